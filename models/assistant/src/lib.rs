//! The embedded gateway assistant: inventory matching, prompt and action automaton.
#![no_std]
#![forbid(unsafe_code)]
