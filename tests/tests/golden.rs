//! Golden logits and greedy continuations from transformers (`tests/golden/README.md`).
//!
//! The strict profile (float32 KV, head in the file's precision) must agree within
//! `flip_free_difference_max` on flip-free prompts, and within a relative RMS elsewhere. Run with
//! every kernel this CPU holds; `--nocapture` shows what was reached.
#![forbid(unsafe_code)]

use serde::Deserialize;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use ternlet::format::{HeadChoice, ImportOptions, ModelFile, OpenOptions, Packings};
use ternlet_core::generate::generate;
use ternlet_core::kernel::Kernel;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::reference::Reference;
use ternlet_core::sampler::Sampler;
use ternlet_core::session::Engine;
use ternlet_core::tokenizer::SpecialText;
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::with_session;
use ternlet_tests::npy::read_f32;

/// A continuation must be equal as long as the margin between the two best logits is above this.
const MARGIN_MIN: f32 = 1e-3;

#[derive(Deserialize)]
struct Manifest {
    flip_free_difference_max: f32,
    relative_rms_max: f64,
    models: Vec<GoldenModel>,
}

#[derive(Deserialize)]
struct GoldenModel {
    name: String,
    file: String,
    prompts: Vec<Prompt>,
}

#[derive(Deserialize)]
struct Prompt {
    name: String,
    text: Option<String>,
    ids: Vec<u32>,
    positions: Vec<usize>,
    logits: String,
    flip_free: bool,
    greedy: Option<Greedy>,
}

#[derive(Deserialize)]
struct Greedy {
    ids: Vec<u32>,
    margins: Vec<f32>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

fn manifest() -> Manifest {
    let text = fs::read_to_string(folder().join("manifest.json")).expect("tests/golden/manifest.json");
    serde_json::from_str(&text).expect("a manifest")
}

fn open(golden: &GoldenModel) -> ModelFile {
    open_with(golden, HeadChoice::File)
}

fn open_with(golden: &GoldenModel, head: HeadChoice) -> ModelFile {
    let packings = Packings::default().with_head(head);
    let import = ImportOptions { packings, ..ImportOptions::default() };
    let options = OpenOptions { import, ..OpenOptions::default() };
    ModelFile::open(&folder().join(&golden.file), &options).expect("a golden model")
}

fn kernels() -> Vec<&'static dyn Kernel> {
    let mut kernels: Vec<&'static dyn Kernel> = vec![&Reference];
    kernels.extend(available(&CpuFeatures::detect()));
    kernels
}

/// The strict profile.
fn strict(model: &Model<'_>) -> Limits {
    Limits { context: model.config().context as usize, batch: 64, kv: KvType::F32 }
}

fn logits(model: &Model<'_>, kernel: &dyn Kernel, prompt: &Prompt) -> Vec<f32> {
    with_session(model, strict(model), |session| {
        let mut all = Vec::new();
        let mut keep = |position: usize, logits: &[f32]| {
            if prompt.positions.contains(&position) {
                all.extend_from_slice(logits);
            }
        };
        let engine = Engine { kernel, parallel: &Alone };
        session.evaluate_all(&engine, &prompt.ids, &mut keep).expect("finite values");
        all
    })
}

fn continuation(model: &Model<'_>, kernel: &dyn Kernel, prompt: &Prompt, tokens: usize) -> Vec<u32> {
    with_session(model, strict(model), |session| {
        let mut ids = Vec::new();
        let mut each = |id| {
            ids.push(id);
            ControlFlow::Continue(())
        };
        let engine = Engine { kernel, parallel: &Alone };
        generate(session, &engine, &Sampler::GREEDY, &prompt.ids, tokens, &mut each).expect("finite values");
        ids
    })
}

fn relative_rms(got: &[f32], want: &[f32]) -> f64 {
    let square = |x: f32| f64::from(x) * f64::from(x);
    let difference: f64 = got.iter().zip(want).map(|(a, b)| square(a - b)).sum();
    (difference / want.iter().map(|&b| square(b)).sum::<f64>()).sqrt()
}

#[test]
fn strict_logits_agree_with_transformers() {
    let manifest = manifest();
    let mut wrong = Vec::new();
    for golden in &manifest.models {
        let file = open(golden);
        let model = file.model().expect("a golden model");
        for prompt in &golden.prompts {
            let want = read_f32(&folder().join(&prompt.logits));
            for kernel in kernels() {
                let got = logits(&model, kernel, prompt);
                assert_eq!(got.len(), want.len(), "{} {}", golden.name, prompt.name);
                // A NaN would pass for no difference below.
                assert!(got.iter().all(|logit| logit.is_finite()), "{} {}", golden.name, prompt.name);
                let most = got.iter().zip(&want).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
                let rms = relative_rms(&got, &want);
                let line = format!(
                    "{} {} {}: {most:e} apart, relative RMS {rms:e}",
                    golden.name,
                    prompt.name,
                    kernel.name()
                );
                println!("{line}");
                let agrees = match prompt.flip_free {
                    true => most <= manifest.flip_free_difference_max,
                    false => rms <= manifest.relative_rms_max,
                };
                if !agrees {
                    wrong.push(line);
                }
            }
        }
    }
    assert!(manifest.models.len() >= 3 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_int8_head_changes_logits_little() {
    let (mut worst, mut compared) = (0.0_f64, 0);
    for golden in &manifest().models {
        let (precise, int8) = (open(golden), open_with(golden, HeadChoice::Int8));
        let models = [&precise, &int8].map(|file| file.model().expect("a golden model"));
        for prompt in golden.prompts.iter().filter(|prompt| prompt.flip_free) {
            let [want, got] = models.map(|model| logits(&model, kernels()[1], prompt));
            let rms = relative_rms(&got, &want);
            println!("{} {}: relative RMS {rms:.1e}", golden.name, prompt.name);
            assert!(rms > 0.0, "the head of {} was not rounded", golden.name);
            worst = worst.max(rms);
            compared += 1;
        }
    }
    println!("int8 head and embedding: relative RMS of at most {worst:.1e} over {compared} prompts");
    // The embedding is rounded as well, and in random models the change of half a per cent grows from
    // block to block, by every activation that rounds to another step.
    assert!(compared >= 3 && worst <= 0.15, "{worst}");
}

#[test]
fn greedy_continuations_agree_with_transformers() {
    let mut compared = 0;
    for golden in &manifest().models {
        let file = open(golden);
        let model = file.model().expect("a golden model");
        for prompt in &golden.prompts {
            let Some(greedy) = &prompt.greedy else { continue };
            let sure = greedy.margins.iter().take_while(|&&margin| margin > MARGIN_MIN).count();
            for kernel in kernels() {
                let got = continuation(&model, kernel, prompt, sure);
                assert_eq!(got, greedy.ids[..sure], "{} {} {}", golden.name, prompt.name, kernel.name());
                compared += sure;
            }
        }
    }
    println!("{compared} tokens compared");
    assert!(compared > 0);
}

#[test]
fn golden_prompts_tokenise_as_transformers_does() {
    let mut compared = 0;
    for golden in &manifest().models {
        let file = open(golden);
        let model = file.model().expect("a golden model");
        for prompt in &golden.prompts {
            let Some(text) = &prompt.text else { continue };
            // The manifest's ids begin with <|begin_of_text|>.
            let mut ids = vec![model.config().bos];
            ids.extend(
                ternlet::answer::encode(&model.tokenizer(), text, SpecialText::Plain).expect("room for all"),
            );
            assert_eq!(ids, prompt.ids, "{} {}", golden.name, prompt.name);
            compared += 1;
        }
    }
    assert!(compared > 0);
}
