//! Generation: evaluate, sample, hand out, until something ends the answer; step by step, or at once.

use crate::forward::ForwardError;
use crate::parallel::Parallel;
use crate::sampler::{SampleError, Sampler};
use crate::session::{Engine, Session, Step};
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

/// What a step of a [`Generation`] brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing to show yet.
    Working,
    /// The next token.
    Token(u32),
    /// The answer is over; so says every step from now on.
    End(End),
}

/// An answer being written, a bounded piece at a time. It borrows nothing, so that it can lie beside the
/// session that every call must be given again.
///
/// A stop token is neither handed out nor evaluated. Every token handed out is evaluated before the
/// next is drawn, but the last one is not: a chat that goes on evaluates it with the next prompt.
#[derive(Clone, Copy, Debug)]
pub struct Generation {
    sampler: Sampler,
    recent: Recent,
    /// Tokens that may still come.
    left: usize,
    state: State,
}

#[derive(Clone, Copy, Debug)]
enum State {
    /// The session has an evaluation at hand.
    Evaluating,
    /// The logits are there.
    Evaluated,
    /// This token was drawn and handed out.
    Drawn(u32),
    Over(Result<End, GenerateError>),
}

impl Generation {
    /// Begins to evaluate `prompt` after what came before, for up to `tokens_max` tokens after it.
    ///
    /// # Errors
    ///
    /// As [`Session::begin`].
    pub fn begin(
        session: &mut Session<'_>,
        sampler: &Sampler,
        prompt: &[u32],
        tokens_max: usize,
    ) -> Result<Generation, GenerateError> {
        session.begin(prompt).map_err(GenerateError::Forward)?;
        let recent = Recent::of(prompt);
        Ok(Generation { sampler: *sampler, recent, left: tokens_max, state: State::Evaluating })
    }

    /// Does the next piece: a step of the session, or the draw of a token.
    ///
    /// # Errors
    ///
    /// The answer is over; every step from now on says so again.
    pub fn step<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
    ) -> Result<Progress, GenerateError> {
        let progress = match self.state {
            State::Evaluating => self.evaluate(session, engine),
            State::Evaluated => self.draw(session),
            State::Drawn(id) => self.go_on(session, id),
            State::Over(end) => end.map(Progress::End),
        };
        match progress {
            Ok(Progress::End(end)) => self.state = State::Over(Ok(end)),
            Err(error) => self.state = State::Over(Err(error)),
            Ok(Progress::Working | Progress::Token(_)) => {}
        }
        progress
    }

    fn evaluate<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
    ) -> Result<Progress, GenerateError> {
        if session.step(engine).map_err(GenerateError::Forward)? == Step::Done {
            self.state = State::Evaluated;
        }
        Ok(Progress::Working)
    }

    fn draw(&mut self, session: &mut Session<'_>) -> Result<Progress, GenerateError> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(Progress::End(End::TokenLimit)) };
        let id = session.sample(&self.sampler, self.recent.as_slice()).map_err(GenerateError::Sample)?;
        if session.model().config().is_stop(id) {
            return Ok(Progress::End(End::Stop(id)));
        }
        self.recent.push(id);
        (self.left, self.state) = (left, State::Drawn(id));
        Ok(Progress::Token(id))
    }

    fn go_on(&mut self, session: &mut Session<'_>, id: u32) -> Result<Progress, GenerateError> {
        if self.left == 0 {
            return Ok(Progress::End(End::TokenLimit));
        }
        if session.position() == session.limits().context {
            return Ok(Progress::End(End::ContextFull));
        }
        session.begin(&[id]).map_err(GenerateError::Forward)?;
        self.state = State::Evaluating;
        Ok(Progress::Working)
    }
}

/// Evaluates `prompt` and generates up to `tokens_max` tokens, handing each to `each`: a
/// [`Generation`], to its end.
pub fn generate<P: Parallel>(
    session: &mut Session<'_>,
    engine: &Engine<'_, P>,
    sampler: &Sampler,
    prompt: &[u32],
    tokens_max: usize,
    each: &mut dyn FnMut(u32) -> ControlFlow<()>,
) -> Result<End, GenerateError> {
    let mut generation = Generation::begin(session, sampler, prompt, tokens_max)?;
    loop {
        match generation.step(session, engine)? {
            Progress::Working => {}
            Progress::Token(id) if each(id).is_break() => return Ok(End::Caller),
            Progress::Token(_) => {}
            Progress::End(end) => return Ok(end),
        }
    }
}
