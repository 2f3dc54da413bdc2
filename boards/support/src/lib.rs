//! What every board's program does, whatever the board: check, then answer line by line.
//!
//! A board gives its name, the model's image in flash, an arena and a [`Console`]; [`run`] does the
//! rest. So two boards differ only in what is really theirs, and the same program is tested on a
//! host. Nothing here knows of a debugger, a register or an address.
//!
//! One line in, one line out ([`Command`] lists the lines): the answer stands on the output, what
//! happened at boot and what went wrong on the report.
#![no_std]
#![forbid(unsafe_code)]

mod adapter;
mod boot;
mod command;
mod port;
mod program;

pub use adapter::run_port;
pub use boot::{ARENA_BYTES, BATCH_TOKENS_MAX, BootError, CONTEXT_TOKENS};
pub use command::{Command, CommandError};
pub use port::Port;
pub use program::{Board, LINE_BYTES_MAX, SAMPLER, run};

use core::fmt;

/// Text in and out.
pub trait Console {
    /// Reads the next line of the input into `line`, without its newline.
    fn read_line(&mut self, line: &mut [u8]) -> ReadLine;

    /// Where answers go.
    fn output(&mut self) -> &mut dyn fmt::Write;

    /// Where everything else goes.
    fn report(&mut self) -> &mut dyn fmt::Write;
}

/// What [`Console::read_line`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadLine {
    /// A line of this length.
    Line {
        /// Its bytes.
        bytes: usize,
    },
    /// A line longer than the room for it; it has been read to its end.
    TooLong {
        /// Its bytes.
        bytes: usize,
    },
    /// The input is over.
    End,
}
