"""What people ask to hear and to watch: made-up and well-known titles, artists, genres, playlists."""

from words import FIRST_NAMES, LAST_NAMES, adjective, bars, noun, plural, word

GENRES = bars("""jazz|rock|pop|classical|classical music|hip hop|rap|country|country music|blues|soul|funk|disco|techno|house music|reggae|metal|heavy metal|folk|folk music|indie rock|punk|latin music|salsa|
christmas music|christmas songs|relaxing music|calm music|sleep sounds|white noise|rain sounds|ocean sounds|nature sounds|whale sounds|workout music|dance music|dinner music|
piano music|study music|party music|happy music|sad songs|love songs|lullabies|kids songs|movie soundtracks|80s music|90s hits|eighties music|70s rock|smooth jazz|soft rock|
classic rock|lo-fi beats|lofi|ambient music|electronic music|opera|gospel|meditation music|background music|romantic music|the news|the radio news|jazz radio|bossa nova|
bluegrass|ska|trance|grunge|swing music|thunderstorm sounds|yoga music|flamenco|baroque music|sixties music|bird sounds|k-pop""")
ARTISTS = bars("""queen|the beatles|abba|madonna|coldplay|taylor swift|adele|drake|beyonce|rihanna|ed sheeran|bruno mars|lady gaga|michael jackson|prince|elvis presley|bob dylan|bob marley|
pink floyd|led zeppelin|the rolling stones|u2|metallica|nirvana|radiohead|muse|the killers|green day|linkin park|foo fighters|ac/dc|iron maiden|guns n' roses|aerosmith|bon jovi|
journey|toto|the police|sting|phil collins|genesis|elton john|billy joel|david bowie|stevie wonder|marvin gaye|aretha franklin|frank sinatra|louis armstrong|miles davis|mozart|
beethoven|bach|chopin|vivaldi|hans zimmer|john williams|daft punk|the weeknd|kendrick lamar|eminem|jay-z|kanye west|snoop dogg|shakira|dua lipa|billie eilish|ariana grande|
katy perry|harry styles|imagine dragons|maroon 5|one republic|the doors|the cure|the kitchen boys|the window cleaners|florence and the machine|simon and garfunkel|hall and oates|
earth wind and fire|the lights|the clocks|talking heads|fleetwood mac|dire straits|depeche mode|norah jones|johnny cash|dolly parton|the kinks|tool|blondie|cream|
kraftwerk|debussy|nina simone|the cardigans|arcade fire|lizzo|the monkees""")
SONGS = bars("""bohemian rhapsody|thriller|yesterday|let it be|hey jude|imagine|stairway to heaven|hotel california|purple rain|billie jean|dancing queen|waterloo|smoke on the water|
africa|rolling in the deep|hello|someone like you|set fire to the rain|shake it off|blank space|bad guy|shape of you|perfect|uptown funk|happy|despacito|light my fire|lights out|
turn off the light|turn the page|turn around|blinding lights|the lights in the kitchen|kitchen disco|bedroom eyes|garage days|close the door|open your heart|open all night|
knocking on heaven's door|the door is open|behind closed doors|lock the door|shut up and dance|stop in the name of love|don't stop me now|don't stop believing|stop crying your heart out|
pause for thought|next to me|the next episode|play that funky music|play with fire|pump up the volume|volume four|turn it up|turn it down|red red wine|yellow submarine|blue suede shoes|
paint it black|back in black|true colors|fade to black|set me free|add it up|five minutes|ten minutes ago|time after time|time of your life|three little birds|good morning|good night|
good vibrations|wake me up|wake me up when september ends|here comes the sun|rain on me|november rain|the rain song|cold as ice|hot in here|hot stuff|summer of 69|summertime|
winter wonderland|jingle bells|silent night|last christmas|happy birthday|twinkle twinkle little star|the wheels on the bus|baby shark|window in the skies|house of the rising sun|
our house|burning down the house|this old house|home on the range|take me home country roads|home sweet home|what time is it|what a wonderful world|who are you|where is the love|
how deep is your love|why does it always rain on me|is this love|are you lonesome tonight|can you feel the love tonight|can't stop|can't take my eyes off you|please please me|
call me maybe|call me|tell everyone|nevermind|the robot song|hit me with your best shot|start me up|start a fire|dim all the lights|dimming of the day|on the floor|dance on the ceiling|
cancel the apocalypse|99 problems|seven nation army|500 miles|1999|24k magic|one more light|running up that hill|mr brightside|enter sandman|wonderwall|super trouper|
leave the door open|switch off the sun|lights down low|unlock the sky|a minute of silence|thermostat blues|under pressure|ring of fire|sweet caroline|the sound of silence|
while my guitar gently weeps|turn on the heartlight|sunday morning|bad moon rising|fan mail|nine to five""")
ALBUMS = bars("""thriller|abbey road|rumours|back in black|the dark side of the moon|the wall|nevermind|purple rain|1989|folklore|midnights|25|21|lemonade|the white album|the black album|
a night at the opera|hotel california|born to run|kind of blue|ok computer|the joshua tree|graceland|random access memories|jagged little pill|appetite for destruction|
bad|let it bleed|revolver|pet sounds|tapestry|legend|discovery|parachutes|houses of the holy|turn on the bright lights|music for the kitchen|the lamp is low|open doors|
led zeppelin four|blue|tubular bells|american idiot|hounds of love|exile on main street|house lights|the four seasons""")
MOVIES = bars("""inception|titanic|the godfather|star wars|the matrix|frozen|toy story|the lion king|finding nemo|jaws|alien|avatar|gladiator|casablanca|psycho|rocky|top gun|jurassic park|
back to the future|home alone|die hard|pulp fiction|forrest gump|the dark knight|batman|spider man|iron man|the avengers|harry potter and the goblet of fire|the lord of the rings|
the hobbit|the shining|rear window|secret window|sliding doors|panic room|the green room|room|the green mile|the shape of water|up|cars|coco|moana|shrek|ice age|la la land|
mamma mia|grease|dirty dancing|pretty woman|notting hill|love actually|the holiday|elf|gravity|interstellar|the martian|arrival|dune|blade runner|fight club|seven|the sixth sense|
gone in 60 seconds|12 angry men|cool runnings|lights out|gaslight|city lights|the fan|the doors|the thing|the fog|the others|open water|monsters inc|wall-e|ratatouille|
the princess bride|vertigo|amelie|the big lebowski|fargo|the switch|cold mountain|hidden figures|paddington|lights of the north""")
SHOWS = bars("""friends|seinfeld|the office|breaking bad|game of thrones|stranger things|the crown|the simpsons|the sopranos|the wire|lost|house|house of cards|24|scrubs|cheers|frasier|
the big bang theory|how i met your mother|modern family|parks and recreation|sesame street|bluey|peppa pig|paw patrol|doctor who|sherlock|downton abbey|black mirror|westworld|
the mandalorian|star trek|the x files|twin peaks|gilmore girls|grey's anatomy|law and order|hell's kitchen|kitchen nightmares|friday night lights|the wheel of time|the morning show|
the great british bake off|top gear|planet earth|blue planet|dark|severance|ted lasso|succession|narcos|the walking dead|fawlty towers|mad men|the bear|six feet under|only murders in the building|
the good place|chernobyl|inside number 9|night court|wednesday""")
PODCASTS = bars("""serial|this american life|radiolab|the daily|planet money|99 percent invisible|stuff you should know|how i built this|science friday|the moth|freakonomics|hardcore history|
ted talks daily|up first|the history of rome|the kitchen table|open house|smart home talk|the morning brief|lights camera podcast|crime junkie|my favorite murder|
the joe rogan experience|song exploder|invisibilia|reply all|on being|hidden brain|criminal|code switch|the rest is history|twenty thousand hertz|darknet diaries|home truths|no such thing as a fish""")
PLAYLISTS = bars("""workout|party|chill|dinner|road trip|morning|sleep|summer|christmas|study|focus|cooking|cleaning|running|favorites|my favorites|relax|date night|sunday morning|bath time|yoga|gym|kids|
barbecue|halloween|wedding|road trip mix|discover weekly|top 50|today's hits|throwback thursday|best of the 90s|evening jazz|kitchen|kitchen disco|bedroom chill|garage rock|
good night|wake up|movie night|lights out|rainy day|slow songs|guilty pleasures|deep focus|beast mode|coffee break|pool party|meditation|lazy sunday|campfire|house party|old school|baby sleep|monday motivation""")


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
    return f"{adjective(rng, test)} {word(rng, ['jazz', 'songs', 'music', 'rock', 'beats', 'techno'], False)}"


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
