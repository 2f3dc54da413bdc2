//! 64-bit ARM with dot product instructions (FEAT_DotProd: Cortex-A76 and A55, Neoverse N1, Apple).
//!
//! The idea: SDOT by element gives each of four rows the products of its four bytes with the same
//! four activations. One instruction, 16 products, no horizontal addition.
//!
//! ```text
//! one register of codes = 4 rows x 4 bytes (row r in bytes 4r..4r+4), four registers a tile
//!
//! decode:                                              times             into
//!     x &  3  = code of column         j               a[0..4]   lane 0  ones
//!     x & 12  = 4 * code of column   4+j               a[4..8]   lane 1  fours
//!     x & 48  = 16 * code of column  8+j               a[8..12]  lane 2  sixteens
//!     x >> 6  = code of column      12+j               a[12..16] lane 3  ones
//!
//! prefill: all positions are shifted to factor 1, eight rows meet eight tokens
//!
//!     16 sums (2 quads of rows x 8 tokens), 8 registers of activations, 2 of codes: 64 SDOT for
//!     10 loads and 12 shifts and masks
//! ```
//!
//! 1. Three masks and one shift are four instructions for four positions; the factors 4 and 16 are
//!    divided out once, after the last group. The top position is shifted, not masked: 128 would
//!    be -128 to a signed instruction.
//! 2. Decode keeps 12 sums (4 quads x 3 factors); more than 16 would not fit beside the rest.
//! 3. 32-bit sums hold 12 * 128 * 132,000 / 4 columns many times over; a damaged image may at worst
//!    wrap one.
//! 4. Fewer than eight tokens use four quads of rows at once, so that there are enough independent
//!    sums to hide SDOT's latency.
//! 5. `vdotq_laneq_s32` is not stable Rust: the instruction is written in `raw`.

use core::arch::aarch64::*;

use ternlet_core::kernel::{Activations, Kernel, WideActivations};
use ternlet_core::math::LANES;
use ternlet_core::packing::TernaryPacking;
use ternlet_core::tensor::{ByteMatrix, TernaryMatrix};

use crate::attention::aarch64 as attention;
use crate::declare::declare_kernel;
use crate::head::aarch64 as head;
use crate::lanes::{Instructions, float_operations, integer_attention};
use crate::raw::aarch64::{dot, dot_by_lane, load, load_i8, to_i32, widen_half};
use crate::tiles::{self, Group, GroupValues, RowSums, TokenBlock};
use crate::unpacked;

/// The kernel's name.
pub const NAME: &str = "aarch64-dotprod";

/// Tokens of a block.
const TOKENS: usize = 64;

declare_kernel! {
    /// The kernel of aarch64 CPUs with dot product instructions. Having one proves that this CPU has
    /// them.
    Aarch64Dotprod, |features| features.has_dotprod()
}

impl Kernel for Aarch64Dotprod {
    fn name(&self) -> &'static str {
        let () = self.proof;
        NAME
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        // SAFETY: the CPU has the feature: `self` exists, and only a detector made it.
        unsafe { ternary(weights, x, first_row, out) }
    }

    float_operations!(Dotprod, "dotprod");
}

/// The instructions of this kernel's methods, which run only on CPUs that have them.
struct Dotprod;

impl Instructions for Dotprod {
    const WEIGHTS_IN_PLANES: bool = true;

    #[inline(always)]
    fn widen_half(halves: &[u16; LANES]) -> [f32; LANES] {
        // SAFETY: this file is compiled only for targets whose every CPU has NEON.
        unsafe { widen_half(halves) }
    }

    #[inline(always)]
    fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
        // SAFETY: only the methods of `Aarch64Dotprod` name this private type, and they run on
        // CPUs with the feature.
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

#[inline]
#[target_feature(enable = "dotprod")]
pub(crate) fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks(), b.as_chunks());
    let mut sums = vdupq_n_s32(0);
    for (a, b) in a.iter().zip(b) {
        sums = dot(sums, load_i8(a), load_i8(b));
    }
    let rest = a_rest.iter().zip(b_rest).map(|(&a, &b)| i32::from(a) * i32::from(b));
    vaddvq_s32(sums) + rest.sum::<i32>()
}

#[target_feature(enable = "dotprod")]
fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if out.is_empty() {
        return;
    }
    match (weights.packing, x.tokens()) {
        (TernaryPacking::Tile16, 1) => tiles::gemv(weights, x, first_row, out, |c, v| decode_tile(c, v)),
        (TernaryPacking::Tile16, _) => {
            tiles::gemm::<TOKENS, 16>(weights, x, first_row, out, |c, b, s| prefill_tile(c, b, s));
        }
        _ => unpacked::ternary::<Dotprod>(weights, x, first_row, out),
    }
}

/// The sums of four rows by the factor their codes have: 1, 4, 16.
type QuadSums = [int32x4_t; 3];

/// The sums of code times activation of a tile's rows for one token.
#[inline]
#[target_feature(enable = "dotprod")]
pub(crate) fn decode_tile(codes: &[Group], values: &[GroupValues]) -> RowSums {
    let zero: QuadSums = [vdupq_n_s32(0); 3];
    // Four variables, not a loop over an array: the compiler leaves that loop rolled, and its sums
    // in memory.
    let (mut quad_0, mut quad_1, mut quad_2, mut quad_3) = (zero, zero, zero, zero);
    for (codes, values) in codes.iter().zip(values) {
        let values = load_i8(values);
        let (quads, _) = codes.as_chunks();
        decode_quad(&mut quad_0, &quads[0], values);
        decode_quad(&mut quad_1, &quads[1], values);
        decode_quad(&mut quad_2, &quads[2], values);
        decode_quad(&mut quad_3, &quads[3], values);
    }
    let mut rows = [0; 16];
    let (quads, _) = rows.as_chunks_mut();
    for (rows, [ones, fours, sixteens]) in quads.iter_mut().zip([quad_0, quad_1, quad_2, quad_3]) {
        let fours = vshrq_n_s32::<2>(fours);
        let sixteens = vshrq_n_s32::<4>(sixteens);
        *rows = to_i32(vaddq_s32(ones, vaddq_s32(fours, sixteens)));
    }
    rows
}

/// Adds one group's products for four rows, as drawn at the top of this file.
#[inline]
#[target_feature(enable = "dotprod")]
fn decode_quad(sums: &mut QuadSums, codes: &[u8; 16], values: int8x16_t) {
    let codes = load(codes);
    sums[0] = dot_by_lane::<0>(sums[0], signed(vandq_u8(codes, vdupq_n_u8(3))), values);
    sums[1] = dot_by_lane::<1>(sums[1], signed(vandq_u8(codes, vdupq_n_u8(12))), values);
    sums[2] = dot_by_lane::<2>(sums[2], signed(vandq_u8(codes, vdupq_n_u8(48))), values);
    sums[0] = dot_by_lane::<3>(sums[0], signed(vshrq_n_u8::<6>(codes)), values);
}

/// Codes are below 128: the same bytes, signed.
#[inline]
#[target_feature(enable = "neon")]
fn signed(codes: uint8x16_t) -> int8x16_t {
    vreinterpretq_s8_u8(codes)
}

/// Sets the sums of code times activation of a tile's rows for a block of tokens.
#[inline]
#[target_feature(enable = "dotprod")]
pub(crate) fn prefill_tile(codes: &[Group], block: &TokenBlock<'_>, sums: &mut [RowSums]) {
    let (eights, rest) = sums.as_chunks_mut::<8>();
    let done = 8 * eights.len();
    for (i, sums) in eights.iter_mut().enumerate() {
        prefill_quads::<2, 8>(codes, 0, block.tokens(8 * i), sums);
        prefill_quads::<2, 8>(codes, 2, block.tokens(8 * i), sums);
    }
    let (fours, rest) = rest.as_chunks_mut::<4>();
    let four_done = done + 4 * fours.len();
    if let [sums] = fours {
        prefill_quads::<4, 4>(codes, 0, block.tokens(done), sums);
    }
    let (twos, rest) = rest.as_chunks_mut::<2>();
    if let [sums] = twos {
        prefill_quads::<4, 2>(codes, 0, block.tokens(four_done), sums);
    }
    if let [sums] = rest {
        *sums = decode_tile(codes, block.token(four_done + 2 * twos.len()));
    }
}

/// The sums of `Q` quads of rows from `first_quad` for `T` tokens.
#[inline]
#[target_feature(enable = "dotprod")]
fn prefill_quads<const Q: usize, const T: usize>(
    codes: &[Group],
    first_quad: usize,
    tokens: [&[GroupValues]; T],
    sums: &mut [RowSums; T],
) {
    // Loops, where closures would be called through functions without the CPU feature.
    let mut activations: [&[GroupValues]; T] = [&[]; T];
    for t in 0..T {
        activations[t] = &tokens[t][..codes.len()];
    }
    let mut quad_sums = [[vdupq_n_s32(0); T]; Q];
    for (g, codes) in codes.iter().enumerate() {
        let mut values = [vdupq_n_s8(0); T];
        for t in 0..T {
            values[t] = load_i8(&activations[t][g]);
        }
        // Written out: the compiler leaves a loop over quads rolled, and its sums in memory.
        let quads = &codes.as_chunks().0[first_quad..][..Q];
        prefill_quad(&mut quad_sums[0], &quads[0], &values);
        prefill_quad(&mut quad_sums[1], &quads[1], &values);
        if Q == 4 {
            prefill_quad(&mut quad_sums[2], &quads[2], &values);
            prefill_quad(&mut quad_sums[3], &quads[3], &values);
        }
    }
    for (q, quad_sums) in quad_sums.into_iter().enumerate() {
        for (sums, quad_sums) in sums.iter_mut().zip(quad_sums) {
            sums.as_chunks_mut().0[first_quad + q] = to_i32(quad_sums);
        }
    }
}

/// Adds one group's products of four rows and `T` tokens.
#[inline]
#[target_feature(enable = "dotprod")]
fn prefill_quad<const T: usize>(sums: &mut [int32x4_t; T], codes: &[u8; 16], values: &[int8x16_t; T]) {
    let [p0, p1, p2, p3] = positions(load(codes));
    for t in 0..T {
        sums[t] = dot_by_lane::<0>(sums[t], p0, values[t]);
        sums[t] = dot_by_lane::<1>(sums[t], p1, values[t]);
        sums[t] = dot_by_lane::<2>(sums[t], p2, values[t]);
        sums[t] = dot_by_lane::<3>(sums[t], p3, values[t]);
    }
}

/// The codes of the four bit positions.
#[inline]
#[target_feature(enable = "neon")]
pub(crate) fn positions(codes: uint8x16_t) -> [int8x16_t; 4] {
    let mask_3 = vdupq_n_u8(3);
    [
        signed(vandq_u8(codes, mask_3)),
        signed(vandq_u8(vshrq_n_u8::<2>(codes), mask_3)),
        signed(vandq_u8(vshrq_n_u8::<4>(codes), mask_3)),
        signed(vshrq_n_u8::<6>(codes)),
    ]
}
