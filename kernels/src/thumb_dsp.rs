//! The kernel of 32-bit ARM CPUs with the DSP instructions: Cortex-M4, M7, M33, M55.
//!
//! The idea: SMLAD multiplies two pairs of 16 bits and adds both products; each half of its first
//! operand holds the codes of *two* rows, 12 bits apart, so one instruction does four products.
//!
//! ```text
//! words of rows r and r + 1 of one group (byte j, bits 2p+1:2p = column 4p + j):
//!
//!     A = row r's          V = row (r + 1)'s, turned left by 12
//!     U0 = A in bits 3:0 of every byte, V in bits 7:4         4 instructions for both
//!     U1 = V in bits 3:0 of every byte, A in bits 7:4
//!
//! for s in 0, 2, 8, 10 of U0 and in 4, 6, 12, 14 of U1:       s = 8j + 2p, j = 0 or 1
//!     field = (U turned right by s) & 0x3003_3003
//!           = | row r + 1 | 0 | row r | row r + 1 | 0 | row r |       bits 29:28 17:16 13:12 1:0
//!               column 4p + j + 2       column 4p + j
//!     chain = SMLAD(field, | x[4p + j + 2] * 2^8 | x[4p + j] * 2^8 |, chain)
//! chain = 2^8 * sum of row r + 2^20 * sum of row r + 1 + 2^19
//! ```
//!
//! 1. A chain starts from `2^19 - (2^8 + 2^20) * sum(x)`, so it ends with sums of weights, not of codes,
//!    and with row r's sum never negative: 16 columns of at most 127 in size stay below 2^19 / 2^8.
//!    Then `chain >> 20` is row r + 1's sum to the bit; its total and the chains' give row r's total.
//! 2. 16 times -128 is one too many. No scale makes an activation -128 (the largest becomes 127), so
//!    a call with one goes the way of [`crate::portable_words`].
//! 3. Shifts cost nothing (AND takes a turned operand), loads of several registers are one instruction:
//!    25 instructions for 32 weights of one token. Codes unpacked once for several tokens: 14 and, divided
//!    among the tokens, 15.
//! 4. What was tried besides stands in `docs/performance.md`.

mod attention;
mod bytes;
mod raw;

use core::mem::MaybeUninit;

use ternlet_core::kernel::{Activations, Kernel, Queries, WideActivations};
use ternlet_core::packing::{TILE_ROWS, TernaryPacking};
use ternlet_core::tensor::{ByteMatrix, TernaryMatrix};

use crate::attention::Scaled;
use crate::declare::declare_kernel;
use crate::lanes::{Instructions, float_operations};
use crate::tiles::{groups_of, scaled};
use crate::{portable_words, unpacked};

/// The kernel's name.
pub const NAME: &str = "thumb-dsp";

/// A group's activations: where its chains start, then pairs of activations for fields s = 0, 2, 8, 10,
/// 4, 6, 12, 14.
type Prepared = [u32; 9];

/// A group's fields of two rows, in the same order.
type Unpacked = [u32; 8];

/// 16 numbers of 16 bits, a pair a word: 0 and 2, 1 and 3, 4 and 6, and so on.
type Pairs = [u32; 8];

/// Prepared groups on the stack, 9 KB: of one token, or of as many tokens as fit (16 of 256 columns).
const PREPARED_MOST: usize = 256;
/// Unpacked groups on the stack, 1 KB: wider matrices take one token at a time.
const UNPACKED_MOST: usize = 32;
/// Tokens that share what is unpacked.
const TOKENS: usize = 16;

declare_kernel! {
    /// The kernel of 32-bit ARM CPUs with the DSP instructions.
    ThumbDsp, |features| features.has_dsp()
}

impl Kernel for ThumbDsp {
    fn name(&self) -> &'static str {
        let () = self.proof;
        NAME
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        if out.is_empty() {
            return;
        }
        match weights.packing {
            // SAFETY: the CPU has the instructions: `self` exists.
            TernaryPacking::Tile16 if unsafe { tile16(weights, x, first_row, out) } => (),
            TernaryPacking::Tile16 => portable_words::tile16(weights, x, first_row, out),
            _ => other_packing(weights, x, first_row, out),
        }
    }

    float_operations!(Dsp);
}

/// The DSP instructions, for the bodies that are shared; named by [`ThumbDsp`] alone.
struct Dsp;

impl Instructions for Dsp {
    #[inline(always)]
    fn head(weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]) -> bool {
        // SAFETY: the CPU has the instructions: a `ThumbDsp` exists.
        unsafe { bytes::head(weights, x, first_row, out) }
    }

    #[inline(always)]
    fn attend_int8(queries: &Queries<'_>, keys: Scaled<'_>, values: Scaled<'_>, out: &mut [f32]) -> bool {
        // SAFETY: as above.
        unsafe { attention::attend_int8(queries, keys, values, out) }
    }
}

/// Not inlined, so that its 4 KB of stack are not there while a tile is computed.
#[inline(never)]
fn other_packing(weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
    unpacked::ternary::<Dsp>(weights, x, first_row, out);
}

/// [`Kernel::ternary`] for tiles; false, with `out` in disorder, where this way does not suit.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(never)]
unsafe fn tile16(
    weights: &TernaryMatrix<'_>,
    x: &Activations<'_>,
    first_row: usize,
    out: &mut [f32],
) -> bool {
    let (tokens, groups) = (x.tokens(), weights.cols.div_ceil(16));
    if groups > PREPARED_MOST || !raw::aligned(weights.codes) || !raw::aligned(x.values) {
        return false;
    }
    let together = if groups > UNPACKED_MOST { 1 } else { TOKENS.min(PREPARED_MOST / groups.max(1)) };
    // As many blocks as must be, of about one size.
    let together = tokens.div_ceil(tokens.div_ceil(together));
    let mut room = Room {
        prepared: [MaybeUninit::uninit(); PREPARED_MOST],
        unpacked: [MaybeUninit::uninit(); UNPACKED_MOST],
        sums: [[0; 2]; TOKENS],
    };
    for first in (0..tokens).step_by(together) {
        let count = together.min(tokens - first);
        let prepared = &mut room.prepared[..count * groups];
        for t in 0..count {
            let values = &x.token(first + t).as_chunks().0[..groups];
            // SAFETY: the caller vouches for the CPU.
            if !unsafe { raw::prepare(values, &mut prepared[t * groups..][..groups]) } {
                return false;
            }
        }
        let scales = &x.scales[first..][..count];
        for (at, out) in out.chunks_mut(TILE_ROWS * tokens).enumerate() {
            let tile = Tile {
                codes: groups_of::<16>(weights, first_row / TILE_ROWS + at),
                scales: &weights.scales[first_row + at * TILE_ROWS..],
            };
            // SAFETY: the caller vouches for the CPU.
            unsafe {
                match together {
                    1 => tile.of_one(&mut room, scales[0], tokens, &mut out[first..]),
                    _ => tile.of_several(&mut room, scales, tokens, &mut out[first..]),
                }
            }
        }
    }
    true
}

/// Numbers on the stack.
struct Room {
    /// (tokens of a block, groups).
    prepared: [MaybeUninit<Prepared>; PREPARED_MOST],
    /// (groups), of two rows.
    unpacked: [MaybeUninit<Unpacked>; UNPACKED_MOST],
    /// (tokens of a block, 2 rows); or of one token, (pairs of rows, 2 rows).
    sums: [[i32; 2]; TOKENS],
}

/// 16 rows.
struct Tile<'a> {
    codes: &'a [[u8; 64]],
    scales: &'a [f32],
}

impl Tile<'_> {
    /// One token's results; `out` starts at the first one, rows `tokens` apart.
    ///
    /// # Safety
    ///
    /// - The CPU has the DSP instructions.
    #[inline(always)]
    unsafe fn of_one(&self, room: &mut Room, act_scale: f32, tokens: usize, out: &mut [f32]) {
        let (rows, prepared) = (out.len().div_ceil(tokens), &room.prepared[..self.codes.len()]);
        let pairs = &mut room.sums[..rows.div_ceil(2)];
        // SAFETY: the caller vouches for the CPU.
        unsafe { raw::tile_sums(self.codes, prepared, pairs) };
        put(&pairs.as_flattened()[..rows], self.scales, act_scale, tokens, out);
    }

    /// The results of a block of tokens; `out` starts at the first one's, rows `tokens` apart.
    ///
    /// # Safety
    ///
    /// - The CPU has the DSP instructions.
    #[inline(always)]
    unsafe fn of_several(&self, room: &mut Room, act_scales: &[f32], tokens: usize, out: &mut [f32]) {
        let (count, groups) = (act_scales.len(), self.codes.len());
        let unpacked = &mut room.unpacked[..groups];
        let (prepared, sums) = (&room.prepared[..count * groups], &mut room.sums[..count]);
        for (pair, out) in out.chunks_mut(2 * tokens).enumerate() {
            // SAFETY: the caller vouches for the CPU.
            unsafe {
                raw::unpack(self.codes, pair, unpacked);
                raw::dots(unpacked, prepared, sums);
            }
            for (row, out) in out.chunks_mut(tokens).enumerate() {
                let (scale, out) = (self.scales[2 * pair + row], &mut out[..count]);
                for t in 0..count {
                    out[t] = scaled(sums[t][row], scale, act_scales[t]);
                }
            }
        }
    }
}

/// One token's results of some rows, `tokens` apart in `out`.
#[inline(always)]
fn put(sums: &[i32], scales: &[f32], act_scale: f32, tokens: usize, out: &mut [f32]) {
    match tokens {
        1 => put_rows(sums, scales, act_scale, &mut out[..sums.len()]),
        _ => put_column(sums, scales, act_scale, out.iter_mut().step_by(tokens)),
    }
}

/// Not inlined: the compiler makes one loop of this and the next, for any distance of results.
#[inline(never)]
fn put_rows(sums: &[i32], scales: &[f32], act_scale: f32, out: &mut [f32]) {
    let rows = out.len();
    let (sums, scales) = (&sums[..rows], &scales[..rows]);
    for row in 0..rows {
        out[row] = scaled(sums[row], scales[row], act_scale);
    }
}

#[inline(never)]
fn put_column<'o>(sums: &[i32], scales: &[f32], act_scale: f32, out: impl Iterator<Item = &'o mut f32>) {
    for ((out, sum), scale) in out.zip(sums).zip(scales) {
        *out = scaled(*sum, *scale, act_scale);
    }
}
