//! A thread that reads for somebody who cannot wait for ever: pipes and serial ports have no time limit
//! that is the same everywhere.

use std::io::{ErrorKind, Read};
use std::sync::mpsc::{self, Receiver};
use std::thread;

/// Bytes read at once.
const PIECE_BYTES: usize = 4096;

/// Reads `source` to its end; the pieces can be received with a time limit. The thread ends with the
/// source, or at the next piece that nobody wants any more.
pub fn pump(mut source: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut piece = vec![0; PIECE_BYTES];
        loop {
            match source.read(&mut piece) {
                Ok(0) => return,
                Ok(len) if sender.send(piece[..len].to_vec()).is_err() => return,
                Ok(_) => {}
                // A serial port on which nothing came for a while.
                Err(error) if is_passing(error.kind()) => {}
                Err(_) => return,
            }
        }
    });
    receiver
}

fn is_passing(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::TimedOut | ErrorKind::WouldBlock | ErrorKind::Interrupted)
}
