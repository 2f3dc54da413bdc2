//! Why a model file could not be opened or converted, in one line with what to do.

use super::gguf::{GgufError, PartsError};
use super::gguf_model::ImportError;
use super::image_file::WriteError;
use super::sniff::Lookalike;
use std::fmt;
use std::io;
use std::path::PathBuf;
use ternlet_core::image::ImageError;

/// What is wrong, and with which file.
#[derive(Debug)]
pub struct OpenError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub kind: OpenErrorKind,
}

/// What is wrong with a model file.
#[derive(Debug)]
pub enum OpenErrorKind {
    /// The operating system refuses it: not there, not readable, no space.
    Io(io::Error),
    /// A folder.
    Directory,
    /// A pipe, a device or the like.
    NotAFile,
    /// Not a format that is read.
    NotAModel(Lookalike),
    /// There is nothing to convert.
    AlreadyAnImage,
    /// Source and target of a conversion are one file.
    SameFile,
    /// A model in several files, not all of them there or right.
    Parts(Box<PartsError>),
    /// An image that is not usable.
    Image(ImageError),
    /// A model that cannot be imported, or whose image cannot be written.
    Import(Box<WriteError>),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Quoted and escaped: a name may hold anything.
        write!(f, "{:?}: {}", self.path, self.kind)
    }
}

impl fmt::Display for OpenErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "no such file; check the path")
            }
            Self::Io(error) => write!(f, "the file cannot be read: {error}"),
            Self::Directory => write!(f, "this is a folder; give the GGUF or image file in it"),
            Self::NotAFile => {
                write!(f, "this is not a regular file; models are mapped, so copy it to one first")
            }
            Self::NotAModel(lookalike) => lookalike.fmt(f),
            Self::AlreadyAnImage => write!(f, "this is an image already; run it as it is"),
            Self::SameFile => {
                write!(f, "the target would replace the model it is made from; choose another name")
            }
            Self::Parts(error) => error.fmt(f),
            Self::Image(error) => error.fmt(f),
            Self::Import(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for OpenError {}
impl std::error::Error for OpenErrorKind {}

impl From<io::Error> for OpenErrorKind {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<ImageError> for OpenErrorKind {
    fn from(error: ImageError) -> Self {
        Self::Image(error)
    }
}

impl From<WriteError> for OpenErrorKind {
    fn from(error: WriteError) -> Self {
        Self::Import(Box::new(error))
    }
}

impl From<ImportError> for OpenErrorKind {
    fn from(error: ImportError) -> Self {
        WriteError::Import(error).into()
    }
}

impl From<PartsError> for OpenErrorKind {
    fn from(error: PartsError) -> Self {
        match error {
            PartsError::Opened(error) => error.into(),
            error => Self::Parts(Box::new(error)),
        }
    }
}

impl From<GgufError> for OpenErrorKind {
    fn from(error: GgufError) -> Self {
        ImportError::Gguf(error).into()
    }
}
