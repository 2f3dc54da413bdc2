"""Random home inventories: rooms, floors, devices, odd names, and names that contain other names.

A home is what `--home` takes: {"floors": [...], "areas": [...], "entities": [...]}. Words of the held-out lists
appear only in homes of the test split.
"""

import random

AREAS = """Kitchen|Living Room|Bedroom|Bathroom|Office|Garage|Hallway|Dining Room|Guest Room|Master Bedroom|Kids Room|Nursery|
Basement|Attic|Laundry Room|Study|Den|Pantry|Entrance|Entryway|Foyer|Patio|Balcony|Terrace|Garden|Backyard|Front Yard|Porch|Deck|
Pool|Gym|Library|Closet|Utility Room|Workshop|Shed|Sunroom|Playroom|Game Room|Home Theater|Toilet|Cellar|Driveway|Corridor|Stairs|
Landing|Loft|Studio|Family Room|Lounge|Sauna|Guest Bathroom|Master Bathroom|Kids Bathroom|Bedroom 2|Meeting Room|Lab|Server Room|
Warehouse|Reception|Greenhouse|Barn|Room 12|Batcave|Bridge|Hobby Room|Storage|Kitchenette|Bath|Guest Bedroom|Great Room""".replace("\n", "").split("|")
AREAS_TEST = """Kitchen|Living Room|Bedroom|Bathroom|Conservatory|Mud Room|Wine Cellar|Dressing Room|Music Room|Veranda|Boiler Room|
Stable|Sewing Room|Breakfast Nook|Conference Room|Vestibule|Craft Room|Walk-in Closet|Tool Shed|Room 7|Tower|Kids Bedroom|Courtyard|
Spare Room|Media Room|Office 3|Powder Room|Snug""".replace("\n", "").split("|")
PEOPLE = "Emma|Liam|Olivia|Noah|Anna|Paul|Maria|Tom|Sophie|Max|Lena|Ben|Julia|Chris|Sarah|Leo|Mia|Alex|Eva|Sam|Mom|Dad|Grandma".split("|")
PEOPLE_TEST = "Ingrid|Kofi|Yuki|Rosa|Henry|Zoe|Omar|Clara".split("|")
FLOORS = """First Floor|Second Floor|Third Floor|Ground Floor|Upstairs|Downstairs|Top Floor|Upper Floor|Lower Floor|Main Floor|
Basement|Main Level|Attic Floor""".replace("\n", "").split("|")
FLOORS_TEST = "First Floor|Upstairs|Downstairs|Lower Level|Fourth Floor|Middle Floor|Bottom Floor".split("|")

# Words for names that no list foresees: a model that only knows common names cannot point at the others.
ODD = """Blue|Red|Green|Silver|Golden|Old|New|North|South|East|West|Falcon|Tiger|Panda|Otter|Maple|Oak|Willow|Cedar|Rose|Lily|Orchid|Jupiter|Saturn|
Venus|Apollo|Orion|Zeus|Athena|Merlin|Gandalf|Frodo|Yoda|Tuya|Zigbee|Shelly|Sonoff|Aqara|Ikea|Philips|Nanoleaf|Govee|Yeelight|Wiz|Node|Unit|Device|
Alpha|Beta|Gamma|Delta|Omega|Magic|Happy|Lazy|Tiny|Giant|Quiet|Secret|Crystal|Velvet|Marble|Copper|Bamboo|Cotton|Paper|Stone|River|Lake|Forest|
Meadow|Harbor|Island Bar|Castle|Palace|Cabin|Cottage|Studio B|Cinema|Arcade|Theatre|Chapel|Tavern|Bakery|Salon|Clinic|Depot|Hangar|Vault|Alcove|
Piano|Guitar|Drum|Book|Tool|Wine|Cheese|Coat|Shoe|Toy|Craft|Art|Music|Yoga|Pool Table|Ping Pong|Sewing|Mail|Boot|Bike|Car|Boat|Plant|Flower|
Cat|Dog|Fish|Bird|Turtle|Hamster|Rabbit|Baby|Twins|Boys|Girls|Granny|Uncle|Cousin|Neighbor|Visitor|Winter|Summer|Spring|Sunday|Midnight|Dawn""".replace("\n", "").split("|")
ODD_TEST = """Purple|Amber|Raven|Badger|Koala|Birch|Tulip|Neptune|Hermes|Bilbo|Hobbit|Lifx|Meross|Sigma|Jolly|Sleepy|Granite|Linen|Canyon|Valley|
Lodge|Manor|Annex|Bunker|Pavilion|Violin|Trumpet|Ski|Kite|Chess|Parrot|Hedgehog|Nephew|Tenant|Autumn|Monday|Twilight|Kitten|Pepper|Cocoa""".replace("\n", "").split("|")
ODD_DEVICES = {
    "light": "{w} Light|{w} Lamp|{w}|{w} {x}|{w} {d}|{w} Lights|{w} {x} Light|{w} Bulb|{w} Strip", "switch": "{w}|{w} Switch|{w} Plug|{w} {d}|{w} {x}|{w} Machine|{w} Pump",
    "fan": "{w} Fan|{w} {x} Fan|{w}", "media_player": "{w} TV|{w} Speaker|{w}|{w} Radio|{w} {d}", "cover/blind": "{w} Blind", "cover/curtain": "{w} Curtain",
    "cover/shutter": "{w} Shutter", "cover/window": "{w} Window", "cover/gate": "{w} Gate", "lock": "{w} Door|{w} Lock|{w}", "climate": "{w} Thermostat|{w} Heating|{w} AC",
    "scene": "{w} {x}|{w} Time", "script": "{w} {x}|{w} Routine",
}
ODD_DEVICES = {kind: names.split("|") for kind, names in ODD_DEVICES.items()}

# Nouns a device is called by; {a} is its room, {p} a person.
DEVICES = {
    "light": """{a} Light|{a} Light|{a} Lights|{a} Lamp|{a} Lamp|{a} Ceiling Light|{a} Spotlights|Ceiling Light|Desk Lamp|Floor Lamp|Bedside Lamp|
Left Bedside Lamp|Right Bedside Lamp|Reading Light|Reading Lamp|Spotlights|LED Strip|TV Backlight|Chandelier|Nightlight|Night Light|Pendant Lamp|
Wall Lamp|Christmas Tree|Fairy Lights|Strip Lights|Lava Lamp|Hue Go|Mood Light|Big Lamp|Lamp|Main Light|Overhead Light|Counter Lights|
Island Lights|Mirror Light|Flood Light|String Lights|{p}'s Lamp|{p}'s Light|{p} Lamp|Table Lamp|Small Lamp|Left Light|Right Light|
Corner Lamp|Lamp 2|Light 3|Glow Worm|Moon|Sun Lamp|Work Light|Stove Light|Front Light|Back Light|Outdoor Lights|Accent Light""",
    "switch": """Coffee Machine|Coffee Maker|Heater|Space Heater|Smart Plug|Plug 1|Plug 2|{a} Plug|{a} Switch|{a} Heater|Air Purifier|Humidifier|
Dehumidifier|Kettle|Toaster|Iron|Printer|Router|Water Pump|Pond Pump|Sprinkler|Irrigation|Boiler|Water Heater|Towel Warmer|
Electric Blanket|Christmas Lights|Fountain|Aquarium|Fish Tank|Dishwasher|Washing Machine|Dryer|Server|Computer|Desk Outlet|
Main Switch|Wall Switch|Monitor|Charger|Car Charger|Rice Cooker|Diffuser|Bubble Machine|{p}'s Computer|{p}'s Heater|Alarm|Pump""",
    "fan": """Ceiling Fan|{a} Fan|{a} Fan|Fan|Desk Fan|Tower Fan|Exhaust Fan|Extractor Fan|Ventilator|{a} Ceiling Fan|Bath Fan|Big Fan|
Small Fan|{p}'s Fan|Vent|Range Hood""",
    "media_player": """TV|{a} TV|{a} TV|Television|{a} Speaker|Speaker|Radio|{a} Radio|Stereo|Soundbar|Projector|Receiver|Music Box|{p}'s TV|
{p}'s Speaker|Apple TV|Record Player|Big Screen|Samsung TV|Home Cinema|Game Console""",
    "cover/blind": "{a} Blind|Left Blind|Right Blind|Roller Blind|{a} Blinds|Venetian Blind|Skylight Blind|Blind 1",
    "cover/curtain": "Left Curtain|Right Curtain|{a} Curtain|{a} Curtains|Big Curtain|{p}'s Curtain|Shower Curtain|Curtain",
    "cover/shade": "{a} Shade|Left Shade|Sun Shade|Window Shade|Roller Shade|Shade 2",
    "cover/shutter": "{a} Shutter|Left Shutter|Roller Shutter|Back Shutter|Shutter 1",
    "cover/garage": "Garage Door|Left Garage Door|Right Garage Door|Car Port|Carport Door",
    "cover/gate": "Front Gate|Garden Gate|Driveway Gate|Main Gate|Gate",
    "cover/window": "{a} Window|Left Window|Skylight|Roof Window|Small Window",
    "cover/awning": "Awning|Patio Awning|{a} Awning|Sun Sail",
    "lock": """Front Door|Back Door|Front Door Lock|Back Door Lock|{a} Door|{a} Lock|Side Door|Garden Door|Main Door|Cellar Door|Safe|Door Lock|
Patio Door|Gun Safe|{p}'s Door|Mailbox""",
    "valve": "Water Valve|Main Valve|Irrigation Valve|Gas Valve|Garden Valve",
    "climate": """Thermostat|{a} Thermostat|{a} Thermostat|Air Conditioner|{a} AC|AC|Heating|Radiator|{a} Radiator|Heat Pump|Floor Heating|Ecobee|
Nest|{p}'s Thermostat|{a} Air Conditioner|{a} Heating""",
    "scene": "Movie Night|Romantic|Good Morning|Party|Relax|Reading|Bedtime|Dinner|Focus Mode|Sunset",
    "script": "Good Night Routine|Leaving Home|Vacation Mode|Morning Routine|Flash Lights|Water Plants|Clean Up",
    "sensor": "{a} Temperature|Outdoor Temperature|{a} Humidity|Power Meter|Phone Battery|{a} CO2|Energy Today",
    "binary_sensor": "{a} Motion|{a} Window Sensor|Smoke Detector|Leak Sensor|Doorbell|Phone Charging",
    "vacuum": "Roomba|Robby|Vacuum|Dusty|Robot",
    "weather": "Home|London|Forecast",
    "todo": "Shopping List|Chores|Groceries|Todo",
    "person": "{p}",
}
DEVICES_TEST = {
    "light": """{a} Light|{a} Lamp|{a} Lights|Sconce|{a} Pendant|Piano Lamp|Vanity Light|Arc Lamp|{p}'s Lamp|Left Wall Light|Spider Lamp|Globe|
Closet Light|Picture Light|Neon Sign|Ring Light|Hue Bloom|Lantern|Desk Light 2|Tiffany Lamp|Track Lights|Step Lights""",
    "switch": "{a} Plug|Espresso Machine|Amplifier|Heat Lamp|Sauna Stove|Hot Tub|Freezer|Popcorn Maker|Fireplace|Bread Maker|{p}'s Charger|Terrarium",
    "fan": "{a} Fan|Attic Fan|Box Fan|Dyson|{p}'s Fan|Whole House Fan",
    "media_player": "{a} TV|{p}'s Radio|Sonos|Jukebox|Home Theater System|{a} Sonos|LG TV",
    "cover/blind": "{a} Blind|Corner Blind|Tall Blind",
    "cover/curtain": "Left Curtain|{p}'s Curtain|Velvet Curtain|Blackout Curtain",
    "cover/shade": "{a} Shade|Bamboo Shade",
    "cover/shutter": "{a} Shutter|Storm Shutter|North Shutter",
    "cover/garage": "Garage Door|Big Garage Door",
    "cover/gate": "Front Gate|Side Gate",
    "cover/window": "{a} Window|Dormer Window",
    "lock": "Front Door|{a} Door|Barn Door|{p}'s Locker|Gate Lock|Service Door",
    "valve": "Pool Valve|Water Valve",
    "climate": "{a} Thermostat|Thermostat|Mini Split|{a} Heater Control|Tado|Boiler Control",
    "scene": "Cozy Evening|Cinema|Sunrise|Game Time",
    "script": "Lights Out Routine|Feed the Cat|Arrive Home",
    "sensor": "{a} Temperature|Wind Speed|Rain Gauge",
    "binary_sensor": "{a} Motion|Freezer Door Sensor",
    "person": "{p}",
}
# How many devices of a kind a home has, at most, and how likely each room gets one.
WEIGHTS = {
    "light": 9, "switch": 5, "fan": 3, "media_player": 3, "cover/blind": 2, "cover/curtain": 2, "cover/shade": 1, "cover/shutter": 1,
    "cover/garage": 1, "cover/gate": 1, "cover/window": 1, "cover/awning": 1, "lock": 2, "valve": 1, "climate": 2, "scene": 1, "script": 1,
    "sensor": 2, "binary_sensor": 1, "vacuum": 1, "weather": 1, "todo": 1, "person": 1,
}


def _split(text):
    return [name.strip() for name in text.replace("\n", "").split("|")]


DEVICES = {kind: _split(text) for kind, text in DEVICES.items()}
DEVICES_TEST = {kind: _split(text) for kind, text in DEVICES_TEST.items()}


def _areas(rng, floors, people, test):
    pool = AREAS_TEST if test else AREAS
    names = rng.sample(pool, rng.randint(3, min(14, len(pool))))
    for common in ("Kitchen", "Living Room", "Bedroom"):
        if common not in names and rng.random() < 0.5:
            names.append(common)
    for _ in range(rng.choice([0, 0, 1, 2, 3])):
        odd = rng.choice(ODD_TEST if test else ODD)
        names.append(rng.choice([odd, f"{odd} Room", f"{odd} Room", f"{odd} {rng.choice(['Corner', 'Bedroom', 'Office', 'Hall', 'Bathroom', 'Lounge'])}"]))
    for person in rng.sample(people, rng.choice([0, 0, 1, 2])):
        names.append(f"{person}'s {rng.choice(['Room', 'Bedroom', 'Office', 'Bathroom'])}")
    names = sorted(set(names))
    rng.shuffle(names)
    return [{"name": n, "floor": rng.choice(floors)["name"] if floors else None} for n in names]


def make_home(seed: int, test: bool) -> dict:
    """The home of a seed: 3 to 20 rooms, 0 to 3 floors, 5 to 60 devices, all names distinct within a room."""
    rng = random.Random(f"home-{seed}-{test}")
    people = PEOPLE_TEST if test else PEOPLE
    devices = DEVICES_TEST if test else DEVICES
    floors = [{"name": n} for n in rng.sample(FLOORS_TEST if test else FLOORS, rng.choice([0, 1, 2, 2, 3]))]
    areas = _areas(rng, floors, people, test)
    floors = [f for f in floors if f["name"] not in {a["name"] for a in areas}]
    for area in areas:
        if area["floor"] not in {f["name"] for f in floors}:
            area["floor"] = floors[0]["name"] if floors else None
    kinds = [k for k in WEIGHTS if k in devices]
    entities, taken = [], {a["name"] for a in areas}
    for _ in range(rng.randint(5, 60)):
        kind = rng.choices(kinds, [WEIGHTS[k] for k in kinds])[0]
        area = rng.choice(areas)["name"]
        name = rng.choice(devices[kind]).replace("{a}", area).replace("{p}", rng.choice(people))
        if kind in ODD_DEVICES and rng.random() < 0.3:
            first, second = rng.sample(ODD_TEST if test else ODD, 2)
            name = rng.choice(ODD_DEVICES[kind]).replace("{w}", first).replace("{x}", second).replace("{d}", str(rng.randint(1, 12)))
        if name.lower() in {t.lower() for t in taken}:
            continue
        taken.add(name)
        domain, _, device_class = kind.partition("/")
        entities.append({"name": name, "domain": domain, "area": area, "device_class": device_class or None})
    return {"floors": floors, "areas": areas, "entities": entities}
