//! How a program ends that cannot go on: it says where and why to the debugger, and ends with 1.

use core::fmt::Write;
use core::panic::PanicInfo;
use cortex_m_rt::{ExceptionFrame, exception};

use crate::semihosting::{StandardError, exit};

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    let _ = writeln!(StandardError::new(), "{info}");
    exit(false)
}

/// A fault of the CPU: the program counter says where, `arm-none-eabi-addr2line` which line.
#[exception]
unsafe fn HardFault(frame: &ExceptionFrame) -> ! {
    let _ = writeln!(StandardError::new(), "hard fault at {:#010x}", frame.pc());
    exit(false)
}
