"""Sentences that start a timer. {d} is "5 minutes", {j} "5 minute", {w} the timer's name, {c} a command."""

from expand import alternatives

START = alternatives("""
(set|start|create|make|begin|run|add|launch|put on|set up) (a|the|my|) timer for {d}
(set|start|create|make|begin|add|launch|run) (a|another|one) {j} timer|(set|start|create|make) {j} timer|timer for {d}|{j} timer|timer {d}|{d} timer
(set|start) timer for {d}|(set|start) a timer (of|to|at|with) {d}|set the timer (for|to|at) {d}|(set|start|begin|run) a countdown (for|of|from) {d}
(start|run|begin) a {j} countdown|i need a timer (for|of) {d}|i need a {j} timer [set|started|running|now]|give me a {j} timer
give me a timer (for|of) {d}|(set|start|add|create) (another|a second|one more) timer for {d}
count down [from] {d}|countdown {d}|start timing {d}|time {d}|(set|start) timer {d}|new timer (|for|of) {d}|new {j} timer
set a timer to (go off|ring|beep|end) (in|after) {d}|i want a {j} timer|a timer for {d}|a {j} timer|put {d} on the (clock|timer)
i'd like a timer (for|of) {d}|i'd like (a|to set a|to start a) {j} timer|i want (a|to set a|to start a|to have a) timer for {d}
can i (have|get) a {j} timer|can i (have|get) a timer for {d}|let's (have|set|start|do) a {j} timer|run the timer for {d}|timer please {d}|timer, {d}
{d}, timer|we need a timer for {d}|have a timer run for {d}|start the clock for {d}|set the clock for {d} [from now]|for {d} (set|start|run) a timer
{d} on the (timer|clock)|{d} countdown|let me know (when|after|once) {d} (is|are|have|has) (up|over|passed|gone by)
tell me when {d} (are|is|have|has) (up|over|passed|gone by)|(ring|beep|ping me|alert me|notify me) (in|after) {d}|i need to time {d}
(set|start) a timer and let it run for {d}|(set|start|make) (me|us) a {j} timer|(set|start|make) (me|us) a timer for {d}
timer (on|set|start|run) for {d}|start counting {d}|could i (have|get|use) a {j} timer|would you mind (setting|starting|creating) a timer for {d}
would you mind (setting|starting|creating) a {j} timer|how about a {j} timer|time to start a {j} timer|begin timing for {d}|use a timer of {d}
get a timer (started|going|running) for {d}|(start|set) a timer that (goes off|rings|ends|beeps) in {d}
(start|set) a timer (lasting|that lasts|which lasts|running) {d}|my timer should (run|go|last) for {d}|the timer should (be|run for|last) {d}
i want to be (notified|told|alerted) in {d}|i'm going to need a timer for {d}|(set|start) a quick {j} timer|(quick|short|simple) {j} timer
put {d} on a timer|i could use a {j} timer|(get|have) a {j} timer (going|running)|another {j} timer|kick off a {j} timer|let (the|a) timer run for {d}
i want a timer that runs [for] {d}|start counting down {d}|(a|one) timer (set|running) for {d}|go for {d} on the timer
make the timer {d}|a countdown of {d}|in {d} (ring|let me know)|we could use a timer for {d}|do a {j} timer|set a timer for {d}
set a timer for {d} please|set a {j} timer|set one timer for {d}|set one {j} timer|set me a {j} timer|set us a timer for {d}|set up a {j} timer
set up a timer for {d}|set up a timer (of|with|lasting) {d}|set up one for {d}, a timer|set timer {d}|set timer to {d}|set timer at {d}
set my timer for {d}|set my timer to {d}|set the timer {d}|set the clock to count down {d}|set a countdown of {d}|set a countdown timer for {d}
set a {j} countdown|set a {j} countdown timer|set another {j} timer|set a second timer, {d}|set a fresh timer for {d}
start a {j} timer|start a timer, {d}|start a timer lasting {d}|start a timer which runs for {d}|start my timer for {d}|start the timer for {d}
start the timer at {d}|start the timer with {d}|start the {j} timer|start timer {d}|start timing {d} from now|start timing for {d}
start a countdown timer for {d}|start a countdown at {d}|start counting down from {d}|start counting {d} down|start counting backwards from {d}
start another timer for {d}|start one more {j} timer|start us a {j} timer|start up a {j} timer|start up a timer for {d}|start me off with a {j} timer
begin a {j} timer|begin a timer for {d}|begin a timer of {d}|begin counting down {d}|begin counting down from {d}|begin the countdown for {d}
begin the {j} countdown|begin to time {d}|create a {j} timer|create a timer for {d}|create a timer of {d}|create a new {j} timer
create one timer with {d}|make a {j} timer|make a timer for {d}|make a timer of {d}|make me a timer for {d}
make a new timer of {d}|make a countdown of {d}|add a {j} timer|add a timer for {d}|add a timer of {d}|add another timer for {d}
add one more timer, {d}|add a countdown for {d}|launch a {j} timer|launch a timer for {d}|run a {j} timer|run a timer for {d}|run a timer of {d}
run a timer that lasts {d}|run a countdown of {d}|run the clock for {d}|run one timer, {d}|do a timer for {d}|do me a {j} timer|do a {j} countdown
do a countdown from {d}|put a {j} timer on|put a timer on for {d}|put on a timer for {d}|put on a {j} timer|put me on a {j} timer
put the timer on for {d}|put the timer at {d}|put the timer to {d}|put up a {j} timer|turn on a timer for {d}
turn on a {j} timer|turn a timer on for {d}|switch on a timer for {d}|activate a timer for {d}|activate a {j} timer|kick off a timer for {d}
fire up a {j} timer|fire up a timer for {d}|open a timer for {d}|open a new {j} timer|program a timer for {d}|program a {j} timer
program the timer for {d}|enter a timer for {d}|initiate a timer for {d}|initiate a {j} timer
(arrange|prepare|schedule) a timer for {d}|arrange a {j} timer|give us a {j} timer|give us a timer for {d}|give me a timer of {d}
give me a countdown of {d}|give me a {j} countdown|give me {d} on the timer|give me {d} on the clock
give me a timer that (rings|beeps|goes off) in {d}|get me a timer for {d}|get me a {j} timer|get a timer for {d}|get a {j} countdown going
have a {j} timer running|have a timer go off in {d}|have a timer ring in {d}|have a timer set for {d}|have the timer run for {d}
have the clock count down {d}|let a timer run for {d}|let the clock run for {d}|let's time {d}|let's set a timer for {d}|let's have a timer for {d}
let's start a timer for {d}|let's go with a {j} timer|let's make it a {j} timer|let's count down {d}|let me have a {j} timer
let me have a timer for {d}|let us have a timer for {d}|let me know in {d}|let me know when {d} have gone|let me know when it's been {d}
let me know once it's been {d}|let us know when {d} are up|tell me when it's been {d}|tell me after {d}|tell me when {d} have passed
tell us when {d} are up|tell me once {d} are over|say when {d} are up|say something when {d} are over|ring in {d}|ring after {d}|ring me in {d}
ring the bell in {d}|ring when {d} are up|ring when {d} have passed|beep in {d}|beep me in {d}|beep after {d}|beep when {d} are over|buzz me in {d}
buzz in {d}|ding in {d}|ding me in {d}|ding when {d} are up|chime in {d}|chime when {d} are over|make a sound in {d}
make a sound when {d} have passed|ping me after {d}|ping me when {d} are up
ping me once {d} have passed|alert me when {d} are up|alert me in {d}|alert me once {d} are over|notify me when {d} are up|notify me in {d}
notify us in {d}|warn me in {d}|warn me when {d} are over|nudge me in {d}|give me a shout in {d}|give me a ring in {d}|give me a beep in {d}
give me a buzz when {d} are up|keep time for {d}
watch the clock for {d}|watch the time for {d}|measure {d} for me|measure a time of {d}|time me for {d}|time us for {d}|time this for {d}
time it for {d}|time the next {d}|time out {d} for me|count {d} down|count {d} for me|count down the next {d}|count down for {d}
count down from {d} to zero|count backwards from {d}|count down {d} please|i need a timer lasting {d}|i need a timer set for {d}
i need a timer that lasts {d}|i need a timer of {d}, please|i need a countdown of {d}|i need a {j} countdown|i need one timer for {d}
i need another timer for {d}|i need to set a timer for {d}|i need to start a {j} timer|i need to count down {d}|i need to be told when {d} are up
i need the clock to run {d}|i need {d} timed|i need {d}, set a timer|i want a timer of {d}|i want a timer set for {d}|i want one timer for {d}
i want a countdown of {d}|i want the timer set for {d}|i want the timer to be {d}|i want to time {d}|i want to set a {j} timer|i want {d} on the timer
i want {d} timed|i want you to count down {d}|i want you to time {d}|i want you to set a timer for {d}|i'd like a {j} timer started
i'd like a timer set for {d}|i'd like a timer that runs {d}|i'd like a countdown of {d}|i'd like the timer to run for {d}
i'd like to set a timer for {d}|i'd like to time {d}|i'd like {d} on the timer|i'd love a {j} timer|i would like a timer for {d}
i would like a {j} timer|i wish to set a timer for {d}|i'll need a {j} timer|i'll have a timer for {d}|i'll take a {j} timer|i've got {d}, set a timer
i think i need a {j} timer|we need a {j} timer|we want a timer for {d}|we'd like a timer for {d}|we have {d}, time it|can i set a timer for {d}
can i start a {j} timer|can i get a timer that lasts {d}|can i get {d} on the clock|can we get a {j} timer|can we have a timer for {d}
can we set a timer for {d}|can we do a {j} timer|can a timer be set for {d}|could i get a timer for {d}|could i have a timer for {d}
could i set a timer for {d}|could we have a {j} timer|could we get a timer for {d}|may i have a {j} timer|may i have a timer for {d}
may we have a timer of {d}|would you mind timing {d}|would you mind running a {j} timer|would you mind making a timer for {d}
would you mind counting down {d}|how about a timer for {d}|how about a timer of {d}|how about {d} on the timer|how about setting a timer for {d}
how about we set a timer for {d}|what about a timer for {d}|do you mind setting a {j} timer|a timer of {d}|a timer lasting {d}|a timer set for {d}
a timer that runs {d}|a timer, {d}|a timer please, {d}|a new timer for {d}|a new {j} timer|a second timer for {d}|a fresh {j} timer|a quick {j} timer
a {j} countdown|a {j} timer please|a {j} countdown timer|one timer for {d}|one {j} timer|one {j} timer please
one timer please, {d}|one more timer for {d}|one more {j} timer|another timer for {d}|another timer, {d}|another timer of {d}|just a {j} timer
just a timer for {d}|simply a timer for {d}|only a timer for {d}|timer of {d}|timer at {d}|timer to {d}
timer lasting {d}|timer please for {d}|timer please, {j}|timer now, {d}|timer: {d}|timer go, {d}|timer set to {d}|timer set for {d}|timer start {d}
timer start for {d}|timer running {d}|timer should be {d}|timer should run {d}|timer for the next {d}|timer for me, {d}|timer duration {d}
timer length {d}|new timer set to {d}|new timer with {d}|new timer, {d}|new timer: {d}|new countdown of {d}|next timer, {d}|next timer {d}
second timer for {d}|second timer, {d}|extra timer for {d}|countdown of {d}|countdown from {d}|countdown for {d}|countdown timer for {d}
countdown timer of {d}|countdown timer, {d}|countdown please, {d}|countdown: {d}|{d} timer please|{d} timer now|{d} timer go|{d}, timer please
{d} on a timer|{d} on timer|{d} on the clock please|{d} countdown please|{d} countdown timer|{d} for the timer|{d} to count down|{d}, start the timer
{d}, start counting|{d}, please time it|{d}, count it down|{d} starting now|{d} from now, ring|{d} from now let me know|{d} from now, beep
{d} and then ring|{d} then beep|{j} timer now|{j} timer, go|{j} timer, please|{j} timer, thanks|{j} countdown|{j} countdown please|{j} timer for me
{j} timer on|{j} timer start|{j} timer set|quick timer for {d}|quick timer, {d}|short timer, {d}|in {d}, ring|in {d}, beep
in {d} beep|in {d} ping me|in {d} alert me|in {d} make a sound|in {d} give me a shout|in {d} i want to be notified|in {d} i want the timer to ring
in {d} the timer should ring|after {d} ring|after {d} beep|after {d} let me know|after {d} give me a signal|after {d} the timer should ring
after {d} i want the timer to go off|for {d} i need a timer|for {d}, a timer please|for {d} start counting down|for {d} run a timer
for the next {d} run a timer|for the next {d} set a timer|with {d}, start a timer
the timer should last {d}|the timer should go off in {d}|the timer should ring in {d}|the timer should ring after {d}|the timer should run {d}
the timer should count down from {d}|the timer must run for {d}|the timer needs to be {d}|the timer needs to run for {d}|the timer has to run for {d}
the timer for {d} please|the timer at {d}|the timer to {d}|the timer on {d}|the clock should count {d}|my timer should be {d}
my timer should ring in {d}|my timer for {d}|my timer needs to be {d}|use a {j} timer|use the timer for {d}|use {d} for the timer|try a {j} timer
go with a timer of {d}|go for a {j} timer|stick a {j} timer on|stick a timer on for {d}
stick {d} on the timer|pop a timer on for {d}|pop on a {j} timer|pop {d} on the timer|whack a timer on for {d}|chuck a timer on for {d}
wind up a {j} timer|time to set a timer for {d}|it's time for a {j} timer
it's time to run a {j} timer|it'll take {d}, set a timer|it takes {d}, start a timer|this takes {d}, set a timer
set one for {d}|set it for {d}, the timer|timer for {d} please|can you (set|start) a timer for {d}|can you (set|start) a {j} timer|could you (set|start) a timer for {d}|could you (set|start) a {j} timer|please (set|start) a timer for {d}|please (set|start) a {j} timer|can you time {d}|(quick|quickly), {j} timer|time {d} for me|time {d} please|stick a timer on for {d}|chuck on a {j} timer|pop a {j} timer on|{j} timer from now|start a countdown, {d}|second timer {d}|set another timer {d}|another {j} one|one for {d}, please, a timer
(set|start|add|create) (another|an additional|an extra|a new|a second|one more|a further) timer (for|of) {d}|(set|start|add) (another|an additional|an extra|a second|one more) {j} timer|a (short|quick|new|little|simple) timer (of|for) {d}|(set|start|i need|give me) a (short|quick|new|simple) (timer for {d}|timer of {d}|{j} timer)|{j} timer (starting now|from now|right now|now)
put {d} on the (timer|clock)|(stick|pop|put|whack|chuck|set|get) {d} on the (clock|timer) [please|for me|now|thanks]|(i want|i'd like|we need|let's have|can i have|could i get|give us|i need) {d} on the (clock|timer)|put {d} on the (clock|timer) (as a timer|as a countdown|and start it|and go|and start)
(may|might|could|can) (i|we) (please|possibly|) (have|get|set|use) a {j} (timer|countdown)|(may|might) (i|we) (have|get|set|start) a timer (for|of) {d}|(let's|let us|i'll|we'll) (do|have|try|set) a {j} (countdown|timer)|(a|one|the) {j} countdown [please|now|thanks]
(program|set up|put together|make|kick off|start off|get going) a (timer for|timer of|countdown of|countdown for) {d}|(program|set up|make|kick off|start off) a {j} (timer|countdown)|(add|create|open|begin) a (new|fresh|quick|) {j} (timer|countdown)
""")

START_NAMED = alternatives("""
(set|start|create|make|begin) a {w} timer (for|of|at) {d}|(set|start|create|make) a {j} timer for [the|my] {w}
(set|start|create) a timer for [the|my] {w} (for|of|at|,) {d}|(set|start|create|make|add) a {j} {w} timer
(set|start|create|make|add) a {j} timer (named|called|labeled) {w}|(set|start|create) a timer (named|called) {w} (for|of|with) {d}
(set|start|create) a timer for {d} (named|called|labeled|with the name) {w}|{w} timer (for|of) {d}|{w} timer {d}|{w} timer, {d}|{d} {w} timer
{j} {w} timer|{j} timer for [the|my] {w}|timer for [the|my] {w}, {d}|timer for {d} for [the|my] {w}|{d} timer (named|called) {w}
(start|set|run) (the|my|our) {w} timer (for|at|to) {d}|i need a {j} timer for [the|my] {w}|i need a {w} timer (for|of) {d}|i want a {j} {w} timer
i'd like a {w} timer (for|of) {d}|can i (have|get) a {j} timer for [the|my] {w}|give me a {j} {w} timer|give me a {w} timer for {d}
set {w} timer (for|to) {d}|add a {w} timer (for|of|with) {d}|new {w} timer (for|of|,) {d}|new timer (called|named) {w} for {d}
start a {d} timer (named|called) {w}|set a timer for {d} for [the|my] {w}|(set|start) another timer for [the|my] {w}, {d}
for [the|my] {w} (set|start) a {j} timer|for [the|my] {w} (set|start) a timer (of|for) {d}|(set|start) a timer for {d} and (call|name|label) it {w}
(set|start) a {j} timer and (call|name|label) it {w}|let's (set|start) a {w} timer for {d}|we need a {w} timer for {d}
timer (called|named) {w} for {d}|make a {w} timer that lasts {d}|name a {j} timer {w}|create a new {w} timer with {d}|{d} as a {w} timer
call it {w} and set a timer for {d}|my {w} timer should run for {d}|a {j} timer for [the|my] {w}|set a {w} timer for {d}|set a {w} timer of {d}
set a {w} timer, {d}|set a {w} timer with {d}|set a {w} timer to {d}|set a {w} timer that goes off in {d}|set a {w} timer that runs {d}
set a {w} countdown for {d}|set a timer called {w} for {d}|set a timer called {w} that lasts {d}|set a timer called {w}, {d}
set a timer for [the|my] {w}, {d}|set a timer for [the|my] {w} for {d}|set a timer for [the|my] {w} of {d}|set a timer for [the|my] {w} at {d}
set a timer named {w} for {d}|set a timer labelled {w} for {d}|set a timer titled {w} for {d}|set a timer of {d} for [the|my] {w}
set a timer of {d} called {w}|set a timer, {d}, for [the|my] {w}|set a timer, name {w}, {d}|set a {j} timer called {w}
set a {j} timer for [the|my] {w}|set a {j} timer labelled {w}|set a {j} timer named {w}|set a {j} timer titled {w}|set a {j} timer with the name {w}
set a {j} timer, call it {w}|set a {j} {w} countdown|set a {j} {w} timer|set a {j} countdown for [the|my] {w}|set another {w} timer for {d}
set another {j} timer for [the|my] {w}|set me a {j} {w} timer|set me a {w} timer for {d}|set me a timer for [the|my] {w}, {d}|set my {w} timer to {d}
set my {w} timer for {d}|set one timer for [the|my] {w}, {d}|set the timer for [the|my] {w} to {d}|set the timer for [the|my] {w} for {d}
set the {w} timer for {d}|set the {w} timer to {d}|set the {w} timer at {d}|set up a timer called {w} for {d}|set up a {w} timer for {d}
set up a {j} timer for [the|my] {w}|set up a {j} {w} timer|set timer {w} {d}|set timer {w} for {d}|set timer {w} to {d}
set timer for [the|my] {w}, {d}|set {d} for [the|my] {w}|set {w} timer {d}|set {w} timer at {d}|set {w} timer of {d}|start a timer called {w} for {d}
start a timer for [the|my] {w}, {d}|start a timer for [the|my] {w} lasting {d}|start a timer named {w} with {d}|start a timer of {d} for [the|my] {w}
start a {j} timer called {w}|start a {j} timer for [the|my] {w}|start a {j} {w} timer|start a {w} timer for {d}|start a {w} timer with {d}
start a {w} countdown of {d}|start a {w} timer, {d}|start another {w} timer for {d}|start my {w} timer for {d}|start the {w} timer for {d}
start the {w} timer with {d}|start the {w} timer, {d}|start timer {w} for {d}|start timer {w} with {d}|start timing [the|my] {w}, {d}
start timing [the|my] {w} for {d}|start {w} timer for {d}|start {w} timer, {d}|start counting {d} for [the|my] {w}
start a countdown of {d} for [the|my] {w}|begin a {w} timer for {d}|begin a {j} timer called {w}|begin a {j} {w} timer
begin a timer for [the|my] {w}, {d}|create a timer called {w} for {d}|create a timer called {w} with {d}|create a timer named {w} of {d}
create a timer for [the|my] {w}, {d}|create a {w} timer for {d}|create a {w} timer with {d}|create a {w} timer of {d}|create a {j} timer called {w}
create a {j} timer named {w}|create a {j} {w} timer|create a new timer called {w}, {d}|create a new timer for [the|my] {w}, {d}
create a new {w} timer for {d}|make a timer called {w} for {d}|make a timer for [the|my] {w}, {d}|make a timer named {w}, {d}|make a {w} timer for {d}
make a {w} timer of {d}|make a {j} timer for [the|my] {w}|make a {j} timer named {w}|make a {j} {w} timer|make me a {w} timer for {d}
make the {w} timer {d}|add a timer called {w} for {d}|add a timer for [the|my] {w}, {d}|add a {j} timer called {w}|add a {j} {w} timer
add a {w} timer, {d}|add another timer named {w} for {d}|add one more timer for [the|my] {w}, {d}|run a timer called {w} for {d}
run a timer for [the|my] {w}, {d}|run a {j} timer for [the|my] {w}|run a {j} timer called {w}|run a {w} timer for {d}|run the {w} timer for {d}
run a {j} {w} timer|launch a {w} timer for {d}|launch a {j} timer called {w}|launch a {j} {w} timer|put a {j} timer on for [the|my] {w}
put a timer on for [the|my] {w}, {d}|put on a {w} timer for {d}|put on a {j} timer for [the|my] {w}|put {d} on a timer called {w}
put [the|my] {w} on a {j} timer|do a {w} timer for {d}|do a {j} timer for [the|my] {w}|do a timer for [the|my] {w}, {d}
give me a timer called {w} for {d}|give me a timer for [the|my] {w}, {d}|give me a {w} timer, {d}|give me {d} for [the|my] {w}, start a timer
give me {d} on a timer for [the|my] {w}|give me a {j} timer for [the|my] {w}|get a {w} timer going for {d}|get a {j} timer going for [the|my] {w}
get me a {j} {w} timer|have a {w} timer run for {d}|have a timer called {w} run for {d}|have a {j} timer for [the|my] {w}|let a {w} timer run for {d}
let the {w} timer run for {d}|let me have a {w} timer for {d}|let me have a {j} timer for [the|my] {w}|let's do a {w} timer for {d}
let's have a {j} timer for [the|my] {w}|let's have a {w} timer of {d}|let's start a {j} {w} timer|let's start a timer for [the|my] {w}, {d}
let's time [the|my] {w} for {d}|time [the|my] {w} for {d}|time {d} for [the|my] {w}|count down {d} for [the|my] {w}
i need a timer for [the|my] {w}, {d}|i need a timer for [the|my] {w} for {d}|i need a timer called {w} for {d}|i need a timer of {d} for [the|my] {w}
i need a {j} {w} timer|i need a {j} timer called {w}|i need {d} for [the|my] {w}, start a timer|i need the {w} timer set for {d}
i need the {w} timer to run for {d}|i need another {w} timer for {d}|i need to time [the|my] {w} for {d}|i want a timer for [the|my] {w}, {d}
i want a timer called {w} for {d}|i want a timer named {w} for {d}|i want a {w} timer for {d}|i want a {w} timer of {d}
i want a {j} timer for [the|my] {w}|i want a {j} timer named {w}|i want the {w} timer to run for {d}|i want to set a {w} timer for {d}
i want to set a {j} timer for [the|my] {w}|i want to start a {w} timer for {d}|i'd like a timer for [the|my] {w}, {d}
i'd like a timer called {w} for {d}|i'd like a {j} {w} timer|i'd like a {j} timer for [the|my] {w}|i'd like a {j} timer called {w}
i'd like to set a {w} timer for {d}|i'd like to start a {j} timer for [the|my] {w}|i would like a {w} timer for {d}
i would like a {j} timer called {w}|we need a timer for [the|my] {w}, {d}|we need a {j} timer for [the|my] {w}|we need a {j} {w} timer
we want a {w} timer of {d}|can i get a {w} timer for {d}|can i get a timer called {w} for {d}|can i have a {w} timer for {d}
can i have a timer for [the|my] {w}, {d}|can i set a {w} timer for {d}|can we have a {j} {w} timer|can we set a {j} timer for [the|my] {w}
can we get a {w} timer going for {d}|could i get a {j} timer for [the|my] {w}|could i have a {w} timer for {d}
could we have a timer called {w} for {d}|may i have a {j} timer for [the|my] {w}|would you mind setting a {w} timer for {d}
would you mind setting a {j} timer for [the|my] {w}|would you mind starting a {w} timer of {d}|would you mind starting a {j} {w} timer
how about a {w} timer for {d}|how about a {j} timer for [the|my] {w}|how about a {j} {w} timer|what about a {j} timer for [the|my] {w}
a {w} timer for {d}|a {w} timer of {d}|a {w} timer, {d}|a {j} {w} timer|a {j} timer called {w}|a {j} timer named {w}|a timer called {w} for {d}
a timer for [the|my] {w}, {d}|a timer for [the|my] {w} for {d}|a timer named {w} of {d}|a new {w} timer for {d}|a new timer for [the|my] {w}, {d}
another {w} timer for {d}|another {j} {w} timer|another timer for [the|my] {w}, {d}|one {w} timer for {d}|one timer for [the|my] {w}, {d}
one {j} {w} timer|timer for [the|my] {w} {d}|timer for [the|my] {w} at {d}|timer for [the|my] {w} for {d}|timer for [the|my] {w} of {d}
timer for [the|my] {w}: {d}|timer of {d} for [the|my] {w}|timer of {d} called {w}|timer called {w}, {d}|timer called {w} with {d}|timer named {w}, {d}
timer name {w}, {d}|timer name {w}, duration {d}|timer {w} {d}|timer {w} for {d}|timer {w}, {d}|timer {d} for [the|my] {w}|timer {d}, name {w}
timer, {d}, {w}|{w} timer at {d}|{w} timer to {d}|{w} timer with {d}|{w} timer: {d}|{w} timer please, {d}|{w} timer should be {d}
{w} timer should run for {d}|{w} countdown for {d}|{w} countdown, {d}
{d} for [the|my] {w}, start a timer|{d} timer for [the|my] {w}|{d} timer called {w}|{d} on a timer for [the|my] {w}|{d} countdown for [the|my] {w}
{d}, timer for [the|my] {w}|{j} timer called {w}|{j} timer named {w}|{j} timer with the name {w}|{j} timer, name {w}
{j} {w} timer please|{j} {w} timer, go|{j} countdown for [the|my] {w}|new timer for [the|my] {w}, {d}|new timer named {w}, {d}|new timer {w} {d}
new {w} timer for {d}|new {w} timer, {d}|new {j} timer for [the|my] {w}|new {j} {w} timer|for [the|my] {w}, {d} timer|for [the|my] {w} a {j} timer
for [the|my] {w} i need a {j} timer|for [the|my] {w} i want a timer of {d}|for [the|my] {w} start a timer of {d}|for [the|my] {w}, set {d}
for [the|my] {w}, time {d}|for {d} set a {w} timer|for {d} run a timer called {w}|the {w} timer for {d}|the {w} timer should be {d}
the {w} timer should be set to {d}|the {w} timer should last {d}|the {w} timer should run for {d}|the {w} timer should ring in {d}
the {w} timer needs to be {d}|the {w} timer needs to run {d}|the {w} timer at {d}|the timer for [the|my] {w} should be {d}
the timer for [the|my] {w} should ring in {d}|my {w} timer for {d}|my {w} timer should be {d}|my {w} timer should last {d}
my timer for [the|my] {w} should be {d}|name it {w} and start a timer for {d}|name the timer {w} and run it for {d}
name a timer {w} and set it for {d}|call the timer {w} and set it to {d}|call a {j} timer {w}
label a {j} timer {w}|label it {w} and start a {j} timer|use a {j} timer for [the|my] {w}
open a {j} timer called {w}|program a {w} timer for {d}
program a {j} timer for [the|my] {w}|pop a {j} timer on for [the|my] {w}
pop a {w} timer on for {d}|stick a {w} timer on for {d}|stick a {j} timer on for [the|my] {w}|kick off a {w} timer for {d}
kick off a {j} timer for [the|my] {w}|initiate a {w} timer of {d}|just a {j} timer for [the|my] {w}|just a {w} timer for {d}
{w} timer {d}|{w} timer, {d}|{w} (timer|countdown) {d} [please|thanks|now]|{w} (timer|countdown) (for|of) {d}|{w} (timer|countdown)[:| -] {d}|{w} {j} timer|{w}, {j} timer|{w}, (timer for|set a timer for|a timer of) {d}
(set|start|make|create) a {j} timer (and label it|and call it|and name it|labelled|labeled|tagged|marked) {w}|(label|name|call|title|mark|tag) (a|one|the|this|my) {j} timer [as] {w}|a {j} timer (labelled|labeled|named|called) {w}
(program|set up|kick off|start off|put on) a {j} (timer|countdown) for [the|my] {w}|(program|set up|kick off|put on) a {w} (timer|countdown) (for|of) {d}|(set|get|start) the {w} (timer|countdown) going for {d}|(start|set|run) the {w} (timer|countdown) (with|at|for|on) {d}
the {w} (timer|countdown) (should|must|can|has to|needs to) (be|run|last|go) (for|) {d}|another {w} (timer|countdown) (for|of) {d}|(one|a|a new|the next) {w} (timer|countdown) (for|of) {d}
""")

START_NAMED += alternatives("""
(can|could) you (set|start) a {w} timer for {d}|(can|could) you (set|start) a {j} timer for [the|my] {w}|(can|could) you (set|start) a {j} {w} timer|please (set|start) a {w} timer for {d}|please (set|start) a {j} timer for [the|my] {w}
{w} timer {d} please|{w} timer on for {d}|{w} timer for {d} please|(put|stick|pop|get) (the|a) {w} timer on for {d}|{d} for [the|my] {w}|{d} for [the|my] {w} please|[the|my] {w} (needs|need|takes|take) {d}, (set|start) a timer
i need a timer for [the|my] {w}, {d} please|time [the|my] {w}, {d}|set the {w} timer going for {d}|timer {d} {w}|set timer {d} for [the|my] {w}|start timer {d} for [the|my] {w}|set a timer {d} for [the|my] {w}
(set|start) the timer for {d} for [the|my] {w}|(set|start) a timer for {d}, for [the|my] {w}|(set|start) a timer for {d} and name it {w}|(set|start) a {j} timer named {w} please
""")

# A timer and another request at once: neither is done.
START_BOTH = alternatives("""
(set|start) a timer for {d} and {c}|(set|start|make) a {j} timer and {c}|{c} and (set|start) a timer for {d}|{c} and (set|start) a {j} timer|set a timer for {d} and also {c}|(set|start) a {j} timer and also {c}|{c} and also (set|start) a timer for {d}
{c} and (make|create|give me) a {j} timer|start a timer for {d} and please {c}|(can|could) you set a timer for {d} and {c}|{c}, and a {j} timer please|{c} and then set a timer for {d}
""")

# How long is not said: nothing that could be started.
START_UNTIMED = alternatives("""
set a {w} timer|start a {w} timer|i need a {w} timer|set a timer for [the|my] {w}|start a timer for [the|my] {w}|set a timer called {w}|i need a timer for [the|my] {w}|i want a {w} timer|create a {w} timer|make a {w} timer
add a timer called {w}|give me a {w} timer|can you set a {w} timer|can i have a {w} timer|could you set a timer for [the|my] {w}|new {w} timer|put a timer on for [the|my] {w}|let's have a {w} timer|we need a {w} timer
""")

START_COMMAND = alternatives("""
{c} in {d}|{c} in {d} [from now|time]|{c} after {d}|{c} {d} from now|{c} when {d} (have passed|are up|are over)|in {d} {c}|in {d}, {c}|in {d} time {c}
in {d} (please|i want you to|you should|could you|can you|would you) {c}|after {d} {c}|after {d}, {c}|after {d} (please|i want you to|you should) {c}
wait {d} and then {c}|wait {d} then {c}|wait [for] {d} and {c}|{d} from now {c}|{d} from now, {c}
once {d} have passed {c}|when {d} are (up|over) {c}|(set|start) a timer (for|of) {d} to {c}|(set|start) a {j} timer to {c}
(set|start) a timer to {c} in {d}|i want you to {c} in {d}|i'd like you to {c} in {d}|give it {d} and then {c}|give it {d} then {c}
give me {d} then {c}|(start|set) a {j} timer and then {c}|(start|set) a timer for {d} and then {c}|you can {c} in {d}|{c} but wait {d} first
let {d} pass and then {c}|{c} in about {d}|hold on for {d} and then {c}|as soon as {d} have passed {c}|first wait {d}, then {c}|within {d} {c}
{c} in {d} please|{c} in {d} time|{c}, in {d}|{c}, but only in {d}|{c}, but not before {d} have passed|{c}, but only after {d}|{c}, but wait {d}
{c}, wait {d} first|{c} but only after {d}|{c} once {d} have passed|{c} once {d} are over|{c} once {d} are up|{c} when {d} have gone by
{c} when {d} are over|{c} as soon as {d} are up|{c} as soon as {d} have passed|{c} exactly {d} from now|{c} exactly in {d}|{c} around {d} from now
{c} about {d} from now|{c} roughly in {d}|{c} with a delay of {d}|{c} with a {j} delay|{c} with a {j} timer|{c} after a delay of {d}
{c} after a {j} delay|{c} after a {j} wait|{c} after another {d}|{c} after waiting {d}|{c} after exactly {d}|{c} after {d} have passed
{c} after {d} please|{c} later, in {d}|{c} on a {j} timer|{c} on a timer of {d}|{c} on a {j} delay|{c} using a {j} timer|{c} {d} later
{c} {d} from this moment|{c} not right away but in {d}|delay by {d} then {c}|delay {d} and {c}|with a delay of {d} {c}|with a {j} delay {c}
in {d} from now {c}|in {d}, please {c}|in {d} you can {c}|in {d} you may {c}|in {d} i need you to {c}|in {d} i'd like you to {c}
in {d} would you please {c}|in {d} will you {c}|in {d} then {c}|in {d} go ahead and {c}|in {d} just {c}|in exactly {d} {c}|in about {d} {c}
in around {d} {c}|in roughly {d} {c}|in another {d} {c}|in {d} it's time to {c}|in {d} remember to {c}|in {d} don't forget to {c}
after {d} you can {c}|after {d} you should {c}|after {d} could you {c}|after {d} can you {c}|after {d} i'd like you to {c}|after {d} go ahead and {c}
after {d} then {c}|after {d} have passed {c}|after {d} are up {c}|after another {d} {c}|after about {d} {c}|after exactly {d} {c}
after a delay of {d} {c}|after a {j} delay {c}|after a {j} wait {c}|after a wait of {d} {c}|after waiting {d} {c}|after waiting for {d} {c}
{d} from now you can {c}|{d} from now please {c}|{d} from now i want you to {c}|{d} later {c}|{d} later, {c}|{d} and then {c}|{d} then {c}
{d}, then {c}|{d} timer then {c}|{d} delay then {c}|wait {d}, {c}|wait {d}, then {c}|wait {d} and {c}|wait {d} before you {c}|wait for {d}, then {c}
wait for {d} and then {c}|wait for {d} then {c}|wait about {d} and then {c}|wait another {d} and then {c}|wait until {d} have passed and {c}
wait until {d} are up, then {c}|wait till {d} have passed, then {c}|wait a bit, {d}, and then {c}|please wait {d} and {c}|hold on {d} then {c}
hold on for {d}, then {c}|hold on for {d} before you {c}|hold off for {d} then {c}|hang on for {d} then {c}|hang on {d} and then {c}
stand by for {d} and then {c}|count down {d} and then {c}|count down {d} then {c}|count down from {d}, then {c}|run a {j} timer and then {c}
run a timer for {d} and then {c}|run a {j} timer to {c}|start a {j} timer to {c}|start a {j} timer, then {c}|start a {j} timer that will {c}
start a {j} countdown and then {c}|start a timer for {d} and {c} (when it ends|when it's done|at the end)|start a timer for {d}, then {c}
start a timer to {c} in {d}|start a timer to {c} after {d}|start a countdown of {d} to {c}|start a countdown of {d}, then {c}|set a {j} timer to {c}
set a {j} timer, then {c}|set a {j} timer and {c} (when it's up|when it rings|at the end)|set a {j} timer that will {c}
set a {j} delay and then {c}|set a timer for {d}, then {c}|set a timer to {c} {d} from now
set a timer to {c} after {d}|set a timer of {d} to {c}|set the timer to {c} in {d}|set the timer for {d} to {c}|set up a timer to {c} in {d}
set up a {j} timer to {c}|create a timer to {c} in {d}|create a {j} timer to {c}|make a {j} timer to {c}|make a timer to {c} in {d}
use a {j} timer to {c}|use a timer to {c} in {d}|timer for {d} to {c}|timer to {c} in {d}|timer for {d}, then {c}|timer {d}, then {c}|timer, {d}, {c}
a timer for {d} to {c}|a timer to {c} in {d}|a {j} timer to {c}|{j} timer to {c}|{j} timer, then {c}|{j} timer and then {c}
i need a timer to {c} in {d}|i need a {j} timer to {c}|i need you to {c} in {d}|i need you to {c} after {d}|i need you to wait {d} and then {c}
i want a timer to {c} in {d}|i want you to {c} after {d}|i want you to {c} {d} from now|i want you to wait {d} and then {c}|i want to {c} in {d}
i'd like you to {c} after {d}|i'd like you to wait {d} and {c}|i'd like to {c} in {d}|i would like you to {c} in {d}
i'd appreciate it if you could {c} in {d}|we want to {c} in {d}|we'd like to {c} in {d}|we need to {c} in {d}|can we {c} in {d}|can i {c} in {d}
could we {c} in {d}|let's {c} in {d}|let's wait {d} and then {c}|let's {c} after {d}|let it be {d} and then {c}|let {d} go by, then {c}
let {d} go by and then {c}|let {d} pass, then {c}|let {d} pass before you {c}|give it {d}, then {c}|give it {d} and {c}
give it another {d} and then {c}|give it about {d} and then {c}|give me {d} and then {c}|give me {d} before you {c}|give me another {d}, then {c}
give us {d} then {c}|allow {d} and then {c}|leave it {d} then {c}|leave it for {d} and then {c}|you should {c} in {d}|you can {c} after {d}
you may {c} in {d}|you may {c} {d} from now|when {d} have passed {c}|when {d} have gone by {c}|when {d} are up, {c}|when {d} are over, {c}
when {d} have elapsed {c}|once {d} are up {c}|once {d} are over, {c}|once {d} have gone by {c}|once {d} have elapsed {c}|as soon as {d} are over {c}
as soon as {d} are up, {c}|at the end of {d} {c}|at the end of a {j} timer {c}|when a {j} timer is done {c}|when a {j} timer ends {c}
when a timer of {d} is up {c}|not now, in {d}, {c}|not now but in {d} {c}|not yet, wait {d}, then {c}|remember to {c} in {d}
don't forget to {c} in {d}|make sure to {c} in {d}|be sure to {c} in {d}|would you mind waiting {d} and then {c}|how about you {c} in {d}
in {d} time, {c}|in {d} time please {c}|a delay of {d}, then {c}|a {j} delay, then {c}|schedule this in {d}: {c}|do this in {d}: {c}
do this after {d}: {c}|command in {d}: {c}
""")

# {m} minutes and seconds as a clock shows them.
START_CLOCK = alternatives("""(set|start|create|make|begin) (a|the|my|) timer for {m}|timer for {m}|{m} timer|set a {m} timer|timer {m}|(set|start|give me|i need|i want) a {m} timer|set the timer (to|for|at) {m}|(set|start) (me a|a|another) timer for {m}|(can|could) you set a timer for {m}|timer for {m} please|{m} timer please|{m} on the timer|put {m} on the timer|countdown from {m}|(start|set) a countdown (of|from|for) {m}
set a timer for {m} minutes|timer for {m} minutes|a timer for {m}|i'd like a timer for {m}|let's have a timer for {m}|new timer for {m}|timer, {m}|please set a timer for {m}|start timer {m}|set timer {m}|run a timer for {m}|make it a {m} timer|i want a timer for {m}|another {m} timer""")
