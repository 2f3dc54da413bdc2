//! Ctrl-C: the first one asks for the end of the answer, a second one ends the program.

use super::failure::Failure;
use std::sync::atomic::{AtomicBool, Ordering};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Starts to listen; what is returned is set by Ctrl-C and to be cleared by who has heard it.
pub fn listen() -> Result<&'static AtomicBool, Failure> {
    let handler = || {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    };
    ctrlc::set_handler(handler)
        .map_err(|error| Failure::failed(format!("Ctrl-C cannot be listened to: {error}")))?;
    Ok(&INTERRUPTED)
}
