//! Ctrl-C: the first one asks for the end of what is being done, a second one ends the program, and
//! so does the first where nothing is.

use super::failure::Failure;
use std::sync::atomic::{AtomicBool, Ordering};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
/// Whether the program waits for input, and nothing is being done.
static WAITING: AtomicBool = AtomicBool::new(false);

/// Starts to listen; what is returned is set by Ctrl-C and to be cleared by who has heard it.
pub fn listen() -> Result<&'static AtomicBool, Failure> {
    let handler = || {
        if INTERRUPTED.swap(true, Ordering::SeqCst) || WAITING.load(Ordering::SeqCst) {
            std::process::exit(130);
        }
    };
    ctrlc::set_handler(handler)
        .map_err(|error| Failure::failed(format!("Ctrl-C cannot be listened to: {error}")))?;
    Ok(&INTERRUPTED)
}

/// Ctrl-C ends the program at once, with this said: for work that may end at any moment.
pub fn end_with(farewell: impl Fn() + Send + 'static) -> Result<(), Failure> {
    let handler = move || {
        farewell();
        std::process::exit(130);
    };
    ctrlc::set_handler(handler)
        .map_err(|error| Failure::failed(format!("Ctrl-C cannot be listened to: {error}")))
}

/// Waits for input; Ctrl-C before or during it ends the program.
pub fn while_waiting<T>(wait: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    WAITING.store(true, Ordering::SeqCst);
    let outcome = if INTERRUPTED.load(Ordering::SeqCst) { Err(Failure::Interrupted) } else { wait() };
    WAITING.store(false, Ordering::SeqCst);
    outcome
}
