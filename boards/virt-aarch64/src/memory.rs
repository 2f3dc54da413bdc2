//! All RAM that the program itself does not take, handed out from its start to its end.

use core::arch::asm;
use core::cell::UnsafeCell;
use ternlet_core::parallel::Parallel;

use crate::cores::CORES_MAX;
use crate::helpers::CORES;
use crate::mmu::{FREE_START, PAGE, STACK_BYTES, TABLES};
use crate::start::STACK_PAINT;

/// RAM that nothing uses yet.
pub struct Ram {
    next: usize,
    end: usize,
}

/// An image and an arena start at a multiple of this.
const ALIGNMENT: usize = 64;

impl Ram {
    /// Maps everything from the program's end to `end`.
    ///
    /// # Safety
    ///
    /// - There is RAM up to `end`.
    /// - It is called once.
    pub unsafe fn new(end: usize) -> Ram {
        let end = TABLES.map_ram(end);
        // SAFETY: barriers change no register and no memory. They make the new entries visible to the
        // walks of all cores; entries that were invalid are in no TLB (D8.16).
        unsafe { asm!("dsb ishst", "isb", options(nostack, preserves_flags)) };
        Ram { next: FREE_START, end }
    }

    /// Bytes that are left.
    pub fn bytes(&self) -> usize {
        self.end - self.next
    }

    /// Takes `len` bytes that start at a multiple of 64; none if there are not as many.
    pub fn take(&mut self, len: usize) -> Option<&'static mut [u8]> {
        let next = self.next.checked_add(len)?.checked_next_multiple_of(ALIGNMENT)?;
        let start = self.next;
        if next > self.end {
            return None;
        }
        self.next = next;
        // SAFETY: RAM from `start` to `next` exists and is mapped (`Ram::new`), belongs to nothing that
        // the compiler knows of, and is handed out here alone, once; bytes of RAM always have a value.
        Some(unsafe { core::slice::from_raw_parts_mut(core::ptr::with_exposed_provenance_mut(start), len) })
    }

    /// Takes all that is left.
    pub fn take_rest(&mut self) -> &'static mut [u8] {
        let len = self.bytes() / ALIGNMENT * ALIGNMENT;
        self.take(len).unwrap_or_default()
    }
}

/// The most bytes that any core's stack ever held: `start.rs` paints them.
pub fn stack_bytes_max() -> usize {
    (0..CORES.threads()).map(stack_bytes_of).max().unwrap_or(0)
}

/// The most bytes that the stack of a core that was started ever held.
fn stack_bytes_of(core: usize) -> usize {
    // SAFETY: `memory.x` defines it, as an address in RAM; nothing but the address is taken.
    unsafe extern "C" {
        safe static stacks: UnsafeCell<[[u64; STACK_BYTES / 8]; CORES_MAX]>;
    }
    let words = stacks.get().cast_const().cast::<u64>();
    let first = (core * STACK_BYTES + PAGE) / 8;
    let end = (core + 1) * STACK_BYTES / 8;
    // SAFETY: by `memory.x` and `mmu.rs` these are mapped words of RAM that hold a stack and nothing
    // else; reads are volatile, as stacks change meanwhile.
    let word = |at: usize| unsafe { words.add(at).read_volatile() };
    let unused = (first..end).take_while(|&at| word(at) == STACK_PAINT).count();
    (end - first - unused) * 8
}
