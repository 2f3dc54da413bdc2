//! The machine as it describes itself: RAM, cores, how to call PSCI, the command line.
//!
//! QEMU leaves a device tree (Devicetree Specification 0.4, "Flattened Devicetree Format") at the start of
//! RAM, below the program (hw/arm/boot.c).

use core::fmt;
use dtoolkit::fdt::Fdt;
use dtoolkit::{Node, Property};

use crate::cores::CORES_MAX;
use crate::mmu::RAM_START;

/// Bytes of the longest command line.
const COMMAND_LINE_BYTES_MAX: usize = 1024;

/// Before the image's path on the command line.
const IMAGE: &str = "image=";

/// How PSCI is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conduit {
    /// By HVC: the program runs at EL1.
    Hvc,
    /// By SMC: `virtualization=on`.
    Smc,
    /// There is no PSCI, so there is one core.
    None,
}

/// The machine.
pub struct Machine {
    /// One past the last byte of the RAM that starts at [`RAM_START`].
    pub ram_end: usize,
    /// Affinities of its cores (MPIDR_EL1), of which there may be more.
    pub cores: [u64; CORES_MAX],
    /// How many of `cores` are filled.
    pub core_count: usize,
    /// How PSCI is called.
    pub conduit: Conduit,
    command_line: [u8; COMMAND_LINE_BYTES_MAX],
    command_line_len: usize,
}

/// What a device tree lacks.
#[derive(Clone, Copy, Debug)]
pub enum MachineError {
    /// No device tree where QEMU puts it.
    NoTree,
    /// It names no RAM at [`RAM_START`].
    NoRam,
    /// The command line is too long or not UTF-8.
    CommandLine,
}

impl fmt::Display for MachineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MachineError::NoTree => {
                write!(f, "no device tree at {RAM_START:#x}: start this program with QEMU's -M virt -kernel")
            }
            MachineError::NoRam => write!(f, "the device tree names no memory at {RAM_START:#x}"),
            MachineError::CommandLine => write!(
                f,
                "the command line (-append) has more than {COMMAND_LINE_BYTES_MAX} bytes or is not utf-8"
            ),
        }
    }
}

impl Machine {
    /// Reads the device tree.
    pub fn read() -> Result<Machine, MachineError> {
        // SAFETY: RAM starts here and the first 2 MB are mapped, read only, and hold nothing of the
        // program's (`memory.x`); that they are a device tree of a length that fits is checked first.
        let tree = unsafe {
            let start = core::ptr::with_exposed_provenance::<u8>(RAM_START);
            let header = core::slice::from_raw_parts(start, 8);
            let len = u32::from_be_bytes([header[4], header[5], header[6], header[7]]) as usize;
            let known = header[..4] == MAGIC && len <= TREE_BYTES_MAX;
            known.then(|| core::slice::from_raw_parts(start, len))
        };
        let tree = Fdt::new(tree.ok_or(MachineError::NoTree)?).map_err(|_| MachineError::NoTree)?;
        let mut machine = Machine {
            ram_end: ram_end(tree).ok_or(MachineError::NoRam)?,
            cores: [0; CORES_MAX],
            core_count: 0,
            conduit: conduit(tree),
            command_line: [0; COMMAND_LINE_BYTES_MAX],
            command_line_len: 0,
        };
        machine.find_cores(tree);
        machine.find_command_line(tree).ok_or(MachineError::CommandLine)?;
        Ok(machine)
    }

    /// The path after `image=`, the last word of the command line: it may hold spaces.
    pub fn image(&self) -> Option<&str> {
        self.command_line().split_once(IMAGE).map(|(_, path)| path)
    }

    /// Whether `word` stands on the command line before `image=`.
    pub fn asks_for(&self, word: &str) -> bool {
        let words = self.command_line().split(IMAGE).next().unwrap_or_default();
        words.split_whitespace().any(|other| other == word)
    }

    fn command_line(&self) -> &str {
        core::str::from_utf8(&self.command_line[..self.command_line_len]).unwrap_or_default()
    }

    fn find_cores(&mut self, tree: Fdt<'_>) {
        let Ok(cpus) = tree.cpus() else { return };
        for (place, cpu) in self.cores.iter_mut().zip(cpus.cpus()) {
            let id = cpu.property("reg").and_then(|reg| number(reg.value()));
            *place = id.unwrap_or_default();
            self.core_count += 1;
        }
    }

    fn find_command_line(&mut self, tree: Fdt<'_>) -> Option<()> {
        let Some(chosen) = tree.chosen() else { return Some(()) };
        let line = chosen.bootargs().ok()?.unwrap_or("");
        self.command_line.get_mut(..line.len())?.copy_from_slice(line.as_bytes());
        self.command_line_len = line.len();
        Some(())
    }
}

/// A device tree's first four bytes, and the room that `memory.x` leaves for one.
const MAGIC: [u8; 4] = [0xd0, 0x0d, 0xfe, 0xed];
const TREE_BYTES_MAX: usize = 2 << 20;

/// The end of the RAM that starts at [`RAM_START`].
fn ram_end(tree: Fdt<'_>) -> Option<usize> {
    let memory = tree.memory().ok()?;
    for range in (*memory).reg().ok()?? {
        let (start, bytes): (u64, u64) = (range.address().ok()?, range.size().ok()?);
        if start == RAM_START as u64 {
            return usize::try_from(start.checked_add(bytes)?).ok();
        }
    }
    None
}

fn conduit(tree: Fdt<'_>) -> Conduit {
    let Some(method) = tree.find_node("/psci").and_then(|psci| psci.property("method")) else {
        return Conduit::None;
    };
    match method.value() {
        b"hvc\0" => Conduit::Hvc,
        b"smc\0" => Conduit::Smc,
        _ => Conduit::None,
    }
}

/// A number of one or two cells.
fn number(bytes: &[u8]) -> Option<u64> {
    match bytes.len() {
        4 => Some(u32::from_be_bytes(bytes.try_into().ok()?).into()),
        8 => Some(u64::from_be_bytes(bytes.try_into().ok()?)),
        _ => None,
    }
}
