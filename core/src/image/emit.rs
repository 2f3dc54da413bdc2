//! Laying out and sealing an image; the bytes themselves are written by whoever has memory or files.

use super::record::{
    CHAT_TEMPLATE_BYTES_MAX, HEAD_CRC_OFFSET, Header, IMAGE_ALIGN, IMAGE_VERSION, MAGIC, TensorRecord,
    head_crc,
};
use crate::config::Config;
use crate::family::Description;
use crate::packing::Packing;

/// Bytes of header and configuration; the records start here.
pub const HEAD_FIXED_BYTES: usize = 256;

/// Where everything of an image goes.
///
/// ```text
/// let mut layout = Layout::new(&config, family, tokenizer_section.len())?;
/// for index in 0..layout.tensor_count() { records.push(layout.place(index, packing)?); }
/// let header = layout.header();   // head_crc is set by seal_head, once values_crc and scales_crc are
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Layout<'a> {
    config: &'a Config,
    family: &'static Description,
    tokenizer_offset: u64,
    tokenizer_bytes: u64,
    chat_template_offset: u64,
    chat_template_bytes: u32,
    head_bytes: u64,
    end: u64,
}

impl<'a> Layout<'a> {
    /// Starts a layout; `config` has been checked. `None` where a length does not fit 64 bits.
    pub fn new(config: &'a Config, family: &'static Description, tokenizer_bytes: usize) -> Option<Self> {
        let count = family.tensor_count(config.layers as usize);
        let records = count.checked_mul(size_of::<TensorRecord>())?;
        let tokenizer_offset = align(HEAD_FIXED_BYTES as u64 + records as u64)?;
        let head_bytes = align(tokenizer_offset.checked_add(tokenizer_bytes as u64)?)?;
        let tokenizer_bytes = tokenizer_bytes as u64;
        Some(Layout {
            config,
            family,
            tokenizer_offset,
            tokenizer_bytes,
            chat_template_offset: 0,
            chat_template_bytes: 0,
            head_bytes,
            end: head_bytes,
        })
    }

    /// Adds a chat template of so many bytes, before the first tensor is placed; none where there are
    /// none. `None` for one longer than [`CHAT_TEMPLATE_BYTES_MAX`].
    pub fn with_chat_template(mut self, bytes: usize) -> Option<Self> {
        if bytes > 0 {
            self.chat_template_bytes =
                u32::try_from(bytes).ok().filter(|_| bytes <= CHAT_TEMPLATE_BYTES_MAX)?;
            self.chat_template_offset = self.head_bytes;
            self.head_bytes = align(self.head_bytes.checked_add(bytes as u64)?)?;
            self.end = self.head_bytes;
        }
        Some(self)
    }

    /// How many tensors are to be placed.
    pub fn tensor_count(&self) -> usize {
        self.family.tensor_count(self.config.layers as usize)
    }

    /// Gives tensor `index` (called in rising order, once each) its place in this packing; the
    /// checksums are zero and to be filled in. `None` where a length does not fit 64 bits.
    pub fn place(&mut self, index: usize, packing: Packing) -> Option<TensorRecord> {
        let (role, layer) = self.family.tensor(index);
        let (rows, cols) = role.shape(self.config);
        let bytes = packing.bytes(rows, cols)?;
        let offset = self.end;
        self.end = align(offset.checked_add(bytes)?)?;
        let mut scales_offset = 0;
        if packing.has_scales() {
            scales_offset = self.end;
            self.end = align(scales_offset.checked_add(4 * rows as u64)?)?;
        }
        Some(TensorRecord {
            role: role as u16,
            layer: layer as u16,
            packing: packing.number(),
            reserved: 0,
            rows: rows as u32,
            cols: cols as u32,
            offset,
            bytes,
            scales_offset,
            values_crc: 0,
            scales_crc: 0,
            reserved_end: [0; 2],
        })
    }

    /// The header, after every tensor was placed; its checksum is still zero.
    pub fn header(&self) -> Header {
        Header {
            magic: MAGIC,
            version: IMAGE_VERSION,
            tensor_count: self.tensor_count() as u32,
            image_bytes: self.end,
            head_bytes: self.head_bytes,
            tokenizer_offset: self.tokenizer_offset,
            tokenizer_bytes: self.tokenizer_bytes,
            head_crc: 0,
            chat_template_bytes: self.chat_template_bytes,
            chat_template_offset: self.chat_template_offset,
        }
    }
}

/// Sets the checksum of a finished head (`head_bytes` long).
pub fn seal_head(head: &mut [u8]) {
    let crc = head_crc(head);
    head[HEAD_CRC_OFFSET..HEAD_CRC_OFFSET + 4].copy_from_slice(&crc.to_le_bytes());
}

fn align(offset: u64) -> Option<u64> {
    offset.checked_next_multiple_of(IMAGE_ALIGN as u64)
}
