//! What is wrong with an inventory, all of it at once, and what may be misunderstood.
//!
//! - `records`: the file's lists, read so that one wrong entry hides no other.
//! - `places`: areas and floors that are named and not there; device classes.
//! - `names`: names that say the same, hide a kind of thing, or are longer than what is compared.
//!
//! An *error* breaks the inventory: `ask` refuses it, or some entry can never be meant. A *warning* is something
//! that a request may run into. A *note* is worth knowing. What only a request can show, such as a name that
//! sounds like a verb, is not looked for.

mod names;
mod places;
mod records;

use crate::home_file::HomeFile;
use records::{Record, Records};
use serde::Serialize;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// A request may run into it.
    Warning,
    /// The inventory is broken.
    Error,
}

impl Severity {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// Something found in an inventory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Which rule found it, for scripts.
    pub rule: &'static str,
    /// Line of the file, from 1.
    pub line: usize,
    /// The entry, `entities[3]`; empty for the whole file.
    pub entry: String,
    /// What is found, in one line.
    pub message: String,
}

/// An inventory that was looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HomeCheck {
    /// How many floors there are.
    pub floors: usize,
    /// How many areas.
    pub areas: usize,
    /// How many entities.
    pub entities: usize,
    /// What was found, in the order of the file.
    pub findings: Vec<Finding>,
}

impl HomeCheck {
    /// Looks through an inventory file's text.
    pub fn of(text: &str) -> HomeCheck {
        let mut findings = Vec::new();
        let mut check = match Records::read(text, &mut findings) {
            Ok(records) => {
                places::check(&records, &mut findings);
                names::check(&records, &mut findings);
                let [floors, areas, entities] = records.listed;
                if areas + entities == 0 {
                    findings.push(whole(Severity::Warning, "empty", 1, "neither areas nor entities".into()));
                }
                HomeCheck { floors, areas, entities, findings: Vec::new() }
            }
            Err(error) => {
                findings.push(whole(Severity::Error, "json", error.line().max(1), error.to_string()));
                HomeCheck::default()
            }
        };
        if findings.iter().all(|finding| finding.severity < Severity::Error) {
            // What `ask` refuses is an error, whatever the rules here say.
            if let Err(error) = HomeFile::parse(text) {
                findings.push(whole(Severity::Error, "json", error.line().max(1), error.to_string()));
            }
        }
        findings.sort_by_key(|finding| finding.line);
        check.findings = findings;
        check
    }

    /// How many findings are this bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// A finding about the whole file.
fn whole(severity: Severity, rule: &'static str, line: usize, message: String) -> Finding {
    Finding { severity, rule, line, entry: String::new(), message }
}

impl Record {
    /// A finding about this entry.
    fn finding(&self, severity: Severity, rule: &'static str, message: String) -> Finding {
        Finding { severity, rule, line: self.line, entry: self.entry(), message }
    }
}

#[cfg(test)]
mod tests;
