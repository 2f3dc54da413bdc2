//! A conversation: turns as token ids in the model's chat format, and a session that is only told
//! what is new.
//!
//! BitNet-b1.58-2B-4T writes a chat as one text, without line ends between turns:
//!
//! ```text
//! <|begin_of_text|>System: be brief<|eot_id|>User: hello<|eot_id|>Assistant: Hi!<|eot_id|>User: ...
//! ```
//!
//! and asks for an answer with `Assistant: `, the space included. What people write is trimmed, and
//! is ordinary text: `<|eot_id|>` in it ends no turn. An answer stays the tokens that the model
//! chose; it is not made tokens again.
//!
//! When the context is full, the oldest turns go; the system prompt and the last turn stay.

use crate::answer::{AnswerEnd, AnswerError, AnswerSink, Request, TextStream, answer, encode};
use std::collections::VecDeque;
use std::fmt;
use std::io;
use ternlet_core::config::{ChatFormat, NO_TOKEN};
use ternlet_core::generate::RECENT_TOKENS;
use ternlet_core::model::Model;
use ternlet_core::parallel::Parallel;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{EncodeError, SpecialText, Tokenizer};

const END_OF_TURN: &str = "<|eot_id|>";

/// Why a chat cannot go on.
#[derive(Debug)]
pub enum ChatError {
    /// The model's image names no chat format.
    NoFormat,
    /// The format's token is not in the vocabulary.
    NoToken(&'static str),
    /// A text could not be made tokens.
    Encode(EncodeError),
    /// System prompt and one turn do not fit the context.
    TurnTooLong {
        /// Tokens of both.
        tokens: usize,
        /// Positions there are.
        context: usize,
    },
    /// System prompt and an empty turn do not fit the context.
    ContextTooShort {
        /// Tokens of both.
        tokens: usize,
        /// Positions there are.
        context: usize,
    },
    /// The answer failed.
    Answer(AnswerError),
}

impl fmt::Display for ChatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ChatError::NoFormat => {
                write!(f, "this model knows no chat format; it continues texts: use `ternlet run`")
            }
            ChatError::NoToken(token) => {
                write!(
                    f,
                    "the model's vocabulary lacks {token}, which its chat format needs; convert it again"
                )
            }
            ChatError::Encode(error) => error.fmt(f),
            ChatError::TurnTooLong { tokens, context } => write!(
                f,
                "{tokens} tokens (system prompt and this turn) do not fit the context of {context}; use a larger context (-c) or a shorter turn"
            ),
            ChatError::ContextTooShort { tokens, context } => write!(
                f,
                "no turn fits the context of {context}: the system prompt and an empty turn take {tokens} tokens; use a larger context (-c) or a shorter --system"
            ),
            ChatError::Answer(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ChatError {}

impl From<EncodeError> for ChatError {
    fn from(error: EncodeError) -> Self {
        ChatError::Encode(error)
    }
}

/// One question and its answer, as ids.
#[derive(Clone, Debug, Default)]
struct Turn {
    /// `User: ...<|eot_id|>Assistant: `.
    prompt: Vec<u32>,
    /// What the model chose; the end of the turn is not in it.
    answer: Vec<u32>,
}

impl Turn {
    fn len(&self) -> usize {
        self.prompt.len() + self.answer.len() + 1
    }
}

/// The turns so far, and what of them a session has evaluated.
#[derive(Clone, Debug)]
pub struct Conversation {
    end_of_turn: u32,
    /// Begin of text and the system prompt.
    opening: Vec<u32>,
    assistant: Vec<u32>,
    turns: VecDeque<Turn>,
    /// The tokens whose keys and values the session's cache holds.
    cached: Vec<u32>,
}

/// How a reply ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What ended it.
    pub end: AnswerEnd,
    /// Oldest turns that had to go.
    pub dropped_turns: usize,
}

impl Conversation {
    /// A conversation with this model that has not begun.
    ///
    /// # Errors
    ///
    /// The model knows no chat format, or lacks its tokens.
    pub fn new(model: &Model<'_>, system: Option<&str>) -> Result<Conversation, ChatError> {
        if model.config().chat_format() == ChatFormat::None {
            return Err(ChatError::NoFormat);
        }
        let tokenizer = model.tokenizer();
        let end_of_turn =
            tokenizer.special_id(END_OF_TURN.as_bytes()).ok_or(ChatError::NoToken(END_OF_TURN))?;
        let bos = model.config().bos;
        let mut opening = Vec::new();
        opening.extend((bos != NO_TOKEN).then_some(bos));
        if let Some(system) = system.map(str::trim).filter(|system| !system.is_empty()) {
            opening.extend(said(&tokenizer, "System", system)?);
            opening.push(end_of_turn);
        }
        let assistant = said(&tokenizer, "Assistant", "")?;
        let (turns, cached) = (VecDeque::new(), Vec::new());
        Ok(Conversation { end_of_turn, opening, assistant, turns, cached })
    }

    /// Whether a turn can fit a context of so many tokens at all.
    ///
    /// # Errors
    ///
    /// [`ChatError::ContextTooShort`]: every turn will be refused.
    pub fn check(&self, model: &Model<'_>, context: usize) -> Result<(), ChatError> {
        let tokens = self.opening.len() + self.prompt(&model.tokenizer(), "")?.len();
        if tokens > context { Err(ChatError::ContextTooShort { tokens, context }) } else { Ok(()) }
    }

    /// `User: ...<|eot_id|>Assistant: `.
    fn prompt(&self, tokenizer: &Tokenizer<'_>, text: &str) -> Result<Vec<u32>, EncodeError> {
        let mut prompt = said(tokenizer, "User", text)?;
        prompt.push(self.end_of_turn);
        prompt.extend(&self.assistant);
        Ok(prompt)
    }

    /// Says `text` and hands the model's answer to `show` as it comes.
    ///
    /// `session` is always the same one, used by nobody else. A failed turn is forgotten.
    ///
    /// # Errors
    ///
    /// A turn longer than the context, a damaged model, or `show` failing.
    pub fn say<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        request: &Request<'_>,
        text: &str,
        stream: &mut TextStream,
        show: &mut dyn FnMut(&str) -> io::Result<()>,
    ) -> Result<Reply, ChatError> {
        let prompt = self.prompt(&session.model().tokenizer(), text.trim())?;
        let answer = Vec::with_capacity(session.limits().context);
        self.turns.push_back(Turn { prompt, answer });
        let reply = self.reply(session, engine, request, stream, show);
        if reply.is_err() {
            self.turns.pop_back();
        }
        reply
    }

    /// The same turns for another session, which has evaluated none of them.
    pub fn without_cache(&self) -> Conversation {
        Conversation { cached: Vec::new(), ..self.clone() }
    }

    /// All tokens, up to the answer that is being made.
    pub fn ids(&self) -> Vec<u32> {
        let mut ids = self.opening.clone();
        for (number, turn) in self.turns.iter().enumerate() {
            ids.extend(&turn.prompt);
            ids.extend(&turn.answer);
            ids.extend((number + 1 < self.turns.len()).then_some(self.end_of_turn));
        }
        ids
    }

    fn reply<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        request: &Request<'_>,
        stream: &mut TextStream,
        show: &mut dyn FnMut(&str) -> io::Result<()>,
    ) -> Result<Reply, ChatError> {
        let mut dropped_turns = 0;
        let mut request = *request;
        loop {
            dropped_turns += self.make_room(session.limits().context, request.tokens_max)?;
            let ids = self.ids();
            let before = self.answer_len();
            let end = self.continue_answer(session, engine, &request, &ids, stream, show)?;
            request.tokens_max -= self.answer_len() - before;
            let goes_on = end == AnswerEnd::ContextFull && self.turns.len() > 1 && request.tokens_max > 0;
            if !goes_on {
                return Ok(Reply { end, dropped_turns });
            }
        }
    }

    /// Lets the model continue the last turn's answer.
    fn continue_answer<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        request: &Request<'_>,
        ids: &[u32],
        stream: &mut TextStream,
        show: &mut dyn FnMut(&str) -> io::Result<()>,
    ) -> Result<AnswerEnd, ChatError> {
        let kept = self.reusable(ids, request.sampler.repetition_penalty != 1.0);
        session.truncate(kept);
        let Some(turn) = self.turns.back_mut() else { return Ok(AnswerEnd::Stop) };
        let mut sink = TurnSink { answer: &mut turn.answer, show };
        let before = sink.answer.len();
        let end = answer(session, engine, request, &ids[kept..], stream, &mut sink);
        // The cache now begins with as many of these tokens as the session has positions.
        self.cached.clear();
        self.cached.extend(ids);
        self.cached.extend(&turn.answer[before..]);
        self.cached.truncate(session.position());
        end.map_err(ChatError::Answer)
    }

    /// How many of the first `ids` the cache already holds; at least one is left to evaluate.
    fn reusable(&self, ids: &[u32], looks_back: bool) -> usize {
        let same = self.cached.iter().zip(ids).take_while(|(a, b)| a == b).count();
        // The repetition penalty looks at the tokens that are evaluated: give it as many as if
        // nothing had been reused, so that the answer is the same.
        same.min(ids.len() - if looks_back { RECENT_TOKENS.min(ids.len()) } else { 1 })
    }

    /// Drops the oldest turns until the rest leaves room for an answer; returns how many went.
    fn make_room(&mut self, context: usize, tokens_max: usize) -> Result<usize, ChatError> {
        // A quarter, so that not every following turn has to drop one and evaluate all others anew.
        let room = (context / 4).min(tokens_max);
        let mut dropped = 0;
        let alone = self.opening.len() + self.turns.back().map_or(0, |turn| turn.len() - 1);
        if alone > context {
            return Err(ChatError::TurnTooLong { tokens: alone, context });
        }
        while self.len() + room > context && self.turns.len() > 1 {
            self.turns.pop_front();
            dropped += 1;
        }
        Ok(dropped)
    }

    /// Tokens of [`Conversation::ids`].
    fn len(&self) -> usize {
        let ends = usize::from(!self.turns.is_empty());
        self.opening.len() + self.turns.iter().map(Turn::len).sum::<usize>() - ends
    }

    fn answer_len(&self) -> usize {
        self.turns.back().map_or(0, |turn| turn.answer.len())
    }
}

/// `Role: text` as one piece of ordinary text, as the model's template has it.
fn said(tokenizer: &Tokenizer<'_>, role: &str, text: &str) -> Result<Vec<u32>, EncodeError> {
    encode(tokenizer, &format!("{role}: {text}"), SpecialText::Plain)
}

struct TurnSink<'s> {
    answer: &'s mut Vec<u32>,
    show: &'s mut dyn FnMut(&str) -> io::Result<()>,
}

impl AnswerSink for TurnSink<'_> {
    fn token(&mut self, id: u32) {
        self.answer.push(id);
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        (self.show)(text)
    }
}
