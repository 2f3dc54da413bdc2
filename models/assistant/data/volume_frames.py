"""Sentences about the volume. {n} is the volume, {p} the place or the player, or nothing; {o} a player."""

from expand import alternatives

VOLUME = alternatives("""
set [the] volume (to|at) {n} {p}|set the volume {p} (to|at) {n}|(turn|put|change|adjust|bring|move) the volume to {n} {p}
(turn|put|change|adjust) the volume {p} to {n}|turn the volume (up|down) to {n} {p}|turn (up|down) the volume to {n} {p}
turn the volume {p} (up|down) to {n}|(raise|increase|lower|decrease|reduce|drop) the volume to {n} {p}
(raise|increase|lower|decrease|reduce) the volume {p} to {n}|volume {n} {p}|volume to {n} {p}|volume at {n} {p}|{p} volume {n}
{p} set [the] volume to {n}|{p}, volume (to|at) {n}|{n} volume {p}|{n} percent volume {p}
set [the] (sound|audio|loudness|sound level|volume level) (to|at) {n} {p}|set the (sound|audio|sound level|volume level) {p} to {n}
turn the sound (up|down|) to {n} {p}|turn the music (up|down) to {n} percent {p}|i want the volume (at|to be|set to) {n} {p}
i'd like the volume (at|to be|set to) {n} {p}|i need the volume at {n} {p}|the volume should be [at] {n} {p}|make the volume {n} {p}
make it {n} percent volume {p}|keep the volume at {n} {p}|leave the volume at {n} {p}|let's (set|put|have) the volume (to|at) {n} {p}
would you mind (setting|turning) the volume to {n} {p}|can i (have|get) the volume at {n} {p}|can the volume be {n} {p}
crank the volume (up|) to {n} {p}|dial the volume (up|down|) to {n} {p}|give me {n} percent volume {p}|sound (level|) {n} percent {p}|sound at {n} {p}
change volume {p} to {n}|adjust volume to {n} {p}|(bring|turn) the volume (up|down) {p} to {n}|play at {n} percent volume {p}|play at volume {n} {p}
have the volume at {n} {p}|get the volume to {n} {p}|take the volume to {n} {p}|the volume ought to be {n} {p}|{p} i want the volume at {n}
how about volume {n} {p}|set volume {n} {p}|set volume to {n} {p}|set volume at {n} {p}|set volume level {n} {p}
set the volume {n} {p}|set the volume on {n} {p}|set the volume level to {n} {p}|set the volume of the music to {n} {p}
set the music volume to {n} {p}|set the music to volume {n} {p}|set the music to {n} percent volume {p}|set the sound volume to {n} {p}
set the sound to {n} percent {p}|set the loudness to {n} {p}|set audio volume to {n} {p}|set the audio level to {n} {p}|set playback volume to {n} {p}
set it to volume {n} {p}|set it to {n} percent volume {p}|put volume at {n} {p}|put volume to {n} {p}|put the volume at {n} {p}
put the volume on {n} {p}|put the volume up to {n} {p}|put the volume down to {n} {p}|put the sound at {n} {p}|put the sound up to {n} {p}
put the sound level at {n} {p}|put the music at {n} percent volume {p}|put the music at volume {n} {p}|put it at volume {n} {p}|turn volume to {n} {p}
turn volume up to {n} {p}|turn volume down to {n} {p}|turn the volume on {n} {p}|turn up volume to {n} {p}|turn down volume to {n} {p}
turn the sound to {n} {p}|turn up the sound to {n} {p}|turn down the sound to {n} {p}|turn up the music to volume {n} {p}
turn down the music to volume {n} {p}|turn the music to volume {n} {p}|turn it up to volume {n} {p}|turn it down to volume {n} {p}
turn it to {n} percent volume {p}|turn the audio up to {n} {p}|turn the audio down to {n} {p}|change volume to {n} {p}
change the sound to {n} percent {p}|change the volume level to {n} {p}
adjust the sound level to {n} {p}|adjust the sound to {n} {p}|adjust the volume level to {n} {p}|adjust the audio to {n} percent {p}
fix the volume at {n} {p}|regulate the volume to {n} {p}|make the volume be {n} {p}|make the volume go to {n} {p}|make the sound {n} percent {p}
make the sound level {n} {p}|make volume {n} {p}|make the music play at volume {n} {p}|make it volume {n} {p}|bring the volume to {n} {p}
bring the volume up to {n} {p}|bring the volume down to {n} {p}|bring the sound down to {n} {p}|bring the sound up to {n} {p}
bring it to volume {n} {p}|move the volume to {n} {p}|move the volume up to {n} {p}|move volume to {n} {p}|take the volume up to {n} {p}
take the volume down to {n} {p}|take the sound down to {n} {p}|get the volume at {n} {p}|get the volume up to {n} {p}|get the volume down to {n} {p}
get the sound down to {n} {p}|pull the volume down to {n} {p}|push the volume up to {n} {p}|push the volume to {n} {p}|pump the volume up to {n} {p}
pump up the volume to {n} {p}|crank it up to volume {n} {p}|crank up the volume to {n} {p}|crank the sound up to {n} {p}
dial the sound down to {n} {p}|dial the volume in at {n} {p}|tune the volume to {n} {p}|slide the volume to {n} {p}|raise volume to {n} {p}
raise the sound to {n} {p}|raise the sound level to {n} {p}|raise the music volume to {n} {p}|increase volume to {n} {p}|increase the sound to {n} {p}
increase the volume up to {n} {p}|lower volume to {n} {p}|lower the sound to {n} {p}|lower the music to {n} percent {p}
lower the volume down to {n} {p}|decrease volume to {n} {p}|decrease the sound to {n} {p}|reduce volume to {n} {p}|reduce the sound to {n} {p}
reduce the volume down to {n} {p}|drop volume to {n} {p}|drop the sound to {n} {p}|cut the volume to {n} {p}|cut the volume down to {n} {p}
keep volume at {n} {p}|keep the sound at {n} {p}|hold the volume at {n} {p}|leave volume at {n} {p}|let the volume be {n} {p}
let the volume be at {n} {p}|let the music play at volume {n} {p}|let it play at volume {n} {p}|let's go to volume {n} {p}|let's have volume {n} {p}
let's have the volume at {n} {p}|let's make the volume {n} {p}|let's turn the volume to {n} {p}|let's turn the volume down to {n} {p}
let me have the volume at {n} {p}|have the sound at {n} {p}|have volume {n} {p}|have the volume go to {n} {p}|give me volume {n} {p}
give me a volume of {n} {p}|give me the volume at {n} {p}|give us volume {n} {p}|go to volume {n} {p}|go to {n} percent volume {p}
go for volume {n} {p}|go up to volume {n} {p}|go down to volume {n} {p}|switch the volume to {n} {p}|switch to volume {n} {p}|use volume {n} {p}
use a volume of {n} {p}|select volume {n} {p}|choose volume {n} {p}|play with volume {n} {p}|play at a volume of {n} {p}
play the music at volume {n} {p}|play the music at {n} percent volume {p}|play it at volume {n} {p}|volume on {n} {p}|volume up to {n} {p}
volume down to {n} {p}|volume level {n} {p}|volume level to {n} {p}|volume level at {n} {p}|volume: {n} {p}|volume should be {n} {p}
volume should be at {n} {p}|volume set to {n} {p}|volume please {n} {p}|volume of {n} {p}|volume number {n} {p}|volume {p} {n}|volume {p} to {n}
volume {p} at {n}|the volume at {n} {p}|the volume to {n} {p}|the volume on {n} {p}|the volume has to be {n} {p}|the volume must be {n} {p}
the volume must be at {n} {p}|the volume needs to be {n} {p}|the volume needs to be at {n} {p}|the volume needs to go to {n} {p}
the volume can be {n} {p}|the volume can go to {n} {p}|the volume should go to {n} {p}|the volume should go up to {n} {p}
the volume should go down to {n} {p}|the volume should be set to {n} {p}|the volume ought to be at {n} {p}|the volume {p} should be {n}
the volume {p} should be at {n}|the sound should be at {n} {p}|the sound level should be {n} {p}|the sound at {n} percent {p}
the music should play at volume {n} {p}|the music at volume {n} {p}|the music at {n} percent volume {p}|sound to {n} {p}|sound to {n} percent {p}
sound up to {n} {p}|sound down to {n} {p}|sound level to {n} {p}|sound level at {n} {p}|sound volume {n} {p}|audio to {n} {p}|audio at {n} percent {p}
audio level {n} {p}|music volume {n} {p}|music volume to {n} {p}|music to volume {n} {p}|music at volume {n} {p}|loudness to {n} {p}|loudness {n} {p}
i want volume {n} {p}|i want a volume of {n} {p}|i want the volume on {n} {p}|i want the volume up to {n} {p}|i want the volume down to {n} {p}
i want the volume {p} at {n}|i want the volume {p} to be {n}|i want the sound at {n} {p}|i want the sound level at {n} {p}
i want to set the volume to {n} {p}|i want to have the volume at {n} {p}|i want to turn the volume to {n} {p}|i want to change the volume to {n} {p}
i want it at volume {n} {p}|i want {n} percent volume {p}|i'd like volume {n} {p}|i'd like a volume of {n} {p}|i'd like the volume on {n} {p}
i'd like the volume {p} at {n}|i'd like the sound at {n} {p}|i'd like to have the volume at {n} {p}|i'd like to set the volume to {n} {p}
i'd like to turn the volume to {n} {p}|i'd like {n} percent volume {p}|i would like the volume at {n} {p}|i would like the volume to be {n} {p}
i need a volume of {n} {p}|i need the volume set to {n} {p}|i need the volume to be {n} {p}|i need the sound at {n} {p}
i need {n} percent volume {p}|we need the volume at {n} {p}|we want the volume at {n} {p}|we'd like the volume at {n} {p}|can i have volume {n} {p}
can i have the volume set to {n} {p}|can i get {n} percent volume {p}|can we have the volume at {n} {p}|can we set the volume to {n} {p}
can we get the volume to {n} {p}|can we turn the volume to {n} {p}|can the volume go to {n} {p}|can the volume be set to {n} {p}
could we have the volume at {n} {p}|could i have the volume at {n} {p}|could the volume be {n} {p}
may i have the volume at {n} {p}|would you mind putting the volume at {n} {p}|would you mind changing the volume to {n} {p}
would you mind lowering the volume to {n} {p}|would you mind raising the volume to {n} {p}|would you mind turning the volume down to {n} {p}
how about setting the volume to {n} {p}|how about a volume of {n} {p}|how about {n} percent volume {p}|what about volume {n} {p}|{n} on the volume {p}
{n} percent sound {p}|{n} percent on the volume {p}|{n} percent for the volume {p}|{n} percent loudness {p}|a volume of {n} {p}|{p} volume to {n}
{p} volume at {n}|{p} volume level {n}|{p} sound level {n}|{p} turn the volume to {n}|{p} turn the volume up to {n}|{p} turn the volume down to {n}
{p} put the volume at {n}|{p} change the volume to {n}|{p} bring the volume to {n}|{p} lower the volume to {n}|{p} raise the volume to {n}
{p} make the volume {n}|{p} the volume should be {n}|{p} i'd like the volume at {n}|{p}, set the volume to {n}|{p}, the volume at {n}|{p}, volume {n}
{p}, turn the volume to {n}
(tune|fix|ramp|shift|slide|nudge|move|push|adjust) the (volume|sound|volume level) (to|up to|down to) {n} {p}|(i want|give me|put|make it|let's have|i'd like) {n} on the volume {p}|{n} (on|for|as) the (volume|volume level|sound level) [please] {p}|(change|move|shift|adjust) the (volume|sound level) (to|up to|down to) {n} [please|now|for me] {p}
""")
VOLUME += alternatives("""
turn the music (up|down|) to {n} {p}|turn (up|down) the music to {n} {p}|music (up|down) to {n} {p}|set the music to {n} {p}|put the music (at|on) {n} {p}|play the music at {n} {p}|(bring|take) the music (up|down) to {n} {p}
(can|could) you (set|put|turn) the volume (to|at) {n} {p}|(can|could) you turn the volume (up|down) to {n} {p}|(can|could) you turn the music (up|down) to {n} {p}|please (set|put) the volume (to|at) {n} {p}
(change|set|put|turn|adjust|bring) the (loudness|sound level|sound|audio) (to|up to|down to) {n} {p}|(i could use|i could do with|i'd like|i want|we want|i need|can we have|could we have) the volume at {n} {p}|(can|could) the volume be (set|changed|turned|brought|put|moved) to {n} {p}
(can|could) the volume (go|be|go up|go down) (to|at) {n} {p}|(i need|i want|i'd like|give me|let's have) [a] volume [of] {n} {p}
""")
VOLUME += ["set [the] volume (to|at) {n} {p}"] * 10

VOLUME_OF = alternatives("""
set {o} volume to {n}|set {o} to volume {n}|set {o} to {n} percent volume|set the volume of {o} to {n}|set the volume (on|for) {o} to {n}
(turn|put|change|adjust|raise|lower) the volume of {o} to {n}|(turn|put|change|adjust|raise|lower) {o} volume to {n}|turn {o} (up|down) to volume {n}
turn {o} volume (up|down) to {n}|{o} volume {n}|{o} volume to {n}|{o} volume at {n}|{o} at {n} percent volume|volume of {o} to {n}
volume {n} (on|for) {o}|i want {o} at volume {n}|i want {o} volume at {n}|{o} should be at volume {n}|{o} should play at {n} percent volume
let {o} play at volume {n}|the volume of {o} should be {n}|play {o} at volume {n}|would you mind setting the volume of {o} to {n}
i'd like the volume of {o} at {n}|make the volume of {o} {n}|(increase|decrease|reduce) the volume of {o} to {n}|have {o} at volume {n}
get {o} volume to {n}|for {o} set the volume to {n}|put {o} at {n} percent volume|set {o} to a volume of {n}|set {o} sound to {n}
set {o} sound level to {n}|set {o} volume at {n}|set {o} volume level to {n}|set {o} at volume {n}|set the sound of {o} to {n}
set the sound level of {o} to {n}|set the volume at {o} to {n}|set the volume level of {o} to {n}|set the loudness of {o} to {n}
set volume of {o} to {n}|set volume on {o} to {n}|set volume for {o} to {n}|set volume to {n} for {o}|set volume to {n} on {o}|put {o} at volume {n}
put {o} on volume {n}|put {o} volume at {n}|put {o} volume to {n}|put the volume of {o} at {n}|put the volume on {o} at {n}|turn {o} to volume {n}
turn {o} to {n} percent volume|turn {o} volume to {n}|turn {o} sound up to {n}|turn {o} sound down to {n}|turn the volume of {o} to {n}
turn the volume of {o} up to {n}|turn the volume of {o} down to {n}|turn the volume on {o} to {n}|turn the volume on {o} up to {n}
turn the volume on {o} down to {n}|turn the volume for {o} to {n}|turn the sound of {o} to {n}|turn the sound of {o} down to {n}
turn up the volume of {o} to {n}|turn down the volume of {o} to {n}|turn up the volume on {o} to {n}|turn down the volume on {o} to {n}
turn up {o} to volume {n}|turn down {o} to volume {n}|change {o} to volume {n}|change the volume of {o} to {n}|change the volume on {o} to {n}
change the volume for {o} to {n}|change {o} volume level to {n}|adjust the volume of {o} to {n}|adjust the volume on {o} to {n}
adjust {o} to volume {n}|adjust {o} sound to {n}|bring {o} to volume {n}|bring {o} volume to {n}|bring {o} volume down to {n}
bring the volume of {o} to {n}|bring the volume of {o} down to {n}|bring the volume on {o} to {n}|move the volume of {o} to {n}
take the volume of {o} to {n}|take the volume on {o} down to {n}|take {o} to volume {n}|get {o} to volume {n}|get the volume of {o} to {n}
get the volume on {o} to {n}|crank {o} up to volume {n}|crank the volume of {o} to {n}|crank the volume on {o} up to {n}|pump the volume of {o} to {n}
dial {o} to volume {n}|dial the volume on {o} to {n}|raise the volume of {o} to {n}|raise the volume on {o} to {n}|raise {o} to volume {n}
increase the volume on {o} to {n}|increase {o} volume to {n}|lower the volume of {o} to {n}|lower the volume on {o} to {n}|lower {o} to volume {n}
decrease the volume on {o} to {n}|decrease {o} volume to {n}|reduce the volume on {o} to {n}|reduce {o} volume to {n}|drop the volume of {o} to {n}
drop the volume on {o} to {n}|drop {o} volume to {n}|keep {o} at volume {n}|keep the volume of {o} at {n}|leave {o} at volume {n}
leave the volume of {o} at {n}|let {o} be at volume {n}|let {o} play at {n} percent volume|let the volume of {o} be {n}|let {o} have volume {n}
make {o} volume {n}|make {o} play at volume {n}|make {o} {n} percent volume|make the volume on {o} {n}|make the sound of {o} {n} percent
have {o} play at volume {n}|have the volume of {o} at {n}|have {o} volume at {n}|have {o} go to volume {n}|give {o} volume {n}
give {o} a volume of {n}|give {o} {n} percent volume|{o} to volume {n}|{o} at volume {n}|{o} on volume {n}|{o} sound {n}|{o} sound to {n}
{o} sound level {n}|{o} sound at {n}|{o} volume up to {n}|{o} volume down to {n}|{o} volume level {n}|{o} volume should be {n}|{o} volume set to {n}
{o} {n} percent volume|{o}, volume {n}|{o}, set the volume to {n}|{o}, set volume to {n}|{o}, turn the volume to {n}|{o}, go to volume {n}
{o}, {n} percent volume|{o} should have volume {n}|{o} should have a volume of {n}|{o} should be on volume {n}|{o} should be set to volume {n}
{o} should go to volume {n}|{o} should be turned to volume {n}|{o} needs to be at volume {n}|{o} needs to play at volume {n}|{o} needs volume {n}
{o} must be at volume {n}|{o} must play at volume {n}|{o} has to be at volume {n}|{o} can play at volume {n}|{o} can go to volume {n}
{o} ought to be at volume {n}|volume for {o} to {n}|volume for {o} {n}|volume on {o} to {n}|volume on {o} at {n}|volume on {o} {n}
volume of {o} at {n}|volume of {o} {n}|volume {n} please for {o}|volume to {n} on {o}|volume to {n} for {o}|volume at {n} on {o}
volume level {n} for {o}|volume level of {o} to {n}|volume up to {n} on {o}|volume down to {n} on {o}|sound of {o} to {n}|sound level of {o} to {n}
the volume of {o} at {n}|the volume of {o} to {n}|the volume of {o} must be {n}|the volume of {o} needs to be {n}|the volume of {o} should go to {n}
the volume of {o} ought to be {n}|the volume on {o} should be {n}|the volume on {o} should be at {n}|the volume on {o} needs to be {n}
the sound of {o} should be {n} percent|for {o} volume {n}|for {o} the volume should be {n}|for {o} i want volume {n}|for {o}, turn the volume to {n}
on {o} set the volume to {n}|on {o} turn the volume to {n}|on {o}, volume {n}|{n} percent volume for {o}|{n} percent volume on {o}|{n} volume on {o}
i want {o} on volume {n}|i want {o} set to volume {n}|i want {o} to play at volume {n}|i want {o} to be at volume {n}|i want {o} to have volume {n}
i want {o} at {n} percent volume|i want the volume of {o} at {n}|i want the volume on {o} at {n}|i want the volume on {o} to be {n}
i want the volume of {o} set to {n}|i want to set the volume of {o} to {n}|i want to turn {o} to volume {n}|i'd like {o} at volume {n}
i'd like {o} to play at volume {n}|i'd like {o} set to volume {n}|i'd like {o} at {n} percent volume|i'd like the volume on {o} at {n}
i'd like the volume of {o} to be {n}|i'd like to set {o} to volume {n}|i'd like to set the volume of {o} to {n}|i would like {o} at volume {n}
i need {o} at volume {n}|i need {o} to play at volume {n}|i need {o} volume at {n}|i need the volume of {o} at {n}|i need the volume on {o} to be {n}
we want {o} at volume {n}|we need {o} at volume {n}|can i have {o} at volume {n}|can we have {o} at volume {n}|can we set {o} to volume {n}
can {o} be at volume {n}|can {o} play at volume {n}|can {o} go to volume {n}|can the volume of {o} be {n}|could we have {o} at volume {n}
could {o} play at volume {n}|could {o} be set to volume {n}|could the volume on {o} be {n}|would you mind setting {o} to volume {n}
would you mind turning {o} to volume {n}|would you mind turning the volume of {o} to {n}|would you mind lowering the volume of {o} to {n}
would you mind putting {o} at volume {n}|how about volume {n} on {o}|how about setting {o} to volume {n}|let's set {o} to volume {n}
let's have {o} at volume {n}|let's set the volume of {o} to {n}|let's put {o} at volume {n}
(move|shift|take|bring|put|get|push|ramp) the (volume|sound|loudness) (of|on|in|for) {o} (to|up to|down to) {n}|(can|could|should|may) the volume (of|on|in|for) {o} (be|go to|be set to|be put at) {n}|for {o} (the volume should be|put the volume at|change the volume to|turn the volume to|make the volume|i want the volume at) {n}
(on|for) {o}, (volume|set the volume to|the volume at|volume at) {n}|(how about|what about) (setting|putting|turning) {o} to volume {n}|the volume (of|on|for|in) {o} (must|has to|needs to|can|should|could) be [at] {n}
""")

# Of a player, where the word volume is left out; of a room it would be the light.
VOLUME_PLAYER = alternatives("""
turn {o} (up|down) to {n}|turn {o} to {n}|set {o} to {n}|turn (up|down) {o} to {n}|put {o} (at|on|to) {n}|{o} (to|at) {n}
turn {o} (up|down) to {n} please|(can|could) you turn {o} (up|down|) to {n}|(bring|take|crank|pump|dial|move|knock|drop) {o} (up|down) to {n}|bring {o} to {n}
put {o} (up|down) to {n}|have {o} at {n}|get {o} (to|up to|down to) {n}|let {o} play at {n}|play {o} at {n}|{o} (up|down) to {n}|{o}, (up|down) to {n}|keep {o} at {n}
change {o} to {n}|adjust {o} to {n}|(raise|lower) {o} to {n}|{o} should be (at|on) {n}|i want {o} at {n}|i'd like {o} (at|turned down to|turned up to) {n}
turn {o} (up|down) a bit to {n}|{o} is too (loud|quiet), (turn it down to|turn it up to|set it to|make it|put it at) {n}|i can't hear {o}, turn it up to {n}|would you mind turning {o} (up|down) to {n}|let's have {o} at {n}
{o} (needs to|should|can) go (up|down) to {n}|(turn|put|set) the sound (of|on) {o} (to|at) {n}|make {o} (louder|quieter), {n}|(crank|whack) up {o} to {n}|leave {o} at {n}|drop {o} to {n}|just turn {o} (up|down) to {n}
""")
