//! See `tokenizer_json` in `src/`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ternlet_fuzz::try_input("tokenizer_json", data));
