"""Word lists that several makers share, and small helpers to draw from them."""

import re

from expand import pick
from targets import plain as said, takes_no_article as bare

# Verbs that open a request, so that politeness may stand before it.
OPENERS = set("""set start create make begin run add launch put give count use get have let kick stop cancel end kill delete remove clear pause hold freeze
halt suspend resume unpause continue restart check tell show increase extend lengthen prolong decrease shorten reduce subtract take cut drop tack knock shave turn
switch open close shut lock unlock play skip go jump move change adjust raise lower bring crank listen watch find stick throw write note include
mark tick cross strike complete finish vacuum clean send dock return recall announce broadcast say notify inform shout spread pass forget read look relay
dismiss drop abort scrap disregard ignore wait keep dial push bump place jot append pop queue enter file register fire activate order call hoover pick release hit press quit search stream leave flag save record suspend wipe carry trim move""".split())

# Common words that make up names, titles and items that nobody can know beforehand.
NOUNS = """river|moon|shadow|garden|dream|mountain|ocean|mirror|rain|fire|window|door|street|city|heart|star|night|morning|winter|summer|train|bridge|road|desert|forest|
candle|light|storm|thunder|island|harbor|castle|kitchen|bedroom|balcony|engine|robot|machine|clock|hour|minute|letter|paper|river bank|silver|gold|stone|wolf|tiger|raven|
sparrow|horse|snake|dragon|whale|rabbit|lion|bear|rose|lily|violet|apple|cherry|lemon|honey|sugar|coffee|whiskey|diamond|pearl|crown|king|queen|prince|soldier|sailor|stranger|
lover|mother|brother|angel|devil|ghost|witch|clown|hero|prisoner|teacher|doctor|detective|lawyer|summer house|highway|railway|garage|attic|basement|lamp|curtain|table|chair|blanket|
pillow|jacket|boot|ribbon|ladder|hammer|needle|basket|bottle|bucket|wheel|kite|balloon|feather|anchor|compass|map|lighthouse|tower|temple|museum|circus|carnival|school|hotel|motel|
market|village|valley|meadow|canyon|glacier|planet|comet|galaxy|rocket|satellite|signal|radio|television|telephone|camera|piano|guitar|violin|drum|trumpet|song|story|secret|promise|
memory|silence|thunderbird|butterfly|dragonfly|elephant|penguin|dolphin|octopus|potato|pepper|cinnamon|velvet|cotton|marble|copper|iron|steel|glass|smoke|dust|ash|
orchard|lantern|falcon|otter|cathedral|carousel|meteor|harvest|pocket|saddle|volcano|pirate|wizard|cello|banjo|walnut|emerald|tundra|cabin|cactus|hedgehog|trolley|zeppelin|umbrella|teapot|quilt|scissors|marigold"""
ADJECTIVES = """blue|red|green|black|white|golden|silver|broken|lonely|quiet|wild|crazy|happy|sad|sweet|bitter|cold|hot|warm|dark|bright|electric|magic|secret|hidden|lost|forgotten|
endless|little|big|giant|tiny|old|young|new|last|first|final|perfect|strange|beautiful|ugly|dangerous|gentle|holy|royal|heavy|hollow|burning|frozen|sleeping|dancing|flying|falling|
running|singing|rolling|shining|invisible|modern|ancient|american|french|russian|northern|southern|eastern|crooked|rusty|dusty|lazy|angry|brave|curious|honest|
purple|amber|drowsy|restless|fragile|mighty|wandering|whispering|crimson|icy|clumsy|scottish"""
FIRST_NAMES = """john|paul|anna|maria|peter|david|sarah|emma|tom|jack|billy|bobby|johnny|frank|ella|nina|otis|miles|norah|elton|lucy|oliver|mike|kate|amy|joe|ruth|henry|george|alice|
carl|dolly|freddie|stevie|ray|sam|tina|diana|nick|leonard|ingrid|kofi|yuki|rosa|clara|omar|hugo|edith"""
LAST_NAMES = """smith|jones|brown|miller|cooper|fisher|walker|turner|parker|carter|wood|stone|rivers|banks|hill|green|white|black|king|fox|wolf|page|bell|rose|lane|bishop|mercer|hart|
lopez|garcia|martin|larsson|novak|kowalski|rossi|tanaka|singh|khan|nguyen|okafor|baker|hawkins|lindqvist|moreau|petrov|silva|underhill|yamamoto"""


def bars(text: str) -> list[str]:
    """The entries of a list written with `|` and broken over lines."""
    return [entry.strip() for entry in text.replace("\n", "").split("|") if entry.strip()]


def rows(text: str) -> list[str]:
    """The templates of a list written one a line."""
    return [row.strip() for row in text.split("\n") if row.strip()]


NOUNS, ADJECTIVES, FIRST_NAMES, LAST_NAMES = map(bars, (NOUNS, ADJECTIVES, FIRST_NAMES, LAST_NAMES))


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
