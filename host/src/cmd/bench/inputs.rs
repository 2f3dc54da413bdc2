//! Activations that stand in for a model's: numbers without pattern, the same every time.

use std::collections::BTreeMap;
use ternlet_core::kernel::{Activations, WideActivations, stride_of};
use ternlet_core::math::WIDE_MAX;

/// Inputs of matrices of several widths, for up to some tokens.
pub struct Inputs {
    scales: Vec<f32>,
    by_cols: BTreeMap<usize, Values>,
}

struct Values {
    bytes: Vec<i8>,
    wide: Vec<i16>,
    floats: Vec<f32>,
}

impl Inputs {
    /// Inputs of these widths for up to `tokens` tokens.
    pub fn new(widths: impl Iterator<Item = usize>, tokens: usize) -> Inputs {
        let mut numbers = Numbers::default();
        let mut values = |cols: usize| {
            let stride = stride_of(cols);
            // Zero from `cols` to the stride, as a kernel may expect.
            let mut row = |most: i32| -> Vec<i32> {
                let some = (0..stride).map(|at| if at < cols { numbers.within(most) } else { 0 });
                some.collect()
            };
            let bytes = (0..tokens).flat_map(|_| row(127)).map(|value| value as i8).collect();
            let wide = row(WIDE_MAX as i32).into_iter().map(|value| value as i16).collect();
            let floats =
                row(1 << 20).iter().take(cols).map(|&value| value as f32 / (1 << 20) as f32).collect();
            Values { bytes, wide, floats }
        };
        let by_cols = widths.map(|cols| (cols, values(cols))).collect();
        Inputs { scales: vec![30.0; tokens.max(1)], by_cols }
    }

    /// Quantised activations of the first tokens; panics for a width that was not asked for.
    pub fn bytes(&self, cols: usize, tokens: usize) -> Activations<'_> {
        let values = &self.by_cols[&cols].bytes[..tokens * stride_of(cols)];
        Activations { cols, values, scales: &self.scales[..tokens] }
    }

    /// One token's input of an int8 head.
    pub fn wide(&self, cols: usize) -> WideActivations<'_> {
        WideActivations { cols, values: &self.by_cols[&cols].wide, scales: &self.scales[..1] }
    }

    /// One token's input of a float head.
    pub fn floats(&self, cols: usize) -> &[f32] {
        &self.by_cols[&cols].floats
    }
}

/// Numbers without pattern: the multiplier of Knuth's MMIX.
pub struct Numbers(u64);

impl Default for Numbers {
    fn default() -> Self {
        Numbers(1)
    }
}

impl Numbers {
    /// The next 32 bits.
    pub fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 32) as u32
    }

    /// From `-most` to `most`.
    fn within(&mut self, most: i32) -> i32 {
        ((u64::from(self.next()) * (2 * most as u64 + 1)) >> 32) as i32 - most
    }
}
