//! `ternlet inspect` and `ternlet verify` on a golden model: figures, metadata, damage.
#![forbid(unsafe_code)]

mod support;

use serde_json::Value;
use std::fs;
use support::{fails, model, ternlet};

fn json(arguments: &[&str]) -> Value {
    let outcome = ternlet(arguments);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{outcome:?}");
    serde_json::from_str(&outcome.out).expect("JSON")
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

#[test]
fn figures_follow_from_the_shape() {
    let model = model();
    // 3 layers of hidden 128, 4 heads of 32, 1 kv head, ffn 384; 777 tokens (tests/golden/manifest.json).
    let layer = 128 * 128 + 2 * 32 * 128 + 128 * 128 + 3 * 128 * 384;
    let report = json(&[
        "inspect",
        "-m",
        &model,
        "--json",
        "-c",
        "256",
        "--bandwidth",
        "4",
        "--bandwidth",
        "8.5",
        "--weights",
    ]);
    assert_eq!(report["parameters"]["ternary"], 3 * layer);
    assert_eq!(report["parameters"]["embedding"], 777 * 128);
    assert_eq!(report["parameters"]["norms"], 128 + 3 * (128 + 128 + 128 + 384));
    let decode = &report["decode"];
    assert_eq!(decode["kv_bytes"], 3 * 256 * (2 * 32 + 8));
    let total = number(&decode["bytes_per_token"]);
    let ceilings = decode["ceilings"].as_array().expect("a list");
    assert_eq!(ceilings.len(), 2);
    assert!((number(&ceilings[1]["tokens_per_s"]) - 8.5e9 / total).abs() < 1.0);
    let counted: f64 = report["weights"]
        .as_array()
        .expect("roles")
        .iter()
        .map(|role| number(&role["minus"]) + number(&role["zero"]) + number(&role["plus"]))
        .sum();
    assert_eq!(counted, f64::from(3 * layer));
    // What was seen to be read, by another way.
    let bench = json(&["bench", "-m", &model, "-p", "8", "-n", "4", "-r", "1", "--json"]);
    let seen: f64 = bench["bytes_by_part"]
        .as_object()
        .expect("parts")
        .iter()
        .filter(|(name, _)| *name != "kv_cache")
        .map(|(_, bytes)| number(bytes))
        .sum();
    assert_eq!(number(&decode["weight_bytes"]) + number(&decode["embedding_row_bytes"]), seen);
    let energy = report["energy"].as_array().expect("processes");
    assert!(energy.iter().all(|process| number(&process["microjoules_per_token"]) > 0.0), "{energy:?}");
    fails(&ternlet(&["inspect", "-m", &model, "-c", "4097"]), 1, &["4097", "use -c 4096 or less"]);
    fails(&ternlet(&["inspect", "-m", &model, "--bandwidth", "0"]), 2, &["above 0"]);
}

#[test]
fn metadata_is_shown_short_or_whole() {
    let model = model();
    let entry = |report: &Value, key: &str| {
        let entries = report["gguf"]["metadata"].as_array().expect("entries").clone();
        entries.into_iter().find(|entry| entry["key"] == key).unwrap_or_else(|| panic!("{key} is missing"))
    };
    let short = json(&["inspect", "-m", &model, "--json"]);
    let tokens = entry(&short, "tokenizer.ggml.tokens");
    assert_eq!((tokens["value"].as_array().map(Vec::len), &tokens["length"]), (Some(8), &777.into()));
    assert_eq!(entry(&short, "general.architecture")["value"], "bitnet-b1.58");
    let all = json(&["inspect", "-m", &model, "--json", "--all"]);
    assert_eq!(entry(&all, "tokenizer.ggml.tokens")["value"].as_array().map(Vec::len), Some(777));
    let tensors = short["gguf"]["tensors"].as_array().expect("tensors");
    let up = tensors.iter().find(|tensor| tensor["name"] == "blk.0.ffn_up.weight").expect("a tensor");
    assert_eq!((&up["type"], &up["bytes"]), (&"I2_S".into(), &(128 * 384 / 4 + 32).into()));
    assert_eq!(up["shape"], serde_json::json!([128, 384]));
    let shown = ternlet(&["inspect", "-m", &model]);
    assert!(
        shown.out.contains("] of 777\n") && shown.out.contains("general.architecture = \"bitnet-b1.58\""),
        "{shown:?}"
    );
    // The assistant is no GGUF file.
    assert_eq!(json(&["inspect", "--json"])["gguf"], Value::Null);
}

#[test]
fn what_is_right_is_verified() {
    let report = json(&["verify", "-m", &model(), "--json"]);
    assert_eq!(report["right"], true, "{report}");
    let checks = report["checks"].as_array().expect("checks");
    let of = |name: &str| checks.iter().filter(|check| check["check"] == name).count();
    let held = json(&["kernels", "--json"])["held"].as_array().expect("kernels").len();
    assert_eq!(
        (of("file"), of("matrices"), of("forward"), of("tokenizer")),
        (1, held - 1, held, 1),
        "{report}"
    );
    let shown = ternlet(&["verify"]);
    assert_eq!(shown.code, Some(0), "{shown:?}");
    assert!(shown.out.lines().all(|line| line.starts_with("right ")), "{shown:?}");
}

#[test]
fn damage_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("m.ternlet");
    let path = path.to_str().expect("UTF-8");
    assert_eq!(ternlet(&["convert", &model(), path]).code, Some(0));
    assert_eq!(ternlet(&["verify", "-m", path]).code, Some(0));
    let mut bytes = fs::read(path).expect("the image");
    // The last tensor is a down matrix, its scales at the very end.
    let at = bytes.len() - 4096;
    bytes[at] ^= 4;
    fs::write(path, bytes).expect("an image");
    let outcome = ternlet(&["verify", "-m", path]);
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.out.starts_with("WRONG file ") && outcome.out.contains("ffn_down"), "{outcome:?}");
    assert!(
        outcome.err.starts_with("error: the model is damaged") && outcome.err.contains("again"),
        "{outcome:?}"
    );
    let report: Value = serde_json::from_str(&ternlet(&["verify", "-m", path, "--json"]).out).expect("JSON");
    assert_eq!((&report["right"], report["checks"].as_array().map(Vec::len)), (&false.into(), Some(1)));
}
