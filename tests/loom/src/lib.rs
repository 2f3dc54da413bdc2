//! Nothing: the package is its test, `tests/gate.rs`, apart from `ternlet` because loom's flag is a flag of every
//! package, and so little need be built for it.
#![forbid(unsafe_code)]
