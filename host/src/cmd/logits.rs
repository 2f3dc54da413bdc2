//! `ternlet logits`: every position's logits, for comparison with other engines and machines.

use super::failure::Failure;
use super::load::Loaded;
use super::options::{BATCH_DEFAULT, EngineOptions, ProfileOptions};
use crate::npy;
use std::fs::File;
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
    let mut out = Output::new(path).map_err(|error| not_written(path, &error))?;
    let mut checksum = crc32fast::Hasher::new();
    let mut written = out.write_all(&npy::header(rows, cols));
    let mut each = |_: usize, logits: &[f32]| {
        if written.is_ok() {
            written = npy::write_row(logits, &mut checksum, &mut out);
        }
    };
    session.evaluate_all(&engine, &options.ids, &mut each).map_err(Failure::failed)?;
    written.map_err(|error| not_written(path, &error))?;
    out.finish(path).map_err(|error| not_written(path, &error))?;
    let name = engine.kernel.name();
    Ok(writeln!(io::stdout(), "crc32 {:08x}  {rows} x {cols}  {name}", checksum.finalize())?)
}

/// Where the values go: a file that takes its name only when it is whole, or what cannot be renamed
/// over (a pipe, a device).
enum Output {
    Whole(BufWriter<tempfile::NamedTempFile>),
    Direct(BufWriter<File>),
}

impl Output {
    fn new(path: &Path) -> io::Result<Output> {
        if path.metadata().is_ok_and(|metadata| !metadata.is_file()) {
            return Ok(Output::Direct(BufWriter::new(File::options().write(true).open(path)?)));
        }
        let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        let mut builder = tempfile::Builder::new();
        // As any new file: what the user's mask leaves.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        Ok(Output::Whole(BufWriter::new(builder.tempfile_in(directory.unwrap_or(Path::new(".")))?)))
    }

    fn finish(self, path: &Path) -> io::Result<()> {
        match self {
            Output::Whole(out) => {
                out.into_inner()?.persist(path)?;
                Ok(())
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

fn not_written(path: &Path, error: &io::Error) -> Failure {
    Failure::failed(format!("{path:?} cannot be written: {error}"))
}
