//! The hyperparameters of a model, as they stand in an image.

pub use crate::chat::ChatFormat;
use crate::family::Description;
use crate::kernel::HEAD_DIM_MAX;
use crate::packing::COLS_MAX;
use bytemuck::{Pod, Zeroable};
use core::fmt;

/// Stands for "no such token" where a token id is expected.
pub const NO_TOKEN: u32 = u32::MAX;

/// Most layers a model may have.
pub const LAYERS_MAX: u32 = 1024;
/// Largest vocabulary.
pub const VOCAB_MAX: u32 = 1 << 20;
/// Longest context.
pub const CONTEXT_MAX: u32 = 1 << 20;

/// Hyperparameters: 160 bytes of an image, every number little-endian.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Pod, Zeroable)]
pub struct Config {
    /// The family's number ([`Description::number`]).
    pub family: u32,
    /// Token ids are below this.
    pub vocab: u32,
    /// Width of the residual stream.
    pub hidden: u32,
    /// Transformer blocks.
    pub layers: u32,
    /// Query heads.
    pub heads: u32,
    /// Key and value heads; divides `heads`.
    pub kv_heads: u32,
    /// Width of a head; even.
    pub head_dim: u32,
    /// Width of the feed-forward block.
    pub ffn: u32,
    /// The longest context the model was made for, in tokens.
    pub context: u32,
    /// RMSNorm's epsilon.
    pub eps: f32,
    /// RoPE's base; the inverse frequencies themselves are a tensor.
    pub rope_theta: f32,
    /// Token that opens a text, or [`NO_TOKEN`].
    pub bos: u32,
    /// Tokens that end an answer; unused places hold [`NO_TOKEN`].
    pub stops: [u32; 4],
    /// How a chat is written, where [`crate::chat`] knows it ([`ChatFormat::number`]).
    pub chat: u32,
    /// Zero.
    pub reserved: [u32; 7],
    /// The model's name in UTF-8, padded with zeros.
    pub name: [u8; 64],
}

/// What is wrong with a [`Config`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfigError {
    /// No family has this number.
    UnknownFamily(u32),
    /// A field lies outside its range.
    OutOfRange {
        /// The field's name.
        field: &'static str,
        /// Its value.
        value: u32,
        /// Smallest value allowed.
        min: u32,
        /// Largest value allowed.
        max: u32,
    },
    /// `kv_heads` does not divide `heads`.
    HeadsNotShared,
    /// `head_dim` is odd.
    OddHeadDim,
    /// Epsilon or RoPE's base is not a positive finite number.
    NotPositive(&'static str),
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConfigError::UnknownFamily(number) => write!(f, "unknown model family number {number}"),
            ConfigError::OutOfRange { field, value, min, max } => {
                write!(f, "{field} is {value}, expected {min} to {max}")
            }
            ConfigError::HeadsNotShared => {
                write!(f, "the number of kv heads does not divide the number of heads")
            }
            ConfigError::OddHeadDim => write!(f, "head_dim is odd, which RoPE cannot rotate"),
            ConfigError::NotPositive(field) => write!(f, "{field} is not a positive finite number"),
        }
    }
}

impl core::error::Error for ConfigError {}

impl Config {
    /// Checks every field; what passes is safe to compute shapes from.
    pub fn check(&self) -> Result<&'static Description, ConfigError> {
        let description = Description::of(self.family).ok_or(ConfigError::UnknownFamily(self.family))?;
        let cols_max = COLS_MAX as u32;
        let ranges = [
            ("vocab", self.vocab, 1, VOCAB_MAX),
            ("hidden", self.hidden, 1, cols_max),
            ("layers", self.layers, 1, LAYERS_MAX),
            ("heads", self.heads, 1, cols_max),
            ("kv_heads", self.kv_heads, 1, self.heads),
            ("head_dim", self.head_dim, 2, HEAD_DIM_MAX as u32),
            ("ffn", self.ffn, 1, cols_max),
            ("heads * head_dim", self.heads.saturating_mul(self.head_dim), 1, cols_max),
            ("context", self.context, 1, CONTEXT_MAX),
        ];
        for (field, value, min, max) in ranges {
            if value < min || value > max {
                return Err(ConfigError::OutOfRange { field, value, min, max });
            }
        }
        if !self.heads.is_multiple_of(self.kv_heads) {
            return Err(ConfigError::HeadsNotShared);
        }
        if !self.head_dim.is_multiple_of(2) {
            return Err(ConfigError::OddHeadDim);
        }
        for (field, value) in [("eps", self.eps), ("rope_theta", self.rope_theta)] {
            if !(value > 0.0 && value.is_finite()) {
                return Err(ConfigError::NotPositive(field));
            }
        }
        Ok(description)
    }

    /// heads * head_dim.
    pub fn query_width(&self) -> usize {
        self.heads as usize * self.head_dim as usize
    }

    /// kv_heads * head_dim.
    pub fn kv_width(&self) -> usize {
        self.kv_heads as usize * self.head_dim as usize
    }

    /// Whether a token ends an answer.
    pub fn is_stop(&self, token: u32) -> bool {
        token != NO_TOKEN && self.stops.contains(&token)
    }

    /// The model's name; empty where it is not UTF-8 or has control characters, which could steer a terminal.
    pub fn name(&self) -> &str {
        let end = self.name.iter().position(|&byte| byte == 0).unwrap_or(self.name.len());
        let name = core::str::from_utf8(&self.name[..end]).unwrap_or("");
        if name.contains(char::is_control) { "" } else { name }
    }

    /// How a chat is written; numbers of later versions read as none.
    pub fn chat_format(&self) -> ChatFormat {
        ChatFormat::from_number(self.chat)
    }
}
