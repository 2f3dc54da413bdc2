//! The generation loop: evaluate, sample, hand out, until something ends the answer.

use crate::forward::ForwardError;
use crate::parallel::Parallel;
use crate::sampler::{SampleError, Sampler};
use crate::session::{Engine, Session};
use core::fmt;
use core::ops::ControlFlow;

/// Tokens that the repetition penalty looks back on.
pub const RECENT_TOKENS: usize = 64;

/// What ended an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The model wrote one of its stop tokens.
    Stop(u32),
    /// As many tokens as were asked for.
    TokenLimit,
    /// The context is full.
    ContextFull,
    /// The caller's closure said so.
    Caller,
}

/// Why generation failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GenerateError {
    /// Evaluating a token failed.
    Forward(ForwardError),
    /// Choosing a token failed.
    Sample(SampleError),
}

impl fmt::Display for GenerateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GenerateError::Forward(error) => error.fmt(f),
            GenerateError::Sample(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for GenerateError {}

/// The last tokens of a text.
#[derive(Clone, Copy, Debug)]
pub struct Recent {
    ids: [u32; RECENT_TOKENS],
    len: usize,
}

impl Recent {
    /// The last tokens of `ids`.
    pub fn of(ids: &[u32]) -> Recent {
        let mut recent = Recent { ids: [0; RECENT_TOKENS], len: 0 };
        ids[ids.len().saturating_sub(RECENT_TOKENS)..].iter().for_each(|&id| recent.push(id));
        recent
    }

    /// Adds a token; beyond [`RECENT_TOKENS`] the oldest is forgotten.
    pub fn push(&mut self, id: u32) {
        if self.len == RECENT_TOKENS {
            self.ids.copy_within(1.., 0);
            self.len -= 1;
        }
        self.ids[self.len] = id;
        self.len += 1;
    }

    /// Oldest first.
    pub fn as_slice(&self) -> &[u32] {
        &self.ids[..self.len]
    }
}

/// Evaluates `prompt` and generates up to `tokens_max` tokens, handing each to `each`.
///
/// A stop token is neither handed out nor evaluated. Every token handed out is evaluated before the
/// next is drawn, but the last one is not: a chat that goes on evaluates it with the next prompt.
pub fn generate<P: Parallel>(
    session: &mut Session<'_>,
    engine: &Engine<'_, P>,
    sampler: &Sampler,
    prompt: &[u32],
    tokens_max: usize,
    each: &mut dyn FnMut(u32) -> ControlFlow<()>,
) -> Result<End, GenerateError> {
    session.evaluate(engine, prompt).map_err(GenerateError::Forward)?;
    let mut recent = Recent::of(prompt);
    for produced in 1..=tokens_max {
        let id = session.sample(sampler, recent.as_slice()).map_err(GenerateError::Sample)?;
        if session.model().config().is_stop(id) {
            return Ok(End::Stop(id));
        }
        recent.push(id);
        if each(id).is_break() {
            return Ok(End::Caller);
        }
        if produced == tokens_max {
            break;
        }
        if session.position() == session.limits().context {
            return Ok(End::ContextFull);
        }
        session.evaluate(engine, &[id]).map_err(GenerateError::Forward)?;
    }
    Ok(End::TokenLimit)
}
