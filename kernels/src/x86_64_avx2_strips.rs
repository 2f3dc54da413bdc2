//! Prefill with AVX2: many tokens meet a strip of tiles whose weights are unpacked, a byte each.
//!
//! ```text
//! for each block of 96 tokens, each strip of 6 tiles, each 256 columns:
//!     weights = unpacked to -1, 0, +1                     24 KB, which stay in the first cache
//!     for each token:  values = activations + 128         unsigned
//!         12 sums of 16 lanes of int16;  for each four columns:
//!             a broadcast of values, and for each eight rows:
//!                 VPMADDUBSW of it with weights in memory, VPADDW
//! ```
//!
//! 1. VPMADDUBSW takes its signed operand from memory, its unsigned one from a register. So weights,
//!    which each token meets anew, are the signed one: 25 instructions for 12 products of 32. With
//!    codes in registers, two for six tokens, there were 32; what is decoded is as scarce as what
//!    multiplies where two threads share a core.
//! 2. What 128 adds, 128 times the sum of a row's weights, is taken off at the end.
//! 3. A lane takes 64 times two products of at most 255: 32,640 just fits, and so 256 columns. A weight
//!    of 2, which only a damaged image holds, wraps around, and nothing else happens.
//! 4. Arrays that are written before they are read need no zeros first: hence vectors of fixed room.

use core::arch::x86_64::*;
use core::{array, iter};

use heapless::Vec;
use ternlet_core::kernel::{Activations, ByToken};
use ternlet_core::packing::{GROUP_COLS, TILE_ROWS};
use ternlet_core::tensor::TernaryMatrix;

use crate::placed::{ByRow, Placed};
use crate::raw::x86_64::{load, load_floats, prefetch, store_floats};
use crate::raw::x86_64_strips::{Step, Steps, TILES, set_steps, sums_of_steps};
use crate::tiles::{Group, GroupValues, groups_of, scales_of};

/// Groups that are unpacked at a time: 256 columns.
const GROUPS: usize = 16;
/// Tokens of a block.
const TOKENS: usize = 96;
/// Rows of a register.
const EIGHT: usize = 8;

/// A token's sums with the rows of some tiles, or its results.
type StripSums<const TILES: usize> = [[__m256i; 2]; TILES];

/// Results as registers hold them, put where they go.
pub(crate) trait Results: Placed {
    /// Takes a strip's rows, `row` the first, of tokens `token ..`; those beyond the last row are dropped.
    ///
    /// # Safety
    ///
    /// The CPU has AVX2.
    unsafe fn put<const TILES: usize>(&mut self, row: usize, token: usize, results: &[StripSums<TILES>]);
}

impl Results for ByRow<'_> {
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn put<const TILES: usize>(&mut self, row: usize, token: usize, results: &[StripSums<TILES>]) {
        for (at, results) in results.chunks(EIGHT).enumerate() {
            let token = token + EIGHT * at;
            for half in 0..2 * TILES {
                let mut square = [_mm256_setzero_ps(); EIGHT];
                for (square, results) in square.iter_mut().zip(results) {
                    *square = _mm256_castsi256_ps(results[half / 2][half % 2]);
                }
                let rows = self.values.chunks_mut(self.tokens).skip(row + EIGHT * half);
                for (out, row) in rows.zip(transpose_8(square)) {
                    store_part(&mut out[token..][..results.len()], row);
                }
            }
        }
    }
}

impl Results for ByToken<'_> {
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn put<const TILES: usize>(&mut self, row: usize, token: usize, results: &[StripSums<TILES>]) {
        let rows = (TILES * TILE_ROWS).min(self.rows - row);
        let tokens = self.values[token * self.stride + row..].chunks_mut(self.stride);
        for (out, results) in tokens.zip(results) {
            for (out, &result) in out[..rows].chunks_mut(EIGHT).zip(results.as_flattened()) {
                store_part(out, _mm256_castsi256_ps(result));
            }
        }
    }
}

/// The product with a matrix in 2-bit tiles for more than a few tokens.
#[target_feature(enable = "avx2")]
pub(crate) fn strips(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut impl Results,
) {
    let (tiles, first_tile) = (out.rows().div_ceil(TILE_ROWS), first_row / TILE_ROWS);
    for first in (0..x.tokens()).step_by(TOKENS) {
        let count = TOKENS.min(x.tokens() - first);
        let stride = x.stride();
        let block = Activations {
            cols: x.cols,
            values: &x.values[first * stride..][..count * stride],
            scales: &x.scales[first..][..count],
        };
        for at in (0..tiles).step_by(TILES) {
            let place = (TILE_ROWS * at, first);
            match tiles - at {
                1 => strip::<1>(weights, &block, first_tile + at, place, out),
                2 => strip::<2>(weights, &block, first_tile + at, place, out),
                3 => strip::<3>(weights, &block, first_tile + at, place, out),
                4 => strip::<4>(weights, &block, first_tile + at, place, out),
                5 => strip::<5>(weights, &block, first_tile + at, place, out),
                _ => strip::<TILES>(weights, &block, first_tile + at, place, out),
            }
        }
    }
}

/// The product of some tiles with a block of tokens, which stands in the results from a row and a token on.
#[target_feature(enable = "avx2")]
fn strip<const TILES: usize>(
    weights: &TernaryMatrix<'_>,
    block: &Activations<'_>,
    first_tile: usize,
    (row, token): (usize, usize),
    out: &mut impl Results,
) {
    let tiles: [_; TILES] = array::from_fn(|tile| groups_of::<GROUP_COLS>(weights, first_tile + tile));
    let groups = tiles[0].len();
    let next = &weights.codes.as_chunks::<64>().0[(first_tile + TILES) * groups..];
    let (stride, mut line) = (block.stride(), 0);
    let lines = (TILES * groups).div_ceil(groups.div_ceil(GROUPS).max(1) * block.tokens());

    let zeros = [[_mm256_setzero_si256(); 2]; TILES];
    let mut sums: Vec<_, TOKENS> = iter::repeat_n(zeros, block.tokens()).collect();
    let mut totals = zeros;
    let mut unpacked = Steps::new();
    let mut values = [[0; GROUP_COLS]; GROUPS];
    for first in (0..groups).step_by(GROUPS) {
        let count = GROUPS.min(groups - first);
        unpack(tiles.map(|tile| &tile[first..][..count]), &mut unpacked, &mut totals);
        for (token, sums) in block.values.chunks_exact(stride).zip(&mut sums) {
            for line in line..line + lines {
                prefetch(next, 64 * line);
            }
            line += lines;
            let token = &token[GROUP_COLS * first..][..GROUP_COLS * count];
            for at in (0..GROUP_COLS * GROUPS).step_by(64) {
                prefetch(token, stride + at);
            }
            add_128(token, values[..count].as_flattened_mut());
            add_products(&unpacked, &values[..count], sums);
        }
    }

    let scales = array::from_fn(|tile| scales_of(weights, first_tile + tile));
    for (sums, &act_scale) in sums.iter_mut().zip(block.scales) {
        *sums = finish(sums, &totals, &scales, act_scale);
    }
    // SAFETY: this function has the feature.
    unsafe { out.put(row, token, &sums) };
}

/// Sets `unpacked` to the weights of some groups, and adds them to `totals`.
#[inline]
#[target_feature(enable = "avx2")]
fn unpack<const TILES: usize>(
    tiles: [&[Group]; TILES],
    unpacked: &mut Steps<TILES>,
    totals: &mut StripSums<TILES>,
) {
    // For four bits: the weight of the lower code, of the higher one, and both together.
    let lower = repeated([-1, 0, 1, 2, -1, 0, 1, 2, -1, 0, 1, 2, -1, 0, 1, 2]);
    let higher = repeated([-1, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    let both = _mm256_add_epi8(lower, higher);
    let four_bits = _mm256_set1_epi8(15);
    let sums = set_steps(unpacked, tiles, |group, sums| {
        let mut weights = [[_mm256_setzero_si256(); 4]; 2];
        for half in 0..2 {
            let codes = load(&group.as_chunks().0[half]);
            let low = _mm256_and_si256(codes, four_bits);
            let high = _mm256_and_si256(_mm256_srli_epi16(codes, 4), four_bits);
            // A byte takes the sums of 16 groups.
            sums[half] = _mm256_add_epi8(sums[half], _mm256_shuffle_epi8(both, low));
            sums[half] = _mm256_add_epi8(sums[half], _mm256_shuffle_epi8(both, high));
            weights[half] = [
                _mm256_shuffle_epi8(lower, low),
                _mm256_shuffle_epi8(higher, low),
                _mm256_shuffle_epi8(lower, high),
                _mm256_shuffle_epi8(higher, high),
            ];
        }
        weights
    });
    let (ones_8, ones_16) = (_mm256_set1_epi8(1), _mm256_set1_epi16(1));
    for (total, sum) in totals.as_flattened_mut().iter_mut().zip(sums.as_flattened()) {
        let sum = _mm256_madd_epi16(_mm256_maddubs_epi16(ones_8, *sum), ones_16);
        *total = _mm256_add_epi32(*total, sum);
    }
}

/// A table for look-ups by four bits.
#[inline]
#[target_feature(enable = "avx2")]
fn repeated(table: [i8; 16]) -> __m256i {
    let bytes = table.map(|byte| byte as u8);
    load(&array::from_fn(|at| bytes[at % 16]))
}

/// Sets `values` to a token's activations, 128 more each, as unsigned bytes.
#[inline]
#[target_feature(enable = "avx2")]
fn add_128(token: &[i8], values: &mut [i8]) {
    for (value, activation) in values.iter_mut().zip(token) {
        *value = activation ^ i8::MIN;
    }
}

/// Adds a token's products with some groups.
#[inline]
#[target_feature(enable = "avx2")]
fn add_products<const TILES: usize>(
    weights: &[Step<TILES>],
    values: &[GroupValues],
    sums: &mut StripSums<TILES>,
) {
    let one = _mm256_set1_epi16(1);
    let lanes = sums_of_steps(weights, values);
    for (sum, lanes) in sums.as_flattened_mut().iter_mut().zip(lanes.as_flattened()) {
        *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(*lanes, one));
    }
}

/// A token's results: what `tiles::scaled` gives, for eight rows at a time.
#[inline]
#[target_feature(enable = "avx2")]
fn finish<const TILES: usize>(
    sums: &StripSums<TILES>,
    totals: &StripSums<TILES>,
    scales: &[[f32; TILE_ROWS]; TILES],
    act_scale: f32,
) -> StripSums<TILES> {
    let mut results = [[_mm256_setzero_si256(); 2]; TILES];
    let rows = results.as_flattened_mut().iter_mut().zip(scales.as_flattened().as_chunks().0);
    for ((result, scales), (sum, total)) in rows.zip(sums.as_flattened().iter().zip(totals.as_flattened())) {
        let sum = _mm256_cvtepi32_ps(_mm256_sub_epi32(*sum, _mm256_slli_epi32(*total, 7)));
        let sum = _mm256_div_ps(_mm256_mul_ps(sum, load_floats(scales)), _mm256_set1_ps(act_scale));
        *result = _mm256_castps_si256(sum);
    }
    results
}

/// Stores the first lanes.
#[inline]
#[target_feature(enable = "avx2")]
fn store_part(out: &mut [f32], lanes: __m256) {
    match out.first_chunk_mut() {
        Some(all) => store_floats(all, lanes),
        None => {
            let mut all = [0.0; EIGHT];
            store_floats(&mut all, lanes);
            out.copy_from_slice(&all[..out.len()]);
        }
    }
}

/// Rows and columns of a square exchanged.
#[inline]
#[target_feature(enable = "avx2")]
fn transpose_8(rows: [__m256; EIGHT]) -> [__m256; EIGHT] {
    let [a, b, c, d, e, f, g, h] = rows;
    let (ab, cd) = (
        [_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b)],
        [_mm256_unpacklo_ps(c, d), _mm256_unpackhi_ps(c, d)],
    );
    let (ef, gh) = (
        [_mm256_unpacklo_ps(e, f), _mm256_unpackhi_ps(e, f)],
        [_mm256_unpacklo_ps(g, h), _mm256_unpackhi_ps(g, h)],
    );
    let quads = [
        (_mm256_shuffle_ps(ab[0], cd[0], 0x44), _mm256_shuffle_ps(ef[0], gh[0], 0x44)),
        (_mm256_shuffle_ps(ab[0], cd[0], 0xee), _mm256_shuffle_ps(ef[0], gh[0], 0xee)),
        (_mm256_shuffle_ps(ab[1], cd[1], 0x44), _mm256_shuffle_ps(ef[1], gh[1], 0x44)),
        (_mm256_shuffle_ps(ab[1], cd[1], 0xee), _mm256_shuffle_ps(ef[1], gh[1], 0xee)),
    ];
    let mut columns = [_mm256_setzero_ps(); EIGHT];
    for (i, (low, high)) in quads.into_iter().enumerate() {
        columns[i] = _mm256_permute2f128_ps(low, high, 0x20);
        columns[i + 4] = _mm256_permute2f128_ps(low, high, 0x31);
    }
    columns
}
