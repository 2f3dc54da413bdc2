//! See `chat_template` in `src/`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ternlet_fuzz::try_input("chat_template", data));
