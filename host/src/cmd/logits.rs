//! `ternlet logits`: every position's logits, for comparison with other engines and machines.

use super::failure::Failure;
use super::load::Loaded;
use super::options::{BATCH_DEFAULT, EngineOptions, ProfileOptions};
use crate::npy;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use ternlet_core::plan::Limits;

/// Write the logits of every position to a NumPy file
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet logits -m model.gguf --ids 0,17,4 -o out.npy
  ternlet logits -m model.gguf --ids 0,17,4 --strict --kernel portable -t 3 -b 1 -o out.npy

The file holds float32 (tokens, vocab). The CRC-32 of the values is printed: it is the same for every
kernel, number of threads, batch and machine.")]
pub struct Options {
    /// Token ids, separated by commas
    #[arg(long, value_name = "IDS", required = true, value_delimiter = ',')]
    ids: Vec<u32>,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Model: an image or a GGUF file [default: the embedded assistant]
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Most tokens to compute at once
    #[arg(short, long, value_name = "TOKENS", default_value_t = BATCH_DEFAULT as u32, value_parser = clap::value_parser!(u32).range(1..=4096))]
    batch: u32,
    #[command(flatten)]
    profile: ProfileOptions,
    #[command(flatten)]
    engine: EngineOptions,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let machine = options.engine.machine()?;
    let limits = |_: &_| {
        let context = options.ids.len();
        Limits { context, batch: (options.batch as usize).min(context), kv: options.profile.kv_type() }
    };
    let mut loaded = Loaded::new(options.model.as_deref(), machine, limits)?;
    let (mut session, engine) = loaded.start()?;
    let (rows, cols) = (options.ids.len(), session.model().config().vocab as usize);
    let path = &options.output;
    let file = temporary_beside(path).map_err(|error| not_written(path, &error))?;
    let mut out = BufWriter::new(file);
    let mut checksum = crc32fast::Hasher::new();
    let mut written = out.write_all(&npy::header(rows, cols));
    let mut each = |_: usize, logits: &[f32]| {
        if written.is_ok() {
            written = npy::write_row(logits, &mut checksum, &mut out);
        }
    };
    session.evaluate_all(&engine, &options.ids, &mut each).map_err(Failure::failed)?;
    written.map_err(|error| not_written(path, &error))?;
    let file = out.into_inner().map_err(|error| not_written(path, error.error()))?;
    file.persist(path).map_err(|error| not_written(path, &error.error))?;
    let name = engine.kernel.name();
    Ok(writeln!(io::stdout(), "crc32 {:08x}  {rows} x {cols}  {name}", checksum.finalize())?)
}

/// A file that becomes `path` only when it is whole.
fn temporary_beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    tempfile::NamedTempFile::new_in(directory.unwrap_or(Path::new(".")))
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    Failure::failed(format!("{path:?} cannot be written: {error}"))
}
