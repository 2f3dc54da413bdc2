//! From codes by groups of 16 columns to core's packings.
//!
//! Every type of file can give sixteen neighbouring codes of a row as four 32-bit words quickly:
//! they are sixteen neighbouring bytes at one bit position, or three bytes of five trits and one
//! more. Everything that core packs is made of such groups; core's own packer, weight by weight,
//! is what a test compares with.

use ternlet_core::packing::trits::trit_bytes;
use ternlet_core::packing::{GROUP_COLS, TILE_ROWS, TernaryPacking, ZERO_CODES, rows2_bytes};

/// Columns of four groups of [`TernaryPacking::Trits16`], which are five of
/// [`TernaryPacking::Tile16`], and the bytes of those for one tile.
const FOUR_TRIT_GROUPS: usize = 80;
const FIVE_GROUPS_BYTES: usize = 5 * 64;

/// Four words, each with the codes of four neighbouring weights in its bytes.
pub(super) type Group = [u32; 4];
/// Sixteen weights that are zero.
pub(super) const ZERO_GROUP: Group = [0x0101_0101; 4];

/// Codes that can be had by groups.
pub(super) trait Codes: Copy {
    /// The codes of columns `16 * group ..` of a row; what is past its end is a zero weight.
    fn row_group(self, row: usize, group: usize) -> Group;
}

/// Sixteen neighbouring bytes at one bit position.
#[inline(always)]
pub(super) fn shifted(bytes: &[u8], shift: usize) -> Group {
    let (words, _) = bytes[..GROUP_COLS].as_chunks::<4>();
    std::array::from_fn(|at| u32::from_le_bytes(words[at]) >> shift & 0x0303_0303)
}

/// See [`super::Ternary::pack`].
pub(super) fn pack<C: Codes>(
    codes: C,
    (rows, cols): (usize, usize),
    packing: TernaryPacking,
    source_row: &dyn Fn(usize) -> usize,
    first: usize,
    out: &mut [u8],
) {
    let tile_rows = |first_row: usize| -> [Option<usize>; TILE_ROWS] {
        std::array::from_fn(|row| (first_row + row < rows).then(|| source_row(first_row + row)))
    };
    match packing {
        TernaryPacking::Columns2 => pack_columns(codes, rows, source_row, first, out),
        TernaryPacking::Trits16 => {
            let tile_bytes = packing.bytes(TILE_ROWS, cols);
            // Whole fours of trit groups, which are fives of 2-bit ones.
            let mut tile = vec![ZERO_CODES; cols.div_ceil(FOUR_TRIT_GROUPS) * FIVE_GROUPS_BYTES];
            let packed = TernaryPacking::Tile16.bytes(TILE_ROWS, cols);
            for (first_row, out) in (first..rows).step_by(TILE_ROWS).zip(out.chunks_exact_mut(tile_bytes)) {
                pack_tile(codes, tile_rows(first_row), &mut tile[..packed]);
                recode_tile(&tile, out);
            }
        }
        TernaryPacking::Rows2 => {
            for (row, out) in (first..rows).zip(out.chunks_exact_mut(rows2_bytes(cols))) {
                pack_row(codes, cols, source_row(row), out);
            }
        }
        TernaryPacking::Tile16 => {
            let tile_bytes = TernaryPacking::Tile16.bytes(TILE_ROWS, cols);
            for (first_row, out) in (first..rows).step_by(TILE_ROWS).zip(out.chunks_exact_mut(tile_bytes)) {
                pack_tile(codes, tile_rows(first_row), out);
            }
        }
    }
}

/// See [`super::Ternary::codes_of_row`].
pub(super) fn unpack_row<C: Codes>(codes: C, row: usize, out: &mut [u8]) {
    for (group, out) in out.chunks_mut(GROUP_COLS).enumerate() {
        let codes = codes.row_group(row, group).map(u32::to_le_bytes);
        out.copy_from_slice(&codes.as_flattened()[..out.len()]);
    }
}

fn pack_columns<C: Codes>(
    codes: C,
    rows: usize,
    source_row: &dyn Fn(usize) -> usize,
    first: usize,
    out: &mut [u8],
) {
    let column_bytes = rows2_bytes(rows);
    out.fill(ZERO_CODES);
    for (at, out) in out.chunks_mut(GROUP_COLS * column_bytes).enumerate() {
        for row in 0..rows {
            let codes = codes.row_group(source_row(row), first / GROUP_COLS + at).map(u32::to_le_bytes);
            let shift = 2 * (row % 4);
            for (out, code) in out[row / 4..].iter_mut().step_by(column_bytes).zip(codes.as_flattened()) {
                *out = *out & !(3 << shift) | code << shift;
            }
        }
    }
}

fn pack_row<C: Codes>(codes: C, cols: usize, row: usize, out: &mut [u8]) {
    let (words, _) = out.as_chunks_mut::<4>();
    let (filled, padding) = words.split_at_mut(cols.div_ceil(GROUP_COLS));
    for (group, word) in filled.iter_mut().enumerate() {
        *word = codes.row_group(row, group).map(rows2_byte);
    }
    padding.fill([ZERO_CODES; 4]);
}

/// A tile of these rows of the file; of what is none, zero weights.
fn pack_tile<C: Codes>(codes: C, rows: [Option<usize>; TILE_ROWS], out: &mut [u8]) {
    let (words, _) = out.as_chunks_mut::<4>();
    for (at, row) in rows.into_iter().enumerate() {
        for (group, word) in words[at..].iter_mut().step_by(TILE_ROWS).enumerate() {
            *word = match row {
                Some(row) => tile_word(codes.row_group(row, group)),
                None => [ZERO_CODES; 4],
            };
        }
    }
}

/// A tile of 2-bit codes as trits; the last four groups may be cut short in `out`.
fn recode_tile(tile: &[u8], out: &mut [u8]) {
    for (from, to) in tile.chunks_exact(FIVE_GROUPS_BYTES).zip(out.chunks_mut(4 * 64)) {
        for at in 0..64 {
            let trits = trit_bytes(std::array::from_fn(|group| from[64 * group + at]));
            for (to, trit) in to[at..].iter_mut().step_by(64).zip(trits) {
                *to = trit;
            }
        }
    }
}

/// A row's 16 columns in a tile: byte j holds columns 4p + j at bits 2p+1:2p.
#[inline(always)]
fn tile_word(group: Group) -> [u8; 4] {
    (group[0] | group[1] << 2 | group[2] << 4 | group[3] << 6).to_le_bytes()
}

/// Four neighbouring columns in a row: the first in bits 1:0.
#[inline(always)]
fn rows2_byte(codes: u32) -> u8 {
    (codes | codes >> 6 | codes >> 12 | codes >> 18) as u8
}
