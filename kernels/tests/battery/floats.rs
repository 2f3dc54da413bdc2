//! The float operations: dense matrices in three precisions, norms, quantisation, gate.

use proptest::prelude::*;
use ternlet_core::kernel::{ByToken, Kernel};
use ternlet_core::reference::Reference;
use ternlet_core::tensor::{DenseMatrix, DenseValues};

use crate::data::{Numbers, assert_same};
use crate::for_each_kernel;

const SIZES: [usize; 16] = [1, 2, 3, 15, 16, 17, 31, 32, 33, 47, 63, 64, 65, 100, 127, 640];

fn compare_dense(
    kernel: &dyn Kernel,
    values: DenseValues<'_>,
    (rows, cols): (usize, usize),
    x: &[f32],
    first_row: usize,
) {
    let matrix = DenseMatrix { rows, cols, values };
    let tokens = x.len() / cols;
    let mut want = vec![1.5; (rows - first_row) * tokens];
    let mut got = vec![2.5; (rows - first_row) * tokens];
    Reference.dense(&matrix, x, first_row, &mut want);
    kernel.dense(&matrix, x, first_row, &mut got);
    let kind = match values {
        DenseValues::F32(_) => "f32",
        DenseValues::F16(_) => "f16",
        DenseValues::Bf16(_) => "bf16",
    };
    let name = kernel.name();
    assert_same(
        &want,
        &got,
        &format!("{name}: dense {kind} {rows}x{cols}, {tokens} tokens, from row {first_row}"),
    );
}

#[test]
fn dense_shapes() {
    let mut numbers = Numbers(20);
    for cols in SIZES {
        for tokens in [0, 1, 2, 3, 4, 5, 8, 9] {
            let rows = 6;
            let floats = numbers.floats(rows * cols, 2.0);
            // Finite in half precision and in bfloat16.
            let halves = numbers.halves(rows * cols, 0xbbff);
            let x = numbers.floats(tokens * cols, 2.0);
            for_each_kernel(|kernel| {
                for first_row in [0, 5] {
                    for values in
                        [DenseValues::F32(&floats), DenseValues::F16(&halves), DenseValues::Bf16(&halves)]
                    {
                        compare_dense(kernel, values, (rows, cols), &x, first_row);
                    }
                }
            });
        }
    }
}

#[test]
fn dense_takes_every_half_and_numbers_of_every_size() {
    let every_half: Vec<u16> = (0..=u16::MAX).collect();
    let mut numbers = Numbers(21);
    let ones = vec![1.0; 16];
    for_each_kernel(|kernel| {
        // One column: each value by itself, infinities and NaN included; then sums of sixteen.
        compare_dense(kernel, DenseValues::F16(&every_half), (65536, 1), &[1.0], 0);
        compare_dense(kernel, DenseValues::Bf16(&every_half), (65536, 1), &[1.0, -3.0], 0);
        compare_dense(kernel, DenseValues::F16(&every_half), (4096, 16), &ones, 0);
    });
    let floats = numbers.floats_of_every_size(7 * 83);
    let halves = numbers.halves(7 * 83, 0x83ff);
    let x = numbers.floats_of_every_size(3 * 83);
    for_each_kernel(|kernel| {
        compare_dense(kernel, DenseValues::F32(&floats), (7, 83), &x, 0);
        compare_dense(kernel, DenseValues::F16(&halves), (7, 83), &x, 0);
        compare_dense(kernel, DenseValues::Bf16(&halves), (7, 83), &x, 0);
    });
}

fn compare_norm(kernel: &dyn Kernel, x: &[f32], weight: &[f32], eps: f32) {
    let (mut want, mut got) = (vec![1.5; x.len()], vec![2.5; x.len()]);
    Reference.rms_norm(x, weight, eps, &mut want);
    kernel.rms_norm(x, weight, eps, &mut got);
    let case = format!("{} of {}, eps {eps:e}", kernel.name(), x.len());
    assert_same(&want, &got, &format!("rms_norm, {case}"));
    let scale = Reference.activation_scale(&want);
    let (mut values, mut want) = (vec![1; x.len() + 5], vec![2; x.len() + 5]);
    let got = kernel.norm_quantise(x, weight, eps, &mut values);
    assert_same(&[scale], &[got], &format!("scale of norm_quantise, {case}"));
    if scale.is_finite() {
        Reference.quantise(&rms_normed(x, weight, eps), scale, &mut want);
        assert_eq!(want, values, "norm_quantise, {case}");
    }
    assert_same(&[Reference.norm_quantise(x, weight, eps, &mut want)], &[scale], &case);
    assert!(!scale.is_finite() || want == values, "reference, {case}");
}

fn rms_normed(x: &[f32], weight: &[f32], eps: f32) -> Vec<f32> {
    let mut out = vec![0.0; x.len()];
    Reference.rms_norm(x, weight, eps, &mut out);
    out
}

#[test]
fn norms() {
    let mut numbers = Numbers(22);
    for n in SIZES.into_iter().chain([2560, 6912]) {
        let weight = numbers.floats(n, 2.0);
        let vectors = [numbers.floats(n, 3.0), numbers.floats_of_every_size(n), vec![0.0; n], vec![-0.0; n]];
        for_each_kernel(|kernel| {
            for x in &vectors {
                for eps in [1e-5, 1e-6, 0.0] {
                    compare_norm(kernel, x, &weight, eps);
                }
            }
        });
    }
}

#[test]
fn activation_scales() {
    let mut numbers = Numbers(23);
    let small = [0.0, -0.0, 1e-40, -1e-6, 9.999_999e-6, 1e-5, 1.000_000_1e-5, f32::MIN_POSITIVE, f32::MAX];
    for n in [0].into_iter().chain(SIZES) {
        let mut vectors: Vec<_> = small.iter().map(|&value| vec![value; n]).collect();
        vectors.push(numbers.floats(n, 5.0));
        for at in [0, n / 2, n.saturating_sub(1)] {
            for odd in [f32::NAN, -f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 77.0, -77.0] {
                let mut vector = numbers.floats(n, 5.0);
                vector.iter_mut().skip(at).take(1).for_each(|value| *value = odd);
                vectors.push(vector);
            }
        }
        for_each_kernel(|kernel| {
            for x in &vectors {
                let (want, got) = (Reference.activation_scale(x), kernel.activation_scale(x));
                assert_same(&[want], &[got], &format!("{}: scale of {x:?}", kernel.name()));
            }
        });
    }
}

fn compare_quantise(kernel: &dyn Kernel, x: &[f32], scale: f32, padding: usize) {
    let (mut want, mut got) = (vec![11; x.len() + padding], vec![22; x.len() + padding]);
    Reference.quantise(x, scale, &mut want);
    kernel.quantise(x, scale, &mut got);
    assert_eq!(want, got, "{}: {x:?} times {scale}", kernel.name());
}

#[test]
fn quantisation() {
    let ties: Vec<f32> = (-600..=600).map(|quarter| quarter as f32 * 0.25).collect();
    let beside: Vec<f32> =
        ties.iter().flat_map(|&tie| [tie.next_down(), tie.next_up(), -tie, tie * 1e9]).collect();
    let mut numbers = Numbers(24);
    for_each_kernel(|kernel| {
        compare_quantise(kernel, &ties, 1.0, 7);
        compare_quantise(kernel, &beside, 1.0, 0);
        compare_quantise(kernel, &beside, 127.0 / 1e-5, 0);
        compare_quantise(kernel, &[0.0, -0.0, 1e-40, -1e-40, 0.3], 127.0 / 1e-5, 11);
        compare_quantise(kernel, &[], 1.0, 16);
    });
    for n in SIZES {
        let x = numbers.floats(n, 3.0);
        let scale = Reference.activation_scale(&x);
        for_each_kernel(|kernel| {
            for padding in [0, 1, 15, n.next_multiple_of(16) - n] {
                compare_quantise(kernel, &x, scale, padding);
            }
        });
    }
}

#[test]
fn gates() {
    let odd =
        [0.0, -0.0, 1.0, -1.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 1e-40, -1e-40, 1e-20, 1e30, -1e30];
    let mut gates: Vec<f32> = odd.iter().flat_map(|&gate| [gate; 12]).collect();
    let mut ups: Vec<f32> = odd.iter().cycle().take(144).copied().collect();
    let mut numbers = Numbers(25);
    gates.extend(numbers.floats(75, 4.0));
    ups.extend(numbers.floats(75, 4.0));
    for_each_kernel(|kernel| {
        for n in (0..40).chain([144, gates.len()]) {
            let (mut want, mut got) = (gates[..n].to_vec(), gates[..n].to_vec());
            Reference.relu2_gate(&mut want, &ups[..n]);
            kernel.relu2_gate(&mut got, &ups[..n]);
            assert_same(&want, &got, &format!("{}: relu2 of {n}", kernel.name()));
            let (mut want, mut got) = (gates[..n].to_vec(), gates[..n].to_vec());
            Reference.silu_gate(&mut want, &ups[..n]);
            kernel.silu_gate(&mut got, &ups[..n]);
            assert_same(&want, &got, &format!("{}: silu of {n}", kernel.name()));
        }
    });
}

#[test]
fn turned_results() {
    let mut numbers = Numbers(26);
    for (rows, tokens) in [(1, 1), (16, 16), (17, 16), (16, 17), (40, 50), (64, 33), (15, 3), (100, 20)] {
        let (from, old) = (numbers.floats(rows * tokens, 9.0), numbers.floats(rows * tokens, 9.0));
        for first in [0, 1, tokens / 2, tokens - 1].into_iter().filter(|&first| first < tokens) {
            for count in [1, tokens - first] {
                let old = &old[..count * rows];
                for_each_kernel(|kernel| {
                    let case = format!("{}: {count} of {rows} x {tokens} from {first}", kernel.name());
                    let (mut want, mut got) = (old.to_vec(), old.to_vec());
                    Reference.transpose(&from, tokens, first, ByToken::side_by_side(&mut want, rows));
                    kernel.transpose(&from, tokens, first, ByToken::side_by_side(&mut got, rows));
                    assert_same(&want, &got, &format!("transpose, {case}"));
                    // Tokens apart: what lies between them stays. The last one's rows end the values, or less than a stride later.
                    for (stride, behind) in [(rows + 5, 0), (2 * rows + 16, rows - 1)] {
                        let len = (count - 1) * stride + rows + behind;
                        let (mut want, mut got) = (vec![7.0; len], vec![7.0; len]);
                        Reference.transpose(
                            &from,
                            tokens,
                            first,
                            ByToken { values: &mut want, rows, stride },
                        );
                        kernel.transpose(&from, tokens, first, ByToken { values: &mut got, rows, stride });
                        assert_same(&want, &got, &format!("transpose, {stride} apart, {case}"));
                    }
                    let (mut want, mut got) = (old.to_vec(), old.to_vec());
                    Reference.add_transposed(&from, tokens, first, &mut want);
                    kernel.add_transposed(&from, tokens, first, &mut got);
                    assert_same(&want, &got, &format!("add_transposed, {case}"));
                });
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_dense(rows in 1_usize..20, cols in 1_usize..300, tokens in 1_usize..10, kind in 0..3, seed: u64) {
        let mut numbers = Numbers(seed);
        let floats = numbers.floats(rows * cols, 2.0);
        let halves = numbers.halves(rows * cols, 0xffff);
        let x = numbers.floats(tokens * cols, 1.0);
        let values = match kind {
            0 => DenseValues::F32(&floats),
            1 => DenseValues::F16(&halves),
            _ => DenseValues::Bf16(&halves),
        };
        for_each_kernel(|kernel| compare_dense(kernel, values, (rows, cols), &x, 0));
    }

    #[test]
    fn any_vector(bits in prop::collection::vec(any::<u32>(), 1..200), scale in 1e-3_f32..1e7) {
        let x: Vec<f32> = bits.iter().map(|&bits| f32::from_bits(bits)).collect();
        let finite: Vec<f32> = x.iter().map(|x| if x.is_finite() { *x } else { 0.5 }).collect();
        for_each_kernel(|kernel| {
            compare_norm(kernel, &x, &finite, 1e-5);
            compare_quantise(kernel, &finite, scale, 3);
            let (want, got) = (Reference.activation_scale(&x), kernel.activation_scale(&x));
            assert_same(&[want], &[got], &kernel.name());
            let (mut want, mut got) = (x.clone(), x.clone());
            Reference.relu2_gate(&mut want, &finite);
            kernel.relu2_gate(&mut got, &finite);
            assert_same(&want, &got, &kernel.name());
            let (mut want, mut got) = (x.clone(), x.clone());
            Reference.silu_gate(&mut want, &finite);
            kernel.silu_gate(&mut got, &finite);
            assert_same(&want, &got, &kernel.name());
        });
    }
}
