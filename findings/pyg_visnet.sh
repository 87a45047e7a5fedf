#!/usr/bin/env bash
# PyG's ViSNet breaks two laws of a smooth energy: at its cutoff, and where CO2 is linear.
#
# The energy of PyG's ViSNet jumps where an atom crosses the cutoff.
# Its messages between vectors carry no cutoff function, and the linear layers on the distance features have a bias,
# so a neighbour at 4.999999 A counts and one at 5.000001 A does not. The step does not shrink with the distance
# over which it is taken. The weights here are random.
#
# The energy of PyG's ViSNet has a kink where CO2 is linear.
# By symmetry a bend to the left and to the right cost the same, so the slope at 180 degrees must be zero. It is
# not: the slopes on both sides have one size and opposite signs, down to steps of 1e-7 A. The lengths of sums of
# direction vectors, which vanish there, are not smooth. A relaxation or a frequency of a linear molecule sees it.
# Fails where that changes, or where the packages cannot be installed.
set -u
export OMP_NUM_THREADS=1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q --disable-pip-version-check torch==2.13.0 torch-geometric==2.8.1 2>/dev/null ||
    { echo 'torch==2.13.0 torch-geometric==2.8.1: cannot be installed any more'; exit 2; }
cd "$work" && venv/bin/python - <<'PY'

import sys
from importlib.metadata import version
import torch
import torch_geometric.nn.models.visnet as visnet

torch.set_default_dtype(torch.float64)
print("torch-geometric", version("torch-geometric"))


def all_pairs(pos, r, batch=None, loop=False, **options):
    "The pairs within the cutoff; PyG takes them from pyg-lib, which is not on the package index."
    near = torch.cdist(pos.detach(), pos.detach()) <= r
    return near.logical_and(torch.eye(len(pos), dtype=torch.bool).logical_not() | loop).nonzero().T.flip(0)


visnet.radius_graph = all_pairs
torch.manual_seed(0)
net = visnet.ViSNet(hidden_channels=32, num_layers=2, num_heads=4, num_rbf=16, cutoff=5.0).double().eval()
for weight in net.parameters():
    weight.data += 0.1 * torch.randn(weight.shape)


def energy(z, pos):
    return net(torch.tensor(z), torch.tensor(pos), torch.zeros(len(z), dtype=torch.long))[0].item()

steps = []
for h in (1e-3, 1e-5, 1e-7):
    out, inside = (energy([6, 8, 1, 7], [[0.0, 0, 0], [1.2, 0, 0], [-0.6, 0.9, 0], [0, 0, 5 + d]]) for d in (h, -h))
    steps.append(abs(out - inside))
    print(f'atom moved from 5 - {h:g} to 5 + {h:g} A: energy {inside:.6f} -> {out:.6f}, step {steps[-1]:.6f}')
near = energy([6, 8, 1, 7], [[0.0, 0, 0], [1.2, 0, 0], [-0.6, 0.9, 0], [0, 0, 2.0]])
print(f'energy at 2 A: {near:.6f}')
jumps = steps[2] > 1e-3 * abs(near) and abs(steps[2] / steps[1] - 1) < 1e-2

slopes = []
for h in (1e-3, 1e-5, 1e-7):
    left, at, right = (energy([6, 8, 8], [[d, 0.0, 0], [0, 0, 1.16], [0, 0, -1.16]]) for d in (-h, 0.0, h))
    slopes.append(((at - left) / h, (right - at) / h))
    print(f'C shifted by {h:g} A: slope {slopes[-1][0]:+.5f} on one side, {slopes[-1][1]:+.5f} on the other')
low, high = slopes[-1]
has_kink = abs(low + high) < 1e-2 * abs(high) and abs(high) > 1e-3 and abs(high / slopes[0][1] - 1) < 0.3
same = jumps and has_kink
print('as found' if same else 'CHANGED')
sys.exit(not same)
PY
