"""The exported model in PyTorch, read back from the GGUF file: what is judged is the file, not the checkpoint.

The whole sequence at once, no cache, so keys and values stay in the engine's own precision. float64 is for telling a rounding
flip (an activation on the edge between two int8 steps) from a mistake.
"""

import pathlib
import sys

import torch
import torch.nn.functional as F

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
sys.path.insert(0, str(ROOT / "models" / "assistant" / "train"))
import oracle_numpy  # noqa: E402
from model import Config, quantise_activations, rms_norm, rope_tables, rotate  # noqa: E402


class Engine:
    """Logits and greedy answers of a GGUF file, in `dtype`."""

    def __init__(self, path, dtype=torch.float32):
        file = oracle_numpy.read_gguf(str(path))
        self.config = Config.of_file(file.metadata)
        self.eos = file.metadata["tokenizer.ggml.eos_token_id"]
        self.tokens = file.metadata["tokenizer.ggml.tokens"]
        self.dtype = dtype
        self.floats = {name: torch.tensor(values, dtype=dtype) for name, values in file.floats.items()}
        self.ternary = {name: (torch.tensor(t, dtype=dtype), float(scale)) for name, (t, scale) in file.ternary.items()}

    def linear(self, name, x):
        """Ternary matrix times int8 activations: the integer sum times the two scales."""
        ternary, scale = self.ternary[name + ".weight"]
        q, s = quantise_activations(x)
        return (q @ ternary.T) * scale / s

    def norm(self, name, x):
        return rms_norm(x, self.floats[name + ".weight"], self.config.rms_epsilon)

    def block(self, b, x, cos, sin):
        c, (batch, length, _) = self.config, x.shape
        h = self.norm(b + "attn_norm", x)
        heads = lambda y, n: y.reshape(batch, length, n, c.head_dim).transpose(1, 2)
        q = rotate(heads(self.linear(b + "attn_q", h), c.head_count), cos, sin)
        k = rotate(heads(self.linear(b + "attn_k", h), c.head_count_kv), cos, sin)
        v = heads(self.linear(b + "attn_v", h), c.head_count_kv)
        groups = c.head_count // c.head_count_kv
        k, v = k.repeat_interleave(groups, dim=1), v.repeat_interleave(groups, dim=1)
        attn = F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(batch, length, -1)
        x = x + self.linear(b + "attn_output", self.norm(b + "attn_sub_norm", attn))
        h = self.norm(b + "ffn_norm", x)
        f = F.relu(self.linear(b + "ffn_gate", h)).square() * self.linear(b + "ffn_up", h)
        return x + self.linear(b + "ffn_down", self.norm(b + "ffn_sub_norm", f))

    @torch.no_grad()
    def logits(self, ids):
        """(batch, tokens, vocabulary) of ids (batch, tokens)."""
        cos, sin = rope_tables(self.config, ids.shape[1], self.dtype)
        embedding = self.floats["token_embd.weight"]
        x = F.embedding(ids, embedding)
        for number in range(self.config.block_count):
            x = self.block(f"blk.{number}.", x, cos, sin)
        return self.norm("output_norm", x) @ embedding.T

    def greedy(self, ids, most, sayable):
        """The likeliest of the tokens `sayable` again and again, to the end token (included) or `most` tokens."""
        answer = []
        while len(answer) < most and (not answer or answer[-1] != self.eos):
            logits = self.logits(torch.tensor([ids + answer]))[0, -1]
            answer.append(int(sayable[logits[sayable].argmax()]))
        return answer
