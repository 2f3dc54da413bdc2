//! The tensor types of GGUF files: numbers, names and sizes.
//!
//! Numbers from 36 on mean different things in different programs, and no file says which program
//! made it (`general.file_type` clashes as well). What is read here:
//!
//! | number | here | elsewhere |
//! |---|---|---|
//! | 36 | I2_S of bitnet.cpp and ik_llama.cpp | removed |
//! | 37, 38 | I8_S and TL1 of bitnet.cpp | removed |
//! | 39 | MXFP4, or TL2 of bitnet.cpp where only a tensor of that size fits | |
//! | 40, 41 | NVFP4, Q1_0 of llama.cpp | |
//! | 134, 135 | IQ1_BN, IQ2_BN of ik_llama.cpp | |
//!
//! Types that no reader knows have a size all the same: a file that holds one is refused by its
//! name, and only if the tensor is needed.

/// Values (or blocks of values) of a tensor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TensorType {
    /// float32.
    F32,
    /// IEEE half precision.
    F16,
    /// bfloat16.
    Bf16,
    /// 32 values of 4 bits and a half-precision scale.
    Q4_0,
    /// 32 values of 5 bits and a half-precision scale.
    Q5_0,
    /// 32 values of 8 bits and a half-precision scale.
    Q8_0,
    /// 256 values of 6 bits, 16 scales of 8 bits and a half-precision scale of those.
    Q6K,
    /// 256 ternary weights in base 3 and a half-precision scale.
    Tq1_0,
    /// 256 ternary weights of two bits and a half-precision scale.
    Tq2_0,
    /// Ternary rows in base 3 behind a half-precision scale.
    Iq1Bn,
    /// Ternary rows of two bits behind a float32 scale.
    Iq2Bn,
    /// bitnet.cpp's ternary weights: two bits each, one float32 scale behind them.
    I2S,
    /// bitnet.cpp's look-up indices of pairs of weights, in an order of the converting machine.
    Tl1,
    /// bitnet.cpp's look-up indices of triples of weights, in an order of the converting machine.
    Tl2,
    /// A type that has a size and a name but no reader; an index into the table below.
    Other(u8),
}

/// How many bytes a tensor takes.
#[derive(Clone, Copy)]
enum Size {
    /// Rows of whole blocks: values per block, bytes per block.
    Blocks(u64, u64),
    /// Rows of a header and whole blocks: bytes of the header, values per block, bytes per block.
    Rows(u64, u64, u64),
    /// A quarter of a byte a weight over the whole tensor, and a tail.
    Quarter,
    /// Triples and, in the last 256 columns, pairs; see [`tl2_bytes`].
    Triples,
}

/// (number, type, name, size) of types that are read, or that a message says more about.
const KNOWN: [(u32, TensorType, &str, Size); 14] = [
    (0, TensorType::F32, "F32", Size::Blocks(1, 4)),
    (1, TensorType::F16, "F16", Size::Blocks(1, 2)),
    (30, TensorType::Bf16, "BF16", Size::Blocks(1, 2)),
    (2, TensorType::Q4_0, "Q4_0", Size::Blocks(32, 18)),
    (6, TensorType::Q5_0, "Q5_0", Size::Blocks(32, 22)),
    (8, TensorType::Q8_0, "Q8_0", Size::Blocks(32, 34)),
    (14, TensorType::Q6K, "Q6_K", Size::Blocks(256, 210)),
    (34, TensorType::Tq1_0, "TQ1_0", Size::Blocks(256, 54)),
    (35, TensorType::Tq2_0, "TQ2_0", Size::Blocks(256, 66)),
    (134, TensorType::Iq1Bn, "IQ1_BN", Size::Rows(2, 64, 13)),
    (135, TensorType::Iq2Bn, "IQ2_BN", Size::Rows(4, 64, 16)),
    (36, TensorType::I2S, "I2_S", Size::Quarter),
    (38, TensorType::Tl1, "TL1", Size::Quarter),
    // Its number is MXFP4's; see `TensorType::of_room`.
    (NUMBER_OF_TWO, TensorType::Tl2, "TL2", Size::Triples),
];

/// What both MXFP4 and TL2 are called.
const NUMBER_OF_TWO: u32 = 39;

/// (number, name, values per block, bytes per block) of types that are only named in messages.
const OTHERS: [(u32, &str, u64, u64); 26] = [
    (3, "Q4_1", 32, 20),
    (7, "Q5_1", 32, 24),
    (9, "Q8_1", 32, 36),
    (10, "Q2_K", 256, 84),
    (11, "Q3_K", 256, 110),
    (12, "Q4_K", 256, 144),
    (13, "Q5_K", 256, 176),
    (15, "Q8_K", 256, 292),
    (16, "IQ2_XXS", 256, 66),
    (17, "IQ2_XS", 256, 74),
    (18, "IQ3_XXS", 256, 98),
    (19, "IQ1_S", 256, 50),
    (20, "IQ4_NL", 32, 18),
    (21, "IQ3_S", 256, 110),
    (22, "IQ2_S", 256, 82),
    (23, "IQ4_XS", 256, 136),
    (24, "I8", 1, 1),
    (25, "I16", 1, 2),
    (26, "I32", 1, 4),
    (27, "I64", 1, 8),
    (28, "F64", 1, 8),
    (29, "IQ1_M", 256, 56),
    (37, "I8_S", 1, 1),
    (NUMBER_OF_TWO, "MXFP4", 32, 17),
    (40, "NVFP4", 64, 36),
    (41, "Q1_0", 128, 18),
];

/// Bytes behind the weights of an I2_S tensor: the scale and 28 bytes without a meaning.
pub const I2S_TAIL_BYTES: u64 = 32;

impl TensorType {
    /// The type of a number, if its size is known. Of the two types numbered 39 it is MXFP4, the
    /// larger one; [`TensorType::of_room`] tells them apart.
    pub fn from_number(number: u32) -> Option<Self> {
        let other = OTHERS.iter().position(|other| other.0 == number);
        let known = || KNOWN.iter().find(|known| known.0 == number).map(|known| known.1);
        other.map(|index| Self::Other(index as u8)).or_else(known)
    }

    /// Whether another type has its number.
    pub fn has_double(self) -> bool {
        self.number() == NUMBER_OF_TWO
    }

    /// This type, or the other one of its number where only a tensor of that fits into `room` bytes.
    pub fn of_room(self, dimensions: &[u64], room: u64) -> Self {
        let fits = |kind: Self| kind.bytes(dimensions).is_some_and(|bytes| bytes <= room);
        let other = self.has_double() && !fits(self) && fits(Self::Tl2);
        if other { Self::Tl2 } else { self }
    }

    /// Its number in files.
    pub fn number(self) -> u32 {
        match self {
            Self::Other(index) => OTHERS[usize::from(index)].0,
            _ => self.known().0,
        }
    }

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Other(index) => OTHERS[usize::from(index)].1,
            _ => self.known().2,
        }
    }

    fn known(self) -> &'static (u32, TensorType, &'static str, Size) {
        // KNOWN lists every variant but Other; a test holds it.
        KNOWN.iter().find(|known| known.1 == self).unwrap_or(&KNOWN[0])
    }

    /// Bytes of a tensor; `None` where a dimension is zero, the row is no whole number of blocks,
    /// or the product does not fit 64 bits.
    pub fn bytes(self, dimensions: &[u64]) -> Option<u64> {
        let size = match self {
            Self::Other(index) => Size::Blocks(OTHERS[usize::from(index)].2, OTHERS[usize::from(index)].3),
            _ => self.known().3,
        };
        let count = dimensions.iter().try_fold(1_u64, |count, &dimension| count.checked_mul(dimension))?;
        let cols = *dimensions.first()?;
        if count == 0 {
            return None;
        }
        let whole = |per_block: u64| cols.is_multiple_of(per_block).then_some(count / per_block);
        match size {
            Size::Blocks(per_block, block_bytes) => whole(per_block)?.checked_mul(block_bytes),
            Size::Rows(header_bytes, per_block, block_bytes) => {
                let blocks = whole(per_block)?.checked_mul(block_bytes)?;
                blocks.checked_add((count / cols).checked_mul(header_bytes)?)
            }
            // Bit-packed over the whole tensor, not by row.
            Size::Quarter => count.is_multiple_of(4).then_some(count / 4)?.checked_add(I2S_TAIL_BYTES),
            Size::Triples => tl2_bytes(cols, count / cols),
        }
    }
}

/// Bytes of a TL2 tensor: five bits for three weights, four for two in the last 256 columns, in
/// bitnet.cpp's order of divisions, filled up to 32, and a tail of 32.
fn tl2_bytes(cols: u64, rows: u64) -> Option<u64> {
    let triples = cols.checked_sub(256)?.checked_mul(rows)? / 3;
    let pairs = rows.checked_mul(128)?;
    let bytes = (triples.checked_mul(5)? / 8).checked_add(pairs.checked_mul(4)? / 8)?;
    bytes.checked_next_multiple_of(32)?.checked_add(I2S_TAIL_BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        assert_eq!(TensorType::F32.bytes(&[3, 5, 1, 1]), Some(60));
        assert_eq!(TensorType::I2S.bytes(&[2560, 640, 1, 1]), Some(2560 * 640 / 4 + 32));
        assert_eq!(TensorType::Q6K.bytes(&[512, 2]), Some(4 * 210));
        assert_eq!(TensorType::Q6K.bytes(&[100, 2]), None);
        assert_eq!(TensorType::Iq1Bn.bytes(&[128, 3]), Some(3 * (2 + 26)));
        assert_eq!(TensorType::Iq2Bn.bytes(&[128, 3]), Some(3 * (4 + 32)));
        assert_eq!(TensorType::Iq2Bn.bytes(&[96, 3]), None);
        assert_eq!(TensorType::F32.bytes(&[0, 5]), None);
        assert_eq!(TensorType::I2S.bytes(&[0, 5]), None);
        assert_eq!(TensorType::F16.bytes(&[1 << 40, 1 << 40]), None);
        assert_eq!(TensorType::F32.bytes(&[1 << 62, 1]), None);
        assert_eq!(TensorType::Iq2Bn.bytes(&[64, 1 << 58]), None);
        assert_eq!(TensorType::from_number(99), None);
    }

    #[test]
    fn numbers_are_listed_once() {
        for (number, name, ..) in OTHERS {
            assert_eq!(TensorType::from_number(number).map(TensorType::name), Some(name));
        }
        for (number, kind, name, _) in KNOWN {
            assert_eq!((kind.number(), kind.name()), (number, name));
            let found = TensorType::from_number(number).map(TensorType::name);
            assert_eq!(found, Some(if kind == TensorType::Tl2 { "MXFP4" } else { name }));
        }
    }

    #[test]
    fn two_types_of_one_number_are_told_by_size() {
        let (shape, mxfp4) = ([3072, 32, 1, 1], TensorType::from_number(39).expect("a type"));
        let (large, small) = (3072 * 32 / 32 * 17, TensorType::Tl2.bytes(&[3072, 32]).expect("a size"));
        assert_eq!(small, 2816 * 32 / 3 * 5 / 8 / 32 * 32 + 32 + 2048 + 32);
        assert_eq!(mxfp4.of_room(&shape, large).name(), "MXFP4");
        assert_eq!(mxfp4.of_room(&shape, large - 1).name(), "TL2");
        assert_eq!(mxfp4.of_room(&shape, small - 1).name(), "MXFP4");
        assert_eq!(TensorType::F32.of_room(&shape, 0), TensorType::F32);
    }
}
