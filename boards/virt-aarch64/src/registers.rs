//! What a core says of itself in its system registers (Arm Architecture Reference Manual, D19).

use core::arch::asm;
use ternlet_kernels::CpuFeatures;

/// The value of a system register that EL1 may always read.
macro_rules! register {
    ($name:literal) => {{
        let value: u64;
        // SAFETY: EL1 may read it, which changes nothing.
        unsafe {
            asm!(concat!("mrs {}, ", $name), out(reg) value, options(nomem, nostack, preserves_flags));
        }
        value
    }};
}

/// What kernels ask of a core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instructions {
    /// FEAT_DotProd: ID_AA64ISAR0_EL1.DP, bits 47:44.
    pub dotprod: bool,
    /// FEAT_I8MM: ID_AA64ISAR1_EL1.I8MM, bits 55:52.
    pub i8mm: bool,
}

impl Instructions {
    /// Those of this core.
    pub fn of_this_core() -> Self {
        let field = |value: u64, bit: u32| value >> bit & 0xf;
        Instructions {
            dotprod: field(register!("id_aa64isar0_el1"), 44) != 0,
            i8mm: field(register!("id_aa64isar1_el1"), 52) != 0,
        }
    }

    /// What both have.
    pub fn and(self, other: Self) -> Self {
        Instructions { dotprod: self.dotprod && other.dotprod, i8mm: self.i8mm && other.i8mm }
    }

    /// As kernels ask for them.
    ///
    /// # Safety
    ///
    /// - Every core that runs kernels has these.
    pub unsafe fn features(self) -> CpuFeatures {
        let none = CpuFeatures::none();
        // SAFETY: the caller's promise.
        unsafe {
            match (self.dotprod, self.i8mm) {
                (true, true) => none.with_i8mm(),
                (true, false) => none.with_dotprod(),
                (false, _) => none,
            }
        }
    }
}

/// MIDR_EL1: which core this is.
pub fn midr() -> u64 {
    register!("midr_el1")
}

/// MPIDR_EL1's affinity fields, as PSCI names cores: bits 39:32 and 23:0.
pub fn affinity() -> u64 {
    register!("mpidr_el1") & 0xff_00ff_ffff
}

/// The number that `start.rs` gave this core.
pub fn core_number() -> usize {
    register!("tpidr_el1") as usize
}

/// What [`ticks`] counts in a second.
pub fn ticks_per_second() -> u64 {
    register!("cntfrq_el0")
}

/// The system counter.
pub fn ticks() -> u64 {
    register!("cntvct_el0")
}

/// Cycles of this core since this was first called, modulo 2^32 (PMCCNTR_EL0; D19.5). QEMU counts
/// nanoseconds instead.
pub fn cycles() -> u32 {
    let control = register!("pmcr_el0");
    // SAFETY: registers of the performance monitors, which EL1 may use and nothing else here does: bit 0
    // of PMCR_EL0 (E) and bit 31 of PMCNTENSET_EL0 (C) let the counter count.
    unsafe {
        asm!("msr pmcr_el0, {}", in(reg) control | 1, options(nomem, nostack, preserves_flags));
        asm!("msr pmcntenset_el0, {}", in(reg) 1_u64 << 31, options(nomem, nostack, preserves_flags));
    }
    register!("pmccntr_el0") as u32
}
