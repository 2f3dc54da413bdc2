//! `ternlet ask` in all its ways, on a model of random weights: what is asserted holds whatever the model says.
#![forbid(unsafe_code)]

// The assistant's own tests have the model and the numbers that its weights come from.
#[path = "../../models/assistant/tests/common/random.rs"]
mod random;
#[path = "../../models/assistant/tests/common/random_model.rs"]
mod random_model;
mod support;

mod common {
    pub use crate::random::Random;
}

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use support::{Outcome, command, fails, finish, ternlet, ternlet_fed};
use tempfile::TempDir;

/// A folder with a model for `ask`, and the model's path.
fn model() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("random.ternlet");
    let mut image = random_model::random_image(&random_model::special_names(), 5);
    fs::write(&path, image.bytes()).expect("a file");
    let path = path.to_str().expect("UTF-8").to_owned();
    (folder, path)
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))
}

#[test]
fn sentences_come_by_argument_or_by_line() {
    let (_folder, model) = model();
    let sentences = ["turn on the kitchen lights", "what's the weather", "stop"];
    let single: Vec<String> =
        sentences.iter().map(|sentence| ternlet(&["ask", "-m", &model, sentence]).out).collect();
    assert!(single.iter().all(|line| line.ends_with("}}\n") && json(line)["slots"].is_object()));
    let lines = ternlet_fed(&["ask", "-m", &model], sentences.join("\n\n \r\n").as_bytes());
    assert_eq!((lines.code, lines.out, lines.err), (Some(0), single.concat(), String::new()));
    let here = ternlet_fed(&["ask", "-m", &model, "--area", "Office"], b"lights on\n");
    assert_eq!(here.out, ternlet(&["ask", "-m", &model, "--area", "Office", "lights on"]).out);
}

#[test]
fn lines_that_are_none() {
    let (_folder, model) = model();
    fails(&ternlet(&["ask", "-m", &model]), 2, &["nothing is asked", "SENTENCE"]);
    fails(&ternlet_fed(&["ask", "-m", &model], b" \n\n"), 2, &["nothing is asked"]);
    fails(&ternlet_fed(&["ask", "-m", &model], b"\xff\n"), 1, &["line 1", "UTF-8"]);
    let none = ternlet(&["ask", "-m", &model, "--jsonl"]);
    assert_eq!((none.code, none.out.as_str(), none.err.as_str()), (Some(0), "", ""));
    fails(&ternlet(&["ask", "--explain", " "]), 2, &["the sentence is empty"]);
    fails(&ternlet(&["ask", "-m", &model, "--area", "Narnia"]), 1, &["\"Narnia\""]);
}

#[test]
fn an_answer_is_explained_on_standard_error() {
    let (_folder, model) = model();
    let sentence = "Open the LEFT curtain, in the bed room!";
    let plain = ternlet(&["ask", "-m", &model, "--area", "Kitchen", sentence]);
    let outcome = ternlet(&["ask", "-m", &model, "--area", "Kitchen", "--explain", sentence]);
    assert_eq!((outcome.code, &outcome.out), (Some(0), &plain.out));
    let lines: Vec<&str> = outcome.err.lines().collect();
    assert_eq!(lines[0], "heard    open the left curtain in the bed room");
    assert_eq!(lines[1], "here     Kitchen");
    assert!(lines[2].starts_with("prompt   <|bos|><|here|> open the left curtain<|"), "{outcome:?}");
    let curtain = "\"Left Curtain\": cover (curtain), Living Room; whole, score ";
    assert!(lines[3..].iter().any(|line| line.starts_with('c') && line.contains(curtain)), "{outcome:?}");
    let last = lines.last().expect("lines");
    assert!(last.starts_with("intent   ") && last.contains(" allowed"), "{outcome:?}");
    assert_eq!(last.matches(" %").count(), 3, "{last}");
    let chosen = json(&plain.out)["intent"].as_str().unwrap_or("none").to_owned();
    assert!(last.starts_with(&format!("intent   {chosen} ")), "{last}, not {chosen}");
}

#[test]
fn lines_of_json_are_explained_within() {
    let (_folder, model) = model();
    let input = b"{\"text\": \"turn on the kitchen lights\"}\n\n{\"text\": \"\", \"area\": \"Office\"}\n";
    let plain = ternlet_fed(&["ask", "-m", &model, "--jsonl"], input);
    let outcome = ternlet_fed(&["ask", "-m", &model, "--jsonl", "--explain"], input);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    assert_eq!(outcome.out.lines().count(), 2);
    for (line, action) in outcome.out.lines().zip(plain.out.lines()) {
        assert!(line.starts_with(&format!("{{\"action\":{action},\"explain\":{{")), "{line}");
        let (line, action) = (json(line), json(action));
        let explain = &line["explain"];
        let likeliest = explain["likeliest"].as_array().expect("a list");
        let chances: Vec<f64> =
            likeliest.iter().map(|likely| likely["probability"].as_f64().expect("a number")).collect();
        assert_eq!(explain["probability"].as_f64(), Some(chances[0]));
        assert!(chances.is_sorted_by(|more, less| more >= less) && chances.iter().sum::<f64>() <= 1.000_002);
        assert_eq!(likeliest[0]["intent"], action["intent"]);
        assert!(explain["allowed"].as_u64().expect("a number") >= likeliest.len() as u64);
    }
    let first = json(outcome.out.lines().next().expect("a line"));
    let explain = &first["explain"];
    assert_eq!(
        (&explain["sentence"], &explain["here"]),
        (&"turn on the kitchen lights".into(), &Value::Null)
    );
    let kitchen = &explain["candidates"][0];
    assert_eq!((&kitchen["name"], &kitchen["kind"]), (&"Kitchen".into(), &"area".into()));
    assert_eq!((&kitchen["place"], &kitchen["whole"]), (&"Ground Floor".into(), &true.into()));
    assert!(explain["prompt"].as_str().expect("a text").ends_with("<|act|>"));
}

#[test]
fn an_answer_does_not_wait_for_the_next_request() {
    let (_folder, model) = model();
    let mut child = command(&["ask", "-m", &model, "--jsonl"]).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("piped");
    let mut output = BufReader::new(child.stdout.take().expect("piped"));
    for text in ["turn on the kitchen lights", "stop"] {
        writeln!(input, "{{\"text\": \"{text}\"}}").expect("the program reads");
        let mut line = String::new();
        output.read_line(&mut line).expect("the program answers");
        assert!(line.ends_with("}\n") && json(&line)["slots"].is_object(), "{line}");
    }
    drop(input);
    assert!(child.wait().expect("the program ends").success());
}

#[test]
fn words_need_no_quotes() {
    let (_folder, model) = model();
    let quoted = ternlet(&["ask", "-m", &model, "turn on the kitchen lights", "--area", "Office"]);
    let bare = ternlet(&["ask", "-m", &model, "turn", "on", "the", "--area", "Office", "kitchen", "lights"]);
    assert_eq!((bare.code, &bare.out), (Some(0), &quoted.out), "{bare:?}");
}

#[test]
fn nothing_is_done_of_a_sentence_that_is_too_long() {
    let (_folder, model) = model();
    let long = "turn off the lights ".to_owned() + &"please ".repeat(80) + "not";
    let outcome = ternlet(&["ask", "-m", &model, &long]);
    assert_eq!(
        (outcome.code, outcome.out.as_str()),
        (Some(0), "{\"intent\":null,\"slots\":{}}\n"),
        "{outcome:?}"
    );
    let wanted =
        "warning: \"turn off the lights please please please...\" is longer than what is read, 64 tokens";
    assert!(outcome.err.contains(wanted), "{outcome:?}");
}

/// Runs the program at a terminal that types these lines, or says why it cannot.
fn typed(arguments: &[&str], lines: &str, variables: &[(&str, &str)]) -> Option<Outcome> {
    typed_to(env!("CARGO_BIN_EXE_ternlet"), arguments, lines, variables)
}

/// The same of another program.
fn typed_to(program: &str, arguments: &[&str], lines: &str, variables: &[(&str, &str)]) -> Option<Outcome> {
    // Waits for the prompt before each line, as people do; the terminal shows what comes early twice.
    const TERMINAL: &str = r#"
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
seen, lines = b"", sys.stdin.readlines()
def until(end):
    global seen
    try:
        while not seen.endswith(end):
            seen += os.read(terminal, 1) or end
    except OSError:
        pass
for line in lines:
    until(b"> ")
    os.write(terminal, line.replace("\n", "\r").encode())
    until(b"\n")
until(b"nothing ends so")
sys.stdout.write(seen.decode().replace("\r\n", "\n"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"#;
    let mut command = Command::new("python3");
    command.args(["-c", TERMINAL, program]).args(arguments);
    command.env_remove("TERNLET_KERNEL").env_remove("NO_COLOR").envs(variables.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    match command.spawn() {
        Ok(child) => Some(finish(child, lines.as_bytes())),
        Err(error) => {
            eprintln!("SKIPPED ask at a terminal: python3: {error}");
            assert!(std::env::var_os("CI").is_none(), "must run in CI");
            None
        }
    }
}

#[test]
#[cfg(unix)]
fn a_terminal_is_talked_with() {
    let (folder, model) = model();
    let lines = "turn on the kitchen lights\n/area living room\n/explain\nlights on\n/area Narnia\n\
                 /home\n/nonsense\n/help\n/quit\n";
    let variables = [("TERM", "dumb"), ("NO_COLOR", "1")];
    let Some(outcome) = typed(&["ask", "-m", &model], lines, &variables) else { return };
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    for wanted in [
        "the sample home: 9 areas, 40 entities; /help shows how",
        " ms\n",
        "Living Room> ",
        "answers are explained\n",
        "heard    lights on\n",
        "here     Living Room\n",
        "error: the home has no area \"Narnia\"; it has Kitchen, ",
        "Kitchen: Kitchen Ceiling Light (light), ",
        "error: no command \"/nonsense\"; /help shows them\n",
        "  /area NAME  you are in this area",
    ] {
        assert!(outcome.out.contains(wanted), "{wanted:?} is missing in {}", outcome.out);
    }
    assert!(!outcome.out.contains('\x1b'), "{outcome:?}");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1, "a file was written");
}

/// Somebody types what a program is to read: no prompt, no colour, an action a line.
#[test]
#[cfg(unix)]
fn what_goes_into_a_file_is_for_programs() {
    let (folder, model) = model();
    let (program, out) = (env!("CARGO_BIN_EXE_ternlet"), folder.path().join("out"));
    let script = format!("printf '> ' && exec {program:?} ask -m {model:?} > {out:?}");
    let Some(outcome) =
        typed_to("/bin/sh", &["-c", &script], "lights on\x04\x04\x04\n", &[("TERM", "xterm")])
    else {
        return;
    };
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let written = fs::read_to_string(out).expect("a file");
    assert!(written.starts_with("{\"intent\":") && written.lines().count() == 1, "{written}");
}

#[test]
#[cfg(unix)]
fn what_was_typed_comes_back_in_colour() {
    let (_folder, model) = model();
    let variables = [("TERM", "xterm")];
    let lines = "lights on\n\x1b[A\n\x04\n";
    let Some(outcome) = typed(&["ask", "-m", &model, "--area", "Office"], lines, &variables) else { return };
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!(outcome.out.matches(" ms\x1b[0m\n").count(), 2, "{outcome:?}");
}
