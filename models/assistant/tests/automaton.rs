//! The automaton: whatever a model says within it is one valid action, and every valid action can be said.

mod common;

use std::collections::HashMap;

use common::{Random, RandomHome, answer_ids, tokens};
use serde_json::Value as Json;
use ternlet_assistant::matching::{Candidates, Entry};
use ternlet_assistant::prompt::{PROMPT_TEXT_BYTES, Prompt};
use ternlet_assistant::schema::{ANSWER_TOKENS_MAX, Intent, NAMED_ONLY, SLOTS, Slot, ValueKind, WORDS};
use ternlet_assistant::{Action, ActionTokens, Automaton, Domain, Home, Value};

#[test]
fn ten_thousand_random_runs_are_valid_actions() {
    let tokens = tokens();
    let mut random = Random::new(1);
    let mut seen: HashMap<String, usize> = HashMap::new();
    for _ in 0..10_000 {
        let owned = RandomHome::new(&mut random);
        let home = owned.home();
        let sentence = owned.sentence(&mut random);
        let here = (!home.areas.is_empty() && random.below(2) == 0).then(|| random.below(home.areas.len()));
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let prompt = Prompt::new(&home, &sentence, here, &mut buffer);
        let action = random_run(&tokens, &home, prompt.candidates(), &mut random);
        let mut json = String::new();
        action.write_json(&mut json).expect("a string takes all");
        let intent = check_json(&json, &home);
        *seen.entry(intent).or_default() += 1;
    }
    // Random logits must reach every intent, or the run has shown less than it says.
    for intent in Intent::all().map(|intent| intent.row().name).chain(["null"]) {
        assert!(seen.get(intent).is_some_and(|&count| count > 100), "{intent} in {seen:?}");
    }
}

/// Follows the greatest of random logits to the end.
fn random_run<'h>(
    tokens: &ActionTokens,
    home: &Home<'h>,
    candidates: &Candidates,
    random: &mut Random,
) -> Action<'h> {
    let mut automaton = Automaton::new(tokens, home, candidates);
    for length in 0.. {
        if let Some(action) = automaton.action() {
            assert!(length <= ANSWER_TOKENS_MAX, "an answer of {length} tokens");
            return action;
        }
        let mut best = None;
        automaton.allowed(&mut |id| {
            let logit = random.logit();
            if best.is_none_or(|(_, greatest)| logit > greatest) {
                best = Some((id, logit));
            }
        });
        let (id, _) = best.expect("something can always come next");
        automaton.advance(id).expect("what is allowed is taken");
        assert!(length < ANSWER_TOKENS_MAX, "an answer does not end");
    }
    unreachable!("the loop ends only by returning")
}

/// Checks an answer against the schema as JSON alone, and returns its intent.
fn check_json(json: &str, home: &Home<'_>) -> String {
    let value: Json = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    assert_eq!(value.as_object().map(serde_json::Map::len), Some(2), "{json}");
    let slots = value["slots"].as_object().expect("slots are an object");
    let Some(name) = value["intent"].as_str() else {
        assert!(value["intent"].is_null() && slots.is_empty(), "{json}");
        return "null".into();
    };
    let intent = Intent::from_name(name).unwrap_or_else(|| panic!("{json}: no such intent"));
    let row = intent.row();
    for (name, value) in slots {
        let slot = Slot::from_name(name).unwrap_or_else(|| panic!("{json}: no such slot"));
        assert!(row.slots.contains(&slot), "{json}: {name} is no slot of the intent");
        check_value(slot, value, slots, intent, home, json);
    }
    let has = |slot: &Slot| slots.contains_key(slot.name());
    assert!(row.requires.iter().any(|group| group.iter().all(has)), "{json}: lacks what the intent needs");
    value["intent"].as_str().unwrap_or_default().into()
}

fn check_value(
    slot: Slot,
    value: &Json,
    slots: &serde_json::Map<String, Json>,
    intent: Intent,
    home: &Home<'_>,
    json: &str,
) {
    let row = intent.row();
    let valid = match slot.row().kind {
        ValueKind::Entity => home.entities.iter().any(|entity| {
            value == entity.name
                && row.named.contains(&entity.domain)
                && slots.get("domain").is_none_or(|domain| domain == entity.domain.name())
        }),
        ValueKind::Area => home.areas.iter().any(|area| value == area.name),
        ValueKind::Floor => home.floors.iter().any(|floor| value == floor.name),
        ValueKind::Domain => {
            let domain = Domain::from_name(value.as_str().unwrap_or("")).expect("a domain");
            slots.contains_key("name") || (row.domains.contains(&domain) && !NAMED_ONLY.contains(&domain))
        }
        ValueKind::Word { .. } => WORDS.iter().any(|word| {
            let of_domain = |domain: &Domain| slots.get("domain").is_some_and(|said| said == domain.name());
            word.slot == slot
                && value == word.text
                && (word.domains.is_empty() || word.domains.iter().any(of_domain))
        }),
        ValueKind::Number { min, max, decimal } => {
            let number = value.as_f64().unwrap_or(f64::NAN);
            let in_range = number >= f64::from(min) && number <= f64::from(max);
            in_range && (value.is_i64() || (decimal && (number * 10.0).fract().abs() < 1e-9))
        }
    };
    assert!(valid, "{json}: {value} is no value of {}", slot.name());
}

#[test]
fn every_action_of_the_schema_can_be_said() {
    let tokens = tokens();
    let mut random = Random::new(2);
    let mut said = 0;
    for _ in 0..500 {
        let owned = RandomHome::new(&mut random);
        let home = owned.home();
        let sentence = owned.sentence(&mut random);
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let prompt = Prompt::new(&home, &sentence, None, &mut buffer);
        for intent in Intent::all() {
            for slots in 0..1_u32 << intent.row().slots.len() {
                if let Some(action) = some_action(intent, slots, &home, prompt.candidates(), &mut random) {
                    check_round_trip(&tokens, &home, prompt.candidates(), &action);
                    said += 1;
                }
            }
        }
        check_round_trip(&tokens, &home, prompt.candidates(), &Action::NONE);
    }
    assert!(said > 5_000, "only {said} actions were tried");
}

#[test]
fn every_number_can_be_said() {
    let tokens = tokens();
    let home = Home::default();
    let candidates = Candidates::none();
    for intent in
        ["HassClimateSetTemperature", "HassStartTimer"].map(|name| Intent::from_name(name).expect(name))
    {
        for &slot in intent.row().slots {
            let ValueKind::Number { min, max, decimal } = slot.row().kind else { continue };
            let step = if decimal { 1 } else { 10 };
            for tenths in (min * 10..=max * 10).step_by(step) {
                let mut action = Action::new(intent);
                action.set(slot, Value::Tenths(tenths));
                check_round_trip(&tokens, &home, &candidates, &action);
            }
            for tenths in [min * 10 - step as i32, max * 10 + step as i32] {
                let mut action = Action::new(intent);
                action.set(slot, Value::Tenths(tenths));
                let mut text = String::new();
                action.write_answer(&home, &candidates, &mut text).expect("it can be written");
                assert!(follow(&tokens, &home, &candidates, &text).is_err(), "{text} is out of range");
            }
        }
    }
}

/// What the automaton must refuse, in a home with a kitchen and a lamp.
#[test]
fn what_is_no_action_is_refused() {
    let tokens = tokens();
    let home = ternlet_assistant::SAMPLE_HOME;
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let prompt = Prompt::new(&home, "bedroom lamp", None, &mut buffer);
    assert!(matches!(prompt.candidates().all()[0].entry, Entry::Entity(_)));
    assert!(matches!(prompt.candidates().all()[1].entry, Entry::Area(_)));
    let refused = [
        "<|end|>",
        "<|none|><|s:area|>",
        "<|HassTurnOn|><|end|>",
        "<|HassTurnOn|><|s:name|><|c1|>",
        "<|HassTurnOn|><|s:area|><|c0|>",
        "<|HassTurnOn|><|s:area|><|c1|><|end|>",
        "<|HassTurnOn|><|s:name|><|c5|>",
        "<|HassTurnOn|><|s:floor|>",
        "<|HassTurnOn|><|s:brightness|>",
        "<|HassTurnOn|><|s:domain|><|sensor|>",
        "<|HassTurnOn|><|s:domain|><|scene|>",
        "<|HassTurnOn|><|s:domain|><|light|><|s:device_class|>",
        "<|HassTurnOn|><|s:domain|><|light|><|s:area|>",
        "<|HassTurnOn|><|s:name|><|c0|><|s:domain|><|switch|>",
        "<|HassTurnOn|><|s:name|><|c0|><|s:name|>",
        "<|HassLightSet|><|s:brightness|>",
        "<|HassLightSet|><|s:name|><|c0|><|end|>",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|><|end|>",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>01",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>101",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>1.",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>-",
        "<|HassClimateSetTemperature|><|s:name|>",
        "<|HassClimateSetTemperature|><|s:temperature|>21.<|end|>",
        "<|HassClimateSetTemperature|><|s:temperature|>21.0",
        "<|HassClimateSetTemperature|><|s:temperature|>-0<|end|>",
        "<|HassClimateSetTemperature|><|s:temperature|>150.",
        "<|HassStartTimer|><|end|>",
        "<|HassStartTimer|><|s:minutes|>5<|s:hours|>",
        "<|none|><|end|><|end|>",
    ];
    for text in refused {
        assert!(follow(&tokens, &home, prompt.candidates(), text).is_err(), "{text} was taken");
    }
}

/// An action with exactly these slots (bits by the intent's list) and values of these candidates, if the
/// schema has such a one.
fn some_action<'h>(
    intent: Intent,
    slots: u32,
    home: &Home<'h>,
    candidates: &Candidates,
    random: &mut Random,
) -> Option<Action<'h>> {
    let row = intent.row();
    let chosen: Vec<Slot> =
        row.slots.iter().enumerate().filter(|(at, _)| slots >> at & 1 == 1).map(|(_, &slot)| slot).collect();
    if !row.requires.iter().any(|group| group.iter().all(|slot| chosen.contains(slot))) {
        return None;
    }
    let mut action = Action::new(intent);
    let (mut named, mut domain) = (None, None);
    for slot in chosen {
        let value = match slot.row().kind {
            kind @ (ValueKind::Entity | ValueKind::Area | ValueKind::Floor) => {
                let entry = some_entry(kind, row.named, home, candidates, random)?;
                named = entry.domain(home).or(named);
                Value::Name(entry.name(home))
            }
            ValueKind::Domain => {
                let general = row.domains[random.below(row.domains.len())];
                domain = Some(named.unwrap_or(general));
                Value::Word(domain?.name())
            }
            ValueKind::Word { .. } => {
                let words: Vec<_> = WORDS
                    .iter()
                    .filter(|word| word.slot == slot)
                    .filter(|word| {
                        word.domains.is_empty() || domain.is_some_and(|said| word.domains.contains(&said))
                    })
                    .collect();
                if words.is_empty() {
                    return None;
                }
                Value::Word(words[random.below(words.len())].text)
            }
            ValueKind::Number { min, max, decimal } => {
                let tenths = min * 10 + random.below((max - min) as usize * 10 + 1) as i32;
                Value::Tenths(if decimal { tenths } else { tenths / 10 * 10 })
            }
        };
        action.set(slot, value);
    }
    Some(action)
}

/// A candidate that can be the value of a slot of this kind.
fn some_entry(
    kind: ValueKind,
    named: &[Domain],
    home: &Home<'_>,
    candidates: &Candidates,
    random: &mut Random,
) -> Option<Entry> {
    let fits = |entry: &Entry| match *entry {
        Entry::Area(_) => kind == ValueKind::Area,
        Entry::Floor(_) => kind == ValueKind::Floor,
        Entry::Entity(index) => kind == ValueKind::Entity && named.contains(&home.entities[index].domain),
    };
    let fitting: Vec<Entry> = candidates.all().iter().map(|found| found.entry).filter(fits).collect();
    (!fitting.is_empty()).then(|| fitting[random.below(fitting.len())])
}

/// Action to tokens, through the automaton, to the same action and valid JSON that holds the same values.
fn check_round_trip(tokens: &ActionTokens, home: &Home<'_>, candidates: &Candidates, action: &Action<'_>) {
    let mut text = String::new();
    action.write_answer(home, candidates, &mut text).unwrap_or_else(|error| panic!("{action:?}: {error}"));
    let read = follow(tokens, home, candidates, &text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(read, *action, "{text}");
    let mut json = String::new();
    read.write_json(&mut json).expect("a string takes all");
    check_json(&json, home);
    let value: Json = serde_json::from_str(&json).expect("checked above");
    for row in &SLOTS {
        let wanted = match action.slot(row.slot) {
            None => Json::Null,
            Some(Value::Name(text)) => text.into(),
            Some(Value::Word(text)) => text.into(),
            Some(Value::Tenths(tenths)) if tenths % 10 == 0 => (tenths / 10).into(),
            Some(Value::Tenths(tenths)) => (f64::from(tenths) / 10.0).into(),
        };
        assert_eq!(value["slots"].get(row.name).unwrap_or(&Json::Null), &wanted, "{json}");
    }
}

/// Reads an answer's text.
fn follow<'h>(
    tokens: &ActionTokens,
    home: &Home<'h>,
    candidates: &Candidates,
    text: &str,
) -> Result<Action<'h>, String> {
    let mut automaton = Automaton::new(tokens, home, candidates);
    for id in answer_ids(text) {
        automaton.advance(id).map_err(|error| error.to_string())?;
    }
    automaton.action().ok_or_else(|| "the answer has not ended".into())
}
