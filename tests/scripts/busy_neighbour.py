"""Decoding with more threads than cores, alone and beside a busy neighbour on every core.

    cargo build --release
    python3 tests/scripts/busy_neighbour.py --ternlet target/release/ternlet [--model FILE]

Measures `ternlet bench` (the embedded assistant without --model) with several numbers of threads, in
turns, first alone, then with a process that spins on every core. Prints tokens per second (of all
decoded tokens, so that a stall counts) and the times of single tokens, and fails where

- a number of threads reaches less than half of the speed of the best number under the same load,
- 99 of 100 tokens take longer than the bound (below), or
- a run does not end.

Medians of the rounds. It needs a machine that is otherwise idle, so it is no part of the tests.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys

# A thread beside a neighbour waits for its core at most a scheduler's slice (3 ms) rounded up to a clock
# tick (4 ms at 250 Hz, 10 at 100), and a token may wait so for its caller and then for a worker.
P99_SECONDS_MAX = 0.020
# A run of the assistant takes a second; one that takes this long hangs.
RUN_SECONDS_MAX = 120


def bench(arguments, threads):
    command = [arguments.ternlet, "bench", "--json", "-t", str(threads)]
    command += ["-p", str(arguments.prompt), "-n", str(arguments.tokens), "-r", str(arguments.repetitions)]
    command += ["-m", arguments.model] if arguments.model else []
    done = subprocess.run(command, capture_output=True, text=True, timeout=RUN_SECONDS_MAX, check=True)
    return json.loads(done.stdout)["decode_token_s"]


def measured(arguments):
    """Number of threads to the medians of its rounds."""
    rounds = [{threads: bench(arguments, threads) for threads in arguments.threads} for _ in range(arguments.rounds)]
    middle = lambda threads, key: statistics.median(round[threads][key] for round in rounds)
    keys = ["mean", "p50", "p99", "max"]
    return {threads: {key: middle(threads, key) for key in keys} for threads in arguments.threads}


def with_neighbours(arguments, count):
    # The neighbours end by themselves should this program be killed.
    spin = ["timeout", str(RUN_SECONDS_MAX * 4), "sh", "-c", "while :; do :; done"]
    neighbours = [subprocess.Popen(spin) for _ in range(count)]
    try:
        return measured(arguments)
    finally:
        for neighbour in neighbours:
            neighbour.terminate()
            neighbour.wait()


def judged(name, results, bound_seconds):
    """Prints a table; what is wrong with it."""
    wrong = []
    best = max(1 / times["mean"] for times in results.values())
    print(f"\n{name}\n\n| threads | tokens/s | of the best | p50, ms | p99, ms | most, ms |\n|---|---|---|---|---|---|")
    for threads, times in results.items():
        speed = 1 / times["mean"]
        cells = [f"{times[key] * 1e3:.3f}" for key in ("p50", "p99", "max")]
        print(f"| {threads} | {speed:.0f} | {100 * speed / best:.0f} % | {' | '.join(cells)} |")
        if speed * 2 < best:
            wrong.append(f"{name}: {threads} threads reach {100 * speed / best:.0f} % of the best")
        if times["p99"] > bound_seconds:
            wrong.append(f"{name}: p99 of {threads} threads is {times['p99'] * 1e3:.1f} ms")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ternlet", required=True)
    parser.add_argument("--model")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2, 3, 4, 8])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--prompt", type=int, default=16)
    parser.add_argument("--tokens", type=int, default=240)
    parser.add_argument("--repetitions", type=int, default=20)
    parser.add_argument("--p99", type=float, default=P99_SECONDS_MAX, help="bound, in seconds")
    arguments = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    wrong = judged("alone", measured(arguments), arguments.p99)
    wrong += judged(f"beside {cores} neighbours", with_neighbours(arguments, cores), arguments.p99)
    print("\n" + ("\n".join(wrong) or "at least half of the best everywhere, no stall"))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
