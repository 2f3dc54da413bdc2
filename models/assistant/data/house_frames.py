"""Sentences about the weather, the vacuum, date and time. {t} is a time or nothing, {n} a weather entity's name, {v} the vacuum, {a} a place, {p} a place with its preposition, {c} a city."""

from words import rows

WEATHER = rows("""
what's the weather {t}
what is the weather {t}
what's the weather like {t}
what is the weather like {t}
how's the weather {t}
how is the weather {t}
how's the weather looking {t}
what's the weather going to be like {t}
what will the weather be [like] {t}
how will the weather be {t}
what does the weather look like {t}
how does the weather look {t}
weather {t}
weather (forecast|report|update) {t}
the weather {t}
[the] forecast {t}
what's the [weather] forecast {t}
what is the [weather] forecast {t}
(give|show|read|tell) me the (weather|forecast|weather report|weather forecast) {t}
tell me (about|) the weather {t}
tell me what the weather is like {t}
tell me how the weather is {t}
check the (weather|forecast) {t}
get [me] the (weather|forecast) {t}
show the (weather|forecast|weather report) {t}
i want [to know|to hear] the (weather|forecast|weather forecast) {t}
i'd like [to know|to hear] the (weather|forecast) {t}
can i (get|have|hear) the (weather|forecast) {t}
let me (know|hear) the (weather|forecast) {t}
(is it|is it going to be|will it be) (sunny|cloudy|windy|stormy|foggy|nice|humid|rainy) {t}
(is it|is it going to be|will it be) (hot|cold|warm|chilly|freezing) outside {t}
is it (raining|snowing|hailing|storming|drizzling|pouring) [outside|out there|now|right now]
(will it|is it going to|does it look like it will) (rain|snow|storm|hail) {t}
is (rain|snow|a storm|sunshine) (expected|coming|in the forecast|likely) {t}
is there (rain|snow|a storm|any rain|any snow) (coming|in the forecast|expected|on the way) {t}
do i need (an umbrella|a coat|a jacket|a raincoat|sunglasses|my umbrella|rain boots) {t}
should i (take|bring) (an umbrella|a coat|a jacket|my umbrella) {t}
do we need (an umbrella|umbrellas|jackets) {t}
will i need (an umbrella|a jacket|a coat|sunscreen) {t}
how (cold|hot|warm|windy|humid) is it outside [right now|now|at the moment|today]
how (cold|hot|warm|windy) (will it|is it going to) (be|get) [outside] {t}
what's it like (outside|out|out there) {t}
what is it like (outside|out there) {t}
how is it (outside|out there) {t}
how's it (looking|) (outside|out there) {t}
what are the (weather conditions|conditions outside) {t}
what's the (current weather|weather right now|weather outside)
current weather [conditions]
what's the temperature (outside|outdoors) {t}
what is the (outside temperature|temperature outside) {t}
what's the chance of (rain|snow) {t}
what are the chances of (rain|snow|a storm) {t}
how likely is (rain|snow) {t}
how much (rain|snow) (is expected|will we get|will there be) {t}
any (rain|snow|sun|storms) {t}
will the sun (shine|be out|come out) {t}
is the sun (shining|out) {t}
will we (have|get) (rain|snow|sun|good weather|bad weather|sunshine) {t}
is the weather (nice|good|bad|ok|terrible) {t}
is the weather going to be (nice|good|bad|ok) {t}
will the weather (be nice|be good|get better|hold|change) {t}
can i go out without (a jacket|a coat|an umbrella) {t}
is it (nice|good|bad|warm|cold) out {t}
what should i expect from the weather {t}
would you tell me the (weather|forecast) {t}
could you check if it (is raining|will rain) {t}
what kind of weather (will we have|do we get) {t}
what's the outlook {t}
does the weather look (good|bad|nice) {t}
what's going on with the weather {t}
how's the forecast {t}
are we getting (rain|snow|sun) {t}
is it dry (outside|out there)
might it (rain|snow) {t}
would i need an umbrella {t}
{t} weather
""")
WEATHER_OF = rows("""
what's the weather [like] (in|at) {n}
what is the weather [like] (in|at) {n}
how's the weather (in|at) {n}
how is the weather (in|at) {n}
how's the weather looking (in|at) {n}
weather (in|at|for) {n}
{n} weather
[the] weather [report|forecast] (for|in|at) {n}
what's the {n} weather
what's the forecast (for|in|at) {n}
what is the forecast (for|in|at) {n}
forecast (for|in) {n}
what's the {n} forecast
what's the weather {t} in {n}
what's the weather in {n} {t}
how will the weather be in {n} {t}
what will the weather be like in {n} {t}
(give|show|tell) me the (weather|forecast|weather forecast) (for|in|at) {n}
tell me about the weather in {n}
tell me how the weather is in {n}
check the (weather|forecast) (for|in|at) {n}
get the (weather|forecast) (for|in) {n}
i want [to know] the (weather|forecast) (for|in|at) {n}
can i (get|have|hear) the (weather|forecast) (for|in) {n}
is it (raining|snowing|sunny|cloudy|windy|foggy) in {n} [right now|now|today]
(will it|is it going to) (rain|snow) in {n} {t}
is it (hot|cold|warm|freezing) in {n} {t}
how (cold|hot|warm|windy) is it in {n} [right now|now|today]
do i need (an umbrella|a jacket|a coat) in {n} {t}
what's it like (outside|out) in {n}
any (rain|snow) in {n} {t}
what are the weather conditions in {n}
in {n} how's the weather
in {n}, what's the weather [like]
what does the weather look like in {n} {t}
show the {n} weather [forecast]
how does the weather look (in|at) {n}
is the weather (nice|good) in {n} {t}
what kind of weather do they have in {n}
does it (rain|snow) in {n} {t}
are there clouds in {n} {t}
how's the forecast for {n}
how's {n} weather {t}
""")
VACUUM = rows("""
(start|run|launch|activate) {v}
start {v}
(turn|switch) on {v}
(turn|switch) {v} on
start {v} up
start cleaning with {v}
let {v} (clean|run|start|vacuum)
have {v} (clean|run|start|vacuum|clean up|clean the floor|clean the house)
make {v} (clean|start|run|vacuum)
get {v} (going|started|running|cleaning|to clean|to work)
send {v} (out|out to clean|to clean|to vacuum)
tell {v} to (clean|start|start cleaning|vacuum|get to work)
{v} (start|clean|go)
{v} start cleaning
{v} should (start|clean|run|start cleaning)
i want {v} to (clean|run|start|vacuum)
i need {v} to (clean|run|start|vacuum)
i'd like {v} to (clean|run|start)
would you mind starting {v}
time for {v} to (clean|run|start|get to work)
it's time to (start|run) {v}
(set|put) {v} to work
begin cleaning with {v}
begin vacuuming with {v}
use {v} to (clean|vacuum|clean the floors)
can {v} (clean|start|vacuum|clean the floor)
could {v} (clean|start|vacuum)
let's (start|run) {v}
get {v} to (clean|vacuum) the (floor|floors|house)
{v} can (start|clean|begin)
(kick off|fire up|power on|power up) {v}
go and start {v}
{v} ought to (clean|start)
how about starting {v}
{v}, get to work
go ahead and (start|run) {v}
have {v} go and clean
let {v} go to work
""")
VACUUM_BARE = rows("""
vacuum
start vacuuming
start the vacuuming
start cleaning the floor
vacuum the (house|floor|floors|apartment|whole house|home|place)
vacuum everything
clean the (floor|floors)
(hoover|sweep) the (house|floor|floors)
vacuum everywhere
do the vacuuming
begin vacuuming
the floor needs (vacuuming|to be vacuumed)
the floors need (vacuuming|to be vacuumed)
i want the (floor|house) vacuumed
it's time to vacuum
start a cleaning
get the vacuuming done
have the floors vacuumed
the house could use a vacuuming
""")
VACUUM_PLACE = rows("""
vacuum {a}
vacuum {a}
vacuum {p}
(clean|hoover|sweep) {a}
clean {a} with {v}
vacuum {a} with {v}
start vacuuming {a}
start cleaning {a}
begin vacuuming {a}
vacuum the floor {p}
clean the floor {p}
start {v} {p}
(run|start|use) {v} {p}
(run|start) a cleaning {p}
{p} vacuum
{p} start {v}
send {v} to {a}
send {v} to (clean|vacuum) {a}
have {v} (clean|vacuum) {a}
let {v} (clean|vacuum) {a}
tell {v} to (clean|vacuum) {a}
make {v} (clean|vacuum) {a}
get {v} to (clean|vacuum) {a}
i want {a} vacuumed
i want {v} to (clean|vacuum) {a}
i need {a} vacuumed
i need {v} to (clean|vacuum) {a}
i'd like {a} vacuumed
{a} needs (vacuuming|to be vacuumed|a vacuum|to be cleaned)
would you mind vacuuming {a}
can {v} (clean|vacuum) {a}
can you have {a} vacuumed
please have {a} vacuumed
have {a} vacuumed
get {a} vacuumed
{v} should (clean|vacuum) {a}
time to vacuum {a}
let's vacuum {a}
clean up {a} with {v}
do the vacuuming {p}
vacuuming {p} now
how about vacuuming {a}
{a} could use a vacuuming
go ahead and vacuum {a}
{a} should be vacuumed
use {v} to clean {a}
""")
RETURN = rows("""
(send|return|bring) {v} (home|back|back home)
send {v} (to|back to) (its|the) (base|dock|charger|charging station|docking station|station)
send {v} (to|back to) base
return {v} to (its|the) (base|dock|charger|charging station|docking station)
return {v} to base
(dock|recall|park) {v}
dock {v}
have {v} (dock|go home|return|return home|go back|return to base|go back to its dock|go to its dock)
let {v} (dock|go home|return|return home|go back to its base|go and charge|go charge)
make {v} (dock|go home|return|return home|return to base|go back to its dock)
tell {v} to (dock|go home|return|return home|return to base|go back to its dock|go charge)
get {v} (home|back to base|back to its dock|to go home|to dock|docked)
{v} (go home|return to base|dock|return home|go back|go to base|return to dock|back to base|home)
{v} should (go home|dock|return|go back to its base|return to base)
{v} can (go home|go back|return|return to its dock)
i want {v} (back|docked|home|to go home|to return to base|to dock|back in its dock|back at its base)
i need {v} (docked|home|to go home|back at its dock)
i'd like {v} to (go home|dock|return to its base)
would you mind sending {v} (home|back to its base|to its dock)
would you mind docking {v}
put {v} (back|back on its dock|back on the charger|on its charger|on the dock|back in its dock)
take {v} (home|back to its dock|back to base)
send {v} to (charge|recharge)
{v} needs to (go home|charge|dock|return to its dock)
let's send {v} (home|back to its base)
time for {v} to (go home|return|dock|charge)
call {v} (back|home|back to base)
stop {v} and (send it home|dock it|send it back to its base|return it to base)
charge {v}
can {v} (go home|go back to its base|return to the dock)
could {v} (go home|return to base)
stop cleaning and send {v} (home|back)
{v} may go (home|back to its dock)
how about sending {v} home
go ahead and (dock|recall) {v}
guide {v} back to its (base|dock|charger)
{v} is done, send it (home|to its base)
back to (base|the dock) with {v}
""")
DATE = rows("""
what's the date [today]
what is the date [today]
what's today's date
what is today's date
what date is it [today]
what date is today
what date do we have [today]
what day is it [today]
what day is today
what day of the week is it [today]
which day of the week is it [today]
what day of the week is today
what day do we have today
what's today
what is today
which day is it [today]
which day is today
which date is it [today]
what day of the month is it [today]
what's the day [today|of the week]
what is the day (today|of the week)
tell me (the date|today's date|the day|what day it is|what date it is|what day of the week it is)
give me (the date|today's date|the day of the week)
(today's date|the date|date|current date|date today|the current date)
what's the current date
what is the current date
do you know (the date|what day it is|today's date|what date it is)
do you know which day it is
can you tell me (the date|today's date|what day it is)
i'd like to know (the date|what day it is|today's date)
i want to know (the date|what day it is|today's date)
i need [to know] (the date|today's date)
i forgot what day it is
is (today|it) (monday|tuesday|wednesday|thursday|friday|saturday|sunday) [today]
what (month|year) is it
what month are we in
which month is it
what year do we have
check the date
read [me] (the date|today's date)
say (the date|today's date)
show me (the date|today's date)
show (the date|today's date)
let me know (the date|what day it is)
could i (get|have) (the date|today's date)
remind me what day it is
what's the calendar date [today]
what's the full date [today]
today is what day
today is which day
would you know what day it is
what day might it be
what weekday is it [today]
is it the weekend [yet]
may i have today's date
tell us what day it is
today's day of the week
i wonder what day it is
""")
TIME = rows("""
what time is it [now|right now|here]
what time is it
what's the time [now|right now]
what is the time [now|right now]
what time is it (please|exactly|currently|at the moment)
what's the current time
what is the current time
current time
the time
time
the current time
the time please
time please
tell me the time
tell me what time it is
give me the [current] time
what time do we have
what time do you have
what time have you got
do you have the time
do you know what time it is
do you know the time
have you got the time
got the time
can you tell me the time
can you tell me what time it is
could i get the time
can i have the time
i need the time
i need to know (the time|what time it is)
i want to know (the time|what time it is)
i'd like to know (the time|what time it is)
how late is it
what hour is it
what does the clock say
what's the exact time
what's the local time
check the (time|clock)
read [me] the time
say the time
show [me] the [current] time
let me know (the time|what time it is)
is it (noon|midnight|morning|late|five o'clock|three o'clock|ten o'clock) (yet|already)
what time is it in here
what's the time please
what time of day is it
what is the hour
clock
tell me the current time
how late is it now
time check
would you know the time
what's the hour
may i have the time
what o'clock is it
i wonder what time it is
tell us the time
look at the clock and tell me the time
the time now
""")
OTHER_CLOCK = rows("""
what time is it in {c}
what's the time in {c}
what is the current time in {c}
tell me the time in {c}
{c} time
current time in {c}
what's the local time in {c}
what date is it in {c}
what time was it an hour ago
what day was yesterday
what day is christmas
what day is it tomorrow
what's the date tomorrow
what's the date next friday
what time does the sun (set|rise)
when is (easter|christmas|thanksgiving|my birthday)
how many days until (christmas|easter|friday|summer)
what's the time over in {c}
which date was last monday
how late is it in {c}
""")
