//! A model of random weights with a byte-level tokenizer and the assistant's special tokens, as an image.

use crate::common::Random;
use bytemuck::{Zeroable, bytes_of};
use ternlet_assistant::tokens::Special;
use ternlet_core::config::{Config, NO_TOKEN};
use ternlet_core::family::{BITNET_B158, Kind, Role};
use ternlet_core::image::{HEAD_FIXED_BYTES, IMAGE_ALIGN, Layout, TensorRecord, seal_head};
use ternlet_core::packing::{DenseType, Packing, TernaryPacking};

/// Bytes at an address that an image may have.
pub struct Aligned {
    memory: Vec<u8>,
    start: usize,
    len: usize,
}

impl Aligned {
    pub fn new(len: usize) -> Aligned {
        let memory = vec![0; len + IMAGE_ALIGN];
        let start = memory.as_ptr().align_offset(IMAGE_ALIGN);
        Aligned { memory, start, len }
    }

    pub fn bytes(&mut self) -> &mut [u8] {
        &mut self.memory[self.start..self.start + self.len]
    }
}

/// The special tokens that the model has, in order: ids 256 and on, after the bytes.
pub fn special_names() -> Vec<String> {
    Special::all().map(|special| special.to_string()).collect()
}

/// A model with these special tokens.
pub fn random_image(specials: &[String], seed: u64) -> Aligned {
    let section = tokenizer_section(specials);
    let config = config(256 + specials.len() as u32);
    let mut layout = Layout::new(&config, &BITNET_B158, section.len()).expect("a small model");
    let records: Vec<TensorRecord> = (0..layout.tensor_count())
        .map(|index| {
            let packing = match BITNET_B158.tensor(index).0.kind() {
                Kind::Ternary => Packing::Ternary(TernaryPacking::Rows2),
                Kind::Dense | Kind::Vector => Packing::Dense(DenseType::F32),
            };
            layout.place(index, packing).expect("a small model")
        })
        .collect();
    let header = layout.header();
    let mut image = Aligned::new(header.image_bytes as usize);
    let bytes = image.bytes();
    put(bytes, 0, bytes_of(&header));
    put(bytes, size_of_val(&header), bytes_of(&config));
    put(bytes, header.tokenizer_offset as usize, &section);
    let mut random = Random::new(seed);
    for (index, record) in records.iter().enumerate() {
        fill(bytes, record, BITNET_B158.tensor(index).0, &mut random);
        put(bytes, HEAD_FIXED_BYTES + index * size_of::<TensorRecord>(), bytes_of(&sealed(bytes, record)));
    }
    seal_head(&mut bytes[..header.head_bytes as usize]);
    image
}

/// The record with its tensor's checksums.
fn sealed(bytes: &[u8], record: &TensorRecord) -> TensorRecord {
    let crc = |at: u64, len: usize| crc32fast::hash(&bytes[at as usize..at as usize + len]);
    let scales = if record.scales_offset == 0 { 0 } else { 4 * record.rows as usize };
    let scales_crc = if scales == 0 { 0 } else { crc(record.scales_offset, scales) };
    TensorRecord { values_crc: crc(record.offset, record.bytes as usize), scales_crc, ..*record }
}

fn put(bytes: &mut [u8], at: usize, part: &[u8]) {
    bytes[at..at + part.len()].copy_from_slice(part);
}

/// Random codes 0, 1, 2, floats of -1 to 1, norms and scales of 1.
fn fill(bytes: &mut [u8], record: &TensorRecord, role: Role, random: &mut Random) {
    let values = &mut bytes[record.offset as usize..(record.offset + record.bytes) as usize];
    match role.kind() {
        Kind::Ternary => {
            for byte in values.iter_mut() {
                *byte = (0..4).map(|at| (random.below(3) as u8) << (2 * at)).sum();
            }
            let scales = record.scales_offset as usize;
            for row in 0..record.rows as usize {
                put(bytes, scales + 4 * row, &0.05_f32.to_le_bytes());
            }
        }
        Kind::Dense => values.chunks_exact_mut(4).for_each(|chunk| {
            chunk.copy_from_slice(&(random.logit() / 8.0).to_le_bytes());
        }),
        Kind::Vector => {
            values.chunks_exact_mut(4).for_each(|chunk| chunk.copy_from_slice(&1_f32.to_le_bytes()));
        }
    }
}

fn config(vocab: u32) -> Config {
    Config {
        family: BITNET_B158.number,
        vocab,
        hidden: 64,
        layers: 2,
        heads: 2,
        kv_heads: 1,
        head_dim: 32,
        ffn: 96,
        context: 256,
        eps: 1e-5,
        rope_theta: 10_000.0,
        bos: 256,
        stops: [257, NO_TOKEN, NO_TOKEN, NO_TOKEN],
        ..Config::zeroed()
    }
}

/// The section of a tokenizer without merges: a token is a byte, or a special token.
fn tokenizer_section(specials: &[String]) -> Vec<u8> {
    let texts: Vec<Vec<u8>> = (0..=255)
        .map(|byte| vec![byte])
        .chain(specials.iter().map(|name| name.clone().into_bytes()))
        .collect();
    let total: usize = texts.iter().map(Vec::len).sum();
    let mut words =
        vec![u32::from_le_bytes(*b"TKNZ"), 1, 1, 0, texts.len() as u32, 0, 256, specials.len() as u32];
    words.push(total as u32);
    words.extend([0; 7]);
    words.push(0);
    let mut end = 0;
    words.extend(texts.iter().map(|text| {
        end += text.len() as u32;
        end
    }));
    words.extend(vec![0; texts.len() + 1]);
    words.extend(0..256); // byte_ids
    words.extend(0..256); // ordinary_ids, which lie in the order of their bytes
    let mut added: Vec<u32> = (256..texts.len() as u32).collect();
    added.sort_by_key(|&id| &texts[id as usize]);
    words.extend(added.iter().flat_map(|&id| [id, u32::MAX]));
    let mut section: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    section.extend((0..texts.len()).map(|id| u8::from(id >= 256)));
    section.extend(texts.concat());
    section
}
