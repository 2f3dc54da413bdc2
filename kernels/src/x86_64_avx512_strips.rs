//! Prefill with AVX-512 VNNI: many tokens meet the codes of a strip of tiles, unpacked once.
//!
//! ```text
//! for each block of 128 tokens, each strip of 3 tiles:            sums[token][48 rows]
//!     for each 640 columns:
//!         codes -> steps [column / 4][tile], 64 bytes each        30 KB, in the first cache
//!         for each eight tokens:                                  24 sums in registers
//!             3 loads, 8 broadcasts, 24 VPDPBUSD per step
//!     sums -> results, 16 rows by 16 tokens turned at a time      a cache line of each row
//! ```
//!
//! 1. 640 columns are whole groups of 16 and of 20, so that two bits a weight and five trits a byte
//!    run the same strips.
//! 2. Activations are read as they lie, four bytes of a token broadcast: copying them into the order
//!    of the steps costs more than it saves. The next eight tokens' lines are asked for, because eight
//!    short streams begin at once.
//! 3. Codes come from memory, a short piece of each of three tiles: what the strip unpacks next is
//!    asked for while it multiplies. Without that, a tenth of the time was waiting for codes.

use core::arch::x86_64::*;
use core::array;
use core::ops::Range;

use ternlet_core::kernel::Activations;
use ternlet_core::packing::TILE_ROWS;
use ternlet_core::tensor::TernaryMatrix;

use crate::ahead::Ahead;
use crate::raw::x86_64::prefetch;
use crate::raw::x86_64_avx512::{broadcast, load, load_floats, load_sums, store_part, to_i32, transpose_16};
use crate::tiles::{self, Group, RowSums, groups_of, scales_of};
use crate::x86_64_avx512vnni::{Avx512Vnni, with_tokens};

/// Tiles of a strip.
const TILES: usize = 3;
/// Tokens of a block.
const TOKENS: usize = 128;
/// Tokens whose sums with a strip stay in registers.
const EIGHT: usize = 8;
/// Tokens whose results are written at a time: a cache line of each row.
const SIXTEEN: usize = 16;
/// Columns that are multiplied at a time.
const COLS: usize = 640;
/// Steps of four columns in them.
const STEPS: usize = COLS / 4;
/// Steps whose activations are one cache line of a token.
const STEPS_OF_LINE: usize = 64 / 4;

/// Unpacked codes of 16 rows and four columns: row r in bytes 4r..4r+4.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(crate) struct Step(pub(crate) [u8; 64]);

/// The steps of a strip's tiles.
pub(crate) type StripStep<const TILES: usize> = [Step; TILES];

/// The sums of a token with a strip.
type StripSums<const TILES: usize> = [RowSums; TILES];

/// A packing of tiles with groups of `GROUP` columns, to kernels whose CPUs decode it.
pub(crate) trait Unpack<const GROUP: usize> {
    /// Some groups of one tile as its steps in a strip.
    fn unpack<const TILES: usize>(codes: &[Group], tile: usize, steps: &mut [StripStep<TILES>]);
}

/// The product with a matrix in tiles of groups of `GROUP` columns for more than a few tokens.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
pub(crate) fn strips<const GROUP: usize, P: Unpack<GROUP>>(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut [f32],
) {
    let tokens = x.tokens();
    for first in (0..tokens).step_by(TOKENS) {
        let block = Block::new(x, first);
        for (at, out) in out.chunks_mut(TILES * TILE_ROWS * tokens).enumerate() {
            let first_tile = first_row / TILE_ROWS + at * TILES;
            match out.len().div_ceil(TILE_ROWS * tokens) {
                1 => strip::<1, GROUP, P>(weights, &block, first_tile, out),
                2 => strip::<2, GROUP, P>(weights, &block, first_tile, out),
                _ => strip::<TILES, GROUP, P>(weights, &block, first_tile, out),
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

/// The product of some tiles.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
fn strip<const TILES: usize, const GROUP: usize, P: Unpack<GROUP>>(
    weights: &TernaryMatrix<'_>,
    block: &Block<'_>,
    first_tile: usize,
    out: &mut [f32],
) {
    let mut steps = [[Step([0; 64]); TILES]; STEPS];
    let mut sums = [[[0; TILE_ROWS]; TILES]; TOKENS];
    let eights = block.count.div_ceil(EIGHT);
    for columns in blocks::<GROUP>(weights.cols) {
        let steps = &mut steps[..columns.len() * GROUP / 4];
        for tile in 0..TILES {
            let codes = &groups_of::<GROUP>(weights, first_tile + tile)[columns.clone()];
            P::unpack(codes, tile, steps);
        }
        let mut ahead: [Ahead<'_, Group>; TILES] = array::from_fn(|tile| {
            Ahead::new(next_codes::<GROUP>(weights, first_tile + tile, TILES, columns.end), eights)
        });
        for (eight, sums) in sums[..block.count].chunks_mut(EIGHT).enumerate() {
            ahead.iter_mut().for_each(Ahead::ask::<Avx512Vnni>);
            with_tokens!(sums.len(), T => {
                if let ([sums], _) = sums.as_chunks_mut::<T>() {
                    add_steps(steps, block, EIGHT * eight, columns.start * GROUP, sums);
                }
            });
        }
    }
    for (tile, out) in out.chunks_mut(TILE_ROWS * block.x.tokens()).enumerate() {
        let scales = scales_of(weights, first_tile + tile);
        let (sixteens, _) = sums.as_chunks();
        for (sixteen, sums) in sixteens[..block.count.div_ceil(SIXTEEN)].iter().enumerate() {
            finish(block, sixteen, &scales, sums.each_ref().map(|sums| &sums[tile]), out);
        }
    }
}

/// The groups that are multiplied at a time, block by block.
#[inline(always)]
fn blocks<const GROUP: usize>(cols: usize) -> impl Iterator<Item = Range<usize>> {
    let groups = cols.div_ceil(GROUP);
    (0..groups).step_by(COLS / GROUP).map(move |first| first..groups.min(first + COLS / GROUP))
}

/// The groups that a tile's place in the strip is unpacked from after those before `done`: the tile's
/// own, or the first of the tile a strip of `tiles` further.
#[inline(always)]
fn next_codes<'a, const GROUP: usize>(
    weights: &TernaryMatrix<'a>,
    tile: usize,
    tiles: usize,
    done: usize,
) -> &'a [Group] {
    let groups = weights.cols.div_ceil(GROUP);
    let from = if done < groups { tile * groups + done } else { (tile + tiles) * groups };
    let (codes, _) = weights.codes.as_chunks();
    let count = (COLS / GROUP).min(groups - done % groups);
    &codes[from.min(codes.len())..(from + count).min(codes.len())]
}

/// Adds the products of unpacked steps and the activations of the block's tokens `first ..`, columns
/// from `first_col` on.
#[inline]
#[target_feature(enable = "avx512f,avx512vnni")]
fn add_steps<const TILES: usize, const T: usize>(
    steps: &[StripStep<TILES>],
    block: &Block<'_>,
    first: usize,
    first_col: usize,
    sums: &mut [StripSums<TILES>; T],
) {
    let mut quads: [&[[i8; 4]]; T] = [&[]; T];
    let mut lanes = [[_mm512_setzero_si512(); TILES]; T];
    for t in 0..T {
        quads[t] = &block.token(first + t)[first_col..].as_chunks().0[..steps.len()];
        for tile in 0..TILES {
            lanes[t][tile] = load_sums(&sums[t][tile]);
        }
    }
    for (i, step) in steps.iter().enumerate() {
        if i.is_multiple_of(STEPS_OF_LINE) {
            for quads in &quads {
                prefetch(&quads[i..], EIGHT * block.x.stride());
            }
        }
        let mut codes = [_mm512_setzero_si512(); TILES];
        for tile in 0..TILES {
            codes[tile] = load(&step[tile].0);
        }
        for t in 0..T {
            let values = broadcast(&quads[t][i]);
            for tile in 0..TILES {
                lanes[t][tile] = _mm512_dpbusd_epi32(lanes[t][tile], codes[tile], values);
            }
        }
    }
    for t in 0..T {
        for tile in 0..TILES {
            sums[t][tile] = to_i32(lanes[t][tile]);
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
    out: &mut [f32],
) {
    let ones: &[i32; SIXTEEN] = &block.ones.as_chunks().0[sixteen];
    let act_scales: &[f32; SIXTEEN] = &block.scales.as_chunks().0[sixteen];
    let mut results = [_mm512_setzero_si512(); SIXTEEN];
    for t in 0..SIXTEEN {
        // `tiles::scaled` for 16 rows.
        let sum = _mm512_cvtepi32_ps(_mm512_sub_epi32(load_sums(sums[t]), _mm512_set1_epi32(ones[t])));
        let result = _mm512_div_ps(_mm512_mul_ps(sum, load_floats(scales)), _mm512_set1_ps(act_scales[t]));
        results[t] = _mm512_castps_si512(result);
    }
    let token = block.first + SIXTEEN * sixteen;
    let count = SIXTEEN.min(block.count - SIXTEEN * sixteen);
    let rows = transpose_16(results);
    for (row, out) in out.chunks_mut(block.x.tokens()).enumerate().take(TILE_ROWS) {
        store_part(&mut out[token..][..count], _mm512_castsi512_ps(rows[row]));
    }
}
