//! How often each weight occurs, and which shares no real model has.
//!
//! A model trained to be ternary has a quarter to two thirds of zeros and nearly as many +1 as -1;
//! random codes have a third of each. Damage and other formats under the same number show here:
//! runs of one byte, text, floats. What no count of codes can show is the layout: all layouts of
//! I2_S hold the same codes, in another order.

use super::pack::Codes;
use crate::format::gguf::shown;
use std::fmt;
use ternlet_core::packing::GROUP_COLS;

/// Groups of 16 that are counted, evenly spread over the tensor: a million weights.
const GROUPS_MAX: usize = 1 << 16;
/// Below this many weights nothing is judged: a uniformly random tensor of so many has a share of
/// zeros within 0.333 +- 0.05 (seven standard deviations), and an imbalance of at most 0.14.
const WEIGHTS_MIN: u64 = 4096;
/// The least and the largest share of zeros that no warning is given for.
const ZEROS: [f32; 2] = [0.05, 0.95];
/// The largest `|plus - minus| / (plus + minus)` that no warning is given for.
const IMBALANCE_MAX: f32 = 0.2;

/// Something about the weights or scales of a tensor that a user should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The tensor.
    pub tensor: String,
    /// What about it.
    pub kind: WarningKind,
}

/// What a warning is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WarningKind {
    /// Nearly no zeros, or nearly only zeros.
    Zeros {
        /// Their share.
        share: f32,
    },
    /// Many more of one sign than of the other.
    Signs {
        /// Share of +1 among the weights that are not zero.
        plus: f32,
    },
    /// A scale was rounded to half precision.
    RoundedScale {
        /// What it was.
        from: f32,
        /// What it became.
        to: f32,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = shown(&self.tensor);
        let advice = "no trained model is like that; if answers make no sense, the file is damaged or of another format";
        match self.kind {
            WarningKind::Zeros { share } => {
                write!(f, "tensor {name}: {:.1} % of the weights are zero; {advice}", 100.0 * share)
            }
            WarningKind::Signs { plus } => write!(
                f,
                "tensor {name}: {:.1} % of the weights that are not zero are +1; {advice}",
                100.0 * plus
            ),
            WarningKind::RoundedScale { from, to } => {
                write!(f, "tensor {name}: the scale {from} was rounded to {to}; I2_S keeps it")
            }
        }
    }
}

/// Counts of weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Census {
    minus: u64,
    zero: u64,
    plus: u64,
}

impl Census {
    /// Counts evenly spread groups of a (rows, cols) matrix.
    pub fn of(codes: impl Codes, (rows, cols): (usize, usize)) -> Census {
        let groups = cols.div_ceil(GROUP_COLS);
        let total = rows * groups;
        let mut census = Census::default();
        for flat in (0..total).step_by(total.div_ceil(GROUPS_MAX).max(1)) {
            let (row, group) = (flat / groups, flat % groups);
            let len = (cols - group * GROUP_COLS).min(GROUP_COLS) as u64;
            let words = codes.row_group(row, group);
            let ones =
                |bit: u32| words.iter().map(|word| (word >> bit & 0x0101_0101).count_ones()).sum::<u32>();
            // What is past the row's end is a zero.
            let (plus, zero) = (u64::from(ones(1)), u64::from(ones(0)) + len - GROUP_COLS as u64);
            census.plus += plus;
            census.zero += zero;
            census.minus += len - plus - zero;
        }
        census
    }

    /// What is strange about them.
    pub fn doubts(self) -> Option<WarningKind> {
        let all = self.minus + self.zero + self.plus;
        if all < WEIGHTS_MIN {
            return None;
        }
        let share = self.zero as f32 / all as f32;
        if !(ZEROS[0]..=ZEROS[1]).contains(&share) {
            return Some(WarningKind::Zeros { share });
        }
        let (signed, difference) = (self.minus + self.plus, self.plus.abs_diff(self.minus));
        let unequal = difference as f32 > IMBALANCE_MAX * signed as f32;
        (unequal && signed >= WEIGHTS_MIN / 8)
            .then(|| WarningKind::Signs { plus: self.plus as f32 / signed as f32 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_judged() {
        let doubts = |minus, zero, plus| Census { minus, zero, plus }.doubts();
        assert_eq!(doubts(1000, 1000, 1000), None, "too few");
        assert_eq!(doubts(1_000, 4_000, 1_000), None);
        assert_eq!(doubts(4_900, 200, 4_900), Some(WarningKind::Zeros { share: 0.02 }));
        assert_eq!(doubts(100, 9_800, 100), Some(WarningKind::Zeros { share: 0.98 }));
        assert_eq!(doubts(4_500, 1_000, 5_500), None);
        assert_eq!(doubts(1_000, 1_000, 3_000), Some(WarningKind::Signs { plus: 0.75 }));
    }
}
