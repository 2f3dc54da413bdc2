//! `ternlet bench`: the yardstick. What a model reaches here, beside what limits it.
//!
//! Decoding reads every weight once per token, so the memory's bandwidth bounds it; prefill is
//! arithmetic, so the multiplier bounds it. Both bounds are measured beside what they bound:
//!
//! - `measure`: the repetitions, in turns. `watch`: what a token reads, seen at the two seams of the
//!   forward pass. `parts`: those bytes by part. `pass`: the same reads without the forward pass.
//! - `inputs`: activations. `statistics`: medians. `machine`: sensors. `report`: the output.
//! - `kernels`: another command under the same name, `--kernels`: every kernel and packing at a shape,
//!   and `verdict`, whether the right ones are picked.

mod inputs;
mod kernels;
mod machine;
mod measure;
mod parts;
mod pass;
mod report;
mod statistics;
mod verdict;
mod watch;

use super::failure::Failure;
use super::load::Loaded;
use super::options::{BATCH_DEFAULT, EngineOptions, ProfileOptions};
use super::progress::steps_bar;
use measure::Bench;
use report::{Conditions, Report};
use std::path::PathBuf;
use ternlet_core::config::Config;
use ternlet_core::family::Kind;
use ternlet_core::model::Model;
use ternlet_core::packing::Packing;
use ternlet_core::parallel::Parallel;
use ternlet_core::plan::Limits;

/// Measure speed beside what limits it
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet bench
  ternlet bench -m model.ternlet -p 512 -n 64 -t 4 -r 5
  ternlet bench -m model.ternlet -d 3900 --markdown
  ternlet bench --kernels --shape 6912x2560 -t 1

Without -m the embedded assistant is measured. Figures are medians of the
repetitions, with the least and the most. Decoding is compared with a plain
read of the same weights by the same threads with as many barriers, prefill
with a loop of the kernel's instructions that touches no memory; all in turns.

--kernels fails if another kernel or packing is faster than the pick by more
than noise.")]
pub struct Options {
    /// Model: an image or a GGUF file [default: the embedded assistant]
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Tokens of the prompt
    #[arg(short, long, value_name = "TOKENS", default_value_t = 128, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    prompt: u32,
    /// Tokens to decode
    #[arg(short = 'n', long, value_name = "TOKENS", default_value_t = 64, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    tokens: u32,
    /// Tokens in the context before the prompt
    #[arg(short, long, value_name = "TOKENS", default_value_t = 0, allow_negative_numbers = true)]
    depth: u32,
    /// Repetitions, of --kernels 5 at least
    #[arg(short, long, value_name = "TIMES", default_value_t = 3, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=1000))]
    repetitions: u32,
    /// Most tokens of the prompt to compute at once
    #[arg(short, long, value_name = "TOKENS", default_value_t = BATCH_DEFAULT as u32, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=4096))]
    batch: u32,
    #[command(flatten)]
    profile: ProfileOptions,
    #[command(flatten)]
    engine: EngineOptions,
    /// Compare every kernel and packing at a shape; no model is run
    #[arg(long, conflicts_with_all = ["model", "prompt", "tokens", "depth", "batch", "kv", "strict", "head", "i2s_layout", "quantize", "markdown"])]
    kernels: bool,
    /// Rows and columns of the matrix that --kernels multiplies
    #[arg(long, value_name = "ROWSxCOLUMNS", default_value = "6912x2560", value_parser = kernels::shape, requires = "kernels")]
    shape: kernels::Shape,
    /// Print JSON
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Print tables for a README
    #[arg(long)]
    markdown: bool,
}

impl Options {
    fn limits(&self, config: &Config) -> Result<Limits, Failure> {
        let tokens = [self.depth, self.prompt, self.tokens].map(u64::from);
        let (context, max) = (tokens.iter().sum::<u64>(), config.context);
        if context > u64::from(max) {
            let depth = if self.depth > 0 { "-d plus " } else { "" };
            let line =
                format!("{depth}-p plus -n is {context}, this model takes at most {max}; make them smaller");
            return Err(Failure::failed(line));
        }
        let context = context as usize;
        Ok(Limits { context, batch: (self.batch as usize).min(context), kv: self.profile.kv_type() })
    }
}

pub fn run(options: &Options) -> Result<(), Failure> {
    if options.kernels {
        return kernels::run(options);
    }
    let machine = options.engine.machine()?;
    let mut loaded =
        Loaded::new(options.model.as_deref(), machine, &options.profile, |config| options.limits(config))?;
    let (mut session, engine) = loaded.start()?;
    let Limits { batch, kv, .. } = session.limits();
    let (packings, head) = packings(session.model());
    let conditions = Conditions {
        model: session.model().config().name().to_owned(),
        kernel: engine.kernel.name(),
        threads: engine.parallel.threads(),
        depth: options.depth,
        prompt_tokens: options.prompt,
        decoded_tokens: options.tokens,
        repetitions: options.repetitions,
        batch,
        kv: kv.name(),
        packings,
        head,
        machine: machine::Machine::here(),
    };
    let bar = steps_bar("measuring", u64::from(options.repetitions) + 2);
    let measured = Bench { options, session: &mut session, engine, bar: &bar }.run();
    bar.finish_and_clear();
    // clap asks for at least one repetition.
    let report =
        Report::new(conditions, &measured?).ok_or_else(|| Failure::failed("nothing was measured"))?;
    report.print(options.json, options.markdown)
}

/// Packings of the ternary matrices, each once, and that of the head.
fn packings(model: &Model<'_>) -> (Vec<&'static str>, &'static str) {
    let (image, mut ternary, mut head) = (model.image(), Vec::new(), "");
    for (index, record) in image.records().iter().enumerate() {
        let name = Packing::from_number(record.packing).map_or("", Packing::name);
        match image.family().tensor(index).0.kind() {
            Kind::Ternary if !ternary.contains(&name) => ternary.push(name),
            Kind::Dense => head = name,
            _ => {}
        }
    }
    (ternary, head)
}
