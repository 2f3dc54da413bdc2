//! Bytes in and out through semihosting: a trap that the debugger, here QEMU, answers.
//!
//! Every call stops the core for long, so callers write whole lines.
//! Operations by Arm's "Semihosting for AArch32 and AArch64", 2.0.

use core::fmt;
use cortex_m_semihosting::debug::{self, ExitStatus};
use cortex_m_semihosting::{syscall, syscall1};
use ternlet_board::Port;

/// Modes of SYS_OPEN for the special file ":tt": standard input, output and error.
const STDIN_MODE: usize = 0;
const STDOUT_MODE: usize = 4;
const STDERR_MODE: usize = 8;

/// Room for the command line.
const COMMAND_BYTES_MAX: usize = 256;

/// Standard input, output and error of the host.
pub struct Semihosting {
    input: usize,
    output: usize,
    report: StandardError,
}

impl Semihosting {
    /// Opens the three streams.
    pub fn new() -> Self {
        Self { input: open(STDIN_MODE), output: open(STDOUT_MODE), report: StandardError::new() }
    }
}

impl Default for Semihosting {
    fn default() -> Self {
        Self::new()
    }
}

impl Port for Semihosting {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        // SYS_READ waits; there is no asking first.
        if !wait || room.is_empty() {
            return Some(0);
        }
        // SAFETY: SYS_READ writes at most `room.len()` bytes to `room`, and returns how many of them
        // it left unwritten: all at the end of the input.
        let left = unsafe { syscall!(READ, self.input, room.as_mut_ptr(), room.len()) };
        Some(room.len().saturating_sub(left)).filter(|&len| len > 0)
    }

    fn write(&mut self, bytes: &[u8]) {
        write(self.output, bytes);
    }

    fn report(&mut self, bytes: &[u8]) {
        write(self.report.handle, bytes);
    }

    fn ahead_bytes(&self) -> usize {
        // A pipe, whose writer waits.
        usize::MAX
    }

    fn starts_fresh(&self) -> bool {
        true
    }
}

/// The host's standard error, for last words; unbuffered.
pub(crate) struct StandardError {
    handle: usize,
}

impl StandardError {
    pub(crate) fn new() -> Self {
        Self { handle: open(STDERR_MODE) }
    }
}

impl fmt::Write for StandardError {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        write(self.handle, text.as_bytes());
        Ok(())
    }
}

/// Whether the last word of the program's command line, which an emulator or debugger gives, is
/// `word`: how one program is told how to run.
pub fn argument(word: &str) -> bool {
    let mut line = [0u8; COMMAND_BYTES_MAX];
    let mut block = [line.as_mut_ptr().addr(), line.len()];
    // SAFETY: SYS_GET_CMDLINE reads the two words of the block, writes at most that many bytes to
    // that address, and then the line's length to the second word; zero means success.
    let failed = unsafe { syscall1!(GET_CMDLINE, block.as_mut_ptr()) } != 0;
    let line = line.get(..block[1]).unwrap_or(&[]);
    !failed && line.rsplit(|&byte| byte == b' ').next() == Some(word.as_bytes())
}

/// Opens the special file ":tt"; a host that refuses gives a handle on which nothing can be read.
fn open(mode: usize) -> usize {
    let name = b":tt\0";
    // SAFETY: SYS_OPEN reads three words (address of the name, mode, length without the zero) and
    // the name, which is static.
    unsafe { syscall!(OPEN, name.as_ptr(), mode, name.len() - 1) }
}

fn write(handle: usize, bytes: &[u8]) {
    // SAFETY: SYS_WRITE reads three words (handle, address, length) and the bytes they tell of, all
    // alive here.
    unsafe { syscall!(WRITE, handle, bytes.as_ptr(), bytes.len()) };
}

/// Ends the program; QEMU exits with 0 or 1.
pub fn exit(success: bool) -> ! {
    let status = if success { ExitStatus::Ok(()) } else { ExitStatus::Err(()) };
    loop {
        debug::exit(status);
    }
}
