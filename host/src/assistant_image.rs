//! The image of the embedded assistant, linked into the program.

/// The image's bytes, at a multiple of 64; none in a build without it.
pub fn bytes() -> Option<&'static [u8]> {
    None
}
