//! IQ1_BN and IQ2_BN, ik_llama.cpp's ternary types: a scale and then blocks of 64 weights, by row.
//!
//! ```text
//! IQ2_BN  d float32; blocks of 16 bytes
//!         byte j: weight 16l + j in bits 2l+1:2l
//! IQ1_BN  d float16; blocks of 13 bytes
//!         byte 3g + k (g = 0 .. 3, k = 0 .. 2): weights 16g + 5k .. 16g + 5k + 4
//!         byte 12: weights 15, 31, 47, 63
//! ```
//!
//! The trits of a byte are coded as in TQ1_0 (see [`super::tq`]), in the other order: the first
//! weight is the least digit.

use super::pack::{Codes, Group, shifted};
use super::tq::{trit, words};
use super::{AnyCodes, Scales, TernaryError, checked_scale, first_code_3};
use ternlet_core::math::f16_to_f32;
use ternlet_core::packing::GROUP_COLS;

const BLOCK_WEIGHTS: usize = 64;
const GROUPS: usize = BLOCK_WEIGHTS / GROUP_COLS;
const IQ1_BN_BYTES: usize = 13;
const IQ2_BN_BYTES: usize = 16;
const POWERS: [u8; 5] = [81, 27, 9, 3, 1];

/// Rows of a header of `HEADER` bytes and blocks of `BYTES` bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows<'a, const HEADER: usize, const BYTES: usize> {
    bytes: &'a [u8],
    row_bytes: usize,
}

/// Rows in base 3 behind a half-precision scale.
pub(super) type Iq1Bn<'a> = Rows<'a, 2, IQ1_BN_BYTES>;
/// Rows of two bits a weight behind a float32 scale.
pub(super) type Iq2Bn<'a> = Rows<'a, 4, IQ2_BN_BYTES>;

pub(super) fn read_iq1_bn(
    bytes: &[u8],
    (rows, cols): (usize, usize),
) -> Result<(AnyCodes<'_>, Scales), TernaryError> {
    let codes = Iq1Bn::new(bytes, cols);
    let scale = |row| checked_scale(f16_to_f32(u16::from_le_bytes(*codes.header(row))), row);
    let scales = (0..rows).map(scale).collect::<Result<_, _>>()?;
    Ok((AnyCodes::Iq1Bn(codes), Scales::Rows(scales)))
}

pub(super) fn read_iq2_bn(
    bytes: &[u8],
    (rows, cols): (usize, usize),
) -> Result<(AnyCodes<'_>, Scales), TernaryError> {
    let codes = Iq2Bn::new(bytes, cols);
    if let Some(weight) = first_code_3(codes, (rows, cols)) {
        return Err(TernaryError::Code { weight, i2s: false });
    }
    let scale = |row| checked_scale(f32::from_le_bytes(*codes.header(row)), row);
    let scales = (0..rows).map(scale).collect::<Result<_, _>>()?;
    Ok((AnyCodes::Iq2Bn(codes), Scales::Rows(scales)))
}

impl<'a, const HEADER: usize, const BYTES: usize> Rows<'a, HEADER, BYTES> {
    fn new(bytes: &'a [u8], cols: usize) -> Self {
        Rows { bytes, row_bytes: HEADER + cols / BLOCK_WEIGHTS * BYTES }
    }

    #[inline(always)]
    fn row(self, row: usize) -> (&'a [u8; HEADER], &'a [[u8; BYTES]]) {
        const { assert!(HEADER > 0) };
        let bytes = &self.bytes[row * self.row_bytes..][..self.row_bytes];
        let (headers, _) = bytes.as_chunks();
        (&headers[0], bytes[HEADER..].as_chunks().0)
    }

    fn header(self, row: usize) -> &'a [u8; HEADER] {
        self.row(row).0
    }
}

impl Codes for Iq2Bn<'_> {
    #[inline(always)]
    fn row_group(self, row: usize, group: usize) -> Group {
        shifted(&self.row(row).1[group / GROUPS], 2 * (group % GROUPS))
    }
}

impl Codes for Iq1Bn<'_> {
    #[inline(always)]
    fn row_group(self, row: usize, group: usize) -> Group {
        let block = &self.row(row).1[group / GROUPS];
        let group = group % GROUPS;
        let mut codes = [0; GROUP_COLS];
        for (at, code) in codes[..15].iter_mut().enumerate() {
            *code = trit(block[3 * group + at / 5], POWERS[at % 5]);
        }
        codes[15] = trit(block[12], POWERS[group]);
        words(codes)
    }
}
