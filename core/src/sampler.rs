//! From logits to a token: greedy, or drawn after temperature, top-k, top-p and min-p.
//!
//! Everything is reproducible to the bit on every machine: probabilities become integers (2^40 for
//! the likeliest token), so their sums do not depend on order; ties go to the lower id; and the
//! random number is a function of (seed, position) alone, so that a continuation does not depend on
//! how it was reached.
//!
//! Order of the steps: repetition penalty, temperature, top-k, top-p, min-p, draw.

use crate::math::exp;
use core::cmp::Ordering;
use core::fmt;

/// The weight of the likeliest token; 2^20 tokens of it still sum without overflow.
const WEIGHT_ONE: f32 = (1_u64 << 40) as f32;

/// Tokens that top-p sorts at a time: nearly always the first chunk is enough.
const TOP_P_CHUNK: usize = 64;

/// How the next token is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sampler {
    /// Divides the logits; 0 is greedy.
    pub temperature: f32,
    /// Keep the k likeliest tokens; 0 keeps all.
    pub top_k: u32,
    /// Keep the likeliest tokens that together reach this probability; 1 keeps all.
    pub top_p: f32,
    /// Keep tokens at least this fraction as likely as the likeliest; 0 keeps all.
    pub min_p: f32,
    /// Divides positive and multiplies negative logits of recent tokens; 1 changes nothing.
    pub repetition_penalty: f32,
    /// Chooses the sequence of random numbers.
    pub seed: u64,
}

/// A sampler setting outside its range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SamplerError {
    /// The setting.
    pub setting: &'static str,
    /// Its value.
    pub value: f32,
    /// What it must be.
    pub expected: &'static str,
}

impl fmt::Display for SamplerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {}, expected {}", self.setting, self.value, self.expected)
    }
}

impl core::error::Error for SamplerError {}

/// Why no token could be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleError {
    /// A logit is NaN or infinite: the model's weights are damaged.
    NonFinite {
        /// The token it belongs to.
        id: u32,
    },
    /// The session's last evaluation gave no logits, was given up, or is forgotten: evaluate a token first.
    NoLogits,
}

impl fmt::Display for SampleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SampleError::NonFinite { id } => write!(
                f,
                "the logit of token {id} is not finite: the model is damaged; check it (ternlet inspect --verify) or convert it again"
            ),
            SampleError::NoLogits => f.write_str("there are no logits to draw from; evaluate a token first"),
        }
    }
}

impl core::error::Error for SampleError {}

impl Sampler {
    /// Always the likeliest token.
    pub const GREEDY: Sampler =
        Sampler { temperature: 0.0, top_k: 0, top_p: 1.0, min_p: 0.0, repetition_penalty: 1.0, seed: 0 };

    /// Checks the ranges of all settings.
    pub fn check(&self) -> Result<(), SamplerError> {
        let settings = [
            ("temperature", self.temperature, self.temperature >= 0.0, "a number from 0 on"),
            ("top-p", self.top_p, self.top_p > 0.0 && self.top_p <= 1.0, "above 0 and at most 1"),
            ("min-p", self.min_p, self.min_p >= 0.0 && self.min_p <= 1.0, "0 to 1"),
            ("repetition penalty", self.repetition_penalty, self.repetition_penalty > 0.0, "above 0"),
        ];
        for (setting, value, in_range, expected) in settings {
            if !(in_range && value.is_finite()) {
                return Err(SamplerError { setting, value, expected });
            }
        }
        Ok(())
    }

    /// Chooses a token. `logits` (vocab) are changed by the repetition penalty for the tokens in
    /// `recent`; `position` is that of the token to come; `candidates` is scratch (vocab).
    pub fn sample(
        &self,
        logits: &mut [f32],
        recent: &[u32],
        position: u64,
        candidates: &mut [u32],
    ) -> Result<u32, SampleError> {
        if let Some(id) = logits.iter().position(|logit| !logit.is_finite()) {
            return Err(SampleError::NonFinite { id: id as u32 });
        }
        self.penalise(logits, recent);
        let best = argmax(logits);
        // A temperature this small makes all but the best token impossible, and its inverse infinite.
        if self.temperature < 1e-6 {
            return Ok(best);
        }
        let weigh = Weigh { logits, most: logits[best as usize], temperature: self.temperature };
        for (id, candidate) in (0..).zip(candidates.iter_mut()) {
            *candidate = id;
        }
        let kept = self.filter(&weigh, candidates);
        Ok(draw(&weigh, kept, random(self.seed, position)).unwrap_or(best))
    }

    fn penalise(&self, logits: &mut [f32], recent: &[u32]) {
        if self.repetition_penalty == 1.0 {
            return;
        }
        for (at, &id) in recent.iter().enumerate() {
            let repeated = recent[..at].contains(&id);
            if let (false, Some(logit)) = (repeated, logits.get_mut(id as usize)) {
                let factor = self.repetition_penalty;
                *logit = if *logit > 0.0 { *logit / factor } else { *logit * factor };
            }
        }
    }

    /// The candidates that top-k, top-p and min-p leave, in rising id.
    fn filter<'c>(&self, weigh: &Weigh<'_>, candidates: &'c mut [u32]) -> &'c [u32] {
        let mut kept = candidates.len();
        let top_k = self.top_k as usize;
        if top_k > 0 && top_k < kept {
            candidates.select_nth_unstable_by(top_k - 1, |&a, &b| weigh.order(a, b));
            kept = top_k;
        }
        if self.top_p < 1.0 {
            kept = nucleus(weigh, &mut candidates[..kept], self.top_p);
        }
        let kept = &mut candidates[..kept];
        if top_k > 0 || self.top_p < 1.0 {
            kept.sort_unstable();
        }
        // Every token is at least 0 times as likely as the likeliest: no need to weigh them all.
        if self.min_p == 0.0 {
            return kept;
        }
        let least = (self.min_p * WEIGHT_ONE) as u64;
        let mut count = 0;
        for at in 0..kept.len() {
            if weigh.weight(kept[at]) >= least {
                kept[count] = kept[at];
                count += 1;
            }
        }
        &kept[..count]
    }
}

struct Weigh<'l> {
    logits: &'l [f32],
    most: f32,
    temperature: f32,
}

impl Weigh<'_> {
    /// The token's probability relative to the likeliest one's, as an integer of 40 bits.
    fn weight(&self, id: u32) -> u64 {
        (exp((self.logits[id as usize] - self.most) / self.temperature) * WEIGHT_ONE) as u64
    }

    /// Likelier first, then the lower id.
    fn order(&self, a: u32, b: u32) -> Ordering {
        let (x, y) = (self.logits[a as usize], self.logits[b as usize]);
        y.partial_cmp(&x).unwrap_or(Ordering::Equal).then(a.cmp(&b))
    }
}

/// The id of the largest logit; the lowest one of equals.
pub fn argmax(logits: &[f32]) -> u32 {
    let mut best = 0;
    for (id, logit) in logits.iter().enumerate() {
        if *logit > logits[best] {
            best = id;
        }
    }
    best as u32
}

/// How many of `candidates`, likeliest first, reach `top_p` of their sum; they are moved to the
/// front. Sorted chunk by chunk, as far as needed; each as long as all before it, so that where hardly any is likelier than the others
/// the whole takes no longer than sorting does.
fn nucleus(weigh: &Weigh<'_>, candidates: &mut [u32], top_p: f32) -> usize {
    let total: u64 = candidates.iter().map(|&id| weigh.weight(id)).sum();
    let share = (top_p * (1_u64 << 32) as f32) as u128;
    let target = ((u128::from(total) * share) >> 32) as u64;
    let (mut kept, mut sum) = (0, 0);
    while kept < candidates.len() {
        let rest = &mut candidates[kept..];
        let chunk = rest.len().min(TOP_P_CHUNK.max(kept));
        if chunk < rest.len() {
            rest.select_nth_unstable_by(chunk - 1, |&a, &b| weigh.order(a, b));
        }
        let chunk = &mut rest[..chunk];
        chunk.sort_unstable_by(|&a, &b| weigh.order(a, b));
        for &id in chunk.iter() {
            sum += weigh.weight(id);
            kept += 1;
            if sum >= target {
                return kept;
            }
        }
    }
    kept
}

/// The candidate at `random / 2^64` of the summed weights.
fn draw(weigh: &Weigh<'_>, candidates: &[u32], random: u64) -> Option<u32> {
    let total: u64 = candidates.iter().map(|&id| weigh.weight(id)).sum();
    let mut left = ((u128::from(random) * u128::from(total)) >> 64) as u64;
    candidates.iter().copied().find(|&id| {
        let weight = weigh.weight(id);
        let found = left < weight;
        left = left.saturating_sub(weight);
        found
    })
}

/// 64 random bits of (seed, position): two rounds of SplitMix64's finaliser.
fn random(seed: u64, position: u64) -> u64 {
    mix(mix(seed).wrapping_add(position.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

fn mix(seed: u64) -> u64 {
    let z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;
    use std::vec::Vec;

    fn sampler(change: impl FnOnce(&mut Sampler)) -> Sampler {
        let mut sampler = Sampler { temperature: 1.0, ..Sampler::GREEDY };
        change(&mut sampler);
        sampler.check().unwrap();
        sampler
    }

    fn shares(sampler: &Sampler, logits: &[f32], draws: u64) -> Vec<f64> {
        let mut counts = vec![0.0; logits.len()];
        for position in 0..draws {
            let mut candidates = vec![0; logits.len()];
            let id = sampler.sample(&mut logits.to_vec(), &[], position, &mut candidates).unwrap();
            counts[id as usize] += 1.0 / draws as f64;
        }
        counts
    }

    /// ln of 1/2, 1/4, 1/8, 1/8, shuffled and shifted.
    const LOGITS: [f32; 4] = [-2.079_441_5, -core::f32::consts::LN_2, -2.079_441_5, -1.386_294_4];

    #[test]
    fn greedy_takes_the_lower_of_equals() {
        let mut logits = [0.5, 2.0, 2.0, -1.0];
        assert_eq!(Sampler::GREEDY.sample(&mut logits, &[], 0, &mut [0; 4]), Ok(1));
    }

    #[test]
    fn draws_follow_the_probabilities() {
        let close = |got: Vec<f64>, want: [f64; 4]| {
            for (got, want) in got.iter().zip(want) {
                assert!((got - want).abs() < 0.015, "{got} {want}");
                assert!(want > 0.0 || *got == 0.0);
            }
        };
        close(shares(&sampler(|_| ()), &LOGITS, 20_000), [0.125, 0.5, 0.125, 0.25]);
        close(shares(&sampler(|s| s.top_k = 2), &LOGITS, 20_000), [0.0, 2.0 / 3.0, 0.0, 1.0 / 3.0]);
        close(shares(&sampler(|s| s.top_k = 3), &LOGITS, 20_000), [1.0 / 7.0, 4.0 / 7.0, 0.0, 2.0 / 7.0]);
        close(shares(&sampler(|s| s.top_p = 0.7), &LOGITS, 20_000), [0.0, 2.0 / 3.0, 0.0, 1.0 / 3.0]);
        close(shares(&sampler(|s| s.min_p = 0.3), &LOGITS, 20_000), [0.0, 2.0 / 3.0, 0.0, 1.0 / 3.0]);
        close(
            shares(&sampler(|s| s.temperature = 0.5), &LOGITS, 20_000),
            [1.0 / 22.0, 16.0 / 22.0, 1.0 / 22.0, 4.0 / 22.0],
        );
    }

    #[test]
    fn top_p_crosses_chunks() {
        let logits: Vec<f32> = (0..1000).map(|i| (i * 7919 % 1000) as f32 * 0.002).collect();
        let weigh = Weigh { logits: &logits, most: 1.998, temperature: 1.0 };
        let mut by_chunks: Vec<u32> = (0..1000).collect();
        let kept = nucleus(&weigh, &mut by_chunks, 0.5);
        let mut sorted: Vec<u32> = (0..1000).collect();
        sorted.sort_by(|&a, &b| weigh.order(a, b));
        assert_eq!(by_chunks[..kept], sorted[..kept]);
        let sum = |ids: &[u32]| ids.iter().map(|&id| weigh.weight(id)).sum::<u64>();
        let total = sum(&sorted);
        assert!(
            kept > TOP_P_CHUNK && sum(&sorted[..kept]) * 2 >= total && sum(&sorted[..kept - 1]) * 2 < total
        );
    }

    #[test]
    fn penalty_counts_a_token_once() {
        let sampler = sampler(|s| s.repetition_penalty = 2.0);
        let mut logits = [3.0, -1.0, 2.5];
        sampler.penalise(&mut logits, &[0, 1, 0, 9]);
        assert_eq!(logits, [1.5, -2.0, 2.5]);
    }

    #[test]
    fn bad_settings_and_logits_are_errors() {
        for bad in [
            Sampler { temperature: f32::NAN, ..Sampler::GREEDY },
            Sampler { temperature: -1.0, ..Sampler::GREEDY },
            Sampler { top_p: 0.0, ..Sampler::GREEDY },
            Sampler { min_p: 1.5, ..Sampler::GREEDY },
            Sampler { repetition_penalty: f32::INFINITY, ..Sampler::GREEDY },
        ] {
            assert!(bad.check().is_err(), "{bad:?}");
        }
        let error = Sampler::GREEDY.sample(&mut [0.0, f32::NAN], &[], 0, &mut [0; 2]);
        assert_eq!(error, Err(SampleError::NonFinite { id: 1 }));
    }
}
