"""A finished model as the beginning of another training, whose tokens may be in another order or more.

    python begin.py --model ../assistant.gguf --tokenizer tokenizer.json -o FOLDER/checkpoint.pt

A file holds ternary weights and their scale alone, not what was rounded to them. Every weight that is not 0 begins at one distance from 0, such
that their mean is the scale: the first forward pass is the file's, and no weight is nearer to being rounded to another value than its like.
"""

import argparse
import pathlib
import sys
from dataclasses import replace

import torch
from tokenizers import Tokenizer

import checkpoint
from model import Assistant, Config

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tests" / "golden"))
import oracle_numpy  # noqa: E402

NEW_TOKEN_STD = 0.05  # as that of a training from nothing


def latent(ternary, scale):
    """Float weights whose absmean is `scale` and that round to `ternary`."""
    t = torch.tensor(ternary, dtype=torch.float32)
    return t * (scale / t.abs().mean())


def embedding(old, old_tokens, tokenizer):
    """Rows of the tokens of `tokenizer`: those of the same spelling, and random ones where a token is new."""
    old_ids, special = {token: at for at, token in enumerate(old_tokens)}, tokenizer.get_added_tokens_decoder()
    rows = torch.randn(tokenizer.get_vocab_size(), old.shape[1]) * NEW_TOKEN_STD
    for token, at in tokenizer.get_vocab().items():
        if token in old_ids:
            rows[at] = old[old_ids[token]]
        elif at in special:
            print(f"{token} is new: it begins at random")
        else:
            raise SystemExit(f"the model has no token {token!r}: it was made with another tokenizer than this one's ordinary tokens")
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("-o", "--out", required=True)
    args = parser.parse_args()
    torch.manual_seed(1)
    file = oracle_numpy.read_gguf(args.model)
    tokenizer = Tokenizer.from_file(args.tokenizer)
    state = {name: latent(t, float(scale)) for name, (t, scale) in file.ternary.items()}
    state |= {name: torch.tensor(values, dtype=torch.float32) for name, values in file.floats.items()}
    state = {name.removesuffix(".weight"): tensor for name, tensor in state.items()}
    state["token_embd"] = embedding(state["token_embd"], file.metadata["tokenizer.ggml.tokens"], tokenizer)
    # The file has epsilon in float32, a training has it as it is written.
    config = replace(Config.of_file(file.metadata), vocab_size=tokenizer.get_vocab_size(), rms_epsilon=Config.rms_epsilon)
    model = Assistant(config)
    model.load_state_dict(state)
    checkpoint.save(args.out, model, 0)


if __name__ == "__main__":
    main()
