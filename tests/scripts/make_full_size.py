"""Makes a random model of BitNet-b1.58-2B-4T's exact shape, to measure speed and memory without a download.

    python make_full_size.py OUT.gguf [--vocab llama3|synthetic] [--vocab-file FILE] [--seed N]

30 layers, hidden 2560, ffn 6912, 20 heads on 5 key heads, 128,256 tokens, F16 embedding, I2_S elsewhere: the
published file's tensors, types and metadata, about 1.2 GB, so loading, planning and timing are as with the real
one. Its text is nonsense. A third of the weights are zero, and half of the gates are not positive; a
trained model has more zeros after ReLU^2 and is therefore faster where sparsity is used.

The vocabulary is LLaMA-3's own where its `tokenizer.model` (ranks, as tiktoken has them) is at hand, otherwise a
made-up one of the same size. Data is streamed: memory stays below 300 MB. Needs numpy only.
"""

from __future__ import annotations

import argparse
import base64
import os
import sys
from collections.abc import Callable, Iterator

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "golden"))

import numpy as np

import gguf_writer as gguf

HIDDEN, FFN, LAYERS, HEADS, KV_HEADS, HEAD_DIM = 2560, 6912, 30, 20, 5, 128
TOKENS_PLAIN, TOKENS_SPECIAL = 128_000, 256
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


def synthetic_tokens() -> list[bytes]:
    """All bytes, then words of one, two and three syllables, each also with a space in front."""
    syllables = [a + b for a in "bcdfghjklmnpqrstvwxyz" for b in "aeiou"]
    tokens = [bytes([byte]) for byte in range(256)]
    words = syllables
    while True:
        for word in words:
            tokens += [word.encode(), b" " + word.encode()]
            if len(tokens) >= TOKENS_PLAIN:
                return tokens[:TOKENS_PLAIN]
        words = [word + syllable for word in words for syllable in syllables]


def merges_from_ranks(tokens: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Every way to join two tokens into a third: by rank of the result, then of the left and the right part."""
    ranks = {token: rank for rank, token in enumerate(tokens)}
    for token in tokens:
        splits = [(token[:cut], token[cut:]) for cut in range(1, len(token))]
        known = [(ranks[a], ranks[b], a, b) for a, b in splits if a in ranks and b in ranks]
        yield from ((a, b) for _, _, a, b in sorted(known))


def special_tokens() -> list[str]:
    """LLaMA-3's 256 special tokens in order."""
    reserved = "<|reserved_special_token_{}|>".format
    first = ["<|begin_of_text|>", "<|end_of_text|>", *(reserved(i) for i in range(4))]
    turns = ["<|start_header_id|>", "<|end_header_id|>", reserved(4), "<|eot_id|>"]
    return [*first, *turns, *(reserved(i) for i in range(5, TOKENS_SPECIAL - 5))]


def make_tokenizer(kind: str, path: str) -> gguf.TokenizerData:
    tokens = read_ranks(path) if kind == "llama3" else synthetic_tokens()
    if len(tokens) != TOKENS_PLAIN:
        raise ValueError(f"{len(tokens)} ranks, {TOKENS_PLAIN} are expected")
    alphabet = byte_alphabet()
    text = lambda token: "".join(alphabet[byte] for byte in token)
    merges = [f"{text(a)} {text(b)}" for a, b in merges_from_ranks(tokens)]
    special = special_tokens()
    kinds = [int(gguf.TokenType.NORMAL)] * len(tokens) + [int(gguf.TokenType.CONTROL)] * len(special)
    end = TOKENS_PLAIN + 1
    return gguf.TokenizerData([*map(text, tokens), *special], kinds, merges, TOKENS_PLAIN, end, end)


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


def embedding(seed: list[int], rows: int) -> gguf.Tensor:
    def chunks() -> Iterator[bytes]:
        rng = np.random.default_rng(seed)
        step = CHUNK_BYTES // (4 * HIDDEN)
        for first in range(0, rows, step):
            values = rng.standard_normal((min(step, rows - first), HIDDEN), dtype=np.float32)
            yield (values * np.float32(EMBEDDING_STD)).astype("<f2").tobytes()

    return gguf.Tensor("token_embd.weight", gguf.TensorType.F16, (rows, HIDDEN), chunks)


def norm(name: str, size: int, seed: list[int], gain: float = 1.0) -> gguf.Tensor:
    values = np.random.default_rng(seed).uniform(0.6, 1.4, size) * gain
    return gguf.float_tensor(name, values.astype(np.float32))


def layer_tensors(layer: int, seed: Callable[[], list[int]]) -> list[gguf.Tensor]:
    kv = KV_HEADS * HEAD_DIM
    rows = [
        ("attn_norm", HIDDEN, 0),
        ("attn_q", HIDDEN, HIDDEN),
        ("attn_k", kv, HIDDEN),
        ("attn_v", kv, HIDDEN),
        ("attn_sub_norm", HIDDEN, 0),
        ("attn_output", HIDDEN, HIDDEN),
        ("ffn_norm", HIDDEN, 0),
        ("ffn_gate", FFN, HIDDEN),
        ("ffn_up", FFN, HIDDEN),
        ("ffn_sub_norm", FFN, 0),
        ("ffn_down", HIDDEN, FFN),
    ]
    made = []
    for part, height, width in rows:
        name = f"blk.{layer}.{part}.weight"
        made.append(ternary(name, height, width, GAINS[part], seed()) if width else norm(name, height, seed()))
    return made


def make_tensors(seed: int) -> list[gguf.Tensor]:
    """332 tensors: 121 F32, 1 F16, 210 I2_S. Each has its own stream of random numbers."""
    drawn = 0

    def next_seed() -> list[int]:
        nonlocal drawn
        drawn += 1
        return [seed, drawn]

    tensors = [embedding(next_seed(), TOKENS_PLAIN + TOKENS_SPECIAL)]
    for layer in range(LAYERS):
        tensors += layer_tensors(layer, next_seed)
    # Brings logits to a deviation of about 3.
    return [*tensors, norm("output_norm.weight", HIDDEN, next_seed(), 3 / (HIDDEN**0.5 * EMBEDDING_STD))]


def print_progress(index: int, count: int, name: str) -> None:
    end = "\n" if index + 1 == count else ""
    print(f"\r{index + 1:3}/{count}  {name:<28}", end=end, file=sys.stderr, flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("out")
    arguments.add_argument("--vocab", choices=["llama3", "synthetic"], help="default: llama3 where its file is found")
    arguments.add_argument("--vocab-file", default=VOCAB_FILE)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    kind = chosen.vocab or ("llama3" if os.path.exists(chosen.vocab_file) else "synthetic")
    tokenizer = make_tokenizer(kind, chosen.vocab_file)
    print(f"vocabulary: {kind}, {len(tokenizer.tokens)} tokens, {len(tokenizer.merges)} merges", file=sys.stderr)
    metadata = gguf.bitnet_metadata(
        name="bitnet2b-random",
        hidden=HIDDEN,
        layers=LAYERS,
        ffn=FFN,
        heads=HEADS,
        kv_heads=KV_HEADS,
        rope_dimensions=HEAD_DIM,
        tokenizer=tokenizer,
    )
    length = gguf.write_gguf(chosen.out, metadata, make_tensors(chosen.seed), print_progress)
    print(f"{chosen.out}: {length} bytes")


if __name__ == "__main__":
    main()
