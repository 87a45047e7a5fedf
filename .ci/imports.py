"""Draw the import graph of the package, and fail on what must not be in it: `python .ci/imports.py`

Forbidden: a circle, an arrow from a folder to a later one, and an import of the package inside a function.
The last is allowed in two cases, and these arrows are in the graph like any other: in the modules of the
commands (`console_scripts` of settings.ini), whose help does not wait for PyTorch, and where the line says which
heavy library the module imports, as in `# heavy: numba`.
The order of the folders is that of `nbs/`: data, encoder, branches, heads, loss, model, training, use, experiments.
"""

import ast, configparser, re, sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

root = Path(__file__).resolve().parents[1]
package = 'mdmt_gl'
order = [p.name[2:] for p in sorted((root / 'nbs').glob('[1-9]_*'))]


def command_modules():
    "Modules with a command, which import what they run when they run it."
    config = configparser.ConfigParser(delimiters=['='])
    config.read(root / 'settings.ini', encoding='utf-8')
    return set(re.findall(rf'={package}\.([\w.]+):', config['DEFAULT']['console_scripts']))


def module_name(path):
    "Dotted name inside the package; a folder's `__init__` is the folder."
    parts = path.relative_to(root / package).with_suffix('').parts
    return '.'.join(p for p in parts if p != '__init__')


def targets(node, module, is_folder, known):
    "Modules of the package that an import statement names."
    if isinstance(node, ast.Import):
        names = [a.name for a in node.names if a.name.split('.')[0] == package]
        return [n.removeprefix(package).lstrip('.') for n in names]
    if node.level:
        above = module.split('.') if is_folder else module.split('.')[:-1]
        above = above[: len(above) - node.level + 1]
        base = '.'.join([*above, *(node.module or '').split('.')]).strip('.')
    elif (node.module or '').split('.')[0] == package:
        base = node.module.removeprefix(package).lstrip('.')
    else:
        return []
    whole = [f'{base}.{a.name}'.strip('.') for a in node.names]
    return [n if n in known else base for n in whole]


def imports(path, library):
    "Does a module import a library at its top?"
    lines = path.read_text(encoding='utf-8').splitlines()
    return any(line.startswith((f'import {library}', f'from {library} ')) for line in lines)


def read_graph():
    "{module: {module it imports}}, and the imports hidden in functions."
    paths = {module_name(p): p for p in (root / package).rglob('*.py') if p.stem != '_modidx'}
    graph, hidden, commands = {}, [], command_modules()
    for module, path in paths.items():
        text = path.read_text(encoding='utf-8')
        tree, source = ast.parse(text), text.splitlines()
        top = {id(n) for n in tree.body}
        graph[module] = set()
        for node in ast.walk(tree):
            if not isinstance(node, (ast.Import, ast.ImportFrom)):
                continue
            found = [t for t in targets(node, module, path.stem == '__init__', paths) if t in paths and t]
            heavy = source[node.lineno - 1].partition('# heavy: ')[2].strip()
            allowed = module in commands or heavy and all(imports(paths[target], heavy) for target in found)
            if found and id(node) not in top and not allowed:
                hidden.append(f'{module} line {node.lineno} imports {", ".join(found)} inside a function')
            graph[module] |= set(found) - {module}
    return graph, hidden


def folder(module):
    return module.split('.')[0]


def problems(graph, hidden):
    "A sentence for each thing that must not be there."
    found = list(hidden)
    inner = {m: t for m, t in graph.items() if '.' in m}
    try:
        TopologicalSorter({m: {x for x in t if '.' in x} for m, t in inner.items()}).prepare()
    except CycleError as e:
        found.append('circle: ' + ' -> '.join(reversed(e.args[1])))
    for module, imported in inner.items():
        for target in imported:
            if order.index(folder(target)) > order.index(folder(module)):
                found.append(f'{module} imports {target}, from a later folder')
    return found


def draw(graph):
    "One line per folder: its modules, and the folders it imports from."
    for name in order:
        modules = sorted(m.removeprefix(name + '.') for m in graph if folder(m) == name and '.' in m)
        used = {folder(t) for m in graph if folder(m) == name for t in graph[m]} - {name}
        arrow = ' '.join(f for f in order if f in used) or '-'
        print(f'{name:12} imports from: {arrow}\n{"":12} {" ".join(modules)}')


if __name__ == '__main__':
    graph, hidden = read_graph()
    draw(graph)
    wrong = problems(graph, hidden)
    print('\n'.join(wrong) or 'no circle, no hidden import, no arrow to a later folder')
    sys.exit(bool(wrong))
