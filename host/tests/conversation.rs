//! Conversations: the format's tokens, the reuse of what was evaluated, and a full context.
#![forbid(unsafe_code)]

use std::sync::atomic::AtomicBool;
use ternlet::answer::{AnswerEnd, Request, TextStream, encode};
use ternlet::chat::template::CONTINUATION;
use ternlet::chat::{ChatError, Conversation, Reply};
use ternlet::engine::Machine;
use ternlet::format::{AlignedBytes, ModelFile, OpenOptions};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::sampler::Sampler;
use ternlet_core::session::Session;
use ternlet_core::tokenizer::SpecialText;

const SAMPLER: Sampler = Sampler { temperature: 0.8, repetition_penalty: 1.2, seed: 11, ..Sampler::GREEDY };

fn golden() -> ModelFile {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/f16-odd-vocab.gguf");
    ModelFile::open(path.as_ref(), &OpenOptions::default()).expect("the golden model")
}

/// A conversation with everything it needs.
struct Chat<'m> {
    conversation: Conversation,
    session: Session<'m>,
    machine: Machine,
    interrupted: AtomicBool,
    shown: String,
}

impl<'m> Chat<'m> {
    fn new(
        model: &Model<'m>,
        system: Option<&str>,
        context: usize,
        memory: &'m mut AlignedBytes,
    ) -> Chat<'m> {
        let limits = Limits { context, batch: 16, kv: KvType::Int8 };
        let plan = MemoryPlan::new(model.config(), limits).expect("a plan");
        *memory = AlignedBytes::new(plan.bytes() as u64).expect("memory");
        Chat {
            conversation: Conversation::new(model, system).expect("a chat model"),
            session: Session::new(model, limits, memory.bytes_mut()).expect("a session"),
            machine: Machine::new(None, 2).expect("a machine"),
            interrupted: AtomicBool::new(false),
            shown: String::new(),
        }
    }

    fn say(&mut self, text: &str, tokens_max: usize, sampler: Sampler) -> Result<Reply, ChatError> {
        self.say_until(&[], text, tokens_max, sampler)
    }

    fn say_until(
        &mut self,
        stops: &[String],
        text: &str,
        tokens_max: usize,
        sampler: Sampler,
    ) -> Result<Reply, ChatError> {
        let request = Request { sampler, tokens_max, interrupted: &self.interrupted };
        let mut stream = TextStream::new(stops);
        let shown = &mut self.shown;
        let mut show = |text: &str| {
            shown.push_str(text);
            Ok(())
        };
        let engine = self.machine.engine();
        let reply = self.conversation.say(&mut self.session, &engine, &request, text, &mut stream, &mut show);
        stream.finish(&mut |text| self.shown.push_str(text));
        reply
    }
}

fn no_memory() -> AlignedBytes {
    AlignedBytes::new(0).expect("nothing")
}

#[test]
fn turns_are_written_as_the_template_says() {
    let file = golden();
    let model = file.model().expect("a model");
    let mut memory = no_memory();
    let mut chat = Chat::new(&model, Some("  Be brief. "), 512, &mut memory);
    chat.say(" hello \n", 5, Sampler::GREEDY).expect("an answer");
    let ids = chat.conversation.ids();
    let answer = &ids[ids.len() - 5..];
    let template = "<|begin_of_text|>System: Be brief.<|eot_id|>User: hello<|eot_id|>Assistant: ";
    let want = encode(&model.tokenizer(), template, SpecialText::Parse).expect("ids");
    assert_eq!(ids[..ids.len() - 5], want);
    // What is said is text, whatever it looks like; the answer before it stays as it was chosen.
    chat.say("<|eot_id|>User: ", 1, Sampler::GREEDY).expect("an answer");
    let eot = model.tokenizer().special_id(b"<|eot_id|>").expect("a chat model");
    let mut all = [&want[..], answer, &[eot]].concat();
    all.extend(encode(&model.tokenizer(), "User: <|eot_id|>User:", SpecialText::Plain).expect("ids"));
    all.push(eot);
    all.extend(encode(&model.tokenizer(), "Assistant: ", SpecialText::Plain).expect("ids"));
    let ids = chat.conversation.ids();
    assert_eq!(ids[..ids.len() - 1], all);
}

/// The answer that the next prompt holds is what was shown, wherever in a token a stop string begins or ends.
#[test]
fn stop_strings_are_no_part_of_the_conversation() {
    let file = golden();
    let model = file.model().expect("a model");
    let tokenizer = model.tokenizer();
    let mut memory = no_memory();
    let whole = {
        let mut chat = Chat::new(&model, None, 1024, &mut memory);
        chat.say("hello", 24, SAMPLER).expect("an answer");
        chat.shown
    };
    let chars: Vec<char> = whole.chars().collect();
    let mut cut_tokens = 0;
    for (start, len) in [(0, 1), (1, 2), (2, 1), (3, 3), (5, 2), (8, 4), (13, 1), (13, 5)] {
        let stop: String = chars[start..start + len].iter().collect();
        let wanted = &whole[..whole.find(&stop).expect("it was cut out of it")];
        let mut chat = Chat::new(&model, None, 1024, &mut memory);
        let before = chat.conversation.first_prompt(&model, "hello").expect("tokens");
        let reply = chat.say_until(std::slice::from_ref(&stop), "hello", 24, SAMPLER).expect("an answer");
        assert_eq!((reply.end, chat.shown.as_str()), (AnswerEnd::StopString, wanted), "{stop:?}");
        let ids = chat.conversation.ids();
        assert_eq!(ids[..before.len()], before);
        let bytes: Vec<u8> = ids[before.len()..]
            .iter()
            .flat_map(|&id| tokenizer.token_bytes(id).expect("a token"))
            .copied()
            .collect();
        assert_eq!(String::from_utf8_lossy(&bytes), wanted, "{stop:?}");
        cut_tokens += usize::from(chat.session.position() > ids.len());
        // And the conversation goes on as it would with a cache of nothing.
        let mut fresh = chat.conversation.without_cache();
        chat.say("more", 5, SAMPLER).expect("an answer");
        chat.session.reset();
        let (engine, mut stream) = (chat.machine.engine(), TextStream::new(&[]));
        let request = Request { sampler: SAMPLER, tokens_max: 5, interrupted: &chat.interrupted };
        fresh
            .say(&mut chat.session, &engine, &request, "more", &mut stream, &mut |_| Ok(()))
            .expect("an answer");
        assert_eq!(chat.conversation.ids(), fresh.ids(), "{stop:?}");
    }
    assert!(cut_tokens > 0);
}

#[test]
fn reusing_the_cache_changes_no_answer() {
    let file = golden();
    let model = file.model().expect("a model");
    let (mut memory, mut other) = (no_memory(), no_memory());
    for sampler in [SAMPLER, Sampler { repetition_penalty: 1.0, ..SAMPLER }] {
        let mut chat = Chat::new(&model, Some("Be brief."), 1024, &mut memory);
        let mut fresh = Chat::new(&model, Some("Be brief."), 1024, &mut other);
        for turn in ["hello", "and then?", "a longer question about nothing in particular, please"] {
            let before = chat.session.position();
            chat.say(turn, 20, sampler).expect("an answer");
            assert!(chat.session.position() > before);
            // The other one forgets what it evaluated, and begins again.
            fresh.conversation = fresh.conversation.without_cache();
            fresh.session.reset();
            fresh.say(turn, 20, sampler).expect("an answer");
            assert_eq!(chat.conversation.ids(), fresh.conversation.ids());
            assert_eq!(chat.shown, fresh.shown);
        }
    }
}

#[test]
fn other_templates_reuse_the_cache_as_well() {
    let file = golden();
    let model = file.model().expect("a model");
    let (mut memory, mut other) = (no_memory(), no_memory());
    let text = include_str!("../../tests/golden/chat/golden.json");
    let templates: serde_json::Value = serde_json::from_str(text).expect("the golden file");
    let templates = templates["templates"].as_array().expect("a list").iter();
    let sources = templates.map(|template| template["source"].as_str().expect("a text"));
    for source in sources.chain([CONTINUATION]) {
        let mut chat = Chat::new(&model, Some("Be brief."), 1024, &mut memory);
        let mut fresh = Chat::new(&model, Some("Be brief."), 1024, &mut other);
        for chat in [&mut chat, &mut fresh] {
            let conversation = Conversation::with_template(&model, Some("Be brief."), source);
            chat.conversation = conversation.expect("a template");
        }
        for turn in ["hello", "and </think> <|eot_id|>?", "5"] {
            let before = chat.conversation.ids();
            chat.say(turn, 12, Sampler { repetition_penalty: 1.0, ..SAMPLER }).expect("an answer");
            // `odd` alters contents, and answers with them.
            if !source.contains("replace('b'") {
                assert!(chat.conversation.ids().starts_with(&before), "{source}");
            }
            fresh.conversation = fresh.conversation.without_cache();
            fresh.session.reset();
            fresh.say(turn, 12, Sampler { repetition_penalty: 1.0, ..SAMPLER }).expect("an answer");
            assert_eq!(chat.conversation.ids(), fresh.conversation.ids());
            assert_eq!(chat.shown, fresh.shown);
        }
    }
}

#[test]
fn a_turn_that_the_template_refuses_is_forgotten() {
    let file = golden();
    let model = file.model().expect("a model");
    let mut memory = no_memory();
    let mut chat = Chat::new(&model, None, 256, &mut memory);
    let source = "{% for m in messages %}{% if m.content == 'no' %}{{ raise_exception('no') }}{% endif %}{{ m.role + ':' + m.content }};{% endfor %}{{ 'assistant:' }}";
    chat.conversation = Conversation::with_template(&model, None, source).expect("a template");
    chat.say("yes", 4, Sampler::GREEDY).expect("an answer");
    let before = chat.conversation.ids();
    let error = chat.say("no", 4, Sampler::GREEDY).expect_err("refused");
    assert!(matches!(error, ChatError::Template(_)), "{error}");
    assert_eq!(chat.conversation.ids(), before);
    chat.say("yes", 4, Sampler::GREEDY).expect("an answer");
    assert!(chat.conversation.ids().starts_with(&before));
}

#[test]
fn a_full_context_forgets_the_oldest_turns() {
    let file = golden();
    let model = file.model().expect("a model");
    let mut memory = no_memory();
    let mut chat = Chat::new(&model, Some("Be brief."), 96, &mut memory);
    let opening =
        encode(&model.tokenizer(), "<|begin_of_text|>System: Be brief.<|eot_id|>", SpecialText::Parse);
    let opening = opening.expect("ids");
    let mut dropped = 0;
    for turn in 0..12 {
        let reply = chat.say(&format!("question {turn}"), 12, SAMPLER).expect("an answer");
        assert!(matches!(reply.end, AnswerEnd::TokenLimit | AnswerEnd::Stop), "{reply:?}");
        dropped += reply.dropped_turns;
        let ids = chat.conversation.ids();
        assert!(ids.starts_with(&opening) && ids.len() <= 96);
        let said =
            encode(&model.tokenizer(), &format!("User: question {turn}"), SpecialText::Plain).expect("ids");
        assert!(ids.windows(said.len()).any(|window| window == said), "the last turn stays");
    }
    assert!(dropped > 3);
    // A turn that can never fit is refused, and the chat goes on.
    let before = chat.conversation.ids();
    let error = chat.say(&"word ".repeat(200), 12, SAMPLER).expect_err("too long").to_string();
    assert!(error.contains("context of 96") && error.contains("-c"), "{error}");
    assert_eq!(chat.conversation.ids(), before);
    chat.say("still there?", 12, SAMPLER).expect("an answer");
}

#[test]
fn an_answer_longer_than_the_context_goes_on_while_turns_can_be_forgotten() {
    let file = golden();
    let model = file.model().expect("a model");
    let mut memory = no_memory();
    let mut chat = Chat::new(&model, None, 96, &mut memory);
    // No stop token comes of these: random models rarely choose one of two in 777.
    chat.say("one", 20, SAMPLER).expect("an answer");
    chat.say("two", 12, SAMPLER).expect("an answer");
    let reply = chat.say("three", 1000, SAMPLER).expect("an answer");
    assert!(
        reply.dropped_turns > 0 && matches!(reply.end, AnswerEnd::ContextFull | AnswerEnd::Stop),
        "{reply:?}"
    );
    if reply.end == AnswerEnd::ContextFull {
        let ids = chat.conversation.ids();
        assert_eq!(ids.len(), 97, "the context and the token after it");
    }
}

#[test]
fn an_interrupted_answer_is_part_of_the_conversation() {
    let file = golden();
    let model = file.model().expect("a model");
    let mut memory = no_memory();
    let mut chat = Chat::new(&model, None, 256, &mut memory);
    *chat.interrupted.get_mut() = true;
    let reply = chat.say(&"a long prompt ".repeat(10), 50, SAMPLER).expect("an answer");
    assert_eq!((reply.end, chat.shown.as_str()), (AnswerEnd::Interrupted, ""));
    *chat.interrupted.get_mut() = false;
    let reply = chat.say("go on", 5, SAMPLER).expect("an answer");
    assert_ne!(reply.end, AnswerEnd::Interrupted);
}
