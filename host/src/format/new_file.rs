//! A file that takes its name only when it is whole.
//!
//! It is written under a temporary name in the folder of its target and renamed; whoever has an old
//! file of that name open keeps it whole. Dropped before that, it goes and leaves nothing.

use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A file without its name yet.
pub struct NewFile {
    temporary: NamedTempFile,
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
        let folder = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let mut builder = tempfile::Builder::new();
        builder.prefix(".ternlet-").suffix(".tmp");
        // As any new file: readable by whom the user's mask allows, not by the owner alone.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        match builder.tempfile_in(folder) {
            Ok(temporary) => Ok(NewFile { temporary, folder: folder.to_owned() }),
            // Folders of the system's own, such as /proc, say so of a file that is to be made.
            Err(error) if error.kind() == io::ErrorKind::NotFound && folder.is_dir() => {
                Err(NewFileError { folder: folder.to_owned(), kind: io::ErrorKind::PermissionDenied })
            }
            Err(error) => Err(NewFileError { folder: folder.to_owned(), kind: error.kind() }),
        }
    }

    /// The file, to write to.
    pub fn file(&self) -> &File {
        self.temporary.as_file()
    }

    /// Brings the file to the disk and gives it its name, replacing what had it.
    ///
    /// # Errors
    ///
    /// Those of the operating system; the file is gone then.
    pub fn finish(self, target: &Path) -> io::Result<()> {
        self.file().sync_all()?;
        self.temporary.persist(target).map_err(|error| error.error)?;
        // The rename lies in the folder; where folders cannot be synchronised, it comes later.
        #[cfg(unix)]
        let _ = File::open(self.folder).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file().flush()
    }
}
