//! What a GGUF file says of its tokenizer, and what becomes of it.

use ternlet::format::image_file::import_to_memory;
use ternlet::format::{ImportOptions, survey};
use ternlet_core::config::NO_TOKEN;
use ternlet_core::model::Model;
use ternlet_core::tokenizer::{SpecialText, TokenKind};
use ternlet_tests::tiny_gguf::{self, Entry, File, Shape, value_type};

use super::{decode, encode};

fn array(key: &str, element: u32, count: usize, values: Vec<u8>) -> Entry {
    let value = [&element.to_le_bytes()[..], &(count as u64).to_le_bytes(), &values].concat();
    Entry { key: key.to_owned(), kind: value_type::ARRAY, value }
}

fn text(key: &str, value: &str) -> Entry {
    Entry { key: key.to_owned(), kind: value_type::STRING, value: tiny_gguf::string(value) }
}

fn truth(key: &str, value: bool) -> Entry {
    Entry { key: key.to_owned(), kind: value_type::BOOL, value: vec![value.into()] }
}

fn set(file: &mut File, entry: Entry) {
    file.entries.retain(|other| other.key != entry.key);
    file.entries.push(entry);
}

/// <unk>, <s>, </s>, 256 bytes, and four more, as SentencePiece's vocabularies look in GGUF.
fn pieces() -> Vec<(String, f32, i32)> {
    let mut pieces =
        vec![("<unk>".to_owned(), 0.0, 2), ("<s>".to_owned(), 0.0, 3), ("</s>".to_owned(), 0.0, 3)];
    pieces.extend((0..=255_u8).map(|byte| (format!("<0x{byte:02X}>"), 0.0, 6)));
    let more = [("\u{2581}t", -1.0, 1), ("\u{2581}", -2.0, 1), ("t", -3.0, 1), ("[X]", 0.0, 4)];
    pieces.extend(more.map(|(text, score, kind)| (text.to_owned(), score, kind)));
    pieces
}

fn characters() -> File {
    let mut file = tiny_gguf::model(Shape::TINY, 1);
    let pieces = pieces();
    let count = pieces.len();
    let texts = pieces.iter().flat_map(|(text, ..)| tiny_gguf::string(text)).collect();
    let scores = pieces.iter().flat_map(|(_, score, _)| score.to_le_bytes()).collect();
    let kinds = pieces.iter().flat_map(|(.., kind)| kind.to_le_bytes()).collect();
    set(&mut file, text("tokenizer.ggml.model", "llama"));
    set(&mut file, array("tokenizer.ggml.tokens", value_type::STRING, count, texts));
    set(&mut file, array("tokenizer.ggml.scores", value_type::FLOAT32, count, scores));
    set(&mut file, array("tokenizer.ggml.token_type", value_type::INT32, count, kinds));
    file.entries.retain(|entry| entry.key != "tokenizer.ggml.merges");
    for (key, id) in [("bos", 1_u32), ("eos", 2)] {
        file.entry(&format!("tokenizer.ggml.{key}_token_id")).value = id.to_le_bytes().to_vec();
    }
    file
}

/// Imports, and gives the model to `look`.
fn with_model(file: &File, look: impl FnOnce(&Model<'_>)) {
    let bytes = file.bytes();
    let image = import_to_memory(&bytes, &ImportOptions::default()).unwrap();
    // Its length is told before it is made.
    let on_disk = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(on_disk.path(), &bytes).unwrap();
    let foretold = survey(on_disk.path(), &ImportOptions::default()).unwrap().image_bytes;
    assert_eq!(foretold, image.bytes().len() as u64);
    look(&Model::new_checked(image.bytes()).unwrap());
}

fn error(file: &File) -> String {
    import_to_memory(&file.bytes(), &ImportOptions::default()).err().unwrap().to_string()
}

#[test]
fn vocabulary_of_scores_is_imported() {
    let mut file = characters();
    let (mark_t, mark, t, x) = (259, 260, 261, 262);
    file.entries.retain(|entry| entry.key != "tokenizer.ggml.add_bos_token");
    with_model(&file, |model| {
        let tokenizer = model.tokenizer();
        let ids = |text: &str| encode(&tokenizer, text, SpecialText::Plain);
        assert_eq!(model.config().bos, 1);
        assert_eq!(ids("t"), [mark_t]);
        assert_eq!(ids(" t"), [mark, mark_t]);
        assert_eq!(ids("[X]t"), [mark, x, t]);
        assert_eq!(ids("tq"), [mark_t, 3 + u32::from(b'q')]);
        assert_eq!(ids("<s>").len(), 4);
        assert_eq!(encode(&tokenizer, "<s>t", SpecialText::Parse), [1, mark_t]);
        assert_eq!(decode(&tokenizer, &ids("t é t")), " t é t");
        assert_eq!(tokenizer.kind(3), Some(TokenKind::Byte));
        assert!(tokenizer.is_special(0));
    });
    set(&mut file, truth("tokenizer.ggml.add_space_prefix", false));
    set(&mut file, truth("tokenizer.ggml.add_bos_token", false));
    with_model(&file, |model| {
        let ids = |text: &str| encode(&model.tokenizer(), text, SpecialText::Plain);
        assert_eq!(model.config().bos, NO_TOKEN);
        assert_eq!(ids("t"), [t]);
        assert_eq!(ids("[X]t t"), [x, t, mark_t]);
    });
}

#[test]
fn faults_of_scores_are_named() {
    let with = |change: fn(&mut File)| {
        let mut file = characters();
        change(&mut file);
        error(&file)
    };
    let missing = with(|file| file.entries.retain(|entry| entry.key != "tokenizer.ggml.scores"));
    assert!(missing.contains("tokenizer.ggml.scores"), "{missing}");
    let few = with(|file| set(file, array("tokenizer.ggml.scores", value_type::FLOAT32, 1, vec![0; 4])));
    assert!(few.contains("as many as tokens, 263"), "{few}");
    let other = with(|file| set(file, array("tokenizer.ggml.scores", value_type::INT32, 263, vec![0; 1052])));
    assert!(other.contains("an array of float32"), "{other}");
    let nan =
        with(|file| set(file, array("tokenizer.ggml.scores", value_type::FLOAT32, 263, vec![0xff; 1052])));
    assert!(nan.contains("token 0 has a score that is no number"), "{nan}");
    let squeezed = with(|file| set(file, truth("tokenizer.ggml.remove_extra_whitespaces", true)));
    assert!(squeezed.contains("remove_extra_whitespaces"), "{squeezed}");
}

#[test]
fn splitting_rule_is_the_one_that_the_file_names() {
    const TEXT: &str = "1234's (x";
    let cases: [(&str, &[&str]); 6] = [
        ("llama-bpe", &["123", "4", "'s", " (", "x"]),
        ("falcon3", &["123", "4", "'s", " (", "x"]),
        ("falcon_e", &["123", "4", "'s", " (", "x"]),
        ("qwen2", &["1", "2", "3", "4", "'s", " (", "x"]),
        ("gpt-2", &["1234", "'s", " (", "x"]),
        ("default", &["123", "4", "'", "s", " ", "(", "x"]),
    ];
    let mut file = tiny_gguf::model(Shape::TINY, 1);
    let check = |file: &File, wanted: &[&str]| {
        with_model(file, |model| {
            let tokenizer = model.tokenizer();
            assert_eq!(tokenizer.pretokens(TEXT).collect::<Vec<_>>(), wanted);
        });
    };
    // The published file of this architecture names none.
    check(&file, cases[0].1);
    for (name, wanted) in cases {
        set(&mut file, text("tokenizer.ggml.pre", name));
        check(&file, wanted);
    }
    set(&mut file, text("tokenizer.ggml.pre", "deepseek-coder"));
    let unknown = error(&file);
    assert!(unknown.contains("deepseek-coder"), "{unknown}");
    for (name, _) in cases {
        assert!(unknown.contains(name), "{unknown}");
    }
}
