//! The streamed softmax of a block: integer scores in, integer weights out.

use core::arch::x86_64::*;

use ternlet_core::kernel::{ATTENTION_BLOCK, ATTENTION_WEIGHT_LEAST, ATTENTION_WEIGHT_MOST};
use ternlet_core::math::{EXP_LN_2, EXP_POLYNOMIAL, LANES, ROUND_MAGIC};

use super::Query;
use crate::attention::Softmax;
use crate::raw::x86_64_avx512::{join_quarters, load_floats_part, store_16, to_f32};

/// A block's weights in planes (`weight = 256 * high + low`), zero beyond the last position.
pub(super) struct Weights {
    pub(super) count: usize,
    pub(super) high: [i8; ATTENTION_BLOCK],
    pub(super) low: [i8; ATTENTION_BLOCK],
    /// 128 times their sum.
    pub(super) ones: i32,
    /// What earlier sums are multiplied by.
    pub(super) correction: f32,
    /// What one unit of an integer sum is worth.
    pub(super) unit: f32,
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

/// The weights of the block at position `start` from the queries' sums: the same operations in the
/// same order as `attention::Softmax::weights` and `attention::BlockWeights::quantise`, 16 positions at a time. All
/// queries go through each step together, as one alone would wait for its own results.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vl")]
#[allow(clippy::needless_range_loop, reason = "p and g stand for the same in all arrays")]
pub(super) fn softmax<const G: usize, const P: usize>(
    states: &mut [Query<P>; G],
    sums: &[[__m512i; 4]; G],
    [key_scales, value_scales]: [&[f32]; 2],
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
    let mut before = [0.0; G];
    let mut totals = [0.0; G];
    for g in 0..G {
        (before[g], totals[g]) = (states[g].softmax.most, states[g].softmax.total);
    }
    let after = quarters_largest(most);
    let corrections = exp_16(_mm512_sub_ps(in_quarters(before), after));
    let most = from_quarters::<G>(after);
    let mut largest = [_mm512_setzero_si512(); G];
    let mut lanes = [_mm512_setzero_ps(); G];
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
    let totals = _mm512_add_ps(_mm512_mul_ps(in_quarters(totals), corrections), quarters_total(lanes));
    let largest = _mm512_castsi512_ps(quarters_largest_bits(largest));
    let least = _mm512_set1_ps(ATTENTION_WEIGHT_LEAST);
    let is_less = _mm512_cmp_ps_mask::<_CMP_LT_OQ>(largest, least);
    let largest = _mm512_mask_mov_ps(largest, is_less, least);
    let units = to_f32(_mm512_div_ps(largest, _mm512_set1_ps(ATTENTION_WEIGHT_MOST)));
    let scales = from_quarters::<G>(_mm512_div_ps(_mm512_set1_ps(ATTENTION_WEIGHT_MOST), largest));
    let (after, totals, corrections) = (to_f32(after), to_f32(totals), to_f32(corrections));
    for g in 0..G {
        states[g].softmax = Softmax { most: after[4 * g], total: totals[4 * g] };
        (weights[g].correction, weights[g].unit) = (corrections[4 * g], units[4 * g]);
        round(&mut weights[g], &scores[g], scales[g]);
    }
    weights
}

/// Rounds weights times `scale` to 16 bits, in planes.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vl")]
fn round(weights: &mut Weights, scores: &[__m512; 4], scale: __m512) {
    let mut total = _mm512_setzero_si512();
    for (p, &score) in scores.iter().enumerate() {
        let shifted = _mm512_add_ps(_mm512_mul_ps(score, scale), _mm512_set1_ps(ROUND_MAGIC));
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

/// Up to four numbers, each in all lanes of its quarter.
#[inline]
#[target_feature(enable = "avx512f")]
fn in_quarters<const G: usize>(values: [f32; G]) -> __m512 {
    let mut quarters = _mm512_set1_ps(values[0]);
    for (g, &value) in values.iter().enumerate().take(4).skip(1) {
        quarters = _mm512_mask_mov_ps(quarters, 0xf << (4 * g), _mm512_set1_ps(value));
    }
    quarters
}

/// Each quarter, four times, of as many as are wanted.
#[inline]
#[target_feature(enable = "avx512f")]
fn from_quarters<const G: usize>(quarters: __m512) -> [__m512; G] {
    let all = [
        _mm512_shuffle_f32x4::<0b00_00_00_00>(quarters, quarters),
        _mm512_shuffle_f32x4::<0b01_01_01_01>(quarters, quarters),
        _mm512_shuffle_f32x4::<0b10_10_10_10>(quarters, quarters),
        _mm512_shuffle_f32x4::<0b11_11_11_11>(quarters, quarters),
    ];
    core::array::from_fn(|g| all[g])
}

/// `ternlet_core::math::lanes_total` of each register, in all lanes of its quarter: the same tree, for up to four at once.
#[inline]
#[target_feature(enable = "avx512f")]
fn quarters_total<const G: usize>(registers: [__m512; G]) -> __m512 {
    let bits = registers.map(|register| _mm512_castps_si512(register));
    let add = |a, b| _mm512_castps_si512(_mm512_add_ps(_mm512_castsi512_ps(a), _mm512_castsi512_ps(b)));
    _mm512_castsi512_ps(by_quarters(bits, add))
}

/// The largest number of each register, in all lanes of its quarter.
#[inline]
#[target_feature(enable = "avx512f")]
fn quarters_largest<const G: usize>(registers: [__m512; G]) -> __m512 {
    let bits = registers.map(|register| _mm512_castps_si512(register));
    let most = |a, b| _mm512_castps_si512(_mm512_max_ps(_mm512_castsi512_ps(a), _mm512_castsi512_ps(b)));
    _mm512_castsi512_ps(by_quarters(bits, most))
}

/// The same of numbers without sign.
#[inline]
#[target_feature(enable = "avx512f")]
fn quarters_largest_bits<const G: usize>(registers: [__m512i; G]) -> __m512i {
    by_quarters(registers, |a, b| _mm512_max_epu32(a, b))
}

/// Brings together all lanes of each register in its quarter: lane `j` with `j + 8`, then `j + 4`, `j + 2`, `j + 1`.
#[inline]
#[target_feature(enable = "avx512f")]
fn by_quarters<const G: usize>(
    registers: [__m512i; G],
    join: impl Fn(__m512i, __m512i) -> __m512i,
) -> __m512i {
    let fours = join_quarters(core::array::from_fn(|g| registers[g.min(G - 1)]), &join);
    let twos = join(fours, _mm512_shuffle_epi32::<0b01_00_11_10>(fours));
    join(twos, _mm512_shuffle_epi32::<0b10_11_00_01>(twos))
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
