//! Helpers shared by the tests across crates.
#![forbid(unsafe_code)]

pub mod encode;
pub mod models;
pub mod npy;
pub mod ternary;
pub mod tiny_gguf;
