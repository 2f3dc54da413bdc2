"""Sentences that pause and resume a player and change its track. {p} is the place or the player, or nothing; {x} what is playing, {t} a track."""

from expand import alternatives

PAUSE = alternatives("""
pause {p}|pause {x} {p}|(stop|hold|halt|freeze) {x} {p}|stop {x} {p}|stop playing {p}|stop playing {x} {p}|stop the playback {p}
(put|place) {x} on (pause|hold) {p}|{p} pause|{p} pause {x}|{p}, (pause|stop) {x}|pause playback {p}
pause (playing|what's playing|whatever is playing|what is on|it) {p}|hit pause {p}|press pause {p}|{x} (pause|on pause) {p}|i want {x} paused {p}
i'd like to pause {x} {p}|i need {x} paused {p}|i want to pause {x} {p}|would you mind pausing {x} {p}|would you mind stopping {x} {p}
can {x} be paused {p}|take a break from {x} {p}|no more music {p}|let's pause {x} {p}|{x} should (pause|stop) {p}|quit playing {x} {p}
hold on with {x} {p}|pause {x} for (a moment|a second|a bit|now|a while) {p}|stop {x} for (a moment|a second|now) {p}
(have|get) {x} paused {p}|how about pausing {x} {p}|{p} make {x} pause|let {x} pause {p}|push pause {p}|go ahead and pause {x} {p}
pause the playback {p}|pause the playing {p}|pause whatever's playing {p}|pause what is playing {p}|pause it {p}|pause this {p}|pause that {p}
pause now {p}|pause here {p}|pause right there {p}|pause for a second {p}|pause for a moment {p}|pause for now {p}|pause playing {p}
pause the media {p}|pause the sound {p}|pause everything that's playing {p}|pause {x} now {p}|pause {x} right there {p}
pause {x} until i'm back {p}|pause {x} until i get back {p}|pause {x} briefly {p}|pause {x} please {p}|pause playing {x} {p}
pause the playing of {x} {p}|(pause|hold|freeze) {x} here {p}|pause that noise {p}
take a pause from {x} {p}|set {x} to pause {p}
switch {x} to pause {p}|put {x} on pause for a moment {p}
put {x} on hold for a second {p}|put it on pause {p}|put it on hold {p}|put that on pause {p}|put the playback on hold {p}
put the playback on pause {p}|put a pause on {x} {p}|put a stop to {x} {p}|place {x} on hold {p}|place the playback on hold {p}|hold {x} {p}
hold {x} for a second {p}|hold {x} there {p}|hold {x} right there {p}|hold the playback {p}|hold off on {x} {p}|halt {x} {p}
halt {x} for a moment {p}|halt the playback {p}|freeze {x} {p}|freeze {x} there {p}|freeze the picture of {x} {p}
freeze the playback {p}|suspend the playback {p}|suspend playing {x} {p}
interrupt the playback {p}|interrupt {x} until i'm back {p}|cease playing {x} {p}|cease playing {p}|cease {x} {p}|cut {x} {p}
quit {x} {p}|quit playing {p}|quit the playback {p}|end {x} {p}|end the playback {p}|break off {x} {p}|stop {x} please {p}
stop {x} right now {p}|stop {x} right there {p}|stop {x} for a bit {p}|stop {x} for a while {p}|stop {x} here {p}|stop with {x} {p}
stop playing {x} now {p}|stop playing right now {p}|stop playing for now {p}|stop playback {p}|stop the playing {p}|stop the sound {p}
stop what's playing {p}|stop whatever is playing {p}|stop whatever's on {p}|stop streaming {p}|stop streaming {x} {p}|stop the streaming {p}
stop music playback {p}|hit the pause button {p}|hit pause on {x} {p}|press pause on {x} {p}|press the pause button {p}|press the pause key {p}
push pause on {x} {p}|push the pause button {p}|click pause {p}|tap pause {p}|use pause {p}|{x}, pause {p}|{x}, pause it {p}|{x} on hold {p}
{x} on pause please {p}|{x} pause now {p}|{x} stop {p}|{x} needs a pause {p}|{x} needs to be paused {p}|{x} needs to pause {p}|{x} needs to stop {p}
{x} has to pause {p}|{x} must pause {p}|{x} must stop for a moment {p}|{x} should be paused {p}|{x} should be put on hold {p}
{x} should hold for a moment {p}|{x} should wait a moment {p}|{x} can pause {p}|{x} can be paused {p}|{x} can be put on pause {p}
{x} may pause now {p}|{x} may stop now {p}|{x} to pause {p}|{x} is to be paused {p}|playback pause {p}|playback on pause {p}|i want {x} on pause {p}
i want {x} on hold {p}|i want {x} to pause {p}|i want {x} to stop {p}|i want {x} stopped {p}|i want {x} halted {p}|i want {x} put on pause {p}
i want a pause {p}|i want to stop {x} {p}|i want to hold {x} {p}|i want to put {x} on hold {p}|i want to interrupt {x} {p}|i'd like {x} paused {p}
i'd like {x} on pause {p}|i'd like {x} to stop {p}|i'd like {x} put on hold {p}|i'd like a pause {p}|i'd like to stop {x} {p}
i'd like to put {x} on pause {p}|i would like to pause {x} {p}|i would like {x} paused {p}|i wish to pause {x} {p}|i need {x} on pause {p}
i need {x} stopped {p}|i need {x} to pause {p}|i need {x} to stop {p}|i need a pause from {x} {p}|i need to pause {x} {p}
i need to stop {x} for a second {p}|i have to pause {x} {p}|i gotta pause {x} {p}|we need to pause {x} {p}|we want {x} paused {p}
we'd like to pause {x} {p}|we have to pause {x} {p}|we should pause {x} {p}|we need {x} paused {p}|i'll be right back, pause {x} {p}
the phone is ringing, pause {x} {p}|someone is at the door, pause {x} {p}|one moment, pause {x} {p}|wait, pause {x} {p}|wait a second, pause {x} {p}
hang on, pause {x} {p}|can i pause {x} {p}|can we pause {x} {p}|can we stop {x} {p}|can we hold {x} {p}|can we have {x} paused {p}
can {x} be stopped {p}|can {x} be put on hold {p}|can {x} pause {p}|could we pause {x} {p}|could i pause {x} {p}|could {x} be paused {p}
could {x} be put on pause {p}|may i pause {x} {p}|may we have {x} paused {p}|would you mind putting {x} on pause {p}
would you mind putting {x} on hold {p}|would you mind holding {x} {p}|would you mind halting {x} {p}|how about a pause {p}
how about a break from {x} {p}|how about stopping {x} {p}|how about putting {x} on pause {p}|what about pausing {x} {p}|let's stop {x} {p}
let's hold {x} {p}|let's put {x} on pause {p}|let's put {x} on hold {p}|let's take a break from {x} {p}|let's have a pause {p}|let us pause {x} {p}
let {x} rest {p}|let {x} wait {p}|let {x} rest for a moment {p}|have {x} put on hold {p}|get {x} to stop {p}
get {x} to pause {p}|get {x} on pause {p}|get {x} stopped {p}|give {x} a rest {p}|give {x} a break {p}|give {x} a pause {p}
make {x} stop for a moment {p}|make playback pause {p}
make sure {x} is paused {p}|make sure {x} stops {p}|go on pause {p}|go to pause {p}|bring {x} to a halt {p}|bring {x} to a stop {p}
enough of {x} {p}|that's enough of {x} {p}|time out for {x} {p}
a pause please {p}|pausing {x} {p}|{p} stop {x}|{p} stop playing|{p} stop playing {x}|{p} hold {x}|{p} halt {x}|{p} put {x} on pause
{p} put {x} on hold|{p}, pause|{p}, put {x} on hold|{p} {x} pause|{p} {x} should pause|{p} {x} should stop|{p} i want {x} paused|{p} have {x} paused
{p} let {x} pause
""")
PAUSE += alternatives("""
turn {x} off {p}|turn off {x} {p}|shut {x} off {p}|shut off {x} {p}|switch off {x} {p}|switch {x} off {p}|{x} off {p}|stop {x}, please {p}|kill {x} {p}|cut {x} off {p}|no {x} please {p}
stop {x}, someone's on the phone {p}|can you stop {x} {p}|could you pause {x} {p}|can you pause {x} {p}|can you stop playing {x} {p}|pause {x} a sec {p}|pause {x} for a (sec|bit|minute|tick|mo) {p}|stop {x} for a (sec|bit|minute|tick) {p}
pause {x}, (i'll be right back|brb|back in a minute|i need the loo|the phone's ringing|someone's at the door) {p}
(cut|kill|interrupt|suspend) {x} [for a second|for a moment|for now|for a bit] {p}|no more {x} [now|please|for now] {p}|(enough|that's enough|no more) (music|songs|of {x}) [now|please|for now|for today] {p}|(music|song|playback|podcast|movie|video) (off|stop|pause|on pause) {p}
(keep|leave|hold) {x} (paused|on pause|on hold) {p}|(have|make|let|get) {x} (stop|pause|hold|wait) {p}|(put|set|place) {x} (on pause|on hold|into pause) {p}|(stop|end|shut off|turn off|cut) the (music|song|sound|noise|playback|playing) [now|please|right now] {p}
(stop|pause) {x} (until|till) (i'm|we're|i get|we get) back {p}|(stop|pause) {x} (for me|please|now|right here|right there|right now) {p}|(pause|hold) (it|this|that) [for me|for a second|right there|please] {p}
""")
PAUSE += ["pause {x} {p}"] * 9 + ["stop {x} {p}", "turn off {x} {p}", "turn {x} off {p}"] * 4

UNPAUSE = alternatives("""
(resume|unpause|continue) {p}|(resume|unpause|continue) {x} {p}|play {p}|play again {p}|(continue|resume) playing {p}
(continue|resume) playing {x} {p}|(continue|resume) [the] playback {p}|keep playing {p}|keep playing {x} {p}|keep {x} (going|playing) {p}
{p} (resume|continue|unpause)|{p} (resume|continue|unpause) {x}
{p}, (resume|continue) {x}|un pause {x} {p}|(start|turn) {x} back (up|on) {p}|start {x} (again|playing again) {p}|(hit|press) (play|resume) {p}
{x} (resume|continue) {p}|i want {x} (resumed|back|playing again) {p}|i'd like to (resume|continue) {x} {p}|i want to (resume|continue) {x} {p}
can {x} (continue|resume|go on) {p}|let {x} (continue|play on|resume) {p}
let's (continue|resume) {x} {p}|(pick|start) {x} up where (i|we) left off {p}|bring {x} back {p}|take {x} off pause {p}
{x} can (continue|go on|resume) {p}|have {x} (continue|resume) {p}|stop pausing {x} {p}|continue where (i|we) (left off|stopped) {p}
how about resuming {x} {p}|play on {p}|push play {p}|make {x} (continue|go on) {p}|resume {p}|resume it {p}|resume this {p}
resume now {p}|resume again {p}|resume what i was listening to {p}
resume from where it stopped {p}|resume where i left off {p}|resume where we stopped {p}
resume the playing {p}|resume the media {p}|resume {x} now {p}|resume {x} please {p}
resume {x} from where it stopped {p}|resume {x} where i left off {p}|resume with {x} {p}|resume with the playback {p}|resume playing {x} now {p}
resume streaming {p}|unpause {p}|unpause it {p}|unpause this {p}|unpause that {p}|unpause now {p}|unpause the playback {p}|unpause what's on {p}
unpause {x} now {p}|unpause {x} please {p}|unpause {x} again {p}|un-pause {x} {p}|un-pause {p}|continue {p}|continue now {p}|continue it {p}
continue this {p}|continue with it {p}|continue with the playback {p}|continue with {x} {p}|continue on with {x} {p}
continue to play {p}|continue to play {x} {p}|continue {x} now {p}|continue {x} please {p}
continue {x} from where it stopped {p}|continue {x} where we left off {p}|continue from where it stopped {p}|continue streaming {x} {p}|proceed {p}
proceed with {x} {p}|proceed with the playback {p}|go on {p}|go on with the playback {p}
go on with the music {p}|go on playing it {p}|go ahead with {x} {p}|go ahead and continue {x} {p}|go ahead and resume {x} {p}
go ahead and play {p}|go back to {x} {p}
get {x} going again {p}|get {x} playing again {p}|get {x} started again {p}|get {x} back {p}|get {x} back on {p}|get {x} off pause {p}
get on with {x} {p}|keep going with {x} {p}|keep going {p}|keep it going {p}
keep it playing {p}|keep {x} on {p}|keep {x} running {p}|carry on {p}|carry on with it {p}
carry {x} on {p}|carry on with the playback {p}|play again please {p}|play on please {p}|play on with {x} {p}|play on where we stopped {p}
play it again from where it stopped {p}|play {x} again from where it stopped {p}
play from where i left off {p}|play from where we stopped {p}|play what was paused {p}|play the paused {x} {p}|hit resume {p}
hit play on {x} {p}|hit play again {p}|hit the play button {p}|press play again {p}|press play on {x} {p}|press resume on {x} {p}|press continue {p}
press the play button {p}|push play on {x} {p}|click play {p}|tap play {p}|start playing again {p}
start playing {x} again {p}|start it again {p}|start again {p}|start {x} back up {p}|start {x} up again {p}|start {x} where it stopped {p}
start the playback again {p}|start the playback {p}|start playback {p}|start playing where we left off {p}|start up {x} again {p}
restart {x} where it stopped {p}|restart the playback {p}|restart playback {p}
switch {x} back on {p}|set {x} to play {p}|set {x} to play again {p}|set {x} going again {p}|set {x} to resume {p}
set the playback to continue {p}|put {x} back on {p}|put {x} on play {p}|bring back {x} {p}|bring {x} back from pause {p}|bring {x} back on {p}
bring {x} out of pause {p}|take the pause off {p}|take the pause off {x} {p}|take the playback off pause {p}|take the playback off hold {p}
take it off pause {p}|take it off hold {p}|take {x} off hold {p}|take {x} off pause now {p}|take {x} out of pause {p}
release {x} from pause {p}
end the break {p}|stop pausing {p}
stop holding {x} {p}|stop keeping {x} on pause {p}
off pause {p}|{x} off pause {p}|{x} off hold {p}|{x}, continue {p}|{x}, resume {p}|{x}, go on {p}
{x} play on {p}|{x} should continue {p}|{x} should resume {p}|{x} should go on {p}|{x} should play again {p}|{x} should play on {p}
{x} needs to continue {p}|{x} needs to resume {p}|{x} needs to go on {p}|{x} must go on {p}
{x} must continue {p}|{x} has to continue {p}|{x} can play again {p}|{x} can play on {p}
{x} may continue {p}|{x} may go on {p}|{x} may play again {p}
playback continue {p}|playback resume {p}|i want {x} to continue {p}
i want {x} to go on {p}|i want {x} to resume {p}|i want {x} to play on {p}|i want {x} unpaused {p}|i want {x} off pause {p}|i want {x} continued {p}
i want to go on with {x} {p}|i want to carry on with {x} {p}
i want to unpause {x} {p}|i want to continue where i left off {p}|i want to continue listening {p}|i want to continue watching {p}
i'd like {x} resumed {p}|i'd like {x} to continue {p}|i'd like {x} to go on {p}|i'd like {x} back {p}|i'd like {x} unpaused {p}
i'd like to unpause {x} {p}|i'd like to go on with {x} {p}|i'd like to carry on with {x} {p}|i'd like to continue listening {p}
i would like to continue {x} {p}|i would like to resume {x} {p}|i wish to continue {x} {p}|i need {x} resumed {p}|i need {x} unpaused {p}
i need {x} to continue {p}|i need {x} back on {p}|i need to resume {x} {p}|i'm back, continue {x} {p}|i'm back, resume {x} {p}|i'm back, play {p}
i'm back, unpause {x} {p}|i'm ready, continue {x} {p}|i'm ready, resume {p}|we want to continue {x} {p}|we want {x} back {p}
we'd like to continue {x} {p}|we'd like to resume {x} {p}|we're back, continue {x} {p}|we're back, resume {x} {p}|we're ready, go on with {x} {p}
we can go on with {x} {p}|we can continue {x} {p}|you can continue {x} {p}|you can go on with {x} {p}|you may continue {x} {p}|you can play on {p}
can i continue {x} {p}|can we continue {x} {p}|can we resume {x} {p}|can we go on with {x} {p}|can we unpause {x} {p}|can we carry on with {x} {p}
can we have {x} back {p}|can {x} be resumed {p}|can {x} be unpaused {p}|can {x} play on {p}|could we continue {x} {p}|could we resume {x} {p}
could we go on with {x} {p}|could {x} go on {p}|could {x} be continued {p}|may we continue {x} {p}
would you mind taking {x} off pause {p}|would you mind playing on {p}|how about continuing {x} {p}
how about going on with {x} {p}|how about unpausing {x} {p}|what about continuing {x} {p}|let's go on {p}|let's go on with {x} {p}|let's carry on {p}
let's carry on with {x} {p}|let's unpause {x} {p}|let's get back to {x} {p}|let's get on with {x} {p}|let's keep going with {x} {p}
let's continue where we left off {p}|let's have {x} back {p}|let {x} play again {p}|let {x} continue {p}|let {x} keep playing {p}|play the music {p}|play my music {p}|play the music again {p}|put the music back on {p}|turn the music back on {p}|start the music {p}|start the music again {p}|start {x} back up {p}
let {x} start again {p}|let it play {p}|let it continue {p}|have {x} go on {p}
have {x} play on {p}|have {x} play again {p}|have {x} back on {p}|have {x} keep playing {p}|make {x} play again {p}|make {x} resume {p}
make {x} play on {p}|make {x} keep going {p}|pick {x} back up {p}|pick up {x} again {p}|pick up where i left off {p}|pick up where we left off {p}
pick up the playback {p}|on with the show {p}|back to {x} {p}|time to continue {x} {p}|time to resume {x} {p}
it's time to go on with {x} {p}|{p} continue|{p} resume|{p} play on|{p} play again|{p} go on with {x}|{p} carry on with {x}
{p} keep playing|{p} keep playing {x}|{p} unpause {x}|{p} take {x} off pause|{p}, unpause|{p}, go on with {x}|{p}, continue {x}|{p} let {x} continue
{p} have {x} continue|{p} i want {x} resumed|{p} {x} should go on|{p} {x} can continue
(i want to|i'd like to|let me|let's|we want to|can i|can we) keep (watching|listening to|on with) {x} {p}|keep (watching|listening to|playing) {x} {p}|(lift|end|remove|undo|release|cancel|finish|take off) the pause [on {x}|of {x}|from {x}] {p}
(the break|the pause|intermission|the interval) is over, (resume|continue|play|go on with|carry on with) {x} {p}|(go on|carry on|keep on|proceed) playing [{x}] {p}|would you mind (resuming|continuing|unpausing|going on with|carrying on with) {x} {p}
(go|carry|keep|move) on with {x} [please|now|again] {p}|(off we go|come on|right|okay), (on|carry on|go on) with {x} {p}|{x} (should|can|may|needs to|has to) be (resumed|continued|unpaused) {p}
(resume|continue|go on with|unpause) (what was on|what was playing|whatever was on|what we were watching|what i was listening to) {p}|(let's|can we|i want to|we want to|let me) get back to {x} {p}|(go|get) back to (playing|watching|listening to) {x} {p}|get back to (the music|the movie|the show|the film|my podcast|my music) {p}
""")
UNPAUSE += ["(resume|unpause|continue) {x} {p}"] * 12

NEXT = alternatives("""
next {t} {p}|next {p}|(play|go to|skip to|jump to|move to|switch to|start) the next {t} {p}|(play|start) next {t} {p}|next {t} please {p}|skip {p}
skip (the|this|that) {t} {p}|skip (this|it|this one|that one) {p}|skip {t} {p}|skip (ahead|forward) {p}|skip (forward|ahead) to the next {t} {p}
{p} next {t}|{p} skip [the|this] {t}|{p}, (play|skip to) the next {t}|go to next {t} {p}|(move on|go on|advance) to the next {t} {p}
another {t} {p}|a different {t} {p}|i want (another|the next|a different) {t} {p}
i'd like to (hear|skip to) the next {t} {p}|i want to skip (this|the|that) {t} {p}|i don't like this {t}, (skip it|next) {p}
i hate this {t}, (skip it|next) {p}|i don't want to hear this {t}, (skip it|next one) {p}
what's next, skip this {t} {p}|let's hear the next {t} {p}|let's skip this {t} {p}|let's go to the next {t} {p}|the next {t} {p}|the next one {p}
next one {p}|give me the next {t} {p}|put on the next {t} {p}|not this {t}, next {p}|one {t} (ahead|forward|further) {p}
can (we|i) (have|hear|get) the next {t} {p}|hit (next|skip) {p}|jump ahead [one {t}|a {t}] {p}|how about the next {t} {p}|{p} go on to the next {t}
press (next|skip) {p}|on to the next {t} {p}|bring on the next {t} {p}|have the next {t} play {p}|next {t} now {p}|next one please {p}|next up {p}
next track please {p}|next song please {p}|the next {t} please {p}|and the next {t} {p}|now the next {t} {p}|play the next one {p}
play the next {t} now {p}|play what comes next {p}|play what's next {p}|play whatever's next {p}|play the following {t} {p}|play the following one {p}
play the {t} that comes next {p}|play the {t} after this {p}|play the {t} after this one {p}|play one {t} further {p}|play another one {p}
play me the next {t} {p}|play us the next {t} {p}|advance {p}|advance to the next {t} {p}|advance to the next one {p}
advance one {t} {p}|advance the playlist {p}
proceed to the next {t} {p}|proceed to the next one {p}|proceed to the following {t} {p}|progress to the next {t} {p}
continue with the next one {p}
go on with the next one {p}|go on to the following {t} {p}|go to the next {t} {p}|go to the next one {p}|go to the following {t} {p}
go to what's next {p}|go forward one {t} {p}|go forward by one {t} {p}|go forward a {t} {p}|go forward to the next {t} {p}
go ahead to the next {t} {p}|go ahead one {t} {p}|go one {t} forward {p}|go one {t} further {p}|go one further {p}|get the next {t} {p}
get to the next {t} {p}|get the next {t} going {p}|get on to the next {t} {p}|get me the next {t} {p}|get me to the next {t} {p}
move to the next {t} {p}|move to the next one {p}|move to the following {t} {p}|move on {p}|move on to the next one {p}
move on to the following {t} {p}|move forward one {t} {p}|move forward to the next {t} {p}|move ahead to the next {t} {p}
move along to the next {t} {p}|move one {t} ahead {p}|jump to the next {t} {p}|jump to the next one {p}|jump to the following {t} {p}|jump forward {p}
jump forward one {t} {p}|jump forward to the next {t} {p}|jump ahead {p}|jump ahead to the next {t} {p}|jump ahead one {t} {p}|jump over this {t} {p}
jump over to the next {t} {p}|leap to the next {t} {p}|hop to the next {t} {p}|pass on this {t} {p}
step forward one {t} {p}|step to the next {t} {p}|step ahead one {t} {p}|skip to next {p}|skip to next {t} {p}
skip to the next {t} {p}|skip to the next one {p}|skip to the following {t} {p}|skip to what's next {p}|skip over this {t} {p}|skip over this one {p}
skip over to the next {t} {p}|skip past this {t} {p}|skip this {t} please {p}|skip this {t} for me {p}
skip this {t} and play the next {p}|skip the current {t} {p}|skip the {t} that's playing {p}|skip what's playing {p}|skip one {t} {p}
skip one {t} forward {p}|skip one ahead {p}|skip forward one {t} {p}|skip forward by one {t} {p}|skip forward a {t} {p}|skip ahead one {t} {p}
skip ahead to the next {t} {p}|skip a {t} {p}|skip that {t} {p}|skip on {p}
skip on to the next {t} {p}|skip along {p}|skip right to the next {t} {p}|skip straight to the next {t} {p}|flip to the next {t} {p}
cut to the next {t} {p}|turn to the next {t} {p}|switch to the next {t} {p}|switch to the next one {p}|switch to the following {t} {p}
switch to another {t} {p}|switch to a different {t} {p}|switch over to the next {t} {p}
swap this {t} for the next {p}|change to the next {t} {p}|change to the next one {p}|change to the following {t} {p}|change to another {t} {p}
change to a different {t} {p}|change over to the next {t} {p}|start the next {t} {p}|start the next one {p}
start the following {t} {p}
put the next {t} on {p}|put on the next one {p}|put on another {t} {p}|put on a different {t} {p}|put on the following {t} {p}|put another {t} on {p}
bring up the next {t} {p}|bring on the next one {p}|bring me the next {t} {p}|queue the next {t} {p}|queue up the next {t} {p}
cue the next {t} {p}|load the next {t} {p}|forward one {t} {p}|forward to the next {t} {p}|forward to next {t} {p}|forward by one {t} {p}
one {t} forward {p}|one {t} on {p}|onto the next {t} {p}|onto the next one {p}|on to the next one {p}
over to the next {t} {p}|off to the next {t} {p}|let's move on to the next {t} {p}|let's go on to the next {t} {p}|let's go forward one {t} {p}
let's jump to the next {t} {p}|let's play the next {t} {p}|let's play another {t} {p}|let's try the next {t} {p}|let's have the next {t} {p}
let's have another {t} {p}|let's have the following {t} {p}|let's skip {p}|let's skip this one {p}|let's skip to the next {t} {p}|let's skip ahead {p}
let's change the {t} {p}|let's switch to the next {t} {p}|let's get to the next {t} {p}|let me hear the next {t} {p}|let me have the next {t} {p}
let me skip this {t} {p}|let us hear the next {t} {p}|let the next {t} play {p}|let the next {t} start {p}
have the next {t} on {p}|have the next one play {p}|make the next {t} play {p}|make it the next {t} {p}|make it skip to the next {t} {p}
give me another {t} {p}|give me the next one {p}|give me the following {t} {p}|give me a different {t} {p}|give us the next {t} {p}
give us another {t} {p}|i want the next one {p}|i want the following {t} {p}|i want to hear the next {t} {p}|i want to hear another {t} {p}
i want to hear what's next {p}|i want to go to the next {t} {p}|i want to jump to the next {t} {p}|i want to move on to the next {t} {p}
i want to change the {t} {p}|i want to skip {p}|i want to skip ahead {p}|i want to skip forward {p}|i want to skip to the next {t} {p}
i want to advance to the next {t} {p}|i want another one {p}|i'd like another {t} {p}|i'd like the next {t} {p}
i'd like a different {t} {p}|i'd like the following {t} {p}|i'd like to skip this {t} {p}|i'd like to skip {p}|i'd like to skip ahead {p}
i'd like to go to the next {t} {p}|i'd like to move on to the next {t} {p}|i'd like to advance to the next {t} {p}
i would like to hear the next {t} {p}|i would like to skip this {t} {p}|i would like the next {t} {p}|i wish to skip this {t} {p}
i wish to hear the next {t} {p}|i need the next {t} {p}|i need another {t} {p}|i need to skip this {t} {p}|i need a different {t} {p}
i'm bored of this {t}, next {p}|i'm bored of this {t}, skip it {p}|i'm tired of this {t}, skip it {p}|i'm tired of this {t}, play the next {p}
i'm sick of this {t}, skip {p}|i can't stand this {t}, skip it {p}|i can't hear this {t} anymore, next {p}|i've heard this {t}, skip it {p}
i know this {t}, next {p}|i dislike this {t}, skip it {p}|i don't like this one, skip it {p}|i don't like this one, next {p}
i don't want this {t}, next {p}|i don't want this {t}, skip it {p}|not this one, skip {p}|not this {t}, skip it {p}|not this one, the next {p}
no, the next {t} {p}|this {t} is boring, skip it {p}|this {t} is awful, next {p}|this {t} should be skipped {p}|this {t} can be skipped {p}
enough of this {t}, next {p}|enough of this {t}, skip it {p}|we want the next {t} {p}|we want to hear the next {t} {p}|we want to skip this {t} {p}
we'd like the next {t} {p}|can i get another {t} {p}|can i hear the next {t} {p}|can i have the next one {p}|can i skip this {t} {p}
can we go to the next {t} {p}|can we move on to the next {t} {p}|can we skip this {p}|can we skip this {t} {p}|can we skip to the next {t} {p}
can we skip ahead {p}|can we change the {t} {p}|can we play another {t} {p}|can we get the next one {p}
can you do the next {t} {p}|could we have the next {t} {p}|could we hear the next {t} {p}|could we skip this {t} {p}|could i have another {t} {p}
could i hear the next {t} {p}|may i have the next {t} {p}|may we hear the next {t} {p}|may i skip this {t} {p}|would you mind playing the next {t} {p}
would you mind going to the next {t} {p}|would you mind skipping ahead {p}|would you mind moving on to the next {t} {p}
how about another {t} {p}|how about a different {t} {p}|how about the next one {p}|how about skipping this {t} {p}
how about we skip this {t} {p}|how about moving on to the next {t} {p}|what about the next {t} {p}|what about another {t} {p}|hit the next button {p}
hit the skip button {p}|hit skip for this {t} {p}|press next for me {p}|press the next button {p}|press the skip button {p}|push next {p}
push the next button {p}|push skip {p}|click next {p}|click skip {p}|tap next {p}|another one {p}|another one please {p}
a different one {p}|the following {t} {p}
the {t} after this one {p}|time for the next {t} {p}|time for another {t} {p}|it's time for the next {t} {p}|ready for the next {t} {p}|{p} next
{p} next one|{p} the next {t}|{p} skip|{p} skip to the next {t}|{p} skip ahead|{p} skip forward|{p} advance to the next {t}
{p} move on to the next {t}|{p} go to the next {t}|{p} go forward one {t}|{p} jump to the next {t}|{p} play the next {t}|{p} play another {t}
{p} another {t}|{p} change the {t}|{p} switch to the next {t}|{p} i want the next {t}|{p} i'd like the next {t}|{p}, next {t}|{p}, skip this {t}
{p}, move on to the next {t}|{p}, the next {t}
(change|switch|swap) (the|this) {t} [please|now] {p}|(would|do) you mind (skipping|changing|switching) this {t} {p}|(change|switch|skip) (song|track|{t}) {p}|play (another|a different|some other|a new|the following) {t} {p}|(another|different|a different|a new|some other|one more) {t} [please|now] {p}
(start|begin|start playing|play|put on|continue to|continue with|carry on to|go on with) the (next|following) {t} [please|now] {p}|(can we|can i|could we|let's|i want to|i'd like to|let me) (hear|listen to|play|have|get|go to|skip to) the (next|following) {t} {p}
skip (this|it|that|this one|that one|ahead|forward) [please|now|for me] {p}|can (we|you|i) skip (this|it|that|this one|that one|this {t}) {p}|(skip|next), please {p}
""")

PREVIOUS = alternatives("""
previous {t} {p}|previous {p}|(play|go to|go back to|skip to|jump to|move to|switch to|return to|start) the (previous|last|prior) {t} {p}
play previous {t} {p}|play the (last|previous) {t} again {p}|(go|skip|jump|move) back {p}|(go|skip|jump|move) back (a|one) {t} {p}|back one {t} {p}
one {t} back {p}|last {t} [again] {p}|the (previous|last) {t} {p}|the (previous|last) {t} again {p}|{p} previous {t}|{p} go back (a|one) {t}
{p}, play the previous {t}|play the {t} before {p}|play the {t} before this [one] {p}|play the one before {p}
play that last {t} (again|once more|one more time) {p}|go to previous {t} {p}|i want (the previous|the last) {t} [again] {p}
i'd like to hear the (previous|last) {t} [again] {p}|i want to hear the (previous|last) {t} again {p}|i want to go back (a|one) {t} {p}
would you mind going back (a|one) {t} {p}|would you mind playing the previous {t} {p}|let's hear the (previous|last) {t} [again] {p}
let's go back (a|one) {t} {p}|let me hear the (previous|last) {t} again {p}|hit (previous|back) {p}
put (on the previous {t}|the previous {t} back on) {p}|give me the previous {t} {p}|can (we|i) (have|hear|get) the (previous|last) {t} again {p}
take me back (a|one) {t} {p}|skip to (previous|the previous one) {p}|the {t} before (this|this one|that) {p}|return to the {t} before {p}
the previous one {p}|previous one {p}|what was that last {t}, play it again {p}|how about the previous {t} {p}|{p} return to the previous {t}
press previous {p}|have the previous {t} play again {p}|back to the (last|previous) {t} {p}|step back one {t} {p}|previous one please {p}
previous {t} please {p}|previous {t} again {p}|previous {t} once more {p}|the previous {t} please {p}|the previous {t} once more {p}
the previous one again {p}|the last one again {p}|the last one once more {p}|the {t} from before {p}|the {t} before that {p}
the {t} before this please {p}|the earlier {t} {p}|the prior {t} {p}|prior {t} {p}|preceding {t} {p}|earlier {t} {p}
last {t} please {p}|last {t} once more {p}|last one again {p}|play the previous {t} {p}|play the previous one {p}|play the previous one again {p}
play the previous {t} again {p}|play the previous {t} once more {p}|play the preceding {t} {p}|play the prior {t} {p}|play the earlier {t} {p}
play the earlier {t} again {p}|play the last {t} {p}|play the last one again {p}|play the last {t} once more {p}|play the last {t} one more time {p}
play the last {t} over {p}|play the {t} from before {p}|play the {t} from before again {p}|play the {t} we just had {p}|play the {t} we just heard {p}
play the {t} that was on before {p}|play the {t} that was just on {p}|play the {t} that came before {p}
play what was on before {p}|play what was on before this {p}|play what came before {p}
play what you played before {p}|play that last one again {p}|play that previous {t} again {p}|play me the previous {t} {p}
play me the last {t} again {p}|play us the previous {t} {p}|play one {t} back {p}|replay the last {t} {p}|replay the last one {p}
replay the previous {t} {p}|replay the previous one {p}|replay the {t} before this {p}|rewind to the previous {t} {p}|rewind to the last {t} {p}
reverse to the previous {t} {p}|return to the previous {t} {p}|return to the previous one {p}|return to the last {t} {p}|return to the last one {p}
return to the {t} before this {p}|return to the earlier {t} {p}|revert to the previous {t} {p}|revert to the last {t} {p}|go back {p}|go back one {p}
go back one {t} {p}|go back one {t} please {p}|go back by one {t} {p}|go back a {t} {p}|go back to the last one {p}|go back to the last {t} {p}
go back to the previous one {p}|go back to the previous {t} {p}|go back to the {t} before {p}|go back to the {t} before this {p}
go back to the earlier {t} {p}|go back to what was playing before {p}|go back to what was on before {p}|go backwards one {t} {p}
go backward one {t} {p}|go one back {p}|go one {t} back {p}|go one {t} backwards {p}|go to the previous one {p}|go to the {t} before {p}
go to the {t} before this {p}|go to the preceding {t} {p}|go to the last one {p}|get back to the previous {t} {p}|get back to the last {t} {p}
get the previous {t} {p}|get the previous {t} back {p}|get the last {t} back {p}|get me the previous {t} {p}|get me the last {t} again {p}
get me back to the last {t} {p}|move back to the previous {t} {p}|move back to the last {t} {p}|move back one {t} {p}|move back a {t} {p}
move backwards one {t} {p}|move one {t} back {p}|move to the {t} before {p}|move to the preceding {t} {p}|jump back {p}|jump back one {t} {p}
jump back a {t} {p}|jump back to the previous {t} {p}|jump back to the last {t} {p}|jump backwards one {t} {p}|jump one {t} back {p}
jump to the preceding {t} {p}|jump to the {t} before {p}|hop back one {t} {p}|skip back {p}|skip back one {t} {p}|skip back a {t} {p}
skip back to the previous {t} {p}|skip back to the last {t} {p}|skip backwards {p}|skip backwards one {t} {p}|skip one back {p}|skip one {t} back {p}
skip to the {t} before {p}|skip to the preceding {t} {p}|switch back to the previous {t} {p}|switch back to the last {t} {p}|switch back one {t} {p}
switch to the {t} before {p}|change back to the previous {t} {p}|change back to the last {t} {p}|change to the previous {t} {p}
change to the {t} before {p}|turn back to the previous {t} {p}|turn back one {t} {p}|flip back to the previous {t} {p}|step back a {t} {p}
step back to the previous {t} {p}|step one {t} back {p}|start the previous {t} {p}|start the previous {t} again {p}|start the last {t} again {p}
start the last {t} over {p}|start with the previous {t} {p}|put the last {t} back on {p}|put the last {t} on again {p}|put the previous {t} on {p}
put the previous {t} on again {p}|put the previous one back on {p}|put back the last {t} {p}
put on the last {t} again {p}|put on the {t} before {p}|bring back the previous {t} {p}|bring back the last {t} {p}|bring back the previous one {p}
bring back the {t} from before {p}|bring me back to the last {t} {p}|bring the last {t} back {p}
take it back one {t} {p}|take me back to the previous {t} {p}|take me to the previous {t} {p}|take me back to the last {t} {p}
take us back one {t} {p}|give me the previous one {p}|give me the last {t} again {p}|give me the last one again {p}|give me back the last {t} {p}
give me the {t} before {p}|give us the previous {t} {p}|have the last {t} play again {p}|have the previous {t} on {p}|have the previous one play {p}
let the previous {t} play {p}|let the previous {t} play again {p}|let the last {t} play again {p}|let me hear that last {t} again {p}
let me hear the previous {t} {p}|let me hear the {t} before {p}|let me go back one {t} {p}|let us hear the last {t} again {p}|let's go back {p}
let's go back to the previous {t} {p}|let's go back to the last {t} {p}|let's go back to the {t} before {p}|let's go to the previous {t} {p}
let's go one {t} back {p}|let's have the previous {t} {p}|let's have the last {t} again {p}|let's hear that last {t} again {p}
let's hear the {t} before {p}|let's jump back one {t} {p}|let's play the previous {t} {p}|let's play the last {t} again {p}
let's return to the previous {t} {p}|let's skip back one {t} {p}|let's step back one {t} {p}|let's switch back to the last {t} {p}
make it the previous {t} {p}|i want the previous one {p}|i want the previous one back {p}
i want the previous {t} back {p}|i want the last {t} back {p}|i want the last one again {p}|i want the {t} before {p}|i want the {t} before this {p}
i want to hear the previous {t} {p}|i want to hear the last one again {p}|i want to hear the {t} before {p}|i want to hear the {t} from before {p}
i want to hear that last {t} again {p}|i want to go back {p}|i want to go back to the previous {t} {p}|i want to go back to the last {t} {p}
i want to go to the previous {t} {p}|i want to listen to the previous {t} {p}|i want to play the previous {t} {p}
i want to play the last {t} again {p}|i want to return to the previous {t} {p}|i'd like the previous {t} {p}|i'd like the previous {t} again {p}
i'd like the last {t} again {p}|i'd like the {t} before {p}|i'd like to go back one {t} {p}|i'd like to go back to the previous {t} {p}
i'd like to go to the previous {t} {p}|i'd like to hear the {t} before {p}|i'd like to hear the {t} from before {p}
i'd like to play the previous {t} {p}|i'd like to return to the last {t} {p}|i would like the previous {t} {p}
i would like to hear the previous {t} {p}|i would like to go back one {t} {p}|i wish to hear the previous {t} {p}|i wish to go back one {t} {p}
i need the previous {t} {p}|i need the last {t} again {p}|i need to go back one {t} {p}|i need to hear the last {t} again {p}
i loved that last {t}, play it again {p}|i liked that last {t}, go back {p}|i liked the last {t}, play it again {p}
i liked the {t} before, go back to it {p}|i missed the last {t}, play it again {p}|i missed the last {t}, go back {p}|we want the previous {t} {p}
we want to hear the last {t} again {p}|we'd like the previous {t} {p}|can i hear the previous {t} {p}|can i hear that last {t} again {p}
can i go back one {t} {p}|can i have the {t} before {p}|can we go back {p}|can we go back one {t} {p}|can we go back to the last {t} {p}
can we go back to the previous {t} {p}|can we hear the {t} before {p}|can we hear the last one again {p}|can we listen to the previous {t} {p}
can we play the previous {t} {p}|can we play the last {t} again {p}|can we return to the previous {t} {p}|could i have the previous {t} {p}
could i hear the last {t} again {p}|could we go back one {t} {p}|could we go back to the previous {t} {p}|could we hear the previous {t} {p}
could we hear the last {t} again {p}|may i hear the previous {t} {p}|may we have the last {t} again {p}
would you mind going back to the previous {t} {p}|would you mind going back to the last {t} {p}|would you mind playing the last {t} again {p}
would you mind returning to the previous {t} {p}|would you mind skipping back one {t} {p}|how about the last {t} again {p}
how about the {t} before {p}|how about going back one {t} {p}|how about going back to the previous {t} {p}|how about we go back one {t} {p}
what about the previous {t} {p}|what about the last {t} again {p}|hit back {p}|hit the back button {p}|hit the previous button {p}|press back {p}
press the back button {p}|press the previous button {p}|push the previous button {p}|push previous {p}|click previous {p}|tap previous {p}
back a {t} {p}|back one please {p}|back up one {t} {p}|back up to the previous {t} {p}|back to the {t} before {p}|back to the {t} before this {p}
back to the previous one {p}|back to the last one {p}|backwards one {t} {p}|backward one {t} {p}|one back {p}|one back please {p}
one {t} backwards {p}|one {t} before {p}|one {t} earlier {p}|one step back {p}|again the last {t} {p}|again the previous {t} {p}
once more the last {t} {p}|once again the previous {t} {p}|time to go back one {t} {p}|that was a good {t}, play it again {p}|that last {t} again {p}
that last {t} once more {p}|that last one again {p}|that previous {t} again {p}|{p} previous|{p} previous one|{p} the previous {t}
{p} the last {t} again|{p} back one {t}|{p} go back|{p} go back to the previous {t}|{p} go back to the last {t}|{p} go to the previous {t}
{p} jump back one {t}|{p} play the previous {t}|{p} play the last {t} again|{p} play the {t} before|{p} skip back|{p} skip back one {t}
{p} switch back to the last {t}|{p} i want the previous {t}|{p} i want the last {t} again|{p}, go back one {t}|{p}, the previous {t}|{p}, previous {t}
{p}, the last {t} again
(put|bring) back the (previous|last) {t} {p}|(put|bring) the (previous|last) {t} back [on] {p}|play that {t} (again|once more|one more time) {p}|(can|could) (you|we) (play|hear) (that|the last one|the last {t}|the previous one) again {p}|(can|could) (we|you) go back [one|a {t}|one {t}|to the last {t}] {p}
play the {t} (i just heard|we just heard|you just played|that was just on|that just ended) [again] {p}|(play|put on) the last {t} (you played|we heard|i heard) [again] {p}
(can|could) you (replay|repeat) (that|the last|the previous) {t} {p}|(replay|repeat) (that|the last|the previous) {t} [please|again|for me] {p}|i (liked|loved|missed) (that|the last) {t}, (replay|repeat) it {p}
""")
