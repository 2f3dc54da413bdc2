//! Results turned from (rows, tokens), as matrices leave them, to (tokens, rows), as vectors take them.
//!
//! In squares of 16 rows and 16 tokens: a row of a square is a cache line on both sides. A 32-bit CPU,
//! without vectors and with little or no cache, takes one number after the other.

use ternlet_core::kernel::ByToken;

use crate::lanes::Instructions;

/// Rows and columns of a square.
const SIDE: usize = 16;

/// 16 rows of 16.
pub(crate) type Square = [[f32; SIDE]; SIDE];

/// [`ternlet_core::kernel::Kernel::transpose`].
#[inline(always)]
pub(crate) fn transpose<I: Instructions>(from: &[f32], tokens: usize, first: usize, to: ByToken<'_>) {
    turned::<I, false>(from, tokens, first, to);
}

/// [`ternlet_core::kernel::Kernel::add_transposed`].
#[inline(always)]
pub(crate) fn add_transposed<I: Instructions>(from: &[f32], tokens: usize, first: usize, to: &mut [f32]) {
    turned::<I, true>(from, tokens, first, ByToken::side_by_side(to, from.len() / tokens));
}

/// Sets or adds.
#[inline(always)]
fn turned<I: Instructions, const ADD: bool>(from: &[f32], tokens: usize, first: usize, to: ByToken<'_>) {
    if cfg!(target_pointer_width = "32") {
        return one_by_one::<ADD>(from, tokens, first, to);
    }
    let (rows, stride) = (to.rows, to.stride);
    for (at, to) in to.values.chunks_mut(SIDE * stride).enumerate() {
        let token = first + SIDE * at;
        let is_whole = to.len() >= (SIDE - 1) * stride + rows;
        for first_row in (0..rows).step_by(SIDE) {
            let from = &from[first_row * tokens..];
            if is_whole && first_row + SIDE <= rows {
                let mut square = [[0.0; SIDE]; SIDE];
                for (square, from) in square.iter_mut().zip(from.chunks(tokens)) {
                    square.copy_from_slice(&from[token..][..SIDE]);
                }
                for (square, to) in I::turn(&square).iter().zip(to.chunks_mut(stride)) {
                    put::<ADD>(square, &mut to[first_row..][..SIDE]);
                }
                continue;
            }
            for (t, to) in to.chunks_mut(stride).filter(|to| to.len() >= rows).enumerate() {
                for (to, from) in to[first_row..rows].iter_mut().zip(from.chunks(tokens)).take(SIDE) {
                    put::<ADD>(&[from[token + t]], core::slice::from_mut(to));
                }
            }
        }
    }
}

/// [`turned`] without squares.
#[inline(always)]
fn one_by_one<const ADD: bool>(from: &[f32], tokens: usize, first: usize, mut to: ByToken<'_>) {
    for (token, to) in (first..).zip(to.tokens()) {
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
