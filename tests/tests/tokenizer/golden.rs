//! Ids against Hugging Face tokenizers and tiktoken. How the files were made: `make.py`.

use std::io::Write;
use std::path::PathBuf;

use ternlet::format::tokenizer_section::Vocabulary;
use ternlet_core::tokenizer::{SpecialText, TokenKind, Tokenizer};

use super::{Section, decode, encode, read_json, small_vocabulary, strings};

#[derive(serde::Deserialize)]
struct SmallGolden {
    plain: Vec<Vec<u32>>,
    parse: Vec<Vec<u32>>,
    plain_merging_all: Vec<Vec<u32>>,
    parse_merging_all: Vec<Vec<u32>>,
}

#[derive(serde::Deserialize)]
struct Llama3Golden {
    plain: Vec<Vec<u32>>,
    parse: Vec<Vec<u32>>,
}

/// Every string whose ids differ is reported, not the first alone.
fn check(name: &str, tokenizer: &Tokenizer<'_>, special: SpecialText, golden: &[Vec<u32>]) {
    let strings = strings();
    assert!(strings.len() >= 250);
    assert_eq!(strings.len(), golden.len(), "{name}");
    let mut failures = Vec::new();
    for (text, wanted) in strings.iter().zip(golden) {
        let found = encode(tokenizer, text, special);
        if found != *wanted {
            failures.push(format!("{text:?}: wanted {wanted:?}, found {found:?}"));
        }
        assert_eq!(decode(tokenizer, &found), *text);
    }
    assert!(failures.is_empty(), "{name}: {} strings differ\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn small_vocabulary_gives_the_ids_of_tokenizers() {
    let golden: SmallGolden = read_json("golden_small.json");
    let section = Section::of(&small_vocabulary(true));
    check("plain", &section.tokenizer(), SpecialText::Plain, &golden.plain);
    check("parse", &section.tokenizer(), SpecialText::Parse, &golden.parse);
    let section = Section::of(&small_vocabulary(false));
    check("plain, merging all", &section.tokenizer(), SpecialText::Plain, &golden.plain_merging_all);
    check("parse, merging all", &section.tokenizer(), SpecialText::Parse, &golden.parse_merging_all);
}

#[derive(serde::Deserialize)]
struct PiecesGolden {
    lengths: Vec<Vec<usize>>,
}

#[test]
fn rule_cuts_where_its_regular_expression_does() {
    let golden: PiecesGolden = read_json("golden_pieces.json");
    let section = Section::of(&small_vocabulary(true));
    let strings = strings();
    assert_eq!(strings.len(), golden.lengths.len());
    let mut failures = Vec::new();
    for (text, wanted) in strings.iter().zip(&golden.lengths) {
        let pieces: Vec<&str> = section.tokenizer().pretokens(text).collect();
        let found: Vec<usize> = pieces.iter().map(|piece| piece.chars().count()).collect();
        if found != *wanted {
            failures.push(format!("{text:?}: wanted lengths {wanted:?}, found {pieces:?}"));
        }
    }
    assert!(failures.is_empty(), "{} strings differ\n{}", failures.len(), failures.join("\n"));
}

/// The strings must tell the four ways apart, or the test above proves little.
#[test]
fn golden_strings_tell_the_modes_apart() {
    let golden: SmallGolden = read_json("golden_small.json");
    assert_ne!(golden.plain, golden.parse);
    assert_ne!(golden.plain, golden.plain_merging_all);
    assert_ne!(golden.parse, golden.parse_merging_all);
}

#[test]
fn tokens_are_looked_up_both_ways() {
    let vocabulary = small_vocabulary(true);
    let section = Section::of(&vocabulary);
    let tokenizer = section.tokenizer();
    assert_eq!(tokenizer.vocab_size(), vocabulary.tokens.len());
    for (id, (token, &kind)) in (0..).zip(vocabulary.tokens.iter().zip(&vocabulary.kinds)) {
        assert_eq!(tokenizer.token_bytes(id), Some(token.as_slice()));
        assert_eq!(tokenizer.kind(id), Some(kind));
        assert_eq!(tokenizer.is_special(id), kind == TokenKind::Control);
        assert_eq!(tokenizer.id_of_bytes(token), kind.is_ordinary().then_some(id));
        assert_eq!(tokenizer.special_id(token), kind.is_added().then_some(id));
    }
    let past = vocabulary.tokens.len() as u32;
    for id in [past, past + 1, u32::MAX] {
        assert_eq!(tokenizer.token_bytes(id), None);
        assert_eq!(tokenizer.kind(id), None);
        assert!(!tokenizer.is_special(id));
        assert_eq!(tokenizer.merge(id, 0), None);
        assert_eq!(tokenizer.merge(0, id), None);
    }
    assert_eq!(tokenizer.special_id(b"<|no such|>"), None);
    assert_eq!(tokenizer.id_of_bytes(b""), None);
    for (rank, &(left, right)) in (0..).zip(&vocabulary.merges) {
        let (result, found) = tokenizer.merge(left, right).unwrap();
        assert_eq!(found, rank);
        let joined = [tokenizer.token_bytes(left).unwrap(), tokenizer.token_bytes(right).unwrap()].concat();
        assert_eq!(tokenizer.token_bytes(result).unwrap(), joined);
    }
}

/// LLaMA-3's own vocabulary stands in a folder beside the repository, or in `TERNLET_SHARED`.
fn llama3_file() -> Option<String> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = std::env::var_os("TERNLET_SHARED").map_or_else(beside, PathBuf::from);
    std::fs::read_to_string(folder.join("data/llama3-tokenizer.model")).ok()
}

/// LLaMA-3's 256 control tokens, in id order.
fn llama3_control() -> Vec<String> {
    let reserved = |number| format!("<|reserved_special_token_{number}|>");
    let mut control = vec!["<|begin_of_text|>".to_owned(), "<|end_of_text|>".to_owned()];
    control.extend((0..4).map(reserved));
    control.extend(["<|start_header_id|>", "<|end_header_id|>"].map(str::to_owned));
    control.push(reserved(4));
    control.push("<|eot_id|>".to_owned());
    control.extend((5..251).map(reserved));
    control
}

#[test]
fn llama3_gives_the_ids_of_tiktoken() {
    let Some(file) = llama3_file() else {
        // Past the test harness's capture: a skipped test must be seen.
        let line: &[u8] = b"\nSKIPPED llama3_gives_the_ids_of_tiktoken: no data/llama3-tokenizer.model \
            in TERNLET_SHARED or ../shared\n";
        std::io::stderr().write_all(line).unwrap();
        return;
    };
    let vocabulary = Vocabulary::from_tiktoken(&file, &llama3_control()).unwrap();
    assert_eq!(vocabulary.tokens.len(), 128_256);
    // As many as the published model's own list has.
    assert_eq!(vocabulary.merges.len(), 280_147);
    let section = Section::of(&vocabulary);
    let tokenizer = section.tokenizer();
    assert_eq!(tokenizer.special_id(b"<|eot_id|>"), Some(128_009));
    let golden: Llama3Golden = read_json("golden_llama3.json");
    check("LLaMA-3, plain", &tokenizer, SpecialText::Plain, &golden.plain);
    check("LLaMA-3, parse", &tokenizer, SpecialText::Parse, &golden.parse);
}
