//! The files of `docs/gateway.md`: the home, the scripts that switch relays, and all of it in a pipe.
#![forbid(unsafe_code)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use support::{Outcome, finish, ternlet, ternlet_fed};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/gateway").join(name)
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// Actions of the guide's home: two lights, a switch, one that has no relay, and none.
const ACTIONS: &str = r#"{"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}
{"intent":"HassTurnOff","slots":{"name":"Garden Pump"}}
{"intent":"HassTurnOn","slots":{"name":"Compressor"}}
{"intent":"HassLightSet","slots":{"area":"Kitchen","brightness":10}}
{"intent":null,"slots":{}}
{"intent":"HassTurnOff","slots":{"name":"Ceiling Light","area":"Kitchen"}}
"#;

/// Runs a program of the guide, or says which is missing.
fn run(program: &str, arguments: &[&str], gpio: &Path, input: &str) -> Option<Outcome> {
    let mut command = Command::new(program);
    command.args(arguments).env("GPIO", gpio);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    match command.spawn() {
        Ok(child) => Some(finish(child, input.as_bytes())),
        Err(error) => {
            eprintln!("SKIPPED the guide's scripts: {program}: {error}");
            assert!(std::env::var_os("CI").is_none(), "must run in CI");
            None
        }
    }
}

/// A folder of plain files for these pins, where the kernel would have GPIO.
fn pins(pins: &[u32]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for pin in pins {
        fs::create_dir(folder.path().join(format!("gpio{pin}"))).expect("a folder");
    }
    folder
}

/// The level of a pin; none if it was never set.
fn level(gpio: &Path, pin: u32) -> Option<String> {
    let folder = gpio.join(format!("gpio{pin}"));
    let level = fs::read_to_string(folder.join("value")).ok()?;
    assert_eq!(fs::read_to_string(folder.join("direction")).expect("the direction"), "out\n");
    Some(level)
}

#[test]
fn the_guides_home_is_in_order() {
    let outcome = ternlet(&["home", "check", "--strict", text(&file("home.json"))]);
    assert!(
        outcome.code == Some(0) && outcome.out.ends_with("no errors, no warnings, no notes\n"),
        "{outcome:?}"
    );
}

#[test]
fn relays_are_switched_as_actions_say() {
    let gpio = pins(&[17, 22, 23, 27]);
    let (script, home, set) = (file("relay.py"), file("home.json"), file("set_relay.sh"));
    let arguments = [text(&script), text(&home), "sh", text(&set)];
    let Some(outcome) = run("python3", &arguments, gpio.path(), ACTIONS) else { return };
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""), "{outcome:?}");
    let levels = [17, 27, 23, 22].map(|pin| level(gpio.path(), pin));
    assert_eq!(levels, [Some("0\n".into()), Some("1\n".into()), Some("0\n".into()), None]);
    assert_eq!(outcome.err.matches("no relay for {").count(), 3, "{outcome:?}");
    let printed = run("python3", &arguments[..2], gpio.path(), ACTIONS).expect("it is there");
    assert_eq!(printed.out, "17 1\n27 1\n23 0\n17 0\n");
}

#[test]
fn a_relay_that_reads_its_input_eats_no_action() {
    let gpio = pins(&[]);
    let (script, home) = (file("relay.py"), file("home.json"));
    let arguments = [text(&script), text(&home), "sh", "-c", "cat; echo \"$@\"", "relay"];
    let Some(outcome) = run("python3", &arguments, gpio.path(), ACTIONS) else { return };
    assert_eq!(outcome.out, "17 1\n27 1\n23 0\n17 0\n");
}

#[test]
fn the_shell_does_it_for_named_things() {
    let gpio = pins(&[23]);
    if run("jq", &["--version"], gpio.path(), "").is_none() {
        return;
    }
    let (script, set) = (file("relay.sh"), file("set_relay.sh"));
    let arguments = [text(&script), "sh", text(&set)];
    let Some(outcome) = run("sh", &arguments, gpio.path(), ACTIONS) else { return };
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{outcome:?}");
    assert_eq!(level(gpio.path(), 23).as_deref(), Some("0\n"));
    let wrong = run("sh", &[text(&set), "23", "on"], gpio.path(), "").expect("it is there");
    assert!(wrong.code == Some(2) && wrong.err.starts_with("usage: "), "{wrong:?}");
}

#[test]
fn what_is_said_switches_a_relay() {
    let gpio = pins(&[17, 22, 23, 27]);
    let (script, home, set) = (file("relay.py"), file("home.json"), file("set_relay.sh"));
    let said = "turn on the kitchen lights\nturn off the garden pump\n";
    let actions = ternlet_fed(&["ask", "--home", text(&home)], said.as_bytes());
    assert_eq!((actions.code, actions.err.as_str()), (Some(0), ""), "{actions:?}");
    let arguments = [text(&script), text(&home), "sh", text(&set)];
    let Some(outcome) = run("python3", &arguments, gpio.path(), &actions.out) else { return };
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{outcome:?}");
    let levels = [17, 27, 23, 22].map(|pin| level(gpio.path(), pin));
    assert_eq!(levels, [Some("1\n".into()), Some("1\n".into()), Some("0\n".into()), None]);
}
