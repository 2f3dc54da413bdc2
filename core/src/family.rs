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
    /// (vocab, hidden): the output head of models that do not share the embedding's.
    OutputHead = 3,
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
            Role::TokenEmbedding | Role::OutputHead => Kind::Dense,
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
            Role::TokenEmbedding | Role::OutputHead => (config.vocab as usize, hidden),
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
            Role::OutputHead => "output",
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

/// What stands between gate and up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// `relu(gate)^2 * up`.
    SquaredRelu,
    /// `gate / (1 + exp(-gate)) * up`.
    Silu,
}

/// How the pairs of a head that RoPE turns lie in the query and key matrices of GGUF files. In an
/// image they always lie split-half: row i of a head turns with row i + head_dim / 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RopePairs {
    /// As in an image.
    SplitHalf,
    /// Rows 2i and 2i + 1 turn together: the converter permuted them, import puts them back.
    Neighbours,
}

/// A family: its number, its name, what it computes, and the tensors of a model in the order of an
/// image.
#[derive(Debug)]
pub struct Description {
    /// Stands in [`Config::family`]; a model with a head of its own is another number.
    pub number: u32,
    /// `general.architecture` of GGUF files, the usual name first.
    pub architectures: &'static [&'static str],
    /// The feed-forward block's.
    pub activation: Activation,
    /// Of GGUF files.
    pub rope_pairs: RopePairs,
    /// Tensors outside the blocks; they come first.
    pub globals: &'static [Role],
    /// Tensors of each block, in order.
    pub block: &'static [Role],
}

const TIED: &[Role] = &[Role::TokenEmbedding, Role::OutputNorm, Role::RopeInverseFrequencies];
const UNTIED: &[Role] =
    &[Role::TokenEmbedding, Role::OutputNorm, Role::RopeInverseFrequencies, Role::OutputHead];

/// BitNet-b1.58-2B-4T and models like it: SubLN (a norm before each block's two last matrices),
/// squared ReLU. Files of 2025-04 call it `bitnet-25` and have a head of their own.
pub static BITNET_B158: Description = BITNET;
static BITNET_B158_UNTIED: Description = Description { number: 2, globals: UNTIED, ..BITNET };

const BITNET: Description = Description {
    number: 1,
    architectures: &["bitnet-b1.58", "bitnet-25"],
    activation: Activation::SquaredRelu,
    rope_pairs: RopePairs::SplitHalf,
    globals: TIED,
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

/// 1bitLLM's bitnet_b1_58-large and -3B: the same with SiLU.
pub static BITNET_SILU: Description = SILU;
static BITNET_SILU_UNTIED: Description = Description { number: 4, globals: UNTIED, ..SILU };

const SILU: Description =
    Description { number: 3, architectures: &["bitnet"], activation: Activation::Silu, ..BITNET };

/// LLaMA's graph with ternary matrices: Llama3-8B-1.58, Falcon3-1.58, Falcon-E. No sub-norms.
pub static LLAMA: Description = LLAMA_TIED;
/// [`LLAMA`] with a head of its own.
pub static LLAMA_UNTIED: Description = Description { number: 6, globals: UNTIED, ..LLAMA_TIED };

const LLAMA_TIED: Description = Description {
    number: 5,
    architectures: &["llama"],
    activation: Activation::Silu,
    rope_pairs: RopePairs::Neighbours,
    globals: TIED,
    block: &[
        Role::AttentionNorm,
        Role::Query,
        Role::Key,
        Role::Value,
        Role::AttentionOutput,
        Role::FfnNorm,
        Role::Gate,
        Role::Up,
        Role::Down,
    ],
};

impl Description {
    /// The families there are.
    pub const ALL: [&'static Description; 6] =
        [&BITNET_B158, &BITNET_B158_UNTIED, &BITNET_SILU, &BITNET_SILU_UNTIED, &LLAMA, &LLAMA_UNTIED];

    /// The family of a number.
    pub fn of(number: u32) -> Option<&'static Description> {
        Self::ALL.into_iter().find(|family| family.number == number)
    }

    /// The family of GGUF files of this architecture, with a head of its own or without.
    pub fn of_architecture(name: &str, has_head: bool) -> Option<&'static Description> {
        let of_name = |family: &&Description| family.architectures.contains(&name);
        Self::ALL.into_iter().find(|family| of_name(family) && family.has(Role::OutputHead) == has_head)
    }

    /// Every architecture that some family has.
    pub fn architectures() -> impl Iterator<Item = &'static str> {
        let tied = Self::ALL.into_iter().filter(|family| !family.has(Role::OutputHead));
        tied.flat_map(|family| family.architectures.iter().copied())
    }

    /// Whether models have a tensor of this role.
    pub fn has(&self, role: Role) -> bool {
        self.index(role, 0).is_some()
    }

    /// The role of the output head: the embedding where it is tied to that.
    pub fn head(&self) -> Role {
        if self.has(Role::OutputHead) { Role::OutputHead } else { Role::TokenEmbedding }
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

    #[test]
    fn numbers_and_architectures_name_one_family() {
        for family in Description::ALL {
            assert!(core::ptr::eq(Description::of(family.number).expect("its number"), family));
            for name in family.architectures {
                let found = Description::of_architecture(name, family.has(Role::OutputHead));
                assert!(core::ptr::eq(found.expect("its name"), family));
            }
        }
        assert_eq!(Description::architectures().count(), 4);
        assert!(Description::of_architecture("qwen3", false).is_none());
    }
}
