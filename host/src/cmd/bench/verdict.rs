//! Whether the pick is slower than another by more than noise.
//!
//! Samples are taken in turns, one of each candidate after the other. Noise is how far a candidate's
//! own samples spread: another is faster only where three quarters of its samples beat three quarters
//! of the pick's, and the middles lie further apart than what two runs of the same code differ by.

use super::statistics::quantile;

/// Middles nearer than this are the same speed.
const SAME_WITHIN: f64 = 1.05;

/// Whether `other` is faster than `pick`, both in seconds, by more than noise.
pub fn is_faster(other: &[f64], pick: &[f64]) -> bool {
    let sorted = |samples: &[f64]| {
        let mut samples = samples.to_vec();
        samples.sort_by(f64::total_cmp);
        samples
    };
    let (other, pick) = (sorted(other), sorted(pick));
    let apart = quantile(&other, 0.75) < quantile(&pick, 0.25);
    apart && quantile(&other, 0.5) * SAME_WITHIN < quantile(&pick, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_clear_counts() {
        let pick = [10.0, 10.1, 10.2, 10.3, 14.0];
        let cases: [(&str, &[f64], bool); 8] = [
            ("itself", &pick, false),
            ("slower", &[20.0, 21.0, 22.0], false),
            ("clearly faster", &[8.0, 8.1, 8.2, 8.3, 8.4], true),
            ("clearly faster with one slow sample", &[8.0, 8.1, 8.2, 8.3, 30.0], true),
            ("faster by 2 %", &[9.9, 9.95, 10.0, 10.0, 10.0], false),
            ("faster in the middle, but all over the place", &[6.0, 7.0, 8.0, 12.0, 13.0], false),
            ("one sample", &[5.0], true),
            ("none", &[], false),
        ];
        for (name, other, wanted) in cases {
            assert_eq!(is_faster(other, &pick), wanted, "{name}");
        }
        assert!(!is_faster(&pick, &[]), "there is no pick to be slower");
    }
}
