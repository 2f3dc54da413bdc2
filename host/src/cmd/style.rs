//! Colour on a terminal, nothing elsewhere.

use std::borrow::Cow;
use std::io::{self, IsTerminal};

/// How text for people is set apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    colour: bool,
}

impl Style {
    /// Colour if standard output is a terminal and `NO_COLOR` is not set.
    pub fn of_stdout() -> Style {
        Style { colour: io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() }
    }

    /// What counts.
    pub fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    /// What is said beside it.
    pub fn dim(self, text: &str) -> String {
        self.with("2", text)
    }

    /// What is wrong.
    pub fn red(self, text: &str) -> String {
        self.with("1;31", text)
    }

    /// What may be wrong.
    pub fn yellow(self, text: &str) -> String {
        self.with("1;33", text)
    }

    fn with(self, code: &str, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// A text of somebody else's on one line: what steers a terminal is replaced.
pub fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// What a model says, for where it goes: on a terminal what steers one is replaced.
pub fn shown(text: &str, is_terminal: bool) -> Cow<'_, str> {
    let steers = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
    match is_terminal && text.contains(steers) {
        true => Cow::Owned(text.replace(steers, "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

/// "no errors", "1 area", "3 entities".
pub fn counted((count, what): (usize, &str)) -> String {
    let plural = what.strip_suffix('y').map_or(format!("{what}s"), |stem| format!("{stem}ies"));
    match count {
        0 => format!("no {plural}"),
        1 => format!("1 {what}"),
        _ => format!("{count} {plural}"),
    }
}
