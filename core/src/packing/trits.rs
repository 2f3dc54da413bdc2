//! Five trits a byte: the code of [`TernaryPacking::Trits16`](super::TernaryPacking::Trits16).
//!
//! Of 256 bytes 243 stand for five codes (0, 1, 2) c0..c4. They are numbered so that vector units
//! with byte look-ups decode them in few steps. With u = c0 + 3 c1 + 9 c2 + 27 c3 (0..=80):
//!
//! ```text
//! c4 = 0            byte = u             0..=80
//! c4 = 1            byte = 128 + u       128..=208
//! c4 = 2, u < 44    byte = 212 + u       212..=255
//! c4 = 2, u >= 44   byte = 40 + u        84..=120
//! ```
//!
//! 1. The lesser of byte and byte + 44 (modulo 256), without its top bit, is u, or 40 + u where
//!    that is above 80: so a table of 128 entries gives the four codes as a byte of 2-bit fields.
//! 2. Four neighbouring bytes that start at a multiple of four have one c4: a table of 64 entries
//!    over byte / 4 gives it.
//! 3. Five codes are ten bits. Four trit bytes are the 40 bits of five 2-bit bytes: the way between
//!    this packing and [`TernaryPacking::Tile16`](super::TernaryPacking::Tile16), in both directions.
//!
//! The 13 bytes that stand for nothing read as the code 1 throughout; `verify` finds them.

/// Codes in a byte.
pub const TRITS_PER_BYTE: usize = 5;
/// Five codes 1 (zero weights) as ten bits.
const ZERO_FIELDS: u16 = 0b01_01_01_01_01;
/// The byte of five zero weights: u = 40, c4 = 1.
pub const ZERO_TRITS: u8 = 128 + 40;

/// What a byte holds: ten bits, code p in bits 2p+1:2p. Bytes that stand for nothing have bit 15 set
/// besides.
pub static FIELDS: [u16; 256] = fields();

/// The byte of ten bits of fields; fields of 3 count as 1.
static BYTES: [u8; 1024] = bytes();

const NOTHING: u16 = 1 << 15;

const fn fields() -> [u16; 256] {
    let mut table = [NOTHING | ZERO_FIELDS; 256];
    let mut index = 0;
    while index < 243 {
        let mut fields = 0;
        let (mut rest, mut p) = (index, 0);
        while p < TRITS_PER_BYTE {
            fields |= ((rest % 3) as u16) << (2 * p);
            rest /= 3;
            p += 1;
        }
        table[byte_of(index) as usize] = fields;
        index += 1;
    }
    table
}

const fn bytes() -> [u8; 1024] {
    let mut table = [0; 1024];
    let mut fields = 0;
    while fields < 1024 {
        let (mut index, mut p) = (0, TRITS_PER_BYTE);
        while p > 0 {
            p -= 1;
            let code = fields >> (2 * p) & 3;
            index = 3 * index + if code == 3 { 1 } else { code };
        }
        table[fields] = byte_of(index);
        fields += 1;
    }
    table
}

/// The byte of `c0 + 3 c1 + 9 c2 + 27 c3 + 81 c4`.
const fn byte_of(index: usize) -> u8 {
    let (u, c4) = (index % 81, index / 81);
    match c4 {
        0 => u as u8,
        1 => 128 + u as u8,
        _ if u < 44 => 212 + u as u8,
        _ => 40 + u as u8,
    }
}

/// The byte whose code `place` (0..=4) is set to `code` (0, 1, 2).
#[inline(always)]
pub(super) fn with_code(byte: u8, place: usize, code: u8) -> u8 {
    let fields = FIELDS[usize::from(byte)] & 0x3ff & !(3 << (2 * place));
    BYTES[usize::from(fields | u16::from(code & 3) << (2 * place))]
}

/// The code `place` (0..=4) of a byte.
#[inline(always)]
pub(super) fn code(byte: u8, place: usize) -> u8 {
    (FIELDS[usize::from(byte)] >> (2 * place) & 3) as u8
}

/// Whether a byte stands for nothing.
pub(super) fn is_nothing(byte: u8) -> bool {
    FIELDS[usize::from(byte)] & NOTHING != 0
}

/// Four trit bytes of one row and column remainder as the five 2-bit bytes of the same 20 codes.
#[inline(always)]
pub fn two_bit_bytes(trits: [u8; 4]) -> [u8; 5] {
    let mut bits = 0;
    for (i, byte) in trits.into_iter().enumerate() {
        bits |= u64::from(FIELDS[usize::from(byte)] & 0x3ff) << (10 * i);
    }
    let [a, b, c, d, e, ..] = bits.to_le_bytes();
    [a, b, c, d, e]
}

/// The inverse of [`two_bit_bytes`].
#[inline(always)]
pub fn trit_bytes([a, b, c, d, e]: [u8; 5]) -> [u8; 4] {
    let bits = u64::from_le_bytes([a, b, c, d, e, 0, 0, 0]);
    [0, 10, 20, 30].map(|shift| BYTES[(bits >> shift & 0x3ff) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_five_codes_have_a_byte_of_their_own() {
        let mut seen = [false; 256];
        for index in 0..243_usize {
            let byte = byte_of(index);
            assert!(!seen[usize::from(byte)]);
            seen[usize::from(byte)] = true;
            let mut rest = index;
            for place in 0..5 {
                assert_eq!(usize::from(code(byte, place)), rest % 3);
                rest /= 3;
            }
        }
        let nothing = (0..=255).filter(|&byte| is_nothing(byte)).count();
        assert_eq!(nothing, 13);
        assert_eq!((0..5).map(|place| code(ZERO_TRITS, place)).max(), Some(1));
        assert_eq!((0..5).map(|place| code(ZERO_TRITS, place)).min(), Some(1));
    }

    #[test]
    fn two_small_tables_decode() {
        for byte in (0..=255_u8).filter(|&byte| !is_nothing(byte)) {
            let index = byte.min(byte.wrapping_add(44)) & 127;
            let u = if index > 80 { index - 40 } else { index };
            let four = (0..4).rev().fold(0, |u, place| 3 * u + code(byte, place));
            assert_eq!(u, four, "{byte}");
            let neighbours = byte & !3..=byte | 3;
            let all_same =
                neighbours.filter(|&other| !is_nothing(other)).all(|o| code(o, 4) == code(byte, 4));
            assert!(all_same, "{byte}");
        }
    }

    #[test]
    fn both_ways_to_two_bits() {
        for seed in 0..243_usize {
            let trits = [seed, seed * 7 % 243, seed * 31 % 243, 242 - seed].map(byte_of);
            let two_bit = two_bit_bytes(trits);
            for quad in 0..20 {
                let want = code(trits[quad / 5], quad % 5);
                assert_eq!(two_bit[quad / 4] >> (2 * (quad % 4)) & 3, want);
            }
            assert_eq!(trit_bytes(two_bit), trits);
        }
    }
}
