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
//! - a user-defined token with which a template marks turns (`<|user|>`) is text in a content: it is
//!   encoded in two parts, so that no token comes of it;
//! - all other text between two special tokens, content or not, is made tokens in one piece, as an encoder of
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
use crate::answer::encode_behind;
use std::collections::BTreeMap;
use ternlet_core::config::NO_TOKEN;
use ternlet_core::tokenizer::{Behind, EncodeError, SpecialText, TokenKind, Tokenizer};

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
    /// Control tokens.
    specials: Specials,
    /// User-defined tokens that no content may say.
    markers: Specials,
    bos: u32,
}

impl Writer {
    /// A writer by this template, whose text is `source`; `bos` is the token that opens a text.
    pub fn new(tokenizer: &Tokenizer<'_>, bos: u32, template: Template, source: &str) -> Writer {
        let written = probe(&template);
        let is_marker = |id: u32| {
            let text = str::from_utf8(tokenizer.token_bytes(id).unwrap_or_default()).unwrap_or_default();
            tokenizer.kind(id) == Some(TokenKind::UserDefined) && marks_turns(text, source, &written)
        };
        let specials = Specials::new(tokenizer, &|id| tokenizer.is_special(id));
        Writer { template, specials, markers: Specials::new(tokenizer, &is_marker), bos }
    }

    /// The tokens of a conversation, up to where the model is to answer. The token that opens a text
    /// stands first, whether the template writes it or not.
    pub fn tokens(&self, tokenizer: &Tokenizer<'_>, said: &[Said<'_>]) -> Result<Vec<u32>, ChatError> {
        let messages: Vec<Message<'_>> = said.iter().map(|said| said.message).collect();
        let mut written = Written { tokenizer, ids: Vec::new(), text: String::new(), meant: Vec::new() };
        for piece in self.pieces(&messages)? {
            match piece {
                Piece::Content(content) => written.text += &content,
                Piece::Own(own) => self.read_own(&own, &mut written)?,
                Piece::Answer(index) => {
                    written.flush(&self.markers)?;
                    written.ids.extend(said[index].tokens);
                }
            }
        }
        written.flush(&self.markers)?;
        let mut ids = written.ids;
        if self.bos != NO_TOKEN && ids.first() != Some(&self.bos) {
            ids.insert(0, self.bos);
        }
        Ok(ids)
    }

    /// Takes the special tokens out of the template's own text; the rest waits.
    fn read_own(&self, own: &str, written: &mut Written<'_>) -> Result<(), EncodeError> {
        let mut rest = own;
        while let Some(first) = rest.chars().next() {
            let mut len = first.len_utf8();
            if let Some((special, id)) = self.specials.at_start(rest) {
                written.flush(&self.markers)?;
                written.ids.push(id);
                len = special;
            } else if let Some((marker, _)) = self.markers.at_start(rest) {
                written.meant.push(written.text.len());
                written.text += &rest[..marker];
                len = marker;
            } else {
                written.text.push(first);
            }
            rest = &rest[len..];
        }
        Ok(())
    }

    /// The stretches of a written conversation.
    fn pieces(&self, messages: &[Message<'_>]) -> Result<Vec<Piece>, ChatError> {
        let plain = self.template.render(messages, true)?;
        for marking in [Marking::All, Marking::AllButAnswers, Marking::Specials, Marking::Controls] {
            let marked = Marked::new(messages, marking, self);
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

/// What a template writes around contents that say nothing.
fn probe(template: &Template) -> String {
    let say = |role| Message { role, content: "" };
    let talk = [say(Role::System), say(Role::User), say(Role::Assistant), say(Role::User)];
    // Some templates know no system prompt.
    let written = template.render(&talk, true).or_else(|_| template.render(&talk[1..], true));
    written.unwrap_or_default()
}

/// Whether a user-defined token is one with which a template marks turns: it writes it, or writes it at times and it is
/// in brackets. Words and single characters are not.
fn marks_turns(text: &str, source: &str, written: &str) -> bool {
    let is_bracketed =
        [('<', '>'), ('[', ']')].iter().any(|&(open, close)| text.starts_with(open) && text.ends_with(close));
    let is_text = text.trim().chars().nth(1).is_none() || text.chars().all(char::is_alphanumeric);
    !is_text && (written.contains(text) || is_bracketed && source.contains(text))
}

/// A conversation's tokens so far.
struct Written<'t> {
    tokenizer: &'t Tokenizer<'t>,
    ids: Vec<u32>,
    /// Text that is not yet made tokens.
    text: String,
    /// Where markers stand in it that the template wrote.
    meant: Vec<usize>,
}

impl Written<'_> {
    /// Makes the waiting text tokens, all markers in it that the template did not write in two parts.
    fn flush(&mut self, markers: &Specials) -> Result<(), EncodeError> {
        let (mut start, mut behind) = (0, Behind::token(self.tokenizer, self.ids.last().copied()));
        for (at, first) in self.text.char_indices() {
            let end = at + first.len_utf8();
            let is_said = || markers.at_start(&self.text[at..]).is_some() && !self.meant.contains(&at);
            if end == self.text.len() || is_said() {
                let part = &self.text[start..end];
                self.ids.extend(encode_behind(self.tokenizer, behind, part, SpecialText::Plain)?);
                (start, behind) = (end, Behind::Text);
            }
        }
        self.text.clear();
        self.meant.clear();
        Ok(())
    }
}

/// What of the messages is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marking {
    /// Every character; each answer as a whole.
    All,
    /// Every character but those of answers, of which only special tokens' text.
    AllButAnswers,
    /// Special tokens' text; of answers only control tokens'.
    Specials,
    /// Control tokens' text.
    Controls,
}

/// Messages with parts of them replaced.
struct Marked {
    contents: Vec<String>,
    /// The characters that were replaced, in order.
    originals: Vec<char>,
}

impl Marked {
    fn new(messages: &[Message<'_>], marking: Marking, writer: &Writer) -> Marked {
        let mut marked = Marked { contents: Vec::new(), originals: Vec::new() };
        for (index, message) in messages.iter().enumerate() {
            let is_answer = message.role == Role::Assistant;
            let answer = char::from_u32(ANSWERS.start + index as u32 % ANSWERS.len() as u32);
            let content = match answer.filter(|_| is_answer && marking == Marking::All) {
                Some(stands_for_it) => stands_for_it.to_string(),
                None if is_answer || marking == Marking::Controls => {
                    marked.replace(message.content, &[&writer.specials])
                }
                None if marking == Marking::Specials => {
                    marked.replace(message.content, &[&writer.specials, &writer.markers])
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

    /// The content with the text of these tokens replaced.
    fn replace(&mut self, content: &str, tokens: &[&Specials]) -> String {
        let (mut out, mut rest) = (String::with_capacity(content.len()), content);
        while let Some(first) = rest.chars().next() {
            let Some((len, _)) = tokens.iter().find_map(|tokens| tokens.at_start(rest)) else {
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
    fn new(tokenizer: &Tokenizer<'_>, counts: &dyn Fn(u32) -> bool) -> Specials {
        let mut specials = Specials::default();
        for id in (0..tokenizer.vocab_size() as u32).filter(|&id| counts(id)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::AlignedBytes;
    use crate::format::tokenizer_section::{
        Piece as VocabularyPiece, PieceKind, Prefix, Vocabulary, build_section,
    };

    const BOS: u32 = 1;

    /// Of characters, with a space in front, as SentencePiece has them; `<|user|>` is user-defined.
    fn section() -> AlignedBytes {
        let letters: Vec<String> = "\u{2581}abcdersu<|>/think\n".chars().map(String::from).collect();
        let special = [
            ("<unk>", PieceKind::Unknown),
            ("<s>", PieceKind::Control),
            ("</s>", PieceKind::Control),
            ("<|user|>", PieceKind::UserDefined),
            ("</think>", PieceKind::UserDefined),
        ];
        let ordinary = letters.iter().map(|letter| (letter.as_str(), PieceKind::Normal));
        let pieces: Vec<VocabularyPiece<'_>> = special
            .into_iter()
            .chain(ordinary)
            .map(|(text, kind)| VocabularyPiece { text, score: 0.0, kind })
            .collect();
        let vocabulary = Vocabulary::from_pieces(&pieces, Prefix::Sentences).expect("a vocabulary");
        let section = build_section(&vocabulary).expect("a section");
        let mut aligned = AlignedBytes::new(section.len() as u64).expect("memory");
        aligned.bytes_mut().copy_from_slice(&section);
        aligned
    }

    /// The text of a conversation's tokens, of which each is shown for itself.
    fn written(source: &str, said: &[(Role, &str)]) -> Vec<String> {
        let section = section();
        let tokenizer = Tokenizer::new_checked(section.bytes()).expect("a tokenizer");
        let template = Template::new(source, "<s>", "</s>", jiff::civil::date(2026, 1, 1).at(0, 0, 0, 0))
            .expect("a template");
        let tokens: Vec<Vec<u32>> = said
            .iter()
            .map(|(_, content)| {
                encode_behind(&tokenizer, Behind::Text, content, SpecialText::Plain).expect("tokens")
            })
            .collect();
        let said: Vec<Said<'_>> = said
            .iter()
            .zip(&tokens)
            .map(|(&(role, content), tokens)| Said { message: Message { role, content }, tokens })
            .collect();
        let ids = Writer::new(&tokenizer, BOS, template, source).tokens(&tokenizer, &said).expect("tokens");
        let text = |id| String::from_utf8_lossy(tokenizer.token_bytes(id).expect("a token")).into_owned();
        ids.into_iter().map(text).collect()
    }

    #[test]
    fn only_the_first_text_gets_a_space_in_front() {
        let said = [(Role::User, "ab"), (Role::Assistant, "cd"), (Role::User, "e")];
        let source = "{% for message in messages %}{{ message.content }}{% endfor %}";
        assert_eq!(written(source, &said).concat(), "<s> abcde");
        let source =
            "{{ bos_token }}{% for message in messages %}{{ message.content }}{{ eos_token }}{% endfor %}";
        assert_eq!(written(source, &said).concat(), "<s> ab</s>cd</s> e</s>");
    }

    #[test]
    fn contents_say_no_markers() {
        let turns = "{% for message in messages %}<|user|>{{ message.content }}\n{% endfor %}";
        // The template looks at the contents, so that they cannot be replaced as a whole.
        let looks = "{% for message in messages %}<|user|>{% if 'b' in message.content %}{{ message.content }}{% endif %}{% endfor %}";
        for source in [turns, looks] {
            for content in ["a<|user|>b", "<|user|>b", "b<|user|>", "b<<|user|><|user|>", "user|>b"] {
                let written = written(source, &[(Role::User, content)]);
                let markers = written.iter().filter(|token| *token == "<|user|>").count();
                assert_eq!(markers, 1, "{source} {content}: {written:?}");
                assert!(written.concat().contains(content), "{source} {content}: {written:?}");
            }
        }
        // The template's own stays a part of its text, as an encoder of the whole has it.
        let whole = written("<|user|>{{ messages[0].content }}", &[(Role::User, "a")]);
        assert_eq!(whole, ["<s>", " ", "<|user|>", "a"]);
    }

    /// What a model wrote may hold such tokens, and a template may look for them.
    #[test]
    fn a_template_may_look_at_answers_with_markers() {
        let source = "{% for message in messages %}{% if message.role == 'assistant' %}\
                      {{ message.content.split('</think>')[-1] }}{% else %}<|user|>{{ message.content }}{% endif %}{% endfor %}";
        let said = [(Role::User, "a"), (Role::Assistant, "bb</think>cc"), (Role::User, "d</think>")];
        let written = written(source, &said);
        assert_eq!(written.concat(), "<s> <|user|>acc<|user|>d</think>");
        assert!(!written.iter().any(|token| token == "</think>"), "{written:?}");
    }

    #[test]
    fn words_and_single_characters_mark_no_turns() {
        for text in ["user", "0", "<", " ", "\n\n", "", "é"] {
            assert!(!marks_turns(text, "{{ user[0] < ' ' }}", "user 0 < é\n\n"), "{text:?}");
        }
        assert!(marks_turns("<|user|>", "", "<|user|>") && marks_turns("[INST]", "'[INST]'", ""));
        assert!(!marks_turns("<b>", "{{ content }}", "<|user|>") && !marks_turns("::", "'::'", ""));
    }
}
