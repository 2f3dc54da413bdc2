//! A chat template as the transformers library has them: Jinja text that writes a conversation.
//!
//! The engine is `minijinja`, set as transformers sets Jinja: blocks take their line with them, unknown
//! variables are empty, strings have Python's methods. A template sees `messages` (each with `role` and
//! `content`), `bos_token`, `eos_token`, `add_generation_prompt`, `raise_exception(text)`,
//! `strftime_now(format)`, `namespace` and `range`. There are no tools and no other files.
//!
//! A template is as hostile as the file it comes from: `guard.rs` looks at its text, the engine's
//! fuel bounds time and memory, and some of its filters and functions are taken away.

use super::{guard, python};
use jiff::civil::DateTime;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, context};
use std::fmt;
pub use ternlet_core::chat::Role;
use ternlet_core::image::CHAT_TEMPLATE_BYTES_MAX;

/// The template of BitNet-b1.58-2B-4T's original repository; its published GGUF files carry another.
pub const BITNET_2B4T: &str = "{{ bos_token }}{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = message['role'] | capitalize + ': '+ message['content'] | trim + '<|eot_id|>' %}{{ content }}{% endfor %}{% if add_generation_prompt %}{{ 'Assistant: ' }}{% endif %}";

/// No turns: what is said is continued, and a line end stands before what is said next.
pub const CONTINUATION: &str = "{{ bos_token }}{% for message in messages %}{{ '\n' if message.role == 'user' and not loop.first }}{{ message.content }}{% endfor %}";

/// The name that the engine knows the template by.
const NAME: &str = "chat";
/// Calls within calls; the stack of a small thread holds them.
const CALLS_MAX: usize = 50;

/// What is said by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<'m> {
    /// Who says it.
    pub role: Role,
    /// What is said.
    pub content: &'m str,
}

/// Why a template gives no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// The line, counted from 1, where one is known.
    pub line: Option<usize>,
    /// What is wrong there.
    pub what: String,
}

impl TemplateError {
    /// An error in this line.
    pub(super) fn at(line: usize, what: &str) -> TemplateError {
        TemplateError { line: Some(line), what: what.to_owned() }
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the chat template")?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        // What a template says itself may hold anything.
        let what: String = self.what.chars().filter(|c| !c.is_control()).take(300).collect();
        write!(f, ": {what}")
    }
}

impl std::error::Error for TemplateError {}

impl From<Error> for TemplateError {
    fn from(error: Error) -> Self {
        let kind = error.kind();
        let what = match (kind, error.detail()) {
            (ErrorKind::OutOfFuel, _) => "it takes too long or writes too much".to_owned(),
            (ErrorKind::InvalidOperation, Some(detail)) => detail.to_owned(),
            (_, Some(detail)) => format!("{kind}: {detail}"),
            (_, None) => kind.to_string(),
        };
        TemplateError { line: error.line(), what }
    }
}

/// A template that was compiled.
#[derive(Clone)]
pub struct Template {
    engine: Environment<'static>,
    bos: String,
    eos: String,
}

impl fmt::Debug for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Template").field("bos", &self.bos).field("eos", &self.eos).finish_non_exhaustive()
    }
}

impl Template {
    /// Compiles a template. `bos` and `eos` are the texts of the tokens that open and end a text, empty
    /// where there are none; `now` is the time that a template may ask for, which stays the same for as
    /// long as the conversation does.
    ///
    /// # Errors
    ///
    /// What the engine or `guard.rs` says of the text, with the line.
    pub fn new(source: &str, bos: &str, eos: &str, now: DateTime) -> Result<Template, TemplateError> {
        if source.len() > CHAT_TEMPLATE_BYTES_MAX {
            let what = format!("{} bytes are too long; at most {CHAT_TEMPLATE_BYTES_MAX}", source.len());
            return Err(TemplateError { line: None, what });
        }
        let mut engine = engine(now)?;
        engine.add_template_owned(NAME, guard::checked(source)?)?;
        Ok(Template { engine, bos: bos.to_owned(), eos: eos.to_owned() })
    }

    /// The conversation as text; with `asks`, it ends where the model is to answer.
    ///
    /// # Errors
    ///
    /// The template refuses the conversation, uses what there is not, or takes too long.
    pub fn render(&self, messages: &[Message<'_>], asks: bool) -> Result<String, TemplateError> {
        let bytes: usize = messages.iter().map(|message| message.content.len()).sum();
        let list: Vec<Value> = messages
            .iter()
            .map(|message| context! { role => message.role.name(), content => message.content })
            .collect();
        let mut engine = self.engine.clone();
        // Published templates take below 100 for a message, and a sixty-fourth for each byte of it
        // that is copied, which they do a few times.
        engine.set_fuel(Some(10_000 + 200 * messages.len() as u64 + bytes as u64 / 8));
        let context = context! {
            messages => list,
            add_generation_prompt => asks,
            bos_token => self.bos.as_str(),
            eos_token => self.eos.as_str(),
        };
        Ok(engine.get_template(NAME)?.render(context)?)
    }

    /// Text of the token that opens a text; empty where there is none.
    pub fn bos(&self) -> &str {
        &self.bos
    }
}

/// Filters of the engine that make lists of lists, or write values of any depth.
const REMOVED_FILTERS: [&str; 14] = [
    "batch", "slice", "zip", "chain", "groupby", "dictsort", "pprint", "format", "unique", "sort", "sum",
    "min", "max", "attr",
];

/// An engine with what templates use, and nothing that could make more of a value than fuel knows of.
/// The engine's own filters charge fuel before they make anything; those of `minijinja::filters`, which
/// could be added one by one, do so after.
fn engine(now: DateTime) -> Result<Environment<'static>, Error> {
    let mut engine = Environment::new();
    engine.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    engine.set_auto_escape_callback(|_| AutoEscape::None);
    engine.set_recursion_limit(CALLS_MAX);
    engine.set_formatter(python::write_value);
    engine.set_unknown_method_callback(python::call_method);
    REMOVED_FILTERS.iter().for_each(|name| engine.remove_filter(name));
    ["debug", "dict"].iter().for_each(|name| engine.remove_global(name));
    engine.add_function("raise_exception", |what: &str| -> Result<Value, Error> {
        Err(Error::new(ErrorKind::InvalidOperation, format!("it refuses this conversation: {what}")))
    });
    engine.add_function("strftime_now", move |format: &str| python::strftime(now, format));
    engine.add_function("namespace", python::namespace);
    engine.add_filter("tojson", python::to_json);
    Ok(engine)
}
