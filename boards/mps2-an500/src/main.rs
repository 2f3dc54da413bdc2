//! The embedded assistant on a Cortex-M7 (stub on hosts).
fn main() {}
