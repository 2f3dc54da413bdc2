//! The special tokens of the assistant: their names, their order, and their ids in a model.
//!
//! The order follows from the schema's tables. Training gives them ids in this order; a model at run time is
//! asked for each by name, so that ids may lie anywhere.

use core::fmt::{self, Write as _};

use ternlet_core::tokenizer::Tokenizer;

use crate::home::Domain;
use crate::matching::CANDIDATES_MAX;
use crate::schema::{INTENTS, Intent, SLOTS, Slot, ValueKind, WORDS};

/// A special token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Special {
    /// Opens every prompt.
    Bos,
    /// Ends an answer.
    End,
    /// After the sentence; the answer follows.
    Act,
    /// Before the sentence if the speaker stands in a known area; in an answer, that area.
    Here,
    /// After a candidate that is an area.
    Area,
    /// After a candidate that is a floor.
    Floor,
    /// The answer to what is outside the trade.
    None,
    /// After a candidate of whose name words are missing.
    Part,
    /// After a candidate whose name was said and nothing more.
    Full,
    /// Before the answer to a sentence that ends in a question mark.
    Question,
    /// Before a word with a comma, a full stop or the like before it.
    Pause,
    /// The candidate of this number: in a prompt after the last of the words that may mean it.
    Candidate(u8),
    /// After a candidate of this kind, or after a device class of which the home has things of this kind; the
    /// value of a `domain` slot.
    Domain(Domain),
    /// An intent.
    Intent(Intent),
    /// A slot; its value follows.
    Slot(Slot),
    /// A word value, by its row in [`WORDS`].
    Word(u8),
}

const PLAIN: [(Special, &str); 11] = [
    (Special::Bos, "bos"),
    (Special::End, "end"),
    (Special::Act, "act"),
    (Special::Here, "here"),
    (Special::Area, "area"),
    (Special::Floor, "floor"),
    (Special::None, "none"),
    (Special::Part, "part"),
    (Special::Full, "full"),
    (Special::Question, "question"),
    (Special::Pause, "pause"),
];

const CANDIDATE_FIRST: usize = PLAIN.len();
const DOMAIN_FIRST: usize = CANDIDATE_FIRST + CANDIDATES_MAX;
const INTENT_FIRST: usize = DOMAIN_FIRST + Domain::ALL.len();
const SLOT_FIRST: usize = INTENT_FIRST + INTENTS.len();
const WORD_FIRST: usize = SLOT_FIRST + SLOTS.len();

/// How many special tokens there are.
pub const SPECIAL_COUNT: usize = WORD_FIRST + WORDS.len();

/// Room for the longest name of a special token.
pub const SPECIAL_NAME_BYTES_MAX: usize = 64;

impl Special {
    /// Every special token, in order.
    pub fn all() -> impl Iterator<Item = Special> {
        (0..SPECIAL_COUNT).filter_map(Special::from_index)
    }

    /// Its place in the order.
    pub fn index(self) -> usize {
        match self {
            Special::Bos => 0,
            Special::End => 1,
            Special::Act => 2,
            Special::Here => 3,
            Special::Area => 4,
            Special::Floor => 5,
            Special::None => 6,
            Special::Part => 7,
            Special::Full => 8,
            Special::Question => 9,
            Special::Pause => 10,
            Special::Candidate(number) => CANDIDATE_FIRST + usize::from(number),
            Special::Domain(domain) => DOMAIN_FIRST + domain as usize,
            Special::Intent(intent) => INTENT_FIRST + intent.index(),
            Special::Slot(slot) => SLOT_FIRST + slot as usize,
            Special::Word(row) => WORD_FIRST + usize::from(row),
        }
    }

    /// The token at a place in the order.
    pub fn from_index(index: usize) -> Option<Special> {
        Some(match index {
            WORD_FIRST.. => Special::Word(WORDS.get(index - WORD_FIRST).map(|_| (index - WORD_FIRST) as u8)?),
            SLOT_FIRST.. => Special::Slot(SLOTS[index - SLOT_FIRST].slot),
            INTENT_FIRST.. => Special::Intent(Intent::all().nth(index - INTENT_FIRST)?),
            DOMAIN_FIRST.. => Special::Domain(Domain::ALL[index - DOMAIN_FIRST]),
            CANDIDATE_FIRST.. => Special::Candidate((index - CANDIDATE_FIRST) as u8),
            _ => PLAIN[index].0,
        })
    }
}

/// The token's text, `<|s:area|>`.
impl fmt::Display for Special {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Special::Candidate(number) => write!(f, "<|c{number}|>"),
            Special::Domain(domain) => write!(f, "<|{}|>", domain.name()),
            Special::Intent(intent) => write!(f, "<|{}|>", intent.row().name),
            Special::Slot(slot) => write!(f, "<|s:{}|>", slot.row().key),
            Special::Word(row) => {
                let word = &WORDS[usize::from(*row)];
                match word.slot.row().kind {
                    ValueKind::Word { prefix } => write!(f, "<|{prefix}:{}|>", word.text),
                    _ => write!(f, "<|{}:{}|>", word.slot.name(), word.text),
                }
            }
            plain => write!(f, "<|{}|>", PLAIN[plain.index()].1),
        }
    }
}

/// A token of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A special token.
    Special(Special),
    /// The ordinary token of one digit, 0 to 9.
    Digit(u8),
    /// The ordinary token ".".
    Point,
    /// The ordinary token "-".
    Minus,
    /// A token of the sentence.
    Text(u32),
}

/// The ids that a model gives to the assistant's tokens.
#[derive(Clone, Debug)]
pub struct ActionTokens {
    special: [u32; SPECIAL_COUNT],
    digits: [u32; 10],
    point: u32,
    minus: u32,
}

/// The model's vocabulary lacks a token: it is no model of the assistant, or one of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingToken {
    /// A special token.
    Special(Special),
    /// The ordinary token of this character.
    Ordinary(char),
}

impl fmt::Display for MissingToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MissingToken::Special(special) => {
                write!(f, "the model has no token {special}, which the assistant needs")
            }
            MissingToken::Ordinary(letter) => {
                write!(f, "the model has no token \"{letter}\", which the assistant needs")
            }
        }
    }
}

impl core::error::Error for MissingToken {}

impl ActionTokens {
    /// Asks a model's tokenizer for every token.
    ///
    /// # Errors
    ///
    /// The first token that it lacks.
    pub fn new(tokenizer: &Tokenizer<'_>) -> Result<ActionTokens, MissingToken> {
        ActionTokens::resolve(&mut |name| tokenizer.special_id(name.as_bytes()), &mut |letter| {
            tokenizer.id_of_bytes(&[letter])
        })
    }

    /// Asks for every token: `special` by its text, `ordinary` by its one byte.
    ///
    /// # Errors
    ///
    /// The first token that has no id.
    pub fn resolve(
        special: &mut dyn FnMut(&str) -> Option<u32>,
        ordinary: &mut dyn FnMut(u8) -> Option<u32>,
    ) -> Result<ActionTokens, MissingToken> {
        let mut tokens = ActionTokens { special: [0; SPECIAL_COUNT], digits: [0; 10], point: 0, minus: 0 };
        for token in Special::all() {
            let mut name = Name { bytes: [0; SPECIAL_NAME_BYTES_MAX], len: 0 };
            // A name too long for the buffer is cut and so found in no vocabulary.
            let _ = write!(name, "{token}");
            let text = core::str::from_utf8(&name.bytes[..name.len]).unwrap_or("");
            tokens.special[token.index()] = special(text).ok_or(MissingToken::Special(token))?;
        }
        let mut of = |letter: char| ordinary(letter as u8).ok_or(MissingToken::Ordinary(letter));
        for (digit, id) in (b'0'..=b'9').zip(&mut tokens.digits) {
            *id = of(char::from(digit))?;
        }
        tokens.point = of('.')?;
        tokens.minus = of('-')?;
        Ok(tokens)
    }

    /// The id of a token.
    pub fn id(&self, symbol: Symbol) -> u32 {
        match symbol {
            Symbol::Special(special) => self.special[special.index()],
            Symbol::Digit(digit) => self.digits[usize::from(digit)],
            Symbol::Point => self.point,
            Symbol::Minus => self.minus,
            Symbol::Text(id) => id,
        }
    }
}

/// A special token's text.
struct Name {
    bytes: [u8; SPECIAL_NAME_BYTES_MAX],
    len: usize,
}

impl fmt::Write for Name {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}
