"""Prints the vector loops of a compiled aarch64 program, for tests/arm/mca.sh.

    loops.py DISASSEMBLY FOLDER PRODUCTS

DISASSEMBLY is `objdump --disassemble --no-show-raw-insn --demangle` of the program. An innermost
loop is what a branch backwards closes and what contains no other such branch. Of the functions of the
kernels' files, every innermost loop that makes at least PRODUCTS products of a weight and an
activation is written to FOLDER as assembler, and a line is printed: FILE FUNCTION INSTRUCTIONS
PRODUCTS. Products are told by the instructions: what each multiplies is a fact of the architecture.
Loops that call are left out: they are no inner loops.
"""

import re
import sys
from pathlib import Path

# Functions of the kernels' files.
KERNEL = re.compile(r"ternlet_kernels::(?:head::)?(aarch64\w*)")
LINE = re.compile(r"^\s+([0-9a-f]+):\t(\S+)(?:\t(.*))?$")
BRANCH = re.compile(r"^(?:b\.\w+|b|cbn?z|tbn?z)$")


def functions(path):
    """Name and lines (address, mnemonic, operands) of every function of a kernel."""
    name, lines = None, []
    for text in open(path):
        head = re.match(r"^[0-9a-f]+ <(.*)>:$", text.rstrip())
        if head:
            if name:
                yield name, lines
            name, lines = head[1], []
            name = name if KERNEL.search(name) else None
        elif name and (match := LINE.match(text.rstrip())):
            operands = (match[3] or "").split("//")[0].strip()
            lines.append((int(match[1], 16), match[2], operands))
    if name:
        yield name, lines


def target(line):
    """Where a branch goes, if it is one."""
    match = BRANCH.match(line[1]) and re.search(r"\b([0-9a-f]+) <", line[2])
    return int(match[1], 16) if match else None


def innermost(lines):
    """The loops that contain no other loop."""
    at = {line[0]: i for i, line in enumerate(lines)}
    loops = []
    for end, line in enumerate(lines):
        start = at.get(target(line))
        if start is not None and start <= end:
            loops.append((start, end))
    for start, end in loops:
        if not any(start <= s and e <= end and (s, e) != (start, end) for s, e in loops):
            yield lines[start : end + 1]


def products_of(loop, head):
    """Products of a weight and an activation; the head has two SDOT for one, of an activation's halves."""
    count = {"tbl": 0, "smmla": 0, "sdot": 0, "bytes": 0, "halves": 0}
    for _, mnemonic, operands in loop:
        if mnemonic in ("tbl", "smmla", "sdot"):
            count[mnemonic] += 1
        elif mnemonic in ("smlal", "smlal2") and (head or ".8h" in operands.split(",")[0]):
            count["halves" if head else "bytes"] += 1
    if count["tbl"]:
        return 16 * count["tbl"]
    sdot = 8 if head else 16
    return 32 * count["smmla"] + sdot * count["sdot"] + 8 * count["bytes"] + 4 * count["halves"]


def assembler(loop):
    """The loop's text; branches go to a label, as llvm-mca does not follow them."""
    for line in loop:
        operands = re.sub(r"\b[0-9a-f]+ <[^>]*>+.*", ".Lloop", line[2]) if target(line) else line[2]
        yield f"{line[1]}\t{operands}"


def short(name):
    """FILE::FUNCTION of a demangled name."""
    file = KERNEL.search(name)[0].removeprefix("ternlet_kernels::")
    function = name.removesuffix("::inside").split("::")[-1]
    return f"{file}::{function}".replace(" ", "")


def main(disassembly, folder, products_least):
    written = 0
    for name, lines in functions(disassembly):
        if "::attend" in name:
            continue
        for loop in innermost(lines):
            products = products_of(loop, "head::" in name)
            if products < int(products_least) or any(line[1] == "bl" for line in loop):
                continue
            file = Path(folder) / f"{written}.s"
            file.write_text(".Lloop:\n" + "\n".join(assembler(loop)) + "\n")
            print(file, short(name), len(loop), products)
            written += 1


main(*sys.argv[1:])
