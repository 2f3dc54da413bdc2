//! x86-64 with AVX-512 VNNI: server CPUs since Cascade Lake and Zen 4.
//!
//! The idea: VPDPBUSD gives each of 16 rows the products of four unsigned codes with the same four
//! signed activations. One instruction, 64 products, no horizontal addition; and a group of a tile,
//! 16 rows of 4 bytes, is exactly one register.
//!
//! ```text
//! decode, one group:                                  times              into
//!     x & 3    = code of column         j             a[0..4]            ones
//!     x & 12   = 4 * code of column   4+j             a[4..8]            fours
//!     x & 48   = 16 * code of column  8+j             a[8..12]           sixteens
//!     x & 192  = 64 * code of column 12+j             a[12..16]          sixty-fours
//!
//! more tokens: positions are shifted to factor 1; from nine on in strips of three tiles
//! (`x86_64_avx512_strips`)
//! ```
//!
//! 1. Four masks are four instructions for four positions: the factors are divided out once, after
//!    the last group. Codes are unsigned to this instruction, so even 128 is itself.
//! 2. A group adds at most 4 * 192 * 128 to a sum (192: a code of 3 from a damaged image): 32 bits
//!    hold that of 132,000 columns.
//! 3. Decode takes two groups at a time into sums of their own: VPDPBUSD answers after four or five
//!    cycles, and the next group would wait for it.

use core::arch::x86_64::*;

use ternlet_core::kernel::{Activations, ByToken, Kernel, Queries, turn_ternary};
use ternlet_core::math::LANES;
use ternlet_core::packing::{GROUP_COLS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::attention::{Scaled, x86_64_avx512 as attention};
use crate::declare::declare_kernel;
use crate::lanes::{Instructions, float_operations};
use crate::placed::ByRow;
use crate::raw::x86_64::{prefetch, widen_half};
use crate::raw::x86_64_avx512::{broadcast, load, load_floats, store_part, to_i32, transpose_16};
use crate::tiles::{self, Group, GroupValues, RowSums};
use crate::transpose::Square;
use crate::x86_64_avx512_strips::{Packed, StripSums, strips};
use crate::{unpacked, x86_64_avx2};

/// The kernel's name.
pub const NAME: &str = "x86_64-avx512vnni";

/// Tokens up to which a tile's codes are unpacked in registers only.
pub(crate) const TOKENS_FEW: usize = 8;
/// Bytes between what is read and what is asked for.
pub(crate) const PREFETCH_AHEAD: usize = 4096;

declare_kernel! {
    /// The kernel of x86-64 CPUs with AVX-512 VNNI. Having one proves that this CPU has it, and BW,
    /// VL, AVX2 and F16C besides.
    X86_64Avx512Vnni, |features| features.has_avx512vnni()
}

impl Kernel for X86_64Avx512Vnni {
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
        out: ByToken<'_>,
        scratch: &mut [f32],
    ) {
        // SAFETY: as above.
        unsafe { by_token(self, weights, x, first_row, out, scratch) }
    }

    // Sums of products in AVX2: given AVX-512, the compiler gathers what lies side by side (float
    // attention took seven times as long).
    float_operations!(Avx512Vnni, "avx512f,avx512bw,avx512vl,avx2", "avx2,f16c");
}

/// The instructions of this kernel's methods, which run only on CPUs that have them.
pub(crate) struct Avx512Vnni;

impl Instructions for Avx512Vnni {
    #[inline(always)]
    fn widen_half(halves: &[u16; LANES]) -> [f32; LANES] {
        // SAFETY: only the methods of kernels whose CPUs have AVX-512 VNNI, AVX2 and F16C name this
        // type.
        unsafe { widen_half(halves) }
    }

    #[inline(always)]
    fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
        // SAFETY: as above.
        unsafe { x86_64_avx2::dot_i8(a, b) }
    }

    #[inline(always)]
    fn dot_i8_i16(a: &[i8], b: &[i16]) -> i32 {
        // SAFETY: as above.
        unsafe { x86_64_avx2::dot_i8_i16(a, b) }
    }

    #[inline(always)]
    fn attend_int8(queries: &Queries<'_>, keys: Scaled<'_>, values: Scaled<'_>, out: &mut [f32]) -> bool {
        // SAFETY: as above.
        unsafe { attention::attend(queries, keys, values, out) }
        true
    }

    #[inline(always)]
    fn turn(square: &Square) -> Square {
        // SAFETY: as above.
        unsafe { turn(square) }
    }

    #[inline(always)]
    fn prefetch<T>(data: &[T], ahead: usize) {
        prefetch(data, ahead);
    }
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if out.is_empty() {
        return;
    }
    match weights.packing {
        TernaryPacking::Tile16 => tile16(weights, x, first_row, out),
        _ => unpacked::ternary::<Avx512Vnni>(weights, x, first_row, out),
    }
}

#[inline]
#[target_feature(enable = "avx512f")]
fn turn(square: &Square) -> Square {
    let mut rows = [_mm512_setzero_si512(); 16];
    for i in 0..16 {
        rows[i] = _mm512_castps_si512(load_floats(&square[i]));
    }
    let (rows, mut turned) = (transpose_16(rows), [[0.0; 16]; 16]);
    for i in 0..16 {
        store_part(&mut turned[i], _mm512_castsi512_ps(rows[i]));
    }
    turned
}

/// The product by token: of 2-bit tiles with more than a few tokens at once, of everything else turned.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
pub(crate) fn by_token(
    kernel: &impl Kernel,
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    mut out: ByToken<'_>,
    scratch: &mut [f32],
) {
    if weights.packing == TernaryPacking::Tile16 && x.tokens() > TOKENS_FEW {
        strips::<GROUP_COLS, TwoBits>(weights, x, first_row, &mut out);
    } else {
        turn_ternary(kernel, weights, x, first_row, out, scratch);
    }
}

/// The product with a matrix in 2-bit tiles.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
pub(crate) fn tile16(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    match x.tokens() {
        1 => tiles::gemv(weights, x, first_row, out, |codes, values| decode_tile(codes, values)),
        2..=TOKENS_FEW => tiles::gemm::<TOKENS_FEW, GROUP_COLS>(weights, x, first_row, out, |c, b, s| {
            with_tokens!(s.len(), T => {
                if let Some(s) = s.as_chunks_mut().0.first_chunk_mut() {
                    few_tokens::<1, T, { turns(T) }>([c], b.tokens(0), s);
                }
            });
        }),
        tokens => {
            strips::<GROUP_COLS, TwoBits>(weights, x, first_row, &mut ByRow { values: out, tokens });
        }
    }
}

/// The sums of code times activation of a tile's rows for one token.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
fn decode_tile(codes: &[Group], values: &[GroupValues]) -> RowSums {
    let values = &values[..codes.len()];
    let mut sums = [[_mm512_setzero_si512(); 4]; 2];
    let ((pairs, last), (pair_values, last_values)) = (codes.as_chunks::<2>(), values.as_chunks::<2>());
    for (codes, values) in pairs.iter().zip(pair_values) {
        for half in 0..2 {
            prefetch(&codes[half], PREFETCH_AHEAD);
            add_group(&mut sums[half], &codes[half], &values[half]);
        }
    }
    for (codes, values) in last.iter().zip(last_values) {
        add_group(&mut sums[0], codes, values);
    }
    let mut factors = [_mm512_setzero_si512(); 4];
    for p in 0..4 {
        factors[p] = _mm512_add_epi32(sums[0][p], sums[1][p]);
    }
    to_i32(factors_out(factors))
}

/// The sums by factor (1, 4, 16, 64) as one.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn factors_out(sums: [__m512i; 4]) -> __m512i {
    let fours = _mm512_srai_epi32::<2>(sums[1]);
    let sixteens = _mm512_srai_epi32::<4>(sums[2]);
    let sixty_fours = _mm512_srai_epi32::<6>(sums[3]);
    _mm512_add_epi32(_mm512_add_epi32(sums[0], fours), _mm512_add_epi32(sixteens, sixty_fours))
}

/// Adds one group's products, as drawn at the top of this file.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
fn add_group(sums: &mut [__m512i; 4], codes: &Group, values: &GroupValues) {
    add_two_bits(sums, load(codes), values.as_chunks().0);
}

/// Adds the products of four 2-bit positions and 16 activations, by factor.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
pub(crate) fn add_two_bits(sums: &mut [__m512i; 4], codes: __m512i, quads: &[[i8; 4]]) {
    for (p, mask) in [3_u8, 12, 48, 192].into_iter().enumerate() {
        let masked = _mm512_and_si512(codes, _mm512_set1_epi8(mask as i8));
        sums[p] = _mm512_dpbusd_epi32(sums[p], masked, broadcast(&quads[p]));
    }
}

/// Evaluates `$body` with the constant `$tokens` for a number of tokens of 1 to 8.
macro_rules! with_tokens {
    ($count:expr, $tokens:ident => $body:expr) => {
        $crate::x86_64_avx512vnni::with_tokens!(@arms $count, $tokens, $body, 1 2 3 4 5 6 7 8)
    };
    (@arms $count:expr, $tokens:ident, $body:expr, $($number:literal)+) => {
        match $count {
            $($number => {
                const $tokens: usize = $number;
                $body
            })+
            count => unreachable!("{count} tokens at a time"),
        }
    };
}
pub(crate) use with_tokens;

/// Two bits a weight.
struct TwoBits;

impl Packed<GROUP_COLS> for TwoBits {
    #[inline(always)]
    fn sums<const TILES: usize, const T: usize>(
        tiles: [&[Group]; TILES],
        tokens: [&[GroupValues]; T],
        sums: &mut [StripSums<TILES>; T],
    ) {
        // SAFETY: only functions with the features name this private type.
        unsafe { few_tokens::<TILES, T, 1>(tiles, tokens, sums) }
    }
}

/// How many sums of a token take turns with one tile, so that VPDPBUSD need not wait for the one before:
/// eight in all, or as many as there are positions.
pub(crate) const fn turns(tokens: usize) -> usize {
    match tokens {
        0..=4 => 4,
        5..=8 => 2,
        _ => 1,
    }
}

/// The sums of code times activation of some tiles' rows for a few tokens; `TURNS` sums take turns.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
fn few_tokens<const TILES: usize, const T: usize, const TURNS: usize>(
    tiles: [&[Group]; TILES],
    tokens: [&[GroupValues]; T],
    out: &mut [StripSums<TILES>; T],
) {
    let groups = tiles[0].len();
    let mut sums = [[[_mm512_setzero_si512(); TILES]; T]; TURNS];
    let (tiles, tokens) = (trimmed(tiles, groups), trimmed(tokens, groups));
    for g in 0..groups {
        let mut codes = [_mm512_setzero_si512(); TILES];
        for (codes, tile) in codes.iter_mut().zip(&tiles) {
            prefetch(&tile[g], PREFETCH_AHEAD);
            *codes = load(&tile[g]);
        }
        add_fields(&mut sums, codes, &tokens, g);
    }
    store_sums(&sums, out);
}

/// Adds the products of the four 2-bit positions of some tiles' group `g`, which are shifted out of their
/// registers one by one.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
pub(crate) fn add_fields<const TILES: usize, const T: usize, const TURNS: usize, const COLS: usize>(
    sums: &mut [[[__m512i; TILES]; T]; TURNS],
    mut codes: [__m512i; TILES],
    tokens: &[&[GroupValues<COLS>]; T],
    g: usize,
) {
    for p in 0..4 {
        let mut position = [_mm512_setzero_si512(); TILES];
        for (position, codes) in position.iter_mut().zip(&mut codes) {
            *position = _mm512_and_si512(*codes, _mm512_set1_epi8(3));
            *codes = _mm512_srli_epi16::<2>(*codes);
        }
        for t in 0..T {
            add_position(&mut sums[p % TURNS][t], &position, &tokens[t][g].as_chunks().0[p]);
        }
    }
}

/// Slices of one length.
#[inline(always)]
pub(crate) fn trimmed<S, const N: usize>(slices: [&[S]; N], len: usize) -> [&[S]; N] {
    // A loop, where a closure would be called through a function without the CPU features.
    let mut trimmed: [&[S]; N] = [&[]; N];
    for (trimmed, slice) in trimmed.iter_mut().zip(slices) {
        *trimmed = &slice[..len];
    }
    trimmed
}

/// Adds the products of one position's codes of some tiles with four of a token's activations.
#[inline]
#[target_feature(enable = "avx512f,avx512vnni")]
pub(crate) fn add_position<const TILES: usize>(
    sums: &mut [__m512i; TILES],
    codes: &[__m512i; TILES],
    quad: &[i8; 4],
) {
    let values = broadcast(quad);
    for (sum, codes) in sums.iter_mut().zip(codes) {
        *sum = _mm512_dpbusd_epi32(*sum, *codes, values);
    }
}

/// Sums that took turns, as one.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn store_sums<const TILES: usize, const T: usize>(
    turns: &[[[__m512i; TILES]; T]],
    out: &mut [StripSums<TILES>; T],
) {
    for t in 0..T {
        for tile in 0..TILES {
            let mut sum = _mm512_setzero_si512();
            for sums in turns {
                sum = _mm512_add_epi32(sum, sums[t][tile]);
            }
            out[t][tile] = to_i32(sum);
        }
    }
}
