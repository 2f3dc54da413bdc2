//! Loads and stores of AVX-512 registers.
use core::arch::x86_64::*;

/// 64 bytes from any address.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn load(bytes: &[u8; 64]) -> __m512i {
    // SAFETY: the reference covers the 64 bytes read; the instruction needs no alignment.
    unsafe { _mm512_loadu_si512(bytes.as_ptr().cast()) }
}

/// 64 bytes to any address.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn store(bytes: &mut [u8; 64], value: __m512i) {
    // SAFETY: the exclusive reference covers the 64 bytes written; no alignment is needed.
    unsafe { _mm512_storeu_si512(bytes.as_mut_ptr().cast(), value) }
}

/// 64 signed bytes from any address.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn load_i8(bytes: &[i8; 64]) -> __m512i {
    // SAFETY: as for `load`.
    unsafe { _mm512_loadu_si512(bytes.as_ptr().cast()) }
}

/// The first 64 of some bytes, zeros where there are fewer.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(crate) fn load_part(bytes: &[i8]) -> __m512i {
    let mask = match bytes.len() {
        len @ 0..64 => (1 << len) - 1,
        _ => u64::MAX,
    };
    // SAFETY: the mask lets no byte past the slice be read.
    unsafe { _mm512_maskz_loadu_epi8(mask, bytes.as_ptr()) }
}

/// `sums = sums * factor + add`, two roundings.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn add_floats(sums: &mut [f32; 16], factor: f32, add: __m512) {
    // SAFETY: the exclusive reference covers the 64 bytes read and written; no alignment is needed.
    unsafe {
        let old = _mm512_mul_ps(_mm512_loadu_ps(sums.as_ptr()), _mm512_set1_ps(factor));
        _mm512_storeu_ps(sums.as_mut_ptr(), _mm512_add_ps(old, add));
    }
}

/// 16 numbers of 32 bits.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn load_sums(lanes: &[i32; 16]) -> __m512i {
    // SAFETY: as for `load`.
    unsafe { _mm512_loadu_si512(lanes.as_ptr().cast()) }
}

/// The 16 lanes of 32 bits.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn to_i32(value: __m512i) -> [i32; 16] {
    let mut lanes = [0; 16];
    // SAFETY: `lanes` is 64 bytes; no alignment is needed.
    unsafe { _mm512_storeu_si512(lanes.as_mut_ptr().cast(), value) }
    lanes
}

/// 16 floats.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn load_floats(lanes: &[f32; 16]) -> __m512 {
    // SAFETY: as for `load`.
    unsafe { _mm512_loadu_ps(lanes.as_ptr()) }
}

/// The first 16 of some floats, zeros where there are fewer.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn load_floats_part(values: &[f32]) -> __m512 {
    let mask = match values.len() {
        len @ 0..16 => (1 << len) - 1,
        _ => u16::MAX,
    };
    // SAFETY: the mask lets nothing past the slice be read.
    unsafe { _mm512_maskz_loadu_ps(mask, values.as_ptr()) }
}

/// The 16 lanes of floats.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn to_f32(value: __m512) -> [f32; 16] {
    let mut lanes = [0.0; 16];
    // SAFETY: `lanes` is 64 bytes; no alignment is needed.
    unsafe { _mm512_storeu_ps(lanes.as_mut_ptr(), value) }
    lanes
}

/// 16 bytes to any address.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn store_16(bytes: &mut [i8; 16], value: __m128i) {
    // SAFETY: the exclusive reference covers the 16 bytes written; no alignment is needed.
    unsafe { _mm_storeu_si128(bytes.as_mut_ptr().cast(), value) }
}

/// Four activations in every double word.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn broadcast(values: &[i8; 4]) -> __m512i {
    _mm512_set1_epi32(i32::from_le_bytes(values.map(|value| value as u8)))
}

/// Up to 16 floats.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn store_part(out: &mut [f32], value: __m512) {
    let mask = match out.len() {
        len @ 0..16 => (1 << len) - 1,
        _ => u16::MAX,
    };
    // SAFETY: the mask lets nothing past the slice be written.
    unsafe { _mm512_mask_storeu_ps(out.as_mut_ptr(), mask, value) }
}

/// Four matrices of 4 x 4 double words, one in each quarter of the registers, turned.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn turn_quarters([a, b, c, d]: [__m512i; 4]) -> [__m512i; 4] {
    let (ab_0, ab_2) = (_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b));
    let (cd_0, cd_2) = (_mm512_unpacklo_epi32(c, d), _mm512_unpackhi_epi32(c, d));
    [
        _mm512_unpacklo_epi64(ab_0, cd_0),
        _mm512_unpackhi_epi64(ab_0, cd_0),
        _mm512_unpacklo_epi64(ab_2, cd_2),
        _mm512_unpackhi_epi64(ab_2, cd_2),
    ]
}

/// Brings each register's quarters together, one register's after the other's: quarter `q` with `q + 2`, then both.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn join_quarters(
    [a, b, c, d]: [__m512i; 4],
    join: impl Fn(__m512i, __m512i) -> __m512i,
) -> __m512i {
    let halves = |a, b| {
        let low = _mm512_shuffle_i32x4::<0b01_00_01_00>(a, b);
        join(low, _mm512_shuffle_i32x4::<0b11_10_11_10>(a, b))
    };
    let (ab, cd) = (halves(a, b), halves(c, d));
    let even = _mm512_shuffle_i32x4::<0b10_00_10_00>(ab, cd);
    join(even, _mm512_shuffle_i32x4::<0b11_01_11_01>(ab, cd))
}

/// A matrix of 16 x 16 double words, turned.
#[inline]
#[target_feature(enable = "avx512f")]
pub(crate) fn transpose_16(rows: [__m512i; 16]) -> [__m512i; 16] {
    // Within quarters: 4 x 4 blocks of double words.
    let mut blocks = [[_mm512_setzero_si512(); 4]; 4];
    for i in 0..4 {
        blocks[i] = turn_quarters([rows[4 * i], rows[4 * i + 1], rows[4 * i + 2], rows[4 * i + 3]]);
    }
    // Then the quarters themselves: quarter L of `blocks[i][j]` is column 4 L + j of rows 4 i .. + 3.
    let mut columns = [_mm512_setzero_si512(); 16];
    for j in 0..4 {
        let low = [
            _mm512_shuffle_i32x4::<0b01_00_01_00>(blocks[0][j], blocks[1][j]),
            _mm512_shuffle_i32x4::<0b01_00_01_00>(blocks[2][j], blocks[3][j]),
        ];
        let high = [
            _mm512_shuffle_i32x4::<0b11_10_11_10>(blocks[0][j], blocks[1][j]),
            _mm512_shuffle_i32x4::<0b11_10_11_10>(blocks[2][j], blocks[3][j]),
        ];
        columns[j] = _mm512_shuffle_i32x4::<0b10_00_10_00>(low[0], low[1]);
        columns[4 + j] = _mm512_shuffle_i32x4::<0b11_01_11_01>(low[0], low[1]);
        columns[8 + j] = _mm512_shuffle_i32x4::<0b10_00_10_00>(high[0], high[1]);
        columns[12 + j] = _mm512_shuffle_i32x4::<0b11_01_11_01>(high[0], high[1]);
    }
    columns
}
