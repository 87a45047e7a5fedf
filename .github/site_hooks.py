"""The site's navigation, from the folders and titles of the notebooks; and what the site carries itself so that it reads without a network: equations (MathJax), views (3Dmol.js), search from a folder (iframe-worker)."""

import hashlib, json, re, shutil, subprocess, tarfile, tempfile
from pathlib import Path

# npm package, sha256 of its archive, the file we need, its name here
SCRIPTS = [
    (
        'mathjax@3.2.2',
        '1b9c0a1c44df864e915690558e72adb9cc5203360daefd385084ced3b6c64c09',
        'package/es5/tex-svg.js',
        'tex-svg.js',
    ),
    (
        'iframe-worker@1.0.4',
        'e8c5d12d87829c503afba01d67772ea9f4aba5b7ae57a0c98e1917711030efbb',
        'package/shim/index.js',
        'iframe-worker.js',
    ),
]
STYLE = '<style>.md-grid {max-width: 70rem} .jp-InputPrompt, .jp-OutputPrompt {display: none !important}</style>'  # wide enough for the code; execution counts say nothing here
CONFIG = "<script>window.MathJax = {tex: {inlineMath: [['$', '$']], displayMath: [['$$', '$$']], processEscapes: true}}</script>"

GROUPS = {
    '0_tutorials': 'Tutorials',
    '1_data': 'Data',
    '2_encoder': 'Encoder',
    '3_branches': 'Branches',
    '4_heads': 'Heads',
    '5_loss': 'Loss',
    '6_model': 'Model',
    '7_training': 'Training',
    '8_use': 'Use',
    '9_experiments': 'Experiments',
}


def title_of(path):
    "First heading of a notebook."
    cells = json.loads(path.read_text(encoding='utf-8'))['cells']
    texts = (''.join(c['source']) for c in cells if c['cell_type'] == 'markdown')
    return next((t.split('\n')[0][2:] for t in texts if t.startswith('# ')), path.stem)


def on_config(config):
    "One group per folder, one sub-group per folder inside it; a folder without a group stops the build."
    root = Path(config['docs_dir'])
    nav = [{'Start': ['index.ipynb']}]
    folders = sorted(p for p in root.glob('[0-9]_*') if p.is_dir())
    unknown = [p.name for p in folders if p.name not in GROUPS]
    if unknown:
        raise SystemExit(f'no group of the site takes {", ".join(unknown)}')
    for folder in folders:
        entries = pages_of(folder, root)
        for inner in sorted(p for p in folder.iterdir() if p.is_dir() and any(p.glob('[0-9]*.ipynb'))):
            entries.append({inner.name.capitalize(): pages_of(inner, root)})
        nav.append({GROUPS[folder.name]: entries})
    config['nav'] = nav
    return config


def pages_of(folder, root):
    return [{title_of(p): p.relative_to(root).as_posix()} for p in sorted(folder.glob('[0-9]*.ipynb'))]


def on_env(env, config, files):
    "Titles in the navigation (mkdocs-jupyter has put other headings there)."
    for f in files.documentation_pages():
        if f.page and f.src_path.endswith('.ipynb'):
            f.page.title = title_of(Path(f.abs_src_path))
    return env


def linked(html, pages, here):
    "Names of notebooks in the text, such as `7_training/03_step`, become links."
    up = '../' * here.count('/')

    def link(m):
        return f'<a href="{up}{m[1]}.html">{m[0]}</a>' if m[1] in pages and m[1] != here else m[0]

    parts = re.split(r'(<pre.*?</pre>|<a\b.*?</a>|<h\d.*?</h\d>)', html, flags=re.S)
    return ''.join(
        p if i % 2 else re.sub(r'<code>(\d_\w+/[\w/]+)</code>', link, p) for i, p in enumerate(parts)
    )


def on_post_page(html, page, config):
    "Scripts of the page's own site instead of a public server's; links between notebooks."
    up = '../' * page.url.count('/')
    root = Path(config['docs_dir'])
    pages = {p.relative_to(root).with_suffix('').as_posix() for p in root.rglob('*.ipynb')}
    html = re.sub(
        r'(href="[\w/.]*)\.ipynb(["#])', r'\1.html\2', linked(html, pages, page.url.removesuffix('.html'))
    )
    html = re.sub(r'https://[^"\']*/3Dmol-min\.js', f'{up}assets/3Dmol-min.js', html).replace(
        'https://unpkg.com/iframe-worker/shim', f'{up}assets/iframe-worker.js'
    )
    return html.replace(
        '</head>', f'{STYLE}{CONFIG}<script defer src="{up}assets/tex-svg.js"></script></head>', 1
    )


def on_post_build(config):
    "Put the libraries where the pages look."
    assets = Path(config['site_dir']) / 'assets'
    assets.mkdir(exist_ok=True)
    shutil.copy(
        Path(config['config_file_path']).parent.parent / 'mdmt_gl' / 'assets' / '3Dmol-min.js', assets
    )
    for script in SCRIPTS:
        take(*script, assets)


def take(package, sha256, member, name, assets):
    "One file out of a pinned npm package."
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ['npm', 'pack', '--silent', package], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        archive = next(Path(folder).glob('*.tgz'))
        if hashlib.sha256(archive.read_bytes()).hexdigest() != sha256:
            raise SystemExit(f'{package}: not the file that was pinned')
        with tarfile.open(archive) as tar:
            (assets / name).write_bytes(tar.extractfile(member).read())
