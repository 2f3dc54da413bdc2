//! The seam to threads: cut outputs into chunks of rows and compute each.
//!
//! The shape is safe by construction: every chunk is a distinct part of a `&mut` slice. The
//! result cannot depend on how many workers there are, because every row is computed alone.

/// What is done to a chunk of two slices: its first row, and its part of each.
pub type PairBody<'a, T, U> = dyn Fn(usize, &mut [T], &mut [U]) + Sync + 'a;

/// Runs work over chunks of output slices, on one thread or several.
pub trait Parallel: Sync {
    /// How many workers share the work, the caller among them: at least 1.
    fn threads(&self) -> usize;

    /// Work that reads fewer bytes than this is not worth dividing: waiting for the other workers costs
    /// more than they save.
    fn alone_bytes(&self) -> usize {
        0
    }

    /// Cuts `a` and `b`, each a slice and its elements per row, into the same chunks of whole rows
    /// (a chunk's first row is a multiple of `step`) and calls `body(first_row, chunk of a, chunk
    /// of b)` for each, exactly once; returns when all are done. Both have the same number of
    /// rows; one whose rows are empty (0 elements) has as many as the other.
    ///
    /// # Panics
    ///
    /// Several workers: when the slices are not the same whole number of rows. And when a `body`
    /// panics, after every worker has let go of the slices.
    fn for_each_chunk_pair<T: Send, U: Send>(
        &self,
        a: (&mut [T], usize),
        b: (&mut [U], usize),
        step: usize,
        body: &PairBody<'_, T, U>,
    );

    /// [`Parallel::for_each_chunk_pair`] of one slice: cuts `out` into chunks of whole rows
    /// (`row_len` elements each, a chunk's first row a multiple of `step`) and calls
    /// `body(first_row, chunk)` for each.
    fn for_each_chunk<T: Send>(
        &self,
        out: &mut [T],
        row_len: usize,
        step: usize,
        body: &(dyn Fn(usize, &mut [T]) + Sync),
    ) {
        let nothing: &mut [()] = &mut [];
        self.for_each_chunk_pair((out, row_len), (nothing, 0), step, &|first, out, _| body(first, out));
    }
}

/// The rows of two slices that are to be cut alike, each given by its length and its elements per
/// row.
///
/// # Panics
///
/// When they are not the same whole number of rows.
pub fn rows_of_pair(a: (usize, usize), b: (usize, usize)) -> usize {
    let rows = a.0.checked_div(a.1).or(b.0.checked_div(b.1)).unwrap_or(0);
    let whole = |(len, row_len): (usize, usize)| rows.checked_mul(row_len) == Some(len);
    assert!(whole(a) && whole(b), "slices of {a:?} and {b:?} (elements, a row) cannot be cut alike");
    rows
}

/// The caller's own thread: what a board without threads uses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

impl Parallel for Alone {
    fn threads(&self) -> usize {
        1
    }

    fn for_each_chunk_pair<T: Send, U: Send>(
        &self,
        a: (&mut [T], usize),
        b: (&mut [U], usize),
        _step: usize,
        body: &PairBody<'_, T, U>,
    ) {
        debug_assert!(rows_of_pair((a.0.len(), a.1), (b.0.len(), b.1)) < usize::MAX);
        body(0, a.0, b.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::catch_unwind;

    #[test]
    fn rows_are_counted_by_either_slice() {
        assert_eq!(rows_of_pair((12, 3), (4, 1)), 4);
        assert_eq!(rows_of_pair((12, 3), (0, 0)), 4);
        assert_eq!(rows_of_pair((0, 0), (12, 3)), 4);
        assert_eq!(rows_of_pair((0, 0), (0, 0)), 0);
        assert_eq!(rows_of_pair((0, 7), (0, 1)), 0);
        for (a, b) in [((12, 3), (5, 1)), ((13, 3), (4, 1)), ((12, 3), (1, 0)), ((12, 0), (4, 1))] {
            assert!(catch_unwind(|| rows_of_pair(a, b)).is_err(), "{a:?} and {b:?}");
        }
    }

    #[test]
    fn alone_is_one_chunk() {
        let (mut a, mut b) = ([0; 6], [0; 2]);
        Alone.for_each_chunk_pair((&mut a, 3), (&mut b, 1), 1, &|first, a: &mut [i32], b: &mut [i32]| {
            assert_eq!((first, a.len(), b.len()), (0, 6, 2));
            a.fill(1);
            b.fill(2);
        });
        Alone.for_each_chunk(&mut a[..3], 1, 16, &|first, a: &mut [i32]| {
            assert_eq!((first, a.len()), (0, 3));
            a.fill(3);
        });
        assert_eq!((a, b), ([3, 3, 3, 1, 1, 1], [2, 2]));
    }
}
