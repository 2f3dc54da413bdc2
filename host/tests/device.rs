//! `ternlet device` with a real device that runs on this machine, and with ones that misbehave.
//!
//! The device is this program again (`fake_device`), so that what the harness prints before it is the
//! noise that a wire has.
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
use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::{Duration, Instant};
use support::{Outcome, command, fails, finish};
use ternlet::ternlet_core::parallel::Alone;
use ternlet::ternlet_kernels::CpuFeatures;
use ternlet::threads::pump::pump;
use ternlet_board::{ARENA_BYTES, Board, Port};

/// The variable that makes a device of this program, and says which.
const MODE: &str = "TERNLET_FAKE_DEVICE";

/// A port of streams.
struct Streams<W> {
    input: Receiver<Vec<u8>>,
    rest: Vec<u8>,
    output: W,
}

impl<W: Write> Port for Streams<W> {
    fn read(&mut self, room: &mut [u8], wait: bool) -> Option<usize> {
        if self.rest.is_empty() {
            self.rest = match self.input.try_recv() {
                Ok(piece) => piece,
                Err(TryRecvError::Empty) if wait => self.input.recv().ok()?,
                Err(TryRecvError::Empty) => return Some(0),
                Err(TryRecvError::Disconnected) => return None,
            };
        }
        let len = room.len().min(self.rest.len());
        room[..len].copy_from_slice(&self.rest[..len]);
        self.rest.drain(..len);
        Some(len)
    }

    fn write(&mut self, bytes: &[u8]) {
        // Nobody listens to a program whose reader has gone.
        let _ = self.output.write_all(bytes).and_then(|()| self.output.flush());
    }

    fn report(&mut self, bytes: &[u8]) {
        let _ = io::stderr().write_all(bytes);
    }
}

#[repr(C, align(64))]
struct Arena([u8; ARENA_BYTES]);

/// The device of `boards/support` with a model of random weights.
fn real_device(port: &mut dyn Port) -> bool {
    let mut image = random_model::random_image(&random_model::special_names(), 5);
    let mut arena = Box::new(Arena([0; ARENA_BYTES]));
    let board = Board {
        name: "fake",
        image: image.bytes(),
        arena: &mut arena.0,
        features: CpuFeatures::none(),
        midr: 0,
        parallel: &Alone,
        stack_bytes_max: || 0,
        cycles: || 0,
    };
    ternlet_board::run(port, board)
}

/// A device that knows one action, and what goes wrong with sentences in this mode.
fn misbehave(mode: &str) {
    const ACTION: &str = "action {\"intent\":\"HassTurnOn\",\"slots\":{}}";
    let say =
        |text: &[u8]| io::stdout().write_all(text).and_then(|()| io::stdout().flush()).expect("a reader");
    let line = |text: &str| say(format!("{text}\n").as_bytes());
    line("");
    if mode == "boot" {
        return line("error boot the image is damaged");
    }
    line("ready protocol=1 board=fake");
    let mut sentences = 0;
    for request in io::stdin().lock().lines() {
        let request = request.expect("UTF-8");
        let (word, rest) = request.split_once(' ').unwrap_or((&request, ""));
        match word {
            "" => {}
            "!cancel" => line(&format!("cancelled 0 {rest}")),
            "!version" => line(if mode == "newer" { "version protocol=2" } else { "version protocol=1 a=b" }),
            "!area" if rest == "Narnia" => line("error area there is none"),
            "!area" => line("area none"),
            "!tokens" => line("tokens off"),
            "!exit" => return line("bye"),
            _ => {
                sentences += 1;
                match (mode, sentences) {
                    ("reset", 1) => say(b"acti\nready protocol=1 board=fake\n"),
                    ("resets", _) => line("ready protocol=1 board=fake"),
                    ("noise", 1) => line("error noise what"),
                    ("noise", 2) => line("action {\"intent\":\"Has"),
                    ("noise", 3) => say(b"\xff\0\x1b[31m\nnewer things\n"),
                    ("refuses", _) => line("error model it is no \x1b[31massistant"),
                    ("ends", 2) => {
                        eprintln!("the emulator has had enough");
                        std::process::exit(3);
                    }
                    ("silent", 2) => continue,
                    ("floods", _) => loop {
                        eprintln!("{}", "so much to tell ".repeat(1000));
                        // Nobody may listen any more.
                        if io::stdout().write_all(&b"noise\n".repeat(1000)).is_err() {
                            return;
                        }
                    },
                    _ => {}
                }
                line(ACTION);
            }
        }
    }
}

#[test]
fn fake_device() {
    match std::env::var(MODE).as_deref() {
        Err(_) => {}
        Ok("real") => {
            let output = io::stdout();
            std::process::exit(i32::from(!real_device(&mut Streams {
                input: pump(io::stdin()),
                rest: Vec::new(),
                output,
            })));
        }
        Ok(mode) => misbehave(mode),
    }
}

/// Runs `ternlet device` on a device of this kind.
fn device(mode: &str, arguments: &[&str], input: &str) -> Outcome {
    let program = std::env::current_exe().expect("this program");
    let run = format!("'{}' fake_device --exact --nocapture --test-threads=1", program.display());
    let mut command = command(&[&["device", "--run", &run], arguments].concat());
    finish(command.env(MODE, mode).spawn().expect("the program starts"), input.as_bytes())
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))
}

#[test]
fn a_real_device_answers() {
    let one = device("real", &["turn on the kitchen lights"], "");
    assert_eq!((one.code, one.err.as_str()), (Some(0), ""), "{one:?}");
    assert!(json(&one.out)["slots"].is_object(), "{one:?}");
    let lines = "turn on the kitchen lights\n\n!generate 7 3 ab\n!area office\n!stats\n!version\n!nothing\nlights on\n";
    let many = device("real", &["--json", "--area", "kitchen"], lines);
    assert_eq!(many.code, Some(1), "{many:?}");
    let values: Vec<Value> = many.out.lines().map(json).collect();
    assert_eq!(values.len(), 7, "{many:?}");
    assert_eq!((&values[1]["generated"], &values[1]["text"]), (&3.into(), &"bbb".into()));
    assert_eq!((&values[2]["area"], &values[4]["version"]["board"]), (&"Office".into(), &"fake".into()));
    assert!(values[3]["stats"]["tokens"].as_u64() > Some(10), "{many:?}");
    assert_eq!(values[5]["error"], "unknown");
    assert!(values[0]["slots"].is_object() && values[6]["slots"].is_object());
    assert!(many.err.starts_with("error: the device says unknown: ") && many.err.lines().count() == 1);
    let text = device("real", &["!generate 7 3 ab"], "");
    assert_eq!((text.code, text.out.as_str()), (Some(0), "bbb\n"), "{text:?}");
    let tokens = device("real", &["--tokens", "lights on"], "");
    assert!(
        tokens.err.lines().all(|line| line.starts_with("token: ")) && !tokens.err.is_empty(),
        "{tokens:?}"
    );
    let stats = device("real", &["--stats"], "");
    assert!(stats.out.contains("arena_used ") && stats.out.contains("\nstack        0\n"), "{stats:?}");
    assert!(device("real", &["--device-version"], "").out.contains("board        fake\n"));
}

#[test]
fn what_is_lost_is_sent_again() {
    for (mode, notices) in [("reset", &["has started again"][..]), ("noise", &["(noise)", "not JSON"])] {
        let outcome = device(mode, &[], "lights on\nlights on\n");
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
        assert_eq!(outcome.out, "{\"intent\":\"HassTurnOn\",\"slots\":{}}\n".repeat(2), "{outcome:?}");
        let said: Vec<&str> = outcome.err.lines().collect();
        assert_eq!(said.len(), notices.len(), "{outcome:?}");
        for (line, notice) in said.iter().zip(notices) {
            assert!(line.starts_with("notice: ") && line.contains(notice) && line.ends_with("; sent again"));
        }
    }
}

#[test]
fn what_a_device_does_not_do_is_said() {
    fails(&device("newer", &["lights on"], ""), 1, &["protocol 2", "speaks 1"]);
    fails(&device("boot", &["lights on"], ""), 1, &["cannot start", "the image is damaged"]);
    fails(
        &device("refuses", &["lights on"], ""),
        1,
        &["the device says model: it is no \u{fffd}[31massistant"],
    );
    fails(
        &device("fine", &["--area", "Narnia", "lights on"], ""),
        1,
        &["refuses \"!area Narnia\"", "there is none"],
    );
    fails(&device("fine", &["lights\non"], ""), 1, &["one line without control characters"]);
    fails(
        &device("fine", &["--area", "Kitchen\n!stats", "lights on"], ""),
        1,
        &["one line without control characters"],
    );
    let resets = device("resets", &["lights on"], "");
    assert_eq!(resets.code, Some(1));
    assert!(
        resets.err.contains("error: sent 3 times without an answer, the last time: the device has started")
    );
    let ended = device("ends", &[], "one\ntwo\nthree\n");
    assert_eq!((ended.code, ended.out.lines().count()), (Some(1), 1), "{ended:?}");
    assert!(ended.err.starts_with("error: the device has gone"), "{ended:?}");
    assert!(ended.err.contains("device: the emulator has had enough\n"), "{ended:?}");
    let start = Instant::now();
    let silent = device("silent", &["--json", "--timeout", "1"], "one\ntwo\nthree\n");
    assert!(start.elapsed() < Duration::from_secs(20));
    assert_eq!(silent.code, Some(1));
    let lines: Vec<Value> = silent.out.lines().map(json).collect();
    // The third is answered: the second alone was lost.
    assert_eq!(lines.len(), 3, "{silent:?}");
    assert!(lines[1]["message"].as_str().is_some_and(|words| words.contains("within 1 s")), "{silent:?}");
    assert_eq!((&lines[0], lines[2]["intent"].as_str()), (&lines[2], Some("HassTurnOn")));
}

/// Neither the time limit nor memory gives way to a device that says much and answers nothing.
#[test]
fn a_flood_is_no_sign_of_life() {
    let start = Instant::now();
    let floods = device("floods", &["--timeout", "1", "one"], "");
    assert!(start.elapsed() < Duration::from_secs(20));
    assert_eq!(floods.code, Some(1));
    assert!(floods.err.contains("within 1 s") && floods.err.len() < 100_000, "{}", floods.err.len());
}

#[test]
fn wrong_command_lines() {
    let run = |arguments: &[&str]| finish(command(arguments).spawn().expect("the program starts"), b"");
    fails(&run(&["device", "lights on"]), 2, &["--port", "--run"]);
    fails(&run(&["device", "--port", "a", "--run", "b", "x"]), 2, &["--run"]);
    fails(&run(&["device", "--run", "cat", " "]), 2, &["the sentence is empty"]);
    fails(&run(&["device", "--run", "'", "x"]), 1, &["is no command"]);
    fails(&run(&["device", "--run", "no-such-program-here", "x"]), 1, &["does not start"]);
    fails(&run(&["device", "--port", "/no/such/port", "x"]), 1, &["/no/such/port", "cannot be opened"]);
}

/// A terminal pair stands for a serial port.
#[cfg(target_os = "linux")]
#[test]
fn a_serial_port_is_spoken_over() {
    use serial2::SerialPort;
    use std::os::fd::AsRawFd;

    let Ok((board, wire)) = SerialPort::pair() else {
        eprintln!("SKIPPED a serial port: there are no terminals here");
        return;
    };
    let path = std::fs::read_link(format!("/proc/self/fd/{}", wire.as_raw_fd())).expect("a terminal's path");
    let input = pump(board.try_clone().expect("a second handle"));
    // It was in the middle of something.
    board.write_all(b"ken light\"}}\n\xff\xff").expect("room");
    let device =
        std::thread::spawn(move || real_device(&mut Streams { input, rest: Vec::new(), output: board }));
    let port = path.to_str().expect("UTF-8");
    let arguments = ["device", "--port", port, "--baud", "115200"];
    let asked = command(&arguments).spawn().expect("the program starts");
    let outcome = finish(asked, b"turn on the kitchen lights\n!area office\n!exit\n");
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{outcome:?}");
    let lines: Vec<&str> = outcome.out.lines().collect();
    assert!(lines.len() == 3 && json(lines[0])["slots"].is_object(), "{outcome:?}");
    assert_eq!(lines[1..], ["area Office", "bye "], "{outcome:?}");
    assert!(device.join().is_ok());
}
