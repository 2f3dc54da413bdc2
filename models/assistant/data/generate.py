"""Makes the sentences that the assistant is trained and tested on.

    python generate.py --split train --count 200000 --homes-out homes.json > train.jsonl

One line is {"text", "area", "home", "action"}: what was said, the room of the voice satellite (or null), the index of the
inventory in the file of --homes-out, and the action that a right answer names. The same split, seed and count always
give the same lines. The test split uses held-out templates, held-out words and held-out inventories (see expand.py, homes.py).
"""

import argparse
import json
import random
import re
import sys

from asides import with_aside
from chatter import broadcast_request, nevermind_request, respond_request
from climate import climate_get_request, temperature_request
from control import control_request
from corrections import corrected
from homes import make_home
from house import clock_request, vacuum_request, weather_request
from lights import light_request
from lists import shopping_request, todo_request
from media import media_control_request, play_request, volume_request
from other import null_request
from position import position_request
from spans import follow, unmark
from speech import CORE, hesitant, polite, typed
from state import state_request
from targets import lacks_kind, plain
from timers import cancel_all_request, start_timer_request, timer_request
from usual import usual_request

HOMES = {"train": 1500, "test": 150}
# Makers of requests, and how often each is drawn.
SORTS = [
    (control_request, 20), (light_request, 8), (position_request, 4.5), (temperature_request, 5), (climate_get_request, 3.5), (state_request, 17),
    (start_timer_request, 7), (timer_request, 8), (cancel_all_request, 1.4), (shopping_request, 3.5), (todo_request, 4), (media_control_request, 6),
    (volume_request, 2.5), (play_request, 4.5), (weather_request, 2), (vacuum_request, 3.5), (clock_request, 2.2), (broadcast_request, 2),
    (nevermind_request, 1.2), (respond_request, 2.5), (null_request, 22), (usual_request, 3),
]
MAKERS, SHARES = [maker for maker, _ in SORTS], [share for _, share in SORTS]
CORRECTED = 0.04  # the share of requests whose speaker corrects himself, where there is something to correct
PLAIN = 0.4  # the share of training's sentences that nothing is said around
# Small talk stands for itself more often, in the test too: "who made you for all of us" is nothing that people say.
SMALL_TALK, SMALL_TALK_PLAIN = ("HassRespond", "HassNevermind"), 0.6
SCRAP_WORDS = 3
# What ends so was broken off: nothing is said behind it.
BROKEN_OFF = re.compile(r" (the|a|an|to|at|of|my|our|and|or|but|with|about|in)$")
QUESTIONS = {"is", "are", "what", "what's", "how", "how's", "who", "which", "why", "when", "did", "will", "where", "where's", "has", "have", "do", "does", "any"}
ASKING = ("HassGetState", "HassClimateGetTemperature", "HassGetWeather", "HassTimerStatus", "HassGetCurrentTime", "HassGetCurrentDate")
# Orders for covers of a kind that the home lacks are null, but most are left out. The prompt cannot tell where the kind is called otherwise.
MOVING, LACKING, UNMARKED = ("HassTurnOn", "HassTurnOff", "HassSetPosition"), 0.3, re.compile(r"drape")
# "Check that the porch door's locked": the contraction alone makes no statement of it.
IS_SO = re.compile(r"(?<=[a-z0-9]) is (?=(?:still |already |now |)(?:on|off|open|closed|locked|unlocked|shut)\b)")
POLITE_QUESTIONS = ("can ", "could ", "would ", "will ")


def make_line(rng, home, index, test):
    """One line of the split, or None where the home has nothing that fits."""
    area = rng.choice(home["areas"])["name"] if rng.random() < 0.4 else None
    made = rng.choices(MAKERS, SHARES)[0](rng, home, test, area)
    if made is None:
        return None
    text, intent, slots, verb_first = made
    if intent in MOVING and lacks_kind(home, slots):
        if UNMARKED.search(text) or rng.random() > LACKING:
            return None
        intent, slots = None, {}
    if rng.random() < CORRECTED and intent is not None:
        text = corrected(text, intent, slots, rng) or text
    if intent is not None and rng.random() < 0.3:
        text = IS_SO.sub("'s ", text)
    said_before = unmark(text)[1]
    is_question = text.split()[0] in QUESTIONS or intent in ASKING and not verb_first
    is_plain = text.endswith("?") or rng.random() < (SMALL_TALK_PLAIN if intent in SMALL_TALK else 0 if test else PLAIN)
    is_plain = is_plain or intent is None and bool(BROKEN_OFF.search(text))
    # A scrap of a sentence might get its sense from what stands beside it.
    if not is_plain and (intent is not None or len(text.split()) > SCRAP_WORDS):
        people = [plain(e["name"]) for e in home["entities"] if e["domain"] == "person"]
        text = with_aside(text, rng, people, test)
    if not is_plain and (intent is not None or rng.random() < 0.6):
        text = polite(hesitant(text, rng, test), rng, test, verb_first)
    text = text.replace(CORE, "")
    is_question = is_question or text.startswith(POLITE_QUESTIONS) or verb_first and rng.random() < 0.05
    text, said = unmark(typed(text, rng, is_question))
    return {"text": text, "area": area, "home": index, "action": {"intent": intent, "slots": follow(slots, said_before, said)}}


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
