//! Lines that a person types at a terminal.

use super::failure::{Failure, say};
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;
use std::io::{self, ErrorKind, IsTerminal};

/// Reads them, with a history in memory only: arrow keys bring a line back, no file does.
pub struct Typed {
    editor: DefaultEditor,
    /// What Ctrl-C is answered with.
    leave: &'static str,
    /// A part of the line at hand was not text: the rest would be another sentence.
    is_spoilt: bool,
}

impl Typed {
    /// Whether somebody types and sees what comes: what goes into a pipe or a file is for programs.
    pub fn is_person() -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Begins to read; `leave` tells how it ends.
    pub fn new(leave: &'static str) -> Result<Typed, Failure> {
        Ok(Typed { editor: DefaultEditor::new().map_err(unreadable)?, leave, is_spoilt: false })
    }

    /// The next line that is not blank; none at the end.
    pub fn next(&mut self, prompt: &str) -> Result<Option<String>, Failure> {
        loop {
            match self.editor.readline(prompt) {
                Ok(_) if std::mem::take(&mut self.is_spoilt) => {}
                Ok(line) if line.trim().is_empty() => {}
                Ok(line) => {
                    self.editor.add_history_entry(&line).map_err(unreadable)?;
                    return Ok(Some(line));
                }
                Err(ReadlineError::Interrupted) => say("notice", self.leave),
                Err(ReadlineError::Eof) => return Ok(None),
                // A terminal of another encoding: what was said before is not lost for one letter.
                Err(ReadlineError::Io(error)) if error.kind() == ErrorKind::InvalidData => {
                    self.is_spoilt = true;
                    say(
                        "notice",
                        "a letter is not UTF-8, so this line is ignored: press Enter and say it again",
                    );
                }
                Err(error) => return Err(unreadable(error)),
            }
        }
    }
}

fn unreadable(error: ReadlineError) -> Failure {
    Failure::failed(format!("the terminal cannot be read: {error}"))
}
