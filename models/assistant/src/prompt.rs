//! The prompt: candidates with their kinds, then the sentence.
//!
//! ```text
//! <|bos|><|c0|> kitchen<|area|><|here|><|c1|> coffee machine<|switch|><|ask|> turn on the coffee<|act|>
//! ```
//!
//! Names and sentence are in normal form with a space before them, so that a word has one spelling in tokens
//! wherever it stands.

use crate::home::Home;
use crate::matching::{Candidates, Entry, candidates};
use crate::normalise::{NAME_BYTES_MAX, SENTENCE_BYTES_MAX, normalise};
use crate::tokens::Special;

/// The most tokens of a prompt.
pub const PROMPT_TOKENS_MAX: usize = 96;
/// Bytes for a prompt's sentence.
pub const PROMPT_TEXT_BYTES: usize = SENTENCE_BYTES_MAX + 1;
/// Candidates that stay while a long sentence is cut instead.
const CANDIDATES_KEPT: usize = 3;
/// Tokens of the sentence that stay while further candidates go instead.
const SENTENCE_TOKENS_KEPT: usize = 48;

/// A part of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// One special token.
    Special(Special),
    /// Ordinary text, to be tokenised without special tokens.
    Text(&'a str),
}

/// A prompt before it is tokens.
#[derive(Clone, Copy, Debug)]
pub struct Prompt<'a> {
    home: &'a Home<'a>,
    candidates: Candidates,
    /// The sentence in normal form after one space.
    spaced: &'a str,
    cut: bool,
}

impl<'a> Prompt<'a> {
    /// The prompt of a sentence spoken in area `here` (an index of `home.areas`). The sentence's normal form
    /// lies in `buffer`, one of [`PROMPT_TEXT_BYTES`] bytes does; what does not fit is cut.
    pub fn new(home: &'a Home<'a>, text: &str, here: Option<usize>, buffer: &'a mut [u8]) -> Prompt<'a> {
        let Spaced { text, cut } = spaced(text, buffer);
        Prompt { home, candidates: candidates(home, text.trim_start(), here), spaced: text, cut }
    }

    /// The candidates that it names; an answer's `<|c2|>` is the third of them.
    pub fn candidates(&self) -> &Candidates {
        &self.candidates
    }

    /// The sentence that it holds, in normal form.
    pub fn sentence(&self) -> &'a str {
        self.spaced.trim_start()
    }

    /// Whether the sentence lost words at its end.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Hands out the parts in order.
    pub fn pieces(&self, visit: &mut dyn FnMut(Piece<'_>)) {
        visit(Piece::Special(Special::Bos));
        for (number, candidate) in self.candidates.all().iter().enumerate() {
            visit(Piece::Special(Special::Candidate(number as u8)));
            let mut buffer = [0; NAME_BYTES_MAX + 1];
            visit(Piece::Text(spaced(candidate.entry.name(self.home), &mut buffer).text));
            visit(Piece::Special(match candidate.entry {
                Entry::Area(_) => Special::Area,
                Entry::Floor(_) => Special::Floor,
                Entry::Entity(index) => Special::Domain(self.home.entities[index].domain),
            }));
            if candidate.here {
                visit(Piece::Special(Special::Here));
            }
        }
        visit(Piece::Special(Special::Ask));
        visit(Piece::Text(self.spaced));
        visit(Piece::Special(Special::Act));
    }

    /// Shortens it to at most `tokens_max` tokens, `count` telling how many tokens a text is.
    ///
    /// The weakest candidates go first, then the sentence's end; three candidates and 48 tokens of the
    /// sentence give way last, so that neither a long sentence nor long names leave nothing of the other.
    pub fn fit(&mut self, tokens_max: usize, count: &mut dyn FnMut(&str) -> usize) {
        let mut sentence_tokens = count(self.spaced);
        while self.frame_tokens(count) + sentence_tokens > tokens_max {
            if self.candidates.all().len() > CANDIDATES_KEPT {
                self.candidates.drop_weakest();
                continue;
            }
            let room = tokens_max.saturating_sub(self.frame_tokens(count));
            let no_names = self.candidates.all().is_empty();
            if sentence_tokens > SENTENCE_TOKENS_KEPT || no_names {
                let kept = if no_names { room } else { room.max(SENTENCE_TOKENS_KEPT) };
                sentence_tokens = self.cut_sentence(kept, count);
                if no_names {
                    return;
                }
            } else {
                self.candidates.drop_weakest();
            }
        }
    }

    /// Tokens of everything but the sentence.
    fn frame_tokens(&self, count: &mut dyn FnMut(&str) -> usize) -> usize {
        let mut tokens = 0;
        let mut texts = 0;
        self.pieces(&mut |piece| match piece {
            Piece::Special(_) => tokens += 1,
            Piece::Text(text) => {
                texts += 1;
                // The sentence is the last text.
                if texts <= self.candidates.all().len() {
                    tokens += count(text);
                }
            }
        });
        tokens
    }

    /// Keeps the sentence's first words, of at most `tokens_max` tokens, and returns how many tokens they are.
    fn cut_sentence(&mut self, tokens_max: usize, count: &mut dyn FnMut(&str) -> usize) -> usize {
        let mut end = 0;
        let mut tokens = 0;
        while end < self.spaced.len() {
            let rest = &self.spaced[end + 1..];
            let word_end = end + 1 + rest.find(' ').unwrap_or(rest.len());
            // Splitting into tokens starts anew at every space, so words can be counted one by one.
            let word_tokens = count(&self.spaced[end..word_end]);
            if tokens + word_tokens > tokens_max {
                self.cut = true;
                break;
            }
            tokens += word_tokens;
            end = word_end;
        }
        self.spaced = &self.spaced[..end];
        tokens
    }
}

struct Spaced<'b> {
    text: &'b str,
    cut: bool,
}

/// The normal form of `text` after one space; nothing if it has no words.
fn spaced<'b>(text: &str, buffer: &'b mut [u8]) -> Spaced<'b> {
    let Some((first, rest)) = buffer.split_first_mut() else {
        return Spaced { text: "", cut: !text.is_empty() };
    };
    *first = b' ';
    let normal = normalise(text, rest);
    let (len, cut) = (normal.text.len(), normal.cut);
    let len = if len == 0 { 0 } else { len + 1 };
    // A space before a whole text is a whole text: never the fallback.
    Spaced { text: core::str::from_utf8(&buffer[..len]).unwrap_or(""), cut }
}
