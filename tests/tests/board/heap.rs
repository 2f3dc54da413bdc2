//! A heap beside the model: a home read as JSON while the program runs.

use std::fs;
use std::process::Command;
use ternlet::home_file::HomeFile;
use ternlet_tests::models::aligned_copy;

use crate::host::Host;
use crate::program::{boards, root, say, text};
use crate::{BATCH_TOKENS, shipped_model};

const SENTENCES: [&str; 3] =
    ["is the garage door open", "turn on the kitchen lights", "add milk to the shopping list"];

#[test]
fn a_home_that_is_read_at_run_time_gets_the_hosts_actions() {
    let board = boards().find(|board| board.name == "mps2-an505").expect("boards.txt lists it");
    if Command::new(board.emulator).arg("--version").output().is_err() {
        board.skip(&format!("there is no {}", board.emulator));
        return;
    }
    let home = root().join("models/assistant/homes/family_house.json");
    let mut command = Command::new("bash");
    command.arg(root().join("boards/home_from_json.sh")).arg(&home).args(SENTENCES);
    let output = command.env_remove("TERNLET_BOARD_IMAGE").output().expect("bash runs");
    if output.status.code() == Some(3) {
        board.skip("nothing here builds for it");
        return;
    }
    let stdout = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{stdout}{}", text(&output.stderr));
    let inventory = HomeFile::read(&home).expect("a home of the repository");
    let lists = inventory.lists();
    let home = lists.home();
    let image = aligned_copy(&fs::read(shipped_model()).expect("the shipped model is in the repository"));
    let mut memory = Vec::new();
    let mut host = Host::new(image.bytes(), &mut memory);
    let mut lines = stdout.lines();
    for sentence in SENTENCES {
        let wanted = host.action(&home, sentence);
        assert_eq!(lines.next(), Some(&*wanted), "{sentence}");
    }
    let marks = lines.next().expect("both high-water marks");
    let planned = format!("arena {} of ", host.planned_bytes(BATCH_TOKENS));
    assert!(marks.starts_with(&planned) && marks.contains(", heap "), "{marks}");
    say(&format!("ran board mps2-an505 with a heap beside the model: {marks}"));
}
