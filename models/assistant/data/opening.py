"""Whether a sentence opens with its verb, so that "please" or "can you" may stand before it."""

import re

# Verbs that open an imperative, as far as frames spell them out; before a comma they are no request ("say, ...").
IMPERATIVES = set("""make get have let set put turn change adjust leave keep go see check ensure be start begin help do give hit light kill cut shut lock unlock secure bolt run execute launch trigger activate
switch bring show call just quickly fully completely open close move lower raise pull roll dim brighten fade use paint color colour tint heat cool warm take stop tell read report say fire perform play load apply select
enable choose illuminate darken douse knock increase decrease reduce bump crank drop keep colorize position lift find fetch halfway""".split())
# Further ones, which a comma may follow.
BEFORE_COMMA = set("""douse extinguish snuff flick click flip pop throw stick wake boot hoist wind push slide draw part separate swing slam latch fasten bar deadbolt engage disengage undo unfasten release unlatch unbar unbolt unsecure extend
retract unroll unfold spread unfurl deploy stretch expand furl fold withdraw halt spin kick power activate deactivate disable black toggle verify confirm assure proceed continue try hurry simply seal uncover cast shed shine tell supply remove allow
block end apply list count name enumerate inspect look peek view display state mention notice maximise maximize minimise minimize soften tint dip ramp boost lift nudge fix hold maintain regulate program dial adjust shift switch tune recolor recolour wash flood bathe
fill splash restore drop hike push ease fade slow dim lighten brighten recite quote describe scan spot determine establish measure provide fetch""".split())


def imperative(frame: str, text: str) -> bool:
    """Whether "please" or "can you" may stand before a sentence."""
    if re.match(r"do you |colou?r (of|in|on|to|upstairs|downstairs) ", text):
        return False
    if frame.startswith("{"):
        return frame.startswith(("{v}", "{v1}"))
    first = text.split()[0]
    return first in IMPERATIVES or first.strip(",:.") in BEFORE_COMMA
