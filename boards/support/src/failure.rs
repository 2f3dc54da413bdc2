//! Why a request has no answer: a code for programs, words for people.

use core::fmt;
use ternlet_assistant::MissingToken;
use ternlet_assistant::answer::AnswerError;
use ternlet_core::forward::ForwardError;
use ternlet_core::generate::GenerateError;
use ternlet_core::sampler::SampleError;
use ternlet_core::tokenizer::EncodeError;

use crate::boot::BootError;
use crate::queue::{Fault, LINE_BYTES_MAX};
use crate::request::RequestError;

/// Longest word of a text to go on from, in bytes: scratch for the tokenizer is on the stack, twenty
/// bytes for each. A tokenizer that does not part words takes the whole text for one.
pub const WORD_BYTES_MAX: usize = 128;

/// Why a request has no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    /// The device cannot answer anything.
    Boot(BootError),
    /// The line is no request.
    Line(Fault),
    /// No request reads so.
    Request(RequestError),
    /// The home has no such area.
    Area,
    /// The model is none for sentences.
    NoAssistant(MissingToken),
    /// A text could not be made tokens.
    Encode(EncodeError),
    /// The model failed.
    Forward(ForwardError),
    /// A token could not be chosen.
    Sample(SampleError),
    /// The answer failed.
    Answer(AnswerError),
}

impl Failure {
    /// One word, which stays the same: those of `boards/PROTOCOL.md`.
    pub fn code(&self) -> &'static str {
        match self {
            Failure::Boot(_) => "boot",
            Failure::Line(Fault::TooLong) => "too-long",
            Failure::Line(Fault::Noise) => "noise",
            Failure::Line(Fault::Cut) => "cut",
            Failure::Line(Fault::Busy) => "busy",
            Failure::Request(RequestError::Unknown) => "unknown",
            Failure::Request(RequestError::TooManyIds) => "context",
            Failure::Request(_) => "argument",
            Failure::Area => "area",
            Failure::NoAssistant(_) => "model",
            Failure::Encode(EncodeError::SinkFull) => "context",
            Failure::Encode(EncodeError::WorkTooSmall { .. }) => "argument",
            Failure::Forward(error) | Failure::Answer(AnswerError::Forward(error)) => match error {
                ForwardError::ContextFull { .. } => "context",
                ForwardError::NoTokens | ForwardError::TokenOutOfRange { .. } => "argument",
                _ => "model",
            },
            Failure::Sample(_) | Failure::Answer(_) => "model",
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Boot(error) => error.fmt(f),
            Failure::Line(Fault::TooLong) => write!(f, "the line has more than {LINE_BYTES_MAX} bytes"),
            Failure::Line(Fault::Noise) => f.write_str("the line has control characters or is not utf-8"),
            Failure::Line(Fault::Cut) => {
                f.write_str("the start may have cut off the beginning of this line: send it again")
            }
            Failure::Line(Fault::Busy) => f.write_str("too much was sent ahead: send it again"),
            Failure::Request(error) => error.fmt(f),
            Failure::Area => f.write_str("the home has no area of this name"),
            Failure::NoAssistant(error) => error.fmt(f),
            Failure::Encode(EncodeError::WorkTooSmall { .. }) => {
                write!(f, "a word of the text has more than {WORD_BYTES_MAX} bytes")
            }
            Failure::Encode(error) => error.fmt(f),
            Failure::Forward(error) => error.fmt(f),
            Failure::Sample(error) => error.fmt(f),
            Failure::Answer(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Failure {}

impl From<RequestError> for Failure {
    fn from(error: RequestError) -> Self {
        Failure::Request(error)
    }
}

impl From<GenerateError> for Failure {
    fn from(error: GenerateError) -> Self {
        match error {
            GenerateError::Forward(error) => Failure::Forward(error),
            GenerateError::Sample(error) => Failure::Sample(error),
        }
    }
}
