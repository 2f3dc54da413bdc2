"""Sentences about the vacuum. {v} is the vacuum, {a} a place, {p} a place with its preposition."""

from expand import alternatives

VACUUM = alternatives("""
(start|run|launch|activate) {v}|start {v}|(turn|switch) on {v}|(turn|switch) {v} on|start {v} up|start cleaning with {v}
let {v} (clean|run|start|vacuum)|have {v} (clean|run|start|vacuum|clean up|clean the floor|clean the house)|make {v} (clean|start|run|vacuum)
get {v} (going|started|running|cleaning|to clean|to work)|send {v} (out|out to clean|to clean|to vacuum)
tell {v} to (clean|start|start cleaning|vacuum|get to work)|{v} (start|clean|go)|{v} start cleaning|{v} should (start|clean|run|start cleaning)
i want {v} to (clean|run|start|vacuum)|i need {v} to (clean|run|start|vacuum)|i'd like {v} to (clean|run|start)|would you mind starting {v}
time for {v} to (clean|run|start|get to work)|it's time to (start|run) {v}|(set|put) {v} to work|begin cleaning with {v}|begin vacuuming with {v}
use {v} to (clean|vacuum|clean the floors)|can {v} (clean|start|vacuum|clean the floor)|could {v} (clean|start|vacuum)|let's (start|run) {v}
get {v} to (clean|vacuum) the (floor|floors|house)|{v} can (start|clean|begin)|(kick off|fire up|power on|power up) {v}|go and start {v}
{v} ought to (clean|start)|how about starting {v}|{v}, get to work|go ahead and (start|run) {v}|have {v} go and clean|let {v} go to work|start {v} now
start {v} please|start up {v}|start running {v}|start {v} cleaning|start a cleaning with {v}|start the cleaning with {v}|start vacuuming with {v}
start using {v}|start a run of {v}|run {v} now|run {v} please|run {v} once|run {v} through the house|run a cleaning with {v}|launch {v} now
activate {v} now|turn {v} on|turn {v} on now|turn on {v}|switch on {v}|switch {v} on|power {v} on|power {v} up|fire {v} up|kick {v} off|boot up {v}
wake {v} up|wake up {v}|put {v} on|put {v} to work|put {v} to work on the floors|put {v} on duty|put {v} into action|set {v} going|set {v} to clean
set {v} to work|set {v} to vacuum|set {v} in motion|set {v} loose|set {v} off|set {v} off cleaning|let {v} go|let {v} loose|let {v} out
let {v} out to clean|let {v} do its job|let {v} do its thing|let {v} get to work|let {v} start cleaning|let {v} begin|let {v} clean the house
let {v} clean the floors|let {v} vacuum the floors|let {v} do the floors|let {v} do the cleaning|let {v} go over the floors
let {v} loose on the floors|let's get {v} going|let's get {v} started|let's have {v} clean|let's let {v} clean|let's put {v} to work|let's turn on {v}
let's start {v} up|let's use {v}|have {v} begin|have {v} do the floors|have {v} do the cleaning|have {v} do its job|have {v} get to work
have {v} get started|have {v} go over the floors|have {v} run through the house|have {v} start cleaning|have {v} start now|have {v} vacuum the house
have {v} vacuum the floors|have {v} clean everything|have {v} work|make {v} go|make {v} begin|make {v} work|make {v} start cleaning
make {v} clean the floors|make {v} vacuum the house|make {v} do the floors|make {v} do its job|get {v} cleaning|get {v} moving|get {v} out
get {v} running|get {v} working|get {v} to begin|get {v} to start|get {v} to run|get {v} to do the floors|get {v} to start cleaning|get {v} on the job
get {v} on the floors|get going with {v}|send {v} on its way|send {v} on a cleaning run|send {v} off to clean|send {v} out to vacuum|send {v} to work
send {v} to clean the floors|send {v} to do the floors|send out {v}|tell {v} to begin|tell {v} to run|tell {v} to go|tell {v} to work
tell {v} to go clean|tell {v} to do the floors|tell {v} to clean up|tell {v} to clean the house|tell {v} to start vacuuming
tell {v} to vacuum the floors|tell {v} it's time to clean|ask {v} to clean|ask {v} to start|ask {v} to vacuum|ask {v} to do the floors
order {v} to clean|order {v} to start|order {v} to vacuum|begin with {v}|begin {v}|begin running {v}|begin a cleaning with {v}
begin the cleaning with {v}|clean with {v}|clean the floors with {v}|clean the house with {v}|clean the place with {v}|clean up with {v}
clean using {v}|vacuum with {v}|vacuum the floors with {v}|vacuum the house with {v}|vacuum the house using {v}|vacuum everything with {v}
do the floors with {v}|do a cleaning with {v}|do the cleaning with {v}|use {v}|use {v} now|use {v} on the floors|use {v} to clean the house
use {v} for a cleaning|employ {v}|engage {v}|deploy {v}|initiate {v}|trigger {v}|unleash {v}|release {v}|go ahead and turn on {v}
go ahead and let {v} clean|go turn on {v}|{v} on|{v} on please|{v} start|{v} start now|{v} begin|{v} begin cleaning|{v} go clean|{v} go and clean
{v} get going|{v} get to work|{v} clean|{v} clean up|{v} clean the floor|{v} clean the house|{v} vacuum|{v} vacuum the floors|{v} work|{v} run
{v} to work|{v}, clean|{v}, start|{v}, start cleaning|{v}, go|{v}, please start|{v}, vacuum the house|{v}, clean the floors|{v}, do your job
{v}, do your thing|{v}, do the floors|{v} can clean now|{v} can get to work|{v} can go ahead|{v} can start cleaning|{v} can run now|{v} can vacuum
{v} may start|{v} may begin|{v} may clean now|{v} must clean|{v} must start|{v} needs to clean|{v} needs to start|{v} needs to run|{v} needs to vacuum
{v} needs to get to work|{v} needs to do the floors|{v} has to clean|{v} has to start|{v} has to run|{v} ought to run|{v} ought to vacuum
{v} shall clean|{v} shall start|{v} should begin|{v} should get to work|{v} should go|{v} should vacuum|{v} should vacuum the house
{v} should do the floors|{v} should clean now|{v} should clean the house|{v} should start now|{v} should be started|{v} should be running
{v} should be turned on|{v} could clean now|{v} could start|i want {v} on|i want {v} running|i want {v} started|i want {v} cleaning
i want {v} turned on|i want {v} to begin|i want {v} to go|i want {v} to get to work|i want {v} to do the floors|i want {v} to clean up
i want {v} to clean the house|i want {v} to start cleaning|i want {v} to vacuum the floors|i want to run {v}|i want to start {v}|i want to use {v}
i want to turn on {v}|i want to vacuum with {v}|i'd like {v} started|i'd like {v} running|i'd like {v} on|i'd like {v} to vacuum|i'd like {v} to begin
i'd like {v} to do the floors|i'd like {v} to start cleaning|i'd like to run {v}|i'd like to start {v}|i'd like to turn on {v}|i'd like to use {v}
i would like {v} to clean|i would like {v} to start|i would like to start {v}|i need {v} on|i need {v} running|i need {v} started|i need {v} turned on
i need {v} to start cleaning|i need {v} to do the floors|i need {v} to clean up|i need {v} to vacuum the floors|i need to run {v}|i need to start {v}
i need to turn on {v}|we need {v} to clean|we need {v} running|we need to run {v}|we want {v} to clean|we should run {v}|we should start {v}
we should let {v} clean|can i start {v}|can i run {v}|can i get {v} to clean|can i have {v} clean|can we run {v}|can we start {v}|can we turn on {v}
can we have {v} clean|can {v} begin|can {v} do the floors|can {v} get to work|can {v} go clean|can {v} run|can {v} start cleaning
can {v} vacuum the floors|could {v} run|could {v} begin|could {v} do the floors|could {v} start cleaning|could {v} clean up|could {v} get going
could we run {v}|could we have {v} clean|would you mind running {v}|would you mind turning on {v}|would you mind having {v} clean
would you mind letting {v} clean|how about running {v}|how about letting {v} clean|what about starting {v}|time to start {v}|time to run {v}
time to use {v}|time for {v} to clean up|it's time for {v} to clean|it's time for {v} to start|it's time for {v} to get going|it's dirty, start {v}
it's dusty, run {v}|the floors are dirty, start {v}|the floor is dirty, run {v}|i spilled something, start {v}|there are crumbs, run {v}
see that {v} starts|make sure {v} starts|make sure {v} runs
(the floor is|the floors are|the carpet is|the rug is|the house is|the place is|the flat is|this place is|it's|everything is) (filthy|dirty|dusty|a mess|disgusting|sticky|covered in crumbs|full of crumbs|full of dog hair|full of sand|a disgrace|grubby|so dirty|really dirty), (start|run|send out|turn on|get out|fire up|launch|put on) {v} [please]
(start|run|send out|turn on|get out|fire up|launch|put on) {v} [please], (the floor's|the floor is|the floors are|the carpet is|the rug's|the house is|the place is|this place is|it's|everything's) (filthy|dirty|dusty|a mess|disgusting|sticky|covered in crumbs|full of crumbs|full of dog hair|full of sand|a disgrace|grubby|so dirty|really dirty)
(let|set) {v} (loose now|loose in the house|loose on the dirt)|(release|unleash|deploy|dispatch) {v} (now|please|into the house|on the floors|on the crumbs|onto the carpet|to clean|and let it clean)|{v} (go clean up|out and clean|off to work|go and vacuum)|(clean|do|sweep|vacuum|hoover|go over) (everything|everywhere|the whole place|the whole house|all the floors|the entire floor|every room|the lot) (with|using) {v}|have {v} (vacuum|clean|sweep|do) (everything|everywhere|every room|the lot)
""")

VACUUM_BARE = alternatives("""
vacuum|start vacuuming|start the vacuuming|start cleaning the floor|vacuum the (house|floor|floors|apartment|whole house|home|place)|vacuum everything
clean the (floor|floors)|(hoover|sweep) the (house|floor|floors)|vacuum everywhere|do the vacuuming|begin vacuuming
the floor needs (vacuuming|to be vacuumed)|the floors need (vacuuming|to be vacuumed)|i want the (floor|house) vacuumed|it's time to vacuum
start a cleaning|get the vacuuming done|have the floors vacuumed|the house could use a vacuuming|vacuum now|vacuum please|vacuum the floors
vacuum the floors please|vacuum the whole house|vacuum the whole place|vacuum the whole home|vacuum the entire house|vacuum my house|vacuum my home
vacuum our home|vacuum our house|vacuum all floors|vacuum all the floors|vacuum all rooms|vacuum all the rooms|vacuum every room|vacuum it all
vacuum the carpets|vacuum the rugs|vacuum the flat|vacuum the apartment|start vacuuming now|start vacuuming the house|start vacuuming the floors
start to vacuum|start a vacuuming|start a cleaning run|start a cleaning cycle|start a clean|start a full clean|start a full cleaning
start a vacuum run|start a vacuum cycle|start the cleaning|start the cleaning cycle|start the cleaning run|start hoovering|start sweeping the floors
begin cleaning the floors|begin cleaning the floor|begin to vacuum|begin the vacuuming|begin the cleaning|begin a cleaning run|begin hoovering
run a cleaning|run a clean|run a cleaning cycle|run a cleaning run|run a full clean|run a vacuum cycle|do a cleaning run|do a clean|do a vacuum
do a vacuum run|do a full clean|do the floors|do the hoovering|do some vacuuming|do some hoovering|do a round of vacuuming|clean the floors
clean the floors please|clean all floors|clean all the floors|clean my floors|clean our floors|clean the floor for me|clean the floors of the house
clean the carpets|clean the carpet|hoover|hoover now|hoover the carpets|hoover the flat|hoover the whole house|hoover everywhere|hoover everything
hoover up|hoover all the rooms|sweep the floors|sweep the floors please|sweep all the floors|give the floors a clean|give the floor a vacuum
give the house a vacuum|give the floors a once over|give the carpets a hoover|get vacuuming|get the floors cleaned|get the floors vacuumed
get the floor vacuumed|get the house vacuumed|get the hoovering done|get started with the vacuuming|get to vacuuming|go vacuum|go vacuum the house
go and vacuum|go clean the floors|go ahead and vacuum|have the house vacuumed|have the floor vacuumed|have the floors cleaned|have everything vacuumed
have the carpets vacuumed|let's vacuum|let's vacuum the house|let's vacuum the floors|let's do the vacuuming|let's get the floors cleaned
let's start vacuuming|let's get vacuuming|let's have the floors done|i want the floors vacuumed|i want the floors cleaned|i want the floor cleaned
i want the house hoovered|i want the carpets vacuumed|i want the whole house vacuumed|i want everything vacuumed|i want the vacuuming done
i want to vacuum|i want to vacuum the house|i'd like the floors vacuumed|i'd like the floors cleaned|i'd like the house vacuumed|i'd like to vacuum
i'd like to start vacuuming|i would like the floors vacuumed|i need the floors vacuumed|i need the floors cleaned|i need the floor vacuumed
i need the house vacuumed|i need the vacuuming done|i need to vacuum|i need a vacuuming|we need the floors vacuumed|we need to vacuum
we need to vacuum the house|we should vacuum|we should vacuum the floors|we want the house vacuumed|we'd like the house vacuumed
can i get the floors vacuumed|can we get the floors vacuumed|can we have the floors cleaned|can we vacuum|can the floors be vacuumed
can the house be vacuumed|could the floors be vacuumed|could we vacuum the house|could we have the house vacuumed|would you mind vacuuming
would you mind vacuuming the house|would you mind doing the vacuuming|would you mind cleaning the floors|how about vacuuming
how about vacuuming the house|how about some vacuuming|time to vacuum|time to vacuum the house|time for the vacuuming|time for some vacuuming
time to clean the floors|it's time to vacuum the house|it's time for vacuuming|it's time to clean the floors|it's time to hoover
the floors are dirty, vacuum them|the floor is dirty, vacuum it|the floor is dirty, clean it|the floors need cleaning|the floors need a vacuum
the floors need a clean|the floor needs a vacuum|the floor needs a clean|the floor needs cleaning|the floors should be vacuumed
the floors should be cleaned|the floors have to be vacuumed|the floors must be cleaned|the floors could use a clean|the floors could use a vacuum
the carpets need vacuuming|the carpets need a vacuum|the carpet needs vacuuming|the house needs vacuuming|the house needs a vacuum
the house needs to be vacuumed|the house should be vacuumed|the house must be vacuumed|the place needs vacuuming|vacuuming please|vacuuming now
vacuum time|vacuum cleaning start|hoovering please|floor cleaning please|floor cleaning start|a cleaning run please
""")

# In the satellite's own room.
VACUUM_HERE = alternatives("""
vacuum in here|hoover in here|clean in here|vacuum this room|hoover this room|clean the floor in here|vacuum here|hoover here|sweep in here|do the floor in here|vacuum the floor in here|hoover the floor in here|give this room a vacuum|vacuum in this room
this room needs vacuuming|this room needs a hoover|start vacuuming in here|start cleaning in here|start hoovering in here|clean the floor of this room|run a cleaning in here|vacuum just in here|hoover just this room|vacuum right here|the floor in here needs vacuuming|get this room vacuumed|do some vacuuming in here
have {v} clean in here|let {v} clean in here|start {v} in here|run {v} in here|send {v} in here|get {v} to clean in here|get {v} in here|use {v} in here|{v} in here please
{v} should clean in here|clean in here with {v}|vacuum in here with {v}|have {v} do this room|let {v} do this room|get {v} to do this room|tell {v} to do this room|clean this room with {v}
have {v} clean this room|let {v} vacuum this room|start {v} in this room|run {v} in this room|send {v} into this room|i want {v} in here|i need {v} in here|make {v} clean in here|{v} can do this room
have {v} vacuum in here|tell {v} to clean in here|start cleaning in here with {v}|set {v} going in here|let {v} loose in here|bring {v} in here to clean|put {v} to work in here|{v}, clean this room""")
VACUUM_PLACE = alternatives("""
vacuum {a}|vacuum {p}|(clean|hoover|sweep) {a}|clean {a} with {v}|vacuum {a} with {v}|start vacuuming {a}|start cleaning {a}|begin vacuuming {a}
vacuum the floor {p}|clean the floor {p}|start {v} {p}|(run|start|use) {v} {p}|(run|start) a cleaning {p}|{p} vacuum|{p} start {v}|send {v} to {a}
send {v} to (clean|vacuum) {a}|have {v} (clean|vacuum) {a}|let {v} (clean|vacuum) {a}|tell {v} to (clean|vacuum) {a}|make {v} (clean|vacuum) {a}
get {v} to (clean|vacuum) {a}|i want {a} vacuumed|i want {v} to (clean|vacuum) {a}|i need {a} vacuumed|i need {v} to (clean|vacuum) {a}
i'd like {a} vacuumed|{a} needs (vacuuming|to be vacuumed|a vacuum|to be cleaned)|would you mind vacuuming {a}|can {v} (clean|vacuum) {a}
can you have {a} vacuumed|please have {a} vacuumed|have {a} vacuumed|get {a} vacuumed|{v} should (clean|vacuum) {a}|time to vacuum {a}
let's vacuum {a}|clean up {a} with {v}|do the vacuuming {p}|vacuuming {p} now|how about vacuuming {a}|{a} could use a vacuuming
go ahead and vacuum {a}|{a} should be vacuumed|use {v} to clean {a}|vacuum {a} please|vacuum {a} now|vacuum all of {a}|vacuum inside {a}
vacuum {a} for me|vacuum {a} floor|vacuum the carpet {p}|vacuum the floors {p}|vacuum up {a}|vacuum just {a}|vacuum only {a}|vacuuming {a}
clean {a} please|clean {a} floor|clean {a} using {v}|clean up {a}|clean the floors {p}|clean the carpet {p}|clean the floor of {a}|hoover {a}
hoover {a} please|hoover the floor {p}|hoover the carpet {p}|hoover up {a}|hoover all of {a}|sweep {a}|sweep the floor {p}|sweep {a} with {v}
start {v} in {a}|start {v} on {a}|start vacuuming {p}|start hoovering {a}|start cleaning {p}|start cleaning {a} with {v}|start vacuuming {a} with {v}
start a cleaning of {a}|start a clean {p}|start to vacuum {a}|start the vacuuming {p}|start by vacuuming {a}|begin cleaning {a}|begin vacuuming {p}
begin to vacuum {a}|begin a cleaning {p}|begin the cleaning of {a}|begin with {a}, vacuum it|run {v} through {a}|run {v} over {a}|run {v} around {a}
run a clean {p}|run a vacuum {p}|run the vacuuming {p}|turn on {v} {p}|turn {v} on {p}|switch on {v} {p}|put {v} to work {p}|set {v} to clean {a}
set {v} to work {p}|set {v} loose {p}|let {v} loose {p}|let {v} do {a}|let {v} go {p}|let {v} work {p}|let {v} start {p}|let {v} clean up {a}
let {v} take care of {a}|let {v} hoover {a}|let {v} sweep {a}|let's clean {a} with {v}|let's have {a} vacuumed|let's have {v} clean {a}
let's have {v} do {a}|let's get {a} vacuumed|let's get {v} to clean {a}|let's hoover {a}|have {v} do {a}|have {v} start {p}|have {v} run {p}
have {v} go over {a}|have {v} go through {a}|have {v} hoover {a}|have {v} sweep {a}|have {v} clean up {a}|have {v} take care of {a}
have the floor {p} vacuumed|have the floor {p} cleaned|have {a} hoovered|make {v} do {a}|make {v} go over {a}|make {v} sweep {a}|make {v} hoover {a}
make {v} work {p}|get {v} to do {a}|get {v} to sweep {a}|get {v} to start {p}|get {v} to hoover {a}|get {v} going {p}|get {v} started {p}
get {v} to go over {a}|get {a} hoovered|get {a} cleaned by {v}|get the floor {p} vacuumed|send {v} into {a}|send {v} in to clean {a}
send {v} over to {a}|send {v} off to clean {a}|send {v} off to {a}|send {v} to do {a}|send {v} to hoover {a}|send {v} through {a}|send {v} to work {p}
send {v} to start {p}|tell {v} to do {a}|tell {v} to go to {a}|tell {v} to go clean {a}|tell {v} to start {p}|tell {v} to hoover {a}
tell {v} to sweep {a}|tell {v} to go over {a}|ask {v} to clean {a}|ask {v} to vacuum {a}|ask {v} to do {a}|order {v} to clean {a}|use {v} in {a}
use {v} {p}|use {v} on {a}|use {v} to vacuum {a}|use {v} to sweep {a}|use {v} for {a}|do {a} with {v}|do the floor {p}|do the floors {p}
do the hoovering {p}|do a cleaning {p}|do some vacuuming {p}|do the cleaning {p} with {v}|do a vacuum of {a}|give {a} a vacuum|give {a} a hoover
give {a} a clean with {v}|give {a} a once over with {v}|give the floor {p} a clean|give the floor {p} a vacuum|go vacuum {a}|go and vacuum {a}
go ahead and clean {a} with {v}|go over {a} with {v}|go through {a} with {v}|go to {a} and vacuum|go to {a} with {v} and clean|i want {a} hoovered
i want {a} cleaned by {v}|i want {a} cleaned with {v}|i want the floor {p} vacuumed|i want the floor {p} cleaned|i want {v} to do {a}
i want {v} to go over {a}|i want {v} to sweep {a}|i want {v} to hoover {a}|i want {v} to start {p}|i want you to vacuum {a}|i want to vacuum {a}
i want to have {a} vacuumed|i'd like {a} cleaned by {v}|i'd like {a} hoovered|i'd like {v} to do {a}|i'd like {v} to clean {a}
i'd like {v} to vacuum {a}|i'd like {v} to go over {a}|i'd like to have {a} vacuumed|i'd like to vacuum {a}|i'd like the floor {p} vacuumed
i would like {a} vacuumed|i would like {v} to clean {a}|i need {a} hoovered|i need {a} cleaned by {v}|i need {v} to do {a}|i need {v} to go over {a}
i need {v} to hoover {a}|i need the floor {p} cleaned|i need the floor {p} vacuumed|i need to vacuum {a}|we need {a} vacuumed|we need {v} to clean {a}
we need to vacuum {a}|we should vacuum {a}|we want {a} vacuumed|we'd like {a} vacuumed|can {v} do {a}|can {v} hoover {a}|can {v} sweep {a}
can {v} go over {a}|can {v} start {p}|can i have {a} vacuumed|can i get {a} vacuumed|can we vacuum {a}|can we have {a} vacuumed
can we get {v} to clean {a}|can we run {v} {p}|can {a} be vacuumed|can {a} be cleaned by {v}|could {v} clean {a}|could {v} vacuum {a}|could {v} do {a}
could {v} go over {a}|could {a} be vacuumed|could we have {a} vacuumed|could we get {a} vacuumed|could you have {v} clean {a}
could you have {a} vacuumed|would you mind cleaning {a} with {v}|would you mind hoovering {a}|would you mind having {v} clean {a}
would you mind sending {v} to {a}|would you mind running {v} {p}|how about cleaning {a} with {v}|how about hoovering {a}|how about sending {v} to {a}
what about vacuuming {a}|time to clean {a} with {v}|time to hoover {a}|time for {v} to clean {a}|time for {v} to do {a}|it's time to vacuum {a}
it's time for {v} to clean {a}|{a}, vacuum it|{a}, vacuum please|{a} is dirty, vacuum it|{a} is dusty, send {v}|{a} is a mess, send {v}
{a} needs vacuuming please|{a} needs to be hoovered|{a} needs hoovering|{a} needs a clean with {v}|{a} needs to be cleaned by {v}|{a} must be vacuumed
{a} has to be vacuumed|{a} has to be cleaned by {v}|{a} ought to be vacuumed|{a} should get vacuumed|{a} should be hoovered
{a} should be cleaned by {v}|{a} can be vacuumed now|{a} wants vacuuming|{a} could do with a vacuum|{a} could do with a hoover|{a} is to be vacuumed
{v} {p} please|{v} start {p}|{v} clean {a}|{v} vacuum {a}|{v} go to {a}|{v}, clean {a}|{v}, vacuum {a}|{v}, do {a}|{v}, go and clean {a}
{v}, start {p}|{v} can do {a}|{v} can clean {a}|{v} can vacuum {a}|{v} can start {p}|{v} may clean {a}|{v} must clean {a}|{v} needs to clean {a}
{v} needs to do {a}|{v} needs to vacuum {a}|{v} has to vacuum {a}|{v} has to do {a}|{v} ought to clean {a}|{v} should do {a}|{v} should go over {a}
{v} should go to {a}|{v} should start {p}|{v} should sweep {a}|{v} should hoover {a}|{p} vacuum please|{p} vacuum the floor|{p} clean the floor
{p} clean with {v}|{p} run {v}|{p} use {v}|{p} let {v} clean|{p} have {v} clean|{p} i want {v} to clean|{p} i'd like {v} to clean|{p} {v} should clean
{p} start vacuuming|{p} start cleaning with {v}|{p}, vacuum|{p}, start {v}|{p}, let {v} clean|{p}, have {v} clean|the floor {p} needs vacuuming
the floor {p} needs a vacuum|the floor {p} needs to be vacuumed|the floor {p} needs cleaning|the floor {p} is dirty, vacuum it
the floor {p} should be vacuumed|the floor {p} should be cleaned by {v}|the carpet {p} needs vacuuming|the carpet {p} needs to be vacuumed
there are crumbs {p}, start {v}|there's dirt {p}, run {v}|there's a mess {p}, send {v}|i made a mess {p}, send {v}|i spilled something {p}, start {v}
vacuuming of {a}|a vacuuming of {a} please|a clean of {a} with {v}
(a|another|a quick|a good|a thorough) (vacuuming|hoovering|cleaning|sweeping) of {a} (please|now|thanks|would be nice|would be good|is needed|is due)|(a|another|a quick|a good|a thorough) (vacuuming|hoovering|cleaning|sweep) {p} (please|now|would be nice|would be good)|(have|let|make) {v} (begin|begin cleaning|start cleaning|set off|start vacuuming|go to work|do its thing|get busy|get going) {p}|{a} (needs to be|has to be|should be|must be|ought to be|could be) (vacuumed|hoovered|swept|gone over) by {v}|(do|start|get on with|begin) the (vacuuming|hoovering|cleaning) {p} [please|now]|{p}, (have|let) {v} (vacuum|sweep|start|work|run|do the floor)
""")
VACUUM_PLACE += ["vacuum {a}"] * 11

RETURN = alternatives("""
(send|return|bring) {v} (home|back|back home)|send {v} (to|back to) (its|the) (base|dock|charger|charging station|docking station|station)
send {v} (to|back to) base|return {v} to (its|the) (base|dock|charger|charging station|docking station)|return {v} to base|(dock|recall|park) {v}
dock {v}|have {v} (dock|go home|return|return home|go back|return to base|go back to its dock|go to its dock)
let {v} (dock|go home|return|return home|go back to its base|go and charge|go charge)
make {v} (dock|go home|return|return home|return to base|go back to its dock)
tell {v} to (dock|go home|return|return home|return to base|go back to its dock|go charge)
get {v} (home|back to base|back to its dock|to go home|to dock|docked)
{v} (go home|return to base|dock|return home|go back|go to base|return to dock|back to base|home)
{v} should (go home|dock|return|go back to its base|return to base)|{v} can (go home|go back|return|return to its dock)
i want {v} (back|docked|home|to go home|to return to base|to dock|back in its dock|back at its base)
i need {v} (docked|home|to go home|back at its dock)|i'd like {v} to (go home|dock|return to its base)
would you mind sending {v} (home|back to its base|to its dock)|would you mind docking {v}
put {v} (back|back on its dock|back on the charger|on its charger|on the dock|back in its dock)|take {v} (home|back to its dock|back to base)
send {v} to (charge|recharge)|{v} needs to (go home|charge|dock|return to its dock)|let's send {v} (home|back to its base)
time for {v} to (go home|return|dock|charge)|call {v} (back|home|back to base)
stop {v} and (send it home|dock it|send it back to its base|return it to base)|charge {v}|can {v} (go home|go back to its base|return to the dock)
could {v} (go home|return to base)|stop cleaning and send {v} (home|back)|{v} may go (home|back to its dock)|how about sending {v} home
go ahead and (dock|recall) {v}|guide {v} back to its (base|dock|charger)|{v} is done, send it (home|to its base)|back to (base|the dock) with {v}
send {v} home|send {v} home now|send {v} back|send {v} back home|send {v} back now|send {v} back to base|send {v} back to dock|send {v} back to charge
send {v} back to its place|send {v} back to its spot|send {v} back to its home|send {v} back to its station|send {v} back to the charger
send {v} back to where it belongs|send {v} back where it came from|send {v} off to its dock|send {v} off to charge|send {v} off home
send {v} over to its charger|send {v} to dock|send {v} to base|send {v} to bed|send {v} to its base|send {v} to its home|send {v} to its home base
send {v} to its parking spot|send {v} to the base|send {v} to the charging dock|send {v} to the home base|send {v} to its place|send {v} for charging
send {v} for a charge|return {v}|return {v} home|return {v} now|return {v} to dock|return {v} to home|return {v} to its home
return {v} to its home base|return {v} to its place|return {v} to its station|return {v} to its charging station|return {v} to the base
return {v} to the charger|return {v} to the dock|return {v} to home base|return {v} to where it charges|bring {v} back|bring {v} back home
bring {v} back in|bring {v} back to base|bring {v} back to its base|bring {v} back to its dock|bring {v} back to the charger
bring {v} back to the station|bring {v} home|bring {v} home now|bring {v} to its base|bring {v} to its dock|bring {v} to the charger
bring {v} to the docking station|bring {v} in|bring back {v}|dock {v} now|dock {v} please|dock {v} at its station|dock {v} for charging|dock {v} again
dock and charge {v}|recall {v}|recall {v} now|recall {v} to base|recall {v} to its base|recall {v} to the dock|recall {v} home|park {v}|park {v} now
park {v} at its base|park {v} in its dock|park {v} on the charger|park {v} in its station|charge {v} now|charge {v} up|charge {v} at its base
recharge {v}|recharge {v} now|call {v} home|call {v} back|call {v} back to its dock|call {v} off and send it home|call back {v}|get {v} back
get {v} back home|get {v} back in|get {v} back to its base|get {v} back to its charger|get {v} back to the dock|get {v} back on its dock
get {v} back on the charger|get {v} docked|get {v} home|get {v} to its base|get {v} to go back|get {v} to go back to its base|get {v} to return
get {v} to return home|get {v} to charge|get {v} parked|get {v} on the charger|let {v} go back|let {v} go back home|let {v} go back to the dock
let {v} go home|let {v} go home now|let {v} go to its base|let {v} go to its dock|let {v} go to its charger|let {v} head home|let {v} head back
let {v} come back|let {v} come home|let {v} charge|let {v} recharge|let {v} rest at its base|let {v} return to base|let {v} return to its base
let {v} return to its dock|let {v} drive back to its station|let's bring {v} home|let's call {v} back|let's dock {v}|let's get {v} home
let's get {v} back to its dock|let's have {v} return|let's let {v} go home|let's park {v}|let's return {v} to its base|let's send {v} back
let's send {v} back to the dock|have {v} back at its base|have {v} come back|have {v} come home|have {v} charge|have {v} docked|have {v} go back
have {v} go back home|have {v} go back to base|have {v} go back to the charger|have {v} go charge|have {v} go to its base|have {v} go to the charger
have {v} head home|have {v} head back to its dock|have {v} park|have {v} recharge|have {v} return to dock|have {v} return to its base
have {v} return to its dock|have {v} return to the charger|have {v} drive home|make {v} charge|make {v} come back|make {v} come home|make {v} go back
make {v} go back home|make {v} go back to base|make {v} go back to the dock|make {v} go charge|make {v} go to its base|make {v} head home
make {v} park|make {v} recharge|make {v} return to its base|make {v} return to its dock|make {v} return to the charger|tell {v} it can go home
tell {v} it's time to go home|tell {v} to charge|tell {v} to come back|tell {v} to come home|tell {v} to go back|tell {v} to go back home
tell {v} to go back to its base|tell {v} to go back to the charger|tell {v} to go to its base|tell {v} to go to its dock|tell {v} to go to the charger
tell {v} to head back|tell {v} to head home|tell {v} to park|tell {v} to recharge|tell {v} to return to its base|tell {v} to return to its dock
tell {v} to return to the base|tell {v} to return to the charger|ask {v} to go home|ask {v} to go back to its base|ask {v} to return
ask {v} to return to its dock|order {v} back|order {v} back to base|order {v} home|order {v} to return|order {v} to go back|put {v} away
put {v} back home|put {v} back in its base|put {v} back in its place|put {v} back in the dock|put {v} back on its base|put {v} back on its charger
put {v} back on the dock|put {v} back to its station|put {v} in its dock|put {v} in its base|put {v} in the charging station|put {v} on charge
put {v} on the charger|put {v} to charge|put {v} to bed|take {v} back|take {v} back home|take {v} back to its base|take {v} back to the charger
take {v} back to the dock|take {v} to its base|take {v} to its dock|take {v} to the charger|drive {v} back to its base|drive {v} home
direct {v} back to its dock|direct {v} home|guide {v} back home|guide {v} home|guide {v} to its charger|lead {v} back to its base|lead {v} home
move {v} back to its base|move {v} back to its dock|move {v} to its charger|pull {v} back to base|steer {v} back to the dock
navigate {v} back to its base|set {v} to dock|set {v} to return home|set {v} back on its dock|go ahead and send {v} home
go ahead and return {v} to its base|stop {v} and send it home|stop {v} and send it back|stop {v} and dock it|stop {v} and return it to its dock
stop {v} and bring it home|stop vacuuming and send {v} home|stop vacuuming and return {v} to its base|stop cleaning and return {v} to base
stop cleaning and dock {v}|stop cleaning and bring {v} home|end the cleaning and send {v} home|end the cleaning and dock {v}
finish cleaning and send {v} home|abort the cleaning and send {v} back to its base|cancel the cleaning and send {v} home
cancel the cleaning and dock {v}|enough cleaning, send {v} home|enough vacuuming, dock {v}|that's enough vacuuming, send {v} home
i'm done vacuuming, send {v} home|the floors are clean, send {v} home|the floor is clean, send {v} back|it's clean enough, dock {v}|home with {v}
back home with {v}|back to its base with {v}|back to the charger with {v}|to the dock with {v}|to base with {v}|off to the dock with {v}|{v} back
{v} back home|{v} back to its base|{v} back to the dock|{v} back to the charger|{v} back on the charger|{v} charge|{v} come back|{v} come home
{v} dock please|{v} go back to base|{v} go back to your dock|{v} go back home|{v} go charge|{v} go home now|{v} go to your base|{v} go to your dock
{v} go to its dock|{v} go to the charger|{v} head home|{v} home|{v} home please|{v} recharge|{v} return|{v} return to your base|{v} return to its base
{v} return to its dock|{v} to base|{v} to dock|{v} to its base|{v} to its dock|{v} to the charger|{v} to the dock|{v}, back to base|{v}, come home
{v}, dock|{v}, go back to your base|{v}, go home|{v}, go charge|{v}, head home|{v}, return|{v}, return to base|{v}, return home|{v}, time to go home
{v} can be docked|{v} can charge now|{v} can come back|{v} can dock|{v} can go back to its base|{v} can go home now|{v} can go to its dock
{v} can head home|{v} can return to base|{v} can stop and go home|{v} could go home|{v} could go back to its base|{v} may dock|{v} may go back
{v} may go home now|{v} may return to its base|{v} must charge|{v} must go back to its base|{v} must go home|{v} must return to base
{v} must return to the dock|{v} has to charge|{v} has to go back|{v} has to go home|{v} has to return to its base|{v} needs charging
{v} needs to be charged|{v} needs to be docked|{v} needs to go back to its base|{v} needs to go back home|{v} needs to head home|{v} needs to recharge
{v} needs to return|{v} needs to return home|{v} needs to go to the charger|{v} is done, dock it|{v} is done, it can go home
{v} is finished, send it home|{v} is finished, send it back|{v} is finished, dock it|{v} is low on battery, send it home
{v} is low, send it to its charger|{v} has done enough, send it home|{v} ought to go home|{v} ought to return to its base|{v} shall return home
{v} shall go back to its dock|{v} should be docked|{v} should be sent home|{v} should charge|{v} should come back|{v} should go back
{v} should go back to base|{v} should go back to the dock|{v} should go to its base|{v} should go to its charger|{v} should head home|{v} should park
{v} should recharge|{v} should return home|{v} should return to its base|{v} should return to its dock|{v} should stop and go home
i want {v} at its base|i want {v} back at the dock|i want {v} back home|i want {v} back on its charger|i want {v} charged|i want {v} parked
i want {v} sent home|i want {v} to charge|i want {v} to come back|i want {v} to come home|i want {v} to go back|i want {v} to go back to its base
i want {v} to go back to the dock|i want {v} to go charge|i want {v} to head home|i want {v} to return|i want {v} to return home
i want {v} to return to its dock|i want to dock {v}|i want to send {v} home|i want to send {v} back to its base|i'd like {v} back home
i'd like {v} back at its base|i'd like {v} back in its dock|i'd like {v} docked|i'd like {v} to charge|i'd like {v} to come back
i'd like {v} to go back to its base|i'd like {v} to head home|i'd like {v} to return|i'd like {v} to return home|i'd like to dock {v}
i'd like to send {v} home|i would like {v} to go home|i would like {v} to return to its base|i need {v} back|i need {v} back at its base
i need {v} back home|i need {v} back on the charger|i need {v} charged|i need {v} to charge|i need {v} to come back|i need {v} to dock
i need {v} to go back|i need {v} to go back to its base|i need {v} to return|i need {v} to return to its dock|i need to send {v} home
i need to dock {v}|we need {v} back at its base|we want {v} to go home|we should send {v} home|we can send {v} home|can i send {v} home
can i have {v} back at its base|can we dock {v}|can we send {v} home|can we send {v} back to its base|can we get {v} back to its dock|can {v} charge
can {v} come home|can {v} dock|can {v} go back|can {v} go back to the charger|can {v} go to its dock|can {v} head home|can {v} return
can {v} return home|can {v} return to its base|could {v} charge|could {v} come back|could {v} dock|could {v} go back to its base|could {v} head home
could {v} return to its dock|could {v} return home|could we send {v} home|would you mind bringing {v} home|would you mind returning {v} to its base
would you mind returning {v} to the dock|would you mind sending {v} back|would you mind sending {v} to its charger|would you mind having {v} go home
how about docking {v}|how about sending {v} back to its base|what about sending {v} home|time to dock {v}|time to send {v} home
time to send {v} back to its base|time for {v} to charge|time for {v} to go back to its base|time for {v} to head home|it's time for {v} to go home
it's time for {v} to return|it's time for {v} to go back to its dock|it's time to dock {v}|make sure {v} goes home|make sure {v} goes back to its base
make sure {v} is docked|see that {v} gets home
(send|bring|take|get|return|put|move|order) {v} back (to its|in its|into its|onto its|on its) (place|spot|corner|station|base|dock|charger|cradle|charging station|docking station|nest)|(send|bring|take|return|order|drive|guide) {v} to (its|the) (place|spot|corner|station|base|dock|charger|home|cradle|charging station|docking station|charging spot|resting place|parking spot)
{v} (should|ought to|has to|needs to|must|can|may|could|is to|had better) (go|go back|return|head|drive|get back|come back|head back) (home|to its base|to its dock|to its place|to its charger|to its station|to its spot|to base) [now|please|again]
(make|have|let) {v} (drive|roll|travel|move|find its way|get|run) (back|home|back home|home again|to its dock|to the charger|back to its base|back to base|to its station)|(make|have|let) {v} head (for home|for its dock|over to its dock|to its dock|to base|to the charger|back to its base)|{v} (drive|roll|travel|come) (home|back|back home|to your dock|to base) [now|please]|(we'd like|i'd like|i want|i need|we want) {v} to (head|drive|roll|come|travel|get) (back|back home|to its dock|to the charger|to its base|to its station)
(bring|take|fetch|call|order) back {v} (now|please|to its dock|to its base|to the charger|home|to base)|you (should|can|could|may|must) (bring|send|call|take|order|drive) {v} (back|home|back home|to its dock|to base)|(put|place|set|stick|pop|get|leave|plug) {v} (on charge|on its charge|on charging|on its charging dock|on the charging station|onto its charger|onto the charger|back on charge|in the charger|in to charge|on the charge|to charge again)
{v} (should|must|can|could|may|ought to|needs to|has to) (be sent|be taken|be brought|be put) (back|home|to its dock|on charge|on its charger|back to base)|{v} (should|must|can|could) (go|come|drive|head) (back now|back home|home please|back there|back to charge)
(let|have|make) {v} (charge itself|recharge itself|go and charge itself|go recharge|go get charged|have a rest on its dock|top up its battery|get some charge|sit on its dock)
""")
