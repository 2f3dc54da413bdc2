//! Four rows of bytes times four tokens, in a fixed order of instructions.
//!
//! Left to itself the compiler loads so far ahead that one register too few remains, and moves one out and in
//! again at every step: 0.1655 instructions a weight instead of 0.161.
//!
//! ```text
//! all 32 registers: 16 sums (row r of token t), 8 of codes (32 columns of four rows), 8 of activations
//!
//! step of 64 columns, twice 32:    load the codes of four rows and the activations of four tokens
//!                                  for tokens 0 and 1, then 2 and 3: 32 SMLAL, 8 apart from the next
//!                                  that adds to the same sum
//! ```
//!
//! Eight apart because cores that work in order wait for a sum: with four apart a Cortex-A53 would need
//! 0.231 cycles a weight instead of 0.177 (`tests/arm/mca.sh`).

use core::arch::aarch64::*;
use core::arch::asm;

/// 64 columns of a row or a token.
type Step = [[i8; 16]; 4];

/// One instruction per row and token of two: none waits for the one before.
#[rustfmt::skip] // A line is an instruction.
macro_rules! products {
    ($name:literal, $lanes:literal, $a:literal, $b:literal, $x:literal, $y:literal, $c:literal) => {
        concat!(
            products!($name, $lanes, $a, $x, $c, "0"),
            products!($name, $lanes, $a, $x, $c, "1"),
            products!($name, $lanes, $a, $x, $c, "2"),
            products!($name, $lanes, $a, $x, $c, "3"),
            products!($name, $lanes, $b, $y, $c, "0"),
            products!($name, $lanes, $b, $y, $c, "1"),
            products!($name, $lanes, $b, $y, $c, "2"),
            products!($name, $lanes, $b, $y, $c, "3"),
        )
    };
    ($name:literal, $lanes:literal, $token:literal, $x:literal, $c:literal, $row:literal) => {
        concat!(
            $name, " {", $token, $row, ":v}.8h, {", $c, $row, ":v}.", $lanes, ", {", $x, ":v}.", $lanes, "\n",
        )
    };
}

/// 32 columns of two tokens: `$a` and `$b` are their sums, then the activations of each.
macro_rules! two_tokens {
    ($a:literal, $b:literal, [$a_c:literal, $a_d:literal], [$b_c:literal, $b_d:literal]) => {
        concat!(
            products!("smlal", "8b", $a, $b, $a_c, $b_c, "c"),
            products!("smlal2", "16b", $a, $b, $a_c, $b_c, "c"),
            products!("smlal", "8b", $a, $b, $a_d, $b_d, "d"),
            products!("smlal2", "16b", $a, $b, $a_d, $b_d, "d"),
        )
    };
}

/// 32 columns of a step, those at these bytes of the four rows.
#[rustfmt::skip] // As above.
macro_rules! half_step {
    ($row_0:literal, $row_1:literal, $row_2:literal, $row_3:literal) => {
        concat!(
            "ldp {c0:q}, {d0:q}, [{rows}, #", $row_0, "]\n",
            "ldp {x0:q}, {y0:q}, [{t0}], #32\n",
            "ldp {c1:q}, {d1:q}, [{rows}, #", $row_1, "]\n",
            "ldp {c2:q}, {d2:q}, [{rows}, #", $row_2, "]\n",
            "ldp {c3:q}, {d3:q}, [{rows}, #", $row_3, "]\n",
            "ldp {x1:q}, {y1:q}, [{t1}], #32\n",
            "ldp {x2:q}, {y2:q}, [{t2}], #32\n",
            "ldp {x3:q}, {y3:q}, [{t3}], #32\n",
            two_tokens!("l0", "l1", ["x0", "y0"], ["x1", "y1"]),
            two_tokens!("l2", "l3", ["x2", "y2"], ["x3", "y3"]),
        )
    };
}

/// The lanes of [token][row]: products of all of `rows` and as many of each token's steps.
///
/// # Panics
///
/// When a token has fewer steps than `rows`.
#[inline]
#[target_feature(enable = "neon")]
pub(crate) fn products_of_rows(rows: &[[Step; 4]], tokens: [&[Step]; 4]) -> [[int16x8_t; 4]; 4] {
    let zero = vdupq_n_s16(0);
    let mut lanes = [[zero; 4]; 4];
    if rows.is_empty() {
        return lanes;
    }
    let [t0, t1, t2, t3] = tokens.map(|token| token[..rows.len()].as_ptr());
    let [[l00, l01, l02, l03], [l10, l11, l12, l13], [l20, l21, l22, l23], [l30, l31, l32, l33]] = &mut lanes;
    // SAFETY: each of `left` steps, at least one, reads the 256 bytes of an element of `rows` and 64
    // bytes of each token, which has as many elements; all else is arithmetic in registers.
    unsafe {
        asm!(
            "2:",
            half_step!("0", "64", "128", "192"),
            half_step!("32", "96", "160", "224"),
            "add {rows}, {rows}, #256",
            "subs {left}, {left}, #1",
            "b.ne 2b",
            rows = inout(reg) rows.as_ptr() => _,
            left = inout(reg) rows.len() => _,
            t0 = inout(reg) t0 => _, t1 = inout(reg) t1 => _, t2 = inout(reg) t2 => _, t3 = inout(reg) t3 => _,
            l00 = inout(vreg) *l00, l01 = inout(vreg) *l01, l02 = inout(vreg) *l02, l03 = inout(vreg) *l03,
            l10 = inout(vreg) *l10, l11 = inout(vreg) *l11, l12 = inout(vreg) *l12, l13 = inout(vreg) *l13,
            l20 = inout(vreg) *l20, l21 = inout(vreg) *l21, l22 = inout(vreg) *l22, l23 = inout(vreg) *l23,
            l30 = inout(vreg) *l30, l31 = inout(vreg) *l31, l32 = inout(vreg) *l32, l33 = inout(vreg) *l33,
            c0 = out(vreg) _, c1 = out(vreg) _, c2 = out(vreg) _, c3 = out(vreg) _,
            d0 = out(vreg) _, d1 = out(vreg) _, d2 = out(vreg) _, d3 = out(vreg) _,
            x0 = out(vreg) _, x1 = out(vreg) _, x2 = out(vreg) _, x3 = out(vreg) _,
            y0 = out(vreg) _, y1 = out(vreg) _, y2 = out(vreg) _, y3 = out(vreg) _,
            options(pure, readonly, nostack),
        );
    }
    lanes
}
