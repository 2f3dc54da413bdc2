//! The C interface as firmware has it: the C example runs on an emulated Cortex-M7 and acts as the host does; and
//! libternlet.a is whole on every target.
//!
//! Where a compiler for C, QEMU, or what builds the library is missing, a test says so on standard error and passes,
//! unless `c` stands in `TERNLET_REQUIRE_BOARDS`.
#![forbid(unsafe_code)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use ternlet_assistant::schema::SLOTS;
use ternlet_assistant::{Action, Area, Assistant, Domain, Entity, Home, SAMPLE_HOME};
use ternlet_core::config::NO_TOKEN;
use ternlet_core::generate::{Generation, Progress};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::sampler::Sampler;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{SpecialText, work_len};
use ternlet_kernels::{CpuFeatures, available};
use ternlet_tests::models::{aligned_copy, with_session};

/// The limits of the example.
const LIMITS: Limits = Limits { context: 256, batch: 8, kv: KvType::Int8 };
const PROMPT_BYTES_MAX: usize = 128;

/// The targets of the archive.
const TARGETS: [&str; 3] = ["thumbv7em-none-eabihf", "thumbv8m.main-none-eabihf", "aarch64-unknown-none"];

/// A run takes seconds; an emulator that hangs is an error.
const RUN_SECONDS_MAX: &str = "300";

const SENTENCES: [&str; 8] = [
    "turn on the kitchen lights",
    "close the left curtain",
    "set the bedroom lamp to 40 percent",
    "is the front door locked",
    "make the office 21.5 degrees",
    "add \"green\" apples to my shopping list",
    "write me a poem about the sea",
    "Turn off the lihgts in here, PLEASE!",
];

/// The home that `!home` sets in the example.
const CABIN: Home<'static> = Home {
    floors: &[],
    areas: &[Area { name: "Cabin", floor: None }],
    entities: &[
        Entity { name: "Oil Lamp", domain: Domain::Light, area: Some("Cabin"), device_class: None },
        Entity { name: "Stove", domain: Domain::Climate, area: Some("Cabin"), device_class: None },
    ],
};

/// What a script of the repository says; none, said aloud, where something that it needs is missing.
fn script(path: &str, argument: &str, what: &str) -> Option<String> {
    let Ok(output) = Command::new("bash").arg(root().join(path)).arg(argument).output() else {
        return skip(what, "there is no bash");
    };
    let stderr = text(&output.stderr);
    if output.status.code() == Some(3) {
        return skip(what, stderr.trim());
    }
    assert!(output.status.success(), "{path} {argument}:\n{stderr}");
    Some(text(&output.stdout))
}

fn skip<T>(what: &str, reason: &str) -> Option<T> {
    let required = std::env::var("TERNLET_REQUIRE_BOARDS").unwrap_or_default();
    assert!(!required.split(',').any(|name| name.trim() == "c"), "{what} must run, but {reason}");
    say(&format!("SKIPPED {what}: {reason}"));
    None
}

/// Builds the example: the path of its ELF file; none, said aloud, where it cannot be built or run here.
fn example() -> Option<String> {
    // Every build leaves its ELF file at the same path.
    static BUILDS: Mutex<()> = Mutex::new(());
    let _alone = BUILDS.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if Command::new("qemu-system-arm").arg("--version").output().is_err() {
        return skip("the C example", "there is no qemu-system-arm");
    }
    let built = script("boards/c/example/build.sh", "release", "the C example")?;
    Some(built.lines().last().expect("the path of the program").to_owned())
}

/// Writes past the harness, which keeps back what passing tests print.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn run(elf: &str, input: &str) -> Output {
    let mut child = Command::new("timeout")
        .args([RUN_SECONDS_MAX, "bash"])
        .arg(root().join("boards/c/example/run.sh"))
        .env("TERNLET_BOARD_ELF", elf)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("timeout runs");
    // Less than a pipe holds, as is the answer.
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("the program reads");
    child.wait_with_output().expect("ended")
}

/// What the host says to the example's lines.
struct Host<'s, 'm> {
    session: &'s mut Session<'m>,
    engine: Engine<'static, Alone>,
}

impl Host<'_, '_> {
    fn action<'h>(&mut self, home: &Home<'h>, sentence: &'h str, area: Option<&str>) -> Action<'h> {
        let tokenizer = self.session.model().tokenizer();
        let assistant = Assistant::new(tokenizer).expect("the shipped model is an assistant");
        assistant.answer(self.session, &self.engine, home, sentence, area).expect("an answer")
    }

    fn json(&mut self, home: &Home<'_>, sentence: &str, area: Option<&str>) -> String {
        let mut json = String::new();
        let action = self.action(home, sentence, area);
        action.write_json(&mut json).expect("a string takes everything");
        json
    }

    /// The action's fields, as the example prints them.
    fn fields(&mut self, sentence: &str) -> String {
        let action = self.action(&SAMPLE_HOME, sentence, None);
        let mut line = action.intent().map_or("nothing", |intent| intent.row().name).to_owned();
        for row in SLOTS.iter().filter(|row| action.slot(row.slot).is_some()) {
            line += &format!(" {}=", row.name);
            action.write_value(row.slot, &mut line).expect("a string takes everything");
        }
        line
    }

    fn tokens(&mut self, seed: u64, tokens_max: usize, prompt: &str) -> String {
        let model = *self.session.model();
        let mut ids: Vec<u32> = [model.config().bos].into_iter().filter(|&id| id != NO_TOKEN).collect();
        let mut push = |id| {
            ids.push(id);
            Ok(())
        };
        let mut work = vec![0; work_len(prompt.len() + 1)];
        model.tokenizer().encode(prompt, SpecialText::Plain, &mut work, &mut push).expect("room");
        let sampler = Sampler { temperature: 0.8, top_k: 40, top_p: 0.95, seed, ..Sampler::GREEDY };
        self.session.reset();
        let mut generation =
            Generation::begin(self.session, &sampler, &ids, tokens_max).expect("a short prompt");
        let mut line = String::from("tokens");
        loop {
            match generation.step(self.session, &self.engine).expect("finite logits") {
                Progress::Working => {}
                Progress::Token(id) => line += &format!(" {id}"),
                Progress::End(_) => return line,
            }
        }
    }
}

/// Lines for the example, and what the host says to them.
fn conversation(host: &mut Host<'_, '_>) -> (String, Vec<String>) {
    let (mut input, mut wanted) = (String::new(), Vec::new());
    let mut line = |line: &str, answer: String| {
        input += line;
        input += "\n";
        wanted.push(answer);
    };
    for sentence in SENTENCES {
        line(sentence, host.json(&SAMPLE_HOME, sentence, None));
        line(&format!("!fields {sentence}"), host.fields(sentence));
    }
    line("!area Living Room", "area Living Room".to_owned());
    line("turn on the lights", host.json(&SAMPLE_HOME, "turn on the lights", Some("Living Room")));
    for (cancel, answer) in [
        ("!cancel 0 turn on the lights", "cancelled after steps: 0"),
        ("!cancel 30 turn on the lights", "cancelled after steps: 30"),
        ("!interrupt turn on the lights", "cancelled"),
    ] {
        line(cancel, answer.to_owned());
        line("close the left curtain", host.json(&SAMPLE_HOME, "close the left curtain", None));
    }
    line("!generate 7 20 turn on the", host.tokens(7, 20, "turn on the"));
    line("!area", "area none".to_owned());
    line("!home", "home: a cabin".to_owned());
    line("turn on the oil lamp", host.json(&CABIN, "turn on the oil lamp", None));
    (input, wanted)
}

#[test]
fn the_c_example_acts_as_the_host_does() {
    let Some(elf) = example() else { return };
    let image = aligned_copy(include_bytes!("../../models/assistant/assistant.ternlet"));
    let model = Model::new_checked(image.bytes()).expect("the shipped model");
    let kernel = available(&CpuFeatures::detect()).next().expect("portable runs everywhere");
    let engine = Engine { kernel, parallel: &Alone };
    let (input, wanted) = with_session(&model, LIMITS, |session| conversation(&mut Host { session, engine }));
    let output = run(&elf, &(input + "!stats\n"));
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    let mut lines: Vec<&str> = stdout.lines().collect();
    let stats = lines.pop().unwrap_or_default();
    assert_eq!(lines, wanted, "{stderr}");
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(stats.starts_with(&format!("memory used {0} of {0}, stack ", memory_bytes(&model))), "{stats}");
    assert!(lines.contains(&r#"{"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}"#));
    say(&format!("ran board c (release): the C example, actions and tokens as on the host; {stats}"));
}

/// As `ternlet.h` tells it.
fn memory_bytes(model: &Model<'_>) -> usize {
    let session = MemoryPlan::new(model.config(), LIMITS).expect("possible limits").bytes();
    let scratch =
        (4 * LIMITS.context).next_multiple_of(64) + (20 * (PROMPT_BYTES_MAX + 1)).next_multiple_of(64);
    ternlet_c::abi::CONTEXT_BYTES + scratch + session
}

#[test]
fn what_the_c_example_cannot_do_is_said_and_ends_with_1() {
    let Some(elf) = example() else { return };
    let too_long = "x".repeat(600);
    let input = format!("!what\n{too_long}\n!area Attic\nturn it on\n!generate 1 5 {}\n", &too_long[..129]);
    let output = run(&elf, &input);
    let wanted = [
        "error: a number, a flag or a length is out of its range",
        "error: a text is too long",
        "area Attic",
        "error: the home has no area of this name",
        "error: a text is too long",
    ];
    assert_eq!(text(&output.stdout).lines().collect::<Vec<_>>(), wanted);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_library_is_whole_on_every_target() {
    for target in TARGETS {
        let Some(said) = script("boards/c/link.sh", target, &format!("libternlet.a for {target}")) else {
            continue;
        };
        // The program links without any library; and what the archive as a whole wants is no more than this.
        let wanted = said.lines().last().and_then(|line| line.strip_prefix("wanted: ")).expect("a list");
        assert_eq!(wanted, "ternlet_panic", "{target}");
        say(&format!("ran board c (link): libternlet.a for {target} wants {wanted} and nothing else"));
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
