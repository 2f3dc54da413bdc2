//! What kind of file something is, told by its first bytes, not by its name.

use super::tokenizer_section::TokenizerFileKind;
use std::fmt;

/// Bytes that [`FileKind::of`] wants to see.
pub const SNIFF_BYTES: usize = 512;

/// What a file's first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A ternlet image: mapped and run.
    Image,
    /// GGUF: imported.
    Gguf,
    /// Anything else.
    Other(Lookalike),
}

/// Files that people mistake for a model that can be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookalike {
    /// No bytes.
    Empty,
    /// Hugging Face's safetensors.
    Safetensors,
    /// A zip archive, as PyTorch saves checkpoints.
    Zip,
    /// A Python pickle, as old PyTorch saves checkpoints.
    Pickle,
    /// llama.cpp's format before GGUF.
    Ggml,
    /// A web page.
    Html,
    /// What git leaves in place of a large file.
    LfsPointer,
    /// JSON, such as a model's config.json.
    Json,
    /// A tokenizer alone.
    Tokenizer(TokenizerFileKind),
    /// Compressed.
    Compressed,
    /// Some text.
    Text,
    /// None of these.
    Unknown([u8; 8]),
}

impl FileKind {
    /// Judges the first bytes ([`SNIFF_BYTES`] or the whole file) of a file of `file_bytes` bytes.
    pub fn of(start: &[u8], file_bytes: u64) -> FileKind {
        if start.starts_with(&ternlet_core::image::MAGIC) {
            FileKind::Image
        } else if start.starts_with(&super::gguf::MAGIC) {
            FileKind::Gguf
        } else {
            FileKind::Other(Lookalike::of(start, file_bytes))
        }
    }
}

impl Lookalike {
    fn of(start: &[u8], file_bytes: u64) -> Lookalike {
        const MAGICS: [(&[u8], Lookalike); 12] = [
            (b"PK\x03\x04", Lookalike::Zip),
            (b"lmgg", Lookalike::Ggml),
            (b"fmgg", Lookalike::Ggml),
            (b"tjgg", Lookalike::Ggml),
            (b"algg", Lookalike::Ggml),
            (b"\x80\x02", Lookalike::Pickle),
            (b"\x80\x04", Lookalike::Pickle),
            (b"version https://git-lfs", Lookalike::LfsPointer),
            (b"\x1f\x8b", Lookalike::Compressed),
            (b"\xfd7zXZ\0", Lookalike::Compressed),
            (b"\x28\xb5\x2f\xfd", Lookalike::Compressed),
            (b"BZh", Lookalike::Compressed),
        ];
        if start.is_empty() {
            return Lookalike::Empty;
        }
        if is_safetensors(start, file_bytes) {
            return Lookalike::Safetensors;
        }
        match MAGICS.iter().find(|(magic, _)| start.starts_with(magic)) {
            Some(&(_, kind)) => kind,
            None => Self::of_text(start),
        }
    }

    fn of_text(start: &[u8]) -> Lookalike {
        if let Some(kind) = TokenizerFileKind::of(start) {
            return Lookalike::Tokenizer(kind);
        }
        let text = start.trim_ascii_start();
        let begins = |with: &[u8]| text.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
        if begins(b"<!doctype") || begins(b"<html") {
            Lookalike::Html
        } else if begins(b"{") || begins(b"[") {
            Lookalike::Json
        } else if start.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\r' | b'\n')) {
            Lookalike::Text
        } else {
            let mut first = [0; 8];
            first.iter_mut().zip(start).for_each(|(first, &byte)| *first = byte);
            Lookalike::Unknown(first)
        }
    }
}

/// The length of a JSON header, then that.
fn is_safetensors(start: &[u8], file_bytes: u64) -> bool {
    let Some((len, rest)) = start.split_first_chunk() else {
        return false;
    };
    u64::from_le_bytes(*len) < file_bytes && rest.starts_with(b"{\"")
}

impl fmt::Display for Lookalike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Empty => "the file is empty; was it downloaded to its end?",
            Self::Safetensors => {
                "this is a safetensors file, which is not imported yet; use the model's GGUF file (I2_S)"
            }
            Self::Zip => {
                "this is a zip archive, perhaps a PyTorch checkpoint; use the model's GGUF file (I2_S)"
            }
            Self::Pickle => {
                "this is a Python pickle, perhaps a PyTorch checkpoint; use the model's GGUF file (I2_S)"
            }
            Self::Ggml => "this is a GGML file from before GGUF; use the model's GGUF file (I2_S)",
            Self::Html => "this is a web page, not a model; take the link that downloads the file itself",
            Self::LfsPointer => {
                "this is a pointer that git left for a large file; fetch the file with git lfs pull"
            }
            Self::Json => "this is JSON, not a model; give the GGUF or image file",
            Self::Tokenizer(_) => "this is a tokenizer without a model; only `ternlet tokenize` takes it",
            Self::Compressed => "this is a compressed file; unpack it first",
            Self::Text => "this is a text, not a model; give the GGUF or image file",
            Self::Unknown(first) => {
                return write!(
                    f,
                    "this is no model that is known (it begins with {first:02x?}); give a GGUF or image file"
                );
            }
        };
        f.write_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart() {
        let safetensors = [&100_u64.to_le_bytes()[..], b"{\"model.embed_tokens.weight\":{"].concat();
        let tokenizer = |kind| FileKind::Other(Lookalike::Tokenizer(kind));
        let cases: [(&[u8], FileKind); 15] = [
            (b"\x0a\x0e\x0a\x05<unk>\x15\0\0\0\0\x18\x02", tokenizer(TokenizerFileKind::SentencePiece)),
            (
                b"{\n  \"version\": \"1.0\",\n  \"truncation\": null",
                tokenizer(TokenizerFileKind::HuggingFace),
            ),
            (b"IQ== 0\nIg== 1\n", tokenizer(TokenizerFileKind::Tiktoken)),
            (b"TERNLET\0....", FileKind::Image),
            (b"GGUF\x03\0\0\0", FileKind::Gguf),
            (b"", FileKind::Other(Lookalike::Empty)),
            (&safetensors, FileKind::Other(Lookalike::Safetensors)),
            (b"PK\x03\x04....", FileKind::Other(Lookalike::Zip)),
            (b"\x80\x02}q\x01", FileKind::Other(Lookalike::Pickle)),
            (b"tjgg\x03\0\0\0", FileKind::Other(Lookalike::Ggml)),
            (b"\n <!DOCTYPE html>", FileKind::Other(Lookalike::Html)),
            (b"version https://git-lfs.github.com/spec/v1\n", FileKind::Other(Lookalike::LfsPointer)),
            (b"{\n \"model_type\"", FileKind::Other(Lookalike::Json)),
            (b"turn on the lights\n", FileKind::Other(Lookalike::Text)),
            (b"GGU", FileKind::Other(Lookalike::Text)),
        ];
        for (start, expected) in cases {
            assert_eq!(FileKind::of(start, 1000), expected, "{start:?}");
        }
        let unknown = FileKind::of(&[0, 1, 2, 3], 4);
        assert_eq!(unknown, FileKind::Other(Lookalike::Unknown([0, 1, 2, 3, 0, 0, 0, 0])));
    }
}
