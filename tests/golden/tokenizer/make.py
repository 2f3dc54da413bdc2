"""Makes the golden files of the tokenizer test from outside implementations.

    python tests/golden/tokenizer/make.py [llama3-tokenizer.model]

writes, next to itself,

    small.json          a small byte-level BPE vocabulary, trained here on the lines of corpus.py,
                        in GGUF's terms: tokens (GPT-2 byte alphabet), types, merges
    strings.json        the strings
    golden_pieces.json  the lengths, in characters, of the pieces that the rule cuts them into, by
                        Hugging Face tokenizers (ids alone do not show every cut)
    golden_small.json   their ids by Hugging Face tokenizers, with the small vocabulary
    golden_llama3.json  their ids by tiktoken, with LLaMA-3's vocabulary (if the file is given)

Made with tokenizers 0.23.3 and tiktoken 0.14.0. Each golden file holds lists in the order of
strings.json: `plain` (the text of control tokens is ordinary text), `parse` (it is the token), and
for the small vocabulary the same two without ignore_merges.
"""

import json
import pathlib
import sys

import tiktoken
import tiktoken.load
import tokenizers
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from corpus import LINES
from strings import strings

HERE = pathlib.Path(__file__).parent
PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
ORDINARY_COUNT = 700
# Tokens that no merge gives: only ignore_merges finds them.
UNREACHABLE = ["quokka", "\u0120quokka", "\u0120\u0120\u0120\u0120\u0120"]
# Some begin with others, so that "longest" means something.
CONTROL = [
    "<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>", "<|start_header_id|>", "<|end_header_id|>",
    "<|a", "<|a|>", "<|a|><|a|>", "<|a|>b", "\u00e9|", "\U0001f600<",
]
USER_DEFINED = ["[INST]", "[/INST]", " two  words ", "\u4e00\u4e8c"]
UNUSED = ["[PAD0]", "[PAD1]"]


def with_splitter(model):
    tokenizer = Tokenizer(model)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(PATTERN), behavior="isolated", invert=False),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def train_small():
    """Ordinary tokens in id order and merges as pairs."""
    tokenizer = with_splitter(models.BPE())
    trainer = trainers.BpeTrainer(
        vocab_size=ORDINARY_COUNT,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(LINES, trainer)
    model = json.loads(tokenizer.to_str())["model"]
    tokens = sorted(model["vocab"], key=model["vocab"].get)
    return tokens + UNREACHABLE, [tuple(merge) for merge in model["merges"]]


def small_tokenizer(tokens, merges, ignore_merges, special_is_text):
    vocab = {token: number for number, token in enumerate(tokens)}
    tokenizer = with_splitter(models.BPE(vocab, merges, ignore_merges=ignore_merges))
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in CONTROL])
    tokenizer.add_tokens([AddedToken(token, special=False, normalized=False) for token in USER_DEFINED])
    tokenizer.encode_special_tokens = special_is_text
    return tokenizer


def write_rows(name, fields):
    """JSON with one list of ids per line."""
    parts = []
    for key, value in fields.items():
        if isinstance(value, str):
            parts.append(f"{json.dumps(key)}: {json.dumps(value)}")
        else:
            rows = ",\n".join(json.dumps(row, separators=(",", ":")) for row in value)
            parts.append(f"{json.dumps(key)}: [\n{rows}\n]")
    (HERE / name).write_text("{\n" + ",\n".join(parts) + "\n}\n")


def make_small(texts):
    tokens, merges = train_small()
    types = [1] * len(tokens) + [3] * len(CONTROL) + [4] * len(USER_DEFINED) + [5] * len(UNUSED)
    small = {
        "tokens": tokens + CONTROL + USER_DEFINED + UNUSED,
        "types": types,
        "merges": [f"{left} {right}" for left, right in merges],
    }
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in small.items())
    (HERE / "small.json").write_text("{\n" + lines + "\n}\n")

    def ids(ignore_merges, special_is_text):
        tokenizer = small_tokenizer(tokens, merges, ignore_merges, special_is_text)
        return [tokenizer.encode(text, add_special_tokens=False).ids for text in texts]

    write_rows("golden_small.json", {
        "made_with": f"tokenizers {tokenizers.__version__}",
        "plain": ids(True, True),
        "parse": ids(True, False),
        "plain_merging_all": ids(False, True),
        "parse_merging_all": ids(False, False),
    })


def make_pieces(texts):
    split = pre_tokenizers.Split(Regex(PATTERN), behavior="isolated", invert=False)
    write_rows("golden_pieces.json", {
        "made_with": f"tokenizers {tokenizers.__version__}",
        "lengths": [[len(piece) for piece, _ in split.pre_tokenize_str(text)] for text in texts],
    })


def llama3_special():
    names = ["<|begin_of_text|>", "<|end_of_text|>"]
    names += [f"<|reserved_special_token_{i}|>" for i in range(4)]
    names += ["<|start_header_id|>", "<|end_header_id|>", "<|reserved_special_token_4|>", "<|eot_id|>"]
    return names + [f"<|reserved_special_token_{i}|>" for i in range(5, 251)]


def make_llama3(texts, path):
    ranks = tiktoken.load.load_tiktoken_bpe(path)
    special = {token: len(ranks) + i for i, token in enumerate(llama3_special())}
    encoding = tiktoken.Encoding("llama3", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens=special)
    write_rows("golden_llama3.json", {
        "made_with": f"tiktoken {tiktoken.__version__}",
        "plain": [encoding.encode(text, disallowed_special=()) for text in texts],
        "parse": [encoding.encode(text, allowed_special="all") for text in texts],
    })


def main():
    texts = strings()
    assert len(texts) == len(set(texts)) >= 250
    (HERE / "strings.json").write_text("[\n" + ",\n".join(map(json.dumps, texts)) + "\n]\n")
    make_pieces(texts)
    make_small(texts)
    if len(sys.argv) > 1:
        make_llama3(texts, sys.argv[1])


main()
