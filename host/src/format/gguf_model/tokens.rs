//! The vocabulary of a model file, and the few ids that its configuration needs.

use super::error::ImportError;
use super::keys::Keys;
use crate::format::gguf::{Array, ValueType};
use crate::format::tokenizer_section::{
    Piece, PieceKind, Prefix, Splitter, TokenizerSectionError, Vocabulary, build_section,
};
use ternlet_core::config::{NO_TOKEN, VOCAB_MAX};
use ternlet_core::tokenizer::section::{Counts, Layout};

const TOKENS: &str = "tokenizer.ggml.tokens";
const TYPES: &str = "tokenizer.ggml.token_type";
const MERGES: &str = "tokenizer.ggml.merges";
const SCORES: &str = "tokenizer.ggml.scores";
/// More merges than any vocabulary of the largest size has.
const MERGES_MAX: u64 = 4 * VOCAB_MAX as u64;

/// Names under which files give a splitting rule; whether a word that is a token is taken whole.
const RULES: [(&str, Splitter, bool); 9] = [
    ("llama-bpe", Splitter::Llama3, true),
    ("llama3", Splitter::Llama3, true),
    ("llama-v3", Splitter::Llama3, true),
    ("falcon3", Splitter::Llama3, true),
    ("falcon-e", Splitter::Llama3, true),
    ("falcon_e", Splitter::Llama3, true),
    ("qwen2", Splitter::Qwen2, false),
    ("gpt-2", Splitter::Gpt2, false),
    ("default", Splitter::Default, false),
];

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
    kind: Kind<'a>,
}

/// What the two kinds of vocabularies have for themselves.
enum Kind<'a> {
    /// "gpt2": of bytes.
    Bytes { merges: Array<'a>, splitter: Splitter, ignore_merges: bool },
    /// "llama": of characters, from SentencePiece.
    Characters { scores: Array<'a>, prefix: Prefix },
}

impl<'a> Tokens<'a> {
    /// Checks kind, element types and counts.
    pub fn new(keys: &Keys<'_, 'a>) -> Result<Self, ImportError> {
        let (tokens, types) = (keys.array(TOKENS)?, keys.array(TYPES)?);
        if tokens.element() != ValueType::String {
            return Err(keys.wrong_type(TOKENS, "an array of strings"));
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
        let kind = match keys.text("tokenizer.ggml.model")? {
            Some("gpt2") => Kind::bytes(keys, &tokens)?,
            Some("llama") => Kind::characters(keys, &tokens)?,
            _ => {
                let expected = "\"gpt2\" (BPE of bytes) or \"llama\" (SentencePiece's BPE)";
                return Err(keys.wrong_value("tokenizer.ggml.model", expected));
            }
        };
        Ok(Tokens { tokens, types, kind })
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
    pub fn section_bytes(&self) -> Result<u64, ImportError> {
        let Kind::Bytes { merges, .. } = &self.kind else {
            // How many merges follow from the scores is known when they are.
            return self.section().map(|section| section.len() as u64);
        };
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
        let merges = merges.len() as u32;
        Ok(Layout::len_bytes(&Counts { tokens: self.len(), merges, ordinary, added, bytes }))
    }

    /// The tokenizer section of an image.
    pub fn section(&self) -> Result<Vec<u8>, ImportError> {
        build_section(&self.vocabulary()?).map_err(ImportError::Tokenizer)
    }

    /// The vocabulary; the strings made on the way are gone when this returns.
    fn vocabulary(&self) -> Result<Vocabulary, ImportError> {
        let tokens = texts(TOKENS, &self.tokens)?;
        let types: Vec<i32> = self.types.int32s().into_iter().flatten().collect();
        let vocabulary = match &self.kind {
            Kind::Bytes { merges, splitter, ignore_merges } => {
                let merges = texts(MERGES, merges)?;
                let vocabulary = Vocabulary::from_gpt2(&tokens, &types, &merges, *ignore_merges);
                vocabulary.map(|vocabulary| Vocabulary { splitter: *splitter, ..vocabulary })
            }
            Kind::Characters { scores, prefix } => {
                let scores = scores.float32s().into_iter().flatten();
                let pieces = pieces(&tokens, &types, scores);
                pieces.and_then(|pieces| Vocabulary::from_pieces(&pieces, *prefix))
            }
        };
        vocabulary.map_err(ImportError::Tokenizer)
    }

    /// Each token with its type.
    fn pairs(&self) -> impl Iterator<Item = (&'a [u8], i32)> + use<'a> {
        let tokens = self.tokens.strings().into_iter().flatten();
        tokens.zip(self.types.int32s().into_iter().flatten())
    }
}

impl<'a> Kind<'a> {
    fn bytes(keys: &Keys<'_, 'a>, tokens: &Array<'a>) -> Result<Self, ImportError> {
        let merges = keys.array(MERGES)?;
        if merges.element() != ValueType::String {
            return Err(keys.wrong_type(MERGES, "an array of strings"));
        }
        if merges.len() > MERGES_MAX {
            return Err(keys.wrong_value(MERGES, &format!("at most {MERGES_MAX} merges")));
        }
        let (splitter, ignore_merges) = splitting_rule(keys, tokens)?;
        Ok(Kind::Bytes { merges, splitter, ignore_merges })
    }

    fn characters(keys: &Keys<'_, 'a>, tokens: &Array<'a>) -> Result<Self, ImportError> {
        let scores = keys.array(SCORES)?;
        if scores.element() != ValueType::Float32 {
            return Err(keys.wrong_type(SCORES, "an array of float32"));
        }
        if scores.len() != tokens.len() {
            return Err(keys.wrong_value(SCORES, &format!("as many as tokens, {}", tokens.len())));
        }
        let squeezes = "tokenizer.ggml.remove_extra_whitespaces";
        if keys.boolean(squeezes)? == Some(true) {
            return Err(keys.wrong_value(squeezes, "false"));
        }
        // What llama.cpp takes where the file does not say.
        let spaced = keys.boolean("tokenizer.ggml.add_space_prefix")?.unwrap_or(true);
        Ok(Kind::Characters { scores, prefix: if spaced { Prefix::Sentences } else { Prefix::None } })
    }
}

/// The rule that a file names, and whether a word that is a token is taken whole.
///
/// Where it names none: the converters of BitNet b1.58 forgot it, and there it is LLaMA-3's; so it is
/// where the vocabulary is LLaMA-3's own, told by its size and its first control token, for they
/// forgot it for the LLaMA-3 models of their making as well. Else it is llama.cpp's default, which is
/// what that program would take.
fn splitting_rule(keys: &Keys<'_, '_>, tokens: &Array<'_>) -> Result<(Splitter, bool), ImportError> {
    const KEY: &str = "tokenizer.ggml.pre";
    if let Some(name) = keys.text(KEY)? {
        return match RULES.iter().find(|(known, ..)| *known == name) {
            Some(&(_, splitter, ignore_merges)) => Ok((splitter, ignore_merges)),
            None => Err(keys.wrong_value(KEY, &RULES.map(|(known, ..)| known).join(", "))),
        };
    }
    let architecture = keys.text("general.architecture")?.unwrap_or_default();
    let is_llama3 = || {
        tokens.len() == 128_256
            && tokens.strings().into_iter().flatten().any(|token| token == b"<|begin_of_text|>")
    };
    if matches!(architecture, "bitnet-b1.58" | "bitnet-25") || is_llama3() {
        return Ok((Splitter::Llama3, true));
    }
    Ok((Splitter::Default, false))
}

fn pieces<'t>(
    tokens: &'t [String],
    types: &[i32],
    scores: impl Iterator<Item = f32>,
) -> Result<Vec<Piece<'t>>, TokenizerSectionError> {
    let parts = tokens.iter().zip(types).zip(scores).enumerate();
    let piece = |(id, ((text, &found), score)): (usize, ((&'t String, &i32), f32))| {
        let kind = PieceKind::from_number(found.into());
        let kind = kind.ok_or(TokenizerSectionError::TokenType { id, found })?;
        Ok(Piece { text, score, kind })
    };
    parts.map(piece).collect()
}

fn texts(key: &'static str, array: &Array<'_>) -> Result<Vec<String>, ImportError> {
    let strings = array.strings().into_iter().flatten().enumerate();
    let text = |(index, bytes): (usize, &[u8])| {
        let text = str::from_utf8(bytes).map(str::to_owned);
        text.map_err(|_| ImportError::TokenText { key, index })
    };
    strings.map(text).collect()
}
