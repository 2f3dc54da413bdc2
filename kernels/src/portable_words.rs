//! The portable kernel as a 32-bit CPU without vectors runs it: two rows in one machine word.
//!
//! The idea: a multiplication of 32 bits by one activation multiplies two codes, 16 bits apart.
//!
//! ```text
//! words of rows r and r + 1 of one group (byte j, bits 2p+1:2p = column 4p + j):
//!
//!     a = | j=3 | j=2 | j=1 | j=0 |        b likewise
//!     near = a's low half | b's low half << 16        columns 4p, 4p + 1
//!     far  = a's high half >> 16 | b's high half      columns 4p + 2, 4p + 3
//!
//! for each of the 8 columns of near, and of far:
//!     lanes += (half >> shift & 0x0003_0003) * activation       (modulo 2^32)
//! lanes = sum of row r + 65,536 * sum of row r + 1
//! ```
//!
//! 1. Per column and two rows that is one AND with a shifted operand and one multiply-add on a
//!    Cortex-M, where extracting each code would be two of each.
//! 2. The low sum is read as int16 and its borrow taken out of the high one; both are exact for 128
//!    columns (128 * 2 * -128 = -32,768). So lanes are split every 8 groups.
//! 3. Two rows at a time, 1.7 instructions a weight on a Cortex-M7. Four rows would share each
//!    activation's load, but the compiler orders them one pair after the other and keeps the
//!    activations in memory between: 2.0 instructions.
//! 4. Several tokens share a tile's way from flash to cache, not the unpacking: with two tokens the
//!    compiler keeps the codes in memory between, 2.0 instructions again.
//! 5. The same code runs on every machine under its own name, so that every machine tests it; on a
//!    64-bit one it is the slowest kernel.

use ternlet_core::kernel::{Activations, Kernel};
use ternlet_core::packing::{TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::declare::declare_kernel;
use crate::lanes::{Plain, float_operations};
use crate::tiles::{self, Group, GroupValues, RowSums};
use crate::unpacked;

/// The kernel's name.
pub const NAME: &str = "portable-words";

/// Groups between two splits of the lanes.
const GROUPS_EXACT: usize = 8;
/// Tokens of a block: their sums lie on the stack, which is small where this kernel is used.
const TOKENS: usize = 8;
/// Two codes, one per half word.
const CODES: u32 = 0x0003_0003;

declare_kernel! {
    /// The portable kernel as a 32-bit CPU runs it.
    PortableWords, |_features| true
}

impl Kernel for PortableWords {
    fn name(&self) -> &'static str {
        let () = self.proof;
        NAME
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        if out.is_empty() {
            return;
        }
        match weights.packing {
            TernaryPacking::Tile16 => tile16(weights, x, first_row, out),
            _ => unpacked::ternary::<Plain>(weights, x, first_row, out),
        }
    }

    float_operations!(Plain);
}

/// [`Kernel::ternary`] for tiles.
pub(crate) fn tile16(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if x.tokens() == 1 {
        return tiles::gemv(weights, x, first_row, out, code_sums);
    }
    tiles::gemm::<TOKENS, 16>(weights, x, first_row, out, |codes, block, sums| {
        for (t, sums) in sums.iter_mut().enumerate() {
            *sums = code_sums(codes, block.token(t));
        }
    });
}

/// The sums of code times activation of a tile's rows.
fn code_sums(codes: &[Group], values: &[GroupValues]) -> RowSums {
    let mut sums = [0_i32; TILE_ROWS];
    for (codes, values) in codes.chunks(GROUPS_EXACT).zip(values.chunks(GROUPS_EXACT)) {
        for (pair, sums) in sums.as_chunks_mut::<2>().0.iter_mut().enumerate() {
            let mut lanes = 0;
            for (codes, values) in codes.iter().zip(values) {
                lanes = add_group(lanes, &codes.as_chunks().0[pair], values);
            }
            for (sum, add) in sums.iter_mut().zip(split(lanes)) {
                *sum = sum.wrapping_add(add);
            }
        }
    }
    sums
}

/// The lanes with one group's products of two rows (8 bytes) added.
#[inline(always)]
fn add_group(mut lanes: u32, codes: &[u8; 8], values: &GroupValues) -> u32 {
    let [a, b] = [0, 1].map(|row| u32::from_le_bytes(codes.as_chunks().0[row]));
    let (near, far) = (a & 0xffff | b << 16, a >> 16 | b & 0xffff_0000);
    for (half, first_column) in [(near, 0), (far, 2)] {
        for position in 0..4 {
            for odd in 0..2 {
                let value = i32::from(values[4 * position + first_column + odd]) as u32;
                let codes = half >> (8 * odd + 2 * position) & CODES;
                lanes = lanes.wrapping_add(codes.wrapping_mul(value));
            }
        }
    }
    lanes
}

/// The two sums of a pair's lanes.
#[inline(always)]
fn split(lanes: u32) -> [i32; 2] {
    let low = i32::from(lanes as i16);
    [low, (lanes as i32).wrapping_sub(low) >> 16]
}
