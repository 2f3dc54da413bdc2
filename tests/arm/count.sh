#!/usr/bin/env bash
# Executed instructions per weight (and token) of every ARM kernel, and of its attention, whole calls, by
# QEMU's count.
#
#   tests/arm/count.sh                                    every kernel
#   tests/arm/count.sh aarch64-neon aarch64-neon-tbl      those alone
#   TERNLET_COUNT_PACKINGS=tile16 tests/arm/count.sh      that packing, the int8 head and attention alone
#
# A ternary matrix of 6912 rows and 2560 columns in each packing, or an int8 head of that size, meets 1
# token (GEMV, decode), 2 to 8 (drafts, several users), and 32 (GEMM, prefill). A token's query heads of 128
# elements that share their keys and values attend to 1024 positions.
# The count of a call is the difference of a run with two calls and a run with one. Counts are exact
# and repeat; they depend on the compiler (Debian's rustc here), not on the machine. Needs gcc,
# qemu-user and the packages of `.ci/run`'s ARM job.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/tools.sh

packings=${TERNLET_COUNT_PACKINGS:-tile16 trits16 rows2 columns2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -o "$work/count.so" boards/count.c
CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc \
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-feature=+crt-static" \
    debian_cargo build --release --locked --quiet --target aarch64-unknown-linux-gnu --target-dir "$arm_target_dir" \
    -p ternlet-kernels --features std --example count --example count_attend
programs=$arm_target_dir/aarch64-unknown-linux-gnu/release/examples

# Instructions of a run: PROGRAM ITS-ARGUMENTS.
instructions() {
    timeout 300 qemu-aarch64 -cpu max -plugin "$work/count.so" "$programs/$1" "${@:2}" 2>&1 >"$work/out" |
        sed -n 's/^instructions //p'
}

# One line of the table: KERNEL PACKING TOKENS...
line() {
    local kernel=$1 packing=$2 one two tokens
    shift 2
    printf '%-16s %-9s' "$kernel" "$packing"
    for tokens in "$@"; do
        one=$(instructions count "$kernel" "$packing" "$tokens" 1)
        two=$(instructions count "$kernel" "$packing" "$tokens" 2)
        awk -v count=$((two - one)) -v tokens="$tokens" \
            'BEGIN { printf "  %6.4f", count / (6912 * 2560 * tokens) }'
    done
    printf '\n'
}

# One line of attention's table: KERNEL KV HEADS...
attend_line() {
    local kernel=$1 kv=$2 one two heads
    shift 2
    printf '%-16s %-9s' "$kernel" "$kv"
    for heads in "$@"; do
        one=$(instructions count_attend "$kernel" "$kv" "$heads" 1024 1)
        two=$(instructions count_attend "$kernel" "$kv" "$heads" 1024 2)
        awk -v count=$((two - one)) -v heads="$heads" 'BEGIN { printf "  %7.1f", count / (1024 * heads) }'
    done
    printf '\n'
}

kernels=${*:-aarch64-i8mm aarch64-dotprod aarch64-neon-tbl aarch64-neon portable}
tokens="1 2 4 8 32"
echo "instructions per weight and token, by tokens of a call: $tokens"
for kernel in $kernels; do
    for packing in $packings int8; do
        # shellcheck disable=SC2086
        line "$kernel" "$packing" $tokens
    done
done
heads="1 2 4"
echo "attention: instructions per head and position, by query heads that share a history: $heads"
for kernel in $kernels; do
    for kv in int8 half float; do
        # shellcheck disable=SC2086
        attend_line "$kernel" "$kv" $heads
    done
done
