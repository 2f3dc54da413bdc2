//! What a device says: whole lines, gathered so that a port is not called for every word.

use core::fmt::{self, Write};
use heapless::Vec;

use crate::Port;

/// Bytes gathered before the port is called.
const GATHERED_BYTES: usize = 128;

/// Where a text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wire {
    Output,
    Report,
}

/// A line in the making; dropping it ends it.
pub struct Reply<'p> {
    port: &'p mut dyn Port,
    wire: Wire,
    gathered: Vec<u8, GATHERED_BYTES>,
}

impl<'p> Reply<'p> {
    /// A line of the protocol.
    pub fn new(port: &'p mut dyn Port) -> Self {
        Reply { port, wire: Wire::Output, gathered: Vec::new() }
    }

    /// A line for people.
    pub fn report(port: &'p mut dyn Port) -> Self {
        Reply { port, wire: Wire::Report, gathered: Vec::new() }
    }

    /// Appends a text without its control characters and, if `word`, without spaces, so that it is one
    /// word of the line.
    pub fn plain(&mut self, text: &str, word: bool) {
        for letter in text.chars() {
            let goes = letter.is_control() || (word && letter.is_whitespace());
            let _ = self.write_char(if goes { '_' } else { letter });
        }
    }

    /// Appends a text as it stands within a JSON string.
    pub fn quoted(&mut self, text: &str) {
        for letter in text.chars() {
            let _ = match letter {
                '"' | '\\' => write!(self, "\\{letter}"),
                '\n' => self.write_str("\\n"),
                letter if letter.is_control() => write!(self, "\\u{:04x}", u32::from(letter)),
                letter => self.write_char(letter),
            };
        }
    }

    fn push(&mut self, byte: u8) {
        if self.gathered.is_full() {
            self.flush();
        }
        // There is room now.
        let _ = self.gathered.push(byte);
    }

    fn flush(&mut self) {
        match self.wire {
            Wire::Output => self.port.write(&self.gathered),
            Wire::Report => self.port.report(&self.gathered),
        }
        self.gathered.clear();
    }
}

impl Write for Reply<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().for_each(|byte| self.push(byte));
        Ok(())
    }
}

impl Drop for Reply<'_> {
    fn drop(&mut self) {
        self.push(b'\n');
        self.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::{String, ToString};

    /// Keeps what is written.
    #[derive(Default)]
    struct Paper {
        output: String,
        report: String,
        calls: usize,
    }

    impl Port for Paper {
        fn read(&mut self, _room: &mut [u8], _wait: bool) -> Option<usize> {
            None
        }

        fn write(&mut self, bytes: &[u8]) {
            self.output += core::str::from_utf8(bytes).expect("ASCII here");
            self.calls += 1;
        }

        fn report(&mut self, bytes: &[u8]) {
            self.report += core::str::from_utf8(bytes).expect("ASCII here");
        }
    }

    #[test]
    fn lines_are_whole_and_quoted() {
        let mut paper = Paper::default();
        let mut reply = Reply::new(&mut paper);
        reply.quoted("a\"b\\c\nd\u{1b}\u{85}e");
        drop(reply);
        let mut reply = Reply::new(&mut paper);
        reply.plain("my model\n", true);
        reply.plain(" my\r", false);
        drop(reply);
        assert_eq!(paper.output, "a\\\"b\\\\c\\nd\\u001b\\u0085e\nmy_model_ my_\n");
        assert_eq!(paper.calls, 2);
        let long = 123.to_string().repeat(100);
        let _ = Reply::report(&mut paper).write_str(&long);
        assert_eq!(paper.report, long + "\n");
    }
}
