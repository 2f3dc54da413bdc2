//! What was measured, as text, as JSON and as a table for a README.
//!
//! Speeds are per second, times in seconds, shares in percent. Every figure is the median of the
//! repetitions with the least and the most of them, but for the times of single tokens, which are of all
//! tokens of all repetitions, with the 99th percentile; a percentage is the median of quotients taken
//! within each repetition, not a quotient of medians.

use super::machine::{Machine, Reading};
use super::measure::{Measured, Samples, Shares};
use super::parts::BytesByPart;
use super::statistics::{Figure, Times};
use crate::cmd::failure::Failure;
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, Write as _};

/// What was asked for and what was found.
#[derive(Debug, Serialize)]
pub struct Conditions {
    /// The model's name.
    pub model: String,
    /// The kernel's name.
    pub kernel: &'static str,
    /// Threads, the caller's included.
    pub threads: usize,
    /// Tokens in the context before the prompt.
    pub depth: u32,
    /// Tokens of the prompt.
    pub prompt_tokens: u32,
    /// Tokens decoded after it.
    pub decoded_tokens: u32,
    /// Repetitions.
    pub repetitions: u32,
    /// Tokens of the prompt computed at once.
    pub batch: usize,
    /// What keys and values are rounded to.
    pub kv: &'static str,
    /// Packings of the ternary matrices, each once.
    pub packings: Vec<&'static str>,
    /// How the output head is kept.
    pub head: &'static str,
    /// The machine.
    pub machine: Machine,
}

/// A report; its fields are those of `--json`.
#[derive(Debug, Serialize)]
pub struct Report {
    #[serde(flatten)]
    conditions: Conditions,
    /// Median of prefill; its spread stands in `figures`.
    prefill_tokens_per_s: f64,
    /// Median of decoding.
    decode_tokens_per_s: f64,
    /// Of each decoded token of every repetition, in seconds.
    decode_token_s: Times,
    /// All parts together.
    bytes_per_token: u64,
    bytes_by_part: BytesByPart,
    /// Of the unbroken read.
    bandwidth_bytes_per_s: f64,
    barriers_per_token: usize,
    ternary_weights: u64,
    figures: Figures,
    prefill_time_percent: Shares,
    decode_time_percent: Shares,
    sensors_before: Reading,
    sensors_after: Reading,
    throttled: Option<bool>,
}

/// Every figure with its spread.
#[derive(Debug, Serialize)]
struct Figures {
    prefill_tokens_per_s: Figure,
    decode_tokens_per_s: Figure,
    /// Bytes that decoding reads.
    decode_bytes_per_s: Figure,
    barriered_read_bytes_per_s: Figure,
    unbroken_read_bytes_per_s: Figure,
    /// Of the barriered read, as the next two of the same tensors' read.
    decode_percent_of_read: Figure,
    body_percent_of_read: Figure,
    head_percent_of_read: Figure,
    /// 2 * ternary weights * tokens, in units of 10^9 per second; the whole of prefill counted so.
    prefill_gops: Figure,
    gemm_gops: Figure,
    peak_gops: Option<Figure>,
    prefill_percent_of_peak: Option<Figure>,
    gemm_percent_of_peak: Option<Figure>,
}

impl Report {
    /// The report of what was measured in at least one repetition.
    pub fn new(conditions: Conditions, measured: &Measured) -> Option<Report> {
        let figures = Figures::of(measured)?;
        let [before, after] = measured.readings;
        Some(Report {
            prefill_tokens_per_s: figures.prefill_tokens_per_s.median,
            decode_tokens_per_s: figures.decode_tokens_per_s.median,
            decode_token_s: Times::of(&measured.samples.decode_token_s)?,
            bytes_per_token: measured.parts.total(),
            bytes_by_part: measured.parts,
            bandwidth_bytes_per_s: figures.unbroken_read_bytes_per_s.median,
            barriers_per_token: measured.barriers,
            ternary_weights: measured.weights,
            prefill_time_percent: measured.prefill_shares,
            decode_time_percent: measured.decode_shares,
            sensors_before: before,
            sensors_after: after,
            throttled: before.throttled_until(&after),
            conditions,
            figures,
        })
    }

    /// Prints JSON, a Markdown table, or text.
    pub fn print(&self, json: bool, markdown: bool) -> Result<(), Failure> {
        let text = match (json, markdown) {
            (true, _) => serde_json::to_string_pretty(self).map_err(Failure::failed)? + "\n",
            (_, true) => self.markdown(),
            _ => self.text(),
        };
        Ok(io::stdout().lock().write_all(text.as_bytes())?)
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for (name, value) in self.condition_lines() {
            let _ = writeln!(text, "{name:<12} {value}");
        }
        text.push('\n');
        for Line { name, figure, unit, digits, note } in self.lines() {
            let Figure { median, min, max } = figure;
            let spread = format!("{min:.digits$}..{max:.digits$}");
            let _ = writeln!(text, "{name:<26} {median:>10.digits$} {unit:<9} {spread:<18} {note}");
        }
        let _ = writeln!(text, "\nbytes per token: {}", size(self.bytes_per_token));
        for (name, bytes) in self.bytes_by_part.named() {
            let _ = writeln!(text, "  {name:<20} {:>14}", size(bytes));
        }
        let _ = writeln!(text, "\ntime, percent {:>16} {:>10}", "prefill", "decode");
        let shares = self.prefill_time_percent.named().into_iter().zip(self.decode_time_percent.named());
        for ((name, prefill), (_, decode)) in shares {
            let _ = writeln!(text, "  {name:<20} {prefill:>7.1} {decode:>10.1}");
        }
        text
    }

    fn markdown(&self) -> String {
        let mut text = String::from("| what | median | least | most | unit |\n|---|---|---|---|---|\n");
        for Line { name, figure, unit, digits, note } in self.lines() {
            let Figure { median, min, max } = figure;
            let note = if note.is_empty() { String::new() } else { format!(" ({note})") };
            let _ = writeln!(
                text,
                "| {name}{note} | {median:.digits$} | {min:.digits$} | {max:.digits$} | {unit} |"
            );
        }
        let _ = writeln!(text, "\n| bytes per token | {} |\n|---|---|", size(self.bytes_per_token));
        for (name, bytes) in self.bytes_by_part.named() {
            let _ = writeln!(text, "| {name} | {} |", size(bytes));
        }
        text.push_str("\n| time | prefill | decode |\n|---|---|---|\n");
        let shares = self.prefill_time_percent.named().into_iter().zip(self.decode_time_percent.named());
        for ((name, prefill), (_, decode)) in shares {
            let _ = writeln!(text, "| {name} | {prefill:.1} % | {decode:.1} % |");
        }
        let conditions = self.condition_lines().map(|(name, value)| format!("{name}: {value}"));
        let _ = writeln!(text, "\nConditions: {}.", conditions.join("; "));
        text
    }

    fn condition_lines(&self) -> [(&'static str, String); 7] {
        let Conditions { model, kernel, threads, machine, packings, head, kv, .. } = &self.conditions;
        let Conditions { depth, prompt_tokens, decoded_tokens, repetitions, batch, .. } = &self.conditions;
        let name = machine.name.as_deref().unwrap_or("a machine that does not tell its name");
        let at = u64::from(*depth) + u64::from(*prompt_tokens);
        let context =
            format!("prefill {prompt_tokens} after {depth}, decode {decoded_tokens} after {at}, KV {kv}");
        let throttled = match self.throttled {
            Some(true) => "yes: do not trust these figures",
            Some(false) => "no",
            None => NOT_TOLD,
        };
        [
            ("model", format!("{model}, {} weights, head {head}", packings.join(" and "))),
            ("machine", format!("{name}, {}, {} CPUs", machine.architecture, machine.cpus)),
            ("computing", format!("{kernel}, {threads} threads, batches of {batch}")),
            ("tokens", format!("{context}; {repetitions} repetitions")),
            ("temperature", self.sensor("°C", |reading| reading.temperature_c)),
            ("clock", self.sensor("MHz", |reading| reading.clock_mhz)),
            ("throttled", throttled.to_owned()),
        ]
    }

    fn sensor(&self, unit: &str, of: fn(&Reading) -> Option<f64>) -> String {
        match (of(&self.sensors_before), of(&self.sensors_after)) {
            (Some(before), Some(after)) => format!("{before:.0} {unit} before, {after:.0} {unit} after"),
            _ => NOT_TOLD.to_owned(),
        }
    }

    fn lines(&self) -> Vec<Line> {
        let f = &self.figures;
        let line = |name, figure: Figure, unit, digits, note: &str| {
            let note = note.to_owned();
            Line { name, figure, unit, digits, note }
        };
        let barriers = format!("{} barriers a token", self.barriers_per_token);
        let Times { count, min, p50, p99, max, .. } = self.decode_token_s;
        let token = Figure { median: p50, min, max }.times(1e3);
        let tail = format!("p99 {:.3} ms, of {count} tokens", p99 * 1e3);
        let mut lines = vec![
            line("prefill", f.prefill_tokens_per_s, "tokens/s", 2, ""),
            line("decode", f.decode_tokens_per_s, "tokens/s", 2, ""),
            line("decode, each token", token, "ms", 3, &tail),
            line("decode reads", f.decode_bytes_per_s.times(1e-9), "GB/s", 2, ""),
            line("plain read, barriered", f.barriered_read_bytes_per_s.times(1e-9), "GB/s", 2, &barriers),
            line("plain read, unbroken", f.unbroken_read_bytes_per_s.times(1e-9), "GB/s", 2, ""),
            line("decode", f.decode_percent_of_read, "%", 1, "of the barriered read"),
            line("ternary matrices alone", f.body_percent_of_read, "%", 1, "of their barriered read"),
            line("head alone", f.head_percent_of_read, "%", 1, "of its barriered read"),
            line("prefill, whole", f.prefill_gops, "GOPS", 1, ""),
            line("prefill, matrices alone", f.gemm_gops, "GOPS", 1, ""),
        ];
        if let (Some(peak), Some(whole), Some(gemm)) =
            (f.peak_gops, f.prefill_percent_of_peak, f.gemm_percent_of_peak)
        {
            lines.push(line("peak", peak, "GOPS", 1, "the kernel's instructions, no memory"));
            lines.push(line("prefill, whole", whole, "%", 1, "of the peak"));
            lines.push(line("prefill, matrices alone", gemm, "%", 1, "of the peak"));
        }
        lines
    }
}

/// Bytes for people, in powers of ten.
fn size(bytes: u64) -> String {
    match bytes {
        10_000_000.. => format!("{:.2} MB", bytes as f64 / 1e6),
        10_000.. => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{bytes} bytes"),
    }
}

const NOT_TOLD: &str = "not told by this system";

struct Line {
    name: &'static str,
    figure: Figure,
    unit: &'static str,
    digits: usize,
    note: String,
}

impl Shares {
    fn named(&self) -> [(&'static str, f64); 5] {
        [
            ("ternary matrices", self.body),
            ("head", self.head),
            ("attention", self.attention),
            ("small operations", self.small),
            ("rest", self.rest),
        ]
    }
}

impl Figures {
    fn of(measured: &Measured) -> Option<Figures> {
        let Samples { prefill, decode, read, read_body, read_head, body, head, .. } = &measured.samples;
        let Samples { read_unbroken, gemm, peak, .. } = &measured.samples;
        let bytes = measured.parts.total() as f64;
        let decode_bytes: Vec<f64> = decode.iter().map(|tokens| tokens * bytes).collect();
        let operations = 2.0 * measured.weights as f64;
        let prefill_operations: Vec<f64> = prefill.iter().map(|tokens| tokens * operations).collect();
        let percent = |above: &[f64], below: &[f64]| {
            Figure::of_quotients(above, below).map(|figure| figure.times(100.0))
        };
        Some(Figures {
            prefill_tokens_per_s: Figure::of(prefill)?,
            decode_tokens_per_s: Figure::of(decode)?,
            decode_bytes_per_s: Figure::of(&decode_bytes)?,
            barriered_read_bytes_per_s: Figure::of(read)?,
            unbroken_read_bytes_per_s: Figure::of(read_unbroken)?,
            decode_percent_of_read: percent(&decode_bytes, read)?,
            body_percent_of_read: percent(body, read_body)?,
            head_percent_of_read: percent(head, read_head)?,
            prefill_gops: Figure::of(&prefill_operations)?.times(1e-9),
            gemm_gops: Figure::of(gemm)?.times(1e-9),
            peak_gops: Figure::of(peak).map(|figure| figure.times(1e-9)),
            prefill_percent_of_peak: percent(&prefill_operations, peak),
            gemm_percent_of_peak: percent(gemm, peak),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(peak: Vec<f64>) -> Report {
        let conditions = Conditions {
            model: "a model".to_owned(),
            kernel: "portable",
            threads: 2,
            depth: 10,
            prompt_tokens: 20,
            decoded_tokens: 5,
            repetitions: 2,
            batch: 4,
            kv: "int8",
            packings: vec!["tile16"],
            head: "int8",
            machine: Machine { name: None, architecture: "aarch64", cpus: 4 },
        };
        let [read, body] = [vec![1e9, 2e9], vec![0.9e9, 1.8e9]];
        let samples = Samples {
            prefill: vec![100.0, 200.0],
            decode: vec![10.0, 20.0],
            decode_token_s: vec![0.1, 0.05],
            read_body: read.clone(),
            read_head: read.clone(),
            read_unbroken: read.clone(),
            read,
            body: body.clone(),
            head: body,
            gemm: vec![1e9, 3e9],
            peak,
        };
        let shares = Shares { body: 60.0, head: 20.0, attention: 10.0, small: 5.0, rest: 5.0 };
        let parts = BytesByPart { gate: 40_000_000, head: 50_000_000, ..BytesByPart::default() };
        let readings = [Reading { clock_mhz: Some(2000.0), ..Reading::default() }; 2];
        let (barriers, weights) = (7, 1_000_000);
        let (prefill_shares, decode_shares) = (shares, shares);
        let measured =
            Measured { samples, parts, barriers, weights, prefill_shares, decode_shares, readings };
        Report::new(conditions, &measured).expect("there are samples")
    }

    #[test]
    fn quotients_are_taken_within_a_repetition() {
        let report = report(vec![2e9, 4e9]);
        assert_eq!(report.bytes_per_token, 90_000_000);
        // 900 MB/s of 1 GB/s, then 1.8 GB/s of 2.
        let percent = report.figures.decode_percent_of_read;
        assert!((percent.min - 90.0).abs() < 1e-9 && (percent.max - 90.0).abs() < 1e-9, "{percent:?}");
        let gemm = report.figures.gemm_percent_of_peak.expect("there is a peak");
        assert_eq!((gemm.min, gemm.max), (50.0, 75.0));
        assert_eq!(report.throttled, Some(false));
    }

    #[test]
    fn a_clock_that_fell_is_said() {
        let mut report = report(vec![]);
        report.sensors_after.clock_mhz = Some(1500.0);
        report.throttled = report.sensors_before.throttled_until(&report.sensors_after);
        let text = report.text();
        assert!(text.contains("2000 MHz before, 1500 MHz after") && text.contains("do not trust"), "{text}");
    }

    #[test]
    fn tables_are_whole() {
        for (peak, lines) in [(vec![2e9, 4e9], 14), (vec![], 11)] {
            let report = report(peak);
            let markdown = report.markdown();
            let tables: Vec<&str> = markdown.trim().split("\n\n").collect();
            let [figures, bytes, time, conditions] = tables.as_slice() else { panic!("{markdown}") };
            for (table, rows, bars) in [(figures, lines, 6), (bytes, 8, 3), (time, 5, 4)] {
                assert_eq!(table.lines().count(), rows + 2, "{table}");
                let is_row = |line: &str| {
                    line.starts_with('|') && line.ends_with('|') && line.matches('|').count() == bars
                };
                assert!(table.lines().all(is_row), "{table}");
            }
            let said =
                ["portable, 2 threads", "decode 5 after 30", "tile16", "KV int8", NOT_TOLD, "2000 MHz"];
            assert!(said.iter().all(|words| conditions.contains(words)), "{conditions}");
            for text in [markdown.as_str(), &report.text()] {
                assert!(text.contains("p99 99.500 ms, of 2 tokens"), "{text}");
            }
            assert!(report.text().contains("90.0 %"), "{}", report.text());
        }
    }
}
