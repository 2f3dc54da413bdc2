//! Vocabularies in every form that they come in.

use crate::accepted;
use ternlet::answer::encode;
use ternlet::format::AlignedBytes;
use ternlet::format::tokenizer_section::{TokenizerFileKind, build_section, read_tokenizer};
use ternlet::ternlet_core::tokenizer::{SpecialText, Tokenizer};

/// Words, numbers, spaces, letters of other alphabets, and the texts of special tokens.
const TEXT: &str =
    "The miller doesn't sell<|a|><|a|> 12345 quokkas\r\n\n<s>é|中一 two  words<|eot_id|>😀\u{2581} !";
/// So many of an input's last bytes are encoded too.
const OWN_TEXT_BYTES: usize = 96;

/// The section of an image that holds its tokenizer.
pub fn section(data: &[u8]) -> bool {
    let mut memory = AlignedBytes::new(data.len() as u64).expect("a little memory");
    memory.bytes_mut().copy_from_slice(data);
    let Some(tokenizer) = accepted(Tokenizer::new_checked(memory.bytes())) else { return false };
    use_tokenizer(&tokenizer, &own_text(data));
    true
}

/// Hugging Face's `tokenizer.json`.
pub fn tokenizer_json(data: &[u8]) -> bool {
    file(TokenizerFileKind::HuggingFace, data)
}

/// SentencePiece's `tokenizer.model`.
pub fn sentencepiece(data: &[u8]) -> bool {
    file(TokenizerFileKind::SentencePiece, data)
}

/// tiktoken's ranks.
pub fn tiktoken(data: &[u8]) -> bool {
    file(TokenizerFileKind::Tiktoken, data)
}

fn file(kind: TokenizerFileKind, data: &[u8]) -> bool {
    let _ = TokenizerFileKind::of(data);
    let Some(vocabulary) = accepted(read_tokenizer(kind, data)) else { return false };
    let Some(built) = accepted(build_section(&vocabulary)) else { return false };
    assert!(section(&built), "what import built is no section");
    true
}

/// The end of an input, which is of its kind: for vocabularies, tokens.
fn own_text(data: &[u8]) -> String {
    String::from_utf8_lossy(&data[data.len().saturating_sub(OWN_TEXT_BYTES)..]).into_owned()
}

/// Encodes, and compares what a vocabulary of bytes gives back.
pub fn use_tokenizer(tokenizer: &Tokenizer<'_>, own: &str) {
    // A vocabulary of characters changes spaces, and what it does not know.
    let whole = (0..=255).all(|byte| tokenizer.id_of_bytes(&[byte]).is_some()) && is_of_bytes(tokenizer);
    for text in [TEXT, own, ""] {
        for special in [SpecialText::Plain, SpecialText::Parse] {
            let ids = encode(tokenizer, text, special).expect("checked tables encode any text");
            let bytes = ids.iter().map(|&id| tokenizer.token_bytes(id).expect("an id past the vocabulary"));
            let decoded = bytes.collect::<Vec<_>>().concat();
            assert!(!whole || decoded == text.as_bytes(), "{text:?} became {decoded:?}");
        }
    }
    assert!(tokenizer.token_bytes(tokenizer.vocab_size() as u32).is_none());
}

/// Whether a space in front is never put there, and never given back as something else.
fn is_of_bytes(tokenizer: &Tokenizer<'_>) -> bool {
    let ids = encode(tokenizer, "\u{2581}a", SpecialText::Plain).expect("checked tables encode any text");
    let bytes: Vec<&[u8]> = ids.iter().filter_map(|&id| tokenizer.token_bytes(id)).collect();
    bytes.concat() == "\u{2581}a".as_bytes()
}
