//! The command line program `ternlet`: see [`ternlet::cmd`].
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    ternlet::cmd::execute(std::env::args_os())
}
