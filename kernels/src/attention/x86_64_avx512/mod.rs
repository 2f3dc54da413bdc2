//! Attention over int8 keys and values with AVX-512 VNNI: every query that shares a history at once.
//!
//! A block of 64 positions is turned once, so that VPDPBUSD by broadcast needs no horizontal addition;
//! then every query of every token that sees the block meets it:
//!
//! ```text
//! for each block of 64 positions:
//!     keys   -> [d / 4][position / 16]     64 bytes: 4 elements d of 16 positions
//!     values -> [position / 4][d / 16]     64 bytes: 4 positions of 16 elements d
//!     for each four queries:
//!         scores  = sum over d / 4 of         broadcast q[d..d+4]       4 x 4 sums of 16 positions
//!         weights = streamed softmax, rounded to 16 bits: two planes of int8
//!         sums    = sum over position / 4 of  broadcast high[t..t+4]    2 x 16 elements, two planes,
//!                                             broadcast low[t..t+4]     4 queries
//! ```
//!
//! 1. VPDPBUSD wants one side unsigned: keys and values take their sign bit flipped, which adds 128
//!    to each; 128 times the sum of the other side is subtracted at the end.
//! 2. Turning a block takes 768 shuffles; a query 384 products. So a prompt's tokens come together; one
//!    token's few heads meet whole blocks as they lie (`few.rs`).
//! 3. Interleaving bytes of values works on quarters of a register: an accumulator holds the elements
//!    16 L + 4 j .. + 3 (L quarter, j register) of 64. They are put in order once, at the end.
//! 4. What does not fill 64 elements or 64 positions is read as zero.

mod few;
mod products;
mod softmax;
mod turn;

use core::ops::Range;

use ternlet_core::kernel::{ATTENTION_BLOCK, HEAD_DIM_MAX, Queries};
use ternlet_core::math::LANES;

use self::few::Spread;
use self::softmax::softmax;
use self::turn::{Rows, turn_keys, turn_values};
use super::{Scaled, Softmax};
use crate::ahead::Ahead;
use crate::lanes::{activation_scale, quantise};
use crate::x86_64_avx512vnni::Avx512Vnni;

/// Most queries that meet a turned block: their sums take 1 KB each.
const QUERIES: usize = 64;
/// A token's heads, as models have them.
const QUERIES_FEW: usize = 4;
/// Queries whose sums stay in registers.
const TOGETHER: usize = 4;
/// Elements of a register of turned values' sources.
const PIECE: usize = 64;
/// Flips the sign bit of every byte.
const SIGNS: i8 = -128;

/// (piece of 64 elements, d / 4 in it, position / 16), for heads of at most `P` pieces.
type Keys<const P: usize> = [[[[u8; 64]; ATTENTION_BLOCK / LANES]; PIECE / 4]; P];
/// (position / 4, piece, register): register j of piece p has elements 64 p + 16 L + 4 j .. + 3.
type Values<const P: usize> = [[[[u8; 64]; PIECE / LANES]; P]; ATTENTION_BLOCK / 4];

/// A query on its way through the blocks.
struct Query<const P: usize> {
    quantised: [[i8; PIECE]; P],
    /// 128 times the sum of `quantised`.
    ones: i32,
    factor: f32,
    softmax: Softmax,
    /// Positions that it sees.
    seen: usize,
    /// The weighted values, in the order of the registers of [`Values`].
    sums: [[[f32; LANES]; PIECE / LANES]; P],
}

impl<const P: usize> Query<P> {
    const NONE: Self = Query {
        quantised: [[0; PIECE]; P],
        ones: 0,
        factor: 0.0,
        softmax: Softmax { most: f32::MIN, total: 0.0 },
        seen: 0,
        sums: [[[0.0; LANES]; PIECE / LANES]; P],
    };

    /// Takes a query that sees some positions.
    #[inline(always)]
    fn take(&mut self, query: &[f32], seen: usize) {
        let scale = activation_scale(query);
        quantise(query, scale, &mut self.quantised.as_flattened_mut()[..query.len()]);
        self.ones = 128 * self.quantised.as_flattened().iter().map(|&q| i32::from(q)).sum::<i32>();
        self.factor = 1.0 / libm::sqrtf(query.len() as f32) / scale;
        self.seen = seen;
    }

    /// The weighted values over the weights' total, in order.
    #[inline(always)]
    fn result(&self, out: &mut [f32]) {
        for (out, sums) in out.chunks_mut(PIECE).zip(&self.sums) {
            let sums = sums.map(|sums| sums.map(|sum| sum / self.softmax.total));
            // (register j, quarter L, 4) becomes (quarter L, register j, 4).
            for (at, out) in out.chunks_mut(4).enumerate() {
                let four: &[f32; 4] = &sums[at % 4].as_chunks().0[at / 4];
                out.copy_from_slice(&four[..out.len()]);
            }
        }
    }
}

/// [`crate::lanes::Instructions::attend_int8`].
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
pub(crate) fn attend(queries: &Queries<'_>, keys: Scaled<'_>, values: Scaled<'_>, out: &mut [f32]) {
    // Clearing room for the longest heads that there may be takes 3 % of a prompt's attention.
    match queries.head_dim.div_ceil(PIECE) {
        1 => attend_pieces::<1>(queries, keys, values, out),
        2 => attend_pieces::<2>(queries, keys, values, out),
        _ => attend_pieces::<{ HEAD_DIM_MAX / PIECE }>(queries, keys, values, out),
    }
}

/// The same for heads of at most `P` pieces.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
fn attend_pieces<const P: usize>(
    queries: &Queries<'_>,
    keys: Scaled<'_>,
    values: Scaled<'_>,
    out: &mut [f32],
) {
    let heads_together = queries.heads.clamp(1, QUERIES);
    let tokens_together = QUERIES / heads_together;
    for first_token in (0..queries.tokens).step_by(tokens_together) {
        let tokens = first_token..queries.tokens.min(first_token + tokens_together);
        for first_head in (0..queries.heads).step_by(heads_together) {
            let heads = first_head..queries.heads.min(first_head + heads_together);
            let group = Group { queries, tokens: tokens.clone(), heads };
            if group.len() <= QUERIES_FEW {
                attend_group::<QUERIES_FEW, P>(&group, keys, values, out);
            } else {
                attend_group::<QUERIES, P>(&group, keys, values, out);
            }
        }
    }
}

/// Some heads of some tokens; query `i` is head `i % heads` of token `i / heads`.
struct Group<'a> {
    queries: &'a Queries<'a>,
    tokens: Range<usize>,
    heads: Range<usize>,
}

impl Group<'_> {
    fn len(&self) -> usize {
        self.tokens.len() * self.heads.len()
    }

    /// The token of a query, and where its values lie.
    fn place(&self, i: usize) -> (usize, Range<usize>) {
        let (token, head) =
            (self.tokens.start + i / self.heads.len(), self.heads.start + i % self.heads.len());
        let start = token * self.queries.stride + head * self.queries.head_dim;
        (token, start..start + self.queries.head_dim)
    }
}

/// Attention of at most `Q` queries.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
fn attend_group<const Q: usize, const P: usize>(
    group: &Group<'_>,
    keys: Scaled<'_>,
    values: Scaled<'_>,
    out: &mut [f32],
) {
    let (head_dim, positions) = (group.queries.head_dim, keys.1.len());
    let mut states = [const { Query::<P>::NONE }; Q];
    let states = &mut states[..group.len()];
    for (i, state) in states.iter_mut().enumerate() {
        let (token, range) = group.place(i);
        state.take(&group.queries.values[range], group.queries.seen(token, positions));
    }
    let seen = states.last().map_or(0, |state| state.seen);
    let mut spread = [Spread::<P>::NONE; QUERIES_FEW];
    let is_few = Q == QUERIES_FEW && head_dim.is_multiple_of(PIECE);
    for (spread, state) in spread.iter_mut().zip(&*states).filter(|_| is_few) {
        spread.take(state);
    }
    let mut keys_turned: Keys<P> = [[[[0; 64]; ATTENTION_BLOCK / LANES]; PIECE / 4]; P];
    let mut values_turned: Values<P> = [[[[0; 64]; PIECE / LANES]; P]; ATTENTION_BLOCK / 4];
    let mut block = Block {
        head_dim,
        start: 0,
        whole: None,
        keys: &mut keys_turned,
        values: &mut values_turned,
        scales: [&[]; 2],
        ahead: [&[]; 2],
    };
    for start in (0..seen).step_by(ATTENTION_BLOCK) {
        block.take(keys, values, start..seen.min(start + ATTENTION_BLOCK), is_few);
        // Later tokens see more: the first that see this block, and all after them.
        let mut at = states.partition_point(|state| state.seen <= start);
        let (fours, rest) = states[at..].as_chunks_mut::<TOGETHER>();
        for states in fours {
            block.meet(states, spread.get(at..).unwrap_or_default());
            at += TOGETHER;
        }
        let spread = spread.get(at..).unwrap_or_default();
        if let Some(states) = rest.first_chunk_mut::<3>() {
            block.meet(states, spread);
        } else if let Some(states) = rest.first_chunk_mut::<2>() {
            block.meet(states, spread);
        } else if let Some(states) = rest.first_chunk_mut::<1>() {
            block.meet(states, spread);
        }
    }
    for (i, state) in states.iter().enumerate() {
        let (_, range) = group.place(i);
        state.result(&mut out[range]);
    }
}

/// A block of positions, ready to meet queries.
struct Block<'a, const P: usize> {
    head_dim: usize,
    /// The first position.
    start: usize,
    /// Whole keys and values as they lie, for a few queries: nothing is turned then.
    whole: Option<[&'a [[i8; PIECE]]; 2]>,
    keys: &'a mut Keys<P>,
    values: &'a mut Values<P>,
    /// The factors of keys and of values.
    scales: [&'a [f32]; 2],
    /// Keys and values of the next block, for the first queries to ask for while they compute.
    ahead: [&'a [i8]; 2],
}

impl<'a, const P: usize> Block<'a, P> {
    /// Takes some positions, for few queries or many.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn take(&mut self, keys: Scaled<'a>, values: Scaled<'a>, range: Range<usize>, is_few: bool) {
        let head_dim = self.head_dim;
        let bytes = range.start * head_dim..range.end * head_dim;
        let rows = [keys.0, values.0].map(|all| Rows { bytes: &all[bytes.clone()], head_dim });
        self.whole = match rows.map(|rows| rows.whole()) {
            [Some(keys), Some(values)] if is_few => Some([keys, values]),
            _ => None,
        };
        if self.whole.is_none() {
            turn_keys(rows[0], self.keys);
            turn_values(rows[1], self.values);
        }
        self.start = range.start;
        self.scales = [&keys.1[range.clone()], &values.1[range]];
        for scales in [keys.1, values.1] {
            let after = &scales[self.start + self.scales[0].len()..];
            Ahead::new(&after[..after.len().min(ATTENTION_BLOCK)], 1).ask::<Avx512Vnni>();
        }
        self.ahead = [keys.0, values.0].map(|all| {
            let after = &all[bytes.end..];
            &after[..after.len().min(ATTENTION_BLOCK * head_dim)]
        });
    }

    /// Some queries that see at least one of the positions; `spread` are the same, where they are few.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni,avx2,f16c")]
    fn meet<const G: usize>(&mut self, states: &mut [Query<P>; G], spread: &[Spread<P>]) {
        if let (Some([keys, values]), Some(spread)) = (self.whole, spread.first_chunk()) {
            let sums = few::dots(keys, spread, self.ahead[1]);
            let weights = softmax(states, &sums, self.scales, self.start);
            few::weigh(self, values, &weights, states);
        } else {
            let sums = products::dots(self, states);
            let weights = softmax(states, &sums, self.scales, self.start);
            products::weigh(self, &weights, states);
        }
        self.ahead = [&[]; 2];
    }
}
