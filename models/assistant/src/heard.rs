//! The sentence as answers can repeat it: its tokens, which word each belongs to, where the words stand in what was
//! said, and the numbers in it.

use crate::normalise::Places;
use crate::numbers::SpokenNumbers;
use crate::prompt::{Prompt, SENTENCE_TOKENS_MAX};

/// A sentence that answers may take words and numbers from.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'s> {
    source: &'s str,
    places: Places,
    numbers: SpokenNumbers,
    ids: [u32; SENTENCE_TOKENS_MAX],
    words: [u8; SENTENCE_TOKENS_MAX],
    len: usize,
}

impl<'s> Heard<'s> {
    /// What the prompt of `source` holds, before its tokens are [pushed](Heard::push).
    pub fn new(source: &'s str, prompt: &Prompt<'_>) -> Heard<'s> {
        Heard {
            source,
            places: *prompt.places(),
            numbers: SpokenNumbers::of(prompt.sentence()),
            ids: [0; SENTENCE_TOKENS_MAX],
            words: [0; SENTENCE_TOKENS_MAX],
            len: 0,
        }
    }

    /// Adds a token of the sentence's word `word`; tokens come in order. Whether there was room.
    pub fn push(&mut self, id: u32, word: usize) -> bool {
        let has_room = self.len < SENTENCE_TOKENS_MAX;
        if has_room {
            (self.ids[self.len], self.words[self.len]) = (id, word as u8);
            self.len += 1;
        }
        has_room
    }

    /// The tokens.
    pub fn ids(&self) -> &[u32] {
        &self.ids[..self.len]
    }

    /// The numbers said.
    pub fn numbers(&self) -> &SpokenNumbers {
        &self.numbers
    }

    /// Whether a word begins with the token at `at`.
    pub fn begins_word(&self, at: usize) -> bool {
        at < self.len && (at == 0 || self.words[at - 1] != self.words[at])
    }

    /// Whether a word ends with the token at `at`.
    pub fn ends_word(&self, at: usize) -> bool {
        at + 1 == self.len || self.begins_word(at + 1)
    }

    /// What was said from the token `first` to the token `last`, both included.
    pub fn said(&self, first: usize, last: usize) -> &'s str {
        let word = |at: usize| usize::from(self.words[at]);
        self.places.said(self.source, word(first), word(last)).unwrap_or("")
    }
}
