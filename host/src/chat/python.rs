//! What chat templates have from Python: methods of strings, `tojson`, dates, how values are written.

use jiff::civil::DateTime;
use jiff::fmt::strtime;
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{Error, ErrorKind, Output, State, functions};
use minijinja_contrib::pycompat::unknown_method_callback;

/// Lists and maps in one another, and bytes, that `tojson` writes; templates without tools need none.
const JSON_DEPTH_MAX: usize = 16;
const JSON_BYTES_MAX: usize = 1 << 20;

fn invalid(what: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, what)
}

/// Writes a value of `{{ }}` as Python would: `True`, `None`; lists and maps not at all.
pub(super) fn write_value(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.kind() {
        ValueKind::Undefined => {}
        ValueKind::None => out.write_str("None")?,
        ValueKind::Bool => out.write_str(if value.is_true() { "True" } else { "False" })?,
        ValueKind::String => out.write_str(value.as_str().unwrap_or_default())?,
        ValueKind::Number => out.write_str(&value.to_string())?,
        // Python's way of writing them is in no template that says what it means.
        _ => return Err(invalid("a list or map is written as text; use tojson")),
    }
    Ok(())
}

/// Python's methods of strings and maps, without `format`, whose widths are not bounded.
pub(super) fn call_method(
    state: &mut State<'_, '_>,
    value: &Value,
    method: &str,
    arguments: &[Value],
) -> Result<Value, Error> {
    match method {
        "format" => Err(Error::from(ErrorKind::UnknownMethod)),
        _ => unknown_method_callback(state, value, method, arguments),
    }
}

/// `namespace(a=1)`; of plain values and empty lists, for a namespace is not to be in itself.
pub(super) fn namespace(values: Kwargs) -> Result<Value, Error> {
    for name in values.args() {
        let value: Value = values.get(name)?;
        let is_plain = match value.kind() {
            ValueKind::Undefined | ValueKind::None | ValueKind::Bool => true,
            ValueKind::Number | ValueKind::String => true,
            _ => value.len() == Some(0),
        };
        if !is_plain {
            return Err(invalid("a namespace begins with a list or map"));
        }
    }
    functions::namespace(Some(Value::from(values).into()))
}

/// A date as Python's `strftime` writes it.
pub(super) fn strftime(now: DateTime, format: &str) -> Result<String, Error> {
    strtime::format(format, now).map_err(|_| invalid("strftime_now has a format that is not understood"))
}

/// JSON as transformers' `tojson` writes it: Python's separators, no escapes of HTML or other alphabets.
pub(super) fn to_json(value: &Value, options: Kwargs) -> Result<String, Error> {
    let _: Option<bool> = options.get("ensure_ascii")?;
    let indent: Option<usize> = options.get("indent")?;
    options.assert_all_used()?;
    if indent.is_some_and(|indent| indent > 16) {
        return Err(invalid("tojson indents by at most 16"));
    }
    let mut writer = Json { out: String::new(), indent };
    writer.value(value, 0)?;
    Ok(writer.out)
}

struct Json {
    out: String,
    indent: Option<usize>,
}

impl Json {
    fn value(&mut self, value: &Value, depth: usize) -> Result<(), Error> {
        if depth > JSON_DEPTH_MAX || self.out.len() > JSON_BYTES_MAX {
            return Err(invalid("tojson of a value that is too large"));
        }
        match value.kind() {
            ValueKind::None => self.out += "null",
            ValueKind::Bool => self.out += if value.is_true() { "true" } else { "false" },
            ValueKind::Number => self.out += &value.to_string(),
            ValueKind::String => self.text(value.as_str().unwrap_or_default()),
            ValueKind::Seq | ValueKind::Iterable => {
                let items = value.try_iter()?.map(|item| (None, item));
                self.items(['[', ']'], items, depth)?;
            }
            ValueKind::Map => {
                let items: Result<Vec<_>, Error> =
                    value.try_iter()?.map(|key| Ok((Some(key.clone()), value.get_item(&key)?))).collect();
                self.items(['{', '}'], items?.into_iter(), depth)?;
            }
            _ => return Err(invalid("tojson of what is no value of JSON")),
        }
        Ok(())
    }

    fn items(
        &mut self,
        brackets: [char; 2],
        items: impl Iterator<Item = (Option<Value>, Value)>,
        depth: usize,
    ) -> Result<(), Error> {
        self.out.push(brackets[0]);
        let mut any = false;
        for (key, item) in items {
            if any {
                self.out += if self.indent.is_some() { "," } else { ", " };
            }
            any = true;
            self.line(depth + 1);
            if let Some(key) = key {
                self.text(key.as_str().ok_or_else(|| invalid("tojson of a map whose keys are no strings"))?);
                self.out += ": ";
            }
            self.value(&item, depth + 1)?;
        }
        if any {
            self.line(depth);
        }
        self.out.push(brackets[1]);
        Ok(())
    }

    fn line(&mut self, depth: usize) {
        if let Some(indent) = self.indent {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n(' ', indent * depth));
        }
    }

    fn text(&mut self, text: &str) {
        // A string always has JSON, and serde_json escapes what Python does and nothing else.
        self.out += &serde_json::to_string(text).unwrap_or_default();
    }
}
