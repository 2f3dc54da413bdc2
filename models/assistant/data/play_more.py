"""More sentences that ask for something to hear or to watch (see play_frames.py)."""

from expand import alternatives

_ASK = """
(bang|whack|stick|pop|throw|chuck|slap) on {q} {p}|(crank|turn|pump) up {q} {p}|(can|could) you (play|put on|stick on|find and play) {q} {p}
(bung|whack|stick|bang|pop|chuck) {q} on [for us|for me|please|now] {p}|play {q} (for us|for me|please|now|next|again|first) {p}
(give|get|find|play) (me|us) {q} {p}|(entertain|wake) (me|us|the kids|the guests) with {q} {p}
(put|get|pump|blast|throw|cast) {q} (on|out) {p}|(cast|stream|line up|queue up|cue up|blast) {q} {p}
(i'm|we're) (in the mood for|up for|feeling like) {q} {p}|(i'm|we're) (in the mood|dying|keen|itching|longing|wanting|hoping|ready|looking|here) to hear {q} {p}|(i|we) (fancy|feel like|would rather hear|would love to hear|wouldn't mind hearing) {q} {p}
(i|we) (would like|want|would love|wish|long|hope|need|am hoping|was hoping|was going) to have {q} (on|play|playing|played|as background|in the background) {p}|(i'd|we'd) (like|love|prefer|enjoy|appreciate) {q} (on|playing|to be on|to be playing|now|please) {p}|(i'd|we'd) (prefer|rather have|rather hear|fancy|enjoy|dig|go for) {q} {p}
what (i|we) (want|want to hear|would like|would like to hear|need|need to hear|fancy) is {q} {p}|(all|what|the thing) i want (now|is|is to hear) {q} {p}|{q} would be (nice|great|lovely|good|perfect) [now] {p}|{q} (sounds good|sounds great), play it {p}
(my|our) (guests|kids|friends|wife|husband|mum|mom|dad|dog) (want|wants|would like|would love|asked for|fancy) {q} {p}|the (kids|guests|family|others|girls|boys) (want|want to hear|would like|would like to hear|asked for|asked to hear|fancy) {q} {p}|(entertain|wake|soothe|surprise) the (kids|guests|family|baby) with {q} {p}
(can|could|will|would) (you|we|i) (please|possibly|perhaps|maybe) (play|put on|hear|start|have) {q} {p}|(might|may|could) (i|we) (hear|have|get|request|ask for|listen to) {q} {p}|i was wondering if you could (play|put on|start) {q} {p}|(do me a favor|do us a favour|be a dear|be so kind) and (play|put on|start) {q} {p}|any chance of (hearing|getting|having) {q} {p}|any chance you (can|could) (play|put on|start) {q} {p}
is it possible to (play|hear|put on|listen to|get|have) {q} {p}|is there any chance of {q} {p}|(why don't|why not) (you|we) (play|put on|start|have|listen to) {q} {p}|why not (play|put on|start) {q} {p}|shall we (hear|have|put on|listen to|play|start) {q} {p}|(you|we) (can|could|may|should|must|ought to|might as well) (play|put on|start|listen to|have) {q} {p}
(select|choose|pick|locate|find|search|look up|search out|dig up|hunt down|track down|google|get hold of) {q} and (play|start|put on|stream|run) it {p}|(go|change|switch|swap) (over|straight) to {q} {p}
(let|have) {q} (start|be played|come on) {p}|(begin|start|kick off) with {q} {p}
(quickly|just|please|simply|now|next|then|kindly|okay|right) (play|put on|start|stream|turn on|stick on|pop on|throw on) {q} {p}|(make sure|see to it|see) (that {q} is playing|that {q} plays|that {q} is on) {p}|(playing|streaming|starting|putting on) {q} (please|would be nice|would be great|now) {p}|{q} (now|on|playing|to play|if you can|if possible|next|right now|again|for me|for us|in the background|from the start) {p}
{q}, (now|go|start|on|start it|put it on|that's what i want|if you please|play that|play this|hit it|let's go|i want to hear it|let's hear it) {p}|{p} (stick|pop|throw|chuck|bung|whack|get|have) on {q}|{p} (stick|pop|throw|chuck|bung|whack|get|have) {q} on|{p} (start|stream|begin|launch|run|queue|cue up|give me|give us|let us hear|find|bring on) {q}|{p}, (i want|i'd like|we want|how about|let's have|let's hear|could you play|can you play|can i have|give me|stream|put on|stick on) {q}
"""

# What is asked for with its class (see class_frames.py), above all the words around a title that are no part of it.
CLASSED = {
    "artist": alternatives("""
        (everything|all|anything|all the music|all the songs) (you have|you've got|we have|we've got|you can find|there is|you know) (by|from|of) {q}|(every|each) (song|track|hit|tune) (by|from|of) {q}|(all|every one) of the (songs|tracks|hits|music) (by|from|of) {q}
        (a mix|a selection|a bunch|a couple|a handful|a load) of (songs|tracks|hits|tunes) (by|from|of) {q}|(a few|several|two|three|five|ten|more|some more) (songs|tracks|hits|tunes) (by|from|of) {q}|(the|some|all the) (old|early|new|late|best|classic) {q} (songs|tracks|hits|stuff)
        the (rock band|pop group|jazz band|girl band|metal band|folk band|country singer|opera singer|pop singer|indie band) {q}|(our|my) (favourite|favorite) (artist|band|singer|group) {q}|whatever you (have|have got|can find) (by|from|of) {q}
    """),
    "album": alternatives("""
        (every|each) (song|track) (on|from|of|off) the album {q}|(all|some|a few|any) (songs|tracks|of the songs|of the tracks) (on|from|off) the album {q}|the (whole|entire|full|complete|old|new|latest|first|great) {q} (album|record|cd)
        the (old|new|latest|first|second|debut|famous|great|live|jazz|rock|studio|christmas) (album|record|lp) {q}|(all of|the whole of|the rest of|the music from|the songs on) the {q} album|(every|each|any|a) (song|track) (on|from|off) the {q} album
    """),
    "track": alternatives("""
        the (old|new|classic|famous|slow|sad|love|rock|pop|dance|christmas|great|lovely|good old|latest) (song|track|tune|hit|number) {q}|that (old|new|great|lovely|sad|famous|catchy|silly) (song|track|tune|hit) [called|named] {q}|(the|that) (one|song|track|tune) (that goes|called|named|with the title) {q}
        (an|the|that) old (song|tune|hit|track) called {q}|the (love song|rock song|dance track|pop song|ballad|carol|lullaby|anthem) [called] {q}
    """),
    "playlist": alternatives("""
        (the|my|our) (whole|entire|full|complete|old|new|long|short|big|usual|regular|shared) {q} playlist|(the|my|our) (whole|entire|full|complete|old|new|long|shared|favourite|favorite|usual) playlist [called|named] {q}|(all of|the rest of|everything on|everything in) (the|my|our) {q} playlist
        (my|our|the|that|this) playlist (called|named|titled|that's called|by the name of) {q}|(every|each|any) (song|track) (on|from|in) (the|my|our) {q} playlist
    """),
    "podcast": alternatives("""
        (the|that|my) (new|old|latest|daily|weekly|funny|history|science|news|crime|comedy|favourite|favorite) podcast [called|named] {q}|(the|that) podcast (series|show|programme) [called|named] {q}|(an|another|the latest|the newest|the last) episode (of|from) (the|my) {q} podcast
        episode (one|two|three|four|five|ten|2|3|7|12) of the (podcast {q}|{q} podcast)|(the|my) (new|old|daily|weekly|latest|last) {q} podcast
    """),
    "movie": alternatives("""
        the (action|horror|family|comedy|kids|animated|christmas|romantic|spy|war|crime|fantasy|adventure|classic|black and white) (movie|film) {q}|(the|that) (old|new|original|classic|latest|first|famous|great|good old) {q} (movie|film)|the (old|new|original|latest|first|famous|great|good old) (movie|film) {q}
        (an|the) (old|action|adventure|animated|animation) (movie|film) (called|named|titled) {q}|the (comedy|thriller|western|musical|drama|blockbuster|romance|horror flick|action thriller|science fiction movie|sci-fi film|family film|kids movie|disney movie|cartoon movie) {q}|(the|that) (funny|scary|long|short|lovely|silly|sad) (movie|film) {q}
    """),
    "tv_show": alternatives("""
        the (crime|comedy|drama|cartoon|kids|cooking|quiz|reality|mystery|fantasy|nature|history|medical) (series|show) {q}|the (television|tv) (programme|program|show|series|drama|comedy) [called|named|that's called] {q}|(the|that) (series|show|programme) (that's called|which is called|by the name of|called) {q}
        (the|that) (old|new|original|funny|great|british|american|latest) (series|show|tv show|tv series) {q}|(the|that) (old|new|original) {q} (series|show)|(an|another|one more|the last) episode of the (comedy|crime|drama|kids|cooking) (series|show) {q}
    """),
}

PLAY = alternatives(_ASK + """
(listen|dance|work out|cook|relax|fall asleep|sing along|wake up|chill|unwind|study|clean|eat dinner) to {q} {p}|(let's|we'll|i'll) (dance|sing along|chill|unwind|relax|rock out|jam|groove|party) to {q} {p}
(blare|blast|belt|pump) out {q} {p}|(tune|dial|turn) (the radio|the music|it|in|over) to {q} {p}|(change|switch|set|swap) (the music|the tune|the song|the sound|what's playing|it) (to|for|over to) {q} {p}|instead of this (play|put on|give me|i want|let's hear) {q} {p}|(play|put on) {q} (instead|instead of this|rather than this|next|after all) {p}
(it's|it is) time (for me|for us|that we|now|that i) to (hear|listen to|play|enjoy) {q} {p}|(now|okay now) it's time to (hear|listen to|play|put on) {q} {p}|time to (hear|listen to|play|put on|enjoy) {q} {p}|(it's|it is) (about time|high time|time) (we heard|we played|to play|to put on|to stick on|to start) {q} {p}
(search for|search|look for|look up|search up|find) {q} and (play|start|stream) (it|that) [for me|for us|please] {p}|(change|switch|put|turn) the music (to|over to) {q} {p}|(start|begin) {q} for (me|us|the kids|everyone) {p}
(start|begin) (streaming|playing) {q} [for me|for us|please|now] {p}|(start|begin) (to stream|to play|streaming|playing back) {q} {p}|(i|we) (need|want|would like|wish) to (hear|listen to|play) {q} [now|please|again|for a bit] {p}
(i want to|i'd like to|we want to|we'd like to|let's|can we|could we|can you|please|can i) stream {q} [now|please|for me] {p}|stream {q} [please|now|for us] {p}
""")

# After "some" or for a kind of music.
SOME = alternatives("""
(slap|bang|whack|stick|pop|throw|chuck|bung|let's have|let's get|let's put) on some {q} {p}|(stick|pop|throw|chuck|bung|get|let's have|let's get|let's put) some {q} on {p}|(i|we) (fancy|crave|feel like|would fancy|could go for|could do with|wouldn't mind|would love|would enjoy|could use|need|want|would like|would prefer|am after|am craving) (some|a bit of|a little|a spot of|a dose of|a touch of|a little bit of|a few tunes of) {q} {p}
(i'm|we're) (in the mood for|craving|dying for|keen on|up for|after|feeling like|feeling|itching for) (some|a bit of|a little|a spot of|a dose of|a touch of) {q} {p}|(a bit of|a little|a spot of|a touch of|a dose of|some nice|some good|some relaxing|some quiet) {q} (please|would be nice|would be great|would be lovely|would go down well|wouldn't hurt|now) {p}|some {q} (would be|sounds) (nice|great|lovely|good|perfect) {p}
(put|play|stick|pop|give me|give us|get me|spin|stream|start|turn on|throw on|bung on|chuck on) (a spot of|a dose of|a touch of|a little bit of|a few minutes of|an hour of|a selection of|a mix of) {q} {p}|(let there be|bring on the|bring on some|bring us some|serve us some|serve up some|treat us to some|hit me with some|hit us with some|dish out some|pump out some|blast out some) {q} {p}
(fill|warm up|liven up|brighten) the (place|room|house|air) with some {q} {p}|(set|start|get) the (mood|party|evening|day|morning) (off|going|started) with some {q} {p}|(liven|spice|cheer) (things|it|this place) up with some {q} {p}|(calm|soothe|relax|wake|cheer) (me|us) (down|up) with some {q} {p}|(entertain|soothe|wake) (me|us|the kids|the baby|the guests) with some {q} {p}
(cook|relax|dance|study|work|sleep|unwind|chill|dine|clean|exercise) to some {q} {p}|(i want|i'd like|we want|i need|let's|time) to (cook|relax|dance|study|work|sleep|unwind|chill|dine|clean|exercise) to (some|a bit of) {q} {p}|(help me|help us|help the kids) (relax|sleep|unwind|chill|wake up) with some {q} {p}|(get|have) some {q} (rolling|flowing|started|coming|pumping|on the go|going in the background) {p}
{q}, (play some|put some on|give me some|some of that|a bit of that) {p}|(can|could|may|might) (i|we) (get|have|hear|enjoy|request) (a bit of|a little|some nice|some good) {q} {p}|any chance of some {q} {p}|(why don't we|why not|shall we|we should) (have|play|put on|listen to|enjoy) (some|a bit of|a little) {q} {p}|is it possible to (have|hear|get|play) some {q} {p}|i was wondering if you could play some {q} {p}|(do me a favor|be a dear) and (play|put on) some {q} {p}
what (i|we) need (is|now is) some {q} {p}|(nothing like|nothing beats|it's a good day for|this calls for|the mood calls for|it's time for|how about|what about|maybe|perhaps) some {q}, (play it|put it on|put some on) {p}|{p} (some|a bit of|a little) {q} please|{p} (stick|pop|throw|chuck|bung|get|have|start|stream|bring on) (on some|some) {q}|{p}, (i fancy|i want|i'd like|give me|how about|let's have|let's hear|i could do with|we could use|play us|can i have) some {q}
(could|can|may|might) (i|we) have some {q} (on|playing|please|going|in the background) {p}|(turn|switch|stick|get|throw|put|have) on some {q} [please|now|for me|for us] {p}|(turn|switch|put) some {q} on [please|now] {p}|(it's|it is) time (to hear|to listen to|to play|to have|for) [some] {q} {p}|time (to hear|to listen to|to play|for) [some] {q} {p}
""")

HEAR = alternatives(_ASK + """
(listen|get|tune in|turn|go back) to {q} {p}|(switch|change|set|swap) (the music|the tune|the sound|what's playing|it|the player) (to|over to) {q} {p}|(play|put on) {q} (instead|instead of this|next|from the top|from the start|again) {p}
(it's|it is) time (for me|for us|now|that we|) to (hear|listen to|play|put on|enjoy) {q} {p}|time to (hear|listen to|play|put on) {q} {p}|(change|switch|put|turn) the music (to|over to) {q} {p}|(launch|load|load up|open|start|bring up|pull up) {q} [for me|for us|please|now] {p}
(i want|i'd like|i wish|we want|we'd like|i would like) to (hear|play|listen to|enjoy|put on) {q} [now|please|again] {p}|(search for|search|look for|look up|search up|find) {q} and (play|start|stream) (it|that) [for me|for us|please] {p}
(i want to|i'd like to|we want to|let's|can we|can you|please) (stream|start|put on|launch) {q} [now|please|for me] {p}|(stream|start streaming|begin streaming) {q} [please|now|for us] {p}
""")

WATCH = alternatives("""
(bang|whack|stick|pop|throw|chuck|bung) on {q} {p}|(bang|whack|stick|pop|throw|chuck|bung|get) {q} on (for us|for me|for the kids|please|now) {p}|(cast|run|screen|stream) {q} {p}|(give|get|find|show|play) (me|us|the kids) {q} {p}
(i'm|we're) (in the mood for|craving|dying for|keen on|up for|feeling like) (watching|seeing|viewing) {q} {p}|(i'm|we're) (in the mood|dying|keen|itching|longing|hoping|ready|looking|all set|going|here) to (watch|see|view) {q} {p}|(i|we) (fancy|feel like|would fancy|could go for|wouldn't mind|would love|would enjoy|would prefer) (watching|seeing|viewing) {q} {p}|(i'd|we'd) rather (watch|see|view) {q} {p}
what (i|we) (want to watch|would like to watch|want to see|would like to see|fancy watching) is {q} {p}|(it's a good night for|it's the right time for|tonight calls for|tonight we watch|tonight i'm watching|this calls for) {q}, (put it on|show it|play it) {p}|(the kids|my wife|my husband|the guests|the family|the girls|the boys) (want|would like|would love|wanted|asked) to (watch|see) {q} {p}|{q} would be (nice|great|lovely|good|perfect) to watch {p}|(let|have) the kids (watch|see) {q} {p}
(might|may|could|can) (i|we|the kids) (please|possibly|perhaps|maybe) (watch|see|view) {q} {p}|i was wondering if (we|i) could (watch|see) {q} {p}|(do me a favor|do us a favour|be a dear) and (show|put on|start|play) {q} {p}|any chance of (watching|seeing) {q} {p}|is it possible to (watch|see|view|stream) {q} {p}|(why don't|shall|should) we (watch|see|view|stream) {q} {p}|(we|i) (can|could|may|should|must|ought to|might as well) (watch|see|view) {q} {p}
(select|choose|pick|locate|find|search|dig up|hunt down|track down|get hold of) {q} and (show|start|put on|stream|run) it {p}|(quickly|just|please|simply|now|next|then|kindly|okay|right) (show|put on|start|stream|watch|stick on|pop on|screen) {q} {p}|(settle down|sit down|relax|snuggle up|curl up|chill out) (with|to|and watch) {q} {p}|(movie night|film night|tv time|show time), (let's watch|put on|start|show|watch) {q} {p}|(binge|binge watch|rewatch|re-watch|catch up on|catch|check out|enjoy|stream|continue watching|begin watching|get watching) {q} {p}
(let's|let us|we'll|i'll|i want to|i'd like to|we want to) (binge|rewatch|catch up on|catch|check out|enjoy|sit down with|have a look at|look at|take in) {q} {p}|(watching|seeing|streaming) {q} (please|would be nice|would be great|now) {p}|(watch|see|show|screen) {q} (tonight please|now|please|with us|with the kids|together|instead|from the start|from the beginning) {p}|{q}, (i want to watch it|let's watch it|let's see it|show it|start it|put it on|watch that) {p}|{p} (stick|pop|throw|chuck|bung|get) {q} on|{p}, (let's watch|we'd like to watch|can we watch|could we see|let me see|show me|i'd like to see|put on|stream) {q}
(i want|i'd like|i wish|we want|we'd like|i would like|i would love) to (watch|see|view|play|start) {q} [now|please|again|tonight] {p}|(then|now|okay|so|next) (watch|let's watch|let us watch|we watch) {q} {p}|(let's|let us) (watch|see|put on|start|stream|play) {q} [now|please|again|tonight] {p}|watch {q} [please|now|tonight|again] {p}
(time|it's time|it is time) to (watch|see|view|put on|start) {q} {p}|(search for|search|look for|look up|find) {q} and (play|start|show|stream) (it|that) [for me|for us|please] {p}|(start|begin|keep|continue) watching {q} {p}
(it's|it is) (movie night|film night|tv time|show time|cinema time|movie time), (let's watch|put on|start|show us|watch|play) {q} {p}|(cinema night|movie time|date night|family night|cinema time|movie evening), (let's watch|put on|start|show|watch) {q} {p}|for (movie night|film night|the kids|tonight|family night) (let's watch|put on|start|play) {q} {p}
""")
