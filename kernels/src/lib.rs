//! The numbers of `ternlet-core`, faster: one kernel per CPU feature.
#![no_std]
