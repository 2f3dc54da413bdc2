//! Whole models in every type of tensor: the same weights give the same image, survive every way
//! from GGUF to GGUF, and may lie in several files.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use ternlet::format::gguf::Gguf;
use ternlet::format::image_file::import_to_memory;
use ternlet::format::{
    AlignedBytes, Form, GgufForm, HeadChoice, ImportOptions, Imported, ModelFile, OpenError, OpenOptions,
    Packings, Quantize, TernaryOptions, convert_file_until, survey,
};
use ternlet_core::family::Role;
use ternlet_core::image::Image;
use ternlet_core::packing::{DenseType, Packing, TernaryPacking};
use ternlet_tests::encode::Encoding;
use ternlet_tests::tiny_gguf::{self, Entry, File, Shape, Tensor, tensor_type, value_type};

type TestResult = Result<(), Box<dyn Error>>;

/// A number of half precision and of bfloat16.
const SCALE: f32 = 0.046_875;
const Q: &str = "blk.0.attn_q.weight";
const WIDE: Shape = Shape { hidden: 256, heads: 4, ffn: 256, ..Shape::TINY };

fn options(encoding: Encoding) -> ImportOptions<'static> {
    ImportOptions { ternary: encoding.options(), ..ImportOptions::default() }
}

/// A model with all scales alike.
fn wide() -> File {
    let mut file = tiny_gguf::model(WIDE, 3);
    Encoding::I2s.recode(&mut file, SCALE);
    file
}

fn recoded(encoding: Encoding) -> File {
    let mut file = wide();
    encoding.recode(&mut file, SCALE);
    file
}

fn convert(
    source: &Path,
    target: &Path,
    form: Form,
    import: &ImportOptions<'_>,
) -> Result<Imported<u64>, OpenError> {
    convert_file_until(source, target, form, import, &AtomicBool::new(false))
}

/// A folder for files of one test.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Result<Folder, Box<dyn Error>> {
        Ok(Folder(tempfile::tempdir()?))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, file: &File) -> Result<PathBuf, Box<dyn Error>> {
        fs::write(self.path(name), file.bytes())?;
        Ok(self.path(name))
    }
}

#[test]
fn the_same_weights_give_the_same_image() -> TestResult {
    for packing in TernaryPacking::ALL {
        let packings = Packings::all(packing);
        let import = |encoding: Encoding| -> Result<AlignedBytes, Box<dyn Error>> {
            let options = ImportOptions { packings, ..options(encoding) };
            Ok(import_to_memory(&recoded(encoding).bytes(), &options)?)
        };
        let expected = import(Encoding::I2s)?;
        for encoding in Encoding::ALL {
            assert!(import(encoding)?.bytes() == expected.bytes(), "{encoding:?} {packing:?}");
        }
    }
    Ok(())
}

#[test]
fn a_wrong_layout_gives_other_weights() -> TestResult {
    let expected = import_to_memory(&wide().bytes(), &ImportOptions::default())?;
    for encoding in [Encoding::I2sNeon64, Encoding::I2sRows4] {
        let wrong = import_to_memory(&recoded(encoding).bytes(), &ImportOptions::default())?;
        assert!(wrong.bytes() != expected.bytes(), "{encoding:?}");
    }
    Ok(())
}

#[test]
fn weights_survive_every_way_from_gguf_to_gguf() -> TestResult {
    let folder = Folder::new()?;
    let by_hand = |encoding: Encoding| recoded(encoding).bytes();
    for encoding in Encoding::ALL {
        let source = folder.file("source.gguf", &recoded(encoding))?;
        for (form, same_as, number) in
            [(GgufForm::I2s, Encoding::I2s, 40), (GgufForm::Tq2_0, Encoding::Tq2_0, 37)]
        {
            let target = folder.path("target.gguf");
            let converted = convert(&source, &target, Form::Gguf(form), &options(encoding))?;
            assert_eq!(converted.warnings, [], "{encoding:?} {form:?}");
            let bytes = fs::read(&target)?;
            assert_eq!(converted.result, bytes.len() as u64);
            let mut expected = File { tensors: recoded(same_as).tensors, ..recoded(encoding) };
            expected.entry("general.file_type").value = vec![number, 0, 0, 0];
            assert!(is_padded(&bytes, &expected.bytes()), "{encoding:?} {form:?}");
            // And back.
            let back = folder.path("back.gguf");
            convert(&target, &back, Form::Gguf(GgufForm::I2s), &ImportOptions::default())?;
            assert!(is_padded(&fs::read(&back)?, &by_hand(Encoding::I2s)), "{encoding:?} {form:?}");
        }
    }
    Ok(())
}

/// Whether the bytes are these, and zeros up to the alignment.
fn is_padded(bytes: &[u8], expected: &[u8]) -> bool {
    let (same, padding) = bytes.split_at(expected.len().min(bytes.len()));
    same == expected && padding.len() < 32 && padding.iter().all(|&byte| byte == 0)
}

#[test]
fn what_is_not_ternary_is_copied() -> TestResult {
    let folder = Folder::new()?;
    let mut file = recoded(Encoding::Iq1Bn);
    // As no writer of ours would write it, and an entry that only the source knows.
    file.entries.retain(|entry| entry.key != "general.file_type");
    let odd = |key: &str, kind, value: Vec<u8>| Entry { key: key.to_owned(), kind, value };
    file.entries.insert(1, odd("some.signed", value_type::INT32, vec![0xff; 4]));
    file.entries.push(odd("general.alignment", value_type::UINT32, vec![64, 0, 0, 0]));
    file.alignment = 64;
    file.tensor("output_norm.weight").dimensions = vec![256, 1];
    let source = folder.file("source.gguf", &file)?;
    convert(&source, &folder.path("target.gguf"), Form::Gguf(GgufForm::I2s), &ImportOptions::default())?;
    let bytes = fs::read(folder.path("target.gguf"))?;
    let mut expected = File { tensors: wide().tensors, ..file };
    expected.tensor("output_norm.weight").dimensions = vec![256, 1];
    expected.entries.push(odd("general.file_type", value_type::UINT32, vec![40, 0, 0, 0]));
    let (same, padding) = bytes.split_at(expected.bytes().len());
    assert!(same == expected.bytes() && padding.len() < 64);
    Ok(())
}

#[test]
fn what_a_form_cannot_hold_is_said() -> TestResult {
    let folder = Folder::new()?;
    let refused = |file: &File, form: GgufForm| -> Result<String, Box<dyn Error>> {
        let source = folder.file("source.gguf", file)?;
        fs::write(folder.path("target.gguf"), b"what was there")?;
        let outcome =
            convert(&source, &folder.path("target.gguf"), Form::Gguf(form), &ImportOptions::default());
        assert_eq!(fs::read(folder.path("target.gguf"))?, b"what was there");
        Ok(outcome.err().ok_or("was written")?.to_string())
    };
    let narrow = tiny_gguf::model(Shape::TINY, 3);
    assert!(refused(&narrow, GgufForm::Tq2_0)?.contains("no multiple of 256"));
    let mut rows_differ = recoded(Encoding::Iq2Bn);
    rows_differ.tensor(Q).values[..4].copy_from_slice(&1.0_f32.to_le_bytes());
    let message = refused(&rows_differ, GgufForm::I2s)?;
    assert!(message.contains("attn_q.weight has rows of scale 1 and of scale 0.046875"), "{message}");
    let mut large = wide();
    Encoding::I2s.recode(&mut large, 1e5);
    assert!(refused(&large, GgufForm::Tq2_0)?.contains("beyond half precision"));

    let mut inexact = wide();
    Encoding::I2s.recode(&mut inexact, 0.1);
    let source = folder.file("source.gguf", &inexact)?;
    let form = Form::Gguf(GgufForm::Tq2_0);
    let converted = convert(&source, &folder.path("target.gguf"), form, &ImportOptions::default())?;
    assert_eq!(converted.warnings.len(), 7);
    let warning = converted.warnings[0].to_string();
    assert!(warning.contains("the scale 0.1 was rounded to 0.099975586"), "{warning}");
    assert_eq!(fs::read_dir(folder.0.path())?.count(), 2, "a temporary file is left");
    Ok(())
}

#[test]
fn masters_are_quantised_on_request_only() -> TestResult {
    let mut file = wide();
    let q = file.tensor(Q);
    let values = (0..256 * 256).map(|at| ((at * 37 % 101) as f32 - 50.0) / 1000.0);
    (q.kind, q.values) = (tensor_type::F32, values.flat_map(f32::to_le_bytes).collect());
    let bytes = file.bytes();
    let message =
        import_to_memory(&bytes, &ImportOptions::default()).err().ok_or("was imported")?.to_string();
    assert!(message.contains("attn_q.weight") && message.contains("--quantize absmean"), "{message}");
    let ternary = TernaryOptions { quantize: Some(Quantize::Absmean), ..TernaryOptions::default() };
    let memory = import_to_memory(&bytes, &ImportOptions { ternary, ..ImportOptions::default() })?;
    let image = Image::new_checked(memory.bytes())?;
    image.verify()?;
    let scale = image.ternary(Role::Query, 0).scales[0];
    assert!((0.02..0.03).contains(&scale), "{scale}");
    // The other matrices are ternary and stay as they are.
    assert_eq!(image.ternary(Role::Key, 0).scales[0], SCALE);
    Ok(())
}

/// The embedding as blocks of Q8_0, each value its index in the block.
fn q8_0_embedding(file: &mut File) {
    let embedding = file.tensor("token_embd.weight");
    let count = embedding.dimensions.iter().product::<u64>();
    let block = |scale: u64| {
        let scale = half::f16::from_f32(0.001 * (1 + scale % 7) as f32).to_le_bytes();
        scale.into_iter().chain(0..32).collect::<Vec<u8>>()
    };
    (embedding.kind, embedding.values) = (8, (0..count / 32).flat_map(block).collect());
}

#[test]
fn a_quantised_embedding_is_decoded() -> TestResult {
    let mut file = wide();
    q8_0_embedding(&mut file);
    let bytes = file.bytes();
    for head in [HeadChoice::Int8, HeadChoice::File] {
        let packings = Packings::default().with_head(head);
        let memory = import_to_memory(&bytes, &ImportOptions { packings, ..ImportOptions::default() })?;
        let image = Image::new_checked(memory.bytes())?;
        let expected = if head == HeadChoice::File { Packing::Dense(DenseType::F32) } else { Packing::Bytes };
        assert_eq!(Packing::from_number(image.records()[0].packing), Some(expected));
        let mut row = vec![0.0; 256];
        image.head(Role::TokenEmbedding).copy_row(1, &mut row);
        // Row 1 starts with block 8, whose scale is twice the first.
        let exact = half::f16::from_f32(0.002).to_f32() * 31.0;
        assert!((row[31] - exact).abs() <= if head == HeadChoice::File { 0.0 } else { 1e-3 }, "{}", row[31]);
    }
    Ok(())
}

#[test]
fn types_without_a_reader_are_refused_by_name() -> TestResult {
    let refused = |kind: u32, bytes: usize| -> Result<String, Box<dyn Error>> {
        let mut file = wide();
        let q = file.tensor(Q);
        (q.kind, q.values) = (kind, vec![0; bytes]);
        let outcome = import_to_memory(&file.bytes(), &ImportOptions::default());
        Ok(outcome.err().ok_or("was imported")?.to_string())
    };
    let weights = 256 * 256;
    for (kind, bytes, name, advice) in [
        (37, weights, "type I8_S", "I2_S"),
        (38, weights / 4 + 32, "type TL1", "ggml-model-i2_s.gguf"),
        // Only pairs: half a byte a pair.
        (39, weights / 4 + 32, "type TL2", "ggml-model-i2_s.gguf"),
        (39, weights / 32 * 17, "type MXFP4", "I2_S"),
        (40, weights / 64 * 36, "type NVFP4", "I2_S"),
        (41, weights / 128 * 18, "type Q1_0", "I2_S"),
        (12, weights / 256 * 144, "type Q4_K", "I2_S"),
    ] {
        let message = refused(kind, bytes)?;
        assert!(message.contains(name) && message.contains(advice), "{kind}: {message}");
    }
    Ok(())
}

/// The file in three: metadata alone, half of the tensors, the rest.
fn parts(file: &File) -> Vec<File> {
    let half = file.tensors.len() / 2;
    let of = |number: u16, entries: Vec<Entry>, tensors: &[Tensor]| {
        let small = |key: &str, value: u16| {
            // uint16, as the tool that splits files writes.
            Entry { key: key.to_owned(), kind: 2, value: value.to_le_bytes().to_vec() }
        };
        let entries = [entries, vec![small("split.no", number), small("split.count", 3)]].concat();
        File { entries, tensors: tensors.to_vec(), ..file.clone() }
    };
    vec![
        of(0, file.entries.clone(), &[]),
        of(1, Vec::new(), &file.tensors[..half]),
        of(2, Vec::new(), &file.tensors[half..]),
    ]
}

#[test]
fn any_part_opens_the_whole() -> TestResult {
    let folder = Folder::new()?;
    let name = |number: usize| format!("model-{number:05}-of-00003.gguf");
    let mut lengths = 0;
    for (part, number) in parts(&wide()).iter().zip(1..) {
        folder.file(&name(number), part)?;
        lengths += part.bytes().len() as u64;
    }
    let expected = import_to_memory(&wide().bytes(), &ImportOptions::default())?;
    for number in 1..=3 {
        let path = folder.path(&name(number));
        let opened = ModelFile::open(&path, &OpenOptions::default())?;
        assert!(opened.bytes() == expected.bytes(), "part {number}");
        assert_eq!(opened.file_bytes(), lengths);
        let survey = survey(&path, &ImportOptions::default())?;
        assert_eq!((survey.file_bytes, survey.image_bytes), (lengths, expected.bytes().len() as u64));
    }
    // Joined by conversion, without a word of parts.
    let target = folder.path("whole.gguf");
    convert(&folder.path(&name(2)), &target, Form::Gguf(GgufForm::I2s), &ImportOptions::default())?;
    assert!(is_padded(&fs::read(&target)?, &wide().bytes()));
    // The target may be none of the sources.
    let replaced =
        convert(&folder.path(&name(2)), &folder.path(&name(3)), Form::Image, &ImportOptions::default());
    assert!(replaced.err().ok_or("a part was replaced")?.to_string().contains("choose another name"));
    Ok(())
}

#[test]
fn wrong_parts_are_named() -> TestResult {
    type Attack = fn(&mut Vec<File>);
    let attacks: [(&str, Attack, [&str; 2]); 7] = [
        ("missing", |parts| drop(parts.pop()), ["00003-of-00003", "is missing"]),
        ("another number", |parts| parts.swap(1, 2), ["00002-of-00003", "says it is part 3 of 3, not 2"]),
        (
            "another count",
            |parts| parts[1].entry("split.count").value = vec![4, 0],
            ["00002-of-00003", "says it is part 2 of 4"],
        ),
        ("no count", |parts| parts[1].entries.clear(), ["00002-of-00003", "does not say"]),
        (
            "a tensor twice",
            |parts| {
                let tensor = parts[1].tensors[0].clone();
                parts[2].tensors.push(tensor);
            },
            ["00003-of-00003", "\"token_embd.weight\" of another part"],
        ),
        ("no GGUF", |parts| parts[2].magic = *b"nope", ["00003-of-00003", "not a GGUF file"]),
        (
            "another name",
            |parts| parts[0].entry("split.count").value = vec![2, 0],
            ["one of 2 parts", "its name again"],
        ),
    ];
    for (what, attack, expected) in attacks {
        let folder = Folder::new()?;
        let mut files = parts(&wide());
        attack(&mut files);
        for (part, number) in files.iter().zip(1..) {
            folder.file(&format!("model-{number:05}-of-00003.gguf"), part)?;
        }
        let opened = ModelFile::open(&folder.path("model-00001-of-00003.gguf"), &OpenOptions::default());
        let message = opened.err().ok_or(what)?.to_string();
        assert!(expected.iter().all(|text| message.contains(text)), "{what}: {message}");
    }
    Ok(())
}

#[test]
fn strange_weights_are_warned_of() -> TestResult {
    let folder = Folder::new()?;
    let mut file = wide();
    let values = &mut file.tensor(Q).values;
    let codes = values.len() - 32;
    values[..codes].fill(0);
    let path = folder.file("model.gguf", &file)?;
    let opened = ModelFile::open(&path, &OpenOptions::default())?;
    assert_eq!(opened.warnings().len(), 1);
    let warning = opened.warnings()[0].to_string();
    assert!(warning.contains("attn_q.weight\": 0.0 % of the weights are zero"), "{warning}");
    let ordinary = folder.file("ordinary.gguf", &wide())?;
    assert_eq!(ModelFile::open(&ordinary, &OpenOptions::default())?.warnings(), []);
    assert_eq!(Gguf::new_checked(&wide().bytes())?.parts(), 1);
    Ok(())
}
