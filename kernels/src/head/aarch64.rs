//! The integer head with NEON, and with the dot product instructions.
//!
//! ```text
//! for each strip of 64 rows, each 8 tokens:              sums[token][row] of 64 bits
//!     for each 2048 columns, each token:
//!         activations once for the strip                 dotprod: as two planes of int8
//!         for each eight rows:
//!             64 columns at a time                       activations are loaded once for the rows
//!
//! dotprod: q = 256 * high + low;  SDOT by high, SDOT by low      two instructions for 16 products
//! NEON:    SXTL, SXTL2, four SMLAL over int16                    six
//! ```
//!
//! 1. `high` is RSHRN, which adds 128 and shifts by 8, and `low` the low byte: three instructions for
//!    16 activations, for 64 rows.
//! 2. A lane of 32 bits takes 512 of a block's products: 512 * 128 * 32639 < 2^31.
//! 3. NEON has no use for planes: a product of -128 and -128 leaves no room for another in 16 bits, so
//!    16 products would take seven instructions.
//! 4. Columns that fill no 64 meet zeros, in a copy of the rows' ends. Where rows fill no eight, the
//!    last one stands in.

use core::arch::aarch64::*;

use ternlet_core::kernel::WideActivations;
use ternlet_core::tensor::ByteMatrix;

use super::scaled;
use crate::raw::aarch64::{dot, load_i8, load_i16, store_i8};

/// Columns of a block.
const COLS: usize = 2048;
/// Columns of a step.
const STEP: usize = 64;
/// Rows of a strip.
const ROWS: usize = 64;
/// Tokens that take turns over a strip.
const TOKENS: usize = 8;

/// A step's activations.
type Words = [[i16; 8]; STEP / 8];
/// A step's activations as high and low bytes.
type Planes = [[[i8; 16]; STEP / 16]; 2];

/// The sums of 64 bits of a strip's rows.
type Sums = [i64; ROWS];

/// Declares [`crate::lanes::Instructions::head`] for one way of adding 64 products.
macro_rules! head {
    ($name:ident, $block:ident, $dots:ident, $rows:literal, $values:ty, $empty:expr, $prepare:ident, $lanes:ty,
        $zero:expr, $add:ident, $totals:ident, $feature:literal) => {
        /// [`ternlet_core::kernel::Kernel::head`].
        #[target_feature(enable = $feature)]
        pub(crate) fn $name(
            weights: &ByteMatrix<'_>,
            x: &WideActivations<'_>,
            first_row: usize,
            out: &mut [f32],
        ) {
            let (cols, tokens) = (weights.cols, x.tokens());
            let mut values: [$values; COLS / STEP] = [$empty; COLS / STEP];
            for (at, out) in out.chunks_mut(ROWS * tokens).enumerate() {
                let (first_row, count) = (first_row + at * ROWS, out.len() / tokens);
                let rows = &weights.values[first_row * cols..][..count * cols];
                for first in (0..tokens).step_by(TOKENS) {
                    let mut sums: [Sums; TOKENS] = [[0; ROWS]; TOKENS];
                    let sums = &mut sums[..TOKENS.min(tokens - first)];
                    for start in (0..cols).step_by(COLS) {
                        for (t, sums) in (first..).zip(&mut *sums) {
                            let token = &x.token(t)[start..];
                            $prepare(&token[..token.len().min(COLS)], &mut values);
                            $block(rows, cols, start, &values, &mut sums[..count]);
                        }
                    }
                    for (t, sums) in (first..).zip(sums) {
                        let results = out[t..].iter_mut().step_by(tokens);
                        for ((out, sum), scale) in results.zip(sums).zip(&weights.scales[first_row..]) {
                            *out = scaled(*sum, *scale, x.scales[t]);
                        }
                    }
                }
            }
        }

        /// Adds the products of a strip's rows over a block of columns from `start`.
        #[inline]
        #[target_feature(enable = $feature)]
        fn $block(rows: &[i8], cols: usize, start: usize, values: &[$values; COLS / STEP], sums: &mut [i64]) {
            let (width, last) = (COLS.min(cols - start), sums.len() - 1);
            for (at, sums) in sums.chunks_mut($rows).enumerate() {
                let mut some: [&[i8]; $rows] = [&[]; $rows];
                for (r, row) in some.iter_mut().enumerate() {
                    *row = &rows[($rows * at + r).min(last) * cols + start..][..width];
                }
                for (sum, total) in sums.iter_mut().zip($dots(some, values)) {
                    *sum += total;
                }
            }
        }

        /// The sums of some rows' products over a block of columns.
        #[inline]
        #[target_feature(enable = $feature)]
        fn $dots(rows: [&[i8]; $rows], values: &[$values; COLS / STEP]) -> [i64; $rows] {
            let width = rows[0].len().min(COLS);
            let steps = width / STEP;
            let mut lanes: [$lanes; $rows] = [$zero; $rows];
            let mut whole: [&[[i8; STEP]]; $rows] = [&[]; $rows];
            for r in 0..$rows {
                whole[r] = &rows[r].as_chunks().0[..steps];
            }
            for step in 0..steps {
                let mut some = [whole[0][step].as_chunks().0; $rows];
                for r in 0..$rows {
                    some[r] = whole[r][step].as_chunks().0;
                }
                $add(&mut lanes, some, &values[step]);
            }
            if width % STEP != 0 {
                let mut ends = [[0; STEP]; $rows];
                for (end, row) in ends.iter_mut().zip(rows) {
                    end[..width % STEP].copy_from_slice(&row[steps * STEP..width]);
                }
                $add(&mut lanes, ends.each_ref().map(|end| end.as_chunks().0), &values[steps]);
            }
            $totals(lanes)
        }
    };
}

head!(
    head_dotprod,
    add_block_dotprod,
    dots_dotprod,
    8,
    Planes,
    [[[0; 16]; STEP / 16]; 2],
    prepare_planes,
    [int32x4_t; 2],
    [vdupq_n_s32(0); 2],
    add_step_dotprod,
    totals_dotprod,
    "dotprod"
);
head!(
    head_neon,
    add_block_neon,
    dots_neon,
    8,
    Words,
    [[0; 8]; STEP / 8],
    prepare_words,
    int32x4_t,
    vdupq_n_s32(0),
    add_step_neon,
    totals_neon,
    "neon"
);

/// Activations as planes. What stands after them, meets zeros.
#[inline]
#[target_feature(enable = "neon")]
fn prepare_planes(from: &[i16], to: &mut [Planes; COLS / STEP]) {
    for (step, from) in from.chunks(STEP).enumerate() {
        let [high, low] = &mut to[step];
        // Padded activations are whole sixteens.
        for (at, from) in from.as_chunks::<16>().0.iter().enumerate() {
            let (halves, _) = from.as_chunks();
            let (a, b) = (load_i16(&halves[0]), load_i16(&halves[1]));
            store_i8(&mut high[at], vrshrn_high_n_s16::<8>(vrshrn_n_s16::<8>(a), b));
            store_i8(&mut low[at], vuzp1q_s8(vreinterpretq_s8_s16(a), vreinterpretq_s8_s16(b)));
        }
    }
}

/// Activations as they are. What stands after them, meets zeros.
#[inline]
fn prepare_words(from: &[i16], to: &mut [Words; COLS / STEP]) {
    to.as_flattened_mut().as_flattened_mut()[..from.len()].copy_from_slice(from);
}

/// Adds the products of eight rows.
#[inline]
#[target_feature(enable = "dotprod")]
fn add_step_dotprod(lanes: &mut [[int32x4_t; 2]; 8], rows: [&[[i8; 16]]; 8], [high, low]: &Planes) {
    for at in (0..STEP / 16).step_by(2) {
        let high = [load_i8(&high[at]), load_i8(&high[at + 1])];
        let low = [load_i8(&low[at]), load_i8(&low[at + 1])];
        for r in 0..8 {
            let row = [load_i8(&rows[r][at]), load_i8(&rows[r][at + 1])];
            for i in 0..2 {
                lanes[r][0] = dot(lanes[r][0], row[i], high[i]);
                lanes[r][1] = dot(lanes[r][1], row[i], low[i]);
            }
        }
    }
}

/// Adds the products of eight rows.
#[inline]
#[target_feature(enable = "neon")]
fn add_step_neon(lanes: &mut [int32x4_t; 8], rows: [&[[i8; 16]]; 8], words: &Words) {
    for at in (0..STEP / 16).step_by(2) {
        let mut values = [vdupq_n_s16(0); 4];
        for i in 0..4 {
            values[i] = load_i16(&words[2 * at + i]);
        }
        for r in 0..8 {
            let row = [load_i8(&rows[r][at]), load_i8(&rows[r][at + 1])];
            for i in 0..2 {
                let (low, high) = (vmovl_s8(vget_low_s8(row[i])), vmovl_high_s8(row[i]));
                let (by_low, by_high) = (values[2 * i], values[2 * i + 1]);
                lanes[r] = vmlal_s16(lanes[r], vget_low_s16(low), vget_low_s16(by_low));
                lanes[r] = vmlal_high_s16(lanes[r], low, by_low);
                lanes[r] = vmlal_s16(lanes[r], vget_low_s16(high), vget_low_s16(by_high));
                lanes[r] = vmlal_high_s16(lanes[r], high, by_high);
            }
        }
    }
}

/// The sum of each of eight rows. A block's sums of high bytes fit 32 bits, times 256 they do not.
#[inline]
#[target_feature(enable = "neon")]
fn totals_dotprod(lanes: [[int32x4_t; 2]; 8]) -> [i64; 8] {
    let mut totals = [0; 8];
    for r in 0..8 {
        totals[r] = (i64::from(vaddvq_s32(lanes[r][0])) << 8) + i64::from(vaddvq_s32(lanes[r][1]));
    }
    totals
}

/// The sum of each of eight rows.
#[inline]
#[target_feature(enable = "neon")]
fn totals_neon(lanes: [int32x4_t; 8]) -> [i64; 8] {
    let mut totals = [0; 8];
    for r in 0..8 {
        totals[r] = vaddlvq_s32(lanes[r]);
    }
    totals
}
