//! The embedded gateway assistant: an English request in, one action of the home's devices out.
//!
//! The model decides which action a sentence means; this crate holds everything around it that host and
//! board must do in the same way:
//!
//! ```text
//! sentence --normalise--> words --matching--> candidates --prompt--> token ids --model--> logits
//! logits, masked by the automaton --> answer tokens --action--> {"intent":...,"slots":{...}}
//! ```
//!
//! No rule here picks an intent. What the automaton forbids is only what no home could do: a slot the
//! intent lacks, a room that was not offered, a brightness of 300.
//!
//! It never allocates: every buffer is a fixed array or the caller's.
#![no_std]
#![forbid(unsafe_code)]

pub mod action;
pub mod answer;
pub mod answering;
pub mod automaton;
pub mod heard;
pub mod home;
pub mod matching;
pub mod normalise;
pub mod numbers;
mod places;
pub mod prompt;
mod sample_home;
pub mod schema;
pub mod tokens;
mod words;

pub use action::{Action, Value};
pub use answer::{AnswerError, Assistant, CONTEXT_TOKENS};
pub use answering::{Answering, Progress};
pub use automaton::Automaton;
pub use home::{Area, Domain, Entity, Floor, Home};
pub use sample_home::SAMPLE_HOME;
pub use tokens::{ActionTokens, MissingToken};
