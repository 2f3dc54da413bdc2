//! `ternlet home check`: what it prints, and when it fails.
#![forbid(unsafe_code)]

mod support;

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use support::{Outcome, fails, ternlet};

/// A file of this text checked with these options; its path stands as FILE in what came out.
fn check(text: &str, options: &[&str]) -> Outcome {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("home.json");
    fs::write(&path, text).expect("a file");
    let path = path.to_str().expect("UTF-8");
    let mut outcome = ternlet(&[&["home", "check", path], options].concat());
    outcome.out = outcome.out.replace(path, "FILE");
    outcome
}

const GOOD: &str = r#"{"areas":[{"name":"Kitchen"}],
 "entities":[{"name":"Spot","domain":"light","area":"Kitchen","device_class":null}]}"#;
const DOUBTFUL: &str = r#"{"entities":[
 {"name":"Lights","domain":"light"},
 {"name":"Spot","domain":"light","id":7}]}"#;
const BROKEN: &str = r#"{"areas":[{"name":"Kitchen","floor":"Attic"}],
 "entities":[
 {"name":"Spot","domain":"lamp"},
 {"name":"Spot","domain":"light","area":"Kitchn"}]}"#;

#[test]
fn the_exit_code_is_the_verdict() {
    let good = check(GOOD, &["--strict"]);
    let want = "FILE: no floors, 1 area, 1 entity; no errors, no warnings, no notes\n";
    assert_eq!((good.code, good.out.as_str(), good.err.as_str()), (Some(0), want, ""));

    let doubtful = check(DOUBTFUL, &[]);
    let want = "FILE:2: warning: light \"Lights\" is called as all of its kind are, and the home has 1 more: \
                a request for all may mean this one, and the other way round\n\
                FILE:3: note: \"id\" of entity is ignored\n\
                FILE: no floors, no areas, 2 entities; no errors, 1 warning, 1 note\n";
    assert_eq!((doubtful.code, doubtful.out.as_str(), doubtful.err.as_str()), (Some(0), want, ""));
    let strict = check(DOUBTFUL, &["--strict"]);
    assert_eq!((strict.code, strict.out.as_str(), strict.err.as_str()), (Some(1), want, ""));

    let broken = check(BROKEN, &[]);
    assert_eq!((broken.code, broken.err.as_str()), (Some(1), ""));
    let starts = [
        "FILE:1: error: area \"Kitchen\": there is no floor \"Attic\"",
        "FILE:3: error: entity \"Spot\": unknown domain \"lamp\"; known are light, ",
        "FILE:4: error: light \"Spot\": there is no area \"Kitchn\"",
    ];
    for start in starts {
        assert!(broken.out.lines().any(|line| line.starts_with(start)), "{start}: {broken:?}");
    }
}

#[test]
fn scripts_get_json() {
    for (text, code, ok, counts) in
        [(GOOD, 0, true, [0, 0, 0]), (DOUBTFUL, 0, true, [0, 1, 1]), (BROKEN, 1, false, [3, 1, 0])]
    {
        let outcome = check(text, &["--json"]);
        let report: Value = serde_json::from_str(&outcome.out).expect("JSON");
        assert_eq!((outcome.code, &report["ok"]), (Some(code), &ok.into()), "{report}");
        assert_eq!(report["file"], "FILE");
        for (severity, count) in ["error", "warning", "note"].iter().zip(counts) {
            let findings = report["findings"].as_array().expect("a list");
            let found = findings.iter().filter(|finding| finding["severity"] == *severity);
            assert_eq!((found.count(), &report[format!("{severity}s")]), (count, &count.into()), "{report}");
        }
    }
    let report: Value = serde_json::from_str(&check(BROKEN, &["--json"]).out).expect("JSON");
    let first = &report["findings"][0];
    assert_eq!((&first["line"], &first["entry"]), (&1.into(), &"areas[0]".into()));
    assert_eq!((&first["rule"], &report["entities"]), (&"no-such-place".into(), &2.into()));
    let strict: Value = serde_json::from_str(&check(DOUBTFUL, &["--json", "--strict"]).out).expect("JSON");
    assert_eq!(strict["ok"], false);
}

#[test]
fn files_that_are_no_homes() {
    fails(&ternlet(&["home", "check", "none.json"]), 1, &["none.json", "no such file"]);
    fails(&ternlet(&["home", "check"]), 2, &["FILE"]);
    fails(&ternlet(&["home", "fix", "home.json"]), 2, &["fix"]);
    for (text, line) in [("", 1), ("lights", 1), ("[]", 1), ("{\"areas\":\n[{]}", 2), ("{\"areas\":3}", 1)] {
        let outcome = check(text, &[]);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), ""));
        let start = format!("FILE:{line}: error: ");
        assert!(outcome.out.starts_with(&start) && outcome.out.lines().count() == 2, "{outcome:?}");
    }
}

#[test]
fn the_sample_homes_are_in_order() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/assistant/homes");
    let homes: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").path()).collect();
    assert!(homes.len() >= 4);
    for home in homes {
        let outcome = ternlet(&["home", "check", home.to_str().expect("UTF-8")]);
        assert!(outcome.code == Some(0) && outcome.out.contains("; no errors, "), "{outcome:?}");
    }
}
