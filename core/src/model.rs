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

/// One transformer block; its tensors are looked up when they are asked for, as each stage of the forward pass
/// wants few of them.
#[derive(Clone, Copy)]
pub struct Block<'a> {
    image: Image<'a>,
    layer: usize,
}

impl<'a> Block<'a> {
    /// (hidden).
    pub fn attention_norm(&self) -> &'a [f32] {
        self.image.vector(Role::AttentionNorm, self.layer)
    }

    /// (heads * head_dim, hidden).
    pub fn query(&self) -> TernaryMatrix<'a> {
        self.image.ternary(Role::Query, self.layer)
    }

    /// (kv_heads * head_dim, hidden).
    pub fn key(&self) -> TernaryMatrix<'a> {
        self.image.ternary(Role::Key, self.layer)
    }

    /// (kv_heads * head_dim, hidden).
    pub fn value(&self) -> TernaryMatrix<'a> {
        self.image.ternary(Role::Value, self.layer)
    }

    /// (heads * head_dim), where the family has it.
    pub fn attention_sub_norm(&self) -> Option<&'a [f32]> {
        self.optional(Role::AttentionSubNorm)
    }

    /// (hidden, heads * head_dim).
    pub fn attention_output(&self) -> TernaryMatrix<'a> {
        self.image.ternary(Role::AttentionOutput, self.layer)
    }

    /// (hidden).
    pub fn ffn_norm(&self) -> &'a [f32] {
        self.image.vector(Role::FfnNorm, self.layer)
    }

    /// (ffn, hidden).
    pub fn gate(&self) -> TernaryMatrix<'a> {
        self.image.ternary(Role::Gate, self.layer)
    }

    /// (ffn, hidden).
    pub fn up(&self) -> TernaryMatrix<'a> {
        self.image.ternary(Role::Up, self.layer)
    }

    /// (ffn), where the family has it.
    pub fn ffn_sub_norm(&self) -> Option<&'a [f32]> {
        self.optional(Role::FfnSubNorm)
    }

    /// (hidden, ffn).
    pub fn down(&self) -> TernaryMatrix<'a> {
        self.image.ternary(Role::Down, self.layer)
    }

    fn optional(&self, role: Role) -> Option<&'a [f32]> {
        self.image.family().has(role).then(|| self.image.vector(role, self.layer))
    }
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

    /// Block `layer`, which is below `config().layers`.
    pub fn block(&self, layer: usize) -> Block<'a> {
        Block { image: self.image, layer }
    }
}
