//! Hands the linker the board's memory map, and the compiler the path of the model's image.
//!
//! Only for the board itself: on a host the program is a stub.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=memory.x");
    println!("cargo::rerun-if-env-changed=TERNLET_BOARD_IMAGE");
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("none") {
        return;
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    // cortex-m-rt's link.x includes memory.x from the linker's search path.
    fs::copy("memory.x", out.join("memory.x")).expect("memory.x can be copied");
    println!("cargo::rustc-link-search={}", out.display());
    println!("cargo::rustc-link-arg-bins=-Tlink.x");

    let image = image_path();
    println!("cargo::rerun-if-changed={}", image.display());
    println!("cargo::rustc-env=TERNLET_BOARD_IMAGE={}", image.display());
}

/// The image to link: the shipped assistant, or the one that `TERNLET_BOARD_IMAGE` names.
fn image_path() -> PathBuf {
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    match env::var_os("TERNLET_BOARD_IMAGE") {
        Some(path) => manifest.join("../..").join(Path::new(&path)),
        None => manifest.join("../../models/assistant/assistant.ternlet"),
    }
}
