"""What all questions about the state of the home have in common: places, things by their names, indirect questions, and what is too ambiguous to ask."""

import re

from device_classes import NAME_WORDS, NOTICED, SENSOR
from expand import expand, pick, split
from targets import dwelling, named_exactly, plain, takes_no_article

# A yes-or-no question turned into a request: the statement follows.
WHETHER = split("""(check|see|find out|look|verify) (if|whether)|(tell me|let me know) (if|whether)|(can|could|would) you (check|see|find out|look|tell me|verify) (if|whether)|do you know (if|whether)|i (want|need|would like) to know (if|whether)|
i'd like to know (if|whether)|i wonder (if|whether)|i'm wondering (if|whether)|[do you have] any idea (if|whether)|please (check|tell me) (if|whether)|can you see (if|whether)|go and see (if|whether)|take a look (if|whether)|i was wondering (if|whether)|
are you able to (see|tell) (if|whether)|i need to check (if|whether)|(could|would) you let me know (if|whether)|have a look (if|whether)|i'd love to know (if|whether)|what i want to know is (if|whether)|would you happen to know (if|whether)|(check|see|tell me|find out) for me (if|whether)|check quickly (if|whether)|quickly check (if|whether)|(can|could|would) you let me know (if|whether)|(can|could) you please (check|tell me|see) (if|whether)|(can|could) you find out for me (if|whether)|would you mind (checking|telling me|seeing) (if|whether)|do you happen to know (if|whether)|do you see (if|whether)|can you tell (if|whether)|could you verify (if|whether)|
are you able to say (if|whether)|i need to find out (if|whether)|i'm not sure (if|whether)|i can't remember (if|whether)|i forgot (if|whether)|i'm trying to find out (if|whether)|i want you to check (if|whether)|i'd like you to check (if|whether)|i'd be glad to know (if|whether)|i wonder, can you see (if|whether)|please let me know (if|whether)|please find out (if|whether)|please see (if|whether)|please look (if|whether)|
let me see (if|whether)|let's see (if|whether)|let's check (if|whether)|just check (if|whether)|just tell me (if|whether)|go check (if|whether)|go look (if|whether)|have you any idea (if|whether)|got any idea (if|whether)|is it known (if|whether)|say (if|whether)|inform me (if|whether)|need to know (if|whether)|want to know (if|whether)|wanna know (if|whether)|check that|(please|just|quickly|can you|could you|would you) check that|(can you|could you|please) (verify|double check|confirm) that|double check (that|if|whether)|(can|could|would) you (quickly|just|please) check (if|whether|that)""")
# A request before an indirect question with its own question word.
KNOW = split("""tell me|(can|could) you tell me|do you know|show me|let me know|i (want|need|would like) to know|i'd like to know|please tell me|check|find out|(can|could) you (check|find out)|[do you have] any idea|i wonder|can you see|
would you tell me|i'd love to know|would you happen to know|what i want to know is|(can|could|would) you (say|see|look up|check for me)|(can|could) you please tell me|do you happen to know|would you know|would you mind telling me|please let me know|please check|just tell me|say|see|look up|let's see|let me see|i need to find out|i'm trying to find out|i was wondering|i'm wondering|i'm curious|i can't remember|i forgot|need to know|want to know|wanna know|have you any idea|got any idea|any clue|quickly tell me|remind me""")
EVERYWHERE = split("in the house|in the house|at home|anywhere|anywhere in the house|in the whole house|in my home|in the apartment|in any room|in our house|in this house|inside the house|in any of the rooms|all over the house|around the house|in the entire house|throughout the house|anywhere at home|somewhere in the house|in the whole apartment|in the flat|around the place|in any of our rooms|in the home|within the house|across the house|in the whole place")
ON = {"balcony", "terrace", "patio", "porch", "deck", "landing", "driveway", "bridge", "stairs", "veranda", "staircase", "rooftop", "front porch", "back porch"}
NAMED = split("the {n}|the {n}|the {n}|the {n}|the {n}|the {n}|{n}|{n}|{n}|{n}|my {n}|my {n}|our {n}|that {n}|this {n}|your {n}|the one called {n}|the thing called {n}|the device called {n}|the {n}|{n}|the one named {n}|that {n} over there")
NAMED_AREA = split("the {n} in the {a}|the {n} in the {a}|the {n} in {a}|{n} in the {a}|my {n} in the {a}|the {n} over in the {a}|the {n} inside the {a}|that {n} in the {a}|our {n} in the {a}|the {n} at the {a}|the {n} of the {a}|{n} over in the {a}|your {n} in the {a}|this {n} in the {a}|the {n} down in the {a}|{n} inside the {a}")
NOW = split("right now|at the moment|currently|now|at this moment|just now|at present|as we speak|at this time|this very moment|right this minute|this minute|at this point|at this instant|presently|this second|at this very moment|just at the moment")
# Things nobody asks a state of, and whose names are plain words: they make no sentence ambiguous.
HARMLESS = ("weather", "todo", "scene", "script")


def choose(rng, options, test, held=0.35):
    """One of the options; the test split says a held-out one with probability `held`."""
    return pick(rng, options, test and rng.random() < held)


def bare(name: str) -> bool:
    """A name that stands without an article, as `emma's room` or `upstairs`."""
    return takes_no_article(name) or name in ("outside", "upstairs", "downstairs", "storage", "reception")


def articles(text: str, *names) -> str:
    """`text` without the articles before those names that take none."""
    for name in names:
        if name and bare(name):
            text = re.sub(rf"\b(the|my|our|your|this|that) (?={re.escape(name)}(?![\w'-]))", "", text)
            if name in ("outside", "upstairs", "downstairs"):
                text = re.sub(rf"\b(in|on|inside) (?={name}\b)", "", text)
    return text


def in_area(rng, spoken: str) -> str:
    """`in the kitchen`, `on the patio`, `in emma's room`."""
    before = "on" if spoken in ON and rng.random() < 0.8 else rng.choices(["in", "inside"], [12, 1])[0]
    return articles(f"{before} {'the ' if rng.random() < 0.85 else ''}{spoken}", spoken)


def on_floor(spoken: str) -> str:
    """`on the first floor`, `in the basement`, `upstairs`."""
    if spoken in ("upstairs", "downstairs"):
        return spoken
    return ("in" if spoken in ("basement", "mezzanine") else "on") + " the " + spoken


def place(rng, home, test, weights=(55, 10, 12, 23)):
    """(phrase, slots, name of the room or empty): a room, a floor, the house in words, or nothing said."""
    sort = rng.choices(["area", "floor", "house", "none"], weights)[0]
    if sort == "floor" and home["floors"]:
        floor = rng.choice(home["floors"])["name"]
        return on_floor(plain(floor)), {"floor": floor}, ""
    if sort in ("area", "floor"):
        area = rng.choice(home["areas"])["name"]
        return in_area(rng, plain(area)), {"area": area}, plain(area)
    return (dwelling(rng, choose(rng, EVERYWHERE, test)) if sort == "house" else ""), {}, ""


def named(rng, home, test, entity, with_area=0.16):
    """(phrase, slots, plural) of an entity by its name, now and then with its room; None where that says no one thing."""
    name, area = plain(entity["name"]), plain(entity["area"] or "")
    if name in {plain(a["name"]) for a in home["areas"]}:
        return None
    rest = name[len(area) + 1:] if area and name.startswith(area + " ") else ""
    slots = {"name": entity["name"]}
    if rest and rng.random() < 0.12 and rest not in MEASURED and not rest.endswith("s") and not named_exactly(home, rest):
        phrase = f"the {rest} {in_area(rng, area)}"  # "the lamp in the bedroom" is the bedroom lamp
    elif area and rng.random() < with_area and not set(name.split()) & set(area.split()):
        phrase, slots = expand(rng, choose(rng, NAMED_AREA, test), n=name, a=area), {"name": entity["name"], "area": entity["area"]}
    else:
        phrase = expand(rng, choose(rng, NAMED, test), n=name)
    if entity["domain"] == "person":
        phrase, slots = name, {"name": entity["name"]}
    last = name.split()[-1]
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "'s")) and last not in ("sonos", "nas", "radios", "gas", "ups", "mains", "crumbs", "kodi", "plus", "access", "stairs", "zeus", "venus", "hermes", "kids")
    if plural:
        phrase = re.sub("^this ", "these ", re.sub("^that ", "those ", phrase))
    return articles(phrase, name, area), slots, plural


def entities(home, domain, device_class=...):
    """The things of a domain, and of a class where one is given."""
    return [e for e in home["entities"] if e["domain"] == domain and (device_class is ... or e["device_class"] == device_class)]


# What a sensor measures or notices: "the humidity in the bathroom" asks for the room's, whatever a sensor there is called.
MEASURED = {word for words in NAME_WORDS.values() for word in words} | {noun for entry in SENSOR.values() for noun in split(entry[1])} | {word for entry in NOTICED.values() for word in split(entry[0])} | {"occupancy", "leak", "flood", "tamper", "contact", "charging", "plug", "update"}


def _has(text, phrase):
    return phrase in text and re.search(rf"(?<![\w'-]){re.escape(phrase)}(?![\w'-])", text) is not None


def ambiguous(home, text: str, slots: dict) -> bool:
    """Whether the sentence holds the name of a thing or a place that the answer does not mean."""
    meant = [plain(slots[s]) for s in ("name", "area", "floor") if s in slots]
    spoken = re.sub(r"\bgarage( door)?\b", "garagedoor", text) if slots.get("device_class") in ("garage", "garage_door") and "area" not in slots else text
    for thing in home["entities"] + home["areas"] + home["floors"]:
        name = plain(thing["name"])
        if thing.get("domain") in HARMLESS or not _has(spoken, name) or any(name == m or _has(m, name) for m in meant):
            continue
        return True
    return False


def finish(rng, home, test, text, slots, verb_first=False):
    """The maker's answer for a question, or None where the home makes it ambiguous."""
    if ambiguous(home, text, slots):
        return None
    return text, "HassGetState", slots, verb_first


def whether(rng, test, statement):
    """(indirect question, opens with a verb) of a statement."""
    frame = expand(rng, pick(rng, WHETHER, test))
    return f"{frame} {statement}", frame.split()[0] in ("check", "see", "find", "look", "verify", "tell", "let", "go", "take", "have", "say", "inform", "quickly", "just")


def know(rng, test, question):
    """(indirect question, opens with a verb) of a question word with a statement."""
    frame = expand(rng, pick(rng, KNOW, test))
    return f"{frame} {question}", frame.split()[0] in ("tell", "show", "let", "check", "find")


def agree(text: str, plural: bool) -> str:
    """The verbs of a template in the number of its thing: written for one thing, changed for several."""
    if not plural:
        return text
    swaps = {"is": "are", "has": "have", "does": "do", "was": "were"}
    return re.sub(r"\b(is|has|does|was)\b(?= \{o\})|(?<=\{o\} )(is|has|does|was)\b", lambda m: swaps[m.group(0)], text)
