//! The shipped model of the embedded assistant: what was trained is what runs, and it is the model
//! that decides.
//!
//! `models/assistant/eval/golden.jsonl` and `golden_logits.npy` come from PyTorch running the
//! exported file (`models/assistant/eval/golden.py`).
#![forbid(unsafe_code)]

use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use ternlet::assistant_image;
use ternlet::format::{AlignedBytes, HeadChoice, ImportOptions, ModelFile, OpenOptions, Packings};
use ternlet::home_file::HomeFile;
use ternlet_assistant::matching::find_area;
use ternlet_assistant::numbers::SpokenNumbers;
use ternlet_assistant::prompt::{PROMPT_TEXT_BYTES, Prompt};
use ternlet_assistant::schema::{Intent, SLOTS, ValueKind, WORDS};
use ternlet_assistant::{self as assistant, Action, Assistant, CONTEXT_TOKENS, Domain, Home, SAMPLE_HOME};
use ternlet_core::image::Image;
use ternlet_core::kernel::Kernel;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::Packing;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
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

/// Clear requests to `models/assistant/homes/family_house.json`, some of every group of intents, a line each: the
/// speaker's area in brackets if it is known, the sentence, the action.
const FAMILY_REQUESTS: &str = r#"
turn on the office lights => {"intent":"HassTurnOn","slots":{"area":"Office","domain":"light"}}
[Bathroom] turn off the lights => {"intent":"HassTurnOff","slots":{"area":"Bathroom","domain":"light"}}
turn off all the lights upstairs => {"intent":"HassTurnOff","slots":{"floor":"Upstairs","domain":"light"}}
turn on the electric blanket => {"intent":"HassTurnOn","slots":{"name":"Electric Blanket"}}
switch the towel rail off please => {"intent":"HassTurnOff","slots":{"name":"Towel Rail"}}
turn on the dinosaur fan => {"intent":"HassTurnOn","slots":{"name":"Dinosaur Fan"}}
open the velvet curtains => {"intent":"HassTurnOn","slots":{"name":"Velvet Curtains"}}
close the blinds in the living room => {"intent":"HassTurnOff","slots":{"area":"Living Room","domain":"cover","device_class":"blind"}}
lock the back door => {"intent":"HassTurnOn","slots":{"name":"Back Door"}}
unlock the front door => {"intent":"HassTurnOff","slots":{"name":"Front Door"}}
activate movie night => {"intent":"HassTurnOn","slots":{"name":"Movie Night","domain":"scene"}}
run the feed the fish script => {"intent":"HassTurnOn","slots":{"name":"Feed the Fish","domain":"script"}}
is the porch light on => {"intent":"HassGetState","slots":{"name":"Porch Light","state":"on"}}
are any lights on in the garage => {"intent":"HassGetState","slots":{"area":"Garage","domain":"light","state":"on"}}
is the front door locked => {"intent":"HassGetState","slots":{"name":"Front Door","domain":"lock","state":"locked"}}
is Sarah home => {"intent":"HassGetState","slots":{"name":"Sarah","domain":"person","state":"home"}}
set the chandelier to 60 percent => {"intent":"HassLightSet","slots":{"name":"Chandelier","brightness":60}}
make the porch light red => {"intent":"HassLightSet","slots":{"name":"Porch Light","color":"red"}}
set the hallway lights to blue => {"intent":"HassLightSet","slots":{"area":"Hallway","color":"blue"}}
set the big blind to 40 percent => {"intent":"HassSetPosition","slots":{"name":"Big Blind","domain":"cover","position":40}}
set the office aircon to 20.5 degrees => {"intent":"HassClimateSetTemperature","slots":{"name":"Office Aircon","temperature":20.5}}
set the temperature to twenty one degrees => {"intent":"HassClimateSetTemperature","slots":{"temperature":21}}
what is the temperature in the master bedroom => {"intent":"HassClimateGetTemperature","slots":{"area":"Master Bedroom"}}
what's the weather => {"intent":"HassGetWeather","slots":{}}
add bread to my shopping list => {"intent":"HassShoppingListAddItem","slots":{"item":"bread"}}
tick off cheese on my shopping list => {"intent":"HassShoppingListCompleteItem","slots":{"item":"cheese"}}
add clean the windows to the chores list => {"intent":"HassListAddItem","slots":{"name":"Chores","item":"clean the windows"}}
mark toothbrush as done on holiday packing => {"intent":"HassListCompleteItem","slots":{"name":"Holiday Packing","item":"toothbrush"}}
start the vacuum cleaner => {"intent":"HassVacuumStart","slots":{}}
send Dusty back to its base => {"intent":"HassVacuumReturnToBase","slots":{"name":"Dusty"}}
pause the kitchen radio => {"intent":"HassMediaPause","slots":{"name":"Kitchen Radio"}}
resume the living room tv => {"intent":"HassMediaUnpause","slots":{"name":"Living Room TV"}}
[Kitchen] next track => {"intent":"HassMediaNext","slots":{"area":"Kitchen"}}
previous track on the bedroom speaker => {"intent":"HassMediaPrevious","slots":{"name":"Bedroom Speaker"}}
set the kitchen radio volume to 35 percent => {"intent":"HassSetVolume","slots":{"name":"Kitchen Radio","volume_level":35}}
play the album Thriller on the kitchen radio => {"intent":"HassMediaSearchAndPlay","slots":{"name":"Kitchen Radio","media_class":"album","search_query":"Thriller"}}
set a timer for 5 and a half minutes => {"intent":"HassStartTimer","slots":{"minutes":5,"seconds":30}}
set a timer for 20 minutes called bread => {"intent":"HassStartTimer","slots":{"minutes":20,"name":"bread"}}
turn off the porch light in 15 minutes => {"intent":"HassStartTimer","slots":{"minutes":15,"conversation_command":"turn off the porch light"}}
cancel my timer => {"intent":"HassCancelTimer","slots":{}}
pause the kitchen timer => {"intent":"HassPauseTimer","slots":{"area":"Kitchen"}}
resume the pasta timer => {"intent":"HassUnpauseTimer","slots":{"name":"pasta"}}
how much time is left on my 20 minute timer => {"intent":"HassTimerStatus","slots":{"start_minutes":20}}
add 3 minutes to my timer => {"intent":"HassIncreaseTimer","slots":{"minutes":3}}
take one minute off the pasta timer => {"intent":"HassDecreaseTimer","slots":{"minutes":1,"name":"pasta"}}
cancel all timers => {"intent":"HassCancelAllTimers","slots":{}}
what is the date today => {"intent":"HassGetCurrentDate","slots":{}}
what time is it => {"intent":"HassGetCurrentTime","slots":{}}
never mind => {"intent":"HassNevermind","slots":{}}
announce that lunch is ready => {"intent":"HassBroadcast","slots":{"message":"lunch is ready"}}
hello => {"intent":"HassRespond","slots":{}}
who won the football world cup in 1990 => {"intent":null,"slots":{}}
turn on the lights in the cellar => {"intent":null,"slots":{}}
translate good night into French => {"intent":null,"slots":{}}
"#;

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

/// A request to a home, with the speaker's area, and the action that it means.
struct Asked<'r> {
    area: Option<&'r str>,
    sentence: &'r str,
    want: &'r str,
}

fn sample_requests() -> Vec<Asked<'static>> {
    REQUESTS.iter().map(|&(sentence, want)| Asked { area: None, sentence, want }).collect()
}

fn family_requests() -> Vec<Asked<'static>> {
    let asked = |line: &'static str| {
        let (said, want) = line.split_once(" => ").expect("a request and its action");
        let (area, sentence) = match said.strip_prefix('[') {
            Some(said) => said.split_once("] ").map(|(area, said)| (Some(area), said)).expect("an area"),
            None => (None, said),
        };
        Asked { area, sentence, want }
    };
    FAMILY_REQUESTS.trim().lines().map(asked).collect()
}

fn family_home() -> HomeFile {
    HomeFile::read(&folder().join("homes/family_house.json")).expect("the family's house")
}

fn answers(image: &[u8], home: &Home<'_>, requests: &[Asked<'_>]) -> Vec<String> {
    let engine = Engine { kernel: best_kernel(), parallel: &Alone };
    with_image(image, CONTEXT_TOKENS, KvType::Int8, |session| {
        let assistant = Assistant::new(session.model().tokenizer()).expect("the assistant's tokens");
        let answer = |asked: &Asked<'_>| {
            let action = assistant.answer(session, &engine, home, asked.sentence, asked.area);
            let mut json = String::new();
            action.expect("an answer").write_json(&mut json).expect("a String takes all");
            json
        };
        requests.iter().map(answer).collect()
    })
}

/// How many answers are right; the others are printed.
fn right(answers: &[String], requests: &[Asked<'_>]) -> usize {
    let wrong = answers.iter().zip(requests).filter(|(got, asked)| *got != asked.want);
    let shown = wrong.inspect(|(got, Asked { sentence, want, .. })| {
        println!("{sentence}\n  got  {got}\n  want {want}");
    });
    requests.len() - shown.count()
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

/// The action that a request's JSON is; names and words stand for themselves.
fn wanted<'r>(want: &'r str, text: &'r Value) -> Option<Action<'r>> {
    let intent = Intent::from_name(text["intent"].as_str()?).unwrap_or_else(|| panic!("{want}"));
    let mut action = Action::new(intent);
    for (name, value) in text["slots"].as_object().expect("slots") {
        let slot = intent.slot(name).unwrap_or_else(|| panic!("{want}: no slot {name}"));
        let said = || value.as_str().unwrap_or_else(|| panic!("{want}: no text in {name}"));
        let value = match slot.row().kind {
            ValueKind::Entity | ValueKind::Area | ValueKind::Floor => assistant::Value::Name(said()),
            ValueKind::Domain => assistant::Value::Word(Domain::from_name(said()).expect("a domain").name()),
            ValueKind::Word { .. } => {
                let word = WORDS.iter().find(|word| word.slot == slot && word.text == said());
                assistant::Value::Word(word.unwrap_or_else(|| panic!("{want}: {name}")).text)
            }
            ValueKind::Number { .. } => {
                assistant::Value::Tenths((value.as_f64().expect("a number") * 10.0).round() as i32)
            }
            ValueKind::Span { .. } => assistant::Value::Said(said()),
        };
        action.set(slot, value);
    }
    let mut json = String::new();
    action.write_json(&mut json).expect("a String takes all");
    assert_eq!(json, want, "slots in another order");
    Some(action)
}

/// What the tests ask for must be possible: every name offered, every number and word said.
#[test]
fn every_request_can_be_answered() {
    let (family, lists) = (family_requests(), family_home());
    let lists = lists.lists();
    let asked = sample_requests().into_iter().map(|asked| (asked, SAMPLE_HOME));
    for (Asked { area, sentence, want }, home) in
        asked.chain(family.into_iter().map(|asked| (asked, lists.home())))
    {
        let text: Value = serde_json::from_str(want).expect("JSON");
        let Some(action) = wanted(want, &text) else { continue };
        let here = area.map(|area| find_area(&home, area).expect("an area of the home"));
        let mut buffer = [0; PROMPT_TEXT_BYTES];
        let prompt = Prompt::new(&home, sentence, here, &mut buffer);
        let mut answer = String::new();
        let encoded = action.write_answer(&home, prompt.candidates(), &mut answer);
        encoded.unwrap_or_else(|error| panic!("{sentence}: {error}"));
        let numbers = SpokenNumbers::of(prompt.sentence());
        for row in &SLOTS {
            match action.slot(row.slot) {
                Some(assistant::Value::Tenths(tenths)) => {
                    assert!(numbers.all().contains(&tenths), "{sentence}: {tenths} tenths are not said");
                }
                Some(assistant::Value::Said(said)) => {
                    assert!(sentence.contains(said), "{sentence}: {said:?} is not said");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn it_understands_the_sample_home() {
    let requests = sample_requests();
    let answers = answers(shipped(), &SAMPLE_HOME, &requests);
    let right = right(&answers, &requests);
    assert_eq!(answers[0], REQUESTS[0].1);
    assert!(right >= RIGHT_MIN, "{right} of {} right", requests.len());
}

#[test]
fn it_understands_some_of_every_intent() {
    let (requests, home) = (family_requests(), family_home());
    for intent in Intent::all() {
        let named = format!("{{\"intent\":\"{}\",", intent.row().name);
        assert!(requests.iter().any(|asked| asked.want.starts_with(&named)), "no request for {named}");
    }
    let answers = answers(shipped(), &home.lists().home(), &requests);
    let right = right(&answers, &requests);
    // One in twenty may be wrong: each of them is a plain sentence.
    assert!(right * 20 >= requests.len() * 19, "{right} of {} right", requests.len());
}

#[test]
fn random_weights_understand_nothing() {
    let (sample, family, home) = (sample_requests(), family_requests(), family_home());
    let mut all = 0;
    for seed in 0..5 {
        let image = with_random_weights(seed);
        all += right(&answers(image.bytes(), &SAMPLE_HOME, &sample), &sample);
        all += right(&answers(image.bytes(), &home.lists().home(), &family), &family);
    }
    let asked = 5 * (sample.len() + family.len());
    println!("random weights: {all} of {asked} right");
    assert!(all * 20 <= asked, "{all} right: something else than the model decides");
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
    let import = ImportOptions { packings, ..ImportOptions::default() };
    let options = OpenOptions { import, ..OpenOptions::default() };
    ModelFile::open(&folder().join("assistant.gguf"), &options).expect("assistant.gguf")
}

/// What an answer that repeats no words of its sentence can say: special tokens and those of numbers.
fn sayable(image: &[u8]) -> Vec<u32> {
    let model = Model::new_checked(image).expect("a valid image");
    let tokenizer = model.tokenizer();
    let numbers = b"0123456789.-".map(|letter| tokenizer.id_of_bytes(&[letter]).expect("a token"));
    let special = (0..model.config().vocab).filter(|&id| tokenizer.is_special(id));
    special.chain(numbers).collect()
}

/// Mean of the negative logarithm of the probability of each answer token, given what came before, among those
/// that can be said.
fn mean_loss(image: &[u8]) -> f64 {
    let engine = Engine { kernel: best_kernel(), parallel: &Alone };
    let sayable = sayable(image);
    let (mut loss, mut count) = (0.0, 0);
    for line in golden_lines() {
        let ids = [line.prompt_ids.as_slice(), line.answer_ids.as_slice()].concat();
        with_image(image, 256, KvType::Int8, |session| {
            let mut each = |position: usize, logits: &[f32]| {
                let Some(&next) = ids.get(position + 1) else { return };
                if position + 1 >= line.prompt_ids.len() {
                    let total: f64 = sayable.iter().map(|&id| f64::from(logits[id as usize]).exp()).sum();
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

/// Greedy continuation of a prompt among what can be said, to the end token or as long as PyTorch's.
fn greedy(kv: KvType, line: &GoldenLine, sayable: &[u32]) -> Vec<u32> {
    let engine = Engine { kernel: best_kernel(), parallel: &Alone };
    with_image(shipped(), 256, kv, |session| {
        let mut pending = line.prompt_ids.clone();
        let mut ids = Vec::new();
        while ids.len() < line.answer_ids.len() {
            let logits = session.evaluate(&engine, &pending).expect("finite");
            let logit = |id: &u32| logits[*id as usize];
            let best = |a: &&u32, b: &&u32| logit(a).total_cmp(&logit(b)).then(b.cmp(a));
            let id = *sayable.iter().max_by(best).expect("something can be said");
            ids.push(id);
            pending = vec![id];
        }
        ids
    })
}

#[test]
fn greedy_answers_agree_with_pytorch() {
    let lines = golden_lines();
    let sayable = sayable(shipped());
    assert_eq!(lines.len(), 200);
    for kv in [KvType::F32, KvType::Int8] {
        let equal = lines.iter().filter(|line| greedy(kv, line, &sayable) == line.answer_ids).count();
        println!("{} KV: {equal} of 200 greedy answers as PyTorch's", kv.name());
        assert!(equal >= 198, "{} KV: {equal} of 200", kv.name());
    }
}

/// Percent of all sentences that must be answered to the last slot.
const EXACT_MIN: usize = 90;
/// Percent of the sentences outside the trade that must be refused.
const REFUSED_MIN: usize = 90;
/// Percent of the sentences of the trade that may be refused.
const FALSELY_REFUSED_MAX: usize = 4;

/// A line of `models/assistant/eval/handwritten.jsonl`.
#[derive(Deserialize)]
struct HandwrittenLine {
    text: String,
    area: Option<String>,
    home: String,
    action: Value,
}

fn handwritten() -> Vec<HandwrittenLine> {
    let text = std::fs::read_to_string(folder().join("eval/handwritten.jsonl")).expect("handwritten.jsonl");
    let mut lines: Vec<HandwrittenLine> =
        text.lines().map(|line| serde_json::from_str(line).expect("a line")).collect();
    lines.sort_by(|left, right| left.home.cmp(&right.home));
    lines
}

/// Sentences that the training never saw and whose phrasings are not the generator's.
#[test]
fn it_understands_what_people_say() {
    let lines = handwritten();
    assert!(lines.len() >= 300, "{} lines", lines.len());
    let mut answered: Vec<Value> = Vec::new();
    for of_home in lines.chunk_by(|left, right| left.home == right.home) {
        let path = folder().join(format!("homes/{}.json", of_home[0].home));
        let home = HomeFile::read(&path).expect("a home");
        let requests: Vec<Asked<'_>> = of_home
            .iter()
            .map(|line| Asked { area: line.area.as_deref(), sentence: &line.text, want: "" })
            .collect();
        let said = answers(shipped(), &home.lists().home(), &requests);
        answered.extend(said.iter().map(|json| serde_json::from_str::<Value>(json).expect("JSON")));
    }
    let pairs = || lines.iter().zip(&answered);
    let exact = pairs().filter(|(line, got)| line.action == **got).count();
    let count =
        |outside: bool| lines.iter().filter(|line| line.action["intent"].is_null() == outside).count();
    let refused = |outside: bool| {
        pairs()
            .filter(|(line, got)| line.action["intent"].is_null() == outside && got["intent"].is_null())
            .count()
    };
    println!(
        "exact {exact} of {}; refused {} of {} outside the trade, {} of {} of it",
        lines.len(),
        refused(true),
        count(true),
        refused(false),
        count(false)
    );
    assert!(exact * 100 >= EXACT_MIN * lines.len(), "{exact} of {} exact", lines.len());
    assert!(refused(true) * 100 >= REFUSED_MIN * count(true), "{} refused", refused(true));
    assert!(refused(false) * 100 <= FALSELY_REFUSED_MAX * count(false), "{} falsely refused", refused(false));
}
