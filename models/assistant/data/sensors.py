"""HassGetState for sensors and binary sensors: by class in a place, or by name (the tables are in device_classes.py)."""

import sensor_frames
from asking import NOW, agree, articles, choose, entities, finish, in_area, know, named, place, whether
from device_classes import BINARY, NAME_WORDS, SENSOR
from expand import expand, of_split, pick, split
from targets import named_exactly, places, plain

# {c} the class's noun, {p} a place or nothing, {a} a room before the noun.
PLACED = split("""what is the {c} {p}|what is the {c} {p}|what's the {c} {p}|what's the {c} {p}|whats the {c} {p}|what is the current {c} {p}|what's the current {c} {p}|what is the {c} {p} {now}|tell me the {c} {p}|give me the {c} {p}|show [me] the {c} {p}|read [me] the {c} {p}|get [me] the {c} {p}|check the {c} {p}|
how high is the {c} {p}|how's the {c} {p}|how is the {c} {p}|current {c} {p}|{p} what is the {c}|{p}, what's the {c}|i (want|need|would like) to know the {c} {p}|i'd like to know the {c} {p}|(can|could) you (tell|give) me the {c} {p}|(can|could) you check the {c} {p}|do you know the {c} {p}|what {c} do we have {p}|what {c} is it {p}|
what is {c} {p}|what does the {c} look like {p}|report the {c} {p}|the {c} {p}|{c} {p}|what about the {c} {p}|how about the {c} {p}|what {c} is there {p}|any idea what the {c} is {p}|tell me what the {c} is {p}|do you know what the {c} is {p}|measure the {c} {p}|say the {c} {p}|
{p}, how high is the {c}|let me know the {c} {p}|what would the {c} be {p}|what {c} have we got {p}|could you read me the {c} {p}|i'm asking for the {c} {p}|{c} {p} {now}""") + sensor_frames.PLACED
BEFORE = split("""what is the {a} {c}|what's the {a} {c}|what is the current {a} {c}|{a} {c}|the {a} {c}|tell me the {a} {c}|give me the {a} {c}|check the {a} {c}|how's the {a} {c}|how is the {a} {c}|how high is the {a} {c}|show me the {a} {c}|what's the {c} of the {a}|what is the {c} of the {a}|what's the {a} {c} {now}|can you tell me the {a} {c}|
i'd like to know the {a} {c}|let me know the {a} {c}|what would the {a} {c} be|the {c} of the {a}, what is it""") + sensor_frames.BEFORE
# {o} a sensor by its name; the class is said.
OF_NAMED = split("""what is the {c} of {o}|what's the {c} of {o}|what is the current {c} of {o}|{c} of {o}|the {c} of {o}|tell me the {c} of {o}|give me the {c} of {o}|show [me] the {c} of {o}|what {c} does {o} (have|show|report|measure)|how high is the {c} of {o}|what is {o} {c}|what is the {c} (on|at) {o}|what {c} is {o} [at]|
check the {c} of {o}|(can|could) you tell me the {c} of {o}|i (want|need) to know the {c} of {o}|what {c} is {o} showing|{o} {c}|what does {o} say about the {c}|what's the {c} (reading on|according to) {o}|how is the {c} of {o}|do you know the {c} of {o}|read [me] the {c} of {o}|report the {c} of {o}|
let me know the {c} of {o}|what {c} has {o} got|which {c} does {o} have|{o}, what is its {c}""") + sensor_frames.OF_NAMED
# The name alone says what is asked.
BY_NAME = split("""what is {o}|what is {o}|what's {o}|what's {o}|what is {o} {now}|what is the current {o0}|what's the current {o0}|tell me {o}|give me {o}|show [me] {o}|read [me] {o}|check {o}|what does {o} (say|show|read|report)|what is the (value|reading|state|status) of {o}|what's the (value|reading|state|status) of {o}|(value|reading|state|status) of {o}|how is {o}|how's {o}|
current {o0}|(can|could) you tell me {o}|(can|could) you (check|read|show me) {o}|i (want|need|would like) to know {o}|i'd like to know {o}|do you know {o}|what value does {o} have|{o0}|get [me] {o}|what reading does {o} (show|give)|tell me what {o} (is|says|shows)|what is {o} at|what's {o} at {now}|what is {o} showing|
report {o}|what about {o}|how about {o}|{o0} (value|reading|status)|do you know what {o} is|let me know {o}|what would {o} be|what is it that {o} says|which value does {o} show|tell me how {o} is|what number does {o} show|{o}, what is it {now}""") + sensor_frames.BY_NAME
UNNAMED = split("""what is the (value|reading|state|status) of {o}|what's the (value|reading|state|status) of {o}|what does {o} (say|show|read|report|measure)|(value|reading|state|status) of {o}|what is {o} (showing|reading|reporting|saying)|read [me] {o}|check {o}|tell me what {o} (says|shows|reads)|give me the (value|reading|state) of {o}|
show [me] {o}|what's {o} at|what value does {o} have|what is the current (value|reading|state) of {o}|tell me the (value|reading|state|status) of {o}|(can|could) you (read|check) {o}|{o0} (state|status|reading|value)|do you know what {o} says|what reading does {o} give|i'd like to know what {o} says|show me the (value|reading|state) of {o}|
which value does {o} show|what number does {o} show|let me know what {o} says|what can {o} tell us|get me the reading of {o}""") + sensor_frames.UNNAMED

# Binary sensors: {o} a sensor by its name, {s} what it is, {k} and {k1} the class's sensors.
NAMED_IS = split("""is {o} {s}|is {o} {s}|is {o} {s}|is {o} {s}|is {o} still {s}|is {o} {s} {now}|is {o} currently {s}|is {o} already {s}|{o} is {s}, right|is {o} {s} or not|so is {o} {s}|is it true that {o} is {s}|is {o} really {s}|tell me, is {o} {s}|does it look like {o} is {s}|is {o} {s} by any chance|is {o} reporting that it is {s}|has {o} been {s}|
what about {o}, is it {s}|{o}, is it {s}|could it be that {o} is {s}""") + sensor_frames.NAMED_IS
KIND_IS = split("""are any {k} {s} {p}|are the {k} {s} {p}|are the {k} {p} {s}|is any {k1} {s} {p}|which {k} are {s} {p}|how many {k} are {s} {p}|are there [any] {k} {s} {p}|is one of the {k} {s} {p}|which of the {k} are {s} {p}|is a {k1} {s} {p}|are all [the] {k} {s} {p}|how many {k} {p} are {s}|what {k} are {s} {p}|any {k} {s} {p}|is the {k1} {p} {s}|is the {k1} {p} {s}|
is every {k1} {s} {p}|are any of the {k} {s} {p}|do we have {k} that are {s} {p}|is each {k1} {s} {p}|which {k1} is {s} {p}""") + sensor_frames.KIND_IS
GENERIC_ON = split("on|on|triggered|active|activated|going off|tripped|set off|switched on|on alert|firing|in alarm|raising an alarm|alarming|reporting on")
GENERIC_OFF = split("off|off|inactive|not triggered|not active|switched off|not going off|not tripped|reporting off|not on|deactivated")
GENERIC_STATE = split("""what is the (state|status) of {o}|what's the (state|status) of {o}|(state|status) of {o}|tell me the (state|status) of {o}|what state is {o} in|check {o}|check the (state|status) of {o}|what does {o} say|give me the (state|status) of {o}|{o0} (state|status)|what is the current (state|status) of {o}|how is {o} {now}|show me the (state|status) of {o}|
can you check [the status of] {o}|what is {o} reporting|read [me] the (state|status) of {o}|do you know the (state|status) of {o}|i'd like the (state|status) of {o}|let me know the (state|status) of {o}|in which state is {o}""") + sensor_frames.GENERIC_STATE
SIDE_WORDS = ("not", "no", "done", "finished", "under", "out")


def _verb(text):
    return text.split()[0] in ("tell", "give", "show", "read", "get", "check", "report", "measure", "say", "see", "find", "let", "look", "verify")


def _says_class(name, device_class):
    """The class's word in a sensor's own name, or None."""
    words = f" {name} "
    return next((w for w in NAME_WORDS.get(device_class, []) if f" {w} " in words), None)


def sensor_request(rng, home, test):
    """The value of a sensor, or of a class in a place."""
    return _sensor_by_class(rng, home, test) if rng.random() < 0.45 else _sensor_by_name(rng, home, test)


def _sensor_by_class(rng, home, test):
    options = [c for c in SENSOR if SENSOR[c][2] and c != "temperature"]
    device_class = rng.choices(options, [SENSOR[c][0] for c in options])[0]
    _, nouns, questions, _ = SENSOR[device_class]
    noun = choose(rng, split(nouns), test)
    phrase, where, room = place(rng, home, test, weights=(62, 12, 5, 21))
    if rng.random() < 0.15 and (there := _where_one_is(rng, home, "sensor", options)):
        device_class, phrase, where, room = there
        _, nouns, questions, _ = SENSOR[device_class]
        noun = choose(rng, split(nouns), test)
    if not where and device_class in ("battery", "gas", "water", "signal_strength", "power", "energy") and noun in ("battery", "signal", "power", "energy"):
        return None  # "the battery" alone says too little
    now = choose(rng, NOW, test)
    if room and rng.random() < 0.27:
        template = pick(rng, BEFORE, test)
        text = expand(rng, template, a=room, c=noun, now=now)
    else:
        templates = split(questions) if rng.random() < 0.3 else PLACED
        template = pick(rng, [t for t in templates if phrase or not t.startswith("{p}")], test)
        text = expand(rng, template, p=phrase, c=noun, now=now)
        if not where and text == noun:
            return None
        if template in questions and rng.random() < 0.06 and text.split(" is ")[0].startswith("how much"):
            text = "tell me " + text
    return finish(rng, home, test, articles(text, room), {**where, "domain": "sensor", "device_class": device_class}, _verb(text))


def _said_whole(templates, slots):
    """Those of the templates that say the thing's room where the answer names it: {o0} is the bare name."""
    return [t for t in templates if "{o0}" not in t] if "area" in slots else templates


def _where_one_is(rng, home, domain, classes):
    """(class, phrase, slots, room) of a sensor that is called after its room: "is there smoke in the library" is about the room, whatever the sensor is called; or None."""
    fitting = [e for e in entities(home, domain) if e["device_class"] in classes and e["area"] and set(plain(e["area"]).split()) & set(plain(e["name"]).split())]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    room = plain(entity["area"])
    return entity["device_class"], in_area(rng, room), {"area": entity["area"]}, room


def _sensor_by_name(rng, home, test):
    fitting = entities(home, "sensor")
    if not fitting:
        return None
    entity = rng.choices(fitting, [SENSOR[e["device_class"]][0] if e["device_class"] else 2 for e in fitting])[0]
    name, device_class, now = plain(entity["name"]), entity["device_class"], choose(rng, NOW, test)
    said = named(rng, home, test, entity, with_area=0.12)
    if said is None:
        return None
    phrase, slots, plural = said
    full = {"domain": "sensor", **({"device_class": device_class} if device_class else {}), **slots}
    word, sort = _says_class(name, device_class) if device_class else None, rng.random()
    if device_class and device_class not in ("date", "timestamp", "enum") and sort < 0.35 and (word is None or sort < 0.12):
        questions = split(SENSOR[device_class][3])
        if word and name.endswith(" " + word) and "area" not in slots and rng.random() < 0.6:  # "how cold is the freezer" of a Freezer Temperature
            owner = name[:-len(word) - 1]
            if owner in places(home) or owner in ("outside", "outdoors") or named_exactly(home, owner):
                return None  # outside is the weather
            phrase, plural = articles(f"the {owner}", owner), False
        text = expand(rng, agree(pick(rng, questions, test), plural), o=phrase)
        return finish(rng, home, test, text, full, False)
    if word and sort > 0.8 and name.endswith(" " + word) and "area" not in slots:
        owner = name[:-len(word) - 1]
        if owner in {plain(a["name"]) for a in home["areas"] + home["floors"]} | {"outside", "outdoors"} or named_exactly(home, owner):
            return None
        text = articles(expand(rng, pick(rng, OF_NAMED, test), c=word, o=f"the {owner}", now=now), owner)
        return finish(rng, home, test, text, full, _verb(text))
    if device_class and not word and sort < 0.7 and device_class not in ("date", "timestamp", "enum"):
        text = expand(rng, agree(pick(rng, OF_NAMED, test), plural), o=phrase, c=choose(rng, split(SENSOR[device_class][1]), test), now=now)
        return finish(rng, home, test, text, full, _verb(text))
    a_device = name.endswith(("sensor", "probe", "meter", "monitor", "box", "scale")) or name[-1].isdigit()
    plainly = word or len(name.split()) > 1 and not a_device and device_class is None
    template = pick(rng, _said_whole(BY_NAME if plainly else UNNAMED, slots), test)
    text = expand(rng, agree(template, plural), o=phrase, o0=name, now=now)
    if text == name and not word:
        return None
    return finish(rng, home, test, text, full if word else {"domain": "sensor", **slots}, _verb(text))


def binary_request(rng, home, test):
    """Whether a binary sensor is on or off: of a class in a place, or by name."""
    return _binary_by_class(rng, home, test) if rng.random() < 0.55 else _binary_by_name(rng, home, test)


def _questions(text, test):
    templates = split(text)
    return of_split(templates, test)


def _binary_by_class(rng, home, test):
    device_class = rng.choices(list(BINARY), [BINARY[c][0] for c in BINARY])[0]
    _, nouns, is_on, is_off, on, off, _, _ = BINARY[device_class]
    positive = rng.random() < 0.8
    phrase, where, room = place(rng, home, test, weights=(58, 9, 15, 18))
    if rng.random() < 0.15 and (there := _where_one_is(rng, home, "binary_sensor", BINARY)):
        device_class, phrase, where, room = there
        _, nouns, is_on, is_off, on, off, _, _ = BINARY[device_class]
    slots = {**where, "domain": "binary_sensor", "device_class": device_class, "state": "on" if positive else "off"}
    if nouns and rng.random() < 0.14:
        single, plural = rng.choice(nouns.split("|")).split("/")
        template = pick(rng, KIND_IS, test)
        word = choose(rng, split(is_on if positive else is_off), test)
        if "is the {k1}" in template and not room:
            return None
        text = expand(rng, template, k=plural, k1=single, s=word, p=phrase)
        return finish(rng, home, test, articles(text, room), slots, False)
    templates = _questions(on if positive else off, test)
    if not templates:
        return None
    template = rng.choice(templates)
    if ("{at}" in template and not room) or ("{fp}" in template and "area" in where) or ("{p}" not in template and "{ap}" not in template and "{at}" not in template and "{fp}" not in template and where):
        return None
    if "{ap}" in template and not where:
        return None
    if not phrase and ("is it " in template or "the room" in template or "the air" in template or "the floor" in template) and device_class != "power" and rng.random() < 0.8:
        return None
    text = expand(rng, template, p=phrase, ap=phrase, fp=phrase, at="the " + room)
    verb = False
    if text.startswith(("is ", "are ")) and rng.random() < 0.1:
        statement = _statement(text)
        if statement:
            text, verb = whether(rng, test, statement)
    elif text.startswith(("which ", "how many ", "what is")) and rng.random() < 0.15 and not text.startswith("what is"):
        text, verb = know(rng, test, text)
    return finish(rng, home, test, articles(text, room), slots, verb)


def _statement(text):
    """`there is smoke in the kitchen` of `is there smoke in the kitchen`, for subjects of one word; else None."""
    words = text.split()
    if words[1] in ("there", "it", "anything", "something", "anyone", "someone", "somebody", "everything", "smoke", "gas", "water", "motion", "movement", "anybody", "nobody", "sound", "vibration", "tampering"):
        return " ".join([words[1], words[0], *words[2:]])
    return None


def _without_sensor(home, name):
    """`front door` of "Front Door Sensor", where nothing else and no room is meant by it; else None."""
    short = next((name.removesuffix(end) for end in (" sensor", " contact") if name.endswith(end)), None)
    if not short or len(short.split()) < 2 or short.rsplit(" ", 1)[0] in {plain(p["name"]) for p in home["areas"] + home["floors"]}:
        return None
    return None if sum(plain(e["name"]).startswith(short) for e in home["entities"]) > 1 else short


def _binary_by_name(rng, home, test):
    fitting = entities(home, "binary_sensor")
    if not fitting:
        return None
    classes = sorted({e["device_class"] or "" for e in fitting})
    device_class = rng.choices(classes, [max(BINARY[c][0], 3) if c in BINARY else 2 for c in classes])[0] or None
    entity = rng.choice([e for e in fitting if e["device_class"] == device_class])
    name, now = plain(entity["name"]), choose(rng, NOW, test)
    said = named(rng, home, test, entity, with_area=0.12)
    if said is None:
        return None
    phrase, slots, plural = said
    if plural and any(name == f"{plain(a['name'])} {k}" for a in home["areas"] for k in ("windows", "doors", "lights")):
        return None
    base, positive, sort = {"domain": "binary_sensor", **slots}, rng.random() < 0.72, rng.random()
    if sort < 0.1:
        text = expand(rng, agree(pick(rng, _said_whole(GENERIC_STATE, slots), test), plural), o=phrase, o0=name, now=now)
        return finish(rng, home, test, text, base, _verb(text))
    state = "on" if positive else "off"
    if device_class is None or sort < 0.17:
        if device_class in ("power", "light", "plug", "lock", "running", "connectivity"):
            return None
        template, word = pick(rng, NAMED_IS, test), choose(rng, GENERIC_ON if positive else GENERIC_OFF, test)
        if "been {s}" in template and not word.endswith("ed"):
            return None  # "has it been not going off"
        text = expand(rng, agree(template, plural), o=phrase, s=word, now=now)
        return finish(rng, home, test, text, {**base, "state": state}, False)
    _, _, is_on, is_off, _, _, more_on, more_off = BINARY[device_class]
    if device_class in ("window", "door", "opening") and (short := _without_sensor(home, name)) and rng.random() < 0.6:
        phrase, slots, plural = articles(f"the {short}", short), {"name": entity["name"]}, False
    slots = {"domain": "binary_sensor", "device_class": device_class, **slots, "state": state}
    more = _questions(more_on if positive else more_off, test)
    if more and sort < 0.5:
        text = expand(rng, agree(rng.choice(more), plural), o=phrase)
        return finish(rng, home, test, articles(text, name), slots, False)
    word = choose(rng, split(is_on if positive else is_off), test)
    if sort > 0.85:
        text, verb = whether(rng, test, f"{phrase} {'are' if plural else 'is'} {word}")
        return finish(rng, home, test, text, slots, verb)
    template = pick(rng, NAMED_IS, test)
    if "been {s}" in template and not word.endswith("ed") or word.split()[0] in SIDE_WORDS and any(w in template for w in ("already", "really")) or "still" in template and "still" in word:
        return None
    return finish(rng, home, test, expand(rng, agree(template, plural), o=phrase, s=word, now=now), slots, False)
