"""Sentences outside the trade: their answer is null. Many sound like the trade, so that a word alone decides nothing."""

import random

from control import KINDS, VERBS, any_target, plain
from expand import expand, pick
from homes import AREAS, AREAS_TEST, DEVICES, DEVICES_TEST
from speech import number
from values import _templates

TALK = """(hello|hi|hey|good morning|good evening|hi there|howdy)|how are you [today|doing]|what's up|who are you|what is your name|what can you do|tell me a joke|tell me another joke|
(thanks|thank you|thank you very much|thanks a lot)|goodbye|good night|bye|see you later|are you (there|human|a robot|awake|listening)|i love you|you are (great|stupid|funny|wonderful)|
never mind|nevermind|forget it|cancel that|stop|yes|no|maybe|what|really|help|repeat that|say that again|can you hear me|i am (tired|hungry|bored|cold|hot|sad|home|back)|
i'm (tired|hungry|bored|freezing|sad|leaving|going to bed)|do you like (music|cats|me|winter)|what do you think about {t}|that was {adj}|nice weather [today]|
it's (cold|hot|dark|loud) [in here|today]|i had a {adj} day|my {x} is {adj}|the {x} is {adj}|you are the best|shut up|be quiet|sing [me] a song|do you sleep|where do you live|
~how old are you|~i'm feeling {adj} today|~what are you doing|~guess what|~do you have feelings|~i missed you|~let's talk about {t}|~my {x} was {adj} yesterday|~knock knock""".replace("\n", "")
KNOWLEDGE = """write [me] (a|an) (poem|story|song|essay|haiku|letter|email|limerick) about {t}|tell me [something|a story|a fact|more] about {t}|what is {t}|what are {t}|who invented {t}|
explain {t} [to me|in simple words]|how do (i|you) {do}|how does (a|an) {x} work|why is the sky blue|what is the capital of {c}|who is the president of {c}|how many people live in {c}|
how far is it to {c}|how do you say {x} in {lang}|translate {x} (into|to) {lang}|what is {i} (plus|times|minus|divided by) {j}|what's {i} (plus|times|minus) {j}|how much is {i} {unit} in {unit}|
convert {i} {unit} to {unit}|spell {x}|define {x}|what does {x} mean|who wrote {t}|when was {c} founded|how (old|tall|big) is {who}|what time is it in {c}|
what's the (news|score|traffic like|stock market doing)|(is|was) {who} {adj}|recommend [me] a (book|movie|restaurant|recipe)|give me a recipe for {x}|what should i (cook|wear|read|watch) [today|tonight]|
summarize {t}|write (code|a program|a function) (that sorts|for) {x}|how long does it take to {do}|what's the best way to {do}|is it (true|possible) that {t} (is|are) {adj}|
compare {t} and {x}|who won the (game|match|election)|roll a die|flip a coin|pick a number between {i} and {j}|what day is (christmas|easter|it tomorrow)|
can you (write|compose|draft) (a poem|an email|some lines) about {t}|what happened in {c} in {i}|search [the web|online] for {t}|look up {t}|google {t}|
~compose [me] (a|an) (ballad|sonnet|article) about {t}|~what do you know about {t}|~teach me about {t}|~where is {c} [on the map]|~which country is bigger {c} or {x}|~what is the meaning of {x}|
~how would you {do}|~calculate {i} times {j}|~what's the square root of {i}|~who discovered {t}|~read me an article about {t}|~give me ideas for {t}|~do {t} and {x} go together|~draw me a picture of {t}""".replace("\n", "")
OTHER_SMART = """what's the weather [like] [today|tomorrow|in {c}]|will it rain [today|tomorrow]|what is the weather [forecast] (in {c}|for tomorrow)|how (warm|cold) is it outside|add {x} to (my|the) (shopping|grocery|todo) list|
put {x} on (my|the) (shopping list|list)|remove {x} from (my|the) (shopping list|list)|what is on my (shopping list|calendar) [today]|play {song}|play some (jazz|rock|music|pop)|play {song} [by {who}] (in|on) the {a}|play the (song|album|movie) {song}|pause [the] (music|movie|video|{n})|
resume [the] (music|playback)|skip [this] (song|track)|next (song|track)|previous (song|track)|go back to the last song|(turn|set) [the] volume (up|down)|set [the] volume to {i} percent|set the {n} volume to {i}|volume {i} [percent]|
mute [the] [{n}]|louder|quieter|start the vacuum|vacuum the {a}|send the vacuum home|return the vacuum to its (base|dock)|clean the {a}|what time is it|what's the (time|date)|what day is it [today]|what is today's date|
cancel [the|my] timer|cancel all timers|cancel the {i} minute timer|stop the timer|pause [the|my] timer|resume the timer|unpause the timer|how much time is left [on the timer]|how long is left on my {i} minute timer|add {i} minutes to [the|my] timer|
take {i} (minutes|seconds) off the timer|add {i} more minutes to the timer|timer status|set an alarm for {i} (am|pm|o'clock)|wake me up at {i}|wake me in {i} minutes|remind me to {do} [tomorrow|in {i} minutes|at {i}]|call {who}|text {who} that i'm late|
send a message to {who}|broadcast dinner is ready|announce that {t}|set [the] {n} to (red|blue|green|purple|orange|yellow|white|pink)|make the {a} lights (red|blue|green|warm white)|turn the {a} lights (red|blue|green)|change the color of the {n} to (red|blue|pink)|
open the {a} blinds to {i} percent|set [the] {a} (blinds|shades|curtains|shutters) to {i} percent|set the (left|right) (curtain|blind) to {i}%|set the fan speed to {i} percent|set the fan to (high|low|medium)|set the {a} humidity to {i} percent|arm the alarm|disarm the alarm system|order [me] (a pizza|{x})|buy {x}|book a (table|flight|taxi) [to {c}]|
where is {who}|find my phone|what's on tv [tonight]|show me the {a} camera|open (netflix|youtube|spotify|the browser)|navigate to {c}|start a (game|meeting|workout)|set up a meeting with {who}|charge the car|feed the {x}|
~is it going to snow [tomorrow]|~do i need an umbrella [today]|~put on some {song}|~remove the timer|~how many minutes are left|~what's left on the timer|~shorten the timer by {i} minutes|~remember to {do}|~ring {who}|~what's the date tomorrow|~tell everyone that {t}|
~paint the {a} lights (blue|red)|~rewind the movie|~turn it up|~dock the vacuum|~check off {x} on the list|~i need {x} on the shopping list|~half open the {a} blinds|~set the speakers to {i} percent volume|~turn the volume to {i}""".replace("\n", "")
STATE_QUESTIONS = """(is|are) {o} (on|off)|(is|are) {o} (open|closed|locked|unlocked)|are (any|all) {kinds} (on|off) [in the {a}]|are all {kinds} (closed|open) [in the {a}]|is any {kind} on in the {a}|how many {kinds} are (on|off|open)|
which {kinds} are (on|open|off|closed) [in the {a}]|did (i|you|someone) {offp} {o}|who {offp} {o}|what is the (temperature|humidity) [in the {a}]|how (warm|cold|hot|humid) is it in the {a}|what's the {a} temperature|what temperature is it [in the {a}]|
what is the brightness of {o}|what is the state of {o}|is there [any] (motion|smoke|gas) in the {a}|is anyone [home|in the {a}]|why (is|are) {o} (on|off|open)|when did {o} (open|turn on|turn off|close)|what color is {o}|how bright (is|are) {o}|
what is the thermostat set to|what is {o} set to|(is|was) the {a} (warm|cold|dark)|has {o} been {offp2}|~do {o} (work|need new bulbs)|~what's the status of {o}|~(is|are) {o} still (on|off|open)|~have {o} been on all day|~tell me whether {o} (is|are) (on|open)|
~which {kinds} are still (on|open)|~how hot is the {a}|~who left {o} on|~for how long (has|have) {o} been (on|off)""".replace("\n", "")
NOT_NOW = """(don't|do not|never) {v} {o}|please (don't|do not) {v} {o}|i don't want you to {v} {o}|i didn't say {v} {o}|you (shouldn't|should not|must not) {v} {o}|no need to {v} {o}|don't you dare {v} {o}|
i already {offp2} {o}|i (just|) {offp2} {o} myself|i forgot to {v} {o}|i like {o}|i love {o}|i hate {o}|{o} (look|looks) {adj}|how (do|can) i {v} {o}|how does one {v} {o}|what happens (if|when) i {v} {o}|why should i {v} {o}|should i {v} {o}|
is it safe to {v} {o}|can i {v} {o} with my phone|(write|tell me) a (poem|story|joke) about {o}|where can i buy {kinds}|how much (does|do) {o} cost|how much power (does|do) {o} use|who made {o}|clean {o}|paint {o}|fix {o}|sell {o}|replace {o}|
the {a} is {adj}|{kinds} are {adj}|i bought new {kinds} [for the {a}]|we need new {kinds}|who invented {kinds}|what are {kinds} made of|i was going to {v} {o}|yesterday i {offp2} {o}|
~under no circumstances {v} {o}|~i would never {v} {o}|~why did you {v} {o}|~is it a good idea to {v} {o}|~it's not time to {v} {o}|~i wonder who {offp2} {o}|~do you know how to {v} {o}|~what would it cost to {v} {o}|~i dreamed about {o}|~wash {o}|~my wife {offp2} {o}|~never ever {v} {o}""".replace("\n", "")
LATER = """{v} {o} in {i} minutes|{v} {o} at {i} o'clock|{v} {o} tomorrow [morning|evening]|{v} {o} when (i get home|it gets dark|the sun sets|i leave)|{v} {o} after {i} minutes|{v} {o} at {i} pm|in {i} minutes {v} {o}|
{v} {o} for {i} minutes|if it rains {v} {o}|when i come home {v} {o}|every morning {v} {o}|{v} {o} every (day|evening|monday)|dim {o}|make {o} (brighter|darker|dimmer)|turn {o} (up|down) a (bit|little)|brighten {o}|
make it (brighter|darker|warmer|cooler|colder)|turn (up|down) the (heat|heating|lights|brightness|temperature)|(turn on|turn off|switch on|switch off) the (heating|ac|thermostat|air conditioning|heat)|(increase|decrease|raise|lower) the (brightness|temperature)|
increase the temperature by {i} degrees|(increase|raise) the brightness by {i} percent|a bit (brighter|warmer|cooler)|toggle {o}|~{v} {o} once it is dark|~{v} {o} an hour from now|~on sundays {v} {o}|~make {o} less bright|~the lights are too bright|
~a little (dimmer|darker) please|~{v} {o} next week|~warm it up [a bit]""".replace("\n", "")
BROKEN = """{v}|{v} the|set|set the|set it to|{o}|the {a}|{a}|{kinds}|{i}|{i} percent|{i} degrees|{i} minutes|set {o}|set a timer|start a timer|timer|set the temperature|set {o} to|brightness|temperature|turn|turn it|turn up|turn down|
turn to|dim|dim the|make it|set a timer for|start|open|close|{a} {kind} {a}|and|the|um|set brightness|change the temperature|for {i} minutes|to {i}|~{v} a|~in the {a}|~set a timer please|~a timer|~set the brightness to|~the {a} please|~the temperature|~{i} hours""".replace("\n", "")
TOPICS = """the moon|space|love|dogs|cats|the ocean|autumn|winter|robots|electricity|the sun|dragons|history|quantum physics|the light bulb|light|the speed of light|lighthouses|doors|windows|black holes|music|football|
climate change|trains|fans of soccer|the roman empire|photosynthesis|bread|coffee|curtains|timers|clocks|house plants|mirrors|fire|the kitchen|a garden|kitchen knives|my bedroom|temperature|the thermostat|fan fiction|
switches|television|opera|locks and keys|turning lights on|blind people|shades of gray|~volcanoes|~the internet|~penguins|~chess|~lamps in ancient rome|~bridges|~ghosts|~minute hands|~light years""".replace("\n", "").split("|")
THINGS = """milk|eggs|bread|butter|cheese|apples|bananas|toilet paper|light bulbs|batteries|cat|dog|car|bike|phone|shower|book|chair|table|window|fan|lamp|piano|guitar|engine|fridge|camera|door|clock|tomatoes|soap|coffee|water|
house|friend|brother|coat|sofa|~onions|~umbrella|~keyboard|~shampoo|~neighbor|~bulb""".replace("\n", "").split("|")
ADJECTIVES = "nice|good|bad|terrible|wonderful|broken|beautiful|ugly|strange|great|old|new|expensive|boring|amazing|~lovely|~awful|~brilliant".split("|")
PLACES = "france|germany|london|paris|new york|japan|brazil|rome|berlin|canada|india|tokyo|spain|the moon|mars|~norway|~kenya|~lisbon|~peru".split("|")
PERSONS = "mom|dad|john|my wife|einstein|the queen|anna|the pope|my boss|taylor swift|obama|peter|~my sister|~napoleon|~cleopatra".split("|")
SONGS = "despacito|jazz|the beatles|bohemian rhapsody|some music|my playlist|radio one|star wars|classical music|abba|light my fire|lights out|close the door|~hotel california|~turn off the light|~open window|~mozart".split("|")
DOINGS = """cook rice|change a light bulb|tie a tie|bake bread|fix a door|wash the windows|learn french|make coffee|boil an egg|open a bank account|close a deal|turn on a computer|call mom|water the plants|
take out the trash|feed the cat|clean the fan|install a switch|lock a phone|hang curtains|set a table|~plant a tree|~repair a lamp|~close a bank account|~train a dog|~turn off notifications""".replace("\n", "").split("|")
LANGUAGES = "french|german|spanish|latin|chinese|~dutch|~polish".split("|")
UNITS = "miles|kilometers|pounds|euros|dollars|minutes|degrees|~ounces|~liters".split("|")
PAST = {"turn": "turned", "switch": "switched", "close": "closed", "open": "opened", "lock": "locked", "unlock": "unlocked"}


# Free talk from words that have nothing to do with the trade, so that the unknown reads as unknown.
FREE_NOUNS = """mountain|river|planet|novel|economy|government|doctor|teacher|student|airplane|bridge|castle|cookie|banana|elephant|dolphin|butterfly|spider|dinosaur|rainbow|thunder|desert|
island|village|museum|library|festival|wedding|birthday|vacation|holiday|hotel|passport|ticket|salary|tax|bank|loan|insurance|lawyer|police|soldier|war|peace|religion|philosophy|science|
biology|chemistry|mathematics|algebra|geometry|language|grammar|alphabet|word|sentence|poem|story|song|melody|rhythm|orchestra|violin|trumpet|painter|sculpture|photograph|camera|film|actor|
comedy|tragedy|theater|stage|dance|ballet|sport|tennis|basketball|marathon|olympics|champion|medal|trophy|coach|team|player|stadium|recipe|soup|salad|pasta|chocolate|sugar|salt|pepper|garlic|
potato|carrot|onion|chicken|beef|fish|rice|wine|beer|juice|tea|medicine|vitamin|headache|fever|heart|brain|muscle|bone|skin|hair|tooth|eye|dream|memory|emotion|anger|joy|fear|hope|friendship|
marriage|child|baby|mother|father|uncle|king|queen|president|mayor|hero|villain|pirate|wizard|witch|ghost|vampire|zombie|alien|rocket|satellite|galaxy|comet|atom|molecule|energy|gravity|magnet|
computer|software|keyboard|internet|website|password|email|message|letter|newspaper|magazine|shirt|shoes|hat|jacket|dress|ring|diamond|gold|silver|iron|~glacier|~lagoon|~senator|~surgeon|~violet|
~walrus|~cathedral|~carnival|~pension|~theology|~syllable|~cello|~poetry|~rugby|~referee|~omelette|~zucchini|~cider|~aspirin|~knee|~nostalgia|~nephew|~goblin|~asteroid|~neutron|~laptop|~sandals|~emerald""".replace("\n", "").split("|")
FREE_VERBS = """learn|understand|build|buy|sell|eat|drink|draw|paint|read|write|sing|study|visit|find|lose|win|break|repair|carry|throw|catch|teach|love|forget|remember|believe|choose|explain|describe|
measure|count|cook|bake|wash|wear|plant|grow|travel to|fly to|run from|dream of|think about|talk about|~polish|~borrow|~admire|~invent|~discuss|~translate""".replace("\n", "").split("|")
FREE = """(what|who|where|why|how) is the {adj} {f}|why do people {g} the {f}|how do i {g} a {f}|(can|could|would) you {g} the {f} [for me]|i (want|need|would like) to {g} a {f}|tell me how to {g} the {f}|my {f} wants to {g} the {f2}|
the {f} is {adj}|do you {g} the {f}|give me a {f} and a {f2}|what is the difference between {f} and {f2}|a {adj} {f} and the {f2}|i {g} the {f} every day|which {f} should i {g}|is the {f} {adj}|when will the {f} {g} the {f2}|
please {g} the {f}|{g} the {f}|{g} my {f} in the {a}|how many {f} are in a {f2}|show me a {f}|what does the {f} {g}|let's {g} a {f}|write [me] a {f} about the {f2}|name {i} {adj} things about the {f}|
start the {f}|stop the {f}|open the {f} and {g} the {f2}|turn the {f} into a {f2}|put the {f} on the {f2}|set the {f} on the {f2}|close your {f}|is there a {f} in the {a}|the {f} in the {a} is {adj}|
~have you ever seen a {adj} {f}|~my favorite {f} is the {f2}|~why can't i {g} a {f}|~what would happen if i {g} the {f}|~list {i} facts about the {f}|~somebody should {g} the {f}|~where can one {g} a {f}|~make me a {f}""".replace("\n", "")


def _fields(rng, home, test, area):
    """Values for every field of the templates."""
    one = lambda options: pick(rng, options, test).lstrip("~")
    target = None
    while target is None:
        target = any_target(rng, home, test, area)
    on = rng.random() < 0.5
    verb, particle, _ = rng.choice(VERBS[(target.family, on)].split("|")).split("/")
    kind = rng.choice(KINDS)
    named = [plain(e["name"]) for e in home["entities"]] or ["lamp"]
    spoken = verb if verb in PAST else {"lock": "lock"}.get(target.family, "turn" if particle in ("on", "off") else "open")
    tail = f" {particle}" if spoken in ("turn", "switch") and particle in ("on", "off") else ""
    return {
        "v": f"{verb} {particle}".strip(), "o": target.thing, "a": plain(rng.choice(home["areas"])["name"]), "n": rng.choice(named),
        "kinds": kind[2][0], "kind": kind[3][0], "offp": PAST[spoken] + tail, "offp2": PAST[spoken] + tail, "t": one(TOPICS), "x": one(THINGS),
        "adj": one(ADJECTIVES), "c": one(PLACES), "who": one(PERSONS), "song": one(SONGS), "do": one(DOINGS), "lang": one(LANGUAGES), "f": one(FREE_NOUNS), "f2": one(FREE_NOUNS), "g": one(FREE_VERBS),
        "unit": one(UNITS), "i": number(rng.randint(1, 100), rng), "j": number(rng.randint(1, 100), rng),
    }


def _unknown(rng, home, test, area):
    """A room or a device that this home does not have: nothing to act on."""
    known = {w for e in home["areas"] + home["floors"] + home["entities"] for w in plain(e["name"]).replace("'s", "").split()}
    fresh = lambda names: [n for n in map(plain, names) if "{" not in n and not known & set(n.split())]
    if rng.random() < 0.5:
        rooms = fresh(AREAS_TEST if test else AREAS)
        kind = rng.choice(KINDS[:8])
        verb, particle, _ = rng.choice(VERBS[(kind[4], rng.random() < 0.5)].split("|")).split("/")
        if not rooms:
            return None
        form = pick(rng, ["{v} the {a} {k}", "{v} the {k} in the {a}", "{v1} the {a} {k} {v2}", "{v} {a} {k}", "set the {a} {l} to {i} percent", "set the temperature in the {a} to {i} degrees", "{k} in the {a} {v2}", "i want the {a} {k} {v2}", "{v} all the {k} in the {a}", "{v1} the {k} in the {a} {v2}", "make the {a} {i} degrees", "dim the {a} {l} to {i}", "~in the {a} {v} the {k}", "~{v1} the {k} {v2} in the {a}"], test)
        return expand(rng, form, v=f"{verb} {particle}", v1=verb, v2=particle, a=rng.choice(rooms), k=kind[2][0], l="lights", i=number(rng.randint(10, 100), rng)), True
    things = fresh((DEVICES_TEST if test else DEVICES)["switch"] + ["Elephant", "Spaceship", "Grill", "Jacuzzi", "Lawn Mower", "Tractor", "Robot Arm", "Laser"])
    things = [t for t in things if "switch" not in t and "plug" not in t and "outlet" not in t]
    verb, particle, _ = rng.choice(VERBS[("power", rng.random() < 0.5)].split("|")).split("/")
    form = pick(rng, ["{v} the {x}", "{v1} the {x} {v2}", "{v} {x}", "{v} my {x}", "~i want the {x} {v2}", "~{v} that {x}"], test)
    return expand(rng, form, v=f"{verb} {particle}", v1=verb, v2=particle, x=rng.choice(things)), True


SORTS = [(TALK, 3), (KNOWLEDGE, 6), (OTHER_SMART, 8), (STATE_QUESTIONS, 4), (NOT_NOW, 4), (BROKEN, 2), (LATER, 2), (FREE, 4), (None, 6)]


def null_request(rng: random.Random, home: dict, test: bool, area):
    """(text, None, {}, opens with a verb) outside the trade."""
    templates = rng.choices([s[0] for s in SORTS], [s[1] for s in SORTS])[0]
    if templates is None:
        found = _unknown(rng, home, test, area)
        return found and (found[0], None, {}, found[1])
    template = pick(rng, _templates(templates), test)
    fields = _fields(rng, home, test, area)
    if "{o}" == template and fields["o"].endswith((" on", " off")):
        return None
    text = expand(rng, template, **fields)
    verb_first = templates is OTHER_SMART and text.split()[0] in ("add", "put", "play", "pause", "set", "cancel", "stop", "start", "turn", "make", "skip", "remove", "call")
    return text, None, {}, verb_first
