//! A session: one model, one KV cache, one arena; tokens in, logits out.

use crate::arena::{Arena, ArenaError};
use crate::float_env::float_environment_is_ieee;
use crate::forward::{ForwardError, Scratch, evaluate_batch};
use crate::kernel::Kernel;
use crate::kv::KvCache;
use crate::model::Model;
use crate::parallel::Parallel;
use crate::plan::{Buffers, Limits, MemoryPlan, PlanError};
use crate::sampler::{SampleError, Sampler};
use core::fmt;

/// Who computes: a kernel, and the threads to run it on.
pub struct Engine<'e, P> {
    /// Arithmetic.
    pub kernel: &'e dyn Kernel,
    /// Threads.
    pub parallel: &'e P,
}

impl<P> Clone for Engine<'_, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Engine<'_, P> {}

/// Why a session could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionError {
    /// The limits do not suit the model.
    Plan(PlanError),
    /// The memory is too small or misaligned.
    Arena(ArenaError),
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SessionError::Plan(error) => error.fmt(f),
            SessionError::Arena(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for SessionError {}

/// What is done with a batch once its blocks are through: (scratch, logits, position, tokens).
type AfterBatch<'f> = dyn FnMut(&mut Scratch<'_>, &mut [f32], usize, usize) -> Result<(), ForwardError> + 'f;

/// One conversation with a model, in memory that the caller gave.
pub struct Session<'m> {
    model: Model<'m>,
    cache: KvCache<'m>,
    scratch: Scratch<'m>,
    logits: &'m mut [f32],
    candidates: &'m mut [u32],
    limits: Limits,
    position: usize,
    arena_used: usize,
}

impl<'m> Session<'m> {
    /// A session in `memory`, which starts at a multiple of 64 bytes and is at least
    /// [`MemoryPlan::bytes`] long.
    pub fn new(model: &Model<'m>, limits: Limits, memory: &'m mut [u8]) -> Result<Self, SessionError> {
        let config = model.config();
        MemoryPlan::new(config, limits).map_err(SessionError::Plan)?;
        let buffers = Buffers::of(config, limits.batch).ok_or(SessionError::Plan(PlanError::TooLarge))?;
        let mut arena = Arena::new(memory).map_err(SessionError::Arena)?;
        Self::take(*model, limits, buffers, &mut arena).map_err(SessionError::Arena)
    }

    fn take(
        model: Model<'m>,
        limits: Limits,
        buffers: Buffers,
        arena: &mut Arena<'m>,
    ) -> Result<Self, ArenaError> {
        let cache = KvCache::new(arena, model.config(), limits.context, limits.kv)?;
        let scratch = Scratch {
            residual: arena.take(buffers.residual)?,
            wide: arena.take(buffers.wide)?,
            wide_other: arena.take(buffers.wide)?,
            activations: arena.take(buffers.activations)?,
            scales: arena.take(buffers.scales)?,
            wide_activations: arena.take(buffers.wide_activations)?,
            rotations: arena.take(buffers.rotations)?,
        };
        let logits = arena.take(buffers.vocab)?;
        let candidates = arena.take(buffers.vocab)?;
        let arena_used = arena.used();
        Ok(Session { model, cache, scratch, logits, candidates, limits, position: 0, arena_used })
    }

    /// The model.
    pub fn model(&self) -> &Model<'m> {
        &self.model
    }

    /// Tokens evaluated so far.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The limits it was made with.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Bytes of the arena in use: its high-water mark, as nothing is taken later.
    pub fn arena_used(&self) -> usize {
        self.arena_used
    }

    /// Forgets positions from `position` on; a later one than the present is the present.
    pub fn truncate(&mut self, position: usize) {
        self.position = self.position.min(position);
    }

    /// Forgets everything.
    pub fn reset(&mut self) {
        self.truncate(0);
    }

    /// Evaluates `ids` after what came before, without logits: a part of a prompt that goes on.
    ///
    /// On an error nothing was evaluated: the position stays where it was.
    pub fn advance<P: Parallel>(&mut self, engine: &Engine<'_, P>, ids: &[u32]) -> Result<(), ForwardError> {
        self.evaluate_batches(engine, ids, &mut |_, _, _, _| Ok(()))?;
        self.position += ids.len();
        Ok(())
    }

    /// Evaluates `ids` after what came before; returns the logits (vocab) of the last one.
    ///
    /// On an error nothing was evaluated: the position stays where it was.
    pub fn evaluate<P: Parallel>(
        &mut self,
        engine: &Engine<'_, P>,
        ids: &[u32],
    ) -> Result<&[f32], ForwardError> {
        let last = self.evaluate_batches(engine, ids, &mut |_, _, _, _| Ok(()))?;
        self.scratch.head(engine, &self.model, last, self.logits)?;
        self.position += ids.len();
        Ok(self.logits)
    }

    /// As [`Session::evaluate`], handing position and logits (vocab) of every token to `each`.
    pub fn evaluate_all<P: Parallel>(
        &mut self,
        engine: &Engine<'_, P>,
        ids: &[u32],
        each: &mut dyn FnMut(usize, &[f32]),
    ) -> Result<(), ForwardError> {
        let model = self.model;
        self.evaluate_batches(engine, ids, &mut |scratch, logits, position, tokens| {
            for token in 0..tokens {
                scratch.head(engine, &model, token, logits)?;
                each(position + token, logits);
            }
            Ok(())
        })?;
        self.position += ids.len();
        Ok(())
    }

    /// Draws the next token from the logits of the last evaluation.
    pub fn sample(&mut self, sampler: &Sampler, recent: &[u32]) -> Result<u32, SampleError> {
        sampler.sample(self.logits, recent, self.position as u64, self.candidates)
    }

    /// The logits (vocab) of the last position evaluated.
    pub fn logits(&self) -> &[f32] {
        self.logits
    }

    /// Runs the blocks over `ids` in batches, with a call of `after` (scratch, logits, position,
    /// tokens) for each; returns the index of the last token in its batch.
    fn evaluate_batches<P: Parallel>(
        &mut self,
        engine: &Engine<'_, P>,
        ids: &[u32],
        after: &mut AfterBatch<'_>,
    ) -> Result<usize, ForwardError> {
        self.check(ids)?;
        let (mut position, mut tokens) = (self.position, 0);
        for batch in ids.chunks(self.limits.batch) {
            evaluate_batch(engine, &self.model, &mut self.cache, &mut self.scratch, position, batch)?;
            tokens = batch.len();
            after(&mut self.scratch, self.logits, position, tokens)?;
            position += tokens;
        }
        Ok(tokens - 1)
    }

    fn check(&self, ids: &[u32]) -> Result<(), ForwardError> {
        // The settings are the calling thread's, which may be another one each time.
        if !float_environment_is_ieee() {
            return Err(ForwardError::FloatEnvironment);
        }
        if ids.is_empty() {
            return Err(ForwardError::NoTokens);
        }
        let left = self.limits.context - self.position;
        if ids.len() > left {
            return Err(ForwardError::ContextFull { wanted: ids.len(), left, context: self.limits.context });
        }
        let vocab = self.model.config().vocab;
        match ids.iter().find(|&&id| id >= vocab) {
            Some(&id) => Err(ForwardError::TokenOutOfRange { id, vocab }),
            None => Ok(()),
        }
    }
}
