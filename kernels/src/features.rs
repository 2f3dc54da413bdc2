//! What the CPU can do, known only from a detector or an argued claim.
//!
//! A kernel is made from a [`CpuFeatures`], and holding a kernel is the proof that its instructions
//! exist here. So this type's fields are private and nothing safe can set them.

/// The CPU features that some kernel asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CpuFeatures {
    avx2_f16c: bool,
    avx512vnni: bool,
    avx512vbmi: bool,
    dotprod: bool,
    i8mm: bool,
    dsp: bool,
}

impl CpuFeatures {
    /// What every CPU of the build target has, and no more: the right start on bare metal.
    pub const fn none() -> Self {
        CpuFeatures {
            avx2_f16c: cfg!(all(target_feature = "avx2", target_feature = "f16c")),
            // Known at build time only for builds for one machine, which may detect them as well.
            avx512vnni: false,
            avx512vbmi: false,
            dotprod: cfg!(target_feature = "dotprod"),
            i8mm: cfg!(all(target_feature = "i8mm", target_feature = "dotprod")),
            dsp: cfg!(arm_dsp_always),
        }
    }

    /// What this CPU has and the operating system lets programs use.
    #[cfg(all(feature = "std", target_arch = "x86_64"))]
    pub fn detect() -> Self {
        let avx2_f16c = std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("f16c");
        let avx512vnni = avx2_f16c
            && std::is_x86_feature_detected!("avx512f")
            && std::is_x86_feature_detected!("avx512bw")
            && std::is_x86_feature_detected!("avx512vl")
            && std::is_x86_feature_detected!("avx512vnni");
        let avx512vbmi = avx512vnni && std::is_x86_feature_detected!("avx512vbmi");
        CpuFeatures { avx2_f16c, avx512vnni, avx512vbmi, ..Self::none() }
    }

    /// What this CPU has and the operating system lets programs use.
    #[cfg(all(feature = "std", target_arch = "aarch64"))]
    pub fn detect() -> Self {
        let dotprod = std::arch::is_aarch64_feature_detected!("dotprod");
        let i8mm = dotprod && std::arch::is_aarch64_feature_detected!("i8mm");
        CpuFeatures { dotprod, i8mm, ..Self::none() }
    }

    /// What this CPU has: on this architecture no kernel asks for more than the build target.
    #[cfg(all(feature = "std", not(any(target_arch = "x86_64", target_arch = "aarch64"))))]
    pub fn detect() -> Self {
        Self::none()
    }

    /// These features and, by the caller's word, the dot product instructions of aarch64
    /// (FEAT_DotProd, Arm Architecture Reference Manual, ID_AA64ISAR0_EL1.DP).
    ///
    /// # Safety
    ///
    /// - Every CPU that runs code with this value has FEAT_DotProd.
    pub const unsafe fn with_dotprod(self) -> Self {
        CpuFeatures { dotprod: true, ..self }
    }

    /// These features and, by the caller's word, the integer matrix and dot product instructions of
    /// aarch64 (FEAT_I8MM and FEAT_DotProd, ID_AA64ISAR1_EL1.I8MM and ID_AA64ISAR0_EL1.DP).
    ///
    /// # Safety
    ///
    /// - Every CPU that runs code with this value has FEAT_I8MM and FEAT_DotProd.
    pub const unsafe fn with_i8mm(self) -> Self {
        CpuFeatures { dotprod: true, i8mm: true, ..self }
    }

    /// These features and, by the caller's word, the DSP instructions of ARMv8-M (the DSP extension,
    /// ID_ISAR3.SIMD = 3 at 0xE000ED6C). Targets whose every CPU has them, as ARMv7E-M, need no word.
    ///
    /// # Safety
    ///
    /// - Every CPU that runs code with this value has the DSP extension.
    pub const unsafe fn with_dsp(self) -> Self {
        CpuFeatures { dsp: true, ..self }
    }

    /// AVX-512 with F, BW, VL and VNNI, and AVX2 and F16C besides.
    pub const fn has_avx512vnni(&self) -> bool {
        self.avx512vnni
    }

    /// AVX-512 with VBMI besides those of [`CpuFeatures::has_avx512vnni`].
    pub const fn has_avx512vbmi(&self) -> bool {
        self.avx512vbmi
    }

    /// AVX2 and F16C of x86-64.
    pub const fn has_avx2_f16c(&self) -> bool {
        self.avx2_f16c
    }

    /// The dot product instructions of aarch64.
    pub const fn has_dotprod(&self) -> bool {
        self.dotprod
    }

    /// The DSP instructions of 32-bit ARM.
    pub const fn has_dsp(&self) -> bool {
        self.dsp
    }

    /// The integer matrix instructions of aarch64, and the dot product ones besides.
    pub const fn has_i8mm(&self) -> bool {
        self.i8mm
    }
}
