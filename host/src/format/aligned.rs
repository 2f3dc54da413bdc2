//! Memory that an image or an arena may lie in: zeroed, aligned to a cache line, or refused.

use bytemuck::{Pod, Zeroable};
use std::fmt;
use ternlet_core::image::IMAGE_ALIGN;

/// One cache line.
#[derive(Clone, Copy, Pod, Zeroable)]
#[repr(C, align(64))]
struct Line([u8; IMAGE_ALIGN]);

/// Zeroed bytes that start at a multiple of 64.
pub struct AlignedBytes {
    lines: Vec<Line>,
    len: usize,
}

/// The operating system has not that much memory to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfMemory {
    /// Bytes asked for.
    pub wanted: u64,
}

impl fmt::Display for OutOfMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "out of memory: {} bytes wanted", self.wanted)
    }
}

impl std::error::Error for OutOfMemory {}

impl AlignedBytes {
    /// `len` zeroed bytes.
    pub fn new(len: u64) -> Result<Self, OutOfMemory> {
        let error = OutOfMemory { wanted: len };
        let len = usize::try_from(len).map_err(|_| error)?;
        let count = len.div_ceil(IMAGE_ALIGN);
        let mut lines = Vec::new();
        lines.try_reserve_exact(count).map_err(|_| error)?;
        lines.resize(count, Line::zeroed());
        Ok(AlignedBytes { lines, len })
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &bytemuck::cast_slice(&self.lines)[..self.len]
    }

    /// The bytes, to be written.
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        &mut bytemuck::cast_slice_mut(&mut self.lines)[..self.len]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aligned_zeroed_and_as_long_as_asked() {
        for len in [0, 1, 64, 1000] {
            let mut memory = AlignedBytes::new(len).expect("a little memory");
            assert!(memory.bytes().as_ptr().addr().is_multiple_of(64));
            assert_eq!(memory.bytes(), vec![0; len as usize]);
            memory.bytes_mut().fill(1);
            assert_eq!(memory.bytes().len() as u64, len);
        }
    }

    #[test]
    fn too_much_is_an_error() {
        assert_eq!(AlignedBytes::new(u64::MAX - 1).err(), Some(OutOfMemory { wanted: u64::MAX - 1 }));
    }
}
