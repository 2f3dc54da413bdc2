"""Sentences about date and time. {c} is a city."""

from expand import alternatives

DATE = alternatives("""
what's the date [today]|what is the date [today]|what's today's date|what is today's date|what date is it [today]|what date is today
what date do we have [today]|what day is it [today]|what day is today|what day of the week is it [today]|which day of the week is it [today]
what day of the week is today|what day do we have today|what's today|what is today|which day is it [today]|which day is today|which date is it [today]
what day of the month is it [today]|what's the day [today|of the week]|what is the day (today|of the week)
tell me (the date|today's date|the day|what day it is|what date it is|what day of the week it is)|give me (the date|today's date|the day of the week)
(today's date|the date|date|current date|date today|the current date)|what's the current date|what is the current date
do you know (the date|what day it is|today's date|what date it is)|do you know which day it is|can you tell me (the date|today's date|what day it is)
i'd like to know (the date|what day it is|today's date)|i want to know (the date|what day it is|today's date)|i need [to know] (the date|today's date)
i forgot what day it is|is (today|it) (monday|tuesday|wednesday|thursday|friday|saturday|sunday) [today]|what (month|year) is it|what month are we in
which month is it|what year do we have|check the date|read [me] (the date|today's date)|say (the date|today's date)|show me (the date|today's date)
show (the date|today's date)|let me know (the date|what day it is)|could i (get|have) (the date|today's date)|remind me what day it is
what's the calendar date [today]|what's the full date [today]|today is what day|today is which day|would you know what day it is|what day might it be
what weekday is it [today]|is it the weekend [yet]|may i have today's date|tell us what day it is|today's day of the week|i wonder what day it is
what's the date now|what's the date right now|what's the date please|what is the date please|what's the date today please|what's today's date please
what is today's date please|what's the exact date|what's the exact date today|what's the actual date|what does the calendar say
what does the calendar say today|what's the day|what's the day today|what is the day today|what is the day|what's the day of the week
what is the day of the week|what's the weekday|what's the weekday today|what is the weekday today|what is the weekday|what weekday is today
what weekday do we have|what weekday are we on|what day are we|what day are we on|what day are we today|what day do we have|what day have we got
what day have we got today|what day is this|what day is it now|what day is it please|what day is it exactly|what day would it be today
what day of the week are we on|what day of the week do we have|what day of the week do we have today|what day of the week would today be
what day of the month are we on|what day of the month is today|what date are we on|what date have we got|what date have we got today
what date do we have|what date do we have today|what date is it now|what date is it please|what date is this|what date is today please
what date would today be|what calendar date is it|what calendar day is it|what's the month|what's the month now|what is the month
what's the current month|what is the current month|what month is it|what month is it now|what month is it right now|what month is today
what month is this|what month do we have|what month are we in now|what month are we in right now|which month is it now|which month is this
which month are we in|which month are we in now|which month do we have|which month have we got|what's the year|what is the year
what's the current year|what is the current year|what year is it|what year is it now|what year is this|what year are we in|what year are we living in
what year have we got|which year is it|which year is it now|which year is this|which year are we in|which year do we have|which year have we got
which day is it now|which day is this|which day are we|which day are we on|which day do we have|which day do we have today
which day of the week is today|which day of the week do we have|which day of the month is it|which day of the month is today|which date is today
which date is it today|which date do we have|which date do we have today|which date have we got|which weekday is it|which weekday is it today
which weekday is today|which weekday do we have|is it monday|is it monday today|is it friday|is it friday yet|is it saturday today|is it sunday
is it wednesday already|is it tuesday or wednesday|is it thursday or friday today|is it already friday|is it the first today
is it the end of the month yet|is it a weekday|is it a weekday today|is it still january|is it still march|is it june already|is it december yet
is it october|is it the weekend|is it the weekend yet|is today a weekday|is today friday|is today monday|is today saturday|is today sunday
is today thursday|is today the first|is today the weekend|is today tuesday or wednesday|today's date|today's date please|today's weekday
today is what date|today is which date|today is what weekday|today what day is it|today's day please|the date|the date please|the date today
the date today please|the current date please|the current day|the current month|the current year|the day please|the day today|the day of the week
the day of the week please|the weekday please|date|date please|date today please|day of the week|day of the week please|day of week
current day of the week|current month|current year|calendar date|calendar date please|date check|tell me the date please|tell me the date today
tell me the current date|tell me the day of the week|tell me the day today|tell me the weekday|tell me the month|tell me the year|tell me today's day
tell me today's weekday|tell me what date we have|tell me what day today is|tell me what day we have|tell me what month it is|tell me what today is
tell me what weekday it is|tell me what year it is|tell me which day it is|tell me which day of the week it is|tell me which date it is
tell me which month it is|tell me which year it is|tell us the date|tell us today's date|tell us which day it is|tell us what date it is
give me the current date|give me the day|give me the date please|give me the date of today|give me the month|give me the weekday
give me today's date please|give us the date|give us today's date|say the day|say the day of the week|say today's date|say what day it is
say which day it is|say what date it is|read the date|read me today's date|read out the date|read out today's date|show me the day
show me the calendar date|show the current date|show me what day it is|show us the date|display the date|display today's date|check the date please
check today's date|check the day|check what day it is|check what date it is|check the calendar for today's date
look at the calendar and tell me the date|look at the calendar, what day is it|look up the date|look up today's date|get me the date
get me today's date|get the date|let me hear the date|let me know the day|let me know today's date|let me know what date it is
let me know which day it is|let me see the date|let us know the date|do you know the day|do you know the day of the week|do you know the month
do you know the year|do you know what date we have|do you know what date it is today|do you know what day it is today
do you know what day of the week it is|do you know what month it is|do you know what year it is|do you know which date it is
do you know which month it is|do you have the date|do you have today's date|do you happen to know the date|do you happen to know what day it is
have you got the date|have you got today's date|got the date|can you give me the date|can you give me today's date|can you say what day it is
can you tell me which day it is|can you tell me what date it is|can you tell me what month it is|can you tell me what year it is
can you tell me the day of the week|can you check the date|can i get the date|can i get today's date|can i have the date|can i have the date please
can i have today's date|can i know the date|can i know what day it is|could i have the date please|could i know what day it is|could i know the date
could you give me the date|could you tell me the date|could you tell me what day it is|could you say what date it is|may i have the date
may i know the date|may i know what day it is|may i ask what day it is|may i ask the date|would you tell me the date|would you tell me what day it is
would you mind telling me the date|would you mind telling me what day it is|would you know the date|would you know today's date
would you know which day it is|i'd like the date|i'd like the date please|i'd like today's date|i'd like to hear the date
i'd like to know the day of the week|i'd like to know what date it is|i'd like to know what month it is|i'd like to know which day it is
i'd like to know the weekday|i would like to know the date|i would like to know what day it is|i would like today's date|i want the date
i want today's date|i want to hear the date|i want to know what date it is|i want to know which day it is|i want to know the day of the week
i want to know what month it is|i want to know the year|i need the date please|i need the day of the week|i need to know what date it is
i need to know what day it is|i need to know the month|i need to know which day it is|i need today's date please|i forgot the date
i forgot today's date|i forgot what date it is|i forgot which day it is|i forget what day it is|i can't remember the date
i can't remember what day it is|i don't know what day it is|i don't know the date|i don't know which day it is|i have no idea what day it is
i lost track of the days, what day is it|i lost track, what's the date|i wonder what date it is|i wonder which day it is|i wonder what today's date is
i wonder what month it is|i'm not sure what day it is|i'm not sure what date it is|i was wondering what day it is|we need the date
we need to know what day it is|we'd like to know the date|we forgot what day it is|we want to know the date|any idea what day it is
any idea what the date is|any idea what date it is|remind me of the date|remind me what date it is|remind me which day it is|remind me of today's date
how late in the month is it|how far into the month are we|and the date|and what day is it|and what's the date|so what's the date|so what day is it
sorry what day is it|what was the date again|what was today's date again|what's the date again|what day is it again
(i'd like|i would like|i want|we'd like|i'd love|i need) to (hear|see|know|get|have|check) (the date|today's date|the current date|the day|the day of the week|what day it is|which day it is|what date it is) [please|today]|let (me|us) (hear|see|have|know|check|get) (the date|today's date|the day|what day it is|what date it is)
(is it|is today|isn't it|isn't today|are we on|is that) (a weekday|the weekend|a weekend|a work day|a workday|a school day|monday|tuesday|wednesday|thursday|friday|saturday|sunday) [today|already|yet|or not|again]|(what|what day|what date|which day|which date) does (the calendar|your calendar|my calendar) (say|show|give) [today|please|it is today]
is it (january|february|march|april|may|june|july|august|september|october|november|december) (yet|already|now)|are we (in|still in|already in|now in|nearly in) (january|february|march|april|june|july|august|september|october|november|december)|is it (nearly|almost|still|finally|already) (the weekend|friday|monday|sunday|saturday|wednesday|the end of the month|the end of the week|the end of the year|december|june|midweek)|(have we reached|are we at|are we near|is this|is today) (the weekend|the end of the month|the end of the week|the start of the month|the middle of the week|the last day of the month|the first of the month|a weekday|a weekend) [yet|already|or not]
is it (a weekday|a weekend|a saturday|a sunday|a monday|the middle of the month|the beginning of the month|the last day of the month|month end|the end of the year) [today|yet|already|now]|is the (weekend|month|year|week) (here|over|nearly over|finished|done|ending) [yet|already|now]
""")

TIME = alternatives("""
what time is it [now|right now|here]|what time is it|what's the time [now|right now]|what is the time [now|right now]
what time is it (please|exactly|currently|at the moment)|what's the current time|what is the current time|current time|the time|time|the current time
the time please|time please|tell me the time|tell me what time it is|give me the [current] time|what time do we have|what time do you have
what time have you got|do you have the time|do you know what time it is|do you know the time|have you got the time|got the time
can you tell me the time|can you tell me what time it is|could i get the time|can i have the time|i need the time
i need to know (the time|what time it is)|i want to know (the time|what time it is)|i'd like to know (the time|what time it is)|how late is it
what hour is it|what does the clock say|what's the exact time|what's the local time|check the (time|clock)|read [me] the time|say the time
show [me] the [current] time|let me know (the time|what time it is)
is it (noon|midnight|morning|late|five o'clock|three o'clock|ten o'clock) (yet|already)|what time is it in here|what's the time please
what time of day is it|what is the hour|clock|tell me the current time|how late is it now|time check|would you know the time|what's the hour
may i have the time|what o'clock is it|i wonder what time it is|tell us the time|look at the clock and tell me the time|the time now
what time is it please|what time is it at the moment|what time is it exactly|what time is it by now|what time is it at this moment|what time is this
what time have we got|what time do you make it|what time would it be|what time would it be now|what time of the day is it|what time of day do we have
what time do we have now|what time do you have right now|what time does the clock show|what time does it say|what time does your clock say
what's the time at the moment|what's the time exactly|what's the time here|what's the time now please|what's the time again|what's the time of day
what's the clock say|what's the correct time|what's the right time|what's the actual time|what's the precise time|what's the present time
what's the time on the clock|what is the time please|what is the time at the moment|what is the correct time|what is the exact time
what is the local time|what is the precise time|what is the time of day|what is the hour now|what hour do we have|what hour is it now
what hour is it right now|what hour of the day is it|what does the clock show|what does the clock say now|what does your clock say
what o'clock is it now|what was the time again|how late is it right now|how late is it at the moment|how late is it please|how late do we have it
how early is it|how late has it gotten|how far along is the day|tell me the current time please|tell me the exact time|tell me the hour
tell me the local time|tell me the right time|tell me the time now|tell me the time please|tell me the time right now|tell me how late it is
tell me what hour it is|tell me what the clock says|tell me what the time is|tell me what time we have|tell me what o'clock it is
tell me what time of day it is|tell us the time please|tell us what time it is|tell us how late it is|give me the exact time|give me the hour
give me the time please|give me the time now|give me a time check|give us the time|give us the current time|say the current time|say the time please
say what time it is|say how late it is|say what the time is|read the clock|read out the time|read the time please|read me the clock
read me the current time|show me the clock|show the clock|show the time please|show us the time|show me what time it is|display the time
display the clock|display the current time|check the clock for me|check the current time|check the time please|check what time it is|check your clock
check your watch|look at the clock|look at the clock for me|look at your clock and tell me the time|look up the time|get me the time|get the time
get me the current time|fetch me the time|let me hear the time|let me know how late it is|let me know the current time|let me know what the time is
let me see the time|let me have the time|let us know the time|do you have the current time|do you have the time please|do you have the exact time
do you have a clock, what time is it|do you happen to know the time|do you happen to have the time|do you know how late it is
do you know the current time|do you know what hour it is|do you know what the time is|do you know the exact time|have you got the right time
have you got the current time|have you got the time please|got the time please|can you say the time|can you say what time it is
can you give me the time|can you give me the current time|can you check the time|can you read me the time|can you tell me the current time
can you tell me how late it is|can you tell us the time|can i get the time|can i get the current time|can i get a time check
can i have the current time|can i have the time please|can i know the time|can i know what time it is|can i hear the time|can we have the time
could i have the time|could i have the time please|could i get the current time|could i know the time|could i know what time it is
could you check the time|could you give me the time|could you tell me the time|could you tell me what time it is|could you tell me how late it is
may i know the time|may i ask the time|may i ask what time it is|may i have the current time|might i know the time|would you give me the time
would you mind telling me the time|would you mind checking the time|would you tell me the time|would you tell me what time it is
would you know what time it is|would you have the time|i'd like the time|i'd like the current time|i'd like to have the time|i'd like to hear the time
i'd like to know how late it is|i'd like to know the current time|i would like to know the time|i would like the time please
i would like to know what time it is|i want the time|i want the current time|i want to hear the time|i want to know how late it is
i want to know the current time|i want to know what the time is|i need the current time|i need the exact time|i need the time please
i need a time check|i need to know how late it is|i need to know the current time|i need to know the time now|i wonder how late it is
i wonder what the time is|i was wondering what time it is|i don't know what time it is|i can't see the clock, what time is it
i can't see the clock, how late is it|i forgot my watch, what's the time|i have no watch, what time is it|i lost track of time, what time is it
i have no idea what time it is|we need the time|we need to know what time it is|we'd like to know the time|we want to know the time
any idea what time it is|any idea how late it is|any idea what the time is|is it noon|is it noon yet|is it midnight yet|is it past midnight
is it past noon|is it after noon yet|is it morning yet|is it evening already|is it still morning|is it afternoon already|is it past eight o'clock
is it past ten yet|is it six o'clock yet|is it seven o'clock already|is it nine o'clock|is it eight yet|is it ten already|is it almost noon
is it almost midnight|is it almost five o'clock|is it late already|is it that late already|is it really that late|is it getting late
is it four already|current time please|current hour|current local time|exact time|exact time please|local time|local time please|clock please
clock check|clock time|time now|time now please|time right now|time of day|time of day please|time update|time check please|the clock please
the current time please|the exact time|the exact time please|the hour please|the local time|the time now please|the time of day|the time right now
the right time please|hour please|and the time|and what time is it|and what's the time|so what time is it|so what's the time|sorry what time is it
what's the time, i can't see the clock|how about the time|remind me what time it is|on the clock, what time is it
is it (lunchtime|bedtime|teatime|dinnertime|noon|midday|midnight|morning|evening|night|afternoon|late|early|past noon|past midnight|after six|time for bed|time for lunch|six|nine|ten|half past|nearly noon) (yet|already|now|by now|or not)|how (early|late|far on) is it (now|already|exactly|there|by now|please|again)|(what|which) (time|hour) (is it|have we got|do we have|are we at|does it say|do you make it) (again|now|mate|exactly|please|by your clock|on the clock)
(quick|a|one|just a|another) time check|(got|have you got|do you have|has anyone got|anyone got|you got|could you spare|can i get|could i have) (the|the right|the exact|the correct|the current) time [please|on you|mate|there]|(tell|give|show|gimme|say|read) (me|us) (the|the exact|the right|the current) (time|hour) (please|now|again|would you|quickly|mate)
(i'd like|i would like|i want|we'd like|i'd love|i need) to (hear|see|know|get|have|check) (the time|the current time|the exact time|what time it is|how late it is|what the time is) [please|now]|let (me|us) (hear|see|have|know|check|get) (the time|the current time|what time it is|how late it is)
is it (past|after|before|nearly|almost|already|about|only) (eight|nine|ten|eleven|twelve|one|two|three|five|six|seven|midnight|noon|midday|eight o'clock|nine o'clock|ten o'clock|four o'clock) [yet|already|now|or not]
(precise|correct|actual|real|present|right|accurate|local|proper) time [please|now|right now|mate|again|here]|(the|your) (precise|correct|actual|present|accurate|proper) (time|hour) [please|now]|(what's|what is|give me|tell me|i need|i want|do you have|say|have you got) the (precise|correct|actual|present|accurate|exact local) time [please|now]|exact (hour|hour please|time now|time right now|minute)|exactly what time is it|what time exactly|time exactly
is it (nearly|almost|about|close to|getting near|coming up to) (lunchtime|bedtime|dinnertime|teatime|noon|midnight|lunch time|bed time|breakfast time|time for bed|time for lunch|time for tea) [yet|now]
""")

OTHER_CLOCK = alternatives("""
what time is it in {c}|what's the time in {c}|what is the current time in {c}|tell me the time in {c}|{c} time|current time in {c}
what's the local time in {c}|what date is it in {c}|what time was it an hour ago|what day was yesterday|what day is christmas|what day is it tomorrow
what's the date tomorrow|what's the date next friday|what time does the sun (set|rise)|when is (easter|christmas|thanksgiving|my birthday)
how many days until (christmas|easter|friday|summer)|what's the time over in {c}|which date was last monday|how late is it in {c}
what's the date in {c}|what day is it in {c}|which day is it in {c}|how late is it over in {c}|what hour is it in {c}|what time do they have in {c}
give me the time in {c}|do you know the time in {c}|can you tell me the time in {c}|i want to know what time it is in {c}|time in {c}|the time in {c}
local time in {c}|what was yesterday's date|what was the date yesterday|what is tomorrow's date|what will the date be tomorrow
what day will it be tomorrow|what day was it yesterday|which day is tomorrow|what weekday was yesterday|what date is next monday
what date is it next week|what's the date on friday|what day of the week is christmas|which day is christmas this year|when is the next full moon
when does summer start|when does the sun go down|when is sunrise|what time is sunset|what time will it be in an hour|what time was it ten minutes ago
how many days are left this year|how many weeks until christmas|how long until midnight|how many hours until noon|when was the last leap year
what time do the shops open|what time does the bus leave
""")
