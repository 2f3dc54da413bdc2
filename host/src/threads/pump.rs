//! A thread that reads for somebody who cannot wait for ever: pipes and serial ports have no time limit
//! that is the same everywhere.

use std::io::{ErrorKind, Read};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Bytes read at once.
const PIECE_BYTES: usize = 4096;
/// Pieces that wait to be received; a source that floods is read no faster than they are.
const PIECES_MAX: usize = 64;
/// Bytes kept of what only its end matters of.
const TAIL_BYTES: usize = 16 << 10;

/// Reads `source` to its end; the pieces can be received with a time limit. The thread ends with the
/// source, or at the next piece that nobody wants any more.
pub fn pump(source: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::sync_channel(PIECES_MAX);
    thread::spawn(move || read(source, |piece| sender.send(piece.to_vec()).is_ok()));
    receiver
}

/// The last bytes that a source gave, however many came before.
#[derive(Clone, Default)]
pub struct Tail(Arc<Mutex<Vec<u8>>>);

impl Tail {
    /// Reads `source` to its end.
    pub fn of(source: impl Read + Send + 'static) -> Tail {
        let tail = Tail::default();
        let kept = tail.clone();
        thread::spawn(move || {
            read(source, |piece| {
                let mut bytes = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
                bytes.extend(piece);
                let surplus = bytes.len().saturating_sub(TAIL_BYTES);
                bytes.drain(..surplus);
                true
            });
        });
        tail
    }

    /// What there is.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets it.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// Gives the pieces of `source` to `take` until it wants no more.
fn read(mut source: impl Read, mut take: impl FnMut(&[u8]) -> bool) {
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        match source.read(&mut piece) {
            Ok(0) => return,
            Ok(len) if !take(&piece[..len]) => return,
            Ok(_) => {}
            // A serial port on which nothing came for a while.
            Err(error) if is_passing(error.kind()) => {}
            Err(_) => return,
        }
    }
}

fn is_passing(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::TimedOut | ErrorKind::WouldBlock | ErrorKind::Interrupted)
}
