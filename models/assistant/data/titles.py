"""What people ask to hear and to watch: made-up and well-known titles, artists, genres, playlists."""

from title_names import ALBUMS, ARTISTS, GENRES, MOVIES, PLAYLISTS, PODCASTS, SHOWS, SONGS
from words import FIRST_NAMES, LAST_NAMES, adjective, noun, plural, word


MOODS = ["jazz", "music", "music", "rock", "beats", "techno", "sounds", "noise", "pop", "tunes", "blues", "folk", "electronica", "piano music"]


def _made(rng, test):
    """A title that nobody has heard of."""
    n, m, a = noun(rng, test), noun(rng, test), adjective(rng, test)
    forms = [
        f"the {a} {n}", f"{a} {n}", f"the {n} of the {m}", f"{n} of {m}", f"the {a} {n} of {m}", f"{n} and {m}", f"my {a} {n}", n, f"the {n}", f"{a} {plural(n)}",
        f"{plural(n)} of the {m}", f"a {n} for {m}", f"the {n} and the {m}", f"no more {plural(n)}", f"{word(rng, FIRST_NAMES, test)}'s {n}", f"goodbye {n}", f"my {n} is {a}",
        f"the {n} who loved the {m}", f"under the {a} {n}", f"two {plural(n)}", f"the last {n}", f"return of the {n}", f"{a} {n} {m}", f"when the {n} comes home",
        f"dancing with the {n}", f"light the {n}", f"turn off the {n}", f"open the {a} {n}", f"the {n} next door", f"{n} {rng.randint(2, 9)}", f"the {n} in the {m}", f"lock up your {plural(n)}",
        f"stop the {n}", f"play the {n}", f"set the {n} free", f"what the {n} said", f"don't touch the {n}", f"{a} {n} on the {m}", f"{rng.randint(2, 100)} {plural(n)}",
    ]
    return rng.choice(forms)


def artist(rng, test):
    """A known or made-up artist."""
    if rng.random() < 0.5:
        return word(rng, ARTISTS, test)
    n, m, a, first, last = noun(rng, test), noun(rng, test), adjective(rng, test), word(rng, FIRST_NAMES, test), word(rng, LAST_NAMES, test)
    forms = [f"the {plural(n)}", f"the {a} {plural(n)}", f"{first} {last}", f"{first} {last}", f"{first} and the {plural(n)}", f"{n} {m}", f"dj {n}", f"{a} {n}", f"{first} {n}", f"the {first} {last} trio", n]
    return rng.choice(forms)


def _of(names, made=0.5):
    """A maker of titles: from `names`, or made up."""
    return lambda rng, test: word(rng, names, test) if rng.random() > made else _made(rng, test)


_song, _album, _movie, _show = _of(SONGS), _of(ALBUMS), _of(MOVIES), _of(SHOWS)


def _by(maker, share):
    """A maker of titles that name their artist now and then."""
    return lambda rng, test: maker(rng, test) + (f" by {artist(rng, test)}" if rng.random() < share else "")


def genre(rng, test):
    """A genre or a kind of sound."""
    if rng.random() < 0.9:
        return word(rng, GENRES, test)
    return f"{adjective(rng, test)} {rng.choice(MOODS)}"


def tune(rng, test):
    """Something to hear that is said without its class."""
    maker = rng.choices([_by(_song, 0.35), artist, _album, _station], [6, 3, 1, 0.6])[0]
    return maker(rng, test)


def _station(rng, test):
    """A radio station."""
    return rng.choice([f"radio {noun(rng, test)}", f"{noun(rng, test)} fm", f"radio {rng.randint(1, 9)}", f"{adjective(rng, test)} {noun(rng, test)} radio", f"{rng.randint(88, 107)}.{rng.randint(1, 9)} fm", "npr", "bbc radio one"])


def title(rng, test):
    """Something to watch."""
    return rng.choice([_movie, _show])(rng, test)


def _playlist(rng, test):
    if rng.random() < 0.65:
        return word(rng, PLAYLISTS, test)
    return rng.choice([f"{adjective(rng, test)} {noun(rng, test)}", f"{noun(rng, test)} {noun(rng, test)}", noun(rng, test), genre(rng, test), f"{word(rng, FIRST_NAMES, test)}'s {noun(rng, test)}"])


SEARCHES = {
    "artist": artist, "album": _by(_album, 0.25), "track": _by(_song, 0.25), "playlist": _playlist, "podcast": _of(PODCASTS), "movie": _movie, "tv_show": _show,
}
