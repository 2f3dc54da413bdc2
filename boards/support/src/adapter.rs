//! A [`Port`] as the [`Console`] that the program still speaks to: to go when the program speaks to
//! ports itself.

use core::fmt;

use crate::{Board, Console, Port, ReadLine, run};

/// Bytes gathered before they are written, and read at once.
const BUFFER_BYTES: usize = 256;

/// Boots and answers until the input is over or a line says `!exit`; false if anything went wrong.
pub fn run_port(port: &mut dyn Port, board: Board<'_>) -> bool {
    let port = core::cell::RefCell::new(port);
    run(
        &mut PortConsole {
            input: Input { port: &port, buffer: [0; BUFFER_BYTES], unread: 0..0 },
            output: Gathered { port: &port, report: false, buffer: [0; BUFFER_BYTES], len: 0 },
            report: Gathered { port: &port, report: true, buffer: [0; BUFFER_BYTES], len: 0 },
        },
        board,
    )
}

type Shared<'s, 'p> = &'s core::cell::RefCell<&'p mut dyn Port>;

struct Input<'s, 'p> {
    port: Shared<'s, 'p>,
    buffer: [u8; BUFFER_BYTES],
    unread: core::ops::Range<usize>,
}

impl Input<'_, '_> {
    fn byte(&mut self) -> Option<u8> {
        if self.unread.is_empty() {
            self.unread = 0..self.port.borrow_mut().read(&mut self.buffer, true)?;
        }
        self.unread.next().map(|at| self.buffer[at])
    }
}

/// Writes line by line.
struct Gathered<'s, 'p> {
    port: Shared<'s, 'p>,
    report: bool,
    buffer: [u8; BUFFER_BYTES],
    len: usize,
}

impl fmt::Write for Gathered<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            self.buffer[self.len] = byte;
            self.len += 1;
            if byte == b'\n' || self.len == BUFFER_BYTES {
                let mut port = self.port.borrow_mut();
                let bytes = &self.buffer[..self.len];
                if self.report {
                    port.report(bytes);
                } else {
                    port.write(bytes);
                }
                self.len = 0;
            }
        }
        Ok(())
    }
}

struct PortConsole<'s, 'p> {
    input: Input<'s, 'p>,
    output: Gathered<'s, 'p>,
    report: Gathered<'s, 'p>,
}

impl Console for PortConsole<'_, '_> {
    fn read_line(&mut self, line: &mut [u8]) -> ReadLine {
        let mut len = 0;
        loop {
            match self.input.byte() {
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
        match line.get(..len) {
            Some(b"!exit") => ReadLine::End,
            Some(_) => ReadLine::Line { bytes: len },
            None => ReadLine::TooLong { bytes: len },
        }
    }

    fn output(&mut self) -> &mut dyn fmt::Write {
        &mut self.output
    }

    fn report(&mut self) -> &mut dyn fmt::Write {
        &mut self.report
    }
}
