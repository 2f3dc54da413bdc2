//! The automaton over answer tokens: which token may come next, and what the tokens say.
//!
//! ```text
//! answer = intent (slot value)* <|end|>  |  <|none|> <|end|>
//! value  = candidate | domain | word | -? digit+ (. digit)?
//! ```
//!
//! with slots in canonical order, each at most once, only those of the intent, with values that the schema,
//! the home and the slots before allow, and `<|end|>` only where the intent has what it needs. A slot or
//! value is offered only if the intent's needs can still be met after it; so from every state the answer can
//! end, and it ends within [`ANSWER_TOKENS_MAX`](crate::schema::ANSWER_TOKENS_MAX) tokens, as every step
//! either goes on in a bounded value or to a later slot.

use core::fmt;

use crate::action::{Action, Value};
use crate::home::{Domain, Home};
use crate::matching::{Candidates, Entry};
use crate::schema::{Intent, NAMED_ONLY, Slot, ValueKind, WORDS};
use crate::tokens::{ActionTokens, Special, Symbol};

/// Reads an answer token by token.
#[derive(Clone, Debug)]
pub struct Automaton<'a, 'h> {
    tokens: &'a ActionTokens,
    home: &'a Home<'h>,
    candidates: &'a Candidates,
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
    Number(Intent, Slot, Number),
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
    /// Before the first token of an answer to a prompt with these candidates of this home.
    pub fn new(
        tokens: &'a ActionTokens,
        home: &'a Home<'h>,
        candidates: &'a Candidates,
    ) -> Automaton<'a, 'h> {
        Automaton {
            tokens,
            home,
            candidates,
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
            State::Slot(intent) => self.slots(intent, visit),
            State::Value(intent, slot) => self.values(intent, slot, &mut |symbol, _| visit(symbol)),
            State::Number(intent, slot, number) => {
                number.next(slot, visit);
                if number.is_whole() {
                    self.slots(intent, visit);
                }
            }
            State::End => visit(Symbol::Special(Special::End)),
            State::Done => {}
        }
    }

    /// The slots that can follow, and the end.
    fn slots(&self, intent: Intent, visit: &mut dyn FnMut(Symbol)) {
        if is_met(intent, self.said) {
            visit(Symbol::Special(Special::End));
        }
        for &slot in intent.row().slots.iter().filter(|&&slot| slot as usize >= self.said.next) {
            if self.has_value(intent, slot, self.said, true) {
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
                for (number, candidate) in self.candidates.all().iter().enumerate() {
                    let named = candidate.entry.domain(self.home);
                    let fits = match candidate.entry {
                        Entry::Area(_) => slot.row().kind == ValueKind::Area,
                        Entry::Floor(_) => slot.row().kind == ValueKind::Floor,
                        Entry::Entity(_) => {
                            slot.row().kind == ValueKind::Entity
                                && named.is_some_and(|domain| row.named.contains(&domain))
                        }
                    };
                    if fits {
                        let named = named.or(after.named);
                        visit(Symbol::Special(Special::Candidate(number as u8)), Said { named, ..after });
                    }
                }
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
                for (index, word) in WORDS.iter().enumerate().filter(|(_, word)| word.slot == slot) {
                    if word.domains.is_empty()
                        || said.domain.is_some_and(|domain| word.domains.contains(&domain))
                    {
                        visit(Symbol::Special(Special::Word(index as u8)), after);
                    }
                }
            }
            ValueKind::Number { .. } => Number::START.next(slot, &mut |symbol| visit(symbol, after)),
        }
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
        self.state = match (self.state, symbol) {
            (_, Symbol::Special(Special::End)) => State::Done,
            (_, Symbol::Special(Special::None)) => State::End,
            (_, Symbol::Special(Special::Intent(intent))) => {
                self.action = Action::new(intent);
                State::Slot(intent)
            }
            (State::Slot(intent) | State::Number(intent, ..), Symbol::Special(Special::Slot(slot))) => {
                State::Value(intent, slot)
            }
            (State::Value(intent, slot), symbol) => self.take_value(intent, slot, symbol),
            (State::Number(intent, slot, number), symbol) => self.take_number(intent, slot, number, symbol),
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
            Symbol::Special(Special::Domain(domain)) => Value::Word(domain.name()),
            Symbol::Special(Special::Word(index)) => Value::Word(WORDS[usize::from(index)].text),
            _ => return self.take_number(intent, slot, Number::START, symbol),
        };
        self.action.set(slot, value);
        State::Slot(intent)
    }

    fn take_number(&mut self, intent: Intent, slot: Slot, number: Number, symbol: Symbol) -> State {
        let number = number.with(symbol);
        self.action.set(slot, Value::Tenths(number.tenths()));
        State::Number(intent, slot, number)
    }
}

impl Said {
    fn has(self, slot: Slot) -> bool {
        self.slots & (1 << slot as u32) != 0
    }

    fn with(self, slot: Slot) -> Said {
        Said { slots: self.slots | 1 << slot as u32, next: slot as usize + 1, ..self }
    }
}

/// Whether the intent has all that it needs.
fn is_met(intent: Intent, said: Said) -> bool {
    intent.row().requires.iter().any(|group| group.iter().all(|&slot| said.has(slot)))
}

/// A number as far as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Number {
    negative: bool,
    whole: Option<i32>,
    fraction: Fraction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fraction {
    None,
    Point,
    Tenth(i32),
}

impl Number {
    const START: Number = Number { negative: false, whole: None, fraction: Fraction::None };

    /// What can follow. One spelling for each value: no leading zeros, no ".0", no "-0".
    fn next(self, slot: Slot, visit: &mut dyn FnMut(Symbol)) {
        let ValueKind::Number { min, max, decimal } = slot.row().kind else { return };
        let limit = if self.negative { -min } else { max };
        match (self.whole, self.fraction) {
            (None, _) => {
                let least = if self.negative && !decimal { 1 } else { 0 };
                (least..=limit.min(9)).for_each(|digit| visit(Symbol::Digit(digit as u8)));
                if min < 0 && !self.negative {
                    visit(Symbol::Minus);
                }
            }
            (Some(whole), Fraction::None) => {
                let fits = |digit: &i32| whole != 0 && whole * 10 + digit <= limit;
                (0..=9).filter(fits).for_each(|digit| visit(Symbol::Digit(digit as u8)));
                if decimal && whole < limit {
                    visit(Symbol::Point);
                }
            }
            (Some(_), Fraction::Point) => (1..=9).for_each(|digit| visit(Symbol::Digit(digit))),
            (Some(_), Fraction::Tenth(_)) => {}
        }
    }

    fn with(self, symbol: Symbol) -> Number {
        match (symbol, self.fraction) {
            (Symbol::Minus, _) => Number { negative: true, ..self },
            (Symbol::Point, _) => Number { fraction: Fraction::Point, ..self },
            (Symbol::Digit(digit), Fraction::None) => {
                Number { whole: Some(self.whole.unwrap_or(0) * 10 + i32::from(digit)), ..self }
            }
            (Symbol::Digit(digit), _) => Number { fraction: Fraction::Tenth(i32::from(digit)), ..self },
            (Symbol::Special(_), _) => self,
        }
    }

    /// Whether it can stand as it is.
    fn is_whole(self) -> bool {
        match self.fraction {
            Fraction::None => self.whole.is_some_and(|whole| whole != 0 || !self.negative),
            Fraction::Point => false,
            Fraction::Tenth(_) => true,
        }
    }

    fn tenths(self) -> i32 {
        let tenth = if let Fraction::Tenth(digit) = self.fraction { digit } else { 0 };
        let magnitude = self.whole.unwrap_or(0) * 10 + tenth;
        if self.negative { -magnitude } else { magnitude }
    }
}
