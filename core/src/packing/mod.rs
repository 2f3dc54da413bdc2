//! How weights lie in an image: a number per tensor from this short list.
//!
//! Every packing has a plain reader here, so that every packing runs everywhere; logits do not
//! depend on the packing. All ternary packings store the code `weight + 1` (0, 1, 2).
//!
//! ```text
//! Rows2     row r starts at byte r * row_bytes(cols), row_bytes = ceil(cols / 64) * 16;
//!           byte b of a row holds columns 4b .. 4b+3, column 4b in bits 1:0.
//! Columns2  the same with rows and columns exchanged: column c starts at c * row_bytes(rows).
//! Tile16    rows in tiles of 16, columns in groups of 16; the 64 bytes of (tile t, group g) start
//!           at 64 * (t * groups + g). Byte 4r + j (row 16t + r, j = 0..3) holds columns
//!           16g + 4p + j in bits 2p+1:2p (p = 0..3). So one 4-byte word is a row's 16 weights,
//!           and masking bit position p of a whole tile leaves, per row, the weights of the four
//!           neighbouring activations 16g + 4p .. + 3: a dot product by broadcast needs no
//!           horizontal add.
//! Trits16   the same with groups of 20 columns and five codes a byte (p = 0..4), coded as in
//!           `trits`: 1.6 bits a weight.
//! ```
//!
//! What pads a row, a column, a group or a tile is code 1 (weight 0).
//!
//! What they are for: tiles for matrices that are read whole, `Trits16` where memory is the limit
//! and `Tile16` where arithmetic is; `Rows2` and `Columns2` where single rows (`up`) or columns
//! (`down`) are to be skipped. The head and the embedding may be int8 rows with a scale each.

pub mod trits;

/// Rows of a [`TernaryPacking::Tile16`] tile, and the step in which matrix work is divided.
pub const TILE_ROWS: usize = 16;
/// Columns of a [`TernaryPacking::Tile16`] group, and the padding of quantised activations.
pub const GROUP_COLS: usize = 16;
/// The byte of four zero weights.
pub const ZERO_CODES: u8 = 0b01_01_01_01;
/// Most columns of a ternary matrix: `127 * 132_000` stays below 2^24, so every integer dot product
/// is exact in float32.
pub const COLS_MAX: usize = 132_000;

/// Columns of a [`TernaryPacking::Trits16`] group.
pub const TRIT_GROUP_COLS: usize = 20;

/// A packing of ternary weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TernaryPacking {
    /// Contiguous 2-bit rows.
    Rows2,
    /// Two bits, 16 rows interleaved.
    Tile16,
    /// Five trits a byte, 16 rows interleaved.
    Trits16,
    /// Contiguous 2-bit columns.
    Columns2,
}

/// How the values of a dense tensor are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DenseType {
    /// IEEE single precision.
    F32,
    /// IEEE half precision.
    F16,
    /// bfloat16.
    Bf16,
}

/// Any packing, as numbered in an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Rows of floats.
    Dense(DenseType),
    /// Rows of int8 with one float32 scale per row.
    Bytes,
    /// Ternary weights with one float32 scale per row.
    Ternary(TernaryPacking),
}

impl Packing {
    /// Every packing with its number in an image and its name.
    pub const ALL: [(Packing, u16, &'static str); 8] = [
        (Packing::Dense(DenseType::F32), 0, "f32"),
        (Packing::Dense(DenseType::F16), 1, "f16"),
        (Packing::Dense(DenseType::Bf16), 2, "bf16"),
        (Packing::Bytes, 3, "int8"),
        (Packing::Ternary(TernaryPacking::Rows2), 16, "rows2"),
        (Packing::Ternary(TernaryPacking::Tile16), 17, "tile16"),
        (Packing::Ternary(TernaryPacking::Trits16), 18, "trits16"),
        (Packing::Ternary(TernaryPacking::Columns2), 20, "columns2"),
    ];

    /// The packing of a number, if there is one.
    pub fn from_number(number: u16) -> Option<Packing> {
        Self::ALL.iter().find(|entry| entry.1 == number).map(|entry| entry.0)
    }

    /// The number that stands for this packing in an image.
    pub fn number(self) -> u16 {
        self.entry().1
    }

    /// The name for people.
    pub fn name(self) -> &'static str {
        self.entry().2
    }

    fn entry(self) -> &'static (Packing, u16, &'static str) {
        // ALL lists every variant; a test holds it.
        Self::ALL.iter().find(|entry| entry.0 == self).unwrap_or(&Self::ALL[0])
    }

    /// Bytes of a (rows, cols) tensor without its scales; `None` where that does not fit 64 bits.
    pub fn bytes(self, rows: usize, cols: usize) -> Option<u64> {
        let (count, unit) = match self {
            Packing::Dense(DenseType::F32) => ((rows, cols), 4),
            Packing::Dense(_) => ((rows, cols), 2),
            Packing::Bytes => ((rows, cols), 1),
            Packing::Ternary(packing) => packing.units(rows, cols),
        };
        (count.0 as u64).checked_mul(count.1 as u64)?.checked_mul(unit)
    }

    /// Whether a float32 scale per row belongs to it.
    pub fn has_scales(self) -> bool {
        !matches!(self, Packing::Dense(_))
    }
}

impl TernaryPacking {
    /// Every packing of ternary weights.
    pub const ALL: [TernaryPacking; 4] =
        [TernaryPacking::Rows2, TernaryPacking::Tile16, TernaryPacking::Trits16, TernaryPacking::Columns2];

    /// The name for people.
    pub fn name(self) -> &'static str {
        Packing::Ternary(self).name()
    }

    /// How many units a (rows, cols) matrix takes in two directions, and a unit's bytes.
    fn units(self, rows: usize, cols: usize) -> ((usize, usize), u64) {
        match self {
            TernaryPacking::Rows2 => ((rows, cols.div_ceil(64)), 16),
            TernaryPacking::Columns2 => ((cols, rows.div_ceil(64)), 16),
            TernaryPacking::Tile16 => ((rows.div_ceil(TILE_ROWS), cols.div_ceil(GROUP_COLS)), 64),
            TernaryPacking::Trits16 => ((rows.div_ceil(TILE_ROWS), cols.div_ceil(TRIT_GROUP_COLS)), 64),
        }
    }

    /// Bytes of a (rows, cols) matrix that fits memory.
    pub fn bytes(self, rows: usize, cols: usize) -> usize {
        let ((m, n), unit) = self.units(rows, cols);
        m * n * unit as usize
    }

    /// Where the code of (row, col) of a (rows, cols) matrix lies: the byte's index and the code's
    /// place in it.
    #[inline(always)]
    fn place(self, (rows, cols): (usize, usize), row: usize, col: usize) -> (usize, usize) {
        let tile = |group_cols: usize| {
            let block = row / TILE_ROWS * cols.div_ceil(group_cols) + col / group_cols;
            (block * 64 + 4 * (row % TILE_ROWS) + col % 4, col % group_cols / 4)
        };
        match self {
            TernaryPacking::Rows2 => (row * rows2_bytes(cols) + col / 4, col % 4),
            TernaryPacking::Columns2 => (col * rows2_bytes(rows) + row / 4, row % 4),
            TernaryPacking::Tile16 => tile(GROUP_COLS),
            TernaryPacking::Trits16 => tile(TRIT_GROUP_COLS),
        }
    }

    /// The code (weight + 1) at (row, col) of a (rows, cols) matrix. A 2-bit code of 3, which only a
    /// damaged image holds, is 3.
    #[inline(always)]
    pub fn code(self, codes: &[u8], shape: (usize, usize), row: usize, col: usize) -> u8 {
        let (byte, place) = self.place(shape, row, col);
        match self {
            TernaryPacking::Trits16 => trits::code(codes[byte], place),
            _ => codes[byte] >> (2 * place) & 3,
        }
    }

    /// The byte of zero weights.
    pub fn zero_byte(self) -> u8 {
        match self {
            TernaryPacking::Trits16 => trits::ZERO_TRITS,
            _ => ZERO_CODES,
        }
    }

    /// Whether some byte holds what is no weight. All are looked at, so that the compiler may take
    /// many at a time.
    pub fn has_bad_code(self, codes: &[u8]) -> bool {
        match self {
            TernaryPacking::Trits16 => codes.iter().fold(false, |any, &byte| any | trits::is_nothing(byte)),
            _ => has_code_3(codes),
        }
    }
}

/// Whether some code of 3, which stands for no weight, is among packed 2-bit codes. All are looked at, so
/// that the compiler may take many at a time.
pub fn has_code_3(codes: &[u8]) -> bool {
    codes.iter().fold(0, |any, &byte| any | byte & byte >> 1) & 0x55 != 0
}

/// Bytes of one row in [`TernaryPacking::Rows2`]; of one column in [`TernaryPacking::Columns2`], given
/// the number of rows.
pub const fn rows2_bytes(cols: usize) -> usize {
    cols.div_ceil(64) * 16
}

/// Packs rows of weights given in any number of calls, in order, into `codes`.
///
/// The bytes that pad rows and tiles are set when the packer is made.
pub struct TernaryPacker<'a> {
    packing: TernaryPacking,
    shape: (usize, usize),
    next_row: usize,
    codes: &'a mut [u8],
}

impl<'a> TernaryPacker<'a> {
    /// A packer of a (rows, cols) matrix into `codes`, which must be `packing.bytes(rows, cols)` long.
    pub fn new(packing: TernaryPacking, shape: (usize, usize), codes: &'a mut [u8]) -> Self {
        assert_eq!(codes.len(), packing.bytes(shape.0, shape.1), "codes of another length");
        codes.fill(packing.zero_byte());
        TernaryPacker { packing, shape, next_row: 0, codes }
    }

    /// Adds one row of `cols` codes (0, 1, 2: weight + 1).
    pub fn push_row(&mut self, row_codes: &[u8]) {
        assert_eq!(row_codes.len(), self.shape.1, "a row of another width");
        assert!(self.next_row < self.shape.0, "a row too many");
        for (col, &code) in row_codes.iter().enumerate() {
            let (byte, place) = self.packing.place(self.shape, self.next_row, col);
            let byte = &mut self.codes[byte];
            *byte = match self.packing {
                TernaryPacking::Trits16 => trits::with_code(*byte, place, code),
                _ => *byte & !(3 << (2 * place)) | (code & 3) << (2 * place),
            };
        }
        self.next_row += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;

    #[test]
    fn what_is_packed_is_read() {
        for packing in TernaryPacking::ALL {
            for (rows, cols) in [(1, 1), (16, 16), (17, 15), (33, 130), (5, 64)] {
                let code = |row: usize, col: usize| ((row * 7 + col * 5 + row * col) % 3) as u8;
                let mut codes = vec![0xff; packing.bytes(rows, cols)];
                let mut packer = TernaryPacker::new(packing, (rows, cols), &mut codes);
                for row in 0..rows {
                    packer.push_row(&(0..cols).map(|col| code(row, col)).collect::<vec::Vec<_>>());
                }
                for row in 0..rows {
                    for col in 0..cols {
                        assert_eq!(packing.code(&codes, (rows, cols), row, col), code(row, col));
                    }
                }
                assert!(!packing.has_bad_code(&codes));
                let as_packing = Packing::Ternary(packing);
                assert_eq!(as_packing.bytes(rows, cols), Some(codes.len() as u64));
            }
        }
    }

    #[test]
    fn numbers_name_packings() {
        for (packing, number, _) in Packing::ALL {
            assert_eq!(Packing::from_number(number), Some(packing));
            assert_eq!(packing.number(), number);
        }
        assert_eq!(Packing::from_number(9), None);
        assert_eq!(Packing::Dense(DenseType::F32).bytes(usize::MAX, 8), None);
    }
}
