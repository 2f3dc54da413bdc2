//! GGUF files of architecture `bitnet-b1.58`, understood: hyperparameters, tokenizer and tensors
//! of BitNet-b1.58-2B-4T and models like it.
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
//!    than the one that the file names: `bitnet/chat_template.rs`.
//! 3. `general.file_type` is not read: its numbers mean other things in other programs.

mod chat_template;
mod error;
mod keys;
mod tokens;

pub use error::ImportError;

use super::gguf::{Gguf, Tensor, TensorType};
use super::i2s::I2s;
use chat_template::Chat;
use keys::Keys;
use std::collections::HashSet;
use ternlet_core::config::Config;
use ternlet_core::family::{BITNET_B158, Description, Kind, Role};
use ternlet_core::math::{bf16_to_f32, f16_to_f32};
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
    /// Ternary weights.
    Ternary(Named<'a>, I2s<'a>),
    /// Floats, to be kept in their precision (a matrix) or widened (a vector).
    Floats(Named<'a>, Floats<'a>),
    /// RoPE's inverse frequencies, which no file holds: [`inverse_frequencies`].
    InverseFrequencies,
}

/// What messages say about a tensor.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Its name in the file.
    pub name: &'a str,
    /// Where its values start in the file, in bytes.
    pub offset: u64,
}

/// Little-endian floats of a file.
#[derive(Clone, Copy, Debug)]
pub struct Floats<'a> {
    /// Their precision.
    pub kind: DenseType,
    /// Their bytes.
    pub bytes: &'a [u8],
}

impl<'a> Source<'a> {
    /// Compares a file with what a model of this architecture must have.
    pub fn new(gguf: &Gguf<'a>) -> Result<Self, ImportError> {
        let keys = Keys::new(gguf)?;
        let tokens = Tokens::new(&keys)?;
        let chat = Chat::new(&keys, &tokens)?;
        let config = config(&keys, &tokens, &chat)?;
        let family = config.check().map_err(ImportError::Config)?;
        let tensors = tensors(gguf, family, &config)?;
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
    pub fn tokenizer_section_bytes(&self) -> u64 {
        self.tokens.section_bytes()
    }

    /// The tokenizer section of the image.
    pub fn tokenizer_section(&self) -> Result<Vec<u8>, ImportError> {
        self.tokens.section()
    }
}

fn config(keys: &Keys<'_, '_>, tokens: &Tokens<'_>, chat: &Chat<'_>) -> Result<Config, ImportError> {
    let vocab = tokens.len();
    keys.expect_u32("vocab_size", vocab)?;
    let hidden = keys.u32("embedding_length")?;
    let heads = keys.u32("attention.head_count")?;
    let head_dim = head_dim(keys, hidden, heads)?;
    let mut config = Config {
        family: BITNET_B158.number,
        vocab,
        hidden,
        layers: keys.u32("block_count")?,
        heads,
        kv_heads: keys.optional_u32("attention.head_count_kv")?.unwrap_or(heads),
        head_dim,
        ffn: keys.u32("feed_forward_length")?,
        context: keys.u32("context_length")?,
        eps: keys.f32("attention.layer_norm_rms_epsilon")?,
        rope_theta: keys.f32("rope.freq_base")?,
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
    keys.no_rope_scaling()?;
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

fn tensors<'a>(
    gguf: &Gguf<'a>,
    family: &'static Description,
    config: &Config,
) -> Result<Vec<TensorSource<'a>>, ImportError> {
    let count = family.tensor_count(config.layers as usize);
    let mut sources = Vec::new();
    for index in 0..count {
        let (role, layer) = family.tensor(index);
        sources.push(tensor(gguf, family, config, role, layer)?);
    }
    if let Some(tensor) = unexpected(gguf, &sources) {
        return Err(ImportError::UnexpectedTensor { name: tensor.name.to_owned(), offset: tensor.offset });
    }
    Ok(sources)
}

/// A tensor of the file that is none of the sources.
fn unexpected<'g, 'a>(gguf: &'g Gguf<'a>, sources: &[TensorSource<'a>]) -> Option<&'g Tensor<'a>> {
    let name = |source: &TensorSource<'a>| match *source {
        TensorSource::Ternary(named, _) | TensorSource::Floats(named, _) => Some(named.name),
        TensorSource::InverseFrequencies => None,
    };
    let wanted: HashSet<&str> = sources.iter().filter_map(name).collect();
    gguf.tensors().iter().find(|tensor| !wanted.contains(tensor.name))
}

/// The name of tensor `index` in GGUF files.
fn tensor_name(family: &Description, index: usize) -> String {
    let (role, layer) = family.tensor(index);
    match index < family.globals.len() {
        true => format!("{}.weight", role.name()),
        false => format!("blk.{layer}.{}.weight", role.name()),
    }
}

fn tensor<'a>(
    gguf: &Gguf<'a>,
    family: &'static Description,
    config: &Config,
    role: Role,
    layer: usize,
) -> Result<TensorSource<'a>, ImportError> {
    if role == Role::RopeInverseFrequencies {
        return Ok(TensorSource::InverseFrequencies);
    }
    let (rows, cols) = role.shape(config);
    let index = family.index(role, layer).unwrap_or_default();
    let name = tensor_name(family, index);
    let Some(tensor) = gguf.tensor(&name) else {
        return Err(ImportError::MissingTensor { name, shape: (rows, cols) });
    };
    if tensor.dimensions != [cols as u64, rows as u64, 1, 1] {
        let (found, offset) = (tensor.dimensions, tensor.offset);
        return Err(ImportError::Shape { name, expected: (rows, cols), found, offset });
    }
    match role.kind() {
        Kind::Ternary => ternary(tensor),
        Kind::Dense | Kind::Vector => floats(tensor),
    }
}

fn ternary<'a>(tensor: &Tensor<'a>) -> Result<TensorSource<'a>, ImportError> {
    let (name, offset) = (tensor.name, tensor.offset);
    if tensor.kind != TensorType::I2S {
        return Err(wrong_type(tensor, "I2_S"));
    }
    let i2s = I2s::new(tensor).ok_or_else(|| ImportError::Blocks { name: name.to_owned(), offset })?;
    // Writers take the largest or the mean magnitude: a negative scale is damage.
    if !(i2s.scale.is_finite() && i2s.scale >= 0.0) {
        return Err(ImportError::Scale { name: name.to_owned(), found: i2s.scale, offset });
    }
    Ok(TensorSource::Ternary(Named { name, offset }, i2s))
}

fn floats<'a>(tensor: &Tensor<'a>) -> Result<TensorSource<'a>, ImportError> {
    let kind = match tensor.kind {
        TensorType::F32 => DenseType::F32,
        TensorType::F16 => DenseType::F16,
        TensorType::Bf16 => DenseType::Bf16,
        _ => return Err(wrong_type(tensor, "F32, F16 or BF16")),
    };
    let named = Named { name: tensor.name, offset: tensor.offset };
    Ok(TensorSource::Floats(named, Floats { kind, bytes: tensor.bytes }))
}

fn wrong_type(tensor: &Tensor<'_>, expected: &'static str) -> ImportError {
    let (name, found) = (tensor.name.to_owned(), tensor.kind.name());
    ImportError::Type { name, expected, found, offset: tensor.offset }
}

/// RoPE's inverse frequencies (head_dim / 2) as transformers computes them: exponent, power and
/// reciprocal each rounded to float32.
///
/// The power itself is taken in float64, and by the `libm` crate: an operating system's own may
/// differ in the last bit, and the image with it.
pub fn inverse_frequencies(theta: f32, head_dim: u32) -> Vec<f32> {
    let exponent = |i: u32| (2 * i) as f32 / head_dim as f32;
    let power = |exponent: f32| libm::pow(f64::from(theta), f64::from(exponent)) as f32;
    (0..head_dim / 2).map(|i| 1.0 / power(exponent(i))).collect()
}

impl Floats<'_> {
    /// Bytes of one value.
    pub fn value_bytes(&self) -> usize {
        match self.kind {
            DenseType::F32 => 4,
            DenseType::F16 | DenseType::Bf16 => 2,
        }
    }

    /// The index of the first value that is infinite or not a number.
    pub fn not_finite(&self) -> Option<usize> {
        let any = |mask: u16| move |bytes: &[u8; 2]| u16::from_le_bytes(*bytes) & mask == mask;
        let is_wide = |bytes: &[u8; 4]| u32::from_le_bytes(*bytes) & 0x7f80_0000 == 0x7f80_0000;
        match self.kind {
            DenseType::F32 => self.bytes.as_chunks().0.iter().position(is_wide),
            DenseType::F16 => self.bytes.as_chunks().0.iter().position(any(0x7c00)),
            DenseType::Bf16 => self.bytes.as_chunks().0.iter().position(any(0x7f80)),
        }
    }

    /// The values in float32, little-endian, appended to `out`.
    pub fn widen(&self, out: &mut Vec<u8>) {
        let halves = self.bytes.as_chunks().0.iter().map(|&bytes| u16::from_le_bytes(bytes));
        match self.kind {
            DenseType::F32 => out.extend(self.bytes),
            DenseType::F16 => out.extend(halves.flat_map(|bits| f16_to_f32(bits).to_le_bytes())),
            DenseType::Bf16 => out.extend(halves.flat_map(|bits| bf16_to_f32(bits).to_le_bytes())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequencies_fall_from_one() {
        let frequencies = inverse_frequencies(500_000.0, 128);
        assert_eq!(frequencies.len(), 64);
        assert_eq!(frequencies[0], 1.0);
        // 500000^-0.5, from a calculator.
        assert!((frequencies[32] - 0.001_414_213_5).abs() < 1e-9);
        assert!(frequencies.windows(2).all(|pair| pair[1] < pair[0]));
    }

    #[test]
    fn floats_are_widened_and_judged() {
        let f16: Vec<u8> =
            [0x3c00_u16, 0xc000, 0x0001, 0x7bff].iter().flat_map(|v| v.to_le_bytes()).collect();
        let f16 = Floats { kind: DenseType::F16, bytes: &f16 };
        let mut out = Vec::new();
        f16.widen(&mut out);
        let expected = [1.0_f32, -2.0, 5.960_464_5e-8, 65504.0];
        assert_eq!(out, expected.iter().flat_map(|v| v.to_le_bytes()).collect::<Vec<_>>());
        assert_eq!(f16.not_finite(), None);
        let bf16 = Floats { kind: DenseType::Bf16, bytes: &[0x80, 0x3f, 0x80, 0xff] };
        assert_eq!(bf16.not_finite(), Some(1));
        let f32 = f32::NAN.to_le_bytes();
        assert_eq!(Floats { kind: DenseType::F32, bytes: &f32 }.not_finite(), Some(0));
    }
}
