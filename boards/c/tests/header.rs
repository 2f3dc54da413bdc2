//! `ternlet.h` says what the library does: the same numbers, structs and functions, read from its text.
#![forbid(unsafe_code)]

use std::mem::{offset_of, size_of};
use ternlet_assistant::Domain;
use ternlet_c::abi::{self, Area, Entity, Floor, Home, Options, Sampler, Slot, Stats, Text, Token};
use ternlet_c::code::{self, Error};

const HEADER: &str = include_str!("../include/ternlet.h");
const FUNCTIONS: &str = include_str!("../src/ffi.rs");

/// The header without its comments.
fn header() -> String {
    let mut text = String::new();
    for (at, part) in HEADER.split("/*").enumerate() {
        let code = if at == 0 { part } else { part.split_once("*/").expect("comments end").1 };
        text.push_str(code);
    }
    text
}

/// Name and value of every constant, in the header's order.
fn defines() -> Vec<(String, i64)> {
    let number = |line: &str| {
        let (name, value) = line.strip_prefix("#define TERNLET_")?.trim().split_once(' ')?;
        let value = value.trim().trim_matches(['(', ')']).trim_end_matches('u');
        Some((name.to_owned(), value.parse().ok()?))
    };
    header().lines().filter_map(number).collect()
}

#[test]
fn constants_are_the_librarys() {
    let mut wanted: Vec<(String, i64)> = [
        ("ABI", i64::from(abi::ABI)),
        ("ALIGN", abi::ALIGN as i64),
        ("CONTEXT_BYTES", abi::CONTEXT_BYTES as i64),
        ("SENTENCE_BYTES_MAX", abi::SENTENCE_BYTES_MAX as i64),
        ("PROMPT_BYTES_MAX", abi::PROMPT_BYTES_MAX as i64),
        ("NAME_BYTES_MAX", abi::NAME_BYTES_MAX as i64),
        ("HOME_ENTRIES_MAX", abi::HOME_ENTRIES_MAX as i64),
        ("ASK_CONTEXT_TOKENS", abi::ASK_CONTEXT_TOKENS as i64),
        ("SKIP_WEIGHTS_CHECK", i64::from(abi::SKIP_WEIGHTS_CHECK)),
        ("CPU_DOTPROD", i64::from(abi::CPU_DOTPROD)),
        ("CPU_I8MM", i64::from(abi::CPU_I8MM)),
        ("CPU_DSP", i64::from(abi::CPU_DSP)),
        ("KV_INT8", i64::from(abi::KV_INT8)),
        ("KV_F16", i64::from(abi::KV_F16)),
        ("KV_F32", i64::from(abi::KV_F32)),
        ("SPECIAL_TOKENS", i64::from(abi::SPECIAL_TOKENS)),
        ("VALUE_NAME", i64::from(abi::VALUE_NAME)),
        ("VALUE_WORD", i64::from(abi::VALUE_WORD)),
        ("VALUE_NUMBER", i64::from(abi::VALUE_NUMBER)),
        ("VALUE_SAID", i64::from(abi::VALUE_SAID)),
        ("END_NONE", i64::from(abi::END_NONE)),
        ("END_STOP", i64::from(abi::END_STOP)),
        ("END_TOKEN_LIMIT", i64::from(abi::END_TOKEN_LIMIT)),
        ("END_CONTEXT_FULL", i64::from(abi::END_CONTEXT_FULL)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec();
    let domains = (0..).zip(Domain::ALL);
    wanted.extend(domains.map(|(at, domain)| (format!("DOMAIN_{}", domain.name().to_uppercase()), at)));
    let progress = [
        ("OK", code::OK),
        ("WORKING", code::WORKING),
        ("TOKEN", code::TOKEN),
        ("DONE", code::DONE),
        ("CANCELLED", code::CANCELLED),
    ];
    wanted.extend(progress.map(|(name, value)| (name.to_owned(), i64::from(value))));
    wanted.extend(Error::ALL.map(|error| (error_name(error), i64::from(error.number()))));
    assert_eq!(defines(), wanted);
}

/// `NotAContext` as the header has it: `ERROR_NOT_A_CONTEXT`.
fn error_name(error: Error) -> String {
    let mut name = String::from("ERROR");
    for letter in format!("{error:?}").replace("Utf8", "UTF8").chars() {
        let follows_capital = name.ends_with(|last: char| last.is_ascii_uppercase());
        let within = follows_capital
            && (name.ends_with('U') && letter == 'T' || name.ends_with("UT") && letter == 'F');
        if letter.is_ascii_uppercase() && !within {
            name.push('_');
        }
        name.push(letter.to_ascii_uppercase());
    }
    name
}

#[test]
fn every_code_has_words_of_its_own() {
    let progress = code::OK..=code::CANCELLED;
    let codes = progress.chain(Error::ALL.map(Error::number));
    let mut texts: Vec<&str> = codes.map(|code| code::error_text(code).to_str().expect("UTF-8")).collect();
    let count = texts.len();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), count);
    for unknown in [code::CANCELLED + 1, -26, i32::MIN, i32::MAX] {
        assert_eq!(code::error_text(unknown), c"no such code");
    }
}

/// A struct of the header: fields with their offsets, and its size, by C's rules.
#[derive(Debug, PartialEq)]
struct Layout {
    fields: Vec<(String, usize)>,
    bytes: usize,
}

/// Size and alignment of a type of the header.
fn size_and_align(kind: &str) -> (usize, usize) {
    let word = size_of::<usize>();
    match kind {
        _ if kind.ends_with('*') => (word, word),
        "size_t" => (word, word),
        "struct ternlet_text" => (2 * word, word),
        "uint64_t" => (8, 8),
        "uint32_t" | "int32_t" | "float" => (4, 4),
        _ => panic!("the header has a field of type {kind}"),
    }
}

fn layout(name: &str) -> Layout {
    let header = header();
    let (_, body) =
        header.split_once(&format!("struct ternlet_{name} {{")).expect("the header has the struct");
    let (body, _) = body.split_once('}').expect("structs end");
    let (mut fields, mut at, mut align) = (Vec::new(), 0_usize, 1);
    for field in body.split(';').map(str::trim).filter(|field| !field.is_empty()) {
        let name_at = field.rfind([' ', '*']).expect("a type and a name") + 1;
        let (bytes, field_align) = size_and_align(field[..name_at].trim());
        at = at.next_multiple_of(field_align);
        fields.push((field[name_at..].to_owned(), at));
        at += bytes;
        align = align.max(field_align);
    }
    Layout { fields, bytes: at.next_multiple_of(align) }
}

/// The layout of a Rust struct, its fields named.
macro_rules! layout_of {
    ($type:ty: $($field:ident),*) => {
        Layout {
            fields: vec![$((stringify!($field).to_owned(), offset_of!($type, $field))),*],
            bytes: size_of::<$type>(),
        }
    };
}

#[test]
fn structs_lie_as_the_librarys() {
    let pairs = [
        ("text", layout_of!(Text: bytes, len)),
        ("options", layout_of!(Options: abi, flags, context_tokens, batch_tokens, kv, prompt_bytes_max)),
        ("sampler", layout_of!(Sampler: temperature, top_k, top_p, min_p, repetition_penalty, flags, seed)),
        ("token", layout_of!(Token: id, is_control, text)),
        ("slot", layout_of!(Slot: name, kind, tenths, value_bytes)),
        (
            "stats",
            layout_of!(Stats: steps, tokens, memory_bytes, memory_used, context_tokens, batch_tokens, position, end,
                kernel, model),
        ),
        ("floor", layout_of!(Floor: name)),
        ("area", layout_of!(Area: name, floor)),
        ("entity", layout_of!(Entity: name, area, device_class, domain)),
        ("home", layout_of!(Home: floors, floor_count, areas, area_count, entities, entity_count)),
    ];
    let header = header();
    let declared = header.lines().filter(|line| line.starts_with("struct ") && line.ends_with('{'));
    assert_eq!(declared.count(), pairs.len(), "every struct is compared");
    for (name, wanted) in pairs {
        assert_eq!(layout(name), wanted, "struct ternlet_{name}");
    }
}

/// Name and parameter names of the functions in a text, each written `name(parameters)` and then `end`.
fn functions(text: &str, end: &str, name_of: fn(&str) -> &str) -> Vec<(String, Vec<String>)> {
    let starts = text.match_indices("ternlet_").filter_map(|(at, _)| {
        let (name, rest) = text[at..].split_once('(')?;
        let (parameters, after) = rest.split_once(')')?;
        let is_name = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        (is_name && after.trim_start().starts_with(end)).then_some((name, parameters))
    });
    let split = |parameters: &str| {
        let names = parameters.split(',').map(|parameter| name_of(parameter.trim()).to_owned());
        names.filter(|name| !name.is_empty() && name != "void").collect()
    };
    let mut all: Vec<_> = starts.map(|(name, parameters)| (name.to_owned(), split(parameters))).collect();
    all.sort();
    all
}

#[test]
fn functions_are_the_librarys() {
    let declared =
        functions(&header(), ";", |parameter| parameter.rsplit([' ', '*']).next().unwrap_or_default());
    let defined = functions(FUNCTIONS, "->", |parameter| parameter.split(':').next().unwrap_or_default());
    // The one that the firmware defines.
    let wanted: Vec<_> = declared.into_iter().filter(|(name, _)| name != "ternlet_panic").collect();
    assert!(wanted.len() > 10);
    assert_eq!(defined, wanted);
}
