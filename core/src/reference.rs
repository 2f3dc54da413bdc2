//! The meaning of every kernel operation in plain loops: the oracle of all other kernels.
//!
//! Nothing here is written for speed. Where this file and a fast kernel differ by one bit, the fast
//! kernel is wrong.

use crate::kernel::{
    ATTENTION_BLOCK, ATTENTION_WEIGHT_LEAST, ATTENTION_WEIGHT_MOST, Activations, ByToken, HEAD_DIM_MAX,
    History, Kernel, Queries, WideActivations,
};
use crate::math::{LANES, abs_max_bits, exp, f16_to_f32, lanes_total, scale_of_abs_max};
use crate::tensor::{ByteMatrix, DenseMatrix, TernaryMatrix};

/// The plain kernel.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reference;

impl Kernel for Reference {
    fn name(&self) -> &'static str {
        "reference"
    }

    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        let tokens = x.tokens();
        for (at, out) in out.iter_mut().enumerate() {
            let (row, token) = (first_row + at / tokens, at % tokens);
            let values = x.token(token);
            let mut sum = 0_i32;
            for (col, &value) in values[..weights.cols].iter().enumerate() {
                sum += i32::from(weights.weight(row, col)) * i32::from(value);
            }
            *out = sum as f32 * weights.scales[row] / x.scales[token];
        }
    }

    fn dense(&self, weights: &DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]) {
        let tokens = x.len() / weights.cols;
        for (at, out) in out.iter_mut().enumerate() {
            let (row, token) = (first_row + at / tokens, at % tokens);
            let x = &x[token * weights.cols..][..weights.cols];
            *out = sum_in_lanes(weights.cols, |col| weights.value(row, col) * x[col]);
        }
    }

    fn head(&self, weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]) {
        let tokens = x.tokens();
        for (at, out) in out.iter_mut().enumerate() {
            let (row, token) = (first_row + at / tokens, at % tokens);
            let products =
                weights.row(row).iter().zip(x.token(token)).map(|(&w, &q)| i64::from(w) * i64::from(q));
            *out = products.sum::<i64>() as f32 * weights.scales[row] / x.scales[token];
        }
    }

    fn rms_norm(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]) {
        let inverse = inverse_rms(x, eps);
        for i in 0..x.len() {
            out[i] = (x[i] * inverse) * weight[i];
        }
    }

    fn activation_scale(&self, x: &[f32]) -> f32 {
        scale_of_abs_max(abs_max_bits(x))
    }

    fn quantise(&self, x: &[f32], scale: f32, out: &mut [i8]) {
        out.fill(0);
        for (out, &x) in out.iter_mut().zip(x) {
            *out = libm::rintf(x * scale).clamp(-128.0, 127.0) as i8;
        }
    }

    fn norm_quantise(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [i8]) -> f32 {
        let inverse = inverse_rms(x, eps);
        let normed = |i: usize| (x[i] * inverse) * weight[i];
        let scale = scale_of_abs_max((0..x.len()).fold(0, |most, i| most.max(abs_max_bits(&[normed(i)]))));
        out.fill(0);
        for (i, out) in out.iter_mut().enumerate().take(x.len()) {
            *out = libm::rintf(normed(i) * scale).clamp(-128.0, 127.0) as i8;
        }
        scale
    }

    fn relu2_gate(&self, gate: &mut [f32], up: &[f32]) {
        for (gate, &up) in gate.iter_mut().zip(up) {
            *gate = if *gate > 0.0 { (*gate * *gate) * up } else { 0.0 };
        }
    }

    fn silu_gate(&self, gate: &mut [f32], up: &[f32]) {
        for (gate, &up) in gate.iter_mut().zip(up) {
            *gate = (*gate / (1.0 + exp(-*gate))) * up;
        }
    }

    fn transpose(&self, from: &[f32], tokens: usize, first: usize, mut to: ByToken<'_>) {
        for (token, to) in to.tokens().enumerate() {
            for (row, to) in to.iter_mut().enumerate() {
                *to = from[row * tokens + first + token];
            }
        }
    }

    fn add_transposed(&self, from: &[f32], tokens: usize, first: usize, to: &mut [f32]) {
        let rows = from.len() / tokens;
        for (at, to) in to.iter_mut().enumerate() {
            *to += from[at % rows * tokens + first + at / rows];
        }
    }

    fn attend(&self, queries: &Queries<'_>, history: &History<'_>, out: &mut [f32]) {
        let head_dim = queries.head_dim;
        let all = history.positions(head_dim);
        let heads = (0..queries.tokens).flat_map(|token| {
            queries.range(token).step_by(head_dim).map(move |start| (token, start..start + head_dim))
        });
        for (token, range) in heads {
            let (query, out) = (&queries.values[range.clone()], &mut out[range]);
            match history.first(head_dim, queries.seen(token, all)) {
                History::Float { keys, values } => {
                    attend_floats(query, keys.len() / head_dim, |at| keys[at], |at| values[at], out);
                }
                History::Half { keys, values } => {
                    let (key, value) = (|at: usize| f16_to_f32(keys[at]), |at: usize| f16_to_f32(values[at]));
                    attend_floats(query, keys.len() / head_dim, key, value, out);
                }
                History::Int8 { keys, key_scales, values, value_scales } => {
                    attend_int8(query, (keys, key_scales), (values, value_scales), out);
                }
            }
        }
    }
}

/// What RMSNorm multiplies by.
fn inverse_rms(x: &[f32], eps: f32) -> f32 {
    let mean = sum_in_lanes(x.len(), |i| x[i] * x[i]) / x.len() as f32;
    1.0 / libm::sqrtf(mean + eps)
}

/// One head's attention where `key` and `value` of (position, d) are floats.
fn attend_floats(
    query: &[f32],
    positions: usize,
    key: impl Fn(usize) -> f32,
    value: impl Fn(usize) -> f32,
    out: &mut [f32],
) {
    let head_dim = query.len();
    let factor = 1.0 / libm::sqrtf(head_dim as f32);
    let score = |t: usize| sum_in_lanes(head_dim, |d| query[d] * key(t * head_dim + d)) * factor;
    softmax_sum(positions, score, out, |start, p, sums| {
        for (i, p) in p.iter().enumerate() {
            for (d, sum) in sums.iter_mut().enumerate() {
                *sum += p * value((start + i) * head_dim + d);
            }
        }
    });
}

/// One head's attention where keys and values are int8 with factors.
fn attend_int8(
    query: &[f32],
    (keys, key_scales): (&[i8], &[f32]),
    (values, value_scales): (&[i8], &[f32]),
    out: &mut [f32],
) {
    let head_dim = query.len();
    let scale = Reference.activation_scale(query);
    let mut quantised = [0_i8; HEAD_DIM_MAX];
    Reference.quantise(query, scale, &mut quantised[..head_dim]);
    let factor = 1.0 / libm::sqrtf(head_dim as f32) / scale;
    let score = |t: usize| {
        let key = &keys[t * head_dim..][..head_dim];
        let products = quantised.iter().zip(key).map(|(&q, &k)| i32::from(q) * i32::from(k));
        (products.sum::<i32>() as f32 * key_scales[t]) * factor
    };
    softmax_sum(key_scales.len(), score, out, |start, p, sums| {
        let mut weights = [0.0; ATTENTION_BLOCK];
        for (i, p) in p.iter().enumerate() {
            weights[i] = p * value_scales[start + i];
        }
        let most = f32::from_bits(abs_max_bits(&weights));
        let most = if most < ATTENTION_WEIGHT_LEAST { ATTENTION_WEIGHT_LEAST } else { most };
        let quantised = weights.map(|w| libm::rintf(w * (ATTENTION_WEIGHT_MOST / most)) as i32);
        for (d, sum) in sums.iter_mut().enumerate() {
            let product = |i: usize| quantised[i] * i32::from(values[(start + i) * head_dim + d]);
            let total: i32 = (0..p.len()).map(product).sum();
            *sum += total as f32 * (most / ATTENTION_WEIGHT_MOST);
        }
    });
}

/// The sum of `term(0..n)`: term i goes to lane i % 16, then the lanes' tree.
fn sum_in_lanes(n: usize, term: impl Fn(usize) -> f32) -> f32 {
    let mut lanes = [0.0; LANES];
    for i in 0..n {
        lanes[i % LANES] += term(i);
    }
    lanes_total(lanes)
}

/// The streamed softmax of [`Kernel::attend`]: `add(block start, weights, sums)` adds a block's
/// weighted values.
fn softmax_sum(
    positions: usize,
    score: impl Fn(usize) -> f32,
    out: &mut [f32],
    mut add: impl FnMut(usize, &[f32], &mut [f32]),
) {
    let (mut most, mut total) = (f32::MIN, 0.0);
    out.fill(0.0);
    for start in (0..positions).step_by(ATTENTION_BLOCK) {
        let block = start..positions.min(start + ATTENTION_BLOCK);
        let mut p = [0.0; ATTENTION_BLOCK];
        let p = &mut p[..block.len()];
        let mut new_most = most;
        for t in block.clone() {
            p[t - start] = score(t);
            new_most = if p[t - start] > new_most { p[t - start] } else { new_most };
        }
        let correction = exp(most - new_most);
        for t in block.clone() {
            p[t - start] = exp(p[t - start] - new_most);
        }
        total = total * correction + sum_in_lanes(block.len(), |i| p[i]);
        out.iter_mut().for_each(|sum| *sum *= correction);
        add(start, p, out);
        most = new_most;
    }
    out.iter_mut().for_each(|sum| *sum /= total);
}
