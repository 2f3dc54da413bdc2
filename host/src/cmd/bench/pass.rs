//! What one token reads, without the forward pass around it: plain reads, and the kernel alone.
//!
//! A pass repeats the sections that were seen while a token was evaluated: as many calls that are
//! divided among the threads, over as many rows, each with the tensors that were read in it. So a
//! plain read pays for the same barriers as decoding does, and what a kernel loses against it is the
//! kernel's own.

use super::inputs::Inputs;
use super::parts::tensors_read;
use super::watch::{Section, Seen};
use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};
use ternlet_core::family::Kind;
use ternlet_core::kernel::Kernel;
use ternlet_core::model::Model;
use ternlet_core::packing::TILE_ROWS;
use ternlet_core::parallel::Parallel;
use ternlet_core::tensor::{HeadMatrix, TernaryMatrix};
use ternlet_kernels::read::read;

/// Rows that a kernel computes at a time, on the stack.
const ROWS_AT_ONCE: usize = 2048;
/// Bytes that a thread reads at a time where nothing divides the read.
const READ_BLOCK: usize = 1 << 18;

/// Which tensors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Ternary matrices, and the sections without any tensor.
    Body,
    /// The output head.
    Head,
}

/// A tensor, and where it lies.
struct Tensor<'m> {
    bytes: &'m [u8],
    matrix: Matrix<'m>,
}

enum Matrix<'m> {
    Ternary(TernaryMatrix<'m>),
    Head(HeadMatrix<'m>),
}

/// The sections of one token with what is read in each.
pub struct Pass<'m> {
    sections: Vec<(Section, Vec<Tensor<'m>>)>,
    weights: &'m [u8],
}

impl<'m> Pass<'m> {
    /// The pass of what was seen.
    pub fn of(model: &Model<'m>, seen: &Seen) -> Pass<'m> {
        let mut sections: Vec<(Section, Vec<Tensor<'m>>)> =
            seen.sections.iter().map(|&section| (section, Vec::new())).collect();
        let image = model.image();
        for (role, record, read) in tensors_read(model, seen) {
            let bytes = &image.bytes()[record.offset as usize..][..record.bytes as usize];
            let matrix = match role.kind() {
                Kind::Ternary => Matrix::Ternary(image.ternary(role, usize::from(record.layer))),
                Kind::Dense => Matrix::Head(model.head()),
                _ => continue,
            };
            let rows = record.rows as usize;
            // A little matrix is divided among nobody: a call of its own, without a barrier.
            match read.section.and_then(|at| sections.get_mut(at)) {
                Some((_, tensors)) => tensors.push(Tensor { bytes, matrix }),
                None => sections.push((Section { rows, step: rows }, vec![Tensor { bytes, matrix }])),
            }
        }
        let first = image.records().iter().map(|record| record.offset as usize).min().unwrap_or(0);
        Pass { sections, weights: &image.bytes()[first..] }
    }

    /// Barriers of a token. One thread waits for nobody, whatever could be divided.
    pub fn barriers(&self, threads: usize) -> usize {
        if threads < 2 {
            return 0;
        }
        self.sections.iter().filter(|(section, _)| section.rows > section.step).count()
    }

    /// Bytes that a group reads.
    pub fn bytes(&self, group: Group) -> u64 {
        self.of_group(group).flat_map(|(_, tensors)| tensors).map(|tensor| tensor.bytes.len() as u64).sum()
    }

    /// Ternary weights.
    pub fn weights(&self) -> u64 {
        self.ternary().map(|matrix| matrix.rows as u64 * matrix.cols as u64).sum()
    }

    /// The ternary matrices.
    pub fn ternary(&self) -> impl Iterator<Item = &TernaryMatrix<'m>> {
        let tensors = self.sections.iter().flat_map(|(_, tensors)| tensors);
        tensors.filter_map(|tensor| match &tensor.matrix {
            Matrix::Ternary(matrix) => Some(matrix),
            Matrix::Head(_) => None,
        })
    }

    fn of_group(&self, group: Group) -> impl Iterator<Item = &(Section, Vec<Tensor<'m>>)> {
        self.sections.iter().filter(move |(_, tensors)| {
            let is_head = |tensor: &Tensor<'_>| matches!(tensor.matrix, Matrix::Head(_));
            tensors.iter().any(is_head) == (group == Group::Head)
        })
    }

    /// Reads a group's tensors, section by section; how long that took.
    pub fn read<P: Parallel>(&self, group: Group, parallel: &P) -> Duration {
        self.run(group, parallel, &|tensor, rows, of| {
            let len = tensor.bytes.len();
            // Cut at cache lines; the last cut takes what is left.
            let share = |row: usize| (len as u64 * row as u64 / of as u64) as usize;
            let cut = |row: usize| if row == of { len } else { share(row) & !63 };
            black_box(read(&tensor.bytes[cut(rows.start)..cut(rows.end)]));
        })
    }

    /// Multiplies a group's matrices with one token's activations, section by section; how long that
    /// took.
    pub fn multiply<P: Parallel>(
        &self,
        group: Group,
        kernel: &dyn Kernel,
        parallel: &P,
        inputs: &Inputs,
    ) -> Duration {
        self.run(group, parallel, &|tensor, rows, of| {
            let all = match &tensor.matrix {
                Matrix::Ternary(matrix) => matrix.rows,
                Matrix::Head(HeadMatrix::Bytes(matrix)) => matrix.rows,
                Matrix::Head(HeadMatrix::Dense(matrix)) => matrix.rows,
            };
            let Range { start, end } = own_rows(rows, of, all);
            let mut out = [0.0; ROWS_AT_ONCE];
            for first in (start..end).step_by(ROWS_AT_ONCE) {
                let out = &mut out[..ROWS_AT_ONCE.min(end - first)];
                match &tensor.matrix {
                    Matrix::Ternary(matrix) => {
                        kernel.ternary(matrix, &inputs.bytes(matrix.cols, 1), first, out);
                    }
                    Matrix::Head(HeadMatrix::Bytes(matrix)) => {
                        kernel.head(matrix, &inputs.wide(matrix.cols), first, out);
                    }
                    Matrix::Head(HeadMatrix::Dense(matrix)) => {
                        kernel.dense(matrix, inputs.floats(matrix.cols), first, out);
                    }
                }
                black_box(out);
            }
        })
    }

    /// Multiplies every ternary matrix with the activations of `tokens` tokens; how long that took.
    pub fn multiply_many<P: Parallel>(
        &self,
        kernel: &dyn Kernel,
        parallel: &P,
        inputs: &Inputs,
        tokens: usize,
        out: &mut Vec<f32>,
    ) -> Duration {
        let most = self.ternary().map(|matrix| matrix.rows).max().unwrap_or(0);
        out.resize(most * tokens, 0.0);
        let started = Instant::now();
        for matrix in self.ternary() {
            let x = inputs.bytes(matrix.cols, tokens);
            let out = &mut out[..matrix.rows * tokens];
            parallel.for_each_chunk(out, tokens, TILE_ROWS, &|first, out: &mut [f32]| {
                kernel.ternary(matrix, &x, first, out);
            });
        }
        started.elapsed()
    }

    /// Reads all weights in one go, nothing between; how long that took, and how many bytes.
    pub fn read_unbroken<P: Parallel>(&self, parallel: &P) -> (Duration, u64) {
        let bytes = self.weights;
        let mut sums = vec![0_u64; bytes.len().div_ceil(READ_BLOCK)];
        let started = Instant::now();
        parallel.for_each_chunk(&mut sums, 1, 1, &|first, sums: &mut [u64]| {
            for (block, sum) in (first..).zip(sums) {
                let end = bytes.len().min((block + 1) * READ_BLOCK);
                *sum = read(&bytes[block * READ_BLOCK..end]);
            }
        });
        black_box(&mut sums);
        (started.elapsed(), bytes.len() as u64)
    }

    /// `work(tensor, rows, of)` for rows of every section's `of`.
    fn run<P: Parallel>(
        &self,
        group: Group,
        parallel: &P,
        work: &(dyn Fn(&Tensor<'_>, Range<usize>, usize) + Sync),
    ) -> Duration {
        let most = self.sections.iter().map(|(section, _)| section.rows).max().unwrap_or(0);
        let mut rows = vec![0_u8; most];
        let started = Instant::now();
        for (section, tensors) in self.of_group(group) {
            let of = section.rows;
            parallel.for_each_chunk(&mut rows[..of], 1, section.step, &|first, rows: &mut [u8]| {
                for tensor in tensors {
                    work(tensor, first..first + rows.len(), of);
                }
            });
        }
        started.elapsed()
    }
}

/// A matrix's share of a section's rows: the same rows where it has as many, else in proportion and
/// in whole tiles.
fn own_rows(rows: Range<usize>, of: usize, all: usize) -> Range<usize> {
    let cut = |row: usize| match row {
        row if row == of => all,
        row if of == all => row,
        row => (all * row / of).next_multiple_of(TILE_ROWS).min(all),
    };
    cut(rows.start)..cut(rows.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_a_section_are_whole_tiles_and_cover_the_matrix() {
        assert_eq!(own_rows(16..48, 100, 100), 16..48);
        for (of, all) in [(3840, 640), (100, 7), (16, 100), (64, 64)] {
            let mut next = 0;
            for first in (0..of).step_by(16) {
                let rows = own_rows(first..(first + 16).min(of), of, all);
                assert_eq!(rows.start, next);
                assert!(rows.start.is_multiple_of(TILE_ROWS) || rows.start == all, "{rows:?}");
                next = rows.end;
            }
            assert_eq!(next, all);
        }
    }
}
