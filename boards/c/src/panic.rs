//! A panic: told to the firmware, and then the end. Nothing unwinds.

use core::ffi::c_char;
use core::fmt::Write;
use core::mem::MaybeUninit;
use core::panic::PanicInfo;

use crate::text::Buffer;

/// Room for what is told: the place in the source and the message, cut at the end.
const MESSAGE_BYTES: usize = 160;

// SAFETY: the firmware defines it as the header declares it, or the program does not link.
unsafe extern "C" {
    /// The firmware's last word: prints, stores or resets.
    fn ternlet_panic(message: *const c_char);
}

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    let mut message = [MaybeUninit::uninit(); MESSAGE_BYTES];
    let mut text = Buffer::over(&mut message);
    let _ = write!(text, "{info}");
    text.cut();
    // SAFETY: the message ends with a zero byte, which `cut` wrote, and lives until the call returns.
    unsafe { ternlet_panic(message.as_ptr().cast()) };
    loop {
        // SAFETY: an instruction that is undefined on purpose: a fault, which a debugger or a fault handler shows.
        unsafe { core::arch::asm!("udf #0") };
    }
}
