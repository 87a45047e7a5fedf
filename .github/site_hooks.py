"""What the site carries itself so that it reads without a network: equations (MathJax), views (3Dmol.js), search from a folder (iframe-worker)."""
import hashlib, re, shutil, subprocess, tarfile, tempfile
from pathlib import Path

# npm package, sha256 of its archive, the file we need, its name here
SCRIPTS = [('mathjax@3.2.2', '1b9c0a1c44df864e915690558e72adb9cc5203360daefd385084ced3b6c64c09', 'package/es5/tex-svg.js', 'tex-svg.js'),
           ('iframe-worker@1.0.4', 'e8c5d12d87829c503afba01d67772ea9f4aba5b7ae57a0c98e1917711030efbb', 'package/shim/index.js', 'iframe-worker.js')]
CONFIG = "<script>window.MathJax = {tex: {inlineMath: [['$', '$']], displayMath: [['$$', '$$']], processEscapes: true}}</script>"

def on_post_page(html, page, config):
    "Scripts of the page's own site instead of a public server's."
    up = '../'*page.url.count('/')
    html = re.sub(r'https://[^"\']*/3Dmol-min\.js', f'{up}assets/3Dmol-min.js', html).replace('https://unpkg.com/iframe-worker/shim', f'{up}assets/iframe-worker.js')
    return html.replace('</head>', f'{CONFIG}<script defer src="{up}assets/tex-svg.js"></script></head>', 1)

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
