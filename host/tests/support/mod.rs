//! The built program run with arguments, and the golden models it is run on.
#![allow(dead_code, reason = "each test program uses its part of it")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// What a run left.
#[derive(Debug)]
pub struct Outcome {
    /// Exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// A golden model: GGUF, random weights, 777 tokens, context 4096, the chat format of 2B4T.
pub fn model() -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/f16-odd-vocab.gguf");
    path.to_str().expect("a path of UTF-8").to_owned()
}

/// The program with these arguments, everything piped, in an environment of its own.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ternlet"));
    command.args(arguments).env_remove("TERNLET_KERNEL");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the program to its end.
pub fn ternlet(arguments: &[&str]) -> Outcome {
    ternlet_fed(arguments, b"")
}

/// Runs the program with this on standard input.
pub fn ternlet_fed(arguments: &[&str], input: &[u8]) -> Outcome {
    finish(command(arguments).spawn().expect("the program starts"), input)
}

/// Feeds a running program and waits for its end.
pub fn finish(mut child: Child, input: &[u8]) -> Outcome {
    let mut stdin = child.stdin.take().expect("standard input is piped");
    // The program may end before it has read everything.
    let _ = stdin.write_all(input);
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
    Outcome { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// One clear line on stderr with these words, nothing on stdout, this exit code.
#[track_caller]
pub fn fails(outcome: &Outcome, code: i32, words: &[&str]) {
    assert_eq!(outcome.code, Some(code), "{outcome:?}");
    assert_eq!(outcome.out, "", "{outcome:?}");
    let line = outcome.err.strip_suffix('\n').expect("a whole line");
    assert!(line.starts_with("error: ") && !line.contains('\n'), "{outcome:?}");
    assert!(line.len() < 700 && !line.contains("panicked"), "{outcome:?}");
    for word in words {
        assert!(line.contains(word), "{word:?} is missing: {outcome:?}");
    }
}
