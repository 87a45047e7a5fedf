"""Checks of layout that need no run: `python .ci/checks.py`

Lines of at most 110 characters in package and notebooks (nbdev's generated `__all__` and wide tables excepted),
links and file names that exist, titles that share a word with their module, a README of at most 700 words.
"""

import json, re, sys
from pathlib import Path

root = Path(__file__).resolve().parents[1]
nbs, package = root / 'nbs', root / 'mdmt_gl'
WIDTH, README_WORDS, CELL = 110, 700, 40


def cells_of(path):
    cells = json.loads(path.read_text(encoding='utf-8'))['cells']
    return [(c['cell_type'], ''.join(c['source'])) for c in cells]


def notebooks():
    return [
        p
        for p in sorted(nbs.rglob('*.ipynb'))
        if not p.name.startswith(('_', '.')) and '.ipynb_' not in str(p)
    ]


def code_of(module):
    "A module without nbdev's generated parts: the docstring, which is a notebook's subtitle, and `__all__`."
    text = module.read_text(encoding='utf-8')
    return re.sub(r'^__all__ = \[.*?\]$', '', text, flags=re.S | re.M)


def may_be_long(line):
    "Rows of tables, display equations, links, pictures and the README's two commands cannot be wrapped."
    return line.lstrip().startswith(('|', '$$', '![', '<', 'python3 -m venv')) or bool(
        re.search(r'\S{80}', line)
    )


def long_lines():
    for module in sorted(package.rglob('*.py')):
        if module.name == '_modidx.py':
            continue
        for line in code_of(module).split('\n'):
            if len(line) > WIDTH:
                yield f'{module.relative_to(root)}: {len(line)} characters: {line.strip()[:70]}'
    for path in notebooks():
        for number, (kind, source) in enumerate(cells_of(path)):
            for line in source.split('\n'):
                if len(line) > WIDTH and not (kind == 'markdown' and may_be_long(line)):
                    yield f'{path.relative_to(root)} cell {number}: {len(line)} characters: {line.strip()[:70]}'


def long_cells():
    for path in notebooks():
        for number, (kind, source) in enumerate(cells_of(path)):
            lines = [s for s in source.split('\n') if s.strip() and not s.strip().startswith('#')]
            if source.startswith('#| export') and len(lines) > CELL:
                yield f'{path.relative_to(root)} cell {number}: {len(lines)} lines of exported code, at most {CELL}'


def broken_links():
    pages = [(p, '\n'.join(s for kind, s in cells_of(p) if kind == 'markdown')) for p in notebooks()]
    texts = [root / 'README.md', nbs / 'README.md', *root.glob('*.md')]
    pages += [(p, p.read_text(encoding='utf-8')) for p in dict.fromkeys(texts)]
    for path, text in pages:
        for target in re.findall(r'\]\(([^)#\s]+)(?:#[^)]*)?\)', text):
            if (
                '://' not in target
                and not target.startswith('mailto:')
                and not (path.parent / target).exists()
            ):
                yield f'{path.relative_to(root)}: names a file that does not exist: {target}'


def broken_names():
    "Notebooks that are named in code or prose by their path, such as `7_training/03_step`."
    known = {p.relative_to(nbs).with_suffix('').as_posix() for p in notebooks()}
    for path in notebooks():
        text = '\n'.join(s for _, s in cells_of(path))
        for name in set(re.findall(r'\b(\d_\w+/(?:\w+/)?\d\d_\w+)', text)):
            if name not in known:
                yield f'{path.relative_to(root)}: names a notebook that does not exist: {name}'


def titles():
    "A notebook and its module share a name, its title shares a word with it, and annexes say so."
    for path in notebooks():
        if path.stem == 'index':
            continue
        cells = cells_of(path)
        text = next(s for kind, s in cells if kind == 'markdown' and s.startswith('# '))
        subtitle = next((line for line in text.split('\n') if line.startswith('> ')), '')
        exported = next((s.split()[-1] for _, s in cells if s.startswith('#| default_exp')), None)
        folder, stem = path.parent.relative_to(nbs).as_posix(), path.stem[3:]
        module = re.sub(r'\d_', '', folder).replace('/', '.') + f'.{stem}'
        if exported and exported != module:
            yield f'{path.relative_to(root)}: exports {exported}, its place says {module}'
        title = re.sub('[^a-z0-9]', '', text.split('\n')[0].lower())
        if not any(word[:4] in title for word in stem.split('_') if len(word) > 2):
            yield f'{path.relative_to(root)}: title "{text.split(chr(10))[0][2:]}" shares no word with {stem}'
        first = path.stem.startswith('01_') and folder[0] in '12345678'
        results = folder == '9_experiments' and path.stem[:2] <= '06'
        page = first or results or folder == '0_tutorials' or path.stem == '02_augmenter'
        if page == ('(annex)' in subtitle):
            yield f'{path.relative_to(root)}: subtitle {"says" if page else "does not say"} (annex)'
        if not subtitle or len(subtitle) > WIDTH - 4:  # it becomes a docstring
            yield f'{path.relative_to(root)}: subtitle of {len(subtitle)} characters'


def machine_paths():
    "Folders of the machine on which a notebook was run."
    for path in notebooks():
        for found in set(
            re.findall(r'(?:/root/|/home/|/Users/|/work/|/tmp/)\w*', path.read_text(encoding='utf-8'))
        ):
            yield f'{path.relative_to(root)}: holds a path of a machine: {found}'


def readme():
    words = len((root / 'README.md').read_text(encoding='utf-8').split())
    if words > README_WORDS:
        yield f'README.md: {words} words, at most {README_WORDS}'


if __name__ == '__main__':
    wrong = []
    for check in (long_lines, long_cells, broken_links, broken_names, titles, machine_paths, readme):
        found = list(check())
        print(f'{check.__name__:13} {len(found)}')
        wrong += found
    print('\n'.join(wrong))
    sys.exit(bool(wrong))
