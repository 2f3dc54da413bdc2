"""Is a name taken that may be any word? Plain requests about rooms, things, people, timers and titles that are called by it.

    python any_word.py --ternlet target/release/ternlet [--model FILE] [--exact-min PERCENT]

The words are ordinary English ones that no training sentence has. The requests are as plain as can be, so what is wrong is the
word's doing: that of a model which knows some list of names and takes others for a reason to refuse. Prints the share that is
answered exactly, for each request.
"""

import sys

from evaluate import arguments, ask

WORDS = """bobbin filet blotch loophole churn pulley legacy vestment racetrack fungicide mohair knob yowl froth ecologist booklet oval mutant birthplace
newton axiom apostle bayonet relic amendment exterior protocol remedy momentum travesty fragment postage cardinal bumblebee puck coward vial psalm
stampede oboe solitude epitaph matron reversal rind outbreak shoal rental eyelid sector heretic gene larvae surface retina redhead backslash mentor
prototype kimono plush scowl sixpence dropout parsec gnome finch mouthpiece volleyball herald discount hobo rookie marionette pentagon lattice microbe
crockery duplex karat polygon windpipe canopy dame maggot workman curve tart pastime lichen nightgown eternity malice vicinity glucose bandana gangway
auburn morale brace catalog megaton aqueduct chipmunk flock needlework skillet tambourine hyphen guinea snippet league scheme rotor aorta diagonal""".split()
KNOWN = 40  # names of a home


def action(intent, **slots):
    return {"intent": intent and f"Hass{intent}", "slots": slots}


def entity(name, domain, area, device_class=None):
    return {"name": name, "domain": domain, "area": area, "device_class": device_class}


def rooms(names):
    """Rooms called so, each with a lamp, and in one of them a blind, a lock and a robot."""
    things = [entity(f"Thing {at}", "light", name) for at, name in enumerate(names)]
    others = [entity("Left Blind", "cover", names[0], "blind"), entity("Old Lock", "lock", names[0]), entity("Robo", "vacuum", None)]
    return {"floors": [], "areas": [{"name": name, "floor": None} for name in names], "entities": things + others}


def things(domain):
    """A home of one room with things of a domain that are called so."""
    room = None if domain in ("person", "scene", "script", "todo") else "Hall"
    return lambda names: {"floors": [], "areas": [{"name": "Hall", "floor": None}], "entities": [entity(name, domain, room) for name in names]}


def hall(_):
    """A home that has nothing of the name."""
    return {"floors": [], "areas": [{"name": "Hall", "floor": None}], "entities": [entity("Hall Light", "light", "Hall"), entity("Hall TV", "media_player", "Hall")]}


def area(intent, **slots):
    return lambda word: action(intent, area=word.title(), **slots)


def name(intent, **slots):
    return lambda word: action(intent, name=word.title(), **slots)


def said(intent, slot, **slots):
    return lambda word: action(intent, **{slot: word}, **slots)


def refused(_):
    return action(None)


# By home: a request with a word in it, and the action that it means.
REQUESTS = [
    (rooms, {
        "turn on the {} lights": area("TurnOn", domain="light"), "lights off in the {}": area("TurnOff", domain="light"), "{} lights off": area("TurnOff", domain="light"),
        "are the lights on in the {}": area("GetState", domain="light", state="on"), "dim the {} to 20 percent": area("LightSet", brightness=20),
        "make the {} lights blue": area("LightSet", color="blue"), "open the {} blinds": area("TurnOn", domain="cover", device_class="blind"),
        "lock the {} doors": area("TurnOn", domain="lock"), "how warm is it in the {}": area("ClimateGetTemperature"),
        "set the temperature in the {} to 21 degrees": area("ClimateSetTemperature", temperature=21), "vacuum the {}": area("VacuumStart"),
        "play jazz in the {}": area("MediaSearchAndPlay", search_query="jazz"), "pause the music in the {}": area("MediaPause"),
        "is there smoke in the {}": area("GetState", domain="binary_sensor", device_class="smoke", state="on"),
    }),
    (things("switch"), {"turn on the {}": name("TurnOn"), "switch off {}": name("TurnOff"), "is the {} on": name("GetState", state="on")}),
    (things("light"), {"set {} to 30 percent": name("LightSet", brightness=30)}),
    (things("media_player"), {"play jazz on the {}": name("MediaSearchAndPlay", search_query="jazz"), "set the volume of {} to 40": name("SetVolume", volume_level=40)}),
    (things("lock"), {"lock the {}": name("TurnOn"), "is the {} locked": name("GetState", domain="lock", state="locked")}),
    (things("scene"), {"activate {}": name("TurnOn", domain="scene")}),
    (things("person"), {"where is {}": name("GetState", domain="person"), "is {} home": name("GetState", domain="person", state="home")}),
    (things("todo"), {"add milk to the {} list": name("ListAddItem", item="milk")}),
    (hall, {
        "play {}": said("MediaSearchAndPlay", "search_query"), "put on {}": said("MediaSearchAndPlay", "search_query"), "watch {}": said("MediaSearchAndPlay", "search_query"),
        "play the song {}": said("MediaSearchAndPlay", "search_query", media_class="track"), "announce {}": said("Broadcast", "message"),
        "add {} to the shopping list": said("ShoppingListAddItem", "item"), "start a 5 minute {} timer": said("StartTimer", "name", minutes=5),
        "pause the {} timer": said("PauseTimer", "name"), "how long is left on the {} timer": said("TimerStatus", "name"),
        "turn off the lights in the {}": refused, "vacuum the {}": refused, "turn on the {}": refused, "is the {} open": refused,
    }),
]


def main():
    args, options = arguments(__doc__)
    asked = right = 0
    for home, requests in REQUESTS:
        exact = dict.fromkeys(requests, 0)
        for first in range(0, len(WORDS), KNOWN):
            words = WORDS[first:first + KNOWN]
            cases = [(request, word) for request in requests for word in words]
            answers = ask(args.ternlet, options, home([word.title() for word in words]), [{"text": request.format(word), "area": None} for request, word in cases])
            for (request, word), answer in zip(cases, answers, strict=True):
                exact[request] += answer["action"] == requests[request](word)
        asked, right = asked + len(requests) * len(WORDS), right + sum(exact.values())
        for request, count in exact.items():
            print(f"{100 * count / len(WORDS):5.1f} %  {request}{' (there is none)' if requests[request] is refused else ''}")
    share = 100 * right / asked
    print(f"{right} of {asked} exact ({share:.1f} %)")
    sys.exit(share < args.exact_min)


if __name__ == "__main__":
    main()
