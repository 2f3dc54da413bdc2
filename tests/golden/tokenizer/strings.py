"""The nasty strings of the tokenizer test."""

import random

SPACES = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
# Look like spaces, or like nothing, and are none.
NOT_SPACES = "\x1c\x1d\x1e\x1f\u180e\u200b\u200c\u200d\u2060\ufeff\u00ad\u115f\u3164"

BY_HAND = [
    "", " ", "  ", "   ", "\n", "\r", "\r\n", "\n\n", "\r\n\r\n", "\t", "a", "é", "中", "😀", "'", "''",
    "Hello, world!", "Hello world ", " Hello  world  ", "hello\nworld", "hello \n world", "hello \n\n  world",
    "a b  c   d    e     f", "trailing   ", "   leading", "x\u00a0y", "x \u00a0 y", "\u3000全角", "tab\tand\t\ttabs",
    # contractions
    "I'm you're he's she'd we'll they've can't", "I'M YOU'RE HE'S SHE'D WE'LL THEY'VE CAN'T",
    "I'm'm 's's 'S'S", "'re're 'Re'rE 'RE", "'ve 'Ve 'vE 'v 'l 'lL 'Ll 'LL 'l l", "'r 'rr 'v 'd 'D 'm 'M 't 'T",
    "'\u017f long s", "it'\u017f'\u017f", "'\u017fx", "'\u212a kelvin", "'\u0130 '\u0131", "\u2019s \u2019re don\u2019t", "x's2 2's 's2",
    "'sent 'total 'lLama 'redo 'vest 'made 'dog", "\n's \r're", " 's  's\t's", "''s '''re", "\u02bcs \u0149",
    "rock 'n' roll o'clock 'tis", "x'", "x' ", "x'\n", "'\u0301s", "'s\u0301", "'r\u0117", "'R\u0114", "'\u017f\u017f", "'\u1e9e",
    # digits
    "1", "12", "123", "1234", "12345", "123456", "1234567890" * 5, "3.14159", "1,234,567.89", "a1b22c333d4444",
    "١٢٣٤٥", "१२३४५", "٣٫١٤", "१ २ ३", "½⅓¼ ²³¹ ①②③④", "ⅣⅤⅥⅦ", "〇一二三", "𝟘𝟙𝟚𝟛𝟜", "０１２３４", "1২3௪5", "-1 +2 =3", "1st 2nd 3rd",
    "৹৺৻ 𐄇𐄈𐄉𐄊", "x²+y²=z²", "10^10", "0x1F600", "1e-5", " 1  2   3", "1\n2\r\n3",
    # letters of many kinds
    "Grüße aus Köln, Straße, ẞ", "L'été où ça", "naïve cafe\u0301 re\u0301sume\u0301", "e\u0301\u0301\u0301", "\u0301abc", " \u0301", "a\u0300\u0301b",
    "Привет, мир! Как дела?", "Γειά σου Κόσμε", "שלום עולם שָׁלוֹם", "مرحبا بالعالم", "مَرْحَبًا", "नमस्ते दुनिया", "हिन्दी क्षत्रिय", "தமிழ் மொழி",
    "ภาษาไทย สวัสดี", "ລາວ", "မြန်မာ", "ខ្មែរ", "བོད་ཡིག", "ქართული", "Հայերեն", "አማርኛ", "ᏣᎳᎩ", "ᐃᓄᒃᑎᑐᑦ", "ꦗꦮ", "𐐀𐐨𐑌", "𒀀𒁀", "𓀀𓂀",
    "今日は天気がいいですね。", "東京タワー、ラーメン!", "カタカナ ｶﾀｶﾅ ひらがな", "我们去北京。", "𠀀𠮷野家", "안녕하세요 세계", "ㅎㅎㅋㅋ", "각각",
    "ʰʲʷ ˠˤ", "ªº", "ˆ ˇ ˜", "Ǆǅǆ", "ﬁ ﬂ ﬆ", "İstanbul ıI", "ℵℶ ℝℕ ℃", "ⓐⒶ", "ａＢ", "𝓗𝓮𝓵𝓵𝓸", "ǃǂǀ", "\U00016b40\U0001e900",
    # emoji
    "👍", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈🏴‍☠️", "🇩🇪🇯🇵", "❤️ ❤", "1️⃣2️⃣", "😀 😀  😀", " 😀\n", "a😀b", "😀's", "🧑🏿‍🚀 space", "🏴\U000e0067\U000e0062\U000e007f", "☕️\r\n\r\n",
    # punctuation and code
    "...", "!!!???", " !!!", "  !!!", "(a)(b)", "[x]{y}", "a-b_c", "snake_case camelCase", "$100 €50 £3 ₹7", "#tag @user", "user@example.org",
    "a...b", "a ... b", "x;\n\ny;\r\n\r\n  z;", "}\n}\n\n}\r", "// comment\n\tcode();\n", "<div class=\"x\">y</div>", "\\n \\t \\", "`~^|",
    "if (x == 0) { return -1; }", "for i in range(10):\n    print(i)\n", "«guillemets» „quotes“ ‚x‘", "…—–‑", "。、「」", "؟،؛", "।॥", "¿Qué? ¡Sí!",
    " -", "- ", "-\n", " -\n\n x", "-\r\n \r\n-", "=\t=", "\t=", "\u00a0=", "\u2003!",
    # line ends and spaces
    "\n ", " \n", " \n ", "\n \n", "a\n b", "a \nb", "a \n  b", "a\r\n\tb", "\r\r\n\n\r", " \r \n \t ", "a\n\n\n   \n\n   b", "\n\n\n   x", "\x0b\x0c", " \x0b\n\x0c ",
    "a\u2028b\u2029c", "a\u0085b", "\u0085\n\u0085", "end\n", "end\r\n", "end \t\n", "a\u3000\u3000b", "a\u00a0\u00a0\u00a0b", "\ta", "\t\ta", " \ta", "\t a", "\n\ta", "\n  a",
    # control characters
    "\x00", "\x00\x00\x00", "a\x00b", "\x01\x02\x03", "\x7f", "\x1b[31mred\x1b[0m", "\x80\x81\x9f", "\ufffd", "\uffff", "\ue000", "\U0010ffff", "\U000f0000x", "\u0378",
    # the text of special tokens
    "<|begin_of_text|>", "<|eot_id|>", "<|begin_of_text|>Hello<|eot_id|>", " <|eot_id|> ", "  <|eot_id|>  x", "\n<|eot_id|>\n", "<|eot_id|><|eot_id|>",
    "<|eot_id|", "<|eot_id", "|eot_id|>", "<<|eot_id|>>", "<|<|eot_id|>", "<|EOT_ID|>", "<| eot_id |>", "it<|eot_id|>'s", "12<|eot_id|>34", "a<|eot_id|>b",
    "User: hi<|eot_id|>Assistant: ", "<|start_header_id|>user<|end_header_id|>\n\nhi<|eot_id|>", "<|end_of_text|>\r\n", "<|reserved_special_token_0|>x",
    "<|reserved_special_token_250|><|reserved_special_token_25|>0", "<|reserved_special_token_251|>", "<|a", "<|a|>", "<|a|><|a|>", "<|a|><|a|><|a|>", "<|a|><|a", "<|a|>b<|a|>c",
    "<|a|", "<|a|b", "<|ab|>", "caf\u00e9|x", "\u00e9\u00e9||", "\U0001f600<\U0001f600", "\U0001f600\U0001f600<<", "\u00c3|", "[INST] hi [/INST]", "[INST", "[INST]]", " two  words ", "two  words", "x two  words  two  words y",
    "\u4e00\u4e8c\u4e09", "\u4e00\u4e00\u4e8c\u4e8c", "[PAD0]", "</s><s>", "[INST]<|a|>[/INST]<|eot_id|>",
    # words that only ignore_merges takes whole, and long ones
    "quokka", " quokka", "quokkas", "a quokka quokka", "      quokka", "     x", "      x", "a" * 100, "ab" * 70, "Donaudampfschifffahrtsgesellschaftskapit\u00e4n",
    "the " * 30, " " * 100, "\n" * 50, "=" * 80, "-=" * 40, "aA" * 33, "中" * 40, "\u0301" * 20, "xyzzy" * 20 + " " * 9 + "q", "thethethethethethethe",
    "The miller carries two lamps in the morning.", "Turn on the kitchen light at 7:30, and set the heating to 21.5!",
]


def every_space():
    """Each space, and each thing like one, alone, between letters and before punctuation."""
    for char in SPACES + NOT_SPACES:
        yield f"a{char}b{char}{char}c {char}d{char} e{char}!{char}\n{char}"


def random_strings(count=80, seed=5):
    pools = [
        SPACES, NOT_SPACES, "\r\n \t", "'", "sStTrReEvVmMlLdD\u017f", "0123456789\u0661\u0967\u00bd\u2167", ".,;:!?-_=+()[]{}<>|/\\\"#@~",
        "abcxyzABCXYZ", "\u00e9\u00fc\u00df\u0416\u05d0\u0645\u0928\u4e2d\u3042\uac00", "\u0301\u093f\u064b\u20dd", "\U0001f600\u200d\ufe0f\U0001f3fd\u2764",
        ["the", " river", "they're", " 12 days", "<|eot_id|>", "<|a|>", "[INST]", "quokka", " two  words "],
    ]
    rng = random.Random(seed)
    for _ in range(count):
        picks = rng.sample(pools, rng.randint(2, 6))
        yield "".join(rng.choice(rng.choice(picks)) for _ in range(rng.randint(4, 40)))


def strings():
    """All of them, each once."""
    return list(dict.fromkeys([*BY_HAND, *every_space(), *random_strings()]))
