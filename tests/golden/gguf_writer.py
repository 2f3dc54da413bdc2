"""Writes GGUF v3 files that hold ternary tensors (I2_S), as the published BitNet b1.58 models do.

The `gguf` package refuses type 36 (I2_S), so the container is written by hand here: metadata, tensor
infos, then the tensors' data, each at the next multiple of the alignment. Tensor data may come from a
generator, so that a file of a gigabyte needs no more memory than one chunk. Everything is little-endian.

The file, field by field (offsets of the first 24 bytes, then a running order):

    0   u32  magic 0x46554747 ("GGUF")
    4   u32  version, 3
    8   u64  number of tensors
    16  u64  number of metadata entries
    ...      per entry: string key, u32 value type, value
    ...      per tensor: string name, u32 number of dimensions, u64 dimensions (columns first),
             u32 tensor type, u64 offset from the start of the data section
    ...      zeros up to a multiple of the alignment, then the data section
    string = u64 length in bytes, then UTF-8; array = u32 element type, u64 length, elements

An I2_S tensor of n weights is n/4 + 32 bytes: blocks of 128 weights in 32 bytes, flat and row-major
over the whole tensor, then one float32 scale and 28 bytes without a meaning.

    code = weight + 1 (0, 1, 2);  value = weight * scale
    byte p of a block = code[p] << 6 | code[32+p] << 4 | code[64+p] << 2 | code[96+p]

Importing this file has no side effects and needs numpy only.
"""

from __future__ import annotations

import enum
import json
import os
import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, NamedTuple

import numpy as np

MAGIC = 0x46554747
VERSION = 3
ALIGNMENT_DEFAULT = 32
I2S_BLOCK_WEIGHTS = 128
I2S_TAIL_BYTES = 32
FILE_TYPE_I2S = 40

# The published 2B-4T file carries a placeholder template under which the model does not stop; a loader
# must override it, so the models written here carry one of the same shape.
PLACEHOLDER_CHAT_TEMPLATE = (
    "{% for message in messages %}{% if loop.first %}{{ bos_token }}{% endif %}"
    "{% if message['role'] == 'user' %}{{ 'Human: ' + message['content'] + '\\n\\nBITNETAssistant: ' + eos_token }}"
    "{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token }}{% endif %}{% endfor %}"
)


class ValueType(enum.IntEnum):
    """Types of a metadata value, numbered as in the format."""

    UINT8 = 0
    INT8 = 1
    UINT16 = 2
    INT16 = 3
    UINT32 = 4
    INT32 = 5
    FLOAT32 = 6
    BOOL = 7
    STRING = 8
    ARRAY = 9
    UINT64 = 10
    INT64 = 11
    FLOAT64 = 12


class TensorType(enum.IntEnum):
    """Tensor types that this writer knows, numbered as in bitnet.cpp."""

    F32 = 0
    F16 = 1
    BF16 = 30
    I2_S = 36


class TokenType(enum.IntEnum):
    """Values of `tokenizer.ggml.token_type`."""

    NORMAL = 1
    UNKNOWN = 2
    CONTROL = 3
    USER_DEFINED = 4
    UNUSED = 5
    BYTE = 6


SCALAR_FORMATS = {
    ValueType.UINT8: "<B",
    ValueType.INT8: "<b",
    ValueType.UINT16: "<H",
    ValueType.INT16: "<h",
    ValueType.UINT32: "<I",
    ValueType.INT32: "<i",
    ValueType.FLOAT32: "<f",
    ValueType.BOOL: "<?",
    ValueType.UINT64: "<Q",
    ValueType.INT64: "<q",
    ValueType.FLOAT64: "<d",
}

FLOAT_BYTES = {TensorType.F32: 4, TensorType.F16: 2, TensorType.BF16: 2}


class Value(NamedTuple):
    """One typed metadata value; for an array `data` is a list of plain values of type `element`
    (of `Value` where the elements are arrays themselves)."""

    type: ValueType
    data: Any
    element: ValueType | None = None


def uint32(data: int) -> Value:
    return Value(ValueType.UINT32, data)


def float32(data: float) -> Value:
    return Value(ValueType.FLOAT32, data)


def boolean(data: bool) -> Value:
    return Value(ValueType.BOOL, data)


def string(data: str) -> Value:
    return Value(ValueType.STRING, data)


def array(element: ValueType, data: list) -> Value:
    return Value(ValueType.ARRAY, data, element)


Metadata = list[tuple[str, Value]]


@dataclass(frozen=True)
class Tensor:
    """A tensor to be written. `shape` is in numpy's order (rows, columns); the file has columns first.

    `chunks` is called once, when the tensor's turn has come, and yields the bytes of the data section;
    together they must be `size_bytes()` long."""

    name: str
    type: TensorType
    shape: tuple[int, ...]
    chunks: Callable[[], Iterable[bytes]]

    def size_bytes(self) -> int:
        return tensor_size_bytes(self.type, self.shape)


def tensor_size_bytes(kind: TensorType, shape: tuple[int, ...]) -> int:
    """Bytes of a tensor's data, without padding; ValueError for I2_S that does not fill its blocks."""
    count = int(np.prod(shape, dtype=np.int64))
    if kind in FLOAT_BYTES:
        return count * FLOAT_BYTES[kind]
    if count % I2S_BLOCK_WEIGHTS:
        raise ValueError(f"I2_S tensor of {count} weights is not a multiple of {I2S_BLOCK_WEIGHTS}")
    return count // 4 + I2S_TAIL_BYTES


# --- tensors ---


def float_tensor(name: str, values: np.ndarray, kind: TensorType = TensorType.F32) -> Tensor:
    """A tensor of F32, F16 or BF16 from an array; rounds to the nearest value, ties to even."""
    return Tensor(name, kind, tuple(values.shape), lambda: [encode_floats(values, kind)])


def i2s_tensor(name: str, ternary: np.ndarray, scale: float, tail: bytes = bytes(28)) -> Tensor:
    """An I2_S tensor from an array of -1, 0, 1 and its scale; `tail` are the 28 bytes without a meaning."""
    return i2s_stream(name, tuple(ternary.shape), scale, lambda: [ternary], tail)


def i2s_stream(
    name: str,
    shape: tuple[int, ...],
    scale: float,
    blocks: Callable[[], Iterable[np.ndarray]],
    tail: bytes = bytes(28),
) -> Tensor:
    """An I2_S tensor whose weights come in pieces, each a multiple of 128 weights of -1, 0, 1."""
    if len(tail) != I2S_TAIL_BYTES - 4:
        raise ValueError(f"the tail after the scale is {I2S_TAIL_BYTES - 4} bytes, not {len(tail)}")

    def chunks() -> Iterator[bytes]:
        for block in blocks():
            yield pack_i2s(block)
        yield struct.pack("<f", scale) + tail

    return Tensor(name, TensorType.I2_S, shape, chunks)


def encode_floats(values: np.ndarray, kind: TensorType) -> bytes:
    """Little-endian bytes of `values` in the tensor type `kind`."""
    if kind == TensorType.F32:
        return np.ascontiguousarray(values, dtype="<f4").tobytes()
    if kind == TensorType.F16:
        return np.ascontiguousarray(values, dtype="<f2").tobytes()
    if kind == TensorType.BF16:
        return bf16_bits(values).astype("<u2").tobytes()
    raise ValueError(f"{kind!r} is not a float type")


def bf16_bits(values: np.ndarray) -> np.ndarray:
    """The upper halves of float32 values, rounded to the nearest even; uint16. NaN stays NaN."""
    values = np.ascontiguousarray(values, dtype=np.float32)
    bits = values.view(np.uint32)
    rounded = (bits + np.uint32(0x7FFF) + ((bits >> 16) & 1)) >> 16
    return np.where(np.isnan(values), (bits >> 16) | 0x40, rounded).astype(np.uint16)


def pack_i2s(ternary: np.ndarray) -> bytes:
    """Packs -1, 0, 1 into two bits each, 128 weights in 32 bytes (see the top of the file)."""
    flat = np.asarray(ternary).reshape(-1)
    if flat.size % I2S_BLOCK_WEIGHTS:
        raise ValueError(f"{flat.size} weights are not a multiple of {I2S_BLOCK_WEIGHTS}")
    if flat.size and (flat.min() < -1 or flat.max() > 1):
        raise ValueError("a ternary weight is outside -1..1")
    codes = (flat.astype(np.int8) + 1).astype(np.uint8).reshape(-1, 4, 32)
    return (codes[:, 0] << 6 | codes[:, 1] << 4 | codes[:, 2] << 2 | codes[:, 3]).tobytes()


def unpack_i2s(packed: bytes) -> np.ndarray:
    """The inverse of `pack_i2s` (without the tail): flat int8 array of -1, 0, 1."""
    codes = np.frombuffer(packed, dtype=np.uint8).reshape(-1, 1, 32)
    shifts = np.array([6, 4, 2, 0], dtype=np.uint8).reshape(1, 4, 1)
    return (((codes >> shifts) & 3).astype(np.int8) - 1).reshape(-1)


# --- the container ---


def write_gguf(
    path: str | os.PathLike,
    metadata: Metadata,
    tensors: list[Tensor],
    progress: Callable[[int, int, str], None] | None = None,
) -> int:
    """Writes a GGUF file and returns its length in bytes.

    The file appears under its name only when it is whole. A `general.alignment` in the metadata is
    obeyed, otherwise it is 32. `progress(index, count, name)` is called before each tensor."""
    alignment = find_alignment(metadata)
    check_names([key for key, _ in metadata], "metadata key")
    check_names([tensor.name for tensor in tensors], "tensor")
    unfinished = f"{os.fspath(path)}.tmp"
    try:
        with open(unfinished, "wb") as out:
            length = write_file(out, metadata, tensors, alignment, progress)
    except BaseException:
        os.remove(unfinished)
        raise
    os.replace(unfinished, path)
    return length


def write_file(out: BinaryIO, metadata: Metadata, tensors: list[Tensor], alignment: int, progress) -> int:
    out.write(struct.pack("<IIQQ", MAGIC, VERSION, len(tensors), len(metadata)))
    for key, value in metadata:
        out.write(encode_string(key) + struct.pack("<I", value.type) + encode_value(value))
    write_tensor_infos(out, tensors, alignment)
    for index, tensor in enumerate(tensors):
        if progress is not None:
            progress(index, len(tensors), tensor.name)
        write_tensor_data(out, tensor)
        pad_to(out, alignment)
    return out.tell()


def find_alignment(metadata: Metadata) -> int:
    for key, value in metadata:
        if key == "general.alignment":
            if value.type != ValueType.UINT32 or value.data <= 0 or value.data & (value.data - 1):
                raise ValueError("general.alignment must be a UINT32 and a power of two")
            return value.data
    return ALIGNMENT_DEFAULT


def check_names(names: list[str], what: str) -> None:
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise ValueError(f"{what} given twice: {', '.join(twice)}")


def write_tensor_infos(out: BinaryIO, tensors: list[Tensor], alignment: int) -> None:
    """Writes the table of tensors; offsets count from the data section, each a multiple of `alignment`."""
    offset = 0
    for tensor in tensors:
        out.write(encode_string(tensor.name))
        out.write(struct.pack("<I", len(tensor.shape)))
        out.write(struct.pack(f"<{len(tensor.shape)}Q", *reversed(tensor.shape)))
        out.write(struct.pack("<IQ", tensor.type, offset))
        offset += -(-tensor.size_bytes() // alignment) * alignment
    pad_to(out, alignment)


def write_tensor_data(out: BinaryIO, tensor: Tensor) -> None:
    start = out.tell()
    for chunk in tensor.chunks():
        out.write(chunk)
    written, wanted = out.tell() - start, tensor.size_bytes()
    if written != wanted:
        raise ValueError(f"tensor {tensor.name}: {written} bytes came, {wanted} were expected")


def pad_to(out: BinaryIO, alignment: int) -> None:
    out.write(bytes(-out.tell() % alignment))


def encode_string(text: str) -> bytes:
    data = text.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def encode_value(value: Value) -> bytes:
    """The bytes of a value, without its type number."""
    if value.type == ValueType.STRING:
        return encode_string(value.data)
    if value.type != ValueType.ARRAY:
        return struct.pack(SCALAR_FORMATS[value.type], value.data)
    head = struct.pack("<IQ", value.element, len(value.data))
    if value.element == ValueType.ARRAY:
        return head + b"".join(encode_value(item) for item in value.data)
    return head + b"".join(encode_value(Value(value.element, item)) for item in value.data)


# --- what a BitNet b1.58 file says about itself ---


@dataclass(frozen=True)
class TokenizerData:
    """A byte-level BPE vocabulary as GGUF wants it: tokens and merges in the printable byte alphabet."""

    tokens: list[str]
    token_types: list[int]
    merges: list[str]
    bos_id: int
    eos_id: int
    padding_id: int
    add_bos: bool = True
    model: str = "gpt2"

    def scores(self) -> list[float]:
        """0 for the vocabulary, -1000 for added tokens: what the published converter writes. BPE of bytes ignores them.

        Pieces of SentencePiece (model `llama`) are in the order of their scores."""
        if self.model == "llama":
            return [-float(index) for index in range(len(self.tokens))]
        return [0.0 if kind == TokenType.NORMAL else -1000.0 for kind in self.token_types]


def tokenizer_from_json(
    source: str | os.PathLike | dict,
    vocab_size: int | None = None,
    bos: str = "<|begin_of_text|>",
    eos: str = "<|end_of_text|>",
    padding: str = "<|end_of_text|>",
    add_bos: bool = True,
) -> TokenizerData:
    """Takes the vocabulary out of a Hugging Face `tokenizer.json` (byte-level BPE).

    Special added tokens become CONTROL, other added ones USER_DEFINED; ids without a token, and ids up to
    `vocab_size`, become UNUSED tokens called `[PADid]`. ValueError for another model than BPE."""
    if not isinstance(source, dict):
        with open(source, encoding="utf-8") as file:
            source = json.load(file)
    if source["model"]["type"] != "BPE":
        raise ValueError(f"tokenizer model is {source['model']['type']}, not BPE")
    ids = {token: (index, TokenType.NORMAL) for token, index in source["model"]["vocab"].items()}
    for added in source.get("added_tokens", []):
        ids[added["content"]] = (added["id"], TokenType.CONTROL if added["special"] else TokenType.USER_DEFINED)
    count = max(index for index, _ in ids.values()) + 1
    if vocab_size is not None and count > vocab_size:
        raise ValueError(f"tokenizer has {count} tokens, the model only {vocab_size}")
    tokens = [f"[PAD{index}]" for index in range(vocab_size or count)]
    kinds = [int(TokenType.UNUSED)] * len(tokens)
    for token, (index, kind) in ids.items():
        tokens[index], kinds[index] = token, int(kind)
    # Older files hold a merge as "left right", newer ones as a pair.
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in source["model"]["merges"]]
    return TokenizerData(tokens, kinds, merges, ids[bos][0], ids[eos][0], ids[padding][0], add_bos)


def bitnet_metadata(
    *,
    name: str,
    hidden: int,
    layers: int,
    ffn: int,
    heads: int,
    kv_heads: int,
    tokenizer: TokenizerData,
    context_length: int = 4096,
    rope_dimensions: int | None = None,
    eps: float = 1e-5,
    rope_theta: float = 500_000.0,
    architecture: str = "bitnet-b1.58",
    file_type: int = FILE_TYPE_I2S,
    chat_template: str | None = PLACEHOLDER_CHAT_TEMPLATE,
    pre: str | None = None,
) -> Metadata:
    """The 24 entries of the published BitNet-b1.58-2B-4T file, in its order and with its types.

    As there, `tokenizer.ggml.pre`, `general.alignment` and an end-of-turn id are missing: a loader has to
    know them. `rope_dimensions` is hidden / heads if not given, and `attention.key_length` is written where it is
    another number; `pre` adds `tokenizer.ggml.pre`; without `chat_template` there are 23."""
    sizes = [
        ("vocab_size", len(tokenizer.tokens)),
        ("context_length", context_length),
        ("embedding_length", hidden),
        ("block_count", layers),
        ("feed_forward_length", ffn),
        ("rope.dimension_count", rope_dimensions or hidden // heads),
        ("attention.head_count", heads),
        ("attention.head_count_kv", kv_heads),
    ]
    if rope_dimensions not in (None, hidden // heads):
        sizes += [("attention.key_length", rope_dimensions), ("attention.value_length", rope_dimensions)]
    entries = [("general.architecture", string(architecture)), ("general.name", string(name))]
    entries += [(f"{architecture}.{key}", uint32(size)) for key, size in sizes]
    entries += [
        ("tokenizer.ggml.add_bos_token", boolean(tokenizer.add_bos)),
        (f"{architecture}.attention.layer_norm_rms_epsilon", float32(eps)),
        (f"{architecture}.rope.freq_base", float32(rope_theta)),
        ("general.file_type", uint32(file_type)),
        ("tokenizer.ggml.model", string(tokenizer.model)),
        ("tokenizer.ggml.tokens", array(ValueType.STRING, tokenizer.tokens)),
        ("tokenizer.ggml.scores", array(ValueType.FLOAT32, tokenizer.scores())),
        ("tokenizer.ggml.token_type", array(ValueType.INT32, tokenizer.token_types)),
        ("tokenizer.ggml.merges", array(ValueType.STRING, tokenizer.merges)),
        ("tokenizer.ggml.bos_token_id", uint32(tokenizer.bos_id)),
        ("tokenizer.ggml.eos_token_id", uint32(tokenizer.eos_id)),
        ("tokenizer.ggml.padding_token_id", uint32(tokenizer.padding_id)),
    ]
    if pre is not None:
        entries.append(("tokenizer.ggml.pre", string(pre)))
    if chat_template is not None:
        entries.append(("tokenizer.chat_template", string(chat_template)))
    entries.append(("general.quantization_version", uint32(2)))
    return entries
