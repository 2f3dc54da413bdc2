//! Who computes: the kernel that suits this CPU, proved on a small case, and a pool of threads.

use crate::cores;
use crate::threads::{Pool, PoolError, THREADS_MAX};
use std::fmt;
use ternlet_core::kernel::Kernel;
use ternlet_core::reference::Reference;
use ternlet_core::session::Engine;
use ternlet_kernels::{CpuFeatures, KernelError, arm_cores, available, by_name, names, self_check};

/// The environment variable that names a kernel.
pub const KERNEL_VARIABLE: &str = "TERNLET_KERNEL";

static REFERENCE: Reference = Reference;

/// A kernel, and those that were better but wrong.
#[derive(Clone)]
pub struct Choice {
    /// The kernel to use.
    pub kernel: &'static dyn Kernel,
    /// Kernels that this CPU can hold but that failed the self-check, in the order tried.
    pub failed: Vec<&'static str>,
}

/// Why there is no engine.
#[derive(Debug)]
pub enum EngineError {
    /// No kernel of this name here.
    Kernel {
        /// The name asked for.
        name: String,
        /// Whether it is unknown, or known and not for this CPU.
        reason: KernelError,
    },
    /// The threads.
    Pool(PoolError),
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EngineError::Kernel { name, reason } => {
                let names: Vec<&str> = held().into_iter().map(Kernel::name).collect();
                write!(f, "kernel {name:?}: {reason}; this machine can use {}", names.join(", "))
            }
            EngineError::Pool(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EngineError {}

/// The kernels that this CPU can hold, fastest first; the reference is the last.
pub fn held() -> Vec<&'static dyn Kernel> {
    let features = CpuFeatures::detect();
    let mut kernels: Vec<_> = available(&features).chain([&REFERENCE as &'static dyn Kernel]).collect();
    if let Some(midr) = midr() {
        arm_cores::order_for_midr(midr, &mut kernels, |kernel| kernel.name());
    }
    kernels
}

/// What the first CPU says it is (MIDR_EL1), where the system tells: Linux on aarch64. Cores of
/// different kinds in one machine count as the first.
fn midr() -> Option<u64> {
    if !cfg!(all(target_arch = "aarch64", target_os = "linux")) {
        return None;
    }
    let text = std::fs::read_to_string("/sys/devices/system/cpu/cpu0/regs/identification/midr_el1").ok()?;
    parse_midr(&text)
}

/// A number as Linux writes it: `0x00000000410fd034` and a line feed.
fn parse_midr(text: &str) -> Option<u64> {
    u64::from_str_radix(text.trim().strip_prefix("0x")?, 16).ok()
}

/// The names of kernels that are built in but whose instructions this CPU lacks.
pub fn not_held() -> Vec<&'static str> {
    let held = held();
    names().filter(|name| held.iter().all(|kernel| kernel.name() != *name)).collect()
}

/// The kernel of this name, or the fastest; one that fails its self-check is passed over.
///
/// # Errors
///
/// [`EngineError::Kernel`] for a name that nothing here has.
pub fn choose_kernel(name: Option<&str>) -> Result<Choice, EngineError> {
    let Some(name) = name else { return Ok(first_right(held().into_iter())) };
    let named = match name {
        "reference" => Ok(&REFERENCE as &'static dyn Kernel),
        _ => by_name(&CpuFeatures::detect(), name),
    };
    let named = named.map_err(|reason| EngineError::Kernel { name: name.to_owned(), reason })?;
    let others = held().into_iter().filter(|kernel| kernel.name() != named.name());
    Ok(first_right(std::iter::once(named).chain(others)))
}

/// The first kernel that agrees with the reference, which is itself the last resort.
fn first_right(kernels: impl Iterator<Item = &'static dyn Kernel>) -> Choice {
    let mut failed = Vec::new();
    for kernel in kernels {
        if self_check(kernel) {
            return Choice { kernel, failed };
        }
        failed.push(kernel.name());
    }
    Choice { kernel: &REFERENCE, failed }
}

/// A kernel with threads to run it on.
pub struct Machine {
    choice: Choice,
    pool: Pool,
}

impl Machine {
    /// The kernel of this name (the fastest without one) on `threads` threads, or on as many as can run
    /// at once if that is fewer: on 2 cores a third thread only takes turns with the other two, in the
    /// middle of work for which all then wait (docs/performance.md, "Threads under load").
    ///
    /// # Errors
    ///
    /// No such kernel, no such number of threads, or threads that do not compute as IEEE 754 says.
    pub fn new(kernel: Option<&str>, threads: usize) -> Result<Machine, EngineError> {
        let choice = choose_kernel(kernel)?;
        // A number that no pool can have stays what it is, for the pool to say so.
        let at_once = if threads > THREADS_MAX { threads } else { threads.min(cores::usable()) };
        let pool = Pool::new(at_once).map_err(EngineError::Pool)?;
        Ok(Machine { choice, pool })
    }

    /// What a session is given.
    pub fn engine(&self) -> Engine<'_, Pool> {
        Engine { kernel: self.choice.kernel, parallel: &self.pool }
    }

    /// What people should know: a kernel that failed its self-check and which one stands in.
    pub fn notice(&self) -> Option<String> {
        let failed = &self.choice.failed;
        let used = self.choice.kernel.name();
        let say =
            || format!("{} failed the self-check on this machine, using {used} instead", failed.join(", "));
        (!failed.is_empty()).then(say)
    }
}

/// As many threads as there are fast cores that this process may use.
pub fn threads_default() -> usize {
    cores::fast()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use ternlet_core::kernel::{Activations, ByToken, History, Queries, WideActivations};
    use ternlet_core::parallel::Parallel;
    use ternlet_core::tensor::{ByteMatrix, DenseMatrix, TernaryMatrix};

    /// The reference with one wrong operation.
    pub(crate) struct Wrong;

    impl Kernel for Wrong {
        fn name(&self) -> &'static str {
            "wrong"
        }
        fn ternary(
            &self,
            weights: &TernaryMatrix<'_>,
            x: &Activations<'_>,
            first_row: usize,
            out: &mut [f32],
        ) {
            Reference.ternary(weights, x, first_row, out);
            out[0] += 1.0;
        }
        fn dense(&self, weights: &DenseMatrix<'_>, x: &[f32], first_row: usize, out: &mut [f32]) {
            Reference.dense(weights, x, first_row, out);
        }
        fn head(&self, weights: &ByteMatrix<'_>, x: &WideActivations<'_>, first_row: usize, out: &mut [f32]) {
            Reference.head(weights, x, first_row, out);
        }
        fn rms_norm(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [f32]) {
            Reference.rms_norm(x, weight, eps, out);
        }
        fn activation_scale(&self, x: &[f32]) -> f32 {
            Reference.activation_scale(x)
        }
        fn quantise(&self, x: &[f32], scale: f32, out: &mut [i8]) {
            Reference.quantise(x, scale, out);
        }
        fn norm_quantise(&self, x: &[f32], weight: &[f32], eps: f32, out: &mut [i8]) -> f32 {
            Reference.norm_quantise(x, weight, eps, out)
        }
        fn relu2_gate(&self, gate: &mut [f32], up: &[f32]) {
            Reference.relu2_gate(gate, up);
        }

        fn silu_gate(&self, gate: &mut [f32], up: &[f32]) {
            Reference.silu_gate(gate, up);
        }
        fn transpose(&self, from: &[f32], tokens: usize, first: usize, to: ByToken<'_>) {
            Reference.transpose(from, tokens, first, to);
        }
        fn add_transposed(&self, from: &[f32], tokens: usize, first: usize, to: &mut [f32]) {
            Reference.add_transposed(from, tokens, first, to);
        }
        fn attend(&self, queries: &Queries<'_>, history: &History<'_>, out: &mut [f32]) {
            Reference.attend(queries, history, out);
        }
    }

    #[test]
    fn a_wrong_kernel_is_passed_over_and_named() {
        let choice = first_right([&Wrong as &'static dyn Kernel, &REFERENCE].into_iter());
        assert_eq!((choice.kernel.name(), choice.failed.as_slice()), ("reference", ["wrong"].as_slice()));
        assert_eq!(first_right([&Wrong as &'static dyn Kernel].into_iter()).kernel.name(), "reference");
        let notice = Machine { choice, pool: Pool::new(1).unwrap() }.notice().unwrap();
        assert!(notice.contains("wrong failed") && notice.contains("using reference"), "{notice}");
    }

    #[test]
    fn no_more_threads_than_can_run_at_once() {
        let threads = |asked| Machine::new(None, asked).map(|machine| machine.engine().parallel.threads());
        assert_eq!(threads(1).unwrap(), 1);
        assert_eq!(threads(THREADS_MAX).unwrap(), cores::usable());
        assert_eq!(threads(threads_default()).unwrap(), threads_default());
        for asked in [0, THREADS_MAX + 1] {
            assert!(
                matches!(threads(asked), Err(EngineError::Pool(PoolError::Count(count))) if count == asked)
            );
        }
    }

    #[test]
    fn the_core_is_read_as_linux_writes_it() {
        assert_eq!(parse_midr("0x00000000410fd034\n"), Some(0x410f_d034));
        for other in ["", "0x", "410fd034", "0xcortex"] {
            assert_eq!(parse_midr(other), None, "{other:?}");
        }
    }

    #[test]
    fn every_kernel_held_can_be_named() {
        let names: Vec<&str> = held().into_iter().map(Kernel::name).collect();
        assert!(names.len() >= 2 && names.last() == Some(&"reference"), "{names:?}");
        for name in &names {
            let machine = Machine::new(Some(name), 1).unwrap();
            assert_eq!((machine.engine().kernel.name(), machine.notice()), (*name, None));
        }
        assert_eq!(choose_kernel(None).unwrap().kernel.name(), names[0]);
        let error = choose_kernel(Some("abacus")).err().unwrap().to_string();
        assert!(error.contains("abacus") && names.iter().all(|name| error.contains(name)), "{error}");
        assert!(not_held().iter().all(|name| choose_kernel(Some(name)).is_err()));
    }
}
