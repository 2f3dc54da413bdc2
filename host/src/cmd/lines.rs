//! Lines of standard input, numbered, for the commands that answer each; and what may be wrong with
//! one.

use super::failure::Failure;
use crate::home_file::{Object, without_place};
use serde::Deserialize;
use std::io::{self, BufRead, Read, StdinLock};

/// Most bytes of a line without its end: whoever writes to a gateway must not take its memory.
const LINE_BYTES_MAX: u64 = 1 << 20;

/// Reads standard input line by line.
pub struct Lines {
    input: StdinLock<'static>,
    bytes: Vec<u8>,
    number: usize,
}

/// A line that is not blank.
pub struct Line<'l> {
    number: usize,
    /// Without the line's end.
    pub text: &'l str,
}

impl Lines {
    /// From the beginning of standard input.
    pub fn new() -> Lines {
        Lines { input: io::stdin().lock(), bytes: Vec::new(), number: 0 }
    }

    /// The next line that is not blank; none at the end of the input.
    pub fn next(&mut self) -> Result<Option<Line<'_>>, Failure> {
        let unreadable = |error| Failure::failed(format!("standard input cannot be read: {error}"));
        loop {
            self.bytes.clear();
            let mut limited = (&mut self.input).take(LINE_BYTES_MAX + 3);
            if limited.read_until(b'\n', &mut self.bytes).map_err(unreadable)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            let line = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
            if line.strip_suffix(b"\r").unwrap_or(line).len() as u64 > LINE_BYTES_MAX {
                let number = self.number;
                let line = format!("line {number} of standard input is longer than {LINE_BYTES_MAX} bytes");
                return Err(Failure::failed(line));
            }
            // Editors of some systems open a file with a byte order mark.
            if self.number == 1 && self.bytes.starts_with(b"\xef\xbb\xbf") {
                self.bytes.drain(..3);
            }
            if !self.bytes.trim_ascii().is_empty() {
                break;
            }
        }
        let number = self.number;
        let text = std::str::from_utf8(&self.bytes)
            .map_err(|_| Failure::failed(format!("line {number} of standard input is not UTF-8 text")))?;
        Ok(Some(Line { number, text: text.trim_end_matches(['\n', '\r']) }))
    }
}

impl<'l> Line<'l> {
    /// The line as a JSON object; `expected` shows one.
    pub fn parse<T: Deserialize<'l>>(&self, expected: &str) -> Result<T, Failure> {
        let Object(value) = serde_json::from_str(self.text).map_err(|error| {
            let what = if error.is_data() { without_place(&error) } else { "not JSON".to_owned() };
            // The parser counts from 0 where a line begins with what it does not want.
            let (number, column) = (self.number, error.column().max(1));
            Failure::failed(format!(
                "line {number} of standard input, column {column}: {what}; expected {expected}"
            ))
        })?;
        Ok(value)
    }

    /// A failure that names the line.
    pub fn wrong(&self, what: &str) -> Failure {
        Failure::failed(format!("line {} of standard input: {what}", self.number))
    }
}
