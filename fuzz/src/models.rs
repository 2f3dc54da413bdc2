//! Files of models: GGUF files and images, of which an input is the tables only. What stands behind
//! them are numbers, of which any will do: [`FILL`] is valid as each type of weights.

use crate::accepted;
use ternlet::format::dense::{FloatKind, Floats};
use ternlet::format::gguf::{Gguf, Tensor, TensorType};
use ternlet::format::image_file::import;
use ternlet::format::ternary::{I2sLayout, Quantize, TernaryOptions, TernaryTensor};
use ternlet::format::{AlignedBytes, ImportOptions};
use ternlet::ternlet_core::image::{Image, seal_head};
use ternlet::ternlet_core::kv::KvType;
use ternlet::ternlet_core::model::Model;
use ternlet::ternlet_core::parallel::Alone;
use ternlet::ternlet_core::plan::Limits;
use ternlet::ternlet_core::reference::Reference;
use ternlet::ternlet_core::session::{Engine, Session};
use ternlet_tests::ternary::check_ternary;

/// Ternary codes of 2 bits without a 3, and a small number as float32, half precision and bfloat16.
const FILL: u8 = 0x2a;
/// So many bytes of [`FILL`] stand behind the tables of a GGUF file.
const GGUF_FILL_BYTES: usize = 1 << 16;
/// An image may claim to be so long.
const IMAGE_BYTES_MAX: usize = 1 << 17;
/// What a session may take; one that wants more is not begun, as a caller short of memory would do.
const ARENA_BYTES: usize = 1 << 16;

/// Parses a GGUF file, reads every tensor in every way, and imports the model in it.
pub fn gguf(data: &[u8]) -> bool {
    let mut bytes = data.to_vec();
    bytes.resize(data.len() + GGUF_FILL_BYTES, FILL);
    let Some(gguf) = accepted(Gguf::new_checked(&bytes)) else { return false };
    let is_read = gguf.tensors().iter().fold(false, |any, tensor| read_tensor(tensor) || any);
    // A file that is no model is taken if a tensor of it can be read.
    let Some(imported) = accepted(import(&gguf, &ImportOptions::default())) else { return is_read };
    let image = Image::new_checked(imported.result.bytes()).expect("what import made is no image");
    image.verify().expect("what import made is no whole image");
    run(&Model::new_checked(imported.result.bytes()).expect("an image is a model"));
    true
}

/// The types of [`FloatKind`] by their numbers in files.
const DENSE: [(u32, FloatKind); 4] =
    [(2, FloatKind::Q4_0), (6, FloatKind::Q5_0), (8, FloatKind::Q8_0), (14, FloatKind::Q6K)];

fn read_tensor(tensor: &Tensor<'_>) -> bool {
    if let Some(&(_, kind)) = DENSE.iter().find(|dense| dense.0 == tensor.kind.number()) {
        let floats = Floats { kind, bytes: tensor.bytes };
        let mut wide = Vec::new();
        floats.widen(&mut wide);
        let finite = wide.as_chunks().0.iter().all(|&bytes| f32::from_le_bytes(bytes).is_finite());
        assert!(finite || floats.not_finite().is_some());
        return finite;
    }
    let Some(source) = accepted(TernaryTensor::new(tensor)) else { return false };
    let mut is_read = false;
    for i2s_layout in [I2sLayout::Published, I2sLayout::Neon64, I2sLayout::Rows4] {
        for quantize in [None, Some(Quantize::Absmean)] {
            if let Some(ternary) = accepted(source.read(&TernaryOptions { i2s_layout, quantize })) {
                check_ternary(&ternary);
                is_read = true;
            }
        }
        if tensor.kind != TensorType::I2S {
            break;
        }
    }
    is_read
}

/// An image whose head was written by somebody who sets its checksum right.
pub fn image(data: &[u8]) -> bool {
    let claimed = |at: usize| {
        let field = data.get(at..at + 8).and_then(|field| field.try_into().ok());
        field.map_or(0, u64::from_le_bytes)
    };
    let image_bytes = (claimed(16) as usize).clamp(data.len(), data.len().max(IMAGE_BYTES_MAX));
    let mut memory = AlignedBytes::new(image_bytes as u64).expect("a little memory");
    let (head, rest) = memory.bytes_mut().split_at_mut(data.len());
    head.copy_from_slice(data);
    rest.fill(FILL);
    let head_bytes = claimed(24).min(u64::MAX / 2) as usize;
    if (64..=image_bytes).contains(&head_bytes) {
        seal_head(&mut memory.bytes_mut()[..head_bytes]);
    }
    let Some(image) = accepted(Image::new_checked(memory.bytes())) else { return false };
    // The weights are not what their checksums say, and need not be to run within bounds.
    let _ = accepted(image.verify());
    run(&Model::new_checked(memory.bytes()).expect("an image is a model"));
    true
}

/// A few tokens, the last of the vocabulary among them, and a text.
fn run(model: &Model<'_>) {
    let limits = Limits { context: 4, batch: 2, kv: KvType::Int8 };
    let mut memory = AlignedBytes::new(ARENA_BYTES as u64).expect("a little memory");
    if let Some(mut session) = accepted(Session::new(model, limits, memory.bytes_mut())) {
        let engine = Engine { kernel: &Reference, parallel: &Alone };
        let last = model.config().vocab - 1;
        // An error names the layer: values that are not finite.
        let _ = accepted(session.evaluate(&engine, &[0, last, 1]));
    }
    crate::tokenizers::use_tokenizer(&model.tokenizer(), "the on<|eot_id|> \u{e4}");
}
