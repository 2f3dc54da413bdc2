//! What this CPU can do, by its own registers.

use ternlet_kernels::CpuFeatures;

/// ID_ISAR3 of every ARMv7-M and ARMv8-M mainline CPU (Armv8-M Architecture Reference Manual, DDI
/// 0553, D1.2.114; ARMv7-M's DDI 0403 has it at the same address).
const ID_ISAR3: *const u32 = 0xe000_ed6c as *const u32;

/// The features of the CPU that runs this. All cores of a chip must be alike.
pub fn features() -> CpuFeatures {
    // SAFETY: a register of the System Control Space, readable in privileged code, which a program
    // without an operating system is; reading it does nothing else.
    let simd = unsafe { ID_ISAR3.read_volatile() } >> 4 & 0xf;
    match simd {
        // SAFETY: 3 means that the CPU has SMLAD, SXTB16 and the rest of the DSP extension.
        3 => unsafe { CpuFeatures::none().with_dsp() },
        _ => CpuFeatures::none(),
    }
}
