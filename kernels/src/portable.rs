//! The kernel of every CPU: plain Rust without `unsafe`, written so that the compiler vectorises it.
//!
//! The idea, for a tile of 16 rows: 16-bit lanes, because every vector unit multiplies those.
//!
//! ```text
//! a group's 64 bytes as 32 lanes of 16 bits; lane 2r + h holds row r, bytes j = 2h, 2h + 1
//!
//!     bits   15:14 13:12 11:10  9:8 | 7:6  5:4  3:2  1:0
//!     column    activation 2h + 1   |  activation 2h        of position p = 3, 2, 1, 0
//!
//! for p in 0..4, odd in 0..2:
//!     lanes[2r + h] += (word >> (8 odd + 2p) & 3) * a[4p + 2h + odd]
//! ```
//!
//! 1. A lane takes 8 products of a code (at most 2) and an activation (-128 at the least) per
//!    group: 16 groups make -32,768, which just fits. So lanes are widened every 16 groups.
//! 2. A code of 3 from a damaged image may wrap a lane. The arithmetic is wrapping: the sum is then
//!    wrong and nothing else happens.
//! 3. Several tokens share the shift and the mask. Two of them fill the registers of SSE2.
//! 4. A 32-bit CPU has no such lanes; there the integer part is that of [`crate::portable_words`].

use ternlet_core::kernel::{Activations, Kernel};
use ternlet_core::packing::{TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::features::CpuFeatures;
use crate::lanes::{HalfByFormula, float_operations};
use crate::tiles::{self, Group, GroupValues, RowSums};
use crate::{portable_words, rows2};

/// The kernel's name.
pub const NAME: &str = "portable";

/// Groups between two widenings of the 16-bit lanes.
const GROUPS_EXACT: usize = 16;
/// Tokens of a block: their sums lie on the stack.
const TOKENS: usize = 16;

static KERNEL: Portable = Portable { proof: () };

/// The kernel of every CPU.
#[derive(Clone, Copy, Debug)]
pub struct Portable {
    proof: (),
}

impl Portable {
    /// The kernel: every CPU can run it.
    pub const fn new(_features: &CpuFeatures) -> Option<Self> {
        Some(Portable { proof: () })
    }

    pub(crate) fn find(features: &CpuFeatures) -> Option<&'static dyn Kernel> {
        Self::new(features).map(|_| &KERNEL as &dyn Kernel)
    }
}

impl Kernel for Portable {
    fn name(&self) -> &'static str {
        let () = self.proof;
        NAME
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        if out.is_empty() {
            return;
        }
        match weights.packing {
            TernaryPacking::Rows2 => rows2::ternary(weights, x, first_row, out),
            TernaryPacking::Tile16 if cfg!(target_pointer_width = "32") => {
                portable_words::tile16(weights, x, first_row, out);
            }
            TernaryPacking::Tile16 => tile16(weights, x, first_row, out),
        }
    }

    float_operations!(HalfByFormula);
}

fn tile16(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if x.tokens() == 1 {
        return tiles::gemv(weights, x, first_row, out, |codes, values| code_sums(codes, [values])[0]);
    }
    tiles::gemm::<TOKENS>(weights, x, first_row, out, |codes, block, sums| {
        let (pairs, rest) = sums.as_chunks_mut::<2>();
        let paired = 2 * pairs.len();
        for (i, sums) in pairs.iter_mut().enumerate() {
            *sums = code_sums(codes, block.tokens(2 * i));
        }
        for (t, sums) in rest.iter_mut().enumerate() {
            [*sums] = code_sums(codes, [block.token(paired + t)]);
        }
    });
}

/// The sums of code times activation of a tile's rows for `T` tokens.
fn code_sums<const T: usize>(codes: &[Group], values: [&[GroupValues]; T]) -> [RowSums; T] {
    let mut sums = [[0_i32; TILE_ROWS]; T];
    for (block, codes) in codes.chunks(GROUPS_EXACT).enumerate() {
        let mut lanes = [[0; 2 * TILE_ROWS]; T];
        let values = values.map(|values| &values[block * GROUPS_EXACT..][..codes.len()]);
        for (g, codes) in codes.iter().enumerate() {
            add_group(&mut lanes, codes, values.map(|values| &values[g]));
        }
        for (sums, lanes) in sums.iter_mut().zip(lanes) {
            for (sum, [first, second]) in sums.iter_mut().zip(lanes.as_chunks::<2>().0) {
                *sum = sum.wrapping_add(i32::from(*first) + i32::from(*second));
            }
        }
    }
    sums
}

/// Adds one group's products to the lanes of each token.
#[inline(always)]
fn add_group<const T: usize>(
    lanes: &mut [[i16; 2 * TILE_ROWS]; T],
    codes: &Group,
    values: [&GroupValues; T],
) {
    let (words, _) = codes.as_chunks::<2>();
    for column in 0..8 {
        let (position, odd) = (column / 2, column % 2);
        for t in 0..T {
            let value = |half: usize| i16::from(values[t][4 * position + 2 * half + odd]);
            let pair = [value(0), value(1)];
            for lane in 0..2 * TILE_ROWS {
                let word = u16::from_le_bytes(words[lane]);
                let code = (word >> (8 * odd + 2 * position) & 3) as i16;
                lanes[t][lane] = lanes[t][lane].wrapping_add(code.wrapping_mul(pair[lane % 2]));
            }
        }
    }
}
