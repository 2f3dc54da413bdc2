//! Ternary weights in files, of every type in which they are published, and their way into core's
//! packings.
//!
//! A [`TernaryTensor`] is a tensor that may hold such weights; [`TernaryTensor::read`] looks at
//! every weight once and gives a [`Ternary`]: codes (weight + 1) by row and group of 16 columns,
//! and one scale a row, which is all that the image and the writer of GGUF files see.
//!
//! | type | module | scales | what else |
//! |---|---|---|---|
//! | I2_S | `i2s` | one a tensor | three layouts under one number; nothing in a file says which |
//! | TQ1_0, TQ2_0 | `tq` | one a block of 256 | all of a row must be the same |
//! | IQ1_BN, IQ2_BN | `iq_bn` | one a row | |
//! | F32, F16, BF16 | `floats` | found | exactly three values a row, or quantised on request |
//!
//! Whatever the type, activations are int8 per token ("One model, one answer" in ARCHITECTURE.md).
//! That is how these models were trained, and what bitnet.cpp does for I2_S. llama.cpp differs: it
//! quantises activations in blocks of 256 for TQ1_0 and TQ2_0, ik_llama.cpp with four scales a row
//! for IQ1_BN and IQ2_BN, and neither does for floats. So their logits differ from each other's and
//! from ours by rounding.

mod census;
mod error;
mod floats;
mod i2s;
mod iq_bn;
mod pack;
mod tq;

pub use census::{Warning, WarningKind};
pub use error::TernaryError;
pub use i2s::{I2sLayout, write_i2s};
pub use tq::{f16_bits, write_tq2_0};

use super::gguf::{Tensor, TensorType};
use super::row_order::RowOrder;
use census::Census;
use floats::FloatCodes;
use i2s::{Interleaved, Spread};
use iq_bn::{Iq1Bn, Iq2Bn};
use pack::{Codes, Group};
use ternlet_core::packing::{GROUP_COLS, TernaryPacking};
use tq::{Tq1_0, Tq2_0};

/// How weights are read where a file does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TernaryOptions {
    /// How I2_S tensors lie.
    pub i2s_layout: I2sLayout,
    /// What to do with matrices of floats that are not ternary.
    pub quantize: Option<Quantize>,
}

/// A way to make ternary weights of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantize {
    /// Each weight to the nearest of -s, 0, +s with `s = mean |w|` over the matrix: how BitNet
    /// b1.58 models are trained. Of weights that were trained otherwise nothing useful is left.
    Absmean,
}

/// A tensor of a type that can hold ternary weights; they are not looked at yet.
#[derive(Clone, Copy, Debug)]
pub struct TernaryTensor<'a> {
    tensor: Tensor<'a>,
    /// What every scale is multiplied by: the value of a `.scale` tensor beside this one; else 1.
    pub factor: f32,
    /// Which of its rows stands for a row of the image.
    pub order: RowOrder,
}

impl<'a> TernaryTensor<'a> {
    /// A (rows, cols) matrix.
    ///
    /// # Errors
    ///
    /// A type that holds no ternary weights.
    pub fn new(tensor: &Tensor<'a>) -> Result<Self, TernaryError> {
        match tensor.kind {
            TensorType::I2S
            | TensorType::Tq1_0
            | TensorType::Tq2_0
            | TensorType::Iq1Bn
            | TensorType::Iq2Bn
            | TensorType::F32
            | TensorType::F16
            | TensorType::Bf16 => Ok(TernaryTensor { tensor: *tensor, factor: 1.0, order: RowOrder::Same }),
            TensorType::Tl1 | TensorType::Tl2 => Err(TernaryError::LookUp { kind: tensor.kind.name() }),
            _ => Err(TernaryError::Type { kind: tensor.kind.name() }),
        }
    }

    /// Reads every weight once: finds the scales, and what is no ternary weight.
    ///
    /// # Errors
    ///
    /// What [`TernaryError`] lists.
    pub fn read(&self, options: &TernaryOptions) -> Result<Ternary<'a>, TernaryError> {
        let tensor = &self.tensor;
        // Lengths fit: `bytes` was cut by them.
        let (cols, rows) = (tensor.dimensions[0] as usize, tensor.dimensions[1] as usize);
        let shape = (rows, cols);
        let (codes, mut scales) = match tensor.kind {
            TensorType::I2S => i2s::read(tensor.bytes, shape, options.i2s_layout)?,
            TensorType::Tq1_0 => tq::read_tq1_0(tensor.bytes, shape)?,
            TensorType::Tq2_0 => tq::read_tq2_0(tensor.bytes, shape)?,
            TensorType::Iq1Bn => iq_bn::read_iq1_bn(tensor.bytes, shape)?,
            TensorType::Iq2Bn => iq_bn::read_iq2_bn(tensor.bytes, shape)?,
            TensorType::F32 | TensorType::F16 | TensorType::Bf16 => {
                floats::read(tensor.kind, tensor.bytes, shape, options.quantize)?
            }
            kind => return Err(TernaryError::Type { kind: kind.name() }),
        };
        scales.multiply(self.factor)?;
        Ok(Ternary { rows, cols, codes, scales })
    }
}

/// Ternary weights, all of them known to be such.
#[derive(Clone, Debug)]
pub struct Ternary<'a> {
    /// Output features.
    pub rows: usize,
    /// Input features.
    pub cols: usize,
    codes: AnyCodes<'a>,
    scales: Scales,
}

/// What the weights of a row are multiplied by.
#[derive(Clone, Debug, PartialEq)]
enum Scales {
    /// The same for every row.
    Tensor(f32),
    /// (rows).
    Rows(Vec<f32>),
}

/// The codes of a type.
#[derive(Clone, Copy, Debug)]
enum AnyCodes<'a> {
    Published(Spread<'a, { i2s::PUBLISHED_BYTES }>),
    Neon64(Spread<'a, { i2s::NEON64_BYTES }>),
    Rows4(Interleaved<'a>),
    Tq1_0(Tq1_0<'a>),
    Tq2_0(Tq2_0<'a>),
    Iq1Bn(Iq1Bn<'a>),
    Iq2Bn(Iq2Bn<'a>),
    Floats(FloatCodes<'a>),
}

/// Runs an expression with the codes in their own type: what it calls is compiled for each.
macro_rules! with_codes {
    ($codes:expr, $name:ident => $run:expr) => {
        match $codes {
            AnyCodes::Published($name) => $run,
            AnyCodes::Neon64($name) => $run,
            AnyCodes::Rows4($name) => $run,
            AnyCodes::Tq1_0($name) => $run,
            AnyCodes::Tq2_0($name) => $run,
            AnyCodes::Iq1Bn($name) => $run,
            AnyCodes::Iq2Bn($name) => $run,
            AnyCodes::Floats($name) => $run,
        }
    };
}

impl Ternary<'_> {
    /// What the weights of a row of the file are multiplied by; finite and not negative.
    pub fn scale(&self, row: usize) -> f32 {
        match &self.scales {
            Scales::Tensor(scale) => *scale,
            Scales::Rows(scales) => scales[row],
        }
    }

    /// Packs lines `first ..` of the matrix into `out`, whose row r is row `source_row(r)` of the
    /// file.
    ///
    /// Lines are rows, and `out` holds whole rows ([`TernaryPacking::Rows2`]) or whole tiles
    /// (`first` a multiple of 16) of that packing; rows past the last are zero weights. With
    /// [`TernaryPacking::Columns2`] they are columns, `first` is a multiple of 16, and `out` holds
    /// whole columns.
    pub fn pack(
        &self,
        packing: TernaryPacking,
        source_row: &dyn Fn(usize) -> usize,
        first: usize,
        out: &mut [u8],
    ) {
        let shape = (self.rows, self.cols);
        with_codes!(self.codes, codes => pack::pack(codes, shape, packing, source_row, first, out));
    }

    /// The codes (weight + 1) of a row of the file; `out` is cols long.
    pub fn codes_of_row(&self, row: usize, out: &mut [u8]) {
        with_codes!(self.codes, codes => pack::unpack_row(codes, row, out));
    }

    /// What is strange about the weights, of which up to a million are counted.
    pub fn doubts(&self) -> Option<WarningKind> {
        let shape = (self.rows, self.cols);
        with_codes!(self.codes, codes => Census::of(codes, shape)).doubts()
    }
}

impl Scales {
    fn multiply(&mut self, factor: f32) -> Result<(), TernaryError> {
        let scales = match self {
            Scales::Tensor(scale) => std::slice::from_mut(scale),
            Scales::Rows(scales) => scales,
        };
        for (row, scale) in scales.iter_mut().enumerate() {
            *scale = checked_scale(*scale * factor, row)?;
        }
        Ok(())
    }
}

/// Writers take the largest or the mean magnitude: a negative scale is damage.
fn checked_scale(scale: f32, row: usize) -> Result<f32, TernaryError> {
    if scale.is_finite() && scale >= 0.0 { Ok(scale) } else { Err(TernaryError::Scale { found: scale, row }) }
}

/// The index, flat over a (rows, cols) matrix, of the first weight whose code is 3.
fn first_code_3(codes: impl Codes, (rows, cols): (usize, usize)) -> Option<u64> {
    let bad = |group: Group| group.iter().any(|word| word & word >> 1 & 0x0101_0101 != 0);
    for row in 0..rows {
        let group = (0..cols.div_ceil(GROUP_COLS)).find(|&group| bad(codes.row_group(row, group)));
        if let Some(group) = group {
            let codes = codes.row_group(row, group).map(u32::to_le_bytes);
            let place = codes.as_flattened().iter().position(|&code| code == 3)?;
            return Some((row * cols + group * GROUP_COLS + place) as u64);
        }
    }
    None
}
