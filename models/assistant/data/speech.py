"""How a person says it: politeness, fillers, wake words, numbers as words or digits; and how a recogniser or a keyboard writes it.

Marked parts (spans.py) are one word each: nothing here changes more of them than their casing.
"""

import random
import re

from expand import pick
import openings
from openings import OPENINGS

# Prefixes for sentences that open with a verb.
PREFIX_VERB = """couldn't you|couldn't you please|won't you|won't you please|wouldn't you|can't you just|couldn't you just|won't you kindly|could you not just|please|please|please|can you|can you|can you please|could you|could you|could you please|would you|would you please|will you|will you please|i want you to|i'd like you to|i would like you to|i need you to|go ahead and|just|now|quickly|let's
please just|you can|you should|can we|could we|i want to|i'd like to|be so kind as to|hey can you|yo|alright|so|and|also|then|next|you need to|you have to|you may|i need to|we need to|we should|can you go ahead and|can you just|could you just|could you quickly
can you quickly|could you kindly|would you kindly|can you maybe|could you possibly|do me a favour and|do me a favor and|be a dear and|be a good assistant and|if you would|if you could please|i was hoping you could|any way you could|feel free to|hurry up and|please go ahead and
could i get you to|can i get you to|might i ask you to|may i ask you to|i'd be grateful if you could|it would be great if you could|it'd be nice if you could|i'd love for you to|please could you|please would you|please can we|pretty please|would you be so kind as to|can i ask you to
make sure you|please make sure to|be sure to|do please|ok please|ok can you|okay now|hey could you|hi can you|um can you|uh could you|so can you|time to|why don't you|go and|i think you should|let me|let us|i'm asking you to|we'd like you to|we want you to|i really need you to
do me a big favor and|kindly|would you be able to|would it be possible to|you might|i would love it if you could|i'd appreciate it if you could|please do|would you care to|can you quickly please|you ought to|might you|be so good as to|well can you|i'd really like you to
could i please ask you to|may i please ask you to|i'd ask you to|i would ask you to|i must ask you to|i was wondering if you could|i was wondering if you would|i wonder if you could|i wonder if you might|i'm wondering if you can|i was about to ask you to|i'd be happy if you could|i'd be pleased if you would|i'd be delighted if you could|i'd be obliged if you would|i'd be much obliged if you could
i'd be thankful if you could|i'd be very grateful if you would|i'd really appreciate it if you could|i would appreciate it if you would|it would be lovely if you could|it would be nice if you would|it would be wonderful if you could|it would be helpful if you could|it'd be great if you could|it'd be awesome if you could|it'd be swell if you would|it would help if you could|it would help me if you would|it would mean a lot if you could
it would make me happy if you could|you'd make me happy if you could|you'd do me a favour if you could|would you do me a favor and|would you do me the favour and|could you do me a favor and|can you do me a favour and|do me a solid and|do us a favour and|do me one favor and|do a girl a favor and|be a love and|be a pal and|be an angel and|be a good sport and|be a darling and|be a good chap and|be a good boy and|be a good girl and|be a star and|be nice and|be kind and
be a mate and|be a champ and|be a sweetheart and|would you be a dear and|would you be an angel and|would you be so good as to|would you be kind enough to|could you be so kind as to|could you be a dear and|will you be so kind as to|if you'd be so kind as to|have the kindness to|please be so kind as to|please be kind and|please be a dear and|would you possibly|could you perhaps|could you maybe|can you possibly|can you perhaps|might you possibly|may i have you|could i have you|could i trouble you to
may i trouble you to|can i bother you to|could i bother you to|sorry to trouble you but could you|sorry to bother you but can you|sorry but could you|excuse me could you|excuse me can you|excuse me would you|pardon me could you|pardon me but would you|any chance you could|any chance you can|any chance you might|is there any chance you could|is there a chance you can|is it ok for you to|would it be ok for you to|would it be okay to|would it be alright to|would it bother you to
would it trouble you to|would it be too much to ask you to|is it too much to ask you to|could we please|could we just|can we please just|can we quickly|may we|might we|i think we should|i guess you could|i guess you should|i suppose you could|i have to ask you to|i just want you to|i just need you to|i just wanted to ask you to|i wanna|i gotta|i'm gonna need you to|i'm going to need you to|i'm gonna ask you to|i'll need you to|i will need you to|i'd need you to|i could use your help to
we'll need you to|we need you to|we would like you to|we'd love for you to|we'd appreciate it if you could|gonna need you to|need you to|want you to|wanna|gotta|you gotta|you'd better|you had better|you better|you must|you will now|you may now|you can now|you can go ahead and|you could just|you could please|you should just|you should really|you ought to please|you might want to|you might as well|you may want to|your task is to|your job is to|your mission is to|your next job is to
the task is to|the next step is to|the first thing to do is|the next thing to do is|what you should do is|what i want you to do is|what i need you to do is|what i'd like you to do is|all you have to do is|all i ask is that you|all i want is for you to|i command you to|i order you to|i urge you to|i instruct you to|i request that you|i humbly request that you|i demand that you|i insist that you|i suggest you|i suggest that you|i propose that you|i recommend that you|i'd suggest you|i kindly ask you to|i politely ask you to
please can you|please will you|please could we|please may i ask you to|please be sure to|please try to|try to|try and|please try and|please help me|help me to|help me|help us|help us to|can you help me|can you help me to|could you help me|could you please help me|would you help me|i need help to|i need your help to|i need a hand to|give me a hand and|lend me a hand and|go on and|go on then|carry on and|come on and|get up and|get to work and|get going and|get on and|wake up and|hop to it and|hurry up please and|hurry and
real quick|right away please|now please|now go and|go and please|just go and|just go ahead and|just please|just quickly|simply|kindly please|please kindly|please simply|pls|plz|pls can you|can u|could u|would u|can ya|could ya|would ya|will ya|would you just|would you quickly|would you mind if i asked you to|will you just|will you quickly|will you kindly|do you think you could|do you think you can|do you think you might|do you suppose you could|you think you could|think you can|think you could
how about you|how about we|why not|why don't we|time for you to|it is time to|it's time to|it's about time to|high time to|now it's time to|it would be time to|to start|then please|then can you|then could you|also please|also can you|also could you|and please|and now|and now please|and then|and can you|and could you|but please|but can you|so please|so could you|so now|ok now please|okay can you please|okay could you|ok so|alright now|alright can you|well please|well could you|well now|yes please|yes can you|yeah can you|hey please
hi could you|hi please|hello can you|hello could you please|hello please|hey would you|yo can you|listen can you|look could you|um could you please|uh can you please|er could you|hmm can you|oh can you|oh could you|oh please|ah could you|actually can you|actually could you|actually please|anyway can you|by the way can you|quick question can you|question can you|let's go and|let's go ahead and|let's please|let's just|let's quickly|let's all|let's now|let us please|allow me to ask you to|permit me to ask you to
you know what just|you know what please|feel free to please|go right ahead and|take a second and|take a moment to|take a moment and|if you don't mind could you|if you can please|if you could just|if you could quickly|if you could kindly|if possible please|if it's possible please|if it's no trouble please|if you have a second please|if you have a minute could you|when you have a second please|when you get a chance please|when you can please|whenever you can please""".replace("\n", "|").split("|")
# Prefixes for any sentence: none is a word that a device or a place may be called by.
PREFIX_ANY = """hey|ok|okay|um|uh|please|hi|hello|well|so|oh|alright|listen|hey you|yo|ah|ahem|okay so|ok so|um okay|alright then|now then|hey buddy|hey there assistant|assistant|dear assistant|hey assistant|yes|yeah|anyway|er|uhm|mm|good evening|good morning|quick one|quickly
excuse me|hey there|hmm|ok then|right then|pardon me|oh hey|afternoon
hullo|howdy|hiya|hey hey|hello hello|hi again|hello again|hey again|hey friend|hey pal|hey mate|hey dude|hey man|hey house|hi house|hi buddy|hi friend|hello house|hello friend|hello assistant|hi assistant|psst|ahoy|good day|good afternoon|morning all|hey guys|hello everyone|alrighty|righto|right|right so|okey dokey|ok cool|okay cool|ok great|so yeah|yeah so|yep|yup|aye
ah well|ah yes|ah okay|oh yes|oh yeah|oh right|oh well|oh wait|oh and|oh please|aha|whoa|wow|gosh|gee|geez|ugh|phew|mmm|mhm|uh huh|erm|erm so|um so|uh so|um well|uh well|um yeah|uh okay|er okay|hm|hmm okay|hmm well|let me see|let's see|let me think|well let's see|well then|well now|well okay|well um|now so|so then|so now|so okay|so listen|so look|look|look here|listen up|listen here|hear me|attention|attention please|pardon|sorry|sorry again|sorry but|i'm sorry but|excuse me please
my friend|dear friend|dear house|dear computer|buddy|mate|friend|pal|dude|bro|folks|honey|darling|sweetie|love|boss|okay google dear|oh dear|oh my|by the way|btw|anyhow|anyways|incidentally|actually|basically|honestly|seriously|frankly|at last|once more|one more time|again|next up|moving on|first off|first of all|for starters|a question|question|quick question|one question|i have a question|just a question|just wondering|just curious|out of curiosity|a favour|quick favour|tell you what|you know what|guess what|i say|i mean|i guess|you know|thanks|thank you|thanks again|yes please|wait|one sec|hang on|hold on|okay wait|let's go|here we go|here goes|to repeat|i repeat myself|let me repeat|as before|same as before|one more|another one|another request|one other thing|second thing|last one|last thing|one final thing|final request|another favour|a small favour|small request|one request|a request|here's one|here's another one|new request|next request|next one|next thing|ok next|okay next|right next|so next|and next|also then|and then|and also|and another thing|and one more thing|also one more thing|plus one thing|well finally|finally|finally then|lastly|eventually|meanwhile|in the meantime|for now|for the moment|right away|straight away|first thing|to begin with|to begin|for a start|testing|test|test test|one two three|mic check|this is a test|trying again|try again|once again|now again|still|though|however|i'd say|i reckon|if you like|if i may ask|may i ask|might i ask|let me ask|let me ask you|i ask you|i'm asking|i'm telling you|i tell you|i'm serious|no joke|for real|really|truly|fine|very well|good|great|lovely|perfect|cool|super|excellent|nice|sure|of course|naturally|obviously|apparently|luckily|sadly|clearly|personally|generally|technically|theoretically|in theory|in short|in fact|indeed|well indeed|certainly|exactly|correct|true|my turn|your turn|now you|now me|it's me|me again|hello it's me|ready|are you ready|are you listening|you listening|hear this|get this|check this|look at this|see here|now see here|now listen|do listen|just listen|be nice|be quiet and listen|focus|concentrate|pay attention|heads up|oi|oy|eh|hallo|aloha|salut|ciao|hola|bonjour|servus|top of the morning|good night|good evening all|morning house|evening house|good morning house|good evening computer|good day to you|greetings|salutations|dear all|dear device|dear gadget|dear machine|dear robot|robot|machine|device|system|hub|you there|you in there|hey box|hey speaker|hey thing|hey machine|hey robot|hey device|hey system|hey everyone|hey all|hey y'all|hey folks|hi all|hi folks|hi everybody|hi computer|hi robot|hi system|hi machine|ok robot|ok house|okay house|okay robot|ok system""".replace("\n", "|").split("|")
WAKE = """hey jarvis|ok nabu|okay nabu|hey computer|alexa|hey alexa|hey google|ok google|okay google|hey siri|siri|hey mycroft|hey home assistant|ok assistant|hey nabu|google|jarvis|hey friday|hal|cortana|hey bixby|alexa please|ok google please|hey rhasspy|ok jarvis|hey cortana|bixby
hey assistant please|hi alexa|hello alexa|hi google|hello google|hi siri|hello siri|hello jarvis|hi jarvis|hey there alexa|hey there google|okay jarvis|ok computer|okay computer|hi computer|yo alexa|yo google|yo siri|alexa dear|alexa can you hear me|alexa listen|google listen|hey echo|hey hal|mycroft|hey athena|athena|hey jasper|jasper|hey sam|hey genie|jeeves|hey jeeves|okay jeeves|hey robot butler|hey samantha|hey vector|hey marvin|hey watson|watson|ok watson|hey nestor|nabu|okay mycroft|home assistant|ok home assistant|okay home assistant|hey home|ok home|okay home|hey alexia|ok googel|hey cyri|hey jarvus|hey cortana please|hey snips|okay nabu please|alexa um|hey siri um|ok rhasspy|okay rhasspy|hello rhasspy|hi rhasspy|hey ziggy|ok ziggy|hey picard|okay hal|hi nabu|hello nabu|hi home assistant|hello home assistant|dear home assistant|home assistant please|hey there home assistant|yo home assistant|hey google uh""".replace("\n", "|").split("|")
SUFFIX = """please|please|please|please|for me|for me please|now|right now|right away|thanks|thanks|thank you|ok|okay|asap|will you|would you|if you can|if possible|real quick|again|now please|please and thank you|thanks a lot|thank you very much|if you could|straight away|would you please
please now|if you please|will ya|can you|could you|mate|buddy|dear|my friend|alexa|google|quickly|quickly please|right this second|as soon as possible|ta|much appreciated|pronto|ok thanks|okay thank you|ok please|when you have a second|if that's okay|when you get a chance|thank you so much
if you don't mind|at once|cheers|would you kindly|immediately|many thanks|be a dear|if it isn't too much trouble|thanks in advance
that would be great|that'd be great|that would be nice|that'd be nice|that would be lovely|that'd be lovely|that would be wonderful|that would be awesome|that would be perfect|that'd be perfect|that would be fantastic|that would be brilliant|that'd be brilliant|that would be helpful|that would help|that'd help|that'd be swell|that would be super|ta very much|ta muchly|ta mate|ta love|cheers mate|cheers pal|cheers then|thanks mate|thanks buddy|thanks pal|thanks dear|thanks love
thanks so much|thanks very much|thanks ever so much|thanks a million|thanks a bunch|thanks loads|thanks heaps|thank you kindly|thank you dear|thank you ever so much|thank you in advance|thank you please|with thanks|thx|thnx|tysm|many thanks in advance|i thank you|i'd appreciate it|i'd appreciate that|i would appreciate it|i'd really appreciate it|appreciate it|appreciated|i'd be grateful|i'd be thankful|i'd be much obliged|much obliged|i owe you|i owe you one|if it's not too much bother|if it's not too much trouble|if it's no bother|if it's no trouble
if that's no problem|if that's alright|if that's all right|if that's fine|if that's possible|if it's possible|if at all possible|if it isn't too much to ask|if i may ask|if i may|if you would|if you would please|if you'd be so kind|if you would be so kind|if you'd please|if you'll please|if you're able|if you're not busy|if you have a moment|if you have a second|if you have a minute|if you've got a sec|if you get a chance|whenever you can|whenever you're ready|whenever you have a moment|when you can|when you're free|when you have a moment|at your convenience
at your leisure|there's a good fellow|there's a good chap|there's a good boy|there's a good girl|there's a dear|there's a love|there's a pal|like a good robot|be a good sport|be a pal|be a love|be an angel|be so kind|be so good|would you be so kind|would you be a dear|would you mind|do you mind|won't you|won't you please|will you please|could you please|can you please|can you do that|could you do that|could you do that for me|can you do that for me|would you do that for me|can you do it|could you do it please|do that for me
do that please|just do it|go on|go on then|go ahead|come on|hurry|hurry up|hurry please|hurry up please|chop chop|on the double|quick|quick please|quick quick|be quick|be quick about it|and be quick|and make it quick|make it snappy|and make it snappy|sharpish|lickety split|real fast|really quick|right quick|right now please|this instant|this minute|right this minute|without delay|without further ado|promptly|instantly|straightaway|stat|at last|finally|once more|one more time|once again
pretty please|pretty pretty please|pretty please with sugar on top|with sugar on top|with a cherry on top|i beg you|i'm begging you|for heaven's sake|for goodness sake|for god's sake|for pete's sake|for crying out loud|for my sake|for us|for us please|for the kids|for everybody|for everyone|for all of us|just for me|just this once|just like that|just for fun|and thanks|and thank you|and that's all|and that's it|that's all|that's it|that is all|that's all thanks|that's all for now|that'll be all|that will be all|nothing else|and nothing else|nothing more|nothing further|and nothing more|that's everything|that's my only wish|only that|just that|that's the whole of it|that's all i want|that's all i need|that's all i wanted|no more than that|not more
okay then|okay please|okay thanks|okay mate|okay buddy|okay dear|ok cheers|ok ta|alright|alright then|all right|alright thanks|yeah|yes|yes please|yep|yea|hm|huh|eh|um|uh|innit|you know|you know what i mean|you see|i guess|i suppose|i think|i said|i say|i reckon|i mean it|so to speak|or something|or whatever|and so on|like always|like usual|as usual|as always|as ever|as you do|like you do|my dear|my dear friend|my good man|my love|darling|honey|hon|hun|love|sweetie|sweetheart|babe|baby|pal|dude|bro|man|guys|folks|friend|boss|chief
captain|sir|ma'am|old chap|old boy|old friend|champ|genius|assistant|computer please|siri|cortana|jarvis|nabu|hey google|hey siri|please alexa|please google|please siri|please jarvis|thanks alexa|thanks google|thank you alexa|thank you google|thank you siri|thanks siri|thanks jarvis|cheers alexa|over|over and out|roger|got it|you got it|got that|got that alexa|understood|understand|is that clear|are you listening|do you hear me|can you hear me|did you hear|please and thanks|please thank you|pls|plz|pls and thx|plss|pleaaase|pleeease|please please|please please please|oh please|oh and thanks""".replace("\n", "|").split("|")
SPAN_SUFFIX = "please|please|please|thanks|thank you|cheers|thanks a lot|thank you very much|pretty please|ta|many thanks|thank you so much|please and thank you|if you please|much obliged|thanks mate".split("|")

# Why it is said; nothing of it belongs to the request.
REASON = """it's getting dark|it's dark|i'm home|we're home|movie time|i'm going to bed|we're leaving|the kids are asleep|i can't see anything|good morning|good night|before i forget|i'm cold|i'm cooking|i have a meeting|my hands are full|it's too bright|i need to work
dinner is ready|guests are coming|i am reading|it's late|it's so warm|i'm busy|you know what|do me a favor|one more thing|if you could|as always|like yesterday|the baby is sleeping|it's freezing|i'm boiling|i'm trying to sleep|i just got home|i'm back|we have company
my eyes hurt|i have a headache|i'm about to leave|i'm in a hurry|it's been a long day|i'm so tired|my wife asked for it|the dog needs to go out|i can't reach it|i'm on the phone|i'm in the shower|i want to read|it's chilly|it's stuffy|i heard something|it's bedtime
it's cozy time|the sun is up|the sun is setting|it's raining|i'm expecting somebody|i don't want to get up|my husband is asleep|i need to concentrate|we're having a party|i'm too lazy|i've got my hands full|sorry to bother you|one last thing|if it's not too much trouble
i'm heading out|i'm off to bed|we're about to eat|it's a bit gloomy|so i can sleep|so i can see|so we can eat|so the cat can sleep|i'm off to work|bedtime|we have visitors|it's gloomy|here is what i need|the neighbours complain|i'm half asleep|so that i can work|i can barely see
i can hardly see a thing|i can't see my hand|i can't see the keyboard|it's pitch black|it's pitch dark|it's too dim|it's a little dark|it's blinding me|it's getting late|it's getting cold|it's getting hot|it's getting chilly|it's nippy|it's roasting|it's sweltering|it's drafty|it's muggy|it's stormy|it's windy|it's snowing|it's pouring|it's noisy|it's so loud|it's way too quiet|it's boring|it's nap time|it's story time|it's dinner time|it's lunch time|it's tea time|it's party time|it's game time
it's cleaning day|it's laundry day|it's my birthday|it's christmas|it's the weekend|it's monday again|i'm freezing|i'm sweating|i'm shivering|i'm too hot|i'm too cold|i'm sleepy|i'm exhausted|i'm hungry|i'm thirsty|i'm sick|i'm awake|i'm up|i'm out of bed|i'm in bed|i'm in the bath|i'm on a call|i'm in a meeting|i'm on the couch|i'm on the toilet|i'm dressing|i'm done cooking|i'm done working|i'm done here|i'm finished|i'm working late|i'm studying|i'm writing|i'm painting|i'm cleaning|i'm ironing|i'm baking|i'm eating|i'm watching a film
i'm having a bath|i'm having friends over|i'm having a nap|i'm going out|i'm going for a walk|i'm going for a run|i'm going shopping|i'm off|i'm out of here|i'm almost home|i'm right here|i'm all alone|i'm scared of the dark|i'm worried|i'm trying to read|i'm trying to work|i'm trying to relax|i'm trying to concentrate|i need some sleep|i need some rest|i need my beauty sleep|i need to relax|i need to read|i need to cook|i need to leave|i need to go|i need peace|i need fresh air|i have to go|i have to leave|i have to sleep|i have to work
i have guests|i have visitors|i have a cold|i have a fever|i have wet hands|i've had enough|i've got company|i've got a headache|i've got to go|i've got work to do|i forgot|i forgot again|i forgot to do it|i always forget|i can't sleep|i can't breathe|i can't focus|i can't find it|i can't get up|i can't walk|i can't do it myself|i don't want to walk|i don't feel well|i don't feel like it|i want to sleep|i want to relax|i want to watch a film|i want to eat|i want peace|i want some quiet|i just woke up|i just came in|i just sat down|i just remembered|i just thought of it|i've just come home
we just got home|we're going to bed|we're going out|we're off|we're on our way|we're having dinner|we're having guests|we're having a barbecue|we're eating|we're cooking|we're hungry|we're cold|we're freezing|we're tired|we're ready|we're bored|we're late|we're in a hurry|we're all set|we're watching a movie|we're reading|we're sleeping|we have guests|we have to go|we need to sleep|we want to eat|we want to sleep|the movie is starting|the film starts|the show is on|the game starts|the match is on|the guests are here|the guests left|the party is over|the party starts
the kids are home|the kids are in bed|the kids are sleeping|the kids can't sleep|the kids want to play|the baby is awake|the baby is crying|the twins are asleep|the dog is barking|the dog is scared|the cat is hungry|the cat wants in|the plants need it|the neighbors are watching|the neighbors complain|the bird is asleep|the postman is here|somebody is coming|somebody is knocking|someone is here|everyone is asleep|everybody is hungry|nobody can see|nobody is using it|no one needs it|my wife is cold|my wife is asleep|my husband is cold|my mother is visiting|my mother in law is coming
my son is asleep|my daughter is studying|my roommate is asleep|my boss is calling|my friends are coming|my feet are cold|my hands are wet|my hands are dirty|my hands are cold|my arms are full|my back hurts|my head hurts|my knee hurts|my phone is dead|my coffee is cold|my show is on|dinner is served|dinner is on the table|lunch is ready|breakfast is ready|the food is ready|the soup is ready|the pizza is here|school is out|work is done|time for bed|time to sleep|time to relax|time to eat|time to go|date night|game night|film night|nap time|happy hour|home sweet home|honey i'm home
here we are|here i am|there you are|long day today|what a day|what a night|good grief|if you're listening|if you can hear me|are you listening|can you hear me|you there|listen carefully|this is important|this is urgent|it's urgent|it's an emergency|no rush|no hurry|take your time|as promised|as i said|like i said|as usual|same as always|for a change|for the kids|for my wife|for the cat|for safety|to save energy|to save power|to save money|just in case|just to be safe|to be safe|so i don't trip|so i don't fall|so the dog can sleep|so the baby can sleep|so we can sleep
so we can see|so we can start|so we can relax|so i can work|so i can read|so i can focus|so i can get some rest|so that we can eat|so that the kids can sleep|so that nobody trips|so it's cozy|so it's comfy|so everyone can see|so nobody gets hurt""".replace("\n", "|").split("|")
FILLERS = "um|um|uh|uh|like|you know|actually|maybe|just|kind of|i mean|please|then|er|erm|uhm|well|basically|sort of|hmm|umm|uhh|ehm|eh|ah|oh|so|okay|right|honestly|literally|simply|i guess|what's it called|whatchamacallit|let me think|let me see|wait|ummm|mm|hm|you know what|i think|please".split("|")
PAUSES = ("um", "uh", "er", "erm", "uhm", "hmm", "umm", "uhh", "ehm", "ummm", "mm", "hm")
SHORTLY = "please|please|would you|will you|can you|could you|mate|love|now|for me|darling|thanks|quickly|quick|dear|if you can".split("|")
BEHIND = "me|me|me|us|us|him|her|them|the van|the car|the dog|the cat|the lorry|the truck|the kids|the guests|the postman|everyone".split("|")
CORE = "\ue005"  # stands where the request begins, behind what is said before it


class Whole(str):
    """A sentence that stands for itself: with a reason beside it, a greeting would be a remark."""


SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen""".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBER_WORDS = set(SMALL) | set(TENS) | {"hundred", "point", "half", "and", "quarter", "a", "thousand", "minus"}
_MARKS = "\ue000\ue001\ue002"


def _marked(word):
    return any(mark in word for mark in _MARKS)


def _usable(options, test, rng):
    """One option of the split; a test sentence uses a held-out option half of the time."""
    return pick(rng, options, test and rng.random() < 0.5)


def number_words(number: int, rng: random.Random) -> str:
    """`number` (0 to 999) in words."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (rng.choice([" ", "-"]) + SMALL[ones] if ones else "")
    hundreds, rest = divmod(number, 100)
    head = rng.choice([SMALL[hundreds], "a"] if hundreds == 1 else [SMALL[hundreds]]) + " hundred"
    return head + (rng.choice([" ", " and "]) + number_words(rest, rng) if rest else "")


def number(value: int, rng: random.Random, words: float = 0.4) -> str:
    """`value` in digits or, with probability `words`, in words."""
    return number_words(value, rng) if rng.random() < words else str(value)


def decimal(value: float, rng: random.Random) -> str:
    """A value in steps of a half or a tenth: "21.5", "21 and a half", "twenty one point five"."""
    whole, tenth = int(value), round(value * 10) % 10
    if tenth == 0:
        return number(whole, rng)
    form = rng.random()
    if tenth == 5 and form < 0.3:
        return number(whole, rng) + " and a half"
    if form < 0.5:
        return f"{number_words(whole, rng)} point {SMALL[tenth]}"
    return f"{whole}.{tenth}"


MADE = 0.4  # the share of what is said around a request that is put together from parts


def _around(listed, made, test, rng):
    """Something of a list, or of those put together from parts."""
    return _usable(made if rng.random() < MADE else listed, test, rng)


def polite(text: str, rng: random.Random, test: bool, verb_first: bool) -> str:
    """Adds a prefix, a wake word and a suffix now and then; a suffix after a marked part is only a "please" or "thanks".

    Where something stands before the request already, nobody puts much more in front of that.
    """
    before, _, text = text.rpartition(CORE)
    before = before.replace(CORE, "")
    if rng.random() < 0.36:
        if verb_first and rng.random() < 0.75:
            prefixes = OPENINGS if rng.random() < 0.3 else PREFIX_VERB
            text = before + _usable(prefixes, test, rng) + " " + text
            before = ""
        elif not before or rng.random() < 0.3:
            text = before + _around(PREFIX_ANY, openings.BEFORE, test, rng) + rng.choice([" ", ", "]) + text
            before = ""
    full, text, chance = bool(before), before + text, rng.random()
    if chance < 0.08:
        text = _usable(WAKE, test, rng) + rng.choice([" ", ", ", ", "]) + text
    elif chance < 0.10 and verb_first:
        text = "computer" + rng.choice([" ", ", "]) + text
    elif chance < 0.12 and not full:
        text = _around(PREFIX_ANY, openings.BEFORE, test, rng) + rng.choice([" ", ", "]) + text
    ends_marked = _marked(text[-1])
    if rng.random() < (0.12 if ends_marked else 0.2):
        suffix = _usable(SPAN_SUFFIX, test, rng) if ends_marked else _around(SUFFIX, openings.AFTER, test, rng)
        text = text + rng.choice([" ", " ", ", "]) + suffix
    return text


def hesitant(text: str, rng: random.Random, test: bool) -> str:
    """Now and then with a reason before or after the request, or a filler in its midst, never inside or right beside a marked part or a number."""
    chance = rng.random()
    if isinstance(text, Whole):
        return text
    if chance < 0.035:
        return text if CORE in text else _reason(test, rng, before=True) + rng.choice([" ", ", ", ", ", " so ", ". ", " - "]) + CORE + text
    if chance < 0.07 and not _marked(text[-1]):
        return text + _behind(text.rpartition(CORE)[2], test, rng)
    if chance < 0.11:
        words = text.split(" ")
        at, filler = rng.randint(1, len(words)), rng.choice(FILLERS)
        before, after = words[at - 1], words[at] if at < len(words) else ""
        if _marked(before) or _marked(after) and filler not in PAUSES or before in _NUMBER_WORDS and after in _NUMBER_WORDS:
            return text
        words.insert(at, filler)
        return " ".join(words)
    return text


NAMED_FOR = re.compile(r"timer|countdown|minute|hour|second|list|play|put|remind|forecast|weather")  # "for the pasta" is a part of such a request
_ENDING, _ENDS = re.compile(r"don't|won't|wasting|needed|no use|enough"), re.compile(r"\b(off|out|down|stop|close|shut|cancel|pause|kill|end|quit)\b")


def _behind(request, test, rng):
    """A reason or a purpose behind a request, with what joins it."""
    if request.startswith(("close ", "shut ", "lock ")) and rng.random() < 0.2:
        return " behind " + rng.choice(BEHIND)
    purpose = _usable(openings.WHAT_FOR, test, rng) if rng.random() < 0.3 else ""
    if purpose and not (purpose.startswith("for ") and NAMED_FOR.search(request) or _ENDING.search(purpose) and not _ENDS.search(request)):
        return (" " if purpose.startswith(("so ", "for ", "before ")) else rng.choice([" ", ", ", ", ", " - "])) + purpose
    reason = _reason(test, rng, before=False)
    if rng.random() < 0.15:
        return rng.choice([" ", ", "]) + rng.choice(SHORTLY) + ", " + reason
    if reason.startswith(("so ", "before ", "in case ", "to save ")):
        return " " + reason
    return rng.choice([" ", ", ", ", ", ", ", " - ", ". ", *([] if reason.startswith(_NO_CLAUSE) else [" because ", " since ", " as "])]) + reason


# Reasons that "because" cannot introduce.
_NO_CLAUSE = ("just ", "for ", "to ", "as ", "like ", "if ", "are you", "can you", "you know", "do me", "one ", "no ", "take ", "what ", "here ", "good ", "time ", "same ", "sorry", "home sweet", "honey", "there you")


def _reason(test, rng, before):
    """A reason; one that opens with "so" stands only behind."""
    while True:
        reason = _around(REASON, openings.WHY, test, rng)
        if not (before and reason.startswith(("so ", "before ", "in case "))):
            return _joined(reason, rng)


def _joined(reason, rng):
    """"The phone's ringing", "phone's ringing" for "the phone is ringing"."""
    if rng.random() < 0.5:
        reason = re.sub(r"^((?:the|our|my|a) \w+|mum|mom|dad|grandma|someone|somebody|everyone) is (?=\w+ing|here|at|out|down|on|early|asleep|awake|home)", r"\1's ", reason)
    return reason.removeprefix("the ") if rng.random() < 0.15 else reason


_SHORT_SLIPS = {"turn", "open", "stop", "what"}  # shorter words that are mistyped as well, and still no other word then


def _typo(word: str, rng: random.Random) -> str:
    """One slip inside a word of five letters or more, or a short one that keeps its letters; the first letter stays."""
    at = rng.randint(1, len(word) - 2)
    kind = rng.randrange(5 if len(word) >= 5 else 3)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    if kind == 3:
        return word[:at] + rng.choice(_BESIDE.get(word[at], "e")) + word[at + 1:]
    return word[:at] + rng.choice("aeiorstn") + word[at + 1:]


# Keys beside a key.
_BESIDE = dict(zip("qwertyuiopasdfghjklzxcvbnm",
                   "wa qes wrd etf ryg tuh yij uok ipl o qsz adw sfe dgr fht gjy hku jli ko asx zcd xvf cbg vnh bmj nk".split()))


def _slip(text, rng):
    """`text` with a typo in one long plain word that is no number."""
    words = text.split(" ")
    long = [i for i, w in enumerate(words) if (len(w) >= 5 or w in _SHORT_SLIPS) and w.isalpha() and w.isascii() and w not in _NUMBER_WORDS]
    if long:
        at = rng.choice(long)
        words[at] = _typo(words[at], rng)
    return " ".join(words)


def _outside_marks(text, change):
    """`change` applied to the words of `text` outside marked parts, run by run."""
    runs = re.split("(\\S*\ue000[^\ue001]*\ue001\\S*)", text)
    return "".join(run if _marked(run) else change(run) for run in runs)


APART = {
    "what's": "what is|what s|whats", "where's": "where is|where s|wheres", "who's": "who is|who s|whos", "how's": "how is|how s|hows", "it's": "it is|it s|its", "i'm": "i am|i m|im", "i'd": "i would|i d|id", "don't": "do not|don t|dont",
    "isn't": "is not|isn t|isnt", "aren't": "are not|aren t|arent", "can't": "can not|can t|cant|cannot", "let's": "let us|let s|lets", "we're": "we are|we re", "i'll": "i will|i ll", "i've": "i have|i ve|ive", "that's": "that is|that s|thats", "you're": "you are|you re|youre",
    "won't": "will not|won t|wont", "didn't": "did not|didn t|didnt", "we'd": "we would|we d", "it'd": "it would|it d", "there's": "there is|there s|theres", "shouldn't": "should not|shouldn t", "couldn't": "could not|couldn t",
}
HOMOPHONES = {"to": "too|two", "their": "there|they're", "there": "their", "light": "lite", "lights": "lites", "here": "hear", "your": "you're", "whether": "weather", "its": "it's", "right now": "write now", "off": "of", "blinds": "blind's", "turn": "tern", "close": "clothes", "please": "pleas", "set": "said|sat", "for": "four|fore", "and": "an"}
SHORT = {
    "please": "pls|plz|pls", "you": "u", "your": "ur", "temperature": "temp", "minutes": "min|mins", "minute": "min", "seconds": "sec|secs", "hours": "hrs", "okay": "ok|k", "thanks": "thx|thnx", "thank you": "thank u|ty", "because": "cuz|bc", "and": "&|n",
    "percent": "%|pct", "tomorrow": "tmrw", "tonight": "tonite", "degrees": "deg", "are": "r", "with": "w/", "what": "wat", "the": "da|teh", "television": "tv", "brightness": "brightnes",
}
RARELY = {"and", "are", "with", "what", "the", "brightness"}
_SPOKEN_UNIT = re.compile(r"(%|percent|per cent|°|degrees?|celsius|fahrenheit|hours?|hrs?|minutes?|mins?|seconds?|secs?|o'clock|and a half|point)")


_VALUES = ("volume", "brightness", "temperature", "level", "is", "plus", "minus", "times")


def _spoken_numbers(run, rng):
    """Digits in words where they are a value: with a unit behind, or "to", "at" and the like before."""
    def said(found):
        digits, after, before = found.group(0), run[found.end():].lstrip(" -"), run[:found.start()].split()
        whole, _, tenth = digits.partition(".")
        valued = _SPOKEN_UNIT.match(after) or (before and before[-1] in ("to", "at", "for", "of", *_VALUES))
        if not valued or len(whole) > 3 or len(tenth) > 1:
            return digits
        return number_words(int(whole), rng).replace("-", " ") + (f" point {SMALL[int(tenth)]}" if tenth else "")
    run = re.sub(r"(?<![\w.:])\d+(?:\.\d+)?(?![\w:])", said, run)
    run = re.sub(r"\s?%", " percent", run)
    run = re.sub(r"\s?°\s?c\b", " degrees celsius", re.sub(r"\s?°\s?f\b", " degrees fahrenheit", run))
    return re.sub(r"\s?°", " degrees", run)


def _one_word_changed(run, table, rng):
    """`run` with one word of it that `table` knows replaced."""
    found = [(m, k) for k in table for m in re.finditer(rf"(?<![\w']){re.escape(k)}(?![\w'])", run)]
    if not found:
        return run
    match, key = rng.choice(found)
    return run[:match.start()] + rng.choice(table[key].split("|")) + run[match.end():]


def _without_article(run, rng):
    """`run` without one of its "the"."""
    places = [m.start() for m in re.finditer(r"(?<![\w'])the ", run)]
    if not places:
        return run
    at = rng.choice(places)
    return run[:at] + run[at + 4:]


def _apart(word, rng):
    """A contraction as a recogniser may write it."""
    return rng.choice(APART[word].split("|")) if word in APART and rng.random() < 0.6 else word


def _recognised(run, rng):
    """A run of plain words as a speech recogniser writes it: lower case, no punctuation, numbers and units in words."""
    run = _spoken_numbers(run.lower(), rng)
    run = re.sub(r"\w+'\w+", lambda m: _apart(m.group(0), rng), run)
    if rng.random() < 0.3:
        run = run.replace("'", "" if rng.random() < 0.8 else " ")
    numbers = "|".join(SMALL[1:10])
    run = re.sub(rf"\b({'|'.join(TENS[2:])})-({numbers})\b", r"\1 \2", run)
    run = re.sub(r"(\w)-(hour|minute|second|percent|degree)", r"\1 \2", run)
    return re.sub(r"[,;:!?]+(?=\s|$)|(?<!\d)\.(?=\s|$)", "", run)


def _keyed(run, rng):
    """A run of plain words as thumbs type it: lower case, abbreviations, few apostrophes."""
    run = run.lower()
    for word, short in SHORT.items():
        if word in run and rng.random() < (0.03 if word in RARELY else 0.3):
            run = re.sub(rf"(?<![\w'])({word})(?![\w'])", rng.choice(short.split("|")), run)
    return run.replace("'", "") if rng.random() < 0.6 else run


def _titled(text):
    """Every word with a capital, marked parts too."""
    return re.sub(r"(^|[\s\ue000\ue002])([a-z])", lambda m: m.group(1) + m.group(2).upper(), text)


def _capitalised(text):
    """The first letter of the text, and of a sentence inside it, as a capital."""
    return re.sub(r"(^|\. )(\ue000?)([a-z])", lambda m: m.group(1) + m.group(2) + m.group(3).upper(), text)


def _finished(text, rng, question):
    """The mark at the end; what is a question by its mark alone has one already."""
    end = rng.random()
    if text.rstrip("\ue001").endswith((".", "?", "!")):
        return text
    if end < 0.36:
        return text + ("?" if question and end < 0.3 else ".")
    return text + "!" if end < 0.40 else text


def typed(text: str, rng: random.Random, question: bool = False) -> str:
    """Casing, punctuation, abbreviations and slips as a keyboard or a speech recogniser leaves them.

    A mark that makes the question ("the kitchen light on?") stays whatever the style.
    """
    if text.endswith("?"):
        return typed(text[:-1], rng).rstrip(" .!") + "?"
    if rng.random() < 0.05:
        text = _slip(text, rng)
    if rng.random() < 0.012:
        text = _outside_marks(text, lambda run: _one_word_changed(run, HOMOPHONES, rng))
    if rng.random() < 0.05:
        text = _outside_marks(text, lambda run: _without_article(run, rng))
    style = rng.random()
    if style < 0.25:
        return " ".join(_outside_marks(text, lambda run: _recognised(run, rng)).lower().split())
    if style < 0.42:
        text = " ".join(_outside_marks(text, lambda run: _keyed(run, rng)).split())
        return _finished(text, rng, question) if rng.random() < 0.25 else text
    if rng.random() < 0.08:
        quote = rng.choice(["", "’", "’"])
        text = _outside_marks(text, lambda run: run.replace("'", quote))
    case = rng.random()
    if case < 0.55:
        text = _capitalised(text)
        text = _outside_marks(text, lambda run: re.sub(r"\bi(?=\b|')", "I", run)) if rng.random() < 0.7 else text
    elif case < 0.58:
        text = text.upper()
    elif case < 0.61:
        text = _titled(text)
    return _finished(text, rng, question)
