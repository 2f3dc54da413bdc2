"""Leaves out most of what a finished model knows already, before another training goes on from it.

    python sift.py --ternlet ../../../target/release/ternlet --model before.gguf --homes train_homes.json < train.jsonl > sifted.jsonl

A line is known if the program answers it exactly and is sure of the intent; of those one in four stays, so that nothing is
forgotten. Of all lines nineteen in twenty are known to a finished model: without this a training that goes on from it would
spend nearly all its steps on what it has nothing to learn from.
"""

import argparse
import json
import pathlib
import random
import sys

from packing import KNOWN

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "eval"))
from evaluate import answered, read_homes  # noqa: E402 (found by the path above)

KEPT = 0.25  # the share of known lines that stay


def is_known(line, said):
    """Whether the program's answer to a line is right and sure."""
    return said["action"] == line["action"] and (said["explain"]["probability"] or 0.0) > KNOWN


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ternlet", required=True, type=pathlib.Path)
    parser.add_argument("--model", required=True)
    parser.add_argument("--homes", required=True, type=pathlib.Path)
    args = parser.parse_args()
    texts = sys.stdin.readlines()
    lines = [{**json.loads(text), "at": at} for at, text in enumerate(texts)]
    known = [False] * len(texts)
    for line, said in answered(args.ternlet, ["--model", args.model], lines, read_homes(args.homes)):
        known[line["at"]] = is_known(line, said)
    rng = random.Random("sift")
    kept = [text for text, is_old in zip(texts, known) if not is_old or rng.random() < KEPT]
    sys.stdout.writelines(kept)
    print(f"{len(texts)} lines, {sum(known)} known, {len(kept)} kept", file=sys.stderr)


if __name__ == "__main__":
    main()
