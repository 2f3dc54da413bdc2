//! Attention: every type of history, groups of heads, and how far int8 is from the formula.

use proptest::prelude::*;
use ternlet_core::kernel::{History, Kernel, Queries};
use ternlet_core::math::{f16_to_f32, f32_to_f16};
use ternlet_core::reference::Reference;

use crate::data::{Numbers, assert_same};
use crate::{for_each_kernel, say};

/// One kind of history that owns its values.
enum Owned {
    Float { keys: Vec<f32>, values: Vec<f32> },
    Half { keys: Vec<u16>, values: Vec<u16> },
    Int8 { keys: Vec<i8>, key_scales: Vec<f32>, values: Vec<i8>, value_scales: Vec<f32> },
}

impl Owned {
    fn view(&self) -> History<'_> {
        match self {
            Owned::Float { keys, values } => History::Float { keys, values },
            Owned::Half { keys, values } => History::Half { keys, values },
            Owned::Int8 { keys, key_scales, values, value_scales } => {
                History::Int8 { keys, key_scales, values, value_scales }
            }
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Owned::Float { .. } => "float",
            Owned::Half { .. } => "half",
            Owned::Int8 { .. } => "int8",
        }
    }

    /// All kinds at random.
    fn all(numbers: &mut Numbers, head_dim: usize, positions: usize) -> [Owned; 3] {
        let n = head_dim * positions;
        [
            Owned::Float { keys: numbers.floats(n, 2.0), values: numbers.floats(n, 2.0) },
            // Finite: up to 2, subnormal numbers among them.
            Owned::Half { keys: numbers.halves(n, 0xbfff), values: numbers.halves(n, 0xbfff) },
            Owned::Int8 {
                keys: numbers.bytes(n),
                key_scales: numbers.floats(positions, 0.05),
                values: numbers.bytes(n),
                value_scales: numbers.floats(positions, 0.05),
            },
        ]
    }
}

fn attended(kernel: &dyn Kernel, head_dim: usize, queries: &[f32], history: &Owned) -> Vec<f32> {
    let mut out = vec![1.5; queries.len()];
    kernel.attend(&Queries::of_token(head_dim, queries), &history.view(), &mut out);
    out
}

/// Every kernel against the reference.
fn compare(head_dim: usize, queries: &[f32], history: &Owned, case: &str) {
    let want = attended(&Reference, head_dim, queries, history);
    for_each_kernel(|kernel| {
        let got = attended(kernel, head_dim, queries, history);
        let (name, kind, heads) = (kernel.name(), history.kind(), queries.len() / head_dim);
        assert_same(&want, &got, &format!("{name}: attend {kind}, {heads} heads of {head_dim}, {case}"));
    });
}

/// All kinds of history at random; `size` of the queries spreads the scores.
fn compare_all(head_dim: usize, heads: usize, positions: usize, size: f32, seed: u64) {
    let mut numbers = Numbers(seed);
    let queries = numbers.floats(head_dim * heads, size);
    for history in Owned::all(&mut numbers, head_dim, positions) {
        compare(head_dim, &queries, &history, &format!("{positions} positions, queries of {size:e}"));
    }
}

#[test]
fn shapes() {
    for (i, head_dim) in [1, 2, 15, 16, 20, 32, 33, 64, 96, 100, 128, 256].into_iter().enumerate() {
        for (j, positions) in [1, 2, 3, 4, 5, 7, 63, 64, 65, 127, 128, 129, 200].into_iter().enumerate() {
            let (heads, size) = (1 + (3 * i + j) % 8, [0.0, 1.0, 60.0][(i + j) % 3]);
            compare_all(head_dim, heads, positions, size, (head_dim * positions) as u64);
        }
    }
}

#[test]
fn groups() {
    for heads in 0..=8 {
        for (head_dim, positions) in [(128, 70), (48, 64), (21, 131)] {
            compare_all(head_dim, heads, positions, 3.0, heads as u64);
        }
    }
}

/// Tokens that come together see as much as each would alone.
#[test]
fn tokens_together() {
    let mut numbers = Numbers(43);
    for (head_dim, heads, tokens, before) in
        [(128, 4, 19, 0), (64, 1, 70, 3), (48, 3, 5, 62), (100, 2, 33, 60), (256, 65, 2, 64), (16, 5, 130, 1)]
            .into_iter()
            // Few queries, of which the first see less of a whole block.
            .chain([(128, 2, 2, 126), (64, 1, 3, 125), (256, 1, 4, 60)])
    {
        let stride = heads * head_dim + 7;
        let values = numbers.floats(tokens * stride, 3.0);
        let queries = Queries { head_dim, heads, tokens, stride, values: &values };
        for history in Owned::all(&mut numbers, head_dim, before + tokens) {
            let mut want = vec![1.5; values.len()];
            for token in 0..tokens {
                let range = queries.range(token);
                let alone = Queries::of_token(head_dim, &values[range.clone()]);
                let seen = history.view().first(head_dim, before + token + 1);
                Reference.attend(&alone, &seen, &mut want[range]);
            }
            let check = |kernel: &dyn Kernel| {
                let mut got = vec![1.5; values.len()];
                kernel.attend(&queries, &history.view(), &mut got);
                let (name, kind) = (kernel.name(), history.kind());
                assert_same(&want, &got, &format!("{name}: {kind}, {tokens} tokens, {heads} x {head_dim}"));
            };
            check(&Reference);
            for_each_kernel(check);
        }
    }
}

#[test]
fn a_head_does_not_depend_on_its_group() {
    let mut numbers = Numbers(40);
    let queries = numbers.floats(8 * 80, 5.0);
    for history in Owned::all(&mut numbers, 80, 150) {
        for_each_kernel(|kernel| {
            let together = attended(kernel, 80, &queries, &history);
            for (query, want) in queries.chunks(80).zip(together.chunks(80)) {
                let alone = attended(kernel, 80, query, &history);
                assert_same(want, &alone, &format!("{}: {}", kernel.name(), history.kind()));
            }
        });
    }
}

#[test]
fn extremes() {
    for size in [1e-30, 1e4, 1e30, f32::INFINITY, f32::NAN] {
        compare_all(64, 5, 70, size, 3);
    }
    compare_all(64, 5, 0, 1.0, 3);
    // Every product of the integer sums at its extreme, with equal weights, which are the largest.
    for (head_dim, byte) in [(128, -128), (256, -128), (256, 127), (250, -128)] {
        for positions in [64, 65, 66, 128] {
            let bytes = vec![byte; head_dim * positions];
            let scales = vec![0.01; positions];
            let (keys, key_scales) = (bytes.clone(), scales.clone());
            let history = Owned::Int8 { keys, key_scales, values: bytes, value_scales: scales };
            compare(head_dim, &vec![-3.0; 5 * head_dim], &history, "extremes");
            compare(head_dim, &vec![3.0; 5 * head_dim], &history, "extremes");
        }
    }
}

#[test]
fn weights_of_every_size() {
    let (head_dim, positions) = (48, 130);
    let mut numbers = Numbers(41);
    // One value's factor far above the others, all tiny, all zero, all huge.
    let scales = [
        (0..positions).map(|t| if t == 7 { 1e3 } else { 1e-6 }).collect::<Vec<f32>>(),
        vec![1e-32; positions],
        vec![1e-44; positions],
        vec![0.0; positions],
        vec![2e36; positions],
        (0..positions).map(|t| 10_f32.powi(t as i32 % 70 - 40)).collect(),
    ];
    let queries = numbers.floats(4 * head_dim, 2.0);
    for value_scales in scales {
        let history = Owned::Int8 {
            keys: numbers.bytes(head_dim * positions),
            key_scales: vec![0.01; positions],
            values: numbers.bytes(head_dim * positions),
            value_scales,
        };
        compare(head_dim, &queries, &history, "weights of every size");
    }
    // Halves of every size, subnormal ones among them.
    let halves = |numbers: &mut Numbers| numbers.halves(head_dim * 70, 0xf7ff);
    let history = Owned::Half { keys: halves(&mut numbers), values: halves(&mut numbers) };
    compare(head_dim, &queries, &history, "halves of every size");
}

/// Softmax attention of one head in float64.
fn exact(query: &[f64], keys: &[f64], values: &[f64]) -> Vec<f64> {
    let head_dim = query.len();
    let dot = |key: &[f64]| query.iter().zip(key).map(|(a, b)| a * b).sum::<f64>();
    let scores: Vec<f64> = keys.chunks(head_dim).map(|key| dot(key) / (head_dim as f64).sqrt()).collect();
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    let weights: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let total: f64 = weights.iter().sum();
    let sum =
        |d: usize| values.iter().skip(d).step_by(head_dim).zip(&weights).map(|(v, w)| v * w).sum::<f64>();
    (0..head_dim).map(|d| sum(d) / total).collect()
}

fn relative_rms(got: &[f64], want: &[f64]) -> f64 {
    let difference: f64 = got.iter().zip(want).map(|(a, b)| (a - b) * (a - b)).sum();
    (difference / want.iter().map(|b| b * b).sum::<f64>()).sqrt()
}

fn wide(x: &[f32]) -> Vec<f64> {
    x.iter().map(|&x| f64::from(x)).collect()
}

/// (int8, factor) of vectors as the cache rounds them.
fn rounded(x: &[f32], head_dim: usize) -> (Vec<i8>, Vec<f32>) {
    let mut bytes = vec![0; x.len()];
    let rows = x.chunks(head_dim).zip(bytes.chunks_mut(head_dim));
    let scales = rows.map(|(x, bytes)| {
        let scale = Reference.activation_scale(x);
        Reference.quantise(x, scale, bytes);
        1.0 / scale
    });
    let scales = scales.collect();
    (bytes, scales)
}

fn scaled(bytes: &[i8], scales: &[f32], head_dim: usize) -> Vec<f64> {
    let rows = bytes.chunks(head_dim).zip(scales);
    rows.flat_map(|(row, &scale)| row.iter().map(move |&b| f64::from(b) * f64::from(scale))).collect()
}

/// What int8 weights and sums add to the error must be nothing beside what int8 keys and values
/// cost; and so for half precision.
#[test]
fn arithmetic_adds_little_to_what_rounding_costs() {
    const HEAD_DIM: usize = 128;
    for (positions, size) in [(40, 1.0), (1000, 1.0), (4096, 0.0), (4096, 1.0), (4096, 8.0)] {
        let mut numbers = Numbers(42);
        let query = numbers.floats(HEAD_DIM, size);
        let keys = numbers.floats(HEAD_DIM * positions, 2.0);
        let values = numbers.floats(HEAD_DIM * positions, 2.0);
        let want = exact(&wide(&query), &wide(&keys), &wide(&values));

        let ((key_bytes, key_scales), (value_bytes, value_scales)) =
            (rounded(&keys, HEAD_DIM), rounded(&values, HEAD_DIM));
        let (query_bytes, query_scales) = rounded(&query, HEAD_DIM);
        let stored = exact(
            &scaled(&query_bytes, &query_scales, HEAD_DIM),
            &scaled(&key_bytes, &key_scales, HEAD_DIM),
            &scaled(&value_bytes, &value_scales, HEAD_DIM),
        );
        let history = Owned::Int8 { keys: key_bytes, key_scales, values: value_bytes, value_scales };
        let got = wide(&attended(&Reference, HEAD_DIM, &query, &history));
        let (arithmetic, rounding) = (relative_rms(&got, &stored), relative_rms(&stored, &want));
        say(&format!(
            "attention over {positions} positions, queries of {size}: int8 costs {rounding:.1e}, its arithmetic adds {arithmetic:.1e}"
        ));
        assert!(arithmetic < rounding / 50.0 && arithmetic < 1e-4, "int8: {arithmetic:e} of {rounding:e}");

        let half = |x: &[f32]| x.iter().map(|&x| f32_to_f16(x)).collect::<Vec<u16>>();
        let back = |x: &[u16]| x.iter().map(|&x| f64::from(f16_to_f32(x))).collect::<Vec<f64>>();
        let (keys, values) = (half(&keys), half(&values));
        let stored = exact(&wide(&query), &back(&keys), &back(&values));
        let got = wide(&attended(&Reference, HEAD_DIM, &query, &Owned::Half { keys, values }));
        let (arithmetic, rounding) = (relative_rms(&got, &stored), relative_rms(&stored, &want));
        assert!(arithmetic < rounding / 10.0 && arithmetic < 1e-4, "half: {arithmetic:e} of {rounding:e}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any(head_dim in 1_usize..257, heads in 1_usize..9, positions in 1_usize..300, size in 0.0_f32..50.0, seed: u64) {
        compare_all(head_dim, heads, positions, size, seed);
    }
}
