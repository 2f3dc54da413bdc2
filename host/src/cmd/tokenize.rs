//! `ternlet tokenize`: text to token ids.

use super::failure::Failure;
use super::lines::Lines;
use super::load::{Source, look_at, packings_here};
use super::options::ImportFlags;
use crate::answer::encode;
use serde::{Deserialize, Serialize};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use ternlet_core::config::NO_TOKEN;
use ternlet_core::model::Model;
use ternlet_core::tokenizer::SpecialText;

/// Show the tokens of a text
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet tokenize -m model.ternlet \"Hello, world\"
  ternlet tokenize -m model.ternlet --special --bos \"User: hi<|eot_id|>\"
  ternlet tokenize -m model.ternlet --jsonl < texts.jsonl > ids.jsonl

With --jsonl each line of standard input is {\"text\": \"...\"} and each line of
output {\"ids\": [...]}, in order; blank lines are skipped.")]
pub struct Options {
    /// The text
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    text: Option<String>,
    /// Model: an image or a GGUF file [default: the embedded assistant]
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

pub fn run(options: &Options) -> Result<(), Failure> {
    let import = options.import.options(packings_here());
    let survey = look_at(options.model.as_deref(), &import)?;
    let source = Source::open(options.model.as_deref(), &survey, import, 0)?;
    let model = source.model()?;
    let mut out = BufWriter::new(io::stdout().lock());
    match &options.text {
        Some(text) => show(&model, &ids(&model, text, options)?, &mut out)?,
        None => convert_lines(&model, options, &mut out)?,
    }
    Ok(out.flush()?)
}

fn ids(model: &Model<'_>, text: &str, options: &Options) -> Result<Vec<u32>, Failure> {
    let special = if options.special { SpecialText::Parse } else { SpecialText::Plain };
    let mut ids = Vec::new();
    if options.bos {
        let bos = model.config().bos;
        if bos == NO_TOKEN {
            return Err(Failure::failed("this model has no begin-of-text token; leave --bos out"));
        }
        ids.push(bos);
    }
    ids.extend(encode(&model.tokenizer(), text, special).map_err(Failure::failed)?);
    Ok(ids)
}

/// One token a line: id and text.
fn show(model: &Model<'_>, ids: &[u32], out: &mut dyn Write) -> io::Result<()> {
    let tokenizer = model.tokenizer();
    for &id in ids {
        let bytes = tokenizer.token_bytes(id).unwrap_or_default();
        writeln!(out, "{id:>7}  \"{}\"", bytes.escape_ascii())?;
    }
    Ok(())
}

fn convert_lines(model: &Model<'_>, options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let mut lines = Lines::new();
    while let Some(line) = lines.next()? {
        let line: TextLine = line.parse(r#"{"text": "..."}"#)?;
        let ids = ids(model, &line.text, options)?;
        let json = serde_json::to_string(&IdsLine { ids }).map_err(Failure::failed)?;
        writeln!(out, "{json}")?;
        // Whoever writes the lines may wait for the answer to each.
        out.flush()?;
    }
    Ok(())
}
