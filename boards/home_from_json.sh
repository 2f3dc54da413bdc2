#!/usr/bin/env bash
# Runs the example of a heap beside the model in QEMU (mps2-an505): a home's inventory is read as JSON while
# the program runs, then each sentence gets its action for that home.
#
#   boards/home_from_json.sh HOME.json SENTENCE...
#
# Exits with 3 where nothing here builds for the board.
set -euo pipefail
home=$(realpath "$1")
cd "$(dirname "$0")/.."

elf=$(TERNLET_BOARD_EXAMPLE=home_from_json boards/build.sh mps2-an505 release | tail -n 1)
# One line for the inventory: line ends in JSON are no part of a text.
{ tr -d '\r\n' <"$home"; printf '\n'; printf '%s\n' "${@:2}"; } |
    TERNLET_BOARD_ELF=$elf boards/run.sh mps2-an505 release
