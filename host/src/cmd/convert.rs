//! `ternlet convert`: a model file into an image, or into another model file.

use super::failure::Failure;
use super::interrupt;
use super::load::{packings_here, warn};
use super::options::{Head, ImportFlags};
use super::progress::with_progress;
use super::style::plain;
use crate::format::choice::{Packings, TARGETS, Target};
use crate::format::{Form, GgufForm, ImportOptions, OpenErrorKind, WriteError, convert_file_until};
use crate::memory::Megabytes;
use clap::ValueEnum;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Convert a model file into an image, which starts at once and is mapped instead of loaded
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet convert ggml-model-i2_s.gguf model.ternlet
  ternlet convert --force new.gguf model.ternlet
  ternlet convert --for aarch64-dotprod model.gguf board.ternlet
  ternlet convert --head file model.gguf precise.ternlet
  ternlet convert model-tq1_0.gguf model-i2_s.gguf
  ternlet convert --to tq2_0 ggml-model-i2_s.gguf model-tq2_0.gguf
  ternlet convert --quantize absmean masters-bf16.gguf model.ternlet

Reads GGUF of architecture bitnet-b1.58, bitnet-25, bitnet or llama with ternary
weights: I2_S, TQ1_0, TQ2_0, IQ1_BN, IQ2_BN, or floats of three values; of a
model in several files, any. The target is written under a temporary name and
renamed when it is whole. Ctrl-C leaves nothing.

A target whose name ends with .gguf, or --to, makes a GGUF file in which only
the type of the ternary weights is another.

Every image runs on every machine with the same answers; --for decides only
where it is fastest. The head is kept in eight bits a value; --head file keeps
the precision of the file, which --strict needs.")]
pub struct Options {
    /// The model file
    source: PathBuf,
    /// The image or GGUF file to write
    target: PathBuf,
    /// What to write [default: i2s where the target's name ends with .gguf, else image]
    #[arg(long, value_enum, value_name = "FORM")]
    to: Option<To>,
    /// Replace the target if it exists
    #[arg(long)]
    force: bool,
    /// Kind of machine that is to run the image, by its kernel: aarch64-dotprod for a Raspberry Pi 5,
    /// aarch64-neon for a 4, x86_64-avx2; a wrong name lists all [default: this one]
    #[arg(long = "for", value_name = "KERNEL", value_parser = target)]
    target_kernel: Option<&'static Target>,
    /// How the output head and the embedding are kept [default: int8]
    #[arg(long, value_enum)]
    head: Option<Head>,
    /// Packing of ternary matrices, of all or by role: `NAME` or `up=NAME,down=NAME` [default: what suits the machine]
    #[arg(long, value_name = "PACKING")]
    packing: Option<String>,
    #[command(flatten)]
    import: ImportFlags,
}

/// Names of [`Form`] on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum To {
    /// To be mapped and run
    Image,
    /// GGUF with I2_S weights, for bitnet.cpp and ternlet
    #[value(name = "i2s")]
    I2s,
    /// GGUF with TQ2_0 weights, for llama.cpp as well
    #[value(name = "tq2_0")]
    Tq2_0,
}

fn target(name: &str) -> Result<&'static Target, String> {
    let names = || TARGETS.iter().map(|target| target.name).collect::<Vec<_>>().join(", ");
    Target::of(name).ok_or_else(|| format!("no such machine is known; there are {}", names()))
}

impl Options {
    fn form(&self) -> Form {
        let is_gguf = self.target.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gguf"));
        match self.to {
            Some(To::Image) => Form::Image,
            Some(To::I2s) => Form::Gguf(GgufForm::I2s),
            Some(To::Tq2_0) => Form::Gguf(GgufForm::Tq2_0),
            None if is_gguf => Form::Gguf(GgufForm::I2s),
            None => Form::Image,
        }
    }

    fn packings(&self) -> Result<Packings, Failure> {
        let suitable = self.target_kernel.map_or_else(packings_here, |target| Packings::all(target.packing));
        let mut packings = suitable.with_head(self.head.unwrap_or(Head::Int8).choice());
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
        return Err(exists(target));
    }
    let form = options.form();
    let of_images = options.target_kernel.is_some() || options.packing.is_some() || options.head.is_some();
    if form != Form::Image && of_images {
        return Err(Failure::usage(
            "--for, --packing and --head are about images, and the target is a GGUF file; leave them out",
        ));
    }
    let interrupted = interrupt::listen()?;
    let import =
        ImportOptions { keep_existing: !options.force, ..options.import.options(options.packings()?) };
    let converted = with_progress("converting", import, |import| {
        convert_file_until(source, target, form, import, interrupted)
    });
    let converted = converted.map_err(|error| match &error.kind {
        OpenErrorKind::Import(cause) => match &**cause {
            WriteError::Interrupted => Failure::Interrupted,
            // It came meanwhile.
            WriteError::Io(cause) if cause.kind() == io::ErrorKind::AlreadyExists => exists(target),
            _ => Failure::failed(error),
        },
        _ => Failure::failed(error),
    })?;
    warn(&converted.warnings);
    Ok(writeln!(io::stdout(), "{}: {}", plain(&target.to_string_lossy()), Megabytes(converted.result))?)
}

fn exists(target: &Path) -> Failure {
    Failure::failed(format!("{target:?} exists; --force replaces it"))
}
