//! Work for an instruction counter: `count KERNEL PACKING TOKENS CALLS` multiplies a 6912 x 2560
//! matrix with the activations of TOKENS tokens, CALLS times, and prints nothing but a checksum.
//! PACKING is the name of a ternary packing, or `int8` for an output head.
//!
//! The difference of two runs that differ in CALLS is what a whole call executes, unpacking, sums
//! and row ends included (`tests/arm/count.sh`). Filling the data is the same in both.

use ternlet_core::kernel::{Activations, Kernel, WideActivations, stride_of};
use ternlet_core::packing::{Packing, TernaryPacking};
use ternlet_core::tensor::{ByteMatrix, TernaryMatrix};
use ternlet_kernels::{CpuFeatures, by_name};

const ROWS: usize = 6912;
const COLS: usize = 2560;

fn main() {
    if let Err(error) = count(&std::env::args().skip(1).collect::<Vec<_>>()) {
        eprintln!("{error}");
        std::process::exit(2);
    }
}

fn count(arguments: &[String]) -> Result<(), String> {
    let [kernel, packing, tokens, calls] = arguments else {
        return Err("usage: count KERNEL PACKING TOKENS CALLS".into());
    };
    let number = |text: &String| text.parse::<usize>().map_err(|_| format!("{text} is no number"));
    let (tokens, calls) = (number(tokens)?, number(calls)?);
    let kernel =
        by_name(&CpuFeatures::detect(), kernel).map_err(|error| format!("kernel {kernel}: {error}"))?;
    let known = Packing::ALL.iter().find(|entry| entry.2 == packing);
    let out = match known.map(|entry| entry.0) {
        Some(Packing::Ternary(packing)) => ternary(kernel, packing, tokens, calls),
        Some(Packing::Bytes) => head(kernel, tokens, calls),
        _ => return Err(format!("{packing} is no ternary packing and not int8")),
    };
    println!("{}", out.iter().sum::<f32>());
    Ok(())
}

fn ternary(kernel: &dyn Kernel, packing: TernaryPacking, tokens: usize, calls: usize) -> Vec<f32> {
    // Bytes that stand for weights in every packing; which ones changes no count.
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
    out
}

fn head(kernel: &dyn Kernel, tokens: usize, calls: usize) -> Vec<f32> {
    let values: Vec<i8> = (0..ROWS * COLS).map(|at| (at * 7 % 255) as u8 as i8).collect();
    let scales = vec![1.0; ROWS];
    let weights = ByteMatrix { rows: ROWS, cols: COLS, values: &values, scales: &scales };
    let values: Vec<i16> = (0..tokens * stride_of(COLS)).map(|at| (at * 77 % 65_279) as i32 as i16).collect();
    let act_scales = vec![1.0; tokens];
    let x = WideActivations { cols: COLS, values: &values, scales: &act_scales };
    let mut out = vec![0.0; ROWS * tokens];
    for _ in 0..calls {
        kernel.head(&weights, &x, 0, &mut out);
    }
    out
}
