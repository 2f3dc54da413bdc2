//! What an action may be: the tables of intents, slots and their values.
//!
//! The special tokens, the automaton and the JSON all follow from these tables; a new intent is a row of
//! [`INTENTS`], a new slot a variant of [`Slot`] with a row of [`SLOTS`], a new word value a row of [`WORDS`].

mod intents;
mod words;

pub use intents::{INTENTS, IntentRow};
pub use words::{WORDS, Word};

use crate::home::Domain;
use crate::prompt::SENTENCE_TOKENS_MAX;

/// The slots, in the canonical order in which an answer names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Slot {
    /// An entity.
    Name,
    /// A room.
    Area,
    /// A storey.
    Floor,
    /// All things of a kind, or the kind of the thing named.
    Domain,
    /// A kind within a domain, "curtain".
    DeviceClass,
    /// What a question asks whether it holds, "open".
    State,
    /// What is to be played, "album".
    MediaClass,
    /// Percent.
    Brightness,
    /// A colour, as said.
    Color,
    /// Percent that a cover is open.
    Position,
    /// Percent.
    VolumeLevel,
    /// Degrees.
    Temperature,
    /// A duration's hours.
    Hours,
    /// A duration's minutes.
    Minutes,
    /// A duration's seconds.
    Seconds,
    /// Hours that the timer meant was started with.
    StartHours,
    /// Minutes that the timer meant was started with.
    StartMinutes,
    /// Seconds that the timer meant was started with.
    StartSeconds,
    /// What a list gains or has done, as said.
    Item,
    /// A timer's name, as said; its JSON name is `name`, too.
    TimerName,
    /// What to look for and play, as said.
    SearchQuery,
    /// What to tell everyone, as said.
    Message,
    /// A request for when the timer ends, as said.
    ConversationCommand,
}

/// How many slots there are.
pub const SLOT_COUNT: usize = SLOTS.len();

/// What a slot's value can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A candidate that is an entity of the intent's `named` domains.
    Entity,
    /// A candidate that is an area, or the speaker's area.
    Area,
    /// A candidate that is a floor.
    Floor,
    /// A domain of the intent's `domains`.
    Domain,
    /// A word of [`WORDS`]; the tokens are named `<|prefix:word|>`.
    Word {
        /// What its tokens' names start with.
        prefix: &'static str,
    },
    /// A number that the sentence says, from `min` to `max`, both included, whole unless `decimal`.
    Number {
        /// The least value.
        min: i32,
        /// The greatest value.
        max: i32,
        /// Whether tenths are allowed.
        decimal: bool,
    },
    /// Words of the sentence, one after another.
    Span {
        /// Whether the action has them in lower case.
        lower: bool,
    },
}

/// A row of [`SLOTS`].
#[derive(Clone, Copy, Debug)]
pub struct SlotRow {
    /// Which slot.
    pub slot: Slot,
    /// Home Assistant's name.
    pub name: &'static str,
    /// What an answer's token is named, `<|s:key|>`.
    pub key: &'static str,
    /// What its value can be.
    pub kind: ValueKind,
}

/// Every slot, in the order of [`Slot`].
pub const SLOTS: [SlotRow; 23] = [
    row(Slot::Name, "name", ValueKind::Entity),
    row(Slot::Area, "area", ValueKind::Area),
    row(Slot::Floor, "floor", ValueKind::Floor),
    row(Slot::Domain, "domain", ValueKind::Domain),
    row(Slot::DeviceClass, "device_class", ValueKind::Word { prefix: "dc" }),
    row(Slot::State, "state", ValueKind::Word { prefix: "st" }),
    row(Slot::MediaClass, "media_class", ValueKind::Word { prefix: "mc" }),
    row(Slot::Brightness, "brightness", integer(100)),
    row(Slot::Color, "color", ValueKind::Span { lower: true }),
    row(Slot::Position, "position", integer(100)),
    row(Slot::VolumeLevel, "volume_level", integer(100)),
    row(Slot::Temperature, "temperature", ValueKind::Number { min: -50, max: 150, decimal: true }),
    row(Slot::Hours, "hours", integer(99)),
    row(Slot::Minutes, "minutes", integer(999)),
    row(Slot::Seconds, "seconds", integer(9999)),
    row(Slot::StartHours, "start_hours", integer(99)),
    row(Slot::StartMinutes, "start_minutes", integer(999)),
    row(Slot::StartSeconds, "start_seconds", integer(9999)),
    row(Slot::Item, "item", SAID),
    SlotRow { slot: Slot::TimerName, name: "name", key: "timer_name", kind: SAID },
    row(Slot::SearchQuery, "search_query", SAID),
    row(Slot::Message, "message", SAID),
    row(Slot::ConversationCommand, "conversation_command", SAID),
];

/// Words of the sentence as they were said.
const SAID: ValueKind = ValueKind::Span { lower: false };

impl Slot {
    /// The slot's row.
    pub const fn row(self) -> &'static SlotRow {
        &SLOTS[self as usize]
    }

    /// Home Assistant's name.
    pub const fn name(self) -> &'static str {
        self.row().name
    }
}

/// An intent, by its row in [`INTENTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intent(u8);

impl Intent {
    /// Every intent.
    pub fn all() -> impl Iterator<Item = Intent> {
        (0..INTENTS.len() as u8).map(Intent)
    }

    /// The row's number.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The intent's row.
    pub const fn row(self) -> &'static IntentRow {
        &INTENTS[self.0 as usize]
    }

    /// The intent of Home Assistant's name.
    pub fn from_name(name: &str) -> Option<Intent> {
        Intent::all().find(|intent| intent.row().name == name)
    }

    /// The intent's slot of Home Assistant's name.
    pub fn slot(self, name: &str) -> Option<Slot> {
        self.row().slots.iter().copied().find(|slot| slot.name() == name)
    }
}

/// Domains whose things are only ever meant by name: there is no "all scenes".
pub const NAMED_ONLY: [Domain; 2] = [Domain::Scene, Domain::Script];

/// The most tokens of an answer, `<|end|>` included: nothing the automaton accepts is longer.
pub const ANSWER_TOKENS_MAX: usize = answer_tokens_max();

const fn row(slot: Slot, name: &'static str, kind: ValueKind) -> SlotRow {
    SlotRow { slot, name, key: name, kind }
}

const fn integer(max: i32) -> ValueKind {
    ValueKind::Number { min: 0, max, decimal: false }
}

const fn answer_tokens_max() -> usize {
    let mut most = 0;
    let mut intent = 0;
    while intent < INTENTS.len() {
        let mut tokens = 2; // the intent, the end
        let mut slot = 0;
        while slot < INTENTS[intent].slots.len() {
            tokens += 1 + value_tokens_max(INTENTS[intent].slots[slot].row().kind);
            slot += 1;
        }
        if tokens > most {
            most = tokens;
        }
        intent += 1;
    }
    most
}

const fn value_tokens_max(kind: ValueKind) -> usize {
    match kind {
        ValueKind::Number { min, max, decimal } => {
            let sign = if min < 0 { 1 } else { 0 };
            let magnitude = if -min > max { -min } else { max };
            sign + digit_count(magnitude) + if decimal { 2 } else { 0 }
        }
        ValueKind::Span { .. } => SENTENCE_TOKENS_MAX,
        _ => 1,
    }
}

const fn digit_count(mut value: i32) -> usize {
    let mut count = 1;
    while value >= 10 {
        value /= 10;
        count += 1;
    }
    count
}

// The tables must agree with the order of `Slot` and list slots in order.
const _: () = {
    let mut at = 0;
    while at < SLOTS.len() {
        assert!(SLOTS[at].slot as usize == at);
        if let ValueKind::Number { min, max, .. } = SLOTS[at].kind {
            assert!(min > -10_000 && max < 10_000);
        }
        at += 1;
    }
    let mut intent = 0;
    while intent < INTENTS.len() {
        let mut slot = 1;
        while slot < INTENTS[intent].slots.len() {
            assert!((INTENTS[intent].slots[slot - 1] as u8) < INTENTS[intent].slots[slot] as u8);
            slot += 1;
        }
        intent += 1;
    }
};
