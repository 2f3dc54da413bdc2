//! Repetitions to a figure: the middle, and how far they spread.

use serde::Serialize;

/// What some repetitions of a measurement gave.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// The middle one, or the mean of the two in the middle.
    pub median: f64,
    /// The least.
    pub min: f64,
    /// The most.
    pub max: f64,
}

impl Figure {
    /// The figure of samples; none of no samples.
    pub fn of(samples: &[f64]) -> Option<Figure> {
        let mut sorted = samples.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (min, max) = (*sorted.first()?, *sorted.last()?);
        Some(Figure { median: quantile(&sorted, 0.5), min, max })
    }

    /// The figure of quotients, sample by sample: what was measured in the same repetition.
    pub fn of_quotients(above: &[f64], below: &[f64]) -> Option<Figure> {
        let quotients: Vec<f64> = above.iter().zip(below).map(|(above, below)| above / below).collect();
        Figure::of(&quotients)
    }

    /// The same, times a factor above 0.
    pub fn times(self, factor: f64) -> Figure {
        Figure { median: self.median * factor, min: self.min * factor, max: self.max * factor }
    }
}

/// How long each of many like pieces of work took. A mean hides a stall; the tail shows it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Times {
    /// How many there were.
    pub count: usize,
    /// The mean, in seconds.
    pub mean: f64,
    /// The least.
    pub min: f64,
    /// Half of them took no longer.
    pub p50: f64,
    /// 99 of 100 took no longer.
    pub p99: f64,
    /// The most.
    pub max: f64,
}

impl Times {
    /// Of seconds; none of none.
    pub fn of(seconds: &[f64]) -> Option<Times> {
        let mut sorted = seconds.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (min, max) = (*sorted.first()?, *sorted.last()?);
        let [p50, p99] = [0.5, 0.99].map(|part| quantile(&sorted, part));
        let (count, mean) = (sorted.len(), sorted.iter().sum::<f64>() / sorted.len() as f64);
        Some(Times { count, mean, min, p50, p99, max })
    }
}

/// The value below which this part of the sorted samples lies, between two of them in proportion.
pub fn quantile(sorted: &[f64], part: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let at = part * last as f64;
    let (low, high) = (at.floor() as usize, at.ceil() as usize);
    sorted[low] + (sorted[high] - sorted[low]) * (at - at.floor())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_ends() {
        assert_eq!(Figure::of(&[3.0, 1.0, 2.0]), Some(Figure { median: 2.0, min: 1.0, max: 3.0 }));
        assert_eq!(Figure::of(&[4.0, 1.0, 2.0, 3.0]), Some(Figure { median: 2.5, min: 1.0, max: 4.0 }));
        assert_eq!(Figure::of(&[]), None);
        let quotients = Figure::of_quotients(&[2.0, 9.0, 4.0], &[1.0, 3.0, 4.0]);
        assert_eq!(quotients, Some(Figure { median: 2.0, min: 1.0, max: 3.0 }));
        assert_eq!(Figure::of(&[2.0]).map(|figure| figure.times(3.0).max), Some(6.0));
    }

    #[test]
    fn a_stall_shows_in_the_tail() {
        let mut seconds = vec![1.0; 200];
        seconds[7] = 9.0;
        let times = Times { count: 200, mean: 1.04, min: 1.0, p50: 1.0, p99: 1.0, max: 9.0 };
        assert_eq!(Times::of(&seconds), Some(times));
        seconds[8..12].fill(5.0);
        assert_eq!(Times::of(&seconds), Some(Times { mean: 1.12, p99: 5.0, ..times }));
        assert_eq!(Times::of(&[]), None);
    }

    #[test]
    fn quantiles_lie_between_samples() {
        let sorted = [1.0, 2.0, 3.0, 4.0, 5.0];
        assert_eq!(
            [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| quantile(&sorted, part)),
            [1.0, 2.0, 3.0, 4.0, 5.0]
        );
        assert_eq!(quantile(&[1.0, 2.0], 0.25), 1.25);
        assert!(quantile(&[], 0.5).is_nan());
    }
}
