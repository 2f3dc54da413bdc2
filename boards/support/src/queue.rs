//! Requests that wait: their lines one behind the other in one ring of bytes.
//!
//! ```text
//! turn on the lights\n TooLong\n !stats\n what is the tem
//! ^ the next to answer  ^ a fault  ^        ^ the line that is still coming, `open` bytes of it
//! ```
//!
//! So that many short lines wait in the room that one long line needs. A line that finds no room is
//! refused, and so is every line after it until the refusals have been replied to: all refusals stand
//! behind all lines, and a count is enough to reply to each in its turn.

use heapless::{Deque, Vec};

/// Longest request in bytes, without its line end; a full context of ids with five digits fits.
pub const LINE_BYTES_MAX: usize = 2048;

/// Bytes of the ring: a longest line and a few short ones.
pub const QUEUE_BYTES: usize = 2560;

/// Room for one request.
pub type Line = Vec<u8, LINE_BYTES_MAX>;

/// Why a line is no request whatever it says. In the ring such a line is its number, a control
/// character: no other line has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has more than [`LINE_BYTES_MAX`] bytes.
    TooLong = 1,
    /// It has control characters, or is not UTF-8.
    Noise = 2,
    /// A reset may have cut off its beginning.
    Cut = 3,
    /// It came while no room was left.
    Busy = 4,
}

impl Fault {
    /// Of what the ring holds of a line; none if that is the line itself.
    fn of(line: &[u8]) -> Option<Fault> {
        let &[number] = line else { return None };
        [Fault::TooLong, Fault::Noise, Fault::Cut].into_iter().find(|&fault| fault as u8 == number)
    }
}

/// The lines that wait, and the one that is coming.
#[derive(Debug)]
pub struct Queue {
    bytes: Deque<u8, QUEUE_BYTES>,
    /// Bytes of the line that is coming, at the end of the ring.
    open: usize,
    /// Whole lines before it.
    lines: usize,
    /// Lines that found no room, all after those in the ring.
    refused: usize,
}

impl Queue {
    /// An empty queue.
    pub const fn new() -> Queue {
        Queue { bytes: Deque::new(), open: 0, lines: 0, refused: 0 }
    }

    /// Appends a byte, none of `\n` and control characters, to the line that is coming; false if that
    /// line is to be refused.
    pub fn push(&mut self, byte: u8) -> bool {
        // Another byte must be left for the line's end.
        let fits = self.refused == 0 && self.bytes.len() + 1 < QUEUE_BYTES;
        if fits && self.bytes.push_back(byte).is_ok() {
            self.open += 1;
        }
        fits
    }

    /// Forgets the line that is coming.
    pub fn drop_open(&mut self) {
        self.bytes.truncate(self.bytes.len() - self.open);
        self.open = 0;
    }

    /// Ends the line that is coming.
    pub fn close(&mut self) {
        if self.bytes.push_back(b'\n').is_ok() {
            self.lines += 1;
            self.open = 0;
        } else {
            self.refuse();
        }
    }

    /// Ends the line that is coming as one that is no request.
    pub fn close_faulty(&mut self, fault: Fault) {
        self.drop_open();
        if fault != Fault::Busy && self.push(fault as u8) {
            self.close();
        } else {
            self.refuse();
        }
    }

    /// Moves the next line to `line`, or says what is wrong with it; none if none waits.
    pub fn take(&mut self, line: &mut Line) -> Option<Result<(), Fault>> {
        line.clear();
        if self.lines == 0 {
            self.refused = self.refused.checked_sub(1)?;
            return Some(Err(Fault::Busy));
        }
        self.lines -= 1;
        while let Some(byte) = self.bytes.pop_front().filter(|&byte| byte != b'\n') {
            // A line in the ring is no longer than this room.
            let _ = line.push(byte);
        }
        Some(Fault::of(line).map_or(Ok(()), Err))
    }

    /// Forgets every whole line: how many there were, and how many had been refused.
    pub fn clear(&mut self) -> (usize, usize) {
        let (lines, refused) = (self.lines, self.refused);
        let keep = self.open;
        while self.bytes.len() > keep {
            self.bytes.pop_front();
        }
        (self.lines, self.refused) = (0, 0);
        (lines, refused)
    }

    fn refuse(&mut self) {
        self.drop_open();
        self.refused += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(queue: &mut Queue, text: &[u8]) -> bool {
        let all = text.iter().all(|&byte| queue.push(byte));
        match all {
            true => queue.close(),
            false => queue.close_faulty(Fault::Busy),
        }
        all
    }

    fn take(queue: &mut Queue) -> Option<Result<std::vec::Vec<u8>, Fault>> {
        let mut line = Line::new();
        queue.take(&mut line).map(|taken| taken.map(|()| line.to_vec()))
    }

    #[test]
    fn lines_come_out_in_order() {
        let mut queue = Queue::new();
        // Often enough to go round the ring.
        for round in 0..1000 {
            assert!(push(&mut queue, b"one") && push(&mut queue, b""));
            queue.close_faulty(Fault::Noise);
            assert!(push(&mut queue, b"three") && queue.push(b'x'));
            assert_eq!(take(&mut queue), Some(Ok(b"one".to_vec())), "{round}");
            assert_eq!(take(&mut queue), Some(Ok(b"".to_vec())));
            assert_eq!(take(&mut queue), Some(Err(Fault::Noise)));
            assert_eq!(take(&mut queue), Some(Ok(b"three".to_vec())));
            assert_eq!(take(&mut queue), None);
            queue.drop_open();
        }
    }

    #[test]
    fn what_finds_no_room_is_refused_until_all_is_taken() {
        let mut queue = Queue::new();
        let long = [b'a'; LINE_BYTES_MAX];
        assert!(push(&mut queue, &long) && push(&mut queue, b"second"));
        assert!(!push(&mut queue, &long));
        // Would fit, but would be answered before the one that is refused.
        assert!(!push(&mut queue, b"x"));
        queue.close_faulty(Fault::TooLong);
        assert_eq!(take(&mut queue), Some(Ok(long.to_vec())));
        assert!(!push(&mut queue, b"x"));
        assert_eq!(take(&mut queue), Some(Ok(b"second".to_vec())));
        for _ in 0..4 {
            assert_eq!(take(&mut queue), Some(Err(Fault::Busy)));
        }
        assert_eq!(take(&mut queue), None);
        assert!(push(&mut queue, &long));
        assert_eq!(take(&mut queue), Some(Ok(long.to_vec())));
    }

    #[test]
    fn the_ring_is_used_to_its_last_byte() {
        let mut queue = Queue::new();
        for _ in 0..QUEUE_BYTES / 2 {
            assert!(push(&mut queue, b"x"));
        }
        assert!(!push(&mut queue, b"x"));
        assert_eq!(queue.clear(), (QUEUE_BYTES / 2, 1));
        assert!(push(&mut queue, b"x"));
    }

    #[test]
    fn clearing_keeps_the_line_that_is_coming() {
        let mut queue = Queue::new();
        assert!(push(&mut queue, b"gone"));
        assert!(b"kep".iter().all(|&byte| queue.push(byte)));
        assert_eq!(queue.clear(), (1, 0));
        assert!(queue.push(b't'));
        queue.close();
        assert_eq!(take(&mut queue), Some(Ok(b"kept".to_vec())));
    }
}
