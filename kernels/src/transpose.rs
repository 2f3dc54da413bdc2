//! Results turned from (rows, tokens), as matrices leave them, to (tokens, rows), as vectors take them.
//!
//! In squares of 16 rows and 16 tokens: a row of a square is a cache line on both sides. A 32-bit CPU,
//! without vectors and with little or no cache, takes one number after the other.

use crate::lanes::Instructions;

/// Rows and columns of a square.
const SIDE: usize = 16;

/// 16 rows of 16.
pub(crate) type Square = [[f32; SIDE]; SIDE];

/// [`ternlet_core::kernel::Kernel::transpose`], or its sum with what is there.
#[inline(always)]
pub(crate) fn transpose<I: Instructions, const ADD: bool>(
    from: &[f32],
    tokens: usize,
    first: usize,
    to: &mut [f32],
) {
    let rows = from.len() / tokens;
    if cfg!(target_pointer_width = "32") && rows > 0 {
        return one_by_one::<ADD>(from, tokens, first, rows, to);
    }
    for (at, to) in to.chunks_mut(SIDE * rows).enumerate() {
        let token = first + SIDE * at;
        for first_row in (0..rows).step_by(SIDE) {
            let from = &from[first_row * tokens..];
            if to.len() == SIDE * rows && first_row + SIDE <= rows {
                let mut square = [[0.0; SIDE]; SIDE];
                for (square, from) in square.iter_mut().zip(from.chunks(tokens)) {
                    square.copy_from_slice(&from[token..][..SIDE]);
                }
                for (square, to) in I::turn(&square).iter().zip(to.chunks_exact_mut(rows)) {
                    put::<ADD>(square, &mut to[first_row..][..SIDE]);
                }
                continue;
            }
            for (t, to) in to.chunks_exact_mut(rows).enumerate() {
                for (to, from) in to[first_row..].iter_mut().zip(from.chunks(tokens)).take(SIDE) {
                    put::<ADD>(&[from[token + t]], core::slice::from_mut(to));
                }
            }
        }
    }
}

/// [`transpose`] without squares.
#[inline(always)]
fn one_by_one<const ADD: bool>(from: &[f32], tokens: usize, first: usize, rows: usize, to: &mut [f32]) {
    for (token, to) in (first..).zip(to.chunks_exact_mut(rows)) {
        // Once here, not at each number.
        assert!(token < tokens);
        for (to, from) in to.iter_mut().zip(from.chunks_exact(tokens)) {
            *to = if ADD { *to + from[token] } else { from[token] };
        }
    }
}

/// Sets or adds.
#[inline(always)]
fn put<const ADD: bool>(from: &[f32], to: &mut [f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = if ADD { *to + from } else { *from };
    }
}

/// [`Instructions::turn`] by the plain formula.
#[inline(always)]
pub(crate) fn turn(square: &Square) -> Square {
    let mut turned = [[0.0; SIDE]; SIDE];
    for (i, row) in square.iter().enumerate() {
        for (j, &value) in row.iter().enumerate() {
            turned[j][i] = value;
        }
    }
    turned
}
