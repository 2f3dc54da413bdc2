#!/usr/bin/env bash
# Cycles per weight (and token) of the ARM kernels' inner loops, as llvm-mca's models of cores see them.
#
#   tests/arm/mca.sh              every core below
#   tests/arm/mca.sh cortex-a53   that one
#
# The loops are taken from the compiled `count` example (loops.py finds them), so they are what runs. A
# model knows a core's units and latencies, not its caches, and assumes that branches are foreseen: the
# figures compare kernels on a core and say little about seconds. A core that lacks a kernel's
# instructions has a dash. Needs gcc-aarch64-linux-gnu, llvm-19 and the packages of `.ci/run`'s ARM job.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/tools.sh

cores=${*:-cortex-a53 cortex-a55 cortex-a72 neoverse-n1 neoverse-v1}
mca=${LLVM_MCA:-llvm-mca-19}
# Loops with fewer products are ends, remainders, and the making of tables.
products_least=256
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc \
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-feature=+crt-static" \
    debian_cargo build --release --locked --quiet --target aarch64-unknown-linux-gnu --target-dir "$arm_target_dir" \
    -p ternlet-kernels --features std --example count
aarch64-linux-gnu-objdump --disassemble --no-show-raw-insn --demangle \
    "$arm_target_dir/aarch64-unknown-linux-gnu/release/examples/count" >"$work/disassembly"

# Whether a core has the instructions of a loop: CORE FILE.
has() {
    case $1 in
    cortex-a53 | cortex-a72) ! grep -Eq '^(sdot|smmla)' "$2" ;;
    cortex-a55 | neoverse-n1) ! grep -q '^smmla' "$2" ;;
    esac
}

printf '%-52s %12s %8s' "function, loop" "instructions" "weights"
# shellcheck disable=SC2086
printf ' %12s' $cores
printf '\n'
python3 tests/arm/loops.py "$work/disassembly" "$work" "$products_least" |
    while read -r file function instructions products; do
        printf '%-52s %12d %8d' "$function" "$instructions" "$products"
        for core in $cores; do
            if has "$core" "$file"; then
                cycles=$("$mca" -mtriple=aarch64 -mcpu="$core" -iterations=200 "$file" |
                    sed -n 's/^Total Cycles: *//p')
                awk -v cycles="$cycles" -v products="$products" \
                    'BEGIN { printf " %12.3f", cycles / 200 / products }'
            else
                printf ' %12s' -
            fi
        done
        printf '\n'
    done
