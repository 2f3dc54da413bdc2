//! What an action may be: the tables of intents, slots and their values.
//!
//! The special tokens, the automaton and the JSON all follow from these tables; a new intent is a row of
//! [`INTENTS`], a new slot a variant of [`Slot`] with a row of [`SLOTS`], a new word value a row of [`WORDS`].

use crate::home::Domain;

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
    /// All things of a kind.
    Domain,
    /// A kind within a domain, "curtain".
    DeviceClass,
    /// Percent.
    Brightness,
    /// Degrees.
    Temperature,
    /// A duration's hours.
    Hours,
    /// A duration's minutes.
    Minutes,
    /// A duration's seconds.
    Seconds,
}

/// How many slots there are.
pub const SLOT_COUNT: usize = SLOTS.len();

/// What a slot's value can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A candidate that is an entity of the intent's `named` domains.
    Entity,
    /// A candidate that is an area.
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
    /// A number from `min` to `max`, both included, with at most one decimal where `decimal`.
    /// `min` is at most 0: every beginning of a number is a number, so an answer can always end.
    Number {
        /// The least value.
        min: i32,
        /// The greatest value.
        max: i32,
        /// Whether tenths are allowed.
        decimal: bool,
    },
}

/// A row of [`SLOTS`].
#[derive(Clone, Copy, Debug)]
pub struct SlotRow {
    /// Which slot.
    pub slot: Slot,
    /// Home Assistant's name.
    pub name: &'static str,
    /// What its value can be.
    pub kind: ValueKind,
}

/// Every slot, in the order of [`Slot`].
pub const SLOTS: [SlotRow; 10] = [
    SlotRow { slot: Slot::Name, name: "name", kind: ValueKind::Entity },
    SlotRow { slot: Slot::Area, name: "area", kind: ValueKind::Area },
    SlotRow { slot: Slot::Floor, name: "floor", kind: ValueKind::Floor },
    SlotRow { slot: Slot::Domain, name: "domain", kind: ValueKind::Domain },
    SlotRow { slot: Slot::DeviceClass, name: "device_class", kind: ValueKind::Word { prefix: "dc" } },
    SlotRow { slot: Slot::Brightness, name: "brightness", kind: integer(100) },
    SlotRow {
        slot: Slot::Temperature,
        name: "temperature",
        kind: ValueKind::Number { min: -50, max: 150, decimal: true },
    },
    SlotRow { slot: Slot::Hours, name: "hours", kind: integer(99) },
    SlotRow { slot: Slot::Minutes, name: "minutes", kind: integer(999) },
    SlotRow { slot: Slot::Seconds, name: "seconds", kind: integer(999) },
];

impl Slot {
    /// The slot's row.
    pub const fn row(self) -> &'static SlotRow {
        &SLOTS[self as usize]
    }

    /// Home Assistant's name.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The slot of Home Assistant's name.
    pub fn from_name(name: &str) -> Option<Slot> {
        SLOTS.iter().find(|row| row.name == name).map(|row| row.slot)
    }
}

/// A word that can be a slot's value.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Which slot.
    pub slot: Slot,
    /// The value.
    pub text: &'static str,
    /// The domains that the action must name for it; none: any or no domain.
    pub domains: &'static [Domain],
}

/// Every word value.
pub const WORDS: [Word; 8] = [
    cover_class("blind"),
    cover_class("curtain"),
    cover_class("door"),
    cover_class("garage"),
    cover_class("gate"),
    cover_class("shade"),
    cover_class("shutter"),
    cover_class("window"),
];

/// A row of [`INTENTS`].
#[derive(Clone, Copy, Debug)]
pub struct IntentRow {
    /// Home Assistant's name.
    pub name: &'static str,
    /// Slots it may have, in canonical order.
    pub slots: &'static [Slot],
    /// It needs all slots of at least one of these; an empty list within is always met.
    pub requires: &'static [&'static [Slot]],
    /// Domains of the entities it can name.
    pub named: &'static [Domain],
    /// Domains that can stand for all things of a kind.
    pub domains: &'static [Domain],
}

/// Every intent.
pub const INTENTS: [IntentRow; 5] = [
    IntentRow {
        name: "HassTurnOn",
        slots: ON_OFF_SLOTS,
        requires: &[&[Slot::Name], &[Slot::Domain]],
        named: &[
            Domain::Light,
            Domain::Switch,
            Domain::Fan,
            Domain::Cover,
            Domain::Lock,
            Domain::Valve,
            Domain::MediaPlayer,
            Domain::Scene,
            Domain::Script,
        ],
        domains: ON_OFF_DOMAINS,
    },
    IntentRow {
        name: "HassTurnOff",
        slots: ON_OFF_SLOTS,
        requires: &[&[Slot::Name], &[Slot::Domain]],
        named: ON_OFF_DOMAINS,
        domains: ON_OFF_DOMAINS,
    },
    IntentRow {
        name: "HassLightSet",
        slots: &[Slot::Name, Slot::Area, Slot::Floor, Slot::Brightness],
        requires: &[
            &[Slot::Name, Slot::Brightness],
            &[Slot::Area, Slot::Brightness],
            &[Slot::Floor, Slot::Brightness],
        ],
        named: &[Domain::Light],
        domains: &[],
    },
    IntentRow {
        name: "HassClimateSetTemperature",
        slots: &[Slot::Name, Slot::Area, Slot::Floor, Slot::Temperature],
        requires: &[&[Slot::Temperature]],
        named: &[Domain::Climate],
        domains: &[],
    },
    IntentRow {
        name: "HassStartTimer",
        slots: &[Slot::Hours, Slot::Minutes, Slot::Seconds],
        requires: &[&[Slot::Hours], &[Slot::Minutes], &[Slot::Seconds]],
        named: &[],
        domains: &[],
    },
];

const ON_OFF_SLOTS: &[Slot] = &[Slot::Name, Slot::Area, Slot::Floor, Slot::Domain, Slot::DeviceClass];
const ON_OFF_DOMAINS: &[Domain] = &[
    Domain::Light,
    Domain::Switch,
    Domain::Fan,
    Domain::Cover,
    Domain::Lock,
    Domain::Valve,
    Domain::MediaPlayer,
];

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
}

/// Domains whose things are only ever meant by name: there is no "all scenes".
pub const NAMED_ONLY: [Domain; 2] = [Domain::Scene, Domain::Script];

/// The most tokens of an answer, `<|end|>` included: nothing the automaton accepts is longer.
pub const ANSWER_TOKENS_MAX: usize = answer_tokens_max();

const fn integer(max: i32) -> ValueKind {
    ValueKind::Number { min: 0, max, decimal: false }
}

const fn cover_class(text: &'static str) -> Word {
    Word { slot: Slot::DeviceClass, text, domains: &[Domain::Cover] }
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

// The tables must agree with the order of `Slot`, list slots in order, and let every number begin.
const _: () = {
    let mut at = 0;
    while at < SLOTS.len() {
        assert!(SLOTS[at].slot as usize == at);
        if let ValueKind::Number { min, max, .. } = SLOTS[at].kind {
            assert!(min <= 0 && max >= 9 && min > -10_000 && max < 10_000);
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
