//! The shipped model of the embedded assistant: what was trained is what runs, and it is the model
//! that decides.
//!
//! `models/assistant/eval/golden.jsonl` and `golden_logits.npy` come from PyTorch running the
//! exported file (`models/assistant/eval/golden.py`).
#![forbid(unsafe_code)]

use serde::Deserialize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use ternlet::assistant_image;
use ternlet::format::{AlignedBytes, HeadChoice, ImportOptions, ModelFile, OpenOptions, Packings};
use ternlet_assistant::{Assistant, CONTEXT_TOKENS, SAMPLE_HOME};
use ternlet_core::generate::generate;
use ternlet_core::image::Image;
use ternlet_core::kernel::Kernel;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::Packing;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::{Random, aligned_copy, with_session};
use ternlet_tests::npy::read_f32;

/// Requests to the sample home and what they mean; none stands in the training data as such.
const REQUESTS: [(&str, &str); 20] = [
    ("turn on the kitchen lights", r#"{"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}"#),
    (
        "switch off the lights in the living room",
        r#"{"intent":"HassTurnOff","slots":{"area":"Living Room","domain":"light"}}"#,
    ),
    ("please turn the bedroom lamp on", r#"{"intent":"HassTurnOn","slots":{"name":"Bedroom Lamp"}}"#),
    ("turn off all the lights in the house", r#"{"intent":"HassTurnOff","slots":{"domain":"light"}}"#),
    ("turn on the coffee machine", r#"{"intent":"HassTurnOn","slots":{"name":"Coffee Machine"}}"#),
    (
        "set the bedroom lamp to 40 percent",
        r#"{"intent":"HassLightSet","slots":{"name":"Bedroom Lamp","brightness":40}}"#,
    ),
    (
        "set the kitchen lights to 75%",
        r#"{"intent":"HassLightSet","slots":{"area":"Kitchen","brightness":75}}"#,
    ),
    (
        "Set the office to 21.5 degrees",
        r#"{"intent":"HassClimateSetTemperature","slots":{"area":"Office","temperature":21.5}}"#,
    ),
    (
        "set the temperature in the bedroom to 19",
        r#"{"intent":"HassClimateSetTemperature","slots":{"area":"Bedroom","temperature":19}}"#,
    ),
    ("set a timer for ten minutes", r#"{"intent":"HassStartTimer","slots":{"minutes":10}}"#),
    (
        "start a timer for 2 hours and 30 minutes",
        r#"{"intent":"HassStartTimer","slots":{"hours":2,"minutes":30}}"#,
    ),
    ("timer for 45 seconds please", r#"{"intent":"HassStartTimer","slots":{"seconds":45}}"#),
    (
        "turn on the lights in the garage",
        r#"{"intent":"HassTurnOn","slots":{"area":"Garage","domain":"light"}}"#,
    ),
    (
        "could you turn off the kitchen lights",
        r#"{"intent":"HassTurnOff","slots":{"area":"Kitchen","domain":"light"}}"#,
    ),
    ("write me a poem about autumn", r#"{"intent":null,"slots":{}}"#),
    ("what is the capital of France", r#"{"intent":null,"slots":{}}"#),
    ("don't turn on the kitchen lights", r#"{"intent":null,"slots":{}}"#),
    ("tell me a joke", r#"{"intent":null,"slots":{}}"#),
    (
        "dim the office lights to 20 percent",
        r#"{"intent":"HassLightSet","slots":{"area":"Office","brightness":20}}"#,
    ),
    (
        "turn the bathroom lights off",
        r#"{"intent":"HassTurnOff","slots":{"area":"Bathroom","domain":"light"}}"#,
    ),
];

/// Of [`REQUESTS`], how many the shipped model must understand.
const RIGHT_MIN: usize = 19;

#[derive(Deserialize)]
struct GoldenLine {
    text: String,
    prompt_ids: Vec<u32>,
    answer_ids: Vec<u32>,
    logits: Option<usize>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/assistant")
}

fn golden_lines() -> Vec<GoldenLine> {
    let text = std::fs::read_to_string(folder().join("eval/golden.jsonl")).expect("golden.jsonl");
    text.lines().map(|line| serde_json::from_str(line).expect("a golden line")).collect()
}

fn shipped() -> &'static [u8] {
    assistant_image::bytes()
}

fn best_kernel() -> &'static dyn Kernel {
    available(&CpuFeatures::detect()).next().expect("portable runs everywhere")
}

fn with_image<R>(image: &[u8], context: usize, kv: KvType, with: impl FnOnce(&mut Session<'_>) -> R) -> R {
    let model = Model::new_checked(image).expect("a valid image");
    with_session(&model, Limits { context, batch: 16, kv }, with)
}

fn answers(image: &[u8]) -> Vec<String> {
    let engine = Engine { kernel: best_kernel(), parallel: &Alone };
    with_image(image, CONTEXT_TOKENS, KvType::Int8, |session| {
        let assistant = Assistant::new(session.model().tokenizer()).expect("the assistant's tokens");
        let answer = |(sentence, _): &(&str, &str)| {
            let action = assistant.answer(session, &engine, &SAMPLE_HOME, sentence, None).expect("an answer");
            let mut json = String::new();
            action.write_json(&mut json).expect("a String takes all");
            json
        };
        REQUESTS.iter().map(answer).collect()
    })
}

fn right(answers: &[String]) -> usize {
    answers.iter().zip(REQUESTS).filter(|(got, (_, want))| got == want).count()
}

#[test]
fn the_committed_file_imports_to_the_embedded_image() {
    let file = folder().join("assistant.gguf");
    let file = ModelFile::open(&file, &OpenOptions::default()).expect("assistant.gguf");
    assert!(
        file.bytes() == shipped(),
        "models/assistant/assistant.ternlet is not the import of assistant.gguf"
    );
    Image::new_checked(shipped()).expect("a valid image").verify().expect("right checksums");
}

#[test]
fn it_understands_the_sample_home() {
    let answers = answers(shipped());
    for (answer, (sentence, want)) in answers.iter().zip(REQUESTS).filter(|(got, (_, want))| got != want) {
        println!("{sentence}\n  got  {answer}\n  want {want}");
    }
    assert_eq!(answers[0], REQUESTS[0].1);
    assert!(right(&answers) >= RIGHT_MIN, "{} of {} right", right(&answers), REQUESTS.len());
}

#[test]
fn random_weights_understand_nothing() {
    let mut all = 0;
    for seed in 0..5 {
        let image = with_random_weights(seed);
        all += right(&answers(image.bytes()));
    }
    println!("random weights: {all} of {} right", 5 * REQUESTS.len());
    assert!(all * 10 <= 5 * REQUESTS.len(), "{all} right: something else than the model decides");
}

/// The shipped image with every ternary weight drawn anew; norms, embedding and tokenizer stay.
fn with_random_weights(seed: u64) -> AlignedBytes {
    let mut image = aligned_copy(shipped());
    let records = Image::new_checked(shipped()).expect("a valid image").records();
    let mut random = Random(seed);
    for record in records {
        if let Some(Packing::Ternary(_)) = Packing::from_number(record.packing) {
            let range = record.offset as usize..(record.offset + record.bytes) as usize;
            for byte in &mut image.bytes_mut()[range] {
                *byte = (0..4).fold(0, |byte, _| byte << 2 | random.below(3) as u8);
            }
        }
    }
    image
}

/// The model with its head as in the file; the shipped image holds it in eight bits.
fn precise() -> ModelFile {
    let packings = Packings::default().with_head(HeadChoice::File);
    let import = ImportOptions { packings, progress: None };
    let options = OpenOptions { import, ..OpenOptions::default() };
    ModelFile::open(&folder().join("assistant.gguf"), &options).expect("assistant.gguf")
}

/// Mean of the negative logarithm of the probability of each answer token, given what came before.
fn mean_loss(image: &[u8]) -> f64 {
    let engine = Engine { kernel: best_kernel(), parallel: &Alone };
    let (mut loss, mut count) = (0.0, 0);
    for line in golden_lines() {
        let ids = [line.prompt_ids.as_slice(), line.answer_ids.as_slice()].concat();
        with_image(image, 256, KvType::Int8, |session| {
            let mut each = |position: usize, logits: &[f32]| {
                let Some(&next) = ids.get(position + 1) else { return };
                if position + 1 >= line.prompt_ids.len() {
                    let total: f64 = logits.iter().map(|&logit| f64::from(logit).exp()).sum();
                    loss += total.ln() - f64::from(logits[next as usize]);
                    count += 1;
                }
            };
            session.evaluate_all(&engine, &ids, &mut each).expect("finite");
        });
    }
    loss / f64::from(count)
}

#[test]
fn an_int8_head_costs_the_assistant_nothing_to_speak_of() {
    let (file, int8) = (mean_loss(precise().bytes()), mean_loss(shipped()));
    let (before, after) = (file.exp(), int8.exp());
    println!("perplexity of its answers: {before:.6} with the head of the file, {after:.6} with int8");
    assert!((after / before - 1.0).abs() < 0.002, "{before} {after}");
}

#[test]
fn strict_logits_agree_with_pytorch() {
    let precise = precise();
    let golden = read_f32(&folder().join("eval/golden_logits.npy"));
    let mut compared = 0;
    for line in golden_lines() {
        let Some(row) = line.logits else { continue };
        let engine = Engine { kernel: best_kernel(), parallel: &Alone };
        let got = with_image(precise.bytes(), 256, KvType::F32, |session| {
            session.evaluate(&engine, &line.prompt_ids).expect("finite").to_vec()
        });
        let want = &golden[row * got.len()..][..got.len()];
        assert!(got.iter().all(|logit| logit.is_finite()), "{}", line.text);
        let most = got.iter().zip(want).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        println!("{}: {most:e} apart", line.text);
        assert!(most <= 1e-3, "{}: {most} apart", line.text);
        compared += 1;
    }
    assert!(compared >= 10);
}

/// Unconstrained greedy continuation of a prompt, with the stop token if it came.
fn greedy(kv: KvType, line: &GoldenLine) -> Vec<u32> {
    let engine = Engine { kernel: best_kernel(), parallel: &Alone };
    with_image(shipped(), 256, kv, |session| {
        let mut ids = Vec::new();
        let mut each = |id| {
            ids.push(id);
            ControlFlow::Continue(())
        };
        let tokens_max = line.answer_ids.len();
        let end = generate(session, &engine, &Sampler::GREEDY, &line.prompt_ids, tokens_max, &mut each);
        if let Ok(ternlet_core::generate::End::Stop(id)) = end {
            ids.push(id);
        }
        ids
    })
}

#[test]
fn greedy_answers_agree_with_pytorch() {
    let lines = golden_lines();
    assert_eq!(lines.len(), 200);
    for kv in [KvType::F32, KvType::Int8] {
        let equal = lines.iter().filter(|line| greedy(kv, line) == line.answer_ids).count();
        println!("{} KV: {equal} of 200 greedy answers as PyTorch's", kv.name());
        assert!(equal >= 198, "{} KV: {equal} of 200", kv.name());
    }
}
