//! RoPE's inverse frequencies, and the ways in which files scale them for longer contexts.

use super::error::ImportError;
use super::keys::Keys;

/// How the frequencies of a file differ from the plain ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RopeScaling<'a> {
    /// They do not.
    None,
    /// All are divided by this (position interpolation).
    Linear(f32),
    /// LLaMA-3.1's rule, from its four numbers.
    Llama3(Llama3Scaling),
    /// Frequency i is divided by value i of these float32 (head_dim / 2): tensor `rope_freqs.weight`,
    /// into which converters compute LLaMA-3.1's rule.
    Factors(&'a [u8]),
}

/// The numbers of LLaMA-3.1's rule: long waves are stretched by `factor`, short ones are kept, those
/// between are blended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Llama3Scaling {
    /// What long waves are stretched by.
    pub factor: f32,
    /// Waves longer than the original context over this are long.
    pub low_frequency_factor: f32,
    /// Waves shorter than the original context over this are short.
    pub high_frequency_factor: f32,
    /// The context that the model was trained on first, in tokens.
    pub original_context: u32,
}

impl<'a> RopeScaling<'a> {
    /// What a file's keys say; the tensor of factors is for the caller.
    pub(super) fn of(keys: &Keys<'_, 'a>) -> Result<Self, ImportError> {
        let factor = keys.optional_f32("rope.scaling.factor")?;
        let positive = |key: &str, value: f32| match value > 0.0 && value.is_finite() {
            true => Ok(value),
            false => Err(keys.bad_value(key, "a positive number")),
        };
        // Without a type, a factor means linear scaling, as in llama.cpp.
        match keys.architecture_text("rope.scaling.type")?.unwrap_or("linear") {
            "none" => Ok(RopeScaling::None),
            "linear" => match factor {
                None | Some(0.0 | 1.0) => Ok(RopeScaling::None),
                Some(factor) => Ok(RopeScaling::Linear(positive("rope.scaling.factor", factor)?)),
            },
            "llama3" => {
                let number = |key: &str| positive(key, keys.f32(key)?);
                Ok(RopeScaling::Llama3(Llama3Scaling {
                    factor: number("rope.scaling.factor")?,
                    low_frequency_factor: number("rope.scaling.low_freq_factor")?,
                    high_frequency_factor: number("rope.scaling.high_freq_factor")?,
                    original_context: keys.u32("rope.scaling.original_context_length")?,
                }))
            }
            _ => Err(keys.bad_value("rope.scaling.type", "\"none\", \"linear\" or \"llama3\"")),
        }
    }
}

/// RoPE's inverse frequencies (head_dim / 2) as transformers computes them: exponent, power and
/// reciprocal each rounded to float32, then the scaling in float32.
///
/// The power itself is taken in float64, and by the `libm` crate: an operating system's own may
/// differ in the last bit, and the image with it.
pub fn inverse_frequencies(theta: f32, head_dim: u32, scaling: RopeScaling<'_>) -> Vec<f32> {
    let exponent = |i: u32| (2 * i) as f32 / head_dim as f32;
    let power = |exponent: f32| libm::pow(f64::from(theta), f64::from(exponent)) as f32;
    let mut frequencies: Vec<f32> = (0..head_dim / 2).map(|i| 1.0 / power(exponent(i))).collect();
    match scaling {
        RopeScaling::None => {}
        RopeScaling::Linear(factor) => frequencies.iter_mut().for_each(|frequency| *frequency /= factor),
        RopeScaling::Llama3(numbers) => frequencies.iter_mut().for_each(|f| *f = numbers.scaled(*f)),
        RopeScaling::Factors(bytes) => {
            for (frequency, &factor) in frequencies.iter_mut().zip(bytes.as_chunks().0) {
                *frequency /= f32::from_le_bytes(factor);
            }
        }
    }
    frequencies
}

impl Llama3Scaling {
    /// `_compute_llama3_parameters` of transformers' `modeling_rope_utils.py`.
    fn scaled(&self, frequency: f32) -> f32 {
        let original = self.original_context as f32;
        let wave = 2.0 * std::f32::consts::PI / frequency;
        if wave > original / self.low_frequency_factor {
            return frequency / self.factor;
        }
        if wave < original / self.high_frequency_factor {
            return frequency;
        }
        let (low, high) = (self.low_frequency_factor, self.high_frequency_factor);
        let smooth = (original / wave - low) / (high - low);
        (1.0 - smooth) * (frequency / self.factor) + smooth * frequency
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequencies_fall_from_one() {
        let frequencies = inverse_frequencies(500_000.0, 128, RopeScaling::None);
        assert_eq!(frequencies.len(), 64);
        assert_eq!(frequencies[0], 1.0);
        // 500000^-0.5, from a calculator.
        assert!((frequencies[32] - 0.001_414_213_5).abs() < 1e-9);
        assert!(frequencies.windows(2).all(|pair| pair[1] < pair[0]));
    }

    #[test]
    fn scaled_frequencies() {
        let plain = inverse_frequencies(10_000.0, 8, RopeScaling::None);
        let linear = inverse_frequencies(10_000.0, 8, RopeScaling::Linear(4.0));
        assert_eq!(linear, plain.iter().map(|f| f / 4.0).collect::<Vec<_>>());
        let factors: Vec<u8> = [1.0_f32, 2.0, 3.0, 8.0].iter().flat_map(|f| f.to_le_bytes()).collect();
        let divided = inverse_frequencies(10_000.0, 8, RopeScaling::Factors(&factors));
        assert_eq!(divided, [plain[0], plain[1] / 2.0, plain[2] / 3.0, plain[3] / 8.0]);
    }

    /// Values of transformers 5.24.0 for theta 500000, head_dim 16 and LLaMA-3.1's numbers:
    /// `_compute_llama3_parameters(LlamaConfig(hidden_size=16, num_attention_heads=1, rope_parameters=...))`.
    #[test]
    fn llama3_as_transformers() {
        let numbers = Llama3Scaling {
            factor: 8.0,
            low_frequency_factor: 1.0,
            high_frequency_factor: 4.0,
            original_context: 8192,
        };
        let ours = inverse_frequencies(500_000.0, 16, RopeScaling::Llama3(numbers));
        let theirs: [f32; 8] = LLAMA3_OF_TRANSFORMERS;
        for (ours, theirs) in ours.iter().zip(theirs) {
            assert!((ours - theirs).abs() <= 2e-7 * theirs, "{ours} {theirs}");
        }
    }

    const LLAMA3_OF_TRANSFORMERS: [f32; 8] = [
        1.0,
        0.193_922_76,
        0.037_606_03,
        0.007_292_665,
        5.248_46e-4,
        3.428_102_4e-5,
        6.647_869_7e-6,
        1.289_173_2e-6,
    ];
}
