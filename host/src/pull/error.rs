//! Why a file could not be downloaded, in one line with what to do.

use super::Digest;
use super::location::Location;
use crate::memory::Megabytes;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// What went wrong, and what is left of the download.
#[derive(Debug)]
pub struct PullError {
    /// What went wrong.
    pub kind: PullErrorKind,
    /// The part that is kept, with which the next attempt goes on, and its length in bytes.
    pub kept: Option<(PathBuf, u64)>,
    /// Whether that part is all of the file, which could not be given its name.
    pub is_whole: bool,
}

/// What went wrong.
#[derive(Debug)]
pub enum PullErrorKind {
    /// The target is there already.
    Exists(PathBuf),
    /// The target is there and is no regular file.
    NotAFile(PathBuf),
    /// Another process downloads to the same place.
    Busy(PathBuf),
    /// A file here cannot be read or written.
    File(PathBuf, io::Error),
    /// The disk has too little room.
    Space {
        /// Bytes still to come.
        wanted: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// The server answered with a status that ends it.
    Status {
        /// Of what.
        location: Box<Location>,
        /// The status.
        status: u16,
        /// Whether a token was sent.
        with_token: bool,
    },
    /// The server answered with a status that may pass.
    Refused {
        /// The status.
        status: u16,
        /// How long the server asks to wait.
        after: Option<Duration>,
    },
    /// More redirects than anybody needs.
    TooManyRedirects,
    /// A redirect to nowhere, or from https to http.
    BadRedirect(String),
    /// There is no such server, or it does not listen.
    Unreachable(String),
    /// The connection failed or broke off.
    Connection(String),
    /// A variable of the environment that names no proxy which could be spoken to.
    Proxy(&'static str),
    /// The connection is not safe, or what is sent is not HTTP.
    Protocol(String),
    /// The server sends too slowly.
    Stalled,
    /// The server stopped early.
    Short {
        /// Bytes that are there.
        got: u64,
        /// Bytes that the server said there are.
        total: u64,
    },
    /// The server says two different lengths, or sends more than it said.
    Length {
        /// What it said.
        said: u64,
        /// What it said or sent besides.
        other: u64,
    },
    /// The file on the server is another one since the download began.
    Changed,
    /// The SHA-256 is not what it should be.
    Digest {
        /// What the file has, or what the server says it has.
        found: Digest,
        /// What was asked for, or what the server says.
        wanted: Digest,
        /// Whether the file was read to the end; else nothing was downloaded.
        downloaded: bool,
        /// Whether it was the caller who wanted it.
        by_caller: bool,
    },
}

impl PullErrorKind {
    /// Whether trying again may help.
    pub fn is_temporary(&self) -> bool {
        matches!(
            self,
            Self::Refused { .. } | Self::Connection(_) | Self::Stalled | Self::Short { .. } | Self::Changed
        )
    }
}

impl PullErrorKind {
    /// Whether all was downloaded and is not what it should be.
    fn is_wrong_digest(&self) -> bool {
        matches!(self, Self::Digest { downloaded: true, .. })
    }
}

impl fmt::Display for PullError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        match &self.kept {
            Some((path, _)) if self.is_whole => {
                write!(f, "; the file is whole and kept as {path:?}: rename it")
            }
            Some((path, bytes)) if self.kind.is_wrong_digest() => {
                let there = Megabytes(*bytes);
                write!(f, "; {there} are kept as {path:?}: delete it to begin anew")
            }
            Some((path, bytes)) => {
                write!(f, "; {} are kept as {path:?}: the same command goes on from there", Megabytes(*bytes))
            }
            None if self.kind.is_wrong_digest() => f.write_str("; what came is deleted"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for PullErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists(path) => write!(f, "{path:?} exists; --force replaces it, -o gives another name"),
            Self::NotAFile(path) => {
                write!(f, "{path:?} is not a regular file; give the name of a new one with -o")
            }
            Self::Busy(path) => write!(f, "{path:?} is being downloaded by another process; wait for it"),
            Self::File(path, error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "{path:?} cannot be written: its folder does not exist; create it")
            }
            Self::File(path, error) => write!(f, "{path:?} cannot be written: {error}"),
            Self::Space { wanted, free } => write!(
                f,
                "{} are to come and the disk has {} free; make room or choose another place with -o",
                Megabytes(*wanted),
                Megabytes(*free)
            ),
            Self::Status { location, status, with_token } => {
                write!(f, "{location}: {}", of_status(*status, location, *with_token))
            }
            Self::Digest { found, wanted, downloaded, by_caller } => {
                self.fmt_digest(f, (found, wanted), *downloaded, *by_caller)
            }
            _ => self.fmt_transfer(f),
        }
    }
}

impl PullErrorKind {
    fn fmt_transfer(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { status, .. } => {
                write!(f, "the server answers {status}, which may pass; try again later")
            }
            Self::TooManyRedirects => {
                write!(f, "the server redirects in circles; check the URL")
            }
            Self::BadRedirect(target) => {
                write!(f, "the server redirects to {target:?}, which is not followed; check the URL")
            }
            Self::Unreachable(why) => {
                write!(f, "the server cannot be reached ({why}); check URL and network")
            }
            Self::Connection(why) => write!(f, "the connection failed ({why}); check the network"),
            Self::Protocol(why) => {
                write!(f, "the server cannot be trusted or understood ({why}); check the URL, and the clock")
            }
            Self::Proxy(variable) => write!(
                f,
                "{variable} names no proxy that is understood here; give one as http://host:port, or unset it"
            ),
            Self::Stalled => write!(f, "the server sends next to nothing; try again later"),
            Self::Short { got, total } => {
                write!(f, "the server stopped after {got} of {total} bytes; try again later")
            }
            Self::Length { said, other } => write!(
                f,
                "the server says the file has {said} bytes and then that it has {other} or more: one is wrong; try again later"
            ),
            Self::Changed => {
                write!(f, "the file on the server changes while it is downloaded; try again later")
            }
            _ => Ok(()),
        }
    }

    fn fmt_digest(
        &self,
        f: &mut fmt::Formatter<'_>,
        (found, wanted): (&Digest, &Digest),
        downloaded: bool,
        by_caller: bool,
    ) -> fmt::Result {
        match (downloaded, by_caller) {
            (false, _) => write!(
                f,
                "the server says that the file's SHA-256 is {found}, not {wanted}; check --sha256 and the URL; nothing was downloaded"
            ),
            (true, true) => write!(
                f,
                "the file's SHA-256 is {found}, not {wanted}: it is another file, or was damaged on the way; check --sha256 and the URL"
            ),
            (true, false) => write!(
                f,
                "the file's SHA-256 is {found}, but the server says {wanted}: it was damaged on the way; try again"
            ),
        }
    }
}

/// What a status means and what to do.
fn of_status(status: u16, location: &Location, with_token: bool) -> String {
    let of_hub = location.is_of_hub();
    match (status, of_hub, with_token) {
        (401, true, false) => "the Hub gives this file to those alone who may have it (401); set HF_TOKEN to an access token of your account, and check the name".to_owned(),
        (401, true, true) => "the Hub does not know this HF_TOKEN (401); make a new one".to_owned(),
        (403, true, false) => "the Hub gives this file to those alone who agreed to its terms (403); do so on the model's page and set HF_TOKEN".to_owned(),
        (403, true, true) => "this HF_TOKEN may not have the file (403); agree to the terms on the model's page, or use a token that may read it".to_owned(),
        (404, true, _) => "no such file (404); check owner, name, file and --revision on the model's page".to_owned(),
        (401 | 403, false, _) => format!("the server does not give this file to everybody ({status}); ask whom it belongs to"),
        (404 | 410, ..) => format!("no such file ({status}); check the URL"),
        _ => format!("the server answers {status}, which is no file; check the URL"),
    }
}

impl std::error::Error for PullError {}
impl std::error::Error for PullErrorKind {}
