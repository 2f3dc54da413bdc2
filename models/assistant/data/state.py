"""HassGetState: questions about lights, devices, covers, locks and people; sensors are in sensors.py."""

import re

import state_frames
from asking import NOW, agree, articles, choose, entities, finish, know, named, place, whether
from expand import expand, pick, split
from sensors import binary_request, sensor_request
from targets import PLACE_HERE, plain
from verbs import VERBS, participle

# (domain, class, plural nouns, singular nouns, family, weight)
KINDS = [
    ("light", None, "lights|lights|lights|lights|lamps|lamps|light bulbs|bulbs|lighting fixtures", "light|light|light|lamp|bulb|light bulb", "light", 12),
    ("switch", None, "switches|switches|outlets|plugs|sockets|smart switches|smart plugs|wall sockets|power points", "switch|switch|outlet|plug|socket|smart switch|smart plug|wall socket", "power", 4),
    ("fan", None, "fans|fans|fans|ventilators|electric fans", "fan|fan|ventilator", "fan", 4),
    ("media_player", None, "media players|tvs|tvs|speakers|televisions|music players|tellies|smart tvs|smart speakers", "media player|tv|tv|television|speaker|music player|telly|smart tv", "power", 3),
    ("cover", "blind", "blinds|blinds|blinds|window blinds|roller blinds|venetian blinds|sun blinds", "blind|blind|roller blind|window blind", "cover", 4),
    ("cover", "curtain", "curtains|curtains|curtains|drapes|drapes|window curtains|draperies", "curtain|curtain|drape", "curtain", 4),
    ("cover", "shade", "shades|shades|window shades|roller shades|sun shades|roman shades", "shade|shade|window shade|roller shade", "cover", 2),
    ("cover", "shutter", "shutters|shutters|roller shutters|window shutters|rolling shutters", "shutter|shutter|roller shutter|window shutter", "cover", 2.5),
    ("cover", "gate", "gates", "gate", "cover1", 2),
    ("cover", "garage", "garage doors", "garage door|garage door|garage", "cover", 4),
    ("window", "window", "windows", "window", "open", 8),
    ("door", "door", "doors", "door", "open", 8),
    ("lock", None, "doors|doors|doors|locks|locks|door locks|deadbolts|smart locks", "door|door|lock|door lock|deadbolt|smart lock", "lock", 8),
    ("valve", None, "valves|valves|taps|faucets", "valve|valve|tap|faucet", "cover1", 1.5),
    ("cover", None, "covers", "cover", "cover1", 0.7),
]
# family: words of the first state, of the second, and the same words as they stand before a noun
STATES = {
    "light": ("on|on|on|on|on|turned on|switched on|lit|lit up|burning|powered on|shining|glowing|running|alight|lighting up", "off|off|off|off|turned off|switched off|out|powered off|shut off|put out|dark|completely off|properly off|really off|all off|fully off", "burning|lit|switched on|glowing", "switched off|unlit"),
    "power": ("on|on|on|on|on|turned on|switched on|powered on|powered up|running|active|activated", "off|off|off|off|turned off|switched off|powered off|powered down|shut off|shut down|inactive|deactivated|completely off|properly off|really off|fully off", "active|running", "inactive|switched off"),
    "fan": ("on|on|on|on|running|turned on|switched on|spinning|going|turning|blowing|active", "off|off|off|off|turned off|switched off|not running|stopped|shut off|still|completely off|properly off|really off", "running|spinning", "stopped"),
    "cover": ("open|open|open|open|up|opened|raised|pulled up|rolled up|drawn up|fully open|all the way up|wide open", "closed|closed|closed|closed|shut|down|lowered|pulled down|rolled down|drawn|let down|fully closed|all the way down", "open|open|opened|raised", "closed|closed|lowered|shut"),
    "cover1": ("open|open|open|open|opened|standing open|wide open|fully open|opened up", "closed|closed|closed|closed|shut|fully shut|fully closed|shut off", "open|opened", "closed|shut"),
    "curtain": ("open|open|open|open|opened|drawn back|pulled open|pulled back|drawn open|drawn apart|wide open|fully open|parted", "closed|closed|closed|closed|shut|pulled shut|pulled closed|drawn|drawn shut|drawn closed|fully closed|pulled together", "open|opened|parted", "closed|drawn"),
    "open": ("open|open|open|open|opened|wide open|standing open|ajar|not closed|not shut|cracked open", "closed|closed|closed|closed|shut|fully shut|shut tight|fully closed|not open", "open|open|opened", "closed|closed|shut"),
    "lock": ("locked|locked|locked|locked|locked up|bolted|secured|secure|latched|locked tight|properly locked", "unlocked|unlocked|unlocked|unlocked|not locked|unbolted|left unlocked|unlatched|unsecured|not secured|not bolted", "locked|bolted", "unlocked|unbolted|unlatched"),
}
STATES = {family: tuple(split(words) for words in states) for family, states in STATES.items()}
VALUES = {"light": ("on", "off"), "power": ("on", "off"), "fan": ("on", "off"), "lock": ("locked", "unlocked")}

# {k} the plural noun, {k1} the singular, {s} the state, {p} a place or nothing, {ak} and {ak1} the nouns with the room before them.
YES_NO = split("""are the {k} {s} {p}|are the {k} {s} {p}|are the {k} {p} {s}|are the {k} {p} {s}|are there [any] {k} {s} {p}|are there [any] {k} {s} {p}|are there [any] {k} {p} {s}|are there [any] {k} {p} that are {s}|
are there [any|some] {k} that are {s} {p}|is there (a|any) {k1} {s} {p}|is there a {k1} {p} that is {s}|is any {k1} {s} {p}|is any {k1} {s} {p}|is any {k1} {p} {s}|are any {k} {s} {p}|are any {k} {s} {p}|are any {k} {p} {s}|are any of the {k} {s} {p}|
is any of the {k} {s} {p}|is one of the {k} {s} {p}|are all [of] the {k} {s} {p}|are all [of] the {k} {p} {s}|are all {k} {s} {p}|are all {k} {p} {s}|are all [of] (my|our) {k} {s} {p}|is every {k1} {s} {p}|is every {k1} {p} {s}|is each {k1} {s} {p}|
are some [of the] {k} {s} {p}|is at least one {k1} {s} {p}|is a {k1} {s} {p}|is even one {k1} {s} {p}|are (my|our) {k} {s} {p}|are {k} {s} {p}|any {k} {s} {p}|any {k} still {s} {p}|any {k} left {s} {p}|
are the {k} still {s} {p}|are there still [any] {k} {s} {p}|is any {k1} still {s} {p}|are any {k} still {s} {p}|are the {k} [all] {s} {p}|do we have [any] {k} {s} {p}|do i have [any] {k} {s} {p}|do we still have [any] {k} {s} {p}|have we got [any] {k} {s} {p}|
{p} are the {k} {s}|{p} are [there] any {k} {s}|{p}, are the {k} {s}|{p}, is any {k1} {s}|are both {k} {s} {p}|are the {k} {s} or not {p}|does any {k1} {p} happen to be {s}|has any {k1} been left {s} {p}|have any {k} been left {s} {p}|
are the {k} all {s} {p}|hey are the {k} {s} {p}|so are the {k} {s} {p}|is there still a {k1} {s} {p}|are there {k} which are {s} {p}|is it true that the {k} are {s} {p}|the {k} {p} are {s}, right|the {k} {p} are {s}, aren't they|are those {k} {s} {p}|
are there any {k} at all {s} {p}|{p}, have we got {k} {s}|are every one of the {k} {s} {p}|is each of the {k} {p} {s}|do any of the {k} happen to be {s} {p}|are all those {k} {s} {p}|could it be that a {k1} is {s} {p}|are the {k} over there {s} {p}|have we any {k} {s} {p}""") + state_frames.YES_NO
# Before the noun; only for states that can stand there.
ATTRIBUTE = split("""are there [any] {b} {k} {p}|is there (an|any) {b} {k1} {p}|do we have [any] {b} {k} {p}|any {b} {k} {p}|how many {b} {k} are there {p}|how many {b} {k} do we have {p}|which {k} {p} are the {b} ones|list [the|all] {b} {k} {p}|show [me] the {b} {k} {p}|
do i have {b} {k} {p}|have we got {b} {k} {p}|number of {b} {k} {p}|tell me the {b} {k} {p}|what are the {b} {k} {p}|{p}, how many {b} {k} are there|have we any {b} {k} {p}|name all {b} {k} {p}""") + state_frames.ATTRIBUTE
ADJECTIVE = split("""are the {ak} {s}|are the {ak} {s}|are the {ak} {s}|are any {ak} {s}|are any [of the] {ak} {s}|are all [of] the {ak} {s}|are all {ak} {s}|are the {ak} still {s}|is any {ak1} {s}|is every {ak1} {s}|how many {ak} are {s}|how many of the {ak} are {s}|which {ak} are {s}|
which of the {ak} are {s}|what {ak} are {s}|are {ak} {s}|are my {ak} {s}|are there [any] {ak} {s}|are some {ak} {s}|any {ak} {s}|is one of the {ak} {s}|which {ak} are still {s}|do we have {ak} {s}|are the {ak} all {s}|are both {ak} {s}|
is the {ak1} {s}|is the {ak1} {s}|is the {ak1} still {s}|is each of the {ak} {s}|are those {ak} {s}|which ones of the {ak} are {s}|tell me (which|how many) {ak} are {s}|(can|could) you tell me (which|how many) {ak} are {s}|do you know (which|how many) {ak} are {s}|(i want|i'd like|i need) to know (which|how many) {ak} are {s}|check (which|how many) {ak} are {s}|how many of my {ak} are {s}|find out how many {ak} are {s}|let me know which {ak} are {s}|tell me if the {ak} are {s}|tell me whether any {ak} are {s}""") + state_frames.ADJECTIVE
WH = split("""which {k} are {s} {p}|which {k} are {s} {p}|which {k} {p} are {s}|which {k} are still {s} {p}|which of the {k} are {s} {p}|which of the {k} {p} are {s}|what {k} are {s} {p}|what {k} are [still] {s} {p}|what {k} {p} are {s}|how many {k} are {s} {p}|how many {k} are {s} {p}|how many {k} {p} are {s}|
how many {k} are still {s} {p}|how many of the {k} are {s} {p}|how many of (my|our) {k} are {s} {p}|which {k1} is {s} {p}|which ones of the {k} are {s} {p}|what number of {k} are {s} {p}|which {k} have been left {s} {p}|how many {k} have been left {s} {p}|
{p}, which {k} are {s}|what are the {k} that are {s} {p}|{p}, how many of the {k} are {s}|which {k} happen to be {s} {p}|exactly how many {k} are {s} {p}|where are (there|the|) {k} {s} {p}|where are {k} still {s} {p}|where is there a {k1} {s} {p}""") + state_frames.WH
COMMANDS = split("""list [all] [the] {k} that are {s} {p}|list the {k} {p} that are {s}|name the {k} that are {s} {p}|count the {k} that are {s} {p}|count how many {k} are {s} {p}|show [me] [all] the {k} that are {s} {p}|give me the {k} that are {s} {p}|give me a list of [the] {k} that are {s} {p}|tell me the {k} that are {s} {p}|
give me the number of {k} that are {s} {p}|tell me the number of {k} {s} {p}|list every {k1} that is {s} {p}|show me which {k} are {s} {p}|read me the {k} that are {s} {p}|enumerate the {k} which are {s} {p}|get me the number of {k} that are {s} {p}""") + state_frames.COMMANDS
STATEMENT = split("""the {k} are {s} {p}|the {k} {p} are {s}|any {k} are {s} {p}|any {k} {p} are {s}|any {k1} is {s} {p}|there are [any] {k} {s} {p}|there is a {k1} {s} {p}|all [of] the {k} are {s} {p}|all {k} are {s} {p}|every {k1} is {s} {p}|(my|our) {k} are {s} {p}|
any of the {k} are [still] {s} {p}|the {k} are still {s} {p}|some {k} are {s} {p}|we have [any] {k} {s} {p}|a single {k1} is {s} {p}|each of the {k} is {s} {p}|one of the {k} is {s} {p}""") + state_frames.STATEMENT
LEFT = split("""did (i|we|you|someone|somebody|anyone|anybody) leave (the|any) {k} {s} {p}|did (i|we|someone|anyone) leave (a|the|any) {k1} {s} {p}|has (someone|anyone|somebody|anybody) left (the|any|some) {k} {s} {p}|have (i|we|you) left (the|any) {k} {s} {p}|has (anyone|someone) left a {k1} {s} {p}|
did (someone|anyone|somebody) forget {k} {s} {p}|did (the kids|my wife|my husband|they) leave the {k} {s} {p}|have (the kids|they) left the {k} {s} {p}|(check|see|tell me) (if|whether) (i|we|someone|anyone) left (the|any) {k} {s} {p}|can you (check|see) if (i|we|someone) left the {k} {s} {p}|
i think i left the {k} {s} {p}, did i|did you leave the {k} {s} {p}|might (i|we) have left the {k} {s} {p}|where did (i|we|they) leave {k} {s} {p}|where have (i|we) left the {k} {s} {p}|where did (i|we|someone) leave a {k1} {s} {p}|have the {k} been left {s} {p}""") + state_frames.LEFT

# Questions by their mark alone: without it they would be orders.
SHORT = split("""{k} {s} {p}?|{k} {p} {s}?|the {k} {s} {p}?|the {k} {p} {s}?|all {k} {s} {p}?|all the {k} {s} {p}?|{k} still {s} {p}?|{k1} {s} {p}?|the {k1} {p} {s}?|all the {k} {p} {s}?|{k} {p} still {s}?|{k} all {s} {p}?|
{k} already {s} {p}?|{k} {s} {p} now?|{k} {s} {p} yet?|every {k1} {s} {p}?|are we good, {k} {s} {p}?|{p}, {k} {s}?|and the {k} {p}, {s}?|{k} {s} {p}, right?|{k} {s} {p} or not?|so {k} {s} {p}?|you sure the {k} are {s} {p}?|{k} really {s} {p}?|both {k} {s} {p}?""")
SHORT_ADJECTIVE = split("""{ak} {s}?|{ak} {s}?|the {ak} {s}?|the {ak1} {s}?|{ak1} {s}?|{ak} still {s}?|all {ak} {s}?|{ak} {s} now?|{ak} {s} yet?|{ak} already {s}?|my {ak} {s}?|{ak} all {s}?|the {ak} still {s}?|{ak1} still {s}?|and the {ak}, {s}?|so {ak} {s}?|{ak} {s}, right?|{ak}: {s}?""")
SHORT_GARAGE = split("""{g} {s}?|{g} {s}?|the {g} {s}?|{g} still {s}?|{g} all {s}?|{g} {s} {now}?|the {g} still {s}?|{g} {s} yet?|my {g} {s}?|{g} already {s}?|{g} {s}, yes?|and the {g}, {s}?|{g}: {s}?|so {g} {s}?|{g} {s}, right?|you sure the {g} is {s}?""")
SHORT_NAMED = split("""{o} {s}?|{o} {s}?|{o} still {s}?|{o} {s} {now}?|{o} already {s}?|{o} {s} yet?|{o} {s}, right?|and {o}, {s}?|so {o} {s}?|{o}: {s}?|{o} really {s}?|{o} {s}, yes?|you sure {o} is {s}?""")
SHORT_HOME = split("""{n} {h}?|{n} {h}?|{n} still {h}?|{n} {h} yet?|{n} {h} {now}?|{n} already {h}?|so {n} {h}?|and {n}, {h}?|{n} {h}, right?|{n} {home} yet?|{n} {home}?""")

NAMED_YES_NO = split("""is {o} {s}|is {o} {s}|is {o} {s}|is {o} {s}|is {o} still {s}|is {o} {s} {now}|is {o} currently {s}|is {o} already {s}|is {o} {s} or not|did (i|we|someone|anyone|you) leave {o} {s}|has (someone|anyone|somebody) left {o} {s}|have (i|we|you) left {o} {s}|was {o} left {s}|
has {o} been left {s}|{o} is {s}, right|{o} is {s}, isn't it|is {o} really {s}|so is {o} {s}|is it true that {o} is {s}|i think {o} is {s}, is it|tell me, is {o} {s}|is {o} {s} by any chance|is {o} showing as {s}|does it look like {o} is {s}|
what about {o}, is it {s}|{o}, is it {s}|could it be that {o} is {s}|is {o} (definitely|actually|truly) {s}|{o} is {s}, correct|{o} is {s}, is that right|{o} is {s}, yes|{o} is still {s}, right|{o} is still {s}, isn't it|{o} is already {s}, isn't it|{o} is {s} now, isn't it|am i right that {o} is {s}""") + state_frames.NAMED_YES_NO
NAMED_STATE = split("""what is the (state|status) of {o}|what's the (state|status) of {o}|what is the current (state|status) of {o}|what state is {o} in|(state|status) of {o}|the (state|status) of {o}|{o} (state|status)|what's {o} status|what is {o} state|tell me the (state|status) of {o}|give me the (state|status) of {o}|show [me] the (state|status) of {o}|
get [me] the (state|status) of {o}|check the (state|status) of {o}|check [on] {o}|what is up with {o} {now}|how is {o} {now}|what is {o} doing {now}|read [me] the (state|status) of {o}|i want to know the (state|status) of {o}|could you tell me the (state|status) of {o}|can you give me the (state|status) of {o}|can you check the (state|status) of {o}|
what's the state that {o} is in|do you know the (state|status) of {o}|in what state is {o}|report the (state|status) of {o}|i'd like the (state|status) of {o}|in which state is {o}|what can you tell me about the (state|status) of {o}|let me know the (state|status) of {o}""") + state_frames.NAMED_STATE

WHERE = split("""where is {n}|where is {n}|where's {n}|where is {n} {now}|where's {n} at|(do you know|tell me|can you tell me|could you tell me|i want to know|i'd like to know|find out|show me|check) where {n} is [{now}]|where can i find {n}|what is {n}'s location|what's {n}'s location|what is the location of {n}|(tell|show|give) me {n}'s location|
in which place is {n}|any idea where {n} is|where might {n} be|where is {n} hanging out|(find|locate) {n}|what's the whereabouts of {n}|{n}'s location|location of {n}|where has {n} gone|where did {n} go|in what place is {n} {now}|do we know where {n} is|i need to know where {n} is|so where is {n}|at which place is {n}|
which zone is {n} in|what zone is {n} in|in which zone is {n}|what is the status of {n}|what's {n}'s status|where would {n} be|whereabouts is {n}|have you got an idea where {n} is|could you find out where {n} is|the location of {n}, what is it|at what place is {n} {now}|let me know where {n} is""") + state_frames.WHERE
AT_HOME = split("home|home|home|home|at home|at home|at home|here|here|present|in the building|inside|in the flat|at our place|in the house|at the house|here|back home|back|in|around|in our house|inside the house|still at home")
AWAY = split("away|away|out|out|gone|absent|outside the house|off the premises|out and about|somewhere else|not home|not at home|away from home|out of the house|not here|elsewhere|outside of the house|still out|off somewhere")
IS_HOME = split("is {n} {h}|is {n} {h}|is {n} {h} {now}|is {n} {h} yet|is {n} {h} already|is {n} still {h}|has {n} {home}|has {n} {home} yet|{n} is {h}, right|is {n} currently {h}|so is {n} {h}|tell me, is {n} {h}|is {n} {h} or not|did {n} make it {homeward}|would {n} be {h}|{n}, is (he|she) {h}|is it true that {n} is {h}|by any chance is {n} {h}") + state_frames.IS_HOME
ANYONE = split("""is (anyone|anybody|someone|somebody) {h}|is (anyone|anybody|someone|somebody) {h}|are there [any] people {h}|is there (anyone|anybody|someone|somebody) {h}|who is {h}|who's {h}|who is {h} {now}|who all is {h}|how many people are {h}|which people are {h}|is (everyone|everybody) {h}|is the whole family {h}|are all [of] us {h}|
is (anyone|somebody) still {h}|is (anyone|someone) {h} {now}|(tell me|can you tell me|do you know|i want to know|check|could you check|find out) who is {h}|(tell me|check|can you check|do you know|see|find out) (if|whether) (anyone|anybody|someone|everybody|everyone) is {h}|which of us are {h}|is the family {h}|who is currently {h}|how many of us are {h}|
list (everyone|everybody) who is {h}|who of us is {h}|which family members are {h}|show me who is {h}|how many family members are {h}|are we all {h}|is any family member {h}|how many persons are {h}|is any person {h}|would anybody be {h}|have we got anyone {h}|which persons are {h}|let me know who is {h}|name everyone who is {h}|is at least one person {h}|(anyone|anybody|someone|somebody|everyone|everybody) {h}|(anyone|anybody) (still|else) {h}|(anyone|anybody) {h} (at all|now|right now)|who's {h} {now}|who's (still|all) {h}|who is {h} then|which (people|ones of us|family members|members of the family) are {h}|who (in|of) the family is {h}|is there a family member {h}|which person is {h}""") + state_frames.ANYONE
GONE = split("did {n} (leave|go out|go) [already|yet]|has {n} left [the house|home] [yet]|has {n} gone out|has {n} already left|is {n} out and about|is {n} away from the house|is {n} off to somewhere") + state_frames.GONE
ALL_GONE = split("has (everyone|everybody) left [the house] [yet]|is (everyone|everybody) (out|gone|away)|are we all (out|gone|away)|has everybody gone [out]|have all of us left") + state_frames.ALL_GONE


def _kind_slots(home, kind, on, noun):
    """Slots of a kind's question; windows and doors are sensors where the home has such, else covers where it has such."""
    domain, device_class, _, _, family, _ = kind
    value = VALUES.get(family, ("open", "closed"))[0 if on else 1]
    if device_class == "garage" and not entities(home, "cover", "garage") and entities(home, "binary_sensor", "garage_door"):
        return {"domain": "binary_sensor", "device_class": "garage_door", "state": "on" if on else "off"}
    if domain in ("window", "door"):
        if entities(home, "binary_sensor", domain) or not entities(home, "cover", domain):
            return {"domain": "binary_sensor", "device_class": domain, "state": "on" if on else "off"}
        domain = "cover"
    return {"domain": domain, **({"device_class": device_class} if device_class else {}), "state": value}


def _kind_request(rng, home, test):
    """Lights, devices, covers, windows, doors and locks of a room, a floor or the house."""
    kind = rng.choices(KINDS, [k[5] for k in KINDS])[0]
    on = rng.random() < (0.6 if kind[4] != "lock" else 0.5)
    states = STATES[kind[4]]
    plural, single = choose(rng, split(kind[2]), test), choose(rng, split(kind[3]), test)
    word, before = choose(rng, states[0 if on else 1], test), states[2 if on else 3]
    slots = _kind_slots(home, kind, on, plural)
    if slots.get("device_class") == "garage_door":
        return None  # nothing in the prompt tells this home from one whose garage door is a cover
    if kind[1] == "garage" and rng.random() < 0.95:
        return _garage(rng, home, test, slots, single, word)
    phrase, where, room = place(rng, home, test)
    fields = {"k": plural, "k1": single, "s": word, "p": phrase, "b": choose(rng, before, test) if before else ""}
    sort = rng.random()
    verb_first = False
    if room and sort < 0.27:
        if kind[1] == "door" and room.endswith("garage"):
            return None  # "the garage doors" are of the class garage
        template = pick(rng, SHORT_ADJECTIVE if rng.random() < 0.2 else ADJECTIVE, test)
        text = expand(rng, template, ak=f"{room} {plural}", ak1=f"{room} {single}", s=word)
    elif sort < 0.32:
        text = _put(rng, SHORT, test, fields)
    elif before and sort < 0.38:
        text, verb_first = _put(rng, ATTRIBUTE, test, fields), False
    elif sort < 0.66:
        text = _put(rng, YES_NO, test, fields)
    elif sort < 0.80:
        text = _put(rng, WH, test, fields)
        if rng.random() < 0.3 and text.startswith(("which", "how many", "what")) and not text.startswith("what are the"):
            text, verb_first = know(rng, test, text)
    elif sort < 0.85:
        text, verb_first = _put(rng, COMMANDS, test, fields), True
    elif sort < 0.94:
        text, verb_first = whether(rng, test, _put(rng, STATEMENT, test, fields))
    elif kind[4] != "cover" and word in ("on", "open", "unlocked", "running", "burning", "wide open", "turned on", "switched on"):
        text = _put(rng, LEFT, test, fields)
    else:
        return None
    if text.startswith(("list ", "show ", "tell ", "name ")):
        verb_first = True
    return finish(rng, home, test, _tidy(text, room), {**where, **slots}, verb_first)


def _put(rng, templates, test, fields):
    """A sentence of the list; where no place is said, the templates that open with one are left out."""
    while True:
        template = pick(rng, templates, test)
        if not fields["p"] and template.startswith("{p}") or ("{p}, " in template and not fields["p"]):
            continue
        return expand(rng, template, **fields)


def _tidy(text, room=""):
    """Small repairs: `an open window`, no article before emma's room."""
    text = articles(text, room)
    text = re.sub(r"\ba (?=unlocked|outlet|open)", "an ", text)
    return re.sub(r"\ban (?=closed|locked|shut|raised|lowered|burning|lit|running)", "a ", text).replace(" ,", ",")


GARAGE = split("""is the {g} {s}|is the {g} {s}|is the {g} still {s}|is my {g} {s}|is our {g} {s}|did (i|we|someone|anyone) leave the {g} {s}|has (someone|anyone) left the {g} {s}|have i left the {g} {s}|is the {g} {s} {now}|the {g} is {s}, right|has the {g} been left {s}|are the garage doors {s}|are any garage doors {s}|is any {g} {s}|
is a {g} {s}|which garage doors are {s}|how many garage doors are {s}|are all garage doors {s}|is {g} {s}|are both garage doors {s}|is the {g} currently {s}|is the {g} all the way {s}|the {g}, is it {s}|what about the {g}, is it {s}""") + state_frames.GARAGE


def _garage(rng, home, test, slots, single, word):
    if rng.random() < 0.2:
        text, verb = whether(rng, test, f"the {single} is {word}")
    else:
        templates = SHORT_GARAGE if rng.random() < 0.2 else GARAGE
        text, verb = expand(rng, pick(rng, templates, test), g=single, s=word, now=choose(rng, NOW, test)), False
    return finish(rng, home, test, text, slots, verb)


LOCKED_HOUSE = split("is (everything|the house|the whole house|our house|the place) {s}|is the (house|home|apartment) {s} [up]|are we {s} up|did we leave the house {s}|is the house still {s}|is everything {s} {now}|is the entire house {s}") + state_frames.LOCKED_HOUSE


def _house_request(rng, home, test):
    """Locks of the house as a whole."""
    on = rng.random() < 0.7
    text = expand(rng, pick(rng, LOCKED_HOUSE, test), s="locked" if on else "unlocked", now=choose(rng, NOW, test)).replace("unlocked up", "unlocked")
    return finish(rng, home, test, text, {"domain": "lock", "state": "locked" if on else "unlocked"})


DOMAINS = {"light": 8, "switch": 5, "fan": 3, "media_player": 4, "lock": 5, "cover": 7, "valve": 2, "climate": 2, "vacuum": 0.5}
FAMILY = {"light": "light", "switch": "power", "fan": "fan", "media_player": "power", "lock": "lock", "valve": "cover1", "climate": "power", "vacuum": None}


# Whether it was done: asks for the state that doing it leaves.
DONE = split("""did (i|we) {v} {o}|did (i|we) {v} {o} [already|yet|before|or not|just now]|did (i|we) remember to {v} {o}|did (i|we) forget to {v} {o}|have (i|we) {done} {o}|have (i|we) {done} {o} [yet|already|or not]|have (i|we) already {done} {o}|(check|see) (if|whether) (i|we) {done} {o}|
i {done} {o}, didn't i|did (i|we) actually {v} {o}|have (i|we) remembered to {v} {o}|(can you|could you|please) (check|see|tell me) (if|whether) (i|we) {done} {o}|i can't remember if i {done} {o}|not sure if i {done} {o}|has (anyone|someone|anybody) {done} {o} [yet]|did (anyone|someone|anybody) {v} {o} [yet]|has {o} been {done} [yet|already]|was {o} ever {done}""")
VERBS_OF = {"light": "light", "switch": "power", "media_player": "power", "climate": "power", "fan": "fan", "lock": "lock", "valve": "valve", "cover": "cover"}
COVER_VERBS = {"curtain": "curtain", "garage": "open", "gate": "open", "door": "open"}


def _done(rng, test, entity, phrase, on):
    """Whether somebody did what leaves a thing in this state."""
    family = COVER_VERBS.get(entity["device_class"], "cover") if entity["domain"] == "cover" else VERBS_OF[entity["domain"]]
    verb, particle, _ = rng.choice(VERBS[(family, on)].split("|")).split("/")
    return expand(rng, pick(rng, DONE, test), v=f"{verb} {particle}".strip(), done=f"{participle(verb)} {particle}".strip(), o=phrase)


def _named_request(rng, home, test):
    """A thing by its name: whether it is in a state, or what its state is."""
    fitting = entities(home, rng.choices(list(DOMAINS), list(DOMAINS.values()))[0])
    if not fitting:
        return None
    entity = rng.choice(fitting)
    said = named(rng, home, test, entity)
    if said is None:
        return None
    phrase, slots, plural = said
    domain, name = entity["domain"], plain(entity["name"])
    if domain not in ("light", "switch", "fan", "media_player"):
        slots = {"domain": domain, **slots}
    nouns = {noun for kind in KINDS for noun in split(kind[2])}
    if plural and any(name == f"{plain(a['name'])} {noun}" for a in home["areas"] for noun in nouns) or name == "garage door":
        return None  # "the kitchen lights" are the room's
    if domain == "cover":
        moved = {"blind": "cover", "shade": "cover", "shutter": "cover", "garage": "cover", "curtain": "curtain"}
        family = moved.get(entity["device_class"], "cover1")
    else:
        family = FAMILY[domain]
    if family is None or rng.random() < 0.25:
        template = pick(rng, NAMED_STATE, test)
        if domain == "climate" and "stat" not in template:
            return None  # "check the thermostat" asks for the temperature
        text = expand(rng, agree(template, plural), o=phrase, now=choose(rng, NOW, test))
        verb = text.split()[0] in ("tell", "give", "show", "get", "check", "read", "report")
        return finish(rng, home, test, text, slots, verb)
    on = rng.random() < 0.55
    word = choose(rng, STATES[family][0 if on else 1], test)
    if domain != "light" and word in ("out", "burning", "lit") or domain == "climate" and word in ("active", "inactive", "shut off"):
        word = "on" if on else "off"
    if rng.random() < 0.12:
        text, verb = _done(rng, test, entity, phrase, on), False
    elif rng.random() < 0.2:
        text, verb = whether(rng, test, f"{phrase} {'are' if plural else 'is'} {rng.choice(['', '', 'still '])}{word}")
    else:
        template = pick(rng, SHORT_NAMED if rng.random() < 0.15 else NAMED_YES_NO, test)
        if " le" in template and (word.endswith(" off") or word in ("off", "closed", "locked", "out", "bolted", "turned off") or word.startswith(("fully", "not ", "shut"))):
            return None  # nobody asks whether something was left off
        text, verb = expand(rng, agree(template, plural), o=phrase, s=word, now=choose(rng, NOW, test)), False
        text = text.replace(", isn't it", ", aren't they" if plural else ", isn't it").replace(", is it", ", are they" if plural else ", is it")
    return finish(rng, home, test, text, {**slots, "state": VALUES.get(family, ("open", "closed"))[0 if on else 1]}, verb)


def _person_request(rng, home, test):
    """Where a person is, whether home or away, and who is."""
    people, sort, now = entities(home, "person"), rng.random(), choose(rng, NOW, test)
    at_home, verb = rng.random() < 0.65, False
    h = choose(rng, AT_HOME if at_home else AWAY, test)
    slots = {"domain": "person", "state": "home" if at_home else "not_home"}
    if sort < 0.3 or not people:
        if rng.random() < 0.08:
            text, slots = expand(rng, pick(rng, ALL_GONE, test)), {"domain": "person", "state": "not_home"}
        else:
            text = expand(rng, pick(rng, ANYONE, test), h="home" if h in ("in", "back", "here") else h, now=now)
        return finish(rng, home, test, text, slots, text.startswith(("tell", "check", "find", "see", "list", "show", "name")))
    person = rng.choice(people)
    if sort < 0.33:  # only who and everyone: whether anyone is here or in asks for the room
        text = expand(rng, rng.choice(split("(who is|who's|who all is|who else is) (in|here|around|about|in right now|here now|around right now|around here|at home right now|about right now)|(is everyone|is everybody|are we all) (in|here)")))
        return finish(rng, home, test, text, {"domain": "person", "state": "home"})
    name = plain(person["name"])
    slots = {"domain": "person", "name": person["name"], "state": slots["state"]}
    if sort < 0.62:
        del slots["state"]
        text = expand(rng, pick(rng, WHERE, test).replace("{now}", now), n=name)
    elif sort < 0.67:
        text, slots["state"] = expand(rng, pick(rng, GONE, test), n=name), "not_home"
    elif sort < 0.8:
        statement = f"{name} is {rng.choice(['', '', 'still ', 'already '])}{h}".replace("still still", "still").replace("already still", "still")
        text, verb = whether(rng, test, statement)
    else:
        template = pick(rng, SHORT_HOME if rng.random() < 0.12 else IS_HOME, test)
        if "{home" in template or "{h}" not in template:
            slots["state"] = "home"
        text = expand(rng, template.replace("{home}", "(come|gotten|arrived|got) home").replace("{homeward}", "(home|back home)"), n=name, h=h, now=now).replace("still still", "still")
    return finish(rng, home, test, text, slots, verb or text.startswith(("tell", "show", "give", "find", "locate", "check")))


SORTS = [(_kind_request, 30), (_named_request, 20), (_person_request, 9), (_house_request, 0.7), (sensor_request, 20), (binary_request, 24)]


def state_request(rng, home, test, area):
    """(text, HassGetState, slots, opens with a verb), or None to try again. The satellite's room says nothing about a question, unless "in here" is said."""
    maker = rng.choices([s[0] for s in SORTS], [s[1] for s in SORTS])[0]
    made = maker(rng, home, test)
    if made and rng.random() < 0.1:
        made = _said_here(rng, test, made, area)
    return made and (" ".join(made[0].split()).replace(" ,", ","), *made[1:])


def _said_here(rng, test, made, area):
    """A question about a kind of thing in a room, asked "in here" instead: of the satellite's room, where there is one."""
    text, intent, slots, verb_first = made
    if "area" not in slots or "name" in slots:
        return made
    room = rf"\b(in|inside|on) (the )?{re.escape(plain(slots['area']))}(?![\w'-])"
    slots = {slot: area if slot == "area" else value for slot, value in slots.items() if slot != "area" or area}
    here = re.sub(room, lambda _: choose(rng, PLACE_HERE, test), text, count=1)
    return None if here == text else (here, intent, slots, verb_first)
