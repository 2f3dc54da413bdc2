"""A tiny grammar of sentence templates, so that one line stands for many phrasings.

    (a|b)   one of the alternatives        [a|b]   one of them, or nothing
    {name}  a value given by the caller

Of every list of templates or words about a tenth is held out: it is used for the test split alone, so the test measures
phrasings that training never saw; the others are used for training alone. A checksum of the spelling chooses, but never what
everybody says first: a list's first options and those that stand in it more than once, to be drawn more often.
"""

import random
import zlib
from functools import cache
from itertools import product


def _parse_alternatives(text, at, closing):
    """Parses up to `closing`; returns (list of sequences, position after it)."""
    alternatives, sequence, plain = [], [], ""
    while at < len(text):
        char = text[at]
        if char in "([":
            sequence.append(plain)
            plain = ""
            inner, at = _parse_alternatives(text, at + 1, ")" if char == "(" else "]")
            sequence.append((char, inner))
            continue
        if char == closing:
            alternatives.append(sequence + [plain])
            return alternatives, at + 1
        if char == "|" and closing:
            alternatives.append(sequence + [plain])
            sequence, plain = [], ""
        else:
            plain += char
        at += 1
    if closing:
        raise ValueError(f"template lacks {closing!r}: {text}")
    alternatives.append(sequence + [plain])
    return alternatives, at


_CACHE = {}


def _emit(rng, sequence):
    parts = []
    for part in sequence:
        if isinstance(part, str):
            parts.append(part)
            continue
        kind, alternatives = part
        if kind == "[" and rng.random() < 0.5:
            continue
        parts.append(_emit(rng, rng.choice(alternatives)))
    return "".join(parts)


def expand(rng: random.Random, template: str, **values) -> str:
    """One sentence of `template`; `values` fill its `{name}` fields. Runs of spaces become one."""
    if template not in _CACHE:
        _CACHE[template] = _parse_alternatives(template, 0, "")[0]
    text = _emit(rng, _CACHE[template][0])
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    if "{" in text:
        raise ValueError(f"template field without a value: {text}")
    return " ".join(text.split())


@cache
def _split(text: str, ends: str) -> tuple:
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if char in ends and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    return tuple(part for part in (*parts, text[start:].strip()) if part)


def split(text: str) -> list[str]:
    """The templates of `text`: parts at `|` outside brackets; line ends count for nothing."""
    return list(_split(text.replace("\n", ""), "|"))


def alternatives(text: str) -> list[str]:
    """The templates of `text`: parts at line ends and at `|` outside brackets."""
    return list(_split(text, "|\n"))


def products(*parts: str) -> list[str]:
    """Every combination of one piece of each part; the pieces of a part stand between bars, an empty one says nothing."""
    return [" ".join(" ".join(pieces).split()) for pieces in product(*(part.split("|") for part in parts))]


HELD_SHARE = 8  # one option of so many, on average
SHARED_BELOW = 8
COMMON_FIRST = 6


def held_out(option: str) -> bool:
    """Whether an option may be kept for the test split: its spelling decides, not its author."""
    return zlib.crc32(option.encode()) % HELD_SHARE == 0


@cache
def _of_split(options: tuple, test: bool) -> tuple:
    if len(options) < SHARED_BELOW:
        return options
    common = set(options[:COMMON_FIRST]) | {option for option in options if options.count(option) > 1}
    return tuple(option for option in options if (held_out(option) and option not in common) == test) or options


def of_split(options, test: bool) -> tuple:
    """The options of the split: those held out for test, the others for training.

    A list that is short or of which chance held nothing out serves both splits (its neighbours then carry the difference).
    """
    return _of_split(tuple(options), test)


def either(rng: random.Random, usual: list, more: list, test: bool, share: float = 0.3) -> list:
    """The usual templates, or `more` of them: a line of those stands for many phrasings and is drawn more often than its number says.

    The test split takes all alike, since few of `more` are held out.
    """
    if test:
        return usual + more
    return more if rng.random() < share else usual


USUAL_SHARE, USUAL_PART = 0.4, 8  # this share of the draws is from the first of so many parts of a list


def pick(rng: random.Random, options, test: bool) -> str:
    """An option of the split; in training what stands first in a long list, as everybody says it, comes more often, and of that again the first."""
    options = of_split(options, test)
    count = len(options)
    while not test and count // USUAL_PART >= COMMON_FIRST and rng.random() < USUAL_SHARE:
        count //= USUAL_PART
    return options[rng.randrange(count)]


def pick_evenly(rng: random.Random, options, test: bool) -> str:
    """An option of the split, each as likely as any other: for what is not in the trade, where none is usual."""
    return rng.choice(of_split(options, test))
