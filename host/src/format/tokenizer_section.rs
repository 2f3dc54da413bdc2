//! Vocabularies of other formats, and the tokenizer section that core reads in place.
//!
//! All sorting and looking up that a board should not do happens here, once, at import. The
//! layout is drawn in the opening text of [`ternlet_core::tokenizer`]; what this file writes is
//! what [`ternlet_core::tokenizer::Tokenizer::new_checked`] accepts.

mod error;
mod file;
mod hugging_face;
mod scores;
mod sentencepiece;
mod vocabulary;

use std::collections::HashMap;

pub use error::TokenizerSectionError;
pub use file::{TokenizerFileKind, read_tokenizer};
pub use scores::{Piece, PieceKind};
pub use ternlet_core::tokenizer::{Prefix, Splitter, TokenKind};
pub use vocabulary::Vocabulary;

use ternlet_core::tokenizer::section::{
    Counts, FLAG_IGNORE_MERGES, HEADER_WORDS, Layout, MAGIC, NONE, TOKEN_BYTES_MAX, VERSION,
};

type Result<T> = std::result::Result<T, TokenizerSectionError>;

/// The section of a vocabulary, to be put into an image at a multiple of 64 bytes.
pub fn build_section(vocabulary: &Vocabulary) -> Result<Vec<u8>> {
    if vocabulary.tokens.len() != vocabulary.kinds.len() {
        return Err(TokenizerSectionError::Kinds {
            tokens: vocabulary.tokens.len(),
            kinds: vocabulary.kinds.len(),
        });
    }
    check_lengths(&vocabulary.tokens)?;
    let token_starts = token_starts(&vocabulary.tokens)?;
    let byte_ids = byte_ids(vocabulary)?;
    let (merge_starts, merge_pairs, merge_results) = merge_tables(vocabulary)?;
    let is_ordinary = match vocabulary.splitter.is_of_characters() {
        true => |kind| kind == TokenKind::Normal,
        false => TokenKind::is_ordinary,
    };
    let ordinary_ids = sorted_ids(vocabulary, is_ordinary)?;
    let added = added_table(vocabulary)?;
    let counts = Counts {
        tokens: count(vocabulary.tokens.len())?,
        merges: count(vocabulary.merges.len())?,
        ordinary: count(ordinary_ids.len())?,
        added: count(added.len() / 2)?,
        bytes: token_starts[vocabulary.tokens.len()],
    };
    let mut header = [0; HEADER_WORDS];
    header[..11].copy_from_slice(&[
        MAGIC,
        VERSION,
        vocabulary.splitter as u32,
        u32::from(vocabulary.ignore_merges) * FLAG_IGNORE_MERGES,
        counts.tokens,
        counts.merges,
        counts.ordinary,
        counts.added,
        counts.bytes,
        vocabulary.unknown.map_or(0, |id| id + 1),
        vocabulary.prefix as u32,
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

/// Refuses tokens that no image takes; before it is looked how each can be cut, which takes time by the square of it.
fn check_lengths(tokens: &[Vec<u8>]) -> Result<()> {
    let mut lengths = tokens.iter().map(Vec::len).enumerate();
    match lengths.find(|&(_, bytes)| bytes > TOKEN_BYTES_MAX as usize) {
        Some((id, bytes)) => Err(TokenizerSectionError::TooLong { id, bytes }),
        None => Ok(()),
    }
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
    let of_characters = vocabulary.splitter.is_of_characters();
    let stands_for_byte =
        |kind: TokenKind| if of_characters { kind == TokenKind::Byte } else { kind.is_ordinary() };
    let mut ids = [NONE; 256];
    for (id, (token, &kind)) in vocabulary.tokens.iter().zip(&vocabulary.kinds).enumerate() {
        if let (&[byte], true) = (token.as_slice(), stands_for_byte(kind)) {
            ids[usize::from(byte)] = count(id)?;
        }
    }
    match ids.iter().position(|&id| id == NONE) {
        Some(byte) if vocabulary.unknown.is_none() => Err(TokenizerSectionError::Byte(byte as u8)),
        _ => Ok(ids.to_vec()),
    }
}

/// A line of the table `merge_pairs`, with what the pair becomes.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Merge {
    left: u32,
    right: u32,
    rank: u32,
    /// Place in the vocabulary's list.
    place: u32,
    result: u32,
}

/// The tables `merge_starts`, `merge_pairs` and `merge_results`.
fn merge_tables(vocabulary: &Vocabulary) -> Result<(Vec<u32>, Vec<u32>, Vec<u32>)> {
    let of_characters = vocabulary.splitter.is_of_characters();
    let mut merges = merges(vocabulary)?;
    let mut results: Vec<u32> = merges.iter().map(|merge| merge.result).collect();
    merges.sort_unstable();
    for pair in merges.windows(2) {
        if (pair[0].left, pair[0].right) == (pair[1].left, pair[1].right) {
            return Err(TokenizerSectionError::MergeTwice {
                first: pair[0].place as usize,
                second: pair[1].place as usize,
            });
        }
    }
    if of_characters {
        results = merges.iter().map(|merge| merge.result).collect();
    }
    let mut starts = vec![0; vocabulary.tokens.len() + 1];
    for merge in &merges {
        starts[merge.left as usize + 1] += 1;
    }
    for left in 0..vocabulary.tokens.len() {
        starts[left + 1] += starts[left];
    }
    let pairs = merges.iter().flat_map(|merge| [merge.right, merge.rank]);
    Ok((starts, pairs.collect(), results))
}

/// The merges in the vocabulary's order.
fn merges(vocabulary: &Vocabulary) -> Result<Vec<Merge>> {
    let tokens = &vocabulary.tokens;
    let ids = ids_of(tokens.iter().map(Vec::as_slice), &vocabulary.kinds)?;
    let mut merges = Vec::with_capacity(vocabulary.merges.len());
    for (place, &(left, right)) in vocabulary.merges.iter().enumerate() {
        let side = |id: u32| {
            let token = tokens.get(id as usize);
            token.ok_or(TokenizerSectionError::MergeId { rank: place, id })
        };
        let (left_bytes, right_bytes) = (side(left)?, side(right)?);
        let joined = [left_bytes.as_slice(), right_bytes].concat();
        let result = ids.get(joined.as_slice()).copied();
        let result = result.ok_or_else(|| TokenizerSectionError::MergeToken {
            rank: place,
            merge: format!("{} {}", lossy(left_bytes), lossy(right_bytes)),
            missing: lossy(&joined),
        })?;
        let place = count(place)?;
        let rank = vocabulary.merge_ranks.get(place as usize).copied().unwrap_or(place);
        merges.push(Merge { left, right, rank, place, result });
    }
    Ok(merges)
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

/// Ids by token text, for the sides and results of merges: normal tokens before bytes and those added for text. A
/// control token is none of them: what people write would give it.
fn ids_of<'t, T: ?Sized + std::hash::Hash + Eq>(
    tokens: impl Iterator<Item = &'t T>,
    kinds: &[TokenKind],
) -> Result<HashMap<&'t T, u32>> {
    let mut ids = HashMap::with_capacity(kinds.len());
    for (id, (token, kind)) in tokens.zip(kinds).enumerate() {
        let id = count(id)?;
        match kind {
            TokenKind::Normal => _ = ids.insert(token, id),
            kind if kind.is_of_text() => _ = ids.entry(token).or_insert(id),
            _ => {}
        }
    }
    Ok(ids)
}
