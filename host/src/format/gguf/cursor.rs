//! Reading numbers and strings from the front of bytes that may end anywhere.

use super::error::GgufError;

/// A position in a file; every read says how many bytes it wants and gets them or an error.
pub(super) struct Cursor<'a> {
    rest: &'a [u8],
    file_bytes: u64,
}

impl<'a> Cursor<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Cursor { rest: bytes, file_bytes: bytes.len() as u64 }
    }

    /// Bytes from the start of the file.
    pub fn position(&self) -> u64 {
        self.file_bytes - self.left()
    }

    /// Bytes to the end of the file.
    pub fn left(&self) -> u64 {
        self.rest.len() as u64
    }

    /// What is not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub fn take(&mut self, wanted: u64, what: &'static str) -> Result<&'a [u8], GgufError> {
        // What does not fit a usize is certainly not left.
        let split = usize::try_from(wanted).ok().and_then(|wanted| self.rest.split_at_checked(wanted));
        let (taken, rest) = split.ok_or_else(|| self.cut_short(what, wanted))?;
        self.rest = rest;
        Ok(taken)
    }

    pub fn u8(&mut self, what: &'static str) -> Result<u8, GgufError> {
        self.array::<1>(what).map(|[byte]| byte)
    }

    pub fn u32(&mut self, what: &'static str) -> Result<u32, GgufError> {
        self.array(what).map(u32::from_le_bytes)
    }

    pub fn u64(&mut self, what: &'static str) -> Result<u64, GgufError> {
        self.array(what).map(u64::from_le_bytes)
    }

    pub fn array<const N: usize>(&mut self, what: &'static str) -> Result<[u8; N], GgufError> {
        match self.rest.split_first_chunk() {
            Some((taken, rest)) => {
                self.rest = rest;
                Ok(*taken)
            }
            None => Err(self.cut_short(what, N as u64)),
        }
    }

    /// A string's bytes.
    pub fn string(&mut self, what: &'static str) -> Result<&'a [u8], GgufError> {
        let len = self.u64(what)?;
        self.take(len, what)
    }

    /// A string that must be UTF-8.
    pub fn text(&mut self, what: &'static str) -> Result<&'a str, GgufError> {
        let offset = self.position();
        str::from_utf8(self.string(what)?).map_err(|_| GgufError::NotUtf8 { what, offset })
    }

    pub fn cut_short(&self, what: &'static str, wanted: u64) -> GgufError {
        GgufError::CutShort { what, wanted, left: self.left(), offset: self.position() }
    }
}
