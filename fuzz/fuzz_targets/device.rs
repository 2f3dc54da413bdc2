//! See `device` in `src/`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ternlet_fuzz::try_input("device", data));
