//! `ternlet ask`: a request to a home, an action as JSON.
//!
//! One sentence, lines of standard input, or a person at a terminal: `interactive`, which prints what
//! `pretty` writes.

mod interactive;
mod pretty;

use super::failure::{Failure, say};
use super::lines::Lines;
use super::load::Loaded;
use super::options::{EngineOptions, ProfileOptions};
use super::typed::Typed;
use crate::explanation::{Explainer, Explanation};
use crate::home_file::HomeFile;
use crate::threads::Pool;
use serde::Deserialize;
use std::fmt;
use std::io::{self, Write};
use std::path::PathBuf;
use ternlet_assistant::answer::{Assistant, CONTEXT_TOKENS};
use ternlet_assistant::answering::{Choice, Watch};
use ternlet_assistant::matching::find_area;
use ternlet_assistant::normalise::WORD_BYTES_MAX;
use ternlet_assistant::prompt::{PROMPT_TOKENS_MAX, Prompt, SENTENCE_TOKENS_MAX};
use ternlet_assistant::{Action, Home, SAMPLE_HOME};
use ternlet_core::config::Config;
use ternlet_core::plan::Limits;
use ternlet_core::session::{Engine, Session};

/// Letters of a sentence that a message shows.
const CHARS_SHOWN: usize = 40;

/// Most areas that a message names.
const AREAS_SHOWN: usize = 10;

/// Turn a request to a smart home into an action
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet ask \"turn on the kitchen lights\"
  ternlet ask
  ternlet ask --home home.json --area \"Living Room\" \"dim the lights to 20%\"
  ternlet ask --explain \"is the front door locked\"
  echo \"pause the music\" | ternlet ask
  ternlet ask --jsonl < requests.jsonl > actions.jsonl

Without a sentence it asks for one at a terminal, with a history of what was
typed, in memory only; /help shows its commands. From or into a pipe or a file
it reads a sentence a line. Each gives one line, the action; blank lines are
skipped. A sentence of more than 64 tokens, some 50 words, does nothing.

With --jsonl each line of standard input is {\"text\": \"...\", \"area\": \"...\"}
(area optional) and each line of output an action, in order, written at once:
a program can keep it running and talk with it.

--explain tells on standard error what the model was given: the sentence in
its normal form, the prompt, the names that it may mean; and how likely the
intent was among those allowed. With --jsonl each line of output is then
{\"action\": {...}, \"explain\": {...}}.

Without --home a sample home is used. A home is JSON (`ternlet home` checks it):
  {\"floors\":[{\"name\":\"First Floor\"}],
   \"areas\":[{\"name\":\"Bedroom\",\"floor\":\"First Floor\"}],
   \"entities\":[{\"name\":\"Bedroom Lamp\",\"domain\":\"light\",
                \"area\":\"Bedroom\",\"device_class\":null}]}")]
pub struct Options {
    /// What is said [default: ask at a terminal, or read lines of standard input]
    #[arg(value_name = "SENTENCE", conflicts_with = "jsonl")]
    words: Vec<String>,
    /// What there is in the home, a JSON file
    #[arg(long, value_name = "FILE")]
    home: Option<PathBuf>,
    /// The area in which it is said
    #[arg(long, value_name = "NAME")]
    area: Option<String>,
    /// Read requests from standard input, a JSON object a line
    #[arg(long)]
    jsonl: bool,
    /// Tell what the model was given and how sure it was
    #[arg(long)]
    explain: bool,
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
    // As one types: `ternlet ask turn on the lights`.
    let sentence = (!options.words.is_empty()).then(|| options.words.join(" "));
    if sentence.as_ref().is_some_and(|sentence| sentence.trim().is_empty()) {
        return Err(Failure::usage("the sentence is empty; say what is to be done"));
    }
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
    let fits = |config: &Config| match config.context {
        tokens if (tokens as usize) < CONTEXT_TOKENS => {
            Err(not_for_ask(format_args!("it takes {tokens} tokens where {CONTEXT_TOKENS} are needed")))
        }
        _ => Ok(limits),
    };
    let mut loaded = Loaded::new(options.model.as_deref(), machine, &options.profile, fits)?;
    let (session, engine) = loaded.start()?;
    let tokenizer = session.model().tokenizer();
    let assistant = Assistant::new(tokenizer).map_err(not_for_ask)?;
    let mut asking = Asking { assistant, session, engine, home };
    let area = options.area.as_deref();
    match &sentence {
        Some(sentence) => asking.answer(sentence, area, options.explain, &mut io::stdout().lock()),
        None if options.jsonl => asking.answer_requests(area, options.explain),
        None if Typed::is_person() => interactive::converse(&mut asking, area, options),
        None => asking.answer_sentences(area, options.explain),
    }
}

fn not_for_ask(reason: impl fmt::Display) -> Failure {
    Failure::failed(format!("this model is not one for `ask`: {reason}; use one trained for it"))
}

/// The assistant of one home.
struct Asking<'a> {
    assistant: Assistant<'a>,
    session: Session<'a>,
    engine: Engine<'a, Pool>,
    home: Home<'a>,
}

impl<'a> Asking<'a> {
    /// What a sentence asks for and, if wanted, why.
    fn ask<'h>(
        &mut self,
        sentence: &'h str,
        area: Option<&str>,
        explain: bool,
    ) -> Result<(Action<'h>, Option<Explanation>), Failure>
    where
        'a: 'h,
    {
        let Asking { assistant, session, engine, home } = self;
        let home: Home<'h> = *home;
        let mut watch =
            Asked { too_long: false, explainer: explain.then(|| Explainer::new(assistant.tokens(), &home)) };
        let action = assistant.answer_shown(session, engine, &home, sentence, area, &mut watch);
        if watch.too_long {
            say("warning", &too_long(sentence));
        }
        Ok((action.map_err(Failure::failed)?, watch.explainer.map(Explainer::finish)))
    }

    /// Writes a line, the action; and to standard error why.
    fn answer(
        &mut self,
        sentence: &str,
        area: Option<&str>,
        explain: bool,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let (action, explanation) = self.ask(sentence, area, explain)?;
        if let Some(explanation) = explanation {
            // As with other messages nothing is lost where standard error is closed.
            let _ = explanation.write(&mut io::stderr().lock());
        }
        Ok(writeln!(out, "{}", json(&action)?)?)
    }

    /// Answers lines that are sentences.
    fn answer_sentences(&mut self, area: Option<&str>, explain: bool) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        let mut lines = Lines::new();
        let mut is_empty = true;
        while let Some(line) = lines.next()? {
            is_empty = false;
            self.answer(line.text, area, explain, &mut out)?;
        }
        match is_empty {
            true => Err(Failure::usage("nothing is asked; give a SENTENCE, or one a line on standard input")),
            false => Ok(()),
        }
    }

    /// Answers lines that are JSON objects.
    fn answer_requests(&mut self, area: Option<&str>, explain: bool) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        let mut lines = Lines::new();
        while let Some(line) = lines.next()? {
            let request: Request = line.parse(r#"{"text": "...", "area": "..."}"#)?;
            let area = request.area.as_deref().or(area);
            check_area(&self.home, area).map_err(|wrong| line.wrong(&wrong))?;
            let (action, explanation) = self.ask(&request.text, area, explain)?;
            let action = json(&action)?;
            match explanation {
                None => writeln!(out, "{action}")?,
                Some(explanation) => {
                    let explanation = serde_json::to_string(&explanation).map_err(Failure::failed)?;
                    writeln!(out, "{{\"action\":{action},\"explain\":{explanation}}}")?;
                }
            }
        }
        Ok(())
    }
}

/// Sees whether a sentence is too long and, if wanted, why the answer is what it is.
struct Asked<'e> {
    too_long: bool,
    explainer: Option<Explainer<'e>>,
}

impl Watch for Asked<'_> {
    fn prompt(&mut self, prompt: &Prompt<'_>) {
        self.too_long = prompt.is_cut();
        if let Some(explainer) = &mut self.explainer {
            explainer.prompt(prompt);
        }
    }

    fn choice(&mut self, choice: &Choice<'_>) {
        if let Some(explainer) = &mut self.explainer {
            explainer.choice(choice);
        }
    }
}

fn too_long(sentence: &str) -> String {
    let begin: String = sentence.chars().take(CHARS_SHOWN).collect();
    format!(
        "\"{begin}...\" is longer than what is read, {SENTENCE_TOKENS_MAX} tokens and {WORD_BYTES_MAX} letters a word, so nothing is done; say it shorter"
    )
}

fn json(action: &Action<'_>) -> Result<String, Failure> {
    let mut json = String::new();
    action.write_json(&mut json).map_err(Failure::failed)?;
    Ok(json)
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
