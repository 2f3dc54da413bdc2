//! The splitting rules and the vocabularies of characters against Hugging Face tokenizers and
//! sentencepiece. How the files were made: `make_more.py`.

use std::collections::HashMap;

use serde_json::{Value, json};
use ternlet::answer::TextStream;
use ternlet::format::tokenizer_section::{
    Prefix, Splitter, TokenizerFileKind, Vocabulary, build_section, read_tokenizer,
};
use ternlet_core::tokenizer::{Pretokens, SpecialText, Tokenizer};

use super::{Section, Small, decode, encode, golden_folder, read_json, small_vocabulary, strings};

const LONG: usize = 100_000;
const LONG_CHARACTERS: &str = "a \n1.'\u{4e2d}\u{1f600}\u{661}\u{301}";
const MARK: char = '\u{2581}';

#[derive(serde::Deserialize)]
struct Golden {
    #[serde(default)]
    normalizer: Value,
    #[serde(default)]
    pre_tokenizer: Value,
    #[serde(default)]
    lengths: String,
    ids: String,
    #[serde(default)]
    parse: String,
    long: String,
}

fn goldens(name: &str) -> HashMap<String, Golden> {
    let mut file: HashMap<String, Value> = read_json(name);
    file.remove("made_with");
    file.into_iter().map(|(name, golden)| (name, serde_json::from_value(golden).unwrap())).collect()
}

pub fn all_strings() -> Vec<String> {
    let more: Vec<String> = read_json("more_strings.json");
    let all = [strings(), more].concat();
    assert!(all.len() >= 500);
    all
}

fn checksum(numbers: &[u32]) -> String {
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    format!("{:06x}", crc32fast::hash(&bytes) >> 8)
}

/// Every string whose numbers differ is reported, not the first alone.
fn compare(name: &str, texts: &[String], golden: &str, numbers: impl Fn(&str) -> Vec<u32>) {
    assert_eq!(golden.len(), 6 * texts.len(), "{name}");
    let mut failures = Vec::new();
    for (text, wanted) in texts.iter().zip(golden.as_bytes().chunks(6)) {
        let found = numbers(text);
        if checksum(&found).as_bytes() != wanted {
            let shown = &found[..found.len().min(40)];
            failures.push(format!("{:?}: found {shown:?}", text.chars().take(60).collect::<String>()));
        }
    }
    assert!(failures.is_empty(), "{name}: {} strings differ\n{}", failures.len(), failures.join("\n"));
}

fn compare_long(name: &str, golden: &Golden, tokenizer: &Tokenizer<'_>) {
    compare_long_but(name, golden, tokenizer, |_| false);
}

/// Without the characters that are to be left out.
fn compare_long_but(name: &str, golden: &Golden, tokenizer: &Tokenizer<'_>, left_out: fn(char) -> bool) {
    let characters = LONG_CHARACTERS.chars().zip(golden.long.as_bytes().chunks(6));
    let kept: Vec<(char, &[u8])> = characters.filter(|&(c, _)| !left_out(c)).collect();
    let texts: Vec<String> = kept.iter().map(|(c, _)| c.to_string().repeat(LONG)).collect();
    let wanted: Vec<u8> = kept.iter().flat_map(|&(_, wanted)| wanted.to_vec()).collect();
    let wanted = String::from_utf8(wanted).unwrap();
    compare(name, &texts, &wanted, |text| encode(tokenizer, text, SpecialText::Plain));
}

fn rule_of(name: &str) -> Splitter {
    match name {
        "gpt2" => Splitter::Gpt2,
        "qwen2" => Splitter::Qwen2,
        "default" => Splitter::Default,
        _ => panic!("{name}"),
    }
}

#[test]
fn rules_cut_where_their_regular_expressions_do() {
    let goldens = goldens("golden_rules.json");
    assert_eq!(goldens.len(), 3);
    for (name, golden) in goldens {
        compare(&name, &all_strings(), &golden.lengths, |text| {
            Pretokens::new(rule_of(&name), text).map(|piece| piece.chars().count() as u32).collect()
        });
    }
}

/// The ordinary tokens of the small vocabulary alone, as the golden files were made with.
fn ordinary_vocabulary(splitter: Splitter) -> Vocabulary {
    let all = small_vocabulary(false);
    let ordinary = all.kinds.iter().take_while(|kind| kind.is_ordinary()).count();
    let (mut tokens, mut kinds) = (all.tokens, all.kinds);
    tokens.truncate(ordinary);
    kinds.truncate(ordinary);
    Vocabulary { tokens, kinds, merges: all.merges, splitter, ..Vocabulary::default() }
}

#[test]
fn rules_give_the_ids_of_tokenizers() {
    for (name, golden) in goldens("golden_rules.json") {
        let section = Section::of(&ordinary_vocabulary(rule_of(&name)));
        let tokenizer = section.tokenizer();
        compare(&name, &all_strings(), &golden.ids, |text| encode(&tokenizer, text, SpecialText::Plain));
        compare_long(&name, &golden, &tokenizer);
    }
}

#[test]
fn rules_are_told_apart_by_the_strings() {
    let goldens = goldens("golden_rules.json");
    assert_ne!(goldens["gpt2"].lengths, goldens["qwen2"].lengths);
    assert_ne!(goldens["gpt2"].lengths, goldens["default"].lengths);
}

/// A tokenizer.json of bytes: the small vocabulary, its merges as texts or as pairs.
fn json_of_bytes(pre_tokenizer: &Value, as_pairs: bool) -> Vec<u8> {
    let small: Small = read_json("small.json");
    let ordinary = small.tokens.iter().zip(&small.types).take_while(|&(_, &kind)| kind == 1);
    let vocab: HashMap<&str, usize> =
        ordinary.enumerate().map(|(id, (token, _))| (token.as_str(), id)).collect();
    let merge = |merge: &String| match as_pairs {
        true => json!(merge.split(' ').collect::<Vec<_>>()),
        false => json!(merge),
    };
    let merges: Vec<Value> = small.merges.iter().map(merge).collect();
    let model = json!({"type": "BPE", "vocab": vocab, "merges": merges});
    json!({"added_tokens": [], "pre_tokenizer": pre_tokenizer, "model": model}).to_string().into_bytes()
}

#[test]
fn json_of_bytes_is_the_same_vocabulary() {
    for (name, golden) in goldens("golden_rules.json") {
        let wanted = build_section(&ordinary_vocabulary(rule_of(&name))).unwrap();
        for as_pairs in [false, true] {
            let json = json_of_bytes(&golden.pre_tokenizer, as_pairs);
            let vocabulary = read_tokenizer(TokenizerFileKind::HuggingFace, &json).unwrap();
            assert!(build_section(&vocabulary).unwrap() == wanted, "{name}");
        }
    }
    let byte_level = json!({"type": "ByteLevel", "add_prefix_space": false, "use_regex": true});
    let vocabulary = Vocabulary::from_hugging_face(&json_of_bytes(&byte_level, true)).unwrap();
    assert_eq!(vocabulary.splitter, Splitter::Gpt2);
}

pub fn sentencepiece(name: &str) -> Vec<u8> {
    std::fs::read(golden_folder().join(format!("{name}.model"))).unwrap()
}

#[test]
fn sentencepiece_models_give_the_ids_of_sentencepiece() {
    let goldens = goldens("golden_spm.json");
    assert_eq!(goldens.len(), 2);
    for (name, golden) in goldens {
        let file = sentencepiece(&name);
        assert_eq!(TokenizerFileKind::of(&file[..512]), Some(TokenizerFileKind::SentencePiece));
        let vocabulary = read_tokenizer(TokenizerFileKind::SentencePiece, &file).unwrap();
        let has_bytes = name == "spm_fallback";
        let rules = (vocabulary.prefix, vocabulary.splitter);
        let wanted = match has_bytes {
            true => (Prefix::Sentences, Splitter::SpaceRuns),
            false => (Prefix::None, Splitter::Whole),
        };
        assert_eq!(rules, wanted, "{name}");
        let section = Section::of(&vocabulary);
        let tokenizer = section.tokenizer();
        compare(&name, &all_strings(), &golden.ids, |text| encode(&tokenizer, text, SpecialText::Plain));
        // The second has a user-defined token of four spaces, which is found in spaces alone: rule 3 of
        // core/src/tokenizer/characters.rs.
        compare_long_but(&name, &golden, &tokenizer, if has_bytes { |_| false } else { |c| c == MARK });
    }
}

/// Two pairs that give one piece share its rank: the leftmost wins, whichever they are.
#[test]
fn pairs_of_one_piece_share_its_rank() {
    let vocabulary = Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap();
    let ranks = &vocabulary.merge_ranks;
    assert_eq!(ranks.len(), vocabulary.merges.len());
    assert!(ranks.windows(2).any(|pair| pair[0] == pair[1]));
    assert!(ranks.is_sorted());
}

#[test]
fn no_cuts_and_cuts_before_spaces_are_the_same() {
    let vocabulary = Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap();
    let whole = Section::of(&Vocabulary { splitter: Splitter::Whole, ..vocabulary.clone() });
    let cut = Section::of(&vocabulary);
    for text in all_strings() {
        let ids = encode(&cut.tokenizer(), &text, SpecialText::Parse);
        assert_eq!(ids, encode(&whole.tokenizer(), &text, SpecialText::Parse), "{text:?}");
    }
}

/// A control token begins a new text; a user-defined one is part of one.
#[test]
fn control_tokens_stand_between_texts() {
    let section = Section::of(&Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap());
    let tokenizer = section.tokenizer();
    let end = tokenizer.special_id(b"</s>").unwrap();
    let alone = |text| encode(&tokenizer, text, SpecialText::Plain);
    for (one, other) in [("the river", "a house"), (" x", "  y"), ("", "[INST] z"), ("1", "")] {
        let found = encode(&tokenizer, &format!("{one}</s>{other}"), SpecialText::Parse);
        assert_eq!(found, [alone(one), vec![end], alone(other)].concat());
    }
}

/// The tokenizer.json of characters with the steps of a golden.
pub fn json_of_characters(name: &str) -> Vec<u8> {
    let golden = &goldens("golden_hf.json")[name];
    let mut json: Value = read_json("hf_characters.json");
    json["normalizer"] = golden.normalizer.clone();
    json["pre_tokenizer"] = golden.pre_tokenizer.clone();
    json.to_string().into_bytes()
}

#[test]
fn json_of_characters_gives_the_ids_of_tokenizers() {
    let goldens = goldens("golden_hf.json");
    assert_eq!(goldens.len(), 5);
    for (name, golden) in &goldens {
        let file = json_of_characters(name);
        let vocabulary = read_tokenizer(TokenizerFileKind::HuggingFace, &file).unwrap();
        let section = Section::of(&vocabulary);
        let tokenizer = section.tokenizer();
        let texts = all_strings();
        compare(name, &texts, &golden.ids, |text| encode(&tokenizer, text, SpecialText::Plain));
        compare(name, &texts, &golden.parse, |text| encode(&tokenizer, text, SpecialText::Parse));
        compare_long(name, golden, &tokenizer);
    }
    assert_ne!(goldens["prepend"].ids, goldens["always"].ids);
    assert_ne!(goldens["prepend"].ids, goldens["replace"].ids);
    assert_ne!(goldens["first"].parse, goldens["always"].parse);
}

/// What comes back is the text but for a space in front and U+2581.
#[test]
fn characters_decode_to_the_text() {
    let section = Section::of(&Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap());
    let tokenizer = section.tokenizer();
    for text in all_strings() {
        let ids = encode(&tokenizer, &text, SpecialText::Plain);
        let spaced = text.replace(MARK, " ");
        let shown = if text.is_empty() { String::new() } else { format!(" {spaced}") };
        assert_eq!(decode(&tokenizer, &ids), shown);
        let (first, rest) = ids.split_first().map_or((Vec::new(), &[][..]), |(&first, rest)| {
            (tokenizer.first_token_bytes(first).unwrap().to_vec(), rest)
        });
        let rest = rest.iter().flat_map(|&id| tokenizer.token_bytes(id).unwrap().to_vec());
        assert_eq!(first.into_iter().chain(rest).collect::<Vec<u8>>(), spaced.as_bytes());
    }
}

/// The space in front is encoding's, but an answer's first word has one of its own.
#[test]
fn streams_leave_the_space_in_front_out_once() {
    let section = Section::of(&Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap());
    let tokenizer = section.tokenizer();
    let ids = encode(&tokenizer, "the river \u{e9}", SpecialText::Plain);
    let begin = tokenizer.special_id(b"<s>").unwrap();
    let shown = |mut stream: TextStream| {
        let mut shown = String::new();
        for &id in [begin].iter().chain(&ids) {
            stream.push(&tokenizer, id, &mut |text| shown.push_str(text));
        }
        stream.finish(&mut |text| shown.push_str(text));
        shown
    };
    assert_eq!(shown(TextStream::of_whole_text(&[])), "the river \u{e9}");
    assert_eq!(shown(TextStream::new(&[])), " the river \u{e9}");
}

/// What a board has is enough for the longest word, and one word less is refused.
#[test]
fn scratch_of_the_longest_word_is_enough() {
    let section = Section::of(&Vocabulary::from_sentencepiece(&sentencepiece("spm_fallback")).unwrap());
    let tokenizer = section.tokenizer();
    let text = format!("the river {} a house", "lamps".repeat(20));
    assert_eq!(tokenizer.longest_pretoken(&text, SpecialText::Plain), 102);
    let mut sink = |_| Ok(());
    let mut encode =
        |words: usize| tokenizer.encode(&text, SpecialText::Plain, &mut vec![0; words], &mut sink);
    assert_eq!(encode(5 * 102), Ok(()));
    assert!(encode(5 * 100).is_err());
}

#[test]
fn files_of_other_kinds_are_refused_by_name() {
    let bytes = |pre_tokenizer: Value| json_of_bytes(&pre_tokenizer, true);
    let error = |file: &[u8]| Vocabulary::from_hugging_face(file).unwrap_err().to_string();
    let model = |model: Value| json!({"added_tokens": [], "model": model}).to_string().into_bytes();
    let cases = [
        (error(b"{"), "tokenizer.json cannot be read"),
        (error(&model(json!({"type": "Unigram", "vocab": [["a", 0.0]]}))), "model is Unigram"),
        (error(&model(json!({"type": "BPE", "vocab": {}, "merges": []}))), "the pre-tokenizer is missing"),
        (error(&model(json!({"vocab": {}, "end_of_word_suffix": "</w>"}))), "suffix of subwords"),
        (error(&bytes(json!({"type": "ByteLevel", "add_prefix_space": true}))), "add_prefix_space"),
        (error(&bytes(json!({"type": "Whitespace"}))), "Whitespace"),
    ];
    for (found, wanted) in cases {
        assert!(found.contains(wanted), "{found}");
    }
    let ids = json!({"type": "BPE", "vocab": {"a": 4_000_000_000_u32}, "merges": []});
    let pre_tokenizer = json!({"type": "ByteLevel", "add_prefix_space": false});
    let file = json!({"pre_tokenizer": pre_tokenizer, "model": ids}).to_string();
    assert_eq!(error(file.as_bytes()), "there is an id 4000000000, but there are only 1 tokens");
}

#[test]
fn normalising_or_unigram_models_are_refused() {
    let error = |model_type: u8, normalizer: &[u8]| {
        let piece = b"\x0a\x05\x0a\x03abc".to_vec();
        let trainer = [0x12, 0x02, 0x18, model_type];
        let spec = [&[0x1a, normalizer.len() as u8], normalizer].concat();
        Vocabulary::from_sentencepiece(&[&piece[..], &trainer, &spec].concat()).unwrap_err().to_string()
    };
    assert!(error(1, b"").contains("unigram"));
    assert!(error(2, b"\x12\x01x\x20\x00").contains("table of characters"));
    assert!(error(2, b"").contains("remove_extra_whitespaces"));
    assert!(error(2, b"\x20\x00\x28\x00").contains("escape_whitespaces"));
}
