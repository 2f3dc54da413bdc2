//! Perplexity: how surprised a model is by a text, by windows that slide over it.
//!
//! ```text
//! tokens   0 1 2 3 4 5 6 7 8 9        context 6, stride 3
//! window   [. 1 2 3 4 5]              scored: all but the first, which nothing foretells
//! window         [. . . 6 7 8]        scored: what no window before has scored,
//! window               [. . . 9]      each with at least context - stride tokens before it
//! ```
//!
//! This is the strided evaluation that transformers documents ("Perplexity of fixed-length models"):
//! with stride = context the windows are disjoint and the first token of each is not scored. Every
//! window is evaluated from position 0, because keys hold their positions.

use std::sync::atomic::{AtomicBool, Ordering};
use ternlet_core::forward::ForwardError;
use ternlet_core::parallel::Parallel;
use ternlet_core::session::{Engine, Session};

/// A stretch of tokens evaluated together; indices into the text's tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first token of the context.
    pub start: usize,
    /// The first token scored; above `start`.
    pub scored: usize,
    /// Behind the last token.
    pub end: usize,
}

/// The windows over a text of `tokens` tokens that score anything; `context` is at least 2, `stride`
/// from 1 to `context`.
pub fn windows(tokens: usize, context: usize, stride: usize) -> impl Iterator<Item = Window> {
    let stride = stride.max(1);
    // The window that reaches the end is the last.
    let further = tokens.saturating_sub(context).div_ceil(stride);
    (0..=further).filter_map(move |at| {
        let start = at * stride;
        let end = tokens.min(start + context);
        let scored_before = if at == 0 { 0 } else { start - stride + context };
        let scored = scored_before.max(start + 1);
        (scored < end).then_some(Window { start, scored, end })
    })
}

/// `-ln softmax(logits)[target]` in float64, the same to the bit on every machine.
pub fn negative_log_likelihood(logits: &[f32], target: u32) -> f64 {
    let most = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let most = f64::from(most);
    let total: f64 = logits.iter().map(|&logit| libm::exp(f64::from(logit) - most)).sum();
    let of_target = logits.get(target as usize).map_or(f64::NEG_INFINITY, |&logit| f64::from(logit));
    libm::log(total) + (most - of_target)
}

/// Mean and spread of what was scored, by Welford's recurrence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    count: u64,
    mean: f64,
    squares: f64,
}

impl Tally {
    /// Adds a negative log-likelihood in nats.
    pub fn add(&mut self, nll: f64) {
        self.count += 1;
        let before = nll - self.mean;
        self.mean += before / self.count as f64;
        self.squares += before * (nll - self.mean);
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Their mean, in nats a token.
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The standard error of the mean; none of fewer than two. It takes tokens as independent, which
    /// neighbours are not quite.
    pub fn mean_error(&self) -> Option<f64> {
        let count = self.count as f64;
        (self.count > 1).then(|| (self.squares / (count - 1.0) / count).sqrt())
    }

    /// `exp(mean)`.
    pub fn perplexity(&self) -> f64 {
        libm::exp(self.mean)
    }

    /// The standard error of the perplexity by the delta method: `exp(mean)` times the mean's.
    pub fn perplexity_error(&self) -> Option<f64> {
        Some(self.perplexity() * self.mean_error()?)
    }
}

/// Scores a window of `ids`, handing index and negative log-likelihood of each token to `each`;
/// whether it came to the end before somebody set `interrupted`.
///
/// # Errors
///
/// Those of the forward pass: a token beyond the vocabulary, a window longer than the session's
/// context, a value that is not finite.
pub fn score_window<P: Parallel>(
    session: &mut Session<'_>,
    engine: &Engine<'_, P>,
    ids: &[u32],
    window: Window,
    interrupted: &AtomicBool,
    each: &mut dyn FnMut(usize, f64),
) -> Result<bool, ForwardError> {
    let limits = session.limits();
    session.reset();
    // The token before the first that is scored foretells it; of the last nothing is wanted.
    for ids in limits.batches(&ids[window.start..window.scored - 1]) {
        session.advance(engine, ids)?;
        if interrupted.load(Ordering::Relaxed) {
            return Ok(false);
        }
    }
    for part in ids[window.scored - 1..window.end - 1].chunks(limits.batch) {
        session.evaluate_all(engine, part, &mut |position, logits| {
            let index = window.start + position + 1;
            each(index, negative_log_likelihood(logits, ids[index]));
        })?;
        if interrupted.load(Ordering::Relaxed) {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant_image;
    use crate::format::AlignedBytes;
    use ternlet_core::kv::KvType;
    use ternlet_core::model::Model;
    use ternlet_core::parallel::Alone;
    use ternlet_core::plan::{Limits, MemoryPlan};
    use ternlet_core::reference::Reference;

    const ENGINE: Engine<'static, Alone> = Engine { kernel: &Reference, parallel: &Alone };

    fn with_session<R>(context: usize, batch: usize, with: impl FnOnce(&mut Session<'_>) -> R) -> R {
        let model = Model::new_checked(assistant_image::bytes()).expect("the assistant");
        let limits = Limits { context, batch, kv: KvType::Int8 };
        let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
        let mut memory = AlignedBytes::new(plan.bytes() as u64).expect("memory");
        with(&mut Session::new(&model, limits, memory.bytes_mut()).expect("a session"))
    }

    fn scores(ids: &[u32], context: usize, stride: usize, batch: usize) -> Vec<(usize, f64)> {
        with_session(context, batch, |session| {
            let mut scores = Vec::new();
            for window in windows(ids.len(), context, stride) {
                let mut each = |index, nll| scores.push((index, nll));
                let never = AtomicBool::new(false);
                assert_eq!(score_window(session, &ENGINE, ids, window, &never, &mut each), Ok(true));
            }
            scores
        })
    }

    fn some_ids(count: u32) -> Vec<u32> {
        (0..count).map(|at| at * 37 % 200).collect()
    }

    /// The loop of transformers' guide, which scores all but the first token of each window.
    fn guide(tokens: usize, context: usize, stride: usize) -> Vec<Window> {
        let (mut found, mut previous_end) = (Vec::new(), 0);
        for start in (0..tokens).step_by(stride) {
            let end = (start + context).min(tokens);
            let targets = end - previous_end;
            let scored = (end - targets).max(start + 1);
            if scored < end {
                found.push(Window { start, scored, end });
            }
            previous_end = end;
            if end == tokens {
                break;
            }
        }
        found
    }

    #[test]
    fn windows_are_those_of_the_guide() {
        for tokens in 0..40 {
            for context in 2..12 {
                for stride in 1..=context {
                    let ours: Vec<Window> = windows(tokens, context, stride).collect();
                    assert_eq!(ours, guide(tokens, context, stride), "{tokens} {context} {stride}");
                    if stride < context {
                        let scored: Vec<usize> =
                            ours.iter().flat_map(|window| window.scored..window.end).collect();
                        assert_eq!(scored, (1..tokens).collect::<Vec<_>>(), "{tokens} {context} {stride}");
                    }
                    let mut later = ours.iter().skip(1);
                    assert!(later.all(|window| window.scored - window.start >= (context - stride).max(1)));
                }
            }
        }
    }

    #[test]
    fn likelihoods_are_exact() {
        assert!((negative_log_likelihood(&[3.5; 8], 2) - 8_f64.ln()).abs() < 1e-15);
        let shifted = negative_log_likelihood(&[1e4, 1e4 - 1.0], 1);
        assert!((shifted - (1.0 + (1.0 + (-1_f64).exp()).ln())).abs() < 1e-12, "{shifted}");
        assert_eq!(negative_log_likelihood(&[0.0, -3e38], 1), f64::from(3e38_f32));
        assert_eq!(negative_log_likelihood(&[0.0], 1), f64::INFINITY);
    }

    #[test]
    fn the_tally_is_mean_and_standard_error() {
        let values = [1.0, 2.5, 0.25, 7.0, 3.0];
        let mut tally = Tally::default();
        values.iter().for_each(|&value| tally.add(value));
        let mean = values.iter().sum::<f64>() / 5.0;
        let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / 4.0;
        assert!((tally.mean() - mean).abs() < 1e-12);
        let error = tally.mean_error().expect("five values");
        assert!((error - (variance / 5.0).sqrt()).abs() < 1e-12);
        assert!((tally.perplexity_error().expect("five values") - mean.exp() * error).abs() < 1e-9);
        let mut one = Tally::default();
        one.add(1.0);
        assert_eq!((one.mean_error(), one.count()), (None, 1));
    }

    #[test]
    fn a_stride_of_the_context_gives_disjoint_windows() {
        let ids = some_ids(50);
        let got = scores(&ids, 16, 16, 8);
        let mut want = Vec::new();
        for (chunk, first) in ids.chunks(16).zip((0..).step_by(16)) {
            with_session(16, 16, |session| {
                let mut each = |at: usize, logits: &[f32]| {
                    if let Some(&next) = chunk.get(at + 1) {
                        want.push((first + at + 1, negative_log_likelihood(logits, next)));
                    }
                };
                session.evaluate_all(&ENGINE, chunk, &mut each).expect("tokens");
            });
        }
        assert_eq!(got, want);
        assert_eq!(got.len(), 50 - 4);
    }

    #[test]
    fn batches_change_nothing_and_interrupts_end_it() {
        let ids = some_ids(40);
        let want = scores(&ids, 16, 5, 16);
        assert_eq!(want.iter().map(|score| score.0).collect::<Vec<_>>(), (1..40).collect::<Vec<_>>());
        for batch in [1, 3, 7] {
            assert_eq!(scores(&ids, 16, 5, batch), want, "{batch}");
        }
        let mut count = 0;
        let window = Window { start: 0, scored: 1, end: 16 };
        let ended = with_session(16, 4, |session| {
            let mut each = |_, _| count += 1;
            score_window(session, &ENGINE, &ids, window, &AtomicBool::new(true), &mut each)
        });
        assert_eq!((ended, count), (Ok(false), 4));
    }
}
