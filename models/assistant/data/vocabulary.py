"""Words that sentences outside the trade are made of, and how their templates are filled."""

import random
import re

from expand import alternatives, expand, pick
from speech import number


WORDS = {kind: alternatives(words) for kind, words in {
    "topic": """the moon|space|love|dogs|cats|the ocean|autumn|robots|electricity|the sun|dragons|history|quantum physics|the light bulb|light|the speed of light|lighthouses|doors|windows|black holes|music|football
climate change|trains|the roman empire|photosynthesis|bread|coffee|curtains|clocks|house plants|mirrors|fire|gardens|kitchen knives|thermostats|fan fiction|switches|television|opera|locks and keys
gravity|the french revolution|world war two|dinosaurs|vaccines|evolution|the stock market|inflation|bitcoin|artificial intelligence|machine learning|democracy|the constitution|human rights|philosophy|stoicism|buddhism
the bible|greek mythology|shakespeare|jane austen|picasso|jazz|hip hop|ballet|the olympics|basketball|tennis|cricket|formula one|the world cup|yoga|meditation|sleep|dreams|the human heart|the brain|diabetes|blood pressure
vitamins|protein|sourdough|pizza|sushi|chocolate|wine|tea|bees|ants|sharks|whales|elephants|the rainforest|the amazon|glacial ice|earthquakes|hurricanes|tornadoes|thunderstorms|rainbows|the desert|the pyramids|the great wall
castles|pirates|vikings|samurai|knights|cowboys|the titanic|aeroplanes|helicopters|submarines|electric cars|bicycles|steam engines|solar panels|nuclear power|wind turbines|batteries|the internet|computers|smartphones
the alphabet|grammar|poetry|algebra|geometry|fractions|pi|prime numbers|statistics|chemistry|atoms|molecules|dna|cells|bacteria|viruses|mushrooms|trees|roses|marriage|friendship|childhood|happiness|money|taxes|mortgages
smart homes|home automation|zigbee|wifi|bluetooth|voice assistants|air conditioning|heat pumps|central heating|vacuum cleaners|led lights|street lights|christmas lights|garage sales|blind people|shades of gray|turning lights on
volcanoes|chess|penguins|lamps in ancient rome|bridges|ghosts|minute hands|light years|the cold war|calculus|origami|the renaissance|insulin|kangaroos|camping|karaoke|window shopping|fan clubs|magnets|beethoven
the silk road|hieroglyphs|the black death|the industrial revolution|the space race|satellites|the northern lights|comets|meteorites|the milky way|saturn|mars|the tides|coral reefs|jellyfish|owls|wolves|foxes|bears|tigers|hamsters|parrots|spiders|snakes|butterflies|worms|cows
horses|unicorns|vampires|zombies|witches|fairy tales|superheroes|comic books|anime|video games|board games|sudoku|crossword puzzles|poker|golf|surfing|skiing|boxing|swimming|running|dancing|salsa|tango|rock climbing|fishing|hunting|sailing|knitting|pottery|painting|photography|architecture|skyscrapers
fashion|perfume|tattoos|haircuts|weddings|divorce|parenting|babies|teenagers|old age|death|the afterlife|karma|astrology|horoscopes|magic|luck|superstition|psychology|anxiety|depression|therapy|addiction|nutrition|veganism|keto|fasting|gluten|caffeine|beer|whiskey|cheese|spices|salt|sugar
rice|potatoes|soup|street food|farming|tractors|fertilizer|drought|floods|plastic|recycling|carbon|oil|coal|diamonds|gold|steel|glass|paper|printing|journalism|radio waves|lasers|microchips|drones|3d printing|encryption|hackers|passwords|blockchain|emojis|memes|podcasts|hollywood|theater
the oscars|the nobel prize|the monarchy|slavery|the civil war|the moon landing|the berlin wall|napoleon's army|ancient egypt|the aztecs|the incas|the ice age|mammoths|fossils|the big bang|time travel|parallel universes|string theory|relativity|entropy|the periodic table|acids|rust|electric eels|lightning|static electricity
glass blowing|candles|wallpaper|carpets|ceiling fans in hotels|elevators|traffic lights|lava lamps|garage bands|stage curtains|locksmiths|the lock ness monster|doorbells|weather balloons|window cleaners|radio drama|soap operas|reality television|timers in cooking|alarm clocks|street lamps|speaker's corner|switch statements|gate keeping""",
    "thing": """milk|eggs|bread|butter|cheese|apples|bananas|toilet paper|batteries|a cat|a dog|a car|a bike|a phone|a book|a chair|a table|a piano|a guitar|a camera|a clock|tomatoes|soap|shoes|a dress|a jacket|a watch
a house|a sofa|a mattress|a laptop|a tent|a bicycle helmet|headphones|a birthday present|flowers|a pizza|sushi|burgers|dog food|cat litter|diapers|a new lamp|light bulbs|curtains|a ceiling fan|a smart plug|a thermostat|a vacuum cleaner
sneakers|a plane ticket|concert tickets|a ring|perfume|sunglasses|a backpack|a suitcase|socks|a blanket|onions|an umbrella|a keyboard|shampoo|a lawn chair|a door lock|a skateboard|a toaster|candles
a lottery ticket|a wedding dress|a violin|a drum kit|a telescope|a microscope|a hammock|a wheelbarrow|a ladder|a chainsaw|a bucket|a broom|a hairbrush|a razor|toothpaste|a raincoat|gloves|a scarf|a hat|boots|slippers|a belt|a necklace|earrings|a wallet|a briefcase|a stroller|a high chair|a teddy bear|a puzzle|a kite
a surfboard|a tennis racket|a football|a treadmill|dumbbells|a yoga mat|a fishing rod|a sleeping bag|a compass|a map|a globe|a dictionary|a newspaper|a comic|stickers|glue|scissors|pencils|an eraser|a calculator|a printer|a monitor|a tablet|a memory card|a charger|a drone|a scooter|a motorcycle|a truck|tires|motor oil
a boat|a canoe|a horse|a rabbit|a goldfish|a parrot|honey|jam|cereal|pasta|rice|flour|sugar|salt|olive oil|a chicken|salmon|shrimp|lettuce|cucumbers|potatoes|grapes|strawberries|lemons|ice cream|chocolate|cookies|wine|beer|coffee beans|green tea|orange juice|a cake|balloons|a greeting card|wrapping paper|a lamp shade|a window frame|a fan heater""",
    "word": """happiness|butterfly|necessary|window|kitchen|lamp|thermostat|water|bread|friend|tomorrow|rhythm|conscience|elephant|doorbell|light|ceiling|love|library|mother|school|beautiful|restaurant|weird|february|science|blue
garage|freedom|hospital|apple|cheese|horse|brother|morning|pneumonia|mississippi|lock|curtain|harmony|castle|lantern|bicycle|schedule|grandfather
banana|monkey|tiger|rocket|pirate|princess|dinosaur|unicorn|dragon|robot|spoon|bucket|pancake|cookie|noodle|potato|carrot|pumpkin|pencil|crayon|balloon|blanket|pillow|teddy|slipper|button|zipper|ladder|hammer|wheel|engine|feather|shell|pebble|puddle|cloud|rainbow|thunder|volcano|island|desert|jungle|village
bridge|tower|tunnel|ticket|wallet|coin|diamond|ghost|witch|wizard|clown|puppet|drum|trumpet|violin|whistle|secret|promise|shadow|whisper|courage|patience|silence|chaos|tomato|onion|garlic|pepper|mustard|biscuit|muffin|sandwich|squirrel|hedgehog|penguin|giraffe|zebra|hippo|octopus|turtle|snail|beetle|worm|frog""",
    "adj": """nice|good|bad|terrible|wonderful|broken|beautiful|ugly|strange|great|old|new|expensive|boring|amazing|funny|sad|dirty|cheap|huge|tiny|loud|dangerous|famous|important|delicious|useless|ridiculous|fantastic|scary|lazy|smart
lovely|awful|brilliant|modern|fancy|annoying|weird
wild|weak|brave|cruel|cute|sweet|sour|sticky|slimy|stinky|silly|crazy|mad|gentle|polite|rude|clever|stupid|perfect|horrible|gross|gorgeous|hilarious|tragic|pointless|harmless|risky|rare|common|popular|normal|odd|mysterious|magical|golden|purple|wooden|rotten|spicy|shiny|tasty|awesome|disgusting|superb|dreadful|decent|pathetic|sensational""",
    "place": """france|germany|london|paris|new york|japan|brazil|rome|berlin|canada|india|tokyo|spain|chicago|los angeles|boston|miami|seattle|texas|california|florida|china|australia|sydney|melbourne|italy|venice|madrid|barcelona|amsterdam
vienna|prague|moscow|istanbul|cairo|egypt|nigeria|south africa|mexico|argentina|chile|ireland|dublin|scotland|edinburgh|manchester|greece|athens|turkey|thailand|bangkok|singapore|hong kong|korea|seoul|dubai|iceland|sweden|stockholm
finland|denmark|poland|warsaw|portugal|switzerland|zurich|austria|hungary|hawaii|alaska|toronto|vancouver|montreal|denver|dallas|atlanta|las vegas|san francisco|norway|kenya|lisbon|peru|belgium|oslo|houston|nairobi|philadelphia
liverpool|munich|vietnam
paraguay|uruguay|bolivia|ecuador|colombia|venezuela|panama|costa rica|cuba|jamaica|haiti|guatemala|ghana|senegal|morocco|algeria|tunisia|ethiopia|tanzania|uganda|zambia|zimbabwe|madagascar|mali|iran|iraq|israel|jordan|lebanon|syria|qatar|pakistan|nepal|tibet|mongolia|taiwan|malaysia|indonesia|bali|the philippines
cambodia|laos|new zealand|fiji|tahiti|greenland|estonia|latvia|lithuania|ukraine|kyiv|romania|bulgaria|serbia|croatia|slovenia|albania|malta|cyprus|sicily|sardinia|corsica|tuscany|bavaria|provence|wales|cornwall|yorkshire|glasgow|belfast|bristol|leeds|birmingham|oxford|cambridge|york|naples|milan|florence|turin
seville|valencia|porto|lyon|marseille|bordeaux|brussels|antwerp|rotterdam|hamburg|cologne|frankfurt|dresden|geneva|salzburg|krakow|budapest|belgrade|sofia|bucharest|riga|helsinki|bergen|copenhagen|reykjavik|shanghai|beijing|osaka|kyoto|mumbai|delhi|calcutta|karachi|manila|jakarta|hanoi|perth|brisbane|auckland
detroit|cleveland|pittsburgh|baltimore|nashville|memphis|new orleans|austin|san antonio|phoenix|tucson|salt lake city|portland|san diego|sacramento|honolulu|anchorage|minneapolis|milwaukee|kansas|ohio|georgia|utah|nevada|oregon|maine|vermont|quebec|ottawa|calgary|winnipeg|mexico city|havana|bogota|lima|santiago|rio|buenos aires""",
    "spot": """the airport|the nearest gas station|the train station|work|the supermarket|the hospital|the beach|a pharmacy|downtown|the mall|the cinema|the gym|a coffee shop|the library|the post office|the next restaurant|school|a hotel
a petrol station|an atm|the bank|the dentist|the bus stop|the zoo|the museum|a bakery|the police station|the stadium|a hardware store|the harbor
the barber|the butcher|the courthouse|the embassy|the university|the playground|the pool|the golf course|the theater|the opera house|the church|the mosque|the farm|the harbor master|the ferry|the ski lift|the border|city hall|the town square|the campsite|the castle|the nearest subway|a taxi stand|a car wash|a nail salon|a bookstore|a steakhouse|a sushi bar|a pub|a nightclub|a laundromat|a toy store|the vet""",
    "who": """mom|dad|john|my wife|my husband|anna|my boss|peter|the doctor|the plumber|my brother|my daughter|my son|the office|the neighbors|aunt mary|uncle bob|michael|jessica|david|the dentist|the landlord|my girlfriend|my boyfriend
my friend|grandpa|the school|the babysitter|customer service|an ambulance|the fire department|lisa|kevin|robert|the electrician|my sister|nina|the vet|my colleague|the police|carlos|my cousin|the insurance company
grandma|my mom|my dad|my uncle|my aunt|my nephew|my niece|my roommate|my teacher|my coach|my lawyer|my therapist|the mailman|the gardener|the nanny|the cleaning lady|the accountant|the manager|the principal|the judge|the mayor|the baker|the hairdresser|the tailor|emily|daniel|sophie|james|laura|julia|steven|karen|brian|linda|thomas|patricia|george|helen|victor|amir|priya|chen|fatima|olga|sven|ingrid|pablo|rosa|giulia|mateo|kenji""",
    "star": """einstein|the queen|the pope|taylor swift|obama|elvis presley|mozart|michael jackson|beyonce|cristiano ronaldo|lionel messi|serena williams|tom hanks|brad pitt|marie curie|isaac newton|abraham lincoln|george washington
winston churchill|nelson mandela|leonardo da vinci|vincent van gogh|charles darwin|julius caesar|steve jobs|elon musk|bill gates|the president|the prime minister|king charles|harry potter|batman|sherlock holmes|frodo|madonna|shakira
adele|drake|napoleon|cleopatra|galileo|pele|meryl streep|socrates|neil armstrong|the pharaoh
ed sheeran|lady gaga|rihanna|kanye west|justin bieber|bob dylan|john lennon|david bowie|freddie mercury|frank sinatra|dolly parton|johnny cash|eminem|snoop dogg|oprah|ellen|leonardo dicaprio|johnny depp|will smith|tom cruise|angelina jolie|julia roberts|scarlett johansson|emma watson|morgan freeman|clint eastwood|charlie chaplin|marilyn monroe|audrey hepburn
alfred hitchcock|steven spielberg|walt disney|stephen king|j k rowling|agatha christie|ernest hemingway|mark twain|charles dickens|oscar wilde|edgar allan poe|plato|aristotle|karl marx|sigmund freud|nikola tesla|thomas edison|stephen hawking|alan turing|ada lovelace|florence nightingale|mother teresa|gandhi|martin luther king|rosa parks|joan of arc|genghis khan|alexander the great
attila the hun|queen victoria|henry the eighth|king arthur|robin hood|zeus|thor|santa claus|the easter bunny|darth vader|yoda|gandalf|james bond|superman|spider man|wonder woman|mickey mouse|homer simpson|shrek|elsa|peter pan|dracula|mike tyson|muhammad ali|michael jordan|lebron james|roger federer|usain bolt|tiger woods|simone biles""",
    "work": """hamlet|the mona lisa|star wars|the lord of the rings|harry potter|pride and prejudice|the odyssey|moby dick|bohemian rhapsody|hey jude|imagine|titanic|the godfather|friends|breaking bad|game of thrones|the iliad|don quixote
war and peace|frankenstein|dracula|the hobbit|the simpsons|jurassic park|the matrix|frozen|toy story|hotel california|yesterday|casablanca|macbeth|stranger things|the starry night
romeo and juliet|les miserables|the great gatsby|to kill a mockingbird|1984|animal farm|brave new world|alice in wonderland|peter pan|the jungle book|treasure island|robinson crusoe|gulliver's travels|oliver twist|great expectations|jane eyre|wuthering heights|little women|the bible|the koran|faust|crime and punishment|anna karenina|the little prince
the lion king|finding nemo|shrek|avatar|inception|pulp fiction|forrest gump|gladiator|rocky|jaws|psycho|alien|terminator|back to the future|ghostbusters|home alone|mary poppins|the sound of music|cats|hamilton|the nutcracker|swan lake|the magic flute|carmen|the scream|guernica|the last supper|the sopranos|the wire|lost|the crown|downton abbey|doctor who|sherlock""",
    "team": """the lakers|the yankees|manchester united|real madrid|barcelona|the patriots|liverpool|arsenal|the bulls|the cowboys|bayern|the celtics|the red sox|chelsea|the warriors|juventus|the packers|the dodgers|ajax
the mets|the knicks|the giants|the eagles|the steelers|the cubs|the rangers|inter milan|roma|napoli|benfica|porto|celtic|everton|leeds united|tottenham|west ham|atletico|dortmund|marseille|the all blacks|the springboks|the maple leafs|the raptors""",
    "company": """apple|tesla|google|amazon|microsoft|netflix|disney|nvidia|toyota|volkswagen|boeing|starbucks|nike|intel|sony|samsung|ikea|ford|siemens|shell
adidas|puma|zara|gucci|ferrari|porsche|bmw|honda|hyundai|pepsi|coca cola|nestle|unilever|pfizer|bayer|ibm|oracle|dell|airbus|fedex|walmart|costco|target|lego|nintendo|spacex|airbnb|paypal|visa""",
    "app": """netflix|youtube|whatsapp|instagram|facebook|tiktok|gmail|google maps|the calculator|the browser|safari|chrome|slack|zoom|uber|my email|the settings|the app store|photoshop|excel|the notes app|telegram|twitter|firefox|linkedin|the photos app
snapchat|pinterest|reddit|discord|skype|teams|outlook|word|powerpoint|dropbox|duolingo|tinder|waze|shazam|audible|kindle|minecraft|roblox|fortnite|candy crush|the weather app|the clock app|the bank app|the dating app|the terminal|the task manager|google translate|my calendar app""",
    "dish": """pancakes|lasagna|chicken soup|banana bread|pad thai|beef stew|apple pie|mashed potatoes|guacamole|brownies|an omelette|fried rice|tomato sauce|a caesar salad|meatballs|chili|carrot cake|scrambled eggs|curry|tacos|risotto|waffles
ratatouille|goulash|shepherd's pie|hummus|tiramisu|fish and chips
spaghetti carbonara|fried eggs|french toast|porridge|a burger|hot dogs|nachos|burritos|enchiladas|paella|gazpacho|croissants|quiche|fondue|raclette|schnitzel|bratwurst|sauerkraut|pierogi|borscht|ramen|miso soup|dumplings|spring rolls|peking duck|kimchi|bibimbap|butter chicken|naan|samosas|falafel|kebab|couscous|tagine
jollof rice|roast beef|yorkshire pudding|scones|rhubarb crumble|cheesecake|chocolate mousse|creme brulee|key lime pie|doughnuts|cinnamon rolls|popcorn|potato salad|coleslaw|mac and cheese|meatloaf|clam chowder|gumbo|pulled pork|ribs|a smoothie""",
    "do": """cook rice|change a light bulb|tie a tie|bake bread|fix a door|wash the windows|learn french|make coffee|boil an egg|open a bank account|close a deal|call mom|water the plants|take out the trash|feed the cat|clean the fan|lose weight
install a switch|unlock a phone|hang curtains|set the table|buy a house|write a resume|change a tire|remove a stain|get rid of ants|tie a knot|play the guitar|draw a horse|paint a wall|file my taxes|walk the dog|do the laundry|pay the rent
renew my passport|pick up the kids|iron a shirt|build a shelf|save money|fall asleep|quit smoking|train for a marathon|apply for a job|drive a car|swim|whistle|knit a scarf|plan a wedding|take my pills|go to the dentist|send the invoice
close a window in excel|turn off notifications|turn on airplane mode|reset a router|wire a light switch|clean a thermostat|unclog a drain|plant a tree|repair a lamp|close a bank account|train a dog|fold a fitted sheet|pack a suitcase
sharpen a knife|open a stuck jar|learn to dance|return the books|light a campfire
catch a fish|milk a cow|ride a bike|ride a horse|fly a kite|fly a plane|climb a mountain|pitch a tent|build a fire|chop wood|grow tomatoes|prune roses|make compost|catch a mouse|bathe a cat|name a puppy|raise chickens|bake a cake|poach an egg|peel a mango|open a coconut|carve a turkey|brew beer|mix a martini|make candles|make soap|sew a button|darn a sock|dye my hair
shave a beard|braid hair|trim a beard|lose a cold|stop snoring|stop worrying|get married|get divorced|get a visa|get a loan|buy bitcoin|sell a car|write a will|write a novel|write a poem|publish a book|paint a portrait|carve a pumpkin|wrap a present|throw a party|host a dinner|give a speech|tell a joke|learn chess|play poker|juggle|do a handstand|do a backflip|run a marathon|bench press
change a diaper|burp a baby|calm a baby|potty train a toddler|talk to girls|ask for a raise|quit my job|find a job|start a business|fire somebody|hire a lawyer|sue my landlord|rent an apartment|move to canada|become a pilot|become famous|become president|program a robot|install linux|delete cookies|edit a video|scan a document|recover a password|block a number|turn off autocorrect|set a watch|close a pop up|lock a spreadsheet cell""",
    "lang": """french|german|spanish|latin|chinese|italian|japanese|russian|arabic|korean|portuguese|swedish|greek|turkish|hindi|dutch|polish|finnish|welsh
hebrew|persian|urdu|bengali|tamil|thai|vietnamese|indonesian|swahili|zulu|czech|hungarian|romanian|ukrainian|norwegian|danish|icelandic|irish|basque|catalan|esperanto|klingon|old english""",
    "phrase": """good morning|thank you|where is the toilet|i love you|the bill please|how much is this|turn on the light|open the window|i am lost|happy birthday|the kitchen is big|close the door|my name is tom|one beer please|see you tomorrow
two coffees please|good luck|lock the door|the lamp is red|i don't understand
i would like a coffee|where is the station|what time is it|it is raining|turn off the radio|close the window please|i am hungry|my dog is sick|i don't speak your language|call the police|how old are you|what is your name|goodbye my friend|merry christmas|the cat sleeps|stop the car|set the table|play the piano|add some salt|the weather is nice""",
    "unit": """miles|kilometers|pounds|kilograms|euros|dollars|inches|feet|meters|gallons|cups|grams|degrees fahrenheit|degrees celsius|yards|acres|ounces|liters|tablespoons|hectares
centimeters|millimeters|tons|stones|pints|quarts|teaspoons|knots|light years|pesos|yen|pounds sterling|swiss francs|rupees|calories|joules|megabytes|gigabytes|square feet|square meters|kelvin|fathoms""",
    "event": """christmas|easter|thanksgiving|halloween|the next full moon|the super bowl|mother's day|new year's eve|the next holiday|black friday|the election|the final|hanukkah|ramadan|the solstice|father's day|valentine's day|the next eclipse
boxing day|independence day|labor day|memorial day|veterans day|saint patrick's day|carnival|diwali|chinese new year|passover|pentecost|the olympics|the world cup|wimbledon|the grammys|prom|graduation|the royal wedding|our anniversary|groundhog day|april fools' day|earth day""",
    "game": """chess|a game|twenty questions|tic tac toe|trivia|hide and seek|hangman|poker|a quiz|checkers|bingo|i spy|a riddle game|charades|monopoly|rock paper scissors
solitaire|minesweeper|tetris|pac man|scrabble|battleship|uno|rummy|blackjack|bridge|dominoes|backgammon|go fish|musical chairs|hopscotch|tag|truth or dare|would you rather|two truths and a lie|a word game|a memory game|simon says|jenga|risk|dungeons and dragons""",
    "show": """the news|the game|a movie|the match|a documentary|the tonight show|the football|a comedy|the finale|a thriller|the debate|the quiz show
jeopardy|the late show|the evening news|the morning show|a sitcom|a western|a crime series|a cooking show|the soccer game|the tennis final|the parade|the ceremony|cartoons|a horror film""",
    "clock": """{h} am|{h} pm|{h} o'clock|{h}:30|{h}:15 pm|half past {h}|noon|midnight|quarter to {h}|{h} in the morning|{h} in the evening|{h}:45|a quarter past {h}|{h} tonight
{h} sharp|{h}:10|{h}:20 am|{h}:50 pm|ten past {h}|twenty to {h}|five to {h}|{h} thirty|{h} fifteen pm|dawn|{h} a.m.|{h} p.m.|around {h} o'clock""",
    "later": """tomorrow|tomorrow morning|tomorrow evening|tonight|at {clock}|at {clock}|at {clock}|at {clock}|on monday|on friday|next week|this weekend|next tuesday|later|later today|at sunset|at sunrise|when i leave|when i get home
when it gets dark|when the sun goes down|when i go to bed|when the movie starts|when nobody is home|after dinner|before i wake up|every day|every morning|every evening|every night|every monday|every weekday at {clock}|every hour
if it rains|if it gets too hot|if nobody is home|when someone rings the bell|on weekends|on christmas eve|as soon as i get home|until {clock}|from {clock} to {clock}|when the alarm goes off|when the temperature drops
on sundays|once it is dark|the day after tomorrow|in the new year|whenever i come home|each evening at {clock}|after midnight|when the kids are asleep|by {clock}|before sunrise|if i'm not at home
this evening|this afternoon|on sunday|on wednesday morning|on thursday night|on saturday at {clock}|next month|next friday|next monday morning|in the morning|in the evening|in the afternoon|at dawn|at dusk|at night|at bedtime|at lunchtime|at dinner time|at nightfall|during dinner|during the night|overnight|the next time i'm home|next time it rains
when the guests arrive|when the kids come home|when i'm asleep|when i wake up|when i say so|when it starts raining|when it gets cold|when the timer rings|when the sun rises|when the party starts|when i start cooking|when we go out|when we're on holiday|when the doorbell rings|when somebody comes in|when the door opens|when everyone is gone|when the washing machine is done|when it's over
whenever it gets dark|whenever nobody is around|whenever the sun shines|every time i leave|every sunday|every other day|every two hours|every weekend|every friday night|each morning|each time the door opens|twice a day|once a week|daily|weekly|nightly|on weekdays|on school days|on the first of the month|on my birthday|on {event}|before {event}|after {event}|during {event}
before dinner|before bedtime|before dark|before the guests come|after sunset|after sunrise|after breakfast|after work|after the movie|after school|after the show|after i leave|after we go to bed|as soon as it rains|as soon as everyone is in bed|as soon as the movie ends|as soon as {who} leaves|once everybody is asleep|once the movie is over|once we leave|if it gets dark|if it's cold outside|if i'm late
if somebody comes|if {who} calls|if the temperature rises|unless i'm home|unless it rains|unless {who} is here|until midnight|until morning|until i get back|until sunrise|till {clock}|between {clock} and {clock}|starting {clock}|as of tomorrow|from monday on|by tomorrow morning|by the time i get home|in due course|sometime tomorrow|some time next week|the moment {who} arrives|while i'm away|while we're out|while i sleep""",
    "ill": """a headache|a fever|a sore throat|the flu|a rash|back pain|a cold|a stomach ache|a toothache|a cough|allergies|insomnia|a sunburn|a migraine|hiccups
a broken leg|a sprained ankle|a black eye|a nosebleed|a hangover|the chickenpox|measles|pneumonia|asthma|arthritis|heartburn|food poisoning|a bee sting|a blister|vertigo|hay fever|an earache|a cavity""",
    "body": """heart|brain|liver|knee|stomach|skin|eyes|back|kidneys|spine|lungs
elbow|ankle|shoulder|neck|nose|ear|tooth|toe|thumb|hip|head|hair|belly|throat""",
    "kin": """dog|cat|son|daughter|wife|husband|boss|neighbor|sister|brother|car|bike|phone|computer|mother|father|house|garden|friend|teacher|baby|hamster|landlord|cousin|roommate|laptop
puppy|kitten|parrot|rabbit|horse|goldfish|uncle|aunt|grandmother|nephew|niece|twin|colleague|doctor|dentist|lawyer|butler|guitar|violin|bicycle|truck|boat|tractor|toaster|couch|camera|backpack|homework|sandwich|beard""",
    "feel": """tired|hungry|bored|sad|happy|angry|lonely|sick|thirsty|nervous|excited|busy|late|sleepy|stressed|in love|freezing|in a bad mood|exhausted|proud|worried|starving|jealous
grumpy|cranky|dizzy|scared|terrified|embarrassed|confused|ashamed|homesick|lovesick|drunk|hungover|relaxed|calm|curious|annoyed|furious|frustrated|disappointed|surprised|grateful|hopeful|fine|great|awake|lost|heartbroken""",
    "odd": """juggle|kiss|bury|eat|drink|swallow|chew|bite|lick|smell|taste|tickle|hug|marry|divorce|insult|flatter|forgive|arrest|rescue|adopt|feed|teach|educate|hypnotize|worship|bribe|kidnap|elect|interview|sue|baptize|translate|memorize|spell|pronounce|recite|rhyme|sing to|dance with|photograph|sketch
sculpt|knit|sew|iron|starch|fold|crumple|shred|staple|laminate|glue|weld|solder|sandpaper|drill|hammer|saw|chop|slice|peel|grate|whisk|knead|season|marinate|deep fry|grill|pickle|ferment|distill|smoke|inhale|sniff|sneeze on|cough at|wink at|wave at|bark at|yell at|whisper to|apologize to|dream of|believe in|vote for|bet on|invest in|insure|mortgage
auction|smuggle|export|import|confiscate|donate|inherit|gamble away|lose|forget|misplace|plant|prune|harvest|mow|rake|shovel|plow|milk|shear|saddle|tame|train|race|chase|hunt|stalk|ambush|tackle|punch|slap|strangle|stab|poison|haunt|exorcise|bless|curse|enchant|levitate|teleport|clone|vaporize|explode|hijack|invade|conquer|colonize|liberate
compliment|criticize|analyze|philosophize about|calculate|integrate|multiply|divide|subtract|alphabetize|footnote|proofread|publish|plagiarize|wallpaper|upholster|embroider|tattoo|shave|braid|moisturize|perfume|vaccinate|operate on|x ray|diagnose|sterilize|microwave|refrigerate|gift wrap|mail|fax|email|tweet|blog about|google|unfollow|befriend""",
    "baby": "love|kiss|hold|need|break|shake|save|want|forget|haunt|cradle|squeeze|miss|hurt|thrill|fool",
    "night": "night|dark|moonlight|city|summer|winter|ocean|storm|morning|desert|valley|street|starlight|twilight",
    "sun": "sun|moon|stars|river|highway|mountain|sky|wind|tide|horizon|rainbow|morning star",
    "rain": "rain|snow|wind|tears|thunder|stars|fire|shadows|ashes|leaves|moonbeams|silver lining",
    "love": "love|heart|soul|dream|smile|fire|kiss|faith|freedom|sorrow|honey|devotion|tenderness",
    "dance": "dancing|crying|running|singing|dreaming|falling|walking|burning|drowning|waiting|shining|drifting",
    "slow": "hold|rock|love|dance with|sway with|spin|carry|follow|waltz with",
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
    return a_or_an(plurals(" ".join(text.split())))


def plurals(text: str) -> str:
    """"citys" and "churchs" as they are spelt."""
    return re.sub(r"(ch|sh|x|ss)s\b", r"\1es", re.sub(r"([b-df-hj-np-tv-z])ys\b", r"\1ies", text))


def a_or_an(text: str) -> str:
    """"a" or "an" as the next word asks for."""
    text = re.sub(r"\ba (?=[aeio]|u(?!ni|s[eu]))(?!one\b|once\b|eu)", "an ", text)
    return re.sub(r"\b(?<!')an (?=[bcdfgjklmnpqrstvwxz])", "a ", text)
