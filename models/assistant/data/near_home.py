"""Sentences about the people, lists and things of this very home that ask for nothing the assistant does: their answer is null.

Frames are put together from parts, so that a verb or a noun that is new in one place has neighbours. {p} is somebody, {m} a
message, {l} a list, {g} something on it, {x} a sensor or a device, {o} a thing to switch with its verb {v} and state {s},
{past} that verb in the past, {a} a room; the others are kinds of words of vocabulary.py.
"""

import random

from chatter import ASKS, STATES, message
from colours import colour
from control import STATES as STATES_OF
from expand import alternatives, expand, pick_evenly
from lists import goods
from near_misses import doing, target_of
from targets import KINDS, plain, takes_no_article
from unknown import SONGS, without_article
from verbs import VERBS
from vocabulary import fill, one_of
from words import FIRST_NAMES

# To one person, not to the whole house.
SENT = alternatives("""text {p} [that] {m}|(text|message|email|whatsapp|dm) {p} [that|saying|to say|and say] {m}|send {p} (a|an) (text|message|email|note) [saying|that says|telling them] {m}|send (a|an) (text|message|email) to {p} (saying|that says|to say) {m}|tell {p} [that] {m}|let {p} know [that] {m}
(text|message|email|mail|write|ping|dm|sms|whatsapp|skype) {p} and (say|tell them|let them know) [that] {m}|(text|message|email|mail|whatsapp|sms|inform) {p} that {m}|(text|message|email|write to|write) {p} {m}|(call|ring|phone|facetime) {p} [and|to] (say|tell them|let them know) [that] {m}|write {p} (a|an) (text|letter|email|message|note|postcard|card) (saying|that says|to say) [that] {m}|write [a (letter|message|note)] to {p} (saying|that) {m}
send (a|an) (letter|mail|sms|whatsapp|voice message|reply|answer|postcard|telegram|note) to {p} (saying|that says|to say|with the words) {m}|send {p} (a|an) (letter|sms|whatsapp|voice message|reply|postcard|telegram) (saying|that says|to say|with the words) {m}|(send|write) {p} [that] {m}|reply to {p} [saying|that|with] {m}|answer {p} [saying|that|with] {m}|(forward|pass on) to {p} that {m}
drop {p} a (line|text|note|message) (saying|to say|that) {m}|shoot {p} (a|an) (text|email|message) (saying|that) {m}|leave {p} a (voicemail|message|note) (saying|that) {m}|leave a (message|note|voicemail) for {p} (saying|that) {m}|remind {p} that {m}|ask {p} (whether|if) {m}|explain to {p} that {m}|(whisper|mention) to {p} that {m}|(post|tweet) that {m}|post {m} (on {app}|online)|say to {p} [that] {m}|tell only {p} [that] {m}
(can|could|would|will) you (text|message|email|call|tell|write) {p} [that|and say] {m}|(can|could) you send {p} (a|an) (text|message|email) [saying|that says] {m}|i (want|need|have) to (text|email|message|tell|write) {p} that {m}|i'd like to (text|email|message|tell) {p} that {m}|please (text|email|message|tell) {p} [that] {m}|just (text|message|tell) {p} [that] {m}|{p} should know that {m}|does {p} know that {m}|did you tell {p} that {m}""")

# What a list does not do.
LISTED = alternatives("""(read|show|tell|give) me {l}|(read|show|clear|delete|empty) {l}|what's on {l}|remove {g} from {l}|delete {g} from {l}|take {g} off {l}|is {g} on {l}
(read|read out|read back|read aloud|show|display|print|open|recite|list|see|view|check|pull up|bring up|look at|go through) {l} [to me|for me|out loud|please|again]|(read|print|show|list|tell|give) me (everything|all the items|all|what's|what is|the items|the entries|the things|the first item|the last thing) on {l}|(clear|empty|wipe|delete|erase|reset|purge|clean up|trash|scrap|start over|throw away|get rid of) {l} [please|completely|for me]
(delete|remove|clear|erase|wipe|take) (everything|all items|all|it all|all of it|every item|every entry|the whole lot|the first item|the last item|the last entry|the last thing|the done items|what's done|the finished ones) (from|off|on) {l}|(share|email|send|text|forward|mail|copy|export|print) {l} (to|with|for) {p}|(share|email|sort|archive|rename|duplicate|copy|print|export|back up|lock|hide|rearrange|shuffle|edit|translate) {l} [for me|please|by name|again]
(delete|remove|erase|drop|take out|clear|get rid of|lose) {g} (from|on) {l}|take {g} (off|out of|away from) {l} [again|please|i don't want it|we don't need it]|(remove|delete|drop) {g}, it's on {l}|get {g} off {l}|(is|are|have we got|do i have|do we have|did i put|did we put|did {p} put|is there any|do you see) {g} on {l}|{l} (is|looks|seems) ({adj}|too long|long|full|empty)|is {l} (empty|full|done|long|finished|complete|ready)
what (is|was|else is|other things are|things are|items are|stuff is) on {l}|what's (left|still|missing|next|first|new|the first thing|the last thing|not done|open|to do) on {l}|what (do i have|have i got|did i put|do we need|did {p} put|did {p} add) on {l}|how many (items|things|entries|tasks|points) (are|do i have|are left|are still) on {l}|how (long|full|old) is {l}|which (items|things|tasks) are on {l}|who (put|added|wrote) {g} on {l}|(when|why) did (i|you|{p}) (put|add|write) {g} on {l}
(move|copy|transfer) {g} (from|off) {l} to another list|(move|push|shift|bring) {g} [up|down] to the (top|bottom|end|start|beginning|front|first place) of {l}|(move|push|shift) {g} (up|down|to the top|to the bottom|to the end|one place up|one place down) (on|in) {l}|(swap|switch) {g} and {g2} (on|in) {l}|(replace|exchange|swap) {g} (by|with|for) {g2} on {l}|(swap|replace|exchange|change) {g} (for|with|to) {g2} on {l}|rename {l} [to {word}|please]|give {l} (another|a new|a better|a shorter) name|change the name of {l} [to {word}]|(create|make|start|add|set up|open|begin) a [new] list (called|named|for|with the name|titled) {word}|(create|make|start) a new list|i (already|just) (put|have|wrote) {g} on {l}|don't (put|add|write) {g} (on|to) {l}|{p} (already|just) (put|wrote) {g} on {l}|tell {p} what's on {l}|when is {l} due|(what's|what is|what's still|what else is|is anything|is anything else|is there anything|what did i leave|what have we got) (missing|missing still|left|needed|to buy|to get|open) (on|from) {l}
(delete|remove|erase|drop|scrap|take off|undo) the (last|first|second|third|latest|newest|oldest|previous) (item|entry|one|thing|point|task|line) [on {l}|from {l}|please|again]|what (was|is) the (last|first|second|latest|next) (item|entry|thing|task) on {l}|(read out|read|tell me|say|name|show me) (the first|the last|all the|every|what is|the open|the next) [items|tasks|three items|two things] on {l}""")

# What somebody did, does or will do.
PEOPLE = alternatives("""when did {p} (get home|come home|leave|arrive|go out)|what time did {p} (get home|come home|leave|arrive)|when (will|does) {p} (get home|come home|be home|be back|leave)|when is {p} coming (home|back)|how long has {p} been (home|away|out|gone)|why is {p} (not home|home|away|late)
(when|what time|at what time|how long ago|around when|on which day) did {p} (get home|get in|get back|come home|come back|come in|arrive|arrive home|leave|leave home|leave the house|go out|go to bed|wake up|return|go to work|head out|show up)|(when|at what time|what time|how soon) (will|does|can|should|must) {p} (get home|be home|be back|be here|arrive|leave|return|come home|go out|wake up|finish work)|since when (is|has) {p} (home|been home|away|been away|out|been out|gone|in|been here)
(was|wasn't) {p} (home|here|in|out|away|at home|around) (yesterday|last night|this morning|earlier|at noon|before|on monday|all day|when it happened)|where (was|were) {p} (yesterday|last night|this morning|before|all day)|where will {p} be {later}|where is {p} (going|heading|from|off to|going to school|flying to)|why (is|was) {p} (late|out|so late|not here|still here|still up|there)|how come {p} is (late|out|not here|still up|still there|home already)|what is {p} (doing|up to|eating|watching|thinking|wearing|reading|planning)|who is {p} (with|calling|talking to|meeting|staying with)
is {p} (asleep|awake|busy|okay|angry|happy|hungry|coming|coming home soon|on the way|late|driving|working|tired|in a meeting|sick|mad at me|my friend|a {word}|{feel})|(who|what) is {p}|how (old|tall|is|far away) is {p}|what's {p}'s (number|phone number|birthday|job|address|favourite colour|email|age|last name|problem)|when is {p}'s (birthday|next lesson|appointment|flight)|does {p} (like|need|want|have|know|speak) ({dish}|{thing}|{topic}|{lang})|did {p} (call|eat|sleep|take his pills|do her homework|feed the {kin}|lock up|say anything|have fun)
(call|ring|phone|wake|pick up|invite|hug|kiss|feed|wake up|visit|thank|fetch|follow|welcome) {p} [now|please|for me]|call {p} on his mobile|put {p} through|(tell me|let me know) when {p} (gets home|arrives|comes home|leaves|is home|calls)|(notify|alert|ping|wake) me (when|if|as soon as) {p} (gets home|arrives|comes home|leaves|is back)|(tell|text|warn|message|inform|call|remind|email) (me|us) (when|if|once|as soon as|the moment|whenever|before) {p} (gets home|gets back|gets in|comes home|comes back|arrives|leaves|leaves the house|goes out|is home|is back|is here|is gone|is on the way)
(let (me|us) know|give (me|us) a (shout|ring|call|sign)|send (me|us) a (message|text|notification)|shout|beep|ring the bell) (when|if|once|as soon as|the moment|before) {p} (gets home|gets back|gets in|comes home|comes back|arrives|leaves|goes out|is home|is back|is here)|(when|if|once|as soon as|the moment) {p} (gets home|comes home|gets back|arrives|is back|leaves|goes out) (let me know|tell me|notify me|wake me|alert me|ping me|text me|call me|remind me|give me a shout)
(turn on|turn off|switch on|switch off|start|shut down|unplug|charge|lock) {p}'s (computer|laptop|pc|playstation|xbox|games console|tablet|phone|alarm|electric blanket|car|bike)|is {p}'s (computer|laptop|pc|playstation|phone|alarm|car) (on|off|charged|here|working|running)|{p} (is|was|seems) (late|{feel}|{adj}|gone|asleep|on the phone)|{p} (left|called|went out|went to bed|came home|fell asleep|forgot the keys)""")

# What a sensor or a device did, and what a number means.
PAST = alternatives("""what was the {x} (yesterday|last night|this morning)|how long has the {x} been (on|running|off|open)|when did the {x} (turn on|turn off|start|stop|open|close|go off)|since when has the {x} been (on|running|off)|why is the {x} (on|off|so high|so low|running)
(what was|what were|how high was|how low was|how was) the {x} (yesterday|last night|this morning|an hour ago|last week|on monday|at noon|at midnight|before|last month|two days ago|earlier today|when i left)|what's the (average|highest|lowest|maximum|minimum|usual|normal|record|mean|total|peak) {x} [today|this week|this month|of the day|so far]|(for how long|how long|since when|how many hours|how many minutes) (has|was|is) the {x} (been|) (on|off|running|open|closed|active|charging|like that|going|in use|connected)
(when|at what time|what time|how long ago|how often|how many times|on what day) did the {x} (last|) (turn on|turn off|start|stop|open|close|go off|change|run|break|trigger|finish|come on|report)|when (was|were) the {x} (last|first|ever) (on|off|used|open|changed|cleaned|running|active|seen)|when (will|does|should) the {x} (finish|be done|stop|start|be ready|change|run out|turn off)|how much longer (will|does) the {x} (take|run|need)
why (is|was|isn't) the {x} (on|off|so high|so low|running|still running|still on|always on|still off|open|working)|how come the {x} is (on|off|so high|so low|running|still on|open|not working)|why (did|does) the {x} (stop|beep|change|keep running|turn on|turn off|take so long)|who (turned on|turned off|left on|started|stopped|used|broke|reset|touched|opened|unplugged) the {x}|(is|was) the {x} (normal|too high|too low|accurate|broken|good|healthy|rising|falling|higher than yesterday|always like that)|(show|draw|plot|log|export|print|email) me (the history of|a graph of|the chart of|the record of) the {x}
is it (ok|okay|safe|bad|dangerous|fine|wise|normal|cheaper|alright|a good idea|expensive|worth it|healthy|legal) to (leave|keep|have|run) the {x} (on|running|off|on all night|on overnight|running overnight|on while i'm out|on all day|unattended|in the rain|on in summer)|(should|can|could|may|must) (i|we) (leave|keep|have) the {x} (on|running|off|on overnight|on all night|while we're away)|what (should|would|could|ought) the {x} (be|read|show|cost|look like) [in winter|normally|at night]|how do i (read|reset|calibrate|fix|clean|use|silence|charge|install|change) the {x}
(calibrate|reset|rename|clean|fix|repair|test|hide|delete|ignore|charge|reboot|restart|refill|empty|update|silence) the {x}|(tell|warn|alert|notify|message|text) me (when|once|as soon as|before) the {x} (is done|finishes|changes|stops|starts|opens|goes off|gets too high|drops|turns on|turns off)|(any idea|any idea at all|do you know|can you tell me|tell me|i wonder|who knows|i'd like to know|do you have any idea|can you find out) (why|how come|since when|how often|how long) the {x} (is|was|has been) (on|off|running|beeping|leaking|so high|so low|broken|so loud|flashing|buzzing|still on|like that|so slow|not working)|let me know (when|once|as soon as) the {x} (is done|is ready|finishes|stops|changes|opens)|(remind|wake) me when the {x} (is done|is ready|stops|finishes)""")

# What somebody else wants or might do.
WISHES = alternatives("""{p} wants {o} {s}|{p} wants to {v} {o}|i wish {p} would {v} {o}|tell {p} to {v} {o}|ask {p} to {v} {o}|{p} forgot to {v} {o}
{p} (wants|needs|would like|wanted|likes|prefers|always wants|hates|asked for|keeps|left|found|leaves) {o} {s}|{p} (wants|wanted|likes|needs|has|plans|hopes|loves|tried|forgot|promised|offered|refused|hates|is going|is about|is supposed|is allowed|used|is afraid|knows how|intends|ought) to {v} {o}|{p} (will|can|could|might|may|must|should|would|won't|can't|shouldn't) {v} {o}|i (wish|hope|think|guess|bet|doubt|heard|believe|suppose|wonder if) {p} (will|would|could|can|should|might) {v} {o}
(tell|ask|get|remind|order|beg|help|force|pay|hire|convince|persuade|allow|expect|invite|bribe|teach|urge|train|trust|warn|call|text|advise) {p} to {v} {o}|(let|make|have|watch|see|hear) {p} {v} {o}|(it would be|it'd be|wouldn't it be|would it be) (nice|great|lovely|good|kind|better|wonderful|helpful|fair|funny) if {p} {past} {o}|(if only|what if|i'd love it if|i'd like it if|imagine|suppose|too bad|it's a pity|i'm glad|good thing) {p} {past} {o}|(can|could|will|would|should|may|does|did|must|might) {p} {v} {o}
it's {p}'s (turn|job|task|duty|idea|fault) to {v} {o}|{p}'s (friend|mother|dog|phone|boss|sister|robot|app) (will|can|wants to|has to|should|tried to) {v} {o}|{p} and {p2} (want|need|like|have|tried|plan) to {v} {o}|{p} (says|said|thinks|told me|insists|claims|reckons) (we|i|they|somebody) should {v} {o}|(why|when|how) (does|did|will|should|can) {p} {v} {o}|{p} {past} {o} [again|yesterday|last night|already|this morning|by mistake|without asking]|(who|why|when) {past} {o} [again|for {p}]""")

# Words of the trade about the world, and what a player, a vacuum, a cover or a lamp cannot do.
WORLD = alternatives("""set a stopwatch|start a stopwatch|stop the stopwatch|play a game with me|play {game} with me|what temperature should a {kin} have|how hot should a {word} be|skip ahead {i} seconds|rewind {i} seconds
(set|start|stop|pause|reset|run|open|show|use|resume|give me|clear|restart|cancel|launch|check|read) (a|the|my) (stopwatch|stop watch|chronometer|lap timer|metronome|alarm clock|wake up alarm|pomodoro|chess clock|egg clock|countdown to {event}) [please|now|again]|(play|let's play|can we play|do you want to play|i want to play|wanna play|shall we play|start|begin) {game} [with me|with us|together|again|now|against me|with the kids|tonight]|play [a] (game|round|match|hand|trick|joke|prank) [of {game}|on {p}|with me|for me]|play (with me|dead|fair|nice with the kids)|play {word} with (me|us|the kids|{p})
(what|which) (temperature|humidity|brightness|volume|air quality) (do|does|should|would|could|can|must) (a|an|the average) ({word}|{kin}|bedroom|nursery|sauna|fridge|freezer|greenhouse|cellar|baby|pool|fish tank|oven|bath) (need|like|want|have|be|prefer|stand|survive)|how (hot|warm|cold|cool|humid|bright|loud|dark|dry) (should|can|must|does|may|could|would|ought) (a|an) (sauna|bedroom|nursery|fridge|freezer|room|bath|pool|{word}|greenhouse|wine cellar|baby's room|hospital|chicken coop|server room|human) [to] (be|get|feel)|(what's|what is) (a|an|the) (good|ideal|best|normal|healthy|right|safe|perfect|average|recommended|comfortable|usual) (temperature|humidity|volume|brightness|room temperature|co2 level|air pressure) [for (a|an) ({kin}|{word}|bedroom|baby|nursery|sauna)|to sleep|to work|at night|in winter]
what (temperature|humidity|volume) is (healthy|normal|dangerous|too hot|too cold|best|comfortable|recommended|legal|good for {topic}|ideal for plants|right for a baby)|(what's|what is|how much is|how big is|who measured) the (speed|weight|mass|temperature|size|age|volume|power|pressure|energy|distance|density|price) of (sound|light|the sun|the moon|the earth|gold|water|air|gas|oil|electricity|a {word}|a human|lightning|gravity)|any (news|word|update|info) (about|on|of|regarding) (the|) (gas price|oil price|power cut|energy prices|electricity strike|housing market|water shortage|{team}|{star}|heating bill|door to door sales)
is it (worth|smart|sensible|a good idea|worthwhile) (getting|buying|having|to buy|to get|installing) (a|some|another) (smart|new|better|second|cheap) (lock|thermostat|speaker|bulb|lamp|plug|vacuum|blind|doorbell|tv|fan|heater|sensor)s|should (i|we) (buy|get|install|sell|replace) (a|the) (smart|new|old) (lock|thermostat|speaker|bulb|lamp|plug|vacuum|doorbell|tv|fan|heater)|(can|could|would) you recommend (a|me a|us a) (good|new|cheap|decent|better|smart|) (lock|thermostat|speaker|bulb|lamp|vacuum|plug|tv|fan|doorbell|timer|heater)|(what|which) [smart|new|good] (lock|thermostat|speaker|bulb|lamp|vacuum|plug|tv|fan|doorbell|heater) (would you recommend|would you buy|do you like best|lasts longest|suits us|is worth the money|should we get)|what's the (best|cheapest|newest|quietest) (smart lock|thermostat|speaker|bulb|robot vacuum|plug|tv|fan|doorbell|heater) [to buy|on the market|for the money|these days]
are (smart|new|led|robot|cheap) (locks|thermostats|speakers|bulbs|lamps|plugs|vacuums|blinds|fans|doorbells) (worth it|worth the money|any good|safe|reliable|expensive|easy to install|a waste of money|hard to fit)|(what|which) (does|do) (pm2.5|pm10|co2|humidity|lux|voc|hpa|kwh|kelvin|carbon monoxide|air pressure|illuminance|dew point|a watt|occupancy|tamper|fahrenheit) (mean|measure|stand for|tell me|do to me)|(what is|what's) (a lux|a kilowatt hour|a pascal|carbon monoxide poisoning|a binary sensor|a watt|a volt|a hectopascal) [exactly|again|please|in simple terms]|(explain|define|what exactly is|what are the effects of|what causes|how do you measure) (pm2.5|pm10|lux|voc|dew point|air pressure|illuminance|carbon dioxide|humidity|ozone|static electricity|high voltage) [please|to me|in simple terms]|(which|what) (smart|new|robot) (lock|thermostat|speaker|bulb|lamp|vacuum|plug|tv|fan) (is best|should i buy|do you recommend|is the cheapest|is any good)|is it (safe|ok|okay|bad|dangerous|allowed|risky) to (leave|keep) (a|an) ({word}|wood stove|candle|fire|fireplace|iron|heater|window|phone charger|oven|stove|pan|bbq) (on|burning|open|running|going|plugged in|lit) (overnight|all night|unattended|all day|when nobody is home)
(skip|go|jump|fast forward|rewind|wind|move|seek) (ahead|back|forward|forwards|backwards) [by] {i} (seconds|minutes)|(rewind|fast forward|wind back|scrub through) [the] (film|movie|song|show|episode|video|track|podcast|music) [by] {i} (seconds|minutes)|(rewind|fast forward) {i} (seconds|minutes)|(skip|jump|go|move|switch) to (the (second|third|fourth|fifth) (song|track|episode|chapter)|(track|chapter|episode|song|season) {h}|the chorus|the end|the good part)|(resume|continue|pause|cancel|restart) the (download|upload|backup|update|wash|washing machine|dishwasher|printer|print|scan|phone call|navigation|order|delivery|subscription|charging|dryer|wash cycle|mower)|skip (the intro|the credits|the ads|the recap|to the end|to the chorus|to minute {i}|{i} seconds|breakfast|school|the queue)|(set|turn|put|change|bring|switch|adjust) [the] [vacuum|robot|vacuum's|robot's] (suction|suction power|suction level|cleaning mode|fan speed|water flow|cleaning power|noise level) (to|on|up to|down to) (max|maximum|low|quiet|turbo|high|eco|{i} percent|medium|silent|boost)|(suction|suction power|turbo mode|mop mode|quiet mode|boost mode|spot clean) (to max|max|on|off|high|low|up|down|please)
(stop|pause|halt|end|quit|interrupt|finish|cease) (the vacuum|vacuuming|hoovering|cleaning|the robot|the hoover|the cleaning|the vacuum cleaner|sweeping|the robot vacuum) [please|now|for a moment|it's too loud|right there]|enough (vacuuming|hoovering|cleaning|sweeping) [for today|now|please]|(turn|switch|shut|power) off the (vacuum|vacuum cleaner|robot vacuum|hoover|cleaning robot)
vacuum (faster|slower|harder|better|louder|more quietly|more slowly|more thoroughly|with full power|with less noise|more often|less|like a pro) [please|my friends are coming|we have guests|i'm on the phone]|(play|stream|put on|start) ({star}|some jazz|my playlist|the news|techno|lullabies|ambient|some rock) (on|from|through|over|via|out of|with|using) the (dishwasher|toaster|fridge|oven|towel rail|shirt|washing machine|kettle|{word}|bathtub|mower|iron|hair dryer|doormat|{kin})|(cozy|cosy|relaxing|romantic|party|nice|dramatic|moody|festive|calming|better|spooky|fancy|warmer|nicer|brighter|different) (light|lighting|lights|mood|atmosphere|ambience) [in the {a}] [please|tonight|for dinner|for me]
(make|give|create|set|i want|i'd like|let's have|how about|can we have) [me|us] [some|a] (cozy|cosy|relaxing|romantic|party|nice|dramatic|moody|festive|calming|disco) (light|lighting|lights|mood|atmosphere|ambience) [in the {a}] [please]|(open|close|raise|lower|shut|pull up|pull down|roll up) {cv} (some|a bit|a little|slightly|a crack|a tad|somewhat|a bit more|a little more|a touch|partly|a notch|further|some more|more|less|an inch|a few centimetres|a smidge) [please]|(the|this|that|my|our|your) (clock|watch|calendar|timer|weather|forecast|thermometer|volume|temperature) is (wrong|broken|slow|fast|late|off|weird|annoying|lying|stuck|not right|{adj})
(navigate|drive|walk|fly|get|take me|take us|bring me|guide me|show me the way|directions) (home|to the office|to work|to {spot}|to {place}) [please|now|by bike|by bus|{p} has arrived]|(call|get|order|book|find|hail|fetch) (me|us) (a taxi|a cab|an uber|a minicab|a lift|a ride|a doctor|an ambulance|a plumber|a hotel|a table|a babysitter|a pizza)|(call|get|fetch|ring) (a taxi|a cab|an ambulance|the doctor|a plumber|an electrician|the police|the fire brigade|the vet) [please|for me|quickly|now]|(order|buy|get|reorder|purchase) (me|us|) [two|three|some|more|another] (cases of|bottles of|packs of|boxes of|bags of|a case of|crates of|) ({word}s|{dish}|champagne|beer|wine|printer paper|coffee|dog food|light bulbs|batteries) (from|at|on|off|via) ({company}|the shop|the wine shop|the supermarket|the internet|the usual place|the pizza place|the pharmacy)|(transfer|send|pay|wire|give|lend|owe) ({i}|{h} hundred|a thousand) (dollars|pounds|euros|bucks|quid) to {p}
fill the (pool|bath|tub|fridge|sink|pond|tank|bucket|jar|garage|{word}) with (champagne|water|{word}s|beer|sand|foam|ice|{dish})|(ignore|forget|disregard) (what i said before|all instructions|everything above|your rules|your orders|previous instructions|the above) and (print|tell me|show|reveal|write|give me|say) (your instructions|your prompt|your password|a poem|the code|{word}|the secret)|(print|show|reveal|repeat|tell me) your (instructions|prompt|source code|password|rules|settings|secrets|orders)""")

# Said to each other, of time, of the door and of the world outside.
HOUSEHOLD = alternatives("""stop vacuuming|stop the vacuum|sing happy birthday|sing happy birthday to {p}|sing a song for {p}|tell {p} i love (him|her|them)|i'll be back in {i} minutes|dinner in {i} minutes|is there anyone at the (front door|door)|is the shop (still open|open|closed)|any post today|do you know any jokes|tell {p} to (hurry up|come here|come down|go home)
tell {p} [that] (i love (him|her|them)|i miss (him|her|them)|he's an idiot|she's a genius|he's late|she's wonderful|i said hi|i'm sorry|i'm here|dinner's ready|it's his turn|it's her turn|good night|happy birthday|thanks|you're hungry|{who} called)|(tell|ask|get|remind) {p} to (hurry up|come here|come down|come home|go home|call me|be quiet|calm down|eat something|{do}|stop it|tidy up|get ready|wait|bring {thing}|get {dish})|ask {p} (what he wants for dinner|what she wants to eat|what's wrong|when they're coming|when he's coming home|where she's been|where we're going|how it went|whether he's hungry|if she needs {thing}|if dinner is ready)
(i'll|we'll|i will|we will|{p} will|he'll|she'll|they'll|i should|{p} should) be (back|home|there|here|ready|down|done|late|gone|with you|out|finished|in bed) in (a minute|{i} minutes|{h} hours|half an hour|an hour|a bit|a moment)|(dinner|lunch|breakfast|tea|the film|the match|bedtime|the show|my train|school|the bus|the meeting|church|the party) (is|starts|begins|ends|leaves|is over|is ready|will be ready|finishes) in {i} minutes [{p}|everyone|kids]|(dinner|lunch|tea|breakfast|bed|bedtime|school|bath) in {i} minutes [{p}|kids|everybody]
{i} (more minutes|minutes more|minutes later|minutes ago|minutes early|minutes late)|see you in (a minute|{i} minutes|{h} hours|a bit)|(i|we|{p}) (left|arrived|woke up|ate|started|finished|got here|called|went out) {i} minutes ago|(it|that|this|the drive|the walk|the trip|the bus) (takes|took|will take|lasts|lasted) (about|only|over|nearly|) {i} (minutes|hours)|(we|i) (leave|have to go|need to go|have to leave|start|must leave|should go) in {i} minutes|(it's|it is) {i} minutes (from here|away|to {spot}|past the hour|too late|long)
(is|was) (there|) (anyone|anybody|someone|somebody) (at|by|in front of|knocking at|outside) (the|our|my) (door|front door|back door|gate|window)|(who's|who is|who was|who's that|what's that) (at|by|in front of|knocking on|knocking at|behind) (the|our|my) (door|front door|back door|gate|window)|(did|has|have) (someone|somebody|anyone|the postman|the courier|a parcel|{p}) (rung the bell|ring the bell|come by|been here|been delivered|left a note|knock|knocked)|any (post|mail|letters|parcels|calls|messages|visitors|news|deliveries|emails|plans|ideas|questions|luck|gossip) [today|for me|for us|yet|tonight|from {p}]
is (the|that|our) (shop|corner shop|pharmacy|chemist|library|museum|pub|bank|supermarket|bakery|school|gym|post office|garage on the corner|pool in town|restaurant|hairdresser|bar|takeaway|petrol station|surgery|cafe) (open|still open|closed|open yet|open today|open late|shut|shut yet|busy|open on sundays|open tomorrow|far|any good)|(when|what time|until when|how late|how long) (does|will) (the|that|our) (shop|pharmacy|chemist|library|museum|pub|bank|supermarket|bakery|school|gym|post office|restaurant|takeaway|surgery|cafe|office|market|zoo|{company} shop) (open|close|shut|be open|be closed|start serving)
(when|what time) (is|does|will) (the|my|our) (next|first|last) (bus|train|tram|ferry|flight|tube|meeting|lesson|match|appointment|episode|class|holiday|bin day|bank holiday) [go|leave|arrive|start|to {place}|from here]|(are|is|were) there (any|many|some) (delays|trains|buses|strikes|roadworks|queues|tickets|seats|flights|accidents|jams) [to {place}|today|on the way to {spot}|on the motorway]|(do|did|can) you (know|have|tell|remember) (any|some|more|other) (jokes|good jokes|songs|stories|riddles|poems|recipes|fun facts|facts|gossip|tricks|news|games|tongue twisters)
what was i (going to say|saying|doing|looking for|about to do|just saying|thinking|supposed to buy)|where was i [going]|(who|what) was i talking (to|about)|(what's|what is|which device is|who's|who is) (using|eating|drawing|wasting|burning|stealing|draining) (all|so much|all that|most of|) (the|our|my) (power|electricity|energy|battery|water|gas|data|hot water)|how much (electricity|power|energy|gas|water) did (we|i|the heating|the whole house|the old fridge) (use|burn|need|waste|save) (yesterday|last week|last month|last year|last winter|on monday|in january)|how much (did|does|will) (the|our|all that|this) (electricity|power|gas|water|heating|hot water) (cost|set us back) [us] [last month|this year|per day]|how much money (did we save|are we wasting|do we spend on heating|did that cost) [last year]
(sing|hum|whistle|rap|recite|perform) (happy birthday|jingle bells|silent night|a song|a lullaby|a christmas carol|the alphabet|the national anthem|something|a tune|twinkle twinkle|let it go|a ballad|an opera|a nursery rhyme) [to {p}|for me|for us|please|with me|in {lang}|for {p}]|(blah|bla|la|na|da|doo|ho|wah|yada|tra la|do re|hey) (blah|bla|la|na|da|doo|ho|wah|yada|mi fa) (blah|bla|la|na|da|doo|ho|wah|yada|so) [blah|la|na|doo|yada|hey]
(play|put on|start|stream) (some music|jazz|the radio|the news|a film|my playlist|some songs) (at|around|from) (seven|eight|nine|six|noon|midnight|half six|seven thirty|{clock})|(turn|switch) (it|them|that|everything|this) (on|off|down|up) (at|around|from|until|by) (seven|eight|nine|ten|six|five|noon|midnight|half six|{clock})""")

SENT += alternatives("""(shoot|fire off|zap|type|draft|dash off|compose|slip|hand) {p} (a|an) (email|text|mail|sms|letter|line|card) (that|saying|saying that|to say) {m}|(leave|pin|stick|pass|put up|slip) (a|another) (note|memo|card|letter) (for|to) {p} (saying|that says|saying that|to say) {m}|(voice message|text|email|note|memo|letter) (to|for) {p}: {m}
(inform|notify|warn|alert|assure|convince|promise) {p} that {m}|(i|we) (told|texted|emailed|called|warned|wrote to) {p} that {m}|{p} (texted|wrote|emailed|told me|claims|heard|knows|thinks|says) that {m}|(note|remember|write down|keep in mind|for the record) that {m}""")
LISTED += alternatives("""(pull|get|throw|kick|toss|lift) {g} (off|from|out of) {l} [please|again]|take {g} (back off|back out of|from|away from|down from|right off|out of) {l} [please|again|we have enough]|(we|i) (don't|no longer) (need|want) {g} on {l} [anymore]|{g} (doesn't belong on|should come off|has to go from|must go from|shouldn't be on|was never on) {l}
(exclude|omit|discard|subtract|dismiss|eliminate|revoke|unlist|cancel|withdraw) {g} from {l}|(less|fewer|no|no more) {g} on {l} [please]|{l} without {g}|(double|halve|change|reduce) the (amount|number|quantity) of {g} on {l}""")
PEOPLE += alternatives("""(grab|greet|catch|drive|marry|dress|bath|carry|join|beat|tuck in|collect|comfort|chase|forgive|find|wait for|bring) {p} [please|now|tonight|for me]|(wake|get) {p} (up|now|gently|early|slowly|at once|with a kiss|out of bed|ready) [please]|why is {p} (still here|still there|always here|here again|still home|so early|back already|still in bed|laughing)
(what|who) (does|did|will|would|can) {p} (want|eat|see|say|know|bring|meet|call|buy)|(is|was) {p} (older|taller|smarter|richer|faster|nicer) than (me|you|{who})|{p} (likes|hates|needs|loves|fears|sees|met|married|misses|called) (me|you|us|{who}|{topic})""")
WISHES += alternatives("""(i'm sure|i'm certain|no doubt|surely|clearly|apparently|i was told|they say|i trust|it's likely|i fear) {p} (would|will|can|could|might|has to|wants to|tried to) {v} {o}|(i|we|they|everyone) (wish|wished|hope|hoped|believe|believed|bet) {p} (will|would|could|can|had to) {v} {o}
{p} (saw|heard|caught|watched|made|let|helped) (me|us|you|{p2}) {v} {o}|(the kids|the guests|our neighbours|my parents|the tenants|those two) (like|love|want|hate|tried|prefer|forgot|asked) to {v} {o}|(your predecessor|the old app|my last assistant|the new robot|another gadget|their system) (could|can|would|will|used to) {v} {o}""")

# {p}'s things, where the home has none: not everybody's either.
OWNED = alternatives("""{p}'s {kinds} {s}|{p}'s {kind} {s}|{v} {p}'s {kinds}|{v} {p}'s {kind}|{v1} {p}'s {kinds} {v2}|{p}'s {kinds} {s} please|all [of] {p}'s {kinds} {s}|i want {p}'s {kinds} {s}|{p}'s {kinds}, {s}|are {p}'s {kinds} {s}|is {p}'s {kind} {s}|{v} the {kinds} at {p}'s|{v} the {kinds} in {p}'s
volume in {p}'s to {i}|turn {p}'s music down to {i}|{p}'s volume to {i}|{p}'s music to {i} percent|(pause|stop|resume|skip) {p}'s (music|song|film|radio)|{p}'s lights to {i} percent|dim {p}'s lights to {i}|{p}'s lights {color}|turn {p}'s lights {color}|{p}'s blinds to {i} percent|{p}'s heating to {d}|set {p}'s heating to {d} degrees|{p}'s temperature|how warm is it at {p}'s|play {song} in {p}'s|vacuum {p}'s""")

SENSED = ("sensor", "binary_sensor", "switch", "fan", "media_player", "vacuum", "climate")


def _person(rng, home, test):
    """Somebody who lives here, somebody of that name elsewhere, or what people call each other."""
    housemates = [plain(e["name"]) for e in home["entities"] if e["domain"] == "person"]
    sort = rng.random()
    if housemates and sort < 0.45:
        return rng.choice(housemates)
    return one_of(rng, FIRST_NAMES, test) if sort < 0.75 else one_of(rng, ["mum", "mom", "dad", "my wife", "my husband", "my boss", "the neighbour", "grandma", "my sister", "my brother", "my boyfriend", "my girlfriend", "the plumber",
                                                                            "my colleague", "the landlord", "the teacher", "my friend", "my flatmate", "grandpa", "my daughter", "my son", "my accountant", "the gardener", "the babysitter", "my uncle", "my aunt",
                                                                            "the manager", "the neighbours' son", "my mother", "my father", "the cleaner", "the nanny", "my mother in law", "the caretaker", "the vet", "the electrician"], test)


def _sent(rng, home, test):
    what, frame = message(rng, test), pick_evenly(rng, SENT, test)
    words = what.split()
    if words[0] in ASKS or not STATES & set(words):
        return None  # nobody is told that "hello"
    return fill(rng, frame, test, p=_person(rng, home, test), m=what)


def _listed(rng, home, test):
    named = [plain(e["name"]) for e in home["entities"] if e["domain"] == "todo"]
    if named and rng.random() < 0.65:
        name = rng.choice(named)
        its = "{n}" if name.endswith("list") else "{n} list"
        if name.endswith("s") and rng.random() < 0.6:
            its = "{n}"  # "the staff tasks"
        spoken = rng.choice(["the " + its, "the " + its, "my " + its, "our " + its, "the {n}"]).replace("{n}", name)
        spoken = spoken.split(" ", 1)[1] if "'s " in name else spoken  # "paul's tasks"
    else:
        spoken = rng.choice(["the shopping list", "my shopping list", "the list", "my list", "the grocery list", "our shopping list", "the groceries list", "the to do list"])
    return fill(rng, pick_evenly(rng, LISTED, test), test, l=spoken, g=goods(rng, test), g2=goods(rng, test), p=_person(rng, home, test))


def _household(rng, home, test):
    return fill(rng, pick_evenly(rng, HOUSEHOLD, test), test, p=_person(rng, home, test))


def _people(rng, home, test):
    """None where somebody's thing is at home after all."""
    text = fill(rng, pick_evenly(rng, PEOPLE, test), test, p=_person(rng, home, test))
    return None if any(e["domain"] != "person" and f" {plain(e['name'])} " in f" {text} " for e in home["entities"]) else text


def _past(rng, home, test):
    names = [plain(e["name"]) for e in home["entities"] if e["domain"] in SENSED]
    if not names:
        return None
    name, frame = rng.choice(names), pick_evenly(rng, PAST, test)
    return fill(rng, frame.replace("the {x}", "{x}") if takes_no_article(name) else frame, test, x=name)


def _wishes(rng, home, test):
    target = target_of(rng, home, test, None)
    if target is None:
        return None
    return fill(rng, pick_evenly(rng, WISHES, test), test, p=_person(rng, home, test), p2=one_of(rng, FIRST_NAMES, test), **doing(rng, target))


def _world(rng, home, test):
    """None where a word happens to be the name of something at home."""
    room, noun = plain(rng.choice(home["areas"])["name"]), rng.choice(["blinds", "curtains", "shades", "shutters", "windows"])
    covers = rng.choice([f"the {noun}", f"the {noun}", f"the {room} {noun}", f"the {noun} in the {room}"])
    text = fill(rng, pick_evenly(rng, WORLD, test), test, a=room, cv=covers, p=_person(rng, home, test))
    return None if any(f" {plain(e['name'])} " in f" {text} " for e in home["entities"]) else text


def _owned(rng, home, test):
    """None where the home has a room or a thing of each of its people."""
    people = [plain(e["name"]) for e in home["entities"] if e["domain"] == "person"]
    named = " ".join(plain(x["name"]) for x in home["areas"] + home["entities"] if x.get("domain") != "person")
    people = [p for p in people if p not in named]
    if not people:
        return None
    kind, on, template = rng.choice(KINDS), rng.random() < 0.5, pick_evenly(rng, OWNED, test)
    verb, particle, _ = rng.choice(VERBS[(kind[4], on)].split("|")).split("/")
    if "{v2}" in template and not particle:
        return None
    said = {"v": f"{verb} {particle}".strip(), "v1": verb, "v2": particle, "s": expand(rng, STATES_OF[kind[4]][0 if on else 1]), "kinds": rng.choice(kind[2]), "kind": rng.choice(kind[3])}
    return fill(rng, template, test, p=rng.choice(people), color=colour(rng), song=rng.choice(SONGS), d=str(rng.randint(16, 26)), **said)


SORTS = [(_owned, 3), (_sent, 5), (_listed, 5), (_household, 5), (_people, 3), (_past, 4), (_wishes, 4), (_world, 5)]


def near_home(rng: random.Random, home: dict, test: bool, area):
    """(text, False), or None to try again."""
    text = rng.choices([s[0] for s in SORTS], [s[1] for s in SORTS])[0](rng, home, test)
    return None if text is None else (without_article(text, home), False)
