"""Requests that the speaker mends while speaking: "five, no, six minutes", "from red to blue", "turn it on, i mean off". What is said last is meant.

A text has its marked parts still (spans.py); what is put in is not marked, so that the slots stay those of the last words.
"""

import re

from colours import colour
from list_items import GROCERIES
from spans import unmark

NO = ", no, | no |, no |, sorry, | sorry |, i mean | i mean |, wait, | no wait |, no wait, |, make that |, actually | or rather |, uh no, |, oops, |, scratch that, | - no - |, i meant |, no i mean |, no sorry |, or no, |, hang on, ".split("|")
WORDS_NO = ", no, | no |, sorry, |, i mean | no wait |, uh no, |, or rather |, no i mean |, no sorry |, i meant ".split("|")
_VALUED = ("brightness", "position", "temperature", "volume_level", "hours", "minutes", "seconds")
_UNIT = re.compile(r"\s?(%|percent|degrees|minutes|seconds|hours|mins|secs)")
_SWITCHED = re.compile(r"^(turn|switch|put) (?:(on|off) (.+)|(.+) (on|off))$")
_MOVED = re.compile(r"^(open|close|lock|unlock|start|stop) (.+)$")
_OTHER = {"on": "off", "off": "on", "open": "close", "close": "open", "lock": "unlock", "unlock": "lock", "start": "stop", "stop": "start"}


def _another(rng, value):
    """A number beside the one that is meant."""
    return rng.choice([v for v in (value + 1, value - 1, value + 5, value - 5, value + 10, value - 10, value * 2, value // 2, rng.randint(1, 99)) if v > 0 and v != value])


def _number(text, slots, rng):
    said = [key for key in _VALUED if key in slots]
    if len(said) != 1 or not isinstance(slots[said[0]], int) or slots[said[0]] < 2:
        return None
    value = slots[said[0]]
    around = re.split(rf"(?<![\w.:\-]){value}(?![\w.:\-])", text)
    if len(around) != 2 or len(re.findall(r"\d+", text)) != 1:
        return None
    head, tail = around
    unit, wrong, no = _UNIT.match(tail), _another(rng, value), rng.choice(NO)
    if head.endswith(" to ") and rng.random() < 0.25 and said[0] not in ("hours", "minutes", "seconds"):
        return head[:-len("to ")] + f"from {wrong} to {value}{tail}"
    if unit and rng.random() < 0.5:
        return f"{head}{wrong}{unit.group(0)}{no}{value}{tail}"
    return f"{head}{wrong}{no}{value}{tail}"


def _colour(text, rng):
    wrong = colour(rng)
    begin, end = text.index("\ue000"), text.index("\ue001")
    if wrong in unmark(text)[0] or text.count("\ue000") != 1:
        return None
    sort = rng.random()
    if sort < 0.3 and text[:begin].endswith(" to "):
        return text[:begin - len("to ")] + f"from {wrong} to " + text[begin:]
    if sort < 0.6:
        return text[:end + 1] + rng.choice([" instead of ", ", not ", " rather than ", " not "]) + wrong + text[end + 1:]
    return text[:begin] + wrong + rng.choice(NO) + text[begin:]


def _words(text, rng):
    """Another item or title before the right one."""
    if text.count("\ue000") != 1:
        return None
    begin, wrong = text.index("\ue000"), rng.choice(GROCERIES)
    return None if wrong in text else text[:begin] + wrong + rng.choice(WORDS_NO) + text[begin:]


def _direction(text, rng):
    if "\ue000" in text or re.search(r"\b(and|back|again)\b", text):
        return None
    no = rng.choice([n for n in NO if "make that" not in n])
    if found := _SWITCHED.match(text):
        verb, way, thing = found[1], found[2] or found[5], found[3] or found[4]
        return f"{verb} {_OTHER[way]} {thing}{no}{way}" if found[2] else f"{verb} {thing} {_OTHER[way]}{no}{way}"
    if found := _MOVED.match(text):
        return f"{_OTHER[found[1]]}{no}{found[1]} {found[2]}"
    return None


def corrected(text: str, intent: str, slots: dict, rng):
    """`text` with a slip of the tongue and what was meant, or None where it has nothing to slip on."""
    if intent in ("HassTurnOn", "HassTurnOff"):
        return _direction(text, rng)
    if "conversation_command" in slots:
        return None
    if "color" in slots:
        return _colour(text, rng)
    if "item" in slots or "search_query" in slots:
        return _words(text, rng)
    return _number(text, slots, rng)
