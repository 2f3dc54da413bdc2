"""Random home inventories: rooms, floors, devices, odd names, and names that contain other names or a word of some request.

A home is what `--home` takes: {"floors": [...], "areas": [...], "entities": [...]}. Words of the held-out lists
appear only in homes of the test split.
"""

import random
from string import capwords

from expand import pick_evenly
from home_words import (  # noqa: F401 (other modules import the lists from here)
    AREAS, AREAS_TEST, CLASS_WORDS, DEVICES, DEVICES_TEST, FLOORS, FLOORS_TEST, ODD, ODD_DEVICES, ODD_SENSOR, ODD_TEST, PEOPLE, PEOPLE_TEST,
)
from invented import invented
from rare_names import CITIES, DEVICE_WORDS, LISTS, PLAYERS, RARE_FLOORS, RARE_ROOMS, ROBOTS, SCENES, SCRIPTS, VALVES
from words import FIRST_NAMES, NOUNS

RARE_SHARE = 0.25  # of a training home's rooms and floors, and of its things where RARE knows names
INVENTED = 0.4  # of the rooms and people with rare names, the share that no list has
INVENTED_THINGS = 0.12  # the same, of the things with odd names
RARE_PEOPLE = 0.25
OPENED = set("door gate flap skylight awning hatch safe vault chest cabinet mailbox slot drawbridge portcullis sunroof top blinds cover".split())
LIT = set("light lights lamp chandelier chandeliers nightlight spotlight headlights taillights lighthouse beacon lantern torch flashlight candelabra sign lamppost sunlamp".split())
RARE = {"light": [n for n in DEVICE_WORDS if set(n.split()) & LIT], "switch": [n for n in DEVICE_WORDS if not set(n.split()) & (LIT | OPENED | {"fan"})],
        "scene": SCENES, "script": SCRIPTS, "todo": LISTS, "vacuum": ROBOTS, "valve": VALVES, "weather": CITIES, "media_player": PLAYERS}
# How likely a device is of a domain, and within a domain of a class (1 where nothing is said).
DOMAINS = {"light": 22, "switch": 11, "fan": 5, "media_player": 7, "cover": 11, "lock": 4, "valve": 2, "climate": 5, "sensor": 15, "binary_sensor": 16,
           "scene": 3, "script": 2, "vacuum": 2, "weather": 1.5, "todo": 2.5, "person": 2}
CLASSES = {"cover/blind": 4, "cover/curtain": 4, "cover/garage": 3, "cover/window": 2, "cover/gate": 1.5, "sensor/temperature": 6, "sensor/humidity": 5, "sensor/illuminance": 2.5, "sensor/power": 4,
           "sensor/energy": 3, "sensor/battery": 4, "sensor/carbon_dioxide": 2.5, "sensor/aqi": 2, "sensor/pm25": 2, "sensor": 4, "binary_sensor/window": 4, "binary_sensor/door": 4, "binary_sensor/motion": 3,
           "binary_sensor/moisture": 2, "binary_sensor/smoke": 2, "binary_sensor/occupancy": 2, "binary_sensor/battery": 2, "binary_sensor/battery_charging": 2, "binary_sensor/connectivity": 1.5, "sensor/nitrogen_monoxide": 0.3,
           "sensor/nitrous_oxide": 0.3, "sensor/sulphur_dioxide": 0.5, "sensor/date": 0.5, "sensor/timestamp": 0.5, "sensor/wind_direction": 0.5}
HOMELESS = ("person", "weather", "scene", "script", "todo")  # never in a room
SELDOM_IN_ROOM = ("sensor", "binary_sensor")
# A name made of these alone would be a request of its own.
REQUEST_WORDS = set("stop timer movie weather lights light music all volume next open left right upper lower front back middle second third main spare test lamp switch old new".split())


def _areas(rng, floors, people, test, size):
    pool = AREAS_TEST if test else AREAS
    names = rng.sample(pool, min(size, len(pool)))
    for common in ("Kitchen", "Living Room", "Bedroom", "Bathroom"):
        if common not in names and rng.random() < 0.5:
            names[rng.randrange(len(names))] = common
    if "Garage" not in names and rng.random() < 0.3:
        names.append("Garage")
    odd_words = [w for w in (ODD_TEST if test else ODD) if w.lower() not in REQUEST_WORDS]
    for _ in range(rng.choice([0, 0, 1, 2, 3]) if size > 3 else 0):
        odd = rng.choice(odd_words)
        names.append(rng.choice([odd, f"{odd} Room", f"{odd} Room", f"{odd} {rng.choice(['Corner', 'Bedroom', 'Office', 'Hall', 'Bathroom', 'Lounge'])}"]))
    for person in rng.sample(people, rng.choice([0, 0, 1, 2]) if size > 3 else 0):
        names.append(f"{person}'s {rng.choice(['Room', 'Bedroom', 'Office', 'Bathroom'])}")
    if not test:
        names = [_rare_room(rng) if rng.random() < RARE_SHARE else name for name in names]
    names = sorted(set(names))
    rng.shuffle(names)
    return [{"name": n, "floor": rng.choice(floors)["name"] if floors and rng.random() < 0.95 else None} for n in names]


def _rare_room(rng):
    """A room that few homes have, or one called after any thing."""
    if rng.random() < 0.6:
        return capwords(pick_evenly(rng, RARE_ROOMS, False))
    noun = capwords(invented(rng) if rng.random() < INVENTED else rng.choice([noun for noun in NOUNS if noun not in REQUEST_WORDS]))
    return rng.choice([noun, f"{noun} Room", f"{noun} Room"])


def _people(rng, test):
    """The first names of those whose things and rooms are called after them."""
    pool = PEOPLE_TEST if test else PEOPLE
    people = rng.sample(pool, min(len(pool), rng.randint(4, 9)))
    if test:
        return people
    others = [name.title() for name in FIRST_NAMES if name.title() not in PEOPLE + PEOPLE_TEST]
    one = lambda: invented(rng).title() if rng.random() < INVENTED else rng.choice(others)
    return list(dict.fromkeys(one() if rng.random() < RARE_PEOPLE else name for name in people))


def _rare_name(rng, domain):
    """A name of the lists that requests for unknown things take theirs from."""
    name = capwords(pick_evenly(rng, RARE[domain], False))
    return f"{name} List" if domain == "todo" and rng.random() < 0.7 else name


def _size(rng):
    """(rooms, devices): most homes are middling, a few have three rooms or 200 devices."""
    sort = rng.choices(["small", "middle", "large", "huge"], [12, 58, 25, 5])[0]
    if sort == "small":
        return rng.randint(3, 5), rng.randint(5, 16)
    if sort == "middle":
        return rng.randint(3, 12), rng.randint(15, 60)
    return (rng.randint(6, 15), rng.randint(50, 110)) if sort == "large" else (rng.randint(12, 17), rng.randint(120, 200))


def _odd_name(rng, domain, kind, test):
    """A name put together from words that have nothing to do with the device."""
    words = ODD_TEST if test else ODD
    first, second = rng.sample(words, 2)
    if not test and rng.random() < INVENTED_THINGS:
        first = invented(rng).title()
    device_class = kind.partition("/")[2] or None
    class_word = CLASS_WORDS.get(device_class, (device_class or "").replace("_", " ").title())
    template = rng.choice(ODD_SENSOR if domain in SELDOM_IN_ROOM else ODD_DEVICES[kind])
    return template.replace("{w}", first).replace("{x}", second).replace("{d}", str(rng.randint(1, 12))).replace("{c}", class_word)


def _name(rng, domain, kind, devices, area, people, test):
    odd = 0 if domain == "person" else (0.35 if domain not in HOMELESS else 0.3)
    if (kind in ODD_DEVICES or domain in SELDOM_IN_ROOM) and rng.random() < odd:
        name = _odd_name(rng, domain, kind, test)
    else:
        options = [n for n in devices[kind] if area is not None or "{a}" not in n]
        room = area or rng.choice(["Main", "Second"])
        room = room.split()[0] if rng.random() < 0.06 else room  # the Bunk Lights of the Bunk Room
        name = rng.choice(options or devices[kind]).replace("{a}", room).replace("{p}", rng.choice(people))
    if domain not in HOMELESS and rng.random() < 0.02:
        return name.lower()
    return name


def _fit(name, taken):
    """No second thing of a name, none called like a kind of thing or like a request."""
    words = name.lower().split()
    return name.lower() not in taken and not set(words) <= REQUEST_WORDS and len(set(words)) == len(words) and not (len(words) == 2 and words[0] == "all")


def make_home(seed: int, test: bool) -> dict:
    """The home of a seed: 3 to 22 rooms, 0 to 3 floors, 4 to 187 devices, all names distinct."""
    rng = random.Random(f"home-{seed}-{test}")
    people = _people(rng, test)
    devices = DEVICES_TEST if test else DEVICES
    rooms, size = _size(rng)
    floors = rng.sample(FLOORS_TEST if test else FLOORS, rng.choice([0, 1, 2, 2, 3]))
    floors = [{"name": n} for n in dict.fromkeys(rng.choice(RARE_FLOORS) if not test and rng.random() < RARE_SHARE else n for n in floors)]
    areas = _areas(rng, floors, people, test, rooms)
    floors = [f for f in floors if f["name"] not in {a["name"] for a in areas}]
    for area in areas:
        if area["floor"] not in {f["name"] for f in floors}:
            area["floor"] = floors[0]["name"] if floors else None
    kinds = {domain: [k for k in devices if k.partition("/")[0] == domain] for domain in DOMAINS}
    weights = {domain: [CLASSES.get(k, 1) for k in kinds[domain]] for domain in DOMAINS}
    entities, taken = [], {a["name"].lower() for a in areas} | {f["name"].lower() for f in floors}
    wanted = ["person"] * rng.choice([0, 1, 2, 2, 3, 4]) + (["weather"] if rng.random() < 0.6 else []) if size > 8 else []
    favourite = rng.choice(list(DOMAINS))  # a home has more of something than others
    for at in range(size):
        domain = wanted[at] if at < len(wanted) else rng.choices(list(DOMAINS), [w + (6 if d == favourite else 0) for d, w in DOMAINS.items()])[0]
        kind = rng.choices(kinds[domain], weights[domain])[0]
        area = rng.choice(areas)["name"]
        if domain in HOMELESS or rng.random() < (0.15 if domain in SELDOM_IN_ROOM else 0.06):
            area = None
        rare = not test and domain in RARE and rng.random() < (RARE_SHARE if domain != "light" else 0.1)
        name = _rare_name(rng, domain) if rare else _name(rng, domain, kind, devices, area, people, test)
        if not _fit(name, taken):
            continue
        taken.add(name.lower())
        entities.append({"name": name, "domain": domain, "area": area, "device_class": kind.partition("/")[2] or None})
    rng.shuffle(entities)
    return {"floors": floors, "areas": areas, "entities": entities}
