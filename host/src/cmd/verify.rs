//! `ternlet verify`: whether a model is whole and this machine computes it right.

use super::failure::{Failure, say};
use super::interrupt;
use super::load::{Source, look_at, packings_here};
use super::options::{EngineOptions, ImportFlags};
use super::progress::steps_bar;
use super::style::Style;
use crate::engine::held;
use crate::format::AlignedBytes;
use crate::verify::{Compared, Passed, forward, matrices, matrix_count, prompt, round_trip};
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use ternlet_core::image::TensorRecord;
use ternlet_core::kernel::Kernel;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::session::Session;

/// Tokens of the forward pass.
const PROMPT_TOKENS: usize = 7;
/// Weights of a model that the reference, in plain loops, can run in seconds.
const REFERENCE_WEIGHTS_MAX: u64 = 200_000_000;
const REFERENCE: &str = "reference";

/// Check a model, and every kernel on it: checksums, matrices, a forward pass, the tokenizer
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet verify
  ternlet verify -m model.ternlet
  ternlet verify -m model.gguf --json
  ternlet verify -m model.ternlet && echo whole

file       checksum and codes of every tensor; of a GGUF file the import, which
           reads every weight
matrices   rows of every matrix by each kernel and by the reference, to the bit
forward    a fixed prompt with each kernel: the same logits to the bit
tokenizer  texts in several scripts, there and back

Exit code 1 where anything is wrong. Without -m the embedded assistant is
checked.")]
pub struct Options {
    /// Model: an image or a GGUF file [default: the embedded assistant]
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    #[command(flatten)]
    import: ImportFlags,
    /// Threads of the forward pass [default: as many as there are fast cores]
    #[arg(short, long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(1..=crate::threads::THREADS_MAX as i64))]
    threads: Option<u16>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    /// Whether everything is.
    right: bool,
    checks: Vec<Check>,
}

#[derive(Serialize)]
struct Check {
    check: &'static str,
    kernel: Option<&'static str>,
    /// What was looked at, or what is wrong.
    said: String,
    right: bool,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let engine = EngineOptions { threads: options.threads, kernel: None };
    let interrupted = interrupt::listen()?;
    let import = options.import.options(packings_here());
    let survey = look_at(options.model.as_deref(), &import)?;
    let context = PROMPT_TOKENS.min(survey.config.context as usize);
    let limits = Limits { context, batch: context, kv: KvType::Int8 };
    let arena = MemoryPlan::new(&survey.config, limits).map_err(Failure::failed)?.bytes() as u64;
    let source = Source::open(options.model.as_deref(), &survey, import, arena)?;
    let model = source.model()?;
    let mut report = Report { right: true, checks: Vec::new() };
    report.file(&model, survey.needs_import);
    // Of damaged weights everybody makes the same nonsense: it would tell nothing.
    if report.right {
        let kernels = held();
        report.matrices(&model, &kernels, interrupted)?;
        let mut memory = AlignedBytes::new(arena).map_err(Failure::failed)?;
        let mut session = Session::new(&model, limits, memory.bytes_mut()).map_err(Failure::failed)?;
        report.forward(&mut session, &engine, &kernels, interrupted)?;
        report.tokenizer(&model);
    }
    let shown = report.show(options.json);
    // The verdict counts, also where nobody reads all of it.
    report.advice().and(shown)
}

impl Report {
    fn push(&mut self, check: &'static str, kernel: Option<&'static str>, said: Result<String, String>) {
        let right = said.is_ok();
        self.right &= right;
        self.checks.push(Check { check, kernel, said: said.unwrap_or_else(|wrong| wrong), right });
    }

    fn file(&mut self, model: &Model<'_>, imported: bool) {
        let tensors = model.image().records().len();
        let how = if imported { "imported and" } else { "checksums and codes" };
        let said = match model.image().verify() {
            Ok(()) => Ok(format!("{tensors} tensors, {how} right")),
            Err(error) => Err(error.to_string()),
        };
        self.push("file", None, said);
    }

    fn matrices(
        &mut self,
        model: &Model<'_>,
        kernels: &[&'static dyn Kernel],
        interrupted: &AtomicBool,
    ) -> Result<(), Failure> {
        // The reference agrees with itself.
        let others: Vec<_> = kernels.iter().copied().filter(|kernel| kernel.name() != REFERENCE).collect();
        let bar = steps_bar("matrices", matrix_count(model) as u64);
        let compared = matrices(model, &others, interrupted, &mut || bar.inc(1));
        bar.finish_and_clear();
        for Compared { kernel, matrices, values, wrong } in compared.ok_or(Failure::Interrupted)? {
            let said = wrong.map_or(Ok(format!("{matrices} matrices, {values} results equal")), Err);
            self.push("matrices", Some(kernel), said);
        }
        Ok(())
    }

    fn forward(
        &mut self,
        session: &mut Session<'_>,
        engine: &EngineOptions,
        kernels: &[&'static dyn Kernel],
        interrupted: &AtomicBool,
    ) -> Result<(), Failure> {
        let machine = engine.machine()?;
        let weights: u64 = session.model().image().records().iter().map(weights).sum();
        let fits = |kernel: &&dyn Kernel| kernel.name() != REFERENCE || weights <= REFERENCE_WEIGHTS_MAX;
        let kernels: Vec<_> = kernels.iter().copied().filter(|kernel| fits(kernel)).collect();
        let ids = prompt(session.model(), session.limits().context);
        let bar = steps_bar("forward", kernels.len() as u64);
        let parallel = machine.engine().parallel;
        let passed = forward(session, parallel, &kernels, &ids, interrupted, &mut || bar.inc(1));
        bar.finish_and_clear();
        let passed = passed.ok_or(Failure::Interrupted)?;
        // The last is the plainest.
        let wanted = passed.last().map(|last| last.logits);
        for Passed { kernel, logits } in passed {
            let said = match logits {
                Ok(sum) if Some(Ok(sum)) == wanted => Ok(format!("{} tokens, logits {sum:08x}", ids.len())),
                Ok(sum) => Err(format!("{} tokens, logits {sum:08x}, unlike the last kernel's", ids.len())),
                Err(error) => Err(error.to_string()),
            };
            self.push("forward", Some(kernel), said);
        }
        Ok(())
    }

    fn tokenizer(&mut self, model: &Model<'_>) {
        let said = round_trip(model).map(|texts| format!("{texts} texts come back as they were"));
        self.push("tokenizer", None, said);
    }

    fn show(&self, json: bool) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        if json {
            let json = serde_json::to_string_pretty(self).map_err(Failure::failed)?;
            return Ok(writeln!(out, "{json}")?);
        }
        let style = Style::of_stdout();
        for Check { check, kernel, said, right } in &self.checks {
            let verdict = if *right { "right".to_owned() } else { style.red("WRONG") };
            writeln!(out, "{verdict} {check:<10} {:<20} {said}", kernel.unwrap_or(""))?;
        }
        Ok(())
    }

    /// What to do about what is wrong.
    fn advice(&self) -> Result<(), Failure> {
        let Some(first) = self.checks.iter().find(|check| !check.right) else { return Ok(()) };
        let (check, said) = (first.check, &first.said);
        let line = match (check, first.kernel) {
            ("file", _) => format!("the model is damaged: {said}; download or convert it again"),
            ("tokenizer", _) => {
                format!(
                    "the tokenizer does not give texts back: {said}; convert the model again, or report it"
                )
            }
            (_, Some(kernel)) => format!(
                "{kernel} does not compute right here: {said}; choose another by --kernel or TERNLET_KERNEL, and report it"
            ),
            _ => format!("{check}: {said}"),
        };
        say("error", &line);
        Err(Failure::Said)
    }
}

fn weights(record: &TensorRecord) -> u64 {
    u64::from(record.rows) * u64::from(record.cols)
}
