//! An action: the intent and slots that a sentence means, and its JSON.
//!
//! ```text
//! {"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}
//! {"intent":null,"slots":{}}
//! ```

use core::fmt;

use crate::home::{Domain, Home};
use crate::matching::{Candidates, Entry};
use crate::normalise::{SENTENCE_BYTES_MAX, normalise};
use crate::schema::{Intent, SLOT_COUNT, SLOTS, Slot, ValueKind, WORDS, Word};
use crate::tokens::Special;

/// A slot's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'h> {
    /// A name as the inventory spells it.
    Name(&'h str),
    /// A domain or another word of the schema.
    Word(&'static str),
    /// A number in tenths: 21.5 is 215.
    Tenths(i32),
    /// Words of the sentence as they were said.
    Said(&'h str),
}

/// What to do: an intent with its slots, or nothing where the request is outside the trade.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Action<'h> {
    intent: Option<Intent>,
    slots: [Option<Value<'h>>; SLOT_COUNT],
}

impl<'h> Action<'h> {
    /// Outside the trade.
    pub const NONE: Action<'static> = Action { intent: None, slots: [None; SLOT_COUNT] };

    /// An action without slots.
    pub const fn new(intent: Intent) -> Action<'h> {
        Action { intent: Some(intent), slots: [None; SLOT_COUNT] }
    }

    /// The intent, none outside the trade.
    pub fn intent(&self) -> Option<Intent> {
        self.intent
    }

    /// A slot's value.
    pub fn slot(&self, slot: Slot) -> Option<Value<'h>> {
        self.slots[slot as usize]
    }

    /// Gives a slot a value.
    pub fn set(&mut self, slot: Slot, value: Value<'h>) {
        self.slots[slot as usize] = Some(value);
    }

    /// Writes the action as one line of JSON, slots in canonical order.
    pub fn write_json(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.intent {
            Some(intent) => write!(out, "{{\"intent\":\"{}\",\"slots\":{{", intent.row().name)?,
            None => out.write_str("{\"intent\":null,\"slots\":{")?,
        }
        let mut separator = "";
        for row in &SLOTS {
            let Some(value) = self.slot(row.slot) else { continue };
            write!(out, "{separator}\"{}\":", row.name)?;
            separator = ",";
            match value {
                Value::Name(text) | Value::Word(text) => write_string(text, false, out)?,
                Value::Said(text) => {
                    write_string(text, row.kind == ValueKind::Span { lower: true }, out)?;
                }
                Value::Tenths(tenths) => write!(out, "{}", Tenths(tenths))?,
            }
        }
        out.write_str("}}")
    }

    /// Writes a slot's value as plain text, what JSON has between its quotes before anything is escaped; nothing where
    /// the slot has none.
    pub fn write_value(&self, slot: Slot, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.slot(slot) {
            None => Ok(()),
            Some(Value::Said(text)) if slot.row().kind == (ValueKind::Span { lower: true }) => {
                text.chars().try_for_each(|letter| out.write_char(letter.to_ascii_lowercase()))
            }
            Some(Value::Name(text) | Value::Said(text)) => out.write_str(text),
            Some(Value::Word(text)) => out.write_str(text),
            Some(Value::Tenths(tenths)) => write!(out, "{}", Tenths(tenths)),
        }
    }

    /// Writes the answer's tokens as text, which the model learns to say and the automaton reads back.
    ///
    /// # Errors
    ///
    /// Why no answer can say this with these candidates.
    pub fn write_answer(
        &self,
        home: &Home<'_>,
        candidates: &Candidates,
        out: &mut dyn fmt::Write,
    ) -> Result<(), EncodeError> {
        let Some(intent) = self.intent else {
            return Ok(write!(out, "{}{}", Special::None, Special::End)?);
        };
        write!(out, "{}", Special::Intent(intent))?;
        for row in &SLOTS {
            let Some(value) = self.slot(row.slot) else { continue };
            write!(out, "{}", Special::Slot(row.slot))?;
            match (row.kind, value) {
                (ValueKind::Number { .. }, Value::Tenths(tenths)) => write!(out, "{}", Tenths(tenths))?,
                (kind, Value::Name(text)) => {
                    let at = candidates.all().iter().position(|candidate| {
                        self.can_mean(intent, kind, candidate.entry, home)
                            && candidate.entry.name(home) == text
                    });
                    let is_here = candidates.here().is_some_and(|here| home.areas[here].name == text);
                    let pointer = match at {
                        Some(at) => Special::Candidate(at as u8),
                        None if is_here && kind == ValueKind::Area => Special::Here,
                        None => return Err(EncodeError::NotOffered(row.slot)),
                    };
                    write!(out, "{pointer}")?;
                }
                (ValueKind::Domain, Value::Word(text)) => {
                    let domain = Domain::from_name(text).ok_or(EncodeError::NoSuchValue(row.slot))?;
                    write!(out, "{}", Special::Domain(domain))?;
                }
                (_, Value::Word(text)) => {
                    let word = WORDS.iter().position(|word| word.slot == row.slot && word.text == text);
                    write!(out, "{}", Special::Word(word.ok_or(EncodeError::NoSuchValue(row.slot))? as u8))?;
                }
                (ValueKind::Span { .. }, Value::Said(text)) => {
                    let mut buffer = [0; SENTENCE_BYTES_MAX];
                    for word in normalise(text, &mut buffer).text.split(' ') {
                        write!(out, " {word}")?;
                    }
                }
                (_, Value::Tenths(_) | Value::Said(_)) => {
                    return Err(EncodeError::NoSuchValue(row.slot));
                }
            }
        }
        Ok(write!(out, "{}", Special::End)?)
    }

    /// Whether a slot of this kind can mean the entry in this action: of two things of one name the one that
    /// the intent is about.
    fn can_mean(&self, intent: Intent, kind: ValueKind, entry: Entry, home: &Home<'_>) -> bool {
        match entry {
            Entry::Area(_) => kind == ValueKind::Area,
            Entry::Floor(_) => kind == ValueKind::Floor,
            Entry::Entity(index) => {
                let domain = home.entities[index].domain;
                let said = self.slot(Slot::Domain);
                kind == ValueKind::Entity
                    && intent.row().named.contains(&domain)
                    && said.is_none_or(|said| said == Value::Word(domain.name()))
                    && WORDS.iter().all(|word| !self.says(word) || word.is_about(domain))
            }
        }
    }

    /// Whether the word is the value of its slot.
    fn says(&self, word: &Word) -> bool {
        self.slot(word.slot) == Some(Value::Word(word.text))
    }
}

/// Why an action cannot be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeError {
    /// The slot's name is not among the candidates.
    NotOffered(Slot),
    /// The slot's value is none of the schema.
    NoSuchValue(Slot),
    /// The writer failed.
    Write,
}

impl From<fmt::Error> for EncodeError {
    fn from(_: fmt::Error) -> EncodeError {
        EncodeError::Write
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EncodeError::NotOffered(slot) => {
                write!(f, "the value of {} is not among the candidates", slot.name())
            }
            EncodeError::NoSuchValue(slot) => write!(f, "the value of {} is none of the schema", slot.name()),
            EncodeError::Write => f.write_str("the output could not be written"),
        }
    }
}

impl core::error::Error for EncodeError {}

/// A number in tenths as an answer and JSON spell it: "21", "21.5", "-0.5".
pub(crate) struct Tenths(pub(crate) i32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

/// A JSON string with what must be escaped escaped.
fn write_string(text: &str, lower: bool, out: &mut dyn fmt::Write) -> fmt::Result {
    out.write_char('"')?;
    for letter in text.chars() {
        match letter {
            'A'..='Z' if lower => out.write_char(letter.to_ascii_lowercase())?,
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\u{0}'..='\u{1f}' => write!(out, "\\u{:04x}", u32::from(letter))?,
            _ => out.write_char(letter)?,
        }
    }
    out.write_char('"')
}
