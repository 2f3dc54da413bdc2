//! A pool of threads for [`Parallel`]: the only place of the project where threads exist.
//!
//! A token of a 2B model is more than a hundred small pieces of work, so what counts is the time
//! between "here is work" and "all of it is done". The idea:
//!
//! ```text
//! caller                                   worker
//! claim the gate, write the task           wait: spin, then give the core away, then sleep
//! open the gate, wake those who sleep      gate open, task not seen yet: enter
//! chunk = next++ until none is left        chunk = next++ until none is left
//! close the gate                           leave
//! wait until nobody is inside
//! ```
//!
//! The gate is `threads/gate.rs`, model-checked by `tests/loom/tests/gate.rs`; who waits how long is
//! `threads/sync.rs`.
//!
//! 1. The caller is one of the workers and takes chunks until none is left, so no worker is ever
//!    *needed*: one that the operating system woke too late finds the gate closed and costs
//!    nothing. With more threads than cores, or on a loaded machine, work neither stalls nor hangs.
//! 2. Chunks are handed out by a counter, a few per thread, so that a slow core (or one that is
//!    busy with something else) takes fewer.
//! 3. Nothing is allocated per call: the task lies on the caller's stack.
//! 4. A panic in a chunk is carried to the caller after everybody has left.
//! 5. A call from within a chunk, or while another thread uses the pool, runs on its own thread.
//!
//! Which thread computes a chunk never shows in the result: every row is computed alone.

mod gate;
mod line;
pub mod pump;
mod sync;

use gate::Gate;
use std::any::Any;
use std::cell::UnsafeCell;
use std::fmt;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::{self, JoinHandle};
use ternlet_core::float_env::float_environment_is_ieee;
use ternlet_core::parallel::{PairBody, Parallel};
use ternlet_kernels::chunks::{Job, offer};

/// Most threads of a pool.
pub const THREADS_MAX: usize = 256;

/// What is not worth dividing: two microseconds of a server core, ten of a small one, are about what the
/// gate costs. The embedded assistant, whose matrices are smaller, decodes twice as fast by one thread
/// as by two that share every one of them.
const ALONE_BYTES: usize = 64 << 10;

/// Chunks per thread: few enough that handing them out costs nothing, enough to even out cores.
const CHUNKS_PER_THREAD: usize = 4;

/// Why there is no pool.
#[derive(Debug)]
pub enum PoolError {
    /// Not 1 to [`THREADS_MAX`] threads.
    Count(usize),
    /// The operating system gave no thread.
    Spawn(io::Error),
    /// A thread flushes subnormal numbers or does not round to nearest: its results would differ.
    FloatEnvironment,
}

impl fmt::Display for PoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PoolError::Count(count) => {
                write!(f, "{count} threads are not possible: use 1 to {THREADS_MAX}")
            }
            PoolError::Spawn(error) => write!(f, "no thread could be started ({error}): use fewer threads"),
            PoolError::FloatEnvironment => write!(
                f,
                "this process does not compute floats as IEEE 754 says (rounding or subnormal numbers): start it without the library that changed that"
            ),
        }
    }
}

impl std::error::Error for PoolError {}

/// Threads that share the rows of matrices; the thread that calls is one of them.
pub struct Pool {
    shared: Arc<Shared>,
    workers: Vec<JoinHandle<()>>,
}

struct Shared {
    gate: Gate,
    job: UnsafeCell<Job>,
    panic: Mutex<Option<Box<dyn Any + Send>>>,
}

// SAFETY: every field but `job` is Sync. `job` is written only by the one who has claimed the gate while
// it is closed and nobody is inside (`Pool::share`), and read only by workers that are inside;
// entering is an acquire of the release that opened the gate (model-checked: `tests/loom/tests/gate.rs`). What the job points to may be used
// from other threads: it is made for that.
unsafe impl Sync for Shared {}
// SAFETY: as above; nothing in it belongs to a particular thread.
unsafe impl Send for Shared {}

impl Pool {
    /// A pool of `threads` threads, the caller's included.
    ///
    /// # Errors
    ///
    /// No such number of threads, none to be had, or one whose float settings are wrong.
    pub fn new(threads: usize) -> Result<Pool, PoolError> {
        if threads == 0 || threads > THREADS_MAX {
            return Err(PoolError::Count(threads));
        }
        if !float_environment_is_ieee() {
            return Err(PoolError::FloatEnvironment);
        }
        let shared = Arc::new(Shared {
            gate: Gate::new(threads - 1),
            job: UnsafeCell::new(Job::NONE),
            panic: Mutex::new(None),
        });
        let mut pool = Pool { shared, workers: Vec::with_capacity(threads - 1) };
        let (report, reports) = mpsc::channel();
        for index in 0..threads - 1 {
            let (shared, report) = (Arc::clone(&pool.shared), report.clone());
            let builder = thread::Builder::new().name(format!("ternlet-{}", index + 1));
            let worker = builder.spawn(move || shared.work(index, &report)).map_err(PoolError::Spawn)?;
            pool.workers.push(worker);
        }
        let all_ieee = reports.iter().take(threads - 1).all(|is_ieee| is_ieee);
        if all_ieee { Ok(pool) } else { Err(PoolError::FloatEnvironment) }
    }

    /// Runs an offer's chunks on all threads, for the one who has claimed the gate, and releases it.
    fn share(&self, job: Job) {
        let shared = &*self.shared;
        // SAFETY: the gate is closed and nobody is inside, since this function leaves it so and the
        // claim keeps other callers out: no one else reads or writes `job` now.
        unsafe { *shared.job.get() = job };
        shared.gate.open(|worker| self.workers[worker].thread().unpark());
        // SAFETY: the offer waits for this function.
        let own = catch_unwind(AssertUnwindSafe(|| unsafe { job.run() }));
        // When everybody has left, nothing refers to the chunks.
        shared.gate.close();
        let theirs = shared.panic.lock().unwrap_or_else(PoisonError::into_inner).take();
        shared.gate.release();
        if let Some(panic) = own.err().or(theirs) {
            resume_unwind(panic);
        }
    }
}

impl Parallel for Pool {
    fn threads(&self) -> usize {
        self.workers.len() + 1
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
        let cut = (step, self.threads() * CHUNKS_PER_THREAD);
        let claim = || !self.workers.is_empty() && self.shared.gate.claim();
        offer(a, b, cut, body, claim, |job| self.share(job));
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.shared.gate.end(|worker| {
            // A pool that could not be finished has fewer than were planned.
            if let Some(worker) = self.workers.get(worker) {
                worker.thread().unpark();
            }
        });
        for worker in self.workers.drain(..) {
            // A worker catches the panics of its chunks, so there is none to hear of here.
            let _ = worker.join();
        }
    }
}

impl Shared {
    /// A worker's life.
    fn work(&self, index: usize, report: &mpsc::Sender<bool>) {
        // The pool is being made by someone who waits for this, or has given up.
        let _ = report.send(float_environment_is_ieee());
        let mut seen = 0;
        while let Some(number) = self.gate.enter(index, seen) {
            seen = number;
            // SAFETY: this worker is inside: the gate was open when it entered, so `job` was
            // written before, and is neither written nor outlived by its chunks until this worker
            // leaves below.
            let run = || unsafe { (*self.job.get()).run() };
            if let Err(panic) = catch_unwind(AssertUnwindSafe(run)) {
                self.panic.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(panic);
            }
            self.gate.leave();
        }
    }
}

#[cfg(test)]
mod tests;
