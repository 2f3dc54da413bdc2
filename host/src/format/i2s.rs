//! I2_S, the ternary tensors of published GGUF files, and their way into core's packings.
//!
//! A tensor of n weights is n/4 bytes of codes (weight + 1), one float32 scale, 28 bytes without a
//! meaning. The codes are flat over the whole tensor, so a row may start in the middle of a block:
//!
//! ```text
//! block b: bytes 32b .. 32b+31, weights 128b .. 128b+127
//! byte p:  weight p in bits 7:6, 32+p in bits 5:4, 64+p in bits 3:2, 96+p in bits 1:0
//! ```
//!
//! Other programs give the same type number to other layouts, and nothing in a file says which;
//! what is read here is the layout of every published file. The code 3 stands for nothing and
//! betrays some of the wrong ones.
//!
//! Sixteen weights that start at a multiple of 16 are 16 neighbouring bytes at one bit position.
//! So core's groups of 16 columns are made from four 32-bit words at a time (`Codes::group`);
//! core's own packer, weight by weight, is what a test compares with.

use super::gguf::Tensor;
use super::row_order::RowOrder;
use ternlet_core::packing::trits::trit_bytes;
use ternlet_core::packing::{GROUP_COLS, TILE_ROWS, TernaryPacking, ZERO_CODES, has_code_3, rows2_bytes};

/// Weights of a block.
pub const BLOCK_WEIGHTS: u64 = 128;
const BLOCK_BYTES: usize = 32;

/// Columns of four groups of [`TernaryPacking::Trits16`], which are five of
/// [`TernaryPacking::Tile16`], and the bytes of those for one tile.
const FOUR_TRIT_GROUPS: usize = 80;
const FIVE_GROUPS_BYTES: usize = 5 * 64;

/// The parts of an I2_S tensor.
#[derive(Clone, Copy, Debug)]
pub struct I2s<'a> {
    codes: Codes<'a>,
    /// What every weight is multiplied by.
    pub scale: f32,
    /// Where the image's rows lie.
    pub order: RowOrder,
}

/// Packed codes, flat over a tensor.
#[derive(Clone, Copy, Debug)]
struct Codes<'a>(&'a [u8]);

/// Four words, each with the codes of four neighbouring weights in its bytes.
type Group = [u32; 4];
const ZERO_GROUP: Group = [0x0101_0101; 4];

impl<'a> I2s<'a> {
    /// Cuts a tensor of type I2_S; `None` where its weights are no whole number of blocks.
    pub fn new(tensor: &Tensor<'a>) -> Option<Self> {
        let weights: u64 = tensor.dimensions.iter().product();
        // The length of `bytes` was computed from the dimensions.
        let (codes, tail) = tensor.bytes.split_at_checked((weights / 4) as usize)?;
        let scale = f32::from_le_bytes(*tail.first_chunk()?);
        weights.is_multiple_of(BLOCK_WEIGHTS).then_some(I2s {
            codes: Codes(codes),
            scale,
            order: RowOrder::Same,
        })
    }

    /// The index (flat over the tensor) of some weight whose code is 3, if there is one.
    pub fn invalid_weight(&self) -> Option<u64> {
        let block = self.codes.0.chunks(BLOCK_BYTES).position(has_code_3)?;
        let first = block * BLOCK_BYTES * 4;
        let index = (first..first + BLOCK_WEIGHTS as usize).find(|&flat| self.codes.code(flat) == 3)?;
        Some(index as u64)
    }

    /// Packs rows `first ..` of a (rows, cols) matrix into `out`, which holds whole rows
    /// ([`TernaryPacking::Rows2`]) or whole tiles (`first` a multiple of 16) of that packing; rows
    /// past the last are zero weights. With [`TernaryPacking::Columns2`], columns `first ..`, a
    /// multiple of 16, and `out` holds whole columns.
    pub fn pack(&self, packing: TernaryPacking, rows: usize, cols: usize, first: usize, out: &mut [u8]) {
        let first_row = first;
        match packing {
            TernaryPacking::Columns2 => self.pack_columns(rows, cols, first, out),
            TernaryPacking::Trits16 => {
                let tile_bytes = packing.bytes(TILE_ROWS, cols);
                // Whole fours of trit groups, which are fives of 2-bit ones.
                let mut tile = vec![0; cols.div_ceil(FOUR_TRIT_GROUPS) * FIVE_GROUPS_BYTES];
                let tiles = (first_row..rows).step_by(TILE_ROWS);
                for (tile_row, out) in tiles.zip(out.chunks_exact_mut(tile_bytes)) {
                    tile.fill(ZERO_CODES);
                    let packed = TernaryPacking::Tile16.bytes(TILE_ROWS, cols);
                    self.pack_tile(rows, cols, tile_row, &mut tile[..packed]);
                    recode_tile(&tile, out);
                }
            }
            TernaryPacking::Rows2 => {
                for (row, out) in (first_row..rows).zip(out.chunks_exact_mut(rows2_bytes(cols))) {
                    self.pack_row(cols, row, out);
                }
            }
            TernaryPacking::Tile16 => {
                let tile_bytes = TernaryPacking::Tile16.bytes(TILE_ROWS, cols);
                let tiles = (first_row..rows).step_by(TILE_ROWS);
                for (tile_row, out) in tiles.zip(out.chunks_exact_mut(tile_bytes)) {
                    self.pack_tile(rows, cols, tile_row, out);
                }
            }
        }
    }

    #[inline(always)]
    fn row_group(&self, cols: usize, row: usize, group: usize) -> Group {
        self.codes.row_group(cols, self.order.source_row(row), group)
    }

    fn pack_columns(&self, rows: usize, cols: usize, first: usize, out: &mut [u8]) {
        let column_bytes = rows2_bytes(rows);
        out.fill(ZERO_CODES);
        for (at, out) in out.chunks_mut(GROUP_COLS * column_bytes).enumerate() {
            for row in 0..rows {
                let codes = self.row_group(cols, row, first / GROUP_COLS + at).map(u32::to_le_bytes);
                let shift = 2 * (row % 4);
                for (out, code) in out[row / 4..].iter_mut().step_by(column_bytes).zip(codes.as_flattened()) {
                    *out = *out & !(3 << shift) | code << shift;
                }
            }
        }
    }

    fn pack_row(&self, cols: usize, row: usize, out: &mut [u8]) {
        let (words, _) = out.as_chunks_mut::<4>();
        let (filled, padding) = words.split_at_mut(cols.div_ceil(GROUP_COLS));
        for (group, word) in filled.iter_mut().enumerate() {
            *word = self.row_group(cols, row, group).map(rows2_byte);
        }
        padding.fill([ZERO_CODES; 4]);
    }

    fn pack_tile(&self, rows: usize, cols: usize, first_row: usize, out: &mut [u8]) {
        let (words, _) = out.as_chunks_mut::<4>();
        for row in 0..TILE_ROWS {
            let lies_within = first_row + row < rows;
            for (group, word) in words[row..].iter_mut().step_by(TILE_ROWS).enumerate() {
                *word = match lies_within {
                    true => tile_word(self.row_group(cols, first_row + row, group)),
                    false => [ZERO_CODES; 4],
                };
            }
        }
    }
}

impl Codes<'_> {
    fn code(self, flat: usize) -> u8 {
        let (block, place) = (flat / 128, flat % 128);
        self.0[block * BLOCK_BYTES + place % 32] >> (6 - 2 * (place / 32)) & 3
    }

    /// The codes of columns `16 * group ..` of a row; what is past its end is a zero weight.
    #[inline(always)]
    fn row_group(self, cols: usize, row: usize, group: usize) -> Group {
        let first = row * cols + group * GROUP_COLS;
        let len = (cols - group * GROUP_COLS).min(GROUP_COLS);
        if len == GROUP_COLS && first.is_multiple_of(GROUP_COLS) {
            self.group(first)
        } else {
            self.group_by_weight(first, len)
        }
    }

    /// The codes of 16 weights from `first`, a multiple of 16.
    #[inline(always)]
    fn group(self, first: usize) -> Group {
        let (block, place) = (first / 128, first % 128);
        let shift = 6 - 2 * (place / 32);
        let (words, _) = self.0[block * BLOCK_BYTES + place % 32..][..GROUP_COLS].as_chunks::<4>();
        std::array::from_fn(|at| u32::from_le_bytes(words[at]) >> shift & 0x0303_0303)
    }

    /// The codes of `len` (at most 16) weights from `first`, wherever that is.
    #[inline(never)]
    fn group_by_weight(self, first: usize, len: usize) -> Group {
        let mut group = ZERO_GROUP.map(u32::to_le_bytes);
        for (at, code) in group.as_flattened_mut()[..len].iter_mut().enumerate() {
            *code = self.code(first + at);
        }
        group.map(u32::from_le_bytes)
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

#[cfg(test)]
mod tests {
    use super::super::gguf::TensorType;
    use super::*;
    use ternlet_core::packing::TernaryPacker;

    /// Codes 0, 1, 2 without a pattern that a wrong layout would keep.
    fn some_codes(count: usize) -> Vec<u8> {
        let mut state = 12345_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8 % 3
        };
        (0..count).map(|_| next()).collect()
    }

    /// The tensor's bytes, weight by weight as the layout is drawn.
    fn i2s_bytes(codes: &[u8], scale: f32) -> Vec<u8> {
        let mut bytes = vec![0; codes.len() / 4];
        for (flat, code) in codes.iter().enumerate() {
            bytes[flat / 128 * 32 + flat % 32] |= code << (6 - 2 * (flat % 128 / 32));
        }
        bytes.extend(scale.to_le_bytes());
        bytes.extend([0xaa; 28]);
        bytes
    }

    fn tensor(bytes: &[u8], rows: usize, cols: usize) -> Tensor<'_> {
        let dimensions = [cols as u64, rows as u64, 1, 1];
        Tensor { name: "w", dimensions, kind: TensorType::I2S, offset: 0, bytes }
    }

    #[test]
    fn the_layout_is_the_published_one() {
        let mut codes = vec![1; 128];
        (codes[0], codes[32], codes[64], codes[96]) = (2, 0, 1, 2);
        let bytes = i2s_bytes(&codes, 0.5);
        assert_eq!(bytes[0], 0x86);
        let i2s = I2s::new(&tensor(&bytes, 1, 128)).expect("one block");
        assert_eq!(i2s.scale, 0.5);
        assert_eq!([0, 32, 64, 96, 97].map(|flat| i2s.codes.code(flat)), [2, 0, 1, 2, 1]);
    }

    #[test]
    fn packs_as_the_packer_of_core_does() {
        let shapes =
            [(1, 128), (16, 128), (17, 128), (40, 48), (64, 24), (128, 1), (64, 130), (32, 100), (3, 2560)];
        for (rows, cols) in shapes {
            let codes = some_codes(rows * cols);
            let bytes = i2s_bytes(&codes, 1.0);
            let i2s = I2s::new(&tensor(&bytes, rows, cols)).expect("whole blocks");
            assert_eq!(i2s.invalid_weight(), None);
            for packing in TernaryPacking::ALL {
                let mut expected = vec![0; packing.bytes(rows, cols)];
                let mut packer = TernaryPacker::new(packing, (rows, cols), &mut expected);
                codes.chunks(cols).for_each(|row| packer.push_row(row));
                let mut packed = vec![0xff; expected.len()];
                i2s.pack(packing, rows, cols, 0, &mut packed);
                assert_eq!(packed, expected, "{packing:?} {rows} x {cols}");
                // Again from row (or column) 16 on.
                let rest = match packing {
                    TernaryPacking::Columns2 => packing.bytes(rows, cols.min(16)),
                    _ => packing.bytes(rows.min(16), cols),
                };
                let mut packed = vec![0xff; expected.len() - rest];
                i2s.pack(packing, rows, cols, 16, &mut packed);
                assert_eq!(packed, expected[rest..], "{packing:?} {rows} x {cols} from 16");
            }
        }
    }

    #[test]
    fn a_code_of_three_is_found() {
        for wrong in [0, 31, 32, 127, 128, 255] {
            let mut codes = some_codes(256);
            codes[wrong] = 3;
            let bytes = i2s_bytes(&codes, 1.0);
            let i2s = I2s::new(&tensor(&bytes, 2, 128)).expect("two blocks");
            assert_eq!(i2s.invalid_weight(), Some(wrong as u64));
        }
    }
}
