//! See `tokenizer_section` in `src/`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ternlet_fuzz::try_input("tokenizer_section", data));
