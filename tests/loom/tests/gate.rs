//! The pool's gate under loom: every order of events of small cases, and every value that a weak memory
//! could show, up to a few preemptions.
//!
//! `RUSTFLAGS="--cfg loom" cargo test -p ternlet-loom`; without the flag there is nothing
//! here. The gate's own source is compiled, over the module `sync` below in place of the host's. What the
//! pool does with the gate (`share` and `work` in `host/src/threads.rs`) is retold in a few lines, with
//! memory that loom watches.
//!
//! Loom knows no time: a worker here sleeps as soon as it finds nothing to do, and a caller's nap is
//! a turn for others. It takes sequentially consistent loads and stores as acquire and release ones, so
//! the gate states what it needs beyond those as fences.
#![cfg(loom)]
#![forbid(unsafe_code)]

#[path = "../../../host/src/threads/gate.rs"]
mod gate;
#[path = "../../../host/src/threads/line.rs"]
mod line;

/// The names of `host/src/threads/sync.rs`, by loom.
mod sync {
    pub use loom::sync::atomic::{AtomicBool, AtomicU64, Ordering, fence};
    pub use loom::thread::park;

    #[derive(Default)]
    pub struct Waiting(());

    impl Waiting {
        pub fn stay_awake(&mut self) -> bool {
            false
        }

        pub fn pass(&mut self) {
            loom::thread::yield_now();
        }
    }
}

use gate::Gate;
use loom::cell::UnsafeCell;
use loom::sync::atomic::AtomicUsize;
use loom::sync::{Arc, Notify};
use loom::thread::{JoinHandle, spawn};
use std::sync::atomic::Ordering;

/// Chunks of a task.
const CHUNKS: usize = 2;

/// A task as the pool has it on its caller's stack.
struct Task {
    /// Stands for the memory: workers read it, and the caller writes it when the call is over.
    memory: UnsafeCell<()>,
    next: AtomicUsize,
    /// Each is written by whoever takes it; taken twice is written at the same time.
    chunks: [UnsafeCell<()>; CHUNKS],
    /// How many were run; not loom's, so that counting orders nothing.
    run: std::sync::atomic::AtomicUsize,
}

impl Task {
    fn new() -> Task {
        let chunks = std::array::from_fn(|_| UnsafeCell::new(()));
        let run = std::sync::atomic::AtomicUsize::new(0);
        Task { memory: UnsafeCell::new(()), next: AtomicUsize::new(0), chunks, run }
    }

    fn run(&self) {
        self.memory.with(|_| ());
        loop {
            let chunk = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(chunk) = self.chunks.get(chunk) else { return };
            chunk.with_mut(|_| self.run.fetch_add(1, Ordering::Relaxed));
        }
    }

    /// What follows a call: the caller reads results and takes the memory back.
    fn is_over(&self) {
        self.chunks.iter().for_each(|chunk| chunk.with(|_| ()));
        self.memory.with_mut(|_| ());
        assert_eq!(self.run.load(Ordering::Relaxed), CHUNKS, "each chunk is run once");
    }
}

struct Shared {
    gate: Gate,
    /// Which task, as the pool's `job`.
    job: UnsafeCell<()>,
    at: std::sync::atomic::AtomicUsize,
    tasks: [Task; 2],
    /// Told when a worker has run a task, where somebody waits for that.
    helped: Notify,
}

impl Shared {
    fn new(workers: usize) -> Arc<Shared> {
        Arc::new(Shared {
            gate: Gate::new(workers),
            job: UnsafeCell::new(()),
            at: std::sync::atomic::AtomicUsize::new(0),
            tasks: [Task::new(), Task::new()],
            helped: Notify::new(),
        })
    }

    fn task(&self) -> &Task {
        &self.tasks[self.at.load(Ordering::Relaxed)]
    }

    /// As the pool's: a worker's life.
    fn work(&self, index: usize, tells: bool) {
        let mut seen = 0;
        while let Some(number) = self.gate.enter(index, seen) {
            seen = number;
            self.job.with(|_| ());
            self.task().run();
            if tells {
                self.helped.notify();
            }
            self.gate.leave();
        }
    }

    /// As the pool's: a call; what the caller does while the gate is open is `own`.
    fn share(&self, at: usize, workers: &[JoinHandle<()>], own: impl Fn(&Task)) {
        self.job.with_mut(|_| self.at.store(at, Ordering::Relaxed));
        self.gate.open(|worker| workers[worker].thread().unpark());
        own(&self.tasks[at]);
        self.gate.close();
        self.tasks[at].is_over();
    }
}

fn workers(shared: &Arc<Shared>, count: usize, tells: bool) -> Vec<JoinHandle<()>> {
    let start = |index| {
        let shared = Arc::clone(shared);
        spawn(move || shared.work(index, tells))
    };
    (0..count).map(start).collect()
}

/// Everybody goes home; a worker who sleeps through it is a deadlock, which loom reports.
fn end(shared: &Shared, workers: Vec<JoinHandle<()>>) {
    shared.gate.end(|worker| workers[worker].thread().unpark());
    workers.into_iter().for_each(|worker| worker.join().expect("a worker ends"));
}

fn check(preemptions: usize, model: impl Fn() + Sync + Send + 'static) {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = builder.preemption_bound.or(Some(preemptions));
    builder.check(model);
}

/// Every chunk of two tasks in a row is run once, nobody is inside a task that is over, and all go home.
#[test]
fn two_tasks_by_a_caller_and_two_workers() {
    check(2, || {
        let shared = Shared::new(2);
        let workers = workers(&shared, 2, false);
        for at in 0..2 {
            assert!(shared.gate.claim());
            shared.share(at, &workers, Task::run);
            shared.gate.release();
        }
        end(&shared, workers);
    });
}

/// A worker comes, asleep or not: the caller does nothing until it has run the task. A wake-up that is
/// lost leaves both asleep.
#[test]
fn a_sleeper_is_woken_for_each_task() {
    check(3, || {
        let shared = Shared::new(1);
        let workers = workers(&shared, 1, true);
        for at in 0..2 {
            shared.share(at, &workers, |task| {
                // A wait may end for no reason.
                while task.run.load(Ordering::Relaxed) == 0 {
                    shared.helped.wait();
                }
            });
        }
        end(&shared, workers);
    });
}

/// Of two callers at a time one has the gate, and the other's task is not touched.
#[test]
fn two_callers() {
    check(2, || {
        let shared = Shared::new(1);
        let workers = Arc::new(workers(&shared, 1, false));
        let other = {
            let (shared, workers) = (Arc::clone(&shared), Arc::clone(&workers));
            spawn(move || call(&shared, 1, &workers))
        };
        call(&shared, 0, &workers);
        other.join().expect("a caller returns");
        end(&shared, Arc::try_unwrap(workers).expect("the other caller is gone"));
    });
}

/// As the pool's `for_each_chunk_pair`.
fn call(shared: &Shared, at: usize, workers: &[JoinHandle<()>]) {
    if shared.gate.claim() {
        shared.share(at, workers, Task::run);
        shared.gate.release();
    } else {
        shared.tasks[at].run();
        shared.tasks[at].is_over();
    }
}
