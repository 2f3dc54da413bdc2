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
//! few tokens: two of them share the masks, eight rows at a time
//!
//! prefill: 1024 columns of the tile are unpacked to rows of bytes (16 KB), then used for every token
//! of the block; for 4 rows and 4 tokens, 32 columns are 64 SMLAL into 16 sums of 8 lanes, for 8
//! loads of two registers each
//! ```
//!
//! 1. Decode wants no horizontal addition, so activations are repeated (LD4R repeats four words in
//!    one instruction) and rows lie across lanes; prefill wants no repetition (four a token would
//!    cost as much as half the products), so columns lie across lanes, and the horizontal addition
//!    comes once per 1024 columns.
//! 2. A lane of `fours` takes 2 products of at most 8 and -128 per group: 16 groups make -32,768,
//!    which just fits. Divided by 4 and added to `ones` it is -16,384, and a pair of lanes fits
//!    again. A lane of unpacked rows takes 2 of at most 2 and -128: 64 groups make -32,768.
//! 3. Where a damaged image, with its codes of 3, wraps a lane, the sum is wrong and nothing else
//!    happens.
//! 4. Registers of decode: 16 lanes' sums, 4 sums, 4 of activations, 2 masks, 5 for codes; with two
//!    tokens 16 lanes' sums, 8 of activations. Of prefill: 16 sums, 8 of rows, 8 of activations.
//! 5. Columns that fill no step of 64 are prefill's least: decode's steps take them.

use core::arch::aarch64::*;
use core::iter::once;

use ternlet_core::kernel::{Activations, Kernel, WideActivations};
use ternlet_core::math::LANES;
use ternlet_core::packing::{TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::{ByteMatrix, TernaryMatrix};

use crate::attention::aarch64 as attention;
use crate::declare::declare_kernel;
use crate::head::aarch64 as head;
use crate::lanes::{Instructions, float_operations, integer_attention};
use crate::raw::aarch64::{load, load_i8, load_i32, load_words_repeated, store_i8, to_i32, widen_half};
use crate::raw::aarch64_rows::products_of_rows;
use crate::tiles::{self, Group, GroupValues, RowSums, TokenBlock};
use crate::unpacked;

/// The kernel's name.
pub const NAME: &str = "aarch64-neon";

/// Groups between two widenings of a decode step's lanes.
const GROUPS_EXACT: usize = 16;
/// Groups of a step of prefill: 64 columns.
const GROUPS_STEP: usize = 4;
/// Steps that are unpacked at a time: 1024 columns.
const STEPS_UNPACKED: usize = 16;
/// Tokens that meet codes without unpacking, two at a time.
const TOKENS_FEW: usize = 7;
/// Tokens of a block: with 1024 columns each, 64 KB of activations.
const TOKENS: usize = 64;

/// A step's columns of one row, or of one token.
type Step = [GroupValues; GROUPS_STEP];
/// Unpacked codes of 16 rows: by quad of rows, step, row.
type UnpackedRows = [[[Step; 4]; STEPS_UNPACKED]; TILE_ROWS / 4];

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
pub(crate) struct Neon;

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
    fn head(weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]) -> bool {
        // SAFETY: as above.
        unsafe { head::head_neon(weights, x, first_row, out) }
        true
    }

    integer_attention!(attention::dots_of_block_neon, attention::weigh_tile_neon);
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
pub(crate) fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if out.is_empty() {
        return;
    }
    match (weights.packing, x.tokens()) {
        (TernaryPacking::Tile16, 1) => tiles::gemv(weights, x, first_row, out, |c, v| decode_tile(c, v)),
        (TernaryPacking::Tile16, ..=TOKENS_FEW) => {
            tiles::gemm::<TOKENS_FEW, 16>(weights, x, first_row, out, |c, b, s| decode_tile_few(c, b, s));
        }
        (TernaryPacking::Tile16, _) => {
            // One for all tiles: clearing 16 KB for each would be seen.
            let mut rows = [[[[[0; 16]; GROUPS_STEP]; 4]; STEPS_UNPACKED]; 4];
            tiles::gemm::<TOKENS, 16>(weights, x, first_row, out, |c, b, s| prefill_tile(c, b, &mut rows, s));
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
    let (blocks, rest) = codes.as_chunks::<GROUPS_EXACT>();
    let (values, values_rest) = values.split_at(codes.len() - rest.len());
    let mut lanes = [[vdupq_n_s32(0); 4]];
    let blocks = blocks.iter().zip(values.as_chunks::<GROUPS_EXACT>().0);
    add_blocks(&mut lanes, 0, blocks.map(|(codes, a)| codes.iter().zip(a.iter().map(|a| [a]))));
    add_blocks(&mut lanes, 0, once(rest.iter().zip(values_rest.iter().map(|a| [a]))));
    let mut sums = [[0; TILE_ROWS]];
    put_sums(lanes, 0, &mut sums);
    sums[0]
}

/// Sets the sums of code times activation of a tile's rows for a few tokens.
#[inline]
#[target_feature(enable = "neon")]
fn decode_tile_few(codes: &[Group], block: &TokenBlock<'_>, sums: &mut [RowSums]) {
    let (twos, rest) = sums.as_chunks_mut::<2>();
    let done = 2 * twos.len();
    for (i, sums) in twos.iter_mut().enumerate() {
        decode_two(codes, block.tokens(2 * i), sums);
    }
    if let [sums] = rest {
        *sums = decode_tile(codes, block.token(done));
    }
}

/// Sets the sums of code times activation of a tile's rows for two tokens, which share masks and
/// loads; eight rows at a time.
#[inline]
#[target_feature(enable = "neon")]
fn decode_two(codes: &[Group], [a, b]: [&[GroupValues]; 2], sums: &mut [RowSums; 2]) {
    for first_quad in [0, 2] {
        let values = a.chunks(GROUPS_EXACT).zip(b.chunks(GROUPS_EXACT));
        let blocks = codes.chunks(GROUPS_EXACT).zip(values);
        let blocks = blocks.map(|(codes, (a, b))| codes.iter().zip(a.iter().zip(b).map(|(a, b)| [a, b])));
        let mut lanes = [[vdupq_n_s32(0); 2]; 2];
        add_blocks(&mut lanes, first_quad, blocks);
        put_sums(lanes, first_quad, sums);
    }
}

/// Adds the products of `Q` quads of rows from `first_quad` and `T` tokens, in blocks of at most
/// [`GROUPS_EXACT`] groups. (Iterators bring no check into the loop, arrays of slices do.)
#[inline]
#[target_feature(enable = "neon")]
fn add_blocks<'a, const Q: usize, const T: usize>(
    sums: &mut [[int32x4_t; Q]; T],
    first_quad: usize,
    blocks: impl Iterator<Item = impl Iterator<Item = (&'a Group, [&'a GroupValues; T])>>,
) {
    for mut groups in blocks {
        let zero = [vdupq_n_s16(0); 2];
        let mut lanes = [[QuadLanes { ones: zero, fours: zero }; Q]; T];
        // The first products are set, not added.
        let Some((codes, values)) = groups.next() else { continue };
        add_group::<Q, T, true>(&mut lanes, codes, first_quad, values);
        for (codes, values) in groups {
            add_group::<Q, T, false>(&mut lanes, codes, first_quad, values);
        }
        for t in 0..T {
            for q in 0..Q {
                sums[t][q] = vpadalq_s16(sums[t][q], row_pairs(lanes[t][q]));
            }
        }
    }
}

/// Sets the sums of `Q` quads of rows from `first_quad`.
#[inline]
#[target_feature(enable = "neon")]
fn put_sums<const Q: usize, const T: usize>(
    lanes: [[int32x4_t; Q]; T],
    first_quad: usize,
    sums: &mut [RowSums; T],
) {
    for (sums, lanes) in sums.iter_mut().zip(lanes) {
        for (q, lanes) in lanes.into_iter().enumerate() {
            sums.as_chunks_mut().0[first_quad + q] = to_i32(lanes);
        }
    }
}

/// Adds (or, where it is the first, sets) one group's products, as drawn at the top of this file.
#[inline]
#[target_feature(enable = "neon")]
#[allow(clippy::needless_range_loop, reason = "q and t stand for the same in all arrays")]
fn add_group<const Q: usize, const T: usize, const FIRST: bool>(
    lanes: &mut [[QuadLanes; Q]; T],
    codes: &Group,
    first_quad: usize,
    tokens: [&GroupValues; T],
) {
    let (mask_3, mask_12) = (vdupq_n_u8(3), vdupq_n_u8(12));
    let mut words = [[vdupq_n_s8(0); 4]; T];
    for t in 0..T {
        words[t] = load_words_repeated(tokens[t]);
    }
    for q in 0..Q {
        let low = load(&codes.as_chunks().0[first_quad + q]);
        let high = vshrq_n_u8::<4>(low);
        let (p0, p1) = (vandq_u8(low, mask_3), vandq_u8(low, mask_12));
        let (p2, p3) = (vandq_u8(high, mask_3), vandq_u8(high, mask_12));
        for t in 0..T {
            let QuadLanes { ones, fours } = &mut lanes[t][q];
            if FIRST {
                (*ones, *fours) = (products(p0, words[t][0]), products(p1, words[t][1]));
            } else {
                add_products(ones, p0, words[t][0]);
                add_products(fours, p1, words[t][1]);
            }
            add_products(ones, p2, words[t][2]);
            add_products(fours, p3, words[t][3]);
        }
    }
}

/// 16 products of codes (at most 12, so the same signed) and activations, in two halves.
#[inline]
#[target_feature(enable = "neon")]
fn products(codes: uint8x16_t, values: int8x16_t) -> [int16x8_t; 2] {
    let codes = vreinterpretq_s8_u8(codes);
    [vmull_s8(vget_low_s8(codes), vget_low_s8(values)), vmull_high_s8(codes, values)]
}

/// Adds [`products`].
#[inline]
#[target_feature(enable = "neon")]
fn add_products(sums: &mut [int16x8_t; 2], codes: uint8x16_t, values: int8x16_t) {
    let codes = vreinterpretq_s8_u8(codes);
    sums[0] = vmlal_s8(sums[0], vget_low_s8(codes), vget_low_s8(values));
    sums[1] = vmlal_high_s8(sums[1], codes, values);
}

/// The sums of four rows, two lanes to a row. The factor 4 is divided out of lanes that are
/// multiples of it.
#[inline]
#[target_feature(enable = "neon")]
fn row_pairs(lanes: QuadLanes) -> int16x8_t {
    let low = vsraq_n_s16::<2>(lanes.ones[0], lanes.fours[0]);
    let high = vsraq_n_s16::<2>(lanes.ones[1], lanes.fours[1]);
    vpaddq_s16(low, high)
}

/// Sets the sums of code times activation of a tile's rows for a block of tokens.
#[inline]
#[target_feature(enable = "neon")]
fn prefill_tile(codes: &[Group], block: &TokenBlock<'_>, rows: &mut UnpackedRows, sums: &mut [RowSums]) {
    let (steps, rest) = codes.as_chunks::<GROUPS_STEP>();
    if rest.is_empty() {
        sums.fill([0; TILE_ROWS]);
    } else {
        decode_tile_few(rest, &block.starting_at(codes.len() - rest.len()), sums);
    }
    for (at, codes) in steps.chunks(STEPS_UNPACKED).enumerate() {
        for (step, codes) in codes.iter().enumerate() {
            for (g, codes) in codes.iter().enumerate() {
                unpack(codes, step, g, rows);
            }
        }
        let (first, count) = (at * STEPS_UNPACKED, codes.len());
        let (fours, rest) = sums.as_chunks_mut::<4>();
        let done = 4 * fours.len();
        for (i, sums) in fours.iter_mut().enumerate() {
            add_rows(rows, block.tokens(4 * i), first, count, sums, |rows, x| products_of_rows(rows, x));
        }
        if let ([sums], _) = rest.as_chunks_mut() {
            add_rows::<3>(rows, block.tokens(done), first, count, sums, |rows, x| products_of_few(rows, x));
        } else if let ([sums], _) = rest.as_chunks_mut() {
            add_rows::<2>(rows, block.tokens(done), first, count, sums, |rows, x| products_of_few(rows, x));
        } else if let ([sums], _) = rest.as_chunks_mut() {
            add_rows::<1>(rows, block.tokens(done), first, count, sums, |rows, x| products_of_few(rows, x));
        }
    }
}

/// The codes of group `g` of a step as bytes, row by row in the order of the columns: four
/// bit positions of four rows are a 4x4 matrix of double words, which is transposed.
#[inline]
#[target_feature(enable = "neon")]
fn unpack(codes: &Group, step: usize, g: usize, rows: &mut UnpackedRows) {
    let mask_3 = vdupq_n_u8(3);
    for (codes, rows) in codes.as_chunks().0.iter().zip(rows) {
        let codes = load(codes);
        let p0 = vreinterpretq_s32_u8(vandq_u8(codes, mask_3));
        let p1 = vreinterpretq_s32_u8(vandq_u8(vshrq_n_u8::<2>(codes), mask_3));
        let p2 = vreinterpretq_s32_u8(vandq_u8(vshrq_n_u8::<4>(codes), mask_3));
        let p3 = vreinterpretq_s32_u8(vshrq_n_u8::<6>(codes));
        let even = (double_words(vtrn1q_s32(p0, p1)), double_words(vtrn1q_s32(p2, p3)));
        let odd = (double_words(vtrn2q_s32(p0, p1)), double_words(vtrn2q_s32(p2, p3)));
        let by_row = [
            vtrn1q_s64(even.0, even.1),
            vtrn1q_s64(odd.0, odd.1),
            vtrn2q_s64(even.0, even.1),
            vtrn2q_s64(odd.0, odd.1),
        ];
        for (row, codes) in rows[step].iter_mut().zip(by_row) {
            store_i8(&mut row[g], vreinterpretq_s8_s64(codes));
        }
    }
}

/// The same register, as two double words.
#[inline]
#[target_feature(enable = "neon")]
fn double_words(words: int32x4_t) -> int64x2_t {
    vreinterpretq_s64_s32(words)
}

/// Adds the products of all unpacked rows and `T` tokens over `count` steps from `first`; `lanes_of`
/// gives those of four rows.
#[inline]
#[target_feature(enable = "neon")]
fn add_rows<const T: usize>(
    rows: &UnpackedRows,
    tokens: [&[GroupValues]; T],
    first: usize,
    count: usize,
    sums: &mut [RowSums; T],
    lanes_of: impl Fn(&[[Step; 4]], [&[Step]; T]) -> [[int16x8_t; 4]; T],
) {
    let count = count.min(STEPS_UNPACKED);
    let values = tokens.map(|values| &values.as_chunks::<GROUPS_STEP>().0[first..][..count]);
    for (quad, rows) in rows.iter().enumerate() {
        let lanes = lanes_of(&rows[..count], values);
        for (sums, lanes) in sums.iter_mut().zip(lanes) {
            let sums = &mut sums.as_chunks_mut().0[quad];
            *sums = to_i32(vaddq_s32(load_i32(sums), totals(lanes)));
        }
    }
}

/// The products of four rows and fewer tokens than [`products_of_rows`] takes.
#[inline]
#[target_feature(enable = "neon")]
fn products_of_few<const T: usize>(rows: &[[Step; 4]], tokens: [&[Step]; T]) -> [[int16x8_t; 4]; T] {
    let mut lanes = [[vdupq_n_s16(0); 4]; T];
    for (step, rows) in rows.iter().enumerate() {
        add_step(&mut lanes, rows, tokens.map(|values| &values[step]));
    }
    lanes
}

/// Adds the products of four rows and `T` tokens over one step. Two groups' loads stand together,
/// for one instruction takes both.
#[inline]
#[target_feature(enable = "neon")]
fn add_step<const T: usize>(lanes: &mut [[int16x8_t; 4]; T], rows: &[Step; 4], tokens: [&Step; T]) {
    for g in (0..GROUPS_STEP).step_by(2) {
        let codes = rows.each_ref().map(|row| [load_i8(&row[g]), load_i8(&row[g + 1])]);
        for (lanes, values) in lanes.iter_mut().zip(tokens) {
            let values = [load_i8(&values[g]), load_i8(&values[g + 1])];
            for (sum, codes) in lanes.iter_mut().zip(codes) {
                *sum = vmlal_s8(*sum, vget_low_s8(codes[0]), vget_low_s8(values[0]));
                *sum = vmlal_high_s8(*sum, codes[0], values[0]);
                *sum = vmlal_s8(*sum, vget_low_s8(codes[1]), vget_low_s8(values[1]));
                *sum = vmlal_high_s8(*sum, codes[1], values[1]);
            }
        }
    }
}

/// The sum of each of four rows' lanes.
#[inline]
#[target_feature(enable = "neon")]
fn totals([a, b, c, d]: [int16x8_t; 4]) -> int32x4_t {
    let low = vpaddq_s32(vpaddlq_s16(a), vpaddlq_s16(b));
    let high = vpaddq_s32(vpaddlq_s16(c), vpaddlq_s16(d));
    vpaddq_s32(low, high)
}
