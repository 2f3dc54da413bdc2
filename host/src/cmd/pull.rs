//! `ternlet pull`: downloads a model, and goes on where an earlier download broke off.

use super::failure::{Failure, say};
use super::interrupt;
use super::progress::transfer_bar;
use crate::format::sniff::{FileKind, SNIFF_BYTES};
use crate::format::{ImportOptions, survey};
use crate::memory::Megabytes;
use crate::pull::{Digest, Event, Location, Order, Patience, left, pull};
use indicatif::ProgressBar;
use serde::Serialize;
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

/// Holds an access token of the Hugging Face Hub.
const TOKEN_VARIABLE: &str = "HF_TOKEN";

/// Download a model
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet pull hf:microsoft/bitnet-b1.58-2B-4T-gguf/ggml-model-i2_s.gguf
  ternlet pull https://example.org/models/small.gguf -o small.gguf
  ternlet pull hf:owner/name/file.gguf --revision v1.0 --sha256 9f86d0...
  HF_TOKEN=hf_... ternlet pull hf:owner/gated/file.gguf

FILE.part holds what is there so far; the same command goes on from it, also
after Ctrl-C. FILE appears when it is whole and its SHA-256 is right: that of
--sha256, else what the Hub says; where nobody says, it is printed.
HF_TOKEN is sent to huggingface.co alone. SSL_CERT_FILE names root certificates
to trust instead of those built in. Of ALL_PROXY, HTTPS_PROXY and HTTP_PROXY the
first is heeded, for http and https alike, and NO_PROXY; SOCKS is not spoken.")]
pub struct Options {
    /// `https://...`, `http://...`, or `hf:owner/name/file` of the Hugging Face Hub
    #[arg(value_name = "URL")]
    source: String,
    /// The file or folder to write to [default: the file's own name, in this folder]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What the file's SHA-256 must be
    #[arg(long, value_name = "HEX", value_parser = digest)]
    sha256: Option<Digest>,
    /// Branch, tag or commit on the Hub
    #[arg(long, value_name = "NAME", default_value = "main")]
    revision: String,
    /// Replace the file if it exists
    #[arg(long)]
    force: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report<'r> {
    file: Cow<'r, str>,
    bytes: u64,
    sha256: String,
    /// Whether the SHA-256 was compared with one that was given or that the server said.
    sha256_checked: bool,
}

fn digest(text: &str) -> Result<Digest, &'static str> {
    Digest::parse(text.trim()).ok_or("a SHA-256 has 64 hexadecimal digits")
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let location = Location::new(&options.source, &options.revision)
        .map_err(|error| Failure::usage(format!("{:?}: {error}", options.source)))?;
    let target = options.target(&location)?;
    let token = token()?;
    let said = (target.clone(), location.clone());
    interrupt::end_with(move || farewell(&said.0, &said.1))?;
    let order = Order {
        location: &location,
        target: &target,
        replace: options.force,
        sha256: options.sha256,
        token: token.as_deref(),
        patience: Patience::default(),
    };
    let mut bar = None;
    let outcome = pull(&order, &mut |event| show(event, &mut bar));
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    let pulled = outcome.map_err(Failure::failed)?;
    notice_of_no_model(&target);
    let report = Report {
        file: target.to_string_lossy(),
        bytes: pulled.bytes,
        sha256: pulled.sha256.to_string(),
        sha256_checked: pulled.checked,
    };
    let mut out = io::stdout().lock();
    if options.json {
        let json = serde_json::to_string_pretty(&report).map_err(Failure::failed)?;
        return Ok(writeln!(out, "{json}")?);
    }
    let checked = if pulled.checked { "checked" } else { "not checked: nobody says what it should be" };
    writeln!(out, "{}: {}", target.display(), Megabytes(pulled.bytes))?;
    Ok(writeln!(out, "sha256 {} ({checked})", report.sha256)?)
}

impl Options {
    fn target(&self, location: &Location) -> Result<PathBuf, Failure> {
        let name = || {
            location.file_name().ok_or_else(|| {
                Failure::usage(format!("{:?} ends with no name for a file; give one with -o", self.source))
            })
        };
        match &self.output {
            Some(path) if path.is_dir() => Ok(path.join(name()?)),
            Some(path) => Ok(path.clone()),
            None => name().map(PathBuf::from),
        }
    }
}

fn token() -> Result<Option<String>, Failure> {
    let Some(token) = std::env::var_os(TOKEN_VARIABLE).filter(|token| !token.is_empty()) else {
        return Ok(None);
    };
    // Not shown, even where it is wrong.
    match token.into_string().map(|token| token.trim().to_owned()) {
        Ok(token) if token.chars().all(|letter| letter.is_ascii_graphic()) => Ok(Some(token)),
        _ => Err(Failure::usage(format!(
            "{TOKEN_VARIABLE} is no token: it holds spaces or foreign characters"
        ))),
    }
}

/// Said on Ctrl-C.
fn farewell(target: &Path, location: &Location) {
    if io::stderr().is_terminal() {
        // Off the bar's line.
        let _ = writeln!(io::stderr());
    }
    match left(target, location) {
        Some((part, bytes, true)) => {
            let there = Megabytes(bytes);
            say("notice", &format!("{there} are kept as {part:?}: the same command goes on from there"));
        }
        Some((part, _, false)) => {
            say(
                "notice",
                &format!(
                    "{part:?} is left; this server lets nobody go on from it, the same command begins anew"
                ),
            );
        }
        None => {}
    }
}

fn show(event: Event, bar: &mut Option<ProgressBar>) {
    let notice = |text: String| match &*bar {
        Some(bar) => bar.suspend(|| say("notice", &text)),
        None => say("notice", &text),
    };
    match event {
        Event::Progress { done, total } => {
            bar.get_or_insert_with(|| transfer_bar("downloading", total)).set_position(done);
        }
        Event::Resumed { from } => notice(format!("{} are there already", Megabytes(from))),
        Event::Restarted => {
            notice("what is there cannot be gone on with; the download begins anew".to_owned());
        }
        Event::Retrying { why, after } => {
            notice(format!("{why}; trying again in {:.0} s", after.as_secs_f64()));
        }
    }
}

/// Says so where a file that begins as a model, or is called so, is none that can be run: it may be cut short, or a
/// page about the model.
fn notice_of_no_model(path: &Path) {
    let mut start = Vec::new();
    let Ok(file) = File::open(path) else { return };
    let length = file.metadata().map_or(0, |metadata| metadata.len());
    if file.take(SNIFF_BYTES as u64).read_to_end(&mut start).is_err() {
        return;
    }
    let is_named_model = path.extension().is_some_and(|name| name == "gguf" || name == "ternlet");
    let is_model = matches!(FileKind::of(&start, length), FileKind::Image | FileKind::Gguf);
    if (is_model || is_named_model)
        && let Err(error) = survey(path, &ImportOptions::default())
    {
        say("notice", &format!("the file is here as the server has it, but cannot be run: {error}"));
    }
}
