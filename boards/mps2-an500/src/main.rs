//! The embedded assistant on a Cortex-M7: Arm's MPS2 board with the AN500 image, run in QEMU.
//!
//! Here is only what is this board's own: where the arena and the model's image lie, how text comes
//! in and goes out (semihosting), how a program ends. What it does with a line is
//! `ternlet_board::run`.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
mod board;
#[cfg(target_os = "none")]
mod semihosting;

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
