//! x86-64 with AVX2 and F16C: every PC since 2013, and most of the development loop.
//!
//! The idea: VPMADDUBSW multiplies unsigned codes by signed activations and adds neighbours, 32
//! products an instruction. The codes of one bit position come out of a tile by a mask.
//!
//! ```text
//! one decode step, 32 bytes = rows 0..8 of a group (rows 8..16 likewise), row r in 4 bytes
//!
//!     x        & 3  = code of column      j    times a[j]      -> ones
//!     x        & 12 = 4 * code of column  4+j  times a[4+j]    -> fours
//!     (x >> 4) & 3  = code of column      8+j  times a[8+j]    -> ones
//!     (x >> 4) & 12 = 4 * code of column 12+j  times a[12+j]   -> fours
//!
//! a[4p..4p+4] is one broadcast double word; ones and fours are 16 lanes of int16, two per row
//!
//! a few tokens: two share the masks of a decode step
//! more: strips of tiles, unpacked (`x86_64_avx2_strips`)
//! ```
//!
//! 1. Masking 12 in place saves two shifts; its sum is divided out once, after the last group: ones
//!    are widened with factor 4 (VPMADDWD), fours with 1, and their sum shifted by two.
//! 2. A lane of `fours` takes 2 times 2 products of at most 8 and -128 per group: 8 groups make
//!    -32,768, which just fits, so lanes are widened every 8 groups.
//! 3. A code of 3 from a damaged image: VPMADDUBSW cannot saturate (2 * 12 * 128 = 3,072), the
//!    additions wrap, and nothing else happens.
//! 4. More tokens than two in a step would want more than 16 registers; from five on unpacking pays.

use core::arch::x86_64::*;

use ternlet_core::kernel::{Activations, ByToken, Kernel, turn_ternary};
use ternlet_core::math::LANES;
use ternlet_core::packing::{GROUP_COLS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::attention::x86_64 as attention;
use crate::declare::declare_kernel;
use crate::lanes::{Instructions, float_operations, integer_attention};
use crate::placed::ByRow;
use crate::raw::x86_64::{load, load_i8_as_i16, load_i16, prefetch, to_i32, widen_half};
use crate::tiles::{self, Group, GroupValues, RowSums, TokenBlock};
use crate::unpacked;
use crate::x86_64_avx2_strips::strips;

/// The kernel's name.
pub const NAME: &str = "x86_64-avx2";

/// Groups between two widenings of a decode step's lanes.
const GROUPS_EXACT: usize = 8;
/// Tokens up to which a tile's codes are unpacked in registers only.
const TOKENS_FEW: usize = 4;

/// Bytes between what is read and what is asked for. Without it, a Zen 3 core streams 14.5 GB/s where
/// 22 are to be had.
const PREFETCH_AHEAD: usize = 4096;

declare_kernel! {
    /// The kernel of x86-64 CPUs with AVX2 and F16C. Having one proves that this CPU has them.
    X86_64Avx2, |features| features.has_avx2_f16c()
}

impl Kernel for X86_64Avx2 {
    fn name(&self) -> &'static str {
        let () = self.proof;
        NAME
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        // SAFETY: the CPU has the features: `self` exists, and only a detector made it.
        unsafe { ternary(weights, x, first_row, out) }
    }

    fn writes_by_token(&self) -> bool {
        true
    }

    fn ternary_by_token(
        &self,
        weights: &TernaryMatrix<'_>,
        x: &Activations<'_>,
        first_row: usize,
        mut out: ByToken<'_>,
        scratch: &mut [f32],
    ) {
        if weights.packing == TernaryPacking::Tile16 && x.tokens() > TOKENS_FEW {
            // SAFETY: as above.
            unsafe { strips(weights, x, first_row, &mut out) }
        } else {
            turn_ternary(self, weights, x, first_row, out, scratch);
        }
    }

    float_operations!(Avx2F16c, "avx2,f16c");
}

/// The instructions of this kernel's methods, which run only on CPUs that have them.
struct Avx2F16c;

impl Instructions for Avx2F16c {
    #[inline(always)]
    fn widen_half(halves: &[u16; LANES]) -> [f32; LANES] {
        // SAFETY: only the methods of `X86_64Avx2` name this private type, and they run on CPUs
        // with F16C.
        unsafe { widen_half(halves) }
    }

    #[inline(always)]
    fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
        // SAFETY: as above, with AVX2.
        unsafe { dot_i8(a, b) }
    }

    #[inline(always)]
    fn dot_i8_i16(a: &[i8], b: &[i16]) -> i32 {
        // SAFETY: as above, with AVX2.
        unsafe { dot_i8_i16(a, b) }
    }

    integer_attention!(attention::dots_of_block, attention::weigh_tile);

    #[inline(always)]
    fn prefetch<T>(data: &[T], ahead: usize) {
        prefetch(data, ahead);
    }
}

/// VPMADDWD over 16 products at a time: left to itself the compiler takes eight.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks(), b.as_chunks());
    let mut sums = _mm256_setzero_si256();
    for (a, b) in a.iter().zip(b) {
        let products = _mm256_madd_epi16(load_i8_as_i16(a), load_i8_as_i16(b));
        sums = _mm256_add_epi32(sums, products);
    }
    let rest = a_rest.iter().zip(b_rest).map(|(&a, &b)| i32::from(a) * i32::from(b));
    lanes_sum(sums) + rest.sum::<i32>()
}

/// The same for int16 on one side: a lane takes 64 products of 128 and 32,639, below 2^31.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn dot_i8_i16(a: &[i8], b: &[i16]) -> i32 {
    let ((lines, a_rest), (blocks, b_rest)) = (a.as_chunks::<64>(), b.as_chunks::<64>());
    let mut sums = [_mm256_setzero_si256(); 4];
    for (line, block) in lines.iter().zip(blocks) {
        prefetch(line, PREFETCH_AHEAD);
        let quarters = line.as_chunks().0.iter().zip(block.as_chunks().0);
        for (sum, (a, b)) in sums.iter_mut().zip(quarters) {
            *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(load_i8_as_i16(a), load_i16(b)));
        }
    }
    let sums = _mm256_add_epi32(_mm256_add_epi32(sums[0], sums[1]), _mm256_add_epi32(sums[2], sums[3]));
    let rest = a_rest.iter().zip(b_rest).map(|(&a, &b)| i32::from(a) * i32::from(b));
    lanes_sum(sums) + rest.sum::<i32>()
}

/// The sum of eight lanes of 32 bits.
#[inline]
#[target_feature(enable = "avx2")]
fn lanes_sum(sums: __m256i) -> i32 {
    let halves = _mm_add_epi32(_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1));
    let quarters = _mm_add_epi32(halves, _mm_shuffle_epi32(halves, 0b01_00_11_10));
    let sum = _mm_add_epi32(quarters, _mm_shuffle_epi32(quarters, 0b10_11_00_01));
    _mm_cvtsi128_si32(sum)
}

#[target_feature(enable = "avx2,f16c")]
fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if out.is_empty() {
        return;
    }
    match (weights.packing, x.tokens()) {
        (TernaryPacking::Tile16, 1) => {
            tiles::gemv(weights, x, first_row, out, |codes, values| decode_tile(codes, [values])[0]);
        }
        (TernaryPacking::Tile16, 2..=TOKENS_FEW) => {
            tiles::gemm::<TOKENS_FEW, GROUP_COLS>(weights, x, first_row, out, |c, b, s| few_tokens(c, b, s));
        }
        (TernaryPacking::Tile16, tokens) => {
            strips(weights, x, first_row, &mut ByRow { values: out, tokens });
        }
        _ => unpacked::ternary::<Avx2F16c>(weights, x, first_row, out),
    }
}

/// The sums of code times activation of a tile's rows for `T` tokens, one or two.
#[inline]
#[target_feature(enable = "avx2")]
fn decode_tile<const T: usize>(codes: &[Group], tokens: [&[GroupValues]; T]) -> [RowSums; T] {
    let (factor_1, factor_4) = (_mm256_set1_epi16(1), _mm256_set1_epi16(4));
    let zero = [_mm256_setzero_si256(); 2];
    let mut sums = [zero; T];
    for (block, codes) in codes.chunks(GROUPS_EXACT).enumerate() {
        let mut values: [&[GroupValues]; T] = [&[]; T];
        for t in 0..T {
            values[t] = &tokens[t][block * GROUPS_EXACT..][..codes.len()];
        }
        let mut lanes = [Lanes { ones: zero, fours: zero }; T];
        for (g, codes) in codes.iter().enumerate() {
            prefetch(codes, PREFETCH_AHEAD);
            for half in 0..2 {
                let codes = positions(&codes.as_chunks().0[half]);
                for t in 0..T {
                    add_half_group(&mut lanes[t], half, codes, &values[t][g]);
                }
            }
        }
        for (sums, lanes) in sums.iter_mut().zip(&lanes) {
            for ((sum, ones), fours) in sums.iter_mut().zip(lanes.ones).zip(lanes.fours) {
                let wide_ones = _mm256_madd_epi16(ones, factor_4);
                let wide_fours = _mm256_madd_epi16(fours, factor_1);
                *sum = _mm256_add_epi32(*sum, _mm256_add_epi32(wide_ones, wide_fours));
            }
        }
    }
    let mut results = [[0; 16]; T];
    for t in 0..T {
        results[t] = rows([_mm256_srai_epi32(sums[t][0], 2), _mm256_srai_epi32(sums[t][1], 2)]);
    }
    results
}

/// One token's sums over 16 rows, eight rows a register: products of factor 1 and of factor 4.
#[derive(Clone, Copy)]
struct Lanes {
    ones: [__m256i; 2],
    fours: [__m256i; 2],
}

/// The codes of eight rows in their four positions, as drawn at the top of this file.
#[inline]
#[target_feature(enable = "avx2")]
fn positions(codes: &[u8; 32]) -> [__m256i; 4] {
    let (mask_3, mask_12) = (_mm256_set1_epi8(3), _mm256_set1_epi8(12));
    let low = load(codes);
    let high = _mm256_srli_epi16(low, 4);
    [
        _mm256_and_si256(low, mask_3),
        _mm256_and_si256(low, mask_12),
        _mm256_and_si256(high, mask_3),
        _mm256_and_si256(high, mask_12),
    ]
}

/// Adds one group's products for eight rows.
#[inline]
#[target_feature(enable = "avx2")]
fn add_half_group(lanes: &mut Lanes, half: usize, codes: [__m256i; 4], values: &GroupValues) {
    let (quads, _) = values.as_chunks();
    let Lanes { ones, fours } = lanes;
    ones[half] = add_products(ones[half], codes[0], broadcast(&quads[0]));
    fours[half] = add_products(fours[half], codes[1], broadcast(&quads[1]));
    ones[half] = add_products(ones[half], codes[2], broadcast(&quads[2]));
    fours[half] = add_products(fours[half], codes[3], broadcast(&quads[3]));
}

/// `sum + codes[even] * values[even] + codes[odd] * values[odd]` in 16 lanes.
#[inline]
#[target_feature(enable = "avx2")]
fn add_products(sum: __m256i, codes: __m256i, values: __m256i) -> __m256i {
    _mm256_add_epi16(sum, _mm256_maddubs_epi16(codes, values))
}

/// Four activations in every double word.
#[inline]
#[target_feature(enable = "avx2")]
fn broadcast(values: &[i8; 4]) -> __m256i {
    _mm256_set1_epi32(i32::from_le_bytes(values.map(|value| value as u8)))
}

/// The sums of 16 rows from two registers of eight.
#[inline]
#[target_feature(enable = "avx2")]
fn rows(sums: [__m256i; 2]) -> RowSums {
    let mut rows = [0; 16];
    rows.as_chunks_mut().0.copy_from_slice(&[to_i32(sums[0]), to_i32(sums[1])]);
    rows
}

/// Sets the sums of code times activation of a tile's rows for a few tokens, two at a time.
#[inline]
#[target_feature(enable = "avx2")]
fn few_tokens(codes: &[Group], block: &TokenBlock<'_>, sums: &mut [RowSums]) {
    let (pairs, last) = sums.as_chunks_mut::<2>();
    let first_of_last = 2 * pairs.len();
    for (i, pair) in pairs.iter_mut().enumerate() {
        *pair = decode_tile(codes, block.tokens(2 * i));
    }
    if let [sums] = last {
        [*sums] = decode_tile(codes, block.tokens(first_of_last));
    }
}
