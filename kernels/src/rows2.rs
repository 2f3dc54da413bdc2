//! Contiguous 2-bit rows times activations: one path for every kernel.
//!
//! Rows lie contiguous where single rows are to be skipped; tiles are what is fast. So this path is
//! plain: 256 columns of a row are unpacked by table to int8, once for a block of tokens, and each
//! token takes an int8 dot product with the calling kernel's instructions.

use ternlet_core::kernel::Activations;
use ternlet_core::packing::rows2_bytes;
use ternlet_core::tensor::TernaryMatrix;

use crate::lanes::Instructions;
use crate::tiles::scaled;

/// Columns unpacked at a time.
const COLS: usize = 256;
/// Tokens that share the unpacked columns.
const TOKENS: usize = 8;

/// The four weights of every byte. A code of 3, which only a damaged image holds, is +2, as core
/// reads it.
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

/// [`ternlet_core::kernel::Kernel::ternary`] for `TernaryPacking::Rows2`.
#[inline(always)]
pub(crate) fn ternary<I: Instructions>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut [f32],
) {
    let (tokens, row_bytes) = (x.tokens(), rows2_bytes(weights.cols));
    for (at, out) in out.chunks_mut(tokens).enumerate() {
        let row = first_row + at;
        let codes = &weights.codes[row * row_bytes..][..row_bytes];
        for (block, out) in out.chunks_mut(TOKENS).enumerate() {
            let sums = sums_of_row::<I>(codes, x, block * TOKENS, out.len());
            let act_scales = &x.scales[block * TOKENS..];
            for ((out, sum), &act_scale) in out.iter_mut().zip(sums).zip(act_scales) {
                *out = scaled(sum, weights.scales[row], act_scale);
            }
        }
    }
}

/// The integer sums of one row for `count` tokens from `first`.
#[inline(always)]
fn sums_of_row<I: Instructions>(
    codes: &[u8],
    x: &Activations<'_>,
    first: usize,
    count: usize,
) -> [i32; TOKENS] {
    let mut sums = [0_i32; TOKENS];
    for (start, codes) in (0..x.stride()).step_by(COLS).zip(codes.chunks(COLS / 4)) {
        let mut unpacked = [[0; 4]; COLS / 4];
        for (weights, &code) in unpacked.iter_mut().zip(codes) {
            *weights = WEIGHTS[usize::from(code)];
        }
        let unpacked = unpacked.as_flattened();
        for (t, sum) in sums[..count].iter_mut().enumerate() {
            let values = &x.token(first + t)[start..];
            let values = &values[..values.len().min(COLS)];
            *sum = sum.wrapping_add(I::dot_i8(&unpacked[..values.len()], values));
        }
    }
    sums
}
