//! Texts: chat templates, and inventories of homes with a sentence.

use crate::{accepted, seeds};
use std::sync::OnceLock;
use ternlet::assistant_image;
use ternlet::chat::Conversation;
use ternlet::chat::template::{Message, Role, Template};
use ternlet::format::AlignedBytes;
use ternlet::home_check::{HomeCheck, Severity};
use ternlet::home_file::HomeFile;
use ternlet::ternlet_assistant::answer::Assistant;
use ternlet::ternlet_assistant::matching::find_area;
use ternlet::ternlet_assistant::prompt::{PROMPT_TEXT_BYTES, Prompt};
use ternlet::ternlet_assistant::schema::ANSWER_TOKENS_MAX;
use ternlet::ternlet_assistant::{Automaton, Home};
use ternlet::ternlet_core::model::Model;

const CONVERSATION: [Message<'static>; 4] = [
    Message { role: Role::System, content: " Be brief.\n" },
    Message { role: Role::User, content: "What's \"1 < 2\"? {{ x }} <|eot_id|>" },
    Message { role: Role::Assistant, content: "<think>\nhm\n</think>\n\nß 🦀" },
    Message { role: Role::User, content: "" },
];

/// A chat template: compiled, and what it makes of conversations of one to four messages.
pub fn chat_template(data: &[u8]) -> bool {
    static IMAGE: OnceLock<AlignedBytes> = OnceLock::new();
    let Ok(source) = str::from_utf8(data) else { return false };
    let Some(template) = accepted(Template::new(source, "<s>", "</s>", Default::default())) else {
        return false;
    };
    let mut writes = false;
    for conversation in [&CONVERSATION[..], &CONVERSATION[1..], &CONVERSATION[..1]] {
        for asks in [true, false] {
            writes |= accepted(template.render(conversation, asks)).is_some();
        }
    }
    let model = Model::new_checked(IMAGE.get_or_init(seeds::tiny_image).bytes()).expect("the tiny image");
    let conversation = accepted(Conversation::with_template(&model, Some(" sys\n"), source));
    if let Some(conversation) = conversation {
        let ids = accepted(conversation.first_prompt(&model, CONVERSATION[1].content)).unwrap_or_default();
        assert!(ids.iter().all(|&id| id < model.config().vocab));
    }
    writes
}

/// A line that somebody says, the inventory of a home behind it, and whatever the automaton lets a
/// model answer to that.
pub fn home(data: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(data) else { return false };
    let (sentence, json) = text.split_once('\n').unwrap_or(("", text));
    let check = HomeCheck::of(json);
    let has_errors = check.count(Severity::Error) > 0;
    let file = HomeFile::parse(json);
    assert!(file.is_ok() || has_errors, "`home check` finds nothing wrong with what `ask` refuses");
    let Some(file) = accepted(file) else { return false };
    let lists = file.lists();
    let home = lists.home();
    let here = home.areas.last().and_then(|area| find_area(&home, area.name));
    for here in [None, here] {
        for choice in 0..4 {
            answer(&home, sentence, here, choice);
        }
    }
    true
}

/// An answer whose tokens are chosen by their place among those allowed.
fn answer(home: &Home<'_>, sentence: &str, here: Option<usize>, choice: usize) {
    static ASSISTANT: OnceLock<Assistant<'static>> = OnceLock::new();
    let assistant = ASSISTANT.get_or_init(|| {
        let model = Model::new_checked(assistant_image::bytes()).expect("the embedded image");
        Assistant::new(model.tokenizer()).expect("the assistant's tokens")
    });
    let mut buffer = [0; PROMPT_TEXT_BYTES];
    let mut prompt = Prompt::new(home, sentence, here, &mut buffer);
    let (_, heard) = assistant.prompt_ids(&mut prompt, sentence).expect("a prompt that fits");
    let mut automaton = Automaton::new(assistant.tokens(), home, *prompt.candidates(), heard);
    for step in 0.. {
        if let Some(action) = automaton.action() {
            let mut json = String::new();
            action.write_json(&mut json).expect("a string takes everything");
            assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{json}");
            return;
        }
        assert!(step < ANSWER_TOKENS_MAX, "an answer that does not end");
        let mut allowed = Vec::new();
        automaton.allowed(&mut |id| allowed.push(id));
        assert!(!allowed.is_empty(), "an answer that cannot go on");
        let id = allowed[(sentence.len() + step * (choice + 7) + choice) % allowed.len()];
        automaton.advance(id).expect("an allowed token");
    }
}
