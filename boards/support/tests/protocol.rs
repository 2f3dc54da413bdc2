//! The protocol of `boards/PROTOCOL.md` on a wire that does its worst, with a model of random weights.
#![forbid(unsafe_code)]

// The assistant's own tests have the model and the numbers that its weights come from.
#[path = "../../../models/assistant/tests/common/random.rs"]
mod random;
#[path = "../../../models/assistant/tests/common/random_model.rs"]
mod random_model;
mod wire;

mod common {
    pub use crate::random::Random;
}

use random::Random;
use ternlet_board::{LINE_BYTES_MAX, QUEUE_BYTES};
use wire::{Piece, Wire, after, check, is_final, live, piece};

fn model() -> random_model::Aligned {
    random_model::random_image(&random_model::special_names(), 5)
}

/// What the device says to these pieces, on a wire that begins with a line.
fn says(pieces: impl IntoIterator<Item = Piece>) -> Vec<String> {
    live(model().bytes(), &mut Wire::new(true, pieces)).1
}

/// Requests of every kind.
const REQUESTS: [&str; 12] = [
    "turn on the kitchen lights",
    "!check is the front door locked",
    "!area living room",
    "!tokens on",
    "lights on",
    "!tokens off",
    "!generate 7 3 turn on",
    "!logits 1,2,3",
    "!sample 7 3 1,2,3",
    "!area",
    "!frobnicate",
    "!version",
];

/// A character may be of two tokens: it is shown with the second.
#[test]
fn shown_tokens_are_whole_characters() {
    let file = include_bytes!("../../../models/assistant/assistant.ternlet");
    let mut shipped = random_model::Aligned::new(file.len());
    shipped.bytes().copy_from_slice(file);
    let pieces = [piece("!tokens on\nadd müsli to the shopping list\n")];
    let said = live(shipped.bytes(), &mut Wire::new(true, pieces)).1;
    let texts = said.iter().filter_map(|line| line.strip_prefix("token ")?.split_once(' '));
    let text: String = texts.map(|(_, quoted)| quoted.trim_matches('"')).collect();
    assert!(text.contains("müsli") && !text.contains('\u{fffd}'), "{said:#?}");
}

#[test]
fn every_request_has_its_reply() {
    let said = says([piece(REQUESTS.join("\n"))]);
    let starts = [
        "ready protocol=1 board=wire",
        "action {\"intent\":",
        "crc32 ",
        "area Living Room",
        "tokens on",
        "token ",
        "action {\"intent\":",
        "tokens off",
        "token ",
        "generated ",
        "crc32 ",
        "crc32 ",
        "area none",
        "error unknown ",
        "version protocol=1 firmware=",
    ];
    let mut folded: Vec<&String> = said.iter().collect();
    folded.dedup_by(|next, line| line.starts_with("token ") && next.starts_with("token "));
    assert_eq!(folded.len(), starts.len(), "{said:#?}");
    assert!(folded.iter().zip(starts).all(|(line, start)| line.starts_with(start)), "{said:#?}");
    assert!(
        said.contains(&"crc32 ".to_owned()) || said.iter().any(|line| line.ends_with(" of 3 sampled ids"))
    );
    assert!(said.iter().any(|line| line.ends_with(" of the logits of 3 tokens")), "{said:#?}");
}

#[test]
fn how_bytes_come_does_not_matter() {
    let input = REQUESTS.join("\r\n \n") + "\n!stats";
    let whole = says([piece(&input)]);
    check(input.as_bytes(), &whole);
    for len in [1, 2, 3, 7, 63, 64, 65] {
        let said = says(input.as_bytes().chunks(len).map(piece));
        assert_eq!(said, whole, "in pieces of {len}");
    }
    // A byte a step, while the requests before are being answered.
    let said = says(input.bytes().map(|byte| after(1, [byte])));
    assert_eq!(said, whole, "while it answers");
}

#[test]
fn a_request_is_cancelled_at_any_step() {
    for request in [REQUESTS[0], REQUESTS[1], "!generate 7 4 turn on", "!logits 1,2,3", "!sample 7 4 1,2,3"] {
        let mut alone = Wire::new(true, [piece(format!("{request}\n"))]);
        let (success, said) = live(model().bytes(), &mut alone);
        let answer = said.iter().find(|line| is_final(line)).expect("a final line").clone();
        assert!(success && alone.steps > 10, "{request}: {} steps", alone.steps);
        let mut pieces = Vec::new();
        for steps in 0..alone.steps + 2 {
            pieces.push(piece(format!("{request}\n")));
            pieces.push(after(steps, format!("!cancel {steps}\n")));
        }
        // The session is as if nothing had been.
        pieces.push(piece(format!("{request}\n")));
        let mut wire = Wire::new(true, pieces);
        let (success, said) = live(model().bytes(), &mut wire);
        assert!(success, "what is cancelled has not failed");
        let finals: Vec<&String> = said.iter().filter(|line| is_final(line)).collect();
        assert_eq!(finals.len(), 2 * (alone.steps + 2) + 1, "{request}");
        let mut cancelled = 0;
        for (steps, pair) in finals.chunks_exact(2).enumerate() {
            let ended = pair[0] == "error cancelled by !cancel";
            cancelled += usize::from(ended);
            assert!(ended || *pair[0] == answer, "{request}, {steps} steps: {}", pair[0]);
            assert_eq!(*pair[1], format!("cancelled {} {steps}", u8::from(ended)), "{request}");
        }
        // All but those after its last step.
        assert!(cancelled >= alone.steps - 1, "{request}: {cancelled} of {} steps", alone.steps);
        assert_eq!(**finals.last().expect("lines"), answer, "{request}");
    }
}

#[test]
fn cancel_ends_what_waits_and_nothing_after_it() {
    let said = says([
        piece("!area office\n!generate 1 90 a\n"),
        after(3, "lights on\n\x01\n!stats\n!cancel\n!area\n!cancel b\n"),
    ]);
    let finals: Vec<&str> = said.iter().map(String::as_str).filter(|line| is_final(line)).collect();
    let cancelled = "error cancelled by !cancel";
    let wanted = ["area Office", cancelled, cancelled, cancelled, cancelled, "cancelled 4", cancelled];
    assert_eq!(finals, [&wanted[..], &["cancelled 1 b"]].concat());
}

#[test]
fn requests_during_a_request_wait_in_order() {
    let lines: Vec<String> = (0..40).map(|at| format!("!nothing {at}\n")).collect();
    let said = says([piece("!generate 1 30 a\n"), after(2, lines.concat() + "!version\n")]);
    let last = said.len() - 42;
    assert!(said[last].starts_with("generated "), "{said:#?}");
    assert!(said[last + 1..said.len() - 1].iter().all(|line| line.starts_with("error unknown ")));
    assert!(said[said.len() - 1].starts_with("version "));
}

#[test]
fn a_flood_is_refused_and_the_next_request_answered() {
    let many = 3 * QUEUE_BYTES / 3;
    let flood = "xy\n".repeat(many).replace("xy", "!x");
    let mut wire = Wire::new(
        true,
        [
            piece("!generate 1 60 a\n"),
            after(2, &flood),
            // Not heard in vain, although there is no room.
            after(1, "!cancel flood\n"),
            piece("lights on\n"),
        ],
    );
    let (success, said) = live(model().bytes(), &mut wire);
    let count = |start: &str| said.iter().filter(|line| line.starts_with(start)).count();
    assert!(!success, "requests were refused");
    let room = QUEUE_BYTES / 3;
    assert_eq!((count("error cancelled"), count("error busy")), (1 + room, many - room));
    let of_flood = said.iter().position(|line| *line == format!("cancelled {} flood", 1 + room));
    assert_eq!(of_flood, Some(said.len() - 2), "{:#?}", said.last());
    assert!(said[said.len() - 1].starts_with("action "));
    // Not cancelled: each in its turn, refusals last.
    let said = says([piece("!generate 1 60 a\n"), after(2, &flood), after(90, "!version\n")]);
    let first = said.iter().position(|line| line.starts_with("error busy")).expect("refusals");
    assert!(said[first - room..first].iter().all(|line| line.starts_with("error unknown ")));
    assert!(said[first..first + many - room].iter().all(|line| line.starts_with("error busy")));
    check(&["!generate 1 60 a\n".as_bytes(), flood.as_bytes(), b"!version"].concat(), &said);
}

#[test]
fn what_may_be_sent_ahead_is_never_refused() {
    // Exactly the queue's bytes, line ends with them.
    let longest = format!("!{}\n", "y".repeat(LINE_BYTES_MAX - 1));
    let rest = "!x\n".repeat((QUEUE_BYTES - longest.len()) / 3);
    for ahead in [rest.clone() + &longest, longest.clone() + &rest] {
        let said = says([piece("!generate 1 60 a\n"), after(2, &ahead)]);
        let refused = said.iter().filter(|line| line.starts_with("error busy")).count();
        assert_eq!(refused, 0);
        check(format!("!generate 1 60 a\n{ahead}").as_bytes(), &said);
    }
}

#[test]
fn a_reset_in_the_middle_of_a_line_asks_for_it_again() {
    let image = &mut model();
    let half = live(image.bytes(), &mut Wire::new(false, [piece("\ndo not ")]));
    assert_eq!(half.1.iter().filter(|line| is_final(line)).count(), 1, "the input is over: {half:?}");
    let mut again = Wire::new(false, [piece("unlock the front door\n"), piece("lights on\n")]);
    let (success, said) = live(image.bytes(), &mut again);
    let starts = ["", "ready protocol=1", "error cut ", "action "];
    assert!(!success && said.len() == starts.len(), "{said:#?}");
    assert!(said.iter().zip(starts).all(|(line, start)| line.starts_with(start)), "{said:#?}");
    // A host that keeps the rules sees no error.
    let mut synced = Wire::new(false, [piece("\n!cancel 1\n"), piece("lights on\n")]);
    let (success, said) = live(image.bytes(), &mut synced);
    assert!(success && said[2] == "cancelled 0 1" && said[3].starts_with("action "), "{said:#?}");
}

#[test]
fn the_end_is_said() {
    let said = says([piece("!version\n!exit\n!version\n")]);
    assert_eq!(said.len(), 3);
    assert_eq!(said[2], "bye");
    let mut damaged = model();
    let last = damaged.bytes().len() - 1;
    damaged.bytes()[last] ^= 1;
    let mut wire = Wire::new(true, [piece("lights on\n")]);
    let (success, said) = live(damaged.bytes(), &mut wire);
    assert!(!success && said.len() == 1 && said[0].starts_with("error boot "), "{said:#?}");
}

#[test]
fn generated_text_is_shown_as_it_comes() {
    // A model of random weights says what it heard last; half a character is held back.
    let said = says([piece("!generate 7 12 turn on the\n!generate 7 3 caf\u{e9}\n")]);
    assert_eq!(said[1..13], ["token 101 \"e\""; 12]);
    assert_eq!(said[13], "generated 12 limit");
    assert_eq!(said[14..17], ["token 169 \"\u{fffd}\""; 3]);
    assert_eq!(said[17], "generated 3 limit");
    let long = format!("!generate 1 1 {}\n!generate 1 9 {}\n", "a".repeat(130), "a b ".repeat(65));
    let said = says([piece(long + "!generate 1 1000 a\n")]);
    assert!(said[1].starts_with("error argument a word "), "{}", said[1]);
    assert!(said[2].starts_with("error context "), "{}", said[2]);
    let end = said.last().expect("lines");
    assert!(end.ends_with(" context") || end.ends_with(" stop"), "{end}");
}

/// Bytes as a bad wire has them: requests, halves of them, controls, letters of all kinds, line ends.
fn noise(random: &mut Random) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..random.below(60) {
        match random.below(12) {
            0..4 => bytes.extend(random.pick(&REQUESTS).as_bytes()),
            4 => bytes.extend(format!("!cancel {}", random.below(9)).bytes()),
            5 => bytes.extend(std::iter::repeat_n(b'z', random.below(LINE_BYTES_MAX + 500))),
            6 => bytes.extend((0..random.below(40)).map(|_| random.below(256) as u8)),
            7 => bytes.extend("\u{85}é\t".as_bytes()),
            8 => bytes.push(b'\r'),
            _ => bytes.push(b'\n'),
        }
    }
    bytes
}

#[test]
fn after_any_bytes_the_next_request_is_answered() {
    let image = &mut model();
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let mut input = noise(&mut random);
        input.extend(b"\n!cancel the-end\n");
        let mut pieces = Vec::new();
        let mut rest = &input[..];
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(1 + random.below(90)));
            pieces.push(after(random.below(4), now));
            rest = later;
        }
        pieces.push(piece("!version\n"));
        let (_, said) = live(image.bytes(), &mut Wire::new(true, pieces));
        input.extend(b"!version\n");
        check(&input, &said);
        let [.., cancelled, version] = &said[..] else { panic!("{said:#?}") };
        assert!(cancelled.ends_with(" the-end") && version.starts_with("version "), "{said:#?}");
    }
}
