"""Trains the byte-level BPE tokenizer on prompts, or keeps one for a schema that has grown, and writes prompts and answers as token ids.

    prompts schema > schema.json
    python tokenizer.py train --prompts prompts.jsonl --schema schema.json -o tokenizer.json
    python tokenizer.py keep --tokenizer old.json --schema schema.json -o tokenizer.json
    python tokenizer.py encode --prompts prompts.jsonl --schema schema.json --tokenizer tokenizer.json -o ids.npz

`prompts` is the example of that name in the crate ternlet-assistant. Splitting rule and byte alphabet are LLaMA-3's; no merge
holds a digit, so that numbers are single digits; the special tokens follow the ordinary ones in the schema's order.
"""

import argparse
import json
import re
from itertools import islice

import numpy as np
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

LLAMA3_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
ORDINARY_TOKENS = 1856


def train(prompts, schema, out):
    """Trains on the text between the special tokens, digits left out."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(LLAMA3_SPLIT), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=ORDINARY_TOKENS, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()), show_progress=False)
    special = re.compile(r"<\|[^|]*\|>")
    with open(prompts, encoding="utf-8") as file:
        texts = [re.sub(r"\d+", "", part) for line in file for part in special.split(json.loads(line)["prompt"])]
    tokenizer.train_from_iterator(texts, trainer)
    save_with_specials(tokenizer, schema, out)


def keep(old, schema, out):
    """Keeps a tokenizer's ordinary tokens; the special ones are the schema's."""
    with open(old, encoding="utf-8") as file:
        tokenizer = Tokenizer.from_str(json.dumps(json.load(file) | {"added_tokens": []}))
    save_with_specials(tokenizer, schema, out)


def save_with_specials(tokenizer, schema, out):
    """Writes a tokenizer of ordinary tokens, the schema's special ones behind them."""
    with open(schema, encoding="utf-8") as file:
        names = json.load(file)["special_tokens"]
    tokenizer.add_special_tokens([AddedToken(name, normalized=False) for name in names])
    tokenizer.save(out)
    print(f"{tokenizer.get_vocab_size()} tokens, {len(names)} of them special")


def parts(path, size):
    """The objects of a file of JSON lines, so many at once."""
    with open(path, encoding="utf-8") as file:
        while part := [json.loads(line) for line in islice(file, size)]:
            yield part


def encode(prompts, schema, tokenizer, out, tokens_max):
    """Writes ids (flat), where each line starts, where its answer starts, and which tokens begin what an answer repeats of its sentence."""
    tokenizer = Tokenizer.from_file(tokenizer)
    with open(schema, encoding="utf-8") as file:
        span_slots = {tokenizer.token_to_id(f"<|s:{slot['key']}|>") for slot in json.load(file)["slots"] if slot["kind"] == "span"}
    ids, starts, answers, begins, dropped = [], [0], [], [], 0
    for read in parts(prompts, 20000):
        part = [line for line in read if line["answer"]]
        dropped += len(read) - len(part)
        prompts_ids = tokenizer.encode_batch([line["prompt"] for line in part], add_special_tokens=False)
        answers_ids = tokenizer.encode_batch([line["answer"] for line in part], add_special_tokens=False)
        for prompt, answer in zip(prompts_ids, answers_ids):
            if len(prompt.ids) > tokens_max:
                dropped += 1
                continue
            answers.append(starts[-1] + len(prompt.ids))
            ids.append(np.array(prompt.ids + answer.ids, dtype=np.uint16))
            starts.append(starts[-1] + len(ids[-1]))
            behind_slots = [False] + [token in span_slots for token in answer.ids[:-1]]
            begins.append(np.array([False] * len(prompt.ids) + behind_slots))
    arrays = {"ids": np.concatenate(ids), "span_begins": np.concatenate(begins)}
    np.savez(out, starts=np.array(starts, dtype=np.int64), answers=np.array(answers, dtype=np.int64), **arrays)
    print(f"{len(answers)} lines, {starts[-1]} tokens, {dropped} dropped")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["train", "keep", "encode"])
    parser.add_argument("--prompts", help="(train, encode)")
    parser.add_argument("--schema", required=True)
    parser.add_argument("--tokenizer", help="(keep, encode)")
    parser.add_argument("--tokens-max", type=int, default=96, help="longer prompts are left out (encode)")
    parser.add_argument("-o", "--out", required=True)
    args = parser.parse_args()
    for needed in {"train": ["prompts"], "keep": ["tokenizer"], "encode": ["prompts", "tokenizer"]}[args.what]:
        if not getattr(args, needed):
            parser.error(f"{args.what} needs --{needed}")
    if args.what == "train":
        train(args.prompts, args.schema, args.out)
    elif args.what == "keep":
        keep(args.tokenizer, args.schema, args.out)
    else:
        encode(args.prompts, args.schema, args.tokenizer, args.out, args.tokens_max)


if __name__ == "__main__":
    main()
