"""Makes the golden models, prompts and logits of this folder, and manifest.json that describes them.

    python make_models.py                 remake everything in place (some minutes)
    python make_models.py --only NAME     remake this model alone
    python make_models.py --check         run the oracles on the committed files, compare with the manifest
    python make_models.py --sensitivity   what known mistakes cost, as relative RMS of the logits

An int8 activation at x.4999999 in one implementation and x.5000001 in another changes by a whole step, so two
right engines may differ visibly. A prompt is therefore called flip-free, and compared closely, only if
transformers in float32, transformers in float64, numpy in float32 and several runs of numpy in float64 with
noise of float32's size all agree at every stored position; prompts are tried by seed until one does. One prompt
of each model is chosen the other way round: there the right engines do differ, and only the relative RMS counts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from dataclasses import dataclass

# One thread: sums in the same order on every machine, and no spinning on a busy one.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import tokenizers
import torch
import transformers

import gguf_writer as gguf
import small_tokenizer
from oracle_numpy import Engine, Mutation
from oracle_transformers import Oracle, inverse_frequencies

FOLDER = os.path.dirname(os.path.abspath(__file__))
FLIP_FREE_DIFFERENCE_MAX = 1e-3
RELATIVE_RMS_MAX = 0.03
# What the search itself asks for: less than what a test allows, so that another engine has room.
SEARCH_DIFFERENCE_MAX = 2e-4
SEARCH_RELATIVE_RMS = (0.002, 0.02)
NOISE = 1.5e-7
NOISE_RUNS = 4
GREEDY_STEPS_MAX = 32
GREEDY_MARGIN_MIN = 0.05


@dataclass(frozen=True)
class Shape:
    """One golden model. `tokens` is the trained vocabulary; ids up to `vocab_size` are unused tokens."""

    name: str
    seed: int
    hidden: int
    layers: int
    heads: int
    kv_heads: int
    ffn: int
    vocab_size: int
    tokens: int
    embedding: str
    embedding_std: float
    query_gain: float = 1.3
    embedding_shared: float = 0.0
    long_prompt: int = 0
    tail: str = "zeros"
    family: str = "bitnet-b1.58"
    key_length: int = 0
    untied: bool = False
    eps: float = 1e-5
    rope_theta: float = 500_000.0
    rope_llama3: bool = False
    factors: bool = False
    context: int = 4096
    flips: bool = True
    greedy_distinct: int = 8

    def head_dim(self) -> int:
        return self.key_length or self.hidden // self.heads

    def sub_norms(self) -> bool:
        return self.family != "llama"

    def config(self) -> dict:
        keys = ("family", "hidden", "layers", "heads", "kv_heads", "ffn", "vocab_size", "eps", "rope_theta", "untied")
        config = {key: getattr(self, key) for key in keys}
        config["rope_scaling"] = LLAMA3_SCALING if self.rope_llama3 else None
        return config | {"head_dim": self.head_dim()}


# LLaMA-3.1's rule, with a first context so short that it matters in a prompt of these lengths.
LLAMA3_SCALING = {"factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 64}


SHAPES = [
    # Four heads share one key head; odd vocabulary, a third of it unused; 28 bytes of rubbish after each scale.
    Shape("f16-odd-vocab", 11, 128, 3, 4, 1, 384, 777, 777, "F16", 0.01, tail="rubbish"),
    # The widest: two key heads of 64 for four heads; the scale repeated eight times, as one writer does.
    Shape("bf16-gqa2", 12, 256, 2, 4, 2, 384, 331, 331, "BF16", 0.02, tail="repeated"),
    # Rows of 192 and 320 weights start in the middle of an I2_S block; three heads on one key head.
    Shape("f32-unaligned-rows", 13, 192, 2, 3, 1, 320, 331, 331, "F32", 0.03),
    # Long prompts; every two heads of 32 share a key head. The embeddings share a part: without one, attention
    # over 400 tokens averages to almost nothing, and the flips of all of them outweigh what is left.
    # It also makes continuations repeat themselves.
    Shape("f16-long", 14, 128, 2, 4, 2, 384, 389, 389, "F16", 0.02, query_gain=0.7, embedding_shared=1.0, long_prompt=400, greedy_distinct=2),
    # 1bitLLM's graph: SiLU, base 10000, heads of 36, no matrix width a multiple of 128, a factor beside each scale.
    Shape("silu-head36", 15, 144, 2, 4, 2, 160, 283, 283, "F16", 0.02, family="bitnet", rope_theta=10_000.0, factors=True),
    # LLaMA's graph: permuted query and key, heads of 100 that are not hidden / heads, one key head, a head of its own.
    Shape("llama-head100", 16, 64, 2, 2, 1, 96, 281, 281, "F16", 0.05, family="llama", key_length=100, untied=True,
          rope_theta=1_000_042.0, eps=1e-6, flips=False),
    # The same tied, LLaMA-3.1's RoPE as a tensor of factors, a prompt that fills the context to its last place.
    Shape("llama-long", 17, 64, 2, 4, 2, 128, 279, 279, "F16", 0.05, query_gain=0.7, embedding_shared=1.0, long_prompt=416,
          family="llama", rope_llama3=True, context=416, flips=False, greedy_distinct=1),
]


# --- the models ---


def make_weights(shape: Shape) -> tuple[dict, dict]:
    """Random weights under GGUF's names: float32 arrays, and (int8 -1/0/1, float32 scale) pairs.

    Gains are chosen so that attention is neither flat nor a single peak, that the branches are about as
    large as the embedding, and that logits deviate by about 3. A small embedding makes epsilon matter."""
    rng = np.random.default_rng(shape.seed)
    query, kv, hidden, ffn = shape.heads * shape.head_dim(), shape.kv_heads * shape.head_dim(), shape.hidden, shape.ffn
    shared = shape.embedding_shared * rng.standard_normal(hidden)
    embedding = (rng.standard_normal((shape.vocab_size, hidden)) + shared) * shape.embedding_std
    final = 3 / (np.sqrt(hidden) * shape.embedding_std)
    floats = {
        "token_embd.weight": representable(embedding, shape.embedding),
        "output_norm.weight": norm_weights(rng, hidden) * np.float32(final),
    }
    if shape.untied:
        head = rng.standard_normal((shape.vocab_size, hidden)) * shape.embedding_std
        floats["output.weight"] = representable(head, shape.embedding)
    ternary = {}
    branch = 5.0 * shape.embedding_std
    rows = {
        "attn_q": (query, hidden, shape.query_gain),
        "attn_k": (kv, hidden, 1.3),
        "attn_v": (kv, hidden, 1.0),
        "attn_output": (hidden, query, branch),
        "ffn_gate": (ffn, hidden, 0.9),
        "ffn_up": (ffn, hidden, 1.1),
        "ffn_down": (hidden, ffn, branch),
    }
    for layer in range(shape.layers):
        norms = [("attn_norm", hidden), ("attn_sub_norm", query), ("ffn_norm", hidden), ("ffn_sub_norm", ffn)]
        for norm, size in norms if shape.sub_norms() else norms[::2]:
            floats[f"blk.{layer}.{norm}.weight"] = norm_weights(rng, size)
        for part, (height, width, gain) in rows.items():
            zeros = rng.uniform(0.25, 0.45)
            weights = rng.choice(np.array([-1, 0, 1], np.int8), (height, width), p=[(1 - zeros) / 2, zeros, (1 - zeros) / 2])
            scale = gain * rng.uniform(0.8, 1.25) / np.sqrt(width * (1 - zeros))
            ternary[f"blk.{layer}.{part}.weight"] = (weights, np.float32(scale))
    return floats, ternary


def norm_weights(rng: np.random.Generator, size: int) -> np.ndarray:
    return rng.uniform(0.6, 1.4, size).astype(np.float32)


def representable(values: np.ndarray, kind: str) -> np.ndarray:
    """float32 values that the type `kind` holds exactly."""
    if kind == "BF16":
        return (gguf.bf16_bits(values).astype(np.uint32) << 16).view(np.float32)
    return values.astype({"F16": np.float16, "F32": np.float32}[kind]).astype(np.float32)


def tail_bytes(shape: Shape, scale: np.float32) -> bytes:
    """The 28 bytes after a scale, which readers must not look at."""
    if shape.tail == "repeated":
        return np.float32(scale).tobytes() * 7
    return b"\xff\xc0\x7f\xa5" * 7 if shape.tail == "rubbish" else bytes(28)


def tensor_order(shape: Shape) -> list[str]:
    parts = "attn_norm attn_q attn_k attn_v attn_sub_norm attn_output ffn_norm ffn_gate ffn_up ffn_sub_norm ffn_down"
    parts = [part for part in parts.split() if shape.sub_norms() or "sub_norm" not in part]
    blocks = [f"blk.{layer}.{part}.weight" for layer in range(shape.layers) for part in parts]
    return ["token_embd.weight", *blocks, "output_norm.weight", *(["output.weight"] if shape.untied else [])]


def permuted(shape: Shape, name: str, weights: np.ndarray) -> np.ndarray:
    """Query and key of architecture `llama` as converters write them: the pairs of RoPE beside each other."""
    if shape.family != "llama" or ".attn_q." not in name and ".attn_k." not in name:
        return weights
    halves = weights.reshape(-1, 2, shape.head_dim() // 2, weights.shape[1])
    return halves.swapaxes(1, 2).reshape(weights.shape)


def rope_factors(shape: Shape) -> np.ndarray:
    """What converters of LLaMA-3.1's rule write: plain frequency over scaled frequency (transformers computes both)."""
    plain, scaled = (inverse_frequencies(shape.config() | {"rope_scaling": s}) for s in (None, LLAMA3_SCALING))
    return (plain / scaled).astype(np.float32)


def write_model(shape: Shape, path: str, floats: dict, ternary: dict, tokenizer: dict) -> None:
    tensors = []
    for name in tensor_order(shape):
        if name in ternary:
            weights, scale = ternary[name]
            if shape.factors:
                # Powers of two: the product is the scale again.
                tensors.append(gguf.float_tensor(name.replace(".weight", ".scale"), np.array([0.25], np.float32)))
                scale = scale * np.float32(4)
            tensors.append(gguf.i2s_tensor(name, permuted(shape, name, weights), scale, tail_bytes(shape, scale)))
        else:
            matrix = name in ("token_embd.weight", "output.weight")
            kind = gguf.TensorType[shape.embedding] if matrix else gguf.TensorType.F32
            tensors.append(gguf.float_tensor(name, floats[name], kind))
    if shape.rope_llama3:
        tensors.append(gguf.float_tensor("rope_freqs.weight", rope_factors(shape)))
    metadata = gguf.bitnet_metadata(
        name=f"golden {shape.name}",
        hidden=shape.hidden,
        layers=shape.layers,
        ffn=shape.ffn,
        heads=shape.heads,
        kv_heads=shape.kv_heads,
        tokenizer=gguf.tokenizer_from_json(tokenizer, shape.vocab_size),
        architecture=shape.family,
        rope_dimensions=shape.head_dim(),
        rope_theta=shape.rope_theta,
        eps=shape.eps,
        context_length=shape.context,
        pre=None if shape.family == "bitnet-b1.58" else "llama-bpe",
        chat_template=gguf.PLACEHOLDER_CHAT_TEMPLATE if shape.family == "bitnet-b1.58" else None,
    )
    gguf.write_gguf(path, metadata, tensors)


# --- the judges ---


class Judges:
    """The oracles of one model, and how far apart they are."""

    def __init__(self, shape: Shape, path: str, floats: dict, ternary: dict):
        config = shape.config()
        self.float64 = Oracle(config, floats, ternary, torch.float64)
        self.float32 = Oracle(config, floats, ternary, torch.float32)
        self.numpy32 = Engine(path, np.float32)
        self.numpy64 = Engine(path, np.float64)

    def logits(self, ids: list[int], positions: list[int]) -> np.ndarray:
        """The golden logits: transformers in float64."""
        return self.float64.logits(ids, positions)

    def differences(self, ids: list[int], positions: list[int], stop_above: float = np.inf) -> list[np.ndarray]:
        """Each other judge minus the golden logits; gives up after the first that exceeds `stop_above`.

        The first two are the other oracles, the rest numpy with noise."""
        golden = self.logits(ids, positions)
        runs = [lambda: self.float32.logits(ids, positions), lambda: self.numpy32.logits(ids, positions)]
        for seed in range(NOISE_RUNS):
            runs.append(lambda seed=seed: self.numpy64.logits(ids, positions, NOISE, seed))
        found = []
        for run in runs:
            found.append(run() - golden)
            if np.abs(found[-1]).max() > stop_above:
                break
        return found

    def greedy(self, ids: list[int]) -> dict:
        """The greedy continuation as far as no judge could choose otherwise, with the lead of each choice."""
        made = list(ids)
        for _ in range(GREEDY_STEPS_MAX):
            made.append(int(np.argmax(self.logits(made, [len(made) - 1])[0])))
        positions = list(range(len(ids) - 1, len(made) - 1))
        top = np.sort(self.logits(made[:-1], positions), axis=1)
        margins = top[:, -1] - top[:, -2]
        spread = np.max([np.abs(d).max(axis=1) for d in self.differences(made[:-1], positions)], axis=0)
        doubtful = np.flatnonzero(margins < np.maximum(GREEDY_MARGIN_MIN, 3 * spread))
        steps = int(doubtful[0]) if len(doubtful) else len(margins)
        return {
            "ids": made[len(ids) :][:steps],
            "margins": [round(float(m), 4) for m in margins[:steps]],
            "max_difference": shorten(spread[:steps].max(initial=0)),
        }


def shorten(value: float) -> float:
    return float(f"{value:.3g}")


def relative_rms(difference: np.ndarray, golden: np.ndarray) -> float:
    """RMS of the difference over the standard deviation of the golden logits."""
    return float(np.sqrt(np.mean(difference**2)) / golden.std())


# --- prompts ---


@dataclass(frozen=True)
class Wish:
    """A prompt to look for: at least `length` ids; the logits of the last `stored` positions are kept.

    `greedy_steps` is the least length of its greedy continuation, 0 for none, and `greedy_distinct` the least
    number of different tokens in it."""

    name: str
    length: int
    stored: int
    text: bool = False
    flip_free: bool = True
    greedy_steps: int = 0
    greedy_distinct: int = 0


def wishes(shape: Shape) -> list[Wish]:
    distinct = shape.greedy_distinct
    found = [
        Wish("one-token", 1, 1),
        Wish("text", 16, 8, text=True, greedy_steps=16, greedy_distinct=distinct),
        Wish("random-ids", 24, 8, greedy_steps=16, greedy_distinct=distinct),
    ]
    if shape.flips:
        found.append(Wish("rounding-flips", 96, 6, flip_free=False))
    if shape.long_prompt:
        found.append(Wish("long", shape.long_prompt, 4))
        found.append(Wish("long-text", shape.long_prompt // 2, 4, text=True))
    return found


def candidate(wish: Wish, shape: Shape, tokenizer: tokenizers.Tokenizer, seed: int) -> tuple[str | None, list[int]]:
    """The prompt of a seed: text with <|begin_of_text|> in front of its ids, or ids drawn from the whole vocabulary."""
    if not wish.text:
        rng = np.random.default_rng([shape.seed, wish.length, seed])
        return None, [int(i) for i in rng.integers(0, shape.vocab_size, wish.length)]
    bos = tokenizer.token_to_id("<|begin_of_text|>")
    count = 1
    while True:
        text = " ".join(small_tokenizer.sentences(count, seed))
        ids = [bos, *tokenizer.encode(text, add_special_tokens=False).ids]
        if len(ids) >= wish.length:
            return text, ids
        count += 1


def judge(wish: Wish, judges: Judges, special: set[int], ids: list[int]) -> dict | None:
    """The manifest's numbers for a prompt that fulfils the wish, else None."""
    positions = list(range(len(ids)))[-wish.stored :]
    limit = SEARCH_DIFFERENCE_MAX if wish.flip_free else np.inf
    differences = judges.differences(ids, positions, limit)
    largest = [np.abs(d).max() for d in differences]
    if max(largest) > limit:
        return None
    golden = judges.logits(ids, positions)
    rms = max(relative_rms(d, golden) for d in differences)
    low, high = SEARCH_RELATIVE_RMS
    if not wish.flip_free and not low <= rms <= high:
        return None
    greedy = None
    if wish.greedy_steps:
        greedy = judges.greedy(ids)
        steps, distinct = len(greedy["ids"]), len(set(greedy["ids"]))
        if steps < wish.greedy_steps or distinct < wish.greedy_distinct or special & set(greedy["ids"]):
            return None
    return {
        "positions": positions,
        "flip_free": wish.flip_free,
        "max_difference": shorten(max(largest[:2])),
        "max_difference_with_noise": shorten(max(largest)),
        "relative_rms": shorten(rms),
        "deviation": shorten(golden.std()),
        "greedy": greedy,
        "golden": golden,
    }


def find_prompt(wish: Wish, shape: Shape, tokenizer: tokenizers.Tokenizer, judges: Judges) -> dict:
    special = {tokenizer.token_to_id(token) for token in small_tokenizer.SPECIAL_TOKENS}
    for seed in range(20_000):
        text, ids = candidate(wish, shape, tokenizer, seed)
        found = judge(wish, judges, special, ids)
        if found is None:
            continue
        file = f"{shape.name}.{wish.name}.npy"
        np.save(os.path.join(FOLDER, file), np.ascontiguousarray(found.pop("golden"), dtype="<f4"))
        spread = found["max_difference_with_noise"]
        print(f"  {wish.name}: seed {seed}, {len(ids)} ids, judges within {spread} of {found['deviation']}", flush=True)
        return {"name": wish.name, "seed": seed, "text": text, "ids": ids, "logits": file, **found}
    raise RuntimeError(f"no prompt found for {shape.name} {wish.name}")


# --- commands ---


def make_model(shape: Shape) -> dict:
    print(shape.name, flush=True)
    file = f"{shape.name}.gguf"
    path = os.path.join(FOLDER, file)
    tokenizer = small_tokenizer.train(shape.tokens)
    floats, ternary = make_weights(shape)
    write_model(shape, path, floats, ternary, tokenizer)
    judges = Judges(shape, path, floats, ternary)
    encoder = tokenizers.Tokenizer.from_str(json.dumps(tokenizer))
    prompts = [find_prompt(wish, shape, encoder, judges) for wish in wishes(shape)]
    return {
        "name": shape.name,
        "file": file,
        "bytes": os.path.getsize(path),
        "sha256": sha256(path),
        "seed": shape.seed,
        "embedding": shape.embedding,
        "config": shape.config(),
        "prompts": prompts,
    }


def sha256(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def versions() -> dict:
    modules = {"torch": torch, "transformers": transformers, "tokenizers": tokenizers, "numpy": np}
    return {name: module.__version__ for name, module in modules.items()}


def make_some(only: list[str]) -> None:
    """Remakes the named models, in a manifest that the other ones stay in; all without a name."""
    before = {model["name"]: model for model in load_manifest()["models"]} if only else {}
    models = [before[s.name] if only and s.name not in only else make_model(s) for s in SHAPES if not only or s.name in only or s.name in before]
    manifest = {
        "format": 1,
        "oracles": versions(),
        "golden_source": "transformers BitNetForCausalLM or LlamaForCausalLM with AutoBitLinear (offline), float64, eager attention",
        "flip_free_difference_max": FLIP_FREE_DIFFERENCE_MAX,
        "relative_rms_max": RELATIVE_RMS_MAX,
        "models": models,
    }
    text = json.dumps(manifest, indent=1)
    with open(os.path.join(FOLDER, "manifest.json"), "w", encoding="utf-8") as file:
        file.write(join_number_lines(text) + "\n")


def join_number_lines(text: str) -> str:
    """Puts arrays of numbers on one line each; the rest of the JSON keeps its lines."""
    lines, inside = [], False
    for line in text.split("\n"):
        stripped = line.strip()
        if inside:
            lines[-1] += stripped + (" " if stripped.endswith(",") and stripped != "]," else "")
            inside = not stripped.startswith("]")
        else:
            lines.append(line)
            inside = stripped.endswith("[") and stripped.split(":")[0].strip('"') in ("ids", "positions", "margins")
    return "\n".join(lines)


def load_manifest() -> dict:
    with open(os.path.join(FOLDER, "manifest.json"), encoding="utf-8") as file:
        return json.load(file)


def check() -> None:
    """Every oracle against the committed files; AssertionError where they no longer agree."""
    for shape, model in zip(SHAPES, load_manifest()["models"], strict=True):
        path = os.path.join(FOLDER, model["file"])
        assert sha256(path) == model["sha256"], f"{model['file']} is not the file of the manifest"
        judges = Judges(shape, path, *make_weights(shape))
        for prompt in model["prompts"]:
            golden = np.load(os.path.join(FOLDER, prompt["logits"]))
            assert golden.dtype == np.dtype("<f4") and golden.shape == (len(prompt["positions"]), shape.vocab_size)
            own = judges.logits(prompt["ids"], prompt["positions"]) - golden
            spread = max(np.abs(d).max() for d in judges.differences(prompt["ids"], prompt["positions"]))
            rms = relative_rms(own, golden)
            print(f"{model['name']} {prompt['name']}: golden within {np.abs(own).max():.1e}, judges {spread:.1e}")
            assert rms <= RELATIVE_RMS_MAX
            if prompt["flip_free"]:
                assert max(np.abs(own).max(), spread) <= FLIP_FREE_DIFFERENCE_MAX


def sensitivity() -> None:
    """Per mistake: the least and the largest relative RMS among the flip-free prompts of the `bitnet-b1.58` models."""
    print("| mistake | least | largest | prompts that notice (limit 1e-3) |\n|---|---|---|---|")
    models = load_manifest()["models"]
    for mutation in Mutation:
        costs, noticed, count = [], 0, 0
        for model in (model for model in models if model["config"].get("family", "bitnet-b1.58") == "bitnet-b1.58"):
            engine = Engine(os.path.join(FOLDER, model["file"]), np.float64, mutation)
            prompts = [prompt for prompt in model["prompts"] if prompt["flip_free"] and len(prompt["ids"]) > 1]
            for prompt in prompts:
                golden = np.load(os.path.join(FOLDER, prompt["logits"])).astype(np.float64)
                difference = engine.logits(prompt["ids"], prompt["positions"]) - golden
                costs.append(relative_rms(difference, golden))
                noticed += np.abs(difference).max() > FLIP_FREE_DIFFERENCE_MAX
                count += 1
        print(f"| {mutation.value} | {min(costs):.2g} | {max(costs):.2g} | {noticed} of {count} |", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("--sensitivity", action="store_true")
    arguments.add_argument("--only", nargs="+", default=[], choices=[shape.name for shape in SHAPES])
    chosen = arguments.parse_args()
    if chosen.check:
        check()
    elif chosen.sensitivity:
        sensitivity()
    else:
        make_some(chosen.only)


if __name__ == "__main__":
    main()
