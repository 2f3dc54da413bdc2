//! The integer head: int8 rows times 16-bit activations, at every width around the sizes of vectors
//! and blocks, from any row, and at the extremes that 32 bits must hold.

use ternlet_core::kernel::{Kernel, WideActivations, stride_of};
use ternlet_core::math::WIDE_MAX;
use ternlet_core::reference::Reference;
use ternlet_core::tensor::ByteMatrix;

use crate::data::{Numbers, assert_same};
use crate::for_each_kernel;

struct Case {
    rows: usize,
    cols: usize,
    values: Vec<i8>,
    scales: Vec<f32>,
    x: Vec<i16>,
    x_scales: Vec<f32>,
}

impl Case {
    fn new(
        (rows, cols): (usize, usize),
        tokens: usize,
        mut weight: impl FnMut() -> i8,
        mut value: impl FnMut() -> i16,
    ) -> Case {
        let mut numbers = Numbers((rows + cols + tokens) as u64);
        let values = (0..rows * cols).map(|_| weight()).collect();
        let mut x = vec![0; tokens * stride_of(cols)];
        for token in x.chunks_mut(stride_of(cols).max(1)) {
            token[..cols].fill_with(&mut value);
        }
        let (scales, x_scales) = (numbers.floats(rows, 2.0), numbers.floats(tokens, 900.0));
        Case { rows, cols, values, scales, x, x_scales }
    }

    fn matrix(&self) -> ByteMatrix<'_> {
        ByteMatrix { rows: self.rows, cols: self.cols, values: &self.values, scales: &self.scales }
    }

    fn compare(&self, kernel: &dyn Kernel, first_row: usize, count: usize) {
        let x = WideActivations { cols: self.cols, values: &self.x, scales: &self.x_scales };
        let mut want = vec![1.5; count * x.tokens()];
        let mut got = vec![2.5; count * x.tokens()];
        Reference.head(&self.matrix(), &x, first_row, &mut want);
        kernel.head(&self.matrix(), &x, first_row, &mut got);
        let (rows, cols, tokens) = (self.rows, self.cols, x.tokens());
        let case =
            format!("{}: head {rows}x{cols}, {tokens} tokens, rows {first_row}+{count}", kernel.name());
        assert_same(&want, &got, &case);
    }
}

fn wide(numbers: &mut Numbers) -> i16 {
    (numbers.bits() as i16).clamp(-WIDE_MAX, WIDE_MAX)
}

#[test]
fn every_width() {
    let (mut weights, mut values) = (Numbers(31), Numbers(32));
    for cols in (1..=70).chain([127, 128, 129, 255, 256, 511, 512, 513, 1023, 1024, 1025, 2560, 6913]) {
        for tokens in [1, 2, 5] {
            let case = Case::new((7, cols), tokens, || weights.bits() as i8, || wide(&mut values));
            for_each_kernel(|kernel| case.compare(kernel, 0, 7));
        }
    }
}

#[test]
fn any_rows() {
    let (mut weights, mut values) = (Numbers(33), Numbers(34));
    let case = Case::new((70, 45), 1, || weights.bits() as i8, || wide(&mut values));
    for_each_kernel(|kernel| {
        for first_row in 0..70 {
            for count in [0, 1, 2, 3, 4, 5, 8, 9, 16, 17, 33] {
                if first_row + count <= 70 {
                    case.compare(kernel, first_row, count);
                }
            }
        }
    });
}

#[test]
fn extremes_do_not_wrap() {
    for cols in [1, 16, 64, 255, 256, 512, 513, 2560, 4096, 8192, 20_000, 70_000, 132_000] {
        for (weight, value) in [(127, WIDE_MAX), (-128, WIDE_MAX), (-128, -WIDE_MAX), (127, -WIDE_MAX)] {
            let case = Case::new((3, cols), 1, || weight, || value);
            let x = WideActivations { cols, values: &case.x, scales: &[1.0] };
            let matrix = ByteMatrix { scales: &[1.0; 3], ..case.matrix() };
            // Known without a reference.
            let want = (cols as i64 * i64::from(weight) * i64::from(value)) as f32;
            for_each_kernel(|kernel| {
                let mut out = [0.5; 3];
                kernel.head(&matrix, &x, 0, &mut out);
                assert_same(&[want; 3], &out, &format!("{}: {cols} times {weight} {value}", kernel.name()));
            });
        }
    }
}

#[test]
fn nothing_is_nothing_to_do() {
    let case = Case::new((4, 20), 0, || 1, || 1);
    for_each_kernel(|kernel| case.compare(kernel, 0, 4));
}
