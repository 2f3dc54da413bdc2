//! What a device speaks through: a serial port, USB, a debugger, a pipe.

/// Bytes in and out.
pub trait Port {
    /// Bytes that have arrived, at most `room.len()`: how many; `None` once the input is over for good.
    ///
    /// `wait`: nothing else is to be done, so the port may sleep until something arrives. Without it, it
    /// returns at once (a port that can only wait, like semihosting, returns 0 then).
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize>;

    /// Writes all bytes.
    fn write(&mut self, bytes: &[u8]);

    /// Reports for people (semihosting: standard error); a device with one wire gives nothing.
    fn report(&mut self, bytes: &[u8]);

    /// Called between two steps of an answer: the place to feed a watchdog.
    fn between_steps(&mut self) {}

    /// Bytes that are kept while nobody reads, at least: those that arrive during a step. What a sender
    /// may send ahead is at most this. A bare UART has 16 in its hardware; an interrupt that fills a
    /// ring gives more.
    fn ahead_bytes(&self) -> usize {
        16
    }

    /// Whether input and output begin with this program, as a pipe's do, so that neither can be in the
    /// middle of a line. On a wire a reset may have cut one: its rest must not be taken for a request.
    fn starts_fresh(&self) -> bool {
        false
    }
}

/// Reads as [`Port::read`] does from a UART without an interrupt, of which `byte` gives what has arrived: how many bytes.
pub fn read_polled(room: &mut [u8], wait: bool, mut byte: impl FnMut() -> Option<u8>) -> usize {
    let mut len = 0;
    while let Some(place) = room.get_mut(len) {
        match byte() {
            Some(byte) => *place = byte,
            // No interrupt tells of a byte, so there is nothing to sleep until.
            None if wait && len == 0 => {
                core::hint::spin_loop();
                continue;
            }
            None => break,
        }
        len += 1;
    }
    len
}
