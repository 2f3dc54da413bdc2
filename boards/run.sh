#!/usr/bin/env bash
# Runs a board's program in QEMU: a line of input is a request, a line of output its answer.
#
#   echo "turn on the kitchen lights" | boards/run.sh [BOARD [PROFILE [QEMU OPTIONS...]]]
#
# Ends with the program's verdict: 0, or 1 if anything went wrong. TERNLET_BOARD_ELF names a program
# that is already built. virt-aarch64 reads the model that TERNLET_BOARD_IMAGE names when it runs, and
# speaks by its serial port, which Ctrl-D ends, with TERNLET_BOARD_PORT=uart.
set -euo pipefail
cd "$(dirname "$0")/.."

board=${1:-mps2-an500}
profile=${2:-release}
case $board in
    mps2-an500) machine=(qemu-system-arm -M mps2-an500) ;;
    virt-aarch64) machine=(qemu-system-aarch64 -M virt -nic none -cpu cortex-a72 -append "${TERNLET_BOARD_PORT:-} image=${TERNLET_BOARD_IMAGE:-models/assistant/assistant.ternlet}") ;;
    *) echo "no board is called $board" >&2; exit 2 ;;
esac
elf=${TERNLET_BOARD_ELF:-$(boards/build.sh "$board" "$profile" | tail -n 1)}
# Standard input belongs to the program alone, so no monitor may have it, and a serial port only where
# the program speaks by it.
[ "${TERNLET_BOARD_PORT:-}" = uart ] && serial=stdio || serial=none
exec "${machine[@]}" -display none -monitor none -serial "$serial" \
    -semihosting-config enable=on,target=native -kernel "$elf" "${@:3}"
