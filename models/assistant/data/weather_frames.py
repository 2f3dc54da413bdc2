"""Sentences about the weather. {t} is a time or nothing, {n} a weather entity's name."""

from expand import alternatives

WEATHER = alternatives("""
what's the weather {t}|what is the weather {t}|what's the weather like {t}|what is the weather like {t}|how's the weather {t}|how is the weather {t}
how's the weather looking {t}|what's the weather going to be like {t}|what will the weather be [like] {t}|how will the weather be {t}
what does the weather look like {t}|how does the weather look {t}|weather {t}|weather (forecast|report|update) {t}|the weather {t}|[the] forecast {t}
what's the [weather] forecast {t}|what is the [weather] forecast {t}
(give|show|read|tell) me the (weather|forecast|weather report|weather forecast) {t}|tell me (about|) the weather {t}
tell me what the weather is like {t}|tell me how the weather is {t}|check the (weather|forecast) {t}|get [me] the (weather|forecast) {t}
show the (weather|forecast|weather report) {t}|i want [to know|to hear] the (weather|forecast|weather forecast) {t}
i'd like [to know|to hear] the (weather|forecast) {t}|can i (get|have|hear) the (weather|forecast) {t}|let me (know|hear) the (weather|forecast) {t}
(is it|is it going to be|will it be) (sunny|cloudy|windy|stormy|foggy|nice|humid|rainy) {t}
(is it|is it going to be|will it be) (hot|cold|warm|chilly|freezing) outside {t}
is it (raining|snowing|hailing|storming|drizzling|pouring) [outside|out there|now|right now]
(will it|is it going to|does it look like it will) (rain|snow|storm|hail) {t}
is (rain|snow|a storm|sunshine) (expected|coming|in the forecast|likely) {t}
is there (rain|snow|a storm|any rain|any snow) (coming|in the forecast|expected|on the way) {t}
do i need (an umbrella|a coat|a jacket|a raincoat|sunglasses|my umbrella|rain boots) {t}
should i (take|bring) (an umbrella|a coat|a jacket|my umbrella) {t}|do we need (an umbrella|umbrellas|jackets) {t}
will i need (an umbrella|a jacket|a coat|sunscreen) {t}|how (cold|hot|warm|windy|humid) is it outside [right now|now|at the moment|today]
how (cold|hot|warm|windy) (will it|is it going to) (be|get) [outside] {t}|what's it like (outside|out|out there) {t}
what is it like (outside|out there) {t}|how is it (outside|out there) {t}|how's it (looking|) (outside|out there) {t}
what are the (weather conditions|conditions outside) {t}|what's the (current weather|weather right now|weather outside)|current weather [conditions]
what's the temperature (outside|outdoors) {t}|what is the (outside temperature|temperature outside) {t}|what's the chance of (rain|snow) {t}
what are the chances of (rain|snow|a storm) {t}|how likely is (rain|snow) {t}|how much (rain|snow) (is expected|will we get|will there be) {t}
any (rain|snow|sun|storms) {t}|will the sun (shine|be out|come out) {t}|is the sun (shining|out) {t}
will we (have|get) (rain|snow|sun|good weather|bad weather|sunshine) {t}|is the weather (nice|good|bad|ok|terrible) {t}
is the weather going to be (nice|good|bad|ok) {t}|will the weather (be nice|be good|get better|hold|change) {t}
can i go out without (a jacket|a coat|an umbrella) {t}|is it (nice|good|bad|warm|cold) out {t}|what should i expect from the weather {t}
would you tell me the (weather|forecast) {t}|could you check if it (is raining|will rain) {t}|what kind of weather (will we have|do we get) {t}
what's the outlook {t}|does the weather look (good|bad|nice) {t}|what's going on with the weather {t}|how's the forecast {t}
are we getting (rain|snow|sun) {t}|is it dry (outside|out there)|might it (rain|snow) {t}|would i need an umbrella {t}|{t} weather
what's the weather doing {t}|what is the weather doing {t}|what's the weather up to {t}|what's the weather going to do {t}
what's the weather gonna be {t}|what is the weather going to be like {t}|what's the weather supposed to be {t}
what's the weather supposed to be like {t}|what's the weather report {t}|what is the weather report {t}|what's the weather outlook {t}
what's the weather situation {t}|what's the forecast looking like {t}|what does the forecast say {t}|what does the forecast look like {t}
what does the weather report say {t}|what does the weather say {t}|what is it doing outside {t}|what is it doing out there {t}
what's it doing outside {t}|what's it doing out there {t}|what's it like outdoors {t}|what's it gonna be like outside {t}
what will it be like outside {t}|what sort of weather is it {t}|what sort of weather do we have {t}|what sort of weather are we getting {t}
what kind of weather is it {t}|what kind of weather can i expect {t}|what weather do we have {t}|what weather are we having {t}|what weather is it {t}
what weather can we expect {t}|what weather will there be {t}|what are the temperatures outside {t}|what temperature is it outside {t}
what temperature will it be outside {t}|what's the outdoor weather like {t}|what are the odds of rain {t}|what are the chances it rains {t}
what's the likelihood of rain {t}|what's the wind like {t}|what's the sky like {t}|how's the weather today|how's the weather outside {t}
how's the weather out there {t}|how is the weather outside {t}|how's the weather gonna be {t}|how is the weather going to be {t}
how is the weather supposed to be {t}|how's the weather been looking {t}|how does the forecast look {t}|how is the forecast {t}
how's it going to be outside {t}|how will it be outside {t}|how is it outdoors {t}|how does it look outside {t}|how does it look out there {t}
how's the sky {t}|how's the outlook {t}|how are the weather conditions {t}|how are conditions outside {t}|how many degrees is it outside {t}
how many degrees will it be outside {t}|how hot will it get {t}|how cold will it get outside {t}|how warm does it get outside {t}
how chilly is it outside {t}|how nice is it outside {t}|how wet is it outside {t}|how stormy will it be {t}|how strong is the wind outside {t}
how hard is it raining {t}|how heavily is it raining {t}|how strong is the rain {t}|how heavy is the rain {t}|how much rain will fall {t}|how much rain will there be {t}|how much rain will we get {t}|how much rain are we getting {t}|how much snow will fall {t}|how much rain is coming {t}|how much snow is coming {t}|how probable is rain {t}|weather today
weather please {t}|weather outside {t}|weather outlook {t}|weather check {t}|weather conditions {t}|weather now|weather info {t}|weather situation {t}
weather status {t}|weather bulletin {t}|the weather please {t}|the weather forecast {t}|the weather report {t}|the forecast please {t}
the weather outside {t}|forecast please {t}|local weather {t}|local forecast {t}|today's weather|today's weather please|today's forecast
tomorrow's weather|tomorrow's forecast|tonight's weather|tonight's forecast|this week's weather|this week's forecast|this weekend's weather
the weekend's forecast|weekend weather|weekend forecast|current weather report|current conditions outside|outside weather {t}|rain or shine {t}
sunny or cloudy {t}|umbrella or not {t}|give me a forecast {t}|give me a weather report {t}|give me a weather update {t}|give me the current weather
give me today's weather|give me tomorrow's forecast|give us the weather {t}|give us the forecast {t}|tell me the forecast {t}
tell me the weather forecast {t}|tell me the weather please {t}|tell me today's weather|tell me tomorrow's weather|tell me how it is outside {t}
tell me how it looks outside {t}|tell me how the weather will be {t}|tell me how the weather looks {t}|tell me what it's like outside {t}
tell me what the weather will be {t}|tell me what the weather is going to be like {t}|tell me what the forecast is {t}|tell me if it will rain {t}
tell me if it's raining|tell me if it's going to rain {t}|tell me if it is snowing|tell me if i need an umbrella {t}|tell me if i need a jacket {t}
tell me if it's cold outside {t}|tell me whether it will rain {t}|tell me whether it's going to snow {t}|tell us the weather {t}
tell us how the weather is {t}|read the weather report {t}|read me the weather {t}|read out the forecast {t}|show me today's weather
show me tomorrow's forecast|show me the weather outlook {t}|show the weather {t}|show the forecast {t}|show us the weather {t}
report on the weather {t}|say the weather {t}|check the weather report {t}|check the weather outside {t}|check on the weather {t}
check if it's raining outside|check if it will rain {t}|check whether it will snow {t}|check whether i need an umbrella {t}|look at the weather {t}
look up the weather {t}|look up the forecast {t}|look outside and tell me the weather {t}|get me today's forecast|get the weather report {t}
get me a weather update {t}|find out the weather {t}|find out if it will rain {t}|fetch the weather {t}|fetch the forecast {t}|pull up the weather {t}
pull up the forecast {t}|bring up the weather forecast {t}|update me on the weather {t}|let me see the forecast {t}|let me have the weather {t}
let me know if it will rain {t}|let me know if i need an umbrella {t}|let me know how the weather is {t}|let me know what the weather is like {t}
let's hear the weather {t}|let's hear the forecast {t}|let's have the weather {t}|let's see the weather {t}|i need the weather {t}
i need the forecast {t}|i need to know the weather {t}|i need to know if it will rain {t}|i need a weather report {t}|i need a forecast {t}
i want a weather report {t}|i want a weather update {t}|i want today's forecast|i want to know if it's raining|i want to know if it will rain {t}
i want to know what the weather is like {t}|i want to know how the weather will be {t}|i'd like a weather report {t}|i'd like a forecast {t}
i'd like today's weather|i'd like to know how the weather is {t}|i'd like to know if it will snow {t}|i'd like to know what the weather will be {t}
i'd like to hear the weather {t}|i would like the weather forecast {t}|i would like to know the weather {t}|i wonder what the weather is like {t}
i wonder if it will rain {t}|i wonder how the weather will be {t}|i wonder if i need an umbrella {t}|i'm going out, do i need an umbrella {t}
i'm going out, how's the weather {t}|we need the weather {t}|we'd like the forecast {t}|we want to know the weather {t}
can i have a weather report {t}|can i get a forecast {t}|can i get the weather report {t}|can i know the weather {t}|can we expect rain {t}
can we expect snow {t}|can we expect sun {t}|can we expect good weather {t}|can we have the weather {t}|can we go outside without an umbrella {t}
can you check the weather {t}|can you see if it's raining|could i have the weather {t}|could i get a weather report {t}|could i hear the forecast {t}
could it rain {t}|could it snow {t}|could we have rain {t}|may i have the weather {t}|may i hear the weather report {t}|do you know the weather {t}
do you know what the weather is like {t}|do you know how the weather will be {t}|do you know if it will rain {t}|do you know if it's raining
do you think it will rain {t}|do you think it will snow {t}|do you think i need a coat {t}|do you have the weather {t}|do you have the forecast {t}
do i need a jacket {t}|do i need a coat {t}|do i need an umbrella outside {t}|do i need boots {t}|do i need gloves {t}|do i need sunscreen {t}
do i need to bring an umbrella {t}|do i need to wear a coat {t}|do i need to take a jacket {t}|do i have to take an umbrella {t}|do we need coats {t}
do we need sunscreen {t}|do we need to take umbrellas {t}|do we get rain {t}|do we get snow {t}|do we have good weather {t}|do we expect rain {t}
does it rain {t}|does it snow {t}|does it look like rain {t}|does it look like snow {t}|does the forecast look good {t}|does the forecast say rain {t}
does the forecast call for rain {t}|does the weather get better {t}|does the weather stay nice {t}|should i bring an umbrella {t}
should i bring a coat {t}|should i wear a jacket {t}|should i wear a coat {t}|should i wear a hat {t}|should i wear sunglasses {t}
should i take a raincoat {t}|should i pack an umbrella {t}|should i dress warm {t}|should i expect rain {t}|should i expect snow {t}
should we expect rain {t}|should we take umbrellas {t}|must i take an umbrella {t}|shall i take an umbrella {t}|shall i wear a coat {t}
would i need a coat {t}|will i need a coat {t}|will i need my umbrella {t}|will i need boots {t}|will i need sunglasses {t}|will i get wet outside {t}
will we need umbrellas {t}|will we get rain {t}|will we get snow {t}|will we get a storm {t}|will it be raining {t}|will it be snowing {t}
will it be sunny outside {t}|will it be dry {t}|will it be warm outside {t}|will it be cold out {t}|will it be nice out {t}
will it be nice weather {t}|will it be windy outside {t}|will it be wet {t}|will it be freezing outside {t}|will it clear up {t}|will it stay dry {t}
will it stay sunny {t}|will it stay warm outside {t}|will it get cold outside {t}|will it get warmer outside {t}|will it keep raining {t}
will it stop raining {t}|will it start raining {t}|will it storm {t}|will it thunder {t}|will there be rain {t}|will there be snow {t}
will there be sun {t}|will there be a storm {t}|will there be wind {t}|will there be thunder {t}|will there be frost {t}|will there be clouds {t}
will the rain stop {t}|will the rain continue {t}|will the weather be good {t}|will the weather be bad {t}|will the weather be fine {t}
will the weather improve {t}|will the weather stay like this {t}|will the weather turn bad {t}|will the sky be clear {t}|is it raining
is it raining outside|is it snowing|is it snowing outside|is it sunny|is it sunny outside {t}|is it cloudy outside {t}|is it windy outside {t}
is it wet outside {t}|is it foggy outside {t}|is it icy outside {t}|is it stormy outside {t}|is it humid outside {t}|is it freezing outside {t}
is it hot out {t}|is it chilly out {t}|is it nice outside {t}|is it a nice day {t}|is it a sunny day {t}|is it going to be sunny {t}
is it going to be cold outside {t}|is it going to be a nice day {t}|is it going to be nice {t}|is it going to be rainy {t}|is it going to clear up {t}
is it going to stay dry {t}|is it going to stop raining {t}|is it going to storm {t}|is it gonna rain {t}|is it gonna snow {t}
is it likely to rain {t}|is it likely to snow {t}|is it supposed to rain {t}|is it supposed to snow {t}|is it still raining
is it still snowing outside|is it about to rain {t}|is it beach weather {t}|is it good weather {t}|is it bad weather {t}|is rain coming {t}
is rain likely {t}|is snow likely {t}|is there a chance of rain {t}|is there a chance of snow {t}|is there a storm on the way {t}
is there going to be rain {t}|is there going to be snow {t}|is there rain outside|is there snow outside|is there much wind {t}
is there wind outside {t}|is there fog outside {t}|is there frost {t}|is there bad weather coming {t}|is the sky clear {t}|is the sky cloudy {t}
is the sun out|is the sun going to shine {t}|is the weather getting better {t}|is the weather getting worse {t}|is the weather fine {t}
is the weather sunny {t}|is a storm coming {t}|is the forecast good {t}|are we expecting rain {t}|are we expecting snow {t}
are we going to get rain {t}|are we going to have snow {t}|are we in for rain {t}|are there clouds outside {t}|are there storms coming {t}
are there any storms {t}|are there any clouds in the sky {t}|any chance of rain {t}|any chance of snow {t}|any chance of sunshine {t}
any rain expected {t}|any rain coming {t}|any snow coming {t}|any wind {t}|any idea what the weather will be {t}|any idea if it will rain {t}
chance of rain {t}|chances of rain {t}|chance of snow {t}|raining outside|raining right now|cold outside {t}|nice outside {t}
would you check the weather {t}|would you mind checking the weather {t}|would you mind telling me the forecast {t}|would you know if it will rain {t}
would you know the forecast {t}|how about the weather {t}|what about the weather {t}|what about rain {t}|so how's the weather {t}|{t} forecast
(should|shall|must|do|will|would|could) (i|we) (take|bring|need|want|carry|pack|wear|have to take) (an umbrella|a brolly|a coat|a jacket|a raincoat|a jumper|a sweater|a scarf|gloves|a hat|shorts|wellies|rain boots|sun cream|sunglasses|something warm|a cardigan|an anorak|a waterproof) {t}
(can|could|should|shall|may) (i|we) (hang the washing out|hang the laundry out|put the washing out|dry the laundry outside|have a barbecue|eat outside|sit outside|go for a walk|mow the lawn in the dry|wash the car|go to the beach|wear shorts|go out without a coat|cycle to work|have a picnic|leave the washing out) {t}
is it (barbecue|shorts|t-shirt|umbrella|beach|picnic|ice cream|coat|sweater|football|kite|washing|laundry|skiing|sledging|jacket|gardening|walking) weather {t}|(what's|what is) the (high|low|daytime high|overnight low|max temperature|highest temperature|lowest temperature|wind speed|wind|chance of sun|chance of showers|chance of a storm|uv index|humidity outside) (today|tomorrow|tonight|outside|this weekend)
(is|was|isn't) it (a|going to be a|supposed to be a|meant to be a) (nice|sunny|hot|cold|rainy|dry|wet|good|bad|windy|stormy|grey|foggy|warm|lovely|clear|mild|frosty|snowy) (day|night|evening|morning|afternoon|weekend|one) {t}|(will|is) it (going to|gonna|likely to|about to|meant to|supposed to|due to) (rain|snow|freeze|thaw|clear up|brighten up|cool down|warm up|storm|pour|hail|thunder|drizzle|be dry|stay dry|be frosty|be mild) {t}
will it (stay dry|stay sunny|stay warm|clear up|brighten up|cool down|warm up|freeze|thaw|pour|drizzle|thunder|hail|be dry|be frosty|be icy|be mild|keep raining|stop raining|ease off) {t}|(when|what time) (will|does|is) it (start raining|stop raining|start to rain|stop snowing|going to rain|going to stop raining|clear up|get warmer outside)
how (much|hard) (rain|snow) (are we getting|are we going to get|is coming|falls|is falling|is forecast|do we get|can we expect|is there going to be) {t}|how (wet|windy|icy|foggy|cloudy|sunny|mild|muggy|stormy|frosty|rainy|snowy|hot|cold|warm) (is it|will it be|is it going to be|is it going to get|will it get) (outside|out|out there|today|tomorrow|tonight|this weekend)
any (chance|risk|sign|danger|likelihood|hope|possibility) of (rain|snow|sun|sunshine|a storm|thunder|frost|ice|fog|showers|hail|wind|a heatwave|drizzle|better weather) {t}|(is there|is) (a storm|snow|rain|frost|fog|a heatwave|a cold snap|thunder|bad weather|nice weather|ice|hail) (coming|on its way|on the way|forecast|due|expected|brewing|about|ahead) {t}
is it (wet|icy|slippery|muddy|chilly|nippy|frosty|mild|muggy|baking|boiling|freezing|dry|grim|miserable|lovely|glorious|gloomy|grey|pouring down|chucking it down|tipping down|bucketing down|spitting|pleasant|nice|horrible|awful) (out|outside|out there|outdoors) [today|now|right now|again]|what('s| is) (it|the day|today|tomorrow|the weekend|the week|the evening) (looking|going to look|shaping up) like weather wise
how (hard|heavily|badly) is it (raining|snowing|pouring|hailing|storming|blowing) [out there|outside|now|right now]|(is|was|isn't) it (raining|snowing|pouring|hailing|drizzling) (hard|heavily|a lot|much|again|still) [outside|out there|now]
(i'd like|i would like|i want|we'd like|i'd love|i need) to (hear|see|know|get|have|check) (the weather|the forecast|the weather forecast|the weather report|today's weather|today's forecast|tomorrow's weather|what the weather is like|how the weather is) [please]|let (me|us) (hear|see|have|know|check|get) (the weather|the forecast|the weather forecast|the weather report|today's forecast|tomorrow's forecast) {t}
(what|which clothes|what kind of clothes|what sort of jacket) should (i|we|the kids) (wear|put on|dress in) (outside|today|tomorrow|tonight|for the weather|for this weather|going out)|is it (too|very|so|really|that|still|pretty|quite) (cold|hot|wet|windy|icy|warm|chilly|stormy|muddy|bright|foggy) (outside|out|out there) [today|now|to walk the dog|to go out|to sit outside|for a walk|for shorts|for a bike ride|to play outside]
is it (raining|snowing|storming|sunny|cloudy|windy|dry|wet|pouring) (over here|around here|here|in town|at home|near us|in our area|where we are) [today|now|right now|]|(raining|snowing|sunny|cloudy|windy|chilly|wet|dry|icy|foggy|stormy|warm|cold) (outside|out|out there) [now|today|right now]
(do|will|would|should|must|could|shall|can|might) (i|we) (put on|go out in|grab) (my coat|my jacket|a jumper|a thick coat|a t-shirt|my warm coat|rubber boots) {t}|(do|will|would|should|must|could|shall|can|might) (i|we) (need|take|wear|bring|pack|carry) (my umbrella|my coat|my jacket|my raincoat|my brolly|my scarf|my gloves|a brolly just in case|a mac|a parka|a fleece|a hoodie|a windbreaker|a poncho|a woolly hat|mittens|thermals|sandals|sunblock|suncream|a cap|sun hats|waterproofs|snow boots|layers|a warm coat|a thick jumper|a light jacket|the umbrella|an extra layer|long trousers) {t}
is (an umbrella|a brolly|a jumper|a coat|a jacket|sun cream|sunscreen|a waterproof|a scarf|a hat|a sweater|a raincoat) (needed|necessary|a good idea|enough|called for|advisable) {t}|(would|will) (an umbrella|a brolly|a jumper|a coat|a jacket|sun cream|a waterproof|a raincoat) be (wise|needed|enough|a good idea|necessary|sensible) {t}|(is it|will it be|would it be) (worth|wise|sensible|worth me|smart) (taking|bringing|wearing|packing|to take|to pack|to bring) (an umbrella|a brolly|a jumper|a coat|a jacket|sun cream|sunscreen|a waterproof|a raincoat|gloves|a hat|sunglasses) {t}|(am i|are we) (going to need|better off with|gonna need|all right without|okay without|fine without|getting away without) (an umbrella|a brolly|a jumper|a coat|a jacket|sun cream|sunscreen|a waterproof|sunglasses|a sweater|wellies) {t}
(do|will) (i|we) (have|need) to (pack|bring|wear|take along|carry) (sun cream|sunscreen|sunglasses|a waterproof|a jacket|a brolly|a jumper|a rain jacket|gloves) {t}|(umbrella|brolly|coat|jacket|sunscreen|sun cream|jumper|raincoat|sunglasses|wellies|gloves) (needed|required|yes or no) {t}
is it (running|cycling|tennis|golf|swimming|camping|hiking|walking|sailing|rugby|cricket|soccer|ball|bbq|boot|hat|scarf|raincoat|jumper|sandal|sunscreen|snowball|stay at home) weather {t}|is (the weather|it|the day) (good|nice|dry|warm|fit|right|ok|fine) (enough|) for (football|tennis|golf|a run|a walk|a swim|gardening|the beach|a barbecue|washing|shorts|skiing|a picnic|cycling|kites|camping|cricket) {t}|is it (warm|cold|hot|dry|sunny|wet|windy) enough (for|to need|to wear) (gloves|shorts|a t-shirt|a coat|a hat|a scarf|sandals|sunscreen|boots) {t}|(good|nice|fine|dry enough) weather for (football|golf|a run|a walk|the washing|gardening|a barbecue|a picnic|cycling) {t}
how (hard|heavily|badly|strongly|much) (will|does) it (rain|snow|pour|blow|come down|hail) {t}|how (hard|heavily|badly|strongly|much) is it (going to|gonna|likely to|supposed to) (rain|snow|pour|blow|hail) {t}|how (heavy|strong|bad|light) (will the rain be|is the rain going to be|will the snow be|will the wind be|is the wind going to be|will the storm be|is the storm going to be) {t}|how much (rainfall|snowfall) (is coming|do we get|is there|is expected) {t}|is it (blowing|raining|snowing|pouring|coming down|hailing|gusting) (hard|badly|heavily|strongly) (now|here|again|already)
will (the|this|that) (rain|snow|wind|storm|fog|sun|drizzle|frost|heat|cold|heatwave) (last|go on|keep up|carry on|continue all day|continue much longer|hang around|stay|end|pass|let up|ease off|clear|blow over|stick around) {t}|is (the|this) (rain|snow|wind|storm|fog|sunshine|drizzle|heatwave) (going to|gonna|likely to|about to) (last|go on|stop|continue|end|pass|let up|carry on|clear) {t}|(does|will) it (keep|go on|carry on|continue) (raining|snowing|drizzling|blowing|pouring|hailing|thundering) {t}|is it (going to|likely to|about to|supposed to) (keep raining|keep snowing|go on raining|continue raining|thunder|hail) {t}
(will|could|might|can) there be (thunderstorms|lightning|a thunderstorm|thunder and lightning|some thunder) {t}|(will|could|might|do) we (have|get) (thunder|thunderstorms|lightning|a thunderstorm|hail|fog|frost) {t}|(will|could|might) it (be thundery|thunder again|thunder and rain|thunder later) {t}|(any|some|more) (thunder|thunderstorms|lightning|gales|showers|sleet|drizzle|mist) (coming|expected|due|about|on the way|likely) {t}|(thunder|lightning|hail|sleet|fog|frost|showers|gales) (coming|expected|likely|forecast) {t}
(what's|what is|tell me|give me|how's|check) the (weather|rain|snow|wind|storm|forecast) (situation|picture|status|update|position|state|summary|news|outlook|prospects) (like|outside|out there|here|for us|in our area|looking|) {t}|(weather|forecast) (picture|news|summary|overview|brief|briefing|details|prospects|data|reading|at the moment|situation please|situation outside) {t}|has it (stopped|finished|started|begun) (raining|snowing|pouring|hailing|drizzling) [yet|now|outside|again]
(can|could|should|may|will) (i|we) (hang|put|dry|leave) (the washing|the laundry|the sheets|my clothes|the clothes|the towels) (outside|on the line|outdoors|out to dry) {t}|(is it|will it be) (a drying day|dry enough for the washing|a good day to dry laundry|good drying weather|safe to hang the laundry out)
(do|will|should) (the kids|the children|the boys|the girls|my wife|my husband|my son|my daughter|the guests|they) (need|take|wear|bring) (a coat|an umbrella|their coats|their wellies|their jackets|a jacket|gloves|hats|sun cream|boots|raincoats|jumpers) {t}|(are there going to be|are there likely to be|will there be any|are we due) (showers|thunderstorms|storms|gales|clouds|gusts|sunny spells|icy roads|snow showers|floods) {t}
(when|how soon|what time) is the (rain|snow|storm|wind|fog|sun) (going to stop|going to end|going to start|coming|arriving|going to come|expected|due|going to clear)|when will the (rain|snow|storm|wind|fog|sun|bad weather|nice weather) (stop|end|start|come|arrive|pass|be over|clear|begin)|is it (colder|warmer|hotter|windier|wetter|drier|milder|nicer|cooler) (outside|out|out there|outdoors) (than yesterday|than this morning|than last week|now|today|again)|(will it get|is it getting|is it going to get) (colder|warmer|hotter|windier|wetter|milder|nicer) outside {t}
""")

WEATHER_OF = alternatives("""
what's the weather [like] (in|at) {n}|what is the weather [like] (in|at) {n}|how's the weather (in|at) {n}|how is the weather (in|at) {n}
how's the weather looking (in|at) {n}|weather (in|at|for) {n}|{n} weather|[the] weather [report|forecast] (for|in|at) {n}|what's the {n} weather
what's the forecast (for|in|at) {n}|what is the forecast (for|in|at) {n}|forecast (for|in) {n}|what's the {n} forecast|what's the weather {t} in {n}
what's the weather in {n} {t}|how will the weather be in {n} {t}|what will the weather be like in {n} {t}
(give|show|tell) me the (weather|forecast|weather forecast) (for|in|at) {n}|tell me about the weather in {n}|tell me how the weather is in {n}
check the (weather|forecast) (for|in|at) {n}|get the (weather|forecast) (for|in) {n}|i want [to know] the (weather|forecast) (for|in|at) {n}
can i (get|have|hear) the (weather|forecast) (for|in) {n}|is it (raining|snowing|sunny|cloudy|windy|foggy) in {n} [right now|now|today]
(will it|is it going to) (rain|snow) in {n} {t}|is it (hot|cold|warm|freezing) in {n} {t}|how (cold|hot|warm|windy) is it in {n} [right now|now|today]
do i need (an umbrella|a jacket|a coat) in {n} {t}|what's it like (outside|out) in {n}|any (rain|snow) in {n} {t}
what are the weather conditions in {n}|in {n} how's the weather|in {n}, what's the weather [like]|what does the weather look like in {n} {t}
show the {n} weather [forecast]|how does the weather look (in|at) {n}|is the weather (nice|good) in {n} {t}|what kind of weather do they have in {n}
does it (rain|snow) in {n} {t}|are there clouds in {n} {t}|how's the forecast for {n}|how's {n} weather {t}|what's the weather in {n} like
what's the weather like over in {n}|what's the weather doing in {n}|what is the weather doing at {n}|what's the weather going to be like in {n} {t}
what's the weather {t} at {n}|what's the weather for {n}|what's the weather for {n} {t}|what's the weather report for {n}
what is the {n} weather [like]|what is the {n} forecast|what's the {n} weather like {t}|what's the {n} forecast {t}|what's the outlook for {n}
what's the outlook for {n} {t}|what's it like in {n}|what's it like outside in {n} {t}|what's it doing in {n}|what does the forecast say for {n}
what does the weather look like at {n}|what weather do we have in {n}|what weather are they having in {n}|what will the weather be in {n}
what will the weather do in {n} {t}|what temperature is it outside in {n}|what are the conditions in {n}|how's the weather at {n} {t}
how's the weather over in {n}|how's the weather in {n} {t}|how's the weather for {n}|how's the weather going to be in {n} {t}
how is the weather in {n} {t}|how is the weather looking in {n}|how is the {n} weather|how's the {n} weather|how does the weather look in {n} {t}
how does it look outside in {n}|how will the weather be at {n}|how will the weather be in {n}|how's it looking outside in {n}
how hot will it be in {n} {t}|how cold will it get in {n} {t}|how windy is it at {n}|how likely is rain in {n} {t}|weather {n}|weather {n} {t}
weather in {n} {t}|weather in {n} please|weather for {n} {t}|weather forecast {n}|weather forecast for {n} {t}|weather report {n}
weather report for {n} {t}|weather conditions in {n}|weather outlook for {n}|weather update for {n}|the weather in {n}|the weather at {n}
the weather for {n}|the weather in {n} {t}|the forecast for {n}|the forecast for {n} {t}|the {n} weather|the {n} forecast|forecast {n}
forecast for {n} {t}|forecast at {n}|forecast in {n} {t}|current weather in {n}|current weather at {n}|current conditions in {n}
today's weather in {n}|today's forecast for {n}|tomorrow's weather in {n}|tomorrow's forecast for {n}|{n} weather {t}|{n} weather please
{n} weather forecast|{n} weather report|{n} forecast|{n} forecast {t}|give me the {n} weather|give me the {n} forecast|give me the weather in {n} {t}
give me the weather report for {n}|give me a forecast for {n}|give me a weather update for {n}|give us the weather for {n}|tell me the {n} weather
tell me the {n} forecast|tell me the weather in {n} {t}|tell me the forecast for {n} {t}|tell me how the weather is at {n}
tell me how the weather looks in {n}|tell me what the weather is like in {n}|tell me what it's like outside in {n}|tell me if it's raining in {n}
tell me if it will rain in {n} {t}|tell me whether it's sunny in {n}|show me the {n} forecast|show me the weather in {n} {t}
show me the weather report for {n}|show the weather for {n}|show the forecast for {n}|read me the forecast for {n}|read the weather report for {n}
check the {n} weather|check the {n} forecast|check the weather at {n}|check the weather in {n} {t}|check if it's raining in {n}
check whether it will rain in {n} {t}|look up the weather in {n}|look up the forecast for {n}|look at the weather in {n}|get me the weather in {n}
get me the {n} forecast|get the weather report for {n}|find out the weather in {n}|find out if it's raining in {n}|fetch the weather for {n}
pull up the weather in {n}|let me know the weather in {n}|let me know how the weather is in {n}|let me hear the weather for {n}
let me have the forecast for {n}|let's hear the weather in {n}|i need the weather in {n}|i need the weather for {n} {t}|i need the forecast for {n}
i need to know the weather in {n}|i want the {n} weather|i want the forecast for {n} {t}|i want to know if it's raining in {n}
i want to know how the weather is in {n}|i'd like the weather in {n}|i'd like the weather for {n} {t}|i'd like the forecast for {n}
i'd like to know the weather in {n} {t}|i'd like to know how the weather is in {n}|i would like the forecast for {n}
i wonder how the weather is in {n}|i wonder if it's raining in {n}|can i have the weather in {n}|can i get the {n} forecast
can i hear the weather report for {n}|can we get the weather for {n}|can you check the weather in {n}|could i get the weather in {n}
could i have the forecast for {n} {t}|could you check the weather at {n}|may i have the weather in {n}|do you know the weather in {n}
do you know if it's raining in {n}|do you know how the weather is in {n}|do you have the weather in {n}|do you have the forecast for {n}
do we get rain in {n} {t}|do i need an umbrella in {n}|do i need a coat in {n}|does it rain in {n}|does it look like rain in {n}
should i take an umbrella in {n} {t}|should i bring a jacket in {n} {t}|will i need an umbrella in {n} {t}|will i need a coat in {n}
will it be sunny in {n} {t}|will it be cold in {n} {t}|will it be windy in {n} {t}|will it be nice in {n} {t}|will it rain in {n} {t}
will it snow in {n} {t}|will there be rain in {n} {t}|will there be snow in {n} {t}|will the weather be good in {n} {t}|will the sun shine in {n} {t}
is it raining in {n}|is it raining at {n}|is it raining over in {n}|is it snowing in {n}|is it sunny in {n}|is it windy at {n}|is it windy in {n}
is it stormy in {n} {t}|is it wet outside in {n}|is it nice in {n} {t}|is it going to be sunny in {n} {t}|is it going to be cold in {n} {t}
is it going to rain in {n} {t}|is it going to snow in {n} {t}|is it gonna rain in {n} {t}|is it supposed to rain in {n} {t}|is it still raining in {n}
is rain expected in {n} {t}|is there rain in {n}|is there snow in {n}|is there a storm in {n}|is there a chance of rain in {n} {t}
is the sun shining in {n}|is the sun out in {n}|is the weather good in {n}|is the weather bad in {n} {t}|are they having rain in {n}
are we getting rain in {n} {t}|any rain in {n}|any rain expected in {n} {t}|any chance of rain in {n} {t}|any snow in {n}|chance of rain in {n} {t}
in {n} how is the weather|in {n} what's the weather|in {n} is it raining|in {n}, is it raining|in {n}, how's the weather {t}
for {n}, what's the weather|for {n} the weather forecast|at {n}, how's the weather|would you check the weather in {n}
would you mind checking the weather in {n}|how about the weather in {n}|what about the weather in {n}|and in {n}, how's the weather
""")
