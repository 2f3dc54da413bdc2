//! The command line program `ternlet`.
fn main() {}
