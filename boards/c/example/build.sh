#!/usr/bin/env bash
# Builds the C example with arm-none-eabi-gcc and prints the path of the ELF file as the last line.
#
#   boards/c/example/build.sh [PROFILE]     the profile of libternlet.a, release without an argument
#
# Neither a C library nor start-up files are used. Exits with 3 where something that builds is missing.
# TERNLET_BOARD_IMAGE, a path relative to the repository, links another model's image.
set -euo pipefail
cd "$(dirname "$0")/../../.."

profile=${1:-release}
command -v arm-none-eabi-gcc >/dev/null || { echo "there is no arm-none-eabi-gcc" >&2; exit 3; }
library=$(boards/c/build.sh thumbv7em-none-eabihf "$profile" | tail -n 1)
image=$(realpath "${TERNLET_BOARD_IMAGE:-models/assistant/assistant.ternlet}")
elf=$(dirname "$library")/ternlet-c-example
# The CPU and its calling convention are the library's; the rest is taste.
arm-none-eabi-gcc -mcpu=cortex-m7 -mthumb -mfloat-abi=hard -mfpu=fpv5-sp-d16 \
    -std=c11 -Os -Wall -Wextra -Wpedantic -Werror -ffreestanding -ffunction-sections -fdata-sections \
    -nostdlib -Wl,--gc-sections -Wl,--fatal-warnings,-z,noexecstack -Wl,-T,boards/c/example/mps2-an500.ld \
    -Iboards/c/include -DIMAGE="\"$image\"" \
    boards/c/example/main.c boards/c/example/board.c boards/c/example/image.S "$library" -lgcc -o "$elf"
echo "$elf"
