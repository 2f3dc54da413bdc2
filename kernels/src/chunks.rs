//! Slices cut into chunks of rows that whoever is free takes: what a pool of threads and a board's cores have in common.
//!
//! ```text
//! caller                                        another worker
//! offer(slices): claim, share the job           finds the job where its pool keeps it
//! chunk = next++ until none is left             chunk = next++ until none is left
//! waits until nobody has the job any more
//! ```
//!
//! How workers learn of a job and how the caller waits for them is the pool's: threads sleep otherwise than cores
//! without an operating system.

use core::marker::PhantomData;
use core::sync::atomic::{AtomicUsize, Ordering};
use core::{ptr, slice};
use ternlet_core::parallel::{PairBody, rows_of_pair};

/// One call of [`offer`].
struct Chunks<'t, T, U> {
    a: Cut<'t, T>,
    b: Cut<'t, U>,
    rows: usize,
    step: usize,
    chunks: usize,
    body: &'t PairBody<'t, T, U>,
    next: Apart,
}

/// The next chunk. Everybody writes it, so it lies apart from what everybody reads, but for boards of 32 bits, whose
/// cores share no cache lines.
#[cfg_attr(any(target_pointer_width = "64", not(target_os = "none")), repr(align(128)))]
struct Apart(AtomicUsize);

/// A slice that is handed out in disjoint runs of rows.
struct Cut<'t, T> {
    start: *mut T,
    row_len: usize,
    lent: PhantomData<&'t mut [T]>,
}

impl<'t, T> Cut<'t, T> {
    fn new((slice, row_len): (&'t mut [T], usize)) -> Self {
        Cut { start: slice.as_mut_ptr(), row_len, lent: PhantomData }
    }

    /// Rows `first..end`.
    ///
    /// # Safety
    ///
    /// - The slice has `end` rows of `row_len` elements, and `first <= end`.
    /// - No row of them is handed out elsewhere as long as `'s` lasts.
    unsafe fn rows<'s>(&self, first: usize, end: usize) -> &'s mut [T] {
        // SAFETY: the caller's promise; the slice is lent as long as `self` is.
        unsafe {
            slice::from_raw_parts_mut(self.start.add(first * self.row_len), (end - first) * self.row_len)
        }
    }
}

/// [`Parallel::for_each_chunk_pair`](ternlet_core::parallel::Parallel::for_each_chunk_pair) of a pool: cuts `a` and `b`
/// into at most `most` chunks, and once `claim` has got the pool hands `share` what to run on all workers. Where there is
/// one chunk, or no pool to be had, the caller computes all.
///
/// # Panics
///
/// When the slices are not the same whole number of rows.
pub fn offer<T: Send, U: Send>(
    a: (&mut [T], usize),
    b: (&mut [U], usize),
    (step, most): (usize, usize),
    body: &PairBody<'_, T, U>,
    claim: impl FnOnce() -> bool,
    share: impl FnOnce(Job),
) {
    let (rows, step) = (rows_of_pair((a.0.len(), a.1), (b.0.len(), b.1)), step.max(1));
    let chunks = rows.div_ceil(step).min(most);
    if chunks <= 1 || !claim() {
        return body(0, a.0, b.0);
    }
    let next = Apart(AtomicUsize::new(0));
    share(Job::of(&Chunks { a: Cut::new(a), b: Cut::new(b), rows, step, chunks, body, next }));
}

impl<T: Send, U: Send> Chunks<'_, T, U> {
    /// Takes chunks until none is left; returns how many it has computed.
    fn run(&self) -> usize {
        let mut computed = 0;
        loop {
            let chunk = self.next.0.fetch_add(1, Ordering::Relaxed);
            if chunk >= self.chunks {
                return computed;
            }
            let (first, end) = (self.first_row(chunk), self.first_row(chunk + 1));
            // SAFETY: `first_row` rises from 0 to `rows`, which both slices have (`rows_of_pair`), so rows of
            // different chunks do not overlap and lie in the slices; the counter gives each chunk out once.
            let (a, b) = unsafe { (self.a.rows(first, end), self.b.rows(first, end)) };
            let stop_others = StopOthers(&self.next.0, self.chunks);
            (self.body)(first, a, b);
            core::mem::forget(stop_others);
            computed += 1;
        }
    }

    /// The first row of a chunk; of the one behind the last, the number of rows.
    fn first_row(&self, chunk: usize) -> usize {
        let units = self.rows.div_ceil(self.step);
        // Chunks differ by a unit of `step` rows at most. No product is more than `units`.
        let unit = chunk * (units / self.chunks) + chunk.min(units % self.chunks);
        unit.saturating_mul(self.step).min(self.rows)
    }
}

/// Dropped only by a panic in a chunk: the chunks that are left need not be computed.
struct StopOthers<'a>(&'a AtomicUsize, usize);

impl Drop for StopOthers<'_> {
    fn drop(&mut self) {
        self.0.store(self.1, Ordering::Relaxed);
    }
}

/// The chunks of an [`offer`] without their type, to be kept where other workers find them.
///
/// It may be sent to them: chunks hold a `&(dyn Fn + Sync)` and elements that are `Send`.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    run: unsafe fn(*const ()) -> usize,
    chunks: *const (),
}

impl Job {
    /// Stands where there is no work.
    pub const NONE: Job = Job { run: no_chunks, chunks: ptr::null() };

    /// The chunks that are left.
    fn of<T: Send, U: Send>(chunks: &Chunks<'_, T, U>) -> Job {
        Job { run: run_chunks::<T, U>, chunks: ptr::from_ref(chunks).cast() }
    }

    /// Takes chunks until none is left; returns how many it has computed.
    ///
    /// # Safety
    ///
    /// The [`offer`] has not returned until this has.
    pub unsafe fn run(self) -> usize {
        // SAFETY: the caller's promise; `of` and `NONE` pair the function with what it takes.
        unsafe { (self.run)(self.chunks) }
    }
}

/// Runs the chunks behind a pointer.
///
/// # Safety
///
/// It points to live `Chunks<T, U>`.
unsafe fn run_chunks<T: Send, U: Send>(chunks: *const ()) -> usize {
    // SAFETY: the caller's promise.
    let chunks = unsafe { &*chunks.cast::<Chunks<'_, T, U>>() };
    chunks.run()
}

unsafe fn no_chunks(_chunks: *const ()) -> usize {
    0
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    /// Offers two slices to a pool of one, which has as many chunks to compute as are returned.
    fn offered(
        a: (&mut [usize], usize),
        b: (&mut [usize], usize),
        cut: (usize, usize),
        body: &PairBody<'_, usize, usize>,
    ) -> usize {
        let mut computed = 1;
        offer(
            a,
            b,
            cut,
            body,
            || true,
            |job| {
                // SAFETY: within the offer.
                computed = unsafe { job.run() };
                assert!(computed > 1);
                // SAFETY: as above.
                assert_eq!(unsafe { job.run() }, 0, "none is left");
            },
        );
        computed
    }

    #[test]
    fn every_row_is_in_one_chunk() {
        for rows in [0, 1, 2, 15, 16, 17, 63, 640, 1001] {
            for (step, most) in [(1, 1), (1, 4), (16, 4), (3, 7), (1000, 4), (usize::MAX, 3), (0, 5)] {
                let (mut a, mut b) = (vec_of(2 * rows), vec_of(rows));
                let body = |first: usize, a: &mut [usize], b: &mut [usize]| {
                    assert!(first.is_multiple_of(step.max(1)) && a.len() == 2 * b.len());
                    b.iter_mut().enumerate().for_each(|(at, value)| *value += first + at + 1);
                    a.iter_mut().for_each(|value| *value += 1);
                };
                let computed = offered((&mut a, 2), (&mut b, 1), (step, most), &body);
                assert_eq!(computed, rows.div_ceil(step.max(1)).clamp(1, most), "{rows} {step} {most}");
                assert!(b.iter().enumerate().all(|(at, &value)| value == at + 1), "{rows} {step} {most}");
                assert!(a.iter().all(|&value| value == 1));
            }
        }
        // SAFETY: there are no chunks.
        assert_eq!(unsafe { Job::NONE.run() }, 0);
    }

    #[test]
    fn who_gets_no_pool_computes_alone() {
        let (mut a, mut b) = (vec_of(40), vec_of(0));
        let body = |first: usize, a: &mut [usize], _: &mut [usize]| {
            assert_eq!((first, a.len()), (0, 40));
            a.fill(1);
        };
        offer((&mut a, 1), (&mut b, 0), (1, 8), &body, || false, |_| unreachable!("it was not claimed"));
        assert_eq!(a, [1; 40]);
    }

    fn vec_of(len: usize) -> Vec<usize> {
        std::vec![0; len]
    }

    #[test]
    fn chunks_are_even() {
        let (mut a, mut b) = (vec_of(1003), vec_of(0));
        let body = |_: usize, a: &mut [usize], _: &mut [usize]| {
            assert!((160..=176).contains(&a.len()) || a.len() == 155, "{}", a.len());
        };
        assert_eq!(offered((&mut a, 1), (&mut b, 0), (16, 6), &body), 6);
    }
}
