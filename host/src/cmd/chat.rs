//! `ternlet chat`: turns, an answer to each.

use super::failure::{Failure, say};
use super::interrupt;
use super::lines::Lines;
use super::load::Loaded;
use super::options::{AnswerOptions, EngineOptions, SessionOptions, context_full};
use super::style::shown;
use super::typed::Typed;
use crate::answer::{AnswerEnd, Request, TextStream};
use crate::chat::template::CONTINUATION;
use crate::chat::{ChatError, Conversation, Reply};
use crate::threads::Pool;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use ternlet_core::image::CHAT_TEMPLATE_BYTES_MAX;
use ternlet_core::model::Model;
use ternlet_core::session::{Engine, Session};

/// Talk with a model
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet chat -m model.ternlet
  ternlet chat -m model.gguf --system \"Answer in one sentence.\" -c 4096
  echo \"What is a ternary weight?\" | ternlet chat -m model.ternlet -n 100
  ternlet chat -m model.ternlet --chat-template template.jinja

Ctrl-C ends the answer, Ctrl-D, /exit or /quit the chat. When the context is
full, the oldest turns are forgotten; the system prompt stays. Nothing is
written to disk.")]
pub struct Options {
    /// Model: an image or a GGUF file
    #[arg(short, long, value_name = "FILE")]
    model: PathBuf,
    /// What the model is told before the first turn
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    system: Option<String>,
    /// Write the chat by this Jinja template, not by the model's own
    #[arg(long, value_name = "FILE", conflicts_with = "no_template")]
    chat_template: Option<PathBuf>,
    /// Write no turns: the model continues what is said
    #[arg(long)]
    no_template: bool,
    #[command(flatten)]
    answer: AnswerOptions,
    #[command(flatten)]
    session: SessionOptions,
    #[command(flatten)]
    engine: EngineOptions,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let sampler = options.answer.sampler()?;
    let machine = options.engine.machine()?;
    let mut loaded = Loaded::new(Some(&options.model), machine, &options.session.profile, |config| {
        Ok(options.session.limits(config))
    })?;
    let (mut session, engine) = loaded.start()?;
    let mut conversation = conversation(session.model(), options)?;
    conversation.check(session.model(), session.limits().context)?;
    let request =
        Request { sampler, tokens_max: options.answer.tokens_max(), interrupted: interrupt::listen()? };
    let mut input = Input::new()?;
    let mut refused = false;
    while let Some(line) = input.next()?.filter(|line| !matches!(line.trim(), "/exit" | "/quit")) {
        let stops = &options.answer.stop;
        let end = turn(&mut conversation, &mut session, &engine, &request, stops, &line)?;
        refused |= end.is_none();
        // A person says on; a script that is told to end goes on with the next line otherwise.
        if end == Some(AnswerEnd::Interrupted) && matches!(input, Input::Lines(_)) {
            return Err(Failure::Interrupted);
        }
    }
    // People have seen it; a script asks for the exit code.
    if refused && matches!(input, Input::Lines(_)) { Err(Failure::Said) } else { Ok(()) }
}

fn conversation(model: &Model<'_>, options: &Options) -> Result<Conversation, Failure> {
    let system = options.system.as_deref();
    let conversation = match &options.chat_template {
        Some(path) => Conversation::with_template(model, system, &template_file(path)?),
        None if options.no_template => Conversation::with_template(model, system, CONTINUATION),
        None => Conversation::new(model, system),
    };
    Ok(conversation?)
}

/// The text of a template's file; no more of it is read than a template may have.
fn template_file(path: &Path) -> Result<String, Failure> {
    let failed = |error: &dyn Display| Failure::failed(format!("{}: {error}", path.display()));
    let mut text = String::new();
    let file = File::open(path).map_err(|error| failed(&error))?;
    file.take(CHAT_TEMPLATE_BYTES_MAX as u64 + 1)
        .read_to_string(&mut text)
        .map_err(|error| failed(&error))?;
    Ok(text)
}

/// Where what is said comes from.
enum Input {
    Person(Typed),
    Lines(Lines),
}

impl Input {
    fn new() -> Result<Input, Failure> {
        match Typed::is_person() {
            true => Typed::new("Ctrl-D or /exit ends the chat").map(Input::Person),
            false => Ok(Input::Lines(Lines::new())),
        }
    }

    /// The next thing to say; none at the end.
    fn next(&mut self) -> Result<Option<String>, Failure> {
        match self {
            Input::Person(typed) => typed.next("> "),
            Input::Lines(lines) => {
                interrupt::while_waiting(|| Ok(lines.next()?.map(|line| line.text.to_owned())))
            }
        }
    }
}

/// Says a line and shows the answer; how it ended, if there was one.
fn turn(
    conversation: &mut Conversation,
    session: &mut Session<'_>,
    engine: &Engine<'_, Pool>,
    request: &Request<'_>,
    stops: &[String],
    line: &str,
) -> Result<Option<AnswerEnd>, Failure> {
    let mut out = io::stdout().lock();
    let is_terminal = out.is_terminal();
    let mut show = |text: &str| {
        out.write_all(shown(text, is_terminal).as_bytes())?;
        out.flush()
    };
    let mut stream = TextStream::new(stops);
    request.interrupted.store(false, Ordering::Relaxed);
    let reply = conversation.say(session, engine, request, line, &mut stream, &mut show);
    let mut written = Ok(());
    stream.finish(&mut |text| written = show(text));
    request.interrupted.store(false, Ordering::Relaxed);
    match reply {
        // The chat goes on: the turn is forgotten, the others are not.
        Err(error @ (ChatError::TurnTooLong { .. } | ChatError::SpecialText | ChatError::Template(_))) => {
            say("error", &error.to_string());
            Ok(None)
        }
        Err(error) => Err(error.into()),
        Ok(reply) => {
            written?;
            writeln!(out)?;
            let end = reply.end;
            tell(reply, session);
            Ok(Some(end))
        }
    }
}

fn tell(reply: Reply, session: &Session<'_>) {
    match reply.dropped_turns {
        0 => {}
        1 => say("notice", "the context was full: the oldest turn is forgotten"),
        turns => say("notice", &format!("the context was full: the {turns} oldest turns are forgotten")),
    }
    if reply.end == AnswerEnd::ContextFull {
        say("notice", &format!("the answer is cut: {}", context_full(session)));
    }
}
