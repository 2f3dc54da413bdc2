//! One model, one answer: the same bits on every kernel, packing, thread count and batch split.
//!
//! The checksums are constants, so a run on another CPU (the same test under an emulated ARM core)
//! is compared with this machine's too. The shapes, prompts and seeds are fixed below; whoever
//! changes a rule of arithmetic on purpose changes the constants, with the reason in the commit.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use ternlet::format::AlignedBytes;
use ternlet::threads::Pool;
use ternlet_core::generate::generate;
use ternlet_core::kernel::Kernel;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::{Packing, TernaryPacking};
use ternlet_core::parallel::{Alone, PairBody, Parallel};
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::reference::Reference;
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::{Random, Shape, random_image, zeroed};

const PROMPT_TOKENS: usize = 90;
const SAMPLED_TOKENS: usize = 64;

/// (shape, KV type, checksum of the logits of every position, checksum of the sampled tokens).
const EXPECTED: [(Shape, KvType, u32, u32); 11] = [
    (Shape::ODD, KvType::Int8, 0x0600_0ead, 0x56d5_4925),
    (Shape::ODD, KvType::F16, 0xc69b_448b, 0xc6f2_2e45),
    (Shape::ODD, KvType::F32, 0xc67b_d0c1, 0xb6c1_6ca7),
    (Shape::EVEN, KvType::Int8, 0x105b_c008, 0xa46d_13f5),
    (Shape::EVEN, KvType::F16, 0x8d70_812d, 0xcf9a_c9e7),
    (Shape::EVEN, KvType::F32, 0x500a_3c4e, 0xbacf_15a9),
    (Shape::ODD_INT8, KvType::Int8, 0xb78b_092d, 0x3bbc_d612),
    (Shape::EVEN_INT8, KvType::Int8, 0x7b5f_05fa, 0x4e1f_b96a),
    (Shape::SILU, KvType::Int8, 0x50df_8da5, 0x0928_f4d1),
    (Shape::LLAMA, KvType::Int8, 0x6b53_42c0, 0x4f20_7804),
    (Shape::LLAMA, KvType::F32, 0x7105_440b, 0xaef9_cc26),
];

fn prompt(shape: &Shape) -> Vec<u32> {
    let mut random = Random(1);
    (0..PROMPT_TOKENS).map(|_| random.below(shape.vocab)).collect()
}

/// CRC-32 over the bits of all logits, and over 64 tokens sampled at temperature 0.8.
fn checksums<P: Parallel>(
    image: &AlignedBytes,
    engine: &Engine<'_, P>,
    batch: usize,
    kv: KvType,
    shape: &Shape,
) -> (u32, u32) {
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let limits = Limits { context: PROMPT_TOKENS + SAMPLED_TOKENS, batch, kv };
    let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
    let mut memory = zeroed(plan.bytes());
    let mut session = Session::new(&model, limits, memory.bytes_mut()).expect("exactly the planned bytes");
    let mut crc = crc32fast::Hasher::new();
    let mut add = |_: usize, logits: &[f32]| crc.update(bytemuck::cast_slice(logits));
    session.evaluate_all(engine, &prompt(shape), &mut add).expect("finite values");
    session.reset();
    let sampler = Sampler { temperature: 0.8, top_k: 40, top_p: 0.95, seed: 7, ..Sampler::GREEDY };
    let mut sampled = Vec::new();
    let mut each = |id: u32| {
        sampled.push(id);
        ControlFlow::Continue(())
    };
    generate(&mut session, engine, &sampler, &prompt(shape), SAMPLED_TOKENS, &mut each)
        .expect("finite values");
    // Forced tokens would say nothing about the draw.
    let distinct: BTreeSet<u32> = sampled.iter().copied().collect();
    assert!(sampled.len() == SAMPLED_TOKENS && distinct.len() >= SAMPLED_TOKENS / 2, "{sampled:?}");
    (crc.finalize(), crc32fast::hash(bytemuck::cast_slice(&sampled)))
}

/// Threads that share what can be shared, however little it is: a pool would leave these small models
/// to one thread.
struct Eager(Pool);

impl Parallel for Eager {
    fn threads(&self) -> usize {
        self.0.threads()
    }

    fn for_each_chunk_pair<T: Send, U: Send>(
        &self,
        a: (&mut [T], usize),
        b: (&mut [U], usize),
        step: usize,
        body: &PairBody<'_, T, U>,
    ) {
        self.0.for_each_chunk_pair(a, b, step, body);
    }
}

#[test]
fn every_way_of_computing_gives_the_same_bits() {
    let kernels: Vec<&dyn Kernel> = available(&CpuFeatures::detect()).collect();
    let pools: Vec<Eager> = (1..=3).map(|threads| Eager(Pool::new(threads).expect("threads"))).collect();
    let mut wrong = Vec::new();
    for (shape, kv, logits, tokens) in EXPECTED {
        let image = |packing| random_image(&shape, 3, packing);
        let (tile16, rows2) = (image(TernaryPacking::Tile16), image(TernaryPacking::Rows2));
        let others: Vec<_> = TernaryPacking::ALL[2..].iter().map(|&packing| image(packing)).collect();
        let mut compare = |way: String, got: (u32, u32)| {
            if got != (logits, tokens) {
                wrong.push(format!("{shape:?} {kv:?} {way}: ({:#010x}, {:#010x})", got.0, got.1));
            }
        };
        let reference = Engine { kernel: &Reference, parallel: &Alone };
        compare("reference".into(), checksums(&rows2, &reference, 128, kv, &shape));
        for kernel in kernels.iter().copied() {
            // An int8 head is one operation more: the other packings are tried with it, so that every
            // emulated CPU gets through in time.
            let ways = match shape.embedding {
                Packing::Bytes => vec![(2, 7, &tile16), (1, 16, &others[0]), (2, 1, &others[1])],
                // A prompt's tokens parted among the workers, rows divided for one token and for some.
                _ => vec![(2, 128, &tile16), (3, 1, &tile16), (2, 32, &rows2)],
            };
            for (threads, batch, image) in ways {
                let engine = Engine { kernel, parallel: &pools[threads - 1] };
                let way = format!("{} {threads} threads, batches of {batch}", kernel.name());
                compare(way, checksums(image, &engine, batch, kv, &shape));
            }
        }
    }
    let names: Vec<&str> = kernels.iter().map(|kernel| kernel.name()).collect();
    println!("one answer: reference, {}", names.join(", "));
    assert!(wrong.is_empty(), "other bits:\n{}", wrong.join("\n"));
}
