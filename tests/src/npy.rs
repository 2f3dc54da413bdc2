//! Reads the `.npy` files that golden scripts write.

use std::fs;
use std::path::Path;

/// The float32 values of a version 1 `.npy` file, C order; panics for any other, as golden data are
/// this repository's own.
pub fn read_f32(path: &Path) -> Vec<f32> {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_eq!(&bytes[..8], b"\x93NUMPY\x01\x00", "{path:?}");
    let header_len = usize::from(u16::from_le_bytes([bytes[8], bytes[9]]));
    let header = std::str::from_utf8(&bytes[10..10 + header_len]).expect("an ASCII header");
    assert!(header.contains("'<f4'") && header.contains("'fortran_order': False"), "{header}");
    let values = bytes[10 + header_len..].chunks_exact(4);
    values.map(|value| f32::from_le_bytes(value.try_into().expect("four bytes"))).collect()
}
