//! Areas and floors that are named and do not exist, and device classes that no answer can name.

use super::names::key;
use super::records::{List, Record, Records};
use super::{Finding, Severity};
use std::collections::{HashMap, HashSet};
use ternlet_assistant::Domain;
use ternlet_assistant::schema::{Slot, WORDS};

/// Device classes of Home Assistant that are right, though answers never name them.
const SILENT_CLASSES: [(Domain, &[&str]); 5] = [
    (Domain::MediaPlayer, &["tv", "speaker", "receiver", "projector"]),
    (Domain::Switch, &["outlet", "switch"]),
    (Domain::Cover, &["damper"]),
    (Domain::Valve, &["gas"]),
    (
        Domain::Sensor,
        &["absolute_humidity", "energy_distance", "enum", "reactive_energy", "temperature_delta", "uptime"],
    ),
];

/// Checks where entries are said to be and what classes they are said to have.
pub fn check(records: &Records, findings: &mut Vec<Finding>) {
    let floors = Known::of(records, List::Floors);
    let areas = Known::of(records, List::Areas);
    for record in &records.all {
        match record.list {
            List::Floors => {}
            List::Areas => floors.check(record, findings),
            List::Entities => {
                areas.check(record, findings);
                check_class(record, findings);
            }
        }
    }
}

/// The names of a list.
struct Known<'r> {
    list: List,
    exact: HashSet<&'r str>,
    by_key: HashMap<String, &'r str>,
}

impl<'r> Known<'r> {
    fn of(records: &'r Records, list: List) -> Known<'r> {
        let names = || records.all.iter().filter(|record| record.list == list).map(|record| &*record.name);
        Known { list, exact: names().collect(), by_key: names().map(|name| (key(name), name)).collect() }
    }

    fn check(&self, record: &Record, findings: &mut Vec<Finding>) {
        let Some(place) = record.place.as_deref().filter(|place| !self.exact.contains(place)) else { return };
        let hint = match self.by_key.get(&key(place)) {
            Some(near) => format!("; is {near:?} meant?"),
            None => String::new(),
        };
        let (what, whose) = (self.list.entry(), record.what());
        let message = format!("{whose}: there is no {what} {place:?}{hint}");
        findings.push(record.finding(Severity::Error, "no-such-place", message));
    }
}

fn check_class(record: &Record, findings: &mut Vec<Finding>) {
    let (Some(domain), Some(class)) = (record.domain, record.class.as_deref()) else { return };
    let classes =
        WORDS.iter().filter(|word| word.slot == Slot::DeviceClass && word.domains.contains(&domain));
    let known: Vec<&str> = classes.map(|word| word.text).collect();
    let silent = SILENT_CLASSES.iter().any(|(of, names)| *of == domain && names.contains(&class));
    if known.contains(&class) || silent {
        return;
    }
    let respelled = class.trim().to_lowercase().replace([' ', '-'], "_");
    let hint = match known.iter().find(|known| **known == respelled) {
        Some(near) => format!("; is {near:?} meant?"),
        None if known.is_empty() => String::new(),
        // A sensor's are too many for a line.
        None if known.len() > 12 => String::new(),
        None => format!("; known are {}", known.join(", ")),
    };
    let message = format!("{}: {class:?} is no device class of a {}{hint}", record.what(), domain.name());
    findings.push(record.finding(Severity::Warning, "device-class", message));
}
