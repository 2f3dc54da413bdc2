//! What can be wrong with an image.

use crate::config::ConfigError;
use crate::family::Role;
use crate::tokenizer::TokenizerError;
use core::fmt;

/// Why bytes are not a usable image.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ImageError {
    /// The first bytes are not those of an image.
    NotAnImage,
    /// A version this program does not read.
    Version(u32),
    /// Cut short.
    TooShort {
        /// Bytes there should be at least.
        wanted: u64,
        /// Bytes there are.
        given: u64,
    },
    /// The image does not start at a multiple of [`super::IMAGE_ALIGN`] bytes in memory.
    Misaligned,
    /// Lengths or offsets of the header contradict each other.
    Head,
    /// Header, configuration, records or tokenizer were altered.
    HeadChecksum,
    /// The configuration is not possible.
    Config(ConfigError),
    /// The number of tensors is not the family's.
    TensorCount {
        /// By family and number of layers.
        expected: usize,
        /// In the header.
        given: u32,
    },
    /// The tokenizer section is not usable.
    Tokenizer(TokenizerError),
    /// The chat template is not UTF-8 text, or longer than [`super::CHAT_TEMPLATE_BYTES_MAX`].
    ChatTemplate,
    /// Tokenizer and configuration have vocabularies of different size.
    Vocabulary {
        /// Tokens in the tokenizer section.
        tokens: usize,
        /// `vocab` of the configuration.
        vocab: u32,
    },
    /// A record is not where its tensor's should be.
    Order {
        /// The tensor expected.
        role: Role,
        /// Its block.
        layer: usize,
    },
    /// A tensor's shape is not what the configuration says.
    Shape {
        /// The tensor.
        role: Role,
        /// Its block.
        layer: usize,
        /// (rows, cols) by the configuration.
        expected: (usize, usize),
        /// (rows, cols) of the record.
        given: (u32, u32),
    },
    /// A tensor's packing is unknown or not for its role.
    Packing {
        /// The tensor.
        role: Role,
        /// Its block.
        layer: usize,
        /// The packing's number.
        number: u16,
    },
    /// A tensor's values or scales do not lie within the image.
    Extent {
        /// The tensor.
        role: Role,
        /// Its block.
        layer: usize,
    },
    /// A ternary tensor has a scale that is negative or not finite.
    Scale {
        /// The tensor.
        role: Role,
        /// Its block.
        layer: usize,
    },
    /// A ternary tensor holds a code of 3, which stands for no weight.
    Code {
        /// The tensor.
        role: Role,
        /// Its block.
        layer: usize,
    },
    /// A tensor's bytes were altered.
    Checksum {
        /// The tensor.
        role: Role,
        /// Its block.
        layer: usize,
    },
}

impl fmt::Display for ImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImageError::NotAnImage => write!(f, "not a ternlet image: the first bytes are not \"TERNLET\""),
            ImageError::Version(version) => {
                write!(f, "image version {version}, this program reads version 1; convert the model again")
            }
            ImageError::TooShort { wanted, given } => {
                write!(f, "the image is cut short: {given} bytes, at least {wanted} expected")
            }
            ImageError::Misaligned => write!(f, "the image must start at a multiple of 64 bytes in memory"),
            ImageError::Head => write!(f, "the image's header contradicts itself (offsets or lengths)"),
            ImageError::HeadChecksum => {
                write!(f, "the image's header, tables or tokenizer are damaged (checksum)")
            }
            ImageError::Config(error) => write!(f, "the image's configuration: {error}"),
            ImageError::TensorCount { expected, given } => {
                write!(f, "the image has {given} tensors, {expected} expected")
            }
            ImageError::Tokenizer(error) => write!(f, "the image's tokenizer: {error}"),
            ImageError::ChatTemplate => {
                write!(f, "the image's chat template is not UTF-8 text of at most 65536 bytes")
            }
            ImageError::Vocabulary { tokens, vocab } => {
                write!(f, "the image's tokenizer has {tokens} tokens, its configuration {vocab}")
            }
            ImageError::Order { role, layer } => {
                write!(f, "the image's record of {} (layer {layer}) is missing", role.name())
            }
            ImageError::Shape { role, layer, expected, given } => write!(
                f,
                "{} (layer {layer}) is {} x {}, {} x {} expected",
                role.name(),
                given.0,
                given.1,
                expected.0,
                expected.1
            ),
            ImageError::Packing { role, layer, number } => {
                write!(
                    f,
                    "{} (layer {layer}) has packing {number}, which is unknown or not for it",
                    role.name()
                )
            }
            ImageError::Extent { role, layer } => {
                write!(f, "{} (layer {layer}) does not lie within the image", role.name())
            }
            ImageError::Scale { role, layer } => {
                write!(f, "{} (layer {layer}) has a scale that is negative or not finite", role.name())
            }
            ImageError::Code { role, layer } => {
                write!(f, "{} (layer {layer}) holds a code of 3, which is no weight", role.name())
            }
            ImageError::Checksum { role, layer } => {
                write!(f, "{} (layer {layer}) is damaged (checksum)", role.name())
            }
        }
    }
}

impl core::error::Error for ImageError {}
