//! Watching a forward pass through its two seams: what it reads, how it is divided, where time goes.
//!
//! ```text
//! forward --Parallel--> Watch --> Pool      a section: one call that is divided among the threads
//!         --Kernel----> Watch --> kernel    which tensor, which rows, within which section
//! ```
//!
//! 1. Nothing here knows the forward pass: where it merges sections, or reads fewer rows, the figures
//!    follow by themselves.
//! 2. Only the calling thread looks at the clock, so that watching takes little of what it watches.
//!    Still, it is for repetitions of its own, never for those that give tokens per second.
//! 3. A section's time, waiting included, counts for the operations in it as the calling thread divides
//!    its own time among them; what is left of the whole (embedding, a prompt's keys and values) is the rest.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use ternlet_core::kernel::{Activations, ByToken, History, Kernel, Queries, WideActivations};
use ternlet_core::parallel::{PairBody, Parallel, rows_of_pair};
use ternlet_core::tensor::{ByteMatrix, DenseMatrix, DenseValues, TernaryMatrix};

thread_local! {
    /// What this thread has spent on each kind of work in the section that it has called; none where it has not.
    static OWN: Cell<Option<[Duration; WORKS]>> = const { Cell::new(None) };
}

/// What time is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Work {
    /// Norms, quantisation, the gate.
    Small,
    /// The output head.
    Head,
    /// Ternary matrices.
    Body,
    /// Attention.
    Attention,
}

/// Kinds of [`Work`].
const WORKS: usize = 4;

/// A part of memory that was read: address of its first byte, and its length.
pub type Place = (usize, usize);

/// What was read of a tensor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The section in which it was read first, if within one.
    pub section: Option<usize>,
    /// Bytes of its values that were read.
    pub bytes: u64,
    /// Bytes of scales that were read.
    pub scale_bytes: u64,
}

/// A call that was divided among threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Rows that were divided.
    pub rows: usize,
    /// Chunks start at multiples of it.
    pub step: usize,
}

/// What has been seen.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Calls with more than one chunk to give out, in order: each ends in a barrier.
    pub sections: Vec<Section>,
    /// Tensors, by where they lie.
    pub reads: BTreeMap<Place, Read>,
    /// Keys, values and their factors, by where the keys lie: bytes.
    pub histories: BTreeMap<usize, u64>,
    /// Time by [`Work`]; what is left of the whole is the rest.
    pub spent: [Duration; WORKS],
}

impl Seen {
    /// Time spent on one kind of work.
    pub fn time(&self, work: Work) -> Duration {
        self.spent[work as usize]
    }
}

/// A kernel and threads that are watched.
pub struct Watch<'w, P> {
    kernel: &'w dyn Kernel,
    parallel: &'w P,
    /// Whether to note what is read, which takes a lock for every chunk.
    notes_reads: bool,
    within: AtomicBool,
    seen: Mutex<Seen>,
}

impl<'w, P: Parallel> Watch<'w, P> {
    /// Watches reads and sections.
    pub fn reads(kernel: &'w dyn Kernel, parallel: &'w P) -> Self {
        Watch { notes_reads: true, ..Watch::times(kernel, parallel) }
    }

    /// Watches only sections and time.
    pub fn times(kernel: &'w dyn Kernel, parallel: &'w P) -> Self {
        Watch { kernel, parallel, notes_reads: false, within: AtomicBool::new(false), seen: Mutex::default() }
    }

    /// What has been seen since the last call.
    pub fn take(&self) -> Seen {
        std::mem::take(&mut self.seen())
    }
}

impl<P> Watch<'_, P> {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does `operation`, and notes its time where this is the calling thread.
    fn timed<R>(&self, work: Work, operation: impl FnOnce() -> R) -> R {
        let own = OWN.get();
        if own.is_none() && self.within.load(Ordering::Relaxed) {
            return operation();
        }
        let started = Instant::now();
        let result = operation();
        let spent = started.elapsed();
        match own {
            Some(mut own) => {
                own[work as usize] += spent;
                OWN.set(Some(own));
            }
            None => self.seen().spent[work as usize] += spent,
        }
        result
    }

    /// Notes that rows `first..first + rows` of `of` were read from a tensor and its scales.
    fn note(&self, (address, len): Place, first: usize, rows: usize, of: usize, has_scales: bool) {
        if !self.notes_reads {
            return;
        }
        // In proportion, so that the parts of chunks add up to the whole whatever the packing.
        let up_to = |row: usize| len as u64 * row.min(of) as u64 / of.max(1) as u64;
        let scale_bytes = if has_scales { 4 * rows as u64 } else { 0 };
        let mut seen = self.seen();
        let section = self.within.load(Ordering::Relaxed).then(|| seen.sections.len() - 1);
        let read = Read { section, bytes: 0, scale_bytes: 0 };
        let read = seen.reads.entry((address, len)).or_insert(read);
        read.bytes += up_to(first + rows) - up_to(first);
        read.scale_bytes += scale_bytes;
    }
}

impl<P: Parallel> Parallel for Watch<'_, P> {
    fn threads(&self) -> usize {
        self.parallel.threads()
    }

    fn alone_bytes(&self) -> usize {
        self.parallel.alone_bytes()
    }

    fn for_each_chunk_pair<T: Send, U: Send>(
        &self,
        a: (&mut [T], usize),
        b: (&mut [U], usize),
        step: usize,
        body: &PairBody<'_, T, U>,
    ) {
        let rows = rows_of_pair((a.0.len(), a.1), (b.0.len(), b.1));
        // A call within a section, or one that cannot be divided, is no barrier.
        if rows <= step.max(1) || self.within.swap(true, Ordering::Relaxed) {
            return self.parallel.for_each_chunk_pair(a, b, step, body);
        }
        self.seen().sections.push(Section { rows, step: step.max(1) });
        OWN.set(Some(Default::default()));
        let started = Instant::now();
        self.parallel.for_each_chunk_pair(a, b, step, body);
        let spent = started.elapsed();
        let own = OWN.take().unwrap_or_default();
        self.within.store(false, Ordering::Relaxed);
        let known: Duration = own.iter().sum();
        let mut seen = self.seen();
        for (sum, own) in seen.spent.iter_mut().zip(own) {
            // Where other threads took every chunk, nothing is known: it is left to the rest.
            *sum += spent.mul_f64(own.as_secs_f64() / known.as_secs_f64().max(f64::MIN_POSITIVE));
        }
    }
}

/// Every operation goes to the kernel that is watched; one with a body in the trait must be forwarded
/// too, or the trait's body would be measured in the kernel's place.
impl<P: Parallel> Kernel for Watch<'_, P> {
    fn name(&self) -> &'static str {
        self.kernel.name()
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        let rows = out.len() / x.tokens().max(1);
        self.note(place(weights.codes), first_row, rows, weights.rows, true);
        self.timed(Work::Body, || self.kernel.ternary(weights, x, first_row, out));
    }

    fn writes_by_token(&self) -> bool {
        self.kernel.writes_by_token()
    }

    fn ternary_by_token(
        &self,
        weights: &TernaryMatrix<'_>,
        x: &Activations<'_>,
        first_row: usize,
        out: ByToken<'_>,
        scratch: &mut [f32],
    ) {
        self.note(place(weights.codes), first_row, out.rows, weights.rows, true);
        self.timed(Work::Body, || self.kernel.ternary_by_token(weights, x, first_row, out, scratch));
    }

    fn dense(&self, weights: &DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]) {
        let rows = out.len() * weights.cols / x.len().max(1);
        self.note(dense_place(weights), first_row, rows, weights.rows, false);
        self.timed(Work::Head, || self.kernel.dense(weights, x, first_row, out));
    }

    fn head(&self, weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]) {
        let rows = out.len() / x.tokens().max(1);
        self.note(place(weights.values), first_row, rows, weights.rows, true);
        self.timed(Work::Head, || self.kernel.head(weights, x, first_row, out));
    }

    fn rms_norm(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]) {
        self.note(place(weight), 0, 1, 1, false);
        self.timed(Work::Small, || self.kernel.rms_norm(x, weight, eps, out));
    }

    fn activation_scale(&self, x: &[f32]) -> f32 {
        self.timed(Work::Small, || self.kernel.activation_scale(x))
    }

    fn quantise(&self, x: &[f32], scale: f32, out: &mut [i8]) {
        self.timed(Work::Small, || self.kernel.quantise(x, scale, out));
    }

    fn norm_quantise(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [i8]) -> f32 {
        self.note(place(weight), 0, 1, 1, false);
        self.timed(Work::Small, || self.kernel.norm_quantise(x, weight, eps, out))
    }

    fn relu2_gate(&self, gate: &mut [f32], up: &[f32]) {
        self.timed(Work::Small, || self.kernel.relu2_gate(gate, up));
    }

    fn silu_gate(&self, gate: &mut [f32], up: &[f32]) {
        self.timed(Work::Small, || self.kernel.silu_gate(gate, up));
    }

    fn transpose(&self, from: &[f32], tokens: usize, first: usize, to: ByToken<'_>) {
        self.timed(Work::Small, || self.kernel.transpose(from, tokens, first, to));
    }

    fn add_transposed(&self, from: &[f32], tokens: usize, first: usize, to: &mut [f32]) {
        self.timed(Work::Small, || self.kernel.add_transposed(from, tokens, first, to));
    }

    fn attend(&self, queries: &Queries<'_>, history: &History<'_>, out: &mut [f32]) {
        if self.notes_reads {
            // Heads that share a history read it while it is in a cache: it counts once.
            let (address, bytes) = history_bytes(history);
            self.seen().histories.insert(address, bytes);
        }
        self.timed(Work::Attention, || self.kernel.attend(queries, history, out));
    }
}

fn place<T>(values: &[T]) -> Place {
    (values.as_ptr().addr(), size_of_val(values))
}

fn dense_place(matrix: &DenseMatrix<'_>) -> Place {
    match matrix.values {
        DenseValues::F32(values) => place(values),
        DenseValues::F16(values) | DenseValues::Bf16(values) => place(values),
    }
}

fn history_bytes(history: &History<'_>) -> (usize, u64) {
    let (first, rest) = match history {
        History::Float { keys, values } => (place(keys), place(values).1),
        History::Half { keys, values } => (place(keys), place(values).1),
        History::Int8 { keys, key_scales, values, value_scales } => {
            (place(keys), place(values).1 + place(key_scales).1 + place(value_scales).1)
        }
    };
    (first.0, (first.1 + rest) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ternlet_core::packing::TernaryPacking;
    use ternlet_core::parallel::Alone;
    use ternlet_core::reference::Reference;

    #[test]
    fn chunks_of_a_tensor_add_up_to_it_in_one_section() {
        let packing = TernaryPacking::Columns2;
        let codes = vec![packing.zero_byte(); packing.bytes(40, 50)];
        let matrix = TernaryMatrix { rows: 40, cols: 50, packing, codes: &codes, scales: &[1.0; 40] };
        let x = Activations { cols: 50, values: &[0; 80], scales: &[1.0] };
        let watch = Watch::reads(&Reference, &Alone);
        let mut out = [0.0; 40];
        watch.for_each_chunk(&mut out, 1, 16, &|_, out: &mut [f32]| {
            for (at, out) in out.chunks_mut(16).enumerate() {
                watch.ternary(&matrix, &x, 16 * at, out);
            }
        });
        // Nothing to divide: no barrier.
        watch.for_each_chunk(&mut out[..16], 1, 16, &|_, _: &mut [f32]| {});
        let seen = watch.take();
        assert_eq!(seen.sections, [Section { rows: 40, step: 16 }]);
        let read = Read { section: Some(0), bytes: codes.len() as u64, scale_bytes: 160 };
        assert_eq!(seen.reads.values().collect::<Vec<_>>(), [&read]);
        assert!(seen.time(Work::Body) > Duration::ZERO && seen.time(Work::Head).is_zero());
        assert!(watch.take().sections.is_empty());
    }
}
