//! Homes and sentences made to break things: weird, very long and doubled names, noise of up to 4 KB.

use crate::common::{Random, RandomHome};

/// The longest sentence.
pub const SENTENCE_BYTES: usize = 4096;

/// What has a rule somewhere, or had none.
const PARTS: [&str; 44] = [
    "turn on the",
    "what's",
    "half",
    "three quarters",
    "couple",
    "twenty",
    "-",
    "five",
    "hundred",
    "and",
    "a",
    "point",
    "'s",
    "’s",
    "%",
    "°",
    "&",
    "1",
    "st",
    "second",
    ".",
    "0.5",
    "-50",
    "999999",
    "1e9",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\n",
    "\r\n",
    "\t",
    "😀",
    "İ",
    "ẞ",
    "ﬀ",
    "e\u{301}\u{301}",
    "\u{200b}",
    "٣",
    "½",
    "中文",
    "\"",
    "\\",
    "<|end|>",
];

/// Names of things and places of a hostile home, few enough that some are doubled.
pub fn names(random: &mut Random) -> Vec<String> {
    let count = 1 + random.below(60);
    (0..count).map(|_| name(random)).collect()
}

fn name(random: &mut Random) -> String {
    match random.below(8) {
        0 => noise(random, &[], 3),
        1 => noise(random, &[], 400),
        2 => random.pick(&PARTS).repeat(random.below(200)),
        3 => "Very ".repeat(random.below(40)) + "Long Name",
        4 => format!("Lamp {}", random.below(20)),
        5 => ["Kitchen", "Kitchen Light", "kitchen light", "Kitchens", " Kitchen "][random.below(5)].into(),
        6 => ["Bedroom Lamp", "Garage Door", "John's Room", "Chores", "Twenty-One"][random.below(5)].into(),
        _ => letters(random, 12) + " " + &letters(random, 6),
    }
}

fn letters(random: &mut Random, most: usize) -> String {
    (0..1 + random.below(most)).map(|_| char::from(b'a' + random.below(26) as u8)).collect()
}

/// A home of these names, of 0 to 300 things.
pub fn home<'a>(random: &mut Random, names: &'a [String]) -> RandomHome<'a> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let most = [4, 40, [0, 5, 300][random.below(3)]];
    let sizes = most.map(|most| random.below(most + 1));
    RandomHome::of_names(random, &names, &names, sizes)
}

/// A sentence of at most [`SENTENCE_BYTES`] bytes, often far less.
pub fn sentence(random: &mut Random, names: &[String]) -> String {
    let bytes = [20, 80, 600, SENTENCE_BYTES][random.below(4)];
    noise(random, names, bytes)
}

/// Noise of some kinds, what is no UTF-8 replaced.
fn noise(random: &mut Random, names: &[String], most: usize) -> String {
    let most = random.below(most + 1);
    let kinds = random.next();
    let mut bytes = Vec::new();
    while bytes.len() < most {
        match random.below(8) {
            kind if kinds >> kind & 1 == 0 => bytes.push(b' '),
            0 => bytes.push(random.next() as u8),
            1 => bytes.push(b' ' + random.below(95) as u8),
            2 => bytes.extend(letters(random, 200).bytes()),
            3 => bytes.extend(random.below(100_000).to_string().bytes()),
            4 => {
                let letter = char::from_u32(random.below(0x11_0000) as u32).unwrap_or('\u{fffd}');
                bytes.extend(letter.to_string().bytes());
            }
            5 if !names.is_empty() => bytes.extend(names[random.below(names.len())].bytes()),
            _ => bytes.extend(random.pick(&PARTS).bytes()),
        }
        if random.below(2) == 0 {
            bytes.push(b' ');
        }
    }
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    text.truncate(text.floor_char_boundary(most));
    text
}
