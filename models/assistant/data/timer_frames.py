"""Sentences about timers. {d} is "5 minutes", {j} "5 minute", {w} a timer's name, {c} a command, {o} the timer that is meant, {p} a place."""

from words import rows

ONLY = rows("""
the timer
the timer
the timer
my timer
timer
that timer
the current timer
our timer
the running timer
this timer
your timer
""")
BY_LENGTH = rows("""
the {j} timer
the {j} timer
my {j} timer
{j} timer
the timer for {d}
the timer of {d}
my timer for {d}
the {d} timer
that {j} timer
the timer that was set for {d}
our {j} timer
the timer set to {d}
""")
BY_NAME = rows("""
the {w} timer
the {w} timer
my {w} timer
{w} timer
the timer for [the|my] {w}
the timer (called|named) {w}
my timer for [the] {w}
the timer with the name {w}
that {w} timer
our {w} timer
the timer labeled {w}
the timer i called {w}
""")
BY_AREA = rows("""
the {a} timer
the {a} timer
my {a} timer
{a} timer
the timer in the {a}
the timer in {a}
the timer from the {a}
that {a} timer
the timer of the {a}
our {a} timer
the timer over in the {a}
the timer that runs in the {a}
""")
CANCEL = rows("""
cancel {o}
(cancel|stop|end) {o}
(stop|end|kill|delete|remove|clear|abort|dismiss|turn off|shut off|switch off|scrap) {o}
(turn|shut|switch) {o} off
get rid of {o}
i don't need {o} (anymore|any more|any longer)
i no longer need {o}
{o} (off|stop|cancel)
{o} can be (canceled|cancelled|stopped|deleted)
forget {o}
forget about {o}
drop {o}
i want to (cancel|stop|end|delete) {o}
i'd like to (cancel|stop) {o}
would you mind (canceling|stopping|ending) {o}
we don't need {o} (anymore|any more)
{o} is no longer needed
{o} isn't needed (anymore|any more)
never mind {o}
(make|have) {o} stop
(stop|cancel) {o} from (running|ringing|going off)
(please stop|just stop|just cancel) {o}
can {o} be (canceled|cancelled|stopped)
no more {o}
call off {o}
go ahead and (cancel|stop) {o}
i want {o} (canceled|cancelled|gone|stopped|off)
{o} should (stop|be canceled|be stopped)
put an end to {o}
{o} is not needed now
let's (cancel|stop|forget) {o}
do away with {o}
have {o} (canceled|cancelled|stopped)
""")
PAUSE = rows("""
pause {o}
(pause|hold|freeze|halt|suspend|interrupt) {o}
put {o} on (hold|pause)
put a hold on {o}
{o} (pause|on hold)
stop {o} for (a moment|a second|now|the moment|a while)
hold {o} for (a moment|a second|a bit|now)
pause {o} for (a moment|a second|now|a bit)
i need to pause {o}
i want to pause {o}
i'd like to (pause|hold) {o}
would you mind pausing {o}
have {o} paused
i want {o} (paused|on hold)
keep {o} on hold
{o} should be paused
{o} needs to be paused
temporarily (stop|halt|pause|suspend) {o}
(stop|halt) {o} temporarily
make {o} (pause|wait)
let {o} (pause|wait)
can {o} be paused
let's pause {o}
hold on with {o}
give {o} a break
(pause|hold) {o} until i (say so|tell you|come back)
set {o} to pause
i need {o} paused
get {o} paused
go ahead and pause {o}
{o}, pause it
how about pausing {o}
have {o} wait for now
""")
UNPAUSE = rows("""
(resume|unpause|continue) {o}
(resume|unpause|continue|restart|reactivate) {o}
(start|run) {o} again
(continue|resume) (with|running) {o}
{o} (resume|continue|unpause|go on)
let {o} (continue|go on|run again|keep going|resume)
have {o} (continue|go on|resume)
take {o} off (hold|pause)
take {o} off of (hold|pause)
keep {o} (going|running)
i want to (resume|continue|unpause) {o}
i'd like to (resume|continue|unpause) {o}
would you mind (resuming|continuing|unpausing) {o}
{o} (can|may|should) (continue|go on|resume|run again)
get {o} (going|running|started) again
go on with {o}
carry on with {o}
start {o} back up
pick {o} back up
let's (resume|continue|unpause) {o}
make {o} (continue|run again|go on)
set {o} running again
i want {o} (resumed|running again|back on)
i need {o} (resumed|running again)
release {o} from (hold|pause)
un pause {o}
go ahead with {o} again
stop pausing {o}
{o} needs to go on
have {o} running again
end the pause of {o}
go ahead and (resume|continue) {o}
keep on with {o}
bring {o} back from pause
""")
STATUS = rows("""
how (much time|long) is left on {o}
how (much time|long|many minutes|many seconds) (does {o} have left|do i have left on {o}|do i have on {o}|do we have left on {o})
(how much|how many minutes|what) (is|are) (left|remaining) on {o}
how much longer (on|for|does) {o}
how much longer does {o} (have|need|run|take)
how long (does|will) {o} (still|) (run|take|last|need|go)
what's the status of {o}
what is the status (of|on) {o}
{o} status
status of {o}
check {o}
check [on] {o}
check the (time|status) (on|of) {o}
(what's|what is) left on {o}
(what's|what is) (the|my) (remaining|time) (left|remaining) on {o}
when (does|will|is) {o} (go off|ring|end|finish|done|be done|be over)
when is {o} (done|over|up|finished|going off)
how (is|are) {o} (doing|going|coming along)
is {o} (done|finished|over|almost done|still running|running|paused|up) [yet]
tell me (about|the status of|how long is left on|how much time is left on) {o}
tell me how (long|much longer) {o} (has|needs|will run|will take)
time left on {o}
(time|how much time) (remaining|left) (on|for) {o}
remaining time (on|of|for) {o}
(show|give) me (the time left on|the status of|how much is left on) {o}
where (is|are) we (on|with) {o}
how far along is {o}
how close is {o} to (done|being done|finishing|the end)
how soon (does|will) {o} (go off|ring|end|finish)
{o}, how (long|much longer|much time) [is] left
does {o} (still run|have much time left|have long to go)
how many minutes (until|till|before) {o} (goes off|rings|is done|ends|is up)
how long (until|till|before) {o} (goes off|rings|is done|ends|is up|finishes)
what does {o} say
what's {o} at
where does {o} stand
how much time has {o} still got
i want to know how long {o} has left
can i get the time left on {o}
is there [still|much] time left on {o}
do i have time left on {o}
""")
STATUS_BARE = rows("""
how (much time|long) is left
how (much time|long|many minutes) do i (have|have left|still have)
how much time (remains|is remaining)
time left
what's the time left
how many (minutes|seconds) (are left|left|remain)
timer status
is there a timer running
do i have a timer (running|set|on)
when is my time up
is my time up [yet]
how much longer do i have
how much time have i got left
what timer is running
is my timer done [yet]
""")
INCREASE = rows("""
add {d} (to|on|onto) {o}
add {d} more (to|on) {o}
add another {d} (to|on) {o}
add an (extra|additional) {d} to {o}
(increase|extend|lengthen|prolong|raise|boost) {o} by {d}
make {o} {d} longer
put {d} more on {o}
put {d} (on|onto) {o}
put (another|an extra) {d} on {o}
give {o} {d} more
give {o} (another|an extra) {d}
give me {d} more on {o}
give me (another|an extra) {d} on {o}
(tack|stick|throw) {d} (on|onto) {o}
(tack|throw) (another|an extra) {d} (on|onto) {o}
{d} more (on|for) {o}
{d} longer on {o}
i need {d} more on {o}
i need another {d} on {o}
let {o} run {d} longer
let {o} run for another {d}
have {o} run {d} (longer|more)
{o} needs {d} more
{o} needs (another|to run another) {d}
i want {d} (added to|more on) {o}
i'd like {d} more on {o}
(increase|raise) the time (on|of) {o} by {d}
increase the (length|duration) of {o} by {d}
bump {o} up by {d}
to {o} add {d}
{o} plus {d}
keep {o} going for {d} more
would you mind adding {d} to {o}
let's add {d} to {o}
move {o} up by {d}
{o} should run {d} longer
there should be {d} more on {o}
add to {o} another {d}
can i have {d} more on {o}
could i get another {d} on {o}
set {o} {d} longer
""")
INCREASE_BARE = rows("""
add {d} more
give me {d} more
give me another {d}
{d} more on the clock
add another {d}
i need {d} more
i need another {d}
add {d} to it
give it {d} more
give it another {d}
make it {d} longer
let it run {d} longer
{d} longer
give it an extra {d}
can i have another {d}
""")
DECREASE = rows("""
take {d} (off|off of|from|away from) {o}
(remove|subtract|deduct|cut|drop|take away) {d} from {o}
(decrease|reduce|shorten|lower|cut) {o} by {d}
make {o} {d} shorter
make {o} shorter by {d}
(shave|knock|cut|trim|take) {d} off {o}
(shave|knock|cut) {d} off of {o}
{d} less on {o}
{d} off {o}
{o} minus {d}
{o} should be {d} shorter
{o} can be {d} shorter
let {o} (end|finish|go off|ring) {d} (earlier|sooner)
have {o} (end|finish|go off|ring) {d} (earlier|sooner)
(decrease|reduce) the time on {o} by {d}
(decrease|reduce|shorten) the (length|duration) of {o} by {d}
i want {d} (taken off|removed from|less on) {o}
i want {o} {d} shorter
i'd like {o} {d} shorter
i need {d} less on {o}
from {o} (take|remove|subtract) {d}
bring {o} down by {d}
turn {o} down by {d}
would you mind taking {d} off {o}
let's take {d} off {o}
let's make {o} {d} shorter
get rid of {d} on {o}
take {o} down by {d}
let {o} run {d} less
put {d} less on {o}
{o} is {d} too long
lop {d} off {o}
{o} needs to be {d} shorter
there should be {d} less on {o}
set {o} {d} shorter
move {o} down by {d}
have {o} run {d} less
""")
CANCEL_ALL = rows("""
cancel (all|all the|all my|all of my|all of the|every|any|all our) (timers|timer) {p}
(stop|end|kill|delete|remove|clear|dismiss|abort|turn off|shut off|switch off) (all|all the|all my|all of my|all of the|all our) timers {p}
(cancel|stop|delete|clear|end) (every|each) [single] timer {p}
(cancel|stop|delete|clear|end|remove) [my|the|our] timers {p}
(turn|shut|switch) (all the|all my|all) timers off {p}
get rid of (all|all my|all the|every one of my|my) timers {p}
i don't need (any timers|the timers|my timers|any of the timers|any of my timers) {p} anymore
(all timers|timers) (off|stop) {p}
cancel every (timer|one of my timers|single one of the timers) {p}
i want all [the|my] timers (canceled|cancelled|stopped|gone|off) {p}
all [the|my] timers {p} should be (canceled|stopped|deleted)
forget [about] all [the|my] timers {p}
wipe [out] all [the|my] timers {p}
no more timers {p}
i'd like to (cancel|stop|clear) all [the|my] timers {p}
would you mind (canceling|stopping|clearing) all [the|my] timers {p}
(cancel|stop) both timers {p}
all [the|my] timers {p} can (go|be canceled|be stopped)
drop all [the|my] timers {p}
make all [the|my] timers {p} stop
let's (cancel|clear|stop) all [the|my] timers {p}
(clear|cancel|stop) everything with a timer {p}
have all [the|my] timers (canceled|stopped) {p}
reset by clearing all [the|my] timers {p}
scrap all [the|my] timers {p}
put an end to all [the|my] timers {p}
i no longer need any timers {p}
do away with all [the|my] timers {p}
all [of] the timers {p} must stop
each and every timer {p} should be canceled
""")
