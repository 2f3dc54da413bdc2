//! Bars on stderr, on a terminal only: while a file is imported, while something is measured.

use crate::format::{ImportOptions, Progress};
use indicatif::{ProgressBar, ProgressStyle};
use std::cell::OnceCell;
use std::io::IsTerminal;

/// Runs `work` with these options of an import, which show how far it is.
pub fn with_progress<T>(
    what: &str,
    import: ImportOptions<'static>,
    work: impl FnOnce(&ImportOptions<'_>) -> T,
) -> T {
    if !std::io::stderr().is_terminal() {
        return work(&import);
    }
    // Made when the total is known: a bar of 0 bytes says nothing.
    let bar = OnceCell::new();
    let show = |progress: Progress| {
        bar.get_or_init(|| new_bar(what, progress.total)).set_position(progress.done);
    };
    let outcome = work(&ImportOptions { progress: Some(&show), ..import });
    if let Some(bar) = bar.get() {
        bar.finish_and_clear();
    }
    outcome
}

fn new_bar(what: &str, total: u64) -> ProgressBar {
    let bar = ProgressBar::new(total);
    let template = "{msg} {wide_bar} {decimal_bytes}/{decimal_total_bytes} {eta}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.with_message(what.to_owned())
}

/// A bar on stderr for bytes that come, of a length that may never be known; hidden where stderr is no
/// terminal.
pub fn transfer_bar(what: &str, total: Option<u64>) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match total {
        Some(total) => (
            ProgressBar::new(total),
            "{msg} {wide_bar} {decimal_bytes}/{decimal_total_bytes} {decimal_bytes_per_sec} {eta}",
        ),
        None => (ProgressBar::new_spinner(), "{msg} {spinner} {decimal_bytes} {decimal_bytes_per_sec}"),
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.with_message(what.to_owned())
}

/// A bar on stderr that counts steps; hidden where stderr is no terminal.
pub fn steps_bar(what: &str, steps: u64) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(steps);
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar.with_message(what.to_owned())
}
