//! One battery for every kernel that this machine can run: each operation against the reference,
//! equal bit for bit. Adding a kernel to the list of `ternlet_kernels::choose` adds its tests.
//!
//! What ran and what could not run here is said on standard error, past the test harness's
//! capture. `TERNLET_REQUIRE_KERNELS="a,b"` makes it an error if one of those did not run; a
//! kernel's absence then cannot look like success.

mod attention;
mod data;
mod floats;
mod head;
mod ternary;

use std::io::Write as _;

use ternlet_core::kernel::{Activations, ByToken, History, Kernel, Queries, WideActivations};
use ternlet_core::reference::Reference;
use ternlet_core::tensor::{ByteMatrix, DenseMatrix, TernaryMatrix};
use ternlet_kernels::{CpuFeatures, KernelError, available, by_name, names, self_check};

/// Runs a test for every kernel of this machine.
fn for_each_kernel(test: impl Fn(&dyn Kernel)) {
    available(&CpuFeatures::detect()).for_each(test);
}

/// Past the harness's capture.
fn say(line: &str) {
    let mut stderr = std::io::stderr().lock();
    writeln!(stderr, "{line}").expect("standard error takes a line");
}

#[test]
fn every_required_kernel_runs() {
    let ran: Vec<_> = available(&CpuFeatures::detect()).map(Kernel::name).collect();
    let skipped: Vec<_> = names().filter(|name| !ran.contains(name)).collect();
    // On a line of its own also after the dots of `--quiet`, where scripts look for it.
    say(&format!("\nbattery ran: {}", ran.join(", ")));
    if !skipped.is_empty() {
        say(&format!("battery SKIPPED, this cpu cannot run: {}", skipped.join(", ")));
    }
    let required = std::env::var("TERNLET_REQUIRE_KERNELS").unwrap_or_default();
    for name in required.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        assert!(ran.contains(&name), "kernel {name} was required and did not run");
    }
}

#[test]
fn kernels_are_found_by_their_names_only() {
    let features = CpuFeatures::detect();
    let known: Vec<_> = names().collect();
    assert!(known.contains(&"portable"));
    for (at, name) in known.iter().enumerate() {
        assert!(!known[..at].contains(name), "{name} stands twice");
        match by_name(&features, name) {
            Ok(kernel) => assert_eq!(kernel.name(), *name),
            Err(error) => assert_eq!(error, KernelError::NotOnThisCpu),
        }
    }
    assert_eq!(by_name(&features, "abacus").err(), Some(KernelError::Unknown));
    let bare: Vec<_> = available(&CpuFeatures::none()).map(Kernel::name).collect();
    assert!(bare.contains(&"portable"));
    assert!(cfg!(target_feature = "avx2") || !bare.contains(&"x86_64-avx2"));
    assert!(cfg!(target_feature = "dotprod") || !bare.contains(&"aarch64-dotprod"));
    assert!(cfg!(target_feature = "i8mm") || !bare.contains(&"aarch64-i8mm"));
}

#[test]
fn every_kernel_passes_its_check_at_start() {
    for_each_kernel(|kernel| assert!(self_check(kernel), "{}", kernel.name()));
}

/// The reference with one operation off by one bit.
struct Wrong(&'static str);

impl Wrong {
    fn spoil(&self, operation: &str, out: &mut [f32]) {
        if self.0 == operation
            && let Some(last) = out.last_mut()
        {
            *last = f32::from_bits(last.to_bits() ^ 1);
        }
    }
}

impl Kernel for Wrong {
    fn name(&self) -> &'static str {
        self.0
    }
    fn ternary(&self, weights: &TernaryMatrix<'_>, x: &Activations<'_>, first_row: usize, out: &mut [f32]) {
        Reference.ternary(weights, x, first_row, out);
        self.spoil("ternary", out);
    }
    fn dense(&self, weights: &DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]) {
        Reference.dense(weights, x, first_row, out);
        self.spoil("dense", out);
    }
    fn head(&self, weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]) {
        Reference.head(weights, x, first_row, out);
        self.spoil("head", out);
    }
    fn rms_norm(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]) {
        Reference.rms_norm(x, weight, eps, out);
        self.spoil("rms_norm", out);
    }
    fn activation_scale(&self, x: &[f32]) -> f32 {
        let mut scale = [Reference.activation_scale(x)];
        self.spoil("activation_scale", &mut scale);
        scale[0]
    }
    fn quantise(&self, x: &[f32], scale: f32, out: &mut [i8]) {
        Reference.quantise(x, scale, out);
        out[x.len()] = i8::from(self.0 == "quantise");
    }
    fn norm_quantise(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [i8]) -> f32 {
        let scale = Reference.norm_quantise(x, weight, eps, out);
        out[0] ^= i8::from(self.0 == "norm_quantise");
        scale
    }
    fn relu2_gate(&self, gate: &mut [f32], up: &[f32]) {
        Reference.relu2_gate(gate, up);
        self.spoil("relu2_gate", gate);
    }

    fn silu_gate(&self, gate: &mut [f32], up: &[f32]) {
        Reference.silu_gate(gate, up);
        self.spoil("silu_gate", gate);
    }
    fn writes_by_token(&self) -> bool {
        true
    }
    fn ternary_by_token(
        &self,
        weights: &TernaryMatrix<'_>,
        x: &Activations<'_>,
        first_row: usize,
        out: ByToken<'_>,
        scratch: &mut [f32],
    ) {
        let place = ByToken { values: out.values, rows: out.rows, stride: out.stride };
        Reference.ternary_by_token(weights, x, first_row, place, scratch);
        self.spoil("ternary_by_token", &mut out.values[..out.rows]);
    }
    fn transpose(&self, from: &[f32], tokens: usize, first: usize, to: ByToken<'_>) {
        let place = ByToken { values: to.values, rows: to.rows, stride: to.stride };
        Reference.transpose(from, tokens, first, place);
        self.spoil("transpose", &mut to.values[..to.rows]);
    }
    fn add_transposed(&self, from: &[f32], tokens: usize, first: usize, to: &mut [f32]) {
        Reference.add_transposed(from, tokens, first, to);
        self.spoil("add_transposed", to);
    }
    fn attend(&self, queries: &Queries<'_>, history: &History<'_>, out: &mut [f32]) {
        Reference.attend(queries, history, out);
        let operation = match history {
            History::Float { .. } => "attend float",
            History::Half { .. } => "attend half",
            History::Int8 { .. } => "attend int8",
        };
        self.spoil(operation, out);
    }
}

#[test]
fn the_check_at_start_finds_each_operation_gone_wrong() {
    assert!(self_check(&Wrong("nothing")));
    let operations = [
        "ternary",
        "ternary_by_token",
        "dense",
        "head",
        "rms_norm",
        "activation_scale",
        "quantise",
        "norm_quantise",
        "relu2_gate",
        "silu_gate",
        "transpose",
        "add_transposed",
        "attend float",
        "attend half",
        "attend int8",
    ];
    let unchecked = if cfg!(target_pointer_width = "32") { "ternary_by_token" } else { "" };
    for operation in operations.into_iter().filter(|&operation| operation != unchecked) {
        assert!(!self_check(&Wrong(operation)), "{operation} was wrong and passed");
    }
}
