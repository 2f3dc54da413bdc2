//! What will be read next, asked for part by part while something else is computed.

use crate::lanes::Instructions;

/// Bytes of a cache line, on nearly every CPU.
const CACHE_LINE: usize = 64;

/// A slice that will be read next, as much of it as was not asked for yet.
#[derive(Clone, Copy)]
pub(crate) struct Ahead<'a, S> {
    rest: &'a [S],
    part: usize,
}

impl<'a, S> Ahead<'a, S> {
    /// A slice to be asked for in so many equal parts.
    #[inline(always)]
    pub(crate) fn new(slice: &'a [S], parts: usize) -> Self {
        Ahead { rest: slice, part: slice.len().div_ceil(parts.max(1)) }
    }

    /// Asks for the next part.
    #[inline(always)]
    pub(crate) fn ask<I: Instructions>(&mut self) {
        let (part, rest) = self.rest.split_at(self.part.min(self.rest.len()));
        for at in (0..size_of_val(part)).step_by(CACHE_LINE) {
            I::prefetch(part, at);
        }
        self.rest = rest;
    }
}
