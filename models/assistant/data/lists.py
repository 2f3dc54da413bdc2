"""The shopping list and to-do lists: put something on, tick something off."""

from expand import expand, pick
from spans import span
from targets import named_exactly as exactly, plain as said
from words import adjective, bars, holds, noun, opens_with_verb, plural, rows, things, without_article, word

GROCERIES = bars("""milk|eggs|bread|butter|cheese|apples|bananas|toilet paper|light bulbs|batteries|aa batteries|aaa batteries|oat milk|almond milk|soy milk|rice milk|coconut milk|
chocolate milk|skim milk|whole milk|cream|sour cream|whipped cream|cream cheese|cottage cheese|mozzarella|parmesan|cheddar|feta|yogurt|greek yogurt|ice cream|vanilla ice cream|
orange juice|apple juice|tomato juice|water|sparkling water|mineral water|coffee|coffee beans|coffee filters|decaf coffee|tea|green tea|black tea|tea bags|beer|red wine|white wine|
whiskey|gin|vodka|soda|coke|diet coke|lemonade|oranges|lemons|limes|grapes|strawberries|blueberries|raspberries|peaches|pears|plums|cherries|pineapple|mango|mangoes|avocado|
avocados|kiwis|melon|watermelon|tomatoes|cherry tomatoes|cucumber|cucumbers|lettuce|spinach|kale|cabbage|red cabbage|carrots|potatoes|sweet potatoes|onions|red onions|spring onions|
garlic|ginger|mushrooms|peppers|red peppers|bell peppers|chili peppers|broccoli|cauliflower|peas|frozen peas|green beans|corn|celery|leeks|asparagus|pumpkin|eggplant|beets|parsley|
cilantro|basil|mint|rosemary|thyme|chicken|chicken breast|chicken wings|ground beef|beef|steak|pork chops|bacon|ham|sausages|turkey|salami|fish|salmon|tuna|canned tuna|shrimp|
fish sticks|tofu|hummus|pasta|spaghetti|noodles|rice|brown rice|basmati rice|flour|sugar|brown sugar|powdered sugar|salt|sea salt|black pepper|paprika|cinnamon|vanilla extract|
baking powder|baking soda|yeast|olive oil|vegetable oil|vinegar|soy sauce|ketchup|mustard|mayonnaise|hot sauce|tomato sauce|tomato paste|peanut butter|jam|strawberry jam|honey|
maple syrup|cereal|oatmeal|granola|crackers|chips|potato chips|tortilla chips|salsa|popcorn|pretzels|cookies|chocolate|dark chocolate|candy|gum|chewing gum|nuts|walnuts|peanuts|
cashews|raisins|beans|black beans|kidney beans|chickpeas|lentils|canned corn|chicken broth|vegetable stock|tortillas|pita bread|bagels|buns|hamburger buns|rolls|croissants|
whole wheat bread|sourdough bread|pizza|frozen pizza|french fries|dog food|cat food|cat litter|bird seed|fish food|paper towels|napkins|tissues|toothpaste|toothbrush|toothbrushes|
mouthwash|dental floss|soap|hand soap|dish soap|dishwasher tablets|laundry detergent|fabric softener|bleach|sponges|trash bags|garbage bags|aluminum foil|plastic wrap|
baking paper|shampoo|conditioner|shower gel|deodorant|sunscreen|razors|shaving cream|cotton swabs|band aids|aspirin|vitamins|diapers|baby wipes|baby food|candles|matches|
lighter|printer paper|printer ink|pens|envelopes|stamps|tape|duct tape|glue|screws|nails|paint|a birthday card|wrapping paper|balloons|flowers|roses|a new lamp|extension cord|
charcoal|firewood|potting soil|fertilizer|grass seed|a garden hose|car wax|windshield fluid|motor oil|a phone charger|a usb cable|headphones|socks|a raincoat|window cleaner|
curtain rods|door hinges|a desk fan|fairy lights|a timer|lamp oil|light cream|fan belts|kitchen towels|bathroom cleaner|bath salts|shower curtain|speaker wire|lock oil|
zucchini|quinoa|couscous|marshmallows|oat cookies|buttermilk|apricots|figs|radishes|artichokes|lamb chops|anchovies|polenta|cornflakes|sesame oil|dijon mustard|nutmeg|
curry powder|tahini|kombucha|root beer|cider|goat cheese|brie|ricotta|almonds|pistachios|rye bread|english muffins|licorice|hamster food|shoelaces|lightbulbs for the kitchen|
vacuum bags|toilet cleaner|moisturizer|lip balm|cough drops|earplugs|sandpaper|picture hooks|tulips|coat hangers|9 volt batteries|ice cubes|pickles|olives""")
AMOUNTS = bars("""two bottles of|a bottle of|three bottles of|a carton of|two cartons of|a gallon of|half a gallon of|a liter of|two liters of|2 liters of|a pound of|two pounds of|half a pound of|
5 pounds of|a kilo of|500 grams of|a bag of|two bags of|3 bags of|a box of|a pack of|two packs of|a six pack of|12 packs of|a can of|four cans of|a jar of|a dozen|half a dozen|two|three|four|
five|six|ten|2|3|4|6|12|some|a few|a couple of|lots of|a bunch of|a loaf of|a slice of|a tub of|a tube of|a roll of|one|frozen|organic|fresh|low fat|sugar free|cheap|gluten free|
small|large|a crate of|a handful of|seven|a tin of|a case of|vegan|a head of|25|three packets of""")
TASKS = bars("""call the dentist|take out the trash|take the trash out|water the plants|walk the dog|feed the cat|do the laundry|fold the laundry|wash the dishes|empty the dishwasher|
clean the bathroom|clean the kitchen|mop the floor|vacuum the living room|dust the shelves|make the bed|change the sheets|mow the lawn|rake the leaves|shovel the snow|clean the gutters|
wash the car|fix the fence|fix the leaking faucet|paint the bedroom|paint the fence|change the light bulb|replace the air filter|call mom|call the bank|call the plumber|call the insurance|
call the landlord|email the teacher|email john about the meeting|write to grandma|reply to anna|send the invoice|send the package|mail the letter|pick up the dry cleaning|
pick up the kids|pick up the prescription|return the library books|return the shoes|buy a birthday present|buy a gift for emma|buy new shoes|buy stamps|book a flight|book a hotel|
book the train tickets|renew the passport|renew my license|renew the car insurance|pay the rent|pay the bills|pay the electricity bill|pay the water bill|file the taxes|do my taxes|
update the resume|finish the report|finish homework|prepare the presentation|prepare for the exam|study for the math test|read chapter five|practice piano|go to the gym|go for a run|
stretch|drink more water|make a doctor's appointment|make an appointment with the vet|schedule a meeting|schedule the oil change|get a haircut|get gas|get the car inspected|
check the tire pressure|check the smoke detectors|check the mail|charge the batteries|back up the computer|update the software|cancel the gym membership|cancel the subscription|
clean the windows|wash the curtains|sweep the garage|organize the closet|organize the pantry|sort the recycling|take the bins out|defrost the freezer|descale the coffee machine|
clean the oven|plan the party|plan dinner|plan the vacation|bake a cake|bake cookies|cook dinner|marinate the chicken|thaw the turkey|set the table|invite the neighbors|
order pizza|order a new router|order printer ink|plant tomatoes|trim the hedge|water the garden|fertilize the roses|bathe the dog|brush the cat|clean the fish tank|
change the litter box|take the dog to the vet|take the car to the garage|drop off the package at the post office|bring the ladder back to paul|lock the shed|turn off the sprinkler|
turn off the lights in the attic|open the pool|close the bank account|set the alarm|start the dishwasher|install the new lamp|hang the pictures|repair the bike|sharpen the knives|
polish the silver|iron the shirts|sew the button|pack the suitcase|unpack the boxes|sell the old couch|donate old clothes|sign the permission slip|print the tickets|
vacuum the car|meal prep for the week|homework|laundry|groceries|dentist appointment|oil change|yoga class|dishes|gym at 6|doctor's appointment on friday|parent teacher meeting|
scrub the tub|water the lawn|call aunt rosa|empty the trash cans|book the babysitter|tune the guitar|assemble the bookshelf|refill the prescription|weed the flower beds|
clean out the garage|wash the windows|replace the batteries in the smoke alarm|write thank you cards|rotate the tires|groom the dog|hand in the essay|unclog the sink|
measure the windows|put up the christmas lights|take down the curtains|visit the museum|wax the skis|swim practice|turn on the boiler""")
TASK_VERBS = bars("buy|clean|call|fix|paint|sell|find|wash|visit|order|draw|move|measure|carry|feed|count|return|check|borrow|polish|mend|collect")

# {i} the item, {l} the list.
SHOPPING = bars("the shopping list|my shopping list|our shopping list|shopping list|the list|my list|the shopping list|my shopping list|our list|the family shopping list|the grocery list|my grocery list|our groceries list|the groceries list|grocery list|that shopping list|your shopping list|this shopping list")
ADD = rows("""
add {i} to {l}
add {i} to {l}
add {i} (on|onto) {l}
put {i} (on|onto|in) {l}
put {i} on {l}
add to {l} {i}
add to {l}, {i}
to {l} add {i}
on {l} put {i}
{i} on {l}
{i} to {l}
{i} onto {l}
{i} (goes|should go|needs to go|belongs) on {l}
{i} should be (on|added to) {l}
i need {i} on {l}
i want {i} on {l}
i'd like {i} on {l}
i'd like {i} added to {l}
i want to (add {i} to|put {i} on|put {i} onto) {l}
i need to (add {i} to|put {i} on|put {i} onto) {l}
we need {i} on {l}
we need {i}, (add it to|put it on) {l}
i'm out of {i}, (add it to|put it on) {l}
we are out of {i}, (add it to|put it on) {l}
we ran out of {i}, (add it to|put it on) {l}
(write|note|jot) down {i} on {l}
(write|note) {i} (on|onto) {l}
(write|note) {i} down on {l}
(include|enter) {i} (on|in) {l}
(stick|throw|pop|place) {i} on {l}
(get|have) {i} (on|onto|added to) {l}
append {i} to {l}
add an (item|entry) to {l}, {i}
add the (item|entry) {i} to {l}
add (a new|one more) (item|entry) (to|on) {l}: {i}
new item (on|for) {l}, {i}
new (entry|item) {i} on {l}
{l}, add {i}
{l}: {i}
{l} add {i}
could {i} (go on|be added to|be put on) {l}
can {i} (go on|be added to|be put on) {l}
would you mind (adding {i} to|putting {i} on) {l}
let's (add {i} to|put {i} on|put {i} onto) {l}
make sure {i} is on {l}
see that {i} is on {l}
remember to (add {i} to|put {i} on|put {i} onto) {l}
don't forget to (add {i} to|put {i} on|put {i} onto) {l}
don't forget {i} on {l}
can i (have|get) {i} on {l}
(save|record|list) {i} on {l}
(save|record) {i} to {l}
update {l} with {i}
extend {l} with {i}
also (add {i} to|put {i} on|put {i} onto) {l}
{l} needs {i}
{l} should (have|include|say) {i}
{l} is missing {i}
on {l} i need {i}
put down {i} on {l}
{i} must go on {l}
{l} could use {i}
let {l} have {i}
may i have {i} added to {l}
add {i} as an entry on {l}
how about (adding {i} to|putting {i} on) {l}
for {l}, {i}
{i}, put that on {l}
have {l} include {i}
""")
DONE_ON = rows("""
(check|tick|cross|mark|strike) {i} off {l}
(check|tick|cross|mark|strike) off {i} (on|from) {l}
(check|tick|cross|mark) {i} off (of|on|from) {l}
(check|tick) {i} on {l}
check off {i} on {l}
mark {i} as (done|complete|completed|finished|checked|checked off) on {l}
mark {i} on {l} as (done|complete|completed|finished|checked)
mark {i} (done|complete|completed|finished) on {l}
(complete|finish) {i} on {l}
complete {i} from {l}
complete the (item|entry) {i} on {l}
set {i} on {l} (as|to) (done|complete|completed)
set {i} to (done|completed) on {l}
{i} on {l} is (done|complete|completed|finished)
{i} is (done|complete|finished), (check|tick|cross) it off {l}
{i} is done on {l}
on {l} (check|tick|cross) off {i}
on {l} mark {i} as (done|complete|completed)
on {l}, {i} is (done|complete|completed)
from {l} (check|tick|cross) off {i}
{l}, (check|tick|cross) off {i}
{l}, {i} is (done|complete)
{l}, mark {i} as (done|complete)
i want {i} (checked|ticked|crossed) off {l}
i'd like {i} (checked|ticked|crossed) off {l}
i need {i} (checked|ticked|marked) off on {l}
i want to (check|tick|cross) {i} off {l}
i'd like to (check|tick) off {i} (on|from) {l}
{i} can be (checked|ticked|crossed) off {l}
{i} can be (checked|ticked|crossed) off on {l}
can {i} be (checked|ticked|crossed|marked) off {l}
{i} should be (checked|ticked|crossed) off {l}
would you mind (checking|ticking|crossing) {i} off {l}
would you mind marking {i} as (done|complete) on {l}
let's (check|tick|cross) {i} off {l}
put a (check|tick|checkmark|check mark) (next to|by|beside|on|at) {i} on {l}
(get|have) {i} (checked|ticked|crossed) off {l}
have {i} marked as (done|complete|completed) on {l}
i'm done with {i}, (check|tick|cross) it off {l}
i (finished|completed) {i}, (check|tick|mark) it off on {l}
{i} (done|completed) on {l}
check {i} as (done|complete) on {l}
flag {i} as (done|complete|completed) on {l}
you can (check|tick|cross) {i} off {l}
close {i} on {l}
(check|tick|cross) off the (item|entry) {i} on {l}
on {l} set {i} to (done|complete)
{i} has been (done|completed) on {l}
make {i} (done|complete|completed) on {l}
how about (checking|ticking|crossing) {i} off {l}
{i} may be (checked|ticked|crossed) off {l}
go ahead and (check|tick|cross) {i} off {l}
""")
BOUGHT = rows("""
mark {i} as (bought|purchased) on {l}
mark {i} on {l} as (bought|purchased)
i (bought|got) {i}, (check|tick|cross) it off {l}
i have {i} now, (check|tick|cross) it off {l}
we (bought|got) {i}, (check|tick|cross) it off {l}
i already have {i}, (check|tick|cross) it off {l}
{i} on {l} is bought
set {i} on {l} to bought
got {i}, (check|tick|cross) it off {l}
{i} is bought, (check|tick) it off on {l}
{i} is in the cart, (check|tick|cross) it off {l}
i picked up {i}, (check|tick|cross) it off {l}
{i} has been bought, (check|tick|cross) it off {l}
we've got {i}, (check|tick) it off on {l}
""")
DONE_BARE = rows("""
(check|tick|cross) off {i}
(check|tick|cross) {i} off
mark {i} as (done|bought|complete|completed|purchased)
mark {i} (done|completed)
mark the item {i} as (done|bought|completed)
complete the item {i}
(check|tick) off the item {i}
mark off {i}
{i} can be (checked|ticked|crossed) off
""")
LIST_NAMED = rows("""
the {n}
the {n}
my {n}
our {n}
{n}
that {n}
your {n}
""")
NO_SUCH_LIST = bars("""camping list|party list|christmas list|wish list|packing list|gift list|birthday list|hardware store list|pharmacy list|bucket list|reading list|movie list|work list|holiday list|
office list|garden list|garage list|school list|vacation list|ikea list|wedding list|costco list|picnic list|moving list""")


def _made_up(rng, test):
    """A thing that nobody has heard of, so that items are copied and not known."""
    forms = ["{a} {n}", "{n} {m}", "{n} for the {m}", "{a} {n} and {m}", "{n}", "{a} {a2} {n}", "the {n}", "{n} with {m}", "a {a} {n}", "two {m} {p}"]
    return expand(rng, rng.choice(forms), a=adjective(rng, test), a2=adjective(rng, test), n=noun(rng, test), m=noun(rng, test), p=plural(noun(rng, test)))


def goods(rng, test):
    """Something to buy: a thing, with its amount, several, or a made-up one."""
    sort = rng.random()
    if sort < 0.42:
        return word(rng, GROCERIES, test)
    if sort < 0.62:
        thing = word(rng, GROCERIES, test)
        return thing if thing.startswith("a ") else f"{word(rng, AMOUNTS, test)} {thing}"
    if sort < 0.78:
        some = [word(rng, GROCERIES, test) for _ in range(rng.choice([2, 2, 2, 3]))]
        return ", ".join(some[:-1]) + (" and " if len(some) == 2 or rng.random() < 0.8 else ", ") + some[-1]
    return _made_up(rng, test)


def task(rng, test):
    """Something to do: a verb phrase, at times made up."""
    if rng.random() < 0.72:
        return word(rng, TASKS, test)
    forms = ["{v} the {x}", "{v} a {x}", "{v} {x}", "{v} the {x} for {y}", "{v} the {x} on monday", "{v} my {x}", "{v} the {x} to the {y}"]
    return expand(rng, rng.choice(forms), v=word(rng, TASK_VERBS, test), x=_made_up(rng, test).removeprefix("the ").removeprefix("a "), y=noun(rng, test))


def shopping_request(rng, home, test, area):
    """HassShoppingListAddItem and HassShoppingListCompleteItem."""
    item = goods(rng, test) if rng.random() < 0.9 else task(rng, test)
    add = rng.random() < 0.55
    intent = "HassShoppingListAddItem" if add else "HassShoppingListCompleteItem"
    if not add:
        item = item.removeprefix("some ")
    spoken = word(rng, SHOPPING, test)
    if any(holds(spoken, name) and name != "shopping list" for name in _lists(home)):
        return None
    if "grocer" in spoken and any("grocer" in name for name in _lists(home)):
        return None  # a list of that name is meant
    frames = ADD if add else rng.choices([DONE_ON, BOUGHT, DONE_BARE], [6, 2, 2])[0]
    frame = pick(rng, frames, test)
    if "{l}:" in frame and spoken == "shopping list":
        spoken = "shopping list"
    text = expand(rng, frame, i=span(item), l=spoken)
    return text, intent, {"item": item}, opens_with_verb(text)


def _lists(home):
    """The spoken names of the home's to-do lists."""
    return [said(e["name"]) for e in home["entities"] if e["domain"] == "todo"]


def _unknown_list(rng, home, test):
    """A list that the home does not have: nothing to act on."""
    spoken = word(rng, NO_SUCH_LIST, test)
    words = set(spoken.split()) - {"list"}
    if any(words & set(said(e["name"]).split()) for e in home["entities"] if e["domain"] == "todo"):
        return None
    frames = ADD if rng.random() < 0.6 else DONE_ON
    item = goods(rng, test) if rng.random() < 0.6 else task(rng, test)
    text = expand(rng, pick(rng, frames, test), i=item, l=rng.choice(["the ", "my ", "our "]) + spoken)
    return text, None, {}, opens_with_verb(text)


def todo_request(rng, home, test, area):
    """HassListAddItem and HassListCompleteItem, with the list's name; null for a list that the home lacks."""
    if rng.random() < 0.035:
        return _unknown_list(rng, home, test)
    fitting = [e for e in things(home, "todo") if said(e["name"]) not in ("shopping list", "list", "my list", "the list", "shopping")]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    name = said(entity["name"])
    shown = name if holds(name, "list") or rng.random() < 0.15 else name + " list"
    if exactly(home, shown) not in (None, entity) or shown == "shopping list":
        return None
    spoken = without_article(expand(rng, pick(rng, LIST_NAMED, test), n=shown), name)
    add = rng.random() < 0.58
    item = task(rng, test) if rng.random() < 0.65 else goods(rng, test)
    if any(holds(item, name) or holds(item, other) for other in _lists(home)):
        return None
    text = expand(rng, pick(rng, ADD if add else DONE_ON, test), i=span(item), l=spoken)
    return text, "HassListAddItem" if add else "HassListCompleteItem", {"item": item, "name": entity["name"]}, opens_with_verb(text)
