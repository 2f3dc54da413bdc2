"""What people say beside a request and which has nothing to do with it: "the dog is out", "my hands are wet".

The words come from the free grammar of nonsense.py, so that unknown words around a request read as unknown and not as a refusal.
"""

import random

from expand import pick
from nonsense import fill_once

STATEMENTS = """{np} is {m}|{np} is {m}|{np} is {ging}|{np} {gs} {np}|{np} {gs} me|i {gd} {np}|my {n} is {ging}|my {n} is {m}|we need to {g}|we have to {g} {np}|there is {np} {pp}|there's {np}|i can't {g} {np}|
i can't {g}|{np} is {ging} {pp}|i want to {g} {np}|they are {ging}|we are {ging} {np}|i am {ging}|i'm {ging} {pp}|she is {ging} {np}|he {gd} {np} again|it is {m}|it's too {m}|it's so {m} {pp}|{np} and {np} are {m}|
{np} has {gd} {np}|i have {np}|you know {np}|i think {np} is {m}|{np} wants to {g}|{np} says it is {m}|my {n} {gd} {np}|it smells of {n}|no {n} today|{n} is here|the {n}s are {ging}|we {gd} {np} {pp}|i love {n}|i hear {np}|
{np} needs {np}|before {np} {gs}|while i {g} {np}|while we are {ging}|after all that {n}|for the {n}|for my {n}|for {np}""".replace("\n", "").split("|")
BEFORE = [" ", ", ", ", ", ". ", " so ", ", so ", " and so ", "! "]
AFTER = [" ", ", ", ", ", ". ", " because ", " since ", " as ", ", because "]
CALLS = "hey {n}|{n}|my dear {n}|{m} {n}|hello {n}|okay {n}|listen {n}|dear {n}|yo {n}|hi {n}|oh {m} {n}".split("|")


def with_aside(text: str, rng: random.Random, test: bool) -> str:
    """Now and then with a statement before or after, or with a name that nobody has; a marked part at the end stays at the end."""
    chance = rng.random()
    if chance < 0.025:
        return fill_once(rng, pick(rng, CALLS, test), test) + rng.choice([" ", ", "]) + text
    if chance > 0.10:
        return text
    statement = fill_once(rng, pick(rng, STATEMENTS, test), test)
    if rng.random() < 0.4 or ord(text[-1]) >= 0xe000:
        return statement + rng.choice(BEFORE) + text
    return text + rng.choice(AFTER) + statement
