//! How alike two normalised words are: equal, another number of the same noun, or one typing mistake apart.

/// The first words of a normalised text, at most `MAX` of them.
pub(crate) struct Words<'a, const MAX: usize> {
    list: [&'a str; MAX],
    len: usize,
}

impl<'a, const MAX: usize> Words<'a, MAX> {
    pub(crate) fn of(text: &'a str) -> Words<'a, MAX> {
        let mut words = Words { list: [""; MAX], len: 0 };
        for word in text.split(' ').filter(|word| !word.is_empty()).take(MAX) {
            words.list[words.len] = word;
            words.len += 1;
        }
        words
    }

    pub(crate) fn all(&self) -> &[&'a str] {
        &self.list[..self.len]
    }
}

/// Words of a name that carry no meaning.
const EMPTY: [&str; 13] = ["the", "a", "an", "of", "in", "on", "at", "to", "my", "our", "'s", "and", "for"];

/// Words that many things of a home share, or that requests use for other things: alone they single out nothing.
#[rustfmt::skip]
const GENERIC: [&str; 105] = [
    "light", "lamp", "bulb", "switch", "fan", "door", "window", "blind", "curtain", "shade", "shutter",
    "sensor", "lock", "thermostat", "tv", "television", "speaker", "radio", "room", "floor", "temperature",
    "timer", "heater", "heating", "plug", "socket", "outlet", "gate", "cover", "valve", "turn", "off",
    "on", "set", "open", "close", "closed", "all", "list", "vacuum", "robot", "weather", "machine",
    "monitor", "detector", "meter", "level", "state", "status", "battery", "humidity", "power", "energy",
    "motion", "pressure", "scene", "script", "mode", "time", "music", "home", "house", "left", "right",
    "main", "big", "small", "front", "back", "side", "top", "bottom", "upper", "lower", "new", "old",
    "first", "second", "smart", "device", "unit", "hall", "water", "air", "day", "night", "hour", "minute",
    "start", "stop", "good", "play", "song", "1", "2", "3", "4", "5", "6", "7", "8", "9", "1st", "2nd", "3rd",
];

/// Words before a name that do not belong to what is called so: "the kitchen", "dim kitchen", not "upper kitchen".
#[rustfmt::skip]
const BEFORE: [&str; 82] = [
    "the", "my", "our", "your", "this", "that", "these", "those", "all", "every", "each", "any", "both", "only", "just",
    "in", "on", "off", "at", "to", "of", "for", "up", "down", "from", "into", "inside", "within", "through", "throughout",
    "around", "over", "out", "via", "using", "with", "by", "and", "or", "is", "are", "was", "please", "now", "then",
    "open", "close", "shut", "lock", "unlock", "raise", "lower", "set", "turn", "switch", "dim", "brighten", "darken",
    "vacuum", "clean", "hoover", "sweep", "heat", "cool", "warm", "illuminate", "pause", "resume", "unpause", "stop",
    "start", "skip", "change", "check", "make", "put", "get", "keep", "leave", "have", "kill", "color",
];

/// Whether nothing before word `at` says that another thing is meant than what is called by it.
pub(crate) fn stands_alone(said: &[&str], at: usize) -> bool {
    at == 0 || said.get(at - 1).is_some_and(|before| BEFORE.contains(before))
}

pub(crate) fn is_empty_word(word: &str) -> bool {
    EMPTY.contains(&word)
}

pub(crate) fn is_generic(word: &str) -> bool {
    GENERIC.iter().any(|generic| same_noun(generic, word))
}

/// Digits alone, as spoken numbers are after normalising.
pub(crate) fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a number before it counts or measures.
fn is_unit(word: &str) -> bool {
    ["percent", "degree", "hour", "minute", "second"].iter().any(|unit| same_noun(unit, word))
}

/// Whether a number that counts and measures nothing stands behind word `at`: "greenhouse 3", not "lamp 3 percent".
pub(crate) fn is_numbered(said: &[&str], at: usize) -> bool {
    let after = |distance: usize| said.get(at + distance).copied().unwrap_or_default();
    is_number(after(1)) && !is_unit(after(2))
}

/// Equal but for a plural ending.
pub(crate) fn same_noun(left: &str, right: &str) -> bool {
    // Cheap way out for nearly all pairs: a plural keeps the first letter and adds at most three letters.
    if left.as_bytes().first() != right.as_bytes().first() || left.len().abs_diff(right.len()) > 3 {
        return false;
    }
    left == right || is_plural(left, right) || is_plural(right, left)
}

fn is_plural(single: &str, plural: &str) -> bool {
    let (single, plural) = (single.as_bytes(), plural.as_bytes());
    if single.len() < 2 || !single.is_ascii() {
        return false;
    }
    let stem = &single[..single.len() - 1];
    let hisses = [&b"s"[..], b"x", b"z", b"ch", b"sh", b"o"].iter().any(|end| single.ends_with(end));
    plural.strip_prefix(single).is_some_and(|ending| ending == b"s" || hisses && ending == b"es")
        || single.ends_with(b"y") && plural.strip_prefix(stem) == Some(b"ies")
        || single.ends_with(b"f") && plural.strip_prefix(stem) == Some(b"ves")
}

/// One letter missing, added, wrong, or two neighbours swapped, in a word of at least five letters.
pub(crate) fn is_typo(name: &str, said: &str) -> bool {
    let (name, said) = (name.as_bytes(), said.as_bytes());
    if name.len() < 5 || name.len().abs_diff(said.len()) > 1 {
        return false;
    }
    if !is_letters(name) || !is_letters(said) {
        return false;
    }
    let head = name.iter().zip(said).take_while(|(left, right)| left == right).count();
    let (name, said) = (&name[head..], &said[head..]);
    if name.is_empty() || said.is_empty() {
        return true; // the one letter more stands at the end
    }
    let swapped = name.len() >= 2 && said.len() >= 2 && (name[0], name[1]) == (said[1], said[0]);
    (swapped && name[2..] == said[2..]) || name[1..] == said[1..] || name[1..] == *said || *name == said[1..]
}

fn is_letters(word: &[u8]) -> bool {
    word.iter().all(u8::is_ascii_lowercase)
}

/// Whether `whole` is `first` and `second` written together.
pub(crate) fn is_compound(whole: &str, first: &str, second: &str) -> bool {
    whole.len() >= first.len() + second.len()
        && whole.strip_prefix(first).is_some_and(|rest| same_noun(rest, second))
}
