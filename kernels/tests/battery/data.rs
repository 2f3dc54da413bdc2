//! Made-up tensors and the comparison that all tests of the battery share.

use ternlet_core::kernel::{Activations, stride_of};
use ternlet_core::packing::{TernaryPacker, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

/// Numbers without pattern (splitmix64): equal on every machine.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// In [-1, 1).
    pub fn float(&mut self) -> f32 {
        (self.bits() >> 40) as f32 / (1 << 23) as f32 - 1.0
    }

    pub fn floats(&mut self, n: usize, size: f32) -> Vec<f32> {
        (0..n).map(|_| self.float() * size).collect()
    }

    /// Of every size: subnormal, tiny, huge.
    pub fn floats_of_every_size(&mut self, n: usize) -> Vec<f32> {
        (0..n).map(|_| f32::from_bits(self.bits() as u32 & 0xfeff_ffff)).collect()
    }

    pub fn bytes(&mut self, n: usize) -> Vec<i8> {
        (0..n).map(|_| self.bits() as i8).collect()
    }

    pub fn halves(&mut self, n: usize, mask: u16) -> Vec<u16> {
        (0..n).map(|_| self.bits() as u16 & mask).collect()
    }
}

/// A packed ternary matrix that owns its bytes.
pub struct Ternary {
    pub packing: TernaryPacking,
    pub rows: usize,
    pub cols: usize,
    pub codes: Vec<u8>,
    pub scales: Vec<f32>,
}

impl Ternary {
    pub fn new(
        packing: TernaryPacking,
        (rows, cols): (usize, usize),
        scales: Vec<f32>,
        mut code: impl FnMut() -> u8,
    ) -> Self {
        let mut codes = vec![0; packing.bytes(rows, cols)];
        let mut packer = TernaryPacker::new(packing, (rows, cols), &mut codes);
        for _ in 0..rows {
            packer.push_row(&(0..cols).map(|_| code()).collect::<Vec<_>>());
        }
        Ternary { packing, rows, cols, codes, scales }
    }

    pub fn view(&self) -> TernaryMatrix<'_> {
        TernaryMatrix::new_checked(self.packing, self.rows, self.cols, &self.codes, &self.scales)
            .expect("lengths fit")
    }
}

/// Quantised activations that own their values.
pub struct Tokens {
    pub cols: usize,
    pub values: Vec<i8>,
    pub scales: Vec<f32>,
}

impl Tokens {
    pub fn new(cols: usize, scales: Vec<f32>, mut value: impl FnMut() -> i8) -> Self {
        let stride = stride_of(cols);
        let mut values = vec![0; stride * scales.len()];
        for token in values.chunks_mut(stride.max(1)) {
            token[..cols].fill_with(&mut value);
        }
        Tokens { cols, values, scales }
    }

    pub fn view(&self) -> Activations<'_> {
        Activations { cols: self.cols, values: &self.values, scales: &self.scales }
    }
}

/// Fails unless both are equal bit for bit. Two NaNs are equal: which of two NaN operands survives
/// an operation is not defined by the language.
#[track_caller]
pub fn assert_same(want: &[f32], got: &[f32], case: &dyn std::fmt::Display) {
    assert_eq!(want.len(), got.len(), "{case}");
    for (at, (want, got)) in want.iter().zip(got).enumerate() {
        let same = want.to_bits() == got.to_bits() || want.is_nan() && got.is_nan();
        assert!(
            same,
            "{case}: at {at}: reference {want:e} ({:08x}), kernel {got:e} ({:08x})",
            want.to_bits(),
            got.to_bits()
        );
    }
}
