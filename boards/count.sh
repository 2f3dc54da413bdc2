#!/usr/bin/env bash
# Counts the instructions per token of a board's program, by difference of whole runs.
#
#   boards/count.sh [BOARD]                 mps2-an500 without an argument
#
# Three runs of `!sample`, which evaluates a prompt and then draws tokens:
#   a: a prompt of 1 token,  1 drawn        start-up, one token, one head
#   b: a prompt of 65,       1 drawn        b - a: 64 tokens more of prefill
#   c: a prompt of 1,        33 drawn       c - a: 32 tokens more of decode (model, head, sampler)
# Start-up and checks cancel out. Attention's share grows with the position: prefill is counted over
# positions 1 to 64, decode over 1 to 32.
set -euo pipefail
cd "$(dirname "$0")/.."

board=${1:-mps2-an500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -o "$work/count.so" boards/count.c
TERNLET_BOARD_ELF=${TERNLET_BOARD_ELF:-$(boards/build.sh "$board" release | tail -n 1)}
export TERNLET_BOARD_ELF

# The instructions of a run that answers one line.
count() {
    printf '%s\n' "$1" | boards/run.sh "$board" release -plugin "$work/count.so" >"$work/out" 2>"$work/err" ||
        { cat "$work/out" "$work/err" >&2; exit 1; }
    # A sample that ended early would make the difference a lie.
    grep -q "of $2 sampled ids" "$work/out" || { cat "$work/out" >&2; exit 1; }
    sed -n 's/^instructions //p' "$work/err"
}

ids=$(seq -s, 33 97)
one=33
start=$(count "!sample 7 1 $one" 1)
prefill=$(count "!sample 7 1 $ids" 1)
decode=$(count "!sample 7 33 $one" 33)
sed -n '/^model/p;/^arena/p;/^board/p' "$work/err"
echo "prefill: $(((prefill - start) / 64)) instructions per token"
echo "decode: $(((decode - start) / 32)) instructions per token"
