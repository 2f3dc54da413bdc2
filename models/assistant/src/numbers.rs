//! Spoken numbers to digits, in place: "twenty five" to "25", "a hundred and two" to "102".
//!
//! Every number's digits are no longer than its words, so the text only shrinks and one pass with a read and a
//! write position does. "first" and "third" become "1st" and "3rd"; "second" becomes "2nd" only where no
//! duration can be meant.

use crate::normalise::Places;
use crate::words::is_number;

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Most figures of a number before "point".
const FIGURES_MAX: usize = 6;

/// Rewrites the numbers of `text` (words parted by single spaces, perhaps one at the end) and returns its new
/// length, without a space at the end; `places` of its words follow.
pub(crate) fn collapse(text: &mut [u8], places: &mut Places) -> usize {
    let mut read = 0;
    let mut write = 0;
    let mut written = 0; // words
    let mut before = Before::Other;
    while let Some(word) = word_at(text, read) {
        let (end, digits) = match number_at(text, read) {
            Some((end, digits)) => (end, Some(digits)),
            None => (word.1, ordinal(&text[word.0..word.1], before)),
        };
        before = Before::of(&text[word.0..word.1], digits.is_some());
        let further = text[word.0..end].iter().filter(|&&byte| byte == b' ').count();
        places.merge(written, written + further);
        written += 1;
        if write > 0 {
            text[write] = b' ';
            write += 1;
        }
        match digits {
            Some(digits) => {
                text[write..write + digits.len].copy_from_slice(&digits.bytes[..digits.len]);
                write += digits.len;
            }
            None => {
                text.copy_within(word.0..end, write);
                write += end - word.0;
            }
        }
        read = end;
    }
    write
}

/// What stood before a word, as far as "second" must know.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// A number or an article: a "second" after it is a duration.
    Count,
    Other,
}

impl Before {
    fn of(word: &[u8], is_number: bool) -> Before {
        let counts =
            is_number || word[0].is_ascii_digit() || matches!(word, b"a" | b"half" | b"every" | b"per");
        if counts { Before::Count } else { Before::Other }
    }
}

/// A number's digits.
#[derive(Clone, Copy)]
struct Digits {
    bytes: [u8; 12],
    len: usize,
}

impl Digits {
    fn of(mut value: u32) -> Digits {
        let mut digits = Digits { bytes: [0; 12], len: 0 };
        let mut divisor = 1;
        while value / divisor >= 10 {
            divisor *= 10;
        }
        while divisor > 0 {
            digits.push(b'0' + (value / divisor) as u8);
            value %= divisor;
            divisor /= 10;
        }
        digits
    }

    fn push(&mut self, byte: u8) {
        if self.len < self.bytes.len() {
            self.bytes[self.len] = byte;
            self.len += 1;
        }
    }

    fn text(text: &[u8]) -> Digits {
        let mut digits = Digits { bytes: [0; 12], len: 0 };
        text.iter().for_each(|&byte| digits.push(byte));
        digits
    }
}

/// The word at or after `at`: its start and end.
fn word_at(text: &[u8], at: usize) -> Option<(usize, usize)> {
    let start = at + text.get(at..)?.iter().position(|&byte| byte != b' ')?;
    let len = text[start..].iter().position(|&byte| byte == b' ').unwrap_or(text.len() - start);
    Some((start, start + len))
}

fn word_text(text: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let (start, end) = word_at(text, at)?;
    Some((&text[start..end], end))
}

/// The whole number spoken at `at`, perhaps begun in figures ("19 point 5"): the end of its last word and its digits.
fn number_at(text: &[u8], at: usize) -> Option<(usize, Digits)> {
    let (mut digits, end) = match integer_at(text, at) {
        Some((value, end)) => (Digits::of(value), end),
        None => figures_at(text, at)?,
    };
    let Some((b"point", point_end)) = word_text(text, end) else {
        return Some((end, digits));
    };
    let mut last = end;
    let mut read = point_end;
    while let Some((fraction, next)) = fraction(text, read) {
        if last == end {
            digits.push(b'.');
        }
        fraction.bytes[..fraction.len].iter().for_each(|&digit| digits.push(digit));
        (last, read) = (next, next);
    }
    Some((last, digits))
}

/// A word of figures, perhaps below zero, with its end; none that no slot could hold.
fn figures_at(text: &[u8], at: usize) -> Option<(Digits, usize)> {
    let (word, end) = word_text(text, at)?;
    let figures = word.strip_prefix(b"-").unwrap_or(word);
    let is_number =
        !figures.is_empty() && figures.len() <= FIGURES_MAX && figures.iter().all(u8::is_ascii_digit);
    is_number.then(|| (Digits::text(word), end))
}

/// What follows "point": a digit as a word ("five"), or figures ("5", "75").
fn fraction(text: &[u8], at: usize) -> Option<(Digits, usize)> {
    let (word, end) = word_text(text, at)?;
    if word.iter().all(u8::is_ascii_digit) {
        return Some((Digits::text(word), end));
    }
    let value = UNITS[..10].iter().position(|unit| unit.as_bytes() == word)?;
    Some((Digits::of(value as u32), end))
}

/// A spoken integer below 1000 with its end. Figures count only after "point".
fn integer_at(text: &[u8], at: usize) -> Option<(u32, usize)> {
    let (word, first_end) = word_text(text, at)?;
    if !matches!(word[0], b'z' | b'o' | b't' | b'f' | b's' | b'e' | b'n' | b'a') {
        return None; // no number begins so: the cheap way out for most words
    }
    let lead = match below_hundred(text, at) {
        Some(found) => Some(found),
        None if word == b"a" => Some((1, first_end)),
        None => None,
    };
    let (value, end) = lead?;
    if value < 10
        && let Some((b"hundred", hundred_end)) = word_text(text, end)
    {
        let (rest, rest_end) = after_hundred(text, hundred_end).unwrap_or((0, hundred_end));
        return Some((value * 100 + rest, rest_end));
    }
    (word != b"a").then_some((value, end))
}

/// What follows "hundred": "and twenty", "twenty".
fn after_hundred(text: &[u8], at: usize) -> Option<(u32, usize)> {
    match word_text(text, at)? {
        (b"and", end) => below_hundred(text, end),
        _ => below_hundred(text, at),
    }
}

fn below_hundred(text: &[u8], at: usize) -> Option<(u32, usize)> {
    let (word, end) = word_text(text, at)?;
    if let Some(unit) = UNITS.iter().position(|unit| unit.as_bytes() == word) {
        return Some((unit as u32, end));
    }
    let tens = TENS.iter().position(|tens| tens.as_bytes() == word)? as u32 * 10 + 20;
    match word_text(text, end).and_then(|(next, next_end)| Some((unit_of(next)?, next_end))) {
        Some((unit, unit_end)) => Some((tens + unit, unit_end)),
        None => Some((tens, end)),
    }
}

fn unit_of(word: &[u8]) -> Option<u32> {
    let unit = UNITS[1..10].iter().position(|unit| unit.as_bytes() == word)?;
    Some(unit as u32 + 1)
}

fn ordinal(word: &[u8], before: Before) -> Option<Digits> {
    match word {
        b"first" => Some(Digits::text(b"1st")),
        b"second" if before == Before::Other => Some(Digits::text(b"2nd")),
        b"third" => Some(Digits::text(b"3rd")),
        _ => None,
    }
}

/// The numbers that a sentence says, in tenths, and those that its words stand for: "half" is 50 percent or 30
/// minutes, "full" 100 percent.
#[derive(Clone, Copy, Debug)]
pub struct SpokenNumbers {
    tenths: [i32; SPOKEN_MAX],
    len: usize,
}

/// More numbers than a request has; further ones are left out.
const SPOKEN_MAX: usize = 24;
const _: () = assert!(SPOKEN_MAX <= u32::BITS as usize, "the automaton keeps a bit for each");

impl SpokenNumbers {
    /// Those of a normalised sentence.
    pub fn of(sentence: &str) -> SpokenNumbers {
        let mut numbers = SpokenNumbers { tenths: [0; SPOKEN_MAX], len: 0 };
        let mut words = sentence.split(' ').peekable();
        let (mut previous, mut last) = (None, None);
        while let Some(word) = words.next() {
            let next = words.peek().copied().unwrap_or("");
            let value = tenths_of(word);
            match value {
                Some(tenths) => numbers.push_number(tenths),
                None => word_values(word, previous, next).iter().for_each(|&tenths| numbers.push(tenths)),
            }
            if let ("half", Some(whole)) = (word, last) {
                numbers.push(if whole < 0 { whole - 5 } else { whole + 5 }); // "21 and a half"
            }
            (previous, last) = (value, value.or(last));
        }
        numbers
    }

    /// The numbers, in the order in which they were said; one said twice stands twice.
    pub fn all(&self) -> &[i32] {
        &self.tenths[..self.len]
    }

    /// A number and, where it has a fraction, its parts: 1.5 hours are 1 hour and 30 minutes.
    fn push_number(&mut self, tenths: i32) {
        self.push(tenths);
        if tenths % 10 != 0 {
            self.push(tenths / 10 * 10);
            self.push(tenths % 10 * 60);
        }
    }

    fn push(&mut self, tenths: i32) {
        if self.len < SPOKEN_MAX {
            self.tenths[self.len] = tenths;
            self.len += 1;
        }
    }
}

/// What a word that is no number stands for, in tenths.
fn word_values(word: &str, previous: Option<i32>, next: &str) -> &'static [i32] {
    match word {
        "half" | "halfway" => &[500, 300, 5],
        "middle" | "midpoint" | "midway" => &[500],
        "quarter" | "quarters" if previous == Some(30) => &[750, 450],
        "quarter" => &[250, 150],
        "full" | "fully" | "max" | "maximum" | "maximize" | "highest" | "brightest" | "loudest" => &[1000],
        "minimum" | "minimize" | "lowest" | "dimmest" | "quietest" => &[10],
        "min" if previous.is_none() => &[10],
        "top" => &[1000],
        // "All the way up", or down; "as bright as it goes", or as low. "By the way" offers them in vain.
        "possible" | "goes" | "way" => &[1000, 10],
        "go" if next.is_empty() => &[1000, 10],
        "right" if matches!(next, "up" | "down") => &[1000, 10],
        "hour" | "minute" | "second" if previous.is_none() => &[10], // "an hour and a half"
        "couple" => &[20],
        "dozen" => &[120],
        "a" | "an" if matches!(next, "sec" | "hr") => &[10],
        _ => &[],
    }
}

/// The tenths of a word like "21", "21.5", "-5"; none for more digits than a slot can hold.
fn tenths_of(word: &str) -> Option<i32> {
    let (sign, digits) = word.strip_prefix('-').map_or((1, word), |digits| (-1, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    // "21.50" is 21.5, "21.25" no number of tenths.
    let fraction = fraction.trim_end_matches('0');
    if !is_number(whole)
        || whole.len() > 6
        || fraction.len() > 1
        || !(fraction.is_empty() || is_number(fraction))
    {
        return None;
    }
    let whole = whole.bytes().fold(0, |value, digit| value * 10 + i32::from(digit - b'0'));
    let tenth = fraction.bytes().next().map_or(0, |digit| i32::from(digit - b'0'));
    Some(sign * (whole * 10 + tenth))
}
