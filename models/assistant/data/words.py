"""Word lists that several makers share, and small helpers to draw from them."""

import re

from expand import pick
from targets import plain as said, takes_no_article as bare

# Verbs that open a request, so that politeness may stand before it.
OPENERS = set("""set start create make begin run add launch put give count use get have let kick stop cancel end kill delete remove clear pause hold freeze
halt suspend resume unpause continue restart check tell show increase extend lengthen prolong decrease shorten reduce subtract take cut drop tack knock shave turn
switch open close shut lock unlock play skip go jump move change adjust raise lower bring crank listen watch find stick throw write note include
mark tick cross strike complete finish vacuum clean send dock return recall announce broadcast say notify inform shout spread pass forget read look relay
dismiss drop abort scrap disregard ignore wait keep dial push bump place jot append pop queue enter file register fire activate order call hoover pick release hit press quit search stream leave flag save record suspend wipe carry trim move proceed advance
interrupt stall terminate erase axe nuke ditch toss discard revoke deactivate disable reactivate relaunch wake stretch expand delay postpone boost grant allow attach load supplement
deduct withdraw strip pull slash slice chop clip lose diminish lessen shrink curtail speed hurry scale insert type scribble pencil store log chuck bung slap edit enlarge assign transfer
draw label declare report consider conclude tag cease click tap hop leap flip swap cue replay rewind revert step select choose pump blast spin whack try establish initiate program
arrange prepare schedule signal warn nudge ding chime buzz beep fetch display update alert advise proclaim holler yell scream speak do deploy engage unleash trigger sweep recharge
park direct guide lead steer navigate drive perform tune screen view enjoy break go put list continue stay""".split())

# Common words that make up names, titles and items that nobody can know beforehand.
NOUNS = """river|moon|shadow|garden|dream|mountain|ocean|mirror|rain|fire|window|door|street|city|heart|star|night|morning|winter|summer|train|bridge|road|desert|forest|
candle|light|storm|thunder|island|harbor|castle|kitchen|bedroom|balcony|engine|robot|machine|clock|hour|minute|letter|paper|river bank|silver|gold|stone|wolf|tiger|raven|
sparrow|horse|snake|dragon|whale|rabbit|lion|bear|rose|lily|violet|apple|cherry|lemon|honey|sugar|coffee|whiskey|diamond|pearl|crown|king|queen|prince|soldier|sailor|stranger|
lover|mother|brother|angel|devil|ghost|witch|clown|hero|prisoner|teacher|doctor|detective|lawyer|summer house|highway|railway|garage|attic|basement|lamp|curtain|table|chair|blanket|
pillow|jacket|boot|ribbon|ladder|hammer|needle|basket|bottle|bucket|wheel|kite|balloon|feather|anchor|compass|map|lighthouse|tower|temple|museum|circus|carnival|school|hotel|motel|
market|village|valley|meadow|canyon|glacier|planet|comet|galaxy|rocket|satellite|signal|radio|television|telephone|camera|piano|guitar|violin|drum|trumpet|song|story|secret|promise|
memory|silence|thunderbird|butterfly|dragonfly|elephant|penguin|dolphin|octopus|potato|pepper|cinnamon|velvet|cotton|marble|copper|iron|steel|glass|smoke|dust|ash|
orchard|lantern|falcon|otter|cathedral|carousel|meteor|harvest|pocket|saddle|volcano|pirate|wizard|cello|banjo|walnut|emerald|tundra|cabin|cactus|hedgehog|trolley|zeppelin|umbrella|teapot|quilt|scissors|marigold|
acorn|airport|alarm|almond|album|alley|almanac|ant|apron|arrow|artist|avenue|axe|backpack|badge|badger|bagpipe|bakery|bamboo|bandit|banker|banner|barber|barn|barrel|battery|beach|beacon|beard|beaver|bee|beetle|belt|bench|
bicycle|bird|blossom|boat|bonfire|book|border|bow|box|bracelet|branch|brick|broom|brush|bubble|buffalo|bunny|burger|butcher|button|cactus flower|cage|calendar|camel|canal|cannon|canoe|captain|card|cargo|carpet|carrot|cart|cave|
cellar|chain|chalk|champion|chapel|chapter|cheese|chef|chess|chimney|circle|cliff|cloud|coach|coast|cobra|coin|college|comb|cookie|coral|corner|cottage|counter|cousin|cow|coyote|crab|cradle|crane|cricket|crocodile|crystal|cup|
dagger|dance|dawn|diary|dinner|dinosaur|dish|dragon fruit|drawer|dress|driver|duck|eagle|earring|earth|echo|eclipse|editor|egg|ember|empire|envelope|escape|fairy|farm|farmer|fence|festival|field|film|finger|fish|flag|flame|
flower|flute|fountain|fox|frame|friend|frog|fruit|game|gate|giant|giraffe|globe|glove|goat|grape|grass|guard|guest|gum|harp|hat|hawk|helmet|hill|hippo|hook|horizon|horn|house|hunter|hurricane|ice|ink|
insect|jar|jewel|joker|judge|juggler|jungle|kangaroo|kettle|key|kiss|kitten|knight|knot|lake|lamb|laundry|lawn|leather|lightning|line|lizard|lobster|locket|log|magician|magnet|mail|mammoth|mango|maple|mask|maze|
melody|mermaid|message|mill|miner|mist|mole|monkey|monster|moth|muffin|mule|mushroom|nail|neighbor|nest|net|noodle|nurse|oak|oasis|olive|onion|opera|orange|orchid|organ|ostrich|oven|owl|paddle|page|painter|palace|
pancake|panda|panther|parade|park|parrot|path|peach|peacock|pebble|pen|pencil|phantom|phone|photo|picnic|pig|pigeon|pine|pipe|plane|plate|plum|poem|poet|pond|pony|porch|portrait|pot|pumpkin|puppet|puppy|puzzle|pyramid|rabbit hole|
raccoon|raft|rail|rainbow|ranch|recipe|rice|riddle|ring|roof|room|rooster|root|rug|ruler|sail|salt|sandwich|saw|school bus|scout|sea|seed|shark|shell|shelter|ship|shirt|shoe|shore|sign|skate|sketch|sky|slipper|snail|
snow|soap|sofa|spark|spider|spoon|spring|spy|squirrel|stable|stadium|stage|stair|statue|steam|stick|stove|stream|sun|sunflower|swan|sword|tailor|tango|tea|tent|theater|thorn|throne|ticket|tide|tire|toad|toast|tomato|tool|
torch|toy|tractor|trail|treasure|tree|tribe|truck|tulip|tunnel|turtle|twin|unicorn|uncle|vampire|vase|villain|vine|voyage|wagon|waiter|wall|walrus|watch|wave|weed|well|whistle|willow|wind|wing|wire|witness|wood|worm|writer|yard|zebra"""
ADJECTIVES = """blue|red|green|black|white|golden|silver|broken|lonely|quiet|wild|crazy|happy|sad|sweet|bitter|cold|hot|warm|dark|bright|electric|magic|secret|hidden|lost|forgotten|
endless|little|big|giant|tiny|old|young|new|last|first|final|perfect|strange|beautiful|ugly|dangerous|gentle|holy|royal|heavy|hollow|burning|frozen|sleeping|dancing|flying|falling|
running|singing|rolling|shining|invisible|modern|ancient|american|french|russian|northern|southern|eastern|crooked|rusty|dusty|lazy|angry|brave|curious|honest|
purple|amber|drowsy|restless|fragile|mighty|wandering|whispering|crimson|icy|clumsy|scottish|
abandoned|absent|bare|bashful|blind|bold|bouncing|careful|careless|chilly|cloudy|common|cool|crazy old|crowded|cruel|crying|damp|deep|dizzy|double|dry|eager|early|easy|elegant|empty|evil|faded|faithful|famous|fancy|fast|fearless|fierce|foggy|
foolish|free|fresh|friendly|funny|fuzzy|glad|glass|gloomy|glowing|grand|gray|greedy|grumpy|half empty|hairy|harmless|haunted|high|hungry|immortal|innocent|jealous|jolly|kind|late|laughing|lean|light|liquid|local|long|loose|loud|loyal|lucky|
mad|married|mellow|messy|midnight|misty|moonlit|muddy|mysterious|naked|narrow|natural|neon|nervous|noisy|nosy|odd|open|orange|ordinary|outer|painted|pale|patient|pink|plain|plastic|playful|polite|poor|precious|proud|public|quick|rainy|rare|
rebel|reckless|rich|ripe|rough|round|rude|sacred|salty|savage|scarlet|second|selfish|shady|shallow|sharp|shiny|short|shy|silent|silly|simple|single|sleepy|slippery|slow|smart|smooth|snowy|soft|solar|solid|sour|spicy|spooky|square|starry|
steady|stolen|stormy|straight|strong|stubborn|sunny|swift|tall|tame|tender|thick|thin|third|thirsty|tired|total|tough|tropical|true|twisted|unknown|upper|urban|vintage|violet|vivid|waiting|warm|weary|wet|wicked|wide|wise|wooden|yellow|zesty"""
FIRST_NAMES = """john|paul|anna|maria|peter|david|sarah|emma|tom|jack|billy|bobby|johnny|frank|ella|nina|otis|miles|norah|elton|lucy|oliver|mike|kate|amy|joe|ruth|henry|george|alice|
carl|dolly|freddie|stevie|ray|sam|tina|diana|nick|leonard|ingrid|kofi|yuki|rosa|clara|omar|hugo|edith|
abigail|adam|agnes|ahmed|aisha|alan|albert|alex|alfie|amelia|amir|andrew|angela|anita|anton|arthur|astrid|barbara|beatrice|ben|bella|bruno|caleb|carmen|caroline|charlie|charlotte|chloe|chris|claire|colin|daisy|daniel|dennis|dora|douglas|eddie|
elena|eli|elizabeth|eric|esther|ethan|eva|felix|fiona|florence|gabriel|gary|gina|gloria|grace|greta|hannah|harry|hassan|hazel|heidi|helen|ian|ibrahim|igor|irene|isaac|isabella|ivan|jacob|jade|james|jan|jane|jason|javier|jenny|jim|joan|jonas|
josh|julia|karen|karl|katya|keith|ken|kim|kyle|lars|laura|leah|leo|liam|linda|lola|louis|luca|luis|mabel|malik|marco|mark|martha|mary|matt|max|megan|mei|mia|milo|mohammed|molly|nadia|naomi|nathan|ned|nora|oscar|pablo|patrick|pearl|penny|phil|
priya|rachel|raj|ralph|rebecca|rita|robin|roger|ron|rosie|sally|samira|sandra|sasha|scott|sean|simon|sofia|stan|steve|susan|sven|tara|ted|theo|tim|toby|tracy|tyler|ursula|vera|victor|violet|walter|wendy|will|yusuf|zara|zoe"""
LAST_NAMES = """smith|jones|brown|miller|cooper|fisher|walker|turner|parker|carter|wood|stone|rivers|banks|hill|green|white|black|king|fox|wolf|page|bell|rose|lane|bishop|mercer|hart|
lopez|garcia|martin|larsson|novak|kowalski|rossi|tanaka|singh|khan|nguyen|okafor|baker|hawkins|lindqvist|moreau|petrov|silva|underhill|yamamoto"""


def bars(text: str) -> list[str]:
    """The entries of a list written with `|` and broken over lines."""
    return [entry.strip() for entry in text.replace("\n", "").split("|") if entry.strip()]


def rows(text: str) -> list[str]:
    """The templates of a list written one a line."""
    return [row.strip() for row in text.split("\n") if row.strip()]


NOUNS, ADJECTIVES, FIRST_NAMES, LAST_NAMES = map(bars, (NOUNS, ADJECTIVES, FIRST_NAMES, LAST_NAMES))
ROOMS = bars("kitchen|living room|garden|garage|basement|dining room|hallway|bedroom|backyard|bathroom|office|attic|den|porch|cellar|nursery|playroom|laundry room|study|guest room|library|upstairs bathroom|shed|driveway|terrace|lounge")


def word(rng, options, test: bool) -> str:
    """An entry of the split; a test sentence uses a held-out one more often than not."""
    held = test and rng.random() < 0.6
    return pick(rng, options, held)


def noun(rng, test):
    """A common noun."""
    return word(rng, NOUNS, test)


def adjective(rng, test):
    """A common adjective."""
    return word(rng, ADJECTIVES, test)


def plural(single: str) -> str:
    """The plural of a noun."""
    if single.endswith(("s", "x", "ch", "sh")):
        return single if single.endswith("scissors") else single + "es"
    return single[:-1] + "ies" if single.endswith("y") and single[-2] not in "aeou" else single + "s"


def opens_with_verb(text: str) -> bool:
    """Says that `text` is an imperative that starts with its verb."""
    if re.match("(do|have|can|could|would|may|will) (i|you|we|they|the|anyone|any)\\b", text):
        return False
    return text.split()[0].strip(",") in OPENERS


def holds(text: str, phrase: str) -> bool:
    """Says that `phrase` stands in `text` as whole words."""
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


def without_article(text: str, *names: str) -> str:
    """Drops `the` and `my` before names that take none ("emma's room")."""
    for name in filter(bare, names):
        text = re.sub(rf"\b(the|my|our|that|your|this) {re.escape(name)}(?!\w)", lambda _, name=name: name, text)
    return text


def area_names(home: dict) -> set[str]:
    """The spoken names of all rooms and floors."""
    return {said(place["name"]) for place in home["areas"] + home["floors"]}


def things(home: dict, domain: str) -> list[dict]:
    """Entities of a domain whose name is neither a room's nor another entity's."""
    rooms, names = area_names(home), [said(e["name"]) for e in home["entities"]]
    return [e for e in home["entities"] if e["domain"] == domain and said(e["name"]) not in rooms and names.count(said(e["name"])) == 1]
