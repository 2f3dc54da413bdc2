//! Attention over int8 keys and values with AVX-512 VNNI: every query that shares a history at once.
//!
//! A block of 64 positions is turned once, so that VPDPBUSD by broadcast needs no horizontal addition;
//! then every query of every token that sees the block meets it:
//!
//! ```text
//! for each block of 64 positions:
//!     keys   -> [d / 4][position / 16]     64 bytes: 4 elements d of 16 positions
//!     values -> [position / 4][d / 16]     64 bytes: 4 positions of 16 elements d
//!     for each four queries:
//!         scores  = sum over d / 4 of         broadcast q[d..d+4]       4 x 4 sums of 16 positions
//!         weights = streamed softmax, rounded to 16 bits: two planes of int8
//!         sums    = sum over position / 4 of  broadcast high[t..t+4]    2 x 16 elements, two planes,
//!                                             broadcast low[t..t+4]     4 queries
//! ```
//!
//! 1. VPDPBUSD wants one side unsigned: keys and values take their sign bit flipped, which adds 128
//!    to each; 128 times the sum of the other side is subtracted at the end.
//! 2. Turning a block takes 768 shuffles; a query 384 products. So a prompt's tokens come together, and
//!    for one token's four heads it still costs less than the horizontal additions it saves.
//! 3. Interleaving bytes of values works on quarters of a register: an accumulator holds the elements
//!    16 L + 4 j .. + 3 (L quarter, j register) of 64. They are put in order once, at the end.
//! 4. What does not fill 64 elements or 64 positions is read as zero.

use core::arch::x86_64::*;

use ternlet_core::kernel::{
    ATTENTION_BLOCK, ATTENTION_WEIGHT_LEAST, ATTENTION_WEIGHT_MOST, HEAD_DIM_MAX, Queries,
};
use ternlet_core::math::{EXP_LN_2, EXP_POLYNOMIAL, LANES, ROUND_MAGIC, exp, lanes_total};

use super::{Scaled, Softmax};
use crate::ahead::Ahead;
use crate::lanes::{activation_scale, quantise};
use crate::raw::x86_64_avx512::{
    add_floats, broadcast, load, load_floats_part, load_i8, load_part, store, store_16, to_f32, transpose_16,
};
use crate::x86_64_avx512vnni::Avx512Vnni;

/// Most queries that meet a turned block: their sums take 1 KB each.
const QUERIES: usize = 64;
/// A token's heads, as models have them.
const QUERIES_FEW: usize = 4;
/// Queries whose sums stay in registers.
const TOGETHER: usize = 4;
/// Elements of a register of turned values' sources.
const PIECE: usize = 64;
/// Flips the sign bit of every byte.
const SIGNS: i8 = -128;

/// (d / 4, position / 16).
type Keys = [[[u8; 64]; ATTENTION_BLOCK / LANES]; HEAD_DIM_MAX / 4];
/// (position / 4, register): register 4 p + j has elements 64 p + 16 L + 4 j .. + 3.
type Values = [[[u8; 64]; HEAD_DIM_MAX / LANES]; ATTENTION_BLOCK / 4];

/// A query on its way through the blocks.
struct Query {
    quantised: [i8; HEAD_DIM_MAX],
    /// 128 times the sum of `quantised`.
    ones: i32,
    factor: f32,
    softmax: Softmax,
    /// Positions that it sees.
    seen: usize,
    /// The weighted values, in the order of the registers of [`Values`].
    sums: [[f32; LANES]; HEAD_DIM_MAX / LANES],
}

impl Query {
    const NONE: Query = Query {
        quantised: [0; HEAD_DIM_MAX],
        ones: 0,
        factor: 0.0,
        softmax: Softmax { most: f32::MIN, total: 0.0 },
        seen: 0,
        sums: [[0.0; LANES]; HEAD_DIM_MAX / LANES],
    };

    /// Takes a query that sees some positions.
    #[inline(always)]
    fn take(&mut self, query: &[f32], seen: usize) {
        let scale = activation_scale(query);
        quantise(query, scale, &mut self.quantised[..query.len()]);
        self.ones = 128 * self.quantised.iter().map(|&q| i32::from(q)).sum::<i32>();
        self.factor = 1.0 / libm::sqrtf(query.len() as f32) / scale;
        self.seen = seen;
    }

    /// The weighted values over the weights' total, in order.
    #[inline(always)]
    fn result(&self, out: &mut [f32]) {
        for (out, sums) in out.chunks_mut(PIECE).zip(self.sums.as_chunks::<4>().0) {
            let sums = sums.map(|sums| sums.map(|sum| sum / self.softmax.total));
            // (register j, quarter L, 4) becomes (quarter L, register j, 4).
            for (at, out) in out.chunks_mut(4).enumerate() {
                let four: &[f32; 4] = &sums[at % 4].as_chunks().0[at / 4];
                out.copy_from_slice(&four[..out.len()]);
            }
        }
    }
}

/// [`crate::lanes::Instructions::attend_int8`].
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
pub(crate) fn attend(queries: &Queries<'_>, keys: Scaled<'_>, values: Scaled<'_>, out: &mut [f32]) {
    let heads_together = queries.heads.clamp(1, QUERIES);
    let tokens_together = QUERIES / heads_together;
    for first_token in (0..queries.tokens).step_by(tokens_together) {
        let tokens = first_token..queries.tokens.min(first_token + tokens_together);
        for first_head in (0..queries.heads).step_by(heads_together) {
            let heads = first_head..queries.heads.min(first_head + heads_together);
            let group = Group { queries, tokens: tokens.clone(), heads };
            if group.len() <= QUERIES_FEW {
                attend_group::<QUERIES_FEW>(&group, keys, values, out);
            } else {
                attend_group::<QUERIES>(&group, keys, values, out);
            }
        }
    }
}

/// Some heads of some tokens; query `i` is head `i % heads` of token `i / heads`.
struct Group<'a> {
    queries: &'a Queries<'a>,
    tokens: core::ops::Range<usize>,
    heads: core::ops::Range<usize>,
}

impl Group<'_> {
    fn len(&self) -> usize {
        self.tokens.len() * self.heads.len()
    }

    /// The token of a query, and where its values lie.
    fn place(&self, i: usize) -> (usize, core::ops::Range<usize>) {
        let (token, head) =
            (self.tokens.start + i / self.heads.len(), self.heads.start + i % self.heads.len());
        let start = token * self.queries.stride + head * self.queries.head_dim;
        (token, start..start + self.queries.head_dim)
    }
}

/// Attention of at most `Q` queries.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
fn attend_group<const Q: usize>(group: &Group<'_>, keys: Scaled<'_>, values: Scaled<'_>, out: &mut [f32]) {
    let (head_dim, positions) = (group.queries.head_dim, keys.1.len());
    let mut states = [const { Query::NONE }; Q];
    let states = &mut states[..group.len()];
    for (i, state) in states.iter_mut().enumerate() {
        let (token, range) = group.place(i);
        state.take(&group.queries.values[range], group.queries.seen(token, positions));
    }
    let seen = states.last().map_or(0, |state| state.seen);
    let (keys_none, values_none) = ([[[0; 64]; 4]; HEAD_DIM_MAX / 4], [[[0; 64]; 16]; 16]);
    let ahead = [&[] as &[i8]; 2];
    let mut turned = Turned { keys: keys_none, values: values_none, head_dim, ahead };
    for start in (0..seen).step_by(ATTENTION_BLOCK) {
        let end = seen.min(start + ATTENTION_BLOCK);
        turn_keys(Rows { bytes: &keys.0[start * head_dim..end * head_dim], head_dim }, &mut turned.keys);
        turn_values(
            Rows { bytes: &values.0[start * head_dim..end * head_dim], head_dim },
            &mut turned.values,
        );
        let scales = (&keys.1[start..end], &values.1[start..end]);
        // Later tokens see more: the first that see this block, and all after them.
        let first = states.partition_point(|state| state.seen <= start);
        let (fours, rest) = states[first..].as_chunks_mut::<TOGETHER>();
        turned.ahead = [keys.0, values.0].map(|all| after(all, end * head_dim, ATTENTION_BLOCK * head_dim));
        for states in fours {
            meet(&turned, scales, start, states);
            turned.ahead = [&[]; 2];
        }
        for state in rest.as_chunks_mut::<1>().0 {
            meet(&turned, scales, start, state);
            turned.ahead = [&[]; 2];
        }
    }
    for (i, state) in states.iter().enumerate() {
        let (_, range) = group.place(i);
        state.result(&mut out[range]);
    }
}

/// Up to `len` values from `from` on.
fn after(all: &[i8], from: usize, len: usize) -> &[i8] {
    &all[from.min(all.len())..all.len().min(from + len)]
}

/// A block of positions, ready to meet queries.
struct Turned<'a> {
    keys: Keys,
    values: Values,
    head_dim: usize,
    /// Keys and values of the next block, for the first queries to ask for while they compute.
    ahead: [&'a [i8]; 2],
}

/// One block and some queries that see at least one of its positions.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
fn meet<const G: usize>(
    turned: &Turned<'_>,
    scales: (&[f32], &[f32]),
    start: usize,
    states: &mut [Query; G],
) {
    let sums = dots(turned, states);
    let weights = softmax(states, &sums, scales, start);
    weigh(turned, &weights, states);
}

/// A block's weights in planes (`weight = 256 * high + low`), zero beyond the last position.
struct Weights {
    count: usize,
    high: [i8; ATTENTION_BLOCK],
    low: [i8; ATTENTION_BLOCK],
    /// 128 times their sum.
    ones: i32,
    /// What earlier sums are multiplied by.
    correction: f32,
    /// What one unit of an integer sum is worth.
    unit: f32,
}

impl Weights {
    const NONE: Weights = Weights {
        count: 0,
        high: [0; ATTENTION_BLOCK],
        low: [0; ATTENTION_BLOCK],
        ones: 0,
        correction: 1.0,
        unit: 0.0,
    };
}

/// The weights of the block at position `start` from the sums of [`dots`]: the same operations in the
/// same order as `super::Softmax::weights` and `super::BlockWeights::quantise`, 16 positions at a time. All
/// queries go through each step together, as one alone would wait for its own results.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vl")]
#[allow(clippy::needless_range_loop, reason = "p and g stand for the same in all arrays")]
fn softmax<const G: usize>(
    states: &mut [Query; G],
    sums: &[[__m512i; 4]; G],
    (key_scales, value_scales): (&[f32], &[f32]),
    start: usize,
) -> [Weights; G] {
    let mut weights = [const { Weights::NONE }; G];
    let mut scores = [[_mm512_setzero_ps(); 4]; G];
    let mut most = [_mm512_setzero_ps(); G];
    for g in 0..G {
        weights[g].count = (states[g].seen - start).min(key_scales.len());
        most[g] = _mm512_set1_ps(states[g].softmax.most);
    }
    for p in 0..4 {
        let scale = load_floats_part(part(key_scales, p));
        for g in 0..G {
            let sum = _mm512_sub_epi32(sums[g][p], _mm512_set1_epi32(states[g].ones));
            let sum = _mm512_mul_ps(_mm512_cvtepi32_ps(sum), scale);
            scores[g][p] = _mm512_mul_ps(sum, _mm512_set1_ps(states[g].factor));
            // A NaN is passed over: the second operand is taken then.
            most[g] = _mm512_mask_max_ps(most[g], first(p, weights[g].count), scores[g][p], most[g]);
        }
    }
    let mut largest = [_mm512_setzero_si512(); G];
    let mut lanes = [_mm512_setzero_ps(); G];
    for g in 0..G {
        let before = states[g].softmax.most;
        states[g].softmax.most = _mm512_reduce_max_ps(most[g]);
        most[g] = _mm512_set1_ps(states[g].softmax.most);
        weights[g].correction = exp(before - states[g].softmax.most);
    }
    for p in 0..4 {
        let scale = load_floats_part(part(value_scales, p));
        for g in 0..G {
            let seen = first(p, weights[g].count);
            let weight = exp_16(_mm512_sub_ps(scores[g][p], most[g]));
            lanes[g] = _mm512_mask_add_ps(lanes[g], seen, lanes[g], weight);
            scores[g][p] = _mm512_mul_ps(weight, scale);
            let magnitude = _mm512_castps_si512(scores[g][p]);
            let magnitude = _mm512_and_si512(magnitude, _mm512_set1_epi32(0x7fff_ffff));
            largest[g] = _mm512_mask_max_epu32(largest[g], seen, magnitude, largest[g]);
        }
    }
    for g in 0..G {
        let total = &mut states[g].softmax.total;
        *total = *total * weights[g].correction + lanes_total(to_f32(lanes[g]));
        let largest = f32::from_bits(_mm512_reduce_max_epu32(largest[g]));
        let largest = if largest < ATTENTION_WEIGHT_LEAST { ATTENTION_WEIGHT_LEAST } else { largest };
        weights[g].unit = largest / ATTENTION_WEIGHT_MOST;
        round(&mut weights[g], &scores[g], ATTENTION_WEIGHT_MOST / largest);
    }
    weights
}

/// Rounds weights times `scale` to 16 bits, in planes.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vl")]
fn round(weights: &mut Weights, scores: &[__m512; 4], scale: f32) {
    let mut total = _mm512_setzero_si512();
    for (p, &score) in scores.iter().enumerate() {
        let shifted = _mm512_add_ps(_mm512_mul_ps(score, _mm512_set1_ps(scale)), _mm512_set1_ps(ROUND_MAGIC));
        let word =
            _mm512_sub_epi32(_mm512_castps_si512(shifted), _mm512_set1_epi32(ROUND_MAGIC.to_bits() as i32));
        // As an int16, as the plain formula has it, and zero beyond the last position.
        let word = _mm512_srai_epi32::<16>(_mm512_slli_epi32::<16>(word));
        let word = _mm512_maskz_mov_epi32(first(p, weights.count), word);
        total = _mm512_add_epi32(total, word);
        let high = _mm512_srai_epi32::<8>(_mm512_add_epi32(word, _mm512_set1_epi32(128)));
        store_16(&mut weights.high.as_chunks_mut().0[p], _mm512_cvtepi32_epi8(high));
        store_16(&mut weights.low.as_chunks_mut().0[p], _mm512_cvtepi32_epi8(word));
    }
    weights.ones = 128 * _mm512_reduce_add_epi32(total);
}

/// [`ternlet_core::math::exp`] of 16 numbers.
#[inline]
#[target_feature(enable = "avx512f")]
fn exp_16(x: __m512) -> __m512 {
    let set = |value: f32| _mm512_set1_ps(value);
    // The bounds first: a NaN is taken from the second operand, and stays.
    let x = _mm512_min_ps(set(88.0), _mm512_max_ps(set(-87.0), x));
    let shifted = _mm512_add_ps(_mm512_mul_ps(x, set(core::f32::consts::LOG2_E)), set(ROUND_MAGIC));
    let n = _mm512_sub_ps(shifted, set(ROUND_MAGIC));
    let r = _mm512_sub_ps(x, _mm512_mul_ps(n, set(EXP_LN_2[0])));
    let r = _mm512_sub_ps(r, _mm512_mul_ps(n, set(EXP_LN_2[1])));
    let mut p = set(EXP_POLYNOMIAL[0]);
    for &coefficient in &EXP_POLYNOMIAL[1..] {
        p = _mm512_add_ps(_mm512_mul_ps(p, r), set(coefficient));
    }
    let y = _mm512_add_ps(_mm512_add_ps(_mm512_mul_ps(p, _mm512_mul_ps(r, r)), r), set(1.0));
    let bits =
        _mm512_sub_epi32(_mm512_castps_si512(shifted), _mm512_set1_epi32(ROUND_MAGIC.to_bits() as i32));
    let exponent = _mm512_slli_epi32::<23>(_mm512_add_epi32(bits, _mm512_set1_epi32(127)));
    _mm512_mul_ps(y, _mm512_castsi512_ps(exponent))
}

/// Which of positions 16 p .. of a block are among the first `count`.
#[inline(always)]
fn first(p: usize, count: usize) -> u16 {
    match count.saturating_sub(LANES * p) {
        count @ 0..LANES => (1 << count) - 1,
        _ => u16::MAX,
    }
}

/// Elements 16 p .. 16 p + 15, as many as there are.
#[inline(always)]
fn part(values: &[f32], p: usize) -> &[f32] {
    &values[values.len().min(LANES * p)..values.len().min(LANES * (p + 1))]
}

/// The dot products of the queries and the block's keys, each 128 times the query's sum too large.
#[inline]
#[target_feature(enable = "avx512f,avx512vnni")]
fn dots<const G: usize>(turned: &Turned<'_>, states: &[Query; G]) -> [[__m512i; 4]; G] {
    let quads = turned.head_dim.div_ceil(4).min(HEAD_DIM_MAX / 4);
    let mut ahead = Ahead::new(turned.ahead[0], quads);
    let mut lanes = [[_mm512_setzero_si512(); 4]; G];
    for (quad, keys) in turned.keys[..quads].iter().enumerate() {
        let mut key = [_mm512_setzero_si512(); 4];
        for p in 0..4 {
            key[p] = load(&keys[p]);
        }
        ahead.ask::<Avx512Vnni>();
        for g in 0..G {
            let query = broadcast(&states[g].quantised.as_chunks().0[quad]);
            for p in 0..4 {
                lanes[g][p] = _mm512_dpbusd_epi32(lanes[g][p], key[p], query);
            }
        }
    }
    lanes
}

/// `sums = sums * correction + (sum of weight * value) * unit` for each query.
#[inline]
#[target_feature(enable = "avx512f,avx512vnni")]
fn weigh<const G: usize>(turned: &Turned<'_>, weights: &[Weights; G], states: &mut [Query; G]) {
    let count = weights.iter().fold(0, |count, weights| count.max(weights.count));
    let registers = turned.head_dim.div_ceil(PIECE) * 4;
    let quads = count.div_ceil(4).min(ATTENTION_BLOCK / 4);
    let mut ahead = Ahead::new(turned.ahead[1], registers / 2 * quads);
    for two in 0..registers / 2 {
        let mut lanes = [[[_mm512_setzero_si512(); 2]; 2]; G];
        for (quad, values) in turned.values[..quads].iter().enumerate() {
            ahead.ask::<Avx512Vnni>();
            let value = [load(&values[2 * two]), load(&values[2 * two + 1])];
            for g in 0..G {
                let high = broadcast(&weights[g].high.as_chunks().0[quad]);
                let low = broadcast(&weights[g].low.as_chunks().0[quad]);
                for r in 0..2 {
                    lanes[g][r][0] = _mm512_dpbusd_epi32(lanes[g][r][0], value[r], high);
                    lanes[g][r][1] = _mm512_dpbusd_epi32(lanes[g][r][1], value[r], low);
                }
            }
        }
        for g in 0..G {
            for (r, [high, low]) in lanes[g].into_iter().enumerate() {
                let sum = _mm512_add_epi32(_mm512_slli_epi32::<8>(high), low);
                let sum = _mm512_cvtepi32_ps(_mm512_sub_epi32(sum, _mm512_set1_epi32(weights[g].ones)));
                let add = _mm512_mul_ps(sum, _mm512_set1_ps(weights[g].unit));
                add_floats(&mut states[g].sums[2 * two + r], weights[g].correction, add);
            }
        }
    }
}

/// Up to 64 keys or values (positions, head_dim), 64 elements of which are loaded at a time.
#[derive(Clone, Copy)]
struct Rows<'a> {
    bytes: &'a [i8],
    head_dim: usize,
}

impl<'a> Rows<'a> {
    /// All positions' pieces, where there are 64 positions of whole pieces.
    #[inline(always)]
    fn whole(&self) -> Option<&'a [[i8; PIECE]]> {
        let is_whole = self.bytes.len() == ATTENTION_BLOCK * self.head_dim;
        (is_whole && self.head_dim.is_multiple_of(PIECE)).then_some(self.bytes.as_chunks().0)
    }

    /// Piece `piece` of a position with its signs flipped, zero where there is none.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn load(&self, position: usize, piece: usize) -> __m512i {
        let end = ((position + 1) * self.head_dim).min(self.bytes.len());
        let row = &self.bytes[(position * self.head_dim + PIECE * piece).min(end)..end];
        _mm512_xor_si512(load_part(row), _mm512_set1_epi8(SIGNS))
    }
}

/// Turns up to 64 keys.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn turn_keys(keys: Rows<'_>, turned: &mut Keys) {
    let pieces = keys.head_dim.div_ceil(PIECE);
    for p in 0..ATTENTION_BLOCK / LANES {
        for (piece, turned) in turned.as_chunks_mut::<16>().0[..pieces].iter_mut().enumerate() {
            let mut rows = [_mm512_setzero_si512(); LANES];
            if let Some(whole) = keys.whole() {
                let whole = &whole[LANES * p * pieces..][..LANES * pieces];
                for i in 0..LANES {
                    let row = load_i8(&whole[i * pieces + piece]);
                    rows[i] = _mm512_xor_si512(row, _mm512_set1_epi8(SIGNS));
                }
            } else {
                for (i, row) in rows.iter_mut().enumerate() {
                    *row = keys.load(LANES * p + i, piece);
                }
            }
            let columns = transpose_16(rows);
            for i in 0..LANES {
                store(&mut turned[i][p], columns[i]);
            }
        }
    }
}

/// Turns up to 64 values.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn turn_values(values: Rows<'_>, turned: &mut Values) {
    let pieces = values.head_dim.div_ceil(PIECE);
    for (quad, turned) in turned.iter_mut().enumerate() {
        for (piece, turned) in turned.as_chunks_mut::<4>().0[..pieces].iter_mut().enumerate() {
            let mut rows = [_mm512_setzero_si512(); 4];
            if let Some(whole) = values.whole() {
                let whole = &whole[4 * quad * pieces..][..4 * pieces];
                for i in 0..4 {
                    let row = load_i8(&whole[i * pieces + piece]);
                    rows[i] = _mm512_xor_si512(row, _mm512_set1_epi8(SIGNS));
                }
            } else {
                for (i, row) in rows.iter_mut().enumerate() {
                    *row = values.load(4 * quad + i, piece);
                }
            }
            let low = [_mm512_unpacklo_epi8(rows[0], rows[1]), _mm512_unpacklo_epi8(rows[2], rows[3])];
            let high = [_mm512_unpackhi_epi8(rows[0], rows[1]), _mm512_unpackhi_epi8(rows[2], rows[3])];
            store(&mut turned[0], _mm512_unpacklo_epi16(low[0], low[1]));
            store(&mut turned[1], _mm512_unpackhi_epi16(low[0], low[1]));
            store(&mut turned[2], _mm512_unpacklo_epi16(high[0], high[1]));
            store(&mut turned[3], _mm512_unpackhi_epi16(high[0], high[1]));
        }
    }
}
