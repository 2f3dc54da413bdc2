//! The embedded assistant, or any model, on aarch64 without an operating system: QEMU's virt machine.
//!
//! What is this board's own, a file each:
//! - `start`: from reset to Rust; `mmu`: the page tables; `exceptions`: what says so when a core faults.
//! - `device_tree`: RAM, cores and the command line, as the machine describes itself.
//! - `memory`: all RAM that the program does not take; `image`: the model's file read into it.
//! - `cores`: work shared by several cores; `helpers`: starting them; `registers`: what they are.
//! - `semihosting`, `pl011`: text in and out; `semihosting` also ends the program.
//!
//! What it does with a line is `ternlet_board::run`.
#![cfg_attr(target_os = "none", no_std, no_main)]

// The two files without a register in them, which are tested on a host.
#[cfg(any(target_os = "none", test))]
mod cores;
#[cfg(any(target_os = "none", test))]
mod mmu;

#[cfg(target_os = "none")]
mod board;
#[cfg(target_os = "none")]
mod device_tree;
#[cfg(target_os = "none")]
mod exceptions;
#[cfg(target_os = "none")]
mod helpers;
#[cfg(target_os = "none")]
mod image;
#[cfg(target_os = "none")]
mod memory;
#[cfg(target_os = "none")]
mod pl011;
#[cfg(target_os = "none")]
mod registers;
#[cfg(target_os = "none")]
mod semihosting;
#[cfg(target_os = "none")]
mod start;

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
