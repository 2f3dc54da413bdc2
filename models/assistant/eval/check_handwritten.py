"""Are the hand-written tests sound? Checks every line against its home and counts the lines per intent.

    python check_handwritten.py [FILE ...]        (all of them: see NAMES)

A line is sound if its home and the satellite's room exist, its intent takes the slots, every name in a slot is spelt as the
home spells it and fits the intent, a kind of thing exists in the place, numbers are in range, and spans stand in the sentence.
"""

import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
NAMES = ("handwritten", "everyday", "unseen", "fresh", "sealed", "household", "visitors", "weekend", "november", "visits", "overheard", "slips", "evenings")
PLACE = {"name", "area", "floor"}
TIME = {"hours", "minutes", "seconds"}
START = {"start_hours", "start_minutes", "start_seconds", "name", "area"}
STATES = {"on", "off", "open", "closed", "locked", "unlocked", "home", "not_home"}
MEDIA = {"artist", "album", "track", "playlist", "podcast", "movie", "tv_show"}
SLOTS = {
    "HassTurnOn": PLACE | {"domain", "device_class"},
    "HassTurnOff": PLACE | {"domain", "device_class"},
    "HassGetState": PLACE | {"domain", "device_class", "state"},
    "HassLightSet": PLACE | {"brightness", "color"},
    "HassSetPosition": PLACE | {"domain", "device_class", "position"},
    "HassClimateSetTemperature": PLACE | {"temperature"},
    "HassClimateGetTemperature": PLACE,
    "HassGetWeather": {"name"},
    "HassShoppingListAddItem": {"item"},
    "HassShoppingListCompleteItem": {"item"},
    "HassListAddItem": {"item", "name"},
    "HassListCompleteItem": {"item", "name"},
    "HassVacuumStart": PLACE,
    "HassVacuumReturnToBase": PLACE,
    "HassMediaPause": {"name", "area"},
    "HassMediaUnpause": {"name", "area"},
    "HassMediaNext": {"name", "area"},
    "HassMediaPrevious": {"name", "area"},
    "HassSetVolume": {"name", "area", "volume_level"},
    "HassMediaSearchAndPlay": {"search_query", "media_class", "name", "area"},
    "HassStartTimer": TIME | {"name", "conversation_command"},
    "HassCancelTimer": START,
    "HassPauseTimer": START,
    "HassUnpauseTimer": START,
    "HassTimerStatus": START,
    "HassIncreaseTimer": TIME | START,
    "HassDecreaseTimer": TIME | START,
    "HassCancelAllTimers": {"area"},
    "HassGetCurrentDate": set(),
    "HassGetCurrentTime": set(),
    "HassNevermind": set(),
    "HassBroadcast": {"message"},
    "HassRespond": set(),
}
NEEDS = {
    "HassSetPosition": {"domain", "position"},
    "HassClimateSetTemperature": {"temperature"},
    "HassShoppingListAddItem": {"item"},
    "HassShoppingListCompleteItem": {"item"},
    "HassListAddItem": {"item", "name"},
    "HassListCompleteItem": {"item", "name"},
    "HassSetVolume": {"volume_level"},
    "HassMediaSearchAndPlay": {"search_query"},
    "HassBroadcast": {"message"},
}
SWITCHED = {"light", "switch", "fan", "media_player", "cover", "valve", "lock", "climate"}
STATELESS = {"light", "switch", "fan", "media_player"}
NAMED = {
    "HassTurnOn": SWITCHED | {"scene", "script"},
    "HassTurnOff": SWITCHED,
    "HassGetState": SWITCHED | {"person", "sensor", "binary_sensor"},
    "HassLightSet": {"light"},
    "HassSetPosition": {"cover", "valve"},
    "HassClimateSetTemperature": {"climate"},
    "HassClimateGetTemperature": {"climate"},
    "HassGetWeather": {"weather"},
    "HassListAddItem": {"todo"},
    "HassListCompleteItem": {"todo"},
    "HassVacuumStart": {"vacuum"},
    "HassVacuumReturnToBase": {"vacuum"},
    "HassMediaPause": {"media_player"},
    "HassMediaUnpause": {"media_player"},
    "HassMediaNext": {"media_player"},
    "HassMediaPrevious": {"media_player"},
    "HassSetVolume": {"media_player"},
    "HassMediaSearchAndPlay": {"media_player"},
}
KINDS = {"HassLightSet": "light", "HassVacuumStart": None, "HassVacuumReturnToBase": None}
PERCENT = {"brightness", "position", "volume_level"}
SPANS = {"item", "message", "search_query", "conversation_command"}
AT_LEAST = collections.Counter({intent: 6 for intent in SLOTS}) | collections.Counter(
    {"HassTurnOn": 35, "HassTurnOff": 35, "HassGetState": 50, "HassLightSet": 25, "HassSetPosition": 12,
     "HassClimateSetTemperature": 15, "HassClimateGetTemperature": 12, "None": 90})


def load_homes():
    """The homes by their file's stem."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE.parent / "homes").glob("*.json"))}


def stands_in(span, text):
    """Whether the sentence has the span, not cut out of a word."""
    return re.search(r"(?<!\w)" + re.escape(span) + r"(?!\w)", text) is not None


def check_home(home):
    """What is wrong with an inventory."""
    floors = {floor["name"] for floor in home["floors"]} | {None}
    areas = {area["name"] for area in home["areas"]} | {None}
    yield from (f"floor of {area}" for area in home["areas"] if area["floor"] not in floors)
    yield from (f"area of {entity}" for entity in home["entities"] if entity["area"] not in areas)
    names = collections.Counter(entity["name"] for entity in home["entities"])
    yield from (f"{name} is there twice" for name, number in names.items() if number > 1)


def check_numbers(slots):
    """What is wrong with the numbers."""
    for slot in PERCENT & set(slots):
        if type(slots[slot]) is not int or not 0 <= slots[slot] <= 100:
            yield f"{slot} is no percentage"
    for slot in set(slots) & (TIME | {f"start_{unit}" for unit in TIME}):
        if type(slots[slot]) is not int or slots[slot] < 1:
            yield f"{slot} is no duration"
    if type(slots.get("temperature", 0)) not in (int, float):
        yield "temperature is no number"


def check_words(intent, slots, text):
    """What is wrong with spans, colours, states and media classes."""
    spans = SPANS | ({"name"} if "Timer" in intent else set())
    for slot in spans & set(slots):
        if not stands_in(slots[slot], text):
            yield f"{slot} is not in the sentence"
    color = slots.get("color")
    if color is not None and (color != color.lower() or not stands_in(color, text.lower())):
        yield "color is not in the sentence"
    if "state" in slots and slots["state"] not in STATES:
        yield "unknown state"
    if "media_class" in slots and slots["media_class"] not in MEDIA:
        yield "unknown media class"


def check_place(slots, home):
    """What is wrong with area and floor."""
    if "area" in slots and slots["area"] not in [area["name"] for area in home["areas"]]:
        yield "no such area"
    if "floor" in slots and slots["floor"] not in [floor["name"] for floor in home["floors"]]:
        yield "no such floor"


def check_named(intent, slots, home):
    """What is wrong with an entity's name."""
    entity = next((entity for entity in home["entities"] if entity["name"] == slots["name"]), None)
    if entity is None:
        yield "no such entity"
        return
    if entity["domain"] not in NAMED[intent]:
        yield f"a {entity['domain']} does not fit the intent"
    if slots.get("domain", entity["domain"]) != entity["domain"]:
        yield "domain is not the entity's"
    if slots.get("device_class", entity["device_class"]) != entity["device_class"]:
        yield "device_class is not the entity's"
    if "area" in slots and intent != "HassVacuumStart" and slots["area"] != entity["area"]:
        yield "area is not the entity's"
    says_domain = entity["domain"] in {"scene", "script"} or intent == "HassSetPosition"
    if intent == "HassGetState":
        says_domain = entity["domain"] not in STATELESS
    if says_domain != ("domain" in slots):
        yield "domain is missing or too much"


def check_kind(slots, home, domain):
    """Whether the home has such a thing in the place."""
    floors = {area["name"]: area["floor"] for area in home["areas"]}
    fits = lambda entity: (
        entity["domain"] == domain
        and slots.get("device_class", entity["device_class"]) == entity["device_class"]
        and slots.get("area", entity["area"]) == entity["area"]
        and slots.get("floor", floors.get(entity["area"])) == floors.get(entity["area"]))
    if not any(map(fits, home["entities"])):
        yield "the home has no such thing there"


def check_slots(intent, slots, text, home):
    """What is wrong with an action that is not null."""
    if intent not in SLOTS:
        yield "unknown intent"
        return
    if set(slots) - SLOTS[intent] or NEEDS.get(intent, set()) - set(slots):
        yield "wrong slots"
    yield from check_numbers(slots)
    yield from check_words(intent, slots, text)
    yield from check_place(slots, home)
    if "name" in slots and "Timer" not in intent:
        yield from check_named(intent, slots, home)
    domain = slots.get("domain") or KINDS.get(intent)
    if domain and "name" not in slots:
        yield from check_kind(slots, home, domain)
    if intent in ("HassTurnOn", "HassTurnOff", "HassGetState") and not {"name", "domain"} & set(slots):
        yield "nothing to act on"
    if intent == "HassLightSet" and not {"brightness", "color"} & set(slots):
        yield "nothing to set"
    if intent in ("HassStartTimer", "HassIncreaseTimer", "HassDecreaseTimer") and not TIME & set(slots):
        yield "no duration"


def check_line(line, homes):
    """What is wrong with a line of the test."""
    if set(line) != {"text", "area", "home", "action"} or set(line["action"]) != {"intent", "slots"}:
        yield "wrong keys"
        return
    if line["home"] not in homes:
        yield "no such home"
        return
    home, intent, slots = homes[line["home"]], line["action"]["intent"], line["action"]["slots"]
    if line["area"] is not None:
        yield from check_place({"area": line["area"]}, home)
    if intent is not None:
        yield from check_slots(intent, slots, line["text"], home)
    elif slots:
        yield "null with slots"


def check_file(path, homes):
    """What is wrong with a test, and how many lines each intent has."""
    counts, seen, wrong = collections.Counter(), set(), []
    for number, line in enumerate(map(json.loads, path.read_text(encoding="utf-8").splitlines()), 1):
        wrong += [f"{path.name}, line {number}: {fault}: {line['text']}" for fault in check_line(line, homes)]
        key = (line["text"].lower(), line["home"], line["area"])
        wrong += [f"{path.name}, line {number}: said twice: {line['text']}"] if key in seen else []
        seen.add(key)
        counts[str(line["action"]["intent"])] += 1
    if path.name == "handwritten.jsonl":
        wrong += [f"only {counts[intent]} lines of {intent}" for intent, number in AT_LEAST.items() if counts[intent] < number]
    return wrong, counts


def main():
    homes = load_homes()
    wrong = [f"{stem}: {fault}" for stem, home in homes.items() for fault in check_home(home)]
    paths = [pathlib.Path(path) for path in sys.argv[1:]] or [HERE / f"{name}.jsonl" for name in NAMES]
    total = collections.Counter()
    for path in paths:
        faults, counts = check_file(path, homes)
        wrong += faults
        total += counts
        print(f"{counts.total():4} lines in {path.name}, {len(faults)} faults")
    for intent in [*SLOTS, "None"]:
        print(f"{total[intent]:4} {intent}")
    print("\n".join(wrong))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
