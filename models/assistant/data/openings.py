"""What is said around a request, put together from parts, so that many differ in one word.

OPENINGS ("my wish is for you to", "will somebody") stand before a verb in its base form; a "don't" among them forbids nothing
("don't forget to"), and what is said of a wrong answer stands there too. BEFORE and AFTER stand before and after any sentence,
WHY is a reason on either side of it, WHAT_FOR stands behind it alone. The thirtieth way to say "by the way" must be as little news as the third.
"""

from itertools import product


def _made(*parts: str) -> list[str]:
    """Every combination of one piece of each part; the pieces of a part stand between bars, an empty one says nothing."""
    return [" ".join(" ".join(pieces).split()) for pieces in product(*(part.split("|") for part in parts))]


OPENINGS = [
    *_made("i|we", "want|need|would like|would love", "you", "to|to please|to quickly|to just|to go and"),
    *_made("can|could|would|will", "you", "please|just|quickly|kindly|also|maybe|please just|go and|go ahead and|please go and", ""),
    *_made("could|can|may|might", "i|we", "ask you to|get you to|have you|please ask you to|just get you to|trouble you to", ""),
    *_made("go|please go|now go|quickly go|just go|come", "and|on and|ahead and", ""),
    *_made("will|would|could|can|may", "someone|somebody|anyone|anybody|one of you|the house|this house|the assistant|the computer", "please||kindly|just", ""),
    *_made("i|we", "beg|ask|implore|expect|advise|invite|authorise|allow|tell|trust|direct|remind|permit|want|need|would have", "you", "to|to please|now to"),
    *_made("my|our|the|my only|my humble", "wish|order|command|demand|desire|hope|instruction|suggestion|ask|plan|idea|need|intention|goal|favour to ask|first request|next order", "is|would be|is for you", "to"),
    *_made("be certain|be careful|remember|don't forget|do not forget|do your best|see fit|be quick|do not fail|don't hesitate|please remember|try|do try|please try", "to"),
    *_made("it's|it is|it's now|it's about|it's high|now is the|this is the|this is a good", "time|moment", "to|for you to|that you"),
    *_made("i'm|i am|we're|we are", "ready|keen|eager|anxious|waiting|happy|glad|here|willing|supposed|about ready", "for you", "to"),
    *_made("we|you", "should|could|can|have to|must|might|need to|had better|ought to", "now|just|quickly|also|first|then|please", ""),
    *_made("what i'd like|what we need|what we want|all i need|all i want|all we ask|the thing i want|the plan|the idea|what would help|what i ask|the best thing|the right thing", "is", "to|for you to"),
    *_made("do us|do me|grant me", "the|a|one|a small|a little|this", "kindness|favour|favor|service|honour", "and"),
    *_made("it would|that would|it'd", "please me|suit me|be handy|be good|be best|be wise|be sweet|be super|be kind|be useful|be lovely|be a help|make sense", "if you|if you could|to|for you to"),
    *_made("i'd|i would|we'd|we would", "prefer it if you|be happier if you|feel better if you|like it if you|love it if you|be thankful should you|be glad if you|welcome it if you", "could|would", ""),
    *_made("would you|could you|can you|will you", "be able to|manage to|find a way to|take a moment to|be willing to|help me|help us|help me to|please also|then also", ""),
    *_made("first|secondly|lastly|finally|also|next|besides|meanwhile|again|once more|straight away|immediately|quickly", "|please|just|now|you should|could you|can you|i want you to"),
    *_made("|no|okay|oh|sorry", "i said|as i said|like i said|i repeat|let me repeat|i'll say it again|i'll repeat that|try again|let's try again|let's try that again|one more time|listen", "|,"),
    *_made("|no|oh|hey|sorry|well", "that's wrong|that's not it|that's not right|that didn't work|that was wrong|wrong one|wrong room|not that one|not that|you didn't hear me|you misheard me|you got that wrong|that's not what i said|that's not what i meant|that's not what i wanted", ",|, i said|i said|, i meant"),
    *_made("|no|oh|wait|well|actually|hmm|okay", "on second thought|on second thoughts|come to think of it|on reflection|thinking about it|now that i think about it|now i think of it|having thought about it|i changed my mind|i've changed my mind", ",|, please|, can you|"),
]
OPENINGS = [opening.strip().replace(" ,", ",") for opening in OPENINGS]

BEFORE = [
    *_made("hey|hi|hello|ok|okay|right|listen|yo|oh", "mate|pal|buddy|friend|my friend|dear|folks|guys|everyone|all|you|there|assistant|house|robot|machine|computer|man|love|everybody|team|people|gang|you two|you lot|little robot|old friend"),
    *_made("|oh|and|but|well|so|okay", "by the way|before i forget|before bed|last thing before bed|before i turn in|while i think of it|while i remember|while i'm at it|while you're at it|before i go|before i go to bed|before it slips my mind|before we start|before you go|before anything else|now that i think of it|since you're listening|since you're here|as we speak|if you ask me|if you're listening|if you're there|if you're ready|when you're ready|whenever you're ready|if you don't mind|if i may|if you please|if possible"),
    *_made("|oh|well|okay|ah", "great|good|fine|perfect|super|lovely|wonderful|excellent|brilliant|cool|alright|very good|very well|good stuff|all good|nice one|fair enough|sure|sounds good|good idea|no worries|no problem|good news|bad news|sure|sure thing|true|right you are|roger|roger that|understood", "|then|so"),
    *_made("no|oh|oh no|sorry|wait|ah|well", "wait|wait a second|i mean|i meant|i meant to say|hang on|hold on|actually|sorry|rather"),
    *_made("|just|only|here's|now|okay|and", "one|another|one more|one other|one final|one last|one small|one little|one quick|a second|a last|the next|the last|the first|my next|my last|a small|a little|a quick|a further", "thing|request|favour|favor|question"),
    *_made("|just|here's|now|okay", "one more|another|the next|my next|one last|the last|a new|a different|the first|the other", "thing|job|task|command|order|point|item|matter|wish"),
    *_made("|okay|so|now|well|hey|please", "let me|let me just|lemme|may i|might i|can i|could i|i'd like to|i want to|i just want to|i have to|i must", "ask|ask you|ask you something|ask a favour|ask for something|ask you this|bother you|interrupt|trouble you"),
    *_made("|okay|so|now|well|hmm|um", "let me|let me just|lemme|i'll|i'll just|let's|let us", "see|think|try|try again|try this|try that again|start|begin|start over|repeat that|be clear|be honest|check something"),
    *_made("next|moving on|on we go|let's move on|let's go on|let's continue|to go on|to continue|to move on", "|then|now|please"),
    *_made("in", "fact|any case|any event|all honesty|all seriousness|other words|addition|that case|the meantime"),
    *_made("|so|okay|now|well", "to", "begin with|begin|start with|start|start off|finish|finish up|sum up|repeat|repeat myself|be clear|be frank|be honest|be fair|tell the truth|put it simply|make it short|get going|kick things off|be sure|be safe|be on the safe side|be quick"),
    *_made("|and|now|yet|so|okay|well|oh", "once again|again|once more|one more time|for the second time|for the last time|same as before|as before|as always|as usual|as ever|same again"),
    "ready or not", "like it or not", "believe it or not", "ready or not here we go",
    *_made("|and|but|so|well|okay|now", "secondly|thirdly|second thing|third thing|first thing|first things first|last thing|next thing|other thing|main thing|number one|number two|point one|point two|step one|step two|second point|last point|second request|first up|next up|last up|second of all|first of all|last of all"),
    *_made("|okay|please", "straight away|right away|right now|immediately|quickly|as soon as possible|as soon as you can|as fast as you can|as quick as you can"),
]
AFTER = [
    *_made("thanks|thank you|ta|cheers|please|pretty please", "alexa|google|siri|mate|buddy|pal|love|dear|darling|in advance|for that|for your help|for helping|everyone|house|robot|computer|my friend|old friend|sweetheart|honey|boss|man|my man|dude"),
    *_made("thanks|thank you|cheers", "again|very much|so much|ever so much|a bunch|a lot|a million", "|mate|buddy|love"),
    *_made("as", "soon|quickly|fast|quick|early|promptly|swiftly|quietly", "as possible|as you can|as you're able|as you like|as you please|as you could"),
    *_made("if|when|whenever|once|as soon as", "you can|you could|you get a chance|you have time|you have a moment|you've got a minute|you find the time|you're ready|you're free|you're able|it suits you|it's convenient|it's no trouble|it's possible|that's okay with you|that works for you|you don't mind|you please|you would", "||please|thanks"),
    *_made("for", "pete's|heaven's|goodness|god's|my|your|our|everyone's|the kids'|mercy's|old times'|goodness'", "sake"),
    *_made("that would be|that'd be|it would be|it'd be", "great|nice|lovely|wonderful|perfect|super|helpful|awesome|fantastic|brilliant|amazing|ideal|good|grand|handy|kind of you|a help|a great help|much appreciated"),
    *_made("|and|now|come on|please", "make it snappy|make it quick|hurry up|be quick|hop to it|chop chop|step on it|get a move on|look sharp|get cracking|snap to it|don't dawdle"),
    *_made("|please|okay|and please", "right away|at once|this minute|this second|this instant|on the double|without delay|straight away|right now"),
    *_made("can you|could you|will you|would you|can't you|won't you", "||please|do that|do that for me|do it|do it for me|help|manage that|see to it|please do|be so kind|be so good"),
    *_made("|and|or|so", "okay|ok|alright|all right|right|you know|you see|i think|i guess|i suppose|i'd say|i'd think|i reckon|i hope|i believe|i'd guess|whatever|something|so|anyway|yeah|that's it|that's all|that's everything|that will do|nothing more|no more than that"),
    *_made("at your|at your own|at your very", "convenience|leisure|pace|earliest convenience|discretion|ease|own time"),
    *_made("|please|now|okay|come on|will you|would you|again|right now|thanks", "man|dude|bro|mate|buddy|pal|my man|love|folks|guys"),
    *_made("with", "sugar on top|a cherry on top|thanks|many thanks|my thanks"),
    *_made("just|only|", "for", "me|us|everyone|everybody|all of us|both of us|the two of us|the whole family|once|today|now|this once|this time", "||please|thanks"),
]
WHY = [
    *_made("the|our", "postman|courier|delivery guy|delivery man|cleaner|plumber|electrician|babysitter|neighbour|neighbor|taxi|cab|pizza guy|gardener|doctor|nurse|dog walker|caterer|decorator|builder|carer",
           "is here|is at the door|is waiting|is outside|is downstairs|is on the way|is coming|just arrived|has arrived|is knocking|just rang|is nearly here|will be here soon|is early"),
    *_made("my|a|our", "friend|neighbour|neighbor|guest|visitor|sister|brother|cousin|colleague", "is here|is at the door|is waiting|is outside|is coming|is coming over|just arrived|just rang|is visiting|will be here soon|is staying over"),
    *_made("the|some|our|my", "guests|visitors|neighbours|friends|parents|kids|in-laws|people|builders", "are here|are at the door|are waiting|are outside|are coming|are coming over|just arrived|will be here soon|are asleep|are hungry|are leaving"),
    *_made("mum|mom|dad|grandma|grandpa|somebody|someone|granny|everyone|everybody|the family|my wife|my husband", "is here|is at the door|is waiting|is outside|is downstairs|is coming|just arrived|is knocking|is asleep|is sleeping|is in bed|is tired|is cold|is hot|is home|is hungry|has a headache|can't sleep|is working|is studying|is reading"),
    *_made("the|my", "phone|mobile|bell|telephone|doorbell", "is ringing|rang|just rang|is going|keeps ringing"),
    *_made("the|my|our", "baby|dog|cat|toddler|puppy|little one|son|daughter", "is crying|is asleep|is sleeping|is awake|needs me|is upset|is scared|is making a noise|woke up|just woke up|is sick|is hungry|needs a nap|wants to play"),
    *_made("it's|it is", "starting to|about to|going to|beginning to", "rain|snow|get dark|get cold|freeze|pour|hail|get late|get hot|thunder|drizzle|get windy|get chilly|warm up|cool down"),
    *_made("it just started to|it might|it will|it'll|it looks like it will|it started to|it's sure to", "rain|snow|get dark|get cold|freeze|pour|hail|get late|get hot|drizzle|get windy"),
    *_made("it's|it is|it's getting|it's so|it's too|it's very|it's really|it's a bit|it's a little|it's rather|it's quite|it got|it's way too", "dark|cold|hot|warm|chilly|late|bright|stuffy|loud|noisy|gloomy|early|windy|wet|damp|muggy|sunny|foggy|draughty|cool|dim|quiet|nippy|humid", "||in here|outside|tonight|today|already|in here tonight|outside tonight|again tonight|tonight isn't it|this evening|for me"),
    *_made("i've|we've|i have|we have|i just|we just", "made|finished|had|burnt", "the|my|our|some", "coffee|tea|dinner|lunch|breakfast|toast|soup|pasta|cake|pizza"),
    *_made("i've|we've|i have|i just|we just|i", "finished|finished with", "the|my", "homework|cooking|washing up|ironing|book|dishes|laundry|cleaning|film|chores"),
    *_made("i|i've|i just|we|somebody|the kids", "spilled", "the|my|some", "coffee|tea|milk|soup|juice|wine|water"),
    *_made("i'm|we're|i am|we are", "going to bed|off to bed|going out|naked|undressed|getting changed|getting dressed|in my pyjamas|in the shower|worried|not sure|confused|scared|lazy|exhausted|sweating|shivering|going to the beach|going for a run|going for a walk|off out|heading out|leaving|leaving now|about to leave|about to eat|done|done here|finished|all done|home|back|back home|cold|freezing|boiling|hot|hungry|tired|bored|late|ready|expecting guests|expecting company|having guests|having a party|having dinner|watching a film|watching the match|trying to sleep|trying to read|trying to work|on the phone|on a call|in a meeting|in the bath|in bed|in a hurry|off to work|off to school|on holiday|saving energy|saving money|working from home|cooking|baking|frying fish|cleaning|ironing|reading|studying|knitting|painting|unloading the van|unloading a truck|unpacking|packing"),
    *_made("|i'm|we're", "cooking|making|having", "dinner|lunch|breakfast|supper|some tea|tea|a snack"),
    *_made("|i'm|we're", "expecting|waiting for|having", "guests|visitors|friends|a delivery|a parcel|company|friends over|people over|the plumber|somebody"),
    *_made("|i'm|we're", "unloading|loading|packing|washing|cleaning|moving", "the car|the van|boxes|the shopping|the truck|the trailer"),
    *_made("i|we", "can't|can hardly|can barely|couldn't", "see|see a thing|see anything|hear you|hear myself think|hear a thing|sleep|concentrate|breathe|think|feel my toes|read|move|reach it|get up|find it|find my shoes|work like this|stand it|take it any more"),
    *_made("i can't remember|i don't remember|i'm not sure|i don't know|i forget|i have no idea|i can't tell", "|if i did it|if i did|whether i did it|if i checked|any more|exactly|right now|from here|off the top of my head"),
    *_made("before|in case", "i forget|we forget|i fall asleep|we burn the money|i freeze|we freeze|it rains|it gets dark|it gets cold|the cat gets out|the dog gets out|the neighbours complain|somebody trips|somebody gets hurt|i go blind|i melt|we melt|i go mad|i change my mind|the kids wake up|the baby wakes up"),
]
WHAT_FOR = [
    *_made("so|so that", "i|we|the kids|the baby|the dog|the cat|everyone|grandma|my wife|my husband|the guests", "can see|can sleep|can eat|can read|can work|can get in|can get out|can come in|can go out|can relax|can play"),
    *_made("so|so that", "i|we|nobody|the kids|the guests|grandma|somebody|no one|you", "won't fall|won't trip|won't freeze|won't have to wait|won't complain|won't wake up|can see better"),
    *_made("so|so that", "the baby|the dog|the cat|everyone|grandma|my wife|my husband", "stays warm|stays in|gets some sleep|feels at home|doesn't freeze|doesn't get out|doesn't get in"),
    *_made("so|so that", "i|we|the kids|the guests|the dogs|people|my parents", "stay warm|get some sleep|feel at home|don't freeze|don't trip|don't get cold|don't forget|don't wake up"),
    *_made("for the|for my|for our", "cleaner|cleaners|plumber|postman|delivery|guests|kids|baby|dog|cat|plants|film|movie|party|neighbours|electrician|builders|babysitter|visitors|photo"),
    *_made("before", "we forget|i forget|i forget again|it's too late|it gets too late|someone sees|somebody sees it|anyone notices|anybody notices|anyone complains|somebody complains|something happens|anything happens"),
    *_made("i|we", "don't need it|don't need them|don't need it any more|don't need them now|don't want it|won't need it|won't need them|need it|really need it|need them|forgot|forgot again|nearly forgot"),
    *_made("before", "it rains|it starts raining|it starts to rain|it gets dark|it gets cold|it snows|the rain comes|the storm comes|the cat gets out|the dog gets out|somebody falls|someone trips|i fall asleep|the kids wake up|the baby wakes up|the neighbours complain"),
    *_made("it's|it is|that's", "wasting electricity|wasting energy|giving me a headache|driving me mad|driving me crazy|blinding me|annoying me|no use|better|nicer|cosier|healthier|cheaper|enough|not needed|no longer needed|my favourite|hurting my eyes"),
]
