//! The automaton: whatever a model says within it is one valid action, and every valid action can be said.

mod common;

use std::collections::HashMap;

use common::check::Known;
use common::{Asked, Random, RandomHome, Split, random_run, tokens};
use serde_json::Value as Json;
use ternlet_assistant::matching::Entry;
use ternlet_assistant::normalise::{SENTENCE_BYTES_MAX, normalise};
use ternlet_assistant::prompt::PROMPT_TEXT_BYTES;
use ternlet_assistant::schema::{Intent, SLOTS, Slot, ValueKind, WORDS};
use ternlet_assistant::{Action, ActionTokens, Domain, Home, SAMPLE_HOME, Value};

#[test]
fn ten_thousand_random_runs_are_valid_actions() {
    let tokens = tokens();
    let mut random = Random::new(1);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for number in 0..10_000 {
        let owned = RandomHome::new(&mut random);
        let home = owned.home();
        let sentence = owned.sentence(&mut random);
        let here = owned.here(&mut random);
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let asked = Asked::new(&home, &sentence, here, Split::ALL[number % 3], &mut buffer);
        let action = random_run(&tokens, &asked, &mut random);
        let known = Known { home: &home, sentence: &sentence, numbers: asked.heard.numbers().all() };
        *seen.entry(known.check(&action)).or_default() += 1;
    }
    // Random logits must reach every intent, or the run has shown less than it says.
    for intent in Intent::all().map(|intent| intent.row().name).chain(["null"]) {
        assert!(seen.get(intent).is_some_and(|&count| count > 10), "{intent} in {seen:?}");
    }
}

#[test]
fn every_action_of_the_schema_can_be_said() {
    let tokens = tokens();
    let mut random = Random::new(2);
    let mut said = 0;
    for number in 0..200 {
        let owned = RandomHome::new(&mut random);
        let home = owned.home();
        let sentence = owned.sentence(&mut random);
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let asked = Asked::new(&home, &sentence, None, Split::ALL[number % 3], &mut buffer);
        for intent in Intent::all() {
            for slots in 0..1_u32 << intent.row().slots.len() {
                if let Some(action) = some_action(intent, slots, &asked, &sentence, &mut random) {
                    check_round_trip(&tokens, &asked, &sentence, &action);
                    said += 1;
                }
            }
        }
        check_round_trip(&tokens, &asked, &sentence, &Action::NONE);
    }
    assert!(said > 5_000, "only {said} actions were tried");
}

#[test]
fn every_number_can_be_said() {
    let tokens = tokens();
    let home = Home::default();
    for intent in
        ["HassClimateSetTemperature", "HassStartTimer"].map(|name| Intent::from_name(name).expect(name))
    {
        for &slot in intent.row().slots {
            let ValueKind::Number { min, max, decimal } = slot.row().kind else { continue };
            let step = if decimal { 1 } else { 10 };
            let outside = [min * 10 - step as i32, max * 10 + step as i32];
            for tenths in (min * 10..=max * 10).step_by(step).chain(outside) {
                let sentence = format!("to {} please", f64::from(tenths) / 10.0);
                let mut buffer = [0; PROMPT_TEXT_BYTES];
                let asked = Asked::new(&home, &sentence, None, Split::Words, &mut buffer);
                let mut action = Action::new(intent);
                action.set(slot, Value::Tenths(tenths));
                if !outside.contains(&tenths) {
                    check_round_trip(&tokens, &asked, &sentence, &action);
                    continue;
                }
                let mut text = String::new();
                action.write_answer(&home, asked.prompt.candidates(), &mut text).expect("it can be written");
                assert!(asked.follow(&tokens, &text).is_err(), "{text} is out of range");
            }
        }
    }
}

/// What the automaton must refuse, in a home with a kitchen and a lamp.
#[test]
fn what_is_no_action_is_refused() {
    let tokens = tokens();
    let home = SAMPLE_HOME;
    let sentence = "bedroom lamp 1 0 01 101 21 150 5 30";
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let asked = Asked::new(&home, sentence, None, Split::Words, &mut buffer);
    let entries = asked.prompt.candidates().all();
    assert!(matches!(entries[0].entry, Entry::Entity(_)) && matches!(entries[1].entry, Entry::Area(_)));
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
        "<|HassLightSet|><|s:brightness|>30<|s:name|>",
        "<|HassLightSet|><|s:name|><|c0|><|end|>",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|><|end|>",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>01",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>101",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>1.",
        "<|HassLightSet|><|s:name|><|c0|><|s:brightness|>-",
        "<|HassClimateSetTemperature|><|s:name|>",
        "<|HassClimateSetTemperature|><|s:temperature|>30",
        "<|HassStartTimer|><|s:minutes|>",
        "<|HassClimateSetTemperature|><|s:temperature|>21.<|end|>",
        "<|HassClimateSetTemperature|><|s:temperature|>21.0",
        "<|HassClimateSetTemperature|><|s:temperature|>-0<|end|>",
        "<|HassClimateSetTemperature|><|s:temperature|>150.",
        "<|HassStartTimer|><|end|>",
        "<|HassStartTimer|><|s:minutes|>5<|s:hours|>",
        "<|none|><|end|><|end|>",
    ];
    for text in refused {
        assert!(asked.follow(&tokens, text).is_err(), "{text} was taken");
    }
}

/// An action with exactly these slots (bits by the intent's list) and values that the sentence offers, if
/// there is such a one.
fn some_action<'a>(
    intent: Intent,
    slots: u32,
    asked: &Asked<'a>,
    sentence: &'a str,
    random: &mut Random,
) -> Option<Action<'a>> {
    let row = intent.row();
    let chosen: Vec<Slot> =
        row.slots.iter().enumerate().filter(|(at, _)| slots >> at & 1 == 1).map(|(_, &slot)| slot).collect();
    if !row.requires.iter().any(|group| group.iter().all(|slot| chosen.contains(slot))) {
        return None;
    }
    let mut action = Action::new(intent);
    let (mut named, mut domain) = (None, None);
    let mut numbers = asked.heard.numbers().all().to_vec();
    for slot in chosen {
        let value = match slot.row().kind {
            kind @ (ValueKind::Entity | ValueKind::Area | ValueKind::Floor) => {
                let entry = some_entry(kind, row.named, asked, random)?;
                named = entry.domain(asked.home).or(named);
                Value::Name(entry.name(asked.home))
            }
            ValueKind::Domain => {
                let general = row.domains[random.below(row.domains.len())];
                domain = Some(named.unwrap_or(general));
                Value::Word(domain?.name())
            }
            ValueKind::Word { .. } => {
                let about = domain.or(named);
                let words: Vec<_> = WORDS
                    .iter()
                    .filter(|word| word.slot == slot)
                    .filter(|word| {
                        word.domains.is_empty() || about.is_some_and(|about| word.domains.contains(&about))
                    })
                    .collect();
                if words.is_empty() {
                    return None;
                }
                Value::Word(words[random.below(words.len())].text)
            }
            ValueKind::Number { min, max, decimal } => {
                let fits =
                    |tenths: &&i32| (min * 10..=max * 10).contains(*tenths) && (decimal || *tenths % 10 == 0);
                let fitting: Vec<i32> = numbers.iter().filter(fits).copied().collect();
                if fitting.is_empty() {
                    return None;
                }
                let tenths = fitting[random.below(fitting.len())];
                let at = numbers.iter().position(|&other| other == tenths)?;
                numbers.remove(at); // a number that was said once is for one slot
                Value::Tenths(tenths)
            }
            ValueKind::Span { .. } => Value::Said(some_span(asked, sentence, random)?),
        };
        action.set(slot, value);
    }
    Some(action)
}

/// Words of the sentence, from where they first stand in it.
fn some_span<'a>(asked: &Asked<'a>, sentence: &'a str, random: &mut Random) -> Option<&'a str> {
    let words: Vec<&str> = asked.prompt.sentence().split(' ').filter(|word| !word.is_empty()).collect();
    let len = 1 + random.below(words.len().max(1));
    let start = random.below((words.len() + 1).saturating_sub(len).max(1));
    let span = words.get(start..start + len)?;
    let first = words.windows(len).position(|other| other == span)?;
    let said = asked.prompt.places().said(sentence, first, first + len - 1)?;
    // Torn from its neighbours "'s" is spelled otherwise: no request means that.
    (normalise(said, &mut [0; SENTENCE_BYTES_MAX]).text == span.join(" ")).then_some(said)
}

/// A candidate that can be the value of a slot of this kind.
fn some_entry(kind: ValueKind, named: &[Domain], asked: &Asked<'_>, random: &mut Random) -> Option<Entry> {
    let fits = |entry: &Entry| match *entry {
        Entry::Area(_) => kind == ValueKind::Area,
        Entry::Floor(_) => kind == ValueKind::Floor,
        Entry::Entity(index) => {
            kind == ValueKind::Entity && named.contains(&asked.home.entities[index].domain)
        }
    };
    let candidates = asked.prompt.candidates().all();
    let fitting: Vec<Entry> = candidates.iter().map(|found| found.entry).filter(fits).collect();
    (!fitting.is_empty()).then(|| fitting[random.below(fitting.len())])
}

/// Action to tokens, through the automaton, to the same action and valid JSON that holds the same values.
fn check_round_trip(tokens: &ActionTokens, asked: &Asked<'_>, sentence: &str, action: &Action<'_>) {
    let mut text = String::new();
    action
        .write_answer(asked.home, asked.prompt.candidates(), &mut text)
        .unwrap_or_else(|error| panic!("{action:?}: {error}"));
    let read = asked.follow(tokens, &text).unwrap_or_else(|error| panic!("{sentence:?}, {text}: {error}"));
    assert_eq!(read, *action, "{sentence:?}, {text}");
    Known { home: asked.home, sentence, numbers: asked.heard.numbers().all() }.check(&read);
    let mut json = String::new();
    read.write_json(&mut json).expect("a string takes all");
    let value: Json = serde_json::from_str(&json).expect("checked above");
    for row in SLOTS.iter().filter(|row| action.slot(row.slot).is_some()) {
        let wanted = match action.slot(row.slot) {
            None => Json::Null,
            Some(Value::Said(text)) if row.kind == (ValueKind::Span { lower: true }) => {
                text.to_ascii_lowercase().into()
            }
            Some(Value::Name(text) | Value::Said(text)) => text.into(),
            Some(Value::Word(text)) => text.into(),
            Some(Value::Tenths(tenths)) if tenths % 10 == 0 => (tenths / 10).into(),
            Some(Value::Tenths(tenths)) => (f64::from(tenths) / 10.0).into(),
        };
        assert_eq!(value["slots"].get(row.name).unwrap_or(&Json::Null), &wanted, "{json}");
    }
}
