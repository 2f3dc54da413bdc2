"""Temperatures: HassClimateSetTemperature and HassClimateGetTemperature for a room, a floor, a thermostat by its name, or the house."""

import re

import climate_frames
from expand import expand, pick, split
from opening import imperative
from targets import ADVERBS, NAMED, NAMED_AREA, article, at_place, choose, partial_name, plain, takes_no_article
from values import degrees

# {the_a} a room or a floor, {in_a} the same as a place, {n} a temperature, {nd} one with its unit.
SET_PLACE = split("""set [the] temperature {in_a} to {n}|set [the] temperature {in_a} to {n}|set {the_a} temperature to {n}|set {the_a} temperature to {n}|set {the_a} to {nd}|set {the_a} to {nd}|(change|adjust|put|turn|bring|get) {the_a} (temperature|temp) to {n}|make {the_a} {nd}|make it {nd} {in_a}|(heat|warm) [up] {the_a} to {n}|
cool [down] {the_a} to {n}|cool {the_a} down to {n}|(heat|warm) {the_a} up to {n}|set the (thermostat|heating|heat|ac|air conditioning|air con|heater|thermostat temperature) {in_a} to {n}|turn the (thermostat|heating|heat|ac) {in_a} (up|down|) to {n}|(set|turn|put) {the_a} (thermostat|heating|heat|ac|heater) [up|down] to {n}|
{the_a} (temperature|thermostat|temp|heating) [to] {n}|{the_a} (temperature|temp) at {n}|{the_a} to {nd}|{the_a} at {nd}|{the_a}, {nd}|{nd} {in_a}|{nd} {in_a} please|temperature {in_a} to {n}|temperature {in_a} {n}|i want it to be {n} {in_a}|i want it {nd} {in_a}|i want {nd} {in_a}|i want {the_a} to be {nd}|i want {the_a} at {nd}|
(raise|lower|increase|decrease|reduce) the (temperature|temp) {in_a} to {n}|(raise|lower|increase|decrease|drop|bump) {the_a} temperature to {n}|{in_a} set the temperature to {n}|{in_a}, set the (thermostat|heating|temperature) to {n}|{in_a}, make it {nd}|{in_a} {nd} please|set the temperature to {n} {in_a}|set the (thermostat|heating|heat|ac) to {n} {in_a}|
set the (temp|temperature) for {the_a} to {n}|set the (temp|temperature) of {the_a} to {n}|set the {at_a} target temperature to {n}|set the target temperature {in_a} to {n}|set the target temperature for {the_a} to {n}|bring {the_a} to {nd}|bring the temperature {in_a} (up|down|) to {n}|bring {the_a} (up|down) to {nd}|
i'd like {the_a} at {nd}|i'd like {the_a} to be {nd}|i'd like it to be {nd} {in_a}|i would like it to be {nd} {in_a}|{the_a} needs to be {nd}|{the_a} should be {nd}|{the_a} should be at {nd}|{the_a} must be at {nd}|we want {nd} {in_a}|we need {nd} {in_a}|we'd like {the_a} at {nd}|keep {the_a} at {nd}|keep the temperature {in_a} at {n}|keep it at {nd} {in_a}|
can i have {nd} {in_a}|(can|could) we have {nd} {in_a}|(can|could) you set {the_a} to {nd}|(can|could) you make it {nd} {in_a}|(can|could) you heat {the_a} to {n}|(can|could) you set the temperature {in_a} to {n}|(can|could) you set {the_a} temperature to {n}|would you mind setting {the_a} to {nd}|would you set the temperature {in_a} to {n}|
would you mind heating {the_a} to {nd}|how about {nd} {in_a}|let's make {the_a} {nd}|let's have {nd} {in_a}|let's set {the_a} to {nd}|it should be {nd} {in_a}|it needs to be {nd} {in_a}|the temperature {in_a} should be {n}|the temperature {in_a} needs to be {n}|make sure {the_a} is at {nd}|make sure it is {nd} {in_a}|
get it (up|down) to {nd} {in_a}|turn it (up|down) to {nd} {in_a}|turn {the_a} (up|down) to {nd}|turn up the heat {in_a} to {n}|turn down the (heat|heating|temperature) {in_a} to {n}|crank the heat {in_a} up to {n}|turn on the heat {in_a} at {nd}|heating {in_a} to {n}|heat {in_a} to {n}|thermostat {in_a} to {n}|thermostat {in_a} at {n}|set {the_a} at {nd}|
change the temperature {in_a} to {n}|change {the_a} to {nd}|change the (thermostat|heating) {in_a} to {n}|set {the_a} climate to {n}|have {the_a} at {nd}|have it {nd} {in_a}|hold {the_a} at {nd}|maintain {nd} {in_a}|aim for {nd} {in_a}|it has to be {nd} {in_a}|is it possible to get {the_a} to {nd}|(can|could) {the_a} be {nd}|
i could use {nd} {in_a}|have the temperature {in_a} at {n}|{the_a} ought to be {nd}|get {the_a} to {nd}|turn the temperature {in_a} to {n}|for {the_a} i want {nd}|let {the_a} be at {nd}|go to {nd} {in_a}|take the temperature {in_a} to {n}|{in_a} i'd like {nd}|see that it is {nd} {in_a}|the heating {in_a} should go to {n}|what i want {in_a} is {nd}|
let's go with {nd} {in_a}|kindly set it to {nd} {in_a}|i'd be happy with {nd} {in_a}""") + climate_frames.SET_PLACE + climate_frames.SET_PLACE_MORE
SET_BARE = split("""set [the] (temperature|temp) to {n}|set [the] temperature to {n}|set [the] temperature to {nd}|set [the] (thermostat|heating|heat|ac|heater|air conditioning|air conditioner|air con|thermostats) (to|at) {n}|set [the] thermostat to {n}|make it {nd}|make it {nd}|(change|adjust|put|turn) the (temperature|temp|thermostat|heating) to {n}|
turn the (temperature|temp|thermostat|heat|heating|ac) (up|down) to {n}|turn (up|down) the (temperature|thermostat|heat|heating|ac) to {n}|(raise|lower|increase|decrease|reduce|drop|bump up) the (temperature|temp|heat|thermostat) to {n}|temperature [to] {n}|temperature {nd}|thermostat [to] {n}|thermostat at {n}|
i want it to be {nd}|i want it {nd}|i want it at {nd}|heat [up] to {n}|cool [down] to {n}|heating to {n}|ac to {n}|heat to {nd}|set [the] target temperature to {n}|set the target to {nd}|i want {nd}|let's make it {nd}|set [the] (temperature|thermostat) at {n}|bring the temperature [up|down] to {n}|i'd like it to be {nd}|i'd like it {nd}|i'd like {nd}|
we need it to be {nd}|we want it at {nd}|it should be {nd}|it needs to be {nd}|it has to be {nd}|can we have {nd}|(can|could) i have {nd}|(can|could) you set the (temperature|thermostat|heating) to {n}|(can|could) you make it {nd}|(can|could) you turn the (heat|heating|temperature) (up|down) to {n}|would you set the thermostat to {n}|
would you mind setting the (temperature|thermostat) to {n}|how about {nd}|how about setting the temperature to {n}|put it at {nd}|put it on {nd}|set it to {nd}|get it (up|down) to {nd}|turn it (up|down) to {nd}|heat it up to {nd}|cool it down to {nd}|warm it up to {nd}|keep it at {nd}|keep the temperature at {n}|hold the temperature at {n}|
the temperature should be {n}|the temperature needs to be {n}|the thermostat should be (at|set to) {n}|i want the (temperature|thermostat|heating) at {n}|i want the (temperature|thermostat) set to {n}|i'd like the (temperature|thermostat|heating) at {n}|i need the (temperature|thermostat) at {n}|i need it to be {nd}|let's have {nd}|
let's set the (temperature|thermostat|heating) to {n}|make the temperature {n}|make sure it is {nd}|make sure the temperature is {n}|(adjust|change|set) the (temperature|climate) in the house to {n}|set the house to {nd}|set the temperature of the house to {n}|heat the house to {n}|cool the house [down] to {n}|make the house {nd}|
keep the house at {nd}|i want the house at {nd}|the house should be {nd}|warm the house [up] to {n}|heat the whole house to {n}|bring the house to {nd}|climate to {n}|set climate to {n}|set heat to {n}|set (heating|heat|cooling) temperature to {n}|crank the heat [up] to {n}|crank it up to {nd}|bump the thermostat (up|down) to {n}|
temperature at {n}|temp {n}|i want a temperature of {n}|i'd like a temperature of {n}|give me {nd}|aim for {nd}|is it possible to have {nd}|would it be possible to have it at {nd}|change it to {nd}|move the thermostat to {n}|turn on the (heat|heating|ac) to {nd}|turn the (heat|heating) on to {nd}|
i could use {nd}|it ought to be {nd}|have the thermostat at {n}|get the temperature to {n}|take the temperature to {n}|let it be {nd}|go to {nd}|see that it is {nd}|a temperature of {n} please|have the house at {nd}|what i want is {nd}|let's go with {nd}|the heating should go to {n}|i'd be happy with {nd}|get the house to {nd}|kindly set it to {nd}""") + climate_frames.SET_BARE + climate_frames.SET_BARE_MORE
SET_NAMED = split("""set {o} to {n}|set {o} to {n}|set {o} to {nd}|set {o} temperature to {n}|(turn|put|change|adjust|switch|move) {o} to {n}|turn {o} (up|down) to {n}|set the (temperature|temp) of {o} to {n}|set {o} at {n}|(raise|lower|increase|decrease|reduce|drop) {o} to {n}|{o} to {n}|{o} to {nd}|{o} {nd}|{o} at {nd}|{o} temperature [to] {n}|
set the temperature on {o} to {n}|set the temperature for {o} to {n}|(change|adjust|raise|lower) the temperature (of|on) {o} to {n}|bring {o} [up|down] to {n}|{o} should be at {n}|{o} should be set to {n}|{o} needs to be at {n}|i'd like {o} at {n}|i'd like {o} set to {n}|put {o} (on|at) {n}|i want {o} set to {n}|i want {o} at {n}|i need {o} at {n}|
(can|could) you set {o} to {n}|(can|could) you turn {o} (up|down) to {n}|would you set {o} to {n}|would you mind setting {o} to {n}|how about setting {o} to {n}|let's set {o} to {n}|let's have {o} at {n}|keep {o} at {n}|leave {o} at {n}|set the target temperature of {o} to {n}|set {o} target temperature to {n}|make sure {o} is (at|set to) {n}|
{o}, set it to {n}|turn on {o} at {nd}|turn {o} on at {nd}|have {o} set to {n}|run {o} at {nd}|make {o} {nd}|get {o} to {n}|i want {nd} on {o}|{nd} on {o}|bump {o} (up|down) to {n}|crank {o} up to {n}|use {nd} for {o}|(heat|cool) to {nd} with {o}|
have {o} at {n}|{o} should go to {n}|adjust the temperature of {o} over to {n}|{o} ought to be at {n}|for {o} i want {nd}|let {o} be at {n}|go to {nd} on {o}|take {o} (up|down) to {n}|see that {o} is at {n}|let's go with {nd} on {o}""") + climate_frames.SET_NAMED + climate_frames.SET_NAMED_MORE
GET_PLACE = split("""what is the temperature {in_a}|what's the temperature {in_a}|what is {the_a} temperature|what's {the_a} temperature|what's the (temp|temperature) {in_a}|what temperature is it {in_a}|what temperature is {the_a} [at]|what temperature does it have {in_a}|what's the temperature of {the_a}|what is the temperature of {the_a}|what's the temperature like {in_a}|
how (warm|cold|hot|cool) is it {in_a}|how (warm|cold|hot|cool) is {the_a}|how (warm|cold|hot) is it {in_a} [right now|now|at the moment|currently]|how (warm|cold|hot) is {the_a} (right now|now|at the moment|currently)|how (warm|cold|hot) does it get {in_a} right now|how many degrees (is it|are there|do we have) {in_a}|how many degrees is {the_a}|
(current|) temperature {in_a}|(current|) {bare_a} (temperature|temp)|current temp {in_a}|temp {in_a}|{the_a} temperature|{bare_a} temp [please|now]|the temperature {in_a}|(get|read|check|report|show|give me|tell me|find|look up) the temperature {in_a}|(get|read|check|report|show|give me|tell me) {the_a} temperature|
tell me how (warm|cold|hot) it is {in_a}|tell me what the temperature is {in_a}|tell me the current temperature {in_a}|tell me what temperature it is {in_a}|(can|could) you tell me the temperature {in_a}|(can|could) you tell me how (warm|cold|hot) it is {in_a}|(can|could) you check the temperature {in_a}|do you know the temperature {in_a}|
do you know how (warm|cold|hot) it is {in_a}|i want to know the temperature {in_a}|i'd like to know how (warm|cold|hot) it is {in_a}|i'd like to know the temperature {in_a}|i need to know the temperature {in_a}|i wonder how (warm|cold|hot) it is {in_a}|let me know the temperature {in_a}|let me know how (warm|cold|hot) it is {in_a}|
what does the thermostat {in_a} (say|read|show)|what does {the_a} thermostat (say|read|show)|what is the thermostat {in_a} (reading|showing|saying)|what's the reading of the thermostat {in_a}|what's the room temperature {in_a}|what is the current temperature {in_a}|what's the current temperature {in_a}|what is the current {bare_a} temperature|
what's the temperature currently {in_a}|what is the temperature right now {in_a}|what's the temperature {in_a} (now|right now|at the moment|currently|like)|{in_a}, how (warm|cold|hot) is it|{in_a}, what's the temperature|{in_a} what is the temperature|how's the temperature {in_a}|how is the temperature {in_a}|
what is it {in_a} temperature wise|show me the temperature {in_a}|show me {the_a} temperature|check how (warm|cold|hot) it is {in_a}|check {the_a} temperature|check the thermostat {in_a}|read the thermostat {in_a}|what's the heat {in_a}|how much is the temperature {in_a}|how high is the temperature {in_a}|how low is the temperature {in_a}|
would you tell me the temperature {in_a}|would you mind telling me the temperature {in_a}|is there a temperature reading {in_a}|what temperature do we have {in_a}|what temperature have we got {in_a}|at what temperature is {the_a}|please give the temperature {in_a}|the current temperature {in_a} please|and how (warm|cold|hot) is it {in_a}|
how (warm|cold|hot) would you say it is {in_a}|{in_a}, what temperature is it|could i get the temperature {in_a}|let me hear the temperature {in_a}|{the_a}, how (warm|cold|hot) is it|what's it like {in_a}, temperature wise|i'm curious how (warm|cold|hot) it is {in_a}|say how (warm|cold|hot) it is {in_a}|how does the temperature look {in_a}|
any idea how (warm|cold|hot) it is {in_a}|which temperature does {the_a} have|find out the temperature {in_a}""") + climate_frames.GET_PLACE_MORE + climate_frames.GET_PLACE
GET_BARE = split("""what is the temperature|what's the temperature|what's the temperature|what's the temp|what is the temp|what temperature is it|what temperature is it [right now|now|currently|at the moment]|what's the temperature (now|right now|currently|at the moment|like)|what is the current temperature|what's the current (temperature|temp)|what's the temperature like|
how (warm|cold|hot|cool) is it|how (warm|cold|hot) is it (now|right now|at the moment)|how many degrees is it|how many degrees (do we have|are there)|temperature|current temperature|current temp|temperature please|temperature now|the temperature|the current temperature|room temperature|(get|read|check|report|show|tell me|give me) the temperature|
(get|read|check|tell me|give me|show me) the current temperature|tell me how (warm|cold|hot) it is|tell me what the temperature is|tell me what temperature it is|(can|could) you tell me the temperature|(can|could) you tell me how (warm|cold|hot) it is|(can|could) you check the temperature|(can|could) i have the temperature|
do you know the temperature|do you know how (warm|cold|hot) it is|i want to know the temperature|i'd like to know the temperature|i'd like to know how (warm|cold|hot) it is|i need to know the temperature|i need the temperature|i wonder how (warm|cold|hot) it is|let me know the temperature|let me know how (warm|cold|hot) it is|
what does the thermostat (say|read|show)|what's the thermostat (reading|saying|showing)|what is the thermostat at|what's the thermostat at|what temperature is the thermostat (showing|reading)|what's the room temperature|what is the room temperature|what is the temperature inside|what's the (inside|indoor) temperature|how (warm|cold|hot) is it inside|
how's the temperature|how is the temperature|how high is the temperature|check the thermostat|read the thermostat|what temperature do we have|what temperature have we got|would you tell me the temperature|would you mind telling me the temperature|temperature reading|temp check|temperature check|what's the temperature in the house|
how (warm|cold|hot) is it in the house|how (warm|cold|hot) is the house|what temperature is it in the house|what's the house temperature|inside temperature|indoor temperature|temperature inside|how's the temp|show me the temperature|what is it temperature wise|and the temperature|read out the temperature|read me the temperature|
let me hear the temperature|could i get the temperature|any idea how (warm|cold|hot) it is|how does the temperature look|say how (warm|cold|hot) it is|i'm curious how (warm|cold|hot) it is|find out the temperature|how (warm|cold|hot) would you say it is|which temperature do we have|tell me the degrees|let me know what temperature we have""") + climate_frames.GET_BARE
GET_HERE = split("""what's the temperature {here}|what is the temperature {here}|how (warm|cold|hot|cool) is it {here}|what temperature is it {here}|temperature {here}|current temperature {here}|how (warm|cold|hot) is {room}|what's the temperature of {room}|what is {room}'s temperature|tell me the temperature {here}|tell me how (warm|cold|hot) it is {here}|(can|could) you tell me the temperature {here}|
how many degrees is it {here}|check the temperature {here}|check how (warm|cold|hot) it is {here}|what's the temp {here}|how (warm|cold|hot) is it {here} (right now|now|at the moment)|i want to know how (warm|cold|hot) it is {here}|give me the temperature {here}|what's the current temperature {here}|what temperature do we have {here}|{here}, what's the temperature|
do you know how (warm|cold|hot) it is {here}|let me know how (warm|cold|hot) it is {here}|how's the temperature {here}|what's the temperature like {here}|let me hear the temperature {here}|any idea how (warm|cold|hot) it is {here}|i'm curious how (warm|cold|hot) it is {here}|say how (warm|cold|hot) it is {here}|{here}, how (warm|cold|hot) is it""") + climate_frames.GET_HERE
GET_NAMED = split("""what is the temperature of {o}|what's the temperature of {o}|what's the temperature (on|at) {o}|what does {o} (say|read|show)|what does {o} (say|read|show) (right now|now|at the moment)|what temperature does {o} (say|read|show|report|measure)|what is {o} (reading|showing|saying)|what's {o} at|what is {o} at|what temperature is {o} at|
what temperature is {o} (showing|reading|measuring)|{o} temperature|{o} temp|{o} reading|current temperature of {o}|temperature of {o}|temperature on {o}|what is the current temperature of {o}|what's the current temperature on {o}|what's the current temp on {o}|what's the reading (of|on) {o}|(check|read|get|show|tell me|give me) the temperature (of|on) {o}|
check {o}|read {o}|tell me what {o} (says|reads|shows)|tell me the current temperature of {o}|(can|could) you tell me what {o} (says|reads|shows)|(can|could) you check {o}|(can|could) you tell me the temperature of {o}|what's {o} temperature|what is {o} temperature|i want to know what {o} (says|reads|shows)|i'd like to know the temperature of {o}|
how (warm|cold|hot) is it at {o}|how (warm|cold|hot) does {o} say it is|how (warm|cold|hot) is {o}|what temperature does {o} have|what does it say on {o}|which temperature does {o} show|how many degrees does {o} (say|show|read)|let me know what {o} (says|reads|shows)|report the temperature of {o}|do you know what {o} (says|reads|shows)|
according to {o} how (warm|cold|hot) is it|let me hear what {o} (says|reads|shows)|could i get the temperature of {o}|find out what {o} (says|reads|shows)|i'm curious what {o} (says|reads|shows)|how does the temperature look on {o}|{o}, what does it (say|read|show)""") + climate_frames.GET_NAMED_MORE + climate_frames.GET_NAMED
HERE = "in here|in here|in this room|here|in the room|in this room".split("|")


def _mentions(home, text, but=None):
    """Entities other than `but` whose full name occurs in a sentence."""
    said = f" {re.sub(r'[,.?!:]', '', text)} "
    return [e for e in home["entities"] if e is not but and f" {plain(e['name'])} " in said]


def _means_device(home, text):
    """Whether all words of a thermostat's longer name occur in a sentence about a room: "the aircon in the office" is the Office Aircon."""
    said = set(re.sub(r"[,.?!:]", "", text).split())
    return any(e["domain"] == "climate" and len(e["name"].split()) > 1 and set(plain(e["name"]).split()) <= said for e in home["entities"])


def _place(rng, home):
    """(slots, fields) of a room or a floor."""
    floor = home["floors"] and rng.random() < 0.22
    place = rng.choice(home["floors"] if floor else home["areas"])
    name = plain(place["name"])
    inside = ("in" if not floor or name in ("basement", "attic") else "on") + (f" the {name}" if floor or rng.random() < 0.85 else f" {name}")
    whole = article(f"the {name}" if rng.random() < 0.75 else name, [name] if takes_no_article(name) else [])
    fields = {"in_a": at_place(rng, name if name in ADVERBS else inside, name), "the_a": whole, "bare_a": name, "at_a": name}
    return {"floor" if floor else "area": place["name"]}, fields


def _of_place(rng, home, test, frames):
    """(frame, text without its number, slots) for a room or a floor."""
    slots, fields = _place(rng, home)
    frame = pick(rng, frames, test)
    if fields["bare_a"] in ("outside", "outdoors") and frames is GET_PLACE:
        return None  # that is the weather
    if "the {at_a}" in frame and takes_no_article(fields["at_a"]):
        return None
    return frame, fields, slots


def _of_device(rng, home, test, frames):
    """(frame, fields, slots, entity) for a thermostat by its name, now and then with its room."""
    fitting = [e for e in home["entities"] if e["domain"] == "climate"]
    if not fitting:
        return None
    of_room = [e for e in fitting if e["area"] and plain(e["name"]).startswith(plain(e["area"]) + " ")]  # the Study Aircon, not the study
    entity = rng.choice(of_room if of_room and rng.random() < 0.25 else fitting)
    name, area = plain(entity["name"]), plain(entity["area"] or "")
    twins = [plain(e["name"]) for e in home["entities"]].count(name) > 1
    slots, names = {"name": entity["name"]}, [n for n in (name, area) if n and takes_no_article(n)]
    partly = partial_name(rng, home, entity) if not twins and rng.random() < 0.12 else None
    form = expand(rng, choose(rng, NAMED, test), n=partly or name)
    if area and not partly and not set(area.split()) & set(name.split()) and (twins or rng.random() < 0.22):
        form = at_place(rng, expand(rng, choose(rng, [t for t in NAMED_AREA if "{a} {n}" not in t], test), n=name, a=area), area)
        slots["area"] = entity["area"]
    elif twins:
        return None
    frame = pick(rng, frames, test)
    if name[-1].isdigit() and ("{o} {n" in frame or "{o} (" in frame):
        return None
    thing = article(form, names)
    return frame, {"o": thing}, slots, entity


def _number(rng, frame):
    spoken, value = degrees(rng, must="{nd}" in frame)
    return {"n": spoken, "nd": spoken}, value


def temperature_request(rng, home, test, area):
    """HassClimateSetTemperature: for a room, a floor, a thermostat by name, or the house."""
    sort = rng.random()
    if sort < 0.4:
        made = _of_place(rng, home, test, SET_PLACE)
        if made is None:
            return None
        frame, fields, slots = made
        numbers, value = _number(rng, frame)
        text = expand(rng, frame, **fields, **numbers)
        if _mentions(home, text) or _means_device(home, text):
            return None
    elif sort < 0.69:
        room = rng.random() < (0.15 if area else 0.03)
        frame = pick(rng, climate_frames.SET_ROOM if room else SET_BARE, test)
        numbers, value = _number(rng, frame)
        text = expand(rng, frame, **numbers)
        here = not room and rng.random() < (0.2 if area else 0.05) and "house" not in text
        text, slots = text + (" " + rng.choice(HERE) if here else ""), {"area": area} if (here or room) and area else {}
        meant = _mentions(home, text)
        if meant:
            if here or room or len(meant) > 1 or meant[0]["domain"] != "climate":
                return None
            slots = {"name": meant[0]["name"]}
    else:
        made = _of_device(rng, home, test, SET_NAMED)
        if made is None:
            return None
        frame, fields, slots, entity = made
        numbers, value = _number(rng, frame)
        text = expand(rng, frame, **fields, **numbers)
    return text, "HassClimateSetTemperature", {**slots, "temperature": value}, imperative(frame, text)


def climate_get_request(rng, home, test, area):
    """HassClimateGetTemperature: of a room, a floor, a thermostat by name, or where the speaker stands."""
    sort, entity = rng.random(), None
    if sort < 0.45:
        made = _of_place(rng, home, test, GET_PLACE)
        if made is None:
            return None
        frame, fields, slots = made
        text = expand(rng, frame, **fields)
        if _means_device(home, text):
            return None
    elif sort < 0.65:
        frame, slots = pick(rng, GET_BARE, test), {"area": area} if area else {}
        text = expand(rng, frame)
        if area and ("house" in text or "at home" in text or "home temp" in text):
            slots = {}
    elif sort < 0.78:
        frame, slots = pick(rng, GET_HERE, test), {"area": area} if area else {}
        text = expand(rng, frame, here=rng.choice(HERE), room=rng.choice(["this room", "the room", "this room"]))
    else:
        made = _of_device(rng, home, test, GET_NAMED)
        if made is None:
            return None
        frame, fields, slots, entity = made
        text = expand(rng, frame, **fields)
    meant = _mentions(home, text, but=entity)
    if entity is not None:
        if any(len(e["name"]) > len(entity["name"]) for e in meant):
            return None
    elif meant:
        if len(meant) > 1 or meant[0]["domain"] != "climate" or sort < 0.45 or sort >= 0.65:
            return None
        slots = {"name": meant[0]["name"]}
    return text, "HassClimateGetTemperature", slots, imperative(frame, text)
