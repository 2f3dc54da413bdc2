//! The shipped assistant on sentences written by hand (`models/assistant/eval/handwritten.jsonl`), which its training
//! never saw and whose phrasings are not the generator's.
#![forbid(unsafe_code)]

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use ternlet::assistant_image;
use ternlet::home_file::HomeFile;
use ternlet_assistant::{Assistant, CONTEXT_TOKENS};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::session::Engine;
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::with_session;

/// Percent of all sentences that must be answered to the last slot.
const EXACT_MIN: usize = 90;
/// Percent of the sentences outside the trade that must be refused.
const REFUSED_MIN: usize = 90;
/// Percent of the sentences of the trade that may be refused.
const FALSELY_REFUSED_MAX: usize = 4;

#[derive(Deserialize)]
struct Line {
    text: String,
    area: Option<String>,
    home: String,
    action: Value,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/assistant")
}

fn lines() -> Vec<Line> {
    let text = std::fs::read_to_string(folder().join("eval/handwritten.jsonl")).expect("handwritten.jsonl");
    text.lines().map(|line| serde_json::from_str(line).expect("a line")).collect()
}

/// What the shipped model says to each line.
fn answers(lines: &[Line]) -> Vec<Value> {
    let model = Model::new_checked(assistant_image::bytes()).expect("a valid image");
    let limits = Limits { context: CONTEXT_TOKENS, batch: 96, kv: KvType::Int8 };
    let kernel = available(&CpuFeatures::detect()).next().expect("portable runs everywhere");
    let engine = Engine { kernel, parallel: &Alone };
    let mut homes: BTreeMap<&str, HomeFile> = BTreeMap::new();
    for line in lines {
        homes.entry(&line.home).or_insert_with(|| {
            HomeFile::read(&folder().join(format!("homes/{}.json", line.home))).expect("a home")
        });
    }
    with_session(&model, limits, |session| {
        let assistant = Assistant::new(session.model().tokenizer()).expect("the assistant's tokens");
        let answer = |line: &Line| {
            let lists = homes[line.home.as_str()].lists();
            let home = lists.home();
            let action = assistant.answer(session, &engine, &home, &line.text, line.area.as_deref());
            let mut json = String::new();
            action.expect("an answer").write_json(&mut json).expect("a String takes all");
            serde_json::from_str(&json).expect("JSON")
        };
        lines.iter().map(answer).collect()
    })
}

#[test]
fn it_understands_what_people_say() {
    let lines = lines();
    assert!(lines.len() >= 300, "{} lines", lines.len());
    let answers = answers(&lines);
    let pairs = || lines.iter().zip(&answers);
    let exact = pairs().filter(|(line, got)| line.action == **got).count();
    let count =
        |outside: bool| lines.iter().filter(|line| line.action["intent"].is_null() == outside).count();
    let refused = |outside: bool| {
        pairs()
            .filter(|(line, got)| line.action["intent"].is_null() == outside && got["intent"].is_null())
            .count()
    };
    println!(
        "exact {exact} of {}; refused {} of {} outside the trade, {} of {} of it",
        lines.len(),
        refused(true),
        count(true),
        refused(false),
        count(false)
    );
    assert!(exact * 100 >= EXACT_MIN * lines.len(), "{exact} of {} exact", lines.len());
    assert!(refused(true) * 100 >= REFUSED_MIN * count(true), "{} refused", refused(true));
    assert!(refused(false) * 100 <= FALSELY_REFUSED_MAX * count(false), "{} falsely refused", refused(false));
}
