"""What people put on lists: things to buy, amounts of them, things to do."""

from words import bars

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
vacuum bags|toilet cleaner|moisturizer|lip balm|cough drops|earplugs|sandpaper|picture hooks|tulips|coat hangers|9 volt batteries|ice cubes|pickles|olives|
semolina|bulgur|millet|barley|oats|rolled oats|muesli|corn flakes|rice krispies|pancake mix|cake mix|bread crumbs|breadsticks|baguette|baguettes|ciabatta|naan|flatbread|wraps|crumpets|muffins|donuts|doughnuts|cinnamon rolls|brownies|
cheesecake|apple pie|birthday cake|cupcakes|biscuits|shortbread|wafers|jelly|jello|pudding|custard|gelatin|sprinkles|icing sugar|caster sugar|molasses|golden syrup|agave syrup|nutella|marmalade|lemon curd|almond butter|marmite|
vegemite|relish|horseradish|wasabi|mayo|bbq sauce|barbecue sauce|worcestershire sauce|fish sauce|oyster sauce|teriyaki sauce|sriracha|tabasco|pesto|marinara|alfredo sauce|gravy|stock cubes|bouillon|bay leaves|oregano|sage|dill|chives|
turmeric|cumin|coriander|cardamom|cloves|saffron|chili powder|cayenne pepper|garlic powder|onion powder|white pepper|peppercorns|rock salt|lamb|veal|duck|rabbit|venison|mince|minced meat|ground turkey|chicken thighs|drumsticks|ribs|
brisket|pastrami|prosciutto|pepperoni|chorizo|hot dogs|bratwurst|liverwurst|pate|cod|haddock|trout|mackerel|sardines|herring|prawns|crab|lobster|mussels|oysters|scallops|calamari|smoked salmon|sushi|seaweed|tempeh|seitan|veggie burgers|
falafel|edamame|gouda|edam|swiss cheese|blue cheese|camembert|halloumi|string cheese|sliced cheese|cream for coffee|half and half|condensed milk|evaporated milk|powdered milk|margarine|ghee|lard|coconut oil|sunflower oil|cooking spray|
balsamic vinegar|cider vinegar|lemon juice|lime juice|cranberry juice|grape juice|pineapple juice|smoothies|protein shakes|energy drinks|tonic water|ginger ale|club soda|pepsi|sprite|fanta|iced tea|chamomile tea|peppermint tea|hot chocolate|
cocoa|cocoa powder|espresso|instant coffee|coffee pods|creamer|champagne|prosecco|rum|tequila|brandy|port|sake|non alcoholic beer|clementines|tangerines|mandarins|grapefruit|nectarines|cantaloupe|honeydew|papaya|passion fruit|pomegranate|
dragon fruit|lychees|blackberries|cranberries|gooseberries|rhubarb|dates|prunes|dried fruit|trail mix|hazelnuts|pecans|macadamia nuts|brazil nuts|pine nuts|sunflower seeds|pumpkin seeds|chia seeds|flax seeds|sesame seeds|poppy seeds|
brussels sprouts|bok choy|arugula|rocket|romaine|iceberg lettuce|salad|salad mix|coleslaw|fennel|turnips|parsnips|swede|butternut squash|squash|okra|chard|shallots|scallions|jalapenos|sun dried tomatoes|tomato puree|chopped tomatoes|
baked beans|refried beans|canned peas|canned peaches|soup|chicken soup|tomato soup|instant noodles|ramen|lasagna sheets|macaroni|mac and cheese|penne|rigatoni|tortellini|ravioli|gnocchi|rice noodles|udon|jasmine rice|risotto rice|
wild rice|rice cakes|rice paper|frozen berries|frozen vegetables|frozen spinach|fish fingers|chicken nuggets|waffles|hash browns|popsicles|ice lollies|sorbet|frozen yogurt|salt and vinegar crisps|crisps|nachos|guacamole|dips|beef jerky|
peanut brittle|lollipops|gummy bears|mints|cough syrup|ibuprofen|paracetamol|plasters|bandages|antiseptic cream|eye drops|nasal spray|thermometer|tampons|pads|contact lens solution|nail polish remover|cotton balls|hair gel|hair spray|
hair ties|hairbrush|comb|body lotion|hand cream|hand sanitizer|wet wipes|tissues|toilet roll|kitchen roll|bin bags|bin liners|freezer bags|zip lock bags|cling film|parchment paper|paper plates|plastic cups|straws|toothpicks|skewers|
muffin liners|rubber gloves|scrubbers|steel wool|dish brush|mop heads|broom|dustpan|bucket|sponge cloths|floor cleaner|glass cleaner|oven cleaner|drain cleaner|limescale remover|stain remover|washing powder|washing up liquid|
dryer sheets|clothes pegs|lint roller|ironing water|air freshener|incense|tea lights|light switch|dimmer switch|door stop|door handle|window film|blinds for the bedroom|curtain hooks|curtain fabric|a lamp shade|led strip|extension lead|
power strip|fuses|smoke alarm battery|a smoke detector|water filter|furnace filter|hinges|wd 40|super glue|masking tape|zip ties|rope|string|hammer|screwdriver|drill bits|paint brushes|paint roller|white paint|a can of red paint|sealant|
plant food|compost|mulch|seeds|tomato seeds|garden gloves|a rake|weed killer|slug pellets|insect spray|mosquito repellent|bug spray|lighter fluid|propane|ice melt|snow shovel|antifreeze|wiper blades|car shampoo|tire foam|dog treats|
dog biscuits|puppy pads|poop bags|cat treats|cat toys|flea treatment|hay|rabbit food|aquarium salt|pet shampoo|notebook|notebooks|folders|binder|paper clips|staples|sticky notes|pencils|erasers|crayons|colored pencils|markers|
glue sticks|scissors|construction paper|index cards|calendar|stamps for letters|postcards|gift bags|ribbon|tissue paper|a thank you card|party hats|birthday candles|toys|a puzzle|lego|a board game|playing cards|a book for tom|magazines|newspaper|
slippers|underwear|tights|a belt|gloves|a scarf|a hat|swim goggles|yoga mat|tennis balls|golf balls|bike pump|sd card|hdmi cable|printer cartridges|toner|a mouse|a phone case|screen protector|memory card|a new kettle|a toaster|wine glasses|
coffee mugs|a frying pan|baking tray|measuring cups|can opener|corkscrew|kitchen scale|oven mitts|tea towels|tablecloth|placemats|pillowcases|bed sheets|a duvet cover|a shower mat|bath towels|towels|toilet brush|soap dispenser|laundry basket|
timer batteries|two volume encyclopedia|play dough|next week's newspaper|stop watch|music stand|note pads|a sharpie|
tabasco sauce|tartare sauce|hollandaise sauce|horseradish sauce|leicester cheese|cheshire cheese|wensleydale|gloucester cheese|gorgonzola|roquefort|emmental|gruyere|manchego|screen wipes|screen cleaner|
screen cover|surge protector|mattress protector|heel protectors|wiper fluid|razor blades|saw blades|light switches|light bulb adapter|light sticks|halogen bulbs|led bulbs|daffodil bulbs|
hash brown potatoes|corned beef hash|potato cakes|light mayo|light beer|light butter|light bread|list pads|note cards|check books|tick repellent|mark remover|marker pens|clear tape|
clear nail polish|record sleeves|order forms|complete cat food|cross stitch thread|stop valves|volume spray|egg timer|remote batteries|watch strap|watch battery|
show tickets|movie tickets|song book|music paper""")
AMOUNTS = bars("""two bottles of|a bottle of|three bottles of|a carton of|two cartons of|a gallon of|half a gallon of|a liter of|two liters of|2 liters of|a pound of|two pounds of|half a pound of|
5 pounds of|a kilo of|500 grams of|a bag of|two bags of|3 bags of|a box of|a pack of|two packs of|a six pack of|12 packs of|a can of|four cans of|a jar of|a dozen|half a dozen|two|three|four|
five|six|ten|2|3|4|6|12|some|a few|a couple of|lots of|a bunch of|a loaf of|a slice of|a tub of|a tube of|a roll of|one|frozen|organic|fresh|low fat|sugar free|cheap|gluten free|
small|large|a crate of|a handful of|seven|a tin of|a case of|vegan|a head of|25|three packets of|
some|some|some more|some fresh|some cheap|more|a little|a bit of|a lot of|plenty of|enough|extra|another|one more|another bottle of|one bottle of|1 bottle of|5 bottles of|a big bottle of|a small bottle of|a large bag of|a small bag of|
a big bag of|one bag of|4 bags of|5 bags of|one box of|two boxes of|3 boxes of|a small box of|a pack of six|two six packs of|a packet of|2 packets of|one carton of|a jug of|two jugs of|a gallon of fresh|two gallons of|
a quart of|a pint of|two pints of|2 pints of|half a pint of|half a liter of|a litre of|two litres of|3 litres of|one liter of|10 liters of|an ounce of|eight ounces of|16 ounces of|a pound and a half of|one pound of|three pounds of|10 pounds of|
half a kilo of|two kilos of|2 kilos of|one kilo of|a kilogram of|100 grams of|200 grams of|250 grams of|two hundred grams of|one can of|two cans of|3 cans of|6 cans of|a tin of chopped|two tins of|two jars of|one jar of|
one dozen|two dozen|a dozen fresh|half a dozen organic|eight|nine|eleven|twelve|fifteen|twenty|thirty|a hundred|5|7|8|10|15|20|24|30|50|100|a pair of|two pairs of|a set of|a bar of|two bars of|a block of|a stick of|two sticks of|a piece of|
a few pieces of|a bowl of|a cup of|a tray of|two trays of|a punnet of|a basket of|a sack of|a bundle of|two bunches of|a clove of|a stalk of|two heads of|a loaf of fresh|two loaves of|two tubs of|
a tube of the|two tubes of|two rolls of|4 rolls of|a spray can of|a bucket of|a barrel of|a keg of|a nice|good|nice|ripe|raw|dried|canned|tinned|sliced|grated|chopped|shredded|smoked|roasted|salted|unsalted|sweetened|unsweetened|
plain|whole|whole grain|wholemeal|multigrain|dairy free|lactose free|fat free|full fat|reduced fat|nut free|kosher|halal|free range|fair trade|local|imported|italian|french|greek|spanish|german|mexican|thai|japanese|store brand|brand name|
big|medium|mini|jumbo|family size|extra large|travel size|long life|new|spare|red|green|yellow|white|black|brown|blue|colorful|scented|unscented|biodegradable|recycled|reusable|disposable|hypoallergenic""")
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
measure the windows|put up the christmas lights|take down the curtains|visit the museum|wax the skis|swim practice|turn on the boiler|
add salt to the water softener|put the bins on the street|put gas in the mower|check off the inventory|mark the calendar|finish the puzzle|complete the tax form|complete the survey|tick the boxes on the form|cross stitch|
list the bike on ebay|list the couch online|record the podcast|record the show on channel four|note the meter reading|write down the odometer|write a will|write to the landlord|write a thank you note to aunt may|
write a letter to santa|remind john about the rent|tell mom about sunday|ask the boss for a raise|ask paul about the car|talk to the teacher|talk to the neighbors about the fence|text sarah back|phone the school|
phone the council|ring the surgery|call the doctor at nine|call the electrician|call the garage about the brakes|call grandma on sunday|call back the agency|email the accountant|email the photos to lisa|reply to the invitation|
respond to the wedding invitation|send flowers to grandma|send the birthday card|send out the invitations|post the parcel|post the letter to the bank|mail the tax return|pick up the parcel|pick up milk on the way home|
pick up the cake at five|pick up the suit from the cleaners|pick up grandpa from the airport|drop the kids at school|drop off the car|drive to the dump|take the cat to the vet|take the kids to swimming|take the books back|
take out the recycling|take out the compost|bring in the washing|bring in the plants|hang out the laundry|hang the curtains|hang the mirror|hang up the clothes|put away the dishes|put away the summer clothes|put new batteries in the remote|
put the house up for sale|clean the fridge|clean the windows in the living room|clean the chimney|clean the gutters before winter|clean the coffee maker|clean behind the fridge|clean up the garage|deep clean the oven|
wipe the counters|wipe down the kitchen cabinets|scrub the bathroom floor|scrub the pots|mop the kitchen|mop the hall|sweep the porch|sweep the kitchen floor|vacuum the stairs|vacuum the bedroom|vacuum under the bed|
dust the bookshelf|dust the blinds|polish the shoes|polish the floor|wash the dog|wash the car on saturday|wash the bed sheets|wash the windows in the office|wash the towels|dry the laundry|iron the tablecloth|
fold the towels|sort the mail|sort the socks|sort out the garage|organize the photos|organize the bookshelf|tidy the bedroom|tidy up the playroom|declutter the attic|throw out old magazines|recycle the bottles|shred the old papers|
scan the receipts|file the receipts|fill out the form|fill in the application|fill the bird feeder|fill the car with gas|fill the salt in the dishwasher|top up the phone|top up the bus card|charge the phone|charge the drill|
charge the camera|update the website|update the calendar|update the phone|upgrade the router|reset the modem|restart the router|fix the printer|fix the door handle|fix the light in the hall|fix the shower|fix the kitchen sink|
fix the garage door|repair the roof|repair the toaster|replace the light bulb in the kitchen|replace the furnace filter|replace the wiper blades|replace the tiles|paint the door|paint the kitchen ceiling|paint the nursery|
seal the deck|oil the hinges|oil the bike chain|tighten the screws|caulk the tub|bleed the radiators|service the boiler|test the smoke alarm|test the alarm|check the oil|check the fuse box|check the locks|check the basement for leaks|
check the insurance policy|check in for the flight|check on the neighbors' cat|water the houseplants|water the tomatoes|water the flowers in the bedroom|feed the fish|feed the chickens|feed the dog at six|walk the dog at noon|
walk ten thousand steps|train for the marathon|run five miles|do yoga|do the dishes|do the ironing|do the shopping|do the taxes before april|do homework with max|do push ups|practice guitar|practice spanish|practice the speech|
learn the lines|learn the song|learn to knit|study chapter two|study the map|read the contract|read the report|read to the kids|read forty pages|finish the book|finish the slides|finish the painting|finish reading war and peace|
start the report|start the seedlings|start saving|stop the newspaper subscription|stop by the bank|stop at the pharmacy|play chess with leo|play catch with the kids|plan the garden|plan the surprise party|plan meals for the week|
prepare lunch|prepare the guest room|prepare the agenda|prep the vegetables|cook soup|cook the turkey|bake bread|bake banana bread for the school|freeze the leftovers|make a cake|make an appointment for the car|make soup|
make a list of guests|make the beds|make a dentist appointment|make copies of the keys|book a table|book a table for four|book the vet|book a haircut|book the hotel in rome|reserve the tennis court|schedule a haircut|
schedule the inspection|schedule a call with the bank|cancel the newspaper|cancel the hotel|cancel the meeting on monday|renew the library card|renew the subscription|renew the lease|pay the phone bill|pay the gas bill|
pay the babysitter|pay the credit card|pay the parking ticket|pay back tom|transfer the rent|deposit the check|withdraw cash|exchange money|compare insurance quotes|compare prices for a new fridge|return the sweater|
return the drill to bob|exchange the lamp|buy a lamp for the bedroom|buy milk|buy tickets for the concert|buy a present for dad|buy new tires|buy cat food|buy a gift card|order the cake|order flowers|order contact lenses|order checks|
order a new battery|shop for shoes|shop for a dress|get the mail|get the keys copied|get a flu shot|get the dog groomed|get milk|get a quote for the roof|get the car washed|get up early|go to the bank|go to the dentist|go swimming|
go for a walk|go through the emails|visit grandma|visit the doctor|see the accountant|meet anna for lunch|meet with the architect|invite the smiths|invite the team to dinner|set the clocks back|set up the printer|set up the crib|
set up a playdate|set the mouse traps|open a savings account|open the pool in may|close the pool|close the old account|lock the bikes|lock the back gate|turn off the water at the main|turn off the outdoor tap|turn on the heating|
switch energy provider|switch to winter tires|move the piano|move the car before nine|move money to savings|measure the curtains|measure the kitchen|install the blinds|install the ceiling fan|assemble the crib|build a birdhouse|
build the shelves|cut the grass|cut the hedge|trim the trees|rake leaves|plant the bulbs|plant garlic|pull the weeds|pick the apples|pick cherries|harvest the potatoes|stack the firewood|chop wood|sweep up the leaves|shovel the driveway|
salt the sidewalk|cover the grill|cover the plants|store the garden furniture|winterize the sprinkler|babysit for the millers|change the water filter|change the oil|change the sheets in the guest room|change diapers|change the password|
back up the photos|delete old photos|print the boarding pass|print photos for grandma|laminate the sign|sew a costume|knit a hat|mend the jeans|hem the curtains|sell the bike|sell the old phone|donate blood|donate the toys|
volunteer at the shelter|vote|register for class|register the car|apply for the job|apply for a visa|sign the contract|sign up for yoga|sign the kids up for camp|negotiate the price|review the budget|review the code|
review the essay|write the essay|write the report for work|write code|call in sick|rest|relax|meditate|nap|drink tea|eat more vegetables|take vitamins|take the medicine|take a walk|take a nap|take measurements|take photos of the house|
dinner with the parkers|lunch with kate|breakfast meeting|team meeting|book club|piano lesson|soccer practice|swimming lesson|dance class|school run|tax return|car inspection|eye exam|haircut|physical therapy|board meeting|
spring cleaning|window cleaning|weekly review|grocery shopping|christmas shopping|garden work|yard work|ironing|cooking|recycling|bank|post office|vet at two|dentist on tuesday at 3|rent|bills|taxes|emails|essay|two loads of laundry|
kitchen curtains|bedroom paint|living room lamp|office blinds|
add oil to the car|add bleach to the pool|add water to the plants|add a line to the will|add photos to the album|add chlorine to the hot tub|add the kids to the insurance|add grandma to the group|
make an appointment with the dentist|make an appointment for the dog|make a plan for the weekend|make a hair appointment|make a cake for the fair|make lunch for the kids|get eggs|get petrol|get bread|
get stamps|get some rest|get rid of the old sofa|get cash|get the ladder from tom|list the house|list the car on the internet|list all the bills|list our holiday dates|put the bikes in the shed|
put money on the card|put the winter coats away|put air in the tyres|put the tent up|note the mileage|note the birthdays|note the gas reading|note the passport number|order new tyres|order glasses|
order the wedding cake|order a skip|order school shirts|order new checks|mark the exams|mark the tests|mark out the pitch|store the winter tyres|store the bikes|store the patio cushions|
store the decorations|enter the competition|enter the raffle|write a card for nan|write the invitations|type up the minutes|record the match|record a voicemail|log the hours|include dad in the plan|
check the boiler|check the mousetraps|check the homework|check on grandpa|tick the boxes on the survey|complete the forms|complete the course|finish the fence|finish the quilt|
set up the tent|set the trap|change the bulbs|change the tyres|change the bed|update the will|update the passport|update the phone book|update the insurance|remove the wallpaper|remove the old carpet|
delete the old emails|drop the kids off at practice|drop the coat at the cleaners|throw out the old paint|throw a party for max|stick the tiles back|take the team to lunch|take mum to dinner|
invite nana to tea|invite the boss to dinner|invite the class to the party|invite the neighbours to lunch|walk the kids to school|drive dad to the airport|bring cake to work|
bring the dog to the groomer|send the form to the school|say thanks to the team|go for a swim|go for a bike ride|go for a drive|service the car|service the lawn mower|service the furnace|
wash the net curtains|wash the bed covers|wash the duvet|play tennis with sam|pause the gym membership|pause the milk order|cancel the milk|cancel the paper|stop the milk delivery|start the tax return|
start the diet|start the cv|open a bank account|close the greenhouse""")
TASK_VERBS = bars("buy|clean|call|fix|paint|sell|find|wash|visit|order|draw|move|measure|carry|feed|count|return|check|borrow|polish|mend|collect|add|put|write|mark|finish|start|stop|play|set|turn on|turn off|open|close|pick up|take|bring|send|get|make|book|plan|prepare|replace|repair|hang|water|pack|print|read|sort|store|lift|lock|test|tidy|unpack|wrap|burn|bury|cancel|change|choose|complete|cut|decorate|design|dry|dust|empty|exchange|fill|fold|hide|iron|learn|list|look for|look at|note|practice|record|remove|rent|sew|tell someone about|throw out|trade|try|update|weigh")
