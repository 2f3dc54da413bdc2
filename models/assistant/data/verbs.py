"""The verbs of on and off, open and close, lock and unlock, by family of things."""

_DOUBLED = {"put", "shut", "cut", "get", "let", "flip", "set", "drop", "stop", "run", "pop", "bar", "hit", "slip"}


def ing(verb: str) -> str:
    """The -ing form of a verb."""
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    return (verb[:-1] if verb.endswith("e") else verb) + "ing"


def _forms(spec: str) -> str:
    """"base/particle/-ing form" of every entry, so often as its weight says ("turn/on*6")."""
    made = []
    for entry in spec.replace("\n", " ").split("|"):
        said, _, weight = entry.strip().partition("*")
        base, _, particle = said.partition("/")
        made += [f"{base}/{particle}/{ing(base)}"] * int(weight or 1)
    return "|".join(made)


_POWER_ON = "turn/on*12|switch/on*6|power/on*2|put/on*3|flip/on|flick/on|click/on|activate*2|enable|power/up*2|get/on|switch/up|pop/on|fire/up|energise|energize"
_POWER_OFF = "turn/off*12|switch/off*6|shut/off*3|power/off*2|put/off|flip/off|flick/off|click/off|deactivate*2|disable|kill*2|cut*2|cut/off*2|shut/down*2|power/down*2|get/off|pop/off"
# Verbs as "base/particle/-ing form"; several of one are likelier.
VERBS = {
    ("power", True): _forms(_POWER_ON + "|start*2|start/up|turn/up|run"), ("power", False): _forms(_POWER_OFF + "|stop*4|halt|shut"),
    ("light", True): _forms(_POWER_ON + "|turn/on*6|light/up*2|light*2|bring/on|get/on|throw/on|stick/on|illuminate|put/on*2|open"),
    ("light", False): _forms(_POWER_OFF + "|turn/off*6|turn/out*4|put/out*4|shut*2|switch/out|douse*2|extinguish*3|knock/off|snuff/out|black/out|kill*2|put/off|shut/out|close"),
    ("fan", True): _forms(_POWER_ON + "|start*3|start/up*2|run*2|get/going|get/running|get/spinning|set/going|spin/up|kick/on"),
    ("fan", False): _forms(_POWER_OFF + "|stop*5|halt|shut"),
    ("media", True): _forms(_POWER_ON + "|start/up*2|boot/up|wake/up|fire/up|throw/on|stick/on|bring/up"), ("media", False): _forms(_POWER_OFF + "|shut/down|switch/off|shut"),
    ("cover", True): _forms("""open*10|open/up*2|raise*5|pull/up*3|roll/up*3|lift*3|lift/up*2|put/up*2|draw/up*2|bring/up*2|let/up*2|move/up*2|pull/open*2|slide/up*2|slide/open*2|hoist|wind/up|crank/up|crank/open|roll/back|push/up|
        run/up|draw/open|draw/back|take/up|send/up|haul/up"""),
    ("cover", False): _forms("""close*10|shut*4|lower*5|pull/down*3|roll/down*3|put/down*2|drop*3|drop/down|bring/down*2|let/down*2|draw*3|move/down*2|pull/closed|pull/shut|slide/down*2|slide/shut|slide/closed|close/up|draw/closed|draw/down*2|
        wind/down|push/down|run/down|crank/down|crank/closed|send/down|take/down"""),
    ("curtain", True): _forms("""open*10|open/up*3|pull/open*3|draw/open*3|draw/back*3|pull/back*3|pull/apart*2|part*3|slide/open*3|slide/apart|slide/back|draw/apart*2|throw/open|push/open|push/back|move/apart|draw/aside*2|pull/aside*2|
        push/aside|separate|roll/open|move/aside|fling/open"""),
    ("curtain", False): _forms("""close*10|shut*4|draw*8|pull/shut*3|pull/closed*3|draw/closed*2|draw/shut*2|pull/together*2|pull*2|slide/shut*2|slide/closed*2|slide/together|draw/in|push/closed|push/together|pull/to*2|draw/to|push/shut|drop|let/down|move/together|roll/closed"""),
    ("open", True): _forms("open*12|open/up*4|pull/open*2|slide/open*3|push/open*2|swing/open*2|throw/open|roll/open|move/open"),
    ("open", False): _forms("close*12|shut*6|close/up*3|pull/shut*2|pull/closed*2|slide/shut*2|slide/closed*2|push/shut|push/closed|swing/shut|swing/closed|slam/shut|roll/shut|pull/to|shut/up|move/closed"),
    ("garage", True): _forms("open*10|open/up*4|raise*4|lift*3|lift/up|put/up*2|roll/up*3|pull/up*2|bring/up*2|roll/open*2|slide/up|slide/open|run/up|pull/open|wind/up|send/up*2|let/up|move/up|hoist"),
    ("garage", False): _forms("close*10|shut*5|lower*4|put/down*3|roll/down*3|bring/down*2|close/up*2|pull/down*2|let/down*2|roll/shut*2|drop*2|slide/down|slide/shut|slide/closed|pull/closed|roll/shut|pull/shut|send/down*2|wind/down|move/down|run/down|roll/closed"),
    ("lock", True): _forms("lock*12|lock/up*4|bolt*3|secure*4|bolt/up|deadbolt|latch*2|fasten|bar|engage|set/locked|bolt/shut|lock/shut"),
    ("lock", False): _forms("unlock*12|unbolt*4|unlatch*3|undo|unfasten|release*2|disengage|unbar|unsecure|set/unlocked"),
    ("valve", True): _forms("open*8|turn/on*5|open/up*3|switch/on*2|turn/open*2|crank/open|activate|enable|release|run|start|put/on"),
    ("valve", False): _forms("close*8|turn/off*5|shut*4|shut/off*5|close/off*3|turn/closed*2|shut/down*2|cut/off*2|cut|stop*5|halt|switch/off*2|close/up|deactivate|disable|kill"),
    ("awning", True): _forms("open*4|open/up|extend*5|roll/out*3|put/out*2|bring/out*2|unroll*2|pull/out*2|roll/open|let/out*2|wind/out*2|unfold|spread|crank/out|unfurl*2|stretch/out|slide/out|deploy|expand|draw/out"),
    ("awning", False): _forms("close*4|close/up|retract*5|roll/in*3|bring/in*2|pull/in*3|roll/up*2|roll/closed|pull/back*2|draw/in*2|wind/in*2|fold/in|fold/up*2|furl|crank/in|take/in*2|slide/in|withdraw|put/away|draw/back|roll/back"),
}
_FULLY = "all the way|completely|fully|right|entirely"
_UP = "all the way up|right up|fully up|up to the top|completely up|up as far as they go"
_DOWN = "all the way down|right down|fully down|down to the bottom|completely down"


def _each(bases: str, particles: str) -> str:
    return "|".join(f"{base}/{particle}/{ing(base)}" for base in bases.split("|") for particle in particles.split("|"))


_ON, _OFF = _each("turn|switch", "back on|on again|right on"), _each("turn|switch", "back off|off again|right off|completely off|all the way off|fully off") + "|" + _each("shut", "right off|completely off")
# Verbs whose particle is of several words: the thing stands before the particle.
LONG_VERBS = {
    **{(family, True): _ON for family in ("power", "light", "fan", "media")}, **{(family, False): _OFF for family in ("power", "light", "fan", "media")},
    ("cover", True): _each("open", "all the way|completely|fully|wide|right up|all the way up") + "|" + _each("raise|roll|pull|bring|lift|slide", _UP) + "|" + _each("raise|lift", "all the way|fully|completely|to the top"),
    ("cover", False): _each("close|shut", "all the way|completely|fully|tight|right up") + "|" + _each("lower|roll|pull|bring|let|slide", _DOWN) + "|" + _each("lower|drop", "all the way|fully|completely|to the floor|to the bottom"),
    ("curtain", True): _each("open", "all the way|completely|fully|wide|right up") + "|" + _each("pull|draw|slide", "all the way open|wide open|to the side|to one side|all the way back|right back"),
    ("curtain", False): _each("close|shut|draw", "all the way|completely|fully|tight") + "|" + _each("pull|draw|slide", "all the way closed|right across|fully closed|all the way shut"),
    ("open", True): _each("open", "all the way|completely|fully|wide|right up") + "|" + _each("slide|push|swing", "all the way open|wide open"),
    ("open", False): _each("close|shut", "all the way|completely|fully|tight|properly|again") + "|" + _each("slide|push|pull", "all the way shut|all the way closed"),
    ("garage", True): _each("open", "all the way|completely|fully|wide") + "|" + _each("raise|roll|bring|lift|send", "all the way up|right up|up to the top"),
    ("garage", False): _each("close|shut", "all the way|completely|fully|properly|again") + "|" + _each("lower|roll|bring|let|send", "all the way down|right down|to the ground"),
    ("lock", True): _each("lock", "tight|up tight|securely|for the night|again|back up"), ("lock", False): _each("unlock", "again|fully|completely"),
    ("valve", True): _each("open", "all the way|completely|fully|wide|right up") + "|" + _each("turn", "all the way on|back on|all the way open"),
    ("valve", False): _each("close|shut", "all the way|completely|fully|tight|again") + "|" + _each("turn", "all the way off|right off|back off"),
    ("awning", True): _each("extend|open", "all the way|fully|completely") + "|" + _each("roll|pull|bring", "all the way out|right out"),
    ("awning", False): _each("retract|close", "all the way|fully|completely") + "|" + _each("roll|pull|bring", "all the way in|right in|back in"),
}
# Verbs that only the test split says; their words are heard elsewhere.
HELD_VERBS = {
    ("cover", True): "raise/up/raising", ("cover", False): "lower/down/lowering", ("lock", True): "lock/down/locking",
}
PARTICIPLES = {
    "shut": "shut", "put": "put", "cut": "cut", "let": "let", "get": "gotten", "set": "set", "draw": "drawn", "bring": "brought", "run": "run", "throw": "thrown", "stick": "stuck", "pop": "popped", "wind": "wound",
    "light": "lit", "slide": "slid", "swing": "swung", "fling": "flung", "flip": "flipped", "drop": "dropped", "stop": "stopped", "take": "taken", "wake": "woken", "send": "sent", "spin": "spun", "bar": "barred",
    "undo": "undone", "unbar": "unbarred", "slam": "slammed", "spread": "spread", "withdraw": "withdrawn", "hit": "hit",
}


def participle(verb: str) -> str:
    """The past participle of a verb."""
    return PARTICIPLES.get(verb) or (verb + "d" if verb.endswith("e") else verb + "ed")


_DOUBLED.update({"slam", "unbar", "spin"})
