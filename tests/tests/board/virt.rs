//! What only `virt-aarch64` does: several cores, every kernel of aarch64, models of any size.

use std::fs;
use std::path::Path;
use ternlet_core::family::BITNET_B158;
use ternlet_core::packing::{Packing, TernaryPacking};
use ternlet_tests::models::{Random, Shape, random_image};

use crate::assert_answers;
use crate::host::Host;
use crate::program::{Board, Build, Program, boards, say, text};

/// A model of more than 16 MB, which no microcontroller holds.
const LARGE: Shape = Shape {
    family: &BITNET_B158,
    vocab: 8192,
    hidden: 1280,
    layers: 2,
    heads: 20,
    kv_heads: 5,
    head_dim: 64,
    ffn: 3456,
    embedding: Packing::Bytes,
};

/// (CPU, cores, whether it starts at EL2, kernel): by EL1 and EL2, every kernel of the architecture
/// that a machine can choose.
const MACHINES: [(&str, usize, &str, &str); 6] = [
    ("cortex-a53", 1, "off", "aarch64-neon-tbl"),
    ("cortex-a53", 3, "on", "aarch64-neon-tbl"),
    ("cortex-a72", 3, "off", "aarch64-neon"),
    ("cortex-a76", 3, "off", "aarch64-dotprod"),
    ("max", 1, "on", "aarch64-i8mm"),
    ("max", 3, "off", "aarch64-i8mm"),
];

fn virt() -> Board {
    boards().find(|board| board.name == "virt-aarch64").expect("boards.txt lists it")
}

#[test]
fn a_large_model_runs_on_every_cpu_and_on_several_cores() {
    let Some(program) = virt().program(Build::Release) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a-large-model");
    let image = random_image(&LARGE, 3, TernaryPacking::Tile16);
    assert!(image.bytes().len() > 16 << 20);
    fs::write(&path, image.bytes()).expect("the image can be written");
    let mut memory = Vec::new();
    let mut host = Host::new(image.bytes(), &mut memory);
    let mut random = Random(1);
    let ids: Vec<u32> = (0..20).map(|_| random.below(LARGE.vocab)).collect();
    let list = ids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
    let input = format!("!logits {list}\n!sample 7 8 {list}\n");
    let wanted = [host.logits(&ids), host.sample(7, 8, &ids)];
    for (cpu, cores, el2, kernel) in MACHINES {
        let (smp, machine) = (cores.to_string(), format!("virt,virtualization={el2}"));
        let options = ["-cpu", cpu, "-smp", &smp, "-M", &machine];
        let output = program.run_with("semihosting", Some(&path), &input, &options);
        assert_answers(&output, virt(), &wanted);
        let report = text(&output.stderr);
        assert!(report.contains(&format!("kernel {kernel}\n")), "{report}");
        let chunks = chunks_by_core(&report);
        assert_eq!(chunks.len(), cores, "{report}");
        // Nobody is promised any of them, but of thousands some go to another core.
        assert!(cores == 1 || chunks[1..].iter().any(|&chunks| chunks > 0), "{report}");
        say(&format!(
            "ran board virt-aarch64: a model of 19 MB on {cpu} by {kernel}, chunks by core {chunks:?}"
        ));
    }
}

/// How many pieces of divided work each core did, by the report.
fn chunks_by_core(report: &str) -> Vec<u64> {
    let chunks = report.lines().find_map(|line| line.strip_prefix("chunks of divided work by core:"));
    let chunks = chunks.unwrap_or_else(|| panic!("no count of chunks: {report}"));
    chunks.split_whitespace().map(|n| n.parse().expect("a number")).collect()
}

#[test]
fn a_core_that_faults_and_a_model_that_does_not_fit_are_said() {
    let Some(mut program) = virt().program(Build::Release) else { return };
    assert_said(&program, &["-m", "8M"], "give qemu more (-m)");
    // Three instructions of start.rs before it goes to Rust: mov x29, xzr; mov x30, xzr; mov x0, x19.
    let elf = fs::read(&program.elf).expect("just built");
    let before_rust: [u32; 3] = [0xaa1f_03fd, 0xaa1f_03fe, 0xaa13_03e0];
    let before_rust: &[u8] = bytemuck::cast_slice(&before_rust);
    let at = elf.windows(12).position(|bytes| bytes == before_rust).expect("start.rs has it");
    let folder = tempfile::tempdir().expect("a folder");
    program.elf = folder.path().join("spoiled");
    // udf #0; and stp x0, x0, [sp, #-16]! for ever, which runs into the page below the stack.
    for (code, words) in [([0, 0], "unknown instruction"), ([0xa9bf_03e0_u32, 0x17ff_ffff], "data abort")] {
        let mut elf = elf.clone();
        elf[at..at + 8].copy_from_slice(bytemuck::cast_slice(&code));
        fs::write(&program.elf, elf).expect("it can be written");
        assert_said(&program, &[], words);
    }
}

fn assert_said(program: &Program, options: &[&str], words: &str) {
    let shipped = Path::new("models/assistant/assistant.ternlet");
    let output = program.run_with("semihosting", Some(shipped), "!stats\n", options);
    let stderr = text(&output.stderr);
    assert!(stderr.contains(words), "{stderr}");
    assert_eq!(output.status.code(), Some(1), "{stderr}");
}
