//! The float operations, written once over 16 lanes.
//!
//! Every float sum of the project runs in [`LANES`] lanes by position and ends in one tree, so a
//! vector register's lanes are the sum's lanes and the compiler may vectorise without changing a
//! bit. These bodies are `#[inline(always)]`: each kernel compiles them under its own CPU features,
//! and the same source gives the same bits everywhere.
//!
//! 1. What does not fill 16 lanes at the end of a row is padded with zeros: a lane starts at +0,
//!    never becomes -0 by adding, and +0 added leaves it as it was.
//! 2. `dots` takes one row and several vectors, so that the row's conversion to float32 and its
//!    load are shared: tokens of a head, or keys that meet one query.
//! 3. What the compiler does not find by itself is a type parameter ([`Instructions`]): the
//!    conversion of half precision, the dot product of int8.

use core::marker::PhantomData;

use ternlet_core::kernel::{ATTENTION_BLOCK, HEAD_DIM_MAX, History};
use ternlet_core::math::{
    LANES, ROUND_MAGIC, abs_max_bits, bf16_to_f32, exp, f16_to_f32, lanes_total, scale_of_abs_max,
};
use ternlet_core::tensor::{DenseMatrix, DenseValues};

/// How 16 stored values become float32.
trait Widen {
    /// A stored value; its default is zero.
    type Stored: Copy + Default;
    /// The 16 values, exactly.
    fn widen(stored: &[Self::Stored; LANES]) -> [f32; LANES];
}

/// What a CPU has an instruction for that the compiler does not choose from the plain formula.
pub(crate) trait Instructions {
    /// Sixteen numbers of IEEE half precision as float32, exactly.
    #[inline(always)]
    fn widen_half(halves: &[u16; LANES]) -> [f32; LANES] {
        halves.map(f16_to_f32)
    }

    /// The integer dot product of two int8 vectors of one length.
    #[inline(always)]
    fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
        a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
    }

    /// Asks for the cache line `ahead` bytes after the start of `data`.
    #[inline(always)]
    fn prefetch<T>(_data: &[T], _ahead: usize) {}
}

/// The plain formulas.
pub(crate) struct Plain;

impl Instructions for Plain {}

/// float32 as it is.
struct Single;
/// IEEE half precision.
struct Half<I>(PhantomData<I>);
/// bfloat16.
struct Brain;
/// int8 without its factor.
struct Byte;

impl Widen for Single {
    type Stored = f32;
    #[inline(always)]
    fn widen(stored: &[f32; LANES]) -> [f32; LANES] {
        *stored
    }
}

impl<I: Instructions> Widen for Half<I> {
    type Stored = u16;
    #[inline(always)]
    fn widen(stored: &[u16; LANES]) -> [f32; LANES] {
        I::widen_half(stored)
    }
}

impl Widen for Brain {
    type Stored = u16;
    #[inline(always)]
    fn widen(stored: &[u16; LANES]) -> [f32; LANES] {
        stored.map(bf16_to_f32)
    }
}

impl Widen for Byte {
    type Stored = i8;
    #[inline(always)]
    fn widen(stored: &[i8; LANES]) -> [f32; LANES] {
        stored.map(f32::from)
    }
}

/// `sum[j] += a[j] * b[j]`, two roundings.
#[inline(always)]
fn multiply_add(sum: &mut [f32; LANES], a: &[f32; LANES], b: &[f32; LANES]) {
    for j in 0..LANES {
        sum[j] += a[j] * b[j];
    }
}

/// The first values of `rest` (at most 16), zeros after them.
#[inline(always)]
fn padded<S: Copy + Default>(rest: &[S]) -> [S; LANES] {
    let mut padded = [S::default(); LANES];
    padded[..rest.len()].copy_from_slice(rest);
    padded
}

/// Adds the products of one row with `T` vectors of the same length to their lanes.
#[inline(always)]
fn add_dots<W: Widen, const T: usize>(
    lanes: &mut [[f32; LANES]; T],
    row: &[W::Stored],
    vectors: [&[f32]; T],
) {
    let mut sums = *lanes;
    let (chunks, rest) = row.as_chunks();
    let vectors = vectors.map(|vector| vector[..row.len()].as_chunks());
    let vector_chunks = vectors.map(|(vector_chunks, _)| &vector_chunks[..chunks.len()]);
    for (i, chunk) in chunks.iter().enumerate() {
        let wide = W::widen(chunk);
        for t in 0..T {
            multiply_add(&mut sums[t], &wide, &vector_chunks[t][i]);
        }
    }
    if !rest.is_empty() {
        let wide = W::widen(&padded(rest));
        for t in 0..T {
            multiply_add(&mut sums[t], &wide, &padded(vectors[t].1));
        }
    }
    *lanes = sums;
}

/// The dot products of one row with `T` vectors of the same length.
#[inline(always)]
fn dots<W: Widen, const T: usize>(row: &[W::Stored], vectors: [&[f32]; T]) -> [f32; T] {
    let mut lanes = [[0.0; LANES]; T];
    add_dots::<W, T>(&mut lanes, row, vectors);
    lanes.map(lanes_total)
}

/// [`dots`] for `out.len()` vectors, four at a time.
#[inline(always)]
fn dots_into<'v, W: Widen>(row: &[W::Stored], vector: impl Fn(usize) -> &'v [f32], out: &mut [f32]) {
    let (fours, rest) = out.as_chunks_mut::<4>();
    let done = 4 * fours.len();
    for (i, out) in fours.iter_mut().enumerate() {
        *out = dots::<W, 4>(row, core::array::from_fn(|t| vector(4 * i + t)));
    }
    for (t, out) in rest.iter_mut().enumerate() {
        [*out] = dots::<W, 1>(row, [vector(done + t)]);
    }
}

/// [`ternlet_core::kernel::Kernel::dense`]; `I` converts half precision.
#[inline(always)]
pub(crate) fn dense<I: Instructions>(
    weights: &DenseMatrix<'_>,
    x: &[f32],
    first_row: usize,
    out: &mut [f32],
) {
    match weights.values {
        DenseValues::F32(values) => dense_rows::<I, Single>(values, weights.cols, x, first_row, out),
        DenseValues::F16(values) => dense_rows::<I, Half<I>>(values, weights.cols, x, first_row, out),
        DenseValues::Bf16(values) => dense_rows::<I, Brain>(values, weights.cols, x, first_row, out),
    }
}

#[inline(always)]
fn dense_rows<I: Instructions, W: Widen>(
    values: &[W::Stored],
    cols: usize,
    x: &[f32],
    first_row: usize,
    out: &mut [f32],
) {
    let (tokens, values) = (x.len() / cols, &values[first_row * cols..]);
    if tokens == 1 {
        for (out, row) in out.iter_mut().zip(values.chunks_exact(cols)) {
            [*out] = dots::<W, 1>(row, [x]);
        }
    } else if tokens > 1 {
        let rows = values.chunks(ROWS_TOGETHER * cols);
        for (out, rows) in out.chunks_mut(ROWS_TOGETHER * tokens).zip(rows) {
            let fours = tokens / 4 * 4;
            for first in (0..fours).step_by(4) {
                dense_block::<I, W, 4>(rows, cols, &x[first * cols..], &mut out[first..], tokens);
            }
            for first in fours..tokens {
                dense_block::<I, W, 1>(rows, cols, &x[first * cols..], &mut out[first..], tokens);
            }
        }
    }
}

/// Rows that take turns over a block of columns.
const ROWS_TOGETHER: usize = 4;
/// Columns of a block: four tokens' 8 KB stay in the first cache while rows take turns. Without
/// blocks, four tokens of 2560 columns come from the second cache for every row. Hardware loses
/// track of rows that take turns, so the same place of the next rows is asked for: four tokens of
/// float16 ran at 6 GB/s without, at 17 with it (x86-64 server core, 30 GB/s to be had).
const COLS_TOGETHER: usize = 512;

const CACHE_LINE: usize = 64;

/// A few rows times the first `T` tokens of `x`; `out` starts at the first token's result.
#[inline(always)]
fn dense_block<I: Instructions, W: Widen, const T: usize>(
    rows: &[W::Stored],
    cols: usize,
    x: &[f32],
    out: &mut [f32],
    tokens: usize,
) {
    let mut lanes = [[[0.0; LANES]; T]; ROWS_TOGETHER];
    let rows_bytes = size_of_val(rows);
    for start in (0..cols).step_by(COLS_TOGETHER) {
        let block = start..cols.min(start + COLS_TOGETHER);
        let x: [&[f32]; T] = core::array::from_fn(|t| &x[t * cols..][block.clone()]);
        for (lanes, row) in lanes.iter_mut().zip(rows.chunks_exact(cols)) {
            let row = &row[block.clone()];
            for line in row.chunks(CACHE_LINE / size_of::<W::Stored>()) {
                I::prefetch(line, rows_bytes);
            }
            add_dots::<W, T>(lanes, row, x);
        }
    }
    for (out, lanes) in out.chunks_mut(tokens).zip(lanes) {
        for (out, lanes) in out.iter_mut().zip(lanes) {
            *out = lanes_total(lanes);
        }
    }
}

/// [`ternlet_core::kernel::Kernel::rms_norm`].
#[inline(always)]
pub(crate) fn rms_norm(x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]) {
    let [total] = dots::<Single, 1>(x, [x]);
    let inverse = 1.0 / libm::sqrtf(total / x.len() as f32 + eps);
    for ((out, x), weight) in out.iter_mut().zip(x).zip(weight) {
        *out = (x * inverse) * weight;
    }
}

/// [`ternlet_core::kernel::Kernel::activation_scale`].
#[inline(always)]
pub(crate) fn activation_scale(x: &[f32]) -> f32 {
    scale_of_abs_max(abs_max_bits(x))
}

/// [`ternlet_core::kernel::Kernel::quantise`].
#[inline(always)]
pub(crate) fn quantise(x: &[f32], scale: f32, out: &mut [i8]) {
    let (values, padding) = out.split_at_mut(x.len());
    for (out, x) in values.iter_mut().zip(x) {
        *out = rounded(x * scale);
    }
    padding.fill(0);
}

/// The nearest integer, ties to even, clamped to int8. The clamp comes first, which changes nothing
/// because its bounds are integers, and lets the addition of a large number do the rounding.
#[inline(always)]
fn rounded(value: f32) -> i8 {
    let value = if value < -128.0 { -128.0 } else { value };
    let value = if value > 127.0 { 127.0 } else { value };
    (value + ROUND_MAGIC).to_bits().wrapping_sub(ROUND_MAGIC.to_bits()) as i8
}

/// [`ternlet_core::kernel::Kernel::relu2_gate`].
#[inline(always)]
pub(crate) fn relu2_gate(gate: &mut [f32], up: &[f32]) {
    for (gate, up) in gate.iter_mut().zip(up) {
        let product = (*gate * *gate) * up;
        *gate = if *gate > 0.0 { product } else { 0.0 };
    }
}

/// [`ternlet_core::kernel::Kernel::attend`].
#[inline(always)]
pub(crate) fn attend<I: Instructions>(query: &[f32], history: &History<'_>, out: &mut [f32]) {
    let factor = 1.0 / libm::sqrtf(query.len() as f32);
    out.fill(0.0);
    let mut softmax = Softmax { most: f32::MIN, total: 0.0 };
    match *history {
        History::Float { keys, values } => {
            attend_float(query, factor, keys, values, &mut softmax, out);
        }
        History::Int8 { keys, key_scales, values, value_scales } => {
            let scale = activation_scale(query);
            let mut quantised = [0; HEAD_DIM_MAX];
            let quantised = &mut quantised[..query.len()];
            quantise(query, scale, quantised);
            let (keys, values) = ((keys, key_scales), (values, value_scales));
            attend_int8::<I>(quantised, factor / scale, keys, values, &mut softmax, out);
        }
    }
    for sum in out {
        *sum /= softmax.total;
    }
}

/// Keys and values in float32: scores, weights and the weighted sum, block by block.
#[inline(always)]
fn attend_float(
    query: &[f32],
    factor: f32,
    keys: &[f32],
    values: &[f32],
    softmax: &mut Softmax,
    out: &mut [f32],
) {
    let head_dim = query.len();
    let blocks = keys.chunks(ATTENTION_BLOCK * head_dim);
    for (keys, values) in blocks.zip(values.chunks(ATTENTION_BLOCK * head_dim)) {
        let mut scores = [0.0; ATTENTION_BLOCK];
        let scores = &mut scores[..keys.len() / head_dim];
        dots_into::<Single>(query, |t| &keys[t * head_dim..][..head_dim], scores);
        for score in &mut *scores {
            *score *= factor;
        }
        let correction = softmax.weights(scores);
        add_values::<Single>(scores, values, correction, out);
    }
}

/// Keys and values in int8, each with a factor per position; `factor` takes the query's out.
#[inline(always)]
fn attend_int8<I: Instructions>(
    query: &[i8],
    factor: f32,
    (keys, key_scales): (&[i8], &[f32]),
    (values, value_scales): (&[i8], &[f32]),
    softmax: &mut Softmax,
    out: &mut [f32],
) {
    let head_dim = query.len();
    let keys = keys.chunks(ATTENTION_BLOCK * head_dim).zip(key_scales.chunks(ATTENTION_BLOCK));
    let values = values.chunks(ATTENTION_BLOCK * head_dim).zip(value_scales.chunks(ATTENTION_BLOCK));
    for ((keys, key_scales), (values, value_scales)) in keys.zip(values) {
        let mut scores = [0.0; ATTENTION_BLOCK];
        let scores = &mut scores[..key_scales.len()];
        let scaled_keys = keys.chunks_exact(head_dim).zip(key_scales);
        for (score, (key, key_scale)) in scores.iter_mut().zip(scaled_keys) {
            *score = (I::dot_i8(query, key) as f32 * key_scale) * factor;
        }
        let correction = softmax.weights(scores);
        for (weight, scale) in scores.iter_mut().zip(value_scales) {
            *weight *= scale;
        }
        add_values::<Byte>(scores, values, correction, out);
    }
}

/// The running maximum and total of a softmax over blocks of positions.
struct Softmax {
    most: f32,
    total: f32,
}

impl Softmax {
    /// Turns a block's scores into weights, and returns what earlier sums are to be multiplied by.
    #[inline(always)]
    fn weights(&mut self, scores: &mut [f32]) -> f32 {
        let most = largest(self.most, scores);
        let correction = exp(self.most - most);
        for score in &mut *scores {
            *score = exp(*score - most);
        }
        self.most = most;
        self.total = self.total * correction + total(scores);
        correction
    }
}

/// The largest of `first` and the scores; a NaN among the scores is passed over. Its order may
/// choose between +0 and -0, which `exp` of a difference does not see.
#[inline(always)]
fn largest(first: f32, scores: &[f32]) -> f32 {
    let mut lanes = [first; LANES];
    let (chunks, rest) = scores.as_chunks::<LANES>();
    for chunk in chunks {
        for (lane, &score) in lanes.iter_mut().zip(chunk) {
            *lane = if score > *lane { score } else { *lane };
        }
    }
    lanes.iter().chain(rest).fold(first, |most, &score| if score > most { score } else { most })
}

/// The sum in lanes.
#[inline(always)]
fn total(values: &[f32]) -> f32 {
    let mut lanes = [0.0; LANES];
    let (chunks, rest) = values.as_chunks::<LANES>();
    for chunk in chunks {
        for j in 0..LANES {
            lanes[j] += chunk[j];
        }
    }
    for (lane, value) in lanes.iter_mut().zip(rest) {
        *lane += value;
    }
    lanes_total(lanes)
}

/// `out = out * correction`, then `out += weights[t] * values[t]` in rising t. Two registers' worth
/// of lanes stay in place for all positions, and one at the end.
#[inline(always)]
fn add_values<W: Widen>(weights: &[f32], values: &[W::Stored], correction: f32, out: &mut [f32]) {
    let head_dim = out.len();
    let (pairs, rest) = out.as_chunks_mut::<{ 2 * LANES }>();
    let paired = 2 * LANES * pairs.len();
    for (i, out) in pairs.iter_mut().enumerate() {
        let (halves, _) = out.as_chunks_mut::<LANES>();
        let mut sums = [halves[0], halves[1]];
        for half in &mut sums {
            for sum in half {
                *sum *= correction;
            }
        }
        for (weight, value) in weights.iter().zip(values.chunks_exact(head_dim)) {
            let (chunks, _) = value[2 * LANES * i..][..2 * LANES].as_chunks::<LANES>();
            multiply_add(&mut sums[0], &[*weight; LANES], &W::widen(&chunks[0]));
            multiply_add(&mut sums[1], &[*weight; LANES], &W::widen(&chunks[1]));
        }
        halves.copy_from_slice(&sums);
    }
    for (i, out) in rest.chunks_mut(LANES).enumerate() {
        let mut sums = padded(out);
        for sum in &mut sums {
            *sum *= correction;
        }
        for (weight, value) in weights.iter().zip(values.chunks_exact(head_dim)) {
            let value = &value[paired + LANES * i..][..out.len()];
            multiply_add(&mut sums, &[*weight; LANES], &W::widen(&padded(value)));
        }
        out.copy_from_slice(&sums[..out.len()]);
    }
}

/// The methods of `Kernel` other than `ternary`: the bodies of this file, compiled with a CPU
/// feature where one is named. With a feature, the implementing type must be its proof.
macro_rules! float_operations {
    ($instructions:ty $(, $feature:literal)?) => {
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::dense::<$instructions>,
            dense(weights: &ternlet_core::tensor::DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::rms_norm,
            rms_norm(x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::activation_scale,
            activation_scale(x: &[f32]) -> f32);
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::quantise,
            quantise(x: &[f32], scale: f32, out: &mut [i8]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::relu2_gate,
            relu2_gate(gate: &mut [f32], up: &[f32]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::attend::<$instructions>,
            attend(query: &[f32], history: &ternlet_core::kernel::History<'_>, out: &mut [f32]));
    };
    (@one [] $body:path, $name:ident($($arg:ident: $type:ty),*) $(-> $result:ty)?) => {
        fn $name(&self, $($arg: $type),*) $(-> $result)? {
            $body($($arg),*)
        }
    };
    (@one [$feature:literal] $body:path, $name:ident($($arg:ident: $type:ty),*) $(-> $result:ty)?) => {
        fn $name(&self, $($arg: $type),*) $(-> $result)? {
            #[target_feature(enable = $feature)]
            fn inside($($arg: $type),*) $(-> $result)? {
                $body($($arg),*)
            }
            // SAFETY: the CPU has the feature: `self` exists, and only a detector made it.
            unsafe { inside($($arg),*) }
        }
    };
}
pub(crate) use float_operations;
