//! `ternlet perplexity`: how well a model foretells a text.

use super::failure::Failure;
use super::interrupt;
use super::load::Loaded;
use super::options::{BATCH_DEFAULT, EngineOptions, ProfileOptions};
use super::progress::steps_bar;
use crate::answer::encode;
use crate::perplexity::{Tally, Window, score_window, windows};
use crate::threads::Pool;
use serde::Serialize;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use ternlet_core::config::{Config, NO_TOKEN};
use ternlet_core::model::Model;
use ternlet_core::plan::Limits;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::SpecialText;

/// The context where none is asked for; less where the model was made for less.
const CONTEXT_DEFAULT: u32 = 512;

/// Measure how well a model foretells a text: perplexity by sliding windows
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet perplexity -m model.ternlet wiki.test.raw
  ternlet perplexity -m model.ternlet wiki.test.raw -c 2048 --stride 512
  ternlet perplexity -m model.ternlet - --json < text.txt
  ternlet perplexity -m model.gguf text.txt --strict --limit 4096

Windows of -c tokens slide by --stride; each token is scored once, with at least
context - stride tokens before it, as in transformers' guide. Of two engines the
figures compare only with the same tokens, context and stride. The error is the
standard error of the mean over tokens. Ctrl-C ends it without a result.")]
pub struct Options {
    /// The text, in UTF-8; `-` is standard input
    file: PathBuf,
    /// Model: an image or a GGUF file
    #[arg(short, long, value_name = "FILE")]
    model: PathBuf,
    /// Tokens of a window [default: the model's context, at most 512]
    #[arg(short, long, value_name = "TOKENS", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(2..))]
    context: Option<u32>,
    /// Tokens from one window to the next [default: half of the context]
    #[arg(long, value_name = "TOKENS", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    stride: Option<u32>,
    /// Use the text's first tokens only
    #[arg(long, value_name = "TOKENS", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(2..))]
    limit: Option<u32>,
    /// Leave out the token that opens a text
    #[arg(long)]
    no_bos: bool,
    /// Show every scored token: its index, its id, its negative log-likelihood
    #[arg(long)]
    each: bool,
    /// Most tokens to compute at once
    #[arg(short, long, value_name = "TOKENS", default_value_t = BATCH_DEFAULT as u32, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=4096))]
    batch: u32,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    profile: ProfileOptions,
    #[command(flatten)]
    engine: EngineOptions,
}

#[derive(Serialize)]
struct Report {
    perplexity: f64,
    /// None of a single token.
    perplexity_error: Option<f64>,
    /// Nats a token.
    nll_mean: f64,
    nll_error: Option<f64>,
    tokens: usize,
    tokens_scored: u64,
    context: usize,
    stride: usize,
    seconds: f64,
    kernel: &'static str,
    kv: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    each: Option<Vec<Scored>>,
}

#[derive(Serialize)]
struct Scored {
    index: usize,
    id: u32,
    nll: f64,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let machine = options.engine.machine()?;
    let text = read_text(&options.file)?;
    let mut loaded =
        Loaded::new(Some(&options.model), machine, &options.profile, |config| options.limits(config))?;
    let (mut session, engine) = loaded.start()?;
    let ids = options.ids(session.model(), &text)?;
    let stride = options.stride(session.limits().context)?;
    let interrupted = interrupt::listen()?;
    let start = Instant::now();
    let (tally, scored) = options.score(&mut session, &engine, &ids, stride, interrupted)?;
    let report = Report {
        perplexity: tally.perplexity(),
        perplexity_error: tally.perplexity_error(),
        nll_mean: tally.mean(),
        nll_error: tally.mean_error(),
        tokens: ids.len(),
        tokens_scored: tally.count(),
        context: session.limits().context,
        stride,
        seconds: start.elapsed().as_secs_f64(),
        kernel: engine.kernel.name(),
        kv: session.limits().kv.name(),
        each: options.each.then_some(scored),
    };
    let mut out = io::stdout().lock();
    if options.json {
        let json = serde_json::to_string_pretty(&report).map_err(Failure::failed)?;
        return Ok(writeln!(out, "{json}")?);
    }
    Ok(report.write(&mut out)?)
}

impl Options {
    fn limits(&self, config: &Config) -> Result<Limits, Failure> {
        let context = self.context.unwrap_or(config.context.min(CONTEXT_DEFAULT)) as usize;
        if context < 2 {
            return Err(Failure::failed("this model takes one token at a time, and foretells no text"));
        }
        let batch = (self.batch as usize).min(context);
        Ok(Limits { context, batch, kv: self.profile.kv_type() })
    }

    fn stride(&self, context: usize) -> Result<usize, Failure> {
        match self.stride.map(|stride| stride as usize) {
            Some(stride) if stride > context => Err(Failure::usage(format!(
                "--stride is {stride}, more than the context of {context}: tokens would be left out; use {context} or less"
            ))),
            Some(stride) => Ok(stride),
            None => Ok((context / 2).max(1)),
        }
    }

    fn ids(&self, model: &Model<'_>, text: &str) -> Result<Vec<u32>, Failure> {
        let bos = Some(model.config().bos).filter(|&bos| bos != NO_TOKEN && !self.no_bos);
        let mut ids: Vec<u32> = bos.into_iter().collect();
        ids.extend(encode(&model.tokenizer(), text, SpecialText::Plain).map_err(Failure::failed)?);
        ids.truncate(self.limit.map_or(usize::MAX, |limit| limit as usize));
        if ids.len() < 2 {
            let path = &self.file;
            return Err(Failure::failed(format!(
                "{path:?}: a text of {} tokens has nothing to foretell; give a longer one",
                ids.len()
            )));
        }
        Ok(ids)
    }

    fn score(
        &self,
        session: &mut Session<'_>,
        engine: &Engine<'_, Pool>,
        ids: &[u32],
        stride: usize,
        interrupted: &AtomicBool,
    ) -> Result<(Tally, Vec<Scored>), Failure> {
        let context = session.limits().context;
        let windows: Vec<Window> = windows(ids.len(), context, stride).collect();
        let total: usize = windows.iter().map(|window| window.end - window.scored).sum();
        let bar = steps_bar("perplexity", total as u64);
        let (mut tally, mut scored) = (Tally::default(), Vec::new());
        for window in windows {
            let mut each = |index: usize, nll: f64| {
                tally.add(nll);
                bar.inc(1);
                if self.each {
                    scored.push(Scored { index, id: ids[index], nll });
                }
            };
            let ended = score_window(session, engine, ids, window, interrupted, &mut each);
            if !ended.map_err(Failure::failed)? {
                bar.finish_and_clear();
                return Err(Failure::Interrupted);
            }
            bar.set_message(format!("perplexity {:.3}", tally.perplexity()));
        }
        bar.finish_and_clear();
        Ok((tally, scored))
    }
}

impl Report {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        for Scored { index, id, nll } in self.each.iter().flatten() {
            writeln!(out, "{index:>8} {id:>8} {nll:.6}")?;
        }
        let error = |error: Option<f64>| error.map_or(String::new(), |error| format!(" +- {error:.4}"));
        writeln!(out, "perplexity {:.4}{}", self.perplexity, error(self.perplexity_error))?;
        writeln!(out, "  {:.4}{} nats a token", self.nll_mean, error(self.nll_error))?;
        writeln!(
            out,
            "  {} of {} tokens scored, context {}, stride {}, kv {}",
            self.tokens_scored, self.tokens, self.context, self.stride, self.kv
        )?;
        writeln!(out, "  {:.1} s, {}", self.seconds, self.kernel)
    }
}

fn read_text(path: &Path) -> Result<String, Failure> {
    let failed = |what: &str| Failure::failed(format!("{path:?}: {what}"));
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let bytes = bytes.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => failed("no such file; check the path"),
        _ => failed(&format!("the text cannot be read: {error}")),
    })?;
    String::from_utf8(bytes)
        .map_err(|error| failed(&format!("not UTF-8 text: see byte {}", error.utf8_error().valid_up_to())))
}
