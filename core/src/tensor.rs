//! Views of a model's tensors, their lengths checked once, when the image was.

use crate::math::{bf16_to_f32, f16_to_f32};
use crate::packing::{DenseType, Packing, TernaryPacking};

/// A ternary matrix (rows, cols) with one scale per row.
#[derive(Clone, Copy, Debug)]
pub struct TernaryMatrix<'a> {
    /// Output features.
    pub rows: usize,
    /// Input features.
    pub cols: usize,
    /// How `codes` lie.
    pub packing: TernaryPacking,
    /// `packing.bytes(rows, cols)` bytes.
    pub codes: &'a [u8],
    /// (rows): what the weights are multiplied by.
    pub scales: &'a [f32],
}

impl<'a> TernaryMatrix<'a> {
    /// A matrix over `codes` and `scales`; `None` where a length does not fit the shape.
    pub fn new_checked(
        packing: TernaryPacking,
        rows: usize,
        cols: usize,
        codes: &'a [u8],
        scales: &'a [f32],
    ) -> Option<Self> {
        let bytes = Packing::Ternary(packing).bytes(rows, cols);
        let fits = bytes == Some(codes.len() as u64) && scales.len() == rows;
        fits.then_some(TernaryMatrix { rows, cols, packing, codes, scales })
    }

    /// The weight (-1, 0, +1) at (row, col), before its scale.
    #[inline(always)]
    pub fn weight(&self, row: usize, col: usize) -> i8 {
        self.packing.code(self.codes, (self.rows, self.cols), row, col) as i8 - 1
    }
}

/// An int8 matrix (rows, cols) with one scale per row: a value is `int8 * scale`.
#[derive(Clone, Copy, Debug)]
pub struct ByteMatrix<'a> {
    /// Output features (the vocabulary).
    pub rows: usize,
    /// Input features (the hidden size).
    pub cols: usize,
    /// (rows, cols).
    pub values: &'a [i8],
    /// (rows).
    pub scales: &'a [f32],
}

impl<'a> ByteMatrix<'a> {
    /// A matrix over `bytes` and `scales`; `None` where a length does not fit the shape.
    pub fn new_checked(rows: usize, cols: usize, bytes: &'a [u8], scales: &'a [f32]) -> Option<Self> {
        let values = bytemuck::cast_slice(bytes);
        let fits = Some(values.len()) == rows.checked_mul(cols) && scales.len() == rows;
        fits.then_some(ByteMatrix { rows, cols, values, scales })
    }

    /// The values of one row, without its scale.
    #[inline(always)]
    pub fn row(&self, row: usize) -> &'a [i8] {
        &self.values[row * self.cols..][..self.cols]
    }
}

/// The token embedding and the output head: floats as in the source file, or int8 rows.
#[derive(Clone, Copy, Debug)]
pub enum HeadMatrix<'a> {
    /// Floats in the file's precision.
    Dense(DenseMatrix<'a>),
    /// int8 with a scale per row.
    Bytes(ByteMatrix<'a>),
}

impl HeadMatrix<'_> {
    /// Input features.
    pub fn cols(&self) -> usize {
        match self {
            HeadMatrix::Dense(matrix) => matrix.cols,
            HeadMatrix::Bytes(matrix) => matrix.cols,
        }
    }

    /// Copies a row as float32 into `out` (cols).
    pub fn copy_row(&self, row: usize, out: &mut [f32]) {
        match self {
            HeadMatrix::Dense(matrix) => matrix.copy_row(row, out),
            HeadMatrix::Bytes(matrix) => {
                let scale = matrix.scales[row];
                for (out, &value) in out.iter_mut().zip(matrix.row(row)) {
                    *out = f32::from(value) * scale;
                }
            }
        }
    }
}

/// The values of a dense matrix, in the precision of the image.
#[derive(Clone, Copy, Debug)]
pub enum DenseValues<'a> {
    /// float32.
    F32(&'a [f32]),
    /// IEEE half bits.
    F16(&'a [u16]),
    /// bfloat16 bits.
    Bf16(&'a [u16]),
}

/// A dense matrix (rows, cols), row-major: the token embedding and the output head.
#[derive(Clone, Copy, Debug)]
pub struct DenseMatrix<'a> {
    /// Output features (the vocabulary).
    pub rows: usize,
    /// Input features (the hidden size).
    pub cols: usize,
    /// (rows, cols).
    pub values: DenseValues<'a>,
}

impl<'a> DenseMatrix<'a> {
    /// A matrix over little-endian `bytes`; `None` where length or alignment does not fit.
    pub fn new_checked(kind: DenseType, rows: usize, cols: usize, bytes: &'a [u8]) -> Option<Self> {
        let values = match kind {
            DenseType::F32 => DenseValues::F32(bytemuck::try_cast_slice(bytes).ok()?),
            DenseType::F16 => DenseValues::F16(bytemuck::try_cast_slice(bytes).ok()?),
            DenseType::Bf16 => DenseValues::Bf16(bytemuck::try_cast_slice(bytes).ok()?),
        };
        let matrix = DenseMatrix { rows, cols, values };
        (Some(matrix.len()) == rows.checked_mul(cols)).then_some(matrix)
    }

    fn len(&self) -> usize {
        match self.values {
            DenseValues::F32(values) => values.len(),
            DenseValues::F16(values) | DenseValues::Bf16(values) => values.len(),
        }
    }

    /// The value at (row, col) as float32.
    #[inline(always)]
    pub fn value(&self, row: usize, col: usize) -> f32 {
        let at = row * self.cols + col;
        match self.values {
            DenseValues::F32(values) => values[at],
            DenseValues::F16(values) => f16_to_f32(values[at]),
            DenseValues::Bf16(values) => bf16_to_f32(values[at]),
        }
    }

    /// Copies a row as float32 into `out` (cols).
    pub fn copy_row(&self, row: usize, out: &mut [f32]) {
        let range = row * self.cols..(row + 1) * self.cols;
        match self.values {
            DenseValues::F32(values) => out.copy_from_slice(&values[range]),
            DenseValues::F16(values) => convert(&values[range], out, f16_to_f32),
            DenseValues::Bf16(values) => convert(&values[range], out, bf16_to_f32),
        }
    }
}

fn convert(from: &[u16], to: &mut [f32], one: impl Fn(u16) -> f32) {
    for (to, &from) in to.iter_mut().zip(from) {
        *to = one(from);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_beyond_all_memory_is_no_matrix() {
        for packing in TernaryPacking::ALL {
            // By the length modulo 2^64, and on 32-bit machines modulo 2^32, there would be no codes.
            let cols = 1 << (usize::BITS - 2);
            assert!(TernaryMatrix::new_checked(packing, 16, cols, &[], &[1.0; 16]).is_none(), "{packing:?}");
        }
    }
}
