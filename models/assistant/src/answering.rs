//! An answer coming about, a bounded piece at a time: the model's turn, then the automaton's.
//!
//! The model's part is greedy: of the tokens that the automaton allows, the one with the highest logit, ties
//! to the lower id. Where it allows only one, the model is not asked.

use ternlet_core::parallel::Parallel;
use ternlet_core::session::{Engine, Session, Step};

use crate::action::Action;
use crate::answer::{AnswerError, CONTEXT_TOKENS};
use crate::automaton::Automaton;
use crate::prompt::Prompt;

/// Sees how an answer comes about.
pub trait Watch {
    /// The prompt, as the model gets it.
    fn prompt(&mut self, _prompt: &Prompt<'_>) {}

    /// A token that the model chose; the first is the intent. Where only one could come there is no choice.
    fn choice(&mut self, _choice: &Choice<'_>) {}
}

/// A token that the model chose, and what it was chosen from.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'c> {
    id: u32,
    logits: &'c [f32],
    automaton: &'c Automaton<'c, 'c>,
}

impl Choice<'_> {
    /// The token.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The logits (vocab), of tokens that could not come as well.
    pub fn logits(&self) -> &[f32] {
        self.logits
    }

    /// Visits every token that could come, with its logit; a token may be visited twice.
    pub fn allowed(&self, visit: &mut dyn FnMut(u32, f32)) {
        self.automaton.allowed(&mut |id| visit(id, logit(self.logits, id)));
    }
}

/// Tokens and logits for those who want nothing else.
pub(crate) struct ChosenOnly<'w>(pub &'w mut dyn FnMut(u32, &[f32]));

impl Watch for ChosenOnly<'_> {
    fn choice(&mut self, choice: &Choice<'_>) {
        (self.0)(choice.id, choice.logits);
    }
}

/// Watches nothing.
pub(crate) struct Nothing;

impl Watch for Nothing {}

/// What a step of an [`Answering`] brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing to show yet.
    Working,
    /// The answer's next token.
    Token(u32),
    /// The answer is over, and [`Answering::action`] says what; so does every step from now on.
    Done,
}

/// An answer begun by [`Assistant::begin`](crate::Assistant::begin). It borrows the assistant, the home and
/// the sentence, but not the session, which every step must be given again.
///
/// To give up is to drop it and [cancel](Session::cancel) what the session has at hand.
#[derive(Clone, Debug)]
pub struct Answering<'a, 'h> {
    automaton: Automaton<'a, 'h>,
    pending: Pending,
    state: State,
}

#[derive(Clone, Copy, Debug)]
enum State {
    /// A token is wanted.
    Wanted,
    /// The model is at it.
    Evaluating,
    /// The logits are there.
    Evaluated,
    /// There is no answer.
    Failed(AnswerError),
}

impl<'a, 'h> Answering<'a, 'h> {
    pub(crate) fn new(automaton: Automaton<'a, 'h>, prompt: &[u32]) -> Self {
        Answering { automaton, pending: Pending::after(prompt), state: State::Wanted }
    }

    /// What the sentence asks for, once the answer is over.
    pub fn action(&self) -> Option<Action<'h>> {
        self.automaton.action()
    }

    /// Does the next piece: a step of the session, or the choice of a token.
    ///
    /// # Errors
    ///
    /// As [`Assistant::answer`](crate::Assistant::answer). The answer cannot go on then: every further step fails alike.
    pub fn step<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
    ) -> Result<Progress, AnswerError> {
        self.step_shown(session, engine, &mut Nothing)
    }

    /// As [`Answering::step`], showing every choice.
    ///
    /// # Errors
    ///
    /// As [`Answering::step`].
    pub fn step_shown<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        watch: &mut dyn Watch,
    ) -> Result<Progress, AnswerError> {
        let done = self.piece(session, engine, watch);
        if let Err(error) = done {
            self.state = State::Failed(error);
        }
        done
    }

    fn piece<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        watch: &mut dyn Watch,
    ) -> Result<Progress, AnswerError> {
        match self.state {
            State::Wanted => self.want(session),
            State::Failed(error) => Err(error),
            State::Evaluating => {
                if session.step(engine).map_err(AnswerError::Forward)? == Step::Done {
                    self.state = State::Evaluated;
                }
                Ok(Progress::Working)
            }
            State::Evaluated => {
                let logits = session.logits();
                let id = best(&self.automaton, logits);
                watch.choice(&Choice { id, logits, automaton: &self.automaton });
                self.state = State::Wanted;
                self.take(id)
            }
        }
    }

    /// Takes the only token that can come, or sets the model to work.
    fn want(&mut self, session: &mut Session<'_>) -> Result<Progress, AnswerError> {
        if self.automaton.is_done() {
            return Ok(Progress::Done);
        }
        if let Some(id) = only(&self.automaton) {
            return self.take(id);
        }
        session.begin(self.pending.all()).map_err(AnswerError::Forward)?;
        self.pending.clear();
        self.state = State::Evaluating;
        Ok(Progress::Working)
    }

    fn take(&mut self, id: u32) -> Result<Progress, AnswerError> {
        self.automaton.advance(id).map_err(AnswerError::Automaton)?;
        self.pending.push(id);
        Ok(Progress::Token(id))
    }
}

/// Tokens that the model has not read yet: the prompt, later the tokens chosen since.
#[derive(Clone, Debug)]
struct Pending {
    ids: [u32; CONTEXT_TOKENS],
    len: usize,
}

impl Pending {
    /// A prompt has at most as many tokens as there is room for.
    fn after(prompt: &[u32]) -> Pending {
        let mut ids = [0; CONTEXT_TOKENS];
        ids[..prompt.len()].copy_from_slice(prompt);
        Pending { ids, len: prompt.len() }
    }

    fn all(&self) -> &[u32] {
        &self.ids[..self.len]
    }

    fn clear(&mut self) {
        self.len = 0;
    }

    /// There is room for every token of an answer.
    fn push(&mut self, id: u32) {
        self.ids[self.len] = id;
        self.len += 1;
    }
}

/// The only token that can come next.
fn only(automaton: &Automaton<'_, '_>) -> Option<u32> {
    let mut first = None;
    let mut count = 0;
    automaton.allowed(&mut |id| {
        if first.is_none_or(|first| first != id) {
            first = first.or(Some(id));
            count += 1;
        }
    });
    first.filter(|_| count == 1)
}

/// Of the tokens that can come next the one with the highest logit, ties to the lower id.
fn best(automaton: &Automaton<'_, '_>, logits: &[f32]) -> u32 {
    let mut best: Option<(u32, f32)> = None;
    automaton.allowed(&mut |id| {
        let logit = logit(logits, id);
        let better = best.is_none_or(|(best_id, best)| logit > best || (logit == best && id < best_id));
        if better {
            best = Some((id, logit));
        }
    });
    best.map_or(0, |(id, _)| id)
}

/// A token's logit; a token beyond the vocabulary never wins.
fn logit(logits: &[f32], id: u32) -> f32 {
    logits.get(id as usize).copied().unwrap_or(f32::NEG_INFINITY)
}
