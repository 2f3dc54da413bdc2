//! What can be wrong with a model in a GGUF file.

use super::Named;
use crate::format::gguf::{GgufError, shown};
use crate::format::ternary::TernaryError;
use crate::format::tokenizer_section::TokenizerSectionError;
use std::fmt;
use ternlet_core::config::ConfigError;
use ternlet_core::family::Description;

/// Why a GGUF file is not a model that can be imported; offsets are in bytes from its start.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportError {
    /// The file itself.
    Gguf(GgufError),
    /// A model of another architecture.
    Architecture {
        /// What the file says; empty where it says nothing.
        found: String,
    },
    /// One of several files that make a model.
    Split {
        /// How many.
        parts: u64,
    },
    /// A key that every such model has is not there.
    MissingKey(String),
    /// A metadata value has another type.
    KeyType {
        /// Its key.
        key: String,
        /// What it should be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
        /// Where the entry starts.
        offset: u64,
    },
    /// A metadata value is not possible.
    KeyValue {
        /// Its key.
        key: String,
        /// What it should be.
        expected: String,
        /// What it is.
        found: String,
        /// Where the entry starts.
        offset: u64,
    },
    /// The hyperparameters are not possible together.
    Config(ConfigError),
    /// A token or merge is not UTF-8.
    TokenText {
        /// The key of the array.
        key: &'static str,
        /// Its index there.
        index: usize,
    },
    /// The vocabulary cannot be made a tokenizer.
    Tokenizer(TokenizerSectionError),
    /// A tensor that every such model has is not there.
    MissingTensor {
        /// Its name.
        name: String,
        /// (rows, columns) that it should have.
        shape: (usize, usize),
    },
    /// A tensor that such a model does not have.
    UnexpectedTensor {
        /// Its name.
        name: String,
        /// The model's architecture.
        architecture: &'static str,
        /// Where its values start.
        offset: u64,
    },
    /// A tensor's shape is not what the hyperparameters say.
    Shape {
        /// Its name.
        name: String,
        /// (rows, columns) that it should have.
        expected: (usize, usize),
        /// Its shape, the contiguous dimension first.
        found: [u64; 4],
        /// Where its values start.
        offset: u64,
    },
    /// A tensor's type is not one for its purpose.
    Type {
        /// Its name.
        name: String,
        /// What it should be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
        /// Where its values start.
        offset: u64,
    },
    /// A tensor's values are no ternary weights.
    Ternary {
        /// Its name.
        name: String,
        /// Why.
        error: TernaryError,
        /// Where its values start.
        offset: u64,
    },
    /// A factor (of a matrix, or of RoPE's frequencies) is not possible.
    Factor {
        /// The tensor's name.
        name: String,
        /// The factor.
        found: f32,
        /// Where the tensor's values start.
        offset: u64,
    },
    /// A value is infinite or not a number.
    NotFinite {
        /// The tensor's name.
        name: String,
        /// Index of the value, flat over the tensor.
        index: u64,
        /// Where the tensor's values start.
        offset: u64,
    },
    /// The image would not fit 64 bits.
    TooLarge,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gguf(error) => error.fmt(f),
            Self::Architecture { found } => write!(
                f,
                "the model's architecture is {}, this program runs {}; choose a model with ternary weights of one of these",
                shown(found),
                Description::architectures().collect::<Vec<_>>().join(", ")
            ),
            Self::Split { parts } => {
                write!(
                    f,
                    "the file is one of {parts} parts of a model; open it by its path, all parts beside it"
                )
            }
            Self::MissingKey(key) => write!(f, "metadata {key} is missing; convert the original model again"),
            Self::KeyType { key, expected, found, offset } => {
                write!(f, "metadata {} is {found}, expected {expected} (byte {offset})", shown(key))
            }
            Self::KeyValue { key, expected, found, offset } => {
                write!(f, "metadata {} is {found}, expected {expected} (byte {offset})", shown(key))
            }
            Self::Config(error) => write!(f, "the model's hyperparameters: {error}"),
            Self::TokenText { key, index } => {
                write!(f, "metadata {key}: entry {index} is not UTF-8")
            }
            Self::Tokenizer(error) => write!(f, "the model's vocabulary: {error}"),
            Self::TooLarge => write!(f, "the model's size does not fit 64 bits"),
            _ => self.fmt_tensor(f),
        }
    }
}

impl ImportError {
    /// Why a tensor's values are no ternary weights.
    pub(in crate::format) fn ternary(named: &Named<'_>, error: TernaryError) -> Self {
        ImportError::Ternary { name: named.name.to_owned(), error, offset: named.offset }
    }

    /// The messages about a tensor.
    fn fmt_tensor(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingTensor { name, shape: (rows, cols) } => write!(
                f,
                "tensor {name} ({rows} x {cols}) is missing; the file is not a whole model of this kind"
            ),
            Self::UnexpectedTensor { name, architecture, offset } => write!(
                f,
                "tensor {} (byte {offset}) is no part of a {architecture} model of this size",
                shown(name)
            ),
            Self::Shape { name, expected: (rows, cols), found, offset } => {
                write!(
                    f,
                    "tensor {name} has shape {found:?}, expected [{cols}, {rows}, 1, 1] (byte {offset})"
                )
            }
            Self::Type { name, expected, found, offset } => write!(
                f,
                "tensor {name} has type {found}, expected {expected} (byte {offset}); convert the original model again"
            ),
            Self::Ternary { name, error, offset } => write!(f, "tensor {name} (byte {offset}): {error}"),
            Self::Factor { name, found, offset } => {
                write!(f, "tensor {name} holds {found}, expected a finite positive number (byte {offset})")
            }
            Self::NotFinite { name, index, offset } => {
                write!(f, "tensor {name}: value {index} is infinite or not a number (byte {offset})")
            }
            _ => Ok(()),
        }
    }
}

impl std::error::Error for ImportError {}

impl From<GgufError> for ImportError {
    fn from(error: GgufError) -> Self {
        Self::Gguf(error)
    }
}
