"""Checks gguf_writer.py against the `gguf` package's reader and against a byte-by-byte reader of its own.

The package's reader rejects I2_S, so its part of the check is a file without such tensors; I2_S is held
to the worked example of the layout and to a slow unpacker that follows the definition weight by weight.
Run: python check_gguf_writer.py
"""

import os
import struct
import tempfile

import gguf
import numpy as np

import gguf_writer as w

SCALARS = [
    ("t.u8", w.ValueType.UINT8, 255),
    ("t.i8", w.ValueType.INT8, -128),
    ("t.u16", w.ValueType.UINT16, 65535),
    ("t.i16", w.ValueType.INT16, -32768),
    ("t.u32", w.ValueType.UINT32, 2**32 - 1),
    ("t.i32", w.ValueType.INT32, -(2**31)),
    ("t.f32", w.ValueType.FLOAT32, 0.5),
    ("t.bool", w.ValueType.BOOL, True),
    ("t.string", w.ValueType.STRING, "häus \N{SMILING FACE WITH SUNGLASSES}"),
    ("t.u64", w.ValueType.UINT64, 2**64 - 1),
    ("t.i64", w.ValueType.INT64, -(2**63)),
    ("t.f64", w.ValueType.FLOAT64, 1e300),
]


def check_against_gguf_package(folder: str) -> None:
    rng = np.random.default_rng(1)
    values = rng.standard_normal((3, 5)).astype(np.float32)
    metadata = [("general.architecture", w.string("test"))]
    metadata += [(key, w.Value(kind, data)) for key, kind, data in SCALARS]
    metadata += [
        ("t.strings", w.array(w.ValueType.STRING, ["a", "", "ü b"])),
        ("t.floats", w.array(w.ValueType.FLOAT32, [0.0, -1000.0])),
        ("t.empty", w.array(w.ValueType.INT32, [])),
    ]
    tensors = [
        w.float_tensor("f32", values),
        w.float_tensor("f16", values, w.TensorType.F16),
        w.float_tensor("bf16", values, w.TensorType.BF16),
        w.float_tensor("vector", values[0]),
    ]
    path = os.path.join(folder, "plain.gguf")
    for alignment in (None, 64):
        extra = [] if alignment is None else [("general.alignment", w.uint32(alignment))]
        length = w.write_gguf(path, metadata + extra, tensors)
        assert length == os.path.getsize(path) and length % (alignment or 32) == 0
        reader = gguf.GGUFReader(path)
        for key, _, data in SCALARS:
            assert reader.get_field(key).contents() == data, key
        assert reader.get_field("t.strings").contents() == ["a", "", "ü b"]
        assert reader.get_field("t.floats").contents() == [0.0, -1000.0]
        f32, f16, bf16, vector = reader.tensors
        assert np.array_equal(f32.data, values) and np.array_equal(vector.data, values[0])
        assert np.array_equal(f16.data, values.astype(np.float16))
        assert np.array_equal(gguf.quants.dequantize(bf16.data, gguf.GGMLQuantizationType.BF16), bf16_by_torch(values))
        assert list(f32.shape) == [5, 3]
        del reader, f32, f16, bf16, vector


def bf16_by_torch(values: np.ndarray) -> np.ndarray:
    import torch

    return torch.from_numpy(values).to(torch.bfloat16).float().numpy()


def unpack_by_definition(data: bytes, count: int) -> list[int]:
    weights = []
    for index in range(count):
        block, place = divmod(index, 128)
        group, byte = divmod(place, 32)
        weights.append((data[32 * block + byte] >> (6 - 2 * group) & 3) - 1)
    return weights


def check_i2s(folder: str) -> None:
    block = np.zeros(128, dtype=np.int8)
    block[[0, 32, 64, 96]] = [1, -1, 0, 1]
    assert w.pack_i2s(block)[0] == 0x86
    rng = np.random.default_rng(2)
    # 3 rows of 192: rows do not start on block bounds, and one chunk ends in the middle of a row.
    ternary = rng.integers(-1, 2, size=(4, 192), dtype=np.int8)
    pieces = lambda: [ternary.reshape(-1)[:256], ternary.reshape(-1)[256:]]
    norm = np.ones(7, dtype=np.float32)
    path = os.path.join(folder, "ternary.gguf")
    tensors = [
        w.float_tensor("a", norm),
        w.i2s_stream("b", (4, 192), 0.25, pieces, tail=bytes(range(28))),
        w.float_tensor("c", norm),
    ]
    length = w.write_gguf(path, [], tensors)
    with open(path, "rb") as file:
        data = file.read()
    start = length - (32 + (4 * 192 // 4 + 32) + 32)
    packed = data[start + 32 : start + 32 + 192]
    assert unpack_by_definition(packed, ternary.size) == ternary.reshape(-1).tolist()
    assert np.array_equal(w.unpack_i2s(packed), ternary.reshape(-1))
    assert struct.unpack("<f", data[start + 224 : start + 228]) == (0.25,)
    assert data[start + 228 : start + 256] == bytes(range(28))
    assert data[start + 256 : start + 284] == norm.tobytes()


def check_refusals(folder: str) -> None:
    path = os.path.join(folder, "never.gguf")
    bad = [
        lambda: w.write_gguf(path, [], [w.i2s_tensor("x", np.zeros((3, 100), dtype=np.int8), 1.0)]),
        lambda: w.pack_i2s(np.full(128, 2)),
        lambda: w.write_gguf(path, [("a", w.uint32(1)), ("a", w.uint32(2))], []),
        lambda: w.write_gguf(path, [], [w.Tensor("x", w.TensorType.F32, (2,), lambda: [b"1234"])]),
        lambda: w.write_gguf(path, [("general.alignment", w.uint32(24))], []),
    ]
    for attempt in bad:
        try:
            attempt()
        except ValueError:
            continue
        raise AssertionError("a bad file was written")
    assert not os.path.exists(path) and not os.path.exists(path + ".tmp")


def check_tokenizer() -> None:
    source = {
        "model": {"type": "BPE", "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": [["a", "b"]]},
        "added_tokens": [
            {"id": 3, "content": "<|begin_of_text|>", "special": True},
            {"id": 5, "content": "<|end_of_text|>", "special": True},
        ],
    }
    data = w.tokenizer_from_json(source, vocab_size=7)
    assert data.tokens == ["a", "b", "ab", "<|begin_of_text|>", "[PAD4]", "<|end_of_text|>", "[PAD6]"]
    assert data.token_types == [1, 1, 1, 3, 5, 3, 5] and data.merges == ["a b"]
    metadata = w.bitnet_metadata(name="n", hidden=128, layers=1, ffn=128, heads=2, kv_heads=1, tokenizer=data)
    assert len(metadata) == 24 and metadata[2] == ("bitnet-b1.58.vocab_size", w.uint32(7))
    assert dict(metadata)["bitnet-b1.58.rope.dimension_count"].data == 64


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        check_against_gguf_package(folder)
        check_i2s(folder)
        check_refusals(folder)
    check_tokenizer()
    print("gguf_writer: all checks passed")


if __name__ == "__main__":
    main()
