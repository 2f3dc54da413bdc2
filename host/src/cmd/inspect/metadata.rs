//! What a GGUF file says besides its weights: every metadata entry, every tensor as it is stored.

use crate::cmd::style::plain;
use crate::format::gguf::{Array, Entry, Gguf, Tensor, Value};
use serde::Serialize;
use serde_json::{Value as Json, json};
use std::io::{self, Write};

/// Elements of an array, and characters of a text, that are shown where not all are asked for.
const SHOWN_ELEMENTS: usize = 8;
const SHOWN_CHARACTERS: usize = 160;

/// The parts of a GGUF file.
#[derive(Serialize)]
pub struct Contents {
    version: u32,
    metadata: Vec<Metadata>,
    tensors: Vec<Stored>,
}

#[derive(Serialize)]
struct Metadata {
    key: String,
    /// The value; of arrays and texts the beginning.
    value: Json,
    /// Elements of an array.
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<u64>,
}

#[derive(Serialize)]
struct Stored {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    /// The contiguous dimension first, as the file has it.
    shape: Vec<u64>,
    bytes: usize,
    offset: u64,
}

impl Contents {
    /// The contents of a file; all of its arrays and texts, or the beginnings.
    pub fn of(gguf: &Gguf<'_>, all: bool) -> Contents {
        Contents {
            version: gguf.version(),
            metadata: gguf.entries().iter().map(|entry| Metadata::of(entry, all)).collect(),
            tensors: gguf.tensors().iter().map(Stored::of).collect(),
        }
    }

    /// Writes them for people.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(
            out,
            "GGUF version {}, {} entries, {} tensors",
            self.version,
            self.metadata.len(),
            self.tensors.len()
        )?;
        for Metadata { key, value, length } in &self.metadata {
            let more = match (length, value) {
                (Some(length), Json::Array(shown)) if (shown.len() as u64) < *length => {
                    format!(" of {length}")
                }
                _ => String::new(),
            };
            writeln!(out, "  {} = {}{more}", plain(key), plain(&value.to_string()))?;
        }
        for Stored { name, kind, shape, bytes, .. } in &self.tensors {
            let shape = shape.iter().map(u64::to_string).collect::<Vec<_>>().join(" x ");
            writeln!(out, "  {:<36} {kind:<7} {shape:>16} {bytes:>12}", plain(name))?;
        }
        Ok(())
    }
}

impl Metadata {
    fn of(entry: &Entry<'_>, all: bool) -> Metadata {
        let (value, length) = match entry.value {
            Value::Unsigned(value) => (json!(value), None),
            Value::Signed(value) => (json!(value), None),
            Value::Float(value) => (json!(value), None),
            Value::Bool(value) => (json!(value), None),
            Value::String(bytes) => (json!(text(bytes, all)), None),
            Value::Array(array) => (of_array(&array, all), Some(array.len())),
        };
        Metadata { key: entry.key.to_owned(), value, length }
    }
}

impl Stored {
    fn of(tensor: &Tensor<'_>) -> Stored {
        let used = tensor.dimensions.iter().rposition(|&length| length != 1).map_or(1, |last| last + 1);
        Stored {
            name: tensor.name.to_owned(),
            kind: tensor.kind.name(),
            shape: tensor.dimensions[..used].to_vec(),
            bytes: tensor.bytes.len(),
            offset: tensor.offset,
        }
    }
}

/// The elements of an array, or what they are where there is no reader for them.
fn of_array(array: &Array<'_>, all: bool) -> Json {
    let shown = if all { usize::MAX } else { SHOWN_ELEMENTS };
    if let Some(strings) = array.strings() {
        return strings.take(shown).map(|bytes| json!(text(bytes, all))).collect();
    }
    if let Some(numbers) = array.int32s() {
        return numbers.take(shown).map(|number| json!(number)).collect();
    }
    if let Some(numbers) = array.float32s() {
        return numbers.take(shown).map(|number| json!(number)).collect();
    }
    json!(format!("{} x {:?}", array.len(), array.element()))
}

fn text(bytes: &[u8], all: bool) -> String {
    let text = String::from_utf8_lossy(bytes);
    match text.char_indices().nth(SHOWN_CHARACTERS) {
        Some((end, _)) if !all => format!("{}...", &text[..end]),
        _ => text.into_owned(),
    }
}
