//! How weights lie in an image: a number per tensor from this short list.
//!
//! Every packing has a plain reader here, so that every packing runs everywhere; logits do not
//! depend on the packing. All ternary packings store the code `weight + 1` (0, 1, 2) in two bits.
//!
//! ```text
//! Rows2     row r starts at byte r * row_bytes(cols), row_bytes = ceil(cols / 64) * 16;
//!           byte b of a row holds columns 4b .. 4b+3, column 4b in bits 1:0.
//! Tile16    rows in tiles of 16, columns in groups of 16; the 64 bytes of (tile t, group g) start
//!           at 64 * (t * groups + g). Byte 4r + j (row 16t + r, j = 0..3) holds columns
//!           16g + 4p + j in bits 2p+1:2p (p = 0..3). So one 4-byte word is a row's 16 weights,
//!           and masking bit position p of a whole tile leaves, per row, the weights of the four
//!           neighbouring activations 16g + 4p .. + 3: a dot product by broadcast needs no
//!           horizontal add.
//! ```
//!
//! What pads a row, a group or a tile is code 1 (weight 0).

/// Rows of a [`TernaryPacking::Tile16`] tile, and the step in which matrix work is divided.
pub const TILE_ROWS: usize = 16;
/// Columns of a [`TernaryPacking::Tile16`] group, and the padding of quantised activations.
pub const GROUP_COLS: usize = 16;
/// The byte of four zero weights.
pub const ZERO_CODES: u8 = 0b01_01_01_01;
/// Most columns of a ternary matrix: `127 * 132_000` stays below 2^24, so every integer dot product
/// is exact in float32.
pub const COLS_MAX: usize = 132_000;

/// A packing of ternary weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TernaryPacking {
    /// Contiguous 2-bit rows.
    Rows2,
    /// Two bits, 16 rows interleaved.
    Tile16,
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
    /// Ternary weights with one float32 scale per row.
    Ternary(TernaryPacking),
}

impl Packing {
    /// Every packing with its number in an image and its name.
    pub const ALL: [(Packing, u16, &'static str); 5] = [
        (Packing::Dense(DenseType::F32), 0, "f32"),
        (Packing::Dense(DenseType::F16), 1, "f16"),
        (Packing::Dense(DenseType::Bf16), 2, "bf16"),
        (Packing::Ternary(TernaryPacking::Rows2), 16, "rows2"),
        (Packing::Ternary(TernaryPacking::Tile16), 17, "tile16"),
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

    /// Bytes of a (rows, cols) tensor; `None` where that does not fit 64 bits.
    pub fn bytes(self, rows: usize, cols: usize) -> Option<u64> {
        let (rows, cols) = (rows as u64, cols as u64);
        match self {
            Packing::Dense(DenseType::F32) => rows.checked_mul(cols)?.checked_mul(4),
            Packing::Dense(_) => rows.checked_mul(cols)?.checked_mul(2),
            Packing::Ternary(TernaryPacking::Rows2) => rows.checked_mul(cols.div_ceil(64).checked_mul(16)?),
            Packing::Ternary(TernaryPacking::Tile16) => {
                rows.div_ceil(16).checked_mul(cols.div_ceil(16))?.checked_mul(64)
            }
        }
    }
}

impl TernaryPacking {
    /// Bytes of a (rows, cols) matrix.
    pub fn bytes(self, rows: usize, cols: usize) -> usize {
        match self {
            TernaryPacking::Rows2 => rows * rows2_bytes(cols),
            TernaryPacking::Tile16 => rows.div_ceil(TILE_ROWS) * cols.div_ceil(GROUP_COLS) * 64,
        }
    }

    /// Where the code of (row, col) lies: the byte's index and the shift within it.
    #[inline(always)]
    pub fn place(self, cols: usize, row: usize, col: usize) -> (usize, u32) {
        match self {
            TernaryPacking::Rows2 => (row * rows2_bytes(cols) + col / 4, 2 * (col % 4) as u32),
            TernaryPacking::Tile16 => {
                let block = row / TILE_ROWS * cols.div_ceil(GROUP_COLS) + col / GROUP_COLS;
                let byte = 4 * (row % TILE_ROWS) + col % 4;
                (block * 64 + byte, 2 * (col % GROUP_COLS / 4) as u32)
            }
        }
    }

    /// The weight (-1, 0, +1) at (row, col). A code of 3, which only a damaged image holds, reads
    /// as +2.
    #[inline(always)]
    pub fn weight(self, codes: &[u8], cols: usize, row: usize, col: usize) -> i8 {
        let (byte, shift) = self.place(cols, row, col);
        (codes[byte] >> shift & 3) as i8 - 1
    }
}

/// Whether some code of 3, which stands for no weight, is among packed codes. All are looked at, so
/// that the compiler may take many at a time.
pub fn has_code_3(codes: &[u8]) -> bool {
    codes.iter().fold(0, |any, &byte| any | byte & byte >> 1) & 0x55 != 0
}

/// Bytes of one row in [`TernaryPacking::Rows2`].
pub const fn rows2_bytes(cols: usize) -> usize {
    cols.div_ceil(64) * 16
}

/// Packs rows of weights (-1, 0, +1) given in any number of calls, in order, into `codes`.
///
/// The bytes that pad rows and tiles are set when the packer is made.
pub struct TernaryPacker<'a> {
    packing: TernaryPacking,
    cols: usize,
    next_row: usize,
    codes: &'a mut [u8],
}

impl<'a> TernaryPacker<'a> {
    /// A packer into `codes`, which must be `packing.bytes(rows, cols)` long.
    pub fn new(packing: TernaryPacking, cols: usize, codes: &'a mut [u8]) -> Self {
        codes.fill(ZERO_CODES);
        TernaryPacker { packing, cols, next_row: 0, codes }
    }

    /// Adds one row of `cols` codes (0, 1, 2: weight + 1).
    pub fn push_row(&mut self, row_codes: &[u8]) {
        assert_eq!(row_codes.len(), self.cols, "a row of another width");
        for (col, &code) in row_codes.iter().enumerate() {
            let (byte, shift) = self.packing.place(self.cols, self.next_row, col);
            self.codes[byte] = self.codes[byte] & !(3 << shift) | (code & 3) << shift;
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
        for packing in [TernaryPacking::Rows2, TernaryPacking::Tile16] {
            for (rows, cols) in [(1, 1), (16, 16), (17, 15), (33, 130), (5, 64)] {
                let code = |row: usize, col: usize| ((row * 7 + col * 5 + row * col) % 3) as u8;
                let mut codes = vec![0xff; packing.bytes(rows, cols)];
                let mut packer = TernaryPacker::new(packing, cols, &mut codes);
                for row in 0..rows {
                    packer.push_row(&(0..cols).map(|col| code(row, col)).collect::<vec::Vec<_>>());
                }
                for row in 0..rows {
                    for col in 0..cols {
                        assert_eq!(packing.weight(&codes, cols, row, col), code(row, col) as i8 - 1);
                    }
                }
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
        assert_eq!(Packing::from_number(3), None);
        assert_eq!(Packing::Dense(DenseType::F32).bytes(usize::MAX, 8), None);
    }
}
