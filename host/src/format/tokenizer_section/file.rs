//! Bare tokenizer files: told apart by content, read whole.

use super::{Result, TokenizerSectionError, Vocabulary};

/// The kinds of bare tokenizer files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenizerFileKind {
    /// Hugging Face tokenizers' `tokenizer.json`.
    HuggingFace,
    /// SentencePiece's `tokenizer.model`.
    SentencePiece,
    /// tiktoken's lines of base64 and rank.
    Tiktoken,
}

impl TokenizerFileKind {
    /// Judges by a file's first bytes; `None` if it is none of these.
    pub fn of(start: &[u8]) -> Option<TokenizerFileKind> {
        if is_sentencepiece(start) {
            Some(TokenizerFileKind::SentencePiece)
        } else if is_tokenizer_json(start) {
            Some(TokenizerFileKind::HuggingFace)
        } else if is_tiktoken(start) {
            Some(TokenizerFileKind::Tiktoken)
        } else {
            None
        }
    }
}

/// The vocabulary in a bare tokenizer file; a tiktoken file has no control tokens.
pub fn read_tokenizer(kind: TokenizerFileKind, file: &[u8]) -> Result<Vocabulary> {
    match kind {
        TokenizerFileKind::HuggingFace => Vocabulary::from_hugging_face(file),
        TokenizerFileKind::SentencePiece => Vocabulary::from_sentencepiece(file),
        TokenizerFileKind::Tiktoken => {
            let text = str::from_utf8(file).map_err(|error| {
                let line = file[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count() + 1;
                TokenizerSectionError::RankLine { line }
            })?;
            Vocabulary::from_tiktoken(text, &[])
        }
    }
}

/// Field 1, a message, of which field 1 is a string: the first piece.
fn is_sentencepiece(start: &[u8]) -> bool {
    let &[0x0a, message, 0x0a, string, ..] = start else { return false };
    // Shorter than 128, so that each length is one byte.
    message < 0x80
        && usize::from(string) + 2 <= usize::from(message)
        && start.get(4..4 + usize::from(string)).is_some()
}

/// An object that names one of the fields only a tokenizer.json has.
fn is_tokenizer_json(start: &[u8]) -> bool {
    let names = ["\"added_tokens\"", "\"truncation\"", "\"pre_tokenizer\"", "\"normalizer\""];
    let has = |name: &str| start.windows(name.len()).any(|window| window == name.as_bytes());
    start.trim_ascii_start().starts_with(b"{") && names.into_iter().any(has)
}

/// A first line of base64, a space and 0.
fn is_tiktoken(start: &[u8]) -> bool {
    let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let is_digit = |&byte: &u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    let token = line.strip_suffix(b" 0");
    token.is_some_and(|token| !token.is_empty() && token.len() % 4 == 0 && token.iter().all(is_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_any_size_are_looked_at() {
        let of = |message, string| {
            TokenizerFileKind::of(&[&[0x0a, message, 0x0a, string][..], &[b'a'; 255]].concat())
        };
        assert_eq!(of(16, 5), Some(TokenizerFileKind::SentencePiece));
        for (message, string) in [(6, 5), (127, 126), (127, 254), (0, 255), (255, 255)] {
            assert_eq!(of(message, string), None, "{message} {string}");
        }
    }
}
