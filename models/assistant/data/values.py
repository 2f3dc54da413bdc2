"""Values that requests carry (percentages, colours, degrees), and lists of templates."""

import re

from expand import pick
from speech import decimal, number

_SPLIT = {}


def templates(text):
    """Splits a list of templates at `|` outside brackets; line ends count for nothing."""
    if text not in _SPLIT:
        parts, depth, start, flat = [], 0, 0, text.replace("\n", "")
        for at, char in enumerate(flat):
            depth += (char in "([") - (char in ")]")
            if char == "|" and depth == 0:
                parts.append(flat[start:at])
                start = at + 1
        _SPLIT[text] = [p for p in parts + [flat[start:]] if p]
    return _SPLIT[text]


_templates = templates  # the name by which other makers know it

# Verbs that open an imperative, as far as frames spell them out.
IMPERATIVES = set("""make get have let set put turn change adjust leave keep go see check ensure be start begin help do give hit light kill cut shut lock unlock secure bolt run execute launch trigger activate
switch bring show call just quickly fully completely open close move lower raise pull roll dim brighten fade use paint color colour tint heat cool warm take stop tell read report say fire perform play load apply select
enable choose illuminate darken douse knock increase decrease reduce bump crank drop keep colorize position lift find fetch halfway""".split())


def imperative(frame: str, text: str) -> bool:
    """Whether a sentence opens with its verb, so that "please" or "can you" may stand before it."""
    frame = frame
    if re.match(r"do you |colou?r (of|in|on|to|upstairs|downstairs) ", text):
        return False
    return frame.startswith(("{v}", "{v1}")) or (not frame.startswith("{") and text.split()[0] in IMPERATIVES)


COLOURS = """red|red|red|blue|blue|blue|green|green|green|yellow|orange|purple|pink|white|warm white|cool white|cold white|light blue|dark blue|dark red|sky blue|light green|dark green|turquoise|cyan|magenta|violet|
gold|lime|navy blue|deep red|bright red|bright white|hot pink|brown|teal|soft white|daylight|lavender|maroon|indigo|salmon|coral|light pink|dark orange|crimson|mint green|beige|royal blue|lime green|soft pink""".replace("\n", "").split("|")
# What a part of the whole is called.
SHARES = {100: ["full", "full", "max", "maximum", "the maximum", "the max", "one hundred percent"], 1: ["minimum", "the minimum", "min", "the lowest", "the lowest level"],
          50: ["half", "half", "fifty percent", "one half"], 25: ["a quarter", "one quarter"], 75: ["three quarters", "three quarter"]}


def colour(rng, test: bool) -> str:
    """A colour; the test split says a held-out one half of the time."""
    return pick(rng, COLOURS, test and rng.random() < 0.5)


def percent(rng, shares: float = 0.12, bare: float = 0.2):
    """(spoken, value, whether a unit or a share is said)."""
    if rng.random() < shares:
        value = rng.choice([100, 100, 1, 50, 50, 25, 75])
        return rng.choice(SHARES[value]), value, True
    value = rng.choice([rng.randint(0, 100), rng.randrange(5, 101, 5), rng.randrange(10, 101, 10)])
    unit = "" if rng.random() < bare else rng.choices(["%", " %", " percent", " per cent"], [8, 1, 8, 0.4])[0]
    return number(value, rng, 0.0 if "%" in unit else 0.5) + unit, value, bool(unit)


def degrees(rng, must: bool):
    """(spoken, value) of a temperature; `must` asks for the unit."""
    fahrenheit = rng.random() < 0.28
    value = rng.randint(50, 90) if fahrenheit else rng.randint(5, 32)
    if rng.random() < 0.28:
        value = round(value + rng.choice([0.5, 0.5, 0.5, rng.randint(1, 9) / 10]), 1)
    scale = "fahrenheit" if fahrenheit else "celsius"
    short = scale[0]
    units = [" degrees", "°", " °", f" degrees {scale}", f" {scale}", "°" + short.upper(), f" {short}", f" degrees {short}", " degs", ""]
    unit = rng.choices(units, [9, 2, 0.7, 2, 0.7, 1, 0.3, 0.4, 0.1, 0 if must else 6])[0]
    return (str(value) if "°" in unit else decimal(value, rng)) + unit, value
