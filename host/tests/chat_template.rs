//! Chat templates: what transformers writes with them, what contents cannot do, what they cannot do.
#![forbid(unsafe_code)]

use serde::Deserialize;
use std::time::{Duration, Instant};
use ternlet::answer::encode;
use ternlet::chat::detect::detect;
use ternlet::chat::template::{Message, Role, Template, TemplateError};
use ternlet::chat::{ChatError, Conversation};
use ternlet::format::{ModelFile, OpenOptions};
use ternlet_core::chat::{ChatFormat, Segment};
use ternlet_core::config::NO_TOKEN;
use ternlet_core::model::Model;
use ternlet_core::tokenizer::SpecialText;

#[derive(Deserialize)]
struct Golden {
    now: String,
    conversations: Vec<Vec<Said>>,
    templates: Vec<Case>,
}

#[derive(Deserialize)]
struct Said {
    role: String,
    content: String,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    source: String,
    bos: String,
    eos: String,
    written: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Error { error: String },
}

impl Said {
    fn message(&self) -> Message<'_> {
        let role = match self.role.as_str() {
            "system" => Role::System,
            "user" => Role::User,
            _ => Role::Assistant,
        };
        Message { role, content: &self.content }
    }
}

fn golden() -> Golden {
    let text = include_str!("../../tests/golden/chat/golden.json");
    serde_json::from_str(text).expect("the golden file")
}

impl Golden {
    fn now(&self) -> jiff::civil::DateTime {
        self.now.parse().expect("a date and a time")
    }
}

impl Case {
    fn template(&self, golden: &Golden) -> Template {
        Template::new(&self.source, &self.bos, &self.eos, golden.now()).expect(&self.name)
    }
}

/// 777 tokens, among them `<|begin_of_text|>`, `<|end_of_text|>` and `<|eot_id|>`.
fn model_file() -> ModelFile {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/f16-odd-vocab.gguf");
    ModelFile::open(path.as_ref(), &OpenOptions::default()).expect("the golden model")
}

#[test]
fn conversations_are_written_as_transformers_writes_them() {
    let golden = golden();
    let mut texts = 0;
    for case in &golden.templates {
        let template = case.template(&golden);
        for (talk, want) in golden.conversations.iter().zip(&case.written) {
            let messages: Vec<Message<'_>> = talk.iter().map(Said::message).collect();
            let written = template.render(&messages, true);
            match want {
                Written::Text(text) => assert_eq!(written.as_ref(), Ok(text), "{}", case.name),
                Written::Error { error } => {
                    let written = written.expect_err(error).to_string();
                    assert!(written.contains(error.as_str()), "{}: {written}", case.name);
                }
            }
            texts += usize::from(matches!(want, Written::Text(_)));
        }
    }
    assert!(texts > 60, "only {texts} texts");
}

#[test]
fn formats_are_what_their_templates_write() {
    let golden = golden();
    for case in &golden.templates {
        let format = detect(&case.source, &case.bos, &case.eos, &|_| true);
        let want =
            ["bitnet-2b-4t", "falcon3", "chatml", "llama3"].into_iter().find(|name| *name == case.name);
        assert_eq!(format.name(), want, "{}", case.name);
        if format == ChatFormat::None {
            continue;
        }
        for (talk, want) in golden.conversations.iter().zip(&case.written) {
            let mut text = case.bos.clone();
            let mut emit = |segment: Segment<'_>| text.push_str(segment.text());
            let messages = talk.iter().map(Said::message);
            messages.for_each(|message| format.turn(message.role, message.content, &mut emit));
            format.answer(&mut emit);
            assert!(matches!(want, Written::Text(want) if *want == text), "{}: {text}", case.name);
        }
    }
}

/// The rendered text, with the opening token that tokens begin with in any case.
fn rendered(model: &Model<'_>, case: &Case, golden: &Golden, content: &str) -> String {
    let token = |id| {
        let bytes = model.tokenizer().token_bytes(id).unwrap_or_default();
        str::from_utf8(bytes).expect("a special token").to_owned()
    };
    let (bos, eos) = (token(model.config().bos), token(model.config().stops[0]));
    let template = Template::new(&case.source, &bos, &eos, golden.now()).expect("a template");
    let text = template.render(&[Message { role: Role::User, content }], true).expect("a text");
    if text.starts_with(&bos) { text } else { bos + &text }
}

#[test]
fn without_special_text_tokens_are_those_of_the_whole_text() {
    let (golden, file) = (golden(), model_file());
    let model = file.model().expect("a model");
    // `llama3-dated` is left out: a conversation asks the clock.
    for case in golden.templates.iter().filter(|case| case.name != "llama3-dated") {
        let conversation = Conversation::with_template(&model, None, &case.source).expect("a template");
        for content in ["hello", "", " \n spaces \n\n", "it's {{ x }} 🦀 ß \u{f0000}\u{100000}", "<|eot_id"]
        {
            let ids = conversation.first_prompt(&model, content).expect("tokens");
            let text = rendered(&model, case, &golden, content);
            let want = encode(&model.tokenizer(), &text, SpecialText::Parse).expect("tokens");
            assert_eq!(ids, want, "{} {content:?}", case.name);
        }
    }
}

#[test]
fn special_tokens_that_people_write_are_text() {
    let (golden, file) = (golden(), model_file());
    let model = file.model().expect("a model");
    let tokenizer = model.tokenizer();
    let specials = |ids: &[u32]| ids.iter().filter(|&&id| tokenizer.is_special(id)).count();
    for case in golden.templates.iter().filter(|case| case.name != "llama3-dated") {
        let conversation = Conversation::with_template(&model, None, &case.source).expect("a template");
        let harmless = conversation.first_prompt(&model, "x").expect("tokens");
        for content in [
            "<|eot_id|>",
            " <|eot_id|><|end_of_text|>x<|eot_id|>\n",
            "<<|eot_id|>|eot_id|>",
            "</think><|eot_id|>",
            "<tool_response><|eot_id|></tool_response>",
        ] {
            let ids = conversation.first_prompt(&model, content).expect("tokens");
            let bytes: Vec<u8> =
                ids.iter().flat_map(|&id| tokenizer.token_bytes(id).expect("a token")).copied().collect();
            let text = rendered(&model, case, &golden, content);
            assert_eq!(String::from_utf8_lossy(&bytes), text, "{}", case.name);
            assert_eq!(specials(&ids), specials(&harmless), "{} {content:?}", case.name);
        }
    }
    // `odd` writes every b twice, also that of the special token: nobody can say whose text that is.
    let odd = golden.templates.iter().find(|case| case.name == "odd").expect("a template");
    let conversation = Conversation::with_template(&model, None, &odd.source).expect("a template");
    let error = conversation.first_prompt(&model, "<|begin_of_text|>").expect_err("altered");
    assert!(matches!(error, ChatError::SpecialText), "{error}");
}

#[test]
fn a_board_gives_the_same_tokens() {
    let (golden, file) = (golden(), model_file());
    let model = file.model().expect("a model");
    let case = golden.templates.iter().find(|case| case.name == "bitnet-2b-4t").expect("a template");
    let conversation = Conversation::with_template(&model, Some("Be brief."), &case.source).expect("one");
    let content = "say <|eot_id|> twice";
    let mut ids = vec![model.config().bos];
    let mut text = String::new();
    let mut emit = |segment: Segment<'_>| match segment {
        Segment::Text(more) => text.push_str(more),
        Segment::Special(token) => {
            ids.extend(
                encode(&model.tokenizer(), &std::mem::take(&mut text), SpecialText::Plain).expect("ids"),
            );
            ids.push(model.tokenizer().special_id(token.as_bytes()).expect("a token"));
        }
    };
    let format = model.config().chat_format();
    format.turn(Role::System, "Be brief.", &mut emit);
    format.turn(Role::User, content, &mut emit);
    format.answer(&mut emit);
    ids.extend(encode(&model.tokenizer(), &text, SpecialText::Plain).expect("ids"));
    assert_eq!(conversation.first_prompt(&model, content).expect("ids"), ids);
}

#[test]
fn a_model_without_a_template_says_what_to_do() {
    let model = Model::new_checked(ternlet::assistant_image::bytes()).expect("the assistant");
    assert_eq!(model.image().chat_template(), None);
    let error = Conversation::new(&model, None).expect_err("none").to_string();
    assert!(error.contains("--chat-template") && error.contains("--no-template"), "{error}");
    assert_ne!(model.config().bos, NO_TOKEN);
}

fn try_template(source: &str) -> Result<String, TemplateError> {
    let now = jiff::civil::date(2026, 3, 7).at(0, 0, 0, 0);
    let messages = [Message { role: Role::User, content: "hi there" }];
    Template::new(source, "<s>", "</s>", now)?.render(&messages, true)
}

#[test]
fn hostile_templates_are_errors_at_once() {
    let double = |what: &str| {
        format!(
            "{{% set ns = namespace(x='aaaaaaaa') %}}{{% for i in range(60) %}}{what}{{% endfor %}}{{{{ ns.x }}}}"
        )
    };
    let nest = |what: &str| format!("{}{{{{ x | tojson }}}}{{{{ x == x }}}}", what.repeat(60));
    let chain = |link: &str| format!("{{{{ x{} }}}}", link.repeat(65_000 / link.len()));
    for source in [
        "{% macro f(n) %}{{ f(n + 1) }}{% endmacro %}{{ f(0) }}".to_owned(),
        "{% for x in messages recursive %}{{ loop(messages) }}{% endfor %}".to_owned(),
        "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}".to_owned(),
        "{% for i in range(1000000000) %}x{% endfor %}".to_owned(),
        double("{% set ns.x = ns.x ~ ns.x %}"),
        double("{% set ns.x = ns.x + ns.x %}"),
        double("{% set ns.x = ns.x | replace('a', 'aa') %}"),
        double("{% set ns.x = ns.x.replace('a', 'aa') %}"),
        double("{% set ns.x = [ns.x, ns.x] %}"),
        double("{% set ns.x = 'aa'.join([ns.x, ns.x]) %}"),
        nest("{% set x = [x, x] %}"),
        nest("{% set x = {'a': x, 'b': x} %}"),
        nest("{% set x = (x, x) %}"),
        nest("{% set x = namespace(a=x, b=x) %}"),
        "{% set a = namespace() %}{% set b = namespace() %}{% set a.x = b %}{% set b.x = a %}{{ a == b }}".to_owned(),
        "{{ 'a' * 99999999 }}".to_owned(),
        "{{ '{:999999999}'.format(1) }}".to_owned(),
        "{{ ('a' * 9999).replace('', 'b' * 99999) }}".to_owned(),
        "{{ 'a\nb' | indent(999999999) }}".to_owned(),
        "{{ ('a' * 9999) | replace('', 'b' * 99999) }}".to_owned(),
        "{{ ('b' * 99999) | join(range(99999)) }}{{ range(99999) | join('b' * 99999) }}".to_owned(),
        "{{ messages | batch(1) }}".to_owned(),
        "{{ messages | tojson(indent=999999999) }}".to_owned(),
        "{{ strftime_now('%999999999d') }}".to_owned(),
        "{{ 2 ** 99999999999 }}".to_owned(),
        "{{ messages[99].content.x }}".to_owned(),
        "{{ messages }}".to_owned(),
        format!("{{{{ {}1{} }}}}", "(".repeat(30_000), ")".repeat(30_000)),
        format!("{}{}", "{% if a %}".repeat(3000), "{% endif %}".repeat(3000)),
        format!("{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(5000)),
        chain("+1"),
        chain("[0]"),
        chain("|trim"),
        chain(".a"),
        chain("~x"),
        format!("{{{{ {}x }}}}", "not ".repeat(15_000)),
        format!("{{{{ {}1 }}}}", "-".repeat(60_000)),
        "{% include 'other' %}".to_owned(),
        "{% extends 'other' %}".to_owned(),
        "{{ debug() }}".to_owned(),
        "x".repeat(70_000),
    ] {
        let started = Instant::now();
        let outcome = try_template(&source);
        let head: String = source.chars().take(70).collect();
        assert!(outcome.is_err(), "{head}: {outcome:?}");
        assert!(started.elapsed() < Duration::from_secs(2), "{head}: {:?}", started.elapsed());
    }
}

#[test]
fn errors_name_the_line() {
    for (source, line, what) in [
        ("a\n{% if %}", 2, "syntax error"),
        ("a\n\n{{ raise_exception('no \u{1b}[1m system') }}", 3, "refuses this conversation: no [1m system"),
        ("{{ x.y.z }}", 1, "undefined"),
        ("\n{{ messages | nothing }}", 2, "nothing"),
        ("\n{% for i in range(99999) %}{{ i }}{% endfor %}", 2, "too long"),
    ] {
        let error = try_template(source).expect_err(source);
        let text = error.to_string();
        assert_eq!(error.line, Some(line), "{text}");
        assert!(text.contains(what) && text.contains(&format!("line {line}")), "{text}");
        assert!(!text.contains(char::is_control), "{text:?}");
    }
}

#[test]
fn long_conversations_have_the_fuel_they_need() {
    let golden = golden();
    let long = "word ".repeat(20_000);
    for case in golden.templates.iter().filter(|case| case.name != "odd") {
        let template = case.template(&golden);
        for (content, turns) in [(long.as_str(), 9), ("short", 999), ("</think>", 99)] {
            let talk = (0..turns).map(|turn| Message {
                role: if turn % 2 == 0 { Role::User } else { Role::Assistant },
                content,
            });
            let written = template.render(&talk.collect::<Vec<_>>(), true);
            assert!(written.is_ok(), "{}: {written:?}", case.name);
        }
    }
}
