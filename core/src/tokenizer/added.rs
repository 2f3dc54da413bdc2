//! Added tokens (control and user-defined) in a text: they are cut out before the text is split.
//!
//! The leftmost wins, and the longest of those that begin there. The table is sorted by bytes,
//! so the last entry that is not above the rest of the text, or one of its parents, is the
//! longest that the rest begins with: whatever the rest begins with sorts below it, and all that
//! sorts between the two begins with it as well.

use super::Tokenizer;
use super::encode::SpecialText;
use super::section::{NONE, TokenKind};

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Segment<'t> {
    /// Ordinary text, not empty.
    Text(&'t str),
    /// The text of this added token.
    Added(u32),
}

/// The segments of a text, in order.
pub(super) struct Segments<'s, 'a, 't> {
    tokenizer: &'s Tokenizer<'a>,
    special: SpecialText,
    rest: &'t str,
    /// The added token that `rest` begins with: its id and its length in bytes.
    found: Option<(u32, usize)>,
}

impl<'t> Iterator for Segments<'_, '_, 't> {
    type Item = Segment<'t>;

    fn next(&mut self) -> Option<Segment<'t>> {
        if let Some((id, len)) = self.found.take() {
            self.rest = &self.rest[len..];
            return Some(Segment::Added(id));
        }
        if self.rest.is_empty() {
            return None;
        }
        let (start, found) = self.tokenizer.find_added(self.rest, self.special);
        self.found = found;
        if start == 0 {
            return self.next();
        }
        let (text, rest) = self.rest.split_at(start);
        self.rest = rest;
        Some(Segment::Text(text))
    }
}

impl<'a> Tokenizer<'a> {
    /// Cuts the added tokens out of a text.
    pub(super) fn segments<'s, 't>(&'s self, text: &'t str, special: SpecialText) -> Segments<'s, 'a, 't> {
        Segments { tokenizer: self, special, rest: text, found: None }
    }

    /// Where the first added token in `text` begins, and which it is; the end if there is none.
    fn find_added(&self, text: &str, special: SpecialText) -> (usize, Option<(u32, usize)>) {
        if special == SpecialText::Parse || self.has_user_defined {
            let bytes = text.as_bytes();
            for (at, &byte) in bytes.iter().enumerate() {
                if !self.begins_added(byte) {
                    continue;
                }
                // No added token begins with a continuation byte, so `at` is a character's start.
                if let Some(found) = self.longest_added(&bytes[at..], special) {
                    return (at, Some(found));
                }
            }
        }
        (text.len(), None)
    }

    fn begins_added(&self, byte: u8) -> bool {
        self.added_first_bytes[usize::from(byte / 32)] >> (byte % 32) & 1 != 0
    }

    /// The longest added token that `rest` begins with and that counts here: id and length.
    fn longest_added(&self, rest: &[u8], special: SpecialText) -> Option<(u32, usize)> {
        let tables = &self.tables;
        let above = |&[id, _]: &[u32; 2]| tables.bytes_of(id) <= rest;
        let mut entry = match tables.added.partition_point(above) {
            0 => NONE,
            after => after as u32 - 1,
        };
        while entry != NONE {
            let [id, parent] = tables.added[entry as usize];
            let counts = special == SpecialText::Parse || tables.kind_of(id) == TokenKind::UserDefined;
            if counts && rest.starts_with(tables.bytes_of(id)) {
                return Some((id, tables.bytes_of(id).len()));
            }
            entry = parent;
        }
        None
    }
}
