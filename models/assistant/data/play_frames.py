"""Sentences that ask for something to hear or to watch. {q} is what to play, {p} the place or the player, or nothing."""

from expand import alternatives

PLAY = alternatives("""
play {q} {p}|play me {q} {p}|play us {q} {p}|play {q} for (me|us) {p}|play (something|anything) called {q} {p}|put on {q} {p}|put {q} on {p}
start playing {q} {p}|start {q} {p}|begin playing {q} {p}|listen to {q} {p}|i want to (hear|listen to) {q} {p}|i'd like to (hear|listen to) {q} {p}
i would like to (hear|listen to) {q} {p}|i wanna (hear|listen to) {q} {p}|i feel like (hearing|listening to) {q} {p}|i'm in the mood for {q} {p}
let's (hear|listen to|play) {q} {p}|let me (hear|listen to) {q} {p}|can i (hear|listen to) {q} {p}|can we (hear|listen to) {q} {p}
would you mind playing {q} {p}|how about playing {q} {p}|{p} play {q}|{p}, put on {q}|{p} i want to hear {q}|find {q} and play it {p}
search for {q} and play it {p}|look for {q} and play it {p}|look up {q} and play it {p}|have {q} (playing|play) {p}|get {q} (playing|going|on) {p}
stream {q} {p}|we want to (hear|listen to) {q} {p}|search {q} and start it {p}|could i (hear|listen to) {q} {p}
i could listen to {q} {p}|start (up|off) {q} {p}|it's time to hear {q} {p}|i'd love to (hear|listen to) {q} {p}|let's have {q} play {p}
play {q} for a while {p}|play {q} for the kids {p}|play {q} for us all {p}
play {q} in the background {p}|play {q} to me {p}|put {q} on please {p}|put {q} on for me {p}|put {q} on for us {p}|put {q} on in the background {p}
put on {q} for me {p}|put on {q} for us {p}|put on {q} please {p}|pop on {q} {p}|pop {q} on {p}|stick on {q} {p}|stick {q} on {p}|throw on {q} {p}
chuck on {q} {p}|fire up {q} {p}|spin {q} {p}|blast {q} {p}|cue {q} {p}|cue up {q} {p}|queue {q} {p}|queue up {q} {p}|open {q} and play it {p}
select {q} and play it {p}|choose {q} and play it {p}|pick {q} and play it {p}|get {q} to play {p}|let us hear {q} {p}|let us listen to {q} {p}
let's get {q} going {p}|let's put on {q} {p}|let's put {q} on {p}|let's stream {q} {p}|start {q} now {p}|start {q} please {p}
start {q} for me {p}|start playing {q} now {p}|start to play {q} {p}|start playback of {q} {p}|start the playback of {q} {p}|start streaming {q} {p}
begin to play {q} {p}|begin streaming {q} {p}|stream {q} for me {p}|find {q} and start it {p}
find {q} and put it on {p}|look for {q} and put it on {p}|search for {q} and start playing {p}|search for {q} and put it on {p}
search {q} and play it {p}|search up {q} and play it {p}|listening to {q} {p}|i want to play {q} {p}
i want to have {q} on {p}|i want to enjoy {q} {p}|i want to stream {q} {p}|i want to put on {q} {p}|i want to put {q} on {p}|i wanna play {q} {p}
i'd like to play {q} {p}|i'd like to put on {q} {p}|i would like to play {q} {p}
i would love to hear {q} {p}|i'd rather hear {q} {p}|i'd rather listen to {q} {p}|i wish to hear {q} {p}|i wish to listen to {q} {p}
i need to hear {q} {p}|i need to listen to {q} {p}|i fancy listening to {q} {p}|i'll listen to {q} {p}
we'd like to hear {q} {p}|we'd like to listen to {q} {p}|we're in the mood for {q} {p}|we should listen to {q} {p}|can i play {q} {p}
can we have {q} on {p}|can we play {q} {p}|can we put on {q} {p}|can we put {q} on {p}|can {q} be played {p}|could we have {q} on {p}
could we hear {q} {p}|could we put {q} on {p}|may i hear {q} {p}|may we hear {q} {p}|may we listen to {q} {p}|would you mind putting on {q} {p}
would you mind putting {q} on {p}|would you mind starting {q} {p}|would you mind playing us {q} {p}|how about we listen to {q} {p}
how about putting on {q} {p}|how about listening to {q} {p}|what about playing {q} {p}|do you mind playing {q} {p}|do you mind putting on {q} {p}
do you have {q}, play it {p}|it's time to listen to {q} {p}|{q}, play it {p}|{q}, please play it {p}|{q} should be playing {p}|{p} put on {q}
{p} put {q} on|{p} start {q}|{p} start playing {q}|{p} stream {q}|{p} play me {q}|{p} play us {q}|{p} listen to {q}|{p} have {q} playing
{p} let's hear {q}|{p} i want to listen to {q}|{p} i'd like to hear {q}|{p}, play {q}|{p}, i'd like to hear {q}|{p}, start {q}
(i want|i'd like|i need|we want|we'd like) {q} (played|playing|on|to play|to be on) {p}|(play|put on|start) {q} (next|now|please|instead|first|for me|right now) {p}
(play|start) {q} (from the start|from the beginning|from the top) {p}
""")
PLAY += ["play {q} {p}"] * 17

# What fits a kind of music better than a title.
SOME = alternatives("""
play some {q} {p}|play some {q} for (me|us) {p}|put on some {q} {p}|i want to (hear|listen to) some {q} {p}|i'd like to hear some {q} {p}
i need some {q} {p}|let's (hear|listen to|play) some {q} {p}|could we (hear|listen to) some {q} {p}|how about some {q} {p}|{p} play some {q}
turn on some {q} {p}|give me some {q} {p}|play me some {q} {p}|play us some {q} {p}|play a bit of {q} {p}|play a little {q} {p}|play some of {q} {p}
play a little bit of {q} {p}|play some more {q} {p}|put some {q} on {p}|put on a bit of {q} {p}|put on a little {q} {p}|put us on some {q} {p}
pop on some {q} {p}|stick on some {q} {p}|throw on some {q} {p}|whack on some {q} {p}|chuck some {q} on {p}|fire up some {q} {p}|spin some {q} {p}
crank up some {q} {p}|blast some {q} {p}|pump out some {q} {p}|queue up some {q} {p}|pull up some {q} {p}|bring on some {q} {p}|get some {q} going {p}
get some {q} on {p}|get some {q} playing {p}|give us some {q} {p}|give me a little {q} {p}|give me a bit of {q} {p}|have some {q} on {p}
have some {q} play {p}|have some {q} playing {p}|let some {q} play {p}|let me have some {q} {p}|let me hear some {q} {p}|let me listen to some {q} {p}
let us hear some {q} {p}|let's have some {q} {p}|let's have a bit of {q} {p}|let's get some {q} on {p}|let's put on some {q} {p}
let's enjoy some {q} {p}|start some {q} {p}|start playing some {q} {p}|start up some {q} {p}
begin playing some {q} {p}|stream some {q} {p}|stream me some {q} {p}|turn some {q} on {p}|switch on some {q} {p}
tune in to {q} {p}|tune into {q} {p}|tune to {q} {p}
set the music to {q} {p}|find some {q} and play it {p}|look for some {q} and play it {p}|look up some {q} and play it {p}
search for some {q} and play it {p}|listen to some {q} {p}|hear some {q} {p}|i want some {q} {p}|i want to play some {q} {p}
i want to fall asleep to {q} {p}|i want to relax to {q} {p}|i want to hear a little {q} {p}|i wanna hear some {q} {p}
i'd like to have some {q} on {p}|i'd like to listen to some {q} {p}
i'd like to fall asleep to {q} {p}|i would like some {q} {p}|i would like to hear some {q} {p}|i would love some {q} {p}|i'd love some {q} {p}
i'd love to hear some {q} {p}|i need to hear some {q} {p}|i feel like some {q} {p}|i feel like dancing to {q} {p}|i fancy some {q} {p}
i could do with some {q} {p}|i could use some {q} {p}|i'm in the mood for some {q} {p}|i'm up for some {q} {p}|we want some {q} {p}
we want to listen to some {q} {p}|we'd like some {q} {p}|we need some {q} {p}|we could use some {q} {p}
we feel like some {q} {p}|can i get some {q} {p}|can i have some {q} {p}|can i hear some {q} {p}|can i listen to some {q} {p}|can we get some {q} {p}
can we have some {q} {p}|can we listen to some {q} {p}|could i get some {q} {p}|could i have some {q} on {p}|could we have some {q} {p}
may i have some {q} {p}|would you mind playing some {q} {p}|how about a bit of {q} {p}|how about a little {q} {p}|how about playing some {q} {p}
what about some {q} {p}|time for some {q} {p}|it's time for some {q} {p}|some {q} please {p}|some {q} would be nice {p}|more {q} {p}
music please, {q} {p}|{p} put on some {q}|{p} turn on some {q}|{p} play a bit of {q}|{p} let's have some {q}|{p} i'd like some {q}|{p} i need some {q}
{p}, play some {q}|{p}, i want some {q}
(change|switch|swap) (it|the music|this|over|the song) to [some] {q} {p}|(switch|change|turn|go) to [some] {q} {p}|(i want|i'd like|we want|i need|i wanna|let's|time) to (dance|work out|cook|relax|clean|study|sleep|fall asleep|chill|unwind) to [some] {q} {p}
""")

HEAR = alternatives("""
play {q} {p}|play me {q} {p}|play us {q} {p}|play {q} for (me|us) {p}|put on {q} {p}|put {q} on {p}|start {q} {p}|start playing {q} {p}
begin playing {q} {p}|listen to {q} {p}|i want to (hear|listen to) {q} {p}|i'd like to (hear|listen to) {q} {p}|i would like to hear {q} {p}
i wanna (hear|listen to) {q} {p}|i feel like (hearing|listening to) {q} {p}|i'm in the mood for {q} {p}|let's (hear|listen to|play) {q} {p}
let me (hear|listen to) {q} {p}|can (i|we) (hear|listen to) {q} {p}|would you mind playing {q} {p}|how about {q} {p}|{p} play {q}|{p}, put on {q}
find {q} and play it {p}|search for {q} and play it {p}|(have|get) {q} playing {p}|stream {q} {p}|turn on {q} {p}
could (i|we) (hear|listen to) {q} {p}|i'd love to (hear|listen to) {q} {p}|start (up|off) {q} {p}|it's time for {q} {p}|let's have {q} play {p}
play {q} from the beginning {p}|play {q} from the start {p}|play {q} for the kids {p}
play {q} for us {p}|play {q} to me {p}|put {q} on please {p}|put {q} on for me {p}|put on {q} for me {p}|put on {q} please {p}|pop {q} on {p}
pop on {q} {p}|stick {q} on {p}|stick on {q} {p}|throw on {q} {p}|chuck on {q} {p}|fire up {q} {p}|spin {q} {p}|blast {q} {p}|cue {q} {p}
cue up {q} {p}|queue {q} {p}|queue up {q} {p}|load {q} {p}|load up {q} {p}|launch {q} {p}|pull up {q} {p}|bring up {q} {p}|play back {q} {p}|choose {q} and play it {p}|get {q} on {p}|get {q} going {p}|shuffle {q} {p}|play {q} on shuffle {p}|shuffle play {q} {p}|play {q} shuffled {p}|put {q} on shuffle {p}|get {q} started {p}|give me {q} {p}
give us {q} {p}|have {q} on {p}|have {q} play {p}|let me have {q} {p}|let me play {q} {p}|let us hear {q} {p}|let us listen to {q} {p}
let's have {q} {p}|let's get {q} going {p}|let's put on {q} {p}|let's put {q} on {p}|let's start {q} {p}|let's stream {q} {p}
start {q} now {p}|start {q} please {p}|start {q} from the beginning {p}|start to play {q} {p}|start playback of {q} {p}|start the playback of {q} {p}
start streaming {q} {p}|start with {q} {p}|begin {q} {p}|begin with {q} {p}|begin to play {q} {p}|switch to {q} {p}|switch on {q} {p}
switch over to {q} {p}|change to {q} {p}|change the music to {q} {p}|turn {q} on {p}|tune in to {q} {p}|find {q} {p}|find me {q} {p}
find {q} and start it {p}|find {q} and put it on {p}|look for {q} and play it {p}|look up {q} and play it {p}|look up {q} and start it {p}
search for {q} and put it on {p}|search for {q} and start it {p}|search {q} and play it {p}|hear {q} {p}|i want {q} {p}
i want to play {q} {p}|i want to put on {q} {p}|i want to put {q} on {p}|i want to stream {q} {p}
i wanna play {q} {p}|i'd like {q} {p}|i'd like to play {q} {p}|i'd like to have {q} on {p}
i'd like to put on {q} {p}|i would like {q} {p}|i would like to listen to {q} {p}|i would like to play {q} {p}|i would love to hear {q} {p}
i'd rather listen to {q} {p}|i wish to hear {q} {p}|i wish to listen to {q} {p}|i need to hear {q} {p}|i need to listen to {q} {p}
i feel like {q} {p}|i fancy {q} {p}|i fancy listening to {q} {p}|i could listen to {q} {p}|i'm up for {q} {p}|we want {q} {p}
we want to hear {q} {p}|we want to listen to {q} {p}|we'd like {q} {p}|we'd like to hear {q} {p}|we'd like to listen to {q} {p}
we feel like {q} {p}|we feel like listening to {q} {p}|we're in the mood for {q} {p}|can i get {q} {p}|can i have {q} {p}|can i play {q} {p}
can we get {q} {p}|can we have {q} {p}|can we have {q} on {p}|can we play {q} {p}|can we put on {q} {p}|could i get {q} {p}|could i have {q} {p}
could we have {q} {p}|could we play {q} {p}|could we put {q} on {p}|may i hear {q} {p}|may i listen to {q} {p}|may we hear {q} {p}
would you mind putting on {q} {p}|would you mind putting {q} on {p}|would you mind starting {q} {p}|how about listening to {q} {p}
how about playing {q} {p}|how about putting on {q} {p}|what about {q} {p}|what about playing {q} {p}|do you mind playing {q} {p}|time for {q} {p}
time to listen to {q} {p}|it's time to hear {q} {p}|it's time to play {q} {p}|{q} please {p}|{q}, please play it {p}|{q} should play {p}
{p} put {q} on|{p} start {q}|{p} start playing {q}|{p} stream {q}|{p} listen to {q}|{p} find {q} and play it|{p} let's hear {q}
{p} have {q} playing|{p} i want {q}|{p} i want to hear {q}|{p} i want to listen to {q}|{p} i'd like to hear {q}|{p} i'd like {q}|{p}, play {q}
{p}, start {q}|{p}, i want to listen to {q}
(i want|i'd like|i need|we want|we'd like) {q} (played|playing|on|to play) {p}|(play|start) {q} (next|now|please|first|right now) {p}
(search for|look for|look up|find|bring up) {q} [for me|please] {p}
""")
HEAR += ["play {q} {p}"] * 21

WATCH = alternatives("""
play {q} {p}|watch {q} {p}|put on {q} {p}|put {q} on {p}|start {q} {p}|start playing {q} {p}|show {q} {p}|show (me|us) {q} {p}
i want to (watch|see) {q} {p}|i'd like to (watch|see) {q} {p}|i would like to watch {q} {p}|i wanna (watch|see) {q} {p}|i feel like watching {q} {p}
we want to watch {q} {p}|let's (watch|see|play) {q} {p}|let me watch {q} {p}|can (i|we) (watch|see) {q} {p}
would you mind (playing|putting on) {q} {p}|how about watching {q} {p}|{p} (play|show) {q}|{p}, put on {q}|find {q} and play it {p}
(have|get) {q} playing {p}|stream {q} {p}|turn on {q} {p}|could (i|we) (watch|see) {q} {p}|i'd love to (watch|see) {q} {p}
start (up|off) {q} {p}|it's time for {q} {p}|let's have {q} play {p}|play {q} now {p}|play {q} please {p}|play {q} from the beginning {p}
play {q} for the kids {p}|play {q} for us {p}|play me {q} {p}|play us {q} {p}|put {q} on please {p}|put {q} on for me {p}|put {q} on for the kids {p}
put on {q} for us {p}|put on {q} please {p}|pop {q} on {p}|pop on {q} {p}|stick {q} on {p}|stick on {q} {p}|throw on {q} {p}|chuck on {q} {p}
fire up {q} {p}|cue up {q} {p}|queue up {q} {p}|load {q} {p}|load up {q} {p}|launch {q} {p}|pull up {q} {p}|bring up {q} {p}|open {q} {p}
select {q} {p}|choose {q} and play it {p}|get {q} on {p}|get {q} going {p}|get {q} started {p}|give me {q} {p}|give us {q} {p}|have {q} on {p}
have {q} play {p}|let me see {q} {p}|let me have {q} {p}|let us see {q} {p}|let us watch {q} {p}|let's have {q} {p}|let's get {q} going {p}
let's put on {q} {p}|let's put {q} on {p}|let's start {q} {p}|let's stream {q} {p}|let's start watching {q} {p}|start {q} now {p}
start {q} please {p}|start {q} from the beginning {p}|start watching {q} {p}|start showing {q} {p}|start streaming {q} {p}
start the playback of {q} {p}|start with {q} {p}|begin {q} {p}|begin playing {q} {p}|begin watching {q} {p}|begin showing {q} {p}|begin with {q} {p}
switch to {q} {p}|switch on {q} {p}|switch over to {q} {p}|change to {q} {p}|turn {q} on {p}|tune in to {q} {p}|screen {q} {p}|see {q} {p}
view {q} {p}|find {q} {p}|find me {q} {p}|find {q} and start it {p}|find {q} and put it on {p}|find {q} and show it {p}|look for {q} and play it {p}
look up {q} and play it {p}|look up {q} and show it {p}|search for {q} and play it {p}|search for {q} and put it on {p}
search for {q} and start it {p}|search {q} and play it {p}|i want {q} {p}
i want to play {q} {p}|i want to put on {q} {p}|i want to start {q} {p}|i want to stream {q} {p}|i want to view {q} {p}
i want to start watching {q} {p}|i wanna watch {q} {p}|i wanna see {q} {p}|i'd like {q} {p}|i'd like {q} on {p}|i'd like {q} to play {p}
i'd like to play {q} {p}|i'd like to put on {q} {p}|i'd like to start {q} {p}|i'd like to view {q} {p}|i'd like to watch {q} {p}|i would like {q} {p}
i would like to see {q} {p}|i would like to play {q} {p}|i would love to watch {q} {p}|i'd rather watch {q} {p}|i wish to watch {q} {p}
i wish to see {q} {p}|i need {q} {p}|i need to see {q} {p}|i need to watch {q} {p}|i feel like {q} {p}|i feel like seeing {q} {p}|i fancy {q} {p}
i fancy watching {q} {p}|i could watch {q} {p}|i'm in the mood for {q} {p}|i'm in the mood to watch {q} {p}|i'm up for {q} {p}|we want {q} {p}
we want to see {q} {p}|we want to play {q} {p}|we'd like {q} {p}|we'd like to see {q} {p}|we'd like to watch {q} {p}
we feel like {q} {p}|we feel like watching {q} {p}|we're going to watch {q} {p}|we're in the mood for {q} {p}|the kids want to watch {q} {p}
the kids want {q} {p}|can i get {q} {p}|can i have {q} {p}|can i play {q} {p}|can we get {q} {p}|can we have {q} {p}|can we have {q} on {p}
can we play {q} {p}|can we put on {q} {p}|can we start {q} {p}|could i get {q} {p}|could i have {q} {p}|could we have {q} {p}|could we play {q} {p}
could we put {q} on {p}|could we start {q} {p}|may i watch {q} {p}|may i see {q} {p}|may we watch {q} {p}|would you mind putting {q} on {p}
would you mind showing {q} {p}|would you mind showing us {q} {p}|would you mind starting {q} {p}|how about {q} {p}|how about playing {q} {p}
how about putting on {q} {p}|how about we watch {q} {p}|what about {q} {p}|what about watching {q} {p}|do you mind playing {q} {p}|time for {q} {p}
time to watch {q} {p}|it's time to watch {q} {p}|it's time to see {q} {p}|{q} please {p}|{q}, please play it {p}|{q} should play {p}|{p} put {q} on
{p} show {q}|{p} show us {q}|{p} start {q}|{p} start playing {q}|{p} watch {q}|{p} stream {q}|{p} find {q} and play it|{p} let's watch {q}
{p} have {q} playing|{p} i want {q}|{p} i want to watch {q}|{p} i'd like to see {q}|{p} i'd like to watch {q}
{p} we want to watch {q}|{p}, play {q}|{p}, start {q}|{p}, show {q}|{p}, i want to see {q}
(i want|i'd like|we want|we'd like) {q} (playing|on|to play|on screen) {p}
(search for|look for|look up|find|bring up) {q} [for me|please] {p}
""")
WATCH += ["play {q} {p}"] * 11
WATCH += ["watch {q} {p}"] * 11

# Of a show without the word.
EPISODES = alternatives("""
an episode of {q}|the next episode of {q}|the first episode of {q}|another episode of {q}|season (one|two|three|2|3|4) of {q}|the last episode of {q}|some episodes of {q}|a few episodes of {q}|the new season of {q}|one more episode of {q}|episode (one|two|three|four|five|ten|2|3|7|12) of {q}|the (second|third|latest|newest|final|pilot|last) episode of {q}|(the|) season (finale|premiere) of {q}|the (latest|last|final|second) season of {q}
""")

# The class said behind the title.
BEHIND = {
    "album": alternatives("{q} the album|{q}, the album|the whole of the album {q}|{q} album"),
    "track": alternatives("{q} the song|{q}, the song|{q}, that song"),
    "playlist": alternatives("{q} playlist|{q}, the playlist|{q}, my playlist|{q}, from my playlists"),
    "podcast": alternatives("{q} podcast|{q} the podcast|{q}, the podcast|the latest {q} podcast episode"),
    "movie": alternatives("{q} the movie|{q} the film|{q}, the movie|{q}, the film|{q} movie"),
    "tv_show": alternatives("{q} the series|{q} the show|{q}, the series|{q}, the tv show|{q} tv show"),
}
