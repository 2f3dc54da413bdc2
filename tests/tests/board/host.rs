//! What the host says to the same lines.

use ternlet::format::AlignedBytes;
use ternlet_assistant::{Assistant, Home, SAMPLE_HOME};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::zeroed;

use crate::CONTEXT_TOKENS;

/// What the host says to the board's commands: the same words, from the kernel that is best here.
pub struct Host<'m> {
    model: Model<'m>,
    session: Session<'m>,
    engine: Engine<'static, Alone>,
}

impl<'m> Host<'m> {
    pub fn new(image: &'m [u8], memory: &'m mut Vec<AlignedBytes>) -> Self {
        let model = Model::new_checked(image).expect("a valid image");
        let context = CONTEXT_TOKENS.min(model.config().context as usize);
        let limits = Limits { context, batch: 64, kv: KvType::Int8 };
        let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
        memory.push(zeroed(plan.bytes()));
        let memory = memory.last_mut().expect("just pushed").bytes_mut();
        let session = Session::new(&model, limits, memory).expect("the planned bytes");
        let kernel = available(&CpuFeatures::detect()).next().expect("portable runs everywhere");
        Host { model, session, engine: Engine { kernel, parallel: &Alone } }
    }

    /// Bytes of the arena that `ternlet plan` says a board's session takes.
    pub fn planned_bytes(&self, batch: usize) -> usize {
        let limits = Limits { batch, ..self.session.limits() };
        MemoryPlan::new(self.model.config(), limits).expect("possible limits").bytes()
    }

    pub fn logits(&mut self, ids: &[u32]) -> String {
        self.session.reset();
        let mut crc = crc32fast::Hasher::new();
        let mut each = |_: usize, logits: &[f32]| crc.update(bytemuck::cast_slice(logits));
        self.session.evaluate_all(&self.engine, ids, &mut each).expect("finite logits");
        format!("crc32 {:08x} of the logits of {} tokens", crc.finalize(), ids.len())
    }

    pub fn sample(&mut self, seed: u64, tokens: usize, ids: &[u32]) -> String {
        self.session.reset();
        let sampler = Sampler { temperature: 0.8, top_k: 40, top_p: 0.95, seed, ..Sampler::GREEDY };
        let mut all = ids.to_vec();
        let mut crc = crc32fast::Hasher::new();
        for _ in 0..tokens {
            let unread = &all[self.session.position()..];
            self.session.evaluate(&self.engine, unread).expect("finite logits");
            let id = self.session.sample(&sampler, &[]).expect("finite logits");
            crc.update(&id.to_le_bytes());
            all.push(id);
        }
        format!("crc32 {:08x} of {tokens} sampled ids", crc.finalize())
    }

    /// The action of a sentence for a home, as JSON.
    pub fn action(&mut self, home: &Home<'_>, sentence: &str) -> String {
        let assistant = Assistant::new(self.model.tokenizer()).expect("the shipped model is an assistant");
        let action = assistant.answer(&mut self.session, &self.engine, home, sentence, None);
        let mut json = String::new();
        action.expect("an answer").write_json(&mut json).expect("a string takes everything");
        json
    }

    pub fn check(&mut self, sentence: &str, area: Option<&str>) -> String {
        let assistant = Assistant::new(self.model.tokenizer()).expect("the shipped model is an assistant");
        let (mut crc, mut chosen) = (crc32fast::Hasher::new(), 0);
        let mut watch = |_: u32, logits: &[f32]| {
            crc.update(bytemuck::cast_slice(logits));
            chosen += 1;
        };
        let (session, engine) = (&mut self.session, &self.engine);
        let action = assistant
            .answer_watched(session, engine, &SAMPLE_HOME, sentence, area, &mut watch)
            .expect("an answer");
        let mut json = String::new();
        action.write_json(&mut json).expect("a string takes everything");
        format!("crc32 {:08x} of the logits of {chosen} tokens, {json}", crc.finalize())
    }
}
