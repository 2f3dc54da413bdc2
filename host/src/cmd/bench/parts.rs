//! Bytes per token by part, from what was seen to be read.

use super::watch::{Read, Seen};
use serde::Serialize;
use ternlet_core::family::{Kind, Role};
use ternlet_core::image::TensorRecord;
use ternlet_core::model::Model;

/// What one decoded token reads from memory, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BytesByPart {
    /// Weights of query, key, value and attention output.
    pub attention: u64,
    /// Weights of the gate.
    pub gate: u64,
    /// Weights of up.
    pub up: u64,
    /// Weights of down.
    pub down: u64,
    /// Values of the output head.
    pub head: u64,
    /// Norm weights, scales of rows, RoPE's frequencies.
    pub norms_and_scales: u64,
    /// The token's own embedding.
    pub embedding_row: u64,
    /// Keys, values and their factors at the position that was watched.
    pub kv_cache: u64,
}

impl BytesByPart {
    /// The parts of what was seen while one token was evaluated.
    pub fn of(model: &Model<'_>, seen: &Seen) -> BytesByPart {
        let mut parts = BytesByPart {
            norms_and_scales: size_of_val(model.rope_inverse_frequencies()) as u64,
            embedding_row: embedding_row(model),
            kv_cache: seen.histories.values().sum(),
            ..BytesByPart::default()
        };
        for (role, record, read) in tensors_read(model, seen) {
            // What several threads read, each for itself, comes from memory once.
            *parts.part(role) += read.bytes.min(record.bytes);
            parts.norms_and_scales += read.scale_bytes;
        }
        parts
    }

    /// Every part with its name.
    pub fn named(&self) -> [(&'static str, u64); 8] {
        [
            ("attention", self.attention),
            ("gate", self.gate),
            ("up", self.up),
            ("down", self.down),
            ("head", self.head),
            ("norms and scales", self.norms_and_scales),
            ("embedding row", self.embedding_row),
            ("KV cache", self.kv_cache),
        ]
    }

    /// All parts together.
    pub fn total(&self) -> u64 {
        self.named().iter().map(|(_, bytes)| bytes).sum()
    }

    fn part(&mut self, role: Role) -> &mut u64 {
        match role {
            Role::Gate => &mut self.gate,
            Role::Up => &mut self.up,
            Role::Down => &mut self.down,
            Role::TokenEmbedding | Role::OutputHead => &mut self.head,
            _ if role.kind() == Kind::Ternary => &mut self.attention,
            _ => &mut self.norms_and_scales,
        }
    }
}

/// Every tensor of the image that was read, with its record, in the order of the image.
pub fn tensors_read<'s>(
    model: &Model<'_>,
    seen: &'s Seen,
) -> impl Iterator<Item = (Role, TensorRecord, &'s Read)> {
    let image = *model.image();
    let start = image.bytes().as_ptr().addr();
    image.records().iter().enumerate().filter_map(move |(index, record)| {
        let place = (start + record.offset as usize, record.bytes as usize);
        Some((image.family().tensor(index).0, *record, seen.reads.get(&place)?))
    })
}

/// Bytes of one row of the embedding, its scale included.
fn embedding_row(model: &Model<'_>) -> u64 {
    let image = model.image();
    let index = image.family().index(Role::TokenEmbedding, 0);
    let Some(record) = index.and_then(|index| image.records().get(index)) else { return 0 };
    let scale = if record.scales_offset == 0 { 0 } else { 4 };
    record.bytes / u64::from(record.rows.max(1)) + scale
}

#[cfg(test)]
mod tests {
    use super::super::watch::Watch;
    use super::*;
    use crate::assistant_image;
    use crate::format::AlignedBytes;
    use crate::threads::Pool;
    use ternlet_core::kv::KvType;
    use ternlet_core::plan::{Limits, MemoryPlan};
    use ternlet_core::reference::Reference;
    use ternlet_core::session::{Engine, Session};

    #[test]
    fn a_token_reads_every_weight_of_the_image_once() {
        let model = Model::new_checked(assistant_image::bytes()).expect("the assistant");
        let limits = Limits { context: 8, batch: 1, kv: KvType::Int8 };
        let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
        for threads in [1, 3] {
            let mut memory = AlignedBytes::new(plan.bytes() as u64).expect("memory");
            let mut session = Session::new(&model, limits, memory.bytes_mut()).expect("a session");
            let pool = Pool::new(threads).expect("threads");
            let watch = Watch::reads(&Reference, &pool);
            session.evaluate(&Engine { kernel: &watch, parallel: &watch }, &[1, 2, 3]).expect("tokens");
            watch.take();
            session.evaluate(&Engine { kernel: &watch, parallel: &watch }, &[4]).expect("a token");
            let seen = watch.take();
            let parts = BytesByPart::of(&model, &seen);
            let sizes = |wanted: fn(Role) -> bool| -> u64 {
                let tensors = model.image().records().iter().enumerate();
                let wanted = tensors.filter(|(at, _)| wanted(model.image().family().tensor(*at).0));
                wanted.map(|(_, record)| record.bytes).sum()
            };
            assert_eq!(parts.gate, sizes(|role| role == Role::Gate));
            assert_eq!(parts.up, sizes(|role| role == Role::Up));
            assert_eq!(parts.down, sizes(|role| role == Role::Down));
            assert_eq!(parts.head, sizes(|role| role == Role::TokenEmbedding));
            let attention = [Role::Query, Role::Key, Role::Value, Role::AttentionOutput];
            assert_eq!(parts.attention, attention.map(|role| sizes_of(&model, role)).iter().sum::<u64>());
            let scales: u64 = model.image().records().iter().map(scale_bytes).sum();
            assert_eq!(parts.norms_and_scales, sizes(|role| role.kind() == Kind::Vector) + scales);
            let config = model.config();
            let entries = u64::from(config.layers * config.kv_heads) * 4;
            assert_eq!(parts.kv_cache, entries * (2 * u64::from(config.head_dim) + 8));
            assert!(parts.embedding_row >= u64::from(config.hidden));
            assert_eq!(parts.total(), parts.named().iter().map(|part| part.1).sum::<u64>());
        }
    }

    fn sizes_of(model: &Model<'_>, role: Role) -> u64 {
        let records = model.image().records().iter();
        records.filter(|record| record.role == role as u16).map(|record| record.bytes).sum()
    }

    fn scale_bytes(record: &TensorRecord) -> u64 {
        if record.scales_offset == 0 { 0 } else { 4 * u64::from(record.rows) }
    }
}
