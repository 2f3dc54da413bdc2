//! The prompt: what is linked to which word, in what order, and what goes where it does not fit.

mod common;

use common::{Asked, Random, RandomHome, Split, prompt_text};
use proptest::prelude::*;
use ternlet_assistant::prompt::{PROMPT_TEXT_BYTES, PROMPT_TOKENS_MAX, Piece, Prompt, SENTENCE_TOKENS_MAX};
use ternlet_assistant::{Area, Domain, Entity, Floor, Home, SAMPLE_HOME};

/// Sentences, where they are said, and their prompts in the sample home.
const DRAWN: [(&str, Option<&str>, &str); 35] = [
    ("", None, "<|bos|><|act|>"),
    ("", Some("Kitchen"), "<|bos|><|here|><|act|>"),
    (" !? ", None, "<|bos|><|act|>"),
    ("Turn ON the Lights!", None, "<|bos|> turn on the lights<|act|>"),
    ("Turn ON the Lights!", Some("Office"), "<|bos|><|here|> turn on the lights<|act|>"),
    // Pointer and kind, after the last word of the name.
    ("open the sprinkler please", None, "<|bos|> open the sprinkler<|c0|><|valve|><|full|> please<|act|>"),
    ("dim the hallway", None, "<|bos|> dim the hallway<|c0|><|area|><|full|><|act|>"),
    ("the first floor", None, "<|bos|> the 1st floor<|c0|><|floor|><|full|><|act|>"),
    (
        "the bedroom lamp on",
        None,
        "<|bos|> the bedroom<|c1|><|area|><|full|> lamp<|c0|><|light|><|full|> on<|act|>",
    ),
    // Of one word, and another before it that says another place.
    ("dim our upper hallway", None, "<|bos|> dim our upper hallway<|c0|><|area|><|act|>"),
    // Not in the number that its name has: the lamps of the bedroom may be meant.
    ("the bedroom lamps", None, "<|bos|> the bedroom<|c1|><|area|><|full|> lamps<|c0|><|light|><|act|>"),
    // The name's own words in another order.
    (
        "lamp of the bedroom",
        None,
        "<|bos|> lamp of the bedroom<|c0|><|light|><|full|><|c1|><|area|><|full|><|act|>",
    ),
    // A place's whole name too, but in its order.
    ("living room warmth", None, "<|bos|> living room<|c0|><|area|><|full|> warmth<|act|>"),
    ("room for living", None, "<|bos|> room for living<|c0|><|area|><|act|>"),
    // What is missing of it.
    ("the coffee maker", None, "<|bos|> the coffee<|c0|><|switch|><|part|> maker<|act|>"),
    // A device class, then what is missing.
    ("open the left curtain", None, {
        "<|bos|> open the left curtain<|cover|><|c0|><|cover|><|dc:curtain|><|full|><|act|>"
    }),
    ("hallway movement", None, "<|bos|> hallway<|c0|><|area|><|full|> movement<|act|>"),
    // A question by its mark, whatever else stands behind the last word; not by its words.
    ("hallway movement?", None, "<|bos|> hallway<|c0|><|area|><|full|> movement<|question|><|act|>"),
    ("\"hallway movement?!\" ", None, "<|bos|> hallway<|c0|><|area|><|full|> movement<|question|><|act|>"),
    ("hallway movement\u{ff1f}", None, "<|bos|> hallway<|c0|><|area|><|full|> movement<|question|><|act|>"),
    // Marks between words.
    ("hallway? movement", None, "<|bos|> hallway<|c0|><|area|><|full|><|pause|> movement<|act|>"),
    ("Lights off, boys are asleep.", None, "<|bos|> lights off<|pause|> boys are asleep<|act|>"),
    ("stop!\u{201d} - at 2.5 p.m. (now)", None, "<|bos|> stop<|pause|> at 2.5 p m<|pause|> now<|act|>"),
    ("bed-room: 20,5", None, "<|bos|> bed room<|c0|><|area|><|pause|> 20.5<|act|>"),
    ("is any motion", None, "<|bos|> is any motion<|binary_sensor|><|act|>"),
    ("left one", None, "<|bos|> left 1<|act|>"),
    ("outdoor temperature", None, {
        "<|bos|> outdoor temperature<|sensor|><|c0|><|sensor|><|dc:temperature|><|full|><|act|>"
    }),
    ("the humidity", Some("Bathroom"), {
        "<|bos|><|here|> the humidity<|sensor|><|c0|><|sensor|><|dc:humidity|><|part|><|act|>"
    }),
    // A class alone tells the kinds of things that have it.
    ("close the curtains", None, "<|bos|> close the curtains<|cover|><|act|>"),
    ("any motion", None, "<|bos|> any motion<|binary_sensor|><|act|>"),
    ("the temperature", None, "<|bos|> the temperature<|sensor|><|act|>"),
    ("the garage", None, "<|bos|> the garage<|cover|><|c0|><|area|><|full|><|act|>"),
    // Near the speaker a name needs not its area's words.
    ("the tv", Some("Living Room"), "<|bos|><|here|> the tv<|c0|><|media_player|><|part|><|act|>"),
    ("the tv", Some("Kitchen"), "<|bos|><|here|> the tv<|act|>"),
    ("kitchen", Some("Kitchen"), "<|bos|><|here|> kitchen<|c0|><|area|><|full|><|act|>"),
];

#[test]
fn prompts_are_the_drawn_ones() {
    let mut failures = Vec::new();
    for (sentence, area, wanted) in DRAWN {
        let here = area.map(|name| SAMPLE_HOME.areas.iter().position(|area| area.name == name).expect(name));
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let prompt = Prompt::new(&SAMPLE_HOME, sentence, here, &mut buffer);
        let text = prompt_text(&prompt);
        if text != wanted {
            failures.push(format!("{sentence:?}: {text}, wanted {wanted}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn links_of_one_word_stand_in_order() {
    let thing = |name, domain, device_class| Entity { name, domain, area: None, device_class };
    let entities = [
        thing("Qux", Domain::Light, None),
        thing("Qux", Domain::Cover, Some("window")),
        thing("Qux", Domain::Sensor, Some("no such class")),
        thing("Qux", Domain::Light, Some("twin of the first")),
        thing("Zap Qux Maximum", Domain::Fan, Some("")),
    ];
    let home = Home { areas: &[Area { name: "Qux", floor: None }], entities: &entities, ..Home::default() };
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let prompt = Prompt::new(&home, "zap qux windows", None, &mut buffer);
    assert_eq!(
        prompt_text(&prompt),
        "<|bos|> zap qux<|c0|><|area|><|c1|><|light|><|c2|><|cover|><|dc:window|><|c3|><|sensor|>\
         <|c4|><|fan|><|part|> windows<|cover|><|act|>"
    );
}

#[test]
fn places_are_known_by_what_only_they_are_called() {
    let area = |name| Area { name, floor: None };
    let areas = [
        "Master Bedroom",
        "Entrance Hall",
        "Front Office",
        "Back Office",
        "Emma's Room",
        "Store 2",
        "Box Room",
    ];
    let areas = areas.map(area);
    let floors = [Floor { name: "First Floor" }, Floor { name: "Ground Floor" }];
    let drawn = |home: &Home<'_>, sentence: &str| {
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let prompt = Prompt::new(home, sentence, None, &mut buffer);
        let named = prompt.candidates().all().iter().map(|found| found.entry.name(home)).collect::<Vec<_>>();
        (prompt_text(&prompt).replace("<|bos|> ", "").replace("<|act|>", ""), named.join(", "))
    };
    let home = Home { areas: &areas, floors: &floors, ..Home::default() };
    for (sentence, prompt, named) in [
        ("open the bedroom blinds", "open the bedroom<|c0|><|area|><|full|> blinds", "Master Bedroom"),
        ("bedroom blinds open", "bedroom<|c0|><|area|><|full|> blinds open", "Master Bedroom"),
        ("guest bedroom off", "guest bedroom<|c0|><|area|><|part|> off", "Master Bedroom"),
        ("the hall", "the hall<|c0|><|area|><|full|>", "Entrance Hall"),
        ("master bedroom", "master bedroom<|c0|><|area|><|full|>", "Master Bedroom"),
        // Which of the two is not said; every room is a room, and a 2 is no store.
        ("the office", "the office<|c0|><|area|><|part|><|c1|><|area|><|part|>", "Back Office, Front Office"),
        ("the room", "the room", ""),
        ("2", "2", ""),
        ("is it hot upstairs", "is it hot upstairs<|c0|><|floor|><|full|>", "First Floor"),
        ("lights off downstairs", "lights off downstairs<|c0|><|floor|><|full|>", "Ground Floor"),
    ] {
        assert_eq!(drawn(&home, sentence), (prompt.to_string(), named.to_string()));
    }
    // Another place of that kind, however it is written, or a number of it that is not there.
    for other in ["Bedroom 2", "Guest-Bedroom", "Bedroom (Guest)", "Guest Bedroom ", "Bedrooms Hall"] {
        let two = [area("Master Bedroom"), area(other)];
        let home = Home { areas: &two, ..Home::default() };
        let text = drawn(&home, "bedroom lights off").0;
        assert!(!text.contains("<|area|><|full|> lights"), "{other}: {text}");
    }
    let one = [area("Master Bedroom")];
    let home = Home { areas: &one, ..Home::default() };
    assert_eq!(drawn(&home, "turn off bedroom 3").0, "turn off bedroom<|c0|><|area|><|part|> 3");
    assert_eq!(drawn(&home, "the bedroom 20 percent").0, "the bedroom<|c0|><|area|><|full|> 20 percent");
    // A room that is called so.
    let landing = [area("Upstairs Landing")];
    let home = Home { areas: &landing, floors: &floors, ..Home::default() };
    assert_eq!(drawn(&home, "upstairs lights").1, "Upstairs Landing");
    // Another place of that kind, or no second floor to be above or below.
    let bedrooms = [area("Master Bedroom"), area("Bedroom")];
    let home = Home { areas: &bedrooms, floors: &floors[..1], ..Home::default() };
    assert_eq!(drawn(&home, "bedroom"), ("bedroom<|c0|><|area|><|full|>".to_string(), "Bedroom".to_string()));
    assert_eq!(drawn(&home, "upstairs"), ("upstairs".to_string(), String::new()));
    let three = [floors[0], floors[1], Floor { name: "Basement" }];
    let home = Home { floors: &three, ..Home::default() };
    assert_eq!(drawn(&home, "downstairs").1, "");
}

/// Tokens of a prompt, `Split` telling how many a word is; those of its words, too.
fn token_counts(prompt: &Prompt<'_>, split: Split) -> (usize, usize) {
    let (mut specials, mut words) = (0, 0);
    prompt.pieces(&mut |piece| match piece {
        Piece::Special(_) => specials += 1,
        Piece::Word { text, .. } => words += split.count(text),
    });
    (specials + words, words)
}

#[test]
fn long_prompts_lose_weak_candidates_first() {
    let names: Vec<String> = ('a'..='h').map(|letter| format!("Velvet {letter}{letter}")).collect();
    let entities: Vec<Entity<'_>> = names
        .iter()
        .map(|name| Entity { name, domain: Domain::Cover, area: None, device_class: Some("gate") })
        .collect();
    let areas = [Area { name: "Here", floor: None }];
    let home = Home { areas: &areas, entities: &entities, ..Home::default() };
    let text = "velvet".to_owned() + &" please".repeat(63);
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let mut prompt = Prompt::new(&home, &text, Some(0), &mut buffer);
    let found = |prompt: &Prompt<'_>| -> Vec<&str> {
        prompt.candidates().all().iter().map(|found| found.entry.name(&home)).collect()
    };
    let before = found(&prompt);
    // Three special tokens, and for each candidate a pointer, its kind, its class and that words are missing.
    assert_eq!(before, names);
    assert_eq!(token_counts(&prompt, Split::Words), (3 + 8 * 4 + 64, 64));
    prompt.fit(&mut |word| Split::Words.count(word));
    assert_eq!(found(&prompt), before[..7]);
    assert_eq!((prompt.sentence(), prompt.is_cut()), (text.as_str(), false));
    assert_eq!(prompt.candidates().here(), Some(0));
}

#[test]
fn a_long_sentence_loses_its_end() {
    let text = "turn on the coffee machine ".to_string() + &"please ".repeat(40);
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let mut prompt = Prompt::new(&SAMPLE_HOME, &text, None, &mut buffer);
    prompt.fit(&mut str::len);
    assert_eq!(prompt.candidates().all().len(), 1);
    assert!(prompt.is_cut() && prompt.sentence().starts_with("turn on the coffee machine please"));
    let left = SENTENCE_TOKENS_MAX - token_counts(&prompt, Split::Bytes).1;
    assert!(left < " please".len(), "one more word would fit");
}

#[test]
fn a_cut_sentence_is_matched_anew() {
    let text = "turn on the bedroom ".to_string() + &"please ".repeat(10) + "lamp garage windows curtain 21";
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let mut prompt = Prompt::new(&SAMPLE_HOME, &text, Some(1), &mut buffer);
    assert!(prompt_text(&prompt).contains("lamp<|c0|><|light|>"));
    prompt.fit(&mut str::len);
    let wanted =
        "<|bos|><|here|> turn on the bedroom<|c0|><|area|><|full|>".to_string() + &" please".repeat(6);
    assert_eq!(prompt_text(&prompt), wanted + "<|act|>");
    // Neither words nor numbers beyond the cut can be answered.
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let asked = Asked::new(&SAMPLE_HOME, &text, Some(1), Split::Bytes, &mut buffer);
    assert!(asked.heard.numbers().all().is_empty());
    let last = asked.heard.ids().len() - 1;
    assert_eq!(asked.heard.said(0, last), text[..20 + 6 * 7].trim_end());
}

#[test]
fn classes_are_forgotten_last() {
    let classed = |domain| Entity { name: "X", domain, area: None, device_class: Some("window") };
    let entities = Domain::ALL.map(classed);
    let home = Home { entities: &entities, ..Home::default() };
    let fitted = |sentence: &str| {
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let mut prompt = Prompt::new(&home, sentence, None, &mut buffer);
        prompt.fit(&mut |_| 1);
        prompt_text(&prompt)
    };
    let all: String = Domain::ALL.iter().map(|domain| format!("<|{}|>", domain.name())).collect();
    let one = fitted("window x");
    assert!(one.starts_with(&format!("<|bos|> window{all} x<|c0|>")) && one.contains("<|c7|>"), "{one}");
    // 4 times 16 kinds leave no room for all candidates.
    let four = fitted(&("window ".repeat(4) + "y z x"));
    assert!(four.contains(&all) && four.contains("<|c0|>") && !four.contains("<|c7|>"), "{four}");
    // 6 times 16 kinds leave room for nothing.
    assert_eq!(
        fitted(&("window ".repeat(6) + "x")),
        "<|bos|>".to_owned() + &" window".repeat(6) + " x<|act|>"
    );
}

#[test]
fn a_sentence_needs_its_buffer() {
    for room in 0..16 {
        let mut buffer = vec![0; room];
        let prompt = Prompt::new(&SAMPLE_HOME, "Kitchen lamp", None, &mut buffer);
        let wanted = ["", "kitchen", "kitchen lamp"][usize::from(room >= 8) + usize::from(room >= 13)];
        assert_eq!(prompt.sentence(), wanted, "a buffer of {room}");
        assert!(prompt.is_cut() || wanted == "kitchen lamp");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn every_prompt_fits(text in "\\PC{0,300}", seed in any::<u64>(), split in 0_usize..3) {
        let split = Split::ALL[split];
        let mut random = Random::new(seed);
        let owned = RandomHome::new(&mut random);
        let home: Home<'_> = owned.home();
        let text = owned.sentence(&mut random) + " " + &text;
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let mut prompt = Prompt::new(&home, &text, owned.here(&mut random), &mut buffer);
        let here = prompt.candidates().here();
        let (tokens, words) = token_counts(&prompt, split);
        let fitted = tokens <= PROMPT_TOKENS_MAX && words <= SENTENCE_TOKENS_MAX;
        let (whole, before) = (prompt.sentence().to_string(), prompt_text(&prompt));
        prompt.fit(&mut |word| split.count(word));
        let (tokens, words) = token_counts(&prompt, split);
        prop_assert!(tokens <= PROMPT_TOKENS_MAX && words <= SENTENCE_TOKENS_MAX);
        prop_assert!(whole.starts_with(prompt.sentence()));
        prop_assert_eq!(prompt.candidates().here(), here);
        prop_assert!(!fitted || prompt_text(&prompt) == before);
    }
}
