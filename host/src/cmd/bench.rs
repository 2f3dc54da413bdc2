//! `ternlet bench`: tokens per second, and how near that is to the memory's speed.
//!
//! Decoding reads every weight once per token, so the memory's bandwidth bounds it. Each repetition
//! measures prefill, decoding and plain reading of the same weights by the same threads, one after
//! the other, so that all see the same machine; medians are reported.

use super::failure::Failure;
use super::load::Loaded;
use super::options::{BATCH_DEFAULT, EngineOptions, ProfileOptions};
use crate::threads::Pool;
use serde::Serialize;
use std::hint::black_box;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use ternlet_core::config::Config;
use ternlet_core::model::Model;
use ternlet_core::parallel::Parallel;
use ternlet_core::plan::Limits;
use ternlet_core::session::{Engine, Session};

/// Bytes that a thread reads at a time.
const READ_BLOCK: usize = 1 << 18;
/// Reading takes at least this long: a small model is read several times.
const READ_AT_LEAST: Duration = Duration::from_millis(50);

/// Measure prefill, decoding and memory bandwidth
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet bench
  ternlet bench -m model.ternlet -p 128 -n 64 -t 4
  ternlet bench -m model.ternlet --kernel portable --json

Without -m the embedded assistant is measured. Numbers are medians of the
repetitions. bytes_per_token are those of all weights, read once per token;
bandwidth is measured by reading them without computing.")]
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
    /// Repetitions
    #[arg(short, long, value_name = "TIMES", default_value_t = 3, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=1000))]
    repetitions: u32,
    /// Most tokens of the prompt to compute at once
    #[arg(short, long, value_name = "TOKENS", default_value_t = BATCH_DEFAULT as u32, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=4096))]
    batch: u32,
    #[command(flatten)]
    profile: ProfileOptions,
    #[command(flatten)]
    engine: EngineOptions,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Options {
    fn limits(&self, config: &Config) -> Result<Limits, Failure> {
        let (context, max) = (self.prompt as usize + self.tokens as usize, config.context);
        if context > max as usize {
            let line = format!("-p plus -n is {context}, this model takes at most {max}; make them smaller");
            return Err(Failure::failed(line));
        }
        Ok(Limits { context, batch: (self.batch as usize).min(context), kv: self.profile.kv_type() })
    }
}

#[derive(Serialize)]
struct Report {
    model: String,
    kernel: &'static str,
    threads: usize,
    prompt_tokens: u32,
    decoded_tokens: u32,
    repetitions: u32,
    batch: usize,
    kv: &'static str,
    prefill_tokens_per_s: f64,
    decode_tokens_per_s: f64,
    bytes_per_token: u64,
    bandwidth_bytes_per_s: f64,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let machine = options.engine.machine()?;
    let mut loaded = Loaded::new(options.model.as_deref(), machine, |config| options.limits(config))?;
    let (mut session, engine) = loaded.start()?;
    let Limits { batch, kv, .. } = session.limits();
    let mut samples = Samples::default();
    for _ in 0..options.repetitions {
        samples.measure(&mut session, &engine, options)?;
    }
    let model = session.model();
    let report = Report {
        model: model.config().name().to_owned(),
        kernel: engine.kernel.name(),
        threads: engine.parallel.threads(),
        prompt_tokens: options.prompt,
        decoded_tokens: options.tokens,
        repetitions: options.repetitions,
        batch,
        kv: kv.name(),
        prefill_tokens_per_s: median(&mut samples.prefill),
        decode_tokens_per_s: median(&mut samples.decode),
        bytes_per_token: weight_bytes(model),
        bandwidth_bytes_per_s: median(&mut samples.bandwidth),
    };
    report.write(options.json)
}

#[derive(Default)]
struct Samples {
    prefill: Vec<f64>,
    decode: Vec<f64>,
    bandwidth: Vec<f64>,
}

impl Samples {
    fn measure(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, Pool>,
        options: &Options,
    ) -> Result<(), Failure> {
        let vocab = session.model().config().vocab;
        // Any ids do: how long a token takes does not depend on which it is.
        let ids = |from: u32, count: u32| {
            (from..from + count).map(move |at| (u64::from(at) * 7919 % u64::from(vocab)) as u32)
        };
        let prompt: Vec<u32> = ids(0, options.prompt).collect();
        session.reset();
        let started = Instant::now();
        session.evaluate(engine, &prompt).map_err(Failure::failed)?;
        self.prefill.push(f64::from(options.prompt) / started.elapsed().as_secs_f64());
        let started = Instant::now();
        for id in ids(options.prompt, options.tokens) {
            session.evaluate(engine, &[id]).map_err(Failure::failed)?;
        }
        self.decode.push(f64::from(options.tokens) / started.elapsed().as_secs_f64());
        self.bandwidth.push(bandwidth(weights(session.model()), engine.parallel));
        Ok(())
    }
}

/// The part of an image that holds values and scales, padding of at most 63 bytes between them
/// included.
fn weights<'m>(model: &Model<'m>) -> &'m [u8] {
    let image = model.image();
    let first = image.records().iter().map(|record| record.offset as usize).min().unwrap_or(0);
    &image.bytes()[first..]
}

/// Bytes of values and scales; the head is the embedding, read once.
fn weight_bytes(model: &Model<'_>) -> u64 {
    let records = model.image().records().iter();
    let scales = |record: &ternlet_core::image::TensorRecord| {
        if record.scales_offset == 0 { 0 } else { 4 * u64::from(record.rows) }
    };
    records.map(|record| record.bytes + scales(record)).sum()
}

/// Bytes per second at which all threads together read `bytes`.
fn bandwidth(bytes: &[u8], pool: &Pool) -> f64 {
    let mut sums = vec![0_u64; bytes.len().div_ceil(READ_BLOCK)];
    let started = Instant::now();
    let mut read = 0.0;
    while started.elapsed() < READ_AT_LEAST {
        pool.for_each_chunk(&mut sums, 1, 1, &|first, sums: &mut [u64]| {
            for (block, sum) in (first..).zip(sums) {
                let end = bytes.len().min((block + 1) * READ_BLOCK);
                *sum = sum_of(&bytes[block * READ_BLOCK..end]);
            }
        });
        black_box(&mut sums);
        read += bytes.len() as f64;
    }
    read / started.elapsed().as_secs_f64()
}

/// Adds up 64-bit words in eight lanes, which compilers make vector instructions of.
fn sum_of(bytes: &[u8]) -> u64 {
    let (_, lines, _) = bytemuck::pod_align_to::<u8, [u64; 8]>(bytes);
    let mut lanes = [0_u64; 8];
    for line in lines {
        for (lane, word) in lanes.iter_mut().zip(line) {
            *lane = lane.wrapping_add(*word);
        }
    }
    lanes.iter().fold(0, |sum, lane| sum.wrapping_add(*lane))
}

/// The middle one of the samples, or the mean of the two in the middle.
fn median(samples: &mut [f64]) -> f64 {
    samples.sort_by(f64::total_cmp);
    let middle = samples.len() / 2;
    match samples.len() {
        0 => f64::NAN,
        len if len % 2 == 1 => samples[middle],
        _ => (samples[middle - 1] + samples[middle]) / 2.0,
    }
}

impl Report {
    fn write(&self, json: bool) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        if json {
            let json = serde_json::to_string_pretty(self).map_err(Failure::failed)?;
            return Ok(writeln!(out, "{json}")?);
        }
        let Report { model, kernel, threads, .. } = self;
        let read = self.decode_tokens_per_s * self.bytes_per_token as f64;
        writeln!(out, "{model}, {kernel}, {threads} threads, KV {}", self.kv)?;
        writeln!(
            out,
            "prefill   {:>10.2} tokens/s ({} tokens)",
            self.prefill_tokens_per_s, self.prompt_tokens
        )?;
        writeln!(
            out,
            "decode    {:>10.2} tokens/s ({} tokens)",
            self.decode_tokens_per_s, self.decoded_tokens
        )?;
        writeln!(out, "weights   {:>10.2} MB per token", self.bytes_per_token as f64 / 1e6)?;
        writeln!(out, "bandwidth {:>10.2} GB/s read by the same threads", self.bandwidth_bytes_per_s / 1e9)?;
        let share = 100.0 * read / self.bandwidth_bytes_per_s;
        Ok(writeln!(out, "decoding reads {:.2} GB/s, {share:.0} % of that", read / 1e9)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&mut [4.0, 1.0, 2.0, 3.0]), 2.5);
        assert!(median(&mut []).is_nan());
    }

    #[test]
    fn every_word_is_added() {
        let line = crate::format::AlignedBytes::new(256).map(|mut bytes| {
            bytes.bytes_mut().iter_mut().step_by(8).for_each(|byte| *byte = 3);
            sum_of(bytes.bytes())
        });
        assert_eq!(line, Ok(3 * 32));
    }
}
