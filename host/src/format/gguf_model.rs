//! GGUF files of ternary models, understood: hyperparameters, tokenizer and tensors of every family
//! that [`ternlet_core::family`] describes.
//!
//! [`Source::new`] compares the whole file with the family's description before a byte is
//! written: every tensor there is, none besides, each of the right shape and type. What only
//! reading the weights can show (a code that is none, a value that is not finite) is found when
//! they are packed: [`super::image_file`].
//!
//! Where published files are wrong or silent, this is known better here:
//! 1. No `tokenizer.ggml.pre` means LLaMA-3's splitting rule, and a pre-token that is a token is
//!    taken whole (`ignore_merges`).
//! 2. The chat template of files that have `<|eot_id|>` is not read, and answers end at more tokens
//!    than the one that the file names: `gguf_model/chat_template.rs`.
//! 3. `general.file_type` is not read: its numbers mean other things in other programs.
//! 4. A model has a head of its own if the file has `output.weight`; no key says so.

mod chat_template;
mod error;
mod keys;
mod rope;
mod tokens;

pub use error::ImportError;
pub use rope::{Llama3Scaling, RopeScaling, inverse_frequencies};

use super::dense::{FloatKind, Floats};
use super::gguf::{Gguf, Tensor, TensorType};
use super::row_order::RowOrder;
use super::ternary::TernaryTensor;
use chat_template::Chat;
use keys::Keys;
use std::collections::HashSet;
use ternlet_core::config::Config;
use ternlet_core::family::{Description, Kind, Role};
use ternlet_core::packing::DenseType;
use tokens::Tokens;

/// A model in a GGUF file, ready to be written as an image.
pub struct Source<'a> {
    config: Config,
    family: &'static Description,
    tokens: Tokens<'a>,
    chat_template: Option<&'a str>,
    tensors: Vec<TensorSource<'a>>,
}

/// Where the values of one of the image's tensors come from.
#[derive(Clone, Copy, Debug)]
pub enum TensorSource<'a> {
    /// Ternary weights; they are read when they are packed.
    Ternary(Named<'a>, TernaryTensor<'a>),
    /// Floats or blocks of quantised ones, to be kept in their precision (a matrix) or widened (a
    /// vector).
    Floats(Named<'a>, Floats<'a>),
    /// RoPE's inverse frequencies, which no file holds: [`inverse_frequencies`].
    InverseFrequencies(RopeScaling<'a>),
}

/// What messages say about a tensor.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Its name in the file.
    pub name: &'a str,
    /// Where its values start in the file, in bytes.
    pub offset: u64,
}

impl<'a> Source<'a> {
    /// Compares a file with what a model of this architecture must have.
    pub fn new(gguf: &Gguf<'a>) -> Result<Self, ImportError> {
        let keys = Keys::new(gguf)?;
        let tokens = Tokens::new(&keys)?;
        let chat = Chat::new(&keys, &tokens)?;
        let has_head = gguf.tensor("output.weight").is_some();
        let family = Description::of_architecture(keys.architecture(), has_head);
        let unknown = || ImportError::Architecture { found: keys.architecture().to_owned() };
        let config = config(family.ok_or_else(unknown)?, &keys, &tokens, &chat)?;
        let family = config.check().map_err(ImportError::Config)?;
        let tensors = File { gguf, family, config: &config, keys: &keys }.tensors()?;
        Ok(Source { config, family, tokens, chat_template: chat.template, tensors })
    }

    /// The hyperparameters, checked.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The family, whose order the tensors have.
    pub fn family(&self) -> &'static Description {
        self.family
    }

    /// One source per tensor of the image, in its order.
    pub fn tensors(&self) -> &[TensorSource<'a>] {
        &self.tensors
    }

    /// The chat template of the image, where there is one.
    pub fn chat_template(&self) -> Option<&'a str> {
        self.chat_template
    }

    /// Length in bytes of the tokenizer section, without making it.
    pub fn tokenizer_section_bytes(&self) -> Result<u64, ImportError> {
        self.tokens.section_bytes()
    }

    /// The tokenizer section of the image.
    pub fn tokenizer_section(&self) -> Result<Vec<u8>, ImportError> {
        self.tokens.section()
    }
}

/// RoPE's base where a file names none, as in llama.cpp.
const ROPE_THETA_DEFAULT: f32 = 10_000.0;

fn config(
    family: &Description,
    keys: &Keys<'_, '_>,
    tokens: &Tokens<'_>,
    chat: &Chat<'_>,
) -> Result<Config, ImportError> {
    let vocab = tokens.len();
    keys.expect_u32("vocab_size", vocab)?;
    let hidden = keys.u32("embedding_length")?;
    let heads = keys.u32("attention.head_count")?;
    let head_dim = head_dim(keys, hidden, heads)?;
    let mut config = Config {
        family: family.number,
        vocab,
        hidden,
        layers: keys.u32("block_count")?,
        heads,
        kv_heads: keys.optional_u32("attention.head_count_kv")?.unwrap_or(heads),
        head_dim,
        ffn: keys.u32("feed_forward_length")?,
        context: keys.u32("context_length")?,
        eps: keys.f32("attention.layer_norm_rms_epsilon")?,
        rope_theta: keys.optional_f32("rope.freq_base")?.unwrap_or(ROPE_THETA_DEFAULT),
        bos: tokens.bos(keys)?,
        stops: chat.stops,
        chat: chat.format.number(),
        reserved: [0; 7],
        name: [0; 64],
    };
    let name = keys.name();
    // A longer name is cut between characters.
    let end = (0..=name.len().min(config.name.len())).rev().find(|&end| name.is_char_boundary(end));
    let name = &name.as_bytes()[..end.unwrap_or(0)];
    config.name[..name.len()].copy_from_slice(name);
    Ok(config)
}

/// Width of a head; every way the file states it must agree.
fn head_dim(keys: &Keys<'_, '_>, hidden: u32, heads: u32) -> Result<u32, ImportError> {
    let head_dim = match keys.optional_u32("attention.key_length")? {
        Some(head_dim) => head_dim,
        None if heads > 0 && hidden.is_multiple_of(heads) => hidden / heads,
        None => {
            return Err(keys.bad_value("attention.head_count", &format!("a divisor of {hidden}")));
        }
    };
    keys.expect_u32("attention.value_length", head_dim)?;
    keys.expect_u32("rope.dimension_count", head_dim)?;
    Ok(head_dim)
}

/// RoPE's factors, a tensor that no family lists: they end in the inverse frequencies.
const ROPE_FACTORS: &str = "rope_freqs.weight";

/// A file whose tensors are being looked up.
struct File<'f, 'a> {
    gguf: &'f Gguf<'a>,
    family: &'static Description,
    config: &'f Config,
    keys: &'f Keys<'f, 'a>,
}

impl<'a> File<'_, 'a> {
    /// A source for every tensor of the image; every tensor of the file must be used.
    fn tensors(&self) -> Result<Vec<TensorSource<'a>>, ImportError> {
        let mut used = HashSet::new();
        let mut sources = Vec::new();
        for index in 0..self.family.tensor_count(self.config.layers as usize) {
            let (role, layer) = self.family.tensor(index);
            sources.push(match role {
                Role::RopeInverseFrequencies => {
                    TensorSource::InverseFrequencies(self.rope_scaling(&mut used)?)
                }
                _ => self.source(index, role, layer, &mut used)?,
            });
        }
        match self.gguf.tensors().iter().find(|tensor| !used.contains(tensor.name)) {
            None => Ok(sources),
            Some(&Tensor { name, offset, .. }) => {
                let architecture = self.family.architectures[0];
                Err(ImportError::UnexpectedTensor { name: name.to_owned(), architecture, offset })
            }
        }
    }

    fn source(
        &self,
        index: usize,
        role: Role,
        layer: usize,
        used: &mut HashSet<&'a str>,
    ) -> Result<TensorSource<'a>, ImportError> {
        let (rows, cols) = role.shape(self.config);
        let stem = match index < self.family.globals.len() {
            true => role.name().to_owned(),
            false => format!("blk.{layer}.{}", role.name()),
        };
        let name = format!("{stem}.weight");
        let tensor = self.tensor(&name, (rows, cols), used)?;
        let tensor = tensor.ok_or(ImportError::MissingTensor { name, shape: (rows, cols) })?;
        if role.kind() != Kind::Ternary {
            return floats(tensor);
        }
        let order = RowOrder::of(self.family, role, self.config.head_dim);
        ternary(tensor, order, self.factor(&stem, used)?)
    }

    /// What a matrix's product is multiplied by besides its scale: a tensor of one value that the
    /// converter of 1bitLLM's models writes.
    fn factor(&self, stem: &str, used: &mut HashSet<&'a str>) -> Result<f32, ImportError> {
        let Some(tensor) = self.tensor(&format!("{stem}.scale"), (1, 1), used)? else { return Ok(1.0) };
        let TensorSource::Floats(_, floats) = floats(tensor)? else { return Ok(1.0) };
        let mut bytes = Vec::new();
        floats.widen(&mut bytes);
        let factor = bytes.first_chunk().map_or(1.0, |&bytes| f32::from_le_bytes(bytes));
        let (name, offset) = (tensor.name.to_owned(), tensor.offset);
        match factor > 0.0 && factor.is_finite() {
            true => Ok(factor),
            false => Err(ImportError::Factor { name, found: factor, offset }),
        }
    }

    fn rope_scaling(&self, used: &mut HashSet<&'a str>) -> Result<RopeScaling<'a>, ImportError> {
        let scaling = RopeScaling::of(self.keys)?;
        let half = self.config.head_dim as usize / 2;
        let Some(tensor) = self.tensor(ROPE_FACTORS, (1, half), used)? else { return Ok(scaling) };
        if tensor.kind != TensorType::F32 {
            return Err(wrong_type(tensor, "F32"));
        }
        let (factors, _) = tensor.bytes.as_chunks();
        let bad = |bytes: &[u8; 4]| {
            let factor = f32::from_le_bytes(*bytes);
            !(factor > 0.0 && factor.is_finite())
        };
        if let Some(index) = factors.iter().position(bad) {
            let found = f32::from_le_bytes(factors[index]);
            return Err(ImportError::Factor { name: tensor.name.to_owned(), found, offset: tensor.offset });
        }
        match scaling {
            RopeScaling::None => Ok(RopeScaling::Factors(tensor.bytes)),
            _ => Err(self.keys.bad_value("rope.scaling.type", "\"none\" beside a tensor rope_freqs.weight")),
        }
    }

    /// The tensor of a name, if there is one, of this shape.
    fn tensor(
        &self,
        name: &str,
        (rows, cols): (usize, usize),
        used: &mut HashSet<&'a str>,
    ) -> Result<Option<&Tensor<'a>>, ImportError> {
        let Some(tensor) = self.gguf.tensor(name) else { return Ok(None) };
        if tensor.dimensions != [cols as u64, rows as u64, 1, 1] {
            let (name, found, offset) = (name.to_owned(), tensor.dimensions, tensor.offset);
            return Err(ImportError::Shape { name, expected: (rows, cols), found, offset });
        }
        used.insert(tensor.name);
        Ok(Some(tensor))
    }
}

/// Ternary weights, their rows in this order, their scales times `factor`.
fn ternary<'a>(tensor: &Tensor<'a>, order: RowOrder, factor: f32) -> Result<TensorSource<'a>, ImportError> {
    let named = Named { name: tensor.name, offset: tensor.offset };
    let mut source = TernaryTensor::new(tensor).map_err(|error| ImportError::ternary(&named, error))?;
    (source.order, source.factor) = (order, factor);
    Ok(TensorSource::Ternary(named, source))
}

fn floats<'a>(tensor: &Tensor<'a>) -> Result<TensorSource<'a>, ImportError> {
    let kind = match tensor.kind {
        TensorType::F32 => FloatKind::Plain(DenseType::F32),
        TensorType::F16 => FloatKind::Plain(DenseType::F16),
        TensorType::Bf16 => FloatKind::Plain(DenseType::Bf16),
        TensorType::Q4_0 => FloatKind::Q4_0,
        TensorType::Q5_0 => FloatKind::Q5_0,
        TensorType::Q8_0 => FloatKind::Q8_0,
        TensorType::Q6K => FloatKind::Q6K,
        _ => return Err(wrong_type(tensor, "F32, F16, BF16, Q8_0, Q6_K, Q5_0 or Q4_0")),
    };
    let named = Named { name: tensor.name, offset: tensor.offset };
    Ok(TensorSource::Floats(named, Floats { kind, bytes: tensor.bytes }))
}

fn wrong_type(tensor: &Tensor<'_>, expected: &'static str) -> ImportError {
    let (name, found) = (tensor.name.to_owned(), tensor.kind.name());
    ImportError::Type { name, expected, found, offset: tensor.offset }
}
