//! Attention's integer sums with NEON, and with the dot product instructions.
//!
//! ```text
//! scores: 16 elements of 4 keys meet 4 queries in 16 sums of 4 lanes
//!     dotprod: SDOT                                      one instruction for 16 products
//!     NEON:    SMULL, SMLAL2, SADALP                     three
//!
//! values, NEON: v[t][0..16] widened to int16 once; for 4 heads 16 SMLAL by element w[t], into 16
//!     sums of 4 lanes
//!
//! values, dotprod: 4 positions x 8 elements turned once, so that a double word holds one element
//!     of 4 positions; for 4 heads 16 SDOT by element, of the weights' high and low planes:
//!
//!     v[t+0] a b c d ..          a(t) a(t+1) a(t+2) a(t+3) | b(t) b(t+1) ..
//!     v[t+1] a b c d ..    ->          times  high[t..t+4]  into high sums
//!     v[t+2] ..                        times  low[t..t+4]   into low sums
//!     v[t+3] ..                  sum = 256 * high sum + low sum
//! ```
//!
//! 1. SMULL and SMLAL2 add two products in int16: 2 * 127 * 128 fits, as a query is at least -127.
//! 2. SDOT takes 16 products an instruction where SMLAL takes 4: two planes still cost half.
//! 3. Sixteen sums leave half of the registers for what they meet.

use core::arch::aarch64::*;

use ternlet_core::kernel::ATTENTION_BLOCK;
use ternlet_core::math::LANES;

use super::BlockWeights;
use crate::raw::Rows;
use crate::raw::aarch64::{dot, dot_by_lane, load_i8, load_i16, to_i32};

/// A block of integer scores for each head.
type Scores<const H: usize> = [[i32; ATTENTION_BLOCK]; H];

/// Keys that meet the queries at a time.
const KEYS: usize = 4;

/// Declares [`crate::lanes::Instructions::dots_of_block`] for one way of adding 16 products.
macro_rules! dots_of_block {
    ($name:ident, $keys:ident, $add:ident, $feature:literal) => {
        /// [`crate::lanes::Instructions::dots_of_block`].
        #[inline]
        #[target_feature(enable = $feature)]
        pub(crate) fn $name<const H: usize>(queries: [&[i8]; H], keys: &[i8], sums: &mut Scores<H>) {
            let head_dim = queries[0].len();
            let fours = keys.len() / head_dim / KEYS * KEYS;
            let (whole, rest) = keys.split_at(fours * head_dim);
            for (four, keys) in whole.chunks_exact(KEYS * head_dim).enumerate() {
                let lanes = $keys::<H, KEYS>(&queries, keys);
                for h in 0..H {
                    let [a, b, c, d] = lanes[h];
                    let totals = to_i32(vpaddq_s32(vpaddq_s32(a, b), vpaddq_s32(c, d)));
                    sums[h].as_chunks_mut().0[four] = totals;
                }
            }
            for (at, key) in rest.chunks_exact(head_dim).enumerate() {
                let lanes = $keys::<H, 1>(&queries, key);
                for h in 0..H {
                    sums[h][fours + at] = vaddvq_s32(lanes[h][0]);
                }
            }
            if !head_dim.is_multiple_of(LANES) {
                add_rests(queries, keys, sums);
            }
        }

        /// The lanes' sums of `K` keys and the queries, over whole chunks of 16.
        #[inline]
        #[target_feature(enable = $feature)]
        fn $keys<const H: usize, const K: usize>(queries: &[&[i8]; H], keys: &[i8]) -> [[int32x4_t; K]; H] {
            // Loops, where closures would be called through functions without the CPU feature.
            let head_dim = queries[0].len();
            let chunks = head_dim / LANES;
            let mut rows: [&[[i8; LANES]]; K] = [&[]; K];
            for k in 0..K {
                rows[k] = &keys[k * head_dim..].as_chunks().0[..chunks];
            }
            let mut heads: [&[[i8; LANES]]; H] = [&[]; H];
            for h in 0..H {
                heads[h] = &queries[h].as_chunks().0[..chunks];
            }
            let mut lanes = [[vdupq_n_s32(0); K]; H];
            for c in 0..chunks {
                let mut key = [vdupq_n_s8(0); K];
                for k in 0..K {
                    key[k] = load_i8(&rows[k][c]);
                }
                for h in 0..H {
                    let query = load_i8(&heads[h][c]);
                    for k in 0..K {
                        lanes[h][k] = $add(lanes[h][k], key[k], query);
                    }
                }
            }
            lanes
        }
    };
}

dots_of_block!(dots_of_block_neon, key_lanes_neon, add_products, "neon");
dots_of_block!(dots_of_block_dotprod, key_lanes_dotprod, dot, "dotprod");

/// Adds 16 products, of which no two neighbours' sum leaves int16.
#[inline]
#[target_feature(enable = "neon")]
fn add_products(sum: int32x4_t, a: int8x16_t, b: int8x16_t) -> int32x4_t {
    vpadalq_s16(sum, vmlal_high_s8(vmull_s8(vget_low_s8(a), vget_low_s8(b)), a, b))
}

/// Adds the products of the elements that fill no register.
#[inline(never)]
fn add_rests<const H: usize>(queries: [&[i8]; H], keys: &[i8], sums: &mut Scores<H>) {
    for (sums, query) in sums.iter_mut().zip(queries) {
        let first = query.len() / LANES * LANES;
        for (sum, key) in sums.iter_mut().zip(keys.chunks_exact(query.len())) {
            let products = query[first..].iter().zip(&key[first..]);
            *sum += products.map(|(&a, &b)| i32::from(a) * i32::from(b)).sum::<i32>();
        }
    }
}

/// [`crate::lanes::Instructions::weigh_tile`] by SMLAL.
#[inline]
#[target_feature(enable = "neon")]
pub(crate) fn weigh_tile_neon<const H: usize>(
    weights: &[BlockWeights; H],
    values: &[i8],
    head_dim: usize,
) -> [[i32; LANES]; H] {
    let mut lanes = [[vdupq_n_s32(0); 4]; H];
    let count = weights[0].count.min(ATTENTION_BLOCK);
    let rows = Rows::new_checked(values, head_dim, count);
    let eights = count / 8;
    for eight in 0..eights {
        let mut w = [vdupq_n_s16(0); H];
        for h in 0..H {
            w[h] = load_i16(&weights[h].words.as_chunks().0[eight]);
        }
        add_position::<H, 0>(&mut lanes, &w, rows.load(8 * eight));
        add_position::<H, 1>(&mut lanes, &w, rows.load(8 * eight + 1));
        add_position::<H, 2>(&mut lanes, &w, rows.load(8 * eight + 2));
        add_position::<H, 3>(&mut lanes, &w, rows.load(8 * eight + 3));
        add_position::<H, 4>(&mut lanes, &w, rows.load(8 * eight + 4));
        add_position::<H, 5>(&mut lanes, &w, rows.load(8 * eight + 5));
        add_position::<H, 6>(&mut lanes, &w, rows.load(8 * eight + 6));
        add_position::<H, 7>(&mut lanes, &w, rows.load(8 * eight + 7));
    }
    for t in 8 * eights..count {
        let mut w = [vdupq_n_s16(0); H];
        for h in 0..H {
            w[h] = vdupq_n_s16(weights[h].words[t]);
        }
        add_position::<H, 0>(&mut lanes, &w, rows.load(t));
    }
    let mut sums = [[0; LANES]; H];
    for h in 0..H {
        for (sums, lanes) in sums[h].as_chunks_mut().0.iter_mut().zip(lanes[h]) {
            *sums = to_i32(lanes);
        }
    }
    sums
}

/// Adds one position's elements times each head's weight, element `LANE` of `w`.
#[inline]
#[target_feature(enable = "neon")]
fn add_position<const H: usize, const LANE: i32>(
    lanes: &mut [[int32x4_t; 4]; H],
    w: &[int16x8_t; H],
    value: int8x16_t,
) {
    let (low, high) = (vmovl_s8(vget_low_s8(value)), vmovl_high_s8(value));
    for h in 0..H {
        lanes[h][0] = vmlal_laneq_s16::<LANE>(lanes[h][0], vget_low_s16(low), w[h]);
        lanes[h][1] = vmlal_high_laneq_s16::<LANE>(lanes[h][1], low, w[h]);
        lanes[h][2] = vmlal_laneq_s16::<LANE>(lanes[h][2], vget_low_s16(high), w[h]);
        lanes[h][3] = vmlal_high_laneq_s16::<LANE>(lanes[h][3], high, w[h]);
    }
}

/// The sums of a head over 4 * N elements: of the high plane, then of the low one.
type PlaneSums<const N: usize> = [[int32x4_t; N]; 2];

/// [`crate::lanes::Instructions::weigh_tile`] by SDOT, weights in planes. Two heads' sums of 16 elements fit 16 registers;
/// more heads take eight elements and then the other eight.
#[inline]
#[target_feature(enable = "dotprod")]
pub(crate) fn weigh_tile_dotprod<const H: usize>(
    weights: &[BlockWeights; H],
    values: &[i8],
    head_dim: usize,
) -> [[i32; LANES]; H] {
    let mut sums = [[0; LANES]; H];
    // What the loops count to is the number of rows, so that no row is checked again.
    let count = weights[0].count.min(ATTENTION_BLOCK);
    let rows = Rows::new_checked(values, head_dim, count);
    if H <= 2 {
        let lanes = weigh_part::<H, 4>(weights, &rows, count, false);
        put_sums(&lanes, &mut sums, 0);
    } else {
        for half in 0..2 {
            let lanes = weigh_part::<H, 2>(weights, &rows, count, half == 1);
            put_sums(&lanes, &mut sums, 2 * half);
        }
    }
    sums
}

/// Sets each head's sums from four times `first` on to what its planes' sums make together.
#[inline]
#[target_feature(enable = "neon")]
fn put_sums<const H: usize, const N: usize>(
    lanes: &[PlaneSums<N>; H],
    sums: &mut [[i32; LANES]; H],
    first: usize,
) {
    for h in 0..H {
        let (fours, _) = sums[h].as_chunks_mut();
        let [high, low] = lanes[h];
        for n in 0..N {
            fours[first + n] = to_i32(vaddq_s32(vshlq_n_s32::<8>(high[n]), low[n]));
        }
    }
}

/// The sums over the block's positions for 4 * N elements, the first ones or those behind eight.
#[inline]
#[target_feature(enable = "dotprod")]
fn weigh_part<const H: usize, const N: usize>(
    weights: &[BlockWeights; H],
    rows: &Rows<'_>,
    count: usize,
    second: bool,
) -> [PlaneSums<N>; H] {
    let mut lanes = [[[vdupq_n_s32(0); N]; 2]; H];
    let sixteens = count / 16;
    for sixteen in 0..sixteens {
        let mut planes = [[vdupq_n_s8(0); 2]; H];
        for h in 0..H {
            planes[h][0] = load_i8(&weights[h].high.as_chunks().0[sixteen]);
            planes[h][1] = load_i8(&weights[h].low.as_chunks().0[sixteen]);
        }
        let first = 16 * sixteen;
        add_four::<H, N, 0>(&mut lanes, &planes, turned(rows, first, 4, second));
        add_four::<H, N, 1>(&mut lanes, &planes, turned(rows, first + 4, 4, second));
        add_four::<H, N, 2>(&mut lanes, &planes, turned(rows, first + 8, 4, second));
        add_four::<H, N, 3>(&mut lanes, &planes, turned(rows, first + 12, 4, second));
    }
    for first in (16 * sixteens..count).step_by(4) {
        let mut planes = [[vdupq_n_s8(0); 2]; H];
        for h in 0..H {
            let four = |plane: &[i8; ATTENTION_BLOCK]| {
                i32::from_le_bytes(plane.as_chunks::<4>().0[first / 4].map(|weight| weight as u8))
            };
            planes[h][0] = vreinterpretq_s8_s32(vdupq_n_s32(four(&weights[h].high)));
            planes[h][1] = vreinterpretq_s8_s32(vdupq_n_s32(four(&weights[h].low)));
        }
        // Weights beyond the last position are zero.
        add_four::<H, N, 0>(&mut lanes, &planes, turned(rows, first, count - first, second));
    }
    lanes
}

/// 4 * N elements of four positions from `first` on, `count` of which there are: element by element, elements 0 to 3 in
/// the first register. With N = 2 they are the first eight of a row, or the `second`; with N = 4 all.
#[inline]
#[target_feature(enable = "neon")]
#[allow(clippy::needless_range_loop, reason = "r stands for the same row of all that is indexed")]
fn turned<const N: usize>(rows: &Rows<'_>, first: usize, count: usize, second: bool) -> [int8x16_t; N] {
    let mut row = [vdupq_n_s8(0); 4];
    for r in 0..4 {
        if r < count {
            row[r] = if N == 4 { rows.load(first + r) } else { rows.load_half(first + r, second) };
        }
    }
    let even = vreinterpretq_s16_s8(vzip1q_s8(row[0], row[1]));
    let odd = vreinterpretq_s16_s8(vzip1q_s8(row[2], row[3]));
    let mut turned = [vreinterpretq_s8_s16(vzip1q_s16(even, odd)); N];
    turned[1] = vreinterpretq_s8_s16(vzip2q_s16(even, odd));
    if N == 4 {
        let even = vreinterpretq_s16_s8(vzip2q_s8(row[0], row[1]));
        let odd = vreinterpretq_s16_s8(vzip2q_s8(row[2], row[3]));
        turned[2] = vreinterpretq_s8_s16(vzip1q_s16(even, odd));
        turned[3] = vreinterpretq_s8_s16(vzip2q_s16(even, odd));
    }
    turned
}

/// Adds four positions' elements times each head's weights, double word `LANE` of its planes.
#[inline]
#[target_feature(enable = "dotprod")]
fn add_four<const H: usize, const N: usize, const LANE: u8>(
    lanes: &mut [PlaneSums<N>; H],
    planes: &[[int8x16_t; 2]; H],
    turned: [int8x16_t; N],
) {
    for h in 0..H {
        for plane in 0..2 {
            for n in 0..N {
                lanes[h][plane][n] = dot_by_lane::<LANE>(lanes[h][plane][n], turned[n], planes[h][plane]);
            }
        }
    }
}
