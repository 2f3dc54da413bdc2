//! The command line: one file per command, shared options in `options.rs`, failures in
//! `failure.rs`.
//!
//! # How to add a command
//!
//! `cmd/<name>.rs` with its options as `clap::Args` and a `run`; one line in `Command` and one in its
//! `execute`.

mod ask;
mod bench;
mod chat;
mod convert;
mod device;
mod failure;
mod home;
mod inspect;
mod interrupt;
mod kernels;
mod lines;
mod load;
mod logits;
mod options;
mod perplexity;
mod plan;
mod progress;
mod pull;
mod run;
pub(crate) mod style;
mod tokenize;
mod typed;
mod verify;

use clap::{Parser, Subcommand};
use failure::Failure;
use std::ffi::OsString;
use std::process::ExitCode;

/// Ternary language models on little machines
#[derive(Parser)]
#[command(name = "ternlet", version, arg_required_else_help = true, disable_help_subcommand = true)]
#[command(after_help = "Start with: ternlet ask \"turn on the kitchen lights\"")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Ask(ask::Options),
    Device(device::Options),
    Home(home::Options),
    Run(run::Options),
    Chat(chat::Options),
    Pull(pull::Options),
    Convert(convert::Options),
    Inspect(inspect::Options),
    Verify(verify::Options),
    Plan(plan::Options),
    Bench(bench::Options),
    Kernels(kernels::Options),
    Tokenize(tokenize::Options),
    Logits(logits::Options),
    Perplexity(perplexity::Options),
}

/// Does what the arguments say (the first is the program's name) and returns the exit code: 0, 2 for
/// a wrong command line, 130 after Ctrl-C, 1 for every other failure.
pub fn execute(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let outcome = match CommandLine::try_parse_from(arguments) {
        Ok(line) => line.command.execute(),
        Err(error) => Err(Failure::from(error)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

impl Command {
    fn execute(self) -> Result<(), Failure> {
        match self {
            Command::Ask(options) => ask::run(&options),
            Command::Device(options) => device::run(&options),
            Command::Home(options) => home::run(&options),
            Command::Run(options) => run::run(&options),
            Command::Chat(options) => chat::run(&options),
            Command::Pull(options) => pull::run(&options),
            Command::Convert(options) => convert::run(&options),
            Command::Inspect(options) => inspect::run(&options),
            Command::Verify(options) => verify::run(&options),
            Command::Plan(options) => plan::run(&options),
            Command::Bench(options) => bench::run(&options),
            Command::Kernels(options) => kernels::run(&options),
            Command::Tokenize(options) => tokenize::run(&options),
            Command::Logits(options) => logits::run(&options),
            Command::Perplexity(options) => perplexity::run(&options),
        }
    }
}
