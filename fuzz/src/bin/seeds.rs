//! Writes every target's seeds into a folder of its name: `seeds FOLDER`.
//!
//! A target that takes none of its seeds is an error: it would search in the dark.

// It is built with the targets' flags, and this brings what they need.
use libfuzzer_sys as _;
use std::path::Path;
use std::{env, fs};
use ternlet_fuzz::{INPUT_BYTES_MAX, TARGETS, is_taken, seeds};

fn main() {
    let folder = env::args().nth(1).expect("usage: seeds FOLDER");
    let seeds = seeds::all().expect("the repository's texts");
    for (target, _) in TARGETS {
        let (mut written, mut refused) = (0, Vec::new());
        for seed in seeds.iter().filter(|seed| seed.target == target) {
            assert!(seed.bytes.len() <= INPUT_BYTES_MAX, "{} is too long", seed.name);
            let folder = Path::new(&folder).join(target);
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join(&seed.name), &seed.bytes).expect("a file");
            written += 1;
            if !is_taken(target, &seed.bytes) {
                refused.push(&seed.name);
            }
        }
        println!("{target}: {written} seeds, not taken of them {refused:?}");
        assert!(refused.len() < written, "{target} takes none of its seeds");
    }
}
