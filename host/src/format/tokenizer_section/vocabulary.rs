//! Vocabularies as GGUF and tiktoken keep them, brought to one form.

use std::collections::HashMap;

use ternlet_core::tokenizer::{Prefix, Splitter, TokenKind};

use super::{Result, TokenizerSectionError, check_lengths, ids_of};

/// A BPE vocabulary of bytes or of characters, whatever file it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// The bytes of each token by id: real bytes, not the GPT-2 byte alphabet, and spaces where
    /// SentencePiece has U+2581.
    pub tokens: Vec<Vec<u8>>,
    /// What each token is for; as long as `tokens`.
    pub kinds: Vec<TokenKind>,
    /// (left id, right id) in rank order; the result is the token of both sides' bytes together.
    pub merges: Vec<(u32, u32)>,
    /// The rank of each merge, ascending; empty: each has its place's. Only in vocabularies of
    /// characters may two be equal.
    pub merge_ranks: Vec<u32>,
    /// Whether a pre-token that is itself a token is taken whole, without merging.
    pub ignore_merges: bool,
    /// How text is cut, which also says whether this is a vocabulary of bytes or of characters.
    pub splitter: Splitter,
    /// Where a space is put in front (of characters only).
    pub prefix: Prefix,
    /// The token of what has no other (of characters only).
    pub unknown: Option<u32>,
}

impl Vocabulary {
    /// A vocabulary as GGUF keeps it (`tokenizer.ggml.tokens`, `token_type`, `merges`).
    ///
    /// Ordinary tokens and merges are in the GPT-2 byte alphabet, other tokens are plain text.
    /// Unknown-token entries (type 2) count as control tokens. The splitting rule is LLaMA-3's; who
    /// knows better sets it afterwards.
    pub fn from_gpt2(
        tokens: &[String],
        types: &[i32],
        merges: &[String],
        ignore_merges: bool,
    ) -> Result<Self> {
        if tokens.len() != types.len() {
            return Err(TokenizerSectionError::Kinds { tokens: tokens.len(), kinds: types.len() });
        }
        let mut vocabulary = Self { ignore_merges, ..Self::default() };
        let alphabet = gpt2_alphabet();
        for (id, (token, &found)) in tokens.iter().zip(types).enumerate() {
            let kind = kind_of_gguf_type(id, found)?;
            vocabulary.kinds.push(kind);
            vocabulary.tokens.push(match kind {
                TokenKind::Normal => bytes_of_gpt2(id, token, &alphabet)?,
                TokenKind::Byte => vec![byte_of_hex(id, token)?],
                _ => token.clone().into_bytes(),
            });
        }
        let ids = ids_of(tokens.iter().map(String::as_str), &vocabulary.kinds)?;
        for (rank, merge) in merges.iter().enumerate() {
            vocabulary.merges.push(merge_of_gpt2(rank, merge, &ids)?);
        }
        Ok(vocabulary)
    }

    /// A vocabulary as tiktoken keeps it: a line `base64 rank` per token, in rank order.
    ///
    /// The file has no merges. They are every way to put a token together from two others, in
    /// the order of the results and then of the sides, as Hugging Face's converter lists them.
    /// The control tokens get the ids behind the last rank.
    pub fn from_tiktoken(file: &str, control: &[String]) -> Result<Self> {
        let mut tokens = Vec::new();
        for (rank, line) in file.lines().enumerate() {
            let token = line
                .split_once(' ')
                .filter(|(_, found)| found.parse() == Ok(rank))
                .and_then(|(token, _)| bytes_of_base64(token));
            tokens.push(token.ok_or(TokenizerSectionError::RankLine { line: rank + 1 })?);
        }
        let mut kinds = vec![TokenKind::Normal; tokens.len()];
        let merges = merges_of_ranks(&tokens, &kinds)?;
        tokens.extend(control.iter().map(|token| token.clone().into_bytes()));
        kinds.resize(tokens.len(), TokenKind::Control);
        Ok(Self { tokens, kinds, merges, ignore_merges: true, ..Self::default() })
    }
}

pub(super) fn kind_of_gguf_type(id: usize, found: i32) -> Result<TokenKind> {
    match found {
        1 => Ok(TokenKind::Normal),
        2 | 3 => Ok(TokenKind::Control),
        4 => Ok(TokenKind::UserDefined),
        5 => Ok(TokenKind::Unused),
        6 => Ok(TokenKind::Byte),
        _ => Err(TokenizerSectionError::TokenType { id, found }),
    }
}

/// The GPT-2 byte alphabet: printable Latin-1 stands for itself, the other bytes for the
/// characters from U+0100 on, in order.
pub(super) fn gpt2_alphabet() -> HashMap<char, u8> {
    let mut next = 0x100;
    let mut alphabet = HashMap::new();
    for byte in 0..=255 {
        let character = match byte {
            b'!'..=b'~' | 0xa1..=0xac | 0xae..=0xff => char::from(byte),
            _ => {
                next += 1;
                char::from_u32(next - 1).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
        };
        alphabet.insert(character, byte);
    }
    alphabet
}

pub(super) fn bytes_of_gpt2(id: usize, token: &str, alphabet: &HashMap<char, u8>) -> Result<Vec<u8>> {
    let byte_of = |character| {
        let byte = alphabet.get(&character).copied();
        byte.ok_or_else(|| TokenizerSectionError::Alphabet { id, token: token.to_owned(), character })
    };
    token.chars().map(byte_of).collect()
}

pub(super) fn byte_of_hex(id: usize, token: &str) -> Result<u8> {
    let digits = token.strip_prefix("<0x").and_then(|rest| rest.strip_suffix('>'));
    digits
        .filter(|digits| digits.len() == 2)
        .and_then(|digits| u8::from_str_radix(digits, 16).ok())
        .ok_or_else(|| TokenizerSectionError::ByteToken { id, token: token.to_owned() })
}

fn merge_of_gpt2(rank: usize, merge: &str, ids: &HashMap<&str, u32>) -> Result<(u32, u32)> {
    let sides = merge.split_once(' ').filter(|(left, right)| !left.is_empty() && !right.is_empty());
    let (left, right) =
        sides.ok_or_else(|| TokenizerSectionError::MergeSyntax { rank, merge: merge.to_owned() })?;
    merge_of_sides(rank, left, right, ids)
}

/// The ids of the two sides of the merge at `rank`.
pub(super) fn merge_of_sides(
    rank: usize,
    left: &str,
    right: &str,
    ids: &HashMap<&str, u32>,
) -> Result<(u32, u32)> {
    let side = |side: &str| {
        let id = ids.get(side).copied();
        id.ok_or_else(|| TokenizerSectionError::MergeToken {
            rank,
            merge: format!("{left} {right}"),
            missing: side.to_owned(),
        })
    };
    Ok((side(left)?, side(right)?))
}

fn merges_of_ranks(tokens: &[Vec<u8>], kinds: &[TokenKind]) -> Result<Vec<(u32, u32)>> {
    check_lengths(tokens)?;
    let ids = ids_of(tokens.iter().map(Vec::as_slice), kinds)?;
    let mut merges = Vec::new();
    for token in tokens {
        let first = merges.len();
        for cut in 1..token.len() {
            let (left, right) = token.split_at(cut);
            if let (Some(&left), Some(&right)) = (ids.get(left), ids.get(right)) {
                merges.push((left, right));
            }
        }
        merges[first..].sort_unstable();
    }
    Ok(merges)
}

/// The bytes of base64 with padding; `None` if it is none.
fn bytes_of_base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    if !text.len().is_multiple_of(4) || text.len() - digits.len() > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    let (mut bits, mut bit_count) = (0_u32, 0);
    for digit in digits.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        bit_count += 6;
        if bit_count >= 8 {
            bit_count -= 8;
            bytes.push((bits >> bit_count) as u8);
            bits &= (1 << bit_count) - 1;
        }
    }
    // Left-over bits of a right encoding are zero.
    (bits == 0).then_some(bytes)
}
