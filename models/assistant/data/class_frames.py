"""What is asked for with its class. {q} is what to play."""

from expand import alternatives

CLASSED = {
    "artist": alternatives("""
        songs by {q}|music by {q}|(some|the|a few|) (songs|tracks|hits|music|tunes) (by|from|of) {q}|something by {q}|something from {q}
        anything by {q}|a song by {q}|the artist {q}|artist {q}|the band {q}|the singer {q}|music from the artist {q}|music from the band {q}
        the greatest hits of {q}|the best songs of {q}|songs from the band {q}|some songs of the band {q}|everything by {q}|a track by the artist {q}
        songs from {q}|songs of {q}|music from {q}|music of {q}|the music of {q}|tracks by {q}|tunes by {q}|hits by {q}|the hits of {q}
        the hits by {q}|all songs by {q}|all the songs by {q}|all songs from {q}|all music by {q}|all of {q}'s songs|all tracks by {q}|any song by {q}
        any song from {q}|anything from {q}|anything of {q}|everything from {q}|everything you have by {q}|everything we have from {q}
        something of {q}|something new by {q}|something old by {q}|something by the artist {q}|something by the band {q}|something from the band {q}
        something by the singer {q}|some music by {q}|some music from {q}|some songs by {q}|some songs from {q}|some tracks by {q}|some tunes from {q}
        some hits by {q}|a few songs by {q}|a few tracks from {q}|a couple of songs by {q}|a bit of music by {q}|a mix of songs by {q}
        a random song by {q}|a hit by {q}|a tune by {q}|a song from {q}|a track from {q}|a song of {q}|a song by the band {q}|a song by the artist {q}
        a song by the singer {q}|songs by the artist {q}|songs by the band {q}|songs by the group {q}|songs by the singer {q}
        songs from the artist {q}|songs from the group {q}|songs performed by {q}|music by the artist {q}|music by the band {q}|music by the group {q}
        music by the singer {q}|music made by {q}|music performed by {q}|the group {q}|the musician {q}|the rapper {q}|the composer {q}
        the artist called {q}|the band called {q}|the artist named {q}|the band named {q}|a band called {q}|an artist called {q}|band {q}|singer {q}
        the best of the band {q}|the best of the artist {q}|the best songs by {q}|the best tracks by {q}|the biggest hits of {q}
        the biggest hits by {q}|the greatest hits by {q}|the greatest songs of {q}|the top songs by {q}|the top hits of {q}
        the most popular songs by {q}|the most famous songs of {q}|the latest songs by {q}|the new songs by {q}|the old songs of {q}|the works of {q}
        the works by {q}|pieces by {q}|pieces by the composer {q}|{q} songs|{q} tracks|{q} hits|some {q} songs|some {q} hits|the {q} songs
(the|some|a few|all the|any) (best known|best loved|most loved|most played|most liked|most beautiful|newest|latest|oldest|earliest|favourite|favorite|great|good|classic|slow|fast|new|old|famous|popular|finest|nicest) (songs|tracks|hits|tunes|pieces|numbers) (by|of|from) {q}
        (a|the) (mix|selection|collection|playlist|medley|handful|bunch|compilation|stream|set|couple|best of|string|series) of (songs|tracks|hits|music|tunes|the songs|the hits) (by|from|of) {q}
        (whatever|what) you (have|have got|find|can find) (by|from|of) {q}|(stuff|things|material|work|recordings|records|singles|melodies|classics|numbers|works) (by|from|of) {q}|(my|our) favourite (songs|tracks|music) (by|of|from) {q}
        (a|one|another|any|some) (good|nice|new|old|random|famous|great|slow) (song|track|tune|hit|piece) (by|from|of) {q}|(the|a) (music|song|songs|tracks|hits) that {q} (made|sang|wrote|recorded|performed)|(the|my) (star|duo|trio|orchestra|choir|songwriter|pop star|rock band|boy band|girl group|pianist|violinist|dj) {q}
    """),
    "album": alternatives("""
        the album {q}|album {q}|the {q} album|the album called {q}|the album named {q}|the record {q}|an album called {q}|the whole album {q}
        the full album {q}|songs from the album {q}|music from the album {q}|the entire album {q}|the complete album {q}|the album titled {q}
        my album {q}|my {q} album|that album {q}|this album {q}|our album {q}|the album with the title {q}|the album with the name {q}
        the album that's called {q}|the album which is called {q}|the album entitled {q}|an album titled {q}|an album named {q}|the new album {q}
        the old album {q}|the latest album {q}|the record called {q}|the record named {q}|the record titled {q}|the lp {q}|the cd {q}
        the cd called {q}|all of the album {q}|all songs of the album {q}|all songs from the album {q}|all the songs on the album {q}
        all tracks from the album {q}|all tracks on the album {q}|every song on the album {q}|every track of the album {q}|the songs of the album {q}
        the songs on the album {q}|the tracks on the album {q}|the tracks of the album {q}|the music of the album {q}|tracks from the album {q}
        tracks off the album {q}|songs off the album {q}|songs of the album {q}|something from the album {q}|something off the album {q}
        some songs from the album {q}|some tracks from the album {q}|a song from the album {q}|a song off the album {q}|a track from the album {q}
        the whole {q} album|the full {q} album|the entire {q} album|the complete {q} album|that {q} album|our {q} album|a few songs from the album {q}
        my favorite album {q}
    """),
    "track": alternatives("""
        the song {q}|song {q}|the track {q}|track {q}|the song called {q}|the track called {q}|a song called {q}|the song named {q}|the single {q}
        the tune {q}|that song {q}|my favorite song {q}|the song titled {q}|the track named {q}|a track called {q}|a song titled {q}|a song named {q}
        a song with the title {q}|a song with the name {q}|a track named {q}|a track titled {q}|a tune called {q}|my song {q}|our song {q}
        that song called {q}|that track {q}|that track called {q}|that tune {q}|this song {q}|this song called {q}|this track {q}
        the song with the title {q}|the song with the name {q}|the song that's called {q}|the song that is called {q}|the song which is called {q}
        the song entitled {q}|the single called {q}|the tune called {q}|the hit {q}|the hit song {q}|the hit single {q}|the track titled {q}
        the track with the title {q}|the track with the name {q}|the track that's called {q}|the music track {q}|the old song {q}|the new song {q}
        the classic song {q}|the famous song {q}|the pop song {q}|the {q} song
    """),
    "playlist": alternatives("""
        the playlist {q}|playlist {q}|my playlist {q}|the {q} playlist|my {q} playlist|our {q} playlist|the playlist called {q}|a playlist called {q}
        a {q} playlist|the playlist named {q}|songs from my {q} playlist|music from the {q} playlist|music from the playlist {q}|that {q} playlist
        the playlist titled {q}|a song from the {q} playlist|playlist called {q}|playlist named {q}|a playlist named {q}|a playlist titled {q}
        all songs from the playlist {q}|all songs on the playlist {q}|all the songs in my {q} playlist|all of the playlist {q}|all of my {q} playlist
        any song from the playlist {q}|my playlist called {q}|my playlist named {q}|my playlist titled {q}|my personal playlist {q}
        my favorite playlist {q}|my own {q} playlist|music from my {q} playlist|music from my playlist {q}|music off the {q} playlist
        music of the playlist {q}|our playlist {q}|our playlist called {q}|songs from the playlist {q}|songs from the {q} playlist
        songs off my {q} playlist|songs from our {q} playlist|songs on the playlist {q}|songs in the playlist {q}|songs from my playlist called {q}
        some songs from the playlist {q}|some songs from my {q} playlist|some music from the playlist {q}|something from the playlist {q}
        something from my {q} playlist|a song from the playlist {q}|a few songs from the {q} playlist|a random song from the playlist {q}
        tracks from the playlist {q}|tracks from my {q} playlist|that playlist {q}|that playlist called {q}|this playlist {q}
        the playlist with the name {q}|the playlist with the title {q}|the playlist that's called {q}|the playlist that is called {q}
        the playlist which i named {q}|the playlist i called {q}|the playlist i named {q}|the playlist entitled {q}|the playlist labeled {q}
        the saved playlist {q}|the music playlist {q}|the spotify playlist {q}|the whole playlist {q}|the whole {q} playlist|the entire {q} playlist
        the entire playlist {q}|the old playlist {q}|the new playlist {q}|the songs from the playlist {q}|the songs on my {q} playlist
    """),
    "podcast": alternatives("""
        the podcast {q}|podcast {q}|my podcast {q}|the {q} podcast|my {q} podcast|the podcast called {q}|a podcast called {q}
        the latest episode of the podcast {q}|the newest episode of the {q} podcast|an episode of the podcast {q}|an episode of the {q} podcast
        the podcast named {q}|the last episode of the {q} podcast|that podcast {q}|podcast called {q}|a podcast named {q}|a podcast titled {q}
        the podcast titled {q}|the podcast with the name {q}|the podcast with the title {q}|the podcast that's called {q}
        the podcast that is called {q}|the podcast entitled {q}|the podcast show {q}|the podcast series {q}|the podcast episode {q}
        my favorite podcast {q}|my podcast called {q}|my podcast named {q}|our podcast {q}|our {q} podcast|that podcast called {q}|that {q} podcast
        this podcast {q}|this podcast called {q}|the new podcast {q}|the old podcast {q}|the latest podcast {q}|the latest {q} podcast
        the newest {q} podcast|the last {q} podcast|the new {q} podcast|today's episode of the podcast {q}|today's {q} podcast
        an episode of my podcast {q}|an episode of the podcast called {q}|an episode from the podcast {q}|any episode of the podcast {q}
        some episode of the podcast {q}|another episode of the podcast {q}|one episode of the {q} podcast|a new episode of the podcast {q}
        a random episode of the podcast {q}|the first episode of the podcast {q}|the last episode of the podcast {q}
        the latest episode of the {q} podcast|the latest from the podcast {q}|the most recent episode of the podcast {q}
        the most recent episode of the {q} podcast|the newest episode of the podcast {q}|the new episode of the {q} podcast
        the new episode of the podcast {q}|the next episode of the podcast {q}|the next episode of the {q} podcast
        the recent episode of the {q} podcast|the current episode of the podcast {q}|something from the podcast {q}
    """),
    "movie": alternatives("""
        the movie {q}|movie {q}|the film {q}|film {q}|the {q} movie|the movie called {q}|a movie called {q}|the film called {q}|the movie named {q}
        the movie titled {q}|the film named {q}|that movie {q}|movie called {q}|film called {q}|a movie named {q}|a movie titled {q}
        a movie with the title {q}|a film called {q}|a film named {q}|a film titled {q}|my favorite movie {q}|my movie {q}|my favorite film {q}
        our movie {q}|that film {q}|that movie called {q}|that film called {q}|this movie {q}|this film {q}|this movie called {q}
        the classic movie {q}|the classic film {q}|the old movie {q}|the old film {q}|the new movie {q}|the new film {q}|the new {q} movie
        the old {q} movie|the whole movie {q}|the full movie {q}|the feature film {q}|the motion picture {q}|the flick {q}|the film titled {q}
        the film with the title {q}|the film with the name {q}|the film that's called {q}|the film entitled {q}|the movie with the title {q}
        the movie with the name {q}|the movie that's called {q}|the movie that is called {q}|the movie entitled {q}|the movie known as {q}
        the animated movie {q}|the animated film {q}|the action movie {q}|the horror film {q}|the family movie {q}|the {q} film|that {q} movie
        that {q} film
    """),
    "tv_show": alternatives("""
        the show {q}|the tv show {q}|tv show {q}|the series {q}|the tv series {q}|the television show {q}|the show called {q}|a show called {q}
        an episode of the show {q}|an episode of the tv show {q}|the next episode of the show {q}|the latest episode of the series {q}
        an episode of the series {q}|the series called {q}|that show {q}|the tv show named {q}|show {q}|series {q}|tv series {q}|television series {q}
        my show {q}|my favorite show {q}|my favorite series {q}|my series {q}|our show {q}|our series {q}|that show called {q}|that tv show {q}
        that series {q}|that series called {q}|this show {q}|this series {q}|this tv show called {q}|a series called {q}|a series named {q}
        a show named {q}|a tv show called {q}|a tv series called {q}|a television show called {q}|the show named {q}|the show titled {q}
        the show with the title {q}|the show with the name {q}|the show that's called {q}|the show that is called {q}|the series named {q}
        the series titled {q}|the series with the title {q}|the series that's called {q}|the series that is called {q}|the television series {q}
        the television series called {q}|the television program {q}|the television programme {q}|the tv program {q}|the tv show called {q}
        the tv show titled {q}|the tv series called {q}|the tv series named {q}|the sitcom {q}|the drama series {q}|the cartoon series {q}
        the crime series {q}|the comedy show {q}|the new show {q}|the old show {q}|the new series {q}|the old series {q}|an episode from the show {q}
        an episode from the series {q}|an episode of my show {q}|an episode of our series {q}|an episode of the show called {q}
        an episode of the series called {q}|an episode of the tv series {q}|an episode of the television show {q}
        an episode of the television series {q}|an old episode of the show {q}|a new episode of the show {q}|a new episode of the series {q}
        a random episode of the show {q}|a random episode of the series {q}|any episode of the show {q}|any episode of the tv show {q}
        any episode of the series {q}|another episode of the show {q}|another episode of the series {q}|one episode of the show {q}
        one episode of the tv series {q}|one more episode of the series {q}|some episode of the show {q}|the first episode of the show {q}
        the first episode of the series {q}|the first season of the show {q}|the first season of the series {q}|the last episode of the show {q}
        the last episode of the series {q}|the last season of the series {q}|the latest episode of the show {q}|the latest episode of the tv show {q}
        the latest episode of the tv series {q}|the most recent episode of the show {q}|the new episode of the show {q}
        the new episode of the series {q}|the newest episode of the show {q}|the newest episode of the series {q}|the next episode of the tv show {q}
        the next episode of the series {q}|the next episode of my show {q}|the next episode of my series {q}|the pilot episode of the show {q}
        the season finale of the show {q}|the new season of the show {q}|the {q} series|the {q} tv show|the {q} show
    """),
}
CLASSED["album"] += ["the album {q}"] * 3
CLASSED["track"] += ["the song {q}"] * 3
CLASSED["playlist"] += ["the {q} playlist"] * 4
CLASSED["playlist"] += ["my {q} playlist"] * 4
CLASSED["movie"] += ["the movie {q}"] * 3
