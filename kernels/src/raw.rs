//! The memory accesses and instructions that need `unsafe`, each behind a function that cannot be
//! misused: addresses come as references to arrays of the right length, and CPU features are
//! demanded by `#[target_feature]`.

/// The first 16 bytes of rows that lie at equal distances: bounds are checked once for all.
pub(crate) struct Rows<'a> {
    bytes: &'a [i8],
    apart: usize,
    count: usize,
}

impl<'a> Rows<'a> {
    /// `count` rows, `apart` bytes from one to the next, the first at the start of `bytes`.
    #[inline(always)]
    pub(crate) fn new_checked(bytes: &'a [i8], apart: usize, count: usize) -> Self {
        let last = count.saturating_sub(1).checked_mul(apart).and_then(|at| at.checked_add(16));
        assert!(count == 0 || last.is_some_and(|end| end <= bytes.len()));
        Rows { bytes, apart, count }
    }

    /// Where a row starts; 16 bytes from there on are within the slice.
    #[inline(always)]
    fn start(&self, row: usize) -> *const i8 {
        assert!(row < self.count);
        // SAFETY: `new_checked` found the 16 bytes of row `count - 1` within the slice, and every
        // row before it starts before it.
        unsafe { self.bytes.as_ptr().add(row * self.apart) }
    }
}

#[cfg(target_arch = "x86_64")]
pub(crate) mod x86_64 {
    //! Loads and stores of AVX2 registers.
    use super::Rows;
    use core::arch::x86_64::*;

    /// 32 bytes from any address.
    #[inline]
    #[target_feature(enable = "avx")]
    pub(crate) fn load(bytes: &[u8; 32]) -> __m256i {
        // SAFETY: the reference covers the 32 bytes read; the instruction needs no alignment.
        unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
    }

    /// 16 signed bytes from any address, as 16 lanes of 16 bits.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(crate) fn load_i8_as_i16(bytes: &[i8; 16]) -> __m256i {
        // SAFETY: the reference covers the 16 bytes read; the instruction needs no alignment.
        _mm256_cvtepi8_epi16(unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) })
    }

    impl Rows<'_> {
        /// Row `row`'s 16 bytes as 16 lanes of 16 bits.
        #[inline]
        #[target_feature(enable = "avx2")]
        pub(crate) fn load_as_i16(&self, row: usize) -> __m256i {
            let start = self.start(row);
            // SAFETY: the row has 16 bytes (`Rows::start`); the instruction needs no alignment.
            unsafe { _mm256_cvtepi8_epi16(_mm_loadu_si128(start.cast())) }
        }
    }

    /// 16 values of 16 bits from any address.
    #[inline]
    #[target_feature(enable = "avx")]
    pub(crate) fn load_i16(values: &[i16; 16]) -> __m256i {
        // SAFETY: the reference covers the 32 bytes read; the instruction needs no alignment.
        unsafe { _mm256_loadu_si256(values.as_ptr().cast()) }
    }

    /// 16 values of 16 bits to any address.
    #[inline]
    #[target_feature(enable = "avx")]
    pub(crate) fn store_i16(values: &mut [i16; 16], value: __m256i) {
        // SAFETY: the exclusive reference covers the 32 bytes written; no alignment is needed.
        unsafe { _mm256_storeu_si256(values.as_mut_ptr().cast(), value) }
    }

    /// Asks for the cache line `ahead` bytes after the start of `data`.
    #[inline]
    pub(crate) fn prefetch<T>(data: &[T], ahead: usize) {
        let address = data.as_ptr().cast::<i8>().wrapping_add(ahead);
        // SAFETY: a prefetch reads nothing that the program sees and does not fault, wherever the
        // address points (Intel SDM, PREFETCHh); SSE is in every x86-64 CPU.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(address) }
    }

    /// Eight numbers from any address.
    #[inline]
    #[target_feature(enable = "avx")]
    pub(crate) fn load_floats(values: &[f32; 8]) -> __m256 {
        // SAFETY: the reference covers the 32 bytes read; the instruction needs no alignment.
        unsafe { _mm256_loadu_ps(values.as_ptr()) }
    }

    /// Eight numbers to any address.
    #[inline]
    #[target_feature(enable = "avx")]
    pub(crate) fn store_floats(values: &mut [f32; 8], lanes: __m256) {
        // SAFETY: the exclusive reference covers the 32 bytes written; no alignment is needed.
        unsafe { _mm256_storeu_ps(values.as_mut_ptr(), lanes) }
    }

    /// The eight lanes of 32 bits.
    #[inline]
    #[target_feature(enable = "avx")]
    pub(crate) fn to_i32(value: __m256i) -> [i32; 8] {
        let mut lanes = [0; 8];
        // SAFETY: `lanes` is 32 bytes; no alignment is needed.
        unsafe { _mm256_storeu_si256(lanes.as_mut_ptr().cast(), value) }
        lanes
    }

    /// Sixteen half-precision numbers as float32 (VCVTPH2PS), exact for subnormal numbers whatever
    /// MXCSR says.
    #[inline]
    #[target_feature(enable = "avx,f16c")]
    pub(crate) fn widen_half(halves: &[u16; 16]) -> [f32; 16] {
        let mut wide = [0.0; 16];
        // SAFETY: both references cover what is read (2 times 16 bytes) and written (2 times 32
        // bytes); none of the accesses needs alignment.
        unsafe {
            let (from, to) = (halves.as_ptr(), wide.as_mut_ptr());
            _mm256_storeu_ps(to, _mm256_cvtph_ps(_mm_loadu_si128(from.cast())));
            _mm256_storeu_ps(to.add(8), _mm256_cvtph_ps(_mm_loadu_si128(from.add(8).cast())));
        }
        wide
    }
}

#[cfg(target_arch = "x86_64")]
pub(crate) mod x86_64_avx512;
#[cfg(target_arch = "x86_64")]
pub(crate) mod x86_64_strips;

#[cfg(target_arch = "aarch64")]
pub(crate) mod aarch64_look_up;
#[cfg(target_arch = "aarch64")]
pub(crate) mod aarch64_rows;

#[cfg(target_arch = "aarch64")]
pub(crate) mod aarch64 {
    //! Loads and stores of NEON registers, and the instructions that stable Rust has no function
    //! for.
    use super::Rows;
    use core::arch::aarch64::*;
    use core::arch::asm;

    /// 16 bytes from any address.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn load(bytes: &[u8; 16]) -> uint8x16_t {
        // SAFETY: the reference covers the 16 bytes read; the instruction needs no alignment.
        unsafe { vld1q_u8(bytes.as_ptr()) }
    }

    /// 16 signed bytes from any address.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn load_i8(bytes: &[i8; 16]) -> int8x16_t {
        // SAFETY: as for `load`.
        unsafe { vld1q_s8(bytes.as_ptr()) }
    }

    /// 64 bytes by their place among four (LD4): register j holds bytes j, 4 + j, 8 + j and so on.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn load_by_four(bytes: &[u8; 64]) -> [uint8x16_t; 4] {
        // SAFETY: the reference covers the 64 bytes read; the instruction needs no alignment.
        let uint8x16x4_t(a, b, c, d) = unsafe { vld4q_u8(bytes.as_ptr()) };
        [a, b, c, d]
    }

    /// Four words of four signed bytes, each four times in a register (LD4R).
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn load_words_repeated(bytes: &[i8; 16]) -> [int8x16_t; 4] {
        // SAFETY: the reference covers the 16 bytes read; the instruction needs no alignment.
        let int32x4x4_t(a, b, c, d) = unsafe { vld4q_dup_s32(bytes.as_ptr().cast()) };
        [vreinterpretq_s8_s32(a), vreinterpretq_s8_s32(b), vreinterpretq_s8_s32(c), vreinterpretq_s8_s32(d)]
    }

    impl Rows<'_> {
        /// Row `row`'s 16 bytes.
        #[inline]
        #[target_feature(enable = "neon")]
        pub(crate) fn load(&self, row: usize) -> int8x16_t {
            let start = self.start(row);
            // SAFETY: the row has 16 bytes (`Rows::start`); the instruction needs no alignment.
            unsafe { vld1q_s8(start) }
        }

        /// Eight of row `row`'s 16 bytes, the first or the second, and zeros above them.
        #[inline]
        #[target_feature(enable = "neon")]
        pub(crate) fn load_half(&self, row: usize, second: bool) -> int8x16_t {
            let start = self.start(row);
            // SAFETY: as above: 8 bytes from the first or the ninth of them on.
            let half = unsafe { vld1_s8(start.add(if second { 8 } else { 0 })) };
            vcombine_s8(half, vdup_n_s8(0))
        }
    }

    /// Eight values of 16 bits from any address.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn load_i16(values: &[i16; 8]) -> int16x8_t {
        // SAFETY: the reference covers the 16 bytes read; the instruction needs no alignment.
        unsafe { vld1q_s16(values.as_ptr()) }
    }

    /// 16 bytes to any address.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn store(bytes: &mut [u8; 16], value: uint8x16_t) {
        // SAFETY: the exclusive reference covers the 16 bytes written; no alignment is needed.
        unsafe { vst1q_u8(bytes.as_mut_ptr(), value) }
    }

    /// 16 signed bytes to any address.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn store_i8(bytes: &mut [i8; 16], value: int8x16_t) {
        // SAFETY: the exclusive reference covers the 16 bytes written; no alignment is needed.
        unsafe { vst1q_s8(bytes.as_mut_ptr(), value) }
    }

    /// Four numbers of 32 bits.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn load_i32(lanes: &[i32; 4]) -> int32x4_t {
        // SAFETY: as for `load`.
        unsafe { vld1q_s32(lanes.as_ptr()) }
    }

    /// The four lanes of 32 bits.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn to_i32(value: int32x4_t) -> [i32; 4] {
        let mut lanes = [0; 4];
        // SAFETY: `lanes` is 16 bytes; no alignment is needed.
        unsafe { vst1q_s32(lanes.as_mut_ptr(), value) }
        lanes
    }

    /// SDOT by element: to lane i of `sum` the four products of `bytes[4i..4i+4]` and
    /// `values[4 LANE .. 4 LANE + 4]`, exactly.
    #[inline]
    #[target_feature(enable = "dotprod")]
    pub(crate) fn dot_by_lane<const LANE: u8>(
        mut sum: int32x4_t,
        bytes: int8x16_t,
        values: int8x16_t,
    ) -> int32x4_t {
        const { assert!(LANE < 4) };
        // SAFETY: register arithmetic only; the feature that has the instruction is enabled.
        unsafe {
            asm!(
                "sdot {sum:v}.4s, {bytes:v}.16b, {values:v}.4b[{lane}]",
                sum = inout(vreg) sum,
                bytes = in(vreg) bytes,
                values = in(vreg) values,
                lane = const LANE,
                options(pure, nomem, nostack, preserves_flags),
            );
        }
        sum
    }

    /// SDOT: to lane i of `sum` the products of `a[4i..4i+4]` and `b[4i..4i+4]`, exactly.
    #[inline]
    #[target_feature(enable = "dotprod")]
    pub(crate) fn dot(mut sum: int32x4_t, a: int8x16_t, b: int8x16_t) -> int32x4_t {
        // SAFETY: register arithmetic only; the feature that has the instruction is enabled.
        unsafe {
            asm!(
                "sdot {sum:v}.4s, {a:v}.16b, {b:v}.16b",
                sum = inout(vreg) sum,
                a = in(vreg) a,
                b = in(vreg) b,
                options(pure, nomem, nostack, preserves_flags),
            );
        }
        sum
    }

    /// SMMLA: with `a` and `b` as two rows of eight bytes each, to lane 2i + j of `sum` the dot product
    /// of row i of `a` and row j of `b`, exactly.
    #[inline]
    #[target_feature(enable = "i8mm")]
    pub(crate) fn multiply_rows(mut sum: int32x4_t, a: int8x16_t, b: int8x16_t) -> int32x4_t {
        // SAFETY: register arithmetic only; the feature that has the instruction is enabled.
        unsafe {
            asm!(
                "smmla {sum:v}.4s, {a:v}.16b, {b:v}.16b",
                sum = inout(vreg) sum,
                a = in(vreg) a,
                b = in(vreg) b,
                options(pure, nomem, nostack, preserves_flags),
            );
        }
        sum
    }

    /// Sixteen half-precision numbers as float32 (FCVTL), exact for subnormal numbers; FPCR's flag
    /// for the alternative half format is 0 in every program that did not set it.
    #[inline]
    #[target_feature(enable = "neon")]
    pub(crate) fn widen_half(halves: &[u16; 16]) -> [f32; 16] {
        let mut wide = [0.0; 16];
        for (from, to) in halves.as_chunks::<8>().0.iter().zip(wide.as_chunks_mut::<8>().0) {
            // SAFETY: the references cover the 16 bytes read and the 32 bytes written, without need
            // of alignment; the conversions touch registers only, and every CPU with NEON has them.
            unsafe {
                let (low, high): (float32x4_t, float32x4_t);
                asm!(
                    "fcvtl {low:v}.4s, {from:v}.4h",
                    "fcvtl2 {high:v}.4s, {from:v}.8h",
                    from = in(vreg) vld1q_u16(from.as_ptr()),
                    low = out(vreg) low,
                    high = lateout(vreg) high,
                    options(pure, nomem, nostack, preserves_flags),
                );
                vst1q_f32(to.as_mut_ptr(), low);
                vst1q_f32(to.as_mut_ptr().add(4), high);
            }
        }
        wide
    }
}
