"""Requests that carry a number: brightness, temperature and timers."""

from control import NAMED, any_target, article, named_exactly, plain, takes_no_article
from expand import expand, pick
from speech import decimal, number

LEVEL_FRAMES = """(set|change|adjust|put|turn|bring|make|get) {o} to {n}|(set|change|adjust) [the] brightness of {o} to {n}|
(set|change|adjust|put) {o} brightness to {n}|set {o} to {n} brightness|set {o} to a brightness of {n}|dim {o} [down] to {n}|brighten {o} [up] to {n}|{o} to {n}|{o} at {n}|
{o} {n}|turn {o} (up|down) to {n}|(turn|bring|put) {o} (up|down) to {n} [brightness]|set the brightness for {o} to {n}|set brightness of {o} at {n}|set {o} at {n}|
set {o} brightness at {n}|make {o} {n} bright|i want {o} at {n}|{o} brightness {n}|{o} brightness to {n}|turn {o} on at {n}|lower {o} to {n}|raise {o} to {n}|
turn on {o} at {n}|dim {o} {n}|(increase|decrease|raise|lower|reduce) [the] brightness of {o} to {n}|(increase|decrease|raise|lower) {o} [brightness] to {n}|
{o} should be at {n}|i'd like {o} at {n} [brightness]|we need {o} at {n}|{o} must be at {n}|can i have {o} at {n}|i want {o} set to {n}|put {o} on {n}|use {n} for {o}|{o} needs to be at {n}|have {o} set to {n}|move {o} to {n}|run {o} at {n}|~have {o} at {n}|~take {o} (up|down) to {n}|brightness of {o} to {n}|~brightness level of {o} {n}|~{o} ought to be at {n}|~let {o} shine at {n}|
~fade {o} to {n}|~give {o} {n} brightness|~change {o} to {n} brightness""".replace("\n", "")
ROOM_FRAMES = """set [the] {a} brightness to {n}|set [the] brightness in [the] {a} to {n}|set [the] {a} to {n} brightness|dim the {a} to {n}|
(change|adjust) [the] {a} brightness to {n}|{a} brightness {n}|{a} brightness to {n}|make the {a} {n} bright|set the brightness of the {a} to {n}|
set the light level in the {a} to {n}|brightness in the {a} to {n}|i want {n} brightness in the {a}|the {a} should be at {n} brightness|~the {a} at {n} brightness|~have the {a} at {n} brightness|~adjust the brightness in the {a} to {n}""".replace("\n", "")
BARE_FRAMES = """set [the] brightness to {n}|(change|adjust|turn|put) [the] brightness to {n}|brightness {n}|brightness to {n}|{n} brightness|dim to {n}|
set brightness at {n}|(turn|bring) the brightness (up|down) to {n}|dim it to {n}|make the brightness {n}|i want {n} brightness|i'd like {n} brightness|~let me have {n} brightness|~brightness at {n}""".replace("\n", "")
TEMPERATURE_PLACE = """set [the] temperature in [the] {a} to {n}|set [the] {a} temperature to {n}|set [the] {a} to {n}|(change|adjust|put) [the] {a} (temperature|temp) to {n}|
make [the] {a} {n}|make it {n} in [the] {a}|(heat|warm) [up] [the] {a} to {n}|cool [down] [the] {a} to {n}|cool the {a} down to {n}|heat the {a} up to {n}|
set the (thermostat|heating|heat|ac|air conditioning|heater|thermostat temperature) in the {a} to {n}|turn the (thermostat|heating|heat|ac) in the {a} (up|down|) to {n}|
(set|turn|put) the {a} (thermostat|heating|heat|ac) [up|down] to {n}|{a} (temperature|thermostat|temp) [to] {n}|i want it to be {n} in the {a}|
i want the {a} to be {n}|(raise|lower|increase|decrease|reduce) the (temperature|temp) in the {a} to {n}|(raise|lower) the {a} temperature to {n}|in the {a} set the temperature to {n}|
set the temperature to {n} in the {a}|set the (temp|temperature) for the {a} to {n}|set the {a} target temperature to {n}|
bring the {a} to {n}|i'd like the {a} at {n}|i'd like it to be {n} in the {a}|the {a} needs to be {n}|we want {n} in the {a}|keep the {a} at {n}|can i have {n} in the {a}|~i could use {n} in the {a}|~have the temperature in the {a} at {n}|the {a} should be {n}|~the {a} ought to be {n}|~get the {a} to {n}|~turn the temperature in the {a} to {n}|~for the {a} i want {n}""".replace("\n", "")
TEMPERATURE_BARE = """set [the] (temperature|temp) to {n}|set [the] (thermostat|heating|heat|ac|heater|air conditioning) (to|at) {n}|make it {n}|(change|adjust|put|turn) the (temperature|temp|thermostat|heating) to {n}|
turn the (temperature|temp|thermostat|heat|heating|ac) (up|down) to {n}|(raise|lower|increase|decrease|reduce) the (temperature|temp|heat) to {n}|temperature [to] {n}|thermostat [to] {n}|
i want it to be {n}|heat [up] to {n}|cool [down] to {n}|heating to {n}|set target temperature to {n}|i want {nd}|let's make it {nd}|set [the] (temperature|thermostat) at {n}|
bring the temperature to {n}|i'd like it to be {n}|we need it to be {n}|it should be {n}|can we have {nd}|put it at {n}|~i could use {nd}|~it ought to be {nd}|~have the thermostat at {n}|~get the temperature to {n}|~make the temperature {n}|~keep it at {nd}""".replace("\n", "")
TEMPERATURE_NAMED = """set {o} to {n}|set {o} temperature to {n}|(turn|put|change|adjust) {o} to {n}|turn {o} (up|down) to {n}|set the temperature of {o} to {n}|set {o} at {n}|
(raise|lower|increase) {o} to {n}|{o} to {n}|set the temperature on {o} to {n}|change the temperature of {o} to {n}|bring {o} to {n}|{o} should be at {n}|i'd like {o} at {n}|put {o} on {n}|i want {o} set to {n}|~have {o} at {n}|~{o} should go to {n}|~adjust the temperature of {o} to {n}""".replace("\n", "")
TIMER_FRAMES = """(set|start|create|make|begin|run|add|launch|put on|set up) (a|the|my|) timer for {d}|(set|start|create|make|begin|add|launch|) a {j} timer|(set|start|create) {j} timer|timer for {d}|
{j} timer|timer {d}|(set|start) timer for {d}|(set|start) a timer (of|to|at) {d}|set the timer (for|to) {d}|(set|start) a countdown (for|of) {d}|start a {j} countdown|
i need a timer for {d}|i need a {j} timer|give me a {j} timer|give me a timer for {d}|(set|start) a new timer for {d}|count down [from] {d}|countdown {d}|
start timing {d}|time {d}|set timer {d}|start timer {d}|new timer {d}|new {j} timer|set a timer to go off in {d}|i want a {j} timer|a timer for {d}|
put {d} on the clock|i'd like a timer for {d}|i'd like a {j} timer|i want a timer for {d}|can i have a {j} timer|can i get a timer for {d}|let's have a {j} timer|run the timer for {d}|timer please {d}|we need a timer for {d}|have a timer run for {d}|~put {d} on the timer|~i could use a {j} timer|~get a {j} timer going|~set me a timer for {d}|~another {j} timer|~kick off a {j} timer|~let the timer run for {d}|~i want a timer that runs {d}|~start counting down {d}""".replace("\n", "")
TIMER_NAMED = """(set|start|create) a {w} timer for {d}|(set|start|create) a {j} timer for [the|my] {w}|(set|start) a timer for [the|my] {w} for {d}|(set|start|create) a {j} {w} timer|
(set|start|create) a {j} timer (named|called) {w}|(set|start) a timer (named|called) {w} for {d}|{w} timer for {d}|(set|start) a {w} timer of {d}|{w} timer {d}|
start the {w} timer for {d}|start a {d} timer named {w}|~i need a {w} timer for {d}|~timer called {w} for {d}|~make a {w} timer that lasts {d}|~name a {j} timer {w}""".replace("\n", "")
TIMER_NAMES = """pizza|egg|eggs|pasta|tea|laundry|bread|cookies|cake|oven|rice|chicken|coffee|steak|workout|nap|homework|break|meeting|potatoes|roast|
turkey|soup|study|bath|dryer|parking|plank|yoga|dinner|lasagna|brownies|noodles|fish|beans|meditation|walk|exercise|dough|muffins|hard boiled eggs|
green tea|apple pie|garlic bread|dish washer|sourdough|~ramen|~broccoli|~quiche|~stretching|~french fries|~ribs|~pie|~tooth brushing""".replace("\n", "").split("|")


def _percent(rng):
    """(spoken, value) of a brightness."""
    form = rng.random()
    if form < 0.05:
        return rng.choice(["max", "maximum", "full", "maximum brightness", "full brightness", "the maximum", "the max"]), 100
    if form < 0.08:
        return rng.choice(["min", "minimum", "the minimum", "minimum brightness", "the lowest"]), 1
    if form < 0.11:
        return rng.choice(["half", "half brightness", "50 percent"]), 50
    value = rng.choice([rng.randint(0, 100), rng.randrange(5, 101, 5), rng.randrange(10, 101, 10)])
    unit = rng.choices(["%", " %", " percent", " per cent", ""], [4, 1, 4, 0.2, 2])[0]
    spoken = number(value, rng, 0.0 if "%" in unit else 0.5)
    return spoken + unit, value


def brightness_request(rng, home, test, area):
    """HassLightSet: a light, a room's lights, or the room where the speaker stands."""
    spoken, value = _percent(rng)
    sort = rng.random()
    room = rng.choice(home["areas"])
    name = plain(room["name"])
    if sort < 0.15:
        frame, slots = pick(rng, _templates(ROOM_FRAMES), test), {"area": room["name"]}
        if " brightness" in spoken:
            return None
        text = article(expand(rng, frame, a=name, n=spoken), [name] if takes_no_article(name) else [])
        return text, "HassLightSet", {**slots, "brightness": value}, not frame.startswith(("{", "~bright", "~i"))
    if sort < 0.25:
        if " brightness" in spoken:
            return None
        frame = pick(rng, _templates(BARE_FRAMES), test)
        if not area:
            return expand(rng, frame, n=spoken), None, {}, True  # nothing says which light
        return expand(rng, frame, n=spoken), "HassLightSet", {"area": area, "brightness": value}, not frame.startswith(("{", "bright", "~bright", "~i"))
    target = any_target(rng, home, test, area, domains=["light"])
    if target is None:
        return None
    frame = pick(rng, _templates(LEVEL_FRAMES), test)
    if " brightness" in spoken and "bright" in frame:
        return None
    if not spoken.endswith(("%", "t")) and not any(w in frame for w in ("to {n}", "at {n}")):
        return None
    slots = {key: value for key, value in target.slots.items() if key != "domain"}
    text = expand(rng, frame, o=target.thing, n=spoken)
    if not slots:
        return (text, None, {}, True) if target.thing == target.alone and not target.place else None
    if rng.random() < 0.06 and "area" in target.slots and target.place and " in " not in target.thing:
        text = f"{target.place} set {target.alone} to {spoken}"
    return text, "HassLightSet", {**slots, "brightness": value}, not frame.startswith(("{", "~{", "~i", "i ", "~bright"))


_SPLIT = {}


def _templates(text):
    """Splits a list of templates at `|` outside brackets."""
    if text not in _SPLIT:
        parts, depth, start = [], 0, 0
        for at, char in enumerate(text):
            depth += (char in "([") - (char in ")]")
            if char == "|" and depth == 0:
                parts.append(text[start:at])
                start = at + 1
        _SPLIT[text] = parts + [text[start:]]
    return _SPLIT[text]


def _degrees(rng, must):
    """(spoken, value) of a temperature; `must` asks for the unit."""
    fahrenheit = rng.random() < 0.25
    value = rng.randint(55, 90) if fahrenheit else rng.randint(5, 32)
    if rng.random() < 0.3:
        value += rng.choice([0.5, 0.5, 0.5, round(rng.randint(1, 9) / 10, 1)])
    scale = "fahrenheit" if fahrenheit else "celsius"
    unit = rng.choices([" degrees", "°", " °", f" degrees {scale}", f" {scale}", "°" + scale[0].upper(), f" {scale[0].upper()}", ""], [8, 2, 1, 2, 0.5, 1, 0.3, 0 if must else 6])[0]
    return decimal(value, rng) + unit, value


def _temperature_of_place(rng, home, test):
    """(text, slots, frame) for a room or a floor."""
    frame, place = pick(rng, _templates(TEMPERATURE_PLACE), test), rng.choice(home["areas"] + home["floors"])
    slots = {"area" if place in home["areas"] else "floor": place["name"]}
    name = plain(place["name"])
    if "floor" in slots:
        frame = frame.replace("in [the] {a}", "on the {a}").replace("in the {a}", "on the {a}")
    spoken, value = _degrees(rng, must="set [the] {a} to" in frame or "make [the]" in frame)
    text = expand(rng, frame, a=name, n=spoken)
    if name in ("upstairs", "downstairs"):
        text = text.replace(f"on the {name}", name).replace(f"in the {name}", name)
    text = article(text, [name] if takes_no_article(name) else [])
    if any(named_exactly(home, f"{name} {k}") for k in ("thermostat", "heating", "heat", "ac", "temperature")):
        return None
    return text, {**slots, "temperature": value}, frame


def _temperature_of_house(rng, home, test, area):
    """(text, slots, frame) where no place is named; "the thermostat" may be a device of that name."""
    here = area is not None and rng.random() < 0.2
    frame = pick(rng, _templates(TEMPERATURE_BARE), test)
    spoken, value = _degrees(rng, must="{nd}" in frame or "make it" in frame)
    text = expand(rng, frame, n=spoken, nd=spoken) + (rng.choice([" in here", " in this room"]) if here else "")
    slots, words = {"area": area} if here else {}, text.split()
    meant = next((e for e in home["entities"] if e["domain"] in ("climate", "switch") and plain(e["name"]) in words), None)
    if meant:
        slots = {"name": meant["name"]}
        if here or meant["domain"] != "climate" or words.count(plain(meant["name"])) != 1:
            return None
    return text, {**slots, "temperature": value}, frame


def _temperature_of_device(rng, home, test):
    """(text, slots, frame) for a thermostat by its name."""
    fitting = [e for e in home["entities"] if e["domain"] == "climate"]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    name = plain(entity["name"])
    thing = article(expand(rng, pick(rng, NAMED, test), n=name), [name] if takes_no_article(name) else [])
    frame = pick(rng, _templates(TEMPERATURE_NAMED), test)
    spoken, value = _degrees(rng, must=False)
    return expand(rng, frame, o=thing, n=spoken), {"name": entity["name"], "temperature": value}, frame


def temperature_request(rng, home, test, area):
    """HassClimateSetTemperature: for a room, a floor, a thermostat by name, or the house."""
    sort = rng.random()
    if sort < 0.4:
        made = _temperature_of_place(rng, home, test)
    elif sort < 0.75:
        made = _temperature_of_house(rng, home, test, area)
    else:
        made = _temperature_of_device(rng, home, test)
    if made is None:
        return None
    text, slots, frame = made
    opens = ("{", "~{", "i ", "~i", "temp", "therm", "~the", "heating", "in ", "~for", "let")
    return text, "HassClimateSetTemperature", slots, not frame.startswith(opens)


def _unit(rng, unit, value, adjective=False):
    short = {"hour": ["hr", "h"], "minute": ["min", "mins"], "second": ["sec", "secs"]}[unit]
    if rng.random() < 0.12:
        return rng.choice(short)
    return unit if adjective or value == 1 else unit + "s"


def _plain_duration(rng, adjective):
    """Hours, minutes and seconds said one after another."""
    sort = rng.choices(["m", "s", "h", "hm", "ms", "hms"], [10, 4, 4, 4, 3, 1])[0]
    wide = {"m": [1, 2, 3, 5, 10, 15, 20, 25, 30, 45, 60, 90], "s": [5, 10, 15, 20, 30, 45, 60, 90], "h": [1, 2, 3, 4, 5, 6, 8, 10, 12, 24]}
    parts, slots = [], {}
    for letter, unit in (("h", "hour"), ("m", "minute"), ("s", "second")):
        if letter not in sort:
            continue
        value = rng.choice(wide[letter]) if rng.random() < 0.5 else rng.randint(1, 24 if letter == "h" else (59 if len(sort) > 1 else 120))
        spoken = rng.choice(["an" if letter == "h" else "a"] + ["one", "1"]) if value == 1 else number(value, rng)
        if adjective and spoken in ("a", "an"):
            spoken = "one"
        joint = "-" if adjective and rng.random() < 0.2 else " "
        parts.append(f"{spoken}{joint}{_unit(rng, unit, value, adjective)}")
        slots[unit + "s"] = value
    if len(parts) == 1:
        return parts[0], slots
    last = rng.choice([" and ", " and ", " ", ", "])
    return (", " if rng.random() < 0.2 else " ").join(parts[:-1]) + last + parts[-1], slots


def _half_duration(rng, adjective):
    """Halves and quarters: "half an hour", "an hour and a half", "5 and a half minutes"."""
    form = rng.randrange(8)
    count = rng.randint(2, 20 if rng.random() < 0.5 else 12)
    spoken = number(count, rng)
    if form == 0:
        return rng.choice(["half hour", "half-hour", "half an hour"] if adjective else ["half an hour", "half an hour", "a half hour", "half hour"]), {"minutes": 30}
    if form == 1:
        return rng.choice(["hour and a half", "one and a half hour"] if adjective else ["an hour and a half", "one and a half hours", "one hour and a half", "1 and a half hours", "1.5 hours", "one hour and thirty minutes"]), {"hours": 1, "minutes": 30}
    if form == 2:
        return rng.choice([f"{spoken} and a half hours", f"{spoken} hours and a half", f"{count}.5 hours"]), {"hours": count, "minutes": 30}
    if form == 3:
        return rng.choice([f"{spoken} and a half minutes", f"{spoken} and a half minutes", f"{spoken} minutes and a half", f"{count}.5 minutes", f"{spoken} and a half mins"]), {"minutes": count, "seconds": 30}
    if form == 4:
        return rng.choice(["minute and a half", "one and a half minute"] if adjective else ["a minute and a half", "one and a half minutes", "one minute and a half", "1.5 minutes"]), {"minutes": 1, "seconds": 30}
    if form == 5:
        return rng.choice(["half minute", "half a minute"] if adjective else ["half a minute", "half a minute", "a half minute"]), {"seconds": 30}
    if form == 6:
        return rng.choice(["quarter hour", "quarter of an hour"] if adjective else ["a quarter of an hour", "a quarter hour", "quarter of an hour"]), {"minutes": 15}
    return rng.choice(["three quarter hour"] if adjective else ["three quarters of an hour", "three quarters of an hour", "3 quarters of an hour"]), {"minutes": 45}


def timer_request(rng, home, test, area):
    """HassStartTimer: a duration. A timer's name may be said, but the action has no slot for it yet; a room is never filled in."""
    named = rng.random() < 0.2
    frame = pick(rng, _templates(TIMER_NAMED if named else TIMER_FRAMES), test)
    adjective = "{j}" in frame
    spoken, slots = (_half_duration if rng.random() < 0.25 else _plain_duration)(rng, adjective)
    if adjective and spoken.startswith(("half an", "half a ")):
        frame = frame.replace("a {j}", "{j}")
    word = pick(rng, TIMER_NAMES, test).lstrip("~")
    text = expand(rng, frame, d=spoken, j=spoken, w=word)
    return text, "HassStartTimer", slots, not frame.startswith(("{", "~i", "i ", "timer", "~timer", "a timer", "new", "~another", "countdown", "we ", "let", "can "))
