//! A board's program: built as a user builds it, run as a user runs it.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

/// A board: its folder's name, its target, and the program that emulates it.
#[derive(Clone, Copy)]
pub struct Board {
    pub name: &'static str,
    pub target: &'static str,
    pub emulator: &'static str,
}

/// Every board that can be emulated.
pub fn boards() -> impl Iterator<Item = Board> {
    let rows = include_str!("../../../boards/boards.txt").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| match row.split_whitespace().collect::<Vec<_>>()[..] {
        [_, _, "-", ..] => None,
        [name, target, emulator, ..] => Some(Board { name, target, emulator }),
        _ => panic!("boards/boards.txt: `{row}` has no target or no command"),
    })
}

/// A run takes seconds; an emulator that hangs is an error.
const RUN_SECONDS_MAX: u64 = 300;

/// How a program is built.
#[derive(Clone, Copy, PartialEq)]
pub enum Build {
    /// As it ships, with the shipped model.
    Release,
    /// With every check of arithmetic, without a model.
    Checked,
}

/// Programs that were built, or that cannot be, by the board's name.
type Programs = Mutex<BTreeMap<&'static str, Option<PathBuf>>>;

impl Build {
    pub fn profile(self) -> &'static str {
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
pub struct Program {
    pub board: Board,
    pub elf: PathBuf,
}

impl Board {
    /// The board's program; none, said aloud, where it cannot be built or run here.
    pub fn program(self, build: Build) -> Option<Program> {
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
    pub fn skip(self, reason: &str) -> Option<PathBuf> {
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
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

impl Program {
    /// Runs the program on `input`, with `image` written to the board if there is one.
    pub fn run(&self, port: &str, image: Option<&Path>, input: &str) -> Output {
        self.run_with(port, image, input, &[])
    }

    /// The same with more options for the emulator.
    pub fn run_with(&self, port: &str, image: Option<&Path>, input: &str, options: &[&str]) -> Output {
        let mut child = Command::new("bash")
            .arg(root().join("boards/run.sh"))
            .args([self.board.name, "release"])
            .args(options)
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
pub fn wait(mut child: Child) -> Output {
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

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Output as text.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
