//! The matcher: a table over the sample home, places of the speaker, large homes, hostile sentences.

mod common;

use common::{Random, RandomHome};
use proptest::prelude::*;
use ternlet_assistant::matching::{CANDIDATES_MAX, Entry, candidates, find_area};
use ternlet_assistant::normalise::normalise;
use ternlet_assistant::prompt::{PROMPT_TEXT_BYTES, Piece, Prompt};
use ternlet_assistant::tokens::Special;
use ternlet_assistant::{Area, Domain, Entity, Home, SAMPLE_HOME};

/// What a sentence may mean in the sample home: these must be found, in this order, at the front.
const FOUND: [(&str, &[&str]); 22] = [
    ("turn on the kitchen lights", &["Kitchen"]),
    ("kitchens", &["Kitchen"]),
    ("turn on the light in the kids' room", &["Kids Room"]),
    ("turn on the bedroom lamp", &["Bedroom Lamp", "Bedroom"]),
    ("turn on the bedrom lamp", &["Bedroom Lamp", "Bedroom"]),
    ("turn on the bedroom lmap", &["Bedroom"]),
    ("turn on the lamp of the bedroom", &["Bedroom Lamp", "Bedroom"]),
    ("livingroom to 20", &["Living Room"]),
    ("living room tv", &["Living Room TV", "Living Room"]),
    ("open the left curtain", &["Left Curtain"]),
    ("open the left curtains", &["Left Curtain"]),
    ("close the left and the right curtain", &["Right Curtain", "Left Curtain"]),
    ("start the coffee machine", &["Coffee Machine"]),
    ("start the coffee maker", &["Coffee Machine"]),
    ("start the cofee machine", &["Coffee Machine"]),
    ("start the cofefe machine", &["Coffee Machine"]),
    ("turn off the dish washer", &["Dishwasher"]),
    ("lights on the first floor", &["First Floor"]),
    ("everything on the ground floor off", &["Ground Floor"]),
    ("movie night please", &["Movie Night"]),
    ("garage door", &["Garage Door", "Garage"]),
    ("garden gate", &["Garden Gate", "Garden"]),
];

/// What must not be found.
const NOT_FOUND: [(&str, &[&str]); 6] = [
    ("movie night please", &["Right Curtain"]),
    ("turn on the lights", &["Night Light", "Reading Light", "Hallway Light", "Bedroom Lamp"]),
    ("turn on the kitchen lights", &["Kitchen Radio", "Kitchen Window", "Counter Lights", "Night Light"]),
    ("write me a poem about the sea", &["Kitchen", "Office", "Good Morning", "Bedroom"]),
    ("switch it off", &["Office"]),
    ("a thermostat is a device", &["Bedroom Thermostat", "Living Room Thermostat"]),
];

fn names(home: &Home<'_>, sentence: &str, here: Option<usize>) -> Vec<String> {
    let mut buffer = [0; 512];
    let sentence = normalise(sentence, &mut buffer);
    candidates(home, sentence.text, here)
        .all()
        .iter()
        .map(|found| found.entry.name(home).to_string())
        .collect()
}

#[test]
fn finds_what_is_meant() {
    let mut failures = Vec::new();
    for (sentence, wanted) in FOUND {
        let found = names(&SAMPLE_HOME, sentence, None);
        if found.get(..wanted.len()).is_none_or(|front| front != wanted) {
            failures.push(format!("{sentence}: {found:?}, wanted {wanted:?} in front"));
        }
    }
    for (sentence, unwanted) in NOT_FOUND {
        let found = names(&SAMPLE_HOME, sentence, None);
        if found.iter().any(|name| unwanted.contains(&name.as_str())) {
            failures.push(format!("{sentence}: {found:?}, wanted none of {unwanted:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_number_said_is_not_another_number() {
    let area = |name| Area { name, floor: None };
    let light = Entity { name: "Grow Light 2", domain: Domain::Light, area: None, device_class: None };
    let home = Home { floors: &[], areas: &[area("Greenhouse 1"), area("Greenhouse 2")], entities: &[light] };
    for (sentence, wanted) in [
        ("open the blinds in greenhouse 2", &["Greenhouse 2"][..]),
        ("open the blinds in greenhouse two", &["Greenhouse 2"]),
        ("open the blinds in greenhouse 3", &[]),
        ("open the blinds in greenhouse three", &[]),
        ("set the greenhouse to 3", &["Greenhouse 1", "Greenhouse 2"]),
        ("greenhouse 3 percent", &["Greenhouse 1", "Greenhouse 2"]),
        ("grow light 3 on", &[]),
        ("grow lights on", &["Grow Light 2"]),
    ] {
        assert_eq!(names(&home, sentence, None), wanted, "{sentence}");
    }
}

#[test]
fn the_speakers_area_is_always_there() {
    let here = find_area(&SAMPLE_HOME, "living room");
    let area = SAMPLE_HOME.areas[here.expect("the sample home has a living room")];
    assert_eq!(area.name, "Living Room");
    for sentence in
        ["", "turn on the lights", "kitchen bedroom office garage garden bathroom hallway kids room"]
    {
        let found = candidates(&SAMPLE_HOME, sentence, here);
        assert_eq!(found.here(), here, "{sentence}");
        // It takes no candidate's place: only what is said is one.
        let is_said = found.all().iter().any(|found| found.entry.name(&SAMPLE_HOME) == "Living Room");
        assert!(!is_said, "{sentence}");
    }
    assert_eq!(find_area(&SAMPLE_HOME, "Ballroom"), None);
    assert_eq!(names(&SAMPLE_HOME, "turn on the tv", here)[0], "Living Room TV");
    assert!(!names(&SAMPLE_HOME, "turn on the tv", None).contains(&"Living Room TV".to_string()));
}

/// After which word of the sentence a name is complete, and whether all of it was said.
const LINKED: [(&str, &str, usize, bool); 14] = [
    ("turn on the kitchen lights", "Kitchen", 3, true),
    ("the bedroom lamp on", "Bedroom Lamp", 2, true),
    ("the bedroom lamp on", "Bedroom", 1, true),
    ("the lamp of the bedroom please", "Bedroom Lamp", 4, true),
    ("the bedrom lamp on", "Bedroom Lamp", 2, true),
    ("the bed room lamp on", "Bedroom Lamp", 3, true),
    ("turn off the dish washer now", "Dishwasher", 4, true),
    ("livingroom to 20", "Living Room", 0, true),
    ("start the coffee maker", "Coffee Machine", 2, false),
    ("start the coffee machine", "Coffee Machine", 3, true),
    ("lights on the 1st floor off", "First Floor", 4, true),
    ("john 's kitchens", "Kitchen", 2, true),
    ("coffee machine or coffee machine", "Coffee Machine", 1, true),
    ("coffee for the coffee machine", "Coffee Machine", 4, true),
];

/// The word of the sentence after which the prompt has this candidate.
fn linked_word(prompt: &Prompt<'_>, number: usize) -> usize {
    let (mut word, mut linked) = (None, Vec::new());
    prompt.pieces(&mut |piece| match piece {
        Piece::Word { index, .. } => word = Some(index),
        Piece::Special(Special::Candidate(other)) if usize::from(other) == number => linked.extend(word),
        Piece::Special(_) => {}
    });
    assert_eq!(linked.len(), 1, "candidate {number} of {:?}", prompt.sentence());
    linked[0]
}

#[test]
fn names_are_linked_to_their_last_word() {
    let mut failures = Vec::new();
    for (sentence, name, last_word, whole) in LINKED {
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let prompt = Prompt::new(&SAMPLE_HOME, sentence, None, &mut buffer);
        let found = prompt.candidates().all();
        let number = found.iter().position(|found| found.entry.name(&SAMPLE_HOME) == name);
        let place = number.map(|number| (linked_word(&prompt, number), found[number].whole));
        if place != Some((last_word, whole)) {
            failures.push(format!("{sentence}: {name} at {place:?}, wanted {:?}", (last_word, whole)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn device_classes_tell_the_kinds_of_things() {
    let classed = |class, domain| Entity { name: "Qx", domain, area: None, device_class: Some(class) };
    let entities = [
        classed("window", Domain::Cover),
        classed("window", Domain::BinarySensor),
        classed("garage_door", Domain::BinarySensor),
        classed("", Domain::Light),
        classed("_", Domain::Fan),
        classed("carbon_dioxide", Domain::Sensor),
    ];
    let home = Home { entities: &entities, ..Home::default() };
    /// A word of the sentence with the kinds that stand after it.
    type Kinds<'a> = (usize, &'a [Domain]);
    let table: [(&str, &[Kinds<'_>]); 6] = [
        ("open the windows", &[(2, &[Domain::Cover, Domain::BinarySensor])]),
        (
            "window and window",
            &[(0, &[Domain::Cover, Domain::BinarySensor]), (2, &[Domain::Cover, Domain::BinarySensor])],
        ),
        ("is the garage door open", &[(3, &[Domain::BinarySensor])]),
        ("is the garage open", &[]),
        ("carbon dioxide", &[(1, &[Domain::Sensor])]),
        ("", &[]),
    ];
    for (sentence, wanted) in table {
        let found = candidates(&home, sentence, None);
        for word in 0..200 {
            let domains: Vec<Domain> = found.class_domains(word).collect();
            let wanted = wanted.iter().find(|(at, _)| *at == word).map_or(&[][..], |(_, domains)| domains);
            assert_eq!(domains, wanted, "word {word} of {sentence}");
        }
    }
}

#[test]
fn one_name_is_one_candidate_but_for_its_kind() {
    let twin = |domain, area| Entity { name: "Ceiling", domain, area: Some(area), device_class: None };
    let areas = ["A1", "B2", "C3"].map(|name| Area { name, floor: None });
    let entities = [twin(Domain::Light, "A1"), twin(Domain::Light, "B2"), twin(Domain::Fan, "C3")];
    let home = Home { floors: &[], areas: &areas, entities: &entities };
    let found = candidates(&home, "ceiling b2", None);
    let entries: Vec<_> = found.all().iter().map(|found| found.entry).collect();
    assert_eq!(entries, [Entry::Entity(1), Entry::Entity(2), Entry::Area(1)]);
}

#[test]
fn a_home_of_a_thousand_things_gives_the_right_one() {
    let names: Vec<String> = (0..1000).map(|number| format!("Storage Light {number}")).collect();
    let entities: Vec<_> = names
        .iter()
        .map(|name| Entity { name, domain: Domain::Light, area: None, device_class: None })
        .collect();
    let home = Home { floors: &[], areas: &[], entities: &entities };
    let found = candidates(&home, "turn on storage light 731 please", None);
    assert_eq!(found.all()[0].entry, Entry::Entity(731));
    // Equally good ones keep the order of the inventory.
    let found = candidates(&home, "storage light", None);
    assert_eq!(found.all().len(), CANDIDATES_MAX);
    assert!(found.all().iter().enumerate().all(|(at, found)| found.entry == Entry::Entity(at)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_sentence_gives_ordered_candidates(text in "\\PC{0,400}", seed in any::<u64>(), named in any::<bool>()) {
        let mut random = Random::new(seed);
        let owned = RandomHome::new(&mut random);
        let home = owned.home();
        let text = if named { text + &owned.sentence(&mut random) } else { text };
        let here = (!home.areas.is_empty()).then(|| random.below(home.areas.len()));
        let mut buffer = [0; 512];
        let normal = normalise(&text, &mut buffer).text;
        let found = candidates(&home, normal, here);
        prop_assert_eq!(found.here(), here);
        let found = found.all();
        prop_assert!(found.len() <= CANDIDATES_MAX);
        prop_assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score));
        prop_assert!(found.iter().all(|found| found.score > 0));
    }
}

#[test]
fn a_name_said_partly_gives_way_to_one_said_wholly() {
    let entity = |name| Entity { name, domain: Domain::Light, area: None, device_class: None };
    let entities = [entity("Garden Hose"), entity("Big Gnome Lamp"), entity("Gnome Lamp")];
    let home = Home { entities: &entities, ..Home::default() };
    // Said wholly, "gnome lamp" leaves nothing that would mean the other gnome.
    assert_eq!(names(&home, "turn on the gnome lamp", None), ["Gnome Lamp"]);
    assert_eq!(names(&home, "turn on the gnome", None), ["Gnome Lamp", "Big Gnome Lamp"]);
    let both = names(&home, "turn on the big gnome lamp", None);
    assert_eq!(both, ["Big Gnome Lamp", "Gnome Lamp"], "both were said wholly");
}
