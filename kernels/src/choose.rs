//! The list of kernels, and the choice among those that this CPU can run.

use core::fmt;

use ternlet_core::kernel::Kernel;

use crate::features::CpuFeatures;
use crate::portable::Portable;

/// A kernel of this build target: its name, and the kernel itself where the CPU can run it.
struct Entry {
    name: &'static str,
    find: fn(&CpuFeatures) -> Option<&'static dyn Kernel>,
}

/// Every kernel of this build target, fastest first.
const ALL: &[Entry] = &[
    #[cfg(target_arch = "x86_64")]
    Entry { name: crate::x86_64_avx512vbmi::NAME, find: crate::x86_64_avx512vbmi::X86_64Avx512Vbmi::find },
    #[cfg(target_arch = "x86_64")]
    Entry { name: crate::x86_64_avx512vnni::NAME, find: crate::x86_64_avx512vnni::X86_64Avx512Vnni::find },
    #[cfg(target_arch = "x86_64")]
    Entry { name: crate::x86_64_avx2::NAME, find: crate::x86_64_avx2::X86_64Avx2::find },
    #[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
    Entry { name: crate::aarch64_i8mm::NAME, find: crate::aarch64_i8mm::Aarch64I8mm::find },
    #[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
    Entry { name: crate::aarch64_dotprod::NAME, find: crate::aarch64_dotprod::Aarch64Dotprod::find },
    #[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
    Entry { name: crate::aarch64_neon::NAME, find: crate::aarch64_neon::Aarch64Neon::find },
    #[cfg(all(target_arch = "aarch64", target_feature = "neon"))]
    Entry { name: crate::aarch64_neon_tbl::NAME, find: crate::aarch64_neon_tbl::Aarch64NeonTbl::find },
    #[cfg(arm_dsp)]
    Entry { name: crate::thumb_dsp::NAME, find: crate::thumb_dsp::ThumbDsp::find },
    // A 32-bit target's `portable` already is the one that works in words.
    Entry { name: crate::portable::NAME, find: Portable::find },
    #[cfg(not(target_pointer_width = "32"))]
    Entry { name: crate::portable_words::NAME, find: crate::portable_words::PortableWords::find },
];

/// Why there is no kernel of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KernelError {
    /// No kernel of this build target has the name.
    Unknown,
    /// There is such a kernel, but this CPU lacks its instructions.
    NotOnThisCpu,
}

impl fmt::Display for KernelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            KernelError::Unknown => "no kernel has this name",
            KernelError::NotOnThisCpu => "this cpu lacks the instructions of that kernel",
        })
    }
}

impl core::error::Error for KernelError {}

/// The names of every kernel of this build target, fastest first, whether or not this CPU can run it.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|entry| entry.name)
}

/// The kernels that a CPU with `features` can run, fastest first. Never empty: `portable` runs
/// everywhere.
pub fn available(features: &CpuFeatures) -> impl Iterator<Item = &'static dyn Kernel> {
    let features = *features;
    ALL.iter().filter_map(move |entry| (entry.find)(&features))
}

/// The kernel of this name.
pub fn by_name(features: &CpuFeatures, name: &str) -> Result<&'static dyn Kernel, KernelError> {
    let entry = ALL.iter().find(|entry| entry.name == name).ok_or(KernelError::Unknown)?;
    (entry.find)(features).ok_or(KernelError::NotOnThisCpu)
}
