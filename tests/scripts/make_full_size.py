"""Makes a random model of a published one's exact shape, to measure speed and memory without a download.

    python make_full_size.py OUT.gguf [--model NAME] [--vocab llama3|synthetic] [--vocab-file FILE] [--seed N]

The published files' tensors, types and metadata: I2_S matrices, F16 embedding (and head, where it is not tied), so
loading, planning and timing are as with the real one. Of bitnet-2b-4t, which is made without --model, 1.2 GB. The
text is nonsense. A third of the weights are zero, and half of the gates are not positive; a trained model has more
zeros after ReLU^2 and is therefore faster where sparsity is used.

The vocabulary of models that have LLaMA-3's is that where its `tokenizer.model` (ranks, as tiktoken has them) is at
hand, otherwise a made-up one of the same size. Data is streamed: memory stays below 400 MB. Needs numpy only.
"""

from __future__ import annotations

import argparse
import base64
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "golden"))

import numpy as np

import gguf_writer as gguf



@dataclass(frozen=True)
class Size:
    """A published model's shape; sources in the files' metadata and the model cards."""

    architecture: str
    hidden: int
    ffn: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int
    plain_tokens: int
    special_tokens: int
    theta: float
    eps: float = 1e-5
    context: int = 4096
    tied: bool = True
    pieces: bool = False  # SentencePiece's vocabulary, not one of bytes

    def sub_norms(self) -> bool:
        return self.architecture != "llama"


MODELS = {
    "bitnet-2b-4t": Size("bitnet-b1.58", 2560, 6912, 30, 20, 5, 128, 128_000, 256, 500_000.0),
    "1bitllm-3b": Size("bitnet", 3200, 8640, 26, 32, 32, 100, 32_002, 0, 10_000.0, context=2048, pieces=True),
    "falcon-e-3b": Size("llama", 2048, 13_312, 32, 16, 2, 128, 32_512, 256, 1_000_042.0, 1e-6, 32_768, tied=False),
    "llama3-8b": Size("llama", 4096, 14_336, 32, 32, 8, 128, 128_000, 256, 500_000.0, context=8192, tied=False),
    "falcon3-10b": Size("llama", 3072, 23_040, 40, 12, 4, 256, 130_816, 256, 1_000_042.0, 1e-6, 32_768, tied=False),
}
LLAMA3_TOKENS = 128_000
CHUNK_BYTES = 1 << 22
REPOSITORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
VOCAB_FILE = os.path.join(REPOSITORY, "..", "shared", "data", "llama3-tokenizer.model")

EMBEDDING_STD = 0.02
# Output of a projection over its input, both as RMS. The branches outweigh the embedding, or the tied head would
# only echo the last token, and drafts taken from the prompt would look better than they are.
GAINS = {
    "attn_q": 1.2,
    "attn_k": 1.2,
    "attn_v": 1.0,
    "attn_output": 0.1,
    "ffn_gate": 1.0,
    "ffn_up": 1.0,
    "ffn_down": 0.1,
}


# --- vocabulary ---


def byte_alphabet() -> list[str]:
    """GPT-2's printable character for each byte value."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    characters, others = {byte: chr(byte) for byte in printable}, 0
    for byte in range(256):
        if byte not in characters:
            characters[byte] = chr(256 + others)
            others += 1
    return [characters[byte] for byte in range(256)]


def read_ranks(path: str) -> list[bytes]:
    """Tokens in order of rank from a file of lines `base64 rank`."""
    with open(path, "rb") as file:
        pairs = [line.split() for line in file if line.strip()]
    ranks = {int(rank): base64.b64decode(token) for token, rank in pairs}
    return [ranks[rank] for rank in range(len(ranks))]


def synthetic_tokens(count: int) -> list[bytes]:
    """All bytes, then words of one, two and three syllables, each also with a space in front."""
    syllables = [a + b for a in "bcdfghjklmnpqrstvwxyz" for b in "aeiou"]
    tokens = [bytes([byte]) for byte in range(256)]
    words = syllables
    while True:
        for word in words:
            tokens += [word.encode(), b" " + word.encode()]
            if len(tokens) >= count:
                return tokens[:count]
        words = [word + syllable for word in words for syllable in syllables]


def merges_from_ranks(tokens: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Every way to join two tokens into a third: by rank of the result, then of the left and the right part."""
    ranks = {token: rank for rank, token in enumerate(tokens)}
    for token in tokens:
        splits = [(token[:cut], token[cut:]) for cut in range(1, len(token))]
        known = [(ranks[a], ranks[b], a, b) for a, b in splits if a in ranks and b in ranks]
        yield from ((a, b) for _, _, a, b in sorted(known))


def special_tokens(count: int) -> list[str]:
    """LLaMA-3's special tokens in order."""
    reserved = "<|reserved_special_token_{}|>".format
    first = ["<|begin_of_text|>", "<|end_of_text|>", *(reserved(i) for i in range(4))]
    turns = ["<|start_header_id|>", "<|end_header_id|>", reserved(4), "<|eot_id|>"]
    return [*first, *turns, *(reserved(i) for i in range(5, count - 5))]


def make_tokenizer(size: Size, kind: str, path: str) -> gguf.TokenizerData:
    if size.pieces:
        return make_pieces(size)
    tokens = read_ranks(path) if kind == "llama3" else synthetic_tokens(size.plain_tokens)
    if len(tokens) != size.plain_tokens:
        raise ValueError(f"{len(tokens)} ranks, {size.plain_tokens} are expected")
    alphabet = byte_alphabet()
    text = lambda token: "".join(alphabet[byte] for byte in token)
    merges = [f"{text(a)} {text(b)}" for a, b in merges_from_ranks(tokens)]
    special = special_tokens(size.special_tokens)
    kinds = [int(gguf.TokenType.NORMAL)] * len(tokens) + [int(gguf.TokenType.CONTROL)] * len(special)
    end = size.plain_tokens + 1
    return gguf.TokenizerData([*map(text, tokens), *special], kinds, merges, size.plain_tokens, end, end)


def make_pieces(size: Size) -> gguf.TokenizerData:
    """Pieces as SentencePiece has them: unknown, begin, end, 256 bytes, letters and words, best score first."""
    words = [token.decode().replace(" ", "\u2581") for token in synthetic_tokens(2 * size.plain_tokens)[256:]]
    letters = [chr(code) for code in range(0x21, 0x7F)]
    words = ["\u2581", *letters, *(word for word in words if len(word) > 1)]
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), *words][: size.plain_tokens]
    kinds = [2, 3, 3, *[6] * 256, *[1] * (len(tokens) - 259)]
    return gguf.TokenizerData(tokens, kinds, [], 1, 2, 2, model="llama")


# --- tensors ---

# The 81 bytes whose four codes are all 0, 1 or 2: one drawn at random is four weights, a third of them zero.
TERNARY_BYTES = np.array([b for b in range(256) if all(b >> s & 3 != 3 for s in (0, 2, 4, 6))], dtype=np.uint8)


def ternary(name: str, rows: int, columns: int, gain: float, seed: list[int]) -> gguf.Tensor:
    def chunks() -> Iterator[bytes]:
        rng = np.random.default_rng(seed)
        scale = gain * rng.uniform(0.8, 1.25) / np.sqrt(columns * 2 / 3)
        left = rows * columns // 4
        while left:
            count = min(left, CHUNK_BYTES)
            # 65,536 is not a multiple of 81: off by 1 in 800, of no importance here.
            yield TERNARY_BYTES[rng.integers(0, 1 << 16, count, dtype=np.uint16) % 81].tobytes()
            left -= count
        yield np.float32(scale).tobytes() * 8

    return gguf.Tensor(name, gguf.TensorType.I2_S, (rows, columns), chunks)


def dense(name: str, seed: list[int], rows: int, columns: int) -> gguf.Tensor:
    def chunks() -> Iterator[bytes]:
        rng = np.random.default_rng(seed)
        step = CHUNK_BYTES // (4 * columns)
        for first in range(0, rows, step):
            values = rng.standard_normal((min(step, rows - first), columns), dtype=np.float32)
            yield (values * np.float32(EMBEDDING_STD)).astype("<f2").tobytes()

    return gguf.Tensor(name, gguf.TensorType.F16, (rows, columns), chunks)


def norm(name: str, size: int, seed: list[int], gain: float = 1.0) -> gguf.Tensor:
    values = np.random.default_rng(seed).uniform(0.6, 1.4, size) * gain
    return gguf.float_tensor(name, values.astype(np.float32))


def layer_tensors(size: Size, layer: int, seed: Callable[[], list[int]]) -> list[gguf.Tensor]:
    hidden, ffn = size.hidden, size.ffn
    query, kv = size.heads * size.head_dim, size.kv_heads * size.head_dim
    rows = [
        ("attn_norm", hidden, 0),
        ("attn_q", query, hidden),
        ("attn_k", kv, hidden),
        ("attn_v", kv, hidden),
        ("attn_sub_norm", query, 0),
        ("attn_output", hidden, query),
        ("ffn_norm", hidden, 0),
        ("ffn_gate", ffn, hidden),
        ("ffn_up", ffn, hidden),
        ("ffn_sub_norm", ffn, 0),
        ("ffn_down", hidden, ffn),
    ]
    made = []
    for part, height, width in rows:
        if "sub_norm" in part and not size.sub_norms():
            continue
        name = f"blk.{layer}.{part}.weight"
        made.append(ternary(name, height, width, GAINS[part], seed()) if width else norm(name, height, seed()))
    return made


def make_tensors(size: Size, seed: int) -> list[gguf.Tensor]:
    """Of bitnet-2b-4t 332 tensors: 121 F32, 1 F16, 210 I2_S. Each has its own stream of random numbers."""
    drawn = 0

    def next_seed() -> list[int]:
        nonlocal drawn
        drawn += 1
        return [seed, drawn]

    vocab = size.plain_tokens + size.special_tokens
    tensors = [dense("token_embd.weight", next_seed(), vocab, size.hidden)]
    for layer in range(size.layers):
        tensors += layer_tensors(size, layer, next_seed)
    # Brings logits to a deviation of about 3.
    tensors.append(norm("output_norm.weight", size.hidden, next_seed(), 3 / (size.hidden**0.5 * EMBEDDING_STD)))
    return tensors if size.tied else [*tensors, dense("output.weight", next_seed(), vocab, size.hidden)]


def print_progress(index: int, count: int, name: str) -> None:
    if not sys.stderr.isatty():
        return
    end = "\n" if index + 1 == count else ""
    print(f"\r{index + 1:3}/{count}  {name:<28}", end=end, file=sys.stderr, flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("out")
    arguments.add_argument("--model", choices=list(MODELS), default="bitnet-2b-4t")
    arguments.add_argument("--vocab", choices=["llama3", "synthetic"], help="default: llama3 where its file is found")
    arguments.add_argument("--vocab-file", default=VOCAB_FILE)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    size = MODELS[chosen.model]
    found = os.path.exists(chosen.vocab_file) and size.plain_tokens == LLAMA3_TOKENS
    kind = chosen.vocab or ("llama3" if found else "synthetic")
    tokenizer = make_tokenizer(size, kind, chosen.vocab_file)
    print(f"vocabulary: {kind}, {len(tokenizer.tokens)} tokens, {len(tokenizer.merges)} merges", file=sys.stderr)
    metadata = gguf.bitnet_metadata(
        name="bitnet2b-random" if chosen.model == "bitnet-2b-4t" else f"{chosen.model}-random",
        architecture=size.architecture,
        hidden=size.hidden,
        layers=size.layers,
        ffn=size.ffn,
        heads=size.heads,
        kv_heads=size.kv_heads,
        rope_dimensions=size.head_dim,
        rope_theta=size.theta,
        eps=size.eps,
        context_length=size.context,
        tokenizer=tokenizer,
        chat_template=gguf.PLACEHOLDER_CHAT_TEMPLATE if size.architecture == "bitnet-b1.58" else None,
        pre=None if size.architecture != "llama" else "llama-bpe",
    )
    length = gguf.write_gguf(chosen.out, metadata, make_tensors(size, chosen.seed), print_progress)
    print(f"{chosen.out}: {length} bytes")


if __name__ == "__main__":
    main()
