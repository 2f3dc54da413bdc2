#!/usr/bin/env python3
"""Switches relays by the actions that `ternlet ask` writes, one a line on standard input.

    ternlet ask --home home.json | python3 relay.py home.json ./set_relay.sh

For each relay that an action is about it runs the command with two more arguments, pin and level
(1 on, 0 off); without a command it prints them. Everything else is passed over, aloud.
"""
import json
import subprocess
import sys

PINS = {  # the entity's name in home.json, the relay's pin
    "Ceiling Light": 17,
    "Counter Light": 27,
    "Bench Light": 22,
    "Garden Pump": 23,
}
LEVELS = {"HassTurnOn": "1", "HassTurnOff": "0"}

with open(sys.argv[1], encoding="utf-8") as file:
    home = json.load(file)
command = sys.argv[2:] or ["echo"]
floors = {area["name"]: area.get("floor") for area in home["areas"]}
things = [thing | {"floor": floors.get(thing.get("area"))} for thing in home["entities"] if thing["name"] in PINS]
for line in sys.stdin:
    action = json.loads(line)
    level, slots = LEVELS.get(action["intent"]), action["slots"]
    meant = [thing for thing in things if all(thing.get(slot) == value for slot, value in slots.items())]
    if level is None or not meant:
        print("no relay for", line.strip(), file=sys.stderr)
        continue
    for thing in meant:
        # Its input is not ours: it would eat the actions that wait there.
        subprocess.run([*command, str(PINS[thing["name"]]), level], stdin=subprocess.DEVNULL, check=False)
        # MQTT instead: subprocess.run(["mosquitto_pub", "-t", f"relay/{PINS[thing['name']]}", "-m", level])
