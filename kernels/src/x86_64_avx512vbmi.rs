//! x86-64 with AVX-512 VNNI and VBMI: server CPUs since Ice Lake and Zen 4.
//!
//! The idea: VBMI looks bytes up in tables of 64 and 128 entries, which is what five trits a byte
//! (`ternlet_core::packing::trits`) were numbered for. Decoding then reads 1.6 bits a weight, and 64
//! bytes, 320 weights, take 14 vector instructions:
//!
//! ```text
//! b                                     a byte of five trits, row r in bytes 4r..4r+4
//! f = FOUR[min(b, b + 44)]              its first four trits as 2-bit fields        3 instructions
//! t = FIFTH[b >> 2]                     its fifth                                   2
//! f & 3, & 12, & 48, & 192; t           as the 2-bit group of `x86_64_avx512vnni`   9, with products
//! ```
//!
//! 1. VPERMI2B looks at seven bits of an index and VPERMB at six: what is above (the top bit of the
//!    byte; the neighbour's bits that a 16-bit shift brings in) is ignored.
//! 2. Bytes that stand for nothing, which only a damaged image holds, may read as other codes of 0
//!    to 3 than the plain reader's; their sums are wrong, and nothing else happens.
//! 3. Everything else is the kernel without VBMI.

use core::arch::x86_64::*;

use ternlet_core::kernel::{Activations, ByToken, Kernel};
use ternlet_core::packing::trits::FIELDS;
use ternlet_core::packing::{TRIT_GROUP_COLS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::declare::declare_kernel;
use crate::lanes::float_operations;
use crate::placed::ByRow;
use crate::raw::x86_64::prefetch;
use crate::raw::x86_64_avx512::{broadcast, load, to_i32};
use crate::tiles::{self, Group, GroupValues, RowSums};
use crate::unpacked;
use crate::x86_64_avx512_strips::{Packed, StripSums, strips};
use crate::x86_64_avx512vnni::{
    Avx512Vnni, PREFETCH_AHEAD, TOKENS_FEW, add_fields, add_position, add_two_bits, by_token, factors_out,
    store_sums, tile16, trimmed, turns, with_tokens,
};

/// The kernel's name.
pub const NAME: &str = "x86_64-avx512vbmi";

declare_kernel! {
    /// The kernel of x86-64 CPUs with AVX-512 VNNI and VBMI. Having one proves that this CPU has
    /// them, and what `x86_64_avx512vnni` asks for besides.
    X86_64Avx512Vbmi, |features| features.has_avx512vbmi()
}

impl Kernel for X86_64Avx512Vbmi {
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
        if weights.packing == TernaryPacking::Trits16 && x.tokens() > TOKENS_FEW {
            // SAFETY: as above.
            return unsafe { strips::<TRIT_GROUP_COLS, Trits>(weights, x, first_row, &mut out) };
        }
        // SAFETY: as above.
        unsafe { by_token(self, weights, x, first_row, out, scratch) }
    }

    // Sums of products in AVX2: given AVX-512, the compiler gathers what lies side by side (float
    // attention took seven times as long).
    float_operations!(Avx512Vnni, "avx512f,avx512bw,avx512vl,avx2", "avx2,f16c");
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx512vbmi,avx2,f16c")]
fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if out.is_empty() {
        return;
    }
    match weights.packing {
        TernaryPacking::Tile16 => tile16(weights, x, first_row, out),
        TernaryPacking::Trits16 => trits16(weights, x, first_row, out),
        _ => unpacked::ternary::<Avx512Vnni>(weights, x, first_row, out),
    }
}

/// The product with a matrix in tiles of five trits a byte.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx512vbmi,avx2,f16c")]
fn trits16(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    match x.tokens() {
        1 => tiles::gemv(weights, x, first_row, out, |codes, values| decode_tile(codes, values)),
        2..=TOKENS_FEW => {
            tiles::gemm::<TOKENS_FEW, TRIT_GROUP_COLS>(weights, x, first_row, out, |c, b, s| {
                with_tokens!(s.len(), T => {
                    if let Some(s) = s.as_chunks_mut().0.first_chunk_mut() {
                        few_tokens::<1, T, { turns(T) }>([c], b.tokens(0), s);
                    }
                });
            });
        }
        tokens => {
            strips::<TRIT_GROUP_COLS, Trits>(weights, x, first_row, &mut ByRow { values: out, tokens });
        }
    }
}

/// The two tables that decode a byte.
#[derive(Clone, Copy)]
struct Tables {
    four: [__m512i; 2],
    fifth: __m512i,
}

/// By the lesser of byte and byte + 44, without its top bit: four trits as 2-bit fields.
static FOUR: [[u8; 64]; 2] = {
    let mut table = [[0; 64]; 2];
    let mut index = 0;
    while index < 128 {
        // A byte below 128 is its own index.
        table[index / 64][index % 64] = FIELDS[index] as u8;
        index += 1;
    }
    table
};

/// By byte / 4: the fifth trit.
static FIFTH: [u8; 64] = {
    let mut table = [0; 64];
    let mut index = 0;
    while index < 64 {
        // The first of the four bytes stands for something, or none does.
        table[index] = (FIELDS[4 * index] >> 8 & 3) as u8;
        index += 1;
    }
    table
};

impl Tables {
    #[inline]
    #[target_feature(enable = "avx512f")]
    fn load() -> Self {
        Tables { four: [load(&FOUR[0]), load(&FOUR[1])], fifth: load(&FIFTH) }
    }

    /// The first four trits of every byte as 2-bit fields, and the fifth.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
    fn decode(&self, codes: &Group) -> (__m512i, __m512i) {
        let bytes = load(codes);
        let index = _mm512_min_epu8(bytes, _mm512_add_epi8(bytes, _mm512_set1_epi8(44)));
        let four = _mm512_permutex2var_epi8(self.four[0], index, self.four[1]);
        let fifth = _mm512_permutexvar_epi8(_mm512_srli_epi16::<2>(bytes), self.fifth);
        (four, fifth)
    }
}

/// One token's sums over 16 rows: of the first four trits by factor, and of the fifth.
type Sums = ([__m512i; 4], __m512i);

/// The sums of code times activation of a tile's rows for one token.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni,avx512vbmi")]
fn decode_tile(codes: &[Group], values: &[GroupValues<TRIT_GROUP_COLS>]) -> RowSums {
    let (tables, values) = (Tables::load(), &values[..codes.len()]);
    let zero = _mm512_setzero_si512();
    let mut sums: Sums = ([zero; 4], zero);
    for (codes, values) in codes.iter().zip(values) {
        prefetch(codes, PREFETCH_AHEAD);
        add_group(&mut sums, tables.decode(codes), values);
    }
    to_i32(_mm512_add_epi32(factors_out(sums.0), sums.1))
}

/// Adds one group's products.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
fn add_group(sums: &mut Sums, (four, fifth): (__m512i, __m512i), values: &GroupValues<TRIT_GROUP_COLS>) {
    let (quads, _) = values.as_chunks();
    add_two_bits(&mut sums.0, four, quads);
    sums.1 = _mm512_dpbusd_epi32(sums.1, fifth, broadcast(&quads[4]));
}

/// Five trits a byte.
struct Trits;

impl Packed<TRIT_GROUP_COLS> for Trits {
    #[inline(always)]
    fn sums<const TILES: usize, const T: usize>(
        tiles: [&[Group]; TILES],
        tokens: [&[GroupValues<TRIT_GROUP_COLS>]; T],
        sums: &mut [StripSums<TILES>; T],
    ) {
        // SAFETY: only this kernel names this private type, which runs on CPUs with the features.
        unsafe { few_tokens::<TILES, T, 1>(tiles, tokens, sums) }
    }
}

/// The sums of code times activation of some tiles' rows for a few tokens; `TURNS` sums take turns.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni,avx512vbmi")]
fn few_tokens<const TILES: usize, const T: usize, const TURNS: usize>(
    tiles: [&[Group]; TILES],
    tokens: [&[GroupValues<TRIT_GROUP_COLS>]; T],
    out: &mut [StripSums<TILES>; T],
) {
    let (tables, groups) = (Tables::load(), tiles[0].len());
    let mut sums = [[[_mm512_setzero_si512(); TILES]; T]; TURNS];
    let (tiles, tokens) = (trimmed(tiles, groups), trimmed(tokens, groups));
    for g in 0..groups {
        let (mut codes, mut fifth) = ([_mm512_setzero_si512(); TILES], [_mm512_setzero_si512(); TILES]);
        for tile in 0..TILES {
            prefetch(&tiles[tile][g], PREFETCH_AHEAD);
            (codes[tile], fifth[tile]) = tables.decode(&tiles[tile][g]);
        }
        for t in 0..T {
            add_position(&mut sums[TURNS - 1][t], &fifth, &tokens[t][g].as_chunks().0[4]);
        }
        add_fields(&mut sums, codes, &tokens, g);
    }
    store_sums(&sums, out);
}
