//! The repetitions: everything that is compared is measured in turns.
//!
//! ```text
//! once                fill the context to the depth asked for; a token watched; sensors
//! each repetition     prefill; the ternary matrices alone; the register-only loop
//!                     8 times: some tokens decoded, then plain reads and the kernel alone, for
//!                              about as long together
//! once                prefill and decoding again, watched: where time goes
//! ```
//!
//! A machine whose memory or clock changes speed so does it to both sides of every quotient.

use super::Options;
use super::inputs::Inputs;
use super::machine::Reading;
use super::parts::BytesByPart;
use super::pass::{Group, Pass};
use super::watch::{Seen, Watch, Work};
use crate::cmd::failure::Failure;
use crate::threads::Pool;
use indicatif::ProgressBar;
use std::time::{Duration, Instant};
use ternlet_core::model::Model;
use ternlet_core::parallel::Parallel;
use ternlet_core::session::{Engine, Session};
use ternlet_kernels::{CpuFeatures, peak};

/// Pieces that decoding is cut into, so that reads may come between.
const PIECES: usize = 8;
/// The matrices alone and the register-only loop take at least this long.
const COMPUTE_AT_LEAST: Duration = Duration::from_millis(20);
/// Rounds of the register-only loop in a chunk: about 30 microseconds.
const PEAK_ROUNDS: u32 = 20_000;
/// Chunks of it per thread in one call.
const PEAK_CHUNKS: usize = 16;
/// Tokens that are decoded while being watched.
const WATCHED_TOKENS: usize = 16;

/// Samples, one per repetition where nothing else is said.
#[derive(Default)]
pub struct Samples {
    /// Tokens per second.
    pub prefill: Vec<f64>,
    /// Tokens per second.
    pub decode: Vec<f64>,
    /// Seconds of each decoded token of every repetition.
    pub decode_token_s: Vec<f64>,
    /// Bytes per second that decoding reads by group and that a plain read with its barriers reads.
    pub body: Vec<f64>,
    /// The same of the head.
    pub head: Vec<f64>,
    /// Bytes per second of a plain read with a token's barriers: body, head, both.
    pub read_body: Vec<f64>,
    /// As above.
    pub read_head: Vec<f64>,
    /// As above.
    pub read: Vec<f64>,
    /// Bytes per second of a read without barriers.
    pub read_unbroken: Vec<f64>,
    /// Operations per second of the ternary matrices alone, several tokens at once.
    pub gemm: Vec<f64>,
    /// Operations per second of the register-only loop; empty where there is none.
    pub peak: Vec<f64>,
}

/// Everything that was measured.
pub struct Measured {
    /// The repetitions.
    pub samples: Samples,
    /// What one token reads.
    pub parts: BytesByPart,
    /// Barriers of one token; none with one thread.
    pub barriers: usize,
    /// Ternary weights.
    pub weights: u64,
    /// Where prefill's time goes.
    pub prefill_shares: Shares,
    /// Where decoding's time goes.
    pub decode_shares: Shares,
    /// Sensors before the first repetition, warmed up, and after the last.
    pub readings: [Reading; 2],
}

/// Parts of a whole, in percent; they add up to 100.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Shares {
    /// Ternary matrices.
    pub body: f64,
    /// The output head.
    pub head: f64,
    /// Attention.
    pub attention: f64,
    /// Norms, quantisation, the gate, transposing.
    pub small: f64,
    /// What no kernel does outside of divided work: embedding, the keys and values of a prompt.
    pub rest: f64,
}

impl Shares {
    /// The shares of what was seen in `whole`.
    fn of(seen: &Seen, whole: Duration) -> Shares {
        let percent = |work: Work| 100.0 * seen.time(work).as_secs_f64() / whole.as_secs_f64();
        let [body, head] = [percent(Work::Body), percent(Work::Head)];
        let [attention, small] = [percent(Work::Attention), percent(Work::Small)];
        let rest = 100.0 - body - head - attention - small;
        Shares { body, head, attention, small, rest }
    }
}

/// A session that is measured.
pub struct Bench<'b, 's, 'm> {
    /// What is asked for.
    pub options: &'b Options,
    /// The session; its context has room for it.
    pub session: &'s mut Session<'m>,
    /// Who computes.
    pub engine: Engine<'b, Pool>,
    /// A step for each repetition and two more.
    pub bar: &'b ProgressBar,
}

impl<'m> Bench<'_, '_, 'm> {
    /// Measures everything.
    pub fn run(mut self) -> Result<Measured, Failure> {
        let model = *self.session.model();
        self.session.reset();
        let depth = self.ids(0, self.options.depth);
        if !depth.is_empty() {
            self.session.advance(&self.engine, &depth).map_err(Failure::failed)?;
        }
        self.bar.inc(1);
        let seen = self.look()?;
        // All threads have just computed, so the clock is that of work. One repetition has a "before" too.
        let before = Reading::now();
        let (parts, pass) = (BytesByPart::of(&model, &seen), Pass::of(&model, &seen));
        let mut alone = Alone::new(&model, &pass, self.engine, self.prefill_tokens());
        let mut samples = Samples::default();
        for _ in 0..self.options.repetitions {
            self.prefill(&mut samples)?;
            alone.compute(&mut samples);
            self.decode(&alone, &mut samples)?;
            self.bar.inc(1);
        }
        let readings = [before, Reading::now()];
        let [prefill_shares, decode_shares] = self.shares()?;
        self.bar.inc(1);
        let (barriers, weights) = (pass.barriers(self.engine.parallel.threads()), pass.weights());
        Ok(Measured { samples, parts, barriers, weights, prefill_shares, decode_shares, readings })
    }

    /// Tokens of one batch of the prompt.
    fn prefill_tokens(&self) -> usize {
        self.session.limits().batch.min(self.options.prompt as usize)
    }

    /// Any ids do: how long a token takes does not depend on which it is.
    fn ids(&self, from: u32, count: u32) -> Vec<u32> {
        let vocab = u64::from(self.session.model().config().vocab);
        (from..from + count).map(|at| (u64::from(at) * 7919 % vocab) as u32).collect()
    }

    fn prompt(&self) -> Vec<u32> {
        self.ids(self.options.depth, self.options.prompt)
    }

    /// The tokens to decode; the context has room for one more, none is needed.
    fn answer(&self) -> Vec<u32> {
        self.ids(self.options.depth + self.options.prompt, self.options.tokens)
    }

    /// Back to where every repetition starts.
    fn rewind(&mut self) {
        self.session.truncate(self.options.depth as usize);
    }

    /// Watches what the first decoded token reads.
    fn look(&mut self) -> Result<Seen, Failure> {
        self.rewind();
        self.session.advance(&self.engine, &self.prompt()).map_err(Failure::failed)?;
        let watch = Watch::reads(self.engine.kernel, self.engine.parallel);
        let first = self.answer()[0];
        self.session
            .evaluate(&Engine { kernel: &watch, parallel: &watch }, &[first])
            .map_err(Failure::failed)?;
        Ok(watch.take())
    }

    fn prefill(&mut self, samples: &mut Samples) -> Result<(), Failure> {
        self.rewind();
        let prompt = self.prompt();
        let started = Instant::now();
        self.session.evaluate(&self.engine, &prompt).map_err(Failure::failed)?;
        samples.prefill.push(prompt.len() as f64 / started.elapsed().as_secs_f64());
        Ok(())
    }

    fn decode(&mut self, alone: &Alone<'_, '_, 'm>, samples: &mut Samples) -> Result<(), Failure> {
        let ids = self.answer();
        let mut spent = Duration::ZERO;
        let mut reads = Reads::default();
        for piece in ids.chunks(ids.len().div_ceil(PIECES)) {
            let mut together = Duration::ZERO;
            for &id in piece {
                let started = Instant::now();
                self.session.evaluate(&self.engine, &[id]).map_err(Failure::failed)?;
                let token = started.elapsed();
                samples.decode_token_s.push(token.as_secs_f64());
                together += token;
            }
            spent += together;
            alone.read(&mut reads, together / 5);
        }
        samples.decode.push(ids.len() as f64 / spent.as_secs_f64());
        reads.into_samples(alone.pass, samples);
        Ok(())
    }

    /// Prefill and some tokens, watched.
    fn shares(&mut self) -> Result<[Shares; 2], Failure> {
        let (prompt, mut answer) = (self.prompt(), self.answer());
        answer.truncate(WATCHED_TOKENS);
        let watch = Watch::times(self.engine.kernel, self.engine.parallel);
        let engine = Engine { kernel: &watch, parallel: &watch };
        self.rewind();
        let started = Instant::now();
        self.session.evaluate(&engine, &prompt).map_err(Failure::failed)?;
        let prefill = Shares::of(&watch.take(), started.elapsed());
        let started = Instant::now();
        for id in answer {
            self.session.evaluate(&engine, &[id]).map_err(Failure::failed)?;
        }
        Ok([prefill, Shares::of(&watch.take(), started.elapsed())])
    }
}

/// Time of passes that were made between pieces of decoding.
#[derive(Default)]
struct Reads {
    /// (time, passes) of plain reads: body, head.
    plain: [(Duration, u32); 2],
    /// (time, passes) of the kernel: body, head.
    kernel: [(Duration, u32); 2],
    unbroken: (Duration, u64),
}

impl Reads {
    fn into_samples(self, pass: &Pass<'_>, samples: &mut Samples) {
        let bytes = [pass.bytes(Group::Body) as f64, pass.bytes(Group::Head) as f64];
        let each = |(time, passes): (Duration, u32)| time.as_secs_f64() / f64::from(passes);
        let [body, head] = self.plain.map(each);
        samples.read_body.push(bytes[0] / body);
        samples.read_head.push(bytes[1] / head);
        samples.read.push((bytes[0] + bytes[1]) / (body + head));
        let [body, head] = self.kernel.map(each);
        samples.body.push(bytes[0] / body);
        samples.head.push(bytes[1] / head);
        samples.read_unbroken.push(self.unbroken.1 as f64 / self.unbroken.0.as_secs_f64());
    }
}

/// What is measured beside the forward pass.
struct Alone<'p, 'e, 'm> {
    pass: &'p Pass<'m>,
    engine: Engine<'e, Pool>,
    inputs: Inputs,
    tokens: usize,
    out: Vec<f32>,
}

impl<'p, 'e, 'm> Alone<'p, 'e, 'm> {
    fn new(model: &Model<'_>, pass: &'p Pass<'m>, engine: Engine<'e, Pool>, tokens: usize) -> Self {
        let widths = pass.ternary().map(|matrix| matrix.cols).chain([model.head().cols()]);
        let inputs = Inputs::new(widths.collect::<std::collections::BTreeSet<_>>().into_iter(), tokens);
        Alone { pass, engine, inputs, tokens, out: Vec::new() }
    }

    /// Plain reads and the kernel alone, each at least once and for at least this long.
    fn read(&self, reads: &mut Reads, at_least: Duration) {
        let Engine { kernel, parallel } = self.engine;
        for (at, group) in [Group::Body, Group::Head].into_iter().enumerate() {
            repeat(&mut reads.plain[at], at_least / 2, || self.pass.read(group, parallel));
            let multiply = || self.pass.multiply(group, kernel, parallel, &self.inputs);
            repeat(&mut reads.kernel[at], at_least / 2, multiply);
        }
        let started = Instant::now();
        loop {
            let (time, bytes) = self.pass.read_unbroken(parallel);
            reads.unbroken.0 += time;
            reads.unbroken.1 += bytes;
            if started.elapsed() >= at_least {
                break;
            }
        }
    }

    /// The ternary matrices for a batch of tokens, and what the CPU could do at most.
    fn compute(&mut self, samples: &mut Samples) {
        let Engine { kernel, parallel } = self.engine;
        let mut all = (Duration::ZERO, 0);
        let (pass, inputs, tokens, out) = (self.pass, &self.inputs, self.tokens, &mut self.out);
        repeat(&mut all, COMPUTE_AT_LEAST, || pass.multiply_many(kernel, parallel, inputs, tokens, out));
        let operations = 2.0 * pass.weights() as f64 * tokens as f64 * f64::from(all.1);
        samples.gemm.push(operations / all.0.as_secs_f64());
        samples.peak.extend(peak_operations_per_s(kernel.name(), parallel));
    }
}

/// Adds times of `work` to `sum` until it took `at_least`.
fn repeat(sum: &mut (Duration, u32), at_least: Duration, mut work: impl FnMut() -> Duration) {
    let started = Instant::now();
    loop {
        sum.0 += work();
        sum.1 += 1;
        if started.elapsed() >= at_least {
            return;
        }
    }
}

/// Operations per second of the loop that touches no memory, on all threads.
pub fn peak_operations_per_s<P: Parallel>(kernel: &str, parallel: &P) -> Option<f64> {
    let features = CpuFeatures::detect();
    peak::operations(&features, kernel, 1)?;
    let mut done = vec![0_u64; parallel.threads() * PEAK_CHUNKS];
    let (started, mut operations) = (Instant::now(), 0.0);
    while started.elapsed() < COMPUTE_AT_LEAST {
        parallel.for_each_chunk(&mut done, 1, 1, &|_, done: &mut [u64]| {
            for done in done {
                *done = peak::operations(&features, kernel, PEAK_ROUNDS).unwrap_or(0);
            }
        });
        operations += done.iter().sum::<u64>() as f64;
    }
    Some(operations / started.elapsed().as_secs_f64())
}
