//! Boards: their programs, built for their CPU and run in QEMU, give the host's bits.
//!
//! Everything goes the way a user goes: `boards/build.sh` and `boards/run.sh`. Where there is no
//! QEMU or nothing that builds for the board, a test says so on standard error and passes, unless
//! the board's name stands in `TERNLET_REQUIRE_BOARDS`. Each program is built twice: as it ships, with
//! the shipped model linked, and with debug assertions and overflow checks (profile `checked`) and no
//! model, which is then written to the board beside it.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};
use ternlet::format::AlignedBytes;
use ternlet_assistant::{Assistant, SAMPLE_HOME};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::TernaryPacking;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::{Random, Shape, aligned_copy, random_image, zeroed};

/// A board: its folder's name, its target, and the program that emulates it.
#[derive(Clone, Copy)]
struct Board {
    name: &'static str,
    target: &'static str,
    emulator: &'static str,
}

/// Every board that can be emulated.
fn boards() -> impl Iterator<Item = Board> {
    let rows = include_str!("../../boards/boards.txt").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| match row.split_whitespace().collect::<Vec<_>>()[..] {
        [_, _, "-", ..] => None,
        [name, target, emulator, ..] => Some(Board { name, target, emulator }),
        _ => panic!("boards/boards.txt: `{row}` has no target or no command"),
    })
}

/// A run takes seconds; an emulator that hangs is an error.
const RUN_SECONDS_MAX: u64 = 300;

/// What a board gives a session: bytes, positions, and the tokens of a prompt at once that the shipped
/// model leaves room for.
const ARENA_BYTES: usize = 249_984;
const CONTEXT_TOKENS: usize = 256;
const BATCH_TOKENS: usize = 16;

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

/// How a program is built.
#[derive(Clone, Copy, PartialEq)]
enum Build {
    /// As it ships, with the shipped model.
    Release,
    /// With every check of arithmetic, without a model.
    Checked,
}

/// Programs that were built, or that cannot be, by the board's name.
type Programs = Mutex<BTreeMap<&'static str, Option<PathBuf>>>;

impl Build {
    fn profile(self) -> &'static str {
        if self == Build::Release { "release" } else { "checked" }
    }

    /// Those that this process has built: each is built once.
    fn programs(self) -> &'static Programs {
        static RELEASE: Programs = Mutex::new(BTreeMap::new());
        static CHECKED: Programs = Mutex::new(BTreeMap::new());
        if self == Build::Release { &RELEASE } else { &CHECKED }
    }
}

/// A board's program: the path of its ELF file.
struct Program {
    board: Board,
    elf: PathBuf,
}

impl Board {
    /// The board's program; none, said aloud, where it cannot be built or run here.
    fn program(self, build: Build) -> Option<Program> {
        // Held while building, so that another test that wants the same waits.
        let mut programs = build.programs().lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let elf = match programs.get(self.name) {
            Some(known) => known.clone(),
            None => {
                let built = self.build(build);
                programs.insert(self.name, built.clone());
                built
            }
        };
        Some(Program { board: self, elf: elf? })
    }

    /// Builds the program; none, said aloud, where it cannot be built or run here.
    fn build(self, build: Build) -> Option<PathBuf> {
        if Command::new(self.emulator).arg("--version").output().is_err() {
            return self.skip(&format!("there is no {}", self.emulator));
        }
        let (board, profile) = (self.name, build.profile());
        let mut command = Command::new("bash");
        command.arg(root().join("boards/build.sh")).args([board, profile]).env_remove("TERNLET_BOARD_IMAGE");
        if build == Build::Checked {
            command.env("TERNLET_BOARD_IMAGE", "none");
        }
        let Ok(output) = command.output() else { return self.skip("there is no bash") };
        if output.status.code() == Some(3) {
            return self.skip("nothing here builds for it");
        }
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        assert!(output.status.success(), "boards/build.sh {board} {profile}:\n{stderr}");
        Some(stdout.lines().last().expect("the path of the program").into())
    }

    /// Says that the board did not run, and fails where it must.
    fn skip(self, reason: &str) -> Option<PathBuf> {
        let board = self.name;
        let required = std::env::var("TERNLET_REQUIRE_BOARDS").unwrap_or_default();
        assert!(
            !required.split(',').any(|name| name.trim() == board),
            "board {board} must run, but {reason}"
        );
        say(&format!("SKIPPED board {board}: {reason}"));
        None
    }
}

/// Writes past the harness, which keeps back what passing tests print.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

impl Program {
    /// Runs the program on `input`, with `image` written to the board if there is one.
    fn run(&self, port: &str, image: Option<&Path>, input: &str) -> Output {
        let mut child = Command::new("bash")
            .arg(root().join("boards/run.sh"))
            .arg(self.board.name)
            .env("TERNLET_BOARD_ELF", &self.elf)
            .env("TERNLET_BOARD_PORT", port)
            .env("TERNLET_BOARD_IMAGE", image.unwrap_or(Path::new("")))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("bash runs");
        let mut stdin = child.stdin.take().expect("piped");
        // A program that ends early does not read its input: no failure of this side.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        wait(child)
    }
}

/// Waits for a program whose output is less than a pipe holds.
fn wait(mut child: Child) -> Output {
    let deadline = Instant::now() + Duration::from_secs(RUN_SECONDS_MAX);
    while child.try_wait().expect("a child of this process").is_none() {
        if Instant::now() > deadline {
            child.kill().expect("still running");
            panic!("the board ran for more than {RUN_SECONDS_MAX} s");
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.wait_with_output().expect("ended")
}

/// What the host says to the board's commands: the same words, from the kernel that is best here.
struct Host<'m> {
    model: Model<'m>,
    session: Session<'m>,
    engine: Engine<'static, Alone>,
}

impl<'m> Host<'m> {
    fn new(image: &'m [u8], memory: &'m mut Vec<AlignedBytes>) -> Self {
        let model = Model::new_checked(image).expect("a valid image");
        let context = CONTEXT_TOKENS.min(model.config().context as usize);
        let limits = Limits { context, batch: 64, kv: KvType::Int8 };
        let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
        memory.push(zeroed(plan.bytes()));
        let memory = memory.last_mut().expect("just pushed").bytes_mut();
        let session = Session::new(&model, limits, memory).expect("the planned bytes");
        let kernel = available(&CpuFeatures::detect()).next().expect("portable runs everywhere");
        Host { model, session, engine: Engine { kernel, parallel: &Alone } }
    }

    /// Bytes of the arena that `ternlet plan` says a board's session takes.
    fn planned_bytes(&self, batch: usize) -> usize {
        let limits = Limits { batch, ..self.session.limits() };
        MemoryPlan::new(self.model.config(), limits).expect("possible limits").bytes()
    }

    fn logits(&mut self, ids: &[u32]) -> String {
        self.session.reset();
        let mut crc = crc32fast::Hasher::new();
        let mut each = |_: usize, logits: &[f32]| crc.update(bytemuck::cast_slice(logits));
        self.session.evaluate_all(&self.engine, ids, &mut each).expect("finite logits");
        format!("crc32 {:08x} of the logits of {} tokens", crc.finalize(), ids.len())
    }

    fn sample(&mut self, seed: u64, tokens: usize, ids: &[u32]) -> String {
        self.session.reset();
        let sampler = Sampler { temperature: 0.8, top_k: 40, top_p: 0.95, seed, ..Sampler::GREEDY };
        let mut all = ids.to_vec();
        let mut crc = crc32fast::Hasher::new();
        for _ in 0..tokens {
            let unread = &all[self.session.position()..];
            self.session.evaluate(&self.engine, unread).expect("finite logits");
            let id = self.session.sample(&sampler, &[]).expect("finite logits");
            crc.update(&id.to_le_bytes());
            all.push(id);
        }
        format!("crc32 {:08x} of {tokens} sampled ids", crc.finalize())
    }

    fn check(&mut self, sentence: &str, area: Option<&str>) -> String {
        let assistant = Assistant::new(self.model.tokenizer()).expect("the shipped model is an assistant");
        let (mut crc, mut chosen) = (crc32fast::Hasher::new(), 0);
        let mut watch = |_: u32, logits: &[f32]| {
            crc.update(bytemuck::cast_slice(logits));
            chosen += 1;
        };
        let (session, engine) = (&mut self.session, &self.engine);
        let action = assistant
            .answer_watched(session, engine, &SAMPLE_HOME, sentence, area, &mut watch)
            .expect("an answer");
        let mut json = String::new();
        action.write_json(&mut json).expect("a string takes everything");
        format!("crc32 {:08x} of the logits of {chosen} tokens, {json}", crc.finalize())
    }
}

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
        assert!(stats[0].starts_with(&format!("stats arena_used={arena} arena={ARENA_BYTES} ")), "{stdout}");
        assert_eq!(output.status.code(), Some(0), "{stdout}");
        say(&format!("ran board {} by its serial port: arena as planned, {}", board.name, stats[0]));
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

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
