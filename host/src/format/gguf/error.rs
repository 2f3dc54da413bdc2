//! What can be wrong with a GGUF file.

use std::fmt;

/// Why bytes are not a usable GGUF file; offsets are in bytes from the start of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum GgufError {
    /// The first bytes are not "GGUF".
    NotGguf,
    /// A version this program does not read.
    Version(u32),
    /// Written for big-endian machines.
    BigEndian,
    /// The file ends too early, or a length in it is wrong.
    CutShort {
        /// What was being read.
        what: &'static str,
        /// Bytes it should have.
        wanted: u64,
        /// Bytes that are left.
        left: u64,
        /// Where it starts.
        offset: u64,
    },
    /// A count is beyond any real file's.
    TooMany {
        /// Of what.
        what: &'static str,
        /// The count in the file.
        found: u64,
        /// The largest allowed.
        max: u64,
    },
    /// A name is not UTF-8.
    NotUtf8 {
        /// What kind of name.
        what: &'static str,
        /// Where it starts.
        offset: u64,
    },
    /// A metadata value has an unknown type.
    ValueType {
        /// Its key.
        key: String,
        /// The number of the type.
        found: u32,
        /// Where that stands.
        offset: u64,
    },
    /// A truth value is neither 0 nor 1.
    Bool {
        /// Its key.
        key: String,
        /// The byte.
        found: u8,
        /// Where it stands.
        offset: u64,
    },
    /// Arrays in arrays in arrays.
    ArrayDepth {
        /// Their key.
        key: String,
        /// Where the innermost starts.
        offset: u64,
    },
    /// A key is there twice.
    DuplicateKey {
        /// The key.
        key: String,
        /// Where the second entry starts.
        offset: u64,
    },
    /// The alignment is no power of two.
    Alignment {
        /// What stands there.
        found: String,
        /// Where the entry starts.
        offset: u64,
    },
    /// A tensor is described twice.
    DuplicateTensor {
        /// Its name.
        name: String,
        /// Where the second description starts.
        offset: u64,
    },
    /// A tensor has no dimensions or too many.
    Dimensions {
        /// Its name.
        name: String,
        /// How many it has.
        found: u32,
        /// Where its description starts.
        offset: u64,
    },
    /// A tensor has a type whose size is not known.
    TensorType {
        /// Its name.
        name: String,
        /// The number of the type.
        found: u32,
        /// Where its description starts.
        offset: u64,
    },
    /// A shape that a tensor of this type cannot have: a zero, a broken block, or too large.
    Shape {
        /// The tensor's name.
        name: String,
        /// Its shape, the contiguous dimension first.
        dimensions: [u64; 4],
        /// The name of its type.
        kind: &'static str,
        /// Where its description starts.
        offset: u64,
    },
    /// A tensor's data does not start at a multiple of the alignment.
    Misaligned {
        /// Its name.
        name: String,
        /// Its offset in the data section.
        found: u64,
        /// The file's alignment.
        alignment: u64,
        /// Where its description starts.
        offset: u64,
    },
    /// A tensor's data does not end within the file.
    OutOfFile {
        /// Its name.
        name: String,
        /// Where it would end; `u64::MAX` if beyond 64 bits.
        end: u64,
        /// Length of the file.
        file_bytes: u64,
        /// Where its description starts.
        offset: u64,
    },
    /// Two tensors share bytes.
    Overlap {
        /// The tensor that starts later.
        name: String,
        /// The one it starts in.
        other: String,
        /// Where its data starts.
        offset: u64,
    },
}

const REPEAT: &str = "download or copy the file again";
const CONVERT: &str = "convert the original model again";

impl fmt::Display for GgufError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotGguf => write!(f, "not a GGUF file: the first bytes are not \"GGUF\""),
            Self::Version(version) => {
                write!(
                    f,
                    "GGUF version {version}, versions 2 and 3 are read; {CONVERT} with a present-day tool"
                )
            }
            Self::BigEndian => write!(f, "the GGUF file is big-endian; {CONVERT} as little-endian"),
            Self::CutShort { what, wanted, left, offset } => write!(
                f,
                "the file is cut short or damaged: {what} at byte {offset} wants {wanted} bytes, {left} are left; {REPEAT}"
            ),
            Self::TooMany { what, found, max } => {
                write!(f, "the file claims {found} {what}, more than {max}; {REPEAT}")
            }
            Self::NotUtf8 { what, offset } => {
                write!(f, "{what} at byte {offset} is not UTF-8; {REPEAT}")
            }
            _ => self.fmt_named(f),
        }
    }
}

impl GgufError {
    /// The messages about a key or a tensor.
    fn fmt_named(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ValueType { key, found, offset } => {
                write!(f, "metadata {} has unknown type {found} (byte {offset}); {REPEAT}", shown(key))
            }
            Self::Bool { key, found, offset } => {
                write!(f, "metadata {} is {found}, neither 0 nor 1 (byte {offset}); {REPEAT}", shown(key))
            }
            Self::ArrayDepth { key, offset } => {
                write!(f, "metadata {} has arrays nested too deep (byte {offset}); {REPEAT}", shown(key))
            }
            Self::DuplicateKey { key, offset } => {
                write!(f, "metadata {} is there twice (byte {offset}); {CONVERT}", shown(key))
            }
            Self::Alignment { found, offset } => {
                write!(f, "general.alignment is {found}, expected a power of two (byte {offset}); {CONVERT}")
            }
            _ => self.fmt_tensor(f),
        }
    }

    fn fmt_tensor(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateTensor { name, offset } => {
                write!(f, "tensor {} is there twice (byte {offset}); {CONVERT}", shown(name))
            }
            Self::Dimensions { name, found, offset } => write!(
                f,
                "tensor {} has {found} dimensions, expected 1 to 4 (byte {offset}); {REPEAT}",
                shown(name)
            ),
            Self::TensorType { name, found, offset } => write!(
                f,
                "tensor {} has unknown type {found} (byte {offset}); convert the original model to I2_S",
                shown(name)
            ),
            Self::Shape { name, dimensions, kind, offset } => write!(
                f,
                "tensor {} cannot have shape {dimensions:?} with type {kind} (byte {offset}); {CONVERT}",
                shown(name)
            ),
            Self::Misaligned { name, found, alignment, offset } => write!(
                f,
                "tensor {} is at offset {found}, no multiple of {alignment} (described at byte {offset}); {CONVERT}",
                shown(name)
            ),
            Self::OutOfFile { name, end: u64::MAX, offset, .. } => {
                write!(
                    f,
                    "tensor {} has an impossible offset (described at byte {offset}); {REPEAT}",
                    shown(name)
                )
            }
            Self::OutOfFile { name, end, file_bytes, offset } => write!(
                f,
                "tensor {} ends at byte {end}, but the file has {file_bytes} bytes (described at byte {offset}); {REPEAT}",
                shown(name)
            ),
            Self::Overlap { name, other, offset } => write!(
                f,
                "tensor {} starts at byte {offset}, within tensor {}; {CONVERT}",
                shown(name),
                shown(other)
            ),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for GgufError {}

/// A name from a file as it may be printed: in quotes, no control characters, not longer than a line.
pub fn shown(name: &str) -> String {
    const SHOWN_CHARS_MAX: usize = 80;
    match name.char_indices().nth(SHOWN_CHARS_MAX) {
        Some((end, _)) => format!("{:?}...", &name[..end]),
        None => format!("{name:?}"),
    }
}
