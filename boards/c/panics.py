#!/usr/bin/env python3
"""Which parts of a step could panic: functions reachable from ternlet_step, compared with the list beside this file.

    boards/c/panics.sh              builds libternlet.a, links ternlet_init and ternlet_step, and runs this

Reads a disassembly on standard input. What is reachable: calls from ternlet_step; every method of the kernels that
compute (they are called through a table); every closure of core and assistant. A function counts if it calls what
Rust calls where it gives up. The list says for each module why that cannot happen; a module that is not on it, or one
on it that is gone, is an error.
"""
import re
import sys
from collections import Counter
from pathlib import Path

LIST = Path(__file__).with_name("panics.txt")
GIVES_UP = re.compile(r"^core::(panicking|option::(expect|unwrap)_failed|result::unwrap_failed|cell::panic)|slice_index_fail|"
                      r"slice_error_fail|len_mismatch_fail|something_went_wrong|panic_on_ord_violation")
ALSO_CALLED = re.compile(r"<ternlet_kernels::(thumb_dsp|portable)::\w+ as ternlet_core::kernel::Kernel>::|"
                         r"ternlet_(core|assistant|kernels)::.*\{closure")


def calls_by_function(disassembly):
    """Name -> names that it jumps to."""
    calls, current = {}, None
    for line in disassembly:
        head = re.match(r"^[0-9a-f]+ <(.*)>:$", line)
        if head:
            current = head[1]
            calls.setdefault(current, set())
            continue
        target = re.search(r"\t(?:b|cb)[a-z.]*\t.*?[0-9a-f]+ <(.*?)(?:\+0x[0-9a-f]+)?>$", line.rstrip())
        if current and target and target[1] != current:
            calls[current].add(target[1])
    return calls


def reachable(calls, roots):
    seen, waiting = set(), list(roots)
    while waiting:
        name = waiting.pop()
        if name not in seen and not GIVES_UP.search(name):
            seen.add(name)
            waiting.extend(calls.get(name, ()))
    return seen


def module(name):
    """crate::module of a function's name; of standard sorting the algorithm is the module."""
    if name.startswith("core::slice::sort"):
        return "core::slice::sort"
    return re.search(r"\w+::\w+", name)[0]


def main():
    calls = calls_by_function(sys.stdin)
    if "ternlet_step" not in calls:
        sys.exit("there is no ternlet_step in the disassembly")
    roots = ["ternlet_step"] + [name for name in calls if ALSO_CALLED.search(name)]
    checks = Counter()
    for name in reachable(calls, roots):
        if any(GIVES_UP.search(to) for to in calls.get(name, ())):
            checks[module(name)] += 1
    listed = {line.split(" ", 1)[0] for line in LIST.read_text().splitlines() if line and not line.startswith("#")}
    for name in sorted(set(checks) - listed):
        print(f"can panic and is not on the list: {name}")
    for name in sorted(listed - set(checks)):
        print(f"on the list, but cannot panic: {name}")
    if set(checks) != listed:
        sys.exit(f"{LIST.name} is out of date")
    for name, functions in sorted(checks.items()):
        print(f"{name}: {functions} functions with a check")
    print("panics: as listed")


main()
