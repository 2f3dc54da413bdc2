"""Rooms, devices, people, lists, scenes and cities that this home does not have, and values that nothing can take."""

import random
import re

from control import STATES
from expand import alternatives, expand, pick_evenly
from home_words import AREAS, AREAS_TEST, DEVICES, DEVICES_TEST, PEOPLE, PEOPLE_TEST
from invented import invented
from rare_names import CITIES, DEVICE_WORDS, LISTS, PLAYERS, RARE_ROOMS, ROBOTS, SCENES, SCRIPTS, VALVES
from speech import SMALL, number
from targets import KINDS, plain
from verbs import VERBS
from vocabulary import WORDS, fill, one_of
from words import NOUNS

# {r} a room that is not there, {k} a kind of thing, {v} {v1} {v2} a verb for it, {s} a state.
ROOMS = alternatives("""{v} the {r} {k}|{v} the {k} in the {r}|{v1} the {r} {k} {v2}|{v} {r} {k}|{v} {k} in the {r}|{r} {k} {s}|{k} in the {r} {s}|i want the {r} {k} {s}|{v} all the {k} in the {r}|{v} all {r} {k}|{v1} the {k} in the {r} {v2}|make sure the {r} {k} are {s}|would you mind {ving} the {r} {k}
{v} every {k1} in the {r}|in the {r} {v} the {k}|i need the {k} in the {r} {s}|get the {r} {k} {s}|the {r} {k} should be {s}|{v} the {k1} in the {r}|{v} the {r} {k1}|{k} {s} in the {r}
set the {r} lights to {i} percent|dim the {r} lights to {i}%|dim the {r} to {i} percent|set the brightness in the {r} to {i}|{r} lights {i} percent|{r} brightness {i}|set the {r} to {i} percent brightness|brighten the {r} lights to {i} percent|turn the {r} lights to {i} percent
(set|turn|make|change) the {r} lights [to] {color}|make the lights in the {r} {color}|i want {color} light in the {r}|change the color of the {r} lights to {color}|{r} lights {color}|(set|open|close) the {r} {cover} to {i} percent|set the {cover} in the {r} to {i}%|{r} {cover} {i} percent|open the {r} {cover} halfway
move the {cover} in the {r} to {i} percent|raise the {r} {cover} to {i} percent|set the temperature in the {r} to {d} degrees|set the {r} to {d} degrees|make the {r} {d} degrees|{r} temperature {d}|set the {r} thermostat to {d}|heat the {r} to {d} degrees|cool the {r} down to {d} degrees|i want {d} degrees in the {r}
what's the temperature in the {r}|how (warm|cold|hot) is it in the {r}|how (warm|cold) is the {r}|{r} temperature|what is the {r} temperature|what temperature is it in the {r}|what's the humidity in the {r}|how humid is it in the {r}|what's the co2 level in the {r}
are the {k} in the {r} {s}|are the {r} {k} {s}|are any {k} {s} in the {r}|is any {k1} {s} in the {r}|is the {r} {k1} {s}|which {k} are {s} in the {r}|how many {k} are {s} in the {r}|are all the {r} {k} {s}|did i leave the {r} {k} {s}|is there [any] (motion|smoke|gas|water) in the {r}|is anyone in the {r}|is the {r} occupied
is there someone in the {r}|is there a leak in the {r}|(vacuum|hoover) the {r}|have the vacuum clean the {r}|send the (vacuum|robot) to the {r}|start vacuuming [in] the {r}|can you vacuum the {r}|play {song} in the {r}|play some {song} in the {r}|put on {song} in the {r}|pause the music in the {r}|pause the {r} tv
stop the music in the {r}|resume the music in the {r}|next song in the {r}|skip this song in the {r}|previous track in the {r}|set the volume in the {r} to {i}|{r} volume {i} percent|turn the volume in the {r} to {i} percent|set the {r} speaker volume to {i}|turn the {r} speaker to {i}
{v1} the {k} {v2} in the {r}|have the {r} {k} {s}|over in the {r} {v} the {k}|the {k} in the {r} ought to be {s}|i could use {i} percent in the {r}|get the {r} to {d} degrees|have the temperature in the {r} at {d}|what's it like in the {r}, temperature wise|are there {k} {s} in the {r}|let me know whether the {r} {k} are {s}
go to the {r} and {v} the {k}|{v} the {k} over in the {r}|{v} the {k} up in the {r}|{v} those {k} in the {r}|{v} my {r} {k}|{v} our {r} {k}|{v} both {r} {k}|{v} the {r}'s {k}|{v} each {k1} in the {r}|{v} the {k} of the {r}|{v1} all the {k} in the {r} {v2}|{v1} {r} {k} {v2}|{k} {v2} in the {r}|{r}, {v} the {k}|{r}: {k} {s}|{r} {k} {s} please|{r} {k} should be {s}|for the {r} {v} the {k}|how about {ving} the {r} {k}|do you mind {ving} the {k} in the {r}|let's {v} the {r} {k}
we need the {r} {k} {s}|can we have the {r} {k} {s}|may i have the {k} in the {r} {s}|it would be nice to have the {r} {k} {s}|see that the {k} in the {r} are {s}|ensure the {r} {k} are {s}|get the {k} in the {r} {s}|leave the {r} {k} {s}|keep the {k} in the {r} {s}|have all {k} in the {r} {s}|i'd like the {r} {k} {s}|i'd love the {k} in the {r} to be {s}|(light up|illuminate|darken) the {r}|(lights on|lights off|lights out) in the {r}|kill the lights in the {r}|make it (dark|bright) in the {r}
{r} lights to {i}|{r} at {i} percent|{r} {i} percent|{r} dimmed to {i} percent|(raise|lower|reduce|increase) the {r} lights to {i} percent|(raise|lower|set|change) the brightness of the {r} lights to {i} percent|get the {r} lights to {i} percent|{i} percent in the {r}|{i}% brightness for the {r}|full brightness in the {r}|(max|maximum|minimum|half) brightness in the {r}|(set|turn) the {r} to (full|half|maximum|minimum) brightness|turn the {r} {color}|{r} in {color}|{color} in the {r}|{color} light in the {r} please|paint the {r} {color}|make it {color} in the {r}
(close|shut|lower|raise|move|put) the {r} {cover} to {i} percent|{cover} in the {r} to {i} percent|{r} {cover} to {i}|{r} {cover} halfway|(half open|half close) the {r} {cover}|(open|close|pull up|pull down) the {cover} in the {r} (halfway|a quarter|completely)|{d} degrees in the {r}|{d} degrees in the {r} please|{r} to {d} degrees|{r} at {d}|(warm|heat) up the {r} to {d}|(cool|bring) the {r} to {d} degrees|keep the {r} at {d} degrees|turn the heating in the {r} to {d}|set the heating in the {r} at {d}|the {r} should be {d} degrees|it should be {d} degrees in the {r}|get it to {d} in the {r}
temperature in the {r}|how's the temperature in the {r}|(what's|what is|how's|check|tell me) the {r} (temp|temperature|heat)|temp in the {r}|{r} temp|what temperature does the {r} have|tell me the {r} temperature|tell me how (warm|cold|hot) it is in the {r}|check the temperature in the {r}|how many degrees are there in the {r}|current temperature of the {r}|is it (warm|cold) in the {r}|what does the {r} thermostat say|{r} humidity|humidity in the {r}|what's the (air quality|brightness|power usage|co2|pressure) in the {r}|how (bright|dusty|loud) is it in the {r}|check the {r} humidity|read the {r} sensor|tell me the humidity in the {r}
is anything on in the {r}|is anybody in the {r}|is there movement in the {r}|any motion in the {r}|has somebody been in the {r}|is the {r} (empty|dry|wet|locked|open|closed|dark|lit)|do we have water in the {r}|is there (carbon monoxide|a fire|light|sound) in the {r}|did someone leave the {k} {s} in the {r}|have i left the {r} {k} {s}|what {k} are {s} in the {r}|is every {k1} in the {r} {s}|are both {r} {k} {s}|tell me if the {k} in the {r} are {s}|check if the {r} {k} are {s}|do you know if the {k} in the {r} are {s}|how many {r} {k} are {s}|list the {k} that are {s} in the {r}
(clean|sweep|tidy|hoover|vacuum) the {r} (please|now|again)|let the vacuum do the {r}|get the robot to clean the {r}|the {r} needs (vacuuming|a vacuum|cleaning)|start the (vacuum|robot) in the {r}|have the robot vacuum the {r}|the vacuum should do the {r}|clean up in the {r} with the vacuum|play music in the {r}|(start|turn on) the music in the {r}|{song} in the {r}|i want (to hear|) {song} in the {r}|put some {song} on in the {r}|play the album {song} in the {r}|play the song {song} in the {r}|(pause|stop|unpause|continue|resume) the {r} music|(next|previous) track in the {r}|skip in the {r}
continue playing in the {r}|go back a song in the {r}|(pause|stop) whatever is playing in the {r}|turn it to {i} in the {r}|volume {i} in the {r}|volume in the {r} to {i} percent|{r} to volume {i}|set {r} volume to {i}|i want the volume at {i} in the {r}|set the {r} (tv|radio|speakers) to volume {i}|make the volume {i} percent in the {r}
i'd like {color} lights in the {r}|the {r} lights in {color}|put the {r} {cover} at {i} percent|run the vacuum in the {r}|let me hear {song} in the {r}|turn the {r} music to {i} percent|in the {r} play {song}|go on with the music in the {r}|how's the humidity in the {r}|is the {r} dry""")
# {x} a device that is not there, {r} a room that is.
DEVICE_FORMS = alternatives("""{v} the {x}|{v1} the {x} {v2}|{v} {x}|{v} my {x}|{v1} my {x} {v2}|{x} {v2}|the {x} {v2}|{v} the {x} in the {a}|{v} the {a} {x}|{v1} the {a} {x} {v2}|i want the {x} {v2}|i need the {x} {v2}|make sure the {x} is {v2}|would you mind {ving} the {x}|time to {v} the {x}
is the {x} {v2}|is my {x} {v2}|is the {a} {x} {v2}|what's the state of the {x}|is the {x} still {v2}|did i leave the {x} {v2}|(open|close|lock|unlock) the {x}|is the {x} (open|closed|locked|unlocked)|set the {x} to {i} percent|dim the {x} to {i}%|{x} to {i} percent|set the {x} to {color}|turn the {x} {color}
set the {x} to {d} degrees|what's the temperature of the {x}|set the volume of the {x} to {i}|{x} volume {i}|pause the {x}|play {song} on the {x}|resume the {x}|next song on the {x}|set the {x} brightness to {i}|(start|run|stop|launch|reset|power up|shut down) the {x}|(start|stop|run) [my|our|that] {x} [now|please|again]|what does the {x} say|is the {x} running
{v} {p}'s (lamp|light|fan|heater|speaker)|is {p}'s (lamp|light|fan) {v2}|set {p}'s (lamp|light) to {i} percent|{v1} {p}'s lamp {v2}|(open|close) {p}'s (window|curtain|blinds)|lock {p}'s door|is {p} home|where is {p}|is {p} (at home|out|away|here)|has {p} come home|is {p} in the house
(turn on|activate|start|set) the {scene} scene|set the scene to {scene}|activate {scene} mode|start {scene} mode|(run|start|execute|launch) the {script} script|run {script}|trigger {script}|turn on {scene} mode|switch to {scene} mode
add {item} to (my|the) {list} list|put {item} on (my|the) {list} list|{item} on the {list} list|(tick|check|cross) off {item} on (my|the) {list} list|tick {item} off the {list} list|mark {item} as done on the {list} list|complete {item} on the {list} list|i need {item} on my {list} list
(what's|how's) the weather in {city}|weather in {city}|what's the weather like in {city}|what's the forecast for {city}|is it raining in {city}|is it sunny in {city}|how cold is it in {city}|how hot is it in {city}|will it rain in {city}|what's the temperature in {city}|do i need an umbrella in {city}|{city} weather
is it snowing in {city}|(what's|how's|what is|how is|show me|give me|tell me|check|look up) the (weather|forecast|temperature|weather forecast) (in|for|at|over in|around|near|out in|down in|up in) {city} [today|tonight|tomorrow|right now|in an hour|at the weekend]|(is it|will it be|was it) (warm|cold|sunny|rainy|windy|foggy|freezing|nice|wet|dry) (in|over in|around|near) {city} [today|tonight|tomorrow|now]|(will it|is it going to|does it) (rain|snow|storm|freeze|hail|clear up) (in|over in|around|near) {city} [today|tonight|tomorrow|in an hour|later]|(do i need|should i take|should i pack) (a coat|an umbrella|a jacket|boots|sunscreen|gloves) (in|for) {city}|(how's|what's) the weather over in {city}|weather forecast for {city}|tell me the weather in {city}|is it windy in {city}
(start|dock|stop|send) {robot}|send {robot} home|send {robot} back to (its base|the dock)|tell {robot} to (start|go home|clean)|{robot} go home|set {valve} to {i} percent|open {valve} to {i}%
{v} that {x}|i'd like the {x} {v2}|see that the {x} is {v2}|the {x} {v2} please|tell me if the {x} is {v2}|have the {x} at {i} percent|is {p} around|{p}'s (lamp|light) {v2}|bring up the {scene} scene|kick off {script}|{item} goes on the {list} list|what's it like outside in {city}|is there snow in {city}
{v} the {x} and leave it {v2}|{v} the {x} for me|{v} this {x}|{v} our {x}|{v} his {x}|{v} the new {x}|{v} the old {x}|{v} {p}'s {x}|{v1} {p}'s {x} {v2}|go {v} the {x}|get {x} {v2}|i need you to {v1} the {x} {v2}|why not {v} the {x}|could the {x} be {v2}|the {x} should be {v2}|the {x} must be {v2}|keep the {x} {v2}|leave the {x} {v2}|{v2} with the {x}|{x} should go {v2}
(open|close|shut|lower|raise) the {x}|(lock|unlock|bolt) the {x}|(open|close) the {x} (halfway|fully|to {i} percent)|{x} (open|closed)|the {x} should be (open|closed|locked)|i want the {x} (open|closed|locked)|make sure the {x} is (closed|locked)|(is|was) the {x} (open|closed|locked)|is the {x} (warm|hot|ready|plugged in|charging|low on battery|connected|broken)|are the {x}s {v2}|(turn|switch) {v2} both {x}s
how (warm|cold|hot) is the {x}|what is the {x} reading|how much power does the {x} draw|what's the battery of the {x}|what's the humidity of the {x}|is there smoke in the {x}|is {p} in the house|is {p} there|did {p} come home|who is with {p}|{p}'s location|where did {p} end up|tell me where {p} is|{v} {p}'s room lights|set {p}'s room to {d} degrees|what's the temperature in {p}'s room|open the blinds in {p}'s room|is the light on in {p}'s room
make the {x} {color}|(make|turn|paint|color) (my|this|that|our|) {x} {color}|(set|switch|change|turn) [the] {x} (to|into) {color}|{x} in {color}|change the {x} to {color}|change the color of the {x} to {color}|brighten the {x} to {i} percent|dim {x} to {i}|{x} at {i} percent|{x} {i} percent|{x} {i}|bring the {x} to {i} percent|turn the {x} to {i} percent|(heat|cool) the {x} to {d} degrees|keep the {x} at {d} degrees|{x} to {d} degrees|set {x} temperature to {d}|the {x} at {d} degrees please
turn the {x} volume to {i}|[set] [the] {x} volume (at|to) {i} [percent]|[set] [the] volume of the {x} (at|to) {i} [percent]|turn the {x} (up|down) to {i} [percent]|set volume of {x} to {i} percent|the {x} volume should be {i}|play {song} (through|over|via) the {x}|put on {song} on the {x}|watch {song} on the {x}|stop the music on the {x}|continue on the {x}|skip the song on the {x}|previous track on the {x}|unpause the {x}|pause whatever is on the {x}
(activate|start|enable|load|show|apply|play|select|choose|call up) [the] {scene} scene|{scene} scene|{scene} scene please|{scene} mode|{scene} mode on|i want the {scene} scene|set the {a} to {scene}|(can|could) you activate {scene} mode|make it {scene}|let's do {scene} mode|it's {scene} time|change the scene to {scene}|put the house in {scene} mode|(execute|perform|launch|do|begin) [the] {script} [script|routine]|{script} script|start {script}|launch {script}|activate {script}|the {script} routine please|it's time for {script}
add {item} to {list}|add {item} to our {list} list|{item} to my {list} list|stick {item} on the {list} list|write {item} on my {list} list|note {item} on the {list} list|the {list} list needs {item}|i want {item} on the {list} list|could you put {item} on the {list} list|check {item} off my {list} list|cross {item} off the {list} list|{item} is done on the {list} list|{item} on the {list} list is done|mark {item} on the {list} list as done|set {item} to done on my {list} list|new item for the {list} list, {item}|{list} list, add {item}|{list} list: {item}
how's {city} weather|{city} weather forecast|what does the weather look like in {city}|what will the weather be in {city} tomorrow|will it snow in {city}|will it rain in {city} tomorrow|is it cold in {city}|is it hot in {city} right now|is it cloudy in {city}|is there a storm in {city}|how warm is it in {city}|how many degrees is it in {city}|what is the temperature in {city} right now|temperature in {city}|rain in {city}|any rain in {city}|should i take an umbrella in {city}|what should i expect weather wise in {city}|is the sun shining in {city}|check the weather in {city}|give me the weather for {city}
have {robot} vacuum the {a}|let {robot} vacuum|is {robot} cleaning|is {robot} docked|start cleaning with {robot}|call {robot} back|bring {robot} home|return {robot} to its dock|{robot} back to base|{robot} start|{robot} stop|dock {robot} please|send {robot} to the {a}|get {robot} to clean the {a}|close {valve}|open {valve}|shut {valve}|turn on {valve}|turn off {valve}|is {valve} open|is {valve} closed|(open|close) {valve} halfway|{valve} to {i} percent|put {valve} at {i} percent
let {robot} clean|let me hear {song} on the {x}|get the {x} {v2}|give the {x} {i} percent|{city} forecast""")
TOO_MUCH = alternatives("""set [the] brightness to {big} percent|set the {a} lights to {big} percent|set the {a} lights to {big}%|dim the {a} lights to {big} percent|{a} lights {big} percent|{a} brightness {big}|turn the lights (up|) to {big} percent|set {l} to {big} percent|dim {l} to {big}%|{l} at {big} percent|brightness {big}
brighten {l} to {big} percent|set {l} to {big}% brightness|set the brightness of {l} to {big}|set the {cover} to {big} percent|open the {a} {cover} to {big} percent|set the {a} {cover} to {big}%|{cover} {big} percent|volume {big}|set the volume to {big}|set the volume to {big} percent|turn the volume (up|) to {big}
{a} volume {big} percent|set the volume in the {a} to {big} percent|set the temperature to {heat} degrees|set the {a} to {heat} degrees|make it {heat} degrees|temperature {heat}|set the thermostat to {heat}|heat the {a} to {heat} degrees|set the {a} temperature to {heat}|i want it to be {heat} degrees|turn the heat to {heat} degrees
cool the {a} down to minus {heat} degrees|set the temperature to minus {heat} degrees|set a timer for {huge} (hours|minutes|days|years)|timer for {huge} hours|start a {huge} hour timer|set a timer for {huge} and a half hours|set a timer for {h} (weeks|months|years|centuries)|timer {huge} minutes|set a {huge} minute timer
set the brightness to minus {i} percent|set the volume to minus {i}|set the {a} lights to minus {i} percent|set a timer for minus {i} minutes|set a timer for minus {h} hours|set a timer for infinity|set the {a} lights to {huge}|volume {huge}|set the volume to {huge}|set the temperature to {huge} degrees|set the {cover} to minus {i} percent
(raise|lower|increase|reduce|turn|bring|change|adjust) [the] brightness to {big} [percent]|brightness at {big} percent|{big} percent brightness|{big} percent brightness in the {a}|{a} at {big} percent|{a} lights to {big}|set {l} at {big}|turn on {l} at {big} percent|i want {l} at {big} percent|can i have {l} at {big} percent|make the {a} {big} percent bright|set {l} to {color} at {big} percent|(raise|lower|move|close|put) the {a} {cover} to {big} percent|{a} {cover} {big} percent
{cover} to {big} percent|open the {cover} {big} percent|i want the {cover} at {big} percent|{a} volume {big}|volume at {big} percent|volume to {big}|(raise|lower|increase|turn down|turn up) the volume to {big} [percent]|make the volume {big}|sound to {big} percent|put the {a} volume at {big}|play it at {big} percent volume|temperature to {heat} degrees|{heat} degrees in the {a}|{heat} degrees please|set the heating to {heat} degrees|(raise|lower|increase|drop) the temperature to {heat} degrees|heat up to {heat} degrees|the {a} should be {heat} degrees
keep the {a} at {heat} degrees|turn the {a} up to {heat}|set the {a} thermostat to {heat} degrees|make the house {heat} degrees|bring it to minus {heat}|cool it to minus {heat} degrees|set the {a} to minus {heat} degrees|a {huge} minute timer|{huge} hour timer|timer for {huge} minutes|timer of {huge} days|wake a timer in {huge} hours|set a timer for (zero|0) (minutes|seconds)|set a timer for {h} (months|decades|light years)|start a timer for {h} (years|weeks)|a timer for a (month|year|century)|timer for minus {h} minutes|start a minus {i} second timer|{l} minus {i} percent
dim {l} to minus {i} percent|volume minus {i}|turn the volume to minus {i} percent|brightness minus {i}|set the brightness to {huge}|set {l} to {huge} percent|open the {cover} to {huge} percent|set the {a} to {huge} degrees|volume {i} thousand|brightness {i} million|turn it up to {huge} percent|set the volume to infinity|set the temperature to infinity|infinite brightness in the {a}
let me have {big} percent brightness|{l} to {big} percent|put the volume at {big} percent|have the {a} at {heat} degrees|a timer of {huge} hours|give me a {huge} hour timer|get the temperature to {heat} degrees|the {cover} at {big} percent|make {l} {big} percent bright|i'd like the volume at {big}""")

COVERS = alternatives("blinds|curtains|shades|shutters|windows|drapes")
COLORS = alternatives("red|blue|green|yellow|purple|pink|orange|white|warm white|turquoise|violet|magenta")
SONGS = alternatives("""jazz|rock music|music|hip hop|the beatles|queen|abba|bohemian rhapsody|thriller|classical music|radio one|the news|my playlist|taylor swift|despacito|country music|the hobbit|bach|techno|miles davis|wonderwall|salsa|vivaldi
coldplay|oasis|nirvana|metallica|iron maiden|disco|reggae|blues|soul|funk|opera|gregorian chant|lullabies|christmas songs|whale sounds|rain sounds|podcasts|the game of thrones theme|imagine|yesterday|dancing queen|shape of you|rolling in the deep|smells like teen spirit|purple rain|k pop|death metal|polka|mariachi|ambient|lo fi|some swing|mozart|chopin|daft punk|pink floyd""")
ITEMS = alternatives("""milk|eggs|bread|stamps|socks|sunscreen|passports|a tent|wrapping paper|toothbrushes|hammer|a new bike|candles|vitamins|onions|charger|chess set|swimsuits
flour|rice|cat food|a lamp|light bulbs|batteries|paper towels|tickets|a corkscrew|bug spray|rope|sleeping bags|marshmallows|charcoal|nails|paint|call mom|book the hotel|clean the gutters|water the plants|pay the bill|bananas|a cake|balloons|string|glue|dog treats|ski boots|tea|coffee|chips|napkins|a kite|dune|frankenstein""")
# Nouns that might be a thing of the trade after all.
NOT_ODD = set("""fire window door light lightning lamp curtain radio television song story music storm thunder clock hour minute camera telephone robot machine engine garage attic basement kitchen bedroom balcony rain
morning night summer winter hotel city street road signal piano guitar violin drum trumpet scissors house school smoke glass garden river star moon rose lily violet""".split())
# Words that tell no room or device apart.
GENERIC = {"room", "the", "light", "lights", "lamp", "machine", "door", "house", "area", "old", "new",
           "a", "of", "fan", "valve", "heater", "pump", "list"}
# What makes another room of "kitchen"; the test's are its own but for a few, as people have few such words.
OTHER_ONES = alternatives("""guest|second|third|other|big|small|first|fourth|new|back|neighbor's|parents'|west|north|rear|front|lower|inner|outer|middle|staff|visitors'|children's|girls'|boys'|owner's|tenant's|master|spare|private|public|red|blue|green|white|yellow|far|side|corner|summer|winter|garden
uncle's|aunt's|sister's|brother's|mum's|dad's|nanny's|cook's|driver's|teacher's|nurse's|boss's|royal|secret|hidden|abandoned|original|long|narrow|large|double|single|family|fancy|formal""")
OTHER_ONES_TEST = alternatives("guest|second|other|back|upper|grandma's|old|east|left|neighbour's|servants'|tiny|former|right|south|butler's|grandpa's|main|bigger|black")

# Frames in which any noun at all might be what is played.
PLAYED = re.compile(r"pause|resume|continue|song|track|play|watch|skip|music|volume")
ON_PLAYER = re.compile(r"(on|through|over|via) the \{x\}")
NOUN_ROOMS, RARE_SHARE = 0.36, 0.32  # the shares of training's unknown rooms that are any noun or its room, and rare ones
# "Put on thriller" asks to hear what it may be called.
WANTED = re.compile(r"\b(put|pop|stick|throw|get) (on (?!the |my |our |that |this |his |your )|\w+( \w+)? on$)")
INVENTED = 0.5  # of the names that are any noun, the share that is no word at all

ODD_NOUNS = [noun for noun in NOUNS if not set(noun.split()) & NOT_ODD]


def known_words(home: dict) -> set[str]:
    """The words of all names of a home."""
    return {w for e in home["areas"] + home["floors"] + home["entities"] for w in plain(e["name"]).replace("'s", "").replace("-", " ").split()}


def _singular(word):
    """Of "studies" and "study" the same."""
    return word[:-3] + "y" if word.endswith("ies") else word


def alike(one, other):
    """Whether two words may be the same one: equal, the same in their first five letters, or one the beginning of the other."""
    one, other = _singular(one), _singular(other)
    if one == other or len(one) > 4 and one[:5] == other[:5]:
        return True
    return min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one))


def is_fresh(name: str, known: set[str]) -> bool:
    """Whether every telling word of a name is unknown to a home of the words `known`."""
    words = [w for w in name.replace("'s", "").replace("-", " ").split() if w not in GENERIC and not w.isdigit()]
    return bool(words) and "{" not in name and not any(alike(w, k) for w in words for k in known)


def _new(rng, home, names, test):
    """One unknown name of the split, or None."""
    known = known_words(home)
    for _ in range(12):
        name = plain(one_of(rng, names, test))
        if is_fresh(name, known):
            return name
    return None


def _any_words(rng):
    """Any nouns, or some words that are none."""
    return [invented(rng) for _ in range(12)] if rng.random() < INVENTED else ODD_NOUNS


def _room(rng, home, test):
    """A room the home lacks; now and then another one of a sort it has ("guest bedroom" where there is a bedroom)."""
    if rng.random() < 0.14:
        rooms = [plain(a["name"]) for a in home["areas"] if len(a["name"].split()) == 1]
        words = known_words(home)
        sorts = [q for q in (OTHER_ONES_TEST if test else OTHER_ONES) if q.replace("'s", "") not in words]
        return f"{rng.choice(sorts)} {rng.choice(rooms)}" if rooms and sorts else None
    chance = 1 if test else rng.random()
    if chance < NOUN_ROOMS:
        noun = _new(rng, home, _any_words(rng), False)
        return noun and rng.choice(["{n}", "{n}", "{n} room", "{n} corner", "{n} office", "{n} hall"]).replace("{n}", noun)
    return _new(rng, home, AREAS_TEST if test else RARE_ROOMS if chance < NOUN_ROOMS + RARE_SHARE else AREAS, False)


def _is_kind(name):
    return any(plain(name) in kind[2] + kind[3] for kind in KINDS) or plain(name) in ("stereo", "soundbar", "radio")


def verb_of(rng, family):
    """(a verb of the family as fields, whether it switches on)."""
    on = rng.random() < 0.5
    verb, particle, ing = rng.choice(VERBS[(family, on)].split("|")).split("/")
    return {"v": f"{verb} {particle}".strip(), "v1": verb, "v2": particle, "ving": f"{ing} {particle}"}, on


def _common(rng, home, test):
    one = lambda options: one_of(rng, options, test)
    room = plain(rng.choice(home["areas"])["name"])
    return {"a": room, "cover": one(COVERS), "color": one(COLORS), "song": one(SONGS), "item": one(ITEMS), "d": number(rng.randint(15, 28), rng)}


def unknown_room(rng: random.Random, home: dict, test: bool, area):
    """A request or a question about a room that this home lacks."""
    room, kind, template = _room(rng, home, test), rng.choices(KINDS, [k[5] for k in KINDS])[0], pick_evenly(rng, ROOMS, test)
    if room is None:
        return None
    fields, on = verb_of(rng, kind[4])
    if "{v2}" in template and not fields["v2"]:
        return None
    state = expand(rng, STATES[kind[4]][0 if on else 1])
    text = fill(rng, template, test, **fields, **_common(rng, home, test), r=room, k=rng.choice(kind[2]), k1=rng.choice(kind[3]), s=state)
    return _upstairs(text, room), template.startswith(("{v", "{v", "set", "dim", "(set", "make", "play", "vacuum"))


def _upstairs(text, room):
    """People's rooms and numbered ones stand without an article."""
    return text.replace("the " + room, room) if "'s " in room or room[-1].isdigit() else text


def without_article(text: str, home: dict) -> str:
    """`text` without the article before the home's rooms that take none."""
    for area in home["areas"]:
        text = _upstairs(text, plain(area["name"]))
    return text


def unknown_thing(rng: random.Random, home: dict, test: bool, area):
    """A device, person, scene, list or city that this home lacks."""
    template = pick_evenly(rng, DEVICE_FORMS, test)
    names = [n for n in (DEVICES_TEST if test else DEVICES)["switch"] if not any(w in n.lower() for w in ("plug", "switch", "outlet", "light"))]
    cities = [c for c in WORDS["place"] if not c.startswith("the")] + CITIES
    pools = {
        "x": [n for n in ((ODD_NOUNS if test else _any_words(rng)) if rng.random() < 0.4 else DEVICE_WORDS + (names if rng.random() < 0.3 else [])) if not _is_kind(n)],
        "p": PEOPLE_TEST if test else PEOPLE, "scene": SCENES, "script": SCRIPTS, "list": LISTS, "city": cities, "robot": ROBOTS, "valve": [f"the {valve}" for valve in VALVES],
    }
    if PLAYED.search(template):
        pools["x"] = PLAYERS if rng.random() < 0.6 else [n for n in DEVICE_WORDS if not _is_kind(n)]
        if ON_PLAYER.search(template) and rng.random() < 0.25:
            pools["x"] = [n for n in ODD_NOUNS if not _is_kind(n)]
    values = {}
    for field, pool in pools.items():
        if "{" + field + "}" in template:
            values[field] = _new(rng, home, pool, test)
            if values[field] is None:
                return None
    if "list" in values and any(values["list"] in plain(e["name"]) for e in home["entities"]):
        return None
    fields, _ = verb_of(rng, "power")
    if "{v2}" in template and fields["v2"] not in ("on", "off"):
        return None
    text = fill(rng, template, test, **fields, **_common(rng, home, test), **values)
    if WANTED.search(text):
        return None
    return without_article(text, home), template.startswith(("{v", "{v", "set", "(", "add", "put", "open"))


TWINS = [pair.split("/") for pair in "left/right east/west north/south upper/lower front/back front/rear inner/outer first/second top/bottom inside/outside mens/ladies summer/winter".split()]
OTHERWISE = {**{one: two for one, two in TWINS}, **{two: one for one, two in TWINS}}
DIGITS = SMALL[1:11]
AS_DIGITS = {word: str(value) for value, word in enumerate(DIGITS, 1)}


def _twin(name, rng):
    """A name that differs in the one word that counts: "left curtain" for "right curtain", "relay nine" for "relay 2"; None where it has none."""
    words = name.split()
    at = [i for i, word in enumerate(words) if word in OTHERWISE or word.isdigit() or word in DIGITS]
    if not at:
        return None
    at = rng.choice(at)
    words[at] = OTHERWISE.get(words[at]) or rng.choice([str(rng.randint(2, 19)), rng.choice(DIGITS)])
    return " ".join(words)


def _in_digits(name):
    """The words of a name, numbers as digits."""
    return {AS_DIGITS.get(word, word) for word in name.split()}


def unknown_twin(rng: random.Random, home: dict, test: bool, area):
    """A thing that the home lacks, but for its other side or another number of it."""
    names = [plain(e["name"]) for e in home["entities"]] + [plain(a["name"]) for a in home["areas"] + home["floors"]]
    kept = [plain(e["name"]) for e in home["entities"] if e["domain"] in ("light", "switch", "fan", "cover", "lock", "valve", "media_player", "climate")]
    name = _twin(rng.choice(kept), rng) if kept else None
    if name is None or _is_kind(name) or any(_in_digits(name) <= _in_digits(other) for other in names):
        return None
    template = pick_evenly(rng, [form for form in DEVICE_FORMS if "{x}" in form and not re.search(r"\{(a|p|city|list|scene|script|robot|valve)\}", form)], test)
    fields, _ = verb_of(rng, "power")
    if "{v2}" in template and fields["v2"] not in ("on", "off"):
        return None
    return without_article(fill(rng, template, test, **fields, **_common(rng, home, test), x=name), home), template.startswith(("{v", "set", "(", "open"))


def _huge(rng):
    thousands, millions = number(rng.randint(2, 900), rng, 1.0), number(rng.randint(2, 90), rng, 1.0)
    digits = [str(rng.randint(11, 999) * 100), str(rng.randint(2000, 99999))]
    hundreds = number(rng.randint(11, 19), rng, 1.0)
    return rng.choice(digits + [f"{hundreds} hundred", f"{thousands} thousand", "a million", f"{millions} million", "a billion"])


def too_much(rng: random.Random, home: dict, test: bool, area):
    """A value out of range."""
    template = pick_evenly(rng, TOO_MUCH, test)
    lights = [plain(e["name"]) for e in home["entities"] if e["domain"] == "light"]
    light = f"the {rng.choice(lights)}" if lights and rng.random() < 0.6 else "the lights"
    big = number(rng.choice([rng.randint(101, 199), rng.randint(120, 999), rng.randrange(150, 1000, 50)]), rng)
    heat = number(rng.choice([rng.randint(200, 999), rng.randrange(200, 1000, 100)]), rng)
    text = fill(rng, template, test, l=light, big=big, heat=heat, huge=_huge(rng), **_common(rng, home, test))
    text = re.sub(r"(?<=[a-z])%", " percent", re.sub(r"\ban? a ", "a ", text))
    return without_article(text, home), template.startswith(("set", "dim", "turn", "make", "heat", "cool", "brighten", "open"))
