"""The words of the inventories (homes.py): rooms, people, floors, devices by domain and device class, for training and for test.

A device's name may hold {a}, its room, and {p}, a person. The lists of the test split share with training only the plainest nouns.
"""

AREAS = """Kitchen|Living Room|Bedroom|Bathroom|Office|Garage|Hallway|Dining Room|Guest Room|Master Bedroom|Kids Room|Nursery|Washroom|Garden Shed|
Basement|Attic|Laundry Room|Study|Den|Pantry|Entrance|Entryway|Foyer|Patio|Balcony|Terrace|Garden|Backyard|Front Yard|Porch|Deck|Front Porch|Back Porch|
Pool|Gym|Library|Closet|Utility Room|Workshop|Shed|Sunroom|Playroom|Game Room|Home Theater|Toilet|Cellar|Driveway|Corridor|Stairs|
Landing|Loft|Studio|Family Room|Lounge|Sauna|Guest Bathroom|Master Bathroom|Kids Bathroom|Bedroom 2|Meeting Room|Lab|Server Room|Bedroom 1|Bedroom 3|
Warehouse|Reception|Greenhouse|Barn|Room 12|Batcave|Bridge|Hobby Room|Storage|Kitchenette|Bath|Guest Bedroom|Great Room|Home Office|Small Bathroom|
Upstairs Bathroom|Downstairs Bathroom|Upstairs Hallway|Main Bedroom|Guest Suite|Open Space|Light Room|Fan Room|Carport|Outside|Rooftop|Storage Room|
Staircase|Boys Room|Girls Room|Ensuite|Bar|Main Hall|Hall|Laundry|Rec Room|Art Studio|Side Yard|Hot Tub Area|Pool House|Chicken Coop|Boat House|
TV Room|Music Studio|Media Den|Cinema Room|Sound Booth|Radio Corner|Movie Den|Blue Room|Red Room|Green Bedroom|Yellow Guest Room|White Bathroom|Blue Guest Room|Green Guest Room|Pink Bedroom|Black Hall|
Gold Suite|Orange Lounge|Violet Room""".replace("\n", "").split("|")
AREAS_TEST = """Kitchen|Living Room|Bedroom|Bathroom|Conservatory|Mud Room|Wine Cellar|Dressing Room|Music Room|Veranda|Boiler Room|
Stable|Sewing Room|Breakfast Nook|Conference Room|Vestibule|Craft Room|Walk-in Closet|Tool Shed|Room 7|Tower|Kids Bedroom|Courtyard|
Spare Room|Media Room|Office 3|Powder Room|Snug|Scullery|Cloakroom|Gazebo|Orangery|Parlor|Sitting Room|Bonus Room""".replace("\n", "").split("|")
PEOPLE = """Emma|Liam|Olivia|Noah|Anna|Paul|Maria|Tom|Sophie|Max|Lena|Ben|Julia|Chris|Sarah|Leo|Mia|Alex|Eva|Sam|Mom|Dad|Grandma|John|Jane|Peter|Kate|Mike|David|
Laura|Nina|Oscar|Lucas|Ella|Jack|Lily|Daniel|Marie|Felix|Nick|Amy|Steve|Jim|Bob|Alice|Grandpa|Papa|Mama|Robert|Linda|Jose|Ahmed|Wei|Priya|Hans""".replace("\n", "").split("|")
PEOPLE_TEST = "Ingrid|Kofi|Yuki|Rosa|Henry|Zoe|Omar|Clara|Vikram|Agnes|Bruno|Fatima|Nigel|Wendy".split("|")
FLOORS = """First Floor|Second Floor|Third Floor|Ground Floor|Upstairs|Downstairs|Top Floor|Upper Floor|Lower Floor|Main Floor|
Basement|Main Level|Attic Floor|Ground Level|Upper Level|Cellar Floor""".replace("\n", "").split("|")
FLOORS_TEST = "First Floor|Upstairs|Downstairs|Lower Level|Fourth Floor|Middle Floor|Bottom Floor|Mezzanine".split("|")

# Words for names that no list foresees: a model that only knows common names cannot point at the others.
ODD = """Blue|Red|Green|Silver|Golden|Old|New|North|South|East|West|Falcon|Tiger|Panda|Otter|Maple|Oak|Willow|Cedar|Rose|Orchid|Jupiter|Saturn|
Venus|Apollo|Orion|Zeus|Athena|Merlin|Gandalf|Frodo|Yoda|Tuya|Zigbee|Shelly|Sonoff|Aqara|Ikea|Philips|Nanoleaf|Govee|Yeelight|Wiz|Node|Unit|Device|
Alpha|Beta|Gamma|Delta|Omega|Magic|Happy|Lazy|Tiny|Giant|Quiet|Secret|Crystal|Velvet|Marble|Copper|Bamboo|Cotton|Paper|Stone|River|Lake|Forest|
Meadow|Harbor|Island Bar|Castle|Palace|Cabin|Cottage|Studio B|Cinema|Arcade|Theatre|Chapel|Tavern|Bakery|Salon|Clinic|Depot|Hangar|Vault|Alcove|
Piano|Guitar|Drum|Book|Wine|Cheese|Coat|Shoe|Toy|Art|Yoga|Pool Table|Ping Pong|Mail|Boot|Bike|Car|Boat|Plant|Flower|
Cat|Dog|Fish|Bird|Turtle|Hamster|Rabbit|Baby|Twins|Boys|Girls|Granny|Uncle|Cousin|Neighbor|Visitor|Winter|Summer|Spring|Sunday|Midnight|Dawn|
Zorro|Batman|Mango|Pickle|Noodle|Biscuit|Waffle|Ginger|Banjo|Rocket|Comet|Nova|Echo Dot|Ghost|Dragon|Unicorn|Phoenix|Cactus|Bonsai|Fern|Moss|Pebble|
Anchor|Compass|Lantern|Ladder|Hammer|Marvin|Bender|Hal|Jarvis|Friday|Sherlock|Watson|Mickey|Goofy|Elsa|Olaf|Totoro|Pikachu|Zelda|Sonic|Matrix|Tardis|
Stop|Timer|Movie|Weather|Lights|Music|All|Volume|Next|Open|Left|Right|Upper|Lower|Front|Back|Middle|Second|Third|Main|Spare|Test""".replace("\n", "").split("|")
ODD_TEST = """Purple|Amber|Raven|Badger|Koala|Birch|Tulip|Neptune|Hermes|Bilbo|Hobbit|Lifx|Meross|Sigma|Jolly|Sleepy|Granite|Linen|Canyon|Valley|
Lodge|Manor|Annex|Bunker|Pavilion|Violin|Trumpet|Ski|Kite|Chess|Parrot|Hedgehog|Nephew|Tenant|Autumn|Monday|Twilight|Kitten|Pepper|Cocoa|
Maverick|Skipper|Truffle|Pretzel|Nutmeg|Cobalt|Quartz|Cyclone|Gizmo|Nimbus|Sphinx|Pegasus|Obsidian|Juniper|Saffron|Lagoon|Tundra|Dexter|Groot|Totem""".replace("\n", "").split("|")
ODD_DEVICES = {
    "light": "{w} Light|{w} Lamp|{w}|{w} {x}|{w} {d}|{w} Lights|{w} {x} Light|{w} Bulb|{w} Strip|{w} {x} Lamp", "switch": "{w}|{w} Switch|{w} Plug|{w} {d}|{w} {x}|{w} Machine|{w} Pump|{w} {x} Switch",
    "fan": "{w} Fan|{w} {x} Fan|{w}", "media_player": "{w} TV|{w} Speaker|{w}|{w} Radio|{w} {d}|{w} Player", "cover/blind": "{w} Blind|{w} {x} Blind|{w} Blinds", "cover/curtain": "{w} Curtain|{w} Curtains",
    "cover/shade": "{w} Shade|{w}", "cover/shutter": "{w} Shutter|{w} Shutters", "cover/window": "{w} Window", "cover/gate": "{w} Gate", "cover/door": "{w} Door", "cover/garage": "{w} Garage Door",
    "cover/awning": "{w} Awning", "lock": "{w} Door|{w} Lock|{w}|{w} {x} Lock", "valve": "{w} Valve|{w}", "climate": "{w} Thermostat|{w} Heating|{w} AC|{w}|{w} Heater",
    "scene": "{w} {x}|{w} Time|{w} Mood|{w}|{w} Night", "script": "{w} {x}|{w} Routine|{w} {d}", "vacuum": "{w}|{w} {x}|{w} Vacuum|{w} {d}", "weather": "{w} Weather|{w}|{w} Forecast",
    "todo": "{w} List|{w} {x}|{w} Tasks|{w} Stuff",
}
ODD_DEVICES = {kind: names.split("|") for kind, names in ODD_DEVICES.items()}

DEVICES = {
    "light": """{a} Light|{a} Light|{a} Lights|{a} Lamp|{a} Lamp|{a} Ceiling Light|{a} Spotlights|Ceiling Light|Desk Lamp|Floor Lamp|Bedside Lamp|
Left Bedside Lamp|Right Bedside Lamp|Reading Light|Reading Lamp|Spotlights|LED Strip|TV Backlight|Chandelier|Nightlight|Night Light|Pendant Lamp|
Wall Lamp|Christmas Tree|Fairy Lights|Strip Lights|Lava Lamp|Hue Go|Mood Light|Big Lamp|Lamp|Main Light|Overhead Light|Counter Lights|
Island Lights|Mirror Light|Flood Light|String Lights|{p}'s Light|{p} Lamp|Table Lamp|Small Lamp|Left Light|Right Light|
Corner Lamp|Lamp 2|Light 3|Glow Worm|Moon|Sun Lamp|Work Light|Stove Light|Front Light|Back Light|Outdoor Lights|Accent Light|Stop Light|Timer Lamp|Movie Lamp|Alarm Light|Weather Lamp|Traffic Light|Volume Light|Music Lamp|Play Light|Pause Lamp|Next Lamp|Cover Light|
Window Lamp|Door Light|Door Lamp|Garage Door Light|Fan Light|{a} Fan Light|Lock Light|TV Light|Curtain Lights|{a} Downlights|{a} Dimmer|{a} Strip|{a} LEDs|{a} Main Light|{a} Light 1|{a} Light 2|
Stairs Light|Cabinet Lights|Light Switch Lamp|Open Shelf Light|Blue Light|Red Lamp|White Light|Warm Light|Dim Light|Full Moon Lamp|Half Moon|{p}'s Lamp|{p}'s Desk Lamp|{p}'s Night Light|Reading Light""",
    "switch": """Coffee Machine|Coffee Maker|Heater|Space Heater|Smart Plug|Plug 1|Plug 2|{a} Plug|{a} Switch|{a} Heater|Air Purifier|Humidifier|
Dehumidifier|Kettle|Toaster|Iron|Printer|Router|Water Pump|Pond Pump|Sprinkler|Irrigation|Boiler|Water Heater|Towel Warmer|
Electric Blanket|Christmas Lights|Fountain|Aquarium|Fish Tank|Dishwasher|Washing Machine|Dryer|Server|Computer|Desk Outlet|
Main Switch|Wall Switch|Monitor|Charger|Car Charger|Rice Cooker|Diffuser|Bubble Machine|{p}'s Computer|{p}'s Heater|Alarm|Pump|
All Lights Switch|Weather Station Switch|Movie Switch|Timer Switch|Stop Switch|TV Plug|TV Outlet|Lamp Plug|Lamp Switch|Fan Switch|Heating Switch|Music Switch|Door Switch|Window Heater|{a} Outlet|{a} Socket|
Slow Cooker|Oven|Microwave|Fridge|Crib Monitor|Baby Monitor|Guest Wifi|Doorbell Chime|Siren|Hair Dryer|Vacuum Charger|Robot Charger|Wine Cooler|Pool Pump|Lawn Sprinkler|Night Mode|Ad Blocker|Record Switch|Dust Collector|{a} Supply|Welder|Grinder Supply|Spray Booth|Table Saw|{a} Compressor|Conveyor|Jigsaw|Egg Incubator|
Milking Machine|Till|Beer Cooler|Coffee Grinder|Ice Machine|Salt Chlorinator|Heat Mat|{a} Radiator Plug|Wallbox|Inverter|Bug Zapper|Electric Fence|Hand Dryer|Sewing Machine|Hot Plate|Towel Rail|{a} Towel Rail|Mist Maker|{a} Mister|Grow Tent""",
    "fan": """Ceiling Fan|{a} Fan|{a} Fan|Fan|Desk Fan|Tower Fan|Exhaust Fan|Extractor Fan|Ventilator|{a} Ceiling Fan|Bath Fan|Big Fan|
Small Fan|{p}'s Fan|Vent|Range Hood|{a} Air Purifier|Window Fan|Ventilation|{a} Ventilation|Standing Fan|Bed Fan|Light Fan|Timer Fan|{a} Extractor|Extractor|{a} Extractor Fan|{a} Vent|{a} Blower|Blower|Roof Vent|Air Mover|{a} Ventilator|Cooker Hood|{a} Hood|Fume Hood|Air Circulator|Turbo Fan|{a} Exhaust|Punkah|Wind Machine""",
    "media_player": """TV|{a} TV|{a} TV|Television|{a} Speaker|Speaker|Radio|{a} Radio|Stereo|Soundbar|Projector|Receiver|Music Box|{p}'s TV|
{p}'s Speaker|Apple TV|Record Player|Big Screen|Samsung TV|Home Cinema|Game Console|{a} Speakers|Kitchen Display|Chromecast|Nest Mini|Nest Hub|Echo|{a} Echo|Homepod|Fire TV|Roku|Plex|Kodi|
Playstation|Xbox|Tablet|Clock Radio|Alarm Clock|Movie Player|Weather Display|{a} Television|{a} Media Player|{a} Stereo|{a} Homepod|Boombox|Hifi|Turntable""",
    "cover/blind": "{a} Blind|Left Blind|Right Blind|Roller Blind|{a} Blinds|Venetian Blind|Skylight Blind|Blind 1|Window Blind|{p}'s Blind|{a} Left Blind|Door Blind|Blackout Blind",
    "cover/curtain": "Left Curtain|Right Curtain|{a} Curtain|{a} Curtains|Big Curtain|{p}'s Curtain|Shower Curtain|Curtain|{a} Drapes|Front Curtains|{a} Left Curtain|Movie Curtain|Window Curtain",
    "cover/shade": "{a} Shade|Left Shade|Sun Shade|Window Shade|Roller Shade|Shade 2|{a} Shades|Right Shade|Light Shade",
    "cover/shutter": "{a} Shutter|Left Shutter|Roller Shutter|Back Shutter|Shutter 1|{a} Shutters|Right Shutter|Door Shutter|{a} Roller Shutter",
    "cover/garage": "Roller Door|{a} Roller Door|Up and Over Door|Bay Door|Loading Door|Car Door|Garage Door|Garage Door|Left Garage Door|Right Garage Door|Car Port|Carport Door|Main Garage Door|{p}'s Garage Door",
    "cover/gate": "Front Gate|Garden Gate|Driveway Gate|Main Gate|Gate|Back Gate|{a} Gate|Entrance Gate",
    "cover/window": "{a} Velux|Velux|{a} Roof Light|Louvre Window|{a} Vent Window|Top Window|{a} Window|Left Window|Skylight|Roof Window|Small Window|Right Window|{a} Skylight|Big Window",
    "cover/door": "{a} Slider|Folding Door|Bifold Door|{a} French Doors|Pool Cover|Dumb Waiter|{a} Hatch|{a} Sliding Door|Sliding Door|Cat Flap|Dog Door|Hatch|Balcony Door|Pet Door|Trap Door",
    "cover/awning": "{a} Canopy|Sail|Sunshade|Pavilion Roof|Awning|Patio Awning|{a} Awning|Sun Sail|Terrace Awning",
    "lock": """Front Door|Back Door|Front Door Lock|Back Door Lock|{a} Door|{a} Lock|Side Door|Garden Door|Main Door|Cellar Door|Safe|Door Lock|
Patio Door|Gun Safe|{p}'s Door|Mailbox|{a} Door Lock|Gate Lock|Smart Lock|Front Lock|Medicine Cabinet|Window Lock|Liquor Cabinet|Bike Lock|Porch Door|Padlock|Stable Latch|{a} Latch|Till Drawer|Gun Cabinet|Shed Bolt|{a} Gate Lock|Roller Door Lock|Yard Gate|Annexe Door|Wine Cage|Key Box|Parcel Box|Boot Lock|Attic Hatch Lock""",
    "valve": "Water Valve|Main Valve|Irrigation Valve|Gas Valve|Garden Valve|Main Water Valve|{a} Valve|Front Valve|Radiator Valve|Sprinkler Valve|Lawn Valve|{a} Sprinkler|Front Sprinkler|Rose Sprinkler|{a} Tap|Outside Tap|Mains Tap|{a} Hose|Soaker Hose|{a} Misting Line|Row 2 Line|Water Shutoff|Gas Shutoff|{a} Shutoff|Standpipe|Sprinkler Zone 2|Header Tank",
    "climate": """Thermostat|{a} Thermostat|{a} Thermostat|Air Conditioner|{a} AC|AC|Heating|Radiator|{a} Radiator|Heat Pump|Floor Heating|Ecobee|
Nest|{p}'s Thermostat|{a} Air Conditioner|{a} Heating|Main Thermostat|Upstairs Thermostat|Hallway Thermostat|{a} Climate|HVAC|Air Con|
{a} Aircon|{a} Aircon|Aircon|{a} Air Con|{a} Heater|{a} Heat Pump|{a} Cooler|{a} Cooling|{a} Underfloor Heating|Underfloor Heating|{a} Unit|{a} AC Unit|Split AC|Window AC|Wall Heater|{a} Wall Heater|
Panel Heater|Oil Radiator|Pool Heater|Gas Fire|Pellet Stove|{a} Convector|Furnace|Central Heating|{a} TRV|{p}'s Aircon|{p}'s Radiator|{a} Fan Coil|Evaporative Cooler|{a} Climate Control|Wine Fridge""",
    "scene": """Movie Night|Romantic|Good Morning|Party|Relax|Reading|Bedtime|Dinner|Focus Mode|Sunset|Good Night|Bright|Work|Cooking|Lights Out|Party Time|Movie Time|Away|Nightlight|
Dinner Party|Christmas|Evening|TV Time|Cleaning|Concentrate|{a} Relax|{a} Bright|{p}'s Party""",
    "script": """Good Night Routine|Leaving Home|Vacation Mode|Morning Routine|Flash Lights|Water Plants|Clean Up|Open Everything|Panic|Close All Blinds|Start the Day|Announce Dinner|Reset Router|
Wake Up|Bedtime Routine|Coffee Time|Play Rain Sounds|Lock Up|Cool Down|Party Mode|Guest Mode|Check Doors|{p}'s Morning|Walk the Dog|Water the Garden|Turn Everything Off|Open the Shop|Close the Shop|Start the Movie|Wake the House|Heat the Pool|Prepare Dinner|Make Coffee|Boil the Kettle|
Arm the Alarm|Clean the Pool|Ring the Bell|Charge the Car|Empty the Bin|Run the Bath|Warm the Bed|Find My Phone|Start Baking|Cook Rice|Chill the Wine|Dry the Clothes|Flush the Pipes|Defrost the Freezer|Air the House|Hide the TV|Reboot the Modem|Sound the Horn|Light the Fire|
Feed the Hens|Feed the Pigs|Feed {p}|Welcome Home|Greet Visitors|Test the Alarms|Tuck in {p}|Scare the Birds|Sing to {p}|Drain the Tank|Fill the Trough|Save Power|Shut Up Shop|Rinse Cycle|Line Purge|Night Watch""",
    "vacuum": "Roomba|Robby|Vacuum|Dusty|Robot|Robot Vacuum|{p}|Vacuum Cleaner|Upstairs Vacuum|{a} Vacuum|Wall-E|Rosie|Mop|Cleaner|Robovac|Deebot|Sir Sucks a Lot|Roborock|Hoover|Eufy",
    "weather": "Home|London|Berlin|Forecast|Forecast Home|Paris|New York|Amsterdam|Seattle|Sydney|Cabin|Tokyo|Chicago|Office|Rome|Vienna|Home Weather|Boston|Madrid|Toronto|Grandma's House",
    "todo": """Shopping List|Chores|Groceries|Todo|To Do|Weekend Projects|Packing List|Work|Household|Gift Ideas|Wish List|Tasks|{p}'s List|{p}'s Tasks|{p}'s Chores|Homework|Garden Work|Errands|Books to Read|
Movies to Watch|Hardware Store|Pharmacy|Party Planning|Bucket List|House Repairs|Meal Plan|Costco|School|Vacation|Daily Tasks""",
    "person": "{p}",
}
DEVICES_TEST = {
    "light": """{a} Light|{a} Lamp|{a} Lights|Sconce|{a} Pendant|Piano Lamp|Vanity Light|Arc Lamp|{p}'s Lamp|Left Wall Light|Spider Lamp|Globe|
Closet Light|Picture Light|Neon Sign|Halo Light|Hue Bloom|Oil Torch|Desk Light 2|Tiffany Lamp|Track Lights|Step Lights|Cancel Lamp|Pond Lights|Aurora Panel|{a} Wall Lamp|Bookcase Light|Disco Ball""",
    "switch": "{a} Plug|Espresso Machine|Amplifier|Heat Lamp|Sauna Stove|Hot Tub|Freezer|Popcorn Maker|Fireplace|Bread Maker|{p}'s Charger|Terrarium|Mosquito Trap|Modem|Air Fryer|Blender|3D Printer|Lights Master Switch|Treadmill",
    "fan": "{a} Fan|Attic Fan|Box Fan|Dyson|{p}'s Fan|Whole House Fan|Pedestal Fan|Bladeless Fan",
    "media_player": "{a} TV|{p}'s Radio|Sonos|Jukebox|Home Theater System|{a} Sonos|LG TV|Gramophone|{a} Soundbar|Karaoke Machine|Nvidia Shield",
    "cover/blind": "{a} Blind|Corner Blind|Tall Blind|{p}'s Blind",
    "cover/curtain": "Left Curtain|{p}'s Curtain|Sheer Curtain|Blackout Curtain|{a} Curtain",
    "cover/shade": "{a} Shade|Pleated Shade|Bay Shade",
    "cover/shutter": "{a} Shutter|Storm Shutter|Louvre Shutter",
    "cover/garage": "Garage Door|Big Garage Door|Double Garage Door",
    "cover/gate": "Front Gate|Side Gate|Farm Gate",
    "cover/window": "{a} Window|Dormer Window|Bay Window",
    "cover/door": "Barn Hatch|{a} Pocket Door",
    "cover/awning": "Pergola Awning|{a} Awning",
    "lock": "Front Door|{a} Door|Barn Door|{p}'s Locker|Gate Lock|Service Door|Strongbox|{a} Deadbolt",
    "valve": "Pool Valve|Water Valve|Greywater Valve|Drip Line",
    "climate": "{a} Thermostat|Thermostat|Mini Split|{a} Heater Control|Tado|Boiler Control|{p}'s AC|Baseboard Heater",
    "scene": "Cozy Evening|Picture Night|Sunrise|Game Time|Candlelight|Breakfast|Siesta|{a} Chill",
    "script": "Lights Out Routine|Feed the Cat|Arrive Home|Storm Check|Goodbye Routine|Shut the House",
    "vacuum": "Sweeper|Neato|Robot Vacuum|Dustin|{a} Vacuum|Crumbs",
    "weather": "Home|Lisbon|Oslo|Forecast Home|Weather Service|Denver|Helsinki",
    "todo": "Shopping List|Farm Chores|Supermarket|{p}'s List|Camping Gear|Renovation|Studies|Thesis|Pantry Stock",
    "person": "{p}",
}

BINARY = {
    "battery": "{p}'s Phone Battery|Remote Battery|Door Lock Battery|{a} Sensor Battery|Tablet Battery|Doorbell Battery|Button Battery|Phone Battery|Thermostat Battery|Keypad Battery|{a} Remote",
    "battery_charging": "Phone Charger|Phone|{p}'s Phone Charger|Tablet Charger|Laptop|Car Charging|E-Bike|Laptop Charging|Watch Charger|Scooter|{p}'s Tablet|Electric Car|Robot Battery Charging",
    "carbon_monoxide": "CO Alarm|{a} CO Alarm|Carbon Monoxide Detector|{a} CO Sensor|Furnace CO Detector|Carbon Monoxide Alarm",
    "cold": "Freezer|Fridge Cold Sensor|Pipe Freeze Sensor|{a} Frost Sensor|Wine Fridge|Pipes|{a} Pipes|Cold Storage|Frost Guard|Cooler",
    "connectivity": "Router|Internet|Wi-Fi|Hub|Zigbee Bridge|NAS|{p}'s Laptop|{a} Access Point|Server Connection|Camera Link|Gateway|Phone Connection|VPN|Media Server|{a} Camera",
    "door": "Front Door Sensor|Back Door Sensor|{a} Door Sensor|Fridge Door|Freezer Door|Front Door Contact|Shed Door|Patio Door Sensor|Side Entrance|Mailbox Door|Closet Door|{a} Door|Washer Door|Oven Door|Cupboard Door",
    "garage_door": "Garage Door Sensor|Left Garage Sensor|Garage Contact|Garage Door Contact|Big Garage Sensor|Second Garage Door",
    "gas": "Gas Alarm|{a} Gas Sensor|Gas Leak Sensor|Stove Gas Sensor|{a} Gas Alarm|Boiler Gas Detector|Propane Sensor",
    "heat": "{a} Heat Sensor|Heat Alarm|Heat Detector|Stove Heat|Iron Heat Sensor|{a} Heat Alarm|Hotplate|Attic Heat Sensor|Chimney",
    "light": "{a} Light Sensor|Daylight Sensor|Sun Sensor|{a} Brightness Detector|Fridge Light Sensor|Day Night Switch|Drawer Light Sensor|Garden Light Detector",
    "lock": "Front Door Lock Sensor|{a} Lock Sensor|Bolt Sensor|Deadlock Sensor|Safe Lock Contact|Car Doors|Gate Bolt|Window Latch",
    "moisture": "{a} Leak Sensor|Leak Sensor|Basement Leak Sensor|Water Sensor|Washing Machine Leak|Sink Leak Sensor|{a} Flood Sensor|Dishwasher Leak|Water Leak Sensor|Sump|{a} Floor|Plant Soil|Toilet Leak|Carpet",
    "motion": "{a} Motion|{a} Motion Sensor|{a} Motion|Front Motion|Driveway Motion|Motion Detector|Stairs Motion|PIR Sensor|Porch Motion Sensor|{a} Camera Motion|Doorbell Motion|{a} PIR",
    "occupancy": "{a} Occupancy|{a} Occupancy Sensor|Bed Occupancy|Desk Occupancy|Sofa|{p}'s Bed|{p}'s Chair|Parking Spot|Couch Occupancy|Bathtub|Bed|Guest Toilet",
    "opening": "{a} Opening|Mail Slot|Letterbox|Cabinet|Drawer|Medicine Drawer|Pool Cover|Chest|Cash Box|Roof Hatch|Trunk|Toolbox|Package Box|Attic Hatch|Skylight Sensor",
    "plug": "Printer|Iron Plug|{a} Charger|Car Plug|EV Connector|Heater Plug|Vacuum Dock Plug|Tree Plug|HDMI Cable|Extension Cord|Toaster Plug|{p}'s Console|Headphones|Lamp Cord",
    "power": "Fridge Power|Server Power|{a} Power|Mains|Grid Power|Washer Power|TV Power|UPS|Solar Power|Backup Power|Freezer Power|{a} Circuit",
    "presence": "{p}'s Phone|{p}'s Keys|{p}'s Watch|{a} Presence|{a} Presence Sensor|{p}'s Car|Dog Tag|Guest Tracker|Cat Collar|Backpack|Wallet|{p}'s Bag",
    "problem": "Printer Problem|Heating Fault|Boiler|Washer Problem|{a} Radiator Fault|Water Filter|Pool Pump Fault|Alarm System|Solar Inverter|Server Health|Smart Meter|Furnace|Backup Job",
    "running": "Dishwasher Running|Washing Machine Running|Dryer Running|Sump Pump|Robot Mower|Generator|Pool Filter|Compressor|Oven Running|Backup|3D Print|Heat Pump Running|Washer|Dishwasher Status|Furnace Blower",
    "safety": "Safety Sensor|{a} Safety Sensor|Pool Safety|Stove Safety|Playground|Balcony Rail|Electric Fence|Ladder Sensor|Machine Guard|{a} Safety|Fence",
    "smoke": "Smoke Alarm|Smoke Detector|{a} Smoke Detector|{a} Smoke Alarm|Fire Alarm|{a} Smoke|Upstairs Smoke Alarm|Grill Smoke Sensor",
    "sound": "{a} Sound|{a} Sound Sensor|Baby Cry Sensor|Noise Sensor|Glass Break Sensor|Bark Detector|{a} Noise|Microphone|Crib Sound",
    "tamper": "Package Box Tamper|Alarm Tamper|Siren Tamper|Front Camera|Meter Box|{a} Sensor Tamper|Keypad Tamper|Motion Sensor Tamper|Safe Tamper|Vending Machine",
    "update": "Router Firmware|Router Update|Phone Update|TV Update|Hub Update|Thermostat Firmware|{a} Speaker Update|NAS Update|System Update|Camera Firmware|Bridge Firmware|{p}'s Laptop Update",
    "vibration": "Washer Vibration|{a} Vibration|Window Vibration|Dryer Vibration|Vibration Sensor|Car Vibration|Shelf|Bike Sensor|Piano Vibration|Desk Vibration|Fence Vibration|Safe Vibration",
    "window": "{a} Window|{a} Window|{a} Window Sensor|Left Window Sensor|Roof Window Sensor|Skylight Contact|Window Contact|Big Window Sensor|Bay Window Sensor|{p}'s Window|Street Window|{a} Window Contact",
    None: "Doorbell|Workday|Button|Rain Sensor|Vacation|Guest Toggle|{a} Button|Pressure Mat|Night",
}
BINARY_TEST = {
    "battery": "Keyfob Battery|{p}'s Phone Battery|Weather Vane Battery|Scale Battery", "battery_charging": "Power Bank|{p}'s Phone Charger|Golf Cart|Camcorder",
    "carbon_monoxide": "CO Alarm|Stove CO Probe|{a} CO Alarm", "cold": "Chest Freezer|Ice Rink|{a} Frost Probe|Beer Fridge", "connectivity": "Mesh Repeater|{p}'s Tablet|Modem Link|Cloud Link",
    "door": "Freezer Door Sensor|{a} Door Sensor|Crawlspace Door|Bakehouse Door|Service Hatch", "garage_door": "Double Garage Contact|Garage Door Sensor", "gas": "Methane Sensor|{a} Gas Sensor|Cooker Gas Alarm",
    "heat": "Kiln|{a} Heat Sensor|Flue Heat Sensor", "light": "Lux Detector|{a} Light Sensor|Gloom Sensor", "lock": "Deadbolt Sensor|{a} Lock Sensor|Strongbox Contact", "moisture": "Bilge Sensor|{a} Leak Sensor|Crawlspace Floor|Dish Leak",
    "motion": "{a} Motion|Stable Motion|Alley Motion|Radar Sensor", "occupancy": "Hammock|{a} Occupancy|{p}'s Armchair|Recliner", "opening": "Jewelry Box|Hen House|Treasure Chest|Flap", "plug": "Kiln Plug|Caravan Hookup|{p}'s Charger Plug",
    "power": "Freezer Circuit|Kiln Power|{a} Supply", "presence": "{p}'s Phone|{p}'s Scooter|Pet Tracker|{a} Presence", "problem": "Mower Fault|Septic Tank|{a} Heater Fault|Well Pump", "running": "Tumble Dryer|Bread Maker Running|Kiln Running|Ice Maker",
    "safety": "Trampoline|Saw Guard|{a} Safety Sensor", "smoke": "{a} Smoke Detector|Barn Smoke Alarm|Smoke Alarm", "sound": "Howl Detector|{a} Sound Sensor|Clap Sensor", "tamper": "Mailbox Tamper|Locker Tamper|Meter Tamper",
    "update": "Soundbar Firmware|Modem Update|Mower Firmware", "vibration": "Tumble Vibration|{a} Vibration|Pipe Vibration|Bell Tower", "window": "{a} Window|Dormer Window Sensor|{p}'s Window|Oriel Window", None: "School Day|Chime|Foot Switch",
}
SENSOR = {
    "temperature": "{a} Temperature|Outdoor Temperature|Outside Temperature|Fridge Temperature|Freezer Temperature|Pool Temperature|Water Temperature|{a} Temperature Sensor|Oven Temperature|CPU Temperature|{a} Sensor|Aquarium Temperature|Boiler Probe|Grill Probe|Soil Temperature|{p}'s Room Temperature",
    "humidity": "{a} Humidity|{a} Humidity|Outdoor Humidity|Outside Humidity|{a} Humidity Sensor|Terrarium Humidity|Humidor|Crawl Space Humidity|{a} Hygrometer|Cigar Box",
    "illuminance": "{a} Illuminance|Outdoor Illuminance|{a} Lux|Window Light Level|{a} Light Level|Lux Meter|Porch Brightness|Sky Meter",
    "power": "Power Meter|{a} Power Usage|Washing Machine Power|Dryer Consumption|Solar Production|TV Power Usage|Fridge Power Consumption|House Power|Total Power|Heat Pump Power|Smart Meter Reading|Oven Watts|Coffee Machine Power|Computer Socket",
    "energy": "Energy Today|Energy Meter|Solar Energy|Total Energy|Energy This Month|{a} Energy|Heat Pump Energy|Car Charger Energy|Grid Import|Washing Machine Energy|Electricity Meter",
    "voltage": "Mains Voltage|Battery Voltage|{a} Voltage|Solar Voltage|Car Battery Voltage|UPS Output|Phase 1 Voltage", "current": "Mains Current|{a} Current|Charger Current|Pump Current|Phase 1 Current|Inverter Amps",
    "pressure": "Water Pressure|Boiler Pressure|Tire Pressure|Pump Pressure|Gas Line Pressure|Heating Pressure|Compressed Air", "atmospheric_pressure": "Outdoor Pressure|Barometer|Air Pressure|Barometric Pressure|Atmospheric Pressure",
    "pm25": "{a} PM2.5|Outdoor PM2.5|Air Purifier PM2.5|Street Dust|{a} Fine Dust", "pm10": "{a} PM10|Outdoor PM10|Garden Dust", "pm1": "{a} PM1|Indoor PM1|Outdoor PM1",
    "carbon_dioxide": "{a} CO2|{a} CO2|{a} Carbon Dioxide|Classroom CO2|{a} CO2 Level|Air Monitor", "carbon_monoxide": "{a} CO|Furnace CO|Carbon Monoxide Level|Boiler CO Level", "nitrogen_dioxide": "Outdoor NO2|{a} NO2|Nitrogen Dioxide|Street Nitrogen",
    "nitrogen_monoxide": "Outdoor NO|Nitrogen Monoxide", "nitrous_oxide": "Nitrous Oxide|{a} Nitrous Oxide", "ozone": "Outdoor Ozone|{a} Ozone|Ozone Level|Ozone Monitor", "sulphur_dioxide": "Sulphur Dioxide|Outdoor Sulphur Dioxide|Volcano Monitor",
    "volatile_organic_compounds": "{a} VOC|{a} VOCs|VOC Index|Paint Shop VOC", "aqi": "Air Quality|{a} Air Quality|Outdoor AQI|City Air Quality|{a} AQI|Air Box",
    "battery": "{p}'s Phone Battery Level|Phone Battery Level|{p}'s Watch Battery|Car Battery|Vacuum Battery|{a} Remote Battery|Home Battery|Tablet Battery Level|Doorbell Battery Level|Powerwall|Lawn Mower Battery|{p}'s Tablet Battery|E-Bike Battery",
    "gas": "Gas Meter|Gas Consumption|Gas Usage Today|Gas Volume", "water": "Water Meter|Water Usage|Water Consumption|Shower Water|Garden Water|Hot Water Usage", "weight": "Bathroom Scale|{p}'s Weight|Dog Weight|Kitchen Scale|Beehive Weight|Cat Scale",
    "speed": "Internet Speed|Car Speed|Treadmill Speed|{p}'s Speed|Pump Speed", "wind_speed": "Wind Speed|Outdoor Wind|Roof Wind Speed|Anemometer|Garden Wind Speed|Wind Gust", "wind_direction": "Wind Direction|Roof Wind Direction|Weathercock",
    "precipitation": "Rain Today|Rainfall|Rain Gauge|Garden Rainfall|Daily Rain|Snow Depth", "precipitation_intensity": "Rain Rate|Rain Intensity|Rain Speed|Storm Meter", "distance": "Car Range|Distance to Work|Tank Level Distance|{p}'s Distance|Car Odometer|Parking Distance",
    "duration": "Commute Time|Washing Time Left|Uptime|Screen Time|Dryer Time Left|{p}'s Commute|Shower Time|Dishwasher Time Left", "frequency": "Grid Frequency|Mains Frequency|CPU Frequency|Inverter Frequency",
    "signal_strength": "Wifi Signal|{a} Signal Strength|Router Signal|Phone Signal|Zigbee Signal|Modem Signal Strength", "sound_pressure": "{a} Sound Level|{a} Noise Level|Street Noise|Nursery Decibels|Sound Meter", "moisture": "Soil Moisture|Plant Moisture|Lawn Moisture|Ficus Moisture|Tomato Bed|Wood Moisture|Basil Plant",
    "monetary": "Electricity Price|Energy Cost|Gas Price|Account Balance|Monthly Cost|Power Cost Today|Bitcoin|Fuel Price", "volume": "Tank Volume|Rain Barrel|Oil Tank|Hot Water Tank|Water Tank Volume|Cistern", "volume_flow_rate": "Water Flow|Shower Flow|Pipe Flow Rate|Pump Flow",
    "data_rate": "Download Speed|Upload Speed|Internet Download|Network Throughput|NAS Transfer", "data_size": "Disk Usage|NAS Free Space|Free Memory|Data Used|Backup Size|Memory Usage", "apparent_power": "Apparent Power|{a} Apparent Power|Inverter Load",
    "reactive_power": "Reactive Power|{a} Reactive Power|Grid Reactive Power", "power_factor": "Power Factor|Motor Power Factor|{a} Power Factor", "irradiance": "Solar Irradiance|Roof Irradiance|Sun Radiation|Pyranometer", "ph": "Pool PH|Aquarium PH|Soil PH|Pond PH|Spa PH",
    "date": "Next Trash Day|Filter Change Date|Next Garbage Pickup|Tire Change", "timestamp": "Next Alarm|Last Boot|Next Train|Sunrise Time|Next Sunset|Last Backup", "enum": "Washer State|Dishwasher State|Printer Status|Moon Phase|Season|Car State|Alarm Mode",
    None: "People Count|Steps Today|UV Index|Printer Ink|Mail Count|Open Tickets|Visitors|Next Bus|Pollen|Stock|Moon|Joke of the Day|Server Load|Tank Level|Cat Food|{p}'s Steps|Wifi Clients|Oven Program|Toner",
}
SENSOR_TEST = {
    "temperature": "{a} Temperature|Greenhouse Temperature|Kiln Temperature|Lake Probe", "humidity": "{a} Humidity|Attic Humidity|Cheese Humidity|Moss Wall", "illuminance": "{a} Illuminance|Meadow Lux|Desk Lux", "power": "Kiln Power Usage|{a} Power Usage|Hot Tub Power|Sauna Draw",
    "energy": "Wind Turbine Energy|{a} Energy|Kiln Energy", "voltage": "Generator Voltage|{a} Voltage", "current": "Kiln Current|{a} Current", "pressure": "Well Pressure|Tank Pressure|Hose Pressure", "atmospheric_pressure": "Roof Pressure|Hilltop Barometer",
    "pm25": "{a} PM2.5|Porch PM2.5", "pm10": "{a} PM10|Road PM10", "pm1": "{a} PM1", "carbon_dioxide": "{a} CO2|Stable CO2|Breath Monitor", "carbon_monoxide": "{a} CO|Kiln CO", "nitrogen_dioxide": "Highway NO2", "ozone": "Rooftop Ozone", "sulphur_dioxide": "Harbour Sulphur Dioxide",
    "volatile_organic_compounds": "{a} VOC|Varnish VOC", "aqi": "Village Air Quality|{a} AQI", "battery": "Scooter Battery|{p}'s Phone Battery Level|Drone Battery", "gas": "Propane Meter|Town Gas Usage", "water": "Well Water|Irrigation Water", "weight": "Pig Scale|{p}'s Weight|Grain Weight",
    "speed": "Fan Blade Speed|Lift Speed", "wind_speed": "Hilltop Wind Speed|Mast Wind", "wind_direction": "Mast Wind Direction", "precipitation": "Hilltop Rainfall|Rain Bucket", "precipitation_intensity": "Downpour Rate|Hail Intensity", "distance": "Hiking Distance|Scooter Range",
    "duration": "Nap Duration|Ferry Time|{p}'s Journey", "frequency": "Generator Frequency", "signal_strength": "Mesh Signal|Barn Signal Strength", "sound_pressure": "Stage Noise Level|{a} Noise Level", "moisture": "Rose Moisture|Hay Moisture|Vine Moisture", "monetary": "Heating Bill|Diesel Price",
    "volume": "Milk Tank Volume|Well Volume", "volume_flow_rate": "Creek Flow", "data_rate": "Mesh Throughput|Camera Upload", "data_size": "Photo Archive Size|Recorder Space", "apparent_power": "Kiln Apparent Power", "reactive_power": "Kiln Reactive Power", "power_factor": "Kiln Power Factor",
    "irradiance": "Field Irradiance", "ph": "Spring PH|Koi PH", "date": "Chimney Sweep Date", "timestamp": "Next Ferry", "enum": "Tide|Mower State", None: "Egg Count|Bee Activity|Goat Herd|Chess Rating|{p}'s Reps",
}
# Odd names for sensors, by the word that says the class; {w}, {x} odd words, {d} a number.
ODD_SENSOR = ["{w}", "{w} {x}", "{w} Sensor", "{w} {x} Sensor", "{w} {d}", "{w} Meter", "{w} Probe", "{w} {c}", "{w} {c}", "{w} {x} {c}", "{w} {c}"]
CLASS_WORDS = {"pm25": "PM2.5", "pm10": "PM10", "pm1": "PM1", "carbon_dioxide": "CO2", "aqi": "Air Quality", "volatile_organic_compounds": "VOC", "ph": "PH", "battery_charging": "Charger", "moisture": "Moisture",
               "update": "Firmware", "carbon_monoxide": "CO", "nitrogen_dioxide": "NO2", "enum": "State", None: "Sensor"}


def _split(text):
    return [name.strip() for name in text.replace("\n", "").split("|")]


def _with_classes(devices, binary, sensor):
    made = {kind: _split(text) for kind, text in devices.items()}
    for domain, table in (("binary_sensor", binary), ("sensor", sensor)):
        made.update({f"{domain}/{device_class}" if device_class else domain: _split(text) for device_class, text in table.items()})
    return made


DEVICES = _with_classes(DEVICES, BINARY, SENSOR)
DEVICES_TEST = _with_classes(DEVICES_TEST, BINARY_TEST, SENSOR_TEST)
