//! After the start not one heap allocation per token: counted by the allocator, in all threads.
//!
//! A test binary of its own, so that no other test allocates meanwhile.

use std::alloc::{GlobalAlloc, Layout, System};
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use ternlet::answer::{AnswerEnd, AnswerSink, Request, TextStream, answer, encode};
use ternlet::engine::{Machine, held};
use ternlet::format::{AlignedBytes, ModelFile, OpenOptions};
use ternlet_core::kv::KvType;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::sampler::Sampler;
use ternlet_core::session::Session;
use ternlet_core::tokenizer::SpecialText;

/// Counts what it passes on to the system's allocator.
struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: every call goes to `System` unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::SeqCst);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are passed on; the pointer came from `System`.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::SeqCst);
        // SAFETY: the caller's promises are passed on; the pointer came from `System`.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// Notes the allocations seen at each token.
struct Watch {
    at_token: Vec<usize>,
    shown: String,
}

impl AnswerSink for Watch {
    fn token(&mut self, _id: u32) {
        self.at_token.push(ALLOCATIONS.load(Ordering::SeqCst));
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        self.shown.push_str(text);
        Ok(())
    }
}

#[test]
fn tokens_cost_no_allocation() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/f16-odd-vocab.gguf");
    let file = ModelFile::open(path.as_ref(), &OpenOptions::default()).expect("the golden model");
    let model = file.model().expect("a model");
    let ids = encode(&model.tokenizer(), &"hello there ".repeat(40), SpecialText::Plain).expect("ids");
    let stops = ["never to be written".to_owned(), "nor this".to_owned()];
    for kernel in held() {
        for kv in KvType::ALL {
            let machine = Machine::new(Some(kernel.name()), 2).expect("a machine");
            let limits = Limits { context: 512, batch: 16, kv };
            let plan = MemoryPlan::new(model.config(), limits).expect("a plan");
            let mut memory = AlignedBytes::new(plan.bytes() as u64).expect("memory");
            let mut session = Session::new(&model, limits, memory.bytes_mut()).expect("a session");
            let mut text = TextStream::new(&stops);
            let mut watch =
                Watch { at_token: Vec::with_capacity(1000), shown: String::with_capacity(1 << 16) };
            let interrupted = AtomicBool::new(false);
            let sampler = Sampler {
                temperature: 0.9,
                top_k: 100,
                top_p: 0.95,
                min_p: 0.01,
                repetition_penalty: 1.1,
                seed: 5,
            };
            let request = Request { sampler, tokens_max: 64, interrupted: &interrupted };
            let before = ALLOCATIONS.load(Ordering::SeqCst);
            let end = answer(&mut session, &machine.engine(), &request, &ids, &mut text, &mut watch);
            let after = ALLOCATIONS.load(Ordering::SeqCst);
            assert_eq!(end.expect("an answer"), AnswerEnd::TokenLimit);
            assert_eq!(watch.at_token.len(), 64);
            // Not in the prompt's batches, at no token, not after the last.
            let name = kernel.name();
            assert!(
                watch.at_token.iter().all(|&count| count == before),
                "{name}: {before} {:?}",
                watch.at_token
            );
            assert_eq!(after, before, "{name}");
            assert!(!watch.shown.is_empty());
        }
    }
}
