"""Rooms, devices, people, lists, scenes and cities that this home does not have, and values that nothing can take."""

import random
import re

from control import STATES
from expand import alternatives, expand, pick
from home_words import AREAS, AREAS_TEST, DEVICES, DEVICES_TEST, PEOPLE, PEOPLE_TEST
from speech import number
from targets import KINDS, plain
from verbs import VERBS
from vocabulary import WORDS, fill, one_of

# {r} a room that is not there, {k} a kind of thing, {v} {v1} {v2} a verb for it, {s} a state.
ROOMS = alternatives("""{v} the {r} {k}|{v} the {k} in the {r}|{v1} the {r} {k} {v2}|{v} {r} {k}|{v} {k} in the {r}|{r} {k} {s}|{k} in the {r} {s}|i want the {r} {k} {s}|{v} all the {k} in the {r}|{v} all {r} {k}|{v1} the {k} in the {r} {v2}|make sure the {r} {k} are {s}|would you mind {ving} the {r} {k}
{v} every {k1} in the {r}|in the {r} {v} the {k}|i need the {k} in the {r} {s}|get the {r} {k} {s}|the {r} {k} should be {s}|{v} the {k1} in the {r}|{v} the {r} {k1}|{k} {s} in the {r}
set the {r} lights to {i} percent|dim the {r} lights to {i}%|dim the {r} to {i} percent|set the brightness in the {r} to {i}|{r} lights {i} percent|{r} brightness {i}|set the {r} to {i} percent brightness|brighten the {r} lights to {i} percent|turn the {r} lights to {i} percent
(set|turn|make|change) the {r} lights [to] {color}|make the lights in the {r} {color}|i want {color} light in the {r}|change the color of the {r} lights to {color}|{r} lights {color}|(set|open|close) the {r} {cover} to {i} percent|set the {cover} in the {r} to {i}%|{r} {cover} {i} percent|open the {r} {cover} halfway
move the {cover} in the {r} to {i} percent|raise the {r} {cover} to {i} percent|set the temperature in the {r} to {d} degrees|set the {r} to {d} degrees|make the {r} {d} degrees|{r} temperature {d}|set the {r} thermostat to {d}|heat the {r} to {d} degrees|cool the {r} down to {d} degrees|i want {d} degrees in the {r}
what's the temperature in the {r}|how (warm|cold|hot) is it in the {r}|how (warm|cold) is the {r}|{r} temperature|what is the {r} temperature|what temperature is it in the {r}|what's the humidity in the {r}|how humid is it in the {r}|what's the co2 level in the {r}
are the {k} in the {r} {s}|are the {r} {k} {s}|are any {k} {s} in the {r}|is any {k1} {s} in the {r}|is the {r} {k1} {s}|which {k} are {s} in the {r}|how many {k} are {s} in the {r}|are all the {r} {k} {s}|did i leave the {r} {k} {s}|is there [any] (motion|smoke|gas|water) in the {r}|is anyone in the {r}|is the {r} occupied
is there someone in the {r}|is there a leak in the {r}|(vacuum|hoover) the {r}|have the vacuum clean the {r}|send the (vacuum|robot) to the {r}|start vacuuming [in] the {r}|can you vacuum the {r}|play {song} in the {r}|play some {song} in the {r}|put on {song} in the {r}|pause the music in the {r}|pause the {r} tv
stop the music in the {r}|resume the music in the {r}|next song in the {r}|skip this song in the {r}|previous track in the {r}|set the volume in the {r} to {i}|{r} volume {i} percent|turn the volume in the {r} to {i} percent|set the {r} speaker volume to {i}|turn the {r} speaker to {i}
{v1} the {k} {v2} in the {r}|have the {r} {k} {s}|over in the {r} {v} the {k}|the {k} in the {r} ought to be {s}|i could use {i} percent in the {r}|get the {r} to {d} degrees|have the temperature in the {r} at {d}|what's it like in the {r}, temperature wise|are there {k} {s} in the {r}|let me know whether the {r} {k} are {s}
i'd like {color} lights in the {r}|the {r} lights in {color}|put the {r} {cover} at {i} percent|run the vacuum in the {r}|let me hear {song} in the {r}|turn the {r} music to {i} percent|in the {r} play {song}|go on with the music in the {r}|how's the humidity in the {r}|is the {r} dry""")
# {x} a device that is not there, {r} a room that is.
DEVICE_FORMS = alternatives("""{v} the {x}|{v1} the {x} {v2}|{v} {x}|{v} my {x}|{v1} my {x} {v2}|{x} {v2}|the {x} {v2}|{v} the {x} in the {a}|{v} the {a} {x}|{v1} the {a} {x} {v2}|i want the {x} {v2}|i need the {x} {v2}|make sure the {x} is {v2}|would you mind {ving} the {x}|time to {v} the {x}
is the {x} {v2}|is my {x} {v2}|is the {a} {x} {v2}|what's the state of the {x}|is the {x} still {v2}|did i leave the {x} {v2}|(open|close|lock|unlock) the {x}|is the {x} (open|closed|locked|unlocked)|set the {x} to {i} percent|dim the {x} to {i}%|{x} to {i} percent|set the {x} to {color}|turn the {x} {color}
set the {x} to {d} degrees|what's the temperature of the {x}|set the volume of the {x} to {i}|{x} volume {i}|pause the {x}|play {song} on the {x}|resume the {x}|next song on the {x}|set the {x} brightness to {i}|(start|run|stop|launch) the {x}|what does the {x} say|is the {x} running
{v} {p}'s (lamp|light|fan|heater|speaker)|is {p}'s (lamp|light|fan) {v2}|set {p}'s (lamp|light) to {i} percent|{v1} {p}'s lamp {v2}|(open|close) {p}'s (window|curtain|blinds)|lock {p}'s door|is {p} home|where is {p}|is {p} (at home|out|away|here)|has {p} come home|is {p} in the house
(turn on|activate|start|set) the {scene} scene|set the scene to {scene}|activate {scene} mode|start {scene} mode|(run|start|execute|launch) the {script} script|run {script}|trigger {script}|turn on {scene} mode|switch to {scene} mode
add {item} to (my|the) {list} list|put {item} on (my|the) {list} list|{item} on the {list} list|(tick|check|cross) off {item} on (my|the) {list} list|tick {item} off the {list} list|mark {item} as done on the {list} list|complete {item} on the {list} list|i need {item} on my {list} list
(what's|how's) the weather in {city}|weather in {city}|what's the weather like in {city}|what's the forecast for {city}|is it raining in {city}|is it sunny in {city}|how cold is it in {city}|how hot is it in {city}|will it rain in {city}|what's the temperature in {city}|do i need an umbrella in {city}|{city} weather
is it snowing in {city}|(how's|what's) the weather over in {city}|weather forecast for {city}|tell me the weather in {city}|is it windy in {city}
(start|dock|stop|send) {robot}|send {robot} home|send {robot} back to (its base|the dock)|tell {robot} to (start|go home|clean)|{robot} go home|set {valve} to {i} percent|open {valve} to {i}%
{v} that {x}|i'd like the {x} {v2}|see that the {x} is {v2}|the {x} {v2} please|tell me if the {x} is {v2}|have the {x} at {i} percent|is {p} around|{p}'s (lamp|light) {v2}|bring up the {scene} scene|kick off {script}|{item} goes on the {list} list|what's it like outside in {city}|is there snow in {city}
let {robot} clean|let me hear {song} on the {x}|get the {x} {v2}|give the {x} {i} percent|{city} forecast""")
TOO_MUCH = alternatives("""set [the] brightness to {big} percent|set the {a} lights to {big} percent|set the {a} lights to {big}%|dim the {a} lights to {big} percent|{a} lights {big} percent|{a} brightness {big}|turn the lights (up|) to {big} percent|set {l} to {big} percent|dim {l} to {big}%|{l} at {big} percent|brightness {big}
brighten {l} to {big} percent|set {l} to {big}% brightness|set the brightness of {l} to {big}|set the {cover} to {big} percent|open the {a} {cover} to {big} percent|set the {a} {cover} to {big}%|{cover} {big} percent|volume {big}|set the volume to {big}|set the volume to {big} percent|turn the volume (up|) to {big}
{a} volume {big} percent|set the volume in the {a} to {big} percent|set the temperature to {heat} degrees|set the {a} to {heat} degrees|make it {heat} degrees|temperature {heat}|set the thermostat to {heat}|heat the {a} to {heat} degrees|set the {a} temperature to {heat}|i want it to be {heat} degrees|turn the heat to {heat} degrees
cool the {a} down to minus {heat} degrees|set the temperature to minus {heat} degrees|set a timer for {huge} (hours|minutes|days|years)|timer for {huge} hours|start a {huge} hour timer|set a timer for {huge} and a half hours|set a timer for {h} (weeks|months|years|centuries)|timer {huge} minutes|set a {huge} minute timer
set the brightness to minus {i} percent|set the volume to minus {i}|set the {a} lights to minus {i} percent|set a timer for minus {i} minutes|set a timer for minus {h} hours|set a timer for infinity|set the {a} lights to a {huge}|volume {huge}|set the volume to {huge}|set the temperature to {huge} degrees|set the {cover} to minus {i} percent
let me have {big} percent brightness|{l} to {big} percent|put the volume at {big} percent|have the {a} at {heat} degrees|a timer of {huge} hours|give me a {huge} hour timer|get the temperature to {heat} degrees|the {cover} at {big} percent|make {l} {big} percent bright|i'd like the volume at {big}""")

DEVICE_WORDS = alternatives("""grill|jacuzzi|tractor|robot arm|laser|spaceship|elephant|microwave|oven|stove|coffee machine|kettle|toaster|dishwasher|washing machine|dryer|freezer|fridge|hot tub|pool heater|treadmill|rowing machine|air fryer|waffle iron|sewing machine
bread maker|blender|juicer|hair dryer|electric blanket|towel rail|fireplace|sauna|chandelier|disco ball|nightlight|lava lamp|christmas tree|fairy lights|floor lamp|desk lamp|bedside lamp|reading lamp|ceiling fan|exhaust fan|humidifier|air purifier|space heater|water pump
sprinkler|fountain|aquarium|printer|router|server|projector|jukebox|soundbar|record player|skylight|front door|back door|side gate|cat flap|safe|awning|pet feeder|doorbell|boiler|siren|lawn mower|hedge trimmer|drill|chainsaw|helicopter|toilet|bathtub|trampoline
time machine|ice maker|wine cooler|telescope|radio telescope|metal detector|smoke machine|slot machine|drone|scooter|karaoke machine|cotton candy machine|foot bath|rice cooker|stereo|bug zapper|heat lamp|garden hose|leaf blower|motor home|pasta maker
kiln|pressure cooker|massage chair|gramophone|escalator""")
COVERS = alternatives("blinds|curtains|shades|shutters|windows|drapes")
COLORS = alternatives("red|blue|green|yellow|purple|pink|orange|white|warm white|turquoise|violet|magenta")
SONGS = alternatives("jazz|rock music|music|hip hop|the beatles|queen|abba|bohemian rhapsody|thriller|classical music|radio one|the news|my playlist|taylor swift|despacito|country music|the hobbit|bach|techno|miles davis|wonderwall|salsa|vivaldi")
ITEMS = alternatives("milk|eggs|bread|stamps|socks|sunscreen|passports|a tent|wrapping paper|toothbrushes|hammer|a new bike|candles|vitamins|onions|charger|chess set|swimsuits")
LISTS = alternatives("christmas|packing|wish|gift|camping|birthday|bucket|reading|guest|honeymoon|hardware|vacation|party|homework|movie|meal|moving|project|garden|wine|wedding|beach|holiday|repair|picnic")
SCENES = alternatives("jungle|disco|christmas|halloween|volcano|northern lights|sleepy time|thunderstorm|spa|casino|yoga|poker night|study time|candle light|candlelight|fireworks|arctic|carnival|aurora|moonlight|rave|siesta|campfire|opera night")
SCRIPTS = alternatives("open sesame|rocket launch|party starter|coffee time|wake the kids|lock down|panic|pool cleaning|school morning|backup|laundry day|feed the fish|doomsday|spring cleaning|chicken run|robot dance")
ROBOTS = alternatives("rosie|wall-e|hoover boy|sir sucks a lot|dustin|cleany|bender|c3po|marvin|alfred|sweepy|dobby")
VALVES = alternatives("the pool valve|the garden valve|the gas valve|the heating valve|the main water valve|the irrigation valve|the shower valve|the fountain valve")
# Words that tell no room or device apart.
GENERIC = {"room", "the", "light", "lights", "lamp", "machine", "door", "house", "area", "old", "new",
           "a", "of", "fan", "valve", "heater", "pump", "list"}


def known_words(home: dict) -> set[str]:
    """The words of all names of a home."""
    return {w for e in home["areas"] + home["floors"] + home["entities"] for w in plain(e["name"]).replace("'s", "").replace("-", " ").split()}


def alike(one, other):
    """Whether two words may be the same one: equal, the same in their first five letters, or one the beginning of the other."""
    if one == other or len(one) > 4 and one[:5] == other[:5]:
        return True
    return min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one))


def fresh(home: dict, names) -> list[str]:
    """Names of which every telling word is unknown to the home."""
    known = known_words(home)
    found = []
    for name in map(plain, names):
        words = [w for w in name.replace("'s", "").replace("-", " ").split() if w not in GENERIC and not w.isdigit()]
        if words and "{" not in name and not any(alike(w, k) for w in words for k in known):
            found.append(name)
    return found


def _new(rng, home, names, test):
    """One unknown name of the split, or None."""
    found = fresh(home, names)
    return one_of(rng, found, test) if found else None


def _room(rng, home, test):
    """A room the home lacks; now and then another one of a sort it has ("guest bedroom" where there is a bedroom)."""
    if rng.random() < 0.06:
        rooms = [plain(a["name"]) for a in home["areas"] if len(a["name"].split()) == 1]
        words = known_words(home)
        sorts = ("guest", "second", "third", "upper", "neighbor's", "other", "big", "small", "grandma's")
        sorts = [q for q in sorts if q.replace("'s", "") not in words]
        return f"{rng.choice(sorts)} {rng.choice(rooms)}" if rooms and sorts else None
    return _new(rng, home, AREAS_TEST if test else AREAS, False)


def _is_kind(name):
    return any(plain(name) in kind[2] + kind[3] for kind in KINDS) or plain(name) in ("stereo", "soundbar", "radio")


def _verb(rng, family):
    on = rng.random() < 0.5
    verb, particle, ing = rng.choice(VERBS[(family, on)].split("|")).split("/")
    return {"v": f"{verb} {particle}", "v1": verb, "v2": particle, "ving": f"{ing} {particle}"}, on


def _common(rng, home, test):
    one = lambda options: one_of(rng, options, test)
    room = plain(rng.choice(home["areas"])["name"])
    return {"a": room, "cover": one(COVERS), "color": one(COLORS), "song": one(SONGS), "item": one(ITEMS), "d": number(rng.randint(15, 28), rng)}


def unknown_room(rng: random.Random, home: dict, test: bool, area):
    """A request or a question about a room that this home lacks."""
    room, kind, template = _room(rng, home, test), rng.choices(KINDS, [k[5] for k in KINDS])[0], pick(rng, ROOMS, test)
    if room is None:
        return None
    fields, on = _verb(rng, kind[4])
    if "{v2}" in template and not fields["v2"]:
        return None
    state = expand(rng, STATES[kind[4]][0 if on else 1])
    text = fill(rng, template, test, **fields, **_common(rng, home, test), r=room, k=rng.choice(kind[2]), k1=rng.choice(kind[3]), s=state)
    return _upstairs(text, room), template.startswith(("{v", "{v", "set", "dim", "(set", "make", "play", "vacuum"))


def _upstairs(text, room):
    """People's rooms and numbered ones stand without an article."""
    return text.replace("the " + room, room) if "'s " in room or room[-1].isdigit() else text


def without_article(text: str, home: dict) -> str:
    """`text` without the article before the home's rooms that take none."""
    for area in home["areas"]:
        text = _upstairs(text, plain(area["name"]))
    return text


def unknown_thing(rng: random.Random, home: dict, test: bool, area):
    """A device, person, scene, list or city that this home lacks."""
    template = pick(rng, DEVICE_FORMS, test)
    names = [n for n in (DEVICES_TEST if test else DEVICES)["switch"] if not any(w in n.lower() for w in ("plug", "switch", "outlet", "light"))]
    cities = [c for c in WORDS["place"] if not c.startswith("the")]
    pools = {
        "x": [n for n in DEVICE_WORDS + (names if rng.random() < 0.3 else []) if not _is_kind(n)],
        "p": PEOPLE_TEST if test else PEOPLE, "scene": SCENES, "script": SCRIPTS, "list": LISTS, "city": cities, "robot": ROBOTS, "valve": VALVES,
    }
    values = {}
    for field, pool in pools.items():
        if "{" + field + "}" in template:
            values[field] = _new(rng, home, pool, test)
            if values[field] is None:
                return None
    if "list" in values and any(values["list"] in plain(e["name"]) for e in home["entities"]):
        return None
    fields, _ = _verb(rng, "power")
    if "{v2}" in template and fields["v2"] not in ("on", "off"):
        return None
    text = fill(rng, template, test, **fields, **_common(rng, home, test), **values)
    return without_article(text, home), template.startswith(("{v", "{v", "set", "(", "add", "put", "open"))


def _huge(rng):
    thousands, millions = number(rng.randint(2, 900), rng, 1.0), number(rng.randint(2, 90), rng, 1.0)
    digits = [str(rng.randint(11, 999) * 100), str(rng.randint(2000, 99999))]
    return rng.choice(digits + [f"{thousands} thousand", "a million", f"{millions} million", "a billion"])


def too_much(rng: random.Random, home: dict, test: bool, area):
    """A value out of range."""
    template = pick(rng, TOO_MUCH, test)
    lights = [plain(e["name"]) for e in home["entities"] if e["domain"] == "light"]
    light = f"the {rng.choice(lights)}" if lights and rng.random() < 0.6 else "the lights"
    big = number(rng.choice([rng.randint(101, 199), rng.randint(120, 999), rng.randrange(150, 1000, 50)]), rng)
    heat = number(rng.choice([rng.randint(200, 999), rng.randrange(200, 1000, 100)]), rng)
    text = fill(rng, template, test, l=light, big=big, heat=heat, huge=_huge(rng), **_common(rng, home, test))
    text = re.sub(r"(?<=[a-z])%", " percent", re.sub(r"\ban? a ", "a ", text))
    return without_article(text, home), template.startswith(("set", "dim", "turn", "make", "heat", "cool", "brighten", "open"))
