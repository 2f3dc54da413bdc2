//! The inner loops of the DSP kernel in assembler, each behind a function that cannot be misused.
//!
//! Naked functions, because fourteen registers are wanted and inline assembler leaves twelve. What
//! the loops compute stands in the parent module; here only which register holds what.

use core::arch::naked_asm;
use core::mem::MaybeUninit;

use super::{Pairs, Prepared, Unpacked};
use crate::tiles::Group;

/// Makes the assembler take DSP instructions where the target's CPUs may lack them.
#[cfg(not(arm_dsp_always))]
macro_rules! cpu {
    () => {
        ".cpu cortex-m33"
    };
}
#[cfg(arm_dsp_always)]
macro_rules! cpu {
    () => {
        ""
    };
}

/// The lines of as many groups as a register counts: four at a time, then two, then one.
macro_rules! groups {
    ($body:expr) => {
        groups!($body, "lr")
    };
    ($body:expr, $count:literal) => {
        concat!(
            "subs ", $count, ", ", $count, ", #4\n", "blt 4f\n", "3:\n", $body, $body, $body, $body, "subs ",
            $count, ", ", $count, ", #4\n", "bge 3b\n", "4: tst ", $count, ", #2\n", "beq 5f\n", $body,
            $body, "5: tst ", $count, ", #1\n", "beq 6f\n", $body, "6:\n",
        )
    };
}

/// r4 and r5, the words of two rows, become U0 and U1; r11 is lost.
macro_rules! merge {
    ($spare:literal) => {
        concat!(
            "eor ",
            $spare,
            ", r4, r5, ror #20\n",
            "and ",
            $spare,
            ", ",
            $spare,
            ", #0xf0f0f0f0\n",
            "eor r4, r4, ",
            $spare,
            "\n",
            "eor r5, ",
            $spare,
            ", r5, ror #20\n",
        )
    };
}

/// Adds a field of `word`, turned by so many bits, times the activations in `x` to r6.
macro_rules! add_field {
    ($word:literal, $turn:literal, $x:literal) => {
        concat!("and r11, r2, ", $word, $turn, "\n", "smlad r6, r11, ", $x, ", r6\n")
    };
}

/// [`tile_sums`] of one group: 25 instructions for 32 weights.
macro_rules! group_sums {
    () => {
        concat!(
            "ldrd r4, r5, [r0], #64\n",
            "ldm r1!, {{r6, r7, r8, r9, r10}}\n",
            merge!("r11"),
            add_field!("r4", "", "r7"),
            add_field!("r4", ", ror #2", "r8"),
            add_field!("r4", ", ror #8", "r9"),
            add_field!("r4", ", ror #10", "r10"),
            "ldm r1!, {{r7, r8, r9, r10}}\n",
            add_field!("r5", ", ror #4", "r7"),
            add_field!("r5", ", ror #6", "r8"),
            add_field!("r5", ", ror #12", "r9"),
            add_field!("r5", ", ror #14", "r10"),
            "add r12, r12, r6\n",
            "add r3, r3, r6, asr #20\n",
        )
    };
}

/// [`dots`] of one group: 14 instructions for 32 weights.
macro_rules! group_dots {
    () => {
        concat!(
            "ldm r0!, {{r2, r3, r4, r5}}\n",
            "ldm r1!, {{r6, r7, r8, r9, r10}}\n",
            "smlad r6, r2, r7, r6\n",
            "smlad r6, r3, r8, r6\n",
            "smlad r6, r4, r9, r6\n",
            "smlad r6, r5, r10, r6\n",
            "ldm r0!, {{r2, r3, r4, r5}}\n",
            "ldm r1!, {{r7, r8, r9, r10}}\n",
            "smlad r6, r2, r7, r6\n",
            "smlad r6, r3, r8, r6\n",
            "smlad r6, r4, r9, r6\n",
            "smlad r6, r5, r10, r6\n",
            "add r11, r11, r6\n",
            "add r12, r12, r6, asr #20\n",
        )
    };
}

/// Whether a slice starts at a multiple of four, as LDM and LDRD want it.
#[inline(always)]
pub(crate) fn aligned<T>(slice: &[T]) -> bool {
    slice.as_ptr().addr().is_multiple_of(4)
}

/// Prepares the groups of one token's activations; false where one of them is -128.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(crate) unsafe fn prepare(values: &[[i8; 16]], prepared: &mut [MaybeUninit<Prepared>]) -> bool {
    assert!(aligned(values) && prepared.len() == values.len());
    if values.is_empty() {
        return true;
    }
    // SAFETY: as many groups are written as are read, both within their slices and aligned; the
    // caller vouches for the CPU.
    let least = unsafe { prepare_groups(values.as_ptr(), values.len(), prepared.as_mut_ptr().cast()) };
    least.to_le_bytes().iter().all(|&byte| byte != 0x80)
}

/// In: values, groups, prepared. Returns the least of the values in each of four columns.
#[unsafe(naked)]
unsafe extern "C" fn prepare_groups(values: *const [i8; 16], groups: usize, prepared: *mut Prepared) -> u32 {
    macro_rules! half {
        () => {
            concat!(
                "ldrd r5, r6, [r0], #8\n",
                "ssub8 r3, r12, r5\n",
                "sel r12, r5, r12\n",
                "ssub8 r3, r12, r6\n",
                "sel r12, r6, r12\n",
                "and r3, r7, r5, lsl #8\n",
                "and r4, r7, r6, lsl #8\n",
                "and r5, r5, r7\n",
                "and r6, r6, r7\n",
                "smlad r9, r3, r8, r9\n",
                "smlad r9, r4, r8, r9\n",
                "smlad r9, r5, r8, r9\n",
                "smlad r9, r6, r8, r9\n",
                "stm r2!, {{r3, r4, r5, r6}}\n",
            )
        };
    }
    naked_asm!(
        cpu!(),
        "push {{r4, r5, r6, r7, r8, r9, lr}}",
        "mov r7, #0xff00ff00",
        "mov r8, #0x00010001",
        "mov r12, #0x7f7f7f7f",
        "2:",
        "mov r9, #0",
        "add r2, r2, #4",
        half!(),
        half!(),
        // What the chain starts from: 2^19 - (2^8 + 2^20) * sum; r9 is 2^8 * sum.
        "rsb r3, r9, #0x80000",
        "sub r3, r3, r9, lsl #12",
        "str r3, [r2, #-36]",
        "subs r1, r1, #1",
        "bne 2b",
        "mov r0, r12",
        "pop {{r4, r5, r6, r7, r8, r9, pc}}",
    )
}

/// Sets the sums of a tile's first pairs of rows for one token.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(crate) unsafe fn tile_sums(codes: &[Group], prepared: &[MaybeUninit<Prepared>], pairs: &mut [[i32; 2]]) {
    assert!(aligned(codes) && prepared.len() == codes.len() && (1..=8).contains(&pairs.len()));
    // SAFETY: all slices cover what is read and written, and are aligned; the prepared groups have
    // been written by `prepare`; the caller vouches for the CPU.
    unsafe {
        let (prepared, sums) = (prepared.as_ptr().cast(), pairs.as_mut_ptr());
        tile_pairs(codes.as_ptr(), prepared, codes.len(), sums, pairs.len());
    }
}

/// In: codes, prepared, groups, sums, and on the stack pairs (1 to 8).
///
/// A pair's codes and its sums are both eight bytes after the last one's, so one address leads to the
/// other. On the stack from `sp`: prepared, codes less sums, groups, sums' end.
#[unsafe(naked)]
unsafe extern "C" fn tile_pairs(
    codes: *const Group,
    prepared: *const Prepared,
    groups: usize,
    sums: *mut [i32; 2],
    pairs: usize,
) {
    naked_asm!(
        cpu!(),
        "push {{r4, r5, r6, r7, r8, r9, r10, r11, lr}}",
        "ldr r12, [sp, #36]",
        "add r12, r3, r12, lsl #3",
        "sub r4, r0, r3",
        "mov r5, r2",
        "push {{r3}}",
        "push {{r1, r4, r5, r12}}",
        "movw r2, #0x3003",
        "movt r2, #0x3003",
        "2:",
        "ldm sp, {{r1, r4, lr}}",
        "ldr r0, [sp, #16]",
        "add r0, r0, r4",
        "mov r3, #0",
        "sub r12, r3, lr, lsl #19",
        groups!(group_sums!()),
        "sub r12, r12, r3, lsl #20",
        "asr r12, r12, #8",
        "ldrd r4, r0, [sp, #12]",
        "strd r12, r3, [r0], #8",
        "str r0, [sp, #16]",
        "cmp r0, r4",
        "bne 2b",
        "add sp, sp, #20",
        "pop {{r4, r5, r6, r7, r8, r9, r10, r11, pc}}",
    )
}

/// Unpacks the codes of a pair of a tile's rows.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(crate) unsafe fn unpack(codes: &[Group], pair: usize, unpacked: &mut [MaybeUninit<Unpacked>]) {
    assert!(aligned(codes) && pair < 8 && unpacked.len() == codes.len());
    if codes.is_empty() {
        return;
    }
    // SAFETY: eight bytes are read from each group, at most its last; as many groups are written,
    // both aligned; the caller vouches for the CPU.
    unsafe {
        unpack_groups(codes.as_ptr().cast::<u64>().add(pair), codes.len(), unpacked.as_mut_ptr().cast());
    }
}

/// In: codes of a pair in the first group, groups, unpacked.
#[unsafe(naked)]
unsafe extern "C" fn unpack_groups(codes: *const u64, groups: usize, unpacked: *mut Unpacked) {
    macro_rules! group {
        () => {
            concat!(
                "ldrd r4, r5, [r0], #64\n",
                merge!("r6"),
                "and r6, r3, r4\n",
                "and r7, r3, r4, ror #2\n",
                "and r8, r3, r4, ror #8\n",
                "and r9, r3, r4, ror #10\n",
                "and r10, r3, r5, ror #4\n",
                "and r11, r3, r5, ror #6\n",
                "and r12, r3, r5, ror #12\n",
                "and lr, r3, r5, ror #14\n",
                "stm r2!, {{r6, r7, r8, r9, r10, r11, r12, lr}}\n",
            )
        };
    }
    naked_asm!(
        cpu!(),
        "push {{r4, r5, r6, r7, r8, r9, r10, r11, lr}}",
        "movw r3, #0x3003",
        "movt r3, #0x3003",
        groups!(group!(), "r1"),
        "pop {{r4, r5, r6, r7, r8, r9, r10, r11, pc}}",
    )
}

/// Sets the sums of a pair of rows for each token; `prepared` is (tokens, groups).
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(crate) unsafe fn dots(
    unpacked: &[MaybeUninit<Unpacked>],
    prepared: &[MaybeUninit<Prepared>],
    sums: &mut [[i32; 2]],
) {
    assert!(!sums.is_empty() && prepared.len() == unpacked.len() * sums.len());
    // SAFETY: all slices cover what is read and written, and are aligned; both inputs have been
    // written by `unpack` and `prepare`; the caller vouches for the CPU.
    unsafe {
        let (unpacked, groups) = (unpacked.as_ptr().cast(), unpacked.len());
        dots_of_tokens(unpacked, prepared.as_ptr().cast(), groups, sums.len(), sums.as_mut_ptr());
    }
}

/// In: unpacked, prepared, groups, tokens (at least 1), and on the stack sums.
///
/// On the stack from `sp`: unpacked, groups, sums' end, sums.
#[unsafe(naked)]
unsafe extern "C" fn dots_of_tokens(
    unpacked: *const Unpacked,
    prepared: *const Prepared,
    groups: usize,
    tokens: usize,
    sums: *mut [i32; 2],
) {
    naked_asm!(
        cpu!(),
        "push {{r4, r5, r6, r7, r8, r9, r10, r11, lr}}",
        "ldr r4, [sp, #36]",
        "add r5, r4, r3, lsl #3",
        "mov r3, r5",
        "push {{r0, r2, r3, r4}}",
        "2:",
        "ldrd r0, lr, [sp]",
        "mov r12, #0",
        "sub r11, r12, lr, lsl #19",
        groups!(group_dots!()),
        "sub r11, r11, r12, lsl #20",
        "asr r11, r11, #8",
        "ldrd r3, r2, [sp, #8]",
        "strd r11, r12, [r2], #8",
        "str r2, [sp, #12]",
        "cmp r2, r3",
        "bne 2b",
        "add sp, sp, #16",
        "pop {{r4, r5, r6, r7, r8, r9, r10, r11, pc}}",
    )
}

/// Sets each sum to the dot product of a row of int8 with `pairs`; rows lie one after the other.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(crate) unsafe fn byte_rows(rows: &[i8], pairs: &[Pairs], sums: &mut [i32]) {
    assert!(aligned(rows) && rows.len() == 16 * pairs.len() * sums.len());
    if sums.is_empty() {
        return;
    }
    let (count, sums) = (sums.len(), sums.as_mut_ptr());
    // SAFETY: all slices cover what is read and written, and are aligned; the caller vouches for the CPU.
    unsafe { byte_row_sums(rows.as_ptr(), pairs.as_ptr(), pairs.len(), count, sums) }
}

/// In: rows, pairs, groups of 16 columns, rows (at least 1), and on the stack sums.
///
/// On the stack from `sp`: pairs, groups, sums' end.
#[unsafe(naked)]
unsafe extern "C" fn byte_row_sums(
    rows: *const i8,
    pairs: *const Pairs,
    groups: usize,
    count: usize,
    sums: *mut i32,
) {
    /// Four columns: a word of bytes times two words of pairs.
    macro_rules! word {
        ($bytes:literal, $even:literal, $odd:literal) => {
            concat!(
                "sxtb16 r12, ",
                $bytes,
                "\n",
                "smlad r3, r12, ",
                $even,
                ", r3\n",
                "sxtb16 r12, ",
                $bytes,
                ", ror #8\n",
                "smlad r3, r12, ",
                $odd,
                ", r3\n",
            )
        };
    }
    macro_rules! group {
        () => {
            concat!(
                "ldm r0!, {{r4, r5, r6, r7}}\n",
                "ldm r1!, {{r8, r9, r10, r11}}\n",
                word!("r4", "r8", "r9"),
                word!("r5", "r10", "r11"),
                "ldm r1!, {{r8, r9, r10, r11}}\n",
                word!("r6", "r8", "r9"),
                word!("r7", "r10", "r11"),
            )
        };
    }
    naked_asm!(
        cpu!(),
        "push {{r4, r5, r6, r7, r8, r9, r10, r11, lr}}",
        "ldr r4, [sp, #36]",
        "add r3, r4, r3, lsl #2",
        "push {{r1, r2, r3}}",
        "mov r2, r4",
        "2:",
        "ldrd r1, lr, [sp]",
        "mov r3, #0",
        groups!(group!()),
        "str r3, [r2], #4",
        "ldr r3, [sp, #8]",
        "cmp r2, r3",
        "bne 2b",
        "add sp, sp, #12",
        "pop {{r4, r5, r6, r7, r8, r9, r10, r11, pc}}",
    )
}

/// The sums of weight times value over positions for the four elements at the start of `values`,
/// whose positions lie `apart`.
///
/// # Safety
///
/// - The CPU has the DSP instructions.
#[inline(always)]
pub(crate) unsafe fn weigh(weights: &[i16], values: &[i8], apart: usize) -> [i32; 4] {
    let count = weights.len();
    assert!(count > 0 && values.len() >= (count - 1) * apart + 4);
    let mut sums = [0; 4];
    // SAFETY: position `count - 1` and so all before it have four elements; weights are read as words
    // while two are left, then one; neither needs alignment. The caller vouches for the CPU.
    unsafe { weigh_positions(values.as_ptr(), weights.as_ptr(), count, apart, &mut sums) };
    sums
}

/// In: values, weights, positions (at least 1), their distance, and on the stack sums.
#[unsafe(naked)]
unsafe extern "C" fn weigh_positions(
    values: *const i8,
    weights: *const i16,
    count: usize,
    apart: usize,
    sums: *mut [i32; 4],
) {
    /// Adds r9's four elements times r8's low half and r10's times its high half.
    macro_rules! two_positions {
        () => {
            concat!(
                "pkhbt r11, r9, r10, lsl #16\n",
                "pkhtb r12, r10, r9, asr #16\n",
                "sxtb16 r9, r11\n",
                "smlad r4, r9, r8, r4\n",
                "sxtb16 r10, r11, ror #8\n",
                "smlad r5, r10, r8, r5\n",
                "sxtb16 r9, r12\n",
                "smlad r6, r9, r8, r6\n",
                "sxtb16 r10, r12, ror #8\n",
                "smlad r7, r10, r8, r7\n",
            )
        };
    }
    naked_asm!(
        cpu!(),
        "push {{r4, r5, r6, r7, r8, r9, r10, r11, lr}}",
        "mov r4, #0",
        "mov r5, #0",
        "mov r6, #0",
        "mov r7, #0",
        "subs r2, r2, #2",
        "blt 3f",
        "2:",
        "ldr r9, [r0]",
        "ldr r10, [r0, r3]",
        "add r0, r0, r3, lsl #1",
        "ldr r8, [r1], #4",
        two_positions!(),
        "subs r2, r2, #2",
        "bge 2b",
        "3:",
        "adds r2, r2, #2",
        "beq 4f",
        "ldr r9, [r0]",
        "mov r10, #0",
        "ldrsh r8, [r1]",
        two_positions!(),
        "4:",
        "ldr r0, [sp, #36]",
        "stm r0, {{r4, r5, r6, r7}}",
        "pop {{r4, r5, r6, r7, r8, r9, r10, r11, pc}}",
    )
}
