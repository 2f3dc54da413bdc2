//! Options that several commands share, and what they mean.

use super::failure::{Failure, say};
use crate::engine::{KERNEL_VARIABLE, Machine, threads_default};
use crate::format::{HeadChoice, I2sLayout, ImportOptions, Packings, Quantize, TernaryOptions};
use crate::threads::THREADS_MAX;
use clap::{Args, ValueEnum};
use std::path::Path;
use ternlet_core::config::Config;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::plan::Limits;
use ternlet_core::sampler::Sampler;
use ternlet_core::session::Session;
use ternlet_core::tensor::HeadMatrix;

/// The context where none is asked for; less where the model was made for less.
const CONTEXT_DEFAULT: u32 = 2048;
/// Tokens of a prompt computed at once where nothing else is asked for.
pub const BATCH_DEFAULT: usize = 96;

/// Kernel and threads.
#[derive(Args)]
pub struct EngineOptions {
    /// Threads; of more than there are cores to use, so many run [default: as many as there are fast cores]
    #[arg(short, long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(1..=THREADS_MAX as i64))]
    pub threads: Option<u16>,
    /// Kernel by name (see `ternlet kernels`) [default: TERNLET_KERNEL, or the fastest]
    #[arg(long, value_name = "NAME")]
    pub kernel: Option<String>,
}

impl EngineOptions {
    /// Kernel and threads, or what is wrong with the options.
    pub fn machine(&self) -> Result<Machine, Failure> {
        self.machine_with_default(threads_default())
    }

    /// As [`EngineOptions::machine`], on `threads` threads where none are asked for.
    pub fn machine_with_default(&self, threads: usize) -> Result<Machine, Failure> {
        let kernel = self.kernel.clone().or_else(kernel_by_default);
        let threads = self.threads.map_or(threads, usize::from);
        let machine = Machine::new(kernel.as_deref(), threads).map_err(Failure::usage)?;
        if let Some(notice) = machine.notice() {
            say("notice", &notice);
        }
        Ok(machine)
    }
}

/// The kernel that the environment names.
pub fn kernel_by_default() -> Option<String> {
    std::env::var(KERNEL_VARIABLE).ok().filter(|name| !name.is_empty())
}

/// The numeric profile: what changes logits.
#[derive(Args, Clone, Copy)]
pub struct ProfileOptions {
    /// What keys and values are rounded to
    #[arg(long, value_enum, default_value_t = Kv::Int8, conflicts_with = "strict")]
    pub kv: Kv,
    /// How a model file that is no image is to keep its head: in eight bits, or as in the file
    #[arg(long, value_enum, default_value_t = Head::Int8, conflicts_with = "strict")]
    pub head: Head,
    /// Compute as precisely as the model file: float32 keys and values, the head as in the file
    #[arg(long)]
    pub strict: bool,
    #[command(flatten)]
    pub import: ImportFlags,
}

/// How ternary weights are read where a model file does not say.
#[derive(Args, Clone, Copy)]
pub struct ImportFlags {
    /// How the I2_S weights of a GGUF file lie, which stands nowhere in it
    #[arg(long, value_enum, default_value_t = Layout::Published)]
    pub i2s_layout: Layout,
    /// Make weights of a GGUF file ternary that are not, as BitNet b1.58 does
    #[arg(long, value_enum, value_name = "HOW")]
    pub quantize: Option<Quantizer>,
}

/// Names of [`I2sLayout`] on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum Layout {
    /// 128 weights in 32 bytes: every published file
    Published,
    /// 64 weights in 16 bytes: made by bitnet.cpp on ARM since November 2025
    Neon64,
    /// Four rows in a byte: made by bitnet.cpp without ACT_PARALLEL
    Rows4,
}

/// Names of [`Quantize`] on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum Quantizer {
    /// To the nearest of -s, 0, s, where s is the mean magnitude of a matrix
    Absmean,
}

impl ImportFlags {
    /// The options of an import.
    pub fn options(&self, packings: Packings) -> ImportOptions<'static> {
        let i2s_layout = match self.i2s_layout {
            Layout::Published => I2sLayout::Published,
            Layout::Neon64 => I2sLayout::Neon64,
            Layout::Rows4 => I2sLayout::Rows4,
        };
        let quantize = self.quantize.map(|Quantizer::Absmean| Quantize::Absmean);
        let ternary = TernaryOptions { i2s_layout, quantize };
        ImportOptions { packings, ternary, ..ImportOptions::default() }
    }
}

/// Names of [`HeadChoice`] on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum Head {
    /// int8 rows with a scale each, summed as integers
    Int8,
    /// The precision of the file
    File,
}

impl Head {
    /// The choice of this name.
    pub fn choice(self) -> HeadChoice {
        match self {
            Head::Int8 => HeadChoice::Int8,
            Head::File => HeadChoice::File,
        }
    }
}

/// Names of [`KvType`] on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum Kv {
    /// float32
    F32,
    /// IEEE half precision: half of the memory
    F16,
    /// int8 with a factor per head and position: a quarter of the memory
    Int8,
}

impl Kv {
    /// The type of this name.
    pub fn kv_type(self) -> KvType {
        match self {
            Kv::F32 => KvType::F32,
            Kv::F16 => KvType::F16,
            Kv::Int8 => KvType::Int8,
        }
    }
}

impl ProfileOptions {
    /// How an import keeps the head.
    pub fn head(&self) -> HeadChoice {
        if self.strict { HeadChoice::File } else { self.head.choice() }
    }

    /// Refuses to run the embedded assistant more precisely than it is.
    pub fn check_source(&self, path: Option<&Path>) -> Result<(), Failure> {
        if self.strict && path.is_none() {
            let line = "--strict needs the head as in a model file, and the embedded assistant holds it in eight bits; leave out --strict, or give a model with -m";
            return Err(Failure::usage(line));
        }
        Ok(())
    }

    /// Refuses a model that cannot be run as precisely as is asked for.
    pub fn check(&self, model: &Model<'_>) -> Result<(), Failure> {
        if self.strict && matches!(model.head(), HeadMatrix::Bytes(_)) {
            let line = "--strict needs the head as in the model file, and this image holds it in eight bits; convert the model again with --head file, or leave out --strict";
            return Err(Failure::failed(line));
        }
        Ok(())
    }

    /// The KV type.
    pub fn kv_type(&self) -> KvType {
        if self.strict { KvType::F32 } else { self.kv.kv_type() }
    }
}

/// Context, profile and batch of a session.
#[derive(Args, Clone, Copy)]
pub struct SessionOptions {
    /// Tokens that prompt and answer may have together [default: the model's, at most 2048]
    #[arg(short, long, value_name = "TOKENS", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub context: Option<u32>,
    /// Most tokens of a prompt to compute at once
    #[arg(short, long, value_name = "TOKENS", default_value_t = BATCH_DEFAULT as u32, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=4096))]
    pub batch: u32,
    #[command(flatten)]
    pub profile: ProfileOptions,
}

/// That the context is full, and what can be done.
pub fn context_full(session: &Session<'_>) -> String {
    let (context, most) = (session.limits().context, session.model().config().context as usize);
    match context < most {
        true => format!("the context of {context} tokens is full; -c makes it larger"),
        false => format!("the context of {context} tokens is full, the largest of this model"),
    }
}

impl SessionOptions {
    /// The limits for a model.
    pub fn limits(&self, config: &Config) -> Limits {
        let context = self.context.unwrap_or(config.context.min(CONTEXT_DEFAULT)) as usize;
        let batch = (self.batch as usize).min(context);
        Limits { context, batch, kv: self.profile.kv_type() }
    }
}

/// How an answer is made and ended.
#[derive(Args)]
pub struct AnswerOptions {
    /// Most tokens of an answer [default: until it ends or the context is full]
    #[arg(short = 'n', long, value_name = "TOKENS", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub tokens: Option<u32>,
    /// Temperature; 0 always takes the likeliest token
    #[arg(long, value_name = "T", default_value_t = 0.0, allow_negative_numbers = true)]
    pub temp: f32,
    /// Choose among the K likeliest tokens only; 0 means all
    #[arg(long, value_name = "K", default_value_t = 0, allow_negative_numbers = true)]
    pub top_k: u32,
    /// Choose among the likeliest tokens that together reach this probability; 1 means all
    #[arg(long, value_name = "P", default_value_t = 1.0, allow_negative_numbers = true)]
    pub top_p: f32,
    /// Choose among tokens at least this fraction as likely as the likeliest; 0 means all
    #[arg(long, value_name = "P", default_value_t = 0.0, allow_negative_numbers = true)]
    pub min_p: f32,
    /// Make tokens of the last 64 less likely; 1 changes nothing
    #[arg(long, value_name = "FACTOR", default_value_t = 1.0, allow_negative_numbers = true)]
    pub repeat_penalty: f32,
    /// Seed of the random numbers: the same seed gives the same answer on every machine
    #[arg(long, value_name = "NUMBER", default_value_t = 0, allow_negative_numbers = true, value_parser = seed)]
    pub seed: u64,
    /// End the answer before this text; of several (--stop A --stop B), the one that is whole first
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub stop: Vec<String>,
}

fn seed(text: &str) -> Result<u64, &'static str> {
    text.parse().map_err(|_| "a seed is a whole number from 0 to 18446744073709551615")
}

impl AnswerOptions {
    /// The sampler, if its settings are possible.
    pub fn sampler(&self) -> Result<Sampler, Failure> {
        let sampler = Sampler {
            temperature: self.temp,
            top_k: self.top_k,
            top_p: self.top_p,
            min_p: self.min_p,
            repetition_penalty: self.repeat_penalty,
            seed: self.seed,
        };
        sampler.check().map_err(Failure::usage)?;
        if self.stop.iter().any(String::is_empty) {
            return Err(Failure::usage("--stop is empty; give the text that ends the answer"));
        }
        Ok(sampler)
    }

    /// Most tokens of an answer.
    pub fn tokens_max(&self) -> usize {
        self.tokens.map_or(usize::MAX, |tokens| tokens as usize)
    }
}
