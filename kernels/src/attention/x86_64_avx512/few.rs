//! A few queries over whole blocks of keys and values as they lie: turning a block all the way, for many, costs more
//! than a few gain by it.
//!
//! Only four keys at a time are turned, within the quarters of registers, and the queries are spread to match:
//!
//! ```text
//! keys     4 registers of 64 elements        -> register j: quarter L has elements 16 L + 4 j .. + 3 of 4 keys
//! query    register j, made once:               quarter L has elements 16 L + 4 j .. + 3, 4 times
//! product  sums of 4 keys in every quarter, which are added at the end: 6 shuffles for 16 keys
//! values   4 registers of 64 elements        -> two of the four registers that turning makes, as they are wanted
//! ```
//!
//! For four queries of 128 elements that is 352 shuffles for keys in place of 512, as many for values, and nothing
//! is written to memory and read again.

use core::arch::x86_64::*;

use ternlet_core::kernel::ATTENTION_BLOCK;
use ternlet_core::math::LANES;

use super::products::weigh_by;
use super::softmax::Weights;
use super::{Block, PIECE, Query, SIGNS};
use crate::raw::x86_64::prefetch;
use crate::raw::x86_64_avx512::{join_quarters, load, load_i8, store, turn_quarters};

/// A query as keys turned within quarters meet it: (64 elements, register j).
#[derive(Clone, Copy)]
pub(super) struct Spread<const P: usize>([[[u8; 64]; 4]; P]);

impl<const P: usize> Spread<P> {
    pub(super) const NONE: Self = Spread([[[0; 64]; 4]; P]);

    /// Takes a quantised query.
    #[inline]
    #[target_feature(enable = "avx512f")]
    pub(super) fn take(&mut self, query: &Query<P>) {
        for (spread, quantised) in self.0.iter_mut().zip(&query.quantised) {
            let elements = load_i8(quantised);
            store(&mut spread[0], _mm512_shuffle_epi32::<0b00_00_00_00>(elements));
            store(&mut spread[1], _mm512_shuffle_epi32::<0b01_01_01_01>(elements));
            store(&mut spread[2], _mm512_shuffle_epi32::<0b10_10_10_10>(elements));
            store(&mut spread[3], _mm512_shuffle_epi32::<0b11_11_11_11>(elements));
        }
    }
}

/// What [`super::products::dots`] gives, of a block's whole keys (position, piece).
#[inline]
#[target_feature(enable = "avx512f,avx512vnni")]
pub(super) fn dots<const G: usize, const P: usize>(
    keys: &[[i8; PIECE]],
    queries: &[Spread<P>; G],
    ahead: &[i8],
) -> [[__m512i; ATTENTION_BLOCK / LANES]; G] {
    let pieces = keys.len() / ATTENTION_BLOCK;
    let mut asked = 0;
    let mut sums = [[_mm512_setzero_si512(); ATTENTION_BLOCK / LANES]; G];
    for (p, keys) in keys.chunks_exact(LANES * pieces).enumerate().take(ATTENTION_BLOCK / LANES) {
        let mut lanes = [[_mm512_setzero_si512(); 4]; G];
        for piece in 0..pieces.min(P) {
            for (four, keys) in keys.chunks_exact(4 * pieces).enumerate().take(4) {
                let mut rows = [_mm512_setzero_si512(); 4];
                for i in 0..4 {
                    prefetch(ahead, asked + i * PIECE);
                    rows[i] = _mm512_xor_si512(load_i8(&keys[i * pieces + piece]), _mm512_set1_epi8(SIGNS));
                }
                asked += 4 * PIECE;
                let turned = turn_quarters(rows);
                for (j, &turned) in turned.iter().enumerate() {
                    for g in 0..G {
                        let query = load(&queries[g].0[piece][j]);
                        lanes[g][four] = _mm512_dpbusd_epi32(lanes[g][four], turned, query);
                    }
                }
            }
        }
        for g in 0..G {
            sums[g][p] = join_quarters(lanes[g], |a, b| _mm512_add_epi32(a, b));
        }
    }
    sums
}

/// [`super::products::weigh`] of a block's whole values (position, piece): each two registers are made when they are wanted.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
pub(super) fn weigh<const G: usize, const P: usize>(
    block: &Block<'_, P>,
    whole: &[[i8; PIECE]],
    weights: &[Weights; G],
    states: &mut [Query<P>; G],
) {
    let pieces = whole.len() / ATTENTION_BLOCK;
    let values = |two: usize, quad: usize| {
        let rows = &whole[4 * quad * pieces + two / 2..];
        let [a, b, c, d] = [0, 1, 2, 3].map(|i| load_i8(&rows[i * pieces]));
        let (ab, cd) = if two.is_multiple_of(2) {
            (_mm512_unpacklo_epi8(a, b), _mm512_unpacklo_epi8(c, d))
        } else {
            (_mm512_unpackhi_epi8(a, b), _mm512_unpackhi_epi8(c, d))
        };
        [_mm512_unpacklo_epi16(ab, cd), _mm512_unpackhi_epi16(ab, cd)]
            .map(|value| _mm512_xor_si512(value, _mm512_set1_epi8(SIGNS)))
    };
    weigh_by(block, values, weights, states);
}
