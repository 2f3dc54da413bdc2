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
//!    conversion of half precision, the dot products of int8, attention's integer sums.

use core::marker::PhantomData;

use ternlet_core::kernel::{ATTENTION_BLOCK, Queries, WideActivations};
use ternlet_core::math::{
    LANES, ROUND_MAGIC, abs_max_bits, bf16_to_f32, exp, f16_to_f32, lanes_total, scale_of_abs_max,
};
use ternlet_core::tensor::{ByteMatrix, DenseMatrix, DenseValues};

use crate::attention::{self, BlockWeights, Scaled};
use crate::transpose::{self, Square};

/// How 16 stored values become float32.
pub(crate) trait Widen {
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

    /// The integer dot product of int8 and int16 vectors of one length, at most
    /// [`crate::head::COLS`]; the int16 values are at most 32,639 in size.
    #[inline(always)]
    fn dot_i8_i16(a: &[i8], b: &[i16]) -> i32 {
        a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
    }

    /// The integer head in a way of the CPU's own; false where it has none. There are columns and
    /// tokens.
    #[inline(always)]
    fn head(
        _weights: &ByteMatrix<'_>,
        _x: &WideActivations<'_>,
        _first_row: usize,
        _out: &mut [f32],
    ) -> bool {
        false
    }

    /// Whether [`Instructions::weigh_tile`] reads a block's weights as two int8 planes.
    const WEIGHTS_IN_PLANES: bool = false;

    /// Sets `sums` (heads, positions) to the integer dot products of the heads' queries and a
    /// block's keys (positions, head_dim). Queries are at least -127.
    #[inline(always)]
    fn dots_of_block<const H: usize>(
        queries: [&[i8]; H],
        keys: &[i8],
        sums: &mut [[i32; ATTENTION_BLOCK]; H],
    ) {
        for (query, sums) in queries.iter().zip(sums) {
            for (sum, key) in sums.iter_mut().zip(keys.chunks_exact(query.len())) {
                *sum = Self::dot_i8(query, key);
            }
        }
    }

    /// The sums of weight times value over the block's positions for 16 elements of a value and
    /// each head. `values` starts at the first position's first element; positions are `head_dim`
    /// apart.
    #[inline(always)]
    fn weigh_tile<const H: usize>(
        weights: &[BlockWeights; H],
        values: &[i8],
        head_dim: usize,
    ) -> [[i32; LANES]; H] {
        attention::weigh_tile(weights, values, head_dim)
    }

    /// Attention over int8 keys and values in a way of the CPU's own; false where it has none.
    #[inline(always)]
    fn attend_int8(_queries: &Queries<'_>, _keys: Scaled<'_>, _values: Scaled<'_>, _out: &mut [f32]) -> bool {
        false
    }

    /// A square of 16 rows, turned.
    #[inline(always)]
    fn turn(square: &Square) -> Square {
        transpose::turn(square)
    }

    /// Asks for the cache line `ahead` bytes after the start of `data`.
    #[inline(always)]
    fn prefetch<T>(_data: &[T], _ahead: usize) {}
}

/// The plain formulas.
pub(crate) struct Plain;

impl Instructions for Plain {}

/// float32 as it is.
pub(crate) struct Single;
/// IEEE half precision.
pub(crate) struct Half<I>(PhantomData<I>);
/// bfloat16.
struct Brain;

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

/// `sum[j] += a[j] * b[j]`, two roundings.
#[inline(always)]
pub(crate) fn multiply_add(sum: &mut [f32; LANES], a: &[f32; LANES], b: &[f32; LANES]) {
    for j in 0..LANES {
        sum[j] += a[j] * b[j];
    }
}

/// The first values of `rest` (at most 16), zeros after them.
#[inline(always)]
pub(crate) fn padded<S: Copy + Default>(rest: &[S]) -> [S; LANES] {
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
    let inverse = inverse_rms(x, eps);
    for ((out, x), weight) in out.iter_mut().zip(x).zip(weight) {
        *out = (x * inverse) * weight;
    }
}

/// What RMSNorm multiplies by.
#[inline(always)]
fn inverse_rms(x: &[f32], eps: f32) -> f32 {
    let [total] = dots::<Single, 1>(x, [x]);
    1.0 / libm::sqrtf(total / x.len() as f32 + eps)
}

/// [`ternlet_core::kernel::Kernel::norm_quantise`]. What is normed is computed twice, which takes less
/// than keeping it would.
#[inline(always)]
pub(crate) fn norm_quantise(x: &[f32], weight: &[f32], eps: f32, out: &mut [i8]) -> f32 {
    let inverse = inverse_rms(x, eps);
    let bits = |x: &f32, weight: &f32| ((x * inverse) * weight).to_bits() & 0x7fff_ffff;
    let most = x.iter().zip(weight).fold(0, |most, (x, weight)| bits(x, weight).max(most));
    let scale = scale_of_abs_max(most);
    let (values, padding) = out.split_at_mut(x.len());
    for ((out, x), weight) in values.iter_mut().zip(x).zip(weight) {
        // At most 127.0001 in size: the scale is that of these very values.
        *out = nearest((x * inverse) * weight * scale);
    }
    padding.fill(0);
    scale
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
    nearest(value)
}

/// The nearest integer, ties to even, of what lies within int8.
#[inline(always)]
fn nearest(value: f32) -> i8 {
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

/// [`ternlet_core::kernel::Kernel::silu_gate`].
#[inline(always)]
pub(crate) fn silu_gate(gate: &mut [f32], up: &[f32]) {
    for (gate, up) in gate.iter_mut().zip(up) {
        *gate = (*gate / (1.0 + exp(-*gate))) * up;
    }
}

/// Declares a kernel's [`Instructions::dots_of_block`] and [`Instructions::weigh_tile`] as functions for its CPU feature.
#[cfg(any(target_arch = "aarch64", target_arch = "x86_64"))]
macro_rules! integer_attention {
    ($dots_of_block:path, $weigh_tile:path) => {
        #[inline(always)]
        fn dots_of_block<const H: usize>(
            queries: [&[i8]; H],
            keys: &[i8],
            sums: &mut [[i32; ternlet_core::kernel::ATTENTION_BLOCK]; H],
        ) {
            // SAFETY: only the kernel's methods name this private type, and they run on CPUs with the feature.
            unsafe { $dots_of_block(queries, keys, sums) }
        }

        #[inline(always)]
        fn weigh_tile<const H: usize>(
            weights: &[$crate::attention::BlockWeights; H],
            values: &[i8],
            head_dim: usize,
        ) -> [[i32; ternlet_core::math::LANES]; H] {
            // SAFETY: as above.
            unsafe { $weigh_tile(weights, values, head_dim) }
        }
    };
}
#[cfg(any(target_arch = "aarch64", target_arch = "x86_64"))]
pub(crate) use integer_attention;

/// The methods of `Kernel` other than `ternary`: the bodies of this file, compiled with a CPU
/// feature where one is named; with two, the first is for what takes a vector element by element and
/// the second for sums of products. With a feature, the implementing type must be its proof.
macro_rules! float_operations {
    ($instructions:ty $(, $feature:literal)?) => {
        $crate::lanes::float_operations!(@all $instructions, [$($feature)?] [$($feature)?]);
    };
    ($instructions:ty, $vectors:literal, $products:literal) => {
        $crate::lanes::float_operations!(@all $instructions, [$vectors] [$products]);
    };
    (@all $instructions:ty, $vectors:tt $products:tt) => {
        $crate::lanes::float_operations!(@one $products $crate::lanes::dense::<$instructions>,
            dense(weights: &ternlet_core::tensor::DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]));
        $crate::lanes::float_operations!(@one $products $crate::head::head::<$instructions>,
            head(weights: &ternlet_core::tensor::ByteMatrix<'_>, x: &ternlet_core::kernel::WideActivations<'_>,
                first_row: usize, out: &mut [f32]));
        $crate::lanes::float_operations!(@one $products $crate::attention::attend::<$instructions>,
            attend(queries: &ternlet_core::kernel::Queries<'_>, history: &ternlet_core::kernel::History<'_>,
                out: &mut [f32]));
        $crate::lanes::float_operations!(@one $vectors $crate::transpose::transpose::<$instructions>,
            transpose(from: &[f32], tokens: usize, first: usize, to: ternlet_core::kernel::ByToken<'_>));
        $crate::lanes::float_operations!(@one $vectors $crate::transpose::add_transposed::<$instructions>,
            add_transposed(from: &[f32], tokens: usize, first: usize, to: &mut [f32]));
        $crate::lanes::float_operations!(@one $vectors $crate::lanes::rms_norm,
            rms_norm(x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]));
        $crate::lanes::float_operations!(@one $vectors $crate::lanes::norm_quantise,
            norm_quantise(x: &[f32], weight: &[f32], eps: f32, out: &mut [i8]) -> f32);
        $crate::lanes::float_operations!(@one $vectors $crate::lanes::activation_scale,
            activation_scale(x: &[f32]) -> f32);
        $crate::lanes::float_operations!(@one $vectors $crate::lanes::quantise,
            quantise(x: &[f32], scale: f32, out: &mut [i8]));
        $crate::lanes::float_operations!(@one $vectors $crate::lanes::relu2_gate,
            relu2_gate(gate: &mut [f32], up: &[f32]));
        $crate::lanes::float_operations!(@one $vectors $crate::lanes::silu_gate,
            silu_gate(gate: &mut [f32], up: &[f32]));
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
