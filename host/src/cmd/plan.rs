//! `ternlet plan`: how much memory a session takes, before anything is loaded.

use super::failure::Failure;
use super::load::{look_at, packings_here};
use super::options::SessionOptions;
use crate::memory::{Megabytes, Need, available_bytes};
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;
use ternlet_core::plan::MemoryPlan;

/// Say how much memory a session takes, without loading anything
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet plan
  ternlet plan -m model.gguf -c 4096 --kv f32
  ternlet plan -m model.ternlet --json

Without -m it is about the embedded assistant. The arena is taken at the start
and nothing after it; an image file is mapped, other files are imported into
memory on every start. With --head file a head of Q8_0, Q6_K, Q5_0 or Q4_0 is
held in float32, the only floats that are exactly its values.")]
pub struct Options {
    /// Model: an image or a GGUF file [default: the embedded assistant]
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    #[command(flatten)]
    session: SessionOptions,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    context: usize,
    batch: usize,
    kv: &'static str,
    kv_bytes: usize,
    scratch_bytes: usize,
    arena_bytes: usize,
    image_bytes: u64,
    image_in_memory: bool,
    program_bytes: u64,
    total_bytes: u64,
    available_bytes: Option<u64>,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    options.session.profile.check_source(options.model.as_deref())?;
    let packings = packings_here().with_head(options.session.profile.head());
    let import = options.session.profile.import.options(packings);
    let survey = look_at(options.model.as_deref(), &import)?;
    let limits = options.session.limits(&survey.config);
    let plan = MemoryPlan::new(&survey.config, limits).map_err(Failure::failed)?;
    let image = if survey.needs_import { survey.image_bytes } else { 0 };
    let need = Need { image, arena: plan.bytes() as u64 };
    let report = Report {
        context: limits.context,
        batch: limits.batch,
        kv: limits.kv.name(),
        kv_bytes: plan.kv_bytes,
        scratch_bytes: plan.scratch_bytes,
        arena_bytes: plan.bytes(),
        image_bytes: survey.image_bytes,
        image_in_memory: survey.needs_import,
        program_bytes: need.program(),
        total_bytes: need.total(),
        available_bytes: available_bytes(),
    };
    let mut out = io::stdout().lock();
    if options.json {
        let json = serde_json::to_string_pretty(&report).map_err(Failure::failed)?;
        return Ok(writeln!(out, "{json}")?);
    }
    Ok(report.write(&mut out)?)
}

impl Report {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut line = |what: &str, bytes: u64| writeln!(out, "{what:<44} {bytes:>14} bytes");
        line(&format!("KV cache ({} tokens, {})", self.context, self.kv), self.kv_bytes as u64)?;
        line(&format!("scratch (batches of {} tokens)", self.batch), self.scratch_bytes as u64)?;
        line("arena: both", self.arena_bytes as u64)?;
        let place = if self.image_in_memory { "imported into memory" } else { "mapped" };
        line(&format!("image ({place})"), self.image_bytes)?;
        line("program, at most", self.program_bytes)?;
        line("held in memory, at most", self.total_bytes)?;
        if let Some(available) = self.available_bytes {
            writeln!(out, "{} are available now", Megabytes(available))?;
        }
        Ok(())
    }
}
