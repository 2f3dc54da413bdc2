//! Boards: their programs, built for their CPU and run in QEMU, give the host's bits.
//!
//! Everything goes the way a user goes: `boards/build.sh` and `boards/run.sh`. Where there is no
//! QEMU or nothing that builds for the board, a test says so on standard error and passes, unless
//! the board's name stands in `TERNLET_REQUIRE_BOARDS`. The programs are built with debug
//! assertions and overflow checks (profile `checked`), and with the shipped model also as they ship.
#![forbid(unsafe_code)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};
use ternlet::format::AlignedBytes;
use ternlet_assistant::{Assistant, SAMPLE_HOME};
use ternlet_core::family::BITNET_B158;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::packing::{Packing, TernaryPacking};
use ternlet_core::parallel::Alone;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::{Random, Shape, aligned_copy, random_image, zeroed};

/// A board: its folder's name, and the program that emulates it.
struct Board {
    name: &'static str,
    emulator: &'static str,
    /// Whether it reads its model from a file when it runs; the others have it linked in.
    reads_image: bool,
}

/// Every board that can be emulated.
static BOARDS: [Board; 2] = [
    Board { name: "mps2-an500", emulator: "qemu-system-arm", reads_image: false },
    Board { name: "virt-aarch64", emulator: "qemu-system-aarch64", reads_image: true },
];

/// A run takes seconds; an emulator that hangs is an error.
const RUN_SECONDS_MAX: u64 = 300;

/// The context of a board.
const CONTEXT_TOKENS: usize = 256;

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

/// A board's program: the path of its ELF file.
struct Program {
    board: &'static str,
    elf: PathBuf,
    /// The model's file, for a board that reads it.
    image: Option<PathBuf>,
}

impl Board {
    /// Builds the program with an image in it; none, said aloud, where that is not possible here.
    fn build(&self, profile: &str, image: &Path, folder: &Path) -> Option<Program> {
        // Every build leaves its ELF file at the same path.
        static BUILDS: Mutex<()> = Mutex::new(());
        let _alone = BUILDS.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let board = self.name;
        if Command::new(self.emulator).arg("--version").output().is_err() {
            return self.skip(&format!("there is no {}", self.emulator));
        }
        let script = root().join("boards/build.sh");
        let mut command = Command::new("bash");
        command.arg(script).args([board, profile]).env("TERNLET_BOARD_IMAGE", image);
        let Ok(output) = command.output() else { return self.skip("there is no bash") };
        if output.status.code() == Some(3) {
            return self.skip("nothing here builds for it");
        }
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        assert!(output.status.success(), "boards/build.sh {board} {profile}:\n{stderr}");
        let elf = folder.join(format!("{board}-{profile}"));
        fs::copy(stdout.lines().last().expect("the path of the program"), &elf)
            .expect("the program can be copied");
        Some(Program { board, elf, image: self.reads_image.then(|| image.to_owned()) })
    }

    /// Says that the board did not run, and fails where it must.
    fn skip(&self, reason: &str) -> Option<Program> {
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
    /// Runs the program on `input`.
    fn run(&self, input: &str) -> Output {
        self.run_with(input, "semihosting", &[])
    }

    /// Runs the program on `input` that comes by `port`, with more options for the emulator.
    fn run_with(&self, input: &str, port: &str, options: &[&str]) -> Output {
        let mut child = Command::new("bash")
            .arg(root().join("boards/run.sh"))
            .args([self.board, "release"])
            .args(options)
            .env("TERNLET_BOARD_ELF", &self.elf)
            .env("TERNLET_BOARD_PORT", port)
            .envs(self.image.iter().map(|image| ("TERNLET_BOARD_IMAGE", image)))
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

fn assert_answers(output: &Output, wanted: &[String], success: bool) {
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(stdout.lines().collect::<Vec<_>>(), wanted, "on the report:\n{stderr}");
    assert_eq!(output.status.code(), Some(if success { 0 } else { 1 }), "on the report:\n{stderr}");
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
        for board in &BOARDS {
            let Some(program) = board.build("checked", &path, folder.path()) else { continue };
            assert_answers(&program.run(&input), &wanted, true);
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
    let input = format!("!what\n!logits 1,x\n{too_long}\n!logits 301\nhello\n\n!area\n");
    let starts = [
        "error: unknown command",
        "error: a number",
        "error: a line of 5000 bytes",
        "error: token id 301",
        "error: the model has no token",
        "area none",
    ];
    for board in &BOARDS {
        let Some(program) = board.build("checked", &path, folder.path()) else { continue };
        let output = program.run(&input);
        let stdout = text(&output.stdout);
        let lines: Vec<&str> = stdout.lines().collect();
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
    for board in &BOARDS {
        let Some(program) = board.build("checked", &path, folder.path()) else { continue };
        let output = program.run("!stats\n");
        assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("", Some(1)));
        assert!(text(&output.stderr).contains("is damaged (checksum)"), "{}", text(&output.stderr));
    }
}

#[test]
fn the_shipped_assistant_answers_as_on_the_host() {
    let path = root().join("models/assistant/assistant.ternlet");
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = fs::read(&path).expect("the shipped model is in the repository");
    let image = aligned_copy(&bytes);
    let mut memory = Vec::new();
    let (input, wanted) = conversation(&mut Host::new(image.bytes(), &mut memory));
    for board in &BOARDS {
        for profile in ["checked", "release"] {
            let Some(program) = board.build(profile, &path, folder.path()) else { continue };
            let output = program.run(&input);
            assert_answers(&output, &wanted, true);
            let report = text(&output.stderr);
            assert!(report.contains("checksums right"), "{report}");
            let name = board.name;
            say(&format!(
                "ran board {name} ({profile}): the shipped assistant, answers and logits as on the host"
            ));
        }
    }
}

/// A model of more than 16 MB, which no microcontroller holds.
const LARGE: Shape = Shape {
    family: &BITNET_B158,
    vocab: 8192,
    hidden: 1280,
    layers: 2,
    heads: 20,
    kv_heads: 5,
    head_dim: 64,
    ffn: 3456,
    embedding: Packing::Bytes,
};

#[test]
fn a_large_model_runs_on_every_cpu_and_on_several_cores() {
    let board = board_of("virt-aarch64");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a large model");
    let Some(program) = board.build("release", &path, folder.path()) else { return };
    let image = random_image(&LARGE, 3, TernaryPacking::Tile16);
    assert!(image.bytes().len() > 16 << 20);
    fs::write(&path, image.bytes()).expect("the image can be written");
    let mut memory = Vec::new();
    let mut host = Host::new(image.bytes(), &mut memory);
    let mut random = Random(1);
    let ids: Vec<u32> = (0..20).map(|_| random.below(LARGE.vocab)).collect();
    let list = ids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
    let input = format!("!logits {list}\n!sample 7 8 {list}\n");
    let wanted = [host.logits(&ids), host.sample(7, 8, &ids)];
    // By EL1 and EL2, every kernel of the architecture that a machine can choose.
    let machines: [(&str, usize, &str, &str); 6] = [
        ("cortex-a53", 1, "off", "aarch64-neon-tbl"),
        ("cortex-a53", 3, "on", "aarch64-neon-tbl"),
        ("cortex-a72", 3, "off", "aarch64-neon"),
        ("cortex-a76", 3, "off", "aarch64-dotprod"),
        ("max", 1, "on", "aarch64-i8mm"),
        ("max", 3, "off", "aarch64-i8mm"),
    ];
    for (cpu, cores, el2, kernel) in machines {
        let (smp, machine) = (cores.to_string(), format!("virt,virtualization={el2}"));
        let output = program.run_with(&input, "semihosting", &["-cpu", cpu, "-smp", &smp, "-M", &machine]);
        assert_answers(&output, &wanted, true);
        let report = text(&output.stderr);
        assert!(report.contains(&format!("kernel {kernel}\n")), "{report}");
        let chunks = report.lines().find_map(|line| line.strip_prefix("chunks of divided work by core:"));
        let chunks = chunks.unwrap_or_else(|| panic!("no count of chunks: {report}"));
        let chunks: Vec<u64> = chunks.split_whitespace().map(|n| n.parse().expect("a number")).collect();
        assert_eq!(chunks.len(), cores, "{report}");
        // Nobody is promised any of them, but of thousands some go to another core.
        assert!(cores == 1 || chunks[1..].iter().any(|&chunks| chunks > 0), "{report}");
        say(&format!(
            "ran board virt-aarch64: a model of 19 MB on {cpu} by {kernel}, chunks by core {chunks:?}"
        ));
    }
}

#[test]
fn text_by_the_serial_port_has_the_same_answers() {
    let board = board_of("virt-aarch64");
    let folder = tempfile::tempdir().expect("a folder");
    let path = root().join("models/assistant/assistant.ternlet");
    let Some(program) = board.build("checked", &path, folder.path()) else { return };
    let input = format!("!area Kitchen\n{}\n\x04", SENTENCES[0]);
    let by_semihosting = text(&program.run(input.trim_end_matches('\x04')).stdout);
    let output = program.run_with(&input, "uart", &[]);
    let stdout = text(&output.stdout);
    for line in by_semihosting.lines() {
        assert!(stdout.lines().any(|other| other == line), "{line} is missing from\n{stdout}");
    }
    assert!(by_semihosting.contains("HassTurnOn"), "{by_semihosting}");
    assert_eq!(output.status.code(), Some(0), "{stdout}");
}

#[test]
fn a_core_that_faults_and_a_model_that_does_not_fit_are_said() {
    let board = board_of("virt-aarch64");
    let folder = tempfile::tempdir().expect("a folder");
    let path = root().join("models/assistant/assistant.ternlet");
    let Some(program) = board.build("checked", &path, folder.path()) else { return };
    let assert_said = |program: &Program, options: &[&str], words: &str| {
        let output = program.run_with("!stats\n", "semihosting", options);
        let stderr = text(&output.stderr);
        assert!(stderr.contains(words), "{stderr}");
        assert_eq!(output.status.code(), Some(1), "{stderr}");
    };
    assert_said(&program, &["-m", "8M"], "give qemu more (-m)");
    // Three instructions of start.rs before it goes to Rust: mov x29, xzr; mov x30, xzr; mov x0, x19.
    let elf = fs::read(&program.elf).expect("just built");
    let before_rust: [u32; 3] = [0xaa1f_03fd, 0xaa1f_03fe, 0xaa13_03e0];
    let before_rust: &[u8] = bytemuck::cast_slice(&before_rust);
    let at = elf.windows(12).position(|bytes| bytes == before_rust).expect("start.rs has it");
    // udf #0; and stp x0, x0, [sp, #-16]! for ever, which runs into the page below the stack.
    for (code, words) in [([0, 0], "unknown instruction"), ([0xa9bf_03e0_u32, 0x17ff_ffff], "data abort")] {
        let mut elf = elf.clone();
        elf[at..at + 8].copy_from_slice(bytemuck::cast_slice(&code));
        fs::write(&program.elf, elf).expect("it can be replaced");
        assert_said(&program, &[], words);
    }
}

fn board_of(name: &str) -> &'static Board {
    BOARDS.iter().find(|board| board.name == name).expect("a board of the table")
}

/// Sentences, checksums and an area for the shipped assistant, and what the host says to them.
fn conversation(host: &mut Host<'_>) -> (String, Vec<String>) {
    let (mut input, mut wanted) = numbers(host, 256);
    for sentence in SENTENCES {
        input += &format!("!check {sentence}\n{sentence}\n");
        let checked = host.check(sentence, None);
        wanted.push(checked.clone());
        wanted.push(checked.split_once(", ").expect("a checksum before").1.to_owned());
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
