//! Hostile homes and sentences through matching, prompt and automaton: no panic, bounded time, always one valid
//! action.

mod common;

use std::time::{Duration, Instant};

use common::check::Known;
use common::{Asked, Random, RandomHome, Split, hostile, random_run, tokens};
use proptest::prelude::*;
use ternlet_assistant::normalise::{SENTENCE_BYTES_MAX, normalise};
use ternlet_assistant::prompt::{PROMPT_TEXT_BYTES, PROMPT_TOKENS_MAX, Piece};
use ternlet_assistant::schema::{ANSWER_TOKENS_MAX, Intent};
use ternlet_assistant::tokens::Special;
use ternlet_assistant::{ActionTokens, Area, Domain, Entity, Home, SAMPLE_HOME};

/// Homes and sentences.
const RUNS: usize = 2000;

#[test]
fn hostile_homes_and_sentences_give_valid_actions() {
    let tokens = tokens();
    let mut random = Random::new(11);
    let mut actions = 0;
    for _ in 0..RUNS {
        let names = hostile::names(&mut random);
        let owned = hostile::home(&mut random, &names);
        let home = owned.home();
        let sentence = hostile::sentence(&mut random, &names);
        let here = owned.here(&mut random);
        for split in Split::ALL {
            let mut buffer = [0; PROMPT_TEXT_BYTES];
            let asked = Asked::new(&home, &sentence, here, split, &mut buffer);
            check_prompt(&asked, &sentence, split);
            let known = Known { home: &home, sentence: &sentence, numbers: asked.heard.numbers().all() };
            for _ in 0..5 {
                let action = random_run(&tokens, &asked, &mut random);
                actions += usize::from(known.check(&action) != "null");
            }
        }
    }
    assert!(actions > 10 * RUNS, "only {actions} runs gave an action");
}

/// What must hold of every prompt that fits.
fn check_prompt(asked: &Asked<'_>, sentence: &str, split: Split) {
    let mut tokens = 0;
    let (mut words, mut linked) = (Vec::new(), Vec::new());
    asked.prompt.pieces(&mut |piece| match piece {
        Piece::Special(special) => {
            tokens += 1;
            if let Special::Candidate(number) = special {
                linked.push(usize::from(number));
            }
        }
        Piece::Word { index, text } => {
            assert_eq!(index, words.len(), "{sentence:?}");
            assert!(text.len() > 1 && text.starts_with(' ') && !text[1..].contains(' '), "{text:?}");
            tokens += split.count(text);
            words.push(text.to_owned());
        }
    });
    assert!(tokens <= PROMPT_TOKENS_MAX, "{tokens} tokens for {sentence:?}");
    assert_eq!(words.concat().trim_start(), asked.prompt.sentence());
    linked.sort_unstable();
    let all: Vec<usize> = (0..asked.prompt.candidates().all().len()).collect();
    assert_eq!(linked, all, "each candidate is linked once in {sentence:?}");
    let places = asked.prompt.places();
    for first in 0..words.len() {
        assert!(places.said(sentence, first, words.len() - 1).is_some_and(|said| !said.is_empty()));
    }
    let tokens = asked.heard.ids().len();
    for at in 0..tokens {
        assert!(at + 1 == tokens || asked.heard.ends_word(at) == asked.heard.begins_word(at + 1));
    }
    assert!(tokens == 0 || asked.heard.begins_word(0) && asked.heard.ends_word(tokens - 1));
}

#[test]
fn every_answer_ends_however_long_it_is_made() {
    let tokens = tokens();
    let home = SAMPLE_HOME;
    let sentences = ["a a a b a a", "1 11 111 1111 -1 1.1", "kitchen bedroom lamp to 21.5 in 5 minutes"];
    for sentence in sentences.map(|sentence| sentence.repeat(10)) {
        for split in Split::ALL {
            let mut buffer = [0; PROMPT_TEXT_BYTES];
            let asked = Asked::new(&home, &sentence, Some(0), split, &mut buffer);
            // Of all tokens but ends and slots that come first or last, so that values grow.
            for pick_last in [false, true] {
                for intent in Intent::all() {
                    longest_run(&tokens, &asked, pick_last, intent.row().name, &sentence);
                }
            }
        }
    }
}

/// An answer of this intent that never ends a value or itself before it must.
fn longest_run(tokens: &ActionTokens, asked: &Asked<'_>, pick_last: bool, intent: &str, sentence: &str) {
    let mut automaton = asked.automaton(tokens);
    let id = common::special_id(&format!("<|{intent}|>")).expect("an id");
    if automaton.advance(id).is_err() {
        return; // it needs what the sentence does not offer
    }
    let end = common::special_id("<|end|>").expect("an id");
    for _ in 1..ANSWER_TOKENS_MAX {
        let mut ids = Vec::new();
        automaton.allowed(&mut |id| ids.push(id));
        let text: Vec<u32> = ids.iter().copied().filter(|id| !common::is_special(*id)).collect();
        let slots: Vec<u32> = ids.iter().copied().filter(|&id| id != end).collect();
        let from = [&text, &slots, &ids].into_iter().find(|list| !list.is_empty()).expect("a token");
        let id = if pick_last { from[from.len() - 1] } else { from[0] };
        automaton.advance(id).expect("what is allowed is taken");
        if let Some(action) = automaton.action() {
            let known = Known { home: asked.home, sentence, numbers: asked.heard.numbers().all() };
            assert_eq!(known.check(&action), intent);
            return;
        }
    }
    panic!("{intent} does not end");
}

/// A home whose names take long to compare, and a sentence that is never done with.
#[test]
fn time_is_bounded() {
    let names: Vec<String> = (0..300).map(|number| format!("abcde{number} ").repeat(12)).collect();
    let entities: Vec<Entity<'_>> = names
        .iter()
        .map(|name| Entity { name, domain: Domain::Light, area: Some(name), device_class: Some(name) })
        .collect();
    let areas: Vec<Area<'_>> = names.iter().map(|name| Area { name, floor: None }).collect();
    let home = Home { floors: &[], areas: &areas, entities: &entities };
    let mut sentences =
        vec!["abcdef ".repeat(585), "abcde1 ".repeat(585), "a ".repeat(2048), "a".repeat(4096)];
    let mut random = Random::new(5);
    sentences.extend((0..4).map(|_| {
        let mut text = String::new();
        while text.len() < hostile::SENTENCE_BYTES {
            text += &hostile::sentence(&mut random, &names);
        }
        text
    }));
    for sentence in &sentences {
        let most = Duration::from_millis(if cfg!(debug_assertions) { 1000 } else { 50 });
        // Once is enough: a busy machine is not the matcher's fault.
        let in_time = (0..20).any(|_| {
            let start = Instant::now();
            let mut buffer = [0; PROMPT_TEXT_BYTES];
            let asked = Asked::new(&home, sentence, Some(0), Split::Threes, &mut buffer);
            assert!(asked.prompt.is_cut());
            start.elapsed() < most
        });
        assert!(in_time, "more than {most:?} for {:?}", &sentence[..sentence.floor_char_boundary(20)]);
    }
}

/// The prompt of a sentence to a home, and one answer of random choices.
fn check_any_answer(owned: &RandomHome, text: &str, random: &mut Random) {
    let home = owned.home();
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let split = Split::ALL[random.below(3)];
    let asked = Asked::new(&home, text, owned.here(random), split, &mut buffer);
    check_prompt(&asked, text, split);
    let tokens = tokens();
    let action = random_run(&tokens, &asked, random);
    Known { home: &home, sentence: text, numbers: asked.heard.numbers().all() }.check(&action);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_give_a_valid_action(bytes in proptest::collection::vec(any::<u8>(), 0..4096), seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let owned = RandomHome::new(&mut random);
        let text = owned.sentence(&mut random) + &String::from_utf8_lossy(&bytes);
        check_any_answer(&owned, &text, &mut random);
    }

    #[test]
    fn any_names_give_a_valid_action(names in proptest::collection::vec(any::<String>(), 1..10), seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let owned = hostile::home(&mut random, &names);
        check_any_answer(&owned, &names.join(" and "), &mut random);
    }

    #[test]
    fn what_was_said_is_what_is_read(words in proptest::collection::vec("[a-zA-ZäöüÄÖÜ]{1,9}[,.!]?", 1..20)) {
        // Where no rule joins or splits words, each is the normal form of its place.
        let text = words.join(" ");
        let home = Home::default();
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let asked = Asked::new(&home, &text, None, Split::Words, &mut buffer);
        prop_assume!(asked.prompt.sentence().split(' ').count() == words.len());
        for (index, word) in asked.prompt.sentence().split(' ').enumerate() {
            let said = asked.heard.said(index, index);
            prop_assert_eq!(said, words[index].trim_end_matches([',', '.', '!']));
            let mut buffer = [0; SENTENCE_BYTES_MAX];
            let is_number = word.bytes().any(|byte| byte.is_ascii_digit());
            prop_assert!(is_number || normalise(said, &mut buffer).text == word);
        }
    }
}
