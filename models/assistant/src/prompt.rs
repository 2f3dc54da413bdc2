//! The prompt: the sentence, each part that may name something of the home followed by what it may mean.
//!
//! ```text
//! <|bos|><|here|> turn on the kitchen<|c1|><|area|><|full|> radio<|c0|><|media_player|><|full|> please<|act|>
//! ```
//!
//! After the last of the words that may mean a candidate stand its pointer, its kind, its device class and, where
//! words of its name are missing, `<|part|>`, or, where its name was said and nothing more, `<|full|>`. So the model
//! reads what is meant, never how it is called: names that it never saw are as good as those it was trained on. After
//! a device class said ("windows") stand the kinds of things of which the home has such ones. `<|here|>` tells that
//! the speaker's area is known, `<|question|>` before `<|act|>` that the sentence ends in a question mark: "garage
//! door closed?" asks what "garage door closed" orders. `<|pause|>` stands between words that a comma, a full stop
//! or the like parts: "lights off, boys are asleep" has a reason behind an order.
//!
//! The sentence is in normal form with a space before each word, so that a word has one spelling in tokens
//! wherever it stands.

use crate::home::{Entity, Home};
use crate::matching::{Candidate, Candidates, Entry, candidates};
use crate::normalise::{Places, SENTENCE_BYTES_MAX, normalise_placed};
use crate::schema::{Slot, WORDS};
use crate::tokens::Special;

/// The most tokens of a prompt.
pub const PROMPT_TOKENS_MAX: usize = 96;
/// The most tokens of a prompt's sentence; what is longer is cut.
pub const SENTENCE_TOKENS_MAX: usize = 64;
/// Bytes for a prompt's sentence.
pub const PROMPT_TEXT_BYTES: usize = SENTENCE_BYTES_MAX + 1;

/// A part of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// One special token.
    Special(Special),
    /// A word of the sentence with the space before it, to be tokenised without special tokens.
    Word {
        /// Which, counted from 0.
        index: usize,
        /// Its text.
        text: &'a str,
    },
}

/// A prompt before it is tokens.
#[derive(Clone, Copy, Debug)]
pub struct Prompt<'a> {
    home: &'a Home<'a>,
    candidates: Candidates,
    /// The sentence in normal form after one space.
    spaced: &'a str,
    places: Places,
    is_question: bool,
    /// Bit by bit, before which words there is a pause.
    pauses: u128,
    cut: bool,
}

impl<'a> Prompt<'a> {
    /// The prompt of a sentence spoken in area `here` (an index of `home.areas`). The sentence's normal form
    /// lies in `buffer`, one of [`PROMPT_TEXT_BYTES`] bytes does; what does not fit is cut.
    pub fn new(home: &'a Home<'a>, text: &str, here: Option<usize>, buffer: &'a mut [u8]) -> Prompt<'a> {
        let mut places = Places::none();
        let (spaced, cut) = spaced(text, buffer, &mut places);
        let (is_question, pauses) = (is_question(text), pauses(text, &places));
        // Made in its place: elsewhere first, they would take a kilobyte more of a board's stack.
        Prompt {
            home,
            candidates: candidates(home, spaced.trim_start(), here),
            spaced,
            places,
            is_question,
            pauses,
            cut,
        }
    }

    /// What the sentence may mean; an answer's `<|c2|>` is the third of the candidates.
    pub fn candidates(&self) -> &Candidates {
        &self.candidates
    }

    /// The sentence that it holds, in normal form.
    pub fn sentence(&self) -> &'a str {
        self.spaced.trim_start()
    }

    /// Where the words of the sentence stand in what was said.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Whether the sentence lost words at its end, or letters of a very long word.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Hands out the parts in order.
    pub fn pieces(&self, visit: &mut dyn FnMut(Piece<'_>)) {
        visit(Piece::Special(Special::Bos));
        if self.candidates.here().is_some() {
            visit(Piece::Special(Special::Here));
        }
        for (index, text) in self.words().enumerate() {
            if self.pauses & (1 << index) != 0 {
                visit(Piece::Special(Special::Pause));
            }
            visit(Piece::Word { index, text });
            for domain in self.candidates.class_domains(index) {
                visit(Piece::Special(Special::Domain(domain)));
            }
            for (number, candidate) in self.candidates.all().iter().enumerate() {
                if candidate.last_word() == index {
                    visit(Piece::Special(Special::Candidate(number as u8)));
                    self.describe(candidate, visit);
                }
            }
        }
        if self.is_question {
            visit(Piece::Special(Special::Question));
        }
        visit(Piece::Special(Special::Act));
    }

    /// What a candidate is, after its pointer.
    fn describe(&self, candidate: &Candidate, visit: &mut dyn FnMut(Piece<'_>)) {
        match candidate.entry {
            Entry::Area(_) => visit(Piece::Special(Special::Area)),
            Entry::Floor(_) => visit(Piece::Special(Special::Floor)),
            Entry::Entity(index) => {
                let entity = &self.home.entities[index];
                visit(Piece::Special(Special::Domain(entity.domain)));
                if let Some(class) = class_token(entity) {
                    visit(Piece::Special(class));
                }
            }
        }
        if !candidate.whole {
            visit(Piece::Special(Special::Part));
        } else if candidate.full {
            visit(Piece::Special(Special::Full));
        }
    }

    /// The words of the sentence, each with the space before it.
    fn words(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut rest = self.spaced;
        core::iter::from_fn(move || {
            let end = 1 + rest.get(1..)?.find(' ').unwrap_or(rest.len() - 1);
            let (word, after) = rest.split_at(end);
            rest = after;
            Some(word)
        })
    }

    /// Shortens it to at most [`PROMPT_TOKENS_MAX`] tokens, [`SENTENCE_TOKENS_MAX`] of them the sentence's,
    /// `count` telling how many tokens a word is: first the sentence loses its end, then pauses go, then the
    /// weakest candidates.
    pub fn fit(&mut self, count: &mut dyn FnMut(&str) -> usize) {
        let (mut end, mut sentence_tokens) = (0, 0);
        for word in self.words() {
            // Splitting into tokens starts anew at every space, so words can be counted one by one.
            let tokens = count(word);
            if sentence_tokens + tokens > SENTENCE_TOKENS_MAX {
                break;
            }
            sentence_tokens += tokens;
            end += word.len();
        }
        if end < self.spaced.len() {
            self.spaced = &self.spaced[..end];
            self.cut = true;
            self.candidates = candidates(self.home, self.sentence(), self.candidates.here());
        }
        if self.special_tokens() + sentence_tokens > PROMPT_TOKENS_MAX {
            self.pauses = 0;
        }
        while self.special_tokens() + sentence_tokens > PROMPT_TOKENS_MAX && !self.candidates.all().is_empty()
        {
            self.candidates.drop_weakest();
        }
        if self.special_tokens() + sentence_tokens > PROMPT_TOKENS_MAX {
            self.candidates.forget_classes();
        }
    }

    /// Tokens of everything but the sentence.
    fn special_tokens(&self) -> usize {
        let mut tokens = 0;
        self.pieces(&mut |piece| tokens += usize::from(matches!(piece, Piece::Special(_))));
        tokens
    }
}

/// Whether a question mark stands behind the last word.
fn is_question(text: &str) -> bool {
    text.rfind(char::is_alphanumeric).is_some_and(|last| text[last..].contains(['?', '\u{ff1f}']))
}

/// Before which words of `text` there is a pause, bit by bit: a mark with a space behind it, so not in "2.5" and "p.m.".
fn pauses(text: &str, places: &Places) -> u128 {
    const MARKS: [char; 11] = [',', ';', ':', '.', '!', '?', '\u{2026}', '-', '\u{2013}', '\u{2014}', ')'];
    let is_pause =
        |between: &str| between.find(MARKS).is_some_and(|mark| between[mark..].contains(char::is_whitespace));
    (1..places.len())
        .filter(|&word| places.before(text, word).is_some_and(is_pause))
        .fold(0, |bits, word| bits | 1 << word)
}

/// The token of an entity's device class, where answers know it.
fn class_token(entity: &Entity<'_>) -> Option<Special> {
    let class = entity.device_class?;
    let row = WORDS.iter().position(|word| word.slot == Slot::DeviceClass && word.text == class)?;
    Some(Special::Word(row as u8))
}

/// The normal form of `text` after one space, and whether it was cut; nothing if it has no words.
fn spaced<'b>(text: &str, buffer: &'b mut [u8], places: &mut Places) -> (&'b str, bool) {
    let Some((first, rest)) = buffer.split_first_mut() else {
        return ("", !text.is_empty());
    };
    *first = b' ';
    let normal = normalise_placed(text, rest, places);
    let (len, cut) = (normal.text.len(), normal.cut);
    let len = if len == 0 { 0 } else { len + 1 };
    // A space before a whole text is a whole text: never the fallback.
    (core::str::from_utf8(&buffer[..len]).unwrap_or(""), cut)
}
