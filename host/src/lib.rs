//! ternlet on a machine with an operating system.

pub mod format;
