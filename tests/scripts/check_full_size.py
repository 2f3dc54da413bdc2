"""Checks ternlet on a model of BitNet-b1.58-2B-4T's size: import memory, run memory, speed ratio.

    python check_full_size.py --ternlet target/release/ternlet --model full.gguf [--work FOLDER]

The model is a random one (make_full_size.py). Anonymous resident memory is read from /proc while the program
runs; Linux only. Fails (exit code 1) if an import in memory takes more than image + 64 MB, an import to a file
more than 64 MB, a run more than its plan + 16 MB (program, stacks, tokenizer scratch), or if prefill of 128
tokens is less than three times as fast as decoding. Prints each figure.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

MB = 1_000_000
OWN_BYTES = 16 * MB
IMPORT_EXTRA_BYTES = 64 * MB


def anonymous_bytes(pid):
    """Anonymous resident bytes of a process now; 0 once it has ended."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) * 1024
    except FileNotFoundError:
        pass
    return 0


def watch(command):
    """Runs a command; (its standard output, most anonymous bytes seen, seconds)."""
    start, most = time.time(), 0
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, anonymous_bytes(process.pid))
        time.sleep(0.002)
    output = process.stdout.read().decode(errors="replace")
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit code {process.returncode}")
    return output, most, time.time() - start


def check(what, got, most):
    """Prints a figure and whether it is within its bound."""
    fits = got <= most
    print(f"{'ok  ' if fits else 'FAIL'} {what}: {got / MB:.1f} MB, allowed {most / MB:.1f} MB", flush=True)
    return fits


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ternlet", required=True)
    parser.add_argument("--model", required=True, help="the GGUF")
    parser.add_argument("--work", default=".", help="where the image is written")
    args = parser.parse_args()
    image = pathlib.Path(args.work) / "full-size.ternlet"
    run = [args.ternlet, "run", "-c", "512", "-n", "16", "-t", "2", "The quick brown fox"]
    fine = []
    _, most, seconds = watch([args.ternlet, "convert", "--force", args.model, str(image)])
    print(f"     import to a file: {seconds:.1f} s")
    fine.append(check("import to a file", most, IMPORT_EXTRA_BYTES))
    plan = json.loads(watch([args.ternlet, "plan", "-m", str(image), "-c", "512", "--json"])[0])
    arena = plan["arena_bytes"]
    _, most, _ = watch([*run, "-m", str(image)])
    fine.append(check("run of the image", most, arena + OWN_BYTES))
    _, most, _ = watch([*run, "-m", args.model])
    fine.append(check("run of the GGUF", most, arena + image.stat().st_size + IMPORT_EXTRA_BYTES))
    bench = json.loads(watch([args.ternlet, "bench", "-m", str(image), "-p", "128", "-n", "32", "-t", "2", "--json"])[0])
    ratio = bench["prefill_tokens_per_s"] / bench["decode_tokens_per_s"]
    print(f"{'ok  ' if ratio >= 3 else 'FAIL'} prefill of 128 is {ratio:.1f} times as fast as decoding, at least 3 wanted")
    fine.append(ratio >= 3)
    print(json.dumps(bench))
    image.unlink()
    sys.exit(0 if all(fine) else 1)


if __name__ == "__main__":
    main()
