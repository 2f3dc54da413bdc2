//! A conversation: turns written by the model's chat template, and a session that is only told what
//! is new.
//!
//! ```text
//! messages --template--> text, what is content marked --prompt--> ids --minus the cached ones--> session
//! ```
//!
//! Every turn the whole conversation is written anew and compared with the tokens that the session has
//! evaluated; it goes on from the first that differs. What people write is ordinary text: `<|eot_id|>`
//! in it ends no turn. An answer stays the tokens that the model chose, unless the template alters it.
//! How both is done, and what its limits are, stands in `prompt.rs`.
//!
//! When the context is full, the oldest turns go; the system prompt and the last turn stay.

pub mod detect;
mod error;
mod guard;
mod prompt;
mod python;
pub mod template;

pub use error::ChatError;

use crate::answer::{AnswerEnd, AnswerSink, Request, TextStream, answer, encode_behind};
use prompt::{Said, Writer};
use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use template::{BITNET_2B4T, Message, Role, Template};
use ternlet_core::chat::ChatFormat;
use ternlet_core::generate::RECENT_TOKENS;
use ternlet_core::model::Model;
use ternlet_core::parallel::Parallel;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{Behind, SpecialText, Tokenizer};

/// One question and its answer.
#[derive(Clone, Debug, Default)]
struct Turn {
    text: String,
    /// What the model chose; neither the end of the turn nor a stop string is in it.
    answer: Vec<u32>,
    /// Bytes of the answer that were shown.
    shown: usize,
}

/// The turns so far, and what of them a session has evaluated.
#[derive(Clone, Debug)]
pub struct Conversation {
    writer: Arc<Writer>,
    system: Option<String>,
    turns: VecDeque<Turn>,
    /// All tokens up to the last turn's answer.
    prompt: Vec<u32>,
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
    /// A conversation with this model that has not begun, written as the model's own template does.
    ///
    /// # Errors
    ///
    /// The model brings no chat template, or one that does not work.
    pub fn new(model: &Model<'_>, system: Option<&str>) -> Result<Conversation, ChatError> {
        // Images of the first version name this format and hold no template.
        let known = (model.config().chat_format() == ChatFormat::BitNet2B4T).then_some(BITNET_2B4T);
        let source = model.image().chat_template().or(known).ok_or(ChatError::NoTemplate)?;
        Self::with_template(model, system, source)
    }

    /// A conversation that has not begun, written by the template `source`.
    ///
    /// # Errors
    ///
    /// The template does not work.
    pub fn with_template(
        model: &Model<'_>,
        system: Option<&str>,
        source: &str,
    ) -> Result<Conversation, ChatError> {
        let (tokenizer, config) = (model.tokenizer(), model.config());
        let text = |id| String::from_utf8_lossy(tokenizer.token_bytes(id).unwrap_or_default());
        // Import puts the token that the model file names as the end first.
        let (bos, eos) = (text(config.bos), text(config.stops[0]));
        let template = Template::new(source, &bos, &eos, jiff::Zoned::now().datetime())?;
        Ok(Conversation {
            writer: Arc::new(Writer::new(&tokenizer, config.bos, template, source)),
            system: system.filter(|system| !system.trim().is_empty()).map(str::to_owned),
            turns: VecDeque::new(),
            prompt: Vec::new(),
            cached: Vec::new(),
        })
    }

    /// Whether the template can write a turn, and whether one can fit a context of so many tokens.
    ///
    /// # Errors
    ///
    /// Every turn will be refused; [`ChatError::ContextTooShort`] for want of room.
    pub fn check(&self, model: &Model<'_>, context: usize) -> Result<(), ChatError> {
        let tokens = self.first_prompt(model, "")?.len();
        if tokens > context { Err(ChatError::ContextTooShort { tokens, context }) } else { Ok(()) }
    }

    /// The tokens that a conversation begins with which begins with `text`, up to its answer.
    ///
    /// # Errors
    ///
    /// The template refuses it.
    pub fn first_prompt(&self, model: &Model<'_>, text: &str) -> Result<Vec<u32>, ChatError> {
        let turn = Turn { text: text.to_owned(), ..Turn::default() };
        self.written(&model.tokenizer(), [&turn].into_iter())
    }

    /// The tokens of these turns, up to the answer of the last.
    fn written<'t>(
        &self,
        tokenizer: &Tokenizer<'_>,
        turns: impl ExactSizeIterator<Item = &'t Turn> + Clone,
    ) -> Result<Vec<u32>, ChatError> {
        let answers: Vec<String> = turns.clone().map(|turn| shown(tokenizer, &turn.answer)).collect();
        let say = |role, content, tokens| Said { message: Message { role, content }, tokens };
        let mut said: Vec<Said<'_>> =
            self.system.iter().map(|system| say(Role::System, system, &[])).collect();
        for (turn, answer) in turns.zip(&answers) {
            said.push(say(Role::User, &turn.text, &[]));
            said.push(say(Role::Assistant, answer, &turn.answer));
        }
        // The last answer is being made.
        said.pop();
        self.writer.tokens(tokenizer, &said)
    }

    /// Says `text` and hands the model's answer to `show` as it comes.
    ///
    /// `session` is always the same one, used by nobody else. A failed turn is forgotten.
    ///
    /// # Errors
    ///
    /// A turn longer than the context or refused by the template, a damaged model, or `show` failing.
    pub fn say<P: Parallel>(
        &mut self,
        session: &mut Session<'_>,
        engine: &Engine<'_, P>,
        request: &Request<'_>,
        text: &str,
        stream: &mut TextStream,
        show: &mut dyn FnMut(&str) -> io::Result<()>,
    ) -> Result<Reply, ChatError> {
        let answer = Vec::with_capacity(session.limits().context);
        let before = self.prompt.clone();
        self.turns.push_back(Turn { text: text.to_owned(), answer, shown: 0 });
        let reply = self.reply(session, engine, request, stream, show);
        if reply.is_err() {
            self.turns.pop_back();
            self.prompt = before;
        }
        reply
    }

    /// The same turns for another session, which has evaluated none of them.
    pub fn without_cache(&self) -> Conversation {
        Conversation { cached: Vec::new(), ..self.clone() }
    }

    /// All tokens, with those of the last answer; none before the first turn.
    pub fn ids(&self) -> Vec<u32> {
        let mut ids = self.prompt.clone();
        ids.extend(self.turns.back().into_iter().flat_map(|turn| &turn.answer));
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
            let tokenizer = session.model().tokenizer();
            dropped_turns += self.make_room(&tokenizer, session.limits().context, request.tokens_max)?;
            let ids = self.ids();
            let before = self.answer_len();
            let end = self.continue_answer(session, engine, &request, &ids, stream, show)?;
            request.tokens_max -= self.answer_len() - before;
            let goes_on = end == AnswerEnd::ContextFull && self.turns.len() > 1 && request.tokens_max > 0;
            if !goes_on {
                if end == AnswerEnd::StopString {
                    self.take_stop_string(&tokenizer)?;
                }
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
        let mut sink = TurnSink { answer: &mut turn.answer, shown: &mut turn.shown, show };
        let before = sink.answer.len();
        let end = answer(session, engine, request, &ids[kept..], stream, &mut sink);
        // The cache now begins with as many of these tokens as the session has positions.
        self.cached.clear();
        self.cached.extend(ids);
        self.cached.extend(&turn.answer[before..]);
        self.cached.truncate(session.position());
        end.map_err(ChatError::Answer)
    }

    /// Leaves of the last answer what was shown of it: a stop string is no part of the conversation.
    fn take_stop_string(&mut self, tokenizer: &Tokenizer<'_>) -> Result<(), ChatError> {
        let Some(turn) = self.turns.back_mut() else { return Ok(()) };
        let mut said = shown(tokenizer, &turn.answer);
        // Whoever showed it may have left out a space in front.
        said.truncate(said.floor_char_boundary(turn.shown));
        let rest = loop {
            // Half a character is shown as one of its own, which `said` does not begin with.
            match said.strip_prefix(&shown(tokenizer, &turn.answer)) {
                Some(rest) => break rest,
                None => _ = turn.answer.pop(),
            }
        };
        // An answer says what its tokens say: no space comes in front.
        turn.answer.extend(encode_behind(tokenizer, Behind::Text, rest, SpecialText::Plain)?);
        Ok(())
    }

    /// How many of the first `ids` the cache already holds; at least one is left to evaluate.
    fn reusable(&self, ids: &[u32], looks_back: bool) -> usize {
        let same = self.cached.iter().zip(ids).take_while(|(a, b)| a == b).count();
        // The repetition penalty looks at the tokens that are evaluated: give it as many as if
        // nothing had been reused, so that the answer is the same.
        same.min(ids.len() - if looks_back { RECENT_TOKENS.min(ids.len()) } else { 1 })
    }

    /// Drops the oldest turns until the rest leaves room for an answer, and writes the rest; returns
    /// how many went.
    fn make_room(
        &mut self,
        tokenizer: &Tokenizer<'_>,
        context: usize,
        tokens_max: usize,
    ) -> Result<usize, ChatError> {
        // A quarter, so that not every following turn has to drop one and evaluate all others anew.
        let room = (context / 4).min(tokens_max);
        let answer = self.answer_len();
        let alone = self.written(tokenizer, self.turns.iter().rev().take(1))?.len() + answer;
        if alone > context {
            return Err(ChatError::TurnTooLong { tokens: alone, context });
        }
        let mut dropped = 0;
        loop {
            self.prompt = self.written(tokenizer, self.turns.iter())?;
            if self.prompt.len() + answer + room <= context || self.turns.len() <= 1 {
                return Ok(dropped);
            }
            self.turns.pop_front();
            dropped += 1;
        }
    }

    fn answer_len(&self) -> usize {
        self.turns.back().map_or(0, |turn| turn.answer.len())
    }
}

/// An answer as the text that was shown.
fn shown(tokenizer: &Tokenizer<'_>, answer: &[u32]) -> String {
    let (mut stream, mut text) = (TextStream::default(), String::new());
    answer.iter().for_each(|&id| stream.push(tokenizer, id, &mut |part| text.push_str(part)));
    stream.finish(&mut |part| text.push_str(part));
    text
}

struct TurnSink<'s> {
    answer: &'s mut Vec<u32>,
    shown: &'s mut usize,
    show: &'s mut dyn FnMut(&str) -> io::Result<()>,
}

impl AnswerSink for TurnSink<'_> {
    fn token(&mut self, id: u32) {
        self.answer.push(id);
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        *self.shown += text.len();
        (self.show)(text)
    }
}
