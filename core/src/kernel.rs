//! The seam: what a kernel must compute, to the bit.
//!
//! [`crate::reference::Reference`] says it in plain loops; the crate `ternlet-kernels` says it per
//! CPU. Results are equal bit for bit, whichever kernel computes them. That holds because integer
//! dot products are exact, every factor is applied in the order written here, and every float sum
//! runs in [`crate::math::LANES`] lanes by absolute position followed by a fixed tree
//! ([`crate::math::lanes_total`]).
//!
//! Matrix results lie transposed, (rows, tokens): a range of rows is then one contiguous slice,
//! which is what a thread is given.

use crate::packing::GROUP_COLS;
use crate::tensor::{DenseMatrix, TernaryMatrix};

/// Largest head dimension that attention takes (its query is quantised on the stack).
pub const HEAD_DIM_MAX: usize = 256;

/// Positions per block of the streamed softmax; blocks start at multiples of it.
pub const ATTENTION_BLOCK: usize = 64;

/// Quantised activations of one or more tokens.
#[derive(Clone, Copy, Debug)]
pub struct Activations<'a> {
    /// Values per token that count.
    pub cols: usize,
    /// (tokens, stride): int8 values, zero from `cols` to the stride.
    pub values: &'a [i8],
    /// (tokens): the factor the values were multiplied by, `127 / max(|x|, 1e-5)`.
    pub scales: &'a [f32],
}

impl<'a> Activations<'a> {
    /// The distance between two tokens' values: `cols` rounded up to [`GROUP_COLS`].
    #[inline(always)]
    pub fn stride(&self) -> usize {
        stride_of(self.cols)
    }

    /// How many tokens there are.
    #[inline(always)]
    pub fn tokens(&self) -> usize {
        self.scales.len()
    }

    /// The padded int8 values of one token.
    #[inline(always)]
    pub fn token(&self, token: usize) -> &'a [i8] {
        &self.values[token * self.stride()..(token + 1) * self.stride()]
    }
}

/// Bytes per token of quantised activations over `cols` values.
#[inline(always)]
pub const fn stride_of(cols: usize) -> usize {
    cols.next_multiple_of(GROUP_COLS)
}

/// What one attention head has seen: keys and values of positions `0..n` as the cache holds them.
#[derive(Clone, Copy, Debug)]
pub enum History<'a> {
    /// (positions, head_dim), float32.
    Float {
        /// Keys after RoPE.
        keys: &'a [f32],
        /// Values.
        values: &'a [f32],
    },
    /// (positions, head_dim), int8, with one factor per position.
    Int8 {
        /// Keys after RoPE, quantised.
        keys: &'a [i8],
        /// (positions): key = int8 * factor.
        key_scales: &'a [f32],
        /// Values, quantised.
        values: &'a [i8],
        /// (positions): value = int8 * factor.
        value_scales: &'a [f32],
    },
}

/// The operations of a forward pass.
///
/// Lengths that do not fit each other are the caller's mistake and may panic; they never come from
/// a file, because a model's shapes are checked before.
pub trait Kernel: Sync {
    /// `arch-feature`, for example `aarch64-dotprod`.
    fn name(&self) -> &'static str;

    /// Ternary matrix times int8 activations, rows `first_row ..` into `out` (rows, tokens):
    /// `((sum of weight * value) as f32) * weights.scales[row] / x.scales[token]`.
    ///
    /// `first_row` is a multiple of [`crate::packing::TILE_ROWS`]; the number of rows is
    /// `out.len() / x.tokens()` and need not be.
    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]);

    /// Dense matrix times float32 vectors `x` (tokens, cols), rows `first_row ..` into `out`
    /// (rows, tokens). Products in float32, summed in lanes by column.
    fn dense(&self, weights: &DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]);

    /// RMSNorm of one token: `(x[i] * (1 / sqrt(sum(x^2) / n + eps))) * weight[i]`.
    fn rms_norm(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]);

    /// `127 / max(|x|, 1e-5)`, or NaN where a value is NaN or infinite.
    fn activation_scale(&self, x: &[f32]) -> f32;

    /// `round_half_even(x * scale)` clamped to -128..=127 into `out`, zero beyond `x`.
    /// `scale` is that of [`Kernel::activation_scale`] and finite.
    fn quantise(&self, x: &[f32], scale: f32, out: &mut [i8]);

    /// `gate[i] = if gate[i] > 0 { (gate[i] * gate[i]) * up[i] } else { +0 }`.
    fn relu2_gate(&self, gate: &mut [f32], up: &[f32]);

    /// Softmax attention of one query head over its history into `out` (head_dim).
    ///
    /// With `f = 1 / sqrt(head_dim)`, the score of position t is
    /// - float: `(sum of query * key[t], in lanes) * f`;
    /// - int8: the query is quantised as activations are (scale s), and the score is
    ///   `((integer sum) as f32 * key_scales[t]) * (f / s)`.
    ///
    /// Softmax runs over blocks of [`ATTENTION_BLOCK`] positions from position 0, with running
    /// maximum m, total l and sum a (head_dim), from `m = f32::MIN`, `l = 0`, `a = 0`:
    /// `n = max(m, block's largest)`, `c = exp(m - n)`, `p[t] = exp(score[t] - n)`,
    /// `l = l * c + (sum of p in lanes by t - block start)`, `a = a * c`, then in rising t
    /// `a[d] += w * value[t][d]` with `w = p[t]` (float) or `p[t] * value_scales[t]` (int8).
    /// The result is `a[d] / l`.
    fn attend(&self, query: &[f32], history: &History<'_>, out: &mut [f32]);
}
