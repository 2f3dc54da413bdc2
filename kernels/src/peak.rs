//! The most that a CPU could compute with a kernel's instructions: loops that touch no memory.
//!
//! `ternlet bench` says what share of it a matrix product reaches. A loop repeats the instructions
//! with which the kernel's prefill multiplies and adds, over more independent sums than their
//! latency asks for, and nothing else: no loads, no unpacking, no widening.
//!
//! ```text
//! a, b = ones in every byte;  sums = 0
//! rounds times:  for each of SUMS registers:  sum += a * b        products of bytes, as the kernel has it
//! ```
//!
//! Because every product is 1, the lanes of all sums together count the products (until a 16-bit lane
//! wraps): the tests compare that with what is claimed.
//!
//! # How to add a kernel
//!
//! A function that runs the loop and returns its sums, with its products a round, and an arm in
//! [`operations`] that makes the kernel from the features: having it is the proof that the
//! instructions exist. A kernel without an arm (`portable`: what the compiler makes of it is not
//! known) has no peak.

use crate::features::CpuFeatures;

/// Runs the loop of the kernel of this name for some rounds and returns the operations it did, two
/// (multiply and add) a product. `None` where there is no loop for it, or the CPU lacks the kernel's
/// instructions. A round is a handful of cycles.
pub fn operations(features: &CpuFeatures, kernel: &str, rounds: u32) -> Option<u64> {
    let products_a_round = run(features, kernel, rounds.max(1))?.0;
    Some(2 * products_a_round * u64::from(rounds.max(1)))
}

/// Products a round, and what all lanes hold together at the end.
fn run(features: &CpuFeatures, kernel: &str, rounds: u32) -> Option<(u64, i64)> {
    #[cfg(target_arch = "x86_64")]
    {
        use crate::{x86_64_avx2 as avx2, x86_64_avx512vbmi as vbmi, x86_64_avx512vnni as vnni};
        if kernel == avx2::NAME {
            avx2::X86_64Avx2::new(features)?;
            // SAFETY: the kernel exists, so the CPU has AVX2.
            return Some((x86_64::AVX2_PRODUCTS, unsafe { x86_64::maddubs(rounds) }));
        }
        if kernel == vnni::NAME || kernel == vbmi::NAME {
            vnni::X86_64Avx512Vnni::new(features)?;
            // SAFETY: the kernel exists, so the CPU has AVX-512 VNNI.
            return Some((x86_64::AVX512_PRODUCTS, unsafe { x86_64::dpbusd(rounds) }));
        }
    }
    #[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
    {
        use crate::{aarch64_dotprod as dotprod, aarch64_i8mm as i8mm, aarch64_neon as neon};
        if kernel == i8mm::NAME {
            i8mm::Aarch64I8mm::new(features)?;
            // SAFETY: the kernel exists, so the CPU has the integer matrix instructions.
            return Some((aarch64::I8MM_PRODUCTS, unsafe { aarch64::smmla(rounds) }));
        }
        if kernel == dotprod::NAME {
            dotprod::Aarch64Dotprod::new(features)?;
            // SAFETY: the kernel exists, so the CPU has the dot product instructions.
            return Some((aarch64::DOTPROD_PRODUCTS, unsafe { aarch64::sdot(rounds) }));
        }
        // Look-ups serve one token; prefill multiplies.
        if kernel == neon::NAME || kernel == crate::aarch64_neon_tbl::NAME {
            neon::Aarch64Neon::new(features)?;
            return Some((aarch64::NEON_PRODUCTS, aarch64::smlal(rounds)));
        }
    }
    let _ = (features, kernel, rounds);
    None
}

/// The sum of 16-bit lanes.
#[allow(dead_code, reason = "targets differ in which widths their loops sum in")]
fn total_16(lanes: &[i16]) -> i64 {
    lanes.iter().map(|&lane| i64::from(lane)).sum()
}

/// The sum of 32-bit lanes.
#[allow(dead_code, reason = "targets differ in which widths their loops sum in")]
fn total_32(lanes: &[i32]) -> i64 {
    lanes.iter().map(|&lane| i64::from(lane)).sum()
}

#[cfg(target_arch = "x86_64")]
mod x86_64 {
    //! Loops of x86-64.
    use core::arch::asm;

    /// 8 sums, 32 products each.
    pub(super) const AVX2_PRODUCTS: u64 = 8 * 32;

    /// VPMADDUBSW into a temporary, VPADDW into the sum.
    #[target_feature(enable = "avx2")]
    pub(super) fn maddubs(rounds: u32) -> i64 {
        let mut sums = [0_i16; 8 * 16];
        // SAFETY: register arithmetic of a feature that is enabled; the stores at the end fill
        // `sums`, 256 bytes, exactly.
        unsafe {
            asm!(
                // Ones in every byte: -1, then its absolute value.
                "vpcmpeqd ymm14, ymm14, ymm14", "vpabsb ymm14, ymm14", "vmovdqa ymm15, ymm14",
                "vpxor xmm0, xmm0, xmm0", "vpxor xmm1, xmm1, xmm1",
                "vpxor xmm2, xmm2, xmm2", "vpxor xmm3, xmm3, xmm3",
                "vpxor xmm4, xmm4, xmm4", "vpxor xmm5, xmm5, xmm5",
                "vpxor xmm6, xmm6, xmm6", "vpxor xmm7, xmm7, xmm7",
                ".p2align 5",
                "2:",
                "vpmaddubsw ymm8, ymm14, ymm15", "vpmaddubsw ymm9, ymm14, ymm15",
                "vpmaddubsw ymm10, ymm14, ymm15", "vpmaddubsw ymm11, ymm14, ymm15",
                "vpaddw ymm0, ymm0, ymm8", "vpaddw ymm1, ymm1, ymm9",
                "vpaddw ymm2, ymm2, ymm10", "vpaddw ymm3, ymm3, ymm11",
                "vpmaddubsw ymm8, ymm14, ymm15", "vpmaddubsw ymm9, ymm14, ymm15",
                "vpmaddubsw ymm10, ymm14, ymm15", "vpmaddubsw ymm11, ymm14, ymm15",
                "vpaddw ymm4, ymm4, ymm8", "vpaddw ymm5, ymm5, ymm9",
                "vpaddw ymm6, ymm6, ymm10", "vpaddw ymm7, ymm7, ymm11",
                "dec {rounds:e}",
                "jnz 2b",
                "vmovdqu [{sums}], ymm0", "vmovdqu [{sums} + 32], ymm1",
                "vmovdqu [{sums} + 64], ymm2", "vmovdqu [{sums} + 96], ymm3",
                "vmovdqu [{sums} + 128], ymm4", "vmovdqu [{sums} + 160], ymm5",
                "vmovdqu [{sums} + 192], ymm6", "vmovdqu [{sums} + 224], ymm7",
                rounds = inout(reg) rounds => _,
                sums = in(reg) sums.as_mut_ptr(),
                out("ymm0") _, out("ymm1") _, out("ymm2") _, out("ymm3") _,
                out("ymm4") _, out("ymm5") _, out("ymm6") _, out("ymm7") _,
                out("ymm8") _, out("ymm9") _, out("ymm10") _, out("ymm11") _,
                out("ymm14") _, out("ymm15") _,
                options(nostack),
            );
        }
        super::total_16(&sums)
    }

    /// 16 sums, 64 products each.
    pub(super) const AVX512_PRODUCTS: u64 = 16 * 64;

    /// VPDPBUSD into the sums.
    #[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
    pub(super) fn dpbusd(rounds: u32) -> i64 {
        let mut sums = [0_i32; 16 * 16];
        // SAFETY: register arithmetic of features that are enabled; the stores at the end fill
        // `sums`, 1024 bytes, exactly.
        unsafe {
            asm!(
                // Ones in every byte.
                "vpternlogd zmm31, zmm31, zmm31, 0xff", "vpabsb zmm31, zmm31",
                "vpxorq zmm0, zmm0, zmm0", "vpxorq zmm1, zmm1, zmm1", "vpxorq zmm2, zmm2, zmm2",
                "vpxorq zmm3, zmm3, zmm3", "vpxorq zmm4, zmm4, zmm4", "vpxorq zmm5, zmm5, zmm5",
                "vpxorq zmm6, zmm6, zmm6", "vpxorq zmm7, zmm7, zmm7", "vpxorq zmm8, zmm8, zmm8",
                "vpxorq zmm9, zmm9, zmm9", "vpxorq zmm10, zmm10, zmm10", "vpxorq zmm11, zmm11, zmm11",
                "vpxorq zmm12, zmm12, zmm12", "vpxorq zmm13, zmm13, zmm13", "vpxorq zmm14, zmm14, zmm14",
                "vpxorq zmm15, zmm15, zmm15",
                ".p2align 5",
                "2:",
                "vpdpbusd zmm0, zmm31, zmm31", "vpdpbusd zmm1, zmm31, zmm31", "vpdpbusd zmm2, zmm31, zmm31",
                "vpdpbusd zmm3, zmm31, zmm31", "vpdpbusd zmm4, zmm31, zmm31", "vpdpbusd zmm5, zmm31, zmm31",
                "vpdpbusd zmm6, zmm31, zmm31", "vpdpbusd zmm7, zmm31, zmm31", "vpdpbusd zmm8, zmm31, zmm31",
                "vpdpbusd zmm9, zmm31, zmm31", "vpdpbusd zmm10, zmm31, zmm31", "vpdpbusd zmm11, zmm31, zmm31",
                "vpdpbusd zmm12, zmm31, zmm31", "vpdpbusd zmm13, zmm31, zmm31", "vpdpbusd zmm14, zmm31, zmm31",
                "vpdpbusd zmm15, zmm31, zmm31",
                "dec {rounds:e}",
                "jnz 2b",
                "vmovdqu32 [{sums} + 0], zmm0", "vmovdqu32 [{sums} + 64], zmm1",
                "vmovdqu32 [{sums} + 128], zmm2", "vmovdqu32 [{sums} + 192], zmm3",
                "vmovdqu32 [{sums} + 256], zmm4", "vmovdqu32 [{sums} + 320], zmm5",
                "vmovdqu32 [{sums} + 384], zmm6", "vmovdqu32 [{sums} + 448], zmm7",
                "vmovdqu32 [{sums} + 512], zmm8", "vmovdqu32 [{sums} + 576], zmm9",
                "vmovdqu32 [{sums} + 640], zmm10", "vmovdqu32 [{sums} + 704], zmm11",
                "vmovdqu32 [{sums} + 768], zmm12", "vmovdqu32 [{sums} + 832], zmm13",
                "vmovdqu32 [{sums} + 896], zmm14", "vmovdqu32 [{sums} + 960], zmm15",
                rounds = inout(reg) rounds => _,
                sums = in(reg) sums.as_mut_ptr(),
                out("zmm0") _, out("zmm1") _, out("zmm2") _, out("zmm3") _,
                out("zmm4") _, out("zmm5") _, out("zmm6") _, out("zmm7") _,
                out("zmm8") _, out("zmm9") _, out("zmm10") _, out("zmm11") _,
                out("zmm12") _, out("zmm13") _, out("zmm14") _, out("zmm15") _,
                out("zmm31") _,
                options(nostack),
            );
        }
        super::total_32(&sums)
    }
}

#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
mod aarch64 {
    //! Loops of aarch64: 16 sums in registers 0..16, ones in 30 and 31.
    use core::arch::asm;

    /// 16 sums, 16 products each.
    pub(super) const DOTPROD_PRODUCTS: u64 = 16 * 16;
    /// 16 sums, 32 products each.
    pub(super) const I8MM_PRODUCTS: u64 = 16 * 32;
    /// 16 sums, 8 products each.
    pub(super) const NEON_PRODUCTS: u64 = 16 * 8;

    /// A loop over 16 sums: what to do to an even and to an odd one, as text with the register's
    /// number in the place of `$n`.
    macro_rules! loop_over_sums {
        ($rounds:ident, $sums:ident, ($($even:tt)+), ($($odd:tt)+)) => {
            asm!(
                "movi v30.16b, #1", "movi v31.16b, #1",
                "movi v0.16b, #0", "movi v1.16b, #0", "movi v2.16b, #0", "movi v3.16b, #0",
                "movi v4.16b, #0", "movi v5.16b, #0", "movi v6.16b, #0", "movi v7.16b, #0",
                "movi v8.16b, #0", "movi v9.16b, #0", "movi v10.16b, #0", "movi v11.16b, #0",
                "movi v12.16b, #0", "movi v13.16b, #0", "movi v14.16b, #0", "movi v15.16b, #0",
                "2:",
                loop_over_sums!(@line "0", $($even)+), loop_over_sums!(@line "1", $($odd)+),
                loop_over_sums!(@line "2", $($even)+), loop_over_sums!(@line "3", $($odd)+),
                loop_over_sums!(@line "4", $($even)+), loop_over_sums!(@line "5", $($odd)+),
                loop_over_sums!(@line "6", $($even)+), loop_over_sums!(@line "7", $($odd)+),
                loop_over_sums!(@line "8", $($even)+), loop_over_sums!(@line "9", $($odd)+),
                loop_over_sums!(@line "10", $($even)+), loop_over_sums!(@line "11", $($odd)+),
                loop_over_sums!(@line "12", $($even)+), loop_over_sums!(@line "13", $($odd)+),
                loop_over_sums!(@line "14", $($even)+), loop_over_sums!(@line "15", $($odd)+),
                "subs {rounds:w}, {rounds:w}, #1",
                "b.ne 2b",
                "st1 {{v0.16b-v3.16b}}, [{sums}], #64", "st1 {{v4.16b-v7.16b}}, [{sums}], #64",
                "st1 {{v8.16b-v11.16b}}, [{sums}], #64", "st1 {{v12.16b-v15.16b}}, [{sums}]",
                rounds = inout(reg) $rounds => _,
                sums = inout(reg) $sums.as_mut_ptr() => _,
                out("v0") _, out("v1") _, out("v2") _, out("v3") _, out("v4") _, out("v5") _,
                out("v6") _, out("v7") _, out("v8") _, out("v9") _, out("v10") _, out("v11") _,
                out("v12") _, out("v13") _, out("v14") _, out("v15") _, out("v30") _, out("v31") _,
                options(nostack),
            )
        };
        (@line $number:literal, $name:literal, $operands:literal) => {
            concat!($name, " v", $number, $operands)
        };
    }

    /// SDOT by element.
    #[target_feature(enable = "dotprod")]
    pub(super) fn sdot(rounds: u32) -> i64 {
        let mut sums = [0_i32; 16 * 4];
        // SAFETY: register arithmetic of a feature that is enabled; the stores at the end fill
        // `sums`, 256 bytes, exactly.
        unsafe {
            loop_over_sums!(
                rounds,
                sums,
                ("sdot", ".4s, v30.16b, v31.4b[0]"),
                ("sdot", ".4s, v30.16b, v31.4b[1]")
            );
        }
        super::total_32(&sums)
    }

    /// SMMLA.
    #[target_feature(enable = "i8mm")]
    pub(super) fn smmla(rounds: u32) -> i64 {
        let mut sums = [0_i32; 16 * 4];
        // SAFETY: register arithmetic of a feature that is enabled; the stores at the end fill
        // `sums`, 256 bytes, exactly.
        unsafe {
            loop_over_sums!(
                rounds,
                sums,
                ("smmla", ".4s, v30.16b, v31.16b"),
                ("smmla", ".4s, v30.16b, v31.16b")
            );
        }
        super::total_32(&sums)
    }

    /// SMLAL and SMLAL2.
    pub(super) fn smlal(rounds: u32) -> i64 {
        let mut sums = [0_i16; 16 * 8];
        // SAFETY: register arithmetic that every CPU with NEON has; the stores at the end fill
        // `sums`, 256 bytes, exactly.
        unsafe {
            loop_over_sums!(
                rounds,
                sums,
                ("smlal", ".8h, v30.8b, v31.8b"),
                ("smlal2", ".8h, v30.16b, v31.16b")
            );
        }
        super::total_16(&sums)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::println;

    #[test]
    fn lanes_hold_as_many_products_as_are_claimed() {
        let features = CpuFeatures::detect();
        for kernel in crate::available(&features).map(|kernel| kernel.name()) {
            // Few enough that no 16-bit lane wraps.
            for rounds in [1, 2, 1000] {
                let Some((products_a_round, counted)) = run(&features, kernel, rounds) else {
                    println!("{kernel} has no peak");
                    continue;
                };
                assert_eq!(counted, i64::from(rounds) * products_a_round as i64, "{kernel}");
                let claimed = operations(&features, kernel, rounds);
                assert_eq!(claimed, Some(2 * counted as u64), "{kernel}");
            }
        }
    }

    #[test]
    fn there_is_no_peak_without_the_cpu_or_the_name() {
        assert_eq!(operations(&CpuFeatures::detect(), "abacus", 1), None);
        let portable = operations(&CpuFeatures::detect(), crate::portable::NAME, 1);
        assert_eq!(portable, None);
        #[cfg(target_arch = "x86_64")]
        if !CpuFeatures::none().has_avx2_f16c() {
            assert_eq!(operations(&CpuFeatures::none(), crate::x86_64_avx2::NAME, 1), None);
        }
    }
}
