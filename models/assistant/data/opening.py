"""Whether a sentence opens with its verb: the verbs that values.py does not name."""

import values

MORE = set("""douse extinguish snuff flick click flip pop throw stick wake boot hoist wind push slide draw part separate swing slam latch fasten bar deadbolt engage disengage undo unfasten release unlatch unbar unbolt unsecure extend
retract unroll unfold spread unfurl deploy stretch expand furl fold withdraw halt spin kick power activate deactivate disable black toggle verify confirm assure proceed continue try hurry simply seal uncover cast shed shine tell supply remove allow
block end apply list count name enumerate inspect look peek view display state mention notice maximise maximize minimise minimize soften tint dip ramp boost lift nudge fix hold maintain regulate program dial adjust shift switch tune recolor recolour wash flood bathe
fill splash restore drop hike push ease fade slow dim lighten brighten recite quote describe scan spot determine establish measure provide fetch""".split())


def imperative(frame: str, text: str) -> bool:
    """Whether "please" or "can you" may stand before a sentence."""
    return values.imperative(frame, text) or (not frame.startswith("{") and text.split()[0].strip(",:.") in MORE)
