//! The products of a token with a strip of unpacked weights, in assembler: left to itself the compiler
//! sums in another order, and keeps sums in memory for want of registers.

use core::arch::asm;
use core::arch::x86_64::*;

use heapless::Vec;

use crate::tiles::Group;

/// Most tiles of a strip.
pub(crate) const TILES: usize = 6;
/// Registers of sums.
const SUMS: usize = 2 * TILES;
/// Most steps of four columns: a lane of 16 bits takes 64 times two products of at most 255.
const STEPS: usize = 64;

/// Weights of `N` tiles' rows in four columns as signed bytes: for each tile eight rows, then the other eight, row r in
/// bytes 4r..4r+4.
pub(crate) type Step<const N: usize> = [[__m256i; 2]; N];

/// Weights of some columns, four a step.
pub(crate) type Steps<const N: usize> = Vec<Step<N>, STEPS>;

/// Sets `steps` to the weights of some tiles' groups, of which `unpack` gives [half][step]. It also takes what a tile
/// carries from one group to the next; returned for each tile.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn set_steps<const N: usize>(
    steps: &mut Steps<N>,
    tiles: [&[Group]; N],
    unpack: impl Fn(&Group, &mut [__m256i; 2]) -> [[__m256i; 4]; 2],
) -> Step<N> {
    let groups = tiles[0].len();
    steps.clear();
    let (room, _) = steps.spare_capacity_mut()[..4 * groups].as_chunks_mut::<4>();
    let mut carried = [[_mm256_setzero_si256(); 2]; N];
    for t in 0..N {
        let mut carry = carried[t];
        for (steps, group) in room.iter_mut().zip(&tiles[t][..groups]) {
            let [first, second] = unpack(group, &mut carry);
            for (step, halves) in steps.iter_mut().zip(first.into_iter().zip(second)) {
                // SAFETY: a step has room for N tiles, each of two halves.
                unsafe { *step.as_mut_ptr().cast::<[__m256i; 2]>().add(t) = halves.into() };
            }
        }
        carried[t] = carry;
    }
    // SAFETY: each half of each tile of these steps was just written.
    unsafe { steps.set_len(4 * groups) };
    carried
}

/// Four steps' products of a token: a broadcast, then product and sum for eight rows each.
macro_rules! step {
    ($step:literal, $tiles:literal: $($sum:literal)+) => {
        concat!(
            "vpbroadcastd ymm15, dword ptr [{values} + 4*", $step, "]\n",
            $(
                "vpmaddubsw ymm14, ymm15, ymmword ptr [{weights} + 32*(2*", $tiles, "*", $step, "+", $sum, ")]\n",
                "vpaddw ymm", $sum, ", ymm", $sum, ", ymm14\n",
            )+
        )
    };
}

/// All products of a token.
macro_rules! groups {
    ($weights:ident, $values:ident, $count:ident, $sums:ident, $tiles:literal: $($sum:literal)+) => {
        asm!(
            ".p2align 5",
            "2:",
            step!("0", $tiles: $($sum)+),
            step!("1", $tiles: $($sum)+),
            step!("2", $tiles: $($sum)+),
            step!("3", $tiles: $($sum)+),
            "add {values}, 16",
            concat!("add {weights}, 256*", $tiles),
            "dec {count}",
            "jnz 2b",
            weights = inout(reg) $weights => _,
            values = inout(reg) $values => _,
            count = inout(reg) $count => _,
            inout("ymm0") $sums[0], inout("ymm1") $sums[1], inout("ymm2") $sums[2], inout("ymm3") $sums[3],
            inout("ymm4") $sums[4], inout("ymm5") $sums[5], inout("ymm6") $sums[6], inout("ymm7") $sums[7],
            inout("ymm8") $sums[8], inout("ymm9") $sums[9], inout("ymm10") $sums[10], inout("ymm11") $sums[11],
            out("ymm14") _, out("ymm15") _,
            options(readonly, nostack),
        )
    };
}

/// The sums of weight times value over some steps, for up to six tiles: of each tile two times 16 lanes,
/// two a row, which wrap. Values are unsigned bytes.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn sums_of_steps<const N: usize>(weights: &[Step<N>], values: &[[i8; 16]]) -> Step<N> {
    let (weights, _) = weights.as_chunks::<4>();
    let count = weights.len();
    let mut sums = [_mm256_setzero_si256(); SUMS];
    assert!(count == values.len());
    if count > 0 {
        let (weights, values) = (weights.as_ptr(), values.as_ptr());
        // SAFETY: the CPU has AVX2. Each round reads four steps of weights (N tiles of 64 bytes) and 16
        // values, and there are `count` of both; registers that a strip of N tiles leaves alone
        // come out as they were.
        unsafe {
            match N {
                1 => groups!(weights, values, count, sums, "1": 0 1),
                2 => groups!(weights, values, count, sums, "2": 0 1 2 3),
                3 => groups!(weights, values, count, sums, "3": 0 1 2 3 4 5),
                4 => groups!(weights, values, count, sums, "4": 0 1 2 3 4 5 6 7),
                5 => groups!(weights, values, count, sums, "5": 0 1 2 3 4 5 6 7 8 9),
                6 => groups!(weights, values, count, sums, "6": 0 1 2 3 4 5 6 7 8 9 10 11),
                _ => unreachable!("{N} tiles"),
            }
        }
    }
    let mut all = [[_mm256_setzero_si256(); 2]; N];
    for (to, from) in all.as_flattened_mut().iter_mut().zip(sums) {
        *to = from;
    }
    all
}
