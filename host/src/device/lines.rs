//! Whole lines of a carrier, each waited for until a point in time.

use super::carrier::Carrier;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Instant;

/// A line longer than this is noise: twice what a device may say.
const LINE_BYTES_MAX: usize = 16 << 10;

/// Why there is no line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLine {
    /// None came in time.
    Late,
    /// None will come.
    Over,
}

/// What has come and was not taken yet.
#[derive(Default)]
pub struct Lines {
    bytes: Vec<u8>,
    /// Bytes in which no line end was found.
    searched: usize,
}

impl Lines {
    /// The next line, without its end, what is no UTF-8 replaced.
    pub fn next(&mut self, carrier: &Carrier, until: Instant) -> Result<String, NoLine> {
        loop {
            if let Some(at) = self.bytes[self.searched..].iter().position(|&byte| byte == b'\n') {
                let line: Vec<u8> = self.bytes.drain(..=self.searched + at).collect();
                self.searched = 0;
                let line = line[..line.len() - 1].strip_suffix(b"\r").unwrap_or(&line[..line.len() - 1]);
                return Ok(String::from_utf8_lossy(line).into_owned());
            }
            self.searched = self.bytes.len();
            if self.bytes.len() > LINE_BYTES_MAX {
                (self.bytes, self.searched) = (Vec::new(), 0);
            }
            // Also where bytes keep coming and no line is of use.
            if Instant::now() > until {
                return Err(NoLine::Late);
            }
            match carrier.input().recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(piece) => self.bytes.extend(piece),
                Err(RecvTimeoutError::Timeout) => return Err(NoLine::Late),
                Err(RecvTimeoutError::Disconnected) => return Err(NoLine::Over),
            }
        }
    }
}
