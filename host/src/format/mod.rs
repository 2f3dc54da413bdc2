//! Files of models: opened, told apart, imported, mapped.
//!
//! ```text
//! path --sniff--> image file --map--------------------------------------> ModelFile --model()--> Model
//!             \-> GGUF files --gguf--gguf_model--ternary--image_file--> bytes --/
//!                                          \--gguf_file--> GGUF file
//! ```
//!
//! An image is run where it is mapped. A GGUF file is imported into memory on every opening, which
//! takes seconds; [`convert_file`] does it once. Nothing here computes with a model.
//!
//! # How to add a format
//!
//! 1. A reader of the container, which checks everything against the bytes it has, and a module
//!    that understands the model in it; see [`gguf`] and [`gguf_model`].
//! 2. Its first bytes in [`sniff`].
//! 3. A case in [`ModelFile::open`], and its attacks in `tests/tests/hostile.rs`.

pub mod aligned;
pub mod choice;
pub mod dense;
mod error;
pub mod gguf;
pub mod gguf_file;
pub mod gguf_model;
pub mod image_file;
mod int8_rows;
mod map;
mod new_file;
pub mod row_order;
pub mod sniff;
pub mod ternary;
pub mod tokenizer_section;
mod view;

pub use aligned::AlignedBytes;
pub use choice::{HeadChoice, Packings};
pub use error::{OpenError, OpenErrorKind};
pub use gguf_file::GgufForm;
pub use image_file::{ImportOptions, Imported, Progress, WriteError};
pub(crate) use new_file::persist_new;
pub use new_file::{NewFile, NewFileError};
pub use ternary::{I2sLayout, Quantize, TernaryOptions, Warning};
pub use view::with_gguf;

use gguf::GgufParts;
use gguf_model::Source;
use map::map_file;
use memmap2::Mmap;
use sniff::{FileKind, SNIFF_BYTES};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use ternlet_core::config::Config;
use ternlet_core::image::Image;
use ternlet_core::model::Model;

/// How a model file is opened.
#[derive(Clone, Copy, Default)]
pub struct OpenOptions<'p> {
    /// Whether to compare the checksum of every tensor, which reads the whole image.
    pub verify: bool,
    /// How a file of another format is imported.
    pub import: ImportOptions<'p>,
}

/// A model in memory: a mapped image, or the import of another file.
pub struct ModelFile {
    path: PathBuf,
    bytes: Bytes,
    file_bytes: u64,
    warnings: Vec<Warning>,
}

enum Bytes {
    Mapped(Mmap),
    Imported(AlignedBytes),
}

/// What is known of a model file without loading it.
#[derive(Clone, Copy, Debug)]
pub struct Survey {
    /// Hyperparameters, from which the memory of a session follows.
    pub config: Config,
    /// Length of the file, with all its parts.
    pub file_bytes: u64,
    /// Length of the image: of this file, or of its import.
    pub image_bytes: u64,
    /// Whether the file must be imported. Then running it takes `image_bytes` of memory, and while
    /// importing up to 64 MB more; an image file is mapped and takes none that could not be taken back.
    pub needs_import: bool,
}

impl ModelFile {
    /// Opens an image, or imports a GGUF file into memory.
    pub fn open(path: &Path, options: &OpenOptions<'_>) -> Result<ModelFile, OpenError> {
        Self::open_kind(path, options).map_err(|kind| OpenError { path: path.to_owned(), kind })
    }

    fn open_kind(path: &Path, options: &OpenOptions<'_>) -> Result<ModelFile, OpenErrorKind> {
        let (file, kind) = open(path)?;
        let map = map_file(&file)?;
        let (file_bytes, bytes, warnings) = match kind {
            FileKind::Image => (map.len() as u64, Bytes::Mapped(map), Vec::new()),
            FileKind::Gguf => {
                let files = GgufParts::open(path, map)?;
                let imported = image_file::import(&files.view()?, &options.import)?;
                (files.bytes(), Bytes::Imported(imported.result), imported.warnings)
            }
            FileKind::Other(lookalike) => return Err(OpenErrorKind::NotAModel(lookalike)),
        };
        let model = ModelFile { path: path.to_owned(), bytes, file_bytes, warnings };
        if options.verify {
            Image::new_checked(model.bytes())?.verify()?;
        }
        Ok(model)
    }

    /// Checks the image's head and views the model. Call it once and copy the model: the check
    /// takes some milliseconds.
    pub fn model(&self) -> Result<Model<'_>, OpenError> {
        Model::new_checked(self.bytes())
            .map_err(|error| OpenError { path: self.path.clone(), kind: error.into() })
    }

    /// The bytes of the image, which start at a multiple of 64.
    pub fn bytes(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Mapped(map) => map,
            Bytes::Imported(memory) => memory.bytes(),
        }
    }

    /// Whether the bytes are a file's, not memory of this process.
    pub fn is_mapped(&self) -> bool {
        matches!(self.bytes, Bytes::Mapped(_))
    }

    /// Length in bytes of the file that was opened, with all its parts.
    pub fn file_bytes(&self) -> u64 {
        self.file_bytes
    }

    /// What was strange about the weights when they were imported; none of an image.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }
}

/// Tells what running a model file will take, reading little more than its metadata.
pub fn survey(path: &Path, import: &ImportOptions<'_>) -> Result<Survey, OpenError> {
    let survey = || -> Result<Survey, OpenErrorKind> {
        let (file, kind) = open(path)?;
        let map = map_file(&file)?;
        let file_bytes = map.len() as u64;
        match kind {
            FileKind::Image => {
                let image = Image::new_checked(&map)?;
                let (config, image_bytes) = (*image.config(), image.bytes().len() as u64);
                Ok(Survey { config, file_bytes, image_bytes, needs_import: false })
            }
            FileKind::Gguf => {
                let files = GgufParts::open(path, map)?;
                let (file_bytes, source) = (files.bytes(), Source::new(&files.view()?)?);
                let image_bytes = image_file::image_bytes(&source, &import.packings)?;
                Ok(Survey { config: *source.config(), file_bytes, image_bytes, needs_import: true })
            }
            FileKind::Other(lookalike) => Err(OpenErrorKind::NotAModel(lookalike)),
        }
    };
    survey().map_err(|kind| OpenError { path: path.to_owned(), kind })
}

/// Imports the file `source` into the image file `target`, replacing it by rename; returns the
/// image's length in bytes.
pub fn convert_file(source: &Path, target: &Path, import: &ImportOptions<'_>) -> Result<u64, OpenError> {
    let converted = convert_file_until(source, target, Form::Image, import, &AtomicBool::new(false));
    converted.map(|imported| imported.result)
}

/// What a model file is converted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An image, to be mapped and run.
    Image,
    /// A GGUF file.
    Gguf(GgufForm),
}

/// Converts the file `source`, with all its parts, into the file `target`, replacing it by rename if it may;
/// returns its length in bytes. When somebody sets `interrupted`, nothing is left of it.
pub fn convert_file_until(
    source: &Path,
    target: &Path,
    form: Form,
    import: &ImportOptions<'_>,
    interrupted: &AtomicBool,
) -> Result<Imported<u64>, OpenError> {
    let of = |path: &Path, kind: OpenErrorKind| OpenError { path: path.to_owned(), kind };
    let (file, kind) = open(source).map_err(|kind| of(source, kind))?;
    match kind {
        FileKind::Gguf => {}
        FileKind::Image => return Err(of(source, OpenErrorKind::AlreadyAnImage)),
        FileKind::Other(lookalike) => return Err(of(source, OpenErrorKind::NotAModel(lookalike))),
    }
    let map = map_file(&file).map_err(|error| of(source, error.into()))?;
    let files = GgufParts::open(source, map).map_err(|error| of(source, error.into()))?;
    if files.paths().any(|path| is_same_file(path, target)) {
        return Err(of(target, OpenErrorKind::SameFile));
    }
    let gguf = files.view().map_err(|error| of(source, error.into()))?;
    let written = match form {
        Form::Image => image_file::import_to_file(&gguf, target, import, interrupted),
        Form::Gguf(form) => gguf_file::write(&gguf, target, form, import, interrupted),
    };
    written.map_err(|error| {
        let blamed =
            if matches!(error, WriteError::Import(_) | WriteError::Form(_)) { source } else { target };
        of(blamed, error.into())
    })
}

/// Whether both paths lead to one file by one name, which writing to one would replace.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let one = one.canonicalize();
    one.is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Opens a file and looks at its first bytes.
fn open(path: &Path) -> Result<(File, FileKind), OpenErrorKind> {
    // Before opening: a pipe without a writer would be waited for.
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(OpenErrorKind::Directory);
    }
    if !metadata.is_file() {
        return Err(OpenErrorKind::NotAFile);
    }
    let file = File::open(path)?;
    let mut start = Vec::new();
    (&file).take(SNIFF_BYTES as u64).read_to_end(&mut start)?;
    let kind = FileKind::of(&start, metadata.len());
    Ok((file, kind))
}
