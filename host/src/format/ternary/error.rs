//! What can be wrong with ternary weights.

use std::fmt;

/// Why a tensor's values are no ternary weights that can be run. Whoever knows the tensor's name and
/// place says them before this.
#[derive(Clone, Debug, PartialEq)]
pub enum TernaryError {
    /// A type for other values.
    Type {
        /// Its name.
        kind: &'static str,
    },
    /// A type whose layout depends on the machine that made the file.
    LookUp {
        /// Its name.
        kind: &'static str,
    },
    /// The weights are no whole number of what the layout repeats.
    Blocks {
        /// What that is.
        unit: &'static str,
    },
    /// A scale is negative, infinite or not a number.
    Scale {
        /// The scale.
        found: f32,
        /// The first row it belongs to.
        row: usize,
    },
    /// A weight is none of -1, 0, +1.
    Code {
        /// Index of the weight, flat over the tensor.
        weight: u64,
        /// Whether the type is I2_S, which has several layouts.
        i2s: bool,
    },
    /// The blocks of a row have different scales.
    BlockScales {
        /// The row.
        row: usize,
        /// Two of them.
        found: [f32; 2],
    },
    /// A value is infinite or not a number.
    NotFinite {
        /// Index of the value, flat over the tensor.
        index: u64,
    },
    /// Floats of more than three values in a row.
    NotTernary {
        /// Index of one that is neither zero nor of the size of the largest in its row.
        index: u64,
        /// That value.
        found: f32,
        /// The largest size in its row.
        largest: f32,
    },
}

impl fmt::Display for TernaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { kind } => write!(
                f,
                "has type {kind}, expected ternary weights: I2_S, TQ1_0, TQ2_0, IQ1_BN, IQ2_BN, or floats; convert the original model to I2_S"
            ),
            Self::LookUp { kind } => write!(
                f,
                "has type {kind}, whose layout depends on the machine that made the file and stands nowhere in it; \
                 fetch ggml-model-i2_s.gguf of the same repository"
            ),
            Self::Blocks { unit } => {
                write!(
                    f,
                    "is no whole number of {unit}; if another program made the file, --i2s-layout may help"
                )
            }
            Self::Scale { found, row } => {
                write!(f, "has scale {found} (row {row}), expected a finite one of at least 0")
            }
            Self::Code { weight, i2s } => {
                write!(f, "weight {weight} has code 3, which stands for nothing; the file is damaged")?;
                let hint =
                    " or no published I2_S file (128 weights in 32 bytes): --i2s-layout names other layouts";
                f.write_str(if *i2s { hint } else { "" })
            }
            Self::BlockScales { row, found: [one, other] } => write!(
                f,
                "has blocks of scale {one} and of scale {other} in row {row}, but a row can have only one; \
                 quantise the original model again, to I2_S"
            ),
            Self::NotFinite { index } => write!(f, "value {index} is infinite or not a number"),
            Self::NotTernary { index, found, largest } => write!(
                f,
                "value {index} is {found}, neither 0 nor {largest} or its negative: these are no ternary weights; \
                 if the model was trained to be ternary, --quantize absmean makes them so"
            ),
        }
    }
}

impl std::error::Error for TernaryError {}
