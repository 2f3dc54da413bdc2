//! From a GGUF file to another with the ternary weights in one type: I2_S or TQ2_0.
//!
//! Metadata and all other tensors are copied byte for byte and in order, except for two things that
//! must change: `general.file_type` says what the file is now (40 is I2_S to bitnet.cpp, 37 is
//! TQ2_0), and `split.*` is left out, for the target is one file. Ternary tensors keep codes and
//! scales exactly, whatever type they come from, or the conversion says why it cannot:
//!
//! * I2_S has one float32 scale a tensor: rows of different scales are refused.
//! * TQ2_0 has half-precision scales: one that is no such number is rounded, with a warning.
//!
//! Every tensor passes in blocks of about a mebibyte. The file takes its name only when it is whole
//! and was read back; see [`NewFile`].

use super::gguf::{Gguf, Tensor, TensorType};
use super::gguf_model::{ImportError, Named, Source, TensorSource};
use super::image_file::{ImportOptions, Imported, Interruptible, Progress, WriteError};
use super::map::map_file;
use super::new_file::NewFile;
use super::ternary::{Ternary, TernaryOptions, TernaryTensor, Warning, WarningKind};
use super::ternary::{f16_bits, write_i2s, write_tq2_0};
use std::collections::HashSet;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Codes and other bytes are written in pieces of about this many.
const PIECE_BYTES: usize = 1 << 20;
const FILE_TYPE_KEY: &str = "general.file_type";
/// The number of uint32 among the types of metadata values.
const UINT32: u32 = 4;

/// The type of the ternary tensors of a GGUF file that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GgufForm {
    /// I2_S in the published layout: for bitnet.cpp and ternlet.
    I2s,
    /// TQ2_0: for llama.cpp as well.
    Tq2_0,
}

/// Why ternary weights cannot be written in a form.
#[derive(Clone, Debug, PartialEq)]
pub enum FormError {
    /// The form takes whole blocks.
    Blocks {
        /// The tensor.
        name: String,
        /// What must be a multiple of what.
        rule: &'static str,
    },
    /// The form has one scale a tensor, and rows have different ones.
    RowScales {
        /// The tensor.
        name: String,
        /// Two of them.
        found: [f32; 2],
    },
    /// A scale is beyond half precision.
    ScaleTooLarge {
        /// The tensor.
        name: String,
        /// The scale.
        scale: f32,
    },
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocks { name, rule } => write!(f, "tensor {name}: {rule}; choose another form"),
            Self::RowScales { name, found: [one, other] } => write!(
                f,
                "tensor {name} has rows of scale {one} and of scale {other}, but I2_S has one scale a tensor; choose tq2_0 or an image"
            ),
            Self::ScaleTooLarge { name, scale } => {
                write!(f, "tensor {name}: the scale {scale} is beyond half precision; choose i2s or an image")
            }
        }
    }
}

impl std::error::Error for FormError {}

impl GgufForm {
    fn kind(self) -> TensorType {
        match self {
            GgufForm::I2s => TensorType::I2S,
            GgufForm::Tq2_0 => TensorType::Tq2_0,
        }
    }

    /// `general.file_type` of a file with mostly such tensors.
    fn file_type(self) -> u32 {
        match self {
            GgufForm::I2s => 40,
            GgufForm::Tq2_0 => 37,
        }
    }
}

/// Writes a model, which must be one that can be imported, into the GGUF file `target`, replacing
/// what is there if it may; returns its length in bytes. When somebody sets `interrupted`, it stops and leaves
/// nothing of the file.
pub fn write(
    gguf: &Gguf<'_>,
    target: &Path,
    form: GgufForm,
    options: &ImportOptions<'_>,
    interrupted: &AtomicBool,
) -> Result<Imported<u64>, WriteError> {
    let plan = Plan::new(gguf, form)?;
    let new = NewFile::beside(target).map_err(WriteError::NewFile)?;
    let (total, warnings) = (plan.file_bytes(), Vec::new());
    let out = Interruptible { out: new.file(), interrupted };
    let mut output = Output { out, done: 0, total, options, warnings };
    let written = plan.write(&mut output);
    if interrupted.load(Ordering::Relaxed) {
        return Err(WriteError::Interrupted);
    }
    written?;
    let warnings = output.warnings;
    // Read back, before the file takes its name: disks and cards fail.
    let map = map_file(new.file())?;
    let names: Vec<&str> = plan.tensors.iter().map(|tensor| tensor.tensor.name).collect();
    let read = Gguf::new_checked(&map).map_err(ImportError::from)?;
    if !read.tensors().iter().map(|tensor| tensor.name).eq(names) {
        return Err(io::Error::other("other tensors were read than written").into());
    }
    drop(read);
    drop(map);
    new.finish(target, !options.keep_existing)?;
    Ok(Imported { result: total, warnings })
}

/// A tensor about to be written.
struct Planned<'a> {
    tensor: Tensor<'a>,
    /// Where its weights come from, if they are to be written in another type.
    ternary: Option<TernaryTensor<'a>>,
    kind: TensorType,
    bytes: u64,
}

/// A file about to be written.
struct Plan<'a> {
    form: GgufForm,
    alignment: u64,
    tensors: Vec<Planned<'a>>,
    /// Everything before the data section, not filled up to the alignment.
    head: Vec<u8>,
    data_bytes: u64,
}

impl<'a> Plan<'a> {
    fn new(gguf: &Gguf<'a>, form: GgufForm) -> Result<Self, WriteError> {
        let source = Source::new(gguf)?;
        let ternary: HashSet<&str> = source.tensors().iter().filter_map(ternary_name).collect();
        let tensors = gguf.tensors().iter().map(|tensor| plan_tensor(tensor, &ternary, form));
        let tensors = tensors.collect::<Result<Vec<_>, _>>()?;
        let alignment = gguf.alignment();
        let padded = |bytes: u64| bytes.checked_next_multiple_of(alignment).ok_or(ImportError::TooLarge);
        let mut head = head_of_metadata(gguf, form);
        let mut offset = 0_u64;
        for planned in &tensors {
            push_string(&mut head, planned.tensor.name.as_bytes());
            head.extend(planned.tensor.rank.to_le_bytes());
            let dimensions = &planned.tensor.dimensions[..planned.tensor.rank as usize];
            head.extend(dimensions.iter().flat_map(|dimension| dimension.to_le_bytes()));
            head.extend(planned.kind.number().to_le_bytes());
            head.extend(offset.to_le_bytes());
            offset = offset.checked_add(padded(planned.bytes)?).ok_or(ImportError::TooLarge)?;
        }
        padded(head.len() as u64)?.checked_add(offset).ok_or(ImportError::TooLarge)?;
        Ok(Plan { form, alignment, tensors, head, data_bytes: offset })
    }

    fn file_bytes(&self) -> u64 {
        // Checked when the plan was made.
        (self.head.len() as u64).next_multiple_of(self.alignment) + self.data_bytes
    }

    fn write(&self, out: &mut Output<'_, impl Write>) -> Result<(), WriteError> {
        out.write(&self.head)?;
        out.pad(self.head.len() as u64, self.alignment)?;
        for planned in &self.tensors {
            match &planned.ternary {
                None => {
                    for piece in planned.tensor.bytes.chunks(PIECE_BYTES) {
                        out.write(piece)?;
                    }
                }
                Some(ternary) => {
                    let ternary = out.read(&planned.tensor, ternary)?;
                    match self.form {
                        GgufForm::I2s => out.i2s(planned.tensor.name, &ternary)?,
                        GgufForm::Tq2_0 => out.tq2_0(planned.tensor.name, &ternary)?,
                    }
                }
            }
            out.pad(planned.bytes, self.alignment)?;
        }
        out.out.flush()?;
        Ok(())
    }
}

fn ternary_name<'a>(source: &TensorSource<'a>) -> Option<&'a str> {
    match source {
        TensorSource::Ternary(named, ..) => Some(named.name),
        _ => None,
    }
}

fn plan_tensor<'a>(
    tensor: &Tensor<'a>,
    ternary: &HashSet<&str>,
    form: GgufForm,
) -> Result<Planned<'a>, WriteError> {
    if !ternary.contains(tensor.name) {
        let (kind, bytes) = (tensor.kind, tensor.bytes.len() as u64);
        return Ok(Planned { tensor: *tensor, ternary: None, kind, bytes });
    }
    let weights: u64 = tensor.dimensions.iter().product();
    let (fits, rule) = match form {
        GgufForm::I2s => {
            (weights.is_multiple_of(128), "rows times columns are no multiple of 128, as I2_S needs")
        }
        GgufForm::Tq2_0 => {
            (tensor.dimensions[0].is_multiple_of(256), "a row is no multiple of 256 weights, as TQ2_0 needs")
        }
    };
    let kind = form.kind();
    let bytes = kind.bytes(&tensor.dimensions).filter(|_| fits);
    let name = || tensor.name.to_owned();
    let bytes = bytes.ok_or_else(|| FormError::Blocks { name: name(), rule })?;
    let source = TernaryTensor::new(tensor).map_err(|error| ImportError::ternary(&named(tensor), error))?;
    Ok(Planned { tensor: *tensor, ternary: Some(source), kind, bytes })
}

fn named<'a>(tensor: &Tensor<'a>) -> Named<'a> {
    Named { name: tensor.name, offset: tensor.offset }
}

/// Magic number, version, counts and metadata.
fn head_of_metadata(gguf: &Gguf<'_>, form: GgufForm) -> Vec<u8> {
    let entries = gguf.entries().iter().filter(|entry| !entry.key.starts_with("split."));
    let adds_type = gguf.entry(FILE_TYPE_KEY).is_none();
    let count = entries.clone().count() as u64 + u64::from(adds_type);
    let mut head = Vec::from(super::gguf::MAGIC);
    head.extend(gguf.version().to_le_bytes());
    head.extend((gguf.tensors().len() as u64).to_le_bytes());
    head.extend(count.to_le_bytes());
    for entry in entries {
        match entry.key {
            FILE_TYPE_KEY => push_file_type(&mut head, form),
            _ => head.extend(entry.bytes),
        }
    }
    if adds_type {
        push_file_type(&mut head, form);
    }
    head
}

fn push_file_type(head: &mut Vec<u8>, form: GgufForm) {
    push_string(head, FILE_TYPE_KEY.as_bytes());
    head.extend(UINT32.to_le_bytes());
    head.extend(form.file_type().to_le_bytes());
}

fn push_string(out: &mut Vec<u8>, text: &[u8]) {
    out.extend((text.len() as u64).to_le_bytes());
    out.extend(text);
}

/// Where a file is written to, from front to back.
struct Output<'o, W> {
    out: W,
    done: u64,
    total: u64,
    options: &'o ImportOptions<'o>,
    warnings: Vec<Warning>,
}

impl<W: Write> Output<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.done += bytes.len() as u64;
        if let Some(progress) = self.options.progress {
            progress(Progress { done: self.done, total: self.total });
        }
        Ok(())
    }

    /// Zeros behind `bytes` up to a multiple of `alignment`, which is a number of the file's: in
    /// pieces.
    fn pad(&mut self, bytes: u64, alignment: u64) -> io::Result<()> {
        let mut padding = bytes.next_multiple_of(alignment) - bytes;
        while padding > 0 {
            let piece = padding.min(PIECE_BYTES as u64);
            self.write(&vec![0; piece as usize])?;
            padding -= piece;
        }
        Ok(())
    }

    fn read<'a>(
        &mut self,
        tensor: &Tensor<'a>,
        source: &TernaryTensor<'a>,
    ) -> Result<Ternary<'a>, WriteError> {
        let options: &TernaryOptions = &self.options.ternary;
        let ternary = source.read(options).map_err(|error| ImportError::ternary(&named(tensor), error))?;
        if let Some(kind) = ternary.doubts() {
            self.warnings.push(Warning { tensor: tensor.name.to_owned(), kind });
        }
        Ok(ternary)
    }

    fn i2s(&mut self, name: &str, ternary: &Ternary<'_>) -> Result<(), WriteError> {
        // A row may end within a block: what is not written yet waits here.
        let (mut codes, mut packed, mut row_codes) = (Vec::new(), Vec::new(), vec![0; ternary.cols]);
        let mut scale = None;
        for row in 0..ternary.rows {
            ternary.codes_of_row(row, &mut row_codes);
            // A row of zeros has every scale.
            if row_codes.iter().any(|&code| code != 1) {
                let (one, other) = (*scale.get_or_insert(ternary.scale(row)), ternary.scale(row));
                if one != other {
                    let (name, found) = (name.to_owned(), [one, other]);
                    return Err(FormError::RowScales { name, found }.into());
                }
            }
            codes.extend(&row_codes);
            if codes.len() >= PIECE_BYTES || row + 1 == ternary.rows {
                packed.clear();
                let written = write_i2s(&codes, &mut packed);
                codes.drain(..written);
                self.write(&packed)?;
            }
        }
        let mut tail = [0; super::gguf::I2S_TAIL_BYTES as usize];
        tail[..4].copy_from_slice(&scale.unwrap_or(ternary.scale(0)).to_le_bytes());
        Ok(self.write(&tail)?)
    }

    fn tq2_0(&mut self, name: &str, ternary: &Ternary<'_>) -> Result<(), WriteError> {
        let (mut packed, mut row_codes) = (Vec::new(), vec![0; ternary.cols]);
        let mut rounded = None;
        for row in 0..ternary.rows {
            ternary.codes_of_row(row, &mut row_codes);
            let scale = ternary.scale(row);
            let Some((bits, to)) = f16_bits(scale) else {
                return Err(FormError::ScaleTooLarge { name: name.to_owned(), scale }.into());
            };
            if to != scale {
                rounded.get_or_insert(WarningKind::RoundedScale { from: scale, to });
            }
            write_tq2_0(&row_codes, bits, &mut packed);
            if packed.len() >= PIECE_BYTES || row + 1 == ternary.rows {
                self.write(&packed)?;
                packed.clear();
            }
        }
        self.warnings.extend(rounded.map(|kind| Warning { tensor: name.to_owned(), kind }));
        Ok(())
    }
}
