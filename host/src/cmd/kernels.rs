//! `ternlet kernels`: what this CPU can compute with.

use super::failure::Failure;
use super::options::EngineOptions;
use crate::engine::{held, not_held};
use serde::Serialize;
use std::io::{self, Write};

/// List the kernels that this CPU can hold, fastest first
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet kernels
  ternlet kernels --json
  TERNLET_KERNEL=portable ternlet kernels

The kernel that would be used is marked. All give the same answers, to the bit.")]
pub struct Options {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Mark what this name would give
    #[arg(long, value_name = "NAME")]
    kernel: Option<String>,
}

#[derive(Serialize)]
struct Report {
    held: Vec<&'static str>,
    picked: &'static str,
    not_held: Vec<&'static str>,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let engine = EngineOptions { threads: Some(1), kernel: options.kernel.clone() };
    let picked = engine.machine()?.engine().kernel.name();
    let report =
        Report { held: held().iter().map(|kernel| kernel.name()).collect(), picked, not_held: not_held() };
    let mut out = io::stdout().lock();
    if options.json {
        let json = serde_json::to_string_pretty(&report).map_err(Failure::failed)?;
        return Ok(writeln!(out, "{json}")?);
    }
    for name in &report.held {
        let mark = if *name == report.picked { "*" } else { " " };
        writeln!(out, "{mark} {name}")?;
    }
    for name in &report.not_held {
        writeln!(out, "  {name} (not on this CPU)")?;
    }
    Ok(())
}
