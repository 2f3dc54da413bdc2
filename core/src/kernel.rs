//! The seam: what a kernel must compute, to the bit.
//!
//! [`crate::reference::Reference`] says it in plain loops; the crate `ternlet-kernels` says it per
//! CPU. Results are equal bit for bit, whichever kernel computes them. That holds because integer
//! dot products are exact, every factor is applied in the order written here, and every float sum
//! runs in [`crate::math::LANES`] lanes by absolute position followed by a fixed tree
//! ([`crate::math::lanes_total`]).
//!
//! Matrix results lie transposed, (rows, tokens): a range of rows is then one contiguous slice,
//! which is what a thread is given. One that has tokens of its own takes them [`ByToken`].

use crate::tensor::{ByteMatrix, DenseMatrix, TernaryMatrix};

/// Largest head dimension that attention takes (its query is quantised on the stack).
pub const HEAD_DIM_MAX: usize = 256;

/// Positions per block of the streamed softmax; blocks start at multiples of it.
pub const ATTENTION_BLOCK: usize = 64;

/// What the largest weight of a block becomes where values are int8: 15 bits, and no more than two
/// int8 planes hold. `q = 256 * high + low` with `low = q as i8` and `high = (q + 128) >> 8` at most
/// 127, so that a CPU with int8 dot products may take it in two of those. 64 products with -128 are
/// below 2^28.
pub const ATTENTION_WEIGHT_MOST: f32 = 32_639.0;

/// The least that the largest weight of a block counts as, which keeps factors finite.
pub const ATTENTION_WEIGHT_LEAST: f32 = 1e-30;

/// Quantised activations of one or more tokens.
#[derive(Clone, Copy, Debug)]
pub struct Activations<'a> {
    /// Values per token that count.
    pub cols: usize,
    /// (tokens, stride): int8 values, zero from `cols` to the stride of [`stride_of`].
    pub values: &'a [i8],
    /// (tokens): the factor the values were multiplied by, `127 / max(|x|, 1e-5)`.
    pub scales: &'a [f32],
}

impl<'a> Activations<'a> {
    /// The distance between two tokens' values, see [`stride_of`].
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

/// What the width of quantised activations is padded to: whole groups of 16 and of 20 columns.
pub const ACTIVATION_ALIGN: usize = 80;

/// Values per token of quantised activations over `cols` values, padding included.
#[inline(always)]
pub const fn stride_of(cols: usize) -> usize {
    cols.next_multiple_of(ACTIVATION_ALIGN)
}

/// The head's input: activations of one or more tokens, quantised finely.
#[derive(Clone, Copy, Debug)]
pub struct WideActivations<'a> {
    /// Values per token that count.
    pub cols: usize,
    /// (tokens, stride): values of at most [`crate::math::WIDE_MAX`] in size, zero from `cols` to the
    /// stride of [`stride_of`]. With `hi = (q + 128) >> 8` and `lo = q as i8`, both of them int8,
    /// q is `256 * hi + lo`.
    pub values: &'a [i16],
    /// (tokens): the factor the values were multiplied by.
    pub scales: &'a [f32],
}

impl<'a> WideActivations<'a> {
    /// How many tokens there are.
    #[inline(always)]
    pub fn tokens(&self) -> usize {
        self.scales.len()
    }

    /// The padded values of one token.
    #[inline(always)]
    pub fn token(&self, token: usize) -> &'a [i16] {
        let stride = stride_of(self.cols);
        &self.values[token * stride..(token + 1) * stride]
    }
}

/// Results by token: each token's rows lie together, tokens `stride` apart.
#[derive(Debug)]
pub struct ByToken<'a> {
    /// The first token's first row is the first value; behind the last token's rows more may follow, less than `stride`.
    pub values: &'a mut [f32],
    /// Rows of each token, at least one.
    pub rows: usize,
    /// From a token's first row to the next token's, at least `rows`.
    pub stride: usize,
}

impl<'a> ByToken<'a> {
    /// Tokens side by side: `values` (tokens, rows).
    pub fn side_by_side(values: &'a mut [f32], rows: usize) -> Self {
        ByToken { values, rows, stride: rows }
    }

    /// The rows of each token.
    #[inline(always)]
    pub fn tokens(&mut self) -> impl Iterator<Item = &mut [f32]> {
        let rows = self.rows;
        self.values.chunks_mut(self.stride).filter_map(move |token| token.get_mut(..rows))
    }
}

/// Query heads of neighbouring tokens that share one history.
#[derive(Clone, Copy, Debug)]
pub struct Queries<'a> {
    /// Elements of a head.
    pub head_dim: usize,
    /// Heads of each token.
    pub heads: usize,
    /// Tokens: the last one sees the whole history, the one before it a position less, and so on.
    pub tokens: usize,
    /// From a token's first value to the next token's.
    pub stride: usize,
    /// (tokens, heads, head_dim), tokens `stride` apart; more may follow.
    pub values: &'a [f32],
}

impl<'a> Queries<'a> {
    /// The heads of one token: `values` (heads, head_dim).
    pub fn of_token(head_dim: usize, values: &'a [f32]) -> Self {
        let heads = values.len() / head_dim;
        Queries { head_dim, heads, tokens: 1, stride: values.len(), values }
    }

    /// Where a token's heads lie.
    #[inline(always)]
    pub fn range(&self, token: usize) -> core::ops::Range<usize> {
        token * self.stride..token * self.stride + self.heads * self.head_dim
    }

    /// How many of a history's `positions` a token sees.
    #[inline(always)]
    pub fn seen(&self, token: usize, positions: usize) -> usize {
        positions.saturating_sub(self.tokens - 1 - token)
    }
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
    /// (positions, head_dim), IEEE half precision.
    Half {
        /// Keys after RoPE.
        keys: &'a [u16],
        /// Values.
        values: &'a [u16],
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

impl<'a> History<'a> {
    /// How many positions there are.
    #[inline(always)]
    pub fn positions(&self, head_dim: usize) -> usize {
        match self {
            History::Float { keys, .. } => keys.len() / head_dim,
            History::Half { keys, .. } => keys.len() / head_dim,
            History::Int8 { key_scales, .. } => key_scales.len(),
        }
    }

    /// The first `positions` of them.
    #[inline(always)]
    pub fn first(&self, head_dim: usize, positions: usize) -> History<'a> {
        let n = positions * head_dim;
        match *self {
            History::Float { keys, values } => History::Float { keys: &keys[..n], values: &values[..n] },
            History::Half { keys, values } => History::Half { keys: &keys[..n], values: &values[..n] },
            History::Int8 { keys, key_scales, values, value_scales } => History::Int8 {
                keys: &keys[..n],
                key_scales: &key_scales[..positions],
                values: &values[..n],
                value_scales: &value_scales[..positions],
            },
        }
    }
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

    /// Whether [`Kernel::ternary_by_token`] has a way of its own, and does not turn what lies by row.
    fn writes_by_token(&self) -> bool {
        false
    }

    /// The same by token, from row `first_row` on. `scratch`, which has room for as many results, holds anything afterwards.
    fn ternary_by_token(
        &self,
        weights: &TernaryMatrix<'_>,
        x: &Activations<'_>,
        first_row: usize,
        out: ByToken<'_>,
        scratch: &mut [f32],
    ) {
        turn_ternary(self, weights, x, first_row, out, scratch);
    }

    /// Dense matrix times float32 vectors `x` (tokens, cols), rows `first_row ..` into `out`
    /// (rows, tokens). Products in float32, summed in lanes by column.
    fn dense(&self, weights: &DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]);

    /// int8 matrix times finely quantised activations, rows `first_row ..` (any row) into `out`
    /// (rows, tokens): `(sum of weight * value) as f32 * weights.scales[row] / x.scales[token]`, the
    /// sum exact (it needs more than 32 bits) and rounded once, to float32.
    fn head(&self, weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]);

    /// RMSNorm of one token: `(x[i] * (1 / sqrt(sum(x^2) / n + eps))) * weight[i]`.
    fn rms_norm(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]);

    /// `127 / max(|x|, 1e-5)`, or NaN where a value is NaN or infinite.
    fn activation_scale(&self, x: &[f32]) -> f32;

    /// `round_half_even(x * scale)` clamped to -128..=127 into `out`, zero beyond `x`.
    /// `scale` is that of [`Kernel::activation_scale`] and finite.
    fn quantise(&self, x: &[f32], scale: f32, out: &mut [i8]);

    /// [`Kernel::rms_norm`] and what follows it: the scale of its result, as
    /// [`Kernel::activation_scale`] gives it, and its result by [`Kernel::quantise`] into `out`, which
    /// holds anything where the scale is NaN.
    fn norm_quantise(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [i8]) -> f32;

    /// `gate[i] = if gate[i] > 0 { (gate[i] * gate[i]) * up[i] } else { +0 }`.
    fn relu2_gate(&self, gate: &mut [f32], up: &[f32]);

    /// `gate[i] = (gate[i] / (1 + exp(-gate[i]))) * up[i]` with the project's [`crate::math::exp`].
    fn silu_gate(&self, gate: &mut [f32], up: &[f32]);

    /// Turns results: tokens `first ..` of `from` (rows, tokens) into `to`.
    fn transpose(&self, from: &[f32], tokens: usize, first: usize, to: ByToken<'_>);

    /// The same, added to what is in `to` (tokens, rows).
    fn add_transposed(&self, from: &[f32], tokens: usize, first: usize, to: &mut [f32]);

    /// Softmax attention of query heads that share one history into `out`, which lies as the queries'
    /// values do. Each head of each token is computed alone; that several come at once lets a kernel
    /// read keys and values once for all of them.
    ///
    /// With `f = 1 / sqrt(head_dim)`, the score of position t is
    /// - float, and half precision widened to float: `(sum of query * key[t], in lanes) * f`;
    /// - int8: the query is quantised as activations are (scale s), and the score is
    ///   `((integer sum) as f32 * key_scales[t]) * (f / s)`.
    ///
    /// Softmax runs over blocks of [`ATTENTION_BLOCK`] positions from position 0, with running
    /// maximum m, total l and sum a (head_dim), from `m = f32::MIN`, `l = 0`, `a = 0`:
    /// `n = max(m, block's largest)`, `c = exp(m - n)`, `p[t] = exp(score[t] - n)`,
    /// `l = l * c + (sum of p in lanes by t - block start)`, `a = a * c`, and then
    /// - float, and half precision widened to float: in rising t, `a[d] += p[t] * value[t][d]`;
    /// - int8: the block's weights become integers too. `w[t] = p[t] * value_scales[t]`, and M is the
    ///   largest `|w[t]|` of the block (by its bits), at least [`ATTENTION_WEIGHT_LEAST`];
    ///   `q[t] = round_half_even(w[t] * (ATTENTION_WEIGHT_MOST / M))`, and
    ///   `a[d] += ((sum of q[t] * value[t][d], exactly) as f32) * (M / ATTENTION_WEIGHT_MOST)`.
    ///
    /// The result is `a[d] / l`. Factors of a history are finite.
    fn attend(&self, queries: &Queries<'_>, history: &History<'_>, out: &mut [f32]);
}

/// [`Kernel::ternary_by_token`] by way of rows, which a kernel may take where it knows no better one.
#[inline(always)]
pub fn turn_ternary<K: Kernel + ?Sized>(
    kernel: &K,
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: ByToken<'_>,
    scratch: &mut [f32],
) {
    let by_row = &mut scratch[..out.rows * x.tokens()];
    kernel.ternary(weights, x, first_row, by_row);
    kernel.transpose(by_row, x.tokens(), 0, out);
}
