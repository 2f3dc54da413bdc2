//! A golden model in every type of ternary tensor: transformers' logits, as in `golden.rs`.
//!
//! The committed file's weights are written anew (`ternlet_tests::encode`). Most types hold a scale in
//! half precision, which the model's are not: each matrix gets a power of two, and a tensor `.scale`
//! beside it the rest, so that the product is the golden scale to the last bit.
#![forbid(unsafe_code)]

use serde_json::Value as Json;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use ternlet::format::gguf::Gguf;
use ternlet::format::image_file::import_to_memory;
use ternlet::format::{HeadChoice, ImportOptions, Packings};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::session::Engine;
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::encode::Encoding;
use ternlet_tests::models::with_session;
use ternlet_tests::npy::read_f32;
use ternlet_tests::tiny_gguf::{Entry, File, Tensor, code, tensor_type};

type TestResult = Result<(), Box<dyn Error>>;

const MODEL: &str = "bf16-gqa2";
const SCALE: f32 = 0.0625;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// The golden file with its matrices in this type where their widths allow it; how many do.
fn recoded(gguf: &Gguf<'_>, encoding: Encoding) -> (File, usize) {
    let entries = gguf.entries().iter().map(|entry| {
        let (kind, value) = entry.bytes[8 + entry.key.len()..].split_at(4);
        let kind = u32::from_le_bytes([kind[0], kind[1], kind[2], kind[3]]);
        Entry { key: entry.key.to_owned(), kind, value: value.to_vec() }
    });
    let mut file = File {
        magic: *b"GGUF",
        version: 3,
        tensor_count: None,
        entry_count: None,
        entries: entries.collect(),
        tensors: Vec::new(),
        alignment: 32,
    };
    let mut count = 0;
    for tensor in gguf.tensors() {
        let dimensions = tensor.dimensions[..tensor.rank as usize].to_vec();
        let name = tensor.name.to_owned();
        let kind = match tensor.kind.name() {
            "I2_S" => tensor_type::I2_S,
            "BF16" => tensor_type::BF16,
            _ => tensor_type::F32,
        };
        let mut tensor = Tensor { name, dimensions, kind, offset: None, values: tensor.bytes.to_vec() };
        let cols = tensor.dimensions[0] as usize;
        if kind == tensor_type::I2_S && cols.is_multiple_of(encoding.cols_unit()) {
            file.tensors.push(in_type(&mut tensor, encoding, cols));
            count += 1;
        }
        file.tensors.push(tensor);
    }
    (file, count)
}

/// Writes a matrix anew; returns the tensor of its factor.
fn in_type(tensor: &mut Tensor, encoding: Encoding, cols: usize) -> Tensor {
    let weights = tensor.dimensions.iter().product::<u64>() as usize;
    let codes: Vec<u8> = (0..weights).map(|flat| code(&tensor.values, flat)).collect();
    let scale = tensor.values[weights / 4..].first_chunk().map_or(0.0, |&bytes| f32::from_le_bytes(bytes));
    (tensor.kind, tensor.values) = (encoding.number(), encoding.bytes(&codes, cols, SCALE));
    Tensor {
        name: tensor.name.replace(".weight", ".scale"),
        dimensions: vec![1],
        kind: tensor_type::F32,
        offset: None,
        values: (scale / SCALE).to_le_bytes().to_vec(),
    }
}

fn import(encoding: Encoding) -> ImportOptions<'static> {
    let packings = Packings::default().with_head(HeadChoice::File);
    ImportOptions { packings, ternary: encoding.options(), ..ImportOptions::default() }
}

fn logits(model: &Model<'_>, ids: &[u32], positions: &[usize]) -> Vec<f32> {
    let limits = Limits { context: 512, batch: 64, kv: KvType::F32 };
    let kernel = available(&CpuFeatures::detect()).next().expect("portable at least");
    with_session(model, limits, |session| {
        let mut all = Vec::new();
        let mut keep = |position: usize, logits: &[f32]| {
            if positions.contains(&position) {
                all.extend_from_slice(logits);
            }
        };
        session.evaluate_all(&Engine { kernel, parallel: &Alone }, ids, &mut keep).expect("finite values");
        all
    })
}

#[test]
fn every_type_gives_the_logits_of_transformers() -> TestResult {
    let manifest: Json = serde_json::from_slice(&fs::read(folder().join("manifest.json"))?)?;
    let limit = manifest["flip_free_difference_max"].as_f64().ok_or("a limit")? as f32;
    let models = manifest["models"].as_array().ok_or("models")?;
    let golden = models.iter().find(|model| model["name"] == MODEL).ok_or(MODEL)?;
    let bytes = fs::read(folder().join(golden["file"].as_str().ok_or("a file")?))?;
    let gguf = Gguf::new_checked(&bytes)?;
    for encoding in Encoding::ALL {
        let (file, count) = recoded(&gguf, encoding);
        // Down has 384 columns, which blocks of 256 weights do not cover.
        assert!(count >= 12, "{encoding:?}: {count} matrices");
        let image = import_to_memory(&file.bytes(), &import(encoding))?;
        let model = Model::new_checked(image.bytes())?;
        let prompts = golden["prompts"].as_array().ok_or("prompts")?;
        for prompt in prompts.iter().filter(|prompt| prompt["flip_free"] == true) {
            let ids: Vec<u32> = serde_json::from_value(prompt["ids"].clone())?;
            let positions: Vec<usize> = serde_json::from_value(prompt["positions"].clone())?;
            let want = read_f32(&folder().join(prompt["logits"].as_str().ok_or("logits")?));
            let got = logits(&model, &ids, &positions);
            assert_eq!(got.len(), want.len());
            let most = got.iter().zip(&want).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            println!("{encoding:?} {}: {most:e} apart", prompt["name"]);
            assert!(most <= limit && got.iter().all(|x| x.is_finite()), "{encoding:?}: {most}");
        }
    }
    Ok(())
}
