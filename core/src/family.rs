//! Model families as data: which tensors a family has, of what kind and shape.
//!
//! There is one forward pass ([`crate::forward`]); what differs between families is said here.

use crate::config::Config;

/// What a tensor is for. The numbers stand in images and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Role {
    /// (vocab, hidden): rows are token embeddings; also the output head where that is tied.
    TokenEmbedding = 0,
    /// (hidden): RMSNorm before the head.
    OutputNorm = 1,
    /// (head_dim / 2): RoPE's inverse frequencies.
    RopeInverseFrequencies = 2,
    /// (hidden): RMSNorm before attention.
    AttentionNorm = 16,
    /// (heads * head_dim, hidden).
    Query = 17,
    /// (kv_heads * head_dim, hidden).
    Key = 18,
    /// (kv_heads * head_dim, hidden).
    Value = 19,
    /// (heads * head_dim): RMSNorm between attention and its output projection.
    AttentionSubNorm = 20,
    /// (hidden, heads * head_dim).
    AttentionOutput = 21,
    /// (hidden): RMSNorm before the feed-forward block.
    FfnNorm = 22,
    /// (ffn, hidden).
    Gate = 23,
    /// (ffn, hidden).
    Up = 24,
    /// (ffn): RMSNorm before the down projection.
    FfnSubNorm = 25,
    /// (hidden, ffn).
    Down = 26,
}

/// What kind of values a tensor holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Ternary weights with a scale per row.
    Ternary,
    /// A dense matrix in the precision of the source file.
    Dense,
    /// A float32 vector, stored as one row.
    Vector,
}

impl Role {
    /// The kind of values.
    pub fn kind(self) -> Kind {
        match self {
            Role::TokenEmbedding => Kind::Dense,
            Role::Query | Role::Key | Role::Value | Role::AttentionOutput => Kind::Ternary,
            Role::Gate | Role::Up | Role::Down => Kind::Ternary,
            _ => Kind::Vector,
        }
    }

    /// (rows, cols) in a model of this configuration; vectors are one row.
    pub fn shape(self, config: &Config) -> (usize, usize) {
        let (hidden, ffn) = (config.hidden as usize, config.ffn as usize);
        let (query, kv) = (config.query_width(), config.kv_width());
        match self {
            Role::TokenEmbedding => (config.vocab as usize, hidden),
            Role::OutputNorm | Role::AttentionNorm | Role::FfnNorm => (1, hidden),
            Role::RopeInverseFrequencies => (1, config.head_dim as usize / 2),
            Role::Query => (query, hidden),
            Role::Key | Role::Value => (kv, hidden),
            Role::AttentionSubNorm => (1, query),
            Role::AttentionOutput => (hidden, query),
            Role::Gate | Role::Up => (ffn, hidden),
            Role::FfnSubNorm => (1, ffn),
            Role::Down => (hidden, ffn),
        }
    }

    /// The name of GGUF tensors, without `blk.N.` and `.weight`.
    pub fn name(self) -> &'static str {
        match self {
            Role::TokenEmbedding => "token_embd",
            Role::OutputNorm => "output_norm",
            Role::RopeInverseFrequencies => "rope_inverse_frequencies",
            Role::AttentionNorm => "attn_norm",
            Role::Query => "attn_q",
            Role::Key => "attn_k",
            Role::Value => "attn_v",
            Role::AttentionSubNorm => "attn_sub_norm",
            Role::AttentionOutput => "attn_output",
            Role::FfnNorm => "ffn_norm",
            Role::Gate => "ffn_gate",
            Role::Up => "ffn_up",
            Role::FfnSubNorm => "ffn_sub_norm",
            Role::Down => "ffn_down",
        }
    }
}

/// A family: its number, its name, and the tensors of a model in the order of an image.
#[derive(Debug)]
pub struct Description {
    /// Stands in [`Config::family`].
    pub number: u32,
    /// `general.architecture` of GGUF files.
    pub architecture: &'static str,
    /// Tensors outside the blocks; they come first.
    pub globals: &'static [Role],
    /// Tensors of each block, in order.
    pub block: &'static [Role],
}

/// BitNet-b1.58-2B-4T and models like it: SubLN, squared ReLU, split-half RoPE, tied head.
pub static BITNET_B158: Description = Description {
    number: 1,
    architecture: "bitnet-b1.58",
    globals: &[Role::TokenEmbedding, Role::OutputNorm, Role::RopeInverseFrequencies],
    block: &[
        Role::AttentionNorm,
        Role::Query,
        Role::Key,
        Role::Value,
        Role::AttentionSubNorm,
        Role::AttentionOutput,
        Role::FfnNorm,
        Role::Gate,
        Role::Up,
        Role::FfnSubNorm,
        Role::Down,
    ],
};

impl Description {
    /// The families there are.
    pub const ALL: [&'static Description; 1] = [&BITNET_B158];

    /// The family of a number.
    pub fn of(number: u32) -> Option<&'static Description> {
        Self::ALL.into_iter().find(|family| family.number == number)
    }

    /// How many tensors a model of `layers` blocks has.
    pub fn tensor_count(&self, layers: usize) -> usize {
        self.globals.len() + layers * self.block.len()
    }

    /// Role and layer of tensor `index` in an image's order; globals have layer 0.
    pub fn tensor(&self, index: usize) -> (Role, usize) {
        match index.checked_sub(self.globals.len()) {
            None => (self.globals[index], 0),
            Some(rest) => (self.block[rest % self.block.len()], rest / self.block.len()),
        }
    }

    /// The inverse of [`Description::tensor`]; `None` for a role the family lacks.
    pub fn index(&self, role: Role, layer: usize) -> Option<usize> {
        if let Some(at) = self.globals.iter().position(|&global| global == role) {
            return Some(at);
        }
        let at = self.block.iter().position(|&block| block == role)?;
        Some(self.globals.len() + layer * self.block.len() + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn index_and_tensor_are_inverse() {
        for family in Description::ALL {
            for index in 0..family.tensor_count(3) {
                let (role, layer) = family.tensor(index);
                assert_eq!(family.index(role, layer), Some(index));
            }
        }
    }
}
