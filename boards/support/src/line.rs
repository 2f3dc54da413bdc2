//! From bytes to lines, whatever the bytes are and however they come.

use heapless::Vec;

use crate::queue::{Fault, LINE_BYTES_MAX, Queue};

/// Longest label of `!cancel`, in bytes.
pub const LABEL_BYTES_MAX: usize = 32;

/// The request that is not queued: it must be heard while others wait, and where no room is left.
const CANCEL: &[u8] = b"!cancel";

/// The beginning of every line is kept beside the queue, so that `!cancel` needs no room in it: with a
/// space, a label, and a byte more to see that a line is longer.
const HEAD_BYTES: usize = CANCEL.len() + 1 + LABEL_BYTES_MAX + 1;

/// What a byte ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// A line is in the queue, or was refused.
    Queued,
    /// `!cancel` with this label, at most [`LABEL_BYTES_MAX`] bytes of UTF-8 without control characters.
    Cancel(Vec<u8, LABEL_BYTES_MAX>),
}

/// The line that is coming.
#[derive(Debug)]
pub struct Assembler {
    /// Its bytes so far.
    len: usize,
    head: Vec<u8, HEAD_BYTES>,
    /// Whether there is anything but spaces.
    said: bool,
    /// A carriage return that the line's end may follow.
    carriage: bool,
    /// Why nothing of it is kept.
    fault: Option<Fault>,
    /// Whether a reset may have cut off its beginning.
    cut: bool,
}

impl Assembler {
    /// At the beginning of the input; `fresh` where that is the beginning of a line.
    pub const fn new(fresh: bool) -> Assembler {
        Assembler { len: 0, head: Vec::new(), said: false, carriage: false, fault: None, cut: !fresh }
    }

    /// Takes the next byte.
    pub fn push(&mut self, byte: u8, queue: &mut Queue) -> Option<Ended> {
        if byte == b'\n' {
            return self.end(queue);
        }
        // Carriage returns belong to the line's end only there.
        if core::mem::replace(&mut self.carriage, byte == b'\r') {
            self.keep(b'\r', queue);
        }
        if !self.carriage {
            self.keep(byte, queue);
        }
        None
    }

    /// Ends the line: there was a line end, or the input is over.
    pub fn end(&mut self, queue: &mut Queue) -> Option<Ended> {
        let line = core::mem::replace(self, Assembler::new(true));
        if !line.said {
            queue.drop_open();
            return None;
        }
        if let Some(label) = line.cancel() {
            queue.drop_open();
            return Some(Ended::Cancel(label));
        }
        match line.fault.or(line.cut.then_some(Fault::Cut)) {
            Some(fault) => queue.close_faulty(fault),
            None => queue.close(),
        }
        Some(Ended::Queued)
    }

    fn keep(&mut self, byte: u8, queue: &mut Queue) {
        self.len += 1;
        self.said |= !matches!(byte, b' ' | b'\t');
        // What follows the head is not looked at there.
        let _ = self.head.push(byte);
        if (byte < b' ' && byte != b'\t') || byte == 0x7f {
            self.fail(Fault::Noise, queue);
        } else if self.len > LINE_BYTES_MAX {
            self.fail(Fault::TooLong, queue);
        } else if self.fault.is_none() && !queue.push(byte) {
            self.fail(Fault::Busy, queue);
        }
    }

    /// The first fault counts.
    fn fail(&mut self, fault: Fault, queue: &mut Queue) {
        if self.fault.is_none() {
            self.fault = Some(fault);
            queue.drop_open();
        }
    }

    /// The label, if this is `!cancel`.
    fn cancel(&self) -> Option<Vec<u8, LABEL_BYTES_MAX>> {
        let rest = self.head.trim_ascii().strip_prefix(CANCEL)?;
        let label = rest.trim_ascii_start();
        // `!cancelled` is another word.
        let apart = label.len() < rest.len() || rest.is_empty();
        let whole = self.len < HEAD_BYTES && !matches!(self.fault, Some(Fault::Noise | Fault::TooLong));
        let text = core::str::from_utf8(label).is_ok_and(|text| !text.contains(char::is_control));
        if apart && whole && text { Vec::from_slice(label).ok() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queue::Line;
    use std::string::String;
    use std::vec;

    /// What a fresh, or a cut, input is taken for: a word for each line.
    fn lines(fresh: bool, input: &[u8]) -> vec::Vec<String> {
        let (mut assembler, mut queue) = (Assembler::new(fresh), Queue::new());
        let mut found = vec::Vec::new();
        let mut note = |ended, queue: &mut Queue| match ended {
            None => {}
            Some(Ended::Cancel(label)) => {
                found.push(std::format!("cancel[{}]", String::from_utf8(label.to_vec()).expect("a label")));
            }
            Some(Ended::Queued) => {
                let mut line = Line::new();
                let taken = queue.take(&mut line).expect("a line");
                found.push(match taken {
                    Ok(()) => String::from_utf8_lossy(&line).into_owned(),
                    Err(fault) => std::format!("{fault:?}"),
                });
            }
        };
        for &byte in input {
            let ended = assembler.push(byte, &mut queue);
            note(ended, &mut queue);
        }
        note(assembler.end(&mut queue), &mut queue);
        found
    }

    #[test]
    fn lines_end_with_or_without_a_carriage_return() {
        assert_eq!(lines(true, b"one\ntwo\r\n\r\n \t\nthree"), ["one", "two", "three"]);
        assert_eq!(lines(true, b"a\rb\n\r\n\r\r\nc\td\n"), ["Noise", "Noise", "c\td"]);
        assert_eq!(lines(true, b""), [""; 0]);
    }

    #[test]
    fn noise_spoils_its_line_alone() {
        assert_eq!(
            lines(true, b"\0\nok\nbe\x1b[31m\n\x7f\n\xff\xfe\nok"),
            ["Noise", "ok", "Noise", "Noise", "\u{fffd}\u{fffd}", "ok"]
        );
        // The ring's own marks.
        assert_eq!(lines(true, b"\x01\n\x02\n\x03\n\x04\n"), ["Noise"; 4]);
    }

    #[test]
    fn long_lines_are_swallowed_to_their_end() {
        let longest = [b'a'; LINE_BYTES_MAX];
        let text = String::from_utf8(longest.to_vec()).expect("letters");
        assert_eq!(lines(true, &[&longest[..], b"\r\nok\n"].concat()), [&text, "ok"]);
        assert_eq!(lines(true, &[&longest[..], b"b\nok\n"].concat()), ["TooLong", "ok"]);
        let mut endless = vec![b'a'; 100_000];
        endless.extend(b"\nok\n");
        assert_eq!(lines(true, &endless), ["TooLong", "ok"]);
    }

    #[test]
    fn a_cut_line_is_not_taken_for_a_request() {
        assert_eq!(lines(false, b"unlock the door\nlights on\n"), ["Cut", "lights on"]);
        assert_eq!(lines(false, b"\nlights on\n"), ["lights on"]);
        assert_eq!(lines(false, b"\xff\0\nlights on\n"), ["Noise", "lights on"]);
        assert_eq!(lines(false, b"!cancel 7\nlights on\n"), ["cancel[7]", "lights on"]);
    }

    #[test]
    fn cancel_is_heard_at_once() {
        assert_eq!(
            lines(true, b"!cancel\n !cancel  a b \r\n!cancelled\n!cancel"),
            ["cancel[]", "cancel[a b]", "!cancelled", "cancel[]"]
        );
        let label = "x".repeat(LABEL_BYTES_MAX);
        assert_eq!(
            lines(true, std::format!("!cancel {label}\n").as_bytes()),
            [std::format!("cancel[{label}]")]
        );
        let long = std::format!("!cancel {label}x");
        assert_eq!(lines(true, long.as_bytes()), [long.as_str()]);
        assert_eq!(lines(true, b"!cancel \xff\n!cancel \x07\n"), ["!cancel \u{fffd}", "Noise"]);
    }

    #[test]
    fn cancel_needs_no_room() {
        let (mut assembler, mut queue) = (Assembler::new(true), Queue::new());
        let mut feed = |text: &[u8]| -> Option<Ended> {
            text.iter().filter_map(|&byte| assembler.push(byte, &mut queue)).last()
        };
        for _ in 0..10_000 {
            assert_eq!(feed(b"lights on\n"), Some(Ended::Queued));
        }
        assert_eq!(feed(b"!cancel 1\n"), Some(Ended::Cancel(Vec::from_slice(b"1").expect("room"))));
        assert!(queue.clear().1 > 9000);
    }
}
