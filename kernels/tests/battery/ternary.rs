//! Ternary matrix times int8 activations: every shape around the sizes of tiles and blocks, the
//! extremes that integer lanes must hold, parts of the rows, damaged codes.

use proptest::prelude::*;
use ternlet_core::kernel::{ByToken, Kernel};
use ternlet_core::packing::{COLS_MAX, TernaryPacking};
use ternlet_core::reference::Reference;

use crate::data::{Numbers, Ternary, Tokens, assert_same};
use crate::for_each_kernel;

const PACKINGS: [TernaryPacking; 4] = TernaryPacking::ALL;

/// Compares rows `first_row..first_row + count`.
fn compare(kernel: &dyn Kernel, weights: &Ternary, x: &Tokens, first_row: usize, count: usize) {
    let tokens = x.scales.len();
    let mut want = vec![1.5; count * tokens];
    let mut got = vec![2.5; count * tokens];
    Reference.ternary(&weights.view(), &x.view(), first_row, &mut want);
    kernel.ternary(&weights.view(), &x.view(), first_row, &mut got);
    let (packing, rows, cols) = (weights.packing, weights.rows, weights.cols);
    let case =
        format!("{}: {packing:?} {rows}x{cols}, {tokens} tokens, rows {first_row}+{count}", kernel.name());
    assert_same(&want, &got, &case);
    // The trait's own way by token is that by row, turned: now and then is enough.
    if count * tokens == 0 || !kernel.writes_by_token() && tokens != 3 {
        return;
    }
    // By token, as part of wider results, whose other values stay.
    let (stride, mut scratch) = (count + 7, vec![0.0; count * tokens]);
    let (mut by_token, mut got) = (vec![3.5; stride * tokens], vec![3.5; stride * tokens]);
    for (at, &result) in want.iter().enumerate() {
        by_token[5 + at % tokens * stride + at / tokens] = result;
    }
    let out = ByToken { values: &mut got[5..], rows: count, stride };
    kernel.ternary_by_token(&weights.view(), &x.view(), first_row, out, &mut scratch);
    assert_same(&by_token, &got, &format!("by token, {case}"));
}

fn compare_random(
    kernel: &dyn Kernel,
    packing: TernaryPacking,
    (rows, cols): (usize, usize),
    tokens: usize,
    seed: u64,
) {
    let mut numbers = Numbers(seed);
    let scales = numbers.floats(rows, 3.0);
    let weights = Ternary::new(packing, (rows, cols), scales, || (numbers.bits() % 3) as u8);
    let scales = numbers.floats(tokens, 40.0);
    let x = Tokens::new(cols, scales, || numbers.bits() as i8);
    compare(kernel, &weights, &x, 0, rows);
}

#[test]
fn small_shapes() {
    let sizes = [1, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127];
    for_each_kernel(|kernel| {
        for packing in PACKINGS {
            for rows in sizes {
                for cols in [0].into_iter().chain(sizes) {
                    for tokens in [1, 2, 3, 5, 8] {
                        compare_random(kernel, packing, (rows, cols), tokens, (rows * cols + tokens) as u64);
                    }
                }
            }
        }
    });
}

#[test]
fn numbers_of_tokens() {
    for_each_kernel(|kernel| {
        for packing in PACKINGS {
            for tokens in
                [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 15, 16, 17, 33, 63, 64, 65, 66, 67, 95, 96, 97, 131]
            {
                compare_random(kernel, packing, (35, 33), tokens, tokens as u64);
                compare_random(kernel, packing, (16, 272), tokens, tokens as u64);
            }
        }
    });
}

#[test]
fn no_token_and_no_row_are_nothing_to_do() {
    for_each_kernel(|kernel| {
        for packing in PACKINGS {
            compare_random(kernel, packing, (5, 20), 0, 1);
            compare_random(kernel, packing, (0, 20), 1, 1);
            compare_random(kernel, packing, (0, 20), 3, 1);
        }
    });
}

#[test]
fn shapes_of_models() {
    for_each_kernel(|kernel| {
        for packing in PACKINGS {
            // The last two are more rows than a strip of tiles has, and more columns than a block of tables.
            for (rows, cols) in
                [(192, 192), (33, 640), (17, 2560), (16, 6912), (3, 8640), (2100, 20), (113, 1984)]
            {
                for tokens in [1, 2, 5, 17] {
                    compare_random(kernel, packing, (rows, cols), tokens, cols as u64);
                }
            }
        }
    });
}

#[test]
fn extremes_do_not_wrap() {
    for_each_kernel(|kernel| {
        for packing in PACKINGS {
            for cols in [128, 144, 256, 272, 512, 528, 1024, 1040, 6912] {
                for (code, value) in [(2, 127), (2, -127), (2, -128), (0, 127), (0, -128), (1, -128)] {
                    // More tiles than a strip with more than a few tokens only where it is quick, also under emulation.
                    let many = (cols == 272).then_some((113, 9));
                    for (rows, tokens) in
                        [(17, 1), (113, 1), (17, 2), (17, 4), (17, 9)].into_iter().chain(many)
                    {
                        let weights = Ternary::new(packing, (rows, cols), vec![1.0; rows], || code);
                        let x = Tokens::new(cols, vec![1.0; tokens], || value);
                        let mut out = vec![0.5; rows * tokens];
                        kernel.ternary(&weights.view(), &x.view(), 0, &mut out);
                        // Known without a reference.
                        let want = (cols as i32 * (i32::from(code) - 1) * i32::from(value)) as f32;
                        let case = format!("{}: {packing:?} {cols} times {code} {value}", kernel.name());
                        assert_same(&vec![want; rows * tokens], &out, &case);
                    }
                }
            }
        }
    });
}

/// As many columns as import lets through, every product at its extreme: no sum may wrap on the way.
#[test]
fn the_most_columns() {
    for packing in PACKINGS {
        for (code, value) in [(2, -128), (0, -128), (2, 127)] {
            let weights = Ternary::new(packing, (17, COLS_MAX), vec![1.0; 17], || code);
            for tokens in [1, 2, 9] {
                let x = Tokens::new(COLS_MAX, vec![1.0; tokens], || value);
                let want = (COLS_MAX as i32 * (i32::from(code) - 1) * i32::from(value)) as f32;
                for_each_kernel(|kernel| {
                    let mut out = vec![0.5; 17 * tokens];
                    kernel.ternary(&weights.view(), &x.view(), 0, &mut out);
                    let case = format!("{}: {packing:?}, {tokens} tokens of {code} {value}", kernel.name());
                    assert_same(&vec![want; 17 * tokens], &out, &case);
                });
            }
        }
    }
}

#[test]
fn parts_of_the_rows() {
    let mut numbers = Numbers(5);
    for packing in PACKINGS {
        let scales = numbers.floats(130, 1.0);
        let weights = Ternary::new(packing, (130, 100), scales, || (numbers.bits() % 3) as u8);
        for tokens in [1, 3, 8, 70] {
            let scales = numbers.floats(tokens, 9.0);
            let x = Tokens::new(100, scales, || numbers.bits() as i8);
            for_each_kernel(|kernel| {
                for first_row in [0, 16, 48, 112, 128] {
                    for count in [0, 1, 2, 15, 16, 17, 18, 82] {
                        if first_row + count <= 130 {
                            compare(kernel, &weights, &x, first_row, count);
                        }
                    }
                }
            });
        }
    }
}

#[test]
fn scales_of_every_size() {
    let mut numbers = Numbers(6);
    for packing in PACKINGS {
        for tokens in [1, 2, 6] {
            let scales = numbers.floats_of_every_size(40);
            let weights = Ternary::new(packing, (40, 50), scales, || (numbers.bits() % 3) as u8);
            let mut scales = numbers.floats_of_every_size(tokens);
            scales[0] = 127.0 / 1e-5;
            let x = Tokens::new(50, scales, || numbers.bits() as i8);
            for_each_kernel(|kernel| compare(kernel, &weights, &x, 0, 40));
        }
    }
}

#[test]
fn damaged_codes_give_numbers_not_panics() {
    let mut numbers = Numbers(8);
    for packing in PACKINGS {
        for (rows, cols) in [(17, 33), (16, 6912), (5, 544)] {
            for fill in [None, Some(0xff)] {
                let mut weights = Ternary::new(packing, (rows, cols), vec![1.0; rows], || 0);
                for code in &mut weights.codes {
                    *code = fill.unwrap_or(numbers.bits() as u8);
                }
                for tokens in [1, 2, 4, 9] {
                    let x = Tokens::new(cols, vec![1.0; tokens], || -128);
                    for_each_kernel(|kernel| {
                        let mut out = vec![f32::NAN; rows * tokens];
                        kernel.ternary(&weights.view(), &x.view(), 0, &mut out);
                        assert!(out.iter().all(|value| value.is_finite()), "{}", kernel.name());
                    });
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_shape(rows in 1_usize..100, cols in 0_usize..700, tokens in 1_usize..20, packing in 0_usize..4, seed: u64) {
        let packing = PACKINGS[packing];
        for_each_kernel(|kernel| compare_random(kernel, packing, (rows, cols), tokens, seed));
    }
}
