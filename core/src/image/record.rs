//! The fixed-size parts of an image, and what can be wrong with each.

use super::error::ImageError;
use crate::config::Config;
use crate::family::Role;
use crate::packing::Packing;
use bytemuck::{Pod, Zeroable};

/// The first eight bytes of an image.
pub const MAGIC: [u8; 8] = *b"TERNLET\0";
/// The version of the format that this code reads and writes.
pub const IMAGE_VERSION: u32 = 1;
/// Every part of an image, and the image itself in memory, starts at a multiple of this.
pub const IMAGE_ALIGN: usize = 64;
/// Longest chat template in bytes; those of published models have a few thousand.
pub const CHAT_TEMPLATE_BYTES_MAX: usize = 64 * 1024;

/// The first 64 bytes; fields as drawn in [`crate::image`].
#[repr(C)]
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
pub struct Header {
    /// [`MAGIC`].
    pub magic: [u8; 8],
    /// [`IMAGE_VERSION`].
    pub version: u32,
    /// Records that follow the configuration.
    pub tensor_count: u32,
    /// Length of the whole image in bytes.
    pub image_bytes: u64,
    /// Length in bytes of the part that `head_crc` covers.
    pub head_bytes: u64,
    /// Where the tokenizer section starts.
    pub tokenizer_offset: u64,
    /// Its length in bytes.
    pub tokenizer_bytes: u64,
    /// CRC-32 of the head with this field zero.
    pub head_crc: u32,
    /// Length in bytes of the chat template, 0 without one.
    pub chat_template_bytes: u32,
    /// Where it starts, 0 without one.
    pub chat_template_offset: u64,
}

/// Where [`Header::head_crc`] lies.
pub(super) const HEAD_CRC_OFFSET: usize = 48;

/// A tensor's place and shape; fields as drawn in [`crate::image`].
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
pub struct TensorRecord {
    /// [`Role`] as a number.
    pub role: u16,
    /// Block it belongs to; 0 outside the blocks.
    pub layer: u16,
    /// [`Packing`] as a number.
    pub packing: u16,
    /// Zero.
    pub reserved: u16,
    /// Output features; 1 for a vector.
    pub rows: u32,
    /// Input features.
    pub cols: u32,
    /// Offset in bytes of the values.
    pub offset: u64,
    /// Length in bytes of the values.
    pub bytes: u64,
    /// Offset in bytes of the scales, 0 without scales.
    pub scales_offset: u64,
    /// CRC-32 of the values.
    pub values_crc: u32,
    /// CRC-32 of the scales.
    pub scales_crc: u32,
    /// Zero.
    pub reserved_end: [u64; 2],
}

impl Header {
    /// Reads the header; afterwards `head_bytes` lie within `image_bytes`, and these within `bytes`.
    pub(super) fn new_checked(bytes: &[u8]) -> Result<Header, ImageError> {
        let given = bytes.len() as u64;
        let start = bytes.get(..size_of::<Header>());
        let start = start.ok_or(ImageError::TooShort { wanted: size_of::<Header>() as u64, given })?;
        let header: Header = bytemuck::pod_read_unaligned(start);
        if header.magic != MAGIC {
            return Err(ImageError::NotAnImage);
        }
        if header.version != IMAGE_VERSION {
            return Err(ImageError::Version(header.version));
        }
        if !bytes.as_ptr().addr().is_multiple_of(IMAGE_ALIGN) {
            return Err(ImageError::Misaligned);
        }
        if header.image_bytes > given {
            return Err(ImageError::TooShort { wanted: header.image_bytes, given });
        }
        let fixed = super::HEAD_FIXED_BYTES as u64;
        if header.head_bytes < fixed || header.head_bytes > header.image_bytes {
            return Err(ImageError::Head);
        }
        Ok(header)
    }

    /// Compares the head's checksum.
    pub(super) fn check_head_crc(&self, bytes: &[u8]) -> Result<(), ImageError> {
        let head = &bytes[..self.head_bytes as usize];
        let matches = head_crc(head) == self.head_crc;
        if matches { Ok(()) } else { Err(ImageError::HeadChecksum) }
    }

    /// The bytes of the tokenizer section.
    pub(super) fn tokenizer_section<'a>(&self, bytes: &'a [u8]) -> Result<&'a [u8], ImageError> {
        let records = u64::from(self.tensor_count) * size_of::<TensorRecord>() as u64;
        let earliest = super::HEAD_FIXED_BYTES as u64 + records;
        let end = self.tokenizer_offset.checked_add(self.tokenizer_bytes).ok_or(ImageError::Head)?;
        let aligned = self.tokenizer_offset.is_multiple_of(IMAGE_ALIGN as u64);
        if self.tokenizer_offset < earliest || end > self.head_bytes || !aligned {
            return Err(ImageError::Head);
        }
        Ok(&bytes[self.tokenizer_offset as usize..end as usize])
    }

    /// The chat template, which lies behind the tokenizer section, whose extent was checked.
    pub(super) fn chat_template<'a>(&self, bytes: &'a [u8]) -> Result<Option<&'a str>, ImageError> {
        let (offset, len) = (self.chat_template_offset, u64::from(self.chat_template_bytes));
        if (offset, len) == (0, 0) {
            return Ok(None);
        }
        let earliest = self.tokenizer_offset + self.tokenizer_bytes;
        let end = offset.checked_add(len).ok_or(ImageError::Head)?;
        let aligned = offset.is_multiple_of(IMAGE_ALIGN as u64);
        if len == 0 || offset < earliest || end > self.head_bytes || !aligned {
            return Err(ImageError::Head);
        }
        let text = core::str::from_utf8(&bytes[offset as usize..end as usize]);
        let text = text.ok().filter(|text| text.len() <= CHAT_TEMPLATE_BYTES_MAX);
        text.map(Some).ok_or(ImageError::ChatTemplate)
    }
}

/// CRC-32 of a head, its own checksum field taken as zero.
pub(super) fn head_crc(head: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&head[..HEAD_CRC_OFFSET]);
    hasher.update(&[0; 4]);
    hasher.update(&head[HEAD_CRC_OFFSET + 4..]);
    hasher.finalize()
}

impl TensorRecord {
    /// Compares role, layer and shape with what the configuration says.
    pub(super) fn check(&self, role: Role, layer: usize, config: &Config) -> Result<(), ImageError> {
        if self.role != role as u16 || usize::from(self.layer) != layer {
            return Err(ImageError::Order { role, layer });
        }
        let (rows, cols) = role.shape(config);
        if (self.rows as usize, self.cols as usize) != (rows, cols) {
            let given = (self.rows, self.cols);
            return Err(ImageError::Shape { role, layer, expected: (rows, cols), given });
        }
        Ok(())
    }

    /// Compares lengths with the shape and offsets with the image, in which tensors lie one behind the other: `after` is
    /// the end of the one before. Returns the end of this one.
    pub(super) fn check_extent(
        &self,
        role: Role,
        layer: usize,
        has_scales: bool,
        (after, image_bytes): (u64, u64),
    ) -> Result<u64, ImageError> {
        let packing = Packing::from_number(self.packing);
        let bytes = packing.and_then(|packing| packing.bytes(self.rows as usize, self.cols as usize));
        let end_of = |offset: u64, bytes: u64, after: u64| {
            let end = offset.checked_add(bytes)?;
            let aligned = offset.is_multiple_of(IMAGE_ALIGN as u64);
            (aligned && offset >= after && end <= image_bytes).then_some(end)
        };
        let values =
            bytes.filter(|bytes| *bytes == self.bytes).and_then(|bytes| end_of(self.offset, bytes, after));
        let end = values.and_then(|values| match has_scales {
            true => end_of(self.scales_offset, 4 * u64::from(self.rows), values),
            false => (self.scales_offset == 0).then_some(values),
        });
        end.ok_or(ImageError::Extent { role, layer })
    }
}
