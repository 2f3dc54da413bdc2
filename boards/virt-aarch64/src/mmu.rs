//! The page tables: every address means itself, and each piece of memory allows only what it is for.
//!
//! ```text
//! level 1, 1 GB an entry     level 2, 2 MB an entry          level 3, 4 KB an entry
//! 0x0000_0000 devices
//! 0x4000_0000 ------------>  0x4000_0000 device tree         read only
//!                            0x4020_0000 program             read only, executable
//!                            0x4040_0000 variables
//!                            0x4060_0000 stacks ---------->  each stack's lowest page: not mapped
//!                            0x4080_0000 ...                 mapped by `map_ram`, as far as RAM reaches
//! 0x8000_0000 ... up to 8 GB of RAM, likewise
//! ```
//!
//! The tables are constants, filled in by the compiler, because they are needed before there is any
//! memory to write to (`start.rs`); what depends on the size of RAM is added later. They lie at a fixed
//! address (`memory.x`), as a table's entry holds the address of the next one.
//!
//! Section numbers are those of the Arm Architecture Reference Manual, DDI 0487.

use core::sync::atomic::{AtomicU64, Ordering};

/// Where `memory.x` puts the tables.
const TABLES_ADDRESS: u64 = 0x4040_0000;
/// Where RAM begins.
pub const RAM_START: usize = 0x4000_0000;
/// Where the RAM begins that the program does not take.
pub const FREE_START: usize = 0x4080_0000;
/// The most RAM that there are tables for.
const RAM_BYTES_MAX: usize = RAM_TABLES * GIGABYTE;

/// Bytes of a core's stack, the page at its lower end included, which is not mapped.
pub const STACK_BYTES: usize = 256 << 10;
/// Bytes of a page.
pub const PAGE: usize = 4 << 10;
const BLOCK: usize = 2 << 20;
const GIGABYTE: usize = 1 << 30;
const RAM_TABLES: usize = 8;

// Descriptors, D8.3.
const TABLE: u64 = 0b11;
const BLOCK_ENTRY: u64 = 0b01;
const PAGE_ENTRY: u64 = 0b11;
/// Attribute 1, inner shareable, accessed before (no access flag fault).
const NORMAL: u64 = 1 << 2 | 3 << 8 | 1 << 10;
/// Attribute 0, accessed before.
const DEVICE: u64 = 1 << 10;
const READ_ONLY: u64 = 1 << 7;
/// Neither EL1 nor EL0.
const NEVER_EXECUTED: u64 = 1 << 53 | 1 << 54;

type Table = [AtomicU64; 512];

/// All tables.
#[repr(C, align(4096))]
pub struct Tables {
    level_1: Table,
    ram: [Table; RAM_TABLES],
    stacks: Table,
}

/// The tables that every core uses.
#[cfg(target_os = "none")]
#[unsafe(link_section = ".tables")]
pub static TABLES: Tables = Tables::new();

impl Tables {
    const fn new() -> Tables {
        let mut level_1 = [const { AtomicU64::new(0) }; 512];
        let mut ram = [const { [const { AtomicU64::new(0) }; 512] }; RAM_TABLES];
        let mut stacks = [const { AtomicU64::new(0) }; 512];
        level_1[0] = AtomicU64::new(DEVICE | NEVER_EXECUTED | BLOCK_ENTRY);
        let mut at = 0;
        while at < RAM_TABLES {
            level_1[1 + at] = AtomicU64::new(table_entry(1 + at));
            at += 1;
        }
        ram[0][0] = AtomicU64::new(block_entry(0) | READ_ONLY | NEVER_EXECUTED);
        ram[0][1] = AtomicU64::new(block_entry(1) | READ_ONLY);
        ram[0][2] = AtomicU64::new(block_entry(2) | NEVER_EXECUTED);
        ram[0][3] = AtomicU64::new(table_entry(1 + RAM_TABLES));
        let mut page: usize = 0;
        while page < 512 {
            if !page.is_multiple_of(STACK_BYTES / PAGE) {
                let address = RAM_START + 3 * BLOCK + page * PAGE;
                stacks[page] = AtomicU64::new(address as u64 | NORMAL | NEVER_EXECUTED | PAGE_ENTRY);
            }
            page += 1;
        }
        Tables { level_1, ram, stacks }
    }

    /// Maps RAM from [`FREE_START`] up to `end`, in whole blocks; the end of what is mapped. The caller
    /// makes the entries visible to table walks before it uses the memory.
    pub fn map_ram(&self, end: usize) -> usize {
        let end = end.min(RAM_START + RAM_BYTES_MAX) / BLOCK * BLOCK;
        for address in (FREE_START..end).step_by(BLOCK) {
            let block = (address - RAM_START) / BLOCK;
            let entry = block_entry(block) | NEVER_EXECUTED;
            self.ram[block / 512][block % 512].store(entry, Ordering::Relaxed);
        }
        end.max(FREE_START)
    }
}

/// An entry that points to a table: 0 is level 1, then those of RAM, then that of the stacks.
const fn table_entry(index: usize) -> u64 {
    (TABLES_ADDRESS + (index * PAGE) as u64) | TABLE
}

/// The entry of a block of RAM, which may be read and written.
const fn block_entry(block: usize) -> u64 {
    (RAM_START + block * BLOCK) as u64 | NORMAL | BLOCK_ENTRY
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a core's walk finds for an address: the last descriptor, none where nothing is mapped.
    fn walk(tables: &Tables, address: usize) -> Option<u64> {
        let of = |table: &Table, index: usize| table[index].load(Ordering::Relaxed);
        let first = of(&tables.level_1, address / GIGABYTE);
        if first & 3 != TABLE {
            return (first & 1 == 1).then_some(first);
        }
        let next = |entry: u64| ((entry & 0xffff_f000) - TABLES_ADDRESS) as usize / PAGE;
        let second = of(&tables.ram[next(first) - 1], address / BLOCK % 512);
        if second & 3 != TABLE {
            return (second & 1 == 1).then_some(second);
        }
        assert_eq!(next(second), 1 + RAM_TABLES);
        let third = of(&tables.stacks, address / PAGE % 512);
        (third & 3 == PAGE_ENTRY).then_some(third)
    }

    #[test]
    fn every_piece_of_memory_allows_what_it_is_for() {
        let tables = Tables::new();
        let uart = walk(&tables, 0x0900_0000).expect("mapped");
        assert_eq!(uart & (7 << 2), 0, "device memory");
        assert_ne!(uart & NEVER_EXECUTED, 0);
        for (address, read_only, executable) in [
            (0x4000_0000, true, false),
            (0x403f_ffff, true, true),
            (0x4040_0000, false, false),
            (0x4060_1000, false, false),
            (0x407f_ffff, false, false),
        ] {
            let entry = walk(&tables, address).expect("mapped");
            assert_eq!(entry & NORMAL, NORMAL, "{address:#x}");
            assert_eq!(entry & READ_ONLY != 0, read_only, "{address:#x}");
            assert_eq!(entry & NEVER_EXECUTED == 0, executable, "{address:#x}");
            assert!(address - (entry & 0xffff_f000) as usize <= BLOCK, "{address:#x}");
        }
        for absent in [0x4060_0000, 0x4064_0fff, FREE_START, 2 * GIGABYTE, 511 * GIGABYTE] {
            assert_eq!(walk(&tables, absent), None, "{absent:#x}");
        }
    }

    #[test]
    fn ram_is_mapped_as_far_as_it_reaches() {
        for (end, mapped) in [
            (RAM_START + (128 << 20), RAM_START + (128 << 20)),
            (RAM_START + 3 * GIGABYTE + 12345, RAM_START + 3 * GIGABYTE),
            (usize::MAX, RAM_START + RAM_BYTES_MAX),
            (0, FREE_START),
        ] {
            let tables = Tables::new();
            assert_eq!(tables.map_ram(end), mapped);
            for address in (FREE_START..RAM_START + RAM_BYTES_MAX).step_by(BLOCK) {
                let wanted = (address as u64) | NORMAL | NEVER_EXECUTED | BLOCK_ENTRY;
                assert_eq!(walk(&tables, address), (address < mapped).then_some(wanted), "{address:#x}");
            }
        }
    }
}
