//! The heap: `embedded-alloc` over a block of its own, and how far it was ever filled.

use core::alloc::{GlobalAlloc, Layout};
use core::sync::atomic::{AtomicUsize, Ordering};
use embedded_alloc::LlffHeap;
use ternlet_cortex_m::Arena;

/// Bytes of the heap: the JSON of a home with 250 things is 22 KB, and what is read from it as much.
pub const HEAP_BYTES: usize = 96 * 1024;

static MEMORY: Arena<HEAP_BYTES> = Arena::new();

#[global_allocator]
static HEAP: Watched = Watched { heap: LlffHeap::empty(), most: AtomicUsize::new(0) };

struct Watched {
    heap: LlffHeap,
    most: AtomicUsize,
}

// SAFETY: every call is the heap's own, which keeps the contract; counting allocates nothing.
unsafe impl GlobalAlloc for Watched {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is that of this very function.
        let block = unsafe { self.heap.alloc(layout) };
        self.most.fetch_max(self.heap.used(), Ordering::Relaxed);
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { self.heap.dealloc(block, layout) }
    }
}

/// Gives the heap its memory: once, before anything is allocated.
pub fn start() {
    let memory = MEMORY.take().expect("a program is run once");
    // SAFETY: once, as `take` gives the block once; it belongs to the heap alone from here on.
    unsafe { HEAP.heap.init(memory.as_mut_ptr().expose_provenance(), memory.len()) }
}

/// The most bytes that were ever in use.
pub fn most() -> usize {
    HEAP.most.load(Ordering::Relaxed)
}
