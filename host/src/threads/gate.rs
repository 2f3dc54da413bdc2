//! The gate between one who has work and those who help: who is inside, who sleeps, when all have left.
//!
//! ```text
//! caller                                     worker
//! claim                                      wait: spin, then give the core away, then sleep
//! write the task                             gate open, task not seen yet: enter (inside + 1)
//! open; wake those who sleep                 work
//! work                                       leave (inside - 1)
//! close; wait until nobody is inside
//! release
//! ```
//!
//! Nobody is inside a closed gate once `close` has returned, so the task may then go. A worker is never
//! *needed*: one that comes too late finds the gate closed.
//!
//! Sleep is agreed on by two words, in the manner of Dekker: a worker says that it sleeps and then looks
//! at the gate once more; the caller opens the gate and then looks who sleeps. With a fence between the
//! two steps of each, at least one sees the other, so no sleeper is forgotten.
//!
//! `tests/loom/tests/gate.rs` tries every order of events of small cases. It was seen to fail with either
//! fence left out, without the second look, with `close` not waiting, and with each of the other orderings
//! of `claim`, `open`, `enter`, `leave` and `close` relaxed.

use super::line::Line;
use super::sync::{AtomicBool, AtomicU64, Ordering, Waiting, fence, park};

/// The word: number of the task in the upper half, whether it is open, whether it is the end, then how
/// many workers are inside.
const OPEN: u64 = 1 << 31;
const END: u64 = 1 << 30;
const INSIDE: u64 = END - 1;

/// See the opening of this file.
pub struct Gate {
    word: Line<AtomicU64>,
    /// Whether some caller uses it.
    claimed: Line<AtomicBool>,
    /// Per worker: whether it sleeps, or is about to. Written by it alone, before and after sleep, so
    /// they may share a cache line, which the caller has at hand.
    asleep: Box<[AtomicBool]>,
}

impl Gate {
    /// A closed gate for so many workers.
    pub fn new(workers: usize) -> Gate {
        Gate {
            word: Line(AtomicU64::new(0)),
            claimed: Line(AtomicBool::new(false)),
            asleep: (0..workers).map(|_| AtomicBool::new(false)).collect(),
        }
    }

    /// Becomes the only caller; false if there is one.
    pub fn claim(&self) -> bool {
        !self.claimed.0.swap(true, Ordering::Acquire)
    }

    /// Lets the next caller come.
    pub fn release(&self) {
        self.claimed.0.store(false, Ordering::Release);
    }

    /// Opens for a new task, which was written before, and calls `wake` for each worker that sleeps.
    /// For the one who has claimed the gate.
    pub fn open(&self, wake: impl FnMut(usize)) {
        let number = (self.word.0.load(Ordering::Relaxed) >> 32).wrapping_add(1);
        // A plain store: the gate is closed and empty, so nobody else writes it.
        self.word.0.store(number << 32 | OPEN, Ordering::Release);
        self.wake_sleepers(wake);
    }

    /// Closes, and returns when nobody is inside.
    pub fn close(&self) {
        if self.word.0.fetch_and(!OPEN, Ordering::Acquire) & INSIDE == 0 {
            return;
        }
        let mut waiting = Waiting::default();
        // Acquire: what workers did before they left has happened for whoever goes on here.
        while self.word.0.load(Ordering::Acquire) & INSIDE != 0 {
            waiting.pass();
        }
    }

    /// Sends every worker home. For the one who has claimed the gate, or is alone with the workers.
    pub fn end(&self, wake: impl FnMut(usize)) {
        self.word.0.fetch_or(END, Ordering::Release);
        self.wake_sleepers(wake);
    }

    fn wake_sleepers(&self, mut wake: impl FnMut(usize)) {
        // Between opening and looking who sleeps; its partner stands in `wait`.
        fence(Ordering::SeqCst);
        for (worker, asleep) in self.asleep.iter().enumerate() {
            // One who has been woken and has not yet got a core is woken again, which costs little.
            if asleep.load(Ordering::Relaxed) {
                wake(worker);
            }
        }
    }

    /// A worker waits for a task other than number `seen` and enters; its number, or none at the end.
    pub fn enter(&self, worker: usize, seen: u64) -> Option<u64> {
        loop {
            let word = self.wait(worker, seen)?;
            // Acquire: what the caller wrote before it opened has happened.
            let entered = self.word.0.compare_exchange(word, word + 1, Ordering::Acquire, Ordering::Relaxed);
            if entered.is_ok() {
                return Some(word >> 32);
            }
        }
    }

    /// The worker is done with the task.
    pub fn leave(&self) {
        self.word.0.fetch_sub(1, Ordering::Release);
    }

    /// The word of an open gate with a task other than number `seen`; none at the end.
    fn wait(&self, worker: usize, seen: u64) -> Option<u64> {
        let mut waiting = Waiting::default();
        loop {
            if let Some(outcome) = self.look(seen) {
                return outcome;
            }
            if waiting.stay_awake() {
                continue;
            }
            self.asleep[worker].store(true, Ordering::Relaxed);
            // Between saying so and looking again; its partner stands in `wake_sleepers`.
            fence(Ordering::SeqCst);
            let outcome = self.look(seen);
            if outcome.is_none() {
                park();
            }
            self.asleep[worker].store(false, Ordering::Relaxed);
            if let Some(outcome) = outcome {
                return outcome;
            }
            waiting = Waiting::default();
        }
    }

    /// What a waiting worker has come to: the end, a task, or nothing yet.
    fn look(&self, seen: u64) -> Option<Option<u64>> {
        let word = self.word.0.load(Ordering::Relaxed);
        if word & END != 0 {
            return Some(None);
        }
        let is_new = word & OPEN != 0 && word >> 32 != seen;
        is_new.then_some(Some(word))
    }
}
