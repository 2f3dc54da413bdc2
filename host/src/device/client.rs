//! A host that sends one request, waits for its final line, and gets in step again whenever that goes
//! wrong.

use super::PROTOCOL;
use super::carrier::Carrier;
use super::lines::{Lines, NoLine};
use super::reply::{Reply, pairs};
use std::fmt;
use std::io;
use std::process;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How often a request is sent, at most.
const TRIES_MAX: usize = 3;

/// On a carrier that may lose bytes: how long before getting in step is tried again.
const SYNC_SECONDS: u64 = 1;

/// Why there is no reply.
#[derive(Debug)]
pub enum DeviceError {
    /// Nothing came in time.
    Late(Duration),
    /// The program has ended, or the port is gone.
    Over,
    /// The device says that it cannot start.
    Boot(String),
    /// It speaks another version, or none.
    Version(String),
    /// It cannot be set up: this request was refused.
    Refused(String, String),
    /// Nothing can be written to it.
    Write(io::Error),
    /// Sent again and again, and something was wrong each time.
    GaveUp(String),
    /// What cannot be sent: a line of a request has neither line ends nor other control characters.
    NotALine,
}

impl fmt::Display for DeviceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeviceError::Late(limit) => {
                let seconds = limit.as_secs_f64();
                write!(
                    f,
                    "the device answered nothing within {seconds} s; is it on, at this rate? (--timeout)"
                )
            }
            DeviceError::Over => {
                f.write_str("the device has gone: its program ended, or the port was closed")
            }
            DeviceError::Boot(words) => write!(f, "the device cannot start: {words}"),
            DeviceError::Version(said) => {
                write!(f, "the device speaks protocol {said}, and this program speaks {PROTOCOL}")
            }
            DeviceError::Refused(request, words) => write!(f, "the device refuses {request:?}: {words}"),
            DeviceError::Write(error) => write!(f, "nothing can be sent to the device: {error}"),
            DeviceError::GaveUp(reason) => {
                write!(f, "sent {TRIES_MAX} times without an answer, the last time: {reason}")
            }
            DeviceError::NotALine => f.write_str("a request is one line without control characters"),
        }
    }
}

impl std::error::Error for DeviceError {}

/// What happens beside the replies.
pub trait Watch {
    /// A token came.
    fn token(&mut self, id: u32, text: &str);
    /// The request is sent again, for this reason: tokens so far do not count.
    fn again(&mut self, reason: &str);
}

/// A device, and what it is to be set to.
pub struct Client {
    carrier: Carrier,
    lines: Lines,
    limit: Duration,
    /// Requests that set the device, sent whenever it may have forgotten them.
    setup: Vec<String>,
    in_step: bool,
    labels: u32,
}

/// Why a request was not answered.
enum Unanswered {
    /// Worth another try.
    Again(String),
    Failed(DeviceError),
}

impl From<NoLine> for Unanswered {
    fn from(none: NoLine) -> Self {
        match none {
            NoLine::Late => Unanswered::Again("nothing came in time".to_owned()),
            NoLine::Over => Unanswered::Failed(DeviceError::Over),
        }
    }
}

impl Client {
    /// A client that has said nothing yet. Without a token or a final line within `limit` a request has failed.
    pub fn new(carrier: Carrier, limit: Duration, setup: Vec<String>) -> Client {
        Client { carrier, lines: Lines::default(), limit, setup, in_step: false, labels: 0 }
    }

    /// Sends a request and returns its final line, which may be an error.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn request(&mut self, request: &str, watch: &mut dyn Watch) -> Result<Reply, DeviceError> {
        if !is_line(request) || !self.setup.iter().all(|request| is_line(request)) {
            return Err(DeviceError::NotALine);
        }
        let mut reason = String::new();
        for tries in 0..TRIES_MAX {
            if tries > 0 {
                watch.again(&reason);
            }
            match self.try_request(request, watch) {
                Ok(reply) => return Ok(reply),
                Err(Unanswered::Failed(error)) => {
                    self.in_step = false;
                    return Err(error);
                }
                Err(Unanswered::Again(again)) => (self.in_step, reason) = (false, again),
            }
        }
        Err(DeviceError::GaveUp(reason))
    }

    /// What the device's program wrote for people.
    pub fn report(&mut self) -> Vec<String> {
        self.carrier.report()
    }

    fn try_request(&mut self, request: &str, watch: &mut dyn Watch) -> Result<Reply, Unanswered> {
        self.get_in_step()?;
        self.carrier.forget_report();
        let reply = self.exchange(request, watch)?;
        match reply.spoilt() {
            Some(reason) => Err(Unanswered::Again(format!("something was lost or broken ({reason})"))),
            None => Ok(reply),
        }
    }

    /// Sends a line and waits for a final one.
    fn exchange(&mut self, request: &str, watch: &mut dyn Watch) -> Result<Reply, Unanswered> {
        self.send(&format!("{request}\n"))?;
        let cancels = request.trim().starts_with("!cancel");
        let mut until = Instant::now() + self.limit;
        loop {
            let line = self.lines.next(&self.carrier, until);
            let line = match line {
                Err(NoLine::Late) => return Err(Unanswered::Failed(DeviceError::Late(self.limit))),
                line => line?,
            };
            match Reply::of(&line) {
                Reply::Ready => return Err(Unanswered::Again("the device has started again".to_owned())),
                Reply::Token { id, text } => {
                    watch.token(id, &text);
                    // A sign of life.
                    until = Instant::now() + self.limit;
                }
                Reply::Error { code, words } if code == "boot" => {
                    return Err(Unanswered::Failed(DeviceError::Boot(words)));
                }
                // Of getting in step, earlier.
                Reply::Cancelled { .. } if !cancels => {}
                Reply::Unknown => {}
                reply => return Ok(reply),
            }
        }
    }

    /// After this nothing old will come, and the device is set.
    fn get_in_step(&mut self) -> Result<(), Unanswered> {
        if self.in_step {
            return Ok(());
        }
        self.sync()?;
        let version = self.exchange("!version", &mut Deaf)?;
        let Reply::Other { rest, .. } = &version else {
            return Err(Unanswered::Again("no version was said".to_owned()));
        };
        let said = pairs(rest).find(|(key, _)| *key == "protocol").map_or("unknown", |(_, value)| value);
        if said != PROTOCOL.to_string() {
            return Err(Unanswered::Failed(DeviceError::Version(said.to_owned())));
        }
        for request in self.setup.clone() {
            let reply = self.exchange(&request, &mut Deaf)?;
            if let Some(reason) = reply.spoilt() {
                return Err(Unanswered::Again(reason.to_owned()));
            }
            if let Reply::Error { words, .. } = reply {
                return Err(Unanswered::Failed(DeviceError::Refused(request, words)));
            }
        }
        self.in_step = true;
        Ok(())
    }

    /// Throws away everything up to the reply to a `!cancel` of our own.
    fn sync(&mut self) -> Result<(), Unanswered> {
        let end = Instant::now() + self.limit;
        while Instant::now() < end {
            let label = self.label();
            if let Err(gone) = self.send(&format!("\n!cancel {label}\n")) {
                return Err(self.last_words().map_or(gone, Unanswered::Failed));
            }
            let again = Instant::now() + Duration::from_secs(SYNC_SECONDS);
            let until = if self.carrier.may_lose() { again.min(end) } else { end };
            loop {
                let line = match self.lines.next(&self.carrier, until) {
                    Err(NoLine::Late) => break,
                    line => line?,
                };
                match Reply::of(&line) {
                    Reply::Cancelled { label: of } if of == label => return Ok(()),
                    Reply::Error { code, words } if code == "boot" => {
                        return Err(Unanswered::Failed(DeviceError::Boot(words)));
                    }
                    // What was sent before may be lost.
                    Reply::Ready => break,
                    _ => {}
                }
            }
        }
        Err(Unanswered::Failed(DeviceError::Late(self.limit)))
    }

    /// Why a device does not start, where it said so before it went.
    fn last_words(&mut self) -> Option<DeviceError> {
        let until = Instant::now() + Duration::from_secs(SYNC_SECONDS);
        while let Ok(line) = self.lines.next(&self.carrier, until) {
            match Reply::of(&line) {
                Reply::Error { code, words } if code == "boot" => return Some(DeviceError::Boot(words)),
                _ => {}
            }
        }
        None
    }

    /// A label that was not used before, by this program or another.
    fn label(&mut self) -> String {
        self.labels += 1;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.subsec_micros());
        format!("{:x}-{now:x}-{}", process::id(), self.labels)
    }

    fn send(&mut self, text: &str) -> Result<(), Unanswered> {
        self.carrier.write(text.as_bytes()).map_err(|error| {
            Unanswered::Failed(match error.kind() {
                io::ErrorKind::BrokenPipe => DeviceError::Over,
                _ => DeviceError::Write(error),
            })
        })
    }
}

/// Whether it is one line to the device, which another could not be told from the next request.
fn is_line(request: &str) -> bool {
    !request.contains(|letter: char| letter.is_control() && letter != '\t') && !request.trim().is_empty()
}

/// Hears no tokens.
struct Deaf;

impl Watch for Deaf {
    fn token(&mut self, _id: u32, _text: &str) {}
    fn again(&mut self, _reason: &str) {}
}
