//! Attention over int8 keys and values: the integer sums by DSP instructions, one head at a time.
//!
//! ```text
//! scores     a block's keys are rows of int8, the query is sorted into pairs: `super::bytes`
//! sums       words of positions t and t + 1, four elements d each:
//!                PKHBT | b1 b0 | a1 a0 |    SXTB16: | b0 | a0 |    turned by 8: | b1 | a1 |
//!                PKHTB | b3 b2 | a3 a2 |    likewise
//!            SMLAD with | weight of t + 1 | weight of t |, four sums stay in registers
//! ```
//!
//! The floats are those of `crate::attention`; here they run one value after the other, as registers
//! of 32 bits take them, and the block's numbers have one place for all heads and tokens.

use ternlet_core::kernel::{
    ATTENTION_BLOCK, ATTENTION_WEIGHT_LEAST, ATTENTION_WEIGHT_MOST, HEAD_DIM_MAX, Queries,
};
use ternlet_core::math::{ROUND_MAGIC, exp};

use super::Pairs;
use super::bytes::pairs_of;
use super::raw::{aligned, byte_rows, weigh};
use crate::attention::{Scaled, total};
use crate::lanes::{activation_scale, quantise};

/// Where a head's numbers lie while it is computed.
struct Room {
    query: [i8; HEAD_DIM_MAX],
    pairs: [Pairs; HEAD_DIM_MAX / 16],
    block: Block,
}

/// A block's numbers.
struct Block {
    sums: [i32; ATTENTION_BLOCK],
    floats: [f32; ATTENTION_BLOCK],
    words: [i16; ATTENTION_BLOCK],
}

/// [`crate::lanes::Instructions::attend_int8`]: heads of whole groups of 16 elements.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(super) unsafe fn attend_int8(
    queries: &Queries<'_>,
    (keys, key_scales): Scaled<'_>,
    (values, value_scales): Scaled<'_>,
    out: &mut [f32],
) -> bool {
    let head_dim = queries.head_dim;
    if !head_dim.is_multiple_of(16) || !aligned(keys) {
        return false;
    }
    let mut room = Room {
        query: [0; HEAD_DIM_MAX],
        pairs: [[0; 8]; HEAD_DIM_MAX / 16],
        block: Block {
            sums: [0; ATTENTION_BLOCK],
            floats: [0.0; ATTENTION_BLOCK],
            words: [0; ATTENTION_BLOCK],
        },
    };
    for token in 0..queries.tokens {
        let (range, seen) = (queries.range(token), queries.seen(token, key_scales.len()));
        let keys = (&keys[..seen * head_dim], &key_scales[..seen]);
        let values = (&values[..seen * head_dim], &value_scales[..seen]);
        let heads = queries.values[range.clone()].chunks_exact(head_dim);
        for (query, out) in heads.zip(out[range].chunks_exact_mut(head_dim)) {
            // SAFETY: the caller vouches for the CPU.
            unsafe { attend_head(&mut room, query, keys, values, out) }
        }
    }
    true
}

/// One head's attention.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
unsafe fn attend_head(
    room: &mut Room,
    query: &[f32],
    (keys, key_scales): Scaled<'_>,
    (values, value_scales): Scaled<'_>,
    out: &mut [f32],
) {
    let (head_dim, block) = (query.len(), &mut room.block);
    let scale = activation_scale(query);
    let quantised = &mut room.query[..head_dim];
    quantise(query, scale, quantised);
    let pairs = pairs_of(quantised, &mut room.pairs);
    let factor = 1.0 / libm::sqrtf(head_dim as f32) / scale;
    let (mut most, mut sum_of_all) = (f32::MIN, 0.0);
    let keys = keys.chunks(ATTENTION_BLOCK * head_dim).zip(key_scales.chunks(ATTENTION_BLOCK));
    let values = values.chunks(ATTENTION_BLOCK * head_dim).zip(value_scales.chunks(ATTENTION_BLOCK));
    for (at, ((keys, key_scales), (values, value_scales))) in keys.zip(values).enumerate() {
        let count = key_scales.len();
        // SAFETY: the caller vouches for the CPU.
        unsafe { byte_rows(keys, pairs, &mut block.sums[..count]) };
        let largest = block.scores(key_scales, factor, most);
        let correction = exp(most - largest);
        most = largest;
        let weights = &mut block.floats[..count];
        for weight in &mut *weights {
            *weight = exp(*weight - most);
        }
        sum_of_all = sum_of_all * correction + total(weights);
        let unit = block.quantise_weights(value_scales);
        for (four, out) in out.as_chunks_mut::<4>().0.iter_mut().enumerate() {
            // SAFETY: the caller vouches for the CPU.
            let sums = unsafe { weigh(&block.words[..count], &values[4 * four..], head_dim) };
            for (out, sum) in out.iter_mut().zip(sums) {
                let before = if at == 0 { 0.0 } else { *out * correction };
                *out = before + sum as f32 * unit;
            }
        }
    }
    for out in out {
        *out /= sum_of_all;
    }
}

impl Block {
    /// Turns integer sums into scores; returns the largest of them and `most`.
    #[inline(always)]
    fn scores(&mut self, key_scales: &[f32], factor: f32, mut most: f32) -> f32 {
        for ((score, &sum), key_scale) in self.floats.iter_mut().zip(&self.sums).zip(key_scales) {
            *score = (sum as f32 * key_scale) * factor;
            most = if *score > most { *score } else { most };
        }
        most
    }

    /// Turns weights into integers, and returns what one unit of an integer sum is worth.
    #[inline(always)]
    fn quantise_weights(&mut self, value_scales: &[f32]) -> f32 {
        let mut most = 0;
        for (weight, scale) in self.floats.iter_mut().zip(value_scales) {
            *weight *= scale;
            most = (weight.to_bits() & 0x7fff_ffff).max(most);
        }
        let most = f32::from_bits(most);
        let most = if most < ATTENTION_WEIGHT_LEAST { ATTENTION_WEIGHT_LEAST } else { most };
        let scale = ATTENTION_WEIGHT_MOST / most;
        for (word, weight) in self.words.iter_mut().zip(&self.floats).take(value_scales.len()) {
            // At most 32,639.004 in size, so the sum's low bits hold the nearest integer.
            *word = (weight * scale + ROUND_MAGIC).to_bits().wrapping_sub(ROUND_MAGIC.to_bits()) as i16;
        }
        most / ATTENTION_WEIGHT_MOST
    }
}
