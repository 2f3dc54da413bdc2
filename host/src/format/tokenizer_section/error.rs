//! Why a vocabulary cannot be read, or made a section of.

use std::fmt;

use ternlet_core::tokenizer::section::TOKEN_BYTES_MAX;

/// Why a vocabulary cannot be made, or made a section of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenizerSectionError {
    /// There are not as many token types as tokens.
    Kinds {
        /// Number of tokens.
        tokens: usize,
        /// Number of types.
        kinds: usize,
    },
    /// A token's type is none of GGUF's.
    TokenType {
        /// The token's id.
        id: usize,
        /// Its type.
        found: i32,
    },
    /// An ordinary token has a character that stands for no byte.
    Alphabet {
        /// The token's id.
        id: usize,
        /// Its text in the file.
        token: String,
        /// The character.
        character: char,
    },
    /// A byte token is not of the form `<0xAB>`.
    ByteToken {
        /// The token's id.
        id: usize,
        /// Its text in the file.
        token: String,
    },
    /// Two tokens of the same purpose have the same bytes.
    Duplicate {
        /// The lower id.
        first: u32,
        /// The higher id.
        second: u32,
        /// The bytes, as text.
        token: String,
    },
    /// A control or user-defined token is empty or no UTF-8, so that no text can hold it.
    Added {
        /// The token's id.
        id: u32,
    },
    /// No ordinary token stands for this single byte, so that some text has no tokens.
    Byte(u8),
    /// A merge is not two texts with a space between.
    MergeSyntax {
        /// Rank of the merge, from 0.
        rank: usize,
        /// Its text in the file.
        merge: String,
    },
    /// A side of a merge, or its result, is no token that text may give.
    MergeToken {
        /// Rank of the merge, from 0.
        rank: usize,
        /// The merge, as text.
        merge: String,
        /// What is missing.
        missing: String,
    },
    /// A merge names an id past the vocabulary.
    MergeId {
        /// Rank of the merge, from 0.
        rank: usize,
        /// The id.
        id: u32,
    },
    /// The same two tokens are merged twice.
    MergeTwice {
        /// Rank of the first merge, from 0.
        first: usize,
        /// Rank of the second.
        second: usize,
    },
    /// A token's score is no number.
    Score {
        /// The token's id.
        id: usize,
    },
    /// More ways to put tokens together than any vocabulary has.
    TooManySplits,
    /// A SentencePiece file ends in the middle of something, or is none.
    Protobuf {
        /// Offset in bytes of what is wrong.
        offset: usize,
    },
    /// A tokenizer.json is no JSON, or is not what it should be.
    Json(String),
    /// The file asks for something that is not done here.
    Unsupported {
        /// Where in the file.
        what: &'static str,
        /// What it asks for.
        found: String,
        /// What is possible.
        possible: &'static str,
    },
    /// A tokenizer.json has far higher ids than tokens.
    Ids {
        /// The highest id.
        id: u32,
        /// Number of tokens.
        tokens: usize,
    },
    /// A line of a tiktoken file is not `base64 rank` with the rank of its place.
    RankLine {
        /// Number of the line, from 1.
        line: usize,
    },
    /// A token is longer than an image takes.
    TooLong {
        /// The token's id.
        id: usize,
        /// Its length in bytes.
        bytes: usize,
    },
    /// A count does not fit 32 bits.
    TooLarge,
}

impl fmt::Display for TokenizerSectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kinds { tokens, kinds } => {
                write!(f, "{tokens} tokens, but {kinds} token types")
            }
            Self::TokenType { id, found } => write!(f, "token {id} has unknown type {found}"),
            Self::Alphabet { id, token, character } => {
                write!(f, "token {id} {token:?}: {character:?} stands for no byte")
            }
            Self::ByteToken { id, token } => write!(f, "byte token {id} {token:?} is not <0xAB>"),
            Self::Duplicate { first, second, token } => {
                write!(f, "tokens {first} and {second} are both {token:?}")
            }
            Self::Added { id } => write!(f, "special token {id} is empty or no UTF-8"),
            Self::Byte(byte) => write!(f, "byte {byte:#04x} has no token"),
            Self::MergeSyntax { rank, merge } => {
                write!(f, "merge {rank} {merge:?} is not two tokens with a space between")
            }
            Self::MergeToken { rank, merge, missing } => {
                write!(f, "merge {rank} {merge:?}: no token of text is {missing:?}")
            }
            Self::MergeId { rank, id } => write!(f, "merge {rank}: no token {id}"),
            Self::MergeTwice { first, second } => {
                write!(f, "merge {second} repeats merge {first}")
            }
            Self::Score { id } => write!(f, "token {id} has a score that is no number"),
            Self::TooManySplits => f.write_str("tokens are too long: too many ways to put them together"),
            Self::Protobuf { offset } => {
                write!(f, "byte {offset}: this is no SentencePiece model, or a part of one")
            }
            Self::Json(error) => write!(f, "tokenizer.json cannot be read: {}", OneLine(error)),
            Self::Unsupported { what, found, possible } => {
                write!(f, "{what} is {}, which is not supported; possible: {possible}", OneLine(found))
            }
            Self::Ids { id, tokens } => write!(f, "there is an id {id}, but there are only {tokens} tokens"),
            Self::RankLine { line } => {
                write!(f, "line {line} is not base64, a space and the rank {}", line - 1)
            }
            Self::TooLong { id, bytes } => {
                write!(f, "token {id} has {bytes} bytes, at most {TOKEN_BYTES_MAX} are possible")
            }
            Self::TooLarge => f.write_str("vocabulary has more than 32 bits can count"),
        }
    }
}

impl std::error::Error for TokenizerSectionError {}

/// A text from a file as it may be printed without quotes: no control characters, no page of it.
struct OneLine<'t>(&'t str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const CHARS_MAX: usize = 400;
        for char in self.0.chars().take(CHARS_MAX) {
            match char.is_control() {
                true => write!(f, "{}", char.escape_default())?,
                false => write!(f, "{char}")?,
            }
        }
        if self.0.chars().nth(CHARS_MAX).is_some() { f.write_str("...") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_is_shown_on_one_line() {
        let error =
            |found: String| TokenizerSectionError::Unsupported { what: "the rule", found, possible: "none" };
        let message = error("\\p{L}+\r\n\u{1b}[2Jé".to_owned()).to_string();
        assert_eq!(message, r"the rule is \p{L}+\r\n\u{1b}[2Jé, which is not supported; possible: none");
        assert!(error("a".repeat(10_000)).to_string().len() < 500);
        let json = TokenizerSectionError::Json("no \u{9b} field".to_owned()).to_string();
        assert_eq!(json, r"tokenizer.json cannot be read: no \u{9b} field");
    }
}
