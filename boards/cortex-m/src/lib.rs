//! What the programs of all Cortex-M boards share: where model, arena and stack lie, a serial port,
//! bytes that interrupts receive, semihosting, and how a program ends.
//!
//! A board brings its memory map and what is soldered to it; see `boards/README.md`. With the
//! feature `semihosting`, for boards that a debugger or an emulator stands behind, `run` is a whole
//! program, and panics and faults are said to that debugger and end with 1. A board that stands
//! alone takes the rest and writes its own panic handler.
//!
//! On a host this crate is empty.
#![cfg(target_os = "none")]
#![no_std]

mod cpu;
mod inbox;
mod memory;
mod uart;

#[cfg(feature = "semihosting")]
mod fault;
#[cfg(feature = "semihosting")]
mod program;
#[cfg(feature = "semihosting")]
mod semihosting;

pub use cortex_m_rt::entry;
pub use cpu::{cycles, features};
pub use inbox::Inbox;
pub use memory::{Arena, image, stack_bytes_max};
pub use uart::CmsdkUart;

#[cfg(feature = "semihosting")]
pub use program::run;
#[cfg(feature = "semihosting")]
pub use semihosting::{Semihosting, argument, exit};
