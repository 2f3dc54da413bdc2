//! Models in several files: `NAME-00001-of-0000N.gguf` and so on, as llama.cpp splits them.
//!
//! The metadata are the first part's; every part says how many there are (`split.count`) and which
//! it is (`split.no`, from 0), and describes its own tensors. Opening any part opens all, which
//! must lie beside it under their names. Nothing is joined: the parts are mapped, and
//! [`GgufParts::view`] looks tensors up over all of them.

use super::{Gguf, GgufError, Value};
use crate::format::map::map_file;
use memmap2::Mmap;
use std::fmt;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Parts of a model, at most; as many as five digits can number are never made.
const PARTS_MAX: u64 = 4096;
const COUNT_KEY: &str = "split.count";
const NUMBER_KEY: &str = "split.no";

/// Why the parts of a model could not be opened together.
#[derive(Debug)]
pub enum PartsError {
    /// The file that was opened is not a usable GGUF file.
    Opened(GgufError),
    /// Another part is not a usable GGUF file.
    Gguf {
        /// The part.
        path: PathBuf,
        /// What is wrong with it.
        error: GgufError,
    },
    /// A part that is there cannot be read.
    Io {
        /// The part.
        path: PathBuf,
        /// What the operating system says.
        error: io::Error,
    },
    /// A part is not there.
    Missing {
        /// The path it should have.
        path: PathBuf,
        /// Of how many parts.
        count: u64,
    },
    /// A part's name does not say where the others are.
    Name {
        /// The part.
        path: PathBuf,
        /// How many parts it says there are.
        count: u64,
    },
    /// A part says another number than its name.
    Number {
        /// The part.
        path: PathBuf,
        /// Which part of how many it says it is, from 1; `None` where it does not say.
        found: Option<(u64, u64)>,
        /// Which part of how many it should be, from 1.
        expected: (u64, u64),
    },
    /// A tensor is in two parts.
    Duplicate {
        /// The tensor.
        name: String,
        /// The part that has it as well.
        path: PathBuf,
    },
}

impl fmt::Display for PartsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Opened(error) => error.fmt(f),
            Self::Gguf { path, error } => write!(f, "part {path:?}: {error}"),
            Self::Io { path, error } => write!(f, "part {path:?} cannot be read: {error}"),
            Self::Missing { path, count } => {
                write!(f, "part {path:?} of {count} is missing; put all parts of the model into one folder")
            }
            Self::Name { path, count } => write!(
                f,
                "{path:?} is one of {count} parts of a model; give each its name again, NAME-00001-of-{count:05}.gguf and so on"
            ),
            Self::Number { path, found: None, expected: (number, count) } => {
                write!(f, "part {path:?} does not say that it is part {number} of {count}; download it again")
            }
            Self::Number { path, found: Some((found, of)), expected: (number, count) } => write!(
                f,
                "part {path:?} says it is part {found} of {of}, not {number} of {count}; download it again"
            ),
            Self::Duplicate { name, path } => {
                write!(
                    f,
                    "part {path:?} has tensor {} of another part; download the model again",
                    super::shown(name)
                )
            }
        }
    }
}

impl std::error::Error for PartsError {}

/// The mapped files of a model: one, or all of its parts.
pub struct GgufParts {
    parts: Vec<(PathBuf, Mmap)>,
}

impl GgufParts {
    /// Opens the rest of a model of which `path` is a part, mapped at `map`, or all of it.
    pub fn open(path: &Path, map: Mmap) -> Result<GgufParts, PartsError> {
        let first = Gguf::new_checked(&map).map_err(PartsError::Opened)?;
        let count = split(&first).map_or(1, |(_, count)| count);
        drop(first);
        if count < 2 {
            return Ok(GgufParts { parts: vec![(path.to_owned(), map)] });
        }
        let nameless = || PartsError::Name { path: path.to_owned(), count };
        let (stem, named, of) =
            path.file_name().and_then(|name| parse_name(name.to_str()?)).ok_or_else(nameless)?;
        if of != count || count > PARTS_MAX {
            return Err(nameless());
        }
        let mut given = Some(map);
        let mut parts = Vec::new();
        for number in 1..=count {
            if number == named
                && let Some(map) = given.take()
            {
                parts.push((path.to_owned(), map));
                continue;
            }
            let part = path.with_file_name(format!("{stem}-{number:05}-of-{count:05}.gguf"));
            let map = map_part(&part, count)?;
            parts.push((part, map));
        }
        Ok(GgufParts { parts })
    }

    /// Length in bytes of all files.
    pub fn bytes(&self) -> u64 {
        self.parts.iter().map(|(_, map)| map.len() as u64).sum()
    }

    /// The paths of the files.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.parts.iter().map(|(path, _)| path.as_path())
    }

    /// Metadata of the first part and the tensors of all.
    pub fn view(&self) -> Result<Gguf<'_>, PartsError> {
        let count = self.parts.len() as u64;
        let mut whole: Option<Gguf<'_>> = None;
        for ((path, map), number) in self.parts.iter().zip(1..) {
            let part = view(path, map)?;
            let found = split(&part).map(|(at, of)| (at.saturating_add(1), of));
            if count > 1 && found != Some((number, count)) {
                let (path, expected) = (path.clone(), (number, count));
                return Err(PartsError::Number { path, found, expected });
            }
            match &mut whole {
                None => whole = Some(part),
                Some(whole) => {
                    whole.add(part).map_err(|name| PartsError::Duplicate { name, path: path.clone() })?;
                }
            }
        }
        // There is always one part.
        whole.ok_or(PartsError::Opened(GgufError::NotGguf))
    }
}

impl<'a> Gguf<'a> {
    /// Adds the tensors of another part, or gives the name of one that is here already.
    fn add(&mut self, part: Gguf<'a>) -> Result<(), String> {
        for tensor in part.tensors {
            if self.tensor_by_name.insert(tensor.name, self.tensors.len()).is_some() {
                return Err(tensor.name.to_owned());
            }
            self.tensors.push(tensor);
        }
        self.parts += 1;
        Ok(())
    }
}

fn view<'a>(path: &Path, map: &'a Mmap) -> Result<Gguf<'a>, PartsError> {
    Gguf::new_checked(map).map_err(|error| PartsError::Gguf { path: path.to_owned(), error })
}

fn map_part(path: &Path, count: u64) -> Result<Mmap, PartsError> {
    // Before opening: a pipe without a writer would be waited for.
    let opened = std::fs::metadata(path).and_then(|metadata| match metadata.is_file() {
        true => File::open(path),
        false => Err(io::Error::other("it is not a regular file")),
    });
    opened.and_then(|file| map_file(&file)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => PartsError::Missing { path: path.to_owned(), count },
        _ => PartsError::Io { path: path.to_owned(), error },
    })
}

/// Which part a file is, from 0, and of how many; `None` where it does not say so.
fn split(gguf: &Gguf<'_>) -> Option<(u64, u64)> {
    let number = |key: &str| match gguf.entry(key)?.value {
        Value::Unsigned(value) => Some(value),
        Value::Signed(value) => u64::try_from(value).ok(),
        _ => None,
    };
    Some((number(NUMBER_KEY).unwrap_or(0), number(COUNT_KEY)?))
}

/// `STEM-00002-of-00003.gguf` as stem, 2 and 3.
fn parse_name(name: &str) -> Option<(&str, u64, u64)> {
    let (rest, count) = name.strip_suffix(".gguf")?.rsplit_once("-of-")?;
    let (stem, number) = rest.rsplit_once('-')?;
    let digits = |text: &str| {
        (text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse())
    };
    let (number, count) = (digits(number)?.ok()?, digits(count)?.ok()?);
    (1..=count).contains(&number).then_some((stem, number, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_parts() {
        assert_eq!(parse_name("a-b-00002-of-00003.gguf"), Some(("a-b", 2, 3)));
        for name in [
            "a-00000-of-00003.gguf",
            "a-00004-of-00003.gguf",
            "a-0001-of-0003.gguf",
            "a.gguf",
            "a-+0001-of-00003.gguf",
            "a-00001-of-00003.bin",
        ] {
            assert_eq!(parse_name(name), None, "{name}");
        }
    }
}
