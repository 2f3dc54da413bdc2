//! `ternlet ask`: a request to a home, an action as JSON.

use super::failure::{Failure, say};
use super::lines::Lines;
use super::load::Loaded;
use super::options::{EngineOptions, ProfileOptions};
use crate::home_file::HomeFile;
use crate::threads::Pool;
use serde::Deserialize;
use std::io::{self, Write};
use std::path::PathBuf;
use ternlet_assistant::answer::{Assistant, CONTEXT_TOKENS};
use ternlet_assistant::matching::find_area;
use ternlet_assistant::prompt::PROMPT_TOKENS_MAX;
use ternlet_assistant::{Home, SAMPLE_HOME};
use ternlet_core::plan::Limits;
use ternlet_core::session::{Engine, Session};

/// Most areas that a message names.
const AREAS_SHOWN: usize = 10;

/// Turn a request to a smart home into an action
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet ask \"turn on the kitchen lights\"
  ternlet ask --home home.json --area \"Living Room\" \"dim the lights\"
  ternlet ask --jsonl < requests.jsonl > actions.jsonl

Without --home a sample home is used. A home is JSON:
  {\"floors\":[{\"name\":\"First Floor\"}],
   \"areas\":[{\"name\":\"Kitchen\",\"floor\":\"First Floor\"}],
   \"entities\":[{\"name\":\"Bedroom Lamp\",\"domain\":\"light\",
                \"area\":\"Bedroom\",\"device_class\":null}]}
With --jsonl each line of standard input is {\"text\": \"...\", \"area\": \"...\"}
(area optional) and each line of output an action, in order; blank lines are
skipped.")]
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
#[serde(expecting = "an object")]
struct Request {
    text: String,
    area: Option<String>,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let file = options.home.as_deref().map(HomeFile::read).transpose().map_err(Failure::failed)?;
    let lists = file.as_ref().map(HomeFile::lists);
    let home = lists.as_ref().map_or(SAMPLE_HOME, |lists| lists.home());
    if let (Some(path), true) = (&options.home, file.as_ref().is_some_and(HomeFile::is_empty)) {
        say("notice", &format!("{path:?}: the home has neither areas nor entities"));
    }
    check_area(&home, options.area.as_deref()).map_err(Failure::failed)?;
    // The embedded model is so small that more threads would only wait for each other.
    let machine = options.engine.machine_with_default(1)?;
    let kv = options.profile.kv_type();
    let limits = Limits { context: CONTEXT_TOKENS, batch: PROMPT_TOKENS_MAX, kv };
    let mut loaded = Loaded::new(options.model.as_deref(), machine, &options.profile, |_| Ok(limits))?;
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
        let mut lines = Lines::new();
        while let Some(line) = lines.next()? {
            let request: Request = line.parse(r#"{"text": "...", "area": "..."}"#)?;
            let area = request.area.as_deref().or(area);
            check_area(&self.home, area).map_err(|wrong| line.wrong(&wrong))?;
            self.answer(&request.text, area, &mut out)?;
        }
        Ok(())
    }
}

/// Refuses an area that the home has not: the whole home would be meant instead.
fn check_area(home: &Home<'_>, area: Option<&str>) -> Result<(), String> {
    let Some(area) = area.filter(|area| find_area(home, area).is_none()) else { return Ok(()) };
    let shown: Vec<&str> = home.areas.iter().take(AREAS_SHOWN).map(|area| area.name).collect();
    let known = match (shown.is_empty(), home.areas.len() - shown.len()) {
        (true, _) => "no areas".to_owned(),
        (false, 0) => shown.join(", "),
        (false, more) => format!("{} and {more} more", shown.join(", ")),
    };
    Err(format!("the home has no area {area:?}; it has {known}"))
}
