"""Writes a checkpoint as GGUF: ternary matrices as I2_S, embedding F16, norms F32, the tokenizer inside.

    python export.py --checkpoint checkpoint.pt --tokenizer tokenizer.json -o ../assistant.gguf

The layout is that of the published BitNet-b1.58-2B-4T file; the container is written by tests/golden/gguf_writer.py. The scale of
a matrix is its absmean in float32, the weights are what the forward pass of the training last used.
"""

import argparse
import pathlib
import sys

import checkpoint
from model import quantise_weights

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tests" / "golden"))
import gguf_writer  # noqa: E402

MATRICES = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
NORMS = ("attn_norm", "attn_sub_norm", "ffn_norm", "ffn_sub_norm")


def tensors(model):
    """The file's tensors in the order of the published one: embedding, blocks, last norm."""
    half = gguf_writer.TensorType.F16
    found = [gguf_writer.float_tensor("token_embd.weight", model.token_embd.detach().numpy(), half)]
    for number, block in enumerate(model.blk):
        for name in NORMS:
            found.append(gguf_writer.float_tensor(f"blk.{number}.{name}.weight", getattr(block, name).detach().numpy()))
        for name in MATRICES:
            ternary, scale = quantise_weights(getattr(block, name).detach())
            found.append(gguf_writer.i2s_tensor(f"blk.{number}.{name}.weight", ternary.numpy().astype("int8"), float(scale)))
    found.append(gguf_writer.float_tensor("output_norm.weight", model.output_norm.detach().numpy()))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("-o", "--out", required=True)
    args = parser.parse_args()
    model, step, _ = checkpoint.load(args.checkpoint)
    c = model.config
    tokenizer = gguf_writer.tokenizer_from_json(args.tokenizer, c.vocab_size, bos="<|bos|>", eos="<|end|>", padding="<|end|>")
    metadata = gguf_writer.bitnet_metadata(
        name="ternlet assistant", hidden=c.embedding_length, layers=c.block_count, ffn=c.feed_forward_length, heads=c.head_count,
        kv_heads=c.head_count_kv, tokenizer=tokenizer, context_length=c.context_length, rope_dimensions=c.head_dim, eps=c.rms_epsilon,
        rope_theta=c.rope_freq_base, chat_template=None,
    )
    length = gguf_writer.write_gguf(args.out, metadata, tensors(model))
    print(f"{args.out}: {length} bytes, step {step}")


if __name__ == "__main__":
    main()
