"""Make README.md from nbs/index.ipynb, and nbs/README.md, the list of all notebooks: `python .ci/readme.py`

nbdev's own command for the first needs Quarto. Both files are checked in CI: a difference fails.
"""

import json, re
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).resolve().parents[1]
nbs = root / 'nbs'
FOLDERS = {
    '0_tutorials': 'Tutorials: how to use it',
    '1_data': '(a) Data: molecules and complexes in, batches out',
    '2_encoder': '(b) Encoder: coarse-grained, shared by all',
    '3_branches': '(c) Branches: fine-grained, molecules and complexes',
    '4_heads': '(d) Heads: one per task',
    '5_loss': '(e) Loss: every task weighs the same',
    '6_model': 'Model: the figure assembled',
    '7_training': 'Training: the loop and its configuration',
    '8_use': 'Use: predict, explain, look',
    '9_experiments': 'Experiments: Tables 1 to 4 and the claim',
    '9_experiments/networks': 'Experiments: networks of the four tables',
    '9_experiments/baselines': 'Experiments: baselines',
    '9_experiments/benchmarks': 'Experiments: benchmarks',
    '9_experiments/trials': 'Experiments: trials of the package',
    '9_experiments/ground': 'Experiments: what data and peers really are',
}
WORDS, LINES = 200, 25  # a minute: of prose, of code


def cells_of(path):
    return [
        (c['cell_type'], ''.join(c['source'])) for c in json.loads(path.read_text(encoding='utf-8'))['cells']
    ]


def make_readme():
    "README.md: the index without its hidden cells; links are relative to nbs/ in the notebook."
    nb = nbformat.read(nbs / 'index.ipynb', as_version=4)
    nb.cells = [c for c in nb.cells if not c.source.startswith('#| hide')]
    for cell in nb.cells:
        if '#| echo: false' in cell.source:
            cell.metadata.transient = dict(remove_source=True)
        if '#| output: false' in cell.source:
            cell.outputs = []
        cell.source = '\n'.join(line for line in cell.source.split('\n') if not line.startswith('#|'))
    nb.metadata.language_info = dict(name='python')
    exporter = MarkdownExporter(exclude_input_prompt=True, exclude_output_prompt=True)
    text = exporter.from_notebook_node(nb)[0].strip() + '\n'
    text = re.sub(r'\n{3,}', '\n\n', text)
    text = re.sub(r'\]\((?=images/|README\.md|\d_\w+/)', '](nbs/', text).replace('](../', '](')
    note = '<!-- made from nbs/index.ipynb by .ci/readme.py: edit the notebook -->\n\n'
    (root / 'README.md').write_text(note + text, encoding='utf-8')


def title_and_subtitle(path):
    text = next(s for kind, s in cells_of(path) if kind == 'markdown' and s.startswith('# '))
    lines = text.split('\n')
    return lines[0][2:].strip(), next((line[2:].strip() for line in lines if line.startswith('> ')), '')


def short_text(title, subtitle):
    "Title, and the subtitle or its first clause where that makes at most eleven words."
    subtitle = re.sub(r'^Figure 1 \([a-e]\)[^:]*: ', '', subtitle.replace('(annex)', '').strip())
    clauses = [subtitle, *(re.split(mark, subtitle)[0] for mark in ('; ', ': ', ', '))]
    for clause in clauses:
        if 3 < len(clause.split()) <= 11 - len(title.split()):
            return f'{title}: {clause}'
    return title


def entry(path):
    "One line of the list: name, title, and what fits of the subtitle in twelve words."
    title, subtitle = title_and_subtitle(path)
    indent = '  ' if '(annex)' in subtitle else ''
    return f'{indent}* [{path.stem}]({path.relative_to(nbs).as_posix()}) {short_text(title, subtitle)}'


def minutes(path):
    "Estimated reading time."
    cells = cells_of(path)
    words = sum(len(s.split()) for kind, s in cells if kind == 'markdown')
    lines = sum(bool(line.strip()) for kind, s in cells if kind == 'code' for line in s.split('\n'))
    return words / WORDS + lines / LINES


def short_path():
    "Index, quick start, the first notebook of each folder from 1 to 7, transfer."
    first = [next(iter(sorted((nbs / f).glob('01_*.ipynb')))) for f in FOLDERS if f[0] in '1234567']
    return [
        nbs / 'index.ipynb',
        nbs / '0_tutorials/01_quickstart.ipynb',
        *first,
        nbs / '9_experiments/05_transfer.ipynb',
    ]


def make_list():
    "nbs/README.md: the notebooks by folder, and the short path."
    path = short_path()
    names = [
        f'1. [{p.relative_to(nbs).with_suffix("")}]({p.relative_to(nbs).as_posix()}), {minutes(p):.0f} minutes'
        for p in path
    ]
    hours = sum(map(minutes, path)) / 60
    out = [
        '<!-- made by .ci/readme.py -->',
        '# The notebooks',
        'Folders follow Figure 1. Read the pages that are not indented first. Indented pages are annexes.',
        '## The short path',
        '\n'.join(names),
        f'About {hours:.1f} hours at {WORDS} words and {LINES} lines of code a minute.',
    ]
    for folder, title in FOLDERS.items():
        pages = sorted((nbs / folder).glob('[0-9]*.ipynb'))
        if pages:
            out += [f'## {title}', '\n'.join(map(entry, pages))]
    (nbs / 'README.md').write_text('\n\n'.join(out) + '\n', encoding='utf-8')


if __name__ == '__main__':
    make_readme()
    make_list()
