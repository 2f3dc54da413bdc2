//! What a token costs, from shapes alone: bytes read from memory, and energy of arithmetic.
//!
//! # Energy
//!
//! The model is that of the BitNet papers: operations are counted and multiplied by what one takes.
//! It is the energy of arithmetic operations of matrix products alone: no memory, which takes most
//! of a real machine's energy, no norms, no softmax, no idle time. It compares number formats, and
//! predicts no battery.
//!
//! A product of (m, n) and (n, p) takes `m * (n - 1) * p` additions and `m * n * p` multiplications;
//! with ternary weights the multiplications are only those by scales, `m * p + m * n` of them (H. Wang
//! et al., "BitNet: Scaling 1-bit Transformers for Large Language Models", arXiv 2310.11453, section
//! on computational efficiency). Every ternary weight counts as an addition in int8, zeros as well,
//! and scales are multiplied in FP16, which gives the papers' factor of 71.4 over FP16 at 7 nm
//! (S. Ma et al., "The Era of 1-bit LLMs", arXiv 2402.17764).
//!
//! Picojoules an operation are the papers' (table "ADD and MUL energy consumption (in pJ)"; at 7 nm
//! also table 4 of the "BitNet b1.58 2B4T Technical Report", arXiv 2504.12285). 45 nm: M. Horowitz,
//! "Computing's energy problem (and what we can do about it)", ISSCC 2014. 7 nm: Y. Zhang, Z. Zhang,
//! L. Lew, "PokeBNN: A Binary Pursuit of Lightweight Accuracy", CVPR 2022.

use ternlet_core::config::Config;
use ternlet_core::family::Kind;
use ternlet_core::image::{Image, TensorRecord};
use ternlet_core::kv::KvType;
use ternlet_core::packing::{DenseType, Packing};

/// Bytes that a decoded token reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenBytes {
    /// Every tensor of the image, scales included.
    pub weights: u64,
    /// The token's own row of the embedding.
    pub embedding_row: u64,
    /// Keys, values and their factors of all positions.
    pub kv: u64,
}

impl TokenBytes {
    /// What the token after `context` - 1 others reads; each byte once.
    pub fn new(image: &Image<'_>, context: u64, kv: KvType) -> TokenBytes {
        let weights = image.records().iter().map(tensor_bytes).sum();
        let embedding =
            image.records().first().map_or(0, |record| tensor_bytes(record) / u64::from(record.rows.max(1)));
        TokenBytes { weights, embedding_row: embedding, kv: kv_bytes(image.config(), context, kv) }
    }

    /// All together.
    pub fn total(&self) -> u64 {
        self.weights + self.embedding_row + self.kv
    }

    /// The most tokens a second that memory of this bandwidth (bytes a second) allows.
    pub fn tokens_per_s_max(&self, bandwidth: f64) -> f64 {
        bandwidth / self.total().max(1) as f64
    }
}

/// Bytes of a tensor, scales included.
pub fn tensor_bytes(record: &TensorRecord) -> u64 {
    record.bytes + if record.scales_offset == 0 { 0 } else { 4 * u64::from(record.rows) }
}

fn kv_bytes(config: &Config, context: u64, kv: KvType) -> u64 {
    let heads = u64::from(config.layers) * u64::from(config.kv_heads);
    let width = u64::from(config.head_dim);
    let position = match kv {
        KvType::F32 => 8 * width,
        KvType::F16 => 4 * width,
        // A factor of four bytes for key and value each.
        KvType::Int8 => 2 * width + 8,
    };
    heads * position * context
}

/// Picojoules of one operation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Operation {
    /// An addition.
    pub add: f64,
    /// A multiplication.
    pub mul: f64,
}

/// What operations take when made in a process.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Process {
    /// Its name.
    pub name: &'static str,
    /// float32.
    pub fp32: Operation,
    /// Half precision; bfloat16 counts as that.
    pub fp16: Operation,
    /// int8.
    pub int8: Operation,
}

/// The processes that the papers give.
pub static PROCESSES: [Process; 2] = [
    Process {
        name: "45 nm",
        fp32: Operation { add: 0.9, mul: 3.7 },
        fp16: Operation { add: 0.4, mul: 1.1 },
        int8: Operation { add: 0.03, mul: 0.2 },
    },
    Process {
        name: "7 nm",
        fp32: Operation { add: 0.38, mul: 1.31 },
        fp16: Operation { add: 0.16, mul: 0.34 },
        int8: Operation { add: 0.007, mul: 0.07 },
    },
];

/// Picojoules of one decoded token's matrix products.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TokenEnergy {
    /// Ternary matrices.
    pub ternary: f64,
    /// The output head, as it is kept; int8 rows take two int8 products a weight, as activations have
    /// 16 bits there.
    pub head: f64,
    /// Scores and weighted values of attention, in the format of the cache.
    pub attention: f64,
    /// The ternary matrices, were they FP16.
    pub ternary_if_fp16: f64,
}

impl TokenEnergy {
    /// The energy of the token after `context` - 1 others.
    pub fn new(image: &Image<'_>, process: &Process, context: u64, kv: KvType) -> TokenEnergy {
        let config = image.config();
        let (fp16, int8) = (process.fp16, process.int8);
        let mut energy = TokenEnergy { ternary: 0.0, head: 0.0, attention: 0.0, ternary_if_fp16: 0.0 };
        for (index, record) in image.records().iter().enumerate() {
            let (role, _) = image.family().tensor(index);
            let (rows, cols) = (f64::from(record.rows), f64::from(record.cols));
            let additions = rows * (cols - 1.0);
            if role.kind() == Kind::Ternary {
                energy.ternary += additions * int8.add + (rows + cols) * fp16.mul;
                energy.ternary_if_fp16 += additions * fp16.add + rows * cols * fp16.mul;
            } else if role == image.family().head() {
                let (operation, products) = match Packing::from_number(record.packing) {
                    Some(Packing::Dense(DenseType::F32)) => (process.fp32, 1.0),
                    Some(Packing::Dense(_)) => (fp16, 1.0),
                    _ => (int8, 2.0),
                };
                energy.head += products * (additions * operation.add + rows * cols * operation.mul);
            }
        }
        let operation = match kv {
            KvType::F32 => process.fp32,
            KvType::F16 => fp16,
            KvType::Int8 => int8,
        };
        let products = 2.0 * f64::from(config.layers) * config.query_width() as f64 * context as f64;
        energy.attention = products * (operation.add + operation.mul);
        energy
    }

    /// Ternary matrices, head and attention.
    pub fn total(&self) -> f64 {
        self.ternary + self.head + self.attention
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant_image;
    use ternlet_core::model::Model;
    use ternlet_core::plan::{Limits, MemoryPlan};

    #[test]
    fn the_cache_is_as_long_as_its_plan() {
        let model = Model::new_checked(assistant_image::bytes()).expect("the assistant");
        for kv in KvType::ALL {
            let limits = Limits { context: 64, batch: 1, kv };
            let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
            assert_eq!(TokenBytes::new(model.image(), 64, kv).kv, plan.kv_bytes as u64, "{kv:?}");
        }
    }

    #[test]
    fn ternary_takes_the_71st_part_of_fp16() {
        // The papers' figure is that of the additions: (0.16 + 0.34) / 0.007.
        let seven = &PROCESSES[1];
        assert!(((seven.fp16.add + seven.fp16.mul) / seven.int8.add - 71.4).abs() < 0.05);
        let model = Model::new_checked(assistant_image::bytes()).expect("the assistant");
        let energy = TokenEnergy::new(model.image(), seven, 64, KvType::Int8);
        let factor = energy.ternary_if_fp16 / energy.ternary;
        // Narrow matrices pay more for their scales.
        assert!((20.0..71.5).contains(&factor), "{factor}");
        let longer = TokenEnergy::new(model.image(), seven, 128, KvType::Int8);
        assert!((longer.attention - 2.0 * energy.attention).abs() < 1e-6 * longer.attention);
        let finer = TokenEnergy::new(model.image(), seven, 64, KvType::F32);
        assert!(finer.attention > energy.attention && finer.ternary == energy.ternary);
    }

    #[test]
    fn bandwidth_bounds_speed() {
        let bytes = TokenBytes { weights: 600, embedding_row: 100, kv: 300 };
        assert_eq!(bytes.tokens_per_s_max(1e6), 1000.0);
    }
}
