//! NumPy's file format, version 1.0: a float32 matrix in C order, written row by row.
//!
//! ```text
//! 0   6  "\x93NUMPY"
//! 6   2  version 1, 0
//! 8   2  length of the header, little-endian
//! 10  .  {'descr': '<f4', 'fortran_order': False, 'shape': (rows, cols), }
//!        filled with spaces and a line feed to a multiple of 64 bytes
//! .   .  rows * cols float32, little-endian
//! ```

use std::io::{self, Write};

/// What a file begins with.
pub const MAGIC: &[u8] = b"\x93NUMPY";

/// Everything before the values.
pub fn header(rows: usize, cols: usize) -> Vec<u8> {
    let mut text = format!("{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows}, {cols}), }}");
    let unpadded = 10 + text.len() + 1;
    text.push_str(&" ".repeat(unpadded.next_multiple_of(64) - unpadded));
    text.push('\n');
    let mut header = [MAGIC, &[1, 0]].concat();
    // Two numbers of at most 20 digits: far below 65,536.
    header.extend((text.len() as u16).to_le_bytes());
    header.extend(text.as_bytes());
    header
}

/// Writes one row and adds its bytes to `checksum`.
///
/// # Errors
///
/// Those of `out`.
pub fn write_row(row: &[f32], checksum: &mut crc32fast::Hasher, out: &mut dyn Write) -> io::Result<()> {
    // Float32 in memory is what the file wants: core refuses to be built for big-endian machines.
    let bytes: &[u8] = bytemuck::cast_slice(row);
    checksum.update(bytes);
    out.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_what_numpy_writes() {
        let header = header(3, 301);
        assert_eq!(header.len(), 128);
        assert_eq!(&header[..10], b"\x93NUMPY\x01\x00\x76\x00");
        let text = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 301), }";
        assert!(header[10..].starts_with(text.as_bytes()) && header.ends_with(b" \n"));
        for rows in [0, 1, 10, 12345, usize::MAX] {
            assert!(super::header(rows, usize::MAX).len().is_multiple_of(64));
        }
    }

    #[test]
    fn rows_are_little_endian() {
        let (mut checksum, mut out) = (crc32fast::Hasher::new(), Vec::new());
        write_row(&[1.0, -0.5], &mut checksum, &mut out).unwrap();
        assert_eq!(out, [0, 0, 0x80, 0x3f, 0, 0, 0, 0xbf]);
        assert_eq!(checksum.finalize(), crc32fast::hash(&out));
    }
}
