"""Trains a small byte-level BPE tokenizer of LLaMA-3's kind on sentences made by a tiny grammar.

The vocabulary is laid out as LLaMA-3's: bytes and merges first, then the special tokens; the special
tokens are those that BitNet-b1.58-2B-4T uses. No text from elsewhere goes in.
"""

from __future__ import annotations

import json
import random

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

LLAMA3_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)

SPECIAL_TOKENS = [
    "<|begin_of_text|>",
    "<|end_of_text|>",
    "<|reserved_special_token_0|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eot_id|>",
]

WORDS = {
    "who": "the miller;a sailor;my sister;the old clock;a small engine;the gardener;nobody;every child;it".split(";"),
    "does": "watches;carries;doesn't mend;counts;is painting;remembers;won't sell;has found;they're measuring".split(";"),
    "what": "the river;two lamps;a letter;the window;its own shadow;some bread;the northern road;a house".split(";"),
    "when": "in the morning;before winter;at noon;while it rains;after 1998;for 12 days;again;at 7:30".split(";"),
    "end": [".", "!", "?", ",\nand so on.", "; then silence.", "...\n\n"],
}


def sentences(count: int, seed: int) -> list[str]:
    """`count` sentences such as "The miller counts two lamps before winter."."""
    rng = random.Random(seed)
    made = []
    for _ in range(count):
        who, does, what, when, end = (rng.choice(WORDS[part]) for part in ("who", "does", "what", "when", "end"))
        text = f"{who} {does} {what} {when}{end}"
        made.append(text[0].upper() + text[1:])
    return made


def train(token_count: int, seed: int = 7) -> dict:
    """A tokenizer.json as a dictionary, with at most `token_count` tokens, special tokens included."""
    tokenizer = Tokenizer(models.BPE(ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(LLAMA3_PATTERN), behavior="isolated", invert=False),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=token_count - len(SPECIAL_TOKENS),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(sentences(4000, seed), trainer)
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in SPECIAL_TOKENS])
    return json.loads(tokenizer.to_str())
