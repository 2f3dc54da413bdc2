//! LLaMA-3's splitting rule, by hand: no regular expression engine runs on a microcontroller.
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
//! The first alternative that matches wins, as in the expression. Every character belongs to
//! some alternative, so the pieces cover the text. Each character is looked at a bounded number
//! of times: once in its own piece, and once more where a run of spaces gives its tail back.

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
            Splitter::Llama3 => llama3_len(self.rest, first),
        };
        let (piece, rest) = self.rest.split_at(len);
        self.rest = rest;
        Some(piece)
    }
}

/// Length in bytes of the first piece of `rest`, whose first character is `first`.
fn llama3_len(rest: &str, first: char) -> usize {
    if first == '\''
        && let Some(len) = contraction_len(rest)
    {
        return len;
    }
    let first_len = first.len_utf8();
    let second = rest[first_len..].chars().next().map(class_of);
    match class_of(first) {
        Class::Letter => letters_end(rest, first_len),
        Class::Number => digits_end(rest, 3),
        _ if second == Some(Class::Letter) && !is_line_end(first) => letters_end(rest, first_len),
        Class::Other => rest_end(rest, first_len),
        Class::Space if first == ' ' && second == Some(Class::Other) => rest_end(rest, first_len),
        Class::Space => spaces_len(rest),
    }
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

fn digits_end(rest: &str, digits_max: usize) -> usize {
    let digits = rest.chars().take(digits_max);
    digits.take_while(|&c| class_of(c) == Class::Number).map(char::len_utf8).sum()
}

fn rest_end(rest: &str, from: usize) -> usize {
    let end = run_end(rest, from, |c| class_of(c) == Class::Other);
    run_end(rest, end, is_line_end)
}

/// Length of the piece at the start of a run of spaces that nothing before has taken.
fn spaces_len(rest: &str) -> usize {
    let end = run_end(rest, 0, |c| class_of(c) == Class::Space);
    let run = &rest[..end];
    if let Some(last_line_end) = run.rfind(is_line_end) {
        return last_line_end + 1;
    }
    // The last space is left to the word behind it, if there is one and this is not the only one.
    match run.char_indices().next_back() {
        Some((last_space, _)) if end < rest.len() && last_space > 0 => last_space,
        _ => end,
    }
}
