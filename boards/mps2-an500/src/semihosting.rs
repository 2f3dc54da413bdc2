//! Text in and out through semihosting: a trap that the debugger, here QEMU, answers.
//!
//! Every call stops the core for long; the device gathers what it says.
//! Operations by Arm's "Semihosting for AArch32 and AArch64", 2.0.

use core::fmt;
use cortex_m_semihosting::debug::{self, ExitStatus};
use cortex_m_semihosting::syscall;
use ternlet_board::Port;

/// Modes of SYS_OPEN for the special file ":tt": standard input, output and error.
const STDIN_MODE: usize = 0;
const STDOUT_MODE: usize = 4;
const STDERR_MODE: usize = 8;

/// One of the host's three standard streams, for writing.
pub struct Output {
    handle: usize,
}

impl Output {
    /// The host's standard error.
    pub fn stderr() -> Self {
        Self { handle: open(STDERR_MODE) }
    }

    fn write(&mut self, bytes: &[u8]) {
        // SAFETY: SYS_WRITE reads three words (handle, address, length) and the bytes they tell of,
        // all alive here.
        unsafe { syscall!(WRITE, self.handle, bytes.as_ptr(), bytes.len()) };
    }
}

impl fmt::Write for Output {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.write(text.as_bytes());
        Ok(())
    }
}

/// Standard input, output and error of the host.
pub struct Semihosting {
    input: usize,
    output: Output,
    report: Output,
}

impl Semihosting {
    /// Opens the three streams.
    pub fn new() -> Self {
        let output = Output { handle: open(STDOUT_MODE) };
        Self { input: open(STDIN_MODE), output, report: Output::stderr() }
    }
}

impl Port for Semihosting {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        if !wait {
            // SYS_READ returns only when there is something.
            return Some(0);
        }
        let (start, bytes) = (room.as_mut_ptr(), room.len());
        // SAFETY: SYS_READ writes at most `bytes` bytes to `start`, which is that long, and returns how
        // many of them it left unwritten.
        let left = unsafe { syscall!(READ, self.input, start, bytes) };
        Some(bytes.saturating_sub(left)).filter(|&read| read > 0)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.output.write(bytes);
    }

    fn report(&mut self, bytes: &[u8]) {
        self.report.write(bytes);
    }

    fn ahead_bytes(&self) -> usize {
        // The host keeps what is not read.
        usize::MAX
    }

    fn starts_fresh(&self) -> bool {
        true
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
