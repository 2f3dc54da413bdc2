//! From a conversation to tokens: what people write stays text, what the model wrote stays its tokens.
//!
//! A template writes its own text and the contents of messages into one string, and `<|im_end|>` in a
//! content would end a turn. To tell the two apart, the conversation is written twice: as it is, and
//! with every character of what people say (but white space, which templates trim) replaced by a
//! character of Unicode's private planes that stands for it, and each answer by one that stands for all
//! of it. Where both come out alike, character by character, the second says which of the first are
//! content, whatever was trimmed, cut or put in capitals. Then
//!
//! - special tokens are looked for in stretches of the template's own text alone;
//! - all text between two special tokens, content or not, is made tokens in one piece, as an encoder of
//!   the whole string would;
//! - an answer is the tokens that the model chose.
//!
//! A template that looks at contents (`'</think>' in content`) writes the two differently. Then answers
//! are written as they are and made tokens anew, and if that does not help either, only the text of
//! special tokens is replaced, in all messages. Where even this comes out differently, the template looks
//! at that very text, and the conversation is refused.
//!
//! Limits: white space of contents counts as the template's, so a special token of white space could be
//! said; and under the last rule one that only begins in a content and ends in the template's text.

use super::error::ChatError;
use super::template::{Message, Role, Template};
use crate::answer::encode;
use std::collections::BTreeMap;
use ternlet_core::config::NO_TOKEN;
use ternlet_core::model::Model;
use ternlet_core::tokenizer::{EncodeError, SpecialText, Tokenizer};

/// The characters that stand for characters of contents, each for those of one remainder.
const STAND_INS: std::ops::Range<u32> = 0xf_0000..0xf_fffe;
/// The characters that stand for answers.
const ANSWERS: std::ops::Range<u32> = 0x10_0000..0x10_fffe;

/// A stretch of a written conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// The template's own text, in which special tokens count.
    Own(String),
    /// What a message says.
    Content(String),
    /// The whole answer of this message, by its index among the messages.
    Answer(usize),
}

/// A message, and of an answer its tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'m> {
    /// Who says what.
    pub message: Message<'m>,
    /// What the model chose; empty for other roles.
    pub tokens: &'m [u32],
}

/// A template, and the special tokens that its text may hold.
#[derive(Debug)]
pub(super) struct Writer {
    template: Template,
    specials: Specials,
    bos: u32,
}

impl Writer {
    /// Takes the special tokens of the model's vocabulary.
    pub fn new(model: &Model<'_>, template: Template) -> Writer {
        Writer { template, specials: Specials::new(&model.tokenizer()), bos: model.config().bos }
    }

    /// The tokens of a conversation, up to where the model is to answer. The token that opens a text
    /// stands first, whether the template writes it or not.
    pub fn tokens(&self, tokenizer: &Tokenizer<'_>, said: &[Said<'_>]) -> Result<Vec<u32>, ChatError> {
        let messages: Vec<Message<'_>> = said.iter().map(|said| said.message).collect();
        let mut ids = Vec::new();
        let mut text = String::new();
        for piece in self.pieces(&messages)? {
            match piece {
                Piece::Content(content) => text += &content,
                Piece::Own(own) => self.read_own(tokenizer, &own, &mut text, &mut ids)?,
                Piece::Answer(index) => {
                    flush(tokenizer, &mut text, &mut ids)?;
                    ids.extend(said[index].tokens);
                }
            }
        }
        flush(tokenizer, &mut text, &mut ids)?;
        if self.bos != NO_TOKEN && ids.first() != Some(&self.bos) {
            ids.insert(0, self.bos);
        }
        Ok(ids)
    }

    /// Takes the special tokens out of the template's own text; the rest waits in `text`.
    fn read_own(
        &self,
        tokenizer: &Tokenizer<'_>,
        own: &str,
        text: &mut String,
        ids: &mut Vec<u32>,
    ) -> Result<(), EncodeError> {
        let mut rest = own;
        while let Some(first) = rest.chars().next() {
            let mut len = first.len_utf8();
            match self.specials.at_start(rest) {
                Some((special, id)) => {
                    flush(tokenizer, text, ids)?;
                    ids.push(id);
                    len = special;
                }
                None => text.push(first),
            }
            rest = &rest[len..];
        }
        Ok(())
    }

    /// The stretches of a written conversation.
    fn pieces(&self, messages: &[Message<'_>]) -> Result<Vec<Piece>, ChatError> {
        let plain = self.template.render(messages, true)?;
        for marking in [Marking::All, Marking::AllButAnswers, Marking::Specials] {
            let marked = Marked::new(messages, marking, &self.specials);
            let contents = messages.iter().zip(&marked.contents);
            let contents: Vec<_> =
                contents.map(|(message, content)| Message { content, ..*message }).collect();
            // What fails with one content may work with another.
            let Ok(written) = self.template.render(&contents, true) else { continue };
            if let Some(pieces) = marked.compare(&written, &plain, messages) {
                return Ok(pieces);
            }
        }
        Err(ChatError::SpecialText)
    }
}

/// Makes the waiting text tokens.
fn flush(tokenizer: &Tokenizer<'_>, text: &mut String, ids: &mut Vec<u32>) -> Result<(), EncodeError> {
    if !text.is_empty() {
        ids.extend(encode(tokenizer, text, SpecialText::Plain)?);
        text.clear();
    }
    Ok(())
}

/// What of the messages is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marking {
    /// Every character; each answer as a whole.
    All,
    /// Every character but those of answers, of which only special tokens' text.
    AllButAnswers,
    /// Special tokens' text.
    Specials,
}

/// Messages with parts of them replaced.
struct Marked {
    contents: Vec<String>,
    /// The characters that were replaced, in order.
    originals: Vec<char>,
}

impl Marked {
    fn new(messages: &[Message<'_>], marking: Marking, specials: &Specials) -> Marked {
        let mut marked = Marked { contents: Vec::new(), originals: Vec::new() };
        for (index, message) in messages.iter().enumerate() {
            let is_answer = message.role == Role::Assistant;
            let answer = char::from_u32(ANSWERS.start + index as u32 % ANSWERS.len() as u32);
            let content = match answer.filter(|_| is_answer && marking == Marking::All) {
                Some(stands_for_it) => stands_for_it.to_string(),
                None if is_answer || marking == Marking::Specials => {
                    marked.replace_specials(message.content, specials)
                }
                None => message.content.chars().map(|char| marked.stand_in(char)).collect(),
            };
            marked.contents.push(content);
        }
        marked
    }

    fn stand_in(&mut self, char: char) -> char {
        if char.is_whitespace() {
            return char;
        }
        let number = self.originals.len() as u32 % STAND_INS.len() as u32;
        self.originals.push(char);
        char::from_u32(STAND_INS.start + number).unwrap_or(char)
    }

    fn replace_specials(&mut self, content: &str, specials: &Specials) -> String {
        let (mut out, mut rest) = (String::with_capacity(content.len()), content);
        while let Some(first) = rest.chars().next() {
            let Some((len, _)) = specials.at_start(rest) else {
                out.push(first);
                rest = &rest[first.len_utf8()..];
                continue;
            };
            out.extend(rest[..len].chars().map(|char| self.stand_in(char)));
            rest = &rest[len..];
        }
        out
    }

    /// Walks through both texts; nothing where they are not alike.
    fn compare(&self, written: &str, plain: &str, messages: &[Message<'_>]) -> Option<Vec<Piece>> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut rest = plain;
        for mark in written.chars() {
            if ANSWERS.contains(&u32::from(mark)) {
                let index = (u32::from(mark) - ANSWERS.start) as usize;
                rest = behind_answer(rest, messages.get(index)?)?;
                pieces.push(Piece::Answer(index));
                continue;
            }
            let char = rest.chars().next()?;
            rest = &rest[char.len_utf8()..];
            let is_content = STAND_INS.contains(&u32::from(mark));
            if !(is_content && self.stands_for(mark, char) || !is_content && mark == char) {
                return None;
            }
            match (pieces.last_mut(), is_content) {
                (Some(Piece::Content(text)), true) | (Some(Piece::Own(text)), false) => text.push(char),
                (_, true) => pieces.push(Piece::Content(char.to_string())),
                (_, false) => pieces.push(Piece::Own(char.to_string())),
            }
        }
        rest.is_empty().then_some(pieces)
    }

    /// Whether a character may be what became of the one that `mark` stands for.
    fn stands_for(&self, mark: char, char: char) -> bool {
        let first = (u32::from(mark) - STAND_INS.start) as usize;
        let same = |original: &char| *original == char || original.to_lowercase().eq(char.to_lowercase());
        self.originals.iter().skip(first).step_by(STAND_INS.len()).any(same)
    }
}

/// What follows an answer, whole or trimmed, at the start of `rest`.
fn behind_answer<'t>(rest: &'t str, message: &Message<'_>) -> Option<&'t str> {
    let answer = message.content;
    if message.role != Role::Assistant {
        return None;
    }
    let ways = [answer, answer.trim_end(), answer.trim_start(), answer.trim()];
    ways.into_iter().find_map(|way| rest.strip_prefix(way))
}

/// Special tokens by their first byte, the longest first.
#[derive(Debug, Default)]
struct Specials(BTreeMap<u8, Vec<(String, u32)>>);

impl Specials {
    fn new(tokenizer: &Tokenizer<'_>) -> Specials {
        let mut specials = Specials::default();
        for id in (0..tokenizer.vocab_size() as u32).filter(|&id| tokenizer.is_special(id)) {
            let bytes = tokenizer.token_bytes(id).unwrap_or_default();
            if let (Some(&first), Ok(text)) = (bytes.first(), str::from_utf8(bytes)) {
                specials.0.entry(first).or_default().push((text.to_owned(), id));
            }
        }
        specials
            .0
            .values_mut()
            .for_each(|texts| texts.sort_by_key(|(text, _)| std::cmp::Reverse(text.len())));
        specials
    }

    /// The longest special token that `rest` begins with: its length in bytes, and its id.
    fn at_start(&self, rest: &str) -> Option<(usize, u32)> {
        let texts = self.0.get(rest.as_bytes().first()?)?;
        texts.iter().find(|(text, _)| rest.starts_with(text.as_str())).map(|(text, id)| (text.len(), *id))
    }
}
