//! The numbers of `ternlet-core`, faster: one kernel per CPU feature.
//!
//! [`ternlet_core::kernel::Kernel`] says what a kernel computes, to the bit, and
//! [`ternlet_core::reference::Reference`] says it in plain loops. Here the same numbers are computed
//! with the instructions of a CPU. A kernel is named `arch-feature`, and its file likewise.
//!
//! ```text
//! CpuFeatures::detect() --available--> &'static dyn Kernel, fastest first --self_check--> used
//! ```
//!
//! Where things are:
//! - [`features`]: what the CPU can do, known only from a detector. [`choose`]: the list of kernels.
//!   [`arm_cores`]: which of two kernels suits an ARM core that can run both.
//! - `tiles`: what all kernels share of a ternary matrix in tiles: who computes which rows, and the
//!   step after the integer sum. `unpacked`: the path of every packing without a faster one.
//! - `head`: the integer head.
//! - `lanes`: the float operations, written once over lanes and compiled under each CPU feature.
//!   `attention`: attention alike, and its integer sums per CPU. `transpose`: results turned.
//! - [`chunks`]: rows handed out to the workers of a pool, whatever they are.
//! - [`peak`]: the most a CPU could compute with a kernel's instructions, for benchmarks.
//! - one file per kernel with its integer inner loops; `raw`: the memory accesses and instructions
//!   that need `unsafe`, each behind a function that cannot be misused.
//!
//! # How to add a kernel
//!
//! 1. Write `src/<arch>_<feature>.rs`: a type with a private field, `new(&CpuFeatures) ->
//!    Option<Self>`, `impl Kernel`. The file opens with the idea, the picture of its tile and the
//!    reasons for what is not obvious.
//! 2. Where it needs a CPU feature that nobody asked for yet: a field of [`CpuFeatures`], its
//!    detection and its claim.
//! 3. One line in the list of [`choose`], before those that are slower.
//! 4. `cargo test -p ternlet-kernels` runs the battery of `tests/battery/main.rs` for it.
#![no_std]

#[cfg(feature = "std")]
extern crate std;

#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub mod aarch64_dotprod;
#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub mod aarch64_i8mm;
#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub mod aarch64_neon;
#[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
pub mod aarch64_neon_tbl;
mod ahead;
pub mod arm_cores;
mod attention;
pub mod check;
pub mod choose;
pub mod chunks;
mod declare;
pub mod features;
mod head;
mod lanes;
pub mod peak;
#[cfg(target_arch = "x86_64")]
mod placed;
pub mod portable;
pub mod portable_words;
#[cfg(any(target_arch = "x86_64", all(target_arch = "aarch64", target_feature = "neon")))]
mod raw;
pub mod read;
#[cfg(arm_dsp)]
pub mod thumb_dsp;
mod tiles;
mod transpose;
mod unpacked;
#[cfg(target_arch = "x86_64")]
pub mod x86_64_avx2;
#[cfg(target_arch = "x86_64")]
mod x86_64_avx2_strips;
#[cfg(target_arch = "x86_64")]
mod x86_64_avx512_strips;
#[cfg(target_arch = "x86_64")]
pub mod x86_64_avx512vbmi;
#[cfg(target_arch = "x86_64")]
pub mod x86_64_avx512vnni;

pub use check::self_check;
pub use choose::{KernelError, available, by_name, names};
pub use features::CpuFeatures;
