//! The embedded assistant on a Cortex-M55: Arm's MPS3 board with the AN547 image.
//!
//! Here is only what is this board's own; the rest is `ternlet_cortex_m::run`.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
#[ternlet_cortex_m::entry]
fn start() -> ! {
    // SAFETY: UART 0 (Arm AN547, memory map, its secure address), which nothing else uses.
    let mut uart = unsafe { ternlet_cortex_m::CmsdkUart::new(0x5930_3000, 25_000_000) };
    ternlet_cortex_m::run("mps3-an547", &mut uart)
}

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
