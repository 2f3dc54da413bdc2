"""Sentences in the words of the trade that nevertheless ask for nothing it does: their answer is null.

{v} a verb with its particle, {ving} its -ing form, {past} its past tense, {o} a thing of this home with its place, {be}
is or are, {has} has or have, {was} was or were, {does} does or do, {s} its state,
{a} a room of this home, {n} a device's name, {kinds} and {kind} a kind of thing, {l} lights, {cv} covers, {cl} the heating, {mp} a
player, {fn} a fan, {vac} the vacuum, {d} degrees, {hour} an hour, {food} something to eat; the others are kinds of words of vocabulary.py.
"""

import random
import re

import as_it_is
import reports
import table_talk
from control import STATES
from expand import alternatives, expand, pick_evenly
from list_items import GROCERIES
from near_frames import DEGREES, POWERS, REMARKS, SCRAPS, TWO
from near_kin import FRAMES
from near_more import ASKED, BEYOND, BOTH, LATER
from speech import number
from targets import KINDS, any_target, plain, takes_no_article
from unknown import without_article
from verbs import VERBS
from vocabulary import fill, one_of

PAST = {"pop": "popped", "shut": "shut", "put": "put", "cut": "cut", "draw": "drew", "flip": "flipped", "run": "ran", "stop": "stopped", "light": "lit",
        "roll": "rolled", "drop": "dropped", "bring": "brought", "let": "let", "get": "got", "slide": "slid", "send": "sent", "throw": "threw", "make": "made", "take": "took", "swing": "swung", "spin": "spun", "set": "set", "give": "gave", "keep": "kept"}

# Of the frames in near_kin.py those that speak of this home's things or rooms.
ABOUT_HERE = re.compile(r"\{(o|l|fn|cl|a)(_b)?\}")
# Fragments that mean something after all.
MEANT = {"stop", "start", "play", "vacuum", "hoover", "weather", "forecast", "temperature", "cancel", "pause", "resume", "next", "time", "date"}
OPENERS = ("{v", "set", "turn", "dim", "add", "make", "play", "increase", "remove", "clear", "delete", "mute", "clean", "change")
FOODS = [each for each in GROCERIES if not each.startswith(("a ", "an ")) and "batteries" not in each and "bulbs" not in each]
STATIC = ("light", "switch", "fan", "cover", "lock", "sensor", "binary_sensor", "climate")

# Forbidden, done already, asked about, or remarked upon.
NOT_NOW = alternatives("""(don't|do not|never) {v} {o}|please (don't|do not) {v} {o}|i don't want you to {v} {o}|i didn't (say|ask you to) {v} {o}|you (shouldn't|should not|must not) {v} {o}|no need to {v} {o}|don't you dare {v} {o}|don't ever {v} {o}
you don't (have|need) to {v} {o}|there's no reason to {v} {o}|do not under any circumstances {v} {o}|nobody should {v} {o}|it isn't necessary to {v} {o}|i'd rather you didn't {v} {o}|leave {o} alone|don't touch {o}|keep your hands off {o}|not {o}|anything but {o}
i already {past} {o}|i [just] {past} {o} myself|{who} already {past} {o}|{who} {past} {o} (yesterday|last night|this morning|an hour ago)|we {past} {o} before we left|you {past} {o} yesterday|yesterday i {past} {o}|i was going to {v} {o}|i almost {past} {o}
i never {v} {o}|i always {v} {o} myself|{who} told me to {v} {o}|{who} wants me to {v} {o}|{who} never {past} {o}|{who} should {v} {o}|let {who} {v} {o}|tell {who} to {v} {o}|ask {who} to {v} {o}|i'll {v} {o} myself [later]|i will {v} {o} {later}|i can {v} {o} on my own
i like {o}|i love {o}|i hate {o}|i miss {o}|{o} look {adj}|{o} {be} {adj}|{o} {be} {adj} and {adj2}|{o} {be} (broken|too {adj}|flickering|making a noise|dirty|dusty|brand new|out of order|not working|acting up|a present from {who})|{o} stopped working|{o} won't {v}
i think {o} {be} {adj}|{who} likes {o}|{who} broke {o}|{who} bought {o}|i bought {o} in {place}|i want to sell {o}|i paid {i} dollars for {o}|we got {o} last year|i was thinking about {o}|i dreamed about {o}|{o} {be} from {place}|{o} {be} by {company}|{o} would look better in {place}
how (do|can|would) i {v} {o}|how does (one|somebody) {v} {o}|how do you {v} {o}|tell me how to {v} {o}|show me how to {v} {o}|explain how to {v} {o}|what happens (if|when) i {v} {o}|what would happen if i {past} {o}|why should i {v} {o}|why would i {v} {o}|should i {v} {o}
is it (safe|dangerous|legal|smart|a good idea|bad|ok for the planet) to {v} {o}|can i {v} {o} with my phone|do i need to {v} {o}|do i have to {v} {o}|when should i {v} {o}|how often should i {v} {o}|how long does it take to {v} {o}|who is allowed to {v} {o}|am i allowed to {v} {o}
are you able to {v} {o} (without wifi|while i'm away)|does it save energy to {v} {o}|is there a way to {v} {o} without {word}|what do you need to {v} {o}|how much would it cost to {v} {o}|what is the voice command to {v} {o}|which button do i press to {v} {o}|where is the switch to {v} {o}
why {be} {o} {s}|why {does} {o} always {v}|why did (you|{who}) {v} {o}|why did you not {v} {o}|why didn't you {v} {o}|why can't you {v} {o}|who {past} {o}|who {past} {o} (again|last night)|who wants to {v} {o}|who left {o} {s}|who keeps {ving} {o}|who has {been} {o} [lately]
when {was} {o} {been}|when did (i|you|someone|{who}) {v} {o}|when did i last {v} {o}|when will you {v} {o}|since when {be} {o} {s}|(for|) how long {has} {o} been {s}|how often {was} {o} {been} [this week]|how many times did i {v} {o}|did i {v} {o} (yesterday|last night|this morning|last week)
{was} {o} {s} (yesterday|last night|this morning|while i was away|at {clock})|will {o} be {s} {later}|what did you do to {o}|what happened to {o}|what's wrong with {o}|what's up with {o}|{be} {o} (broken|new|expensive|clean|safe|pretty|made of wood|any good|compatible with {company}|waterproof)
how bright {be} {o}|how bright {be} {o} right now|what color {be} {o}|which color do {o} have|what {be} {o} set to|how much power {does} {o} use|how much (does|do) {o} cost|how old {be} {o}|how big {be} {o}|how many watts {does} {o} have|what brand {be} {o}|where did i buy {o}|where can i buy {o}
who made {o}|who installed {o}|who bought {o}|what {be} {o} made of|what {be} {o} good for|how do {o} work|how {be} {o} connected|how do i (clean|fix|repair|install|reset|name|replace|pair|mount) {o}|(do|does) {o} (work|need new bulbs|use a lot of power|have a warranty|need cleaning)
(clean|paint|fix|sell|replace|wash|repair|rename|delete|remove|install|reset|restart|reboot|update|pair|polish|decorate|insure|describe|unplug|inspect) {o}|(rename|call) {o} {word}|add {o} to (a group|the group {word})|put {o} in another room|move {o} to the {a} page|show me {o} on the map
take a picture of {o}|(write|tell me) a (poem|story|joke|song) about {o}|translate {v} {o} into {lang}|how do you say {v} {o} in {lang}|spell {kinds}|what is {kind} in {lang}|what are {kinds} made of|who invented {kinds}|where can i buy {kinds}|how much do {kinds} cost|when were {kinds} invented
the {a} is {adj}|{kinds} are {adj}|i bought new {kinds} [for the {a}]|we need new {kinds} [in the {a}]|i'm {feel} in the {a}|who is cleaning the {a}|i left my {kin} in the {a}|the {kin} is in the {a}|there's {thing} in the {a}|{who} is waiting in the {a}|we painted the {a} last year|let's eat in the {a}
the {a} smells like {dish}|i was in the {a} all day|meet me in the {a}|go to the {a}|come to the {a}|bring {thing} to the {a}|look in the {a}|how big is the {a}|what is the {a} for|when did we renovate the {a}|what should i put in the {a}|what color should i paint the {a}|how do i decorate the {a}
i wish {who} would {v} {o}|i wish i could {v} {o}|if only someone {past} {o}|it would be {adj} if {who} {past} {o}|imagine {ving} {o}|{ving} {o} is {adj}|{ving} {o} makes me {feel}|i'm tired of {ving} {o}|i enjoy {ving} {o}|i hate {ving} {o}|{who} is {ving} {o}|i'm {ving} {o} myself|before {ving} {o} i had {dish}
the manual says to {v} {o}|the sign says {v} {o}|in the movie they {v} {o}|there's a song called {v} {o}|my app can {v} {o}|my {kin} can {v} {o}|the {kin} tried to {v} {o}|{who} doesn't know how to {v} {o}|remind me to {v} {o} {later}|remind {who} to {v} {o}|text {who} to {v} {o}|call {who} and ask about {o}
under no circumstances {v} {o}|i would never {v} {o}|why on earth would you {v} {o}|was it a good idea to {v} {o}|it's not time to {v} {o}|i wonder who {past} {o}|do you know how to {v} {o}|what would it cost to {v} {o}|{who} thinks {o} {be} {adj}|my wife {past} {o}|never ever {v} {o}|we shouldn't {v} {o}
for what reason {be} {o} {s}|what made you {v} {o}|who was it that {past} {o}|at what time did {who} {v} {o}|what's the price of {o}|what's the color of {o}|what's the brightness of {o}|what level {be} {o} at|{who} says {o} {be} {adj}|{o} {has} seen better days|it's a pity that {o} {be} {adj}
is it allowed to {v} {o}|what do i do to {v} {o}|what's the trick to {v} {o}|i'm not going to {v} {o}|i have {been} {o} already|there was no need to {v} {o}|refrain from {ving} {o}|stop {ving} {o}|quit {ving} {o}|i remember {ving} {o}|have {o} ever been {been}|how would {star} {v} {o}
does {who} know how to {v} {o}|{o} {be} not my favorite|what a {adj} {kind}|i read about {kinds} in the newspaper|i need somebody to repair {o}|the history of {kinds}|tell me about {o}|are {kinds} {adj}|is the {a} {adj}|where's my {kin} in the {a}|this {a} needs paint""")

# Relative, later, of an unknown amount, or two things at once.
RELATIVE = alternatives("""(dim|brighten) {l}|make {l} (brighter|darker|dimmer|softer|less bright|a bit brighter|a little dimmer|a lot brighter)|turn {l} (up|down) [a (bit|little|notch)]|{l} (brighter|dimmer)|(brighter|darker|dimmer|louder|quieter|softer|warmer|cooler|colder|hotter|faster|slower)
make it (brighter|darker|warmer|cooler|colder|louder|quieter|hotter|a bit warmer|a little cooler|less bright|less cold|faster)|turn (up|down) the (heat|heating|lights|brightness|temperature|volume|music|sound)|turn the (heat|heating|brightness|temperature|volume|music|sound) (up|down) [a (bit|little|notch)]
(increase|decrease|raise|lower|reduce) the (brightness|temperature|volume|heat|humidity)|(increase|decrease|raise|lower|reduce) the (brightness|temperature|volume) (a bit|a little|slightly|some more)|increase the temperature by {h} degrees|(increase|raise|lower|reduce) the (brightness|volume) by {i} percent
volume (up|down)|turn it (up|down)|turn that (up|down)|(louder|quieter|brighter|warmer) please|a bit (brighter|warmer|cooler|louder)|(much|way|slightly|a little) (brighter|warmer|cooler|louder)|{h} degrees (warmer|cooler|colder|hotter)|{i} percent (brighter|louder|dimmer)|not so (loud|bright|warm)
it's too (bright|dark|loud|quiet|warm|cold|hot|humid) [in here|in the {a}]|the lights are too (bright|dim)|the music is too (loud|quiet)|i'm too (hot|cold)|make the {a} (warmer|cooler|brighter|darker|cozy|nicer)|(warm|cool) the {a} [up|down] (a bit|a little|slightly)|more light [in the {a}]|less light [in the {a}]
more heat|less heat|more volume|more bass|change the brightness [of {l}]|adjust {l}|change {l}|adjust the temperature [in the {a}]|change the volume|(toggle|flip|swap|blink|flash|pulse|cycle) {l}|make {l} (blink|flash|dance|pulse|flicker)|surprise me with {l}|make {l} (pretty|romantic|nice|fun)
mute [the] [{a}] (tv|music|speaker|sound|radio)|mute|unmute|mute everything|shuffle [my] (music|songs|playlist)|turn shuffle (on|off)|repeat [this song|the album]|fast forward|rewind [{i} seconds]|like this song|save this song|who sings this|what song is this|what's playing|what is this song called|what album is this
set the {a} fan (speed to {i} percent|to (high|low|medium))|fan speed (high|low|{i})|set the fan (speed|) to (high|low|medium|level {h})|make the fan (faster|slower)|oscillate the fan|reverse the fan|set the {a} humidity to {i} percent|humidity {i} percent|set the (humidifier|dehumidifier) to {i} percent
set the (thermostat|{a} thermostat|ac) to (heat|cool|auto|dry|fan only|eco|away) mode|put the thermostat in (heat|cool|auto|eco) mode|(heat|cool|auto|eco) mode|switch the thermostat to cooling|set the thermostat to auto|set {l} to {i}00 kelvin|set the color temperature to {i}00 [kelvin]
change the input [to hdmi {h}]|switch to hdmi {h}|change the channel [to {i}]|channel (up|down|{i})|set {l} to (rainbow|disco|candle|party) effect|add a new (device|room|user|automation|lamp)|remove this device|rename the {a}|delete the {a}|create (a|an) (automation|scene|routine|group) [for the {a}]
when {o} {be} {s} send me a message|notify me when {o} {be} {s}|let me know when {o} {be} {s}|tell me when {o} {be} {s}|alert me if {o} {be} {s}|{v} {o} {later}|{v} {o} {later}|{v} {o} {later}|{v} {o} {later}|{v} {o} {later}|{later} {v} {o}|{later} {v} {o}|{o} {s} {later}|i want {o} {s} {later}
set {l} to {i} percent {later}|dim {l} to {i} percent {later}|set the temperature to {h} degrees {later}|make it {i} degrees {later}|play (some|) music {later}|vacuum the {a} {later}|start the vacuum {later}|set the volume to {i} percent {later}|turn {l} (red|blue|green) {later}|{later} set {l} to {i} percent|{later} play music
what will the weather be like next (month|year|summer)|what was the weather like (last week|last year|in 19{i})|how warm was it (last week|last summer)|did it rain (last week|last month)|what's the weather on mars|how was the weather in history|(what|how) was the weather [like] (on saturday|on monday|yesterday|at the weekend|last night|this morning|in {place} last year)|(what|how) will (this|next|the) (summer|winter|spring|autumn) be [like]|is it going to be a (good|hot|mild|cold|wet|long|dry) (summer|winter|spring|autumn|year) [this year]|(will|do you think) we (have|will have|get) a (white christmas|hot summer|cold winter|wet spring|mild autumn) [this year]|was it (raining|snowing|sunny|cold|hot|windy) (yesterday|last night|on saturday|last week|when i left)|why is it raining|who makes the weather
{v} {o} and {v_b} {o_b}|{v} {o} and {v_b} {o_b}|{v} {o} and {v_b} {o_b}|{v} {o} and then {v_b} {o_b}|{v} {o}, then {v_b} {o_b}|{v} {o} but {v_b} {o_b}|first {v} {o} then {v_b} {o_b}|{v} {o} but not {o_b}|{v} {o} and {o_b}|{v} {o} or {v_b} {o_b}|{v} both {o} and {o_b}|{v} either {o} or {o_b}
{v} {o} and set a timer for {i} minutes|{v} {o} and play (some|) music|{v} {o} and tell me the time|{v} {o} and set the temperature to {h} degrees|play (jazz|some music) and {v} {o}|what's the weather and {v} {o}|tell me the time and {v} {o}|pause the music and {v} {o}
add {word} to the shopping list and {v} {o}|vacuum the {a} and {v} {o}|{v} everything except {o}|{v} all of it except the {a}|turn {l} on and off|(turn on|turn off) the lights in the {a} and in the {a_b}|(turn on|turn off) the {a} and {a_b} lights|set the {a} lights to {i} percent and the {a_b} lights to {j} percent
set {l} to {i} percent and {v_b} {o_b}|set the temperature to {h} degrees and the volume to {i}|what time is it and what's the weather|pause the music and set the volume to {i}|{v} {o} whatever {who} says and {v_b} {o_b}|if {o} {be} {s} then {v_b} {o_b}|{v} {o} unless {o_b} {be_b} {s_b}|when {o} {be} {s} {v_b} {o_b}
{v} {o} as well as {o_b}|{v} {o} plus {v_b} {o_b}|{v} {o} while you {v_b} {o_b}|after that {v} {o} and {v_b} {o_b}|not only {v} {o} but also {v_b} {o_b}|{v} {o} followed by {o_b}|set {l} to {i} percent plus play some music|{v} {o} given that {o_b} {be_b} {s_b}|both {v} {o} and {v_b} {o_b}
make {l} less bright|a little (dimmer|darker) please|{v} {o} {later}|{v} {o} {later}|{later}, {v} {o}|turn down {l} [a bit]|a tad (louder|warmer)|crank up the (volume|heat|music)|{l} could be (brighter|dimmer)|take the (volume|temperature) (up|down) a notch|warm it up [a bit]|the sound is too (loud|quiet)
make the music (louder|quieter)|i want it (warmer|cooler|brighter)|can't you make it (warmer|brighter)|ping me when {o} {be} {s}|have {o} {s} {later}|silence the (tv|music|speaker)|skip to the chorus|set the fan to its highest speed|switch the ac to heating mode|which song is playing""")

# What is missing, or only a fragment of a request.
BROKEN = alternatives("""{v}|{v} the|{v} a|{v} my|{v1} {v2} {v2}|set|set the|set it to|set to|set it|{o}|{o}|the {a}|{a}|in the {a}|{kinds}|the {kinds}|{i}|{i} percent|{i} degrees|{i} minutes|{i} {j}|{n} {n}|set {o}|set {o} to|put {o}|put the|get the|get {o}|make {o}|make the|have {o}|give {o}|set a timer
start a timer|timer|timer for|a timer please|i need a timer|set a timer for|start a timer for|new timer|create a timer|set the temperature|set the temperature to|change the temperature|the temperature to|temperature to|brightness|brightness to|set the brightness|set the brightness to|change the color|set the color
set the color to|color|volume|volume to|set the volume|set the volume to|turn|turn it|turn the|turn up|turn down|turn to|turn on|turn off|switch|switch the|dim|dim the|dim {o} to|make it|make|open|close|lock|unlock|start|on|off|on off|put on|put|get|and|the|um|uh|a|an|to|for|in|of|with|so|well|er
for {i} minutes|to {i}|to {i} percent|at {i} percent|{a} {kind} {a}|{kind} {kind}|{a} {a_b}|{a} and {a_b}|the {kind} in|the {kind} of the|in|in the|on the|add|add to the list|add to|add to the shopping list|to the shopping list|put on the list|put on the shopping list|on the list|the list|my list|list|shopping list
the shopping list|check off|tick off|mark as done|remove|delete|is|is the|are the|is {o}|are the {kinds}|what is the|what's the|what's|what are|how many|how many {kinds}|how much|which|which {kinds}|which one|where|where is|where is the|who|who is|why|when|how|how is the|is there|is there a|are there any|is any
announce|announce that|broadcast|broadcast that|tell everyone|say|play the|play the song|play the album|play some|on the|volume of|{i} percent volume of|vacuum the|clean the|send the|run the|run|activate|activate the|the scene|scene|script|set the scene|the {n} the|the {a} the|{n} and
can you|could you|could you please|would you|please|please turn|can you set|could you open|i want|i want the|i'd like|i need|i need the|you should|let's|turn the {a}|set the {a}|open the {a}|the {a} to|set the {n}|change|change the|change {o}|adjust|adjust the|adjust {o}|use|use the|do it|do that|do it again|do something
the same|the same again|this|that|that one|the other one|the left one|not that one|the first one|both|all|all of them|everything|something|it|it is|i|you|me|my|here|there|now|today|again please|almost|between {i} and {j}|{i} to {j}|from {i} to {j}|number {h}|level {h}|option {h}
turn in|set of|{v} an|over in the {a}|a {kind}|our {a}|set us|put the {kinds}|{i} seconds|{i} hours|timer with|a new timer|turn the thing|the brightness of|the temperature of|adding to the list|and the {kinds}|with the {kinds}|or the {a}|how are the|what about|could we|have the
(asdf|qwerty|asd|jkl|fghj|dfgh|sdfg|hjkl|zxcv|qwer|uiop|lkjh|gfds|jjj|xyz|hfjdk) [(asdf|jkl|ghjk|qwe|zxc|lkj|fff|dfg|hjk|bnm)]|the volume of|announce to|i would like|and then|{a} or {a_b}|level of|about {i}|roughly {i} percent|which of the {kinds}|at {i}|the one in the {a}|those|these {kinds}""")

# Lists, states and other powers that the assistant does not have.
POWERLESS = alternatives("""(remove|delete|take|erase) {word} (from|off) (the|my) [shopping] list|clear (the|my) [shopping] list|empty (the|my) [shopping] list|delete (the|my) [shopping] list|what's on (the|my) [shopping] list|read [me] (the|my) [shopping] list|show [me] (the|my) [shopping] list
how many (items|things) are on (the|my) [shopping] list|is {word} on (the|my) [shopping] list|(create|make|start) a [new] list|(create|make) a list (called|named) {word}|rename (the|my) [shopping] list [to {word}]|sort (the|my) [shopping] list|print (the|my) [shopping] list|share (the|my) list with {who}
send (the|my) shopping list to {who}|do i have {word} on (the|my) list|what do i (have|need) to buy|what else is on the list|who added {word} to the list|when did i add {word} to the list|change {word} to {word2} on the list|(move|put|shift|bring|push) {word} (up|down) (on|in) the list|move {word} (to the top|to the bottom|to the end|up|further down) [of the list|on my list]|how do i add {word} to (the|my) list
don't add {word} to (the|my) list|i added {word} to the list|{who} added {word} to the list|why is {word} on the list|remove everything from the list|undo that|undo|undo the last action|reverse that|put it back [how it was]|what did i just say|what did you just do|what was the last command|repeat my last command
(start|stop|dock|pause) the (lawn mower|mower)|mow the (lawn|grass)|is the (lawn mower|mower) running|empty the (vacuum|dust bin)|is the vacuum (bag|bin) full|how does the vacuum work|don't vacuum [the {a}]|who vacuumed the {a}|when did you last vacuum the {a}|vacuum (faster|quieter)|where did the vacuum go|buy a new vacuum
don't play (music|anything|that)|i don't like this (song|music)|why did you stop the music|who chose this music|how do i play music|this song is {adj}|play is {adj}|i used to play {game}|turn the bass up|set the equalizer to (rock|jazz)|how loud is it|what is the volume|what's the volume set to|is it too loud
how do i set a timer|(how|why) (does|did|would|will) (my|the|a|this|your) (timer|countdown|egg timer) (work|start|count|beep|ring|keep time|know when to stop|go off by itself)|what (is|are) (timers|a timer|the timer|a countdown) (good for|for|used for)|don't set a timer|why did the timer ring|what is a timer|the timer is {adj}|who set the timer|when did i set a timer|i already set a timer|how accurate is the timer|rename the timer|set the timer sound to {word}|change the timer sound|make the timer louder|repeat the timer every day
how do i change the temperature|who changed the temperature|why is it so (cold|hot|warm) [in here|in the {a}]|what should the temperature be|what temperature is healthy|when did the heating start|is the heating {adj}|don't change the temperature|i like it {adj}|how much does heating cost|what was the temperature yesterday [in the {a}]
what temperature does water boil at|what's a normal temperature|what is the temperature of the sun|what is the temperature on mars|convert {i} degrees celsius to fahrenheit|how hot is lava|how cold is space|what is the average temperature in {place}|who has a temperature
when was the last time it rained|what is humidity|explain humidity|what is a good humidity|how do i lower the humidity|what does the weather station cost|i hate this weather|the weather is {adj}|nice weather we're having|the weather was {adj} yesterday|it's raining cats and dogs|who invented the weather forecast
don't announce anything|don't tell anyone|how do i make an announcement|who announced that|what did you announce|tell me what you announced|whisper|speak {lang}|change your (voice|language|name)|talk like {star}|turn yourself off|factory reset|check for updates|how much energy did we use (yesterday|last month)
how long has {who} been (home|away)|when did {who} (leave|come home|arrive)|when will {who} be (home|back)|why is {who} not home|who was home yesterday|what is {who} doing|call home|let's go home|i want to go home|home sweet home|how do i get home|is {who} {feel}|who lives here|who owns this house
what's the battery life of {thing}|which batteries do i need for {o}|when did i change the battery|why is the battery empty|when was there motion in the {a} [last]|how many times did the door open [today]|when did the {kind} open|when did the {kind} in the {a} (open|close)|what triggered the motion sensor|who was in the {a} [yesterday|last night]
list all [my] (devices|rooms|scenes|automations)|what devices do i have|how many (devices|rooms|lamps) do i have|which rooms do i have|what scenes are there|what scripts can you run|which automations are active|disable the automation|run the automation {word}|trigger the automation|what's the name of this room|what room am i in|where am i
take {word} off the list again|what's still missing on my list|is there anything on my list|wipe my shopping list|make me a list of {topic}|how full is the vacuum's bin|mow around the trees|what's this music|why did the timer stop|is {i} degrees warm|since when is {who} out|what's the name of {n}
who was the last to leave the house|revert that|say that in {lang}|how many lamps fit in the {a}|what's the password of {n}|what model is {n}|has {n} ever been repaired|is {n} worth the money""")

SORTS = [(NOT_NOW, 6), (REMARKS, 5), (RELATIVE, 6), (DEGREES, 7), (TWO, 4), (BROKEN, 3), (SCRAPS, 3), (POWERLESS, 3), (POWERS, 4), (ASKED, 4), (LATER, 4), (BEYOND, 6), (BOTH, 2), (FRAMES, 8), *reports.MORE, *as_it_is.MORE, *table_talk.MORE]


def past_tense(verb: str) -> str:
    """The past of a verb of control.VERBS, without its particle."""
    return PAST.get(verb) or verb + ("d" if verb.endswith("e") else "ed")


def target_of(rng, home, test, area, domains=None):
    """A thing of the home to do something to, or None."""
    for _ in range(30):
        target = any_target(rng, home, test, area, domains=domains)
        if target is not None:
            return target
    return None


def doing(rng, target, end=""):
    """The fields that speak of doing something to a target."""
    on = rng.random() < 0.5
    verb, particle, ing = rng.choice(VERBS[(target.family, on)].split("|")).split("/")
    past = "drawn" if verb == "draw" else "run" if verb == "run" else past_tense(verb)
    fields = {
        "v": f"{verb} {particle}", "v1": verb, "v2": particle, "ving": f"{ing} {particle}",
        "past": f"{past_tense(verb)} {particle}", "been": f"{past} {particle}",
        "o": target.thing, "s": expand(rng, STATES[target.family][0 if on else 1]), "be": "are" if target.plural else "is",
        "has": "have" if target.plural else "has", "does": "do" if target.plural else "does", "was": "were" if target.plural else "was", "is": " are" if target.plural else "'s",
    }
    return {name + end: value if name == "is" else value.strip() for name, value in fields.items()}


def _one(rng, home, domain, kind):
    """A thing of a domain by its name, or what people call any of them."""
    names = [plain(e["name"]) for e in home["entities"] if e["domain"] == domain]
    name = rng.choice(names) if names and rng.random() < 0.7 else None
    return kind if name is None else name if takes_no_article(name) else "the " + name


def _covers(rng, room):
    noun = rng.choice(["blinds", "curtains", "shades", "shutters", "windows", "drapes", "blinds", "garage door"])
    return f"the {noun}" if noun == "garage door" or rng.random() < 0.5 else f"the {room} {noun}"


def _hour(rng):
    hour = number(rng.randint(1, 12), rng)
    return rng.choice([hour, hour, hour, hour, f"{hour} o'clock", f"half {hour}", "noon", "midnight"])


def near_miss(rng: random.Random, home: dict, test: bool, area):
    """(text, opens with a verb), or None to try again."""
    templates = rng.choices([s[0] for s in SORTS], [s[1] for s in SORTS])[0]
    template = pick_evenly(rng, templates, test)
    first, second, light = target_of(rng, home, test, area), target_of(rng, home, test, area), target_of(rng, home, test, area, ["light"])
    if first is None or second is None or light is None or first.slots == second.slots:
        return None
    if "_b}" in template and (first.thing in second.thing or second.thing in first.thing):
        return None
    if template == "{o}" and first.thing.endswith((" on", " off", " open", " closed")):
        return None
    rooms, kind = [plain(a["name"]) for a in home["areas"]], rng.choice(KINDS)
    names = [plain(e["name"]) for e in home["entities"] if e["domain"] in STATIC] or ["lamp"]
    room, name = rng.choice(rooms), rng.choice(names)
    others = [r for r in rooms if r not in room and room not in r]
    if not others:
        return None
    values = {**doing(rng, first), **doing(rng, second, "_b"), "l": light.thing, "a": room, "a_b": rng.choice(others), "n": name}
    values.update(kinds=rng.choice(kind[2]), kind=rng.choice(kind[3]), color_b=rng.choice(["red", "blue", "green", "purple"]))
    values.update(d=number(rng.randint(15, 28), rng), color=rng.choice(["red", "blue", "green", "purple", "pink", "white", "orange"]), song=rng.choice(["jazz", "some music", "abba", "the beatles", "queen", "the news"]))
    values.update(vac=_one(rng, home, "vacuum", rng.choice(["the vacuum", "the robot", "the hoover", "the robot vacuum"])), hour=_hour(rng), food=one_of(rng, FOODS, test))
    values.update(cv=_covers(rng, room), fn=_one(rng, home, "fan", "the fan"))
    values.update(cl=_one(rng, home, "climate", "the thermostat"), mp=_one(rng, home, "media_player", "the tv"))
    if values["v_b"] == values["v"] and "{v_b}" in template and "{o_b} {be_b}" not in template and rng.random() < 0.5:
        return None
    text = without_article(fill(rng, template, test, **values), home)
    elsewhere = templates is BEYOND or templates is FRAMES and not ABOUT_HERE.search(template)
    if elsewhere and any(f" {plain(e['name'])} " in f" {text} " for e in home["entities"]):
        return None
    if elsewhere and templates is FRAMES and {w for r in rooms for w in r.split()} & set(text.split()):
        return None  # "the lights in the office", and there is one
    if text in MEANT or templates is as_it_is.KEPT and re.search(r"\bkeep .* locked\b", text):
        return None  # who wants a door kept locked wants it locked
    return text, template.lstrip("(").startswith(OPENERS)
