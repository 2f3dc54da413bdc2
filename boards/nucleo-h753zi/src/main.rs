//! The embedded assistant on ST's NUCLEO-H753ZI: STM32H753, a Cortex-M7 at 400 MHz.
//!
//! Built in CI and **not run on the board**. Program and model are executed and read in place from the
//! chip's own flash, text goes through the serial port of the ST-LINK.
//!
//! - `board`: clocks, caches, watchdog, memory, how it ends.
//! - `serial`: the serial port, served by an interrupt while the model computes.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
mod board;
#[cfg(target_os = "none")]
mod serial;

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
