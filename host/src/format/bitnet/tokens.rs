//! The vocabulary of a model file, and the few ids that its configuration needs.

use super::error::ImportError;
use super::keys::Keys;
use crate::format::gguf::{Array, ValueType};
use crate::format::tokenizer_section::{Vocabulary, build_section};
use ternlet_core::config::{NO_TOKEN, VOCAB_MAX};
use ternlet_core::tokenizer::section::{Counts, Layout};

const TOKENS: &str = "tokenizer.ggml.tokens";
const TYPES: &str = "tokenizer.ggml.token_type";
const MERGES: &str = "tokenizer.ggml.merges";
/// More merges than any vocabulary of the largest size has.
const MERGES_MAX: u64 = 4 * VOCAB_MAX as u64;

/// Names under which files give LLaMA-3's splitting rule.
const LLAMA3_RULES: [&str; 6] = ["llama3", "llama-v3", "llama-bpe", "falcon3", "falcon-e", "falcon_e"];

/// GGUF's numbers of token types.
mod token_type {
    pub const NORMAL: i32 = 1;
    pub const UNKNOWN: i32 = 2;
    pub const CONTROL: i32 = 3;
    pub const USER_DEFINED: i32 = 4;
    pub const BYTE: i32 = 6;
}

/// The vocabulary, as the file has it.
pub(super) struct Tokens<'a> {
    tokens: Array<'a>,
    types: Array<'a>,
    merges: Array<'a>,
}

impl<'a> Tokens<'a> {
    /// Checks kind, element types and counts.
    pub fn new(keys: &Keys<'_, 'a>) -> Result<Self, ImportError> {
        if keys.text("tokenizer.ggml.model")? != Some("gpt2") {
            return Err(keys.wrong_value("tokenizer.ggml.model", "\"gpt2\" (byte-level BPE)"));
        }
        if keys.text("tokenizer.ggml.pre")?.is_some_and(|rule| !LLAMA3_RULES.contains(&rule)) {
            return Err(keys.wrong_value("tokenizer.ggml.pre", "LLaMA-3's rule (\"llama-bpe\")"));
        }
        let (tokens, types, merges) = (keys.array(TOKENS)?, keys.array(TYPES)?, keys.array(MERGES)?);
        for (key, array) in [(TOKENS, tokens), (MERGES, merges)] {
            if array.element() != ValueType::String {
                return Err(keys.wrong_type(key, "an array of strings"));
            }
        }
        if types.element() != ValueType::Int32 {
            return Err(keys.wrong_type(TYPES, "an array of int32"));
        }
        if !(1..=u64::from(VOCAB_MAX)).contains(&tokens.len()) {
            return Err(keys.wrong_value(TOKENS, &format!("1 to {VOCAB_MAX} tokens")));
        }
        if types.len() != tokens.len() {
            return Err(keys.wrong_value(TYPES, &format!("as many as tokens, {}", tokens.len())));
        }
        if merges.len() > MERGES_MAX {
            return Err(keys.wrong_value(MERGES, &format!("at most {MERGES_MAX} merges")));
        }
        Ok(Tokens { tokens, types, merges })
    }

    /// Number of tokens.
    pub fn len(&self) -> u32 {
        // At most VOCAB_MAX.
        self.tokens.len() as u32
    }

    /// The control or user-defined token with this text.
    pub fn special(&self, text: &str) -> Option<u32> {
        let is_added = |kind| matches!(kind, token_type::CONTROL | token_type::USER_DEFINED);
        let at = self.pairs().position(|(token, kind)| is_added(kind) && token == text.as_bytes())?;
        Some(at as u32)
    }

    /// A token's id that the file names, `tokenizer.ggml.` left out.
    pub fn id(&self, keys: &Keys<'_, '_>, key: &str) -> Result<Option<u32>, ImportError> {
        let key = format!("tokenizer.ggml.{key}");
        match keys.integer(&key)? {
            None => Ok(None),
            Some(id) if id < self.tokens.len() => Ok(Some(id as u32)),
            Some(_) => Err(keys.wrong_value(&key, &format!("less than {}", self.len()))),
        }
    }

    /// The token that opens a text, or [`NO_TOKEN`] where none is named or wanted.
    pub fn bos(&self, keys: &Keys<'_, '_>) -> Result<u32, ImportError> {
        let id = self.id(keys, "bos_token_id")?.unwrap_or(NO_TOKEN);
        let wanted = keys.boolean("tokenizer.ggml.add_bos_token")?.unwrap_or(true);
        Ok(if wanted { id } else { NO_TOKEN })
    }

    /// Length of [`Tokens::section`], counted without making it; of a vocabulary that cannot be
    /// made one it means nothing.
    pub fn section_bytes(&self) -> u64 {
        let (mut ordinary, mut added, mut bytes) = (0, 0, 0_u64);
        for (token, kind) in self.pairs() {
            // A character of the byte alphabet is a byte; each has one byte that is no continuation.
            let chars = token.iter().filter(|&&byte| byte & 0xc0 != 0x80).count() as u64;
            match kind {
                token_type::NORMAL => (ordinary, bytes) = (ordinary + 1, bytes + chars),
                token_type::BYTE => (ordinary, bytes) = (ordinary + 1, bytes + 1),
                token_type::UNKNOWN | token_type::CONTROL | token_type::USER_DEFINED => {
                    (added, bytes) = (added + 1, bytes + token.len() as u64);
                }
                _ => bytes += token.len() as u64,
            }
        }
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        let merges = self.merges.len() as u32;
        Layout::len_bytes(&Counts { tokens: self.len(), merges, ordinary, added, bytes })
    }

    /// The tokenizer section of an image.
    pub fn section(&self) -> Result<Vec<u8>, ImportError> {
        build_section(&self.vocabulary()?).map_err(ImportError::Tokenizer)
    }

    /// The vocabulary; the strings made on the way are gone when this returns.
    fn vocabulary(&self) -> Result<Vocabulary, ImportError> {
        let tokens = texts(TOKENS, &self.tokens)?;
        let merges = texts(MERGES, &self.merges)?;
        let types: Vec<i32> = self.types.int32s().into_iter().flatten().collect();
        Vocabulary::from_gpt2(&tokens, &types, &merges, true).map_err(ImportError::Tokenizer)
    }

    /// Each token with its type.
    fn pairs(&self) -> impl Iterator<Item = (&'a [u8], i32)> + use<'a> {
        let tokens = self.tokens.strings().into_iter().flatten();
        tokens.zip(self.types.int32s().into_iter().flatten())
    }
}

fn texts(key: &'static str, array: &Array<'_>) -> Result<Vec<String>, ImportError> {
    let strings = array.strings().into_iter().flatten().enumerate();
    let text = |(index, bytes): (usize, &[u8])| {
        let text = str::from_utf8(bytes).map(str::to_owned);
        text.map_err(|_| ImportError::TokenText { key, index })
    };
    strings.map(text).collect()
}
