//! Work for an instruction counter: `count KERNEL TOKENS CALLS` multiplies a 6912 x 2560 ternary
//! matrix with the activations of TOKENS tokens, CALLS times, and prints nothing but a checksum.
//!
//! The difference of two runs that differ in CALLS is what a whole call executes, unpacking, sums
//! and row ends included (`tests/arm/count.sh`). Filling the data is the same in both.

use ternlet_core::kernel::{Activations, stride_of};
use ternlet_core::packing::TernaryPacking;
use ternlet_core::tensor::TernaryMatrix;
use ternlet_kernels::{CpuFeatures, by_name};

const ROWS: usize = 6912;
const COLS: usize = 2560;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kernel, tokens, calls] = arguments.as_slice() else {
        eprintln!("usage: count KERNEL TOKENS CALLS");
        std::process::exit(2);
    };
    let (Ok(tokens), Ok(calls)) = (tokens.parse::<usize>(), calls.parse::<usize>()) else {
        eprintln!("TOKENS and CALLS are numbers");
        std::process::exit(2);
    };
    let kernel = by_name(&CpuFeatures::detect(), kernel).unwrap_or_else(|error| {
        eprintln!("{error}");
        std::process::exit(1);
    });
    let packing = TernaryPacking::Tile16;
    // Bytes of codes 0, 1, 2; which ones changes no count.
    let codes: Vec<u8> = (0..packing.bytes(ROWS, COLS)).map(|at| [0x24, 0x46, 0x92][at % 3]).collect();
    let scales = vec![1.0; ROWS];
    let weights = TernaryMatrix::new_checked(packing, ROWS, COLS, &codes, &scales).expect("lengths that fit");
    let values: Vec<i8> = (0..tokens * stride_of(COLS)).map(|at| (at * 7 % 255) as u8 as i8).collect();
    let act_scales = vec![1.0; tokens];
    let x = Activations { cols: COLS, values: &values, scales: &act_scales };
    let mut out = vec![0.0; ROWS * tokens];
    for _ in 0..calls {
        kernel.ternary(&weights, &x, 0, &mut out);
    }
    println!("{}", out.iter().sum::<f32>());
}
