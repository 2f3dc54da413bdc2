//! `ternlet chat`: turns, an answer to each.

use super::failure::{Failure, say};
use super::interrupt;
use super::lines::Lines;
use super::load::Loaded;
use super::options::{AnswerOptions, EngineOptions, SessionOptions};
use crate::answer::{AnswerEnd, Request, TextStream};
use crate::chat::template::CONTINUATION;
use crate::chat::{ChatError, Conversation, Reply};
use crate::threads::Pool;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;
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

Ctrl-C ends the answer, Ctrl-D or /exit the chat. When the context is full, the
oldest turns are forgotten; the system prompt stays. Nothing is written to disk.")]
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
    while let Some(line) = input.next()?.filter(|line| line.trim() != "/exit") {
        let stops = &options.answer.stop;
        refused |= !turn(&mut conversation, &mut session, &engine, &request, stops, &line)?;
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
    Terminal(DefaultEditor),
    Lines(Lines),
}

impl Input {
    fn new() -> Result<Input, Failure> {
        if !io::stdin().is_terminal() {
            return Ok(Input::Lines(Lines::new()));
        }
        DefaultEditor::new().map(Input::Terminal).map_err(terminal_failure)
    }

    /// The next thing to say; none at the end.
    fn next(&mut self) -> Result<Option<String>, Failure> {
        match self {
            Input::Terminal(editor) => next_line(editor),
            Input::Lines(lines) => {
                interrupt::while_waiting(|| Ok(lines.next()?.map(|line| line.text.to_owned())))
            }
        }
    }
}

/// The next line that is not blank; none at the end.
fn next_line(editor: &mut DefaultEditor) -> Result<Option<String>, Failure> {
    loop {
        match editor.readline("> ") {
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => {
                // In memory only: arrow keys bring it back, no file does.
                editor.add_history_entry(&line).map_err(terminal_failure)?;
                return Ok(Some(line));
            }
            Err(ReadlineError::Interrupted) => say("notice", "Ctrl-D or /exit ends the chat"),
            Err(ReadlineError::Eof) => return Ok(None),
            Err(error) => return Err(terminal_failure(error)),
        }
    }
}

fn terminal_failure(error: ReadlineError) -> Failure {
    Failure::failed(format!("the terminal cannot be read: {error}"))
}

/// Says a line and shows the answer; whether there was one.
fn turn(
    conversation: &mut Conversation,
    session: &mut Session<'_>,
    engine: &Engine<'_, Pool>,
    request: &Request<'_>,
    stops: &[String],
    line: &str,
) -> Result<bool, Failure> {
    let mut out = io::stdout().lock();
    let mut show = |text: &str| {
        out.write_all(text.as_bytes())?;
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
            return Ok(false);
        }
        Err(error) => return Err(error.into()),
        Ok(reply) => {
            written?;
            writeln!(out)?;
            tell(reply, session.limits().context);
        }
    }
    Ok(true)
}

fn tell(reply: Reply, context: usize) {
    match reply.dropped_turns {
        0 => {}
        1 => say("notice", "the context was full: the oldest turn is forgotten"),
        turns => say("notice", &format!("the context was full: the {turns} oldest turns are forgotten")),
    }
    if reply.end == AnswerEnd::ContextFull {
        say(
            "notice",
            &format!("the context of {context} tokens is full, the answer is cut; -c makes it larger"),
        );
    }
}
