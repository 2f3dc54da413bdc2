//! How fast each kernel of this machine is: `cargo run --release -p ternlet-kernels --example speed [KERNEL]`.
//!
//! One thread. Matrices of BitNet-b1.58-2B-4T's shapes, more of them than caches hold, so that
//! decode streams from memory; the bandwidth of a plain read stands beside it. Short pieces of work
//! are timed and the best counts, because a shared machine only ever makes a piece slower. Whether
//! the numbers are right is the battery's business.

use std::hint::black_box;
use std::time::Instant;

use ternlet_core::kernel::{Activations, History, Kernel, Queries, stride_of};
use ternlet_core::packing::TernaryPacking;
use ternlet_core::tensor::{DenseMatrix, DenseValues, TernaryMatrix};
use ternlet_kernels::{CpuFeatures, available};

const ROWS: usize = 6912;
const COLS: usize = 2560;
/// Rows computed in one go, as one of several threads would.
const PIECE: usize = 768;
const MATRICES: usize = 40;
const HEAD_ROWS: usize = 32_768;
/// Query heads that share keys and values in that model, and elements of each.
const HEADS: usize = 4;
const HEAD_DIM: usize = 128;
/// Keys and values to attend to: more than caches hold, as the other layers' lie between two tokens.
const HISTORY: usize = 1 << 26;

fn main() {
    let data = Data::new();
    let matrix = data.codes.len() / MATRICES;
    let seconds = best(3 * MATRICES, |at| sum(&data.codes[at % MATRICES * matrix..][..matrix]));
    println!("plain read {:.1} GB/s", matrix as f64 / seconds / 1e9);
    let wanted = std::env::args().nth(1);
    let features = CpuFeatures::detect();
    let kernels = available(&features);
    for kernel in kernels.filter(|kernel| wanted.as_ref().is_none_or(|name| name == kernel.name())) {
        measure(kernel, &data);
    }
}

/// What the kernels read: random, the same every time.
struct Data {
    codes: Vec<u8>,
    row_scales: Vec<f32>,
    values: Vec<i8>,
    scales: Vec<f32>,
    halves: Vec<u16>,
    floats: Vec<f32>,
    bytes: Vec<i8>,
}

impl Data {
    fn new() -> Self {
        let mut state = 1_u64;
        let mut next = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 40) as u32
        };
        let bytes = MATRICES * TernaryPacking::Tile16.bytes(ROWS, COLS);
        Data {
            // Bit pairs 01 and 10: codes 1 and 2.
            codes: (0..bytes).map(|_| next() as u8).map(|b| (b & 0x55) << 1 | !b & 0x55).collect(),
            row_scales: vec![0.02; ROWS],
            values: (0..128 * stride_of(COLS)).map(|_| next() as i8).collect(),
            scales: vec![30.0; 128],
            // Normal numbers in both formats, as weights are.
            halves: (0..HEAD_ROWS * COLS).map(|_| next() as u16 & 0x97ff | 0x0800).collect(),
            floats: (0..HISTORY / 4).map(|_| next() as f32 * 1e-7 - 0.8).collect(),
            bytes: (0..HISTORY).map(|_| next() as i8).collect(),
        }
    }

    fn matrix(&self, at: usize) -> TernaryMatrix<'_> {
        let bytes = TernaryPacking::Tile16.bytes(ROWS, COLS);
        let codes = &self.codes[at * bytes..][..bytes];
        TernaryMatrix {
            rows: ROWS,
            cols: COLS,
            packing: TernaryPacking::Tile16,
            codes,
            scales: &self.row_scales,
        }
    }

    fn tokens(&self, count: usize) -> Activations<'_> {
        let values = &self.values[..count * stride_of(COLS)];
        Activations { cols: COLS, values, scales: &self.scales[..count] }
    }
}

fn measure(kernel: &dyn Kernel, data: &Data) {
    println!("{}", kernel.name());
    for tokens in [1, 2, 4, 8, 128] {
        let (x, mut out) = (data.tokens(tokens), vec![0.0; PIECE * tokens]);
        let seconds = best((2000 / tokens).max(60), |at| {
            let (matrix, first_row) = (at / (ROWS / PIECE) % MATRICES, at % (ROWS / PIECE) * PIECE);
            kernel.ternary(&data.matrix(matrix), &x, first_row, &mut out);
        });
        let (bytes, operations) = ((PIECE * COLS / 4) as f64, (2 * PIECE * COLS * tokens) as f64);
        println!(
            "  ternary {tokens:3} tokens: {:6.2} GB/s of weights, {:6.1} GOPS, {:8.1} us a token and matrix",
            bytes / seconds / 1e9,
            operations / seconds / 1e9,
            seconds * (ROWS / PIECE) as f64 / tokens as f64 * 1e6
        );
    }
    for tokens in [1, 4, 8] {
        let x = &data.floats[..tokens * COLS];
        let mut out = vec![0.0; PIECE * tokens];
        for values in [DenseValues::F16(&data.halves), DenseValues::Bf16(&data.halves)] {
            let head = DenseMatrix { rows: HEAD_ROWS, cols: COLS, values };
            let seconds = best(100, |at| {
                let first_row = at * PIECE % (HEAD_ROWS - PIECE);
                kernel.dense(&head, x, first_row, &mut out);
            });
            let kind = if matches!(values, DenseValues::F16(_)) { " f16" } else { "bf16" };
            println!("  {kind} head {tokens} tokens: {:6.2} GB/s", (PIECE * COLS * 2) as f64 / seconds / 1e9);
        }
    }
    measure_attention(kernel, data);
    measure_small(kernel, data);
}

/// Attention of the heads that share keys and values; a token of that model takes 150 of these.
fn measure_attention(kernel: &dyn Kernel, data: &Data) {
    let queries = &data.floats[..HEADS * HEAD_DIM];
    let mut out = [0.0; HEADS * HEAD_DIM];
    for positions in [1024, 4096] {
        let n = positions * HEAD_DIM;
        let scales = &data.row_scales[..positions];
        let times = [0, 1, 2].map(|kind| {
            let seconds = best(60, |at| {
                // Two pieces, each time others.
                let first = |len: usize| 2 * at * n % (len - 2 * n);
                let history = match kind {
                    0 => {
                        let (keys, values) = data.floats[first(data.floats.len())..][..2 * n].split_at(n);
                        History::Float { keys, values }
                    }
                    1 => {
                        let (keys, values) = data.halves[first(data.halves.len())..][..2 * n].split_at(n);
                        History::Half { keys, values }
                    }
                    _ => {
                        let (keys, values) = data.bytes[first(data.bytes.len())..][..2 * n].split_at(n);
                        History::Int8 { keys, key_scales: scales, values, value_scales: scales }
                    }
                };
                kernel.attend(&Queries::of_token(HEAD_DIM, queries), &history, &mut out);
            });
            let (name, bytes) = [("float", 4), ("half", 2), ("int8", 1)][kind];
            format!("{name} {:.1} us ({:.1} GB/s)", seconds * 1e6, (2 * n * bytes) as f64 / seconds / 1e9)
        });
        println!("  attend {HEADS} heads x {positions}: {}", times.join(", "));
    }
}

/// The operations between the matrices.
fn measure_small(kernel: &dyn Kernel, data: &Data) {
    let x = &data.floats[..ROWS];
    let (mut normed, mut gate, mut bytes) = (vec![0.0; ROWS], vec![0.0; ROWS], vec![0; ROWS]);
    let norm = best(50, |_| kernel.rms_norm(x, x, 1e-5, &mut normed)) * 1e6;
    let scale = best(50, |_| black_box(kernel.activation_scale(x))) * 1e6;
    let quantise = best(50, |_| kernel.quantise(x, 100.0, &mut bytes)) * 1e6;
    let relu2 = best(50, |_| kernel.relu2_gate(&mut gate, x)) * 1e6;
    println!("  of 6912: norm {norm:.2} us, scale {scale:.2}, quantise {quantise:.2}, gate {relu2:.2}");
}

/// The shortest of some rounds, in seconds.
fn best<R>(rounds: usize, mut work: impl FnMut(usize) -> R) -> f64 {
    let time = |round| {
        let start = Instant::now();
        black_box(work(round));
        start.elapsed().as_secs_f64()
    };
    (0..rounds).map(time).fold(f64::INFINITY, f64::min)
}

fn sum(bytes: &[u8]) -> u64 {
    bytes.as_chunks().0.iter().fold(0, |sum, bytes| sum ^ u64::from_le_bytes(*bytes))
}
