//! The import of GGUF files: what an image holds is what the file holds, whatever the packing and
//! the way it was written, and every file that is no model is refused by name.

use std::cell::RefCell;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use ternlet::chat::template::BITNET_2B4T;
use ternlet::format::choice::packing_advice;
use ternlet::format::gguf::{Gguf, TensorType};
use ternlet::format::gguf_model::{RopeScaling, inverse_frequencies};
use ternlet::format::image_file::import_to_memory;
use ternlet::format::{
    AlignedBytes, HeadChoice, ImportOptions, ModelFile, OpenOptions, Packings, Progress, convert_file, survey,
};
use ternlet_core::config::{ChatFormat, NO_TOKEN};
use ternlet_core::family::{Kind, Role};
use ternlet_core::image::{Header, Image, ImageError, seal_head};
use ternlet_core::model::Model;
use ternlet_core::packing::{DenseType, Packing, TernaryPacking};
use ternlet_tests::tiny_gguf::{self, Shape, tensor_type, value_type};

type TestResult = Result<(), Box<dyn Error>>;

const PACKINGS: [TernaryPacking; 4] = TernaryPacking::ALL;

fn options(packing: TernaryPacking) -> ImportOptions<'static> {
    let packings = Packings::all(packing).with_head(HeadChoice::File);
    ImportOptions { packings, ..ImportOptions::default() }
}

fn import(gguf: &[u8]) -> Result<AlignedBytes, Box<dyn Error>> {
    Ok(import_to_memory(gguf, &ImportOptions::default())?)
}

/// Every GGUF file among the golden models.
fn golden_files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("golden"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "gguf") {
            paths.push(path);
        }
    }
    Ok(paths)
}

/// Tiny models of every float type; in the last one rows start in the middle of a block.
fn tiny_files() -> Vec<Vec<u8>> {
    let tiny = Shape::TINY;
    let shapes = [
        tiny,
        Shape {
            hidden: 128,
            layers: 2,
            heads: 4,
            ffn: 96,
            embedding: tensor_type::BF16,
            norms: tensor_type::F16,
            ..tiny
        },
        Shape {
            hidden: 48,
            layers: 3,
            kv_heads: 2,
            ffn: 80,
            embedding: tensor_type::F32,
            norms: tensor_type::BF16,
            ..tiny
        },
    ];
    shapes.iter().zip(1..).map(|(&shape, seed)| tiny_gguf::model(shape, seed).bytes()).collect()
}

#[test]
fn every_packing_holds_the_weights_of_the_file() -> TestResult {
    let golden = golden_files()?;
    assert!(golden.len() >= 3, "golden models are missing: {golden:?}");
    let mut files = tiny_files();
    for path in golden {
        files.push(fs::read(path)?);
    }
    for file in files {
        for packing in PACKINGS {
            let memory = import_to_memory(&file, &options(packing))?;
            let image = Image::new_checked(memory.bytes())?;
            image.verify()?;
            compare(&image, &Gguf::new_checked(&file)?, packing);
        }
    }
    Ok(())
}

/// Compares every tensor of an image with the file it was made from.
fn compare(image: &Image<'_>, gguf: &Gguf<'_>, packing: TernaryPacking) {
    let config = image.config();
    for index in 0..image.records().len() {
        let (role, layer) = image.family().tensor(index);
        let block = format!("blk.{layer}.{}.weight", role.name());
        let outside = format!("{}.weight", role.name());
        let Some(tensor) = gguf.tensor(&block).or(gguf.tensor(&outside)) else {
            assert_eq!(role, Role::RopeInverseFrequencies);
            let mut frequencies = inverse_frequencies(config.rope_theta, config.head_dim, RopeScaling::None);
            if let Some(tensor) = gguf.tensor("rope_freqs.weight") {
                frequencies
                    .iter_mut()
                    .zip(widened(tensor.kind, tensor.bytes))
                    .for_each(|(f, factor)| *f /= factor);
            }
            assert_eq!(image.vector(role, 0), frequencies);
            continue;
        };
        match role.kind() {
            Kind::Ternary => {
                let matrix = image.ternary(role, layer);
                assert_eq!(matrix.packing, packing);
                let codes = tensor.bytes.len() - 32;
                assert_eq!(codes, matrix.rows * matrix.cols / 4);
                let head_dim = config.head_dim as usize;
                let permuted =
                    image.family().architectures == ["llama"] && matches!(role, Role::Query | Role::Key);
                for row in 0..matrix.rows {
                    // Row i of a half is row 2i of the head, or the one behind it.
                    let (half, place) = (row % head_dim / (head_dim / 2), row % (head_dim / 2));
                    let from = if permuted { row - row % head_dim + 2 * place + half } else { row };
                    for col in 0..matrix.cols {
                        let code = tiny_gguf::code(tensor.bytes, from * matrix.cols + col);
                        assert_eq!(matrix.weight(row, col), code as i8 - 1, "{block} {row} {col}");
                    }
                }
                let scale: [u8; 4] = tensor.bytes[codes..codes + 4].try_into().expect("four bytes");
                let factor =
                    gguf.tensor(&block.replace(".weight", ".scale")).map(|t| widened(t.kind, t.bytes)[0]);
                let scale = f32::from_le_bytes(scale) * factor.unwrap_or(1.0);
                assert!(matrix.scales.iter().all(|&found| found == scale));
            }
            Kind::Dense => {
                let record = &image.records()[index];
                let bytes = &image.bytes()[record.offset as usize..][..record.bytes as usize];
                assert_eq!(bytes, tensor.bytes, "the embedding keeps its precision");
            }
            Kind::Vector => assert_eq!(image.vector(role, layer), widened(tensor.kind, tensor.bytes)),
        }
    }
}

fn widened(kind: TensorType, bytes: &[u8]) -> Vec<f32> {
    let halves = || bytes.chunks_exact(2).map(|half| u16::from_le_bytes([half[0], half[1]]));
    match kind {
        TensorType::F16 => halves().map(|bits| half::f16::from_bits(bits).to_f32()).collect(),
        TensorType::Bf16 => halves().map(|bits| half::bf16::from_bits(bits).to_f32()).collect(),
        _ => bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect(),
    }
}

#[test]
fn a_file_and_memory_get_the_same_bytes_every_time() -> TestResult {
    let folder = tempfile::tempdir()?;
    let (source, target) = (folder.path().join("model.gguf"), folder.path().join("model.tern"));
    for file in tiny_files() {
        for packing in PACKINGS {
            let memory = import_to_memory(&file, &options(packing))?;
            assert_eq!(import_to_memory(&file, &options(packing))?.bytes(), memory.bytes());
            fs::write(&source, &file)?;
            let bytes = convert_file(&source, &target, &options(packing))?;
            assert_eq!(bytes, memory.bytes().len() as u64);
            assert!(fs::read(&target)? == memory.bytes());
        }
    }
    assert_eq!(fs::read_dir(&folder)?.count(), 2, "temporary files are left");
    Ok(())
}

#[test]
fn the_configuration_is_that_of_the_file() -> TestResult {
    let memory = import(&tiny_files()[0])?;
    let image = Image::new_checked(memory.bytes())?;
    let config = image.config();
    assert_eq!((config.vocab, config.hidden, config.layers, config.ffn), (263, 32, 1, 32));
    assert_eq!((config.heads, config.kv_heads, config.head_dim, config.context), (2, 1, 16, 64));
    assert_eq!((config.eps, config.rope_theta), (1e-5, 500_000.0));
    assert_eq!(config.bos, 260);
    // The file names 261 only; the end of a turn is known besides.
    assert_eq!(config.stops, [261, 262, NO_TOKEN, NO_TOKEN]);
    assert_eq!(config.chat_format(), ChatFormat::BitNet2B4T);
    assert_eq!(config.name(), "tiny");
    assert_eq!(image.tokenizer().special_id(b"<|eot_id|>"), Some(262));
    assert_eq!(image.head(Role::TokenEmbedding).cols(), config.hidden as usize);
    Ok(())
}

/// The tiny model, its end of turn called `<|im_end|>`, with this chat template.
fn with_template(template: &str) -> tiny_gguf::File {
    let mut file = tiny_gguf::model(Shape::TINY, 1);
    let tokens = &mut file.entry("tokenizer.ggml.tokens").value;
    let at = tokens.windows(10).position(|text| text == b"<|eot_id|>").expect("an end of turn");
    tokens[at..at + 10].copy_from_slice(b"<|im_end|>");
    let key = "tokenizer.chat_template".to_owned();
    let value = tiny_gguf::string(template);
    file.entries.push(tiny_gguf::Entry { key, kind: value_type::STRING, value });
    file
}

#[test]
fn the_chat_template_is_that_of_the_file_where_it_is_right() -> TestResult {
    // Published files with `<|eot_id|>` carry a wrong one.
    let mut file = tiny_gguf::model(Shape::TINY, 1);
    let (key, value) = ("tokenizer.chat_template".to_owned(), tiny_gguf::string("Human: {{ nothing }}"));
    file.entries.push(tiny_gguf::Entry { key, kind: value_type::STRING, value });
    let memory = import(&file.bytes())?;
    let image = Image::new_checked(memory.bytes())?;
    assert_eq!(image.chat_template(), Some(BITNET_2B4T));
    assert_eq!(image.config().chat_format(), ChatFormat::BitNet2B4T);

    let template = "{% for m in messages %}{{ m.content }}<|im_end|>\n{% endfor %}ä";
    let memory = import(&with_template(template).bytes())?;
    let image = Image::new_checked(memory.bytes())?;
    image.verify()?;
    assert_eq!(image.chat_template(), Some(template));
    assert_eq!(image.config().chat_format(), ChatFormat::None);
    assert_eq!(image.config().stops, [261, 262, NO_TOKEN, NO_TOKEN]);

    // A template that does not write the token does not stop at it; one that does not work is kept.
    let memory = import(&with_template("{% if").bytes())?;
    let image = Image::new_checked(memory.bytes())?;
    assert_eq!(image.chat_template(), Some("{% if"));
    assert_eq!(image.config().stops, [261, NO_TOKEN, NO_TOKEN, NO_TOKEN]);
    let memory = import(&with_template("").bytes())?;
    assert_eq!(Image::new_checked(memory.bytes())?.chat_template(), None);
    let error = import(&with_template(&"x".repeat(65_537)).bytes()).err().ok_or("too long a template")?;
    assert!(error.to_string().contains("tokenizer.chat_template"), "{error}");
    Ok(())
}

#[test]
fn the_files_stop_tokens_come_first() -> TestResult {
    let mut file = with_template("<|im_end|>");
    for (key, id) in [("eos_token_id", 0_u32), ("eot_token_id", 1), ("eom_token_id", 2)] {
        let key = format!("tokenizer.ggml.{key}");
        file.entries.retain(|entry| entry.key != key);
        file.entries.push(tiny_gguf::Entry {
            key,
            kind: value_type::UINT32,
            value: id.to_le_bytes().to_vec(),
        });
    }
    let memory = import(&file.bytes())?;
    assert_eq!(Image::new_checked(memory.bytes())?.config().stops, [0, 1, 262, 2]);
    Ok(())
}

#[test]
fn a_chat_template_lies_in_the_head_or_the_image_is_refused() -> TestResult {
    let memory = import(&with_template("<|im_end|>").bytes())?;
    let header: Header = *bytemuck::from_bytes(&memory.bytes()[..64]);
    assert_eq!(header.chat_template_bytes, 10);
    let changed = |change: &dyn Fn(&mut Header), text: Option<u8>| {
        let mut copy = ternlet_tests::models::aligned_copy(memory.bytes());
        let mut changed = header;
        change(&mut changed);
        copy.bytes_mut()[..64].copy_from_slice(bytemuck::bytes_of(&changed));
        if let Some(byte) = text {
            copy.bytes_mut()[header.chat_template_offset as usize] = byte;
        }
        seal_head(&mut copy.bytes_mut()[..header.head_bytes as usize]);
        Image::new_checked(copy.bytes()).map(|image| image.chat_template().map(str::to_owned))
    };
    assert_eq!(changed(&|_| {}, Some(b'>')), Ok(Some(">|im_end|>".to_owned())));
    assert_eq!(changed(&|_| {}, Some(0xff)), Err(ImageError::ChatTemplate));
    let none = |header: &mut Header| (header.chat_template_bytes, header.chat_template_offset) = (0, 0);
    assert_eq!(changed(&none, None), Ok(None));
    let changes: [&dyn Fn(&mut Header); 6] = [
        &|header| header.chat_template_bytes = 0,
        &|header| header.chat_template_offset = 0,
        &|header| header.chat_template_offset -= 64,
        &|header| header.chat_template_offset += 1,
        &|header| header.chat_template_offset = u64::MAX - 5,
        &|header| header.chat_template_bytes = u32::MAX,
    ];
    for (number, change) in changes.into_iter().enumerate() {
        assert_eq!(changed(change, None), Err(ImageError::Head), "change {number}");
    }
    Ok(())
}

#[test]
fn what_metadata_may_leave_out_or_add() -> TestResult {
    let mut file = tiny_gguf::model(Shape::TINY, 1);
    file.entries.retain(|entry| !entry.key.ends_with("head_count_kv") && !entry.key.ends_with("vocab_size"));
    file.tensor("blk.0.attn_k.weight").dimensions = vec![32, 32];
    file.tensor("blk.0.attn_k.weight").values = file.tensor("blk.0.attn_q.weight").values.clone();
    file.tensor("blk.0.attn_v.weight").dimensions = vec![32, 32];
    file.tensor("blk.0.attn_v.weight").values = file.tensor("blk.0.attn_q.weight").values.clone();
    file.entry("tokenizer.ggml.add_bos_token").value = vec![0];
    file.entry("general.name").value = tiny_gguf::string(&"ä".repeat(40));
    let more = |key: &str, kind, value: Vec<u8>| tiny_gguf::Entry { key: key.to_owned(), kind, value };
    file.entries.push(more("tokenizer.ggml.pre", value_type::STRING, tiny_gguf::string("llama-bpe")));
    file.entries.push(more("general.alignment", value_type::UINT32, 64_u32.to_le_bytes().to_vec()));
    file.alignment = 64;
    let memory = import(&file.bytes())?;
    let image = Image::new_checked(memory.bytes())?;
    assert_eq!(image.config().kv_heads, 2);
    assert_eq!(image.config().bos, NO_TOKEN);
    assert_eq!(image.config().name(), "ä".repeat(32), "cut between characters");
    file.version = 2;
    assert_eq!(import(&file.bytes())?.bytes(), memory.bytes());
    Ok(())
}

#[test]
fn the_planned_size_is_the_size() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("model.gguf");
    let mut files = tiny_files();
    for golden in golden_files()? {
        files.push(fs::read(golden)?);
    }
    for file in files {
        fs::write(&path, &file)?;
        for packing in PACKINGS {
            let memory = import_to_memory(&file, &options(packing))?;
            assert_eq!(survey(&path, &options(packing))?.image_bytes, memory.bytes().len() as u64);
        }
    }
    Ok(())
}

#[test]
fn a_model_file_is_mapped_or_imported() -> TestResult {
    let folder = tempfile::tempdir()?;
    let (gguf, image) = (folder.path().join("model.gguf"), folder.path().join("model.tern"));
    fs::write(&gguf, &tiny_files()[0])?;
    let bytes = convert_file(&gguf, &image, &ImportOptions::default())?;
    let verified = OpenOptions { verify: true, ..OpenOptions::default() };
    let imported = ModelFile::open(&gguf, &verified)?;
    let mapped = ModelFile::open(&image, &verified)?;
    assert!(mapped.is_mapped() && !imported.is_mapped());
    assert_eq!(mapped.bytes(), imported.bytes());
    assert_eq!(mapped.file_bytes(), bytes);
    assert_eq!(mapped.model()?.config(), imported.model()?.config());
    let (of_image, of_gguf) =
        (survey(&image, &ImportOptions::default())?, survey(&gguf, &ImportOptions::default())?);
    assert!(of_gguf.needs_import && !of_image.needs_import);
    assert_eq!((of_image.image_bytes, of_gguf.image_bytes), (bytes, bytes));
    assert_eq!(of_image.config, of_gguf.config);

    // A model that is in use is not changed by a conversion to the same name.
    let before = mapped.bytes().to_vec();
    fs::write(&gguf, &tiny_files()[1])?;
    convert_file(&gguf, &image, &ImportOptions::default())?;
    assert_eq!(mapped.bytes(), before);
    assert_ne!(ModelFile::open(&image, &verified)?.bytes(), before);
    Ok(())
}

#[test]
fn a_damaged_weight_is_found_on_request() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("model.tern");
    let mut bytes = import(&tiny_files()[0])?.bytes().to_vec();
    let record = Image::new_checked(import(&tiny_files()[0])?.bytes())?.records()[4];
    bytes[record.offset as usize + 5] ^= 1;
    fs::write(&path, &bytes)?;
    assert!(ModelFile::open(&path, &OpenOptions::default())?.model().is_ok());
    let verified = ModelFile::open(&path, &OpenOptions { verify: true, ..OpenOptions::default() });
    let message = verified.err().ok_or("a damaged weight was not found")?.to_string();
    assert!(message.contains("attn_q (layer 0) is damaged"), "{message}");
    Ok(())
}

#[test]
fn progress_rises_to_the_whole_image() -> TestResult {
    let seen = RefCell::new(Vec::new());
    let progress = |progress: Progress| seen.borrow_mut().push(progress);
    let options = ImportOptions { progress: Some(&progress), ..ImportOptions::default() };
    let memory = import_to_memory(&tiny_files()[1], &options)?;
    let total = memory.bytes().len() as u64;
    let seen = seen.into_inner();
    assert!(seen.windows(2).all(|pair| pair[0].done < pair[1].done));
    assert_eq!(seen.last(), Some(&Progress { done: total, total }));
    Ok(())
}

#[test]
fn a_failed_conversion_leaves_the_old_file() -> TestResult {
    let folder = tempfile::tempdir()?;
    let (gguf, image) = (folder.path().join("model.gguf"), folder.path().join("model.tern"));
    fs::write(&image, b"what was there")?;
    let mut file = tiny_gguf::model(Shape::TINY, 1);
    // The last tensor to be written: everything else has been by then.
    file.tensor("blk.0.ffn_down.weight").values[3] = 0xff;
    fs::write(&gguf, file.bytes())?;
    let failed = convert_file(&gguf, &image, &ImportOptions::default());
    let message = failed.err().ok_or("a code of 3 was imported")?.to_string();
    assert!(message.contains("blk.0.ffn_down.weight (byte"), "{message}");
    assert_eq!(fs::read(&image)?, b"what was there");
    assert_eq!(fs::read_dir(&folder)?.count(), 2, "a temporary file is left");
    let message = convert_file(&gguf, &gguf, &ImportOptions::default()).err().ok_or("replaced its source")?;
    assert!(message.to_string().contains("choose another name"), "{message}");
    Ok(())
}

#[test]
fn what_is_no_model_is_named() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("model.bin");
    let open = |path: &Path| match ModelFile::open(path, &OpenOptions::default()) {
        Ok(_) => Err(format!("{path:?} was opened")),
        Err(error) => Ok(error.to_string()),
    };
    for (content, expected) in [
        (&b""[..], "the file is empty"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"PK\x03\x04abcdef", "zip archive"),
        (b"\x08\0\0\0\0\0\0\0{\"a\":{}}", "safetensors"),
        (b"ggml....", "it begins with"),
        (b"TERNLET", "it begins with"),
        (b"TERNLET\0", "cut short"),
        (b"GGUF", "cut short"),
        (b"GGUF\x01\0\0\0", "GGUF version 1"),
        (b"GGUF\0\0\0\x03", "big-endian"),
    ] {
        fs::write(&path, content)?;
        let opened = ModelFile::open(&path, &OpenOptions::default());
        let message = match opened.map(|file| file.model().map(|_| ())) {
            Ok(Ok(())) => return Err(format!("{content:?} is no model").into()),
            Ok(Err(error)) | Err(error) => error.to_string(),
        };
        // "TERNLET" and "ggml...." are text as well.
        let is_text = message.contains("this is a text") && expected == "it begins with";
        assert!(message.contains(expected) || is_text, "{content:?}: {message}");
    }
    assert!(open(folder.path())?.contains("this is a folder"));
    assert!(open(&folder.path().join("nothing"))?.contains("no such file"));
    #[cfg(unix)]
    assert!(open(Path::new("/dev/null"))?.contains("not a regular file"));
    Ok(())
}

#[test]
fn the_embedding_keeps_its_type() -> TestResult {
    // What `--strict` relies on.
    let expected = [DenseType::F16, DenseType::Bf16, DenseType::F32];
    for (file, kind) in tiny_files().iter().zip(expected) {
        let memory = import_to_memory(file, &options(TernaryPacking::Tile16))?;
        let packing = Image::new_checked(memory.bytes())?.records()[0].packing;
        assert_eq!(Packing::from_number(packing), Some(Packing::Dense(kind)));
    }
    Ok(())
}

/// An image that another machine packed for itself, or one role of it; what fits a cache is worth no word.
#[test]
fn a_slow_packing_of_a_large_image_is_told() -> TestResult {
    let large = Shape { hidden: 1024, heads: 8, ffn: 2816, layers: 3, ..Shape::TINY };
    let (large, small) = (tiny_gguf::model(large, 1).bytes(), tiny_gguf::model(Shape::TINY, 1).bytes());
    let advice = |gguf: &[u8], packing: &str, kernel| -> Result<Option<String>, Box<dyn Error>> {
        let mut packings = Packings::default();
        packings.set(packing)?;
        let image = import_to_memory(gguf, &ImportOptions { packings, ..ImportOptions::default() })?;
        Ok(packing_advice(&Model::new_checked(image.bytes())?, kernel))
    };
    for packing in ["trits16", "up=rows2", "down=columns2"] {
        let said = advice(&large, packing, "aarch64-dotprod")?.ok_or("no word")?;
        let name = packing.rsplit('=').next().ok_or("no name")?;
        assert!(said.contains(&format!("packed as {name}, which aarch64-dotprod")), "{said}");
        assert!(said.ends_with("ternlet convert --for aarch64-dotprod MODEL.gguf IMAGE"), "{said}");
        assert_eq!(advice(&small, packing, "aarch64-dotprod")?, None);
    }
    assert_eq!(advice(&large, "trits16", "x86_64-avx512vbmi")?, None);
    // Nothing suits the reference better than anything else.
    assert_eq!(advice(&large, "trits16", "reference")?, None);
    assert_eq!(advice(&large, "tile16", "aarch64-dotprod")?, None);
    Ok(())
}
