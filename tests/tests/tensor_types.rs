//! Every type of tensor against gguf-py, transformers and an independent writer (the golden file
//! and its script), and packing against the packer of core.

use std::collections::HashMap;
use std::error::Error;
use ternlet::format::dense::{FloatKind, Floats};
use ternlet::format::gguf::{Tensor, TensorType};
use ternlet::format::ternary::{
    I2sLayout, Quantize, Ternary, TernaryError, TernaryOptions, TernaryTensor, WarningKind,
};
use ternlet_core::packing::{TernaryPacker, TernaryPacking};
use ternlet_tests::encode::Encoding;

type TestResult = Result<(), Box<dyn Error>>;

/// A line of the golden file.
struct Golden {
    rows: usize,
    cols: usize,
    bytes: Vec<u8>,
    /// Values of a dense tensor, codes of a ternary one.
    values: String,
    scales: Vec<f32>,
}

fn golden() -> HashMap<&'static str, Golden> {
    let lines = include_str!("../golden/tensor_types.txt").lines();
    let parse = |line: &'static str| {
        let mut fields = line.split(' ');
        let mut next = || fields.next().unwrap_or_default();
        let (name, rows, cols) = (next(), next().parse().expect("rows"), next().parse().expect("columns"));
        let (bytes, values) = (unhex(next()), next().to_owned());
        (name, Golden { rows, cols, bytes, values, scales: f32s(&unhex(next())) })
    };
    lines.map(parse).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).expect("hex");
    (0..text.len()).step_by(2).map(byte).collect()
}

fn f32s(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks().0.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect()
}

fn read(
    kind: TensorType,
    bytes: &[u8],
    (rows, cols): (usize, usize),
    options: TernaryOptions,
) -> Result<Ternary<'_>, TernaryError> {
    let dimensions = [cols as u64, rows as u64, 1, 1];
    assert_eq!(kind.bytes(&dimensions), Some(bytes.len() as u64), "{kind:?}");
    TernaryTensor::new(&Tensor { name: "w", dimensions, rank: 2, kind, offset: 0, bytes })?.read(&options)
}

fn all_codes(ternary: &Ternary<'_>) -> Vec<u8> {
    let mut codes = vec![9; ternary.rows * ternary.cols];
    for (row, codes) in codes.chunks_mut(ternary.cols).enumerate() {
        ternary.codes_of_row(row, codes);
    }
    codes
}

const PUBLISHED: TernaryOptions = TernaryOptions { i2s_layout: I2sLayout::Published, quantize: None };

#[test]
fn ternary_types_hold_what_others_wrote() -> TestResult {
    let golden = golden();
    let layout = |i2s_layout| TernaryOptions { i2s_layout, quantize: None };
    let absmean = TernaryOptions { quantize: Some(Quantize::Absmean), ..PUBLISHED };
    for (name, kind, options) in [
        ("tq1_0", TensorType::Tq1_0, PUBLISHED),
        ("tq2_0", TensorType::Tq2_0, PUBLISHED),
        ("iq1_bn", TensorType::Iq1Bn, PUBLISHED),
        ("iq2_bn", TensorType::Iq2Bn, PUBLISHED),
        ("i2_s", TensorType::I2S, PUBLISHED),
        ("i2_s.neon64", TensorType::I2S, layout(I2sLayout::Neon64)),
        ("i2_s.rows4", TensorType::I2S, layout(I2sLayout::Rows4)),
        ("i2_s.rows4.odd", TensorType::I2S, layout(I2sLayout::Rows4)),
        ("absmean", TensorType::Bf16, absmean),
    ] {
        let case = golden.get(name).ok_or(name)?;
        let ternary = read(kind, &case.bytes, (case.rows, case.cols), options)?;
        let codes: String = all_codes(&ternary).iter().map(u8::to_string).collect();
        assert_eq!(codes, case.values, "{name}");
        for (row, &scale) in case.scales.iter().enumerate() {
            // transformers gives only the reciprocal of the reciprocal of the mean.
            let tolerance = if name == "absmean" { scale * f32::EPSILON } else { 0.0 };
            assert!(
                (ternary.scale(row) - scale).abs() <= tolerance,
                "{name}: {} {scale}",
                ternary.scale(row)
            );
        }
        assert_eq!(case.scales.len(), case.rows);
    }
    Ok(())
}

#[test]
fn dense_types_hold_what_others_wrote() -> TestResult {
    let golden = golden();
    for (name, kind) in [
        ("q8_0", FloatKind::Q8_0),
        ("q5_0", FloatKind::Q5_0),
        ("q4_0", FloatKind::Q4_0),
        ("q6_k", FloatKind::Q6K),
    ] {
        let case = golden.get(name).ok_or(name)?;
        let mut values = Vec::new();
        Floats { kind, bytes: &case.bytes }.widen(&mut values);
        assert_eq!(values.len(), 4 * case.rows * case.cols);
        assert_eq!(f32s(&values), f32s(&unhex(&case.values)), "{name}");
    }
    Ok(())
}

/// Codes 0, 1, 2 without a pattern that a wrong layout would keep.
fn some_codes(count: usize) -> Vec<u8> {
    let mut state = 12345_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8 % 3
    };
    (0..count).map(|_| next()).collect()
}

#[test]
fn the_published_layout_is_the_one_of_the_reference() -> TestResult {
    let mut codes = vec![1; 128];
    (codes[0], codes[32], codes[64], codes[96]) = (2, 0, 1, 2);
    let bytes = Encoding::I2s.bytes(&codes, 128, 0.5);
    assert_eq!(bytes[0], 0x86);
    let ternary = read(TensorType::I2S, &bytes, (1, 128), PUBLISHED)?;
    assert_eq!((ternary.scale(0), all_codes(&ternary)), (0.5, codes));
    Ok(())
}

#[test]
fn every_type_packs_as_the_packer_of_core_does() -> TestResult {
    let shapes = [
        (1, 128),
        (16, 128),
        (17, 128),
        (40, 48),
        (64, 24),
        (128, 1),
        (64, 130),
        (32, 100),
        (20, 256),
        (3, 2560),
    ];
    let mut packed_types = 0;
    for encoding in Encoding::ALL {
        for (rows, cols) in shapes {
            let codes = some_codes(rows * cols);
            let fits = cols % encoding.cols_unit() == 0 && (rows % 4 == 0 || encoding != Encoding::I2sRows4);
            if !fits {
                continue;
            }
            let bytes = encoding.bytes(&codes, cols, 0.5);
            let kind = TensorType::from_number(encoding.number()).ok_or("a type")?;
            let ternary = read(kind, &bytes, (rows, cols), encoding.options())?;
            assert_eq!(all_codes(&ternary), codes, "{encoding:?} {rows} x {cols}");
            assert!((0..rows).all(|row| ternary.scale(row) == 0.5), "{encoding:?}");
            check_packings(&ternary, &codes, encoding);
            packed_types += 1;
        }
    }
    assert!(packed_types > 60);
    Ok(())
}

/// Packs whole, from line 16 on, and with the rows in reverse.
fn check_packings(ternary: &Ternary<'_>, codes: &[u8], encoding: Encoding) {
    let (rows, cols) = (ternary.rows, ternary.cols);
    let turned: Vec<u8> = codes.chunks(cols).rev().flatten().copied().collect();
    for packing in TernaryPacking::ALL {
        let by_core = |codes: &[u8]| {
            let mut expected = vec![0; packing.bytes(rows, cols)];
            let mut packer = TernaryPacker::new(packing, (rows, cols), &mut expected);
            codes.chunks(cols).for_each(|row| packer.push_row(row));
            expected
        };
        let expected = by_core(codes);
        let mut packed = vec![0xff; expected.len()];
        ternary.pack(packing, &|row| row, 0, &mut packed);
        assert_eq!(packed, expected, "{encoding:?} {packing:?} {rows} x {cols}");
        let rest = match packing {
            TernaryPacking::Columns2 => packing.bytes(rows, cols.min(16)),
            _ => packing.bytes(rows.min(16), cols),
        };
        let mut packed = vec![0xff; expected.len() - rest];
        ternary.pack(packing, &|row| row, 16, &mut packed);
        assert_eq!(packed, expected[rest..], "{encoding:?} {packing:?} {rows} x {cols} from 16");
        let mut packed = vec![0xff; expected.len()];
        ternary.pack(packing, &|row| rows - 1 - row, 0, &mut packed);
        assert_eq!(packed, by_core(&turned), "{encoding:?} {packing:?} {rows} x {cols} reversed");
    }
}

#[test]
fn a_code_of_three_is_found() -> TestResult {
    for wrong in [0, 31, 32, 127, 128, 255] {
        for encoding in
            [Encoding::I2s, Encoding::I2sNeon64, Encoding::I2sRows4, Encoding::Tq2_0, Encoding::Iq2Bn]
        {
            let rows = if encoding == Encoding::I2sRows4 { 4 } else { 1 };
            let mut codes = some_codes(256 * rows);
            codes[wrong] = 3;
            let bytes = encoding.bytes(&codes, 256, 1.0);
            let kind = TensorType::from_number(encoding.number()).ok_or("a type")?;
            let found = read(kind, &bytes, (rows, 256), encoding.options());
            let i2s = kind == TensorType::I2S;
            assert_eq!(found.err(), Some(TernaryError::Code { weight: wrong as u64, i2s }), "{encoding:?}");
        }
    }
    Ok(())
}

#[test]
fn blocks_of_a_row_share_a_scale_or_hold_nothing() -> TestResult {
    let codes = some_codes(2 * 512);
    for (encoding, kind, block) in
        [(Encoding::Tq1_0, TensorType::Tq1_0, 54), (Encoding::Tq2_0, TensorType::Tq2_0, 66)]
    {
        let mut bytes = encoding.bytes(&codes, 512, 0.5);
        let set = |bytes: &mut [u8], at: usize, scale: f32| {
            bytes[(at + 1) * block - 2..(at + 1) * block]
                .copy_from_slice(&half::f16::from_f32(scale).to_le_bytes());
        };
        // Rows may differ, and a block without a scale holds zeros.
        set(&mut bytes, 0, 0.25);
        set(&mut bytes, 1, 0.25);
        set(&mut bytes, 2, 0.0);
        let ternary = read(kind, &bytes, (2, 512), PUBLISHED)?;
        assert_eq!([ternary.scale(0), ternary.scale(1)], [0.25, 0.5]);
        let expected = [&codes[..512], &[1; 256], &codes[768..]].concat();
        assert_eq!(all_codes(&ternary), expected, "{encoding:?}");
        set(&mut bytes, 3, 0.0);
        assert_eq!(read(kind, &bytes, (2, 512), PUBLISHED)?.scale(1), 0.0, "nothing but zeros");
        set(&mut bytes, 0, 0.125);
        let refused = read(kind, &bytes, (2, 512), PUBLISHED).err();
        assert_eq!(refused, Some(TernaryError::BlockScales { row: 0, found: [0.125, 0.25] }));
        set(&mut bytes, 0, f32::NAN);
        assert!(matches!(
            read(kind, &bytes, (2, 512), PUBLISHED).err(),
            Some(TernaryError::Scale { row: 0, .. })
        ));
    }
    Ok(())
}

#[test]
fn floats_are_ternary_or_refused_or_quantised() -> TestResult {
    let bytes = |values: &[f32]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
    let absmean = TernaryOptions { quantize: Some(Quantize::Absmean), ..PUBLISHED };
    // A scale a row; a row of zeros has the largest.
    let rows = bytes(&[0.5, -0.5, 0.0, 2.0, 2.0, -2.0, 0.0, -0.0, 0.0]);
    // Asking to quantise changes nothing of what is ternary.
    for options in [PUBLISHED, absmean] {
        let ternary = read(TensorType::F32, &rows, (3, 3), options)?;
        assert_eq!([0, 1, 2].map(|row| ternary.scale(row)), [0.5, 2.0, 2.0]);
        assert_eq!(all_codes(&ternary), [2, 0, 1, 2, 2, 0, 1, 1, 1]);
    }
    let other = bytes(&[1.0, -0.25, 0.75, 0.0]);
    let refused = read(TensorType::F32, &other, (1, 4), PUBLISHED).err();
    assert_eq!(refused, Some(TernaryError::NotTernary { index: 1, found: -0.25, largest: 1.0 }));
    // The mean is 0.5, and -0.25 is half of it: a tie, to the even 0.
    let ternary = read(TensorType::F32, &other, (1, 4), absmean)?;
    assert_eq!((ternary.scale(0), all_codes(&ternary)), (0.5, vec![2, 1, 2, 1]));
    for options in [PUBLISHED, absmean] {
        for bad in [f32::NAN, f32::INFINITY] {
            let refused = read(TensorType::F32, &bytes(&[1.0, bad]), (1, 2), options).err();
            assert_eq!(refused, Some(TernaryError::NotFinite { index: 1 }));
        }
    }
    Ok(())
}

#[test]
fn a_factor_multiplies_every_scale() -> TestResult {
    let bytes = Encoding::Iq2Bn.bytes(&some_codes(128), 64, 0.5);
    let dimensions = [64, 2, 1, 1];
    let kind = TensorType::Iq2Bn;
    let tensor = Tensor { name: "w", dimensions, rank: 2, kind, offset: 0, bytes: &bytes };
    let mut source = TernaryTensor::new(&tensor)?;
    source.factor = 3.0;
    assert_eq!(source.read(&PUBLISHED)?.scale(1), 1.5);
    source.factor = f32::INFINITY;
    assert!(matches!(source.read(&PUBLISHED).err(), Some(TernaryError::Scale { .. })));
    Ok(())
}

#[test]
fn strange_weights_are_doubted_and_ordinary_ones_are_not() -> TestResult {
    let doubts = |codes: &[u8]| -> Result<Option<WarningKind>, TernaryError> {
        Ok(read(TensorType::I2S, &Encoding::I2s.bytes(codes, 128, 1.0), (codes.len() / 128, 128), PUBLISHED)?
            .doubts())
    };
    let random = some_codes(64 * 128);
    assert_eq!(doubts(&random)?, None);
    assert_eq!(doubts(&[0; 128])?, None, "too few to tell");
    let positive: Vec<u8> = random.iter().map(|&code| code.max(1)).collect();
    assert_eq!(doubts(&positive)?, Some(WarningKind::Signs { plus: 1.0 }));
    assert!(matches!(doubts(&[0; 64 * 128])?, Some(WarningKind::Zeros { share: 0.0 })));
    assert!(matches!(doubts(&[1; 64 * 128])?, Some(WarningKind::Zeros { share: 1.0 })));
    Ok(())
}
