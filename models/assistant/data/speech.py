"""How a person says it: politeness, fillers, wake words, numbers as words or digits; and how a recogniser or a keyboard writes it.

Marked parts (spans.py) are one word each: nothing here changes more of them than their casing.
"""

import random
import re

from expand import pick

# Prefixes for sentences that open with a verb.
PREFIX_VERB = """please|please|please|can you|can you|can you please|could you|could you|could you please|would you|would you please|will you|will you please|i want you to|i'd like you to|i would like you to|i need you to|go ahead and|just|now|quickly|let's
please just|you can|you should|can we|could we|i want to|i'd like to|be so kind as to|hey can you|yo|alright|so|and|also|then|next|you need to|you have to|you may|i need to|we need to|we should|can you go ahead and|can you just|could you just|could you quickly
can you quickly|could you kindly|would you kindly|can you maybe|could you possibly|do me a favour and|do me a favor and|be a dear and|be a good assistant and|if you would|if you could please|i was hoping you could|any way you could|feel free to|hurry up and|please go ahead and
could i get you to|can i get you to|might i ask you to|may i ask you to|i'd be grateful if you could|it would be great if you could|it'd be nice if you could|i'd love for you to|please could you|please would you|please can we|pretty please|would you be so kind as to|can i ask you to
make sure you|please make sure to|be sure to|do please|ok please|ok can you|okay now|hey could you|hi can you|um can you|uh could you|so can you|time to|why don't you|go and|i think you should|let me|let us|i'm asking you to|we'd like you to|we want you to|i really need you to
do me a big favor and|kindly|would you be able to|would it be possible to|you might|i would love it if you could|i'd appreciate it if you could|please do|would you care to|can you quickly please|you ought to|might you|be so good as to|well can you|i'd really like you to""".replace("\n", "|").split("|")
# Prefixes for any sentence: none is a word that a device or a place may be called by.
PREFIX_ANY = """hey|ok|okay|um|uh|please|hi|hello|well|so|oh|alright|listen|hey you|yo|ah|ahem|okay so|ok so|um okay|alright then|now then|hey buddy|hey there assistant|assistant|dear assistant|hey assistant|yes|yeah|anyway|er|uhm|mm|good evening|good morning|quick one|quickly
excuse me|hey there|hmm|ok then|right then|pardon me|oh hey|afternoon""".replace("\n", "|").split("|")
WAKE = """hey jarvis|ok nabu|okay nabu|hey computer|alexa|hey alexa|hey google|ok google|okay google|hey siri|siri|hey mycroft|hey home assistant|ok assistant|hey nabu|google|jarvis|hey friday|hal|cortana|hey bixby|alexa please|ok google please|hey rhasspy|ok jarvis|hey cortana|bixby""".replace("\n", "|").split("|")
SUFFIX = """please|please|please|please|for me|for me please|now|right now|right away|thanks|thanks|thank you|ok|okay|asap|will you|would you|if you can|if possible|real quick|again|now please|please and thank you|thanks a lot|thank you very much|if you could|straight away|would you please
please now|if you please|will ya|can you|could you|mate|buddy|dear|my friend|alexa|google|quickly|quickly please|right this second|as soon as possible|ta|much appreciated|pronto|ok thanks|okay thank you|ok please|when you have a second|if that's okay|when you get a chance|thank you so much
if you don't mind|at once|cheers|would you kindly|immediately|many thanks|be a dear|if it isn't too much trouble|thanks in advance""".replace("\n", "|").split("|")
SPAN_SUFFIX = "please|please|please|thanks|thank you|cheers".split("|")

# Why it is said; nothing of it belongs to the request.
REASON = """it's getting dark|it's dark|i'm home|we're home|movie time|i'm going to bed|we're leaving|the kids are asleep|i can't see anything|good morning|good night|before i forget|i'm cold|i'm cooking|i have a meeting|my hands are full|it's too bright|i need to work
dinner is ready|guests are coming|i am reading|it's late|it's so warm|i'm busy|you know what|do me a favor|one more thing|if you could|as always|like yesterday|the baby is sleeping|it's freezing|i'm boiling|i'm trying to sleep|i just got home|i'm back|we have company
my eyes hurt|i have a headache|i'm about to leave|i'm in a hurry|it's been a long day|i'm so tired|my wife asked for it|the dog needs to go out|i can't reach it|i'm on the phone|i'm in the shower|i want to read|it's chilly|it's stuffy|i heard something|it's bedtime
it's cozy time|the sun is up|the sun is setting|it's raining|i'm expecting somebody|i don't want to get up|my husband is asleep|i need to concentrate|we're having a party|i'm too lazy|i've got my hands full|sorry to bother you|one last thing|if it's not too much trouble
i'm heading out|i'm off to bed|we're about to eat|it's a bit gloomy|so i can sleep|so i can see|so we can eat|so the cat can sleep|i'm off to work|bedtime|we have visitors|it's gloomy|here is what i need|the neighbours complain|i'm half asleep|so that i can work|i can barely see""".replace("\n", "|").split("|")
FILLERS = "um|um|uh|uh|like|you know|actually|maybe|just|kind of|i mean|please|then|er|erm|uhm|well|basically|sort of|let's see|hmm".split("|")
PAUSES = ("um", "uh", "er", "erm", "uhm", "hmm")

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen""".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBER_WORDS = set(SMALL) | set(TENS) | {"hundred", "point", "half", "and", "quarter", "a", "thousand", "minus"}
_MARKS = "\ue000\ue001\ue002"


def _marked(word):
    return any(mark in word for mark in _MARKS)


def _usable(options, test, rng):
    """One option of the split; a test sentence uses a held-out option half of the time."""
    return pick(rng, options, test and rng.random() < 0.5)


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
    """Adds a prefix, a wake word and a suffix now and then; a suffix after a marked part is only a "please" or "thanks"."""
    if rng.random() < 0.36:
        if verb_first and rng.random() < 0.75:
            text = _usable(PREFIX_VERB, test, rng) + " " + text
        else:
            text = _usable(PREFIX_ANY, test, rng) + rng.choice([" ", ", "]) + text
    chance = rng.random()
    if chance < 0.08:
        text = _usable(WAKE, test, rng) + rng.choice([" ", ", ", ", "]) + text
    elif chance < 0.10 and verb_first:
        text = "computer" + rng.choice([" ", ", "]) + text
    elif chance < 0.12:
        text = _usable(PREFIX_ANY, test, rng) + rng.choice([" ", ", "]) + text
    ends_marked = _marked(text[-1])
    if rng.random() < (0.12 if ends_marked else 0.2):
        text = text + rng.choice([" ", " ", ", "]) + _usable(SPAN_SUFFIX if ends_marked else SUFFIX, test, rng)
    return text


def hesitant(text: str, rng: random.Random, test: bool) -> str:
    """Now and then a reason before or after the request, or a filler in its midst, never inside or right beside a marked part or a number."""
    chance = rng.random()
    if chance < 0.04:
        return _reason(test, rng, before=True) + rng.choice([" ", ", ", " so ", ". "]) + text
    if chance < 0.065 and not _marked(text[-1]):
        reason = _reason(test, rng, before=False)
        return text + (" " if reason.startswith("so ") else rng.choice([" ", ", ", " because "])) + reason
    if chance < 0.11:
        words = text.split(" ")
        at, filler = rng.randint(1, len(words)), rng.choice(FILLERS)
        before, after = words[at - 1], words[at] if at < len(words) else ""
        if _marked(before) or _marked(after) and filler not in PAUSES or before in _NUMBER_WORDS and after in _NUMBER_WORDS:
            return text
        words.insert(at, filler)
        return " ".join(words)
    return text


def _reason(test, rng, before):
    """A reason; one that opens with "so" stands only behind."""
    while True:
        reason = _usable(REASON, test, rng)
        if not (before and reason.startswith("so ")):
            return reason


def _typo(word: str, rng: random.Random) -> str:
    """One slip inside a word of five letters or more; the first letter stays."""
    at = rng.randint(1, len(word) - 2)
    kind = rng.randrange(5)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    if kind == 3:
        return word[:at] + rng.choice(_BESIDE.get(word[at], "e")) + word[at + 1:]
    return word[:at] + rng.choice("aeiorstn") + word[at + 1:]


# Keys beside a key.
_BESIDE = dict(zip("qwertyuiopasdfghjklzxcvbnm",
                   "wa qes wrd etf ryg tuh yij uok ipl o qsz adw sfe dgr fht gjy hku jli ko asx zcd xvf cbg vnh bmj nk".split()))


def _slip(text, rng):
    """`text` with a typo in one long plain word that is no number."""
    words = text.split(" ")
    long = [i for i, w in enumerate(words) if len(w) >= 5 and w.isalpha() and w.isascii() and w not in _NUMBER_WORDS]
    if long:
        at = rng.choice(long)
        words[at] = _typo(words[at], rng)
    return " ".join(words)


def _outside_marks(text, change):
    """`change` applied to the words of `text` outside marked parts, run by run."""
    runs = re.split("(\\S*\ue000[^\ue001]*\ue001\\S*)", text)
    return "".join(run if _marked(run) else change(run) for run in runs)


APART = {
    "what's": "what is|what s|whats", "where's": "where is|where s|wheres", "who's": "who is|who s|whos", "how's": "how is|how s|hows", "it's": "it is|it s|its", "i'm": "i am|i m|im", "i'd": "i would|i d|id", "don't": "do not|don t|dont",
    "isn't": "is not|isn t|isnt", "aren't": "are not|aren t|arent", "can't": "can not|can t|cant|cannot", "let's": "let us|let s|lets", "we're": "we are|we re", "i'll": "i will|i ll", "i've": "i have|i ve|ive", "that's": "that is|that s|thats", "you're": "you are|you re|youre",
    "won't": "will not|won t|wont", "didn't": "did not|didn t|didnt", "we'd": "we would|we d", "it'd": "it would|it d", "there's": "there is|there s|theres", "shouldn't": "should not|shouldn t", "couldn't": "could not|couldn t",
}
HOMOPHONES = {"to": "too|two", "their": "there|they're", "there": "their", "light": "lite", "lights": "lites", "here": "hear", "your": "you're", "whether": "weather", "its": "it's", "right now": "write now", "off": "of", "blinds": "blind's", "turn": "tern", "close": "clothes", "please": "pleas"}
SHORT = {
    "please": "pls|plz|pls", "you": "u", "your": "ur", "temperature": "temp", "minutes": "min|mins", "minute": "min", "seconds": "sec|secs", "hours": "hrs", "okay": "ok|k", "thanks": "thx|thnx", "thank you": "thank u|ty", "because": "cuz|bc", "and": "&|n",
    "percent": "%|pct", "tomorrow": "tmrw", "tonight": "tonite", "degrees": "deg", "are": "r", "with": "w/", "what": "wat", "the": "da|teh", "television": "tv", "brightness": "brightnes",
}
RARELY = {"and", "are", "with", "what", "the", "brightness"}
_SPOKEN_UNIT = re.compile(r"(%|percent|per cent|°|degrees?|celsius|fahrenheit|hours?|hrs?|minutes?|mins?|seconds?|secs?|o'clock|and a half|point)")


_VALUES = ("volume", "brightness", "temperature", "level", "is", "plus", "minus", "times")


def _spoken_numbers(run, rng):
    """Digits in words where they are a value: with a unit behind, or "to", "at" and the like before."""
    def said(found):
        digits, after, before = found.group(0), run[found.end():].lstrip(" -"), run[:found.start()].split()
        whole, _, tenth = digits.partition(".")
        valued = _SPOKEN_UNIT.match(after) or (before and before[-1] in ("to", "at", "for", "of", *_VALUES))
        if not valued or len(whole) > 3 or len(tenth) > 1:
            return digits
        return number_words(int(whole), rng).replace("-", " ") + (f" point {SMALL[int(tenth)]}" if tenth else "")
    run = re.sub(r"(?<![\w.:])\d+(?:\.\d+)?(?![\w:])", said, run)
    run = re.sub(r"\s?%", " percent", run)
    run = re.sub(r"\s?°\s?c\b", " degrees celsius", re.sub(r"\s?°\s?f\b", " degrees fahrenheit", run))
    return re.sub(r"\s?°", " degrees", run)


def _one_word_changed(run, table, rng):
    """`run` with one word of it that `table` knows replaced."""
    found = [(m, k) for k in table for m in re.finditer(rf"(?<![\w']){re.escape(k)}(?![\w'])", run)]
    if not found:
        return run
    match, key = rng.choice(found)
    return run[:match.start()] + rng.choice(table[key].split("|")) + run[match.end():]


def _without_article(run, rng):
    """`run` without one of its "the"."""
    places = [m.start() for m in re.finditer(r"(?<![\w'])the ", run)]
    if not places:
        return run
    at = rng.choice(places)
    return run[:at] + run[at + 4:]


def _apart(word, rng):
    """A contraction as a recogniser may write it."""
    return rng.choice(APART[word].split("|")) if word in APART and rng.random() < 0.6 else word


def _recognised(run, rng):
    """A run of plain words as a speech recogniser writes it: lower case, no punctuation, numbers and units in words."""
    run = _spoken_numbers(run.lower(), rng)
    run = re.sub(r"\w+'\w+", lambda m: _apart(m.group(0), rng), run)
    if rng.random() < 0.3:
        run = run.replace("'", "" if rng.random() < 0.8 else " ")
    numbers = "|".join(SMALL[1:10])
    run = re.sub(rf"\b({'|'.join(TENS[2:])})-({numbers})\b", r"\1 \2", run)
    run = re.sub(r"(\w)-(hour|minute|second|percent|degree)", r"\1 \2", run)
    return re.sub(r"[,;:!?]+(?=\s|$)|(?<!\d)\.(?=\s|$)", "", run)


def _keyed(run, rng):
    """A run of plain words as thumbs type it: lower case, abbreviations, few apostrophes."""
    run = run.lower()
    for word, short in SHORT.items():
        if word in run and rng.random() < (0.03 if word in RARELY else 0.3):
            run = re.sub(rf"(?<![\w'])({word})(?![\w'])", rng.choice(short.split("|")), run)
    return run.replace("'", "") if rng.random() < 0.6 else run


def _titled(text):
    """Every word with a capital, marked parts too."""
    return re.sub(r"(^|[\s\ue000\ue002])([a-z])", lambda m: m.group(1) + m.group(2).upper(), text)


def _capitalised(text):
    """The first letter of the text, and of a sentence inside it, as a capital."""
    return re.sub(r"(^|\. )(\ue000?)([a-z])", lambda m: m.group(1) + m.group(2) + m.group(3).upper(), text)


def _finished(text, rng, question):
    """The mark at the end."""
    end = rng.random()
    if text.rstrip("\ue001").endswith((".", "?", "!")):
        return text
    if end < 0.36:
        return text + ("?" if question and end < 0.3 else ".")
    if end < 0.40:
        return text + "!"
    return text + "?" if end < 0.42 else text


def typed(text: str, rng: random.Random, question: bool = False) -> str:
    """Casing, punctuation, abbreviations and slips as a keyboard or a speech recogniser leaves them."""
    if rng.random() < 0.05:
        text = _slip(text, rng)
    if rng.random() < 0.012:
        text = _outside_marks(text, lambda run: _one_word_changed(run, HOMOPHONES, rng))
    if rng.random() < 0.05:
        text = _outside_marks(text, lambda run: _without_article(run, rng))
    style = rng.random()
    if style < 0.25:
        return " ".join(_outside_marks(text, lambda run: _recognised(run, rng)).lower().split())
    if style < 0.42:
        text = " ".join(_outside_marks(text, lambda run: _keyed(run, rng)).split())
        return _finished(text, rng, question) if rng.random() < 0.25 else text
    if rng.random() < 0.08:
        quote = rng.choice(["", "’", "’"])
        text = _outside_marks(text, lambda run: run.replace("'", quote))
    case = rng.random()
    if case < 0.55:
        text = _capitalised(text)
        text = _outside_marks(text, lambda run: re.sub(r"\bi(?=\b|')", "I", run)) if rng.random() < 0.7 else text
    elif case < 0.58:
        text = text.upper()
    elif case < 0.61:
        text = _titled(text)
    return _finished(text, rng, question)
