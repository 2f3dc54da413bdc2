//! Names that a request cannot keep apart, or cannot say.
//!
//! Names are compared as the matcher compares them: in normal form, a plural as its singular. The plural is
//! folded by its ending here, which finds what the matcher finds but for a few odd words.

use super::records::{List, Record, Records};
use super::{Finding, Severity};
use std::collections::{BTreeMap, HashMap, HashSet};
use ternlet_assistant::Domain;
use ternlet_assistant::normalise::{NAME_BYTES_MAX, Normalised, normalise};

/// Words of a name that the matcher compares; a test holds it to that.
pub const NAME_WORDS_MAX: usize = 12;
/// Names that a note lists.
const NAMES_SHOWN: usize = 3;

/// What all things of a kind are called, in the singular.
const KIND_WORDS: [(Domain, &[&str]); 10] = [
    (Domain::Light, &["light", "lamp", "bulb", "lighting"]),
    (Domain::Switch, &["switch", "outlet", "plug", "socket"]),
    (Domain::Fan, &["fan"]),
    (Domain::Cover, &["cover"]),
    (Domain::Lock, &["lock"]),
    (Domain::Valve, &["valve"]),
    (Domain::MediaPlayer, &["media", "player"]),
    (Domain::Sensor, &["sensor"]),
    (Domain::BinarySensor, &["sensor", "detector"]),
    (Domain::Vacuum, &["vacuum", "robot", "cleaner"]),
];

/// Checks names, one by one and with each other.
pub fn check(records: &Records, findings: &mut Vec<Finding>) {
    let names: Vec<Name<'_>> = records.all.iter().map(Name::of).collect();
    names.iter().for_each(|name| check_sayable(name, findings));
    check_clashes(&names, findings);
    check_kinds(&names, findings);
    check_parts(&names, findings);
}

/// A name as it is compared.
struct Name<'r> {
    record: &'r Record,
    /// Folded words.
    words: Vec<String>,
    cut: bool,
}

impl<'r> Name<'r> {
    fn of(record: &'r Record) -> Name<'r> {
        let mut buffer = [0; NAME_BYTES_MAX];
        let Normalised { text, cut } = normalise(&record.name, &mut buffer);
        let words: Vec<String> = text.split(' ').filter(|word| !word.is_empty()).map(folded).collect();
        let cut = cut || words.len() > NAME_WORDS_MAX;
        Name { record, words: words.into_iter().take(NAME_WORDS_MAX).collect(), cut }
    }

    fn is_in(&self, list: List) -> bool {
        self.record.list == list
    }
}

/// What a name is compared by: its folded words.
pub fn key(name: &str) -> String {
    let mut buffer = [0; NAME_BYTES_MAX];
    let words: Vec<String> = normalise(name, &mut buffer).text.split(' ').map(folded).collect();
    words.join(" ")
}

/// A word's singular, by its ending.
fn folded(word: &str) -> String {
    let ends_sibilant = |stem: &str| ["s", "x", "z", "ch", "sh"].iter().any(|ending| stem.ends_with(ending));
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    if let Some(stem) = word.strip_suffix("es").filter(|stem| ends_sibilant(stem)) {
        return stem.to_owned();
    }
    let plural = word.len() > 2 && !word.ends_with("ss") && word != "'s";
    word.strip_suffix('s').filter(|_| plural).unwrap_or(word).to_owned()
}

/// Names that cannot be said, or not whole.
fn check_sayable(name: &Name<'_>, findings: &mut Vec<Finding>) {
    let what = name.record.what();
    if name.words.is_empty() {
        let message = format!("{what} has neither letters nor digits: no request can name it");
        findings.push(name.record.finding(Severity::Warning, "unsayable", message));
    } else if name.cut {
        let message = format!(
            "{what} is longer than what is compared ({NAME_BYTES_MAX} bytes, {NAME_WORDS_MAX} words): its end makes no difference"
        );
        findings.push(name.record.finding(Severity::Warning, "long-name", message));
    }
}

/// Names that say the same.
fn check_clashes(names: &[Name<'_>], findings: &mut Vec<Finding>) {
    let mut groups: HashMap<&[String], Vec<&Record>> = HashMap::new();
    for name in names.iter().filter(|name| !name.words.is_empty()) {
        let earlier = groups.entry(&name.words).or_default();
        // Of many clashes the worst, and of those the first: one line is enough to find the others.
        let clashes = earlier.iter().map(|other| (clash(other, name.record), other));
        let worst = clashes.reduce(|worst, next| if next.0.0 > worst.0.0 { next } else { worst });
        if let Some(((severity, rule, why), other)) = worst {
            let (what, first) = (name.record.what(), other.what());
            let message = format!("{what} and {first} in line {}: {why}", other.line);
            findings.push(name.record.finding(severity, rule, message));
        }
        earlier.push(name.record);
    }
}

/// How two entries whose names say the same get into each other's way.
fn clash(first: &Record, second: &Record) -> (Severity, &'static str, &'static str) {
    let same_name = first.name == second.name;
    if first.list != second.list {
        return (Severity::Warning, "same-name", "a request may mean either");
    }
    if !same_name {
        return (Severity::Warning, "same-words", "nobody can hear the difference");
    }
    if first.list != List::Entities {
        return (Severity::Error, "duplicate", "an answer cannot tell them apart");
    }
    if first.domain != second.domain {
        return (Severity::Warning, "same-name", "what is asked for decides which is meant");
    }
    if first.place == second.place {
        return (Severity::Error, "duplicate", "an answer cannot tell them apart");
    }
    (Severity::Warning, "same-name", "an answer tells them apart only where the area is said")
}

/// Entities that are called as all things of their kind are.
fn check_kinds(names: &[Name<'_>], findings: &mut Vec<Finding>) {
    let count = |like: &Record, class: bool| {
        let alike = names.iter().filter(|other| {
            let other = other.record;
            other.domain == like.domain && (!class || other.class == like.class)
        });
        alike.count()
    };
    for name in names.iter().filter(|name| !name.words.is_empty()) {
        let Some(domain) = name.record.domain else { continue };
        let kinds = KIND_WORDS.iter().find(|(of, _)| *of == domain).map_or(&[][..], |(_, words)| words);
        let class = name.record.class.as_deref().unwrap_or("").split('_');
        let class: Vec<String> = class.map(folded).collect();
        let of_kind = |word: &String| kinds.contains(&word.as_str());
        let of_class = |word: &String| class.contains(word);
        if !name.words.iter().all(|word| of_kind(word) || of_class(word)) {
            continue;
        }
        let others = count(name.record, name.words.iter().any(of_class)) - 1;
        if others > 0 {
            let message = format!(
                "{} is called as all of its kind are, and the home has {others} more: a request for all may mean this one, and the other way round",
                name.record.what()
            );
            findings.push(name.record.finding(Severity::Warning, "kind-name", message));
        }
    }
}

/// Names that are parts of other names of their list.
fn check_parts(names: &[Name<'_>], findings: &mut Vec<Finding>) {
    let mut by_first: HashMap<&str, Vec<&Name<'_>>> = HashMap::new();
    for name in names {
        if let Some(first) = name.words.first() {
            by_first.entry(first).or_default().push(name);
        }
    }
    let mut wholes: BTreeMap<(List, usize), (&Record, Vec<&str>)> = BTreeMap::new();
    for whole in names.iter().filter(|name| !name.is_in(List::Floors)) {
        let words: HashSet<&str> = whole.words.iter().map(String::as_str).collect();
        for part in words.iter().filter_map(|word| by_first.get(word)).flatten() {
            let shorter = part.words.len() < whole.words.len() && part.record.list == whole.record.list;
            if shorter && part.words.iter().all(|word| words.contains(word.as_str())) {
                let of = (part.record.list, part.record.index);
                wholes.entry(of).or_insert((part.record, Vec::new())).1.push(&whole.record.name);
            }
        }
    }
    for (part, wholes) in wholes.into_values() {
        let shown: Vec<String> = wholes.iter().take(NAMES_SHOWN).map(|name| format!("{name:?}")).collect();
        let more = match wholes.len().saturating_sub(NAMES_SHOWN) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let message = format!("{}: its name is part of {}{more}", part.what(), shown.join(", "));
        findings.push(part.finding(Severity::Note, "part-of-name", message));
    }
}
