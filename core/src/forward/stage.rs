//! The pieces of a forward pass, in their order.

/// A piece of bounded work; the page above shows what each computes. A block's stages bear its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Embed,
    Project(usize),
    Attend(usize),
    Gate(usize),
    Down(usize),
}

impl Stage {
    /// The next one of a model with that many blocks; none after the last block.
    pub fn after(self, layers: usize) -> Option<Stage> {
        match self {
            Stage::Embed => (layers > 0).then_some(Stage::Project(0)),
            Stage::Project(layer) => Some(Stage::Attend(layer)),
            Stage::Attend(layer) => Some(Stage::Gate(layer)),
            Stage::Gate(layer) => Some(Stage::Down(layer)),
            Stage::Down(layer) => (layer + 1 < layers).then_some(Stage::Project(layer + 1)),
        }
    }

    /// Its block; 0 before the first.
    pub fn layer(self) -> usize {
        match self {
            Stage::Embed => 0,
            Stage::Project(layer) | Stage::Attend(layer) | Stage::Gate(layer) | Stage::Down(layer) => layer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    #[test]
    fn every_block_has_four_stages() {
        let stages = |layers| {
            core::iter::successors(Some(Stage::Embed), |stage| stage.after(layers)).collect::<Vec<_>>()
        };
        assert_eq!(stages(0), [Stage::Embed]);
        assert_eq!(stages(2).len(), 1 + 2 * 4);
        assert_eq!(stages(2)[5], Stage::Project(1));
        assert_eq!(stages(2).last(), Some(&Stage::Down(1)));
    }
}
