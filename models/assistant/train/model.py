"""The BitNet b1.58 graph of BitNet-b1.58-2B-4T in miniature, in PyTorch, rounding in training exactly as inference does.

Every linear layer: activations to int8 by their token's absmax, weights to -1, 0, +1 by their tensor's absmean, both rounded
half to even; the product is the integer sum times the two scales. Gradients pass the rounding as if it were not there
(straight-through). The embedding, which is also the head, is rounded to float16 in every forward pass, as the file holds it.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

from narrow import is_fast, narrowed


@dataclass
class Config:
    """Shape of the model; names as in the GGUF keys."""

    vocab_size: int
    embedding_length: int = 256
    block_count: int = 4
    feed_forward_length: int = 384
    head_count: int = 8
    head_count_kv: int = 2
    head_dim: int = 32
    context_length: int = 256
    rms_epsilon: float = 1e-5
    rope_freq_base: float = 10000.0

    @classmethod
    def of_file(cls, metadata):
        """From a GGUF file's metadata."""
        key = lambda name: metadata["bitnet-b1.58." + name]
        return cls(
            vocab_size=key("vocab_size"), embedding_length=key("embedding_length"), block_count=key("block_count"),
            feed_forward_length=key("feed_forward_length"), head_count=key("attention.head_count"),
            head_count_kv=key("attention.head_count_kv"), head_dim=key("rope.dimension_count"),
            rms_epsilon=key("attention.layer_norm_rms_epsilon"), rope_freq_base=key("rope.freq_base"),
        )

    def as_dict(self):
        """The fields, for a checkpoint."""
        return asdict(self)


def quantise_activations(x):
    """(int8 values as floats, scale s per row): q = round_half_even(x * s), s = 127 / max|x|."""
    most = x.abs().amax(dim=-1, keepdim=True).clamp(min=1e-5)
    scale = torch.full_like(most, 127.0) / most
    return (x * scale).round().clamp_(-128, 127), scale


def quantise_weights(w):
    """(ternary values as floats, absmean): w is about t * absmean."""
    mean = w.abs().mean().clamp(min=1e-5)
    return (w / mean).round().clamp_(-1, 1), mean


class BitLinearFunction(torch.autograd.Function):
    """Several ternary matrices over one quantised input; x is (tokens, K), weights are (N_i, K)."""

    @staticmethod
    def forward(ctx, x, *weights):
        q, scale = quantise_activations(x)
        pairs = [quantise_weights(w) for w in weights]
        ternary = torch.cat([t for t, _ in pairs])
        rows = torch.cat([mean.to(x.dtype).expand(t.shape[0]) for t, mean in pairs])
        if x.dtype == torch.float32 and x.shape[0] > 16 and is_fast(x):
            sums = torch._int_mm(q.to(torch.int8), ternary.to(torch.int8).T).float()
        else:
            sums = q @ ternary.T  # the same: integers below 2^24
        if any(ctx.needs_input_grad):
            ctx.save_for_backward(narrowed(q / scale), narrowed(ternary), rows)
            ctx.sizes = [t.shape[0] for t, _ in pairs]
        return sums * rows / scale

    @staticmethod
    def backward(ctx, grad):
        """The products in bfloat16 where that is fast: only the gradient is rounded, the forward pass stays exact."""
        x, ternary, rows = ctx.saved_tensors
        grad_x = narrowed(grad * rows) @ ternary
        grad_w = narrowed(grad).T @ x
        return grad_x.float(), *grad_w.float().split(ctx.sizes)


class RoundToHalf(torch.autograd.Function):
    """float16 and back, straight through."""

    @staticmethod
    def forward(ctx, x):
        return x.half().to(x.dtype)

    @staticmethod
    def backward(ctx, grad):
        return grad


def rms_norm(x, weight, epsilon):
    """x * rsqrt(mean(x^2) + epsilon) * weight."""
    return F.rms_norm(x, (x.shape[-1],), weight, epsilon)


def rope_tables(config, length, dtype=torch.float32):
    """cos and sin, (length, head_dim), for pairs (i, i + head_dim/2)."""
    half = config.head_dim // 2
    inverse = config.rope_freq_base ** (-torch.arange(0, half, dtype=torch.float64) * 2 / config.head_dim)
    angles = torch.arange(length, dtype=torch.float64)[:, None] * inverse[None, :]
    angles = torch.cat([angles, angles], dim=-1)
    return angles.cos().to(dtype), angles.sin().to(dtype)


def rotate(x, cos, sin):
    """Rotary embedding of x (batch, heads, tokens, head_dim), split-half."""
    half = x.shape[-1] // 2
    turned = torch.cat([-x[..., half:], x[..., :half]], dim=-1)
    return x * cos + turned * sin


def attention(q, k, v, mask):
    """Grouped-query attention: q (batch, heads, tokens, d), k and v (batch, kv heads, tokens, d), mask (batch, 1, tokens, tokens)."""
    batch, heads, length, size = q.shape
    q, k, v = narrowed(q), narrowed(k), narrowed(v)
    grouped = q.reshape(batch, k.shape[1], -1, size)
    scores = (grouped @ k.transpose(-1, -2)).reshape(batch, heads, length, length).float() * size**-0.5
    weights = narrowed(scores.masked_fill(~mask, -1e30).softmax(-1))
    return (weights.reshape(batch, k.shape[1], -1, length) @ v).reshape(batch, heads, length, size).float()


class Head(torch.autograd.Function):
    """x @ weight.T, the products of the gradient in bfloat16 where that is fast."""

    @staticmethod
    def forward(ctx, x, weight):
        ctx.save_for_backward(narrowed(x), narrowed(weight))
        return x @ weight.T

    @staticmethod
    def backward(ctx, grad):
        x, weight = ctx.saved_tensors
        grad = narrowed(grad)
        return (grad @ weight).float(), (grad.T @ x).float()


class Block(nn.Module):
    """Attention and gated squared ReLU, each with its sub-norm before the last matrix."""

    def __init__(self, config):
        super().__init__()
        self.config = config
        width, ffn = config.embedding_length, config.feed_forward_length
        heads, kv = config.head_count * config.head_dim, config.head_count_kv * config.head_dim
        self.attn_q, self.attn_k, self.attn_v = _matrix(heads, width), _matrix(kv, width), _matrix(kv, width)
        self.attn_output = _matrix(width, heads)
        self.ffn_gate, self.ffn_up, self.ffn_down = _matrix(ffn, width), _matrix(ffn, width), _matrix(width, ffn)
        self.attn_norm, self.ffn_norm = nn.Parameter(torch.ones(width)), nn.Parameter(torch.ones(width))
        self.attn_sub_norm, self.ffn_sub_norm = nn.Parameter(torch.ones(heads)), nn.Parameter(torch.ones(ffn))

    def forward(self, x, cos, sin, mask):
        """x is (batch, tokens, width), mask (batch, 1, tokens, tokens) what attention may see."""
        c, (batch, length, width) = self.config, x.shape
        kv = c.head_count_kv * c.head_dim
        h = rms_norm(x, self.attn_norm, c.rms_epsilon).reshape(-1, width)
        q, k, v = BitLinearFunction.apply(h, self.attn_q, self.attn_k, self.attn_v).split([c.head_count * c.head_dim, kv, kv], dim=-1)
        q = rotate(q.reshape(batch, length, c.head_count, c.head_dim).transpose(1, 2), cos, sin)
        k = rotate(k.reshape(batch, length, c.head_count_kv, c.head_dim).transpose(1, 2), cos, sin)
        v = v.reshape(batch, length, c.head_count_kv, c.head_dim).transpose(1, 2)
        attn = attention(q, k, v, mask).transpose(1, 2).reshape(batch * length, -1)
        x = x + BitLinearFunction.apply(rms_norm(attn, self.attn_sub_norm, c.rms_epsilon), self.attn_output).reshape(x.shape)
        h = rms_norm(x, self.ffn_norm, c.rms_epsilon).reshape(-1, width)
        gate, up = BitLinearFunction.apply(h, self.ffn_gate, self.ffn_up).chunk(2, dim=-1)
        f = rms_norm(F.relu(gate).square() * up, self.ffn_sub_norm, c.rms_epsilon)
        return x + BitLinearFunction.apply(f, self.ffn_down).reshape(x.shape)


def _matrix(rows, columns):
    return nn.Parameter(torch.randn(rows, columns) / math.sqrt(columns))


class Assistant(nn.Module):
    """The whole model; parameter names are those of the GGUF tensors."""

    def __init__(self, config):
        super().__init__()
        self.config = config
        self.token_embd = nn.Parameter(torch.randn(config.vocab_size, config.embedding_length) * 0.05)
        self.blk = nn.ModuleList(Block(config) for _ in range(config.block_count))
        self.output_norm = nn.Parameter(torch.ones(config.embedding_length))
        cos, sin = rope_tables(config, config.context_length)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)

    def states(self, ids, segments, embedding):
        """Normalised states after the last block, (batch, tokens, width); tokens see earlier ones of their segment."""
        length = ids.shape[1]
        cos, sin = self.cos[:length], self.sin[:length]
        mask = (segments[:, None, :, None] == segments[:, None, None, :]) & torch.ones(length, length, dtype=torch.bool, device=ids.device).tril()
        x = F.embedding(ids, embedding)
        for block in self.blk:
            x = block(x, cos, sin, mask)
        return rms_norm(x, self.output_norm, self.config.rms_epsilon)

    def forward(self, ids, segments, places):
        """Logits (places, vocabulary) of the flat positions `places` of ids (batch, tokens)."""
        embedding = RoundToHalf.apply(self.token_embd)
        states = self.states(ids, segments, embedding)
        return Head.apply(states.reshape(-1, states.shape[-1])[places], embedding)
