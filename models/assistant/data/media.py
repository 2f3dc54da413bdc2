"""Players: pause, resume, next, previous, volume, and search and play."""

from class_frames import CLASSED
from expand import either, expand, pick, split
from home_words import AREAS, AREAS_TEST
from media_frames import NEXT, PAUSE, PREVIOUS, UNPAUSE
import media_more
import play_more
from play_frames import BEHIND, EPISODES, HEAR, PLAY, SOME, WATCH
from rare_names import RARE_ROOMS
from spans import span
from speech import number
from titles import SEARCHES, artist, genre, one_word, title, tune
from volume_frames import VOLUME, VOLUME_OF, VOLUME_PLAYER
from targets import named_exactly as exactly, plain as said
from words import area_names, bars, holds, opens_with_verb, things, without_article, word

PLAYING = bars("""the music|the music|music|the song|this song|the track|the playback|the radio|the movie|the film|the video|the show|the podcast|the audiobook|the album|the playlist|playback|my music|my show|my movie|
this movie|this show|our movie|the audio|the stream|the tv|the speaker|the stereo|the episode|that song|the tune|our show|this track|the series|
the music|the music|the song|the movie|the media|my song|our music|the current song|the current track|the current episode|the current movie|the concert|the clip|the youtube video|the news|this episode|this podcast|this album|
this video|this film|this audiobook|this music|this playlist|that movie|that show|that video|that podcast|that music|that album|my podcast|my audiobook|my playlist|my album|my film|my video|my series|my radio show|our film|our series|
our song|our playlist|the documentary|the cartoon|the sitcom|the talk show|the radio show|the radio play|the audio book|the story|the soundtrack|the symphony|the opera|the live stream|the broadcast|
the game|the match|the lesson|spotify|netflix|youtube|my tunes|the background music|the dance music|the jazz|the lullaby|the tunes|the songs|the tracks|the sound|the audio playback|the media playback|the music playback|the streaming|what's playing|what is playing|
whatever is playing|everything that's playing|the player's music|the tv show|the tv series|the comedy show|songs|the beats|the bedtime story|the short story|the melody|the musical|the lecture|the talk|the interview|the speech|the programme|the program|the channel|the radio station|the station|the cd|the record|the concert video|the music video|
the nursery rhymes|the nursery rhyme|the meditation|the workout video|the trailer|the documentary series|the cooking show|the quiz show|the crime series|the kids' show|the football|the race|the sports|the livestream|the feed|the channel's music|this story|that story|my story|our story|the playlist's music|the chapter|this chapter|that noise|the noise|
this recording|that recording|this mix|our mix|my mix|this clip|that clip|my clip|this concert|our concert|that concert|this station|that station|my station|our station|this tune|that tune|our tune|those tunes|these tunes|the current tune|the current video|the current show|the current podcast|the current clip|the current story|the current album|the current playlist|
the fairy tale|the fairy tales|the tale|this tale|that tale|the stories|the audio story|the ghost story|the kids' story|the goodnight story|my bedtime story|our bedtime story|that bedtime story|the radio news|the evening news|the morning news|
the daily news|the news show|the news programme|the news channel|this news|the headlines|the weather report|the guided meditation|my meditation|the meditation music|the yoga video|the lullabies|this lullaby|that lullaby|the crime show|the crime podcast|the drama series|
the ad|the ads|this ad|the advert|the adverts|the commercial|the commercials|apple music|deezer|tidal|the spotify music|the music on spotify|the game show|the talk radio|the comedy series|the kids' series""")
TRACKS = bars("song|song|song|song|song|track|track|track|track|episode|video|title|tune|chapter|piece|number|clip|music track|music video|film|movie|podcast|podcast episode|recording|record|single|story|lesson|hit|jam|audio track|station|scene|lullaby|tale|ballad|cover version|audiobook chapter|soundtrack|video clip|short film|documentary|cartoon|show|series episode|melody|rhyme|talk|interview|speech|concert|programme|program|channel|radio station|radio show|album track|symphony|playlist track|item|audio file|cd|album|set|mix|bedtime story|short story|fairy tale|meditation|workout video|trailer|advert|ad|commercial|ad break|audio story|ghost story|good night story|kids' story|children's story|concert video|cartoon video|lyric video|youtube video|lesson video|yoga lesson|piano lesson|nursery rhyme|carol|opera|radio play|audio clip|film clip")
IN_AREA = bars("in the {a}|in the {a}|in the {a}|in {a}|inside the {a}|over in the {a}|in our {a}|for the {a}|in the {a}|in the {a}|in {a}|in my {a}|over in {a}|in the {a} please|out in the {a}|for {a}|there in the {a}")
ON_PLAYER = bars("on the {n}|on the {n}|on the {n}|on {n}|on {n}|on my {n}|through the {n}|using the {n}|via the {n}|on our {n}|with the {n}|on the {n}|on {n}|over the {n}|through {n}|using {n}|via {n}|on that {n}|with {n}|using my {n}")
ON_PLAYER_AREA = bars("on the {n} in the {a}|on {n} in the {a}|on the {n} in {a}|on our {n} in the {a}|through the {n} in the {a}|on the {n} that is in the {a}|on the {n} inside the {a}|on my {n} in the {a}|over the {n} in the {a}|in the {a} on the {n}|in the {a} on {n}")


def _players(home):
    return things(home, "media_player")


EVERYWHERE = "everywhere|on all speakers|on all the speakers|on every speaker|in the whole house|all over the house|in every room|throughout the house|on all devices|around the house".split("|")


def _alike(room, name):
    """Whether a room could be meant by a name of the home: "boat house" by "Boathouse", "hallway" by "Hall"."""
    room, name = room.replace(" ", ""), name.replace(" ", "")
    return room in name or name in room


def _place(rng, home, test, area, player=True, unknown=0.0):
    """(phrase, slots) for where it plays: a room, a player, both, or the satellite's room; slots None is a room that the home lacks."""
    sort = rng.random()
    if sort < unknown:
        room = said(rng.choice(AREAS_TEST if test else AREAS + RARE_ROOMS))
        names = area_names(home) | {said(e["name"]) for e in home["entities"]}
        return None if any(_alike(room, name) for name in names) else ("in the " + room, None)
    if sort < 0.40:
        return "", {"area": area} if area else {}
    if sort < 0.45:
        return rng.choice(["in here", "in this room", "here"]), {"area": area} if area else {}
    if sort < 0.465:
        return rng.choice(EVERYWHERE), {}
    if sort < 0.72 or not player:
        room = rng.choice(home["areas"])
        name = said(room["name"])
        if exactly(home, name):
            return None
        return without_article(expand(rng, pick(rng, IN_AREA, test), a=name), name), {"area": room["name"]}
    fitting = _players(home)
    if not fitting:
        return None
    entity = rng.choice(fitting)
    name = said(entity["name"])
    where = said(entity["area"] or "")
    if entity["area"] and rng.random() < 0.15 and not set(where.split()) & set(name.split()):
        phrase = expand(rng, pick(rng, ON_PLAYER_AREA, test), n=name, a=where)
        return without_article(phrase, name, where), {"name": entity["name"], "area": entity["area"]}
    return without_article(expand(rng, pick(rng, ON_PLAYER, test), n=name), name), {"name": entity["name"]}


_CONTROLS = [
    ("HassMediaPause", PAUSE, media_more.PAUSE), ("HassMediaUnpause", UNPAUSE, media_more.UNPAUSE), ("HassMediaNext", NEXT, media_more.NEXT),
    ("HassMediaPrevious", PREVIOUS, media_more.PREVIOUS),
]
_BY_NAME = {
    "HassMediaPause": "(pause|pause|hold|freeze) {o}|{o} pause|put {o} on (pause|hold)|i want {o} paused|would you mind pausing {o}|stop playing {o}|have {o} pause|pause whatever is on {o}|pause what's playing on {o}|pause what {o} is playing|put {o} in pause|set {o} to pause|make {o} pause|make {o} stop playing|let {o} pause|get {o} to pause|tell {o} to pause|halt {o}|suspend {o}|interrupt {o}|"
    "{o} on pause|{o} on hold|{o}, pause|{o} stop playing|{o} should be paused|i'd like {o} paused|i need {o} paused|i want {o} on pause|"
    "can {o} be paused|can {o} pause|could {o} pause|can we pause {o}|can i pause {o}|could we pause {o}|let's pause {o}|would you mind putting {o} on pause|how about pausing {o}|pause {o} for a (moment|second|bit)|pause {o} now|hold {o} for a moment|have {o} paused|get {o} paused|"
    "stop the playback on {o}|pause the playback on {o}|stop the music on {o}|temporarily pause {o}|keep {o} paused|(hit|press|push|tap) pause on {o}|{o} (should|must|can|needs to|has to) (pause|be paused)|(i want|i need|i'd like|we want|we need|i have) to pause {o}|give {o} a break|time to pause {o}|go ahead and pause {o}",
    "HassMediaUnpause": "(resume|unpause|continue) {o}|{o} (resume|continue|unpause)|let {o} (continue|play on|resume)|take {o} off pause|have {o} continue|{o} can carry on|resume playing on {o}|resume playback on {o}|resume the music on {o}|continue what's on {o}|continue playing on {o}|keep playing on {o}|go on playing on {o}|go on with {o}|carry on with {o}|carry on playing on {o}|proceed with {o}|take {o} off hold|"
    "take {o} out of pause|stop pausing {o}|let {o} play again|let {o} keep playing|make {o} continue|make {o} play again|make {o} resume|get {o} playing again|get {o} going again|"
    "have {o} resume|have {o} play on|have {o} play again|tell {o} to continue|tell {o} to resume|tell {o} to keep playing|set {o} to play again|start {o} playing again|start playing on {o} again|"
    "{o} play on|{o} play again|{o}, continue|{o}, resume|{o} off pause|{o} should continue|{o} should resume|{o} should play on|{o} should be resumed|{o} needs to continue|{o} can continue|{o} can resume|{o} can play again|{o} may continue|"
    "i want {o} to continue|i want {o} resumed|i want {o} playing again|i want {o} unpaused|i'd like {o} to continue|i'd like {o} resumed|i'd like to resume {o}|i need {o} unpaused|i want to continue on {o}|can {o} continue|can {o} resume|can {o} be resumed|could {o} continue|"
    "can we resume {o}|can we continue {o}|let's continue {o}|let's resume {o}|let's unpause {o}|would you mind resuming {o}|would you mind continuing {o}|how about resuming {o}|pick up where we left off on {o}|go ahead and resume {o}|(press|hit|push|tap|click) (play|resume) on {o}|(end|lift|remove|undo) the pause (on|of) {o}|un-pause {o}|continue with {o}",
    "HassMediaNext": "skip on {o}|(next|skip) {o}|{o} next {t}|{o} skip [the|this] {t}|have {o} (skip|play the next {t})|make {o} play the next {t}|let {o} go to the next {t}|{o} should skip this {t}|next {t} on {o}|next on {o}|skip this {t} on {o}|skip to the next {t} on {o}|go to the next {t} on {o}|advance {o}|advance {o} to the next {t}|advance to the next {t} on {o}|move {o} to the next {t}|"
    "move on to the next {t} on {o}|jump to the next {t} on {o}|switch {o} to the next {t}|change the {t} on {o}|change to the next {t} on {o}|forward {o} one {t}|forward {o} to the next {t}|take {o} to the next {t}|put {o} on the next {t}|get {o} to play the next {t}|get {o} to skip|"
    "get {o} on to the next {t}|tell {o} to skip|tell {o} to play the next {t}|tell {o} to go to the next {t}|let {o} skip this {t}|let {o} play the next {t}|let {o} play another {t}|let {o} skip|make {o} skip|make {o} skip this {t}|make {o} go to the next {t}|make {o} play another {t}|"
    "have {o} move on to the next {t}|have {o} go to the next {t}|have {o} play another {t}|have {o} jump to the next {t}|{o} next|{o} skip|{o}, next {t}|{o}, skip this {t}|{o} skip to the next {t}|{o} go to the next {t}|{o} go forward one {t}|{o} play the next {t}|"
    "{o} should play the next {t}|{o} should go to the next {t}|{o} should move on to the next {t}|{o} should skip|{o} can skip this {t}|{o} can go on to the next {t}|{o} needs to skip this {t}|{o} must play the next {t}|on {o} skip this {t}|on {o} play the next {t}|"
    "i want {o} to skip this {t}|i want {o} to play the next {t}|i'd like {o} to skip|i'd like {o} to play the next {t}|i need {o} to skip this {t}|can {o} skip this {t}|can {o} play the next {t}|could {o} go to the next {t}|could {o} skip this {t}|would you mind skipping this {t} on {o}|"
    "let's skip this {t} on {o}|how about the next {t} on {o}|press next on {o}|hit next on {o}|hit skip on {o}",
    "HassMediaPrevious": "{o} previous {t}|{o} go back (a|one) {t}|have {o} play the (previous|last) {t}|make {o} play the previous {t}|let {o} go back to the previous {t}|{o} should go back one {t}|previous {t} on {o}|previous on {o}|last {t} again on {o}|go back one {t} on {o}|go back on {o}|go back to the previous {t} on {o}|go to the previous {t} on {o}|skip back on {o}|skip back one {t} on {o}|"
    "jump back one {t} on {o}|jump to the previous {t} on {o}|return to the previous {t} on {o}|return {o} to the previous {t}|move {o} back one {t}|move back one {t} on {o}|switch {o} back to the last {t}|switch {o} to the previous {t}|change {o} back to the previous {t}|"
    "take {o} back one {t}|take {o} back to the previous {t}|put {o} back one {t}|put {o} back to the last {t}|put the previous {t} back on {o}|bring back the last {t} on {o}|replay the last {t} on {o}|step back one {t} on {o}|get {o} to play the previous {t}|"
    "get {o} to go back one {t}|tell {o} to go back one {t}|tell {o} to play the previous {t}|tell {o} to play the last {t} again|let {o} play the previous {t}|let {o} play the last {t} again|let {o} go back one {t}|make {o} go back one {t}|make {o} play the last {t} again|"
    "make {o} return to the previous {t}|have {o} go back one {t}|have {o} return to the previous {t}|have {o} play the last {t} again|have {o} skip back|{o} previous|{o}, previous {t}|{o}, go back one {t}|{o} go back|{o} back one {t}|{o} go to the previous {t}|{o} play the previous {t}|"
    "{o} play the last {t} again|{o} skip back|{o} return to the previous {t}|{o} should play the previous {t}|{o} should play the last {t} again|{o} should return to the previous {t}|{o} should skip back one {t}|{o} can go back one {t}|{o} needs to go back one {t}|"
    "{o} must play the previous {t}|on {o} play the previous {t}|on {o} go back one {t}|i want {o} to play the previous {t}|i want {o} to go back one {t}|i'd like {o} to play the last {t} again|i need {o} to go back one {t}|can {o} play the previous {t}|can {o} go back one {t}|"
    "could {o} play the last {t} again|could {o} go back one {t}|would you mind going back one {t} on {o}|let's go back one {t} on {o}|how about the previous {t} on {o}|press previous on {o}|hit back on {o}",
}
_OF_AREA = {
    "HassMediaPause": "(pause|stop|halt) the {a} {m}|{a} {m} (pause|off pause)|pause {a} {m}|have the {a} {m} pause|put the {a} {m} on (pause|hold)|hold the {a} {m}|freeze the {a} {m}|stop {a} {m}|stop playing the {a} {m}|interrupt the {a} {m}|suspend the {a} {m}|let the {a} {m} pause|make the {a} {m} pause|make the {a} {m} stop|the {a} {m} should pause|"
    "the {a} {m} should stop|the {a} {m} needs to be paused|the {a} {m} on pause|i want the {a} {m} paused|i'd like the {a} {m} paused|i need the {a} {m} paused|i want to pause the {a} {m}|can the {a} {m} be paused|could we pause the {a} {m}|let's pause the {a} {m}|"
    "would you mind pausing the {a} {m}|get the {a} {m} paused|{a}, pause the {m}|{a} pause|how about pausing the {a} {m}",
    "HassMediaUnpause": "(resume|unpause|continue) the {a} {m}|resume {a} {m}|let the {a} {m} (continue|play on)|have the {a} {m} go on|continue {a} {m}|unpause {a} {m}|go on with the {a} {m}|carry on with the {a} {m}|take the {a} {m} off (pause|hold)|keep the {a} {m} (going|playing)|make the {a} {m} continue|make the {a} {m} play again|"
    "have the {a} {m} resume|let the {a} {m} resume|let the {a} {m} go on|start the {a} {m} again|start playing the {a} {m} again|the {a} {m} should continue|the {a} {m} can go on|the {a} {m} can continue|the {a} {m} may resume|i want the {a} {m} resumed|"
    "i want the {a} {m} back|i'd like the {a} {m} to continue|i need the {a} {m} resumed|can the {a} {m} continue|could we continue the {a} {m}|let's resume the {a} {m}|would you mind resuming the {a} {m}|get the {a} {m} playing again|{a} {m} (resume|continue)|"
    "{a}, resume the {m}",
    "HassMediaNext": "skip the {a} {t}|next {a} {t}|{a} next {t}|skip the {a} music|next {t} for the {a}|{a}, next {t}|{a} skip this {t}|{a} skip|the next {t} for the {a}|play the next {a} {t}|go to the next {a} {t}|move the {a} music to the next {t}|change the {a} {t}|"
    "switch the {a} music to the next {t}|the {a} should play the next {t}|the {a} should skip this {t}|the {a} needs a different {t}|the {a} wants the next {t}|i want the next {t} for the {a}|skip ahead for the {a}|skip to the next {a} {t}|have the {a} music skip to the next {t}|"
    "let the {a} music go to the next {t}|jump to the next {a} {t}|forward the {a} music one {t}|another {t} for the {a}",
    "HassMediaPrevious": "previous {a} {t}|{a} previous {t}|{a} go back (a|one) {t}|back one {t} for the {a}|previous {t} for the {a}|{a}, previous {t}|{a}, go back one {t}|the previous {a} {t}|the previous {t} for the {a}|play the previous {a} {t}|play the last {a} {t} again|go to the previous {a} {t}|go back to the last {a} {t}|"
    "return to the previous {a} {t}|move the {a} music back one {t}|take the {a} music back one {t}|switch the {a} music to the previous {t}|the {a} should play the previous {t}|the {a} should go back one {t}|the {a} wants the last {t} again|i want the previous {t} for the {a}|"
    "skip back for the {a}|skip back to the previous {a} {t}|have the {a} music go back one {t}|let the {a} music go back one {t}|jump back one {a} {t}|last {t} again for the {a}|replay the last {a} {t}",
}


_BY_NAME = {intent: split(text) for intent, text in _BY_NAME.items()}
_OF_AREA = {intent: split(text.replace("{a} {m} (pause|off pause)", "{a} {m} pause")) for intent, text in _OF_AREA.items()}


def media_control_request(rng, home, test, area):
    """HassMediaPause, HassMediaUnpause, HassMediaNext, HassMediaPrevious."""
    intent, usual, more = rng.choice(_CONTROLS)
    frames = either(rng, usual, more, test)
    playing, track, sort = word(rng, PLAYING, test), word(rng, TRACKS, test), rng.random()
    device = next((d for d in ("radio", "tv", "speaker", "stereo") if playing.endswith(d)), None)
    if sort < 0.15:
        fitting = _players(home)
        if not fitting:
            return None
        entity = rng.choice(fitting)
        name = said(entity["name"])
        spoken = without_article(rng.choice(["the ", "the ", "", "my "]) + name, name)
        text, slots = expand(rng, pick(rng, _BY_NAME[intent], test), o=spoken, t=track), {"name": entity["name"]}
    elif sort < 0.25:
        room = rng.choice(home["areas"])
        name = said(room["name"])
        text = expand(rng, pick(rng, _OF_AREA[intent], test), a=name, m=rng.choice(["music", "song", "movie", "playback"]), t=track)
        if any(holds(text, said(e["name"])) for e in home["entities"]):
            return None
        text, slots = without_article(text, name), {"area": room["name"]}
    else:
        placed = _place(rng, home, test, area, unknown=0.05)
        if placed is None:
            return None
        place, slots = placed
        if device and ("name" in (slots or {}) or any(holds(said(e["name"]), device) for e in home["entities"])):
            return None
        frame = pick(rng, frames, test)
        if device and not frame.lstrip("(").startswith(("pause", "resume", "unpause", "un pause", "next", "prev", "skip")):
            return None  # "stop the tv" rather turns it off
        text = expand(rng, frame, p=place, x=playing, t=track).strip(", ")
        if slots is None:
            return text, None, {}, opens_with_verb(text)
    if track[0] in "aeio":
        text = text.replace(f" a {track}", f" an {track}")
    if text in ("next", "play", "skip", "go back") and rng.random() < 0.5:
        return None
    return text, intent, slots, opens_with_verb(text)


def _level(rng):
    """(spoken, value) of a volume."""
    sort = rng.random()
    if sort < 0.06:
        return rng.choice(["max", "maximum", "full", "the maximum", "the max"]), 100
    if sort < 0.08:
        return rng.choice(["minimum", "the minimum", "the lowest", "min"]), 1
    if sort < 0.1:
        return "half", 50
    if sort < 0.12:
        return rng.choice(["zero", "0", "0%", "zero percent"]), 0
    value = rng.choice([rng.randint(1, 100), rng.randrange(5, 101, 5), rng.randrange(10, 101, 10), rng.randint(1, 10)])
    if sort > 0.985:
        value = rng.choice([rng.randint(101, 300), rng.randrange(110, 1000, 10)])
    unit = rng.choices(["%", " %", " percent", " per cent", ""], [3, 0.5, 4, 0.2, 5])[0]
    return number(value, rng, 0.0 if "%" in unit else 0.4) + unit, value


def volume_request(rng, home, test, area):
    """HassSetVolume: of a player, a room, or where the speaker stands; null above 100."""
    spoken, value = _level(rng)
    if rng.random() < 0.35:
        fitting = _players(home)
        room = rng.choice(home["areas"])
        entity = rng.choice(fitting) if fitting and rng.random() < 0.65 else None
        name = said((entity or room)["name"])
        if entity is None and any(said(e["name"]).startswith(name) and e["domain"] == "media_player" for e in home["entities"]):
            return None
        thing = without_article(rng.choice(["the ", "the ", "", "my "]) + name, name)
        slots = {"name": entity["name"]} if entity else {"area": room["name"]}
        frame = pick(rng, VOLUME_PLAYER if entity and rng.random() < 0.4 else VOLUME_OF, test)
        if entity is None and ("volume (up" in frame or "play {o}" in frame):
            return None
    else:
        placed = _place(rng, home, test, area, unknown=0.05)
        if placed is None:
            return None
        thing, slots, frame = placed[0], placed[1], pick(rng, VOLUME, test)
        if not thing and ("volume {p} (" in frame or "level) {p}" in frame):
            return None
    if "percent" in frame and ("%" in spoken or "cent" in spoken or not spoken.split()[0].replace("-", "").isalnum()):
        return None
    if "percent" in frame and value in (0, 1, 50, 100) and not spoken[0].isdigit():
        return None
    if spoken[0].isalpha() and spoken.split()[-1] in ("max", "maximum", "full", "minimum", "lowest", "half", "min") and " to {n}" not in frame and "at {n}" not in frame:
        return None
    text = expand(rng, frame, n=spoken, p=thing, o=thing).strip(", ")
    if slots is None or value > 100:
        return text, None, {}, opens_with_verb(text)
    return text, "HassSetVolume", {**slots, "volume_level": value}, opens_with_verb(text)


def _classed(rng, sort, test):
    """A template of a title with its class."""
    share = rng.random()
    if share < 0.08 and sort in BEHIND:
        return pick(rng, BEHIND[sort], test)
    if sort == "tv_show" and share < 0.2:
        return pick(rng, EPISODES, test)
    return pick(rng, either(rng, CLASSED[sort], play_more.CLASSED[sort], test, 0.25), test)


# What everybody says first; any word may follow.
PLAINLY = ["play {q} {p}"] * 8 + bars("play some {q} {p}|play me {q} {p}|play us some {q} {p}|put on {q} {p}|put on {q} {p}|put {q} on {p}|can you play {q} {p}|please play {q} {p}|i want to hear {q} {p}|let's hear {q} {p}|{p} play {q}|start playing {q} {p}|listen to {q} {p}|watch {q} {p}|watch {q} {p}|let's watch {q} {p}|i want to watch {q} {p}")


def play_request(rng, home, test, area):
    """HassMediaSearchAndPlay: what to play, perhaps its class, perhaps where."""
    sort = rng.choices(["plain", "any", "some", "watch", *CLASSED], [8, 10, 5, 3.5, 4, 4, 4, 4, 2.5, 3, 3.5])[0]
    placed = _place(rng, home, test, area, unknown=0.05)
    if placed is None:
        return None
    place, slots = placed
    if sort == "plain":
        frame, query = rng.choice(PLAINLY), one_word(rng, test)
        if any(query in said(each["name"]).split() for each in home["areas"] + home["floors"] + home["entities"]):
            return None
    elif sort == "any":
        frame, query = pick(rng, either(rng, PLAY, play_more.PLAY, test), test), genre(rng, test) if rng.random() < 0.25 else tune(rng, test)
    elif sort == "some":
        frame, query = pick(rng, either(rng, SOME, play_more.SOME, test), test), genre(rng, test) if rng.random() < 0.94 else artist(rng, test)
        if query.startswith(("the ", "a ")):
            return None
    elif sort == "watch":
        frames, query = either(rng, WATCH, play_more.WATCH, test), title(rng, test)
        if not (slots or {}).get("name", "").lower().endswith("tv"):
            frames = [each for each in frames if "watch" in each]  # a bare title is seen and not heard where this is said
        frame = pick(rng, frames, test)
    else:
        query = SEARCHES[sort](rng, test)
        inner = _classed(rng, sort, test)
        led = any(f"{lead} {{q}}" in inner for lead in ("the", "my", "a", "our", "that")) or inner.startswith("{q} ") and not inner.startswith("{q} the")
        if query.split()[0] in ("the", "my", "a", "an", "our") and led:
            return None
        usual, more = (WATCH, play_more.WATCH) if sort in ("movie", "tv_show") else (HEAR, play_more.HEAR)
        frame = pick(rng, either(rng, usual, more, test), test).replace("{q}", inner)
    rooms = area_names(home)
    if any(holds(query, f"{link} {name}") for name in rooms for link in ("in", "in the", "on", "on the")) or query.endswith((" song", " album", " playlist", " podcast", " movie", " show")):
        return None
    if any(holds(query, said(e["name"])) for e in home["entities"] if e["domain"] == "media_player" and place):
        return None
    if slots is not None and slots.keys() == {"name"} and frame.startswith("{p}") and rng.random() < 0.4:
        place = said(slots["name"])  # "homepod, play ..."
    text = expand(rng, frame, q=span(query), p=place).strip(", ")
    if slots is None:
        text = expand(rng, frame, q=query, p=place).strip(", ")
        return text, None, {}, opens_with_verb(text)
    classed = {"media_class": sort} if sort in CLASSED else {}
    return text, "HassMediaSearchAndPlay", {"search_query": query, **classed, **slots}, opens_with_verb(text)
