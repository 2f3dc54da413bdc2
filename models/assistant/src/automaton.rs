//! The automaton over answer tokens: which token may come next, and what the tokens say.
//!
//! ```text
//! answer = intent (slot value)* <|end|>  |  <|none|> <|end|>
//! value  = candidate | <|here|> | domain | word | -? digit+ (. digit)? | words of the sentence
//! ```
//!
//! with slots in canonical order, each at most once, only those of the intent, with values that the schema,
//! the home, the sentence and the slots before allow, and `<|end|>` only where the intent has what it needs. A
//! number is one that the sentence says, as often as it says it; words are words of the sentence that follow each other there. A slot or
//! value is offered only if the intent's needs can still be met after it; so from every state the answer can
//! end, and it ends within [`ANSWER_TOKENS_MAX`](crate::schema::ANSWER_TOKENS_MAX) tokens, as every step
//! either goes on in a bounded value or to a later slot.

use core::fmt::{self, Write as _};

use crate::action::{Action, Tenths, Value};
use crate::heard::Heard;
use crate::home::{Domain, Home};
use crate::matching::{Candidates, Entry};
use crate::prompt::SENTENCE_TOKENS_MAX;
use crate::schema::{Intent, NAMED_ONLY, Slot, ValueKind, WORDS};
use crate::tokens::{ActionTokens, Special, Symbol};

/// Reads an answer token by token.
#[derive(Clone, Debug)]
pub struct Automaton<'a, 'h> {
    tokens: &'a ActionTokens,
    home: &'a Home<'h>,
    candidates: Candidates,
    heard: Heard<'h>,
    state: State,
    said: Said,
    action: Action<'h>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    /// Wants an intent or `<|none|>`.
    Intent,
    /// Wants a slot or, if the intent has what it needs, the end.
    Slot(Intent),
    /// Wants the slot's value.
    Value(Intent, Slot),
    /// Within a number; wants more of it and, if it can stand, what [`State::Slot`] wants.
    Number(Intent, Slot, Spelling),
    /// Within words of the sentence; wants more of them and, at a word's end, what [`State::Slot`] wants.
    Span(Intent, Slot, Span),
    /// Wants only the end.
    End,
    Done,
}

/// What was said that later slots depend on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Said {
    /// Bit `slot`.
    slots: u32,
    /// One past the last slot.
    next: usize,
    /// Domain of the entity named.
    named: Option<Domain>,
    /// Value of the domain slot.
    domain: Option<Domain>,
    /// Bit `at` for each of the numbers said that a slot has taken.
    numbers: u32,
}

/// A token that cannot come here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAllowed {
    /// The token.
    pub id: u32,
}

impl fmt::Display for NotAllowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "token {} cannot come here in an answer", self.id)
    }
}

impl core::error::Error for NotAllowed {}

impl<'a, 'h> Automaton<'a, 'h> {
    /// Before the first token of an answer to a sentence with these candidates of this home.
    pub fn new(
        tokens: &'a ActionTokens,
        home: &'a Home<'h>,
        candidates: Candidates,
        heard: Heard<'h>,
    ) -> Automaton<'a, 'h> {
        Automaton {
            tokens,
            home,
            candidates,
            heard,
            state: State::Intent,
            said: Said::default(),
            action: Action::NONE,
        }
    }

    /// Visits the id of every token that can come next; none when done, else at least one.
    pub fn allowed(&self, visit: &mut dyn FnMut(u32)) {
        self.symbols(&mut |symbol| visit(self.tokens.id(symbol)));
    }

    /// Takes a token.
    ///
    /// # Errors
    ///
    /// A token that [`Automaton::allowed`] does not visit; nothing changes.
    pub fn advance(&mut self, id: u32) -> Result<(), NotAllowed> {
        let mut taken = None;
        self.symbols(&mut |symbol| {
            if self.tokens.id(symbol) == id {
                taken = Some(symbol);
            }
        });
        self.take(taken.ok_or(NotAllowed { id })?);
        Ok(())
    }

    /// Ends the answer: nothing is asked for.
    pub(crate) fn refuse(&mut self) {
        self.action = Action::NONE;
        self.state = State::Done;
    }

    /// Whether the answer has ended.
    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// What the answer said, once it has ended.
    pub fn action(&self) -> Option<Action<'h>> {
        self.is_done().then_some(self.action)
    }

    fn symbols(&self, visit: &mut dyn FnMut(Symbol)) {
        match self.state {
            State::Intent => {
                visit(Symbol::Special(Special::None));
                Intent::all()
                    .filter(|&intent| self.can_end(intent, self.said))
                    .for_each(|intent| visit(Symbol::Special(Special::Intent(intent))));
            }
            State::Slot(intent) => self.slots(intent, self.said, visit),
            State::Value(intent, slot) => self.values(intent, slot, &mut |symbol, _| visit(symbol)),
            State::Number(intent, slot, number) => {
                self.number_symbols(slot, self.said, number, visit);
                if let Some((at, _)) = self.number_said(slot, number) {
                    self.slots(intent, self.said.with_number(at), visit);
                }
            }
            State::Span(intent, _, span) => {
                for last in span.ends() {
                    if let Some(&id) = self.heard.ids().get(last + 1) {
                        visit(Symbol::Text(id));
                    }
                }
                if span.ends().any(|last| self.heard.ends_word(last)) {
                    self.slots(intent, self.said, visit);
                }
            }
            State::End => visit(Symbol::Special(Special::End)),
            State::Done => {}
        }
    }

    /// The slots that can follow what was said, and the end.
    fn slots(&self, intent: Intent, said: Said, visit: &mut dyn FnMut(Symbol)) {
        if is_met(intent, said) {
            visit(Symbol::Special(Special::End));
        }
        for &slot in intent.row().slots.iter().filter(|&&slot| slot as usize >= said.next) {
            if self.has_value(intent, slot, said, true) {
                visit(Symbol::Special(Special::Slot(slot)));
            }
        }
    }

    /// The first tokens of the slot's values after which the answer can end, with what they say.
    fn values(&self, intent: Intent, slot: Slot, visit: &mut dyn FnMut(Symbol, Said)) {
        self.values_after(intent, slot, self.said, &mut |symbol, said| {
            if self.can_end(intent, said) {
                visit(symbol, said);
            }
        });
    }

    /// Whether a slot has a value at all, or one after which the answer can end.
    fn has_value(&self, intent: Intent, slot: Slot, said: Said, and_end: bool) -> bool {
        let mut found = false;
        self.values_after(intent, slot, said, &mut |_, said| found |= !and_end || self.can_end(intent, said));
        found
    }

    /// The first tokens of the slot's values, with what has been said after each.
    fn values_after(&self, intent: Intent, slot: Slot, said: Said, visit: &mut dyn FnMut(Symbol, Said)) {
        let row = intent.row();
        let after = said.with(slot);
        match slot.row().kind {
            ValueKind::Entity | ValueKind::Area | ValueKind::Floor => {
                self.pointers(intent, slot, after, visit);
            }
            ValueKind::Domain => {
                for domain in Domain::ALL {
                    let fits = match said.named {
                        Some(named) => domain == named,
                        None => row.domains.contains(&domain) && !NAMED_ONLY.contains(&domain),
                    };
                    if fits {
                        let said = Said { domain: Some(domain), ..after };
                        visit(Symbol::Special(Special::Domain(domain)), said);
                    }
                }
            }
            ValueKind::Word { .. } => {
                let about = said.domain.or(said.named);
                for (index, word) in WORDS.iter().enumerate().filter(|(_, word)| word.slot == slot) {
                    if word.domains.is_empty() || about.is_some_and(|domain| word.is_about(domain)) {
                        visit(Symbol::Special(Special::Word(index as u8)), after);
                    }
                }
            }
            ValueKind::Number { .. } => {
                self.number_symbols(slot, said, Spelling::START, &mut |symbol| visit(symbol, after));
            }
            ValueKind::Span { .. } => {
                for (at, &id) in self.heard.ids().iter().enumerate() {
                    if self.heard.begins_word(at) {
                        visit(Symbol::Text(id), after);
                    }
                }
            }
        }
    }

    /// Candidates that the slot can mean, and the speaker's area.
    fn pointers(&self, intent: Intent, slot: Slot, after: Said, visit: &mut dyn FnMut(Symbol, Said)) {
        let kind = slot.row().kind;
        for (number, candidate) in self.candidates.all().iter().enumerate() {
            let named = candidate.entry.domain(self.home);
            let fits = match candidate.entry {
                Entry::Area(_) => kind == ValueKind::Area,
                Entry::Floor(_) => kind == ValueKind::Floor,
                Entry::Entity(_) => {
                    kind == ValueKind::Entity
                        && named.is_some_and(|domain| intent.row().named.contains(&domain))
                }
            };
            if fits {
                let named = named.or(after.named);
                visit(Symbol::Special(Special::Candidate(number as u8)), Said { named, ..after });
            }
        }
        if kind == ValueKind::Area && self.candidates.here().is_some() {
            visit(Symbol::Special(Special::Here), after);
        }
    }

    /// What can follow `number` in a value of the slot: what follows in a number that the sentence says. One
    /// spelling for each value: no leading zeros, no ".0".
    fn number_symbols(&self, slot: Slot, said: Said, number: Spelling, visit: &mut dyn FnMut(Symbol)) {
        for (_, tenths) in self.numbers(slot, said) {
            let byte = Spelling::of(tenths).after(&number);
            match byte {
                Some(b'-') => visit(Symbol::Minus),
                Some(b'.') => visit(Symbol::Point),
                Some(digit) => visit(Symbol::Digit(digit - b'0')),
                None => {}
            }
        }
    }

    /// The tenths of the numbers of the sentence that the slot can hold, with their places; a number that was said
    /// once is for one slot.
    fn numbers(&self, slot: Slot, said: Said) -> impl Iterator<Item = (usize, i32)> {
        let (min, max, decimal) = match slot.row().kind {
            ValueKind::Number { min, max, decimal } => (min, max, decimal),
            _ => (0, -1, false),
        };
        let fits = move |&(at, tenths): &(usize, i32)| {
            said.numbers & (1 << at) == 0
                && (min * 10..=max * 10).contains(&tenths)
                && (decimal || tenths % 10 == 0)
        };
        self.heard.numbers().all().iter().copied().enumerate().filter(fits)
    }

    /// The number of the sentence that is spelled so, if it is written to its end.
    fn number_said(&self, slot: Slot, number: Spelling) -> Option<(usize, i32)> {
        self.numbers(slot, self.said).find(|&(_, tenths)| Spelling::of(tenths) == number)
    }

    /// Whether all that the intent needs was said or can still be said.
    fn can_end(&self, intent: Intent, said: Said) -> bool {
        intent.row().requires.iter().any(|group| {
            group.iter().all(|&slot| {
                said.has(slot) || (slot as usize >= said.next && self.has_value(intent, slot, said, false))
            })
        })
    }

    fn take(&mut self, symbol: Symbol) {
        if let (State::Number(_, slot, number), Symbol::Special(_)) = (self.state, symbol)
            && let Some((at, _)) = self.number_said(slot, number)
        {
            self.said = self.said.with_number(at);
        }
        self.state = match (self.state, symbol) {
            (_, Symbol::Special(Special::End)) => State::Done,
            (_, Symbol::Special(Special::None)) => State::End,
            (_, Symbol::Special(Special::Intent(intent))) => {
                self.action = Action::new(intent);
                State::Slot(intent)
            }
            (
                State::Slot(intent) | State::Number(intent, ..) | State::Span(intent, ..),
                Symbol::Special(Special::Slot(slot)),
            ) => State::Value(intent, slot),
            (State::Value(intent, slot), symbol) => self.take_value(intent, slot, symbol),
            (State::Number(intent, slot, number), symbol) => self.take_number(intent, slot, number, symbol),
            (State::Span(intent, slot, span), Symbol::Text(id)) => self.take_text(intent, slot, span, id),
            (state, _) => state,
        };
    }

    fn take_value(&mut self, intent: Intent, slot: Slot, symbol: Symbol) -> State {
        let mut said = self.said;
        self.values(intent, slot, &mut |allowed, after| {
            if allowed == symbol {
                said = after;
            }
        });
        self.said = said;
        let value = match symbol {
            Symbol::Special(Special::Candidate(number)) => {
                Value::Name(self.candidates.all()[usize::from(number)].entry.name(self.home))
            }
            Symbol::Special(Special::Here) => {
                Value::Name(self.candidates.here().map_or("", |here| self.home.areas[here].name))
            }
            Symbol::Special(Special::Domain(domain)) => Value::Word(domain.name()),
            Symbol::Special(Special::Word(index)) => Value::Word(WORDS[usize::from(index)].text),
            Symbol::Text(id) => return self.take_text(intent, slot, Span::before_words(&self.heard), id),
            _ => return self.take_number(intent, slot, Spelling::START, symbol),
        };
        self.action.set(slot, value);
        State::Slot(intent)
    }

    fn take_number(&mut self, intent: Intent, slot: Slot, number: Spelling, symbol: Symbol) -> State {
        let number = number.with(symbol);
        // Before its end a number may be none of those said; then it has no value yet.
        if let Some((_, tenths)) = self.number_said(slot, number) {
            self.action.set(slot, Value::Tenths(tenths));
        }
        State::Number(intent, slot, number)
    }

    fn take_text(&mut self, intent: Intent, slot: Slot, span: Span, id: u32) -> State {
        let span = span.with(id, &self.heard);
        if let Some(last) = span.ends().find(|&last| self.heard.ends_word(last)) {
            self.action.set(slot, Value::Said(self.heard.said(last + 1 - span.tokens, last)));
        }
        State::Span(intent, slot, span)
    }
}

impl Said {
    fn has(self, slot: Slot) -> bool {
        self.slots & (1 << slot as u32) != 0
    }

    fn with(self, slot: Slot) -> Said {
        Said { slots: self.slots | 1 << slot as u32, next: slot as usize + 1, ..self }
    }

    fn with_number(self, at: usize) -> Said {
        Said { numbers: self.numbers | 1 << at, ..self }
    }
}

/// Whether the intent has all that it needs.
fn is_met(intent: Intent, said: Said) -> bool {
    intent.row().requires.iter().any(|group| group.iter().all(|&slot| said.has(slot)))
}

/// A number as an answer spells it, as far as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spelling {
    bytes: [u8; 8],
    len: usize,
}

impl Spelling {
    const START: Spelling = Spelling { bytes: [0; 8], len: 0 };

    /// The spelling of a number in tenths.
    fn of(tenths: i32) -> Spelling {
        let mut spelling = Spelling::START;
        // Numbers of slots have at most four digits, a sign, a point and a tenth.
        let _ = write!(spelling, "{}", Tenths(tenths));
        spelling
    }

    /// What comes after `begun` in this number, if it begins so.
    fn after(&self, begun: &Spelling) -> Option<u8> {
        let rest = self.bytes[..self.len].strip_prefix(&begun.bytes[..begun.len])?;
        rest.first().copied()
    }

    fn with(mut self, symbol: Symbol) -> Spelling {
        let byte = match symbol {
            Symbol::Digit(digit) => b'0' + digit,
            Symbol::Point => b'.',
            Symbol::Minus => b'-',
            Symbol::Special(_) | Symbol::Text(_) => return self,
        };
        if let Some(place) = self.bytes.get_mut(self.len) {
            *place = byte;
            self.len += 1;
        }
        self
    }
}

impl fmt::Write for Spelling {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// Words of the sentence as far as they were written: everywhere in the sentence where its tokens stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    /// Bit `at`: it may end with the sentence's token `at`.
    ends: u64,
    /// How many tokens it has.
    tokens: usize,
}

const _: () = assert!(SENTENCE_TOKENS_MAX <= u64::BITS as usize);

impl Span {
    /// Before the first token: it may "end" before every word. Bit `at` then means before the token `at`.
    fn before_words(heard: &Heard<'_>) -> Span {
        let begins = (0..heard.ids().len()).filter(|&at| heard.begins_word(at));
        Span { ends: begins.fold(0, |ends, at| ends | 1 << at), tokens: 0 }
    }

    /// Where it may end.
    fn ends(self) -> impl Iterator<Item = usize> {
        (0..SENTENCE_TOKENS_MAX).filter(move |at| self.ends & (1 << at) != 0)
    }

    /// With one token more.
    fn with(self, id: u32, heard: &Heard<'_>) -> Span {
        let candidates = if self.tokens == 0 { self.ends } else { self.ends << 1 };
        let stands = |&(at, &other): &(usize, &u32)| candidates & (1 << at) != 0 && other == id;
        let ends = heard.ids().iter().enumerate().filter(stands).fold(0, |ends, (at, _)| ends | 1 << at);
        Span { ends, tokens: self.tokens + 1 }
    }
}
