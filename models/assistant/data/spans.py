"""Parts of a sentence that an action repeats: an item, a message, a query, the name of a timer.

A template's author marks such a part with `span`; politeness, casing and punctuation then treat it as one word, and
`unmark` reads from the finished sentence what the slot must hold: the part as it was finally said.
"""

_OPEN, _CLOSE, _SPACE = "\ue000", "\ue001", "\ue002"


def span(text: str) -> str:
    """`text`, marked as a part that a slot repeats."""
    return _OPEN + text.replace(" ", _SPACE) + _CLOSE


def unmark(text: str) -> tuple[str, list[str]]:
    """The sentence without marks, and its marked parts in order."""
    parts, plain, at = [], "", 0
    while (start := text.find(_OPEN, at)) >= 0:
        end = text.index(_CLOSE, start)
        part = text[start + 1:end].replace(_SPACE, " ")
        parts.append(part)
        plain += text[at:start] + part
        at = end + 1
    return plain + text[at:], parts


def follow(slots: dict, before: list[str], after: list[str]) -> dict:
    """Slots whose value was a marked part before, with what became of that part; colours in small letters, as answers have them."""
    changed = dict(zip(before, after, strict=True))
    said = {slot: changed.get(value, value) if isinstance(value, str) else value for slot, value in slots.items()}
    return {slot: value.lower() if slot == "color" else value for slot, value in said.items()}
