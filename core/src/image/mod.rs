//! The image: the one format that is run, read in place from a mapped file, from flash or from RAM.
//!
//! Importers make it, [`Image::new_checked`] proves it, nothing after that checks lengths again.
//! All numbers are little-endian; every part starts at a multiple of [`IMAGE_ALIGN`] bytes, and so
//! must the image itself in memory.
//!
//! ```text
//! offset          bytes   what
//! 0               64      header
//!   0             8       magic "TERNLET\0"
//!   8             4       version, 1
//!   12            4       number of tensors
//!   16            8       length of the image
//!   24            8       length of the head: header, config, records, tokenizer and chat template
//!   32            8       offset of the tokenizer section
//!   40            8       length of the tokenizer section
//!   48            4       CRC-32 of the head, taken with this field zero
//!   52            4       length of the chat template, 0 without one
//!   56            8       offset of the chat template, 0 without one
//! 64              160     config: crate::config::Config
//! 224             32      zero
//! 256             64 * n  a record per tensor, in the family's order
//!   0             2       role: crate::family::Role
//!   2             2       layer
//!   4             2       packing: crate::packing::Packing
//!   6             2       zero
//!   8             4       rows
//!   12            4       columns
//!   16            8       offset of the values
//!   24            8       length of the values in bytes
//!   32            8       offset of the scales (rows float32), 0 where there are none
//!   40            4       CRC-32 of the values
//!   44            4       CRC-32 of the scales, 0 where there are none
//!   48            16      zero
//! tokenizer       ...     crate::tokenizer
//! chat template   ...     Jinja text in UTF-8, at most 64 KiB; where there is none, no byte
//! head length     ...     values and scales, tensor by tensor
//! ```
//!
//! The head is always checked against its checksum. The weights' checksums are for
//! [`Image::verify`], which reads every byte; a flipped weight may change an answer, never safety.

mod emit;
mod error;
mod record;

pub use emit::{HEAD_FIXED_BYTES, Layout, seal_head};
pub use error::ImageError;
pub use record::{CHAT_TEMPLATE_BYTES_MAX, Header, IMAGE_ALIGN, IMAGE_VERSION, MAGIC, TensorRecord};

use crate::config::Config;
use crate::family::{Description, Kind, Role};
use crate::packing::Packing;
use crate::tensor::{ByteMatrix, DenseMatrix, HeadMatrix, TernaryMatrix};
use crate::tokenizer::Tokenizer;

/// A checked view of an image.
#[derive(Clone, Copy)]
pub struct Image<'a> {
    bytes: &'a [u8],
    config: &'a Config,
    family: &'static Description,
    records: &'a [TensorRecord],
    tokenizer: Tokenizer<'a>,
    chat_template: Option<&'a str>,
}

impl<'a> Image<'a> {
    /// Checks header, head checksum, configuration, every record, the tokenizer and the chat template.
    ///
    /// `bytes` may be longer than the image (a flash page's rest); it must start at a multiple of
    /// [`IMAGE_ALIGN`].
    pub fn new_checked(bytes: &'a [u8]) -> Result<Self, ImageError> {
        let header = Header::new_checked(bytes)?;
        let bytes = &bytes[..header.image_bytes as usize];
        header.check_head_crc(bytes)?;
        let config: &Config = cast_part(bytes, size_of::<Header>(), 1)?
            .first()
            .ok_or(ImageError::TooShort { wanted: HEAD_FIXED_BYTES as u64, given: bytes.len() as u64 })?;
        let family = config.check().map_err(ImageError::Config)?;
        let count = family.tensor_count(config.layers as usize);
        if header.tensor_count as usize != count {
            return Err(ImageError::TensorCount { expected: count, given: header.tensor_count });
        }
        let records: &[TensorRecord] = cast_part(bytes, HEAD_FIXED_BYTES, count)?;
        let section = header.tokenizer_section(bytes)?;
        let tokenizer = Tokenizer::new_checked(section).map_err(ImageError::Tokenizer)?;
        if tokenizer.vocab_size() != config.vocab as usize {
            return Err(ImageError::Vocabulary { tokens: tokenizer.vocab_size(), vocab: config.vocab });
        }
        let chat_template = header.chat_template(bytes)?;
        let image = Image { bytes, config, family, records, tokenizer, chat_template };
        let mut end = header.head_bytes;
        for index in 0..count {
            end = image.check_tensor(index, end)?;
        }
        Ok(image)
    }

    /// Hyperparameters.
    pub fn config(&self) -> &'a Config {
        self.config
    }

    /// The family's description.
    pub fn family(&self) -> &'static Description {
        self.family
    }

    /// The tokenizer.
    pub fn tokenizer(&self) -> Tokenizer<'a> {
        self.tokenizer
    }

    /// The chat template: Jinja text, which nothing here understands; see [`crate::chat`] for the
    /// formats that need no template.
    pub fn chat_template(&self) -> Option<&'a str> {
        self.chat_template
    }

    /// One record per tensor, in the family's order.
    pub fn records(&self) -> &'a [TensorRecord] {
        self.records
    }

    /// All bytes of the image.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Compares the checksum of every tensor and looks for codes that are no weight; reads the
    /// whole image. "One model, one answer" is promised for images that pass.
    pub fn verify(&self) -> Result<(), ImageError> {
        for (index, record) in self.records.iter().enumerate() {
            let (values, scales) = (self.values(record), self.scale_bytes(record));
            let values_match = crc32fast::hash(values) == record.values_crc;
            let scales_match = scales.is_empty() || crc32fast::hash(scales) == record.scales_crc;
            let (role, layer) = self.family.tensor(index);
            if !(values_match && scales_match) {
                return Err(ImageError::Checksum { role, layer });
            }
            if let Some(Packing::Ternary(packing)) = Packing::from_number(record.packing)
                && packing.has_bad_code(values)
            {
                return Err(ImageError::Code { role, layer });
            }
        }
        Ok(())
    }

    /// The ternary matrix of a role; panics for a role of another kind (our mistake, not a file's).
    pub fn ternary(&self, role: Role, layer: usize) -> TernaryMatrix<'a> {
        let record = self.record(role, layer);
        self.ternary_of(record).expect("checked when the image was")
    }

    /// The embedding or head of a role; panics for a role of another kind.
    pub fn head(&self, role: Role) -> HeadMatrix<'a> {
        self.head_of(self.record(role, 0)).expect("checked when the image was")
    }

    /// The float32 vector of a role; panics for a role of another kind.
    pub fn vector(&self, role: Role, layer: usize) -> &'a [f32] {
        bytemuck::cast_slice(self.values(self.record(role, layer)))
    }

    fn record(&self, role: Role, layer: usize) -> &'a TensorRecord {
        let index = self.family.index(role, layer).expect("a role of the family");
        &self.records[index]
    }

    fn values(&self, record: &TensorRecord) -> &'a [u8] {
        &self.bytes[record.offset as usize..][..record.bytes as usize]
    }

    fn scale_bytes(&self, record: &TensorRecord) -> &'a [u8] {
        if record.scales_offset == 0 {
            return &[];
        }
        &self.bytes[record.scales_offset as usize..][..4 * record.rows as usize]
    }

    fn ternary_of(&self, record: &TensorRecord) -> Option<TernaryMatrix<'a>> {
        let Some(Packing::Ternary(packing)) = Packing::from_number(record.packing) else { return None };
        let scales = bytemuck::try_cast_slice(self.scale_bytes(record)).ok()?;
        let (rows, cols) = (record.rows as usize, record.cols as usize);
        TernaryMatrix::new_checked(packing, rows, cols, self.values(record), scales)
    }

    fn head_of(&self, record: &TensorRecord) -> Option<HeadMatrix<'a>> {
        let (rows, cols, values) = (record.rows as usize, record.cols as usize, self.values(record));
        match Packing::from_number(record.packing)? {
            Packing::Dense(kind) => DenseMatrix::new_checked(kind, rows, cols, values).map(HeadMatrix::Dense),
            Packing::Bytes => {
                let scales = bytemuck::try_cast_slice(self.scale_bytes(record)).ok()?;
                ByteMatrix::new_checked(rows, cols, values, scales).map(HeadMatrix::Bytes)
            }
            Packing::Ternary(_) => None,
        }
    }

    /// Checks the tensor at `index`, which begins no earlier than at `after`; returns where it ends.
    fn check_tensor(&self, index: usize, after: u64) -> Result<u64, ImageError> {
        let (role, layer) = self.family.tensor(index);
        let record = &self.records[index];
        record.check(role, layer, self.config)?;
        let packing = Packing::from_number(record.packing);
        let right_kind = match role.kind() {
            Kind::Ternary => matches!(packing, Some(Packing::Ternary(_))),
            Kind::Dense => matches!(packing, Some(Packing::Dense(_) | Packing::Bytes)),
            Kind::Vector => packing == Some(Packing::Dense(crate::packing::DenseType::F32)),
        };
        if !right_kind {
            return Err(ImageError::Packing { role, layer, number: record.packing });
        }
        let has_scales = packing.is_some_and(Packing::has_scales);
        let end = record.check_extent(role, layer, has_scales, (after, self.bytes.len() as u64))?;
        let extent = ImageError::Extent { role, layer };
        let scales = match role.kind() {
            Kind::Ternary => self.ternary_of(record).ok_or(extent)?.scales,
            _ => match self.head_of(record).ok_or(extent)? {
                HeadMatrix::Bytes(matrix) => matrix.scales,
                HeadMatrix::Dense(_) => &[],
            },
        };
        // A NaN would hide: squared ReLU makes it a zero.
        let usable = scales.iter().all(|scale| *scale >= 0.0 && scale.is_finite());
        if usable { Ok(end) } else { Err(ImageError::Scale { role, layer }) }
    }
}

/// `count` values of `T` at `offset`, or how much longer the bytes should have been.
fn cast_part<T: bytemuck::Pod>(bytes: &[u8], offset: usize, count: usize) -> Result<&[T], ImageError> {
    let len = count.saturating_mul(size_of::<T>());
    let end = offset.saturating_add(len);
    let too_short = ImageError::TooShort { wanted: end as u64, given: bytes.len() as u64 };
    let part = bytes.get(offset..end).ok_or(too_short)?;
    bytemuck::try_cast_slice(part).map_err(|_| ImageError::Misaligned)
}
