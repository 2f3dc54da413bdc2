"""Doors that have a lock and nothing else: it can lock and unlock them, but not open or shut them, nor tell whether they are open."""

import random

from expand import alternatives, pick_evenly
from targets import plain, takes_no_article
from vocabulary import fill

DOOR_WORDS = ("door", "gate", "hatch", "entrance", "entry", "flap", "window", "shed")
LOCK_WORDS = {"lock", "bolt", "latch", "deadbolt", "locks", "padlock", "chain"}

MOVED = alternatives("""open {o}|close {o}|shut {o}|open {o}|close {o}|shut {o}|open up {o}|(pull|push|slam|kick|swing) {o} (open|shut|closed)|{o} (open|shut|closed)|(i want|i need|i'd like) {o} (open|shut|closed)|(hold|prop|keep|leave) {o} open|get {o} open|open {o} (wide|a bit|halfway|a crack)|can {o} be (opened|closed)|{o} should be (open|closed|shut)
is {o} open|is {o} open|is {o} closed|is {o} shut|is {o} shut|is {o} (still|really|already|currently) (open|closed|shut)|is {o} ajar|is {o} (wide|half|slightly) open|did (i|we|someone|you|anyone) (leave|forget) {o} open|did (i|we|someone) (close|shut|open) {o}|have (i|we) (closed|shut|left open) {o}|has {o} been (opened|closed|left open|shut)|check (if|whether|that) {o} is (open|closed|shut)|{o}, is it (open|shut|closed)|is {o} standing open|who opened {o}|(tell me|let me know) (if|whether) {o} is (open|shut|closed)""")


def door_moved(rng: random.Random, home: dict, test: bool, area):
    """(text, opens with a verb) about such a door, or None where the home has none."""
    others = [plain(e["name"]) for e in home["entities"] if e["domain"] in ("cover", "valve", "binary_sensor", "sensor")]
    names = [plain(e["name"]) for e in home["entities"] if e["domain"] == "lock"]
    names = [name for name in names if name.split()[-1] in DOOR_WORDS and not LOCK_WORDS & set(name.split())]
    names = [name for name in names if not any(set(name.split()) & set(other.split()) for other in others)]
    if not names:
        return None
    name, template = rng.choice(names), pick_evenly(rng, MOVED, test)
    thing = name if takes_no_article(name) else rng.choice(["the ", "the ", "the ", "", "my ", "our "]) + name
    return fill(rng, template, test, o=thing), template.startswith(("open", "close", "shut"))
