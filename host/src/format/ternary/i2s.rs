//! I2_S, the ternary tensors of most published GGUF files, in its three layouts.
//!
//! A tensor of n weights is n/4 bytes of codes (weight + 1), one float32 scale, 28 bytes without a
//! meaning. Other programs, and other builds of the same one, give the same number to other
//! layouts, and nothing in a file says which:
//!
//! ```text
//! published  flat over the whole tensor, so a row may start in the middle of a block;
//!            block b: bytes 32b .. 32b+31, weights 128b .. 128b+127
//!            byte p:  weight p in bits 7:6, 32+p in bits 5:4, 64+p in bits 3:2, 96+p in bits 1:0
//! neon64     the same with blocks of 64 weights in 16 bytes: bitnet.cpp built for ARM, since
//!            November 2025
//! rows4      byte r * cols + c: column c of row 4r in bits 7:6, of 4r+1 in bits 5:4, of 4r+2 in
//!            bits 3:2, of 4r+3 in bits 1:0: bitnet.cpp built without ACT_PARALLEL
//! ```
//!
//! All files known to be published have the first, which is what is read if nothing else is asked
//! for. The code 3 stands for nothing.

use super::pack::{Codes, Group, ZERO_GROUP, shifted};
use super::{AnyCodes, Scales, TernaryError, checked_scale, first_code_3};
use ternlet_core::packing::{GROUP_COLS, has_code_3};

/// Bytes of a block of the published layout.
pub(super) const PUBLISHED_BYTES: usize = 32;
/// Bytes of a block of the layout of ARM builds.
pub(super) const NEON64_BYTES: usize = 16;

/// How the weights of I2_S tensors lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum I2sLayout {
    /// Blocks of 128 weights in 32 bytes.
    #[default]
    Published,
    /// Blocks of 64 weights in 16 bytes.
    Neon64,
    /// Four rows in a byte.
    Rows4,
}

/// Cuts a tensor and looks for codes that are none.
pub(super) fn read(
    bytes: &[u8],
    (rows, cols): (usize, usize),
    layout: I2sLayout,
) -> Result<(AnyCodes<'_>, Scales), TernaryError> {
    let weights = rows * cols;
    let unit = match layout {
        I2sLayout::Published => (weights.is_multiple_of(128), "blocks of 128 weights"),
        I2sLayout::Neon64 => (weights.is_multiple_of(64), "blocks of 64 weights"),
        I2sLayout::Rows4 => (rows.is_multiple_of(4), "groups of four rows"),
    };
    let (true, Some((packed, tail))) = (unit.0, bytes.split_at_checked(weights / 4)) else {
        return Err(TernaryError::Blocks { unit: unit.1 });
    };
    let scale = tail.first_chunk().map_or(f32::NAN, |scale| f32::from_le_bytes(*scale));
    let scale = checked_scale(scale, 0)?;
    let codes = match layout {
        I2sLayout::Published => AnyCodes::Published(Spread { packed, cols }),
        I2sLayout::Neon64 => AnyCodes::Neon64(Spread { packed, cols }),
        I2sLayout::Rows4 => AnyCodes::Rows4(Interleaved { packed, cols }),
    };
    if has_code_3(packed) {
        let weight = match codes {
            AnyCodes::Published(codes) => first_code_3(codes, (rows, cols)),
            AnyCodes::Neon64(codes) => first_code_3(codes, (rows, cols)),
            AnyCodes::Rows4(codes) => first_code_3(codes, (rows, cols)),
            _ => None,
        };
        return Err(TernaryError::Code { weight: weight.unwrap_or_default(), i2s: true });
    }
    Ok((codes, Scales::Tensor(scale)))
}

/// Writes the whole blocks of codes in the published layout, appending to `out`; returns how many codes
/// those are.
pub fn write_i2s(codes: &[u8], out: &mut Vec<u8>) -> usize {
    let (blocks, _) = codes.as_chunks::<128>();
    for block in blocks {
        out.extend((0..32).map(|p| block[p] << 6 | block[32 + p] << 4 | block[64 + p] << 2 | block[96 + p]));
    }
    blocks.len() * 128
}

/// Blocks of `BYTES` bytes, flat over a tensor: byte p holds weights p, BYTES + p, 2 BYTES + p and
/// 3 BYTES + p, the first in the high bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread<'a, const BYTES: usize> {
    packed: &'a [u8],
    cols: usize,
}

impl<const BYTES: usize> Codes for Spread<'_, BYTES> {
    #[inline(always)]
    fn row_group(self, row: usize, group: usize) -> Group {
        let first = row * self.cols + group * GROUP_COLS;
        let len = (self.cols - group * GROUP_COLS).min(GROUP_COLS);
        if len == GROUP_COLS && first.is_multiple_of(GROUP_COLS) {
            // Sixteen weights that start at a multiple of 16 are neighbouring bytes at one position.
            let (block, place) = (first / (4 * BYTES), first % (4 * BYTES));
            shifted(&self.packed[block * BYTES + place % BYTES..], 6 - 2 * (place / BYTES))
        } else {
            self.group_by_weight(first, len)
        }
    }
}

impl<const BYTES: usize> Spread<'_, BYTES> {
    fn code(self, flat: usize) -> u8 {
        let (block, place) = (flat / (4 * BYTES), flat % (4 * BYTES));
        self.packed[block * BYTES + place % BYTES] >> (6 - 2 * (place / BYTES)) & 3
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

/// Four rows in a byte.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interleaved<'a> {
    packed: &'a [u8],
    cols: usize,
}

impl Codes for Interleaved<'_> {
    #[inline(always)]
    fn row_group(self, row: usize, group: usize) -> Group {
        let (shift, bytes) = (6 - 2 * (row % 4), &self.packed[row / 4 * self.cols..][..self.cols]);
        let bytes = &bytes[group * GROUP_COLS..];
        if bytes.len() >= GROUP_COLS {
            return shifted(bytes, shift);
        }
        // A code of 1 in every position, so that any shift gives a zero weight.
        let mut padded = [0x55; GROUP_COLS];
        padded[..bytes.len()].copy_from_slice(bytes);
        shifted(&padded, shift)
    }
}
