//! Attention of query heads that share one history, written once over lanes.
//!
//! Keys and values are what attention reads, so up to four heads share each load and conversion:
//!
//! ```text
//! for each block of 64 positions:                                  H heads, head_dim elements
//!     scores[h][t] = query[h] . key[t]      keys converted once for H heads
//!     weights[h]   = streamed softmax
//!     a[h][d]      = a[h][d] * c[h] + sum over t of weights[h][t] * value[t][d]
//!                                           16 elements d at a time: H x 16 sums stay in registers
//!                                           for all 64 positions, values converted once
//! ```
//!
//! 1. With int8 keys and values both products are integers, exact in any order, so a CPU may take
//!    them with whatever it has: two functions of [`Instructions`], a plain one here.
//! 2. A head's numbers never meet another's: how heads are grouped changes no bit.
//! 3. The quantised query is at least -127: its scale is 127 over its own largest magnitude. Two
//!    products with -128 then fit int16 (2 * 127 * 128 = 32,512).
//! 4. A 32-bit CPU has no registers for more than one head, nor flash for the variants.

#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub(crate) mod aarch64;
#[cfg(target_arch = "x86_64")]
pub(crate) mod x86_64;
#[cfg(target_arch = "x86_64")]
pub(crate) mod x86_64_avx512;

use ternlet_core::kernel::{
    ATTENTION_BLOCK, ATTENTION_WEIGHT_LEAST, ATTENTION_WEIGHT_MOST, HEAD_DIM_MAX, History, Queries,
};
use ternlet_core::math::{LANES, ROUND_MAGIC, abs_max_bits, exp, lanes_total};

use crate::ahead::Ahead;
use crate::lanes::{Half, Instructions, Single, Widen, activation_scale, multiply_add, padded, quantise};

/// A head's int8 sums' weights over one block, zeros after the last position.
pub(crate) struct BlockWeights {
    /// Positions of the block.
    pub(crate) count: usize,
    /// The weights.
    pub(crate) words: [i16; ATTENTION_BLOCK],
    /// Their planes, where [`Instructions::WEIGHTS_IN_PLANES`]: `word = 256 * high + low`.
    pub(crate) high: [i8; ATTENTION_BLOCK],
    /// The other plane.
    pub(crate) low: [i8; ATTENTION_BLOCK],
}

/// The values of the block after the given one of all values: they are read 16 elements of every
/// position at a time, which hardware does not recognise as one stream. (Keys are read from the first
/// to the last.)
#[inline(always)]
fn values_after<S>(block: usize, head_dim: usize, values: &[S]) -> Ahead<'_, S> {
    let len = ATTENTION_BLOCK * head_dim;
    let from = ((block + 1) * len).min(values.len());
    Ahead::new(&values[from..(from + len).min(values.len())], head_dim.div_ceil(LANES))
}

/// [`ternlet_core::kernel::Kernel::attend`].
#[inline(always)]
pub(crate) fn attend<I: Instructions>(queries: &Queries<'_>, history: &History<'_>, out: &mut [f32]) {
    if let History::Int8 { keys, key_scales, values, value_scales } = *history
        && I::attend_int8(queries, (keys, key_scales), (values, value_scales), out)
    {
        return;
    }
    let head_dim = queries.head_dim;
    debug_assert!(head_dim <= HEAD_DIM_MAX, "no model has so long heads");
    let positions = history.positions(head_dim);
    for token in 0..queries.tokens {
        let (range, seen) = (queries.range(token), queries.seen(token, positions));
        let values = &queries.values[range.clone()];
        attend_token::<I>(head_dim, values, &history.first(head_dim, seen), &mut out[range]);
    }
}

/// The heads of one token, up to four at a time.
#[inline(always)]
fn attend_token<I: Instructions>(head_dim: usize, queries: &[f32], history: &History<'_>, out: &mut [f32]) {
    let mut rest = (queries, out);
    if !cfg!(target_pointer_width = "32") {
        rest = attend_by::<I, 4>(head_dim, rest, history);
        rest = attend_by::<I, 2>(head_dim, rest, history);
    }
    attend_by::<I, 1>(head_dim, rest, history);
}

/// Attends `H` heads at a time while there are as many, and returns the rest.
#[inline(always)]
fn attend_by<'q, 'o, I: Instructions, const H: usize>(
    head_dim: usize,
    (mut queries, mut out): (&'q [f32], &'o mut [f32]),
    history: &History<'_>,
) -> (&'q [f32], &'o mut [f32]) {
    while let Some((group, rest)) = queries.split_at_checked(H * head_dim) {
        let (group_out, rest_out) = out.split_at_mut(H * head_dim);
        attend_heads::<I, H>(head_dim, group, history, group_out);
        (queries, out) = (rest, rest_out);
    }
    (queries, out)
}

#[inline(always)]
fn attend_heads<I: Instructions, const H: usize>(
    head_dim: usize,
    queries: &[f32],
    history: &History<'_>,
    out: &mut [f32],
) {
    let mut softmax = [const { Softmax { most: f32::MIN, total: 0.0 } }; H];
    out.fill(0.0);
    match *history {
        History::Float { keys, values } => {
            attend_floats::<I, Single, H>(head_dim, queries, (keys, values), &mut softmax, out);
        }
        History::Half { keys, values } => {
            attend_floats::<I, Half<I>, H>(head_dim, queries, (keys, values), &mut softmax, out);
        }
        History::Int8 { keys, key_scales, values, value_scales } => {
            let history = ((keys, key_scales), (values, value_scales));
            attend_int8::<I, H>(head_dim, queries, history, &mut softmax, out);
        }
    }
    for (out, softmax) in out.chunks_exact_mut(head_dim).zip(&softmax) {
        for sum in out {
            *sum /= softmax.total;
        }
    }
}

/// The queries of `H` heads, 16 elements of each beside each other, zeros at the end.
type QueryChunks<const H: usize> = [[[f32; LANES]; H]; HEAD_DIM_MAX / LANES];

/// Keys and values that widen to float32: scores, weights and the weighted sum, block by block.
#[inline(always)]
fn attend_floats<I: Instructions, W: Widen, const H: usize>(
    head_dim: usize,
    queries: &[f32],
    (keys, values): (&[W::Stored], &[W::Stored]),
    softmax: &mut [Softmax; H],
    out: &mut [f32],
) {
    let factor = 1.0 / libm::sqrtf(head_dim as f32);
    let mut chunks: QueryChunks<H> = [[[0.0; LANES]; H]; HEAD_DIM_MAX / LANES];
    for (h, query) in queries.chunks_exact(head_dim).enumerate().take(H) {
        for (chunks, query) in chunks.iter_mut().zip(query.chunks(LANES)) {
            chunks[h][..query.len()].copy_from_slice(query);
        }
    }
    let all_values = values;
    let blocks = keys.chunks(ATTENTION_BLOCK * head_dim).zip(values.chunks(ATTENTION_BLOCK * head_dim));
    for (block, (keys, values)) in blocks.enumerate() {
        let ahead = values_after(block, head_dim, all_values);
        let mut scores = [[0.0; ATTENTION_BLOCK]; H];
        for (t, key) in keys.chunks_exact(head_dim).enumerate().take(ATTENTION_BLOCK) {
            let dots = key_dots::<W, H>(key, &chunks);
            for h in 0..H {
                scores[h][t] = dots[h] * factor;
            }
        }
        let count = keys.len() / head_dim;
        let mut corrections = [0.0; H];
        for h in 0..H {
            corrections[h] = softmax[h].weights(&mut scores[h][..count]);
        }
        add_values::<I, W, H>(head_dim, &scores, corrections, (values, ahead), out);
    }
}

/// The dot products of one key with the queries.
#[inline(always)]
fn key_dots<W: Widen, const H: usize>(key: &[W::Stored], queries: &QueryChunks<H>) -> [f32; H] {
    let mut sums = [[0.0; LANES]; H];
    let (chunks, rest) = key.as_chunks();
    for (chunk, queries) in chunks.iter().zip(queries) {
        let wide = W::widen(chunk);
        for h in 0..H {
            multiply_add(&mut sums[h], &wide, &queries[h]);
        }
    }
    if !rest.is_empty() && chunks.len() < queries.len() {
        let wide = W::widen(&padded(rest));
        for h in 0..H {
            multiply_add(&mut sums[h], &wide, &queries[chunks.len()][h]);
        }
    }
    sums.map(lanes_total)
}

/// `out = out * correction`, then `out += weights[t] * values[t]` in rising t, for each head; 16
/// elements of all heads stay in place for all positions.
#[inline(always)]
fn add_values<I: Instructions, W: Widen, const H: usize>(
    head_dim: usize,
    weights: &[[f32; ATTENTION_BLOCK]; H],
    corrections: [f32; H],
    (values, mut ahead): (&[W::Stored], Ahead<'_, W::Stored>),
    out: &mut [f32],
) {
    // (position, head): one position's weights beside each other.
    let mut turned = [[0.0; H]; ATTENTION_BLOCK];
    for (t, turned) in turned.iter_mut().enumerate() {
        for h in 0..H {
            turned[h] = weights[h][t];
        }
    }
    for first in (0..head_dim).step_by(LANES) {
        ahead.ask::<I>();
        let width = LANES.min(head_dim - first);
        let mut sums = [[0.0; LANES]; H];
        for h in 0..H {
            sums[h] = padded(&out[h * head_dim + first..][..width]);
            for sum in &mut sums[h] {
                *sum *= corrections[h];
            }
        }
        let sums = if width == LANES {
            add_tile::<W, H>(sums, &turned, &values[first..], head_dim)
        } else {
            add_rest::<W, H>(sums, &turned, &values[first..], head_dim, width)
        };
        for h in 0..H {
            out[h * head_dim + first..][..width].copy_from_slice(&sums[h][..width]);
        }
    }
}

/// Adds all positions' 16 elements at the start of `values`, which are `head_dim` apart.
#[inline(always)]
fn add_tile<W: Widen, const H: usize>(
    mut sums: [[f32; LANES]; H],
    weights: &[[f32; H]; ATTENTION_BLOCK],
    values: &[W::Stored],
    head_dim: usize,
) -> [[f32; LANES]; H] {
    for (value, weights) in values.chunks(head_dim).zip(weights) {
        let Some(value) = value.first_chunk() else { return sums };
        let wide = W::widen(value);
        for h in 0..H {
            multiply_add(&mut sums[h], &[weights[h]; LANES], &wide);
        }
    }
    sums
}

/// The same for the last elements, fewer than 16.
#[inline(always)]
fn add_rest<W: Widen, const H: usize>(
    mut sums: [[f32; LANES]; H],
    weights: &[[f32; H]; ATTENTION_BLOCK],
    values: &[W::Stored],
    head_dim: usize,
    width: usize,
) -> [[f32; LANES]; H] {
    for (value, weights) in values.chunks(head_dim).zip(weights) {
        let wide = W::widen(&padded(&value[..width]));
        for h in 0..H {
            multiply_add(&mut sums[h], &[weights[h]; LANES], &wide);
        }
    }
    sums
}

/// int8 keys, or values, and their factors.
pub(crate) type Scaled<'a> = (&'a [i8], &'a [f32]);

/// Keys and values in int8, each with a factor per position.
#[inline(always)]
fn attend_int8<I: Instructions, const H: usize>(
    head_dim: usize,
    queries: &[f32],
    ((keys, key_scales), (values, value_scales)): (Scaled<'_>, Scaled<'_>),
    softmax: &mut [Softmax; H],
    out: &mut [f32],
) {
    let factor = 1.0 / libm::sqrtf(head_dim as f32);
    let mut quantised = [[0; HEAD_DIM_MAX]; H];
    let mut factors = [0.0; H];
    for (h, query) in queries.chunks_exact(head_dim).enumerate().take(H) {
        let scale = activation_scale(query);
        quantise(query, scale, &mut quantised[h][..head_dim]);
        factors[h] = factor / scale;
    }
    let mut heads: [&[i8]; H] = [&[]; H];
    for h in 0..H {
        heads[h] = &quantised[h][..head_dim];
    }
    let all_values = values;
    let keys = keys.chunks(ATTENTION_BLOCK * head_dim).zip(key_scales.chunks(ATTENTION_BLOCK));
    let values = values.chunks(ATTENTION_BLOCK * head_dim).zip(value_scales.chunks(ATTENTION_BLOCK));
    for (block, ((keys, key_scales), (values, value_scales))) in keys.zip(values).enumerate() {
        let ahead = values_after(block, head_dim, all_values);
        let mut sums = [[0; ATTENTION_BLOCK]; H];
        I::dots_of_block(heads, keys, &mut sums);
        let mut weights = [const { BlockWeights::NONE }; H];
        let mut corrections = [0.0; H];
        let mut units = [0.0; H];
        for h in 0..H {
            let mut scores = [0.0; ATTENTION_BLOCK];
            let scores = &mut scores[..key_scales.len()];
            for ((score, &sum), key_scale) in scores.iter_mut().zip(&sums[h]).zip(key_scales) {
                *score = (sum as f32 * key_scale) * factors[h];
            }
            corrections[h] = softmax[h].weights(scores);
            for (weight, scale) in scores.iter_mut().zip(value_scales) {
                *weight *= scale;
            }
            units[h] = weights[h].quantise::<I>(scores);
        }
        add_weighed::<I, H>(head_dim, &weights, (values, ahead), (&corrections, &units), out);
    }
}

impl BlockWeights {
    const NONE: BlockWeights = BlockWeights {
        count: 0,
        words: [0; ATTENTION_BLOCK],
        high: [0; ATTENTION_BLOCK],
        low: [0; ATTENTION_BLOCK],
    };

    /// Takes a block's weights, and returns what one unit of an integer sum is worth.
    #[inline(always)]
    fn quantise<I: Instructions>(&mut self, weights: &[f32]) -> f32 {
        let most = f32::from_bits(abs_max_bits(weights));
        let most = if most < ATTENTION_WEIGHT_LEAST { ATTENTION_WEIGHT_LEAST } else { most };
        let scale = ATTENTION_WEIGHT_MOST / most;
        self.count = weights.len();
        for (word, weight) in self.words.iter_mut().zip(weights) {
            // At most 32,639.004 in size, so the sum's low bits hold the nearest integer.
            *word = (weight * scale + ROUND_MAGIC).to_bits().wrapping_sub(ROUND_MAGIC.to_bits()) as i16;
        }
        if I::WEIGHTS_IN_PLANES {
            for ((high, low), word) in self.high.iter_mut().zip(&mut self.low).zip(self.words) {
                (*high, *low) = ((word.wrapping_add(128) >> 8) as i8, word as i8);
            }
        }
        most / ATTENTION_WEIGHT_MOST
    }
}

/// `out = out * correction + (sum of weight * value) * unit` for each head.
#[inline(always)]
fn add_weighed<I: Instructions, const H: usize>(
    head_dim: usize,
    weights: &[BlockWeights; H],
    (values, mut ahead): (&[i8], Ahead<'_, i8>),
    (corrections, units): (&[f32; H], &[f32; H]),
    out: &mut [f32],
) {
    let tiled = head_dim / LANES * LANES;
    for first in (0..tiled).step_by(LANES) {
        ahead.ask::<I>();
        let sums = I::weigh_tile(weights, &values[first..], head_dim);
        for h in 0..H {
            let (tile, _) = out[h * head_dim + first..].as_chunks_mut::<LANES>();
            for (out, &sum) in tile[0].iter_mut().zip(&sums[h]) {
                *out = *out * corrections[h] + sum as f32 * units[h];
            }
        }
    }
    for h in 0..H {
        for d in tiled..head_dim {
            let mut sum = 0;
            for (value, &word) in values.chunks_exact(head_dim).zip(&weights[h].words) {
                sum += i32::from(word) * i32::from(value[d]);
            }
            let out = &mut out[h * head_dim + d];
            *out = *out * corrections[h] + sum as f32 * units[h];
        }
    }
}

/// [`Instructions::weigh_tile`] by the plain formula. A 32-bit CPU has registers for eight sums.
#[inline(always)]
pub(crate) fn weigh_tile<const H: usize>(
    weights: &[BlockWeights; H],
    values: &[i8],
    head_dim: usize,
) -> [[i32; LANES]; H] {
    let mut sums = [[0; LANES]; H];
    if cfg!(target_pointer_width = "32") {
        for (sums, weights) in sums.iter_mut().zip(weights) {
            for (at, sums) in sums.as_chunks_mut::<8>().0.iter_mut().enumerate() {
                *sums = weigh::<8>(weights, &values[8 * at..], head_dim);
            }
        }
        return sums;
    }
    for (sums, weights) in sums.iter_mut().zip(weights) {
        *sums = weigh::<LANES>(weights, values, head_dim);
    }
    sums
}

/// The sums of one head over `N` elements.
#[inline(always)]
fn weigh<const N: usize>(weights: &BlockWeights, values: &[i8], head_dim: usize) -> [i32; N] {
    let mut sums = [0_i32; N];
    for (value, &word) in values.chunks(head_dim).zip(&weights.words[..weights.count]) {
        if let Some(value) = value.first_chunk::<N>() {
            for (sum, &value) in sums.iter_mut().zip(value) {
                *sum += i32::from(word) * i32::from(value);
            }
        }
    }
    sums
}

/// The running maximum and total of a softmax over blocks of positions.
pub(crate) struct Softmax {
    pub(crate) most: f32,
    pub(crate) total: f32,
}

impl Softmax {
    /// Turns a block's scores into weights, and returns what earlier sums are to be multiplied by.
    #[inline(always)]
    fn weights(&mut self, scores: &mut [f32]) -> f32 {
        let most = largest(self.most, scores);
        let correction = exp(self.most - most);
        for score in &mut *scores {
            *score = exp(*score - most);
        }
        self.most = most;
        self.total = self.total * correction + total(scores);
        correction
    }
}

/// The largest of `first` and the scores; a NaN among the scores is passed over. Its order may
/// choose between +0 and -0, which `exp` of a difference does not see.
#[inline(always)]
fn largest(first: f32, scores: &[f32]) -> f32 {
    let mut lanes = [first; LANES];
    let (chunks, rest) = scores.as_chunks::<LANES>();
    for chunk in chunks {
        for (lane, &score) in lanes.iter_mut().zip(chunk) {
            *lane = if score > *lane { score } else { *lane };
        }
    }
    lanes.iter().chain(rest).fold(first, |most, &score| if score > most { score } else { most })
}

/// The sum in lanes.
#[inline(always)]
pub(crate) fn total(values: &[f32]) -> f32 {
    let mut lanes = [0.0; LANES];
    let (chunks, rest) = values.as_chunks::<LANES>();
    for chunk in chunks {
        for j in 0..LANES {
            lanes[j] += chunk[j];
        }
    }
    for (lane, value) in lanes.iter_mut().zip(rest) {
        *lane += value;
    }
    lanes_total(lanes)
}
