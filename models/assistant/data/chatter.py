"""Broadcasts, "never mind", and small talk with the assistant."""

from expand import expand, pick
from spans import span
from targets import plain as said
from words import FIRST_NAMES, adjective, bars, holds, noun, opens_with_verb, plural, rows, word

BROADCAST = rows("""
broadcast {m}
broadcast {m}
broadcast that {m}
broadcast the message {m}
broadcast a message saying {m}
broadcast a message that says {m}
broadcast to (everyone|everybody|the house|all rooms|the whole house) {m}
broadcast to (everyone|everybody|the house|the family) that {m}
announce {m}
announce {m}
announce that {m}
announce to (everyone|everybody|the house|the family|all|the whole house) that {m}
announce to (everyone|everybody|the house|the family) {m}
announce in (every room|the whole house|all rooms) that {m}
make an announcement that {m}
make an announcement saying {m}
make an announcement: {m}
make the announcement {m}
tell (everyone|everybody) {m}
tell (everyone|everybody) that {m}
tell (the family|the kids|the whole family|all of them|the others|the house|everyone at home|everyone in the house) that {m}
let (everyone|everybody|the family|the kids|the house|all of them) know that {m}
let (everyone|everybody|the family|the kids|the house) know {m}
inform (everyone|everybody|the family|the house|the kids) that {m}
notify (everyone|everybody|the family|the house) that {m}
say to (everyone|everybody|the whole house|the family) that {m}
say to (everyone|everybody|the whole house) {m}
say {m} (on all speakers|to everyone|to the whole house|in every room|over the speakers)
shout {m} (through the house|to everyone|on all speakers)
shout to everyone that {m}
send (a message|a broadcast|an announcement) to (everyone|everybody|the whole house|all speakers|all rooms) that {m}
send (a message|a broadcast|an announcement) to (everyone|everybody|the whole house|all speakers|all rooms) saying {m}
send out (a broadcast|an announcement|a message) that {m}
send out (a broadcast|an announcement) saying {m}
send everyone the message {m}
send the message {m} to (everyone|all rooms|all speakers|the whole house)
(spread|pass) the word that {m}
spread the message that {m}
(give|pass) everyone the message that {m}
i want to (announce|broadcast) that {m}
i want to (announce|broadcast) {m}
i'd like to (announce|broadcast) that {m}
i'd like to (announce|broadcast) {m}
i want everyone to (know|hear) that {m}
i'd like everyone to know that {m}
i need to tell everyone that {m}
i need everyone to know that {m}
would you mind announcing that {m}
would you mind telling everyone that {m}
would you mind letting everyone know that {m}
everyone should (know|hear) that {m}
(announcement|broadcast): {m}
announcement for (everyone|the house|the family): {m}
message (to|for) everyone: {m}
message for (the family|the house): {m}
start a broadcast saying {m}
start a broadcast: {m}
relay to everyone that {m}
call out to everyone that {m}
play the announcement {m}
make it known that {m}
can everyone hear this: {m}
on all speakers (say|announce) {m}
in every room (say|announce) {m}
to everyone in the house: {m}
let the whole house know that {m}
tell all the rooms that {m}
let's tell everyone that {m}
let's announce that {m}
put out (a message|an announcement) that {m}
put out (a message|an announcement) saying {m}
put out the word that {m}
have everyone hear that {m}
give a message to everyone that {m}
make sure everyone knows that {m}
use all speakers to say {m}
announce this to the house: {m}
tell the household {m}
i wish to announce that {m}
everybody needs to know that {m}
""")
MESSAGES = rows("""
(dinner|lunch|breakfast|supper|the food|the pizza|tea|coffee|the cake|dessert|{x}) is (ready|served|on the table|almost ready|getting cold|done|ready in ten minutes)
(dinner|lunch|breakfast) will be (late|ready soon|ready in five minutes|served at seven)
it's time (for bed|for school|for dinner|to go|to leave|to get up|to eat|to clean up|for homework|to brush your teeth|for a movie)
it is time (for bed|for school|for dinner|to go|to leave|to get up|for the {n})
we're (leaving|leaving in ten minutes|going out|going home|home|late|here|running late|going to the {n})
we are (leaving in five minutes|leaving now|going to the store|going to the {n}|having guests tonight|out of {n})
i'm (home|on my way|leaving|leaving now|going to the store|going to bed|in the shower|running late|in a meeting|almost home|outside|at the door|in the garden|in the {r})
i am (home|on my way|going out for a walk|back from work|working until six|taking a nap|in the {r}|looking for my {n})
{who} is (here|home|at the door|on the phone|leaving|late|coming over|waiting outside|asleep|in the {r}|looking for the {n})
{who} and {who2} are (here|home|on their way|coming for dinner|in the {r})
{who} will be (here|home) (soon|in ten minutes|at six|in an hour|tonight)
{who} has (lost the {n}|a birthday today|found the {n}|arrived|left)
{who} needs (help|help in the {r}|a {n}|you)
{who} please come to the {r}
{who} come (here|downstairs|upstairs|to the {r}|home)
everyone (come to the {r}|come downstairs|please be quiet|get in the car|get ready|wake up|go to bed|time to eat|meet me in the {r}|get your shoes on)
everybody (come to the {r}|come down|be quiet|out|needs to come to the {r})
please (come downstairs|come to the {r}|be quiet|turn off the lights|turn down the music|close the windows|clean your rooms|bring the {n}|lock the door when you leave|don't open the oven|feed the dog)
the (movie|game|show|concert|meeting|party) (is starting|starts in five minutes|is about to start|is over|starts at eight|has started)
the (bus|taxi|car|uber|school bus|mailman|pizza guy|plumber|babysitter|package|train) is (here|coming|outside|late|waiting|leaving in ten minutes)
the (kids|guests|neighbors|grandparents|boys|girls|{np}) are (here|home|asleep|coming|arriving soon|in the {r}|waiting)
the (washing machine|dryer|dishwasher|laundry|oven|bath|coffee|pool|sauna|{n}) is (done|finished|ready|full|free|broken|empty)
the (dog|cat|baby|rabbit|{n}) is (outside|asleep|hungry|in the {r}|missing|on the loose)
the (power|internet|water|heating) (is back|is out|will be off for an hour|will be off tomorrow)
there is (cake|pizza|ice cream|a spider|a package|a visitor|a {n}|someone|water) (in the {r}|at the door|outside)
there's (a storm coming|no school today|a phone call for {who}|a {n} in the {r}|fresh coffee|food in the fridge)
(someone is|somebody is|the mailman is) (at the door|at the front door|in the {r}|outside)
someone (left the {r} light on|left the door open|forgot to close the window|turned off the heating|ate my {n}|took the {n})
who (left the lights on|ate the {n}|took my {n}|wants pizza|is in the {r}|wants to watch a movie)
where is (my {n}|the {n}|everyone|{who})
has anyone seen (my {n}|the {n}|{who}|my keys|the remote)
does anyone (want {x}|need a ride|know where the {n} is|have a {n})
don't (forget your lunch|forget the {n}|wake the baby|use the {r}|touch the {n}|open the {r} door|turn off the tv)
good (morning|morning everyone|night|night everybody|evening|news)
(happy birthday|merry christmas|happy new year|welcome home|hello|hello everyone|happy birthday {who}|welcome home {who}|good luck {who})
(dinner is ready|lunch is ready|i'm home|it's late) (please|and please|so please) (turn off the tv|switch off the lights|come to the {r}|pause the game|close the door|lock the door|set the table|turn off your music)
(turn off the lights|close the garage door|turn down the volume|open the windows|lock the doors|set the table|stop the music|clean the {r}|take out the trash|feed the cat) (before you leave|please|now|when you go to bed|everyone|{who})
it's (cold outside|raining|snowing|{who}'s birthday|getting late|ten o'clock|too loud|movie night|{a} in the {r}|your turn to cook)
the {a} {n} is (in the {r}|on the {n2}|missing|here|for {who})
we have (guests|no milk left|to leave in 15 minutes|a {a} {n}|a surprise in the {r}|no {np} left)
{np} and {np2} are (ready|on the table|in the {r}|not allowed)
i (made|found|bought|lost|need|want|saw) (a {n}|the {n}|some {x}|{np}|my {a} {n})
i (love you all|love you|need help in the {r}|need a hand|miss you|am hungry)
{n} {n2} {a}
{a} {np}
the {n} (needs|loves|wants) the {n2}
(fire drill in five minutes|lights out in ten minutes|last call for dinner|five more minutes|game on|code red|help|emergency in the {r}|all clear|time out|shoes off|no running in the {r})
{who} is feeling sick
{x} tonight at seven
the timer for the {n} went off
nobody goes into the {r}
bath time for {who}
the {n} has arrived at the {r}
we meet in the {r} at (noon|six)
hurry up or we will miss the (bus|train|{n})
set the volume lower in the {r} please
pick up your {np}
somebody parked in the driveway
""")
DISHES = bars("pizza|pasta|soup|the roast|pancakes|the turkey|chicken|cake|the barbecue|tea|popcorn|ice cream|lasagna|the stew|waffles")
PEOPLE = bars("mom|dad|grandma|grandpa|the doctor|the teacher|my sister|your brother|aunt mary|uncle joe|the boss|the babysitter|cousin vera|the landlord")
ROOMS = bars("kitchen|living room|garden|garage|basement|dining room|hallway|bedroom|backyard|bathroom|office|attic|den|porch|cellar")

# First words of messages that state nothing.
NO_STATEMENT = set("""everyone everybody please where who has does don't good happy merry hello welcome turn close open lock set stop clean take feed fire lights last game code
help emergency all time shoes no pick hurry bath""".split())

NEVERMIND = rows("""
never mind
nevermind
never mind (that|it|then|about that|about it|what i said)
nevermind (that|it|then|about that|about it)
oh never mind
actually never mind
no never mind
never mind i (changed my mind|got it|did it myself|will do it myself|don't need it)
forget it
forget (about it|about that|that|what i said|i said that|i said anything|i asked|i asked that)
just forget (it|about it|that)
oh forget it
actually forget it
no forget it
cancel
cancel (that|it|this|my request|the request|the command|the last command|that request|that command)
please cancel (that|it|my request)
actually cancel that
no cancel (that|it)
stop
stop (it|that|there|right there|please|talking)
no stop
stop stop
abort
abort (that|it|the command|this)
drop it
drop that
scratch that
strike that
scrap that
disregard
disregard (that|it|my request|what i said|my last command)
ignore (that|it|me|what i said|my request|my last command)
leave it
leave it (be|alone|as it is)
let it (be|go)
don't bother
don't worry about it
no worries forget it
it's (fine|okay|ok|nothing) (never mind|forget it|don't bother)
i take (it|that) back
i didn't mean that
that was (a mistake|nothing|not for you|an accident)
i wasn't talking to you
i was not talking to you
i didn't (say|ask) anything
i don't (need|want) (anything|that|it) (anymore|any more|after all)
not now
not (anymore|any more)
no thanks (never mind|forget it|)
no thank you
nothing (never mind|forget it)
it was nothing
it's nothing
oh nothing
do nothing
don't do (it|that|anything)
no don't
no don't do (it|that)
wait (no|never mind|stop|forget it|cancel that)
hold on (never mind|forget it)
no wait (never mind|cancel that|forget it)
you can (forget it|ignore that|forget about that)
go away
that's all (never mind|forget it)
sorry (never mind|forget it|wrong button|i didn't mean to wake you)
oops (never mind|forget it|sorry|cancel)
um never mind
wrong (one|command|button) (never mind|forget it|cancel|)
call it off
quit
quit it
exit
end (this|it)
back off
on second thought (never mind|forget it|no)
never you mind
just never mind
let's forget (it|that|about it)
pretend i (said nothing|didn't say anything|never asked)
please disregard that
you may ignore that
i'd rather not (do that|)
please forget what i said
please stop that
it doesn't matter (anymore|)
no need anymore
please drop that
""")

RESPOND = rows("""
(hello|hi|hey|hiya|howdy|hey there|hi there|hello there|yo|hello again)
(hello|hi|hey) (assistant|computer|house|robot|friend|buddy|my friend|everybody|you)
good (morning|evening|afternoon|day)
good (morning|evening|afternoon) (to you|assistant|computer|house|my friend|everyone)
good night
good night (assistant|house|computer|sleep well|my friend)
(goodnight|night|nighty night|night night)
sleep well
sweet dreams
how are you
how are you (today|doing|doing today|feeling|feeling today|this morning|tonight|these days)
(hello|hi|hey|good morning) how are you [today|doing]
how's it going
how is it going [today]
how's (your day|life|everything|everything going|your day going)
how was your (day|night|weekend|morning)
how do you do
how do you feel [today]
how have you been
how you doing
are you (okay|ok|alright|well|fine|happy|sad|tired|angry|busy|bored|lonely|hungry)
are you having a (good|nice|bad) day
what's up
what's new
what's happening
what's going on
sup
what are you doing [right now|today]
what are you up to
what have you been doing
nice to (meet|see|hear) you
pleased to meet you
it's (nice|good|great) to (meet|see|hear) you
glad to see you
who are you
what are you
what's your name
what is your name
do you have a name
tell me your name
what should i call you
what do i call you
what can i call you
introduce yourself
tell me about yourself
(who|what) am i talking to
are you (a robot|a human|human|real|a person|a computer|a machine|an ai|alive|a woman|a man|a boy or a girl|intelligent|smart)
how old are you
when is your birthday
where are you from
where do you (live|come from)
who (made|created|built|programmed|owns) you
who is your (boss|creator|maker|friend)
what can you do
what are you able to do
what can you do for me
how can you help [me]
what do you do
how do you work
what are you good at
what is your (job|purpose|favorite color|favorite food|favorite song|favorite movie|favorite animal|hobby)
what's your favorite (color|food|song|movie|animal|season)
do you (sleep|dream|eat|ever sleep|get tired|have friends|have feelings|have a family|have hobbies)
do you (like|love|hate) (me|your job|your life|people|living here|it here|music|cats|dogs|{n})
do you (know|remember|miss|understand|believe|trust) me
can you (hear|see|understand|feel) me
can you (think|feel|learn|dream|hear|speak)
are you (there|still there|awake|listening|here|with me|ready|online)
you there
anybody there
is anyone there
hello is anyone there
(thanks|thank you|thank you very much|thanks a lot|many thanks|thank you so much|thanks so much|thanks a million|thx|cheers|much appreciated)
(thanks|thank you) (assistant|computer|my friend|buddy|dear|for that|for your help|for helping|for everything|for listening)
that's (great|nice|perfect|awesome|wonderful|good|cool|all|fine) (thanks|thank you)
that's very (kind|nice|helpful) of you
i (appreciate|really appreciate) (it|that|your help)
you're welcome
(great|good|nice|excellent|wonderful) (job|work)
well done
(good|nice) one
(good|smart|clever|nice) (girl|boy|robot|assistant|computer)
you're (great|awesome|amazing|the best|funny|smart|so smart|wonderful|nice|cute|my friend|my favorite|very helpful|brilliant|a genius|so kind)
you are (great|awesome|amazing|the best|funny|smart|wonderful|nice|cute|very helpful|a star|a good assistant|a good friend)
you did (great|well|a good job|a great job)
you rock
you made my day
you (sound|seem) (nice|happy|tired|different|sad) [today]
i (love|like|hate|miss|adore|missed) you
i (really|) (love|like) you
do you love me
will you marry me
will you be my friend
are we friends
be my friend
let's be friends
you're (stupid|dumb|useless|annoying|boring|terrible|no help|weird|crazy|mean|silly|not very smart)
you are (stupid|dumb|useless|annoying|boring|terrible|crazy|silly|the worst)
i'm (sorry|so sorry|really sorry)
sorry
sorry about that
my apologies
i apologize
no problem
no worries
(bye|goodbye|bye bye|see you|see you later|see you soon|see you tomorrow|farewell|take care|talk to you later|catch you later|so long)
(bye|goodbye) (assistant|computer|house|for now|my friend|everyone)
have a (good|nice|great|lovely) (day|night|evening|weekend|time|one)
my name is {who}
i'm {who}
i am {who}
this is {who}
call me {who}
(what's|what is) my name
do you know (who i am|my name)
who am i
guess who
(happy birthday|merry christmas|happy new year|happy easter|happy halloween|happy thanksgiving) [to you]
welcome [back|home]
congratulations
cheer me up
i need a (hug|friend)
give me a (hug|compliment)
say (hi|hello|something|hello to {who}|hi to my friend)
talk to me
chat with me
let's (talk|chat)
let's have a (chat|talk|conversation)
i want to talk [to you]
can we (talk|chat)
keep me company
(wow|cool|awesome|nice|great|lovely|amazing|interesting|perfect|wonderful|sweet)
(ha|haha|lol|very funny|that's funny|that was funny)
(yes|no|okay|ok|sure) thank you
pleasure [to meet you]
long time no see
i'm glad you're here
i'm happy (to see you|that you're here)
are you (my friend|my assistant|better than siri|better than alexa|smarter than me)
what do you think (of|about) (me|yourself|us|humans|people)
do you think i'm (pretty|smart|funny|nice|handsome)
i'm (fine|good|doing well|great|okay) (and you|how are you|how about you|thanks)
how do i look
what do you want
what's on your mind
what are you thinking [about]
where are you
are you ready [for {n}]
hi i'm {who}
hello my name is {who}
hello from {who}
greetings
salutations
aloha
what's cooking
what's the matter
what makes you happy
do you speak (english|other languages|french|spanish|german)
how (smart|tall|big|fast|clever) are you
are you (married|single|in love|famous|rich)
you and i are friends
top of the morning to you
rise and shine
wakey wakey
how goes it
how's things [today]
how are things [with you]
(hello|hi) dear (assistant|friend)
a very good (morning|evening) [to you]
hope you're well
are you feeling (well|good|okay) [today]
how did you sleep
who might you be
would you tell me your name
do you go by any name
are you made of metal
who is behind you
what are your (skills|talents|hobbies)
do you have (a favorite color|any friends|a birthday)
are you still (awake|listening|around)
thanks again
thank you kindly
i'm (very|so) grateful [to you]
you have been (very helpful|great|so kind)
you're a (darling|treasure|good helper)
you are (so funny|my hero|really smart)
see you in the morning
until (tomorrow|next time)
have yourself a good (day|night)
nice talking to you
let's be (buddies|best friends)
good to have you (here|around)
""")


def message(rng, test):
    """Something to announce."""
    who, other = word(rng, PEOPLE + FIRST_NAMES, test), word(rng, FIRST_NAMES, test)
    first, second = noun(rng, test), noun(rng, test)
    return expand(
        rng, pick(rng, MESSAGES, test and rng.random() < 0.6), x=word(rng, DISHES, test), n=first, n2=second, np=plural(first), np2=plural(second), a=adjective(rng, test),
        r=word(rng, ROOMS, test), who=who, who2=other,
    )


def broadcast_request(rng, home, test, area):
    """HassBroadcast: a message to everyone in the house."""
    frame, what = pick(rng, BROADCAST, test), message(rng, test)
    if ("that {m}" in frame or "know {m}" in frame) and what.split()[0] in NO_STATEMENT and rng.random() < 0.9:
        return None  # "let everyone know that hello" is nothing that people say
    if rng.random() < 0.06:
        what += rng.choice([" and ", ", "]) + message(rng, test)
    if not frame.endswith("{m}") and rng.random() < 0.5:
        return None
    text = expand(rng, frame, m=span(what))
    return text, "HassBroadcast", {"message": what}, opens_with_verb(text)


def nevermind_request(rng, home, test, area):
    """HassNevermind: the speaker wants nothing after all."""
    text = expand(rng, pick(rng, NEVERMIND, test))
    return text, "HassNevermind", {}, False


def respond_request(rng, home, test, area):
    """HassRespond: a greeting or small talk, unless a scene or the like is called so."""
    frame = pick(rng, RESPOND, test)
    if frame.startswith(("hello", "hi i", "my name", "i'm {who}", "i am {who}", "this is {who}")) and rng.random() < 0.3:
        return None
    text = expand(rng, frame, who=word(rng, FIRST_NAMES, test), n=plural(noun(rng, test)))
    names = [said(e["name"]) for e in home["entities"]]
    if any(holds(text, name) or holds(name, text) for name in names if len(name) > 2):
        return None
    return text, "HassRespond", {}, False
