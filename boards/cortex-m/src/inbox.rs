//! Bytes that an interrupt received and the program has not read yet.

use core::cell::RefCell;
use critical_section::Mutex;
use heapless::Deque;

/// At most `BYTES` bytes on their way from an interrupt to the program, to be a `static`.
pub struct Inbox<const BYTES: usize> {
    bytes: Mutex<RefCell<Deque<u8, BYTES>>>,
}

impl<const BYTES: usize> Inbox<BYTES> {
    /// An empty one.
    #[expect(clippy::new_without_default, reason = "it is for statics, which a Default cannot make")]
    pub const fn new() -> Self {
        Self { bytes: Mutex::new(RefCell::new(Deque::new())) }
    }

    /// Takes bytes in; what there is no room for is lost, as on any wire that nobody listens to: the
    /// line that it was part of is answered by an error.
    pub fn put(&self, bytes: &[u8]) {
        critical_section::with(|section| {
            let mut kept = self.bytes.borrow_ref_mut(section);
            for &byte in bytes {
                // Full: this byte and those after it are lost.
                if kept.push_back(byte).is_err() {
                    break;
                }
            }
        });
    }

    /// Moves the oldest bytes to `room`: how many.
    pub fn take(&self, room: &mut [u8]) -> usize {
        critical_section::with(|section| {
            let mut kept = self.bytes.borrow_ref_mut(section);
            let len = kept.len().min(room.len());
            for (place, byte) in room.iter_mut().zip(core::iter::from_fn(|| kept.pop_front())) {
                *place = byte;
            }
            len
        })
    }
}
