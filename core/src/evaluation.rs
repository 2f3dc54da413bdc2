//! Where an evaluation stands: the order of its pieces, without any memory or arithmetic.
//!
//! ```text
//! for each batch of the ids:          Embed, then Project, Attend, Gate, Down of every block; what is left for the last two
//!                                     batches is cut about in the middle, as a small batch is dear: it reads all weights
//! then, if logits are wanted:         the head of the last token, so many rows at a time
//! ```

use crate::config::Config;
use crate::forward::Stage;
use crate::packing::TILE_ROWS;

/// The first of two such batches is a multiple of it, if that is no more than a batch: two workers with eight tokens at a time each.
const BATCH_STEP: usize = 16;

/// What remains of an evaluation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evaluation {
    /// Ids in all.
    tokens: usize,
    /// Most ids of a batch.
    batch: usize,
    layers: usize,
    /// Rows of the head; none where no logits are wanted.
    vocab: usize,
    /// Rows of the head in one piece.
    head_rows: usize,
    next: Option<Piece>,
}

/// One piece: what a call of [`crate::session::Session::step`] computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A stage for the ids `first .. first + tokens`.
    Blocks { first: usize, tokens: usize, stage: Stage },
    /// Rows of the head for one token of the last batch.
    Head { token: usize, first_row: usize, rows: usize },
}

impl Evaluation {
    /// Nothing to do.
    pub const NONE: Evaluation =
        Evaluation { tokens: 0, batch: 1, layers: 0, vocab: 0, head_rows: 1, next: None };

    /// All of an evaluation of `tokens` ids, at least one, in batches of at most `batch`.
    pub fn new(config: &Config, batch: usize, tokens: usize, logits: bool) -> Self {
        // As many products as gate and up of a full batch have, so that the head is no longer piece.
        let head_rows = 2usize.saturating_mul(config.ffn as usize).saturating_mul(batch);
        let mut evaluation = Evaluation {
            tokens,
            batch,
            layers: config.layers as usize,
            vocab: if logits { config.vocab as usize } else { 0 },
            head_rows: head_rows.max(1).checked_next_multiple_of(TILE_ROWS).unwrap_or(usize::MAX),
            next: None,
        };
        evaluation.next = Some(evaluation.embed(0));
        evaluation
    }

    /// Ids in all.
    pub fn tokens(&self) -> usize {
        self.tokens
    }

    /// Whether it ends with the logits of its last token.
    pub fn gives_logits(&self) -> bool {
        self.vocab > 0
    }

    /// The next piece; none when all is done.
    pub fn next(&self) -> Option<Piece> {
        self.next
    }

    /// Takes note that this piece is computed.
    pub fn finish(&mut self, piece: Piece) {
        self.next = match piece {
            Piece::Blocks { first, tokens, stage } => match stage.after(self.layers) {
                Some(stage) => Some(Piece::Blocks { first, tokens, stage }),
                None if first + tokens < self.tokens => Some(self.embed(first + tokens)),
                None => self.head(tokens - 1, 0),
            },
            Piece::Head { token, first_row, rows } => self.head(token, first_row + rows),
        };
    }

    fn embed(&self, first: usize) -> Piece {
        Piece::Blocks { first, tokens: next_batch(self.tokens - first, self.batch), stage: Stage::Embed }
    }

    fn head(&self, token: usize, first_row: usize) -> Option<Piece> {
        let rows = self.head_rows.min(self.vocab - first_row);
        (rows > 0).then_some(Piece::Head { token, first_row, rows })
    }
}

/// How many of `rest` ids the next batch takes, of at most `batch`: half of them where they are for two batches.
pub(crate) fn next_batch(rest: usize, batch: usize) -> usize {
    let is_for_two = batch < rest && rest < 2 * batch;
    let wanted = if is_for_two { rest.div_ceil(2).next_multiple_of(BATCH_STEP) } else { rest };
    wanted.min(batch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    fn pieces(tokens: usize, batch: usize, logits: bool) -> Vec<Piece> {
        let config = Config { layers: 3, ffn: 20, vocab: 100, ..bytemuck::Zeroable::zeroed() };
        let mut evaluation = Evaluation::new(&config, batch, tokens, logits);
        let mut pieces = Vec::new();
        while let Some(piece) = evaluation.next() {
            pieces.push(piece);
            evaluation.finish(piece);
        }
        pieces
    }

    #[test]
    fn every_batch_goes_through_every_stage() {
        let stages = |first, tokens| {
            core::iter::successors(Some(Stage::Embed), |stage| stage.after(3))
                .map(move |stage| Piece::Blocks { first, tokens, stage })
        };
        let wanted: Vec<_> = stages(0, 4).chain(stages(4, 4)).chain(stages(8, 1)).collect();
        assert_eq!(pieces(9, 4, false), wanted);
    }

    #[test]
    fn the_last_two_batches_are_alike() {
        let batches = |tokens| {
            let pieces = pieces(tokens, 96, false).into_iter();
            pieces.filter_map(|piece| match piece {
                Piece::Blocks { tokens, stage: Stage::Embed, .. } => Some(tokens),
                _ => None,
            })
        };
        let cases: [(usize, &[usize]); 6] = [
            (96, &[96]),
            (97, &[64, 33]),
            (128, &[64, 64]),
            (191, &[96, 95]),
            (192, &[96, 96]),
            (512, &[96, 96, 96, 96, 64, 64]),
        ];
        for (tokens, wanted) in cases {
            assert_eq!(batches(tokens).collect::<Vec<_>>(), wanted, "{tokens} tokens");
        }
    }

    #[test]
    fn the_head_is_cut_at_tiles() {
        let head: Vec<_> = pieces(5, 1, true).split_off(5 * 13);
        let rows = |first_row, rows| Piece::Head { token: 0, first_row, rows };
        assert_eq!(head, [rows(0, 48), rows(48, 48), rows(96, 4)]);
        assert_eq!(pieces(5, 3, true).split_off(2 * 13), [Piece::Head { token: 1, first_row: 0, rows: 100 }]);
    }
}
