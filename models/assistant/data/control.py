"""On and off, open and close, lock and unlock: requests about a kind of thing in a place, or about a named thing."""

import random
import re

from expand import expand, pick

# kind: (domain, device_class, plural nouns, singular nouns, family of verbs, weight)
KINDS = [
    ("light", None, ["lights", "lights", "lights", "lamps", "lighting"], ["light", "light", "lamp"], "light", 12),
    ("switch", None, ["switches", "switches", "plugs", "outlets", "sockets"], ["switch"], "power", 2),
    ("fan", None, ["fans"], ["fan"], "fan", 4),
    ("media_player", None, ["media players", "tvs", "speakers", "televisions"], ["media player", "tv", "television", "speaker"], "power", 2),
    ("cover", "blind", ["blinds"], ["blind"], "cover", 3),
    ("cover", "curtain", ["curtains", "curtains", "drapes"], ["curtain"], "curtain", 3),
    ("cover", "shade", ["shades"], ["shade"], "cover", 2),
    ("cover", "shutter", ["shutters"], ["shutter"], "cover", 2),
    ("cover", "window", ["windows"], ["window"], "open", 2),
    ("cover", "garage", ["garage doors"], ["garage door", "garage door", "garage"], "garage", 3),
    ("cover", "gate", ["gates"], ["gate"], "open", 1),
    ("cover", "door", ["doors"], ["door"], "open", 1),
    ("cover", None, ["covers"], ["cover"], "cover", 1),
    ("lock", None, ["doors", "locks"], ["door", "lock"], "lock", 4),
]
# Verbs as "base/particle/-ing form"; several of one are likelier.
VERBS = {
    ("power", True): "turn/on/turning|turn/on/turning|turn/on/turning|switch/on/switching|switch/on/switching|power/on/powering|put/on/putting|flip/on/flipping|activate//activating|enable//enabling",
    ("power", False): "turn/off/turning|turn/off/turning|turn/off/turning|switch/off/switching|switch/off/switching|shut/off/shutting|power/off/powering|flip/off/flipping|deactivate//deactivating|disable//disabling|kill//killing|cut//cutting|shut/down/shutting",
    ("cover", True): "open//opening|open//opening|open//opening|open/up/opening|raise//raising|pull/up/pulling|roll/up/rolling|lift//lifting|put/up/putting",
    ("cover", False): "close//closing|close//closing|close//closing|shut//shutting|lower//lowering|pull/down/pulling|roll/down/rolling|put/down/putting|drop//dropping",
    ("curtain", True): "open//opening|open//opening|open/up/opening|pull/open/pulling|draw/open/drawing|draw/back/drawing",
    ("curtain", False): "close//closing|close//closing|shut//shutting|draw//drawing|pull/shut/pulling|pull/closed/pulling|draw/closed/drawing",
    ("open", True): "open//opening|open//opening|open/up/opening",
    ("open", False): "close//closing|close//closing|shut//shutting|close/up/closing",
    ("garage", True): "open//opening|open//opening|raise//raising|open/up/opening|lift//lifting",
    ("garage", False): "close//closing|close//closing|shut//shutting|lower//lowering|put/down/putting",
    ("lock", True): "lock//locking|lock//locking|lock/up/locking|bolt//bolting|secure//securing",
    ("lock", False): "unlock//unlocking|unlock//unlocking|unbolt//unbolting",
}
VERBS[("light", True)] = VERBS[("power", True)] + "|light/up/lighting"
VERBS[("light", False)] = VERBS[("power", False)] + "|turn/out/turning|put/out/putting"
VERBS[("fan", True)] = VERBS[("power", True)] + "|start//starting|start/up/starting|run//running"
VERBS[("fan", False)] = VERBS[("power", False)] + "|stop//stopping|stop//stopping"
STATES = {
    "light": ("on", "off"), "power": ("on", "off"), "fan": ("on", "off"), "cover": ("(open|up)", "(closed|shut|down)"),
    "curtain": ("open", "(closed|shut)"), "open": ("open", "(closed|shut)"), "garage": ("(open|up)", "(closed|shut|down)"),
    "lock": ("locked", "unlocked"),
}
# {v} verb with particle, {v1} verb, {v2} particle, {i} -ing form with particle, {o} thing with its place, {k} thing alone, {p} place,
# {s} state, {be} is or are. Templates that name {p} need a place; those with {v2} need a particle.
FRAMES = """{v} {o}|{v} {o}|{v} {o}|{v} {o}|{v1} {o} {v2}|{v1} {o} {v2}|{v1} {o} {v2}|{v1} {k} {v2} {p}|{v1} {k} {v2} {p}|{p} {v} {k}|{p}, {v} {k}|
{o} {s}|{o} {s}|{o}, {s}|would you mind {i} {o}|how about {i} {o}|i want {o} {s}|i need {o} {s}|make sure {o} {be} {s}|make sure that {o} {be} {s}|
get {o} {s}|{v} {k} for me {p}|time to {v} {o}|it is time to {v} {o}|{v} {o} {v2x}|set {o} to {s}|go and {v} {o}|try to {v} {o}|i want {o} to be {s}|
i'd like {o} {s}|i would like {o} {s}|{o} should be {s}|{o} must be {s}|{o} need to be {s}|i'd like {o} to be {s}|can i have {o} {s}|could i get {o} {s}|let me have {o} {s}|
check that {o} {be} {s}|ensure {o} {be} {s}|ensure that {o} {be} {s}|see to it that {o} {be} {s}|have {o} {s}|let's get {o} {s}|start {i} {o}|begin {i} {o}|do you mind {i} {o}|what about {i} {o}|
we need {o} {s}|we want {o} {s}|i want you {tov} {o}|remember to {v} {o}|you forgot to {v} {o}|don't forget to {v} {o}|i need you {tov} {o}|{k} {s} {p}|{p} {k} {s}|{o} {s} it is|
i'd rather have {o} {s}|it would be nice to have {o} {s}|it would be great to have {o} {s}|{v} the thing, {o}|would you be so kind and {v} {o}|your job is to {v} {o}|help me {v} {o}|{v1} {k} {p} {v2}|
i said {v} {o}|i told you to {v} {o}|the time has come to {v} {o}|quickly {v} {o}|{v} {o} and that is all|{o} {s} already|who can {v} {o} for me|is it possible to {v} {o}|any chance you can {v} {o}|
~{p} {v1} {k} {v2}|~see that {o} {be} {s}|~let's have {o} {s}|~{v} {k}, the ones {p}|~{o}: {s}|~{p}, i want {k} {s}|~i could use {o} {s}|~it's important that {o} {be} {s}|~i'd be happy with {o} {s}|~go ahead with {i} {o}|~kindly see about {i} {o}|
~{o} ought to be {s}|~how do you feel about {i} {o}|~i'd love to have {o} {s}|~{p} {k} {s} please""".replace("\n", "").split("|")
IN_AREA = """the {a} {k}|the {a} {k}|{a} {k}|{a} {k}|all the {a} {k}|all {a} {k}|the {k} in the {a}|the {k} in the {a}|the {k} in {a}|{k} in the {a}|
all the {k} in the {a}|all of the {k} in the {a}|all {k} in the {a}|my {a} {k}|the {k} of the {a}|every single one of the {k} in the {a}|both {k} in the {a}|
the {k} inside the {a}|~the {k} that are in the {a}|~each of the {k} in the {a}|our {a} {k}|those {k} in the {a}|these {a} {k}|any {k} in the {a}|whatever {k} there are in the {a}|{k} over in the {a}|the {k} from the {a}|~any of the {a} {k}|~your {a} {k}|~the {k} which are in the {a}""".replace("\n", "").split("|")
PLACE_AREA = "in the {a}|in the {a}|in {a}|in the {a} area|inside the {a}|over in the {a}|~out in the {a}|~within the {a}".split("|")
ON_FLOOR = "the {k} on the {f}|{k} on the {f}|all the {k} on the {f}|all {k} on the {f}|{f} {k}|the {f} {k}|all of the {k} on the {f}|all {f} {k}|every one of the {k} on the {f}|our {f} {k}|any {k} on the {f}|~whatever {k} are on the {f}|~these {f} {k}|~each of the {k} on the {f}".split("|")
ON_STAIRS = "the {k} {f}|{k} {f}|all the {k} {f}|all {k} {f}|{f} {k}|the {f} {k}|all of the {k} {f}|any {k} {f}|our {k} {f}|~every one of the {k} {f}|~these {k} {f}".split("|")
EVERYWHERE = """all the {k} in the house|all {k} everywhere|the {k} everywhere|every {k1} in the house|every {k1} in the home|all {k} in the house|
all of the {k} in the house|all the {k} in the whole house|all {k} in every room|the {k} in the entire house|all the {k} in the apartment|
all the {k} in my home|{k} everywhere|the {k} in the whole house|every {k1} everywhere|all the {k} at home|the {k} throughout the house|all the {k} in all rooms|
~each {k1} in the house|~the {k} all over the house|~all the {k} in the flat|~the {k} in all of the rooms|~every last {k1} in the house""".replace("\n", "").split("|")
PLACE_EVERYWHERE = "everywhere|in the house|in the whole house|in every room|in all rooms|in the entire home|~all over the house|~across the house".split("|")
HERE = """the {k} in here|{k} in here|the {k} in this room|all the {k} in here|all {k} in this room|the {k} here|all of the {k} in this room|this room's {k}|
~the {k} in the room i'm in|~these {k} here|~the {k} around me""".replace("\n", "").split("|")
PLACE_HERE = "in here|in this room|here|in the room|~where i am|~in my current room".split("|")
NO_PLACE = "the {k}|the {k}|the {k}|{k}|{k}|all the {k}|all {k}|my {k}|all of the {k}|these {k}|our {k}|any {k}|those {k}|both {k}|~your {k}|~each of the {k}|~some {k}".split("|")
NAMED = "the {n}|the {n}|{n}|{n}|{n}|my {n}|our {n}|that {n}|this {n}|that {n} thing|~your {n}|~the one called {n}|~his {n}".split("|")
NAMED_AREA = "the {n} in the {a}|the {n} in the {a}|{n} in the {a}|{n} in {a}|the {a} {n}|{a} {n}|~the {n} over in the {a}|~the {n} inside the {a}".split("|")


def plain(name: str) -> str:
    """A name as it is said: lower case, without commas."""
    return name.lower().replace(",", "")


def article(text: str, names) -> str:
    """Drops `the` before names that take none ("emma's room", "upstairs")."""
    for name in names:
        text = re.sub(rf"\b(the|my|our|your) {re.escape(name)}", name, text)
    return text


def takes_no_article(name: str) -> bool:
    """People's things, numbered rooms and adverbs stand without `the`."""
    return "'s " in name or name[-1].isdigit() or name in ("upstairs", "downstairs") or name.split()[0] in ("mom", "dad", "emma", "anna", "tom", "paul")


def named_exactly(home: dict, phrase: str):
    """The entity whose name is `phrase`, or None."""
    return next((e for e in home["entities"] if plain(e["name"]) == phrase), None)


def family_of(entity: dict):
    """The family of verbs for an entity, or None if it is not switched, opened or locked."""
    by_class = {"blind": "cover", "shade": "cover", "shutter": "cover", "awning": "cover", "curtain": "curtain", "garage": "garage"}
    if entity["domain"] == "cover":
        return by_class.get(entity["device_class"], "open")
    return {"light": "light", "switch": "power", "fan": "fan", "media_player": "power", "lock": "lock", "valve": "open"}.get(entity["domain"])


class Target:
    """What a request is about: slots, phrases for the thing with and without its place, and its number."""

    def __init__(self, family, slots, thing, alone="", place="", plural=True):
        self.family, self.slots, self.thing, self.alone, self.place, self.plural = family, slots, thing, alone, place, plural


def _kind(rng, domains=None):
    kinds = [k for k in KINDS if domains is None or k[0] in domains]
    return rng.choices(kinds, [k[5] for k in kinds])[0]


def _kind_slots(kind):
    slots = {"domain": kind[0]}
    if kind[1]:
        slots["device_class"] = kind[1]
    return slots


def area_target(rng, home, test, domains=None):
    """All things of a kind in a room; one thing said in the singular may be a named one instead."""
    kind, area = _kind(rng, domains), rng.choice(home["areas"])
    spoken = plain(area["name"])
    plural = rng.random() < 0.8
    noun = rng.choice(kind[2] if plural else kind[3])
    if kind[1] == "garage" and (spoken == "garage" or not plural):
        spoken_phrase, template = noun, "the {k}"  # a house has one: no room, and a class even where a device is called so
    else:
        template = pick(rng, IN_AREA if plural else ["the {a} {k}", "{a} {k}", "the {k} in the {a}", "{k} in the {a}"], test)
        spoken_phrase = f"{spoken} {noun}"
    slots = {"area": area["name"], **_kind_slots(kind)}
    entity = None if plural or template == "the {k}" else named_exactly(home, spoken_phrase)
    if entity and "{a} {k}" not in template or (not plural and kind[1] != "garage" and named_exactly(home, noun)):
        return None
    if template == "the {k}":
        slots = _kind_slots(kind)
    if entity:
        if family_of(entity) is None or (entity["domain"] == "lock") != (kind[4] == "lock"):
            return None
        slots = {"name": entity["name"]}
    names = [spoken] if takes_no_article(spoken) else []
    thing = article(expand(rng, template, a=spoken, k=noun), names)
    place = "" if entity or template == "the {k}" else article(expand(rng, pick(rng, PLACE_AREA, test), a=spoken), names)
    family = family_of(entity) if entity else kind[4]
    return Target(family, slots, thing, ("the " if rng.random() < 0.8 else "") + noun, place, plural)


def floor_target(rng, home, test, domains=None):
    """All things of a kind on a floor."""
    if not home["floors"]:
        return None
    kind, floor = _kind(rng, domains), rng.choice(home["floors"])["name"]
    spoken, noun = plain(floor), rng.choice(kind[2])
    adverb = spoken in ("upstairs", "downstairs")
    place = spoken if adverb else ("in" if spoken == "basement" else "on") + " the " + spoken
    thing = expand(rng, pick(rng, ON_STAIRS if adverb else ON_FLOOR, test), k=noun, f=spoken)
    if spoken == "basement":
        thing = thing.replace(" on the ", " in the ")
    return Target(kind[4], {"floor": floor, **_kind_slots(kind)}, thing, "the " + noun, place)


def everywhere_target(rng, home, test, domains=None):
    """All things of a kind in the house."""
    kind = _kind(rng, domains)
    noun, single = rng.choice(kind[2]), rng.choice(kind[3])
    if single == "garage" or noun == "lighting":
        return None
    template = pick(rng, EVERYWHERE, test)
    thing = expand(rng, template, k=noun, k1=single)
    return Target(kind[4], _kind_slots(kind), thing, "all the " + noun, expand(rng, pick(rng, PLACE_EVERYWHERE, test)), "{k1}" not in template)


def here_target(rng, home, test, area, domains=None):
    """A kind of thing without a room, or "in here": the satellite's room where there is one."""
    kind = _kind(rng, domains)
    plural = rng.random() < 0.8
    noun = rng.choice(kind[2] if plural else kind[3])
    here = area is not None and rng.random() < 0.25 and kind[1] not in ("garage", "gate")
    if (named_exactly(home, noun) and kind[1] != "garage") or plain(noun) in {plain(a["name"]) for a in home["areas"]}:
        return None
    slots = _kind_slots(kind)
    if area is not None and kind[1] not in ("garage", "gate"):
        slots = {"area": area, **slots}
    if here:
        thing = expand(rng, pick(rng, HERE if plural else ["the {k} in here", "the {k} in this room"], test), k=noun)
        return Target(kind[4], slots, thing, "the " + noun, expand(rng, pick(rng, PLACE_HERE, test)), plural)
    thing = expand(rng, pick(rng, NO_PLACE if plural else ["the {k}", "the {k}", "{k}"], test), k=noun)
    return Target(kind[4], slots, thing, thing, "", plural)


def named_target(rng, home, test, domains=None, with_area=0.12):
    """A device by its name, now and then with its room."""
    fitting = [e for e in home["entities"] if (e["domain"] in domains if domains else family_of(e))]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    name, area = plain(entity["name"]), plain(entity["area"])
    plural = name.endswith("s") and not name.endswith("ss") and not takes_no_article(name)
    family = family_of(entity) or "power"
    if entity["domain"] == "valve" and rng.random() < 0.5:
        family = "power"
    if name.endswith("s") and name.rsplit(" ", 1)[0] in {plain(a["name"]) for a in home["areas"]}:
        return None  # "kitchen lights" means the room's lights, whatever a device is called
    if name == "garage door" or any(name == plain(k) for kind in KINDS for k in kind[2]):
        return None
    names = [n for n in (name, area) if takes_no_article(n)]
    overlap = set(name.split()) & set(area.split())
    if rng.random() < with_area and not overlap:
        template = pick(rng, NAMED_AREA, test)
        if "{a} {n}" in template and (named_exactly(home, f"{area} {name}") or plural):
            return None
        thing = article(expand(rng, template, n=name, a=area), names)
        slots = {"name": entity["name"], "area": entity["area"]}
        return Target(family, slots, thing, article("the " + name, names), article(f"in the {area}", names), plural)
    thing = article(expand(rng, pick(rng, NAMED, test), n=name), names)
    return Target(family, {"name": entity["name"]}, thing, thing, "", plural)


def any_target(rng, home, test, area, domains=None, named=None):
    """A target of any sort, or None where this home has no such thing."""
    sort = rng.random()
    if sort < 0.33:
        return area_target(rng, home, test, domains)
    if sort < 0.55:
        return here_target(rng, home, test, area, domains)
    if sort < 0.63:
        return floor_target(rng, home, test, domains)
    if sort < 0.70:
        return everywhere_target(rng, home, test, domains)
    return named_target(rng, home, test, named or domains)


def _frame(rng, target, particle, test):
    for _ in range(50):
        frame = pick(rng, FRAMES, test)
        if "{p}" in frame and not target.place or ("{v2}" in frame and not particle) or "{v2x}" in frame:
            continue
        if "set {o} to {s}" in frame and target.family not in ("light", "power", "fan"):
            continue
        if "{k}" in frame and "every" in target.alone:
            continue
        return frame
    return "{v} {o}"


def control_request(rng: random.Random, home: dict, test: bool, area):
    """(text, intent, slots, opens with a verb), or None to try again."""
    if rng.random() < 0.03:
        return _scene_request(rng, home, test)
    target = any_target(rng, home, test, area)
    if target is None:
        return None
    on = rng.random() < 0.5
    verb, particle, ing = rng.choice(VERBS[(target.family, on)].split("|")).split("/")
    if test is False and rng.random() < 0.02 and target.family == "light" and on and "area" in target.slots and "domain" in target.slots and target.place.startswith("in "):
        return expand(rng, "(light up|illuminate|brighten up) " + target.place[3:]), "HassTurnOn", target.slots, True
    frame = _frame(rng, target, particle, test)
    state = STATES[target.family][0 if on else 1]
    if target.family in ("light", "power", "fan") and frame.startswith("set"):
        state = "on" if on else "off"
    text = expand(
        rng, frame.replace("{s}", state).replace("{tov}", "to {v}"), v=f"{verb} {particle}", v1=verb, v2=particle, i=f"{ing} {particle}", o=target.thing,
        k=target.alone, p=target.place, be="are" if target.plural else "is",
    )
    return text, "HassTurnOn" if on else "HassTurnOff", target.slots, frame.lstrip("~").startswith("{v")


SCENE = "(activate|turn on|start|set|switch on|enable|run) [the] {n} scene|(activate|turn on|start) [the] {n}|set the scene to {n}|~(put on|bring up) the {n} scene".split("|")
SCRIPT = "(run|start|execute|launch|trigger|activate) [the] {n} [script]|~(kick off|perform) [the] {n} [script]|run the script {n}".split("|")


def _scene_request(rng, home, test):
    fitting = [e for e in home["entities"] if e["domain"] in ("scene", "script")]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    # The brackets of these lists hold `|` of their own only inside parentheses, so they are joined anew here.
    templates = _join(SCENE if entity["domain"] == "scene" else SCRIPT)
    text = expand(rng, pick(rng, templates, test), n=plain(entity["name"]))
    return text, "HassTurnOn", {"domain": entity["domain"], "name": entity["name"]}, True


def _join(parts):
    """Undoes a split at `|` inside parentheses."""
    joined, depth = [], 0
    for part in parts:
        if depth > 0:
            joined[-1] += "|" + part
        else:
            joined.append(part)
        depth += part.count("(") - part.count(")")
    return joined
