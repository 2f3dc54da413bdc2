"""Requests of the other makers, altered so that they ask for nothing that may be done: their answer is null.

Negated, told of the past, of others or of later, asked about, coupled with a second request, of two targets at once,
beyond the range, or cut off before the value. All but the alteration is what a good request is made of.
"""

import re
from functools import partial

from altered_frames import ASKED, COUPLED, ING, JOINED, LATER, NEGATED, OTHERS, PAST, PAST_BASE, RETRACTED
from climate import climate_get_request, temperature_request
from control import control_request
from expand import pick_evenly
from house import clock_request, vacuum_request, weather_request
from lights import light_request
from lists import shopping_request, todo_request
from media import media_control_request, play_request, volume_request
from position import position_request
from spans import unmark
from speech import number
from state import state_request
from targets import family_of, plain
from timers import start_timer_request, timer_request
from unknown import without_article
from vocabulary import fill

MAKERS = [
    (control_request, 22), (light_request, 9), (position_request, 6), (temperature_request, 6), (start_timer_request, 6), (timer_request, 7),
    (shopping_request, 5), (todo_request, 5), (media_control_request, 6), (volume_request, 4), (play_request, 6), (vacuum_request, 5),
]
QUESTIONS = [(state_request, 10), (climate_get_request, 4), (weather_request, 4), (clock_request, 3)]
VALUED = [(light_request, 9), (position_request, 7), (temperature_request, 7), (volume_request, 6)]
# Verbs that may be put into the past: base, past, -ing; the others follow the rule.
IRREGULAR = {
    "put": ("put", "putting"), "cut": ("cut", "cutting"), "shut": ("shut", "shutting"), "set": ("set", "setting"), "draw": ("drew", "drawing"), "run": ("ran", "running"), "stop": ("stopped", "stopping"),
    "light": ("lit", "lighting"), "drop": ("dropped", "dropping"), "bring": ("brought", "bringing"), "flip": ("flipped", "flipping"), "dim": ("dimmed", "dimming"), "send": ("sent", "sending"),
    "take": ("took", "taking"), "give": ("gave", "giving"), "make": ("made", "making"), "write": ("wrote", "writing"), "skip": ("skipped", "skipping"), "begin": ("began", "beginning"),
}
REGULAR = """turn switch power activate enable start deactivate disable kill open raise pull roll lift lower close lock bolt secure unlock unbolt brighten change adjust paint color crank bump fade use add
append tick cross mark complete finish pause resume continue unpause play vacuum clean dock return hoover cancel end delete increase extend shorten decrease reduce subtract move launch trigger heat cool warm""".split()
UNFIT = ("check", "make sure", "start a broadcast")
AT_ONCE = re.compile(r"\b(now|right away|immediately|please|thanks|thank you|if you|will you|would you|quickly|for me|for us|today|tomorrow|tonight|morning|evening|monday|friday|weekend)\b")
CEASE = re.compile(r"^(quit|cease|no more|skip|hold off|forget about)\b|\bstop \{ing\}|^stop\b")
CEASED = "play vacuum hoover clean run start pause hold halt resume continue unpause stream put begin keep count launch".split()
NUMERALS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred".split()


def _forms(verb):
    """(past, -ing form) of a verb."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    stem = verb.removesuffix("e")
    return stem + "ed", stem + "ing"


def _drawn(rng, home, test, area, makers):
    """(text with its marks, intent, slots, opens with a verb) of a good request, or None."""
    for _ in range(12):
        made = rng.choices([m for m, _ in makers], [s for _, s in makers])[0](rng, home, test, area)
        if made and made[1] is not None:
            return made
    return None


def _command(rng, home, test, area, makers=None):
    """A good request that opens with a plain verb, or None."""
    for _ in range(12):
        made = _drawn(rng, home, test, area, makers or MAKERS)
        if not made or not made[3] or made[0].startswith(UNFIT) or "," in made[0] or ":" in made[0]:
            continue
        if made[0].split()[0] in IRREGULAR.keys() | set(REGULAR):
            return made
    return None


def _wrapped(rng, home, test, area, templates):
    """A request inside a phrase: {c} as a command, {past} in the past, {ing} as -ing form."""
    made = _command(rng, home, test, area)
    if made is None:
        return None
    template = pick_evenly(rng, templates, test)
    text = re.sub(r" (please|thanks|for me|right now|now|right away|immediately|if you (can|could|please|would)|will you|would you)$", "", unmark(made[0])[0])
    verb, _, rest = text.partition(" ")
    past, ing = _forms(verb)
    if CEASE.search(template) and verb in CEASED:
        return None  # "stop playing" is a request
    if "{past}" in template and past == verb and not template.startswith(("{who}", "i already", "you already", "yesterday")):
        return None
    return fill(rng, template, test, c=text, past=f"{past} {rest}", ing=f"{ing} {rest}"), False


def _later(rng, home, test, area):
    """A request for another time, or under a condition."""
    made = _command(rng, home, test, area)
    if made is None:
        return None
    raw, intent, slots, _ = made
    if intent.startswith(("HassList", "HassShopping")) or "conversation_command" in slots or AT_ONCE.search(raw):
        return None
    if ord(raw[-1]) >= 0xe000 and intent == "HassMediaSearchAndPlay":
        return None
    template = pick_evenly(rng, LATER, test)
    return fill(rng, template, test, c=unmark(raw)[0]), template.startswith("{c}")


def _coupled(rng, home, test, area):
    """Two requests in one sentence."""
    first = _command(rng, home, test, area)
    questions = rng.random() < 0.25
    second = _drawn(rng, home, test, area, QUESTIONS) if questions else _command(rng, home, test, area)
    if first is None or second is None or ord(first[0][-1]) >= 0xe000 or "conversation_command" in {**first[2], **second[2]}:
        return None
    one, two = first[1], second[1]
    if one == "HassStartTimer" and not questions:
        return None  # "set a timer for an hour and then turn off the lamp" is one request
    same = "name" not in first[2] or "name" not in second[2] or first[2]["name"] == second[2]["name"]
    if {one, two} <= {"HassTurnOn", "HassLightSet", "HassSetPosition"} and one != two and same:
        return None  # "turn on the lights and set the brightness to 50 percent" is one request
    if first[0] == second[0] or AT_ONCE.search(first[0]) or one.startswith(("HassList", "HassShop")) and two.startswith(("HassList", "HassShop")):
        return None
    template = pick_evenly(rng, JOINED if questions else COUPLED, test)
    return fill(rng, template, test, c=unmark(first[0])[0], d=unmark(second[0])[0]), template.startswith("{c}")


def _doubled(rng, home, test, area):
    """One request for two rooms or two things at once."""
    made = _drawn(rng, home, test, None, MAKERS + [(state_request, 12), (climate_get_request, 4)])
    if made is None or made[0].startswith("any ") or "conversation_command" in made[2]:
        return None
    raw, _, slots, verb_first = made
    text = unmark(raw)[0]
    if ("area" in slots) == ("name" in slots) or slots.get("domain") in ("person", "sensor") or "floor" in slots:
        return None
    value = slots.get("area") or slots["name"]
    pool = [a["name"] for a in home["areas"]] if "area" in slots else [e["name"] for e in home["entities"] if family_of(e)]
    if not pool:
        return None
    here, other = plain(value), plain(rng.choice(pool))
    if set(here.split()) & set(other.split()) or len(re.findall(rf"(?<![\w']){re.escape(here)}(?![\w'])", text)) != 1 or "both" in text:
        return None
    ends = re.search(rf"(?<![\w']){re.escape(here)}(?![\w'])(.?)", text)[1] == ""
    join = rng.choice(["and", "and", "and", "and", "and also", "as well as", "or", "plus", "along with", "together with", "&", "or maybe"] + (["but not", "and not", "and then"] if ends else []))
    article = rng.choice(["the ", "the ", "", "in the "]) if ends and "area" in slots else rng.choice(["the ", ""])
    text = re.sub(rf"(?<![\w']){re.escape(here)}(?![\w'])", f"{here} {join} {article}{other}", text)
    return without_article(text, home), verb_first


def _beyond(rng, home, test, area):
    """A value that is too high or below zero."""
    made = _drawn(rng, home, test, area, VALUED)
    if made is None:
        return None
    text, slots = unmark(made[0])[0], made[2]
    value = next((slots[k] for k in ("brightness", "position", "temperature", "volume_level") if k in slots), None)
    if not isinstance(value, int) or text.count(str(value)) != 1 or not re.search(rf"(?<![\w.]){value}(?![\w.])", text):
        return None
    if rng.random() < 0.2:
        high = rng.choice(["minus ", "minus ", "-", "negative "]) + str(rng.randint(5, 100) if "temperature" not in slots else rng.randint(60, 300))
    else:
        low = 200 if "temperature" in slots else 101
        high = rng.choice([rng.randint(low, 199 if low == 101 else 999), rng.randint(low, 999), rng.randrange(200, 1000, 50), rng.randint(low, 5000)])
        high = number(high, rng, 0.3) if high < 1000 and "%" not in text and "°" not in text else str(high)
    return re.sub(rf"(?<![\w.]){value}(?![\w.])", high, text), made[3]


def _cut_off(rng, home, test, area):
    """A request that ends where its value should come."""
    made = _command(rng, home, test, area, VALUED)
    if made is None:
        return None
    words = unmark(made[0])[0].split()
    cut = max((i for i, w in enumerate(words[:-1]) if w in ("to", "at")), default=0)
    if cut < 2 or not re.search(r"\d|half|full|max|min|lowest|quarter|" + "|".join(NUMERALS), " ".join(words[cut + 1:])):
        return None
    if words[0] not in ("set", "change", "adjust", "put", "make", "bring", "dim", "take", "move", "fade") or re.search(r"\b(on|up|down|open|closed|red|blue)\b", " ".join(words[:cut])):
        return None
    return " ".join(words[:cut + 1]) + rng.choice(["", "", "", " the", " about", " like", " uh"]), True


SORTS = [
    (partial(_wrapped, templates=NEGATED), 20), (partial(_wrapped, templates=PAST), 11), (partial(_wrapped, templates=PAST_BASE), 6), (partial(_wrapped, templates=RETRACTED), 9),
    (partial(_wrapped, templates=ING), 9), (partial(_wrapped, templates=ASKED), 14), (partial(_wrapped, templates=OTHERS), 13),
    (_later, 14), (_coupled, 16), (_doubled, 9), (_beyond, 7), (_cut_off, 3),
]


def altered_request(rng, home: dict, test: bool, area):
    """(text, opens with a verb) of a request that something makes null, or None to try again."""
    return rng.choices([s[0] for s in SORTS], [s[1] for s in SORTS])[0](rng, home, test, area)
