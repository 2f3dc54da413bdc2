//! The BPE tokenizer: text to token ids and back, reading its tables where they lie.
//!
//! A vocabulary is of bytes (GPT-2's kind: LLaMA-3, Falcon3, Qwen) or of characters (SentencePiece's
//! kind: LLaMA-2, Gemma); the splitting rule says which. What follows holds for both, `characters.rs`
//! tells what is different.
//!
//! A tokenizer is a *section* of an image: flat little-endian tables that import has sorted, so
//! that a board builds no hash table and allocates nothing. [`Tokenizer::new_checked`] looks at
//! every entry once; after that encoding cannot fail for any fault of the file, and what it
//! encodes decodes to the same bytes (checked: a merge's result is its two sides put together,
//! and each of the 256 bytes has a token; in a vocabulary of characters it decodes to the same but
//! for spaces put in front, U+2581, and what becomes its unknown token).
//!
//! ```text
//! text --added tokens--> segments --splitting rule--> pre-tokens --merges--> ids
//! ids  --token_bytes---> bytes    --Utf8Stream------> whole characters
//! ```
//!
//! It puts no begin-of-text token in front and knows no chat template: that is the caller's.
//!
//! # The section
//!
//! 4-byte aligned in memory, all numbers u32 little-endian unless said otherwise, tables one
//! after the other without gaps. V tokens, M merges, O ordinary tokens, A added tokens, B bytes.
//!
//! ```text
//! offset  field          size     content
//!      0  magic          4        "TKNZ"
//!      4  version        4        1
//!      8  splitter       4        of bytes: 1 = LLaMA-3's rule, 2 = GPT-2's, 3 = Qwen2's, 4 = llama.cpp's
//!                                 default; of characters: 5 = no cuts, 6 = before each run of spaces,
//!                                 7 = before each space
//!     12  flags          4        bit 0: ignore_merges (a pre-token that is a token is taken whole);
//!                                 of bytes only
//!     16  V              4        tokens in the vocabulary
//!     20  M              4        merges
//!     24  O              4        ordinary tokens: kinds normal and byte
//!     28  A              4        added tokens: kinds control and user-defined
//!     32  B              4        bytes of all tokens together
//!     36  unknown        4        1 + the id of the unknown token, or 0; of characters only
//!     40  prefix         4        where a space is put in front: see [`Prefix`]; of characters only
//!     44  reserved       20       zero
//!     64  token_starts   4(V+1)   where each token's bytes begin in `bytes`; the last entry is B
//!         merge_starts   4(V+1)   first entry in `merge_pairs` of each left id; the last is M
//!         merge_pairs    8M       (right id, rank), grouped by left id, ascending by right id
//!         merge_results  4M       id that the merge of this rank gives; of characters: the merge of
//!                                 this entry in `merge_pairs`, for there pairs may share a rank
//!         byte_ids       4*256    the token of each single byte; of characters: or 0xffff_ffff, if
//!                                 there is an unknown token
//!         ordinary_ids   4O       ids of the ordinary tokens, ascending by their bytes; of
//!                                 characters: of the normal ones only
//!         added          8A       (id, parent), ascending by bytes; parent = index in this table
//!                                 of the longest other added token this one begins with, or
//!                                 0xffff_ffff
//!         kinds          V        u8: 0 normal, 1 control, 2 user-defined, 3 unused, 4 byte
//!         bytes          B        the tokens' bytes, real ones: not the GPT-2 byte alphabet, and a
//!                                 space for each U+2581
//! ```
//!
//! A token has at most 1024 bytes. Lower rank merges first, the leftmost of equals. An added token
//! is never empty and is valid UTF-8. The section's length is exactly what the counts say.

mod added;
mod characters;
mod encode;
mod merge;
mod rules;
pub mod section;
mod split;
mod unicode;
#[rustfmt::skip] // A table is read as rows; rustfmt would make it a long column.
mod unicode_tables;
mod utf8;

pub use encode::{Behind, EncodeError, SinkFull, SpecialText, work_len};
pub use rules::{Prefix, Splitter, TokenKind};
pub use section::TokenizerError;
pub use split::Pretokens;
pub use utf8::Utf8Stream;

use section::{NONE, Tables};

/// A checked view of a tokenizer section; copying it copies a few pointers.
#[derive(Clone, Copy)]
pub struct Tokenizer<'a> {
    tables: Tables<'a>,
    /// Which bytes some added token begins with: bit `b % 32` of word `b / 32`.
    added_first_bytes: [u32; 8],
    has_user_defined: bool,
}

impl<'a> Tokenizer<'a> {
    /// Checks a whole section, 4-byte aligned and of its exact length, and views it.
    ///
    /// Takes time proportional to the section; allocates nothing.
    pub fn new_checked(section: &'a [u8]) -> Result<Self, TokenizerError> {
        let tables = Tables::new_checked(section)?;
        let mut added_first_bytes = [0; 8];
        let mut has_user_defined = false;
        for &[id, _] in tables.added {
            if let Some(&first) = tables.bytes_of(id).first() {
                added_first_bytes[usize::from(first / 32)] |= 1 << (first % 32);
            }
            has_user_defined |= tables.kind_of(id) == TokenKind::UserDefined;
        }
        Ok(Self { tables, added_first_bytes, has_user_defined })
    }

    /// Number of tokens; ids are below it.
    pub fn vocab_size(&self) -> usize {
        self.tables.kinds.len()
    }

    /// The bytes a token stands for (an added token: its text); `None` past the vocabulary.
    ///
    /// May be half a character: see [`Utf8Stream`].
    pub fn token_bytes(&self, id: u32) -> Option<&'a [u8]> {
        self.in_vocabulary(id).then(|| self.tables.bytes_of(id))
    }

    /// The same for the first token of a whole text, without the space that encoding put in front.
    ///
    /// An answer is no whole text: its first token follows the prompt, and its space is meant.
    pub fn first_token_bytes(&self, id: u32) -> Option<&'a [u8]> {
        let bytes = self.token_bytes(id)?;
        match self.tables.kind_of(id) {
            TokenKind::Normal | TokenKind::UserDefined if self.tables.rules.prefix != Prefix::None => {
                Some(bytes.strip_prefix(b" ").unwrap_or(bytes))
            }
            _ => Some(bytes),
        }
    }

    /// What kind of token this is; `None` past the vocabulary.
    pub fn kind(&self, id: u32) -> Option<TokenKind> {
        self.in_vocabulary(id).then(|| self.tables.kind_of(id))
    }

    /// Whether this is a control token (`<|eot_id|>`): one that is no part of what was said.
    pub fn is_special(&self, id: u32) -> bool {
        self.kind(id) == Some(TokenKind::Control)
    }

    /// The added token (control or user-defined) whose text is exactly this.
    pub fn special_id(&self, text: &[u8]) -> Option<u32> {
        let entry = self.tables.added.binary_search_by(|&[id, _]| self.tables.bytes_of(id).cmp(text)).ok()?;
        Some(self.tables.added[entry][0])
    }

    /// The ordinary token whose bytes are exactly these; in a vocabulary of characters no byte's token.
    pub fn id_of_bytes(&self, bytes: &[u8]) -> Option<u32> {
        let entry =
            self.tables.ordinary_ids.binary_search_by(|&id| self.tables.bytes_of(id).cmp(bytes)).ok()?;
        Some(self.tables.ordinary_ids[entry])
    }

    /// The id that left and right become, and the rank of that merge; `None` if they stay apart.
    pub fn merge(&self, left: u32, right: u32) -> Option<(u32, u32)> {
        if !self.in_vocabulary(left) {
            return None;
        }
        let rank = self.tables.rank_of(left, right);
        (rank != NONE).then(|| (self.tables.result_of(left, right, rank), rank))
    }

    /// The pieces that the splitting rule cuts ordinary text into; together they are the text.
    pub fn pretokens<'t>(&self, text: &'t str) -> Pretokens<'t> {
        Pretokens::new(self.tables.rules.splitter, text)
    }

    fn in_vocabulary(&self, id: u32) -> bool {
        (id as usize) < self.vocab_size()
    }
}
