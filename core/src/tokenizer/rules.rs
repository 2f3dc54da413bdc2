//! What a tokenizer section's header says: how text is cut, what a token's kind means, where a
//! space is put in front.

use super::encode::Behind;
use super::section::{Counts, HEADER_WORDS, MAGIC, NONE, TokenizerError, VERSION};

/// Bit 0 of the flags: a pre-token that is itself a token is taken whole, without merging.
pub const FLAG_IGNORE_MERGES: u32 = 1;

/// The rule that cuts text into pre-tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u32)]
pub enum Splitter {
    /// LLaMA-3's regular expression, also that of Falcon3, Falcon-E and BitNet 2B4T.
    #[default]
    Llama3 = 1,
    /// GPT-2's regular expression.
    Gpt2 = 2,
    /// Qwen2's regular expression: LLaMA-3's with each digit for itself.
    Qwen2 = 3,
    /// The four expressions that llama.cpp uses where a file names none.
    Default = 4,
    /// No cuts; for vocabularies of characters.
    Whole = 5,
    /// A cut before each run of spaces: the tokens of [`Splitter::Whole`] with less scratch, where
    /// no token has a space behind anything else.
    SpaceRuns = 6,
    /// A cut before each space.
    Spaces = 7,
}

impl Splitter {
    /// The rule with this number.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::Llama3),
            2 => Some(Self::Gpt2),
            3 => Some(Self::Qwen2),
            4 => Some(Self::Default),
            5 => Some(Self::Whole),
            6 => Some(Self::SpaceRuns),
            7 => Some(Self::Spaces),
            _ => None,
        }
    }

    /// Whether the vocabulary is of characters, not of bytes.
    pub const fn is_of_characters(self) -> bool {
        matches!(self, Self::Whole | Self::SpaceRuns | Self::Spaces)
    }
}

/// Where a space is put in front of text before it is encoded (vocabularies of characters only).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u32)]
pub enum Prefix {
    /// Nowhere.
    #[default]
    None = 0,
    /// In front of all that stands between two control tokens; user-defined tokens are part of it.
    /// SentencePiece's `add_dummy_prefix`, where a control token begins a new text.
    Sentences = 1,
    /// In front of all that stands between two added tokens: the `Prepend` normalizer of Hugging
    /// Face tokenizers.
    Segments = 2,
    /// The same, but not where it begins with a space: `Metaspace`, scheme `always`.
    SegmentsUnlessSpace = 3,
    /// In front of what begins the text, unless that is an added token or a space: `Metaspace`,
    /// scheme `first`.
    StartUnlessSpace = 4,
}

impl Prefix {
    /// The rule with this number.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::None),
            1 => Some(Self::Sentences),
            2 => Some(Self::Segments),
            3 => Some(Self::SegmentsUnlessSpace),
            4 => Some(Self::StartUnlessSpace),
            _ => None,
        }
    }

    /// Whether text gets a space there.
    pub(super) fn applies_behind(self, behind: Behind) -> bool {
        match behind {
            Behind::Nothing => self != Self::None,
            Behind::Control => !matches!(self, Self::None | Self::StartUnlessSpace),
            Behind::Text => false,
        }
    }
}

/// What a token is for. The numbers are those of the section's `kinds` table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum TokenKind {
    /// A piece of text, or the result of merges.
    Normal = 0,
    /// A control token: matched in text only where the caller asks for it, shown only if he likes.
    Control = 1,
    /// A piece of text added after training: always matched before the text is split.
    UserDefined = 2,
    /// A place holder that no text gives.
    Unused = 3,
    /// A single byte given as such by the source file. In a vocabulary of bytes it works as
    /// [`TokenKind::Normal`]; in one of characters it is part of a character that has no token.
    Byte = 4,
}

impl TokenKind {
    /// The kind with this number.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Normal),
            1 => Some(Self::Control),
            2 => Some(Self::UserDefined),
            3 => Some(Self::Unused),
            4 => Some(Self::Byte),
            _ => None,
        }
    }

    /// Whether the splitting rule and the merges give this token.
    pub const fn is_ordinary(self) -> bool {
        matches!(self, Self::Normal | Self::Byte)
    }

    /// Whether text that is not searched for special tokens may give this token.
    pub const fn is_of_text(self) -> bool {
        !matches!(self, Self::Control | Self::Unused)
    }

    /// Whether this token is looked for in the text before it is split.
    pub const fn is_added(self) -> bool {
        matches!(self, Self::Control | Self::UserDefined)
    }
}

/// All that a header says but for its counts.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    pub splitter: Splitter,
    pub ignore_merges: bool,
    pub prefix: Prefix,
    /// The token of a character that has none and whose bytes have none, or [`NONE`].
    pub unknown: u32,
}

pub(super) fn read_header(header: &[u32]) -> Result<(Rules, Counts), TokenizerError> {
    if header[0] != MAGIC {
        return Err(TokenizerError::Magic(header[0]));
    }
    if header[1] != VERSION {
        return Err(TokenizerError::Version(header[1]));
    }
    let splitter = Splitter::from_number(header[2]).ok_or(TokenizerError::Splitter(header[2]))?;
    let of_characters = splitter.is_of_characters();
    let flags = if of_characters { 0 } else { FLAG_IGNORE_MERGES };
    if header[3] & !flags != 0 {
        return Err(TokenizerError::Flags(header[3]));
    }
    let reserved = if of_characters { 11 } else { 9 };
    if let Some(word) = header[reserved..HEADER_WORDS].iter().position(|&word| word != 0) {
        return Err(TokenizerError::Reserved(4 * (reserved + word) as u32));
    }
    let rules = Rules {
        splitter,
        ignore_merges: header[3] & FLAG_IGNORE_MERGES != 0,
        prefix: Prefix::from_number(header[10]).ok_or(TokenizerError::Prefix(header[10]))?,
        unknown: header[9].checked_sub(1).unwrap_or(NONE),
    };
    let counts = Counts {
        tokens: header[4],
        merges: header[5],
        ordinary: header[6],
        added: header[7],
        bytes: header[8],
    };
    Ok((rules, counts))
}
