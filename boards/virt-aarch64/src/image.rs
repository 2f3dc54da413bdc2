//! The model's file, read into RAM by semihosting: the machine that runs QEMU hands it over.

use core::ffi::CStr;
use core::fmt;
use semihosting::fs::File;
use semihosting::io::{self, Read};

use crate::memory::Ram;

/// Bytes of the longest path, with the zero at its end.
const PATH_BYTES_MAX: usize = 1024;

/// Bytes read by one call: QEMU copies each call's bytes through memory of its own.
const PIECE_BYTES: usize = 1 << 20;

/// Why there is no image.
#[derive(Debug)]
pub enum LoadError {
    /// The path is too long or holds a zero byte.
    Path,
    /// It cannot be opened.
    Open(io::Error),
    /// It cannot be read to its end.
    Read,
    /// It does not fit.
    TooLarge {
        /// Of the file.
        bytes: usize,
        /// RAM that is free.
        ram: usize,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Path => write!(f, "its path has more than {PATH_BYTES_MAX} bytes"),
            LoadError::Open(error) => write!(f, "it cannot be opened ({error})"),
            LoadError::Read => f.write_str("it cannot be read to its end"),
            LoadError::TooLarge { bytes, ram } => {
                write!(f, "it has {bytes} bytes and {ram} bytes of ram are free: give qemu more (-m)")
            }
        }
    }
}

/// Reads the file at `path` into RAM.
pub fn load(path: &str, ram: &mut Ram) -> Result<&'static [u8], LoadError> {
    let mut zero_ended = [0; PATH_BYTES_MAX];
    zero_ended[..PATH_BYTES_MAX - 1]
        .get_mut(..path.len())
        .ok_or(LoadError::Path)?
        .copy_from_slice(path.as_bytes());
    let name = CStr::from_bytes_until_nul(&zero_ended).map_err(|_| LoadError::Path)?;
    let mut file = File::open(name).map_err(LoadError::Open)?;
    let bytes = file.metadata().map_err(LoadError::Open)?.len() as usize;
    let free = ram.bytes();
    let image = ram.take(bytes).ok_or(LoadError::TooLarge { bytes, ram: free })?;
    let mut read = 0;
    while read < bytes {
        let end = bytes.min(read + PIECE_BYTES);
        match file.read(&mut image[read..end]) {
            Ok(piece) if piece > 0 => read += piece,
            _ => return Err(LoadError::Read),
        }
    }
    Ok(image)
}
