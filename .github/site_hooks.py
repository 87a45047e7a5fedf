"""The site's navigation, from the numbers and titles of the notebooks; and what the site carries itself so that it reads without a network: equations (MathJax), views (3Dmol.js), search from a folder (iframe-worker)."""
import hashlib, json, re, shutil, subprocess, tarfile, tempfile
from pathlib import Path

# npm package, sha256 of its archive, the file we need, its name here
SCRIPTS = [('mathjax@3.2.2', '1b9c0a1c44df864e915690558e72adb9cc5203360daefd385084ced3b6c64c09', 'package/es5/tex-svg.js', 'tex-svg.js'),
           ('iframe-worker@1.0.4', 'e8c5d12d87829c503afba01d67772ea9f4aba5b7ae57a0c98e1917711030efbb', 'package/shim/index.js', 'iframe-worker.js')]
STYLE = '<style>.md-grid {max-width: 70rem} .jp-InputPrompt, .jp-OutputPrompt {display: none !important}</style>'   # wide enough for the code; execution counts say nothing here
CONFIG = "<script>window.MathJax = {tex: {inlineMath: [['$', '$']], displayMath: [['$$', '$$']], processEscapes: true}}</script>"

# group and, where it is long, part of it: first numbers of the notebooks in it; a new notebook finds its place by its number
GROUPS = [('Start', '', '40'), ('Tutorials', '', '41 42 43 44 45 46 47 48 49'), ('Model', 'Tasks and data', '00 01'), ('Model', 'Encoder', '02 03'), ('Model', 'Branches', '04'),
          ('Model', 'Heads', '05'), ('Model', 'Loss', '06'), ('Model', 'The whole', '07'), ('Training', '', '08'), ('Use', '', '09'), ('Reports', '', '10 11 12 13 14 15 16 17 18 19'),
          ('Baselines', '', '20 21 22 23 24 25 26 27 28 29'), ('Benchmarks', '', '30 31 32 33 34 35 36 37 38 39')]

def title_of(path):
    "First heading of a notebook, after its number."
    cells = json.loads(path.read_text(encoding='utf-8'))['cells']
    found = re.search(r'^# (.+)$', '\n'.join(''.join(c['source']) for c in cells if c['cell_type'] == 'markdown'), re.M)
    number = re.match(r'\d\d[a-z]*', path.name)
    return f'{number[0]} {found[1]}' if number and found else found[1] if found else path.stem

def on_config(config):
    "Group the notebooks; one that no group takes stops the build."
    pages = {p.name: title_of(p) for p in sorted(Path(config['docs_dir']).glob('[!_]*.ipynb'))}
    entry = lambda name: {pages[name]: name}
    nav, left = {'Start': [{'Overview': 'index.ipynb'}]}, set(pages) - {'index.ipynb'}
    for group, part, numbers in GROUPS:
        names = [n for n in pages if n[:2] in numbers.split() and n in left]
        left -= set(names)
        if names: nav.setdefault(group, []).extend([{part: [*map(entry, names)]}] if part else map(entry, names))
    if left: raise SystemExit(f'no group of the site takes {", ".join(sorted(left))}')
    config['nav'] = [{group: entries} for group, entries in nav.items()]
    return config

def on_env(env, config, files):
    "Titles with numbers in the navigation (mkdocs-jupyter has put the headings there)."
    for f in files.documentation_pages():
        if f.page and re.match(r'\d\d', f.src_path): f.page.title = title_of(Path(f.abs_src_path))
    return env

def linked(html, pages, here):
    "Names of notebooks in the text become links."
    def link(m): return f'<a href="{m[1]}.html">{m[0]}</a>' if m[1] in pages and m[1] != here else m[0]
    parts = re.split(r'(<pre.*?</pre>|<a\b.*?</a>|<h\d.*?</h\d>)', html, flags=re.S)
    return ''.join(p if i % 2 else re.sub(r'<code>(\d\d[a-z]*_\w+)</code>', link, p) for i,p in enumerate(parts))

def on_post_page(html, page, config):
    "Scripts of the page's own site instead of a public server's; links between notebooks."
    up = '../'*page.url.count('/')
    pages = {p.stem for p in Path(config['docs_dir']).glob('*.ipynb')}
    html = re.sub(r'(href="[\w/]*)\.ipynb(["#])', r'\1.html\2', linked(html, pages, Path(page.url).stem))
    html = re.sub(r'https://[^"\']*/3Dmol-min\.js', f'{up}assets/3Dmol-min.js', html).replace('https://unpkg.com/iframe-worker/shim', f'{up}assets/iframe-worker.js')
    return html.replace('</head>', f'{STYLE}{CONFIG}<script defer src="{up}assets/tex-svg.js"></script></head>', 1)

def on_post_build(config):
    "Put the libraries where the pages look."
    assets = Path(config['site_dir'])/'assets'; assets.mkdir(exist_ok=True)
    shutil.copy(Path(config['config_file_path']).parent.parent/'mdmt_gl'/'assets'/'3Dmol-min.js', assets)
    for script in SCRIPTS: take(*script, assets)

def take(package, sha256, member, name, assets):
    "One file out of a pinned npm package."
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['npm', 'pack', '--silent', package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        archive = next(Path(folder).glob('*.tgz'))
        if hashlib.sha256(archive.read_bytes()).hexdigest() != sha256: raise SystemExit(f'{package}: not the file that was pinned')
        with tarfile.open(archive) as tar: (assets/name).write_bytes(tar.extractfile(member).read())
