"""What a request is for: "so the kids can sleep", "for the party", "before the dog gets out", "while we eat", "now that sam is here".

Put together from parts, so that no single word in them stands for an answer; the words of FREE come from the grammar of nonsense.py. Said
behind a request or before it, and always of something that is to be done at once: "before my boss arrives" asks for it now, "when my boss
arrives" (altered_frames.py) does not.
"""

import random

from expand import products

_WHO = "i|we|you|he|she|they|{name}|{who}|my {kin}|the {kin}|the kids|the baby|the guests|the cleaner|my boss|the neighbours|everyone|grandma|the plumber|the dog"
_DOES = "{do}|sleep|see|work|read|cook|eat|go to bed|get some rest|come in|get out|start|begin|finish|leave|relax|talk|listen|practise|wake up|fall asleep"
_COMES = "arrives|comes|gets here|gets home|comes back|notices|complains|wakes up|walks in|trips over something|falls asleep|starts again|leaves|sits down|sees this|gets cold|gets out|gets hurt|starts crying|forgets"
_COME = "arrive|come|get here|get home|come back|notice|complain|wake up|walk in|fall asleep|start again|leave|go|sit down|see this|get cold|get out|get hurt|start|forget|freeze|begin|cut anything|touch anything|break something|do anything else|say another word|lose my temper"
FOR = [
    *products("for", "{event}|{name}|{who}|my {kin}|the {kin}|{name}'s birthday|{name}'s party|the {word}|my {word}|our {word}|the {dish}|the {topic}|{show}|the next round|the rest of us|all of us|the time being|tonight's guests|the neighbours|good measure|once|the winter|the evening|my own sake|everybody's sake|a {word}|the love of {name}"),
    *products("in honour of|on account of|thanks to|with|because of|due to|given|despite|considering|in view of", "{event}|{name}|my {kin}|the {word}|our {word}|all the {word}|the {adj} {word}|this {word}"),
]
SO = [
    *products("so|so that|so as", _WHO, "can|could|will|won't have to|don't have to|may|might", _DOES),
    *products("to", "save|spare|stop wasting|help with|get rid of|make room for|show off|keep|protect|calm|please|impress|surprise|wake|scare off|cheer up", "{name}|my {kin}|the {kin}|the {word}|power|energy|money|water|time|us all|the neighbours|everyone"),
    *products("or|or else|otherwise", _WHO, "will", _DOES + "|be {feel}|complain|trip|freeze|melt|cry|be late|get {ill}"),
]
BEFORE = [
    *products("before", "he|she|{name}|{who}|my {kin}|the {kin}|the baby|the cleaner|my boss|grandma|the plumber|the dog|someone|anybody|the {word}", _COMES),
    *products("before", "i|we|you|they|the kids|the guests|the neighbours|people|the twins|my parents", _COME),
]
WHILE = [
    *products("while|whilst|as|since|because|now|now that|seeing that|considering", "{name} is|{who} is|my {kin} is|the {kin} is|the kids are|the guests are|i'm|we're|everyone is|nobody is|the baby is|she's|they're", "{feel}|asleep|here|away|out|in the bath|on the phone|in bed|on the way|ready|busy|upstairs in bed|at the door|at school|back|gone|poorly|in a hurry|having {dish}"),
    *products("while", "i|we|they|the kids", "eat|cook|sleep|work|read|wait|talk|look for {thing}|do the dishes|do the homework|clean|pack|get dressed|{do}|have {dish}"),
]
FREE = """for the {n}|for my {n}|for our {n}|for a {n}|for {np}|for the {m} {n}|for all the {n}s|so the {n} can {g}|so that {np} can {g}|so {np} won't {g}|so i can {g}|so i can {g} {np}|so we can {g} {np}|to {g} {np}|to {g} the {n}|or {np} will {g}|otherwise {np} will {g}|before {np} {gs}|before {np} {gs} {np}|before the {n} {gs}|before i {g} {np}|before we {g}|while we {g} {np}|while i {g}|while {np} is {ging}|
now that {np} is {m}|now that the {n} is {ging}|as {np} is {m}|since {np} is {ging}|because the {n} is {m}|because {np} {gs}|with the {n} {ging}|with {np} being {m}|in case you wonder, {np} is {m}|after all, {np} is {m}""".replace("\n", "").split("|")

PURPOSES = [*FOR, *SO, *BEFORE, *WHILE]
random.Random("purposes").shuffle(PURPOSES)  # none is commoner than another
