//! The host's side of the line protocol of boards (`boards/PROTOCOL.md`).
//!
//! [`carrier`] brings bytes (a serial port, a program's pipes), `lines` makes lines of them, each with
//! a time limit, [`reply`] says what a line is, and [`client`] keeps requests and final lines in step.

pub mod carrier;
pub mod client;
mod lines;
pub mod reply;

pub use carrier::{Carrier, CarrierError};
pub use client::{Client, DeviceError};
pub use reply::Reply;

/// The version of the protocol that is spoken here.
pub const PROTOCOL: u32 = 1;
