//! Metadata of a model file by key, each value in the type that is wanted or an error.

use super::error::ImportError;
use crate::format::gguf::{Array, Gguf, Value};
use ternlet_core::family::Description;

/// The metadata of a file whose architecture is known to be the right one.
pub(super) struct Keys<'g, 'a> {
    gguf: &'g Gguf<'a>,
    /// `general.architecture`, which begins the names of its keys.
    architecture: &'a str,
}

impl<'g, 'a> Keys<'g, 'a> {
    /// Checks that the file holds a whole model of an architecture that is known.
    pub fn new(gguf: &'g Gguf<'a>) -> Result<Self, ImportError> {
        let mut keys = Keys { gguf, architecture: "" };
        let architecture = keys.text("general.architecture")?.unwrap_or_default();
        if !Description::architectures().any(|known| known == architecture) {
            return Err(ImportError::Architecture { found: architecture.to_owned() });
        }
        keys.architecture = architecture;
        match keys.integer("split.count")? {
            Some(parts @ 2..) if parts != gguf.parts() => Err(ImportError::Split { parts }),
            _ => Ok(keys),
        }
    }

    /// The architecture's name.
    pub fn architecture(&self) -> &'a str {
        self.architecture
    }

    /// A whole number of the architecture, which must be there.
    pub fn u32(&self, key: &str) -> Result<u32, ImportError> {
        self.optional_u32(key)?.ok_or_else(|| ImportError::MissingKey(self.full(key)))
    }

    /// A whole number of the architecture.
    pub fn optional_u32(&self, key: &str) -> Result<Option<u32>, ImportError> {
        let key = self.full(key);
        match self.integer(&key)?.map(u32::try_from) {
            None => Ok(None),
            Some(Ok(value)) => Ok(Some(value)),
            Some(Err(_)) => Err(self.wrong_value(&key, "less than 2^32")),
        }
    }

    /// Compares a whole number, where it is there.
    pub fn expect_u32(&self, key: &str, expected: u32) -> Result<(), ImportError> {
        match self.optional_u32(key)? {
            Some(found) if found != expected => Err(self.bad_value(key, &expected.to_string())),
            _ => Ok(()),
        }
    }

    /// A float of the architecture, which must be there.
    pub fn f32(&self, key: &str) -> Result<f32, ImportError> {
        self.optional_f32(key)?.ok_or_else(|| ImportError::MissingKey(self.full(key)))
    }

    /// A float of the architecture.
    pub fn optional_f32(&self, key: &str) -> Result<Option<f32>, ImportError> {
        let key = self.full(key);
        match self.value(&key) {
            None => Ok(None),
            Some(Value::Float(value)) => Ok(Some(value as f32)),
            Some(_) => Err(self.wrong_type(&key, "a float")),
        }
    }

    /// A string of the architecture.
    pub fn architecture_text(&self, key: &str) -> Result<Option<&'a str>, ImportError> {
        self.text(&self.full(key))
    }

    /// The model's name; empty where there is none that could be shown.
    pub fn name(&self) -> &'a str {
        match self.value("general.name") {
            // It will be printed: nothing that moves a terminal's cursor.
            Some(Value::String(bytes)) => {
                str::from_utf8(bytes).ok().filter(|name| !name.contains(char::is_control)).unwrap_or("")
            }
            _ => "",
        }
    }

    /// A string by its full key.
    pub fn text(&self, key: &str) -> Result<Option<&'a str>, ImportError> {
        match self.value(key) {
            None => Ok(None),
            Some(Value::String(bytes)) => {
                str::from_utf8(bytes).map(Some).map_err(|_| self.wrong_type(key, "UTF-8 text"))
            }
            Some(_) => Err(self.wrong_type(key, "a string")),
        }
    }

    /// A truth value by its full key.
    pub fn boolean(&self, key: &str) -> Result<Option<bool>, ImportError> {
        match self.value(key) {
            None => Ok(None),
            Some(Value::Bool(value)) => Ok(Some(value)),
            Some(_) => Err(self.wrong_type(key, "a truth value")),
        }
    }

    /// A whole number that is not negative, by its full key.
    pub fn integer(&self, key: &str) -> Result<Option<u64>, ImportError> {
        match self.value(key) {
            None => Ok(None),
            Some(Value::Unsigned(value)) => Ok(Some(value)),
            Some(Value::Signed(value)) => {
                u64::try_from(value).map(Some).map_err(|_| self.wrong_value(key, "no negative number"))
            }
            Some(_) => Err(self.wrong_type(key, "an integer")),
        }
    }

    /// An array by its full key, which must be there.
    pub fn array(&self, key: &str) -> Result<Array<'a>, ImportError> {
        match self.value(key) {
            None => Err(ImportError::MissingKey(key.to_owned())),
            Some(Value::Array(array)) => Ok(array),
            Some(_) => Err(self.wrong_type(key, "an array")),
        }
    }

    /// The error for a value of the architecture that is not what it should be.
    pub fn bad_value(&self, key: &str, expected: &str) -> ImportError {
        self.wrong_value(&self.full(key), expected)
    }

    /// The error for a value, by its full key, that is not what it should be.
    pub fn wrong_value(&self, key: &str, expected: &str) -> ImportError {
        let (found, offset) = match self.gguf.entry(key) {
            Some(entry) => (entry.value.to_string(), entry.offset),
            None => ("missing".to_owned(), 0),
        };
        ImportError::KeyValue { key: key.to_owned(), expected: expected.to_owned(), found, offset }
    }

    /// The error for a value, by its full key, of another type than wanted.
    pub fn wrong_type(&self, key: &str, expected: &'static str) -> ImportError {
        let (found, offset) = match self.gguf.entry(key) {
            Some(entry) => (entry.value.type_name(), entry.offset),
            None => ("missing", 0),
        };
        ImportError::KeyType { key: key.to_owned(), expected, found, offset }
    }

    fn full(&self, key: &str) -> String {
        format!("{}.{key}", self.architecture)
    }

    fn value(&self, key: &str) -> Option<Value<'a>> {
        self.gguf.entry(key).map(|entry| entry.value)
    }
}
