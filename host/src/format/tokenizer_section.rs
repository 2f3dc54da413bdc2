//! Vocabularies of other formats, and the tokenizer section that core reads in place.
//!
//! All sorting and looking up that a board should not do happens here, once, at import. The
//! layout is drawn in the opening text of [`ternlet_core::tokenizer`]; what this file writes is
//! what [`ternlet_core::tokenizer::Tokenizer::new_checked`] accepts.

mod vocabulary;

use std::collections::HashMap;
use std::fmt;

pub use ternlet_core::tokenizer::TokenKind;
pub use vocabulary::Vocabulary;

use ternlet_core::tokenizer::Splitter;
use ternlet_core::tokenizer::section::{
    Counts, FLAG_IGNORE_MERGES, HEADER_WORDS, Layout, MAGIC, NONE, TOKEN_BYTES_MAX, VERSION,
};

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
    /// A side of a merge, or its result, is no token.
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
                write!(f, "merge {rank} {merge:?}: no token {missing:?}")
            }
            Self::MergeId { rank, id } => write!(f, "merge {rank}: no token {id}"),
            Self::MergeTwice { first, second } => {
                write!(f, "merge {second} repeats merge {first}")
            }
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

type Result<T> = std::result::Result<T, TokenizerSectionError>;

/// The section of a vocabulary, to be put into an image at a multiple of 64 bytes.
pub fn build_section(vocabulary: &Vocabulary) -> Result<Vec<u8>> {
    if vocabulary.tokens.len() != vocabulary.kinds.len() {
        return Err(TokenizerSectionError::Kinds {
            tokens: vocabulary.tokens.len(),
            kinds: vocabulary.kinds.len(),
        });
    }
    let mut lengths = vocabulary.tokens.iter().map(Vec::len).enumerate();
    if let Some((id, bytes)) = lengths.find(|&(_, bytes)| bytes > TOKEN_BYTES_MAX as usize) {
        return Err(TokenizerSectionError::TooLong { id, bytes });
    }
    let token_starts = token_starts(&vocabulary.tokens)?;
    let byte_ids = byte_ids(vocabulary)?;
    let (merge_starts, merge_pairs, merge_results) = merge_tables(vocabulary)?;
    let ordinary_ids = sorted_ids(vocabulary, TokenKind::is_ordinary)?;
    let added = added_table(vocabulary)?;
    let counts = Counts {
        tokens: count(vocabulary.tokens.len())?,
        merges: count(vocabulary.merges.len())?,
        ordinary: count(ordinary_ids.len())?,
        added: count(added.len() / 2)?,
        bytes: token_starts[vocabulary.tokens.len()],
    };
    let mut header = [0; HEADER_WORDS];
    header[..9].copy_from_slice(&[
        MAGIC,
        VERSION,
        Splitter::Llama3 as u32,
        u32::from(vocabulary.ignore_merges) * FLAG_IGNORE_MERGES,
        counts.tokens,
        counts.merges,
        counts.ordinary,
        counts.added,
        counts.bytes,
    ]);
    let mut section = Vec::new();
    for table in [
        &header[..],
        &token_starts,
        &merge_starts,
        &merge_pairs,
        &merge_results,
        &byte_ids,
        &ordinary_ids,
        &added,
    ] {
        section.extend(table.iter().flat_map(|word| word.to_le_bytes()));
    }
    section.extend(vocabulary.kinds.iter().map(|&kind| kind as u8));
    section.extend(vocabulary.tokens.iter().flatten());
    debug_assert_eq!(section.len() as u64, Layout::len_bytes(&counts));
    Ok(section)
}

fn count(n: usize) -> Result<u32> {
    u32::try_from(n).map_err(|_| TokenizerSectionError::TooLarge)
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn token_starts(tokens: &[Vec<u8>]) -> Result<Vec<u32>> {
    let mut end = 0;
    let mut starts = vec![0];
    for token in tokens {
        end += token.len();
        starts.push(count(end)?);
    }
    Ok(starts)
}

fn byte_ids(vocabulary: &Vocabulary) -> Result<Vec<u32>> {
    let mut ids = [NONE; 256];
    for (id, (token, kind)) in vocabulary.tokens.iter().zip(&vocabulary.kinds).enumerate() {
        if let (&[byte], true) = (token.as_slice(), kind.is_ordinary()) {
            ids[usize::from(byte)] = count(id)?;
        }
    }
    match ids.iter().position(|&id| id == NONE) {
        Some(byte) => Err(TokenizerSectionError::Byte(byte as u8)),
        None => Ok(ids.to_vec()),
    }
}

/// The tables `merge_starts`, `merge_pairs` and `merge_results`.
fn merge_tables(vocabulary: &Vocabulary) -> Result<(Vec<u32>, Vec<u32>, Vec<u32>)> {
    let tokens = &vocabulary.tokens;
    let ids = ids_of(tokens.iter().map(Vec::as_slice), &vocabulary.kinds)?;
    let mut results = Vec::with_capacity(vocabulary.merges.len());
    for (rank, &(left, right)) in vocabulary.merges.iter().enumerate() {
        let side = |id: u32| {
            let token = tokens.get(id as usize);
            token.ok_or(TokenizerSectionError::MergeId { rank, id })
        };
        let (left, right) = (side(left)?, side(right)?);
        let joined = [left.as_slice(), right].concat();
        let result = ids.get(joined.as_slice()).copied();
        results.push(result.ok_or_else(|| TokenizerSectionError::MergeToken {
            rank,
            merge: format!("{} {}", lossy(left), lossy(right)),
            missing: lossy(&joined),
        })?);
    }
    let mut entries = Vec::with_capacity(vocabulary.merges.len());
    for (rank, &(left, right)) in vocabulary.merges.iter().enumerate() {
        entries.push((left, right, count(rank)?));
    }
    entries.sort_unstable();
    for pair in entries.windows(2) {
        if (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1) {
            return Err(TokenizerSectionError::MergeTwice {
                first: pair[0].2 as usize,
                second: pair[1].2 as usize,
            });
        }
    }
    let mut starts = vec![0; tokens.len() + 1];
    for &(left, _, _) in &entries {
        starts[left as usize + 1] += 1;
    }
    for left in 0..tokens.len() {
        starts[left + 1] += starts[left];
    }
    let pairs = entries.iter().flat_map(|&(_, right, rank)| [right, rank]);
    Ok((starts, pairs.collect(), results))
}

/// Ids of the tokens of these kinds in the order of their bytes.
fn sorted_ids(vocabulary: &Vocabulary, wanted: fn(TokenKind) -> bool) -> Result<Vec<u32>> {
    let bytes_of = |id: u32| &vocabulary.tokens[id as usize];
    let ids = 0..count(vocabulary.tokens.len())?;
    let mut ids: Vec<u32> = ids.filter(|&id| wanted(vocabulary.kinds[id as usize])).collect();
    ids.sort_by_key(|&id| bytes_of(id));
    for pair in ids.windows(2) {
        if bytes_of(pair[0]) == bytes_of(pair[1]) {
            return Err(TokenizerSectionError::Duplicate {
                first: pair[0],
                second: pair[1],
                token: lossy(bytes_of(pair[0])),
            });
        }
    }
    Ok(ids)
}

/// The table `added`: ids in the order of their bytes, each with its parent.
fn added_table(vocabulary: &Vocabulary) -> Result<Vec<u32>> {
    let ids = sorted_ids(vocabulary, TokenKind::is_added)?;
    let mut table = Vec::with_capacity(2 * ids.len());
    // Entries that the present one may begin with, each beginning with the one before it.
    let mut open: Vec<usize> = Vec::new();
    for (entry, &id) in ids.iter().enumerate() {
        let bytes = &vocabulary.tokens[id as usize];
        if bytes.is_empty() || str::from_utf8(bytes).is_err() {
            return Err(TokenizerSectionError::Added { id });
        }
        let begins_with = |&before: &usize| {
            let before = &vocabulary.tokens[ids[before] as usize];
            bytes.starts_with(before)
        };
        while open.last().is_some_and(|before| !begins_with(before)) {
            open.pop();
        }
        let parent = open.last().copied();
        table.extend([id, parent.map_or(Ok(NONE), count)?]);
        open.push(entry);
    }
    Ok(table)
}

/// Ids by token text, for the sides and results of merges: ordinary tokens before added ones.
fn ids_of<'t, T: ?Sized + std::hash::Hash + Eq>(
    tokens: impl Iterator<Item = &'t T>,
    kinds: &[TokenKind],
) -> Result<HashMap<&'t T, u32>> {
    let mut ids = HashMap::with_capacity(kinds.len());
    for (id, (token, kind)) in tokens.zip(kinds).enumerate() {
        let id = count(id)?;
        if kind.is_ordinary() {
            ids.insert(token, id);
        } else if kind.is_added() {
            ids.entry(token).or_insert(id);
        }
    }
    Ok(ids)
}
