//! What differs between files of one family and must not differ in the answer.
//! That each family computes the right thing is shown by the golden models: `golden.rs`.
#![forbid(unsafe_code)]

use std::error::Error;
use ternlet::format::ImportOptions;
use ternlet::format::image_file::import_to_memory;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::reference::Reference;
use ternlet_core::session::Engine;
use ternlet_tests::models::with_session;
use ternlet_tests::tiny_gguf::{self, Entry, File, Shape, Tensor, string};

type TestResult = Result<(), Box<dyn Error>>;

fn logits(file: &File) -> Result<Vec<f32>, Box<dyn Error>> {
    let image = import_to_memory(&file.bytes(), &ImportOptions::default())?;
    let model = Model::new_checked(image.bytes())?;
    let limits = Limits { context: 16, batch: 8, kv: KvType::Int8 };
    let engine = Engine { kernel: &Reference, parallel: &Alone };
    with_session(&model, limits, |session| {
        session.evaluate(&engine, &[1, 5, 9, 2, 30, 7])?;
        Ok(session.logits().to_vec())
    })
}

/// Gives a file another architecture: its name and the names of its keys.
fn rename_architecture(file: &mut File, to: &str) {
    for Entry { key, .. } in &mut file.entries {
        if let Some(rest) = key.strip_prefix("bitnet-b1.58.") {
            *key = format!("{to}.{rest}");
        }
    }
    file.entry("general.architecture").value = string(to);
}

/// The files of 2025-04 are called `bitnet-25` and hold the embedding twice.
#[test]
fn the_older_upload_answers_as_the_published_file() -> TestResult {
    let published = tiny_gguf::model(Shape::TINY, 3);
    let mut older = published.clone();
    rename_architecture(&mut older, "bitnet-25");
    let head = Tensor { name: "output.weight".to_owned(), ..older.tensor("token_embd.weight").clone() };
    older.tensors.push(head);
    assert_eq!(logits(&older)?, logits(&published)?);
    // The head is read, not the embedding again.
    older.tensor("output.weight").values.rotate_left(64);
    assert_ne!(logits(&older)?, logits(&published)?);
    Ok(())
}

#[test]
fn silu_is_not_squared_relu() -> TestResult {
    let relu2 = tiny_gguf::model(Shape::TINY, 3);
    let mut silu = relu2.clone();
    rename_architecture(&mut silu, "bitnet");
    assert_ne!(logits(&silu)?, logits(&relu2)?);
    Ok(())
}

/// A factor of one half beside a scale twice as large is the same model.
#[test]
fn factors_multiply_scales() -> TestResult {
    let plain = tiny_gguf::model(Shape::TINY, 3);
    let mut factored = plain.clone();
    let values = &mut factored.tensor("blk.0.ffn_up.weight").values;
    let at = values.len() - 32;
    let scale = values[at..].first_chunk().map_or(0.0, |&bytes| f32::from_le_bytes(bytes));
    values[at..at + 4].copy_from_slice(&(2.0 * scale).to_le_bytes());
    assert_ne!(logits(&factored)?, logits(&plain)?);
    factored.tensors.push(Tensor {
        name: "blk.0.ffn_up.scale".to_owned(),
        dimensions: vec![1],
        kind: tiny_gguf::tensor_type::F32,
        offset: None,
        values: 0.5_f32.to_le_bytes().to_vec(),
    });
    assert_eq!(logits(&factored)?, logits(&plain)?);
    Ok(())
}
