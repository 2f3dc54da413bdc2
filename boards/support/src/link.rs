//! The device's side of the line: what comes in is queued, what goes out stays in step with it.
//!
//! The rule that all of this keeps: each line that is not blank gets exactly one final line, in order.
//! `!cancel` keeps it too, although it acts when it comes: everything before it is ended first.

use core::fmt::Write;
use heapless::Vec;

use crate::Port;
use crate::failure::Failure;
use crate::line::{Assembler, Ended, LABEL_BYTES_MAX};
use crate::queue::{Fault, Line, QUEUE_BYTES, Queue};
use crate::reply::Reply;

/// Bytes read at once.
const PIECE_BYTES: usize = 64;

/// The request at hand was ended by `!cancel`, and has its final line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

/// Final lines so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Requests that were answered.
    pub answered: u64,
    /// Requests that have no answer.
    pub failed: u64,
    /// Requests that were ended before.
    pub cancelled: u64,
}

/// A port, and the requests that have come through it.
pub struct Link<'p> {
    port: &'p mut dyn Port,
    queue: &'p mut Queue,
    assembler: Assembler,
    counts: Counts,
    /// The input has ended.
    over: bool,
    /// A request is being answered.
    running: bool,
    /// It was ended by `!cancel`, which its answerer has not heard of yet.
    cancelled: bool,
}

impl<'p> Link<'p> {
    /// A link over which nothing has come yet. The queue is the caller's, who does not move it about the
    /// stack.
    pub fn new(port: &'p mut dyn Port, queue: &'p mut Queue) -> Self {
        let assembler = Assembler::new(port.starts_fresh());
        Link {
            port,
            queue,
            assembler,
            counts: Counts::default(),
            over: false,
            running: false,
            cancelled: false,
        }
    }

    /// A line of the protocol.
    pub fn reply(&mut self) -> Reply<'_> {
        Reply::new(self.port)
    }

    /// A line for people.
    pub fn report(&mut self) -> Reply<'_> {
        Reply::report(self.port)
    }

    /// Ends whatever a reset left of a line, on a wire that may hold some.
    pub fn fresh_line(&mut self) {
        if !self.port.starts_fresh() {
            self.port.write(b"\n");
        }
    }

    /// Bytes that may be sent while a request is being answered.
    pub fn ahead_bytes(&self) -> usize {
        self.port.ahead_bytes().min(QUEUE_BYTES)
    }

    /// Final lines so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Waits for the next request and moves it to `line`; none once the input is over.
    pub fn next(&mut self, line: &mut Line) -> Option<()> {
        loop {
            match self.queue.take(line) {
                Some(Ok(())) => {
                    (self.running, self.cancelled) = (true, false);
                    return Some(());
                }
                Some(Err(fault)) => self.fail(&Failure::Line(fault)),
                None if self.over => return None,
                None => {
                    self.read_piece(true);
                }
            }
        }
    }

    /// Looks after the port between two steps of an answer.
    pub fn between_steps(&mut self) -> Result<(), Cancelled> {
        self.port.between_steps();
        // A port that is never empty must not stop the answer.
        for _ in 0..QUEUE_BYTES.div_ceil(PIECE_BYTES) {
            if self.over || !self.read_piece(false) {
                break;
            }
        }
        if self.cancelled { Err(Cancelled) } else { Ok(()) }
    }

    /// The request at hand has its final line.
    pub fn finish(&mut self) {
        self.running = false;
        self.counts.answered += 1;
    }

    /// Gives the request at hand its final line: why it has no answer.
    pub fn fail(&mut self, failure: &Failure) {
        self.running = false;
        self.counts.failed += 1;
        let _ = write!(self.reply(), "error {} {failure}", failure.code());
        let _ = write!(self.report(), "error: {failure}");
    }

    /// Whether there may be more.
    fn read_piece(&mut self, wait: bool) -> bool {
        let mut piece = [0; PIECE_BYTES];
        let Some(len) = self.port.read(&mut piece, wait) else {
            self.over = true;
            let ended = self.assembler.end(self.queue);
            self.take(ended);
            return false;
        };
        for &byte in piece.iter().take(len) {
            let ended = self.assembler.push(byte, self.queue);
            self.take(ended);
        }
        len >= PIECE_BYTES
    }

    fn take(&mut self, ended: Option<Ended>) {
        if let Some(Ended::Cancel(label)) = ended {
            self.cancel(&label);
        }
    }

    /// Ends every request before this one, and replies to this one.
    fn cancel(&mut self, label: &Vec<u8, LABEL_BYTES_MAX>) {
        let (mut waiting, refused) = self.queue.clear();
        if core::mem::take(&mut self.running) {
            self.cancelled = true;
            waiting += 1;
        }
        for _ in 0..waiting {
            self.counts.cancelled += 1;
            let _ = self.reply().write_str("error cancelled by !cancel");
        }
        for _ in 0..refused {
            self.fail(&Failure::Line(Fault::Busy));
        }
        self.counts.answered += 1;
        let mut reply = self.reply();
        let _ = write!(reply, "cancelled {waiting}");
        let label = core::str::from_utf8(label).unwrap_or_default();
        if !label.is_empty() {
            let _ = write!(reply, " {label}");
        }
    }
}
