//! `ternlet inspect`: what is in a model.

mod figures;
mod metadata;

use super::failure::Failure;
use super::load::{Source, look_at, packings_here};
use super::options::{ImportFlags, Kv};
use crate::chat::template::BITNET_2B4T;
use crate::format::with_gguf;
use crate::memory::Megabytes;
use figures::{Figures, bandwidth};
use metadata::Contents;
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;
use ternlet_core::config::NO_TOKEN;
use ternlet_core::image::TensorRecord;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::Packing;

/// Show what is in a model: shape, numeric profile, tensors, what a token costs
#[derive(clap::Args)]
#[command(after_help = "Examples:
  ternlet inspect
  ternlet inspect -m model.ternlet
  ternlet inspect -m model.ternlet --verify
  ternlet inspect -m model.gguf --json
  ternlet inspect -m model.gguf --all
  ternlet inspect -m model.ternlet --weights
  ternlet inspect -m model.ternlet -c 4096 --bandwidth 4.2 --bandwidth 12

Without -m the embedded assistant is shown. Of a GGUF file its metadata and its
tensors are shown too, long texts and arrays by their beginnings. --bandwidth
says how many tokens a second memory allows. Energy is that of the arithmetic
of matrix products alone, by operations counted as in the BitNet papers.")]
pub struct Options {
    /// Model: an image or a GGUF file [default: the embedded assistant]
    #[arg(short, long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// Compare the checksum of every tensor, which reads the whole model
    #[arg(long)]
    verify: bool,
    #[command(flatten)]
    import: ImportFlags,
    /// Show metadata of a GGUF file whole, however long
    #[arg(long)]
    all: bool,
    /// Count the weights that are -1, 0 and +1, which reads all of them
    #[arg(long)]
    weights: bool,
    /// Context at which a token's cost is told [default: the model's, at most 512]
    #[arg(short, long, value_name = "TOKENS", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    context: Option<u32>,
    /// What keys and values are rounded to
    #[arg(long, value_enum, default_value_t = Kv::Int8)]
    kv: Kv,
    /// Memory bandwidth in GB/s; may be given several times
    #[arg(long, value_name = "GB/s", value_parser = bandwidth, allow_negative_numbers = true)]
    bandwidth: Vec<f64>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report<'m> {
    name: &'m str,
    architecture: &'static str,
    image_bytes: usize,
    config: Shape,
    /// The chat format that boards can write.
    chat: Option<&'static str>,
    chat_template: Option<ChatTemplate>,
    profile: Profile,
    /// Whether every checksum was compared, and was right.
    verified: bool,
    tensors: Vec<Tensor>,
    #[serde(flatten)]
    figures: Figures,
    /// The file itself, where it is GGUF.
    #[serde(skip_serializing_if = "Option::is_none")]
    gguf: Option<Contents>,
}

#[derive(Serialize)]
struct Shape {
    vocab: u32,
    hidden: u32,
    layers: u32,
    heads: u32,
    kv_heads: u32,
    head_dim: u32,
    ffn: u32,
    context: u32,
    eps: f32,
    rope_theta: f32,
    bos: Option<u32>,
    stops: Vec<u32>,
}

#[derive(Serialize)]
struct ChatTemplate {
    bytes: usize,
    /// Whether it is that of the model's original repository; published GGUF files carry another.
    overrides: bool,
}

/// What logits depend on, besides the weights.
#[derive(Serialize)]
struct Profile {
    head: &'static str,
    kv: [&'static str; 3],
    act: &'static str,
}

#[derive(Serialize)]
struct Tensor {
    name: String,
    packing: &'static str,
    rows: u32,
    cols: u32,
    bytes: u64,
    scale_bytes: u64,
}

pub fn run(options: &Options) -> Result<(), Failure> {
    let import = options.import.options(packings_here());
    let survey = look_at(options.model.as_deref(), &import)?;
    let source = Source::open(options.model.as_deref(), &survey, import, 0)?;
    let model = source.model()?;
    if options.verify {
        let which =
            options.model.as_ref().map_or("the embedded model".to_owned(), |path| format!("{path:?}"));
        let damaged = |error| Failure::failed(format!("{which}: {error}; download or convert it again"));
        model.image().verify().map_err(damaged)?;
    }
    let kv = options.kv.kv_type();
    let figures = Figures::of(&model, options.context, kv, &options.bandwidth, options.weights)?;
    let look = |path: &PathBuf| with_gguf(path, |gguf| Contents::of(gguf, options.all));
    let gguf = options.model.as_ref().map(look).transpose().map_err(Failure::failed)?.flatten();
    let report = Report::of(&model, options.verify, figures, gguf);
    let mut out = io::stdout().lock();
    if options.json {
        let json = serde_json::to_string_pretty(&report).map_err(Failure::failed)?;
        return Ok(writeln!(out, "{json}")?);
    }
    Ok(report.write(&mut out)?)
}

impl<'m> Report<'m> {
    fn of(model: &Model<'m>, verified: bool, figures: Figures, gguf: Option<Contents>) -> Report<'m> {
        let (config, image) = (model.config(), model.image());
        let tensors = image.records().iter().enumerate();
        let tensors: Vec<Tensor> = tensors.map(|(index, record)| Tensor::of(model, index, record)).collect();
        // The head is a tensor of its own, or the embedding, the first tensor of the family.
        let family = image.family();
        let head = tensors.get(family.index(family.head(), 0).unwrap_or(0));
        let head = head.map_or("", |tensor| tensor.packing);
        let kv = [KvType::Int8.name(), KvType::F16.name(), KvType::F32.name()];
        let stops = config.stops.iter().copied().filter(|&id| id != NO_TOKEN).collect();
        Report {
            name: config.name(),
            architecture: image.family().architectures[0],
            image_bytes: image.bytes().len(),
            config: Shape {
                vocab: config.vocab,
                hidden: config.hidden,
                layers: config.layers,
                heads: config.heads,
                kv_heads: config.kv_heads,
                head_dim: config.head_dim,
                ffn: config.ffn,
                context: config.context,
                eps: config.eps,
                rope_theta: config.rope_theta,
                bos: (config.bos != NO_TOKEN).then_some(config.bos),
                stops,
            },
            chat: config.chat_format().name(),
            chat_template: image
                .chat_template()
                .map(|text| ChatTemplate { bytes: text.len(), overrides: text == BITNET_2B4T }),
            profile: Profile { head, kv, act: "int8 absmax per token" },
            verified,
            tensors,
            figures,
            gguf,
        }
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let c = &self.config;
        let ids = |ids: &[u32]| ids.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
        writeln!(out, "{} ({}), image {}", self.name, self.architecture, Megabytes(self.image_bytes as u64))?;
        if self.verified {
            writeln!(out, "  every checksum is right")?;
        }
        writeln!(out, "  vocab {}, hidden {}, layers {}, ffn {}", c.vocab, c.hidden, c.layers, c.ffn)?;
        writeln!(out, "  heads {}, kv heads {}, head dim {}", c.heads, c.kv_heads, c.head_dim)?;
        writeln!(out, "  context {}, eps {:e}, rope theta {}", c.context, c.eps, c.rope_theta)?;
        let bos = c.bos.map_or("none".to_owned(), |id| id.to_string());
        writeln!(out, "  bos {bos}, stops {}, chat {}", ids(&c.stops), self.chat.unwrap_or("none"))?;
        if let Some(template) = &self.chat_template {
            let overrides = match template.overrides {
                true => ": that of BitNet-b1.58-2B-4T's repository, in place of the GGUF file's wrong one",
                false => "",
            };
            writeln!(out, "  chat template of {} bytes{overrides}", template.bytes)?;
        }
        let profile = &self.profile;
        writeln!(
            out,
            "  profile: head {}, kv {} (default), {} or {} (--strict), act {}",
            profile.head, profile.kv[0], profile.kv[1], profile.kv[2], profile.act
        )?;
        self.figures.write(out)?;
        for tensor in &self.tensors {
            let shape = format!("{} x {}", tensor.rows, tensor.cols);
            let bytes = tensor.bytes + tensor.scale_bytes;
            writeln!(out, "  {:<28} {:<7} {shape:>16} {bytes:>12}", tensor.name, tensor.packing)?;
        }
        self.gguf.as_ref().map_or(Ok(()), |gguf| gguf.write(out))
    }
}

impl Tensor {
    fn of(model: &Model<'_>, index: usize, record: &TensorRecord) -> Tensor {
        let family = model.image().family();
        let (role, layer) = family.tensor(index);
        let in_block = index >= family.globals.len();
        let prefix = if in_block { format!("blk.{layer}.") } else { String::new() };
        Tensor {
            name: format!("{prefix}{}", role.name()),
            packing: Packing::from_number(record.packing).map_or("unknown", Packing::name),
            rows: record.rows,
            cols: record.cols,
            bytes: record.bytes,
            scale_bytes: if record.scales_offset == 0 { 0 } else { 4 * u64::from(record.rows) },
        }
    }
}
