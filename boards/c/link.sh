#!/usr/bin/env bash
# Shows that libternlet.a is whole for a target: links a program that calls every function of ternlet.h, without any
# other library, and lists what the archive wants of a firmware.
#
#   boards/c/link.sh TARGET                 as for build.sh
#
# Exits with 3 where a compiler for the target is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=$1
case $target in
    thumbv7em-none-eabihf) tools=arm-none-eabi cpu=(-mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16) ;;
    thumbv8m.main-none-eabihf) tools=arm-none-eabi cpu=(-mcpu=cortex-m33 -mthumb -mfloat-abi=hard -mfpu=fpv5-sp-d16) ;;
    # Any compiler for aarch64 will do: nothing of Linux is linked.
    aarch64-unknown-none) tools=aarch64-linux-gnu cpu=(-mno-outline-atomics) ;;
    *) echo "there is no C compiler for $target" >&2; exit 2 ;;
esac
command -v "$tools-gcc" >/dev/null || { echo "there is no $tools-gcc" >&2; exit 3; }
library=$(boards/c/build.sh "$target" | tail -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
strict=(-Wall -Wextra -Wpedantic -Werror -Iboards/c/include)
# The header in every language that it is for; C++ where the compiler has it.
languages=("c -std=c99" "c -std=c11")
! command -v "$tools-g++" >/dev/null || languages+=("c++ -std=c++11")
for language in "${languages[@]}"; do
    # shellcheck disable=SC2086
    "$tools-gcc" -x $language "${cpu[@]}" "${strict[@]}" -ffreestanding -fsyntax-only boards/c/include/ternlet.h 2>"$work/log" ||
        { cat "$work/log" >&2; exit 1; }
done
"$tools-gcc" "${cpu[@]}" "${strict[@]}" -std=c99 -ffreestanding -nostdlib -static -no-pie -Wl,--fatal-warnings,-z,noexecstack \
    -Wl,-e,start boards/c/tests/every_call.c "$library" -o "$work/program"
# All members as one: what is undefined then, the archive has not.
"$tools-ld" -r --whole-archive "$library" -o "$work/whole.o"
echo "wanted: $("$tools-readelf" -sW "$work/whole.o" | awk '$7 == "UND" && $8 { print $8 }' | sort -u | xargs)"
