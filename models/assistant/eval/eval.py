"""How often the exported model is right on held-out sentences: templates, words and inventories that training never saw.

    python eval.py --model ../assistant.gguf --lines test.jsonl --prompts test_prompts.jsonl

`lines` come from data/generate.py --split test, `prompts` from the example `prompts` of ternlet-assistant. Greedy, without any
constraint: an answer counts as exact if the likeliest token is the right one at every place of it, `<|end|>` included. A line
whose action cannot be said (`answer` null: the matcher did not offer what was meant) counts as wrong.
"""

import argparse
import collections
import json
import pathlib

import torch
from engine import Engine
from tokenizers import Tokenizer

TOKENIZER = pathlib.Path(__file__).resolve().parents[1] / "train" / "tokenizer.json"


def judge(engine, pairs, batch):
    """For each (prompt ids, answer ids): (intent right, all right)."""
    found = [None] * len(pairs)
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    for at in range(0, len(order), batch):
        rows = order[at:at + batch]
        longest = max(len(pairs[i][0]) + len(pairs[i][1]) for i in rows)
        ids = torch.zeros(len(rows), longest, dtype=torch.long)
        for row, i in enumerate(rows):
            line = pairs[i][0] + pairs[i][1]
            ids[row, :len(line)] = torch.tensor(line)
        best = engine.logits(ids).argmax(-1)
        for row, i in enumerate(rows):
            start, answer = len(pairs[i][0]) - 1, pairs[i][1]
            said = best[row, start:start + len(answer)].tolist()
            found[i] = (said[0] == answer[0], said == answer)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--lines", required=True)
    parser.add_argument("--prompts", required=True)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--wrong", type=int, default=0, help="print this many wrong lines with the model's own answer")
    args = parser.parse_args()
    torch.set_num_threads(1)
    engine, tokenizer = Engine(args.model), Tokenizer.from_file(str(TOKENIZER))
    with open(args.lines, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    with open(args.prompts, encoding="utf-8") as file:
        prompts = [json.loads(line) for line in file]
    encode = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
    said = [i for i, prompt in enumerate(prompts) if prompt["answer"]]
    found = dict(zip(said, judge(engine, [(encode(prompts[i]["prompt"]), encode(prompts[i]["answer"])) for i in said], args.batch)))
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for i, line in enumerate(lines):
        intent_right, exact = found.get(i, (False, False))
        for name in (str(line["action"]["intent"]), "all"):
            counts[name][0] += 1
            counts[name][1] += intent_right
            counts[name][2] += exact
    print("| intent | lines | intent right | exact |\n|---|---|---|---|")
    for name, (number, intents, exact) in sorted(counts.items(), key=lambda item: (item[0] == "all", item[0] == "None", item[0])):
        shown = {"None": "null (outside the trade)"}.get(name, name)
        print(f"| {shown} | {number} | {100 * intents / number:.1f} % | {100 * exact / number:.1f} % |")
    print(f"\n{len(lines) - len(said)} of {len(lines)} lines: what was meant was not among the candidates")
    for i in [i for i in range(len(lines)) if not found.get(i, (0, False))[1]][:args.wrong]:
        answer = "".join(tokenizer.id_to_token(t) for t in engine.greedy(encode(prompts[i]["prompt"]), 24))
        print(f"\n{lines[i]['text']}\n  {prompts[i]['prompt']}\n  right {prompts[i]['answer']}\n  said  {answer}")


if __name__ == "__main__":
    main()
