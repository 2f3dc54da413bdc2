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
//! 3. Half precision is converted by a type parameter ([`Widen`]), because some CPUs have an
//!    instruction that the compiler does not find in the plain formula.

use ternlet_core::kernel::{ATTENTION_BLOCK, HEAD_DIM_MAX, History};
use ternlet_core::math::{
    LANES, ROUND_MAGIC, abs_max_bits, bf16_to_f32, exp, f16_to_f32, lanes_total, scale_of_abs_max,
};
use ternlet_core::tensor::{DenseMatrix, DenseValues};

/// How 16 stored values become float32.
pub(crate) trait Widen {
    /// A stored value; its default is zero.
    type Stored: Copy + Default;
    /// The 16 values, exactly.
    fn widen(stored: &[Self::Stored; LANES]) -> [f32; LANES];
}

/// float32 as it is.
pub(crate) struct Single;
/// IEEE half precision by the plain formula.
pub(crate) struct HalfByFormula;
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

impl Widen for HalfByFormula {
    type Stored = u16;
    #[inline(always)]
    fn widen(stored: &[u16; LANES]) -> [f32; LANES] {
        stored.map(f16_to_f32)
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

/// The dot products of one row with `T` vectors of the same length.
#[inline(always)]
fn dots<W: Widen, const T: usize>(row: &[W::Stored], vectors: [&[f32]; T]) -> [f32; T] {
    let mut sums = [[0.0; LANES]; T];
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
    sums.map(lanes_total)
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

/// [`ternlet_core::kernel::Kernel::dense`]; `H` converts half precision.
#[inline(always)]
pub(crate) fn dense<H: Widen<Stored = u16>>(
    weights: &DenseMatrix<'_>,
    x: &[f32],
    first_row: usize,
    out: &mut [f32],
) {
    match weights.values {
        DenseValues::F32(values) => dense_rows::<Single>(values, weights.cols, x, first_row, out),
        DenseValues::F16(values) => dense_rows::<H>(values, weights.cols, x, first_row, out),
        DenseValues::Bf16(values) => dense_rows::<Brain>(values, weights.cols, x, first_row, out),
    }
}

#[inline(always)]
fn dense_rows<W: Widen>(values: &[W::Stored], cols: usize, x: &[f32], first_row: usize, out: &mut [f32]) {
    let tokens = x.len() / cols;
    let rows = values[first_row * cols..].chunks_exact(cols);
    if tokens == 1 {
        for (out, row) in out.iter_mut().zip(rows) {
            [*out] = dots::<W, 1>(row, [x]);
        }
    } else if tokens > 1 {
        for (out, row) in out.chunks_exact_mut(tokens).zip(rows) {
            dots_into::<W>(row, |token| &x[token * cols..][..cols], out);
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

/// The integer dot product of two int8 vectors of one length.
#[inline(always)]
pub(crate) fn dot_i8(a: &[i8], b: &[i8]) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}

/// [`ternlet_core::kernel::Kernel::attend`].
#[inline(always)]
pub(crate) fn attend(query: &[f32], history: &History<'_>, out: &mut [f32]) {
    let head_dim = query.len();
    let factor = 1.0 / libm::sqrtf(head_dim as f32);
    let mut softmax = Softmax::new(out);
    match *history {
        History::Float { keys, values } => {
            let blocks = keys.chunks(ATTENTION_BLOCK * head_dim);
            for (keys, values) in blocks.zip(values.chunks(ATTENTION_BLOCK * head_dim)) {
                let mut scores = [0.0; ATTENTION_BLOCK];
                let scores = &mut scores[..keys.len() / head_dim];
                dots_into::<Single>(query, |t| &keys[t * head_dim..][..head_dim], scores);
                scores.iter_mut().for_each(|score| *score *= factor);
                let correction = softmax.weights(scores);
                add_values::<Single>(scores, values, correction, out);
            }
        }
        History::Int8 { keys, key_scales, values, value_scales } => {
            let scale = activation_scale(query);
            let mut quantised = [0; HEAD_DIM_MAX];
            let quantised = &mut quantised[..head_dim];
            quantise(query, scale, quantised);
            let factor = factor / scale;
            let keys = keys.chunks(ATTENTION_BLOCK * head_dim).zip(key_scales.chunks(ATTENTION_BLOCK));
            let values = values.chunks(ATTENTION_BLOCK * head_dim).zip(value_scales.chunks(ATTENTION_BLOCK));
            for ((keys, key_scales), (values, value_scales)) in keys.zip(values) {
                let mut scores = [0.0; ATTENTION_BLOCK];
                let scores = &mut scores[..key_scales.len()];
                for ((score, key), key_scale) in
                    scores.iter_mut().zip(keys.chunks_exact(head_dim)).zip(key_scales)
                {
                    *score = (dot_i8(quantised, key) as f32 * key_scale) * factor;
                }
                let correction = softmax.weights(scores);
                scores.iter_mut().zip(value_scales).for_each(|(weight, scale)| *weight *= scale);
                add_values::<Byte>(scores, values, correction, out);
            }
        }
    }
    out.iter_mut().for_each(|sum| *sum /= softmax.total);
}

/// The running maximum and total of a softmax over blocks of positions.
struct Softmax {
    most: f32,
    total: f32,
}

impl Softmax {
    #[inline(always)]
    fn new(out: &mut [f32]) -> Self {
        out.fill(0.0);
        Softmax { most: f32::MIN, total: 0.0 }
    }

    /// Turns a block's scores into weights, and returns what earlier sums are to be multiplied by.
    #[inline(always)]
    fn weights(&mut self, scores: &mut [f32]) -> f32 {
        let most = largest(self.most, scores);
        let correction = exp(self.most - most);
        scores.iter_mut().for_each(|score| *score = exp(*score - most));
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
        sums.iter_mut().flatten().for_each(|sum| *sum *= correction);
        for (weight, value) in weights.iter().zip(values.chunks_exact(head_dim)) {
            let (chunks, _) = value[2 * LANES * i..][..2 * LANES].as_chunks::<LANES>();
            multiply_add(&mut sums[0], &[*weight; LANES], &W::widen(&chunks[0]));
            multiply_add(&mut sums[1], &[*weight; LANES], &W::widen(&chunks[1]));
        }
        halves.copy_from_slice(&sums);
    }
    for (i, out) in rest.chunks_mut(LANES).enumerate() {
        let mut sums = padded(out);
        sums.iter_mut().for_each(|sum| *sum *= correction);
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
    ($half:ty $(, $feature:literal)?) => {
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::dense::<$half>,
            dense(weights: &ternlet_core::tensor::DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::rms_norm,
            rms_norm(x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::activation_scale,
            activation_scale(x: &[f32]) -> f32);
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::quantise,
            quantise(x: &[f32], scale: f32, out: &mut [i8]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::relu2_gate,
            relu2_gate(gate: &mut [f32], up: &[f32]));
        $crate::lanes::float_operations!(@one [$($feature)?] $crate::lanes::attend,
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
