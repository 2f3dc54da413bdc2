//! How much memory a session needs, known before anything is loaded.
//!
//! With B = batch, W = the widest activation, everything aligned to 64 bytes:
//!
//! ```text
//! KV cache     layers * kv_heads * context * (2 * head_dim bytes + 8) for int8,
//!              4 * head_dim for f16, 8 * head_dim for float32
//! residual     4 * B * hidden
//! two buffers  4 * B * W each,     W = max(hidden, heads * head_dim + 2 * kv_heads * head_dim, ffn)
//! activations  B * (max(hidden, heads * head_dim, ffn) rounded up to 80) + 4 * B
//! head input   2 * (hidden rounded up to 80)
//! rotations    4 * B * head_dim
//! logits       4 * vocab
//! candidates   4 * vocab
//! ids          4 * context
//! ```

use crate::arena::ArenaSize;
use crate::config::Config;
use crate::evaluation::next_batch;
use crate::kernel::stride_of;
use crate::kv::{KvCache, KvType};
use core::fmt;

/// What a session is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Positions of the KV cache, in tokens.
    pub context: usize,
    /// Most tokens of a prompt that are computed at once; more is faster and takes more memory.
    pub batch: usize,
    /// What keys and values are rounded to.
    pub kv: KvType,
}

impl Limits {
    /// `ids` as an evaluation of all of them would take them, for who wants to do something in between: batch by batch, the
    /// last two about alike.
    pub fn batches(self, ids: &[u32]) -> impl Iterator<Item = &[u32]> {
        let mut rest = ids;
        core::iter::from_fn(move || {
            let (batch, after) = rest.split_at(next_batch(rest.len(), self.batch));
            rest = after;
            (!batch.is_empty()).then_some(batch)
        })
    }
}

/// Why limits are not possible for a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// Context of zero, or above what the model was made for.
    Context {
        /// Asked for.
        context: usize,
        /// Of the model.
        max: usize,
    },
    /// Batch of zero.
    Batch,
    /// The bytes do not fit this machine's addresses.
    TooLarge,
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlanError::Context { context, max } => {
                write!(
                    f,
                    "a context of {context} tokens is not possible: the model takes 1 to {max}; use -c {max} or less"
                )
            }
            PlanError::Batch => write!(f, "a batch must hold at least one token; use -b 1 or more"),
            PlanError::TooLarge => write!(
                f,
                "the memory needed does not fit this machine's addresses; use a smaller context (-c) or batch (-b)"
            ),
        }
    }
}

impl core::error::Error for PlanError {}

/// The memory of a session, part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemoryPlan {
    /// The limits it was made for.
    pub limits: Limits,
    /// Bytes of the KV cache.
    pub kv_bytes: usize,
    /// Bytes of everything else.
    pub scratch_bytes: usize,
}

/// Lengths of a session's buffers, in elements.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Buffers {
    pub residual: usize,
    pub wide: usize,
    pub activations: usize,
    pub scales: usize,
    pub wide_activations: usize,
    pub rotations: usize,
    pub vocab: usize,
}

impl Buffers {
    pub fn of(config: &Config, batch: usize) -> Option<Buffers> {
        let (hidden, ffn) = (config.hidden as usize, config.ffn as usize);
        let projections = config.query_width().checked_add(2 * config.kv_width())?;
        let quantised = hidden.max(config.query_width()).max(ffn);
        Some(Buffers {
            residual: batch.checked_mul(hidden)?,
            wide: batch.checked_mul(hidden.max(projections).max(ffn))?,
            activations: batch.checked_mul(stride_of(quantised))?,
            scales: batch,
            wide_activations: stride_of(hidden),
            rotations: batch.checked_mul(config.head_dim as usize)?,
            vocab: config.vocab as usize,
        })
    }

    /// Adds these buffers and the context's ids, in the order in which a session takes them.
    fn count(&self, size: ArenaSize, context: usize) -> Option<ArenaSize> {
        let size = size.take::<f32>(self.residual)?.take::<f32>(self.wide)?.take::<f32>(self.wide)?;
        let size = size.take::<i8>(self.activations)?.take::<f32>(self.scales)?;
        let size = size.take::<i16>(self.wide_activations)?;
        let size = size.take::<f32>(self.rotations)?;
        size.take::<f32>(self.vocab)?.take::<u32>(self.vocab)?.take::<u32>(context)
    }
}

impl MemoryPlan {
    /// The plan of a session of a model; `config` has been checked.
    pub fn new(config: &Config, limits: Limits) -> Result<MemoryPlan, PlanError> {
        let max = config.context as usize;
        if limits.context == 0 || limits.context > max {
            return Err(PlanError::Context { context: limits.context, max });
        }
        if limits.batch == 0 {
            return Err(PlanError::Batch);
        }
        let start = ArenaSize::default();
        let kv = KvCache::count(start, config, limits.context, limits.kv).ok_or(PlanError::TooLarge)?;
        let buffers = Buffers::of(config, limits.batch).ok_or(PlanError::TooLarge)?;
        let all = buffers.count(kv, limits.context).ok_or(PlanError::TooLarge)?;
        Ok(MemoryPlan { limits, kv_bytes: kv.bytes(), scratch_bytes: all.bytes() - kv.bytes() })
    }

    /// Bytes of the whole arena: exactly this many pass, one fewer does not.
    pub fn bytes(&self) -> usize {
        self.kv_bytes + self.scratch_bytes
    }
}
