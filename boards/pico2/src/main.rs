//! The embedded assistant on a Raspberry Pi Pico 2: RP2350, two Cortex-M33 at 150 MHz.
//!
//! Built in CI and **not run on the board**. Program and model are executed and read in place from QSPI
//! flash, text goes through a serial port over USB, both cores compute.
//!
//! - `board`: clocks, watchdog, start of the second core, memory, how it ends.
//! - `usb`: the serial port, served by an interrupt while the model computes.
//! - `cores`: the second core as a worker; tested on a host, where it is a thread.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
mod board;
#[cfg(any(target_os = "none", test))]
mod cores;
#[cfg(target_os = "none")]
mod usb;

/// On a host there is no board to run on.
#[cfg(not(target_os = "none"))]
fn main() {
    eprintln!("this program runs on the board: see boards/README.md");
}
