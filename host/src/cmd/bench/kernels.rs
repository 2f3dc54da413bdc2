//! `ternlet bench --kernels`: every kernel and packing that this CPU can run, at a shape.
//!
//! ```text
//! for each kernel and packing: a small matrix against the reference      wrong bits end it here
//! for each repetition:                                                   in turns
//!     for each number of tokens, kernel and packing: some rows, for some milliseconds
//! pick = the kernel that would be used, with the packing that import would choose for it
//! ```
//!
//! 1. There are more matrices than the last-level cache holds, one after the other, so that GEMV
//!    streams from memory: each turn goes on where the last one ended, whoever's it was, so that
//!    nothing is read again before all others were. Where the cache is too large for that, the report
//!    says so. All packings share the bytes, which are codes in all of them.
//! 2. Slow candidates compute fewer rows, so that all take about as long.
//! 3. A packing is chosen for decoding, so for one token the pick must hold against every kernel and
//!    packing; for more it must hold against the other kernels on the same packing.

use super::Options;
use super::inputs::{Inputs, Numbers};
use super::machine::Machine;
use super::statistics::Figure;
use super::verdict::is_faster;
use crate::cmd::failure::Failure;
use crate::cmd::progress::steps_bar;
use crate::engine::held;
use crate::format::AlignedBytes;
use crate::format::choice::packing_for;
use crate::memory::{Megabytes, available_bytes};
use crate::threads::Pool;
use serde::Serialize;
use std::cell::Cell;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::time::{Duration, Instant};
use ternlet_core::family::Role;
use ternlet_core::kernel::{Kernel, stride_of};
use ternlet_core::packing::{COLS_MAX, Packing, TILE_ROWS, TernaryPacker, TernaryPacking};
use ternlet_core::parallel::Parallel;
use ternlet_core::reference::Reference;
use ternlet_core::tensor::TernaryMatrix;

/// One token; small batches; prefill.
const TOKENS: [usize; 6] = [1, 2, 4, 8, 32, 128];
/// Repetitions at least, or quartiles say nothing.
const REPETITIONS_MIN: u32 = 5;
/// A candidate's turn takes about this long.
const TURN: Duration = Duration::from_millis(10);
/// Rows of the comparison with the reference, the last tile ragged.
const CHECKED_ROWS: usize = 40;
/// Where the system does not tell its cache.
const CACHE_BYTES: u64 = 32 << 20;
/// More would take longer to fill than to measure.
const MATRIX_BYTES_MAX: u64 = 512 << 20;
/// Bytes that a shape may take at most; no model's comes near.
const SHAPE_BYTES_MAX: u64 = 4 << 30;
/// Most rows of a shape.
const ROWS_MAX: usize = 1 << 20;
/// Bytes that stand for weights in every packing.
const CODE_BYTES: [u8; 8] = [0x24, 0x46, 0x12, 0x61, 0x09, 0x25, 0x50, 0x28];

/// Rows and columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    rows: usize,
    cols: usize,
}

/// Reads `ROWSxCOLUMNS`.
pub fn shape(text: &str) -> Result<Shape, String> {
    let number = |text: &str| text.parse().ok();
    let (rows, cols) = text
        .split_once('x')
        .and_then(|(rows, cols)| Some((number(rows)?, number(cols)?)))
        .ok_or("give rows and columns, as in 6912x2560")?;
    if rows == 0 || rows > ROWS_MAX || cols == 0 || cols > COLS_MAX {
        return Err(format!("rows are 1 to {ROWS_MAX}, columns 1 to {COLS_MAX}"));
    }
    Ok(Shape { rows, cols })
}

/// A kernel with a packing and a number of tokens.
struct Candidate {
    kernel: &'static dyn Kernel,
    packing: TernaryPacking,
    tokens: usize,
    /// Rows of a turn.
    rows: usize,
    /// Seconds for all rows, one per repetition.
    seconds: Vec<f64>,
}

/// A line of the report: a kernel and a packing.
#[derive(Debug, Serialize)]
struct Line {
    kernel: &'static str,
    packing: &'static str,
    picked: bool,
    bytes: usize,
    by_tokens: Vec<Speed>,
}

#[derive(Debug, Serialize)]
struct Speed {
    tokens: usize,
    /// Seconds for the whole matrix and all tokens.
    seconds: Figure,
    /// 2 * weights * tokens / seconds / 10^9.
    gops: f64,
    /// Bytes of weights read per second; with more tokens than one they are used several times.
    weight_bytes_per_s: f64,
    /// Whether it is faster than the pick, which should have been it.
    beats_pick: bool,
}

#[derive(Debug, Serialize)]
struct Report {
    rows: usize,
    cols: usize,
    threads: usize,
    repetitions: u32,
    matrices: u64,
    /// Bytes of all matrices in the smallest packing.
    matrices_bytes: u64,
    /// Bytes of the largest cache, where the system tells.
    cache_bytes: Option<u64>,
    machine: Machine,
    kernel: &'static str,
    packing: &'static str,
    pick_is_fastest: bool,
    /// Fastest first, by one token.
    lines: Vec<Line>,
}

/// Measures, prints, and fails where the pick is wrong.
pub fn run(options: &Options) -> Result<(), Failure> {
    let machine = options.engine.machine()?;
    let engine = machine.engine();
    let kernels: Vec<&'static dyn Kernel> =
        held().into_iter().filter(|kernel| kernel.name() != Reference.name()).collect();
    check_pick(engine.kernel.name(), &kernels)?;
    let need = Need::of(options.shape, last_level_cache());
    need.check(options.shape, available_bytes())?;
    for kernel in &kernels {
        check(*kernel, options.shape.cols)?;
    }
    let data = Data::new(options.shape, need)?;
    let mut candidates = Vec::new();
    for &tokens in &TOKENS {
        for &kernel in &kernels {
            for packing in TernaryPacking::ALL {
                let seconds = Vec::new();
                candidates.push(Candidate { kernel, packing, tokens, rows: 0, seconds });
            }
        }
    }
    let repetitions = options.repetitions.max(REPETITIONS_MIN);
    let bar = steps_bar("measuring", (candidates.len() * (repetitions as usize + 1)) as u64);
    let mut out = Vec::new();
    for candidate in &mut candidates {
        candidate.rows = data.rows_of_a_turn(candidate, engine.parallel, &mut out);
        bar.inc(1);
    }
    for _ in 0..repetitions {
        for candidate in &mut candidates {
            let seconds = data.turn(candidate, engine.parallel, &mut out);
            candidate.seconds.push(seconds);
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    let pick = (engine.kernel.name(), packing_for(engine.kernel.name(), Role::Gate));
    let lines = lines(&candidates, options.shape, pick);
    let report = Report {
        rows: options.shape.rows,
        cols: options.shape.cols,
        threads: engine.parallel.threads(),
        repetitions,
        matrices: need.matrices,
        matrices_bytes: need.matrices * need.least,
        cache_bytes: need.cache,
        machine: Machine::here(),
        kernel: pick.0,
        packing: pick.1.name(),
        pick_is_fastest: lines.iter().all(|line| line.by_tokens.iter().all(|speed| !speed.beats_pick)),
        lines,
    };
    report.print(options.json)?;
    report.verdict()
}

/// Refuses a pick that nothing here measures: no verdict could be about it.
fn check_pick(pick: &str, kernels: &[&dyn Kernel]) -> Result<(), Failure> {
    if kernels.iter().any(|kernel| kernel.name() == pick) {
        return Ok(());
    }
    let names: Vec<&str> = kernels.iter().map(|kernel| kernel.name()).collect();
    let line = format!(
        "{pick} is picked, but it is not timed: the other kernels' bits are compared with its; take away --kernel and TERNLET_KERNEL, or choose from {}",
        names.join(", ")
    );
    Err(Failure::failed(line))
}

/// Compares a kernel with the reference in every packing and number of tokens.
fn check(kernel: &dyn Kernel, cols: usize) -> Result<(), Failure> {
    let mut numbers = Numbers::default();
    let rows: Vec<Vec<u8>> =
        (0..CHECKED_ROWS).map(|_| (0..cols).map(|_| (numbers.next() % 3) as u8).collect()).collect();
    let scales: Vec<f32> = (0..CHECKED_ROWS).map(|row| 0.01 * row as f32 - 0.1).collect();
    let inputs = Inputs::new([cols].into_iter(), TOKENS[TOKENS.len() - 1]);
    for tokens in TOKENS {
        let x = inputs.bytes(cols, tokens);
        let result = |kernel: &dyn Kernel, packing: TernaryPacking| {
            let mut codes = vec![0; packing.bytes(CHECKED_ROWS, cols)];
            let mut packer = TernaryPacker::new(packing, (CHECKED_ROWS, cols), &mut codes);
            rows.iter().for_each(|row| packer.push_row(row));
            let codes = &codes;
            let matrix = TernaryMatrix { rows: CHECKED_ROWS, cols, packing, codes, scales: &scales };
            let mut out = vec![0.0; CHECKED_ROWS * tokens];
            kernel.ternary(&matrix, &x, 0, &mut out);
            out
        };
        let wanted = result(&Reference, TernaryPacking::Rows2);
        for packing in TernaryPacking::ALL {
            let got = result(kernel, packing);
            if wanted.iter().zip(&got).any(|(wanted, got)| wanted.to_bits() != got.to_bits()) {
                let (kernel, packing) = (kernel.name(), packing.name());
                let line = format!(
                    "{kernel} computes other bits than the reference ({packing}, {tokens} tokens, {cols} columns); do not use it"
                );
                return Err(Failure::failed(line));
            }
        }
    }
    Ok(())
}

/// What a shape takes.
#[derive(Clone, Copy, Debug)]
struct Need {
    /// Matrices in turn.
    matrices: u64,
    /// Bytes of one in the smallest packing.
    least: u64,
    /// Bytes from one to the next: those of the largest packing, in whole cache lines.
    stride: u64,
    /// Bytes of the largest cache, where the system tells.
    cache: Option<u64>,
    /// Bytes of everything.
    total: u64,
}

impl Need {
    fn of(shape: Shape, cache: Option<u64>) -> Need {
        let Shape { rows, cols } = shape;
        // Not a `TernaryPacking`'s bytes, which a 32-bit system could not count.
        let bytes = |packing| Packing::Ternary(packing).bytes(rows, cols).unwrap_or(u64::MAX / 4);
        let sizes = TernaryPacking::ALL.map(bytes);
        let (least, most) = (sizes.into_iter().min().unwrap_or(1), sizes.into_iter().max().unwrap_or(1));
        let wanted = cache.unwrap_or(CACHE_BYTES).saturating_mul(2).min(MATRIX_BYTES_MAX);
        let matrices = wanted.div_ceil(least).max(1);
        let stride = most.next_multiple_of(64);
        let tokens = TOKENS[TOKENS.len() - 1] as u64;
        // Results and scales, then activations.
        let vectors = (tokens + 1) * 4 * rows as u64 + tokens * stride_of(cols) as u64;
        let total = matrices.saturating_mul(stride).saturating_add(vectors);
        Need { matrices, least, stride, cache, total }
    }

    /// Refuses what would push others out of memory.
    fn check(&self, shape: Shape, available: Option<u64>) -> Result<(), Failure> {
        // Not all that is available: others want some too.
        let most = available.map_or(SHAPE_BYTES_MAX, |bytes| SHAPE_BYTES_MAX.min(bytes / 4 * 3));
        if self.total <= most {
            return Ok(());
        }
        let (Shape { rows, cols }, need, most) = (shape, Megabytes(self.total), Megabytes(most));
        let line = format!(
            "{rows}x{cols} takes {need} of memory here and at most {most} may be taken; choose a smaller --shape"
        );
        Err(Failure::failed(line))
    }
}

/// What all candidates read.
struct Data {
    shape: Shape,
    matrices: usize,
    /// Bytes from one matrix to the next, whatever the packing, so that no two share any.
    stride: usize,
    /// The matrix to be read next, by whichever candidate.
    next: Cell<usize>,
    codes: AlignedBytes,
    scales: Vec<f32>,
    inputs: Inputs,
}

impl Data {
    fn new(shape: Shape, need: Need) -> Result<Data, Failure> {
        let mut codes = AlignedBytes::new(need.matrices * need.stride).map_err(Failure::failed)?;
        // There are as many bytes, so both fit.
        let (matrices, stride) = (need.matrices as usize, need.stride as usize);
        for (at, byte) in codes.bytes_mut().iter_mut().enumerate() {
            *byte = CODE_BYTES[(at ^ at >> 7) % CODE_BYTES.len()];
        }
        let inputs = Inputs::new([shape.cols].into_iter(), TOKENS[TOKENS.len() - 1]);
        let scales = vec![0.02; shape.rows];
        Ok(Data { shape, matrices, stride, next: Cell::new(0), codes, scales, inputs })
    }

    /// The matrix after the one that was read last.
    fn next_matrix(&self, packing: TernaryPacking) -> TernaryMatrix<'_> {
        let Shape { rows, cols } = self.shape;
        let at = self.next.get();
        self.next.set((at + 1) % self.matrices);
        let codes = &self.codes.bytes()[at * self.stride..][..packing.bytes(rows, cols)];
        TernaryMatrix { rows, cols, packing, codes, scales: &self.scales }
    }

    /// So many rows that a turn takes as long as it should, found by trying twice as many until it
    /// takes a quarter of that.
    fn rows_of_a_turn(&self, candidate: &Candidate, pool: &Pool, out: &mut Vec<f32>) -> usize {
        let mut rows = (TILE_ROWS * pool.threads()).min(self.shape.rows);
        loop {
            let seconds = self.compute(candidate, rows, pool, out).as_secs_f64();
            let wanted = rows as f64 * TURN.as_secs_f64() / seconds.max(1e-9);
            if seconds * 4.0 >= TURN.as_secs_f64() || rows >= self.shape.rows * self.matrices {
                let most = self.shape.rows * self.matrices;
                return (wanted as usize).next_multiple_of(TILE_ROWS).clamp(TILE_ROWS.min(most), most);
            }
            rows *= 2;
        }
    }

    /// Seconds that the whole matrix would take, by a turn.
    fn turn(&self, candidate: &Candidate, pool: &Pool, out: &mut Vec<f32>) -> f64 {
        let spent = self.compute(candidate, candidate.rows, pool, out);
        spent.as_secs_f64() * self.shape.rows as f64 / candidate.rows as f64
    }

    /// Computes this many rows, in as many matrices as that takes.
    fn compute(&self, candidate: &Candidate, rows: usize, pool: &Pool, out: &mut Vec<f32>) -> Duration {
        let &Candidate { kernel, packing, tokens, .. } = candidate;
        let x = self.inputs.bytes(self.shape.cols, tokens);
        out.resize(self.shape.rows * tokens, 0.0);
        let (started, mut left) = (Instant::now(), rows);
        while left > 0 {
            let rows = left.min(self.shape.rows);
            let matrix = self.next_matrix(packing);
            pool.for_each_chunk(&mut out[..rows * tokens], tokens, TILE_ROWS, &|first, out: &mut [f32]| {
                kernel.ternary(&matrix, &x, first, out);
            });
            left -= rows;
        }
        started.elapsed()
    }
}

/// A line for each kernel and packing, fastest first.
fn lines(candidates: &[Candidate], shape: Shape, pick: (&str, TernaryPacking)) -> Vec<Line> {
    let Shape { rows, cols } = shape;
    let is_pick = |candidate: &Candidate| (candidate.kernel.name(), candidate.packing) == pick;
    let mut lines: Vec<Line> = Vec::new();
    for candidate in candidates {
        let (kernel, packing) = (candidate.kernel.name(), candidate.packing);
        let bytes = packing.bytes(rows, cols);
        let picked = candidates.iter().find(|other| other.tokens == candidate.tokens && is_pick(other));
        let compares = candidate.tokens == 1 || packing == pick.1;
        let beats_pick =
            compares && picked.is_some_and(|picked| is_faster(&candidate.seconds, &picked.seconds));
        let Some(seconds) = Figure::of(&candidate.seconds) else { continue };
        let operations = 2.0 * rows as f64 * cols as f64 * candidate.tokens as f64;
        let speed = Speed {
            tokens: candidate.tokens,
            seconds,
            gops: operations / seconds.median / 1e9,
            weight_bytes_per_s: bytes as f64 / seconds.median,
            beats_pick,
        };
        match lines.iter_mut().find(|line| (line.kernel, line.packing) == (kernel, packing.name())) {
            Some(line) => line.by_tokens.push(speed),
            None => lines.push(Line {
                kernel,
                packing: packing.name(),
                picked: is_pick(candidate),
                bytes,
                by_tokens: vec![speed],
            }),
        }
    }
    lines.sort_by(|a, b| a.seconds().total_cmp(&b.seconds()));
    lines
}

impl Line {
    /// Of one token.
    fn seconds(&self) -> f64 {
        self.by_tokens.first().map_or(f64::INFINITY, |speed| speed.seconds.median)
    }
}

impl Report {
    fn print(&self, json: bool) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        if json {
            let json = serde_json::to_string_pretty(self).map_err(Failure::failed)?;
            return Ok(writeln!(out, "{json}")?);
        }
        Ok(out.write_all(self.text().as_bytes())?)
    }

    fn text(&self) -> String {
        let Report { rows, cols, threads, matrices, repetitions, .. } = self;
        let mut text = format!(
            "{rows} x {cols}, {threads} threads, {matrices} matrices in turn, medians of {repetitions}; GOPS by number of tokens\n\n  {:<22} {:<9} {:>9} {:>8}",
            "kernel", "packing", "MB", "GB/s"
        );
        for tokens in TOKENS {
            let _ = write!(text, " {tokens:>8}");
        }
        text.push('\n');
        for line in &self.lines {
            let mark = if line.picked { '*' } else { ' ' };
            let speed = line.by_tokens.first().map_or(0.0, |speed| speed.weight_bytes_per_s / 1e9);
            let Line { kernel, packing, bytes, .. } = line;
            let _ =
                write!(text, "{mark} {kernel:<22} {packing:<9} {:>9.2} {speed:>8.2}", *bytes as f64 / 1e6);
            for speed in &line.by_tokens {
                let mark = if speed.beats_pick { "!" } else { "" };
                let _ = write!(text, " {:>8}", format!("{mark}{:.1}", speed.gops));
            }
            text.push('\n');
        }
        text.push_str(
            "\n* the kernel used here with the packing import chooses for it; ! faster than that\n",
        );
        text.push_str(&self.cache_note());
        text
    }

    /// What is to be known where the matrices may not come from memory.
    fn cache_note(&self) -> String {
        let bytes = Megabytes(self.matrices_bytes);
        match self.cache_bytes {
            Some(cache) if self.matrices_bytes > cache => String::new(),
            Some(cache) => {
                let cache = Megabytes(cache);
                format!("The matrices ({bytes}) fit the largest cache ({cache}): GB/s may be the cache's.\n")
            }
            None => {
                format!("The caches' sizes are not told: if one holds {bytes}, GB/s may be the cache's.\n")
            }
        }
    }

    /// Fails where something is faster than the pick.
    fn verdict(&self) -> Result<(), Failure> {
        if self.pick_is_fastest {
            return Ok(());
        }
        let faster = self.lines.iter().flat_map(|line| {
            let better = line.by_tokens.iter().filter(|speed| speed.beats_pick);
            better
                .map(move |speed| format!("{} on {} for {} tokens", line.kernel, line.packing, speed.tokens))
        });
        let faster = faster.collect::<Vec<_>>().join(", ");
        let (kernel, packing) = (self.kernel, self.packing);
        let line = format!("{kernel} on {packing} is picked, but by more than noise faster are: {faster}");
        Err(Failure::failed(line))
    }
}

/// Bytes of the largest cache that the system tells of.
fn last_level_cache() -> Option<u64> {
    let folder = fs::read_dir("/sys/devices/system/cpu/cpu0/cache").ok()?;
    let sizes = folder.filter_map(|entry| fs::read_to_string(entry.ok()?.path().join("size")).ok());
    sizes.filter_map(|size| bytes_of(size.trim())).max()
}

/// The bytes of "32768K" or "8M".
fn bytes_of(size: &str) -> Option<u64> {
    let (number, unit) = match size.strip_suffix('K') {
        Some(number) => (number, 1 << 10),
        None => (size.strip_suffix('M')?, 1 << 20),
    };
    number.parse::<u64>().ok()?.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_read() {
        assert_eq!(shape("6912x2560"), Ok(Shape { rows: 6912, cols: 2560 }));
        for text in ["", "6912", "6912x", "x5", "-1x5", "6912X2560", "1.5x3"] {
            assert!(shape(text).is_err_and(|error| error.contains("6912x2560")), "{text}");
        }
        for text in ["0x5", "5x0", "5x132001", "1048577x5"] {
            assert!(shape(text).is_err_and(|error| error.contains("1 to")), "{text}");
        }
    }

    #[test]
    fn every_byte_stands_for_weights_in_every_packing() {
        assert!(TernaryPacking::ALL.iter().all(|packing| !packing.has_bad_code(&CODE_BYTES)));
    }

    #[test]
    fn caches_are_read() {
        assert_eq!(bytes_of("32768K"), Some(32 << 20));
        assert_eq!(bytes_of("8M"), Some(8 << 20));
        assert_eq!(bytes_of("lots"), None);
    }

    #[test]
    fn what_a_shape_takes_is_known_before() {
        let shape = |rows, cols| Shape { rows, cols };
        let need = Need::of(shape(6912, 2560), Some(32 << 20));
        assert!(need.matrices * need.least > 32 << 20 && need.stride >= need.least, "{need:?}");
        assert!(need.check(shape(6912, 2560), Some(1 << 30)).is_ok(), "{need:?}");
        assert!(need.check(shape(6912, 2560), None).is_ok(), "{need:?}");
        assert!(need.check(shape(6912, 2560), Some(100 << 20)).is_err(), "{need:?}");
        // No product leaves its type.
        let most = shape(ROWS_MAX, COLS_MAX);
        assert!(Need::of(most, Some(u64::MAX)).check(most, None).is_err());
    }

    #[test]
    fn turns_go_on_where_the_last_one_ended() {
        let shape = Shape { rows: 16, cols: 16 };
        let need = Need { matrices: 3, ..Need::of(shape, None) };
        let data = Data::new(shape, need).expect("little memory");
        let [a, b] = [TernaryPacking::Tile16, TernaryPacking::Trits16];
        let starts = [a, b, b, a].map(|packing| {
            data.next_matrix(packing).codes.as_ptr().addr() - data.codes.bytes().as_ptr().addr()
        });
        let stride = need.stride as usize;
        assert_eq!(starts, [0, stride, 2 * stride, 0]);
    }

    #[test]
    fn the_pick_must_hold_where_it_was_a_choice() {
        let shape = Shape { rows: 16, cols: 16 };
        let candidate = |packing, tokens, seconds: f64| Candidate {
            kernel: &Reference,
            packing,
            tokens,
            rows: 16,
            seconds: vec![seconds; 5],
        };
        let [pick, other] = [TernaryPacking::Tile16, TernaryPacking::Trits16];
        let faults = |candidates: &[Candidate]| {
            let lines = lines(candidates, shape, (Reference.name(), pick));
            let speeds = lines.iter().flat_map(|line| &line.by_tokens);
            speeds.filter(|speed| speed.beats_pick).count()
        };
        let prefill = [candidate(pick, 32, 2.0), candidate(other, 32, 1.0)];
        assert_eq!(faults(&prefill), 0, "another packing may be faster in prefill");
        let decode = [candidate(pick, 1, 2.0), candidate(other, 1, 1.0)];
        assert_eq!(faults(&decode), 1, "but not in decoding");
        let lines = lines(&decode, shape, (Reference.name(), pick));
        assert!(lines[0].packing == "trits16" && lines[1].picked, "fastest first: {lines:?}");
    }
}
