//! ternlet on a machine with an operating system.
#![deny(unsafe_code)]

pub mod format;
pub mod memory;
#[allow(unsafe_code, reason = "a pool lends slices of the caller's stack to its threads")]
pub mod threads;
