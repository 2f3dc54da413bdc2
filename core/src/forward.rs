//! The forward pass, as the paper has it.
//!
//! ```text
//! Embed    x = embedding[token]                              x: (tokens, hidden), the residual stream
//!          for each block:
//! Project      h = quantise(rms_norm(x))
//!              q, k, v = Wq h, Wk h, Wv h                    ternary times int8
//!              q, k = rope(q), rope(k)
//! Attend       cache <- k, v                                 attention reads only the cache
//!              a = softmax(q k^T / sqrt(head_dim)) v         per head, causal
//!              x += Wo quantise(rms_norm(a))                 the first sub-norm (SubLN)
//! Gate         h = quantise(rms_norm(x))
//!              m = activation(Wgate h) * (Wup h)             relu(g)^2, or silu(g) = g / (1 + exp(-g))
//! Down         x += Wdown quantise(rms_norm(m))              the second sub-norm
//! Head     logits = head rms_norm(x)                         the embedding, or a matrix of its own
//! ```
//!
//! Only attention looks at other tokens, and it reads the cache. So a prompt's tokens are parted among the workers, each of
//! which takes its own through whole stages (`forward/parts.rs`), with results by token if the kernel can (`forward/own.rs`);
//! one token, or few, are computed together and the rows of matrices divided (`forward/divide.rs`).
//!
//! The words on the left are the stages (`forward/stage.rs`): pieces of bounded work, between which a caller may do
//! something else. What a stage leaves to the next lies in `Scratch` and the cache, nowhere else.
//!
//! This is BitNet's graph. LLaMA's with ternary matrices is the same without the two sub-norms: what
//! a family leaves out or does in another way stands in its description ([`crate::family`]).
//!
//! Each token is computed alone given the cache, so the result does not depend on how a prompt is
//! cut into batches.

mod divide;
mod error;
mod own;
mod parts;
mod stage;

use crate::family::{Activation, Role};
use crate::kernel::{ByToken, Queries, WideActivations, stride_of};
use crate::kv::{KvCache, PutError};
use crate::math::{abs_max_bits, quantise_wide, wide_scale_of_abs_max};
use crate::model::{Block, Model};
use crate::packing::TILE_ROWS;
use crate::parallel::Parallel;
use crate::session::Engine;
use crate::tensor::{HeadMatrix, TernaryMatrix};
use divide::{
    Norm, TURNED_TOKENS, activations, divided, heads_of_a_chunk, linear_stacked, norm_rows, tile_step,
    transpose,
};
pub use error::ForwardError;
pub(crate) use stage::Stage;

/// The buffers of a forward pass over up to B tokens.
pub(crate) struct Scratch<'a> {
    /// (B, hidden): x of the pseudo code.
    pub residual: &'a mut [f32],
    /// (B, widest): results that lie (rows, tokens), or (tokens, width) where a worker has the tokens to itself; attention's.
    pub wide: &'a mut [f32],
    /// (B, widest): the other half of every transposition, and where results by token are prepared.
    pub wide_other: &'a mut [f32],
    /// (B, stride): quantised activations.
    pub activations: &'a mut [i8],
    /// (B): their scales.
    pub scales: &'a mut [f32],
    /// (stride of hidden): the head's input, where the head is int8.
    pub wide_activations: &'a mut [i16],
    /// (B, head_dim): cosines, then sines, of each token's position.
    pub rotations: &'a mut [f32],
    /// Whether one worker has all tokens of the batch, or of each part, to itself and results by token (`forward/own.rs`), from
    /// one stage to the next.
    pub own: bool,
    /// Tokens of the batch that lie together in all of these (`forward/parts.rs`), from one stage to the next.
    pub part: usize,
}

/// The batch of tokens that a stage is about.
#[derive(Clone, Copy)]
pub(crate) struct Batch<'i> {
    /// Up to as many as the scratch was made for.
    pub ids: &'i [u32],
    /// Of the first of them.
    pub position: usize,
}

/// Computes one stage of a batch of tokens; those before it have been computed.
///
/// After the last stage before the head, keys and values of the batch are in the cache and its hidden
/// states in `scratch.residual`.
pub(crate) fn compute<P: Parallel>(
    engine: &Engine<'_, P>,
    model: &Model<'_>,
    cache: &mut KvCache<'_>,
    scratch: &mut Scratch<'_>,
    batch: Batch<'_>,
    stage: Stage,
) -> Result<(), ForwardError> {
    let (tokens, position) = (batch.ids.len(), batch.position);
    if stage == Stage::Embed {
        scratch.part = parts::tokens_of_a_part(tokens, engine.parallel.threads());
        let is_one_workers = engine.parallel.threads() == 1 || scratch.part < tokens;
        scratch.own = is_one_workers && engine.kernel.writes_by_token();
    } else if parts::POSSIBLE && scratch.part < tokens {
        return parts::compute(engine, model, cache, scratch, (tokens, position), stage);
    }
    let mut pass = Pass { engine: *engine, model, scratch, tokens, position, layer: stage.layer() };
    match stage {
        Stage::Embed => {
            pass.embed(batch.ids);
            pass.prepare_rotations();
            return Ok(());
        }
        Stage::Attend(_) => pass.store(cache)?,
        _ => {}
    }
    pass.compute(stage, cache)
}

struct Pass<'p, 's, 'm, P> {
    engine: Engine<'p, P>,
    model: &'p Model<'m>,
    scratch: &'p mut Scratch<'s>,
    tokens: usize,
    position: usize,
    layer: usize,
}

impl<P: Parallel> Pass<'_, '_, '_, P> {
    /// Whether results lie by token, as one worker wants them that has more than one token to itself. The same in all stages
    /// of a batch, whoever computes them.
    fn owns_tokens(&self) -> bool {
        let has_room = own::room(self.tokens) <= self.scratch.wide_other.len();
        parts::POSSIBLE && self.scratch.own && self.tokens > 1 && has_room
    }

    fn embed(&mut self, ids: &[u32]) {
        let embedding = self.model.token_embedding();
        let hidden = embedding.cols();
        for (&id, row) in ids.iter().zip(self.scratch.residual.chunks_exact_mut(hidden)) {
            embedding.copy_row(id as usize, row);
        }
    }

    /// A stage of a block, but for what [`Pass::store`] does.
    fn compute(&mut self, stage: Stage, cache: &KvCache<'_>) -> Result<(), ForwardError> {
        let block = self.model.block(stage.layer());
        match stage {
            // Before the blocks, and done for the whole batch.
            Stage::Embed => Ok(()),
            Stage::Project(_) => self.project(&block),
            Stage::Attend(_) => self.attend(&block, cache),
            Stage::Gate(_) => self.gate(&block),
            Stage::Down(_) => self.down(&block),
        }
    }

    fn project(&mut self, block: &Block<'_>) -> Result<(), ForwardError> {
        self.norm_residual(block.attention_norm(), Role::Query)?;
        let [query, key, value] = [block.query(), block.key(), block.value()];
        let x = activations(self.scratch.activations, self.scratch.scales, query.cols, self.tokens);
        let (tokens, query_rows, kv) = (self.tokens, query.rows, key.rows);
        if self.owns_tokens() {
            let (q, rest) = self.scratch.wide_other.split_at_mut(query_rows * tokens);
            let (k, rest) = rest.split_at_mut(kv * tokens);
            for (matrix, out) in [(&query, q), (&key, k), (&value, &mut rest[..kv * tokens])] {
                own::linear(self.engine.kernel, matrix, &x, out, self.scratch.wide);
            }
            return self.rotate();
        }
        let all = &mut self.scratch.wide[..(query_rows + 2 * kv) * tokens];
        linear_stacked(&self.engine, &[&query, &key, &value], &x, all);
        let (q, rest) = all.split_at(query_rows * tokens);
        let (k, v) = rest.split_at(kv * tokens);
        let (q_rows, rest) = self.scratch.wide_other.split_at_mut(query_rows * tokens);
        let (k_rows, v_rows) = rest.split_at_mut(kv * tokens);
        transpose(&self.engine, q, tokens, q_rows);
        transpose(&self.engine, k, tokens, k_rows);
        transpose(&self.engine, v, tokens, &mut v_rows[..kv * tokens]);
        self.rotate()
    }

    fn attend(&mut self, block: &Block<'_>, cache: &KvCache<'_>) -> Result<(), ForwardError> {
        let query = self.model.config().query_width();
        self.attend_heads(cache, query);
        // The heads' results lie (tokens, query) in `wide`.
        self.norm(block.attention_sub_norm(), query, Role::AttentionOutput)?;
        self.add_projection(&block.attention_output());
        Ok(())
    }

    fn gate(&mut self, block: &Block<'_>) -> Result<(), ForwardError> {
        let (gate_matrix, up_matrix) = (block.gate(), block.up());
        let (tokens, ffn) = (self.tokens, gate_matrix.rows);
        let (kernel, activation) = (self.engine.kernel, self.model.image().family().activation);
        self.norm_residual(block.ffn_norm(), Role::Gate)?;
        let x = activations(self.scratch.activations, self.scratch.scales, gate_matrix.cols, tokens);
        let gated = |gate: &mut [f32], up: &[f32]| match activation {
            Activation::SquaredRelu => kernel.relu2_gate(gate, up),
            Activation::Silu => kernel.silu_gate(gate, up),
        };
        if self.owns_tokens() {
            let gate = &mut self.scratch.wide[..ffn * tokens];
            own::gate(kernel, [&gate_matrix, &up_matrix], &x, gated, gate, self.scratch.wide_other);
            return Ok(());
        }
        let gate = &mut self.scratch.wide[..ffn * tokens];
        let up = &mut self.scratch.wide_other[..ffn * tokens];
        let rows = |first: usize, gate: &mut [f32], up: &mut [f32]| {
            kernel.ternary(&gate_matrix, &x, first, gate);
            kernel.ternary(&up_matrix, &x, first, up);
            gated(gate, up);
        };
        let step = tile_step(self.engine.parallel, &[&gate_matrix, &up_matrix], tokens);
        self.engine.parallel.for_each_chunk_pair((&mut *gate, tokens), (up, tokens), step, &rows);
        Ok(())
    }

    fn down(&mut self, block: &Block<'_>) -> Result<(), ForwardError> {
        let down = block.down();
        self.norm_turned(block.ffn_sub_norm(), down.cols, Role::Down)?;
        self.add_projection(&down);
        Ok(())
    }

    /// RMSNorm of the residual stream, quantised for the matrix `next`.
    fn norm_residual(&mut self, weight: &[f32], next: Role) -> Result<(), ForwardError> {
        let (norm, shape) = (self.norm_of(Some(weight)), (self.tokens, weight.len()));
        let Scratch { residual, activations, scales, .. } = &mut *self.scratch;
        norm_rows(&self.engine, shape, residual, norm, (activations, scales));
        self.check_scales(next)
    }

    /// `wide` (tokens, width), normed if there is a `weight`, quantised for the matrix `next`.
    fn norm(&mut self, weight: Option<&[f32]>, width: usize, next: Role) -> Result<(), ForwardError> {
        let (norm, shape) = (self.norm_of(weight), (self.tokens, width));
        let Scratch { wide, activations, scales, .. } = &mut *self.scratch;
        norm_rows(&self.engine, shape, wide, norm, (activations, scales));
        self.check_scales(next)
    }

    fn norm_of<'w>(&self, weight: Option<&'w [f32]>) -> Norm<'w> {
        Norm { weight, eps: self.model.config().eps }
    }

    /// The same of `wide` (width, tokens), or by token where they are a worker's own: who turns a token also norms it.
    fn norm_turned(&mut self, weight: Option<&[f32]>, width: usize, next: Role) -> Result<(), ForwardError> {
        let tokens = self.tokens;
        if tokens == 1 || self.owns_tokens() {
            return self.norm(weight, width, next);
        }
        let (kernel, stride, norm) = (self.engine.kernel, stride_of(width), self.norm_of(weight));
        let from = &self.scratch.wide[..tokens * width];
        let turned = &mut self.scratch.wide_other[..tokens * width];
        let values = &mut self.scratch.activations[..tokens * stride];
        let rows = |first: usize, turned: &mut [f32], values: &mut [i8]| {
            kernel.transpose(from, tokens, first, ByToken::side_by_side(turned, width));
            for (x, values) in turned.chunks_exact_mut(width).zip(values.chunks_exact_mut(stride)) {
                // The scale stays where nobody needs the vector any more.
                x[0] = norm.quantise(kernel, x, values);
            }
        };
        self.engine.parallel.for_each_chunk_pair(
            (&mut *turned, width),
            (values, stride),
            TURNED_TOKENS,
            &rows,
        );
        for (scale, x) in self.scratch.scales.iter_mut().zip(turned.chunks_exact(width)) {
            *scale = x[0];
        }
        self.check_scales(next)
    }

    /// Whether every token's values are finite; `next` names the matrix that they are for.
    fn check_scales(&self, next: Role) -> Result<(), ForwardError> {
        let finite = self.scratch.scales[..self.tokens].iter().all(|scale| scale.is_finite());
        if finite { Ok(()) } else { Err(ForwardError::NonFinite { role: next, layer: self.layer }) }
    }

    /// Cosines and sines of every token's position: position times inverse frequency in float32,
    /// as the reference implementations do.
    fn prepare_rotations(&mut self) {
        let frequencies = self.model.rope_inverse_frequencies();
        let half = frequencies.len();
        let rows = self.scratch.rotations.chunks_exact_mut(2 * half).take(self.tokens);
        for (token, row) in rows.enumerate() {
            let position = (self.position + token) as f32;
            let (cosines, sines) = row.split_at_mut(half);
            for (i, frequency) in frequencies.iter().enumerate() {
                let angle = position * frequency;
                cosines[i] = libm::cosf(angle);
                sines[i] = libm::sinf(angle);
            }
        }
    }

    /// Rotates queries and keys in `wide_other`: all queries, then keys, then values, each (tokens, width).
    fn rotate(&mut self) -> Result<(), ForwardError> {
        let config = self.model.config();
        let (query, kv, head_dim) = (config.query_width(), config.kv_width(), config.head_dim as usize);
        let (q, rest) = self.scratch.wide_other.split_at_mut(query * self.tokens);
        let rotations = self.scratch.rotations.chunks_exact(head_dim).take(self.tokens);
        for ((queries, keys), rotation) in
            q.chunks_exact_mut(query).zip(rest.chunks_exact_mut(kv)).zip(rotations)
        {
            queries.chunks_exact_mut(head_dim).for_each(|head| rotate(head, rotation));
            if !self.engine.kernel.activation_scale(queries).is_finite() {
                return Err(ForwardError::NonFinite { role: Role::Query, layer: self.layer });
            }
            keys.chunks_exact_mut(head_dim).for_each(|head| rotate(head, rotation));
        }
        Ok(())
    }

    /// Stores keys and values from `wide_other` in the cache.
    fn store(&mut self, cache: &mut KvCache<'_>) -> Result<(), ForwardError> {
        let config = self.model.config();
        let (query, kv, head_dim) = (config.query_width(), config.kv_width(), config.head_dim as usize);
        let (k, v) = self.scratch.wide_other[query * self.tokens..].split_at(kv * self.tokens);
        for (token, (keys, values)) in k.chunks_exact(kv).zip(v.chunks_exact(kv)).enumerate() {
            let heads = keys.chunks_exact(head_dim).zip(values.chunks_exact(head_dim));
            for (kv_head, (key, value)) in heads.enumerate() {
                let place = (self.layer, kv_head, self.position + token);
                cache.put(self.engine.kernel, place, key, value).map_err(|error| match error {
                    PutError::NotFinite => ForwardError::NonFinite { role: Role::Key, layer: self.layer },
                    PutError::BeyondHalf => ForwardError::BeyondHalf { layer: self.layer },
                })?;
            }
        }
        Ok(())
    }

    /// Attention of every (token, head) from `wide_other` into `wide`, both (tokens, query). Heads
    /// that share keys and values come together, of a worker's tokens at once.
    fn attend_heads(&mut self, cache: &KvCache<'_>, query: usize) {
        let config = self.model.config();
        let (head_dim, heads) = (config.head_dim as usize, config.heads as usize);
        let sharing = heads / config.kv_heads as usize;
        let (kernel, layer, position) = (self.engine.kernel, self.layer, self.position);
        let queries = &self.scratch.wide_other[..self.tokens * query];
        let out = &mut self.scratch.wide[..self.tokens * query];
        let step = match self.tokens {
            1 => heads_of_a_chunk(heads, sharing, self.engine.parallel.threads()),
            _ => heads,
        };
        // Every key and value meets as many heads as share it.
        let seen = (position + self.tokens).saturating_mul(2 * self.tokens * query);
        let step = divided(self.engine.parallel, seen, self.tokens * heads, step);
        self.engine.parallel.for_each_chunk(out, head_dim, step, &|first, out: &mut [f32]| {
            // Heads `start ..` of each token; more than one token are whole.
            let (token, mut start) = (first / heads, first % heads);
            let end = start + (out.len() / head_dim).min(heads);
            let tokens = (out.len() / query).max(1);
            let mut at = 0;
            while start < end {
                let group = (sharing - start % sharing).min(end - start);
                let values = &queries[first * head_dim + at..];
                let queries = Queries { head_dim, heads: group, tokens, stride: query, values };
                let history = cache.history(layer, start / sharing, position + token + tokens);
                kernel.attend(&queries, &history, &mut out[at..]);
                (start, at) = (start + group, at + group * head_dim);
            }
        });
    }

    /// Adds `matrix` times the quantised activations to the residual stream.
    fn add_projection(&mut self, matrix: &TernaryMatrix<'_>) {
        let (tokens, owns_tokens) = (self.tokens, self.owns_tokens());
        let x = activations(self.scratch.activations, self.scratch.scales, matrix.cols, tokens);
        let result = &mut self.scratch.wide[..matrix.rows * tokens];
        let residual = &mut self.scratch.residual[..tokens * matrix.rows];
        let Engine { kernel, parallel } = self.engine;
        if tokens == 1 {
            // Rows of the result are elements of the residual stream: one pass does both.
            let rows = |first: usize, result: &mut [f32], residual: &mut [f32]| {
                kernel.ternary(matrix, &x, first, result);
                residual.iter_mut().zip(result).for_each(|(x, y)| *x += *y);
            };
            let step = tile_step(parallel, &[matrix], 1);
            return parallel.for_each_chunk_pair((result, 1), (residual, 1), step, &rows);
        }
        if owns_tokens {
            own::linear(kernel, matrix, &x, result, self.scratch.wide_other);
            return residual.iter_mut().zip(result).for_each(|(x, y)| *x += *y);
        }
        linear_stacked(&self.engine, &[matrix], &x, result);
        let result = &*result;
        parallel.for_each_chunk(residual, matrix.rows, TURNED_TOKENS, &|first, residual: &mut [f32]| {
            kernel.add_transposed(result, tokens, first, residual);
        });
    }
}

/// Computes the logits from `first_row` on, a multiple of [`TILE_ROWS`], of one token of the last batch.
/// `scratch.residual` stays as it is, so the rows may come piece by piece.
pub(crate) fn head<P: Parallel>(
    engine: &Engine<'_, P>,
    model: &Model<'_>,
    scratch: &mut Scratch<'_>,
    token: usize,
    first_row: usize,
    logits: &mut [f32],
) -> Result<(), ForwardError> {
    let (head, kernel) = (model.head(), engine.kernel);
    let cols = head.cols();
    let x = &scratch.residual[token * cols..][..cols];
    let normed = &mut scratch.wide[..cols];
    kernel.rms_norm(x, model.output_norm(), model.config().eps, normed);
    let layer = model.config().layers as usize;
    let damaged = ForwardError::NonFinite { role: model.image().family().head(), layer };
    if !kernel.activation_scale(normed).is_finite() {
        return Err(damaged);
    }
    let normed = &*normed;
    match head {
        HeadMatrix::Dense(head) => {
            engine.parallel.for_each_chunk(logits, 1, TILE_ROWS, &|row, logits: &mut [f32]| {
                kernel.dense(&head, normed, first_row + row, logits);
            });
        }
        HeadMatrix::Bytes(head) => {
            let scales = [wide_scale_of_abs_max(abs_max_bits(normed))];
            let values = &mut scratch.wide_activations[..stride_of(cols)];
            quantise_wide(normed, scales[0], values);
            let x = WideActivations { cols, values, scales: &scales };
            engine.parallel.for_each_chunk(logits, 1, TILE_ROWS, &|row, logits: &mut [f32]| {
                kernel.head(&head, &x, first_row + row, logits);
            });
        }
    }
    if kernel.activation_scale(logits).is_finite() { Ok(()) } else { Err(damaged) }
}

/// RoPE, split-half: the pair (i, i + head_dim / 2) turns by the angle of frequency i.
fn rotate(head: &mut [f32], rotation: &[f32]) {
    let half = head.len() / 2;
    let (cosines, sines) = rotation.split_at(half);
    let (low, high) = head.split_at_mut(half);
    let pairs = low.iter_mut().zip(high);
    for ((low, high), (&cosine, &sine)) in pairs.zip(cosines.iter().zip(sines)) {
        let (a, b) = (*low, *high);
        *low = a * cosine - b * sine;
        *high = b * cosine + a * sine;
    }
}
