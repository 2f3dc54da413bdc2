//! GGUF files, read from bytes that nobody vouches for.
//!
//! [`Gguf::new_checked`] looks at every count, length, offset and shape once and compares it with
//! the bytes that are left before anything is kept; nothing is allocated by a number that the file
//! only claims. After that, keys and tensors are looked up by name and their bytes are slices of
//! the file. What the values mean is not known here: see [`super::gguf_model`].
//!
//! ```text
//! "GGUF", version u32 (2 or 3), tensors u64, entries u64       little-endian
//! entries:  key string, type u32, value                        string = length u64, bytes
//! tensors:  name string, dimensions u32, each u64, type u32, offset u64 (from the data section)
//! padding to the alignment (general.alignment, 32 if absent)
//! data section
//! ```

mod cursor;
mod error;
mod parts;
mod types;
mod value;

pub use error::{GgufError, shown};
pub use parts::{GgufParts, PartsError};
pub use types::{I2S_TAIL_BYTES, TensorType};
pub use value::{Array, Value, ValueType};

use cursor::Cursor;
use std::collections::HashMap;

/// The first four bytes of a GGUF file.
pub const MAGIC: [u8; 4] = *b"GGUF";
/// Most metadata entries of a file.
pub const ENTRIES_MAX: u64 = 1 << 16;
/// Most tensors of a file.
pub const TENSORS_MAX: u64 = 1 << 16;
/// Most dimensions of a tensor.
pub const DIMENSIONS_MAX: u32 = 4;
const ALIGNMENT_KEY: &str = "general.alignment";
const ALIGNMENT_DEFAULT: u64 = 32;

/// One metadata entry.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its name.
    pub key: &'a str,
    /// Its value.
    pub value: Value<'a>,
    /// Where the entry starts in the file, in bytes.
    pub offset: u64,
    /// The whole entry as it stands in the file: key, type and value.
    pub bytes: &'a [u8],
}

/// One tensor: what the table of tensors says, and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Tensor<'a> {
    /// Its name.
    pub name: &'a str,
    /// Length along each dimension, the contiguous one first; what is not given is 1.
    pub dimensions: [u64; DIMENSIONS_MAX as usize],
    /// How many dimensions are given, 1 to 4.
    pub rank: u32,
    /// The type of its values.
    pub kind: TensorType,
    /// Where its values start in the file, in bytes.
    pub offset: u64,
    /// Its values.
    pub bytes: &'a [u8],
}

/// A checked view of a GGUF file.
pub struct Gguf<'a> {
    version: u32,
    alignment: u64,
    parts: u64,
    entries: Vec<Entry<'a>>,
    entry_by_key: HashMap<&'a str, usize>,
    tensors: Vec<Tensor<'a>>,
    tensor_by_name: HashMap<&'a str, usize>,
}

impl<'a> Gguf<'a> {
    /// Checks header, metadata and table of tensors, and that every tensor lies in the file.
    pub fn new_checked(bytes: &'a [u8]) -> Result<Self, GgufError> {
        let mut cursor = Cursor::new(bytes);
        let version = read_version(&mut cursor)?;
        let tensor_count = cursor.u64("the number of tensors")?;
        let entry_count = cursor.u64("the number of metadata entries")?;
        check_count("metadata entries", entry_count, ENTRIES_MAX)?;
        check_count("tensors", tensor_count, TENSORS_MAX)?;
        let mut gguf = Gguf {
            version,
            alignment: ALIGNMENT_DEFAULT,
            parts: 1,
            entries: Vec::new(),
            entry_by_key: HashMap::new(),
            tensors: Vec::new(),
            tensor_by_name: HashMap::new(),
        };
        for _ in 0..entry_count {
            gguf.read_entry(&mut cursor)?;
        }
        let alignment = gguf.read_alignment()?;
        gguf.alignment = alignment;
        let mut infos = Vec::new();
        for _ in 0..tensor_count {
            infos.push(gguf.read_tensor_info(&mut cursor, infos.len())?);
        }
        let data_start = cursor.position().checked_next_multiple_of(alignment).unwrap_or(u64::MAX);
        tell_by_room(&mut infos, (bytes.len() as u64).saturating_sub(data_start));
        for info in infos {
            gguf.tensors.push(info.place(bytes, data_start, alignment)?);
        }
        gguf.check_overlaps()?;
        Ok(gguf)
    }

    /// 2 or 3.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// What the offsets of tensors are multiples of, in bytes.
    pub fn alignment(&self) -> u64 {
        self.alignment
    }

    /// Of how many files the tensors are; see [`GgufParts`].
    pub fn parts(&self) -> u64 {
        self.parts
    }

    /// Every metadata entry, in the file's order.
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The entry of a key.
    pub fn entry(&self, key: &str) -> Option<&Entry<'a>> {
        self.entry_by_key.get(key).map(|&index| &self.entries[index])
    }

    /// Every tensor, in the file's order.
    pub fn tensors(&self) -> &[Tensor<'a>] {
        &self.tensors
    }

    /// The tensor of a name.
    pub fn tensor(&self, name: &str) -> Option<&Tensor<'a>> {
        self.tensor_by_name.get(name).map(|&index| &self.tensors[index])
    }

    fn read_entry(&mut self, cursor: &mut Cursor<'a>) -> Result<(), GgufError> {
        let (offset, rest) = (cursor.position(), cursor.rest());
        let key = cursor.text("a metadata key")?;
        let value = Value::read(cursor, key)?;
        if self.entry_by_key.insert(key, self.entries.len()).is_some() {
            return Err(GgufError::DuplicateKey { key: key.to_owned(), offset });
        }
        let bytes = &rest[..(cursor.position() - offset) as usize];
        self.entries.push(Entry { key, value, offset, bytes });
        Ok(())
    }

    fn read_alignment(&self) -> Result<u64, GgufError> {
        let Some(entry) = self.entry(ALIGNMENT_KEY) else {
            return Ok(ALIGNMENT_DEFAULT);
        };
        match entry.value {
            Value::Unsigned(alignment) if alignment.is_power_of_two() => Ok(alignment),
            value => Err(GgufError::Alignment { found: value.to_string(), offset: entry.offset }),
        }
    }

    fn read_tensor_info(&mut self, cursor: &mut Cursor<'a>, index: usize) -> Result<Info<'a>, GgufError> {
        let offset = cursor.position();
        let name = cursor.text("a tensor's name")?;
        let info = Info::read(cursor, name, offset)?;
        if self.tensor_by_name.insert(name, index).is_some() {
            return Err(GgufError::DuplicateTensor { name: name.to_owned(), offset });
        }
        Ok(info)
    }

    fn check_overlaps(&self) -> Result<(), GgufError> {
        let mut by_offset: Vec<&Tensor> = self.tensors.iter().collect();
        by_offset.sort_by_key(|tensor| tensor.offset);
        for pair in by_offset.windows(2) {
            let (first, second) = (pair[0], pair[1]);
            if first.offset + first.bytes.len() as u64 > second.offset {
                return Err(GgufError::Overlap {
                    name: second.name.to_owned(),
                    other: first.name.to_owned(),
                    offset: second.offset,
                });
            }
        }
        Ok(())
    }
}

fn read_version(cursor: &mut Cursor<'_>) -> Result<u32, GgufError> {
    if cursor.take(4, "the magic number").ok() != Some(&MAGIC) {
        return Err(GgufError::NotGguf);
    }
    match cursor.u32("the version")? {
        version @ 2..=3 => Ok(version),
        version if matches!(version.swap_bytes(), 1..=3) => Err(GgufError::BigEndian),
        version => Err(GgufError::Version(version)),
    }
}

fn check_count(what: &'static str, found: u64, max: u64) -> Result<(), GgufError> {
    if found > max { Err(GgufError::TooMany { what, found, max }) } else { Ok(()) }
}

/// Settles the types that share a number with another: by how far the next tensor is, or the end of
/// the data section, which has `data_bytes`.
fn tell_by_room(infos: &mut [Info<'_>], data_bytes: u64) {
    if !infos.iter().any(|info| info.kind.has_double()) {
        return;
    }
    let mut starts: Vec<u64> = infos.iter().map(|info| info.offset).collect();
    starts.sort_unstable();
    for info in infos {
        let next = starts[starts.partition_point(|&start| start <= info.offset)..].first();
        let room = next.copied().unwrap_or(data_bytes).saturating_sub(info.offset);
        info.kind = info.kind.of_room(&info.dimensions, room);
        info.bytes = info.kind.bytes(&info.dimensions).unwrap_or(info.bytes);
    }
}

/// A tensor before the data section is known.
struct Info<'a> {
    name: &'a str,
    /// Where this description starts in the file.
    described_at: u64,
    dimensions: [u64; DIMENSIONS_MAX as usize],
    rank: u32,
    kind: TensorType,
    /// From the start of the data section.
    offset: u64,
    bytes: u64,
}

impl<'a> Info<'a> {
    fn read(cursor: &mut Cursor<'a>, name: &'a str, described_at: u64) -> Result<Self, GgufError> {
        let what = "a tensor's description";
        let count = cursor.u32(what)?;
        if !(1..=DIMENSIONS_MAX).contains(&count) {
            let name = name.to_owned();
            return Err(GgufError::Dimensions { name, found: count, offset: described_at });
        }
        let mut dimensions = [1; DIMENSIONS_MAX as usize];
        for dimension in &mut dimensions[..count as usize] {
            *dimension = cursor.u64(what)?;
        }
        let number = cursor.u32(what)?;
        let kind = TensorType::from_number(number).ok_or_else(|| GgufError::TensorType {
            name: name.to_owned(),
            found: number,
            offset: described_at,
        })?;
        let offset = cursor.u64(what)?;
        let bytes = kind.bytes(&dimensions).ok_or_else(|| GgufError::Shape {
            name: name.to_owned(),
            dimensions,
            kind: kind.name(),
            offset: described_at,
        })?;
        Ok(Info { name, described_at, dimensions, rank: count, kind, offset, bytes })
    }

    fn place(self, file: &'a [u8], data_start: u64, alignment: u64) -> Result<Tensor<'a>, GgufError> {
        if !self.offset.is_multiple_of(alignment) {
            return Err(GgufError::Misaligned {
                name: self.name.to_owned(),
                found: self.offset,
                alignment,
                offset: self.described_at,
            });
        }
        let start = data_start.checked_add(self.offset);
        let end = start.and_then(|start| start.checked_add(self.bytes));
        let (Some(start), Some(end)) = (start, end) else {
            return Err(self.out_of_file(u64::MAX, file));
        };
        if end > file.len() as u64 {
            return Err(self.out_of_file(end, file));
        }
        // Both ends are at most the file's length, which is a usize.
        let bytes = &file[start as usize..end as usize];
        let Info { name, dimensions, rank, kind, .. } = self;
        Ok(Tensor { name, dimensions, rank, kind, offset: start, bytes })
    }

    fn out_of_file(&self, end: u64, file: &[u8]) -> GgufError {
        let (name, file_bytes) = (self.name.to_owned(), file.len() as u64);
        GgufError::OutOfFile { name, end, file_bytes, offset: self.described_at }
    }
}
