#!/usr/bin/env bash
# The figures of a board's row in README.md: memory, and the instructions that its program executes, by
# difference of whole runs.
#
#   boards/count.sh [BOARD [QEMU OPTIONS...]]      mps2-an500 without an argument
#
# flash:    everything linked, the model as well; ram: statics, among them the arena.
# stack:    what `!stats` says of the deepest it ever was, after the sentence.
# start-up: a run without requests: image checksums, self-check of the kernel, memory.
# answer:   a run with the sentence, less the start-up.
# Tokens, by three runs of `!sample`, which evaluates a prompt and then draws ids:
#   a: a prompt of 1 token,  1 drawn        start-up, one token, one head
#   b: a prompt of 65,       1 drawn        (b - a) / 64: a token more of prefill
#   c: a prompt of 1,        33 drawn       (c - a) / 32: a token more of decode (model, head, sampler)
# longest step: the most instructions between two calls of `Port::between_steps`, over the sentence and
#   over a prompt of 239 tokens: what a watchdog must allow for. Before the first step of a sentence
#   comes its preparation: inventory, prompt, tokens.
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

# Where steps meet: the function's address, which every instruction set's debugger would break on.
mark=0x$(readelf --syms --wide "$TERNLET_BOARD_ELF" |
    awk '$4 == "FUNC" && /semihosting/ && /between_steps/ && !found++ { print $2 }')
# Thumb functions have odd addresses.
mark=$((mark & ~1))
longest=0
for line in "$sentence" "!sample 7 1 $(seq -s, 33 271)"; do
    printf '%s\n' "$line" | boards/run.sh "$board" release "${options[@]}" -plugin "$work/count.so,mark=$mark" >"$work/out" 2>"$work/err"
    step=$(sed -n 's/^longest step //p' "$work/err")
    [ "$step" -le "$longest" ] || longest=$step
    [ "$line" != "$sentence" ] || preparation=$(($(sed -n 's/^first mark //p' "$work/err") - start))
done
sed '/^instructions\|^first mark\|^longest step/d' "$work/err"
size "$TERNLET_BOARD_ELF" | awk 'NR == 2 { print "flash: " $1 + $2 " bytes, ram: " $2 + $3 " bytes and the stack" }'
printf '%s\n!stats\n' "$sentence" | boards/run.sh "$board" release "${options[@]}" 2>/dev/null | tail -n 1
echo "start-up: $start instructions"
echo "answer to \"$sentence\": $((answer - start)) instructions"
echo "prefill: $(((prefill - one) / 64)) instructions per token"
echo "decode: $(((decode - one) / 32)) instructions per token"
echo "longest step: $longest instructions; before a sentence's first: $preparation"
# A limit that CI gives.
[ "$longest" -le "${TERNLET_STEP_MAX:-$longest}" ] || { echo "a step may have $TERNLET_STEP_MAX instructions" >&2; exit 1; }
