//! Values of embeddings, heads and norms: floats, and llama.cpp's blocks of quantised ones.
//!
//! ```text
//! Q8_0  32 values: d float16, 32 int8 q                        value = d * q
//! Q5_0  32 values: d float16, h uint32, 16 bytes               value = d * (q - 16)
//!       byte j: low bits of value j in bits 3:0, of j + 16 in bits 7:4; bit i of h is bit 4 of value i
//! Q4_0  32 values: d float16, 16 bytes as in Q5_0              value = d * (q - 8)
//! Q6_K  256 values: 128 bytes low, 64 bytes high, 16 int8 scales s, d float16
//!       half h, place l = 0 .. 31, part p = 0 .. 3: value 128h + 32p + l = d * s * (q - 32)
//!       low bits (4): byte 64h + 32(p % 2) + l, bits 3:0 for p < 2, bits 7:4 else
//!       high bits (2): byte 32h + l, bits 2p+1:2p;  s: number 8h + 2p + l / 16
//! ```
//!
//! Each of these values is a float32 exactly: the factors have together at most 24 significant
//! bits. So what is decoded here is what the file holds, without rounding. An image keeps it so
//! with `--head file`, in float32 (an F16 would round it), and else as int8 rows, which rounds it
//! once.

use ternlet_core::math::{bf16_to_f32, f16_to_f32};
use ternlet_core::packing::DenseType;

/// A type of dense values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FloatKind {
    /// Plain floats.
    Plain(DenseType),
    /// Blocks of 32 values of 4 bits.
    Q4_0,
    /// Blocks of 32 values of 5 bits.
    Q5_0,
    /// Blocks of 32 values of 8 bits.
    Q8_0,
    /// Blocks of 256 values of 6 bits.
    Q6K,
}

/// Dense values of a file, little-endian; whole blocks.
#[derive(Clone, Copy, Debug)]
pub struct Floats<'a> {
    /// Their type.
    pub kind: FloatKind,
    /// Their bytes.
    pub bytes: &'a [u8],
}

impl FloatKind {
    /// Values of a block, and its bytes.
    pub fn block(self) -> (usize, usize) {
        match self {
            Self::Plain(DenseType::F32) => (1, 4),
            Self::Plain(DenseType::F16 | DenseType::Bf16) => (1, 2),
            Self::Q4_0 => (32, 18),
            Self::Q5_0 => (32, 22),
            Self::Q8_0 => (32, 34),
            Self::Q6K => (256, 210),
        }
    }

    /// The floats that hold these values exactly.
    pub fn exact(self) -> DenseType {
        match self {
            Self::Plain(kind) => kind,
            _ => DenseType::F32,
        }
    }
}

impl<'a> Floats<'a> {
    /// Bytes of a row of `cols` values, which is whole blocks.
    pub fn row_bytes(&self, cols: usize) -> usize {
        let (values, bytes) = self.kind.block();
        cols / values * bytes
    }

    /// Pieces of whole blocks of at most `bytes` (but at least one block), each with the index of
    /// its first value.
    pub fn pieces(&self, bytes: usize) -> impl Iterator<Item = (usize, Floats<'a>)> {
        let (block_values, block_bytes) = self.kind.block();
        let (blocks, kind) = ((bytes / block_bytes).max(1), self.kind);
        let pieces = self.bytes.chunks(blocks * block_bytes).enumerate();
        pieces.map(move |(at, bytes)| (at * blocks * block_values, Floats { kind, bytes }))
    }

    /// The index of the first value that is infinite or not a number.
    pub fn not_finite(&self) -> Option<usize> {
        let any = |mask: u16| move |bytes: &[u8; 2]| u16::from_le_bytes(*bytes) & mask == mask;
        let is_wide = |bytes: &[u8; 4]| u32::from_le_bytes(*bytes) & 0x7f80_0000 == 0x7f80_0000;
        // A block's values are as finite as its scale.
        let in_blocks = |scale_at: usize| {
            let (values, bytes) = self.kind.block();
            let bad =
                |block: &[u8]| f16_at(block, scale_at).is_infinite() || f16_at(block, scale_at).is_nan();
            self.bytes.chunks_exact(bytes).position(bad).map(|block| block * values)
        };
        match self.kind {
            FloatKind::Plain(DenseType::F32) => self.bytes.as_chunks().0.iter().position(is_wide),
            FloatKind::Plain(DenseType::F16) => self.bytes.as_chunks().0.iter().position(any(0x7c00)),
            FloatKind::Plain(DenseType::Bf16) => self.bytes.as_chunks().0.iter().position(any(0x7f80)),
            FloatKind::Q4_0 | FloatKind::Q5_0 | FloatKind::Q8_0 => in_blocks(0),
            FloatKind::Q6K => in_blocks(208),
        }
    }

    /// The values in float32, little-endian, appended to `out`.
    pub fn widen(&self, out: &mut Vec<u8>) {
        let halves = self.bytes.as_chunks().0.iter().map(|&bytes| u16::from_le_bytes(bytes));
        match self.kind {
            FloatKind::Plain(DenseType::F32) => out.extend(self.bytes),
            FloatKind::Plain(DenseType::F16) => {
                out.extend(halves.flat_map(|bits| f16_to_f32(bits).to_le_bytes()));
            }
            FloatKind::Plain(DenseType::Bf16) => {
                out.extend(halves.flat_map(|bits| bf16_to_f32(bits).to_le_bytes()));
            }
            FloatKind::Q4_0 => self.decode(q4_0, out),
            FloatKind::Q5_0 => self.decode(q5_0, out),
            FloatKind::Q8_0 => self.decode(q8_0, out),
            FloatKind::Q6K => self.decode(q6_k, out),
        }
    }

    fn decode<const VALUES: usize, const BYTES: usize>(
        &self,
        block: impl Fn(&[u8; BYTES]) -> [f32; VALUES],
        out: &mut Vec<u8>,
    ) {
        let blocks = self.bytes.as_chunks().0.iter();
        out.extend(blocks.flat_map(|bytes| block(bytes).into_iter().flat_map(f32::to_le_bytes)));
    }
}

fn f16_at(bytes: &[u8], at: usize) -> f32 {
    f16_to_f32(u16::from_le_bytes([bytes[at], bytes[at + 1]]))
}

fn nibble(bytes: &[u8], value: usize) -> i32 {
    i32::from(bytes[value % 16] >> (value / 16 * 4) & 15)
}

fn q4_0(block: &[u8; 18]) -> [f32; 32] {
    let scale = f16_at(block, 0);
    std::array::from_fn(|value| (nibble(&block[2..], value) - 8) as f32 * scale)
}

fn q5_0(block: &[u8; 22]) -> [f32; 32] {
    let scale = f16_at(block, 0);
    let high = u32::from_le_bytes([block[2], block[3], block[4], block[5]]);
    let value = |value: usize| nibble(&block[6..], value) | ((high >> value & 1) as i32 * 16);
    std::array::from_fn(|at| (value(at) - 16) as f32 * scale)
}

fn q8_0(block: &[u8; 34]) -> [f32; 32] {
    let scale = f16_at(block, 0);
    std::array::from_fn(|at| f32::from(block[2 + at] as i8) * scale)
}

fn q6_k(block: &[u8; 210]) -> [f32; 256] {
    let scale = f16_at(block, 208);
    std::array::from_fn(|at| {
        let (half, part, place) = (at / 128, at % 128 / 32, at % 32);
        let low = block[64 * half + 32 * (part % 2) + place] >> (part / 2 * 4) & 15;
        let high = block[128 + 32 * half + place] >> (2 * part) & 3;
        let of_16 = f32::from(block[192 + at / 16] as i8);
        scale * of_16 * (i32::from(high << 4 | low) - 32) as f32
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_widened_and_judged() {
        let f16: Vec<u8> =
            [0x3c00_u16, 0xc000, 0x0001, 0x7bff].iter().flat_map(|v| v.to_le_bytes()).collect();
        let f16 = Floats { kind: FloatKind::Plain(DenseType::F16), bytes: &f16 };
        let mut out = Vec::new();
        f16.widen(&mut out);
        let expected = [1.0_f32, -2.0, 5.960_464_5e-8, 65504.0];
        assert_eq!(out, expected.iter().flat_map(|v| v.to_le_bytes()).collect::<Vec<_>>());
        assert_eq!(f16.not_finite(), None);
        let bf16 = Floats { kind: FloatKind::Plain(DenseType::Bf16), bytes: &[0x80, 0x3f, 0x80, 0xff] };
        assert_eq!(bf16.not_finite(), Some(1));
        let f32 = f32::NAN.to_le_bytes();
        assert_eq!(Floats { kind: FloatKind::Plain(DenseType::F32), bytes: &f32 }.not_finite(), Some(0));
    }

    #[test]
    fn an_infinite_scale_is_found_in_its_block() {
        for (kind, scale_at) in [(FloatKind::Q8_0, 0), (FloatKind::Q6K, 208)] {
            let (values, bytes) = kind.block();
            let mut blocks = vec![0; 3 * bytes];
            assert_eq!(Floats { kind, bytes: &blocks }.not_finite(), None);
            blocks[2 * bytes + scale_at + 1] = 0x7c;
            assert_eq!(Floats { kind, bytes: &blocks }.not_finite(), Some(2 * values));
        }
    }

    #[test]
    fn pieces_are_whole_blocks() {
        let bytes = vec![0; 10 * 34];
        let floats = Floats { kind: FloatKind::Q8_0, bytes: &bytes };
        let pieces: Vec<_> = floats.pieces(110).map(|(first, piece)| (first, piece.bytes.len())).collect();
        assert_eq!(pieces, [(0, 102), (96, 102), (192, 102), (288, 34)]);
        assert_eq!(floats.pieces(1).count(), 10);
    }
}
