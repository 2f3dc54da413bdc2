//! `ternlet ask`: a request to a home, an action as JSON.

use super::failure::{Failure, say};
use super::load::Loaded;
use super::options::{EngineOptions, ProfileOptions};
use crate::home_file::HomeFile;
use crate::threads::Pool;
use serde::Deserialize;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use ternlet_assistant::answer::{Assistant, CONTEXT_TOKENS};
use ternlet_assistant::matching::find_area;
use ternlet_assistant::prompt::PROMPT_TOKENS_MAX;
use ternlet_assistant::{Home, SAMPLE_HOME};
use ternlet_core::plan::Limits;
use ternlet_core::session::{Engine, Session};

/// Turn a request to a smart home into an action
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet ask \"turn on the kitchen lights\"
  ternlet ask --home home.json --area \"Living Room\" \"dim the lights to 30 percent\"
  ternlet ask --jsonl < requests.jsonl > actions.jsonl

Without --home a sample home is used. A home is JSON:
  {\"floors\":[{\"name\":\"First Floor\"}],
   \"areas\":[{\"name\":\"Kitchen\",\"floor\":\"First Floor\"}],
   \"entities\":[{\"name\":\"Bedroom Lamp\",\"domain\":\"light\",\"area\":\"Bedroom\",\"device_class\":null}]}
With --jsonl each line of standard input is {\"text\": \"...\", \"area\": \"...\"} (area optional) and each
line of output an action, in order.")]
pub struct Options {
    /// What is said
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    sentence: Option<String>,
    /// What there is in the home, a JSON file
    #[arg(long, value_name = "FILE")]
    home: Option<PathBuf>,
    /// The area in which it is said
    #[arg(long, value_name = "NAME")]
    area: Option<String>,
    /// Read requests from standard input, a JSON object a line
    #[arg(long)]
    jsonl: bool,
    /// Another model than the embedded one, trained for this
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    #[command(flatten)]
    profile: ProfileOptions,
    #[command(flatten)]
    engine: EngineOptions,
}

/// A line of `--jsonl`.
#[derive(Deserialize)]
struct Line {
    text: String,
    area: Option<String>,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let file = options.home.as_deref().map(HomeFile::read).transpose().map_err(Failure::failed)?;
    let lists = file.as_ref().map(HomeFile::lists);
    let home = lists.as_ref().map_or(SAMPLE_HOME, |lists| lists.home());
    if let Some(area) = options.area.as_deref().filter(|area| find_area(&home, area).is_none()) {
        let known: Vec<&str> = home.areas.iter().map(|area| area.name).collect();
        return Err(Failure::failed(format!("the home has no area {area:?}; it has {}", known.join(", "))));
    }
    // The embedded model is so small that more threads would only wait for each other.
    let machine = options.engine.machine_with_default(1)?;
    let limits =
        |_: &_| Limits { context: CONTEXT_TOKENS, batch: PROMPT_TOKENS_MAX, kv: options.profile.kv_type() };
    let mut loaded = Loaded::new(options.model.as_deref(), machine, limits)?;
    let (session, engine) = loaded.start()?;
    let tokenizer = session.model().tokenizer();
    let assistant = Assistant::new(tokenizer).map_err(|error| {
        Failure::failed(format!("this model is not one for `ask`: {error}; use one trained for it"))
    })?;
    let mut asking = Asking { assistant, session, engine, home, json: String::new() };
    match &options.sentence {
        Some(sentence) if sentence.trim().is_empty() => {
            Err(Failure::usage("the sentence is empty; say what is to be done"))
        }
        Some(sentence) => asking.answer(sentence, options.area.as_deref(), &mut io::stdout().lock()),
        None => asking.answer_lines(options.area.as_deref()),
    }
}

struct Asking<'a> {
    assistant: Assistant<'a>,
    session: Session<'a>,
    engine: Engine<'a, Pool>,
    home: Home<'a>,
    json: String,
}

impl Asking<'_> {
    fn answer(&mut self, sentence: &str, area: Option<&str>, out: &mut dyn Write) -> Result<(), Failure> {
        let Asking { assistant, session, engine, home, json } = self;
        let action = assistant.answer(session, engine, home, sentence, area).map_err(Failure::failed)?;
        json.clear();
        action.write_json(json).map_err(Failure::failed)?;
        Ok(writeln!(out, "{json}")?)
    }

    fn answer_lines(&mut self, area: Option<&str>) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        for (number, line) in (1..).zip(io::stdin().lock().lines()) {
            let line = line.map_err(|error| wrong_line(number, &error))?;
            if line.trim().is_empty() {
                continue;
            }
            let line: Line = serde_json::from_str(&line).map_err(|error| wrong_line(number, &error))?;
            let area = line.area.as_deref().or(area);
            if let Some(area) = area.filter(|area| find_area(&self.home, area).is_none()) {
                say("notice", &format!("line {number}: the home has no area {area:?}"));
            }
            self.answer(&line.text, area, &mut out)?;
        }
        Ok(())
    }
}

fn wrong_line(number: usize, error: &dyn std::fmt::Display) -> Failure {
    Failure::failed(format!(
        r#"line {number} of standard input: {error}; expected {{"text": "...", "area": "..."}}"#
    ))
}
