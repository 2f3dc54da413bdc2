"""Is a room with an unusual name taken like any other? Five requests about each, in homes of three such rooms with a lamp each.

    python unusual_rooms.py --ternlet target/release/ternlet [--model FILE] [--exact-min PERCENT]

A name that a room of the training's homes has is left out. The sentences are as plain as can be, so what is wrong is the name's doing.
"""

import json
import pathlib
import sys

from evaluate import arguments, ask

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "data"))
from generate import HOMES  # noqa: E402 (found by the path above)
from homes import make_home  # noqa: E402

NAMES = """Mezzanine|Cigar Lounge|Bike Cave|Prayer Room|Tatami Room|Solarium|Wet Room|Boot Room|Trophy Hall|Yoga Studio|Plant Room|Panic Room
Maker Space|Wardrobe|Break Room|Copy Room|Canteen|Showroom|Larder|Billiard Room|Ballroom|Tea House|Studio Two|Annex|Bunk Room|Mancave|She Shed|Den Two
Piano Room|Cold Store|Control Room|Loading Bay|Paint Shop|Kennel|Stables|Dock|Helipad|Observatory|Darkroom|Zen Garden|Catio|Reading Nook|Bay Three|Ward Four
Suite 12|Unit B|Penthouse|Pergola|Teen Room|Twins Room|Nanny Room|Au Pair Room|Marble Bath|Jack And Jill Bath|Wine Room|Tasting Room|Green Room|Hearth|Nook
Inglenook|Dormer|Turret|Clubhouse|Bothy|Byre|Forge""".replace("\n", "|").split("|")
REQUESTS = {
    "turn on the {} lights": ("HassTurnOn", {"domain": "light"}),
    "{} lights off": ("HassTurnOff", {"domain": "light"}),
    "is the light in the {} on": ("HassGetState", {"domain": "light", "state": "on"}),
    "set the {} lights to 50 percent": ("HassLightSet", {"brightness": 50}),
    "how warm is it in the {}": ("HassClimateGetTemperature", {}),
}
ROOMS = 3  # of a home


def main():
    args, options = arguments(__doc__)
    asked = wrong = 0
    trained = {area["name"].lower() for seed in range(HOMES["train"]) for area in make_home(seed, False)["areas"]}
    new = [name for name in NAMES if name.lower() not in trained]
    for first in range(0, len(new), ROOMS):
        names = new[first:first + ROOMS]
        lamps = [{"name": f"Thing {at}", "domain": "light", "area": name, "device_class": None} for at, name in enumerate(names)]
        home = {"floors": [], "areas": [{"name": name, "floor": None} for name in names], "entities": lamps}
        cases = [(text.format(name.lower()), {"intent": intent, "slots": {"area": name, **slots}}) for name in names for text, (intent, slots) in REQUESTS.items()]
        said = ask(args.ternlet, options, home, [{"text": text, "area": None} for text, _ in cases])
        for (text, right), answer in zip(cases, said, strict=True):
            asked += 1
            if answer["action"] != right:
                wrong += 1
                print(f"{text}: {json.dumps(answer['action'])}")
    exact = 100 * (asked - wrong) / asked
    print(f"{asked - wrong} of {asked} exact ({exact:.1f} %)")
    sys.exit(exact < args.exact_min)


if __name__ == "__main__":
    main()
