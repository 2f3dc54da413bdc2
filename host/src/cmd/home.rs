//! `ternlet home`: what can be done with an inventory file. So far: `check`.

use super::failure::Failure;
use super::style::{Style, counted, plain};
use crate::home_check::{Finding, HomeCheck, Severity};
use crate::home_file::{HomeFile, HomeFileError, HomeFileErrorKind};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Check the inventory of a home
#[derive(Args)]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
#[command(after_help = "Examples:
  ternlet home check home.json
  ternlet home check --strict home.json && ternlet ask --home home.json")]
pub struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(CheckOptions),
}

/// Say everything that is wrong with an inventory, and what may be misunderstood
#[derive(Args)]
#[command(after_help = "Examples:
  ternlet home check home.json
  ternlet home check --strict home.json
  ternlet home check --json home.json | jq '.findings[].message'

A line for each finding, FILE:LINE: SEVERITY: what; then one that counts.

error    `ask` refuses the file, an area or floor does not exist, or two entries
         cannot be told apart
warning  a request may be misunderstood: names that sound the same, a lamp called
         Lights, a name longer than what is compared, an unknown device class
note     names that are parts of others; keys that mean nothing here

Exit code 1 if there are errors; with --strict if there are warnings, too.")]
struct CheckOptions {
    /// The inventory, a JSON file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Fail on warnings, too
    #[arg(long)]
    strict: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report<'c> {
    file: &'c str,
    ok: bool,
    errors: usize,
    warnings: usize,
    notes: usize,
    #[serde(flatten)]
    check: &'c HomeCheck,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    match &options.command {
        Command::Check(options) => check(options),
    }
}

fn check(options: &CheckOptions) -> Result<(), Failure> {
    let path: &Path = &options.file;
    let text = HomeFile::text(path).map_err(|error| {
        let kind = HomeFileErrorKind::Io(error);
        Failure::failed(HomeFileError { path: path.to_owned(), kind })
    })?;
    let check = HomeCheck::of(&text);
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| check.count(severity));
    let ok = errors == 0 && (warnings == 0 || !options.strict);
    let file = &path.to_string_lossy();
    let report = Report { file, ok, errors, warnings, notes, check: &check };
    let mut out = io::stdout().lock();
    let written = match options.json {
        true => writeln!(out, "{}", serde_json::to_string_pretty(&report).map_err(Failure::failed)?),
        false => report.write(Style::of_stdout(), &mut out),
    };
    // The verdict counts, also where nobody reads all of it: `home check home.json | head -1`.
    if ok { Ok(written?) } else { Err(Failure::Said) }
}

impl Report<'_> {
    fn write(&self, style: Style, out: &mut dyn Write) -> io::Result<()> {
        let file = plain(self.file);
        for Finding { severity, line, message, .. } in &self.check.findings {
            let name = severity.name();
            let severity = match severity {
                Severity::Error => style.red(name),
                Severity::Warning => style.yellow(name),
                Severity::Note => style.bold(name),
            };
            writeln!(out, "{file}:{line}: {severity}: {message}")?;
        }
        let HomeCheck { floors, areas, entities, .. } = *self.check;
        let sizes = [(floors, "floor"), (areas, "area"), (entities, "entity")].map(counted).join(", ");
        let found = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        writeln!(out, "{file}: {sizes}; {}", found.map(counted).join(", "))
    }
}
