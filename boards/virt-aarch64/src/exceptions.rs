//! A core that faults says where and why, and ends the program with 1.

use core::fmt::Write;

use crate::registers::core_number;
use crate::semihosting::{StandardError, exit};

/// What comes of a vector's number (Arm Architecture Reference Manual, D1.3), from `start.rs`.
///
/// `syndrome` is ESR_EL1 (D19.2), whose bits 31:26 are the class, `pc` ELR_EL1, `address` FAR_EL1, which
/// means something for aborts alone.
pub extern "C" fn exception(vector: u64, syndrome: u64, pc: u64, address: u64) -> ! {
    let kind = ["synchronous exception", "interrupt", "fast interrupt", "system error"][vector as usize % 4];
    let class = syndrome >> 26 & 0x3f;
    let _ = writeln!(
        StandardError::new(),
        "error: core {}: {kind} (vector {vector}), {}: syndrome {syndrome:#010x}, at {pc:#x}, address {address:#x}",
        core_number(),
        name_of(class)
    );
    exit(false)
}

/// The classes that a program can come to; table "ESR_EL1.EC" in D19.2.
fn name_of(class: u64) -> &'static str {
    match class {
        0x00 => "unknown instruction",
        0x07 => "floating point or vectors, which are trapped",
        0x0e => "illegal execution state",
        0x15..=0x17 => "call of a supervisor or monitor",
        0x18 => "system register",
        0x19 => "sve, which is trapped",
        0x21 => "instruction abort",
        0x22 => "program counter not aligned",
        0x25 => "data abort",
        0x26 => "stack pointer not aligned",
        0x2c => "floating-point exception",
        0x2f => "system error",
        0x3c => "breakpoint",
        _ => "another class",
    }
}
