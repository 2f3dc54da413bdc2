//! Bytes that an interrupt received and the program has not read yet.

use heapless::Deque;

/// What a port gives in place of bytes that were lost: a control character, so that the line they were part of
/// gets `error noise`, and what is left of two lines is never taken for one.
pub const LOST: u8 = 0x18;

/// At most `BYTES` bytes on their way from an interrupt to the program; [`LOST`] stands where some are missing.
#[derive(Default)]
pub struct Received<const BYTES: usize> {
    bytes: Deque<u8, BYTES>,
    /// Whether bytes are missing behind the last one.
    lost: bool,
}

impl<const BYTES: usize> Received<BYTES> {
    /// None yet.
    pub const fn new() -> Self {
        Self { bytes: Deque::new(), lost: false }
    }

    /// Takes bytes in. What there is no room for is lost.
    pub fn put(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if self.lost && self.bytes.push_back(LOST).is_ok() {
                self.lost = false;
            }
            self.lost |= self.bytes.push_back(byte).is_err();
        }
    }

    /// Notes that bytes were lost before they got here.
    pub fn lose(&mut self) {
        self.lost = true;
    }

    /// How many bytes can be put without a loss, at least.
    pub fn room(&self) -> usize {
        (BYTES - self.bytes.len()).saturating_sub(usize::from(self.lost))
    }

    /// Moves the oldest bytes to `room`: how many.
    pub fn take(&mut self, room: &mut [u8]) -> usize {
        let len = self.bytes.len().min(room.len());
        for (place, byte) in room.iter_mut().zip(core::iter::from_fn(|| self.bytes.pop_front())) {
            *place = byte;
        }
        len
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    fn taken<const BYTES: usize>(received: &mut Received<BYTES>, len: usize) -> Vec<u8> {
        let mut room = std::vec![0; len];
        let len = received.take(&mut room);
        room.truncate(len);
        room
    }

    #[test]
    fn bytes_come_out_as_they_went_in() {
        let mut received = Received::<8>::new();
        received.put(b"one\n");
        assert_eq!(received.room(), 4);
        assert_eq!(taken(&mut received, 3), b"one");
        received.put(b"two\n");
        assert_eq!(taken(&mut received, 99), b"\ntwo\n");
        assert_eq!(taken(&mut received, 99), b"");
    }

    #[test]
    fn a_loss_is_marked_before_the_next_byte() {
        let mut received = Received::<8>::new();
        received.put(b"turn on the ");
        assert_eq!(received.room(), 0);
        assert_eq!(taken(&mut received, 99), b"turn on ");
        received.put(b"off\n");
        assert_eq!(taken(&mut received, 99), [LOST, b'o', b'f', b'f', b'\n']);
        received.put(b"ok\n");
        assert_eq!(taken(&mut received, 99), b"ok\n", "marked once");
    }

    /// The mark itself takes room: with one byte free it goes in, and what was to follow is lost as well.
    #[test]
    fn a_loss_stays_marked_however_little_is_read() {
        let mut received = Received::<4>::new();
        received.put(b"abcdef");
        for next in [b"g", b"h", b"i"] {
            assert_eq!(taken(&mut received, 1).len(), 1);
            assert_eq!(received.room(), 0);
            received.put(next);
        }
        assert_eq!(taken(&mut received, 99), [b'd', LOST, LOST, LOST]);
        received.put(b"j");
        assert_eq!(taken(&mut received, 99), [LOST, b'j']);
    }

    #[test]
    fn a_loss_on_the_wire_is_marked_too() {
        let mut received = Received::<8>::new();
        received.put(b"a");
        received.lose();
        assert_eq!(received.room(), 6);
        received.put(b"b");
        assert_eq!(taken(&mut received, 99), [b'a', LOST, b'b']);
    }
}
