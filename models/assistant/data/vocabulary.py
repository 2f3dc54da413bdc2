"""Words that sentences outside the trade are made of, and how their templates are filled."""

import random
import re

from expand import expand, pick
from speech import number


def alternatives(text: str) -> list[str]:
    """The templates of `text`: split at line ends and at `|` outside brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if char in "|\n" and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    return [part for part in parts + [text[start:].strip()] if part]


WORDS = {kind: alternatives(words) for kind, words in {
    "topic": """the moon|space|love|dogs|cats|the ocean|autumn|robots|electricity|the sun|dragons|history|quantum physics|the light bulb|light|the speed of light|lighthouses|doors|windows|black holes|music|football
climate change|trains|the roman empire|photosynthesis|bread|coffee|curtains|clocks|house plants|mirrors|fire|gardens|kitchen knives|thermostats|fan fiction|switches|television|opera|locks and keys
gravity|the french revolution|world war two|dinosaurs|vaccines|evolution|the stock market|inflation|bitcoin|artificial intelligence|machine learning|democracy|the constitution|human rights|philosophy|stoicism|buddhism
the bible|greek mythology|shakespeare|jane austen|picasso|jazz|hip hop|ballet|the olympics|basketball|tennis|cricket|formula one|the world cup|yoga|meditation|sleep|dreams|the human heart|the brain|diabetes|blood pressure
vitamins|protein|sourdough|pizza|sushi|chocolate|wine|tea|bees|ants|sharks|whales|elephants|the rainforest|the amazon|glacial ice|earthquakes|hurricanes|tornadoes|thunderstorms|rainbows|the desert|the pyramids|the great wall
castles|pirates|vikings|samurai|knights|cowboys|the titanic|aeroplanes|helicopters|submarines|electric cars|bicycles|steam engines|solar panels|nuclear power|wind turbines|batteries|the internet|computers|smartphones
the alphabet|grammar|poetry|algebra|geometry|fractions|pi|prime numbers|statistics|chemistry|atoms|molecules|dna|cells|bacteria|viruses|mushrooms|trees|roses|marriage|friendship|childhood|happiness|money|taxes|mortgages
smart homes|home automation|zigbee|wifi|bluetooth|voice assistants|air conditioning|heat pumps|central heating|vacuum cleaners|led lights|street lights|christmas lights|garage sales|blind people|shades of gray|turning lights on
volcanoes|chess|penguins|lamps in ancient rome|bridges|ghosts|minute hands|light years|the cold war|calculus|origami|the renaissance|insulin|kangaroos|camping|karaoke|window shopping|fan clubs|magnets|beethoven""",
    "thing": """milk|eggs|bread|butter|cheese|apples|bananas|toilet paper|batteries|a cat|a dog|a car|a bike|a phone|a book|a chair|a table|a piano|a guitar|a camera|a clock|tomatoes|soap|shoes|a dress|a jacket|a watch
a house|a sofa|a mattress|a laptop|a tent|a bicycle helmet|headphones|a birthday present|flowers|a pizza|sushi|burgers|dog food|cat litter|diapers|a new lamp|light bulbs|curtains|a ceiling fan|a smart plug|a thermostat|a vacuum cleaner
sneakers|a plane ticket|concert tickets|a ring|perfume|sunglasses|a backpack|a suitcase|socks|a blanket|onions|an umbrella|a keyboard|shampoo|a lawn chair|a door lock|a skateboard|a toaster|candles""",
    "word": """happiness|butterfly|necessary|window|kitchen|lamp|thermostat|water|bread|friend|tomorrow|rhythm|conscience|elephant|doorbell|light|ceiling|love|library|mother|school|beautiful|restaurant|weird|february|science|blue
garage|freedom|hospital|apple|cheese|horse|brother|morning|pneumonia|mississippi|lock|curtain|harmony|castle|lantern|bicycle|schedule|grandfather""",
    "adj": """nice|good|bad|terrible|wonderful|broken|beautiful|ugly|strange|great|old|new|expensive|boring|amazing|funny|sad|dirty|cheap|huge|tiny|loud|dangerous|famous|important|delicious|useless|ridiculous|fantastic|scary|lazy|smart
lovely|awful|brilliant|modern|fancy|annoying|weird""",
    "place": """france|germany|london|paris|new york|japan|brazil|rome|berlin|canada|india|tokyo|spain|chicago|los angeles|boston|miami|seattle|texas|california|florida|china|australia|sydney|melbourne|italy|venice|madrid|barcelona|amsterdam
vienna|prague|moscow|istanbul|cairo|egypt|nigeria|south africa|mexico|argentina|chile|ireland|dublin|scotland|edinburgh|manchester|greece|athens|turkey|thailand|bangkok|singapore|hong kong|korea|seoul|dubai|iceland|sweden|stockholm
finland|denmark|poland|warsaw|portugal|switzerland|zurich|austria|hungary|hawaii|alaska|toronto|vancouver|montreal|denver|dallas|atlanta|las vegas|san francisco|norway|kenya|lisbon|peru|belgium|oslo|houston|nairobi|philadelphia
liverpool|munich|vietnam""",
    "spot": """the airport|the nearest gas station|the train station|work|the supermarket|the hospital|the beach|a pharmacy|downtown|the mall|the cinema|the gym|a coffee shop|the library|the post office|the next restaurant|school|a hotel
a petrol station|an atm|the bank|the dentist|the bus stop|the zoo|the museum|a bakery|the police station|the stadium|a hardware store|the harbor""",
    "who": """mom|dad|john|my wife|my husband|anna|my boss|peter|the doctor|the plumber|my brother|my daughter|my son|the office|the neighbors|aunt mary|uncle bob|michael|jessica|david|the dentist|the landlord|my girlfriend|my boyfriend
my friend|grandpa|the school|the babysitter|customer service|an ambulance|the fire department|lisa|kevin|robert|the electrician|my sister|nina|the vet|my colleague|the police|carlos|my cousin|the insurance company""",
    "star": """einstein|the queen|the pope|taylor swift|obama|elvis presley|mozart|michael jackson|beyonce|cristiano ronaldo|lionel messi|serena williams|tom hanks|brad pitt|marie curie|isaac newton|abraham lincoln|george washington
winston churchill|nelson mandela|leonardo da vinci|vincent van gogh|charles darwin|julius caesar|steve jobs|elon musk|bill gates|the president|the prime minister|king charles|harry potter|batman|sherlock holmes|frodo|madonna|shakira
adele|drake|napoleon|cleopatra|galileo|pele|meryl streep|socrates|neil armstrong|the pharaoh""",
    "work": """hamlet|the mona lisa|star wars|the lord of the rings|harry potter|pride and prejudice|the odyssey|moby dick|bohemian rhapsody|hey jude|imagine|titanic|the godfather|friends|breaking bad|game of thrones|the iliad|don quixote
war and peace|frankenstein|dracula|the hobbit|the simpsons|jurassic park|the matrix|frozen|toy story|hotel california|yesterday|casablanca|macbeth|stranger things|the starry night""",
    "team": "the lakers|the yankees|manchester united|real madrid|barcelona|the patriots|liverpool|arsenal|the bulls|the cowboys|bayern|the celtics|the red sox|chelsea|the warriors|juventus|the packers|the dodgers|ajax",
    "company": "apple|tesla|google|amazon|microsoft|netflix|disney|nvidia|toyota|volkswagen|boeing|starbucks|nike|intel|sony|samsung|ikea|ford|siemens|shell",
    "app": "netflix|youtube|whatsapp|instagram|facebook|tiktok|gmail|google maps|the calculator|the browser|safari|chrome|slack|zoom|uber|my email|the settings|the app store|photoshop|excel|the notes app|telegram|twitter|firefox|linkedin|the photos app",
    "dish": """pancakes|lasagna|chicken soup|banana bread|pad thai|beef stew|apple pie|mashed potatoes|guacamole|brownies|an omelette|fried rice|tomato sauce|a caesar salad|meatballs|chili|carrot cake|scrambled eggs|curry|tacos|risotto|waffles
ratatouille|goulash|shepherd's pie|hummus|tiramisu|fish and chips""",
    "do": """cook rice|change a light bulb|tie a tie|bake bread|fix a door|wash the windows|learn french|make coffee|boil an egg|open a bank account|close a deal|call mom|water the plants|take out the trash|feed the cat|clean the fan|lose weight
install a switch|unlock a phone|hang curtains|set the table|buy a house|write a resume|change a tire|remove a stain|get rid of ants|tie a knot|play the guitar|draw a horse|paint a wall|file my taxes|walk the dog|do the laundry|pay the rent
renew my passport|pick up the kids|iron a shirt|build a shelf|save money|fall asleep|quit smoking|train for a marathon|apply for a job|drive a car|swim|whistle|knit a scarf|plan a wedding|take my pills|go to the dentist|send the invoice
close a window in excel|turn off notifications|turn on airplane mode|reset a router|wire a light switch|clean a thermostat|unclog a drain|plant a tree|repair a lamp|close a bank account|train a dog|fold a fitted sheet|pack a suitcase
sharpen a knife|open a stuck jar|learn to dance|return the books|light a campfire""",
    "lang": "french|german|spanish|latin|chinese|italian|japanese|russian|arabic|korean|portuguese|swedish|greek|turkish|hindi|dutch|polish|finnish|welsh",
    "phrase": """good morning|thank you|where is the toilet|i love you|the bill please|how much is this|turn on the light|open the window|i am lost|happy birthday|the kitchen is big|close the door|my name is tom|one beer please|see you tomorrow
two coffees please|good luck|lock the door|the lamp is red|i don't understand""",
    "unit": "miles|kilometers|pounds|kilograms|euros|dollars|inches|feet|meters|gallons|cups|grams|degrees fahrenheit|degrees celsius|yards|acres|ounces|liters|tablespoons|hectares",
    "event": "christmas|easter|thanksgiving|halloween|the next full moon|the super bowl|mother's day|new year's eve|the next holiday|black friday|the election|the final|hanukkah|ramadan|the solstice|father's day|valentine's day|the next eclipse",
    "game": "chess|a game|twenty questions|tic tac toe|trivia|hide and seek|hangman|poker|a quiz|checkers|bingo|i spy|a riddle game|charades|monopoly|rock paper scissors",
    "show": "the news|the game|a movie|the match|a documentary|the tonight show|the football|a comedy|the finale|a thriller|the debate|the quiz show",
    "clock": "{h} am|{h} pm|{h} o'clock|{h}:30|{h}:15 pm|half past {h}|noon|midnight|quarter to {h}|{h} in the morning|{h} in the evening|{h}:45|a quarter past {h}|{h} tonight",
    "later": """tomorrow|tomorrow morning|tomorrow evening|tonight|at {clock}|at {clock}|at {clock}|at {clock}|on monday|on friday|next week|this weekend|next tuesday|later|later today|at sunset|at sunrise|when i leave|when i get home
when it gets dark|when the sun goes down|when i go to bed|when the movie starts|when nobody is home|after dinner|before i wake up|every day|every morning|every evening|every night|every monday|every weekday at {clock}|every hour
if it rains|if it gets too hot|if nobody is home|when someone rings the bell|on weekends|on christmas eve|as soon as i get home|until {clock}|from {clock} to {clock}|when the alarm goes off|when the temperature drops
on sundays|once it is dark|the day after tomorrow|in the new year|whenever i come home|each evening at {clock}|after midnight|when the kids are asleep|by {clock}|before sunrise|if i'm not at home""",
    "ill": "a headache|a fever|a sore throat|the flu|a rash|back pain|a cold|a stomach ache|a toothache|a cough|allergies|insomnia|a sunburn|a migraine|hiccups",
    "body": "heart|brain|liver|knee|stomach|skin|eyes|back|kidneys|spine|lungs",
    "kin": "dog|cat|son|daughter|wife|husband|boss|neighbor|sister|brother|car|bike|phone|computer|mother|father|house|garden|friend|teacher|baby|hamster|landlord|cousin|roommate|laptop",
    "feel": "tired|hungry|bored|sad|happy|angry|lonely|sick|thirsty|nervous|excited|busy|late|sleepy|stressed|in love|freezing|in a bad mood|exhausted|proud|worried|starving|jealous",
}.items()}


def word(rng: random.Random, kind: str, test: bool) -> str:
    """A word of the kind, for the split."""
    return one_of(rng, WORDS[kind], test)


def one_of(rng: random.Random, options, test: bool) -> str:
    """One of `options`; a test sentence takes a held-out one half of the time."""
    return pick(rng, options, test and rng.random() < 0.5)


def fill(rng: random.Random, template: str, test: bool, **values) -> str:
    """A sentence of `template`: fields are `values`, kinds of WORDS (a digit may follow: {topic2}), {i} {j} numbers, {h} hours."""
    text = expand(rng, re.sub(r"\{(\w+)\}", "\ue003\\1\ue004", template))
    for name, value in values.items():
        text = text.replace(f"\ue003{name}\ue004", str(value))
    text = text.replace("\ue003", "{").replace("\ue004", "}")
    while "{" in text:
        for field in dict.fromkeys(re.findall(r"\{(\w+)\}", text)):
            kind = field.rstrip("0123456789")
            if kind in ("i", "j"):
                value = number(rng.randint(2, 100), rng)
            elif kind == "h":
                value = number(rng.randint(1, 12), rng)
            else:
                value = word(rng, kind, test)
            text = text.replace("{" + field + "}", value, 1 if kind in ("h", "clock") else -1)
    return a_or_an(" ".join(text.split()))


def a_or_an(text: str) -> str:
    """"a" or "an" as the next word asks for."""
    text = re.sub(r"\ba (?=[aeio]|u(?!ni|s[eu]))(?!one\b|eu)", "an ", text)
    return re.sub(r"\b(?<!')an (?=[bcdfgjklmnpqrstvwxz])", "a ", text)
