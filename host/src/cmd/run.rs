//! `ternlet run`: continues a text.

use super::failure::{Failure, say};
use super::interrupt;
use super::load::Loaded;
use super::options::{AnswerOptions, EngineOptions, SessionOptions, context_full};
use super::style::shown;
use crate::answer::{AnswerEnd, AnswerSink, Request, TextStream, answer, encode};
use crate::chat::Conversation;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use ternlet_core::config::NO_TOKEN;
use ternlet_core::model::Model;
use ternlet_core::tokenizer::SpecialText;

/// Continue a text
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet run -m model.gguf \"The capital of France is\" -n 20
  ternlet run -m model.ternlet --temp 0.8 --top-p 0.95 --seed 7 < story.txt
  ternlet run -m model.ternlet --chat \"Why is the sky blue?\"
  ternlet run -m model.ternlet --stop Q: --stop END \"Q: why is it blue? A:\"

The prompt comes from standard input where no argument gives it. Ctrl-C ends the
answer.")]
pub struct Options {
    /// The text to continue
    prompt: Option<String>,
    /// Model: an image or a GGUF file
    #[arg(short, long, value_name = "FILE")]
    model: PathBuf,
    /// Answer the text as a turn of a chat, written by the model's template
    #[arg(long)]
    chat: bool,
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
    let prompt = prompt(options.prompt.as_deref())?;
    let mut loaded = Loaded::new(Some(&options.model), machine, &options.session.profile, |config| {
        Ok(options.session.limits(config))
    })?;
    let (mut session, engine) = loaded.start()?;
    let ids = match options.chat {
        true => Conversation::new(session.model(), None)?.first_prompt(session.model(), &prompt)?,
        false => prompt_ids(session.model(), &prompt)?,
    };
    let request =
        Request { sampler, tokens_max: options.answer.tokens_max(), interrupted: interrupt::listen()? };
    let mut text = TextStream::new(&options.answer.stop);
    let mut out = Stdout(io::stdout().lock());
    let end = answer(&mut session, &engine, &request, &ids, &mut text, &mut out)?;
    let mut written = Ok(());
    text.finish(&mut |text| written = out.text(text));
    written?;
    writeln!(out.0)?;
    match end {
        AnswerEnd::Interrupted => Err(Failure::Interrupted),
        AnswerEnd::ContextFull => {
            say("notice", &context_full(&session));
            Ok(())
        }
        AnswerEnd::Stop | AnswerEnd::StopString | AnswerEnd::TokenLimit => Ok(()),
    }
}

fn prompt(argument: Option<&str>) -> Result<String, Failure> {
    let prompt = match argument {
        Some(prompt) => prompt.to_owned(),
        None if io::stdin().is_terminal() => {
            return Err(Failure::usage("there is no prompt; give it as an argument or on standard input"));
        }
        None => read_stdin()?,
    };
    if prompt.is_empty() {
        return Err(Failure::usage("the prompt is empty; give the text that is to be continued"));
    }
    Ok(prompt)
}

fn read_stdin() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::failed(format!("standard input cannot be read: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::failed(format!("standard input is not UTF-8 text: see byte {at}"))
    })
}

fn prompt_ids(model: &Model<'_>, prompt: &str) -> Result<Vec<u32>, Failure> {
    let bos = model.config().bos;
    let mut ids: Vec<u32> = (bos != NO_TOKEN).then_some(bos).into_iter().collect();
    ids.extend(encode(&model.tokenizer(), prompt, SpecialText::Plain).map_err(Failure::failed)?);
    Ok(ids)
}

/// Standard output, told of every piece of text at once.
pub struct Stdout<W>(pub W);

impl<W: Write + IsTerminal> AnswerSink for Stdout<W> {
    fn token(&mut self, _id: u32) {}

    fn text(&mut self, text: &str) -> io::Result<()> {
        self.0.write_all(shown(text, self.0.is_terminal()).as_bytes())?;
        self.0.flush()
    }
}
