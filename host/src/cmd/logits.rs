//! `ternlet logits`: every position's logits, for comparison with other engines and machines.

use super::failure::Failure;
use super::interrupt;
use super::load::Loaded;
use super::options::{BATCH_DEFAULT, EngineOptions, ProfileOptions};
use crate::format::{NewFile, is_same_file};
use crate::npy;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use ternlet_core::config::Config;
use ternlet_core::plan::Limits;

/// Write the logits of every position to a NumPy file
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet logits -m model.gguf --ids 0,17,4 -o out.npy
  ternlet logits -m model.gguf --ids 0,17,4 --strict --kernel portable -o x.npy

The file holds float32 (tokens, vocab). The CRC-32 of the values is printed: it
is the same for every kernel, number of threads, batch and machine.")]
pub struct Options {
    /// Token ids, separated by commas
    #[arg(long, value_name = "IDS", required = true, value_delimiter = ',', allow_hyphen_values = true, value_parser = token_id)]
    ids: Vec<u32>,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Model: an image or a GGUF file [default: the embedded assistant]
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Most tokens to compute at once
    #[arg(short, long, value_name = "TOKENS", default_value_t = BATCH_DEFAULT as u32, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=4096))]
    batch: u32,
    #[command(flatten)]
    profile: ProfileOptions,
    #[command(flatten)]
    engine: EngineOptions,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let machine = options.engine.machine()?;
    if options.model.as_deref().is_some_and(|model| is_same_file(model, &options.output)) {
        let path = &options.output;
        return Err(Failure::failed(format!(
            "{path:?}: the logits would replace the model; choose another name"
        )));
    }
    if !may_be_replaced(&options.output) {
        let path = &options.output;
        return Err(Failure::failed(format!("{path:?} exists and is no NumPy file; choose another name")));
    }
    let mut loaded =
        Loaded::new(options.model.as_deref(), machine, &options.profile, |config| options.limits(config))?;
    let (mut session, engine) = loaded.start()?;
    let (rows, cols) = (options.ids.len(), session.model().config().vocab as usize);
    let path = &options.output;
    let interrupted = interrupt::listen()?;
    let mut out = Output::new(path)?;
    let mut checksum = crc32fast::Hasher::new();
    let mut written = out.write_all(&npy::header(rows, cols));
    let mut each = |_: usize, logits: &[f32]| {
        if written.is_ok() {
            written = npy::write_row(logits, &mut checksum, &mut out);
        }
    };
    for ids in options.ids.chunks(session.limits().batch) {
        session.evaluate_all(&engine, ids, &mut each).map_err(Failure::failed)?;
        if interrupted.load(Ordering::Relaxed) {
            return Err(Failure::Interrupted);
        }
    }
    written.map_err(|error| not_written(path, &error))?;
    out.finish(path).map_err(|error| not_written(path, &error))?;
    let name = engine.kernel.name();
    Ok(writeln!(io::stdout(), "crc32 {:08x}  {rows} x {cols}  {name}", checksum.finalize())?)
}

/// Whether nothing of value is lost: a file that is empty or of logits, or what is written to and not replaced.
fn may_be_replaced(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return true };
    let mut start = Vec::new();
    let is_file = file.metadata().is_ok_and(|metadata| metadata.is_file());
    let is_read = is_file && file.take(npy::MAGIC.len() as u64).read_to_end(&mut start).is_ok();
    !is_read || start.is_empty() || start == npy::MAGIC
}

/// One of `--ids`.
fn token_id(text: &str) -> Result<u32, &'static str> {
    text.trim().parse().map_err(|_| "a token id is a whole number")
}

impl Options {
    fn limits(&self, config: &Config) -> Result<Limits, Failure> {
        let (context, max) = (self.ids.len(), config.context);
        if context > max as usize {
            let line = format!("{context} ids; this model takes at most {max}: give fewer");
            return Err(Failure::failed(line));
        }
        let batch = (self.batch as usize).min(context);
        Ok(Limits { context, batch, kv: self.profile.kv_type() })
    }
}

/// Where the values go: a file that takes its name only when it is whole, or what cannot be renamed
/// over (a pipe, a device).
enum Output {
    Whole(BufWriter<NewFile>),
    Direct(BufWriter<File>),
}

impl Output {
    fn new(path: &Path) -> Result<Output, Failure> {
        if path.metadata().is_ok_and(|metadata| !metadata.is_file()) {
            let file = File::options().write(true).open(path).map_err(|error| not_written(path, &error))?;
            return Ok(Output::Direct(BufWriter::new(file)));
        }
        let file = NewFile::beside(path).map_err(|error| not_written(path, &error))?;
        Ok(Output::Whole(BufWriter::new(file)))
    }

    fn finish(self, path: &Path) -> io::Result<()> {
        match self {
            Output::Whole(out) => {
                let file = out.into_inner().map_err(|error| error.into_error())?;
                file.finish(path, true)
            }
            Output::Direct(mut out) => out.flush(),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Output::Whole(out) => out.write(bytes),
            Output::Direct(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Output::Whole(out) => out.flush(),
            Output::Direct(out) => out.flush(),
        }
    }
}

fn not_written(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::failed(format!("{path:?} cannot be written: {error}"))
}
