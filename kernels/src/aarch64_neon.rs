//! Every 64-bit ARM: cores without a dot product instruction (Cortex-A53, A72).
//!
//! The idea: SMLAL multiplies 8 bytes by 8 bytes and adds the products to 16-bit lanes.
//!
//! ```text
//! decode: one register of codes = 4 rows x 4 bytes (row r in bytes 4r..4r+4), four registers a tile
//!
//!     x        & 3  = code of column      j    times a[j]      -> ones
//!     x        & 12 = 4 * code of column  4+j  times a[4+j]    -> fours
//!     (x >> 4) & 3  = code of column      8+j  times a[8+j]    -> ones
//!     (x >> 4) & 12 = 4 * code of column 12+j  times a[12+j]   -> fours
//!
//! a[4p..4p+4] stands four times in a register; ones and fours are 16 lanes: 4 rows x 4 bytes
//!
//! prefill: 512 columns of the tile are unpacked to rows of bytes (8 KB), then used for every token
//! of the block; for 4 rows and 4 tokens, 16 columns are 32 SMLAL into 16 sums of 8 lanes
//! ```
//!
//! 1. Decode wants no horizontal addition, so activations are repeated and rows lie across lanes;
//!    prefill wants no repetition (four a token would cost as much as half the products), so
//!    columns lie across lanes, and the horizontal addition comes once per 512 columns.
//! 2. A lane of `fours` takes 2 products of at most 8 and -128 per group: 16 groups make -32,768,
//!    which just fits. A lane of unpacked rows takes 2 of at most 2 and -128: 32 groups make
//!    -16,384, and -24,576 with the code of 3 of a damaged image.
//! 3. Where a damaged image wraps a decode lane, the sum is wrong and nothing else happens.
//! 4. Registers of decode: 16 lanes' sums, 4 of activations, 2 masks, 3 for codes. Of prefill: 16
//!    sums, 4 rows, 1 of activations.

use core::arch::aarch64::*;

use ternlet_core::kernel::{ATTENTION_BLOCK, Activations, Kernel};
use ternlet_core::math::LANES;
use ternlet_core::packing::{TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::attention::{BlockWeights, aarch64 as attention};
use crate::declare::declare_kernel;
use crate::lanes::{Instructions, float_operations};
use crate::raw::aarch64::{load, load_i8, store_i8, to_i32, widen_half};
use crate::tiles::{self, Group, GroupValues, RowSums, TokenBlock};
use crate::unpacked;

/// The kernel's name.
pub const NAME: &str = "aarch64-neon";

/// Groups between two widenings of a decode step's lanes.
const GROUPS_EXACT: usize = 16;
/// Groups that are unpacked at a time: 512 columns.
const GROUPS_UNPACKED: usize = 32;
/// Tokens of a block: with 512 columns each, 32 KB of activations.
const TOKENS: usize = 64;

/// Unpacked codes of 16 rows.
type UnpackedRows = [[GroupValues; GROUPS_UNPACKED]; TILE_ROWS];

declare_kernel! {
    /// The kernel of every aarch64 CPU.
    Aarch64Neon, |_features| true
}

impl Kernel for Aarch64Neon {
    fn name(&self) -> &'static str {
        let () = self.proof;
        NAME
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        // SAFETY: this file is compiled only for targets whose every CPU has NEON.
        unsafe { ternary(weights, x, first_row, out) }
    }

    float_operations!(Neon);
}

/// The instructions of every aarch64 CPU.
struct Neon;

impl Instructions for Neon {
    #[inline(always)]
    fn widen_half(halves: &[u16; LANES]) -> [f32; LANES] {
        // SAFETY: this file is compiled only for targets whose every CPU has NEON.
        unsafe { widen_half(halves) }
    }

    #[inline(always)]
    fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
        // SAFETY: as above.
        unsafe { dot_i8(a, b) }
    }

    #[inline(always)]
    fn dots_of_block<const H: usize>(
        queries: [&[i8]; H],
        keys: &[i8],
        sums: &mut [[i32; ATTENTION_BLOCK]; H],
    ) {
        // SAFETY: as above.
        unsafe { attention::dots_of_block_neon(queries, keys, sums) }
    }

    #[inline(always)]
    fn weigh_tile<const H: usize>(
        weights: &[BlockWeights; H],
        values: &[i8],
        head_dim: usize,
    ) -> [[i32; LANES]; H] {
        // SAFETY: as above.
        unsafe { attention::weigh_tile_neon(weights, values, head_dim) }
    }
}

/// SMULL and SADALP: two products of -128 and -128 would not fit an int16 lane, one does.
#[inline]
#[target_feature(enable = "neon")]
fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks(), b.as_chunks());
    let mut sums = vdupq_n_s32(0);
    for (a, b) in a.iter().zip(b) {
        let (a, b) = (load_i8(a), load_i8(b));
        sums = vpadalq_s16(sums, vmull_s8(vget_low_s8(a), vget_low_s8(b)));
        sums = vpadalq_s16(sums, vmull_high_s8(a, b));
    }
    let rest = a_rest.iter().zip(b_rest).map(|(&a, &b)| i32::from(a) * i32::from(b));
    vaddvq_s32(sums) + rest.sum::<i32>()
}

#[target_feature(enable = "neon")]
fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if out.is_empty() {
        return;
    }
    match (weights.packing, x.tokens()) {
        (TernaryPacking::Tile16, 1) => tiles::gemv(weights, x, first_row, out, |c, v| decode_tile(c, v)),
        (TernaryPacking::Tile16, _) => {
            tiles::gemm::<TOKENS, 16>(weights, x, first_row, out, |c, b, s| prefill_tile(c, b, s));
        }
        _ => unpacked::ternary::<Neon>(weights, x, first_row, out),
    }
}

/// The 16-bit lanes of four rows: their products of factor 1 and of factor 4, each in two halves.
#[derive(Clone, Copy)]
struct QuadLanes {
    ones: [int16x8_t; 2],
    fours: [int16x8_t; 2],
}

/// The sums of code times activation of a tile's rows for one token.
#[inline]
#[target_feature(enable = "neon")]
fn decode_tile(codes: &[Group], values: &[GroupValues]) -> RowSums {
    let mut sums = [vdupq_n_s32(0); 4];
    for (codes, values) in codes.chunks(GROUPS_EXACT).zip(values.chunks(GROUPS_EXACT)) {
        let zero = [vdupq_n_s16(0); 2];
        let mut lanes = [QuadLanes { ones: zero, fours: zero }; 4];
        for (codes, values) in codes.iter().zip(values) {
            add_group(&mut lanes, codes, values);
        }
        for quad in 0..4 {
            let ones = row_sums(lanes[quad].ones);
            let fours = row_sums(lanes[quad].fours);
            sums[quad] = vaddq_s32(sums[quad], vaddq_s32(vshlq_n_s32::<2>(ones), fours));
        }
    }
    let mut rows = [[0; 4]; 4];
    for quad in 0..4 {
        rows[quad] = to_i32(vshrq_n_s32::<2>(sums[quad]));
    }
    core::array::from_fn(|row| rows[row / 4][row % 4])
}

/// Adds one group's products, as drawn at the top of this file.
#[inline]
#[target_feature(enable = "neon")]
fn add_group(lanes: &mut [QuadLanes; 4], codes: &Group, values: &GroupValues) {
    let (mask_3, mask_12) = (vdupq_n_u8(3), vdupq_n_u8(12));
    let values = vreinterpretq_s32_s8(load_i8(values));
    let a0 = vreinterpretq_s8_s32(vdupq_laneq_s32::<0>(values));
    let a1 = vreinterpretq_s8_s32(vdupq_laneq_s32::<1>(values));
    let a2 = vreinterpretq_s8_s32(vdupq_laneq_s32::<2>(values));
    let a3 = vreinterpretq_s8_s32(vdupq_laneq_s32::<3>(values));
    for (lanes, codes) in lanes.iter_mut().zip(codes.as_chunks().0) {
        let low = load(codes);
        let high = vshrq_n_u8::<4>(low);
        add_products(&mut lanes.ones, vandq_u8(low, mask_3), a0);
        add_products(&mut lanes.fours, vandq_u8(low, mask_12), a1);
        add_products(&mut lanes.ones, vandq_u8(high, mask_3), a2);
        add_products(&mut lanes.fours, vandq_u8(high, mask_12), a3);
    }
}

/// Adds 16 products of codes (at most 12, so the same signed) and activations to two halves.
#[inline]
#[target_feature(enable = "neon")]
fn add_products(sums: &mut [int16x8_t; 2], codes: uint8x16_t, values: int8x16_t) {
    let codes = vreinterpretq_s8_u8(codes);
    sums[0] = vmlal_s8(sums[0], vget_low_s8(codes), vget_low_s8(values));
    sums[1] = vmlal_high_s8(sums[1], codes, values);
}

/// The sums of four rows from 16 lanes, four to a row.
#[inline]
#[target_feature(enable = "neon")]
fn row_sums(lanes: [int16x8_t; 2]) -> int32x4_t {
    vpaddq_s32(vpaddlq_s16(lanes[0]), vpaddlq_s16(lanes[1]))
}

/// Sets the sums of code times activation of a tile's rows for a block of tokens.
#[inline]
#[target_feature(enable = "neon")]
fn prefill_tile(codes: &[Group], block: &TokenBlock<'_>, sums: &mut [RowSums]) {
    sums.fill([0; TILE_ROWS]);
    let mut rows = [[[0; 16]; GROUPS_UNPACKED]; TILE_ROWS];
    for (at, codes) in codes.chunks(GROUPS_UNPACKED).enumerate() {
        for (g, codes) in codes.iter().enumerate() {
            unpack(codes, g, &mut rows);
        }
        let (first, count) = (at * GROUPS_UNPACKED, codes.len());
        let (fours, rest) = sums.as_chunks_mut::<4>();
        let done = 4 * fours.len();
        for (i, sums) in fours.iter_mut().enumerate() {
            add_rows(&rows, block.tokens(4 * i), first, count, sums);
        }
        if let ([sums], _) = rest.as_chunks_mut() {
            add_rows::<3>(&rows, block.tokens(done), first, count, sums);
        } else if let ([sums], _) = rest.as_chunks_mut() {
            add_rows::<2>(&rows, block.tokens(done), first, count, sums);
        } else if let ([sums], _) = rest.as_chunks_mut() {
            add_rows::<1>(&rows, block.tokens(done), first, count, sums);
        }
    }
}

/// Group `g`'s codes as bytes, row by row in the order of the columns: four bit positions of four
/// rows are a 4x4 matrix of double words, which is transposed.
#[inline]
#[target_feature(enable = "neon")]
fn unpack(codes: &Group, g: usize, rows: &mut UnpackedRows) {
    let mask_3 = vdupq_n_u8(3);
    for (codes, rows) in codes.as_chunks().0.iter().zip(rows.as_chunks_mut::<4>().0) {
        let codes = load(codes);
        let p0 = vreinterpretq_s32_u8(vandq_u8(codes, mask_3));
        let p1 = vreinterpretq_s32_u8(vandq_u8(vshrq_n_u8::<2>(codes), mask_3));
        let p2 = vreinterpretq_s32_u8(vandq_u8(vshrq_n_u8::<4>(codes), mask_3));
        let p3 = vreinterpretq_s32_u8(vshrq_n_u8::<6>(codes));
        let even = (pairs(vtrn1q_s32(p0, p1)), pairs(vtrn1q_s32(p2, p3)));
        let odd = (pairs(vtrn2q_s32(p0, p1)), pairs(vtrn2q_s32(p2, p3)));
        let by_row = [
            vtrn1q_s64(even.0, even.1),
            vtrn1q_s64(odd.0, odd.1),
            vtrn2q_s64(even.0, even.1),
            vtrn2q_s64(odd.0, odd.1),
        ];
        for (row, codes) in rows.iter_mut().zip(by_row) {
            store_i8(&mut row[g], vreinterpretq_s8_s64(codes));
        }
    }
}

/// The same register, as pairs of double words.
#[inline]
#[target_feature(enable = "neon")]
fn pairs(words: int32x4_t) -> int64x2_t {
    vreinterpretq_s64_s32(words)
}

/// Adds the products of all unpacked rows and `T` tokens over `count` groups from `first`.
#[inline]
#[target_feature(enable = "neon")]
fn add_rows<const T: usize>(
    rows: &UnpackedRows,
    tokens: [&[GroupValues]; T],
    first: usize,
    count: usize,
    sums: &mut [RowSums; T],
) {
    // Loops, where closures would be called through functions without the CPU feature.
    let mut values: [&[GroupValues]; T] = [&[]; T];
    for t in 0..T {
        values[t] = &tokens[t][first..][..count];
    }
    for (quad, rows) in rows.as_chunks::<4>().0.iter().enumerate() {
        let mut lanes = [[vdupq_n_s16(0); 4]; T];
        for g in 0..count.min(GROUPS_UNPACKED) {
            let mut codes = [vdupq_n_s8(0); 4];
            for r in 0..4 {
                codes[r] = load_i8(&rows[r][g]);
            }
            for t in 0..T {
                let values = load_i8(&values[t][g]);
                for r in 0..4 {
                    let low = vmlal_s8(lanes[t][r], vget_low_s8(codes[r]), vget_low_s8(values));
                    lanes[t][r] = vmlal_high_s8(low, codes[r], values);
                }
            }
        }
        for t in 0..T {
            for r in 0..4 {
                let sum = &mut sums[t][4 * quad + r];
                *sum = sum.wrapping_add(vaddlvq_s16(lanes[t][r]));
            }
        }
    }
}
