//! `ternlet perplexity` against logits that transformers computed (`tests/golden/README.md`).
#![forbid(unsafe_code)]

mod support;

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use support::{fails, model, ternlet, ternlet_fed};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden").join(name)
}

/// The values of a version 1 `.npy` file of float32.
fn npy(name: &str) -> Vec<f64> {
    let bytes = fs::read(golden(name)).expect("a golden file");
    let start = 10 + usize::from(u16::from_le_bytes([bytes[8], bytes[9]]));
    let (values, _) = bytes[start..].as_chunks::<4>();
    values.iter().map(|&value| f64::from(f32::from_le_bytes(value))).collect()
}

fn perplexity(model: &str, text: &str, options: &[&str]) -> Value {
    let arguments = [&["perplexity", "-m", model, "-", "--json"], options].concat();
    let outcome = ternlet_fed(&arguments, text.as_bytes());
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{outcome:?}");
    serde_json::from_str(&outcome.out).expect("JSON")
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

#[test]
fn agrees_with_the_logits_of_transformers() {
    let text = fs::read_to_string(golden("manifest.json")).expect("the manifest");
    let manifest: Value = serde_json::from_str(&text).expect("JSON");
    let mut compared = 0;
    for model in manifest["models"].as_array().expect("models") {
        let file = golden(model["file"].as_str().expect("a file"));
        for prompt in model["prompts"].as_array().expect("prompts") {
            let (Some(text), Value::Bool(true)) = (prompt["text"].as_str(), &prompt["flip_free"]) else {
                continue;
            };
            let ids: Vec<u64> =
                prompt["ids"].as_array().expect("ids").iter().map(|id| id.as_u64().expect("an id")).collect();
            let context = ids.len().to_string();
            let file = file.to_str().expect("UTF-8");
            let report = perplexity(file, text, &["--strict", "--each", "-c", &context]);
            let each = report["each"].as_array().expect("tokens");
            assert_eq!(each.len(), ids.len() - 1);
            let logits = npy(prompt["logits"].as_str().expect("a file"));
            let positions = prompt["positions"].as_array().expect("positions");
            let rows = logits.chunks(logits.len() / positions.len());
            for (row, position) in rows.zip(positions) {
                let next = position.as_u64().expect("a position") as usize + 1;
                let Some(&id) = ids.get(next) else { continue };
                let total: f64 = row.iter().map(|logit| logit.exp()).sum();
                let want = total.ln() - row[id as usize];
                let scored = &each[next - 1];
                assert_eq!((&scored["index"], &scored["id"]), (&next.into(), &id.into()));
                let got = number(&scored["nll"]);
                // Logits may be 1e-3 apart.
                assert!((got - want).abs() < 2e-3, "{file} {next}: {got}, transformers {want}");
                compared += 1;
            }
            let mean = each.iter().map(|scored| number(&scored["nll"])).sum::<f64>() / each.len() as f64;
            assert!((number(&report["nll_mean"]) - mean).abs() < 1e-9);
            assert!((number(&report["perplexity"]) - mean.exp()).abs() < 1e-6 * mean.exp());
        }
    }
    assert!(compared >= 20, "{compared}");
}

#[test]
fn strides_threads_and_kernels() {
    let text = "A small engine watches a house for 12 days, and so on. ".repeat(4);
    let model = model();
    let run = |options: &[&str]| perplexity(&model, &text, options);
    let half = run(&["-c", "16"]);
    assert_eq!((&half["stride"], &half["context"]), (&8.into(), &16.into()));
    let tokens = half["tokens"].as_u64().expect("a number");
    assert_eq!(half["tokens_scored"].as_u64(), Some(tokens - 1));
    let disjoint = run(&["-c", "16", "--stride", "16"]);
    assert_eq!(disjoint["tokens_scored"].as_u64(), Some(tokens - tokens.div_ceil(16)));
    let limited = run(&["-c", "16", "--limit", "10"]);
    assert_eq!(limited["tokens_scored"].as_u64(), Some(9));
    for options in [["--kernel", "portable"], ["-t", "1"], ["-b", "3"], ["--kernel", "reference"]] {
        let other = run(&[&["-c", "16"], options.as_slice()].concat());
        assert_eq!(other["nll_mean"], half["nll_mean"], "{options:?}");
        assert_eq!(other["perplexity_error"], half["perplexity_error"], "{options:?}");
    }
    // Random weights foretell worse than a coin of as many sides as there are tokens.
    assert!(number(&half["perplexity"]) > 777.0, "{half}");
}

#[test]
fn what_cannot_be_measured() {
    let model = model();
    let run =
        |options: &[&str], text: &[u8]| ternlet_fed(&[&["perplexity", "-m", &model], options].concat(), text);
    fails(&ternlet(&["perplexity", "-m", &model, "none.txt"]), 1, &["none.txt", "no such file"]);
    fails(&run(&["-", "--no-bos"], b""), 1, &["0 tokens", "longer"]);
    fails(&run(&["-"], b"abc\xff"), 1, &["not UTF-8", "byte 3"]);
    fails(&run(&["-", "-c", "8", "--stride", "9"], b"some text"), 2, &["--stride is 9", "8 or less"]);
    fails(&run(&["-", "-c", "1"], b"some text"), 2, &["--context"]);
    fails(&run(&["-", "-c", "4097"], b"some text"), 1, &["4097", "use -c 4096 or less"]);
    fails(&run(&["-", "--stride", "0"], b"some text"), 2, &["--stride"]);
    let shown = run(&["-", "--each", "-c", "16"], b"Hello, world");
    assert!(shown.code == Some(0) && shown.out.contains("perplexity "), "{shown:?}");
}
