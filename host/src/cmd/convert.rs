//! `ternlet convert`: a model file into an image.

use super::failure::Failure;
use super::interrupt;
use super::progress::with_progress;
use crate::format::{OpenErrorKind, WriteError, convert_file_until};
use crate::memory::Megabytes;
use std::io::{self, Write};
use std::path::PathBuf;

/// Convert a model file into an image, which starts at once and is mapped instead of loaded
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet convert ggml-model-i2_s.gguf model.ternlet
  ternlet convert --force new.gguf model.ternlet

Reads GGUF of architecture bitnet-b1.58 with I2_S weights. The image is written
under a temporary name and renamed when it is whole. Ctrl-C leaves nothing.")]
pub struct Options {
    /// The model file
    source: PathBuf,
    /// The image to write
    target: PathBuf,
    /// Replace the target if it exists
    #[arg(long)]
    force: bool,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let (source, target) = (&options.source, &options.target);
    if target.metadata().is_ok_and(|metadata| !metadata.is_file()) {
        return Err(Failure::failed(format!("{target:?} is not a regular file; give the name of a new one")));
    }
    // Also a link that leads nowhere is something that is there.
    if !options.force && target.symlink_metadata().is_ok() {
        return Err(Failure::failed(format!("{target:?} exists; --force replaces it")));
    }
    let interrupted = interrupt::listen()?;
    let bytes = with_progress("converting", |import| convert_file_until(source, target, import, interrupted));
    let bytes = bytes.map_err(|error| match error.kind {
        OpenErrorKind::Import(WriteError::Interrupted) => Failure::Interrupted,
        _ => Failure::failed(error),
    })?;
    Ok(writeln!(io::stdout(), "{}: {}", target.display(), Megabytes(bytes))?)
}
