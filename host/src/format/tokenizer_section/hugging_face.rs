//! Hugging Face tokenizers' `tokenizer.json`: BPE of bytes and of characters.
//!
//! What it describes is a pipeline of named steps, of which only known combinations are read; any
//! other is refused by name rather than read as something that it is not. `post_processor`,
//! `padding` and `truncation` are not looked at: they act on ids.

use serde::Deserialize;
use serde_json::Value;
use ternlet_core::config::VOCAB_MAX;
use ternlet_core::tokenizer::{Prefix, Splitter, TokenKind};

use super::scores::{MARK, splitter_of_whole};
use super::vocabulary::{byte_of_hex, bytes_of_gpt2, gpt2_alphabet, merge_of_sides};
use super::{Result, TokenizerSectionError, Vocabulary, count, ids_of};

const LLAMA3: &str = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";
const QWEN2: &str = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";
const GPT2: &str = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";
/// The second one is GPT-2's without its last alternative, which as a splitter is the same.
const DEFAULT: [&str; 4] = [
    r"[\p{P}\$\+<=>\^~\|]+",
    r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)",
    r"\p{N}+",
    "[0-9][0-9][0-9]",
];

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    added_tokens: Vec<AddedToken>,
    #[serde(default)]
    normalizer: Value,
    #[serde(default)]
    pre_tokenizer: Value,
    model: Model,
}

#[derive(Deserialize)]
struct AddedToken {
    id: u32,
    content: String,
    #[serde(default)]
    single_word: bool,
    #[serde(default)]
    lstrip: bool,
    #[serde(default)]
    rstrip: bool,
    #[serde(default)]
    special: bool,
}

#[derive(Deserialize)]
struct Model {
    #[serde(rename = "type", default = "bpe")]
    kind: String,
    dropout: Option<f32>,
    unk_token: Option<String>,
    continuing_subword_prefix: Option<String>,
    end_of_word_suffix: Option<String>,
    #[serde(default)]
    fuse_unk: bool,
    #[serde(default)]
    byte_fallback: bool,
    #[serde(default)]
    ignore_merges: bool,
    /// A map in BPE; something else in the kinds that are refused.
    #[serde(default)]
    vocab: Value,
    #[serde(default)]
    merges: Vec<Merge>,
}

fn bpe() -> String {
    "BPE".to_owned()
}

/// "left right", or the two for themselves.
#[derive(Deserialize)]
#[serde(untagged)]
enum Merge {
    Text(String),
    Sides(String, String),
}

impl Vocabulary {
    /// A vocabulary as Hugging Face tokenizers keep it.
    ///
    /// Of bytes: `ByteLevel`, alone or behind a `Split` of a known rule. Of characters: `Replace` or
    /// `Metaspace` for the spaces, `Prepend` or not. Anything else is refused. Added tokens count
    /// as user-defined, or as control if they are special; `normalized` is not looked at.
    pub fn from_hugging_face(file: &[u8]) -> Result<Self> {
        let file: File =
            serde_json::from_slice(file).map_err(|error| TokenizerSectionError::Json(error.to_string()))?;
        file.model.check()?;
        for token in &file.added_tokens {
            let asks =
                [(token.single_word, "single_word"), (token.lstrip, "lstrip"), (token.rstrip, "rstrip")];
            if let Some((_, option)) = asks.into_iter().find(|&(asks, _)| asks) {
                let found = format!("{option} of {:?}", token.content);
                return Err(unsupported("an added token's option", found, "none"));
            }
        }
        let (splitter, prefix) =
            rules(&steps(&file.normalizer, "normalizers"), &steps(&file.pre_tokenizer, "pretokenizers"))?;
        let texts = file.texts()?;
        let kinds = file.kinds(&texts, splitter);
        let ids = ids_of(texts.iter().map(String::as_str), &kinds)?;
        let mut vocabulary = Self { splitter, prefix, ..Self::default() };
        for (rank, merge) in file.model.merges.iter().enumerate() {
            let (left, right) = merge.sides(rank)?;
            vocabulary.merges.push(merge_of_sides(rank, left, right, &ids)?);
        }
        vocabulary.tokens = tokens(&texts, &kinds, splitter)?;
        vocabulary.kinds = kinds;
        if !splitter.is_of_characters() {
            vocabulary.ignore_merges = file.model.ignore_merges;
            return Ok(vocabulary);
        }
        if file.model.ignore_merges {
            return Err(unsupported(
                "ignore_merges",
                "true".to_owned(),
                "false, where tokens are of characters",
            ));
        }
        if splitter == Splitter::Whole {
            vocabulary.splitter = splitter_of_whole(&vocabulary);
        }
        if let Some(unknown) = &file.model.unk_token {
            vocabulary.unknown = texts.iter().position(|text| text == unknown).map(count).transpose()?;
        }
        if vocabulary.unknown.is_some() && !file.model.fuse_unk && !file.model.byte_fallback {
            return Err(unsupported("fuse_unk", "false".to_owned(), "true"));
        }
        Ok(vocabulary)
    }
}

fn unsupported(what: &'static str, found: String, possible: &'static str) -> TokenizerSectionError {
    TokenizerSectionError::Unsupported { what, found, possible }
}

impl Model {
    fn check(&self) -> Result<()> {
        if self.kind != "BPE" {
            return Err(unsupported("this tokenizer's model", self.kind.clone(), "BPE"));
        }
        if let Some(dropout) = self.dropout.filter(|&dropout| dropout != 0.0) {
            return Err(unsupported("dropout", dropout.to_string(), "none"));
        }
        let affixes = [&self.continuing_subword_prefix, &self.end_of_word_suffix];
        match affixes.into_iter().flatten().find(|affix| !affix.is_empty()) {
            Some(affix) => Err(unsupported("a prefix or suffix of subwords", format!("{affix:?}"), "none")),
            None => Ok(()),
        }
    }
}

impl Merge {
    fn sides(&self, rank: usize) -> Result<(&str, &str)> {
        match self {
            Merge::Sides(left, right) => Ok((left, right)),
            Merge::Text(merge) => merge
                .split_once(' ')
                .ok_or_else(|| TokenizerSectionError::MergeSyntax { rank, merge: merge.clone() }),
        }
    }
}

impl File {
    /// The text of each token by id; empty where there is none.
    fn texts(&self) -> Result<Vec<String>> {
        let wrong = || TokenizerSectionError::Json("model.vocab is no map of texts to ids".to_owned());
        let vocab = self.model.vocab.as_object().ok_or_else(wrong)?;
        let mut entries: Vec<(u32, &str)> = Vec::with_capacity(vocab.len());
        for (text, id) in vocab {
            let id = id.as_u64().and_then(|id| u32::try_from(id).ok()).ok_or_else(wrong)?;
            entries.push((id, text));
        }
        entries.extend(self.added_tokens.iter().map(|token| (token.id, token.content.as_str())));
        let tokens = entries.len();
        let id = entries.iter().map(|&(id, _)| id).max().unwrap_or(0);
        // Some vocabularies have gaps; nothing is allocated for ids that are only claimed.
        if id >= VOCAB_MAX || id as usize > 2 * tokens {
            return Err(TokenizerSectionError::Ids { id, tokens });
        }
        let mut texts = vec![String::new(); id as usize + 1];
        for (id, text) in entries {
            text.clone_into(&mut texts[id as usize]);
        }
        Ok(texts)
    }

    fn kinds(&self, texts: &[String], splitter: Splitter) -> Vec<TokenKind> {
        let is_byte = |text: &str| self.model.byte_fallback && byte_of_hex(0, text).is_ok();
        let kind = |text: &String| match text.as_str() {
            "" => TokenKind::Unused,
            text if splitter.is_of_characters() && is_byte(text) => TokenKind::Byte,
            _ => TokenKind::Normal,
        };
        let mut kinds: Vec<TokenKind> = texts.iter().map(kind).collect();
        for token in &self.added_tokens {
            kinds[token.id as usize] = match token.special {
                true => TokenKind::Control,
                // Looked for before spaces are marked, so that no text holds it; merges may give it.
                false if splitter.is_of_characters() && token.content.contains(MARK) => TokenKind::Normal,
                false => TokenKind::UserDefined,
            };
        }
        kinds
    }
}

fn tokens(texts: &[String], kinds: &[TokenKind], splitter: Splitter) -> Result<Vec<Vec<u8>>> {
    let alphabet = gpt2_alphabet();
    let token = |(id, (text, &kind)): (usize, (&String, &TokenKind))| match kind {
        TokenKind::Normal if splitter.is_of_characters() => Ok(text.replace(MARK, " ").into_bytes()),
        TokenKind::Normal => bytes_of_gpt2(id, text, &alphabet),
        TokenKind::Byte => Ok(vec![byte_of_hex(id, text)?]),
        _ => Ok(text.clone().into_bytes()),
    };
    texts.iter().zip(kinds).enumerate().map(token).collect()
}

/// The steps of a normalizer or pre-tokenizer, sequences laid open.
fn steps<'v>(step: &'v Value, parts: &str) -> Vec<&'v Value> {
    match step[parts].as_array() {
        Some(inner) if step["type"] == "Sequence" => {
            inner.iter().flat_map(|step| steps(step, parts)).collect()
        }
        _ if step.is_null() => Vec::new(),
        _ => vec![step],
    }
}

fn rules(normalizers: &[&Value], pre_tokenizers: &[&Value]) -> Result<(Splitter, Prefix)> {
    match pre_tokenizers.split_last() {
        Some((last, before)) if last["type"] == "ByteLevel" => {
            if let Some(normalizer) = normalizers.first() {
                let possible = "none, where tokens are of bytes";
                return Err(unsupported("a normalizer", shown(normalizer), possible));
            }
            Ok((byte_rule(last, before)?, Prefix::None))
        }
        _ => character_rules(normalizers, pre_tokenizers),
    }
}

/// A step as a message shows it.
fn shown(step: &Value) -> String {
    let mut text = step.to_string();
    if let Some((at, _)) = text.char_indices().nth(200) {
        text.truncate(at);
        text.push_str("...");
    }
    text
}

fn byte_rule(byte_level: &Value, before: &[&Value]) -> Result<Splitter> {
    if byte_level["add_prefix_space"] == true {
        return Err(unsupported("add_prefix_space of ByteLevel", "true".to_owned(), "false"));
    }
    let mut patterns: Vec<&str> = Vec::new();
    for step in before {
        let isolates = step["type"] == "Split" && step["behavior"] == "Isolated" && step["invert"] != true;
        match step["pattern"]["Regex"].as_str().filter(|_| isolates) {
            Some(pattern) => patterns.push(pattern),
            None => {
                return Err(unsupported("a pre-tokenizer", shown(step), "Split (Isolated) and ByteLevel"));
            }
        }
    }
    if byte_level["use_regex"] != false {
        patterns.push(GPT2);
    }
    let known: [(&[&str], Splitter); 4] = [
        (&[LLAMA3], Splitter::Llama3),
        (&[QWEN2], Splitter::Qwen2),
        (&[GPT2], Splitter::Gpt2),
        (&DEFAULT, Splitter::Default),
    ];
    match known.iter().find(|(rule, _)| *rule == patterns) {
        Some(&(_, splitter)) => Ok(splitter),
        None => {
            let possible = "those of LLaMA-3, Qwen2, GPT-2 and llama.cpp's default";
            Err(unsupported("the splitting rule", patterns.join(", then "), possible))
        }
    }
}

fn character_rules(normalizers: &[&Value], pre_tokenizers: &[&Value]) -> Result<(Splitter, Prefix)> {
    let mark = MARK.to_string();
    let (mut splitter, mut prefix, mut marks) = (Splitter::Whole, Prefix::None, false);
    for step in normalizers {
        let is = |kind: &str| step["type"] == kind;
        if is("Prepend") && step["prepend"] == mark.as_str() {
            prefix = Prefix::Segments;
        } else if is("Replace") && step["pattern"]["String"] == " " && step["content"] == mark.as_str() {
            marks = true;
        } else {
            let possible = "Prepend and Replace, for spaces";
            return Err(unsupported("a normalizer", shown(step), possible));
        }
    }
    for step in pre_tokenizers {
        if step["type"] == "Metaspace" && step["replacement"] == mark.as_str() {
            marks = true;
            if step["split"] != false {
                splitter = Splitter::Spaces;
            }
            if prefix == Prefix::None {
                prefix = metaspace_prefix(step)?;
            }
        } else if marks && step["type"] == "Split" && step["pattern"]["String"] == " " {
            // By now no text has a space.
        } else {
            return Err(unsupported("a pre-tokenizer", shown(step), "Split and ByteLevel, or Metaspace"));
        }
    }
    match marks {
        true => Ok((splitter, prefix)),
        false => Err(unsupported("the pre-tokenizer", "missing".to_owned(), "ByteLevel, or Metaspace")),
    }
}

fn metaspace_prefix(step: &Value) -> Result<Prefix> {
    // Before the schemes there was a truth value.
    let old = if step["add_prefix_space"] == false { "never" } else { "always" };
    match step["prepend_scheme"].as_str().unwrap_or(old) {
        "always" => Ok(Prefix::SegmentsUnlessSpace),
        "first" => Ok(Prefix::StartUnlessSpace),
        "never" => Ok(Prefix::None),
        other => Err(unsupported("prepend_scheme of Metaspace", other.to_owned(), "always, first, never")),
    }
}
