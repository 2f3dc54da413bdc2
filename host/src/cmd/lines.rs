//! Lines of standard input, numbered, for the commands that answer each; and what may be wrong with
//! one.

use super::failure::Failure;
use crate::home_file::Object;
use serde::Deserialize;
use std::io::{self, BufRead, StdinLock};

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
            if self.input.read_until(b'\n', &mut self.bytes).map_err(unreadable)? == 0 {
                return Ok(None);
            }
            self.number += 1;
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

/// What is wrong, without the line and column that end the message: each text is one line.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = message.rfind(" at line ").unwrap_or(message.len());
    message[..place].to_owned()
}
