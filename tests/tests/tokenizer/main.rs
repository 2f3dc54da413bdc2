//! The tokenizer across crates: host builds the section, core reads it, outside implementations
//! say what is right.
//!
//! `golden` and `more` compare ids with Hugging Face tokenizers, tiktoken and sentencepiece, `properties` holds the laws
//! that must be true of any text, `hostile` damages sections, `gguf` is about
//! what a model file says of its tokenizer, `vocabulary` about import errors.

mod gguf;
mod golden;
mod hostile;
mod more;
mod properties;
mod vocabulary;

use std::path::PathBuf;

use ternlet::format::tokenizer_section::{Vocabulary, build_section};
use ternlet_core::tokenizer::{EncodeError, SpecialText, Tokenizer, Utf8Stream, work_len};

/// The folder of the golden files and of the script that made them.
fn golden_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/tokenizer")
}

fn read_json<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = golden_folder().join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[derive(serde::Deserialize)]
struct Small {
    tokens: Vec<String>,
    types: Vec<i32>,
    merges: Vec<String>,
}

/// The vocabulary that `make.py` trained.
fn small_vocabulary(ignore_merges: bool) -> Vocabulary {
    let small: Small = read_json("small.json");
    Vocabulary::from_gpt2(&small.tokens, &small.types, &small.merges, ignore_merges).unwrap()
}

fn strings() -> Vec<String> {
    read_json("strings.json")
}

/// A section at an address that is a multiple of 64, as in an image.
struct Section {
    storage: Vec<u8>,
    start: usize,
    len: usize,
}

impl Section {
    fn new(bytes: &[u8]) -> Self {
        let mut storage = vec![0; bytes.len() + 64];
        let start = storage.as_ptr().align_offset(64);
        storage[start..start + bytes.len()].copy_from_slice(bytes);
        Self { storage, start, len: bytes.len() }
    }

    fn of(vocabulary: &Vocabulary) -> Self {
        Self::new(&build_section(vocabulary).unwrap())
    }

    fn bytes(&self) -> &[u8] {
        &self.storage[self.start..self.start + self.len]
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        &mut self.storage[self.start..self.start + self.len]
    }

    fn tokenizer(&self) -> Tokenizer<'_> {
        Tokenizer::new_checked(self.bytes()).unwrap()
    }
}

/// The ids of a text, with as much scratch as the text needs and not a word more.
fn encode(tokenizer: &Tokenizer<'_>, text: &str, special: SpecialText) -> Vec<u32> {
    let mut work = vec![0; work_len(tokenizer.longest_pretoken(text, special))];
    let mut ids = Vec::new();
    encode_with(tokenizer, text, special, &mut work, &mut ids).unwrap();
    ids
}

fn encode_with(
    tokenizer: &Tokenizer<'_>,
    text: &str,
    special: SpecialText,
    work: &mut [u32],
    ids: &mut Vec<u32>,
) -> Result<(), EncodeError> {
    tokenizer.encode(text, special, work, &mut |id| {
        ids.push(id);
        Ok(())
    })
}

/// The text of ids, through the stream that a program prints with.
fn decode(tokenizer: &Tokenizer<'_>, ids: &[u32]) -> String {
    let mut text = String::new();
    let mut stream = Utf8Stream::new();
    for &id in ids {
        stream.push(tokenizer.token_bytes(id).unwrap(), &mut |piece| text.push_str(piece));
    }
    stream.finish(&mut |piece| text.push_str(piece));
    text
}
