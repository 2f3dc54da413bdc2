//! An answer as it comes: prompt in, whole characters out, ended by tokens, strings, limits or
//! whoever interrupts.
//!
//! Nothing here allocates per token.

use crate::stop_strings::StopStrings;
use std::fmt;
use std::io;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use ternlet_core::forward::ForwardError;
use ternlet_core::generate::{End, GenerateError, RECENT_TOKENS, generate};
use ternlet_core::parallel::Parallel;
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{Behind, EncodeError, SpecialText, Tokenizer, Utf8Stream, work_len};

/// How an answer is made.
#[derive(Clone, Copy)]
pub struct Request<'r> {
    /// How tokens are chosen.
    pub sampler: Sampler,
    /// Most tokens of the answer.
    pub tokens_max: usize,
    /// Set by whoever wants the answer to end.
    pub interrupted: &'r AtomicBool,
}

/// What ended an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerEnd {
    /// The model wrote one of its stop tokens.
    Stop,
    /// One of the caller's stop strings came.
    StopString,
    /// As many tokens as were asked for.
    TokenLimit,
    /// The context is full.
    ContextFull,
    /// [`Request::interrupted`] was set.
    Interrupted,
}

/// Why there is no (whole) answer.
#[derive(Debug)]
pub enum AnswerError {
    /// The model failed.
    Generate(GenerateError),
    /// The text could not be handed on.
    Output(io::Error),
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnswerError::Generate(error) => error.fmt(f),
            AnswerError::Output(error) => write!(f, "the answer could not be written: {error}"),
        }
    }
}

impl std::error::Error for AnswerError {}

/// The text of an answer, from tokens to what may be shown.
#[derive(Clone, Debug, Default)]
pub struct TextStream {
    characters: Utf8Stream,
    stops: StopStrings,
    /// Nothing stands in front of the tokens, not even a prompt, and none has come yet.
    at_start: bool,
}

impl TextStream {
    /// A stream that ends before any of these strings.
    pub fn new(stops: &[String]) -> TextStream {
        TextStream { characters: Utf8Stream::new(), stops: StopStrings::new(stops), at_start: false }
    }

    /// The same for tokens that no prompt stands in front of: the space is left out that encoding
    /// puts in front of a text in some vocabularies.
    pub fn of_whole_text(stops: &[String]) -> TextStream {
        TextStream { at_start: true, ..TextStream::new(stops) }
    }

    /// Takes a token; gives whole characters that are part of no stop string. Control tokens are
    /// no part of what was said.
    pub fn push(&mut self, tokenizer: &Tokenizer<'_>, id: u32, emit: &mut dyn FnMut(&str)) {
        if !tokenizer.is_special(id) {
            let stops = &mut self.stops;
            let bytes = match self.at_start {
                true => tokenizer.first_token_bytes(id),
                false => tokenizer.token_bytes(id),
            };
            self.at_start = false;
            let bytes = bytes.unwrap_or_default();
            self.characters.push(bytes, &mut |text| stops.push(text, emit));
        }
    }

    /// Gives what was held back, at the end of the answer.
    pub fn finish(&mut self, emit: &mut dyn FnMut(&str)) {
        let stops = &mut self.stops;
        self.characters.finish(&mut |text| stops.push(text, emit));
        self.stops.finish(emit);
    }

    /// Whether a stop string has come.
    pub fn is_stopped(&self) -> bool {
        self.stops.found()
    }
}

/// Where an answer goes.
pub trait AnswerSink {
    /// A token of the answer.
    fn token(&mut self, id: u32);
    /// Text of the answer, whole characters.
    ///
    /// # Errors
    ///
    /// Ends the answer.
    fn text(&mut self, text: &str) -> io::Result<()>;
}

/// Evaluates `ids` after what the session holds and hands the answer to `sink` as it comes.
///
/// The answer may go on in a later call with the same `text`; after the last one the caller hands
/// out what [`TextStream::finish`] gives.
///
/// # Errors
///
/// Tokens that do not fit the context, a damaged model, or a sink that takes no more.
pub fn answer<P: Parallel>(
    session: &mut Session<'_>,
    engine: &Engine<'_, P>,
    request: &Request<'_>,
    ids: &[u32],
    text: &mut TextStream,
    sink: &mut dyn AnswerSink,
) -> Result<AnswerEnd, AnswerError> {
    let rest = match read_first_part(session, engine, request, ids) {
        Ok(Some(rest)) => rest,
        Ok(None) => return Ok(AnswerEnd::Interrupted),
        Err(error) => return Err(AnswerError::Generate(GenerateError::Forward(error))),
    };
    let tokenizer = session.model().tokenizer();
    let mut output = Ok(());
    let mut each = |id: u32| {
        sink.token(id);
        text.push(&tokenizer, id, &mut |shown| {
            if output.is_ok() {
                output = sink.text(shown);
            }
        });
        let interrupted = request.interrupted.load(Ordering::Relaxed);
        let over = output.is_err() || text.is_stopped() || interrupted;
        if over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let end = generate(session, engine, &request.sampler, rest, request.tokens_max, &mut each);
    output.map_err(AnswerError::Output)?;
    Ok(match end.map_err(AnswerError::Generate)? {
        End::Stop(_) => AnswerEnd::Stop,
        End::TokenLimit => AnswerEnd::TokenLimit,
        End::ContextFull => AnswerEnd::ContextFull,
        End::Caller if text.is_stopped() => AnswerEnd::StopString,
        End::Caller => AnswerEnd::Interrupted,
    })
}

/// Evaluates all but the last tokens batch by batch, so that a long prompt can be interrupted;
/// returns those last, or nothing if it was.
fn read_first_part<'i, P: Parallel>(
    session: &mut Session<'_>,
    engine: &Engine<'_, P>,
    request: &Request<'_>,
    ids: &'i [u32],
) -> Result<Option<&'i [u32]>, ForwardError> {
    let limits = session.limits();
    let left = limits.context - session.position();
    if ids.len() > left {
        return Err(ForwardError::ContextFull { wanted: ids.len(), left, context: limits.context });
    }
    // `generate` looks back on the tokens it is given for the repetition penalty.
    let last = ids.len().min(limits.batch.max(RECENT_TOKENS));
    let (first, rest) = ids.split_at(ids.len() - last);
    for batch in limits.batches(first) {
        if request.interrupted.load(Ordering::Relaxed) {
            return Ok(None);
        }
        session.advance(engine, batch)?;
    }
    Ok((!request.interrupted.load(Ordering::Relaxed)).then_some(rest))
}

/// The ids of a text.
///
/// # Errors
///
/// A word of more than 4 GB.
pub fn encode(tokenizer: &Tokenizer<'_>, text: &str, special: SpecialText) -> Result<Vec<u32>, EncodeError> {
    encode_behind(tokenizer, Behind::Nothing, text, special)
}

/// The ids of a text that goes on behind something else.
///
/// # Errors
///
/// A word of more than 4 GB.
pub fn encode_behind(
    tokenizer: &Tokenizer<'_>,
    behind: Behind,
    text: &str,
    special: SpecialText,
) -> Result<Vec<u32>, EncodeError> {
    let mut work = vec![0; work_len(tokenizer.longest_pretoken(text, special))];
    let mut ids = Vec::new();
    tokenizer.encode_behind(behind, text, special, &mut work, &mut |id| {
        ids.push(id);
        Ok(())
    })?;
    Ok(ids)
}
