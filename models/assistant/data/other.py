"""Sentences outside the trade: their answer is null. Many sound like the trade, so that a word alone decides nothing.

talk.py speaks of the rest of the world, near_misses.py of the home without asking for what the trade does, unknown.py of
what this home lacks or nothing can take, nonsense.py of nothing at all.
"""

import random
import re

import talk
from expand import pick
from near_misses import near_miss
from nonsense import nonsense
from targets import plain
from unknown import too_much, unknown_room, unknown_thing
from vocabulary import fill

# Words at which a sentence about the world may begin and still mean a thing of this home that is called so.
OPENERS = """open start run turn activate launch close show play switch set is are where what's what find do did make feed water charge lock mow wake
walk cook arm disarm sound silence trigger put take get bring stop light raise change i i'm i'll we're it's let's movie go leave""".split()
# Single words that belong to small talk.
ANSWERED = "wow cool awesome nice great lovely amazing interesting perfect wonderful sweet sorry later silly".split()
ARTICLES = re.compile(r"\b(the|a|an|my|your|his|our|this)\s+")
VERB_FIRST = """tell write make give call text send set add put play cancel stop start turn remove remind show find order buy book read open close
translate calculate explain define spell sing recommend search wake email message navigate feed take draw compose help roll flip count
convert""".split()


def _names_a_thing(text, home):
    """Whether the whole name of something at home is in the text, articles aside."""
    bare = f" {ARTICLES.sub('', text)} "
    return any(f" {ARTICLES.sub('', plain(e['name']))} " in bare for e in home["entities"])


def _talk(rng, home, test):
    templates = rng.choices([s[0] for s in talk.SORTS], [s[1] for s in talk.SORTS])[0]
    text = fill(rng, pick(rng, templates, test), test)
    first = text.split()[0]
    if first in OPENERS and _names_a_thing(text, home):
        return None
    return text, first in VERB_FIRST


def _nonsense(rng, home, test):
    text = nonsense(rng, test)
    return None if text in ANSWERED or _names_a_thing(text, home) else (text, False)


def null_request(rng: random.Random, home: dict, test: bool, area):
    """(text, None, {}, opens with a verb) outside the trade."""
    chance = rng.random()
    if chance < 0.34:
        made = _talk(rng, home, test)
    elif chance < 0.62:
        made = near_miss(rng, home, test, area)
    elif chance < 0.72:
        made = unknown_room(rng, home, test, area)
    elif chance < 0.82:
        made = unknown_thing(rng, home, test, area)
    elif chance < 0.85:
        made = too_much(rng, home, test, area)
    else:
        made = _nonsense(rng, home, test)
    return made and (made[0], None, {}, made[1])
