"""The outside judge: transformers' own BitNetForCausalLM with its own AutoBitLinear layers.

Weights come as arrays in GGUF's names (the file itself is read by oracle_numpy.py only), ternary ones as
(-1/0/1, scale) with the offline convention of `linear_class: autobitlinear`: the scale multiplies.
torch.compile is off: for float32 the compiled and the plain quantiser give the same integers.
"""

from __future__ import annotations

import os

os.environ["TORCHDYNAMO_DISABLE"] = "1"
os.environ["HF_HUB_OFFLINE"] = "1"

import numpy as np
import torch
from transformers import BitNetConfig, BitNetForCausalLM, BitNetQuantConfig, LlamaConfig, LlamaForCausalLM
from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS
from transformers.integrations.bitnet import AutoBitLinear, replace_with_bitnet_linear

NAMES = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_sub_norm": "self_attn.attn_sub_norm",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_sub_norm": "mlp.ffn_sub_norm",
    "ffn_down": "mlp.down_proj",
}


def hugging_face_name(name: str) -> str:
    """`blk.3.attn_q.weight` -> `model.layers.3.self_attn.q_proj.weight`."""
    if name == "token_embd.weight":
        return "model.embed_tokens.weight"
    if name == "output_norm.weight":
        return "model.norm.weight"
    if name == "output.weight":
        return "lm_head.weight"
    _, layer, part, _ = name.split(".")
    return f"model.layers.{layer}.{NAMES[part]}.weight"


def hugging_face_config(config: dict):
    """The configuration of the family's class: `bitnet` is BitNet's with SiLU, `llama` LLaMA's."""
    rope = {"rope_type": "default", "rope_theta": config["rope_theta"]}
    if config.get("rope_scaling"):
        rope = {"rope_type": "llama3", "rope_theta": config["rope_theta"]} | config["rope_scaling"]
    family = config.get("family", "bitnet-b1.58")
    # No ids here, so that no special token of the 2B-4T vocabulary is outside a small one.
    return (LlamaConfig if family == "llama" else BitNetConfig)(
        vocab_size=config["vocab_size"],
        hidden_size=config["hidden"],
        intermediate_size=config["ffn"],
        num_hidden_layers=config["layers"],
        num_attention_heads=config["heads"],
        num_key_value_heads=config["kv_heads"],
        head_dim=config["head_dim"],
        hidden_act="relu2" if family == "bitnet-b1.58" else "silu",
        rms_norm_eps=config["eps"],
        rope_parameters=rope,
        max_position_embeddings=4096,
        tie_word_embeddings=not config.get("untied"),
        bos_token_id=None,
        eos_token_id=None,
    )


def inverse_frequencies(config: dict) -> np.ndarray:
    """RoPE's inverse frequencies, float32 (head_dim / 2), of the family's class."""
    hf = hugging_face_config(config)
    kind = hf.rope_parameters["rope_type"]
    if kind == "default":
        return LlamaForCausalLM(hf).model.rotary_emb.inv_freq.numpy()
    return ROPE_INIT_FUNCTIONS[kind](hf, "cpu")[0].numpy()


class Oracle:
    """`floats`: name -> float32 array; `ternary`: name -> (int8 array of -1/0/1, scale)."""

    def __init__(self, config: dict, floats: dict, ternary: dict, dtype: torch.dtype):
        torch.set_num_threads(1)
        hf = hugging_face_config(config)
        hf._attn_implementation = "eager"
        model = (LlamaForCausalLM if isinstance(hf, LlamaConfig) else BitNetForCausalLM)(hf)
        quantisation = BitNetQuantConfig(linear_class="autobitlinear", quantization_mode="offline")
        replace_with_bitnet_linear(model, ["lm_head"], quantisation)
        state = {hugging_face_name(name): torch.from_numpy(values) for name, values in floats.items()}
        for name, (weights, scale) in ternary.items():
            target = hugging_face_name(name)
            state[target] = torch.from_numpy(weights.astype(np.float32))
            state[target.replace(".weight", ".weight_scale")] = torch.tensor([scale], dtype=torch.float32)
        state.setdefault("lm_head.weight", state["model.embed_tokens.weight"])
        model.load_state_dict(state, strict=True, assign=True)
        linears = [module for module in model.modules() if isinstance(module, AutoBitLinear)]
        assert len(linears) == len(ternary) == 7 * config["layers"]
        assert not any(module.online_quant for module in linears)
        self.model = model.to(dtype).eval()
        assert next(self.model.parameters()).dtype == dtype

    @torch.no_grad()
    def logits(self, ids: list[int], positions: list[int]) -> np.ndarray:
        """Logits after the tokens at `positions`: (positions, vocabulary), float64."""
        out = self.model(torch.tensor([ids]), use_cache=False).logits[0]
        return out[torch.tensor(positions)].double().numpy()
