#!/usr/bin/env bash
# Runs the C example in QEMU: a line of input is a request, a line of output its answer.
#
#   echo "turn on the kitchen lights" | boards/c/example/run.sh [QEMU OPTIONS...]
#
# Ends with the program's verdict: 0, or 1 if anything went wrong. TERNLET_BOARD_ELF names a program that is already
# built.
set -euo pipefail
cd "$(dirname "$0")/../../.."

elf=${TERNLET_BOARD_ELF:-$(boards/c/example/build.sh | tail -n 1)}
# Standard input belongs to the program alone, so neither a monitor nor a serial port may have it.
exec qemu-system-arm -M mps2-an500 -display none -monitor none -serial none \
    -semihosting-config enable=on,target=native -kernel "$elf" "$@"
