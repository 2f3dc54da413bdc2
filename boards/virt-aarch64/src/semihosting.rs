//! Text in and out through semihosting, and the program's end: traps that QEMU answers.
//!
//! A call stops the core for long, so output is gathered until a line is whole.

use core::fmt;
use semihosting::io::{Read, Stderr, Stdin, Stdout, Write};
use ternlet_board::{Console, ReadLine};

/// Room for a piece of input or output.
const BUFFER_BYTES: usize = 256;

/// One of the host's streams, for writing; one that cannot be opened swallows what it is given.
pub struct Output<W: Write> {
    stream: Option<W>,
    buffer: [u8; BUFFER_BYTES],
    len: usize,
}

impl Output<Stderr> {
    /// The host's standard error.
    pub fn stderr() -> Self {
        Self::of(semihosting::io::stderr().ok())
    }
}

impl<W: Write> Output<W> {
    fn of(stream: Option<W>) -> Self {
        Output { stream, buffer: [0; BUFFER_BYTES], len: 0 }
    }

    fn flush(&mut self) -> fmt::Result {
        let bytes = &self.buffer[..self.len];
        self.len = 0;
        let stream = self.stream.as_mut().ok_or(fmt::Error)?;
        stream.write_all(bytes).map_err(|_| fmt::Error)
    }
}

impl<W: Write> fmt::Write for Output<W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            self.buffer[self.len] = byte;
            self.len += 1;
            if byte == b'\n' || self.len == BUFFER_BYTES {
                self.flush()?;
            }
        }
        Ok(())
    }
}

/// Standard input, output and error of the host.
pub struct Semihosting {
    input: Option<Stdin>,
    buffer: [u8; BUFFER_BYTES],
    /// What of `buffer` is read but not yet taken.
    unread: core::ops::Range<usize>,
    output: Output<Stdout>,
    report: Output<Stderr>,
}

impl Semihosting {
    /// Opens the three streams.
    pub fn new() -> Self {
        Self {
            input: semihosting::io::stdin().ok(),
            buffer: [0; BUFFER_BYTES],
            unread: 0..0,
            output: Output::of(semihosting::io::stdout().ok()),
            report: Output::stderr(),
        }
    }

    /// The next byte of the input, none at its end.
    fn byte(&mut self) -> Option<u8> {
        if self.unread.is_empty() {
            self.unread = 0..self.input.as_mut()?.read(&mut self.buffer).ok()?;
        }
        let at = self.unread.next()?;
        Some(self.buffer[at])
    }
}

impl Console for Semihosting {
    fn read_line(&mut self, line: &mut [u8]) -> ReadLine {
        read_line(line, || self.byte())
    }

    fn output(&mut self) -> &mut dyn fmt::Write {
        &mut self.output
    }

    fn report(&mut self) -> &mut dyn fmt::Write {
        &mut self.report
    }
}

/// A line from bytes that end with none.
pub fn read_line(line: &mut [u8], mut byte: impl FnMut() -> Option<u8>) -> ReadLine {
    let mut len = 0;
    loop {
        match byte() {
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

/// Ends the program, whichever core calls; QEMU exits with 0 or 1.
pub fn exit(success: bool) -> ! {
    semihosting::process::exit(if success { 0 } else { 1 })
}
