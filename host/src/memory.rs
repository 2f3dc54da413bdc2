//! How much memory a model needs, and how much there is: compared before anything is loaded.
//!
//! Everything that is held while running is one arena of exactly
//! [`MemoryPlan::bytes`](ternlet_core::plan::MemoryPlan::bytes) bytes and the image. A mapped image costs nothing that the operating system could not take back; one that
//! was imported in memory is held like the arena.

use std::fmt;

/// More memory is needed than the operating system says is available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEnoughMemory {
    /// What is needed.
    pub need: Need,
    /// Bytes available.
    pub available: u64,
}

impl fmt::Display for NotEnoughMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (total, available) = (Megabytes(self.need.total()), Megabytes(self.available));
        let (image, arena) = (Megabytes(self.need.image), Megabytes(self.need.arena));
        let program = Megabytes(self.need.program());
        write!(
            f,
            "{total} of memory are needed (model {image}, arena {arena}, program {program}) and {available} are available; use a smaller context (-c) or --kv int8"
        )?;
        if self.need.image > 0 {
            write!(f, ", or `ternlet convert` the file once: an image is mapped, not loaded")?;
        }
        Ok(())
    }
}

impl std::error::Error for NotEnoughMemory {}

/// Bytes for people, in units of 10^6.
#[derive(Clone, Copy, Debug)]
pub struct Megabytes(pub u64);

impl fmt::Display for Megabytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} MB", self.0 as f64 / 1e6)
    }
}

/// What the program takes besides model and arena: its heap, its threads' stacks, its own data.
/// A bound on what was measured (0.4 MB with two threads).
pub const PROGRAM_BYTES: u64 = 2_000_000;
/// What an import takes besides the image; what it frees need not go back to the system. A bound
/// on what was measured (31 MB for a vocabulary of 128,256).
pub const IMPORT_BYTES: u64 = 64_000_000;

/// Memory that a model is about to take for good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// Bytes of a model imported in memory; 0 where it is mapped or linked in.
    pub image: u64,
    /// Bytes of the arena.
    pub arena: u64,
}

impl Need {
    /// Bytes besides model and arena.
    pub fn program(&self) -> u64 {
        if self.image > 0 { PROGRAM_BYTES + IMPORT_BYTES } else { PROGRAM_BYTES }
    }

    /// Bytes in all.
    pub fn total(&self) -> u64 {
        self.image.saturating_add(self.arena).saturating_add(self.program())
    }

    /// Compares with `available` bytes; where that is unknown everything passes.
    pub fn check(self, available: Option<u64>) -> Result<(), NotEnoughMemory> {
        match available {
            Some(available) if self.total() > available => Err(NotEnoughMemory { need: self, available }),
            _ => Ok(()),
        }
    }
}

/// Bytes that programs can take without pushing others out: Linux's MemAvailable. None on other
/// systems.
pub fn available_bytes() -> Option<u64> {
    available_of(&std::fs::read_to_string("/proc/meminfo").ok()?)
}

fn available_of(meminfo: &str) -> Option<u64> {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kibibytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meminfo_is_read() {
        let meminfo = "MemTotal:       16000 kB\nMemFree: 3 kB\nMemAvailable:    1234 kB\n";
        assert_eq!(available_of(meminfo), Some(1234 * 1024));
        assert_eq!(available_of("MemTotal: 3 kB\n"), None);
        assert_eq!(available_of("MemAvailable: many kB\n"), None);
        if cfg!(target_os = "linux") {
            assert!(available_bytes().is_some_and(|bytes| bytes > 1 << 20));
        }
    }

    #[test]
    fn what_does_not_fit_is_said_in_numbers() {
        let need = Need { image: 1_200_000_000, arena: 300_000_000 };
        assert_eq!(need.check(Some(1_566_000_000)), Ok(()));
        assert_eq!(need.check(None), Ok(()));
        let error = need.check(Some(1_565_999_999)).unwrap_err().to_string();
        for part in ["1566.0 MB", "66.0 MB", "1200.0 MB", "300.0 MB", "-c", "--kv int8", "ternlet convert"] {
            assert!(error.contains(part), "{error}");
        }
        let mapped = Need { image: 0, arena: 2 }.check(Some(1)).unwrap_err().to_string();
        assert!(!mapped.contains("convert"), "{mapped}");
    }
}
