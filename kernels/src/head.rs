//! The integer head: int8 rows times finely quantised (16-bit) activations.
//!
//! ```text
//! for each row:  S = sum of w[i] * q[i], exactly          |w| <= 128, |q| <= 32639
//!                out = S as f32 * scale[row] / scale[token]
//! ```
//!
//! One row is one stream of `cols` bytes. S takes more than 32 bits, so [`Instructions::dot_i8_i16`]
//! gives the sum of at most [`COLS`] columns in 32 bits and the rest is added up in 64. A CPU that
//! gains by taking several rows at once has a way of its own ([`Instructions::head`]).

#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub(crate) mod aarch64;

use ternlet_core::kernel::WideActivations;
use ternlet_core::tensor::ByteMatrix;

use crate::lanes::Instructions;

/// Columns whose sum fits 32 bits in all lanes together: `512 * 128 * 32639 < 2^31`.
pub(crate) const COLS: usize = 512;

/// [`ternlet_core::kernel::Kernel::head`].
#[inline(always)]
pub(crate) fn head<I: Instructions>(
    weights: &ByteMatrix<'_>,
    x: &WideActivations<'_>,
    first_row: usize,
    out: &mut [f32],
) {
    let (cols, tokens) = (weights.cols, x.tokens());
    if tokens == 0 || cols == 0 {
        return out.fill(0.0);
    }
    if I::head(weights, x, first_row, out) {
        return;
    }
    let rows = weights.values[first_row * cols..].chunks_exact(cols).zip(&weights.scales[first_row..]);
    for ((row, scale), out) in rows.zip(out.chunks_mut(tokens)) {
        for (t, out) in out.iter_mut().enumerate() {
            *out = scaled(dot::<I>(row, &x.token(t)[..cols]), *scale, x.scales[t]);
        }
    }
}

/// The exact sum of one row's products.
#[inline(always)]
fn dot<I: Instructions>(row: &[i8], values: &[i16]) -> i64 {
    let blocks = row.chunks(COLS).zip(values.chunks(COLS));
    blocks.map(|(row, values)| i64::from(I::dot_i8_i16(row, values))).sum()
}

/// The step after the integer sum, in the one order that gives the one answer.
#[inline(always)]
pub(crate) fn scaled(sum: i64, weight_scale: f32, act_scale: f32) -> f32 {
    sum as f32 * weight_scale / act_scale
}
