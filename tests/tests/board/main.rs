//! Boards: their programs, built for their CPU and run in QEMU, give the host's bits.
//!
//! Everything goes the way a user goes: `boards/build.sh` and `boards/run.sh`. Where there is no
//! QEMU or nothing that builds for the board, a test says so on standard error and passes, unless
//! the board's name stands in `TERNLET_REQUIRE_BOARDS`. Each program is built twice: as it ships, with
//! the shipped model linked, and with debug assertions and overflow checks (profile `checked`) and no
//! model, which is then written to the board beside it.
#![forbid(unsafe_code)]

mod heap;
mod host;
mod program;
mod virt;

use std::fs;
use std::path::PathBuf;
use std::process::Output;
use ternlet_core::model::Model;
use ternlet_core::packing::TernaryPacking;
use ternlet_tests::models::{Random, Shape, aligned_copy, random_image};

use host::Host;
use program::{Board, Build, boards, root, say, text};

/// What a board gives a session: bytes, positions, and the tokens of a prompt at once that the shipped
/// model leaves room for.
const ARENA_BYTES: usize = 249_984;
const CONTEXT_TOKENS: usize = 256;
const BATCH_TOKENS: usize = 16;
/// What boards/README.md says that a program needs of stack.
const STACK_BYTES_MAX: usize = 28 * 1024;

const SENTENCES: [&str; 8] = [
    "turn on the kitchen lights",
    "close the left curtain",
    "set the bedroom lamp to 40 percent",
    "is the front door locked",
    "make the office 21.5 degrees",
    "set a timer for five and a half minutes",
    "write me a poem about the sea",
    "Turn off the lihgts in here, PLEASE!",
];

/// The lines `!logits` and `!sample` for a prompt, and what the host says to them.
fn numbers(host: &mut Host<'_>, vocab: u32) -> (String, Vec<String>) {
    let mut random = Random(1);
    let ids: Vec<u32> = (0..90).map(|_| random.below(vocab)).collect();
    let list = ids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
    let input = format!("!logits {list}\n!logits {}\n!sample 7 64 {list}\n", ids[0]);
    let sampled = host.sample(7, 64, &ids);
    assert_ne!(sampled, host.sample(6, 64, &ids), "a draw without a choice would show nothing");
    (input, vec![host.logits(&ids), host.logits(&ids[..1]), sampled])
}

fn assert_answers(output: &Output, board: Board, wanted: &[String]) {
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    let (first, answers) = stdout.split_once('\n').unwrap_or_default();
    assert_eq!(first, ready(board), "on the report:\n{stderr}");
    assert_eq!(answers.lines().collect::<Vec<_>>(), wanted, "on the report:\n{stderr}");
    assert_eq!(output.status.code(), Some(0), "on the report:\n{stderr}");
}

/// What a board says first.
fn ready(board: Board) -> String {
    format!("ready protocol=1 board={}", board.name)
}

#[test]
fn random_models_give_the_hosts_bits() {
    let folder = tempfile::tempdir().expect("a folder");
    // As in `one_answer.rs`: the same models, prompt and seed, so the same checksums.
    let models = [("odd", Shape::ODD, TernaryPacking::Rows2), ("even", Shape::EVEN, TernaryPacking::Tile16)];
    for (name, shape, packing) in models {
        let image = random_image(&shape, 3, packing);
        let path = folder.path().join(name);
        fs::write(&path, image.bytes()).expect("the image can be written");
        let mut memory = Vec::new();
        let (input, wanted) = numbers(&mut Host::new(image.bytes(), &mut memory), shape.vocab);
        for board in boards() {
            let Some(program) = board.program(Build::Checked) else { continue };
            assert_answers(&program.run("semihosting", Some(&path), &input), board, &wanted);
            say(&format!("ran board {}: random model {name}, logits and ids as on the host", board.name));
        }
    }
}

#[test]
fn what_a_board_cannot_do_is_said_and_ends_with_1() {
    let folder = tempfile::tempdir().expect("a folder");
    let image = random_image(&Shape::ODD, 3, TernaryPacking::Tile16);
    let path = folder.path().join("image");
    fs::write(&path, image.bytes()).expect("the image can be written");
    let too_long = "x".repeat(5000);
    let input = format!("!what\n!logits 1,x\n{too_long}\n!logits 301\nhello\n\n\u{1}\n!area\n");
    let starts = [
        "error unknown unknown request",
        "error argument a number",
        "error too-long the line has more than 2048 bytes",
        "error argument token id 301",
        "error model the model has no token",
        "error noise ",
        "area none",
    ];
    for board in boards() {
        let Some(program) = board.program(Build::Checked) else { continue };
        let output = program.run("semihosting", Some(&path), &input);
        let stdout = text(&output.stdout);
        let lines: Vec<&str> = stdout.lines().skip(1).collect();
        assert_eq!(lines.len(), starts.len(), "{lines:#?}");
        assert!(lines.iter().zip(starts).all(|(line, start)| line.starts_with(start)), "{lines:#?}");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_flipped_weight_is_found_at_boot() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut image = random_image(&Shape::ODD, 3, TernaryPacking::Tile16);
    // Near the end lie weights, which only the comparison of all checksums sees.
    let at = image.bytes().len() - 100;
    image.bytes_mut()[at] ^= 1;
    assert!(Model::new_checked(image.bytes()).is_ok(), "the head must not notice");
    let path = folder.path().join("image");
    fs::write(&path, image.bytes()).expect("the image can be written");
    for board in boards() {
        let Some(program) = board.program(Build::Checked) else { continue };
        let output = program.run("semihosting", Some(&path), "!stats\n");
        let stdout = text(&output.stdout);
        assert_eq!((stdout.lines().count(), output.status.code()), (1, Some(1)), "{stdout}");
        assert!(stdout.starts_with("error boot the model's image: "), "{stdout}");
        assert!(text(&output.stderr).contains("is damaged (checksum)"), "{}", text(&output.stderr));
    }
}

#[test]
fn the_shipped_assistant_answers_as_on_the_host() {
    let path = shipped_model();
    let bytes = fs::read(&path).expect("the shipped model is in the repository");
    let image = aligned_copy(&bytes);
    let mut memory = Vec::new();
    let (input, wanted) = conversation(&mut Host::new(image.bytes(), &mut memory));
    for board in boards() {
        for build in [Build::Release, Build::Checked] {
            let Some(program) = board.program(build) else { continue };
            let image = Some(path.as_path()).filter(|_| build == Build::Checked);
            let output = program.run("semihosting", image, &input);
            assert_answers(&output, board, &wanted);
            let report = text(&output.stderr);
            assert!(report.contains("checksums right"), "{report}");
            let (name, profile) = (board.name, build.profile());
            say(&format!(
                "ran board {name} ({profile}): the shipped assistant, answers and logits as on the host"
            ));
        }
    }
}

#[test]
fn a_serial_port_carries_the_same_answers() {
    let bytes = fs::read(shipped_model()).expect("the shipped model is in the repository");
    let image = aligned_copy(&bytes);
    let mut memory = Vec::new();
    let mut host = Host::new(image.bytes(), &mut memory);
    let (wanted, arena) = (host.check(SENTENCES[0], None), host.planned_bytes(BATCH_TOKENS));
    // A wire may have cut the first line, so that one is blank; and it has no end but `!exit`.
    let input = format!("\n!check {}\n!stats\n!exit\n", SENTENCES[0]);
    for board in boards() {
        let Some(program) = board.program(Build::Release) else { continue };
        let output = program.run("uart", None, &input);
        let stdout = text(&output.stdout);
        let (answers, stats): (Vec<_>, Vec<_>) = stdout.lines().partition(|line| !line.starts_with("stats"));
        assert_eq!(answers, ["", &ready(board), &wanted, "bye"], "{stdout}");
        assert!(stats[0].starts_with(&format!("stats arena_used={arena} arena=")), "{stdout}");
        let given = format!(" arena={ARENA_BYTES} ");
        assert!(stats[0].contains(&given) || !board.target.starts_with("thumb"), "{stdout}");
        assert_eq!(output.status.code(), Some(0), "{stdout}");
        say(&format!("ran board {} by its serial port: arena as planned, {}", board.name, stats[0]));
    }
}

#[test]
fn the_stack_grows_with_neither_prompt_nor_model() {
    let folder = tempfile::tempdir().expect("a folder");
    let random = folder.path().join("random");
    fs::write(&random, random_image(&Shape::EVEN, 3, TernaryPacking::Tile16).bytes())
        .expect("the image can be written");
    let ids = |count: u32| (0..count).map(|id| id.to_string()).collect::<Vec<_>>().join(",");
    let input = format!("!sample 7 2 1\n!stats\n!sample 7 2 {}\n!stats\n", ids(150));
    for board in boards().filter(|board| board.name == "mps2-an505") {
        let Some(program) = board.program(Build::Checked) else { continue };
        let stacks: Vec<usize> = [shipped_model(), random.clone()]
            .iter()
            .flat_map(|image| {
                let stdout = text(&program.run("semihosting", Some(image), &input).stdout);
                let word = |line: &str| {
                    line.split_whitespace().find_map(|word| word.strip_prefix("stack=")).map(str::to_owned)
                };
                stdout
                    .lines()
                    .filter_map(word)
                    .map(|bytes| bytes.parse().expect("a number"))
                    .collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(stacks.len(), 4, "{stacks:?}");
        assert!(stacks.iter().all(|&bytes| bytes == stacks[0] && bytes <= STACK_BYTES_MAX), "{stacks:?}");
    }
}

#[test]
fn a_fault_of_the_cpu_is_said_and_ends_with_1() {
    let folder = tempfile::tempdir().expect("a folder");
    for board in boards().filter(|board| board.target.starts_with("thumb")) {
        let Some(mut program) = board.program(Build::Release) else { continue };
        let mut elf = fs::read(&program.elf).expect("the program was built");
        let entry = spoil_entry(&mut elf);
        program.elf = folder.path().join(board.name);
        fs::write(&program.elf, &elf).expect("the program can be written");
        let output = program.run("semihosting", None, "");
        let said = format!("hard fault at {entry:#010x}\n");
        assert_eq!((text(&output.stderr), output.status.code()), (said, Some(1)), "board {}", board.name);
    }
}

/// Puts an instruction that there is not where a 32-bit ELF program begins; the address of that.
fn spoil_entry(elf: &mut [u8]) -> u32 {
    let word = |at: usize| u32::from_le_bytes(elf[at..at + 4].try_into().expect("four bytes"));
    // Offsets by the ELF specification; the lowest bit says that the instruction is a Thumb one.
    let (entry, segments) = (word(24) & !1, word(28) as usize);
    let count = usize::from(u16::from_le_bytes([elf[44], elf[45]]));
    let offset = (0..count).map(|index| segments + 32 * index).find_map(|segment| {
        let (offset, address, bytes) = (word(segment + 4), word(segment + 8), word(segment + 16));
        (address..address + bytes).contains(&entry).then_some((offset + entry - address) as usize)
    });
    let at = offset.expect("a program begins in one of its segments");
    // Permanently undefined: UDF, Arm Architecture Reference Manual.
    elf[at..at + 2].copy_from_slice(&0xde00_u16.to_le_bytes());
    entry
}

fn shipped_model() -> PathBuf {
    root().join("models/assistant/assistant.ternlet")
}

/// Sentences, checksums and an area for the shipped assistant, and what the host says to them.
fn conversation(host: &mut Host<'_>) -> (String, Vec<String>) {
    let (mut input, mut wanted) = numbers(host, 256);
    for sentence in SENTENCES {
        input += &format!("!check {sentence}\n{sentence}\n");
        let checked = host.check(sentence, None);
        wanted.push(checked.clone());
        let (_, action) = checked.split_once(", ").expect("a checksum before");
        wanted.push(format!("action {action}"));
    }
    input += "!area Living Room\n!check turn on the lights\n";
    wanted.push("area Living Room".to_owned());
    wanted.push(host.check("turn on the lights", Some("Living Room")));
    (input, wanted)
}
