"""Weather, the vacuum, date and time."""

import re

from clock_frames import DATE, OTHER_CLOCK, TIME
from expand import expand, pick
from house_frames import RETURN, VACUUM, VACUUM_BARE, VACUUM_HERE, VACUUM_PLACE
from weather_frames import WEATHER, WEATHER_OF
from targets import named_exactly as exactly, plain as said
from rare_names import CITIES
from words import area_names, bars, holds, opens_with_verb, rows, things, without_article, word

TIMES = bars("""today|today|tomorrow|tonight|right now|now|this week|this weekend|this morning|this afternoon|this evening|on monday|on saturday|on sunday|on friday|at the moment|outside|later today|tomorrow morning|tomorrow night|for today|for tomorrow|for the weekend|for this week|on tuesday|in the morning|currently|today|tomorrow|tonight|this weekend|on wednesday|on thursday|next saturday|next sunday|this saturday|this sunday|this friday|tomorrow afternoon|tomorrow evening|at noon|at the weekend|in the evening|
in the afternoon|in an hour|in two hours|in the next few hours|in the next hour|over the weekend|over the next days|in the next few days|the next few days|for the next days|for the week|for tonight|for monday|for saturday|for sunday|for the day|all day|
all week|early tomorrow|late tonight|later|later tonight|later this week|soon|this coming weekend|this minute|at this time|at present|by tonight|before noon|after lunch|during the day|during the night|overnight|the day after tomorrow""")
FAR = bars("next month|next year|in three weeks|in two months|next summer|next winter|a year from now|in december of next year|last week|yesterday|in half a year|at the end of next month|ten years ago|two weeks ago|last month|last night|last summer|last year|next spring|next autumn|in six months|in a year|in half a year|on new year's day in five years|three years from now|in ten years|the month after next|the year after next|this time next year")
VACUUM_NOUNS = bars("""the vacuum|the vacuum|the vacuum cleaner|the robot|the robot vacuum|the vacuum robot|the robot cleaner|my vacuum|my robot vacuum|vacuum|the hoover|the cleaning robot|our vacuum|our robot|the vacuuming robot|that vacuum|the vacuum|the robot|the vacuum cleaner|the robot vacuum|the robot hoover|the robot vacuum cleaner|the robotic vacuum|the robotic vacuum cleaner|the automatic vacuum|the smart vacuum|the little vacuum|
the cleaner robot|the floor robot|the floor cleaner|my vacuum cleaner|my robot|my vacuum robot|my hoover|my cleaning robot|our vacuum cleaner|our robot vacuum|our hoover|our cleaning robot|our robot cleaner|this vacuum|this robot|
that robot|that vacuum cleaner|that vacuum robot|vacuum cleaner|robot vacuum|the vac|the robovac|the hoover robot|the sweeper|the robot sweeper|your vacuum""")


def weather_request(rng, home, test, area):
    """HassGetWeather: here, or of a weather entity by its name; null for other cities and far dates."""
    known = things(home, "weather")
    when = word(rng, TIMES, test) if rng.random() < 0.5 else ""
    taken = area_names(home) | {said(e["name"]) for e in home["entities"]}
    sort = rng.random()
    if sort < 0.10:
        city = word(rng, CITIES, test)
        if any(set(city.split()) & set(name.split()) for name in taken):
            return None
        return _checked(expand(rng, pick(rng, WEATHER_OF, test), n=city, t="" if when == "outside" else when), None, {})
    if sort < 0.13:
        frame = pick(rng, WEATHER, test)
        if not frame.endswith(" {t}"):
            return None
        return _checked(expand(rng, frame, t=word(rng, FAR, test)), None, {})
    if sort < 0.45:
        if not known:
            return None
        entity = rng.choice(known)
        name = said(entity["name"])
        frame = pick(rng, WEATHER_OF, test)
        words = set(name.split())
        if words & {"weather", "forecast", "outside"} or "home" in words:
            frame = pick(rng, _NAME_ONLY, test) if name != "home" else rng.choice(["what's the weather at {n}", "how is the weather at {n}", "weather at {n}", "{n} weather", "forecast for {n}"])
            if name in ("weather", "forecast", "outside", "the weather", "weather forecast"):
                return None
        elif name not in CITIES and rng.random() < 0.4:
            frame = pick(rng, _SERVICE, test)  # it may be the weather service's name
        return _checked(expand(rng, frame, n=name, t="" if when == "outside" else when), "HassGetWeather", {"name": entity["name"]})
    frame = pick(rng, WEATHER, test)
    if when == "outside" and ("outside" in frame or "out there" in frame or "{t} weather" in frame or "umbrella" in frame or "going" in frame or re.search(r"\bout \{t\}|outdoors", frame)):
        return None
    if frame in ("{t} weather", "{t} forecast") and when not in ("today", "tomorrow", "tonight", ""):
        return None
    text = expand(rng, frame, t=when)
    if text.count("now") > 1 or any(holds(text, name) for name in taken):
        return None
    return _checked(text, "HassGetWeather", {})


_NAME_ONLY = rows("""
what does {n} say
what's the {n}
what is the {n}
tell me the {n}
give me the {n}
show me the {n}
check [the] {n}
{n}
read [me] the {n}
i want [to hear] the {n}
what's the weather according to {n}
weather from {n}
get the {n}
let me hear the {n}
""")


_SERVICE = rows("""
what does {n} say
check {n}
check {n} for me
what does {n} say about tomorrow
ask {n} for the weather
{n} weather
what does {n} (say|think|predict|forecast|show|expect|reckon|report) [about the weather|about today|for tomorrow|{t}]
what's {n} (saying|forecasting|predicting|showing|reporting) [about the weather|for today|{t}]
(check|ask|read|open|see|look at|consult|try|use|look up) {n} [for me|please|for the weather|about the weather|and tell me the weather]
(weather|forecast|the weather|the forecast|weather report) (from|by|according to|via|on) {n} [please|{t}]
(what's|how's|what is|how is) the (weather|forecast) (from|on|according to|by) {n} [{t}]
(tell|show|give|read) me (what {n} says|what {n} thinks|the weather from {n}|the {n} weather|the forecast from {n}|{n}'s forecast)
(will it rain|is it going to rain|is it raining|will it snow|will it be sunny) according to {n} [{t}]
does {n} (say|think|predict|expect) (it will rain|rain|snow|sun|a storm|good weather) [{t}]
{n} (please|weather|forecast|report|weather report|today|update)
let me (see|hear|have|know) (what {n} says|the forecast from {n}|{n})
""")


def _checked(text, intent, slots):
    return text, intent, slots, opens_with_verb(text)


def _cleaner(rng, home, test):
    """(phrase, slots): the vacuum by its name, or as a kind; None where the kind's noun is ambiguous."""
    known = things(home, "vacuum")
    if known and rng.random() < 0.45:
        entity = rng.choice(known)
        name = said(entity["name"])
        return without_article(expand(rng, rng.choice(["the {n}", "the {n}", "{n}", "{n}", "{n}", "my {n}", "our {n}", "that {n}"]), n=name), name), {"name": entity["name"]}
    spoken = word(rng, VACUUM_NOUNS, test)
    noun = re.sub("^(the|my|our|that|this|your) ", "", spoken)
    entity = exactly(home, noun)
    if entity and entity["domain"] == "vacuum":
        return spoken, {"name": entity["name"]}
    if any(holds(noun, said(e["name"])) for e in home["entities"]):
        return None
    return spoken, {}


def _spot(rng, home):
    """(place, place with its preposition, slots) of a room or a floor."""
    place = rng.choice(home["areas"] + home["areas"] + home["floors"])
    name = said(place["name"])
    slots = {"area" if place in home["areas"] else "floor": place["name"]}
    if name in ("upstairs", "downstairs"):
        return name, name, slots
    link = "on" if "floor" in slots and ("floor" in name or "level" in name) else "in"
    shown = without_article(rng.choice(["the ", "the ", "the ", ""]) + name, name)
    return shown, f"{link} {without_article('the ' + name, name)}", slots


def vacuum_request(rng, home, test, area):
    """HassVacuumStart and HassVacuumReturnToBase."""
    cleaner = _cleaner(rng, home, test)
    if cleaner is None:
        return None
    spoken, slots = cleaner
    sort = rng.random()
    if sort < 0.4:
        text = expand(rng, pick(rng, RETURN, test), v=spoken)
        return _checked(text, "HassVacuumReturnToBase", slots)
    if sort < 0.62:
        return _checked(expand(rng, pick(rng, VACUUM, test), v=spoken), "HassVacuumStart", slots)
    if sort < 0.70:
        return _checked(expand(rng, pick(rng, VACUUM_BARE, test)), "HassVacuumStart", {})
    if area is not None and sort > 0.93:
        frame = pick(rng, VACUUM_HERE, test)
        return _checked(expand(rng, frame, v=spoken), "HassVacuumStart", {**(slots if "{v}" in frame else {}), "area": area})
    frame = pick(rng, VACUUM_PLACE, test)
    place, inside, where = _spot(rng, home)
    if "{v}" not in frame:
        slots = {}
    if place in ("upstairs", "downstairs"):
        frame = frame.replace("to {a}", "{a}")
        if re.search(r"(in|into|inside|of|on|over|through|around|just|only) \{a\}|\{a\} (floor|is)", frame):
            return None
    if place.endswith(("floor", "level")) and "{a} floor" in frame:
        return None
    if any(holds(f"{place} vacuum", said(e["name"])) for e in home["entities"] if e["domain"] == "vacuum"):
        return None
    text = expand(rng, frame, v=spoken, a=place, p=inside)
    return _checked(text, "HassVacuumStart", {**slots, **where})


def clock_request(rng, home, test, area):
    """HassGetCurrentDate and HassGetCurrentTime; null for another city or another day."""
    sort = rng.random()
    if sort < 0.12:
        return _checked(expand(rng, pick(rng, OTHER_CLOCK, test), c=word(rng, CITIES, test)), None, {})
    date = sort < 0.56
    return _checked(expand(rng, pick(rng, DATE if date else TIME, test)), "HassGetCurrentDate" if date else "HassGetCurrentTime", {})
