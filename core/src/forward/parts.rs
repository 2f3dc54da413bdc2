//! A prompt's tokens parted among the workers: each takes its own through a stage, in memory of their own.
//!
//! ```text
//! scratch   | tokens 0 .. n | tokens n .. 2n | ..      each part as if it were the whole scratch of a batch of n
//! stage     worker 0          worker 1                one wait a stage, where dividing rows has three or four
//! ```
//!
//! 1. Where rows are divided, every token's norm needs what all workers made, and every worker needs all tokens' activations:
//!    all results go from core to core. Here a token's vectors stay with one worker, who is mostly the same in every stage.
//! 2. Each worker reads all weights for its tokens, so parts of few tokens would not be worth it: with the usual batch of
//!    96 two or three workers part it. And each waits for the slowest one's share, where rows are given out in small pieces.
//! 3. How a batch is parted is settled when it is embedded, since one stage finds what the other left in its part.

use super::{ForwardError, Pass, Scratch, Stage};
use crate::kv::KvCache;
use crate::model::Model;
use crate::parallel::{PairBody, Parallel, rows_of_pair};
use crate::session::Engine;

/// Fewer tokens to a worker are better computed together: a kernel then unpacks each weight for too few.
const PART_TOKENS_LEAST: usize = 32;
/// Parts are so many tokens or a multiple of it, as kernels take them.
const PART_STEP: usize = 8;
/// Most parts; more workers divide rows.
const PARTS_MAX: usize = 16;

/// Not on 32-bit CPUs: boards with one core or two, small batches, kernels without results by token, and no flash for this.
pub(super) const POSSIBLE: bool = !cfg!(target_pointer_width = "32");

/// How many tokens of a batch make a part: all of them where they are computed together.
pub(super) fn tokens_of_a_part(tokens: usize, threads: usize) -> usize {
    let part = tokens.div_ceil(threads.max(1)).next_multiple_of(PART_STEP);
    let is_worth_it = 1 < threads && threads <= PARTS_MAX && tokens >= PART_TOKENS_LEAST * threads;
    // The largest part is what the others wait for.
    let is_even = 8 * part * threads <= 9 * tokens;
    if POSSIBLE && is_worth_it && is_even { part } else { tokens }
}

/// One worker's own thread, which takes a few rows at a time: what is made of them is then still in its cache.
struct InTurn;

/// Most bytes of each slice in a chunk, unless one step has more: a part of a second-level cache, and 16 tokens' heads of a 2B model.
const CHUNK_BYTES: usize = 160 << 10;

impl Parallel for InTurn {
    fn threads(&self) -> usize {
        1
    }

    fn for_each_chunk_pair<T: Send, U: Send>(
        &self,
        a: (&mut [T], usize),
        b: (&mut [U], usize),
        step: usize,
        body: &PairBody<'_, T, U>,
    ) {
        let (mut rows, step) = (rows_of_pair((a.0.len(), a.1), (b.0.len(), b.1)), step.max(1));
        let bytes = (a.1 * size_of::<T>()).max(b.1 * size_of::<U>()).max(1);
        let most = (CHUNK_BYTES / bytes / step * step).max(step);
        let ((mut rest_a, width_a), (mut rest_b, width_b), mut first) = (a, b, 0);
        while rows > 0 {
            let count = most.min(rows);
            let (own_a, after_a) = rest_a.split_at_mut(count * width_a);
            let (own_b, after_b) = rest_b.split_at_mut(count * width_b);
            body(first, own_a, own_b);
            (rest_a, rest_b, first, rows) = (after_a, after_b, first + count, rows - count);
        }
    }
}

/// Some tokens of a batch and what a stage makes of them.
struct Part<'a> {
    scratch: Scratch<'a>,
    tokens: usize,
    position: usize,
    computed: Result<(), ForwardError>,
}

impl<'a> Part<'a> {
    fn pass<'p, 'm>(
        &'p mut self,
        engine: Engine<'p, InTurn>,
        model: &'p Model<'m>,
        stage: Stage,
    ) -> Pass<'p, 'a, 'm, InTurn> {
        let Part { scratch, tokens, position, .. } = self;
        Pass { engine, model, scratch, tokens: *tokens, position: *position, layer: stage.layer() }
    }
}

/// Computes a stage of a batch of tokens, the first at a position, that was parted when it was embedded.
#[inline(never)]
pub(super) fn compute<P: Parallel>(
    engine: &Engine<'_, P>,
    model: &Model<'_>,
    cache: &mut KvCache<'_>,
    scratch: &mut Scratch<'_>,
    (tokens, position): (usize, usize),
    stage: Stage,
) -> Result<(), ForwardError> {
    let config = model.config();
    let widths = (config.hidden as usize, config.head_dim as usize);
    let mut parts: [Option<Part<'_>>; PARTS_MAX] = [const { None }; PARTS_MAX];
    let part = scratch.part;
    let count = tokens.div_ceil(part);
    for (at, (slot, scratch)) in parts.iter_mut().zip(parted(scratch, widths)).enumerate().take(count) {
        let first = at * part;
        let part = part.min(tokens - first);
        *slot = Some(Part { scratch, tokens: part, position: position + first, computed: Ok(()) });
    }
    let alone = Engine { kernel: engine.kernel, parallel: &InTurn };
    if let Stage::Attend(_) = stage {
        parts.iter_mut().flatten().try_for_each(|part| part.pass(alone, model, stage).store(cache))?;
    }
    let cache = &*cache;
    engine.parallel.for_each_chunk(&mut parts[..count], 1, 1, &|_, parts: &mut [Option<Part<'_>>]| {
        for part in parts.iter_mut().flatten() {
            part.computed = part.pass(alone, model, stage).compute(stage, cache);
        }
    });
    parts.iter().flatten().try_for_each(|part| part.computed)
}

/// The buffers of each part's tokens, of a model of this hidden width and head's.
fn parted<'a>(
    scratch: &'a mut Scratch<'_>,
    (hidden, head_dim): (usize, usize),
) -> impl Iterator<Item = Scratch<'a>> {
    let (part, own, batch) = (scratch.part, scratch.own, scratch.scales.len());
    let (wide, stride) = (scratch.wide.len() / batch, scratch.activations.len() / batch);
    let residual = scratch.residual.chunks_mut(part * hidden);
    let wides = scratch.wide.chunks_mut(part * wide).zip(scratch.wide_other.chunks_mut(part * wide));
    let activations = scratch.activations.chunks_mut(part * stride).zip(scratch.scales.chunks_mut(part));
    let rotations = scratch.rotations.chunks_mut(part * head_dim);
    residual.zip(wides).zip(activations).zip(rotations).map(
        move |(((residual, (wide, wide_other)), (activations, scales)), rotations)| Scratch {
            residual,
            wide,
            wide_other,
            activations,
            scales,
            wide_activations: &mut [],
            rotations,
            own,
            part,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_tokens_and_many_workers_stay_together() {
        let cases = [(1, 2, 1), (512, 1, 512), (63, 2, 63), (65, 2, 65), (100, 3, 100), (128, 8, 128)];
        for (tokens, threads, part) in cases {
            assert_eq!(tokens_of_a_part(tokens, threads), part, "{tokens} tokens, {threads} threads");
        }
        assert_eq!(tokens_of_a_part(4096, 17), 4096);
    }

    #[test]
    fn enough_tokens_are_parted_evenly() {
        let cases = [
            (64, 2, 32),
            (100, 2, 56),
            (96, 3, 32),
            (128, 3, 48),
            (512, 3, 176),
            (321, 9, 40),
            (512, 16, 32),
        ];
        for (tokens, threads, part) in cases {
            let part = if POSSIBLE { part } else { tokens };
            assert_eq!(tokens_of_a_part(tokens, threads), part, "{tokens} tokens, {threads} threads");
        }
    }
}
