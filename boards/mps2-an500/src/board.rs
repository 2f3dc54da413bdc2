//! This board's memory, its start and its end.

use core::cell::UnsafeCell;
use core::fmt::Write;
use core::panic::PanicInfo;
use cortex_m_rt::{ExceptionFrame, STACK_PAINT_VALUE, entry, exception};
use ternlet_board::{ARENA_BYTES, Board};
use ternlet_core::parallel::Alone;
use ternlet_kernels::CpuFeatures;

use crate::semihosting::{Output, Semihosting, exit};

/// The model's image in flash, where it is read in place.
static IMAGE: &AlignedImage<[u8]> = &AlignedImage(*include_bytes!(env!("TERNLET_BOARD_IMAGE")));

/// An image starts at a multiple of 64 bytes.
#[repr(C, align(64))]
struct AlignedImage<T: ?Sized>(T);

/// An arena starts at a multiple of 64 bytes.
#[repr(C, align(64))]
struct Arena([u8; ARENA_BYTES]);

#[entry]
fn start() -> ! {
    // All memory that a session takes; `entry` makes it a mutable reference, as it runs once.
    static mut ARENA: Arena = Arena([0; ARENA_BYTES]);
    let mut console = Semihosting::new();
    let board = Board {
        name: "mps2-an500",
        image: &IMAGE.0,
        arena: &mut ARENA.0,
        features: CpuFeatures::none(),
        midr: 0,
        parallel: &Alone,
        stack_bytes_max,
    };
    exit(ternlet_board::run(&mut console, board))
}

/// How far the stack ever reached: `cortex-m-rt` painted all of it before the program began, and
/// what is no longer painted has been used.
fn stack_bytes_max() -> usize {
    // SAFETY: cortex-m-rt's linker script defines both, as addresses in RAM; here nothing but their
    // addresses is taken.
    unsafe extern "C" {
        /// Lowest address of the stack, by the linker script.
        safe static _stack_end: UnsafeCell<u32>;
        /// One past its highest address.
        safe static _stack_start: UnsafeCell<u32>;
    }
    let (lowest, end) = (_stack_end.get().cast_const(), _stack_start.get().cast_const());
    let words = (end.addr() - lowest.addr()) / size_of::<u32>();
    // SAFETY: by the linker script these are words of RAM from `lowest` up to `end`, both aligned to
    // four, that hold nothing but this stack; reads are volatile, as the stack changes meanwhile.
    let painted = |at: usize| unsafe { lowest.add(at).read_volatile() == STACK_PAINT_VALUE };
    let unused = (0..words).find(|&at| !painted(at)).unwrap_or(words);
    (words - unused) * size_of::<u32>()
}

/// Says where and why, and ends with 1.
#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    let _ = writeln!(Output::stderr(), "{info}");
    exit(false)
}

/// A fault of the CPU: the program counter says where, `arm-none-eabi-addr2line` which line.
#[exception]
unsafe fn HardFault(frame: &ExceptionFrame) -> ! {
    let _ = writeln!(Output::stderr(), "hard fault at {:#010x}", frame.pc());
    exit(false)
}
