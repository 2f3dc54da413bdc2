//! The KV cache: keys and values of every position, rounded once, read by attention as stored.
//!
//! Layout (layer, kv_head, position, head_dim), so that one head's history is contiguous, and a
//! layer's keys can be divided among threads by head. Keys are stored after RoPE. int8 entries have
//! one float32 factor per (layer, kv_head, position).

use crate::arena::{Arena, ArenaError, ArenaSize};
use crate::config::Config;
use crate::kernel::{History, Kernel};
use crate::math::{F16_MOST, f32_to_f16};
use core::ops::Range;

/// What keys and values are rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KvType {
    /// float32, as computed: the strict profile.
    F32,
    /// IEEE half precision: half of the memory, 11 bits of each value.
    F16,
    /// int8 with a factor per head and position: a quarter of the memory.
    Int8,
}

impl KvType {
    /// All of them, the most precise first.
    pub const ALL: [KvType; 3] = [KvType::F32, KvType::F16, KvType::Int8];

    /// The name on a command line.
    pub fn name(self) -> &'static str {
        match self {
            KvType::F32 => "f32",
            KvType::F16 => "f16",
            KvType::Int8 => "int8",
        }
    }
}

/// Why a key or value cannot be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutError {
    /// A NaN or an infinity.
    NotFinite,
    /// Half precision holds at most 65,504.
    BeyondHalf,
}

/// Keys and values of up to `context` positions.
pub struct KvCache<'a> {
    shape: Shape,
    store: Store<'a>,
}

#[derive(Clone, Copy)]
struct Shape {
    layers: usize,
    kv_heads: usize,
    head_dim: usize,
    context: usize,
}

enum Store<'a> {
    F32 { keys: &'a mut [f32], values: &'a mut [f32] },
    F16 { keys: &'a mut [u16], values: &'a mut [u16] },
    Int8 { keys: &'a mut [i8], key_scales: &'a mut [f32], values: &'a mut [i8], value_scales: &'a mut [f32] },
}

impl Shape {
    fn of(config: &Config, context: usize) -> Shape {
        Shape {
            layers: config.layers as usize,
            kv_heads: config.kv_heads as usize,
            head_dim: config.head_dim as usize,
            context,
        }
    }

    /// Entries with a factor of their own; `None` where the count does not fit.
    fn positions(self) -> Option<usize> {
        self.layers.checked_mul(self.kv_heads)?.checked_mul(self.context)
    }

    /// Index of (layer, kv_head, position) among all positions.
    fn at(self, layer: usize, kv_head: usize, position: usize) -> usize {
        (layer * self.kv_heads + kv_head) * self.context + position
    }
}

impl<'a> KvCache<'a> {
    /// Adds to `size` what a cache takes from an arena; `None` where that does not fit a `usize`.
    pub fn count(size: ArenaSize, config: &Config, context: usize, kv: KvType) -> Option<ArenaSize> {
        let shape = Shape::of(config, context);
        let positions = shape.positions()?;
        let values = positions.checked_mul(shape.head_dim)?;
        match kv {
            KvType::F32 => size.take::<f32>(values)?.take::<f32>(values),
            KvType::F16 => size.take::<u16>(values)?.take::<u16>(values),
            KvType::Int8 => {
                let size = size.take::<i8>(values)?.take::<f32>(positions)?;
                size.take::<i8>(values)?.take::<f32>(positions)
            }
        }
    }

    /// Takes a cache from `arena`, in the order of [`KvCache::count`].
    pub fn new(
        arena: &mut Arena<'a>,
        config: &Config,
        context: usize,
        kv: KvType,
    ) -> Result<Self, ArenaError> {
        let shape = Shape::of(config, context);
        let positions = shape.positions().unwrap_or(usize::MAX);
        let values = positions.saturating_mul(shape.head_dim);
        let store = match kv {
            KvType::F32 => Store::F32 { keys: arena.take(values)?, values: arena.take(values)? },
            KvType::F16 => Store::F16 { keys: arena.take(values)?, values: arena.take(values)? },
            KvType::Int8 => Store::Int8 {
                keys: arena.take(values)?,
                key_scales: arena.take(positions)?,
                values: arena.take(values)?,
                value_scales: arena.take(positions)?,
            },
        };
        Ok(KvCache { shape, store })
    }

    /// Rounds one head's key and value (head_dim each) into `position`.
    pub fn put(
        &mut self,
        kernel: &dyn Kernel,
        (layer, kv_head, position): (usize, usize, usize),
        key: &[f32],
        value: &[f32],
    ) -> Result<(), PutError> {
        debug_assert!(position < self.shape.context, "a position beyond the context");
        let at = self.shape.at(layer, kv_head, position);
        let range = at * self.shape.head_dim..(at + 1) * self.shape.head_dim;
        match &mut self.store {
            Store::F32 { keys, values } => {
                put_single(kernel, key, &mut keys[range.clone()])?;
                put_single(kernel, value, &mut values[range])
            }
            Store::F16 { keys, values } => {
                put_half(kernel, key, &mut keys[range.clone()])?;
                put_half(kernel, value, &mut values[range])
            }
            Store::Int8 { keys, key_scales, values, value_scales } => {
                put_int8(kernel, key, &mut keys[range.clone()], &mut key_scales[at])?;
                put_int8(kernel, value, &mut values[range], &mut value_scales[at])
            }
        }
    }

    /// One head's first `positions` keys and values.
    pub fn history(&self, layer: usize, kv_head: usize, positions: usize) -> History<'_> {
        debug_assert!(positions <= self.shape.context, "positions beyond the context");
        let first = self.shape.at(layer, kv_head, 0);
        let scales: Range<usize> = first..first + positions;
        let range = first * self.shape.head_dim..(first + positions) * self.shape.head_dim;
        match &self.store {
            Store::F32 { keys, values } => {
                History::Float { keys: &keys[range.clone()], values: &values[range] }
            }
            Store::F16 { keys, values } => {
                History::Half { keys: &keys[range.clone()], values: &values[range] }
            }
            Store::Int8 { keys, key_scales, values, value_scales } => History::Int8 {
                keys: &keys[range.clone()],
                key_scales: &key_scales[scales.clone()],
                values: &values[range],
                value_scales: &value_scales[scales],
            },
        }
    }
}

/// Keeps float32 as it is.
fn put_single(kernel: &dyn Kernel, x: &[f32], out: &mut [f32]) -> Result<(), PutError> {
    if !kernel.activation_scale(x).is_finite() {
        return Err(PutError::NotFinite);
    }
    out.copy_from_slice(x);
    Ok(())
}

/// Rounds to half precision. What is too large is an error, not the largest half: saturating would
/// bend a key's direction, and the answer, without a word.
fn put_half(kernel: &dyn Kernel, x: &[f32], out: &mut [u16]) -> Result<(), PutError> {
    if !kernel.activation_scale(x).is_finite() {
        return Err(PutError::NotFinite);
    }
    let mut beyond = false;
    for (out, &x) in out.iter_mut().zip(x) {
        *out = f32_to_f16(x);
        beyond |= x.abs() > F16_MOST;
    }
    if beyond { Err(PutError::BeyondHalf) } else { Ok(()) }
}

/// Quantises as activations are, and keeps the factor back: `1 / scale`.
fn put_int8(kernel: &dyn Kernel, x: &[f32], out: &mut [i8], factor: &mut f32) -> Result<(), PutError> {
    let scale = kernel.activation_scale(x);
    if !scale.is_finite() {
        return Err(PutError::NotFinite);
    }
    kernel.quantise(x, scale, out);
    *factor = 1.0 / scale;
    Ok(())
}
