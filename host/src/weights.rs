//! How many weights of a model are -1, 0 and +1, counted where they lie packed.
//!
//! A histogram of bytes comes first, and each of the 256 values is decoded once: what is counted is
//! memory, at its speed. What pads tiles and rows is stored as zero weights, and taken off.

use serde::Serialize;
use ternlet_core::family::{Kind, Role};
use ternlet_core::model::Model;
use ternlet_core::packing::TernaryPacking;
use ternlet_core::tensor::TernaryMatrix;

/// How often each weight occurs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// -1.
    pub minus: u64,
    /// 0.
    pub zero: u64,
    /// +1.
    pub plus: u64,
}

impl Counts {
    /// The weights of a matrix. Codes that are none, which only a damaged image holds, are left out.
    pub fn of(matrix: &TernaryMatrix<'_>) -> Counts {
        let mut histogram = [0_u64; 256];
        matrix.codes.iter().for_each(|&byte| histogram[usize::from(byte)] += 1);
        let mut counts = [0_u64; 4];
        for (byte, &times) in (0..=u8::MAX).zip(&histogram) {
            for place in 0..codes_per_byte(matrix.packing) {
                counts[usize::from(code(matrix.packing, byte, place))] += times;
            }
        }
        let stored = matrix.codes.len() as u64 * codes_per_byte(matrix.packing) as u64;
        let padding = stored.saturating_sub(matrix.rows as u64 * matrix.cols as u64);
        Counts { minus: counts[0], zero: counts[1].saturating_sub(padding), plus: counts[2] }
    }

    /// All together.
    pub fn total(&self) -> u64 {
        self.minus + self.zero + self.plus
    }

    fn add(&mut self, other: Counts) {
        self.minus += other.minus;
        self.zero += other.zero;
        self.plus += other.plus;
    }
}

/// The counts of every ternary role, all layers together, in the order of an image. Reads every
/// ternary weight.
pub fn by_role(model: &Model<'_>) -> Vec<(Role, Counts)> {
    let (image, layers) = (model.image(), model.config().layers as usize);
    let ternary = image.family().block.iter().filter(|role| role.kind() == Kind::Ternary);
    let of_role = |&role: &Role| {
        let mut counts = Counts::default();
        (0..layers).for_each(|layer| counts.add(Counts::of(&image.ternary(role, layer))));
        (role, counts)
    };
    ternary.map(of_role).collect()
}

fn codes_per_byte(packing: TernaryPacking) -> usize {
    if packing == TernaryPacking::Trits16 { 5 } else { 4 }
}

/// The code at a place of a byte: read from a matrix of which that is the first byte.
fn code(packing: TernaryPacking, byte: u8, place: usize) -> u8 {
    let (row, col) = match packing {
        TernaryPacking::Rows2 => (0, place),
        TernaryPacking::Columns2 => (place, 0),
        TernaryPacking::Tile16 | TernaryPacking::Trits16 => (0, 4 * place),
    };
    packing.code(&[byte], (16, 20), row, col)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant_image;
    use ternlet_core::packing::TernaryPacker;

    #[test]
    fn every_packing_counts_what_was_packed() {
        for (rows, cols) in [(1, 1), (16, 20), (17, 15), (33, 130), (5, 64)] {
            let code = |row: usize, col: usize| ((row * 7 + col * 5 + row * col) % 3) as u8;
            let all = (0..rows).flat_map(|row| (0..cols).map(move |col| code(row, col)));
            let of = |wanted: u8| all.clone().filter(|&code| code == wanted).count() as u64;
            let wanted = Counts { minus: of(0), zero: of(1), plus: of(2) };
            for packing in TernaryPacking::ALL {
                let mut codes = vec![0; packing.bytes(rows, cols)];
                let mut packer = TernaryPacker::new(packing, (rows, cols), &mut codes);
                for row in 0..rows {
                    packer.push_row(&(0..cols).map(|col| code(row, col)).collect::<Vec<_>>());
                }
                let scales = vec![1.0; rows];
                let matrix = TernaryMatrix { rows, cols, packing, codes: &codes, scales: &scales };
                assert_eq!(Counts::of(&matrix), wanted, "{packing:?} {rows} x {cols}");
            }
        }
    }

    #[test]
    fn every_weight_of_a_model_is_counted() {
        let model = Model::new_checked(assistant_image::bytes()).expect("the assistant");
        let roles = by_role(&model);
        assert_eq!(roles.len(), 7);
        for (role, counts) in roles {
            let (rows, cols) = role.shape(model.config());
            assert_eq!(counts.total(), (rows * cols) as u64 * u64::from(model.config().layers), "{role:?}");
            assert!(counts.minus > 0 && counts.zero > 0 && counts.plus > 0, "{role:?}: {counts:?}");
        }
    }
}
