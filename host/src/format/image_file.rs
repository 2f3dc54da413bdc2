//! From a GGUF file to an image, in memory or in a file, one block of rows after the other.
//!
//! Nothing is held twice: the source is read where it is mapped, a block of at most a mebibyte
//! is packed, checksummed and handed on. The head comes last, for it holds the checksums. A file
//! takes its name only when it is whole and was checked; see [`NewFile`].

use super::aligned::{AlignedBytes, OutOfMemory};
use super::choice::{HeadChoice, Packings};
use super::dense::{FloatKind, Floats};
use super::gguf::Gguf;
use super::gguf_file::FormError;
use super::gguf_model::{ImportError, Named, Source, TensorSource, inverse_frequencies};
use super::int8_rows::quantise_rows;
use super::map::map_file;
use super::new_file::{NewFile, NewFileError};
use super::ternary::{TernaryOptions, TernaryTensor, Warning};
use std::fmt;
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use ternlet_core::family::Kind;
use ternlet_core::image::{Header, Image, ImageError, Layout, TensorRecord, seal_head};
use ternlet_core::packing::{DenseType, Packing, TILE_ROWS, TernaryPacking};

/// Values are packed and written in blocks of about this many bytes.
const BLOCK_BYTES: usize = 1 << 20;

/// How an import is done.
#[derive(Clone, Copy, Default)]
pub struct ImportOptions<'p> {
    /// How matrices are to lie.
    pub packings: Packings,
    /// How ternary weights are read where a file does not say.
    pub ternary: TernaryOptions,
    /// Told after every block.
    pub progress: Option<&'p dyn Fn(Progress)>,
    /// Whether a file that has the target's name when the new one is whole keeps it: [`io::ErrorKind::AlreadyExists`].
    pub keep_existing: bool,
}

/// How much of an image is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes written.
    pub done: u64,
    /// Bytes of the image.
    pub total: u64,
}

/// Why an import did not give an image.
#[derive(Debug)]
pub enum WriteError {
    /// The source is not a model that can be imported.
    Import(ImportError),
    /// The weights cannot be written in this form.
    Form(FormError),
    /// The image does not fit into memory.
    Memory(OutOfMemory),
    /// The image's file could not be begun.
    NewFile(NewFileError),
    /// The image's file could not be written.
    Io(io::Error),
    /// The caller wanted no more of it.
    Interrupted,
    /// What was written is not an image: a fault of this program or of the disk.
    Image(ImageError),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Import(error) => error.fmt(f),
            Self::Form(error) => error.fmt(f),
            Self::Memory(error) => {
                write!(f, "{error}; convert the model to an image file, which is not loaded but mapped")
            }
            Self::NewFile(error) => error.fmt(f),
            Self::Io(error) => write!(f, "the file could not be written: {error}"),
            Self::Interrupted => write!(f, "interrupted; nothing was written"),
            Self::Image(error) => write!(f, "the image written is not right: {error}"),
        }
    }
}

impl std::error::Error for WriteError {}

impl From<ImportError> for WriteError {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}

impl From<FormError> for WriteError {
    fn from(error: FormError) -> Self {
        Self::Form(error)
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What an import gave.
#[derive(Debug)]
pub struct Imported<T> {
    /// An image in memory, or the length in bytes of the file that was written.
    pub result: T,
    /// What is strange about the weights.
    pub warnings: Vec<Warning>,
}

/// Imports a model of one file into memory and drops the warnings; [`import`] does not.
pub fn import_to_memory(gguf: &[u8], options: &ImportOptions<'_>) -> Result<AlignedBytes, WriteError> {
    let gguf = Gguf::new_checked(gguf).map_err(ImportError::from)?;
    import(&gguf, options).map(|imported| imported.result)
}

/// Imports a model into memory.
pub fn import(gguf: &Gguf<'_>, options: &ImportOptions<'_>) -> Result<Imported<AlignedBytes>, WriteError> {
    let source = Source::new(gguf)?;
    let mut plan = Plan::new(&source, &options.packings)?;
    let mut image = AlignedBytes::new(plan.header.image_bytes).map_err(WriteError::Memory)?;
    let warnings = plan.write(io::Cursor::new(image.bytes_mut()), options)?;
    Image::new_checked(image.bytes()).map_err(WriteError::Image)?;
    Ok(Imported { result: image, warnings })
}

/// Imports a model into the file `target`, replacing what is there if it may; returns the image's length in
/// bytes.
///
/// When somebody sets `interrupted`, it stops and leaves nothing of the image.
pub fn import_to_file(
    gguf: &Gguf<'_>,
    target: &Path,
    options: &ImportOptions<'_>,
    interrupted: &AtomicBool,
) -> Result<Imported<u64>, WriteError> {
    let source = Source::new(gguf)?;
    let mut plan = Plan::new(&source, &options.packings)?;
    let new = NewFile::beside(target).map_err(WriteError::NewFile)?;
    let written = plan.write(Interruptible { out: new.file(), interrupted }, options);
    if interrupted.load(Ordering::Relaxed) {
        return Err(WriteError::Interrupted);
    }
    let warnings = written?;
    // Read back, before the file takes its name: disks and cards fail.
    let image = map_file(new.file())?;
    Image::new_checked(&image).and_then(|image| image.verify()).map_err(WriteError::Image)?;
    if interrupted.load(Ordering::Relaxed) {
        return Err(WriteError::Interrupted);
    }
    drop(image);
    new.finish(target, !options.keep_existing)?;
    Ok(Imported { result: plan.header.image_bytes, warnings })
}

/// Writes until it is told not to.
pub(super) struct Interruptible<'f, W> {
    pub out: W,
    pub interrupted: &'f AtomicBool,
}

impl<W: Write> Write for Interruptible<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.interrupted.load(Ordering::Relaxed) {
            // Not `ErrorKind::Interrupted`, after which writers try again.
            return Err(io::Error::other("interrupted"));
        }
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl<W: Seek> Seek for Interruptible<'_, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.out.seek(to)
    }
}

/// Length in bytes of the image that a source would become.
pub fn image_bytes(source: &Source<'_>, packings: &Packings) -> Result<u64, ImportError> {
    let section_bytes = source.tokenizer_section_bytes()?;
    let (header, _) = lay_out(source, packings, section_bytes)?;
    Ok(header.image_bytes)
}

/// An image about to be written.
struct Plan<'s, 'a> {
    source: &'s Source<'a>,
    section: Vec<u8>,
    header: Header,
    records: Vec<TensorRecord>,
}

fn lay_out(
    source: &Source<'_>,
    packings: &Packings,
    section_bytes: u64,
) -> Result<(Header, Vec<TensorRecord>), ImportError> {
    let section_bytes = usize::try_from(section_bytes).map_err(|_| ImportError::TooLarge)?;
    let layout = Layout::new(source.config(), source.family(), section_bytes);
    let template = source.chat_template().unwrap_or_default();
    let layout = layout.and_then(|layout| layout.with_chat_template(template.len()));
    let mut layout = layout.ok_or(ImportError::TooLarge)?;
    let mut records = Vec::new();
    for (index, tensor) in source.tensors().iter().enumerate() {
        let (role, _) = source.family().tensor(index);
        let packing = match (tensor, role.kind()) {
            (TensorSource::Ternary(..), _) => Packing::Ternary(packings.of(role)),
            (TensorSource::Floats(..), Kind::Dense) if packings.head == HeadChoice::Int8 => Packing::Bytes,
            (TensorSource::Floats(_, floats), Kind::Dense) => Packing::Dense(floats.kind.exact()),
            _ => Packing::Dense(DenseType::F32),
        };
        records.push(layout.place(index, packing).ok_or(ImportError::TooLarge)?);
    }
    Ok((layout.header(), records))
}

impl<'s, 'a> Plan<'s, 'a> {
    fn new(source: &'s Source<'a>, packings: &Packings) -> Result<Self, ImportError> {
        let section = source.tokenizer_section()?;
        let (header, records) = lay_out(source, packings, section.len() as u64)?;
        Ok(Plan { source, section, header, records })
    }

    /// Writes tensors, then the head in front of them; returns what is strange about the weights.
    fn write<W: Write + Seek>(
        &mut self,
        out: W,
        options: &ImportOptions<'_>,
    ) -> Result<Vec<Warning>, WriteError> {
        let total = self.header.image_bytes;
        let mut out = Output::new(out, total, options);
        out.seek(self.header.head_bytes)?;
        for (record, tensor) in self.records.iter_mut().zip(self.source.tensors()) {
            out.pad_to(record.offset)?;
            record.values_crc = match tensor {
                TensorSource::Ternary(named, ternary) => {
                    let (crc, scales) = out.ternary(named, ternary, record)?;
                    out.pad_to(record.scales_offset)?;
                    record.scales_crc = out.block(bytemuck::cast_slice(&scales))?;
                    crc
                }
                TensorSource::Floats(named, floats) if record.packing == Packing::Bytes.number() => {
                    let (crc, scales) = out.int8_rows(named, floats, record)?;
                    out.pad_to(record.scales_offset)?;
                    record.scales_crc = out.block(bytemuck::cast_slice(&scales))?;
                    crc
                }
                TensorSource::Floats(named, floats) => out.floats(named, floats, record)?,
                TensorSource::InverseFrequencies(scaling) => {
                    let config = self.source.config();
                    let values = inverse_frequencies(config.rope_theta, config.head_dim, *scaling);
                    out.block(bytemuck::cast_slice(&values))?
                }
            };
        }
        out.pad_to(total)?;
        out.seek(0)?;
        out.out.write_all(&self.head())?;
        out.out.flush()?;
        Ok(out.warnings)
    }

    fn head(&self) -> Vec<u8> {
        let mut head = Vec::with_capacity(self.header.head_bytes as usize);
        head.extend(bytemuck::bytes_of(&self.header));
        head.extend(bytemuck::bytes_of(self.source.config()));
        head.resize(ternlet_core::image::HEAD_FIXED_BYTES, 0);
        head.extend(bytemuck::cast_slice::<_, u8>(&self.records));
        head.resize(self.header.tokenizer_offset as usize, 0);
        head.extend(&self.section);
        if let Some(template) = self.source.chat_template() {
            head.resize(self.header.chat_template_offset as usize, 0);
            head.extend(template.as_bytes());
        }
        head.resize(self.header.head_bytes as usize, 0);
        seal_head(&mut head);
        head
    }
}

/// Where an image is written to, from front to back.
struct Output<'p, W> {
    out: W,
    position: u64,
    total: u64,
    progress: Option<&'p dyn Fn(Progress)>,
    ternary: TernaryOptions,
    warnings: Vec<Warning>,
    /// The block that is being packed; kept for the next.
    block: Vec<u8>,
}

impl<'p, W: Write + Seek> Output<'p, W> {
    fn new(out: W, total: u64, options: &ImportOptions<'p>) -> Self {
        let (progress, ternary) = (options.progress, options.ternary);
        Output { out, position: 0, total, progress, ternary, warnings: Vec::new(), block: Vec::new() }
    }

    fn seek(&mut self, position: u64) -> io::Result<()> {
        self.position = position;
        self.out.seek(SeekFrom::Start(position)).map(|_| ())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.position += bytes.len() as u64;
        if let Some(progress) = self.progress {
            progress(Progress { done: self.position, total: self.total });
        }
        Ok(())
    }

    /// Zeros up to `offset`, which is less than a cache line away.
    fn pad_to(&mut self, offset: u64) -> io::Result<()> {
        let padding = offset.saturating_sub(self.position) as usize;
        if padding == 0 { Ok(()) } else { self.write(&vec![0; padding]) }
    }

    /// Writes bytes; returns their checksum.
    fn block(&mut self, bytes: &[u8]) -> io::Result<u32> {
        self.write(bytes)?;
        Ok(crc32fast::hash(bytes))
    }

    /// A ternary matrix; returns the checksum of the codes, and the scales of the rows.
    fn ternary(
        &mut self,
        named: &Named<'_>,
        tensor: &TernaryTensor<'_>,
        record: &TensorRecord,
    ) -> Result<(u32, Vec<f32>), WriteError> {
        let ternary = tensor.read(&self.ternary).map_err(|error| ImportError::ternary(named, error))?;
        if let Some(kind) = ternary.doubts() {
            self.warnings.push(Warning { tensor: named.name.to_owned(), kind });
        }
        let source_row = |row: usize| tensor.order.source_row(row);
        let (rows, cols) = (record.rows as usize, record.cols as usize);
        let Some(Packing::Ternary(packing)) = Packing::from_number(record.packing) else {
            return Err(ImportError::TooLarge.into());
        };
        // What is packed lies by rows or by columns; 16 of either are whole tiles and groups.
        let by_columns = packing == TernaryPacking::Columns2;
        let lines = if by_columns { cols } else { rows };
        let bytes_of = |lines: usize| match by_columns {
            true => packing.bytes(rows, lines),
            false => packing.bytes(lines, cols),
        };
        let block_lines = (BLOCK_BYTES / bytes_of(TILE_ROWS)).max(1) * TILE_ROWS;
        let mut checksum = crc32fast::Hasher::new();
        let mut block = std::mem::take(&mut self.block);
        for first in (0..lines).step_by(block_lines) {
            block.resize(bytes_of(block_lines.min(lines - first)), 0);
            ternary.pack(packing, &source_row, first, &mut block);
            checksum.update(&block);
            self.write(&block)?;
        }
        self.block = block;
        let scales = (0..rows).map(|row| ternary.scale(source_row(row))).collect();
        Ok((checksum.finalize(), scales))
    }

    /// A matrix as int8 rows; returns the checksum of the values, and the scales of the rows.
    fn int8_rows(
        &mut self,
        named: &Named<'_>,
        floats: &Floats<'_>,
        record: &TensorRecord,
    ) -> Result<(u32, Vec<f32>), WriteError> {
        let cols = record.cols as usize;
        let block_rows = (BLOCK_BYTES / cols.max(1)).max(1);
        let mut checksum = crc32fast::Hasher::new();
        let (mut block, mut scales) = (std::mem::take(&mut self.block), Vec::new());
        for (first, part) in floats.pieces(block_rows * floats.row_bytes(cols)) {
            check_finite(named, &part, first)?;
            block.clear();
            quantise_rows(&part, cols, &mut block, &mut scales);
            checksum.update(&block);
            self.write(&block)?;
        }
        self.block = block;
        Ok((checksum.finalize(), scales))
    }

    /// A matrix as it is in the file, a vector and quantised blocks in float32.
    fn floats(
        &mut self,
        named: &Named<'_>,
        floats: &Floats<'_>,
        record: &TensorRecord,
    ) -> Result<u32, WriteError> {
        let keeps_kind = floats.kind == FloatKind::Plain(floats.kind.exact())
            && record.packing == Packing::Dense(floats.kind.exact()).number();
        let mut checksum = crc32fast::Hasher::new();
        let mut block = std::mem::take(&mut self.block);
        for (first, part) in floats.pieces(BLOCK_BYTES) {
            check_finite(named, &part, first)?;
            block.clear();
            if !keeps_kind {
                part.widen(&mut block);
            }
            let written = if keeps_kind { part.bytes } else { &block };
            checksum.update(written);
            self.write(written)?;
        }
        self.block = block;
        Ok(checksum.finalize())
    }
}

/// An error if one of these values, the first being value `first` of its tensor, is not finite.
fn check_finite(named: &Named<'_>, floats: &Floats<'_>, first: usize) -> Result<(), ImportError> {
    let Some(index) = floats.not_finite() else { return Ok(()) };
    let (name, index) = (named.name.to_owned(), (first + index) as u64);
    Err(ImportError::NotFinite { name, index, offset: named.offset })
}
