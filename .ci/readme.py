"""README.md is index.ipynb, without its hidden cells: `python .ci/readme.py` (nbdev's own command needs Quarto)."""
import re
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).resolve().parents[1]
nb = nbformat.read(root/'nbs/index.ipynb', as_version=4)
nb.cells = [c for c in nb.cells if not c.source.startswith('#| hide')]
for c in nb.cells:
    if '#| echo: false' in c.source: c.metadata.transient = dict(remove_source=True)
    c.source = '\n'.join(l for l in c.source.split('\n') if not l.startswith('#|'))
nb.metadata.language_info = dict(name='python')
exporter = MarkdownExporter(exclude_input_prompt=True, exclude_output_prompt=True)
text = exporter.from_notebook_node(nb)[0].strip() + '\n'
text = re.sub(r'\n{3,}', '\n\n', text)
text = re.sub(r'\]\((?=images/|\d\w*\.ipynb)', '](nbs/', text).replace('](../', '](')   # links are relative to nbs/ in the notebook
(root/'README.md').write_text('<!-- made from nbs/index.ipynb by .ci/readme.py: edit the notebook -->\n\n' + text, encoding='utf-8')
