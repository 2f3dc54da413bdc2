//! Which row of a file's matrix stands for a row of the image's.
//!
//! Converters of LLaMA's architecture reorder the rows of query and key so that the pairs which RoPE
//! turns are neighbours: row i of a head's first half comes before row i of its second half. An image
//! has them split-half, as the original checkpoint has; so one forward pass serves every family.

use ternlet_core::family::{Description, Role, RopePairs};

/// The order of a matrix's rows in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOrder {
    /// As in the image.
    Same,
    /// The halves of each head interleaved.
    Neighbours {
        /// Rows of a head; even.
        head_dim: usize,
    },
}

impl RowOrder {
    /// The order in a family's files of the matrix of a role.
    pub fn of(family: &Description, role: Role, head_dim: u32) -> RowOrder {
        match (family.rope_pairs, role) {
            (RopePairs::Neighbours, Role::Query | Role::Key) => {
                RowOrder::Neighbours { head_dim: head_dim as usize }
            }
            _ => RowOrder::Same,
        }
    }

    /// The row of the file that is row `row` of the image.
    #[inline(always)]
    pub fn source_row(self, row: usize) -> usize {
        match self {
            RowOrder::Same => row,
            RowOrder::Neighbours { head_dim } => {
                let (first, place, half) = (row - row % head_dim, row % head_dim, head_dim / 2);
                first + 2 * (place % half) + place / half
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The permutation of llama.cpp's converter, `reshape(heads, 2, half, cols).swapaxes(1, 2)`.
    fn permuted(rows: &[usize], head_dim: usize) -> Vec<usize> {
        let half = head_dim / 2;
        let mut out = Vec::new();
        for head in rows.chunks(head_dim) {
            for pair in 0..half {
                out.extend([head[pair], head[half + pair]]);
            }
        }
        out
    }

    #[test]
    fn undoes_the_converters_permutation() {
        for head_dim in [2, 4, 100, 128] {
            let rows: Vec<usize> = (0..3 * head_dim).collect();
            let file = permuted(&rows, head_dim);
            let order = RowOrder::Neighbours { head_dim };
            let image: Vec<usize> = rows.iter().map(|&row| file[order.source_row(row)]).collect();
            assert_eq!(image, rows);
        }
        assert_eq!(RowOrder::Same.source_row(7), 7);
    }
}
