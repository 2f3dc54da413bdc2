"""Sentences about players. {p} is the place or the player, or nothing; {x} what is playing, {t} a track, {o} a player, {n} a volume, {q} what to play."""

from words import rows

PAUSE = rows("""
pause {p}
pause {x} {p}
pause {x} {p}
(stop|hold|halt|freeze) {x} {p}
stop {x} {p}
stop playing {p}
stop playing {x} {p}
stop the playback {p}
(put|place) {x} on (pause|hold) {p}
{p} pause
{p} pause {x}
{p}, (pause|stop) {x}
pause playback {p}
pause (playing|what's playing|whatever is playing|what is on|it) {p}
hit pause {p}
press pause {p}
{x} (pause|on pause) {p}
i want {x} paused {p}
i'd like to pause {x} {p}
i need {x} paused {p}
i want to pause {x} {p}
would you mind pausing {x} {p}
would you mind stopping {x} {p}
can {x} be paused {p}
take a break from {x} {p}
no more music {p}
let's pause {x} {p}
{x} should (pause|stop) {p}
quit playing {x} {p}
hold on with {x} {p}
pause {x} for (a moment|a second|a bit|now|a while) {p}
stop {x} for (a moment|a second|now) {p}
make {x} (stop|pause) {p}
(have|get) {x} paused {p}
suspend {x} {p}
how about pausing {x} {p}
{p} make {x} pause
let {x} pause {p}
push pause {p}
go ahead and pause {x} {p}
""")
UNPAUSE = rows("""
(resume|unpause|continue) {p}
(resume|unpause|continue) {x} {p}
(resume|unpause|continue) {x} {p}
play {p}
play again {p}
(continue|resume) playing {p}
(continue|resume) playing {x} {p}
(continue|resume) [the] playback {p}
keep playing {p}
keep playing {x} {p}
keep {x} (going|playing) {p}
go on playing {p}
go on with {x} {p}
carry on with {x} {p}
carry on playing {p}
{p} (resume|continue|unpause)
{p} (resume|continue|unpause) {x}
{p}, (resume|continue) {x}
un pause {x} {p}
(start|turn) {x} back (up|on) {p}
start {x} (again|playing again) {p}
(hit|press) (play|resume) {p}
{x} (resume|continue) {p}
i want {x} (resumed|back|playing again) {p}
i'd like to (resume|continue) {x} {p}
i want to (resume|continue) {x} {p}
would you mind (resuming|continuing|unpausing) {x} {p}
can {x} (continue|resume|go on) {p}
let {x} (continue|play on|go on|run|resume) {p}
let's (continue|resume) {x} {p}
(pick|start) {x} up where (i|we) left off {p}
bring {x} back {p}
take {x} off pause {p}
{x} can (continue|go on|resume) {p}
have {x} (continue|resume) {p}
stop pausing {x} {p}
continue where (i|we) (left off|stopped) {p}
how about resuming {x} {p}
{p} let {x} go on
play on {p}
push play {p}
make {x} (continue|go on) {p}
""")
NEXT = rows("""
next {t} {p}
next {p}
(play|go to|skip to|jump to|move to|switch to|start) the next {t} {p}
(play|start) next {t} {p}
next {t} please {p}
skip {p}
skip (the|this|that) {t} {p}
skip (this|it|this one|that one) {p}
skip {t} {p}
skip (ahead|forward) {p}
skip (forward|ahead) to the next {t} {p}
{p} next {t}
{p} skip [the|this] {t}
{p}, (play|skip to) the next {t}
go to next {t} {p}
(move on|go on|advance) to the next {t} {p}
change the {t} {p}
another {t} {p}
a different {t} {p}
play (another|a different) {t} {p}
i want (another|the next|a different) {t} {p}
i'd like to (hear|skip to) the next {t} {p}
i want to skip (this|the|that) {t} {p}
i don't like this {t}, (skip it|next) {p}
i hate this {t}, (skip it|next) {p}
i don't want to hear this {t}, (skip it|next one) {p}
would you mind skipping this {t} {p}
what's next, skip this {t} {p}
let's hear the next {t} {p}
let's skip this {t} {p}
let's go to the next {t} {p}
the next {t} {p}
the next one {p}
next one {p}
give me the next {t} {p}
put on the next {t} {p}
not this {t}, next {p}
one {t} (ahead|forward|further) {p}
can (we|i) (have|hear|get) the next {t} {p}
hit (next|skip) {p}
jump ahead [one {t}|a {t}] {p}
how about the next {t} {p}
{p} go on to the next {t}
press (next|skip) {p}
on to the next {t} {p}
bring on the next {t} {p}
have the next {t} play {p}
""")
PREVIOUS = rows("""
previous {t} {p}
previous {p}
(play|go to|go back to|skip to|jump to|move to|switch to|return to|start) the (previous|last|prior) {t} {p}
play previous {t} {p}
play the (last|previous) {t} again {p}
(go|skip|jump|move) back {p}
(go|skip|jump|move) back (a|one) {t} {p}
back one {t} {p}
one {t} back {p}
last {t} [again] {p}
the (previous|last) {t} {p}
the (previous|last) {t} again {p}
{p} previous {t}
{p} go back (a|one) {t}
{p}, play the previous {t}
play the {t} before {p}
play the {t} before this [one] {p}
play the one before {p}
play that last {t} (again|once more|one more time) {p}
go to previous {t} {p}
i want (the previous|the last) {t} [again] {p}
i'd like to hear the (previous|last) {t} [again] {p}
i want to hear the (previous|last) {t} again {p}
i want to go back (a|one) {t} {p}
would you mind going back (a|one) {t} {p}
would you mind playing the previous {t} {p}
let's hear the (previous|last) {t} [again] {p}
let's go back (a|one) {t} {p}
let me hear the (previous|last) {t} again {p}
hit (previous|back) {p}
put (on the previous {t}|the previous {t} back on) {p}
give me the previous {t} {p}
can (we|i) (have|hear|get) the (previous|last) {t} again {p}
take me back (a|one) {t} {p}
skip to (previous|the previous one) {p}
the {t} before (this|this one|that) {p}
return to the {t} before {p}
the previous one {p}
previous one {p}
what was that last {t}, play it again {p}
how about the previous {t} {p}
{p} return to the previous {t}
press previous {p}
have the previous {t} play again {p}
back to the (last|previous) {t} {p}
step back one {t} {p}
""")
VOLUME = rows("""
set [the] volume (to|at) {n} {p}
set [the] volume (to|at) {n} {p}
set the volume {p} (to|at) {n}
(turn|put|change|adjust|bring|move) the volume to {n} {p}
(turn|put|change|adjust) the volume {p} to {n}
turn the volume (up|down) to {n} {p}
turn (up|down) the volume to {n} {p}
turn the volume {p} (up|down) to {n}
(raise|increase|lower|decrease|reduce|drop) the volume to {n} {p}
(raise|increase|lower|decrease|reduce) the volume {p} to {n}
volume {n} {p}
volume to {n} {p}
volume at {n} {p}
{p} volume {n}
{p} set [the] volume to {n}
{p}, volume (to|at) {n}
{n} volume {p}
{n} percent volume {p}
set [the] (sound|audio|loudness|sound level|volume level) (to|at) {n} {p}
set the (sound|audio|sound level|volume level) {p} to {n}
turn the sound (up|down|) to {n} {p}
turn the music (up|down) to {n} percent {p}
i want the volume (at|to be|set to) {n} {p}
i'd like the volume (at|to be|set to) {n} {p}
i need the volume at {n} {p}
the volume should be [at] {n} {p}
make the volume {n} {p}
make it {n} percent volume {p}
keep the volume at {n} {p}
leave the volume at {n} {p}
let's (set|put|have) the volume (to|at) {n} {p}
would you mind (setting|turning) the volume to {n} {p}
can i (have|get) the volume at {n} {p}
can the volume be {n} {p}
crank the volume (up|) to {n} {p}
dial the volume (up|down|) to {n} {p}
give me {n} percent volume {p}
sound (level|) {n} percent {p}
sound at {n} {p}
change volume {p} to {n}
adjust volume to {n} {p}
(bring|turn) the volume (up|down) {p} to {n}
play at {n} percent volume {p}
play at volume {n} {p}
have the volume at {n} {p}
get the volume to {n} {p}
take the volume to {n} {p}
the volume ought to be {n} {p}
{p} i want the volume at {n}
how about volume {n} {p}
i could use the volume at {n} {p}
""")
VOLUME_OF = rows("""
set {o} volume to {n}
set {o} to volume {n}
set {o} to {n} percent volume
set the volume of {o} to {n}
set the volume (on|for) {o} to {n}
(turn|put|change|adjust|raise|lower) the volume of {o} to {n}
(turn|put|change|adjust|raise|lower) {o} volume to {n}
turn {o} (up|down) to volume {n}
turn {o} volume (up|down) to {n}
{o} volume {n}
{o} volume to {n}
{o} volume at {n}
{o} at {n} percent volume
volume of {o} to {n}
volume {n} (on|for) {o}
i want {o} at volume {n}
i want {o} volume at {n}
{o} should be at volume {n}
{o} should play at {n} percent volume
let {o} play at volume {n}
the volume of {o} should be {n}
play {o} at volume {n}
would you mind setting the volume of {o} to {n}
i'd like the volume of {o} at {n}
make the volume of {o} {n}
(increase|decrease|reduce) the volume of {o} to {n}
have {o} at volume {n}
get {o} volume to {n}
for {o} set the volume to {n}
put {o} at {n} percent volume
""")
