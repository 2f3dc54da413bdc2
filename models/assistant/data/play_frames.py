"""Sentences that ask for something to hear or to watch. {q} is what to play, {p} the place or the player, or nothing."""

from words import rows

PLAY = rows("""
play {q} {p}
play {q} {p}
play {q} {p}
play me {q} {p}
play us {q} {p}
play some {q} {p}
play some {q} for (me|us) {p}
play {q} for (me|us) {p}
play (something|anything) called {q} {p}
put on {q} {p}
put {q} on {p}
put on some {q} {p}
start playing {q} {p}
start {q} {p}
begin playing {q} {p}
listen to {q} {p}
i want to (hear|listen to) {q} {p}
i want to (hear|listen to) some {q} {p}
i'd like to (hear|listen to) {q} {p}
i'd like to hear some {q} {p}
i would like to (hear|listen to) {q} {p}
i wanna (hear|listen to) {q} {p}
i feel like (hearing|listening to) {q} {p}
i'm in the mood for {q} {p}
i need some {q} {p}
let's (hear|listen to|play) {q} {p}
let's (hear|listen to|play) some {q} {p}
let me (hear|listen to) {q} {p}
can i (hear|listen to) {q} {p}
can we (hear|listen to) {q} {p}
could we (hear|listen to) some {q} {p}
would you mind playing {q} {p}
how about playing {q} {p}
how about some {q} {p}
{p} play {q}
{p} play some {q}
{p}, put on {q}
{p} i want to hear {q}
find {q} and play it {p}
search for {q} and play it {p}
look for {q} and play it {p}
look up {q} and play it {p}
have {q} (playing|play) {p}
get {q} (playing|going|on) {p}
stream {q} {p}
turn on some {q} {p}
we want to (hear|listen to) {q} {p}
search {q} and start it {p}
let {q} play {p}
could i (hear|listen to) {q} {p}
i could listen to {q} {p}
give me some {q} {p}
start (up|off) {q} {p}
it's time to hear {q} {p}
i'd love to (hear|listen to) {q} {p}
let's have {q} play {p}
""")
CLASSED = {
    "artist": rows("""
        songs by {q}
        music by {q}
        (some|the|a few|) (songs|tracks|hits|music|tunes) (by|from|of) {q}
        something by {q}
        something from {q}
        anything by {q}
        a song by {q}
        the artist {q}
        artist {q}
        the band {q}
        the singer {q}
        music from the artist {q}
        music from the band {q}
        the greatest hits of {q}
        the best songs of {q}
        songs from the band {q}
        some songs of the band {q}
        everything by {q}
        a track by the artist {q}
    """),
    "album": rows("""
        the album {q}
        the album {q}
        album {q}
        the {q} album
        the album called {q}
        the album named {q}
        the record {q}
        an album called {q}
        the whole album {q}
        the full album {q}
        songs from the album {q}
        music from the album {q}
        the entire album {q}
        the complete album {q}
        the album titled {q}
    """),
    "track": rows("""
        the song {q}
        the song {q}
        song {q}
        the track {q}
        track {q}
        the song called {q}
        the track called {q}
        a song called {q}
        the song named {q}
        the single {q}
        the tune {q}
        that song {q}
        my favorite song {q}
        the song titled {q}
        the track named {q}
        a track called {q}
    """),
    "playlist": rows("""
        the playlist {q}
        playlist {q}
        my playlist {q}
        the {q} playlist
        the {q} playlist
        my {q} playlist
        my {q} playlist
        our {q} playlist
        the playlist called {q}
        a playlist called {q}
        a {q} playlist
        the playlist named {q}
        songs from my {q} playlist
        music from the {q} playlist
        music from the playlist {q}
        that {q} playlist
        the playlist titled {q}
        a song from the {q} playlist
    """),
    "podcast": rows("""
        the podcast {q}
        podcast {q}
        my podcast {q}
        the {q} podcast
        my {q} podcast
        the podcast called {q}
        a podcast called {q}
        the latest episode of the podcast {q}
        the newest episode of the {q} podcast
        an episode of the podcast {q}
        an episode of the {q} podcast
        the podcast named {q}
        the last episode of the {q} podcast
        that podcast {q}
    """),
    "movie": rows("""
        the movie {q}
        the movie {q}
        movie {q}
        the film {q}
        film {q}
        the {q} movie
        the movie called {q}
        a movie called {q}
        the film called {q}
        the movie named {q}
        the movie titled {q}
        the film named {q}
        that movie {q}
    """),
    "tv_show": rows("""
        the show {q}
        the tv show {q}
        tv show {q}
        the series {q}
        the tv series {q}
        the television show {q}
        the show called {q}
        a show called {q}
        an episode of the show {q}
        an episode of the tv show {q}
        the next episode of the show {q}
        the latest episode of the series {q}
        an episode of the series {q}
        the series called {q}
        that show {q}
        the tv show named {q}
    """),
}
HEAR = rows("""
play {q} {p}
play {q} {p}
play {q} {p}
play me {q} {p}
play us {q} {p}
play {q} for (me|us) {p}
put on {q} {p}
put {q} on {p}
start {q} {p}
start playing {q} {p}
begin playing {q} {p}
listen to {q} {p}
i want to (hear|listen to) {q} {p}
i'd like to (hear|listen to) {q} {p}
i would like to hear {q} {p}
i wanna (hear|listen to) {q} {p}
i feel like (hearing|listening to) {q} {p}
i'm in the mood for {q} {p}
let's (hear|listen to|play) {q} {p}
let me (hear|listen to) {q} {p}
can (i|we) (hear|listen to) {q} {p}
would you mind playing {q} {p}
how about {q} {p}
{p} play {q}
{p}, put on {q}
find {q} and play it {p}
search for {q} and play it {p}
(have|get) {q} playing {p}
stream {q} {p}
turn on {q} {p}
let {q} play {p}
could (i|we) (hear|listen to) {q} {p}
i'd love to (hear|listen to) {q} {p}
start (up|off) {q} {p}
it's time for {q} {p}
let's have {q} play {p}
""")
WATCH = rows("""
play {q} {p}
play {q} {p}
watch {q} {p}
watch {q} {p}
put on {q} {p}
put {q} on {p}
start {q} {p}
start playing {q} {p}
show {q} {p}
show (me|us) {q} {p}
i want to (watch|see) {q} {p}
i'd like to (watch|see) {q} {p}
i would like to watch {q} {p}
i wanna (watch|see) {q} {p}
i feel like watching {q} {p}
we want to watch {q} {p}
let's (watch|see|play) {q} {p}
let me watch {q} {p}
can (i|we) (watch|see) {q} {p}
would you mind (playing|putting on) {q} {p}
how about watching {q} {p}
{p} (play|show) {q}
{p}, put on {q}
find {q} and play it {p}
(have|get) {q} playing {p}
stream {q} {p}
turn on {q} {p}
let {q} play {p}
could (i|we) (watch|see) {q} {p}
i'd love to (watch|see) {q} {p}
start (up|off) {q} {p}
it's time for {q} {p}
let's have {q} play {p}
""")
