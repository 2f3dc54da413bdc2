//! Prefill with AVX-512 VNNI: many tokens meet a strip of tiles whose codes stay packed.
//!
//! ```text
//! for each block of 128 tokens, each strip of 3 tiles:     its codes, 10 KB a tile of 2560 columns,
//!     for each 16 tokens, twice eight of them:             stay in a cache
//!         24 sums in registers over all columns:
//!             3 loads, and for each position: 3 shifts, 3 masks, 8 broadcasts, 24 VPDPBUSD
//!     results: a tile's rows of each token, by token; or   a cache line of each token
//!         16 rows by 16 tokens turned at a time, by row    a cache line of each row
//! ```
//!
//! 1. VPDPBUSD occupies half of the vector pipes; what takes codes out of a register runs beside it.
//!    Codes unpacked to memory once for all tokens instead, in blocks of columns, left 85 % of the
//!    multiplier's peak (Zen 5): writing them, and sums that wait in memory between two blocks.
//! 2. Activations are read as they lie, four bytes of a token broadcast.
//! 3. The next strip's codes, which come from memory, are asked for while this one multiplies.

use core::arch::x86_64::*;
use core::array;

use ternlet_core::kernel::{Activations, ByToken};
use ternlet_core::packing::TILE_ROWS;
use ternlet_core::tensor::TernaryMatrix;

use crate::ahead::Ahead;
use crate::placed::{ByRow, Placed};
use crate::raw::x86_64_avx512::{load_floats, load_sums, store_part, transpose_16};
use crate::tiles::{self, Group, GroupValues, RowSums, groups_of, scales_of};
use crate::x86_64_avx512vnni::{Avx512Vnni, with_tokens};

/// Tiles of a strip.
const TILES: usize = 3;
/// Tokens of a block.
const TOKENS: usize = 128;
/// Tokens whose sums with a strip stay in registers.
const EIGHT: usize = 8;
/// Tokens whose results are written at a time: a cache line of each row.
const SIXTEEN: usize = 16;

/// The sums of a token with a strip.
pub(crate) type StripSums<const TILES: usize> = [RowSums; TILES];

/// A packing of tiles in groups of `COLS` columns.
pub(crate) trait Packed<const COLS: usize> {
    /// The sums of code times activation of some tiles' rows for up to eight tokens.
    fn sums<const TILES: usize, const T: usize>(
        tiles: [&[Group]; TILES],
        tokens: [&[GroupValues<COLS>]; T],
        sums: &mut [StripSums<TILES>; T],
    );
}

/// Results as registers hold them, put where they go.
pub(crate) trait Results: Placed {
    /// Takes the rows of a tile, `row` the first, for tokens `token ..`, at most sixteen and `count` of them.
    ///
    /// # Safety
    ///
    /// The CPU has AVX-512 F and BW.
    unsafe fn put(&mut self, row: usize, token: usize, count: usize, results: [__m512i; SIXTEEN]);
}

impl Results for ByRow<'_> {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    unsafe fn put(&mut self, row: usize, token: usize, count: usize, results: [__m512i; SIXTEEN]) {
        let rows = transpose_16(results);
        for (out, row) in self.values[row * self.tokens..].chunks_mut(self.tokens).zip(rows) {
            store_part(&mut out[token..][..count], _mm512_castsi512_ps(row));
        }
    }
}

impl Results for ByToken<'_> {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    unsafe fn put(&mut self, row: usize, token: usize, count: usize, results: [__m512i; SIXTEEN]) {
        let rows = TILE_ROWS.min(self.rows - row);
        let tokens = self.values[token * self.stride + row..].chunks_mut(self.stride);
        for (out, result) in tokens.zip(results).take(count) {
            store_part(&mut out[..rows], _mm512_castsi512_ps(result));
        }
    }
}

/// The product with a matrix in tiles of groups of `COLS` columns for more than a few tokens.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
pub(crate) fn strips<const COLS: usize, P: Packed<COLS>>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut impl Results,
) {
    let (tiles, first_tile) = (out.rows().div_ceil(TILE_ROWS), first_row / TILE_ROWS);
    for first in (0..x.tokens()).step_by(TOKENS) {
        let block = Block::new(x, first);
        for at in (0..tiles).step_by(TILES) {
            match tiles - at {
                1 => strip::<1, COLS, P>(weights, &block, first_tile + at, at, out),
                2 => strip::<2, COLS, P>(weights, &block, first_tile + at, at, out),
                _ => strip::<TILES, COLS, P>(weights, &block, first_tile + at, at, out),
            }
        }
    }
}

/// Tokens `first .. first + count` of all that there are.
struct Block<'a> {
    x: Activations<'a>,
    first: usize,
    count: usize,
    /// The sum of each token's activations.
    ones: [i32; TOKENS],
    /// Each token's scale; 1 beyond the last.
    scales: [f32; TOKENS],
}

impl<'a> Block<'a> {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vl")]
    fn new(x: &Activations<'a>, first: usize) -> Self {
        let count = TOKENS.min(x.tokens() - first);
        let mut block = Block { x: *x, first, count, ones: [0; TOKENS], scales: [1.0; TOKENS] };
        for t in 0..count {
            block.ones[t] = tiles::sum(x.token(first + t));
            block.scales[t] = x.scales[first + t];
        }
        block
    }

    /// The activations of token `t` of the block.
    #[inline(always)]
    fn token(&self, t: usize) -> &'a [i8] {
        self.x.token(self.first + t)
    }
}

/// The product of some tiles, which stand in the results from tile `at` on.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
fn strip<const TILES: usize, const COLS: usize, P: Packed<COLS>>(
    weights: &TernaryMatrix<'_>,
    block: &Block<'_>,
    first_tile: usize,
    at: usize,
    out: &mut impl Results,
) {
    let tiles = array::from_fn(|tile| groups_of::<COLS>(weights, first_tile + tile));
    let scales: [_; TILES] = array::from_fn(|tile| scales_of(weights, first_tile + tile));
    let next = &weights.codes.as_chunks::<64>().0[(first_tile + TILES) * tiles[0].len()..];
    let mut ahead = Ahead::new(&next[..next.len().min(TILES * tiles[0].len())], block.count.div_ceil(EIGHT));
    // Sums of tokens that are not there stay as they are, and go nowhere.
    let mut sums = [[[0; TILE_ROWS]; TILES]; SIXTEEN];
    for first in (0..block.count).step_by(SIXTEEN) {
        let count = SIXTEEN.min(block.count - first);
        for (eight, sums) in sums[..count].chunks_mut(EIGHT).enumerate() {
            ahead.ask::<Avx512Vnni>();
            with_tokens!(sums.len(), T => {
                let tokens: [_; T] =
                    array::from_fn(|t| block.token(first + EIGHT * eight + t).as_chunks().0);
                if let Some(sums) = sums.first_chunk_mut() {
                    P::sums(tiles, tokens, sums);
                }
            });
        }
        for (tile, scales) in scales.iter().enumerate() {
            let results = finish(block, first / SIXTEEN, scales, sums.each_ref().map(|sums| &sums[tile]));
            // SAFETY: this function has the features.
            unsafe { out.put(TILE_ROWS * (at + tile), block.first + first, count, results) };
        }
    }
}

/// The results of sixteen tokens of the block, or what is left of it, with a tile's rows.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vl")]
fn finish(
    block: &Block<'_>,
    sixteen: usize,
    scales: &[f32; TILE_ROWS],
    sums: [&RowSums; SIXTEEN],
) -> [__m512i; SIXTEEN] {
    let ones: &[i32; SIXTEEN] = &block.ones.as_chunks().0[sixteen];
    let act_scales: &[f32; SIXTEEN] = &block.scales.as_chunks().0[sixteen];
    let mut results = [_mm512_setzero_si512(); SIXTEEN];
    for t in 0..SIXTEEN {
        // `tiles::scaled` for 16 rows.
        let sum = _mm512_cvtepi32_ps(_mm512_sub_epi32(load_sums(sums[t]), _mm512_set1_epi32(ones[t])));
        let result = _mm512_div_ps(_mm512_mul_ps(sum, load_floats(scales)), _mm512_set1_ps(act_scales[t]));
        results[t] = _mm512_castps_si512(result);
    }
    results
}
