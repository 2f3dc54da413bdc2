"""A BitNet b1.58 forward pass in plain numpy that reads its model from a GGUF file.

It is written from the paper's equations and the format's definition, and shares no code with
gguf_writer.py or with transformers: where the three agree, file, export and arithmetic are right.
Whole prompt at once, no cache, nothing clever:

    x = embed[ids]                                        (tokens, hidden)
    per layer:
        h = rmsnorm(x) * attn_norm
        q, k, v = bitlinear(h);  rope(q), rope(k)         pairs (i, i + head_dim/2)
        a = softmax(q k^T / sqrt(head_dim), causal) v     key head of query head h: h // (heads/kv_heads)
        x = x + bitlinear_o(rmsnorm(a) * attn_sub_norm)
        h = rmsnorm(x) * ffn_norm
        m = relu(gate(h))^2 * up(h)
        x = x + bitlinear_down(rmsnorm(m) * ffn_sub_norm)
    logits = (rmsnorm(x) * output_norm) embed^T           or output.weight's where the file has one
    bitlinear(x) = (codes - 1) q * w_scale / s,  s = 127 / max(max|x|, 1e-5),  q = round_half_even(x s)

Architecture `bitnet` has silu(g) = g / (1 + exp(-g)) for relu(g)^2; `llama` has that and no sub-norms, and its rows of
query and key lie so that the pairs of RoPE are (2i, 2i+1). `rope_freqs.weight` divides the frequencies, a tensor
`.scale` multiplies the scale of its matrix.

Two more things than an engine needs: `noise` perturbs every intermediate value by a relative amount, as
another order of summation would, to find prompts that do not hang on the last bit; and `Mutation` builds in
one known mistake, to show that the golden logits would notice it.
"""

from __future__ import annotations

import enum
import struct
from dataclasses import dataclass, field

import numpy as np

SCALARS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}


class Mutation(enum.Enum):
    """A mistake that engines make; the value says what is done instead."""

    NONE = "no mistake"
    F16_KV = "keys and values rounded to f16"
    SCALE_OFF = "w_scale 2^-9 too large"
    EPS = "epsilon 1e-6 for 1e-5"
    NO_ACT_QUANT = "activations not quantised"
    SCALE_128 = "128 for 127"
    TRUNCATE = "truncation for rounding"
    ONE_SCALE = "one activation scale for the whole prompt"
    SILU = "silu for relu^2"
    NO_FFN_SUB_NORM = "no ffn_sub_norm"
    NO_ATTN_SUB_NORM = "no attn_sub_norm"
    ROPE_THETA = "rope theta 10000 for 500000"
    ROPE_PAIRS = "rope on neighbours (2i, 2i+1)"
    HEAD_MODULO = "key head h % kv_heads for h // group"
    NOT_CAUSAL = "attention sees later tokens"
    GROUPS_64 = "I2_S read in groups of 64 weights"


@dataclass
class Gguf:
    """A parsed file: plain metadata, and float64 or ternary (int8, scale) tensors in row-major order."""

    metadata: dict
    floats: dict[str, np.ndarray] = field(default_factory=dict)
    ternary: dict[str, tuple[np.ndarray, np.float32]] = field(default_factory=dict)


def read_gguf(path: str, group: int = 128) -> Gguf:
    """Reads the tensor types F32, F16, BF16 and I2_S; `group` is the number of weights of an I2_S block."""
    with open(path, "rb") as file:
        data = file.read()
    at = 24
    magic, version, tensor_count, entry_count = struct.unpack_from("<4sIQQ", data, 0)
    assert magic == b"GGUF" and version == 3

    def take(kind: str):
        nonlocal at
        (value,) = struct.unpack_from(kind, data, at)
        at += struct.calcsize(kind)
        return value

    def take_string() -> str:
        nonlocal at
        length = take("<Q")
        at += length
        return data[at - length : at].decode("utf-8")

    def take_value(kind: int):
        if kind == 8:
            return take_string()
        if kind == 9:
            element, length = take("<I"), take("<Q")
            return [take_value(element) for _ in range(length)]
        return take(SCALARS[kind])

    result = Gguf({})
    for _ in range(entry_count):
        key = take_string()
        result.metadata[key] = take_value(take("<I"))
    infos = []
    for _ in range(tensor_count):
        name = take_string()
        shape = [take("<Q") for _ in range(take("<I"))][::-1]
        infos.append((name, shape, take("<I"), take("<Q")))
    alignment = result.metadata.get("general.alignment", 32)
    base = -(-at // alignment) * alignment
    for name, shape, kind, offset in infos:
        assert offset % alignment == 0
        read_tensor(result, data, base + offset, name, shape, kind, group)
    return result


def read_tensor(result: Gguf, data: bytes, at: int, name: str, shape: list[int], kind: int, group: int) -> None:
    count = int(np.prod(shape))
    if kind == 36:
        size, quarter = group // 4, np.arange(count) % group // (group // 4)
        byte = np.arange(count) // group * size + np.arange(count) % size
        packed = np.frombuffer(data, np.uint8, count // 4, at)
        codes = packed[byte] >> (6 - 2 * quarter) & 3
        assert codes.max() <= 2 or group != 128
        (scale,) = struct.unpack_from("<f", data, at + count // 4)
        result.ternary[name] = (codes.astype(np.int8).reshape(shape) - 1, np.float32(scale))
    elif kind == 30:
        upper = np.frombuffer(data, "<u2", count, at).astype(np.uint32) << 16
        result.floats[name] = upper.view(np.float32).astype(np.float64).reshape(shape)
    else:
        values = np.frombuffer(data, {0: "<f4", 1: "<f2"}[kind], count, at)
        result.floats[name] = values.astype(np.float64).reshape(shape)


class Engine:
    """The forward pass of one file, in `dtype`; see the top of the file for `noise` and `mutation`."""

    def __init__(self, path: str, dtype=np.float64, mutation: Mutation = Mutation.NONE):
        file = read_gguf(path, 64 if mutation is Mutation.GROUPS_64 else 128)
        self.dtype, self.mutation, self.noise = dtype, mutation, None
        arch = file.metadata["general.architecture"]
        self.layers = file.metadata[f"{arch}.block_count"]
        self.heads = file.metadata[f"{arch}.attention.head_count"]
        self.kv_heads = file.metadata[f"{arch}.attention.head_count_kv"]
        self.theta = file.metadata[f"{arch}.rope.freq_base"]
        self.eps = file.metadata[f"{arch}.attention.layer_norm_rms_epsilon"]
        self.architecture = arch
        if mutation is Mutation.ROPE_THETA:
            self.theta = 10_000.0
        if mutation is Mutation.EPS:
            self.eps = 1e-6
        self.floats = {name: values.astype(dtype) for name, values in file.floats.items()}
        self.ternary = {name: (t.astype(np.float64), scale) for name, (t, scale) in file.ternary.items()}
        for name, (t, scale) in self.ternary.items():
            if name.replace(".weight", ".scale") in file.floats:
                self.ternary[name] = t, scale * np.float32(file.floats[name.replace(".weight", ".scale")][0])

    def logits(self, ids: list[int], positions: list[int], noise: float = 0.0, seed: int = 0) -> np.ndarray:
        """Logits after the tokens at `positions`: (positions, vocabulary), float64."""
        self.noise = (noise, np.random.default_rng(seed)) if noise else None
        x = self.floats["token_embd.weight"][np.asarray(ids)]
        for layer in range(self.layers):
            x = self.rounded(x + self.attention(x, f"blk.{layer}."))
            x = self.rounded(x + self.ffn(x, f"blk.{layer}."))
        x = self.norm(x[np.asarray(positions)], "output_norm.weight")
        head = self.floats.get("output.weight", self.floats["token_embd.weight"])
        return self.rounded(x @ head.T).astype(np.float64)

    def rounded(self, values: np.ndarray) -> np.ndarray:
        """`values` in the engine's type, perturbed if there is noise."""
        if self.noise is not None:
            amount, rng = self.noise
            values = values * (1.0 + amount * rng.standard_normal(values.shape))
        return values.astype(self.dtype)

    def norm(self, x: np.ndarray, name: str) -> np.ndarray:
        mean = np.mean(x * x, axis=-1, keepdims=True)
        return self.rounded(x / np.sqrt(mean + self.dtype(self.eps)) * self.floats[name])

    def bitlinear(self, x: np.ndarray, name: str) -> np.ndarray:
        weights, w_scale = self.ternary[name]
        if self.mutation is Mutation.SCALE_OFF:
            w_scale = w_scale * np.float32(1 + 2**-9)
        if self.mutation is Mutation.NO_ACT_QUANT:
            return self.rounded(x.astype(np.float64) @ weights.T * w_scale)
        largest = np.max(np.abs(x), axis=-1, keepdims=True)
        if self.mutation is Mutation.ONE_SCALE:
            largest = np.broadcast_to(largest.max(), largest.shape)
        top = self.dtype(128 if self.mutation is Mutation.SCALE_128 else 127)
        s = top / np.maximum(largest, self.dtype(1e-5))
        rounding = np.trunc if self.mutation is Mutation.TRUNCATE else np.rint
        q = np.clip(rounding(self.rounded(x * s)), -128, 127)
        # Sums of integers below 2^53: exact in float64 whatever the order.
        total = q.astype(np.float64) @ weights.T
        return self.rounded(total.astype(self.dtype) * self.dtype(w_scale) / s)

    def rope(self, x: np.ndarray) -> np.ndarray:
        """x: (tokens, heads, head_dim)."""
        half = x.shape[-1] // 2
        frequencies = self.theta ** (-np.arange(half) / half)
        if "rope_freqs.weight" in self.floats:
            frequencies = frequencies / self.floats["rope_freqs.weight"].astype(np.float64)
        if self.noise is not None:
            # A float32 table may be an ulp or two off, which counts at high positions.
            amount, rng = self.noise
            frequencies = frequencies * (1.0 + amount * rng.standard_normal(half))
        angles = np.arange(len(x))[:, None] * frequencies
        cos, sin = (f(angles)[:, None, :].astype(self.dtype) for f in (np.cos, np.sin))
        if self.mutation is Mutation.ROPE_PAIRS or self.architecture == "llama":
            first, second = x[..., 0::2], x[..., 1::2]
            turned = np.stack([first * cos - second * sin, second * cos + first * sin], axis=-1)
            return self.rounded(turned.reshape(x.shape))
        first, second = x[..., :half], x[..., half:]
        return self.rounded(np.concatenate([first * cos - second * sin, second * cos + first * sin], axis=-1))

    def attention(self, x: np.ndarray, prefix: str) -> np.ndarray:
        tokens = len(x)
        h = self.norm(x, prefix + "attn_norm.weight")
        q, k, v = (self.bitlinear(h, f"{prefix}attn_{part}.weight") for part in "qkv")
        q = self.rope(q.reshape(tokens, self.heads, -1))
        k = self.rope(k.reshape(tokens, self.kv_heads, -1))
        v = v.reshape(tokens, self.kv_heads, -1)
        if self.mutation is Mutation.F16_KV:
            k, v = (values.astype(np.float16).astype(self.dtype) for values in (k, v))
        group = self.heads // self.kv_heads
        source = np.arange(self.heads) // group
        if self.mutation is Mutation.HEAD_MODULO:
            source = np.arange(self.heads) % self.kv_heads
        scores = q.transpose(1, 0, 2) @ k[:, source].transpose(1, 2, 0)
        scores = self.rounded(scores / self.dtype(np.sqrt(q.shape[-1])))
        if self.mutation is not Mutation.NOT_CAUSAL:
            scores = np.where(np.tri(tokens, dtype=bool), scores, self.dtype(-np.inf))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = self.rounded(weights / weights.sum(axis=-1, keepdims=True))
        mixed = (weights @ v[:, source].transpose(1, 0, 2)).transpose(1, 0, 2)
        mixed = self.rounded(mixed).reshape(tokens, -1)
        if self.mutation is not Mutation.NO_ATTN_SUB_NORM and self.architecture != "llama":
            mixed = self.norm(mixed, prefix + "attn_sub_norm.weight")
        return self.bitlinear(mixed, prefix + "attn_output.weight")

    def ffn(self, x: np.ndarray, prefix: str) -> np.ndarray:
        h = self.norm(x, prefix + "ffn_norm.weight")
        gate = self.bitlinear(h, prefix + "ffn_gate.weight")
        up = self.bitlinear(h, prefix + "ffn_up.weight")
        if self.mutation is Mutation.SILU or self.architecture != "bitnet-b1.58":
            m = self.rounded(gate / (1 + np.exp(-gate)) * up)
        else:
            m = self.rounded(np.maximum(gate, 0) ** 2 * up)
        if self.mutation is not Mutation.NO_FFN_SUB_NORM and self.architecture != "llama":
            m = self.norm(m, prefix + "ffn_sub_norm.weight")
        return self.bitlinear(m, prefix + "ffn_down.weight")
