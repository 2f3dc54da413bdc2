"""Sentence frames for on and off, open and close, lock and unlock.

{v} verb with particle, {v1} verb, {v2} particle, {i} -ing form with particle, {i1} -ing form, {pp} participle with particle, {o} thing with
its place, {k} thing alone, {p} place, {s} state, {be} is or are, {has} has or have, {needs}, {them} it or them. Frames that name {p} need a place.
"""

from expand import split
import family_frames
import more_frames

# For a thing of any family.
GENERAL = split("""{v} {o}|{v} {o}|{v} {o}|{v} {o}|{v} {o}|{v} {o}|{v} {o}|{v} {o}|{v1} {o} {v2}|{v1} {o} {v2}|{v1} {o} {v2}|{v1} {o} {v2}|{v1} {o} {v2}|{v1} {o} {v2}|{o} {s}|{o} {s}|{o} {s}|{o} {s}|{o}, {s}|
{o} {s} [now|please|thanks]|(would|do) you mind {i} {o}|would you mind {i1} {o} {v2}|(how|what) about {i} {o}|how about you {v} {o}|how about we {v} {o}|why don't you {v} {o}|
(can|could|would|will) you {v} {o}|(can|could|would|will) you [please] {v1} {o} {v2}|(can|could) you {v} {o} (for me|please|for us)|can you go ahead and {v} {o}|
could you (quickly|maybe|possibly|just) {v} {o}|(can|could) you get {o} {s}|(can|could) you make sure [that] {o} {be} {s}|(can|could|may) i (have|get) {o} {s}|
(can|could) we (have|get) {o} {s}|can we {v} {o}|(can|could) {o} be {pp}|would you {v} {o} (please|for me)|is it possible to {v} {o}|would it be possible to {v} {o}|
any chance you (can|could) {v} {o}|is there any chance you could {v} {o}|i want {o} {s}|i (want|need) {o} {s} [now|right now|please]|i need {o} {s}|i want {o} to be {s}|i need {o} to be {s}|
i want {o} {pp}|i need {o} {pp}|i want you to {v} {o}|i need you to {v} {o}|i'd like you to {v1} {o} {v2}|(i'd|i would) like {o} {s}|(i'd|i would) like {o} to be {s}|
(i'd|i would) like {o} {pp}|(i'd|i would) like to {v} {o}|i want to {v} {o}|i need to {v} {o}|i (want|need) to have {o} {pp}|i wish to {v} {o}|i'd prefer {o} {s}|i'd rather have {o} {s}|
we (need|want) {o} {s}|(we'd|we would) like {o} {s}|we need {o} {pp}|we (need|want) to {v} {o}|we should {v} {o}|you (can|may) {v} {o} [now]|you can {v1} {o} {v2}|you should {v} {o}|
someone should {v} {o}|make sure [that] {o} {be} {s}|make sure [that] {o} {be} {pp}|make sure to {v} {o}|make {o} {s}|be sure {o} {be} {s}|check that {o} {be} {s}|ensure [that] {o} {be} {s}|
see to it that {o} {be} {s}|please see that {o} {be} {s}|get {o} {s}|get {o} {pp} [for me]|have {o} {s}|have {o} {pp}|let's get {o} {s}|let's {v} {o}|let's {v1} {o} {v2}|let's have {o} {pp}|
let me have {o} {s}|go and {v} {o}|go {v} {o}|go ahead and {v1} {o} {v2}|go on and {v} {o}|{o} should be {s}|{o} must be {s}|{o} {needs} to be {s}|{o} {needs} to be {pp}|{o} should be {pp}|
{o} {has} to be {s}|{o} {needs} {i}|{o} {s}, if you (can|could|please)|{o} to {s}|{o} {s}, that's (all|it)|(time|it's time|it is time) to {v} {o}|(start|begin) {i} {o}|
please {v} {o} and thank you|help me {v} {o}|help me out and {v} {o}|do me a favor and {v} {o}|be (nice|kind|a dear) and {v} {o}|be so kind as to {v} {o}|
{o}, (please|can you|could you) {v1} {them} {v2}|{o}, {v1} {them} {v2} [please]|{v}, please, {o}|please {v1} {o} {v2}|
{v} {o} (if you would|if you could|if you please|will you|would you)|just {v} {o}|just {v1} {o} {v2}|it would be (nice|great|good|lovely) to have {o} {s}|
it would be (nice|great|good) if you (could|would) {v} {o}|it'd be nice if {o} were {s}|i'd be (glad|grateful) if you {v1} {o} {v2}|i would appreciate {o} being {s}|i said {v} {o}|
i told you to {v} {o}|i asked you to {v1} {o} {v2}|i'm asking you to {v} {o}|the plan is to {v} {o}|what i want is {o} {s}|all i want is {o} {s}|your job is to {v} {o}|
{o} {s} (would be nice|would be great|for me)|{o} {s}, thank you|quickly {v} {o}|{v} {o} (real quick|right away|right now|immediately|quickly)|{v} {o} (for me|for us|now)|
{v1} {o} {v2} (for me|for us|now)|let's have {o} {s}|{o}: {s}|i could use {o} {s}|it's important that {o} {be} {s}|i'd be happy with {o} {s}|go ahead with {i} {o}|kindly {v} {o}|
{o} ought to be {s}|how do you feel about {i} {o}|i'd love to have {o} {s}|i'd love {o} {pp}|see that {o} {be} {s}|do make sure {o} {be} {s}|mind {i} {o}|would you be able to {v} {o}|
could you see to {i} {o}|what i need is {o} {pp}|you could {v} {o} for me|let {o} be {s}|we could do with {o} {s}|i was hoping you could {v} {o}|feel free to {v} {o}|
{o}, i want {them} {s}|it's about time to {v1} {o} {v2}|the next thing is {i} {o}|if you could {v1} {o} {v2}|you may as well {v} {o}""") + more_frames.GENERAL
# With the place said apart from the thing.
PLACED = split("""{v1} {k} {v2} {p}|{v1} {k} {v2} {p}|{v1} {k} {v2} {p}|{v1} {k} {v2} {p}|{v} {k} {p}|{v} {k} {p}|{p} {v} {k}|{p}, {v} {k}|{p}, {v1} {k} {v2}|{p} please {v} {k}|{p}, (can|could) you {v} {k}|
{p}, please {v1} {k} {v2}|{v} {k} for me {p}|{k} {s} {p}|{k} {s} {p}|{p} {k} {s}|{p}, {k} {s}|{v1} {k} {p} {v2}|{v} {k} please {p}|i want {k} {s} {p}|i need {k} {s} {p}|
(i'd|i would) like {k} {s} {p}|make sure {k} {be} {s} {p}|get {k} {s} {p}|i want {k} {pp} {p}|would you mind {i} {k} {p}|(can|could|will) you {v1} {k} {v2} {p}|we need {k} {s} {p}|
(can|could) i have {k} {s} {p}|{p} i want {k} {s}|{p} i need {k} {s}|{k} should be {s} {p}|{p} {k} should be {s}|how about {i} {k} {p}|let's {v1} {k} {v2} {p}|have {k} {s} {p}|
{v} {k}, just {p}|{v} {k} but only {p}|{k} {p}: {s}|ensure {k} {be} {s} {p}|{p} {v1} {k} {v2}|{v} {k}, the ones {p}|{p}, i want {k} {s}|{p} {k} {s} please|{p}, how about {i} {k}|
{k}, {p}, {s}|{p} i'd like {k} {s}|{p} make sure {k} {be} {s}|let's have {k} {s} {p}""") + more_frames.PLACED
# Light in a place, said without a thing of its own: {at} is the place, {the_room} the room.
LIGHT_ON = split("""(light up|illuminate|brighten up) {the_room}|(give me|give us|get me|let me have) [some|] light {at}|(i need|i want|we need|i'd like) [some|] light {at}|let there be light {at}|
[some] light {at} please|(make|get|bring) some light {at}|light [it] up {at}|(can|could) (i|we) (get|have) [some] light {at}|(put|turn|switch) some light on {at}|turn on some lights {at}|
hit the lights {at}|hit the lights {at}|(gimme|give me|give us|get us) [the|some|] lights {at}|lights on {at}|have some light on {at}|light {the_room} up|i could do with some light {at}|get some lights on {at}|light {the_room}|
bring some light to {the_room}|we could use some light {at}|i'd love some light {at}|i want to have light {at}""") + more_frames.LIGHT_ON
LIGHT_OFF = split("""lights out {at}|lights out {at}|lights off {at}|kill the lights {at}|kill the lights {at}|cut the lights {at}|shut the lights {at}|shut the lights {at}|kill all the lights {at}|
(turn|put) out the lights {at}|(make|get) it dark {at}|i want it dark {at}|darken {the_room}|(make|get) {the_room} dark|turn the lights out {at}|put the lights out {at}|douse the lights {at}|
knock off the lights {at}|it should be dark {at}|all lights out {at}|time for lights out {at}|have it dark {at}|lights should go out {at}""") + more_frames.LIGHT_OFF
# For families with words of their own.
LIGHTS = split("""set {o} to {s}|{o} to {s}|flip {o} {s}|flick {o} {s}|click {o} {s}|{o} go {s}|let {o} go {s}|{s} {o}|hit {o} {s}|bring {o} to {s}|{o} had better be {s}|
have {o} go {s}""") + more_frames.LIGHTS
DEVICES = split("""{s} {o}|click {o} {s}|flick {o} {s}|set {o} to {s}|{o} to {s}|set {o} {s}|(make|have|let) {o} run|get {o} going|get {o} running|let {o} run|put {o} to work|have {o} running|
{o} should (run|be running)|i want {o} (running|to run)|start {o} up|let {o} go {s}|bring {o} to {s}|i need {o} running|{o} can run now""") + more_frames.DEVICES
DEVICES_OFF = split("""set {o} to {s}|{o} to {s}|set {o} {s}|(make|have) {o} stop|{o} should stop|i want {o} to stop|stop {o} [now]|stop {o} from running|{o} can be (turned|switched) off|
i'm done with {o}, {v1} {them} {v2}|i don't need {o} anymore, {v1} {them} {v2}|let {o} go {s}|bring {o} to {s}|{o} can stop now|get {o} to stop""") + more_frames.DEVICES_OFF
COVERS_ON = split("""slide {o} open|slide open {o}|let {o} be open|set {o} to open|open {o} (fully|completely|all the way)|(fully|completely) open {o}|open {o} wide|{o} (all the way|fully|completely) open|get {o} open|
have {o} opened up|have {o} fully open|{o} open all the way|{o} wide open""") + family_frames.COVERS_ON
COVERS_OFF = split("""slide {o} closed|slide {o} shut|set {o} to closed|close {o} (fully|completely|all the way)|(fully|completely) close {o}|shut {o} (fully|completely|tight)|
{o} (all the way|fully|completely) (closed|shut)|get {o} shut|have {o} fully closed|{o} shut tight|close {o} right up""") + family_frames.COVERS_OFF
# All locks, said of the house.
HOUSE_LOCK = split("""lock up the (house|home)|lock the (house|home|place|whole house)|lock up the (house|home|place|whole house)|lock everything up|secure the (house|home)|is it possible to lock up the house|
make sure the house is locked [up]|(i want|i need) the house locked [up]|lock down the house|the house should be locked|(can|could) you lock up the house|let's lock up the house|
get the house locked up|lock every door in the house|lock each and every door in the house|bolt all the doors of the house|see that the house is locked|have the house locked up|
lock the entire house|the whole house should be locked|
lock up|lock up for the night|lock up please|lock everything|lock every door|secure the place|secure the entire house|secure all entrances of the house|lock the house up tight|lock the house for the night|lock the place up|lock all of the house up|bolt the house|put the house on lock|
get everything locked|get everything locked up|have everything locked|i want everything locked [up]|i need everything locked [up]|everything locked please|house locked please|everything should be locked [up]|the place should be locked up|(can|could) you lock everything [up]|
(can|could) you secure the house|would you mind locking up the house|would you mind locking everything|time to lock up|time to lock up the house|it's time to lock up for the night|we're leaving, lock up the house|we're leaving, lock everything|i'm going to bed, lock up|
please lock up the house|make sure everything is locked|make sure every door in the house is locked|make sure we're locked up|make the house secure|lock our home|keep the house locked|let's lock everything up|lock up the home for me|lock up shop""")
HOUSE_UNLOCK = split("""unlock the (house|home|whole house)|unlock everything|unlock every door in the house|unlock all doors of the house|i want the house unlocked|make sure the house is unlocked|
the house should be unlocked|(can|could) you unlock the house|have the house unlocked|unlock the entire house|
unlock the place|unlock our home|unlock the house for me|unlock all the locks of the house|unbolt every door in the house|unbolt the house|get the house unlocked|get everything unlocked|have everything unlocked|i want everything unlocked|i need the house unlocked|
everything unlocked please|house unlocked please|everything should be unlocked|(can|could) you unlock everything|would you mind unlocking the house|would you mind unlocking everything|please unlock the house|time to unlock the house|let's unlock the house|
we're home, unlock the house|make sure everything is unlocked|unlock each and every door in the house""")
# Scenes and scripts.
SCENE = split("""{n}|{n}|{n}|{n} please|(activate|turn on|start|set|switch on|enable|run|put on|load|apply|use|play|select|trigger|choose) [the|my|our] {n} scene|(activate|turn on|start|switch on|enable|set|trigger) {n}|
set the scene to {n}|{n} scene|{n} scene please|scene {n}|(activate|start|turn on|set) [the] scene {n}|switch to [the] {n} [scene]|change to [the] {n} scene|change the scene to {n}|
set [the] mood to {n}|(set|put) the (house|lights|home) to [the] {n} scene|i want [the] {n} scene|i'd like the {n} scene|let's have the {n} scene|let's do {n}|go to {n} scene|
make it {n} scene|turn the {n} scene on|switch the {n} scene on|it's time for the {n} scene|time for the {n} scene|(can|could) you (activate|start|turn on|set) the {n} scene|
(can|could) (i|we) have the {n} scene|activate the scene called {n}|set {n} scene|bring up [the] {n} scene|give me the {n} scene|show me the {n} scene|get the {n} scene on|
let the {n} scene start|i feel like the {n} scene|call up [the] {n} scene|the scene should be {n}|have the {n} scene on|go with the {n} scene|
put the {n} scene on|(get|set) me the {n} scene|(fire up|kick off|pull up|start up|throw on) [the] {n} scene|{n} scene now|{n} scene on|scene: {n}|{n}, the scene|the {n} scene please|the {n} scene, please turn it on|i need the {n} scene|i want {n} scene on|i want the scene {n}|
i'd love the {n} scene|we want the {n} scene|we need the {n} scene|we'd like the {n} scene|i'm in the mood for the {n} scene|how about the {n} scene|would you mind (activating|starting|setting) the {n} scene|would you (activate|start|set) the {n} scene|(can|could) you put on the {n} scene|
(can|could) you switch to the {n} scene|let's (activate|start|set|try|use) the {n} scene|let's go with the {n} scene|let's switch to the {n} scene|let me have the {n} scene|make the scene {n}|make it the {n} scene|set the scene called {n}|turn on the scene called {n}|the scene named {n} please|
use the scene {n}|load the scene {n}|apply scene {n}|select scene {n}|pick the {n} scene|choose the scene {n}|change over to the {n} scene|move to the {n} scene|execute the {n} scene|run scene {n}|scene {n} please|scene {n} on|{n} scene, activate|{n} scene activate|please {n} scene|
initiate [the] {n} scene|engage [the] {n} scene|begin the {n} scene|do the {n} scene|the {n} scene should be on|have the {n} scene going|get {n} scene going|is it possible to have the {n} scene|time to activate the {n} scene|{n} please|{n} please|{n} mode|{n} mode on|{n} mode please|{n} mode now|put {n} mode on|switch to {n} mode|switch on {n} mode|go to {n} mode|go into {n} mode|activate {n} mode|let's have {n} mode|i want {n} mode|set {n} mode|turn {n} mode on|{n} now please|{n} on please|it's time for {n}|we're ready for {n}|let's have {n}|give us {n}|get {n} on""")
SCRIPT = split("""{n}|{n}|{n}|{n} please|{n} will you|{n} would you|{n} if you would|{n} for me|(run|start|execute|launch|trigger|activate|turn on|begin|perform|do|play|fire) [the|my|our] {n} script|(run|start|execute|launch|trigger|activate|begin) [the|my] {n}|run the script {n}|
(run|start|execute) script {n}|(run|start|trigger) the (script|routine) called {n}|{n} script|i want to run {n}|i want you to run {n}|(can|could) you (run|start|execute) [the] {n} [script]|
let's (run|start) [the] {n} [script]|would you run {n}|time to (run|start) {n}|it's time to (run|start) {n}|get {n} (started|going|running)|have the {n} script run|please run {n}|
go ahead and (run|start) {n}|make {n} run|turn the {n} script on|start running {n}|do {n}|i need {n} to run|i'd like to (run|start) [the] {n} [script]|kick off [the] {n} [script]|
let {n} run|the {n} script should run|get the {n} script going|set {n} in motion|we need to run {n}|
(fire off|set off|start up|initiate|invoke|call|process|use|set going) [the] {n} script|(can|could) you (launch|trigger|perform|kick off) [the] {n} [script]|would you mind (running|starting|executing) [the] {n} [script]|would you (run|start|trigger) the {n} script|i want the {n} script|
i need the {n} script|i'd like the {n} script|i need you to run {n}|i want {n} (run|executed|started)|we want to run {n}|the {n} script please|{n} script now|{n}, run it|{n}, start it please|script {n}|script {n} please|script {n}, run it|{n} script, go|run my script {n}|run the {n} routine|
start the {n} routine|trigger the routine {n}|do the {n} routine|do the {n} script|carry out [the] {n} [script]|go through the {n} script|(run|execute|trigger) the script named {n}|have {n} (run|executed|started)|have the script {n} executed|let's do the {n} script|let's trigger {n}|
let's have {n} run|{n} should (run|start|be executed)|{n} needs to (run|start)|how about running {n}|make the {n} script run|get the script {n} going|give {n} a run|put {n} in motion|it's time for the {n} script|time for the {n} script|just run {n}|now run {n}|run {n} again|
run {n} for me|execute {n} now|begin with {n}|{n} please|{n} please|{n} now|{n} now please|it's time for {n}|let's have {n}|do {n} please|just do {n}|go for {n}""")
