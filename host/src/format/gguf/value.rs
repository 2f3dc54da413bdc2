//! Metadata values: read once, kept as slices of the file.

use super::cursor::Cursor;
use super::error::{GgufError, shown};
use std::fmt;

/// How deep arrays may lie in arrays.
const ARRAY_DEPTH_MAX: u32 = 4;

/// The type of a metadata value, as numbered in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the format's own")]
#[repr(u32)]
pub enum ValueType {
    Uint8 = 0,
    Int8 = 1,
    Uint16 = 2,
    Int16 = 3,
    Uint32 = 4,
    Int32 = 5,
    Float32 = 6,
    Bool = 7,
    String = 8,
    Array = 9,
    Uint64 = 10,
    Int64 = 11,
    Float64 = 12,
}

impl ValueType {
    const ALL: [ValueType; 13] = [
        ValueType::Uint8,
        ValueType::Int8,
        ValueType::Uint16,
        ValueType::Int16,
        ValueType::Uint32,
        ValueType::Int32,
        ValueType::Float32,
        ValueType::Bool,
        ValueType::String,
        ValueType::Array,
        ValueType::Uint64,
        ValueType::Int64,
        ValueType::Float64,
    ];

    fn from_number(number: u32) -> Option<Self> {
        Self::ALL.get(number as usize).copied()
    }

    /// Bytes of a value, where all have the same number.
    fn bytes(self) -> Option<u64> {
        match self {
            Self::Uint8 | Self::Int8 | Self::Bool => Some(1),
            Self::Uint16 | Self::Int16 => Some(2),
            Self::Uint32 | Self::Int32 | Self::Float32 => Some(4),
            Self::Uint64 | Self::Int64 | Self::Float64 => Some(8),
            Self::String | Self::Array => None,
        }
    }
}

/// A metadata value.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// An unsigned integer of any width.
    Unsigned(u64),
    /// A signed integer of any width.
    Signed(i64),
    /// A float of either width.
    Float(f64),
    /// A truth value.
    Bool(bool),
    /// A string; not yet known to be UTF-8.
    String(&'a [u8]),
    /// An array.
    Array(Array<'a>),
}

/// An array of values of one type; its elements are known to lie in the file.
#[derive(Clone, Copy, Debug)]
pub struct Array<'a> {
    element: ValueType,
    len: u64,
    bytes: &'a [u8],
}

impl<'a> Value<'a> {
    /// Reads a value's type and the value; `key` is for messages.
    pub(super) fn read(cursor: &mut Cursor<'a>, key: &str) -> Result<Self, GgufError> {
        match read_type(cursor, key)? {
            ValueType::Array => read_array(cursor, key, 1).map(Value::Array),
            ValueType::String => cursor.string("a metadata string").map(Value::String),
            scalar => read_scalar(cursor, key, scalar),
        }
    }

    /// What kind of value this is, for messages.
    pub fn type_name(&self) -> &'static str {
        match self {
            Value::Unsigned(_) | Value::Signed(_) => "an integer",
            Value::Float(_) => "a float",
            Value::Bool(_) => "a truth value",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
        }
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Unsigned(value) => write!(f, "{value}"),
            Value::Signed(value) => write!(f, "{value}"),
            Value::Float(value) => write!(f, "{value}"),
            Value::Bool(value) => write!(f, "{value}"),
            Value::String(bytes) => f.write_str(&shown(&String::from_utf8_lossy(bytes))),
            Value::Array(array) => write!(f, "an array of {}", array.len),
        }
    }
}

impl<'a> Array<'a> {
    /// Number of elements.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The elements' type.
    pub fn element(&self) -> ValueType {
        self.element
    }

    /// The bytes of each string; `None` for an array of something else.
    pub fn strings(&self) -> Option<impl Iterator<Item = &'a [u8]> + use<'a>> {
        let mut cursor = Cursor::new(self.bytes);
        let mut left = self.len;
        let next = move || {
            left = left.checked_sub(1)?;
            // Read once before: every string is there.
            cursor.string("a metadata string").ok()
        };
        (self.element == ValueType::String).then(|| std::iter::from_fn(next))
    }

    /// Each int32; `None` for an array of something else.
    pub fn int32s(&self) -> Option<impl Iterator<Item = i32> + use<'a>> {
        let (values, _) = self.bytes.as_chunks::<4>();
        (self.element == ValueType::Int32).then(|| values.iter().map(|&bytes| i32::from_le_bytes(bytes)))
    }

    /// The elements of an array of 32-bit floats.
    pub fn float32s(&self) -> Option<impl Iterator<Item = f32> + use<'a>> {
        let (values, _) = self.bytes.as_chunks::<4>();
        (self.element == ValueType::Float32).then(|| values.iter().map(|&bytes| f32::from_le_bytes(bytes)))
    }
}

fn read_type(cursor: &mut Cursor<'_>, key: &str) -> Result<ValueType, GgufError> {
    let offset = cursor.position();
    let found = cursor.u32("a metadata type")?;
    ValueType::from_number(found).ok_or_else(|| GgufError::ValueType { key: key.to_owned(), found, offset })
}

fn read_scalar<'a>(cursor: &mut Cursor<'a>, key: &str, kind: ValueType) -> Result<Value<'a>, GgufError> {
    let what = "a metadata value";
    let offset = cursor.position();
    Ok(match kind {
        ValueType::Uint8 => Value::Unsigned(cursor.u8(what)?.into()),
        ValueType::Int8 => Value::Signed(i8::from_le_bytes(cursor.array(what)?).into()),
        ValueType::Uint16 => Value::Unsigned(u16::from_le_bytes(cursor.array(what)?).into()),
        ValueType::Int16 => Value::Signed(i16::from_le_bytes(cursor.array(what)?).into()),
        ValueType::Uint32 => Value::Unsigned(cursor.u32(what)?.into()),
        ValueType::Int32 => Value::Signed(i32::from_le_bytes(cursor.array(what)?).into()),
        ValueType::Uint64 => Value::Unsigned(cursor.u64(what)?),
        ValueType::Int64 => Value::Signed(i64::from_le_bytes(cursor.array(what)?)),
        ValueType::Float32 => Value::Float(f32::from_le_bytes(cursor.array(what)?).into()),
        ValueType::Float64 => Value::Float(f64::from_le_bytes(cursor.array(what)?)),
        ValueType::Bool => match cursor.u8(what)? {
            0 => Value::Bool(false),
            1 => Value::Bool(true),
            found => {
                return Err(GgufError::Bool { key: key.to_owned(), found, offset });
            }
        },
        ValueType::String | ValueType::Array => {
            return Err(GgufError::ValueType { key: key.to_owned(), found: kind as u32, offset });
        }
    })
}

fn read_array<'a>(cursor: &mut Cursor<'a>, key: &str, depth: u32) -> Result<Array<'a>, GgufError> {
    let element = read_type(cursor, key)?;
    let len = cursor.u64("an array's length")?;
    let bytes = cursor.rest();
    let start = cursor.position();
    match element {
        ValueType::String => {
            for _ in 0..len {
                cursor.string("a string of an array")?;
            }
        }
        ValueType::Array if depth == ARRAY_DEPTH_MAX => {
            return Err(GgufError::ArrayDepth { key: key.to_owned(), offset: start });
        }
        ValueType::Array => {
            for _ in 0..len {
                read_array(cursor, key, depth + 1)?;
            }
        }
        scalar => {
            let wanted = scalar.bytes().unwrap_or(1).saturating_mul(len);
            cursor.take(wanted, "an array's values")?;
        }
    }
    // No longer than what was left, which is a slice.
    let read = (cursor.position() - start) as usize;
    Ok(Array { element, len, bytes: &bytes[..read] })
}
