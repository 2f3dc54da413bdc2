//! A GGUF file (all parts of it) looked at, not imported: its metadata and its table of tensors.

use super::gguf::{Gguf, GgufParts};
use super::map::map_file;
use super::sniff::FileKind;
use super::{OpenError, OpenErrorKind, open};
use std::path::Path;

/// Hands the checked view of a GGUF file to `look`; none where the file is of another kind.
///
/// # Errors
///
/// The file cannot be read, or is no whole GGUF file.
pub fn with_gguf<R>(path: &Path, look: impl FnOnce(&Gguf<'_>) -> R) -> Result<Option<R>, OpenError> {
    let view = || -> Result<Option<R>, OpenErrorKind> {
        let (file, kind) = open(path)?;
        if kind != FileKind::Gguf {
            return Ok(None);
        }
        let files = GgufParts::open(path, map_file(&file)?)?;
        Ok(Some(look(&files.view()?)))
    };
    view().map_err(|kind| OpenError { path: path.to_owned(), kind })
}
