//! Helpers shared by the tests across crates.
#![forbid(unsafe_code)]

pub mod models;
pub mod tiny_gguf;
