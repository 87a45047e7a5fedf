#!/usr/bin/env bash
# tblite's implicit solvents ALPB and GBSA give a molecule another energy when it is turned.
# GFN2-xTB in vacuum and with the plain Born term agree to 1e-9 kcal/mol over eight orientations of water.
# With ALPB or GBSA, whose surface term is summed over a grid that does not turn with the molecule, they differ by
# more than 0.003 kcal/mol for three atoms, at an accuracy of 0.01.
# Fails where that changes, or where the packages cannot be installed.
set -u
export OMP_NUM_THREADS=1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q --disable-pip-version-check tblite==0.8.0 numpy==2.4.6 scipy==1.17.1 2>/dev/null ||
    { echo 'tblite==0.8.0 numpy==2.4.6 scipy==1.17.1: cannot be installed any more'; exit 2; }
cd "$work" && venv/bin/python - <<'PY'
import sys
from importlib.metadata import version
import numpy as np
from scipy.spatial.transform import Rotation
from tblite.interface import Calculator

print('tblite', version('tblite'))
z = np.array([8, 1, 1])
pos = np.array([[0, 0, 0.1173], [0, 0.7572, -0.4692], [0, -0.7572, -0.4692]]) / 0.529177
models = {'vacuum': None, 'Born': ('gb-solvation', 78.0, 'p16'), 'ALPB': ('alpb-solvation', 'water'), 'GBSA': ('gbsa-solvation', 'water')}
spread = {}
for name, model in models.items():
    energies = []
    for seed in range(8):
        turn = Rotation.random(random_state=seed).as_matrix()
        calculator = Calculator('GFN2-xTB', z, pos @ turn.T)
        calculator.set('verbosity', 0)
        calculator.set('accuracy', 0.01)
        if model:
            calculator.add(*model)
        energies.append(627.509 * calculator.singlepoint().get('energy'))
    spread[name] = np.ptp(energies)
    print(f'{name:7} spread of the energy of water over 8 orientations: {spread[name]:.1e} kcal/mol')
same = max(spread['vacuum'], spread['Born']) < 1e-7 and min(spread['ALPB'], spread['GBSA']) > 3e-3
print('as found' if same else 'CHANGED')
sys.exit(not same)
PY
