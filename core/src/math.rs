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

/// ln 2 in two parts, so that a whole number times it loses no bits.
pub const EXP_LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];

/// The polynomial of [`exp`], from the highest power down to the square.
pub const EXP_POLYNOMIAL: [f32; 6] =
    [1.987_569_1e-4, 1.398_2e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5];

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
    let r = (x - n * EXP_LN_2[0]) - n * EXP_LN_2[1];
    let mut p = EXP_POLYNOMIAL[0];
    for &coefficient in &EXP_POLYNOMIAL[1..] {
        p = p * r + coefficient;
    }
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

/// The largest finite number of IEEE half precision.
pub const F16_MOST: f32 = 65_504.0;

/// The IEEE half-precision number nearest to `x`, ties to even. From 65,520 on (where rounding goes
/// beyond [`F16_MOST`]) it is infinity; NaN stays NaN.
#[inline(always)]
pub fn f32_to_f16(x: f32) -> u16 {
    let sign = (x.to_bits() >> 16) as u16 & 0x8000;
    let magnitude = x.to_bits() & 0x7fff_ffff;
    // Normal numbers: 13 bits of the fraction are rounded off (just below half a unit is added, and
    // the last kept bit), the exponent's bias goes from 127 to 15. A carry moves the exponent.
    let normal = magnitude.wrapping_add(0xfff + (magnitude >> 13 & 1)).wrapping_sub(112 << 23) >> 13;
    // Below 2^-14 the unit is 2^-24, which is the last bit of a float32 at 0.5: adding 0.5 rounds.
    let subnormal = (f32::from_bits(magnitude) + 0.5).to_bits().wrapping_sub(0x3f00_0000);
    let finite = if magnitude < 0x3880_0000 { subnormal } else { normal };
    let bounded = if magnitude >= 0x477f_f000 { 0x7c00 } else { finite };
    let half = if magnitude > 0x7f80_0000 { 0x7e00 } else { bounded };
    sign | half as u16
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

/// Largest size of a finely quantised value: `256 * 127 + 127`, so that it splits into two int8.
pub const WIDE_MAX: i16 = 32_639;

/// The scale of the head's input from the largest magnitude's bits: `32639 / max(|x|, 1e-5)`, NaN
/// where a value was not finite.
pub fn wide_scale_of_abs_max(abs_max_bits: u32) -> f32 {
    if abs_max_bits >= 0x7f80_0000 {
        return f32::NAN;
    }
    let abs_max = f32::from_bits(abs_max_bits);
    f32::from(WIDE_MAX) / if abs_max < 1e-5 { 1e-5 } else { abs_max }
}

/// `round_half_even(x * scale)` into `out`, zero beyond `x`; the size of `x * scale` is below 2^15.
pub fn quantise_wide(x: &[f32], scale: f32, out: &mut [i16]) {
    let (values, padding) = out.split_at_mut(x.len());
    for (out, x) in values.iter_mut().zip(x) {
        *out = (x * scale + ROUND_MAGIC).to_bits().wrapping_sub(ROUND_MAGIC.to_bits()) as i16;
    }
    padding.fill(0);
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

    /// The nearest of all halves by looking at each: the definition of rounding, ties to even.
    fn nearest_half(magnitude: f64) -> u16 {
        // Infinity counts as the next power of two, as if the exponent went on.
        let value = |half: u16| if half == 0x7c00 { 65_536.0 } else { f64::from(f16_to_f32(half)) };
        // The last half that is not above, by bisection: halves of one sign are in order.
        let (mut below, mut above) = (0, 0x7c00);
        while above - below > 1 {
            let middle = (below + above) / 2;
            if value(middle) <= magnitude { below = middle } else { above = middle }
        }
        let (down, up) = (magnitude - value(below), value(above) - magnitude);
        if down < up || down == up && below % 2 == 0 { below } else { above }
    }

    #[test]
    fn every_half_is_its_own_nearest_and_so_are_its_neighbours() {
        for half in 0..=0x7c00_u16 {
            let exact = f16_to_f32(half);
            assert_eq!(f32_to_f16(exact), half);
            // Between this half and the next: the tie, its two neighbours, and places all over.
            let next = if half >= 0x7bff { 65_536.0 } else { f16_to_f32(half + 1) };
            let middle = (exact / 2.0) + (next / 2.0);
            let mut places =
                [exact.next_up(), exact.next_down(), middle, middle.next_up(), middle.next_down(), next];
            places[0] = if exact.is_finite() { places[0] } else { exact };
            for x in places.into_iter().filter(|x| x.is_finite() && *x >= 0.0) {
                let want = nearest_half(f64::from(x));
                assert_eq!(f32_to_f16(x), want, "{x:e}");
                assert_eq!(f32_to_f16(-x), want | 0x8000, "-{x:e}");
            }
        }
    }

    #[test]
    fn floats_of_every_exponent_become_the_nearest_half() {
        // Every exponent, with every pattern of the bits around the rounding place and some above.
        for exponent in 0..255_u32 {
            for low in 0..1 << 15 {
                for high in [0, 0x2a, 0xff] {
                    let x = f32::from_bits(exponent << 23 | high << 15 | low);
                    assert_eq!(f32_to_f16(x), nearest_half(f64::from(x)), "{x:e}");
                }
            }
        }
        assert_eq!(f32_to_f16(f32::INFINITY), 0x7c00);
        assert_eq!(f32_to_f16(f32::NEG_INFINITY), 0xfc00);
        assert_eq!((f32_to_f16(65_519.996), f32_to_f16(65_520.0)), (0x7bff, 0x7c00));
        for nan in [0x7f80_0001, 0x7fff_ffff, 0xff80_0001, 0x7fc0_0000] {
            assert!(f16_to_f32(f32_to_f16(f32::from_bits(nan))).is_nan(), "{nan:#x}");
        }
    }

    #[test]
    fn the_widest_values_split_into_two_bytes() {
        let x = [1.0, -1.0, 0.5, 1e-9, -0.0];
        let scale = wide_scale_of_abs_max(abs_max_bits(&x));
        let mut out = [7; 8];
        quantise_wide(&x, scale, &mut out);
        assert_eq!(out, [WIDE_MAX, -WIDE_MAX, 16_320, 0, 0, 0, 0, 0]);
        for q in -WIDE_MAX..=WIDE_MAX {
            let (hi, lo) = ((q + 128) >> 8, q as i8);
            assert_eq!(256 * i32::from(hi as i8) + i32::from(lo), i32::from(q));
        }
        assert!(wide_scale_of_abs_max(abs_max_bits(&[f32::NAN])).is_nan());
    }

    #[test]
    fn scale_sees_what_is_not_finite() {
        assert!(scale_of_abs_max(abs_max_bits(&[1.0, f32::NAN])).is_nan());
        assert!(scale_of_abs_max(abs_max_bits(&[f32::NEG_INFINITY])).is_nan());
        assert_eq!(scale_of_abs_max(abs_max_bits(&[-2.0, 1.0])), 63.5);
        assert_eq!(scale_of_abs_max(abs_max_bits(&[])), 127.0 / 1e-5);
    }
}
