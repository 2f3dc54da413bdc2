//! What a board says, for people or as JSON.

use super::super::failure::{Failure, say};
use super::super::style::{Style, plain};
use crate::device::Reply;
use crate::device::client::Watch;
use crate::device::reply::pairs;
use serde_json::{Map, Value, json};
use std::io::{self, IsTerminal, Write};

/// Prints replies.
pub struct Show {
    json: bool,
    /// Actions for people.
    pretty: bool,
    tokens: bool,
    style: Style,
    /// The request at hand writes a text.
    writes: bool,
    /// What it wrote.
    text: String,
}

impl Show {
    /// `json`: nothing but JSON; `tokens`: also those of actions.
    pub fn new(json: bool, tokens: bool) -> Show {
        let pretty = !json && io::stdout().is_terminal();
        Show { json, pretty, tokens, style: Style::of_stdout(), writes: false, text: String::new() }
    }

    /// Whether every line is JSON.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// What comes belongs to this request.
    pub fn begin(&mut self, request: &str) {
        self.writes = request.trim_start().starts_with("!generate");
        self.text.clear();
    }

    /// Shows a final line; whether it is an answer.
    pub fn reply(&mut self, reply: &Reply) -> Result<bool, Failure> {
        let out = &mut io::stdout().lock();
        match reply {
            Reply::Error { code, words } => {
                self.failed(code, words)?;
                return Ok(false);
            }
            Reply::Action(json) if self.pretty => write_action(json, self.style, out)?,
            Reply::Action(json) => writeln!(out, "{json}")?,
            Reply::Other { word, rest } if self.json => writeln!(out, "{}", self.json_of(word, rest))?,
            Reply::Other { word, .. } if word == "generated" => writeln!(out)?,
            Reply::Other { word, rest } if ["stats", "version"].contains(&word.as_str()) => {
                for (key, value) in pairs(rest) {
                    writeln!(out, "{key:<12} {}", plain(value))?;
                }
            }
            Reply::Other { word, rest } => writeln!(out, "{}", plain(&format!("{word} {rest}")))?,
            Reply::Cancelled { label } if self.json => writeln!(out, "{}", json!({ "cancelled": label }))?,
            Reply::Cancelled { label } => writeln!(out, "cancelled {}", plain(label))?,
            Reply::Ready | Reply::Token { .. } | Reply::Unknown => {}
        }
        Ok(true)
    }

    /// Says that there is no answer; in its place too, where lines are counted.
    pub fn failed(&self, code: &str, words: &str) -> Result<(), Failure> {
        let words = plain(words);
        match code {
            "host" => say("error", &words),
            code => say("error", &format!("the device says {}: {words}", plain(code))),
        }
        if self.json {
            writeln!(io::stdout(), "{}", json!({ "error": code, "message": words }))?;
        }
        Ok(())
    }

    fn json_of(&self, word: &str, rest: &str) -> Value {
        match word {
            "stats" | "version" => {
                let number = |text: &str| text.parse::<u64>().map_or(json!(text), |number| json!(number));
                let values: Map<String, Value> =
                    pairs(rest).map(|(key, value)| (key.to_owned(), number(value))).collect();
                json!({ word: values })
            }
            "generated" => {
                let (count, end) = rest.split_once(' ').unwrap_or((rest, ""));
                json!({ "generated": count.parse::<u64>().ok(), "end": end, "text": self.text })
            }
            word => json!({ word: rest }),
        }
    }
}

impl Watch for Show {
    fn token(&mut self, id: u32, text: &str) {
        if self.writes {
            self.text += text;
            if !self.json {
                // A closed output shows when the reply is written.
                let _ = write!(
                    io::stdout(),
                    "{}",
                    text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
                );
                let _ = io::stdout().flush();
            }
        } else if self.tokens {
            say("token", &format!("{id} {}", plain(text)));
        }
    }

    fn again(&mut self, reason: &str) {
        self.text.clear();
        say("notice", &format!("{}; sent again", plain(reason)));
    }
}

/// Writes an action for people: the intent, a slot a line.
fn write_action(json: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let action: Value = serde_json::from_str(json).unwrap_or_default();
    let Some(intent) = action["intent"].as_str() else {
        let why = "(not for a gateway, or about something that the board's home lacks)";
        return writeln!(out, "{} {}", style.bold("no action"), style.dim(why));
    };
    writeln!(out, "{}", style.bold(&plain(intent)))?;
    let slots = action["slots"].as_object().cloned().unwrap_or_default();
    let width = slots.keys().map(String::len).max().unwrap_or(0);
    for (slot, value) in &slots {
        let value = value.as_str().map_or(value.to_string(), plain);
        writeln!(out, "  {:<width$}  {value}", plain(slot))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_written_for_people() {
        let written = |json: &str| {
            let mut out = Vec::new();
            write_action(json, Style::default(), &mut out).expect("a vector takes all");
            String::from_utf8(out).expect("UTF-8")
        };
        let lights = r#"{"intent":"HassLightSet","slots":{"area":"Kit\u001bchen","brightness":20}}"#;
        assert_eq!(written(lights), "HassLightSet\n  area        Kit\u{fffd}chen\n  brightness  20\n");
        assert!(written(r#"{"intent":null,"slots":{}}"#).starts_with("no action (not for a gateway"));
    }

    #[test]
    fn replies_are_json() {
        let mut show = Show::new(true, false);
        show.begin("!generate 1 2 a");
        show.token(1, "b");
        show.token(1, "\n");
        assert_eq!(
            show.json_of("generated", "2 limit").to_string(),
            r#"{"end":"limit","generated":2,"text":"b\n"}"#
        );
        assert_eq!(show.json_of("stats", "a=1 b=x").to_string(), r#"{"stats":{"a":1,"b":"x"}}"#);
        assert_eq!(show.json_of("area", "Kitchen").to_string(), r#"{"area":"Kitchen"}"#);
    }
}
