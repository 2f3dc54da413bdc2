//! One spelling for sentences and inventory names: what the model reads and the matcher compares.
//!
//! Lower case, words parted by single spaces, punctuation gone, numbers as digits. "Set it to Twenty-One and
//! a half°!" becomes "set it to 21 and a half degrees". The text is cut at a word's end where the buffer ends,
//! so any length of input is safe.
//!
//! Kept on purpose: the point inside a number ("21.5", also said "21 point 5" or written "21,5"), a minus before a
//! number at a word's start ("-5"), the apostrophe of contractions ("what's"). A possessive becomes a word of its own
//! ("john 's"), so that the name before it is found.

use crate::numbers;

/// Buffer for a sentence: longer ones are cut. More never fits into a prompt.
pub const SENTENCE_BYTES_MAX: usize = 512;
/// Buffer for a name of the inventory.
pub const NAME_BYTES_MAX: usize = 64;

/// Longest word; letters beyond it are dropped. It bounds what a tokenizer needs for one word.
pub const WORD_BYTES_MAX: usize = 48;

/// Most words of a text; further ones are cut.
pub const WORDS_MAX: usize = 128;

/// A normalised text in the caller's buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Normalised<'b> {
    /// Words parted by single spaces, none at either end.
    pub text: &'b str,
    /// Whether words at the end, or letters of a very long word, did not fit.
    pub cut: bool,
}

/// Where the words of a normalised text stand in what was said.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// First byte and byte after the last, of each word.
    list: [(u32, u32); WORDS_MAX],
    len: usize,
}

impl Places {
    /// Of no words.
    pub const fn none() -> Places {
        Places { list: [(0, 0); WORDS_MAX], len: 0 }
    }

    /// What was said from word `first` to word `last` of the normal form, both included.
    pub fn said<'s>(&self, source: &'s str, first: usize, last: usize) -> Option<&'s str> {
        let (start, end) = (self.all().get(first)?.0, self.all().get(last)?.1);
        source.get(start as usize..end as usize)
    }

    /// What stands before a word, behind the word before it.
    pub(crate) fn before<'s>(&self, source: &'s str, word: usize) -> Option<&'s str> {
        let (start, end) = (self.all().get(word.checked_sub(1)?)?.1, self.all().get(word)?.0);
        source.get(start as usize..end as usize)
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    fn all(&self) -> &[(u32, u32)] {
        &self.list[..self.len]
    }

    fn push(&mut self, start: usize, end: usize) {
        self.list[self.len] = (start as u32, end as u32);
        self.len += 1;
    }

    /// Makes words `first` to `last` one word.
    pub(crate) fn merge(&mut self, first: usize, last: usize) {
        if first < last && last < self.len {
            self.list[first].1 = self.list[last].1;
            self.list.copy_within(last + 1..self.len, first + 1);
            self.len -= last - first;
        }
    }
}

/// Writes the normal form of `text` into `buffer`.
pub fn normalise<'b>(text: &str, buffer: &'b mut [u8]) -> Normalised<'b> {
    normalise_placed(text, buffer, &mut Places::none())
}

/// As [`normalise`], telling where each word stands in `text` (below 4 GB).
pub fn normalise_placed<'b>(text: &str, buffer: &'b mut [u8], places: &mut Places) -> Normalised<'b> {
    places.len = 0;
    let mut writer = Writer {
        buffer,
        places,
        len: 0,
        word_start: 0,
        source: 0..0,
        apostrophe: 0,
        cut: false,
        shortened: false,
    };
    let mut chars = text.char_indices().peekable();
    let mut previous = ' ';
    while let Some((at, raw)) = chars.next() {
        if writer.cut {
            break;
        }
        let next = chars.peek().map_or(' ', |&(_, next)| next);
        let raw = match comma_of_number(raw, &text[..at], text.get(at + 1..).unwrap_or_default()) {
            Comma::Thousands => continue,
            Comma::Decimal => '.',
            Comma::None => raw,
        };
        writer.char(previous, raw, next, at);
        previous = match raw {
            '½' if previous.is_ascii_digit() => '5', // the last digit that was written
            _ if is_silent(raw) => previous,
            _ => raw,
        };
    }
    writer.end_word();
    let Writer { buffer, len, cut, shortened, .. } = writer;
    let len = numbers::collapse(&mut buffer[..len], places);
    // The writer only holds whole characters and the collapse only whole ASCII words: never the fallback.
    let text = core::str::from_utf8(&buffer[..len]).unwrap_or("");
    Normalised { text, cut: cut || shortened }
}

/// Words whose "'s" is "is" or "us"; any other is a possessive.
const CONTRACTED: [&str; 13] = [
    "what's", "that's", "it's", "let's", "who's", "where's", "how's", "there's", "here's", "he's", "she's",
    "when's", "why's",
];

struct Writer<'b, 'p> {
    buffer: &'b mut [u8],
    places: &'p mut Places,
    /// Bytes written, the unfinished word included.
    len: usize,
    /// Where the unfinished word starts (after its space).
    word_start: usize,
    /// Where the unfinished word stands in the source.
    source: core::ops::Range<usize>,
    /// Where the word's last apostrophe stands in the source.
    apostrophe: usize,
    /// The buffer is full: nothing more is taken.
    cut: bool,
    /// A word was too long.
    shortened: bool,
}

impl Writer<'_, '_> {
    /// Takes one character with its neighbours, which stands at byte `at` of the source.
    fn char(&mut self, previous: char, raw: char, next: char, at: usize) {
        let source = at..at + raw.len_utf8();
        match raw {
            // Nearly all of every text, and every name of a home passes here for each sentence.
            'a'..='z' | 'A'..='Z' if !previous.is_ascii_digit() => {
                self.push(raw.to_ascii_lowercase(), source);
            }
            ' ' => self.end_word(),
            '\'' | '\u{2019}' | '\u{02bc}' => {
                if previous.is_alphanumeric() && next.is_alphanumeric() {
                    self.apostrophe = at;
                    self.push('\'', source);
                } else {
                    self.end_word();
                }
            }
            '%' => self.word("percent", source),
            '°' | 'º' => self.word("degrees", source),
            '&' => self.word("and", source),
            '½' if previous.is_ascii_digit() => {
                self.push('.', source.clone());
                self.push('5', source);
            }
            '½' => self.word("half", source),
            '.' if previous.is_ascii_digit() && next.is_ascii_digit() => self.push('.', source),
            '.' if self.len == self.word_start && is_gap(previous) && next.is_ascii_digit() => {
                self.push('0', source.clone());
                self.push('.', source);
            }
            '-' | '\u{2212}' if self.len == self.word_start && is_gap(previous) && next.is_ascii_digit() => {
                self.push('-', source);
            }
            '\u{300}'..='\u{36f}' if self.len > self.word_start => self.source.end = source.end,
            _ if is_silent(raw) => {}
            _ if raw.is_alphanumeric() => {
                let unit_ends = raw.is_ascii_digit() && self.is_unit_of_time();
                if unit_ends
                    || previous.is_ascii_digit() && raw.is_alphabetic() && !self.is_ordinal(raw, next)
                {
                    self.end_word();
                }
                for lower in raw.to_lowercase() {
                    self.push(lower, source.clone());
                }
            }
            _ => self.end_word(),
        }
    }

    /// Whether the word is a unit right after a number, as in "1h30m": then a digit begins another word.
    fn is_unit_of_time(&self) -> bool {
        const UNITS: [&[u8]; 6] = [b"h", b"hr", b"hrs", b"m", b"min", b"mins"];
        let before = self.buffer[..self.word_start.saturating_sub(1)].last();
        UNITS.contains(&&self.buffer[self.word_start..self.len])
            && before.is_some_and(u8::is_ascii_digit)
            && self.places.all().last().is_some_and(|place| place.1 as usize == self.source.start)
    }

    /// Whether `raw` continues digits as the ending of "1st", "2nd", "3rd", "4th".
    fn is_ordinal(&self, raw: char, next: char) -> bool {
        let pair = (raw.to_ascii_lowercase(), next.to_ascii_lowercase());
        matches!(pair, ('s', 't') | ('n', 'd') | ('r', 'd') | ('t', 'h'))
    }

    fn word(&mut self, word: &str, source: core::ops::Range<usize>) {
        self.end_word();
        word.chars().for_each(|letter| self.push(letter, source.clone()));
        self.end_word();
    }

    /// Adds a character to the word; a word that does not fit is taken back whole.
    fn push(&mut self, letter: char, source: core::ops::Range<usize>) {
        if self.cut {
            return;
        }
        if self.len == self.word_start {
            // A possessive makes two words of one.
            if self.places.len + 2 > WORDS_MAX {
                self.cut = true;
                return;
            }
            self.source.start = source.start;
        }
        self.source.end = source.end;
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
        if !self.split_possessive() {
            self.places.push(self.source.start, self.source.end);
        }
        // Where the buffer ends with this word, the next one finds no room.
        if self.len < self.buffer.len() {
            self.buffer[self.len] = b' ';
            self.len += 1;
        }
        self.word_start = self.len;
        if self.cut {
            self.trim();
        }
    }

    /// Makes "john's" two words and places both; whether the word is one of those.
    fn split_possessive(&mut self) -> bool {
        let word = &self.buffer[self.word_start..self.len];
        let possessive = word.len() > 2 && word.ends_with(b"'s");
        if !possessive || CONTRACTED.iter().any(|kept| kept.as_bytes() == word) {
            return false;
        }
        self.places.push(self.source.start, self.apostrophe);
        if self.len == self.buffer.len() {
            self.len -= 2; // no room for the space: the mark and what follows go, the name stays
            self.cut = true;
            return true;
        }
        self.buffer[self.len - 2..=self.len].copy_from_slice(b" 's");
        self.len += 1;
        self.places.push(self.apostrophe, self.source.end);
        true
    }

    fn trim(&mut self) {
        while self.len > 0 && self.buffer[self.len - 1] == b' ' {
            self.len -= 1;
        }
        self.word_start = self.len;
    }
}

/// What a comma between digits is.
enum Comma {
    /// Of thousands: "1,000". The digits are one number.
    Thousands,
    /// A decimal point: "19,5".
    Decimal,
    /// Neither: "3,4,5" is a list.
    None,
}

/// What `raw` is between the texts before and behind it.
fn comma_of_number(raw: char, before: &str, behind: &str) -> Comma {
    if raw != ',' {
        return Comma::None;
    }
    let is_digit = |letter: char| letter.is_ascii_digit();
    let head = before.trim_end_matches(is_digit);
    let rest = behind.trim_start_matches(is_digit);
    let digits = (before.len() - head.len(), behind.len() - rest.len());
    let listed = head.strip_suffix(',').is_some_and(|head| head.ends_with(is_digit))
        || rest.strip_prefix(',').is_some_and(|rest| rest.starts_with(is_digit));
    match digits {
        (1..=3, 3) => Comma::Thousands,
        (1.., 1) if !listed => Comma::Decimal,
        _ => Comma::None,
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
