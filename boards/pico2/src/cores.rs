//! Two cores that share the rows of matrices: [`Parallel`] for a CPU with exactly two.
//!
//! ```text
//! core 0 (caller)                          core 1 (`Worker::serve`)
//! claim the worker, write the job          wait for an event
//! state = WORK, send an event              state is WORK: read the job
//! chunk = next++ until none is left        chunk = next++ until none is left
//! wait until state is IDLE                 state = IDLE, send an event
//! ```
//!
//! Nothing takes a core away from either, so unlike the host's pool the caller simply waits for the
//! other. `WFE` and `SEV` are that wait: on RP2350 an event of one core reaches the other (datasheet,
//! 3.3 "Event signals"). Which core computes a chunk never shows in the result, because every row is
//! computed alone. Chunks are handed out by a counter, a few per core, because the core that serves
//! the USB port has less time.
//!
//! A panic restarts the board, so none is carried from one core to the other.

use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use ternlet_core::float_env::float_environment_is_ieee;
use ternlet_core::parallel::{PairBody, Parallel};
use ternlet_kernels::chunks::{Job, offer};

/// What is not worth dividing: a kilobyte of weights takes thousands of cycles, an event and its answer
/// some hundred. Not measured.
const ALONE_BYTES: usize = 1024;

/// Chunks per core.
const CHUNKS_PER_CORE: usize = 4;

/// States of a worker. Nobody has entered `serve` yet.
const ABSENT: u32 = 0;
/// Its core computes floats otherwise than this one, so it must not be used.
const UNFIT: u32 = 1;
/// It waits.
const IDLE: u32 = 2;
/// It runs the job.
const WORK: u32 = 3;

/// The second core, to be a `static`.
pub struct Worker {
    state: AtomicU32,
    /// Whether somebody is within `for_each_chunk_pair` with help.
    claimed: AtomicBool,
    job: UnsafeCell<Job>,
}

// SAFETY: `job` is written only by the one who has claimed the worker, while its state is IDLE, and
// read only by the worker after it saw WORK, which was stored (Release) after that write and is loaded
// (Acquire) before the read; the claim is held until the state is IDLE again. What the job points to
// may be used from both cores: it is made for that.
unsafe impl Sync for Worker {}

impl Worker {
    /// One that nobody serves yet.
    pub const fn new() -> Self {
        Self {
            state: AtomicU32::new(ABSENT),
            claimed: AtomicBool::new(false),
            job: UnsafeCell::new(Job::NONE),
        }
    }

    /// The second core's life; returns at once if this core computes floats otherwise than IEEE 754 says.
    pub fn serve(&'static self) {
        if !float_environment_is_ieee() {
            self.tell(UNFIT);
            return;
        }
        self.tell(IDLE);
        loop {
            self.wait_for(|state| state == WORK);
            // SAFETY: the state is WORK, so the job was written before and is not written again, nor
            // outlived by its chunks, until this core says IDLE below.
            unsafe { (*self.job.get()).run() };
            self.tell(IDLE);
        }
    }

    /// Waits until the second core has begun; whether it can be used.
    pub fn has_begun(&self) -> bool {
        self.wait_for(|state| state != ABSENT);
        self.state.load(Ordering::Relaxed) != UNFIT
    }

    fn tell(&self, state: u32) {
        self.state.store(state, Ordering::Release);
        send_event();
    }

    fn wait_for(&self, is_it: impl Fn(u32) -> bool) {
        while !is_it(self.state.load(Ordering::Acquire)) {
            wait_for_event();
        }
    }

    /// Runs an offer's chunks on both cores, for the one who has claimed the worker, and releases it.
    fn share(&self, job: Job) {
        // SAFETY: the worker is claimed, and its state is IDLE, since this function leaves it so: no
        // one else reads or writes `job` now.
        unsafe { *self.job.get() = job };
        self.tell(WORK);
        // SAFETY: the offer waits for this function.
        unsafe { job.run() };
        // After that, nothing refers to the chunks, and what the worker wrote is seen here.
        self.wait_for(|state| state == IDLE);
        self.claimed.store(false, Ordering::Release);
    }
}

impl Parallel for Worker {
    fn threads(&self) -> usize {
        if self.state.load(Ordering::Relaxed) >= IDLE { 2 } else { 1 }
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
        // A call from within a chunk finds the worker claimed.
        let claim = || self.threads() == 2 && !self.claimed.swap(true, Ordering::Acquire);
        offer(a, b, cut, body, claim, |job| self.share(job));
    }
}

/// Sleeps until an event or an interrupt; one that came since the last sleep ends it at once.
fn wait_for_event() {
    #[cfg(target_os = "none")]
    cortex_m::asm::wfe();
    #[cfg(not(target_os = "none"))]
    std::thread::yield_now();
}

/// Wakes the other core. What was written before has reached memory by then.
fn send_event() {
    #[cfg(target_os = "none")]
    {
        cortex_m::asm::dsb();
        cortex_m::asm::sev();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::sync::Mutex;
    use std::thread;

    /// A worker served by a thread, which ends with the process.
    fn worker() -> &'static Worker {
        let worker: &'static Worker = Box::leak(Box::new(Worker::new()));
        thread::spawn(|| worker.serve());
        assert!(worker.has_begun());
        assert_eq!(worker.threads(), 2);
        worker
    }

    #[test]
    fn every_row_is_computed_once_whatever_the_cut() {
        let worker = worker();
        for rows in 0..70 {
            for step in [0, 1, 3, 4, 16, 100] {
                let (mut a, mut b) = (vec![0usize; rows * 3], vec![0usize; rows]);
                worker.for_each_chunk_pair((&mut a, 3), (&mut b, 1), step, &|first, a, b| {
                    // Zero, or the values below are wrong: a failed assertion here would end the worker.
                    let amiss = first % step.max(1) + a.len().abs_diff(b.len() * 3);
                    a.iter_mut().enumerate().for_each(|(at, value)| *value += first * 3 + at + 1 + amiss);
                    b.iter_mut().enumerate().for_each(|(at, value)| *value += first + at + 1 + amiss);
                });
                assert!(a.iter().enumerate().all(|(at, &value)| value == at + 1), "{rows} rows, step {step}");
                assert!(b.iter().enumerate().all(|(at, &value)| value == at + 1), "{rows} rows, step {step}");
            }
        }
    }

    #[test]
    fn both_compute() {
        let worker = worker();
        let seen = Mutex::new(HashSet::new());
        // One that sleeps in its chunk leaves the next to the other.
        worker.for_each_chunk(&mut [0u8; 64], 1, 1, &|_, _| {
            seen.lock().expect("no panic").insert(thread::current().id());
            thread::sleep(std::time::Duration::from_millis(20));
        });
        assert_eq!(seen.into_inner().expect("no panic").len(), 2);
    }

    #[test]
    fn a_call_from_within_a_chunk_is_answered_alone() {
        let worker = worker();
        let mut out = [0u32; 40];
        worker.for_each_chunk(&mut out, 1, 1, &|first, chunk| {
            let mut inner = [0u32; 9];
            worker.for_each_chunk(&mut inner, 1, 1, &|first, inner| {
                inner.iter_mut().enumerate().for_each(|(at, value)| *value = (first + at) as u32);
            });
            let sum: u32 = inner.iter().sum();
            chunk.iter_mut().enumerate().for_each(|(at, value)| *value = sum + (first + at) as u32);
        });
        assert!(out.iter().enumerate().all(|(at, &value)| value == 36 + at as u32), "{out:?}");
    }

    #[test]
    fn nobody_serves_and_all_is_computed() {
        let worker = Worker::new();
        let mut out = [0u8; 10];
        worker.for_each_chunk(&mut out, 1, 1, &|_, chunk| chunk.fill(1));
        assert_eq!((worker.threads(), out), (1, [1; 10]));
    }
}
