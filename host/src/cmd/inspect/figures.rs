//! What a model weighs and what a token of it costs, as numbers and for people.

use crate::cmd::failure::Failure;
use crate::cost::{PROCESSES, TokenBytes, TokenEnergy, tensor_bytes};
use crate::memory::Megabytes;
use crate::weights::{Counts, by_role};
use serde::Serialize;
use std::io::{self, Write};
use ternlet_core::family::{Kind, Role};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;

/// Figures that follow from shapes, and counts of weights where they are asked for.
#[derive(Serialize)]
pub struct Figures {
    parameters: Parameters,
    memory: Memory,
    decode: Decode,
    energy: Vec<Energy>,
    /// Shares of -1, 0 and +1 by role.
    #[serde(skip_serializing_if = "Option::is_none")]
    weights: Option<Vec<Shares>>,
}

#[derive(Serialize)]
struct Parameters {
    ternary: u64,
    embedding: u64,
    norms: u64,
    total: u64,
}

#[derive(Serialize)]
struct Memory {
    /// Everything but the embedding, which is the head.
    non_embedding_bytes: u64,
    embedding_bytes: u64,
    total_bytes: u64,
    /// Of the ternary matrices, scales and padding included.
    bits_per_ternary_weight: f64,
}

#[derive(Serialize)]
struct Decode {
    context: u64,
    kv: &'static str,
    bytes_per_token: u64,
    weight_bytes: u64,
    embedding_row_bytes: u64,
    kv_bytes: u64,
    ceilings: Vec<Ceiling>,
}

/// The most that memory allows.
#[derive(Serialize)]
struct Ceiling {
    bandwidth_gb_per_s: f64,
    tokens_per_s: f64,
}

/// Arithmetic operations of matrix products only; see [`crate::cost`].
#[derive(Serialize)]
struct Energy {
    process: &'static str,
    microjoules_per_token: f64,
    ternary_microjoules: f64,
    head_microjoules: f64,
    attention_microjoules: f64,
    ternary_if_fp16_microjoules: f64,
}

#[derive(Serialize)]
struct Shares {
    role: &'static str,
    packing: &'static str,
    #[serde(flatten)]
    counts: Counts,
}

/// A bandwidth of the command line, in GB (10^9 bytes) a second.
pub fn bandwidth(text: &str) -> Result<f64, &'static str> {
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() && value > 0.0 => Ok(value),
        _ => Err("a bandwidth is a number above 0, in GB a second"),
    }
}

impl Figures {
    /// The figures of a model at a context; with counts of weights, which reads them all.
    ///
    /// # Errors
    ///
    /// A context that the model does not take.
    pub fn of(
        model: &Model<'_>,
        context: Option<u32>,
        kv: KvType,
        bandwidths: &[f64],
        weights: bool,
    ) -> Result<Figures, Failure> {
        let (image, max) = (model.image(), model.config().context);
        let context = context.unwrap_or(max.min(512));
        if context > max {
            return Err(Failure::failed(format!(
                "a context of {context} tokens is not possible: the model takes 1 to {max}; use -c {max} or less"
            )));
        }
        let context = u64::from(context);
        let bytes = TokenBytes::new(image, context, kv);
        let ceiling = |&bandwidth: &f64| Ceiling {
            bandwidth_gb_per_s: bandwidth,
            tokens_per_s: bytes.tokens_per_s_max(bandwidth * 1e9),
        };
        let energy = PROCESSES.iter().map(|process| {
            let energy = TokenEnergy::new(image, process, context, kv);
            Energy {
                process: process.name,
                microjoules_per_token: energy.total() / 1e6,
                ternary_microjoules: energy.ternary / 1e6,
                head_microjoules: energy.head / 1e6,
                attention_microjoules: energy.attention / 1e6,
                ternary_if_fp16_microjoules: energy.ternary_if_fp16 / 1e6,
            }
        });
        let (parameters, memory) = sizes(model);
        Ok(Figures {
            parameters,
            memory,
            decode: Decode {
                context,
                kv: kv.name(),
                bytes_per_token: bytes.total(),
                weight_bytes: bytes.weights,
                embedding_row_bytes: bytes.embedding_row,
                kv_bytes: bytes.kv,
                ceilings: bandwidths.iter().map(ceiling).collect(),
            },
            energy: energy.collect(),
            weights: weights.then(|| shares(model)),
        })
    }

    /// Writes them for people.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let (p, m, d) = (&self.parameters, &self.memory, &self.decode);
        writeln!(
            out,
            "  parameters {}: ternary {}, embedding {}, norms {}",
            p.total, p.ternary, p.embedding, p.norms
        )?;
        writeln!(
            out,
            "  weights {}: embedding {}, others {}; {:.3} bits a ternary weight",
            Megabytes(m.total_bytes),
            Megabytes(m.embedding_bytes),
            Megabytes(m.non_embedding_bytes),
            m.bits_per_ternary_weight
        )?;
        writeln!(
            out,
            "  a token at {} of context (kv {}) reads {}: weights {}, kv {}",
            d.context,
            d.kv,
            Megabytes(d.bytes_per_token),
            Megabytes(d.weight_bytes),
            Megabytes(d.kv_bytes)
        )?;
        for Ceiling { bandwidth_gb_per_s, tokens_per_s } in &d.ceilings {
            writeln!(out, "  at {bandwidth_gb_per_s} GB/s at most {tokens_per_s:.1} tokens/s")?;
        }
        for energy in &self.energy {
            writeln!(
                out,
                "  arithmetic alone at {}: {:.3} uJ a token (ternary {:.3}, {:.3} if FP16; head {:.3}; attention {:.3})",
                energy.process,
                energy.microjoules_per_token,
                energy.ternary_microjoules,
                energy.ternary_if_fp16_microjoules,
                energy.head_microjoules,
                energy.attention_microjoules
            )?;
        }
        for Shares { role, packing, counts } in self.weights.iter().flatten() {
            let share = |part: u64| 100.0 * part as f64 / counts.total().max(1) as f64;
            writeln!(
                out,
                "  {role:<12} {packing:<8} -1 {:5.2} %, 0 {:5.2} %, +1 {:5.2} %  of {}",
                share(counts.minus),
                share(counts.zero),
                share(counts.plus),
                counts.total()
            )?;
        }
        Ok(())
    }
}

fn sizes(model: &Model<'_>) -> (Parameters, Memory) {
    let image = model.image();
    let mut parameters = Parameters { ternary: 0, embedding: 0, norms: 0, total: 0 };
    let (mut embedding_bytes, mut total_bytes, mut ternary_bytes) = (0, 0, 0);
    for (index, record) in image.records().iter().enumerate() {
        let values = u64::from(record.rows) * u64::from(record.cols);
        let bytes = tensor_bytes(record);
        total_bytes += bytes;
        match image.family().tensor(index).0 {
            // Computed, not learned.
            Role::RopeInverseFrequencies => {}
            Role::TokenEmbedding | Role::OutputHead => {
                parameters.embedding += values;
                embedding_bytes += bytes;
            }
            role if role.kind() == Kind::Ternary => {
                parameters.ternary += values;
                ternary_bytes += bytes;
            }
            _ => parameters.norms += values,
        }
    }
    parameters.total = parameters.ternary + parameters.embedding + parameters.norms;
    let memory = Memory {
        non_embedding_bytes: total_bytes - embedding_bytes,
        embedding_bytes,
        total_bytes,
        bits_per_ternary_weight: 8.0 * ternary_bytes as f64 / parameters.ternary.max(1) as f64,
    };
    (parameters, memory)
}

fn shares(model: &Model<'_>) -> Vec<Shares> {
    let of_role = |(role, counts): (Role, Counts)| {
        let packing = model.image().ternary(role, 0).packing.name();
        Shares { role: role.name(), packing, counts }
    };
    by_role(model).into_iter().map(of_role).collect()
}
