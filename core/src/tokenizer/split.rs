//! The splitting rules, by hand: no regular expression engine runs on a microcontroller.
//!
//! LLaMA-3's:
//!
//! ```text
//! (?i:'s|'t|'re|'ve|'m|'ll|'d)        a contraction
//! | [^\r\n\p{L}\p{N}]?\p{L}+          letters, one odd character or space in front allowed
//! | \p{N}{1,3}                        up to three digits
//! |  ?[^\s\p{L}\p{N}]+[\r\n]*         the rest, a space in front and line ends behind allowed
//! | \s*[\r\n]+                        spaces up to the last line end among them
//! | \s+(?!\S)                         spaces but for the last one before a word
//! | \s+                               that one space
//! ```
//!
//! Qwen2's is the same with `\p{N}`, each digit for itself. GPT-2's knows no line ends and joins
//! nothing but a space:
//!
//! ```text
//! 's|'t|'re|'ve|'m|'ll|'d | ?\p{L}+ | ?\p{N}+ | ?[^\s\p{L}\p{N}]+ | \s+(?!\S) | \s+
//! ```
//!
//! llama.cpp's default rule is four expressions, each cutting the pieces of the one before it
//! (its `llm_tokenizer_bpe`): `[\p{P}\$\+<=>\^~\|]+`, then GPT-2's, then `\p{N}+`, then
//! `[0-9][0-9][0-9]`. In one pass: punctuation stands alone, so no contraction is left; spaces
//! before it or at the end stay together, for the second expression sees the piece's end there;
//! numbers lose the space in front; three ASCII digits are cut out of them from the left, and what
//! is between such threes stays together.
//!
//! In each the first alternative that matches wins, as in the expression. Every character belongs
//! to some alternative, so the pieces cover the text. Each character is looked at a bounded number
//! of times: once in its own piece, and once more where a run of spaces gives its tail back.
//!
//! Vocabularies of characters are cut at spaces or not at all; there U+2581 is a space as well.

use super::section::Splitter;
use super::unicode::{Class, class_of};

/// The pieces of a text, in order; together they are the text.
#[derive(Clone, Debug)]
pub struct Pretokens<'t> {
    splitter: Splitter,
    rest: &'t str,
}

impl<'t> Pretokens<'t> {
    /// Cuts `text` by this rule.
    pub fn new(splitter: Splitter, text: &'t str) -> Self {
        Self { splitter, rest: text }
    }
}

impl<'t> Iterator for Pretokens<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let first = self.rest.chars().next()?;
        let len = match self.splitter {
            Splitter::Llama3 => llama3_len(self.rest, first, 3),
            Splitter::Gpt2 => gpt2_len(self.rest, first),
            Splitter::Qwen2 => llama3_len(self.rest, first, 1),
            Splitter::Default => default_len(self.rest, first),
            Splitter::Whole => self.rest.len(),
            Splitter::SpaceRuns => run_end(self.rest, run_end(self.rest, 0, is_marked), |c| !is_marked(c)),
            Splitter::Spaces => run_end(self.rest, first.len_utf8(), |c| !is_marked(c)),
        };
        let (piece, rest) = self.rest.split_at(len);
        self.rest = rest;
        Some(piece)
    }
}

/// Whether a vocabulary of characters writes this as its mark of a space.
pub(super) fn is_marked(c: char) -> bool {
    matches!(c, ' ' | '\u{2581}')
}

/// Length in bytes of the first piece of `rest`, whose first character is `first`.
fn llama3_len(rest: &str, first: char, digits_max: usize) -> usize {
    if first == '\''
        && let Some(len) = contraction_len(rest)
    {
        return len;
    }
    let first_len = first.len_utf8();
    let second = rest[first_len..].chars().next().map(class_of);
    match class_of(first) {
        Class::Letter => letters_end(rest, first_len),
        Class::Number => digits_end(rest, digits_max),
        _ if second == Some(Class::Letter) && !is_line_end(first) => letters_end(rest, first_len),
        Class::Space if first == ' ' && second.is_some_and(Class::is_rest) => lines_end(rest, first_len),
        Class::Space => spaces_or_lines_len(rest),
        Class::Other | Class::Punctuation => lines_end(rest, first_len),
    }
}

/// As [`llama3_len`], by GPT-2's rule.
fn gpt2_len(rest: &str, first: char) -> usize {
    const CONTRACTIONS: [&str; 7] = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];
    if first == '\''
        && let Some(contraction) = CONTRACTIONS.iter().find(|&contraction| rest.starts_with(contraction))
    {
        return contraction.len();
    }
    let word = if first == ' ' { 1 } else { 0 };
    match rest[word..].chars().next().map(class_of) {
        Some(Class::Letter) => letters_end(rest, word),
        Some(Class::Number) => numbers_end(rest, word),
        Some(Class::Other | Class::Punctuation) => run_end(rest, word, |c| class_of(c).is_rest()),
        Some(Class::Space) | None => spaces_len(rest),
    }
}

/// As [`llama3_len`], by llama.cpp's default rule.
fn default_len(rest: &str, first: char) -> usize {
    let is_plain = |c| class_of(c).is_rest() && !stands_alone(c);
    if stands_alone(first) {
        return run_end(rest, 0, stands_alone);
    }
    match class_of(first) {
        Class::Letter => letters_end(rest, 0),
        Class::Number => digits_of_default(rest),
        Class::Other | Class::Punctuation => run_end(rest, 0, is_plain),
        Class::Space => match rest[first.len_utf8()..].chars().next() {
            Some(c) if first == ' ' && class_of(c) == Class::Letter => letters_end(rest, 1),
            Some(c) if first == ' ' && is_plain(c) => run_end(rest, 1, is_plain),
            _ => {
                let end = run_end(rest, 0, |c| class_of(c) == Class::Space);
                let before_alone = rest[end..].starts_with(stands_alone);
                if before_alone { end } else { spaces_len(rest) }
            }
        },
    }
}

/// `[\p{P}\$\+<=>\^~\|]`
fn stands_alone(c: char) -> bool {
    matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '~' | '|') || class_of(c) == Class::Punctuation
}

/// The first piece of the run of numbers at the start: three ASCII digits, or what is in front of
/// them.
fn digits_of_default(rest: &str) -> usize {
    let mut digits = 0;
    for (at, c) in rest.char_indices() {
        if class_of(c) != Class::Number {
            return at;
        }
        digits = if c.is_ascii_digit() { digits + 1 } else { 0 };
        if digits == 3 {
            let start = at - 2;
            return if start == 0 { 3 } else { start };
        }
    }
    rest.len()
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\n')
}

/// Length of the contraction that `rest`, which begins with an apostrophe, begins with.
///
/// Case folding adds one character to ASCII's: the long s U+017F is an s.
fn contraction_len(rest: &str) -> Option<usize> {
    let mut chars = rest.chars().skip(1);
    let first = chars.next()?;
    let second = chars.next().map(|c| c.to_ascii_lowercase());
    match (first.to_ascii_lowercase(), second) {
        ('s' | 't' | 'm' | 'd' | '\u{17f}', _) => Some(1 + first.len_utf8()),
        ('r' | 'v', Some('e')) | ('l', Some('l')) => Some(3),
        _ => None,
    }
}

/// Where the run of characters that `belongs` accepts ends, from byte `from` on.
fn run_end(rest: &str, from: usize, belongs: impl Fn(char) -> bool) -> usize {
    match rest[from..].find(|c| !belongs(c)) {
        Some(len) => from + len,
        None => rest.len(),
    }
}

fn letters_end(rest: &str, from: usize) -> usize {
    run_end(rest, from, |c| class_of(c) == Class::Letter)
}

fn numbers_end(rest: &str, from: usize) -> usize {
    run_end(rest, from, |c| class_of(c) == Class::Number)
}

fn digits_end(rest: &str, digits_max: usize) -> usize {
    let digits = rest.chars().take(digits_max);
    digits.take_while(|&c| class_of(c) == Class::Number).map(char::len_utf8).sum()
}

/// Where neither spaces, letters nor numbers end, and the line ends behind them.
fn lines_end(rest: &str, from: usize) -> usize {
    let end = run_end(rest, from, |c| class_of(c).is_rest());
    run_end(rest, end, is_line_end)
}

/// Length of the piece at the start of a run of spaces that nothing before has taken.
fn spaces_or_lines_len(rest: &str) -> usize {
    let end = run_end(rest, 0, |c| class_of(c) == Class::Space);
    match rest[..end].rfind(is_line_end) {
        Some(last_line_end) => last_line_end + 1,
        None => spaces_len(rest),
    }
}

/// The same where line ends are spaces like others.
fn spaces_len(rest: &str) -> usize {
    let end = run_end(rest, 0, |c| class_of(c) == Class::Space);
    // The last space is left to the word behind it, if there is one and this is not the only one.
    match rest[..end].char_indices().next_back() {
        Some((last_space, _)) if end < rest.len() && last_space > 0 => last_space,
        _ => end,
    }
}
