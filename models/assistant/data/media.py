"""Players: pause, resume, next, previous, volume, and search and play."""

from expand import expand, pick, split
from media_frames import NEXT, PAUSE, PREVIOUS, UNPAUSE, VOLUME, VOLUME_OF
from play_frames import CLASSED, HEAR, PLAY, WATCH
from spans import span
from speech import number
from targets import named_exactly as exactly, plain as said
from titles import SEARCHES, genre, title, tune
from words import area_names, bars, holds, opens_with_verb, things, without_article, word

PLAYING = bars("""the music|the music|music|the song|this song|the track|the playback|the radio|the movie|the film|the video|the show|the podcast|the audiobook|the album|the playlist|playback|my music|my show|my movie|
this movie|this show|our movie|the audio|the stream|the tv|the speaker|the stereo|the episode|that song|the tune|our show|this track|the series""")
TRACKS = bars("song|song|song|track|track|episode|video|title|tune|chapter|piece|number|clip")
IN_AREA = bars("in the {a}|in the {a}|in the {a}|in {a}|inside the {a}|over in the {a}|in our {a}|for the {a}")
ON_PLAYER = bars("on the {n}|on the {n}|on the {n}|on {n}|on {n}|on my {n}|through the {n}|using the {n}|via the {n}|on our {n}|with the {n}")
ON_PLAYER_AREA = bars("on the {n} in the {a}|on {n} in the {a}|on the {n} in {a}|on our {n} in the {a}")


def _players(home):
    return things(home, "media_player")


def _place(rng, home, test, area, player=True, unknown=0.0):
    """(phrase, slots) for where it plays: a room, a player, both, or the satellite's room; slots None is a room that the home lacks."""
    sort = rng.random()
    if sort < unknown:
        room = word(rng, bars("attic|garage|kitchen|office|sauna|nursery|library|barn|gym|cellar|conservatory|stable|studio"), test)
        known = {part for name in area_names(home) | {said(e["name"]) for e in home["entities"]} for part in name.replace("'s", "").split()}
        return None if room in known else ("in the " + room, None)
    if sort < 0.40:
        return "", {"area": area} if area else {}
    if sort < 0.45:
        return rng.choice(["in here", "in this room", "here"]), {"area": area} if area else {}
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


_CONTROLS = [("HassMediaPause", PAUSE), ("HassMediaUnpause", UNPAUSE), ("HassMediaNext", NEXT), ("HassMediaPrevious", PREVIOUS)]
_BY_NAME = {
    "HassMediaPause": "(pause|pause|hold|freeze) {o}|{o} pause|put {o} on (pause|hold)|i want {o} paused|would you mind pausing {o}|stop playing {o}|have {o} pause|{o} should pause",
    "HassMediaUnpause": "(resume|unpause|continue) {o}|{o} (resume|continue|unpause)|let {o} (continue|play on|resume)|take {o} off pause|have {o} continue|{o} can go on",
    "HassMediaNext": "skip on {o}|(next|skip) {o}|{o} next {t}|{o} skip [the|this] {t}|have {o} (skip|play the next {t})|make {o} play the next {t}|let {o} go to the next {t}|{o} should skip this {t}",
    "HassMediaPrevious": "{o} previous {t}|{o} go back (a|one) {t}|have {o} play the (previous|last) {t}|make {o} play the previous {t}|let {o} go back to the previous {t}|{o} should go back one {t}",
}
_OF_AREA = {
    "HassMediaPause": "(pause|stop|halt) the {a} {m}|{a} {m} (pause|off pause)|pause {a} {m}|have the {a} {m} pause",
    "HassMediaUnpause": "(resume|unpause|continue) the {a} {m}|resume {a} {m}|let the {a} {m} (continue|play on)|have the {a} {m} go on",
    "HassMediaNext": "skip the {a} {t}|next {a} {t}|{a} next {t}|skip the {a} music|skip this {t} of the {a}",
    "HassMediaPrevious": "previous {a} {t}|{a} previous {t}|{a} go back (a|one) {t}|back one {t} for the {a}",
}


_BY_NAME = {intent: split(text) for intent, text in _BY_NAME.items()}
_OF_AREA = {intent: split(text.replace("{a} {m} (pause|off pause)", "{a} {m} pause")) for intent, text in _OF_AREA.items()}


def media_control_request(rng, home, test, area):
    """HassMediaPause, HassMediaUnpause, HassMediaNext, HassMediaPrevious."""
    intent, frames = rng.choice(_CONTROLS)
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
        placed = _place(rng, home, test, area, unknown=0.03)
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
        frame = pick(rng, VOLUME_OF, test)
        if entity is None and ("volume (up" in frame or "play {o}" in frame):
            return None
    else:
        placed = _place(rng, home, test, area, unknown=0.03)
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


def play_request(rng, home, test, area):
    """HassMediaSearchAndPlay: what to play, perhaps its class, perhaps where."""
    sort = rng.choices(["any", "watch", *CLASSED], [12, 2, 4, 4, 4, 4, 2, 3, 3])[0]
    placed = _place(rng, home, test, area, unknown=0.03)
    if placed is None:
        return None
    place, slots = placed
    some = False
    if sort == "any":
        frame = pick(rng, PLAY, test)
        some = " some " in frame
        query = genre(rng, test) if some or rng.random() < 0.2 else tune(rng, test)
    elif sort == "watch":
        frame, query = pick(rng, WATCH, test), title(rng, test)
        if "watch" not in frame:
            return None
    else:
        query = SEARCHES[sort](rng, test)
        inner = pick(rng, CLASSED[sort], test)
        if query.split()[0] in ("the", "my", "a", "an", "our") and any(f"{lead} {{q}}" in inner for lead in ("the", "my", "a", "our", "that")):
            return None
        frame = pick(rng, WATCH if sort in ("movie", "tv_show") else HEAR, test).replace("{q}", inner)
    rooms = area_names(home)
    if any(holds(query, f"{link} {name}") for name in rooms for link in ("in", "in the", "on", "on the")) or query.endswith((" song", " album", " playlist", " podcast", " movie", " show")):
        return None
    if any(holds(query, said(e["name"])) for e in home["entities"] if e["domain"] == "media_player" and place):
        return None
    text = expand(rng, frame, q=span(query), p=place).strip(", ")
    if slots is None:
        text = expand(rng, frame, q=query, p=place).strip(", ")
        return text, None, {}, opens_with_verb(text)
    classed = {"media_class": sort} if sort in CLASSED else {}
    return text, "HassMediaSearchAndPlay", {"search_query": query, **classed, **slots}, opens_with_verb(text)
