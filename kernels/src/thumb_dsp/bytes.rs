//! Rows of int8 times numbers of 16 bits: the integer head, and a query's scores.
//!
//! ```text
//! word of four bytes           SXTB16: | 2 | 0 |     SXTB16 turned by 8: | 3 | 1 |
//! the other side, once         pairs:  | 2 | 0 |                         | 3 | 1 |
//! ```
//!
//! Two SXTB16 and two SMLAD for four products, and three loads for sixteen.

use ternlet_core::kernel::WideActivations;
use ternlet_core::tensor::ByteMatrix;

use super::Pairs;
use super::put;
use super::raw::{aligned, byte_rows};
use crate::head::COLS;

/// Rows whose sums wait on the stack.
const ROWS: usize = 16;

/// [`crate::lanes::Instructions::head`]: matrices of whole groups of columns, few enough for sums of 32 bits.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(super) unsafe fn head(
    weights: &ByteMatrix<'_>,
    x: &WideActivations<'_>,
    first_row: usize,
    out: &mut [f32],
) -> bool {
    let (cols, tokens) = (weights.cols, x.tokens());
    if !cols.is_multiple_of(16) || cols > COLS || !aligned(weights.values) {
        return false;
    }
    let mut room = [[0; 8]; COLS / 16];
    let mut sums = [0; ROWS];
    for token in 0..tokens {
        let pairs = pairs_of(&x.token(token)[..cols], &mut room);
        let strips =
            out.chunks_mut(ROWS * tokens).zip(weights.values[first_row * cols..].chunks(ROWS * cols));
        for ((out, rows), scales) in strips.zip(weights.scales[first_row..].chunks(ROWS)) {
            let sums = &mut sums[..out.len() / tokens];
            // SAFETY: the caller vouches for the CPU.
            unsafe { byte_rows(&rows[..sums.len() * cols], pairs, sums) };
            put(sums, scales, x.scales[token], tokens, &mut out[token..]);
        }
    }
    true
}

/// Sorts whole groups of 16 numbers into pairs.
#[inline(always)]
pub(super) fn pairs_of<'r, N: Copy + Into<i32>>(numbers: &[N], room: &'r mut [Pairs]) -> &'r [Pairs] {
    let (groups, _) = numbers.as_chunks::<16>();
    for (pairs, numbers) in room.iter_mut().zip(groups) {
        for (pairs, numbers) in pairs.as_chunks_mut::<2>().0.iter_mut().zip(numbers.as_chunks::<4>().0) {
            let [a, b, c, d] = numbers.map(|number| number.into() as u32);
            *pairs = [a & 0xffff | c << 16, b & 0xffff | d << 16];
        }
    }
    &room[..groups.len()]
}
