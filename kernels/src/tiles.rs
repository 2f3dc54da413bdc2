//! What every kernel shares of a ternary matrix in tiles: which rows, which tokens, and the step
//! after the integer sum. A kernel adds the inner loop over a tile's groups.
//!
//! Kernels sum *codes* (0, 1, 2) times activations, because unsigned codes come out of a byte by
//! masking alone; a weight is its code minus one, so the sum of the activations is subtracted here,
//! once per row and token.
//!
//! ```text
//! gemv:  for each tile of 16 rows                        one token, its sums vectorised over rows
//!            sums[16] = inner loop over all groups
//! gemm:  for each block of TOKENS tokens                 the block's activations stay in cache
//!            for each tile of 16 rows                    read from memory once per block
//!                sums[token][16] = inner loop
//! ```

use ternlet_core::kernel::Activations;
use ternlet_core::packing::{GROUP_COLS, TILE_ROWS};
use ternlet_core::tensor::TernaryMatrix;

/// The codes of 16 rows and the columns of a group (16, or 20 in five trits a byte); the layout is
/// drawn in `ternlet_core::packing`.
pub(crate) type Group = [u8; TILE_ROWS * 4];

/// One token's activations of one group.
pub(crate) type GroupValues<const COLS: usize = GROUP_COLS> = [i8; COLS];

/// The integer sums of one token over a tile's rows.
pub(crate) type RowSums = [i32; TILE_ROWS];

/// Neighbouring tokens' activations, over all columns.
#[derive(Clone, Copy)]
pub(crate) struct TokenBlock<'a, const COLS: usize = GROUP_COLS> {
    values: &'a [GroupValues<COLS>],
    groups: usize,
    first_group: usize,
}

impl<'a, const COLS: usize> TokenBlock<'a, COLS> {
    /// The groups of one token of the block.
    #[inline(always)]
    pub(crate) fn token(&self, token: usize) -> &'a [GroupValues<COLS>] {
        &self.values[token * self.groups..][self.first_group..self.groups]
    }

    /// The groups of `T` tokens from `first`.
    #[inline(always)]
    pub(crate) fn tokens<const T: usize>(&self, first: usize) -> [&'a [GroupValues<COLS>]; T] {
        core::array::from_fn(|t| self.token(first + t))
    }

    /// The same tokens from this group on.
    #[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
    #[inline(always)]
    pub(crate) fn starting_at(&self, first: usize) -> Self {
        TokenBlock { first_group: self.first_group + first, ..*self }
    }
}

/// One token: `code_sums(tile, values)` gives the sums of a tile's rows.
#[inline(always)]
pub(crate) fn gemv<const COLS: usize>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut [f32],
    code_sums: impl Fn(&[Group], &[GroupValues<COLS>]) -> RowSums,
) {
    let values = x.token(0);
    let (value_groups, _) = values.as_chunks();
    let (ones, act_scale) = (sum(values), x.scales[0]);
    for (at, out) in out.chunks_mut(TILE_ROWS).enumerate() {
        let tile = first_row / TILE_ROWS + at;
        let sums = code_sums(groups_of::<COLS>(weights, tile), value_groups);
        let scales = scales_of(weights, tile);
        let mut results = [0.0; TILE_ROWS];
        for row in 0..TILE_ROWS {
            results[row] = scaled(sums[row].wrapping_sub(ones), scales[row], act_scale);
        }
        out.copy_from_slice(&results[..out.len()]);
    }
}

/// Several tokens, in blocks of at most `TOKENS`: `code_sums(tile, block, sums)` sets the sums of a
/// tile's rows, one entry of `sums` per token of the block.
#[inline(always)]
pub(crate) fn gemm<const TOKENS: usize, const COLS: usize>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut [f32],
    mut code_sums: impl FnMut(&[Group], &TokenBlock<'_, COLS>, &mut [RowSums]),
) {
    let (tokens, stride) = (x.tokens(), x.stride());
    for first in (0..tokens).step_by(TOKENS) {
        let count = TOKENS.min(tokens - first);
        let (values, _) = x.values[first * stride..][..count * stride].as_chunks();
        let block = TokenBlock { values, groups: stride / COLS, first_group: 0 };
        let mut ones = [0; TOKENS];
        for (t, ones) in ones[..count].iter_mut().enumerate() {
            *ones = sum(x.token(first + t));
        }
        let act_scales = &x.scales[first..][..count];
        let mut sums = [[0; TILE_ROWS]; TOKENS];
        let mut results = [[0.0; TILE_ROWS]; TOKENS];
        for (at, out) in out.chunks_mut(TILE_ROWS * tokens).enumerate() {
            let tile = first_row / TILE_ROWS + at;
            code_sums(groups_of::<COLS>(weights, tile), &block, &mut sums[..count]);
            let scales = scales_of(weights, tile);
            for t in 0..count {
                for row in 0..TILE_ROWS {
                    let sum = sums[t][row].wrapping_sub(ones[t]);
                    results[t][row] = scaled(sum, scales[row], act_scales[t]);
                }
            }
            // Apart from the arithmetic, which runs over rows: this step transposes.
            for (row, out) in out.chunks_mut(tokens).enumerate() {
                for (out, results) in out[first..][..count].iter_mut().zip(&results) {
                    *out = results[row];
                }
            }
        }
    }
}

/// The step after the integer sum, in the one order that gives the one answer.
#[inline(always)]
pub(crate) fn scaled(sum: i32, weight_scale: f32, act_scale: f32) -> f32 {
    sum as f32 * weight_scale / act_scale
}

/// The sum of the activations: what codes count too much.
#[inline(always)]
pub(crate) fn sum(values: &[i8]) -> i32 {
    values.iter().map(|&value| i32::from(value)).sum()
}

/// A tile's row scales; zero for rows that only pad it.
#[inline(always)]
pub(crate) fn scales_of(weights: &TernaryMatrix<'_>, tile: usize) -> [f32; TILE_ROWS] {
    let mut scales = [0.0; TILE_ROWS];
    let rest = &weights.scales[tile * TILE_ROWS..];
    let rows = rest.len().min(TILE_ROWS);
    scales[..rows].copy_from_slice(&rest[..rows]);
    scales
}

/// A tile's groups of `COLS` columns.
#[inline(always)]
pub(crate) fn groups_of<'a, const COLS: usize>(weights: &TernaryMatrix<'a>, tile: usize) -> &'a [Group] {
    let groups = weights.cols.div_ceil(COLS);
    &weights.codes.as_chunks().0[tile * groups..][..groups]
}
