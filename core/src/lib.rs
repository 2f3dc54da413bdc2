//! What a ternary language model computes.
#![no_std]
#![forbid(unsafe_code)]
pub mod tokenizer;
