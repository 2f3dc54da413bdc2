"""Sentences that start a timer. {d} is "5 minutes", {j} "5 minute", {w} the timer's name, {c} a command."""

from words import rows

START = rows("""
(set|start|create|make|begin|run|add|launch|put on|set up) (a|the|my|) timer for {d}
(set|start|create|make|begin|add|launch|run) (a|another|one) {j} timer
(set|start|create|make) {j} timer
timer for {d}
{j} timer
timer {d}
{d} timer
(set|start) timer for {d}
(set|start) a timer (of|to|at|with) {d}
set the timer (for|to|at) {d}
(set|start|begin|run) a countdown (for|of|from) {d}
(start|run|begin) a {j} countdown
i need a timer (for|of) {d}
i need a {j} timer [set|started|running|now]
give me a {j} timer
give me a timer (for|of) {d}
(set|start|add|create) a new timer for {d}
(set|start|add|create) (another|a second|one more) timer for {d}
count down [from] {d}
countdown {d}
start timing {d}
time {d}
(set|start) timer {d}
new timer (|for|of) {d}
new {j} timer
set a timer to (go off|ring|beep|end) (in|after) {d}
i want a {j} timer
a timer for {d}
a {j} timer
put {d} on the (clock|timer)
i'd like a timer (for|of) {d}
i'd like (a|to set a|to start a) {j} timer
i want (a|to set a|to start a|to have a) timer for {d}
can i (have|get) a {j} timer
can i (have|get) a timer for {d}
let's (have|set|start|do) a {j} timer
run the timer for {d}
timer please {d}
timer, {d}
{d}, timer
we need a timer for {d}
have a timer run for {d}
start the clock for {d}
set the clock for {d} [from now]
for {d} (set|start|run) a timer
{d} on the (timer|clock)
{d} countdown
let me know (when|after|once) {d} (is|are|have|has) (up|over|passed|gone by)
tell me when {d} (are|is|have|has) (up|over|passed|gone by)
(ring|beep|ping me|alert me|notify me) (in|after) {d}
i need to time {d}
(set|start) a timer and let it run for {d}
(set|start|make) (me|us) a {j} timer
(set|start|make) (me|us) a timer for {d}
timer (on|set|start|run) for {d}
start counting {d}
could i (have|get|use) a {j} timer
would you mind (setting|starting|creating) a timer for {d}
would you mind (setting|starting|creating) a {j} timer
how about a {j} timer
time to start a {j} timer
begin timing for {d}
use a timer of {d}
get a timer (started|going|running) for {d}
(start|set) a timer that (goes off|rings|ends|beeps) in {d}
(start|set) a timer (lasting|that lasts|which lasts|running) {d}
my timer should (run|go|last) for {d}
the timer should (be|run for|last) {d}
i want to be (notified|told|alerted) in {d}
i'm going to need a timer for {d}
(set|start) a quick {j} timer
(quick|short|simple) {j} timer
put {d} on a timer
i could use a {j} timer
(get|have) a {j} timer (going|running)
another {j} timer
kick off a {j} timer
let (the|a) timer run for {d}
i want a timer that runs [for] {d}
start counting down {d}
(a|one) timer (set|running) for {d}
go for {d} on the timer
i need {d} on the timer
make the timer {d}
a countdown of {d}
in {d} (ring|let me know)
we could use a timer for {d}
do a {j} timer
""")
START_NAMED = rows("""
(set|start|create|make|begin) a {w} timer (for|of|at) {d}
(set|start|create|make) a {j} timer for [the|my] {w}
(set|start|create) a timer for [the|my] {w} (for|of|at|,) {d}
(set|start|create|make|add) a {j} {w} timer
(set|start|create|make|add) a {j} timer (named|called|labeled) {w}
(set|start|create) a timer (named|called) {w} (for|of|with) {d}
(set|start|create) a timer for {d} (named|called|labeled|with the name) {w}
{w} timer (for|of) {d}
{w} timer {d}
{w} timer, {d}
{d} {w} timer
{j} {w} timer
{j} timer for [the|my] {w}
timer for [the|my] {w}, {d}
timer for {d} for [the|my] {w}
{d} timer (named|called) {w}
(start|set|run) (the|my|our) {w} timer (for|at|to) {d}
i need a {j} timer for [the|my] {w}
i need a {w} timer (for|of) {d}
i want a {j} {w} timer
i'd like a {w} timer (for|of) {d}
can i (have|get) a {j} timer for [the|my] {w}
give me a {j} {w} timer
give me a {w} timer for {d}
set {w} timer (for|to) {d}
add a {w} timer (for|of|with) {d}
new {w} timer (for|of|,) {d}
new timer (called|named) {w} for {d}
start a {d} timer (named|called) {w}
set a timer for {d} for [the|my] {w}
(set|start) another timer for [the|my] {w}, {d}
for [the|my] {w} (set|start) a {j} timer
for [the|my] {w} (set|start) a timer (of|for) {d}
(set|start) a timer for {d} and (call|name|label) it {w}
(set|start) a {j} timer and (call|name|label) it {w}
let's (set|start) a {w} timer for {d}
we need a {w} timer for {d}
timer (called|named) {w} for {d}
make a {w} timer that lasts {d}
name a {j} timer {w}
create a new {w} timer with {d}
{d} on the {w} timer
call it {w} and set a timer for {d}
my {w} timer should run for {d}
a {j} timer for [the|my] {w}
""")
START_COMMAND = rows("""
{c} in {d}
{c} in {d} [from now|time]
{c} after {d}
{c} {d} from now
{c} when {d} (have passed|are up|are over)
in {d} {c}
in {d}, {c}
in {d} time {c}
in {d} (please|i want you to|you should|could you|can you|would you) {c}
after {d} {c}
after {d}, {c}
after {d} (please|i want you to|you should) {c}
wait {d} and then {c}
wait {d} then {c}
wait [for] {d} and {c}
wait [for] {d} before you {c}, no sooner
{d} from now {c}
{d} from now, {c}
once {d} have passed {c}
when {d} are (up|over) {c}
(set|start) a timer (for|of) {d} to {c}
(set|start) a {j} timer to {c}
(set|start) a timer to {c} in {d}
i want you to {c} in {d}
i'd like you to {c} in {d}
give it {d} and then {c}
give it {d} then {c}
give me {d} then {c}
(start|set) a {j} timer and then {c}
(start|set) a timer for {d} and then {c}
you can {c} in {d}
{c} but wait {d} first
let {d} pass and then {c}
{c} in about {d}
hold on for {d} and then {c}
as soon as {d} have passed {c}
first wait {d}, then {c}
within {d} {c}
""")
