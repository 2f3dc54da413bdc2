"""Words that no language has, for names of rooms, things and people: a name may be any word, and a model that is only shown
names of a list takes a word outside of it for none.
"""

import random

ONSETS = "b|br|bl|c|ch|cl|cr|d|dr|f|fl|fr|g|gl|gr|h|j|k|l|m|n|p|pl|pr|qu|r|s|sc|sh|sl|sm|sn|sp|st|str|sw|t|th|tr|v|w|wh|y|z||".split("|")
NUCLEI = "a|a|a|e|e|e|i|i|o|o|u|ai|ea|ee|oa|oo|ou|ow|au|y".split("|")
CODAS = "b|ck|ct|d|ft|g|l|ld|ll|lt|m|mp|n|nd|ng|nk|nt|p|r|rd|rk|rm|rn|rt|s|sk|ss|st|t|tt|x|z||||".split("|")
ENDINGS = "a|al|an|ar|ard|arium|ary|ber|by|den|don|el|ella|en|er|ern|ery|ett|ette|ey|ia|ian|in|ine|io|is|ium|ius|le|ler|let|ley|lin|ling|low|ly|man|mer|mond|na|ner|nia|o|ock|old|on|or|ory|ot|ow|per|rel|rin|ro|ry|sby|sen|son|ster|ta|ter|ton|tory|tty|ula|ule|um|us|ver|via|ward|wick|y".split("|")


def invented(rng: random.Random) -> str:
    """A word of one to three syllables that can be spoken: "brellory", "snaut", "quimwick"."""
    while True:
        syllable = lambda coda: rng.choice(ONSETS) + rng.choice(NUCLEI) + (rng.choice(CODAS) if coda else "")
        sort = rng.random()
        if sort < 0.25:
            word = syllable(True)
        elif sort < 0.85:
            word = syllable(rng.random() < 0.6) + rng.choice(ENDINGS)
        else:
            word = syllable(False) + syllable(rng.random() < 0.4) + rng.choice(ENDINGS)
        if 4 <= len(word) <= 12:
            return word
