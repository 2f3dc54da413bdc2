//! Commands that answer line by line: `tokenize --jsonl`, `ask --jsonl`, `chat` without a terminal.
#![forbid(unsafe_code)]

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use support::{command, fails, model, ternlet, ternlet_fed};

#[test]
fn lines_that_are_wrong() {
    let model = model();
    for arguments in [vec!["tokenize", "-m", &model, "--jsonl"], vec!["ask", "--jsonl"]] {
        let nothing = ternlet(&arguments);
        assert_eq!((nothing.code, nothing.out.as_str(), nothing.err.as_str()), (Some(0), "", ""));
        let feed = |input: &[u8]| ternlet_fed(&arguments, input);
        let object = feed(b"{\"text\":3}\n");
        fails(
            &object,
            1,
            &["line 1 of standard input, column ", "expected a string", "; expected {\"text\""],
        );
        let words = feed(b"\n hello\n");
        fails(&words, 1, &["line 2 of standard input, column 2: not JSON; expected {\"text\""]);
        assert!(!object.err.contains(" at line ") && !words.err.contains(" at line "));
        fails(&feed(b"[\"hello\"]\n"), 1, &["line 1 ", "expected an object"]);
        fails(&feed(b"{}\n"), 1, &["missing field `text`"]);
        fails(&feed(b"\n{\"text\":\"\xff\"}\n"), 1, &["line 2 of standard input is not UTF-8 text"]);
        // Not the line's fault.
        let mut unreadable = command(&arguments);
        let folder = fs::File::open(env!("CARGO_MANIFEST_DIR")).expect("a folder");
        let output = unreadable.stdin(folder).output().expect("the program ends");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(
            output.status.code() == Some(1) && said.starts_with("error: standard input cannot be read: ")
        );
        let marked = feed(b"\xef\xbb\xbf{\"text\":\"hello\"}\r\n");
        assert_eq!((marked.code, marked.err.as_str()), (Some(0), ""));
    }
    let chat = ternlet_fed(&["chat", "-m", &model], b"\n\xff\n");
    fails(&chat, 1, &["line 2 of standard input is not UTF-8 text"]);
}

#[test]
fn each_line_is_answered_before_the_next_comes() {
    let model = model();
    for arguments in [vec!["tokenize", "-m", &model, "--jsonl"], vec!["ask", "--jsonl"]] {
        let mut child = command(&arguments).spawn().expect("the program starts");
        let mut answers = BufReader::new(child.stdout.take().expect("piped"));
        for _ in 0..2 {
            let input = child.stdin.as_mut().expect("piped");
            input.write_all(b"{\"text\": \"turn on the lights\"}\n").expect("the program reads");
            let mut answer = String::new();
            answers.read_line(&mut answer).expect("an answer");
            assert!(answer.starts_with('{') && answer.ends_with("}\n"), "{answer}");
        }
        drop(child.stdin.take());
        assert!(child.wait().expect("the program ends").success());
    }
}

#[test]
fn a_chat_answers_every_line() {
    let model = model();
    let lines = b"hello\n\n  \nwhat is <|eot_id|>?\n/exit\nnever said\n";
    let chat = |options: &[&str]| ternlet_fed(&[&["chat", "-m", &model, "-n", "8"], options].concat(), lines);
    let outcome = chat(&[]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    assert_eq!(outcome.out, chat(&["-t", "1", "--kernel", "portable"]).out);
    assert_ne!(outcome.out, chat(&["--system", "You are a pirate."]).out);
    // A short context: turns are forgotten, and that is said; a turn that is too long is refused.
    let small =
        ternlet_fed(&["chat", "-m", &model, "-n", "8", "-c", "48"], &b"one two three four\n".repeat(6));
    assert_eq!(small.code, Some(0));
    assert!(small.err.contains("notice: the context was full: the oldest turn is forgotten"), "{small:?}");
    let long = format!("{}\nhi\n", "word ".repeat(100));
    let long = ternlet_fed(&["chat", "-m", &model, "-n", "8", "-c", "48"], long.as_bytes());
    assert!(long.code == Some(1) && long.err.contains("error: ") && long.err.contains("larger context (-c)"));
    assert!(long.err.lines().count() == 1 && long.out.ends_with('\n'), "{long:?}");
}

#[test]
fn a_chat_is_written_by_the_template_that_is_given() {
    let model = model();
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    let chat =
        |options: &[&str]| ternlet_fed(&[&["chat", "-m", &model, "-n", "8"], options].concat(), b"hello\n");
    let own = chat(&[]);
    fs::write(path("same"), ternlet::chat::template::BITNET_2B4T).expect("a file");
    fs::write(path("other"), "{{ messages[0].content }}").expect("a file");
    fs::write(path("wrong"), "\n{% if").expect("a file");
    fs::write(path("no text"), b"\xff").expect("a file");
    fs::write(path("long"), "x".repeat(100_000)).expect("a file");
    let with = |name: &str| chat(&["--chat-template", &path(name)]);
    assert_eq!(with("same").out, own.out);
    let (other, plain) = (with("other"), chat(&["--no-template"]));
    assert_eq!((other.code, plain.code), (Some(0), Some(0)));
    assert!(other.out == plain.out && other.out != own.out, "{other:?} {plain:?}");
    let run = ternlet(&["run", "-m", &model, "-n", "8", "hello"]);
    assert_eq!(run.out, plain.out);
    assert_eq!(ternlet(&["run", "--chat", "-m", &model, "-n", "8", "hello"]).out, own.out);
    fails(&with("wrong"), 1, &["chat template, line 2"]);
    fails(&with("none"), 1, &["none"]);
    fails(&with("no text"), 1, &["no text", "UTF-8"]);
    fails(&with("long"), 1, &["too long", "65536"]);
    fails(&chat(&["--chat-template", &path("same"), "--no-template"]), 2, &["--no-template"]);
    // The assistant's image has no template.
    let image = concat!(env!("CARGO_MANIFEST_DIR"), "/../models/assistant/assistant.ternlet");
    let none = ternlet_fed(&["chat", "-m", image], b"hello\n");
    fails(&none, 1, &["--chat-template", "--no-template"]);
}

#[test]
fn a_chat_without_room_does_not_begin() {
    let model = model();
    for context in ["1", "5"] {
        let outcome = ternlet_fed(&["chat", "-m", &model, "-c", context, "-n", "3"], b"hi\n");
        fails(&outcome, 1, &["no turn fits the context", "-c"]);
    }
    let system = "word ".repeat(100);
    let outcome = ternlet_fed(&["chat", "-m", &model, "-c", "48", "--system", &system], b"hi\n");
    fails(&outcome, 1, &["no turn fits the context of 48", "--system"]);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_a_chat_that_waits() {
    let mut child = command(&["chat", "-m", &model(), "-n", "1"]).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("piped");
    // The one token that comes is no line end, so the line ends with the answer.
    input.write_all(b"one\n").expect("the program reads");
    let mut output = BufReader::new(child.stdout.take().expect("piped"));
    let mut answer = String::new();
    output.read_line(&mut answer).expect("an answer");
    assert!(answer.ends_with('\n'));
    let interrupt = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(interrupt.expect("kill runs").success());
    assert_eq!(child.wait().expect("the program ends").code(), Some(130));
    drop(input);
}
