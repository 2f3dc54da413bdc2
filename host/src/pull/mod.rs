//! Files of models, downloaded: resumed where they broke off, checked, and given their name only
//! when they are whole.
//!
//! ```text
//! location --redirects--> answer --blocks--> FILE.part (FILE.part.json) --SHA-256--> FILE
//!                 ^                    |
//!                 `---- wait, again ---'  broken off, too slow, refused for now
//! ```
//!
//! A part is gone on with only where the server marks the version of its file (a strong ETag) and
//! says that it is still that one (`If-Range`); else it is begun anew. What a server says is not
//! believed: a length is compared with what comes and with the disk's room, a part's place with
//! what was asked for, and every wait has an end.

mod client;
mod error;
mod location;
mod part;

pub use error::{PullError, PullErrorKind};
pub use location::{Location, LocationError};
pub use part::left;

use client::{Answer, Client, of_io};
use part::{Note, Part, folder_of, free_bytes};
use std::fmt;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

/// Bytes read at once.
const BLOCK_BYTES: usize = 1 << 16;
/// An attempt that brought so many bytes was worth it: failures are counted from there anew.
const WORTH_BYTES: u64 = 1 << 20;
/// The longest pause of our own.
const PAUSE_MAX: Duration = Duration::from_secs(30);

/// A SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Digest> {
        let mut bytes = [0; 32];
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != bytes.len() || !rest.is_empty() {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(pairs) {
            let digit = |at: usize| char::from(pair[at]).to_digit(16);
            *byte = (digit(0)? * 16 + digit(1)?) as u8;
        }
        Some(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// How long a server is waited for, and how often.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection.
    pub connect: Duration,
    /// For the whole head of an answer.
    pub response: Duration,
    /// For the next bytes.
    pub read: Duration,
    /// A stretch of time in which at least `least_bytes` must come.
    pub stretch: Duration,
    /// Bytes that must come in every stretch.
    pub least_bytes: u64,
    /// Before the second attempt; doubled before each further one.
    pub pause: Duration,
    /// Attempts that bring next to nothing, in a row.
    pub attempts: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Patience {
            connect: Duration::from_secs(20),
            response: Duration::from_secs(30),
            read: Duration::from_secs(30),
            stretch: Duration::from_secs(60),
            least_bytes: 16 << 10,
            pause: Duration::from_secs(1),
            attempts: 5,
        }
    }
}

/// What is to be downloaded, to where.
#[derive(Clone, Copy, Debug)]
pub struct Order<'o> {
    /// The file on a server.
    pub location: &'o Location,
    /// The file here.
    pub target: &'o Path,
    /// Whether an existing target is replaced.
    pub replace: bool,
    /// What the file's SHA-256 must be.
    pub sha256: Option<Digest>,
    /// A token, sent where [`Location::takes_token`] and not after a redirect elsewhere.
    pub token: Option<&'o str>,
    /// How long the server is waited for.
    pub patience: Patience,
}

/// What happens meanwhile.
#[derive(Debug)]
pub enum Event {
    /// So much is there.
    Progress {
        /// Bytes that are there.
        done: u64,
        /// Bytes of the whole, where the server says.
        total: Option<u64>,
    },
    /// A part of an earlier download is used.
    Resumed {
        /// Bytes that are there already.
        from: u64,
    },
    /// A part could not be used: the file has changed, or the server cannot go on.
    Restarted,
    /// An attempt failed, and there will be another.
    Retrying {
        /// Why it failed.
        why: String,
        /// How long is waited.
        after: Duration,
    },
}

/// A file that was downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pulled {
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: Digest,
    /// Whether that was compared with what the caller or the server said.
    pub checked: bool,
}

/// Downloads a file, telling what happens.
///
/// # Errors
///
/// Everything that a network, a server and a disk can do; where a part is kept, the error says so.
pub fn pull(order: &Order<'_>, tell: &mut dyn FnMut(Event)) -> Result<Pulled, PullError> {
    let nothing_kept = |kind| PullError { kind, kept: None, is_whole: false };
    check_target(order).map_err(nothing_kept)?;
    let client = Client::new(order.location, order.token, &order.patience).map_err(nothing_kept)?;
    let part = Part::of(order.target, &order.location.to_string()).map_err(nothing_kept)?;
    let mut pull = Pull { order, client, part, said: None, tell };
    match pull.until_whole().and_then(|()| pull.check()) {
        Ok(pulled) => {
            let Pull { part, .. } = &mut pull;
            let finished = check_target(order).and_then(|()| part.finish(order.target, order.replace));
            let kept = Some((part.path().to_owned(), part.len()));
            finished.map_err(|kind| PullError { kind, kept, is_whole: true })?;
            Ok(pulled)
        }
        Err(kind) => {
            if !pull.part.is_own() {
                return Err(nothing_kept(kind));
            }
            let damaged = matches!(kind, PullErrorKind::Digest { downloaded: true, by_caller: false, .. });
            // Without a mark of its version nothing could be added to it.
            if pull.part.len() == 0 || damaged || pull.part.note().etag.is_none() {
                pull.part.delete();
                return Err(nothing_kept(kind));
            }
            let kept = Some((pull.part.path().to_owned(), pull.part.len()));
            Err(PullError { kind, kept, is_whole: false })
        }
    }
}

fn check_target(order: &Order<'_>) -> Result<(), PullErrorKind> {
    let path = order.target;
    match path.symlink_metadata() {
        Ok(_) if path.metadata().is_ok_and(|metadata| !metadata.is_file()) => {
            Err(PullErrorKind::NotAFile(path.to_owned()))
        }
        Ok(_) if !order.replace => Err(PullErrorKind::Exists(path.to_owned())),
        _ => Ok(()),
    }
}

/// Whether two answers of a server say the same, or one says nothing.
fn agree<T: PartialEq>(old: Option<T>, new: Option<T>) -> bool {
    old.is_none() || new.is_none() || old == new
}

/// What an answer brought.
enum Got {
    /// The file to its end.
    All,
    /// No more than it announced: some servers give long files in ranges of their own.
    Range,
}

struct Pull<'p> {
    order: &'p Order<'p>,
    client: Client<'p>,
    part: Part,
    /// The SHA-256 of the version that is downloaded, where the server says.
    said: Option<Digest>,
    tell: &'p mut dyn FnMut(Event),
}

impl Pull<'_> {
    /// Tries until the file is whole or there is no hope.
    fn until_whole(&mut self) -> Result<(), PullErrorKind> {
        let (started_with, mut failures) = (self.part.len(), 0);
        // Where every attempt begins anew, one that comes no further than others is worth nothing.
        let mut farthest = started_with;
        loop {
            let kind = match self.attempt() {
                Ok(Got::All) => return Ok(()),
                Ok(Got::Range) => continue,
                Err(kind) => kind,
            };
            // A host that has answered once is there, whatever is said of it now.
            let was_there = self.part.len() > started_with && matches!(kind, PullErrorKind::Unreachable(_));
            failures = if self.part.len() >= farthest + WORTH_BYTES { 1 } else { failures + 1 };
            farthest = farthest.max(self.part.len());
            if !(kind.is_temporary() || was_there) || failures >= self.order.patience.attempts {
                return Err(kind);
            }
            let own = self.order.patience.pause.saturating_mul(1 << (failures - 1).min(16)).min(PAUSE_MAX);
            let after = match kind {
                PullErrorKind::Refused { after: Some(after), .. } => after.max(own),
                _ => own,
            };
            (self.tell)(Event::Retrying { why: kind.to_string(), after });
            std::thread::sleep(after);
        }
    }

    fn attempt(&mut self) -> Result<Got, PullErrorKind> {
        let offset = self.part.offset();
        let etag = self.part.note().etag.clone();
        let mut answer = self.client.get(self.order.location, offset, etag.as_deref())?;
        let goes_on = answer.status == 206 && answer.start == offset && offset > 0;
        let is_same = answer.etag.is_none() || answer.etag == etag;
        let total = answer.bytes();
        let is_same = is_same && agree(self.part.note().total, total) && agree(self.said, answer.digest);
        if answer.status != 200 && !(goes_on && is_same) {
            self.forget()?;
            return Err(PullErrorKind::Changed);
        }
        let offset = if goes_on { offset } else { 0 };
        self.believe(&answer, offset)?;
        self.said = answer.digest.or(self.said.filter(|_| goes_on));
        let url = self.order.location.to_string();
        let old = self.part.note();
        let note = match goes_on {
            true => Note { total: old.total.or(total), ..old.clone() },
            false => Note { url, etag: answer.etag.take(), total },
        };
        match (self.part.len() > 0, goes_on) {
            (true, true) => (self.tell)(Event::Resumed { from: offset }),
            (true, false) => (self.tell)(Event::Restarted),
            (false, _) => {}
        }
        self.part.begin(offset, note)?;
        self.read(answer)
    }

    /// The next attempt begins anew.
    fn forget(&mut self) -> Result<(), PullErrorKind> {
        (self.tell)(Event::Restarted);
        let url = self.order.location.to_string();
        self.part.begin(0, Note { url, ..Note::default() })
    }

    /// Compares what the server says with itself, with the order and with the disk.
    fn believe(&mut self, answer: &Answer, offset: u64) -> Result<(), PullErrorKind> {
        if let (Some(said), Some(other)) = (answer.linked_bytes, answer.total)
            && said != other
        {
            return Err(PullErrorKind::Length { said, other });
        }
        if let (Some(found), Some(wanted)) = (answer.digest, self.order.sha256)
            && found != wanted
        {
            return Err(PullErrorKind::Digest { found, wanted, downloaded: false, by_caller: true });
        }
        let wanted = answer.bytes().unwrap_or(0).saturating_sub(offset);
        // What a part that is begun anew holds is given back before.
        let reused = self.part.len().saturating_sub(offset);
        match free_bytes(folder_of(self.order.target)) {
            Some(free) if wanted > free.saturating_add(reused) => Err(PullErrorKind::Space { wanted, free }),
            _ => Ok(()),
        }
    }

    fn read(&mut self, answer: Answer) -> Result<Got, PullErrorKind> {
        let (total, begun_with, end) = (self.part.note().total, self.part.len(), answer.end);
        let patience = self.order.patience;
        let mut body = answer.body.into_reader();
        let mut block = vec![0; BLOCK_BYTES];
        let (mut stretch, mut in_stretch) = (Instant::now(), 0);
        loop {
            let read = match body.read(&mut block) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) => return Err(of_io(&error)),
            };
            let len = self.part.len() + read as u64;
            if let Some(said) = total.filter(|&total| len > total) {
                self.forget()?;
                return Err(PullErrorKind::Length { said, other: len });
            }
            self.part.push(&block[..read])?;
            (self.tell)(Event::Progress { done: len, total });
            in_stretch += read as u64;
            if stretch.elapsed() >= patience.stretch {
                if in_stretch < patience.least_bytes {
                    return Err(PullErrorKind::Stalled);
                }
                (stretch, in_stretch) = (Instant::now(), 0);
            }
        }
        let got = self.part.len();
        match total {
            Some(total) if got < total && end == Some(got) && got > begun_with => Ok(Got::Range),
            Some(total) if got < total => Err(PullErrorKind::Short { got, total }),
            _ => Ok(Got::All),
        }
    }

    fn check(&self) -> Result<Pulled, PullErrorKind> {
        // Where the server says the same as the caller, the file is damaged and not another one.
        let by_caller = self.order.sha256.is_some() && self.said != self.order.sha256;
        let found = self.part.digest();
        match self.order.sha256.or(self.said) {
            Some(wanted) if wanted != found => {
                Err(PullErrorKind::Digest { found, wanted, downloaded: true, by_caller })
            }
            wanted => Ok(Pulled { bytes: self.part.len(), sha256: found, checked: wanted.is_some() }),
        }
    }
}
