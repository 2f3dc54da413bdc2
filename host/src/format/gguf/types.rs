//! The tensor types of GGUF files: numbers, names and sizes.
//!
//! Numbers 36 and above mean different things in different programs. 36 is read as bitnet.cpp's
//! I2_S; the others are not known here, because their size could not be told.

/// Values (or blocks of values) of a tensor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TensorType {
    /// float32.
    F32,
    /// IEEE half precision.
    F16,
    /// bfloat16.
    Bf16,
    /// bitnet.cpp's ternary weights: two bits each, one float32 scale behind them.
    I2S,
    /// A type that has a size and a name but no reader; an index into the table below.
    Other(u8),
}

/// (number, name, values per block, bytes per block) of types that are only named in messages.
const OTHERS: [(u32, &str, u64, u64); 28] = [
    (2, "Q4_0", 32, 18),
    (3, "Q4_1", 32, 20),
    (6, "Q5_0", 32, 22),
    (7, "Q5_1", 32, 24),
    (8, "Q8_0", 32, 34),
    (9, "Q8_1", 32, 36),
    (10, "Q2_K", 256, 84),
    (11, "Q3_K", 256, 110),
    (12, "Q4_K", 256, 144),
    (13, "Q5_K", 256, 176),
    (14, "Q6_K", 256, 210),
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
    (34, "TQ1_0", 256, 54),
    (35, "TQ2_0", 256, 66),
];

/// Bytes behind the weights of an I2_S tensor: the scale and 28 bytes without a meaning.
pub const I2S_TAIL_BYTES: u64 = 32;

impl TensorType {
    /// The type of a number, if its size is known.
    pub fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::F32),
            1 => Some(Self::F16),
            30 => Some(Self::Bf16),
            36 => Some(Self::I2S),
            _ => OTHERS.iter().position(|other| other.0 == number).map(|index| Self::Other(index as u8)),
        }
    }

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::F32 => "F32",
            Self::F16 => "F16",
            Self::Bf16 => "BF16",
            Self::I2S => "I2_S",
            Self::Other(index) => OTHERS[usize::from(index)].1,
        }
    }

    /// Bytes of a tensor; `None` where a dimension is zero, the row is no whole number of blocks,
    /// or the product does not fit 64 bits.
    pub fn bytes(self, dimensions: &[u64]) -> Option<u64> {
        let count = dimensions.iter().try_fold(1_u64, |count, &dimension| count.checked_mul(dimension))?;
        let (per_block, block_bytes) = match self {
            Self::F32 => (1, 4),
            Self::F16 | Self::Bf16 => (1, 2),
            // Bit-packed over the whole tensor, not by row.
            Self::I2S => {
                let packed = (count > 0 && count.is_multiple_of(4)).then_some(count / 4)?;
                return packed.checked_add(I2S_TAIL_BYTES);
            }
            Self::Other(index) => (OTHERS[usize::from(index)].2, OTHERS[usize::from(index)].3),
        };
        let whole = count > 0 && dimensions.first()?.is_multiple_of(per_block);
        if whole { (count / per_block).checked_mul(block_bytes) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        assert_eq!(TensorType::F32.bytes(&[3, 5, 1, 1]), Some(60));
        assert_eq!(TensorType::I2S.bytes(&[2560, 640, 1, 1]), Some(2560 * 640 / 4 + 32));
        assert_eq!(TensorType::from_number(14).and_then(|q6_k| q6_k.bytes(&[512, 2])), Some(4 * 210));
        assert_eq!(TensorType::from_number(14).and_then(|q6_k| q6_k.bytes(&[100, 2])), None);
        assert_eq!(TensorType::F32.bytes(&[0, 5]), None);
        assert_eq!(TensorType::I2S.bytes(&[0, 5]), None);
        assert_eq!(TensorType::F16.bytes(&[1 << 40, 1 << 40]), None);
        assert_eq!(TensorType::F32.bytes(&[1 << 62, 1]), None);
        assert_eq!(TensorType::from_number(99), None);
    }

    #[test]
    fn numbers_are_listed_once() {
        for (number, name, ..) in OTHERS {
            assert_eq!(TensorType::from_number(number).map(TensorType::name), Some(name));
        }
    }
}
