"""Writes unicode_tables.rs: which characters are letters, numbers, spaces and punctuation to the splitting rules.

The classes come from the regex engine of tiktoken itself (Unicode 16.0), so that the table says
what the tokenizer of the published models says, not what one toolchain's `char::is_numeric` says.
Hugging Face tokenizers 0.23.3 (Oniguruma) gives the same four sets.

    python core/src/tokenizer/unicode_tables.py > core/src/tokenizer/unicode_tables.rs

Made with tiktoken 0.14.0.
"""

import tiktoken

CLASSES = ((r"\p{L}", 1), (r"\p{N}", 2), (r"\s", 3), (r"\p{P}", 4))


def matching(pattern, text):
    """The characters of `text` that `pattern` matches: what it does not match is dropped."""
    ranks = {bytes([byte]): byte for byte in range(256)}
    encoding = tiktoken.Encoding("class", pat_str=pattern, mergeable_ranks=ranks, special_tokens={})
    return bytes(encoding.encode_ordinary(text)).decode("utf-8")


def main():
    text = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
    class_of = {}
    for pattern, number in CLASSES:
        for char in matching(pattern, text):
            assert class_of.setdefault(ord(char), number) == number
    starts = []
    last = None
    for c in range(0x110000):
        number = class_of.get(c, 0)
        if number != last:
            starts.append(c << 3 | number)
            last = number
    print("//! Where the character classes of the splitting rules change, by code point (Unicode 16.0).")
    print("//!")
    print("//! Written by `unicode_tables.py`, which says where the classes come from.")
    print()
    print("/// `first code point << 3 | class`, ascending; a class holds until the next entry.")
    print("/// Classes: 0 anything else, 1 letter, 2 number, 3 space, 4 punctuation.")
    print(f"pub(super) static CLASS_STARTS: [u32; {len(starts)}] = [")
    for row in range(0, len(starts), 12):
        print("    " + ", ".join(f"{value:#x}" for value in starts[row : row + 12]) + ",")
    print("];")


main()
