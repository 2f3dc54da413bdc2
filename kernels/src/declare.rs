//! What a kernel's type is, the same for each: a value that only a detected CPU yields.

/// Declares a kernel's type, its constructor that asks for the CPU's features, and its one value.
///
/// The field is private to the kernel's module, so having a value proves that `new` said yes: what
/// `unsafe` calls of that module's CPU features rest on.
macro_rules! declare_kernel {
    ($(#[$doc:meta])+ $kernel:ident, |$features:ident| $held:expr) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug)]
        pub struct $kernel {
            proof: (),
        }

        impl $kernel {
            /// The kernel, if a CPU with these features can run it.
            pub const fn new($features: &$crate::CpuFeatures) -> Option<Self> {
                if $held { Some($kernel { proof: () }) } else { None }
            }

            #[allow(dead_code, reason = "a target may leave the kernel out of its list")]
            pub(crate) fn find(
                features: &$crate::CpuFeatures,
            ) -> Option<&'static dyn ternlet_core::kernel::Kernel> {
                static KERNEL: $kernel = $kernel { proof: () };
                Self::new(features).map(|_| &KERNEL as &dyn ternlet_core::kernel::Kernel)
            }
        }
    };
}
pub(crate) use declare_kernel;
