//! Says whether a build target has ARM's DSP instructions: the compiler knows, but no stable `cfg` tells.
//!
//! `arm_dsp`: its CPUs have them or may have them. `arm_dsp_always`: every one has (Arm Architecture
//! Reference Manuals: all of ARMv7E-M, and of ARMv7-A, which is where the kernel's tests run); in
//! ARMv8-M mainline they are an option. Neither elsewhere: the kernel is Thumb-2 code for
//! little-endian data.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(arm_dsp, arm_dsp_always)");
    let target = env::var("TARGET").unwrap_or_default();
    let is_one_of = |starts: &[&str]| starts.iter().any(|start| target.starts_with(start));
    if env::var("CARGO_CFG_TARGET_ENDIAN").as_deref() != Ok("little") {
        return;
    }
    if is_one_of(&["thumbv7em-", "thumbv7a-", "thumbv7neon-"]) {
        println!("cargo::rustc-cfg=arm_dsp");
        println!("cargo::rustc-cfg=arm_dsp_always");
    } else if is_one_of(&["thumbv8m.main-"]) {
        println!("cargo::rustc-cfg=arm_dsp");
    }
}
