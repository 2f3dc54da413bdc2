//! The seam to threads: cut an output into chunks of rows and compute each.
//!
//! The shape is safe by construction: every chunk is a distinct part of one `&mut` slice. The
//! result cannot depend on how many workers there are, because every row is computed alone.

/// Runs work over chunks of an output slice, on one thread or several.
pub trait Parallel: Sync {
    /// How many workers share the work.
    fn threads(&self) -> usize;

    /// Cuts `out` into chunks of whole rows (`row_len` elements each, a chunk's first row a
    /// multiple of `step`) and calls `body(first_row, chunk)` for each, exactly once; returns when
    /// all are done. `out.len()` is a multiple of `row_len`.
    fn for_each_chunk<T: Send>(
        &self,
        out: &mut [T],
        row_len: usize,
        step: usize,
        body: &(dyn Fn(usize, &mut [T]) + Sync),
    );
}

/// The caller's own thread: what a board without threads uses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

impl Parallel for Alone {
    fn threads(&self) -> usize {
        1
    }

    fn for_each_chunk<T: Send>(
        &self,
        out: &mut [T],
        _row_len: usize,
        _step: usize,
        body: &(dyn Fn(usize, &mut [T]) + Sync),
    ) {
        body(0, out);
    }
}
