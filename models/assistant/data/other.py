"""Sentences outside the trade: their answer is null. Many sound like the trade, so that a word alone decides nothing.

talk.py speaks of the rest of the world, near_misses.py, near_kin.py and near_home.py of the home without asking for what the trade does, unknown.py of
what this home lacks or nothing can take, altered.py and foreign.py of good requests with a flaw, nonsense.py of nothing at all.
"""

import random
import re

import near_kin
import talk
from altered import altered_request
from ended import ended_scene
from expand import pick_evenly
from foreign import foreign_request
from near_home import near_home
from near_misses import near_miss
from nonsense import nonsense
from own_doors import door_moved
from targets import plain
from unknown import too_much, unknown_room, unknown_thing, unknown_twin
from vocabulary import fill

# Words at which a sentence about the world may begin and still mean a thing of this home that is called so.
OPENERS = """open start run turn activate launch close show play switch set is are where what's what find do did make feed water charge lock mow wake
walk cook arm disarm sound silence trigger put take get bring stop light raise change i i'm i'll we're it's let's movie go leave""".split()
# Single words that belong to small talk.
ANSWERED = "wow cool awesome nice great lovely amazing interesting perfect wonderful sweet sorry later silly".split()
# Words at which nonsense might begin and, with one of the others, mean something.
ORDERS = set("turn switch unlock lock dim open close set start stop raise lower put make increase change is are keep leave move get let light please can could would i any which how what show give play".split())
SWITCHED = set("light lamp window door fan room kitchen garden camera curtain hall garage television radio music volume speaker lantern lock gate blind shade shutter temperature timer vacuum umbrella weather".split())
ARTICLES = re.compile(r"\b(the|a|an|my|your|his|our|this)\s+")
NEAR_HOME = 0.35  # the share of near-misses that speak of this home's people, lists and things
VERB_FIRST = """tell write make give call text send set add put play cancel stop start turn remove remind show find order buy book read open close
translate calculate explain define spell sing recommend search wake email message navigate feed take draw compose help roll flip count
convert""".split()


def _names_a_thing(text, home):
    """Whether the whole name of something at home is in the text, articles aside."""
    bare = f" {ARTICLES.sub('', text)} "
    return any(f" {ARTICLES.sub('', plain(e['name']))} " in bare for e in home["entities"])


def _talk(rng, home, test):
    sorts = talk.SORTS + [(near_kin.TALK, 8)]
    templates = rng.choices([s[0] for s in sorts], [s[1] for s in sorts])[0]
    text = fill(rng, pick_evenly(rng, templates, test), test)
    first = text.split()[0]
    if first in OPENERS and _names_a_thing(text, home):
        return None
    return text, first in VERB_FIRST


def _nonsense(rng, home, test):
    text = nonsense(rng, test)
    words = text.split()
    if words[0] in ORDERS and SWITCHED & {w.removesuffix("s") for w in words}:
        return None
    return None if text in ANSWERED or _names_a_thing(text, home) else (text, False)


def _calls_a_scene(text, home):
    """Whether a scene or a script is called by its name."""
    return any(f" {plain(e['name'])} " in f" {text} " for e in home["entities"] if e["domain"] in ("scene", "script"))


def _near(rng, home, test, area):
    made = (near_home if rng.random() < NEAR_HOME else near_miss)(rng, home, test, area)
    return None if made and _calls_a_scene(made[0], home) else made


# Makers of (text, opens with a verb), and how often each is drawn.
SORTS = [
    (lambda rng, home, test, area: _talk(rng, home, test), 30), (_near, 32), (ended_scene, 2), (door_moved, 1), (altered_request, 17), (foreign_request, 9),
    (unknown_room, 7.5), (unknown_thing, 7), (unknown_twin, 2.5), (too_much, 2.5), (lambda rng, home, test, area: _nonsense(rng, home, test), 10),
]


def null_request(rng: random.Random, home: dict, test: bool, area):
    """(text, None, {}, opens with a verb) outside the trade."""
    maker, _ = rng.choices(SORTS, [share for _, share in SORTS])[0]
    made = maker(rng, home, test, area)
    if made is None:
        return None
    return made[0], None, {}, made[1]
