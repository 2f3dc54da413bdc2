//! What a line of a device is.

use serde_json::Value;

/// A line of a device, or what of it is known here.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The device has started.
    Ready,
    /// A token of the answer that is being made.
    Token {
        /// Its number.
        id: u32,
        /// The text that is complete with it.
        text: String,
    },
    /// The action that a sentence means, as JSON.
    Action(String),
    /// COUNT requests were ended by `!cancel` with this label.
    Cancelled {
        /// The label.
        label: String,
    },
    /// A request has no answer.
    Error {
        /// One word for programs.
        code: String,
        /// Words for people.
        words: String,
    },
    /// Another final line.
    Other {
        /// Its first word.
        word: String,
        /// The rest.
        rest: String,
    },
    /// Nothing that this version knows, noise among it.
    Unknown,
}

impl Reply {
    /// What this line is.
    pub fn of(line: &str) -> Reply {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "ready" => Reply::Ready,
            "token" => token(rest).unwrap_or(Reply::Unknown),
            "action" => Reply::Action(rest.to_owned()),
            "cancelled" => {
                let label = rest.split_once(' ').map_or("", |(_, label)| label);
                Reply::Cancelled { label: label.to_owned() }
            }
            "error" => {
                let (code, words) = rest.split_once(' ').unwrap_or((rest, ""));
                Reply::Error { code: code.to_owned(), words: words.to_owned() }
            }
            "area" | "bye" | "crc32" | "generated" | "stats" | "tokens" | "version" => {
                Reply::Other { word: word.to_owned(), rest: rest.to_owned() }
            }
            _ => Reply::Unknown,
        }
    }

    /// Why the line, or the request that it answers, was spoilt on its way, so that the request is to be
    /// sent again; none if it was not.
    pub fn spoilt(&self) -> Option<&str> {
        match self {
            Reply::Error { code, .. } => {
                let on_the_way = ["noise", "cut", "busy", "cancelled"];
                on_the_way.into_iter().find(|known| known == code)
            }
            Reply::Action(json) if serde_json::from_str::<Value>(json).is_err() => {
                Some("an action that is not JSON")
            }
            _ => None,
        }
    }
}

fn token(rest: &str) -> Option<Reply> {
    let (id, text) = rest.split_once(' ')?;
    Some(Reply::Token { id: id.parse().ok()?, text: serde_json::from_str(text).ok()? })
}

/// The values of `KEY=VALUE ...`.
pub fn pairs(rest: &str) -> impl Iterator<Item = (&str, &str)> {
    rest.split(' ').filter_map(|pair| pair.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_known_or_not() {
        assert_eq!(Reply::of("ready protocol=1 board=x"), Reply::Ready);
        let token = |id, text: &str| Reply::Token { id, text: text.to_owned() };
        assert_eq!(Reply::of(r#"token 12 " a\n\"b""#), token(12, " a\n\"b"));
        assert_eq!(Reply::of(r#"token 12 "half"#), Reply::Unknown);
        let cancelled = |label: &str| Reply::Cancelled { label: label.to_owned() };
        assert_eq!(Reply::of("cancelled 2 a b"), cancelled("a b"));
        assert_eq!(Reply::of("cancelled 2"), cancelled(""));
        for line in ["", "test x ... ready", "acti\u{fffd}n {}", "ken light\"}}"] {
            assert_eq!(Reply::of(line), Reply::Unknown, "{line}");
        }
    }

    #[test]
    fn what_was_spoilt_is_seen() {
        assert_eq!(Reply::of("error noise what").spoilt(), Some("noise"));
        assert_eq!(Reply::of("error area what").spoilt(), None);
        assert_eq!(Reply::of("action {\"intent\":null}").spoilt(), None);
        assert!(Reply::of("action {\"intent\":nu").spoilt().is_some());
        assert_eq!(pairs("a=1 b c=d=e").collect::<Vec<_>>(), [("a", "1"), ("c", "d=e")]);
    }
}
