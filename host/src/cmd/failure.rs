//! What goes wrong, as people and scripts see it: one line on stderr and an exit code.

use super::style::plain;
use crate::answer::AnswerError;
use crate::chat::ChatError;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// Why a command ended early.
#[derive(Debug)]
pub enum Failure {
    /// The command line asks for what cannot be.
    Usage(String),
    /// Everything else that can be said in a line.
    Failed(String),
    /// clap's own answer: help or version, which are no failures.
    Information(Box<clap::Error>),
    /// What was said already, as it happened.
    Said,
    /// Whoever read our output has gone; there is nobody to tell.
    StdoutClosed,
    /// Ctrl-C.
    Interrupted,
}

impl Failure {
    /// A wrong command line.
    pub fn usage(error: impl Display) -> Failure {
        Failure::Usage(error.to_string())
    }

    /// A failure.
    pub fn failed(error: impl Display) -> Failure {
        Failure::Failed(error.to_string())
    }

    /// Says what happened and gives the exit code.
    pub fn report(self) -> ExitCode {
        match self {
            Failure::Usage(line) => {
                say("error", &line);
                ExitCode::from(2)
            }
            Failure::Failed(line) => {
                say("error", &line);
                ExitCode::from(1)
            }
            Failure::Information(text) => match text.print().and_then(|()| io::stdout().flush()) {
                // A closed pipe is the reader's choice: `ternlet --help | head -1`.
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Failure::from(error).report(),
                _ => ExitCode::from(u8::try_from(text.exit_code()).unwrap_or(2)),
            },
            Failure::Said => ExitCode::from(1),
            Failure::StdoutClosed => ExitCode::SUCCESS,
            Failure::Interrupted => ExitCode::from(130),
        }
    }
}

/// A line on stderr, its first word in colour on a terminal.
pub fn say(kind: &str, line: &str) {
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let one_line = plain(&line.replace(['\n', '\t'], " "));
    match colour {
        true => eprintln_quietly(&format!("\x1b[1;31m{kind}:\x1b[0m {one_line}")),
        false => eprintln_quietly(&format!("{kind}: {one_line}")),
    }
}

/// Unlike `eprintln!` no panic where stderr is closed.
fn eprintln_quietly(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Failures of our own output; other files are named where they are opened.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::StdoutClosed,
            _ => Failure::Failed(format!("the output could not be written: {error}")),
        }
    }
}

impl From<AnswerError> for Failure {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::Output(error) => Failure::from(error),
            AnswerError::Generate(error) => Failure::failed(error),
        }
    }
}

impl From<ChatError> for Failure {
    fn from(error: ChatError) -> Self {
        match error {
            ChatError::Answer(error) => Failure::from(error),
            error => Failure::failed(error),
        }
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        match error.kind() {
            clap::error::ErrorKind::DisplayHelp
            | clap::error::ErrorKind::DisplayVersion
            | clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                Failure::Information(Box::new(error))
            }
            _ => Failure::Usage(in_one_line(&error.to_string())),
        }
    }
}

/// clap's message without usage and blank lines: what is wrong, its tips, and where help is.
fn in_one_line(message: &str) -> String {
    let said = message.lines().map(str::trim).filter(|line| !line.is_empty());
    let said = said.take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"));
    let mut line = String::new();
    for part in said {
        match part.strip_prefix("tip: ") {
            Some(tip) => line += &format!("; {tip}"),
            None if line.is_empty() => line += part.strip_prefix("error: ").unwrap_or(part),
            None => line += &format!(" {part}"),
        }
    }
    line + "; --help shows how"
}
