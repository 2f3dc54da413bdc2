//! A wire that delivers what a test says, when it says so; and what must hold of any bytes on it.
#![allow(dead_code, reason = "each program that includes it uses its part of it")]

use std::collections::VecDeque;
use ternlet_board::{ARENA_BYTES, Board, LABEL_BYTES_MAX, LINE_BYTES_MAX, Port, run};
use ternlet_core::parallel::Alone;
use ternlet_kernels::CpuFeatures;

/// Bytes that come so many steps after those before them; at once where the device waits.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Steps of answers.
    pub steps: usize,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A piece that does not wait.
pub fn piece(bytes: impl AsRef<[u8]>) -> Piece {
    after(0, bytes)
}

/// A piece that comes after so many steps.
pub fn after(steps: usize, bytes: impl AsRef<[u8]>) -> Piece {
    Piece { steps, bytes: bytes.as_ref().to_vec() }
}

/// A [`Port`] for tests.
pub struct Wire {
    /// What has not come yet.
    pub pieces: VecDeque<Piece>,
    /// What was written.
    pub output: Vec<u8>,
    /// Reports.
    pub report: Vec<u8>,
    /// Steps of all answers.
    pub steps: usize,
    /// Steps when the last piece came.
    since: usize,
    fresh: bool,
}

impl Wire {
    /// A wire with these pieces, the first of which begins a line if `fresh`.
    pub fn new(fresh: bool, pieces: impl IntoIterator<Item = Piece>) -> Wire {
        let pieces = pieces.into_iter().collect();
        Wire { pieces, output: Vec::new(), report: Vec::new(), steps: 0, since: 0, fresh }
    }
}

impl Port for Wire {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        let Some(next) = self.pieces.front_mut() else { return if wait { None } else { Some(0) } };
        if !wait && self.steps - self.since < next.steps {
            return Some(0);
        }
        next.steps = 0;
        let len = next.bytes.len().min(room.len());
        room[..len].copy_from_slice(&next.bytes[..len]);
        next.bytes.drain(..len);
        if next.bytes.is_empty() {
            self.pieces.pop_front();
            self.since = self.steps;
        }
        Some(len)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.output.extend(bytes);
    }

    fn report(&mut self, bytes: &[u8]) {
        self.report.extend(bytes);
    }

    fn between_steps(&mut self) {
        self.steps += 1;
    }

    fn ahead_bytes(&self) -> usize {
        usize::MAX
    }

    fn starts_fresh(&self) -> bool {
        self.fresh
    }
}

/// Memory for a session.
#[repr(C, align(64))]
struct Arena([u8; ARENA_BYTES]);

/// A device's life on this wire: whether all was well, and what it said, line by line.
pub fn live(image: &[u8], wire: &mut Wire) -> (bool, Vec<String>) {
    let mut arena = Box::new(Arena([0; ARENA_BYTES]));
    let board = Board {
        name: "wire",
        image,
        arena: &mut arena.0,
        features: CpuFeatures::none(),
        midr: 0,
        parallel: &Alone,
        stack_bytes_max: || 0,
        cycles: || 0,
    };
    let success = run(wire, board);
    let text = std::str::from_utf8(&wire.output).expect("the device writes UTF-8");
    assert!(text.ends_with('\n'), "half a line: {text:?}");
    assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'), "{text:?}");
    (success, text.lines().map(str::to_owned).collect())
}

/// Whether a line of the device ends a request.
pub fn is_final(line: &str) -> bool {
    const WORDS: [&str; 9] =
        ["action", "area", "bye", "cancelled", "crc32", "error", "generated", "stats", "tokens"];
    let word = line.split(' ').next().unwrap_or_default();
    let known = WORDS.contains(&word) || word == "version";
    assert!(known || ["", "ready", "token"].contains(&word), "a word of no protocol: {line:?}");
    known
}

/// The oracle: what each line of an input that begins with a line must have as its final line, as far
/// as that does not depend on model or time.
pub fn expected(input: &[u8]) -> Vec<Expected> {
    let lines = input.split(|&byte| byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    lines.filter_map(expected_of).collect()
}

/// What a line that is not blank must get, unless it is cancelled or finds no room.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// `error` with this code.
    Error(&'static str),
    /// `error noise` or `error too-long`.
    Either,
    /// `cancelled`.
    Cancelled,
    /// Anything that is no error of the line itself.
    Any,
}

fn expected_of(line: &[u8]) -> Option<Expected> {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    if line.iter().all(blank) {
        return None;
    }
    let text = std::str::from_utf8(line);
    let noise = text.is_err() || text.is_ok_and(|text| text.contains(|c: char| c.is_control() && c != '\t'));
    if line.len() > LINE_BYTES_MAX {
        return Some(if noise { Expected::Either } else { Expected::Error("too-long") });
    }
    let words = text.unwrap_or_default().trim_matches([' ', '\t']);
    let label = words.strip_prefix("!cancel").filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    match label {
        _ if noise => Some(Expected::Error("noise")),
        Some(label) if label.trim().len() <= LABEL_BYTES_MAX && line.len() <= 40 => Some(Expected::Cancelled),
        _ => Some(Expected::Any),
    }
}

/// Checks that what the device said are the replies to `input`, which holds no `!exit`.
///
/// # Panics
///
/// They are not.
pub fn check(input: &[u8], said: &[String]) {
    let finals: Vec<&str> = said.iter().map(String::as_str).filter(|line| is_final(line)).collect();
    let expected = expected(input);
    let text = String::from_utf8_lossy(input);
    assert_eq!(finals.len(), expected.len(), "final lines of {text:?}: {said:#?}");
    for (at, (line, expected)) in finals.iter().zip(&expected).enumerate() {
        let code = line.strip_prefix("error ").map(|rest| rest.split(' ').next().unwrap_or_default());
        let line_is_wrong = matches!(code, Some("noise" | "too-long"));
        let fits = match (expected, code) {
            (Expected::Cancelled, _) => line.starts_with("cancelled "),
            // Cancelled or refused before it was looked at.
            (_, Some("busy" | "cancelled")) => true,
            (Expected::Error(wanted), code) => code == Some(wanted),
            (Expected::Either, _) => line_is_wrong,
            (Expected::Any, _) => !line_is_wrong && !line.starts_with("cancelled "),
        };
        assert!(fits, "line {at} of {text:?}, {expected:?}: {line}");
    }
}
