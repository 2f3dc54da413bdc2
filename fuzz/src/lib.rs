//! What is done with hostile bytes: one function for each parser, which returns whether it took them.
//!
//! What counts as a failure: a panic (arithmetic that overflows and debug assertions among them), an
//! input that takes seconds, more memory at once than [`PEAK_BYTES_MAX`], a message of more than one
//! line, and whatever a function here asserts of bytes that were taken.

#[path = "../../tests/tests/support/counting_allocator.rs"]
mod counting_allocator;
pub mod device;
pub mod models;
pub mod seeds;
pub mod texts;
pub mod tokenizers;

use counting_allocator::CountingAllocator;
use std::fmt::Display;

/// Where the assistant's random model looks for its numbers.
mod common {
    pub(crate) use crate::device::Random;
}

#[global_allocator]
static ALLOCATOR: CountingAllocator = CountingAllocator::new();

/// The most that may be allocated at once; inputs are at most [`INPUT_BYTES_MAX`] long.
pub const PEAK_BYTES_MAX: usize = 32 << 20;
/// The longest input that `run.sh` lets libFuzzer make.
pub const INPUT_BYTES_MAX: usize = 1 << 16;

/// A parser with what is done with its results; returns whether the bytes were taken.
pub type Target = fn(&[u8]) -> bool;

/// The targets by name: each has a program in `fuzz_targets/` and a seed at least in [`seeds`].
pub const TARGETS: [(&str, Target); 9] = [
    ("gguf", models::gguf),
    ("image", models::image),
    ("tokenizer_section", tokenizers::section),
    ("tokenizer_json", tokenizers::tokenizer_json),
    ("sentencepiece", tokenizers::sentencepiece),
    ("tiktoken", tokenizers::tiktoken),
    ("chat_template", texts::chat_template),
    ("home", texts::home),
    ("device", device::device),
];

/// Hands an input to the target of this name.
///
/// # Panics
///
/// The target failed, which is what is looked for; or there is none of this name.
pub fn try_input(name: &str, data: &[u8]) {
    is_taken(name, data);
}

/// As [`try_input`]; returns whether the bytes were taken.
///
/// # Panics
///
/// As [`try_input`].
pub fn is_taken(name: &str, data: &[u8]) -> bool {
    let (_, target) = TARGETS.iter().find(|(known, _)| *known == name).expect("a target of this name");
    let taken = target(data);
    let peak = ALLOCATOR.peak_bytes();
    assert!(peak < PEAK_BYTES_MAX, "{peak} bytes were allocated at once");
    taken
}

/// What was parsed; an error must be one line without a terminal's escapes.
fn accepted<T>(result: Result<T, impl Display>) -> Option<T> {
    match result {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            let message = error.to_string();
            assert!(!message.is_empty() && !message.chars().any(char::is_control), "message {message:?}");
            None
        }
    }
}
