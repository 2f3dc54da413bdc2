//! Vocabularies of characters, as SentencePiece's BPE has them: text to ids.
//!
//! ```text
//! text -> a space in front, if the rule says so
//!      -> one symbol per character: its token, or none
//!      -> merges, best score first and leftmost of equals, as with bytes
//!      -> a character without a token becomes its bytes' tokens, or the unknown token
//! ```
//!
//! 1. Several pairs may have one score (SentencePiece gives the score to the result, and "abc" can
//!    be made of "ab" and "c" or of "a" and "bc"), so results are listed by pair, not by rank.
//! 2. Neighbouring characters that become the unknown token share one.
//! 3. Spaces are spaces here. In the vocabularies' files they are U+2581, and a U+2581 in a text
//!    is a space, too, as it is to SentencePiece: the one character that does not come back. But a
//!    user-defined token of spaces is found only where they are written as spaces, and not where
//!    one of them would be the space that is put in front.
//! 4. SentencePiece also merges pairs of which a side is no token of the vocabulary if only their
//!    result is one, and takes results apart again that are marked as unused. Vocabularies as they
//!    are trained have neither, and here neither happens.

use super::Tokenizer;
use super::added::Segment;
use super::encode::{Behind, EncodeError, SinkFull, SpecialText, check_work};
use super::merge::Merging;
use super::rules::{Prefix, Splitter, TokenKind};
use super::section::NONE;
use super::split::is_marked;

/// Receives ids, and remembers whether the last one was the unknown token.
struct Output<'s> {
    sink: &'s mut dyn FnMut(u32) -> Result<(), SinkFull>,
    was_unknown: bool,
}

impl Output<'_> {
    fn push(&mut self, id: u32) -> Result<(), SinkFull> {
        self.was_unknown = false;
        (self.sink)(id)
    }
}

impl Tokenizer<'_> {
    /// As [`Tokenizer::encode_behind`].
    pub(super) fn encode_characters(
        &self,
        behind: Behind,
        text: &str,
        special: SpecialText,
        work: &mut [u32],
        sink: &mut dyn FnMut(u32) -> Result<(), SinkFull>,
    ) -> Result<(), EncodeError> {
        let prefix = self.tables.rules.prefix;
        let mut output = Output { sink, was_unknown: false };
        let mut wants_space = prefix.applies_behind(behind);
        for segment in self.segments(text, special) {
            match segment {
                Segment::Added(id) if self.tables.kind_of(id) == TokenKind::UserDefined => {
                    if wants_space && prefix == Prefix::Sentences {
                        self.encode_word(true, "", work, &mut output)?;
                    }
                    output.push(id)?;
                    wants_space = matches!(prefix, Prefix::Segments | Prefix::SegmentsUnlessSpace);
                }
                Segment::Added(id) => {
                    output.push(id)?;
                    wants_space = prefix.applies_behind(Behind::Control);
                }
                Segment::Text(text) => {
                    let unless = matches!(prefix, Prefix::SegmentsUnlessSpace | Prefix::StartUnlessSpace);
                    let has_space = unless && text.starts_with(is_marked);
                    self.encode_stretch(wants_space && !has_space, text, work, &mut output)?;
                    wants_space = false;
                }
            }
        }
        Ok(())
    }

    fn encode_stretch(
        &self,
        space: bool,
        text: &str,
        work: &mut [u32],
        output: &mut Output<'_>,
    ) -> Result<(), EncodeError> {
        let mut space = space;
        if space && self.tables.rules.splitter == Splitter::Spaces && text.starts_with(is_marked) {
            self.encode_word(true, "", work, output)?;
            space = false;
        }
        for word in self.pretokens(text) {
            self.encode_word(space, word, work, output)?;
            space = false;
        }
        Ok(())
    }

    /// Encodes a word, with a space in front of it or without.
    fn encode_word(
        &self,
        space: bool,
        word: &str,
        work: &mut [u32],
        output: &mut Output<'_>,
    ) -> Result<(), EncodeError> {
        check_work(word.len() + usize::from(space), work)?;
        let marked = word.chars().map(|c| if is_marked(c) { ' ' } else { c });
        let mut characters = space.then_some(' ').into_iter().chain(marked);
        let count = characters.clone().count();
        let symbols = characters.clone().map(|c| self.id_of_character(c));
        for (id, len) in Merging::run(&self.tables, symbols, count, work).nodes() {
            let first = characters.next().unwrap_or_default();
            if id == NONE {
                self.encode_unknown(first, output)?;
            } else {
                output.push(id)?;
                (1..len).for_each(|_| _ = characters.next());
            }
        }
        Ok(())
    }

    fn id_of_character(&self, c: char) -> u32 {
        self.id_of_bytes(c.encode_utf8(&mut [0; 4]).as_bytes()).unwrap_or(NONE)
    }

    fn encode_unknown(&self, c: char, output: &mut Output<'_>) -> Result<(), SinkFull> {
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).bytes();
        let ids = bytes.map(|byte| self.tables.byte_ids[usize::from(byte)]);
        if ids.clone().all(|id| id != NONE) {
            return ids.into_iter().try_for_each(|id| output.push(id));
        }
        if !output.was_unknown {
            output.push(self.tables.rules.unknown)?;
        }
        output.was_unknown = true;
        Ok(())
    }
}
