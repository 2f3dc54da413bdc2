//! The path of every packing for which a kernel has no faster one.
//!
//! ```text
//! for each 16 rows, each 240 columns:
//!     weights[16][240] = unpacked to int8                once for all tokens
//!     for each token and row:  sum += weights[row] . values       the kernel's int8 dot product
//! ```
//!
//! 1. 240 columns are whole groups of every packing (16, 20, and 4 of the contiguous ones).
//! 2. Rows and columns lie contiguous where single ones are to be skipped, tiles of 1.6 bits are for
//!    machines that decode them fast; read whole, all of them may be slower than 2-bit tiles.

use ternlet_core::kernel::Activations;
use ternlet_core::packing::trits::FIELDS;
use ternlet_core::packing::{TILE_ROWS, TRIT_GROUP_COLS, TernaryPacking, rows2_bytes};
use ternlet_core::tensor::TernaryMatrix;

use crate::lanes::Instructions;
use crate::tiles::scaled;

/// Columns unpacked at a time.
const COLS: usize = 240;
/// Tokens that share the unpacked columns.
const TOKENS: usize = 8;

/// The weights of 16 rows and some columns.
type Block = [[i8; COLS]; TILE_ROWS];

/// The four weights of every 2-bit byte. A code of 3, which only a damaged image holds, is +2, as
/// core reads it.
const WEIGHTS: [[i8; 4]; 256] = {
    let mut weights = [[0; 4]; 256];
    let mut at = 0;
    while at < 4 * 256 {
        let (byte, position) = (at / 4, at % 4);
        weights[byte][position] = (byte >> (2 * position) & 3) as i8 - 1;
        at += 1;
    }
    weights
};

/// [`ternlet_core::kernel::Kernel::ternary`] for every packing.
#[inline(always)]
pub(crate) fn ternary<I: Instructions>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut [f32],
) {
    let tokens = x.tokens();
    for (tile, out) in out.chunks_mut(TILE_ROWS * tokens).enumerate() {
        let first_row = first_row + TILE_ROWS * tile;
        for first in (0..tokens).step_by(TOKENS) {
            let count = TOKENS.min(tokens - first);
            let sums = sums_of_tile::<I>(weights, x, first_row, first, count);
            for (row, out) in out.chunks_mut(tokens).enumerate() {
                let scale = weights.scales[first_row + row];
                for (t, out) in out[first..][..count].iter_mut().enumerate() {
                    *out = scaled(sums[t][row], scale, x.scales[first + t]);
                }
            }
        }
    }
}

/// The integer sums of up to 16 rows for `count` tokens from `first`.
#[inline(always)]
fn sums_of_tile<I: Instructions>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    first: usize,
    count: usize,
) -> [[i32; TILE_ROWS]; TOKENS] {
    let rows = TILE_ROWS.min(weights.rows - first_row);
    let mut sums = [[0_i32; TILE_ROWS]; TOKENS];
    let mut block = [[0; COLS]; TILE_ROWS];
    for start in (0..weights.cols).step_by(COLS) {
        let cols = COLS.min(weights.cols - start);
        unpack(weights, (first_row, rows), (start, cols), &mut block);
        for (t, sums) in sums[..count].iter_mut().enumerate() {
            let values = &x.token(first + t)[start..][..cols];
            for (sum, row) in sums.iter_mut().zip(&block[..rows]) {
                *sum = sum.wrapping_add(I::dot_i8(&row[..cols], values));
            }
        }
    }
    sums
}

/// Weights of some rows and columns; `first_row` is a multiple of 16, `start` of [`COLS`].
#[inline(always)]
fn unpack(
    weights: &TernaryMatrix<'_>,
    (first_row, rows): (usize, usize),
    (start, cols): (usize, usize),
    block: &mut Block,
) {
    let codes = weights.codes;
    match weights.packing {
        TernaryPacking::Rows2 => {
            let row_bytes = rows2_bytes(weights.cols);
            for (row, out) in (first_row..).zip(&mut block[..rows]) {
                let codes = &codes[row * row_bytes + start / 4..][..cols.div_ceil(4)];
                for (out, &code) in out.as_chunks_mut().0.iter_mut().zip(codes) {
                    *out = WEIGHTS[usize::from(code)];
                }
            }
        }
        TernaryPacking::Columns2 => {
            let column_bytes = rows2_bytes(weights.rows);
            for col in 0..cols {
                let codes = &codes[(start + col) * column_bytes + first_row / 4..][..TILE_ROWS / 4];
                for (rows, &code) in block.as_chunks_mut::<4>().0.iter_mut().zip(codes) {
                    for (row, weight) in rows.iter_mut().zip(WEIGHTS[usize::from(code)]) {
                        row[col] = weight;
                    }
                }
            }
        }
        TernaryPacking::Tile16 => {
            for_each_tile_byte(weights, 16, (first_row, start, cols), |row, col, byte| {
                for (p, weight) in WEIGHTS[usize::from(byte)].into_iter().enumerate() {
                    block[row][col + 4 * p] = weight;
                }
            });
        }
        TernaryPacking::Trits16 => {
            for_each_tile_byte(weights, TRIT_GROUP_COLS, (first_row, start, cols), |row, col, byte| {
                let fields = FIELDS[usize::from(byte)];
                for p in 0..5 {
                    block[row][col + 4 * p] = (fields >> (2 * p) & 3) as i8 - 1;
                }
            });
        }
    }
}

/// Calls `each(row, first column, byte)` for the bytes of a tile's groups; rows and columns count
/// from the block's own.
#[inline(always)]
fn for_each_tile_byte(
    weights: &TernaryMatrix<'_>,
    group_cols: usize,
    (first_row, start, cols): (usize, usize, usize),
    mut each: impl FnMut(usize, usize, u8),
) {
    let first_group = first_row / TILE_ROWS * weights.cols.div_ceil(group_cols) + start / group_cols;
    let groups = weights.codes.as_chunks::<64>().0[first_group..].iter();
    for (g, group) in groups.take(cols.div_ceil(group_cols)).enumerate() {
        for (at, &byte) in group.iter().enumerate() {
            each(at / 4, g * group_cols + at % 4, byte);
        }
    }
}
