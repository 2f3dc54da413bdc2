//! Files that were cut, flipped or forged: each gives an error or a model that runs a token, and
//! never a panic, a wait, or an allocation by a number that the file only claims.
//!
//! The whole binary runs under a counting allocator. A watchdog ends the process, with the name of
//! the case, if one takes longer than any honest one could.

#[path = "support/counting_allocator.rs"]
mod counting_allocator;

use counting_allocator::CountingAllocator;
use std::mem::offset_of;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use ternlet::format::AlignedBytes;
use ternlet::format::image_file::import_to_memory;
use ternlet::format::{ImportOptions, gguf::Gguf};
use ternlet_core::image::{HEAD_FIXED_BYTES, Image, ImageError, TensorRecord, seal_head};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::reference::Reference;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{SpecialText, work_len};
use ternlet_tests::models::aligned_copy;
use ternlet_tests::tiny_gguf::{self, Entry, File, Shape, tensor_type, value_type};

#[global_allocator]
static ALLOCATOR: CountingAllocator = CountingAllocator::new();

/// All tests of this binary together may hold so much; each of them holds well below one.
const PEAK_BYTES_MAX: usize = 16 << 20;
/// Longer than any honest case takes, by far.
const CASE_SECONDS_MAX: u64 = 20;
const ARENA_BYTES: u64 = 1 << 16;

/// What became of a file.
#[derive(Debug, PartialEq)]
enum Outcome {
    /// A model, one token of which was evaluated (its logits may not be finite, which is an error
    /// that the session names).
    Ran,
    /// Refused, with this message.
    Refused(String),
}

/// Imports a file and runs a token of it.
fn try_gguf(bytes: &[u8]) -> Outcome {
    match import_to_memory(bytes, &ImportOptions::default()) {
        Err(error) => Outcome::Refused(error.to_string()),
        Ok(image) => {
            let outcome = try_image(image.bytes());
            assert_eq!(outcome, Outcome::Ran, "what import made is no image");
            outcome
        }
    }
}

/// Views an image, runs a token of it and encodes a text.
fn try_image(bytes: &[u8]) -> Outcome {
    let model = match Model::new_checked(bytes) {
        Ok(model) => model,
        Err(error) => return Outcome::Refused(error.to_string()),
    };
    // What a caller that compares with MemAvailable would refuse.
    let limits = Limits { context: 1, batch: 1, kv: KvType::Int8 };
    let mut memory = AlignedBytes::new(ARENA_BYTES).expect("a little memory");
    if let Ok(mut session) = Session::new(&model, limits, memory.bytes_mut()) {
        let engine = Engine { kernel: &Reference, parallel: &Alone };
        // An error here is one that names the layer: values that are not finite.
        let _ = session.evaluate(&engine, &[0]);
    }
    let text = "the on<|eot_id|> \u{e4}";
    let mut work = vec![0; work_len(text.len())];
    let mut sink = |id| {
        assert!(model.tokenizer().token_bytes(id).is_some(), "an id past the vocabulary");
        Ok(())
    };
    model.tokenizer().encode(text, SpecialText::Parse, &mut work, &mut sink).expect("checked text encodes");
    Outcome::Ran
}

/// Runs cases one after the other, each caught and watched.
struct Cases {
    test: &'static str,
    /// The case that runs now, for the watchdog; u64::MAX when done.
    current: std::sync::Arc<AtomicU64>,
    ran: usize,
    refused: usize,
    panicked: Vec<String>,
}

impl Cases {
    fn new(test: &'static str) -> Self {
        let current = std::sync::Arc::new(AtomicU64::new(0));
        let watched = current.clone();
        std::thread::spawn(move || watch(test, &watched));
        Cases { test, current, ran: 0, refused: 0, panicked: Vec::new() }
    }

    fn run(&mut self, name: impl Fn() -> String, case: impl FnOnce() -> Outcome) {
        self.current.fetch_add(1, Ordering::Relaxed);
        match catch_unwind(AssertUnwindSafe(case)) {
            Ok(Outcome::Ran) => self.ran += 1,
            Ok(Outcome::Refused(_)) => self.refused += 1,
            Err(_) => self.panicked.push(name()),
        }
    }

    fn finish(self) {
        self.current.store(u64::MAX, Ordering::Relaxed);
        println!("{}: {} ran, {} refused", self.test, self.ran, self.refused);
        assert!(self.panicked.is_empty(), "{} panicked: {:?}", self.panicked.len(), self.panicked);
        let peak = ALLOCATOR.peak_bytes();
        assert!(peak < PEAK_BYTES_MAX, "{peak} bytes were allocated at once");
        assert!(self.refused > 0);
    }
}

/// Ends the process where one case does not end.
fn watch(test: &str, current: &AtomicU64) {
    let mut before = 0;
    loop {
        std::thread::sleep(Duration::from_secs(CASE_SECONDS_MAX));
        let now = current.load(Ordering::Relaxed);
        if now == u64::MAX {
            return;
        }
        if now == before {
            eprintln!("{test}: case {now} did not end within {CASE_SECONDS_MAX} s");
            std::process::exit(101);
        }
        before = now;
    }
}

fn tiny() -> File {
    tiny_gguf::model(Shape::TINY, 7)
}

fn tiny_image() -> AlignedBytes {
    import_to_memory(&tiny().bytes(), &ImportOptions::default()).expect("a model")
}

/// Bits of the payload that are flipped: a prime apart, so that every bit position comes up.
const PAYLOAD_STEP_BITS: usize = 131;

#[test]
fn the_tiny_model_itself_runs() {
    assert_eq!(try_gguf(&tiny().bytes()), Outcome::Ran);
    assert_eq!(try_image(tiny_image().bytes()), Outcome::Ran);
}

#[test]
fn every_cut_of_a_gguf() {
    let bytes = tiny().bytes();
    let mut cases = Cases::new("every cut of a GGUF");
    for len in 0..bytes.len() {
        cases.run(|| format!("cut to {len}"), || try_gguf(&bytes[..len]));
    }
    // The tail of the last tensor is its whole length: no cut is a model.
    assert_eq!(cases.ran, 0);
    cases.finish();
}

#[test]
fn every_flipped_bit_of_a_gguf() {
    let mut bytes = tiny().bytes();
    let tables = 8 * tiny().data_start();
    let payload = (tables..8 * bytes.len()).step_by(PAYLOAD_STEP_BITS);
    let mut cases = Cases::new("every flipped bit of a GGUF");
    for bit in (0..tables).chain(payload) {
        bytes[bit / 8] ^= 1 << (bit % 8);
        cases.run(|| format!("bit {} of byte {}", bit % 8, bit / 8), || try_gguf(&bytes));
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    assert!(cases.ran > 0, "a flipped bit of a weight leaves a model");
    cases.finish();
}

#[test]
fn every_cut_of_an_image() {
    let image = tiny_image();
    let mut cases = Cases::new("every cut of an image");
    for len in 0..image.bytes().len() {
        cases.run(|| format!("cut to {len}"), || try_image(&image.bytes()[..len]));
    }
    assert_eq!(cases.ran, 0);
    cases.finish();
}

#[test]
fn every_flipped_bit_of_an_image() {
    let mut memory = tiny_image();
    let head = 8 * head_bytes(memory.bytes());
    let payload = (head..8 * memory.bytes().len()).step_by(PAYLOAD_STEP_BITS);
    let mut cases = Cases::new("every flipped bit of an image");
    for bit in 0..head {
        memory.bytes_mut()[bit / 8] ^= 1 << (bit % 8);
        cases.run(|| format!("bit {} of byte {}", bit % 8, bit / 8), || try_image(memory.bytes()));
        memory.bytes_mut()[bit / 8] ^= 1 << (bit % 8);
    }
    assert_eq!(cases.ran, 0, "the head has a checksum");
    for bit in payload {
        memory.bytes_mut()[bit / 8] ^= 1 << (bit % 8);
        cases.run(|| format!("bit {} of byte {}", bit % 8, bit / 8), || try_image(memory.bytes()));
        let checked = Image::new_checked(memory.bytes()).and_then(|image| image.verify());
        let overlooked = checked.is_ok();
        memory.bytes_mut()[bit / 8] ^= 1 << (bit % 8);
        if overlooked {
            // Only the bytes between tensors have no checksum.
            let image = Image::new_checked(memory.bytes()).expect("the image is whole again");
            assert!(is_padding(&image, bit / 8), "verify overlooked byte {}", bit / 8);
        }
    }
    cases.finish();
}

/// A forger sets the checksum right: what is behind it must hold by itself.
#[test]
fn every_flipped_bit_of_a_forged_image() {
    let whole = tiny_image();
    let head = head_bytes(whole.bytes());
    let mut memory = aligned_copy(whole.bytes());
    let mut cases = Cases::new("every flipped bit of a forged image");
    for bit in 0..8 * head {
        memory.bytes_mut()[..head].copy_from_slice(&whole.bytes()[..head]);
        memory.bytes_mut()[bit / 8] ^= 1 << (bit % 8);
        seal_head(&mut memory.bytes_mut()[..head]);
        cases.run(|| format!("bit {} of byte {}", bit % 8, bit / 8), || try_image(memory.bytes()));
    }
    assert!(cases.ran > 0, "a flipped bit of the model's name leaves a model");
    cases.finish();
}

/// Tensors that share bytes would make a small file as slow to check as a large one.
#[test]
fn tensors_of_an_image_do_not_overlap() {
    let whole = tiny_image();
    let image = Image::new_checked(whole.bytes()).expect("a valid image");
    let head = head_bytes(whole.bytes());
    let place = |index: usize| HEAD_FIXED_BYTES + index * size_of::<TensorRecord>();
    let mut tried = 0;
    for (index, pair) in image.records().windows(2).enumerate() {
        for (field, offset) in [
            (offset_of!(TensorRecord, offset), pair[0].offset),
            (offset_of!(TensorRecord, scales_offset), pair[1].offset),
        ] {
            if field == offset_of!(TensorRecord, scales_offset) && pair[1].scales_offset == 0 {
                continue;
            }
            let mut memory = aligned_copy(whole.bytes());
            memory.bytes_mut()[place(index + 1) + field..][..8].copy_from_slice(&offset.to_le_bytes());
            seal_head(&mut memory.bytes_mut()[..head]);
            let error = Image::new_checked(memory.bytes()).err();
            assert!(matches!(error, Some(ImageError::Extent { .. })), "tensor {}: {error:?}", index + 1);
            tried += 1;
        }
    }
    assert!(tried > 10, "{tried} overlaps");
}

fn head_bytes(image: &[u8]) -> usize {
    u64::from_le_bytes(image[24..32].try_into().expect("eight bytes")) as usize
}

fn is_padding(image: &Image<'_>, byte: usize) -> bool {
    let lies_in = |offset: u64, len: u64| (offset..offset + len).contains(&(byte as u64));
    !image.records().iter().any(|record| {
        lies_in(record.offset, record.bytes)
            || record.scales_offset > 0 && lies_in(record.scales_offset, 4 * u64::from(record.rows))
    })
}

/// A named attack: what is done to the tiny file, and what the error must say.
type Attack = (&'static str, fn(&mut File), &'static str);

fn entry(key: &str, kind: u32, value: Vec<u8>) -> Entry {
    Entry { key: key.to_owned(), kind, value }
}

/// The head of an array that claims a length.
fn array_head(element: u32, len: u64) -> Vec<u8> {
    [&element.to_le_bytes()[..], &len.to_le_bytes()].concat()
}

const Q: &str = "blk.0.attn_q.weight";

/// Attacks on the container.
const CONTAINER: &[Attack] = &[
    ("wrong magic", |file| file.magic = *b"GGUG", "not a GGUF file"),
    ("version 1", |file| file.version = 1, "GGUF version 1"),
    ("version 4", |file| file.version = 4, "GGUF version 4"),
    ("big-endian", |file| file.version = 3_u32.swap_bytes(), "big-endian"),
    ("2^64 - 1 entries", |file| file.entry_count = Some(u64::MAX), "metadata entries"),
    ("2^64 - 1 tensors", |file| file.tensor_count = Some(u64::MAX), "tensors"),
    ("as many entries as allowed", |file| file.entry_count = Some(1 << 16), "byte"),
    ("as many tensors as allowed", |file| file.tensor_count = Some(1 << 16), "byte"),
    ("no entries", |file| file.entry_count = Some(0), "byte"),
    ("no tensors", |file| file.tensors.clear(), "token_embd.weight (263 x 32) is missing"),
    ("a key of 2^63 bytes", |file| file.entries.insert(0, entry("k", value_type::STRING, vec![])), "byte"),
    (
        "a string of 2^63 bytes",
        |file| file.entries.push(entry("k", value_type::STRING, (1_u64 << 63).to_le_bytes().to_vec())),
        "wants 9223372036854775808 bytes",
    ),
    (
        "an array of 2^64 - 1 float64",
        |file| file.entries.push(entry("k", value_type::ARRAY, array_head(12, u64::MAX))),
        "an array's values",
    ),
    (
        "an array of 2^61 float64, 2^64 bytes",
        |file| file.entries.push(entry("k", value_type::ARRAY, array_head(12, 1 << 61))),
        "an array's values",
    ),
    (
        "an array of 2^63 strings",
        |file| file.entries.push(entry("k", value_type::ARRAY, array_head(value_type::STRING, 1 << 63))),
        "byte",
    ),
    (
        "arrays in arrays in arrays",
        |file| file.entries.push(entry("k", value_type::ARRAY, array_head(value_type::ARRAY, 1).repeat(100))),
        "nested too deep",
    ),
    ("value type 99", |file| file.entries.push(entry("k", 99, vec![])), "unknown type 99"),
    (
        "a truth value of 2",
        |file| file.entry("tokenizer.ggml.add_bos_token").value = vec![2],
        "neither 0 nor 1",
    ),
    ("a key twice", |file| file.entries.push(file.entries[3].clone()), "is there twice"),
    ("alignment 0", |file| alignment(file, 0), "expected a power of two"),
    ("alignment 24", |file| alignment(file, 24), "expected a power of two"),
    ("alignment 2^31", |file| alignment(file, 1 << 31), "byte"),
    ("no dimensions", |file| file.tensor(Q).dimensions.clear(), "has 0 dimensions"),
    ("five dimensions", |file| file.tensor(Q).dimensions = vec![32, 32, 1, 1, 1], "has 5 dimensions"),
    ("dimensions that overflow", |file| file.tensor(Q).dimensions = vec![1 << 33; 4], "cannot have shape"),
    ("2^62 weights", |file| file.tensor(Q).dimensions = vec![1 << 62], "ends at byte"),
    ("a dimension of 0", |file| file.tensor(Q).dimensions = vec![0, 32], "cannot have shape"),
    ("tensor type 99", |file| file.tensor(Q).kind = 99, "unknown type 99"),
    ("an offset past the end", |file| file.tensor(Q).offset = Some(1 << 40), "but the file has"),
    ("an offset of 2^64 - 32", |file| file.tensor(Q).offset = Some(u64::MAX - 31), "impossible offset"),
    ("a misaligned offset", |file| file.tensor(Q).offset = Some(33), "no multiple of 32"),
    ("a tensor twice", |file| file.tensors.push(file.tensors[2].clone()), "is there twice"),
    ("two tensors in one place", |file| file.tensor(Q).offset = Some(0), "within tensor"),
    (
        "a terminal's escape in a name",
        |file| renamed_copy(file, Q, "\x1b[2J"),
        "is no part of a bitnet-b1.58 model",
    ),
];

fn alignment(file: &mut File, value: u32) {
    file.entries.push(entry("general.alignment", value_type::UINT32, value.to_le_bytes().to_vec()));
}

fn number(file: &mut File, key: &str, value: u32) {
    file.entry(&format!("bitnet-b1.58.{key}")).value = value.to_le_bytes().to_vec();
}

fn text(file: &mut File, key: &str, value: &str) {
    file.entries.retain(|entry| entry.key != key);
    file.entries.push(entry(key, value_type::STRING, tiny_gguf::string(value)));
}

fn scale(file: &mut File, value: f32) {
    let values = &mut file.tensor(Q).values;
    let at = values.len() - 32;
    values[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

/// Attacks on the model in it.
const MODEL: &[Attack] = &[
    ("another architecture", |file| text(file, "general.architecture", "qwen3"), "architecture is \"qwen3\""),
    ("no architecture", |file| drop(file.entries.remove(0)), "architecture is \"\""),
    ("one of two parts", |file| file.entries.push(entry("split.count", 2, vec![2, 0])), "one of 2 parts"),
    ("no layers", |file| number(file, "block_count", 0), "layers is 0"),
    ("2^32 - 1 layers", |file| number(file, "block_count", u32::MAX), "layers is 4294967295"),
    ("1024 layers", |file| number(file, "block_count", 1024), "blk.1.attn_norm.weight (1 x 32) is missing"),
    ("no heads", |file| number(file, "attention.head_count", 0), "head_count"),
    ("three heads", |file| number(file, "attention.head_count", 3), "expected a divisor of 32"),
    ("more kv heads than heads", |file| number(file, "attention.head_count_kv", 3), "kv_heads is 3"),
    ("other RoPE dimensions", |file| number(file, "rope.dimension_count", 8), "expected 16"),
    ("rows too long for exact sums", |file| number(file, "feed_forward_length", 132_001), "ffn is 132001"),
    ("another vocabulary size", |file| number(file, "vocab_size", 262), "expected 263"),
    ("epsilon zero", |file| number(file, "attention.layer_norm_rms_epsilon", 0), "eps is not"),
    (
        "a base that is no number",
        |file| number(file, "rope.freq_base", f32::NAN.to_bits()),
        "rope_theta is not",
    ),
    ("scaled RoPE", |file| text(file, "bitnet-b1.58.rope.scaling.type", "yarn"), "\"linear\" or \"llama3\""),
    ("a context that is text", |file| text(file, "bitnet-b1.58.context_length", "64"), "is a string"),
    ("a signed number", |file| signed(file, 1), "ran"),
    ("a negative number", |file| signed(file, -1), "no negative number"),
    ("another tokenizer", |file| text(file, "tokenizer.ggml.model", "bert"), "\"gpt2\" (BPE of bytes) or"),
    ("no scores", |file| text(file, "tokenizer.ggml.model", "llama"), "tokenizer.ggml.scores is missing"),
    (
        "another splitting rule",
        |file| text(file, "tokenizer.ggml.pre", "refact"),
        "expected llama-bpe, llama3",
    ),
    (
        "a BOS past the vocabulary",
        |file| file.entry("tokenizer.ggml.bos_token_id").value = vec![0xff; 4],
        "less than 263",
    ),
    ("no tokens", |file| no_tokens(file), "1 to 1048576 tokens"),
    (
        "types of half the tokens",
        |file| file.entry("tokenizer.ggml.token_type").value = array_head(5, 0),
        "as many as tokens",
    ),
    (
        "tokens that are numbers",
        |file| file.entry("tokenizer.ggml.tokens").value = array_head(5, 0),
        "an array of strings",
    ),
    ("a head of its own", |file| renamed_copy(file, "token_embd.weight", "output.weight"), "ran"),
    (
        "a head of another shape",
        |file| renamed_copy(file, Q, "output.weight"),
        "tensor output.weight has shape",
    ),
    (
        "a factor of another shape",
        |file| renamed_copy(file, Q, "blk.0.attn_q.scale"),
        "expected [1, 1, 1, 1]",
    ),
    (
        "RoPE factors of another shape",
        |file| renamed_copy(file, Q, "rope_freqs.weight"),
        "rope_freqs.weight has shape",
    ),
    (
        "a tensor too many",
        |file| renamed_copy(file, Q, "blk.0.attn_q.bias"),
        "is no part of a bitnet-b1.58 model",
    ),
    (
        "a layer too many",
        |file| renamed_copy(file, Q, "blk.1.attn_q.weight"),
        "is no part of a bitnet-b1.58 model",
    ),
    (
        "a matrix turned over",
        |file| file.tensor("blk.0.attn_k.weight").dimensions = vec![16, 32],
        "expected [32, 16, 1, 1]",
    ),
    ("floats for ternary weights", |file| floats_for_weights(file), "these are no ternary weights"),
    ("ternary weights for floats", |file| weights_for_floats(file), "has type I2_S, expected F32"),
    ("a broken block", |file| broken_block(file), "blocks of 128"),
    ("a scale that is no number", |file| scale(file, f32::NAN), "has scale NaN"),
    ("a negative scale", |file| scale(file, -1.0), "has scale -1"),
    ("a code of 3", |file| file.tensor(Q).values[70] |= 0b11 << 4, "weight 294 has code 3"),
    (
        "an infinite norm",
        |file| file.tensor("output_norm.weight").values[4..8].copy_from_slice(&f32::INFINITY.to_le_bytes()),
        "value 1 is infinite",
    ),
    (
        "an embedding that is no number",
        |file| file.tensor("token_embd.weight").values[7] = 0x7f,
        "value 3 is infinite",
    ),
];

fn no_tokens(file: &mut File) {
    file.entry("tokenizer.ggml.tokens").value = array_head(value_type::STRING, 0);
    file.entry("tokenizer.ggml.token_type").value = array_head(value_type::INT32, 0);
}

fn signed(file: &mut File, layers: i32) {
    number(file, "block_count", layers as u32);
    file.entry("bitnet-b1.58.block_count").kind = value_type::INT32;
}

fn renamed_copy(file: &mut File, name: &str, copy: &str) {
    let tensor = tiny_gguf::Tensor { name: copy.to_owned(), ..file.tensor(name).clone() };
    file.tensors.push(tensor);
}

fn floats_for_weights(file: &mut File) {
    file.tensor(Q).kind = tensor_type::F32;
    file.tensor(Q).values = (0..32 * 32).flat_map(|at| (at as f32).to_le_bytes()).collect();
}

fn weights_for_floats(file: &mut File) {
    let norm = file.tensor("output_norm.weight");
    (norm.kind, norm.values) = (tensor_type::I2_S, vec![0; 32 / 4 + 32]);
}

/// Seventeen rows of 32 columns are four blocks and a quarter.
fn broken_block(file: &mut File) {
    number(file, "feed_forward_length", 33);
    for (name, dimensions) in
        [("ffn_gate", [32, 33]), ("ffn_up", [32, 33]), ("ffn_down", [33, 32]), ("ffn_sub_norm", [33, 1])]
    {
        let tensor = file.tensor(&format!("blk.0.{name}.weight"));
        tensor.dimensions = dimensions.to_vec();
        tensor.values.resize(33 * 32, 0);
    }
}

#[test]
fn named_attacks() {
    let mut cases = Cases::new("named attacks");
    let mut wrong = Vec::new();
    for (name, attack, expected) in CONTAINER.iter().chain(MODEL) {
        let mut file = tiny();
        attack(&mut file);
        let bytes = file.bytes();
        let mut said = String::from("ran");
        cases.run(
            || (*name).to_owned(),
            || {
                let outcome = try_gguf(&bytes);
                if let Outcome::Refused(message) = &outcome {
                    said.clone_from(message);
                }
                outcome
            },
        );
        if !said.contains(expected) || said.contains('\x1b') {
            wrong.push(format!("{name}: {said}, expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    cases.finish();
}

/// A vocabulary as large as the published model's is read at once, not by searching.
#[test]
fn large_arrays_are_fast() {
    let mut file = tiny();
    let strings =
        |count: usize| (0..count).flat_map(|at| tiny_gguf::string(&at.to_string())).collect::<Vec<u8>>();
    let mut value = array_head(value_type::STRING, 280_000);
    value.extend(strings(280_000));
    file.entries.push(entry("many", value_type::ARRAY, value));
    let bytes = file.bytes();
    let start = std::time::Instant::now();
    let gguf = Gguf::new_checked(&bytes).expect("a file");
    let many = gguf.entry("many").expect("the entry").value;
    let ternlet::format::gguf::Value::Array(many) = many else { panic!("an array") };
    assert_eq!(many.strings().expect("strings").last(), Some(&b"279999"[..]));
    assert!(start.elapsed() < Duration::from_secs(2));
}
