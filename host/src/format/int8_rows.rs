//! Floats of an embedding as int8 rows: for each row the scale `max |x| / 127`, and
//! `round_half_even(x / scale)`.
//!
//! A row keeps 127 steps to its largest value, so a value is off by at most a 254th of that. What
//! it does to logits is measured in `docs/performance.md`.

use super::dense::Floats;
use ternlet_core::math::abs_max_bits;

/// Rows below this size are zero: their scale would not be a normal number.
const SMALLEST: f32 = 1e-30;

/// Quantises whole rows of finite floats, `cols` values each, appending to `values` and `scales`.
pub fn quantise_rows(floats: &Floats<'_>, cols: usize, values: &mut Vec<u8>, scales: &mut Vec<f32>) {
    let row_bytes = floats.row_bytes(cols);
    let mut wide = Vec::with_capacity(4 * cols);
    for bytes in floats.bytes.chunks_exact(row_bytes) {
        wide.clear();
        Floats { bytes, ..*floats }.widen(&mut wide);
        let row = wide.as_chunks().0.iter().map(|&bytes| f32::from_le_bytes(bytes));
        let most = row.clone().fold(0.0_f32, |most, x| f32::from_bits(abs_max_bits(&[most, x])));
        let usable = most >= SMALLEST;
        scales.push(if usable { most / 127.0 } else { 0.0 });
        let inverse = if usable { 127.0 / most } else { 0.0 };
        values.extend(row.map(|x| (x * inverse).round_ties_even() as i8 as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::super::dense::FloatKind;
    use super::*;
    use ternlet_core::packing::DenseType;

    #[test]
    fn rows_are_scaled_one_by_one() {
        let rows =
            [[1.0_f32, -0.5, 0.25, 0.0], [0.0; 4], [3e-3, -3e-3, 1e-3, 1e-9], [1e-38, 0.0, 0.0, -1e-38]];
        let bytes: Vec<u8> = rows.as_flattened().iter().flat_map(|x| x.to_le_bytes()).collect();
        let (mut values, mut scales) = (Vec::new(), Vec::new());
        quantise_rows(
            &Floats { kind: FloatKind::Plain(DenseType::F32), bytes: &bytes },
            4,
            &mut values,
            &mut scales,
        );
        let values: &[i8] = bytemuck::cast_slice(&values);
        assert_eq!(values[..8], [127, -64, 32, 0, 0, 0, 0, 0]);
        assert_eq!(values[8..], [127, -127, 42, 0, 0, 0, 0, 0]);
        assert_eq!(scales, [1.0 / 127.0, 0.0, 3e-3 / 127.0, 0.0]);
    }
}
