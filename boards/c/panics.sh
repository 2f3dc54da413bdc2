#!/usr/bin/env bash
# What panic machinery a step of libternlet.a holds, for a Cortex-M4 or M7.
#
#   boards/c/panics.sh
#
# 1. Built with TERNLET_PANIC=abort, the archive holds none at all: where a check fails stands one undefined instruction,
#    and not a function of Rust's panicking is linked.
# 2. Built as usual (a panic is told to ternlet_panic), the modules of a step that hold such a check are those of
#    panics.txt, which says of each why it never fires.
#
# Exits with 3 where a tool is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."

command -v arm-none-eabi-gcc >/dev/null || { echo "there is no arm-none-eabi-gcc" >&2; exit 3; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Links what the archive $1 holds of start and step as $2: all else is dropped, so what is there can be reached.
link() {
    arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16 -nostdlib -Wl,--gc-sections \
        -Wl,-e,ternlet_step -Wl,-u,ternlet_init -Wl,--defsym=ternlet_panic=0 "$1" -lgcc -o "$2"
}

link "$(TERNLET_PANIC=abort boards/c/build.sh thumbv7em-none-eabihf | tail -n 1)" "$work/abort"
if arm-none-eabi-nm --demangle "$work/abort" | grep 'core::panicking'; then
    echo "panic machinery is linked in spite of TERNLET_PANIC=abort" >&2
    exit 1
fi
link "$(boards/c/build.sh thumbv7em-none-eabihf | tail -n 1)" "$work/told"
arm-none-eabi-objdump --disassemble --demangle --no-show-raw-insn "$work/told" | python3 boards/c/panics.py
bytes() { arm-none-eabi-size "$1" | awk 'NR == 2 { print $1 }'; }
echo "start and step: $(bytes "$work/told") bytes, $(bytes "$work/abort") where a panic is an undefined instruction"
