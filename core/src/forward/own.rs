//! Matrices for tokens that one worker has to itself, by kernels that write results by token: they lie as vectors take them, and
//! nothing need be turned.
//!
//! Rows are taken a piece at a time, so that what is prepared for them is still in the worker's cache.

use crate::kernel::{Activations, ByToken, Kernel};
use crate::packing::TILE_ROWS;
use crate::tensor::TernaryMatrix;

/// Most bytes of the results of a piece, unless a tile has more: a part of a second-level cache.
const PIECE_BYTES: usize = 160 << 10;

/// The least length of a scratch.
pub(super) fn room(tokens: usize) -> usize {
    2 * TILE_ROWS * tokens
}

/// `matrix` times `x` into `out` (tokens, rows); `scratch`, of at least [`room`], holds anything afterwards.
pub(super) fn linear(
    kernel: &dyn Kernel,
    matrix: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    out: &mut [f32],
    scratch: &mut [f32],
) {
    let piece = rows_of_a_piece(x.tokens(), scratch.len());
    for first in (0..matrix.rows).step_by(piece) {
        let rows = piece.min(matrix.rows - first);
        let out = ByToken { values: &mut out[first..], rows, stride: matrix.rows };
        kernel.ternary_by_token(matrix, x, first, out, scratch);
    }
}

/// The products of two matrices with `x`, the first `gated` by the second, into `out` (tokens, rows); `scratch`, of at
/// least [`room`], holds anything afterwards.
pub(super) fn gate(
    kernel: &dyn Kernel,
    [gate, up]: [&TernaryMatrix<'_>; 2],
    x: &Activations<'_>,
    gated: impl Fn(&mut [f32], &[f32]),
    out: &mut [f32],
    scratch: &mut [f32],
) {
    let (all, piece) = (gate.rows, rows_of_a_piece(x.tokens(), scratch.len() / 2));
    for first in (0..all).step_by(piece) {
        let rows = piece.min(all - first);
        let (ups, scratch) = scratch.split_at_mut(rows * x.tokens());
        let result = ByToken { values: &mut out[first..], rows, stride: all };
        kernel.ternary_by_token(gate, x, first, result, scratch);
        kernel.ternary_by_token(up, x, first, ByToken::side_by_side(ups, rows), scratch);
        for (gates, ups) in out.chunks_exact_mut(all).zip(ups.chunks_exact(rows)) {
            gated(&mut gates[first..first + rows], ups);
        }
    }
}

/// How many rows are computed at a time: whole tiles, whose results fit a cache and `room` values.
fn rows_of_a_piece(tokens: usize, room: usize) -> usize {
    let most = (PIECE_BYTES / size_of::<f32>()).min(room) / tokens;
    (most / TILE_ROWS * TILE_ROWS).max(TILE_ROWS)
}
