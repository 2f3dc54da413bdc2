//! The structs and constants of `ternlet.h`, by the same names without their prefix.
//!
//! `tests/header.rs` reads the header and compares every name, number, size and offset with these.

use core::ffi::c_char;
use core::mem::size_of;
use ternlet_assistant::normalise;
use ternlet_assistant::{Area as HomeArea, Entity as HomeEntity, Floor as HomeFloor, Home as HomeView};

/// Number of this interface; it rises with every change that old callers would not survive.
pub const ABI: u32 = 1;

/// What the image and the memory must start at a multiple of.
pub const ALIGN: usize = 64;

/// Bytes at the start of the memory that the context takes, on every target.
pub const CONTEXT_BYTES: usize = 8192;

/// Longest sentence in bytes.
pub const SENTENCE_BYTES_MAX: usize = normalise::SENTENCE_BYTES_MAX;

/// Longest prompt that [`Options::prompt_bytes_max`] may allow, in bytes.
pub const PROMPT_BYTES_MAX: usize = 1 << 20;

/// Longest name of a home in bytes.
pub const NAME_BYTES_MAX: usize = 255;

/// Most floors, most areas and most entities of a home.
pub const HOME_ENTRIES_MAX: usize = 4096;

/// Context tokens that [`ask`](crate::ffi::ternlet_ask) needs.
pub const ASK_CONTEXT_TOKENS: usize = ternlet_assistant::CONTEXT_TOKENS;

/// Instead of a length: the text ends with a zero byte.
pub const ZERO_TERMINATED: usize = usize::MAX;

/// [`Options::flags`]: do not compare the checksums of the weights.
pub const SKIP_WEIGHTS_CHECK: u32 = 1;
/// [`Options::flags`]: every CPU that calls has FEAT_DotProd.
pub const CPU_DOTPROD: u32 = 2;
/// [`Options::flags`]: every CPU that calls has FEAT_I8MM and FEAT_DotProd.
pub const CPU_I8MM: u32 = 4;
/// [`Options::flags`]: every CPU that calls has the DSP extension of Armv8-M.
pub const CPU_DSP: u32 = 8;

/// [`Options::kv`]: a byte a value.
pub const KV_INT8: u32 = 0;
/// [`Options::kv`]: half precision.
pub const KV_F16: u32 = 1;
/// [`Options::kv`]: single precision.
pub const KV_F32: u32 = 2;

/// [`Sampler::flags`]: control tokens written in the prompt are those tokens.
pub const SPECIAL_TOKENS: u32 = 1;

/// [`Slot::kind`]: a name of the home.
pub const VALUE_NAME: u32 = 1;
/// [`Slot::kind`]: a word of the schema.
pub const VALUE_WORD: u32 = 2;
/// [`Slot::kind`]: a number.
pub const VALUE_NUMBER: u32 = 3;
/// [`Slot::kind`]: words of the sentence.
pub const VALUE_SAID: u32 = 4;

/// [`Stats::end`]: nothing was generated, or it goes on.
pub const END_NONE: u32 = 0;
/// [`Stats::end`]: the model wrote a token that ends a text.
pub const END_STOP: u32 = 1;
/// [`Stats::end`]: as many tokens as were asked for.
pub const END_TOKEN_LIMIT: u32 = 2;
/// [`Stats::end`]: the context is full.
pub const END_CONTEXT_FULL: u32 = 3;

/// A text: a pointer and how many bytes it leads to, or [`ZERO_TERMINATED`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// UTF-8; NULL where there is no text.
    pub bytes: *const c_char,
    /// Bytes of it.
    pub len: usize,
}

/// What a context is to hold.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// [`ABI`] of the header that the caller was compiled with.
    pub abi: u32,
    /// [`SKIP_WEIGHTS_CHECK`] and what the CPU can do.
    pub flags: u32,
    /// Positions of the KV cache, in tokens.
    pub context_tokens: u32,
    /// Most tokens of a prompt that are computed at once.
    pub batch_tokens: u32,
    /// [`KV_INT8`], [`KV_F16`] or [`KV_F32`].
    pub kv: u32,
    /// Longest prompt of [`generate`](crate::ffi::ternlet_generate) in bytes; 0 where it is not used.
    pub prompt_bytes_max: u32,
}

/// How tokens of a generated text are chosen: [`ternlet_core::sampler::Sampler`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Sampler {
    /// Divides the logits; 0 takes the likeliest.
    pub temperature: f32,
    /// Keep the k likeliest; 0 keeps all.
    pub top_k: u32,
    /// Keep the likeliest that together reach this probability; 1 keeps all.
    pub top_p: f32,
    /// Keep those at least this fraction as likely as the likeliest; 0 keeps all.
    pub min_p: f32,
    /// Makes recent tokens less likely; 1 does not.
    pub repetition_penalty: f32,
    /// 0 or [`SPECIAL_TOKENS`].
    pub flags: u32,
    /// Chooses the sequence of random numbers.
    pub seed: u64,
}

/// A token that a step brought.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Its number in the vocabulary.
    pub id: u32,
    /// 1 for a control token, which is no part of what was said; else 0.
    pub is_control: u32,
    /// Its bytes within the image; perhaps half a character.
    pub text: Text,
}

/// A slot of an action.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// Home Assistant's name of it.
    pub name: Text,
    /// [`VALUE_NAME`], [`VALUE_WORD`], [`VALUE_NUMBER`] or [`VALUE_SAID`].
    pub kind: u32,
    /// The number in tenths (21.5 is 215) where it is one, else 0.
    pub tenths: i32,
    /// Bytes of the value as text.
    pub value_bytes: usize,
}

/// What a context did and holds.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Stats {
    /// Steps since the context was made.
    pub steps: u64,
    /// Tokens evaluated since the context was made.
    pub tokens: u64,
    /// Bytes of memory given.
    pub memory_bytes: usize,
    /// Bytes of it in use: what [`plan`](crate::ffi::ternlet_plan) said.
    pub memory_used: usize,
    /// Positions of the KV cache.
    pub context_tokens: u32,
    /// Most tokens of a prompt that are computed at once.
    pub batch_tokens: u32,
    /// Positions in use.
    pub position: u32,
    /// What ended the generated text.
    pub end: u32,
    /// Name of the kernel that computes.
    pub kernel: Text,
    /// Name of the model.
    pub model: Text,
}

/// A storey of a home.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Floor {
    /// "First Floor".
    pub name: Text,
}

/// A room of a home.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// "Kitchen".
    pub name: Text,
    /// Name of its floor, or none.
    pub floor: Text,
}

/// A thing of a home.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Entity {
    /// "Bedroom Lamp".
    pub name: Text,
    /// Name of its area, or none.
    pub area: Text,
    /// Home Assistant's device class, or none.
    pub device_class: Text,
    /// Number of its domain, [`ternlet_assistant::Domain::ALL`].
    pub domain: u32,
}

/// What a home holds.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Home {
    /// Storeys.
    pub floors: *const Floor,
    /// How many.
    pub floor_count: usize,
    /// Rooms.
    pub areas: *const Area,
    /// How many.
    pub area_count: usize,
    /// Things.
    pub entities: *const Entity,
    /// How many.
    pub entity_count: usize,
}

impl Text {
    /// No text.
    pub const NONE: Text = Text { bytes: core::ptr::null(), len: 0 };

    /// Of a text that lives as long as the caller will look at it.
    pub const fn of(bytes: &[u8]) -> Text {
        Text { bytes: bytes.as_ptr().cast(), len: bytes.len() }
    }
}

/// Bytes that a home of so many entries takes: `TERNLET_HOME_BYTES` of the header.
pub const fn home_bytes(floors: usize, areas: usize, entities: usize) -> usize {
    size_of::<usize>() * (6 + 2 * floors + 4 * areas + 7 * entities)
}

// The header's formula: what a home is kept as is no larger, and needs no more than a pointer's alignment.
const _: () = {
    assert!(size_of::<HomeView<'_>>() <= home_bytes(0, 0, 0));
    assert!(size_of::<HomeFloor<'_>>() <= home_bytes(1, 0, 0) - home_bytes(0, 0, 0));
    assert!(size_of::<HomeArea<'_>>() <= home_bytes(0, 1, 0) - home_bytes(0, 0, 0));
    assert!(size_of::<HomeEntity<'_>>() <= home_bytes(0, 0, 1) - home_bytes(0, 0, 0));
    assert!(align_of::<HomeView<'_>>() <= align_of::<usize>());
    assert!(align_of::<HomeEntity<'_>>() <= align_of::<usize>());
};

// The layout on every target: pointers and sizes are words, all else is written out.
const _: () = {
    const WORD: usize = size_of::<usize>();
    assert!(size_of::<Text>() == 2 * WORD && size_of::<Options>() == 24 && size_of::<Sampler>() == 32);
    assert!(size_of::<Token>() == 8 + 2 * WORD && size_of::<Slot>() == 8 + 3 * WORD);
    assert!(size_of::<Stats>() == 32 + 6 * WORD);
    assert!(
        size_of::<Area>() == 4 * WORD && size_of::<Entity>() == 7 * WORD && size_of::<Home>() == 6 * WORD
    );
};
