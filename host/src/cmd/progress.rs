//! A bar on stderr while a file is imported, on a terminal only.

use crate::format::{ImportOptions, Progress};
use indicatif::{ProgressBar, ProgressStyle};
use std::cell::OnceCell;
use std::io::IsTerminal;

/// Runs `work` with options that show how far an import is.
pub fn with_progress<T>(what: &str, work: impl FnOnce(&ImportOptions<'_>) -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work(&ImportOptions::default());
    }
    // Made when the total is known: a bar of 0 bytes says nothing.
    let bar = OnceCell::new();
    let show = |progress: Progress| {
        bar.get_or_init(|| new_bar(what, progress.total)).set_position(progress.done);
    };
    let outcome = work(&ImportOptions { progress: Some(&show), ..ImportOptions::default() });
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
