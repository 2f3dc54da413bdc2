"""Sentences that cancel, pause and resume a timer. {o} is the timer that is meant."""

from expand import alternatives

CANCEL = alternatives("""
cancel {o}|(cancel|stop|end) {o}|(stop|end|kill|delete|remove|clear|abort|dismiss|turn off|shut off|switch off|scrap) {o}|(can|could) you (cancel|stop|delete|turn off|get rid of) {o}|please (cancel|stop|delete|turn off|clear) {o}|(turn|shut|switch) {o} off
get rid of {o}|i don't need {o} (anymore|any more|any longer)|i no longer need {o}|{o} (off|stop|cancel)
{o} can be (canceled|cancelled|stopped|deleted)|forget {o}|forget about {o}|drop {o}|i want to (cancel|stop|end|delete) {o}
i'd like to (cancel|stop) {o}|would you mind (canceling|stopping|ending) {o}|we don't need {o} (anymore|any more)|{o} is no longer needed
{o} isn't needed (anymore|any more)|never mind {o}|(make|have) {o} stop|(stop|cancel) {o} from (running|ringing|going off)
(please stop|just stop|just cancel) {o}|can {o} be (canceled|cancelled|stopped)|no more {o}|call off {o}|go ahead and (cancel|stop) {o}
i want {o} (canceled|cancelled|gone|stopped|off)|{o} should (stop|be canceled|be stopped)|put an end to {o}
let's (cancel|stop|forget) {o}|do away with {o}|have {o} (canceled|cancelled|stopped)|cancel {o} please|cancel {o} now|please get {o} canceled
{o} cancel|{o}, cancel it|{o}, stop it|{o}, turn it off|{o}, delete that|stop {o}|stop {o} now|stop {o} altogether|stop {o} completely
stop {o}, i'm done|stop running {o}|stop counting on {o}|end {o}|end {o} early|end {o} right now|end {o} before it rings
terminate {o}|terminate {o} early|quit running {o}|kill {o}|kill off {o}|kill {o} for good
(axe|nuke|ditch|lose|trash|toss) {o}|ditch {o}|delete {o}|delete {o} for good|delete {o} again|(delete|erase|remove|wipe) {o}|erase {o}|wipe {o}
clear {o}|clear {o} out|clear out {o}|(remove|delete|drop) {o} from (the list|my timers|the timers)|remove {o}
(abort|break off|cut off|cut short|call off) {o}|cut {o} short
(dismiss|discard|revoke|annul|undo) {o}|dismiss {o}|discard {o}|revoke {o}|undo {o}|(disable|deactivate|shut down) {o}|disable {o}|deactivate {o}
turn {o} off|switch off {o}|switch {o} off|shut off {o}|silence {o} and cancel it|set {o} to off
throw {o} away|throw out {o}|forget that i set {o}|forget {o}, i don't need it|(skip|scratch) {o}|scratch {o}|never mind about {o}
never mind {o}, (cancel|stop|delete) it|i (changed my mind|made a mistake) about {o}|i changed my mind, (cancel|stop|drop) {o}
i don't want {o} (anymore|any more|any longer|after all|to run|to go off|to ring)|we don't want {o} anymore
i won't (need|be needing) {o} (anymore|after all)|we won't need {o}|there's no need for {o} (anymore|any more|now)|there is no more need for {o}
no need for {o} anymore|i have no use for {o} anymore|{o} is not necessary (anymore|any more|now)
{o} is no longer required|{o} is (useless|unnecessary|pointless) now, (cancel|stop) it|i'm (done|finished) with {o}|we're (done|finished) with {o}
i am through with {o}|{o} can go|{o} can go away|{o} may be (canceled|cancelled|deleted|stopped)|{o} must be (canceled|cancelled|stopped)
{o} must stop|{o} has to (stop|go)|{o} needs to (stop|be canceled|be cancelled|be deleted|be stopped|go)
{o} should be (cancelled|ended|deleted|removed)|{o} should end now|{o} should go|{o} is to be canceled|{o} shall be (cancelled|stopped)
could {o} be (cancelled|stopped|deleted)|can we (cancel|stop|drop|end|delete) {o}|could we (cancel|stop|end) {o}|can i (cancel|stop|end|delete) {o}
could i (cancel|stop|end) {o}|may i cancel {o}|how about (canceling|cancelling|stopping|ending|deleting|dropping) {o}
what about (canceling|stopping) {o}|would you mind (cancelling|deleting|removing|turning off) {o}|i wish to (cancel|stop|end) {o}
i'd love to (cancel|stop) {o}|i would like {o} (canceled|cancelled|stopped|deleted|removed)|i'd like {o} (canceled|cancelled|stopped|deleted|gone|off)
i want {o} to (stop|end|be canceled|go away)|i need {o} (canceled|cancelled|stopped|off|gone|deleted)|i need to (cancel|stop|end|delete|kill) {o}
we need to (cancel|stop|end) {o}|we should (cancel|stop|end) {o}|let's (end|delete|drop|kill|scrap|abort|get rid of|be done with) {o}
let us cancel {o}|let {o} (stop|end)|make {o} (end|go away)|make sure {o} (is canceled|is off|doesn't go off|doesn't ring)
see to it that {o} (is canceled|stops|does not ring)|(get|have) {o} (ended|turned off|removed|deleted|terminated)|bring {o} to an end
put a stop to {o}|go and (cancel|stop) {o}|go cancel {o}|be so kind and cancel {o}|time to (cancel|stop|end) {o}
it's time to (cancel|stop) {o}|{o} off|{o} stop|{o} end|that's enough of {o}|enough with {o}
i've had enough of {o}|cancellation of {o}|request to cancel {o}
(terminate|abort|end|discontinue|kill) {o} [now|please|for me]|{o} (isn't|is not|is no longer) (needed|necessary|required) [now|anymore|any more]|(call|turn|shut|switch) {o} off|(turn|shut|switch|call) off {o}|(i don't|we don't|i no longer|we no longer) need {o} [anymore|now]
""")

PAUSE = alternatives("""
pause {o}|(pause|hold|freeze|halt|suspend|interrupt) {o}|put {o} on (hold|pause)|put a hold on {o}|{o} (pause|on hold)
stop {o} for (a moment|a second|a sec|now|the moment|a while|a bit)|hold {o} for (a moment|a second|a sec|a bit|a minute|now)|pause {o} for (a moment|a second|a sec|a minute|now|a bit)
i need to pause {o}|i'd like to (pause|hold) {o}|would you mind pausing {o}|have {o} paused|i want {o} (paused|on hold)
{o} should be paused|{o} needs to be paused|temporarily (stop|halt|pause|suspend) {o}|(stop|halt) {o} temporarily
make {o} (pause|wait)|let {o} (pause|wait)|can {o} be paused|let's pause {o}|hold on with {o}|give {o} a break
(pause|hold) {o} until i (say so|tell you|come back)|set {o} to pause|i need {o} paused|get {o} paused|go ahead and pause {o}|{o}, pause it
how about pausing {o}|have {o} wait for now|pause {o} now|pause {o} here|pause {o} there|pause {o} for me
pause {o} right (now|there|here)|pause {o} (until further notice|till i'm back|until i'm back|until later)|please pause {o}|{o} pause|{o}, pause
{o}, hold it|{o}, on hold please|{o} on hold|{o} hold|{o} on pause|hold {o}|hold {o} for me|hold {o} there|hold {o} right there
hold {o} until (i'm back|later|further notice)|hold up {o}|hold {o} up|(freeze|suspend|halt|interrupt) {o}|freeze {o}
freeze {o} for (a moment|a bit|now|me)|freeze {o} where it is|freeze the time on {o}|suspend {o}|suspend {o} for (a moment|a while|now|a bit)
suspend {o} until further notice|interrupt {o}|interrupt {o} for (a moment|a while|a bit|now)|interrupt {o} until i'm back|halt {o}
halt {o} for (a moment|a bit|now|a while)|halt {o} until i tell you|halt {o} (briefly|for the time being)
stop {o} briefly|stop {o} a (sec|second|moment|minute)|pause {o} a (sec|second|moment|minute)|stop {o} for a (bit|little while|little bit|minute or so)|stop {o} for the time being
stop {o} until (i'm back|i say so|i come back|i tell you)
stop {o} without (canceling|cancelling|deleting|resetting) it|stop {o} where it is|don't cancel {o}, just pause it|just pause {o}, don't cancel it
do not cancel {o}, (pause|hold) it|stop the countdown of {o} for (now|a moment)|hold the clock on {o}|hold the countdown of {o}
pause the countdown (of|on|for) {o}|pause the clock on {o}|pause the time on {o}|put {o} on hold for (a moment|now|a while|me|a bit|the moment)
put {o} on pause for (a moment|now|a while)|put {o} in pause [mode]|put a pause on {o}|put the brakes on {o}
put the pause on for {o}|place {o} on (hold|pause)|place a hold on {o}|set {o} on (hold|pause)|set {o} to (hold|paused)|switch {o} to (pause|hold)
get {o} on (hold|pause)|get {o} to (pause|wait|hold)|have {o} (on hold|pause|hold)|have {o} put on (hold|pause)
have {o} stay where it is for now|keep {o} (paused|on pause|on hold for now|on hold for me)|keep {o} from running for (now|a moment|a while)
keep {o} where it is for (now|a moment)|keep {o} waiting|leave {o} (on hold|paused|on pause)|leave {o} on hold for (now|a while)
let {o} (hold|stand still|rest|wait for a moment|take a break|wait for now)|let {o} rest for (a moment|a while|a bit)
let {o} stand for (a moment|a while)|make {o} (hold|stand still|wait for a moment|take a break|rest)|make {o} stop for (a moment|a while|now)
make a pause in {o}|make a pause for {o}|give {o} a (pause|rest|short break|little break|timeout)|take a break (from|with|on) {o}|take {o} for a break
break {o} for (a moment|now)|(i want|i'd like|we want) {o} to (pause|wait|be paused|hold)|i want {o} (frozen|held|put on hold|on pause)
i'd like {o} (paused|on hold|put on hold|held)|i would like {o} (paused|on hold)|i wish to pause {o}
i need {o} (held|on hold|on pause|frozen)|i need {o} to (pause|wait|hold)|i need to (hold|halt|freeze|suspend|interrupt) {o}
i have to (pause|interrupt|hold) {o}|we need to (pause|hold) {o}|we have to pause {o}|we should (pause|hold) {o}|i must (pause|interrupt) {o}
i gotta pause {o}|can (i|we) (pause|hold|freeze|suspend) {o}|could (i|we) (pause|hold|freeze) {o}|may (i|we) pause {o}
could {o} be (paused|put on hold|held)|can {o} be (put on hold|held|frozen|suspended)|can {o} wait|can {o} (pause|hold) for a moment
would you mind (holding|halting|freezing|suspending|interrupting) {o}|would you mind putting {o} on (hold|pause)
how about (holding|freezing|suspending) {o}|how about a pause for {o}|how about a break for {o}|what about pausing {o}
let's (hold|freeze|suspend|halt|interrupt) {o}|let's put {o} on (hold|pause)|let's take a break from {o}|let's have {o} paused
{o} should (pause|wait|hold|stand still)|{o} should be (on hold|held|put on hold|frozen|suspended)
{o} needs (a pause|a break|to pause|to wait|to hold|to stand still)|{o} needs to be put on hold|{o} must (wait|pause|be paused)
{o} has to (wait|pause|be paused)|{o} may (pause|wait)|{o} can (pause|wait|take a break)|{o} can be (paused|put on hold)|{o} is to be paused
{o} shall pause|i'll be right back, (pause|hold|freeze) {o}|wait a moment with {o}|wait with {o}
wait on {o} for now|hang on with {o}|hold on a second with {o}|hold it with {o}|pausing {o}|pause for {o}|a pause for {o}
hit pause on {o}|hit the pause (button|key) on {o}|press pause for {o}|click pause on {o}
time out for {o}|time out on {o}|(temporarily|briefly) (stop|halt|suspend|pause|hold) {o}
{o} should temporarily (stop|halt)
(stop|halt|hold) {o} (but|and) (keep it|don't cancel it|do not cancel it|don't delete it)|(stop|halt|freeze) {o} without (cancelling|canceling|deleting|ending|losing) it|(don't|do not) cancel {o}, (just|only) (pause|hold|stop) it|(just|only) (pause|hold|stop) {o}, (don't|do not) cancel it
(keep|leave|put) {o} (on hold|paused|on pause)|(press|push|hit) pause (on|for) {o}|(i want|i would like|i'd like|i need|i've got|i have|we need|we want) to (pause|hold|freeze) {o}|(pause|hold|stop) {o} (briefly|for a moment|for a bit|for a minute|for now|temporarily)
""")

UNPAUSE = alternatives("""
(resume|unpause|continue) {o}|(resume|unpause|continue|restart|reactivate) {o}|(start|run) {o} again|(continue|resume) (with|running) {o}
{o} (resume|continue|unpause|go on)|let {o} (continue|go on|run again|keep going|resume)|have {o} (continue|go on|resume)
take {o} off of (hold|pause)|keep {o} (going|running)|i want to (resume|continue|unpause) {o}|i'd like to (resume|continue|unpause) {o}
would you mind (resuming|continuing|unpausing) {o}|{o} (can|may|should) (continue|go on|resume|run again)|get {o} (going|running|started) again
go on with {o}|carry on with {o}|start {o} back up|pick {o} back up|let's (resume|continue|unpause) {o}|make {o} (continue|run again|go on)
set {o} running again|i want {o} (resumed|running again|back on)|i need {o} (resumed|running again)|release {o} from (hold|pause)|un pause {o}
go ahead with {o} again|stop pausing {o}|{o} needs to go on|have {o} running again|end the pause of {o}|go ahead and (resume|continue) {o}
keep on with {o}|bring {o} back from pause|resume {o}|resume {o} now|resume {o} from where it (was|stopped|paused)|resume {o} where it left off
resume with {o}|resume the countdown (of|on|for) {o}|resume counting on {o}|resume running {o}|unpause {o}|unpause {o} now|unpause {o} again
un-pause {o}|continue {o}|continue with {o}|continue with {o} now|continue on with {o}|continue counting on {o}
continue the countdown (of|on|for) {o}|continue to run {o}|continue {o} from where it (was|stopped|paused)|{o} resume|{o} continue|{o} unpause
{o}, resume|{o}, continue please|{o}, go on|{o} go on|{o} back on|{o} on again|{o} (may|can) go on now
go on running {o}|go on counting on {o}|go ahead with {o}|go back to {o}|go back to running {o}|get back to {o}|get on with {o}
get {o} back (on|running|going)|get {o} (to continue|to go on|moving|moving again)|get {o} off (hold|pause)|carry on with {o} now|carry {o} on
carry on running {o}|proceed with {o}|proceed with {o} now|proceed running {o}
let {o} (proceed|go|run|run on|carry on|count on|keep running|go again|start again)|let {o} go on|let {o} run again now
let {o} pick up where it (stopped|left off)|let {o} off (hold|pause)|let's (go on|carry on|continue|proceed|go ahead) with {o}
let's get {o} (going|running|started) again|let's start {o} again|let's have {o} (running again|go on|continue)|keep going with {o}
keep {o} (moving|counting)|keep running {o}|keep counting on {o}|keep on running {o}
have {o} (continued|resumed|unpaused|back on|go again|run again|start again|carry on|proceed)
make {o} (resume|proceed|run|keep going|start again|carry on)|start {o} again|start {o} again now|start running {o} again|start up {o} again
start {o} up again|start {o} where it (stopped|left off|was paused)|start back up {o}|restart {o}|restart {o} where it (stopped|left off)
reactivate {o}|relaunch {o}|reopen {o}|run {o} again|run {o} on|(run|start) {o} from where it (stopped|was paused)|set {o} (going|in motion) again
set {o} to (resume|continue|run again)|set {o} back to running|put {o} back on|put {o} off hold
switch {o} back on|turn {o} back on|turn off the pause (of|on|for) {o}|bring {o} back|bring {o} back to life
take {o} off its (pause|hold|break)|take {o} out of (pause|hold|its pause)
take the pause off {o}|take the (pause|hold) away from {o}|remove the (pause|hold) (from|on) {o}|remove {o} from (hold|pause)
lift the (pause|hold) (on|of|from) {o}|release the hold on {o}|undo the pause (on|of) {o}
end the pause (on|of|for) {o}|end the break of {o}|end the hold on {o}|finish the pause (on|of) {o}
stop the pause (on|of|for) {o}|stop holding {o}|stop keeping {o} on hold|break the pause of {o}|drop the pause (on|of) {o}
the pause of {o} is over|the pause is over for {o}|the break is over for {o}|the break of {o} is over|no more pause for {o}
enough pause for {o}|i'm back, (continue|resume|unpause|go on with) {o}|i'm ready, (continue|resume) {o}|okay to (continue|resume) {o}
ready to (continue|resume|go on with) {o}|time to (resume|continue|unpause|go on with) {o}|it's time to (continue|resume) {o}
time for {o} to (go on|continue|resume)|i want {o} (unpaused|going again|to continue|to go on|to resume|to run again|off hold|off pause|continued)
i'd like {o} (resumed|unpaused|running again|to continue|to go on|continued|off hold)|i would like to (resume|continue|go on with) {o}
i'd like to (go on|carry on|proceed) with {o}|i want to (go on|carry on|proceed) with {o}|i wish to (continue|resume) {o}
i need {o} (unpaused|back on|going again|to continue|to go on|off hold)|i need to (resume|continue|unpause|restart) {o}
we need to (resume|continue|unpause) {o}|we can (resume|continue|go on with|carry on with) {o}|we should (resume|continue|go on with) {o}
we may (resume|continue) {o}|you can (go on|carry on|proceed|continue) with {o}|you may (resume|continue|go on with) {o}
can (i|we) (resume|continue|unpause|go on with|restart) {o}|could (i|we) (resume|continue|unpause) {o}|may (i|we) continue {o}
can {o} (continue|go on|resume|run again|be resumed|be unpaused|be continued)|could {o} (continue|go on|resume|be resumed|be continued)
should {o} not be paused anymore, resume it|{o} should (continue|go on|resume|run again|keep going|carry on|proceed)
{o} should be (resumed|unpaused|continued|running again|started again)
{o} shouldn't be paused (anymore|any more|any longer)|{o} needs to (continue|resume|run again|be resumed|be unpaused|be continued|carry on)
{o} must (go on|continue|be resumed)|{o} has to (go on|continue|run again)|{o} may (proceed|run|carry on|start again)
{o} can (run|start|proceed|carry on|keep going) again|{o} can be (resumed|continued|unpaused|started again)|{o} shall (continue|go on)|{o} to resume
{o} doesn't need to (wait|pause) (anymore|any longer)
i don't want {o} (paused|on hold) (anymore|any more|any longer)
no need to (pause|hold) {o} (anymore|any longer)|would you mind (going on|carrying on|proceeding) with {o}
would you mind (restarting|starting) {o} again|would you mind taking {o} off (hold|pause)|how about (resuming|continuing|unpausing) {o}
how about (going on|carrying on) with {o}|what about (resuming|continuing) {o}|hit resume on {o}|press resume on {o}
press (play|continue|start) on {o}|push resume for {o}|pick up {o} (again|where it stopped|where we left off)|pick up with {o}
pick {o} up where (we|i|it) (left off|stopped)|pick {o} back up again|free {o} from (hold|its pause)|back to {o}
back on with {o}
take {o} (off|out of|from) (hold|pause) [now|please|again]|(get|bring|i want|i need) {o} off (hold|pause)|{o} off (hold|pause) [please|now]|(end|lift|remove|release|cancel) the (pause|hold) (on|of|for) {o}|(don't|do not) (pause|hold|keep) {o} (any longer|anymore|on hold any longer|on hold anymore)
(resume|continue|go on with|carry on with|restart) {o} (now|please|again|for me)
""")
