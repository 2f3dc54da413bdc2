//! ternlet on a machine with an operating system.
#![deny(unsafe_code)]

pub mod answer;
pub mod assistant_image;
pub mod chat;
pub mod cmd;
pub mod engine;
pub mod format;
pub mod home_file;
pub mod memory;
pub mod npy;
pub mod stop_strings;
#[allow(unsafe_code, reason = "a pool lends slices of the caller's stack to its threads")]
pub mod threads;
