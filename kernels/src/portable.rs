//! The kernel of every CPU: plain Rust without `unsafe`, written so that the compiler vectorises it.
//!
//! The idea: 16-bit lanes, because every vector unit multiplies those; eight of them hold the bytes
//! of two rows.
//!
//! ```text
//! bytes 8q..8q+8 of a group are rows 2q and 2q + 1; byte 4r + j has columns j, 4+j, 8+j, 12+j in
//! bits 1:0, 3:2, 5:4, 7:6
//!
//!     lane       0     1     2     3     4     5     6     7
//!     row       2q    2q    2q    2q   2q+1  2q+1  2q+1  2q+1
//!     column  4p+0  4p+1  4p+2  4p+3  4p+0  4p+1  4p+2  4p+3
//!
//! for p in 0..4:  lanes += (bytes >> 2p & 3) * repeated[p]
//! ```
//!
//! 1. `repeated[p]` is a[4p..4p+4] twice. It is written out once for 16 groups and used by all
//!    rows of the tile: built in the inner loop, it cost more than the products.
//! 2. A lane takes 4 products of a code (at most 2) and an activation (-128 at the least) per
//!    group: 32 groups would make -32,768, which just fits. Lanes are widened after 16, which keeps
//!    `repeated` small.
//! 3. A code of 3 from a damaged image makes -24,576: nothing wraps.
//! 4. Two tokens share the shift and the mask. With four, LLVM's vectors fall apart.
//! 5. A 32-bit CPU has no such lanes; there the integer part is that of [`crate::portable_words`].

use ternlet_core::kernel::{Activations, Kernel};
use ternlet_core::packing::{TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::TernaryMatrix;

use crate::declare::declare_kernel;
use crate::lanes::{Plain, float_operations};
use crate::tiles::{self, Group, GroupValues, RowSums};
use crate::{portable_words, unpacked};

/// The kernel's name.
pub const NAME: &str = "portable";

/// Groups between two widenings of the 16-bit lanes.
const GROUPS_EXACT: usize = 16;
/// Tokens of a block: their sums lie on the stack.
const TOKENS: usize = 16;

declare_kernel! {
    /// The kernel of every CPU.
    Portable, |_features| true
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
            TernaryPacking::Tile16 if cfg!(target_pointer_width = "32") => {
                portable_words::tile16(weights, x, first_row, out);
            }
            TernaryPacking::Tile16 => tile16(weights, x, first_row, out),
            _ => unpacked::ternary::<Plain>(weights, x, first_row, out),
        }
    }

    float_operations!(Plain);
}

fn tile16(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    if x.tokens() == 1 {
        return tiles::gemv(weights, x, first_row, out, |codes, values| code_sums(codes, [values])[0]);
    }
    tiles::gemm::<TOKENS, 16>(weights, x, first_row, out, |codes, block, sums| {
        let (twos, rest) = sums.as_chunks_mut::<2>();
        let done = 2 * twos.len();
        for (i, sums) in twos.iter_mut().enumerate() {
            *sums = code_sums(codes, block.tokens(2 * i));
        }
        for (t, sums) in rest.iter_mut().enumerate() {
            [*sums] = code_sums(codes, [block.token(done + t)]);
        }
    });
}

/// The sums of code times activation of a tile's rows for `T` tokens.
fn code_sums<const T: usize>(codes: &[Group], values: [&[GroupValues]; T]) -> [RowSums; T] {
    let mut sums = [[0_i32; TILE_ROWS]; T];
    let mut repeated = [[[[0; 8]; 4]; GROUPS_EXACT]; T];
    for (block, codes) in codes.chunks(GROUPS_EXACT).enumerate() {
        for t in 0..T {
            let values = &values[t][block * GROUPS_EXACT..][..codes.len()];
            for (repeated, values) in repeated[t].iter_mut().zip(values) {
                for (repeated, values) in repeated.iter_mut().zip(values.as_chunks::<4>().0) {
                    *repeated = core::array::from_fn(|lane| i16::from(values[lane % 4]));
                }
            }
        }
        for pair in 0..TILE_ROWS / 2 {
            let lanes = pair_lanes(codes, pair, &repeated);
            for (sums, lanes) in sums.iter_mut().zip(lanes) {
                for (sum, lanes) in sums[2 * pair..].iter_mut().zip(lanes.as_chunks::<4>().0) {
                    *sum = lanes.iter().fold(*sum, |sum, &lane| sum.wrapping_add(i32::from(lane)));
                }
            }
        }
    }
    sums
}

/// The lanes of two rows over some groups: row `2 pair` in the first four.
///
/// Not inlined: where LLVM sees the lanes' sum it builds its vectors around that, two lanes wide.
#[inline(never)]
fn pair_lanes<const T: usize>(
    codes: &[Group],
    pair: usize,
    repeated: &[[[[i16; 8]; 4]; GROUPS_EXACT]; T],
) -> [[i16; 8]; T] {
    let mut lanes = [[0_i16; 8]; T];
    for (g, codes) in codes.iter().enumerate().take(GROUPS_EXACT) {
        let codes = &codes.as_chunks::<8>().0[pair];
        for (position, shift) in [0, 2, 4, 6].into_iter().enumerate() {
            for t in 0..T {
                add_products(&mut lanes[t], codes, shift, &repeated[t][g][position]);
            }
        }
    }
    lanes
}

/// Adds the products of one position's codes and activations to eight lanes.
#[inline(always)]
fn add_products(lanes: &mut [i16; 8], codes: &[u8; 8], shift: u32, values: &[i16; 8]) {
    for i in 0..8 {
        let code = i16::from(codes[i] >> shift & 3);
        lanes[i] = lanes[i].wrapping_add(code.wrapping_mul(values[i]));
    }
}
