//! `ternlet tokenize` with a tokenizer that stands in a file alone.
#![forbid(unsafe_code)]

mod support;

use std::fmt::Write;
use std::fs;
use support::{fails, ternlet};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The embedded assistant was trained with the tokenizer.json beside its sentences.
#[test]
fn json_gives_the_tokens_of_the_model_made_with_it() {
    let file = format!("{ROOT}/models/assistant/train/tokenizer.json");
    for text in ["turn on the kitchen light", "Set the heating to 21.5!", "\u{e9}\n\n  <|end|>"] {
        let alone = ternlet(&["tokenize", "-m", &file, text]);
        assert_eq!((alone.code, alone.err.as_str()), (Some(0), ""));
        assert_eq!(alone.out, ternlet(&["tokenize", text]).out);
    }
    fails(&ternlet(&["tokenize", "-m", &file, "--bos", "a"]), 1, &["begin-of-text"]);
}

#[test]
fn sentencepiece_model_gives_pieces() {
    let file = format!("{ROOT}/tests/golden/tokenizer/spm_fallback.model");
    let shown = ternlet(&["tokenize", "-m", &file, "the river"]);
    let texts: Vec<&str> = shown.out.lines().filter_map(|line| line.split('"').nth(1)).collect();
    assert_eq!(texts.concat(), " the river", "{shown:?}");
    assert!(texts.len() < 5, "{shown:?}");
    for command in ["run", "inspect"] {
        let mut arguments = vec![command, "-m", &file];
        arguments.extend((command == "run").then_some("hello"));
        fails(&ternlet(&arguments), 1, &["tokenizer without a model", "tokenize"]);
    }
}

#[test]
fn lines_of_ranks_give_bytes() {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".map(char::from);
    let mut lines = String::new();
    for byte in 0..=255_usize {
        writeln!(lines, "{}{}== {byte}", digits[byte >> 2], digits[(byte & 3) << 4]).expect("memory");
    }
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), &lines).expect("a file");
    let path = file.path().to_str().expect("UTF-8");
    assert_eq!(ternlet(&["tokenize", "-m", path, "Hi"]).out, "     72  \"H\"\n    105  \"i\"\n");
    fs::write(file.path(), lines.replace("\nAg== 2\n", "\nAg== 3\n")).expect("a file");
    fails(&ternlet(&["tokenize", "-m", path, "Hi"]), 1, &[path, "line 3"]);
    // How it can be cut is not looked for: that takes time by the square of its length.
    fs::write(file.path(), format!("{lines}{} 256\n", "QUFB".repeat(400_000))).expect("a file");
    let begun = std::time::Instant::now();
    fails(&ternlet(&["tokenize", "-m", path, "Hi"]), 1, &["token 256 has 1200000 bytes", "1024"]);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
