//! ternlet on a machine with an operating system: files, threads, memory, the command line.
//!
//! What a model computes is `ternlet_core`'s business, how fast `ternlet_kernels`'s; here they are
//! given a mapped file, an arena and a pool of threads.
//!
//! The embedded assistant, which needs nothing downloaded:
//!
//! ```
//! use ternlet::ternlet_assistant::SAMPLE_HOME;
//! use ternlet::ternlet_assistant::answer::{Assistant, CONTEXT_TOKENS};
//! use ternlet::ternlet_core::kv::KvType;
//! use ternlet::ternlet_core::model::Model;
//! use ternlet::ternlet_core::plan::{Limits, MemoryPlan};
//! use ternlet::ternlet_core::session::Session;
//! use ternlet::{assistant_image, engine::Machine, format::AlignedBytes};
//!
//! let model = Model::new_checked(assistant_image::bytes())?;
//! let limits = Limits { context: CONTEXT_TOKENS, batch: 32, kv: KvType::Int8 };
//! let plan = MemoryPlan::new(model.config(), limits)?;
//! let mut memory = AlignedBytes::new(plan.bytes() as u64)?;
//! let mut session = Session::new(&model, limits, memory.bytes_mut())?;
//!
//! let machine = Machine::new(None, 1)?;
//! let assistant = Assistant::new(model.tokenizer())?;
//! let sentence = "turn on the kitchen lights";
//! let action = assistant.answer(&mut session, &machine.engine(), &SAMPLE_HOME, sentence, None)?;
//!
//! let mut json = String::new();
//! action.write_json(&mut json)?;
//! assert_eq!(json, r#"{"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A model file that continues a text:
//!
//! ```no_run
//! use std::sync::atomic::AtomicBool;
//! use ternlet::answer::{AnswerSink, Request, TextStream, answer, encode};
//! use ternlet::engine::{Machine, threads_default};
//! use ternlet::format::{AlignedBytes, ModelFile, OpenOptions};
//! use ternlet::ternlet_core::kv::KvType;
//! use ternlet::ternlet_core::plan::{Limits, MemoryPlan};
//! use ternlet::ternlet_core::sampler::Sampler;
//! use ternlet::ternlet_core::session::Session;
//! use ternlet::ternlet_core::tokenizer::SpecialText;
//!
//! struct Print;
//!
//! impl AnswerSink for Print {
//!     fn token(&mut self, _id: u32) {}
//!
//!     fn text(&mut self, text: &str) -> std::io::Result<()> {
//!         print!("{text}");
//!         Ok(())
//!     }
//! }
//!
//! let file = ModelFile::open("model.ternlet".as_ref(), &OpenOptions::default())?;
//! let model = file.model()?;
//! let limits = Limits { context: 2048, batch: 64, kv: KvType::Int8 };
//! let plan = MemoryPlan::new(model.config(), limits)?;
//! let mut memory = AlignedBytes::new(plan.bytes() as u64)?;
//! let mut session = Session::new(&model, limits, memory.bytes_mut())?;
//!
//! let machine = Machine::new(None, threads_default())?;
//! let ids = encode(&model.tokenizer(), "The capital of France is", SpecialText::Plain)?;
//! let interrupted = AtomicBool::new(false);
//! let request = Request { sampler: Sampler::GREEDY, tokens_max: 20, interrupted: &interrupted };
//! let mut text = TextStream::default();
//! answer(&mut session, &machine.engine(), &request, &ids, &mut text, &mut Print)?;
//! text.finish(&mut |rest| print!("{rest}"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![deny(unsafe_code)]

pub use {ternlet_assistant, ternlet_core, ternlet_kernels};

pub mod answer;
pub mod assistant_image;
pub mod chat;
pub mod cmd;
pub mod cores;
pub mod cost;
pub mod device;
pub mod engine;
pub mod explanation;
pub mod format;
pub mod home_check;
pub mod home_file;
pub mod memory;
pub mod npy;
pub mod perplexity;
pub mod pull;
pub mod stop_strings;
#[allow(unsafe_code, reason = "a pool lends slices of the caller's stack to its threads")]
pub mod threads;
pub mod verify;
pub mod weights;
