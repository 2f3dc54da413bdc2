"""Sentences that put something on a list or tick it off. {i} is the item, {l} the list."""

from expand import alternatives

ADD = alternatives("""
add {i} to {l}|add {i} (on|onto) {l}|put {i} (on|onto|in) {l}|put {i} on {l}|add to {l} {i}|add to {l}, {i}|to {l} add {i}|on {l} put {i}|{i} on {l}
{i} to {l}|{i} onto {l}|{i} (goes|should go|needs to go|belongs) on {l}|{i} should be (on|added to) {l}|i need {i} on {l}|i want {i} on {l}
i'd like {i} on {l}|i'd like {i} added to {l}|i want to (add {i} to|put {i} on|put {i} onto) {l}|i need to (add {i} to|put {i} on|put {i} onto) {l}
we need {i} on {l}|we need {i}, (add it to|put it on) {l}|i'm out of {i}, (add it to|put it on) {l}|we are out of {i}, (add it to|put it on) {l}
we ran out of {i}, (add it to|put it on) {l}|(write|note|jot) down {i} on {l}|(write|note) {i} (on|onto) {l}|(write|note) {i} down on {l}
(include|enter) {i} (on|in) {l}|(stick|throw|pop|place) {i} on {l}|(get|have) {i} (on|onto|added to) {l}|append {i} to {l}
add an (item|entry) to {l}, {i}|add the (item|entry) {i} to {l}|add (a new|one more) (item|entry) (to|on) {l}: {i}
new (entry|item) {i} on {l}|{l}, add {i}|{l}: {i}|{l} add {i}|could {i} (go on|be added to|be put on) {l}|can {i} (go on|be added to|be put on) {l}
would you mind (adding {i} to|putting {i} on) {l}|let's (add {i} to|put {i} on|put {i} onto) {l}|make sure {i} is on {l}|see that {i} is on {l}
remember to (add {i} to|put {i} on|put {i} onto) {l}|don't forget to (add {i} to|put {i} on|put {i} onto) {l}|don't forget {i} on {l}
(save|record|list) {i} on {l}|(save|record) {i} to {l}|extend {l} with {i}
also (add {i} to|put {i} on|put {i} onto) {l}|on {l} i need {i}|put down {i} on {l}
let {l} have {i}|may i have {i} added to {l}|add {i} as an entry on {l}
how about (adding {i} to|putting {i} on) {l}|for {l}, {i}|{i}, put that on {l}|have {l} include {i}|add {i} to {l} please|add {i} to {l} too
add {i} to {l} as well|add {i} to {l} for me|add {i} into {l}|add {i} in {l}|add {i} on {l}|add {i} at the (end|bottom|top) of {l}|add to {l}: {i}
add to {l} the item {i}|add on {l} {i}|add onto {l} {i}|add on to {l} {i}|add into {l} {i}|add the item {i} to {l}|add the entry {i} to {l}
add the following to {l}: {i}|add this to {l}: {i}|add an item to {l}: {i}|add an item called {i} to {l}|add an entry to {l}: {i}
add an entry {i} to {l}|add an entry called {i} to {l}|add an entry for {i} to {l}|add a new item {i} to {l}|add a new item to {l}: {i}
add a new entry to {l}, {i}|add a line to {l}: {i}|add a line with {i} to {l}|add one entry on {l}: {i}
add one item to {l}, {i}|add one more thing to {l}: {i}|add one thing to {l}, {i}|add another item to {l}: {i}|add another entry to {l}, {i}
add something to {l}: {i}|adding {i} to {l}|to {l}, add {i}|to {l} please add {i}|to {l} i want to add {i}|to {l} i'd like to add {i}
to {l} i need to add {i}|to {l} also add {i}|to {l} add the item {i}|to {l} add an entry {i}|to {l} append {i}|to {l} write {i}|to {l} attach {i}
to {l} goes {i}|onto {l} put {i}|onto {l} goes {i}|into {l} put {i}|into {l} write {i}|in {l} put {i}|in {l} write {i}|in {l} enter {i}
in {l} note {i}|in {l} include {i}|in {l} add {i}|on {l} add {i}|on {l}, put {i}|on {l}, please put {i}|on {l} please write {i}|on {l} write {i}
on {l} write down {i}|on {l} note {i}|on {l} note down {i}|on {l} jot down {i}|on {l} record {i}|on {l} enter {i}|on {l} include {i}|on {l} place {i}
on {l} list {i}|on {l} there should be {i}|on {l} there should also be {i}|on {l} i want {i}|on {l} i'd like {i}
on {l} i would like {i}|on {l} we need {i}|on {l} we should have {i}|on {l} goes {i}|on {l} should be {i}|on {l}, {i}|on {l}: {i}
put {i} on {l} please|put {i} on {l} too|put {i} on {l} as well|put {i} on to {l}|put {i} down on {l}|put {i} down for {l}|put {i} into {l}
put {i} at the (end|bottom|top) of {l}|put the item {i} on {l}|put the entry {i} on {l}|put an entry for {i} on {l}
put a note for {i} on {l}|put down {i} in {l}|put on {l} {i}|put on {l}: {i}|put on {l} the item {i}|put onto {l} {i}|put in {l} {i}
put this on {l}: {i}|put the following on {l}: {i}|put one more thing on {l}: {i}|put something on {l}: {i}|write {i} on {l}|write {i} to {l}
write {i} in {l}|write {i} down in {l}|write down {i} on {l}|write down {i} in {l}|write on {l} {i}|write on {l}: {i}
write to {l} {i}|write into {l} {i}|write an entry {i} on {l}|write the item {i} on {l}|write this on {l}: {i}|note {i} on {l}
note {i} in {l}|note {i} for {l}|note down {i} on {l}|note down {i} for {l}|note on {l} {i}|note on {l}: {i}
note that down on {l}: {i}|note the item {i} on {l}|make a note of {i} on {l}|make a note on {l} for {i}
make an entry on {l}: {i}|make an entry for {i} on {l}|make an entry on {l} for {i}|make an entry {i} on {l}|make sure {l} has {i}
make sure {l} includes {i}|make sure to have {i} on {l}|make sure that {i} gets on {l}|make sure that {i} goes on {l}|make room for {i} on {l}
make {l} include {i}|jot {i} down on {l}|jot {i} on {l}|jot {i} down in {l}|jot down on {l} {i}|jot down {i} for {l}|scribble {i} on {l}
scribble down {i} on {l}|scribble {i} down on {l}|type {i} on {l}|type {i} into {l}|enter {i} on {l}
enter {i} in {l}|enter {i} into {l}|enter {i} to {l}|enter on {l} {i}|enter in {l} {i}|enter the item {i} on {l}|enter the item {i} in {l}
insert {i} in {l}|insert {i} into {l}|insert {i} on {l}|insert the item {i} into {l}|insert in {l} {i}|include {i} in {l}
include {i} on {l}|include on {l} {i}|include in {l} the item {i}|include the item {i} on {l}|record {i} on {l}|record {i} in {l}|record {i} for {l}
record the item {i} on {l}|record on {l} {i}|record an entry {i} on {l}|register {i} on {l}|register {i} in {l}|log {i} on {l}|log {i} in {l}
log {i} to {l}|file {i} on {l}|file {i} in {l}|save {i} on {l}|save {i} in {l}|save to {l} {i}
save the item {i} to {l}|store {i} on {l}|list {i} on {l}|list {i} in {l}|list on {l} {i}|append {i} on {l}
append the item {i} to {l}|append to {l} {i}|append to {l}: {i}|append an entry {i} to {l}|attach {i} to {l}|attach {i} on {l}|tack {i} onto {l}
tack {i} on to {l}|tack {i} on {l}|chuck {i} on {l}|chuck {i} onto {l}|bung {i} on {l}|pop {i} on {l}|pop {i} onto {l}|pop {i} down on {l}
pop the item {i} on {l}|stick {i} on {l}|stick {i} onto {l}|stick {i} down on {l}|stick on {l} {i}|slap {i} on {l}|drop {i} on {l}|drop {i} onto {l}
drop {i} into {l}|throw {i} on {l}|throw {i} onto {l}|throw {i} in {l}|throw on {l} {i}|toss {i} on {l}|toss {i} onto {l}|place {i} on {l}
place {i} in {l}|place {i} onto {l}|place on {l} {i}|place the item {i} on {l}|get {i} on {l}|get {i} onto {l}|get {i} down on {l}
get {i} added to {l}|get {i} written on {l}|get on {l} {i}|have {i} on {l}|have {i} added on {l}|have {i} added to {l}|have {i} put on {l}
have {i} written on {l}|have {i} noted on {l}|have {l} say {i}|have {l} show {i}|let {i} be added to {l}|let me add {i} to {l}|let me put {i} on {l}
let me have {i} on {l}|let's have {i} on {l}|let's get {i} on {l}|let's add {i} to {l}|let's put {i} on {l}|let's write {i} on {l}
let's not forget {i} on {l}|take note of {i} on {l}
update {l}, add {i}|update {l}: {i}|extend {l} by {i}|expand {l} with {i}|expand {l} by {i}
edit {l} and add {i}|open {l} and add {i}|go to {l} and add {i}|take {l} and write {i}
new on {l}, {i}|new for {l}: {i}|new in {l}: {i}|new entry for {l}: {i}|new entry for {l}, {i}
new entry in {l}: {i}|new entry on {l}: {i}|new item in {l}: {i}|new item on {l} {i}|new item {i} for {l}|new item {i} on {l}
new item, next item on {l}: {i}|next on {l}: {i}|next on {l} is {i}|one more for {l}: {i}
one more item on {l}: {i}|one more thing for {l}: {i}|another item for {l}: {i}|another thing for {l}, {i}|another entry on {l}: {i}
another one for {l}: {i}|an item for {l}: {i}|an entry on {l} for {i}|something for {l}: {i}
something for {l}, {i}|also {i} on {l}|also {i} for {l}|also to {l} {i}|also for {l}: {i}|also add to {l} {i}
for {l} {i}|for {l} i need {i}|for {l} we need {i}|for {l} add {i}|for {l}: {i}|for {l}, add {i}|for {l}, please note {i}|{i} for {l}
{i} in {l}|{i} into {l}|{i} on {l} please|{i} on {l} too|{i} onto {l} please|{i} to {l} please|{i} too, on {l}|{i} also on {l}
{i} also goes on {l}|{i} also belongs on {l}|{i} also needs to be on {l}|{i} goes onto {l}|{i} goes to {l}|{i} goes in {l}|{i} goes on {l} as well
{i} has to be on {l}|{i} has to be added to {l}|{i} is missing on {l}|{i} is missing on {l}, add it
{i} isn't on {l} yet, add it|{i} is not on {l} yet, (add|include) it|{i} is needed on {l}|{i} is to go on {l}
{i} is to be added to {l}|{i} must be on {l}|{i} must be put on {l}|{i} must go onto {l}|{i} needs to be on {l}
{i} needs to be added to {l}|{i} needs to get on {l}|{i} needs adding to {l}|{i} ought to be on {l}|{i} ought to go on {l}
{i} should also be on {l}|{i} should also go on {l}|{i} should be in {l}
{i} should be included in {l}|{i} should be written on {l}|{i} should get on {l}|{i} should get added to {l}|{i} can go on {l}|{i} can be added to {l}
{i} may go on {l}|{i} could go on {l}|{i}, add it to {l}|{i}, add that to {l}|{i}, add this to {l}|{i}, put it on {l}|{i}, put it down on {l}
{i}, put this on {l}|{i}, note it on {l}|{i}, write it on {l}|{i}, write that on {l}|{i}, get it on {l}|{l}, {i}|{l}, put {i}
{l}, new item {i}|{l}, new entry: {i}|{l}, include {i}|{l}, write {i}|{l}, note {i}|{l}, one more: {i}|{l}, plus {i}|{l}, also {i}|{l}: add {i}
{l}: also {i}|{l}: new item {i}|{l} plus {i}|{l} also needs {i}|{l} also needs to have {i}|{l} gets {i}|{l} has to have {i}|{l} has to include {i}
{l} must have {i}|{l} must include {i}|{l} must contain {i}|{l} needs an entry for {i}|{l} needs the item {i}|{l} needs to have {i}
{l} needs to say {i}|{l} ought to have {i}|{l} ought to include {i}|{l} should also have {i}|{l} should also include {i}
{l} should contain {i}|{l} should get {i}|{l} should list {i}|{l} should read {i}|{l} should show {i}|{l} lacks {i}|{l} is lacking {i}
{l} is still missing {i}|{l} doesn't have {i} yet, add it|{l} can have {i}|{l} new item {i}|{l} new entry {i}|{l} put {i}|{l} include {i}
i need {i} added to {l}|i need {i} put on {l}|i need {i} to be on {l}|i need {i} to go on {l}|i need to have {i} on {l}|i need to get {i} on {l}
i need to write {i} on {l}|i need to note {i} on {l}|i need to remember {i}, put it on {l}|i need an entry on {l} for {i}|i need an entry {i} on {l}
i need {i}, add it to {l}|i need {i}, put it on {l}|i need {i}, write it on {l}|i need {i}, please add that to {l}|i have to buy {i}, put it on {l}
i must not forget {i}, put it on {l}|i want {i} added to {l}|i want {i} put on {l}|i want {i} written on {l}|i want {i} to be on {l}
i want {i} to go on {l}|i want {l} to have {i}|i want {l} to include {i}|i want {l} to say {i}|i want to add to {l} {i}|i want to have {i} on {l}
i want to see {i} on {l}|i want to write {i} on {l}|i want to get {i}, add it to {l}|i want to include {i} on {l}|i'd like {i} put on {l}
i'd like {i} to be on {l}|i'd like {i} to go on {l}|i'd like to add {i} to {l}|i'd like to have {i} on {l}|i'd like to put {i} on {l}
i'd like to include {i} in {l}|i'd like to add to {l} {i}|i'd like to write {i} on {l}|i'd like {l} to include {i}|i would like {i} on {l}
i would like {i} added to {l}|i would like to add {i} to {l}|i would like to put {i} on {l}|i wish to add {i} to {l}|i wish to put {i} on {l}
i'll need {i}, put it on {l}|i'll need {i} on {l}|i forgot {i}, add it to {l}|i forgot {i}, put it on {l}|i ran out of {i}, add it to {l}
i'm running out of {i}, add it to {l}|i'm low on {i}, put it on {l}|i'm almost out of {i}, add it to {l}|i've run out of {i}, put it on {l}
i've got to get {i}, put it on {l}|i think we need {i}, put it on {l}|i think {i} should be on {l}
there needs to be {i} on {l}|the item {i} goes on {l}|the item {i} should be on {l}|the item {i} on {l}|the item {i}, add it to {l}
the next item for {l} is {i}|the next thing on {l} is {i}|we also need {i} on {l}|we need {i} added to {l}|we need {i} put on {l}
we need {i}, add it to {l}|we need {i}, so put it on {l}|we need {i}, write it on {l}|we need more {i}, put it on {l}|we need to add {i} to {l}
we need to put {i} on {l}|we need to get {i}, add it to {l}|we need to buy {i}, add it to {l}|we want {i} on {l}|we want {i} added to {l}
we'd like {i} on {l}|we should add {i} to {l}|we should put {i} on {l}|we should have {i} on {l}|we have no {i}, add it to {l}
we have no more {i}, put it on {l}|we don't have any {i}, add it to {l}|we're low on {i}, add it to {l}|we're out of {i}, add it to {l}
we're out of {i}, put it on {l}|we're running low on {i}, put it on {l}|we're running out of {i}, add it to {l}|we've run out of {i}, add it to {l}
we've run out of {i}, put it on {l}|we are running low on {i}, add it to {l}|we are all out of {i}, put it on {l}
we're almost out of {i}, put it on {l}|we're short of {i}, put it on {l}|we could use {i}, put it on {l}|remember {i} for {l}
remember to put {i} on {l}|remember to add {i} to {l}|remember to write {i} on {l}|please remember {i} for {l}|don't forget {i} for {l}
don't forget to put {i} on {l}|don't forget to write {i} on {l}|don't let me forget {i}, put it on {l}|do not forget to add {i} to {l}
can i add {i} to {l}|can i put {i} on {l}|can i get {i} added to {l}|can i have {i} put on {l}|can we add {i} to {l}|can we put {i} on {l}
can we get {i} on {l}|can {i} be on {l}|can {i} be put on {l}|can {i} please go on {l}|can {l} have {i}|could i add {i} to {l}
could i get {i} on {l}|could i have {i} on {l}|could i put {i} on {l}|could we add {i} to {l}|could we get {i} added to {l}|could we put {i} on {l}
could we have {i} on {l}|could {i} please be added to {l}|may i add {i} to {l}|may i put {i} on {l}|may we have {i} on {l}
would you mind putting {i} on {l}|would you mind adding {i} to {l}|would you mind writing {i} on {l}|would you mind writing down {i} on {l}
would you mind noting {i} on {l}|how about {i} on {l}|how about {i} for {l}|how about writing {i} on {l}|what about {i} for {l}
what about adding {i} to {l}|see to it that {i} is on {l}|see to it that {i} gets on {l}|see that {i} gets on {l}|ensure {i} is on {l}
ensure that {l} has {i}|assign {i} to {l}|queue up {i} on {l}|send {i} to {l}
transfer {i} to {l}|time to put {i} on {l}|create an entry {i} on {l}|create an entry for {i} on {l}|create an item {i} on {l}
create an item called {i} on {l}|create a new item on {l}: {i}|create the item {i} in {l}
there (should|must|has to|needs to|ought to) be {i} on {l}|(a|another|one more|a new|the next) (entry|item|thing) (on|for) {l}: {i}|(new|next|another|one more) (entry|item|thing) (on|for) {l}, {i}|(one more|something|another one|something new|something else) (on|for) {l}, {i}
(also|and|next|then|and also) on {l}: {i}|(also|and|then|next) (put|write|note) on {l} {i}|(update|extend) {l} (with|to include|by adding) {i}|{l} (could do with|could use|is missing|lacks|needs|wants) {i}|{l} (should|must|has to|needs to) (have|include|contain|get) {i}
{i} (must|should|needs to|has to|ought to|can|could) (be added to|be put on|be on|go on|get on|be listed on|be written on) {l}|{i} (as well|too|also), on {l}|(can|could|may) (i|we) (have|get|put|see) {i} on {l}|{i} (is missing from|isn't on|is not on) {l}, (add|put) it [there|on]|(make|leave) a note on {l}: {i}
(save|store|keep|record|list|log) {i} (on|in|to) {l}|pencil (in {i}|{i} in) on {l}
""")
ADD += ["add {i} to {l}"] * 20

DONE_ON = alternatives("""
(check|tick|cross|mark|strike) {i} off {l}|(check|tick|cross|mark|strike) off {i} (on|from) {l}|(check|tick|cross|mark) {i} off (of|on|from) {l}
(check|tick) {i} on {l}|check off {i} on {l}|mark {i} as (done|complete|completed|finished|checked|checked off) on {l}
mark {i} on {l} as (done|complete|completed|finished|checked)|mark {i} (done|complete|completed|finished) on {l}|complete {i} on {l}
complete {i} from {l}|complete the (item|entry) {i} on {l}|set {i} on {l} (as|to) (done|complete|completed)|set {i} to (done|completed) on {l}
{i} on {l} is (done|complete|completed|finished)|{i} is (done|complete|finished), (check|tick|cross) it off {l}|{i} is done on {l}
on {l} (check|tick|cross) off {i}|on {l} mark {i} as (done|complete|completed)|on {l}, {i} is (done|complete|completed)
from {l} (check|tick|cross) off {i}|{l}, (check|tick|cross) off {i}|{l}, {i} is (done|complete)|{l}, mark {i} as (done|complete)
i want {i} (checked|ticked|crossed) off {l}|i'd like {i} (checked|ticked|crossed) off {l}|i need {i} (checked|ticked|marked) off on {l}
i want to (check|tick|cross) {i} off {l}|i'd like to (check|tick) off {i} (on|from) {l}|{i} can be (checked|ticked|crossed) off {l}
{i} can be (checked|ticked|crossed) off on {l}|can {i} be (checked|ticked|crossed|marked) off {l}|{i} should be (checked|ticked|crossed) off {l}
would you mind (checking|ticking|crossing) {i} off {l}|would you mind marking {i} as (done|complete) on {l}|let's (check|tick|cross) {i} off {l}
put a (check|tick|checkmark|check mark) (next to|by|beside|on|at) {i} on {l}|(get|have) {i} (checked|ticked|crossed) off {l}
have {i} marked as (done|complete|completed) on {l}|i'm done with {i}, (check|tick|cross) it off {l}
i (finished|completed) {i}, (check|tick|mark) it off on {l}|{i} (done|completed) on {l}|check {i} as (done|complete) on {l}
flag {i} as (done|complete|completed) on {l}|you can (check|tick|cross) {i} off {l}|close {i} on {l}
(check|tick|cross) off the (item|entry) {i} on {l}|on {l} set {i} to (done|complete)|{i} has been (done|completed) on {l}
make {i} (done|complete|completed) on {l}|how about (checking|ticking|crossing) {i} off {l}|{i} may be (checked|ticked|crossed) off {l}
go ahead and (check|tick|cross) {i} off {l}|check {i} off {l}|check {i} off {l} please|check {i} off on {l}|check {i} off from {l}
check {i} off of {l}|check {i} as finished on {l}|check {i} as completed on {l}|check off {i} from {l}|check off {i} in {l}
check off the item {i} on {l}|check off the item {i} from {l}|check off the entry {i} on {l}|check off on {l} {i}|check off from {l} {i}
check the item {i} off {l}|check the entry {i} on {l}|check the box next to {i} on {l}|check the box of {i} on {l}
check {i} in {l}|tick {i} off {l}|tick {i} off on {l}|tick {i} off from {l}|tick {i} as done on {l}|tick {i} in {l}|tick off {i} on {l}
tick off {i} from {l}|tick off {i} in {l}|tick off the item {i} on {l}|tick off the item {i} from {l}|tick off the entry {i} on {l}
tick off on {l} {i}|tick the item {i} off {l}|tick the box for {i} on {l}|tick the box next to {i} on {l}|tick the entry {i} on {l}|cross {i} off {l}
cross {i} off from {l}|cross {i} out on {l}|cross {i} out in {l}|cross out {i} on {l}|cross out {i} from {l}|cross off {i} on {l}
cross off {i} from {l}|cross off the item {i} on {l}|cross off the item {i} from {l}|cross off from {l} {i}|cross the item {i} off {l}
strike {i} from {l}|strike {i} off {l}|strike {i} out on {l}|strike {i} through on {l}|strike out {i} on {l}
strike through {i} on {l}|strike the item {i} off {l}|mark {i} on {l} as done|mark {i} on {l} as finished|mark {i} on {l} as complete
mark {i} on {l} done|mark {i} on {l} completed|mark {i} as done on {l}|mark {i} as done in {l}|mark {i} as completed on {l}
mark {i} as complete in {l}|mark {i} as finished on {l}|mark {i} as ticked off on {l}|mark {i} as checked on {l}|mark {i} as taken care of on {l}
mark {i} as handled on {l}|mark {i} complete on {l}|mark {i} completed on {l}|mark {i} finished on {l}|mark {i} off {l}|mark {i} off on {l}
mark {i} from {l} as done|mark {i} from {l} as completed|mark {i} of {l} as done|mark off {i} on {l}|mark off {i} from {l}
mark the item {i} as done on {l}|mark the item {i} as completed on {l}|mark the item {i} on {l} as complete|mark the item {i} on {l} as done
mark the entry {i} as done on {l}|mark the entry {i} on {l} as completed|mark on {l} {i} as done|mark on {l} that {i} is done|mark as done on {l} {i}
mark as done on {l}: {i}|mark as completed on {l} {i}|mark as complete {i} on {l}|mark done on {l} {i}|set {i} as done on {l}
set {i} as completed on {l}|set {i} as complete on {l}|set {i} as finished on {l}|set {i} to complete on {l}|set {i} to completed on {l}
set {i} to done in {l}|set {i} to done on {l}|set {i} to finished on {l}|set {i} on {l} to done|set {i} on {l} to finished|set {i} on {l} to complete
set {i} on {l} as finished|set the item {i} to done on {l}|set the item {i} on {l} to done|set the item {i} as completed on {l}
set the entry {i} on {l} to done|set the status of {i} on {l} to done|set the status of {i} on {l} to completed|switch {i} to done on {l}
change {i} on {l} to done|change {i} on {l} to completed|change {i} to done on {l}|change {i} to finished on {l}
change the status of {i} on {l} to done|put {i} on {l} as done|put {i} as done on {l}|put a tick at {i} on {l}|put a check at {i} on {l}
put a check mark by {i} on {l}|put a checkmark on {i} on {l}|put a tick mark beside {i} on {l}|put a line through {i} on {l}
draw a line through {i} on {l}|make a checkmark at {i} on {l}|make {i} checked on {l}
make {i} on {l} done|note {i} as done on {l}|note {i} on {l} as done|note that {i} is done on {l}|record {i} as done on {l}
record {i} on {l} as completed|record that {i} is done on {l}|register {i} as done on {l}|log {i} as done on {l}|log {i} as completed on {l}
label {i} as done on {l}|label {i} on {l} as completed|flag {i} as finished on {l}|flag {i} on {l} as done|declare {i} done on {l}
declare {i} on {l} finished|report {i} as done on {l}|list {i} as done on {l}|list {i} on {l} as completed|update {i} on {l} to done
update {i} to completed on {l}|update {l}, {i} is done|update {l}: {i} is completed|update {l} to show {i} as done|count {i} as done on {l}
consider {i} done on {l}|consider {i} on {l} completed|complete {i} on {l}|complete {i} in {l}|complete {i} of {l}|complete {i} off {l}
complete on {l} {i}|complete the item {i} in {l}|complete the entry {i} on {l}|complete the task {i} on {l}
finish the item {i} on {l}|finish the entry {i} on {l}
close off {i} on {l}|close out {i} on {l}|close the item {i} on {l}|tag {i} as done on {l}|tag {i} on {l} as completed
on {l} check {i}|on {l} check off {i}|on {l} check {i} off|on {l}, check off {i}|on {l} tick {i}|on {l} tick {i} off|on {l} tick off {i}
on {l}, tick off {i}|on {l} cross off {i}|on {l} cross out {i}|on {l} strike {i}|on {l} mark {i} as finished
on {l}, mark {i} as complete|on {l} complete {i}|on {l} complete the item {i}|on {l}, complete {i}
on {l} set {i} as done|on {l} set {i} to completed|on {l} put a tick next to {i}|on {l} close {i}|on {l} {i} is done
on {l} {i} is completed|on {l} {i} is finished|on {l} {i} can be ticked off|on {l} {i} can be checked off|on {l} {i} has been done
on {l}, {i} has been completed|on {l}, {i} done|in {l} check off {i}|in {l} tick off {i}|in {l} mark {i} as done|in {l} mark {i} as completed
in {l} complete {i}|in {l} set {i} to done|in {l}, {i} is done|from {l} check {i} off|from {l} tick {i} off|from {l} cross {i} off
from {l} mark {i} as done|from {l} complete {i}|from {l}, check off {i}|off {l} tick {i}|off {l} check {i}|{l}, {i} done|{l}, {i} is finished
{l}, {i} is completed|{l}, {i} has been done|{l}, {i}, done|{l}: mark {i} as done|{l}, check {i} off|{l}, tick {i} off|{l}, complete {i}
{l}, set {i} to done|{l}: {i} done|{l}: {i} is done|{l}: {i} completed|{l}: check off {i}|{l}: tick off {i}|{l} check off {i}|{l} tick off {i}
{l} {i} done|{l} complete {i}|{i} is now done on {l}|{i} is finished on {l}|{i} is complete on {l}|{i} is completed on {l}|{i} is taken care of on {l}
{i} is checked off on {l}|{i} is finished, mark it on {l}|{i} is done, mark it on {l}|{i} is done, mark that on {l}|{i} is done, so tick it off {l}
{i} is done, so check it off on {l}|{i} is done, check it on {l}|{i} is taken care of, check it off {l}|{i} is taken care of, tick it off {l}
{i} is sorted, tick it off {l}|{i} is handled, cross it off {l}|{i} is to be ticked off {l}|{i} on {l} complete|{i} on {l} completed|{i} on {l} done
{i} on {l} has been completed|{i} on {l} has been done|{i} on {l} is checked off|{i} on {l} is taken care of|{i} on {l} can be checked off
{i} on {l} can be ticked|{i} on {l} can be marked as done|{i} on {l} should be checked off|{i} on {l} should be marked as done
{i} on {l} needs to be ticked off|{i} on {l}, check it off|{i} on {l}, done|{i} on {l}, tick that off|{i} from {l} is done|{i} from {l} is finished
{i} from {l} has been done|{i} off {l}, it's done|{i} complete on {l}|{i} finished on {l}|{i} done, check it off {l}|{i} done, tick it off {l}
{i} done, cross it off {l}|{i} to done on {l}|{i} can be crossed off {l}|{i} can be marked done on {l}
{i} can be marked as done on {l}|{i} can be completed on {l}|{i} can be ticked on {l}|{i} can come off {l}, it's done|{i} could be checked off {l}
{i} has been taken care of, check it off {l}|{i} has been finished, tick it off {l}|{i} has been done, tick it off {l}|{i} has been completed on {l}
{i} may be ticked off on {l}|{i} must be checked off {l}|{i} must be ticked off {l}|{i} needs to be checked off {l}|{i} needs to be ticked off {l}
{i} needs to be crossed off {l}|{i} needs to be marked as done on {l}|{i} should be ticked off {l}
{i} should be set to done on {l}|{i} should be completed on {l}|{i} should get a check on {l}
{i} gets a tick on {l}|{i} gets a check mark on {l}|{i}, check it off {l}|{i}, check it off on {l}|{i}, check that off {l}|{i}, tick it off {l}
{i}, tick it off on {l}|{i}, tick that off {l}|{i}, cross it off {l}|{i}, cross that off {l}|{i}, mark it as done on {l}|{i}, mark that done on {l}
{i}, done, on {l}|the item {i} on {l} is done|the item {i} on {l} is completed|the item {i} can be checked off {l}|the item {i} is done on {l}
the entry {i} on {l} is done|i want {i} ticked off {l}|i want {i} ticked off on {l}|i want {i} marked as done on {l}
i want {i} marked as completed on {l}|i want {i} set to done on {l}|i want {i} on {l} checked off|i want {i} on {l} marked as complete
i want to check off {i} on {l}|i want to check off {i} from {l}|i want to tick {i} off {l}|i want to tick off {i} on {l}
i want to cross off {i} on {l}|i want to mark {i} as completed on {l}|i want to mark {i} off {l}
i want to complete {i} on {l}|i want to set {i} to done on {l}|i'd like {i} checked off {l}|i'd like {i} ticked off {l}
i'd like {i} marked as done on {l}|i'd like {i} marked complete on {l}|i'd like to check off {i} on {l}
i'd like to tick {i} off {l}|i'd like to cross {i} off {l}|i'd like to mark {i} as done on {l}|i'd like to mark {i} off {l}
i'd like to complete {i} on {l}|i would like to check off {i} on {l}|i would like to tick off {i} on {l}|i would like to mark {i} as complete on {l}
i need {i} checked off {l}|i need {i} ticked off {l}|i need {i} crossed off {l}|i need {i} marked as done on {l}|i need {i} marked complete on {l}
i need to check {i} off {l}|i need to check off {i} on {l}|i need to tick off {i} on {l}
i need to mark {i} as done on {l}|i need to complete {i} on {l}|i did {i}, check it off {l}|i did {i}, tick it off {l}|i did {i}, cross it off {l}
i did {i}, mark it as done on {l}|i've done {i}, check it off {l}|i've done {i}, tick it off {l}|i've done {i}, mark it on {l}
i've finished {i}, check it off {l}|i've finished {i}, tick it off {l}|i've completed {i}, mark it as done on {l}|i have done {i}, check it off {l}
i have finished {i}, tick it off {l}|i have taken care of {i}, cross it off {l}|i took care of {i}, check it off {l}|i just did {i}, tick it off {l}
i just finished {i}, check it off {l}|i'm done with {i}, check it off {l}|i'm finished with {i}, tick it off {l}|i'm finished with {i} on {l}
i'm done with {i} on {l}|we're done with {i}, check it off {l}|we did {i}, tick it off {l}|we've done {i}, cross it off {l}
we finished {i}, check it off {l}|we can check {i} off {l}|we can tick {i} off {l}|we can cross {i} off {l}|we need to check {i} off {l}
we should tick {i} off {l}|done with {i}, check it off {l}|done with {i}, tick it off {l}|done with {i} on {l}|done on {l}: {i}
finished with {i}, check it off {l}|finished with {i} on {l}|finished on {l}: {i}|completed on {l}: {i}|completed {i} on {l}|check on {l} {i}
tick on {l} {i}|let's check off {i} on {l}|let's tick {i} off {l}|let's tick off {i} on {l}|let's cross {i} off {l}|let's mark {i} as done on {l}
let's mark {i} off {l}|let's complete {i} on {l}|let's call {i} done on {l}|call {i} done on {l}|let me check off {i} on {l}|let me tick {i} off {l}
can i check {i} off {l}|can i check off {i} on {l}|can i tick {i} off {l}|can we check {i} off {l}
can we tick off {i} on {l}|can we cross {i} off {l}|can we mark {i} as done on {l}|can {i} be ticked off on {l}
can {i} be completed on {l}|could i check {i} off {l}|could we tick {i} off {l}|could we mark {i} as done on {l}
could {i} be ticked off {l}|could {i} be checked off {l}|could {i} be marked as complete on {l}|may i check off {i} on {l}
would you mind checking {i} off {l}|would you mind ticking {i} off {l}|would you mind ticking off {i} on {l}|would you mind crossing off {i} on {l}
would you mind marking {i} as completed on {l}|would you mind completing {i} on {l}|would you mind setting {i} to done on {l}
how about checking off {i} on {l}|how about ticking {i} off {l}|how about marking {i} as done on {l}|what about ticking off {i} on {l}
get {i} checked off {l}|get {i} ticked off {l}|get {i} marked as done on {l}|get {i} completed on {l}|have {i} checked off {l}
have {i} checked off on {l}|have {i} ticked off {l}|have {i} ticked off on {l}|have {i} crossed off {l}|have {i} set to done on {l}
have {i} completed on {l}|see that {i} is checked off {l}|make sure {i} is checked off {l}|make sure {i} is ticked off {l}
make sure {i} is marked as done on {l}|make sure to tick off {i} on {l}|remember to check off {i} on {l}|don't forget to tick off {i} on {l}
you can check {i} off {l}|you can tick off {i} on {l}
you can mark {i} as done on {l}|you can mark {i} on {l} as completed|you may tick {i} off {l}|you may check off {i} on {l}
go to {l} and check off {i}|go to {l} and tick off {i}|go to {l} and mark {i} as done|open {l} and check off {i}
(tick|check|fill in) the box (for|next to|by|beside) {i} on {l}|(put|make|set|add|draw) a (check|tick|check mark) (next to|by|beside|against) {i} on {l}|(complete|close|finish|tick off|check off|cross off) the (item|entry|task) {i} (on|from|in) {l}
on {l}, (mark {i} as|set {i} to|flag {i} as) (done|complete|completed|finished)|on {l} (mark [the item] {i}|mark [the entry] {i}) (done|as done|as complete)|{l}: (mark {i} as|set {i} to) (done|complete|completed|finished)|{l} (mark {i} as|set {i} to|mark {i}) (done|complete)|{l}[:|,] (tick|check|cross|strike) off {i}
{i} (should|can|must|may|needs to) be (checked|ticked|crossed|marked) off [on|from] {l}|{i} (should|can|must|may|needs to) be marked (as done|done|as complete|complete) on {l}|(can|could) {i} be (checked|ticked|crossed) off [on] {l}|(can|could) {i} be marked (as done|as complete) on {l}
(i'd like to|i want to|i need to|let me|time to|can i|you can|you may) (check|tick|cross|strike) {i} off [of|on] {l}|(i'd like to|i want to|i need to|let me|can i|you can|you may) mark {i} (as done|as complete|done|complete) on {l}|(i'd like to|i want to|i need to|let me|you can) (check|tick|cross) off {i} (on|from) {l}
""")

BOUGHT = alternatives("""
mark {i} as (bought|purchased) on {l}|mark {i} on {l} as (bought|purchased)|i (bought|got) {i}, (check|tick|cross) it off {l}
i have {i} now, (check|tick|cross) it off {l}|we (bought|got) {i}, (check|tick|cross) it off {l}|i already have {i}, (check|tick|cross) it off {l}
{i} on {l} is bought|set {i} on {l} to bought|got {i}, (check|tick|cross) it off {l}|{i} is bought, (check|tick) it off on {l}
{i} is in the cart, (check|tick|cross) it off {l}|i picked up {i}, (check|tick|cross) it off {l}|{i} has been bought, (check|tick|cross) it off {l}
we've got {i}, (check|tick) it off on {l}|mark {i} as bought on {l}|mark {i} as purchased on {l}|mark {i} as bought in {l}|mark {i} bought on {l}
mark {i} on {l} bought|mark {i} on {l} as got|mark {i} as picked up on {l}|mark {i} on {l} as picked up|mark the item {i} as bought on {l}
mark the item {i} on {l} as purchased|mark as bought on {l} {i}|set {i} to bought on {l}|set {i} to purchased on {l}
set {i} as bought on {l}|set {i} as purchased on {l}|set {i} on {l} to purchased|set the item {i} to bought on {l}|set the item {i} on {l} to bought
set the status of {i} to bought on {l}|change {i} to bought on {l}|change {i} on {l} to bought|change the status of {i} on {l} to bought
put {i} as bought on {l}|put {i} on {l} as bought|note {i} as bought on {l}|note that {i} is bought on {l}|record {i} as bought on {l}
record {i} on {l} as purchased|register {i} as bought on {l}|log {i} as bought on {l}|flag {i} as bought on {l}|flag {i} on {l} as purchased
list {i} as bought on {l}|label {i} as bought on {l}|tag {i} as bought on {l}|check {i} as bought on {l}|tick {i} as bought on {l}
tick off {i} as bought on {l}|check off {i} as bought on {l}|count {i} as bought on {l}|update {i} to bought on {l}|update {l}, {i} is bought
update {l}: {i} is bought|update {l}, i bought {i}|update {l}, we have {i} now|on {l} mark {i} as bought|on {l} mark {i} bought
on {l} set {i} to bought|on {l} set {i} as purchased|on {l} {i} is bought|on {l}, {i} has been bought|on {l}, {i} is bought|on {l}, {i} bought
{l}, {i} is bought|{l}, {i} bought|{l}: {i} bought|{l}: {i} is bought|{l}, mark {i} as bought|{l}, set {i} to bought|{i} bought on {l}
{i} on {l} bought|{i} on {l} is already bought|{i} on {l} has been bought|{i} is bought on {l}|{i} is bought, check it off {l}
{i} is bought, tick it off {l}|{i} is bought, cross it off {l}|{i} is already bought, tick it off {l}|{i} is already in the cart, tick it off {l}
{i} is in the basket, tick it off {l}|{i} is in the trolley, check it off {l}|{i} is in the bag, cross it off {l}
{i} is in the fridge already, cross it off {l}|{i} should be set to bought on {l}|{i} should be marked as bought on {l}
{i} can be marked as bought on {l}|{i} can be set to bought on {l}|{i} to bought on {l}|{i} bought, check it off {l}|{i} bought, tick it off {l}
i bought {i}, check it off {l}|i bought {i}, tick it off {l}|i bought {i}, mark it on {l}|i bought {i}, so cross it off {l}
i bought {i}, you can tick it off {l}|i just bought {i}, check it off {l}|i've bought {i}, tick it off {l}|i've bought {i}, cross it off {l}
i have bought {i}, check it off {l}|i have {i}, check it off {l}|i have {i} already, tick it off {l}|i've got {i}, check it off {l}
i've got {i}, cross it off {l}|i've got {i} now, tick it off {l}|i got {i}, check it off {l}|i got {i}, tick it off {l}|i got {i}, cross it off {l}
i got {i}, so mark it on {l}|i already got {i}, check it off {l}|i already bought {i}, cross it off {l}|i picked up {i}, tick it off {l}
i found {i}, check it off {l}|i found {i}, tick it off {l}|we bought {i}, check it off {l}|we bought {i}, tick it off {l}
we have {i}, check it off {l}|we have {i} now, tick it off {l}|we have {i} already, cross it off {l}|we've bought {i}, tick it off {l}
we've got {i}, check it off {l}|we got {i}, cross it off {l}|we already have {i}, tick it off {l}|got {i}, check it off {l}|got {i}, tick it off {l}
got {i}, tick it off on {l}|bought {i}, check it off {l}|bought {i}, tick it off {l}|bought {i}, cross it off {l}|bought on {l}: {i}
purchased {i}, check it off {l}|picked up {i}, tick it off {l}|i want {i} marked as bought on {l}|i want {i} set to bought on {l}
i want to mark {i} as bought on {l}|i'd like {i} marked as bought on {l}|i'd like to mark {i} as bought on {l}|i'd like to set {i} to bought on {l}
i need {i} marked as bought on {l}|i need to mark {i} as purchased on {l}|can i mark {i} as bought on {l}|can we mark {i} as bought on {l}
can {i} be marked as bought on {l}|could we mark {i} as purchased on {l}|would you mind marking {i} as bought on {l}
would you mind setting {i} to bought on {l}|how about marking {i} as bought on {l}|let's mark {i} as bought on {l}|let's set {i} to bought on {l}
have {i} marked as bought on {l}|have {i} set to bought on {l}|get {i} marked as bought on {l}|you can mark {i} as bought on {l}
you can set {i} to bought on {l}
""")

DONE_BARE = alternatives("""
(check|tick|cross) off {i}|(check|tick|cross) {i} off|mark {i} as (done|bought|complete|completed|purchased)|mark {i} (done|completed)
mark the item {i} as (done|bought|completed)|complete the item {i}|(check|tick) off the item {i}|mark off {i}|{i} can be (checked|ticked|crossed) off
check off {i}|tick off {i}|tick {i} off|check {i} off|cross {i} off|cross out {i}|cross {i} out|check off the entry {i}|check the item {i} off
check off the item called {i}|tick the item {i} off|tick off the entry {i}|cross off the item {i}|mark {i} as done|mark {i} as bought
mark {i} as completed|mark {i} as complete|mark {i} as purchased|mark {i} as finished|mark {i} as ticked off|mark {i} done|mark {i} complete
mark {i} bought|mark the item {i} as bought|mark the item {i} as complete|mark the item {i} as done|mark the entry {i} as done
mark the entry {i} as completed|mark the item {i} completed|mark as done {i}|mark as bought {i}|mark as done: {i}|set {i} as done|set {i} as bought
set {i} as completed|set {i} to done|set {i} to completed|set {i} to complete|set {i} to purchased|set the item {i} to done|set the item {i} to bought
set the item {i} as completed|set the entry {i} to done|change {i} to done|change {i} to bought|change the item {i} to bought|complete the entry {i}
complete the item called {i}|finish the item {i}|close the item {i}|flag {i} as done|flag {i} as bought|tag {i} as done
note {i} as bought|record {i} as bought|record {i} as done|register {i} as bought|list {i} as done|list {i} as bought|label {i} as done
tick {i}|tick {i} please|{i}'s in the (trolley|basket|bag|fridge|car|cart), (tick|cross|check) it off|{i}'s done, (tick|cross|check) it off|put a tick next to {i}|put a check mark next to {i}|put a checkmark by {i}|{i} can be ticked off|{i} can be marked as done|{i} can be marked as bought
{i} can be crossed off|{i} should be checked off|{i} should be ticked off|{i} should be marked as bought|{i}, check it off|{i}, tick it off
{i}, cross it off|{i}, mark it as done|{i} is bought, tick it off|{i} is done, check it off|{i} is bought, check it off|i bought {i}, check it off
i bought {i}, tick it off|i got {i}, tick it off|i got {i}, check it off|i have {i} now, cross it off|we got {i}, check it off
i've got {i}, tick it off|i've bought {i}, check it off|got {i}, check it off|got {i}, tick it off|i want {i} ticked off
i want {i} marked as done|i'd like {i} marked as done|i'd like {i} checked off|i want to check off {i}|i want to tick off {i}
i'd like to check off {i}|i'd like to mark {i} as done|i need to check off {i}|let's check off {i}|let's tick off {i}|let's mark {i} as bought
can i tick off {i}|can i check off {i}|can we check off {i}|would you mind checking off {i}|would you mind ticking off {i}
would you mind marking {i} as bought|you can check off {i}|you can tick {i} off|you can mark {i} as bought|have {i} checked off|get {i} ticked off
(i want|i need|i'd like|can you get|please have) {i} (checked|ticked|crossed|marked) off|(mark {i} as|set {i} to) (done|complete|completed|bought|purchased|finished)|(check|tick|cross|mark) (off {i}|{i} off) [please|now|for me]
""")
