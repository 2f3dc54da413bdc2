//! The embedded assistant on a Cortex-M7: Arm's MPS2 board with the AN500 image.
//!
//! Here is only what is this board's own; the rest is `ternlet_cortex_m::run`.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
#[ternlet_cortex_m::entry]
fn start() -> ! {
    // SAFETY: UART 0 (Arm AN500, memory map), which nothing else uses.
    let mut uart = unsafe { ternlet_cortex_m::CmsdkUart::new(0x4000_4000, 25_000_000) };
    ternlet_cortex_m::run("mps2-an500", &mut uart)
}

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
