//! Checks an answer's JSON against the schema, the home and the sentence, knowing nothing of the automaton.

use serde_json::{Map, Value as Json};
use ternlet_assistant::schema::{Intent, NAMED_ONLY, Slot, ValueKind, WORDS};
use ternlet_assistant::{Action, Domain, Home};

/// What an answer may draw on.
pub struct Known<'a> {
    pub home: &'a Home<'a>,
    /// What was said, as it was said.
    pub sentence: &'a str,
    /// The numbers said, in tenths.
    pub numbers: &'a [i32],
}

impl Known<'_> {
    /// Checks an action as JSON and returns its intent's name.
    pub fn check(&self, action: &Action<'_>) -> &'static str {
        let mut json = String::new();
        action.write_json(&mut json).expect("a string takes all");
        assert!(!json.contains(|letter: char| letter < ' '), "{json:?} is not one line");
        let value: Json = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{json}: {error}"));
        assert_eq!(value.as_object().map(Map::len), Some(2), "{json}");
        let slots = value["slots"].as_object().expect("slots are an object");
        let Some(name) = value["intent"].as_str() else {
            assert!(value["intent"].is_null() && slots.is_empty(), "{json}");
            return "null";
        };
        let intent = Intent::from_name(name).unwrap_or_else(|| panic!("{json}: no such intent"));
        let row = intent.row();
        // Were one name written twice, the map would hold fewer.
        let written = row.slots.iter().filter(|&&slot| action.slot(slot).is_some()).count();
        assert_eq!(written, slots.len(), "{json}");
        for (name, value) in slots {
            let slot = intent.slot(name).unwrap_or_else(|| panic!("{json}: {name} is no slot of the intent"));
            assert!(self.is_value(slot, value, slots, intent), "{json}: {value} is no value of {name}");
        }
        let has = |slot: &Slot| slots.contains_key(slot.name());
        let is_met = row.requires.iter().any(|group| group.iter().all(has));
        assert!(is_met, "{json}: lacks what the intent needs");
        self.check_numbers(&json, slots);
        row.name
    }

    /// No number is in more slots than it was said times.
    fn check_numbers(&self, json: &str, slots: &Map<String, Json>) {
        let tenths = |value: &Json| value.as_f64().map(|value| (value * 10.0).round() as i32);
        let used: Vec<i32> = slots.values().filter_map(tenths).collect();
        for number in &used {
            let count = |list: &[i32]| list.iter().filter(|&other| other == number).count();
            assert!(count(&used) <= count(self.numbers), "{json}: {number} tenths were not said so often");
        }
    }

    fn is_value(&self, slot: Slot, value: &Json, slots: &Map<String, Json>, intent: Intent) -> bool {
        let row = intent.row();
        match slot.row().kind {
            ValueKind::Entity => self.things(value, intent).any(|domain| {
                row.named.contains(&domain) && slots.get("domain").is_none_or(|said| said == domain.name())
            }),
            ValueKind::Area => self.home.areas.iter().any(|area| value == area.name),
            ValueKind::Floor => self.home.floors.iter().any(|floor| value == floor.name),
            ValueKind::Domain => {
                let domain = Domain::from_name(value.as_str().unwrap_or("")).expect("a domain");
                slots.contains_key("name") || (row.domains.contains(&domain) && !NAMED_ONLY.contains(&domain))
            }
            ValueKind::Word { .. } => WORDS.iter().any(|word| {
                let is_about = |domain: &Domain| match slots.get("domain") {
                    Some(said) => said == domain.name(),
                    None => slots
                        .get("name")
                        .is_some_and(|name| self.things(name, intent).any(|other| other == *domain)),
                };
                word.slot == slot
                    && value == word.text
                    && (word.domains.is_empty() || word.domains.iter().any(is_about))
            }),
            ValueKind::Number { min, max, decimal } => {
                let tenths = value.as_f64().unwrap_or(f64::NAN) * 10.0;
                let in_range = tenths >= f64::from(min * 10) && tenths <= f64::from(max * 10);
                let is_said = self.numbers.iter().any(|&said| (f64::from(said) - tenths).abs() < 1e-6);
                in_range && is_said && (value.is_i64() || decimal)
            }
            ValueKind::Span { lower } => {
                let text = value.as_str().expect("a text");
                let place = if lower {
                    assert!(!text.contains(|letter: char| letter.is_ascii_uppercase()), "{text}");
                    self.sentence.to_ascii_lowercase().find(text)
                } else {
                    self.sentence.find(text)
                };
                !text.is_empty() && place.is_some()
            }
        }
    }

    /// Kinds of the things of this name that the intent can name.
    fn things(&self, name: &Json, intent: Intent) -> impl Iterator<Item = Domain> {
        let named = self.home.entities.iter().filter(move |entity| name == entity.name);
        named.map(|entity| entity.domain).filter(move |domain| intent.row().named.contains(domain))
    }
}
