#!/usr/bin/env bash
# Counts the instructions that a board's program executes, by difference of whole runs.
#
#   boards/count.sh [BOARD [QEMU OPTIONS...]]      mps2-an500 without an argument
#
# start-up: a run without requests: image checksums, self-check of the kernel, memory.
# answer:   a run with the sentence, less the start-up.
# Tokens, by three runs of `!sample`, which evaluates a prompt and then draws ids:
#   a: a prompt of 1 token,  1 drawn        start-up, one token, one head
#   b: a prompt of 65,       1 drawn        (b - a) / 64: a token more of prefill
#   c: a prompt of 1,        33 drawn       (c - a) / 32: a token more of decode (model, head, sampler)
# Attention's share grows with the position: prefill is counted over positions 1 to 64, decode over
# 1 to 32.
set -euo pipefail
cd "$(dirname "$0")/.."

board=${1:-mps2-an500}
options=("${@:2}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -o "$work/count.so" boards/count.c
TERNLET_BOARD_ELF=${TERNLET_BOARD_ELF:-$(boards/build.sh "$board" release | tail -n 1)}
export TERNLET_BOARD_ELF

# The instructions of a run that answers line $1, whose answer holds the words $2.
count() {
    printf '%s\n' "$1" | boards/run.sh "$board" release "${options[@]}" -plugin "$work/count.so" >"$work/out" 2>"$work/err" ||
        { cat "$work/out" "$work/err" >&2; exit 1; }
    # A run that did something else would make the difference a lie.
    grep -q "$2" "$work/out" || [ -z "$1" ] || { cat "$work/out" >&2; exit 1; }
    sed -n 's/^instructions //p' "$work/err"
}

sentence="turn on the kitchen lights"
start=$(count "" "")
answer=$(count "$sentence" '"intent"')
one=$(count "!sample 7 1 33" "of 1 sampled ids")
prefill=$(count "!sample 7 1 $(seq -s, 33 97)" "of 1 sampled ids")
decode=$(count "!sample 7 33 33" "of 33 sampled ids")
sed '/^instructions/d' "$work/err"
echo "start-up: $start instructions"
echo "answer to \"$sentence\": $((answer - start)) instructions"
echo "prefill: $(((prefill - one) / 64)) instructions per token"
echo "decode: $(((decode - one) / 32)) instructions per token"
