//! Whether a model is whole and this machine computes it right: every kernel against the reference
//! on the model's own weights, a short forward pass with each, the tokenizer there and back.
//!
//! The battery of `ternlet-kernels` proves kernels on made-up matrices, and `self_check` a few at
//! each start; here are the shapes, packings and weights that will be run. What fails is the
//! machine, the compiler or the program, not the model, whose checksums were right before.
//!
//! - [`matrices`]: samples of rows of every ternary matrix, and of the head.
//! - [`forward`]: a fixed prompt, its logits compared to the bit.
//! - [`round_trip`]: texts to tokens and back.

mod numbers;

use numbers::Numbers;
use std::sync::atomic::{AtomicBool, Ordering};
use ternlet_core::family::{Kind, Role};
use ternlet_core::forward::ForwardError;
use ternlet_core::kernel::{Activations, Kernel, WideActivations, stride_of};
use ternlet_core::math::WIDE_MAX;
use ternlet_core::model::Model;
use ternlet_core::packing::TILE_ROWS;
use ternlet_core::parallel::Parallel;
use ternlet_core::reference::Reference;
use ternlet_core::session::{Engine, Session};
use ternlet_core::tensor::HeadMatrix;
use ternlet_core::tokenizer::SpecialText;

/// Rows that a kernel computes at once: enough for the paths that prepare something first.
const RANGE_ROWS: usize = 256;
/// Ranges of rows of each matrix.
const RANGES: usize = 3;
/// Numbers of tokens: decoding, and a batch that is no multiple of anything.
const TOKENS: [usize; 2] = [1, 5];
/// Texts that are encoded and decoded.
const TEXTS: [&str; 6] = [
    "The quick brown fox jumps over the lazy dog.",
    "  two spaces,\ttab,\r\nline feed\n\n",
    "12345 67.89e-3 0x1F a_b->c; {\"k\": [1, 2]}",
    "Größe, naïve, Ελλάδα, Привет, שלום, 你好世界, 한국어",
    "\u{1f600}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} e\u{301} \u{feff}\u{0}",
    "",
];

/// What came of comparing one kernel with the reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The kernel.
    pub kernel: &'static str,
    /// Matrices looked at.
    pub matrices: usize,
    /// Results compared.
    pub values: u64,
    /// The first result that was wrong, in words.
    pub wrong: Option<String>,
}

/// One kernel's forward pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Passed {
    /// The kernel.
    pub kernel: &'static str,
    /// CRC-32 of all logits, or why there are none.
    pub logits: Result<u32, ForwardError>,
}

/// Compares every kernel with the reference on samples of every matrix, with random activations; none
/// where somebody set `interrupted`. `done` is called after each matrix.
pub fn matrices(
    model: &Model<'_>,
    kernels: &[&'static dyn Kernel],
    interrupted: &AtomicBool,
    done: &mut dyn FnMut(),
) -> Option<Vec<Compared>> {
    let of = |kernel: &&'static dyn Kernel| Compared {
        kernel: kernel.name(),
        matrices: 0,
        values: 0,
        wrong: None,
    };
    let mut compared: Vec<Compared> = kernels.iter().map(of).collect();
    for index in 0..model.image().records().len() {
        let (role, layer) = model.image().family().tensor(index);
        if role.kind() == Kind::Vector {
            continue;
        }
        let Some(matrix) = Sampled::of(model, role, layer) else { continue };
        matrix.compare(index as u64, kernels, &mut compared);
        done();
        if interrupted.load(Ordering::Relaxed) {
            return None;
        }
    }
    Some(compared)
}

/// How many matrices [`matrices`] looks at.
pub fn matrix_count(model: &Model<'_>) -> usize {
    let (image, family) = (model.image(), model.image().family());
    (0..image.records().len()).filter(|&index| family.tensor(index).0.kind() != Kind::Vector).count()
}

/// A matrix of which rows are sampled.
struct Sampled<'m> {
    role: Role,
    layer: usize,
    rows: usize,
    matrix: Matrix<'m>,
}

enum Matrix<'m> {
    Ternary(ternlet_core::tensor::TernaryMatrix<'m>),
    Head(HeadMatrix<'m>),
}

impl<'m> Sampled<'m> {
    fn of(model: &Model<'m>, role: Role, layer: usize) -> Option<Self> {
        let (rows, matrix) = match role.kind() {
            Kind::Ternary => {
                let matrix = model.image().ternary(role, layer);
                (matrix.rows, Matrix::Ternary(matrix))
            }
            Kind::Dense => {
                let matrix = model.image().head(role);
                let rows = match matrix {
                    HeadMatrix::Dense(matrix) => matrix.rows,
                    HeadMatrix::Bytes(matrix) => matrix.rows,
                };
                (rows, Matrix::Head(matrix))
            }
            Kind::Vector => return None,
        };
        Some(Sampled { role, layer, rows, matrix })
    }

    /// Where ranges start: at the first row, wherever chance wants, and at the last tile.
    fn starts(&self, numbers: &mut Numbers) -> Vec<usize> {
        let tiles = self.rows.div_ceil(TILE_ROWS);
        let mut starts: Vec<usize> = (0..RANGES)
            .map(|at| match at {
                0 => 0,
                1 => tiles.saturating_sub(1),
                _ => numbers.below(tiles),
            })
            .map(|tile| tile * TILE_ROWS)
            .collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    fn compare(&self, seed: u64, kernels: &[&'static dyn Kernel], compared: &mut [Compared]) {
        let mut numbers = Numbers::new(seed);
        for tokens in TOKENS {
            let input = Input::new(self.cols(), tokens, &mut numbers);
            for start in self.starts(&mut numbers) {
                let rows = RANGE_ROWS.min(self.rows - start);
                // Of a range the first and the last tile: the reference is slow.
                let tiles = [start, start + (rows - 1) / TILE_ROWS * TILE_ROWS];
                let wanted = tiles.map(|first| {
                    let mut out = vec![0.0; TILE_ROWS.min(start + rows - first) * tokens];
                    self.compute(&Reference, &input, first, &mut out);
                    (first, out)
                });
                for (kernel, compared) in kernels.iter().zip(&mut *compared) {
                    let mut out = vec![0.0; rows * tokens];
                    self.compute(*kernel, &input, start, &mut out);
                    for (first, wanted) in &wanted {
                        let got = &out[(first - start) * tokens..][..wanted.len()];
                        self.judge(compared, got, wanted, (*first, tokens));
                    }
                }
            }
        }
        compared.iter_mut().for_each(|compared| compared.matrices += 1);
    }

    fn cols(&self) -> usize {
        match &self.matrix {
            Matrix::Ternary(matrix) => matrix.cols,
            Matrix::Head(matrix) => matrix.cols(),
        }
    }

    /// Rows `first ..` into `out` (rows, tokens).
    fn compute(&self, kernel: &dyn Kernel, input: &Input, first: usize, out: &mut [f32]) {
        match &self.matrix {
            Matrix::Ternary(matrix) => kernel.ternary(matrix, &input.bytes(), first, out),
            Matrix::Head(HeadMatrix::Dense(matrix)) => kernel.dense(matrix, &input.floats, first, out),
            Matrix::Head(HeadMatrix::Bytes(matrix)) => kernel.head(matrix, &input.wide(), first, out),
        }
    }

    fn judge(&self, compared: &mut Compared, got: &[f32], wanted: &[f32], (first, tokens): (usize, usize)) {
        compared.values += wanted.len() as u64;
        let differs = |(got, wanted): (&f32, &f32)| got.to_bits() != wanted.to_bits();
        let Some(at) = got.iter().zip(wanted).position(differs) else { return };
        compared.wrong.get_or_insert_with(|| {
            format!(
                "{} of layer {}, row {}, token {} of {tokens}: {:e} instead of {:e}",
                self.role.name(),
                self.layer,
                first + at / tokens,
                at % tokens,
                got[at],
                wanted[at]
            )
        });
    }
}

/// Random activations of every kind.
struct Input {
    cols: usize,
    bytes: Vec<i8>,
    wide: Vec<i16>,
    floats: Vec<f32>,
    scales: Vec<f32>,
}

impl Input {
    fn new(cols: usize, tokens: usize, numbers: &mut Numbers) -> Input {
        let stride = stride_of(cols);
        let mut input =
            Input { cols, bytes: Vec::new(), wide: Vec::new(), floats: Vec::new(), scales: Vec::new() };
        for _ in 0..tokens {
            // Zero from `cols` to the stride, as a kernel may expect.
            let mut padded = |most: i32| -> Vec<i32> {
                (0..stride).map(|at| if at < cols { numbers.within(most) } else { 0 }).collect()
            };
            input.bytes.extend(padded(127).into_iter().map(|value| value as i8));
            input.wide.extend(padded(i32::from(WIDE_MAX)).into_iter().map(|value| value as i16));
            input.floats.extend((0..cols).map(|_| numbers.within(1 << 20) as f32 / (1 << 18) as f32));
            input.scales.push(1.0 + numbers.below(1 << 12) as f32 / 32.0);
        }
        input
    }

    fn bytes(&self) -> Activations<'_> {
        Activations { cols: self.cols, values: &self.bytes, scales: &self.scales }
    }

    fn wide(&self) -> WideActivations<'_> {
        WideActivations { cols: self.cols, values: &self.wide, scales: &self.scales }
    }
}

/// Evaluates `ids` but the last as a prompt and the last as one token more, with each kernel, and sums
/// the logits of both; none where somebody set `interrupted`. `done` is called after each kernel.
pub fn forward<P: Parallel>(
    session: &mut Session<'_>,
    parallel: &P,
    kernels: &[&'static dyn Kernel],
    ids: &[u32],
    interrupted: &AtomicBool,
    done: &mut dyn FnMut(),
) -> Option<Vec<Passed>> {
    let mut passed = Vec::new();
    for &kernel in kernels {
        let engine = Engine { kernel, parallel };
        session.reset();
        let mut sum = crc32fast::Hasher::new();
        let (prompt, last) = ids.split_at(ids.len().saturating_sub(1));
        let mut evaluate = |ids: &[u32]| -> Result<(), ForwardError> {
            sum.update(bytemuck::cast_slice(session.evaluate(&engine, ids)?));
            Ok(())
        };
        let outcome = if prompt.is_empty() { Ok(()) } else { evaluate(prompt) }.and_then(|()| evaluate(last));
        passed.push(Passed { kernel: kernel.name(), logits: outcome.map(|()| sum.finalize()) });
        done();
        if interrupted.load(Ordering::Relaxed) {
            return None;
        }
    }
    Some(passed)
}

/// Encodes and decodes some texts in several scripts; how many, or the first that does not come back.
///
/// # Errors
///
/// In words, what came back instead.
pub fn round_trip(model: &Model<'_>) -> Result<usize, String> {
    let tokenizer = model.tokenizer();
    for text in TEXTS {
        let ids = crate::answer::encode(&tokenizer, text, SpecialText::Plain)
            .map_err(|error| format!("{text:?}: {error}"))?;
        let bytes: Vec<u8> =
            ids.iter().flat_map(|&id| tokenizer.token_bytes(id).unwrap_or_default()).copied().collect();
        if bytes != text.as_bytes() {
            return Err(format!("{text:?} comes back as {:?}", String::from_utf8_lossy(&bytes)));
        }
    }
    Ok(TEXTS.len())
}

/// The ids of a fixed prompt: those of a text, at most `most` (at least 1).
pub fn prompt(model: &Model<'_>, most: usize) -> Vec<u32> {
    let mut ids = crate::answer::encode(&model.tokenizer(), TEXTS[0], SpecialText::Plain).unwrap_or_default();
    ids.truncate(most.max(1));
    if ids.is_empty() {
        ids.push(0);
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant_image;
    use crate::engine::{held, tests::Wrong};
    use crate::format::AlignedBytes;
    use ternlet_core::kv::KvType;
    use ternlet_core::parallel::Alone;
    use ternlet_core::plan::{Limits, MemoryPlan};

    fn model() -> Model<'static> {
        Model::new_checked(assistant_image::bytes()).expect("the assistant")
    }

    fn run(kernels: &[&'static dyn Kernel]) -> (Vec<Compared>, Vec<Passed>) {
        let (model, never) = (model(), AtomicBool::new(false));
        let mut done = 0;
        let compared = matrices(&model, kernels, &never, &mut || done += 1).expect("nobody interrupts");
        assert_eq!(done, matrix_count(&model));
        let ids = prompt(&model, 8);
        let limits = Limits { context: ids.len(), batch: ids.len(), kv: KvType::Int8 };
        let plan = MemoryPlan::new(model.config(), limits).expect("possible limits");
        let mut memory = AlignedBytes::new(plan.bytes() as u64).expect("memory");
        let mut session = Session::new(&model, limits, memory.bytes_mut()).expect("a session");
        let passed = forward(&mut session, &Alone, kernels, &ids, &never, &mut || {});
        (compared, passed.expect("nobody interrupts"))
    }

    #[test]
    fn every_kernel_here_is_right() {
        let (compared, passed) = run(&held());
        for compared in compared {
            assert_eq!(compared.wrong, None, "{}", compared.kernel);
            assert!(compared.matrices == matrix_count(&model()) && compared.values > 10_000, "{compared:?}");
        }
        assert!(passed.iter().all(|one| one.logits.is_ok() && one.logits == passed[0].logits), "{passed:?}");
    }

    #[test]
    fn a_wrong_kernel_is_found() {
        let (compared, passed) = run(&[&Wrong, &Reference]);
        let wrong = compared[0].wrong.as_deref().expect("it is wrong");
        assert!(wrong.contains("attn_q of layer 0, row 0, token 0 of 1"), "{wrong}");
        assert_eq!(compared[1].wrong, None);
        assert_ne!(passed[0].logits, passed[1].logits);
    }

    #[test]
    fn an_interrupt_ends_it() {
        let (model, now) = (model(), AtomicBool::new(true));
        assert_eq!(matrices(&model, &[&Reference], &now, &mut || {}), None);
    }
}
