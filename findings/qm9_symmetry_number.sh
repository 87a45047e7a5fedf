#!/usr/bin/env bash
# QM9's Gibbs energies leave out the symmetry number of the rotation, but not always.
# The table's own frequencies, rotational constants and enthalpy give G with symmetry number 1 for methane,
# ammonia, ethane, cyclopropane and neopentane (numbers 12, 3, 6, 6 and 12), and with number 2 for water and
# acetylene. So G of methane is 1.5 kcal/mol too low beside that of water.
# Fails where the values differ, or where qm9pack 1.0.3 cannot be installed.
set -u
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q --disable-pip-version-check --no-deps qm9pack==1.0.3 2>/dev/null ||
    { echo 'qm9pack 1.0.3 cannot be installed any more'; exit 2; }
cd "$work" && venv/bin/python - <<'PY'
import csv, glob, math, re, sys
from importlib.metadata import version

kB, h, u, N = 1.380649e-23, 6.62607015e-34, 1.66053907e-27, 6.02214076e23
T, R = 298.15, 8.31446262 / 4.184  # cal/mol/K
masses = dict(H=1.00782503, C=12.0, N=14.0030740, O=15.9949146, F=18.9984032)
names = {'C': 'methane', 'N': 'ammonia', 'O': 'water', 'C#C': 'acetylene', 'CC': 'ethane',
         'C1CC1': 'cyclopropane', 'CC(C)(C)C': 'neopentane'}
textbook = dict(methane=12, ammonia=3, water=2, acetylene=2, ethane=6, cyclopropane=6, neopentane=12)
expected = dict(methane=1, ammonia=1, water=2, acetylene=2, ethane=1, cyclopropane=1, neopentane=1)


def symmetry_number(row):
    "The number that the ideal gas of rigid rotors with harmonic vibrations needs to give the listed G."
    waves = [float(x) for x in row['Harmonic_Freq_cmi'].strip('[]').split(',')]
    a, b, c = (float(row[f'Rot{k}_GHz']) for k in 'ABC')
    mass = sum(masses[s] for s in re.findall(r"'(\w)'", row['Elements']))
    x = [1.438776877 * w / T for w in waves]
    vibration = sum(y / math.expm1(y) - math.log1p(-math.exp(-y)) for y in x)
    theta = [k * 1e9 * h / kB for k in (a, b, c)]
    if a == 0:  # linear
        rotation = math.log(T / theta[2]) + 1
    else:
        rotation = 0.5 * math.log(math.pi * T**3 / math.prod(theta)) + 1.5
    wave = h / math.sqrt(2 * math.pi * mass * u * kB * T)
    translation = math.log(kB * T / 101325 / wave**3) + 2.5
    entropy = (float(row['Enthalphy_298K_au']) - float(row['GibbsFreeEnergy_298K_au'])) * 627509.474 / T / R
    return math.exp(vibration + rotation + translation - entropy)


print('qm9pack', version('qm9pack'))
folder = glob.glob('venv/lib/python3*/site-packages/**/qm9_part1.csv', recursive=True)[0]
found = {}
with open(folder) as file:
    for row in csv.DictReader(file):
        name = names.get(row['SMILES'])
        if name and name not in found:
            found[name] = symmetry_number(row)
            error = 1.987204e-3 * T * math.log(textbook[name] / found[name])
            print(f'{name:13} symmetry number in QM9 {found[name]:.3f}, textbook {textbook[name]:2}, G off by {-error:+.2f} kcal/mol')
        if len(found) == len(names):
            break
same = len(found) == len(names) and all(abs(found[k] / expected[k] - 1) < 0.02 for k in expected)
print('as found' if same else 'CHANGED')
sys.exit(not same)
PY
