"""How far covers and valves are open: HassSetPosition for a named one or for a kind in a place."""

import position_frames
from expand import expand, pick, split
from opening import imperative
from targets import any_target
from values import percent

# {o} the thing, {n} a value, {nu} a value with its unit.
POSITION = split("""set {o} to {nu}|set {o} to {nu}|set {o} to {nu}|set {o} to {nu}|set {o} to {n}|(set|move|change|adjust|put|bring|turn) {o} to {nu}|open {o} to {nu}|open {o} to {nu}|open {o} {nu}|open {o} to {n}|open {o} up to {nu}|close {o} to {nu}|close {o} to {n}|set {o} to {nu} open|
set {o} position to {n}|set [the] position of {o} to {n}|set the position of {o} to {nu}|(change|adjust|move) the position of {o} to {n}|(change|adjust|move) {o} position to {n}|position {o} at {nu}|position {o} to {nu}|position of {o} to {n}|position of {o} {n}|{o} position {n}|{o} position to {n}|
{o} to {nu}|{o} to {nu}|{o} {nu}|{o} at {nu}|{o} {nu} open|{o} open {nu}|{o} open to {nu}|{o} open at {nu}|{o}, {nu}|{o} to {n}|set {o} at {nu}|set {o} {nu} open|leave {o} open at {nu}|leave {o} at {nu}|keep {o} at {nu}|keep {o} {nu} open|have {o} {nu} open|
i want {o} at {nu}|i want {o} {nu} open|i want {o} open at {nu}|i want {o} opened to {nu}|i'd like {o} at {nu}|i'd like {o} {nu} open|i would like {o} set to {nu}|i need {o} at {nu}|i need {o} {nu} open|we need {o} at {nu}|(can|could) you set {o} to {nu}|(can|could) you open {o} to {nu}|(can|could) you move {o} to {nu}|
(can|could) i have {o} at {nu}|(can|could) we have {o} {nu} open|would you mind opening {o} to {nu}|would you mind setting {o} to {nu}|would you open {o} to {nu}|how about opening {o} to {nu}|let's open {o} to {nu}|let's have {o} at {nu}|get {o} to {nu}|get {o} {nu} open|make {o} {nu} open|
make sure {o} (is|are) at {nu}|make sure {o} (is|are) {nu} open|{o} should be at {nu}|{o} should be {nu} open|{o} must be at {nu}|{o} (needs|need) to be {nu} open|set the opening of {o} to {nu}|go to {nu} on {o}|use position {n} for {o}|position {n} for {o}|{nu} on {o}|{nu} for {o}|set {o} to position {n}|move {o} to position {n}|
{o}, set (it|them) to {nu}|to {nu} open {o}|could {o} be set to {nu}|could {o} be opened to {nu}|is it possible to open {o} to {nu}|have {o} set to {nu}|open {o} so (it is|they are) at {nu}|open {o} until (it is|they are) {nu} open|open {o} until (it is|they are) at {nu}|move {o} until (it is|they are) at {nu}|close {o} until (it is|they are) at {nu}|open up {o} {nu}|open up {o} by {nu}|open {o} up {nu}|open {o} up by {nu}|
have {o} at {nu}|{o} ought to be at {nu}|take {o} to {nu}|bring {o} to position {n}|for {o} i want {nu}|let {o} be at {nu}|i could use {o} at {nu}|see that {o} (is|are) {nu} open|{o} opened up to {nu}|get the position of {o} to {n}|let's go with {nu} for {o}|go ahead with opening {o} to {nu}""") + split("""(put|have|get|leave|keep|want|need) {o} (at|on) {nu}|(crack|prop|tilt|slide|push|pull) {o} open to {nu}|{o} (at|on|to|up to|down to) {nu} (please|now)|{o} {nu} (please|now)|(take|bring|put|move) {o} (up|down|back) to {nu}|{o} position {n} (please|percent)|(i want|i need|i'd like|we want|we need) {o} (opened|set|moved|put) (to|at) {nu}|only open {o} (to|) {nu}|open {o} (just|only|about|by) {nu}|close {o} (by|about|down to) {nu}|(can|could|would) you (put|get|bring|have) {o} (at|to) {nu}""") * 6 + position_frames.POSITION
# What only hanging things do.
HEIGHT = split("""(raise|lower) {o} to {nu}|(raise|lower) {o} to {n}|(roll|pull|put|bring|let) {o} (up|down) to {nu}|(roll|pull|bring) (up|down) {o} to {nu}|lift {o} to {nu}|lower {o} [down] to {nu}|{o} (up|down) to {nu}|drop {o} to {nu}|(can|could) you (raise|lower) {o} to {nu}|i want {o} (raised|lowered) to {nu}|
would you mind (raising|lowering) {o} to {nu}|{o} should be (raised|lowered) to {nu}|let's lower {o} to {nu}|move {o} (up|down) to {nu}|have {o} (raised|lowered) to {nu}|take {o} (up|down) to {nu}|let {o} go (up|down) to {nu}""") + position_frames.HEIGHT
# Shares in words of their own: (value, templates).
SHARES = [(50, split("""open {o} halfway|open {o} half way|open {o} halfway|open {o} half-way|close {o} halfway|close {o} half way|shut {o} halfway|half open {o}|half close {o}|half-open {o}|open {o} by half|set {o} to half|set {o} to half open|set {o} halfway|set {o} to halfway|set {o} halfway open|set {o} to the halfway point|
put {o} halfway|put {o} at half|move {o} halfway|move {o} to half|{o} halfway|{o} half open|{o} half closed|{o} halfway open|{o} halfway closed|i want {o} half open|i want {o} halfway open|i want {o} half closed|i'd like {o} half open|i need {o} halfway|(can|could) you open {o} halfway|(can|could) you close {o} halfway|(can|could) i have {o} half open|
would you mind opening {o} halfway|would you open {o} halfway|make {o} half open|leave {o} half open|leave {o} halfway open|keep {o} half open|get {o} halfway open|let's open {o} halfway|{o} should be half open|{o} should be halfway|make sure {o} (is|are) half open|make sure {o} (is|are) halfway open|halfway open {o}|halfway close {o}|
open {o} to the middle|open up {o} to the middle|leave {o} in the middle|stop {o} in the middle|close {o} to the middle|(i want|i'd like|i need|we need) {o} (to the middle|in the middle|at the middle)|(can|could|would) you (open|move|bring|put|set) {o} (to|in) the middle|make sure {o} (is|are) in the middle|let {o} stop in the middle|let's have {o} in the middle|{o} should be in the middle|(i want|i'd like|i need|we want) {o} (half|halfway) (closed|open|shut)|make sure {o} (is|are) (halfway|half way) (closed|open|shut)|make sure (that|) {o} (is|are) (half shut|half way|halfway)|open up {o} halfway|have {o} half open|let {o} be half open|take {o} halfway|{o} ought to be half open|see that {o} (is|are) halfway open|i could use {o} half open|{o} opened halfway|get {o} half closed""") + split("""{o} half|{o} half please|{o} (halfway|half way) (please|now|up|down)|(put|set|have|get|leave|keep|want|move|bring) {o} (halfway|half way|at half|in the middle|to the middle|at the halfway point|half open)|open {o} (up to|to) (half|the middle|the halfway point)|(open|close|shut) {o} half (way|of the way)|(i want|i need|i'd like) {o} (halfway|half way|in the middle|at half|to be half open)|only (open|close) {o} halfway|(open|close) {o} (just|only|about) halfway|{o} (in|to) the middle|(open|raise|lower|move|pull|draw) {o} (to|as far as|up to) the (middle|midpoint|halfway point|halfway mark)|half way (open|up|closed|down) (for|on|with) {o}""") * 4 + position_frames.HALF),
          (25, split("""open {o} a quarter|open {o} a quarter of the way|open {o} one quarter|set {o} to a quarter|set {o} a quarter open|{o} a quarter open|i want {o} a quarter open|(can|could) you open {o} a quarter|put {o} at a quarter|move {o} to a quarter|leave {o} a quarter open|i'd like {o} a quarter open|{o} to a quarter|{o} a quarter|{o} at a quarter|(put|set|have|leave|keep|get|want|need) {o} (a quarter open|one quarter open|at a quarter|a quarter of the way open)|open {o} (only|just|about) a quarter|{o} (one quarter|a quarter of the way) open|have {o} a quarter open|let {o} be a quarter open|{o} opened a quarter""") + position_frames.QUARTER),
          (75, split("""open {o} three quarters|open {o} three quarters of the way|set {o} to three quarters|set {o} three quarters open|{o} three quarters open|i want {o} three quarters open|(can|could) you open {o} three quarters|move {o} to three quarters|leave {o} three quarters open|i'd like {o} three quarters open|{o} to three quarters|{o} three quarters|{o} at three quarters|(put|set|have|leave|keep|get|want|need) {o} (three quarters open|at three quarters|to three quarters|three quarters of the way open)|open {o} (only|just|about) three quarters|{o} three quarters of the way open|have {o} three quarters open|let {o} be three quarters open|{o} opened three quarters""") + position_frames.THREE_QUARTERS)]
HANGING = ("cover", "garage")


def position_request(rng, home, test, area):
    """HassSetPosition: a cover or a valve by its name, or a kind of cover in a place."""
    target = any_target(rng, home, test, area, domains=["cover", "valve"])
    if target is None or target.thing.startswith("any "):
        return None
    slots = dict(target.slots)
    if target.sort == "named":
        entity = next(e for e in home["entities"] if e["name"] == slots["name"] and slots.get("area") in (None, e["area"]))
        if entity["domain"] not in ("cover", "valve"):
            return None
        slots["domain"] = entity["domain"]
    elif slots["domain"] == "cover" and "device_class" not in slots and rng.random() < 0.7:
        return None
    value, frames = None, POSITION
    chance = rng.random()
    if chance < 0.03:
        frame = pick(rng, position_frames.RELATIVE, test)
        text = expand(rng, frame, o=target.thing)
        return text, None, {}, imperative(frame, text)
    if chance < 0.24:
        value, frames = rng.choices(SHARES, [10, 2, 2])[0]
        if value == 50 and target.family in HANGING and rng.random() < 0.3:
            frames = position_frames.HALF_HEIGHT
    elif chance < 0.4 and target.family in HANGING:
        frames = HEIGHT
    frame = pick(rng, frames, test)
    spoken = ""
    if value is None:
        spoken, value, whole = percent(rng, 0.07, 0.0 if "{nu}" in frame else 0.3)
        share = whole and not spoken[0].isdigit() and "percent" not in spoken
        if share and ("to {n" not in frame and "at {n" not in frame and not frame.endswith("{o} {nu}") or value in (100, 1) and ("open" in frame or "close" in frame or "shut" in frame)):
            return None
    if frame.startswith(("{o}", "{o}", "{n")) and target.thing[-1].isdigit() or ("{o} {n" in frame and target.thing[-1].isdigit()):
        return None
    be, it, need = ("are", "them", "need") if target.plural else ("is", "it", "needs")
    frame = frame.replace("(is|are)", be).replace("(it|them)", it).replace("(needs|need)", need).replace("(it is|they are)", "they are" if target.plural else "it is")
    thing, place = target.thing, target.place
    if place and target.alone and rng.random() < 0.2:  # the place first or last
        text = expand(rng, frame, o=target.alone, n=spoken, nu=spoken)
        form = rng.random()
        if "every" in target.alone or (form >= 0.5 and not imperative(frame, text)):
            return None
        text = f"{text} {place}" if form < 0.5 else f"{place}{rng.choice([' ', ', '])}{text}"
        verb_first = imperative(frame, text) and form < 0.5
    else:
        text = expand(rng, frame, o=thing, n=spoken, nu=spoken)
        verb_first = imperative(frame, text)
    return text, "HassSetPosition", {**slots, "position": value}, verb_first
