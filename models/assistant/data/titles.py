"""What people ask to hear and to watch: made-up and well-known titles, artists, genres, playlists."""

from invented import invented
from title_names import ALBUMS, ARTISTS, GENRES, MOVIES, PLAYLISTS, PODCASTS, SHOWS, SONGS
from unknown import NOT_ODD
from words import FIRST_NAMES, LAST_NAMES, adjective, bars, noun, plural, word


MOODS = ["jazz", "music", "music", "rock", "beats", "techno", "sounds", "noise", "pop", "tunes", "blues", "folk", "electronica", "piano music"]


DECADES = ["eighties", "nineties", "seventies", "sixties", "fifties", "80s", "90s", "70s", "60s", "2000s"]
DANCES = ["music", "songs", "hits", "rock", "pop", "classics", "tunes", "ballads"]
STYLES = "dance|anime|rock|country|soul|disco|party|pop|jazz|folk|reggae|latin|indie|christmas|summer|love|romantic|salsa|disney|gospel|house|techno|punk|blues|irish|spanish|italian|classic rock|hip hop|r and b|sixties|wedding|holiday|gym|kids".split("|")
KINDS = ["music", "songs", "hits", "classics", "tunes", "music", "songs", "favorites", "beats", "anthems"]
DOINGS = ["cooking", "dinner", "party", "study", "sleep", "running", "cleaning", "work", "yoga", "relaxing", "driving", "summer", "birthday", "bath", "dancing", "reading", "focus", "breakfast"]


def _made(rng, test):
    """A title that nobody has heard of."""
    n, m, a = noun(rng, test), noun(rng, test), adjective(rng, test)
    forms = [
        f"the {a} {n}", f"{a} {n}", f"the {n} of the {m}", f"{n} of {m}", f"the {a} {n} of {m}", f"{n} and {m}", f"my {a} {n}", n, f"the {n}", f"{a} {plural(n)}",
        f"{plural(n)} of the {m}", f"a {n} for {m}", f"the {n} and the {m}", f"no more {plural(n)}", f"{word(rng, FIRST_NAMES, test)}'s {n}", f"goodbye {n}", f"my {n} is {a}",
        f"the {n} who loved the {m}", f"under the {a} {n}", f"two {plural(n)}", f"the last {n}", f"return of the {n}", f"{a} {n} {m}", f"when the {n} comes home",
        f"dancing with the {n}", f"light the {n}", f"turn off the {n}", f"open the {a} {n}", f"the {n} next door", f"{n} {rng.randint(2, 9)}", f"the {n} in the {m}", f"lock up your {plural(n)}",
        f"over the {n}", f"under my {n}", f"with or without {n}", f"into the {n}", f"by the {n}", f"in the {n} again", f"on the {n} again", f"down by the {n}", f"it's my {n}", f"that's my {n}", f"what is {n}", f"is this {n}", f"no {n} no {m}",
        f"nothing compares to {n}", f"what's going on in the {n}", f"who let the {plural(n)} out", f"all of my {plural(n)}", f"{n} after {n}", f"{n} {n}", f"another {n} in the {m}", f"both {plural(n)} now", f"some like it {a}", f"some {n} loves me",
        f"how {a} is your {n}", f"everybody wants {n}", f"these {plural(n)} are made for {m}", f"where did our {n} go", f"because of {n}", f"every {n} you take", f"you are my {n}", f"i am the {n}", f"we are the {plural(n)}", f"she's a {n}", f"he's my {n}", f"are you {a} tonight", f"will you still {n} me tomorrow",
        f"stop the {n}", f"play the {n}", f"set the {n} free", f"what the {n} said", f"don't touch the {n}", f"{a} {n} on the {m}", f"{rng.randint(2, 100)} {plural(n)}",
    ]
    return rng.choice(forms)


def artist(rng, test):
    """A known or made-up artist."""
    if rng.random() < 0.5:
        return word(rng, ARTISTS, test)
    n, m, a, first, last = noun(rng, test), noun(rng, test), adjective(rng, test), word(rng, FIRST_NAMES, test), word(rng, LAST_NAMES, test)
    forms = [f"the {plural(n)}", f"the {a} {plural(n)}", f"{first} {last}", f"{first} {last}", f"{first} and the {plural(n)}", f"{n} {m}", f"dj {n}", f"{a} {n}", f"{invented(rng)} {invented(rng)}", f"{invented(rng)} {invented(rng)}", f"{first} {invented(rng)}", f"{invented(rng)} {last}", f"{invented(rng)} {first} {invented(rng)}", f"{last} {first}", f"{a} {n} {m}", f"{first} {n}", f"the {first} {last} trio", n, n, plural(n)]
    return rng.choice(forms)


def _of(names, made=0.5):
    """A maker of titles: from `names`, or made up."""
    return lambda rng, test: word(rng, names, test) if rng.random() > made else _made(rng, test)


# Titles that speak as commands do; after "the song" nothing else can be meant.
LIKE_COMMANDS = bars("""let it go|let it be|don't stop me now|stop in the name of love|carry on wayward son|never gonna give you up|turn the page|turn up the music|let the music play|keep the faith|go your own way|wake me up|light my fire|
don't stop believin'|don't stop the music|stop this train|start me up|get back|take it easy|turn down for what|leave the lights on|turn off the light|open your heart|hold the line|hold on|let me love you|come together|set fire to the rain|
play that funky music|one more time|back to black|wait and bleed|lock me up|shut up and dance|put your records on|bring it all back|let me entertain you|let's dance|let's get it on|turn it up|turn it off|go on|carry on|stop|pause|next|
the next episode|rewind|fast forward|resume|skip|again|continue|shuffle|volume|cancel|nevermind|five minutes|the timer|wait a minute|unlock it|close the door|open the door|turn me on|dim the lights|lights out|goodnight|hello|thank you|goodbye""")


def _song(rng, test):
    """A song; now and then one whose title could be a command."""
    return word(rng, LIKE_COMMANDS, test) if rng.random() < 0.1 else _of(SONGS)(rng, test)


_album, _movie, _show = _of(ALBUMS), _of(MOVIES), _of(SHOWS)


def _by(maker, share):
    """A maker of titles that name their artist now and then."""
    return lambda rng, test: maker(rng, test) + (f" by {artist(rng, test)}" if rng.random() < share else "")


def genre(rng, test):
    """A genre or a kind of sound."""
    if rng.random() < 0.8:
        return word(rng, GENRES, test)
    if rng.random() < 0.4:
        return f"{adjective(rng, test)} {rng.choice(MOODS)}"
    if rng.random() < 0.35:
        return f"{rng.choice(STYLES)} {rng.choice(KINDS)}"  # "dance hits" are no hits by Dance
    decade, doing = rng.choice(DECADES), rng.choice(DOINGS)
    return rng.choice([f"{decade} {rng.choice(DANCES)}", f"{rng.choice(DANCES)} from the {decade}", f"{doing} music", f"{doing} songs", f"music for {doing}", f"songs for {doing}", f"music for the {noun(rng, test)}", f"{noun(rng, test)} sounds", f"{noun(rng, test)} noises"])


def tune(rng, test):
    """Something to hear that is said without its class."""
    maker = rng.choices([_by(_of(SONGS), 0.35), artist, _album, _station, _loose], [6, 3, 1, 0.6, 0.5])[0]
    return maker(rng, test)


SAID_OTHERWISE = set("album song story chapter record radio speaker opera scene music television game chess guitar piano drum movie cinema fair ball stage trick house tag".split())


def one_word(rng, test):
    """A title or an artist of one word, which may be any and none: "adele", "interstellar", "brellory"."""
    maker = rng.choice([
        lambda: invented(rng), lambda: noun(rng, test), lambda: plural(noun(rng, test)), lambda: word(rng, LAST_NAMES, test), lambda: word(rng, FIRST_NAMES, test),
        *[lambda names=names: word(rng, names, test) for names in (ARTISTS, SONGS, MOVIES, SHOWS)],
    ])
    for _ in range(20):
        name = maker()
        if " " not in name and name not in SAID_OTHERWISE and name.removesuffix("s") not in NOT_ODD:
            return name
    return invented(rng)


def _loose(rng, test):
    """What is no title, but can be looked for as well as one."""
    vague = "relaxing|upbeat|nice|quiet|cheerful|romantic|calm|fun|slow|loud|new|festive|soothing".split("|")
    return rng.choice([
        f"something {rng.choice(vague)}", f"the {_movie(rng, test).removeprefix('the ')} soundtrack", f"the soundtrack of {_movie(rng, test)}", f"the theme from {_show(rng, test)}", "my favourite songs", "my favorites", "my liked songs",
        "my favourite music", f"{_show(rng, test)} season {rng.randint(1, 9)}", f"{_show(rng, test)} season {rng.randint(1, 9)} episode {rng.randint(1, 12)}", f"{_song(rng, test)} from {_movie(rng, test)}",
    ])


def _station(rng, test):
    """A radio station."""
    return rng.choice([f"radio {noun(rng, test)}", f"{noun(rng, test)} fm", f"radio {rng.randint(1, 9)}", f"{adjective(rng, test)} {noun(rng, test)} radio", f"{rng.randint(88, 107)}.{rng.randint(1, 9)} fm", "npr", "bbc radio one"])


def title(rng, test):
    """Something to watch."""
    return rng.choice([_movie, _show])(rng, test)


def _playlist(rng, test):
    if rng.random() < 0.65:
        return word(rng, PLAYLISTS, test)
    if rng.random() < 0.4:
        n, a = noun(rng, test), adjective(rng, test)
        verb = rng.choice("doze off|cook|drive|dance|relax|run|study|wake up|clean|cry|work|bake|sing along".split("|"))
        return rng.choice([f"songs to {verb} to", f"music to {verb} to", f"{n} hits", f"{a} hits", f"{n} mix", f"{a} songs", f"{a} tunes", f"{n} jams", f"songs for {plural(n)}", f"{a} {n} mix", f"best of {n}", f"{n} and {a} vibes"])
    return rng.choice([f"{adjective(rng, test)} {noun(rng, test)}", f"{noun(rng, test)} {noun(rng, test)}", noun(rng, test), genre(rng, test), f"{word(rng, FIRST_NAMES, test)}'s {noun(rng, test)}"])


SEARCHES = {
    "artist": artist, "album": _by(_album, 0.25), "track": _by(_song, 0.25), "playlist": _playlist, "podcast": _of(PODCASTS), "movie": _movie, "tv_show": _show,
}
