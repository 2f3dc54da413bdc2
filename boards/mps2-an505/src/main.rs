//! The embedded assistant on a Cortex-M33: Arm's MPS2+ board with the AN505 image.
//!
//! Here is only what is this board's own; the rest is `ternlet_cortex_m::run`.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
#[ternlet_cortex_m::entry]
fn start() -> ! {
    // SAFETY: UART 0 (Arm AN505, memory map, its secure address), which nothing else uses.
    let mut uart = unsafe { ternlet_cortex_m::CmsdkUart::new(0x5020_0000, 20_000_000) };
    ternlet_cortex_m::run("mps2-an505", &mut uart)
}

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
