//! Look-ups of three tiles at once, in a fixed order of instructions.
//!
//! Left to itself the compiler asks for all tables of a group beforehand and keeps sums in memory:
//! 0.227 instructions a weight instead of 0.182. And cores that work in order want what does not
//! depend on each other side by side, six instructions deep.

use core::arch::aarch64::*;
use core::arch::asm;

/// The sums of low and of high table bytes of a tile's rows.
pub(crate) type ByteSums = [uint8x16_t; 2];

/// Sets the sums of three tiles to what the first two of eight tables hold at the lower and the upper nibbles of `bytes`.
#[inline]
#[target_feature(enable = "neon")]
pub(crate) fn look_up_first(bytes: [uint8x16_t; 3], tables: &[[[u8; 16]; 2]; 8]) -> [ByteSums; 3] {
    let ([a, b, c], mask) = (bytes, vdupq_n_u8(15));
    let (low_a, high_a, low_b, high_b, low_c, high_c);
    // SAFETY: the 64 bytes read are those of the first two elements of `tables`; all else is arithmetic in registers.
    unsafe {
        asm!(
            "ldp {low:q}, {high:q}, [{tables}]",
            "and {x:v}.16b, {a:v}.16b, {mask:v}.16b",
            "and {y:v}.16b, {b:v}.16b, {mask:v}.16b",
            "and {z:v}.16b, {c:v}.16b, {mask:v}.16b",
            "ushr {a:v}.16b, {a:v}.16b, #4",
            "ushr {b:v}.16b, {b:v}.16b, #4",
            "ushr {c:v}.16b, {c:v}.16b, #4",
            "tbl {low_a:v}.16b, {{{low:v}.16b}}, {x:v}.16b",
            "tbl {low_b:v}.16b, {{{low:v}.16b}}, {y:v}.16b",
            "tbl {low_c:v}.16b, {{{low:v}.16b}}, {z:v}.16b",
            "tbl {high_a:v}.16b, {{{high:v}.16b}}, {x:v}.16b",
            "tbl {high_b:v}.16b, {{{high:v}.16b}}, {y:v}.16b",
            "tbl {high_c:v}.16b, {{{high:v}.16b}}, {z:v}.16b",
            "ldp {low:q}, {high:q}, [{tables}, #32]",
            "tbl {x:v}.16b, {{{low:v}.16b}}, {a:v}.16b",
            "tbl {y:v}.16b, {{{low:v}.16b}}, {b:v}.16b",
            "tbl {z:v}.16b, {{{low:v}.16b}}, {c:v}.16b",
            "tbl {a:v}.16b, {{{high:v}.16b}}, {a:v}.16b",
            "tbl {b:v}.16b, {{{high:v}.16b}}, {b:v}.16b",
            "tbl {c:v}.16b, {{{high:v}.16b}}, {c:v}.16b",
            "add {low_a:v}.16b, {low_a:v}.16b, {x:v}.16b",
            "add {low_b:v}.16b, {low_b:v}.16b, {y:v}.16b",
            "add {low_c:v}.16b, {low_c:v}.16b, {z:v}.16b",
            "add {high_a:v}.16b, {high_a:v}.16b, {a:v}.16b",
            "add {high_b:v}.16b, {high_b:v}.16b, {b:v}.16b",
            "add {high_c:v}.16b, {high_c:v}.16b, {c:v}.16b",
            tables = in(reg) tables.as_ptr(),
            mask = in(vreg) mask,
            a = inout(vreg) a => _, b = inout(vreg) b => _, c = inout(vreg) c => _,
            low_a = out(vreg) low_a, low_b = out(vreg) low_b, low_c = out(vreg) low_c,
            high_a = out(vreg) high_a, high_b = out(vreg) high_b, high_c = out(vreg) high_c,
            low = out(vreg) _, high = out(vreg) _,
            x = out(vreg) _, y = out(vreg) _, z = out(vreg) _,
            options(pure, readonly, nostack, preserves_flags),
        );
    }
    [[low_a, high_a], [low_b, high_b], [low_c, high_c]]
}

/// Adds to the sums of three tiles what tables `2 * PLACE` and `2 * PLACE + 1` of eight hold at the
/// lower and the upper nibbles of `bytes`.
#[inline]
#[target_feature(enable = "neon")]
pub(crate) fn look_up<const PLACE: usize>(
    sums: &mut [ByteSums; 3],
    bytes: [uint8x16_t; 3],
    tables: &[[[u8; 16]; 2]; 8],
) {
    const { assert!(PLACE < 4) };
    let ([a, b, c], mask) = (bytes, vdupq_n_u8(15));
    let [[low_a, high_a], [low_b, high_b], [low_c, high_c]] = sums;
    // SAFETY: the 64 bytes read are those of two elements of `tables`; all else is arithmetic in
    // registers.
    unsafe {
        asm!(
            "ldp {low:q}, {high:q}, [{tables}, {offset}]",
            "and {x:v}.16b, {a:v}.16b, {mask:v}.16b",
            "and {y:v}.16b, {b:v}.16b, {mask:v}.16b",
            "and {z:v}.16b, {c:v}.16b, {mask:v}.16b",
            "ushr {a:v}.16b, {a:v}.16b, #4",
            "ushr {b:v}.16b, {b:v}.16b, #4",
            "ushr {c:v}.16b, {c:v}.16b, #4",
            "tbl {u:v}.16b, {{{low:v}.16b}}, {x:v}.16b",
            "tbl {v:v}.16b, {{{low:v}.16b}}, {y:v}.16b",
            "tbl {x:v}.16b, {{{high:v}.16b}}, {x:v}.16b",
            "tbl {y:v}.16b, {{{high:v}.16b}}, {y:v}.16b",
            "add {low_a:v}.16b, {low_a:v}.16b, {u:v}.16b",
            "tbl {u:v}.16b, {{{low:v}.16b}}, {z:v}.16b",
            "tbl {z:v}.16b, {{{high:v}.16b}}, {z:v}.16b",
            "ldp {low:q}, {high:q}, [{tables}, {offset} + 32]",
            "add {low_b:v}.16b, {low_b:v}.16b, {v:v}.16b",
            "add {high_a:v}.16b, {high_a:v}.16b, {x:v}.16b",
            "tbl {v:v}.16b, {{{low:v}.16b}}, {a:v}.16b",
            "tbl {a:v}.16b, {{{high:v}.16b}}, {a:v}.16b",
            "add {high_b:v}.16b, {high_b:v}.16b, {y:v}.16b",
            "tbl {x:v}.16b, {{{low:v}.16b}}, {c:v}.16b",
            "add {low_c:v}.16b, {low_c:v}.16b, {u:v}.16b",
            "tbl {u:v}.16b, {{{low:v}.16b}}, {b:v}.16b",
            "tbl {b:v}.16b, {{{high:v}.16b}}, {b:v}.16b",
            "tbl {c:v}.16b, {{{high:v}.16b}}, {c:v}.16b",
            "add {high_c:v}.16b, {high_c:v}.16b, {z:v}.16b",
            "add {low_a:v}.16b, {low_a:v}.16b, {v:v}.16b",
            "add {high_a:v}.16b, {high_a:v}.16b, {a:v}.16b",
            "add {low_c:v}.16b, {low_c:v}.16b, {x:v}.16b",
            "add {low_b:v}.16b, {low_b:v}.16b, {u:v}.16b",
            "add {high_b:v}.16b, {high_b:v}.16b, {b:v}.16b",
            "add {high_c:v}.16b, {high_c:v}.16b, {c:v}.16b",
            tables = in(reg) tables.as_ptr(),
            offset = const 64 * PLACE,
            mask = in(vreg) mask,
            a = inout(vreg) a => _, b = inout(vreg) b => _, c = inout(vreg) c => _,
            low_a = inout(vreg) *low_a, low_b = inout(vreg) *low_b, low_c = inout(vreg) *low_c,
            high_a = inout(vreg) *high_a, high_b = inout(vreg) *high_b, high_c = inout(vreg) *high_c,
            low = out(vreg) _, high = out(vreg) _,
            x = out(vreg) _, y = out(vreg) _, z = out(vreg) _,
            u = out(vreg) _, v = out(vreg) _,
            options(pure, readonly, nostack, preserves_flags),
        );
    }
}

/// Adds 16 bytes times a factor to 16 sums in two halves.
#[inline]
#[target_feature(enable = "neon")]
pub(crate) fn add_scaled(sums: &mut [int16x8_t; 2], bytes: int8x16_t, factor: int8x16_t) {
    let [low, high] = sums;
    // SAFETY: register arithmetic only, that every CPU with NEON has.
    unsafe {
        asm!(
            "smlal {low:v}.8h, {bytes:v}.8b, {factor:v}.8b",
            "smlal2 {high:v}.8h, {bytes:v}.16b, {factor:v}.16b",
            low = inout(vreg) *low,
            high = inout(vreg) *high,
            bytes = in(vreg) bytes,
            factor = in(vreg) factor,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
}
