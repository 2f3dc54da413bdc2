//! The image of the embedded assistant, linked into the program.
//!
//! It is `models/assistant/assistant.gguf` as `ternlet convert` imports it; `tests/tests/assistant.rs` holds that.

/// Aligned as an image must be.
#[repr(C, align(64))]
struct Aligned<B: ?Sized>(B);

static IMAGE: &Aligned<[u8]> = &Aligned(*include_bytes!("../../models/assistant/assistant.ternlet"));

/// The image's bytes, at a multiple of 64.
pub fn bytes() -> &'static [u8] {
    &IMAGE.0
}
