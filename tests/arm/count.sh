#!/usr/bin/env bash
# Executed instructions per weight (and token) of every ARM kernel, whole calls, by QEMU's count.
#
#   tests/arm/count.sh
#
# A ternary matrix of 6912 rows and 2560 columns meets 1 token (GEMV, decode) and 32 (GEMM, prefill).
# The count of a call is the difference of a run with two calls and a run with one. Counts are exact
# and repeat; they depend on the compiler (Debian's rustc here), not on the machine. Needs gcc,
# qemu-user and the packages of `.ci/run`'s ARM job.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/tools.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -o "$work/count.so" boards/count.c
CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc \
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-feature=+crt-static" \
    debian_cargo build --release --locked --quiet --target aarch64-unknown-linux-gnu --target-dir "$arm_target_dir" \
    -p ternlet-kernels --features std --example count
program=$arm_target_dir/aarch64-unknown-linux-gnu/release/examples/count

# Instructions of a run: KERNEL TOKENS CALLS.
instructions() {
    timeout 300 qemu-aarch64 -cpu max -plugin "$work/count.so" "$program" "$@" 2>&1 >"$work/out" |
        sed -n 's/^instructions //p'
}

for kernel in aarch64-dotprod aarch64-neon portable; do
    for tokens in 1 32; do
        one=$(instructions "$kernel" "$tokens" 1)
        two=$(instructions "$kernel" "$tokens" 2)
        awk -v kernel="$kernel" -v tokens="$tokens" -v count=$((two - one)) \
            'BEGIN { printf "%-16s %2d tokens: %.4f instructions per weight and token\n", kernel, tokens, count / (6912 * 2560 * tokens) }'
    done
done
