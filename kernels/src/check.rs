//! Whether a kernel computes what the reference does, on a few cases, in microseconds.
//!
//! Called when a program starts, so that a CPU, an emulator or a compiler that does something else
//! is found before a wrong word is. No allocation, about 8 KB of stack and what the kernel takes. The thorough comparison is
//! `tests/battery/main.rs`.

use ternlet_core::kernel::{Activations, ByToken, History, Kernel, Queries, WideActivations};
use ternlet_core::math::WIDE_MAX;
use ternlet_core::packing::{TernaryPacker, TernaryPacking};
use ternlet_core::reference::Reference;
use ternlet_core::tensor::{ByteMatrix, DenseMatrix, DenseValues, TernaryMatrix};

/// Whether every operation of `kernel` equals the reference bit for bit on the cases here.
pub fn self_check(kernel: &dyn Kernel) -> bool {
    TernaryPacking::ALL.iter().all(|&packing| {
        // More than a tile of rows, a ragged group, tokens in fours and a rest.
        ternary_agrees::<20, 41, 80, 5>(kernel, packing, None)
            && ternary_agrees::<20, 41, 80, 1>(kernel, packing, None)
            // More than a few tokens, which kernels with results by token take in another way.
            && (!writes_by_token(kernel) || ternary_agrees::<20, 41, 80, 17>(kernel, packing, None))
    }) && [TernaryPacking::Tile16, TernaryPacking::Trits16].iter().all(|&packing| {
        // The extremes, for longer than any 16-bit sum holds them.
        [-128, -127].into_iter().all(|value| {
            ternary_agrees::<2, 544, 560, 1>(kernel, packing, Some(value))
                && ternary_agrees::<1, 544, 560, 2>(kernel, packing, Some(value))
        })
    }) && ternary_agrees::<97, 20, 80, 1>(kernel, TernaryPacking::Tile16, None)
        // That was as many rows as tables for look-ups want.
        && dense_agrees(kernel)
        && head_agrees(kernel)
        && vectors_agree(kernel)
        && attention_agrees(kernel)
}

/// A sequence of numbers without pattern: the multiplier of Numerical Recipes' generator.
struct Numbers(u32);

impl Numbers {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.0 >> 8
    }

    /// In [-2, 2).
    fn float(&mut self) -> f32 {
        self.next() as f32 / 4_194_304.0 - 2.0
    }
}

fn same(a: &[f32], b: &[f32]) -> bool {
    a.iter().zip(b).all(|(a, b)| a.to_bits() == b.to_bits())
}

/// All weights +1 and all activations `extreme` if there is one, else random ones.
fn ternary_agrees<const ROWS: usize, const COLS: usize, const STRIDE: usize, const TOKENS: usize>(
    kernel: &dyn Kernel,
    packing: TernaryPacking,
    extreme: Option<i8>,
) -> bool {
    let mut numbers = Numbers(7);
    let mut codes = [0; 16 * 544 / 4];
    let codes = &mut codes[..packing.bytes(ROWS, COLS)];
    let mut packer = TernaryPacker::new(packing, (ROWS, COLS), codes);
    for _ in 0..ROWS {
        packer.push_row(&[(); COLS].map(|()| if extreme.is_some() { 2 } else { (numbers.next() % 3) as u8 }));
    }
    let mut values = [[0; STRIDE]; TOKENS];
    for value in values.iter_mut().flat_map(|values| &mut values[..COLS]) {
        *value = extreme.unwrap_or_else(|| numbers.next() as i8);
    }
    let weight_scales = [(); ROWS].map(|()| numbers.float());
    let scales = [(); TOKENS].map(|()| numbers.float());
    let matrix = TernaryMatrix { rows: ROWS, cols: COLS, packing, codes, scales: &weight_scales };
    let x = Activations { cols: COLS, values: values.as_flattened(), scales: &scales };
    let (mut want, mut got) = ([[0.0; TOKENS]; ROWS], [[0.0; TOKENS]; ROWS]);
    Reference.ternary(&matrix, &x, 0, want.as_flattened_mut());
    kernel.ternary(&matrix, &x, 0, got.as_flattened_mut());
    same(want.as_flattened(), got.as_flattened())
        && (!writes_by_token(kernel) || by_token_agrees::<ROWS, TOKENS>(kernel, &matrix, &x))
}

/// No kernel of a 32-bit CPU does: boards need not hold the check.
fn writes_by_token(kernel: &dyn Kernel) -> bool {
    !cfg!(target_pointer_width = "32") && kernel.writes_by_token()
}

/// Half of the rows by token, as part of wider results.
#[inline(never)]
fn by_token_agrees<const ROWS: usize, const TOKENS: usize>(
    kernel: &dyn Kernel,
    matrix: &TernaryMatrix<'_>,
    x: &Activations<'_>,
) -> bool {
    let mut scratch = [[0.0; TOKENS]; ROWS];
    let (mut want, mut got) = ([[0.0; ROWS]; TOKENS], [[0.0; ROWS]; TOKENS]);
    for (kernel, out) in [(&Reference as &dyn Kernel, &mut want), (kernel, &mut got)] {
        let out = ByToken { values: out.as_flattened_mut(), rows: ROWS.div_ceil(2), stride: ROWS };
        kernel.ternary_by_token(matrix, x, 0, out, scratch.as_flattened_mut());
    }
    same(want.as_flattened(), got.as_flattened())
}

fn dense_agrees(kernel: &dyn Kernel) -> bool {
    const COLS: usize = 37;
    let mut numbers = Numbers(11);
    let floats = [(); 3 * COLS].map(|()| numbers.float());
    // No infinity and no NaN in either half format; subnormal numbers are there.
    let halves = [(); 3 * COLS].map(|()| numbers.next() as u16 & 0xbbff);
    let x = [(); 5 * COLS].map(|()| numbers.float());
    [DenseValues::F32(&floats), DenseValues::F16(&halves), DenseValues::Bf16(&halves)].iter().all(|&values| {
        let matrix = DenseMatrix { rows: 3, cols: COLS, values };
        [1, 5].iter().all(|&tokens| {
            let (mut want, mut got) = ([0.0; 15], [0.0; 15]);
            Reference.dense(&matrix, &x[..tokens * COLS], 0, &mut want[..3 * tokens]);
            kernel.dense(&matrix, &x[..tokens * COLS], 0, &mut got[..3 * tokens]);
            same(&want, &got)
        })
    })
}

fn head_agrees(kernel: &dyn Kernel) -> bool {
    const COLS: usize = 75;
    let mut numbers = Numbers(19);
    let values = [(); 3 * COLS].map(|()| numbers.next() as i8);
    let matrix_scales = [(); 3].map(|()| numbers.float());
    let matrix = ByteMatrix { rows: 3, cols: COLS, values: &values, scales: &matrix_scales };
    let mut x = [[0_i16; 80]; 2];
    for value in x.iter_mut().flat_map(|x| &mut x[..COLS]) {
        *value = (numbers.next() as i16).clamp(-WIDE_MAX, WIDE_MAX);
    }
    let scales = [numbers.float(), numbers.float()];
    [1, 2].iter().all(|&tokens| {
        let x = &x.as_flattened()[..80 * tokens];
        let x = WideActivations { cols: COLS, values: x, scales: &scales[..tokens] };
        let (mut want, mut got) = ([0.0; 6], [0.0; 6]);
        Reference.head(&matrix, &x, 0, &mut want[..3 * tokens]);
        kernel.head(&matrix, &x, 0, &mut got[..3 * tokens]);
        same(&want, &got)
    })
}

fn vectors_agree(kernel: &dyn Kernel) -> bool {
    const N: usize = 45;
    let mut numbers = Numbers(13);
    let (x, y) = ([(); N].map(|()| numbers.float()), [(); N].map(|()| numbers.float()));
    let (mut want, mut got) = ([0.0; N], [0.0; N]);
    Reference.rms_norm(&x, &y, 1e-5, &mut want);
    kernel.rms_norm(&x, &y, 1e-5, &mut got);
    let norms = same(&want, &got);
    let (mut want, mut got) = (x, x);
    Reference.relu2_gate(&mut want, &y);
    kernel.relu2_gate(&mut got, &y);
    let gates = same(&want, &got);
    let (mut want, mut got) = (x, x);
    Reference.silu_gate(&mut want, &y);
    kernel.silu_gate(&mut got, &y);
    let gates = gates && same(&want, &got);
    // 15 rows of 3 tokens, of which two are turned.
    let (mut want, mut got) = (x, x);
    Reference.transpose(&y, 3, 1, ByToken { values: &mut want[..35], rows: 15, stride: 20 });
    kernel.transpose(&y, 3, 1, ByToken { values: &mut got[..35], rows: 15, stride: 20 });
    let turned = same(&want, &got);
    Reference.add_transposed(&y, 3, 1, &mut want[..30]);
    kernel.add_transposed(&y, 3, 1, &mut got[..30]);
    let turned = turned && same(&want, &got);
    let (mut want, mut got) = ([1; 48], [2; 48]);
    let scales = [(&Reference as &dyn Kernel, &mut want), (kernel, &mut got)]
        .map(|(kernel, out)| kernel.norm_quantise(&x, &y, 1e-5, out));
    let normed = same(&scales[..1], &scales[1..]) && want == got;
    let scale = Reference.activation_scale(&x);
    let (mut want, mut got) = ([1; 48], [2; 48]);
    Reference.quantise(&x, scale, &mut want);
    kernel.quantise(&x, scale, &mut got);
    norms
        && gates
        && turned
        && normed
        && kernel.activation_scale(&x).to_bits() == scale.to_bits()
        && want == got
}

/// Five heads (a group of four and a rest) of 20 elements (16 and a rest) over a block and three
/// positions more; every type of history has that many values.
fn attention_agrees(kernel: &dyn Kernel) -> bool {
    const DIM: usize = 20;
    const HEADS: usize = 5;
    const POSITIONS: usize = 67;
    let mut numbers = Numbers(17);
    let queries = [(); HEADS * DIM].map(|()| 4.0 * numbers.float());
    let agrees = |history: History<'_>| {
        let (mut want, mut got) = ([0.0; HEADS * DIM], [0.0; HEADS * DIM]);
        // Five heads of one token, then one head of five tokens.
        let of_token = Queries::of_token(DIM, &queries);
        let of_tokens = Queries { heads: 1, tokens: HEADS, stride: DIM, ..of_token };
        [of_token, of_tokens].iter().all(|queries| {
            Reference.attend(queries, &history, &mut want);
            kernel.attend(queries, &history, &mut got);
            same(&want, &got)
        })
    };
    // One block of memory for all: numbers of one type serve as keys and as values.
    let bytes = [(); DIM * POSITIONS].map(|()| numbers.next() as i8);
    let scales = [(); POSITIONS].map(|()| numbers.float() / 64.0);
    let int8 = History::Int8 { keys: &bytes, key_scales: &scales, values: &bytes, value_scales: &scales };
    // No infinity and no NaN.
    let halves = [(); DIM * POSITIONS].map(|()| numbers.next() as u16 & 0xbbff);
    let floats = [(); DIM * 3].map(|()| numbers.float());
    agrees(int8)
        && agrees(History::Half { keys: &halves, values: &halves })
        && agrees(History::Float { keys: &floats, values: &floats })
}
