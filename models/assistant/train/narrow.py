"""Products of bytes and of bfloat16, where the device computes them faster than those of float32.

GPUs do, and CPUs with AVX-512. With AVX2 alone they took 25 and 7 times as long (a Zen 3 core, the matrices of this model).
"""

import torch

# Asked once: within a compiled step the question would cut its graph into pieces.
FAST_ON_CPU = torch.backends.cpu.get_cpu_capability() == "AVX512"


def is_fast(x):
    """Whether products of `x` should be narrow."""
    return FAST_ON_CPU or x.device.type != "cpu"


def narrowed(x):
    """x in bfloat16, or as it is where that would be slower."""
    return x.bfloat16() if is_fast(x) else x
