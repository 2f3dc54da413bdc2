//! Steps: an evaluation cut into pieces gives the bits of one done at once, whatever happens between two
//! pieces, and one given up leaves nothing behind.
#![forbid(unsafe_code)]

use std::ops::ControlFlow;
use ternlet_assistant::{Assistant, Progress as Answer, SAMPLE_HOME};
use ternlet_core::forward::ForwardError;
use ternlet_core::generate::{End, GenerateError, Generation, Progress, generate};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::TernaryPacking;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::Limits;
use ternlet_core::sampler::{SampleError, Sampler};
use ternlet_core::session::{Engine, Session, Step};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::{Random, Shape, aligned_copy, random_image, with_session};

const PROMPT_TOKENS: usize = 23;
const LIMITS: Limits = Limits { context: 40, batch: 5, kv: KvType::Int8 };

fn engine() -> Engine<'static, Alone> {
    let kernel = available(&CpuFeatures::detect()).next().expect("portable runs everywhere");
    Engine { kernel, parallel: &Alone }
}

fn prompt(seed: u64) -> Vec<u32> {
    let mut random = Random(seed);
    (0..PROMPT_TOKENS).map(|_| random.below(Shape::ODD_INT8.vocab)).collect()
}

/// The logits of the last position of `ids`, evaluated at once in a new session.
fn at_once(model: &Model<'_>, ids: &[u32]) -> Vec<u32> {
    with_session(model, LIMITS, |session| bits(session.evaluate(&engine(), ids).expect("finite logits")))
}

fn bits(logits: &[f32]) -> Vec<u32> {
    logits.iter().map(|logit| logit.to_bits()).collect()
}

fn finish(session: &mut Session<'_>) -> usize {
    let mut steps = 1;
    while session.step(&engine()).expect("finite logits") == Step::More {
        steps += 1;
    }
    steps
}

#[test]
fn pieces_are_parts_of_a_layer_and_give_the_same_bits() {
    let image = random_image(&Shape::ODD_INT8, 1, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let (a, b) = (prompt(1), prompt(2));
    with_session(&model, LIMITS, |one| {
        with_session(&model, LIMITS, |other| {
            // Two evaluations by turns.
            one.begin(&a).expect("it fits");
            other.begin(&b).expect("it fits");
            let mut steps = 0;
            while one.step(&engine()).expect("finite logits") == Step::More {
                assert_eq!(other.step(&engine()), Ok(Step::More));
                assert_eq!((one.position(), other.position()), (0, 0), "only a whole evaluation counts");
                steps += 1;
            }
            assert_eq!(other.step(&engine()), Ok(Step::Done));
            assert_eq!(bits(one.logits()), at_once(&model, &a));
            assert_eq!(bits(other.logits()), at_once(&model, &b));
            assert_eq!(one.position(), PROMPT_TOKENS);
            // Five batches: embedding, four pieces a block; the head is less than one piece.
            let layers = model.config().layers as usize;
            assert_eq!(steps + 1, PROMPT_TOKENS.div_ceil(LIMITS.batch) * (1 + 4 * layers) + 1);
            assert_eq!(one.step(&engine()), Ok(Step::Done), "nothing is at hand");
        });
    });
}

#[test]
fn what_is_given_up_leaves_nothing_behind() {
    let image = random_image(&Shape::ODD_INT8, 1, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let (a, b) = (prompt(1), prompt(2));
    let wanted = at_once(&model, &[&a[..7], &b[..9]].concat());
    with_session(&model, LIMITS, |session| {
        session.begin(&a).expect("it fits");
        let all = finish(session);
        for steps in 0..all {
            session.reset();
            session.evaluate(&engine(), &a[..7]).expect("finite logits");
            session.begin(&a).expect("it fits");
            for _ in 0..steps {
                assert_eq!(session.step(&engine()), Ok(Step::More));
            }
            // By word, by another evaluation, or by going back: all the same.
            match steps % 3 {
                0 => session.cancel(),
                1 => session.begin(&b).expect("it fits"),
                _ => session.truncate(7),
            }
            assert_eq!(session.position(), 7);
            session.evaluate(&engine(), &b[..9]).expect("finite logits");
            assert_eq!(bits(session.logits()), wanted, "after {steps} steps");
        }
    });
}

#[test]
fn nothing_is_drawn_where_no_logits_are() {
    let image = random_image(&Shape::ODD_INT8, 1, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let ids = prompt(1);
    with_session(&model, LIMITS, |session| {
        let draw = |session: &mut Session<'_>| session.sample(&Sampler::GREEDY, &[]);
        assert_eq!(draw(session), Err(SampleError::NoLogits), "of a new session");
        session.evaluate(&engine(), &ids).expect("finite logits");
        let drawn = draw(session).expect("logits");
        session.cancel();
        session.truncate(ids.len());
        assert_eq!(draw(session), Ok(drawn), "nothing was forgotten");
        session.truncate(3);
        assert_eq!(draw(session), Err(SampleError::NoLogits), "after positions were forgotten");
        session.advance(&engine(), &ids[3..]).expect("finite values");
        assert_eq!(draw(session), Err(SampleError::NoLogits), "after an evaluation without them");
        session.evaluate_all(&engine(), &[1], &mut |_, _| {}).expect("finite logits");
        draw(session).expect("those of the last token");
        session.begin(&[1]).expect("it fits");
        assert_eq!(draw(session), Err(SampleError::NoLogits), "before an evaluation is done");
        session.reset();
        let mut generation = Generation::begin(session, &Sampler::GREEDY, &ids, 5).expect("it fits");
        session.cancel();
        assert_eq!(generation.step(session, &engine()), Ok(Progress::Working));
        let error = Err(GenerateError::Sample(SampleError::NoLogits));
        assert_eq!(generation.step(session, &engine()), error, "what was to be gone on with is given up");
    });
}

#[test]
fn what_cannot_begin_is_an_error_and_nothing_is_at_hand() {
    let image = random_image(&Shape::ODD_INT8, 1, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    with_session(&model, LIMITS, |session| {
        session.begin(&prompt(1)).expect("it fits");
        assert_eq!(session.begin(&[]), Err(ForwardError::NoTokens));
        assert_eq!(session.step(&engine()), Ok(Step::Done));
        let full = ForwardError::ContextFull { wanted: 41, left: 40, context: 40 };
        assert_eq!(session.begin(&[1; 41]), Err(full));
        let vocab = model.config().vocab;
        assert_eq!(session.begin(&[vocab]), Err(ForwardError::TokenOutOfRange { id: vocab, vocab }));
        assert_eq!((session.step(&engine()), session.position()), (Ok(Step::Done), 0));
    });
}

#[test]
fn generation_in_steps_writes_the_same_text() {
    let image = random_image(&Shape::ODD_INT8, 1, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let sampler =
        Sampler { temperature: 0.8, top_k: 40, repetition_penalty: 1.2, seed: 3, ..Sampler::GREEDY };
    // Up to the limit, and up to the end of the context: one token more than it holds is drawn.
    for (tokens_max, tokens, wanted) in
        [(0, 0, End::TokenLimit), (6, 6, End::TokenLimit), (99, 18, End::ContextFull)]
    {
        with_session(&model, LIMITS, |session| {
            let (mut at_once, mut in_steps) = (Vec::new(), Vec::new());
            let mut each = |id| {
                at_once.push(id);
                ControlFlow::Continue(())
            };
            let end = generate(session, &engine(), &sampler, &prompt(1), tokens_max, &mut each);
            assert_eq!((end, at_once.len()), (Ok(wanted), tokens));
            session.reset();
            let mut generation =
                Generation::begin(session, &sampler, &prompt(1), tokens_max).expect("it fits");
            let end = loop {
                match generation.step(session, &engine()).expect("finite logits") {
                    Progress::Working => {}
                    Progress::Token(id) => in_steps.push(id),
                    Progress::End(end) => break end,
                }
            };
            assert_eq!((end, &in_steps), (wanted, &at_once));
            assert_eq!(generation.step(session, &engine()), Ok(Progress::End(wanted)), "over is over");
        });
    }
}

#[test]
fn an_answer_may_be_given_up_at_any_step() {
    let image = aligned_copy(include_bytes!("../../models/assistant/assistant.ternlet"));
    let model = Model::new_checked(image.bytes()).expect("the shipped model");
    let assistant = Assistant::new(model.tokenizer()).expect("the shipped model is an assistant");
    let limits = Limits { context: 256, batch: 16, kv: KvType::Int8 };
    let wanted = r#"{"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}"#;
    with_session(&model, limits, |session| {
        let answer = |session: &mut Session<'_>, steps: usize| {
            let sentence = "turn on the kitchen lights";
            let mut answering =
                assistant.begin(session, &SAMPLE_HOME, sentence, None).expect("a short sentence");
            for step in 0..steps {
                if answering.step(session, &engine()).expect("finite logits") == Answer::Done {
                    let mut json = String::new();
                    let action = answering.action().expect("it is over");
                    action.write_json(&mut json).expect("a string takes everything");
                    assert_eq!(json, wanted);
                    return Some(step + 1);
                }
            }
            None
        };
        let all = answer(session, usize::MAX).expect("it ends");
        for steps in 1..all {
            assert_eq!(answer(session, steps), None);
            assert_eq!(answer(session, usize::MAX), Some(all), "given up after {steps} steps");
        }
    });
}
