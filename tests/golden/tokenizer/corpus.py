"""What the small vocabulary of the tokenizer test is trained on: lines made here from word lists."""

import random

PEOPLE = "the miller;a sailor;my sister;the old clock;a small engine;the gardener;nobody;every child;it;we".split(";")
VERBS = (
    "watches;carries;doesn't mend;counts;is painting;remembers;won't sell;has found;they're measuring;"
    "I'll read;you've seen;she'd like;I'm writing;turn on;turn off;switch;set"
).split(";")
THINGS = (
    "the river;two lamps;a letter;the window;its own shadow;some bread;the northern road;a house;"
    "the kitchen light;the heating;all sensors;the door lock;a temperature of 21.5;12345 steps"
).split(";")
TIMES = "in the morning;before winter;at noon;while it rains;after 1998;for 12 days;again;at 7:30;now".split(";")
ENDS = [".", "!", "?", ",\nand so on.", "; then silence.", "...\n\n", " (yes)", "\r\n", "   "]
OTHER = [
    "Der Müller zählt über Nacht die Bäume; schöne Grüße an die Straße.",
    "L'été dernier, où étiez-vous ? Ça a été très agréable.",
    "Сегодня хорошая погода, и мы идём домой.",
    "今日は天気がいいですね。東京の電車は速いです。",
    "我们今天去北京,明天回家。",
    "안녕하세요, 오늘은 날씨가 좋습니다.",
    "مرحبا بالعالم، كيف حالك اليوم؟ ١٢٣",
    "नमस्ते दुनिया, आज मौसम अच्छा है। १२३",
    "if (x == 0) { return -1; } else { x += 1; }\n\treturn x;\n",
    "for i in range(10):\n    print(i, \"value\")\n\n",
    "👍🏽 👨‍👩‍👧‍👦 😀😀 ❤️",
]


def lines(count=3000, seed=11):
    rng = random.Random(seed)
    made = []
    for _ in range(count):
        if rng.random() < 0.25:
            made.append(rng.choice(OTHER))
            continue
        text = " ".join(map(rng.choice, (PEOPLE, VERBS, THINGS, TIMES))) + rng.choice(ENDS)
        made.append(text[0].upper() + text[1:])
    return made


LINES = lines()
