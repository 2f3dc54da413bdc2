//! Attention's integer sums with AVX2.
//!
//! VPMADDWD multiplies 16 pairs of int16 and adds neighbours. For scores, neighbours are elements of
//! one key; for values, they are two positions, whose elements are interleaved:
//!
//! ```text
//! scores:  16 elements of 2 keys, widened once, meet 4 queries        8 sums of 8 lanes
//! values:  v[t][0..16], v[t+1][0..16], widened and interleaved once:
//!          v[t][0] v[t+1][0] v[t][1] v[t+1][1] ..  times  w[t] w[t+1] w[t] w[t+1] ..
//!          for 4 heads: 8 sums of 8 lanes, 4 broadcasts, 8 VPMADDWD
//! ```
//!
//! 1. Eight sums and what they meet fit 16 registers; fewer heads take more keys.
//! 2. Queries are widened once a block, into memory: 64 instructions of some 9,000.
//! 3. Eight sums become eight numbers by one tree of unpacking and adding, a third of the work of
//!    eight horizontal additions.

use core::arch::x86_64::*;

use ternlet_core::kernel::{ATTENTION_BLOCK, HEAD_DIM_MAX};
use ternlet_core::math::LANES;

use super::BlockWeights;
use crate::raw::Rows;
use crate::raw::x86_64::{load_i8_as_i16, load_i16, store_i16, to_i32};

/// A block of integer scores for each head.
type Scores<const H: usize> = [[i32; ATTENTION_BLOCK]; H];

/// [`crate::lanes::Instructions::dots_of_block`].
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn dots_of_block<const H: usize>(queries: [&[i8]; H], keys: &[i8], sums: &mut Scores<H>) {
    let mut wide = [[[0_i16; LANES]; HEAD_DIM_MAX / LANES]; H];
    for h in 0..H {
        for (wide, query) in wide[h].iter_mut().zip(queries[h].as_chunks().0) {
            store_i16(wide, load_i8_as_i16(query));
        }
    }
    let done = match H {
        4 => dots_of_keys::<H, 2>(&wide, queries, keys, 0, sums),
        2 => dots_of_keys::<H, 4>(&wide, queries, keys, 0, sums),
        _ => dots_of_keys::<H, 8>(&wide, queries, keys, 0, sums),
    };
    dots_of_keys::<H, 1>(&wide, queries, keys, done, sums);
}

/// The dot products of keys from position `first` on, `K` at a time while there are as many;
/// returns the first position left.
#[inline]
#[target_feature(enable = "avx2")]
fn dots_of_keys<const H: usize, const K: usize>(
    wide: &[[[i16; LANES]; HEAD_DIM_MAX / LANES]; H],
    queries: [&[i8]; H],
    keys: &[i8],
    first: usize,
    sums: &mut Scores<H>,
) -> usize {
    let head_dim = queries[0].len();
    let chunks = (head_dim / LANES).min(HEAD_DIM_MAX / LANES);
    let mut at = first;
    for keys in keys[first * head_dim..].chunks_exact(K * head_dim) {
        // Loops, where closures would be called through functions without the CPU feature.
        let mut rows: [&[[i8; LANES]]; K] = [&[]; K];
        for k in 0..K {
            rows[k] = &keys[k * head_dim..].as_chunks().0[..chunks];
        }
        let mut lanes = [[_mm256_setzero_si256(); K]; H];
        for c in 0..chunks {
            let mut key = [_mm256_setzero_si256(); K];
            for k in 0..K {
                key[k] = load_i8_as_i16(&rows[k][c]);
            }
            for h in 0..H {
                let query = load_i16(&wide[h][c]);
                for k in 0..K {
                    lanes[h][k] = _mm256_add_epi32(lanes[h][k], _mm256_madd_epi16(key[k], query));
                }
            }
        }
        set_sums(&lanes, at, sums);
        if head_dim > chunks * LANES {
            add_rests(queries, keys, chunks * LANES, at, sums);
        }
        at += K;
    }
    at
}

/// Writes the totals of the lanes of `K` keys from position `at` on.
#[inline]
#[target_feature(enable = "avx2")]
fn set_sums<const H: usize, const K: usize>(lanes: &[[__m256i; K]; H], at: usize, sums: &mut Scores<H>) {
    if let [lanes] = lanes.as_flattened().as_chunks().0 {
        let totals = to_i32(totals(lanes));
        for h in 0..H {
            sums[h][at..at + K].copy_from_slice(&totals[h * K..][..K]);
        }
        return;
    }
    for h in 0..H {
        for k in 0..K {
            sums[h][at + k] = to_i32(lanes[h][k]).iter().sum();
        }
    }
}

/// The total of each of eight registers' lanes.
#[inline]
#[target_feature(enable = "avx2")]
fn totals(lanes: &[__m256i; 8]) -> __m256i {
    let mut pairs = [_mm256_setzero_si256(); 4];
    for i in 0..4 {
        let (a, b) = (lanes[2 * i], lanes[2 * i + 1]);
        pairs[i] = _mm256_add_epi32(_mm256_unpacklo_epi32(a, b), _mm256_unpackhi_epi32(a, b));
    }
    let mut quads = [_mm256_setzero_si256(); 2];
    for i in 0..2 {
        let (a, b) = (pairs[2 * i], pairs[2 * i + 1]);
        quads[i] = _mm256_add_epi32(_mm256_unpacklo_epi64(a, b), _mm256_unpackhi_epi64(a, b));
    }
    let low = _mm256_permute2x128_si256::<0x20>(quads[0], quads[1]);
    let high = _mm256_permute2x128_si256::<0x31>(quads[0], quads[1]);
    _mm256_add_epi32(low, high)
}

/// Adds the products of the elements from `first` on, which fill no register.
#[inline]
fn add_rests<const H: usize>(
    queries: [&[i8]; H],
    keys: &[i8],
    first: usize,
    at: usize,
    sums: &mut Scores<H>,
) {
    for (sums, query) in sums.iter_mut().zip(queries) {
        for (sum, key) in sums[at..].iter_mut().zip(keys.chunks_exact(query.len())) {
            let products = query[first..].iter().zip(&key[first..]);
            *sum += products.map(|(&a, &b)| i32::from(a) * i32::from(b)).sum::<i32>();
        }
    }
}

/// [`crate::lanes::Instructions::weigh_tile`].
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn weigh_tile<const H: usize>(
    weights: &[BlockWeights; H],
    values: &[i8],
    head_dim: usize,
) -> [[i32; LANES]; H] {
    let mut lanes = [[_mm256_setzero_si256(); 2]; H];
    let count = weights[0].count.min(ATTENTION_BLOCK);
    let rows = Rows::new_checked(values, head_dim, count);
    for pair in 0..count / 2 {
        add_pair(&mut lanes, [rows.load_as_i16(2 * pair), rows.load_as_i16(2 * pair + 1)], weights, pair);
    }
    if count % 2 == 1 {
        let last = [rows.load_as_i16(count - 1), _mm256_setzero_si256()];
        add_pair(&mut lanes, last, weights, count / 2);
    }
    let mut sums = [[0; LANES]; H];
    for h in 0..H {
        // Interleaving works on halves of a register: 0..4 and 8..12 are in the first.
        let [first, second] = lanes[h];
        let eights = [
            to_i32(_mm256_permute2x128_si256::<0x20>(first, second)),
            to_i32(_mm256_permute2x128_si256::<0x31>(first, second)),
        ];
        sums[h].copy_from_slice(eights.as_flattened());
    }
    sums
}

/// Adds the products of two positions' elements, widened.
#[inline]
#[target_feature(enable = "avx2")]
fn add_pair<const H: usize>(
    lanes: &mut [[__m256i; 2]; H],
    rows: [__m256i; 2],
    weights: &[BlockWeights; H],
    pair: usize,
) {
    let (low, high) = (_mm256_unpacklo_epi16(rows[0], rows[1]), _mm256_unpackhi_epi16(rows[0], rows[1]));
    for h in 0..H {
        let [w0, w1] = weights[h].words.as_chunks().0[pair];
        let w = _mm256_set1_epi32(i32::from(w0 as u16) | i32::from(w1) << 16);
        lanes[h][0] = _mm256_add_epi32(lanes[h][0], _mm256_madd_epi16(low, w));
        lanes[h][1] = _mm256_add_epi32(lanes[h][1], _mm256_madd_epi16(high, w));
    }
}
