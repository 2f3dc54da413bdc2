//! Ternary weights stored as floats: exactly ternary ones are taken as they are, others on request
//! quantised as BitNet b1.58 does.
//!
//! Exactly ternary: in every row, each value is 0, +s or -s, with s the largest magnitude of the
//! row. A row of zeros has the largest s of the matrix, as any other row of a matrix with one scale.
//!
//! Absmean (transformers, `integrations/bitnet.py`, `WeightQuant`), over the matrix and in float32:
//! `s = max(mean |w|, 1e-5)`, code `1 + clamp(round_half_even(w * (1 / s)), -1, 1)`, scale s. The
//! mean is summed in float64, so that it has no order. A matrix that is ternary already is never
//! quantised again: its mean counts the zeros, and s would come out too small.

use super::pack::{Codes, Group};
use super::tq::words;
use super::{AnyCodes, Quantize, Scales, TernaryError};
use crate::format::gguf::TensorType;
use ternlet_core::math::{bf16_to_f32, f16_to_f32};
use ternlet_core::packing::GROUP_COLS;

const ABSMEAN_MIN: f32 = 1e-5;

/// Floats and what makes codes of them: a value times `inverse` beyond `threshold` is +1, below its
/// negative -1.
#[derive(Clone, Copy, Debug)]
pub(super) struct FloatCodes<'a> {
    kind: TensorType,
    bytes: &'a [u8],
    cols: usize,
    inverse: f32,
    threshold: f32,
}

/// Finds the scales of a matrix.
pub(super) fn read(
    kind: TensorType,
    bytes: &[u8],
    (rows, cols): (usize, usize),
    quantize: Option<Quantize>,
) -> Result<(AnyCodes<'_>, Scales), TernaryError> {
    let exact = FloatCodes { kind, bytes, cols, inverse: 1.0, threshold: 0.0 };
    match (exact.scales(rows), quantize) {
        (Ok(scales), _) => Ok((AnyCodes::Floats(exact), Scales::Rows(scales))),
        (Err(TernaryError::NotTernary { .. }), Some(Quantize::Absmean)) => {
            let scale = exact.absmean(rows)?;
            // Half of the scale is a tie, which goes to the even 0.
            let quantised = FloatCodes { inverse: 1.0 / scale, threshold: 0.5, ..exact };
            Ok((AnyCodes::Floats(quantised), Scales::Tensor(scale)))
        }
        (Err(error), _) => Err(error),
    }
}

impl FloatCodes<'_> {
    /// A value, by its index flat over the matrix.
    #[inline(always)]
    fn value(self, at: usize) -> f32 {
        let half = || u16::from_le_bytes(self.bytes.as_chunks().0[at]);
        match self.kind {
            TensorType::F16 => f16_to_f32(half()),
            TensorType::Bf16 => bf16_to_f32(half()),
            _ => f32::from_le_bytes(self.bytes.as_chunks().0[at]),
        }
    }

    fn row(self, row: usize) -> impl Iterator<Item = (u64, f32)> {
        (row * self.cols..(row + 1) * self.cols).map(move |at| (at as u64, self.value(at)))
    }

    /// The scale of every row, if the matrix is exactly ternary.
    fn scales(self, rows: usize) -> Result<Vec<f32>, TernaryError> {
        let mut scales = Vec::new();
        for row in 0..rows {
            let mut largest = 0.0_f32;
            for (index, value) in self.row(row) {
                if !value.is_finite() {
                    return Err(TernaryError::NotFinite { index });
                }
                largest = largest.max(value.abs());
            }
            for (index, value) in self.row(row) {
                if value != 0.0 && value.abs() != largest {
                    return Err(TernaryError::NotTernary { index, found: value, largest });
                }
            }
            scales.push(largest);
        }
        let most = scales.iter().copied().fold(0.0, f32::max);
        scales.iter_mut().filter(|scale| **scale == 0.0).for_each(|scale| *scale = most);
        Ok(scales)
    }

    fn absmean(self, rows: usize) -> Result<f32, TernaryError> {
        let (mut sum, mut count) = (0.0_f64, 0_u64);
        for (index, value) in (0..rows).flat_map(|row| self.row(row)) {
            if !value.is_finite() {
                return Err(TernaryError::NotFinite { index });
            }
            sum += f64::from(value.abs());
            count += 1;
        }
        Ok(((sum / count.max(1) as f64) as f32).max(ABSMEAN_MIN))
    }
}

impl Codes for FloatCodes<'_> {
    #[inline(always)]
    fn row_group(self, row: usize, group: usize) -> Group {
        let first = row * self.cols + group * GROUP_COLS;
        let len = (self.cols - group * GROUP_COLS).min(GROUP_COLS);
        let mut codes = [1; GROUP_COLS];
        for (at, code) in codes[..len].iter_mut().enumerate() {
            let scaled = self.value(first + at) * self.inverse;
            *code += u8::from(scaled > self.threshold);
            *code -= u8::from(scaled < -self.threshold);
        }
        words(codes)
    }
}
