//! Whole models on pools of threads, on a machine that is busy with something else.
#![forbid(unsafe_code)]

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use ternlet::format::AlignedBytes;
use ternlet::threads::Pool;
use ternlet_core::family::{LLAMA_UNTIED, Role};
use ternlet_core::forward::ForwardError;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::TernaryPacking;
use ternlet_core::parallel::{Alone, Parallel};
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::session::{Engine, Session, Step};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::{Shape, random_image, with_session, zeroed};

/// The bits of all logits of a prompt and of some tokens after it.
fn logits<P: Parallel>(image: &AlignedBytes, parallel: &P) -> Vec<u32> {
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let limits = Limits { context: 80, batch: 16, kv: KvType::Int8 };
    let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
    let mut memory = zeroed(plan.bytes());
    let mut session = Session::new(&model, limits, memory.bytes_mut()).expect("the planned bytes");
    let kernel = available(&CpuFeatures::detect()).next().expect("portable at least");
    let engine = Engine { kernel, parallel };
    let ids: Vec<u32> = (0..40).map(|at| at * 7 % 300).collect();
    let mut bits = Vec::new();
    let mut add = |_: usize, logits: &[f32]| bits.extend(logits.iter().map(|logit| logit.to_bits()));
    session.evaluate_all(&engine, &ids, &mut add).expect("finite values");
    for id in 0..40 {
        session.evaluate_all(&engine, &[id], &mut add).expect("finite values");
    }
    bits
}

/// With more threads than cores, and others who want the cores, answers come in time and are the
/// same.
#[test]
fn a_busy_machine_neither_hangs_nor_changes_an_answer() {
    let image = random_image(&Shape::EVEN, 4, TernaryPacking::Tile16);
    let want = logits(&image, &Alone);
    let cores = std::thread::available_parallelism().map_or(2, |cores| cores.get());
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let outcome = std::panic::catch_unwind(|| {
            for threads in [2, 3, 5, cores + 3] {
                let pool = Pool::new(threads).expect("threads");
                let started = Instant::now();
                assert!(logits(&image, &pool) == want, "{threads} threads");
                let taken = started.elapsed();
                // Alone it takes milliseconds. Where every call waited for a worker that has lost
                // its core, some 2,000 calls would take a scheduler's slice each: many seconds.
                assert!(taken < Duration::from_secs(30), "{threads} threads took {taken:?}");
                println!("{threads} threads beside {cores} busy ones: {taken:?}");
            }
        });
        over.store(true, Ordering::Relaxed);
        outcome.expect("equal logits in time");
    });
}

/// A prompt's tokens are parted among the workers, evenly or not, and another number of workers may take over at any stage.
#[test]
fn parted_prompts_give_the_same_bits() {
    let image = random_image(&Shape::ODD, 6, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let kernel = available(&CpuFeatures::detect()).next().expect("portable at least");
    let pools = [2, 3].map(|threads| Pool::new(threads).expect("threads"));
    let engines = [Engine { kernel, parallel: &pools[0] }, Engine { kernel, parallel: &pools[1] }];
    let alone = Engine { kernel, parallel: &Alone };
    for kv in [KvType::F32, KvType::F16, KvType::Int8] {
        let limits = Limits { context: 300, batch: 200, kv };
        let bits = |logits: &[f32]| logits.iter().map(|logit| logit.to_bits()).collect::<Vec<_>>();
        for tokens in [64, 72, 100, 200, 290] {
            let ids: Vec<u32> = (0..tokens).map(|at| at * 11 % Shape::ODD.vocab).collect();
            let want = with_session(&model, limits, |session| {
                bits(session.evaluate(&alone, &ids).expect("finite values"))
            });
            for engine in &engines {
                let got = with_session(&model, limits, |session| {
                    bits(session.evaluate(engine, &ids).expect("finite values"))
                });
                assert!(got == want, "{tokens} tokens, {kv:?}, {} threads", engine.parallel.threads());
            }
            // Whoever embeds a batch, the others go on with it.
            for first in 0..3 {
                let by_turns = with_session(&model, limits, |session| {
                    session.begin(&ids).expect("it fits");
                    for turn in first.. {
                        let step = match turn % 3 {
                            0 => session.step(&engines[0]),
                            1 => session.step(&alone),
                            _ => session.step(&engines[1]),
                        };
                        if step.expect("finite values") == Step::Done {
                            break;
                        }
                    }
                    bits(session.logits())
                });
                assert!(by_turns == want, "{tokens} tokens, {kv:?}, by turns from {first}");
            }
        }
    }
}

/// What is not finite in one worker's part is the error that one worker alone finds, and is not kept.
#[test]
fn a_part_that_is_not_finite_is_an_error() {
    const DAMAGED: u32 = 7;
    let shape = Shape { family: &LLAMA_UNTIED, ..Shape::ODD };
    let mut image = random_image(&shape, 8, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let record = model.image().records()[0];
    assert_eq!(record.role, Role::TokenEmbedding as u16);
    let row = 2 * shape.hidden as usize;
    // No number in half precision.
    image.bytes_mut()[record.offset as usize..][DAMAGED as usize * row..][..row].fill(0xff);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let kernel = available(&CpuFeatures::detect()).next().expect("portable at least");
    let pool = Pool::new(2).expect("threads");
    let (parted, alone) = (Engine { kernel, parallel: &pool }, Engine { kernel, parallel: &Alone });
    let limits = Limits { context: 200, batch: 128, kv: KvType::Int8 };
    let sound: Vec<u32> = (0..100).map(|at| 8 + at * 11 % 290).collect();
    for place in [0, 49, 60, 99] {
        let mut ids = sound.clone();
        ids[place] = DAMAGED;
        with_session(&model, limits, |session| {
            let wanted = session.evaluate(&alone, &ids).map(|_| ()).expect_err("no number");
            assert!(matches!(wanted, ForwardError::NonFinite { layer: 0, .. }), "{wanted}");
            assert_eq!(session.position(), 0);
            let want: Vec<f32> = session.evaluate(&alone, &sound).expect("finite values").to_vec();
            session.reset();
            assert_eq!(session.evaluate(&parted, &ids).map(|_| ()), Err(wanted), "at {place}");
            assert_eq!(session.position(), 0);
            assert_eq!(session.evaluate(&parted, &sound).expect("finite values"), want, "after {place}");
        });
    }
}

/// One pool serves several sessions at a time: who finds it in use computes alone.
#[test]
fn a_pool_may_be_shared_by_sessions() {
    let image = random_image(&Shape::ODD, 5, TernaryPacking::Rows2);
    let want = logits(&image, &Alone);
    let pool = Pool::new(3).expect("threads");
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| assert!(logits(&image, &pool) == want));
        }
    });
}
