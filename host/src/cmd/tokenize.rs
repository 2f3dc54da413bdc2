//! `ternlet tokenize`: text to token ids.

use super::failure::Failure;
use super::lines::Lines;
use super::load::{Source, look_at, packings_here};
use super::options::ImportFlags;
use crate::answer::encode;
use crate::format::AlignedBytes;
use crate::format::sniff::{FileKind, Lookalike, SNIFF_BYTES};
use crate::format::tokenizer_section::{build_section, read_tokenizer};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use ternlet_core::config::NO_TOKEN;
use ternlet_core::tokenizer::{SpecialText, Tokenizer};

/// Show the tokens of a text
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet tokenize -m model.ternlet \"Hello, world\"
  ternlet tokenize -m model.ternlet --special --bos \"User: hi<|eot_id|>\"
  ternlet tokenize -m model.ternlet --jsonl < texts.jsonl > ids.jsonl
  ternlet tokenize -m tokenizer.json \"Hello, world\"

With --jsonl each line of standard input is {\"text\": \"...\"} and each line of
output {\"ids\": [...]}, in order; blank lines are skipped.")]
pub struct Options {
    /// The text
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    text: Option<String>,
    /// Model: an image or a GGUF file; or a tokenizer alone: Hugging Face's tokenizer.json,
    /// SentencePiece's or tiktoken's tokenizer.model [default: the embedded assistant]
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Read texts from standard input, a JSON object a line
    #[arg(long)]
    jsonl: bool,
    /// Take the text of special tokens for the tokens
    #[arg(long)]
    special: bool,
    /// Put the begin-of-text token in front
    #[arg(long)]
    bos: bool,
    #[command(flatten)]
    import: ImportFlags,
}

#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct TextLine {
    text: String,
}

#[derive(Serialize)]
struct IdsLine {
    ids: Vec<u32>,
}

/// A tokenizer, and the token that opens a text or [`NO_TOKEN`].
struct Opened<'a> {
    tokenizer: Tokenizer<'a>,
    bos: u32,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    if let Some(path) = &options.model
        && let Some(section) = bare_tokenizer(path)?
    {
        let tokenizer = Tokenizer::new_checked(section.bytes()).map_err(Failure::failed)?;
        return tokenize(&Opened { tokenizer, bos: NO_TOKEN }, options);
    }
    let import = options.import.options(packings_here());
    let survey = look_at(options.model.as_deref(), &import)?;
    let source = Source::open(options.model.as_deref(), &survey, import, 0)?;
    let model = source.model()?;
    tokenize(&Opened { tokenizer: model.tokenizer(), bos: model.config().bos }, options)
}

/// The section of a tokenizer that stands in a file alone; `None` if the file is something else, or
/// cannot be read, which whoever opens it as a model will tell.
fn bare_tokenizer(path: &Path) -> Result<Option<AlignedBytes>, Failure> {
    let Ok(metadata) = std::fs::metadata(path) else { return Ok(None) };
    let (Ok(file), true) = (File::open(path), metadata.is_file()) else { return Ok(None) };
    let failed = |error: &dyn std::fmt::Display| Failure::failed(format!("{}: {error}", path.display()));
    let mut bytes = Vec::new();
    (&file).take(SNIFF_BYTES as u64).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    let FileKind::Other(Lookalike::Tokenizer(kind)) = FileKind::of(&bytes, metadata.len()) else {
        return Ok(None);
    };
    (&file).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    let vocabulary = read_tokenizer(kind, &bytes).map_err(|error| failed(&error))?;
    let section = build_section(&vocabulary).map_err(|error| failed(&error))?;
    let mut aligned = AlignedBytes::new(section.len() as u64).map_err(Failure::failed)?;
    aligned.bytes_mut().copy_from_slice(&section);
    Ok(Some(aligned))
}

fn tokenize(opened: &Opened<'_>, options: &Options) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match &options.text {
        Some(text) => show(opened, &ids(opened, text, options)?, &mut out)?,
        None => convert_lines(opened, options, &mut out)?,
    }
    Ok(out.flush()?)
}

fn ids(opened: &Opened<'_>, text: &str, options: &Options) -> Result<Vec<u32>, Failure> {
    let special = if options.special { SpecialText::Parse } else { SpecialText::Plain };
    let mut ids = Vec::new();
    if options.bos {
        if opened.bos == NO_TOKEN {
            return Err(Failure::failed("no begin-of-text token is known here; leave --bos out"));
        }
        ids.push(opened.bos);
    }
    ids.extend(encode(&opened.tokenizer, text, special).map_err(Failure::failed)?);
    Ok(ids)
}

/// One token a line: id and text.
fn show(opened: &Opened<'_>, ids: &[u32], out: &mut dyn Write) -> io::Result<()> {
    for &id in ids {
        let bytes = opened.tokenizer.token_bytes(id).unwrap_or_default();
        writeln!(out, "{id:>7}  \"{}\"", bytes.escape_ascii())?;
    }
    Ok(())
}

fn convert_lines(opened: &Opened<'_>, options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let mut lines = Lines::new();
    while let Some(line) = lines.next()? {
        let line: TextLine = line.parse(r#"{"text": "..."}"#)?;
        let ids = ids(opened, &line.text, options)?;
        let json = serde_json::to_string(&IdsLine { ids }).map_err(Failure::failed)?;
        writeln!(out, "{json}")?;
        // Whoever writes the lines may wait for the answer to each.
        out.flush()?;
    }
    Ok(())
}
