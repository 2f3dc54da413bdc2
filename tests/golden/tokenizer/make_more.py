"""Makes the golden files of the splitting rules and of vocabularies of characters.

    python tests/golden/tokenizer/make_more.py

writes, next to itself,

    more_strings.json       strings in addition to strings.json
    golden_rules.json       by Hugging Face tokenizers, for GPT-2's, Qwen2's and llama.cpp's default rule:
                            the lengths in characters of the pieces (as checksums, too), and the ids
                            with the vocabulary of small.json
    spm_fallback.model      a SentencePiece BPE model with bytes for unknown characters and a space in
                            front, trained on the lines of corpus.py
    spm_unknown.model       one with an unknown token instead, and no space in front
    golden_spm.json         ids by sentencepiece
    hf_characters.json      a tokenizer.json of characters, trained by Hugging Face tokenizers
    golden_hf.json          its ids with several normalizers and pre-tokenizers, which are in the file

Ids are kept as checksums, six hexadecimal digits a string, in the order of strings.json and then
more_strings.json: the upper 24 bits of the CRC-32 of the ids as 32-bit little-endian numbers. `long` is
the same for texts of one character, LONG times.

Made with tokenizers 0.23.3 and sentencepiece 0.2.3.
"""

import io
import json
import pathlib
import struct
import zlib

import sentencepiece
import tokenizers
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

from corpus import LINES

HERE = pathlib.Path(__file__).parent
LONG = 100_000
LONG_CHARACTERS = "a \n1.'\u4e2d\U0001f600\u0661\u0301"
LLAMA3_TAIL = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
RULES = {
    "gpt2": [GPT2],
    "qwen2": [r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}" + LLAMA3_TAIL],
    # llm_tokenizer_bpe in llama.cpp's src/llama-vocab.cpp; the second one is GPT-2's without its end.
    "default": [r"[\p{P}\$\+<=>\^~\|]+", GPT2.removesuffix(r"|\s+"), r"\p{N}+", "[0-9][0-9][0-9]"],
}
MORE = [
    "\u2581", "\u2581\u2581", "a\u2581b", " \u2581 ", "\u2581the river", "the  river   bank", "     x", "x     ", "a b", " a b ", "  ",
    "`code` `x`y", "a`b", " `a", "``` py", "x=`1`", "\u00a3\u20ac$", "1$2", "$1", " $1", "  $1", "\t$1", " 1", "  1", "\t1", "\n1", "1 2 3", "12 345 6789",
    "123", "1234", "12345", "123456", "1234567", "12\u0661345", "1\u0661234567", "\u0661\u0662\u0663\u0664", "123\u0661", "\u00bd123", "a123b", "x1y22z333", "1.5", "1,234", "-123-",
    "it's", "it's 's", "IT'S", "'S", " 's", "  's", "don't", "'ll'll", "we'LL", "x'", "'x", "\u2019s", "'\u017f", "a'\u017fb",
    "\u4e00\u4e8c\u4e09\u56db", "\u1e9e\u00df", "\u0e01\u0e33", "\u0915\u094d\u0937", "\u0301", "e\u0301", " \u0301", "\u0301 ", "a \u0301", "\U0001f469\u200d\U0001f680", "\U0001f1e9\U0001f1ea", "\u2764\ufe0f!",
    "<unk>", "<s>", "</s>", "<0x41>", "<0x0A>", "a<s>b", " <s> ", "<s></s>", "<s> the river</s> a house", "[INST] the river [/INST]", "[INST][INST]", "x[INST]y", " [INST] ", "[/INST]",
    "\u00a0", "\u3000", "\u2003x", "a\u00a0b", "\r\n", "\r\n\r\n1", "\n\n\n", "\n \n", "\t\t", "\ttab", " \t \t", "\u0085\u0085x", "\u2028x",
    "\ufffd", "\ufffd\ufffdx", "\x00a", "\ufeffbom", "\U000e0067", "\U0010ffff", "\u0378", "\U00010fff\U0001f9ff",
    "the river", "The river, the lamps; a letter.", "watches carries counts remembers", "thethethe", "riverriver", "lampslamp", "tthhee", "s ss sss ssss", "ing ing inging",
    "def f(x):\n    return x**2  # square\n", "{\"a\": [1, 2, 3], \"b\": null}", "https://example.org/a?b=c&d=e#f", "C:\\x\\y", "a+b=c; a-b<d>e", "~/.x | y > z", "^$ <=> !=", "#include <x.h>\n",
]


def checksum(ids):
    return f"{zlib.crc32(struct.pack(f'<{len(ids)}I', *ids)) >> 8:06x}"


def write(name, value):
    """JSON with one member a line, two levels deep."""
    def member(key, value):
        return f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}"

    def block(key, value):
        if not isinstance(value, dict):
            return member(key, value)
        return f"{json.dumps(key)}: {{\n" + ",\n".join(member(*item) for item in value.items()) + "\n}"

    (HERE / name).write_text("{\n" + ",\n".join(block(*item) for item in value.items()) + "\n}\n")


def golden(texts, encode):
    long = "".join(checksum(encode(char * LONG)) for char in LONG_CHARACTERS)
    return {"ids": "".join(checksum(encode(text)) for text in texts), "long": long}


def splitter(patterns):
    return pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(pattern), behavior="isolated", invert=False) for pattern in patterns
    ])


def make_rules(texts):
    small = json.loads((HERE / "small.json").read_text())
    vocab = {token: number for number, token in enumerate(small["tokens"]) if small["types"][number] == 1}
    merges = [tuple(merge.split(" ")) for merge in small["merges"]]
    made = {"made_with": f"tokenizers {tokenizers.__version__}"}
    for name, patterns in RULES.items():
        split = splitter(patterns)
        tokenizer = Tokenizer(models.BPE(vocab, merges))
        byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
        tokenizer.pre_tokenizer = pre_tokenizers.Sequence([split, byte_level])
        lengths = "".join(checksum([len(piece) for piece, _ in split.pre_tokenize_str(text)]) for text in texts)
        made[name] = {
            "pre_tokenizer": json.loads(tokenizer.to_str())["pre_tokenizer"],
            "lengths": lengths,
            **golden(texts, lambda text: tokenizer.encode(text).ids),
        }
    write("golden_rules.json", made)


def train_spm(**options):
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([line.replace("\n", " ") for line in LINES]),
        model_writer=model,
        model_type="bpe",
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        character_coverage=0.995,
        split_by_number=True,
        minloglevel=2,
        **options,
    )
    return model.getvalue()


def make_spm(texts):
    models = {
        "spm_fallback": train_spm(vocab_size=560, byte_fallback=True, user_defined_symbols=["[INST]", "[/INST]", "\u4e00\u4e8c"]),
        "spm_unknown": train_spm(
            vocab_size=330, add_dummy_prefix=False, user_defined_symbols=["[INST]", "\u2581\u2581\u2581\u2581"], split_by_whitespace=False
        ),
    }
    made = {"made_with": f"sentencepiece {sentencepiece.__version__}"}
    for name, model in models.items():
        (HERE / f"{name}.model").write_bytes(model)
        made[name] = golden(texts, sentencepiece.SentencePieceProcessor(model_proto=model).encode)
    write("golden_spm.json", made)


def make_hf(texts):
    added = [AddedToken(token, special=True, normalized=False) for token in ("<unk>", "<s>", "</s>")]
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("\u2581"), normalizers.Replace(" ", "\u2581")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always", split=True)
    specials = added + [AddedToken(f"<0x{byte:02X}>", special=True, normalized=False) for byte in range(256)]
    trainer = trainers.BpeTrainer(vocab_size=680, special_tokens=specials, show_progress=False)
    tokenizer.train_from_iterator(LINES, trainer)
    model = json.loads(tokenizer.to_str())["model"]
    # Again, without the bytes among the added tokens.
    tokenizer = Tokenizer(models.BPE(
        model["vocab"], [tuple(merge) for merge in model["merges"]], unk_token="<unk>", byte_fallback=True, fuse_unk=True
    ))
    tokenizer.add_special_tokens(added)
    tokenizer.add_tokens([AddedToken(token, special=False, normalized=False) for token in ("[INST]", "[/INST]")])
    (HERE / "hf_characters.json").write_text(json.dumps(json.loads(tokenizer.to_str()), separators=(",", ":")) + "\n")
    prepend, replace = normalizers.Prepend("\u2581"), normalizers.Replace(" ", "\u2581")
    variants = {
        "prepend": (normalizers.Sequence([prepend, replace]), None),
        "replace": (replace, pre_tokenizers.Split(" ", "merged_with_previous")),
        "always": (None, pre_tokenizers.Metaspace(prepend_scheme="always", split=True)),
        "first": (None, pre_tokenizers.Metaspace(prepend_scheme="first", split=False)),
        "never": (None, pre_tokenizers.Metaspace(prepend_scheme="never", split=True)),
    }
    made = {"made_with": f"tokenizers {tokenizers.__version__}"}
    for name, (normalizer, pre_tokenizer) in variants.items():
        tokenizer.normalizer = normalizer or normalizers.Sequence([])
        if pre_tokenizer is not None:
            tokenizer.pre_tokenizer = pre_tokenizer
        parts = json.loads(tokenizer.to_str())
        encode = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
        tokenizer.encode_special_tokens = True
        plain = golden(texts, encode)
        tokenizer.encode_special_tokens = False
        parse = "".join(checksum(encode(text)) for text in texts)
        made[name] = {
            "normalizer": parts["normalizer"], "pre_tokenizer": parts["pre_tokenizer"], **plain, "parse": parse,
        }
    write("golden_hf.json", made)


def main():
    texts = json.loads((HERE / "strings.json").read_text())
    more = [text for text in dict.fromkeys(MORE) if text not in texts]
    (HERE / "more_strings.json").write_text("[\n" + ",\n".join(map(json.dumps, more)) + "\n]\n")
    texts += more
    make_rules(texts)
    make_spm(texts)
    make_hf(texts)


main()
