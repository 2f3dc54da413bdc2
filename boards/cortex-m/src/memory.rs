//! The three things in a board's memory: the model's image, the arena, the stack.

use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};
use cortex_m_rt::STACK_PAINT_VALUE;

/// The linked model, which the linker puts at the start of the region IMAGE; empty in a program that
/// is built with `TERNLET_BOARD_IMAGE=none`.
#[used]
#[unsafe(link_section = ".ternlet_image")]
static LINKED: [u8; include_bytes!(env!("TERNLET_BOARD_IMAGE")).len()] =
    *include_bytes!(env!("TERNLET_BOARD_IMAGE"));

// SAFETY: the linker script of `boards/build` and that of cortex-m-rt define these, as addresses of
// this board's memory; nothing but their addresses is taken.
unsafe extern "C" {
    /// Start of the region IMAGE, a multiple of 64.
    safe static _image_start: UnsafeCell<u8>;
    /// One past its end.
    safe static _image_end: UnsafeCell<u8>;
    /// Lowest address of the stack.
    safe static _stack_end: UnsafeCell<u32>;
    /// One past its highest address.
    safe static _stack_start: UnsafeCell<u32>;
}

/// The memory in which the model's image lies, read in place: the whole region IMAGE, whether the
/// model came with the program or was written there by itself. An image says how long it is.
pub fn image() -> &'static [u8] {
    let (start, end) = (_image_start.get().cast_const(), _image_end.get().cast_const());
    // SAFETY: by `memory.x` these are the bounds of readable memory, in which the linker puts the
    // image and nothing else, and to which nothing here writes.
    unsafe { core::slice::from_raw_parts(start, end.addr() - start.addr()) }
}

/// Memory for a session, to be a `static`: it is given out once.
#[repr(C, align(64))]
pub struct Arena<const BYTES: usize> {
    bytes: UnsafeCell<[u8; BYTES]>,
    taken: AtomicBool,
}

// SAFETY: the bytes are reached only through `take`, which gives them to one caller.
unsafe impl<const BYTES: usize> Sync for Arena<BYTES> {}

impl<const BYTES: usize> Arena<BYTES> {
    /// An arena of zeros.
    #[expect(clippy::new_without_default, reason = "it is for statics, which a Default cannot make")]
    pub const fn new() -> Self {
        Self { bytes: UnsafeCell::new([0; BYTES]), taken: AtomicBool::new(false) }
    }

    /// The bytes, which start at a multiple of 64; none for the second who asks.
    #[expect(clippy::mut_from_ref, reason = "`taken` makes it the only one")]
    pub fn take(&'static self) -> Option<&'static mut [u8]> {
        if self.taken.swap(true, Ordering::Relaxed) {
            return None;
        }
        // SAFETY: `taken` was false, so this is the only reference there ever is.
        Some(unsafe { &mut *self.bytes.get() })
    }
}

/// How far the stack ever reached, in bytes: `cortex-m-rt` painted all of it before the program
/// began, and what is no longer painted has been used.
pub fn stack_bytes_max() -> usize {
    let (lowest, end) = (_stack_end.get().cast_const(), _stack_start.get().cast_const());
    let words = (end.addr() - lowest.addr()) / size_of::<u32>();
    // SAFETY: by the linker script these are words of RAM from `lowest` up to `end`, both aligned to
    // four, that hold nothing but this stack; reads are volatile, as the stack changes meanwhile.
    let painted = |at: usize| unsafe { lowest.add(at).read_volatile() == STACK_PAINT_VALUE };
    let unused = (0..words).find(|&at| !painted(at)).unwrap_or(words);
    (words - unused) * size_of::<u32>()
}
