//! 64-bit ARM cores without a dot product instruction whose byte look-ups are faster than their
//! multipliers (`arm_cores` says which).
//!
//! The idea: TBL looks up 16 bytes in a table of 16, so that one instruction multiplies two weights
//! of 16 rows. Only one token is computed so; its tables serve all rows. Everything else is
//! `aarch64_neon`'s.
//!
//! ```text
//! LD4 parts the 64 bytes of a tile's group: register j holds byte 4r + j of each row r
//!
//!     low nibble   codes of columns   j and  4+j      c0 + 4 * c1 is the index
//!     high nibble  codes of columns 8+j and 12+j
//!
//! a group has 8 pairs of activations (a0, a1), a pair two tables of 16 bytes over its index:
//!
//!     v = (c0 - 1) * a0 + (c1 - 1) * a1         10 bits, of which
//!     low = v & 31, unsigned, and high = v >> 5, signed
//!
//! for each strip of 128 tiles (2048 rows):            sums[row] of the strip, 8 KB
//!     for each 60 groups:
//!         tables of the 60 groups                     15 KB
//!         for each three tiles, each 15 groups:
//!             16 look-ups a tile and group, summed in bytes, then
//!             sums of 16 bits += low + 32 * high
//! ```
//!
//! 1. Sums of bytes: eight lows are at most 8 * 31 = 248, eight highs at most 8 * 8 in size.
//! 2. Sums of 16 bits: a group's is at most 16 * 128 in size, so 15 groups make 30,720.
//! 3. Three tiles share a pair's tables, two registers that one instruction loads. Registers: 12 of
//!    codes, 6 sums of 16 bits, 6 of bytes, 2 tables, 2 constants, and 2 for what is looked up. With
//!    four tiles the sums go through memory; two share too little.
//! 4. UADDW adds the lows; SMLAL by 32 the highs, to the same sums: sums of their own would take
//!    twice the registers.
//! 5. Tables cost 70 instructions a group, what they save on some 90 rows: fewer rows take
//!    `aarch64_neon`'s path.
//! 6. More tokens share the loads of weights in `aarch64_neon`'s steps, at 0.207 instructions a weight:
//!    tables for each would read the weights again, and those cores' memory is slower than they are.
//! 7. A code of 3, which only a damaged image holds, looks up its own entry, weight 2: the sum is
//!    wrong where it wraps, and nothing else happens.

use core::arch::aarch64::*;

use ternlet_core::kernel::{Activations, Kernel};
use ternlet_core::packing::{GROUP_COLS, TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::aarch64_neon::{self, Neon};
use crate::declare::declare_kernel;
use crate::lanes::float_operations;
use crate::raw::aarch64::{load, load_by_four, load_i8, load_i16, load_i32, store, to_i32};
use crate::raw::aarch64_look_up::{ByteSums, add_scaled, look_up, look_up_first};
use crate::tiles::{Group, GroupValues, RowSums, groups_of, scaled, scales_of};

/// The kernel's name.
pub const NAME: &str = "aarch64-neon-tbl";

/// Tiles of a strip.
const TILES: usize = 128;
/// Groups whose tables stand ready at a time.
const GROUPS: usize = 60;
/// Groups between two widenings of the sums of 16 bits.
const GROUPS_EXACT: usize = 15;
/// Rows from which on tables pay.
const ROWS_LEAST: usize = 96;

/// The low and the high bytes of a pair's 16 values.
type Table = [[u8; 16]; 2];
/// The tables of a group: of columns (0, 4), (8, 12), (1, 5), (9, 13) and so on.
type GroupTables = [Table; 8];
/// The sums of 16 bits of a tile's rows.
type Lanes = [int16x8_t; 2];

declare_kernel! {
    /// A kernel of every aarch64 CPU.
    Aarch64NeonTbl, |_features| true
}

impl Kernel for Aarch64NeonTbl {
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

#[target_feature(enable = "neon")]
fn ternary(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    match (weights.packing, x.tokens()) {
        (TernaryPacking::Tile16, 1) if out.len() >= ROWS_LEAST => gemv(weights, x, first_row, out),
        _ => aarch64_neon::ternary(weights, x, first_row, out),
    }
}

/// One token, as drawn at the top of this file.
#[target_feature(enable = "neon")]
fn gemv(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    let groups = weights.cols.div_ceil(GROUP_COLS);
    let values = &x.token(0).as_chunks().0[..groups];
    let mut tables = [[[[0; 16]; 2]; 8]; GROUPS];
    for (at, out) in out.chunks_mut(TILES * TILE_ROWS).enumerate() {
        let first_tile = first_row / TILE_ROWS + at * TILES;
        let mut sums = [[0; TILE_ROWS]; TILES];
        let sums = &mut sums[..out.len().div_ceil(TILE_ROWS)];
        for (block, values) in values.chunks(GROUPS).enumerate() {
            for (tables, values) in tables.iter_mut().zip(values) {
                tabulate(values, tables);
            }
            let tables = &tables[..values.len()];
            add_strip(weights, first_tile, block * GROUPS, tables, sums);
        }
        for ((tile, sums), out) in (first_tile..).zip(sums).zip(out.chunks_mut(TILE_ROWS)) {
            let scales = scales_of(weights, tile);
            let mut results = [0.0; TILE_ROWS];
            for row in 0..TILE_ROWS {
                results[row] = scaled(sums[row], scales[row], x.scales[0]);
            }
            out.copy_from_slice(&results[..out.len()]);
        }
    }
}

/// The tables of a group.
#[inline]
#[target_feature(enable = "neon")]
fn tabulate(values: &GroupValues, tables: &mut GroupTables) {
    let values = load_i8(values);
    let (low, high) = (vmovl_s8(vget_low_s8(values)), vmovl_high_s8(values));
    tabulate_pair::<0, 4>(low, &mut tables[0]);
    tabulate_pair::<0, 4>(high, &mut tables[1]);
    tabulate_pair::<1, 5>(low, &mut tables[2]);
    tabulate_pair::<1, 5>(high, &mut tables[3]);
    tabulate_pair::<2, 6>(low, &mut tables[4]);
    tabulate_pair::<2, 6>(high, &mut tables[5]);
    tabulate_pair::<3, 7>(low, &mut tables[6]);
    tabulate_pair::<3, 7>(high, &mut tables[7]);
}

/// The table of activations `FIRST` and `SECOND`.
#[inline]
#[target_feature(enable = "neon")]
fn tabulate_pair<const FIRST: i32, const SECOND: i32>(values: int16x8_t, table: &mut Table) {
    let first = vmulq_laneq_s16::<FIRST>(load_i16(&[-1, 0, 1, 2, -1, 0, 1, 2]), values);
    let low = vmlaq_laneq_s16::<SECOND>(first, load_i16(&[-1, -1, -1, -1, 0, 0, 0, 0]), values);
    let high = vmlaq_laneq_s16::<SECOND>(first, load_i16(&[1, 1, 1, 1, 2, 2, 2, 2]), values);
    let bytes = vuzp1q_u8(vreinterpretq_u8_s16(low), vreinterpretq_u8_s16(high));
    store(&mut table[0], vandq_u8(bytes, vdupq_n_u8(31)));
    store(&mut table[1], vreinterpretq_u8_s8(vshrn_high_n_s16::<5>(vshrn_n_s16::<5>(low), high)));
}

/// Adds the products of a strip's tiles over the columns of `tables`, which start at `start`.
#[inline]
#[target_feature(enable = "neon")]
fn add_strip(
    weights: &TernaryMatrix<'_>,
    first_tile: usize,
    start: usize,
    tables: &[GroupTables],
    sums: &mut [RowSums],
) {
    let codes = |tile| &groups_of::<GROUP_COLS>(weights, first_tile + tile)[start..][..tables.len()];
    let (zero, factor) = ([vdupq_n_s16(0); 2], vdupq_n_s8(32));
    let (threes, rest) = sums.as_chunks_mut::<3>();
    let done = 3 * threes.len();
    for (i, sums) in threes.iter_mut().enumerate() {
        let (a, b, c) = (codes(3 * i), codes(3 * i + 1), codes(3 * i + 2));
        let blocks = a.chunks(GROUPS_EXACT).zip(b.chunks(GROUPS_EXACT)).zip(c.chunks(GROUPS_EXACT));
        for (((a, b), c), tables) in blocks.zip(tables.chunks(GROUPS_EXACT)) {
            let mut lanes = [zero; 3];
            for (((a, b), c), tables) in a.iter().zip(b).zip(c).zip(tables) {
                add_group_three(&mut lanes, [a, b, c], tables, factor);
            }
            for (sums, lanes) in sums.iter_mut().zip(lanes) {
                add_lanes(sums, lanes);
            }
        }
    }
    for (i, sums) in rest.iter_mut().enumerate() {
        let blocks = codes(done + i).chunks(GROUPS_EXACT).zip(tables.chunks(GROUPS_EXACT));
        for (codes, tables) in blocks {
            let mut lanes = zero;
            for (codes, tables) in codes.iter().zip(tables) {
                add_group(&mut lanes, codes, tables, factor);
            }
            add_lanes(sums, lanes);
        }
    }
}

/// Adds one group's products of three tiles.
#[inline]
#[target_feature(enable = "neon")]
fn add_group_three(lanes: &mut [Lanes; 3], codes: [&Group; 3], tables: &GroupTables, factor: int8x16_t) {
    let [a, b, c] = [load_by_four(codes[0]), load_by_four(codes[1]), load_by_four(codes[2])];
    let mut sums = look_up_first([a[0], b[0], c[0]], tables);
    look_up::<1>(&mut sums, [a[1], b[1], c[1]], tables);
    look_up::<2>(&mut sums, [a[2], b[2], c[2]], tables);
    look_up::<3>(&mut sums, [a[3], b[3], c[3]], tables);
    for (lanes, sums) in lanes.iter_mut().zip(sums) {
        widen(lanes, sums, factor);
    }
}

/// Adds one group's products of a tile.
#[inline]
#[target_feature(enable = "neon")]
fn add_group(lanes: &mut Lanes, codes: &Group, tables: &GroupTables, factor: int8x16_t) {
    let mut sums = [vdupq_n_u8(0); 2];
    for (bytes, tables) in load_by_four(codes).into_iter().zip(tables.as_chunks::<2>().0) {
        look_up_one(&mut sums, &tables[0], vandq_u8(bytes, vdupq_n_u8(15)));
        look_up_one(&mut sums, &tables[1], vshrq_n_u8::<4>(bytes));
    }
    widen(lanes, sums, factor);
}

/// Adds what the two halves of a table hold at 16 rows' indices.
#[inline]
#[target_feature(enable = "neon")]
fn look_up_one(sums: &mut ByteSums, table: &Table, indices: uint8x16_t) {
    sums[0] = vaddq_u8(sums[0], vqtbl1q_u8(load(&table[0]), indices));
    sums[1] = vaddq_u8(sums[1], vqtbl1q_u8(load(&table[1]), indices));
}

/// Adds a group's sums of bytes, the high ones times 32.
#[inline]
#[target_feature(enable = "neon")]
fn widen(lanes: &mut Lanes, [low, high]: ByteSums, factor: int8x16_t) {
    lanes[0] = vreinterpretq_s16_u16(vaddw_u8(vreinterpretq_u16_s16(lanes[0]), vget_low_u8(low)));
    lanes[1] = vreinterpretq_s16_u16(vaddw_high_u8(vreinterpretq_u16_s16(lanes[1]), low));
    add_scaled(lanes, vreinterpretq_s8_u8(high), factor);
}

/// Adds a tile's sums of 16 bits.
#[inline]
#[target_feature(enable = "neon")]
fn add_lanes(sums: &mut RowSums, [low, high]: Lanes) {
    let (quads, _) = sums.as_chunks_mut();
    quads[0] = to_i32(vaddw_s16(load_i32(&quads[0]), vget_low_s16(low)));
    quads[1] = to_i32(vaddw_high_s16(load_i32(&quads[1]), low));
    quads[2] = to_i32(vaddw_s16(load_i32(&quads[2]), vget_low_s16(high)));
    quads[3] = to_i32(vaddw_high_s16(load_i32(&quads[3]), high));
}
