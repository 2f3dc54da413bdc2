//! The plan's bytes are exact: they pass, one fewer fails cleanly, and nothing more is ever taken.
#![forbid(unsafe_code)]

use proptest::prelude::*;
use ternlet::format::{AlignedBytes, ModelFile, OpenOptions, survey};
use ternlet_core::arena::ArenaError;
use ternlet_core::family::Description;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::{DenseType, Packing, TernaryPacking};
use ternlet_core::parallel::Alone;
use ternlet_core::plan::{Limits, MemoryPlan, PlanError};
use ternlet_core::reference::Reference;
use ternlet_core::session::{Engine, Session, SessionError};
use ternlet_tests::models::{Shape, random_image};

fn limits() -> impl Strategy<Value = Limits> {
    let kv = prop::sample::select(&KvType::ALL[..]);
    (1..=512_usize, 1..=80_usize, kv).prop_map(|(context, batch, kv)| Limits { context, batch, kv })
}

fn shape() -> impl Strategy<Value = Shape> {
    let heads = (1..=3_u32, 1..=4_u32);
    (257..400_u32, 1..80_u32, 1..=3_u32, heads, 1..=20_u32, 1..130_u32).prop_map(
        |(vocab, hidden, layers, (kv_heads, sharing), half_head, ffn)| Shape {
            // Every family, with a head of its own and without.
            family: Description::ALL[vocab as usize % Description::ALL.len()],
            vocab,
            hidden,
            layers,
            heads: kv_heads * sharing,
            kv_heads,
            head_dim: 2 * half_head,
            ffn,
            embedding: Packing::Dense(DenseType::F16),
        },
    )
}

/// Exactly the planned bytes run a model, one fewer gives none; both counts are in the error.
fn the_plan_is_exact(model: &Model<'_>, limits: Limits) {
    let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
    let bytes = plan.bytes();
    let mut memory = AlignedBytes::new(bytes as u64).expect("memory");
    let short = Session::new(model, limits, &mut memory.bytes_mut()[..bytes - 1]);
    let Some(SessionError::Arena(ArenaError::Full { wanted, left })) = short.err() else {
        panic!("{bytes} bytes were planned, one fewer passed: {limits:?}");
    };
    assert_eq!(wanted, left + 1, "{limits:?}");
    let mut session = Session::new(model, limits, memory.bytes_mut()).expect("exactly the planned bytes");
    assert_eq!(session.arena_used(), bytes);
    // Every position of the context, in batches as large as allowed, and not one more.
    let engine = Engine { kernel: &Reference, parallel: &Alone };
    let ids: Vec<u32> = (0..limits.context as u32).map(|position| position % 200).collect();
    session.evaluate(&engine, &ids).expect("tokens within the context");
    assert!(session.evaluate(&engine, &[1]).is_err());
    assert_eq!(session.arena_used(), bytes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn planned_bytes_pass_and_one_fewer_does_not(shape in shape(), limits in limits()) {
        let image = random_image(&shape, 9, TernaryPacking::Rows2);
        let model = Model::new_checked(image.bytes()).expect("a valid image");
        the_plan_is_exact(&model, limits);
    }
}

#[test]
fn golden_models_keep_their_plans() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/golden");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the golden data") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "gguf") {
            continue;
        }
        seen += 1;
        let file = ModelFile::open(&path, &OpenOptions::default()).expect("a golden model");
        let model = file.model().expect("a model");
        // What is said before loading is what comes.
        let survey = survey(&path, &OpenOptions::default().import).expect("a golden model");
        assert_eq!(survey.image_bytes, model.image().bytes().len() as u64);
        assert_eq!(survey.config, *model.config());
        for kv in KvType::ALL {
            for (context, batch) in [(1, 1), (33, 7), (300, 64)] {
                the_plan_is_exact(&model, Limits { context, batch, kv });
            }
        }
    }
    assert!(seen >= 3, "only {seen} golden models were found");
}

#[test]
fn impossible_limits_are_named() {
    let image = random_image(&Shape::ODD, 1, TernaryPacking::Tile16);
    let model = Model::new_checked(image.bytes()).expect("a valid image");
    let plan = |context, batch| MemoryPlan::new(model.config(), Limits { context, batch, kv: KvType::Int8 });
    assert_eq!(plan(0, 1).err(), Some(PlanError::Context { context: 0, max: 512 }));
    assert_eq!(plan(513, 1).err(), Some(PlanError::Context { context: 513, max: 512 }));
    assert_eq!(plan(512, 0).err(), Some(PlanError::Batch));
    assert_eq!(plan(512, usize::MAX).err(), Some(PlanError::TooLarge));
    let mut memory = AlignedBytes::new(64).expect("memory");
    let limits = Limits { context: 513, batch: 1, kv: KvType::Int8 };
    assert!(matches!(Session::new(&model, limits, memory.bytes_mut()), Err(SessionError::Plan(_))));
}
