"""Run notebooks top to bottom, as `nbdev_test` does, and keep their outputs: `python .ci/refresh.py nbs/2_encoder/01_embedding.ipynb ...`

Cells flagged `#| slow` or `#| cuda` keep the outputs they have, unless `--flags slow` asks for them.
(`jupyter nbconvert --execute` would ignore the flags; nbdev 2 has no command that stores outputs.)
"""

import os, sys
from pathlib import Path

os.environ.update(IN_TEST='1', OMP_NUM_THREADS=os.environ.get('OMP_NUM_THREADS', '1'))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from execnb.nbio import read_nb, write_nb
from execnb.shell import CaptureShell
from nbdev.clean import clean_nb
from nbdev.config import get_config
from nbdev.process import NBProcessor


def refresh(path, run_flags):
    "Execute the notebook at `path` in place; True if every cell ran."
    skip = set(get_config().tst_flags.split()) - set(run_flags)
    nb, fresh, shell, cwd = NBProcessor(path, process=True).nb, read_nb(path), CaptureShell(path), os.getcwd()
    keep = lambda c: (
        c.cell_type != 'code'
        or 'nbdev_export(' in c.source
        or skip & (getattr(c, 'directives_', None) or {}).keys()
    )
    for cell in nb.cells:
        if cell.cell_type == 'code' and not keep(cell):
            cell['outputs'] = []  # a cell that shows nothing any more must not keep an old output
    os.chdir(path.parent)
    try:
        shell.run_all(nb, exc_stop=True, preproc=keep)
    except Exception:
        print(shell.prettytb(fname=path), file=sys.stderr)
        return False
    finally:
        os.chdir(cwd)
    for cell, ran in zip(fresh.cells, nb.cells):
        if not keep(ran):
            cell['outputs'] = [o for o in ran.get('outputs', []) if o.get('name') != 'stderr']
    clean_nb(fresh, clean_ids=True)
    write_nb(fresh, path)
    return True


if __name__ == '__main__':
    flags = sys.argv[sys.argv.index('--flags') + 1].split() if '--flags' in sys.argv else []
    files = [Path(a).resolve() for a in sys.argv[1:] if a.endswith('.ipynb')]
    sys.exit(not all([refresh(f, flags) for f in files]))
