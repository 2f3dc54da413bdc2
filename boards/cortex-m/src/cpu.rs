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

/// Registers that count cycles: DEMCR (bit 24, TRCENA, switches the unit on), DWT_LAR (a key ends the lock
/// that a Cortex-M7 starts with; DDI 0489, 12.3), DWT_CTRL (bit 0, CYCCNTENA, the counter) and DWT_CYCCNT;
/// DDI 0553, D1.2.
const DEMCR: *mut u32 = 0xe000_edfc as *mut u32;
const DWT_LAR: *mut u32 = 0xe000_1fb0 as *mut u32;
const DWT_LAR_KEY: u32 = 0xc5ac_ce55;
const DWT_CTRL: *mut u32 = 0xe000_1000 as *mut u32;
const DWT_CYCCNT: *const u32 = 0xe000_1004 as *const u32;

/// Cycles of the CPU since this was first called, modulo 2^32; always 0 where there is no counter, as in
/// QEMU.
pub fn cycles() -> u32 {
    // SAFETY: registers of the System Control Space and the Data Watchpoint and Trace unit, which a
    // program without an operating system may use, and nothing else here does; where a CPU lacks the
    // unit or its lock they read as zero and take no notice of what is written.
    unsafe {
        DEMCR.write_volatile(DEMCR.read_volatile() | 1 << 24);
        DWT_LAR.write_volatile(DWT_LAR_KEY);
        DWT_CTRL.write_volatile(DWT_CTRL.read_volatile() | 1);
        DWT_CYCCNT.read_volatile()
    }
}
