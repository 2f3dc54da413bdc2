//! Text in and out through semihosting: a trap that the debugger, here QEMU, answers.
//!
//! Every call stops the core for long, so output is gathered until a line is whole.
//! Operations by Arm's "Semihosting for AArch32 and AArch64", 2.0.

use core::fmt;
use cortex_m_semihosting::debug::{self, ExitStatus};
use cortex_m_semihosting::syscall;
use ternlet_board::{Console, ReadLine};

/// Modes of SYS_OPEN for the special file ":tt": standard input, output and error.
const STDIN_MODE: usize = 0;
const STDOUT_MODE: usize = 4;
const STDERR_MODE: usize = 8;

/// Room for a piece of input or output.
const BUFFER_BYTES: usize = 256;

/// One of the host's three standard streams, for writing.
pub struct Output {
    handle: usize,
    buffer: [u8; BUFFER_BYTES],
    len: usize,
}

impl Output {
    /// The host's standard error.
    pub fn stderr() -> Self {
        Self { handle: open(STDERR_MODE), buffer: [0; BUFFER_BYTES], len: 0 }
    }

    fn stdout() -> Self {
        Self { handle: open(STDOUT_MODE), buffer: [0; BUFFER_BYTES], len: 0 }
    }

    fn flush(&mut self) {
        let bytes = &self.buffer[..self.len];
        // SAFETY: SYS_WRITE reads three words (handle, address, length) and the bytes they tell of,
        // all alive here.
        unsafe { syscall!(WRITE, self.handle, bytes.as_ptr(), bytes.len()) };
        self.len = 0;
    }
}

impl fmt::Write for Output {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            self.buffer[self.len] = byte;
            self.len += 1;
            if byte == b'\n' || self.len == BUFFER_BYTES {
                self.flush();
            }
        }
        Ok(())
    }
}

/// Standard input, output and error of the host.
pub struct Semihosting {
    input: usize,
    buffer: [u8; BUFFER_BYTES],
    /// What of `buffer` is read but not yet taken.
    unread: core::ops::Range<usize>,
    output: Output,
    report: Output,
}

impl Semihosting {
    /// Opens the three streams.
    pub fn new() -> Self {
        Self {
            input: open(STDIN_MODE),
            buffer: [0; BUFFER_BYTES],
            unread: 0..0,
            output: Output::stdout(),
            report: Output::stderr(),
        }
    }

    /// The next byte of the input, none at its end.
    fn byte(&mut self) -> Option<u8> {
        if self.unread.is_empty() {
            let (start, room) = (self.buffer.as_mut_ptr(), self.buffer.len());
            // SAFETY: SYS_READ writes at most `room` bytes to `start`, which is that long, and
            // returns how many of them it left unwritten.
            let left = unsafe { syscall!(READ, self.input, start, room) };
            self.unread = 0..room.saturating_sub(left);
        }
        let at = self.unread.next()?;
        Some(self.buffer[at])
    }
}

impl Console for Semihosting {
    fn read_line(&mut self, line: &mut [u8]) -> ReadLine {
        let mut len = 0;
        loop {
            match self.byte() {
                None if len == 0 => return ReadLine::End,
                None | Some(b'\n') => break,
                Some(byte) => {
                    if let Some(place) = line.get_mut(len) {
                        *place = byte;
                    }
                    len += 1;
                }
            }
        }
        if len > line.len() { ReadLine::TooLong { bytes: len } } else { ReadLine::Line { bytes: len } }
    }

    fn output(&mut self) -> &mut dyn fmt::Write {
        &mut self.output
    }

    fn report(&mut self) -> &mut dyn fmt::Write {
        &mut self.report
    }
}

/// Opens the special file ":tt"; a host that refuses gives a handle on which nothing can be read.
fn open(mode: usize) -> usize {
    let name = b":tt\0";
    // SAFETY: SYS_OPEN reads three words (address of the name, mode, length without the zero) and
    // the name, which is static.
    unsafe { syscall!(OPEN, name.as_ptr(), mode, name.len() - 1) }
}

/// Ends the program; QEMU exits with 0 or 1.
pub fn exit(success: bool) -> ! {
    let status = if success { ExitStatus::Ok(()) } else { ExitStatus::Err(()) };
    loop {
        debug::exit(status);
    }
}
