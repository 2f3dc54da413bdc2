//! The entries of an inventory file, each with its line, and what is wrong with one by itself.

use super::{Finding, Severity};
use crate::home_file::{Object, without_place};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use ternlet_assistant::Domain;

/// The three lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    Floors,
    Areas,
    Entities,
}

impl List {
    /// Its key in the file.
    fn key(self) -> &'static str {
        match self {
            List::Floors => "floors",
            List::Areas => "areas",
            List::Entities => "entities",
        }
    }

    /// One of its entries.
    pub fn entry(self) -> &'static str {
        match self {
            List::Floors => "floor",
            List::Areas => "area",
            List::Entities => "entity",
        }
    }

    /// Keys that an entry may have.
    fn known(self) -> &'static [&'static str] {
        match self {
            List::Floors => &["name"],
            List::Areas => &["name", "floor"],
            List::Entities => &["name", "domain", "area", "device_class"],
        }
    }
}

/// An entry that has a name.
#[derive(Clone, Debug)]
pub struct Record {
    pub list: List,
    pub index: usize,
    pub line: usize,
    pub name: String,
    /// Of an entity; none if it is wrong.
    pub domain: Option<Domain>,
    /// An entity's area, an area's floor.
    pub place: Option<String>,
    pub class: Option<String>,
}

impl Record {
    /// Where it stands, `entities[3]`.
    pub fn entry(&self) -> String {
        format!("{}[{}]", self.list.key(), self.index)
    }

    /// What it is, for a message: `light "Lamp"`.
    pub fn what(&self) -> String {
        format!("{} {:?}", self.domain.map_or(self.list.entry(), Domain::name), self.name)
    }
}

/// All entries that have a name, in the order floors, areas, entities.
pub struct Records {
    pub all: Vec<Record>,
    /// Entries of each list, those without a name as well.
    pub listed: [usize; 3],
}

#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Lists<'t> {
    #[serde(borrow, default)]
    floors: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    areas: Vec<&'t RawValue>,
    #[serde(borrow, default)]
    entities: Vec<&'t RawValue>,
}

/// Most unknown keys that are told: of entries, and of the file.
const UNKNOWN_KEYS_MAX: usize = 1000;

const LISTS: [List; 3] = [List::Floors, List::Areas, List::Entities];

impl Records {
    /// Reads a file's text and tells what is wrong with single entries.
    ///
    /// # Errors
    ///
    /// Not JSON, or not an object of lists.
    pub fn read(text: &str, findings: &mut Vec<Finding>) -> Result<Records, serde_json::Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let Object(lists) = serde_json::from_str::<Object<Lists<'_>>>(text)?;
        let line_ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        // A value is a part of the text.
        let line_of = |value: &RawValue| {
            let start = value.get().as_ptr().addr() - text.as_ptr().addr();
            1 + line_ends.partition_point(|&end| end < start)
        };
        let mut reader = Reader { findings, unknown: BTreeMap::new() };
        let mut records = Records { all: Vec::new(), listed: [0; 3] };
        let of = [(List::Floors, lists.floors), (List::Areas, lists.areas), (List::Entities, lists.entities)];
        for (list, entries) in of {
            records.listed[list as usize] = entries.len();
            for (index, raw) in entries.into_iter().enumerate() {
                let line = line_of(raw);
                let name = String::new();
                let bare = Record { list, index, line, name, domain: None, place: None, class: None };
                records.all.extend(reader.record(bare, raw.get()));
            }
        }
        reader.tell_unknown();
        let keys: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
        let unknown = keys.iter().filter(|(key, _)| LISTS.iter().all(|list| list.key() != key.as_str()));
        findings.extend(unknown.take(UNKNOWN_KEYS_MAX).map(|(key, value)| unknown_list(key, line_of(value))));
        Ok(records)
    }
}

/// A key of the file that is none of the lists: of no concern, or a list misspelt, which loses all its entries.
fn unknown_list(key: &str, line: usize) -> Finding {
    let meant = LISTS.iter().find(|list| key.to_lowercase().get(..3) == list.key().get(..3));
    let (severity, hint) = match meant {
        Some(list) => (Severity::Warning, format!("; is {:?} meant?", list.key())),
        None => (Severity::Note, String::new()),
    };
    Finding {
        severity,
        rule: "unknown-key",
        line,
        entry: String::new(),
        message: format!("{key:?} is ignored{hint}"),
    }
}

struct Reader<'f> {
    findings: &'f mut Vec<Finding>,
    /// Keys that mean nothing here: how often, and where first.
    unknown: BTreeMap<String, (usize, Finding)>,
}

impl Reader<'_> {
    /// Fills in an entry; none if it has no name.
    fn record(&mut self, mut record: Record, text: &str) -> Option<Record> {
        let fields: Map<String, Value> = match serde_json::from_str(text) {
            Ok(Value::Object(fields)) => fields,
            Ok(_) => return self.wrong(&record, "shape", "this is not an object".into()),
            Err(error) => return self.wrong(&record, "shape", without_place(&error)),
        };
        let name = match fields.get("name") {
            None => self.wrong(&record, "name", "has no name".into()),
            Some(Value::String(name)) if name.trim().is_empty() => {
                self.wrong(&record, "name", "its name is empty".into())
            }
            Some(Value::String(name)) => Some(name.clone()),
            Some(other) => self.wrong(&record, "name", format!("its name is {}, not a text", kind(other))),
        };
        record.name = name.clone().unwrap_or_default();
        if record.list == List::Entities {
            record.domain = self.domain(&record, fields.get("domain"));
            record.place = self.text(&record, "area", fields.get("area"));
            record.class = self.text(&record, "device_class", fields.get("device_class"));
        } else if record.list == List::Areas {
            record.place = self.text(&record, "floor", fields.get("floor"));
        }
        for key in fields.keys().filter(|key| !record.list.known().contains(&key.as_str())) {
            self.unknown(&record, key);
        }
        name.map(|_| record)
    }

    fn domain(&mut self, record: &Record, value: Option<&Value>) -> Option<Domain> {
        let Some(value) = value else { return self.wrong(record, "domain", "has no domain".into()) };
        let Value::String(name) = value else {
            return self.wrong(record, "domain", format!("its domain is {}, not a text", kind(value)));
        };
        Domain::from_name(name).or_else(|| {
            let respelled = name.trim().to_lowercase().replace([' ', '-'], "_");
            let hint = match Domain::from_name(&respelled) {
                Some(domain) => format!("is {:?} meant?", domain.name()),
                None => format!("known are {}", Domain::ALL.map(Domain::name).join(", ")),
            };
            self.wrong(record, "domain", format!("unknown domain {name:?}; {hint}"))
        })
    }

    /// A text that may be absent or null.
    fn text(&mut self, record: &Record, key: &str, value: Option<&Value>) -> Option<String> {
        match value? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => self.wrong(record, "shape", format!("its {key} is {}, not a text or null", kind(other))),
        }
    }

    fn wrong<T>(&mut self, record: &Record, rule: &'static str, what: String) -> Option<T> {
        let whose = if record.name.is_empty() { record.entry() } else { record.what() };
        self.findings.push(record.finding(Severity::Error, rule, format!("{whose}: {what}")));
        None
    }

    fn unknown(&mut self, record: &Record, key: &str) {
        if let Some((count, _)) = self.unknown.get_mut(key) {
            *count += 1;
        } else if self.unknown.len() < UNKNOWN_KEYS_MAX {
            let message = format!("{:?} of {} is ignored", key, record.list.entry());
            let finding = record.finding(Severity::Note, "unknown-key", message);
            self.unknown.insert(key.to_owned(), (1, finding));
        }
    }

    /// One note for each key, however often it stands there.
    fn tell_unknown(self) {
        for (count, mut finding) in self.unknown.into_values() {
            if count > 1 {
                finding.message = format!("{}, and of {} further entries", finding.message, count - 1);
            }
            self.findings.push(finding);
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
