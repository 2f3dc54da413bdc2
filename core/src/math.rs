//! Float arithmetic whose bits are the same everywhere: `exp`, half precision, sums in lanes.
//!
//! A library's `exp` differs between systems and cannot be vectorised to equal bits, and a float
//! sum depends on its order. So both are stated here as a sequence of operations; every kernel
//! repeats exactly this sequence. Rust never contracts `a * b + c` into a fused multiply-add, which
//! the sequences rely on.

/// Lanes of every float sum: element `i` is added to lane `i % LANES`, in rising `i`.
pub const LANES: usize = 16;

/// `1.5 * 2^23`: added to a float below 2^22 in size it leaves the nearest integer (ties to even)
/// in the low bits.
pub const ROUND_MAGIC: f32 = 12_582_912.0;

/// The sum of the lanes by a fixed tree: 16 to 8 to 4 to 2 to 1, lane `j` with lane `j + width`.
#[inline(always)]
pub fn lanes_total(mut lanes: [f32; LANES]) -> f32 {
    let mut width = LANES / 2;
    while width > 0 {
        for j in 0..width {
            lanes[j] += lanes[j + width];
        }
        width /= 2;
    }
    lanes[0]
}

/// `e^x` for `x` in about [-87, 88]; smaller and larger arguments are clamped to that range.
///
/// Cephes' `expf`: `x = n ln 2 + r` with `n` the nearest integer, a polynomial of degree 6 in `r`,
/// then the exponent `n` set by its bits. Branch-free. `exp(0)` is exactly 1; the relative error is
/// below 2e-7. NaN stays NaN.
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    let x = if x < -87.0 { -87.0 } else { x };
    let x = if x > 88.0 { 88.0 } else { x };
    let shifted = x * core::f32::consts::LOG2_E + ROUND_MAGIC;
    let n = shifted - ROUND_MAGIC;
    // ln 2 in two parts, so that n * ln 2 loses no bits.
    let r = (x - n * 0.693_359_4) - n * -2.121_944_4e-4;
    let mut p = 1.987_569_1e-4;
    p = p * r + 1.398_2e-3;
    p = p * r + 8.333_452e-3;
    p = p * r + 4.166_579_6e-2;
    p = p * r + 1.666_666_5e-1;
    p = p * r + 0.5;
    let y = (p * (r * r) + r) + 1.0;
    let exponent = shifted.to_bits().wrapping_sub(ROUND_MAGIC.to_bits()).wrapping_add(127) << 23;
    y * f32::from_bits(exponent)
}

/// An IEEE half-precision number as float32; exact, subnormal numbers included.
#[inline(always)]
pub fn f16_to_f32(half: u16) -> f32 {
    let sign = u32::from(half & 0x8000) << 16;
    let magnitude = u32::from(half & 0x7fff) << 13;
    // 2^112 moves the exponent bias from 15 to 127, subnormal numbers included; infinity and NaN
    // are then set right. Branch-free.
    let scaled = f32::from_bits(magnitude) * f32::from_bits(0x7780_0000);
    let special = if magnitude >= 0x0f80_0000 { 0x7f80_0000 } else { 0 };
    f32::from_bits(sign | scaled.to_bits() | special)
}

/// A bfloat16 number as float32; exact.
#[inline(always)]
pub fn bf16_to_f32(bits: u16) -> f32 {
    f32::from_bits(u32::from(bits) << 16)
}

/// The largest `|x|` as bits, taken as integers: independent of order. At or above
/// `0x7f80_0000` there is a NaN or an infinity among the values.
#[inline(always)]
pub fn abs_max_bits(x: &[f32]) -> u32 {
    x.iter().fold(0, |most, value| most.max(value.to_bits() & 0x7fff_ffff))
}

/// The activation scale of BitNet b1.58 from the largest magnitude's bits: `127 / max(|x|, 1e-5)`,
/// NaN where a value was not finite.
#[inline(always)]
pub fn scale_of_abs_max(abs_max_bits: u32) -> f32 {
    if abs_max_bits >= 0x7f80_0000 {
        return f32::NAN;
    }
    let abs_max = f32::from_bits(abs_max_bits);
    127.0 / if abs_max < 1e-5 { 1e-5 } else { abs_max }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_close_to_the_libm_one_and_exact_at_zero() {
        assert_eq!(exp(0.0), 1.0);
        for step in -8700..=8700 {
            let x = step as f32 * 0.01;
            let want = libm::exp(f64::from(x));
            let error = (f64::from(exp(x)) / want - 1.0).abs();
            assert!(error < 2e-7, "exp({x}): relative error {error}");
        }
        assert!(exp(f32::NAN).is_nan());
        assert_eq!(exp(f32::NEG_INFINITY), exp(-87.0));
    }

    #[test]
    fn every_half_converts_as_defined() {
        for half in 0..=u16::MAX {
            let exponent = i32::from(half >> 10 & 31);
            let fraction = f64::from(half & 1023) / 1024.0;
            let magnitude = match exponent {
                0 => fraction * libm::exp2(-14.0),
                31 if half & 1023 == 0 => f64::INFINITY,
                31 => f64::NAN,
                _ => (1.0 + fraction) * libm::exp2(f64::from(exponent - 15)),
            };
            let want = if half & 0x8000 == 0 { magnitude } else { -magnitude } as f32;
            let got = f16_to_f32(half);
            assert!(got == want || got.is_nan() && want.is_nan(), "{half:#06x}: {got} {want}");
            assert_eq!(got.is_sign_negative(), half & 0x8000 != 0);
        }
    }

    #[test]
    fn scale_sees_what_is_not_finite() {
        assert!(scale_of_abs_max(abs_max_bits(&[1.0, f32::NAN])).is_nan());
        assert!(scale_of_abs_max(abs_max_bits(&[f32::NEG_INFINITY])).is_nan());
        assert_eq!(scale_of_abs_max(abs_max_bits(&[-2.0, 1.0])), 63.5);
        assert_eq!(scale_of_abs_max(abs_max_bits(&[])), 127.0 / 1e-5);
    }
}
