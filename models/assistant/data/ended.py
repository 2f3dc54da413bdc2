"""Scenes and scripts that somebody wants to end: nothing ends them, and to start them would be the opposite of what is meant."""

import random

from expand import alternatives, pick_evenly
from targets import plain
from vocabulary import fill

ENDED = alternatives("""turn off {n}|turn {n} off|end {n}|stop {n}|exit {n}|{n} off|{n}'s over|{n} is over|leave {n}|quit {n}|deactivate {n}|turn off [the] {n} scene|switch off {n}|switch {n} off|stop [the] {n} script|end [the] {n} scene|finish {n}|cancel {n}|no more {n}|abort {n}|undo {n}|get out of {n}|disable {n}|shut off {n}
(turn|switch) the {n} scene off|that's enough {n}|we're done with {n}|we've had enough of {n}|{n} can end now|{n} is finished|put an end to {n}|don't (start|run|activate) {n}|don't {n}|no {n} [today|tonight|please]|not {n}|when is {n}|when's {n}|i love [the] {n} [scene]|i like {n}|{n} was (great|nice|fun|{adj})|what does {n} do|what's in {n}|how does {n} work|who made {n}|delete {n}|rename {n}|edit [the] {n} [scene|script]
(stop|end|exit|cancel|kill) the {n} (scene|script|routine|mode)|{n} mode off|turn off {n} mode|leave {n} mode|exit {n} mode|is {n} (on|running|active|over|done)|did you run {n}|have you started {n}|{who} started {n}|i already ran {n}|should i run {n}|how long does {n} take
it's past (your|my|our|his|her) {n}|(thanks|thank you) for {n}|(let's|we should|we could|shall we|do you want to) go out for {n}|(i'm|we're|she's|{who} is) (cooking|making|planning|skipping|missing|late for|ready for|bringing|having) {n}|that was (a|) (good|great|long|nice|lovely|short) {n}|what a {n}|how was {n}|(we|they|i) (had|missed|skipped|enjoyed|hated|forgot) {n}|my {word} is {n}|tell me about {n}|is it {n} yet|not before {n}|{who} (hates|loves|likes|hated) {n}|{n} was {adj}
{n} for (two|{who}|four|everyone)|we're having {dish} for {n}|what's for {n}|(who|what) is {n}|have you (seen|heard|tried) {n}|{n} makes me {feel}|i don't (like|want|need) {n}|(before|after|during|until|since) {n}|see you (at|after) {n}|(i've|we've) (been|got) {n}|this is no {n}|nothing beats {n}|(no|another) {n} (again|today|this year)|the {n} (is|was) {adj}|our {n} (starts|begins|ends) at {clock}|{n} is (cancelled|postponed|called off|at {clock}|tomorrow|on sunday)""")


def ended_scene(rng: random.Random, home: dict, test: bool, area):
    """(text, False) about a scene or a script of this home, or None where it has none."""
    names = [plain(e["name"]) for e in home["entities"] if e["domain"] in ("scene", "script")]
    if not names:
        return None
    return fill(rng, pick_evenly(rng, ENDED, test), test, n=rng.choice(names)), False
