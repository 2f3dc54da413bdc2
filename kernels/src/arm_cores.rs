//! Which kernel suits which ARM core, where only NEON's instructions are to be had.
//!
//! Two kernels need nothing but NEON: `aarch64-neon` multiplies, `aarch64-neon-tbl` looks up. Both
//! decode at about 0.2 instructions a weight, so a core's units decide. The table is made from the
//! cycles per weight of llvm-mca's models (`tests/arm/mca.sh` prints them), until cores are timed:
//!
//! ```text
//! decode, cycles a weight      A53      A55      A72      N1
//! aarch64-neon                0.266    0.301    0.125    0.125
//! aarch64-neon-tbl            0.237    0.267    0.158    0.093
//! ```
//!
//! A core is told by its part number, bits 15:4 of MIDR_EL1 (Arm Architecture Reference Manual), with
//! Arm's own implementer number 0x41 in bits 31:24.

/// Arm's implementer number.
const ARM: u32 = 0x41;

/// Which of the two NEON kernels decodes faster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decode {
    /// `aarch64-neon`.
    Multiply,
    /// `aarch64-neon-tbl`.
    LookUp,
}

/// A core's part number, name, and what suits it.
struct Core {
    part: u32,
    name: &'static str,
    decode: Decode,
}

/// Cores that run Linux and lack dot product instructions, or had to be told to.
const CORES: [Core; 7] = [
    // In order, one vector instruction of 128 bits a cycle of whatever kind: fewer instructions win,
    // 0.237 cycles a weight against 0.266.
    Core { part: 0xd03, name: "cortex-a53", decode: Decode::LookUp },
    // The A53's vector unit.
    Core { part: 0xd04, name: "cortex-a35", decode: Decode::LookUp },
    // Has dot products from r1 on; where a system hides them, 0.267 against 0.301.
    Core { part: 0xd05, name: "cortex-a55", decode: Decode::LookUp },
    // A look-up takes three micro-operations, 1.5 cycles; a multiplication one cycle: 0.158 against 0.125.
    Core { part: 0xd07, name: "cortex-a57", decode: Decode::Multiply },
    Core { part: 0xd08, name: "cortex-a72", decode: Decode::Multiply },
    // No model of its own: as long as none is timed, as the A72.
    Core { part: 0xd09, name: "cortex-a73", decode: Decode::Multiply },
    // Has dot products. Where a system hides them, its two units for look-ups and one multiplier are N1's.
    Core { part: 0xd0a, name: "cortex-a75", decode: Decode::LookUp },
];

/// What suits the core of this MIDR_EL1; an unknown core multiplies.
pub fn decode_of_midr(midr: u64) -> Decode {
    core_of_midr(midr).map_or(Decode::Multiply, |core| core.decode)
}

/// The name of the core of this MIDR_EL1, if the table has it.
pub fn name_of_midr(midr: u64) -> Option<&'static str> {
    core_of_midr(midr).map(|core| core.name)
}

fn core_of_midr(midr: u64) -> Option<&'static Core> {
    let midr = midr as u32;
    let part = midr >> 4 & 0xfff;
    CORES.iter().find(|core| midr >> 24 == ARM && core.part == part)
}

/// Orders kernels' names, fastest first, for the core of this MIDR_EL1: only the two NEON kernels change
/// places. `name` gives an element's name.
pub fn order_for_midr<T>(midr: u64, kernels: &mut [T], name: impl Fn(&T) -> &str) {
    let place = |wanted| kernels.iter().position(|kernel| name(kernel) == wanted);
    let (multiply, look_up) = (place("aarch64-neon"), place("aarch64-neon-tbl"));
    if let (Some(multiply), Some(look_up)) = (multiply, look_up)
        && (look_up < multiply) != (decode_of_midr(midr) == Decode::LookUp)
    {
        kernels.swap(multiply, look_up);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// MIDR_EL1 of a Cortex-A53 r0p4 (Raspberry Pi 3) and of a Cortex-A72 r0p3 (Raspberry Pi 4).
    const A53: u64 = 0x410f_d034;
    const A72: u64 = 0x410f_d083;

    #[test]
    fn cores_are_told_by_their_part() {
        assert_eq!((name_of_midr(A53), decode_of_midr(A53)), (Some("cortex-a53"), Decode::LookUp));
        assert_eq!((name_of_midr(A72), decode_of_midr(A72)), (Some("cortex-a72"), Decode::Multiply));
        // Another maker's part of the same number, and none at all.
        for unknown in [A53 & 0xff_ffff | 0x5100_0000, 0, u64::MAX] {
            assert_eq!((name_of_midr(unknown), decode_of_midr(unknown)), (None, Decode::Multiply));
        }
        for (at, core) in CORES.iter().enumerate() {
            assert!(CORES[..at].iter().all(|other| other.part != core.part), "{} stands twice", core.name);
        }
    }

    #[test]
    fn only_the_neon_kernels_change_places() {
        let all = ["aarch64-dotprod", "aarch64-neon", "aarch64-neon-tbl", "portable"];
        let swapped = ["aarch64-dotprod", "aarch64-neon-tbl", "aarch64-neon", "portable"];
        for from in [all, swapped] {
            for (midr, wanted) in [(A53, swapped), (A72, all), (0, all)] {
                let mut kernels = from;
                order_for_midr(midr, &mut kernels, |name| name);
                assert_eq!(kernels, wanted);
            }
        }
        let mut others = ["x86_64-avx2", "portable"];
        order_for_midr(A53, &mut others, |name| name);
        assert_eq!(others, ["x86_64-avx2", "portable"]);
    }
}
