//! A value that shares its cache line with nothing else.

/// Aligned to 128 bytes: a cache line of Apple's cores, and the pair of lines that Intel's fetch together.
#[repr(align(128))]
pub struct Line<T>(pub T);
