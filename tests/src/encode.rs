//! Ternary weights in every type of a GGUF file, written weight by weight as the types are drawn,
//! without looking at the reader.

use crate::tiny_gguf::{File, code, tensor_type};
use ternlet::format::{I2sLayout, TernaryOptions};

/// A type, and for I2_S a layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the types' own")]
pub enum Encoding {
    I2s,
    I2sNeon64,
    I2sRows4,
    Tq1_0,
    Tq2_0,
    Iq1Bn,
    Iq2Bn,
    F32,
    F16,
    Bf16,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Encoding; 10] = [
        Encoding::I2s,
        Encoding::I2sNeon64,
        Encoding::I2sRows4,
        Encoding::Tq1_0,
        Encoding::Tq2_0,
        Encoding::Iq1Bn,
        Encoding::Iq2Bn,
        Encoding::F32,
        Encoding::F16,
        Encoding::Bf16,
    ];

    /// The number of the type.
    pub fn number(self) -> u32 {
        match self {
            Encoding::I2s | Encoding::I2sNeon64 | Encoding::I2sRows4 => tensor_type::I2_S,
            Encoding::Tq1_0 => 34,
            Encoding::Tq2_0 => 35,
            Encoding::Iq1Bn => 134,
            Encoding::Iq2Bn => 135,
            Encoding::F32 => tensor_type::F32,
            Encoding::F16 => tensor_type::F16,
            Encoding::Bf16 => tensor_type::BF16,
        }
    }

    /// With what options a file of it is to be read, which its type does not say.
    pub fn options(self) -> TernaryOptions {
        let i2s_layout = match self {
            Encoding::I2sNeon64 => I2sLayout::Neon64,
            Encoding::I2sRows4 => I2sLayout::Rows4,
            _ => I2sLayout::Published,
        };
        TernaryOptions { i2s_layout, quantize: None }
    }

    /// What the number of columns must be a multiple of.
    pub fn cols_unit(self) -> usize {
        match self {
            Encoding::Tq1_0 | Encoding::Tq2_0 => 256,
            Encoding::Iq1Bn | Encoding::Iq2Bn => 64,
            _ => 1,
        }
    }

    /// The bytes of codes (weight + 1) by rows of `cols`, with one scale, which must be a number of
    /// half precision and of bfloat16.
    pub fn bytes(self, codes: &[u8], cols: usize, scale: f32) -> Vec<u8> {
        let rows = || codes.chunks_exact(cols);
        let value = |code: &u8| (f32::from(*code) - 1.0) * scale;
        let half = half::f16::from_f32(scale).to_le_bytes();
        match self {
            Encoding::I2s => i2s(codes, scale, 32),
            Encoding::I2sNeon64 => i2s(codes, scale, 16),
            Encoding::I2sRows4 => rows4(codes, cols, scale),
            Encoding::Tq1_0 => {
                codes.chunks_exact(256).flat_map(|block| [tq1_0(block), half.to_vec()].concat()).collect()
            }
            Encoding::Tq2_0 => {
                codes.chunks_exact(256).flat_map(|block| [tq2_0(block), half.to_vec()].concat()).collect()
            }
            Encoding::Iq1Bn => rows().flat_map(|row| [half.to_vec(), iq1_bn(row)].concat()).collect(),
            Encoding::Iq2Bn => {
                rows().flat_map(|row| [scale.to_le_bytes().to_vec(), iq2_bn(row)].concat()).collect()
            }
            Encoding::F32 => codes.iter().flat_map(|code| value(code).to_le_bytes()).collect(),
            Encoding::F16 => {
                codes.iter().flat_map(|code| half::f16::from_f32(value(code)).to_le_bytes()).collect()
            }
            Encoding::Bf16 => {
                codes.iter().flat_map(|code| half::bf16::from_f32(value(code)).to_le_bytes()).collect()
            }
        }
    }

    /// Writes every ternary tensor of a file of I2_S anew, with this scale.
    pub fn recode(self, file: &mut File, scale: f32) {
        for tensor in file.tensors.iter_mut().filter(|tensor| tensor.kind == tensor_type::I2_S) {
            let count = tensor.dimensions.iter().product::<u64>() as usize;
            let codes: Vec<u8> = (0..count).map(|flat| code(&tensor.values, flat)).collect();
            tensor.values = self.bytes(&codes, tensor.dimensions[0] as usize, scale);
            tensor.kind = self.number();
        }
    }
}

fn with_tail(mut bytes: Vec<u8>, scale: f32) -> Vec<u8> {
    bytes.extend(scale.to_le_bytes());
    bytes.extend([0; 28]);
    bytes
}

fn i2s(codes: &[u8], scale: f32, block_bytes: usize) -> Vec<u8> {
    let mut bytes = vec![0; codes.len() / 4];
    for (flat, code) in codes.iter().enumerate() {
        let (block, place) = (flat / (4 * block_bytes), flat % (4 * block_bytes));
        bytes[block * block_bytes + place % block_bytes] |= code << [6, 4, 2, 0][place / block_bytes];
    }
    with_tail(bytes, scale)
}

fn rows4(codes: &[u8], cols: usize, scale: f32) -> Vec<u8> {
    let mut bytes = vec![0; codes.len() / 4];
    for (flat, code) in codes.iter().enumerate() {
        let (row, col) = (flat / cols, flat % cols);
        bytes[row / 4 * cols + col] |= code << [6, 4, 2, 0][row % 4];
    }
    with_tail(bytes, scale)
}

/// The most significant trit first.
fn trits(codes: impl DoubleEndedIterator<Item = u8>) -> u8 {
    let number = codes.fold(0, |number, code| 3 * number + u32::from(code));
    (number * 256).div_ceil(243) as u8
}

fn tq1_0(block: &[u8]) -> Vec<u8> {
    let first = (0..32).map(|m| trits((0..5).map(|n| block[m + 32 * n])));
    let second = (0..16).map(|m| trits((0..5).map(|n| block[160 + m + 16 * n])));
    // Four trits, and a fifth of zero.
    let last = (0..4).map(|j| trits((0..5).map(|n| if n < 4 { block[240 + j + 4 * n] } else { 0 })));
    first.chain(second).chain(last).collect()
}

fn tq2_0(block: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; 64];
    for (at, code) in block.iter().enumerate() {
        bytes[at / 128 * 32 + at % 32] |= code << (2 * (at % 128 / 32));
    }
    bytes
}

fn iq1_bn(row: &[u8]) -> Vec<u8> {
    let block = |block: &[u8]| {
        let mut bytes: Vec<u8> = Vec::new();
        for part in block.chunks_exact(16) {
            bytes.extend((0..3).map(|k| trits(part[5 * k..5 * k + 5].iter().rev().copied())));
        }
        // The fifth, most significant trit is zero.
        bytes.push(trits([0, block[63], block[47], block[31], block[15]].into_iter()));
        bytes
    };
    row.chunks_exact(64).flat_map(block).collect()
}

fn iq2_bn(row: &[u8]) -> Vec<u8> {
    let byte = |block: &[u8], j: usize| (0..4).map(|l| block[16 * l + j] << (2 * l)).sum();
    row.chunks_exact(64).flat_map(|block| (0..16).map(move |j| byte(block, j))).collect()
}
