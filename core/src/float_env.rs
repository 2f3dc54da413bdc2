//! Whether this thread's floating-point unit computes as IEEE 754 says.
//!
//! Round to nearest and no flushing of subnormal numbers are what the bit-equality of all kernels
//! rests on; both are per-thread settings that a library in the same process can change.

use core::hint::black_box;

/// Whether float32 rounds to nearest even and keeps subnormal numbers on this thread.
pub fn float_environment_is_ieee() -> bool {
    let half_ulp = black_box(f32::EPSILON / 2.0);
    let one = black_box(1.0_f32);
    // A tie goes to even (down here), a hair above it goes up, and likewise below zero: only
    // round-to-nearest-even does all three.
    let nearest = one + half_ulp == 1.0
        && one + half_ulp * black_box(1.0001) > 1.0
        && -one - half_ulp * black_box(1.0001) < -1.0;
    let smallest = black_box(f32::MIN_POSITIVE);
    let keeps_subnormals = smallest * black_box(0.5) > 0.0 && black_box(f32::from_bits(1)) * one > 0.0;
    nearest && keeps_subnormals
}

#[cfg(test)]
mod tests {
    #[test]
    fn this_thread_is_ieee() {
        assert!(super::float_environment_is_ieee());
    }
}
