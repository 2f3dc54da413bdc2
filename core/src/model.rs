//! A model: the image's tensors by name, as the forward pass asks for them.

use crate::config::Config;
use crate::family::Role;
use crate::image::{Image, ImageError};
use crate::tensor::{HeadMatrix, TernaryMatrix};
use crate::tokenizer::Tokenizer;

/// A checked model in memory; copies share the image.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    image: Image<'a>,
}

/// The tensors of one transformer block.
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    /// (hidden).
    pub attention_norm: &'a [f32],
    /// (heads * head_dim, hidden).
    pub query: TernaryMatrix<'a>,
    /// (kv_heads * head_dim, hidden).
    pub key: TernaryMatrix<'a>,
    /// (kv_heads * head_dim, hidden).
    pub value: TernaryMatrix<'a>,
    /// (heads * head_dim), where the family has it.
    pub attention_sub_norm: Option<&'a [f32]>,
    /// (hidden, heads * head_dim).
    pub attention_output: TernaryMatrix<'a>,
    /// (hidden).
    pub ffn_norm: &'a [f32],
    /// (ffn, hidden).
    pub gate: TernaryMatrix<'a>,
    /// (ffn, hidden).
    pub up: TernaryMatrix<'a>,
    /// (ffn), where the family has it.
    pub ffn_sub_norm: Option<&'a [f32]>,
    /// (hidden, ffn).
    pub down: TernaryMatrix<'a>,
}

impl<'a> Model<'a> {
    /// The model of an image's bytes, which are checked.
    pub fn new_checked(bytes: &'a [u8]) -> Result<Self, ImageError> {
        Image::new_checked(bytes).map(|image| Model { image })
    }

    /// The image behind it.
    pub fn image(&self) -> &Image<'a> {
        &self.image
    }

    /// Hyperparameters.
    pub fn config(&self) -> &'a Config {
        self.image.config()
    }

    /// The tokenizer.
    pub fn tokenizer(&self) -> Tokenizer<'a> {
        self.image.tokenizer()
    }

    /// (vocab, hidden): token embeddings.
    pub fn token_embedding(&self) -> HeadMatrix<'a> {
        self.image.head(Role::TokenEmbedding)
    }

    /// (vocab, hidden): the output head; the embedding where it is tied to that.
    pub fn head(&self) -> HeadMatrix<'a> {
        self.image.head(self.image.family().head())
    }

    /// (hidden): the norm before the head.
    pub fn output_norm(&self) -> &'a [f32] {
        self.image.vector(Role::OutputNorm, 0)
    }

    /// (head_dim / 2): RoPE's inverse frequencies.
    pub fn rope_inverse_frequencies(&self) -> &'a [f32] {
        self.image.vector(Role::RopeInverseFrequencies, 0)
    }

    /// The tensors of block `layer`, which is below `config().layers`.
    pub fn block(&self, layer: usize) -> Block<'a> {
        let image = &self.image;
        let optional = |role| image.family().has(role).then(|| image.vector(role, layer));
        Block {
            attention_norm: image.vector(Role::AttentionNorm, layer),
            query: image.ternary(Role::Query, layer),
            key: image.ternary(Role::Key, layer),
            value: image.ternary(Role::Value, layer),
            attention_sub_norm: optional(Role::AttentionSubNorm),
            attention_output: image.ternary(Role::AttentionOutput, layer),
            ffn_norm: image.vector(Role::FfnNorm, layer),
            gate: image.ternary(Role::Gate, layer),
            up: image.ternary(Role::Up, layer),
            ffn_sub_norm: optional(Role::FfnSubNorm),
            down: image.ternary(Role::Down, layer),
        }
    }
}
