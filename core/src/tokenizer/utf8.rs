//! Bytes of tokens to text, as they come: a token may end in the middle of a character.

/// Turns pieces of bytes into pieces of text that never hold half a character.
///
/// What comes out is, put together, what `String::from_utf8_lossy` makes of all the bytes: bytes
/// that are no UTF-8 become U+FFFD. An incomplete character is held back until the next piece
/// or [`Utf8Stream::finish`]. Whether control tokens are shown is the caller's choice: what is
/// not to be shown is not pushed.
///
/// ```
/// use ternlet_core::tokenizer::Utf8Stream;
///
/// let mut shown = String::new();
/// let mut show = |piece: &str| shown.push_str(piece);
/// let mut stream = Utf8Stream::new();
/// stream.push(b"caf\xc3", &mut show); // Shows "caf".
/// stream.push(b"\xa9", &mut show); // Shows "é".
/// stream.finish(&mut show);
/// assert_eq!(shown, "café");
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Utf8Stream {
    /// The beginning of a character, incomplete and right so far: at most three bytes.
    pending: [u8; 4],
    pending_len: usize,
}

impl Utf8Stream {
    /// A stream that has seen nothing.
    pub const fn new() -> Self {
        Self { pending: [0; 4], pending_len: 0 }
    }

    /// Takes the bytes of one token and gives the text that is complete now, in zero or more
    /// pieces, none empty.
    pub fn push(&mut self, bytes: &[u8], emit: &mut dyn FnMut(&str)) {
        let mut bytes = bytes;
        while self.pending_len > 0 {
            let Some((&byte, rest)) = bytes.split_first() else {
                return;
            };
            if self.continue_pending(byte, emit) {
                bytes = rest;
            }
        }
        loop {
            let error = match str::from_utf8(bytes) {
                Ok(text) => return emit_some(text, emit),
                Err(error) => error,
            };
            let (valid, rest) = bytes.split_at(error.valid_up_to());
            emit_some(str::from_utf8(valid).unwrap_or_default(), emit);
            let Some(invalid_len) = error.error_len() else {
                self.pending[..rest.len()].copy_from_slice(rest);
                self.pending_len = rest.len();
                return;
            };
            emit("\u{fffd}");
            bytes = &rest[invalid_len..];
        }
    }

    /// Gives what is held back, as U+FFFD: the character was never completed.
    pub fn finish(&mut self, emit: &mut dyn FnMut(&str)) {
        if self.pending_len > 0 {
            emit("\u{fffd}");
        }
        self.pending_len = 0;
    }

    /// Puts one more byte behind what is held back; false if it does not belong there, in which
    /// case what was held back is given up and the byte is still to be looked at.
    fn continue_pending(&mut self, byte: u8, emit: &mut dyn FnMut(&str)) -> bool {
        self.pending[self.pending_len] = byte;
        let len = self.pending_len + 1;
        match str::from_utf8(&self.pending[..len]) {
            Ok(text) => {
                emit(text);
                self.pending_len = 0;
                true
            }
            Err(error) if error.error_len().is_none() => {
                self.pending_len = len;
                true
            }
            Err(_) => {
                emit("\u{fffd}");
                self.pending_len = 0;
                false
            }
        }
    }
}

fn emit_some(text: &str, emit: &mut dyn FnMut(&str)) {
    if !text.is_empty() {
        emit(text);
    }
}
