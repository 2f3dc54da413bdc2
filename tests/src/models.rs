//! Random models of any shape, built as images in memory.
//!
//! The weights mean nothing, but the code that runs them is that of a real model, so tests of
//! bit-equality and memory can choose shapes that no committed file has.

use ternlet::format::AlignedBytes;
use ternlet::format::tokenizer_section::{TokenKind, Vocabulary, build_section};
use ternlet_core::config::{Config, NO_TOKEN};
use ternlet_core::family::{BITNET_B158, BITNET_SILU, Description, Kind, LLAMA_UNTIED, Role};
use ternlet_core::image::{HEAD_FIXED_BYTES, Layout, TensorRecord, seal_head};
use ternlet_core::model::Model;
use ternlet_core::packing::{DenseType, Packing, TernaryPacker, TernaryPacking};
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::session::Session;

/// Hyperparameters of a random model.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// What it computes.
    pub family: &'static Description,
    /// Tokens; at least 257.
    pub vocab: u32,
    /// Width of the residual stream.
    pub hidden: u32,
    /// Blocks.
    pub layers: u32,
    /// Query heads.
    pub heads: u32,
    /// Key and value heads.
    pub kv_heads: u32,
    /// Width of a head.
    pub head_dim: u32,
    /// Width of the feed-forward block.
    pub ffn: u32,
    /// How the embedding, which is the head as well, is kept.
    pub embedding: Packing,
}

impl Shape {
    /// A small shape with odd sizes everywhere: nothing is a multiple of a tile.
    pub const ODD: Shape = Shape {
        family: &BITNET_B158,
        vocab: 301,
        hidden: 75,
        layers: 2,
        heads: 6,
        kv_heads: 2,
        head_dim: 22,
        ffn: 161,
        embedding: Packing::Dense(DenseType::F16),
    };

    /// A small shape whose sizes are multiples of tiles, GQA 4:1.
    pub const EVEN: Shape = Shape {
        family: &BITNET_B158,
        vocab: 320,
        hidden: 128,
        layers: 2,
        heads: 4,
        kv_heads: 1,
        head_dim: 32,
        ffn: 384,
        embedding: Packing::Dense(DenseType::Bf16),
    };

    /// [`Shape::ODD`] with an int8 head.
    pub const ODD_INT8: Shape = Shape { embedding: Packing::Bytes, ..Shape::ODD };

    /// [`Shape::EVEN`] with an int8 head.
    pub const EVEN_INT8: Shape = Shape { embedding: Packing::Bytes, ..Shape::EVEN };

    /// 1bitLLM's graph, in odd sizes.
    pub const SILU: Shape = Shape { family: &BITNET_SILU, ..Shape::ODD };

    /// LLaMA's graph with a head of its own: heads wider than hidden / heads, one key head.
    pub const LLAMA: Shape =
        Shape { family: &LLAMA_UNTIED, heads: 3, kv_heads: 1, head_dim: 100, ..Shape::EVEN_INT8 };

    /// The configuration of this shape, with a context of 512.
    pub fn config(&self) -> Config {
        let mut name = [0; 64];
        name[..6].copy_from_slice(b"random");
        Config {
            family: self.family.number,
            vocab: self.vocab,
            hidden: self.hidden,
            layers: self.layers,
            heads: self.heads,
            kv_heads: self.kv_heads,
            head_dim: self.head_dim,
            ffn: self.ffn,
            context: 512,
            eps: 1e-5,
            rope_theta: 500_000.0,
            bos: 256,
            stops: [NO_TOKEN; 4],
            chat: 0,
            reserved: [0; 7],
            name,
        }
    }
}

/// SplitMix64: random numbers for tests, the same everywhere.
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// An integer below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        (self.bits() % u64::from(end)) as u32
    }

    /// About normal, mean 0, deviation 1: the sum of twelve uniform numbers.
    pub fn normal(&mut self) -> f32 {
        (0..12).map(|_| (self.bits() >> 40) as f32 / (1 << 24) as f32).sum::<f32>() - 6.0
    }
}

/// `len` zeroed bytes that start at a multiple of 64, as an image and an arena must.
pub fn zeroed(len: usize) -> AlignedBytes {
    AlignedBytes::new(len as u64).expect("memory of a test's size")
}

/// A copy of `bytes` that starts at a multiple of 64.
pub fn aligned_copy(bytes: &[u8]) -> AlignedBytes {
    let mut copy = zeroed(bytes.len());
    copy.bytes_mut().copy_from_slice(bytes);
    copy
}

/// Runs `with` on a session of `model` in exactly the memory that its plan says.
pub fn with_session<R>(model: &Model<'_>, limits: Limits, with: impl FnOnce(&mut Session<'_>) -> R) -> R {
    let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
    let mut memory = zeroed(plan.bytes());
    with(&mut Session::new(model, limits, memory.bytes_mut()).expect("exactly the planned bytes"))
}

/// A random model of this shape as an image; the weights depend on shape and seed only, not on the
/// packing.
pub fn random_image(shape: &Shape, seed: u64, packing: TernaryPacking) -> AlignedBytes {
    let config = shape.config();
    let section = build_section(&byte_vocabulary(shape.vocab)).expect("a byte vocabulary is valid");
    let mut layout = Layout::new(&config, shape.family, section.len()).expect("a small model");
    let mut records = Vec::new();
    for index in 0..layout.tensor_count() {
        let (role, _) = shape.family.tensor(index);
        let packing = match role.kind() {
            Kind::Ternary => Packing::Ternary(packing),
            Kind::Dense => shape.embedding,
            Kind::Vector => Packing::Dense(DenseType::F32),
        };
        records.push(layout.place(index, packing).expect("a small model"));
    }
    let header = layout.header();
    let mut image = zeroed(header.image_bytes as usize);
    let bytes = image.bytes_mut();
    let mut random = Random(seed);
    for record in &mut records {
        fill_tensor(record, &config, &mut random, bytes);
    }
    bytes[..64].copy_from_slice(bytemuck::bytes_of(&header));
    bytes[64..64 + size_of::<Config>()].copy_from_slice(bytemuck::bytes_of(&config));
    let record_bytes: &[u8] = bytemuck::cast_slice(&records);
    bytes[HEAD_FIXED_BYTES..][..record_bytes.len()].copy_from_slice(record_bytes);
    bytes[header.tokenizer_offset as usize..][..section.len()].copy_from_slice(&section);
    seal_head(&mut bytes[..header.head_bytes as usize]);
    image
}

/// 256 byte tokens, a special token 256, and unused ones up to `vocab`.
fn byte_vocabulary(vocab: u32) -> Vocabulary {
    let mut tokens: Vec<Vec<u8>> = (0..=255).map(|byte| vec![byte]).collect();
    let mut kinds = vec![TokenKind::Normal; 256];
    for id in 256..vocab {
        tokens.push(format!("<|{id}|>").into_bytes());
        kinds.push(if id == 256 { TokenKind::Control } else { TokenKind::Unused });
    }
    Vocabulary { tokens, kinds, merges: Vec::new(), ignore_merges: true, ..Vocabulary::default() }
}

fn fill_tensor(record: &mut TensorRecord, config: &Config, random: &mut Random, bytes: &mut [u8]) {
    let (rows, cols) = (record.rows as usize, record.cols as usize);
    let values = record.offset as usize..(record.offset + record.bytes) as usize;
    match Packing::from_number(record.packing) {
        Some(Packing::Ternary(packing)) => {
            let mut packer = TernaryPacker::new(packing, (rows, cols), &mut bytes[values.clone()]);
            for _ in 0..rows {
                packer.push_row(&(0..cols).map(|_| random.below(3) as u8).collect::<Vec<_>>());
            }
            let scale = 1.0 / (cols as f32).sqrt() * (1.0 + random.below(1000) as f32 * 1e-3);
            let scales = record.scales_offset as usize..record.scales_offset as usize + 4 * rows;
            bytes[scales.clone()].copy_from_slice(bytemuck::cast_slice(&vec![scale; rows]));
            record.scales_crc = crc32fast::hash(&bytes[scales]);
        }
        Some(Packing::Dense(kind)) => {
            let frequencies = record.role == Role::RopeInverseFrequencies as u16;
            for at in 0..rows * cols {
                let value = match (kind, frequencies) {
                    (_, true) => inverse_frequency(config, at),
                    (DenseType::F32, false) if rows == 1 => 1.0 + 0.1 * random.normal(),
                    // Tied embedding: logits then deviate by about 1.5, so that sampling has a choice.
                    _ => random.normal() * 1.5 / (cols as f32).sqrt(),
                };
                put_dense(kind, value, at, &mut bytes[values.clone()]);
            }
        }
        Some(Packing::Bytes) => {
            bytes[values.clone()].fill_with(|| random.bits() as u8);
            // Rows of different size; logits deviate by about 1.5, as with floats.
            let scale = |random: &mut Random| {
                1.5 / (5400.0 * cols as f32).sqrt() * (0.5 + random.below(1000) as f32 * 1e-3)
            };
            let row_scales: Vec<f32> = (0..rows).map(|_| scale(random)).collect();
            let scales = record.scales_offset as usize..record.scales_offset as usize + 4 * rows;
            bytes[scales.clone()].copy_from_slice(bytemuck::cast_slice(&row_scales));
            record.scales_crc = crc32fast::hash(&bytes[scales]);
        }
        None => unreachable!("the record was just laid out"),
    }
    record.values_crc = crc32fast::hash(&bytes[values]);
}

/// By the `libm` crate: the system's `pow` may differ in the last bit, and the image with it.
fn inverse_frequency(config: &Config, at: usize) -> f32 {
    let exponent = -2.0 * at as f64 / f64::from(config.head_dim);
    libm::pow(f64::from(config.rope_theta), exponent) as f32
}

fn put_dense(kind: DenseType, value: f32, at: usize, bytes: &mut [u8]) {
    match kind {
        DenseType::F32 => bytes[4 * at..][..4].copy_from_slice(&value.to_le_bytes()),
        DenseType::F16 => bytes[2 * at..][..2].copy_from_slice(&half::f16::from_f32(value).to_le_bytes()),
        DenseType::Bf16 => bytes[2 * at..][..2].copy_from_slice(&half::bf16::from_f32(value).to_le_bytes()),
    }
}
