//! Four rows of bytes times four tokens, in a fixed order of instructions.
//!
//! Left to itself the compiler loads so far ahead that one register too few remains, and moves one out and in
//! again at every step: 0.1655 instructions a weight instead of 0.161.
//!
//! ```text
//! registers: 16 sums (row r of token t), 8 of codes (32 columns of four rows), 2 + 2 of activations
//!
//! step of 64 columns, twice 32:    load the codes of four rows
//!                                  for each token: load the next one's activations, 16 SMLAL
//! ```

use core::arch::aarch64::*;
use core::arch::asm;

/// 64 columns of a row or a token.
type Step = [[i8; 16]; 4];

/// 32 columns of one token: `$sum` are its rows' sums, `$x` and `$y` its activations.
macro_rules! token {
    ($a:literal, $b:literal, $c:literal, $d:literal, $x:literal, $y:literal) => {
        concat!(
            products!("smlal", "8b", $a, $b, $c, $d, $x, "c0", "c1", "c2", "c3"),
            products!("smlal2", "16b", $a, $b, $c, $d, $x, "c0", "c1", "c2", "c3"),
            products!("smlal", "8b", $a, $b, $c, $d, $y, "d0", "d1", "d2", "d3"),
            products!("smlal2", "16b", $a, $b, $c, $d, $y, "d0", "d1", "d2", "d3"),
        )
    };
}

/// One instruction per row: sums of different rows, so that none waits for the one before.
macro_rules! products {
    ($name:literal, $lanes:literal, $a:literal, $b:literal, $c:literal, $d:literal, $x:literal,
     $p:literal, $q:literal, $r:literal, $s:literal) => {
        concat!(
            $name,
            " {",
            $a,
            ":v}.8h, {",
            $p,
            ":v}.",
            $lanes,
            ", {",
            $x,
            ":v}.",
            $lanes,
            "\n",
            $name,
            " {",
            $b,
            ":v}.8h, {",
            $q,
            ":v}.",
            $lanes,
            ", {",
            $x,
            ":v}.",
            $lanes,
            "\n",
            $name,
            " {",
            $c,
            ":v}.8h, {",
            $r,
            ":v}.",
            $lanes,
            ", {",
            $x,
            ":v}.",
            $lanes,
            "\n",
            $name,
            " {",
            $d,
            ":v}.8h, {",
            $s,
            ":v}.",
            $lanes,
            ", {",
            $x,
            ":v}.",
            $lanes,
            "\n",
        )
    };
}

/// The 32 columns of a step that begin at byte `$first` of each row.
macro_rules! half_step {
    ($row_0:literal, $row_1:literal, $row_2:literal, $row_3:literal) => {
        concat!(
            "ldp {c0:q}, {d0:q}, [{rows}, #",
            $row_0,
            "]\n",
            "ldp {c1:q}, {d1:q}, [{rows}, #",
            $row_1,
            "]\n",
            "ldp {x:q}, {y:q}, [{t0}], #32\n",
            "ldp {c2:q}, {d2:q}, [{rows}, #",
            $row_2,
            "]\n",
            "ldp {c3:q}, {d3:q}, [{rows}, #",
            $row_3,
            "]\n",
            "ldp {z:q}, {w:q}, [{t1}], #32\n",
            token!("l00", "l01", "l02", "l03", "x", "y"),
            "ldp {x:q}, {y:q}, [{t2}], #32\n",
            token!("l10", "l11", "l12", "l13", "z", "w"),
            "ldp {z:q}, {w:q}, [{t3}], #32\n",
            token!("l20", "l21", "l22", "l23", "x", "y"),
            token!("l30", "l31", "l32", "l33", "z", "w"),
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
            x = out(vreg) _, y = out(vreg) _, z = out(vreg) _, w = out(vreg) _,
            options(pure, readonly, nostack),
        );
    }
    lanes
}
