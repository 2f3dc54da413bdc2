//! What the gate is made of: atomics, sleep, and patience.
//!
//! A module of its own because `tests/loom/tests/gate.rs` compiles the gate over another one of the
//! same names, made of loom's atomics, in which every order of events is tried.

pub use std::sync::atomic::{AtomicBool, AtomicU64, Ordering, fence};
pub use std::thread::park;

use std::thread::{sleep, yield_now};
use std::time::{Duration, Instant};

/// Rounds of pure spinning, ten or twenty microseconds: the usual distance between two pieces of work.
const SPIN_ROUNDS: u32 = 1 << 9;
/// How long a waiting thread stays awake, giving its core to whoever wants it.
pub const AWAKE: Duration = Duration::from_micros(200);
/// A caller that still waits for a worker after that (it lost its core inside a chunk) sleeps.
const CALLER_NAP: Duration = Duration::from_micros(50);

/// Patience: first spin, then give the core away, both for a bounded time.
#[derive(Default)]
pub struct Waiting {
    rounds: u32,
    since: Option<Instant>,
}

impl Waiting {
    /// Passes a moment; false when it is time to sleep.
    pub fn stay_awake(&mut self) -> bool {
        self.rounds += 1;
        if self.rounds < SPIN_ROUNDS {
            std::hint::spin_loop();
            return true;
        }
        // Not a spin: with more threads than cores the core is needed by whoever computes.
        yield_now();
        self.rounds = SPIN_ROUNDS;
        self.since.get_or_insert_with(Instant::now).elapsed() < AWAKE
    }

    /// Passes a moment, asleep when it is time to: for those whom nobody wakes.
    pub fn pass(&mut self) {
        if !self.stay_awake() {
            sleep(CALLER_NAP);
        }
    }
}
