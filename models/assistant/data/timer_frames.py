"""Which timer is meant, what is asked of it, and all timers at once. {d} is "5 minutes", {j} "5 minute", {w} a timer's name, {a} a room, {o} the timer that is meant, {p} a place."""

from expand import alternatives

ONLY = alternatives("""
the timer|my timer|timer|that timer|our timer|this timer|your timer
the timer that is on|the one timer|the timer we have going|the timer that's going|the timer i have running|the timer right now|the timer on the clock
the active timer|the countdown|my countdown|the countdown timer|the timer you started
the timer you have running|the timer we set|the timer that is running|the timer from before|the last timer|the existing timer|this timer of mine
the ongoing timer|the only timer|the current countdown

(my|our|your|the|that|this) (current|running|active|ongoing|present|existing|ticking|latest|last|first|new|old|little|silly|damn|only|other) timer
the timer [that] (you|we|i) (set|started|made|created|put on|set up|have going|have on|have running|just set|just started)|the timer (that's|that is|which is|still|currently|now) (on|running|going|ticking|active|set)
the (countdown clock|countdown we set|countdown i set|countdown that's on|countdown you started|time i set|clock you started|stopwatch|timer thing|timer of ours|timer there|timer here)|a timer|one timer|any timer|whatever timer is (on|running|set)|what timer i have
""")
ONLY += ["the timer"] * 11
# Said of a timer in a certain state alone.
RINGING = alternatives("the ringing timer|the beeping timer|that ringing timer|that beeping timer|the timer that's ringing|the timer that's going off|the timer that's beeping|the finished timer|this ringing timer|the noisy timer")
PAUSED = alternatives("the paused timer|my paused timer|the timer i paused|the timer that's paused|the timer on hold|the timer we paused|the timer that's on hold|the stopped timer|the timer you paused|that paused timer")

BY_LENGTH = alternatives("""
the {j} timer|my {j} timer|{j} timer|the timer for {d}|the timer of {d}|my timer for {d}|the {d} timer|that {j} timer|the timer that was set for {d}
our {j} timer|the timer set to {d}|{d} timer|my {d} timer|the timer of {d} length|the timer that is {d} long|the timer that takes {d}
the timer that runs [for] {d}|the timer running for {d}|the timer with {d}
the one for {d}|the timer that lasts {d}|the timer lasting {d}|the {j} one|the {j} countdown|my {j} countdown
the timer at {d}|the timer with the length of {d}|the {j} long timer
the timer that was for {d}|the countdown of {d}|the countdown for {d}

the (active|ongoing|running|existing|current|ticking|latest|last|new|old|other|little) {j} timer|(my|our|your|that|this) [active|ongoing|running|current|existing|last|new|old] {j} timer
the timer [that] (you|we|i) (set|started|made|created|have going|have running|have on|just set|just started) for {d}|the timer (counting down|with a length of|with a duration of|whose length is|which lasts|that was set to|that's set for|that's for) {d}
the {j} (countdown|countdown timer|timer i set|timer we set|timer you set|timer of mine|timer that's running|timer from before|alarm timer)|the one (of|lasting|set for|set to|with|that lasts|that runs) {d}
""")
BY_LENGTH += ["the {j} timer"] * 6

BY_NAME = alternatives("""
the {w} timer|my {w} timer|{w} timer|the timer for [the|my] {w}|the timer (called|named) {w}
that {w} timer|our {w} timer
the timer that's for [the|my] {w}
timer for [the|my] {w}|timer {w}|the timer {w}|the timer of [the|my] {w}
the {w} countdown
the countdown for [the|my] {w}
timer called {w}|timer named {w}

the (active|ongoing|running|current|existing|ticking|latest|last|first|new|old|other|little|same) {w} timer
(my|our|your|that|this) [active|ongoing|existing|current|running|last|new|old|other|little] {w} timer
the timer (with the label|with the name|with the title|by the name of|labelled|labeled|titled|marked) {w}|the timer (that is|that's|which is|i) (called|named|labelled) {w}|the timer (that's|which is|that is) (on|running|set|going) for [the|my] {w}
the timer [that] (you|we|i) (set|started|made|created|have|have running|put on) for [the|my|our] {w}|the timer (i labelled|i labeled|we call|i call|i named|we named|i called) {w}|(my|our|your) (timer|countdown) for [the|my|our] {w}
the {w} (countdown timer|countdown clock|stopwatch|alarm timer|kitchen timer|timer thing|timer of mine|timer i set|timer we set|timer you set|timer from before|timer that's on|timer that's running|timer running)|the (timer|countdown) we (have|started|set) for [the|my|our] {w}
(that|our|your|my|a) timer (for|on) [the|my|our] {w}|the (time|clock|countdown) (on|for) [the|my|our] {w} timer|(my|our|your|that) {w} countdown|the (timer|countdown) (on|for) [the|my|our] {w}
""")
BY_NAME += ["the {w} one", "my {w} one", "that {w} one", "the timer for [the|my|our] {w}"]
BY_NAME += ["the {w} timer"] * 6

BY_AREA = alternatives("""
the {a} timer|my {a} timer|{a} timer|the timer in the {a}|the timer in {a}|the timer from the {a}|that {a} timer|the timer of the {a}
the timer over in the {a}|the timer that runs in the {a}|the timer inside the {a}|the timer that is in the {a}|the timer that's running in the {a}
the timer that was set in the {a}
timer in the {a}|timer in {a}|timer {a}|the timer for the {a}|timer for the {a}|timer of the {a}|my timer in the {a}|our timer in the {a}
that timer in the {a}|the {a}'s timer|the {a} countdown
the countdown in the {a}|the timer at the {a}

the (active|ongoing|running|current|existing|ticking|latest|last|new|old|other|little) {a} timer|(my|our|your|that|this) [active|ongoing|current|running|existing|last|new|old] {a} timer
the timer [that] (you|we|i) (set|started|made|created|have|have going|have running|have on|left running) in the {a}|the timer (that's|that is|which is|which is running|that was|still|currently|now|right now) (on|running|going|ticking|active|set) in the {a}
the timer (out in|down in|up in|over in) the {a}|the (countdown|clock|countdown timer) (in|for|of) the {a}|the {a} (countdown timer|timer i set|timer we set|timer you set|timer of mine|timer that's running|timer running|timer from before)
(a|any|the one) timer (in|for) the {a}
""")
BY_AREA += ["the {a} timer"] * 6

# A timer called by what it is for alone: only with what is asked or done of nothing else.
BY_THING = alternatives("the {w}|the {w}|my {w}|{w}|our {w}")
STATUS_THING = alternatives("""
how (long|much time) is left on {o}|how (long|much time) (is left|left) for {o}|how many minutes (are left|left|do i have left|have i got left) (on|for) {o}|how much longer (on|for) {o}|time left (on|for) {o}|how long (on|for) {o}
how (long|much time) do i have left (on|for) {o}|how (long|much time) have i got left (on|for) {o}|how much time (remains|is remaining) (on|for) {o}|what's left on {o}|how much time does {o} have left
how (long|much time) (has|have) {o} got left|what time is left on {o}|tell me how (long|much time) is left (on|for) {o}|remaining time (on|for) {o}|is there [any|much] time left on {o}|check how long is left on {o}
""")
INCREASE_THING = alternatives("""
add {d} to {o}|add another {d} (to|onto) {o}|give {o} another {d}|give {o} {d} more|put another {d} on {o}|add {d} more to {o}|put {d} more on {o}|{d} more on {o}|can you add {d} to {o}|add an extra {d} to {o}|i need {d} more on {o}|give {o} an extra {d}
""")
DECREASE_THING = alternatives("""
take {d} off {o}|take {d} off of {o}|knock {d} off {o}|{d} less on {o}|remove {d} from {o}|can you take {d} off {o}|subtract {d} from {o}|cut {d} off {o}|take {d} away from {o}
""")

STATUS = alternatives("""
how (much time|long) is left on {o}
how (much time|long|many minutes|many seconds) (does {o} have left|do i have left on {o}|do i have on {o}|do we have left on {o})
(how much|how many minutes|what) (is|are) (left|remaining) on {o}|how much longer (on|for|does) {o}|how much longer does {o} (have|need|run|take)
how long (does|will) {o} (still|) (run|take|last|need|go)|what's the status of {o}|what is the status (of|on) {o}|{o} status|status of {o}|check {o}
check [on] {o}|check the (time|status) (on|of) {o}|(what's|what is) left on {o}|(what's|what is) (the|my) (remaining|time) (left|remaining) on {o}
when (does|will|is) {o} (go off|ring|end|finish|done|be done|be over)|when is {o} (done|over|up|finished|going off)
how (is|are) {o} (doing|going|coming along)|is {o} (done|finished|over|almost done|still running|running|paused|up) [yet]
tell me (about|the status of|how long is left on|how much time is left on) {o}|tell me how (long|much longer) {o} (has|needs|will run|will take)
time left on {o}|(time|how much time) (remaining|left) (on|for) {o}|remaining time (on|of|for) {o}
(show|give) me (the time left on|the status of|how much is left on) {o}|where (is|are) we (on|with) {o}|how far along is {o}
how close is {o} to (done|being done|finishing|the end)|how soon (does|will) {o} (go off|ring|end|finish)
{o}, how (long|much longer|much time) [is] left|does {o} (still run|have much time left|have long to go)
how many minutes (until|till|before) {o} (goes off|rings|is done|ends|is up)
how long (until|till|before) {o} (goes off|rings|is done|ends|is up|finishes)|what does {o} say|what's {o} at|where does {o} stand
how much time has {o} still got|i want to know how long {o} has left|can i get the time left on {o}|is there [still|much] time left on {o}
do i have time left on {o}|how long on {o}|how long for {o}|how long left on {o}|how long left for {o}|how long is {o}
how long until {o} is (finished|done|over|up)|how long before {o} (goes|finishes|ends)|how long has {o} got|how long has {o} got left
how long has {o} [still] to (go|run)|how long have (i|we) got [left] on {o}|how long is there (left|still) on {o}
how long is {o} (still|) (on|running|going) for|how long remains on {o}|how long will it take (for|until) {o} (to finish|to ring|to be done)
how long do (we|i) have to wait for {o}|how long do i have before {o} (rings|goes off|ends)|how much on {o}|how much left on {o}|how much time on {o}
how much time left on {o}|how much time for {o}|how much time is there [left] on {o}|how much time is remaining (on|for) {o}
how much time remains (on|for|of) {o}|how much time does {o} (have|still have|need|show)|how much time do (i|we) [still] have (left|remaining) on {o}
how much time has {o} [got] left|how much time until {o} (rings|ends|is done|goes off)|how much is {o} at
how much of {o} is (left|gone|over|remaining)|how much longer for {o}|how much longer until {o} (rings|ends|is done|goes off|is up|finishes)
how much longer (will|is) {o} (run|go|running|going)|how much more time (on|for) {o}|how much more time does {o} have
how much further does {o} have to go|how many minutes (on|for) {o}|how many minutes (does|has) {o} (have|got|left|still have)
how many minutes are (left|remaining|still) on {o}|how many minutes remain on {o}|how many more minutes (on|for|does) {o} [have]
how many seconds are (left|remaining) on {o}|how many seconds (on|left on) {o}|how many hours are left on {o}|how many minutes more on {o}
how's {o} (doing|going|looking|coming along)|how is {o} [looking]|how does {o} look|how does {o} stand|how far is {o}
how far has {o} (come|got|gotten|run)|how far are we (with|on) {o}|how near is {o} to (the end|ringing|finishing)|how close are we to the end of {o}
how soon is {o} (done|over|up|finished)|what about {o}|what time is left on {o}|what time is {o} (done|over|up)
what time does {o} (end|ring|go off|finish)|what time will {o} (end|ring|go off|be done)|what's remaining on {o}|what is remaining on {o}
what is on {o}|what's on {o}|what's the time on {o}|what's the time left (for|on) {o}|what's the remaining time (on|of|for) {o}
what is the remaining time (on|of|for) {o}|what's the state of {o}|what is the state of {o}|what's the (progress|countdown) (on|of) {o}
what's up with {o}|what's going on with {o}|what's happening with {o}|what is {o} (at|showing|saying|doing)
what does {o} (show|read|have left|stand at)|what is the count on {o}|where's {o} at|where is {o} (at|now)|where are we at with {o}
when's {o} (done|over|up|finished|going off|ending)|when will {o} (go|sound|beep|expire|be finished|be up|run out|stop)
when does {o} (run out|expire|sound|stop|beep)|when is {o} (ready|out|ending|through|expiring)|when is the end of {o}
is {o} (on|active|going|running|paused|still going|still on|still active|nearly done|close to done|nearly over)
is {o} about to (ring|end|go off|finish)|is {o} almost (over|up|finished|there)|is {o} (still|already) (running|going|on|done|over|finished|up)
is it almost time for {o}|is there [any] time (left|remaining) (on|for) {o}|is there any time on {o}|is there long to go on {o}
has {o} (ended|finished|gone off|rung|expired|run out|stopped) [yet|already]|has {o} got (long|much time|a lot) left|has {o} long to go
did {o} (end|finish|go off|ring|stop) [yet|already]|will {o} (be done|end|ring|finish|be over) soon|will {o} take (long|much longer)
does {o} have (long|much|any time|a lot of time) left|does {o} need much longer|do we have (much|any) time left on {o}
do i have (much|any) time on {o}|are we (done|close|nearly there) with {o}|any time left on {o}|anything left on {o}|much time left on {o}
tell me the time (left|remaining|) on {o}|tell me the status (on|for|of) {o}|tell me the remaining time (on|of|for) {o}|tell me what's left on {o}
tell me when {o} (ends|is done|will be over|will ring|goes off)|tell me what {o} (says|shows|is at)|tell me where {o} stands
tell me (if|whether) {o} is (running|done|over|still on|paused)|tell me how {o} is doing|tell me how much time {o} has left
tell me how many minutes (are left on {o}|{o} has left)
let me know (how long {o} has|how much time is left on {o}|how long is left on {o}|where {o} is)|let me know the status of {o}
let me (see|hear|check) {o}|let me see how long {o} has left|let's check {o}|let's see {o}
give me (the time on|an update on|a status on|the remaining time of|the time remaining on) {o}|give me a status (report|update) (on|of|for) {o}
give us the time left on {o}|get me the (status|time left) (of|on) {o}|read [me] {o}|read [me] the (time|time left) on {o}|read out {o}|report on {o}
report the status of {o}|report {o}|say how (long|much time) is left on {o}|say what is left on {o}|show {o}|show me {o}|show [me] the status of {o}
show the time on {o}|show how long {o} has left|display {o}|look at {o}|take a look at {o}|have a look at {o}|see how (long|much time) {o} has left
see how {o} is doing|check how (long|much time) (is left on {o}|{o} has left)|check if {o} is (running|done|over|still on)|check up on {o}
check in on {o}|find out how (long|much time) is left on {o}|update on {o}|update me on {o}|an update on {o}|status update (on|for) {o}
status report (on|for) {o}|status on {o}|status {o}|the status of {o}|{o} status please|{o} time|{o} time left|{o} remaining time|{o} check|{o} update
{o}, how long|{o}, how long left|{o}, how much left|{o}, what's left|{o}, status|{o}, time left|{o} how many minutes|{o} still running|{o} done yet
{o} over yet|the time (on|left on|remaining on) {o}|the remaining time (on|of|for) {o}|remaining on {o}|minutes left on {o}|minutes remaining on {o}
time on {o}|time remaining {o}
i'd like to know (how long is left on {o}|the status of {o}|how {o} is doing|when {o} is over|how long {o} has left)
i would like to know how long {o} has left|i want to know (the status of {o}|what's left on {o}|when {o} ends|how much time is left on {o})
i need to know (how long {o} has|how much is left on {o}|what is left on {o}|the status of {o})|i'd like the (status|remaining time) of {o}
i want the (status|time left) (of|on) {o}|i need the (status|time left) (of|on) {o}|i need an update on {o}|i wonder how (long|much time) {o} has left
i wonder when {o} is done|i forgot how long {o} has left|i can't remember how long is left on {o}
do you know how (long|much time|much longer) {o} has [left]|do you know when {o} (ends|is done|goes off)|can you see how long is left on {o}
can i (have|get|see|hear) the (status|time) (of|on) {o}|could i get (the status of|an update on) {o}|could i know how long {o} has left
may i know how long {o} has left|may i have the time left on {o}|any news on {o}|any idea how long {o} has left|remind me how long {o} has left
remind me how much is left on {o}|would you mind checking {o}|would you mind telling me how long {o} has left|how about {o}, how long
""")

STATUS_BARE = alternatives("""
how (much time|long) is left|how (much time|long|many minutes) do i (have|have left|still have)|how much time (remains|is remaining)|time left
what's the time left|how many (minutes|seconds) (are left|left|remain)|timer status|is there a timer running|do i have a timer (running|set|on)
when is my time up|is my time up [yet]|how much longer do i have|how much time have i got left|what timer is running|is my timer done [yet]
how long left|how long have i got|how long have i got left|how long do i have|how long do we have [left]|how much time do we have left
how much time do i have|how much time is there left|how much time is still left|how many minutes are there left|how many minutes do we have left
how many minutes to go|how many timers are (running|set|on|active)|how many timers do i have [running]|which timers are (running|set|on|active)
which timer is running|what timers are (running|set|on|active)|what timers do i have [running|set|on]|what are my timers|what timers have i got
are there any timers [running|set|on|active]|are any timers (running|on|set|active)|are there timers running|is any timer (running|on|set|active)
is a timer (running|on|set)|do i have any timers [running|set|on]|do we have a timer (running|on|set)|have i got a timer (running|on|set)
have i set a timer|did i set a timer|any timers (running|on|set|active)|list [all] [my|the] timers|list all timers|show [me] [all] [my|the] timers
tell me about my timers|tell me the timers|check [my|the] timers|check all timers|timers status|status of [the|my|all] timers|timer check|timer update
timers|my timers|timers please|remaining time|time remaining|the time left|what's left on the clock|how much is left on the clock|how long is left on the clock|is there time left
is there any time left|when will the time be up|when is the time up|when is time up|when does it go off|tell me how long is left
tell me how much time is left|tell me how much longer|tell me the time left|how is my time
""")

CANCEL_ALL = alternatives("""
cancel (all|all the|all my|all of my|all of the|all our) timers {p}|cancel (every|any) timer {p}
(stop|end|kill|delete|remove|clear|dismiss|abort|turn off|shut off|switch off) (all|all the|all my|all of my|all of the|all our) timers {p}
(cancel|stop|delete|clear|end) (every|each) [single] timer {p}|(cancel|stop|delete|clear|end|remove) [my|the|our] timers {p}
(turn|shut|switch) (all the|all my|all) timers off {p}|get rid of (all|all my|all the|every one of my|my) timers {p}
i don't need (any timers|the timers|my timers|any of the timers|any of my timers) {p} anymore|(all timers|timers) (off|stop) {p}
cancel every (timer|one of my timers|single one of the timers) {p}|i want all [the|my] timers (canceled|cancelled|stopped|gone|off) {p}
all [the|my] timers {p} should be (canceled|stopped|deleted)|forget [about] all [the|my] timers {p}|wipe [out] all [the|my] timers {p}
no more timers {p}|i'd like to (cancel|stop|clear) all [the|my] timers {p}|would you mind (canceling|stopping|clearing) all [the|my] timers {p}
(cancel|stop) both timers {p}|all [the|my] timers {p} can (go|be canceled|be stopped)|drop all [the|my] timers {p}|make all [the|my] timers {p} stop
let's (cancel|clear|stop) all [the|my] timers {p}|(clear|cancel|stop) everything with a timer {p}|have all [the|my] timers (canceled|stopped) {p}
reset by clearing all [the|my] timers {p}|scrap all [the|my] timers {p}|put an end to all [the|my] timers {p}|i no longer need any timers {p}
do away with all [the|my] timers {p}|all [of] the timers {p} must stop|each and every timer {p} should be canceled|cancel [all] timers {p}
cancel all timers {p}|cancel all the timers {p}|cancel all of the timers {p}|cancel every timer {p}|cancel every timer there is {p}
cancel every timer i (have|set|started) {p}|cancel all timers that are running {p}|cancel all running timers {p}|cancel any running timers {p}
cancel any timers that are (on|running|active) {p}|cancel the lot of timers {p}|cancel all [my] (active|current|running|existing|open) timers {p}
stop all [the|my] timers {p}|stop all running timers {p}|stop every timer {p}|stop every one of the timers {p}|stop every last timer {p}
stop each timer {p}|stop any timers {p}|stop any and all timers {p}|stop the timers {p}|stop my timers {p}|end all timers {p}|end all my timers {p}
end every timer {p}|end each of the timers {p}|finish all timers early {p}|(terminate|quit|abort|discontinue) all [the|my] timers {p}
terminate all timers {p}|abort every timer {p}|kill all [the|my] timers {p}|kill every timer {p}|delete all [the|my] timers {p}|delete every timer {p}
delete every one of my timers {p}|delete all timers i have {p}|erase all [the|my] timers {p}|erase every timer {p}|remove all [the|my] timers {p}
remove every timer {p}|clear all [the|my] timers {p}|clear every timer {p}|clear my timers {p}|clear out [all] the timers {p}
clear out every timer {p}|dismiss all [the|my] timers {p}|dismiss every timer {p}|discard all [the|my] timers {p}
(axe|nuke|ditch|trash|lose) all [the|my] timers {p}|ditch every timer {p}|wipe all timers {p}|wipe the timers {p}|turn off all [the|my] timers {p}
turn off every timer {p}|turn all timers off {p}|turn every timer off {p}|switch off all [the|my] timers {p}|switch off every timer {p}
shut off all [the|my] timers {p}|shut down all [the|my] timers {p}|disable all [the|my] timers {p}|disable every timer {p}
deactivate all [the|my] timers {p}|get rid of every timer {p}|get rid of any timers {p}|get rid of the timers {p}
get all timers (canceled|stopped|cleared) {p}|get every timer (canceled|stopped) {p}|throw out all [the|my] timers {p}|drop every timer {p}
call off all [the|my] timers {p}|call off every timer {p}|forget every timer {p}|forget about the timers {p}
never mind the timers {p}, cancel them all|no timers (anymore|any more) {p}|no timer should (run|be running|ring) {p}
none of the timers should (run|ring|keep running) {p}|none of the timers are needed {p}|i don't need any timer {p}|i don't need a single timer {p}
i don't want any timers {p}|i don't want any of the timers {p}|we don't need the timers {p} anymore|we don't need any timers {p}
i'm done with all [the|my] timers {p}|i'm finished with the timers {p}|i want every timer (canceled|stopped|gone|off|deleted) {p}
i want all timers (deleted|cleared|removed|ended) {p}|i want the timers (canceled|stopped|gone|off) {p}|i want no timers {p}
i want to (stop|end|delete|clear) every timer {p}|i want to (cancel|stop|end|delete) all [the|my] timers {p}
i'd like all [the|my] timers (canceled|stopped|cleared|deleted) {p}|i'd like every timer (canceled|stopped) {p}
i need all [the|my] timers (canceled|stopped|cleared|off) {p}|i need to (cancel|stop|clear) all [the|my] timers {p}|i need every timer stopped {p}
we need to (cancel|stop) all timers {p}|can we (cancel|stop|clear) all [the|my] timers {p}|can i (cancel|stop|clear) all [the|my] timers {p}
can all [the|my] timers be (canceled|stopped|deleted) {p}|could all [the|my] timers be (canceled|stopped) {p}
would you mind (cancelling|stopping|ending) every timer {p}|how about (canceling|stopping|clearing) all timers {p}|let's stop every timer {p}
let's get rid of all timers {p}|let's end all [the|my] timers {p}|let's drop all timers {p}|make every timer stop {p}
make sure no timer is running {p}|make sure all timers are (off|canceled|stopped) {p}|have every timer (canceled|stopped|ended) {p}
have all timers (deleted|ended|cleared) {p}|put a stop to all [the|my] timers {p}|put an end to every timer {p}|all [the|my] timers off {p}
all timers off {p}|all timers stop {p}|all timers, cancel {p}|all timers, stop {p}|all timers (canceled|cancelled|cleared) {p}|every timer off {p}
every timer should (stop|end|be canceled|be stopped) {p}|every timer must (stop|be canceled) {p}
every timer needs to (stop|be canceled|be deleted) {p}|every timer can be (canceled|stopped|deleted) {p}|all timers need to (stop|be canceled|go) {p}
all timers must (stop|go|be canceled|end) {p}|all timers may be (canceled|stopped) {p}|all timers should (stop|end|go) {p}
all of my timers should be (canceled|stopped) {p}|my timers can all be (canceled|stopped|deleted) {p}|the timers can all (go|stop) {p}
the timers should all be (canceled|stopped|deleted) {p}|timers off {p}|timers stop {p}|timers, all off {p}|away with all timers {p}
off with all timers {p}|enough with the timers {p}, cancel all of them|clear the board of timers {p}|stop the whole bunch of timers {p}
stop both of the timers {p}|cancel both my timers {p}|cancel all three timers {p}|stop all three timers {p}|cancel each of my timers {p}
cancel each one of the timers {p}
""")

# {a} is a room.
CANCEL_ALL_OF = alternatives("""
cancel all {a} timers|cancel all the {a} timers|cancel the {a} timers|(stop|delete|clear) all {a} timers|(stop|delete|clear|end) all the {a} timers|(cancel|stop|clear) every {a} timer
(kill|remove|dismiss|turn off|shut off|switch off|end) (all|all the|all of the) {a} timers|(turn|switch|shut) (all|all the) {a} timers off|(cancel|stop|clear|delete|drop) all my {a} timers|get rid of (all|all the) {a} timers|all {a} timers (off|stop|cancelled|canceled)
(delete|end|drop|turn off|dismiss) every {a} timer|(cancel|stop|end|clear) all of the {a} timers|(i want|i'd like|i need) all [the] {a} timers (cancelled|canceled|stopped|gone|off)|(can|could) you (cancel|stop|clear) all [the] {a} timers|no more {a} timers
all [the] {a} timers (can|should|must) (go|be cancelled|be stopped)|let's (cancel|stop|clear) all [the] {a} timers|(cancel|stop|delete) any {a} timers|(cancel|stop|clear) each {a} timer|i don't need any {a} timers (anymore|now)|wipe all [the] {a} timers
""")
