//! Inventories with one thing wrong, and what is said of each.

use super::names::NAME_WORDS_MAX;
use super::*;
use ternlet_assistant::matching::candidates;
use ternlet_assistant::{Domain, Entity, Home};

/// Severity and rule of each finding.
fn found(text: &str) -> Vec<(Severity, &'static str)> {
    HomeCheck::of(text).findings.iter().map(|finding| (finding.severity, finding.rule)).collect()
}

/// A home of one area, the kitchen, with these entities.
fn home(entities: &str) -> String {
    format!("{{\"areas\":[{{\"name\":\"Kitchen\"}}],\n\"entities\":[\n{entities}\n]}}")
}

fn entity(name: &str, domain: &str, area: &str) -> String {
    format!("{{\"name\":\"{name}\",\"domain\":\"{domain}\",\"area\":\"{area}\"}}")
}

use Severity::{Error, Note, Warning};

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    let text = home(&[entity("Lamp", "light", "Kitchen"), entity("Kettle", "switch", "Kitchen")].join(","));
    let check = HomeCheck::of(&text);
    assert_eq!((check.floors, check.areas, check.entities, check.findings.len()), (0, 1, 2, 0), "{check:?}");
}

#[test]
fn a_misspelt_list_is_said() {
    let check = HomeCheck::of(
        "{\"areas\":[{\"name\":\"Kitchen\"}],\n\"entites\":[{\"name\":\"Lamp\"}],\"version\":1}",
    );
    let said: Vec<(Severity, usize, &str)> = check
        .findings
        .iter()
        .map(|finding| (finding.severity, finding.line, finding.message.as_str()))
        .collect();
    let wanted =
        [(Warning, 2, "\"entites\" is ignored; is \"entities\" meant?"), (Note, 2, "\"version\" is ignored")];
    assert_eq!(said, wanted);
    assert!(found("{\"Areas\":[]}").contains(&(Warning, "unknown-key")));
}

#[test]
fn every_wrong_entry_is_said_with_its_line() {
    let text = "\u{feff}{\"floors\":[{}],\n\"areas\":[{\"name\":3},\n 7,\n{\"name\":\" \",\"floor\":\"Up\"}],\n\
        \"entities\":[{\"name\":\"\",\"domain\":\"lihgt\",\"area\":1},\n\n\
        {\"name\":\"TV\",\"domain\":\"Media Player\"},{\"name\":\"X\"}]}";
    let check = HomeCheck::of(text);
    let said: Vec<(usize, &str, &str)> = check
        .findings
        .iter()
        .map(|finding| (finding.line, finding.entry.as_str(), finding.message.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (1, "floors[0]", "floors[0]: has no name"),
            (2, "areas[0]", "areas[0]: its name is a number, not a text"),
            (3, "areas[1]", "areas[1]: this is not an object"),
            (4, "areas[2]", "areas[2]: its name is empty"),
            (5, "entities[0]", "entities[0]: its name is empty"),
            (
                5,
                "entities[0]",
                "entities[0]: unknown domain \"lihgt\"; known are light, switch, fan, cover, lock, valve, \
                 media_player, climate, sensor, binary_sensor, person, scene, script, vacuum, weather, todo"
            ),
            (5, "entities[0]", "entities[0]: its area is a number, not a text or null"),
            (7, "entities[1]", "entity \"TV\": unknown domain \"Media Player\"; is \"media_player\" meant?"),
            (7, "entities[2]", "entity \"X\": has no domain"),
        ]
    );
    assert_eq!((check.floors, check.areas, check.entities, check.count(Error)), (1, 3, 3, 9));
}

#[test]
fn what_ask_refuses_is_an_error() {
    for text in [
        "",
        "lights",
        "[]",
        "null",
        "{\"areas\":3}",
        "{\"areas\":null}",
        "{\"areas\":[],\"areas\":[]}",
        "{\"areas\":[{\"name\":\"A\",\"name\":\"B\"}]}",
        "{\"areas\":[{\"name\":\"\\ud800\"}]}",
        "{\"areas\":[{\"name\":\"A\"}]",
    ] {
        let check = HomeCheck::of(text);
        assert!(HomeFile::parse(text).is_err() && check.count(Error) == 1, "{text}: {check:?}");
        assert!(!check.findings[0].message.contains('\n'), "{check:?}");
    }
    assert_eq!(found("{}"), [(Warning, "empty")]);
}

#[test]
fn places_and_classes_must_exist() {
    let check = HomeCheck::of(&home(&entity("Lamp", "light", "kitchens")));
    let message = "light \"Lamp\": there is no area \"kitchens\"; is \"Kitchen\" meant?";
    assert_eq!(check.findings[0].message, message);
    assert_eq!(found(&home(&entity("Lamp", "light", "Attic"))), [(Error, "no-such-place")]);
    assert_eq!(found(&home(&entity("Lamp", "light", ""))), [(Error, "no-such-place")]);
    assert_eq!(found(r#"{"areas":[{"name":"Hall","floor":"Up"}]}"#), [(Error, "no-such-place")]);
    let class = |domain: &str, class: &str| {
        found(&home(&format!("{{\"name\":\"X7\",\"domain\":\"{domain}\",\"device_class\":\"{class}\"}}")))
    };
    assert_eq!(class("cover", "curtain"), []);
    assert_eq!(class("media_player", "tv"), []);
    assert_eq!(class("cover", "humidity"), [(Warning, "device-class")]);
    assert_eq!(class("sensor", "Carbon Dioxide"), [(Warning, "device-class")]);
    assert_eq!(class("light", ""), [(Warning, "device-class")]);
}

#[test]
fn names_that_say_the_same() {
    let two = |first: (&str, &str, &str), second: (&str, &str, &str)| {
        let areas = "{\"areas\":[{\"name\":\"Kitchen\"},{\"name\":\"Hall\"}],\"entities\":[";
        let [first, second] = [first, second].map(|(name, domain, area)| entity(name, domain, area));
        found(&format!("{areas}{first},{second}]}}"))
    };
    let lamp = ("Spot", "light", "Kitchen");
    assert_eq!(two(lamp, lamp), [(Error, "duplicate")]);
    assert_eq!(two(lamp, ("Spot", "light", "Hall")), [(Warning, "same-name")]);
    assert_eq!(two(lamp, ("Spot", "switch", "Kitchen")), [(Warning, "same-name")]);
    assert_eq!(two(lamp, ("spot!", "light", "Hall")), [(Warning, "same-words")]);
    let hut = |name| (name, "switch", "Hall");
    assert_eq!(two(hut("Box Two"), hut("Boxes 2")), [(Warning, "same-words")]);
    assert_eq!(two(hut("Hall"), hut("Pump")), [(Warning, "same-name")]);
    assert_eq!(two(hut("Pump"), hut("Big Pump")), [(Note, "part-of-name")]);
    assert_eq!(two(hut("Pump"), hut("Pumpkin")), []);
    let places = |text: &str| found(&format!("{{\"floors\":[{{\"name\":\"Up\"}}],\"areas\":[{text}]}}"));
    assert_eq!(places(r#"{"name":"Up"}"#), [(Warning, "same-name")]);
    assert_eq!(places(r#"{"name":"Hall"},{"name":"Hall"}"#), [(Error, "duplicate")]);
    assert_eq!(places(r#"{"name":"Hall"},{"name":"HALLS"}"#), [(Warning, "same-words")]);
    assert_eq!(places(r#"{"name":"Hall"},{"name":"Great Hall"}"#), [(Note, "part-of-name")]);
}

#[test]
fn of_three_alike_the_worst_is_said() {
    let lamps = ["Lamps", "Lamp", "Lamp"].map(|name| entity(name, "light", "Kitchen")).join(",\n");
    let check = HomeCheck::of(&home(&lamps));
    let clashes = check.findings.iter().filter(|finding| finding.rule != "kind-name");
    let clashes: Vec<(usize, &str)> = clashes.map(|finding| (finding.line, finding.rule)).collect();
    assert_eq!(clashes, [(4, "same-words"), (5, "duplicate")]);
    assert!(
        check.findings.iter().any(|finding| finding.message.contains("light \"Lamp\" in line 4: an ans"))
    );
}

#[test]
fn names_of_whole_kinds() {
    let kitchen = |names: &[(&str, &str)]| {
        let all: Vec<String> = names.iter().map(|(name, domain)| entity(name, domain, "Kitchen")).collect();
        found(&home(&all.join(",")))
    };
    assert_eq!(kitchen(&[("Lights", "light")]), []);
    assert_eq!(kitchen(&[("Lights", "light"), ("Spots", "light")]), [(Warning, "kind-name")]);
    assert_eq!(kitchen(&[("Light Switches", "light"), ("Spots", "light")]), []);
    assert_eq!(kitchen(&[("Sockets", "switch"), ("Kettle", "switch")]), [(Warning, "kind-name")]);
    let gas = |name: &str| format!("{{\"name\":\"{name}\",\"domain\":\"sensor\",\"device_class\":\"gas\"}}");
    let text = home(&[gas("Gas"), gas("Meter Seven"), entity("Gas Stove", "switch", "Kitchen")].join(","));
    assert_eq!(found(&text), [(Warning, "kind-name"), (Note, "part-of-name")]);
}

#[test]
fn names_that_cannot_be_said_whole() {
    let named = |name: &str| found(&home(&entity(name, "switch", "Kitchen")));
    assert_eq!(named("💡"), [(Warning, "unsayable")]);
    assert_eq!(named(&"pump ".repeat(NAME_WORDS_MAX)), []);
    assert_eq!(named(&"pump ".repeat(NAME_WORDS_MAX + 1)), [(Warning, "long-name")]);
    assert_eq!(named(&"x".repeat(70)), [(Warning, "long-name")]);
    assert_eq!(named(&"pumping station ".repeat(5)), [(Warning, "long-name")]);
}

#[test]
fn the_matcher_reads_as_many_words() {
    let words =
        ["ant", "bee", "cow", "dog", "eel", "fox", "gnu", "hen", "ibis", "jay", "kea", "lynx", "mole"];
    assert_eq!(words.len(), NAME_WORDS_MAX + 1);
    let name = words.join(" ");
    let whole = |said: &[&str]| {
        let entity = Entity { name: &name, domain: Domain::Switch, area: None, device_class: None };
        let home = Home { floors: &[], areas: &[], entities: &[entity] };
        candidates(&home, &said.join(" "), None).all().first().is_some_and(|found| found.whole)
    };
    assert!(whole(&words[..NAME_WORDS_MAX]) && !whole(&words[..NAME_WORDS_MAX - 1]));
}

#[test]
fn unknown_keys_are_noted_once() {
    let one = "{\"name\":\"A1\",\"domain\":\"light\",\"id\":1,\"room\":\"Kitchen\"}";
    let two = "{\"name\":\"B2\",\"domain\":\"light\",\"id\":2}";
    let check = HomeCheck::of(&home(&format!("{one},{two}")));
    let said: Vec<&str> = check.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        said,
        ["\"id\" of entity is ignored, and of 1 further entries", "\"room\" of entity is ignored"]
    );
}

/// Of a file that somebody else made, in a time and with as many notes as its length allows.
#[test]
fn many_unknown_keys_take_no_longer() {
    let keys: Vec<String> = (0..200_000).map(|at| format!("\"k{at}\":1")).collect();
    let begun = std::time::Instant::now();
    let check = HomeCheck::of(&home(&format!("{{\"name\":\"A1\",\"domain\":\"light\",{}}}", keys.join(","))));
    assert_eq!(check.findings.len(), 1000);
    // One by one with each other it would be minutes.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn the_sample_homes_have_no_errors() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../models/assistant/homes");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).expect("the folder") {
        let path = file.expect("a file").path();
        let check = HomeCheck::of(&std::fs::read_to_string(&path).expect("text"));
        for finding in &check.findings {
            println!("{}: {finding:?}", path.display());
        }
        assert!(check.count(Error) == 0 && check.entities > 0, "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 4);
}
