//! Starting the other cores, and what each proves before it is counted.
//!
//! PSCI (Arm DEN 0022) starts a core at an address with one number in x0. `start.rs` brings it into Rust;
//! here it looks at its registers, checks its floating point and reports. Until its report is in, it shares
//! no work.

use core::fmt;
use core::sync::atomic::{AtomicU64, Ordering};
use smccc::{Hvc, Smc, psci};
use ternlet_core::float_env::float_environment_is_ieee;

use crate::cores::{CORES_MAX, Cores, wake};
use crate::device_tree::{Conduit, Machine};
use crate::registers::{Instructions, affinity, ticks, ticks_per_second};

/// The cores of this machine.
pub static CORES: Cores = Cores::new();

/// What each core says when it is there.
static REPORTS: [AtomicU64; CORES_MAX] = [const { AtomicU64::new(0) }; CORES_MAX];
const PRESENT: u64 = 1;
const IEEE: u64 = 1 << 1;
const DOTPROD: u64 = 1 << 2;
const I8MM: u64 = 1 << 3;

/// How long a core may take from its start to its report.
const SECONDS_MAX: u64 = 10;

/// Why the cores cannot be used.
#[derive(Clone, Copy, Debug)]
pub enum HelperError {
    /// PSCI does not start a core that the device tree names.
    NotStarted {
        /// Its affinity.
        affinity: u64,
        /// PSCI's reason.
        error: psci::error::Error,
    },
    /// A core was started and never reported.
    Silent {
        /// Its affinity.
        affinity: u64,
    },
    /// Its floating-point unit does not compute as IEEE 754 says.
    FloatEnvironment {
        /// Its affinity.
        affinity: u64,
    },
}

impl fmt::Display for HelperError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HelperError::NotStarted { affinity, error } => {
                write!(f, "core {affinity:#x} does not start: {error}")
            }
            HelperError::Silent { affinity } => {
                write!(f, "core {affinity:#x} was started and said nothing for {SECONDS_MAX} s")
            }
            HelperError::FloatEnvironment { affinity } => {
                write!(f, "core {affinity:#x} does not compute floats as ieee 754 says")
            }
        }
    }
}

/// Starts every other core of `machine`; what instructions all of them have, this one included.
///
/// A machine with more than [`CORES_MAX`] cores uses the first of them, and this one.
pub fn start_helpers(machine: &Machine) -> Result<Instructions, HelperError> {
    let mut all = Instructions::of_this_core();
    let mut helpers = 0;
    let others = machine.cores[..machine.core_count].iter().filter(|&&core| core != affinity());
    for &core in others.take(CORES_MAX - 1) {
        if machine.conduit == Conduit::None {
            break;
        }
        all = all.and(start_helper(machine.conduit, core, helpers + 1)?);
        helpers += 1;
    }
    CORES.set_helpers(helpers);
    Ok(all)
}

/// Starts the core of this affinity as number `number` and waits for its report.
fn start_helper(conduit: Conduit, affinity: u64, number: usize) -> Result<Instructions, HelperError> {
    // SAFETY: `start.rs` defines it, as an address in the program; nothing but the address is taken.
    unsafe extern "C" {
        safe fn start_helper();
    }
    let entry = start_helper as *const () as u64;
    let started = match conduit {
        Conduit::Smc => psci::cpu_on::<Smc>(affinity, entry, number as u64),
        Conduit::Hvc | Conduit::None => psci::cpu_on::<Hvc>(affinity, entry, number as u64),
    };
    started.map_err(|error| HelperError::NotStarted { affinity, error })?;
    let start = ticks();
    loop {
        let report = REPORTS[number].load(Ordering::Acquire);
        if report & PRESENT == 0 {
            if ticks().wrapping_sub(start) > SECONDS_MAX * ticks_per_second() {
                return Err(HelperError::Silent { affinity });
            }
            core::hint::spin_loop();
        } else if report & IEEE == 0 {
            return Err(HelperError::FloatEnvironment { affinity });
        } else {
            return Ok(Instructions { dotprod: report & DOTPROD != 0, i8mm: report & I8MM != 0 });
        }
    }
}

/// A helper's life, from `start.rs`.
pub extern "C" fn main_helper(number: usize) -> ! {
    let has = Instructions::of_this_core();
    let mut report = PRESENT;
    for (flag, is_so) in [(IEEE, float_environment_is_ieee()), (DOTPROD, has.dotprod), (I8MM, has.i8mm)] {
        report |= if is_so { flag } else { 0 };
    }
    REPORTS[number].store(report, Ordering::Release);
    wake();
    CORES.help(number)
}
