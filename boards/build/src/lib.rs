//! What the build scripts of all boards do: a board's own is one line.
//!
//! Only programs for a board are linked by these rules: on a host a board's program is a stub.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Follows a board's `memory.x` in the linker's script: where the model lies. A program that was
/// linked without one finds there what was written into that memory separately.
const IMAGE_SECTION: &str = "
_image_start = ORIGIN(IMAGE);
_image_end = ORIGIN(IMAGE) + LENGTH(IMAGE);
SECTIONS
{
  .image ORIGIN(IMAGE) : { KEEP(*(.ternlet_image)) } > IMAGE
} INSERT AFTER .rodata;
ASSERT(ORIGIN(IMAGE) % 64 == 0, \"memory.x: region IMAGE must start at a multiple of 64\");
";

/// For a program on a Cortex-M: hands the linker the `memory.x` beside the manifest, which names the
/// regions FLASH (program), IMAGE (the model) and RAM, and `cortex-m-rt`'s script, which includes it.
pub fn cortex_m() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=memory.x");
    if !is_bare() {
        return;
    }
    let memory = fs::read_to_string("memory.x").expect("a board has a memory.x");
    fs::write(out_dir().join("memory.x"), memory + IMAGE_SECTION).expect("OUT_DIR can be written");
    println!("cargo::rustc-link-search={}", out_dir().display());
    println!("cargo::rustc-link-arg=-Tlink.x");
}

/// For a crate that holds the model: `env!("TERNLET_BOARD_IMAGE")` is then the path of the shipped
/// assistant, or of what the variable of that name names: a path relative to the repository, or
/// `none` for an empty file.
pub fn image() {
    println!("cargo::rerun-if-env-changed=TERNLET_BOARD_IMAGE");
    if !is_bare() {
        return;
    }
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join("../..");
    let path = match env::var("TERNLET_BOARD_IMAGE").as_deref() {
        Ok("none") => {
            let empty = out_dir().join("none");
            fs::write(&empty, []).expect("OUT_DIR can be written");
            empty
        }
        Err(_) | Ok("") => root.join("models/assistant/assistant.ternlet"),
        Ok(path) => root.join(Path::new(path)),
    };
    println!("cargo::rerun-if-changed={}", path.display());
    println!("cargo::rustc-env=TERNLET_BOARD_IMAGE={}", path.display());
}

/// Whether the crate is built for a machine without an operating system.
fn is_bare() -> bool {
    variable("CARGO_CFG_TARGET_OS") == "none"
}

fn out_dir() -> PathBuf {
    PathBuf::from(variable("OUT_DIR"))
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("cargo sets {name} for a build script"))
}
