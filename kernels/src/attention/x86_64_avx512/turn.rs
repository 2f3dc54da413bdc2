//! Turning a block of keys and values.

use core::arch::x86_64::*;

use ternlet_core::kernel::ATTENTION_BLOCK;
use ternlet_core::math::LANES;

use super::{Keys, PIECE, SIGNS, Values};
use crate::raw::x86_64_avx512::{load_i8, load_part, store, transpose_16};

/// Up to 64 keys or values (positions, head_dim), 64 elements of which are loaded at a time.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    pub(super) bytes: &'a [i8],
    pub(super) head_dim: usize,
}

impl<'a> Rows<'a> {
    /// All positions' pieces, where there are 64 positions of whole pieces.
    #[inline(always)]
    pub(super) fn whole(&self) -> Option<&'a [[i8; PIECE]]> {
        let is_whole = self.bytes.len() == ATTENTION_BLOCK * self.head_dim;
        (is_whole && self.head_dim.is_multiple_of(PIECE)).then_some(self.bytes.as_chunks().0)
    }

    /// Piece `piece` of a position with its signs flipped, zero where there is none.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn load(&self, position: usize, piece: usize) -> __m512i {
        let end = ((position + 1) * self.head_dim).min(self.bytes.len());
        let row = &self.bytes[(position * self.head_dim + PIECE * piece).min(end)..end];
        _mm512_xor_si512(load_part(row), _mm512_set1_epi8(SIGNS))
    }
}

/// Turns up to 64 keys.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(super) fn turn_keys<const P: usize>(keys: Rows<'_>, turned: &mut Keys<P>) {
    let pieces = keys.head_dim.div_ceil(PIECE);
    for p in 0..ATTENTION_BLOCK / LANES {
        for (piece, turned) in turned[..pieces].iter_mut().enumerate() {
            let mut rows = [_mm512_setzero_si512(); LANES];
            if let Some(whole) = keys.whole() {
                let whole = &whole[LANES * p * pieces..][..LANES * pieces];
                for i in 0..LANES {
                    let row = load_i8(&whole[i * pieces + piece]);
                    rows[i] = _mm512_xor_si512(row, _mm512_set1_epi8(SIGNS));
                }
            } else {
                for (i, row) in rows.iter_mut().enumerate() {
                    *row = keys.load(LANES * p + i, piece);
                }
            }
            let columns = transpose_16(rows);
            for i in 0..LANES {
                store(&mut turned[i][p], columns[i]);
            }
        }
    }
}

/// Turns up to 64 values.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(super) fn turn_values<const P: usize>(values: Rows<'_>, turned: &mut Values<P>) {
    let pieces = values.head_dim.div_ceil(PIECE);
    for (quad, turned) in turned.iter_mut().enumerate() {
        for (piece, turned) in turned[..pieces].iter_mut().enumerate() {
            let mut rows = [_mm512_setzero_si512(); 4];
            if let Some(whole) = values.whole() {
                let whole = &whole[4 * quad * pieces..][..4 * pieces];
                for i in 0..4 {
                    let row = load_i8(&whole[i * pieces + piece]);
                    rows[i] = _mm512_xor_si512(row, _mm512_set1_epi8(SIGNS));
                }
            } else {
                for (i, row) in rows.iter_mut().enumerate() {
                    *row = values.load(4 * quad + i, piece);
                }
            }
            let low = [_mm512_unpacklo_epi8(rows[0], rows[1]), _mm512_unpacklo_epi8(rows[2], rows[3])];
            let high = [_mm512_unpackhi_epi8(rows[0], rows[1]), _mm512_unpackhi_epi8(rows[2], rows[3])];
            store(&mut turned[0], _mm512_unpacklo_epi16(low[0], low[1]));
            store(&mut turned[1], _mm512_unpackhi_epi16(low[0], low[1]));
            store(&mut turned[2], _mm512_unpacklo_epi16(high[0], high[1]));
            store(&mut turned[3], _mm512_unpackhi_epi16(high[0], high[1]));
        }
    }
}
