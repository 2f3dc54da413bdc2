"""Colours that light is asked to take."""

COMMON = "red|blue|green|yellow|orange|purple|pink|white|warm white|cool white|turquoise|violet".split("|")
OTHERS = """cold white|light blue|dark blue|dark red|sky blue|light green|dark green|cyan|magenta|gold|lime|navy blue|deep red|bright red|bright white|hot pink|brown|teal|soft white|daylight|lavender|maroon|indigo|salmon|coral|light pink|dark orange|
crimson|mint green|beige|royal blue|lime green|soft pink|amber|scarlet|ruby|ruby red|emerald|emerald green|jade|sapphire|ivory|peach|apricot|aqua|aquamarine|fuchsia|plum|lilac|mauve|burgundy|rose|rose gold|olive|olive green|forest green|sea green|mint|
cream|navy|azure|cobalt|cobalt blue|baby blue|baby pink|ocean blue|electric blue|ice blue|midnight blue|steel blue|deep blue|deep purple|deep green|pale blue|pale yellow|pale pink|pale green|bright yellow|bright green|bright blue|bright orange|bright pink|neon green|
neon pink|blood red|cherry red|brick red|wine red|fire red|rust|copper|bronze|silver|golden|golden yellow|lemon|lemon yellow|mustard|sunflower yellow|honey|tan|chocolate|sand|khaki|chartreuse|spring green|grass green|pine green|orchid|periwinkle|
light purple|dark purple|light yellow|light orange|dark pink|dark green|natural white|neutral white|pure white|off white|ivory white|snow white|warm yellow|warm orange|cool blue|cool daylight|candlelight|sunset orange|tomato red|raspberry|strawberry|mulberry|
blue green|yellow green|red orange|bluish white|soft blue|soft green|soft yellow|dusty rose|blush|tangerine|pumpkin|burnt orange|ultraviolet|royal purple|slate blue|dodger blue|powder blue|cornflower blue|cerulean|tiffany blue|seafoam|salmon pink|grey|light grey""".replace("\n", "").split("|")


def colour(rng) -> str:
    """A colour. None is held out: nobody can tell from a sentence that a word he does not know is one."""
    return rng.choice(COMMON if rng.random() < 0.4 else OTHERS)


COLOUR_WORDS = {word for said in COMMON + OTHERS for word in said.split()}
