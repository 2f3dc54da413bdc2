//! Work for an instruction counter: `count_attend KERNEL KV HEADS POSITIONS CALLS` lets HEADS query
//! heads of 128 elements attend to POSITIONS keys and values of the type KV (float, half, int8),
//! CALLS times, and prints nothing but a checksum.
//!
//! As with `count`, the difference of two runs that differ in CALLS is what a whole call executes
//! (`tests/arm/count.sh`).

use ternlet_core::kernel::{History, Queries};
use ternlet_kernels::{CpuFeatures, by_name};

const HEAD_DIM: usize = 128;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kernel, kv, numbers @ ..] = arguments.as_slice() else { usage() };
    let numbers: Vec<usize> = numbers.iter().map(|text| text.parse().unwrap_or_else(|_| usage())).collect();
    let &[heads, positions, calls] = numbers.as_slice() else { usage() };
    let kernel = by_name(&CpuFeatures::detect(), kernel).unwrap_or_else(|error| {
        eprintln!("{error}");
        std::process::exit(1);
    });
    let n = positions * HEAD_DIM;
    let floats: Vec<f32> =
        (0..n.max(heads * HEAD_DIM)).map(|at| (at * 7 % 255) as f32 / 128.0 - 1.0).collect();
    let halves: Vec<u16> = (0..n).map(|at| (at * 7 % 255) as u16 | 0x3800).collect();
    let bytes: Vec<i8> = (0..n).map(|at| (at * 7 % 255) as u8 as i8).collect();
    let scales = vec![0.01; positions];
    let history = match kv.as_str() {
        "float" => History::Float { keys: &floats[..n], values: &floats[..n] },
        "half" => History::Half { keys: &halves, values: &halves },
        "int8" => History::Int8 { keys: &bytes, key_scales: &scales, values: &bytes, value_scales: &scales },
        _ => usage(),
    };
    let mut out = vec![0.0; heads * HEAD_DIM];
    for _ in 0..calls {
        kernel.attend(&Queries::of_token(HEAD_DIM, &floats[..heads * HEAD_DIM]), &history, &mut out);
    }
    println!("{}", out.iter().sum::<f32>());
}

fn usage() -> ! {
    eprintln!("usage: count_attend KERNEL float|half|int8 HEADS POSITIONS CALLS");
    std::process::exit(2);
}
