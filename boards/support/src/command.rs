//! The lines that a board understands.

use core::fmt;
use core::str::FromStr;

/// What a line asks for. `ids` are token ids with commas between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command<'l> {
    /// `turn on the lights`: its action as JSON.
    Answer {
        /// What was said.
        sentence: &'l str,
    },
    /// `!check SENTENCE`: as above, and the CRC-32 of the logits that the model chose from.
    Check {
        /// What was said.
        sentence: &'l str,
    },
    /// `!area NAME`: the area in which the sentences after this line are said; none without a name.
    Area {
        /// As the inventory spells it.
        name: Option<&'l str>,
    },
    /// `!logits IDS`: the CRC-32 of the logits of every position.
    Logits {
        /// The prompt.
        ids: &'l str,
    },
    /// `!sample SEED N IDS`: the CRC-32 of N ids drawn after a prompt as [`crate::SAMPLER`] says. A
    /// stop token is one like any other here, so that there are always N.
    Sample {
        /// Of the random numbers.
        seed: u64,
        /// N.
        tokens: usize,
        /// The prompt.
        ids: &'l str,
    },
    /// `!stats`: arena, stack and tokens so far.
    Stats,
}

/// Why a line is none of [`Command`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandError {
    /// `!` and a word that means nothing.
    Unknown,
    /// A number is missing, or is none.
    Number,
    /// More token ids than the context holds.
    TooManyIds,
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CommandError::Unknown => {
                "unknown command; there are !check, !area, !logits, !sample, !stats and plain sentences"
            }
            CommandError::Number => "a number is missing or is none",
            CommandError::TooManyIds => "more token ids than the context holds",
        })
    }
}

impl core::error::Error for CommandError {}

impl<'l> Command<'l> {
    /// What `line` asks for; nothing if it is blank.
    pub fn parse(line: &'l str) -> Result<Option<Self>, CommandError> {
        let line = line.trim();
        if line.is_empty() {
            return Ok(None);
        }
        let Some(command) = line.strip_prefix('!') else {
            return Ok(Some(Command::Answer { sentence: line }));
        };
        let (name, rest) = word(command);
        Ok(Some(match name {
            "check" => Command::Check { sentence: rest },
            "area" => Command::Area { name: Some(rest).filter(|name| !name.is_empty()) },
            "logits" => Command::Logits { ids: rest },
            "sample" => {
                let (seed, rest) = word(rest);
                let (tokens, ids) = word(rest);
                Command::Sample { seed: number(seed)?, tokens: number(tokens)?, ids }
            }
            "stats" => Command::Stats,
            _ => return Err(CommandError::Unknown),
        }))
    }
}

/// Reads ids with commas between into `room`.
pub fn parse_ids<'r>(text: &str, room: &'r mut [u32]) -> Result<&'r [u32], CommandError> {
    let mut len = 0;
    for part in text.split(',') {
        let id = number(part.trim())?;
        *room.get_mut(len).ok_or(CommandError::TooManyIds)? = id;
        len += 1;
    }
    Ok(&room[..len])
}

/// The first word, and what follows the spaces after it.
fn word(text: &str) -> (&str, &str) {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    (word, rest.trim_start())
}

fn number<N: FromStr>(text: &str) -> Result<N, CommandError> {
    text.parse().map_err(|_| CommandError::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let cases = [
            ("", Ok(None)),
            (" \r", Ok(None)),
            ("turn it on\r", Ok(Some(Command::Answer { sentence: "turn it on" }))),
            ("!check what ", Ok(Some(Command::Check { sentence: "what" }))),
            ("!area Living Room", Ok(Some(Command::Area { name: Some("Living Room") }))),
            ("!area", Ok(Some(Command::Area { name: None }))),
            ("!logits 1,2", Ok(Some(Command::Logits { ids: "1,2" }))),
            ("!sample 7  9 1,2", Ok(Some(Command::Sample { seed: 7, tokens: 9, ids: "1,2" }))),
            ("!sample 7 9", Ok(Some(Command::Sample { seed: 7, tokens: 9, ids: "" }))),
            ("!sample x 9 1", Err(CommandError::Number)),
            ("!sample", Err(CommandError::Number)),
            ("!stats", Ok(Some(Command::Stats))),
            ("!stat", Err(CommandError::Unknown)),
            ("!", Err(CommandError::Unknown)),
        ];
        for (line, wanted) in cases {
            assert_eq!(Command::parse(line), wanted, "{line:?}");
        }
    }

    #[test]
    fn ids_are_read() {
        let mut room = [0; 3];
        assert_eq!(parse_ids("1, 20,300", &mut room), Ok(&[1, 20, 300][..]));
        assert_eq!(parse_ids("1,2,3,4", &mut room), Err(CommandError::TooManyIds));
        for bad in ["", "1,", "a", "-1", "4294967296", "1 2"] {
            assert_eq!(parse_ids(bad, &mut room), Err(CommandError::Number), "{bad:?}");
        }
    }
}
