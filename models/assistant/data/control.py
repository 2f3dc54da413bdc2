"""On and off, open and close, lock and unlock: requests about a kind of thing in a place, or about a named thing; scenes and scripts."""

import random

import family_frames
import frames
from expand import expand, of_split, pick, split
from opening import imperative
from targets import ADVERBS, any_target, at_place, named_exactly, plain
from verbs import HELD_VERBS, LONG_VERBS, VERBS, participle

STATES = {
    "light": ("on", "off"), "power": ("on", "off"), "fan": ("on", "off"), "media": ("on", "off"), "cover": ("(open|open|open|up)", "(closed|closed|shut|down)"),
    "curtain": ("open", "(closed|shut)"), "open": ("open", "(closed|closed|shut)"), "garage": ("(open|open|up)", "(closed|closed|shut|down)"),
    "lock": ("locked", "unlocked"), "valve": ("open", "(closed|shut)"), "awning": ("open", "closed"),
}
MEDIA = [frame for frame in frames.LIGHTS if "go {s}" not in frame]  # "the radio goes on" goes on playing
# Frames of a family beside the general ones: (on, off).
SPECIAL = {
    "light": (frames.LIGHTS, frames.LIGHTS), "media": (MEDIA, MEDIA), **dict.fromkeys(("power", "fan"), (frames.DEVICES, frames.DEVICES_OFF)),
    **dict.fromkeys(("cover", "curtain", "open", "garage"), (frames.COVERS_ON, frames.COVERS_OFF)), "lock": (family_frames.LOCKS_ON, family_frames.LOCKS_OFF),
    "valve": (family_frames.VALVES_ON, family_frames.VALVES_OFF), "awning": (family_frames.AWNING_ON, family_frames.AWNING_OFF),
}
GENERAL = [frame for frame in frames.GENERAL if not frame.startswith("check that")]  # that asks (see WHETHER in asking.py)
SHORT = frozenset(split("{v} {o}|{v1} {o} {v2}|{o} {s}"))  # the plainest frames
# Particles that never stand right behind the verb: "get the fan going", not "get going the fan".
BEHIND = ("going", "running", "spinning", "locked", "unlocked", "to", "aside", "online")
GREETINGS = ("good morning", "good night")  # said alone they greet, also where a scene is called so


def _verb(rng, family, on, test):
    """(base, particle, -ing form); the test split now and then says a held-out one."""
    held = HELD_VERBS.get((family, on))
    verbs = held if test and held and rng.random() < 0.15 else LONG_VERBS[(family, on)] if rng.random() < 0.1 else VERBS[(family, on)]
    return rng.choice(verbs.split("|")).split("/")


def _frame(rng, target, on, test):
    special = SPECIAL.get(target.family)
    if target.place and target.alone and rng.random() < 0.3:
        return pick(rng, frames.PLACED, test)
    chance = rng.random()
    if special and chance < 0.17:
        return pick(rng, special[0 if on else 1], test)
    if chance < 0.24:
        return pick(rng, family_frames.REASONED, test)
    if chance < 0.27:
        return rng.choice(family_frames.TAILED)
    if chance < 0.42:
        return rng.choice(of_split(GENERAL, test) if test else sorted(SHORT))
    return pick(rng, GENERAL, test)


def _behind(frame):
    """A frame where the particle stands behind the thing, or None where it cannot."""
    for thing in ("{o}", "{k}"):
        frame = frame.replace("{v} " + thing, "{v1} " + thing + " {v2}").replace("{i} " + thing, "{i1} " + thing + " {v2}")
    return None if "{v}" in frame or "{i}" in frame or "{pp}" in frame else frame


def control_request(rng: random.Random, home: dict, test: bool, area):
    """(text, intent, slots, opens with a verb), or None to try again."""
    sort = rng.random()
    if sort < 0.06:
        return _scene_request(rng, home, test)
    if sort < 0.09:
        return _light_in_place(rng, home, test, area)
    if sort < 0.1:
        return _house_locks(rng, test)
    target = any_target(rng, home, test, area)
    if target is None:
        return None
    on = rng.random() < 0.5
    verb, particle, ing = _verb(rng, target.family, on, test)
    frame = _frame(rng, target, on, test)
    if target.thing.startswith("any ") and not frame.startswith("{v"):
        return None  # "any lights on" asks
    if "{v2} " in frame and " " in particle and "again" in frame or "back {v2}" in frame and (not particle or " " in particle):
        return None
    if verb in ("get", "set", "wake") or " " in particle or particle in BEHIND:
        frame = _behind(frame)
        if frame is None:
            return None
    be, has, needs, them = ("are", "have", "need", "them") if target.plural else ("is", "has", "needs", "it")
    frame = frame.replace("{r}", pick(rng, family_frames.REASONS[(target.family, on)], test and rng.random() < 0.5))
    frame = frame.replace("{t}", rng.choice(family_frames.TAILS[(target.family, on)]))
    text = expand(
        rng, frame.replace("(it is|they are)", "they are" if target.plural else "it is").replace("(they are|it is)", "they are" if target.plural else "it is")
        .replace("(it goes|they go)", "they go" if target.plural else "it goes").replace("(its|their)", "their" if target.plural else "its").replace("{s}", STATES[target.family][0 if on else 1]), v=f"{verb} {particle}", v1=verb, v2=particle, i=f"{ing} {particle}", i1=ing,
        pp=f"{participle(verb)} {particle}", o=target.thing, k=target.alone, p=target.place, be=be, has=has, needs=needs, them=them,
    )
    return text, "HassTurnOn" if on else "HassTurnOff", target.slots, imperative(frame, text)


def _light_in_place(rng, home, test, area):
    """Light in a room without a thing that is switched: "light up the kitchen", "lights out in the office"."""
    on, where = rng.random() < 0.5, rng.random()
    frame = pick(rng, frames.LIGHT_ON if on else frames.LIGHT_OFF, test)
    if "{at}" in frame and where < 0.35:
        here = rng.random() < 0.4
        at, room, slots = ("in here" if here else ""), "", ({"area": area} if area else {})
        if named_exactly(home, "lights") or named_exactly(home, "light"):
            return None
    else:
        place = rng.choice(home["areas"] + home["floors"]) if where > 0.8 else rng.choice(home["areas"])
        name, slots = plain(place["name"]), {"area" if place in home["areas"] else "floor": place["name"]}
        at = name if name in ADVERBS else ("on" if "floor" in slots and name not in ("basement", "attic") else "in") + f" the {name}"
        at, room = at_place(rng, at, name), at_place(rng, f"the {name}", name)
        if named_exactly(home, f"{name} lights"):
            return None
    text = expand(rng, frame, at=at, the_room=room)
    if text in ("lights on", "lights out", "lights off") and not slots and rng.random() < 0.5:
        return None
    return text, "HassTurnOn" if on else "HassTurnOff", {**slots, "domain": "light"}, imperative(frame, text)


def _house_locks(rng, test):
    """All locks: "lock up the house"."""
    on = rng.random() < 0.7
    frame = pick(rng, frames.HOUSE_LOCK if on else frames.HOUSE_UNLOCK, test)
    text = expand(rng, frame)
    return text, "HassTurnOn" if on else "HassTurnOff", {"domain": "lock"}, imperative(frame, text)


def _scene_request(rng, home, test):
    """A scene or a script by its name."""
    fitting = [e for e in home["entities"] if e["domain"] in ("scene", "script")]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    name, domain = plain(entity["name"]), entity["domain"]
    frame = pick(rng, frames.SCENE if domain == "scene" else frames.SCRIPT, test)
    if [plain(e["name"]) for e in home["entities"]].count(name) > 1 or (name.endswith(domain) and f"{{n}} {domain}" in frame):
        return None
    text = expand(rng, frame, n=name)
    if text in GREETINGS:
        return None
    return text, "HassTurnOn", {"domain": domain, "name": entity["name"]}, imperative(frame, text)
