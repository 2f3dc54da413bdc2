"""A tiny grammar of sentence templates, so that one line stands for many phrasings.

    (a|b)   one of the alternatives        [a|b]   one of them, or nothing
    {name}  a value given by the caller

A template that starts with `~` is held out: it is used for the test split alone, so the test measures
phrasings that training never saw. Templates without the mark are used for training alone.
"""

import random


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
    template = template.lstrip("~")
    if template not in _CACHE:
        _CACHE[template] = _parse_alternatives(template, 0, "")[0]
    text = _emit(rng, _CACHE[template][0])
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    if "{" in text:
        raise ValueError(f"template field without a value: {text}")
    return " ".join(text.split())


def pick(rng: random.Random, templates, test: bool) -> str:
    """A template of the split: the held-out ones for test, the others for training.

    A list without held-out templates serves both splits (its neighbours then carry the difference).
    """
    wanted = [t for t in templates if t.startswith("~") == test]
    return rng.choice(wanted or templates)
