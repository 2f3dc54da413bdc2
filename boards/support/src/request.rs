//! The requests that a device understands: see `boards/PROTOCOL.md`.

use core::fmt;
use core::str::FromStr;
use heapless::Vec;

use crate::boot::CONTEXT_TOKENS;
use crate::line::LABEL_BYTES_MAX;

/// Token ids of a prompt.
pub type Ids = Vec<u32, CONTEXT_TOKENS>;

/// What a line asks for. `ids` are token ids with commas between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request<'l> {
    /// `turn on the lights`: its action.
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
        /// Of the home's areas.
        name: Option<&'l str>,
    },
    /// `!generate SEED N TEXT`: up to N tokens that follow a text, drawn as [`crate::SAMPLER`] says.
    Generate {
        /// Of the random numbers.
        seed: u64,
        /// N.
        tokens: usize,
        /// The prompt.
        text: &'l str,
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
    /// `!tokens on` and `!tokens off`: whether the tokens of an action are shown as they come.
    Tokens {
        /// Whether they are.
        on: bool,
    },
    /// `!stats`: memory, and what was done so far.
    Stats,
    /// `!version`: what this is.
    Version,
    /// `!exit`: the program ends.
    Exit,
}

/// Why a line is none of [`Request`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestError {
    /// `!` and a word that means nothing.
    Unknown,
    /// A number is missing, or is none.
    Number,
    /// More token ids than the context holds.
    TooManyIds,
    /// Neither on nor off.
    OnOff,
    /// A label of `!cancel` that is too long or not UTF-8: it was not heard.
    Label,
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RequestError::Unknown => f.write_str(
                "unknown request; there are !area, !cancel, !check, !exit, !generate, !logits, !sample, !stats, \
                 !tokens, !version and plain sentences",
            ),
            RequestError::Number => f.write_str("a number is missing or is none"),
            RequestError::TooManyIds => f.write_str("more token ids than the context holds"),
            RequestError::OnOff => f.write_str("it is !tokens on or !tokens off"),
            RequestError::Label => write!(f, "a label has at most {LABEL_BYTES_MAX} bytes of text"),
        }
    }
}

impl core::error::Error for RequestError {}

impl<'l> Request<'l> {
    /// What `line`, which is not blank, asks for.
    pub fn parse(line: &'l str) -> Result<Self, RequestError> {
        let line = line.trim();
        let Some(request) = line.strip_prefix('!') else {
            return Ok(Request::Answer { sentence: line });
        };
        let (name, rest) = word(request);
        Ok(match (name, rest) {
            ("check", sentence) => Request::Check { sentence },
            ("area", name) => Request::Area { name: Some(name).filter(|name| !name.is_empty()) },
            ("generate", rest) => {
                let (seed, tokens, text) = draw(rest)?;
                Request::Generate { seed, tokens, text }
            }
            ("logits", ids) => Request::Logits { ids },
            ("sample", rest) => {
                let (seed, tokens, ids) = draw(rest)?;
                Request::Sample { seed, tokens, ids }
            }
            ("tokens", "on") => Request::Tokens { on: true },
            ("tokens", "off") => Request::Tokens { on: false },
            ("tokens", _) => return Err(RequestError::OnOff),
            ("stats", "") => Request::Stats,
            ("version", "") => Request::Version,
            ("exit", "") => Request::Exit,
            ("cancel", _) => return Err(RequestError::Label),
            _ => return Err(RequestError::Unknown),
        })
    }
}

/// Reads ids with commas between.
pub fn parse_ids(text: &str) -> Result<Ids, RequestError> {
    let mut ids = Ids::new();
    for part in text.split(',') {
        ids.push(number(part.trim())?).map_err(|_| RequestError::TooManyIds)?;
    }
    Ok(ids)
}

/// Seed, count, and what follows them.
fn draw(text: &str) -> Result<(u64, usize, &str), RequestError> {
    let (seed, rest) = word(text);
    let (tokens, rest) = word(rest);
    Ok((number(seed)?, number(tokens)?, rest))
}

/// The first word, and what follows the spaces after it.
fn word(text: &str) -> (&str, &str) {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (word, rest.trim_start())
}

fn number<N: FromStr>(text: &str) -> Result<N, RequestError> {
    text.parse().map_err(|_| RequestError::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let cases = [
            ("turn it on\r", Ok(Request::Answer { sentence: "turn it on" })),
            ("!check what ", Ok(Request::Check { sentence: "what" })),
            ("!area Living Room", Ok(Request::Area { name: Some("Living Room") })),
            ("!area", Ok(Request::Area { name: None })),
            ("!generate 1 2 a  b", Ok(Request::Generate { seed: 1, tokens: 2, text: "a  b" })),
            ("!generate 1 2", Ok(Request::Generate { seed: 1, tokens: 2, text: "" })),
            ("!generate 1 a b", Err(RequestError::Number)),
            ("!logits 1,2", Ok(Request::Logits { ids: "1,2" })),
            ("!sample 7  9 1,2", Ok(Request::Sample { seed: 7, tokens: 9, ids: "1,2" })),
            ("!sample\t7 9", Ok(Request::Sample { seed: 7, tokens: 9, ids: "" })),
            ("!sample x 9 1", Err(RequestError::Number)),
            ("!sample", Err(RequestError::Number)),
            ("!tokens on", Ok(Request::Tokens { on: true })),
            ("!tokens off", Ok(Request::Tokens { on: false })),
            ("!tokens", Err(RequestError::OnOff)),
            ("!stats", Ok(Request::Stats)),
            ("!version", Ok(Request::Version)),
            ("!exit", Ok(Request::Exit)),
            ("!exit now", Err(RequestError::Unknown)),
            ("!cancel \u{fffd}", Err(RequestError::Label)),
            ("!stat", Err(RequestError::Unknown)),
            ("!", Err(RequestError::Unknown)),
        ];
        for (line, wanted) in cases {
            assert_eq!(Request::parse(line), wanted, "{line:?}");
        }
    }

    #[test]
    fn ids_are_read() {
        assert_eq!(parse_ids("1, 20,300").as_deref(), Ok(&[1, 20, 300][..]));
        let mut many = std::string::String::from("1") + &",1".repeat(CONTEXT_TOKENS - 1);
        assert_eq!(parse_ids(&many).map(|ids| ids.len()), Ok(CONTEXT_TOKENS));
        many += ",1";
        assert_eq!(parse_ids(&many), Err(RequestError::TooManyIds));
        for bad in ["", "1,", "a", "-1", "4294967296", "1 2"] {
            assert_eq!(parse_ids(bad), Err(RequestError::Number), "{bad:?}");
        }
    }
}
