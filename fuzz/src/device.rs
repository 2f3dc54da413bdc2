//! The line protocol of boards: any bytes in any pieces, at any moment of an answer, to the device with a
//! model of random weights.

#[path = "../../models/assistant/tests/common/random.rs"]
mod random;
#[path = "../../models/assistant/tests/common/random_model.rs"]
mod random_model;
#[path = "../../boards/support/tests/wire/mod.rs"]
mod wire;

pub(crate) use random::Random;
use random_model::Aligned;
use std::cell::RefCell;
use wire::{Piece, Wire, after, check, live, piece};

/// The first bytes of an input say how the others come: this many of them.
const PLAN_BYTES: usize = 16;
/// Bytes of an input beyond this say nothing new.
const WIRE_BYTES_MAX: usize = 8192;
/// Model work is bounded so that inputs are tried by the thousand.
const LONG_REQUESTS_MAX: usize = 4;

thread_local! {
    static IMAGE: RefCell<Aligned> = RefCell::new(random_model::random_image(&random_model::special_names(), 5));
}

/// Bytes on a wire; taken if there is anything that the device must reply to.
pub fn device(data: &[u8]) -> bool {
    let (plan, bytes) = data.split_at(data.len().min(PLAN_BYTES));
    let bytes = &bytes[..bytes.len().min(WIRE_BYTES_MAX)];
    let text = String::from_utf8_lossy(bytes);
    // `!exit` ends the device in the middle of the input, and so does what takes seconds.
    if text.contains("!exit") || text.lines().filter(|line| is_long(line)).count() > LONG_REQUESTS_MAX {
        return false;
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = bytes;
    for &how in plan.iter().cycle().take(64) {
        let (now, later) = rest.split_at(rest.len().min(usize::from(how & 31) + 1));
        pieces.push(after(usize::from(how >> 5), now));
        rest = later;
    }
    pieces.push(piece(rest));
    pieces.push(piece("\n!cancel the-end\n"));
    pieces.push(piece("!stats\n"));
    // A wire that begins with a line, as else the oracle would not know what was cut.
    let mut wire = Wire::new(true, pieces);
    let (_, said) = IMAGE.with_borrow_mut(|image| live(image.bytes(), &mut wire));
    check(&[bytes, b"\n!cancel the-end\n!stats\n"].concat(), &said);
    let [.., cancelled, stats] = &said[..] else { panic!("{said:?}") };
    assert!(cancelled.ends_with(" the-end") && stats.starts_with("stats "), "{said:?}");
    !wire::expected(bytes).is_empty()
}

/// Whether the model works for this line.
fn is_long(line: &str) -> bool {
    let line = line.trim();
    let short = ["!area", "!cancel", "!stats", "!tokens", "!version"];
    !line.is_empty() && !short.iter().any(|word| line.starts_with(word))
}
