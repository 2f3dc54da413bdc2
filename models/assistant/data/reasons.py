"""Reasons as people give them, which have to do with what they ask: "gloves are on", "it's like 35 degrees", "they're on the drive".

Said of nothing that could be meant instead: no order, no question, no room. {name} is somebody's first name, the rest as in vocabulary.py.
"""

import random

from expand import products

ARRIVALS = products(
    "they're|he's|she's|the kids are|the guests are|grandma's|mum's|dad's|my sister's|the in-laws are|the plumber's|{name}'s|{name} is|our visitors are|the boys are|the girls are|everyone's|someone's|the builders are|my parents are",
    "on the drive|on the doorstep|on the way|pulling in|parking the car|coming up|coming over|coming down|nearly here|round the corner|on the way up|back early|back from school|about to arrive|in the lane|already outside|waiting outside|just leaving|upset|hungry|in a hurry",
)
MESS = [
    *products("there's|there is|we've got", "sand|mud|broken glass|flour|crumbs|dog hair|dust|water|glitter|sugar|rice|cereal|dirt|leaves|sawdust|paint|soot|confetti|cat litter|popcorn", "everywhere|all over|all over the floor|on everything|on the floor|under the table|in my shoes|on the rug again"),
    *products("i|we|somebody|the kids|the dog|the cat|{name}", "knocked over|tipped over|dropped|spilled", "a plant|the flour|a bag of rice|my drink|the sugar bowl|a glass|the cereal|a pot"),
    *products("it's|it looks|this place is", "filthy|dusty|sticky|a mess|a tip|a pigsty|disgusting|spotless", "|again|everywhere"),
    *products("the|our|my", "dog|cat|kids|puppy|rabbit", "made a mess|walked mud in|brought mud in|had an accident|threw up|did it again|tracked sand in"),
]
WARMTH = [
    *products("it's|it is|it must be|it feels like", "like|about|nearly|over|at least|", "{i}", "degrees", "|outside|out|out there"),
    *products("i'm|we're|everybody is|the baby is|grandma is|the kids are|the guests are", "roasting|melting|sweating|shivering|frozen|baking|boiling|freezing|chilly|too hot|too cold|dripping"),
    *products("my", "hands|feet|toes|fingers|ears", "are", "frozen|freezing|like ice|numb|blue|cold"),
    *products("it's|it is", "like an oven|like a sauna|like a fridge|like the arctic|perishing|tropical|sweltering|baltic|bitter out|scorching out|muggy tonight"),
]
SIGHT = [
    *products("i|we", "can't|can't really|can hardly|couldn't", "see", "what i'm doing|my book|the stairs|where i'm going|the screen|the keyhole|the board|the menu|my knitting|the telly"),
    *products("the sun", "is|was|keeps", "blinding me|getting in my eyes|glaring|hitting the screen|fading the rug|waking us up"),
    *products("before the sun", "fades the rug|fades the sofa|bleaches the books|comes round|gets in|wakes us up|melts the chocolate|cooks us"),
    *products("there's|i get|we get", "glare|a reflection|sun", "on the screen|on the laptop|on the monitor|on my desk|in my eyes|in my face"),
    *products("it's|it gets|it got", "pitch black|gloomy|so dark|dark early|dim|blinding|glary|spooky|dark so early now"),
]
REST = [
    *products("the baby is|the boys are|the girls are|the kids are|everyone is|{name} is|my wife is|my husband is|grandpa is|the twins are|the little one is|my son is|half the house is", "asleep|sleeping|in bed|down|out like a light|finally asleep|having a nap|resting|trying to sleep|up early"),
    *products("about to|i'm about to|we're about to|going to|ready to|trying to", "shower|sleep|leave|eat|cook|head out|have a bath|go to bed|have a nap|start work|take a call|do yoga|meditate|read|study|sit down"),
    *products("i'm|we're", "off|out|off out|heading out|off to work|off to the shops|popping out|leaving|away|gone|done|done in here|finished in here|finished here|all done for the day|calling it a day|turning in|knackered"),
]
OCCASIONS = [
    *products("it's|its|it is|tomorrow is", "halloween|christmas|st patrick's day|st patricks|valentine's day|new year's eve|the fourth of july|easter|diwali|our anniversary|my birthday|{name}'s birthday|pride month|bonfire night|date night|game night|laundry day|bin day"),
    *products("for", "halloween|christmas|the party|the photo|the orchids|the tomatoes|the seedlings|my back|my eyes|the guestbook|the delivery note|the log|the record|the report|the neighbours|the view|the fish|the tortoise|the plants|the birds|the mood|dinner|breakfast|bath time|the summer|the winter|the holidays|work|a call|the homework|the caterers|the crew|the night shift|the visitors|{name}|the baby|the dog|grandma|a laugh|the benefit of everyone"),
]
HANDS = [
    *products("my hands are", "full|wet|covered in paint|oily|greasy|covered in flour|all sticky|in the dough|tied|soapy|muddy"),
    *products("gloves|my gloves|oven gloves|boots|muddy boots|my shoes|headphones|my skis", "are", "on|off|still on"),
    *products("i'm|i am", "up a ladder|under the sink|under the car|holding the ladder|on the phone|on a call|on the loo|carrying the laundry|carrying the shopping|feeding the baby|changing the baby|in the middle of something|elbow deep in this|stuck on the sofa|on crutches|wrapped in a blanket|up to my elbows"),
]
CHAT = "brb|ttyl|asap|lol|fyi|tbh|omg|ffs|thx|cheers|ta|xx|kthx|plz|pls and thanks|k|ok|yeah|yep|just saying|no biggie|my bad|whoops|sorry|sorry sorry|as per|thanks a million|good lad|good girl|there we go|off you go|go go go".split("|")
SOUNDS = [
    *products("the", "doorbell|phone|kettle|oven|smoke alarm|baby monitor|fire engine", "just went|is going off|just rang|went off|is beeping|won't stop|is driving me mad"),
    *products("i|we", "can't hear", "the film|mum|the phone|a thing|you|the other end|the neighbours for once|what they're saying"),
    *products("the neighbours|the people next door|the folks below", "are complaining|are banging on the wall|want to sleep|will complain|are having a party|can see in|are staring"),
]
WEATHER = [
    *products("it's|it is", "tipping it down|chucking it down|bucketing down|blowing a gale|about to pour|drizzling|sleeting|hailing|thundering|spitting"),
    *products("there's|there is", "a storm|rain|a draught|a breeze|snow|a heatwave|frost|a big cloud", "coming|on the way|coming in|getting in|forecast|about"),
    *products("the rain|the wind|the cold|the smoke|the smell|the noise|the fog|a wasp|a fly|a bee|a pigeon|a cat", "is coming in|gets in|is getting in|came in|will get in"),
]
FOOD = [
    *products("dinner|lunch|breakfast|the pizza|tea|the roast|the cake|supper|the soup|the bread", "is", "ready|burning|getting cold|done|nearly done|on the table|in the oven|served|late|over"),
    *products("we shall|we will|we are about to|we are going to", "eat|dine|breakfast|have tea|start", "shortly|soon|in a moment|presently|any minute"),
    *products("it|everything", "smells|stinks|reeks", "of fish|of paint|of smoke|of burnt toast|funny|of garlic|of dog"),
    *products("i'm|we're", "starving|making soup|frying fish|baking bread|making jam|roasting a duck|doing a barbecue|boiling eggs|on a diet"),
]
WISHES = [
    *products("my wife|the baby|the dog|{name}|grandma|my husband", "likes|loves|prefers|wants", "it that way|it dark|it bright|it warm|it cool|it cosy|it quiet|it like that"),
    *products("i|we|the kids|the cats|my parents", "like|love|prefer|want", "it that way|it dark|it bright|it warm|it cool|it cosy|it quiet|it like that"),
    *products("it's|that's|it is", "a bit much|too much|bothering me|hurting my eyes|cosier that way|nicer like that|better for the plants|so cosy|romantic|more relaxing|annoying|a waste|costing us"),
]
DOUBTS = [
    *products("i'm not sure|can't remember|i forgot to look|i can't tell from here|just checking|just want to be sure|want to make sure|i want to be certain|just to be sure|just so i know|i was wondering|out of interest|asking for a friend|need to know|i have to know|i've lost track|no idea|i'm lost|i lost count|bit worried|i keep forgetting|i was just asked|{name} is asking|{name} wants to know|the kids are asking|for my peace of mind"),
]
# With a time in them, which is not when it is to be done.
TIMES = [
    *products("the inspector|the landlord|the plumber|my boss|grandma|{name}|the doctor|the photographer|the cleaner|the midwife|the piano tuner", "comes|arrives|is coming|visits|drops in|is due", "today|tomorrow|tonight|this afternoon|this evening|on monday|on friday|any minute|at the weekend|first thing tomorrow"),
    *products("it'll|it will|it's going to|tonight will|they say it will|the forecast says it'll", "freeze|be minus|be below zero|be stormy|be frosty|rain all day|snow|be a scorcher|be baking", "|tonight|tomorrow|later"),
    *products("i've got|i have|we've got|{name} has", "an exam|an early start|a meeting|a job interview|a flight|guests|a match|a long drive|a shift|a deadline", "tomorrow|tonight|today|in the morning|this afternoon|on monday"),
    *products("i|we|{name}", "had", "a rubbish day|a long day|a hard day at work|a late night|a bad night|a rough week|a big lunch|a row|no sleep last night|visitors yesterday"),
    *products("had|what", "a rubbish day|a long day|a tough day at work|a lovely evening|a bad night|a rough week"),
    *products("i don't like it|i hate it|we never have it|nobody likes it", "open at night|on at night|on all day|unlocked at night|like that at night|that way in the morning|wide open in winter|running all night|so bright at night|dark in the evening|hot at night"),
]
# With a number in them, which is of nothing that is asked.
COUNTED = [
    *products("i've only just got|i finally got|it took me ages to get", "him|her|them|the baby|the twins|both of them|{name}", "to sleep", "after {h} hours|after {h} whole hours|after {i} minutes"),
    *products("the baby's|he's|she's|i've|we've|{name} has|the dog's", "been", "up since {h}|crying for {h} hours|awake for {i} minutes|at it for {h} hours|waiting for {i} minutes|up for {h} hours|barking for {i} minutes"),
    *products("there are|we are|there's", "{i} of us|{i} people here|{i} guests coming|{h} kids here|{h} of them|{i} people at the table"),
    *products("i'm|grandma is|{name} is|my dad is|the house is", "{i} years old|{i} today|turning {i}|nearly {i}"),
]
# Of what moves or runs, or of where it stands.
NUISANCE = [
    *products("it's|it is|he's|she's|they're|that thing is", "under everyone's feet|in the way|in everybody's way|making a racket|getting on my nerves|driving me up the wall|scaring the cat|waking the baby|keeping us up|bothering the dog|annoying everyone|stuck again|rattling|whining|humming|squeaking"),
    *products("the baby|the lady|the man|the couple|the family|the student|the dog", "next door|downstairs from us|across the road|over the road|from number {i}", "is", "sleeping|ill|complaining|asleep|trying to sleep|poorly|studying"),
    *products("the first|the last|the second|our first|another", "car|guest|lorry|taxi|visitor|van|bus|customer", "is|just", "coming up the drive|coming up the road|pulling up|on the road|at the gate already|turned in|parked outside|on its way"),
    *products("{name}'s|{name} has|my son's|my wife has|dad's|mum has", "got", "the crisps|the popcorn|the drinks|the snacks|the tickets|the keys|the hiccups|a cold|a headache|a migraine|the baby on his arm|his hands full|her coat on|the giggles"),
    *products("{name}|grandpa|the baby|the little one|the dog|my mum", "is", "scared of the dark|afraid of the dark|nodding off|poorly|full of cold|teething|in tears|in a strop|bored|grumpy|on his way down|on her way up|already in bed|in the bath|having a wash"),
    *products("{kin}|my {kin}|the {kin}", "on board|first|in tow|needs it|insists|asked"),
]

RELATED = [*ARRIVALS, *MESS, *WARMTH, *SIGHT, *REST, *OCCASIONS, *HANDS, *SOUNDS, *WEATHER, *FOOD, *WISHES, *DOUBTS, *TIMES, *COUNTED, *NUISANCE]
random.Random("reasons").shuffle(RELATED)  # none is commoner than another
