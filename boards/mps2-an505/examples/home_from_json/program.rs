//! The program: an inventory, then a sentence a line.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use ternlet_assistant::{AnswerError, Assistant, Home, MissingToken};
use ternlet_board::{ARENA_BYTES, CONTEXT_TOKENS, Port};
use ternlet_core::image::ImageError;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::session::{Engine, Session, SessionError};
use ternlet_cortex_m::{Arena, features, image};

use super::heap::{HEAP_BYTES, most};
use super::inventory::home;

/// Bytes of the longest line, which is the inventory.
const LINE_BYTES_MAX: usize = 32 * 1024;

/// Tokens of a prompt computed at once.
const BATCH_TOKENS: usize = 16;

static ARENA: Arena<ARENA_BYTES> = Arena::new();

/// Why the program ends before its input does.
pub enum Error {
    Image(ImageError),
    NoKernel,
    Session(SessionError),
    NotAnAssistant(MissingToken),
    Inventory(serde_json::Error),
    LineTooLong,
    NotUtf8,
    Answer(AnswerError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Image(error) => write!(f, "the model's image: {error}"),
            Error::NoKernel => f.write_str("no kernel computes what the reference does"),
            Error::Session(error) => error.fmt(f),
            Error::NotAnAssistant(error) => error.fmt(f),
            Error::Inventory(error) => write!(f, "the first line is not the JSON of a home: {error}"),
            Error::LineTooLong => write!(f, "a line has more than {LINE_BYTES_MAX} bytes"),
            Error::NotUtf8 => f.write_str("a sentence is not utf-8"),
            Error::Answer(error) => error.fmt(f),
        }
    }
}

/// Answers until the input is over.
pub fn run(port: &mut dyn Port) -> Result<(), Error> {
    let model = Model::new_checked(image()).map_err(Error::Image)?;
    model.image().verify().map_err(Error::Image)?;
    let assistant = Assistant::new(model.tokenizer()).map_err(Error::NotAnAssistant)?;
    let kernel = ternlet_kernels::available(&features()).find(|&kernel| ternlet_kernels::self_check(kernel));
    let engine = Engine { kernel: kernel.ok_or(Error::NoKernel)?, parallel: &Alone };
    let limits = Limits { context: CONTEXT_TOKENS, batch: BATCH_TOKENS, kv: KvType::Int8 };
    let arena = ARENA.take().expect("a program is run once");
    let mut session = Session::new(&model, limits, arena).map_err(Error::Session)?;

    let mut input = Input { port, unread: Vec::new() };
    let home = home(&input.line()?.unwrap_or_default()).map_err(Error::Inventory)?;
    while let Some(line) = input.line()? {
        let sentence = String::from_utf8(line).map_err(|_| Error::NotUtf8)?;
        let action = answer(&assistant, &mut session, &engine, &home, &sentence)?;
        input.port.write(action.as_bytes());
    }
    let marks =
        format!("arena {} of {ARENA_BYTES} bytes, heap {} of {HEAP_BYTES}\n", session.arena_used(), most());
    input.port.write(marks.as_bytes());
    Ok(())
}

/// The action as a line of JSON.
fn answer(
    assistant: &Assistant<'_>,
    session: &mut Session<'_>,
    engine: &Engine<'_, Alone>,
    home: &Home<'static>,
    sentence: &str,
) -> Result<String, Error> {
    let action = assistant.answer(session, engine, home, sentence, None).map_err(Error::Answer)?;
    let mut line = String::new();
    // A string takes everything.
    let _ = action.write_json(&mut line);
    line.push('\n');
    Ok(line)
}

/// Lines of any length up to [`LINE_BYTES_MAX`].
struct Input<'p> {
    port: &'p mut dyn Port,
    unread: Vec<u8>,
}

impl Input<'_> {
    /// The next line without its end; none at the end of the input.
    fn line(&mut self) -> Result<Option<Vec<u8>>, Error> {
        loop {
            if let Some(end) = self.unread.iter().position(|&byte| byte == b'\n') {
                let rest = self.unread.split_off(end + 1);
                let mut line = core::mem::replace(&mut self.unread, rest);
                line.pop();
                return Ok(Some(line));
            }
            if self.unread.len() > LINE_BYTES_MAX {
                return Err(Error::LineTooLong);
            }
            let mut room = [0; 512];
            match self.port.read(&mut room, true) {
                Some(bytes) => self.unread.extend_from_slice(&room[..bytes]),
                None if self.unread.is_empty() => return Ok(None),
                None => return Ok(Some(core::mem::take(&mut self.unread))),
            }
        }
    }
}
