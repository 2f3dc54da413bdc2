//! TQ1_0 and TQ2_0, llama.cpp's ternary types: blocks of 256 weights of a row, each with a scale.
//!
//! ```text
//! TQ2_0  64 bytes of codes, d float16
//!        half h (bytes 32h .. 32h+31), byte m: weight 128h + 32l + m in bits 2l+1:2l
//! TQ1_0  48 bytes and 4 bytes of trits, d float16
//!        bytes  0 .. 31, byte m: weights m + 32n,       n = 0 .. 4
//!        bytes 32 .. 47, byte m: weights 160 + m + 16n, n = 0 .. 4
//!        bytes 48 .. 51, byte j: weights 240 + j + 4n,  n = 0 .. 3
//! ```
//!
//! Five trits are the number `((((c0 * 3 + c1) * 3 + c2) * 3 + c3) * 3 + c4)` of 243, stored as
//! `ceil(number * 256 / 243)`: trit n is the first digit of the fraction `byte * 3^n / 256` modulo 1,
//! so `((byte * 3^n mod 256) * 3) / 256`. Every byte decodes to something.
//!
//! An image has one scale a row. So all blocks of a row that hold a weight must have the same; a
//! block whose scale is 0 holds none, whatever its codes. Files made from models with one scale a
//! matrix are so; files with real scales per block are refused.

use super::pack::{Codes, Group, ZERO_GROUP, shifted};
use super::{AnyCodes, Scales, TernaryError, checked_scale, first_code_3};
use ternlet_core::math::f16_to_f32;
use ternlet_core::packing::GROUP_COLS;

/// Weights of a block.
pub(super) const BLOCK_WEIGHTS: usize = 256;
const GROUPS: usize = BLOCK_WEIGHTS / GROUP_COLS;
const TQ1_0_BYTES: usize = 54;
const TQ2_0_BYTES: usize = 66;
const POWERS: [u8; 5] = [1, 3, 9, 27, 81];

/// Blocks of `BYTES` bytes, whose last two are the scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Blocks<'a, const BYTES: usize> {
    bytes: &'a [u8],
    /// Blocks of a row.
    per_row: usize,
}

/// Blocks in base 3.
pub(super) type Tq1_0<'a> = Blocks<'a, TQ1_0_BYTES>;
/// Blocks of two bits a weight.
pub(super) type Tq2_0<'a> = Blocks<'a, TQ2_0_BYTES>;

pub(super) fn read_tq1_0(
    bytes: &[u8],
    shape: (usize, usize),
) -> Result<(AnyCodes<'_>, Scales), TernaryError> {
    let codes = Tq1_0 { bytes, per_row: shape.1 / BLOCK_WEIGHTS };
    let scales = codes.scales(shape.0)?;
    Ok((AnyCodes::Tq1_0(codes), scales))
}

pub(super) fn read_tq2_0(
    bytes: &[u8],
    shape: (usize, usize),
) -> Result<(AnyCodes<'_>, Scales), TernaryError> {
    let codes = Tq2_0 { bytes, per_row: shape.1 / BLOCK_WEIGHTS };
    if let Some(weight) = first_code_3(codes, shape) {
        return Err(TernaryError::Code { weight, i2s: false });
    }
    let scales = codes.scales(shape.0)?;
    Ok((AnyCodes::Tq2_0(codes), scales))
}

impl<'a, const BYTES: usize> Blocks<'a, BYTES>
where
    Self: Codes,
{
    /// One scale for every row.
    fn scales(self, rows: usize) -> Result<Scales, TernaryError> {
        (0..rows).map(|row| self.row_scale(row)).collect::<Result<_, _>>().map(Scales::Rows)
    }

    /// The scale of the blocks that hold a weight; of a row without one, the largest.
    fn row_scale(self, row: usize) -> Result<f32, TernaryError> {
        let (mut of_weights, mut of_zeros) = (None, 0.0_f32);
        for block in 0..self.per_row {
            let scale = checked_scale(f16_to_f32(self.scale_bits(self.block(row, block))), row)?;
            let groups = block * GROUPS..(block + 1) * GROUPS;
            if groups.into_iter().all(|group| self.row_group(row, group) == ZERO_GROUP) {
                of_zeros = of_zeros.max(scale);
                continue;
            }
            match of_weights {
                Some(other) if other != scale => {
                    return Err(TernaryError::BlockScales { row, found: [other, scale] });
                }
                _ => of_weights = Some(scale),
            }
        }
        Ok(of_weights.unwrap_or(of_zeros))
    }
}

impl<'a, const BYTES: usize> Blocks<'a, BYTES> {
    #[inline(always)]
    fn block(self, row: usize, block: usize) -> &'a [u8; BYTES] {
        &self.bytes.as_chunks().0[row * self.per_row + block]
    }

    fn scale_bits(self, block: &[u8; BYTES]) -> u16 {
        u16::from_le_bytes([block[BYTES - 2], block[BYTES - 1]])
    }

    /// The block of a group, and the group's number in it; none where the block's scale is 0.
    #[inline(always)]
    fn block_of(self, row: usize, group: usize) -> Option<(&'a [u8; BYTES], usize)> {
        let block = self.block(row, group / GROUPS);
        (self.scale_bits(block) & 0x7fff != 0).then_some((block, group % GROUPS))
    }
}

impl Codes for Tq2_0<'_> {
    #[inline(always)]
    fn row_group(self, row: usize, group: usize) -> Group {
        let Some((block, group)) = self.block_of(row, group) else { return ZERO_GROUP };
        let (half, place) = (group / 8, group % 8);
        shifted(&block[32 * half + 16 * (place % 2)..], 2 * (place / 2))
    }
}

impl Codes for Tq1_0<'_> {
    #[inline(always)]
    fn row_group(self, row: usize, group: usize) -> Group {
        let Some((block, group)) = self.block_of(row, group) else { return ZERO_GROUP };
        let mut codes = [0; GROUP_COLS];
        let (bytes, power) = match group {
            0..10 => (&block[16 * (group % 2)..][..16], POWERS[group / 2]),
            10..15 => (&block[32..48], POWERS[group - 10]),
            _ => {
                for (at, code) in codes.iter_mut().enumerate() {
                    *code = trit(block[48 + at % 4], POWERS[at / 4]);
                }
                return words(codes);
            }
        };
        for (code, &byte) in codes.iter_mut().zip(bytes) {
            *code = trit(byte, power);
        }
        words(codes)
    }
}

/// The first digit in base 3 of `byte * power / 256` modulo 1.
#[inline(always)]
pub(super) fn trit(byte: u8, power: u8) -> u8 {
    ((u16::from(byte.wrapping_mul(power)) * 3) >> 8) as u8
}

/// Sixteen codes as a group.
#[inline(always)]
pub(super) fn words(codes: [u8; GROUP_COLS]) -> Group {
    let (words, _) = codes.as_chunks::<4>();
    std::array::from_fn(|at| u32::from_le_bytes(words[at]))
}

/// A scale in half precision: its bits and what it is then; `None` where it is too large.
pub fn f16_bits(scale: f32) -> Option<(u16, f32)> {
    let half = half::f16::from_f32(scale);
    half.is_finite().then_some((half.to_bits(), half.to_f32()))
}

/// Writes a row of codes as blocks of TQ2_0 with one scale, appending to `out`; their number is a
/// multiple of 256.
pub fn write_tq2_0(codes: &[u8], scale_bits: u16, out: &mut Vec<u8>) {
    for block in codes.chunks_exact(BLOCK_WEIGHTS) {
        for half in block.chunks_exact(128) {
            let byte = |m: usize| (0..4).fold(0, |byte, l| byte | half[32 * l + m] << (2 * l));
            out.extend((0..32).map(byte));
        }
        out.extend(scale_bits.to_le_bytes());
    }
}
