//! The part of a file that is there: `FILE.part`, what is known of the whole beside it in
//! `FILE.part.json`, and its name at the end.
//!
//! Bytes are only ever added to a part, after the note beside it says what they belong to. So a
//! process may end at any moment, and the next goes on.

use super::Digest;
use super::error::PullErrorKind;
use super::location::Location;
use crate::format::persist_new;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tempfile::{PathPersistError, TempPath};

/// A note is a few hundred bytes; what is longer was not written here.
const NOTE_BYTES_MAX: u64 = 1 << 16;

/// What is known of the whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    /// The location, without what follows `?`.
    pub url: String,
    /// The server's mark of this version of the file, as it came; only a strong one.
    pub etag: Option<String>,
    /// Length in bytes.
    pub total: Option<u64>,
}

/// The part of a download.
pub(super) struct Part {
    path: PathBuf,
    note_path: PathBuf,
    note: Note,
    /// None until the first byte comes: a download that fails before leaves nothing.
    file: Option<File>,
    /// Whether what is there belongs to this download. What does not is left alone until a server has answered.
    is_own: bool,
    len: u64,
    sum: Sha256,
    /// Bytes that `sum` has seen.
    summed: u64,
}

/// The part of `target`, and the note beside it.
fn paths(target: &Path) -> (PathBuf, PathBuf) {
    let with = |ending: &str| {
        let mut name = target.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    (with(".part"), with(".part.json"))
}

/// The part of `target` that a download of `location` has left, with its length in bytes, and whether another can go on
/// from it; none where nothing is there or it is of something else.
pub fn left(target: &Path, location: &Location) -> Option<(PathBuf, u64, bool)> {
    let (path, note_path) = paths(target);
    let len = path.metadata().ok()?.len();
    let note = read_note(&note_path).filter(|note| len > 0 && note.url == location.to_string())?;
    Some((path, len, note.etag.is_some()))
}

impl Part {
    /// The part of `target` that an earlier download of `url` has left; empty where there is none.
    pub fn of(target: &Path, url: &str) -> Result<Part, PullErrorKind> {
        let (path, note_path) = paths(target);
        let note = Note { url: url.to_owned(), ..Note::default() };
        let (sum, is_own) = (Sha256::new(), true);
        let mut part = Part { path, note_path, note, file: None, is_own, len: 0, sum, summed: 0 };
        if part.path.symlink_metadata().is_ok() {
            part.open()?;
            match read_note(&part.note_path).filter(|note| note.url == url) {
                Some(note) => part.note = note,
                None => part.is_own = false,
            }
        }
        Ok(part)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its length in bytes.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether what is there belongs to this download.
    pub fn is_own(&self) -> bool {
        self.is_own
    }

    /// What is known of the whole.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// From where a server may be asked to go on, if it says that its file is still the same: 0
    /// where nothing could tell. Of a whole file the last byte is asked for, as servers answer
    /// nothing useful to a request for none.
    pub fn offset(&self) -> u64 {
        let last = self.note.total.map_or(u64::MAX, |total| total.saturating_sub(1));
        if self.note.etag.is_some() { self.len.min(last) } else { 0 }
    }

    /// Makes ready to write from `offset` on, which is 0 or [`Part::offset`].
    pub fn begin(&mut self, offset: u64, note: Note) -> Result<(), PullErrorKind> {
        if offset == 0 {
            self.open()?;
            self.clear()?;
            self.is_own = true;
        }
        if offset == 0 || note != self.note {
            fs::write(&self.note_path, serde_json::to_vec(&note).unwrap_or_default())
                .map_err(|error| failed(&self.note_path, error))?;
        }
        self.note = note;
        self.cut(offset).map_err(|error| failed(&self.path, error))
    }

    /// Adds bytes.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), PullErrorKind> {
        let Some(file) = &mut self.file else { return Ok(()) };
        file.write_all(bytes).map_err(|error| failed(&self.path, error))?;
        self.sum.update(bytes);
        self.len += bytes.len() as u64;
        self.summed = self.len;
        Ok(())
    }

    /// The SHA-256 of what is there.
    pub fn digest(&self) -> Digest {
        Digest(self.sum.clone().finalize().into())
    }

    /// Gives the whole file its name, replacing what has it if it may; after an error it is still there.
    pub fn finish(&mut self, target: &Path, replace: bool) -> Result<(), PullErrorKind> {
        let file = self.file.take();
        if let Some(file) = &file {
            file.sync_all().map_err(|error| failed(&self.path, error))?;
        }
        // Windows renames no open file. Elsewhere the lock is held until nobody finds the part any more.
        if cfg!(windows) {
            drop(file);
        }
        if replace {
            fs::rename(&self.path, target).map_err(|error| failed(target, error))?;
        } else {
            let part = TempPath::try_from_path(&self.path).map_err(|error| failed(&self.path, error))?;
            if let Err(PathPersistError { error, path }) = persist_new(part, target) {
                // It is no temporary file: it stays.
                let _ = path.keep();
                return Err(match error.kind() {
                    ErrorKind::AlreadyExists => PullErrorKind::Exists(target.to_owned()),
                    _ => failed(target, error),
                });
            }
        }
        let _ = fs::remove_file(&self.note_path);
        // The rename lies in the folder; where folders cannot be synchronised, it comes later.
        #[cfg(unix)]
        let _ = File::open(folder_of(target)).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// Deletes part and note.
    pub fn delete(mut self) {
        let Some(file) = self.file.take() else { return };
        // As in `finish`: locked until nobody finds it any more.
        if cfg!(windows) {
            drop(file);
        }
        let _ = fs::remove_file(&self.path);
        let _ = fs::remove_file(&self.note_path);
    }

    fn open(&mut self) -> Result<(), PullErrorKind> {
        if self.file.is_some() {
            return Ok(());
        }
        // A link would be followed to somebody else's file.
        if self.path.symlink_metadata().is_ok_and(|metadata| !metadata.is_file()) {
            return Err(PullErrorKind::NotAFile(self.path.clone()));
        }
        let options = File::options().read(true).write(true).create(true).truncate(false).clone();
        let file = options.open(&self.path).map_err(|error| failed(&self.path, error))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(PullErrorKind::Busy(self.path.clone())),
            // Not every file system has locks.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        // Who had it may have finished it between opening and locking: then it is the whole file now.
        if !is_still_at(&file, &self.path) {
            return Err(PullErrorKind::Busy(self.path.clone()));
        }
        self.len = file.metadata().map_err(|error| failed(&self.path, error))?.len();
        self.file = Some(file);
        Ok(())
    }

    /// Forgets what is there.
    fn clear(&mut self) -> Result<(), PullErrorKind> {
        self.note = Note { url: std::mem::take(&mut self.note.url), ..Note::default() };
        self.cut(0).map_err(|error| failed(&self.path, error))?;
        let _ = fs::remove_file(&self.note_path);
        Ok(())
    }

    /// Cuts the file to `len` bytes, sums them, and stands at their end.
    fn cut(&mut self, len: u64) -> io::Result<()> {
        let Some(file) = &mut self.file else { return Ok(()) };
        file.set_len(len)?;
        self.len = len;
        if self.summed != len {
            (self.sum, self.summed) = (Sha256::new(), 0);
            file.seek(SeekFrom::Start(0))?;
            let mut block = vec![0; 1 << 16];
            loop {
                match file.read(&mut block)? {
                    0 => break,
                    read => self.sum.update(&block[..read]),
                }
            }
            self.summed = len;
        }
        file.seek(SeekFrom::Start(len))?;
        Ok(())
    }
}

/// Whether an open file is the one of this name.
#[cfg(unix)]
fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let (file, path) = (file.metadata().map(place), path.metadata().map(place));
    matches!((file, path), (Ok(file), Ok(path)) if file == path)
}

/// Whether an open file is the one of this name: nobody can rename it there.
#[cfg(not(unix))]
fn is_still_at(_file: &File, _path: &Path) -> bool {
    true
}

/// The folder in which a file of this name is.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Bytes that are free on the disk of a folder; none where nothing tells.
#[cfg(unix)]
pub(super) fn free_bytes(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

/// Bytes that are free on the disk of a folder; none where nothing tells.
#[cfg(not(unix))]
pub(super) fn free_bytes(_folder: &Path) -> Option<u64> {
    None
}

fn read_note(path: &Path) -> Option<Note> {
    let mut text = Vec::new();
    File::open(path).ok()?.take(NOTE_BYTES_MAX).read_to_end(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}

fn failed(path: &Path, error: io::Error) -> PullErrorKind {
    PullErrorKind::File(path.to_owned(), error)
}
