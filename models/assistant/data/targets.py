"""What a request is about: a kind of thing in a place, or a named thing, with the phrases that people say for it."""

import re

from expand import expand, pick, split
from home_words import PEOPLE, PEOPLE_TEST
from speech import SMALL


def _words(spec):
    """The words of a list, each so often as its weight says ("lights*6")."""
    entries = [entry.partition("*") for entry in spec.split("|")]
    return [word for word, _, weight in entries for _ in range(int(weight or 1))]


# kind: (domain, device_class, plural nouns, singular nouns, family of verbs, weight)
KINDS = [
    ("light", None, _words("lights*10|lamps*3|lighting|light bulbs|bulbs*2"), _words("light*6|lamp*3|bulb*2|light bulb"), "light", 12),
    ("switch", None, _words("switches*3|plugs*2|outlets*2|sockets*2|smart plugs|wall sockets|smart switches|plug sockets|power points|wall switches"),
     _words("switch*3|outlet*2|plug*2|socket*2|smart plug|wall socket|smart switch|wall switch|power point"), "power", 2.5),
    ("fan", None, _words("fans*6|ventilators|electric fans"), _words("fan*6|ventilator"), "fan", 4),
    ("media_player", None, _words("media players*2|tvs*3|speakers*3|televisions*2|tellies|music players|smart tvs|smart speakers"),
     _words("media player*2|tv*4|television*2|speaker*2|telly*3|music player|smart tv|tv screen"), "media", 2.5),
    ("cover", "blind", _words("blinds*6|window blinds*2|roller blinds*2|venetian blinds|sun blinds"), _words("blind*4|window blind*2|roller blind*2"), "cover", 3),
    ("cover", "curtain", _words("curtains*6|drapes*4|window curtains*2|draperies"), _words("curtain*4|drape*2"), "curtain", 3),
    ("cover", "shade", _words("shades*4|window shades*2|roller shades*2|sun shades|roman shades"), _words("shade*3|window shade*2|roller shade"), "cover", 2.5),
    ("cover", "shutter", _words("shutters*5|roller shutters*3|window shutters*2|rolling shutters"), _words("shutter*3|roller shutter*2|window shutter"), "cover", 2.5),
    ("cover", "window", ["windows"], ["window"], "open", 2.5),
    ("cover", "garage", ["garage doors"], ["garage door", "garage door", "garage door", "garage"], "garage", 3),
    ("cover", "gate", ["gates"], ["gate"], "open", 1),
    ("cover", "door", ["doors"], ["door"], "open", 1.2),
    ("cover", None, ["covers", "window coverings"], ["cover"], "cover", 0.4),
    ("lock", None, _words("doors*6|locks*4|door locks*2|deadbolts*2|smart locks"), _words("door*6|lock*3|door lock*2|deadbolt|smart lock"), "lock", 4),
    ("valve", None, _words("valves*5|taps*2|faucets"), _words("valve*5|tap*2|faucet"), "valve", 1.3),
]
# Nouns that only the test split says.
HELD_NOUNS = {"media_player": (["tv sets"], ["tv set"]), "switch": (["power outlets"], ["power outlet"])}
IN_AREA = """the {a} {k}|the {a} {k}|the {a} {k}|{a} {k}|{a} {k}|{a} {k}|all the {a} {k}|all {a} {k}|all of the {a} {k}|the {k} in the {a}|the {k} in the {a}|the {k} in the {a}|the {k} in {a}|{k} in the {a}|{k} in {a}|
all the {k} in the {a}|all of the {k} in the {a}|all {k} in the {a}|all {k} in {a}|my {a} {k}|the {k} of the {a}|both {k} in the {a}|the {k} inside the {a}|our {a} {k}|those {k} in the {a}|these {a} {k}|any {k} in the {a}|
the {a}'s {k}|my {k} in the {a}|both {a} {k}|{k} of the {a}|the {k} for the {a}|
the {k} that are in the {a}|each of the {k} in the {a}|any of the {a} {k}|your {a} {k}|the {k} which are in the {a}|every one of the {a} {k}|our {k} in the {a}|
every {k1} in the {a}|every single {k1} in the {a}|each {k1} in the {a}|every {a} {k1}|just the {a} {k}|only the {k} in the {a}|the {k} over in the {a}|the {k} out in the {a}|the {k} down in the {a}|the {k} up in the {a}|all {k} inside the {a}|
{a}'s {k}|the {k} within the {a}|the {k} around the {a}|all the {k} around the {a}|the {k} from the {a}|all our {a} {k}|all my {a} {k}|the {k} at the {a}|the {k} throughout the {a}""".replace("\n", "").split("|")
ONE_IN_AREA = """the {a} {k}|the {a} {k}|{a} {k}|{a} {k}|my {a} {k}|the {k} in the {a}|the {k} in the {a}|{k} in the {a}|the {k} in {a}|our {a} {k}|that {k} in the {a}|
the {k} of the {a}|the {k} inside the {a}|the {k} over in the {a}|{k} in {a}|that {a} {k}|this {a} {k}|my {k} in the {a}|our {k} in the {a}|the {k} that's in the {a}|the {k} out in the {a}|the {a}'s {k}|the {k} for the {a}|the {k} down in the {a}|your {a} {k}""".replace("\n", "").split("|")
PLACE_AREA = """in the {a}|in the {a}|in the {a}|in the {a}|in {a}|in {a}|inside the {a}|over in the {a}|out in the {a}|within the {a}|
down in the {a}|up in the {a}|back in the {a}|in my {a}|in our {a}|around the {a}|all over the {a}|throughout the {a}|across the {a}|there in the {a}|in the whole {a}""".replace("\n", "").split("|")
ON_FLOOR = """the {k} on the {f}|{k} on the {f}|all the {k} on the {f}|all {k} on the {f}|{f} {k}|the {f} {k}|all of the {k} on the {f}|all {f} {k}|all the {f} {k}|our {f} {k}|any {k} on the {f}|
every one of the {k} on the {f}|the {k} of the {f}|{k} of the {f}|these {f} {k}|each of the {k} on the {f}|
every {k1} on the {f}|the {k} over the whole {f}|every single {k1} on the {f}|the {k} on our {f}|my {f} {k}|those {k} on the {f}|just the {k} on the {f}|only the {f} {k}|all my {f} {k}|the {k} around the {f}|all our {k} on the {f}|the {k} up on the {f}|both {k} on the {f}""".replace("\n", "").split("|")
ON_STAIRS = """the {k} {f}|{k} {f}|all the {k} {f}|all {k} {f}|{f} {k}|the {f} {k}|all of the {k} {f}|all the {f} {k}|any {k} {f}|our {k} {f}|my {f} {k}|every one of the {k} {f}|these {k} {f}|
every {k1} {f}|every single {k1} {f}|our {f} {k}|just the {k} {f}|only the {f} {k}|all my {k} {f}|those {k} {f}|the {k} that are {f}|both {k} {f}|all our {f} {k}""".replace("\n", "").split("|")
EVERYWHERE = """all the {k} in the house|all {k} everywhere|all the {k} everywhere|the {k} everywhere|every {k1} in the house|every {k1} in the home|all {k} in the house|
all of the {k} in the house|all the {k} in the whole house|all {k} in every room|the {k} in the entire house|all the {k} in the apartment|every single {k1} in the house|
all the {k} in my home|{k} everywhere|the {k} in the whole house|every {k1} everywhere|all the {k} at home|the {k} throughout the house|all the {k} in all rooms|the {k} in all rooms|the {k} in every room|
all the {k} in this house|all our {k} in the house|each {k1} in the house|the {k} all over the house|all the {k} in the flat|the {k} in all of the rooms|every last {k1} in the house|all {k} throughout the home|
all {k} in all rooms|all the {k} in every single room|each and every {k1} in the house|the {k} in each room|the {k} across the house|all the {k} across the home|all {k} of the house|all {k} of the home|all of the {k} everywhere|every {k1} in the place|every {k1} in this house|all the {k} of the whole house|all the {k} around the house|the {k} all around the house|all our {k}, in the whole house|all {k} in the building|all {k} in the entire place|all the {k} inside the house|{k} in all rooms|{k} in every room|{k} in the whole house|every {k1} we have in the house|the {k} from top to toe of the house|all the {k} from the cellar to the roof|all {k} in this place|the {k} on every floor|all the {k} on all floors|each last {k1} at home|the {k} of all the rooms|all the {k} of every room|all the {k} in the villa|every {k1} in the bungalow|all the {k} in the condo|the {k} in the whole flat|all the {k} in the whole building|every {k1} under this roof|all {k} under this roof""".replace("\n", "").split("|")
PLACE_EVERYWHERE = """everywhere|everywhere|in the house|in the whole house|in every room|in all rooms|in the entire home|throughout the house|all over the house|across the house|
all around the house|in each room|in the entire house|around the whole house|in all the rooms|in every single room|everywhere in the house|in the whole apartment|all through the house|from top to bottom of the house|in the whole home|in all of the house|in the house, everywhere|from attic to cellar|all through the home|in every corner of the house|in every last room|wherever there are any|in the entire place|on every floor|all over the place|in each and every room|anywhere in the house|throughout the home|from the cellar to the attic|all over the home|across the whole house|on all floors|the whole house over""".replace("\n", "").split("|")
DWELLINGS = "flat|apartment|villa|bungalow|condo|building|property|place|duplex|maisonette|chalet|caravan|mansion|townhouse|farmhouse|unit|residence|premises".split("|")
_HOUSE = re.compile(r"\b((?:the|this|our|my) (?:whole |entire )?)(?:house|home|apartment)\b(?!')")
HERE = """the {k} in here|{k} in here|the {k} in this room|all the {k} in here|all {k} in this room|the {k} here|all of the {k} in this room|this room's {k}|{k} here|{k} in this room|the {k} in the room|all {k} in here|
the {k} in the room i'm in|these {k} here|the {k} around me|
every {k1} in here|every {k1} in this room|just the {k} in here|only the {k} in this room|the {k} right here|all of the {k} in here|all the {k} in this room|my {k} in here|our {k} in this room|the {k} inside this room|the {k} where i am|the {k} of this room|both {k} in here|those {k} in here|the {k} over here""".replace("\n", "").split("|")
ONE_HERE = """the {k} in here|the {k} in this room|{k} in here|the {k} here|this room's {k}|that {k} in here|the {k} in the room i'm in|
the {k} right here|my {k} in here|{k} in this room|the {k} over here|this {k} here|the {k} of this room|the {k} where i am|the {k} in my room here""".replace("\n", "").split("|")
PLACE_HERE = """in here|in here|in this room|here|in the room|where i am|in my current room|
right here|over here|in this very room|inside this room|where i'm standing|just in here|just in this room|in the room i'm in""".replace("\n", "").split("|")
NO_PLACE = """the {k}|the {k}|the {k}|the {k}|{k}|{k}|{k}|all the {k}|all {k}|my {k}|all of the {k}|these {k}|our {k}|those {k}|both {k}|your {k}|each of the {k}|all my {k}|
every {k1}|all our {k}|every single {k1}|the damn {k}|just the {k}|them {k}|the bloody {k}|all these {k}|all those {k}|every one of the {k}|each and every {k1}|each {k1}|any {k}|every last {k1}|all of my {k}|all of our {k}|all of these {k}|all of those {k}|all your {k}|
some {k}|both the {k}|both of the {k}|both my {k}|all them {k}|only the {k}|any of the {k}|all of your {k}|each one of the {k}|every one of these {k}|those damn {k}|these damn {k}|those bloody {k}|these stupid {k}|those blasted {k}|the stupid {k}|the darn {k}|just my {k}|only my {k}|just those {k}|only our {k}""".replace("\n", "").split("|")
ONE_NO_PLACE = """the {k}|the {k}|the {k}|{k}|my {k}|that {k}|our {k}|this {k}|
the damn {k}|the bloody {k}|your {k}|just the {k}|this damn {k}|that damn {k}|only the {k}|the {k} there|a {k}""".replace("\n", "").split("|")
NAMED = split("""the {n}|the {n}|the {n}|{n}|{n}|{n}|my {n}|our {n}|that {n}|this {n}|your {n}|the one called {n}|
{n}|the {n}|{n}|the {n}|my {n}|that {n}|just the {n}|only the {n}|the device called {n}|the damn {n}|that {n} over there|the one named {n}|the (one|thing|device) (named|called|labelled|we call|i call) {n}|
their {n}|the {n} over there|the bloody {n}|that damn {n}|just {n}|only {n}|this damn {n}|my damn {n}|(that|this) (bloody|stupid|silly|blasted|darn) {n}|the (stupid|blasted|darn) {n}|(just|only) (my|that|this|our) {n}|(my|our|that) {n} there|that {n} of (mine|ours)|that {n} of yours|this {n} of (ours|mine)|that (old|new) {n} of (ours|mine)|that {n} of his|that {n} of hers|the {n} of ours|the {n} that we have|the {n} that i bought""")
NAMED_AREA = split("""the {n} in the {a}|the {n} in the {a}|{n} in the {a}|{n} in {a}|the {a} {n}|{a} {n}|my {n} in the {a}|the {n} over in the {a}|the {n} inside the {a}|that {n} in the {a}|
the {n} (in|inside|of|at|from) the {a}|{n} (in|inside|of) the {a}|the {n} (in|inside|of|at) {a}|the {n} (up|down|out|over|back) in the {a}|(my|our|your|that|this) {n} (in|inside|of) the {a}|the {n} (in|of) (my|our) {a}|just the {n} in the {a}|
the {n} that's in the {a}|the {n}, the one in the {a}|{n}, {a}|the {n} we have in the {a}|{n} (over|up|down|out) in the {a}|only the {n} in the {a}""")
REST_IN_AREA = """the {n} in the {a}|the {n} in the {a}|{n} in the {a}|my {n} in the {a}|the {n} in {a}|that {n} in the {a}|our {n} in the {a}|
the {n} inside the {a}|the {n} over in the {a}|your {n} in the {a}|the {n} of the {a}|{n} in {a}|just the {n} in the {a}|the {n} that's in the {a}|this {n} in the {a}""".replace("\n", "").split("|")
# A name said partly: words that a speaker drops at the end, and words that say too little when they stand alone.
DROPPED = "light lights lamp machine maker switch plug fan speaker lock bulb strip routine console monitor pump player".split()
WEAK = """left right front back big small main wall floor ceiling desk table bed bedside reading night top upper lower old new smart space work mood accent corner flood string strip sun ring step track tower box
water towel exhaust extractor bath home music apple record car robot door window tv side tall over counter island mirror picture vanity closet overhead pendant outdoor outdoors first second the power heat alarm timer music sound
volume weather ambient general central garage garden yard one two
standing spare pool game movie white led baby stop open close next cancel cover warm cold secret giant tiny front guest play pause test third middle living dining""".split()
ADVERBS = ("upstairs", "downstairs", "outside", "outdoors")
# What a device is called after, said alone where the home has one such: "the sprinkler" of a Lawn Sprinkler.
ALONE = set("""sprinkler sprinklers humidifier dehumidifier purifier pump kettle toaster printer dishwasher oven charger extractor projector chandelier nightlight lantern lanterns awning soundbar skylight
pergola fountain compressor treadmill aquarium amp amplifier fryer microwave freezer fridge router boiler irrigation mister diffuser jukebox gramophone turntable receiver subwoofer sconces spotlights floodlight floodlights
uplighter downlights pendants candles fireplace blanket mattress hood vent grill cooker steamer shredder drill mower hoover hatch skylights velux canopy screen""".split())
SWAPS = {"light": "lamp", "lamp": "light", "tv": "television"}
COUNTED = {"light", "lamp", "lights", "lamps", "curtain", "curtains", "blind", "shutter", "spotlights", "speaker", "fan"}
REQUESTS = {"stop", "open", "close", "next", "cancel", "play", "pause", "test"}
OUTDOORS = {"balcony", "terrace", "patio", "porch", "deck", "landing", "stairs", "bridge", "veranda", "driveway"}


def plain(name: str) -> str:
    """A name as it is said: lower case, without commas."""
    return name.lower().replace(",", "")


def choose(rng, options, test: bool, held: float = 0.5) -> str:
    """One of the options; the test split says a held-out one with probability `held`."""
    return pick(rng, options, test and rng.random() < held)


def article(text: str, names) -> str:
    """Drops `the` before names that take none ("emma's room", "upstairs")."""
    for name in names:
        text = re.sub(rf"\b(the|my|our|your|that|this) {re.escape(name)}", name, text)
    return text


_PEOPLE = {plain(p) for p in PEOPLE + PEOPLE_TEST}


def takes_no_article(name: str) -> bool:
    """People's things, numbered rooms and adverbs stand without `the`."""
    return "'s " in name or name[-1].isdigit() or name in ADVERBS or name.split()[0] in _PEOPLE


def named_exactly(home: dict, phrase: str):
    """The entity whose name is `phrase`, or None."""
    return next((e for e in home["entities"] if plain(e["name"]) == phrase), None)


def family_of(entity: dict):
    """The family of verbs for an entity, or None if it is not switched, opened or locked."""
    by_class = {"blind": "cover", "shade": "cover", "shutter": "cover", "awning": "awning", "curtain": "curtain", "garage": "garage"}
    if entity["domain"] == "cover":
        return by_class.get(entity["device_class"], "open")
    domains = {"light": "light", "switch": "power", "fan": "fan", "media_player": "media", "climate": "power", "lock": "lock", "valve": "valve"}
    return domains.get(entity["domain"])


class Target:
    """What a request is about: slots, phrases for the thing with and without its place, its number and its sort."""

    def __init__(self, family, slots, thing, alone="", place="", plural=True, sort=""):
        self.family, self.slots, self.thing, self.alone, self.place, self.plural, self.sort = family, slots, thing, alone, place, plural, sort


def _kind(rng, domains=None):
    kinds = [k for k in KINDS if domains is None or k[0] in domains]
    return rng.choices(kinds, [k[5] for k in kinds])[0]


def _called_after(rng, home, area, domains):
    """(kind, noun) that a device of the room is called after, as "Gym Fan" in the gym; or None. "The fan", said in the gym, is still the kind."""
    names = {plain(e["name"]) for e in home["entities"]}
    fitting = [(kind, noun) for kind in KINDS if domains is None or kind[0] in domains for noun in dict.fromkeys(kind[3]) if f"{plain(area)} {noun}" in names]
    return rng.choice(fitting) if fitting else None


def _noun(rng, kind, plural, test):
    """A noun for a kind; the test split now and then says a held-out one."""
    held = HELD_NOUNS.get(kind[1] or kind[0])
    if test and held and rng.random() < 0.2:
        return rng.choice(held[0 if plural else 1])
    return rng.choice(kind[2] if plural else kind[3])


def _clashes(home, noun):
    """Whether a noun of two words ("smart plug") may be meant for a device of that name ("Smart Plug 3")."""
    return " " in noun and noun not in ("garage door", "garage doors") and any(noun.removesuffix("s") in plain(e["name"]) for e in home["entities"])


def _kind_slots(kind):
    slots = {"domain": kind[0]}
    if kind[1]:
        slots["device_class"] = kind[1]
    return slots


def places(home):
    """What the rooms and floors are called, as said."""
    return {plain(p["name"]) for p in home["areas"] + home["floors"]}


def at_place(rng, text, spoken):
    """`on the balcony` for `in the balcony`, and no article where the name takes none."""
    if spoken in ADVERBS:
        text = re.sub(rf"\b(in|inside|within|of|for|over in|out in|over) (the |)(?={spoken}\b(?! (area|room|level)))", "", text)
    if spoken in OUTDOORS and rng.random() < 0.7:
        text = text.replace(f"in the {spoken}", f"on the {spoken}")
    return article(text, [spoken] if takes_no_article(spoken) else [])


def _meant_by(home, spoken, noun, template, plural):
    """The entity that a room's name and a noun call: (may be said so, entity or None)."""
    entity = named_exactly(home, f"{spoken} {noun}")
    if entity is None:
        return True, None
    if family_of(entity) is None or [plain(e["name"]) for e in home["entities"]].count(f"{spoken} {noun}") > 1:
        return False, None
    simple = template in ("the {a} {k}", "{a} {k}", "my {a} {k}", "our {a} {k}", "your {a} {k}")
    return simple or (not plural and template.startswith(("the {k} in", "{k} in", "that {k} in"))), entity


def lacks_kind(home, slots):
    """Whether an action is for a kind of cover of which the home has none."""
    kind = slots.get("device_class")
    return slots.get("domain") == "cover" and "name" not in slots and kind is not None and not any(
        e["domain"] == "cover" and e["device_class"] == kind for e in home["entities"])


def area_target(rng, home, test, domains=None):
    """All things of a kind in a room; a device that is called exactly so is meant by its name."""
    kind, area = _kind(rng, domains), rng.choice(home["areas"])
    spoken = plain(area["name"])
    plural = rng.random() < 0.78
    noun = _noun(rng, kind, plural, test)
    if kind[1] == "garage" and (spoken == "garage" or not plural):
        slots, thing = _kind_slots(kind), rng.choice(["the ", "the ", "the ", "", "my "]) + noun  # a house has one: no room
        return Target(kind[4], slots, thing, thing, "", plural, "kind")
    if kind[1] == "garage" and rng.random() < 0.85:
        return None
    template = choose(rng, IN_AREA if plural else ONE_IN_AREA, test)
    if _clashes(home, noun):
        return None
    if "{k1}" in template and (kind[1] == "garage" or noun == "lighting") or template.endswith(", {a}") and spoken in ADVERBS:
        return None
    if "{a}'s" in template and (spoken.endswith("s") or "'" in spoken or spoken[-1].isdigit() or spoken in ADVERBS):
        return None
    allowed, entity = _meant_by(home, spoken, noun, template, plural)
    if not allowed or (" in " in template and named_exactly(home, noun)) or named_exactly(home, f"all {spoken} {noun}"):
        return None
    slots, family = {"area": area["name"], **_kind_slots(kind)}, kind[4]
    if entity:
        if (entity["domain"] == "lock") != (kind[0] == "lock"):
            return None
        slots, family = {"name": entity["name"]}, family_of(entity)
    thing = at_place(rng, expand(rng, template, a=spoken, k=noun, k1=rng.choice(kind[3])), spoken)
    if kind[1] == "door" and "garage door" in thing:
        return None  # those are of the class garage
    plural = plural and "{k1}" not in template
    place = "" if entity else at_place(rng, "in the " + spoken if spoken in ADVERBS else expand(rng, choose(rng, PLACE_AREA, test), a=spoken), spoken)
    if named_exactly(home, noun):
        place = ""
    return Target(family, slots, thing, ("the " if rng.random() < 0.8 else "") + noun, place, plural, "named" if entity else "area")


def floor_target(rng, home, test, domains=None):
    """All things of a kind on a floor."""
    if not home["floors"]:
        return None
    kind, floor = _kind(rng, domains), rng.choice(home["floors"])["name"]
    spoken, noun = plain(floor), _noun(rng, kind, True, test)
    if kind[1] in ("garage", "gate") or named_exactly(home, f"{spoken} {noun}") or named_exactly(home, noun) or _clashes(home, noun):
        return None
    adverb = spoken in ADVERBS
    place = spoken if adverb else ("in" if spoken in ("basement", "attic", "cellar", "loft") else "on") + " the " + spoken
    template = choose(rng, ON_STAIRS if adverb else ON_FLOOR, test)
    if "{k1}" in template and noun == "lighting":
        return None
    thing = expand(rng, template, k=noun, k1=rng.choice(kind[3]), f=spoken)
    if place.startswith("in "):
        thing = thing.replace(" on the ", " in the ")
    return Target(kind[4], {"floor": floor, **_kind_slots(kind)}, thing, "the " + noun, place, "{k1}" not in template, "floor")


def dwelling(rng, text: str) -> str:
    """`text` with the house now and then called what it is: "in the whole villa"."""
    return _HOUSE.sub(r"\1" + rng.choice(DWELLINGS), text) if rng.random() < 0.15 else text


def everywhere_target(rng, home, test, domains=None):
    """All things of a kind in the house."""
    kind = _kind(rng, domains)
    noun, single = _noun(rng, kind, True, test), rng.choice(kind[3])
    if single == "garage" or noun == "lighting" or _clashes(home, noun):
        return None
    template = choose(rng, EVERYWHERE, test)
    thing = dwelling(rng, expand(rng, template, k=noun, k1=single))
    place = dwelling(rng, expand(rng, choose(rng, PLACE_EVERYWHERE, test)))
    return Target(kind[4], _kind_slots(kind), thing, "all the " + noun, place, "{k1}" not in template, "everywhere")


def here_target(rng, home, test, area, domains=None):
    """A kind of thing without a room, or "in here": the satellite's room where there is one."""
    kind = _kind(rng, domains)
    plural = rng.random() < 0.75
    noun = _noun(rng, kind, plural, test)
    called_after = _called_after(rng, home, area, domains) if area is not None and rng.random() < 0.12 else None
    if called_after:
        (kind, noun), plural = called_after, False
    roomless = kind[1] in ("garage", "gate")
    here = rng.random() < (0.25 if area is not None else 0.06) and not roomless
    if (named_exactly(home, noun) and kind[1] != "garage") or plain(noun) in places(home) or _clashes(home, noun):
        return None
    slots = _kind_slots(kind)
    if area is not None and not roomless:
        slots = {"area": area, **slots}
    if here:
        template = choose(rng, HERE if plural else ONE_HERE, test)
        thing, plural = expand(rng, template, k=noun, k1=rng.choice(kind[3])), plural and "{k1}" not in template
        return Target(kind[4], slots, thing, "the " + noun, expand(rng, choose(rng, PLACE_HERE, test)), plural, "here")
    template = choose(rng, NO_PLACE if plural else ONE_NO_PLACE, test)
    if "{k1}" in template and (roomless or noun == "lighting"):
        return None
    thing, plural = expand(rng, template, k=noun, k1=rng.choice(kind[3])), plural and "{k1}" not in template
    return Target(kind[4], slots, thing, thing, "", plural, "here")


def _fold(word):
    return word.replace("'s", "").replace("'", "").removesuffix("s")


def _only_one(home, entity, words):
    """Whether no other name of the home holds all these words."""
    wanted = {_fold(w) for w in words}
    others = [p["name"] for p in home["areas"] + home["floors"]] + [e["name"] for e in home["entities"] if e is not entity]
    return not any(wanted <= {_fold(w) for w in plain(name).split()} for name in others)


def partial_name(rng, home, entity):
    """A name said partly or with a slip, where only this entity can be meant; or None."""
    name = plain(entity["name"])
    words, known = name.split(), {_fold(w) for p in places(home) for w in p.split()}
    head, last = words[:-1], words[-1]
    if not head:
        return None
    strong = [w for w in head if w not in WEAK and "'" not in w and w not in _PEOPLE and not w[-1].isdigit() and _fold(w) not in known]
    forms = []
    if last in DROPPED and len(strong) == len(head) and _only_one(home, entity, head):
        forms.append(" ".join(head))
    if entity["domain"] == "climate" and len(words) > 2 and words[-2:] in (["heat", "pump"], ["mini", "split"], ["hot", "tub"]) and _only_one(home, entity, words[-2:]):
        forms += [" ".join(words[-2:])] * 2
    if last in ALONE and _only_one(home, entity, [last]):
        forms += [last, last]
    if " ".join(head) in ("front door", "back door", "side door") and last == "lock" and _only_one(home, entity, head):
        forms.append(" ".join(head))
    if len(words) == 3 and words[0] in strong and not words[1][-1].isdigit() and _only_one(home, entity, [words[0]]):
        forms.append(f"{words[0]} {last}")
    if head[0] not in REQUESTS and not any(_fold(w) in known for w in head) and _only_one(home, entity, head):
        if last in SWAPS and head[-1] != "apple":
            forms.append(" ".join(head + [SWAPS[last]]))
        if last in COUNTED:
            forms.append(" ".join(head + [last.removesuffix("s") if last.endswith("s") else last + "s"]))
    if "'s " in name:
        forms += [name.replace("'s ", "s "), name.replace("'s ", "s ")] + ([name.replace("'s ", " ")] if _only_one(home, entity, words) else [])
    if last.isdigit() and int(last) < 20:
        forms.append(" ".join(head + [SMALL[int(last)]]))
    forms = [f for f in forms if named_exactly(home, f) is None and f not in places(home) and f not in KIND_NOUNS]
    return rng.choice(forms) if forms else None


KIND_NOUNS = {n for k in KINDS for n in k[2] + k[3]} | {n for held in HELD_NOUNS.values() for nouns in held for n in nouns}


def _in_its_room(rng, home, test, entity, family):
    """An entity "Bedroom Lamp", said as "the lamp in the bedroom"; None where that may mean another."""
    name, area = plain(entity["name"]), plain(entity["area"] or "")
    rest = name.removeprefix(area + " ")
    if not area or rest == name or rest.endswith("s") or named_exactly(home, rest):
        return None
    if any(e is not entity and plain(e["name"]).endswith(rest) and e["area"] == entity["area"] for e in home["entities"]):
        return None
    thing = at_place(rng, expand(rng, choose(rng, REST_IN_AREA, test), n=rest, a=area), area)
    return Target(family, {"name": entity["name"]}, thing, "the " + rest, at_place(rng, f"in the {area}", area), False, "named")


def _agreeing(thing, plural):
    """`those fairy lights` for `that fairy lights`."""
    return re.sub(r"^(that|this|the one|the thing|the device) ", lambda m: {"that": "those ", "this": "these ", "the one": "the ones ", "the thing": "the things ", "the device": "the devices "}[m[1]], thing) if plural else thing


def _like_a_kind(name):
    """Whether a name ends as a kind of cover is called, or a lock: "east garage door", "louvre windows"."""
    return name.split()[-1] in ("door", "doors", "window", "windows", "garage", "gate", "blinds", "curtains", "shades", "shutters", "drapes")


def named_target(rng, home, test, domains=None, with_area=0.2):
    """A device by its name, now and then partly, or with its room."""
    fitting = [e for e in home["entities"] if (e["domain"] in domains if domains else family_of(e))]
    if not fitting:
        return None
    like_kinds = [e for e in fitting if _like_a_kind(plain(e["name"]))]
    entity = rng.choice(like_kinds if like_kinds and rng.random() < 0.12 else fitting)
    name, area = plain(entity["name"]), plain(entity["area"] or "")
    family = family_of(entity) or "power"
    twins = [plain(e["name"]) for e in home["entities"]].count(name) > 1
    if name in ("garage door", "garage doors") or name in places(home) or any(name == n for kind in KINDS for n in kind[2]):
        return None
    if not twins and rng.random() < 0.1:
        return _in_its_room(rng, home, test, entity, family)
    if not twins and rng.random() < 0.18:
        partly = partial_name(rng, home, entity)
        if partly is None:
            return None
        plural = partly.endswith("s") and not partly.endswith("ss")
        bare = [partly] if takes_no_article(name) else []
        thing = _agreeing(article(expand(rng, choose(rng, NAMED, test, 0.3), n=partly), bare), plural)
        return Target(family, {"name": entity["name"]}, thing, thing, "", plural, "named")
    plural = name.endswith("s") and not name.endswith("ss") and not takes_no_article(name)
    names = [n for n in (name, area) if n and takes_no_article(n)]
    if (rng.random() < with_area or twins) and area and not set(name.split()) & set(area.split()):
        template = choose(rng, NAMED_AREA, test)
        if "{a} {n}" in template and (" " in name or named_exactly(home, f"{area} {name}") or plural or twins):
            return None  # "the bathroom wall lamp" sounds like a Bathroom Wall Lamp
        thing = article(at_place(rng, expand(rng, template, n=name, a=area), area), names)
        slots = {"name": entity["name"], "area": entity["area"]}
        return Target(family, slots, thing, article("the " + name, names), at_place(rng, f"in the {area}", area), plural, "named")
    if twins:
        return None
    thing = _agreeing(article(expand(rng, choose(rng, NAMED, test), n=name), names), plural)
    return Target(family, {"name": entity["name"]}, thing, thing, "", plural, "named")


def any_target(rng, home, test, area, domains=None, named=None):
    """A target of any sort, or None where this home has no such thing."""
    sort = rng.random()
    if sort < 0.29:
        return area_target(rng, home, test, domains)
    if sort < 0.48:
        return here_target(rng, home, test, area, domains)
    if sort < 0.58:
        return floor_target(rng, home, test, domains)
    if sort < 0.66:
        return everywhere_target(rng, home, test, domains)
    return named_target(rng, home, test, named or domains)
