"""Writes what another engine must reproduce from the exported model: golden.jsonl and golden_logits.npy.

    python golden.py --model ../assistant.gguf --lines test.jsonl --prompts test_prompts.jsonl

golden.jsonl holds 200 held-out lines whose right answer repeats no words: the prompt as text and as ids, and PyTorch's greedy answer
(float32 throughout, keys and values too) among special tokens and those of numbers, which is what such an answer can say. The last 10 of them have "logits": N; the float32 logits after their last prompt token are row N of golden_logits.npy.
Those prompts are free of rounding flips: float64, and an independent numpy engine with noise of float32's size in every
value, agree with float32 to 1e-3 at every position, so an engine that differs by more is wrong. Short prompts are tried first, for the
longer a prompt, the likelier one of its activations lies on the edge between two int8 steps.
"""

import argparse
import json
import pathlib

import numpy as np
import torch
from engine import Engine, oracle_numpy
from tokenizers import Tokenizer

HERE = pathlib.Path(__file__).resolve().parent
TOKENIZER = HERE.parent / "train" / "tokenizer.json"
ANSWER_TOKENS_MAX = 24
DIFFERENCE_MAX = 1e-3
NOISE = 1.5e-7
NOISE_RUNS = 8
PROMPT_TOKENS_MIN = 10
SPAN = "|> "  # words of the sentence follow a slot


class Judges:
    """float32 and float64 in PyTorch, and numpy with noise."""

    def __init__(self, path):
        self.single, self.double = Engine(path), Engine(path, torch.float64)
        self.noisy = oracle_numpy.Engine(str(path))

    def flip_free(self, ids):
        """The logits after the last token if all agree at every position, else None."""
        batch = torch.tensor([ids])
        single, double = self.single.logits(batch)[0].numpy(), self.double.logits(batch)[0].numpy()
        if np.abs(single - double).max() > DIFFERENCE_MAX:
            return None
        for seed in range(NOISE_RUNS):
            noisy = self.noisy.logits(ids, list(range(len(ids))), NOISE, seed)
            if np.abs(noisy - double).max() > DIFFERENCE_MAX:
                return None
        return single[-1]


def with_answer(judges, tokenizer, sayable, line):
    """A line with PyTorch's answer, or None where that has no end: it wants words of the sentence, which cannot be said here."""
    ids = judges.single.greedy(line["prompt_ids"], ANSWER_TOKENS_MAX, sayable)
    return {**line, "answer_ids": ids, "answer": "".join(map(tokenizer.id_to_token, ids))} if ids[-1] == tokenizer.token_to_id("<|end|>") else None


def choose(judges, answered, found, count, rows):
    """`count` lines with answers: the first ones, then `rows` flip-free ones with their logits."""
    chosen, logits, tried, at = [], [], 0, 0
    while len(chosen) < count - rows:
        chosen += filter(None, [answered(found[at])])
        at += 1
    long_enough = [line for line in found[at:] if len(line["prompt_ids"]) >= PROMPT_TOKENS_MIN]
    for line in sorted(long_enough, key=lambda line: len(line["prompt_ids"])):
        if len(logits) == rows:
            break
        tried += 1
        row, line = judges.flip_free(line["prompt_ids"]), answered(line)
        if row is not None and line is not None and line["prompt"] not in {other["prompt"] for other in chosen}:
            chosen.append({**line, "logits": len(logits)})
            logits.append(row)
    print(f"{len(chosen)} lines, {len(logits)} with logits, found among {tried} prompts")
    return chosen, np.stack(logits).astype(np.float32)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--lines", required=True)
    parser.add_argument("--prompts", required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--rows", type=int, default=10, help="lines with logits")
    args = parser.parse_args()
    torch.set_num_threads(1)
    judges, tokenizer = Judges(args.model), Tokenizer.from_file(str(TOKENIZER))
    found = []
    with open(args.lines, encoding="utf-8") as lines, open(args.prompts, encoding="utf-8") as prompts:
        for line, prompt in zip(map(json.loads, lines), map(json.loads, prompts)):
            if not prompt["answer"] or SPAN in prompt["answer"]:
                continue
            ids = tokenizer.encode(prompt["prompt"], add_special_tokens=False).ids
            found.append({"text": line["text"], "area": line["area"], "prompt": prompt["prompt"], "prompt_ids": ids})
    sayable = torch.tensor(sorted(tokenizer.get_added_tokens_decoder()) + [tokenizer.token_to_id(letter) for letter in "0123456789.-"])
    chosen, logits = choose(judges, lambda line: with_answer(judges, tokenizer, sayable, line), found, args.count, args.rows)
    with open(HERE / "golden.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in chosen)
    np.save(HERE / "golden_logits.npy", logits)


if __name__ == "__main__":
    main()
