//! 64-bit ARM with integer matrix instructions (FEAT_I8MM: Neoverse V1 and N2, Cortex-A510, A710 and
//! later, Apple M2).
//!
//! The idea: SMMLA multiplies two rows of eight codes with two tokens of eight activations, 32
//! products, twice what SDOT does. One token has no use for it and two have too little (0.146
//! instructions a weight, SDOT 0.132): those take the dot product kernel's path.
//!
//! ```text
//! a pair = 2 rows (or tokens) x 8 columns, one register: what SMMLA takes
//! a step = 4 pairs: 8 rows x 8 columns, or 6 pairs: 12 tokens x 8 columns
//!
//! for each block of 72 tokens, each strip of 8 tiles:                sums[row][token] of the strip
//!     for each 512 columns:
//!         activations -> steps [twelve of tokens][column / 8]        36 KB
//!         for each tile:
//!             codes -> steps [eight of rows][column / 8]             8 KB
//!             for each eight of rows, each twelve of tokens:         24 sums in registers
//!                 4 + 6 loads, 24 SMMLA per step
//! ```
//!
//! 1. A pair wants eight columns of a row; a register of codes holds four of each of four rows at a bit
//!    position. So the words of two neighbouring groups g and g + 1 are interleaved: position p of the
//!    first half is columns 16g + 4p .. + 3 and 16(g+1) + 4p .. + 3 of rows 0 and 1, of the second half
//!    of rows 2 and 3. Activations are turned to the same order; the order of columns is free.
//! 2. Both sides are read in the order in which they lie, so that one instruction loads two pairs.
//! 3. Activations are turned once per strip, not per tile: 128 rows share it. A strip's sums wait in
//!    memory between two blocks of columns, which costs 48 loads and stores for 1536 SMMLA.
//! 4. Tokens that do not fill twelve fill pairs. Up to eight tokens meet codes that are turned in
//!    registers: so few uses are not worth the way through memory.
//! 5. 32-bit sums hold 2 * 128 * 132,000 many times over; a damaged image may at worst wrap one.
//! 6. `vmmlaq_s32` is not stable Rust: the instruction is written in `raw`.

use core::arch::aarch64::*;

use ternlet_core::kernel::{Activations, Kernel, WideActivations};
use ternlet_core::math::LANES;
use ternlet_core::packing::{GROUP_COLS, TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::{ByteMatrix, TernaryMatrix};

use crate::aarch64_dotprod::{decode_tile, dot_i8, positions, prefill_tile};
use crate::attention::aarch64 as attention;
use crate::declare::declare_kernel;
use crate::head::aarch64 as head;
use crate::lanes::{Instructions, float_operations, integer_attention};
use crate::raw::aarch64::{load, load_i8, load_i32, multiply_rows, store_i8, to_i32, widen_half};
use crate::tiles::{self, Group, GroupValues, groups_of, scaled, scales_of};
use crate::unpacked;

/// The kernel's name.
pub const NAME: &str = "aarch64-i8mm";

/// Tokens whose sums with eight rows stay in registers.
const TWELVE: usize = 12;
/// Twelves of tokens in a block.
const TWELVES: usize = 6;
/// Tokens up to which a tile's codes are turned in registers.
const TOKENS_UNTURNED: usize = 8;
/// Tiles of a strip.
const TILES: usize = 8;
/// Groups of columns that are multiplied at a time: 512 columns.
const GROUPS: usize = 32;
/// Steps of eight columns in them.
const STEPS: usize = GROUPS * GROUP_COLS / 8;

/// Eight rows in pairs, eight columns each.
type RowStep = [[i8; 16]; 4];
/// Twelve tokens in pairs, eight columns each.
type TokenStep = [[i8; 16]; TWELVE / 2];
/// The sums of eight rows and twelve tokens: by pair of rows, pair of tokens, row, token.
type BlockSums = [[[i32; 4]; TWELVE / 2]; 4];
/// The sums of a tile: by eight of rows, twelve of tokens.
type TileSums<const TWELVES: usize> = [[BlockSums; TWELVES]; TILE_ROWS / 8];

declare_kernel! {
    /// The kernel of aarch64 CPUs with integer matrix instructions. Having one proves that this CPU
    /// has them and those for dot products.
    Aarch64I8mm, |features| features.has_i8mm()
}

impl Kernel for Aarch64I8mm {
    fn name(&self) -> &'static str {
        let () = self.proof;
        NAME
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        // SAFETY: the CPU has the features: `self` exists, and only a detector made it.
        unsafe { ternary(weights, x, first_row, out) }
    }

    float_operations!(I8mm, "i8mm,dotprod");
}

/// The instructions of this kernel's methods, which run only on CPUs that have them.
struct I8mm;

impl Instructions for I8mm {
    const WEIGHTS_IN_PLANES: bool = true;

    #[inline(always)]
    fn widen_half(halves: &[u16; LANES]) -> [f32; LANES] {
        // SAFETY: this file is compiled only for targets whose every CPU has NEON.
        unsafe { widen_half(halves) }
    }

    #[inline(always)]
    fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
        // SAFETY: only the methods of `Aarch64I8mm` name this private type, and they run on CPUs
        // with the feature.
        unsafe { dot_i8(a, b) }
    }

    #[inline(always)]
    fn head(weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]) -> bool {
        // SAFETY: as above.
        unsafe { head::head_dotprod(weights, x, first_row, out) }
        true
    }

    integer_attention!(attention::dots_of_block_dotprod, attention::weigh_tile_dotprod);
}

#[target_feature(enable = "i8mm,dotprod")]
fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if out.is_empty() {
        return;
    }
    match (weights.packing, x.tokens()) {
        (TernaryPacking::Tile16, 1) => tiles::gemv(weights, x, first_row, out, |c, v| decode_tile(c, v)),
        (TernaryPacking::Tile16, 2) => {
            tiles::gemm::<2, 16>(weights, x, first_row, out, |c, b, s| prefill_tile(c, b, s));
        }
        (TernaryPacking::Tile16, ..=TWELVE) => prefill::<1>(weights, x, first_row, out),
        (TernaryPacking::Tile16, _) => prefill::<TWELVES>(weights, x, first_row, out),
        _ => unpacked::ternary::<I8mm>(weights, x, first_row, out),
    }
}

/// Several tokens, as drawn at the top of this file.
#[target_feature(enable = "i8mm,dotprod")]
fn prefill<const TWELVES: usize>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut [f32],
) {
    let tokens = x.tokens();
    let groups = weights.cols.div_ceil(GROUP_COLS);
    let block = TWELVE * TWELVES;
    let mut sums: [TileSums<TWELVES>; TILES] = [[[[[[0; 4]; TWELVE / 2]; 4]; TWELVES]; 2]; TILES];
    let mut values = [[[[0; 16]; TWELVE / 2]; STEPS]; TWELVES];
    let mut rows = [[[[0; 16]; 4]; STEPS]; 2];
    for first in (0..tokens).step_by(block) {
        let count = block.min(tokens - first);
        let (mut ones, mut act_scales) = ([[0; TWELVE]; TWELVES], [[1.0; TWELVE]; TWELVES]);
        act_scales.as_flattened_mut()[..count].copy_from_slice(&x.scales[first..][..count]);
        for (t, ones) in ones.as_flattened_mut()[..count].iter_mut().enumerate() {
            *ones = tiles::sum(x.token(first + t));
        }
        for (at, out) in out.chunks_mut(TILES * TILE_ROWS * tokens).enumerate() {
            let first_tile = first_row / TILE_ROWS + at * TILES;
            let tiles = out.len().div_ceil(TILE_ROWS * tokens);
            sums[..tiles].fill([[[[[0; 4]; TWELVE / 2]; 4]; TWELVES]; 2]);
            for start in (0..groups).step_by(GROUPS) {
                let width = GROUPS.min(groups - start);
                turn_tokens(x, (first, count), (start, width), &mut values);
                for (tile, sums) in (first_tile..).zip(&mut sums[..tiles]) {
                    let codes = &groups_of::<GROUP_COLS>(weights, tile)[start..][..width];
                    if count <= TOKENS_UNTURNED {
                        add_codes(codes, &values[0], count, sums);
                        continue;
                    }
                    turn_rows(codes, &mut rows);
                    for (rows, sums) in rows.iter().zip(sums) {
                        add_rows(&rows[..4 * width.div_ceil(2)], &values, count, sums);
                    }
                }
            }
            for ((tile, sums), out) in (first_tile..).zip(&sums).zip(out.chunks_mut(TILE_ROWS * tokens)) {
                let scales = scales_of(weights, tile);
                for (row, out) in out.chunks_mut(tokens).enumerate() {
                    let sums = sums[row / 8].iter().map(|sums| &sums[row % 8 / 2]);
                    let out = &mut out[first..][..count];
                    // The row as a constant, so that its sums are taken by shuffles.
                    if row % 2 == 0 {
                        finish_row::<0>(sums, &ones, scales[row], &act_scales, out);
                    } else {
                        finish_row::<1>(sums, &ones, scales[row], &act_scales, out);
                    }
                }
            }
        }
    }
}

/// Activations of `count` tokens from `first` and `width` groups from `start`, as steps. What stands
/// for a token after the last in its pair, is never read as a sum.
#[inline]
#[target_feature(enable = "neon")]
fn turn_tokens<const TWELVES: usize>(
    x: &Activations<'_>,
    (first, count): (usize, usize),
    (start, width): (usize, usize),
    values: &mut [[TokenStep; STEPS]; TWELVES],
) {
    for (pair, t) in (0..count).step_by(2).enumerate() {
        let even = &x.token(first + t).as_chunks().0[start..][..width];
        let odd = &x.token(first + (t + 1).min(count - 1)).as_chunks().0[start..][..width];
        let (steps, _) = values[pair / (TWELVE / 2)].as_chunks_mut();
        let ((even, even_rest), (odd, odd_rest)) = (even.as_chunks(), odd.as_chunks());
        for ((even, odd), steps) in even.iter().zip(odd).zip(&mut *steps) {
            turn_token_pair(even, odd, steps, pair % (TWELVE / 2));
        }
        if let ([even_rest], [odd_rest]) = (even_rest, odd_rest) {
            let steps = &mut steps[width / 2];
            turn_token_pair(&[*even_rest, [0; 16]], &[*odd_rest, [0; 16]], steps, pair % (TWELVE / 2));
        }
    }
}

/// Two tokens' activations of two groups as a pair of the four steps.
#[inline]
#[target_feature(enable = "neon")]
fn turn_token_pair(even: &[GroupValues; 2], odd: &[GroupValues; 2], steps: &mut [TokenStep; 4], pair: usize) {
    let even = (vreinterpretq_s32_s8(load_i8(&even[0])), vreinterpretq_s32_s8(load_i8(&even[1])));
    let odd = (vreinterpretq_s32_s8(load_i8(&odd[0])), vreinterpretq_s32_s8(load_i8(&odd[1])));
    let low = (pairs(vzip1q_s32(even.0, even.1)), pairs(vzip1q_s32(odd.0, odd.1)));
    let high = (pairs(vzip2q_s32(even.0, even.1)), pairs(vzip2q_s32(odd.0, odd.1)));
    store_i8(&mut steps[0][pair], vreinterpretq_s8_s64(vzip1q_s64(low.0, low.1)));
    store_i8(&mut steps[1][pair], vreinterpretq_s8_s64(vzip2q_s64(low.0, low.1)));
    store_i8(&mut steps[2][pair], vreinterpretq_s8_s64(vzip1q_s64(high.0, high.1)));
    store_i8(&mut steps[3][pair], vreinterpretq_s8_s64(vzip2q_s64(high.0, high.1)));
}

/// The same register, as pairs of double words.
#[inline]
#[target_feature(enable = "neon")]
fn pairs(words: int32x4_t) -> int64x2_t {
    vreinterpretq_s64_s32(words)
}

/// A tile's codes as steps of its first and its last eight rows.
#[inline]
#[target_feature(enable = "dotprod")]
fn turn_rows(codes: &[Group], rows: &mut [[RowStep; STEPS]; 2]) {
    let [low, high] = rows;
    let ((low, _), (high, _)) = (low.as_chunks_mut(), high.as_chunks_mut());
    let (codes, rest) = codes.as_chunks();
    for ((codes, low), high) in codes.iter().zip(&mut *low).zip(&mut *high) {
        turn_tile(codes, low, high);
    }
    if let [rest] = rest {
        turn_tile(&[*rest, [0; 64]], &mut low[codes.len()], &mut high[codes.len()]);
    }
}

/// A tile's codes of two groups as four steps.
#[inline]
#[target_feature(enable = "dotprod")]
fn turn_tile(codes: &[Group; 2], low: &mut [RowStep; 4], high: &mut [RowStep; 4]) {
    let (first, second) = (codes[0].as_chunks().0, codes[1].as_chunks().0);
    turn_quad(&first[0], &second[0], low, 0);
    turn_quad(&first[1], &second[1], low, 2);
    turn_quad(&first[2], &second[2], high, 0);
    turn_quad(&first[3], &second[3], high, 2);
}

/// Four rows' codes of two groups as pairs `pair` and `pair + 1` of the four steps.
#[inline]
#[target_feature(enable = "dotprod")]
fn turn_quad(first: &[u8; 16], second: &[u8; 16], steps: &mut [RowStep; 4], pair: usize) {
    let [low, high] = turned(first, second);
    for p in 0..4 {
        store_i8(&mut steps[p][pair], low[p]);
        store_i8(&mut steps[p][pair + 1], high[p]);
    }
}

/// Four rows' codes of two groups as two pairs of rows, four steps of each.
#[inline]
#[target_feature(enable = "dotprod")]
fn turned(first: &[u8; 16], second: &[u8; 16]) -> [[int8x16_t; 4]; 2] {
    let first = vreinterpretq_u32_u8(load(first));
    let second = vreinterpretq_u32_u8(load(second));
    let low = positions(vreinterpretq_u8_u32(vzip1q_u32(first, second)));
    let high = positions(vreinterpretq_u8_u32(vzip2q_u32(first, second)));
    [low, high]
}

/// Adds the products of a tile's rows and `count` tokens, at most [`TOKENS_UNTURNED`].
#[inline]
#[target_feature(enable = "i8mm,dotprod")]
fn add_codes<const TWELVES: usize>(
    codes: &[Group],
    values: &[TokenStep; STEPS],
    count: usize,
    sums: &mut TileSums<TWELVES>,
) {
    for (half, sums) in sums.iter_mut().enumerate() {
        match count.div_ceil(2) {
            1 => add_half::<1>(codes, half, values, &mut sums[0]),
            2 => add_half::<2>(codes, half, values, &mut sums[0]),
            3 => add_half::<3>(codes, half, values, &mut sums[0]),
            _ => add_half::<4>(codes, half, values, &mut sums[0]),
        }
    }
}

/// Adds the products of the first or last eight rows of a tile and `PAIRS` pairs of tokens.
#[inline]
#[target_feature(enable = "i8mm,dotprod")]
fn add_half<const PAIRS: usize>(
    codes: &[Group],
    half: usize,
    values: &[TokenStep; STEPS],
    sums: &mut BlockSums,
) {
    let mut registers = load_sums::<PAIRS>(sums);
    // One call in the loop, the odd group at the end included, so that it is compiled into it.
    for (g, values) in (0..codes.len()).step_by(2).zip(values.as_chunks().0) {
        let second = codes.get(g + 1).unwrap_or(&[0; 64]);
        add_half_groups(&codes[g], second, half, values, &mut registers);
    }
    store_sums(registers, sums);
}

/// Adds two groups' products of eight rows and `PAIRS` pairs of tokens.
#[inline]
#[target_feature(enable = "i8mm,dotprod")]
fn add_half_groups<const PAIRS: usize>(
    first: &Group,
    second: &Group,
    half: usize,
    values: &[TokenStep; 4],
    sums: &mut [[int32x4_t; PAIRS]; 4],
) {
    let (first, second) = (first.as_chunks().0, second.as_chunks().0);
    let rows =
        [turned(&first[2 * half], &second[2 * half]), turned(&first[2 * half + 1], &second[2 * half + 1])];
    for p in 0..4 {
        let [a, b, c, d] = [&rows[0][0], &rows[0][1], &rows[1][0], &rows[1][1]];
        add_products([a[p], b[p], c[p], d[p]], &values[p], sums);
    }
}

/// Adds the products of eight rows and `count` tokens.
#[inline]
#[target_feature(enable = "i8mm,dotprod")]
fn add_rows<const TWELVES: usize>(
    rows: &[RowStep],
    values: &[[TokenStep; STEPS]; TWELVES],
    count: usize,
    sums: &mut [BlockSums; TWELVES],
) {
    for (at, (values, sums)) in values.iter().zip(sums).enumerate().take(count.div_ceil(TWELVE)) {
        let values = &values[..rows.len()];
        match (count - TWELVE * at).div_ceil(2) {
            1 => add_block::<1>(rows, values, sums),
            2 => add_block::<2>(rows, values, sums),
            3 => add_block::<3>(rows, values, sums),
            4 => add_block::<4>(rows, values, sums),
            5 => add_block::<5>(rows, values, sums),
            _ => add_block::<6>(rows, values, sums),
        }
    }
}

/// Adds the products of eight rows and `PAIRS` pairs of tokens.
#[inline]
#[target_feature(enable = "i8mm,dotprod")]
fn add_block<const PAIRS: usize>(rows: &[RowStep], values: &[TokenStep], sums: &mut BlockSums) {
    let mut registers = load_sums::<PAIRS>(sums);
    // Two steps at a time halve what the loop itself costs; there are four to two groups.
    let (rows, values) = (rows.as_chunks::<2>().0, values.as_chunks::<2>().0);
    for (rows, values) in rows.iter().zip(values) {
        for step in 0..2 {
            let mut codes = [vdupq_n_s8(0); 4];
            for row in 0..4 {
                codes[row] = load_i8(&rows[step][row]);
            }
            add_products(codes, &values[step], &mut registers);
        }
    }
    store_sums(registers, sums);
}

/// Adds one step's products of eight rows and `PAIRS` pairs of tokens.
#[inline]
#[target_feature(enable = "i8mm,dotprod")]
fn add_products<const PAIRS: usize>(
    codes: [int8x16_t; 4],
    values: &TokenStep,
    sums: &mut [[int32x4_t; PAIRS]; 4],
) {
    for token in 0..PAIRS {
        let values = load_i8(&values[token]);
        for row in 0..4 {
            sums[row][token] = multiply_rows(sums[row][token], codes[row], values);
        }
    }
}

#[inline]
#[target_feature(enable = "neon")]
fn load_sums<const PAIRS: usize>(sums: &BlockSums) -> [[int32x4_t; PAIRS]; 4] {
    let mut registers = [[vdupq_n_s32(0); PAIRS]; 4];
    for row in 0..4 {
        for token in 0..PAIRS {
            registers[row][token] = load_i32(&sums[row][token]);
        }
    }
    registers
}

#[inline]
#[target_feature(enable = "neon")]
fn store_sums<const PAIRS: usize>(registers: [[int32x4_t; PAIRS]; 4], sums: &mut BlockSums) {
    for row in 0..4 {
        for token in 0..PAIRS {
            sums[row][token] = to_i32(registers[row][token]);
        }
    }
}

/// One row's results for the tokens of a block, from the sums of the row's pair.
#[inline(always)]
fn finish_row<'a, const ROW: usize>(
    sums: impl Iterator<Item = &'a [[i32; 4]; TWELVE / 2]>,
    ones: &[[i32; TWELVE]],
    scale: f32,
    act_scales: &[[f32; TWELVE]],
    out: &mut [f32],
) {
    let tokens = ones.iter().zip(act_scales);
    for ((pairs, (ones, act_scales)), out) in sums.zip(tokens).zip(out.chunks_mut(TWELVE)) {
        // All eight, of which the last block may not have as many: so they are vectors.
        let mut results = [0.0; TWELVE];
        for t in 0..TWELVE {
            let sum = pairs[t / 2][2 * ROW + t % 2].wrapping_sub(ones[t]);
            results[t] = scaled(sum, scale, act_scales[t]);
        }
        match out.as_mut_array::<TWELVE>() {
            Some(out) => *out = results,
            None => out.copy_from_slice(&results[..out.len()]),
        }
    }
}
