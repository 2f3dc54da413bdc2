//! What an interrupt received, where the program finds it.

use core::cell::RefCell;
use critical_section::Mutex;
use ternlet_board::Received;

/// At most `BYTES` bytes on their way from an interrupt to the program, to be a `static`.
pub struct Inbox<const BYTES: usize> {
    received: Mutex<RefCell<Received<BYTES>>>,
}

impl<const BYTES: usize> Inbox<BYTES> {
    /// An empty one.
    #[expect(clippy::new_without_default, reason = "it is for statics, which a Default cannot make")]
    pub const fn new() -> Self {
        Self { received: Mutex::new(RefCell::new(Received::new())) }
    }

    /// Takes bytes in; what there is no room for is lost, and marked.
    pub fn put(&self, bytes: &[u8]) {
        self.with(|received| received.put(bytes));
    }

    /// Notes that the wire has lost bytes.
    pub fn lose(&self) {
        self.with(Received::lose);
    }

    /// How many bytes can be put without a loss, at least.
    pub fn room(&self) -> usize {
        self.with(|received| received.room())
    }

    /// Moves the oldest bytes to `room`: how many.
    pub fn take(&self, room: &mut [u8]) -> usize {
        self.with(|received| received.take(room))
    }

    fn with<R>(&self, act: impl FnOnce(&mut Received<BYTES>) -> R) -> R {
        critical_section::with(|section| act(&mut self.received.borrow_ref_mut(section)))
    }
}
