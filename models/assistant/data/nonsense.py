"""Random English: a small free grammar over unrelated words, scraps of television, and words in no order.

The unknown shall read as unknown: nothing here may be taken for a request because its words are rare.
"""

import random

import nonsense_words
import talk_more
from expand import alternatives, pick_evenly
from vocabulary import a_or_an, fill, one_of, plurals, word

NOUNS = nonsense_words.NOUNS + alternatives("""mountain|river|planet|novel|economy|government|doctor|teacher|student|airplane|bridge|castle|cookie|banana|elephant|dolphin|butterfly|spider|dinosaur|rainbow|thunder|desert|island|village|museum|festival|wedding|birthday|vacation
hotel|passport|ticket|salary|tax|bank|loan|insurance|lawyer|police officer|soldier|war|religion|philosopher|scientist|biologist|chemist|mathematician|language|alphabet|word|sentence|poem|story|song|melody|rhythm|orchestra|violin|trumpet|painter|sculpture
photograph|camera|film|actor|comedy|tragedy|theater|stage|dancer|sport|racket|marathon|champion|medal|trophy|coach|team|player|stadium|recipe|soup|salad|pasta|chocolate|sugar|pepper|carrot|potato|chicken|fish|wine|beer|juice|medicine|vitamin|headache
heart|brain|muscle|bone|tooth|eye|dream|memory|emotion|fear|hope|friendship|child|mother|father|uncle|king|queen|president|mayor|hero|villain|pirate|wizard|witch|ghost|vampire|zombie|alien|rocket|satellite|galaxy|comet|atom|molecule|magnet|computer
keyboard|website|password|letter|newspaper|magazine|shirt|hat|jacket|dress|ring|diamond|market|company|factory|worker|customer|manager|contract|budget|report|machine|engine|truck|train|ship|captain|sailor|harbor|bicycle|wheel|road|traffic jam|accident
hospital|nurse|patient|surgery|school|lesson|exam|book|page|author|journalist|interview|camera crew|election|voter|minister|parliament|court|judge|crime|thief|prison|detective|clue|mystery|forest|tree|leaf|flower|farmer|cow|horse|sheep|pig|wolf|bear|lion
tiger|monkey|bird|eagle|owl|snake|frog|insect|bee|storm|cloud|sky|star|sunset|winter|season|year|century|minute|moment|idea|question|answer|problem|solution|plan|secret|promise|lie|joke|mistake|habit|gift|party|guest|neighbor|stranger|crowd|city|street
church|monk|angel|devil|knife|spoon|plate|cup|bottle|basket|box|bag|key|rope|ladder|hammer|nail|shovel|needle|blanket|pillow|mirror|candle|carpet|wallet|coin|penny|fortune|lottery|roof|wall|chimney|fence|garden|kitchen|window|lamp|light|door|room|fan
glacier|lagoon|senator|surgeon|walrus|cathedral|carnival|pension|syllable|cello|referee|omelette|zucchini|cider|aspirin|knee|nephew|goblin|asteroid|neutron|laptop|sandal|emerald|orchard|tavern|tailor|widow|lantern|puzzle
violin maker|canyon|pharmacist|umbrella|bakery|ballot|podium|quarrel|rumor|saddle|thimble|valley""")
VERBS = nonsense_words.VERBS + alternatives("""learn/learned|understand/understood|build/built|buy/bought|sell/sold|eat/ate|drink/drank|draw/drew|paint/painted|read/read|write/wrote|sing/sang|study/studied|visit/visited|find/found|lose/lost|win/won|break/broke|repair/repaired
carry/carried|throw/threw|catch/caught|teach/taught|love/loved|forget/forgot|remember/remembered|believe/believed|choose/chose|explain/explained|describe/described|measure/measured|count/counted|cook/cooked|bake/baked|wash/washed|wear/wore
plant/planted|grow/grew|follow/followed|chase/chased|kiss/kissed|hate/hated|miss/missed|need/needed|want/wanted|admire/admired|help/helped|save/saved|steal/stole|hide/hid|bury/buried|dig/dug|push/pushed|kick/kicked|hit/hit|bite/bit|feed/fed
marry/married|leave/left|meet/met|hire/hired|fire/fired|pay/paid|thank/thanked|blame/blamed|trust/trusted|fear/feared|watch/watched|hear/heard|smell/smelled|taste/tasted|touch/touched|cut/cut|burn/burned|melt/melted|freeze/froze|polish/polished
discover/discovered|imagine/imagined|copy/copied|sign/signed|publish/published|criticize/criticized|elect/elected|arrest/arrested|defend/defended|attack/attacked|destroy/destroyed|protect/protected|replace/replaced|compare/compared|collect/collected
borrow/borrowed|invent/invented|discuss/discussed|translate/translated|sketch/sketched|scold/scolded|rescue/rescued|inherit/inherited|swallow/swallowed|praise/praised|betray/betrayed|tickle/tickled""")
ADJECTIVES = nonsense_words.ADJECTIVES + alternatives("""old|young|new|tall|short|heavy|green|purple|golden|brave|angry|happy|sad|lonely|hungry|sleepy|famous|rich|poor|clever|silly|strange|quiet|noisy|wild|gentle|rotten|sweet|bitter|salty|frozen|ancient|modern|foreign|local|royal|holy
secret|broken|empty|dirty|shiny|rusty|wooden|plastic|electric|invisible|gigantic|tiny|round|square|sharp|soft|rough|smooth|wet|dusty|cheap|expensive|rare|common|dangerous|harmless|polite|rude|honest|guilty|innocent|pregnant|blind|bald|curious
gloomy|crooked|fragile|jolly|humble|greedy|stubborn|transparent|muddy|elegant""")
ADVERBS = nonsense_words.ADVERBS + alternatives("slowly|quickly|never|always|often|sometimes|rarely|suddenly|secretly|happily|yesterday|last year|in the morning|for no reason|by accident|again|on purpose|every day|at school|in secret|reluctantly|once in a while|all the time|last summer")
JOINS = alternatives("and|but|because|while|so|although|when|before|after|until|if|even though|whereas|since|as soon as|unless")
PREPOSITIONS = alternatives("in|on|under|behind|near|with|without|for|about|from|against|like|inside|between the {n} and|beside|beyond|around|among")
# {n} a noun, {np} a noun with article and adjective, {g} a verb, {gs} for he or she, {gd} in the past,
# {ging}, {m} an adjective, {av} an adverb, {pp} a phrase of place.
SENTENCES = nonsense_words.SENTENCES + alternatives("""{np} {gs} {np}|{np} {gd} {np}|{np} {gd} {np} {pp}|{np} {gd} {np} {av}|{np} {pp} is {m}|{np} was {m} and {m}|the {n} and the {n} {gd} {np}|{np} {gd} {np} {join} {np} {gd} {np}|i {g} {np}|i {gd} {np} {av}|i never {gd} {np}|we {gd} {np} {pp}|they {g} {np}
he {gs} {np} {av}|she {gd} {np} {join} it was {m}|you {g} {np} {av}|my {n} {gs} your {n}|his {n} {gd} {np}|her {n} is {m}|our {n} was {m}|who {gd} {np}|who {gs} {np} {av}|what did the {n} {g}|why did {np} {g} {np}|where did the {n} {g} {np}|when will {np} {g} {np}
how can {np} {g} {np}|how many {n}s did the {n} {g}|did {np} {g} {np}|does the {n} {g} {np}|will the {n} {g} {np}|should i {g} {np}|can {np} {g} {np}|could you {g} {np}|would you {g} {np} for me|can you {g} {np} {pp}|please {g} {np}|{g} {np}|{g} {np} {pp}|{g} my {n} {av}
{g} {np} and {g} {np}|let's {g} {np}|don't {g} {np}|i want to {g} {np}|i need to {g} {np} {av}|i would like to {g} {np}|he wants to {g} {np}|it is {m} to {g} {np}|{ging} {np} is {m}|i like {ging} {np}|she is {ging} {np}|what is {np}|what is a {n}|who is the {n}|where is {np}|which {n} is {m}
is the {n} {m}|are all {n}s {m}|are the {n}s {m}|is there a {n} {pp}|there is {np} {pp}|there was {np} {join} {np} {gd} {np}|{np}|{np} {pp}|a {n} and a {n}|{n} {n}|{m} {n}|{n}|{g}|{m}|{gd}|{np} or {np}|no {n} without {np}|the {n} of the {n}|the {m} {n} of {place}
give me {np}|show me {np}|bring me {np} {av}|tell me about {np}|write about {np}|do you {g} {np}|have you {gd} {np}|i have {np}|we have no {n}|it looks like {np}|this {n} is {m}|that {n} was {m}|these {n}s are {m}|nobody {gs} {np}|everyone {gs} {np}|{i} {n}s {pp}|{who} {gd} {np}
{who} and the {n}|{who} is {ging} {np}|in {place} they {g} {np}|{np} from {place}|the {n} costs {i} dollars|the {n} is {i} years old|{join} {np} {gd} {np}|not {np}|such a {m} {n}|what a {m} {n}|the more {n}s the more {n}s|open your {n}|close your {n}|turn the {n} into a {n}|set the {n} on the {n}
start {ging} {np}|stop {ging} {np}|play with the {n}|add a {n} to the {n}|switch {n} with the {n}|lock the {n} in a {n}|put {np} {pp}|light a {n}|raise your {n}|increase the {n}|change the {n}|make a {n}|make the {n} {m}|i want the {n} {m}|is any {n} {m}
have you ever {gd} {np}|my favorite {n} is {np}|why can't {np} {g} {np}|what would happen if {np} {gd} {np}|list {i} {n}s|somebody should {g} {np}|where can one {g} {np}|make me {np}|neither the {n} nor the {n} {gd} {np}|it was {np} that {gd} {np}|so {m} was {np}|may the {n} {g} you
i wonder if {np} {gs} {np}|had {np} {gd} {np}|only {np} can {g} {np}|{np}, {m} and {m}|i'd rather {g} {np}|get {np} {pp}|{pp} {np} {gd} {np}|all {n}s {g} {np}|hardly any {n} is {m}|turn every {n} into {np}|move {np} {pp}""")
TELEVISION = alternatives("""and now the (weather|sports|news|traffic) with {who}|we'll be right back after (this|the break|these messages)|coming up next on channel {h}|stay tuned for more {topic}|breaking news from {place}|our top story tonight {topic}|and he (scores|shoots|misses)|it's a goal for {team}
{team} lead by {i} points|what a save by the goalkeeper|{i} minutes left on the clock for {team}|the referee blows the whistle|and the winner is {star}|this {thing} can be yours for only {i} dollars|call now and get {thing} for free|terms and conditions apply|ask your doctor about {topic}
buy one get one free|now with {i} percent less fat|the all new {company}|available in stores now|only this week at {company}|directed by {star}|previously on {work}|to be continued|i have never loved anyone but you {who}|you killed my {kin}|give me your {kin} and nobody gets hurt|freeze police|objection your honor
your honor my client is {adj}|the suspect fled to {place}|we found {thing} at the crime scene|the body was found in {place}|doctor the patient is {feel}|we're losing him|i can't marry you {who}|the {kin} is not yours|you don't understand {who} is your {kin}|contestant number {h} come on down|is that your final answer
for {i} dollars what is {topic}|the answer is {topic}|let's have a round of applause for {star}|ladies and gentlemen {star}|my next guest is {star}|thank you for having me i'm {feel}|today we're making {dish}|add the {word} and stir|let it rest for {i} minutes and enjoy your {dish}|in the oven at {i} degrees until golden brown
scientists in {place} have discovered {topic}|the president of {place} said on {later}|shares of {company} fell {i} percent|{company} announced {i} thousand layoffs|temperatures in {place} will reach {i} degrees|expect rain in {place} and sunshine in {place2}|the election in {place} is {adj}|a new study on {topic}|experts say {topic} (is|are) {adj}
millions of people suffer from {ill}|in a world without {topic}|one man stands alone|this summer {star} is {adj}|based on a true story|the {kin} has left the building|and that's why {topic} (is|are) {adj}|here in {place} the {kin} is {adj}|in the wild the {word} hunts at night|the young {word} leaves its mother
the lion sleeps tonight|{i} years later in {place}|meanwhile in {place}|dear diary today {who} was {adj}|i'm {who} and this is {work}|don't go anywhere|press play to begin|the lights went out in {place}|he turned off the light and left her forever|she opened the door and there was {star}|someone locked the door from the inside
close the door he said|turn on the charm|the curtain falls on {work}|the window of opportunity is closing for {team}|the thermostat war of {place}|you light up my life|shut up and drive|open your heart {who}|stop in the name of love|i will always love you|we don't talk about {who}
and that's the end of {topic}|back to you {who}|in other news {topic}|a penalty for {team}|our reporter in {place}|new from {company}|side effects may include {ill}|you have the right to remain silent|the jury finds {who} guilty|fasten your seat belts|live from {place}|the crowd goes wild for {team}
who let {who} in here|we interrupt this program|lights camera action|someone is at the window {who}""")
SALAD = alternatives("of|the|a|because|never|seven|under|purple|why|maybe|kitchen|window|not|run|very|is|and|light|door|than|banana|volume|percent|between|hello|time|blue|up|minutes|which|music|were|she|list|or|warm|therefore|lamp|eleven|us")


def _third(verb):
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _ing(verb):
    if verb.endswith("e"):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in ("win", "cut", "hit", "dig", "forget", "hug", "knit", "rob", "slap", "wrap") else "") + "ing"


def _noun_phrase(rng, test):
    noun, adjective = one_of(rng, NOUNS, test), one_of(rng, ADJECTIVES, test)
    article = rng.choice(["the", "the", "the", "a", "a", "my", "your", "his", "this", "every", "some", "no"])
    return article + " " + rng.choice(["", "", adjective + " "]) + noun


def free_sentence(rng: random.Random, test: bool) -> str:
    """A sentence of the free grammar; every field is drawn anew where it stands."""
    text = fill_once(rng, pick_evenly(rng, SENTENCES, test), test)
    return a_or_an(plurals(fill(rng, text, test)))


def fill_once(rng: random.Random, text: str, test: bool) -> str:
    """Fills the grammar's own fields from left to right, each with another word."""
    one = lambda options: one_of(rng, options, test)
    verb = lambda: one(VERBS).split("/")
    makers = {
        "np": lambda: _noun_phrase(rng, test), "n": lambda: one(NOUNS), "g": lambda: verb()[0], "gd": lambda: verb()[1],
        "gs": lambda: _third(verb()[0]), "ging": lambda: _ing(verb()[0]),
        "m": lambda: one(ADJECTIVES), "av": lambda: one(ADVERBS), "join": lambda: one(JOINS),
        "pp": lambda: f"{one(PREPOSITIONS)} {_noun_phrase(rng, test)}",
    }
    for name in ("pp", *makers):
        while "{" + name + "}" in text:
            text = text.replace("{" + name + "}", makers[name](), 1)
    return text


def word_salad(rng: random.Random, test: bool) -> str:
    """Words in no order; too few of them are the trade's to mean anything."""
    pools = [NOUNS, NOUNS, ADJECTIVES, SALAD, SALAD, ADVERBS]
    words = [one_of(rng, rng.choice(pools), test) for _ in range(rng.randint(2, 7))]
    return " ".join(words)


def nonsense(rng: random.Random, test: bool) -> str:
    """Random talk that asks for nothing."""
    chance = rng.random()
    if chance < 0.48:
        return free_sentence(rng, test)
    if chance < 0.72:
        return fill(rng, pick_evenly(rng, TELEVISION + talk_more.TELEVISION, test), test)
    if chance < 0.83:
        return fill(rng, pick_evenly(rng, talk_more.SONGS, test), test)
    if chance < 0.92:
        return word_salad(rng, test)
    kind = rng.choice(["topic", "thing", "place", "star", "dish", "word", "do", "team", "app", "work"])
    return word(rng, kind, test)
