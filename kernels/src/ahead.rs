//! What will be read next, asked for piece by piece while something else is computed.

use crate::lanes::Instructions;

/// Bytes of a cache line, on nearly every CPU.
const CACHE_LINE: usize = 64;

/// A slice that will be read next.
#[derive(Clone, Copy)]
pub(crate) struct Ahead<'a, S>(pub(crate) &'a [S]);

impl<S> Ahead<'_, S> {
    /// Asks for the `part`-th of `parts` equal parts.
    #[inline(always)]
    pub(crate) fn ask<I: Instructions>(&self, part: usize, parts: usize) {
        let len = self.0.len().div_ceil(parts);
        let from = (part * len).min(self.0.len());
        let part = &self.0[from..(from + len).min(self.0.len())];
        for at in (0..size_of_val(part)).step_by(CACHE_LINE) {
            I::prefetch(part, at);
        }
    }
}
