//! A file that takes its name only when it is whole.
//!
//! It is written in the folder of its target, on Linux without any name, elsewhere under a temporary one, and
//! renamed; whoever has an old file of that name open keeps it whole. Dropped before that, it goes and leaves nothing;
//! without a name also if the program is killed.

use std::fmt;
use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, PathPersistError, TempPath};

/// A file without its name yet.
pub struct NewFile {
    file: File,
    /// None where it has no name at all, so that it goes with the program however that ends.
    temporary: Option<TempPath>,
    folder: PathBuf,
}

/// Why a file could not be begun in a folder.
#[derive(Debug)]
pub struct NewFileError {
    /// The folder.
    pub folder: PathBuf,
    /// What the operating system said; its message would name the temporary file.
    pub kind: io::ErrorKind,
}

impl fmt::Display for NewFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let folder = &self.folder;
        match self.kind {
            io::ErrorKind::NotFound => write!(f, "the folder {folder:?} does not exist; create it"),
            io::ErrorKind::NotADirectory => write!(f, "{folder:?} is not a folder; choose another"),
            io::ErrorKind::IsADirectory => {
                write!(f, "{folder:?} names a folder; give the name of a file in it")
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                write!(f, "you may not write to the folder {folder:?}; choose another")
            }
            kind => write!(f, "no file can be made in the folder {folder:?}: {kind}"),
        }
    }
}

impl std::error::Error for NewFileError {}

impl NewFile {
    /// Begins a file that is to be called `target`.
    ///
    /// # Errors
    ///
    /// The folder is not there, or nothing may be written to it.
    pub fn beside(target: &Path) -> Result<NewFile, NewFileError> {
        if target.as_os_str().as_encoded_bytes().ends_with(b"/") {
            return Err(NewFileError { folder: target.to_owned(), kind: io::ErrorKind::IsADirectory });
        }
        let folder = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        if let Some(file) = nameless(folder) {
            return Ok(NewFile { file, temporary: None, folder: folder.to_owned() });
        }
        match temporary(folder) {
            Ok(temporary) => {
                let (file, path) = temporary.into_parts();
                Ok(NewFile { file, temporary: Some(path), folder: folder.to_owned() })
            }
            // Folders of the system's own, such as /proc, say so of a file that is to be made.
            Err(error) if error.kind() == io::ErrorKind::NotFound && folder.is_dir() => {
                Err(NewFileError { folder: folder.to_owned(), kind: io::ErrorKind::PermissionDenied })
            }
            Err(error) => Err(NewFileError { folder: folder.to_owned(), kind: error.kind() }),
        }
    }

    /// The file, to write to.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Brings the file to the disk and gives it its name, replacing what has it if it may.
    ///
    /// # Errors
    ///
    /// Those of the operating system, [`io::ErrorKind::AlreadyExists`] if something has the name and is to keep it;
    /// the file is gone then.
    pub fn finish(self, target: &Path, replace: bool) -> io::Result<()> {
        self.file.sync_all()?;
        let temporary = match self.temporary {
            Some(path) => path,
            None => named(&self.file, &self.folder).or_else(|_| copied(&self.file, &self.folder))?,
        };
        match replace {
            true => temporary.persist(target).map_err(|error| error.error)?,
            false => persist_new(temporary, target).map_err(|error| error.error)?,
        }
        // The rename lies in the folder; where folders cannot be synchronised, it comes later.
        #[cfg(unix)]
        let _ = File::open(self.folder).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

/// Renames to a name that nothing has; where the system cannot do that at once, it looks first.
pub(crate) fn persist_new(temporary: TempPath, target: &Path) -> Result<(), PathPersistError> {
    let Err(PathPersistError { error, path }) = temporary.persist_noclobber(target) else { return Ok(()) };
    if error.kind() == io::ErrorKind::AlreadyExists || target.symlink_metadata().is_ok() {
        return Err(PathPersistError { error: io::ErrorKind::AlreadyExists.into(), path });
    }
    path.persist(target)
}

/// What a temporary name begins and ends with.
const PREFIX: &str = ".ternlet-";
const SUFFIX: &str = ".tmp";

/// A new file under a temporary name; as any new file readable by whom the user's mask allows, not by the owner alone.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Where an open file can be reached without a name.
#[cfg(target_os = "linux")]
fn descriptor(file: &File) -> PathBuf {
    use std::os::fd::AsRawFd;
    PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()))
}

/// A file without a name, where the file system knows such and a name can be given to it later.
#[cfg(target_os = "linux")]
fn nameless(folder: &Path) -> Option<File> {
    use rustix::fs::{Mode, OFlags};
    let mode = Mode::from_raw_mode(0o666);
    let file = rustix::fs::open(folder, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, mode).ok()?;
    let file = File::from(file);
    descriptor(&file).exists().then_some(file)
}

#[cfg(not(target_os = "linux"))]
fn nameless(_folder: &Path) -> Option<File> {
    None
}

/// Gives a file without a name a temporary one; a new name cannot replace another file, a renamed one can.
#[cfg(target_os = "linux")]
fn named(file: &File, folder: &Path) -> io::Result<TempPath> {
    use rustix::fs::{AtFlags, CWD};
    let make = |path: &Path| {
        let linked = rustix::fs::linkat(CWD, descriptor(file), CWD, path, AtFlags::SYMLINK_FOLLOW);
        linked.map_err(io::Error::from)
    };
    let mut builder = tempfile::Builder::new();
    Ok(builder.prefix(PREFIX).suffix(SUFFIX).make_in(folder, make)?.into_temp_path())
}

/// A copy under a temporary name, for file systems that refuse a name to a file without one.
fn copied(mut file: &File, folder: &Path) -> io::Result<TempPath> {
    let (mut copy, path) = temporary(folder)?.into_parts();
    file.seek(io::SeekFrom::Start(0))?;
    io::copy(&mut file, &mut copy)?;
    copy.sync_all()?;
    Ok(path)
}

#[cfg(not(target_os = "linux"))]
fn named(_file: &File, _folder: &Path) -> io::Result<TempPath> {
    Err(io::ErrorKind::Unsupported.into())
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file().flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect()
    }

    /// What a program that is killed leaves: on Linux nothing.
    #[test]
    fn a_file_has_no_name_before_it_is_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path().join("model");
        fs::write(&target, "old").expect("a file");
        let mut new = NewFile::beside(&target).expect("a new file");
        new.write_all(b"new").expect("room");
        // Not every file system knows files without names.
        if nameless(folder.path()).is_some() {
            assert_eq!(names(folder.path()), ["model"]);
        }
        assert_eq!(fs::read(&target).expect("the old one"), b"old");
        new.finish(&target, true).expect("a name");
        assert_eq!(names(folder.path()), ["model"]);
        assert_eq!(fs::read(&target).expect("the new one"), b"new");
        drop(NewFile::beside(&folder.path().join("never")).expect("a new file"));
        assert_eq!(names(folder.path()), ["model"]);
    }

    /// Of a file that came while the new one was written.
    #[test]
    fn what_has_the_name_may_keep_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path().join("model");
        for (old, is_new) in [(None, true), (Some("old"), false)] {
            let _ = fs::remove_file(&target);
            let mut new = NewFile::beside(&target).expect("a new file");
            new.write_all(b"new").expect("room");
            if let Some(old) = old {
                fs::write(&target, old).expect("a file");
            }
            let finished = new.finish(&target, false).map_err(|error| error.kind());
            assert_eq!(finished, if is_new { Ok(()) } else { Err(io::ErrorKind::AlreadyExists) });
            assert_eq!(fs::read_to_string(&target).expect("a file"), if is_new { "new" } else { "old" });
            assert_eq!(names(folder.path()), ["model"]);
        }
    }

    #[test]
    fn a_folder_is_no_target() {
        let error = NewFile::beside(Path::new("new/")).err().expect("no file");
        assert_eq!(error.to_string(), "\"new/\" names a folder; give the name of a file in it");
    }

    /// What is taken where a file without a name gets none.
    #[test]
    fn a_copy_is_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path().join("model");
        let mut new = NewFile::beside(&target).expect("a new file");
        new.write_all(b"all of it").expect("room");
        let path = copied(new.file(), folder.path()).expect("a copy");
        assert_eq!(fs::read(&path).expect("a file"), b"all of it");
    }
}
