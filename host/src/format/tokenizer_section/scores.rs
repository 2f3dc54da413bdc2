//! SentencePiece's BPE: pieces with scores, of which the merges follow.

use std::collections::HashMap;

use ternlet_core::config::VOCAB_MAX;
use ternlet_core::tokenizer::{Prefix, Splitter, TokenKind};

use super::vocabulary::byte_of_hex;
use super::{Result, TokenizerSectionError, Vocabulary, check_lengths, count};

/// SentencePiece's mark of a space.
pub(super) const MARK: char = '\u{2581}';
/// Places where a piece could be two others put together, all pieces counted: about 30 for each of
/// the largest vocabulary's tokens, where there are 10 in published ones. It bounds what a
/// vocabulary made to be slow costs.
const SPLITS_MAX: usize = 1 << 25;
/// More merges than any vocabulary of the largest size has.
const MERGES_MAX: usize = 4 * VOCAB_MAX as usize;

/// What SentencePiece says of a piece, with its numbers (and GGUF's: `tokenizer.ggml.token_type`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Text.
    Normal = 1,
    /// What stands for unknown text.
    Unknown = 2,
    /// A control token.
    Control = 3,
    /// Text that is always a token.
    UserDefined = 4,
    /// A place holder.
    Unused = 5,
    /// A byte, `<0xAB>`.
    Byte = 6,
}

impl PieceKind {
    /// The kind with this number.
    pub fn from_number(number: i64) -> Option<PieceKind> {
        const ALL: [PieceKind; 6] = [
            PieceKind::Normal,
            PieceKind::Unknown,
            PieceKind::Control,
            PieceKind::UserDefined,
            PieceKind::Unused,
            PieceKind::Byte,
        ];
        ALL.into_iter().find(|&kind| kind as i64 == number)
    }
}

/// A piece of a SentencePiece vocabulary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece<'t> {
    /// Its text, with U+2581 for spaces.
    pub text: &'t str,
    /// The higher, the sooner pairs are merged to it.
    pub score: f32,
    /// What it is for.
    pub kind: PieceKind,
}

impl Vocabulary {
    /// A vocabulary of characters as SentencePiece keeps it.
    ///
    /// Every way to put a piece together from two others is a merge, with the rank of the piece's
    /// score. The first piece of kind unknown is for characters that have no piece and no bytes.
    pub fn from_pieces(pieces: &[Piece<'_>], prefix: Prefix) -> Result<Self> {
        let mut vocabulary = Self { prefix, ..Self::default() };
        for (id, piece) in pieces.iter().enumerate() {
            if piece.score.is_nan() {
                return Err(TokenizerSectionError::Score { id });
            }
            let spaced = || piece.text.replace(MARK, " ").into_bytes();
            let (token, kind) = match piece.kind {
                PieceKind::Normal => (spaced(), TokenKind::Normal),
                PieceKind::UserDefined => (spaced(), TokenKind::UserDefined),
                PieceKind::Byte => (vec![byte_of_hex(id, piece.text)?], TokenKind::Byte),
                PieceKind::Unused => (spaced(), TokenKind::Unused),
                PieceKind::Unknown | PieceKind::Control => {
                    (piece.text.as_bytes().to_vec(), TokenKind::Control)
                }
            };
            vocabulary.tokens.push(token);
            vocabulary.kinds.push(kind);
        }
        let unknown = pieces.iter().position(|piece| piece.kind == PieceKind::Unknown);
        vocabulary.unknown = unknown.map(count).transpose()?;
        vocabulary.splitter = splitter_of_whole(&vocabulary);
        let mut merges = merges_of_pieces(&vocabulary, pieces)?;
        // Stable: the same file gives the same section.
        merges.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut rank = 0;
        for (at, &(score, left, right)) in merges.iter().enumerate() {
            if at > 0 && merges[at - 1].0 != score {
                rank += 1;
            }
            vocabulary.merges.push((left, right));
            vocabulary.merge_ranks.push(rank);
        }
        Ok(vocabulary)
    }
}

/// How a text that is not to be cut can be cut: before each run of spaces if no token reaches over
/// such a place.
pub(super) fn splitter_of_whole(vocabulary: &Vocabulary) -> Splitter {
    let reaches_over = |token: &[u8]| token.windows(2).any(|pair| pair[0] != b' ' && pair[1] == b' ');
    let mut tokens = vocabulary.tokens.iter().zip(&vocabulary.kinds);
    match tokens.any(|(token, &kind)| kind == TokenKind::Normal && reaches_over(token)) {
        true => Splitter::Whole,
        false => Splitter::SpaceRuns,
    }
}

/// (score, left id, right id) of each way to put a piece together.
fn merges_of_pieces(vocabulary: &Vocabulary, pieces: &[Piece<'_>]) -> Result<Vec<(f32, u32, u32)>> {
    check_lengths(&vocabulary.tokens)?;
    let mut ids = HashMap::new();
    for (id, (token, &kind)) in vocabulary.tokens.iter().zip(&vocabulary.kinds).enumerate() {
        if kind == TokenKind::Normal {
            ids.insert(token.as_slice(), count(id)?);
        }
    }
    let (mut merges, mut splits) = (Vec::new(), 0);
    for ((token, &kind), piece) in vocabulary.tokens.iter().zip(&vocabulary.kinds).zip(pieces) {
        if kind != TokenKind::Normal {
            continue;
        }
        splits += token.len();
        if splits > SPLITS_MAX || merges.len() > MERGES_MAX {
            return Err(TokenizerSectionError::TooManySplits);
        }
        for cut in 1..token.len() {
            let (left, right) = token.split_at(cut);
            if let (Some(&left), Some(&right)) = (ids.get(left), ids.get(right)) {
                // Both zeros are one score.
                merges.push((piece.score + 0.0, left, right));
            }
        }
    }
    Ok(merges)
}
