//! `ternlet convert`: a model file into an image.

use super::failure::Failure;
use super::interrupt;
use super::load::packings_here;
use super::options::Head;
use super::progress::with_progress;
use crate::format::choice::{Packings, TARGETS, Target};
use crate::format::{OpenErrorKind, WriteError, convert_file_until};
use crate::memory::Megabytes;
use std::io::{self, Write};
use std::path::PathBuf;

/// Convert a model file into an image, which starts at once and is mapped instead of loaded
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet convert ggml-model-i2_s.gguf model.ternlet
  ternlet convert --force new.gguf model.ternlet
  ternlet convert --for aarch64-dotprod model.gguf board.ternlet
  ternlet convert --head file model.gguf precise.ternlet

Reads GGUF of architecture bitnet-b1.58 with I2_S weights. The image is written
under a temporary name and renamed when it is whole. Ctrl-C leaves nothing.

Every image runs on every machine with the same answers; --for decides only
where it is fastest. The head is kept in eight bits a value; --head file keeps
the precision of the file, which --strict needs.")]
pub struct Options {
    /// The model file
    source: PathBuf,
    /// The image to write
    target: PathBuf,
    /// Replace the target if it exists
    #[arg(long)]
    force: bool,
    /// Kind of machine that is to run the image, as `ternlet kernels` names it [default: this one]
    #[arg(long = "for", value_name = "KERNEL", value_parser = target)]
    target_kernel: Option<&'static Target>,
    /// How the output head and the embedding are kept
    #[arg(long, value_enum, default_value_t = Head::Int8)]
    head: Head,
    /// Packing of ternary matrices, of all or by role: `NAME` or `up=NAME,down=NAME` [default: what suits the machine]
    #[arg(long, value_name = "PACKING")]
    packing: Option<String>,
}

fn target(name: &str) -> Result<&'static Target, String> {
    let names = || TARGETS.iter().map(|target| target.name).collect::<Vec<_>>().join(", ");
    Target::of(name).ok_or_else(|| format!("no such machine is known; there are {}", names()))
}

impl Options {
    fn packings(&self) -> Result<Packings, Failure> {
        let suitable = self.target_kernel.map_or_else(packings_here, |target| Packings::all(target.packing));
        let mut packings = suitable.with_head(self.head.choice());
        if let Some(text) = &self.packing {
            packings.set(text).map_err(Failure::usage)?;
        }
        Ok(packings)
    }
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
    let bytes = with_progress("converting", options.packings()?, |import| {
        convert_file_until(source, target, import, interrupted)
    });
    let bytes = bytes.map_err(|error| match error.kind {
        OpenErrorKind::Import(WriteError::Interrupted) => Failure::Interrupted,
        _ => Failure::failed(error),
    })?;
    Ok(writeln!(io::stdout(), "{}: {}", target.display(), Megabytes(bytes))?)
}
