"""Makes the sentences that the assistant is trained and tested on.

    python generate.py --split train --count 200000 --homes-out homes.json > train.jsonl

One line is {"text", "area", "home", "action"}: what was said, the room of the voice satellite (or null), the index of the
inventory in the file of --homes-out, and the action that a right answer names. The same split, seed and count always
give the same lines. The test split uses held-out templates, held-out words and held-out inventories (see expand.py, homes.py).
"""

import argparse
import json
import random
import sys

from control import control_request
from homes import make_home
from other import null_request
from speech import hesitant, polite, typed
from values import brightness_request, temperature_request, timer_request

HOMES = {"train": 1500, "test": 150}
SORTS = [(control_request, 42), (brightness_request, 12), (temperature_request, 10), (timer_request, 12), (null_request, 26)]


def make_line(rng, home, index, test):
    """One line of the split, or None where the home has nothing that fits."""
    area = rng.choice(home["areas"])["name"] if rng.random() < 0.4 else None
    maker = rng.choices([s[0] for s in SORTS], [s[1] for s in SORTS])[0]
    made = maker(rng, home, test, area)
    if made is None:
        return None
    text, intent, slots, verb_first = made
    is_question = intent is None and text.split()[0] in ("is", "are", "what", "what's", "how", "who", "which", "why", "when", "did", "will", "where")
    asked = rng.random() < 0.5 and intent is None
    if not asked:
        text = polite(hesitant(text, rng, test), rng, test, verb_first)
    text = typed(text, rng, is_question or text.startswith(("can ", "could ", "would ", "will ")))
    return {"text": text, "area": area, "home": index, "action": {"intent": intent, "slots": slots}}


def lines(split: str, count: int, seed: int):
    """Yields `count` lines."""
    test = split == "test"
    homes = [make_home(i, test) for i in range(HOMES[split])]
    rng = random.Random(f"lines-{split}-{seed}")
    made = 0
    while made < count:
        index = rng.randrange(len(homes))
        line = make_line(rng, homes[index], index, test)
        if line is not None:
            made += 1
            yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=list(HOMES), required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--homes-out", help="file for the inventories that `home` counts in")
    args = parser.parse_args()
    if args.homes_out:
        with open(args.homes_out, "w", encoding="utf-8") as file:
            json.dump([make_home(i, args.split == "test") for i in range(HOMES[args.split])], file)
    for line in lines(args.split, args.count, args.seed):
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
