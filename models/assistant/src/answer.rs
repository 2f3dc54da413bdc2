//! The assistant: a sentence through normal form, matching, prompt, model and automaton to an action.
//!
//! Here the beginning: what the model is to read. [`crate::answering`] has the rest.

use core::fmt;

use ternlet_core::forward::ForwardError;
use ternlet_core::parallel::Parallel;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{EncodeError, SinkFull, SpecialText, Tokenizer, work_len};

use crate::action::Action;
use crate::answering::{Answering, ChosenOnly, Nothing, Watch};
use crate::automaton::{Automaton, NotAllowed};
use crate::heard::Heard;
use crate::home::Home;
use crate::matching::find_area;
use crate::normalise::WORD_BYTES_MAX;
use crate::prompt::{PROMPT_TEXT_BYTES, PROMPT_TOKENS_MAX, Piece, Prompt};
use crate::schema::ANSWER_TOKENS_MAX;
use crate::tokens::{ActionTokens, MissingToken, Symbol};

/// The context that a session needs: the longest prompt and the longest answer.
pub const CONTEXT_TOKENS: usize = PROMPT_TOKENS_MAX + ANSWER_TOKENS_MAX;

/// Scratch for the tokenizer: a word with its space.
const WORK_WORDS: usize = work_len(WORD_BYTES_MAX + 1);

/// A model's tokenizer with the ids of the assistant's tokens.
#[derive(Clone)]
pub struct Assistant<'t> {
    tokenizer: Tokenizer<'t>,
    tokens: ActionTokens,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AnswerError {
    /// The prompt could not be made tokens.
    Encode(EncodeError),
    /// The model failed; also where the session's context is less than [`CONTEXT_TOKENS`].
    Forward(ForwardError),
    /// The automaton refused the token it had offered: never with an automaton of this crate.
    Automaton(NotAllowed),
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnswerError::Encode(error) => error.fmt(f),
            AnswerError::Forward(error) => error.fmt(f),
            AnswerError::Automaton(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for AnswerError {}

/// A prompt as token ids.
#[derive(Clone, Copy, Debug)]
pub struct PromptIds {
    ids: [u32; PROMPT_TOKENS_MAX],
    len: usize,
}

impl PromptIds {
    /// The ids.
    pub fn all(&self) -> &[u32] {
        &self.ids[..self.len]
    }

    fn push(&mut self, id: u32) -> Result<(), SinkFull> {
        *self.ids.get_mut(self.len).ok_or(SinkFull)? = id;
        self.len += 1;
        Ok(())
    }
}

impl<'t> Assistant<'t> {
    /// The assistant of a model with this tokenizer.
    ///
    /// # Errors
    ///
    /// The model lacks a token that the assistant needs.
    pub fn new(tokenizer: Tokenizer<'t>) -> Result<Assistant<'t>, MissingToken> {
        let tokens = ActionTokens::new(&tokenizer)?;
        Ok(Assistant { tokenizer, tokens })
    }

    /// The ids of the assistant's tokens.
    pub fn tokens(&self) -> &ActionTokens {
        &self.tokens
    }

    /// What `sentence`, said in the area named `area`, asks of `home`.
    ///
    /// An area that the home lacks counts as none; [`find_area`] tells. A sentence too long for a prompt asks for
    /// nothing: its lost end might have been "do not". The session is reset first.
    ///
    /// # Errors
    ///
    /// The model failed; no sentence makes it fail.
    pub fn answer<'h, P: Parallel>(
        &self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        home: &Home<'h>,
        sentence: &'h str,
        area: Option<&str>,
    ) -> Result<Action<'h>, AnswerError> {
        self.answer_shown(session, engine, home, sentence, area, &mut Nothing)
    }

    /// As [`Assistant::answer`], showing every token chosen by the model and the logits (vocab) it was chosen
    /// from: what boards compare.
    ///
    /// # Errors
    ///
    /// As [`Assistant::answer`].
    pub fn answer_watched<'h, P: Parallel>(
        &self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        home: &Home<'h>,
        sentence: &'h str,
        area: Option<&str>,
        watch: &mut dyn FnMut(u32, &[f32]),
    ) -> Result<Action<'h>, AnswerError> {
        self.answer_shown(session, engine, home, sentence, area, &mut ChosenOnly(watch))
    }

    /// As [`Assistant::answer`], showing the prompt and every choice: what explains an answer.
    ///
    /// # Errors
    ///
    /// As [`Assistant::answer`].
    pub fn answer_shown<'h, P: Parallel>(
        &self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        home: &Home<'h>,
        sentence: &'h str,
        area: Option<&str>,
        watch: &mut dyn Watch,
    ) -> Result<Action<'h>, AnswerError> {
        let mut answering = self.begin_shown(session, home, sentence, area, watch)?;
        loop {
            answering.step_shown(session, engine, watch)?;
            if let Some(action) = answering.action() {
                return Ok(action);
            }
        }
    }

    /// Begins to answer as [`Assistant::answer`] does; [`Answering::step`] goes on, piece by piece.
    ///
    /// # Errors
    ///
    /// As [`Assistant::answer`].
    pub fn begin<'a, 'h>(
        &'a self,
        session: &mut Session<'_>,
        home: &'a Home<'h>,
        sentence: &'h str,
        area: Option<&str>,
    ) -> Result<Answering<'a, 'h>, AnswerError> {
        self.begin_shown(session, home, sentence, area, &mut Nothing)
    }

    /// As [`Assistant::begin`], showing the prompt.
    ///
    /// # Errors
    ///
    /// As [`Assistant::answer`].
    pub fn begin_shown<'a, 'h>(
        &'a self,
        session: &mut Session<'_>,
        home: &'a Home<'h>,
        sentence: &'h str,
        area: Option<&str>,
        watch: &mut dyn Watch,
    ) -> Result<Answering<'a, 'h>, AnswerError> {
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let here = area.and_then(|name| find_area(home, name));
        let mut prompt = Prompt::new(home, sentence, here, &mut buffer);
        let (prompt_ids, heard) = self.prompt_ids(&mut prompt, sentence).map_err(AnswerError::Encode)?;
        watch.prompt(&prompt);
        session.reset();
        let mut automaton = Automaton::new(&self.tokens, home, *prompt.candidates(), heard);
        if prompt.is_cut() {
            automaton.refuse();
        }
        Ok(Answering::new(automaton, prompt_ids.all()))
    }

    /// Shortens the prompt of `sentence` to [`PROMPT_TOKENS_MAX`] tokens and gives them, and what of the
    /// sentence an answer can repeat.
    ///
    /// # Errors
    ///
    /// None for a prompt made by [`Prompt::new`].
    pub fn prompt_ids<'s>(
        &self,
        prompt: &mut Prompt<'_>,
        sentence: &'s str,
    ) -> Result<(PromptIds, Heard<'s>), EncodeError> {
        let mut work = [0; WORK_WORDS];
        prompt.fit(&mut |text| self.count(text, &mut work));
        let mut ids = PromptIds { ids: [0; PROMPT_TOKENS_MAX], len: 0 };
        let mut heard = Heard::new(sentence, prompt);
        let mut result = Ok(());
        prompt.pieces(&mut |piece| {
            if result.is_ok() {
                result = match piece {
                    Piece::Special(special) => {
                        ids.push(self.tokens.id(Symbol::Special(special))).map_err(EncodeError::from)
                    }
                    Piece::Word { index, text } => {
                        self.tokenizer.encode(text, SpecialText::Plain, &mut work, &mut |id| {
                            if heard.push(id, index) { ids.push(id) } else { Err(SinkFull) }
                        })
                    }
                };
            }
        });
        result.map(|()| (ids, heard))
    }

    /// How many tokens a text is; a text that cannot be encoded counts its bytes, which are no fewer.
    fn count(&self, text: &str, work: &mut [u32]) -> usize {
        let mut tokens = 0;
        let counted = self.tokenizer.encode(text, SpecialText::Plain, work, &mut |_| {
            tokens += 1;
            Ok(())
        });
        if counted.is_ok() { tokens } else { text.len() }
    }
}
