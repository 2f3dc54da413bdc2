//! Tensors of every type, cut and flipped everywhere: each is refused or read, and never a panic,
//! nor an allocation by a number that the file only claims.
//!
//! `hostile.rs` does this with a whole model of I2_S; here the file is a handful of small tensors,
//! so that every bit of every type has its turn.

#[path = "support/counting_allocator.rs"]
mod counting_allocator;

use counting_allocator::CountingAllocator;
use std::panic::{AssertUnwindSafe, catch_unwind};
use ternlet::format::ImportOptions;
use ternlet::format::dense::{FloatKind, Floats};
use ternlet::format::gguf::{Gguf, TensorType};
use ternlet::format::image_file::import_to_memory;
use ternlet::format::ternary::{I2sLayout, Quantize, TernaryOptions, TernaryTensor};
use ternlet_tests::encode::Encoding;
use ternlet_tests::ternary::check_ternary;
use ternlet_tests::tiny_gguf::{self, File, Shape, Tensor};

#[global_allocator]
static ALLOCATOR: CountingAllocator = CountingAllocator::new();

/// All tests of this binary together may hold so much.
const PEAK_BYTES_MAX: usize = 16 << 20;
const COLS: usize = 256;
const ROWS: usize = 4;

/// Numbers, sizes and readers of dense types of blocks.
const DENSE: [(u32, FloatKind); 4] =
    [(2, FloatKind::Q4_0), (6, FloatKind::Q5_0), (8, FloatKind::Q8_0), (14, FloatKind::Q6K)];

/// One tensor of every type: no model, but a file.
fn every_type() -> File {
    let codes: Vec<u8> = (0..ROWS * COLS).map(|at| ((at * 7 + at / 5) % 3) as u8).collect();
    let named = |name: String, kind, values| {
        let dimensions = vec![COLS as u64, ROWS as u64];
        Tensor { name, dimensions, kind, offset: None, values }
    };
    let ternary = Encoding::ALL
        .iter()
        .map(|encoding| named(format!("{encoding:?}"), encoding.number(), encoding.bytes(&codes, COLS, 0.5)));
    let dense = DENSE.iter().map(|&(number, kind)| {
        let (values, bytes) = kind.block();
        let bytes = (0..ROWS * COLS / values * bytes).map(|at| (at * 11 % 60) as u8);
        named(format!("{kind:?}"), number, bytes.collect())
    });
    let tensors = ternary.chain(dense).collect();
    File { entries: Vec::new(), tensors, ..tiny_gguf::model(Shape::TINY, 1) }
}

/// Reads every tensor of a file in every way; returns how many could be.
fn read_all(bytes: &[u8]) -> usize {
    let Ok(gguf) = Gguf::new_checked(bytes) else { return 0 };
    gguf.tensors().iter().map(|tensor| usize::from(read(tensor))).sum()
}

fn read(tensor: &ternlet::format::gguf::Tensor<'_>) -> bool {
    if let Some(&(_, kind)) = DENSE.iter().find(|dense| dense.0 == tensor.kind.number()) {
        let floats = Floats { kind, bytes: tensor.bytes };
        let mut wide = Vec::new();
        floats.widen(&mut wide);
        let finite = wide.as_chunks().0.iter().all(|&bytes| f32::from_le_bytes(bytes).is_finite());
        // Judged by the scales of blocks, where an infinite one may multiply nothing but zeros.
        assert!(finite || floats.not_finite().is_some());
        return floats.not_finite().is_none();
    }
    let Ok(source) = TernaryTensor::new(tensor) else { return false };
    let layouts = [I2sLayout::Published, I2sLayout::Neon64, I2sLayout::Rows4];
    let quantize = [None, Some(Quantize::Absmean)];
    let mut is_read = false;
    for (i2s_layout, quantize) in layouts.into_iter().flat_map(|layout| quantize.map(|how| (layout, how))) {
        if let Ok(ternary) = source.read(&TernaryOptions { i2s_layout, quantize }) {
            check_ternary(&ternary);
            is_read = true;
        }
        if tensor.kind != TensorType::I2S && quantize.is_some() {
            break;
        }
    }
    is_read
}

/// Runs a case; a panic names it.
fn guarded(name: impl Fn() -> String, case: impl FnOnce() -> usize) -> usize {
    catch_unwind(AssertUnwindSafe(case)).unwrap_or_else(|_| panic!("panicked: {}", name()))
}

fn check_memory() {
    let peak = ALLOCATOR.peak_bytes();
    assert!(peak < PEAK_BYTES_MAX, "{peak} bytes were allocated at once");
}

#[test]
fn every_type_is_read() {
    let file = every_type();
    assert_eq!(read_all(&file.bytes()), file.tensors.len());
    check_memory();
}

#[test]
fn every_cut() {
    let bytes = every_type().bytes();
    for len in 0..bytes.len() {
        let read = guarded(|| format!("cut to {len}"), || read_all(&bytes[..len]));
        assert_eq!(read, 0, "a cut file was read");
    }
    check_memory();
}

#[test]
fn every_flipped_bit_of_the_tables() {
    let mut bytes = every_type().bytes();
    let mut refused = 0;
    for bit in 0..8 * every_type().data_start() {
        bytes[bit / 8] ^= 1 << (bit % 8);
        let read = guarded(|| format!("bit {bit}"), || read_all(&bytes));
        refused += usize::from(read < every_type().tensors.len());
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    assert!(refused > 1000);
    check_memory();
}

/// Tensor by tensor: reading all of a file for each bit of it would take minutes.
#[test]
fn every_flipped_bit_of_the_values() {
    for tensor in every_type().tensors {
        let name = tensor.name.clone();
        // Floats are four times as long and every bit of them is like the next value's.
        let step = if tensor.values.len() > 1200 { 31 } else { 1 };
        let file = File { tensors: vec![tensor], ..every_type() };
        let (mut bytes, mut read) = (file.bytes(), 0);
        let first = 8 * file.data_start();
        for bit in (first..8 * bytes.len()).step_by(step) {
            bytes[bit / 8] ^= 1 << (bit % 8);
            read += guarded(|| format!("{name}: bit {bit}"), || read_all(&bytes));
            bytes[bit / 8] ^= 1 << (bit % 8);
        }
        assert!(read > 0, "{name}: some flips leave weights");
    }
    check_memory();
}

/// Whole models of every type: what import makes of a flipped file is an image.
#[test]
fn flipped_models_are_refused_or_images() {
    let shape = Shape { hidden: 256, heads: 4, ffn: 256, ..Shape::TINY };
    for encoding in [Encoding::Tq1_0, Encoding::Tq2_0, Encoding::Iq1Bn, Encoding::Iq2Bn, Encoding::F16] {
        let mut file = tiny_gguf::model(shape, 5);
        encoding.recode(&mut file, 0.5);
        let mut bytes = file.bytes();
        let (mut ran, first) = (0, 8 * file.data_start());
        for bit in (first..8 * bytes.len()).step_by(99_991) {
            bytes[bit / 8] ^= 1 << (bit % 8);
            ran += guarded(
                || format!("{encoding:?}: bit {bit}"),
                || match import_to_memory(&bytes, &ImportOptions::default()) {
                    Ok(image) => {
                        let image = ternlet_core::image::Image::new_checked(image.bytes()).expect("an image");
                        image.verify().expect("a whole image");
                        1
                    }
                    Err(_) => 0,
                },
            );
            bytes[bit / 8] ^= 1 << (bit % 8);
        }
        assert!(ran > 0 || encoding == Encoding::F16, "{encoding:?}");
    }
    check_memory();
}
