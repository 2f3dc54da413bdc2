//! What every board's program does, whatever the board: check, then answer line by line.
//!
//! A board gives its name, the model's image in flash, an arena, its CPU's features and cores, and a
//! [`Port`]; [`run`] does the rest. So two boards differ only in what is really theirs, and the same
//! program is tested on a host. Nothing here knows of a debugger, a register or an address.
//!
//! ```text
//! Port --bytes--> line (whole lines, noise, cuts) --> queue --line--> request --> device
//! Port <--lines-- reply <-- link (one final line for each request, in order) <-- answers, in steps
//! ```
//!
//! The lines are those of `boards/PROTOCOL.md`. All memory is fixed: the model's in the arena, a line
//! and the queue on the stack.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate std;

mod answers;
mod boot;
mod device;
mod failure;
mod line;
mod link;
mod port;
mod queue;
mod received;
mod reply;
mod request;

pub use boot::{ARENA_BYTES, BATCH_TOKENS_MAX, BootError, CONTEXT_TOKENS};
pub use device::SAMPLER;
pub use failure::{Failure, WORD_BYTES_MAX};
pub use line::LABEL_BYTES_MAX;
pub use port::{Port, read_polled};
pub use queue::{Fault, LINE_BYTES_MAX, QUEUE_BYTES};
pub use received::{LOST, Received};
pub use request::{Ids, Request, RequestError};

use core::fmt::Write;
use ternlet_core::parallel::Parallel;
use ternlet_kernels::CpuFeatures;

/// Version of the protocol: the first number of `boards/PROTOCOL.md`.
pub const PROTOCOL: u32 = 1;

/// What a board brings.
pub struct Board<'b, P> {
    /// Its name, as its folder's.
    pub name: &'static str,
    /// The model's image, where it lies.
    pub image: &'b [u8],
    /// Memory for the session; starts at a multiple of 64 bytes.
    pub arena: &'b mut [u8],
    /// What its CPU can do.
    pub features: CpuFeatures,
    /// MIDR_EL1 of an ARM core, by which kernels that need the same are ordered; 0 elsewhere.
    pub midr: u64,
    /// Its cores.
    pub parallel: &'b P,
    /// The most bytes of stack used so far.
    pub stack_bytes_max: fn() -> usize,
    /// Cycles since some time ago, modulo 2^32; always the same where nothing counts them.
    pub cycles: fn() -> u32,
}

/// Boots and answers until the input is over, or after `!exit`; false if anything at all went wrong.
pub fn run<P: Parallel>(port: &mut dyn Port, board: Board<'_, P>) -> bool {
    let mut queue = queue::Queue::new();
    let mut link = link::Link::new(port, &mut queue);
    let (name, parallel, about) = (board.name, board.parallel, device::About::of(&board));
    link.fresh_line();
    let booted = match boot::boot(&mut link, board.image, board.arena, (&board.features, board.midr)) {
        Ok(booted) => booted,
        Err(error) => {
            link.fail(&Failure::Boot(error));
            return false;
        }
    };
    let mut device = device::Device::new(booted, parallel, about);
    // Reports that cannot be written are no reason to stop.
    let _ = device.describe(&mut link);
    let _ = write!(link.reply(), "ready protocol={PROTOCOL} board={name}");
    device.serve(&mut link)
}
