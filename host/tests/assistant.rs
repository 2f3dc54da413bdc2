//! The embedded assistant through the program: the first command, files of requests, other homes.
#![forbid(unsafe_code)]

mod support;

use std::fs;
use support::{fails, ternlet, ternlet_fed};

const KITCHEN: &str = "{\"intent\":\"HassTurnOn\",\"slots\":{\"area\":\"Kitchen\",\"domain\":\"light\"}}\n";

#[test]
fn the_first_command_works() {
    let outcome = ternlet(&["ask", "turn on the kitchen lights"]);
    assert_eq!((outcome.code, outcome.out.as_str(), outcome.err.as_str()), (Some(0), KITCHEN, ""));
    for way in [["--kernel", "reference", "-t", "2"], ["--kernel", "portable", "-t", "3"]] {
        assert_eq!(ternlet(&[&["ask", "turn on the kitchen lights"], &way[..]].concat()).out, KITCHEN);
    }
}

#[test]
fn lines_are_answered_in_order() {
    let input = "{\"text\": \"turn on the kitchen lights\"}\n\n\
                 {\"text\": \"turn on the lights\", \"area\": \"Kitchen\"}\n\
                 {\"text\": \"\"}\n\
                 {\"text\": \"turn on the kitchen lights\", \"area\": null}\n";
    let outcome = ternlet_fed(&["ask", "--jsonl"], input.as_bytes());
    assert_eq!(outcome.code, Some(0));
    let lines: Vec<&str> = outcome.out.lines().collect();
    assert_eq!(lines.len(), 4);
    assert_eq!((lines[0], lines[1], lines[3]), (KITCHEN.trim(), KITCHEN.trim(), KITCHEN.trim()));
    for line in &lines {
        let action: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert!(action["slots"].is_object(), "{line}");
    }
    assert_eq!(outcome.err, "");
}

#[test]
fn a_line_from_nowhere_is_refused() {
    for area in ["Narnia", ""] {
        let line = format!("{{\"text\": \"turn on the lights\", \"area\": \"{area}\"}}\n");
        let input = format!("{{\"text\": \"turn on the kitchen lights\"}}\n\n{line}{line}");
        let outcome = ternlet_fed(&["ask", "--jsonl"], input.as_bytes());
        assert_eq!((outcome.code, outcome.out.as_str()), (Some(1), KITCHEN));
        let want = format!("error: line 3 of standard input: the home has no area \"{area}\"; it has ");
        assert!(outcome.err.starts_with(&want) && outcome.err.lines().count() == 1, "{outcome:?}");
    }
}

#[test]
fn a_wrong_line_is_named() {
    let input = "{\"text\": \"turn on the kitchen lights\"}\n{\"sentence\": 3}\n";
    let outcome = ternlet_fed(&["ask", "--jsonl"], input.as_bytes());
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(1), KITCHEN));
    assert!(outcome.err.starts_with("error: line 2 of standard input") && outcome.err.lines().count() == 1);
}

#[test]
fn a_home_of_ones_own_is_used() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("home.json");
    let text = r#"{"areas":[{"name":"Galley"}],
        "entities":[{"name":"Stern Light","domain":"light","area":"Galley","device_class":null}]}"#;
    fs::write(&path, text).expect("a file");
    let home = path.to_str().expect("UTF-8");
    let outcome = ternlet(&["ask", "--home", home, "turn on the galley lights"]);
    assert_eq!(outcome.out, KITCHEN.replace("Kitchen", "Galley"));
    let here = ternlet(&["ask", "--home", home, "--area", "Galley", "turn on the lights"]);
    assert_eq!(here.out, KITCHEN.replace("Kitchen", "Galley"));
    let elsewhere = ternlet(&["ask", "--home", home, "--area", "Kitchen", "turn on the lights"]);
    assert!(elsewhere.code == Some(1) && elsewhere.err.contains("it has Galley"), "{elsewhere:?}");
}

#[test]
fn areas_are_named_as_far_as_a_line_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("home.json");
    let home = path.to_str().expect("UTF-8");
    for (areas, want) in [(0, "it has no areas\n"), (2, "it has A0, A1\n"), (2000, "A9 and 1990 more\n")] {
        let list: Vec<String> = (0..areas).map(|area| format!("{{\"name\":\"A{area}\"}}")).collect();
        fs::write(&path, format!("{{\"areas\":[{}]}}", list.join(","))).expect("a file");
        let outcome = ternlet(&["ask", "--home", home, "--area", "Kitchen", "turn on the lights"]);
        assert!(outcome.code == Some(1) && outcome.err.ends_with(want), "{outcome:?}");
        assert_eq!(outcome.err.contains("notice: ") && outcome.err.contains("neither areas"), areas == 0);
    }
}

#[test]
fn sentences_that_are_none() {
    for sentence in ["", "  "] {
        fails(&ternlet(&["ask", sentence]), 2, &["the sentence is empty"]);
    }
    let long = "turn on the kitchen lights ".repeat(2000);
    let outcome = ternlet(&["ask", &long]);
    assert!(outcome.code == Some(0) && outcome.out.starts_with("{\"intent\":"), "{outcome:?}");
    let model = support::model();
    fails(&ternlet(&["ask", "-m", &model, "turn on the kitchen lights"]), 1, &["not one for `ask`"]);
    let outcome = ternlet(&["run", "-m", &model, "-c", "16", "hello"]);
    assert!(outcome.err.contains("notice: the context of 16 tokens is full"), "{outcome:?}");
}

#[test]
fn commands_work_on_the_embedded_model() {
    for arguments in [
        ["plan", "--json"].as_slice(),
        &["inspect", "--json"],
        &["bench", "-p", "4", "-n", "2", "-r", "1", "--json"],
    ] {
        let outcome = ternlet(arguments);
        let report: serde_json::Value = serde_json::from_str(&outcome.out).expect("JSON");
        assert!(report.is_object() && outcome.code == Some(0));
    }
    // The budget of a microcontroller: image at most 2 MB, arena of 256 tokens at most 250 KB.
    let plan = ternlet(&["plan", "-c", "256", "-b", "16", "--json"]);
    let plan: serde_json::Value = serde_json::from_str(&plan.out).expect("JSON");
    assert!(plan["image_bytes"].as_u64().expect("a number") <= 2_000_000, "{plan}");
    assert!(plan["arena_bytes"].as_u64().expect("a number") <= 250_000, "{plan}");
    assert!(ternlet(&["tokenize", "turn on"]).out.lines().count() >= 2);
}
