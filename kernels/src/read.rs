//! Reading memory as fast as a core can, without computing: what decoding is measured against.

#[cfg(target_arch = "x86_64")]
use crate::raw::x86_64::prefetch;

/// Bytes between what is read and what is asked for, as in the kernels.
#[cfg(target_arch = "x86_64")]
const PREFETCH_AHEAD: usize = 4096;

/// The sum of the 64-bit words of `bytes` (what does not fill one at the end is left out), in lanes
/// that compilers make vector instructions of.
pub fn read(bytes: &[u8]) -> u64 {
    let mut lanes = [0_u64; 8];
    for line in bytes.as_chunks::<64>().0 {
        #[cfg(target_arch = "x86_64")]
        prefetch(line, PREFETCH_AHEAD);
        for (lane, word) in lanes.iter_mut().zip(line.as_chunks::<8>().0) {
            *lane = lane.wrapping_add(u64::from_le_bytes(*word));
        }
    }
    let rest = bytes.as_chunks::<64>().1.as_chunks::<8>().0;
    let rest = rest.iter().map(|word| u64::from_le_bytes(*word));
    lanes.into_iter().chain(rest).fold(0, u64::wrapping_add)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn every_word_is_added() {
        let mut bytes = [0; 64 * 3 + 8 * 2 + 5];
        bytes.iter_mut().step_by(8).for_each(|byte| *byte = 3);
        assert_eq!(read(&bytes), 3 * (3 * 8 + 2));
    }
}
