"""Values that requests carry: percentages and degrees."""

from speech import decimal, number

# What a part of the whole is called.
SHARES = {100: ["full", "full", "max", "maximum", "the maximum", "the max", "one hundred percent"], 1: ["minimum", "the minimum", "min", "the lowest", "the lowest level"],
          50: ["half", "half", "fifty percent", "one half"], 25: ["a quarter", "one quarter"], 75: ["three quarters", "three quarter"]}


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
    value = rng.randint(50, 90 if rng.random() < 0.85 else 110) if fahrenheit else rng.randint(5, 32)
    if rng.random() < 0.28:
        value = round(value + rng.choice([0.5, 0.5, 0.5, rng.randint(1, 9) / 10]), 1)
    scale = "fahrenheit" if fahrenheit else "celsius"
    short = scale[0]
    units = [" degrees", "°", " °", f" degrees {scale}", f" {scale}", "°" + short.upper(), f" {short}", f" degrees {short}", " degs", ""]
    unit = rng.choices(units, [9, 2, 0.7, 2, 0.7, 1, 0.3, 0.4, 0.1, 0 if must else 6])[0]
    return (str(value) if "°" in unit else decimal(value, rng)) + unit, value
