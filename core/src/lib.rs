//! What a ternary language model computes: `no_std`, no allocation, no `unsafe`.
//!
//! The way of the data, one direction:
//!
//! ```text
//! image bytes --Model::new_checked--> Model --Session::new(arena)--> Session
//! text --tokenizer--> ids --Session::evaluate--> logits --Sampler--> id --Utf8 stream--> text
//! ```
//!
//! [`kernel::Kernel`] is the seam to faster arithmetic and [`reference::Reference`] its meaning in
//! plain loops; [`parallel::Parallel`] is the seam to threads. Files, threads and terminals are not
//! here: see the crate `ternlet`.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(target_endian = "big")]
compile_error!("images are little-endian and read in place: big-endian targets are not supported");

#[cfg(test)]
extern crate std;

pub mod arena;
pub mod chat;
pub mod config;
mod evaluation;
pub mod family;
pub mod float_env;
pub mod forward;
pub mod generate;
pub mod image;
pub mod kernel;
pub mod kv;
pub mod math;
pub mod model;
pub mod packing;
pub mod parallel;
pub mod plan;
pub mod reference;
pub mod sampler;
pub mod session;
pub mod tensor;
pub mod tokenizer;
