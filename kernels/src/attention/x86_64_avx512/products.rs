//! What queries and weights sum up over a turned block.

use core::arch::x86_64::*;

use ternlet_core::kernel::ATTENTION_BLOCK;

use super::softmax::Weights;
use super::{Block, PIECE, Query};
use crate::ahead::Ahead;
use crate::raw::x86_64::prefetch;
use crate::raw::x86_64_avx512::{add_floats, broadcast, load};
use crate::x86_64_avx512vnni::Avx512Vnni;

/// The dot products of the queries and the block's keys, each 128 times the query's sum too large.
#[inline]
#[target_feature(enable = "avx512f,avx512vnni")]
pub(super) fn dots<const G: usize, const P: usize>(
    block: &Block<'_, P>,
    states: &[Query<P>; G],
) -> [[__m512i; 4]; G] {
    let quads = block.head_dim.div_ceil(4).min(PIECE / 4 * P);
    let mut ahead = Ahead::new(block.ahead[1], quads);
    let mut lanes = [[_mm512_setzero_si512(); 4]; G];
    for (quad, keys) in block.keys.as_flattened()[..quads].iter().enumerate() {
        let mut key = [_mm512_setzero_si512(); 4];
        for p in 0..4 {
            key[p] = load(&keys[p]);
        }
        ahead.ask::<Avx512Vnni>();
        for g in 0..G {
            let query = broadcast(&states[g].quantised.as_flattened().as_chunks().0[quad]);
            for p in 0..4 {
                lanes[g][p] = _mm512_dpbusd_epi32(lanes[g][p], key[p], query);
            }
        }
    }
    lanes
}

/// `sums = sums * correction + (sum of weight * value) * unit` for each query; `values(two, quad)` are registers
/// 2 two and 2 two + 1 of four positions.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
pub(super) fn weigh_by<const G: usize, const P: usize>(
    block: &Block<'_, P>,
    values: impl Fn(usize, usize) -> [__m512i; 2],
    weights: &[Weights; G],
    states: &mut [Query<P>; G],
) {
    let count = weights.iter().fold(0, |count, weights| count.max(weights.count));
    let registers = block.head_dim.div_ceil(PIECE) * 4;
    let quads = count.div_ceil(4).min(ATTENTION_BLOCK / 4);
    let mut asked = 0;
    for two in 0..registers / 2 {
        let mut lanes = [[[_mm512_setzero_si512(); 2]; 2]; G];
        for quad in 0..quads {
            if !block.ahead[0].is_empty() {
                prefetch(block.ahead[0], asked);
                prefetch(block.ahead[0], asked + PIECE);
                asked += 2 * PIECE;
            }
            let value = values(two, quad);
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
                add_floats(&mut states[g].sums.as_flattened_mut()[2 * two + r], weights[g].correction, add);
            }
        }
    }
}

/// The same of turned values.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
pub(super) fn weigh<const G: usize, const P: usize>(
    block: &Block<'_, P>,
    weights: &[Weights; G],
    states: &mut [Query<P>; G],
) {
    let values = |two, quad: usize| {
        let registers = block.values[quad].as_flattened();
        [load(&registers[2 * two]), load(&registers[2 * two + 1])]
    };
    weigh_by(block, values, weights, states);
}
