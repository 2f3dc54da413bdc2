"""Timers: start, cancel, pause, resume, ask, lengthen, shorten; and commands that wait for one."""

import re

from expand import either, expand, pick, split
from invented import invented
from spans import span
from speech import number
from start_frames import START, START_BOTH, START_CLOCK, START_COMMAND, START_NAMED, START_UNTIMED
from timer_frames import BY_AREA, BY_LENGTH, BY_NAME, BY_THING, CANCEL_ALL, CANCEL_ALL_OF, DECREASE_THING, INCREASE_THING, ONLY, PAUSED, RINGING, STATUS, STATUS_BARE, STATUS_THING
from timer_hold_frames import CANCEL, PAUSE, UNPAUSE
from timer_length_frames import DECREASE, DECREASE_BARE, INCREASE, INCREASE_BARE
import timer_more
from targets import plain as said
from words import adjective, area_names, bars, holds, noun, opens_with_verb, without_article, word

NAMES = bars("""pizza|egg|eggs|pasta|tea|laundry|bread|cookies|cake|oven|rice|chicken|coffee|steak|workout|nap|homework|break|meeting|potatoes|roast|lunch|frozen pizza|grill|
turkey|soup|study|bath|dryer|parking|plank|yoga|dinner|lasagna|brownies|noodles|fish|beans|meditation|walk|exercise|dough|muffins|hard boiled eggs|soft boiled egg|
green tea|apple pie|garlic bread|dishwasher|sourdough|kitchen|bathroom|bedroom|office|garage|garden|living room|washing machine|sprinkler|screen time|tv time|time out|bedtime|
piano practice|reading|medicine|sunscreen|hair dye|face mask|game night|phone call|charging|stew|curry|casserole|burgers|bacon|waffles|pancakes|popcorn|chili|vegetables|carrots|
meatballs|salmon|ribeye|pot roast|rolls|bagels|cupcakes|cheesecake|jello|kombucha|sauna|jogging|stretch|pomodoro|focus|cleaning|presentation|bus|taxi|school bus|
ramen|broccoli|quiche|stretching|french fries|ribs|pie|tooth brushing|dumplings|porridge|basement|guest room|interview|ice bath|lawn|car wash|
risotto|polenta|couscous|quinoa|lentils|chickpeas|artichokes|asparagus|corn|corn on the cob|squash|sweet potatoes|baked potatoes|mashed potatoes|tater tots|chicken nuggets|fish sticks|hot dogs|sausages|pork chops|
lamb|duck|ham|brisket|spare ribs|meatloaf|turkey breast|roast beef|roast chicken|chicken wings|schnitzel|tofu|shrimp|mussels|lobster|sushi rice|paella|fried rice|pad thai|spring rolls|tacos|burritos|enchiladas|
nachos|quesadilla|omelette|scrambled eggs|poached eggs|egg salad|toast|english muffins|scones|biscuits|banana bread|pizza dough|bread dough|focaccia|ciabatta|pretzels|donuts|croissants|pie crust|apple crumble|
chocolate cake|carrot cake|birthday cake|pudding|custard|jam|yogurt|ice cream|ice cubes|hot chocolate|espresso|cold brew|french press|iced tea|herbal tea|black tea|chamomile|bottle|baby bottle|baby|diaper|nap time|
kids|quiet time|story time|snack|recess|chores|dishes|vacuuming|ironing|washing|spin cycle|tumble dryer|bleach|stain remover|paint|glue|varnish|epoxy|plants|watering|hose|pool|hot tub|fireplace|candle|incense|
oven cleaning|descaling|fridge|freezer|charger|battery|upload|download|backup|render|print|3d print|laser|experiment|lab|solder|kiln|pottery|knitting|drawing|guitar|violin|singing|choir|rehearsal|speech|debate|
exam|quiz|test|essay|reading time|math|spelling|flash cards|spanish|french|coding|standup|stand up meeting|conference call|zoom call|one on one|lunch break|coffee break|smoke break|power nap|siesta|wake up|sleep|
lights out|curfew|shower|bath time|hair|hair mask|curlers|nails|nail polish|teeth whitening|retainer|eye drops|pills|vitamins|insulin|ice pack|heating pad|physio|rehab|warm up|cool down|cardio|sprints|intervals|hiit|
squats|push ups|pull ups|sit ups|burpees|boxing|rowing|bike|spinning|swim|treadmill|weights|abs|breathing|wall sit|handstand|dog|dog walk|puppy|cat|chicken coop|school|pick up|carpool|train|flight|ferry|parking meter|
meter|library|laundromat|game|chess|monopoly|video games|playstation|xbox|tablet|ipad|phone|movie|half time|penalty|auction|bid|pizza party|barbecue|smoker|brisket rub|marinade|brine|soak|proof|rise|second rise|rest|chill|first coat|third coat|primer coat|last coat|paint coat|one to one|two on two|one to one call|eggs on toast|cheese on toast|pineapple on pizza|fish on the grill|ribs on the grill|chicken on the barbecue|kettle on the stove|pot on the stove|corn on the grill|wall squat|wall push ups|dead hang|plank hold|wall climb|chair sit|sit and stretch|clothes dryer|spin dryer|dryer load|herb dryer|off the phone|time on the ipad|time in the bath|rise and shine|mac and cheese|pigs in blankets|toad in the hole|ham and eggs|trifle|flan|top coat|base coat|undercoat|mousse|meringue|second load|first load|last batch|second batch|next batch|side dish|egg white|half boiled egg|hot glue|glue|school run|kids bath|dog food|phone charger|air fryer|rice cooker|slow cooker|pressure cooker|sous vide|bbq|gravy|crumble|flapjacks|yorkshire puddings|jacket potatoes|fish fingers|beans on toast""")


def _unit(rng, unit, value, single):
    short = {"hour": ["hr", "h", "hrs"], "minute": ["min", "mins", "min"], "second": ["sec", "secs", "s"]}[unit]
    if rng.random() < 0.1:
        return rng.choice(short[:2] if unit == "hour" and value == 1 else [each for each in short if value > 1 or each not in ("mins", "secs")])
    return unit if single or value == 1 else unit + "s"


def _in_letters(rng, sort):
    """Hours, minutes and seconds with a letter each: "1h 30m", "2m30s"."""
    slots = {unit: rng.randint(1, 12 if unit == "hours" else 59) for unit in ("hours", "minutes", "seconds") if unit[0] in sort}
    return rng.choice([" ", " ", ""]).join(f"{value}{unit[0]}" for unit, value in slots.items()), slots


def _parts(rng, single):
    """Hours, minutes and seconds said one after another."""
    sort = rng.choices(["m", "s", "h", "hm", "ms", "hms", "hs"], [10, 4, 4, 4, 3, 1.5, 0.3])[0]
    wide = {"m": [1, 2, 3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 10, 15, 20, 25, 30, 45, 60, 90], "s": [5, 10, 15, 20, 30, 45, 60, 90], "h": [1, 2, 3, 4, 5, 6, 8, 10, 12, 24]}
    if rng.random() < 0.04:
        return _in_letters(rng, sort)
    parts, slots = [], {}
    for letter, unit in (("h", "hour"), ("m", "minute"), ("s", "second")):
        if letter not in sort:
            continue
        value = rng.choice(wide[letter]) if len(sort) == 1 and rng.random() < 0.7 else rng.randint(1, (24 if len(sort) == 1 else 5) if letter == "h" else (59 if len(sort) > 1 else 180))
        spoken = rng.choice(["an" if letter == "h" else "a"] * 3 + ["one", "1"]) if value == 1 else number(value, rng)
        if single and spoken in ("a", "an"):
            spoken = "one"
        shown = _unit(rng, unit, value, single)
        joint = "-" if single and rng.random() < 0.2 else ("" if spoken.isdigit() and shown in ("h", "s", "min", "sec", "hr") and rng.random() < 0.6 else " ")
        if shown in ("h", "s") and not spoken.isdigit():
            shown = unit if value == 1 or single else unit + "s"
        parts.append(f"{spoken}{joint}{shown}")
        slots[unit + "s"] = value
    if len(parts) == 1:
        return parts[0], slots
    less = list(slots.values())[-1]
    if not single and len(parts) == 2 and sort != "hs" and less >= 5 and rng.random() < 0.1:
        return f"{parts[0]} {number(less, rng)}", slots  # "one hour twenty"
    last = rng.choice([" and ", " and ", " ", ", "])
    return (", " if rng.random() < 0.3 else " ").join(parts[:-1]) + last + parts[-1], slots


def _halves(rng, single):
    """Halves and quarters: "half an hour", "an hour and a half", "5 and a half minutes"."""
    form, count = rng.randrange(11), rng.randint(2, 20 if rng.random() < 0.5 else 12)
    spoken = number(count, rng)
    if form == 0:
        return rng.choice(["half hour", "half-hour", "half an hour"] if single else ["half an hour", "half an hour", "a half hour", "half hour", "half a hour"]), {"minutes": 30}
    if form == 1:
        long = ["an hour and a half", "one and a half hours", "one hour and a half", "1 and a half hours", "1.5 hours", "an hour and thirty minutes", "an hour and 30 minutes", "one and a half hour"]
        return rng.choice(["hour and a half", "one and a half hour", "1.5 hour"] if single else long), {"hours": 1, "minutes": 30}
    if form == 2:
        unit = "hour" if single else "hours"
        return rng.choice([f"{spoken} and a half {unit}", f"{spoken} {unit} and a half", f"{count}.5 {unit}"]), {"hours": count, "minutes": 30}
    if form == 3:
        unit = "minute" if single else "minutes"
        shapes = [f"{spoken} and a half {unit}", f"{spoken} and a half {unit}", f"{spoken} {unit} and a half", f"{count}.5 {unit}", f"{spoken} and a half mins"]
        return rng.choice(shapes), {"minutes": count, "seconds": 30}
    if form == 4:
        long = ["a minute and a half", "one and a half minutes", "one minute and a half", "1.5 minutes", "1 and a half minutes"]
        return rng.choice(["minute and a half", "one and a half minute"] if single else long), {"minutes": 1, "seconds": 30}
    if form == 5:
        return rng.choice(["half minute", "half a minute"] if single else ["half a minute", "half a minute", "a half minute"]), {"seconds": 30}
    if form == 6:
        return rng.choice(["quarter hour", "quarter of an hour"] if single else ["a quarter of an hour", "a quarter hour", "quarter of an hour", "a quarter of one hour"]), {"minutes": 15}
    if form == 7:
        return rng.choice(["three quarter hour"] if single else ["three quarters of an hour", "three quarters of an hour", "3 quarters of an hour", "three quarters of one hour"]), {"minutes": 45}
    if form == 8 and not single:
        unit = rng.choice(["hour", "minute", "second"])
        return rng.choice([f"a couple of {unit}s", f"a couple {unit}s", f"a couple of {unit}s", f"couple of {unit}s"]), {unit + "s": 2}
    if form == 9 and not single:
        quarters = rng.choice([1, 1, 3])
        share = "a quarter" if quarters == 1 else "three quarters"
        if rng.random() < 0.5:
            return rng.choice([f"an hour and {share}", f"one hour and {share}", f"one and {share} hours"]), {"hours": 1, "minutes": 15 * quarters}
        return rng.choice([f"{spoken} and {share} hours", f"{spoken} hours and {share}"]), {"hours": count, "minutes": 15 * quarters}
    return _parts(rng, single)


def duration(rng, single=False):
    """(spoken, {hours, minutes, seconds}); `single` is the form before "timer"."""
    return (_halves if rng.random() < 0.25 else _parts)(rng, single)


_COUNTED = re.compile(r"([a-z]+(?:[- ][a-z]+)?|\d+) (hours?|hrs?|minutes?|mins?|seconds?|secs?)")
_ONE = {"a": "one", "an": "one"}


def _with_more_inside(rng, frame):
    """"{d} more" also as "{emore}", which _lengths fills with "five more minutes"."""
    return re.sub(r"\{d\} (more|extra)\b", lambda found: "{e" + found[1] + "}" if rng.random() < 0.6 else found[0], frame)


def _inside(spoken, added):
    """"Five minutes" and "more" as "five more minutes"; what is no count and its unit keeps the word behind it."""
    counted = _COUNTED.fullmatch(spoken)
    if counted is None or {"half", "couple", "quarter", "of", "and"} & set(counted[1].split()):
        return f"{spoken} {added}"
    return f"{_ONE.get(counted[1], counted[1])} {added} {counted[2]}"


def _lengths(rng, frame):
    """A frame with its length filled in, and the length."""
    single = "{j}" in frame
    spoken, length = duration(rng, single)
    if single and spoken.startswith(("half an", "half a ")):
        frame = re.sub(r"\ba \{j\}", "{j}", frame)
    if single and spoken.startswith(("8", "11", "18", "eight", "eleven", "eighteen", "hour")):
        frame = re.sub(r"\ba \{j\}", "an {j}", frame)
    for added in ("more", "extra"):
        frame = frame.replace("{e" + added + "}", _inside(spoken, added))
    return frame.replace("{d}", spoken).replace("{j}", spoken), length


def _timer_name(rng, test):
    """What a timer is called: often a dish, now and then a word that nobody foresees."""
    if rng.random() < 0.7:
        return word(rng, NAMES, test)
    return rng.choice([invented(rng), noun(rng, test), f"{adjective(rng, test)} {noun(rng, test)}", f"{noun(rng, test)} {noun(rng, test)}"])


# Commands that wait for a timer. {n} a thing's name, {a} a room, {k} a kind of thing, {x} a percentage, {t} degrees.
SWITCH_ON = "(turn|switch|power|put) on {o}|(turn|switch|power|put) {o} on|activate {o}|start {o}"
SWITCH_OFF = "(turn|switch|shut|power) off {o}|(turn|switch|shut|power) {o} off|stop {o}|kill {o}|deactivate {o}|shut down {o}"
COMMANDS = {
    "light": f"{SWITCH_ON}|{SWITCH_OFF}|dim {{o}} to {{x}}|set {{o}} to {{x}}|make {{o}} (red|blue|green|warm white|purple)|set {{o}} brightness to {{x}}|flip {{o}} off|bring {{o}} to {{x}}",
    "switch": f"{SWITCH_ON}|{SWITCH_OFF}|cut {{o}}|fire up {{o}}",
    "fan": f"{SWITCH_ON}|{SWITCH_OFF}|get {{o}} going|have {{o}} off",
    "media_player": f"{SWITCH_ON}|{SWITCH_OFF}|pause {{o}}|set the volume of {{o}} to {{x}}|resume {{o}}|skip the song on {{o}}|mute {{o}}|set {{o}} volume to {{x}}",
    "cover": "open {o}|close {o}|shut {o}|open up {o}|raise {o}|lower {o}|set {o} to {x}|pull {o} up|pull {o} down|roll down {o}|roll up {o}|roll {o} down|roll {o} up|pull down {o}|pull up {o}|bring down {o}|wind up {o}|let down {o}|put up {o}|open {o} a bit|close {o} fully|open {o} halfway|put {o} down|put {o} at {x}",
    "lock": "lock {o}|unlock {o}|lock up {o}|bolt {o}",
    "valve": "open {o}|close {o}|shut {o}|set {o} to {x}|shut off {o}",
    "climate": "set {o} to {t}|(turn|switch) on {o}|(turn|switch) off {o}|turn {o} (up|down) to {t}|put {o} at {t}",
    "scene": "(activate|turn on|start|run) {o}|activate the {n} scene|run the {n} scene|start scene {n}|bring up the {n} scene",
    "script": "(run|start|execute|launch|trigger) {o}|run the {n} script|kick off {o}",
    "vacuum": "start {o}|run {o}|send {o} home|dock {o}|(send|return) {o} to its base|have {o} clean",
}
COMMANDS_ROOM = """(turn|switch|shut) (on|off) the {a} (lights|lamps|light|fan|fans|tv|speakers)|(turn|switch) the {a} lights (on|off)|(turn|switch) (on|off) the (lights|fan|lamp) in the {a}|(open|close|shut) the {a} (blinds|curtains|windows|shades|shutters)|
(open|close) the (blinds|curtains|window|shutters) in the {a}|(dim|set) the {a} lights to {x}|set the {a} to {t}|set the temperature in the {a} to {t}|vacuum the {a}|clean the {a}|(pause|stop|resume) the music in the {a}|
play (jazz|rock|music|the news) in the {a}|lock the {a} door|unlock the {a} door|make the {a} lights (red|green|blue)|kill the {a} lights|put the {a} lights on|raise the {a} blinds|set the {a} volume to {x}"""
COMMANDS_ANY = """(turn|switch|shut) (on|off) (the|all the|all|my) lights|(turn|switch) (the|all the) lights (on|off)|(open|close|shut) the (blinds|curtains|garage door|windows|shades|shutters|gate|front door)|(turn|switch|shut) off everything|
(lock|unlock) the (doors|front door|back door)|(lock|close) all the (doors|windows)|(pause|resume|stop) the music|play (some jazz|the radio|my playlist)|pause|next song|skip this song|set the volume to {x}|volume {x}|set the thermostat to {t}|set the temperature to {t}|
start the vacuum|vacuum the house|send the vacuum home|dock the vacuum|turn (on|off) the (tv|fan|heater|heating|oven|coffee machine|coffee maker|kettle|radio|sprinkler|air conditioner|dishwasher)|(turn|switch) the (tv|fan|heater|radio) (on|off)|dim the lights to {x}|
announce that dinner is ready|tell everyone it is time to go|turn off the fan and the lights|close the blinds and turn on the lamp|add milk to the shopping list|what's the weather|tell me the temperature|
put the kettle on|turn everything off|start the (washing machine|dishwasher|dryer|coffee machine)|stop the (fan|pump|sprinklers|music|vacuum)|turn the (heating|heater|oven|radio|iron) (on|off)|turn the heating (up|down) to {t}|turn off all the lights in the house|
open the gate|switch the lights off|play some music|play (some|my) (christmas|party|dinner) music|run the (vacuum|dishwasher|sprinklers)|roll (up|down) the (blinds|shutters)|set the lights to {x}|make the lights (warm white|red|blue)|lock up|
open up the garage|put the lights out|hit the lights|bolt the door|power down the tv|draw the curtains"""


COMMANDS = {domain: split(text) for domain, text in COMMANDS.items()}
COMMANDS_ROOM, COMMANDS_ANY = split(COMMANDS_ROOM), split(COMMANDS_ANY)


def _frame(rng, options, test):
    """A command's template: the held-out ones only in half of the test sentences, since a command is copied, not understood."""
    return pick(rng, options, test and rng.random() < 0.5)


def command(rng, home, test):
    """A request of the trade that can wait: over a named thing, a room, or neither."""
    percent = number(rng.randint(1, 100), rng, 0.3) + rng.choice(["%", " percent", " percent"])
    percent = percent.replace("%", " percent") if not percent[0].isdigit() else percent
    degrees = number(rng.randint(15, 28), rng) + rng.choice([" degrees", " degrees", ""])
    sort, rooms = rng.random(), [said(a["name"]) for a in home["areas"]]
    if sort < 0.3 or not rooms:
        return expand(rng, _frame(rng, COMMANDS_ANY, test), x=percent, t=degrees)
    if sort < 0.55:
        room = rng.choice(rooms)
        return without_article(expand(rng, _frame(rng, COMMANDS_ROOM, test), a=room, x=percent, t=degrees), room)
    fitting = [e for e in home["entities"] if e["domain"] in COMMANDS]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    name = said(entity["name"])
    spoken = without_article(expand(rng, rng.choice(["the {n}", "the {n}", "{n}", "my {n}"]), n=name), name)
    return expand(rng, _frame(rng, COMMANDS[entity["domain"]], test), o=spoken, n=name, x=percent, t=degrees)


def _untimed(rng, test):
    """A timer without its length, which nothing can be made of."""
    text = expand(rng, pick(rng, START_UNTIMED, test), w=_timer_name(rng, test))
    return text, None, {}, opens_with_verb(text)


def _timer_and_command(rng, home, test):
    """A timer and something else to be done at once: two requests, of which none is done."""
    frame, _ = _lengths(rng, pick(rng, START_BOTH, test))
    waiting = command(rng, home, test)
    if waiting is None:
        return None
    text = expand(rng, frame, c=waiting)
    return text, None, {}, opens_with_verb(text)


def _as_on_a_clock(rng, test):
    """A length as a stopwatch shows it: "1:30" is a minute and a half."""
    minutes, seconds = rng.choice([1, 1, 2, 3, 4, 5, 10, rng.randint(1, 59)]), rng.choice([0, 15, 30, 30, 45, 20, rng.randint(0, 59)])
    text = expand(rng, pick(rng, START_CLOCK, test), m=f"{minutes}:{seconds:02d}")
    return text, "HassStartTimer", {"minutes": minutes, **({"seconds": seconds} if seconds else {})}, opens_with_verb(text)


def start_timer_request(rng, home, test, area):
    """HassStartTimer: plain, with a name, or with a command that it shall run in the end."""
    sort = rng.random()
    if sort < 0.02:
        return _as_on_a_clock(rng, test)
    if sort > 0.985:
        return _untimed(rng, test)
    if sort > 0.97:
        return _timer_and_command(rng, home, test)
    frames = START if sort < 0.5 else (START_NAMED if sort < 0.75 else START_COMMAND)
    frame, length = _lengths(rng, pick(rng, frames, test))
    slots = dict(length)
    if frames is START_COMMAND:
        waiting = command(rng, home, test)
        if waiting is None or "{c} in" in frame and waiting.endswith((" in", " to")):
            return None
        text = expand(rng, frame, c=span(waiting))
        slots["conversation_command"] = waiting
    elif frames is START_NAMED:
        slots["name"] = _timer_name(rng, test)
        text = expand(rng, frame, w=span(slots["name"]))
        text = text if slots["name"][0] not in "aeiou" else text.replace(" a " + span(slots["name"]), " an " + span(slots["name"]))
    else:
        text = expand(rng, frame)
    verbs = frames is START_COMMAND and frame.startswith("{c}")
    return text, "HassStartTimer", slots, verbs or opens_with_verb(text)


_IN_STATE = {"HassCancelTimer": RINGING, "HassUnpauseTimer": PAUSED}


def _which(rng, home, test, intent):
    """(phrase, slots) of the timer that is meant, or None."""
    sort = rng.random()
    if sort < 0.04 and intent in _IN_STATE:
        return expand(rng, pick(rng, _IN_STATE[intent], test)), {}
    if sort < 0.3:
        return expand(rng, pick(rng, ONLY, test)), {}
    if sort < 0.55:
        phrase, length = _lengths(rng, pick(rng, BY_LENGTH, test))
        return expand(rng, phrase), {"start_" + unit: value for unit, value in length.items()}
    if sort < 0.75:
        room = rng.choice(home["areas"])
        name = said(room["name"])
        return without_article(expand(rng, pick(rng, BY_AREA, test), a=name), name), {"area": room["name"]}
    return _named(rng, home, test, BY_NAME)


def _named(rng, home, test, frames):
    """(phrase, slots) of a timer by its name, or None where a room has that name."""
    name = _timer_name(rng, test)
    if any(holds(name, room) or holds(room, name) for room in area_names(home)):
        return None
    return expand(rng, pick(rng, frames, test), w=span(name)), {"name": name}


_OF_THING = {"HassTimerStatus": STATUS_THING, "HassIncreaseTimer": INCREASE_THING, "HassDecreaseTimer": DECREASE_THING}
_UNITS = set("hour hours hr hrs minute minutes min mins second seconds sec secs half quarter quarters h s".split())
_CHANGES = [
    ("HassCancelTimer", CANCEL, timer_more.CANCEL, 5),
    ("HassPauseTimer", PAUSE, timer_more.PAUSE, 3), ("HassUnpauseTimer", UNPAUSE, timer_more.UNPAUSE, 3.5),
    ("HassTimerStatus", STATUS, timer_more.STATUS, 4),
    ("HassIncreaseTimer", INCREASE, timer_more.INCREASE, 4), ("HassDecreaseTimer", DECREASE, DECREASE, 4),
]


def _spelt(rng, frame):
    """One reading of a frame's alternatives; its fields stay."""
    marks = {"o": "\ue010", "d": "\ue011", "j": "\ue012"}
    text = expand(rng, frame, **marks)
    for field, mark in marks.items():
        text = text.replace(mark, "{" + field + "}")
    return text


def timer_request(rng, home, test, area):
    """Everything about a timer that runs already."""
    intent, usual, more, _ = rng.choices(_CHANGES, [c[3] for c in _CHANGES])[0]
    bare_frames = {"HassTimerStatus": STATUS_BARE, "HassIncreaseTimer": INCREASE_BARE, "HassDecreaseTimer": DECREASE_BARE}.get(intent)
    lonely, thing = bare_frames is not None and rng.random() < 0.1, intent in _OF_THING and rng.random() < 0.07
    which = ("", {}) if lonely else _named(rng, home, test, BY_THING) if thing else _which(rng, home, test, intent)
    if which is None:
        return None
    frames = bare_frames if lonely else _OF_THING[intent] if thing else either(rng, usual, more, test)
    chosen = _spelt(rng, pick(rng, frames, test))
    if which[1].keys() - {"name", "area"} and which[0].split()[-1] in _UNITS and re.search(r"\{o\}( and| plus|,| up| for)? ((another|an?|an? (extra|additional)) )?\{d\}", chosen):
        return None  # "the timer for 5 minutes 3 minutes more"
    frame, length = _lengths(rng, _with_more_inside(rng, chosen))
    if intent not in ("HassIncreaseTimer", "HassDecreaseTimer"):
        length = {}  # these frames name none
    text = expand(rng, _agreeing(frame), o=which[0])
    if intent == "HassPauseTimer" and " for " in which[0] and which[1].keys() - {"name", "area"}:
        return None  # "pause the timer for 5 minutes" could say how long to pause
    return text, intent, {**length, **which[1]}, opens_with_verb(text)


def _agreeing(frame):
    """"Another an hour" is "another hour"."""
    for lead in ("another ", "an extra ", "an additional ", "a further ", "the next ", "an hour of extra "):
        for article in ("a ", "an "):
            frame = frame.replace(lead + article, lead)
    return frame


def cancel_all_request(rng, home, test, area):
    """HassCancelAllTimers: all, or those of a room."""
    sort, place, slots = rng.random(), "", {}
    if sort < 0.12:
        room = rng.choice(home["areas"])
        text = without_article(expand(rng, pick(rng, CANCEL_ALL_OF, test), a=said(room["name"])), said(room["name"]))
        return text, "HassCancelAllTimers", {"area": room["name"]}, opens_with_verb(text)
    if sort < 0.3:
        room = rng.choice(home["areas"])
        name = said(room["name"])
        place, slots = without_article(rng.choice(["in the ", "in the ", "in ", "from the "]) + name, name), {"area": room["name"]}
    elif sort < 0.4:
        place, slots = rng.choice(["in here", "in this room"]), {"area": area} if area else {}
    elif sort < 0.5:
        place = rng.choice(["in the house", "everywhere", "at once"])
    text = expand(rng, pick(rng, CANCEL_ALL, test), p=place)
    return text, "HassCancelAllTimers", slots, opens_with_verb(text)
