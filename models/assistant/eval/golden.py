"""Writes what another engine must reproduce from the exported model: golden.jsonl and golden_logits.npy.

    python golden.py --model ../assistant.gguf --lines test.jsonl --prompts test_prompts.jsonl

golden.jsonl holds 200 held-out lines: the prompt as text and as ids, and PyTorch's greedy answer (float32 throughout, keys and
values too). A line with "logits": N has the float32 logits after its last prompt token in row N of golden_logits.npy. Those rows
are free of rounding flips: float32 and float64 agree to 1e-3 at every position of the prompt, so an engine has no excuse.
"""

import argparse
import json
import pathlib

import numpy as np
import torch
from engine import Engine
from tokenizers import Tokenizer

HERE = pathlib.Path(__file__).resolve().parent
TOKENIZER = HERE.parent / "train" / "tokenizer.json"
ANSWER_TOKENS_MAX = 24


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--lines", required=True)
    parser.add_argument("--prompts", required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--rows", type=int, default=10, help="lines with logits")
    args = parser.parse_args()
    torch.set_num_threads(1)
    single, double = Engine(args.model), Engine(args.model, torch.float64)
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    rows, flips, tried = [], 0, 0
    with open(args.lines, encoding="utf-8") as lines, open(args.prompts, encoding="utf-8") as prompts, \
            open(HERE / "golden.jsonl", "w", encoding="utf-8") as out:
        for number, (line, prompt) in enumerate(zip(map(json.loads, lines), map(json.loads, prompts))):
            if number == args.count:
                break
            ids = tokenizer.encode(prompt["prompt"], add_special_tokens=False).ids
            answer = single.greedy(ids, ANSWER_TOKENS_MAX)
            made = {"text": line["text"], "area": line["area"], "prompt": prompt["prompt"], "prompt_ids": ids, "answer_ids": answer}
            made["answer"] = "".join(tokenizer.id_to_token(i) for i in answer)
            if len(rows) < args.rows:
                batch = torch.tensor([ids])
                logits, exact = single.logits(batch)[0], double.logits(batch)[0]
                tried += 1
                if (logits - exact).abs().max() < 1e-3:
                    made["logits"] = len(rows)
                    rows.append(logits[-1].numpy())
                else:
                    flips += 1
            out.write(json.dumps(made, ensure_ascii=False) + "\n")
    np.save(HERE / "golden_logits.npy", np.stack(rows).astype(np.float32))
    print(f"{args.count} lines, {len(rows)} with logits; {flips} of {tried} tried prompts had a rounding flip")


if __name__ == "__main__":
    main()
