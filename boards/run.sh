#!/usr/bin/env bash
# Runs a board's program in QEMU: a line of input is a request, a line of output its answer.
#
#   echo "turn on the kitchen lights" | boards/run.sh [BOARD [PROFILE [QEMU OPTIONS...]]]
#
# Ends with the program's verdict: 0, or 1 if anything went wrong.
#   TERNLET_BOARD_PORT=uart   speaks by the board's serial port, which has no end: say `!exit` last
#   TERNLET_BOARD_IMAGE=FILE  another model, written to the board beside a program without one, or read by a
#                             board that reads its model when it starts
#   TERNLET_BOARD_ELF=FILE    a program that is already built
set -euo pipefail
cd "$(dirname "$0")/.."

board=${1:-mps2-an500}
profile=${2:-release}
image=${TERNLET_BOARD_IMAGE:-}
. boards/table.sh
read_board "$board"
[ "$emulator" != - ] || { echo "nothing here emulates $board: boards/build.sh builds it" >&2; exit 2; }
[ -z "$image" ] || export TERNLET_BOARD_IMAGE=none
elf=${TERNLET_BOARD_ELF:-$(boards/build.sh "$board" "$profile" | tail -n 1)}
# Standard input belongs to the program alone, so no monitor may have it, and a serial port only where
# the program speaks by it.
case ${TERNLET_BOARD_PORT:-semihosting} in
    semihosting) port=(-serial none) arguments= ;;
    uart) port=(-serial stdio) arguments=uart ;;
    *) echo "TERNLET_BOARD_PORT is semihosting or uart" >&2; exit 2 ;;
esac
address=$(sed -n 's/.*IMAGE *: *ORIGIN *= *\(0x[0-9A-Fa-f]*\).*/\1/p' "boards/$board/memory.x")
if [ -z "$image" ]; then
    :
elif [ -n "$address" ]; then
    port+=(-device "loader,file=$image,addr=$address,force-raw=on")
else
    arguments+=" image=$image"
fi
# shellcheck disable=SC2086
exec $emulator -display none -monitor none "${port[@]}" -append "$arguments" \
    -semihosting-config enable=on,target=native -kernel "$elf" "${@:3}"
