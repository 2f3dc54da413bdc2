//! Work shared by the machine's cores: the seam `Parallel` without threads.
//!
//! ```text
//! the core that runs the program               a helper
//! claim, write the task                        sleep until something is new
//! open, wake everybody                         open, task not seen yet: enter (inside + 1)
//! chunk = next++ until none is left            chunk = next++ until none is left
//! close; sleep until nobody is inside          leave (inside - 1), wake everybody
//! ```
//!
//! The shape of `host/src/threads.rs`, and its reasons: whoever calls takes chunks until none is left, so
//! no helper is ever *needed*; one that comes late finds the gate closed. Which core computes a chunk
//! never shows in the result. Two things are simpler here:
//!
//! 1. Sleep is WFE and waking is SEV (Arm Architecture Reference Manual, B2, "Wait for Event"): an event
//!    that comes between looking and sleeping is kept in the core's event register and ends the sleep
//!    at once, so no sleeper is forgotten.
//! 2. A panic ends the machine, so no chunk is ever left by one.

use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use ternlet_core::parallel::{PairBody, Parallel};
use ternlet_kernels::chunks::{Job, offer};

/// The most cores that share work.
pub const CORES_MAX: usize = 8;

/// As in `host/src/threads.rs`: what is not worth dividing.
const ALONE_BYTES: usize = 64 << 10;
const CHUNKS_PER_CORE: usize = 4;

/// The word: number of the task in the upper half, whether it is open, then how many helpers are inside.
const OPEN: u64 = 1 << 31;
const INSIDE: u64 = OPEN - 1;

/// The cores that share work: the one that runs the program, and helpers that are in [`Cores::help`].
pub struct Cores {
    word: AtomicU64,
    claimed: AtomicBool,
    job: UnsafeCell<Job>,
    helpers: AtomicUsize,
    chunks: [AtomicUsize; CORES_MAX],
}

// SAFETY: every field but `job` is Sync. `job` is written only by whoever has claimed the gate while it is
// closed and nobody is inside (`Cores::share`), and read only by helpers that are inside; entering is an
// acquire of the release that opened the gate. What it points to may be used from other cores: it is
// made for that.
unsafe impl Sync for Cores {}

impl Cores {
    /// One core, until [`Cores::set_helpers`].
    pub const fn new() -> Cores {
        Cores {
            word: AtomicU64::new(0),
            claimed: AtomicBool::new(false),
            job: UnsafeCell::new(Job::NONE),
            helpers: AtomicUsize::new(0),
            chunks: [const { AtomicUsize::new(0) }; CORES_MAX],
        }
    }

    /// Says how many helpers there are, at most [`CORES_MAX`] less one.
    pub fn set_helpers(&self, helpers: usize) {
        self.helpers.store(helpers.min(CORES_MAX - 1), Ordering::Relaxed);
    }

    /// The life of helper `core`, which is 1 to [`CORES_MAX`] less one.
    pub fn help(&self, core: usize) -> ! {
        let mut seen = 0;
        loop {
            seen = self.enter(seen);
            // SAFETY: this helper is inside: the gate was open when it entered, so `job` was written
            // before, and is neither written nor outlived by its chunks until this helper leaves.
            let computed = unsafe { (*self.job.get()).run() };
            self.chunks[core].fetch_add(computed, Ordering::Relaxed);
            self.word.fetch_sub(1, Ordering::Release);
            wake();
        }
    }

    /// How many chunks each core has computed that were part of divided work.
    pub fn chunks(&self) -> impl Iterator<Item = usize> {
        self.chunks.iter().take(self.threads()).map(|chunks| chunks.load(Ordering::Relaxed))
    }

    /// Waits for a task other than number `seen` and enters; its number.
    fn enter(&self, seen: u64) -> u64 {
        loop {
            let word = self.word.load(Ordering::Relaxed);
            if word & OPEN == 0 || word >> 32 == seen {
                sleep();
                continue;
            }
            // Acquire: what the caller wrote before it opened has happened.
            if self.word.compare_exchange(word, word + 1, Ordering::Acquire, Ordering::Relaxed).is_ok() {
                return word >> 32;
            }
        }
    }

    /// Runs an offer's chunks on all cores, for the one who has claimed the gate, and releases it.
    fn share(&self, job: Job) {
        // SAFETY: the gate is closed and nobody is inside, since this function leaves it so and the claim
        // keeps other callers out: no one else reads or writes `job` now.
        unsafe { *self.job.get() = job };
        let number = (self.word.load(Ordering::Relaxed) >> 32).wrapping_add(1);
        // A plain store: the gate is closed and empty, so nobody else writes it.
        self.word.store(number << 32 | OPEN, Ordering::Release);
        wake();
        // SAFETY: the offer waits for this function.
        let computed = unsafe { job.run() };
        self.chunks[0].fetch_add(computed, Ordering::Relaxed);
        // Nobody enters any more; when the last has left, nothing refers to the chunks. Acquire: what
        // helpers did before they left has happened for whoever goes on here.
        if self.word.fetch_and(!OPEN, Ordering::Acquire) & INSIDE != 0 {
            while self.word.load(Ordering::Acquire) & INSIDE != 0 {
                sleep();
            }
        }
        self.claimed.store(false, Ordering::Release);
    }
}

impl Parallel for Cores {
    fn threads(&self) -> usize {
        self.helpers.load(Ordering::Relaxed) + 1
    }

    fn alone_bytes(&self) -> usize {
        ALONE_BYTES
    }

    fn for_each_chunk_pair<T: Send, U: Send>(
        &self,
        a: (&mut [T], usize),
        b: (&mut [U], usize),
        step: usize,
        body: &PairBody<'_, T, U>,
    ) {
        let cut = (step, self.threads() * CHUNKS_PER_CORE);
        // A call from within a chunk finds the gate claimed and runs on its own core.
        let claim = || self.threads() > 1 && !self.claimed.swap(true, Ordering::Acquire);
        offer(a, b, cut, body, claim, |job| self.share(job));
    }
}

/// Sleeps until some core has called [`wake`] since this one last woke, or for no reason at all.
#[cfg(target_os = "none")]
pub fn sleep() {
    // SAFETY: the instruction changes no register and no memory; without `nomem`, so that memory is read
    // again afterwards.
    unsafe { core::arch::asm!("wfe", options(nostack, preserves_flags)) };
}

/// Ends the sleep of every core, after everything written before is to be seen by it.
#[cfg(target_os = "none")]
pub fn wake() {
    // SAFETY: as above; the barrier completes this core's stores for the others before the event is sent.
    unsafe { core::arch::asm!("dsb ishst", "sev", options(nostack, preserves_flags)) };
}

/// On a host, where this file is tested, sleep is giving the core away, and needs no waking.
#[cfg(not(target_os = "none"))]
fn sleep() {
    std::thread::yield_now();
}

#[cfg(not(target_os = "none"))]
fn wake() {}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cores whose helpers are threads; they are never ended, as a helper's life is without end.
    fn cores(helpers: usize) -> &'static Cores {
        let cores: &'static Cores = Box::leak(Box::new(Cores::new()));
        for core in 1..=helpers {
            std::thread::spawn(move || cores.help(core));
        }
        cores.set_helpers(helpers);
        cores
    }

    #[test]
    fn every_row_is_computed_once() {
        for helpers in [0, 1, 3] {
            let cores = cores(helpers);
            assert_eq!(cores.threads(), helpers + 1);
            for (rows, step) in [(0, 1), (1, 1), (7, 2), (160, 16), (161, 16), (1000, 1)] {
                let (mut a, mut b) = (vec![0; 3 * rows], vec![0; rows]);
                for _ in 0..20 {
                    cores.for_each_chunk_pair((&mut a, 3), (&mut b, 1), step, &|first, a, b| {
                        assert!(first % step == 0 && a.len() == 3 * b.len());
                        a.iter_mut().for_each(|element| *element += 1);
                        b.iter_mut().enumerate().for_each(|(at, element)| *element += first + at);
                    });
                }
                assert!(a.iter().all(|&element| element == 20), "{rows} rows by {step}");
                assert!(
                    b.iter().enumerate().all(|(at, &element)| element == 20 * at),
                    "{rows} rows by {step}"
                );
            }
        }
    }

    #[test]
    fn every_helper_takes_part() {
        let cores = cores(2);
        let mut rows = vec![0_u8; 12];
        // Long chunks, so that nobody is too late for all of them.
        for _ in 0..1000 {
            cores.for_each_chunk(&mut rows, 1, 1, &|_, _| {
                std::thread::sleep(std::time::Duration::from_millis(1));
            });
            if cores.chunks().all(|chunks| chunks > 0) {
                return;
            }
        }
        panic!("chunks of each core: {:?}", cores.chunks().collect::<Vec<_>>());
    }

    #[test]
    fn work_within_work_is_done_by_its_own_core() {
        let cores = cores(1);
        let mut rows = vec![0; 64];
        cores.for_each_chunk(&mut rows, 1, 1, &|first, chunk| {
            cores.for_each_chunk(chunk, 1, 1, &|inner, chunk| {
                chunk.iter_mut().enumerate().for_each(|(at, row)| *row = first + inner + at);
            });
        });
        assert_eq!(rows, (0..64).collect::<Vec<_>>());
    }
}
