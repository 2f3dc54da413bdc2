//! Where the results of a product with many tokens go: by row, or by token as the forward pass may ask for them. A kernel adds how
//! its registers are put there.

use ternlet_core::kernel::ByToken;

/// Results that have a place.
pub(crate) trait Placed {
    /// How many rows there are.
    fn rows(&self) -> usize;
}

/// Results (rows, tokens).
pub(crate) struct ByRow<'a> {
    pub(crate) values: &'a mut [f32],
    pub(crate) tokens: usize,
}

impl Placed for ByRow<'_> {
    #[inline(always)]
    fn rows(&self) -> usize {
        self.values.len() / self.tokens
    }
}

impl Placed for ByToken<'_> {
    #[inline(always)]
    fn rows(&self) -> usize {
        self.rows
    }
}
