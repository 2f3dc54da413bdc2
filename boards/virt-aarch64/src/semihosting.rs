//! Bytes in and out through semihosting, and the program's end: traps that QEMU answers.
//!
//! A call stops the core for long, so callers write whole lines.

use core::fmt;
use semihosting::io::{Read, Stderr, Stdin, Stdout, Write};
use ternlet_board::Port;

/// The host's standard error, for last words; where it cannot be opened they are lost.
pub struct StandardError(Option<Stderr>);

impl StandardError {
    /// Opens it.
    pub fn new() -> Self {
        StandardError(semihosting::io::stderr().ok())
    }
}

impl fmt::Write for StandardError {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        write(&mut self.0, text.as_bytes());
        Ok(())
    }
}

/// Standard input, output and error of the host; one that cannot be opened swallows what it is given,
/// or is at its end.
pub struct Semihosting {
    input: Option<Stdin>,
    output: Option<Stdout>,
    report: StandardError,
}

impl Semihosting {
    /// Opens the three streams.
    pub fn new() -> Self {
        Self {
            input: semihosting::io::stdin().ok(),
            output: semihosting::io::stdout().ok(),
            report: StandardError::new(),
        }
    }
}

impl Port for Semihosting {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        // SYS_READ waits; there is no asking first.
        if !wait || room.is_empty() {
            return Some(0);
        }
        self.input.as_mut()?.read(room).ok().filter(|&len| len > 0)
    }

    fn write(&mut self, bytes: &[u8]) {
        write(&mut self.output, bytes);
    }

    fn report(&mut self, bytes: &[u8]) {
        write(&mut self.report.0, bytes);
    }

    fn ahead_bytes(&self) -> usize {
        // A pipe, whose writer waits.
        usize::MAX
    }

    fn starts_fresh(&self) -> bool {
        true
    }
}

fn write<W: Write>(stream: &mut Option<W>, bytes: &[u8]) {
    if let Some(stream) = stream {
        // There is nobody who could be told.
        let _ = stream.write_all(bytes);
    }
}

/// Ends the program, whichever core calls; QEMU exits with 0 or 1.
pub fn exit(success: bool) -> ! {
    semihosting::process::exit(if success { 0 } else { 1 })
}
