//! The pool under odd sizes, many calls, panics, nesting and too many threads.

use super::sync::AWAKE;
use super::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Fills rows with their number through the pool and checks that each was visited once.
fn number_rows(pool: &Pool, rows: usize, row_len: usize, step: usize) {
    let mut out = vec![usize::MAX; rows * row_len];
    let calls = AtomicUsize::new(0);
    pool.for_each_chunk(&mut out, row_len, step, &|first, chunk: &mut [usize]| {
        calls.fetch_add(1, Ordering::Relaxed);
        assert!(first.is_multiple_of(step));
        for (at, value) in chunk.iter_mut().enumerate() {
            assert_eq!(*value, usize::MAX, "a row was handed out twice");
            *value = first + at / row_len;
        }
    });
    for (at, value) in out.iter().enumerate() {
        assert_eq!(*value, at / row_len);
    }
    let most = rows.div_ceil(step).clamp(1, pool.threads() * CHUNKS_PER_THREAD);
    assert!((1..=most).contains(&calls.into_inner()));
}

#[test]
fn every_row_is_computed_once() {
    for threads in 1..=5 {
        let pool = Pool::new(threads).unwrap();
        assert_eq!(pool.threads(), threads);
        for rows in [0, 1, 2, 15, 16, 17, 63, 64, 65, 640, 1001] {
            for (row_len, step) in [(1, 1), (1, 16), (3, 1), (7, 16), (5, 1000)] {
                number_rows(&pool, rows, row_len, step);
            }
        }
    }
}

#[test]
fn two_slices_are_cut_alike() {
    for threads in 1..=4 {
        let pool = Pool::new(threads).unwrap();
        for rows in [0, 1, 15, 16, 17, 65, 1001] {
            for (wide, narrow, step) in [(3, 1, 16), (1, 5, 1), (0, 2, 7), (2, 0, 1)] {
                let (mut a, mut b) = (vec![usize::MAX; rows * wide], vec![String::new(); rows * narrow]);
                let visited = AtomicUsize::new(0);
                let body = |first: usize, a: &mut [usize], b: &mut [String]| {
                    assert!(first.is_multiple_of(step));
                    let len = a.len().checked_div(wide).or(b.len().checked_div(narrow)).unwrap();
                    assert_eq!((a.len(), b.len()), (len * wide, len * narrow));
                    visited.fetch_add(len, Ordering::Relaxed);
                    a.iter_mut().enumerate().for_each(|(at, a)| *a = first + at / wide);
                    b.iter_mut().enumerate().for_each(|(at, b)| *b = (first + at / narrow).to_string());
                };
                pool.for_each_chunk_pair((&mut a, wide), (&mut b, narrow), step, &body);
                assert_eq!(visited.into_inner(), rows);
                assert!(a.iter().enumerate().all(|(at, &a)| a == at / wide));
                assert!(b.iter().enumerate().all(|(at, b)| *b == (at / narrow).to_string()));
            }
        }
    }
}

#[test]
fn slices_that_cannot_be_cut_alike_are_refused() {
    let pool = Pool::new(2).unwrap();
    for (a_len, b_len) in [(40, 19), (41, 20), (39, 20)] {
        let (mut a, mut b) = (vec![0_u8; a_len], vec![0_u8; b_len]);
        let call = || pool.for_each_chunk_pair((&mut a, 2), (&mut b, 1), 1, &|_, _, _| ());
        assert!(catch_unwind(AssertUnwindSafe(call)).is_err(), "{a_len} and {b_len} elements");
    }
    number_rows(&pool, 100, 1, 1);
}

#[test]
fn a_pool_is_used_thousands_of_times() {
    for threads in 2..=5 {
        let pool = Pool::new(threads).unwrap();
        let mut out = [0_u64; 100];
        for _ in 0..5000 {
            pool.for_each_chunk(&mut out, 1, 1, &|first, chunk: &mut [u64]| {
                for (at, value) in chunk.iter_mut().enumerate() {
                    *value += (first + at) as u64;
                }
            });
        }
        assert!(out.iter().enumerate().all(|(at, &value)| value == 5000 * at as u64));
    }
}

#[test]
fn sleeping_workers_are_woken() {
    let pool = Pool::new(3).unwrap();
    for _ in 0..5 {
        thread::sleep(20 * AWAKE);
        // Chunks that wait for each other: a second thread must come, and in finite time.
        let inside = AtomicUsize::new(0);
        let started = Instant::now();
        pool.for_each_chunk(&mut [0_u8; 2], 1, 1, &|_, _: &mut [u8]| {
            inside.fetch_add(1, Ordering::SeqCst);
            while inside.load(Ordering::SeqCst) < 2 {
                assert!(started.elapsed() < Duration::from_secs(60), "no worker came");
                thread::yield_now();
            }
        });
    }
}

#[test]
fn a_panic_reaches_the_caller_and_the_pool_lives_on() {
    for threads in 1..=4 {
        let pool = Pool::new(threads).unwrap();
        for bad_row in [0, 7, 99] {
            let call = || {
                pool.for_each_chunk(&mut [0_u8; 100], 1, 1, &|first, chunk: &mut [u8]| {
                    assert!(!(first..first + chunk.len()).contains(&bad_row), "row {bad_row} is bad");
                });
            };
            let panic = catch_unwind(AssertUnwindSafe(call)).unwrap_err();
            assert_eq!(*panic.downcast::<String>().unwrap(), format!("row {bad_row} is bad"));
            number_rows(&pool, 100, 1, 1);
        }
    }
}

#[test]
fn calls_may_nest_and_come_from_several_threads() {
    let pool = Pool::new(3).unwrap();
    let mut out = [0_u32; 12];
    pool.for_each_chunk(&mut out, 1, 1, &|_, chunk: &mut [u32]| {
        pool.for_each_chunk(chunk, 1, 1, &|_, chunk: &mut [u32]| chunk.fill(5));
    });
    assert_eq!(out, [5; 12]);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..500).for_each(|_| number_rows(&pool, 65, 3, 2)));
        }
    });
}

#[test]
fn pools_come_and_go() {
    for round in 0..50 {
        let pool = Pool::new(1 + round % 5).unwrap();
        if round % 2 == 0 {
            number_rows(&pool, 64, 1, 1);
        }
    }
}

#[test]
fn elements_without_size_and_with_drop() {
    let pool = Pool::new(2).unwrap();
    let visited = AtomicUsize::new(0);
    pool.for_each_chunk(&mut [(); 40], 2, 1, &|_, chunk: &mut [()]| {
        visited.fetch_add(chunk.len(), Ordering::Relaxed);
    });
    assert_eq!(visited.into_inner(), 40);
    let mut texts = vec![String::new(); 40];
    pool.for_each_chunk(&mut texts, 1, 1, &|first, chunk: &mut [String]| {
        chunk.iter_mut().zip(first..).for_each(|(text, row)| *text = row.to_string());
    });
    assert!(texts.iter().enumerate().all(|(row, text)| *text == row.to_string()));
}

#[test]
fn impossible_numbers_of_threads() {
    assert!(matches!(Pool::new(0), Err(PoolError::Count(0))));
    assert!(matches!(Pool::new(THREADS_MAX + 1), Err(PoolError::Count(257))));
}

/// Threads inherit the float settings of the one that starts them.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
#[test]
fn threads_that_flush_subnormal_numbers_are_refused() {
    thread::spawn(|| {
        flush_subnormal_numbers();
        assert!(matches!(Pool::new(2), Err(PoolError::FloatEnvironment)));
    })
    .join()
    .unwrap();
}

#[cfg(target_arch = "x86_64")]
fn flush_subnormal_numbers() {
    // Flush to zero (bit 15) and subnormals are zero (bit 6), all exceptions masked.
    let settings = 0x9fc0_u32;
    // SAFETY: changes this thread's float settings only, which ends right after the test's check.
    unsafe { std::arch::asm!("ldmxcsr [{}]", in(reg) &settings) };
}

#[cfg(target_arch = "aarch64")]
fn flush_subnormal_numbers() {
    // SAFETY: sets FPCR.FZ of this thread only, which ends right after the test's check.
    unsafe { std::arch::asm!("msr fpcr, {}", in(reg) 1_u64 << 24) };
}
