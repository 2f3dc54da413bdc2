//! Valid inputs to begin with, small, made or taken from the repository's own texts.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};
use ternlet::format::image_file::import_to_memory;
use ternlet::format::tokenizer_section::{Vocabulary, build_section};
use ternlet::format::{AlignedBytes, ImportOptions};
use ternlet_tests::encode::Encoding;
use ternlet_tests::tiny_gguf::{self, Entry, File, Shape, Tensor, string, tensor_type, value_type};

/// An input, and the target that it is for.
pub struct Seed {
    /// A name of [`crate::TARGETS`].
    pub target: &'static str,
    /// A file's name.
    pub name: String,
    /// The input.
    pub bytes: Vec<u8>,
}

/// The seeds of every target.
///
/// # Errors
///
/// A text of the repository cannot be read.
pub fn all() -> io::Result<Vec<Seed>> {
    let mut seeds = Vec::new();
    let mut add =
        |target, name: &str, bytes: Vec<u8>| seeds.push(Seed { target, name: name.to_owned(), bytes });
    for (name, file) in models() {
        add("gguf", name, file.bytes()[..file.data_start()].to_vec());
        if let Ok(image) = import_to_memory(&file.bytes(), &ImportOptions::default()) {
            let image = image.bytes();
            add("image", name, image[..number(image, 24)].to_vec());
            let start = number(image, 32);
            add("tokenizer_section", name, image[start..start + number(image, 40)].to_vec());
        }
    }
    let every_type = every_type();
    add("gguf", "every_type", every_type.bytes()[..every_type.data_start()].to_vec());
    for (name, text) in json_vocabularies() {
        add("tokenizer_json", name, text.into_bytes());
    }
    add("tiktoken", "bytes", tiktoken().into_bytes());
    for (name, bytes) in [("bytes", pieces(true)), ("unknown", pieces(false))] {
        let section =
            Vocabulary::from_sentencepiece(&bytes).and_then(|vocabulary| build_section(&vocabulary));
        add("tokenizer_section", &format!("characters_{name}"), section.expect("a vocabulary"));
        add("sentencepiece", name, bytes);
    }
    let golden: serde_json::Value = serde_json::from_str(&read("tests/golden/chat/golden.json")?)?;
    for template in golden["templates"].as_array().expect("a list") {
        let text = |field: &str| template[field].as_str().expect("a text").to_owned();
        add("chat_template", &text("name").replace(['/', ' '], "_"), text("source").into_bytes());
    }
    for home in ["family_house", "studio_flat"] {
        for (at, sentence) in SENTENCES.iter().enumerate() {
            let text = format!("{sentence}\n{}", read(&format!("models/assistant/homes/{home}.json"))?);
            add("home", &format!("{home}_{at}"), text.into_bytes());
        }
    }
    // How the bytes come, then the bytes.
    let plans: [&[u8; 16]; 3] =
        [&[31; 16], &[0; 16], b"\x01\x40\x82\xc3\xe4\x25\x66\xa7\x1f\x3f\x5f\x7f\x9f\xbf\xdf\xff"];
    for (at, plan) in plans.iter().enumerate() {
        for (wire, bytes) in WIRES.iter().enumerate() {
            add("device", &format!("wire_{at}_{wire}"), [&plan[..], bytes].concat());
        }
    }
    Ok(seeds)
}

/// What a device hears: requests, a request during a request, noise, half a line.
const WIRES: [&[u8]; 4] = [
    b"turn on the kitchen lights\n!tokens on\n!check lights on\n!area office\n!version\n",
    b"!generate 1 9 ab\n!stats\n!cancel 1\n!sample 7 3 1,2\n!logits 1,2\n!area\n!nothing",
    b"\x00\xff\n\xc2\x85\nlights on\r\n!can\rcel\n!cancel\x07\nlig",
    b"\n \t\n!area Narnia\n!generate 1\n!logits 1,\n!tokens\n!tokens off\n",
];

const SENTENCES: [&str; 4] = [
    "turn on the kitchen lights",
    "set the thermostat to twenty one point five degrees",
    "set a timer for 1 hour and 30 seconds called \"eggs\"",
    "add Crème fraîche & 2 breads to the shopping list",
];

/// The image of a model of a few thousand weights.
pub fn tiny_image() -> AlignedBytes {
    import_to_memory(&tiny_gguf::model(Shape::TINY, 7).bytes(), &ImportOptions::default()).expect("a model")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> io::Result<String> {
    fs::read_to_string(root().join(path))
}

/// A field of an image's header.
fn number(image: &[u8], at: usize) -> usize {
    image[at..at + 8].iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte))
}

/// Small models: types of the embedding, architectures, kinds of vocabularies, a template.
fn models() -> Vec<(&'static str, File)> {
    let model = |shape| tiny_gguf::model(shape, 7);
    let text = |key: &str, value: &str| Entry {
        key: key.to_owned(),
        kind: value_type::STRING,
        value: string(value),
    };
    let tiny = model(Shape::TINY);
    let mut templated = tiny.clone();
    templated
        .entries
        .push(text("tokenizer.chat_template", "{% for m in messages %}{{ m.content }}{% endfor %}"));
    let mut silu = tiny.clone();
    for entry in &mut silu.entries {
        entry.key = entry.key.replace("bitnet-b1.58.", "bitnet.");
    }
    silu.entry("general.architecture").value = string("bitnet");
    let mut scored = tiny.clone();
    scored.entry("tokenizer.ggml.model").value = string("llama");
    // One token for everything that has none.
    scored.entry("tokenizer.ggml.token_type").value[12..16].copy_from_slice(&2_i32.to_le_bytes());
    let scores = (0..263).flat_map(|at| (-(at as f32)).to_le_bytes()).collect::<Vec<u8>>();
    let head = [&value_type::FLOAT32.to_le_bytes()[..], &263_u64.to_le_bytes(), &scores].concat();
    scored.entries.push(Entry {
        key: "tokenizer.ggml.scores".to_owned(),
        kind: value_type::ARRAY,
        value: head,
    });
    let mut iq2 = model(Shape { hidden: 64, ffn: 64, ..Shape::TINY });
    Encoding::Iq2Bn.recode(&mut iq2, 0.5);
    let mut untied = tiny.clone();
    let output = Tensor { name: "output.weight".to_owned(), ..untied.tensor("token_embd.weight").clone() };
    untied.tensors.push(output);
    vec![
        ("tiny", tiny),
        ("bf16", model(Shape { embedding: tensor_type::BF16, ..Shape::TINY })),
        ("f32", model(Shape { embedding: tensor_type::F32, layers: 2, ..Shape::TINY })),
        ("templated", templated),
        ("silu", silu),
        ("scored", scored),
        ("iq2", iq2),
        ("untied", untied),
    ]
}

/// A tensor of every type, which together are no model.
fn every_type() -> File {
    let (cols, rows) = (256, 4);
    let codes = vec![1; cols * rows];
    let named = |name: String, kind, values| Tensor {
        name,
        dimensions: vec![cols as u64, rows as u64],
        kind,
        offset: None,
        values,
    };
    let ternary = Encoding::ALL
        .map(|type_| named(format!("{type_:?}"), type_.number(), type_.bytes(&codes, cols, 0.5)));
    // Bytes of four rows of Q4_0, Q5_0, Q8_0 and Q6_K.
    let dense = [(2, 576), (6, 704), (8, 1088), (14, 840)];
    let dense = dense.map(|(kind, bytes)| named(format!("dense {kind}"), kind, vec![0; bytes]));
    let tensors = ternary.into_iter().chain(dense).collect();
    File { entries: Vec::new(), tensors, ..tiny_gguf::model(Shape::TINY, 1) }
}

/// The character that stands for a byte in vocabularies of GPT-2's kind.
fn letters() -> Vec<char> {
    let mut next = '\u{100}'..;
    let printable = |byte| matches!(byte, b'!'..=b'~' | 0xa1..=0xac | 0xae..=0xff);
    let letter = |byte| if printable(byte) { char::from(byte) } else { next.next().expect("a letter") };
    (0..=255).map(letter).collect()
}

fn json_vocabularies() -> [(&'static str, String); 4] {
    use serde_json::{Value, json};
    let of = |tokens: &[String]| -> Value {
        let ids: BTreeMap<&String, usize> =
            tokens.iter().enumerate().map(|(id, token)| (token, id)).collect();
        json!(ids)
    };
    let mut bytes: Vec<String> = letters().into_iter().map(String::from).collect();
    bytes.extend(["th", "the", "on", "\u{120}the"].map(String::from));
    let added = json!([{"id": 260, "content": "<|eot_id|>", "single_word": false, "lstrip": false, "rstrip": false,
        "normalized": false, "special": true}, {"id": 261, "content": "<|a|>", "special": false}]);
    let model = json!({"type": "BPE", "dropout": null, "unk_token": null, "byte_fallback": false,
        "vocab": of(&bytes), "merges": ["t h", ["th", "e"], "o n", "\u{120} the"]});
    let byte_level = json!({"type": "ByteLevel", "add_prefix_space": false, "use_regex": true});
    let qwen2 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";
    let split = json!({"type": "Sequence", "pretokenizers": [
        {"type": "Split", "pattern": {"Regex": qwen2}, "behavior": "Isolated", "invert": false},
        {"type": "ByteLevel", "add_prefix_space": false, "use_regex": false}]});
    let characters: Vec<String> =
        ["<unk>", "<s>", "\u{2581}", "t", "h", "e", "\u{2581}t", "he", "\u{2581}the"]
            .map(String::from)
            .to_vec();
    let unknown = json!({"type": "BPE", "unk_token": "<unk>", "fuse_unk": true, "vocab": of(&characters),
        "merges": ["\u{2581} t", "h e", "\u{2581}t he"]});
    let special =
        json!([{"id": 0, "content": "<unk>", "special": true}, {"id": 1, "content": "<s>", "special": true}]);
    let spaces = json!({"type": "Sequence", "normalizers": [{"type": "Prepend", "prepend": "\u{2581}"},
        {"type": "Replace", "pattern": {"String": " "}, "content": "\u{2581}"}]});
    let metaspace =
        json!({"type": "Metaspace", "replacement": "\u{2581}", "prepend_scheme": "first", "split": true});
    [
        ("gpt2", json!({"added_tokens": added, "pre_tokenizer": byte_level, "model": model}).to_string()),
        ("qwen2", json!({"added_tokens": added, "pre_tokenizer": split, "model": model}).to_string()),
        ("spaces", json!({"added_tokens": special, "normalizer": spaces, "model": unknown}).to_string()),
        (
            "metaspace",
            json!({"added_tokens": special, "pre_tokenizer": metaspace, "model": unknown}).to_string(),
        ),
    ]
}

fn tiktoken() -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let base64 = |token: &[u8]| -> String {
        let digit = |at: usize| {
            let bits = |byte: usize| u16::from(token.get(byte).copied().unwrap_or(0));
            let pair = bits(at * 6 / 8) << 8 | bits(at * 6 / 8 + 1);
            char::from(DIGITS[usize::from(pair >> (10 - at * 6 % 8) & 63)])
        };
        let digits = (token.len() * 8).div_ceil(6);
        (0..token.len().div_ceil(3) * 4).map(|at| if at < digits { digit(at) } else { '=' }).collect()
    };
    let words: [&[u8]; 4] = [b"th", b"the", b"on", b" the"];
    let tokens = (0..=255).map(|byte| vec![byte]).chain(words.map(<[u8]>::to_vec));
    tokens.enumerate().fold(String::new(), |mut lines, (rank, token)| {
        let _ = writeln!(lines, "{} {rank}", base64(&token));
        lines
    })
}

/// A SentencePiece model: with a piece for each byte, or an unknown one for what has none.
fn pieces(bytes: bool) -> Vec<u8> {
    let field = |number: u8, bytes: &[u8]| [&[number << 3 | 2, bytes.len() as u8], bytes].concat();
    let piece = |text: &str, score: f32, kind: u8| {
        let score = [&[2 << 3 | 5][..], &score.to_le_bytes()].concat();
        field(1, &[field(1, text.as_bytes()), score, vec![3 << 3, kind]].concat())
    };
    let mut model: Vec<u8> =
        [("<unk>", 2), ("<s>", 3), ("</s>", 3)].map(|(text, kind)| piece(text, 0.0, kind)).concat();
    if bytes {
        model.extend((0..=255).flat_map(|byte| piece(&format!("<0x{byte:02X}>"), 0.0, 6)));
    }
    let words = ["\u{2581}t", "he", "\u{2581}the", "\u{2581}", "t", "h", "e", "o"];
    model.extend(words.iter().enumerate().flat_map(|(at, text)| piece(text, -(at as f32), 1)));
    // BPE; a space in front, spaces kept and marked.
    model.extend(field(2, &[3 << 3, 2]));
    model.extend(field(3, &[3 << 3, 1, 4 << 3, 0, 5 << 3, 1]));
    model
}
