"""How a person says it: politeness, fillers, wake words, casing, punctuation, typos, numbers as words or digits."""

import random

# Prefixes for sentences that open with a verb; `~` ones are held out for test.
PREFIX_VERB = """please|can you|can you please|could you|could you please|would you|would you please|will you|i want you to|i'd like you to|
i would like you to|i need you to|go ahead and|just|now|quickly|let's|please just|you can|you should|can we|could we|i want to|i'd like to|
be so kind to|hey can you|yo|alright|so|and|and now|also|then|next|~do me a favor and|~kindly|~would you be able to|~would it be possible to|
~you might|~i would love it if you could|~i'd appreciate it if you could|~time to|~please can you""".replace("\n", "").split("|")
PREFIX_ANY = """hey|ok|okay|um|uh|please|hi|hello|hey jarvis|ok nabu|computer|hey computer|alexa|assistant|well|so|oh|alright|listen|
~er|~excuse me|~hey there|~right|~house|~hmm""".replace("\n", "").split("|")
SUFFIX = """please|please|please|for me|for me please|now|right now|right away|thanks|thank you|ok|okay|asap|will you|would you|if you can|
if possible|real quick|again|~if you don't mind|~at once|~cheers|~would you kindly|~immediately""".replace("\n", "").split("|")

# Why or when it is said; nothing of it belongs to the request.
REASON = """it's getting dark|it's dark|i'm home|we're home|movie time|i'm going to bed|we're leaving|the kids are asleep|i can't see anything|good morning|good night|before i forget|i'm cold|
i'm cooking|i have a meeting|my hands are full|it's too bright|i need to work|dinner is ready|guests are coming|i am reading|it's late|it's so warm|i'm busy|you know what|do me a favor|one more thing|
if you could|as always|like yesterday|~i'm off to work|~bedtime|~we have visitors|~it's gloomy|~here is what i need""".replace("\n", "").split("|")
FILLERS = "um|uh|like|you know|actually|maybe|just|kind of|i mean|please|then|er".split("|")

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen""".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def _usable(options, test, rng):
    """One option of the split; a test sentence uses a held-out option half of the time."""
    held = [o[1:] for o in options if o.startswith("~")]
    seen = [o for o in options if not o.startswith("~")]
    return rng.choice(held if test and rng.random() < 0.5 else seen)


def number_words(number: int, rng: random.Random) -> str:
    """`number` (0 to 999) in words."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (rng.choice([" ", "-"]) + SMALL[ones] if ones else "")
    hundreds, rest = divmod(number, 100)
    head = rng.choice([SMALL[hundreds], "a"] if hundreds == 1 else [SMALL[hundreds]]) + " hundred"
    return head + (rng.choice([" ", " and "]) + number_words(rest, rng) if rest else "")


def number(value: int, rng: random.Random, words: float = 0.4) -> str:
    """`value` in digits or, with probability `words`, in words."""
    return number_words(value, rng) if rng.random() < words else str(value)


def decimal(value: float, rng: random.Random) -> str:
    """A value in steps of a half or a tenth: "21.5", "21 and a half", "twenty one point five"."""
    whole, tenth = int(value), round(value * 10) % 10
    if tenth == 0:
        return number(whole, rng)
    form = rng.random()
    if tenth == 5 and form < 0.3:
        return number(whole, rng) + " and a half"
    if form < 0.5:
        return f"{number_words(whole, rng)} point {SMALL[tenth]}"
    return f"{whole}.{tenth}"


def polite(text: str, rng: random.Random, test: bool, verb_first: bool) -> str:
    """Adds a prefix and a suffix now and then."""
    if rng.random() < 0.38:
        if verb_first and rng.random() < 0.75:
            text = _usable(PREFIX_VERB, test, rng) + " " + text
        else:
            text = _usable(PREFIX_ANY, test, rng) + rng.choice([" ", ", "]) + text
    if rng.random() < 0.06:
        text = _usable(PREFIX_ANY, test, rng) + rng.choice([" ", ", "]) + text
    if rng.random() < 0.2:
        text = text + rng.choice([" ", " ", ", "]) + _usable(SUFFIX, test, rng)
    return text


def hesitant(text: str, rng: random.Random, test: bool) -> str:
    """Now and then a reason before or after the request, or a filler in its midst."""
    chance = rng.random()
    if chance < 0.04:
        return _usable(REASON, test, rng) + rng.choice([" ", ", ", " so ", ". "]) + text
    if chance < 0.07:
        return text + rng.choice([" ", ", ", " because "]) + _usable(REASON, test, rng)
    if chance < 0.11:
        words = text.split(" ")
        words.insert(rng.randint(1, len(words)), rng.choice(FILLERS))
        return " ".join(words)
    return text


def _typo(word: str, rng: random.Random) -> str:
    """One slip inside a word of five letters or more; the first letter stays."""
    at = rng.randint(1, len(word) - 2)
    kind = rng.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + rng.choice("aeiorstn") + word[at + 1:]


def typed(text: str, rng: random.Random, question: bool = False) -> str:
    """Casing, punctuation and typos as a keyboard or a speech recogniser leaves them."""
    if rng.random() < 0.06:
        words = text.split(" ")
        long = [i for i, w in enumerate(words) if len(w) >= 5 and w.isalpha()]
        if long:
            at = rng.choice(long)
            words[at] = _typo(words[at], rng)
            text = " ".join(words)
    if rng.random() < 0.1:
        text = text.replace("'", rng.choice(["", "’"]))
    style = rng.random()
    if style < 0.35:
        text = text[:1].upper() + text[1:]
    elif style < 0.38:
        text = text.upper()
    elif style < 0.40:
        text = text.title()
    end = rng.random()
    if end < 0.3:
        text += "?" if question and end < 0.24 else "."
    elif end < 0.34:
        text += "!"
    elif end < 0.36:
        text += "?"
    return text
