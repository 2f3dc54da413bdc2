"""Makes tensor_types.txt: small tensors in every type that is read, and their values.

    TORCHDYNAMO_DISABLE=1 python tensor_types.py > tensor_types.txt

Needs gguf 0.19.0, numpy 2.4.6, torch 2.15.0 and transformers 5.24.0.

TQ1_0, TQ2_0, Q8_0, Q5_0 and Q4_0 are quantised, and all but I2_S, IQ1_BN and IQ2_BN are
dequantised by gguf-py. gguf-py cannot quantise Q6_K: its bytes are random. IQ1_BN, IQ2_BN and the
layouts of I2_S it does not know; these are written here from a description of their bytes, one
weight after the other.

"absmean" are floats that are not ternary (bfloat16), and what transformers quantises them to.

One line a tensor: name, rows, columns, bytes as hex, values as hex of float32, little-endian. The
values of ternary types are codes (weight + 1), one digit each, and then the scales of the rows.
"""

import numpy as np
import torch
from gguf import GGMLQuantizationType as T
from gguf import quants
from transformers.integrations.bitnet import WeightQuant

random = np.random.default_rng(20)


def dense(name, kind, rows, cols, data=None):
    if data is None:
        data = quants.quantize(random.normal(0, 0.05, (rows, cols)).astype(np.float32), kind)
    values = quants.dequantize(data.reshape(rows, -1), kind).astype("<f4")
    print(name, rows, cols, data.tobytes().hex(), values.tobytes().hex())


def q6_k(rows, cols):
    blocks = random.integers(0, 256, (rows * cols // 256, 210), dtype=np.uint8)
    scales = random.uniform(1e-4, 1e-3, len(blocks)).astype("<f2")
    blocks[:, 208:] = scales.view(np.uint8).reshape(-1, 2)
    return blocks


def ternary(name, weights, scales, data):
    codes = "".join(str(code) for code in (weights + 1).flatten())
    print(name, *weights.shape, data.hex(), codes, np.asarray(scales, "<f4").tobytes().hex())


def tq(name, kind, weights, scale):
    data = quants.quantize((weights * scale).astype(np.float32), kind)
    values = quants.dequantize(data, kind)
    assert np.array_equal(values, weights * scale)
    ternary(name, weights, [scale] * len(weights), data.tobytes())


def i2s(weights, scale, block_bytes):
    flat = (weights + 1).flatten()
    out = bytearray(len(flat) // 4)
    for at, code in enumerate(flat):
        block, place = divmod(at, 4 * block_bytes)
        out[block * block_bytes + place % block_bytes] |= int(code) << (6 - 2 * (place // block_bytes))
    return bytes(out) + np.float32(scale).tobytes() * 8


def rows4(weights, scale):
    rows, cols = weights.shape
    out = bytearray(rows * cols // 4)
    for row in range(rows):
        for col in range(cols):
            out[row // 4 * cols + col] |= int(weights[row, col] + 1) << (6 - 2 * (row % 4))
    return bytes(out) + np.float32(scale).tobytes() + bytes(28)


def iq2_bn(weights, scales):
    out = b""
    for row, scale in zip(weights + 1, scales):
        out += np.float32(scale).tobytes()
        for block in row.reshape(-1, 64):
            quarters = block.reshape(4, 16)
            out += bytes(int(sum(quarters[l, j] << (2 * l) for l in range(4))) for j in range(16))
    return out


def iq1_bn(weights, scales):
    def stored(trits):
        number = sum(int(trit) * 3**at for at, trit in enumerate(trits))
        return (256 * number + 242) // 243

    out = b""
    for row, scale in zip(weights + 1, scales):
        out += np.float16(scale).tobytes()
        for block in row.reshape(-1, 64):
            for part in block.reshape(4, 16):
                out += bytes(stored(part[5 * k : 5 * k + 5]) for k in range(3))
            out += bytes([stored(block[15::16])])
    return out


def weights(rows, cols):
    return random.integers(-1, 2, (rows, cols))


dense("q8_0", T.Q8_0, 2, 64)
dense("q5_0", T.Q5_0, 2, 64)
dense("q4_0", T.Q4_0, 2, 64)
dense("q6_k", T.Q6_K, 1, 256, q6_k(1, 256))
w = weights(2, 256)
w[1, :] = 0
w[1, 7] = 1
tq("tq1_0", T.TQ1_0, w, 0.0625)
tq("tq2_0", T.TQ2_0, w, 0.0625)
w = weights(3, 128)
scales = [0.03125, 0.5, 0.015625]
ternary("iq1_bn", w, scales, iq1_bn(w, scales))
scales = [0.03, 0.5, 0.017]
ternary("iq2_bn", w, scales, iq2_bn(w, scales))
w = weights(4, 128)
ternary("i2_s", w, [0.03] * 4, i2s(w, 0.03, 32))
ternary("i2_s.neon64", w, [0.03] * 4, i2s(w, 0.03, 16))
ternary("i2_s.rows4", w, [0.03] * 4, rows4(w, 0.03))
w = weights(8, 20)
ternary("i2_s.rows4.odd", w, [0.03] * 8, rows4(w, 0.03))
masters = torch.from_numpy(random.normal(0, 0.02, (3, 70)).astype(np.float32)).bfloat16()
quantised = WeightQuant.apply(masters.float())
ternary(
    "absmean",
    quantised.sign().int().numpy(),
    [float(quantised.max())] * 3,
    masters.view(torch.int16).numpy().tobytes(),
)
