"""Requests and questions of the other makers, made for a home that has other rooms and devices than this one.

Their frames, verbs and names are the trade's; that the thing or the room is not here alone makes them null.
"""

from functools import lru_cache

from climate import climate_get_request, temperature_request
from control import control_request
from homes import make_home
from house import vacuum_request
from lights import light_request
from lists import todo_request
from media import media_control_request, play_request, volume_request
from position import position_request
from spans import unmark
from state import state_request
from targets import KINDS, plain
from unknown import GENERIC, alike, known_words

MAKERS = [
    (control_request, 20), (light_request, 8), (position_request, 5), (temperature_request, 5), (climate_get_request, 5), (state_request, 18),
    (todo_request, 6), (media_control_request, 7), (volume_request, 5), (play_request, 7), (vacuum_request, 5),
]
OTHER_HOMES = 200
# A name with one of these may be a kind of thing, the whole house or a request of its own.
NEVER = set("""all house home everything every everywhere whole both outdoor outdoors outside indoor inside weather forecast vacuum robot hoover cleaner mop robovac shopping grocery groceries
lights light open close lock unlock cool heat play announce bright wake start stop check good away clean cleaning up leaving household family here room rooms flash dim red blue green white
list lists main central hvac climate heating heater radiator ac air thermostat conditioner pause next skip volume music song""".split())
# Words that alone tell no device apart.
NOUNS = {word for kind in KINDS for noun in kind[2] + kind[3] for word in noun.split()} | set("""tv speaker speakers radio stereo soundbar display hifi media player screen big clock alarm movie
television sensor switch plug socket strip bulb spot spots hall lamp lamps door window blind curtain gate shade shutter lock valve""".split())
# Words that tell the sort of a cover: "the louvre shutter" is any shutter.
COVER_SORTS = set("""pleated bay storm louvre roller venetian roman sliding french picture sash skylight dormer vertical blackout sheer net velvet lace linen silk bamboo wooden patio slatted
tall wide narrow main big small side swing entrance vehicle sectional""".split())
DOMAINS = {"light", "switch", "fan", "cover", "lock", "valve", "media_player", "climate", "person", "scene", "script", "todo", "vacuum", "sensor", "binary_sensor"}


@lru_cache(maxsize=None)
def _other_home(seed, test):
    return make_home(10_000 + seed, test)


def _telling(name):
    words = plain(name).replace("'s", "").replace("-", " ").split()
    return [w for w in words if w not in GENERIC and w not in NOUNS and not w.isdigit()]


def _foreign(name, known, allowed=()):
    """Whether a name says nothing of this home."""
    telling = _telling(name)
    words = set(plain(name).replace("-", " ").split()) - set(allowed)
    return bool(telling) and not words & NEVER and not words & known and not any(alike(w, k) for w in telling for k in known)


def _elsewhere(rng, home, test):
    """A home of the rooms and things that `home` lacks, or None where too few are left."""
    other, known = _other_home(rng.randrange(OTHER_HOMES), test), known_words(home)
    areas = [a for a in other["areas"] if _foreign(a["name"], known, ("room",))]
    floors = [f for f in other["floors"] if _foreign(f["name"], known)]
    if not areas:
        return None
    rooms = {a["name"] for a in areas}
    entities = []
    for entity in other["entities"]:
        placed = any(plain(entity["name"]).startswith(plain(room) + " ") for room in rooms)
        if entity["domain"] not in DOMAINS or not (_foreign(entity["name"], known) or placed and not set(_telling(entity["name"])) & known):
            continue
        if entity["domain"] == "cover" and not set(_telling(entity["name"])) - COVER_SORTS:
            continue
        if entity["domain"] in ("sensor", "binary_sensor", "climate") and not placed:
            continue
        entities.append({**entity, "area": entity["area"] if entity["area"] in rooms else None})
    return {"floors": floors, "areas": areas, "entities": entities}


def foreign_request(rng, home: dict, test: bool, area):
    """(text, opens with a verb) of a request to a home that is not this one, or None to try again."""
    other = _elsewhere(rng, home, test)
    if other is None:
        return None
    maker = rng.choices([m for m, _ in MAKERS], [s for _, s in MAKERS])[0]
    made = maker(rng, other, test, None)
    if made is None or made[1] is None or not made[2].keys() & {"name", "area", "floor"}:
        return None
    return unmark(made[0])[0], made[3]
