#!/usr/bin/env bash
# DScribe's Coulomb matrix with permutation='sorted_l2' depends on the order of the atoms.
# Rows are sorted by their norms. Atoms that are equal by symmetry have equal norms, and then the order of the
# input decides which comes first: the rows agree but the entries inside them do not. Every molecule with two
# sets of symmetric atoms is concerned, such as ethane, ethene and benzene; water and methane are not.
# Fails where that changes, or where the packages cannot be installed.
set -u
export OMP_NUM_THREADS=1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q --disable-pip-version-check dscribe==2.1.2 ase==3.29.0 numpy==2.4.6 2>/dev/null ||
    { echo 'dscribe==2.1.2 ase==3.29.0 numpy==2.4.6: cannot be installed any more'; exit 2; }
cd "$work" && venv/bin/python - <<'PY'
import sys
from importlib.metadata import version
import numpy as np
from ase.build import molecule
from dscribe.descriptors import CoulombMatrix

print('dscribe', version('dscribe'))
descriptor = CoulombMatrix(n_atoms_max=14, permutation='sorted_l2')
rng, change = np.random.default_rng(0), {}
for name in ('H2O', 'CH4', 'C2H4', 'C2H6', 'C6H6'):
    atoms = molecule(name)
    first = descriptor.create(atoms)
    others = [descriptor.create(atoms[rng.permutation(len(atoms))]) for _ in range(20)]
    change[name] = max(np.abs(other - first).max() for other in others)
    print(f'{name:5} largest change over 20 orders of the atoms: {change[name]:.2e}, largest entry {first.max():.1f}')
same = max(change[n] for n in ('H2O', 'CH4')) < 1e-9 and min(change[n] for n in ('C2H4', 'C2H6', 'C6H6')) > 1
print('as found' if same else 'CHANGED')
sys.exit(not same)
PY
