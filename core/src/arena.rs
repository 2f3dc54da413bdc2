//! All run-time memory: one block that the caller gives, cut into typed slices.

use bytemuck::Pod;
use core::fmt;

/// Alignment in bytes of the arena and of every slice cut from it (a cache line).
pub const ARENA_ALIGN: usize = 64;

/// Why memory could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArenaError {
    /// The arena is used up.
    Full {
        /// Bytes asked for, padding included.
        wanted: usize,
        /// Bytes that were left.
        left: usize,
    },
    /// The block given does not start at a multiple of [`ARENA_ALIGN`].
    Misaligned,
}

impl fmt::Display for ArenaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ArenaError::Full { wanted, left } => {
                write!(
                    f,
                    "the arena is full: {wanted} bytes wanted, {left} left; give it more memory or a smaller context"
                )
            }
            ArenaError::Misaligned => {
                write!(f, "the arena's memory must start at a multiple of {ARENA_ALIGN} bytes")
            }
        }
    }
}

impl core::error::Error for ArenaError {}

/// A block of memory given out from its start to its end; nothing is given back.
pub struct Arena<'a> {
    rest: &'a mut [u8],
    total: usize,
}

impl<'a> Arena<'a> {
    /// An arena over `memory`, which starts at a multiple of [`ARENA_ALIGN`].
    pub fn new(memory: &'a mut [u8]) -> Result<Self, ArenaError> {
        if !memory.as_ptr().addr().is_multiple_of(ARENA_ALIGN) {
            return Err(ArenaError::Misaligned);
        }
        let total = memory.len();
        Ok(Arena { rest: memory, total })
    }

    /// `len` zeroed values at an aligned address.
    pub fn take<T: Pod>(&mut self, len: usize) -> Result<&'a mut [T], ArenaError> {
        let used = self.used();
        let padding = used.next_multiple_of(ARENA_ALIGN) - used;
        let full = |wanted| ArenaError::Full { wanted, left: self.total - used };
        let bytes = len.checked_mul(size_of::<T>()).ok_or(full(usize::MAX))?;
        let wanted = bytes.checked_add(padding).ok_or(full(usize::MAX))?;
        if wanted > self.rest.len() {
            return Err(full(wanted));
        }
        let (taken, rest) = core::mem::take(&mut self.rest).split_at_mut(wanted);
        self.rest = rest;
        let taken = &mut taken[padding..];
        taken.fill(0);
        bytemuck::try_cast_slice_mut(taken).map_err(|_| ArenaError::Misaligned)
    }

    /// Bytes given out so far, padding included: the high-water mark.
    pub fn used(&self) -> usize {
        self.total - self.rest.len()
    }
}

/// The arithmetic of [`Arena::take`] without the memory: adds up what a list of takes uses.
#[derive(Clone, Copy, Debug, Default)]
pub struct ArenaSize {
    used: usize,
}

impl ArenaSize {
    /// Counts `len` values of `T`; `None` where the sum does not fit a `usize`.
    pub fn take<T: Pod>(self, len: usize) -> Option<ArenaSize> {
        let start = self.used.checked_next_multiple_of(ARENA_ALIGN)?;
        let used = start.checked_add(len.checked_mul(size_of::<T>())?)?;
        Some(ArenaSize { used })
    }

    /// Bytes so far, as [`Arena::used`] would say.
    pub fn bytes(self) -> usize {
        self.used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[repr(align(64))]
    struct Block([u8; 256]);

    #[test]
    fn exactly_the_counted_bytes_pass() {
        let mut block = Block([7; 256]);
        let size = ArenaSize::default().take::<u8>(3).unwrap().take::<f32>(5).unwrap();
        assert_eq!(size.bytes(), 64 + 20);
        let mut arena = Arena::new(&mut block.0[..size.bytes()]).unwrap();
        assert_eq!(arena.take::<u8>(3).unwrap(), &[0; 3]);
        assert_eq!(arena.take::<f32>(5).unwrap().len(), 5);
        assert_eq!(arena.used(), size.bytes());
        let mut arena = Arena::new(&mut block.0[..size.bytes() - 1]).unwrap();
        arena.take::<u8>(3).unwrap();
        assert_eq!(arena.take::<f32>(5), Err(ArenaError::Full { wanted: 61 + 20, left: 80 }));
        assert!(matches!(Arena::new(&mut block.0[1..]), Err(ArenaError::Misaligned)));
        assert!(ArenaSize::default().take::<f32>(usize::MAX / 2).is_none());
    }
}
