"""Checks what the training rests on: Muon against PyTorch's, and that a packed batch asks for what its lines say.

    python check.py --ids train_ids.npz --tokenizer tokenizer.json
"""

import argparse

import numpy as np
import torch
from tokenizers import Tokenizer

from muon import Muon
from packing import Lines

ROWS, ROW_TOKENS, BATCHES = 96, 64, 20
MUON_RATE, MUON_STEPS = 0.03, 5


def check_muon():
    """Some steps on matrices of several shapes, two of one shape, give torch.optim.Muon's weights but for bfloat16's rounding."""
    torch.manual_seed(0)
    ours = [torch.nn.Parameter(torch.randn(shape)) for shape in ((64, 32), (64, 32), (16, 32), (32, 32))]
    theirs = [torch.nn.Parameter(matrix.detach().clone()) for matrix in ours]
    pair = Muon(ours, lr=torch.tensor(MUON_RATE)), torch.optim.Muon(theirs, lr=MUON_RATE, momentum=0.95, weight_decay=0.1)
    pair[0].param_groups[0]["weight_decay"] = 0.1
    for _ in range(MUON_STEPS):
        for a, b in zip(ours, theirs):
            a.grad = torch.randn_like(a)
            b.grad = a.grad.clone()
        for optimiser in pair:
            optimiser.step()
    worst = max(float((a - b).detach().abs().max()) for a, b in zip(ours, theirs))
    assert worst < 0.01 * MUON_RATE * MUON_STEPS, f"Muon differs from PyTorch's by {worst}"


def check_packing(ids, tokenizer):
    """Every answer's token is asked for, allowed and what follows in its line, and hardly a line is lost."""
    lines = Lines(ids, tokenizer, ROWS, ROW_TOKENS, 1)
    asked = taken = 0
    for batch in lines.batches(0, 0, 1)[:BATCHES]:
        kept, (inputs, segments, places, bits, targets) = lines.tensors(batch)
        asked, taken = asked + len(batch), taken + len(kept)
        wanted = int((targets >= 0).sum())
        assert wanted == int((lines.starts[kept + 1] - lines.answers[kept]).sum()), "a token of an answer is not asked for"
        allowed = np.unpackbits(bits.numpy(), axis=1, bitorder="little")
        assert allowed[np.arange(wanted), targets[:wanted]].all(), "a right token is not allowed"
        following = inputs.flatten()[(places[:wanted] + 1) % inputs.numel()]
        within = segments.flatten()[(places[:wanted] + 1) % inputs.numel()] == segments.flatten()[places[:wanted]]
        assert bool((following == targets[:wanted])[within].all()), "a target is not what follows in its row"
        assert bool(within.all()), "an answer leaves its line"
    assert asked, "too few lines for one batch"
    assert taken > 0.99 * asked, f"{asked - taken} of {asked} lines fit no row"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ids", required=True)
    parser.add_argument("--tokenizer", required=True)
    args = parser.parse_args()
    check_muon()
    check_packing(args.ids, Tokenizer.from_file(args.tokenizer))
    print("Muon is PyTorch's, batches are what their lines say")


if __name__ == "__main__":
    main()
