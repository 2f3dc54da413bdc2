//! One spelling for sentences and inventory names: what the model reads and the matcher compares.
//!
//! Lower case, words parted by single spaces, punctuation gone, numbers as digits. "Set it to Twenty-One and
//! a half°!" becomes "set it to 21 and a half degrees". The text is cut at a word's end where the buffer ends,
//! so any length of input is safe.
//!
//! Kept on purpose: the point inside a number ("21.5"), a minus before a number at a word's start ("-5"), the
//! apostrophe of contractions ("what's"). A possessive becomes a word of its own ("john 's"), so that the
//! name before it is found.

use crate::numbers;

/// Buffer for a sentence: longer ones are cut. More never fits into a prompt.
pub const SENTENCE_BYTES_MAX: usize = 512;
/// Buffer for a name of the inventory.
pub const NAME_BYTES_MAX: usize = 64;

/// Longest word; letters beyond it are dropped. It bounds what a tokenizer needs for one word.
pub const WORD_BYTES_MAX: usize = 48;

/// A normalised text in the caller's buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Normalised<'b> {
    /// Words parted by single spaces, none at either end.
    pub text: &'b str,
    /// Whether words at the end, or letters of a very long word, did not fit.
    pub cut: bool,
}

/// Writes the normal form of `text` into `buffer`.
pub fn normalise<'b>(text: &str, buffer: &'b mut [u8]) -> Normalised<'b> {
    let mut writer = Writer { buffer, len: 0, word_start: 0, cut: false, shortened: false };
    let mut chars = text.chars().peekable();
    let mut previous = ' ';
    while let Some(raw) = chars.next() {
        if writer.cut {
            break;
        }
        let next = chars.peek().copied().unwrap_or(' ');
        writer.char(previous, raw, next);
        if !is_silent(raw) {
            previous = raw;
        }
    }
    writer.end_word();
    let Writer { buffer, len, cut, shortened, .. } = writer;
    let len = numbers::collapse(&mut buffer[..len]);
    // The writer only holds whole characters and the collapse only whole ASCII words: never the fallback.
    let text = core::str::from_utf8(&buffer[..len]).unwrap_or("");
    Normalised { text, cut: cut || shortened }
}

/// Words whose "'s" is "is" or "us"; any other is a possessive.
const CONTRACTED: [&str; 13] = [
    "what's", "that's", "it's", "let's", "who's", "where's", "how's", "there's", "here's", "he's", "she's",
    "when's", "why's",
];

struct Writer<'b> {
    buffer: &'b mut [u8],
    /// Bytes written, the unfinished word included.
    len: usize,
    /// Where the unfinished word starts (after its space).
    word_start: usize,
    /// The buffer is full: nothing more is taken.
    cut: bool,
    /// A word was too long.
    shortened: bool,
}

impl Writer<'_> {
    /// Takes one character with its neighbours.
    fn char(&mut self, previous: char, raw: char, next: char) {
        match raw {
            // Nearly all of every text, and every name of a home passes here for each sentence.
            'a'..='z' | 'A'..='Z' if !previous.is_ascii_digit() => self.push(raw.to_ascii_lowercase()),
            ' ' => self.end_word(),
            '\'' | '\u{2019}' | '\u{02bc}' => {
                if previous.is_alphanumeric() && next.is_alphanumeric() {
                    self.push('\'');
                } else {
                    self.end_word();
                }
            }
            '%' => self.word("percent"),
            '°' | 'º' => self.word("degrees"),
            '&' => self.word("and"),
            '.' if previous.is_ascii_digit() && next.is_ascii_digit() => self.push('.'),
            '-' | '\u{2212}' if self.len == self.word_start && is_gap(previous) && next.is_ascii_digit() => {
                self.push('-');
            }
            _ if is_silent(raw) => {}
            _ if raw.is_alphanumeric() => {
                if previous.is_ascii_digit() && raw.is_alphabetic() && !self.is_ordinal(raw, next) {
                    self.end_word();
                }
                for lower in raw.to_lowercase() {
                    self.push(lower);
                }
            }
            _ => self.end_word(),
        }
    }

    /// Whether `raw` continues digits as the ending of "1st", "2nd", "3rd", "4th".
    fn is_ordinal(&self, raw: char, next: char) -> bool {
        let pair = (raw.to_ascii_lowercase(), next.to_ascii_lowercase());
        matches!(pair, ('s', 't') | ('n', 'd') | ('r', 'd') | ('t', 'h'))
    }

    fn word(&mut self, word: &str) {
        self.end_word();
        word.chars().for_each(|letter| self.push(letter));
        self.end_word();
    }

    /// Adds a character to the word; a word that does not fit is taken back whole.
    fn push(&mut self, letter: char) {
        if self.cut {
            return;
        }
        let bytes = letter.len_utf8();
        if self.len + bytes > self.word_start + WORD_BYTES_MAX {
            self.shortened = true;
            return;
        }
        if self.len + bytes > self.buffer.len() {
            self.cut = true;
            self.len = self.word_start;
            return;
        }
        letter.encode_utf8(&mut self.buffer[self.len..]);
        self.len += bytes;
    }

    /// Ends the word: splits off a possessive and leaves one space.
    fn end_word(&mut self) {
        if self.len == self.word_start {
            if self.cut {
                self.trim();
            }
            return;
        }
        self.split_possessive();
        if self.len < self.buffer.len() {
            self.buffer[self.len] = b' ';
            self.len += 1;
        } else {
            self.cut = true;
        }
        self.word_start = self.len;
        if self.cut {
            self.trim();
        }
    }

    fn split_possessive(&mut self) {
        let word = &self.buffer[self.word_start..self.len];
        let possessive = word.len() > 2 && word.ends_with(b"'s");
        if !possessive || CONTRACTED.iter().any(|kept| kept.as_bytes() == word) {
            return;
        }
        if self.len == self.buffer.len() {
            self.len -= 2; // no room for the space: the mark goes, the name stays
            return;
        }
        self.buffer[self.len - 2..=self.len].copy_from_slice(b" 's");
        self.len += 1;
    }

    fn trim(&mut self) {
        while self.len > 0 && self.buffer[self.len - 1] == b' ' {
            self.len -= 1;
        }
        self.word_start = self.len;
    }
}

/// Whether a minus after this character can be a sign.
fn is_gap(previous: char) -> bool {
    previous.is_whitespace() || previous == '('
}

/// Marks that neither are written nor end a word: combining accents, zero-width joiners.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}' | '\u{fe0f}')
}
