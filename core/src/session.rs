//! A session: one model, one KV cache, one arena; tokens in, logits out.

use crate::arena::{Arena, ArenaError};
use crate::evaluation::{Evaluation, Piece};
use crate::float_env::float_environment_is_ieee;
use crate::forward::{Batch, ForwardError, Scratch, compute, head};
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

/// Whether an evaluation is through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Something is left to do.
    More,
    /// Nothing is: the tokens are evaluated.
    Done,
}

/// One conversation with a model, in memory that the caller gave.
pub struct Session<'m> {
    model: Model<'m>,
    cache: KvCache<'m>,
    scratch: Scratch<'m>,
    logits: &'m mut [f32],
    candidates: &'m mut [u32],
    /// (context): the tokens of the evaluation at hand.
    ids: &'m mut [u32],
    evaluation: Evaluation,
    limits: Limits,
    position: usize,
    /// Whether `logits` are those of the last position.
    has_logits: bool,
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
            // Until a batch is embedded.
            own: false,
            part: 1,
        };
        let logits = arena.take(buffers.vocab)?;
        let candidates = arena.take(buffers.vocab)?;
        let ids = arena.take(limits.context)?;
        let (evaluation, arena_used) = (Evaluation::NONE, arena.used());
        Ok(Session {
            model,
            cache,
            scratch,
            logits,
            candidates,
            ids,
            evaluation,
            limits,
            position: 0,
            has_logits: false,
            arena_used,
        })
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

    /// Forgets positions from `position` on; a later one than the present is the present. An evaluation
    /// at hand is given up.
    pub fn truncate(&mut self, position: usize) {
        self.cancel();
        self.has_logits &= position >= self.position;
        self.position = self.position.min(position);
    }

    /// Forgets everything.
    pub fn reset(&mut self) {
        self.truncate(0);
    }

    /// Begins to evaluate `ids` after what came before: [`Session::step`] does it, piece by piece. An
    /// evaluation at hand is given up.
    ///
    /// # Errors
    ///
    /// No ids, too many, or one beyond the vocabulary; nothing has begun then.
    pub fn begin(&mut self, ids: &[u32]) -> Result<(), ForwardError> {
        self.begin_with(ids, true)
    }

    /// Computes the next piece of the evaluation at hand: a part of a block for one batch of tokens, or a
    /// part of the head. No piece multiplies more weights than one stage of a full batch, the longest of which is gate and
    /// up in every published model, or attends over more than the context. Once it is [`Step::Done`], [`Session::logits`] are those of the last
    /// token. With nothing at hand it is done.
    ///
    /// # Errors
    ///
    /// The evaluation is given up, and nothing of it counts: the position stays where it was.
    pub fn step<P: Parallel>(&mut self, engine: &Engine<'_, P>) -> Result<Step, ForwardError> {
        // The settings are the calling thread's, which may be another one each time.
        self.check_floats()?;
        self.piece(engine)
    }

    /// [`Session::step`] for who has looked at the float environment.
    fn piece<P: Parallel>(&mut self, engine: &Engine<'_, P>) -> Result<Step, ForwardError> {
        let Some(piece) = self.evaluation.next() else { return Ok(Step::Done) };
        let computed = self.compute(engine, piece);
        if computed.is_err() {
            self.cancel();
        }
        computed?;
        self.evaluation.finish(piece);
        if self.evaluation.next().is_some() {
            return Ok(Step::More);
        }
        self.position += self.evaluation.tokens();
        self.has_logits = self.evaluation.gives_logits();
        self.cancel();
        Ok(Step::Done)
    }

    /// Gives up the evaluation at hand, if there is one: the position stays where it was before it.
    pub fn cancel(&mut self) {
        self.evaluation = Evaluation::NONE;
    }

    /// Evaluates `ids` after what came before, without logits: a part of a prompt that goes on.
    ///
    /// On an error nothing was evaluated: the position stays where it was.
    pub fn advance<P: Parallel>(&mut self, engine: &Engine<'_, P>, ids: &[u32]) -> Result<(), ForwardError> {
        self.begin_with(ids, false)?;
        self.finish(engine)
    }

    /// Evaluates `ids` after what came before; returns the logits (vocab) of the last one.
    ///
    /// On an error nothing was evaluated: the position stays where it was.
    pub fn evaluate<P: Parallel>(
        &mut self,
        engine: &Engine<'_, P>,
        ids: &[u32],
    ) -> Result<&[f32], ForwardError> {
        self.begin(ids)?;
        self.finish(engine)?;
        Ok(self.logits)
    }

    /// As [`Session::evaluate`], handing position and logits (vocab) of every token to `each`.
    pub fn evaluate_all<P: Parallel>(
        &mut self,
        engine: &Engine<'_, P>,
        ids: &[u32],
        each: &mut dyn FnMut(usize, &[f32]),
    ) -> Result<(), ForwardError> {
        self.check(ids)?;
        let start = self.position;
        for batch in ids.chunks(self.limits.batch) {
            let evaluated = self.evaluate_batch(engine, batch, each);
            if evaluated.is_err() {
                self.truncate(start);
                return evaluated;
            }
        }
        self.has_logits = true;
        Ok(())
    }

    /// Draws the next token from the logits of the last evaluation. A repetition penalty stays in them, so that a second
    /// draw would add to it.
    ///
    /// # Errors
    ///
    /// There are no logits ([`Session::logits`]), or one is not finite.
    pub fn sample(&mut self, sampler: &Sampler, recent: &[u32]) -> Result<u32, SampleError> {
        if !self.has_logits {
            return Err(SampleError::NoLogits);
        }
        sampler.sample(self.logits, recent, self.position as u64, self.candidates)
    }

    /// The logits (vocab) of the last position, after an evaluation that gave them; what they were before the next one is
    /// done, is given up or fails, and after [`Session::advance`] and [`Session::truncate`], means nothing.
    pub fn logits(&self) -> &[f32] {
        self.logits
    }

    /// One batch of [`Session::evaluate_all`].
    fn evaluate_batch<P: Parallel>(
        &mut self,
        engine: &Engine<'_, P>,
        batch: &[u32],
        each: &mut dyn FnMut(usize, &[f32]),
    ) -> Result<(), ForwardError> {
        let position = self.position;
        self.advance(engine, batch)?;
        for token in 0..batch.len() {
            head(engine, &self.model, &mut self.scratch, token, 0, self.logits)?;
            each(position + token, self.logits);
        }
        Ok(())
    }

    fn begin_with(&mut self, ids: &[u32], logits: bool) -> Result<(), ForwardError> {
        self.cancel();
        self.check(ids)?;
        self.has_logits = false;
        self.ids[..ids.len()].copy_from_slice(ids);
        self.evaluation = Evaluation::new(self.model.config(), self.limits.batch, ids.len(), logits);
        Ok(())
    }

    fn finish<P: Parallel>(&mut self, engine: &Engine<'_, P>) -> Result<(), ForwardError> {
        // Once, not at every piece: nobody else's code runs in between, and a small model's pieces are short.
        self.check_floats()?;
        while self.piece(engine)? == Step::More {}
        Ok(())
    }

    fn compute<P: Parallel>(&mut self, engine: &Engine<'_, P>, piece: Piece) -> Result<(), ForwardError> {
        let Session { model, cache, scratch, .. } = self;
        match piece {
            Piece::Blocks { first, tokens, stage } => {
                let ids = &self.ids[first..][..tokens];
                let batch = Batch { ids, position: self.position + first };
                compute(engine, model, cache, scratch, batch, stage)
            }
            Piece::Head { token, first_row, rows } => {
                head(engine, model, scratch, token, first_row, &mut self.logits[first_row..][..rows])
            }
        }
    }

    /// Gives up the evaluation at hand, if there is one, where this thread computes floats wrongly.
    fn check_floats(&mut self) -> Result<(), ForwardError> {
        if self.evaluation.next().is_some() && !float_environment_is_ieee() {
            self.cancel();
            return Err(ForwardError::FloatEnvironment);
        }
        Ok(())
    }

    fn check(&self, ids: &[u32]) -> Result<(), ForwardError> {
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
