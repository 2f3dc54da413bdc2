//! A bar on stderr while a file is imported, on a terminal only.

use crate::format::{ImportOptions, Progress};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;

/// Runs `work` with options that show how far an import is.
pub fn with_progress<T>(what: &str, work: impl FnOnce(&ImportOptions<'_>) -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work(&ImportOptions::default());
    }
    let bar = ProgressBar::new(0);
    let template = "{msg} {wide_bar} {decimal_bytes}/{decimal_total_bytes} {eta}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_message(what.to_owned());
    let show = |progress: Progress| {
        bar.set_length(progress.total);
        bar.set_position(progress.done);
    };
    let outcome = work(&ImportOptions { progress: Some(&show), ..ImportOptions::default() });
    bar.finish_and_clear();
    outcome
}
