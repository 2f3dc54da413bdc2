//! The pieces of work of a forward pass, and how each is divided among the workers.

use crate::kernel::{Activations, ByToken, Kernel, stride_of};
use crate::packing::TILE_ROWS;
use crate::parallel::Parallel;
use crate::session::Engine;
use crate::tensor::TernaryMatrix;

/// At which heads a single token's may be cut among workers. Heads that share keys and values are
/// cheapest together; where that would leave a fifth of the workers' time unused, they are cut anywhere.
pub(super) fn heads_of_a_chunk(heads: usize, sharing: usize, threads: usize) -> usize {
    let groups = heads / sharing;
    if 4 * groups.next_multiple_of(threads) <= 5 * groups { sharing } else { 1 }
}

/// The step in which work over `rows` rows that reads `bytes` bytes is divided: all rows where that is
/// not worth it.
pub(super) fn divided<P: Parallel>(parallel: &P, bytes: usize, rows: usize, step: usize) -> usize {
    if bytes < parallel.alone_bytes() { rows.max(1) } else { step }
}

/// The step in which matrices, one above or beside the other, are divided.
pub(super) fn tile_step<P: Parallel>(parallel: &P, matrices: &[&TernaryMatrix<'_>], tokens: usize) -> usize {
    let bytes = matrices.iter().map(|matrix| matrix.codes.len()).sum::<usize>().saturating_mul(tokens);
    let rows = matrices.iter().map(|matrix| matrix.rows).sum();
    divided(parallel, bytes, rows, TILE_ROWS)
}

/// The first `tokens` tokens' activations of `cols` values each.
pub(super) fn activations<'a>(
    values: &'a [i8],
    scales: &'a [f32],
    cols: usize,
    tokens: usize,
) -> Activations<'a> {
    Activations { cols, values: &values[..tokens * stride_of(cols)], scales: &scales[..tokens] }
}

/// Matrices one above the other times `x` into `out` (rows of all, tokens), rows divided among the
/// workers: one piece of work, where each matrix alone would be waited for.
pub(super) fn linear_stacked<P: Parallel>(
    engine: &Engine<'_, P>,
    matrices: &[&TernaryMatrix<'_>],
    x: &Activations<'_>,
    out: &mut [f32],
) {
    // A chunk starts at a tile of the stack, which must be a tile of its matrix.
    let above = matrices.len() - 1;
    if matrices[..above].iter().any(|matrix| !matrix.rows.is_multiple_of(TILE_ROWS)) {
        let mut out = out;
        for &matrix in matrices {
            let (own, rest) = out.split_at_mut(matrix.rows * x.tokens());
            linear_stacked(engine, &[matrix], x, own);
            out = rest;
        }
        return;
    }
    let kernel = engine.kernel;
    let step = tile_step(engine.parallel, matrices, x.tokens());
    engine.parallel.for_each_chunk(out, x.tokens(), step, &|first, out: &mut [f32]| {
        let (mut first, mut out) = (first, out);
        for matrix in matrices {
            let rows = (out.len() / x.tokens()).min(matrix.rows.saturating_sub(first));
            let (own, rest) = out.split_at_mut(rows * x.tokens());
            if rows > 0 {
                kernel.ternary(matrix, x, first, own);
            }
            first = (first + rows) - matrix.rows.min(first + rows);
            out = rest;
        }
    });
}

/// Tokens that are turned together: a cache line of a row, and what kernels turn at a time.
pub(super) const TURNED_TOKENS: usize = 16;

/// (rows, tokens) into (tokens, rows), tokens divided among the workers.
pub(super) fn transpose<P: Parallel>(engine: &Engine<'_, P>, from: &[f32], tokens: usize, to: &mut [f32]) {
    if tokens == 1 {
        to.copy_from_slice(from);
        return;
    }
    let kernel = engine.kernel;
    engine.parallel.for_each_chunk(to, from.len() / tokens, TURNED_TOKENS, &|first, to: &mut [f32]| {
        kernel.transpose(from, tokens, first, ByToken::side_by_side(to, from.len() / tokens));
    });
}

/// RMSNorm (where there is one) of the first `tokens` rows of `from` (tokens, width), quantised into
/// values (tokens, stride) and scales (tokens), tokens divided among the workers.
pub(super) fn norm_rows<P: Parallel>(
    engine: &Engine<'_, P>,
    (tokens, width): (usize, usize),
    from: &[f32],
    norm: Norm<'_>,
    (values, scales): (&mut [i8], &mut [f32]),
) {
    let (kernel, stride) = (engine.kernel, stride_of(width));
    let rows = |first: usize, values: &mut [i8], scales: &mut [f32]| {
        let from = from[first * width..].chunks_exact(width);
        for ((x, values), scale) in from.zip(values.chunks_exact_mut(stride)).zip(scales) {
            *scale = norm.quantise(kernel, x, values);
        }
    };
    let (values, scales) = (&mut values[..tokens * stride], &mut scales[..tokens]);
    engine.parallel.for_each_chunk_pair((values, stride), (scales, 1), 1, &rows);
}

/// What happens to a vector before it is quantised.
#[derive(Clone, Copy)]
pub(super) struct Norm<'a> {
    /// RMSNorm's; nothing happens where the family has no norm here.
    pub weight: Option<&'a [f32]>,
    /// RMSNorm's epsilon.
    pub eps: f32,
}

impl Norm<'_> {
    /// Quantises `x`, normed, into `out`; returns the scale, NaN where a value is not finite.
    pub fn quantise(&self, kernel: &dyn Kernel, x: &[f32], out: &mut [i8]) -> f32 {
        match self.weight {
            Some(weight) => kernel.norm_quantise(x, weight, self.eps, out),
            None => {
                let scale = kernel.activation_scale(x);
                if scale.is_finite() {
                    kernel.quantise(x, scale, out);
                }
                scale
            }
        }
    }
}
