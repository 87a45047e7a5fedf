#!/usr/bin/env bash
# ASE reads the dummy cell of a PDB file as a periodic box of 1 A.
# Entries of NMR and electron microscopy have no crystal. The format asks for CRYST1 with a unit cube there, and
# gemmi reads that as "no crystal". ASE sets pbc in three directions and a cell of 1 A, so two waters 2.8 A apart
# are 0.2 A apart by the minimum image, and an atom has hundreds of neighbours.
# Fails where that changes, or where the packages cannot be installed.
set -u
export OMP_NUM_THREADS=1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q --disable-pip-version-check ase==3.29.0 gemmi==0.7.5 numpy==2.4.6 2>/dev/null ||
    { echo 'ase==3.29.0 gemmi==0.7.5 numpy==2.4.6: cannot be installed any more'; exit 2; }
cd "$work" && venv/bin/python - <<'PY'
import io, sys
import ase, ase.io, gemmi
from ase.neighborlist import neighbor_list

text = '''CRYST1    1.000    1.000    1.000  90.00  90.00  90.00 P 1           1
ATOM      1  O   HOH A   1      10.000  10.000  10.000  1.00  0.00           O
ATOM      2  O   HOH A   2      12.800  10.000  10.000  1.00  0.00           O
END
'''
atoms = ase.io.read(io.StringIO(text), format='proteindatabank')
crystal = gemmi.read_pdb_string(text).cell.is_crystal()
apart, image = atoms.get_distance(0, 1), atoms.get_distance(0, 1, mic=True)
pairs = len(neighbor_list('i', atoms, 3.0))
print('ase', ase.__version__, 'gemmi', gemmi.__version__)
print(f'gemmi: crystal {crystal}; ase: pbc {atoms.pbc.tolist()}, cell {atoms.cell.lengths().tolist()}')
print(f'distance {apart:.2f} A, by minimum image {image:.2f} A, pairs within 3 A: {pairs} instead of 2')
same = not crystal and atoms.pbc.all() and abs(image - 0.2) < 1e-6 and pairs > 100
print('as found' if same else 'CHANGED')
sys.exit(not same)
PY
