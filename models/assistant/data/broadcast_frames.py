"""Broadcasts and what they say. {m} is the message; {x} a dish, {n} {n2} things, {np} {np2} several of them, {a} an adjective, {r} a room, {who} {who2} people, {hour} and {count} numbers."""

from expand import alternatives

BROADCAST = alternatives("""
broadcast {m}|broadcast that {m}|broadcast the message {m}|broadcast a message saying {m}|broadcast a message that says {m}
broadcast to (everyone|everybody|the house|all rooms|the whole house) {m}|broadcast to (everyone|everybody|the house|the family) that {m}|announce {m}
announce that {m}|announce to (everyone|everybody|the house|the family|all|the whole house) that {m}
announce to (everyone|everybody|the house|the family) {m}|announce in (every room|the whole house|all rooms) that {m}|make an announcement that {m}
make an announcement saying {m}|make an announcement: {m}|make the announcement {m}|tell (everyone|everybody) {m}|tell (everyone|everybody) that {m}
tell (the family|the kids|the whole family|all of them|the others|the house|everyone at home|everyone in the house) that {m}
let (everyone|everybody|the family|the kids|the house|all of them) know that {m}|let (everyone|everybody|the family|the kids|the house) know {m}
inform (everyone|everybody|the family|the house|the kids) that {m}|notify (everyone|everybody|the family|the house) that {m}
say to (everyone|everybody|the whole house|the family) that {m}|say to (everyone|everybody|the whole house) {m}
say {m} (on all speakers|to everyone|to the whole house|in every room|over the speakers)|shout {m} (through the house|to everyone|on all speakers)
shout to everyone that {m}|send (a message|a broadcast|an announcement) to (everyone|everybody|the whole house|all speakers|all rooms) that {m}
send (a message|a broadcast|an announcement) to (everyone|everybody|the whole house|all speakers|all rooms) saying {m}
send out (a broadcast|an announcement|a message) that {m}|send out (a broadcast|an announcement) saying {m}|send everyone the message {m}
(spread|pass) the word that {m}|spread the message that {m}
(give|pass) everyone the message that {m}|i want to (announce|broadcast) that {m}|i want to (announce|broadcast) {m}
i'd like to (announce|broadcast) that {m}|i'd like to (announce|broadcast) {m}|i want everyone to (know|hear) that {m}
i'd like everyone to know that {m}|i need to tell everyone that {m}|i need everyone to know that {m}|would you mind announcing that {m}
would you mind telling everyone that {m}|would you mind letting everyone know that {m}|everyone should (know|hear) that {m}
(announcement|broadcast): {m}|announcement for (everyone|the house|the family): {m}|message (to|for) everyone: {m}
message for (the family|the house): {m}|start a broadcast saying {m}|start a broadcast: {m}|relay to everyone that {m}|call out to everyone that {m}
play the announcement {m}|make it known that {m}|on all speakers (say|announce) {m}|in every room (say|announce) {m}
to everyone in the house: {m}|let the whole house know that {m}|tell all the rooms that {m}|let's tell everyone that {m}|let's announce that {m}
put out (a message|an announcement) that {m}|put out (a message|an announcement) saying {m}|put out the word that {m}|have everyone hear that {m}
give a message to everyone that {m}|make sure everyone knows that {m}|use all speakers to say {m}|announce this to the house: {m}
tell the household {m}|i wish to announce that {m}|everybody needs to know that {m}
broadcast a message: {m}
broadcast a message to everyone: {m}|broadcast a message that {m}|broadcast a message to the family that {m}|broadcast an announcement that {m}
broadcast around the house that {m}|broadcast everywhere that {m}|broadcast in the house that {m}|broadcast in every room that {m}
broadcast loudly that {m}|broadcast on all speakers that {m}|broadcast over the speakers that {m}|broadcast the following: {m}
broadcast the following message: {m}|broadcast the news that {m}|broadcast this: {m}|broadcast this message: {m}
broadcast this message to everyone: {m}|broadcast throughout the house that {m}|broadcast to all rooms that {m}|broadcast to all the speakers {m}
broadcast to everyone that {m}|broadcast to everyone in the house that {m}|broadcast to my family {m}|broadcast to the family {m}
broadcast to the kids that {m}
announce a message: {m}|announce aloud that {m}|announce all over the house that {m}|announce everywhere that {m}|announce for everyone that {m}
announce in the house that {m}|announce loudly that {m}|announce loud and clear that {m}|announce on all speakers that {m}
announce on every speaker that {m}|announce over the speakers that {m}|announce the following: {m}|announce the message {m}|announce the news that {m}
announce this: {m}|announce this message: {m}|announce this to everyone: {m}|announce throughout the house that {m}
announce to all rooms that {m}|announce to everybody in the house that {m}|announce to my family that {m}
announce to the kids that {m}|announce to the kids {m}|announce to the whole family that {m}|announce to the whole house {m}
tell all of them {m}|tell all of them that {m}|tell all people in the house that {m}|tell all the others that {m}|tell everyone at home {m}
tell everyone here that {m}|tell everyone in the house {m}|tell everyone in the house that {m}|tell everyone loudly that {m}|tell everyone this: {m}
tell everyone the following: {m}|tell everyone that lives here that {m}|tell everyone upstairs and downstairs that {m}|tell everybody here that {m}
tell everybody in the house {m}|tell everybody in the house that {m}|tell everybody this: {m}|tell every room that {m}|tell my family {m}
tell my family that {m}|tell my whole family that {m}|tell the entire house that {m}|tell the entire family that {m}|tell the family {m}
tell the house {m}|tell the household that {m}|tell the kids {m}|tell the others {m}|tell the people in the house that {m}|tell the whole family {m}
tell the whole house {m}|tell the whole house that {m}|tell the whole household that {m}|let all of them know {m}|let all rooms know that {m}
let all the others know that {m}|let everybody hear that {m}|let everybody here know that {m}|let everybody in the house know that {m}
let everyone at home know that {m}|let everyone hear that {m}|let everyone hear this: {m}|let everyone here know that {m}
let everyone in the house hear that {m}|let everyone in the house know that {m}|let everyone know the following: {m}|let everyone know this: {m}
let it be known that {m}|let my family know that {m}|let my family know {m}|let the entire house know that {m}|let the family hear that {m}
let the household know that {m}|let the kids hear that {m}|let the others know that {m}|let the others know {m}|let the people at home know that {m}
let the rest of the house know that {m}|let the whole family know that {m}|let them all know that {m}|inform all of them that {m}
inform all rooms that {m}|inform everybody in the house that {m}|inform everyone at home that {m}|inform everyone here that {m}
inform my family that {m}|inform the entire house that {m}|inform the household that {m}|inform the others that {m}|inform the whole house that {m}
notify all rooms that {m}|notify everyone at home that {m}|notify everyone in the house that {m}|notify my family that {m}
notify the household that {m}|notify the kids that {m}|notify the others that {m}|notify the whole house that {m}|alert everyone that {m}
alert everybody that {m}|alert the family that {m}|alert the house that {m}|alert the whole house that {m}|warn everyone that {m}
warn everybody that {m}|warn the house that {m}|warn the family that {m}|advise everyone that {m}|advise the household that {m}
remind everyone that {m}|remind everybody that {m}|remind the family that {m}|remind the whole house that {m}|say everywhere that {m}
say everywhere {m}|say in all rooms {m}|say in all rooms that {m}|say in every room that {m}|say in the whole house {m}|say loudly to everyone {m}
say on all speakers that {m}|say on all speakers {m}|say on every speaker {m}|say over the speakers {m}|say over all the speakers that {m}
say this to everyone: {m}|say to all rooms {m}|say to everybody in the house {m}|say to everyone at home that {m}
say to everyone in the house that {m}|say to the family {m}|say to the kids that {m}
say {m} on every speaker|say {m} through all speakers|shout {m} across the house
shout {m} everywhere|shout {m} in every room|shout {m} in the house|shout {m} over the speakers|shout across the house {m}
shout across the house that {m}|shout into every room {m}|shout into the house that {m}|shout out {m}|shout out loud {m}|shout out that {m}
shout out to everyone that {m}|shout that {m}|shout through the house {m}|shout through the house that {m}
shout to everybody that {m}|shout to everybody {m}|shout to everyone {m}|shout to the family that {m}|shout to the kids that {m}
shout to the whole house that {m}|yell {m} through the house|yell to everyone that {m}|yell to everybody that {m}|yell to everyone {m}
yell through the house that {m}|yell out that {m}|yell across the house {m}|yell to the kids that {m}|scream to everyone that {m}
scream through the house that {m}|holler to everyone that {m}|holler through the house that {m}|call {m} through the house|call out {m}
call out in every room that {m}|call out in the house {m}|call out that {m}|call out through the house that {m}
call out to everybody that {m}|call out to the family that {m}|call out to the kids {m}|call out to the whole house that {m}
proclaim {m}|proclaim that {m}|proclaim to everyone that {m}|declare to everyone that {m}|declare to the house that {m}|report to everyone that {m}
report to the family that {m}|relay the message {m}|relay the message that {m}
relay this message to everyone: {m}|relay to everybody that {m}|relay to the family that {m}|relay to the house that {m}|relay to the whole house {m}
pass on the message that {m}|pass on to everyone that {m}|pass it on to everyone that {m}
pass the message on that {m}|pass the news to everyone that {m}|pass the word to everyone that {m}|pass the word around that {m}
pass this message to everyone: {m}|pass this on to everyone: {m}|pass along the message that {m}|pass along to everyone that {m}
spread the news that {m}|spread the news to everyone that {m}|spread the message {m}|spread the word to everyone that {m}
spread the word in the house that {m}|spread it around that {m}|get the message out that {m}|get the word out that {m}
get the word out to everyone that {m}|get word to everyone that {m}|get the message to everyone that {m}|get it across to everyone that {m}
give an announcement that {m}|give an announcement to everyone that {m}|give everybody the message that {m}|give everybody the message {m}
give everyone the following message: {m}|give everyone the message {m}|give everyone the news that {m}|give everyone notice that {m}
give out the message that {m}|give the family the message that {m}|give the house the message {m}|give the house the message that {m}
give the kids the message that {m}|give the message to the house that {m}|give this message to everyone: {m}|give word to everyone that {m}
make a broadcast saying {m}|make a broadcast that {m}|make a broadcast to everyone that {m}|make a broadcast: {m}
make an announcement for everyone that {m}|make an announcement in all rooms that {m}|make an announcement in the house: {m}
make an announcement on all speakers that {m}|make an announcement to everyone saying {m}|make an announcement to everyone that {m}
make an announcement to everyone: {m}|make an announcement to the family that {m}|make an announcement to the kids: {m}|make everyone aware that {m}
make everyone hear that {m}|make everyone know that {m}|make known to everyone that {m}|make it known to everyone that {m}
make it known in the house that {m}|make sure everybody hears that {m}|make sure everybody knows that {m}|make sure everyone hears {m}
make sure everyone hears that {m}|make sure everyone in the house knows that {m}|make sure the family knows that {m}|make sure the kids hear that {m}
make the announcement that {m}|make the announcement to everyone that {m}|make this announcement: {m}|send a broadcast: {m}
send a broadcast saying {m}|send a broadcast that {m}|send a broadcast to the house that {m}|send a message to all the rooms: {m}
send a message to everyone in the house: {m}|send a message to everyone in the house that {m}|send a message to the whole house: {m}
send a message to all speakers: {m}|send an announcement: {m}|send an announcement that {m}|send an announcement to the kids that {m}
send an announcement to the whole family that {m}|send everybody the message that {m}|send everyone a message that {m}
send everyone a message saying {m}|send out a message to everyone: {m}|send out a message to everyone that {m}
send out an announcement to everyone that {m}|send out an announcement: {m}|send out the announcement that {m}|send out the message {m}
send out the word that {m}|send the announcement {m} to all speakers|send the announcement that {m}|send the following to everyone: {m}
send the house the message {m}|send the message to everyone that {m}|send the message {m} everywhere|send the message {m} through the house
send this message to all rooms: {m}|send this to everyone: {m}|send this to all speakers: {m}|send through the house that {m}
send word to everyone that {m}|put an announcement out that {m}|put out a broadcast: {m}|put out a broadcast that {m}
put out a call to everyone that {m}|put out a message to everyone that {m}|put out an announcement: {m}|put out the message that {m}
put the word out that {m}|put it out to everyone that {m}|put {m} out to everyone|play a message to everyone: {m}
play a message to everyone saying {m}|play an announcement on all speakers that {m}|play an announcement saying {m}|play an announcement that {m}
play the announcement that {m}|play the message {m} in all rooms|play the message {m} to everyone|read this out to everyone: {m}
read out to everyone: {m}|read to everyone the message {m}|speak to everyone: {m}|speak in all rooms: {m}|speak {m} on all speakers
start an announcement: {m}|start an announcement that {m}|start a broadcast that {m}|start broadcasting {m}|start broadcasting that {m}
do a broadcast: {m}|do a broadcast saying {m}|do a broadcast that {m}|do an announcement: {m}|do an announcement that {m}
do an announcement saying {m}|use the speakers to say {m}|use the speakers to announce that {m}|use the speakers to tell everyone that {m}
use all the speakers to announce {m}|use every speaker to say that {m}|on all speakers, {m}|on all speakers say that {m}
on all speakers tell everyone that {m}|on all the speakers, announce that {m}|on every speaker say {m}|on every speaker announce that {m}
over the speakers say {m}|over the speakers announce that {m}|over all speakers, say that {m}|in all rooms say {m}|in all rooms announce that {m}
in all rooms, announce {m}|in every room say that {m}|in every room let people know that {m}|in the whole house announce that {m}
in the whole house say {m}|everywhere in the house say {m}|everywhere in the house announce that {m}|throughout the house say {m}
throughout the house announce that {m}|through the house shout {m}|to all rooms say {m}|to all speakers: {m}|to everyone: {m}
to everyone say {m}|to everyone, say that {m}|to everyone announce that {m}|to everyone in the house say {m}|to everybody: {m}|to the family say {m}
to the family: {m}|to the kids: {m}|to the whole house announce {m}|to the whole house say that {m}|to the whole house: {m}|attention everyone: {m}
attention everybody: {m}|attention all: {m}|attention please: {m}|announcement to everyone: {m}|announcement to all rooms: {m}
announcement for all: {m}|announcement for everybody: {m}|announcement, {m}
announcement that {m}|announcement to the house that {m}|an announcement for everyone: {m}|an announcement please: {m}|an announcement that {m}
an announcement to everyone that {m}|broadcast message: {m}|broadcast message {m}|broadcast announcement {m}|broadcast announcement: {m}
broadcast, {m}|broadcast please: {m}|broadcast to everyone: {m}|broadcast to the house: {m}|broadcasting {m}|message to everybody: {m}
message for everybody: {m}|message to all: {m}|message to all rooms: {m}|message to the house: {m}|message to the family: {m}
message for the kids: {m}|message to everyone in the house: {m}|message for everyone that {m}|a message to everyone: {m}
a message for the whole house: {m}|a message for everyone that {m}|new announcement: {m}|new broadcast: {m}|i need an announcement that {m}
i need an announcement made that {m}|i need a broadcast that {m}|i need everybody to know that {m}|i need everyone to hear that {m}
i need everyone to hear this: {m}|i need the whole house to know that {m}|i need the family to know that {m}|i need to announce that {m}
i need to announce {m}|i need to broadcast that {m}|i need to inform everyone that {m}|i need to let everyone know that {m}
i need to make an announcement that {m}|i need to make an announcement: {m}|i need to tell everybody that {m}|i need to tell the whole house that {m}
i want a broadcast that {m}|i want an announcement that {m}|i want an announcement made: {m}|i want everybody to know that {m}
i want everybody to hear that {m}|i want everyone in the house to know that {m}|i want everyone to hear this: {m}|i want everyone told that {m}
i want the family to know that {m}|i want the whole house to hear {m}|i want the whole house to know that {m}|i want to inform everyone that {m}
i want to let everyone know that {m}|i want to make an announcement that {m}|i want to make an announcement: {m}
i want to send a message to everyone that {m}|i want to shout to everyone that {m}|i want to tell everybody that {m}|i want to tell everyone that {m}
i want to tell the family that {m}|i want to tell the whole house that {m}|i want you to announce that {m}|i want you to broadcast that {m}
i want you to tell everyone that {m}|i'd like an announcement that {m}|i'd like everybody to know that {m}|i'd like everyone to hear that {m}
i'd like everyone to hear this: {m}|i'd like the family to know that {m}|i'd like the whole house to know that {m}
i'd like to inform everyone that {m}|i'd like to let everyone know that {m}|i'd like to make an announcement that {m}
i'd like to make an announcement: {m}|i'd like to send a message to everyone that {m}|i'd like to tell everyone that {m}
i'd like to tell the family that {m}|i'd like you to tell everyone that {m}|i would like everyone to know that {m}|i would like to announce that {m}
i would like to broadcast {m}|i would like to tell everyone that {m}|i wish to broadcast that {m}|i wish to inform everyone that {m}
i wish to tell everyone that {m}|we need to tell everyone that {m}|we need everyone to know that {m}|we want everyone to know that {m}
we'd like to announce that {m}|can everybody hear this: {m}|can everyone be told that {m}|can i announce that {m}|can i announce something: {m}
can i tell everyone that {m}|can we announce that {m}|can we let everyone know that {m}|can we tell everyone that {m}
can you let everyone know that {m}|can you tell everyone that {m}|can you tell the house that {m}|can you announce that {m}
could everyone be told that {m}|could everyone hear this: {m}|could we announce that {m}|could we let everyone know that {m}
could you announce that {m}|could you let everyone know that {m}|could you tell everybody that {m}|may i announce that {m}|would you announce that {m}
would you let everyone know that {m}|would you tell everyone that {m}|would you mind announcing {m}|would you mind broadcasting that {m}
would you mind broadcasting {m}|would you mind informing everyone that {m}|would you mind letting the family know that {m}
would you mind shouting to everyone that {m}|would you mind telling the kids that {m}|would you mind telling the whole house that {m}
how about telling everyone that {m}|how about an announcement that {m}|let's announce {m}|let's broadcast {m}|let's broadcast that {m}
let's inform everyone that {m}|let's let everyone know that {m}|let's make an announcement that {m}|let's shout to everyone that {m}
let's spread the word that {m}|let's tell everybody that {m}|let's tell the family that {m}|let's tell the whole house that {m}
everybody should know that {m}|everybody should hear that {m}|everybody must know that {m}|everyone must know that {m}|everyone has to know that {m}
everyone needs to know that {m}|everyone needs to hear that {m}|everyone ought to know that {m}|everyone in the house should know that {m}
everyone should be told that {m}|everyone should be informed that {m}|all should know that {m}|all rooms should hear that {m}
the family should know that {m}|the family needs to know that {m}|the kids should know that {m}|the others should know that {m}
the whole house should know that {m}|the whole house should hear {m}|the whole house needs to know that {m}|the house should hear: {m}
have all speakers say {m}|have all the speakers say that {m}|have everyone know that {m}|have it announced that {m}|have the speakers say {m}
have the speakers announce that {m}|have the whole house hear that {m}|don't forget to tell everyone that {m}|remember to tell everyone that {m}
it's time to tell everyone that {m}
(make|do|give|send out|put out) (an|a quick|a short) announcement (to|for) (everyone|everybody|the family|the house|all rooms|the kids) (saying|that|that says|to say) {m}|(make|do|send out|put out) (an|one more|another) announcement[:|,| saying| that says] {m}
(i want|i'd like|i need|let's have|let's do|give me|please do) (a broadcast|an announcement) (that|saying|to say|that says) {m}|(i want|i'd like|i need) (everyone|everybody|the family|the kids|the house|the others) to (know|hear|be told) (that|) {m}
(pass|send|give|relay|read|play|get) (this|the|my) message to (everyone|everybody|the family|the house|the kids|all rooms)[:|,] {m}|(pass on|pass along|send out|put out|get out|spread) (the|this|a) message (that|saying) {m}|(send|give|pass) (everyone|everybody|the family|the kids) (this|the|a) message[:|,| saying| that] {m}
(shout|call|yell) {m} (to everyone|to everybody|to the kids|through the whole house|around the house|across the house|up the stairs|all over the house)|(shout|call|yell) (through|across|around|all over|into) the (house|whole house|rooms) that {m}|(relay|pass on|forward|send on) (the message|the news|to everyone) that {m}|(spread|pass on|pass along|get out|put out) the (word|news)[:|,|] {m}
attention (everybody|everyone|all|family|please|kids|in the house)[:|,] {m}|(your attention please|attention please|an announcement for everybody|announcement for all|message for all|a message to everyone|a message for the kids)[:|,] {m}|(announcement|broadcast|message) (to|for) (everyone|everybody|all rooms|the house|the kids|the family)[:|,| that| saying] {m}
""")
BROADCAST += alternatives("""
(make|do|send|send out|put out|give) (an announcement|a broadcast) {m}|(send|broadcast) a message {m}|let everyone know: {m}|announce: {m}|broadcast: {m}|make an announcement: {m}|tell everyone: {m}
(can|could) you (announce|broadcast|tell everyone|let everyone know|tell everybody|tell the family) {m}|please (announce|broadcast|tell everyone|let everyone know|tell the house) {m}|(quick|one|an|short) announcement: {m}
give (everyone|everybody|the house|the kids|them all) a shout (that|:) {m}|shout to (everyone|everybody|the kids) {m}|let them all know {m}|tell them all {m}|tell (everyone|everybody) in here {m}
(announce|broadcast|say) {m} to (everyone|everybody|the whole house|the family|the kids|all rooms)|(relay|shout|call out|send) {m} to (everyone|everybody|the whole house|the family)|(send|pass|relay|announce|broadcast) the message {m} to (everyone|everybody|all rooms|all speakers|the whole house|the family)
(announce|broadcast|say) {m} (on all speakers|over the speakers|in all rooms|in every room|everywhere|all over the house)|(say|play|repeat|shout|broadcast) {m} (on every speaker|on all the speakers|throughout the house|through the house|around the house|in the whole house)|(announcement|message|an announcement|a message|news) for (everyone|everybody|the kids|the family|the house|all): {m}
(hear this|listen up|attention|attention everyone|announcement please|everybody listen): {m}
""")
BROADCAST += ["broadcast {m}"] * 21
BROADCAST += ["announce {m}"] * 21

MESSAGES = alternatives("""
(dinner|lunch|breakfast|supper|the food|the pizza|tea|coffee|the cake|dessert|{x}) is (ready|served|on the table|almost ready|getting cold|done|ready in ten minutes)
(dinner|lunch|breakfast) will be (late|ready soon|ready in five minutes|served at seven)
it's time (for bed|for school|for dinner|to go|to leave|to get up|to eat|to clean up|for homework|to brush your teeth|for a movie)
it is time (for bed|for school|for dinner|to go|to leave|to get up|for the {n})
we're (leaving|leaving in ten minutes|going out|going home|home|late|here|running late|going to the {n})
we are (leaving in five minutes|leaving now|going to the store|going to the {n}|having guests tonight|out of {n})
i'm (home|on my way|leaving|leaving now|going to the store|going to bed|in the shower|running late|in a meeting|almost home|outside|at the door|in the garden|in the {r})
i am (home|on my way|going out for a walk|back from work|working until six|taking a nap|in the {r}|looking for my {n})
{who} is (here|home|at the door|on the phone|leaving|late|coming over|waiting outside|asleep|in the {r}|looking for the {n})
{who} and {who2} are (here|home|on their way|coming for dinner|in the {r})|{who} will be (here|home) (soon|in ten minutes|at six|in an hour|tonight)
{who} has (lost the {n}|a birthday today|found the {n}|arrived|left)|{who} needs (help|help in the {r}|a {n}|you)|{who} please come to the {r}
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
who (left the lights on|ate the {n}|took my {n}|wants pizza|is in the {r}|wants to watch a movie)|where is (my {n}|the {n}|everyone|{who})
has anyone seen (my {n}|the {n}|{who}|my keys|the remote)|does anyone (want {x}|need a ride|know where the {n} is|have a {n})
don't (forget your lunch|forget the {n}|wake the baby|use the {r}|touch the {n}|open the {r} door|turn off the tv)
good (morning|morning everyone|night|night everybody|evening|news)
(happy birthday|merry christmas|happy new year|welcome home|hello|hello everyone|happy birthday {who}|welcome home {who}|good luck {who})
(dinner is ready|lunch is ready|i'm home|it's late) (please|and please|so please) (turn off the tv|switch off the lights|come to the {r}|pause the game|close the door|lock the door|set the table|turn off your music)
(turn off the lights|close the garage door|turn down the volume|open the windows|lock the doors|set the table|stop the music|clean the {r}|take out the trash|feed the cat) (before you leave|please|now|when you go to bed|everyone|{who})
it's (cold outside|raining|snowing|{who}'s birthday|getting late|ten o'clock|too loud|movie night|{a} in the {r}|your turn to cook)
the {a} {n} is (in the {r}|on the {n2}|missing|here|for {who})
we have (guests|no milk left|to leave in 15 minutes|a {a} {n}|a surprise in the {r}|no {np} left)
{np} and {np2} are (ready|on the table|in the {r}|not allowed)|i (made|found|bought|lost|need|want|saw) (a {n}|the {n}|some {x}|{np}|my {a} {n})
i (love you all|love you|need help in the {r}|need a hand|miss you|am hungry)|{n} {n2} {a}|{a} {np}|the {n} (needs|loves|wants) the {n2}
(fire drill in five minutes|lights out in ten minutes|last call for dinner|five more minutes|game on|code red|help|emergency in the {r}|all clear|time out|shoes off|no running in the {r})
{who} is feeling sick|{x} tonight at seven|the timer for the {n} went off|nobody goes into the {r}|bath time for {who}|the {n} has arrived at the {r}
we meet in the {r} at (noon|six)|hurry up or we will miss the (bus|train|{n})|set the volume lower in the {r} please|pick up your {np}
somebody parked in the driveway|dinner time|dinner is ready|dinner is at {hour}|dinner will be ready in {count} minutes|lunch time
lunch is at {hour} in the {r}|food is here|food's ready|food is on the table in the {r}|breakfast time|soup is on|{x} is in the oven
{x} is waiting in the {r}|{x} for everyone in the {r}|there's {x} in the {r}|there is {x} left for {who}|come and get it|come get your {x}|come eat
come to the table|come to dinner|come help me in the {r}|come down to the {r}|come over here|come upstairs to the {r}|time for bed|time for school
time to get up|time to go|time to leave for the {n}|time to feed the {n}|bedtime|bedtime in {count} minutes|wake up|wake up everyone|get up|get ready
get ready for the {n}|get dressed|get in here|get your {n} ready|get off the {n}|get out of the {r}|i'm here|i'm hungry|i'm late|i'm back
i'm back home|i'm busy|i'm in the {r}|i'm on the phone|i'm going out|i'm going to the {n} with {who}|i'm picking up {who} at {hour}
i'm taking the {n} to the {n2}|i'm working in the {r} until {hour}|i'm stuck in traffic|i'm making {x} for {who}|i'm starting the {n}
i'm off to the {n}|i'm waiting in the {r}|i'm waiting for you in the {n}|i'll be back at {hour}|i'll be back in {count} minutes|i'll be home by {hour}
i'll be in the {r}|i'll be late|i'll be there in {count} minutes|i will be back soon|i will be home at {hour}|i will pick up the {n} later
i have a {n} for {who}|i have news|i have to go|i have a surprise for everyone|i need {count} {np} in the {r}|i need a {n}|i need everyone in the {r}
i need help with the {n}|i need quiet in the {r}|i can't find my {n}|i can't find the {a} {n}|i got the {n}|i left the {n} in the {r}
i left the {n} on the {n2}|i'm looking for {who}|we are here|we are home|we are late|we are in the {r}|we are all in the {r}
we are eating in {count} minutes|we are going to the {n}|we are leaving at {hour}|we are meeting in the {r}|we are watching the {n} in the {r}
we eat at {hour}|we eat in the {r}|we have {count} minutes|we have a visitor|we have to go|we have to be quiet|we leave at {hour}
we leave in {count} minutes|we need {count} {np}|we need more {np}|we need to leave now|we need to talk|we won|we'll be back at {hour}
we'll leave in {count} minutes|we're done|we're having {x}|we're having {x} for dinner|we're late for the {n}|we're waiting for {who}|we're back
we're on our way|you have {count} minutes|you have {count} minutes left|you are needed in the {r}|you can come down now|you can come to the {r}
you can play in the {r}|your {n} is in the {r}|your {n} is ready|your {n} is on the {n2}|your ride is here|your turn to feed the {n}|{who} is back
{who} is coming|{who} is coming at {hour}|{who} is coming in {count} minutes|{who} is downstairs|{who} is here with the {n}|{who} is on the way
{who} is in the {r} with {who2}|{who} is sleeping|{who} is waiting for {who2}|{who} is waiting in the {r}|{who} called|{who} found the {n}
{who} has the {n}|{who} just arrived|{who} left the {n} in the {r}|{who} left|{who} made {x}|{who} needs the {n} in the {r}
{who} should come to the {r}|{who} should call {who2}|{who} wants {x}|{who} wants to see you|{who} wants to talk to {who2}|{who} won the {n}
{who} won't be home tonight|{who}, come here|{who}, come to the {r}|{who}, your {n} is ready|{who}, phone for you|{who}, turn down the music
{who}, bring the {n} to the {r}|the {n} is here|the {n} is back|the {n} is gone|the {n} is in the {r}|the {n} is in the {n2}|the {n} is on
the {n} is out of the {n2}|the {n} is over|the {n} is waiting outside|the {n} is under the {n2}|the {n} is at {hour}|the {n} starts at {hour}
the {n} starts in {count} minutes|the {n} begins now|the {n} begins in {count} minutes|the {n} comes at {hour}|the {n} leaves at {hour}
the {n} needs a new {n2}|the {n} needs to go out|the {n} needs water|the {n} ate the {n2}|the {n} has been fed|the {n} has been cleaned
the {n} has escaped|the {n} has to be in the {r} by {hour}|the {n} was delivered|the {n} will arrive at {hour}|the {n} will be here in {count} minutes
the {n} will be closed today|the {a} {n} has arrived|the {a} {n} is on the {n2}|the {a} {np} are in the {r}|the {np} are done|the {np} are here
the {np} are in the {n}|the {np} are missing|the {np} are on the table|the {np} are waiting|the {np} need water|the bathroom is free
the bathroom is occupied|the car is leaving|the doctor is here|the door is open|the front door is unlocked|the garage door is open
the kettle has boiled|the kids are in bed|the lights are on in the {r}|the lights will go off in {count} minutes|the {r} is closed|the {r} is clean
the {r} is free|the {r} is off limits|the {r} is too cold|the {r} light is on|the {r} needs cleaning|the {r} smells of {n}|the {r} window is open
the shower is free|the water is cold|there are {count} {np} in the {r}|there are {np} in the {r}|there are guests in the {r}
there is a {n} on the {n2}|there is a {n} at the door|there is a {n} for {who} in the {r}|there is a {n} outside
there is a meeting in the {r} at {hour}|there is no {n} left|there is no hot water|there is no school today|there's a {n} at the door for {who}
there's a {n} in my {n2}|there's a {a} {n} in the {r}|there's mail for {who}|there's someone at the door|nobody is allowed in the {r}
nobody leaves the {r}|no {np} in the {r}|no more {np} today|no more {n} for {who}|no one touches the {n}|all {np} to the {r}|all hands to the {r}
all {np} must be in the {r} by {hour}|anyone who wants {x} come to the {r}|anyone want {x}|anyone home|does anyone know where {who} is
does anyone need anything from the {n}|does anybody want {x}|did anyone feed the {n}|did anyone see my {n}|did someone take the {n}
has anybody seen the {n}|is anyone hungry|is anyone home|is anyone in the {r}|is {who} in the {r}|what's for dinner|what do you want for lunch
what time is dinner|when are we leaving|where are you|where are my {np}|where is everybody|where is the {a} {n}|who has my {n}|who has the {n}
who is at the door|who moved the {n}|who wants {x}|who wants to go to the {n}|who's home|why is the {n} in the {r}|why is it so {a} in the {r}
it's {hour} o'clock|it's almost {hour}|it's bedtime|it's dark outside|it's dinner time|it's lunch time|it's snack time|it's story time
it's time for {x}|it's time for the {n}|it's time to feed the {n}|it's time to turn off the {n}|it's time to go to the {n}|it's your turn
it's your turn to clean the {r}|it's too warm in the {r}|it's quiet time|it is {who}'s turn|it is cold in the {r}|it is late|it is lunch time
it is time to leave for the {n}|it is time to water the {np}|it will rain at {hour}|it will be ready in {count} minutes|don't go in the {r}
don't open the {n}|don't wake {who}|don't be late|don't worry about the {n}|don't forget {who}'s {n}|do not disturb {who}|do not enter the {r}
do your homework|be quiet|be in the {r} at {hour}|be careful in the {r}|be home by {hour}|be nice to the {n}|bring me the {n}|bring the {n} to the {r}
bring your {np} to the {r}|brush your teeth|call {who}|call me|check the {n}|clean up your {n}|clean your room|close the {r} door|close the {n}
everyone back to the {r}|everyone get up|everyone in the {r}|everyone is invited to the {n}|everyone must leave the {r}|everyone out
everyone out of the {r}|everyone should bring a {n}|everyone take your {n}|everybody get in the {n}|everybody should be in the {r}|everybody up
feed the {n}|find the {n}|finish your {n}|free {np} in the {r}|game time|go to bed|go to the {r}|go to your room|good night {who}|good morning {who}
goodnight|goodbye everyone|happy birthday to {who}|happy anniversary {who} and {who2}|have a good day|have a nice {n}|hello from the {r}|hi everyone
help me find the {n}|hurry up|keep the {n} closed|keep out of the {r}|last chance for {x}|leave the {n} alone|let's eat|let's go|let's go to the {n}
lights out|look at the {n}|look outside|lunch break|meet me at the {n}|meet me in the {r} in {count} minutes|meeting in the {r} at {hour}
meeting in {count} minutes|movie starts at {hour}|movie time|my {n} is gone|my {n} is in the {r}|my {n} needs a {n2}|nap time|one {n} is missing
only {count} {np} left|open the {n} for {who}|package for {who}|pick up {who} at {hour}|pizza is here|please be in the {r} at {hour}
please bring {count} {np}|please feed the {n}|please keep the {r} clean|please keep quiet|please knock before you enter the {r}
please look for the {n}|please put the {n} back|please set the table|please stay out of the {r}|please take off your {np}
please turn off the {r} light|please wait in the {r}|put on your {n}|put the {n} in the {n2}|put the {n} back|put your {np} away|quiet please
red alert|school starts at {hour}|see you at {hour}|see you in the {r}|shut the {n}|sit down|somebody get the {n}|somebody has to feed the {n}
somebody help {who}|somebody is in the {r}|someone please get the {n}|someone please help me in the {r}|start the {n}|stay in the {r}
stay out of the {n}|stop running|stop the {n}|story time in the {r}|surprise in the {r}|take a {n} with you|take the {n} to the {r}|take your {n}
{who} says (hi|hello|thanks a lot|sorry|good night|happy birthday|goodbye|yes|no|come here)|(thank you|thanks) for (coming|your help|dinner|waiting)|(good night|good morning|happy birthday|merry christmas|happy new year|welcome home|thank you|well done) everyone|good night
{who} said thank you|{who} wants to say thank you|the (show|game|party|match|concert) (begins|starts) (soon|at {hour}|in {count} minutes)|(the taxi|the bus|grandma|grandpa|the doctor|the pizza)'s here
test message|testing one two three|thank you for the {n}|thanks for the {x}|that's enough|this is a test|this is an emergency
today is {who}'s birthday|tomorrow is {who}'s birthday|turn off the {n}|turn off the light in the {r}|turn down the {n}|two {np} are at the door
use the {n} in the {r}|visitors are coming at {hour}|wait for {who}|wait for me|wait in the {r}|wash your hands|wash your {np}|watch out for the {n}
water the {np}|welcome back {who}|welcome to the {r}|what a {a} {n}|you need a {n} for the {n2}|you need to come to the {r}|you should all bring a {n}
{count} minutes left|{count} minutes to go|{count} minutes until dinner|{count} more minutes|{count} minutes until the {n} starts
{count} {np} are in the {r}|{count} people are coming for {x}|{a} {n} in the {r}|{a} {n} for {who}|{n} time|{n} time in {count} minutes|{n} is ready
{n} night is at {hour}|{n} in {count} minutes|{np} for {who}|{np} in the {r}|{np} are in the {r}|{who} and {who2} won|{who} to the {r}
{who} please call {who2}
(anybody|everyone|everybody|anyone else|whoever) who (wants|needs|would like|is after) {x} (come to|should come to|meet me in|hurry to) the {r}|(anyone|anybody) (that|who) (needs|would like|fancies|is hungry for|still wants) {x} (come to the {r}|come down|come and get it|should come now)
(anyone|anybody) (who's hungry|who is hungry|with a {n}|not in bed|still awake|in the {r}|going to the {n}) (come down|come to the {r}|come here|listen up|should hurry)|anyone (who has|who needs|who lost|who found|who took) (the|a|my) {n}, (come to the {r}|come see me|bring it back)
(i have|i've got|we have|there is|there's|i made|i brought) ({x}|a {n}|news|something|a present|{np}) for (everyone|everybody|all of you|the whole family|all)|({x}|{np}|presents|cake|a {n}) for (everyone|everybody|all)|(good night|good luck|hello|thank you|best wishes) to (everyone|everybody|all of you)
(dinner|the {n}|the movie|lunch|the game|the party) is (ready|done|over) and (the {n}|we|the {n2}|the movie) (starts|begins|leaves|leave|eat|start) in {count} minutes|the (timer|alarm|bell) for the {n} (rang|is done|just went off|has gone off)
(that's|that is|it's) (enough|all|it|time|over|done) (now|for today|everyone|)
""")
