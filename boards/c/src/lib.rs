//! The C interface of ternlet for firmware: `include/ternlet.h` is its manual, this crate what stands behind it.
//!
//! Four layers, each with one job:
//!
//! - `abi`: the header's structs and constants, `code`: its codes, both as Rust sees them.
//! - `context`: what the calls do, in safe Rust.
//! - `memory`: where all of it lies in the one block of memory that C gave: the place that a magic number and a
//!   lock guard. `home`, `text`: what C gave, checked and read.
//! - `ffi`: the functions of the header; they turn pointers into references and results into codes, no more.
//!
//! Nothing is allocated, nothing unwinds into C: a panic ends in `panic`, which tells the firmware and stops.
#![no_std]

#[cfg(test)]
extern crate std;

pub mod abi;
pub mod code;
mod context;
pub mod ffi;
mod home;
mod memory;
#[cfg(target_os = "none")]
mod panic;
mod text;

pub use memory::Block as Context;
